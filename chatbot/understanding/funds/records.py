"""What a message says of a visitor's money, as it was read."""

from dataclasses import dataclass
from decimal import Decimal

from chatbot.understanding.money.ledger import Ledger


class UnclearError(Exception):
    """Whose an amount is, or how much there is by now, nobody can tell."""


class ElseError(Exception):
    """It is of something else: another's purse, VAT, an offer."""


@dataclass(frozen=True, slots=True)
class FundsRead:
    """`ledger` is None where nothing is certain; `is_sure` where each word was known. `area` (m²)
    and `units` of air conditioning are None where the message tells none."""

    ledger: Ledger | None = None
    is_sure: bool = False
    area: Decimal | None = None
    codes: tuple[str, ...] = ()
    units: int | None = None
    asks: frozenset[str] = frozenset()
    needed_from: str = ""  # "ile mama musiałaby dać?"
    is_asked: bool = False  # how much there is, or has to be
    is_summed_up: bool = False  # "tata daje 5 tys., więc mamy 60", which is right
    is_plain: bool = False  # another amount from somebody who is named, and who gave before
    is_contradicted: bool = False  # "mama da 20, tata 10, to mam 95", of 70
    is_commented: bool = False  # beside what two packages differ by
    is_simple: bool = False  # one amount, and nothing was known before
    maybe: frozenset[Decimal] = frozenset()  # all that it may come to, where it is not clear
    said: frozenset[Decimal] = frozenset()  # amounts that fit what is known, where all is not clear

    @property
    def total(self) -> Decimal | None:
        return None if self.ledger is None else self.ledger.total
