"""What is said to be for the finishing is the budget, whatever the story tells of other money:
"wkład 80 tys., na wykończenie zostanie 50"."""

from chatbot.patterns import regex
from chatbot.understanding.text import fold, tidy

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
AMOUNT = regex(rf"(?<![0-9.,]){SUM}")
# What the rest of the money is of.
STORY = regex(
    r"\b(?:hipote\w+|kosztowal\w*|kredyt\w*|kupi\w+|kupuj\w+|mieszkanie za|odpraw\w*"
    r"|odszkod\w*|przyzna\w+|sad|splat\w*|spad(?:ek|ku)|w banku|wklad\w*|zaplacil\w*)\b"
)
# What comes on top is no other money.
ON_TOP = regex(
    r"\b(?:dod\w+|dokla\w+|dola\w+|doloz\w+|dorzuc\w+|moge|plus (?=[0-9])|pozycz\w+|pozyczk\w*"
    r"|razem|reszt\w*|w tym|z czego|z tego)(?![a-z])|\+"
)
CLAUSE = regex(r"[,;?!]|\.(?![0-9])")


def with_finishing_money_alone(message: str) -> str:
    written = tidy(message)
    text = fold(written)
    told = [*FOR_FINISHING.finditer(text)]
    if len(told) != 1 or ON_TOP.search(text):
        return message
    start, spans = 0, list[tuple[int, int]]()
    for border in [*(found.start() for found in CLAUSE.finditer(text)), len(text)]:
        amounts = [*AMOUNT.finditer(text, start, border)]
        is_of_finishing = start < told[0].end() and told[0].start() < border
        if amounts and not is_of_finishing and not STORY.search(text, start, border):
            return message
        spans += [] if is_of_finishing else [found.span() for found in amounts]
        start = border
    for at, end in reversed(spans):
        written = written[:at] + written[end:]
    return written if spans else message
