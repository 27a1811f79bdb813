"""A message about several people's flats while it is read: what is known, and who is meant."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from chatbot.understanding.homes.records import OWN, STUDIO, Choice, Gift, Holdings, Home
from chatbot.understanding.homes.sentences import (
    FIGURES,
    NAMED,
    TWO,
    UnclearError,
    kinds_before,
    kinds_of,
    value_of,
)
from chatbot.understanding.homes.tokens import THOUSAND, Token

HERE = {"sobie", "siebie"}  # "córce Express, a sobie Comfort"
ALL = "all"  # of the people
FIRST, FIRST_PLURAL, THIRD = {"v1", "give1"}, {"v1p"}, {"v3", "v3p"}

PriceOf = Callable[[Holdings, str], Decimal | None]


class Message:
    """`known` is from before, `now` with what was read by now; `current` was spoken of last."""

    def __init__(self, known: Holdings, price_of: PriceOf, tokens: Sequence[Token]) -> None:
        self.known, self.now, self.price_of, self.tokens = known, known, price_of, tokens
        self.kinds = kinds_of(tokens)
        self.current = ""
        self.said = list[str]()  # who was named by now
        self.asked = list[str]()
        self.changed = list[str]()
        self.coded = list[str]()  # who got a package
        self.codes = dict[str, list[str]]()  # packages of the sentence
        self.given = list[Gift]()
        self.refused = list[str]()  # packages that nobody takes: "nie Premium"
        self.than = list[str]()  # packages to compare with
        self.contrast = dict[str, tuple[Choice, Choice]]()
        self.before: dict[str, Home] = dict(known.homes)
        self.told = dict[str, Decimal]()  # what each has
        self.areas = dict[str, Decimal]()
        self.denied = list[Decimal]()  # "nie 48"
        self.totals = list[Decimal]()  # areas of all together
        self.open_money: Decimal | None = None
        self.assumed = ""  # whose money it is taken for, of whom nothing is said
        self.rooms = 0  # that are told anywhere in it
        self.left_for = ""  # "ile zostanie na moje?"
        self.are_compared = self.asks_gap = self.asks_which = False

    @property
    def everybody(self) -> list[str]:
        return list(self.now.homes)

    @property
    def focus(self) -> str:
        """The only one who was spoken of before."""
        return self.now.focus[0] if len(self.now.focus) == 1 else ""

    def each(self, who: str) -> list[str]:
        return self.everybody if who == ALL else [who] if who else []

    def who(self, token: Token) -> str:
        """Raises UnclearError where several may be meant."""
        if token.kind == "kin":
            if not token.value:
                raise UnclearError(token.text)
            return str(token.value)
        is_known = OWN in self.known.homes or bool(self.kinds & {"own", "v1"})
        return ALL if token.kind == "we" and is_known and self.are_we_all() else OWN

    def are_we_all(self) -> bool:
        """ "My" are the visitor and who else has a flat here, not a household."""
        return bool({*self.now.kin} - {STUDIO}) and not self.now.are_we

    def named(self, part: Sequence[Token]) -> list[str]:
        """Who is named in it, in order, ALL among them; not whom it is compared with."""
        found = [
            self.who(token)
            for at, token in enumerate(part)
            if token.kind in NAMED and not kinds_before(part, at, 2) & {"than", "from", "instead"}
        ]
        found = found or [who for token in part if (who := self.by_area(token))]
        return list(dict.fromkeys(found))

    def people(self, part: Sequence[Token]) -> list[str]:
        return [who for who in self.named(part) if who != ALL]

    def by_area(self, token: Token) -> str:
        """Whose flat is of that area, and no other's: "a 58 w Premium?"."""
        if token.kind not in {"area", "number"}:
            return ""
        area = value_of(token)
        is_money = token.kind == "number" and area * THOUSAND in self.now.amounts()
        return "" if is_money else self.now.owner_of(area)

    def by_verb(self, part: Sequence[Token]) -> str:
        """ "Mam", "mamy", "ma"."""
        kinds = kinds_of(part)
        if kinds & FIRST:
            return OWN
        if kinds & FIRST_PLURAL:
            return ALL if OWN in self.now.homes and self.are_we_all() else OWN
        if kinds & THIRD and "flat" not in kinds:
            kin = {who for who in self.said if who not in {OWN, ALL}} or {*self.now.kin}
            is_of_one = self.current not in {"", OWN, ALL}
            return self.current if is_of_one else kin.pop() if len(kin) == 1 else ""
        return ""

    def owner(self, part: Sequence[Token], at: int) -> str:
        """Whose the figure or package at this place is; "" where it isn't told."""
        named = self.named(part)
        places = [place for place, token in enumerate(part) if token.kind == "both"]
        is_after = bool(named) and all(place > at for place in places)  # "jak ja wezmę Premium, ile
        if places and not is_after:  # za oba"
            return ALL
        if len(named) > 1:
            return self.nearest(part, at)
        kinds = kinds_of(part)
        is_own = bool({token.text for token in part} & HERE) and not kinds & THIRD
        own = OWN if "self" in kinds and not self.now.focus else ""
        return (named or [OWN if is_own else ""])[0] or self.by_verb(part) or self.current or own

    def nearest(self, part: Sequence[Token], at: int) -> str:
        """Before it, but where figures come first: "31 metrów syna, 57 moje"."""
        named = [place for place, token in enumerate(part) if token.kind in NAMED]
        if not named:
            return self.by_area(part[at])
        before = [place for place in named if place < at]
        after = [place for place in named if place > at]
        told = [place for place, each in enumerate(part) if each.kind in {*FIGURES, "package"}]
        is_after = bool(after and told) and told[0] < named[0] and after[0] - at <= TWO
        if before and not is_after:
            return self.who(part[before[-1]])
        return self.who(part[(after or before)[0]])

    def other_than(self, who: str) -> str:
        """Raises UnclearError where there are several."""
        others = [name for name in self.everybody if name != who]
        if len(others) != 1:
            raise UnclearError
        return others[0]

    def home(self, who: str) -> str:
        """Raises UnclearError of one who has no flat here."""
        if who not in self.now.homes:
            raise UnclearError(who)
        return who

    def missing(self, who: str) -> Decimal:
        """Of the price of one's flat. Raises UnclearError where it isn't known."""
        price, money = self.price_of(self.now, who), self.now.money_of(who)
        if price is None or money is None:
            raise UnclearError("reszta")
        return price - money

    def rests(self) -> list[Decimal]:
        """What is left to each, and of the sum, as it was told; negative where it is short."""
        found = list[Decimal]()
        prices = {who: self.price_of(self.now, who) for who in self.everybody}
        for who, price in prices.items():
            money = self.now.money_of(who)
            found += [money - price] if money is not None and price is not None else []
        known = [price for price in prices.values() if price is not None]
        of_all = self.now.money_of_all()
        if of_all is not None and len(known) == len(prices) >= TWO:
            found.append(of_all - sum(known, Decimal()))
        return found

    def set_home(self, who: str, **news: object) -> None:
        self.now = self.now.with_home(who, **news)
        self.changed.append(who)
