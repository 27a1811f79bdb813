"""What a message changes of two flats, or asks of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Changes:
    """`codes` and `areas` by the place of their row; `than` is what is compared with, with -1 for
    whatever was changed; `alone` is the one that is asked about; `units` of air conditioning are
    None where nothing is said of them, and -1 where it is not said how many."""

    codes: Mapping[int, str] = field(default_factory=dict)
    areas: Mapping[int, Decimal] = field(default_factory=dict)
    than: Mapping[int, str] = field(default_factory=dict)
    than_areas: Mapping[int, Decimal] = field(default_factory=dict)
    alone: int | None = None
    budget: Decimal | None = None
    units: int | None = None
    cooled: Mapping[int, int] = field(default_factory=dict)  # units by the place of their row
    money: Mapping[int, Decimal] = field(default_factory=dict)  # that is for one of them
    given: Decimal | None = None  # by another, where it is asked what the visitor pays
    left_for: int | None = None  # "ile mi zostanie na moje?"
    added: int | None = None  # the flat that is told now, beside the one that was known
    asks_sum: bool = False
    tells_both: bool = False  # one after the other
    asks_which: bool = False  # of the packages
    are_apart: bool = False  # each pays for their own
    are_told: bool = False  # both with their areas
    is_only: bool = False
    is_between: bool = False  # how one differs from the other
    asks_rest: bool = False
    asks_difference: bool = False
    goes_back: bool = False
    is_swapped: bool = False
    names_both: bool = False

    @property
    def is_named(self) -> bool:
        """One of the flats, or a package, is."""
        return bool(self.codes or self.areas or self.than) or self.alone is not None

    @property
    def is_of_money(self) -> bool:
        is_of_units = self.units is not None or bool(self.cooled)
        return self.budget is not None or self.asks_rest or is_of_units
