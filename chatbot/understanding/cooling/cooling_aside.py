"""Air conditioning that we price ourselves is no name for the visitor's money: "jak dołożymy 15
tys., to Comfort z klimą", "kuchnia 20 i dwie klimy"."""

from dataclasses import replace

from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling import AND as AND_ROOM
from chatbot.understanding.cooling.cooling import ANY_ROOM, COUNT_WORD, IN_PLACE, OFTEN, UNIT, WORD
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.budgets import has_heard_amount
from chatbot.understanding.text.text import fold, tidy

UNITS = (
    rf"(?:(?:{COUNT_WORD}|1[0-9]|20) ?(?:x ?)?(?:[a-z]+ )?)?{UNIT}"
    rf"(?: {IN_PLACE} {OFTEN}{ANY_ROOM}(?:{AND_ROOM}{ANY_ROOM})*)?"
)
NO_PRICE = (
    r"(?!,? ?(?:(?:at|bedzie|do|for|kosztuje|ok\w*|okolo|po|to|wyjdzie|za)[ :]+)*[0-9]"
    r"| w cenie)"
)
AND, AND_ALSO = r"(?:\b(?:i|oraz|and)|\+)", r"(?:\b(?:i|oraz|plus|and)|\+)"
FILLERS = r"(?: (?:juz|jednak|max|moze|tez|after all|now))*"
# "Kanapa 5, klima w dwóch pokojach i kuchnia 20"
SAID_ROOM = ANY_ROOM.replace("[1-6]", f"(?:{COUNT_WORD})")
PLACED = (
    rf"{WORD}(?: (?:tylko|only|jednak))* {IN_PLACE} {OFTEN}{SAID_ROOM}(?:{AND_ROOM}{SAID_ROOM})*"
)
# "Comfort z klimą", "20 tys. i dwie klimy"; not "na kuchnię i klimę 20 tys.".
COUNTED = regex(
    rf"(?P<with>\b(?:z|ze|with) {UNITS})\b{NO_PRICE.replace(',? ?', ' ?', 1)}"
    rf"|[0-9](?: ?(?:k|tys\w*\.?|zl\w*))?{FILLERS},? (?P<beside>{AND_ALSO} {UNITS})\b{NO_PRICE}"
    rf"|\b(?:comfort|express|komfort|plus|premium)\w*,? (?P<and>{AND} {UNITS})\b{NO_PRICE}"
    rf"|\b(?:comfort|komfort|premium)\w* (?P<plus>plus {UNITS})\b{NO_PRICE}"
    rf"|(?<!na )(?<!za )(?<!for )\b(?P<placed>{PLACED})\b{NO_PRICE}"
)
MARKS = tuple(f"xcooling{letter}" for letter in "abcdef")
DIGIT = regex(r"[0-9]")


def with_cooling_aside(message: str) -> tuple[str, tuple[str, ...]]:
    """The message with a mark for each, and what these stand for."""
    text = tidy(message)
    folded = fold(text)
    if not DIGIT.search(folded) or has_heard_amount(folded):
        return message, ()
    found = [*COUNTED.finditer(folded)][: len(MARKS)]
    spans = [
        told.span(next(name for name, said in told.groupdict().items() if said)) for told in found
    ]
    for mark, (start, end) in reversed([*zip(MARKS, spans, strict=False)]):
        text = f"{text[:start]}{mark}{text[end:]}"
    return (text if spans else message), tuple(folded[start:end] for start, end in spans)


def with_cooling_back(extracted: Extracted, aside: tuple[str, ...]) -> Extracted:
    masked, unread = (restored(text, aside) for text in (extracted.masked, extracted.unread))
    return replace(extracted, masked=masked, unread=unread)


def restored(text: str, aside: tuple[str, ...]) -> str:
    for mark, said in zip(MARKS, aside, strict=False):
        text = text.replace(mark, said)
    return text
