"""What the parts of a message that were read so far say of a visitor's money."""

from dataclasses import dataclass, field
from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.records import UnclearError
from chatbot.understanding.money.ledger import Ledger, Part, is_same


@dataclass(slots=True)
class Purse:
    """Amounts in PLN. `gaps` are what was left or missing of each package."""

    known: Ledger
    area: Decimal | None
    gaps: frozenset[Decimal]
    is_included: bool = False  # "90 tys., w tym 20 od mamy"
    shares: list[tuple[Part, bool]] = field(default_factory=list)  # and whether it comes on top
    dropped: set[str] = field(default_factory=set)
    again: set[str] = field(default_factory=set)
    own: list[Decimal] = field(default_factory=list)  # that is said to be the visitor's alone
    own_more: list[Decimal] = field(default_factory=list)  # "ja dam 5 więcej"
    had: list[Decimal] = field(default_factory=list)  # "mamy 80": alone, or with all else
    totals: list[Decimal] = field(default_factory=list)
    within: set[str] = field(
        default_factory=set
    )  # whose money is in a total, nobody knows how much
    denied: list[Decimal] = field(default_factory=list)
    current: str = ""  # who was spoken of last
    pending: str = ""  # of whom nothing is told yet
    things: list[str] = field(default_factory=list)  # of which no price is told yet
    is_only_own: bool = False
    is_total_asked: bool = False  # "to ile mamy razem?"
    needed_from: str = ""

    @property
    def is_told(self) -> bool:
        told = (
            self.shares,
            self.dropped,
            self.again,
            self.own,
            self.own_more,
            self.had,
            self.totals,
        )
        return any(told) or self.is_only_own

    @property
    def is_asked(self) -> bool:
        return bool(self.needed_from or self.is_total_asked)

    @property
    def is_of_parts(self) -> bool:
        """More than one plain amount."""
        known = (self.known.parts, self.known.away)
        told = (self.shares, self.dropped, self.again, self.own_more, self.denied, self.needed_from)
        is_several = len(self.own + self.had + self.totals) > 1
        return any((*known, *told)) or self.is_only_own or is_several

    def the_source(self) -> str:
        """The only one who may be meant. Raises UnclearError."""
        known = {what: value for what, value in self.known.parts.items() if value > 0}
        people = [what for what in known or self.known.away if what in words.SOURCES]
        if self.pending or self.current in words.SOURCES:
            return self.pending or self.current
        if len(people) != 1:
            raise UnclearError
        return people[0]

    def value_of(self, what: str) -> Decimal | None:
        """Of the part that is known, where it is one."""
        found = [value for each, value in self.known.parts.items() if is_same(each, what)]
        return found[0] if len(found) == 1 else None

    def add(self, what: str, amount: Decimal, *, is_on_top: bool = False) -> None:
        """Raises UnclearError where another amount of the same was told."""
        same = [share for share, _ in self.shares if is_same(share.what, what)]
        if same and same[-1].value != amount:
            raise UnclearError(what)
        if not same:
            self.shares.append((Part(what, amount), is_on_top))

    def drop(self, what: str) -> None:
        self.dropped.add(what)
        self.current, self.pending = what, ""
