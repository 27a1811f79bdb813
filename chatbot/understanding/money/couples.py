"""What two people have each: "z mężem odłożyliśmy po 35 tys." is 70 thousand."""

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import LOOK_BACK
from chatbot.understanding.money.ledger import SELF, Part, what_of
from chatbot.understanding.money.sums import Sum
from chatbot.understanding.text.numerals import Number

WITH = (
    r"(?:bratem|chlopakiem|dziewczyna|kolega|kolezanka|mama|mezem|narzeczon(?:a|ym)|ojcem"
    r"|partner(?:em|ka)|siostra|tata|zona)"
)
COUPLE = regex(
    rf"\bz (?:moi?m |moja )?{WITH}\b"
    r"|\b(?:my )?(?:brother|husband|partner|sister|wife) and (?:i|me)\b"
    r"|\b(?:i|me) and (?:my )?(?:brother|husband|partner|sister|wife)\b"
)
SAVED = regex(
    r"\b(?:mamy|odlozy\w+|uzbiera\w+|zaoszczedzi\w+|zebra\w+|have|saved)"
    r"(?: (?:juz|odlozone|oboje|sobie|up))* $"
)
PER_HEAD_BEFORE = regex(r"\bpo (?:ok\.? |okolo )?$")
EACH_AFTER = regex(r" (?:each|kazd[aey]\w*)\b")
MONTHLY = regex(r"\b(?:miesi|month)")
MORE_PEOPLE = regex(r"\b(?:dzieci|rodzic\w*|trzech|troje|czworo|three|four|kids)\b")


def of_both(text: str, found: list[Number]) -> Sum | None:
    """Of two who are named, and of one amount; None where anything else is told of money."""
    is_else = MORE_PEOPLE.search(text) or MONTHLY.search(text)
    if len(found) != 1 or not COUPLE.search(text) or is_else:
        return None
    amount = found[0]
    start = text[max(amount.start - LOOK_BACK, 0) : amount.start]
    is_each = EACH_AFTER.match(text, amount.end) is not None
    per_head = PER_HEAD_BEFORE.search(start)
    start = start[: per_head.start()] if per_head else start
    if not (is_each or per_head) or not SAVED.search(start):
        return None
    named = next(iter({*what_of(partner(text)).split("+")} - {SELF, ""}), "")
    return Sum(2 * amount.value, (Part(named, amount.value),))


# What a name is where it stands by itself.
NAMES = (("mezem", "maz"), ("ojcem", "ojciec"), ("bratem", "brat"), ("tata", "tata"))


def partner(text: str) -> str:
    told = COUPLE.search(text)
    words = told[0] if told else ""
    return next((name for word, name in NAMES if word in words), words)
