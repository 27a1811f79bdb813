"""Answers are templates; every figure in them comes from a row.

Placeholders: `{company.name}` a fact, `{comfort.floors}` a fact of one package,
`{package.floors}` the same of the package that is spoken of, `{packages.floors}` a line for each
package that has it (what follows a space is added to every line), `{extras.x|money}` an amount.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote

PLACEHOLDER = regex(r"\{([a-z0-9_]+(?:\.[a-z0-9_]+)*)(?:\|(money))?( [^{}]*)?\}")

NUMBER_LIMIT = Decimal("1e9")  # beyond it a fact is a slip of the pen

Fact = tuple[str, str]  # in Polish, in English


class MissingFigureError(LookupError):
    """A template asks for a figure that no row has."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows that answers speak from, as they are at this moment.

    `facts` by key: `company.name`; those of a package begin with its code: `comfort.floors`.
    """

    prices: tuple[PackagePrice, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def price(self, code: str | None) -> PackagePrice | None:
        return next((price for price in self.prices if price.code == code), None)

    def number(self, key: str) -> Decimal | None:
        try:
            number = Decimal(self.facts[key][0])
        except (KeyError, InvalidOperation):
            return None
        return number if number.is_finite() and number.copy_abs() < NUMBER_LIMIT else None

    @property
    def area_limits(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the most that the company takes on, in m²."""
        return self.number("prices.area_limits_m2.min"), self.number("prices.area_limits_m2.max")

    def area_fault(self, square_meters: Decimal) -> str:
        """`too_small` or `too_large` for what the company takes on, else nothing."""
        least, most = self.area_limits
        if least is not None and square_meters < least:
            return "too_small"
        return "too_large" if most is not None and square_meters > most else ""

    def weights(self) -> dict[str, int]:
        prefix = "lead_score."
        return {
            key.removeprefix(prefix): int(value)
            for key, (value, _) in self.facts.items()
            if key.startswith(prefix) and value.isascii() and value.isdigit()
        }


@dataclass(frozen=True, slots=True)
class Speaker:
    """Renders templates in one language about one package, or none."""

    figures: Figures
    language: str = "pl"
    package: str | None = None

    def render(self, template: str, values: Mapping[str, str] | None = None) -> str:
        """Raises MissingFigureError where a placeholder has no row and stands not in `values`."""
        return PLACEHOLDER.sub(lambda match: self._filled(match, values or {}), template).strip()

    def render_anyway(self, template: str, values: Mapping[str, str] | None = None) -> str:
        """As `render`, with a dash where a row is missing: for what has to be said regardless."""

        def filled(match: re.Match[str]) -> str:
            try:
                return self._filled(match, values or {})
            except MissingFigureError:
                return "–"

        return PLACEHOLDER.sub(filled, template).strip()

    def _filled(self, match: re.Match[str], values: Mapping[str, str]) -> str:
        key, is_money, suffix = match[1], match[2], match[3] or ""
        if key in values:
            return values[key]
        if key.startswith("packages."):
            return self._each_package(key.removeprefix("packages."), suffix)
        text = self._figure(key)
        return (self.money(self._amount(text)) if is_money else text) + suffix

    def _amount(self, text: str) -> Decimal:
        try:
            return Decimal(text)
        except InvalidOperation:
            raise MissingFigureError(text) from None

    def _figure(self, key: str) -> str:
        code, _, attribute = key.partition(".")
        if code == "package":
            code, key = self.package or "", f"{self.package}.{attribute}"
        price = self.figures.price(code)
        if price and attribute == "name":
            return price.name
        if price and attribute == "price":
            return self.price(price)
        if key == "cities":
            key = "coverage.cities"
        return self.fact(key)

    def fact(self, key: str) -> str:
        if key not in self.figures.facts:
            raise MissingFigureError(key)
        polish, english = self.figures.facts[key]
        return (english or polish) if self.language == "en" else polish

    def fact_or_nothing(self, key: str) -> str:
        return self.fact(key) if key in self.figures.facts else ""

    def _each_package(self, attribute: str, suffix: str) -> str:
        if attribute == "name":
            return ", ".join(price.name for price in self.figures.prices)
        lines = [
            f"• {price.name}: {text}{suffix}"
            for price in self.figures.prices
            if (text := self._figure_or_none(f"{price.code}.{attribute}"))
        ]
        if not lines:
            raise MissingFigureError(attribute)
        return "\n".join(lines)

    def _figure_or_none(self, key: str) -> str | None:
        try:
            return self._figure(key)
        except MissingFigureError:
            return None

    def price(self, price: PackagePrice) -> str:
        """Per m²: `1 499,00 zł/m²`, a range with a dash between the amounts."""
        if price.is_range:
            return f"{self.money_range(price.low, price.high)}/m²"
        return f"{self.money(price.low)}/m²"

    def total(self, quote: Quote) -> str:
        """An amount, or a range where the package has a range of prices."""
        if quote.price.is_range:
            return self.money_range(quote.total_min, quote.total_max)
        return self.money(quote.total_min)

    def money(self, amount: Decimal) -> str:
        """`77 948,00 zł`, in English `PLN 77,948.00`."""
        text = self.amount(amount)
        return f"PLN {text}" if self.language == "en" else f"{text} zł"

    def money_range(self, low: Decimal, high: Decimal) -> str:
        span = f"{self.amount(low)}–{self.amount(high)}"
        return f"PLN {span}" if self.language == "en" else f"{span} zł"

    def amount(self, amount: Decimal) -> str:
        text = f"{amount:,.2f}"
        return text if self.language == "en" else text.replace(",", " ").replace(".", ",")

    def area(self, square_meters: Decimal) -> str:
        text = f"{square_meters.normalize():f}"
        return f"{text if self.language == 'en' else text.replace('.', ',')} m²"


def placeholders(template: str) -> Iterator[str]:
    """The keys that a template asks for; a brace that is no placeholder comes out as it stands."""
    for match in re.finditer(r"\{[^{}]*\}?|\}", template):
        whole = PLACEHOLDER.fullmatch(match[0])
        yield whole[1] if whole else match[0]


# A short name, and what the dialogue fills in, with nothing if need be.
KNOWN_WITHOUT_FACT = frozenset({"cities", "company.booking_url"})

# What the dialogue fills into its own replies.
REPLY_KEYS = frozenset(
    (
        "quote.package", "quote.area", "quote.price", "quote.total", "quote.total_min",
        "quote.total_max", "quotes", "fits", "rest", "budget", "area", "asked", "near",
        "begin", "brand", "brands", "city", "count", "day", "deadline", "from", "height", "hours",
        "left", "missing", "needed", "part", "ready", "rooms", "same", "signed", "total", "until",
        "weeks", "when", "whole", "visitor.name",
    )
)  # fmt: skip


def unknown_placeholders(
    template: str, facts: set[str], attributes: set[str], packages: set[str]
) -> list[str]:
    """The placeholders that no row could fill, given the keys there are."""
    own = {"name", "price"} | attributes
    speakers = {"package", "packages"} | packages

    def is_known(key: str) -> bool:
        code, _, attribute = key.partition(".")
        return key in facts or key in KNOWN_WITHOUT_FACT or (code in speakers and attribute in own)

    return sorted({key for key in placeholders(template) if not is_known(key)})
