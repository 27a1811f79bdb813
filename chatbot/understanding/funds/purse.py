"""What the parts of a message that were read so far say of a visitor's money."""

from dataclasses import dataclass, field
from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.records import UnclearError
from chatbot.understanding.money.ledger import OTHERS, SELF, Ledger, Part, akin, is_same


@dataclass(slots=True)
class Purse:
    """Amounts in PLN. `gaps` are what was left or missing of each package, and `prices`
    are theirs."""

    known: Ledger
    area: Decimal | None
    gaps: frozenset[Decimal]
    prices: frozenset[Decimal] = frozenset()
    has_offers: bool = False  # of other firms
    is_cooled: bool = False  # the prices count air conditioning: "a tylko 2?"
    is_included: bool = False  # in all of it: "90 tys., w tym 20 od mamy"
    shares: list[tuple[Part, bool]] = field(default_factory=list)  # and whether it comes on top
    dropped: set[str] = field(default_factory=set)
    again: set[str] = field(default_factory=set)
    own: list[Decimal] = field(default_factory=list)  # that is said to be the visitor's alone
    own_less: list[Decimal] = field(default_factory=list)  # "ja dam 5 mniej"
    is_area_told: bool = False  # by a bare number
    is_commented: bool = False  # what two packages differ by was told again
    has_amounts: bool = False
    had: list[Decimal] = field(default_factory=list)  # "mamy 80": alone, or with all else
    totals: list[Decimal] = field(default_factory=list)
    within: set[str] = field(
        default_factory=set
    )  # whose money is in a total, nobody knows how much
    denied: list[Decimal] = field(default_factory=list)
    current: str = ""  # who was spoken of last
    pending: str = ""  # of whom nothing is told yet
    is_giving: bool = False  # who is pending: "tata da więcej, 25"
    needs_own: bool = False  # "to ile ja muszę dać?"
    priced: str = ""  # what a price was told of last, in this sentence
    things: list[str] = field(default_factory=list)  # of which no price is told yet
    is_only_own: bool = False
    is_half: bool = False  # that was counted
    is_total_asked: bool = False  # "to ile mamy razem?"
    needed_from: str = ""

    @property
    def is_told(self) -> bool:
        told = (
            self.shares,
            self.dropped,
            self.again,
            self.own,
            self.own_less,
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
        told = (self.shares, self.dropped, self.again, self.own_less, self.denied, self.needed_from)
        is_several = len(self.own + self.had + self.totals) > 1
        return any((*known, *told)) or self.is_only_own or is_several

    @property
    def is_cost_alone(self) -> bool:
        """ "Ile mama musiałaby dać, żeby było na Comfort i 5 tys. na lampy?"."""
        told = (self.own, self.own_less, self.had, self.totals, self.dropped, self.again)
        return not any(told) and all(share.value < 0 for share, _ in self.shares)

    def the_source(self) -> str:
        """The only one who may be meant. Raises UnclearError."""
        known = {what: value for what, value in self.known.parts.items() if value > 0}
        every = [what for what in known or self.known.away if what in {*words.SOURCES, words.SOLD}]
        people = [what for what in every if what in OTHERS] or every
        if self.pending or self.current in words.SOURCES:
            return self.pending or self.current
        if len(people) != 1:
            raise UnclearError
        return people[0]

    def value_of(self, what: str) -> Decimal | None:
        """Of the part that is known, where it is one."""
        found = [value for each, value in self.known.parts.items() if is_same(each, what)]
        return found[0] if len(found) == 1 else None

    @property
    def own_name(self) -> str:
        """As which the ledger has what the visitor adds."""
        return "+" if self.known.has("+") and not self.known.has(SELF) else SELF

    @property
    def aside_name(self) -> str:
        return "-" if "-" in self.known.parts else "reserve"

    def of_amount(self, amount: Decimal) -> str:
        """The one part that is known to be so much; "" where there is none, or several."""
        found = [what for what, value in self.known.parts.items() if abs(value) == amount]
        return found[0] if len(found) == 1 else ""

    def away_of_amount(self, amount: Decimal) -> str:
        found = [what for what, value in self.known.away.items() if abs(value) == amount]
        return found[0] if len(found) == 1 else ""

    def add(self, what: str, amount: Decimal, *, is_on_top: bool = False) -> None:
        """Raises UnclearError where another amount of the same was told."""
        same = [share for share, _ in self.shares if is_same(share.what, what)]
        if same and is_on_top:  # "daje 50 i jeszcze 7"
            others = [told for told in self.shares if told[0] is not same[-1]]
            self.shares = [*others, (Part(what, same[-1].value + amount), False)]
        elif same and same[-1].value != amount:
            raise UnclearError(what)
        elif not same:
            self.shares.append((Part(what, amount), is_on_top))

    def rename(self, what: str, name: str) -> None:
        self.shares = [
            (share._replace(what=name) if share.what == what else share, is_on_top)
            for share, is_on_top in self.shares
        ]
        self.priced = name

    def is_nothing(self, what: str) -> bool:
        """A thing of which no price was told."""
        known = {*self.known.parts, *self.known.away}
        return what in words.THINGS and not any(akin(what, each) for each in known)

    def drop(self, what: str) -> None:
        """Also what the message told before: "teść obiecał 10, ale licz bez teścia"."""
        self.shares = [told for told in self.shares if not is_same(told[0].what, what)]
        self.dropped.add(what)
        self.current, self.pending = what, ""
