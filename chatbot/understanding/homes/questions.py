"""Whom a sentence about several people's flats asks about, and what is compared in it."""

from collections.abc import Sequence

from chatbot.understanding.homes.message import ALL, Message
from chatbot.understanding.homes.sentences import (
    ASKING,
    FIGURES,
    NAMED,
    kinds_of,
    parts_of,
    texts_of,
)
from chatbot.understanding.homes.tokens import Sentence, Token

GAP = {"ile", "roznica", "roznice", "roznicy", "kto", "komu", "much", "difference", "who"}
BETWEEN = {"miedzy", "pomiedzy", "vs", "between"}
DEARER = ("drozsz", "tansz")
MEANT = ("pyta", "chodzi")


def take_question(message: Message, sentence: Sentence) -> None:
    kinds, texts = kinds_of(sentence), texts_of(sentence)
    if not kinds & ASKING and kinds & {*FIGURES, "not"}:
        return
    named = asked_in(message, sentence)
    is_open = {"na", "co"} <= texts or "czym" in texts
    message.asks_which |= is_open and "asks_rest" in kinds
    if "czym" in texts and not named and message.current in message.now.homes:
        named = [message.current]
    if "asks_more" in kinds and (texts & GAP or "than" in kinds):
        message.asks_gap = True
        message.are_compared |= are_people_compared(sentence, named)
        message.are_compared |= is_one_dearer(message, sentence)
    if "asks_rest" in kinds and (left := left_for(message, sentence)):
        message.left_for = left
    if is_without_kin(sentence) and len(named) == 1:
        named = [who for who in message.everybody if who != named[0]]
    elif kinds & {"each", "both"} or ("apart" in kinds and not named):
        named = [ALL]
    message.asked += named or [who for who in [message.by_verb(sentence)] if who]


def asked_in(message: Message, sentence: Sentence) -> list[str]:
    """Who is named where it is asked, apart from what is told: "..., ile dla mnie?"; "nie, to
    nasze, pytam o córkę"."""
    parts = parts_of(sentence)
    for part in parts:
        meant = message.named(part)
        if meant and any(token.text.startswith(MEANT) for token in part):
            return meant
    asking = [
        token
        for part in parts
        if kinds_of(part) & ASKING and not kinds_of(part) & FIGURES
        for token in (*part, Token("gap", ""))
    ]
    return message.named(asking) or message.named(sentence)


def are_people_compared(sentence: Sentence, named: Sequence[str]) -> bool:
    """ "O ile moje droższe niż siostry?", "kto płaci więcej?"; not two packages of one."""
    kinds, texts = kinds_of(sentence), texts_of(sentence)
    if are_than_people(sentence) or texts & {*BETWEEN, "kto", "who"}:
        return True
    is_of_packages = bool(kinds & {"package", "same"})
    return not is_of_packages and (len(named) > 1 or "each" in kinds)


def is_one_dearer(message: Message, sentence: Sentence) -> bool:
    """ "Express Plus u siostry, o ile moje droższe?": than hers, which alone has changed."""
    for part in parts_of(sentence):
        named = message.people(part)
        is_asked = any(token.text.startswith(DEARER) for token in part)
        if is_asked and len(named) == 1 and "package" not in kinds_of(part):
            return bool(message.codes) and not {*named, ALL} & {*message.codes}
    return False


def are_than_people(sentence: Sentence) -> bool:
    """Right after "niż" or "od", "u" and "dla" between."""
    for at, token in enumerate(sentence):
        before = [each for each in sentence[max(at - 2, 0) : at] if each.kind != "glue"]
        if token.kind in NAMED and before and before[-1].kind in {"than", "from"}:
            return True
    return False


def left_for(message: Message, sentence: Sentence) -> str:
    """ "Ile mi zostanie na moje?"."""
    whose = [
        message.who(token)
        for at, token in enumerate(sentence)
        if token.kind in NAMED and "na" in texts_of(sentence[max(at - 1, 0) : at])
    ]
    return whose[0] if len(whose) == 1 and whose[0] in message.now.homes else ""


def is_without_kin(sentence: Sentence) -> bool:
    """ "A bez córki ile?"."""
    return any(
        token.kind == "without" and "kin" in kinds_of(sentence[at + 1 : at + 3])
        for at, token in enumerate(sentence)
    )
