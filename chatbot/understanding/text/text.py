"""Spelling set aside: what visitors type, in the form that patterns and the classifier read."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from chatbot.patterns import regex

# Letters whose stroke is no combining mark, so that decomposition leaves it on.
STROKES = {"ł": "l", "đ": "d", "ø": "o"}
INVISIBLE = {"Mn", "Me", "Cf"}  # stray marks, zero-width characters, soft hyphens
CACHED_BELOW = 0x2000  # Latin, Greek, Cyrillic; hostile text must not fill the table

ROUGHLY = regex(r"\bmniej\s+wi[eę]cej\b", re.IGNORECASE)  # no word for a difference
# "Nie 55 m, tylko 55 tys."
NO_METRES = regex(
    r"\bnie (?P<figure>[0-9]+) ?m(?:2|etr\w*)?,? (?:a|lecz|tylko) "
    r"(?=(?P=figure) ?(?:k\b|tys|zł|zl))",
    re.IGNORECASE,
)
PLUS_SLIPPED = regex(r"(?<=expres )puls\b|(?<=express )puls\b", re.IGNORECASE)
# "Styknie na Comfort?"
ENOUGH = regex(r"\bstyk(?:a|nie)\b", re.IGNORECASE)
# "Mam 60 tys., m 58": anywhere else it may be a street's, "Długa 5 m 12"
UNIT_FIRST = regex(
    r"(?:^|(?<=[,;.:(] )|(?<=[,;(]))m2?(?:[ .]|: )(?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)"
    r"(?=$|[,;?!]|\.(?![0-9])| [a-z])",
    re.IGNORECASE,
)
# "No dobra, całe 60 w Express Plus", of a flat; not "całe 60 tys.".
WHOLE_FLAT = regex(
    r"(?<!mam )(?<!wydam )\b(?P<whole>cał[ae]|cale) (?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)"
    r"(?![0-9.,]?[0-9])(?! ?(?:%|dni|k\b|lat|m\b|m2|metr|mies|min|mln|pln|pok|proc|t\b|tyg|tys"
    r"|zl|zł| (?:idzie|na\b|pojdzie|pójdzie|przeznacz|wyda)))",
    re.IGNORECASE,
)
HALF = regex(r"(?<=[0-9]) ?½")  # NFKC would make 601⁄2 of 60½
SPACE = regex(r"[\s\x00-\x1f\x7f]+")
WORD = regex(r"[^\W_]+")


class _Folds(dict[int, str]):
    """Code point → its folded character; each gives exactly one, so offsets stay true."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        if code < CACHED_BELOW:
            self[code] = folded
        return folded


class _Seen(dict[int, int | None]):
    """Code point → itself, or nothing where it can't be seen."""

    def __missing__(self, code: int) -> int | None:
        seen = None if unicodedata.category(chr(code)) in INVISIBLE else code
        if code < CACHED_BELOW:
            self[code] = seen
        return seen


def fold_character(character: str) -> str:
    plain = without_marks(without_marks(character).lower())
    plain = unicodedata.normalize("NFC", STROKES.get(plain, plain))
    return plain if len(plain) == 1 else character


def without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_folds, _seen = _Folds(), _Seen()


def tidy(text: str) -> str:
    """Case and diacritics kept; character for character as long as `fold` of the same text."""
    text = unicodedata.normalize("NFKC", HALF.sub(",5", text))
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_seen))
    return SPACE.sub(" ", text).strip()


@lru_cache(maxsize=4)  # the readers of one message ask for the same again
def fold(text: str) -> str:
    return tidy(text).translate(_folds)


def plainly(message: str) -> str:
    """In the words that the readers know."""
    message = ENOUGH.sub("starczy", ROUGHLY.sub("około", message))
    message = PLUS_SLIPPED.sub("plus", NO_METRES.sub("", message))
    message = WHOLE_FLAT.sub(r"\g<whole> mieszkanie \g<area> m2", message)
    return SUM_OF_AREAS.sub(summed, UNIT_FIRST.sub(r"\g<area> m2", message))


# "12+15+24+5 = 56 m2", "całe mieszkanie 25+30+5": at least three terms, and no money.
TERM = r"[1-9][0-9]{0,2}(?:[.,][0-9]{1,2})?(?: ?m2?| metr\w*)?"
SUM_OF_AREAS = regex(
    rf"(?<![0-9.,+])(?P<terms>{TERM}(?: ?\+ ?{TERM}){{2,9}})(?: ?= ?[0-9.,]+ ?(?:m2?|metr\w*)?)?"
    r"(?! ?(?:\+|[0-9.,]*[0-9]|€|eur|k\b|pln|tys|zł|zl|%))",
    re.IGNORECASE,
)
FIGURES = regex(r"(?<![m0-9])[0-9]+(?:[.,][0-9]+)?")


def summed(told: re.Match[str]) -> str:
    total = sum(Decimal(term.replace(",", ".")) for term in FIGURES.findall(told["terms"]))
    return f"{total} m2 "


def words(text: str) -> list[str]:
    return WORD.findall(fold(text))
