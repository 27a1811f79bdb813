"""What one message says: area, packages, city, budget and who writes.

The order of the readers matters. An e-mail address holds digits and names, an amount with its
unit could pass for a phone number, and only what is left then is a bare budget.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chatbot.understanding.areas import take_area
from chatbot.understanding.budgets import take_bare_budget, take_named_budget
from chatbot.understanding.contact import take_email, take_name, take_phone
from chatbot.understanding.drafts import Draft
from chatbot.understanding.numerals import find_numbers
from chatbot.understanding.package_mentions import take_packages
from chatbot.understanding.packages import Catalogue, PackageNames
from chatbot.understanding.places import CityNames, Gazetteer, take_city
from chatbot.understanding.text import fold

__all__ = ["CityNames", "Extracted", "PackageNames", "Vocabulary", "bare_number", "extract"]

ROUND_A_NUMBER = re.compile(
    r"(?:ok\.?|okolo|ca\.?|circa|jakies|moze|mam|ma|to|bedzie|jest|tak|z|ze|about|around|it's|it is"
    r"|[~,. !?])*"
)


class Vocabulary:
    """The names that messages are searched for; built once from rows, then only read."""

    def __init__(self, packages: Iterable[PackageNames], cities: Iterable[CityNames]) -> None:
        self.packages = Catalogue(packages)
        self.cities = Gazetteer(cities)


@dataclass(frozen=True, slots=True)
class Extracted:
    """`square_meters` and `budget` (PLN) are positive; `phone` is E.164; `city` is nominative.

    `masked` is the folded message with a placeholder for each thing found: it holds no address,
    no phone number and no name, so it may be shown and kept.
    """

    square_meters: Decimal | None
    packages: tuple[str, ...]
    unknown_package: str | None
    city: str | None
    name: str | None
    email: str | None
    phone: str | None
    budget: Decimal | None
    masked: str


def extract(text: str, vocabulary: Vocabulary) -> Extracted:
    draft = Draft(text)
    email = take_email(draft)
    area = take_area(draft)
    named_budget = take_named_budget(draft)
    phone = take_phone(draft)
    bare_budget = take_bare_budget(draft)
    packages, unknown_package = take_packages(draft, vocabulary.packages)
    city = take_city(draft, vocabulary.cities)
    name = take_name(draft)
    return Extracted(
        square_meters=area,
        packages=packages,
        unknown_package=unknown_package,
        city=city,
        name=name,
        email=email,
        phone=phone,
        budget=named_budget or bare_budget,
        masked=draft.masked(),
    )


def bare_number(text: str) -> Decimal | None:
    """The number of a message that says nothing else: "60", "ok. 60,5", "sześćdziesiąt"."""
    folded = fold(text)
    numbers = find_numbers(folded)
    if len(numbers) != 1 or numbers[0].value <= 0:
        return None
    start, end, value = numbers[0]
    is_alone = ROUND_A_NUMBER.fullmatch(folded, 0, start) and ROUND_A_NUMBER.fullmatch(folded, end)
    return value if is_alone else None
