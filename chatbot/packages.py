"""Packages by names, aliases, inflected forms and typos, and those that don't exist."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from chatbot.drafts import Draft, affirmed
from chatbot.text import words

TOKEN = re.compile(r"[^\W_]+|(?<=[a-z])\+(?![^\W_])")
PLUS = "plus"
LEAST_TYPO_LENGTH = 5
LEAST_RATIO = 88
ONE_SLIP_LENGTH = 7  # from here on one wrong, missing or swapped letter is a typo: "konfort"
MOST_CHARACTERS = 40

NOUN_ENDINGS = ("a", "u", "em", "iem", "ie", "y", "ami", "ach")
RARE_NOUN_ENDINGS = ("owi", "ow", "om")  # too near to "komfortowo" to be guessed from a typo
ADJECTIVE = re.compile(r"(?:owy|alny|ony|czny)$")
ADJECTIVE_ENDINGS = ("y", "ego", "emu", "ym")  # a package is "he": "podstawowe pytanie" is none
FEMININE_ENDINGS = ("a", "ej")

# Names that are ordinary words as well: alone, beside "pakiet", or in a message of few words.
ORDINARY = {("plus",), ("custom",), ("individual",), ("na", "miare")}
FEW_WORDS = 4
HEAD = re.compile(r"pakie\w{1,4}|package\w?|projek\w{1,4}|project|wariant\w*")
FEMININE_HEAD = re.compile(r"wersj\w{1,2}|opcj\w{1,2}|version|option")
NOT_A_NAME_AFTER = frozenset(  # nouns that take an adjective behind them
    "klient klienta klienci kolor koloru kolorze zakres zakresu zakresie standard poziom problem "
    "cel kredyt tryb termin styl stylu charakter duzy wielki na ogromny".split()
)
FUNCTION_WORDS = frozenset(
    "a aby albo ale bez bo bym by byc bylby byloby chce chcialbym chcialabym czy dla do dzien "
    "dobry dobrze i ile ilu ja jak jaka jaki jakie jaka jest jesli kosztuje kosztowac kosztowalby "
    "lub ma mam mi moze mozna na nie niz o od ok okolo oraz po pod poprosze prosze przy przez sa "
    "sie ta tak tam taki tez to ten tego tylko u w we wybieram wychodzi wyjdzie wyniesie wole "
    "biore bedzie z za zawiera ze zl i'd and at for in is it of on or the to with how much what "
    "about cost costs want take me please jednak wiecej mniej drozszy tanszy lepszy oferuje "
    "obejmuje wykonczenie mieszkania mieszkanie trwa macie cena ceny cene".split()
)

# What other firms call their packages; after a real name they make another package of it.
GRADE = (
    r"gold\w{0,3}|silver|bronze|platin\w{0,3}|platyn\w{1,5}|diament\w{1,5}|diamond|titan\w{0,3}"
    r"|tytan\w{0,5}|vip|deluxe|lux|luks|exclusive|ekskluzyw\w{1,5}|mini|maxi|max|midi|medium|pro|ultra"
    r"|elite?|prestige|prestiz\w{0,5}|royal|smart|light|lite|eko|eco|extra"
)
GRADE_AFTER_NAME = re.compile(GRADE)
GRADE_ALONE = re.compile(
    rf"{GRADE}|standard\w{{0,6}}|basic\w{{0,2}}|bazow\w{{1,4}}|econom\w+|classic|zlot\w{{1,3}}|srebrn\w{{1,3}}"
    r"|super|optimum|business|family|starter|start"
)
STRICT_GRADE = re.compile(r"gold|silver|platinum|titanium|deluxe|diamond")
PACKAGE_WORD = re.compile(r"pakie(?:t|tu|cie|tem|towi)|package")
# "jaki pakiet ...", "ten pakiet ...": what follows is no name.
DETERMINER = re.compile(
    r"(?:jak|ktor|t[eay]n?|tak|kazd|inn|jedn|dw|naj|wasz|czy|sam|wszyst|moj|which|what|this|every|each|any)\w*"
)
NO_PACKAGE = re.compile(
    r"(?:\w+(?:uje|aja|acie|ecie|icie|ujecie|ac|ic|yc|ec|owac|amy|emy|imy|alem|alam|ych|ow|ing|a)"
    r"|za|dla|jaki|ktory|moze|dobry|najlepszy|uslug|mebli|wykonczeni\w+|pod|klucz|jest|cenowo|bedzie"
    r"|najtansz\w+|najdrozsz\w+|price|prices|for|is|the|deal|do|in|includes?|costs?|w|na|to|i|czy|po"
    r"|z|ze|o|od|mi|nam|pan|pani|prosze|poprosze|dalej|teraz|info|oferta|oferty|was|nie|tak|sie)"
)


class PackageNames(NamedTuple):
    code: str
    names: tuple[str, ...]


class PackageMention(NamedTuple):
    """`code` is None for a package that does not exist."""

    start: int
    end: int
    code: str | None


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    word: str
    lemma: str


class Catalogue:
    """The names, with each word's inflected forms; a name is a sequence of lemmas."""

    def __init__(self, packages: Iterable[PackageNames]) -> None:
        self._codes: dict[tuple[str, ...], str] = {}
        for package in packages:
            for name in (*package.names, package.code.replace("_", " ")):
                self._codes.setdefault(lemmas_of(name), package.code)
        self._codes.pop((), None)
        self.derived = {
            (f"{name[0]}owy",): code for name, code in self._codes.items() if may_be_noun(name)
        }
        self._codes = self.derived | self._codes
        self._lemmas = {
            form: lemma
            for name in self._codes
            for lemma in name
            for form in inflected(lemma)
        } | {lemma: lemma for name in self._codes for lemma in name}
        self._typo_forms = [
            form
            for form in self._lemmas
            if len(form) >= LEAST_TYPO_LENGTH
            and not form.endswith(RARE_NOUN_ENDINGS)
        ]
        self._longest = max(map(len, self._codes), default=0)

    def tokens(self, text: str) -> list[Token]:
        seen: dict[str, str] = {}
        tokens = []
        for match in TOKEN.finditer(text):
            word = match[0]
            if word not in seen:
                seen[word] = self._lemma(word)
            tokens.append(Token(match.start(), match.end(), word, seen[word]))
        return tokens

    def _lemma(self, word: str) -> str:
        if word == "+":
            return PLUS
        form = word if word in self._lemmas else self._typo_of(word)
        return self._lemmas.get(form, word)

    def _typo_of(self, word: str) -> str:
        if len(word) < LEAST_TYPO_LENGTH or any(character.isdigit() for character in word):
            return word
        best = process.extractOne(
            word, self._typo_forms, scorer=fuzz.ratio, score_cutoff=LEAST_RATIO
        ) or process.extractOne(word, self._slip_forms(word), scorer=OSA.distance, score_cutoff=1)
        return best[0] if best and agrees(word, self._lemmas[best[0]]) else word

    def _slip_forms(self, word: str) -> list[str]:
        return self._typo_forms if len(word) >= ONE_SLIP_LENGTH else []

    def name_at(self, tokens: list[Token], index: int) -> tuple[str, ...] | None:
        """The longest name that starts at this token."""
        for length in range(min(self._longest, len(tokens) - index), 0, -1):
            key = tuple(token.lemma for token in tokens[index : index + length])
            if key in self._codes:
                return key
        return None

    def code(self, name: tuple[str, ...]) -> str:
        return self._codes[name]


def lemmas_of(name: str) -> tuple[str, ...]:
    return tuple(words(name.replace("+", " plus ")))


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


def agrees(word: str, lemma: str) -> bool:
    """An adjective is a package's name only in the masculine: not "luksusowo"."""
    if (lemma,) in ORDINARY:
        return False
    return not ADJECTIVE.search(lemma) or word.endswith(ADJECTIVE_ENDINGS)


# --- Which of the names found are meant -------------------------------------------------------


class Reading:
    """One text's tokens with the names that are meant in it."""

    def __init__(self, draft: Draft, catalogue: Catalogue) -> None:
        self.draft = draft
        self.catalogue = catalogue
        self.tokens = catalogue.tokens(draft.text)
        self.is_short = len(self.tokens) <= FEW_WORDS

    def mentions(self) -> Iterator[PackageMention]:
        index = 0
        while index < len(self.tokens):
            name = self.catalogue.name_at(self.tokens, index)
            if name and self.is_meant(name, index):
                end = index + len(name)
                grade = int(self.is_another_grade(end))
                code = None if grade else self.catalogue.code(name)
                yield self.mention(index, end + grade, code)
                index = end + grade
            else:
                index += 1

    def mention(self, first: int, end: int, code: str | None) -> PackageMention:
        return PackageMention(self.tokens[first].start, self.tokens[end - 1].end, code)

    def is_meant(self, name: tuple[str, ...], index: int) -> bool:
        end = index + len(name)
        is_adjective = len(name) == 1 and ADJECTIVE.search(name[0]) is not None
        if self.has_head(index, end, is_adjective=is_adjective):
            return True
        if name in self.catalogue.derived:
            return False
        if name in ORDINARY:
            return self.is_short and self.is_free(index - 1, index) and self.is_free(end, end)
        if is_adjective:
            return self.stands_for_a_noun(index)
        return not self.is_coffee_machine(name, end)

    def has_head(self, index: int, end: int, *, is_adjective: bool) -> bool:
        """Beside "pakiet", "wersja" and the like, with the gender that goes with it."""
        is_feminine = is_adjective and self.word(index).endswith(FEMININE_ENDINGS)
        neighbours = [self.word(index - 1), self.word(end)]
        if any(FEMININE_HEAD.fullmatch(word) for word in neighbours):
            return is_feminine or not is_adjective
        return not is_feminine and any(HEAD.fullmatch(word) for word in neighbours)

    def stands_for_a_noun(self, index: int) -> bool:
        """ "W pomarańczowym za 70 m2", not "pomarańczowy kolor"."""
        is_masculine = self.word(index).endswith(ADJECTIVE_ENDINGS)
        has_noun_before = self.word(index - 1) in NOT_A_NAME_AFTER
        return is_masculine and not has_noun_before and self.is_free(index + 1, index + 1)

    def is_coffee_machine(self, name: tuple[str, ...], end: int) -> bool:
        return name == ("ekspres",) and [self.word(end), self.word(end + 1)] == ["do", "kawy"]

    def word(self, index: int) -> str:
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def is_free(self, index: int, gap: int) -> bool:
        """The word there is none that the name on the other side of the gap could belong to."""
        word = self.word(index)
        if not word or word in FUNCTION_WORDS or word[0].isdigit() or self.is_apart(gap):
            return True
        return self.catalogue.name_at(self.tokens, index) is not None

    def is_apart(self, gap: int) -> bool:
        """Something other than a space stands before that token."""
        return bool(re.search(r"[^ ]", self.between(gap)))

    def between(self, gap: int) -> str:
        return self.draft.text[self.tokens[gap - 1].end : self.tokens[gap].start]

    # --- Packages that don't exist ------------------------------------------------------------

    def is_another_grade(self, index: int) -> bool:
        """Right after a name: "Comfort Plus", "Premium Gold", "comfort+"."""
        if index >= len(self.tokens) or not self.is_adjacent(index):
            return False
        token = self.tokens[index]
        if token.word == "+":
            return True
        if token.lemma == PLUS:
            is_title = self.draft.written[token.start].isupper()
            return is_title or self.is_free(index + 1, index + 1)
        return GRADE_AFTER_NAME.fullmatch(token.word) is not None

    def is_adjacent(self, index: int) -> bool:
        return self.between(index) in {"", " ", "-", " - "}

    def unknown_grade(self) -> PackageMention | None:
        """Named by "pakiet" before it, or "package" after it, or by a capital letter."""
        for index, token in enumerate(self.tokens):
            if self.catalogue.name_at(self.tokens, index) is None and self.is_unknown(index, token):
                return PackageMention(token.start, token.end, None)
        return None

    def is_unknown(self, index: int, token: Token) -> bool:
        is_capital = index > 0 and self.draft.written[token.start].isupper()
        is_grade = GRADE_ALONE.fullmatch(token.word) is not None
        if not token.word.isalpha() or HEAD.fullmatch(token.word):
            return False
        if self.has_package_before(index):
            return is_grade or self.is_named_after_package(index, token)
        if is_grade and self.word(index + 1) in {"pakiet", "package"}:
            return True
        is_strict = STRICT_GRADE.fullmatch(token.word) is not None
        alone = len(self.tokens) == 1 or (self.is_short and self.is_last(index) and is_strict)
        return (is_strict and is_capital) or (is_grade and alone)

    def has_package_before(self, index: int) -> bool:
        before = self.word(index - 1)
        is_head = PACKAGE_WORD.fullmatch(before) or before in {"wersja", "wersji", "wersje"}
        return bool(is_head) and self.is_adjacent(index)

    def is_named_after_package(self, index: int, token: Token) -> bool:
        if self.word(index - 1).startswith("wersj"):
            return False
        if len(token.word) < 3 or NO_PACKAGE.fullmatch(token.word):
            return False
        if self.draft.written[token.start].isupper() and not self.draft.written.isupper():
            return True
        return self.is_last(index) and not DETERMINER.fullmatch(self.word(index - 2))

    def is_last(self, index: int) -> bool:
        return index + 1 >= len(self.tokens) or self.is_apart(index + 1)


def take_packages(draft: Draft, catalogue: Catalogue) -> tuple[tuple[str, ...], str | None]:
    """Codes in the order named, and a package that does not exist, as it was written."""
    reading = Reading(draft, catalogue)
    mentions = list(reading.mentions())
    taken = {position for m in mentions for position in (m.start, m.end)}
    unknown = [mention for mention in mentions if mention.code is None]
    if not unknown and (grade := reading.unknown_grade()) and grade.start not in taken:
        unknown = [grade]
    known = affirmed(draft.text, [mention for mention in mentions if mention.code])
    draft.take([(mention.start, mention.end) for mention in {*mentions, *unknown}], "xpackage")
    codes = tuple(dict.fromkeys(mention.code for mention in known if mention.code))
    return codes, written(draft, unknown[0]) if unknown else None


def written(draft: Draft, mention: PackageMention) -> str:
    return draft.written[mention.start : mention.end][:MOST_CHARACTERS].strip()
