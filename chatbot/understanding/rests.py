"""One gives a part of the price, and another the rest: "dam jej 25 tys., resztę dołoży sama"."""

import re
from dataclasses import replace

from chatbot.understanding.extraction import Extracted
from chatbot.understanding.ledger import Ledger

SOMEBODY = (
    r"(?:babcia|brat|corka|dziad(?:ek|kowie)|ja|mama|maz|narzeczon[ay]|ona?|oni|partnerk?a?|rodzice"
    r"|sam[ai]?|siostra|syn|tata|tesciowie|zona)"
)
PAYS = r"(?:dad[az]|da(?:je|m)?|doklada\w*|doloz\w+|dopl\w+|dorzuc\w+|pokry\w+|zaplac\w+)"
THEY = r"(?:i|he|she|they|we|my (?:brother|dad|daughter|husband|mum|parents|sister|son|wife))"
REST = re.compile(
    rf"\breszt[ea]? (?:kwoty )?(?:(?:juz|musi|to) )*(?:{SOMEBODY}|{PAYS})\b"
    rf"|\b{SOMEBODY} (?:{PAYS} )?reszte?\b"
    rf"|\b{THEY}(?:'ll| will| would)? (?:adds?|covers?|pays?|puts? in) the rest\b"
)
# "A jak dam 30, to ile ona?"
ASKED_OF_ANOTHER = re.compile(
    rf"\bile (?:wtedy )?(?!ja\b|sam){SOMEBODY}"
    rf"(?: (?:by|bedzie|musi\w*|wtedy|{PAYS}))*\W*$"
)


def tells_rest(folded: str) -> bool:
    return REST.search(folded) is not None or ASKED_OF_ANOTHER.search(folded) is not None


def with_rest(extracted: Extracted, folded: str) -> Extracted:
    """The one amount that is told is what is taken off the price."""
    told = {*extracted.amounts, *filter(None, [extracted.budget])}
    if len(told) != 1 or not tells_rest(folded):
        return extracted
    amount = told.pop()
    given = replace(extracted, budget=amount, budget_parts=(), ledger=Ledger(amount), offered=())
    return replace(given, is_budget_unclear=False)
