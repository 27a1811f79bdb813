"""Prices, materials and money that a message tells: each is put to its owner."""

from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.bids.desk import NEW, VERBS, Desk
from chatbot.understanding.bids.premises import take_said
from chatbot.understanding.bids.prices import Said, fitting, is_of_sum, with_materials, with_price
from chatbot.understanding.bids.records import ElseError, UnclearError
from chatbot.understanding.bids.roles import LOWERS, is_area, is_of_labour, role_of, take_area
from chatbot.understanding.bids.tokens import Spot, kinds_of
from chatbot.understanding.offers.other_offers import OtherOffer

LEAST_NUMBER = Decimal(3)  # that may be of thousands
LEAST_STEP = Decimal(1000)  # of a price in all
LEAST_OF_RATE = Decimal(100)  # of materials


def take_figure(desk: Desk, spot: Spot) -> None:
    """Raises UnclearError."""
    if spot.token.kind == "number" and is_area(desk, spot):
        take_area(desk, spot)
    elif spot.token.kind == "number" and spot.token.number < LEAST_NUMBER:
        raise UnclearError
    elif not spot.is_denied:
        role, _, whose = role_of(desk, spot).partition(":")
        if role == "known":
            take_known(desk, spot, int(whose or NEW))
        else:
            TAKES[role](desk, spot)


def take_known(desk: Desk, spot: Spot, owner: int) -> None:
    desk.last = ("pointed", owner)
    if owner >= 0:
        desk.point(owner)
        take_said(desk, spot, owner)


def take_money(desk: Desk, spot: Spot) -> None:
    desk.is_money_told = True
    is_denied = any(token.kind == "not" for token in spot.before)
    if is_denied and spot.kinds & {"have", "own"}:  # "nie mam budżetu 30 tys."
        if spot.amount == desk.now.money:
            desk.now = replace(desk.now, money=None)
        return
    if spot.amount != desk.now.money:
        desk.moneys.append(spot.amount)
    desk.last = ("money", NEW)


def take_step(desk: Desk, spot: Spot) -> None:
    """ "Spuścili o 5 tysięcy". Raises UnclearError."""
    owner = owner_in(desk, spot)
    offer, area = desk.offer_of(owner), desk.now.area
    is_rate = spot.token.kind == "rate" or "per" in spot.kinds
    step = spot.token.number if is_rate else spot.amount
    if offer.is_rate and not is_rate and area is not None and step >= LEAST_STEP:
        offer = replace(offer, value=offer.labour(area), is_rate=False)
    if is_rate != offer.is_rate or step >= offer.value:
        raise UnclearError
    step = step if "raise" in spot.kinds else -step
    desk.change(owner, replace(offer, value=offer.value + step))
    desk.last = ("step", owner)


def take_price(desk: Desk, spot: Spot) -> None:
    """Raises UnclearError."""
    owner = owner_in(desk, spot)
    kept = None if owner == NEW else desk.offer_of(owner)
    area = desk.now.area or next(iter(desk.areas), None)
    is_rate = spot.token.kind == "rate" or any(token.kind == "per" for token in spot.before)
    value, is_rate = fitting(spot.token, area, is_rate=is_rate)
    said, is_lowered = desk.said, bool(spot.kinds & LOWERS)
    if desk.role == "labour" or is_of_labour(spot.after):
        said = replace(said, is_labour=True)
    is_sure = is_lowered or said.is_labour or said.is_whole or "whole" in spot.kinds
    if kept is not None and kept.more and not is_sure:
        check_of_labour(spot, kept, value, area, is_rate=is_rate)
    is_again = owner in desk.priced and not desk.is_slip
    if is_again and not (is_lowered and kinds_of(spot.since_figure) & LOWERS):
        raise UnclearError
    offer = with_price(kept, value, is_rate=is_rate, is_same=is_lowered, said=said)
    desk.said, desk.role = Said(), ""
    desk.change(owner, offer)
    place = desk.firms[-1]
    desk.last = ("price", place)
    desk.priced.add(place)


def check_of_labour(
    spot: Spot, kept: OtherOffer, value: Decimal, area: Decimal | None, *, is_rate: bool
) -> None:
    """Raises UnclearError for an amount that may be of materials, or of both."""
    is_of_firm = bool(spot.sentence.kinds & {"point", *VERBS})
    if not is_of_firm or is_of_sum(kept, value, area, is_rate=is_rate):
        raise UnclearError


def take_materials(desk: Desk, spot: Spot) -> None:
    """Of the firm that is pointed at, else of the only one without them. Raises UnclearError."""
    owner, token = materials_owner(desk, spot), spot.token
    offer = desk.offer_of(owner)
    is_thing = "materials" not in spot.kinds and "thing" in spot.kinds
    if is_thing and not (offer.is_labour or offer.more):
        raise ElseError  # one thing on top: "plus 8 tys. płytki"
    is_number = token.kind == "number" and offer.is_more_rate and token.number >= LEAST_OF_RATE
    is_rate = token.kind == "rate" or is_number
    offer = with_materials(offer, token.number if is_rate else spot.amount, is_rate=is_rate)
    desk.role = ""
    desk.change(owner, offer)
    desk.last = ("materials", owner)


TAKES = {"money": take_money, "by": take_step, "price": take_price, "materials": take_materials}


def owner_in(desk: Desk, spot: Spot) -> int:
    """Named before the figure, else after it in the same part."""
    named = [at for at, token in enumerate(spot.part) if token.kind == "point"]
    if len(named) != 1 or named[0] < spot.at:
        return desk.owner()
    last, token = spot.part[named[0] - 1], spot.part[named[0]]
    is_owner = token.value != "they" and last.kind not in {"not", "of"}
    return desk.resolved(str(token.value)) if is_owner else desk.owner()


def materials_owner(desk: Desk, spot: Spot) -> int:
    named = [token for token in spot.part if token.kind == "point" and token.value != "they"]
    if named or (desk.subject is not None and desk.subject >= 0):
        return owner_in(desk, spot)
    without = [place for place, bid in enumerate(desk.now.firms) if bid.offer.is_labour]
    with_some = [place for place, bid in enumerate(desk.now.firms) if bid.offer.more]
    found = without or (with_some if desk.now.focus is None else [])
    return found[0] if len(found) == 1 else desk.one_alone()
