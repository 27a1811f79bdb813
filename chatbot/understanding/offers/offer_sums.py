"""What another asks, out of what a message says of it: in parts, in all, with materials, air
conditioning on top, or so much less."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.money.amounts import LEAST
from chatbot.understanding.offers import offer_words as words
from chatbot.understanding.offers.offer_amounts import (
    AREA,
    COOLING,
    MONEY,
    MORE,
    OPEN,
    PART,
    RATE,
    THEIRS,
    THOUSAND,
    Amount,
    Known,
    Said,
    UnreadError,
    in_money,
    in_rate_or_money,
    is_of_labour,
    is_with_tax,
)
from chatbot.understanding.offers.offer_taxes import GROSS, NET
from chatbot.understanding.offers.other_offers import LEAST_RATE, MOST_RATE, OtherOffer

Whole = tuple[Decimal, str]  # a value, and its unit


def whole_and_more(text: str, said: Sequence[Said]) -> tuple[list[Whole], list[Amount]]:
    theirs = list(dict.fromkeys(one.amount[2:] for one in said if one.role == THEIRS))
    more = [one.amount for one in said if one.role == MORE]
    if whole := whole_of([*theirs, *(amount[2:] for amount in more)]):
        return [whole], []
    if more and (told := sum_after(text, said)):
        return [(told.value, MONEY)], []
    is_within = words.MATERIALS_WITHIN.search(text) is not None
    if is_within and len(theirs) == len(more) == 1 and theirs[0][0] > more[0].value:
        value, unit = theirs[0]  # "50 tys., w tym materiały 20"
        is_of_both = RATE not in {unit, more[0].unit}
        return ([(value - more[0].value, unit)] if is_of_both else theirs), more
    if not theirs and len(more) > 1:
        unit = RATE if more[0].unit == RATE else MONEY
        return [(more[0].value, unit)], more[1:]  # "robocizna 40 tys., materiały 30"
    if len(theirs) > 1 and (all_in := with_materials(text, said)):
        return [all_in.amount[2:]], more  # "88, a z materiałem 105"
    return theirs, more


def is_sum_told(said: Sequence[Said], extra: Decimal, known: Known) -> bool:
    """ "Plus te 8 tys. za łazienkę to on ma 80": with what is on top, or without it."""
    if known.offer is None or known.area is None:
        return False
    whole = known.offer.total(known.area)
    theirs = {in_money(one.amount) for one in said if one.role == THEIRS}
    return bool(theirs & {whole, whole + extra})


def materials_from_to(text: str, known: Known) -> tuple[Decimal, ...]:
    """ "Materiały 25-30 tys.": one of both sums."""
    told = words.MATERIALS_FROM_TO.search(text)
    if told is None or known.offer is None or known.area is None:
        return ()
    whole = replace(known.offer, more=Decimal()).total(known.area)
    return tuple(whole + Decimal(told[name]) * THOUSAND for name in ("least", "most"))


def with_part_meant(text: str, said: list[Said], known: Known) -> list[Said]:
    """ "A jak tylko 24?", where materials were 30 thousand, and nothing else is as near."""
    offer, area = known.offer, known.area
    if offer is not None and is_taxed_alone(text, said, known):
        return [Said(THEIRS, in_rate_or_money(said[0].amount, known))]
    is_alone = known.is_against and words.AMOUNT_ALONE.fullmatch(text) is not None
    if offer is None or area is None or not (is_alone and offer.more) or len(said) != 1:
        return said
    amount = said[0].amount
    if said[0].role not in {OPEN, THEIRS}:
        return said
    if amount.unit == RATE and offer.is_rate and offer.is_more_rate:
        is_of_more = abs(amount.value - offer.more) < abs(amount.value - offer.value)
        return [Said(MORE, amount)] if is_of_more else said
    if amount.unit in {AREA, RATE} or offer.is_more_rate:
        return said
    amount = amount._replace(value=in_money(amount), unit=MONEY)
    sums = (offer.more, offer.labour(area), offer.total(area))
    nearest = min(sums, key=lambda money: abs(amount.value - money) / money)
    is_near = abs(amount.value - offer.more) <= offer.more / 2
    return [Said(MORE, amount)] if nearest == offer.more and is_near else said


def is_taxed_alone(text: str, said: Sequence[Said], known: Known) -> bool:
    """ "Dobra, jednak 96 z VAT-em", "nie, źle powiedziałam, 89", of theirs."""
    plain = words.CORRECTED.sub(" ", GROSS.sub(" ", NET.sub(" ", text))).strip()
    is_alone = plain != text and words.AMOUNT_ALONE.fullmatch(plain) is not None
    return known.is_against and is_alone and [one.role for one in said] == [OPEN]


def sum_after(text: str, said: Sequence[Said]) -> Amount | None:
    """ "Materiały 40 tys., to razem 160"."""
    amounts = [one.amount for one in said if one.role in {THEIRS, MORE} and one.amount.unit != RATE]
    sums = [amount for amount in amounts if words.IN_SUM.search(text[: amount.start])]
    return sums[-1] if sums and sums[-1] == max(amounts) else None


def whole_of(told: Sequence[Whole]) -> Whole | None:
    """ "Razem 100 tys., 70 i 30": the one that the others come to."""
    units = {RATE if unit == RATE else MONEY for _, unit in told}
    values = sorted(value for value, _ in told)
    if len(told) < len("abc") or len(units) > 1 or sum(values[:-1]) != values[-1]:
        return None
    return values[-1], units.pop()


def with_materials(text: str, said: Sequence[Said]) -> Said | None:
    found = [
        one
        for one in said
        if one.role == THEIRS
        and (
            words.WITH_MATERIALS.search(text[: one.amount.start])
            or words.WITH_MATERIALS_AFTER.match(text, one.amount.end)
        )
    ]
    return found[0] if len(found) == 1 else None


def with_more(offer: OtherOffer, more: Sequence[Amount], area: Decimal | None) -> OtherOffer:
    """Materials in all, or for each square metre, in place of those that were told before."""
    rates = sum((amount.value for amount in more if amount.unit == RATE), Decimal())
    whole = sum((amount.value for amount in more if amount.unit != RATE), Decimal())
    if rates and whole:
        if area is None:
            raise UnreadError
        return replace(offer, more=whole + rates * area, is_more_rate=False)
    return replace(offer, more=rates or whole, is_more_rate=bool(rates)) if more else offer


def base_of(
    theirs: Sequence[tuple[Decimal, str]], known: Known, *, is_taxed: bool = False
) -> OtherOffer | None:
    """`is_taxed` where it is told whether VAT is in it."""
    if not theirs:
        return known.offer
    if len(theirs) > 1 and known.area is not None:
        theirs = without_total(theirs, known.area)
    if len(theirs) > 1:
        raise UnreadError
    value, unit = theirs[0]
    if unit == RATE and not LEAST_RATE <= value <= MOST_RATE:
        raise UnreadError
    if unit != RATE and value < LEAST:
        raise UnreadError
    before, is_rate = known.offer, unit == RATE
    if before is None:
        return OtherOffer(value, is_rate=is_rate)
    if not is_taxed and is_with_tax(Amount(0, 0, value, unit), before, known.area):
        return before
    whole = before.rate if is_rate else before.total(known.area or Decimal())
    return before if value == whole else replace(before, value=value, is_rate=is_rate)


def whole_or_labour(
    text: str, said: Sequence[Said], offer: OtherOffer, known: Known
) -> tuple[Decimal, ...]:
    """ "On chce jednak 130", where he asks 95 thousand and 40 for materials: nearer to both."""
    before, area = known.offer, known.area
    theirs = [one.amount for one in said if one.role == THEIRS]
    if before is None or area is None or not (before.more and offer.more == before.more and theirs):
        return ()
    if offer.labour(area) == before.labour(area) or any(is_of_labour(text, a) for a in theirs):
        return ()
    told, labour, whole = offer.labour(area), before.labour(area), before.total(area)
    return (told, offer.total(area)) if abs(told - whole) < abs(told - labour) else ()


def without_total(
    theirs: Sequence[tuple[Decimal, str]], area: Decimal
) -> Sequence[tuple[Decimal, str]]:
    """ "1180 za metr, czyli 92 tys."."""
    rates = [told for told in theirs if told[1] == RATE]
    totals = [told for told in theirs if told[1] != RATE]
    is_same = rates and totals and abs(rates[0][0] * area - totals[0][0]) < THOUSAND
    return rates if is_same else theirs


def changed(offer: OtherOffer, by: Sequence[Said], known: Known) -> OtherOffer:
    if not by:
        return offer
    if len(by) > 1:
        raise UnreadError
    amount = by[0].amount
    value = -amount.value if by[0].is_less else amount.value
    if amount.unit == PART:
        return replace(offer, value=offer.value * (100 + value) / 100)
    if (amount.unit == RATE) == offer.is_rate:
        return replace(offer, value=offer.value + value)
    if known.area is None:
        raise UnreadError
    if amount.unit == RATE:  # "po 50 zł na metrze", of what they ask in all
        return replace(offer, value=offer.value + value * known.area)
    return replace(offer, value=offer.value * known.area + value, is_rate=False)


def is_cooled_at_theirs(text: str) -> bool:
    """ "On 118 z klimą"; not "a wy z klimą?"."""
    clauses = [part for part in words.CLAUSE.split(text) if words.WITH_COOLING.search(part)]
    return any(not (words.US.search(part) or words.PACKAGE in part) for part in clauses)


def with_cooling(
    offer: OtherOffer, text: str, said: Sequence[Said], *, is_told: bool
) -> OtherOffer:
    cooling = [one.amount.value for one in said if one.role == COOLING]
    if len(cooling) > 1:
        raise UnreadError
    offer = replace(offer, cooling=cooling[0]) if cooling else offer
    if words.WITHOUT_COOLING.search(text):
        is_cooled = offer.is_cooled and not is_told  # what it would be without, nobody told
        return replace(offer, is_cooled=is_cooled, cooling=Decimal())
    if is_told and not cooling and is_cooled_at_theirs(text):
        return replace(offer, is_cooled=True, cooling=Decimal())
    return offer
