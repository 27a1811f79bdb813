"""What is said of parts of a budget without an amount: "razem z tymi meblami"."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import THOUSAND, Ledger, akin, is_for, what_of
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

# "To ile mogę wydać na meble?", after furniture for 28 thousand
ASKED_FOR = regex(
    r"\bile\b[^.;?!]{0,25}\b(?:moge|mozemy|przeznacz\w+|wyda\w+|zosta\w+)\b"
    rf"[^.;?!]{{0,25}} na (?:\w+ )?{ELSE}"
    r"|\bhow much\b[^.;?!]{0,25}\b(?:can|could|left|may|spend)\b"
    rf"[^.;?!]{{0,25}} (?:for|on) (?:\w+ )?{ELSE}"
)
# "A jak tylko rodzice dadzą, bez naszych?"
ONLY_ONE = regex(r"\b(?:tylko|wylacznie|only) (?:od |from )?(?:my )?[a-z]+")
# "Ile jeszcze muszę uzbierać razem z tymi meblami?", of what is taken off already.
WITH_COST = regex(
    r"\b(?:lacznie|razem|wlacznie|wraz|together) (?:with|z|ze)"
    rf"(?: (?:ta|tamtymi|tym|tymi|that|the|those))* (?P<what>{ELSE})"
)


def of_known_parts(ledger: Ledger, folded: str) -> Ledger | None:
    """Where no amount is told."""
    if told := ASKED_FOR.search(folded):
        open_yet = ledger.without(is_for(told[0]))  # what is asked is no cost that is known
        if open_yet != ledger and is_kept(ledger, is_for(told[0])):
            return open_yet
    if told := WITH_COST.search(folded):
        return ledger if is_kept(ledger, is_for(told["what"])) else None
    if told := ONLY_ONE.search(folded):
        only = ledger.only(what_of(told[0]))
        return only if only != ledger else None
    return None


def is_kept(ledger: Ledger, what: str) -> bool:
    """ "Nie ruszając tych 15", of what was set aside."""
    parts = [value for name, value in ledger.parts.items() if akin(name, what)]
    return bool(parts) and all(value < 0 for value in parts)


PACKAGE = r"(?:comfort|expres|ekspres|komfort|plus|premium)\w*(?: plus\w*)?"
# "Ile wtedy na meble?", "to ile będzie na meble oprócz tego AGD?": what is left for these.
LEFT_FOR = regex(
    r"\b(?P<asked>ile|how much)(?: (?:bedzie|by|jeszcze|to|wtedy))* (?=(?:na|for) (?:[a-z]+ )?"
    rf"{ELSE}(?: then| (?:in|po|przy|we?) (?:pakiecie )?{PACKAGE}"
    r"|,? (?:oprocz|poza|besides)(?: (?:tego|tych|tym|tymi|the|that))? [a-z]+)*\W*$)"
)
# "A z 15 tys. więcej?"
WITH_MORE = regex(
    r"\b(?:gdyby (?:bylo|byloby)|jakby (?:bylo|byloby)|z|with) "
    r"(?=(?:an extra )?[1-9][0-9]? ?(?:k|tys\w*\.?) (?:more|wiecej)\b)"
)
DIGIT = regex(r"[0-9]")


def said_of_known(message: str) -> str:
    """In plain words, where a budget and an area are known."""
    written = tidy(message)
    text = fold(written)
    if told := WITH_MORE.search(text):
        have = "we have" if "with " in told[0] else "mamy"
        return f"{written[: told.start()]}{have} {written[told.end() :]}"
    told = LEFT_FOR.search(text)
    if told is None or DIGIT.search(text):
        return message
    is_english = told["asked"] != "ile"
    left = "how much is left " if is_english else "ile wtedy zostanie "
    return f"{written[: told.start()]}{left}{written[told.end() :]}"


# "Nie na raty, po prostu ile brakuje?"
NO_INSTALMENTS = regex(
    r"\b(?:nie (?:chce |chcemy )?(?:na|w) rat(?:y|ach)|bez rat|no instal+ments|not in instal+ments)"
    r"\b[,.;]? ?(?=[^?]*\b(?:ile|czy|starcz|how|is|what))"
)
# "A w tym mniejszym z 95?"
OF_WHOLE = regex(
    r"\b(?:ze?|from|out of)(?: (?:moich|naszych|tych|my|our|those))? (?P<money>[1-9][0-9]{1,2})"
    r"(?=\W*$|[,;?!]|\.(?![0-9])| (?:brak|ile|starcz|wystarcz|zosta|how|what)\w*)"
)


def with_whole_in_thousands(
    message: str, budget: Decimal | None, areas: Collection[Decimal]
) -> str:
    """A bare number that is the budget, and the area of no flat; no other is told."""
    written = NO_INSTALMENTS.sub("", message) if budget else message
    text = fold(tidy(written))
    is_alone = len(find_numbers(text)) == 1
    told = OF_WHOLE.search(text) if budget and is_alone else None
    if told is None or int(told["money"]) * THOUSAND != budget or int(told["money"]) in areas:
        return written
    written = tidy(written)
    return f"{written[: told.end()]} tys{written[told.end() :]}"
