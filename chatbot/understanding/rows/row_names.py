"""Another person who is told by name: "córki Ani 40 m", then "a Ania 50 tys."; the name is read as
the word for who it is, and kept nowhere."""

import re
from collections.abc import Collection

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import KIN_SAID, MOTHER_SAID, OTHERS
from chatbot.understanding.text.places import Gazetteer
from chatbot.understanding.text.text import fold

NAME = r"[A-ZĆŁŚŹŻ][a-ząćęłńóśźż]{2,11}"
WORD = re.compile(rf"\b{NAME}\b")
KIN_BEFORE = regex(rf"\b(?:{KIN_SAID}) $")
LEAD = re.compile(r"(?:[,;]|\b(?:a|i|od|u|dla|za|ale))\s+$")
DOES = (
    r"(?:ma|mial\w*|bierze|wezmie|wzial\w*|woli|chce|chcialaby|chcialby|zaplaci|placi|dostanie|swoje"
    r"|na swoje|w|we|express\w*|comfort\w*|premium|[1-9][0-9])"
)
DOES_AFTER = regex(rf" {DOES}\b|,? ?(?:sam[ao]? )?\W*$| [1-9]")
HAS_MONEY = regex(r" (?:ma|has) [1-9][0-9]{1,2} ?(?:tys|k\b|000)")
NO_NAME = {
    *("Comfort", "Comfortu", "Comforcie", "Comfortem", "Express", "Expressie", "Expressu", "Plus"),
    *("Premium", "Projekt", "Indywidualny", "Indywidualnym", "Budżet", "Klima", "Razem", "Dom"),
}
SHORTEST_STEM = 2


def is_same(one: str, other: str) -> bool:
    """In another case: "Ani" and "Ania", "Markiem" and "Marek"."""
    stem = max(SHORTEST_STEM, min(len(one), len(other), 4) - 1)
    return one[:stem] == other[:stem]


def with_names_as_kin(message: str, known: Collection[str], cities: Gazetteer) -> str:
    """`known` are those who are spoken of."""
    said = {told[0] for told in WORD.finditer(message)} - NO_NAME
    names = [name for name in said if not cities.find(fold(name))]
    after = [
        (told, kin)
        for told in WORD.finditer(message)
        if told[0] in names and (kin := kin_before(message[: told.start()]))
    ]
    if after:
        name, kin = after[0][0][0], after[0][1]
        for told in reversed([*WORD.finditer(message)]):
            if is_same(told[0], name) and told[0] in names:
                word = "" if kin_before(message[: told.start()]) else kin
                message = f"{message[: told.start()]}{word}{message[told.end() :]}"
        return message
    people = [word for word in known if word in OTHERS]
    is_kin_said = regex(rf"\b(?:{KIN_SAID})\b").search(fold(message))
    if len({*people}) != 1 or is_kin_said or MOTHER_SAID.search(fold(message)):
        return message
    for told in reversed([*WORD.finditer(message)]):
        if told[0] in names and is_person(message, told):
            message = f"{message[: told.start()]}{people[0]}{message[told.end() :]}"
    return message


def kin_before(text: str) -> str:
    told = fold(text[-24:] + "|").removesuffix("|")
    if not KIN_BEFORE.search(told):
        return ""
    found = (name for name, said in OTHERS.items() if regex(rf"\b(?:{said}) $").search(told))
    return next(found, "")


def is_person(message: str, told: re.Match[str]) -> bool:
    """ "A Ania 50 tys.", "ja Premium, Ania Express"."""
    after = fold("|" + message[told.end() : told.end() + 24]).removeprefix("|")
    if not message[: told.start()].strip() and HAS_MONEY.match(after):
        return True  # "Paweł ma 90 tys."
    return LEAD.search(message[: told.start()]) is not None and DOES_AFTER.match(after) is not None
