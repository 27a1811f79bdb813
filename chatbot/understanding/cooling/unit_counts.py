"""How many units of air conditioning there are, as "2 klimy", which is no money: "klima x3", "ile
ta klima za dwie?"; and against those that were counted before: "a bez tej w sypialni?"."""

import re

from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling import (
    AND,
    ANY_ROOM,
    COUNT_WORD,
    IN_PLACE,
    MOST_UNITS,
    NO_ROOM,
    OF_ELSE,
    OFTEN,
    UNIT,
    WORD,
    counts_told,
    names_cooling,
    rooms_told,
    with_digits,
)
from chatbot.understanding.text.text import fold, tidy

END = (
    r"(?=\W*$|[,.;?!](?! ?[0-9])| (?:ile|razem|to|wtedy|wystarcz\w*|starcz\w*|w sumie|how|then)\b)"
)
TIMES = regex(
    rf"(?<![0-9.,])\b(?:(?:x|razy|times) ?(?P<after>{COUNT_WORD})|(?P<before>{COUNT_WORD}) ?x)\b"
    rf"(?![.,][0-9])(?! ?(?:{WORD}|m2?\b|tys|zl|[0-9%])){END}"
)
# "Klimy 3"
AFTER = regex(rf"\b{WORD} (?:jednak |tylko )?(?P<count>{COUNT_WORD}){END}")
FOR_SO_MANY = regex(rf"\b(?:na|za|for) (?P<count>{COUNT_WORD}){END}")
SAID_ROOM = ANY_ROOM.replace("[1-6]", f"(?:{COUNT_WORD}|both|ob(?:a|ie|u))")
ROOMS = rf"{IN_PLACE} {OFTEN}(?P<rooms>{SAID_ROOM}(?:{AND}(?<!only )(?<!tylko ){SAID_ROOM})*)"
# "A bez klimy w sypialni, tylko salon?"
WITHOUT_ROOM = regex(
    rf"\b(?:bez|without) (?:(?:tej|the|that) )?(?:(?:{WORD}|jednostki|one) )?{ROOMS}"
    rf"|\bwithout the (?P<rooms_first>{ANY_ROOM}) (?:{WORD}|one|unit)"
)
# "O jedną klimę mniej", "a bez drugiej?"
FEWER = regex(
    rf"\b(?:o )?(?P<less>{COUNT_WORD})(?: {WORD})? (?:mniej|fewer|less)\b"
    rf"|\b(?:bez|minus|without) (?:tej )?(?:(?P<out>{COUNT_WORD})|drugiej|ostatniej|trzeciej"
    rf"|the (?:second|third|last))(?: (?:{WORD}|jednostki|one|sztuki|unit)\b|{END})"
)
MORE = regex(
    rf"\b(?:o )?(?P<more>{COUNT_WORD})(?: {WORD})? (?:wiecej|extra|more)\b"
    rf"|^(?:(?:a|i|jak|jakby|gdyby|and|what about) )*(?:(?:dodatkowo|jeszcze|tez|also) )*"
    rf"(?:{WORD} )?(?:(?:po )?jednej )?{ROOMS} (?:jeszcze|rowniez|takze|tez|as well|too)\b"
)
SECOND = regex(
    rf"\b(?:druga|second)(?: (?:{WORD}|jednostk\w+|one|unit)(?: {IN_PLACE} {OFTEN}{ANY_ROOM})?"
    rf"| {IN_PLACE} {OFTEN}{ANY_ROOM})"
)
# "A sama jedna w Comforcie?", of two
ONE_ALONE = regex(
    r"\b(?:jedynie|sama|tylko|just|only) (?:1|jedna|one)\b"
    r"(?=\W*$|[,.;?!]| (?:przy|w|we|z|ile|for|in|with)\b)"
)
# "Klima ile by wyszła? Dwie sypialnie i salon": the rooms are told after what is asked of it.
ROOMS_AFTER = regex(
    rf"(?:\b{WORD}[^.;?!0-9]*\b(?:ile|koszt\w*|how much|cost)\b"
    rf"|\b(?:ile|how much)\b[^.;?!0-9]*\b{WORD})[^.;?!0-9]*?[,.;:?!-]+ "
    r"(?:(?:chodzi o|mam|mamy|mialyby byc|sa|to|to sa|we have|i have) )*"
    rf"(?P<rooms>{SAID_ROOM}(?:{AND}{SAID_ROOM})*)(?=\W*$)"
)
# "To chyba jedna sztuka, a ja chcę w 3 pomieszczeniach": the second is what is wanted.
WANTED_INSTEAD = regex(
    rf"^[^.;?!]*\b{COUNT_WORD} {UNIT},? (?:a|ale|but) (?:(?:ja|my|i|we) )?"
    r"(?:chc\w+|chcial\w+|ma byc|maja byc|musi byc|musza byc|potrzebuj\w+|wol\w+|want|need)"
    rf" (?:(?:ja|je|it|them) )?(?=(?:{IN_PLACE} )?{COUNT_WORD}\b)"
)
# "A dwie? Jedna na dół, jedna na górę"
LEVEL = r"na (?:dole|dol|gore|gorze|parterze|pietrze|poddaszu|strychu)"
PLACE = rf"{IN_PLACE} (?!\d)[a-z]+(?: (?:pietr|sypialn)\w*)?"
ONE_FOR_EACH = regex(
    rf"(?:\b(?:2|dwie|two)(?: {UNIT})?[ ,.:;?!(-]+)?\b(?:1|jedna|one) {PLACE}"
    rf",? (?:(?:a|and|i) )?(?:1|druga|jedna|one|another) {PLACE}\b"
    rf"|\b{LEVEL} (?:and|i|oraz) {LEVEL} po (?:1|jednej)(?: {UNIT})?"
    rf"|\bpo (?:1|jednej)(?: {UNIT})? {LEVEL} (?:and|i|oraz) {LEVEL}\b"
)
OF_OTHERS = regex(
    r"\b(?:drzwi|kawaler|lazien|lokal|mieszka|okn|szaf|toalet|bathroom|door|flat|window)"
)
OF_DIFFERENCE = regex(r"\b(?:difference|drozej|niz|o ile|roznic\w*|taniej|than)\b")
OF_MONEY = regex(r"\b(?:pln|tys\w*|zl|zlot\w*)\b|[0-9]k\b")


def with_units_said(message: str, counted: int = 0) -> str:
    """Where air conditioning is spoken of; `counted` are the units that were told before."""
    text = tidy(message)
    folded = fold(text)
    if not names_cooling(folded) and OF_ELSE.search(folded):
        return message
    each = ONE_FOR_EACH.search(folded)
    if each and not OF_OTHERS.search(folded):
        return replaced(text, each, 2)
    if wanted := WANTED_INSTEAD.search(folded):
        return f"{'AC' if is_english(text) else 'klima'} {text[wanted.end() :]}"
    if counted and (change := changed(folded, counted)):
        return replaced(text, *change)
    if counts_told(folded):
        return message
    rooms = ROOMS_AFTER.search(folded)
    if rooms and not NO_ROOM.search(rooms["rooms"]):
        start, end = rooms.span("rooms")
        unit = "AC" if is_english(text) else "klimy"
        return f"{text[:start]}{rooms_of(rooms)} {unit}{text[end:]}"
    for pattern in (TIMES, AFTER, FOR_SO_MANY):
        if told := pattern.search(folded):
            return replaced(text, told, count_of(told))
    return message


def changed(folded: str, counted: int) -> tuple[re.Match[str], int] | None:
    """ "A jedna mniej?", of two; not "bez dwóch" of so many."""
    if told := WITHOUT_ROOM.search(folded):
        left = counted - rooms_of(told)
        return (told, left) if left >= 0 else None
    if told := FEWER.search(folded):
        left = counted - count_of(told)
        return (told, left) if left > 0 and not OF_MONEY.search(folded) else None
    if told := ONE_ALONE.search(folded):
        return (told, 1) if counted > 1 and not OF_MONEY.search(folded) else None
    if told := SECOND.search(folded):
        return (told, 2) if counted == 1 else None
    if OF_DIFFERENCE.search(folded):
        return None
    if told := MORE.search(folded):
        more = count_of(told) if told["more"] else rooms_of(told)
        is_room = told["more"] is not None or not NO_ROOM.search(folded)
        return (told, counted + more) if is_room and counted + more <= MOST_UNITS else None
    return None


def count_of(told: re.Match[str]) -> int:
    """One where only its place is told: "bez drugiej"."""
    named = (word for name, word in told.groupdict().items() if not name.startswith("rooms"))
    return int(with_digits(next(filter(None, named), "1")))


def rooms_of(told: re.Match[str]) -> int:
    groups = told.groupdict()
    return rooms_told(with_digits(groups.get("rooms") or groups.get("rooms_first") or ""))


ENGLISH = regex(r"\b(?:and|the|without)\b")


def replaced(text: str, told: re.Match[str], count: int) -> str:
    """None is "bez klimy"."""
    unit = "AC" if is_english(text) else "klimy"
    said = f"{count} {unit}" if count else ("without AC" if is_english(text) else "bez klimy")
    return f"{text[: told.start()]}{said}{text[told.end() :]}"


def is_english(text: str) -> bool:
    folded = fold(text)
    return "ac" in folded.split() or ENGLISH.search(folded) is not None
