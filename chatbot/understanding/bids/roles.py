"""What a figure of a message about other firms' offers is: it has one role, or nothing is read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.bids.desk import FIGURES, NEW, VERBS, Desk
from chatbot.understanding.bids.records import Bids, ElseError, UnclearError
from chatbot.understanding.bids.tokens import THOUSAND, Spot, Token, kinds_of
from chatbot.understanding.offers.other_offers import LEAST_RATE

SMALLEST, LARGEST = Decimal(12), Decimal(400)  # m² of a flat that is told without a unit
CLAIMED = ("zosta", "brak", "zabrak")
YOU = ("icie", "acie")
LOWERS = {"lower", "raise"}
SHORT = 3  # words of an answer to what was asked


def role_of(desk: Desk, spot: Spot) -> str:
    """ "by" so much, "price", "materials", "money", or "known", perhaps with whose it is. Raises
    UnclearError."""
    return next((role for rule in ROLES if (role := rule(desk, spot))), "price")


def lowered(desk: Desk, spot: Spot) -> str:
    """ "Zeszli o 5 tys.", "opuścili do 68"; "zejdziecie do 80?" is of us."""
    if not spot.kinds & LOWERS:
        return ""
    if is_after_price(spot):
        return "money"
    if any(token.kind == "lower" and token.text.endswith("cie") for token in spot.part):
        raise ElseError
    return "by" if spot.near(1) == {"by"} or is_small(desk, spot) else "price"


def of_others(_: Desk, spot: Spot) -> str:
    """ "Żona ma 10 tys.", "zrobicie za 78?"."""
    is_of_us = any(token.text.endswith(YOU) for token in spot.part)
    if "partner" in spot.kinds or ("point" not in spot.kinds and is_of_us):
        raise ElseError
    return ""


def of_materials(desk: Desk, spot: Spot) -> str:
    is_price = spot.amount in {bid.offer.value for bid in desk.now.firms}
    is_led = desk.role == "materials" and not is_price
    if not (is_led or leads_to_materials(spot.after)):
        return ""
    if spot.near(1) == {"by"} or spot.texts >= {"w", "tym"}:
        raise UnclearError  # "taniej o 5 tys.", "w tym materiały 20"
    return "materials"


def of_rate(desk: Desk, spot: Spot) -> str:
    return (known(desk, spot) or "price") if spot.token.kind == "rate" else ""


def own(_: Desk, spot: Spot) -> str:
    return "money" if is_own(spot) else ""


def summed(desk: Desk, spot: Spot) -> str:
    """ "Razem 160", where that is the sum; or one that is told with materials."""
    if "total" not in spot.near(2) or not desk.now.firms or "whole" in spot.kinds:
        return ""
    if not {spot.token.number, spot.amount} & desk.amounts():
        raise UnclearError
    return ""


def of_rest(_: Desk, spot: Spot) -> str:
    """ "Ile zostanie ze 120 tys.?"; but "zostanie 10?" only claims it."""
    if "rest" not in spot.kinds:
        return ""
    is_claimed = kinds_of(spot.after[:1]) == {"rest"} and not spot.near(2) & {"with", "for"}
    if is_claimed or (spot.before and spot.before[-1].text.startswith(CLAIMED)):
        raise UnclearError
    is_led = bool(spot.near(2) & {"with", "for", "at"}) or "point" not in spot.kinds
    return "money" if "rest" in kinds_of(spot.before) and is_led else ""


def answered(desk: Desk, spot: Spot) -> str:
    is_short = len(spot.sentence.tokens) <= SHORT and "point" not in spot.kinds
    return "money" if desk.now.asked == "budget" and is_short else ""


def unled(desk: Desk, spot: Spot) -> str:
    """Nobody told whose it is."""
    is_first = desk.has_firm_words and not desk.now.firms
    is_led = desk.subject is not None or bool(spot.kinds & {*VERBS, "point"})
    if not (is_led or is_first or desk.role == "labour" or is_of_labour(spot.after)):
        raise UnclearError
    return ""


def is_small(desk: Desk, spot: Spot) -> bool:
    """ "Jakby 3 tys. opuścili"."""
    is_one = len(desk.now.firms) == 1
    place = desk.subject if desk.subject is not None else 0 if is_one else desk.now.focus
    if place is None or place < 0 or desk.now.area is None:
        return False
    offer = desk.now.firms[place].offer
    if spot.token.kind == "rate":
        is_led = spot.near(1) == {"upto"} or not offer.is_rate
        return not is_led and spot.token.number * 3 < offer.value
    is_near = offer.is_rate and abs(spot.token.number - offer.value) * 2 < offer.value
    is_led = spot.near(1) == {"upto"} or is_near
    return not is_led and spot.amount * 3 < offer.labour(desk.now.area)


def leads_to_materials(after: Sequence[Token]) -> bool:
    """ "18 tysięcy na płytki"."""
    for token in after:
        if token.kind in {"materials", "thing"}:
            return True
        if token.kind not in {"upto", "for", "net", "gross", "glue"} and token.text != "to":
            return False
    return False


def is_of_labour(after: Sequence[Token]) -> bool:
    """ "95 tys. za robociznę"."""
    return "labour" in kinds_of(after[:2]) or kinds_of(after[:1]) == {"labourflag"}


def is_after_price(spot: Spot) -> bool:
    """ "Zeszła do 62 tys mamy 70 tys"."""
    since = spot.since_figure
    return len(since) < spot.at and bool(kinds_of(since) & {"have", "own"})


def is_own(spot: Spot) -> bool:
    """ "Mam 54 m2 i 90 tys."; but "mam 80 tys. od majstra"."""
    if "own" in spot.kinds:
        return True
    if kinds_of(spot.after[:3]) >= {"of", "point"}:
        return False
    place, since = spot.sentence.parts.index(spot.part), [*spot.before]
    for part in reversed(spot.sentence.parts[:place]):
        if "have" in kinds_of(since):
            break
        since = [*part, *since]
    haves = [at for at, token in enumerate(since) if token.kind == "have"]
    return bool(haves) and not kinds_of(since[haves[-1] :]) & {"point", "rest", *VERBS}


# --- What is known already


def known(desk: Desk, spot: Spot) -> str:
    """ "known:0" of a firm that asks as much, "known" of what else is known."""
    values = {spot.amount}
    if spot.token.kind == "number" and spot.token.number >= LEAST_RATE:
        values.add(spot.token.number)
    places = range(len(desk.now.firms))
    owners = [place for place in places if values & desk.values_of(place)]
    named = desk.subject if "point" in spot.kinds else None
    is_anothers = named is not None and named >= 0 and owners and named not in owners
    if named == NEW or is_anothers:
        return ""
    if desk.now.money in values and not (owners and named in owners):
        return "known"
    asked = {desk.now.firms[place].offer.value for place in owners}
    if owners and kinds_of(spot.after[:1]) == {"net"} and not values & asked:
        return ""  # "75 600 netto" is no 70 000 with VAT
    if len(owners) == 1 or (owners and named in owners):
        return of_owner(desk, spot, values, owners[0] if len(owners) == 1 else named or 0)
    if owners:
        raise UnclearError
    return "known" if values & desk.ours(desk.now.area) and named is None else ""


def of_owner(desk: Desk, spot: Spot, values: set[Decimal], place: int) -> str:
    """A former price is pointed at as such, or it is told anew."""
    bid = replace(desk.now.firms[place], former=None)
    if values & {*Bids((bid,), desk.now.area).values_of(0, desk.vat)}:
        return f"known:{place}"
    if spot.kinds & VERBS:
        return ""
    if "former" not in desk.asks:
        raise UnclearError
    return f"known:{place}"


Rule = Callable[[Desk, Spot], str]
ROLES: tuple[Rule, ...] = (
    lowered,
    of_others,
    of_materials,
    of_rate,
    own,
    summed,
    known,
    of_rest,
    answered,
    unled,
)


# --- Areas

AREA_SAID = {"flat", "slip", "try", "back", "have", "at"}


def is_area(desk: Desk, spot: Spot) -> bool:
    """Of a bare number."""
    value, area = spot.token.number, desk.now.area
    if not SMALLEST <= value <= LARGEST or kinds_of(spot.after[:1]) & {"net", "gross"}:
        return False
    if value * THOUSAND in desk.amounts():
        return False
    if desk.now.asked == "area" and area is None:
        return len(spot.sentence.tokens) <= SHORT
    if value == area or (value in desk.now.areas_before and spot.near(1) != {"for"}):
        return True
    is_led = "flat" in kinds_of(spot.before)
    return is_led and not spot.kinds & {"own", "lower", "materials", "point"}


def take_area(desk: Desk, spot: Spot) -> None:
    """Raises UnclearError."""
    value, known_area = spot.token.number, desk.now.area
    is_money = bool(kinds_of(spot.after) & FIGURES) or "money" in spot.sentence.kinds
    if spot.is_denied and value == known_area and is_money and not desk.is_slip:
        raise ElseError  # "nie 95 metrów, tylko 95 tys."
    if spot.is_denied or value == known_area:
        return
    is_former = value in desk.now.areas_before
    if spot.near(2) == {"for"} and is_former and (desk.last or "point" in spot.kinds):
        return  # "te 89 tys. było za 56 m2"
    is_said = known_area is None or bool(spot.sentence.kinds & AREA_SAID) or desk.is_slip
    if not (is_said or is_former):
        raise UnclearError
    desk.areas.append(value)
