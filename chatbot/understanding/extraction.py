"""What one message says: area, packages, city, budget and who writes.

The order of the readers matters. An e-mail address holds digits and names, an amount with its
unit could pass for a phone number, and only what is left then is a bare budget.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from chatbot.patterns import regex
from chatbot.understanding.areas.areas import AreaReading, take_area
from chatbot.understanding.areas.documents import papers, take_papers
from chatbot.understanding.areas.rooms import is_single_room
from chatbot.understanding.areas.scopes import is_part_of_flat
from chatbot.understanding.flats.paired_areas import paired_areas
from chatbot.understanding.money.amounts import find_figures, with_unit
from chatbot.understanding.money.budgets import (
    bare_budgets,
    has_heard_amount,
    named_amounts,
    named_budgets,
    small_change,
    take_budget,
)
from chatbot.understanding.money.ledger import THOUSAND, Ledger, Part
from chatbot.understanding.money.money_doubts import is_share_of_known
from chatbot.understanding.money.sums import NOTHING, Role, Sum
from chatbot.understanding.packages.package_mentions import take_packages
from chatbot.understanding.packages.packages import Catalogue, PackageNames
from chatbot.understanding.text.bare import SMALL_WORDS, WORD
from chatbot.understanding.text.contact import take_email, take_name, take_phone
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.left_numbers import has_outside, read_left_numbers
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.places import CityNames, Gazetteer, take_city
from chatbot.understanding.text.text import fold

__all__ = ["CityNames", "Extracted", "PackageNames", "Vocabulary", "extract"]

# Beside another budget: "a gdybym miał 90 tys.?", "no to za 90 tys. w Comforcie".
WORDS_BESIDE = """
za gdyby gdybym gdybysmy jakby jakbym jakbysmy jesli co da sie mial miala mialbym mialabym mieli
mielibysmy teraz dobra zmiana poprawka pomylka przepraszam sorry wlasciwie zamiast starczy
wystarczy tylko dostane mozna brutto do max maks maksymalnie dam damy dac wydam wydac moge mozemy
zwiekszam zwiekszamy zmniejszam pomylilem pomylilam powinno byc mialo what if had get for
only sumie lacznie razem zmieszcze zmieszczemy zmiescimy
"""
BESIDE_A_BUDGET = SMALL_WORDS.union(WORDS_BESIDE.split())


class Vocabulary:
    """The names that messages are searched for; built once from rows, then only read. Equal where
    the names are."""

    def __init__(self, packages: Iterable[PackageNames], cities: Iterable[CityNames]) -> None:
        self._names = tuple(packages), tuple(cities)
        self._hash = hash(self._names)
        self.packages, self.cities = Catalogue(self._names[0]), Gazetteer(self._names[1])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self._names == other._names

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True, slots=True)
class Extracted:
    """`square_meters` and `budget` (PLN) are positive; `phone` is E.164; `city` is nominative.

    `masked` is the folded message with a placeholder for each thing found: it holds no address,
    no phone number and no name, so it may be shown and kept. `unread` is the same with those
    numbers that nothing was made of. `denied` are packages that the visitor does not want.
    `area_change` is told instead of an area, as more or less than the one from before; `is_part`
    is of an area that is told of one storey, or with a part that may not count. `areas` are told
    in place of one, either of several or, where `are_added`, each of them, and `codes` are their
    packages where `are_paired`; `has_outside` where a
    terrace or a garage has an area of its own. `is_of_part` where a part of the flat is spoken of
    that need not have an area: "na razie sam parter". `budget_parts` come on top of a budget or are
    taken off it, and change the one from before where they are told alone, as those `budget_aside`
    do; `budget_later` is how a budget goes with the one before it, and `budget_what` it is then;
    `ledger` is what it is made of; `is_budget_shared` where only a part of that is meant, and
    `small_change` is one of it that is nothing by itself; `amounts` are all that are named with a
    unit, `areas_read` all that were taken for areas, whatever was made of them, and `offered` what
    they may make of the budget; `either` is a number that may be an area as well as thousands.
    `mentions` are the packages in the order of their placeholders, "" where one is not meant.
    `is_gap_guessed` where an amount guesses what prices differ by, `is_budget_denied` where the
    visitor says that the one we took for a budget is none. `given` is what one pays of a price
    whose rest another pays, or `shared_by` so many do; `is_price_added` where something is added
    to a price of ours, and `costs` what it is. With `has_heard_amount` somebody else's price is
    named, to be compared with ours. `own_share` is that of the visitor in a price of which others
    pay the rest.
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
    are_paired: bool = False
    codes: tuple[str, ...] = ()
    has_outside: bool = False
    budget_parts: tuple[Part, ...] = ()
    budget_aside: tuple[Part, ...] = ()
    budget_what: str = ""
    ledger: Ledger | None = None
    is_budget_unclear: bool = False
    has_heard_amount: bool = False
    is_of_part: bool = False
    given: Decimal | None = None
    shared_by: int = 0
    is_price_added: bool = False
    costs: Decimal = Decimal()
    budget_later: Role = Role.HAD
    is_budget_shared: bool = False
    small_change: Sum = NOTHING
    amounts: tuple[Decimal, ...] = field(default=(), compare=False)
    areas_read: tuple[Decimal, ...] = field(default=(), compare=False)
    offered: tuple[Ledger, ...] = ()
    either: Decimal | None = None
    mentions: tuple[str, ...] = field(default=(), compare=False)
    is_gap_guessed: bool = False
    is_budget_denied: bool = False
    own_share: Fraction | None = None


# "Czyli 50 m2 w Comforcie to 80 tys., tak?" asks for the price.
# "Czemu tak drogo? 120 tys. za Comfort" complains of it.
PRICE_GUESSED = regex(
    r"\bto (?:jest |bedzie )?xbudget,? ?(?:prawda|right|tak|zgadza sie)\b"
    r"|\bdrogo\b.*\bxbudget za xpackage|\bxbudget za xpackage\b.*\bdrogo\b"
)


def extract(text: str, vocabulary: Vocabulary) -> Extracted:
    draft = Draft(text)
    email = take_email(draft)
    told_by = papers(draft.text)
    area = take_area(draft)
    take_papers(draft, told_by)
    named = tuple(named_amounts(draft.text))
    named_budget = take_budget(draft, named_budgets)
    phone = take_phone(draft)
    is_heard = has_heard_amount(draft.text)
    bare_budget = take_budget(draft, bare_budgets)
    budget = named_budget if named_budget != NOTHING else bare_budget
    small = small_change(draft.text) if budget == NOTHING else NOTHING
    city = take_city(draft, vocabulary.cities)
    packages = take_packages(draft, vocabulary.packages)
    name = take_name(draft)
    area = read_left_numbers(draft, area)
    pairs = paired_areas(text, vocabulary.packages)
    if pairs and (area.several is None or pairs.are_paired):
        area = AreaReading(several=pairs)
    several = area.several
    outside = has_outside(draft.text)
    unread = draft.with_placeholders()
    masked = draft.masked()
    if PRICE_GUESSED.search(unread):
        budget, is_heard = NOTHING, True
    return Extracted(
        square_meters=area.value,
        packages=tuple(dict.fromkeys(several.codes if several else ())) or packages.named,
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
        are_paired=several is not None and several.are_paired,
        codes=several.codes if several else (),
        are_added=several is not None and several.are_added,
        has_outside=outside,
        budget_parts=budget.parts,
        budget_aside=budget.aside,
        budget_what=budget.what,
        is_budget_unclear=budget.is_unclear,
        has_heard_amount=is_heard,
        is_of_part=is_part_of_flat(fold(text), has_area=False),
        budget_later=budget.later or later_by_words(masked),
        is_budget_shared=is_share_of_known(draft.folded),
        small_change=small,
        amounts=tuple(dict.fromkeys([*named, *amounts_read(draft)])),
        areas_read=tuple(areas_read(draft)),
        mentions=packages.mentions,
    )


def amounts_read(draft: Draft) -> Iterator[Decimal]:
    """Also those without a unit: "mum has 30000 pln and I have 25000"."""
    spans = draft.taken("xbudget")
    for number in find_figures(draft.folded):
        if any(start <= number.start < end for start, end in spans):
            value = with_unit(draft.folded, number).value
            yield value * THOUSAND if value < THOUSAND else value


def areas_read(draft: Draft) -> Iterator[Decimal]:
    spans = draft.taken("xarea")
    for number in find_numbers(draft.folded):
        is_read = any(start <= number.start < end for start, end in spans)
        if is_read and not is_single_room(draft.folded, number):
            yield number.value


def later_by_words(masked: str) -> Role:
    """ "A za 90 tys.?" says nothing else, so it is another budget; whatever "rower 20 tys." is, it
    is not one."""
    is_alone = all(word in BESIDE_A_BUDGET for word in WORD.findall(masked))
    return Role.EITHER if is_alone else Role.UNCLEAR
