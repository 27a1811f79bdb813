"""What an answer to a message has to have, whatever reads the message: a second, small reader that
knows nothing of how a price is found, and so is not wrong where the others are."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.learned import Learned
from chatbot.understanding import wanted_words as words
from chatbot.understanding.areas.places_told import known_again, places_told, stem_of
from chatbot.understanding.change_words import THAN_IN
from chatbot.understanding.homes.tokens import THOUSAND, Token, sentences_of
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.text import fold, tidy

COUNTS = {"dwa": 2, "dwie": 2, "two": 2, "trzy": 3, "three": 3}


class Wanted(NamedTuple):
    """`figures` are of a message: m², PLN, and bare numbers, which may be of either."""

    areas: tuple[Decimal, ...]
    amounts: tuple[Decimal, ...]
    numbers: tuple[Decimal, ...]
    codes: tuple[str, ...]  # of packages
    words: frozenset[str]
    kinds: frozenset[str]
    text: str  # folded
    places: tuple[tuple[str, Decimal], ...]  # that are told with an area
    parts: frozenset[str]  # of a house that are told without one
    meant: frozenset[str]  # places that were told before
    firms: frozenset[str]  # names of firms, or of who else offers

    def says(self, told: re.Pattern[str]) -> bool:
        return told.search(self.text) is not None

    @property
    def figures(self) -> tuple[Decimal, ...]:
        return (*self.areas, *self.amounts, *self.numbers)

    @property
    def values(self) -> set[Decimal]:
        """All that the figures may be: a bare number may be of thousands."""
        return {*self.figures} | {number * THOUSAND for number in self.numbers}

    @property
    def money(self) -> list[Decimal]:
        """Amounts, and bare numbers as thousands, in PLN."""
        return [*self.amounts, *(number * THOUSAND for number in self.numbers)]

    @property
    def sums(self) -> set[Decimal]:
        """Of all the amounts."""
        return {sum(self.money, Decimal())}

    @property
    def is_on_top(self) -> bool:
        """One amount that is added."""
        return len(self.money) == 1 and self.says(words.ON_TOP)

    @property
    def is_all_of_it(self) -> bool:
        """The only amount is what the visitor has."""
        is_one = len(self.amounts) == len(self.figures) == 1
        return is_one and self.says(words.OWN_TOLD) and not self.says(words.NO_OTHERS)

    @property
    def asks_rest(self) -> bool:
        return bool(self.kinds & {"asks_rest", "rest"}) and not self.says(words.STAYS)

    @property
    def asks_gap(self) -> bool:
        is_minus = len(self.codes) > 1 and self.says(words.MINUS)
        return is_minus or self.says(words.GAP)

    @property
    def names_what_it_wants(self) -> bool:
        """ "Comfort ile?", and not "coś tańszego od Comfortu", "Premium, jednak Comfort", nor a
        plus that adds something."""
        is_plus = self.says(words.PLUS) and not self.says(words.PLUS_NAMED)
        is_corrected = len(self.codes) > 1 and self.says(words.CORRECTED)
        is_but_one = len(self.codes) == 1 and self.says(words.ALL_BUT)
        return bool(self.codes) and not (self.is_related or is_plus or is_corrected or is_but_one)

    @property
    def is_related(self) -> bool:
        return self.says(words.RELATED)

    @property
    def asks_rate(self) -> bool:
        asks = self.says(words.PER_METRE) and self.says(words.HOW_MUCH)
        return asks and "rate" not in self.kinds

    @property
    def is_of_theirs(self) -> bool:
        return self.says(words.THEIRS)

    @property
    def are_two_of_theirs(self) -> bool:
        return len({told["at"] for told in words.IN_ORDER.finditer(self.text)}) > 1

    @property
    def is_of_us(self) -> bool:
        return self.says(words.OF_US)

    @property
    def are_both(self) -> bool:
        return self.says(words.BOTH)

    @property
    def are_both_flats(self) -> bool:
        return self.are_both and not self.says(words.OF_PACKAGES) and len(self.codes) < len("ab")

    @property
    def are_both_in_one(self) -> bool:
        """ "Oboje Express Plus", and not "za oba"."""
        return self.says(words.BOTH_IN)

    @property
    def is_of_former(self) -> bool:
        return self.says(words.FORMER)

    @property
    def is_summed_up(self) -> bool:
        """ "85 tys., 65 + 20"."""
        return self.says(words.SUMMED_UP) and not self.says(words.LESS)

    @property
    def is_of_a_loan(self) -> bool:
        return self.says(words.WITH_LOAN)

    @property
    def is_of_own_money(self) -> bool:
        """And nobody else asks anything."""
        is_own = self.says(words.OWN_MONEY)
        return is_own and not (self.is_of_theirs or self.says(words.ASK))

    @property
    def units(self) -> int:
        """Of air conditioning, where it is plain: "dwa z klimą", "w salonie i sypialni"."""
        if "cool" not in self.kinds:
            return 0
        is_open = self.areas or words.ROOMS.search(self.text)
        rooms = None if is_open else words.COOLED_ROOMS.search(self.text)
        if told := words.UNITS.search(self.text) or rooms:
            return COUNTS.get(told["count"]) or int(told["count"])
        are_counted = self.is_related or self.says(words.SEVERAL_ROOMS)
        return 0 if are_counted else len({room[0] for room in words.ROOMS.finditer(self.text)})

    @property
    def is_of_givers(self) -> bool:
        return self.says(words.GIVERS)

    @property
    def gifts(self) -> set[Decimal]:
        """PLN that kin give: "ojciec może dać 30 tys.", "22 to daje mama"."""
        told = [gift["after"] or gift["before"] for gift in words.GIFT.finditer(self.text)]
        figures = {Decimal(digits) for each in told if (digits := re.sub(r"[^0-9]", "", each))}
        return {*self.money} & (figures | {figure * THOUSAND for figure in figures})

    @property
    def is_part_of_it(self) -> bool:
        """ "90 tys., w tym 20 od mamy"."""
        return self.says(words.PART_OF_IT)

    @property
    def halves_what_is_missing(self) -> bool:
        """ "Rodzice dają połowę tego, co brakuje", which no reader counts."""
        return self.says(words.HALF_OF_GAP)

    @property
    def drops_cooling(self) -> bool:
        return self.says(words.COOLING_DROPPED) and not self.says(words.WITH_COOLING)

    @property
    def points_at_money(self) -> bool:
        return self.says(words.POINTED_MONEY)

    @property
    def prices_materials(self) -> bool:
        """ "30 tys. plus 25 tys. materiały", where no sum of them is told."""
        return self.says(words.MATERIALS_PRICED) and not self.says(words.ALTOGETHER)

    @property
    def is_of_materials(self) -> bool:
        return self.says(words.MATERIALS)

    @property
    def asks_loan(self) -> bool:
        return self.says(words.ASKS_LOAN)

    @property
    def is_of_size(self) -> bool:
        return self.says(words.SIZE)

    @property
    def is_flat_of_friend(self) -> bool:
        return self.says(words.FLAT_OF_FRIEND)

    @property
    def asks_saved_by_part(self) -> bool:
        return self.says(words.SAVED) and self.says(words.BY_A_PART)

    @property
    def leaves_room_out(self) -> bool:
        return self.says(words.ROOM_LEFT_OUT)

    @property
    def compares_people(self) -> bool:
        return self.says(words.COMPARES_PEOPLE)

    @property
    def is_of_each(self) -> bool:
        return self.says(words.EACH_OF_US)

    @property
    def compares_sizes(self) -> bool:
        return self.says(words.COMPARES_SIZES)

    @property
    def points_at_size(self) -> bool:
        return self.says(words.POINTS_AT_SIZE)

    @property
    def is_of_remainder(self) -> bool:
        return self.says(words.REMAINDER)

    @property
    def asks_sum(self) -> bool:
        return self.says(words.SUM_ASKED)

    @property
    def is_than_package(self) -> bool:
        """ "Niż Comfort"."""
        return self.says(THAN_IN)

    @property
    def asks_sum_of_all(self) -> bool:
        """Of all the flats, and of nobody's own."""
        return self.says(words.SUM_OF_ALL)

    @property
    def takes_off(self) -> bool:
        return self.says(words.TAKES_OFF)

    @property
    def is_slip(self) -> bool:
        return self.says(words.SLIP)

    @property
    def is_whole_again(self) -> bool:
        return self.says(words.WHOLE_AGAIN)

    @property
    def takes_money_back(self) -> bool:
        return self.says(words.TAKEN_BACK)

    @property
    def is_net(self) -> bool:
        """And nothing that is told with VAT."""
        return self.says(words.NET) and not self.says(words.WITH_TAX)

    @property
    def is_taxed(self) -> bool:
        return self.says(words.TAXED)


def wanted(
    message: str, catalogue: Catalogue, known: Learned, places: Collection[str] = ()
) -> Wanted:
    """`places` are the keys of those that are known."""
    told = sentences_of(
        message, catalogue, (), cheapest="", dearest="", is_money_known=known.budget is not None
    )
    told_places = places_told(message)
    tokens = [token for sentence in told for token in sentence]
    kept, text = [*not_denied(tokens)], fold(message)
    codes = [str(token.value) for token in kept if token.kind == "package" and token.value]
    codes += [words.EXPRESS_PLUS] if words.PLUS_NAMED.search(text) else []
    codes += [words.EXPRESS] if words.PLAIN_NAMED.search(text) else []
    return Wanted(
        figures_in(kept, "area"),
        figures_in(kept, "money"),
        figures_in(kept, "number"),
        tuple(dict.fromkeys(codes)),
        frozenset(token.text for token in tokens),
        frozenset(token.kind for token in tokens),
        text,
        tuple((place.key, place.area) for place in told_places if place.area),
        frozenset(place.key for place in told_places if place.is_part and not place.area),
        frozenset(place.key for place in known_again(message, places)),
        frozenset(names_of_firms(message)),
    )


def names_of_firms(message: str) -> Iterator[str]:
    """Capitalised, and neither ours nor a town's."""
    towns = {place.key for place in places_told(message)}
    for told in words.NAMED_FIRM.finditer(message):
        if not words.NO_FIRM.match(told["name"]) and stem_of(fold(told["name"])) not in towns:
            yield told["name"]


def figures_in(tokens: Sequence[Token], kind: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(token.value or 0) for token in tokens if token.kind == kind)


def not_denied(tokens: Sequence[Token]) -> Iterator[Token]:
    """Without what "a nie 48" denies."""
    for last, token in pairwise([Token("start", ""), *tokens]):
        if last.kind not in words.DENIES:
            yield token


def with_plus_named(message: str) -> str:
    """ "No to Express Plus", of "no to plus"."""
    written = tidy(message)
    for told in reversed([*words.PLUS_NAMED.finditer(fold(written))]):
        written = f"{written[: told.start('plus')]}Express Plus{written[told.end('plus') :]}"
    return written
