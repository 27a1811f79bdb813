"""What a message may change of what is known: which words may stand beside a bare number that
becomes the area, and which figures are none of the visitor's money."""

from decimal import Decimal

from chatbot.dialogue.conditions import (
    REST_TOLD,
    SUM_TOLD,
    Case,
    Check,
    amounts_of,
    offers_after,
)
from chatbot.dialogue.operators.figures import used
from chatbot.dialogue.operators.sums import THOUSAND
from chatbot.understanding import change_words as words
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.lots.records import lots_of
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.operator_words import LEFT_OUT

COOLING = "cooling"  # as a ledger names it
UNCOUNTED = "Nie liczę tu"
LEAST_MONEY = 20  # thousands that are told without a unit


def is_area_of_else(case: Case) -> bool:
    """ "A jakby VAT był 23, to ile?", "biorę to mniejsze, mam 100"."""
    known, area = case.turn.known.square_meters, case.area
    is_new = known is not None and area != known and area in case.wanted.numbers
    is_asked = case.turn.was.asked == "area" or area in case.wanted.areas
    return area is not None and is_new and not is_asked and words.is_of_else(case.wanted.text, area)


def is_area_money_now(case: Case) -> bool:
    """ "Mama da 10 tys., starczy na Comfort 63?", of 63 m²; "a to 47 chce córka", of another flat."""
    known, now, was = case.turn.known.budget, case.budget, case.turn.was
    own = {*Told.from_json(was.told_areas, was.rooms).own, *map(Decimal, was.areas)}
    own |= {area for area, *_ in lots_of((*was.lots, *was.lots_before))}
    own |= {case.turn.known.square_meters or Decimal()}
    meant = own & {*case.wanted.numbers}
    if known is None or now is None or now == known:
        return False
    if case.wanted.says(words.ADDS) and not case.wanted.amounts:
        return False
    told = {Decimal(), known, *case.wanted.amounts, sum(case.wanted.amounts, Decimal())}
    return any(now - area * THOUSAND in told for area in meant)


def is_flat_of_another_now(case: Case) -> bool:
    """ "Kumpel z pracy ma 48 metrów, ile on by dał?": the visitor's money is not for that."""
    wanted = case.wanted
    is_new = case.area != case.turn.known.square_meters and case.area in wanted.values
    is_theirs = is_new and wanted.says(words.OF_ANOTHER) and not wanted.says(words.OWN)
    return is_theirs and case.turn.known.square_meters is not None and case.budget is not None


def is_sum_with_kin_missing(case: Case) -> bool:
    """ "A teściowa swoje 41 m, ile razem z moim?", answered with one price."""
    is_asked = case.wanted.says(words.WITH_MINE) and "kin" in case.wanted.kinds
    return is_asked and bool(case.wanted.areas) and not case.says(SUM_TOLD)


def is_rest_of_remainder(case: Case) -> bool:
    """ "Ile mi zabraknie na pozostałe 32 m²?", once the others are paid."""
    is_asked = case.wanted.asks_rest and case.wanted.says(words.REST_OF_FLAT)
    own = Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own
    known = case.turn.known.square_meters
    return is_asked and case.says(REST_TOLD) and known is not None and any(a > known for a in own)


def is_gap_of_named_missing(case: Case) -> bool:
    """ "Ile to taniej w złotówkach?", after Express and Express Plus were spoken of."""
    prices = [price for code in case.turn.was.codes if (price := case.turn.figures.price(code))]
    fixed = [price.low for price in prices if not price.is_range]
    others = {*case.wanted.figures} - {case.turn.known.square_meters}
    is_bare = not (case.wanted.codes or others or case.offers)
    is_asked = case.wanted.asks_gap or case.wanted.says(words.THOSE_TWO)
    are_several = max(len(case.turn.was.rows), len(case.turn.was.flats)) > 1
    if not (is_bare and is_asked and len(fixed) == len("ab")) or are_several or case.area is None:
        return False
    return not case.has(abs(fixed[0] - fixed[1]) * case.area)


def is_package_of_before(case: Case) -> bool:
    """ "Comfort przy 68, a Express Plus?" was not read and the area asked for; then "68"."""
    was, package = case.turn.was, case.turn.figures.price(case.found.learned.package)
    is_bare = was.asked == "area" and not case.wanted.codes and len(case.wanted.figures) == 1
    is_other = package is not None and bool(was.codes) and package.code not in was.codes
    return is_bare and is_other


def is_amount_unused(case: Case) -> bool:
    """ "Wezmę zwykły, łazienkę dokupię za 5 tys. Ile mi zostanie?"."""
    wanted = case.wanted
    is_asked = wanted.asks_rest and len(wanted.amounts) == 1 and case.says(REST_TOLD)
    if not is_asked or case.turn.known.square_meters is None or UNCOUNTED in case.found.text:
        return False
    return not used(case)(wanted.amounts[0])


def is_cooling_paid_still(case: Case) -> bool:
    """ "I klimy jednak nie bierzemy", for which money was set aside."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts
    return case.wanted.drops_cooling and COOLING in parts and case.says(REST_TOLD)


def are_storeys_passed_over(case: Case) -> bool:
    """ "Parter 78, góra w Premium?", answered with one price."""
    text, priced = case.wanted.text, len(case.fixed)
    is_of_two = words.GROUND.search(text) and words.ABOVE.search(text)
    is_told = len(case.numbers & {*case.wanted.areas}) > 1 or case.says(SUM_TOLD)
    return bool(is_of_two) and priced > 0 and not is_told


def is_gap_at_area_missing(case: Case) -> bool:
    """ "Wracam do 112 m². O ile drożej niż w Comfort?", in one flat."""
    wanted, package = case.wanted, case.turn.figures.price(case.turn.known.package)
    is_asked = wanted.asks_gap and words.THAN_IN.search(wanted.text) is not None
    if not is_asked or len(wanted.areas) != 1 or len(case.fixed) != 1 or package is None:
        return False
    gap = abs(case.fixed[0] - package.low)
    return gap > 0 and not case.has(gap * wanted.areas[0])


def is_told_money_passed_over(case: Case) -> bool:
    """ "To Comfort na te 52 przy naszych 70?", answered with what is left of 90; "ile zostanie z
    tych 120 jednak?", where they are not counted."""
    if not case.says(REST_TOLD):
        return False
    own = [Decimal(each["sum"]) for each in words.ALL_MONEY.finditer(case.wanted.text)]
    areas = {*filter(None, (case.area, *case.wanted.areas))}
    if len(own) == 1 == len({*case.wanted.money} - {area * THOUSAND for area in areas}):
        return case.budget != own[0] * THOUSAND
    told = [Decimal(each["sum"]) for each in words.TOLD_MONEY.finditer(case.wanted.text)]
    sums = [figure * THOUSAND for figure in told if figure >= LEAST_MONEY and figure not in areas]
    taken_off = words.TAKEN_OFF.finditer(case.wanted.text)
    sums += [Decimal(each["sum"]) * THOUSAND for each in taken_off]
    lines = [line for line in case.found.text.splitlines() if line.startswith(UNCOUNTED)]
    uncounted, is_used = "\n".join(lines), used(case)
    return any(case.turn.speaker.money(each) in uncounted or not is_used(each) for each in sums)


def is_cost_passed_over(case: Case) -> bool:
    """ "To po kuchni ile zostanie?", where no kitchen was ever taken off."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts.values()
    is_asked = case.wanted.says(words.AFTER_COST) and case.says(REST_TOLD)
    return is_asked and not case.wanted.money and not any(part < 0 for part in parts)


def is_mix_passed_over(case: Case) -> bool:
    """ "O ile drożej niż ta wersja mieszana?", of several flats."""
    is_asked = case.wanted.asks_gap and case.wanted.says(words.THAN_MIX)
    return is_asked and len(case.turn.was.flats) > 1 and case.turn.lots is None


def is_area_said_missing(case: Case) -> bool:
    """ "58 to metraż, budżet dalej 90 tys."."""
    told = words.SAID_AREA.search(case.wanted.text)
    figure = told and (told["one"] or told["other"])
    return bool(figure) and Decimal(figure.replace(",", ".")) != case.area


def is_area_a_budget_now(case: Case) -> bool:
    """ "Ile brakuje przy 58 w Premium?", after 61 m²."""
    told, known = words.AT.search(case.wanted.text), case.turn.known.square_meters
    if told is None or known is None or case.budget == case.turn.known.budget:
        return False
    figure = Decimal(told["figure"])
    before = Ledger.from_json(case.turn.was.ledger, case.turn.known.budget)
    is_known = figure * THOUSAND in {before.base, before.total, before.had.total}
    is_near = known * Decimal("0.75") <= figure <= known * Decimal("1.35")
    return is_near and not is_known and case.budget == figure * THOUSAND


def is_area_uncounted(case: Case) -> bool:
    """ "A 55, jak doliczymy korytarz? Wystarczy mi te 80?", with a verdict of 52 m²."""
    known, lines = case.turn.known.square_meters, case.found.text.splitlines()
    told = [line for line in lines if line.startswith(UNCOUNTED)]
    if known is None or not told or not case.says(REST_TOLD):
        return False
    near = [n for n in case.wanted.numbers if known * Decimal("0.6") <= n <= known * Decimal("1.6")]
    figures = {Decimal(each.replace(",", ".")) for each in words.FIGURE.findall(told[0])}
    return bool(figures & {*near})


def is_cost_an_offer_now(case: Case) -> bool:
    """ "Ile byśmy zaoszczędzili? Bo kuchnię musimy kupić za 20 tys."."""
    told = words.COST_TOLD.finditer(case.wanted.text) if case.wanted.says(words.BUYS) else ()
    costs = {Decimal(each["sum"]) * THOUSAND for each in told}
    before = amounts_of(case.offers)
    return bool(costs & (amounts_of(offers_after(case.found)) - before)) and bool(before)


def is_left_out_of_another(case: Case) -> bool:
    """ "Bez pokoju 10 m²", of 49 m² without the balcony: 39 m², and not 45."""
    known, area, was = case.turn.known.square_meters, case.area, case.turn.was
    told = case.wanted.areas
    if known is None or area is None or not case.wanted.says(LEFT_OUT) or len(told) != 1:
        return False
    gross = {Decimal(each) for each in (was.gross, was.area_before) if each}
    return area in {each - told[0] for each in gross} and known != area != known - told[0]


def is_money_back_by_question(case: Case) -> bool:
    """ "Klima ile kosztuje?", for which money was set aside once."""
    is_asked = "cool" in case.wanted.kinds and case.wanted.says(words.COOLING_PRICED)
    is_new = case.turn.known.budget not in {None, case.budget}
    return is_asked and is_new and not case.wanted.amounts


CHANGED: tuple[Check, ...] = (
    is_area_of_else,
    is_area_money_now,
    is_flat_of_another_now,
    is_sum_with_kin_missing,
    is_rest_of_remainder,
    is_gap_of_named_missing,
    is_package_of_before,
    is_amount_unused,
    is_cooling_paid_still,
    are_storeys_passed_over,
    is_area_said_missing,
    is_area_a_budget_now,
    is_area_uncounted,
    is_cost_an_offer_now,
    is_left_out_of_another,
    is_money_back_by_question,
    is_gap_at_area_missing,
    is_told_money_passed_over,
    is_cost_passed_over,
    is_mix_passed_over,
)
