"""The names of packages with their inflected forms and typos."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from chatbot.patterns import regex
from chatbot.understanding.text.text import words

# "Express+", "Express + na 50 m", but "Express + kuchnia"
TOKEN = regex(
    r"[^\W_]+|(?<=[a-z])\+(?![^\W_])"
    r"|(?<=[a-z] )\+(?= (?:czy|dla|do|ile|na|w|za|for|how|is)\b| ?[?!.,]|$)"
)
PLUS = "plus"
PLUS_AS_TYPED = frozenset({"+", "plsu", "plus", "plusik", "pluss", "pluus", "pluz"})
LEAST_TYPO_LENGTH = 5
LEAST_RATIO = 88
ONE_SLIP_LENGTH = 7  # from here on one wrong, missing or swapped letter is a typo: "konfort"

NOUN_ENDINGS = ("a", "u", "em", "iem", "ie", "y", "ami", "ach")
RARE_NOUN_ENDINGS = ("owi", "ow", "om")  # too near to "komfortowo" to be guessed from a typo
ADJECTIVE = regex(r"(?:owy|alny|ony|czny)$")
ADJECTIVE_ENDINGS = ("y", "ego", "emu", "ym")  # a package is "he": "podstawowe pytanie" is none
FEMININE_ENDINGS = ("a", "ej")

# Names that are ordinary words as well; they count only where nothing else could be meant.
ORDINARY = {("plus",), ("custom",), ("individual",), ("na", "miare")}


class PackageNames(NamedTuple):
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    word: str
    lemma: str


class Catalogue:
    """The names, with each word's inflected forms; a name is a sequence of lemmas."""

    def __init__(self, packages: Iterable[PackageNames]) -> None:
        declared = {
            lemmas_of(name): package.code
            for package in reversed(list(packages))  # of two with one name the first has it
            for name in (*package.names, package.code.replace("_", " "))
            if lemmas_of(name)
        }
        named = with_aliases_of_parts(declared)
        derived = {(f"{name[0]}owy",): code for name, code in named.items() if may_be_noun(name)}
        self.derived = derived.keys() - named.keys()  # only beside "pakiet"
        self._codes = derived | named
        self._lemmas = {
            form: lemma for name in self._codes for lemma in name for form in inflected(lemma)
        } | {lemma: lemma for name in self._codes for lemma in name}
        self._typo_forms = [
            form
            for form in self._lemmas
            if len(form) >= LEAST_TYPO_LENGTH and not form.endswith(RARE_NOUN_ENDINGS)
        ]
        self._first = {name[0] for name in self._codes}
        self._longest = max(map(len, self._codes), default=0)
        self._lemma = lru_cache(maxsize=4096)(self._read_lemma)

    def tokens(self, text: str) -> list[Token]:
        return [
            Token(match.start(), match.end(), match[0], self._lemma(match[0]))
            for match in TOKEN.finditer(text)
        ]

    def _read_lemma(self, word: str) -> str:
        if word in PLUS_AS_TYPED:
            return PLUS
        form = word if word in self._lemmas else self._typo_of(word)
        return self._lemmas.get(form, word)

    def _typo_of(self, word: str) -> str:
        if len(word) < LEAST_TYPO_LENGTH or not word.isalpha():
            return word
        form = nearest(word, self._typo_forms) or one_slip_away(word, self._typo_forms)
        return form if form and agrees(word, self._lemmas[form]) else word

    def name_at(self, tokens: list[Token], index: int) -> tuple[str, ...] | None:
        """The longest name that starts at this token."""
        if index >= len(tokens) or tokens[index].lemma not in self._first:
            return None
        for length in range(min(self._longest, len(tokens) - index), 0, -1):
            key = tuple(token.lemma for token in tokens[index : index + length])
            if key in self._codes:
                return key
        return None

    def known(self, name: tuple[str, ...]) -> tuple[str, ...] | None:
        return name if name in self._codes else None

    def code(self, name: tuple[str, ...]) -> str:
        return self._codes[name]


def lemmas_of(name: str) -> tuple[str, ...]:
    return tuple(words(name.replace("+", " plus ")))


def with_aliases_of_parts(codes: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """ "Expres plus" as well, where "expres" is another name of Express."""
    more = {
        (*alias, *name[1:]): code
        for name, code in codes.items()
        for alias, owner in codes.items()
        if len(name) > 1 and len(alias) == 1 and owner == codes.get(name[:1]) and may_be_noun(alias)
    }
    return more | codes


def inflected(lemma: str) -> set[str]:
    if ADJECTIVE.search(lemma):
        return {lemma[:-1] + ending for ending in (*ADJECTIVE_ENDINGS, *FEMININE_ENDINGS)}
    if lemma != PLUS and not may_be_noun((lemma,)):
        return {lemma}
    forms = {lemma + ending for ending in (*NOUN_ENDINGS, *RARE_NOUN_ENDINGS)}
    return forms | ({lemma[:-1] + "cie"} if lemma.endswith("t") else set())


def may_be_noun(name: tuple[str, ...]) -> bool:
    """A single word that Polish inflects: "w komforcie", and "komfortowy pakiet"."""
    if len(name) > 1 or name in ORDINARY or len(name[0]) < LEAST_TYPO_LENGTH:
        return False
    return not ADJECTIVE.search(name[0])


def nearest(word: str, forms: list[str]) -> str | None:
    best = process.extractOne(word, forms, scorer=fuzz.ratio, score_cutoff=LEAST_RATIO)
    return best[0] if best else None


def one_slip_away(word: str, forms: list[str]) -> str | None:
    if len(word) < ONE_SLIP_LENGTH:
        return None
    best = process.extractOne(word, forms, scorer=OSA.distance, score_cutoff=1)
    return best[0] if best else None


def agrees(word: str, lemma: str) -> bool:
    """An adjective is a package's name only in the masculine: not "luksusowo"."""
    if (lemma,) in ORDINARY:
        return False
    return not ADJECTIVE.search(lemma) or word.endswith(ADJECTIVE_ENDINGS)
