"""What is known of the firms that offer, and what is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from chatbot.understanding.offers.other_offers import OtherOffer

MOST_FIRMS = 3


@dataclass(frozen=True)
class Bid:
    """One firm's offer as it is now, and what it asked before."""

    offer: OtherOffer
    former: OtherOffer | None = None

    def changed(self, offer: OtherOffer) -> "Bid":
        is_priced = offer.value != self.offer.value or offer.is_rate != self.offer.is_rate
        return Bid(offer, self.offer if is_priced else self.former)


@dataclass(frozen=True)
class Bids:
    """`focus` is the place of the firm that was spoken of last."""

    firms: tuple[Bid, ...] = ()
    area: Decimal | None = None
    money: Decimal | None = None
    focus: int | None = None
    code: str = ""  # of our package that is spoken of
    areas_before: tuple[Decimal, ...] = ()
    asked: str = ""  # what our last answer asked for
    is_against: bool = False  # that our last answer was of the firms
    names: tuple[str, ...] = ()  # by place, "" where nobody told

    def with_firm(self, at: int, offer: OtherOffer) -> "Bids":
        """As it was changed; one that is new comes last."""
        firms = [*self.firms]
        if at < len(firms):
            firms[at] = firms[at].changed(offer)
        else:
            firms.append(Bid(offer))
        return replace(self, firms=tuple(firms))

    def values_of(self, at: int, vat: Decimal) -> Iterator[Decimal]:
        """By which the firm is known again, with VAT or without."""
        for offer in filter(None, (self.firms[at].offer, self.firms[at].former)):
            for each in (offer, offer.gross(vat)):
                yield each.value
                if self.area is not None:
                    yield from (each.labour(self.area), each.total(self.area))
                if each.rate is not None:
                    yield each.rate


@dataclass(frozen=True)
class BidsRead:
    """`now` is None where something is not clear, and then `before` stands."""

    before: Bids
    now: Bids | None = None
    firms: tuple[int, ...] = ()  # that are meant
    codes: tuple[str, ...] = ()  # of our packages that are named
    than: tuple[int, ...] = ()  # firms that another price is held against
    asks: frozenset[str] = frozenset()
    is_of_all: bool = False  # our packages
    is_pointed: bool = False  # at a firm
    which: str = ""  # what is told of one of them, and nobody knows of which
    is_of_ours: bool = False  # our packages with each other
    is_slip: bool = False  # the area is corrected, and not another's


class UnclearError(Exception):
    """Something of the message has no role, or no owner."""


class WhichError(UnclearError):
    """It is of one of several firms, and nobody told of which."""


class ElseError(Exception):
    """The message is of something else."""
