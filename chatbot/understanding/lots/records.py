"""What is known of the flats of one owner, or of the floors of a house."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

MOST_LOTS = 9


class Lot(NamedTuple):
    """A flat or a floor as it is known by now; `units` are of air conditioning, `names` what it
    goes by: "let", "ground"."""

    area: Decimal
    code: str = ""
    units: int = 0
    names: frozenset[str] = frozenset()


Each = tuple[Lot, ...]


@dataclass(frozen=True)
class Lots:
    """`former` are they before the last change, `focus` the places of those spoken of last."""

    each: Each = ()
    money: Decimal | None = None
    former: Each = ()
    focus: tuple[int, ...] = ()
    is_sure: bool = False  # they were read here, and not by the rules for one flat
    is_alone: bool = False  # only those of the focus were told last
    is_cooling_told: bool = False  # the last answer was of it

    @property
    def are_several(self) -> bool:
        return len(self.each) > 1

    @property
    def area(self) -> Decimal:
        return area_of(self.each)

    @property
    def everywhere(self) -> frozenset[int]:
        return frozenset(range(len(self.each)))

    @property
    def code(self) -> str:
        """Of the package that all of them have."""
        return code_of(self.each)

    def with_lot(self, at: int, **news: Any) -> "Lots":
        each = [*self.each]
        each[at] = each[at]._replace(**news)
        return replace(self, each=tuple(each))


@dataclass(frozen=True)
class LotsRead:
    """`now` is None where something is not clear, and then `before` stands."""

    before: Lots
    now: Lots | None = None
    shown: tuple[int, ...] = ()  # the places of those that are asked about
    than: Each = ()  # what they are held against
    than_code: str = ""  # the package that was named for it
    asks: frozenset[str] = frozenset()
    is_money_apart: bool = False  # what is known of it is for one of them alone
    variants: tuple[str, ...] = ()  # packages that all of them may have
    which: str = ""  # the package of one of them, and nobody told of which
    is_bare: bool = False  # and it may be of all of them
    denied: frozenset[str] = frozenset()  # packages
    is_of_sums: bool = False  # and so no other rule answers what is not clear

    @property
    def is_told(self) -> bool:
        return self.now is not None or self.is_of_sums or bool(self.which)


class UnclearError(Exception):
    """A figure has no role or no owner, or a word beside it is not known."""


class NumberError(UnclearError):
    """A bare number may be an area as well as an amount."""


class WhichError(UnclearError):
    """The package `code` is of one of them, and nobody told of which; or of all (`is_bare`)."""

    def __init__(self, code: str, *, is_bare: bool = False) -> None:
        super().__init__(code)
        self.code, self.is_bare = code, is_bare


class ElseError(Exception):
    """The message is of something else."""


def area_of(each: Sequence[Lot]) -> Decimal:
    return sum((lot.area for lot in each), Decimal())


def code_of(each: Sequence[Lot]) -> str:
    codes = {lot.code for lot in each}
    return codes.pop() if len(codes) == 1 else ""


def are_placed(each: Sequence[Lot]) -> bool:
    """Each has its package."""
    return bool(each) and all(lot.code for lot in each)


def told_lots(each: Iterable[Lot]) -> tuple[tuple[str, ...], ...]:
    """For the state."""
    return tuple(
        (str(lot.area), lot.code, str(lot.units), " ".join(sorted(lot.names))) for lot in each
    )


def lots_of(told: Iterable[Sequence[str]]) -> Each:
    return tuple(
        Lot(Decimal(area), code, int(units), frozenset(names.split()))
        for area, code, units, names in told
    )
