"""The last look at an answer: whether it has what the message asked for. Where it has not,
something was passed over, so no figure of it is given: what is known is told, and nothing of the
message is kept but who writes, and the one package that it names."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.conditions import (
    OFFER_TOLD,
    TAKEN,
    TOLD,
    TOLD_OF_HOMES,
    Case,
    offers_after,
)
from chatbot.dialogue.flats.lots import lots_unclear
from chatbot.dialogue.intents import intent_suggestions
from chatbot.dialogue.operators import passes_over
from chatbot.dialogue.operators.changed import CHANGED
from chatbot.dialogue.operators.changed_areas import is_step_an_area
from chatbot.dialogue.overview import gap_line, known_lines, offer_lines
from chatbot.dialogue.state import UNSURE_OF_PRICE, Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.areas.told_areas import Told

ABOUT_WHO_WRITES = ("city", "name", "email", "phone")
PRICED = regex(r"[0-9][ \xa0][0-9]{3},[0-9]{2} zł(?!/)|PLN [0-9]{1,3},[0-9]{3}\.[0-9]{2}(?!/)")

FIGURE_TOLD = regex(r"[0-9] zł|PLN [0-9]")  # and be it of a metre


def checked(turn: Turn, found: Answer) -> Answer:
    """`found`, with its state; or an honest word in its place."""
    if not turn.message:
        return found
    if turn.lots is not None and turn.lots.now is None:
        if found.state.either:  # m², or thousands?
            return found
        is_open = PRICED.search(found.text) is not None or bool(found.asked)
        return lots_unclear(turn) if is_open else with_nothing_kept(turn, found)
    found = found if PRICED.search(found.text) else with_area_kept(turn, found)
    case = Case(turn, found, turn.wanted)
    is_priced = PRICED.search(found.text) is not None
    if any(check(case) for check in (*TAKEN, *CHANGED)):
        return unsure(turn, found) if is_priced or found.asked else with_nothing_kept(turn, found)
    if found.asked or found.state.either:
        return found
    if found.is_fallback:
        is_asked = turn.was.is_against_offer and "?" in case.wanted.text
        is_of_offers = bool(case.offers) and (case.wanted.is_of_theirs or is_asked)
        return unsure(turn, found) if is_of_offers and case.area is not None else found
    has_figure = FIGURE_TOLD.search(found.text) is not None
    if has_figure and passes_over(case):
        return unsure(turn, found)
    if not is_priced:
        return found
    if any(check(case) for check in TOLD):
        return unsure(turn, found)
    left_out = turn.say("homes_left_out") if turn.was.is_unread else ""
    notes = [note(case) for note in NOTES]
    return replace(found, text="\n\n".join(filter(None, [left_out, found.text, *notes])))


def with_changes_held(turn: Turn, found: Answer) -> Answer:
    """The same once more of what the reader of money made of it."""
    is_priced = PRICED.search(found.text) is not None
    case = Case(turn, found, turn.wanted)
    return unsure(turn, found) if is_priced and any(each(case) for each in CHANGED) else found


def with_area_kept(turn: Turn, found: Answer) -> Answer:
    """Of an answer without a price: an area that nobody told is none that is known from now on
    ("łazienka 4 m"), and one that is told in place of another is ("jednak 100 m2. A rabat?")."""
    known, now, wanted = turn.known.square_meters, found.learned.square_meters, turn.wanted
    if known is None or found.asked:
        return found
    if now == known and wanted.is_slip and not wanted.takes_off and len(wanted.areas) == 1:
        state = replace(found.state, area_before=str(known))
        learned = replace(found.learned, square_meters=wanted.areas[0])
        return replace(found, learned=learned, state=state)
    if now in {known, None, *wanted.areas, *wanted.numbers}:
        return found
    state = replace(found.state, area_before=turn.was.area_before, told_areas=turn.was.told_areas)
    return replace(found, learned=replace(found.learned, square_meters=known), state=state)


def counted(turn: Turn, found: Answer) -> Answer:
    """The same of other firms' offers, which have a reader of their own: whatever stands beside our
    price, it is of what was asked."""
    if found.asked or found.intent == UNSURE_OF_PRICE or not FIGURE_TOLD.search(found.text):
        return found
    case = Case(turn, found, turn.wanted)
    is_open = passes_over(case) or any(check(case) for check in CHANGED)
    return unsure(turn, found) if is_open else found


def has_what_homes_need(turn: Turn, found: Answer) -> bool:
    """Of an answer about people's flats that is sure of what was read."""
    is_read = turn.homes is not None and turn.homes.read is not None
    case = Case(turn, found, turn.wanted)
    return not is_read or not any(check(case) for check in (*TOLD_OF_HOMES, is_step_an_area))


def with_nothing_kept(turn: Turn, found: Answer) -> Answer:
    """What is told has no price, but something was taken for what it isn't."""
    who = {name: getattr(found.learned, name) for name in ABOUT_WHO_WRITES}
    state = replace(turn.was, visitor_messages=found.state.visitor_messages, topic=found.intent)
    return replace(found, learned=replace(turn.known, **who), state=state)


# --- What is told beside it


def gap_of_two(case: Case) -> str:
    """ "Ile Premium, a ile Comfort, i jaka różnica?"."""
    if not case.wanted.asks_gap or len(case.fixed) != len("ab") or case.area is None:
        return ""
    gap = abs(case.fixed[0] - case.fixed[1])
    if gap in case.numbers or case.has(gap * case.area) or "cool" in case.wanted.kinds:
        return ""
    return gap_line(case.turn, case.wanted.codes, case.area)


def theirs_too(case: Case) -> str:
    """ "Mam 105 tys., czyli tamci odpadają?", where the answer is of ours alone."""
    is_meant = case.wanted.is_of_theirs and "?" in case.wanted.text and case.offers
    if not is_meant or case.area is None or case.says(OFFER_TOLD):
        return ""
    return "\n".join(offer_lines(replace(case.turn, learned=case.found.learned)))


def of_another_area(case: Case) -> str:
    """What they asked in all was for the flat as it was told then."""
    told, area = case.found.state.offer_area, case.area
    is_told = bool(told) and area is not None and Decimal(told) != area
    is_in_all = any(not offer.is_rate for offer in offers_after(case.found))
    if not (is_told and is_in_all and case.says(OFFER_TOLD)):
        return ""
    return case.turn.say("offer_of_area", {"area": case.turn.speaker.area(Decimal(told))})


NOTES = (gap_of_two, theirs_too, of_another_area)


# --- An honest word


def unsure(turn: Turn, found: Answer) -> Answer:
    known, was, told = turn.known, turn.was, found.learned.square_meters
    if known.square_meters is None and turn.wanted.areas == (told,):  # of that there is no doubt
        known = replace(known, square_meters=told)
        was = replace(was, told_areas=found.state.told_areas, places=found.state.places)
    if turn.wanted.is_whole_again and known.square_meters is not None:  # after a part of it
        whole = max([*Told.from_json(was.told_areas, was.rooms).own, known.square_meters])
        known = replace(known, square_meters=whole)
    if len(turn.wanted.codes) == 1 and turn.wanted.names_what_it_wants and not turn.wanted.asks_gap:
        known = replace(known, package=turn.wanted.codes[0])
    if turn.wanted.drops_cooling:
        was = replace(was, is_cooled=False, units=0, topic="quote")
    who = {name: getattr(found.learned, name) for name in ABOUT_WHO_WRITES}
    before = replace(turn, learned=known, state=was)
    codes, package = turn.wanted.codes, turn.known.package
    if turn.wanted.asks_gap and len(codes) == 1 and package and package not in codes:
        codes = (package, *codes)
    text = turn.say("unsure_of_price", {"quotes": "\n".join(known_lines(before, codes))})
    state = replace(
        was,
        visitor_messages=found.state.visitor_messages,
        fallbacks=turn.was.fallbacks + 1,
        asked="",
        is_unread=True,
    )
    return Answer(
        text,
        UNSURE_OF_PRICE,
        suggestions=intent_suggestions(turn, ["human", "price_list", "booking"]),
        learned=replace(known, **who),
        state=state,
    )
