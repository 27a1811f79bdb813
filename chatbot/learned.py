"""What a visitor told so far, and how a new message changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Self

from chatbot.quotes import as_number
from chatbot.understanding.extraction import Extracted

AMOUNTS = ("square_meters", "budget")


@dataclass(frozen=True, slots=True)
class Learned:
    square_meters: Decimal | None = None
    package: str | None = None
    city: str | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    budget: Decimal | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        known = {name: data[name] for name in cls.__slots__ if data.get(name) is not None}
        amounts = {name: Decimal(str(known[name])) for name in AMOUNTS if name in known}
        return cls(**known | amounts)

    def as_json(self) -> dict[str, Any]:
        """Only what is known; amounts as numbers."""
        return {
            name: as_number(value) if isinstance(value, Decimal) else value
            for name in self.__slots__
            if (value := getattr(self, name)) is not None
        }

    def updated(self, extracted: Extracted) -> Self:
        """A later value replaces an earlier one; of two packages neither is the chosen one, and
        of several areas none. Beside a storey's area the one from before may be a part, and so may
        be what a garage is told of: it is asked for again, like a budget that got unclear."""
        named: dict[str, Any] = {
            "square_meters": extracted.square_meters,
            "package": extracted.packages[0] if len(extracted.packages) == 1 else None,
            "city": extracted.city,
            "name": extracted.name,
            "email": extracted.email,
            "phone": extracted.phone,
            "budget": extracted.budget,
        }
        news = {name: value for name, value in named.items() if value is not None}
        gone = {"package": None} if self.package in extracted.denied else {}
        if extracted.areas or (extracted.is_part and extracted.is_area_unclear):
            gone["square_meters"] = None
        if extracted.is_budget_unclear:
            gone["budget"] = None
        return replace(self, **gone | news)

    @property
    def has_contact(self) -> bool:
        return bool(self.email or self.phone)
