"""One gives a part of the price, and another the rest: "dam jej 25 tys., resztę dołoży sama"."""

from dataclasses import replace

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import Ledger

SOMEBODY = (
    r"(?:babcia|brat|corka|dziad(?:ek|kowie)|ja|mama|maz|narzeczon[ay]|ona?|oni|partnerk?a?|rodzice"
    r"|sam[ai]?|siostra|syn|tata|tesciowie|zona)"
)
PAYS = r"(?:plac\w+|dad[az]|da(?:c|je|m)?|doklada\w*|doloz\w+|dopl\w+|dorzuc\w+|pokry\w+|zaplac\w+)"
THEY = r"(?:i|he|she|they|we|my (?:brother|dad|daughter|husband|mum|parents|sister|son|wife))"
REST = regex(
    rf"\breszt[ea]? (?:kwoty )?(?:(?:juz|musi|to) )*(?:{SOMEBODY}|{PAYS})\b(?! (?:dla|na)\b)"
    rf"|\b{SOMEBODY} (?:{PAYS} )?reszte?\b"
    rf"|\b{THEY}(?:'ll| has to| have to| must| needs? to| should| will| would)?"
    r" (?:adds?|covers?|pays?|puts? in) the rest\b"
)
FIGURE = regex(r"[0-9]|\b(?:tysi\w+|hundred|thousand)\b")
# "A jak dam 30, to ile ona?"
ASKED_OF_ANOTHER = regex(
    rf"\b(?:ile (?:jeszcze |wtedy )?{SOMEBODY}|to {SOMEBODY} ile)"
    rf"(?: (?:by|bedzie|bym|jeszcze|musi\w*|musz[ea]|musze|wtedy|{PAYS}))*\W*$"
    rf"|\bhow much (?:do|does|must|would|should) {THEY}(?: have to| need to)?"
    r" (?:add|give|pay|put in)\b"
)


# "Mama daje 30%, resztę ja": so much of the price.
IN_PARTS = regex(r"[0-9] ?(?:%|proc|percent)|\b(?:polow[aey]|1/[2-4]|trzecia|czwarta|half|third)\b")


def tells_rest(folded: str) -> bool:
    """Not "resztę da mama, 15 tys.": that amount is the rest."""
    if IN_PARTS.search(folded):
        return False
    told = REST.search(folded)
    is_given = told is not None and FIGURE.search(folded, 0, told.start()) is not None
    return is_given or ASKED_OF_ANOTHER.search(folded) is not None


def with_rest(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    """The one amount that is told is what is taken off the price; all there is, where that is not
    known."""
    told = {*extracted.amounts} or {*filter(None, [extracted.budget])}
    if len(told) != 1 or not tells_rest(folded):
        return extracted
    amount = told.pop()
    is_known = ledger.total is not None
    kept = ledger if is_known else Ledger(amount)
    given = replace(extracted, budget=kept.total, budget_parts=(), ledger=kept, offered=())
    return replace(given, is_budget_unclear=False, given=amount)
