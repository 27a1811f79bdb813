"""What is known of the flats of several people: whose they are, and whose money is whose."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, NamedTuple

OWN, ANY = "own", "any"
STUDIO = "kawalerka"  # the visitor's other flat: "kawalerka na wynajem"


class Home(NamedTuple):
    """A person's flat as it is known by now; `units` are of air conditioning."""

    who: str
    area: Decimal
    code: str = ""
    money: Decimal | None = None
    units: int = 0


class Choice(NamedTuple):
    """A package for a flat of so many m²."""

    code: str
    area: Decimal


class Gift(NamedTuple):
    """From one to another, or, of one who has no flat here, on top of the money of the taker;
    `until` the flat of that one changes, or ANY of them, as what is left or missing does."""

    giver: str
    taker: str
    amount: Decimal
    until: str = ""

    def people(self) -> tuple[str, str]:
        return self.giver, self.taker


@dataclass(frozen=True)
class Holdings:
    """`joint` is money for all of the flats; `focus` are those that were spoken of last;
    `are_we` that the visitor's flat is of a household: "nasze"."""

    homes: Mapping[str, Home] = field(default_factory=dict)
    gifts: tuple[Gift, ...] = ()
    joint: Decimal | None = None
    focus: tuple[str, ...] = ()
    are_we: bool = False
    asked: Decimal | None = None  # money of which we asked whose it is
    former: Mapping[str, Home] = field(default_factory=dict)  # before the last change
    is_unread: bool = False  # the message before was not understood

    @property
    def are_several(self) -> bool:
        return len(self.homes) > 1

    @property
    def kin(self) -> tuple[str, ...]:
        return tuple(who for who in self.homes if who != OWN)

    def money_of(self, who: str) -> Decimal | None:
        """With what was given and taken; None where what they have is not known."""
        own = self.homes[who].money if who in self.homes else None
        return None if own is None else own + self.gained(who)

    def gained(self, who: str) -> Decimal:
        taken = sum((gift.amount for gift in self.gifts if gift.taker == who), Decimal())
        return taken - sum((gift.amount for gift in self.gifts if gift.giver == who), Decimal())

    def given_by(self, who: str) -> Decimal:
        """To others here, less what they give."""
        inner = [gift for gift in self.gifts if {*gift.people()} <= {*self.homes}]
        given = sum((gift.amount for gift in inner if gift.giver == who), Decimal())
        return given - sum((gift.amount for gift in inner if gift.taker == who), Decimal())

    def money_of_all(self) -> Decimal | None:
        if self.joint is not None:
            return self.joint + sum(
                (gift.amount for gift in self.gifts if gift.giver not in self.homes), Decimal()
            )
        money = [self.money_of(who) for who in self.homes]
        known = [amount for amount in money if amount is not None]
        return sum(known, Decimal()) if known and len(known) == len(money) else None

    def with_home(self, who: str, **news: Any) -> "Holdings":
        home = self.homes.get(who) or Home(who, Decimal())
        return replace(self, homes={**self.homes, who: home._replace(**news)})

    def with_money(self, who: str, amount: Decimal) -> "Holdings":
        """What is told again may be with what was given; else nothing is set aside of it or
        comes on top, and what one gives the other stays."""
        if amount == self.money_of(who):
            return self
        gifts = tuple(
            gift
            for gift in self.gifts
            if {*gift.people()} <= {*self.homes} or who not in gift.people()
        )
        return replace(self, joint=None, gifts=gifts).with_home(who, money=amount)

    def with_purses(self, told: Mapping[str, Decimal]) -> "Holdings":
        """Of each; nothing goes from one to another."""
        gifts = tuple(gift for gift in self.gifts if gift.giver not in self.homes)
        homes = {who: home._replace(money=told[who]) for who, home in self.homes.items()}
        return replace(self, homes=homes, gifts=gifts, joint=None)

    def with_joint(self, amount: Decimal) -> "Holdings":
        """The sum of what each has is no other money."""
        if amount == self.money_of_all():
            return self
        homes = {who: home._replace(money=None) for who, home in self.homes.items()}
        return replace(self, homes=homes, joint=amount, gifts=())

    def with_gift(self, gift: Gift, *, is_more: bool) -> "Holdings":
        """Told anew it takes the place of what was given before, but for what is given on top."""
        way = gift.people()
        back = way[::-1] if all(way) else way  # what is set aside and what comes on top are two
        same = [each for each in self.gifts if each.people() == way]
        others = tuple(each for each in self.gifts if each.people() not in {way, back})
        if is_more and same:
            gift = gift._replace(amount=same[0].amount + gift.amount)
        return replace(self, gifts=(*others, gift))

    def settled(self, known: "Holdings", given: Collection[Gift]) -> "Holdings":
        """Without what was tried before, once the flats are others than they were; `given` is
        told now."""

        def is_over(gift: Gift) -> bool:
            until = (gift.until,) if gift.until in known.homes else tuple(known.homes)
            are_changed = any(self.homes.get(who) != known.homes[who] for who in until)
            return bool(gift.until) and gift not in given and are_changed

        return replace(self, gifts=tuple(gift for gift in self.gifts if not is_over(gift)))

    def without(self, who: str) -> "Holdings":
        homes = {name: home for name, home in self.homes.items() if name != who}
        gifts = tuple(gift for gift in self.gifts if who not in gift.people())
        return replace(self, homes=homes, gifts=gifts, focus=())

    def owner_of(self, area: Decimal) -> str:
        found = [who for who, home in self.homes.items() if home.area == area]
        return found[0] if len(found) == 1 else ""

    def amounts(self) -> set[Decimal]:
        """All that is known of money."""
        each = {home.money for home in self.homes.values()} | {*map(self.money_of, self.homes)}
        known = each | {
            self.asked,
            self.joint,
            self.money_of_all(),
            *(gift.amount for gift in self.gifts),
        }
        return {amount for amount in known if amount is not None}


def homes_of(told: Iterable[Collection[str]]) -> dict[str, Home]:
    return {
        who: Home(who, Decimal(area), code, Decimal(money) if money else None, int(units))
        for who, area, code, money, units in told
    }


def told_gift(gift: Gift) -> tuple[str, ...]:
    """For the state."""
    return (*gift.people(), str(gift.amount), *([gift.until] if gift.until else []))


def told_homes(homes: Mapping[str, Home]) -> tuple[tuple[str, ...], ...]:
    """For the state."""
    return tuple(
        (
            home.who,
            str(home.area),
            home.code,
            "" if home.money is None else str(home.money),
            str(home.units),
        )
        for home in homes.values()
    )
