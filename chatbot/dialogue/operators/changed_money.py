"""What the visitor's money is from now on, and which sum a rest has to be of."""

from decimal import Decimal

from chatbot.dialogue.conditions import (
    REST_TOLD,
    SUM_TOLD,
    UNCOUNTED_TOLD,
    Case,
    amounts_of,
    offers_after,
)
from chatbot.dialogue.operators.figures import used
from chatbot.dialogue.operators.sums import THOUSAND
from chatbot.understanding import change_words as words
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.lots.records import lots_of
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.possible_budgets import offers_of

COOLING = "cooling"  # as a ledger names it
MOST = 3_000_000  # PLN that finishing one flat may cost
LEAST_MONEY = 20  # thousands that are told without a unit
LESS, MORE = Decimal("0.75"), Decimal("1.35")  # of the flat: what may be its area


def is_area_money_now(case: Case) -> bool:
    """ "Mama da 10 tys., starczy na Comfort 63?", of 63 m²; "a to 47 chce córka", of a flat."""
    known, now, was = case.turn.known.budget, case.budget, case.turn.was
    own = {*Told.from_json(was.told_areas, was.rooms).own, *map(Decimal, was.areas)}
    own |= {area for area, *_ in lots_of((*was.lots, *was.lots_before))}
    own |= {case.turn.known.square_meters or Decimal()}
    meant = own & {*case.wanted.numbers}
    if now is None or now == known:
        return False
    if case.wanted.says(words.ADDS) and not case.wanted.amounts:
        return False
    before = {Decimal(), known} if known is not None else set[Decimal]()
    told = before | {*case.wanted.amounts}
    told |= {sum(case.wanted.amounts, Decimal())} if case.wanted.amounts else set()
    return any(now - area * THOUSAND in told for area in meant)


def is_area_a_budget_now(case: Case) -> bool:
    """ "Ile brakuje przy 58 w Premium?", after 61 m²."""
    told, known = words.AT.search(case.wanted.text), case.turn.known.square_meters
    if told is None or known is None or case.budget == case.turn.known.budget:
        return False
    figure = Decimal(told["figure"])
    before = Ledger.from_json(case.turn.was.ledger, case.turn.known.budget)
    is_known = figure * THOUSAND in {before.base, before.total, before.had.total}
    is_near = known * LESS <= figure <= known * MORE
    return is_near and not is_known and case.budget == figure * THOUSAND


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
    lines = [line for line in case.found.text.splitlines() if UNCOUNTED_TOLD.search(line)]
    uncounted, is_used = "\n".join(lines), used(case)
    return any(case.turn.speaker.money(each) in uncounted or not is_used(each) for each in sums)


def is_amount_unused(case: Case) -> bool:
    """ "Wezmę zwykły, łazienkę dokupię za 5 tys. Ile mi zostanie?"."""
    wanted = case.wanted
    is_asked = wanted.asks_rest and len(wanted.amounts) == 1 and case.says(REST_TOLD)
    if not is_asked or case.turn.known.square_meters is None or case.says(UNCOUNTED_TOLD):
        return False
    return not used(case)(wanted.amounts[0])


def is_cost_passed_over(case: Case) -> bool:
    """ "To po kuchni ile zostanie?", where no kitchen was ever taken off."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts.values()
    is_asked = case.wanted.says(words.AFTER_COST) and case.says(REST_TOLD)
    return is_asked and not case.wanted.money and not any(part < 0 for part in parts)


def is_cost_an_offer_now(case: Case) -> bool:
    """ "Ile byśmy zaoszczędzili? Bo kuchnię musimy kupić za 20 tys."."""
    told = words.COST_TOLD.finditer(case.wanted.text) if case.wanted.says(words.BUYS) else ()
    costs = {Decimal(each["sum"]) * THOUSAND for each in told}
    before = amounts_of(case.offers)
    return bool(costs & (amounts_of(offers_after(case.found)) - before)) and bool(before)


def is_cooling_paid_still(case: Case) -> bool:
    """ "I klimy jednak nie bierzemy", for which money was set aside."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts
    return case.wanted.drops_cooling and COOLING in parts and case.says(REST_TOLD)


def is_money_back_by_question(case: Case) -> bool:
    """ "Klima ile kosztuje?", for which money was set aside once."""
    is_asked = "cool" in case.wanted.kinds and case.wanted.says(words.COOLING_PRICED)
    is_new = case.turn.known.budget not in {None, case.budget}
    return is_asked and is_new and not case.wanted.amounts


def is_rest_of_remainder(case: Case) -> bool:
    """ "Ile mi zabraknie na pozostałe 32 m²?", once the others are paid."""
    is_asked = case.wanted.asks_rest and case.wanted.says(words.REST_OF_FLAT)
    own = Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own
    known = case.turn.known.square_meters
    return is_asked and case.says(REST_TOLD) and known is not None and any(a > known for a in own)


def is_money_beyond_flats(case: Case) -> bool:
    """ "Czyli 18300 więcej? Mam 80 tys.": no budget of millions that nobody told."""
    offered = [each.total for each in offers_of(case.found.state.offered)]
    most = max(filter(None, (case.budget, *offered)), default=Decimal())
    is_new = most > MOST and most != case.turn.known.budget
    return is_new and most not in case.wanted.amounts and not case.wanted.says(words.MILLIONS)


def is_aside_not_given_back(case: Case) -> bool:
    """ "A gdybyśmy jednak te 10 tysięcy na meble dołożyli?", which is still set aside."""
    told = words.GIVEN_BACK.search(case.wanted.text)
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts.values()
    return told is not None and -Decimal(told["sum"]) * THOUSAND in parts


def is_budget_of_another_firm(case: Case) -> bool:
    """ "U konkurencji mam 68 tys. za to samo, o ile jesteście tańsi?"."""
    is_new = case.budget is not None and case.budget != case.turn.known.budget
    return is_new and case.wanted.says(words.COMPETITOR) and case.budget in case.wanted.money


def is_rest_before_buying(case: Case) -> bool:
    """ "Ile zostanie po tej lodówce za 3500?", which is not counted."""
    is_asked = case.wanted.asks_rest and case.wanted.says(words.AFTER_BUYING)
    return is_asked and case.says(UNCOUNTED_TOLD) and case.says(REST_TOLD)


def is_money_of_both_for_one(case: Case) -> bool:
    """ "A jednak wezmę obie, mam 65 tys. na obie razem", with what one of them leaves."""
    now = case.found.state
    is_of_one = max(len(now.flats), len(now.rows), len(now.lots), len(now.homes)) < len("ab")
    is_told = case.says(REST_TOLD) and not case.says(SUM_TOLD)
    return case.area is not None and case.wanted.says(words.FOR_BOTH) and is_of_one and is_told


def is_gift_passed_over(case: Case) -> bool:
    """ "Te 6 tysięcy i 5 od rodziców na kuchnię, to ile mamy?"."""
    wanted, is_same = case.wanted, case.budget == case.turn.known.budget
    is_open = wanted.is_of_givers and is_same and len(wanted.money) > 1 and case.says(REST_TOLD)
    is_open = is_open and not (case.found.state.own_share or "share" in wanted.kinds)
    return is_open and not all(map(used(case), wanted.money))


def is_half_of_price_money(case: Case) -> bool:
    """ "A połowa z tego na start ile?" is of the price, and of no loan."""
    is_new = case.budget != case.turn.known.budget
    return is_new and case.wanted.says(words.HALF_TO_BEGIN) and not case.wanted.money


def is_area_an_offer_now(case: Case) -> bool:
    """ "A jakbym płaciła za 52, to o ile tamta tańsza?", of 52 m² that were told before."""
    was = case.turn.was
    own = {*Told.from_json(was.told_areas, was.rooms).own} - {case.turn.known.square_meters}
    own &= {*case.wanted.numbers}
    new = amounts_of(offers_after(case.found)) - amounts_of(case.offers)
    return bool(case.offers) and bool(new & {area * THOUSAND for area in own})
