"""What an answer to a message has to have, whatever reads the message: a second, small reader that
knows nothing of how a price is found, and so is not wrong where the others are."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.understanding.homes.sentences import parts_of
from chatbot.understanding.homes.tokens import THOUSAND, Token, sentences_of
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.text import fold

THEIRS = regex(
    r"\b(?<!nie )(?:tamci"
    r"|tamt(?:a|ej|en|ego|ych|ymi|emu)(?= (?:ekip|firm|ofert|wycen|cen|drug)|\W*$)"
    r"|konkuren\w+|ekip\w+|majst\w+|fachow(?:iec|ca|cy|cow|com|cem)|wykonawc\w+"
    r"|(?:od|u|niz|wobec) (?:nich|niego|tamt\w+)|ich (?:ofert|cen|wycen|kwot|stawk|vat)\w*"
    r"|(?:u|od|niz) (?:(?:tej|tych|ta) )?[xy]"
    r"|(?<!wasza )(?<!wasze )(?<!wasz )(?<!waszej )(?<!wasza )(?<!na )(?<!nasza )(?:ofert|firm)\w*"
    r"|competit\w+|contractors?|(?:their|other) (?:offer|price|quote|company))\b"
)
OF_US = regex(r"\b(?:wasz\w*|u was|od was|yours?|at yours)\b")
# "Ta druga od tej pierwszej o ile tańsza?"
IN_ORDER = regex(
    r"\b(?P<at>drug|pierwsz)(?:a|i|iej|iego|y|ej|ego)\b"
    r"(?! (?:pakiet|opcj|wariant|mieszk|lokal|pietr|raz|pok|stron))"
)
PER_METRE = regex(
    r"\b(?:za|na|od|z) (?:m2|m|metr\w*|jeden metr|kazdy metr)\b|\bper (?:m2|met\w+|sqm)\b"
)
HOW_MUCH = regex(r"\b(?:ile|jak\w+ (?:stawk|cen)\w*|how much|what rate)\b")
# "O ile drożej", but not "coś tańszego"
GAP = regex(
    r"\b(?:o ile|roznic\w*|wzgledem|dopla(?:ci|c)\w*|difference"
    r"|ile(?: [a-z]+){0,3} (?:drozej|taniej|wiecej|mniej|drozsz\w+|tansz\w+)"
    r"|how much (?:[a-z]+ ){0,2}(?:more|less|cheaper|dearer))\b"
)
PLUS = regex(r"(?<!express )\bplus\b")
STAYS = regex(r"\bzosta(?:je|jemy|niemy|ne|n|nmy|wiam) (?:juz |jednak )?(?:przy|w)\b")
MINUS = regex(r"\bminus\b")
# Another package is meant than the one that is named.
RELATED = regex(
    r"\b(?:zamie[nm]\w*|zamiast|od|niz|po|przed|ponizej|powyzej|nizej|wyzej|drozej|taniej|tansz\w+"
    r"|drozsz\w+|pomiedzy|miedzy|nastepn\w+|poprzedn\w+|nie|bez|odpuszcz\w*|rezygn\w*|odpad\w*"
    r"|zmieni\w*|below|above|under|than|not|instead|between|next|after|before)\b"
)
NET = regex(r"\bnett?o\b|\bnet\b")
WITH_TAX = regex(r"\bbrutto\b|\bz (?:tym )?vat\w*|\bgross\b")
TAXED = regex(r"\b(?:nett?o|net|brutto|gross|vat\w*|podat\w+|tax)\b")
DENIES = {"not", "instead"}
# "Parter 140 m", "w Krakowie 54": by what an area is known again ("a to krakowskie?")
PLACE = regex(
    r"parter\w*|pietr(?:o|a|ze)|poddasz\w*|gor(?:a|e|y|ze)|dol(?:u|e|ny)?|garaz\w*|strych\w*"
    r"|upstairs|attic"
)
IN, BESIDE = {"w", "we", "in"}, {"z", "ze", "bez", "plus", "minus", "with", "without"}
STEM, SHORTEST = 5, 4  # letters


class Wanted(NamedTuple):
    """`figures` are of a message: m², PLN, and bare numbers, which may be of either."""

    areas: tuple[Decimal, ...]
    amounts: tuple[Decimal, ...]
    numbers: tuple[Decimal, ...]
    codes: tuple[str, ...]  # of packages
    words: frozenset[str]
    kinds: frozenset[str]
    text: str  # folded
    places: tuple[tuple[str, Decimal], ...]  # each with its area, by its stem
    stems: frozenset[str]  # of what may be a place

    @property
    def figures(self) -> tuple[Decimal, ...]:
        return (*self.areas, *self.amounts, *self.numbers)

    @property
    def values(self) -> set[Decimal]:
        """All that the figures may be: a bare number may be of thousands."""
        return {*self.figures} | {number * THOUSAND for number in self.numbers}

    @property
    def asks_rest(self) -> bool:
        return "asks_rest" in self.kinds and STAYS.search(self.text) is None

    @property
    def asks_gap(self) -> bool:
        is_minus = len(self.codes) > 1 and MINUS.search(self.text) is not None
        return is_minus or GAP.search(self.text) is not None

    @property
    def names_what_it_wants(self) -> bool:
        """ "Comfort ile?", and not "coś tańszego od Comfortu", nor a plus that adds something."""
        return bool(self.codes) and not self.is_related and PLUS.search(self.text) is None

    @property
    def is_related(self) -> bool:
        return RELATED.search(self.text) is not None

    @property
    def asks_rate(self) -> bool:
        asks = PER_METRE.search(self.text) is not None and HOW_MUCH.search(self.text) is not None
        return asks and "rate" not in self.kinds

    @property
    def is_of_theirs(self) -> bool:
        return THEIRS.search(self.text) is not None

    @property
    def are_two_of_theirs(self) -> bool:
        return len({told["at"] for told in IN_ORDER.finditer(self.text)}) > 1

    @property
    def is_of_us(self) -> bool:
        return OF_US.search(self.text) is not None

    @property
    def is_net(self) -> bool:
        """And nothing that is told with VAT."""
        return NET.search(self.text) is not None and WITH_TAX.search(self.text) is None

    @property
    def is_taxed(self) -> bool:
        return TAXED.search(self.text) is not None


def wanted(
    message: str, catalogue: Catalogue, known: Learned, places: Collection[str] = ()
) -> Wanted:
    """`places` are the stems of those that are known."""
    told = sentences_of(
        message, catalogue, (), cheapest="", is_money_known=known.budget is not None
    )
    tokens = [token for sentence in told for token in sentence]
    kept = [*not_denied(tokens)]
    return Wanted(
        figures_in(kept, "area"),
        figures_in(kept, "money"),
        figures_in(kept, "number"),
        tuple(dict.fromkeys(str(t.value) for t in kept if t.kind == "package" and t.value)),
        frozenset(token.text for token in tokens),
        frozenset(token.kind for token in tokens),
        fold(message),
        tuple(pair for sentence in told for pair in places_in(sentence, places)),
        frozenset(stem_of(t.text) for last, t in following(tokens) if last.text not in BESIDE),
    )


def figures_in(tokens: Sequence[Token], kind: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(token.value or 0) for token in tokens if token.kind == kind)


def following(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Each with the one before it."""
    return pairwise([Token("start", ""), *tokens])


def not_denied(tokens: Sequence[Token]) -> Iterator[Token]:
    """Without what "a nie 48" denies."""
    for last, token in following(tokens):
        if last.kind not in DENIES:
            yield token


def places_in(sentence: Sequence[Token], known: Collection[str]) -> Iterator[tuple[str, Decimal]]:
    """With the only area that stands in the same part."""
    parts = parts_of(sentence)
    for part, after in zip(parts, [*parts[1:], []], strict=False):
        areas = figures_in(part, "area") or figures_in(after, "area")
        for last, token in following(part):
            is_new = token.kind == "unknown" and last.text in IN and len(token.text) >= SHORTEST
            is_place = is_new or PLACE.fullmatch(token.text) is not None
            if len(areas) == 1 and (is_place or stem_of(token.text) in known):
                yield stem_of(token.text), areas[0]


def stem_of(word: str) -> str:
    """ "krako" of "w Krakowie" and "krakowskie", "gor" of "góra"."""
    return word[: STEM if len(word) > STEM else max(len(word) - 1, SHORTEST - 1)]
