"""A package that is pointed at by its place among those that were priced: "a ten drugi pakiet?",
"a ten tańszy dla 41?", "a droższy o jeden?"."""

import re
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

THIS = r"(?:ten|tego|tym|temu|the|that)"
FLAT = r"(?:dom|lokal|metraz|mieszkan|apartment|flat|house|one of)"
OTHER = regex(
    rf"(?:\b{THIS} )?\b(?:drugi(?:ego|m)?|poprzedni(?:ego|m)?|tamten|tamtego|tamtym|other|previous)"
    r" (?:pakie(?:t|tu|cie|tem)|package)\b(?! (?:od|pod wzgl))"
)
OF_TWO = (
    rf"\b{THIS} (?:{{}})(?: (?:pakie(?:t|tu|cie|tem)|one|package))?"
    rf"(?=\W*$|[,.;?!]| (?!(?:niz|od|{FLAT})))"
)
CHEAPER = regex(OF_TWO.format(r"tansz(?:y|ego|ym|emu)|cheaper"))
DEARER = regex(OF_TWO.format(r"drozsz(?:y|ego|ym|emu)|dearer|more expensive"))
STEP = r"(?:jed(?:en|no)|oczko|poziom|stopien|szczebel)"
NO_AMOUNT = r"(?! (?:dzien|km|metr|proc|tydz|tys|zl)| ?%)"
ABOVE = regex(
    rf"\b(?:drozsz|wyzsz)(?:y|ego|ym) o {STEP}\b{NO_AMOUNT}"
    rf"|\bo {STEP} (?:(?:drozsz|wyzsz)(?:y|ego|ym)|wyzej)\b"
    r"|\b(?:one|next) (?:step |level )?(?:up|dearer|more expensive)\b"
    r"|\b(?:jeden |o )?pakiet (?:drozej|wyzej)\b|\b(?:a|one) package (?:up|higher)\b"
)
BELOW = regex(
    rf"\b(?:tansz|nizsz)(?:y|ego|ym) o {STEP}\b{NO_AMOUNT}"
    rf"|\bo {STEP} (?:(?:tansz|nizsz)(?:y|ego|ym)|nizej)\b"
    rf"|\b{STEP} nizej\b|\b(?:one|next) (?:step |level )?(?:down|cheaper)\b"
    r"|\b(?:jeden |o )?pakiet (?:taniej|nizej)\b|\b(?:a|one) package (?:down|lower)\b"
)
# "A w tańszym?", which is no flat's, and may be of several
IN_ONE = (
    r"\b(?:w|we|za|przy|in) (?:jakims |a )?(?P<words>(?:{})(?: (?:pakiecie|package))?)"
    r"(?=\W*$| ?[^\w\s]| (?:a|co|i|ile|netto|to|bez|z|and|how|what)\b)"
)
IN_CHEAPER = regex(IN_ONE.format(r"tanszym|cheaper(?: one| package)"))
IN_DEARER = regex(IN_ONE.format(r"drozszym|dearer(?: one| package)"))
# What is named is not pointed at.
NAMED = regex(r"\b(?:express|expres|ekspres|comfort|komfort|premium|indywidualn|individual)\w*")
# Two packages that are asked about have no need of a name: "który jest ten tańszy?".
WHICH = regex(r"\b(?:ktor\w+|which)\b")


# "Jest coś tańszego niż Express Plus, co się zmieści w 60?"
CHEAPER_THAN = regex(
    r"^(?:(?:a|czy|i|no|to),? )*(?P<words>(?:jest |macie )?cos tanszego (?:niz|od)"
    r" (?P<named>express plus|comfort|premium)u?,?(?: (?:co|ktore))?(?: sie)?)"
    r"(?= (?:zmiesci|starczy|wystarczy|w )[^.;?!]*[.;?!] ?(?:i )?(?:ile|co) (?:\w+ )?zosta)"
)


class Around(NamedTuple):
    """Names of the packages that may be pointed at; "" where there is none."""

    other: str = ""  # of the last two, the one that is not spoken of now
    cheaper: str = ""
    dearer: str = ""
    above: str = ""  # in the price list
    below: str = ""
    lower: str = ""  # all that are cheaper than the one that is spoken of
    higher: str = ""
    own: str = ""  # the one that is spoken of


def with_package_named(message: str, around: Around) -> str:
    written = tidy(message)
    text = fold(written)
    than = CHEAPER_THAN.search(text)
    if than and around.lower and than["named"] == fold(around.own):
        return replaced(written, than, around.lower)
    if NAMED.search(text) or WHICH.search(text):
        return message
    pointers = (
        (OTHER, around.other),
        (CHEAPER, around.cheaper),
        (DEARER, around.dearer),
        (ABOVE, around.above),
        (BELOW, around.below),
        (IN_CHEAPER, around.lower),
        (IN_DEARER, around.higher),
    )
    found = [(told, name) for words, name in pointers if name and (told := words.search(text))]
    return replaced(written, *found[0]) if len(found) == 1 else message


def replaced(written: str, told: re.Match[str], name: str) -> str:
    start = told.start("words") if "words" in told.re.groupindex else told.start()
    return f"{written[:start]}{name}{written[told.end() :]}"
