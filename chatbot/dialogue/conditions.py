"""What an answer has to tell, and what a message can't be taken for: necessary conditions, each of
which knows nothing of the rule that found the answer."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.offers.other_offers import gross
from chatbot.dialogue.overview import offers_known
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.change_words import BETTER, THAN_MINE, TOLD_MONEY
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.offers.other_offers import OtherOffer
from chatbot.understanding.wanted import Wanted

LOAN = "loan"  # as a ledger names it
LEAST_FLAT = 16  # m²; what is smaller is a balcony
THOUSAND = 1000
MOST_SAVED = 200_000  # PLN; what costs more is a flat
MOST_UNITS = 4  # of air conditioning, that a rest may be told with
POLISH = re.compile(r"[0-9]{1,3}(?:[ \xa0][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?")
ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
SUM_REST = re.compile(r"Razem[^\n]*\((?:brakuje|zostaje)")
SHARE_REST = re.compile(r"% z [0-9  ,]+ zł to [^()\n]*\((?:zostaje|brakuje)")
REST_TOLD = re.compile(
    r"zosta[jn]|brakuj|zabrakn|starcz|mieści|\b(?:left|short|enough|fits?)\b", re.IGNORECASE
)
GAP_TOLD = re.compile(
    r"różni|tani?ej|tańsz|droż[es]|droższ|dopłat|oszczęd|mniej|więcej|tyle samo"
    r"|differ|cheaper|dearer|\b(?:more|less|same)\b",
    re.IGNORECASE,
)
OFFER_TOLD = re.compile(r"ofert|offer|quote", re.IGNORECASE)
COOLING_TOLD = re.compile(r"klim|air condition", re.IGNORECASE)
FORMER_TOLD = re.compile(r"poprzedn|wcześn|before|previous", re.IGNORECASE)
ENOUGH = re.compile(r"\b(?:starcz|wystarcz|styka|zmiescim|zmieszcz)\w*")  # folded
OWN_LABEL = "Państwo"
PRICE_OF_HOME = re.compile(
    r"^• (?P<who>[^:\n]+): [^:\n]+: (?P<sum>[0-9 \xa0]+,[0-9]{2}) zł", re.MULTILINE
)
SUM_OF_HOMES = ("• Razem", "• Together")
SUM_TOLD = re.compile(r"razem|łączn|together|total", re.IGNORECASE)
UNCOUNTED_TOLD = re.compile(r"Nie liczę tu|not counting|do(?:n't| not) count")
RATE_TOLD = re.compile(r"/m²|per m|\b1 m²")


@dataclass(frozen=True)
class Case:
    """A message, and the answer that was found."""

    turn: Turn
    found: Answer
    wanted: Wanted

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Those of the answer."""
        if self.turn.language == "en":
            return {Decimal(told.replace(",", "")) for told in ENGLISH.findall(self.found.text)}
        told = POLISH.findall(self.found.text)
        return {Decimal(re.sub(r"[ \xa0]", "", each).replace(",", ".")) for each in told}

    @property
    def area(self) -> Decimal | None:
        return self.found.learned.square_meters

    @property
    def budget(self) -> Decimal | None:
        return self.found.learned.budget

    @cached_property
    def offers(self) -> list[OtherOffer]:
        """As they were before the message."""
        return offers_known(self.turn.was)

    @cached_property
    def sums(self) -> list[Decimal]:
        """Of those offers, and of what the message makes of them, gross."""
        area, offers = self.area, [*self.offers, *offers_after(self.found)]
        if area is None or not self.offers:
            return []
        return [gross(self.turn, offer).total(area) for offer in offers]

    @cached_property
    def fixed(self) -> list[Decimal]:
        """The prices per m² of the packages that are named."""
        prices = [self.turn.figures.price(code) for code in self.wanted.codes]
        return [price.low for price in prices if price and not price.is_range]

    def has(self, *sums: Decimal) -> bool:
        """One of them, perhaps with air conditioning."""
        one = self.turn.figures.number(PRICE_OF_ONE) or Decimal()
        each = {amount + one * units for amount in sums for units in range(MOST_UNITS + 1)}
        each |= {amount - one * units for amount in sums for units in range(MOST_UNITS + 1)}
        return bool({abs(amount) for amount in each} & self.numbers)

    def says(self, told: re.Pattern[str]) -> bool:
        return told.search(self.found.text) is not None


def amounts_of(offers: Iterable[OtherOffer | None]) -> set[Decimal]:
    return {offer.value for offer in offers if offer is not None}


def offers_after(found: Answer) -> list[OtherOffer]:
    kept = dict.fromkeys((*found.state.rivals, found.state.other_offer))
    return [offer for told in kept if (offer := OtherOffer.parse(told))]


# --- What is missing, or not what it was


def is_package_missing(case: Case) -> bool:
    told = [case.turn.figures.price(code) for code in case.wanted.codes]
    named = [price.name.casefold() for price in told if price]
    is_told = all(name in case.found.text.casefold() for name in named)
    are_several = max(len(case.turn.was.rows), len(case.turn.was.flats)) > 1
    text, prices = case.found.text, case.turn.figures.prices
    is_of_none = "cool" in case.wanted.kinds and not any(price.name in text for price in prices)
    is_wanted = case.wanted.names_what_it_wants and not is_of_none
    return is_wanted and not are_several and not is_told


def is_package_of_homes_missing(case: Case) -> bool:
    told = [case.turn.figures.price(code) for code in case.wanted.codes]
    lines = [f": {price.name}, " for price in told if price]
    is_told = all(line in case.found.text for line in lines)
    return case.wanted.names_what_it_wants and not is_told


def is_one_package_of_homes_missing(case: Case) -> bool:
    """ "Oboje Express Plus"."""
    wanted = case.wanted
    others = [p.name for p in case.turn.figures.prices if p.code not in wanted.codes]
    is_asked = wanted.are_both_in_one and len(wanted.codes) == 1
    return is_asked and any(f": {name}, " in case.found.text for name in others)


def are_compared_unalike(case: Case) -> bool:
    """ "A w Comforcie o ile mniej kolega zapłaci niż ja?" is of both in one package."""
    wanted = case.wanted
    told = [p.name for p in case.turn.figures.prices if f": {p.name}, " in case.found.text]
    is_of_two = wanted.asks_gap and wanted.compares_people and len(wanted.codes) == 1
    return is_of_two and len(told) > 1


def is_gap_to_mine_missing(case: Case) -> bool:
    """ "Ile koleżanka musiała zapłacić, i o ile to więcej niż mój Comfort?"."""
    told = [*PRICE_OF_HOME.finditer(case.found.text)]
    sums = [
        (each["who"], Decimal(re.sub(r"[ \xa0]", "", each["sum"]).replace(",", ".")))
        for each in told
    ]
    mine = [amount for who, amount in sums if who == OWN_LABEL]
    others = [amount for who, amount in sums if who != OWN_LABEL]
    if not (case.wanted.asks_gap and case.wanted.says(THAN_MINE) and mine and others):
        return False
    return not any(abs(one - other) in case.numbers for one in mine for other in others)


def is_better_of_homes_missing(case: Case) -> bool:
    """ "Kawalerkę najtaniej, a swoje trochę lepiej", where all have one package."""
    prices = [p for p in case.turn.figures.prices if f": {p.name}, " in case.found.text]
    is_asked = case.wanted.says(BETTER) and "same" not in case.wanted.kinds
    rates = [price.low for price in case.turn.figures.prices]
    return is_asked and len(prices) == 1 and prices[0].low == min(rates)


def is_rest_of_homes_missing(case: Case) -> bool:
    """ "U nas i u córki razem ile, i czy starczy tych 85?", where only one flat has a rest; "ile
    zostanie z moich 120?", of another sum."""
    wanted = case.wanted
    is_asked = wanted.asks_rest or wanted.says(ENOUGH)
    if not is_asked:
        return False
    lines = case.found.text.splitlines()
    sums = [line for line in lines if line.startswith(SUM_OF_HOMES)]
    if wanted.asks_sum_of_all and sums and not any(REST_TOLD.search(line) for line in sums):
        return True
    of = TOLD_MONEY.search(wanted.text)
    areas = (
        {Decimal(home.area) for home in case.turn.homes.before.homes.values() if home.area}
        if case.turn.homes
        else set()
    )
    is_area = of is not None and Decimal(of["sum"]) in areas
    money = Decimal(of["sum"]) * THOUSAND if of and not is_area else None
    large = [number for number in case.numbers if number > THOUSAND]
    return money is not None and not any(abs(money - each) in case.numbers for each in large)


def is_rest_missing(case: Case) -> bool:
    return case.wanted.asks_rest and case.budget is not None and not case.says(REST_TOLD)


def is_gap_missing(case: Case) -> bool:
    """ "O 5 m² więcej" asks no difference."""
    is_of_one = case.fixed or case.offers or case.turn.known.package or case.turn.was.quoted
    is_asked = case.wanted.asks_gap and not case.wanted.figures and case.area is not None
    return bool(is_of_one) and is_asked and not (case.says(GAP_TOLD) or case.says(REST_TOLD))


def is_gap_of_two_missing(case: Case) -> bool:
    """ "O ile Premium droższy od Comfortu?", whatever else was compared before."""
    wanted, area = case.wanted, case.area
    is_asked = wanted.asks_gap and len(case.fixed) == 2 and not wanted.is_of_theirs
    if not is_asked or area is None or "cool" in wanted.kinds or "czemu" in wanted.words:
        return False
    known = case.turn.figures.price(case.turn.known.package)
    prices = [*case.fixed, *([known.low] if known and not known.is_range else [])]
    gaps = {abs(one - other) for one, other in combinations(prices, 2)}
    if {price * area for price in case.fixed} <= case.numbers:
        return False  # both are told, and so is what they differ by
    return not (gaps & case.numbers or case.has(*(gap * area for gap in gaps)))


def are_persons_unknown(case: Case) -> bool:
    """ "A u siostry o ile drożej niż u mnie?", where only one flat is known."""
    wanted = case.wanted
    return wanted.asks_gap and wanted.compares_people and "kin" in wanted.kinds and not case.offers


def is_money_of_part_for_all(case: Case) -> bool:
    """ "Mamy na ten dół 150 tys., ile zabraknie?"."""
    is_of_part = bool(case.wanted.parts and case.wanted.amounts)
    return is_of_part and case.says(SUM_REST)


def is_half_of_joint(case: Case) -> bool:
    """ "A ile na osobę?": one half leaves no rest of what both have."""
    is_asked = case.wanted.is_of_each and not case.wanted.figures and not case.turn.was.own_share
    return is_asked and case.says(SHARE_REST)


def is_amount_passed_over(case: Case) -> bool:
    """ "And with girlfriend's 15k more?", answered by prices alone."""
    known, wanted = case.turn.known.budget, case.wanted
    is_same = known is not None and case.budget == known and not case.offers
    told = {*wanted.amounts} - {known}
    is_open = bool(told) and is_same and "share" not in wanted.kinds
    return is_open and not (told & case.numbers or case.says(REST_TOLD))


def is_rate_missing(case: Case) -> bool:
    wanted, price = case.wanted, case.turn.figures.price(case.turn.known.package)
    is_of_ours = not (wanted.codes or wanted.figures or case.offers or wanted.is_of_theirs)
    if wanted.asks_rate and is_of_ours and price and not price.is_range:
        return not {price.low, *case.fixed} & case.numbers and not wanted.is_net
    return wanted.asks_rate and not case.says(RATE_TOLD)


def are_theirs_missing(case: Case) -> bool:
    if not case.offers:
        return False
    wanted = case.wanted
    are_two = wanted.are_two_of_theirs and len(case.offers) > 1
    is_asked = wanted.asks_gap or wanted.asks_rest or wanted.asks_rate
    return is_asked and (wanted.is_of_theirs or are_two) and not case.says(OFFER_TOLD)


def is_rest_of_theirs_missing(case: Case) -> bool:
    """ "A u nich ile zostanie?"."""
    wanted, money = case.wanted, case.budget
    is_asked = wanted.is_of_theirs and wanted.asks_rest and not wanted.is_of_us
    if not (is_asked and case.sums and money) or wanted.figures:
        return False
    return not case.has(*(money - total for total in case.sums))


def is_gap_to_theirs_missing(case: Case) -> bool:
    wanted, area = case.wanted, case.area
    is_asked = wanted.is_of_theirs and wanted.asks_gap and len(case.fixed) == 1
    if not is_asked or not case.sums or wanted.figures or area is None:
        return False
    return not case.has(*(case.fixed[0] * area - total for total in case.sums))


def is_gap_of_theirs_missing(case: Case) -> bool:
    """ "Ta druga od tej pierwszej o ile tańsza?"."""
    if not case.wanted.are_two_of_theirs or not case.wanted.asks_gap or case.wanted.figures:
        return False
    gaps = [abs(one - other) for one in case.sums for other in case.sums if one != other]
    return bool(gaps) and not {*gaps} & case.numbers


def is_own_rest_missing(case: Case) -> bool:
    """ "Ile zostanie?", of one flat in its package, where nothing else is counted."""
    wanted, learned = case.wanted, case.found.learned
    price = case.turn.figures.price(learned.package)
    is_plain = not (wanted.figures or wanted.is_related or wanted.asks_gap or case.offers)
    is_plain &= len(case.fixed) <= 1
    state = case.found.state
    is_plain &= not (state.own_share or state.people or state.costs or state.extras or state.flats)
    if not (is_plain and wanted.asks_rest and price) or price.is_range:
        return False
    if case.area is None or case.budget is None or not case.says(REST_TOLD):
        return False
    return not case.has(case.budget - price.low * case.area)


def is_budget_theirs_now(case: Case) -> bool:
    """ "To mi nie starczy tych 95?" is of the visitor's money, and no new offer."""
    before, now = amounts_of(case.offers), amounts_of(offers_after(case.found))
    money = case.turn.known.budget
    return money in case.wanted.values and money in now - before


def is_own_money_an_offer_now(case: Case) -> bool:
    """ "Mówię, że mam 73 plus 20 z banku"."""
    new = amounts_of(offers_after(case.found)) - amounts_of(case.offers)
    is_of_none = case.wanted.is_of_own_money or case.wanted.is_flat_of_friend
    return is_of_none and bool(new & {*case.wanted.money, *case.wanted.figures})


def is_loan_missing(case: Case) -> bool:
    """ "To z tym kredytem starczy?", of a loan that was never counted."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts
    is_told = bool(case.wanted.figures) or LOAN in parts
    return case.wanted.is_of_a_loan and case.budget is not None and not is_told


def is_money_an_area_now(case: Case) -> bool:
    """ "To całe 120", where money was asked for, is of no other flat."""
    area, known = case.area, case.turn.known.square_meters
    is_new = known is not None and area != known and area in case.wanted.numbers
    return is_new and case.turn.was.asked == BUDGET and not case.wanted.is_of_size


def is_offer_an_area_now(case: Case) -> bool:
    """ "Ta stara cena, 110, ile to za m²?" tells no new area."""
    area, known = case.area, case.turn.known
    told = amounts_of(case.offers) | amounts_of(map(OtherOffer.parse, case.turn.was.offers))
    if area is None or area == known.square_meters or area not in case.wanted.numbers:
        return False
    return area in told or area * 1000 in told


def is_tax_misread(case: Case) -> bool:
    """A new offer is net where the message says so, and only there."""
    before = {str(offer) for offer in case.offers}
    new = [each for each in offers_after(case.found) if str(each) not in before]
    if len(new) != 1 or new[0].value in amounts_of(case.offers):
        return False
    is_more = len(case.found.state.rivals) > len(case.turn.was.rivals)
    is_net = new[0].is_net or new[0].is_more_net
    if case.wanted.is_net:
        return not is_net
    return is_more and is_net and not case.wanted.is_taxed


def is_place_missing(case: Case) -> bool:
    """ "A ten parter w Express Plus?", "parter i poddasze razem?", whose areas were told before."""
    known = {place: Decimal(area) for place, area in case.turn.was.places}
    told = {known[place] for place in case.wanted.meant}
    is_whole = sum(told) in case.numbers and not told & case.numbers
    is_told = told <= case.numbers or is_whole
    return bool(told) and not (case.wanted.areas or is_told)


def is_part_unknown(case: Case) -> bool:
    """ "A góra w Expressie?", where only the ground floor has an area."""
    known = {place: Decimal(area) for place, area in case.turn.was.places}
    are_new = case.wanted.parts - {*known}
    return bool(are_new) and not case.wanted.areas and case.area in known.values()


def are_both_missing(case: Case) -> bool:
    """ "Mam też drugie, 41 m. Oba w Expressie ile?"."""
    own = Told.from_json(case.found.state.told_areas, case.found.state.rooms).own
    if len({*own}) == 1:  # "drugie takie samo"
        return case.wanted.are_both_flats and not case.says(SUM_TOLD)
    are_told = len({*own} & case.numbers) > 1 or sum({*own}) in case.numbers
    are_flats = len({*own}) == len("ab") and min(own) >= LEAST_FLAT
    return case.wanted.are_both and are_flats and not are_told


def is_gap_to_known_missing(case: Case) -> bool:
    """ "O ile drożej w Premium?", than in the package that was spoken of."""
    wanted, area = case.wanted, case.turn.known.square_meters
    price = case.turn.figures.price(case.turn.known.package)
    is_plain = not (wanted.figures or wanted.is_of_theirs or case.offers or wanted.are_both)
    is_plain &= max(len(case.turn.was.rows), len(case.turn.was.flats)) < len("ab")
    is_plain &= len(Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own) < len("ab")
    is_asked = is_plain and wanted.asks_gap and len(case.fixed) == 1 and not wanted.meant
    if not is_asked or price is None or price.is_range or area is None:
        return False
    gap = abs(case.fixed[0] - price.low)
    return gap > 0 and not (gap in case.numbers or case.has(gap * area))


def is_money_taken_back_missing(case: Case) -> bool:
    """ "A jak auto się nie sprzeda?", of money that has more than one part."""
    are_parts = bool(Ledger.from_json(case.turn.was.ledger, case.turn.known.budget).parts)
    is_same = case.budget == case.turn.known.budget
    return are_parts and is_same and not case.wanted.figures and case.wanted.takes_money_back


def is_budget_misread(case: Case) -> bool:
    """ "+30 tys. do budżetu" comes on top, and of "85, 65 + 20" or "mama da 20, to mam 90" the sum
    is all of it."""
    known, now, told = case.turn.known.budget, case.budget, case.wanted.money
    if now is None or now == known or not told:
        return False
    wholes = {sum(told), sum(told) + (known or 0)}
    sums = [amount for amount in told if amount * 2 in wholes]
    if len(told) > 1 and sums and case.wanted.is_summed_up:
        return now not in sums
    if case.wanted.is_all_of_it:
        parts = Ledger.from_json(case.found.state.ledger, now).parts.values()
        return now not in told and not any(part < 0 for part in parts)
    return known is not None and case.wanted.is_on_top and now != known + sum(told)


def is_money_uncounted(case: Case) -> bool:
    """ "Ja 40, Michał 35, bank 30", of which a verdict left one out."""
    is_new = case.budget is not None and case.budget != case.turn.known.budget
    told = case.wanted.money
    are_several = len(told) > len("ab") and max(told) < MOST_SAVED and "+" not in case.wanted.text
    return is_new and are_several and case.wanted.is_of_givers and case.says(UNCOUNTED_TOLD)


def is_gift_misread(case: Case) -> bool:
    """ "60 tys. kredytu i ojciec może dać 30" counts the 30, too, which are nobody's offer."""
    gifts, told, now = case.wanted.gifts, case.wanted.money, case.budget
    new = amounts_of(offers_after(case.found)) - amounts_of(case.offers)
    if new & gifts:
        return True
    if not gifts or case.wanted.is_part_of_it or case.wanted.is_summed_up:
        return False
    if now == case.turn.known.budget:
        parts = {*Ledger.from_json(case.found.state.ledger, now).parts.values()}
        return "jednak" in case.wanted.words and not gifts <= parts | case.numbers
    return now in {*told} - gifts and now * 2 != sum(told)  # all of it, and not the sum


def is_half_misread(case: Case) -> bool:
    """ "Połowę tego, co brakuje" is no half of the money, nor an offer."""
    new = amounts_of(offers_after(case.found)) - amounts_of(case.offers)
    is_changed = case.budget != case.turn.known.budget or bool(new or case.found.state.own_share)
    return case.wanted.halves_what_is_missing and is_changed and not case.found.asked


def is_our_rest_taken_off(case: Case) -> bool:
    """ "A z tych 16 tys. ile na kuchnię?", of what we said is left."""
    known, now, area = case.turn.known, case.budget, case.turn.known.square_meters
    price, one = case.turn.figures.price(known.package), case.turn.figures.number(PRICE_OF_ONE)
    if known.budget is None or now is None or area is None or price is None or now >= known.budget:
        return False
    least = price.low * area
    rests = [known.budget - least - (one or 0) * units for units in range(MOST_UNITS + 1)]
    told = [amount for amount in case.wanted.money if amount == known.budget - now]
    return case.wanted.points_at_money and any(
        0 <= rest - amount < THOUSAND for rest in rests for amount in told
    )


def is_money_told_by_nobody(case: Case) -> bool:
    """ "Ile musielibyśmy pożyczyć?" tells no money."""
    is_same = case.budget == case.turn.known.budget
    return case.wanted.asks_loan and not case.wanted.money and not is_same


def is_cooling_missing(case: Case) -> bool:
    wanted = case.wanted
    is_wanted = "cool" in wanted.kinds and not (wanted.is_related or wanted.figures)
    is_wanted = is_wanted and not wanted.drops_cooling
    return is_wanted and "juz" not in wanted.words and not case.says(COOLING_TOLD)


def are_units_missing(case: Case) -> bool:
    """ "Klima, salon i sypialnia", of which one was counted."""
    count = case.wanted.units
    is_counted = " × " in case.found.text
    return count > 1 and is_counted and f"{count} × " not in case.found.text


def is_one_package_of_all_missing(case: Case) -> bool:
    """ "Jedno i drugie w Comforcie", of flats that had others."""
    wanted, prices = case.wanted, case.turn.figures.prices
    are_several = max(len(case.turn.was.rows), len(case.turn.was.flats)) > 1
    is_asked = wanted.are_both and len(wanted.codes) == 1 and wanted.names_what_it_wants
    others = [price.name for price in prices if price.code not in wanted.codes]
    told = any(f"• {name}, " in case.found.text for name in others)
    return are_several and is_asked and told and not wanted.areas


def is_former_missing(case: Case) -> bool:
    """ "To czy tamto poprzednie, i o ile?", of several flats; "o ile mniej niż poprzednio?", after
    another area."""
    was, area, price = case.turn.was, case.area, case.turn.figures.price(case.turn.known.package)
    if not (case.wanted.asks_gap and case.wanted.is_of_former) or case.wanted.figures:
        return False
    if max(len(was.rows), len(was.flats)) > 1:
        return not case.says(FORMER_TOLD)
    if not was.area_before or area is None or price is None or Decimal(was.area_before) == area:
        return False
    return not case.has(price.low * abs(Decimal(was.area_before) - area))


def is_firm_unknown(case: Case) -> bool:
    """ "O ile Comfort droższy od Budremu?", of a name that only the reader of offers knows."""
    return bool(case.offers and case.wanted.firms)


def are_materials_missing(case: Case) -> bool:
    """ "30 tys. robocizna plus 25 tys. materiały"; and nobody knows whose they are, where the
    message before was not read."""
    after, wanted = offers_after(case.found), case.wanted
    is_left = case.turn.was.is_unread and bool(case.offers) and wanted.is_of_materials
    is_plain = wanted.prices_materials and not case.found.asked
    is_priced = bool(after) and is_plain and not any(o.more for o in after)
    return is_left or (is_priced and not any(o.value in wanted.sums for o in after))


Check = Callable[[Case], bool]
# What the answer has to tell.
TOLD: tuple[Check, ...] = (
    is_package_missing,
    is_rest_missing,
    is_gap_missing,
    is_gap_of_two_missing,
    is_gap_to_known_missing,
    is_amount_passed_over,
    is_half_of_joint,
    is_money_of_part_for_all,
    are_persons_unknown,
    is_rate_missing,
    are_theirs_missing,
    is_rest_of_theirs_missing,
    is_gap_to_theirs_missing,
    is_gap_of_theirs_missing,
    is_own_rest_missing,
    is_place_missing,
    is_part_unknown,
    are_both_missing,
    is_money_taken_back_missing,
    is_loan_missing,
    is_money_uncounted,
    is_cooling_missing,
    are_units_missing,
    is_one_package_of_all_missing,
    is_former_missing,
)
# The same of people's flats, which have a reader of their own.
TOLD_OF_HOMES: tuple[Check, ...] = (
    is_package_of_homes_missing,
    is_one_package_of_homes_missing,
    are_compared_unalike,
    is_gap_missing,
    is_rest_of_homes_missing,
    is_better_of_homes_missing,
    is_gap_to_mine_missing,
    is_cooling_missing,
)
# What the message was taken for, whatever is told.
TAKEN: tuple[Check, ...] = (
    is_budget_theirs_now,
    is_own_money_an_offer_now,
    is_offer_an_area_now,
    is_money_an_area_now,
    is_tax_misread,
    is_budget_misread,
    is_gift_misread,
    is_half_misread,
    is_our_rest_taken_off,
    is_firm_unknown,
    are_materials_missing,
    is_money_told_by_nobody,
)
