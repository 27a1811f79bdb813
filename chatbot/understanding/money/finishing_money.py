"""What is said to be for the finishing is the budget, whatever the story tells of other money:
"wkład 80 tys., na wykończenie zostanie 50"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.budgets import amounts_named, is_income
from chatbot.understanding.text.text import fold, tidy

SUM = r"[1-9][0-9]{1,2}(?:[.,][0-9])?(?: ?(?:k\b|tys\w*\.?)|[ .]?000\b(?: ?zl\b)?)"
ON = r"(?:do|na) (?:cal[ae]|sam[aoe]|to)? ?(?:remont|urzadzenie|wykonczeni[ae])"
HAVE = (
    r"(?:(?:bedzie|jest|jeszcze|maks\w*|mam|mamy|mi|nam|odlozy\w+|ok\.?|okolo|przeznacz\w+|tylko"
    r"|zosta\w+) ){0,4}"
)
FOR_FINISHING = regex(
    rf"\b{ON} {HAVE}(?P<sum>{SUM})(?=\W*$|[,;?!]|\.(?![0-9])| (?:a|czy|i|ile|na|w|wystarcz\w*)\b)"
    r"|\b(?:mam|mamy|zosta\w+)(?: (?:mi|nam|jakies|jeszcze|tylko|ok\.?|okolo))*"
    rf" (?P<had>{SUM}) {ON}\b"
)
NUMBER = regex(r"[1-9][0-9]{1,2}(?:[.,][0-9](?![0-9]))?")
AMOUNT = regex(rf"(?<![0-9.,]){SUM}")
# What is paid for a flat, whatever else is told.
OF_A_FLAT = regex(
    r"\b(?:hipote\w+|kosztowal\w*|kupi\w+|kupuj\w+|mieszkanie za|zaplacil\w*"
    r"|(?:kredyt\w*|wklad\w*)(?: wlasn\w+)? (?:do|na) (?:dom|mieszkan|nowe|zakup)\w*)\b"
)
LOAN = regex(r"\bkredyt\w*\b")
CONTRIBUTION = regex(r"\bwklad\w*\b")
LEFT = regex(r"\bzosta\w+\b")
# "Odprawa 150 tys., na wykończenie mam 70": of what comes first, the finishing gets its part.
WHOLE = regex(
    r"\b(?:odpraw\w*|odszkod\w*|przyzna\w+|sad|splat\w*|spad(?:ek|ku)|w banku|kredyt\w*)\b"
)
LEAST_PRICE, LEAST_LOAN, THOUSAND = Decimal(100_000), Decimal(150_000), 1000  # of a flat
# What comes on top, or may come, is no other money.
ON_TOP = regex(
    r"\b(?:da(?:dza|je|ja)?|dod\w+|dokla\w+|dola\w+|dostan\w+|do tego|doloz\w+|dorzuc\w+"
    r"|drug(?:ie|a|i) (?:mam|mamy|tyle|[1-9][0-9])|jak (?:przyzna|wezm)\w+|kolejn\w+ [1-9]"
    r"|moge|plus(?! (?:ile|jest|kosztuj|to|wy))|pozycz\w+|pozyczk\w*"
    r"|razem|reszt\w*|w tym|z czego|z tego)(?![a-z])|\+"
)
CLAUSE = regex(r"[,;?!]|\.(?![0-9])")


def with_finishing_money_alone(message: str) -> str:
    """Other money is taken out only where it is plainly for something else, or is what that for
    the finishing is a part of."""
    written = tidy(message)
    text = fold(written)
    told = [*FOR_FINISHING.finditer(text)]
    if len(told) != 1 or ON_TOP.search(text):
        return message
    own = value_of(told[0]["sum"] or told[0]["had"])
    start, spans = 0, list[tuple[int, int]]()
    for border in [*(found.start() for found in CLAUSE.finditer(text)), len(text)]:
        amounts = [*AMOUNT.finditer(text, start, border)]
        if not (start < told[0].end() and told[0].start() < border):
            is_left = LEFT.search(told[0][0]) is not None
            is_before = border <= told[0].start()
            clause = text[start:border]
            if any(
                not is_of_else(clause, value_of(a[0]), own, is_before, is_left) for a in amounts
            ):
                return message
            spans += [found.span() for found in amounts]
        start = border
    for at, end in reversed(spans):
        written = written[:at] + written[end:]
    return written if spans else message


def is_of_else(clause: str, value: Decimal, own: Decimal, is_before: bool, is_left: bool) -> bool:
    if value >= LEAST_PRICE and OF_A_FLAT.search(clause):
        return True
    if value >= LEAST_LOAN and value > own and LOAN.search(clause):
        return True
    if is_before and is_left and CONTRIBUTION.search(clause):
        return True
    is_whole = WHOLE.search(clause) is not None and (is_left or LOAN.search(clause) is None)
    return is_before and value > own and is_whole


def value_of(amount: str) -> Decimal:
    """ "60 tys.", "60 000 zł"."""
    digits = NUMBER.match(amount)
    return Decimal(digits[0].replace(",", ".")) * THOUSAND if digits else Decimal()


def amounts_cut(before: str, after: str) -> set[Decimal]:
    """What was taken out of a message and may have been meant to be spent all the same."""
    if after == before:
        return set()
    text = fold(tidy(before))
    found = {amount.value for amount in amounts_named(text) if not is_income(text, amount)}
    return found - {amount.value for amount in amounts_named(fold(tidy(after)))}
