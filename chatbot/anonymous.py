"""A question as it is kept: masked (`understanding.extraction`), without digits and without words
that may be names. Nobody can be found by it, so it needs no owner.
"""

import re
from collections.abc import Iterable, Sequence

from chatbot.patterns import regex
from chatbot.understanding.intents.classifier import STOP_WORDS
from chatbot.understanding.text import contact
from chatbot.understanding.text.text import fold, tidy, words

TEXT_MAX = 300  # characters; the column is as wide

WORD = regex(r"[^\W_]+")
MASK = "xname"
WITH_DIGITS = regex(r"[^\W_]*\d[^\W_]*\d[^\W_]*")  # "m2" and "3d" are words
AFTER_STREET = regex(
    r"\b(ul|ulic[aeyi]|ulice|al|alej[aeiy]|aleje|os|osiedl[aeu]|osiedle|pl|placu?|rondo|street|st)"
    r"\b\.?((?: (?!x(?:area|budget|city|package|number|name|email|phone)\b)[^\W\d_]+){1,2})"
)
DOT = r"[(\[]?(?:kropka|dot)[)\]]?"
JOINED = rf"(?:{DOT}|podkreslnik|podkreslenie|myslnik|minus|underscore|dash)"
ENDING = r"(?:pl|com|eu|net|org)\b\S*"
SPELLED_ADDRESS = regex(
    rf"(?<!\S)\S+(?: {JOINED} \S+)* (?:"
    rf"[(\[]?malpk?a[)\]]? \S+(?: {DOT} \S+)*(?: {ENDING})?"
    rf"|[(\[]?(?:at|@)[)\]]? \S+(?:(?: {DOT} \S+)+| {ENDING}))"
)
SENTENCE_START = regex(r"(?:^|[.!?…:;]\s*|[-–•*]\s+)$")
NAME_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COURTESY = frozenset(
    words("""
    pan pana panu panem pani pania panie panowie panstwo panstwa panstwu panstwem was wam wami
    wasz wasza wasze waszej waszych ciebie tobie ty twoj twoja twoje monday tuesday wednesday
    thursday friday saturday sunday
    """)
)
ACRONYM_MAX = 5
NAME_WORDS_MAX = 2  # after an introduction, where capitals tell nothing
NO_NAME = regex(r"zainteresow|zdecydow|wlascici|klient|inwestor|interest|looking")


def kept_text(message: str, masked: str, known_names: Iterable[str] = ()) -> str:
    """`masked` (of `message`, by `extract`) without what may still be a name, at most 300 long.

    A capital letter within a sentence marks a name (in Polish nothing else has one), which costs
    a brand now and then. So does an inner dot or slash, which an address or a link has, written or
    spelled out ("kropka", "małpa"). `known_names` are what the visitor is called.
    """
    names = proper_names(message) | {word for name in known_names for word in words_of(fold(name))}
    text = SPELLED_ADDRESS.sub(MASK, masked)
    text = WITH_DIGITS.sub("xnumber", text)
    text = AFTER_STREET.sub(rf"\1 {MASK}", text)
    text = NAME_WORD.sub(lambda word: MASK if word[0] in names else word[0], text)
    told = [MASK if is_address_like(word) else word for word in text.split()]
    return shortened(" ".join(without_repeats(told)))


def is_address_like(word: str) -> bool:
    """With a dot or a slash inside, and a letter after it: a domain, a path, "jan.kowalski"."""
    _, *rest = re.split(r"[./]", word[1:], maxsplit=1)
    return any(sign.isalpha() for sign in "".join(rest))


def proper_names(message: str) -> set[str]:
    """Folded words with a capital where no sentence starts, and a first one right before them;
    where all is in capitals, what follows an introduction."""
    find = introduced_in_line if message.isupper() else names_in_line
    return {name for line in message.splitlines() for name in find(tidy(line))}


def introduced_in_line(line: str) -> set[str]:
    folded = fold(line)
    found: set[str] = set()
    for pattern in (contact.INTRODUCED, contact.PERHAPS_INTRODUCED):
        for introduction in pattern.finditer(folded):
            found |= introduced_names(folded, introduction.end())
    return found


def introduced_names(folded: str, start: int) -> set[str]:
    found: set[str] = set()
    for _ in range(NAME_WORDS_MAX):
        word = NAME_WORD.match(folded, start)
        if not word or word[0] in STOP_WORDS | contact.NO_NAMES or NO_NAME.match(word[0]):
            break
        found |= {word[0], *words_of(word[0])}
        start = word.end() + 1
    return found


def names_in_line(line: str) -> set[str]:
    found: set[str] = set()
    first, first_end = "", -1  # a capital that starts a sentence, and where a next word begins
    for word in NAME_WORD.finditer(line):
        folded = fold(word[0])
        if not is_name_like(word[0], folded):
            continue
        if SENTENCE_START.search(line[: word.start()]):
            first, first_end = folded, word.end() + 1
        else:
            found |= {folded, *words_of(folded)}
            if word.start() == first_end:
                found.add(first)
    return found


def is_name_like(word: str, folded: str) -> bool:
    is_acronym = word.isupper() and len(word) <= ACRONYM_MAX
    return word[0].isupper() and not is_acronym and folded not in COURTESY | STOP_WORDS


def without_repeats(told: Sequence[str]) -> list[str]:
    """ "xname xname" is one name."""
    return [
        word for at, word in enumerate(told) if not (word == MASK and told[at - 1 : at] == [MASK])
    ]


def shortened(text: str) -> str:
    """Cut between words, where it is too long."""
    if len(text) <= TEXT_MAX:
        return text
    return text[:TEXT_MAX].rpartition(" ")[0] or text[:TEXT_MAX]


def words_of(text: str) -> list[str]:
    return WORD.findall(text)
