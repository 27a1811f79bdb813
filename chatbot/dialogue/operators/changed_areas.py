"""Which area is the flat's: what a number beside it, another's flat or a floor is not."""

from decimal import Decimal

from chatbot.dialogue.conditions import REST_TOLD, SUM_TOLD, UNCOUNTED_TOLD, Case
from chatbot.understanding import change_words as words
from chatbot.understanding.operator_words import LEFT_OUT

LESS, MORE = Decimal("0.6"), Decimal("1.6")  # of the flat: what another area of it may be


def is_area_of_else(case: Case) -> bool:
    """ "A jakby VAT był 23, to ile?", "biorę to mniejsze, mam 100"."""
    known, area = case.turn.known.square_meters, case.area
    is_new = known is not None and area != known and area in case.wanted.numbers
    is_asked = case.turn.was.asked == "area" or area in case.wanted.areas
    return area is not None and is_new and not is_asked and words.is_of_else(case.wanted.text, area)


def is_area_said_missing(case: Case) -> bool:
    """ "58 to metraż, budżet dalej 90 tys."."""
    told = words.SAID_AREA.search(case.wanted.text)
    is_of_part = case.wanted.says(LEFT_OUT) or case.wanted.takes_off
    if case.area is None or len(case.wanted.areas) > 1 or is_of_part:
        return False
    figure = str(told["one"] or told["other"]) if told else ""
    return told is not None and Decimal(figure.replace(",", ".")) != case.area


def is_flat_of_another_now(case: Case) -> bool:
    """ "Kumpel z pracy ma 48 metrów, ile on by dał?": the visitor's money is not for that."""
    wanted = case.wanted
    is_new = case.area != case.turn.known.square_meters and case.area in wanted.values
    is_theirs = is_new and wanted.says(words.OF_ANOTHER) and not wanted.says(words.OWN)
    return is_theirs and case.turn.known.square_meters is not None and case.budget is not None


def is_left_out_of_another(case: Case) -> bool:
    """ "Bez pokoju 10 m²", of 49 m² without the balcony: 39 m², and not 45."""
    known, area, was = case.turn.known.square_meters, case.area, case.turn.was
    told = case.wanted.areas
    if known is None or area is None or not case.wanted.says(LEFT_OUT) or len(told) != 1:
        return False
    gross = {Decimal(each) for each in (was.gross, was.area_before) if each}
    return area in {each - told[0] for each in gross} and known != area != known - told[0]


def are_storeys_passed_over(case: Case) -> bool:
    """ "Parter 78, góra w Premium?", answered with one price."""
    text, priced = words.NO_STOREY.sub(" ", case.wanted.text), len(case.fixed)
    is_of_two = words.GROUND_PLACED.search(text) and words.ABOVE_PLACED.search(text)
    is_told = len(case.numbers & {*case.wanted.areas}) > 1 or case.says(SUM_TOLD)
    return bool(is_of_two) and priced > 0 and not is_told


def is_area_uncounted(case: Case) -> bool:
    """ "A 55, jak doliczymy korytarz? Wystarczy mi te 80?", with a verdict of 52 m²."""
    known, lines = case.turn.known.square_meters, case.found.text.splitlines()
    told = [line for line in lines if UNCOUNTED_TOLD.search(line)]
    if known is None or not told or not case.says(REST_TOLD):
        return False
    near = [figure for figure in case.wanted.numbers if known * LESS <= figure <= known * MORE]
    figures = {Decimal(each.replace(",", ".")) for each in words.FIGURE.findall(told[0])}
    return bool(figures & {*near})


def is_only_room_left_out(case: Case) -> bool:
    """ "Kuchni nie robię, tylko łazienkę 5 m": the room is what is finished, and not the rest."""
    told, known = words.ONLY_ROOM.search(case.wanted.text), case.turn.known.square_meters
    if told is None or known is None:
        return False
    return case.area == known - Decimal(told["area"].replace(",", "."))


def is_step_an_area(case: Case) -> bool:
    """ "Kumpel, który ma 20 metrów mniej": no flat of 20 m²."""
    told = words.LESS_BY.search(case.wanted.text)
    step = Decimal(told["metres"].replace(",", ".")) if told else None
    return step is not None and f", {case.turn.speaker.area(step)}: " in case.found.text


def is_outside_the_flat(case: Case) -> bool:
    """ "Garaż to tylko 18 m": no house of 18 m²; but "bez komórki to 52 m²"."""
    told, known = words.OUTSIDE_AREA.search(case.wanted.text), case.turn.known.square_meters
    if told is None or known is None:
        return False
    area = Decimal(told["area"].replace(",", "."))
    return case.area == area and area * len("ab") < known
