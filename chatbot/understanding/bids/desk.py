"""What is read so far of a message about other firms' offers, and which firm a word points at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from chatbot.understanding.bids.prices import Said
from chatbot.understanding.bids.records import (
    MOST_FIRMS,
    Bids,
    ElseError,
    UnclearError,
    WhichError,
)
from chatbot.understanding.offers.other_offers import OtherOffer

FIGURES = {"rate", "money", "number"}
ANY_FIGURE = {*FIGURES, "area", "percent", "odd"}
VERBS = {"theyverb", "itverb", "lower", "raise"}
NEW, ALL = -1, -2
PAIR = 2

Totals = Callable[[Decimal | None], set[Decimal]]


@dataclass
class Desk:
    """`ours` are the prices of our packages for an area."""

    now: Bids
    vat: Decimal
    ours: Totals
    subject: int | None = None  # the firm that is spoken of
    firms: list[int] = field(default_factory=list)
    than: list[int] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    codes_than: list[str] = field(default_factory=list)
    asks: set[str] = field(default_factory=set)
    said: Said = field(default_factory=Said)  # of the price that comes next
    role: str = ""  # of the figure that comes next
    role_part: int = -1
    last: tuple[str, int] | None = None  # what the last figure of the part was, and whose
    areas: list[Decimal] = field(default_factory=list)
    moneys: list[Decimal] = field(default_factory=list)
    priced: set[int] = field(default_factory=set)
    is_changed: bool = False
    has_firm_words: bool = False
    is_slip: bool = False
    is_money_told: bool = False

    @property
    def is_told(self) -> bool:
        """Anything at all."""
        told = self.asks or self.codes or self.areas or self.moneys
        return bool(told or self.is_changed or self.is_money_told)

    # --- Who is meant

    def resolved(self, spec: str) -> int:
        """The place of a firm, NEW, or ALL of them. Raises UnclearError."""
        if not self.now.firms:
            if spec in {"older", "newer"}:
                raise ElseError
            return NEW
        if spec == "new":
            return NEW
        if spec.isdigit():
            return self.by_order(int(spec))
        if spec in {"cheaper", "dearer"}:
            return self.by_total(spec)
        if spec in {"all", "that"} or spec in {"one", "newer", "older"}:
            return self.by_number(spec)
        return self.one_alone() if spec == "former" else self.by_pronoun()

    def by_order(self, at: int) -> int:
        count = len(self.now.firms)
        if at > count or at >= MOST_FIRMS:
            raise UnclearError
        return at if at < count else NEW

    def by_number(self, spec: str) -> int:
        """ "Te firmy", "tamta", "jedna", "ta nowa", of so many."""
        count = len(self.now.firms)
        if spec == "all":
            return ALL if count > 1 else 0
        if spec == "that":
            is_open = count == PAIR and self.subject is None
            return ALL if is_open else self.by_pronoun()
        if spec == "older" or (spec == "one") == (count == 1):
            raise UnclearError
        return 0

    def by_pronoun(self) -> int:
        if self.subject is not None and self.subject != ALL:
            return self.subject
        if len(self.now.firms) == 1:
            return 0
        return ALL if self.now.focus is None else self.now.focus

    def by_total(self, spec: str) -> int:
        offers, area = [bid.offer for bid in self.now.firms], self.now.area
        if area is None or len(offers) < PAIR or any(offer.is_labour for offer in offers):
            raise UnclearError
        totals = [offer.gross(self.vat).total(area) for offer in offers]
        wanted = min(totals) if spec == "cheaper" else max(totals)
        if totals.count(wanted) > 1:
            raise UnclearError
        return totals.index(wanted)

    def one_alone(self) -> int:
        if self.subject is not None and self.subject >= 0:
            return self.subject
        if len(self.now.firms) == 1:
            return 0
        if self.now.focus is None:
            raise WhichError
        return self.now.focus

    def owner(self) -> int:
        """Of what is told now. Raises UnclearError."""
        if self.subject is not None and self.subject != ALL:
            return self.subject
        if self.subject is None and not self.now.firms and self.has_firm_words:
            return NEW
        return self.one_alone()

    def point(self, at: int, *, is_than: bool = False) -> None:
        if is_than and at != NEW:
            self.than.append(at)
            self.subject = at if self.subject is None else self.subject
        else:
            self.subject = at
        self.firms += [at] if at >= 0 else [*range(len(self.now.firms))] if at == ALL else []

    # --- What they ask

    def offer_of(self, at: int) -> OtherOffer:
        if at < 0:
            raise UnclearError
        return self.now.firms[at].offer

    def change(self, at: int, offer: OtherOffer) -> None:
        place = len(self.now.firms) if at == NEW else at
        if not 0 <= place < MOST_FIRMS:
            raise UnclearError
        if at == NEW or offer != self.now.firms[place].offer:
            self.is_changed = True
        self.now = self.now.with_firm(place, offer)
        self.subject = place
        self.firms.append(place)

    def values_of(self, place: int) -> set[Decimal]:
        return {*self.now.values_of(place, self.vat)}

    def amounts(self) -> set[Decimal]:
        """All that is known of them, and the visitor's money."""
        told = {value for place in range(len(self.now.firms)) for value in self.values_of(place)}
        return told | ({self.now.money} if self.now.money is not None else set())
