"""Whether a firm's price is net or gross, of labour alone or with materials."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.bids.desk import ALL, FIGURES, NEW, Desk
from chatbot.understanding.bids.prices import (
    Said,
    with_materials_taxed,
    with_price_taxed,
    with_tax_of_all,
)
from chatbot.understanding.bids.records import ElseError, UnclearError
from chatbot.understanding.bids.tokens import THOUSAND, Spot, kinds_of
from chatbot.understanding.offers.other_offers import OtherOffer

PARTS = {"materials", "thing"}


def take_tax(desk: Desk, spot: Spot) -> None:
    """ "Netto", of the figure beside it, else of the firm. Raises UnclearError."""
    is_net = spot.token.kind == "net"
    if desk.last is not None:
        tax_last(desk, spot, is_net=is_net)
    elif kinds_of(spot.after) & FIGURES:
        desk.said = replace(desk.said, is_net=is_net)
    elif any(token.kind == "not" for token in spot.before):
        raise UnclearError
    elif spot.is_asked:
        check_asked(desk, spot)
        desk.asks |= {"net"} if is_net else set()
    else:
        tax_firm(desk, spot, is_net=is_net)


def tax_last(desk: Desk, spot: Spot, *, is_net: bool) -> None:
    what, owner = desk.last or ("", NEW)
    if what == "pointed" and not is_net and spot.is_asked:
        return  # "88 z VAT-em to ile?"
    if what in {"price", "pointed"} and owner >= 0:
        tax_price(desk, spot, owner, is_net=is_net, is_pointed=what == "pointed")
    elif what == "materials":
        desk.change(owner, with_materials_taxed(desk.offer_of(owner), is_net=is_net))


def check_asked(desk: Desk, spot: Spot) -> None:
    """ "Ile to brutto?" changes nothing. Raises ElseError for the VAT of ours, and of theirs where
    nobody told whether they are with it."""
    place = desk.subject
    if place is None and spot.token.kind == "gross" and desk.now.is_against:
        place = 0 if len(desk.now.firms) == 1 else desk.now.focus
    if place is None and not spot.sentence.kinds & {"point", *FIGURES}:
        raise ElseError
    offer = desk.now.firms[place].offer if place is not None and place >= 0 else None
    is_open = offer is not None and not (offer.is_net or offer.is_gross)
    if is_open and len(desk.now.firms) > 1 and "us" not in spot.sentence.kinds:
        raise UnclearError
    if "us" in spot.sentence.kinds or is_open:
        raise ElseError


def tax_firm(desk: Desk, spot: Spot, *, is_net: bool) -> None:
    """ "Ta ich oferta jest netto", "robocizna netto", "materiały brutto"."""
    is_told = spot.sentence.kinds & {"point", "labour", *PARTS, *FIGURES}
    if not is_told and "to" not in spot.texts:
        raise ElseError
    is_of_parts = bool(spot.kinds & PARTS) and "labour" not in spot.kinds
    taxed = with_materials_taxed if is_of_parts else with_price_taxed
    taxed = with_tax_of_all if "total" in spot.kinds else taxed
    desk.role = ""
    change_each(desk, lambda owner: taxed(desk.offer_of(owner), is_net=is_net))


def change_each(desk: Desk, changed: Callable[[int], OtherOffer]) -> None:
    """ "Obie brutto", or the one that is spoken of."""
    subject = desk.subject
    for owner in range(len(desk.now.firms)) if subject == ALL else [desk.owner()]:
        desk.change(owner, changed(owner))
    desk.subject = ALL if subject == ALL else desk.subject


def tax_price(desk: Desk, spot: Spot, owner: int, *, is_net: bool, is_pointed: bool) -> None:
    """Not of what a net offer is known by with its VAT."""
    offer = desk.offer_of(owner)
    is_gross_of_net = is_pointed and not is_net and offer.is_net
    if not (is_gross_of_net and offer.value not in figures_in(spot)):
        desk.change(owner, with_price_taxed(offer, is_net=is_net))


def figures_in(spot: Spot) -> set[Decimal]:
    told = {token.number for token in spot.part if token.kind in FIGURES}
    return told | {number * THOUSAND for number in told}


def take_percent(desk: Desk, spot: Spot) -> None:
    """ "8% VAT trzeba doliczyć". Raises ElseError for a discount."""
    if "vat" not in kinds_of(spot.before[-2:] + spot.after[:2]):
        raise ElseError
    owner = desk.owner()
    offer = desk.offer_of(owner)
    if not (spot.kinds & {"plus", "net"} or offer.is_net):
        raise UnclearError
    taxed = with_price_taxed(offer, is_net=True)
    desk.change(owner, replace(taxed, vat=spot.token.number))


def take_vat(desk: Desk, spot: Spot) -> None:
    """ "Do tego dojdzie VAT". Raises UnclearError."""
    is_plus = "plus" in kinds_of(spot.before[-3:] + spot.after[:2])
    if not is_plus or "percent" in spot.kinds or spot.is_asked:
        return
    owner = desk.owner()
    offer = desk.offer_of(owner)
    if offer.more and desk.last is None:
        raise UnclearError
    desk.change(owner, with_tax_of_all(offer, is_net=True))


def take_flag(desk: Desk, spot: Spot) -> None:
    """ "Bez materiałów", "ze wszystkim". Raises UnclearError."""
    is_labour = spot.token.kind == "labourflag"
    said = replace(desk.said, is_labour=is_labour, is_whole=not is_labour)
    if desk.last is None and kinds_of(spot.after) & FIGURES:
        desk.said = said
        return
    if desk.last is None and spot.is_asked:
        if is_labour:
            raise UnclearError
        return
    if desk.subject != ALL and desk.owner() == NEW:
        desk.said = said
        return
    change_each(desk, lambda owner: flagged(desk, spot, owner, is_labour=is_labour))


def flagged(desk: Desk, spot: Spot, owner: int, *, is_labour: bool) -> OtherOffer:
    offer = desk.offer_of(owner)
    if is_labour:
        return replace(offer, is_labour=not offer.more, is_whole=False)
    is_pointed = desk.last == ("pointed", owner) and offer.value in figures_in(spot)
    if offer.more and not (is_pointed or desk.last == ("price", owner)):
        raise UnclearError
    return replace(offer, is_labour=False, is_whole=True, more=Decimal(), is_more_rate=False)


def take_said(desk: Desk, spot: Spot, owner: int) -> None:
    """ "To było netto, te 95"."""
    said, desk.said = desk.said, Said()
    if said.is_net is not None:
        tax_price(desk, spot, owner, is_net=said.is_net, is_pointed=True)
    offer = desk.offer_of(owner)
    if said.is_labour:
        desk.change(owner, replace(offer, is_labour=not offer.more, is_whole=False))
    elif said.is_whole and not offer.more:
        desk.change(owner, replace(offer, is_labour=False, is_whole=True))
