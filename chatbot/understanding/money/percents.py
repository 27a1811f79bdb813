"""A budget told in percents of an amount: "40% z 200 tys. idzie na remont", then "a jak 50%?"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import find_figures
from chatbot.understanding.money.ledger import THOUSAND, Ledger, Part, what_of
from chatbot.understanding.money.money_doubts import PERCENT
from chatbot.understanding.money.money_words import ELSE, FINISHING
from chatbot.understanding.money.sums import Sum
from chatbot.understanding.text.numerals import Number

# "15% z 600 tys. chcę na wykończenie przeznaczyć", "z 200 tys. kredytu 40% idzie na remont"
PERCENT_OF_IT = regex(
    r"(?<![0-9.,])(?P<first>[1-9][0-9]?) ?(?:%|proc\w*|percent) (?:z|ze|of) (?:tych |the )?¤"
    r"|\b(?:z|ze|of) (?:tych |the )?¤(?: [a-z]+){0,2}[ ,]+(?P<last>[1-9][0-9]?) ?(?:%|proc|percent)"
    r"|¤[ ,]+(?P<then>[1-9][0-9]?) ?(?:%|proc\w*|percent) (?:z tego|of (?:it|that))"
)
FOR_IT = regex(rf"{FINISHING}|\b(?:przeznacz|wyda)\w*|\bna to\b|\bspend\b")
ON_ELSE = regex(rf"\b{ELSE}|\b(?:oprocz|poza|reszt\w*|rest)\b")


def percent_of(text: str, found: list[Number]) -> Sum | None:
    """A part of one amount, in percents, that is plainly for the finishing."""
    if len(found) != 1 or not FOR_IT.search(text) or ON_ELSE.search(text):
        return None
    amount = found[0]
    told = PERCENT_OF_IT.search(f"{text[: amount.start]}¤{text[amount.end :]}")
    if told is None or len(PERCENT.findall(text)) > 1:
        return None
    whole = amount.value * int(told["first"] or told["last"] or told["then"]) / 100
    return Sum(whole, (Part("", whole - amount.value),))


# "A jak 50%?", "a 20% z 600?", after "40% z 200 tys. idzie na remont".
OTHER_PERCENT = regex(
    r"(?:(?:a|and|gdyby|i|if|jak|jakby|no|ok|to|what) )*(?P<percent>[1-9][0-9]?) ?(?:%|proc\w*)"
    r"(?: (?:z|of) (?:tych )?(?P<whole>[0-9]{2,4})(?: ?(?:k|tys\w*))?)?\W*"
)


# "I jeszcze 20% rezerwy chcę zostawić z tych 80"
KEEPS = r"(?:rezerw|zostaw|odklad|odloz|zapas|poduszk|keep|reserve|set aside)\w*"
KEPT_PERCENT = regex(
    rf"(?<![0-9.,])(?P<first>[1-9][0-9]?) ?(?:%|proc\w*|percent)(?: [a-z]+){{0,4}} {KEEPS}"
    rf"|\b{KEEPS}(?: [a-z]+){{0,3}} (?P<last>[1-9][0-9]?) ?(?:%|proc|percent)"
)


def kept_percent(ledger: Ledger, folded: str) -> Ledger | None:
    """That much of what is known is set aside, where no other amount is told."""
    told, numbers = KEPT_PERCENT.search(folded), find_figures(folded)
    if told is None or ledger.total is None or what_of(folded) not in {"", "reserve"}:
        return None
    percent = Decimal(told["first"] or told["last"])
    known = {percent, ledger.total, ledger.total / THOUSAND}
    whole = ledger.without("reserve").total or ledger.total
    if any(number.value not in known | {whole, whole / THOUSAND} for number in numbers):
        return None
    return ledger.changed((Part("reserve", -whole * percent / 100),), is_on_top=False)


def other_percent(ledger: Ledger, folded: str) -> Ledger | None:
    """Of the same whole, where the budget is a part of it already."""
    told = OTHER_PERCENT.fullmatch(folded)
    if told is None or ledger.base is None or {*ledger.parts} != {"-"}:
        return None
    if told["whole"] and Decimal(told["whole"]) * THOUSAND != ledger.base:
        return None
    part = ledger.base * int(told["percent"]) / 100
    return Ledger.of(part, (Part("", part - ledger.base),))
