"""What a firm asks, as a figure or a word about it changes it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from chatbot.understanding.bids.records import UnclearError
from chatbot.understanding.bids.tokens import Token
from chatbot.understanding.offers.other_offers import LEAST_RATE, MOST_RATE, OtherOffer

THOUSAND = Decimal(1000)


@dataclass(frozen=True)
class Said:
    """Told before the price that it is of."""

    is_net: bool | None = None
    is_labour: bool = False
    is_whole: bool = False


def fitting(token: Token, area: Decimal | None, *, is_rate: bool) -> tuple[Decimal, bool]:
    """The amount in PLN, and whether it is of each m²; a bare number may be of thousands. Raises
    UnclearError."""
    value = token.number
    if is_rate or (token.kind == "money" and LEAST_RATE <= value <= MOST_RATE):
        return value, True
    if token.kind != "number":
        return value, False
    whole = value * THOUSAND
    is_whole = area is None or LEAST_RATE * area <= whole <= MOST_RATE * area
    if is_whole and value < LEAST_RATE:
        return whole, False
    if not is_whole and LEAST_RATE <= value <= MOST_RATE:
        return value, True
    raise UnclearError


def is_of(offer: OtherOffer, area: Decimal) -> bool:
    """No finishing of such a flat costs as little, or as much."""
    return LEAST_RATE * area <= offer.total(area) <= MOST_RATE * area


def is_of_sum(offer: OtherOffer, value: Decimal, area: Decimal | None, *, is_rate: bool) -> bool:
    """A new amount that is nearer to what they ask with the materials."""
    if area is None or not offer.more:
        return False
    total, labour = offer.total(area), offer.labour(area)
    now = value * area if is_rate else value
    return abs(now - total) < abs(now - labour)


def with_price(
    kept: OtherOffer | None, value: Decimal, *, is_rate: bool, is_same: bool, said: Said
) -> OtherOffer:
    """With the materials and the VAT that were told before; that the sum is with materials stays
    where it is `is_same` offer at another price."""
    offer = kept or OtherOffer(value)
    is_whole = offer.is_whole and (is_same or value == offer.value)
    offer = replace(offer, value=value, is_rate=is_rate, is_whole=is_whole)
    if said.is_whole:
        offer = replace(offer, more=Decimal(), is_more_rate=False, is_labour=False, is_whole=True)
    if said.is_labour:
        offer = replace(offer, is_labour=not offer.more, is_whole=False)
    return offer if said.is_net is None else with_price_taxed(offer, is_net=said.is_net)


def with_price_taxed(offer: OtherOffer, *, is_net: bool) -> OtherOffer:
    """Materials stay as they were told."""
    are_net = offer.is_more_net or (offer.is_net and not offer.is_more_gross)
    are_net = are_net and bool(offer.more)
    return replace(
        offer,
        is_net=is_net,
        is_gross=not is_net,
        vat=offer.vat if is_net else Decimal(),
        is_more_net=are_net and not is_net,
        is_more_gross=bool(offer.more) and not are_net and is_net,
    )


def with_materials_taxed(offer: OtherOffer, *, is_net: bool) -> OtherOffer:
    if not offer.more:
        raise UnclearError
    return replace(
        offer,
        is_more_net=is_net and not offer.is_net,
        is_more_gross=not is_net and offer.is_net,
    )


def with_tax_of_all(offer: OtherOffer, *, is_net: bool) -> OtherOffer:
    return replace(
        offer, is_net=is_net, is_gross=not is_net, is_more_net=False, is_more_gross=False
    )


def with_materials(offer: OtherOffer, value: Decimal, *, is_rate: bool) -> OtherOffer:
    """They come on top, and are counted as they are told."""
    is_known = bool(offer.more)
    return replace(
        offer,
        more=value,
        is_more_rate=is_rate,
        is_labour=False,
        is_whole=False,
        is_more_gross=offer.is_more_gross if is_known else offer.is_net,
        is_more_net=offer.is_more_net if is_known else False,
    )
