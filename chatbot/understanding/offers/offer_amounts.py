"""Each amount in a message about another's offer, and whose it is, clause by clause."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import PER_AREA, is_foreign, is_per_area, with_unit
from chatbot.understanding.money.amounts import find_figures as figures_in
from chatbot.understanding.offers import offer_words as words
from chatbot.understanding.offers.other_offers import (
    GROSZ,
    LEAST_RATE,
    MOST_RATE,
    OtherOffer,
)
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import find_numerals

THOUSAND = 1000
LEAST_AREA, MOST_AREA = 10, 1000  # m²
LEAST_SAID = 15  # in thousands
LEAST_OF_A_RATE = 100  # PLN per m², of materials alone
TAX_RATES = (5, 8, 23)
USUAL_TAX = Decimal(8)  # percent, of a flat
MOST_OF_A_PART = 6  # of an offer, one of which the materials or the air conditioning may be less
THEIRS, OURS, OWN, ADDED, MORE, COOLING, OLD, BY, OPEN, THING, GIVEN, EXTRA = (
    *("theirs", "ours", "own", "added", "more", "cooling", "old", "by", "open", "thing", "given"),
    "extra",
)
AREA, RATE, MONEY, PART = "area", "rate", "money", "part"
PERCENT = regex(r" ?(?:%|proc\w*)")


class UnreadError(Exception):
    """It is of another's offer, or of something else, and nobody knows what it says."""


@dataclass(frozen=True)
class Known:
    """Before the message."""

    offer: OtherOffer | None = None
    area: Decimal | None = None
    budget: Decimal | None = None
    package: str | None = None  # that is spoken of
    is_awaited: bool = False  # the area, of a flat that is to be compared
    is_against: bool = False  # what was told last is a comparison with the offer
    is_compared: bool = False  # with it, and not ours with each other since
    is_rest: bool = False  # and it told what is left
    is_open: bool = True  # nobody else was told of with an amount


class Amount(NamedTuple):
    start: int
    end: int
    value: Decimal
    unit: str  # AREA, RATE, MONEY or "" where it has none


class Said(NamedTuple):
    """An amount, and what it is of."""

    role: str
    amount: Amount
    is_less: bool = False


def names_them(text: str) -> bool:
    return words.THEM.search(words.OF_PACKAGE.sub(" ", text)) is not None


def amounts_in(text: str) -> Iterator[Amount]:
    """Each number that is told of money or of the flat."""
    spelled = [n for n in find_numerals(text) if n.value >= LEAST_AREA]
    figures = figures_in(text)
    spelled = [n for n in spelled if not any(f.start < n.end and n.start < f.end for f in figures)]
    for number in sorted([*figures, *spelled]):
        start = text[: number.start]
        is_tax = number.value in TAX_RATES and words.TAX_BEFORE.search(start)
        if is_tax or start[-1:].isalpha():
            continue  # "m2"
        if (percent := PERCENT.match(text, number.end)) and words.CHANGED_BY.search(start):
            yield Amount(number.start, percent.end(), number.value, PART)
            continue
        is_small = number.value < LEAST_AREA and (
            words.WORD_AFTER.match(text, number.end) or words.LABEL_BEFORE.search(start)
        )
        if words.COUNTED_AFTER.match(text, number.end) or is_small:
            continue  # "2 pokoje"
        if words.UNREAD_AFTER.match(text, number.end):
            raise UnreadError
        amount = with_unit(text, number)
        if is_foreign(text, amount):
            raise UnreadError
        if is_per_area(text, amount) and amount.value <= MOST_RATE:  # "60 m2 za 80 tys."
            per = PER_AREA.match(text, amount.end)
            yield Amount(number.start, per.end() if per else amount.end, amount.value, RATE)
        elif amount.end > number.end:
            yield Amount(number.start, amount.end, amount.value, MONEY)
        elif unit := AREA_UNIT.match(text, number.end):
            yield Amount(number.start, unit.end(), number.value, AREA)
        else:
            yield Amount(number.start, number.end, number.value, "")


def roles_in(text: str, known: Known) -> Iterator[Said]:
    amounts = [*amounts_in(text)]
    areas = {a.value for a in amounts if a.unit == AREA} | {known.area}
    for place, amount in enumerate(amounts):
        start = text[: amount.start]
        before = amounts[place - 1].end if place else 0
        if amount.unit == AREA:
            yield Said(OLD if words.OLD.search(start) else AREA, amount)
        elif words.OLD.search(start) or words.CHANGED_FROM.search(start):
            yield Said(OLD, amount)
        elif not amount.unit and not is_new_price(start, known) and is_area(start, amount, areas):
            yield Said(AREA, amount)
        elif not amount.unit and amount.value < LEAST_SAID and not is_of_a_part(text, amount):
            if not is_claimed(text, amount):
                raise UnreadError
        else:
            told = role_of(text, amount, before, known)
            if told is not None:
                yield told


def is_area(start: str, amount: Amount, areas: Collection[Decimal | None]) -> bool:
    """ "Mieszkanie ma 71", or that of a flat that was told."""
    if amount.value < THOUSAND and words.AREA_BEFORE.search(start):
        return True
    return amount.value in areas and not is_at_their_word(start)


def is_new_price(start: str, known: Known) -> bool:
    """ "Podniósł do 70", whatever the area is."""
    return known.offer is not None and words.CHANGED_TO.search(start) is not None


def is_at_their_word(start: str) -> bool:
    """ "Fachowiec za 84", where the flat has 84 m2."""
    if words.THEY_DO.search(start[-20:]) or start.endswith((" za ", " do ")):
        raise UnreadError
    return False


def is_of_a_part(text: str, amount: Amount) -> bool:
    start = text[: amount.start]
    return bool(
        words.MORE_BEFORE.search(start)
        or words.COOLING_BEFORE.search(start)
        or words.COOLING_AFTER.match(text, amount.end)
        or words.MORE_AFTER.match(text, amount.end)
        or words.CHANGED_BY.search(start)
        or is_on_top(text, amount)
    )


def role_of(text: str, amount: Amount, before: int, known: Known) -> Said | None:
    """None of what we are said to leave or to differ by."""
    start = text[: amount.start]
    if words.ADDED_BEFORE.search(start):
        return Said(ADDED, amount)
    is_of_money = amount.unit != RATE and words.OF_MONEY.search(start) is not None
    if words.ME_AFTER.match(text, amount.end) or is_of_money:
        return own(amount, known)
    if before and is_on_top(text, amount) and last_owner(text, 0, amount.start) == THEIRS:
        return Said(MORE, amount._replace(value=in_money(amount), unit=MONEY))
    if is_extra(text, amount):
        return Said(EXTRA, amount._replace(value=in_money(amount)))
    if is_claimed(text, amount):
        return None
    is_of_work = amount.unit == RATE or is_of_labour(text, amount)
    if words.GIVEN_BEFORE.search(start) and not is_of_work:
        return Said(GIVEN, amount)
    if is_sum(text, amount, known):
        return Said(THEIRS, amount._replace(value=in_money(amount), unit=MONEY))
    return (
        part_of(text, amount, known)
        or change_of(text, amount)
        or said_by(owner_of(text, amount, before, known), text, amount, known)
    )


def is_sum(text: str, amount: Amount, known: Known) -> bool:
    """ "Materiały jeszcze 40 tys., to razem 160"."""
    start = text[: amount.start]
    is_beside = words.MATERIAL_SAID.search(start) is not None and not words.ME.search(text)
    is_of_them = known.offer is not None or names_them(text)
    is_after = is_of_them and is_beside and amount.unit != RATE
    return is_after and words.IN_SUM.search(start) is not None


def is_extra(text: str, amount: Amount) -> bool:
    """For a thing, on top of what they ask; of what the visitor has nothing is."""
    if amount.unit == RATE or not words.EXTRA.search(text) or words.ME.search(text):
        return False
    start, end = words.EXTRA_BEFORE.search(text[: amount.start]), words.EXTRA_AFTER
    return start is not None or end.match(text, amount.end) is not None


def is_on_top(text: str, amount: Amount) -> bool:
    """ "1000 za metr plus 8 tys. za łazienkę"."""
    if amount.unit == RATE or not words.PLUS_BEFORE.search(text[: amount.start]):
        return False
    return words.EXTRA_FOR.match(text, amount.end) is not None


def part_of(text: str, amount: Amount, known: Known) -> Said | None:
    """Materials, or air conditioning, on top of what they ask."""
    start = text[: amount.start]
    if amount.unit != RATE and words.IN_SUM.search(start):
        return None
    if words.WITHOUT_MATERIALS_BEFORE.search(start):
        return None
    in_all = amount if amount.unit == RATE else amount._replace(value=in_money(amount))
    if amount.unit != RATE and is_for_cooling(text, amount, known):
        return Said(COOLING, in_all)
    if is_for_materials(text, amount, known):
        return Said(MORE, in_all)
    if not is_more(text, amount):
        return None
    is_apart = words.LABOUR_APART.search(text) is not None
    is_only = known.offer is None and words.MATERIAL_PRICED.search(text) is None
    offer = known.offer
    is_beside = offer is not None and (offer.more > 0 or offer.is_labour or is_apart)
    if (is_beside or is_only) and is_of_labour(text, amount):
        return Said(THEIRS, in_rate_or_money(amount, known))
    is_rate = not amount.unit and LEAST_OF_A_RATE <= amount.value < THOUSAND
    return Said(MORE, amount._replace(unit=RATE) if is_rate else in_all)


def is_for_materials(text: str, amount: Amount, known: Known) -> bool:
    """ "Z materiałami za 25 tys.", where they ask more than that for work, or twice as much."""
    offer = known.offer
    if offer is None or not words.WITH_MATERIALS_FOR.search(text[: amount.start]):
        return False
    if amount.unit == RATE and not offer.is_rate:
        return False
    whole = offer.value if amount.unit == RATE or known.area is None else offer.labour(known.area)
    return in_money(amount) < (whole if offer.is_labour else whole / 2)


def is_of_labour(text: str, amount: Amount) -> bool:
    is_after = words.LABOUR_BESIDE.match(text, amount.end) is not None
    return is_after or words.LABOUR_BEFORE.search(text[: amount.start]) is not None


def said_by(owner: str, text: str, amount: Amount, known: Known) -> Said:
    if owner == OWN:
        return own(amount, known)
    if owner == THEIRS and is_of_a_thing(text, amount):
        return Said(THING, amount)
    if owner == THEIRS:
        if not amount.unit and text[: amount.start].endswith(" po ") and amount.value <= MOST_RATE:
            amount = amount._replace(unit=RATE)  # "robi po 800"
        return Said(THEIRS, in_rate_or_money(amount, known))
    return Said(OURS if owner == OURS else OPEN, amount)


def own(amount: Amount, known: Known) -> Said:
    """ "Od tamtych z 1150": no money of the visitor's, where they ask 1150 for each metre."""
    if known.offer is not None and known.offer.is_rate and amount.value == known.offer.value:
        return Said(THEIRS, amount._replace(unit=RATE))
    if amount.unit == RATE or THOUSAND <= amount.value <= MOST_RATE:
        raise UnreadError
    return Said(OWN, amount._replace(value=in_money(amount)))


def is_claimed(text: str, amount: Amount) -> bool:
    """ "Zostanie 10", "to 8 różnicy"."""
    is_before = words.CLAIMED.search(text[: amount.start]) is not None
    return is_before or words.CLAIMED_AFTER.match(text, amount.end) is not None


def is_of_a_thing(text: str, amount: Amount) -> bool:
    """ "80 za punkt", "zaliczki 20 tys."."""
    is_after = words.OF_A_THING_AFTER.match(text, amount.end)
    return bool(is_after or words.OF_A_THING_BEFORE.search(text[: amount.start]))


def change_of(text: str, amount: Amount) -> Said | None:
    """ "Opuścił 5 tys.", "jeszcze 3 tys. opuścili"."""
    by = words.CHANGED_BY.search(text[: amount.start])
    if not by and amount.unit in {MONEY, RATE}:
        by = words.CHANGED_BY_AFTER.match(text, amount.end)
    if not by:
        return None
    if amount.value >= LEAST_SAID and not amount.unit:
        raise UnreadError
    is_as_told = amount.unit in {RATE, PART}
    money = amount if is_as_told else amount._replace(value=in_money(amount))
    return Said(BY, money, is_less=by["less"] is not None)


def in_money(amount: Amount) -> Decimal:
    return amount.value if amount.unit or amount.value >= THOUSAND else amount.value * THOUSAND


def in_rate_or_money(amount: Amount, known: Known) -> Amount:
    """ "1450" is a rate, "95" are thousands; "500" may be either."""
    if amount.unit:
        return amount
    if THOUSAND <= amount.value <= MOST_RATE:
        return amount._replace(unit=RATE)
    is_rate = known.offer is not None and known.offer.is_rate
    if amount.value >= LEAST_RATE and amount.value < THOUSAND and is_rate:
        return amount._replace(unit=RATE)
    return amount._replace(value=in_money(amount), unit=MONEY)


def is_for_cooling(text: str, amount: Amount, known: Known) -> bool:
    start = text[: amount.start]
    is_told = words.COOLING_BEFORE.search(start) or words.COOLING_AFTER.match(text, amount.end)
    least = LEAST_RATE * (known.area or Decimal(MOST_OF_A_PART * LEAST_AREA))
    if is_told and in_money(amount) >= least * 2:
        raise UnreadError
    return bool(is_told)


def is_more(text: str, amount: Amount) -> bool:
    start = text[: amount.start]
    is_after = words.MORE_AFTER.match(text, amount.end)
    return bool(is_after or words.MORE_BEFORE.search(start))


def owner_of(text: str, amount: Amount, before: int, known: Known) -> str:
    """By what stands right after it, before it in its clause, or in the clause that leads to it."""
    clauses = [0, *(border.end() for border in words.CLAUSE.finditer(text, 0, amount.start))]
    after = amount.end - text[: amount.end].endswith(".")  # "100 tys. Sąsiad ma"
    ends = [border.start() for border in words.CLAUSE.finditer(text, after)]
    start, end = clauses[-1], ends[0] if ends else len(text)
    led = last_owner(text, max(start, before), amount.start)
    if led == THEIRS and words.PACKAGE in text[max(start, before) : amount.start]:
        raise UnreadError  # "ona chce Comfort za 90 tys."
    if is_told_of_them(text, amount, led):
        return THEIRS
    return (
        led
        or owner_by_amount(amount, known)
        or first_owner(text, amount.end, end)
        or last_owner(text, before, start)
        or owner_left(text, amount, start, before, known)
    )


def is_told_of_them(text: str, amount: Amount, led: str) -> bool:
    """ "98 od gościa", "93 tys. to nowa cena"."""
    after = words.THEM_AFTER.match(text, amount.end)
    if after and (not led or words.COPULA.match(text, amount.end)):
        return True
    is_whole = words.WITH_MATERIALS.search(text[: amount.start]) is not None
    return is_whole or words.NEW_PRICE_AFTER.match(text, amount.end) is not None


def owner_by_amount(amount: Amount, known: Known) -> str:
    if known.offer is not None and is_known_amount(amount, known.offer, known.area):
        return THEIRS
    return OWN if known.budget is not None and in_money(amount) == known.budget else ""


def owner_left(text: str, amount: Amount, start: int, before: int, known: Known) -> str:
    """The one who had the amount before it in the same clause, or the only one there is:
    "majster chce zaliczki 20 tys., całość 90 tys."."""
    same = last_owner(text, start, before) if start < before else ""
    if not same and {owner for _, owner in owners_in(text, 0, len(text))} == {THEIRS}:
        return THEIRS
    if known.offer is not None and words.WANTS.search(text[: amount.start]):
        return THEIRS
    is_rate = amount.unit == RATE or (known.offer is not None and known.offer.is_rate)
    is_of_them = names_them(text) or known.offer is not None
    return THEIRS if is_rate and is_of_them and not words.US.search(text) else same


def is_known_amount(amount: Amount, offer: OtherOffer, area: Decimal | None) -> bool:
    told = {amount.value, in_money(amount)}
    whole = {offer.total(area)} if area is not None else set()
    return bool(told & ({offer.value} | whole)) or is_with_tax(amount, offer, area)


def is_with_tax(amount: Amount, offer: OtherOffer, area: Decimal | None) -> bool:
    """ "Od tamtych 75 600", of 70 thousand before VAT, as our answer told it."""
    gross = offer.gross(USUAL_TAX)
    if not offer.is_net or amount.unit in {AREA, PART}:
        return False
    if amount.unit == RATE:
        return amount.value == gross.rate
    is_whole = area is not None and in_money(amount) == gross.total(area).quantize(GROSZ)
    return is_whole or (not offer.is_rate and in_money(amount) == gross.value)


def last_owner(text: str, start: int, end: int) -> str:
    found = [*owners_in(text, start, end)]
    return found[-1][1] if found else ""


def first_owner(text: str, start: int, end: int) -> str:
    """Up to the next number."""
    numbers = [n.start for n in figures_in(text) if n.start >= start]
    found = [*owners_in(text, start, min([end, *numbers]))]
    return found[0][1] if found else ""


def owners_in(text: str, start: int, end: int) -> list[tuple[int, str]]:
    else_had = [told.span() for told in words.HAVE_ELSE.finditer(text)]
    packages = [told.span() for told in words.OF_PACKAGE.finditer(text)]
    found = list[tuple[int, str]]()
    for pattern, owner in ((words.THEM, THEIRS), (words.THEY_DO, THEIRS), (words.ME, OWN)):
        for told in pattern.finditer(text):
            spans = else_had if owner == OWN else packages
            is_within = start <= told.start() and told.end() <= end
            if is_within and not any(a <= told.start() < b for a, b in spans):
                found.append((told.end(), owner))
    found += [(told.end(), OURS) for told in words.US.finditer(text)]
    return sorted(one for one in found if start <= one[0] <= end)
