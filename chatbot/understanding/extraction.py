"""What one message says: area, packages, city, budget and who writes.

The order of the readers matters. An e-mail address holds digits and names, an amount with its
unit could pass for a phone number, and only what is left then is a bare budget.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from chatbot.understanding.areas import take_area
from chatbot.understanding.bare import SMALL_WORDS, WORD
from chatbot.understanding.budgets import (
    ON_TOP,
    bare_budgets,
    has_heard_amount,
    named_budgets,
    small_change,
    take_budget,
)
from chatbot.understanding.contact import take_email, take_name, take_phone
from chatbot.understanding.drafts import Draft
from chatbot.understanding.left_numbers import has_outside, read_left_numbers
from chatbot.understanding.money_doubts import COUNTED, is_outside, is_share_of_known, is_shared
from chatbot.understanding.number_roles import AREA_UNIT
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.package_mentions import take_packages
from chatbot.understanding.packages import Catalogue, PackageNames
from chatbot.understanding.places import CityNames, Gazetteer, take_city
from chatbot.understanding.scopes import is_part_of_flat
from chatbot.understanding.sums import ELSE, NOTHING, SIGNS, SOURCE, Role, Sum, frames, roles
from chatbot.understanding.text import fold

__all__ = ["CityNames", "Extracted", "PackageNames", "Vocabulary", "extract"]

THOUSAND = Decimal(1000)
# Beside another budget: "a gdybym miał 90 tys.?", "no to za 90 tys. w Comforcie".
WORDS_BESIDE = """
za gdyby gdybym gdybysmy jakby jakbym jakbysmy jesli co da sie mial miala mialbym mialabym mieli
mielibysmy teraz dobra zmiana poprawka pomylka przepraszam sorry wlasciwie zamiast starczy
wystarczy tylko dostane mozna brutto do max maks maksymalnie dam damy dac wydam wydac moge mozemy
zwiekszam zwiekszamy zmniejszam pomylilem pomylilam powinno byc mialo what if had get for
only sumie lacznie razem
"""
BESIDE_A_BUDGET = SMALL_WORDS.union(WORDS_BESIDE.split())
# "A gdyby było o 10 większe" is about the flat.
OF_FLAT = re.compile(
    r"\b(?:(?:po|z)?(?:wieksz|mniejsz)\w*|powierzchni\w*|metraz\w*|bigger|larger|smaller)\b"
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
    no phone number and no name, so it may be shown and kept. `unread` is the same with those
    numbers that nothing was made of. `denied` are packages that the visitor does not want.
    `area_change` is told instead of an area, as more or less than the one from before; `is_part`
    is of an area that is told of one storey, or with a part that may not count. `areas` are told
    in place of one, either of several or, where `are_added`, each of them; `has_outside` where a
    terrace or a garage has an area of its own. `is_of_part` where a part of the flat is spoken of
    that need not have an area: "na razie sam parter". `budget_change` is told instead of a budget,
    as more or less than the one from before; `budget_later` is how a budget goes with the one
    before it; `is_budget_shared` where only a part of that is meant, and `small_change` is one of
    it that is nothing by itself. With `has_heard_amount` somebody else's price is named, to be
    compared with ours.
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
    unread: str = field(default="", compare=False)
    denied: tuple[str, ...] = ()
    is_area_unclear: bool = False
    area_change: Decimal | None = None
    is_part: bool = False
    areas: tuple[Decimal, ...] = ()
    are_added: bool = False
    has_outside: bool = False
    budget_change: Decimal | None = None
    is_budget_unclear: bool = False
    has_heard_amount: bool = False
    is_of_part: bool = False
    budget_later: Role = Role.HAD
    is_budget_shared: bool = False
    small_change: Sum = NOTHING


# "Czyli 50 m2 w Comforcie to 80 tys., tak?" asks for the price.
PRICE_GUESSED = re.compile(r"\bto (?:jest |bedzie )?xbudget,? ?(?:prawda|right|tak|zgadza sie)\b")


def extract(text: str, vocabulary: Vocabulary) -> Extracted:
    draft = Draft(text)
    email = take_email(draft)
    area = take_area(draft)
    named_budget = take_budget(draft, named_budgets)
    phone = take_phone(draft)
    is_heard = has_heard_amount(draft.text)
    bare_budget = take_budget(draft, bare_budgets)
    budget = named_budget if named_budget != NOTHING else bare_budget
    small = small_change(draft.text) if budget == NOTHING else NOTHING
    packages = take_packages(draft, vocabulary.packages)
    city = take_city(draft, vocabulary.cities)
    name = take_name(draft)
    area = read_left_numbers(draft, area)
    several = area.several
    outside = has_outside(draft.text)
    unread = draft.with_placeholders()
    masked = draft.masked()
    if PRICE_GUESSED.search(unread):
        budget, is_heard = NOTHING, True
    return Extracted(
        square_meters=area.value,
        packages=packages.named,
        unknown_package=packages.unknown,
        city=city,
        name=name,
        email=email,
        phone=phone,
        budget=budget.whole,
        masked=masked,
        unread=unread,
        denied=packages.denied,
        is_area_unclear=area.is_unclear,
        area_change=area.change,
        is_part=area.is_part,
        areas=several.values if several else (),
        are_added=several is not None and several.are_added,
        has_outside=outside,
        budget_change=budget.change or None,
        is_budget_unclear=budget.is_unclear,
        has_heard_amount=is_heard,
        is_of_part=is_part_of_flat(fold(text), has_area=False),
        budget_later=budget.later or later_by_words(masked),
        is_budget_shared=is_share_of_known(draft.folded),
        small_change=small,
    )


def later_by_words(masked: str) -> Role:
    """ "A za 90 tys.?" says nothing else, so it is another budget; whatever "rower 20 tys." is, it
    is not one."""
    is_alone = all(word in BESIDE_A_BUDGET for word in WORD.findall(masked))
    return Role.EITHER if is_alone else Role.UNCLEAR


# "Plus kawalerka 28", "drugie mieszkanie 52 m2, razem ile": on top of the one from before.
MORE = r"(?:another|drug\w+|jeszcze|kolejn\w+|second)"
TOGETHER = r"(?:lacznie|razem|w sumie|in total|together)"
FURTHER = re.compile(
    r"^(?:a |i |no )?(?:plus(?! minus)|do tego|oprocz tego)\b"
    rf"|\b{MORE}\b.*\b{TOGETHER}\b|\b{TOGETHER}\b.*\b{MORE}\b"
)


# "Plus 65" after "Express 65" may be the package.
PLUS_FIRST = re.compile(r"(?:(?:a|and|i|to) )?plus\b")


def with_changed_area(extracted: Extracted, known: Decimal | None, folded: str) -> Extracted:
    """With the area that "10 m2 więcej" makes of the known one; unclear where there is none, and
    where "poddasze 40 m2" may be a part of the known one or come on top of it."""
    if extracted.is_part and known not in {None, extracted.square_meters}:
        return replace(extracted, square_meters=None, is_area_unclear=True)
    is_further = FURTHER.search(extracted.unread) is not None
    if is_further and known not in {None, extracted.square_meters} and has_own_area(extracted):
        return replace(extracted, square_meters=None, areas=(), is_area_unclear=True, is_part=True)
    if known is not None and extracted.is_of_part and not has_own_area(extracted):
        return replace(extracted, is_area_unclear=True, is_part=True)
    if extracted.area_change is None:
        return extracted
    area = (known or 0) + extracted.area_change
    is_large = known is not None and extracted.area_change * 2 >= known
    if known is None or area <= 0 or (is_large and PLUS_FIRST.match(folded)):
        return replace(extracted, is_area_unclear=True)
    return replace(extracted, square_meters=area)


def has_own_area(extracted: Extracted) -> bool:
    return extracted.square_meters is not None or bool(extracted.areas)


def with_changed_budget(extracted: Extracted, known: Decimal | None) -> Extracted:
    """With the budget that "plus 20 tys. od rodziców" makes of the known one; unclear where there
    is none to come on top of, and where nothing would be left; a second amount replaces the first
    only where it is plainly a new budget."""
    if known is not None and extracted.is_budget_shared:
        return replace(extracted, budget=None, is_budget_unclear=True)
    if known is not None and extracted.budget is not None:
        return with_later_budget(extracted, extracted.budget, known)
    small = extracted.small_change if known is not None else NOTHING
    if small.is_unclear:
        return replace(extracted, is_budget_unclear=True)
    change = extracted.budget_change or small.change or None
    if change is None or (known is None and change < 0):
        return extracted
    budget = (known or 0) + change
    if known is None or budget <= 0:
        return replace(extracted, is_budget_unclear=True)
    return replace(extracted, budget=budget, budget_change=change)


# "Gdybym dozbierał do 95 tys."
REACHED = re.compile(r"\b(?:do|up to) (?:ok\.? |okolo )?xbudget")


def with_later_budget(extracted: Extracted, budget: Decimal, known: Decimal) -> Extracted:
    role = extracted.budget_later
    if role is Role.MORE and budget < known:
        return replace(extracted, budget=known + budget)
    is_near = role is Role.EITHER and budget * 2 >= known  # "a jak 30 tys?" may be a change
    is_same = budget == known  # "za te 80 tys. meble też?"
    is_reached = budget > known and REACHED.search(extracted.masked)
    if role is Role.HAD or is_near or is_same or is_reached:
        return extracted
    return replace(extracted, budget=None, is_budget_unclear=True)


def with_bare_change(extracted: Extracted, text: str, known: Decimal | None) -> Extracted:
    """With the thousands that "a gdybym dołożył 10" adds to the budget that was spoken of: without
    a unit it is no area."""
    folded = fold(text)
    if known is None or OF_FLAT.search(folded):
        return extracted
    numbers = find_numbers(folded)
    if any(AREA_UNIT.match(folded, number.end) for number in numbers):
        return extracted
    if extracted.area_change is not None:
        change = extracted.area_change * THOUSAND
        masked = extracted.masked.replace("xarea", "xbudget")
        unread = extracted.unread.replace("xarea", "xbudget")
        return replace(
            extracted, area_change=None, budget_change=change, masked=masked, unread=unread
        )
    if any(is_outside(folded, number) for number in numbers):  # "plus balkon 10"
        return extracted
    if len(numbers) != 1 or extracted.budget is not None or extracted.budget_change is not None:
        return extracted
    if not 1 < numbers[0].value < THOUSAND or COUNTED.match(folded, numbers[0].end):
        return extracted
    sign = SIGNS.get(roles(folded, numbers)[0], 0)
    if not sign and ON_TOP.search(frames(folded, numbers)[0]):
        sign = 1
    if not sign:
        is_money = re.search(rf"{ELSE}|{SOURCE}", folded) is not None or is_shared(folded)
        return replace(extracted, is_budget_unclear=True) if is_money else extracted
    change = sign * numbers[0].value * THOUSAND
    if change >= known:  # "gdybym dozbierał 95": added, or reached?
        return replace(extracted, is_budget_unclear=True)
    unread = replace_number(extracted.unread, numbers[0], folded)
    return replace(
        extracted,
        budget_change=change,
        square_meters=None,
        areas=(),
        is_area_unclear=False,
        is_part=False,
        masked=unread,
        unread=unread,
    )


def replace_number(unread: str, number: Number, folded: str) -> str:
    said = folded[number.start : number.end]
    return re.sub(rf"(?<![0-9a-z]){re.escape(said)}(?![0-9a-z])", "xbudget", unread, count=1)
