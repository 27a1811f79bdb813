"""A flat that is finished already, beside the one that is to be: "mieszkanie dla corki 45 m2, nasze
70 jest gotowe"."""

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import KINSHIP
from chatbot.understanding.text.number_roles import AREA_UNIT, LEAST
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold

WHOSE = (
    r"(?:nasz\w*|moj\w*|swoje|drugie|tamto|pierwsze|(?:mieszkani\w+|lokal|kawaler\w+)"
    rf"|(?:{'|'.join(KINSHIP.values())}|mamy)|ours?|mine|my|the other(?: one)?)"
)
AREA = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:m ?2|m ?kw\w*|metr\w*|m\b)?"
DONE = (
    r"(?:gotow[ea]|z?robion[ea]|wykonczon[ea]|urzadzon[ea]|wyremontowan[ea]|umeblowan[ea]"
    r"|finished|done|ready)"
)
FINISHED = regex(
    rf"(?:^|[,.;!?]|\b(?:a|i|bo|but|and)\b)\s*(?:a |i |bo |ale |and |but )?(?:to )?"
    rf"(?:{WHOSE} ){{1,3}}(?:(?:ma|to|has|is) )?{AREA},? ?"
    rf"(?:(?:jest|juz|mamy|mam|zostalo|bylo|is|already|it's) ?){{1,3}}{DONE}\b"
)

FLAT = regex(r"\b(?:mieszka(?:ni|n)|lokal|kawaler|apartament|studio|flat|apartment)")


def without_done_flat(message: str) -> str:
    """Where another flat is told, which is the one that is asked about."""
    text = fold(message)
    told = FINISHED.search(text)
    if told is None or len(text) != len(message):
        return message
    before, after = message[: told.start()], message[told.end() :]
    numbers = [n for n in find_numbers(fold(before)) if n.value >= LEAST]
    if len(numbers) == 1 and not AREA_UNIT.match(fold(before), numbers[0].end):
        before = f"{before[: numbers[0].end]} m2{before[numbers[0].end :]}"
    is_told = bool(numbers) or any(n.value >= LEAST for n in find_numbers(fold(after)))
    left = f"{before}{after}".strip(" ,;")
    return left if is_told and FLAT.search(fold(left)) else message
