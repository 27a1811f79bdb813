"""Money that somebody is said to give, without how much: "a jak rodzice coś dorzucą?"."""

from chatbot.patterns import regex
from chatbot.understanding.giving_words import is_of_others
from chatbot.understanding.ledger import NOT_GIVEN
from chatbot.understanding.text import fold

GIVE = (
    r"(?:do(?:klada(?:ja)?|lozy|loza|lozyl\w*|rzuci|rzuca|rzucil\w*|rzucaja|daja?|sypi(?:e|a)|sypn(?:ie|a))"
    r"|(?:da(?:dza|je|ja|l[aiy]?)?|pozycz[ay]|pozyczyl\w*|przyslal\w*|przysle|przeleje)"
    r"(?= (?:(?:cos|forse|hajs\w*|jeszcze|kase|kasy|mi|nam|pare|pieniadze|troche|wiecej)\b|\W*$))"
    r"|(?:chips?|throws?) in|(?:gives?|lends?) (?:me|us)|adds?)"
)
GIVING = regex(rf"^(?P<before>[^.;?!]*?)\b(?P<give>{GIVE})\b")
# "Ile rodzice muszą dołożyć?", "nie wiem, czy dadzą"
ASKED = regex(
    r"\b(?:ile|how much)\b[^.;?!,]{0,40}\b(?:da|daja|dadza|dolo|doklad|dorzuc|musi|musz"
    r"|trzeba|pozycz|add|chip|give|have to|need)|\b(?:nie|not|won't)\b"
)
NUMBER = regex(r"[0-9]|\bpol\b|\b(?:drugie |dwa razy )?tyle\b|\bpolow\w*|\bhalf\b|\bas much\b")
# "10", "no z 10 tys.", "jakieś 8k"
AMOUNT_ALONE = regex(
    r"(?:(?:chyba|gdzies|jakies|moze|no|ok\.?|okolo|pewnie|powiedzmy|tak|tylko|z|ze|about|around"
    r"|maybe|so|some)[ ,]+)*"
    r"(?P<sum>[1-9][0-9]{0,2}(?:[ .]?000)?)(?: ?(?:k|tys\w*\.?|thousand))?(?: ?(?:zl\w*|pln))?"
    r"(?: (?:chyba|moze|pewnie|maybe))*\W*"
)
MOST = 60  # characters


def gift_unsaid(folded: str) -> str:
    """Who gives it, in the visitor's words: "rodzice dorzuca"; "" where nobody does, or where an
    amount is told."""
    told = GIVING.search(folded)
    if told is None or NUMBER.search(folded) or ASKED.search(folded) or NOT_GIVEN.search(folded):
        return ""
    if not is_of_others(told["before"]):
        return ""
    return f"{told['before'].split(',')[-1].strip()} {told['give']}"[-MOST:]


def with_gift_told(gift: str, message: str) -> str:
    """ "Z 10 tys.", where it was asked how much `gift` is."""
    told = AMOUNT_ALONE.fullmatch(fold(message)) if gift else None
    if told is None:
        return message
    figure = told["sum"].replace(" ", "").replace(".", "")
    thousands = figure[:-3] if len(figure) > 3 else figure
    return f"{gift} {thousands} tys"
