"""Two flats of the same area: "dwa mieszkania po 30 m2, jedno dla mnie, drugie dla mamy"."""

from chatbot.patterns import regex
from chatbot.understanding.rows.row_tokens import Row, kin_of, number_of
from chatbot.understanding.rows.row_words import EVENT, KIN, LET, OWN, UNIT
from chatbot.understanding.text.number_roles import LEAST

FIGURES = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
TWO = (
    r"(?:(?:2|dwa|dwoch|dwu|two) (?:[a-z]+ )?(?:mieszka\w+|lokal\w+|apartament\w+|flats)"
    r"|oba|obydwa|obu|both)"
)
ALIKE = regex(
    rf"\b{TWO}\b(?: [a-z]+){{0,2}},? (?:(?:oba|obydwa|both|maja|sa|are|of|each) )*"
    rf"(?:po |both |each )(?P<area>{FIGURES})(?: ?{UNIT}|(?=[,.;?!]|\W*$))"
)
ONE_AND_OTHER = regex(
    r"\b(?:jedno|jedna|jeden|one)\b(?P<one>[^.;?!]*?)[,;]? ?(?:a |i |oraz |and )?"
    r"\b(?:drugie|druga|drugi|the other|other)\b(?P<other>[^.;?!,]*)"
)
OF_TWO = regex(
    rf"(?P<one>[^.;?!,]*?\b){FIGURES} ?{UNIT}(?P<gap>,? (?:i|oraz|a|and) |, )"
    rf"(?P<other>[^.;?!,]*?\b){FIGURES} ?{UNIT}"
)
AREA = regex(rf"(?<![0-9.,])(?P<area>{FIGURES}) ?{UNIT}")
WHO = {OWN, LET}


def words_in(text: str) -> tuple[str, ...]:
    events = [*EVENT.finditer(text)]
    told = {event.lastgroup or "" for event in events} & WHO
    told |= {kin_of(event[0]) for event in events if event.lastgroup == KIN}
    return tuple(sorted(told)) if len(told) == 1 else ()


def rows_alike(text: str, codes: int) -> list[Row]:
    """Where each is told by whose it is, or has its package; `codes` are so many."""
    areas = [number_of(told["area"]) for told in AREA.finditer(text)]
    told = ALIKE.search(text)
    if told is not None and {*areas} <= {number_of(told["area"])}:
        area = number_of(told["area"])
        parts = ONE_AND_OTHER.search(text)
        words = [words_in(parts["one"]), words_in(parts["other"])] if parts else [(), ()]
        is_told = all(words) or codes != 1
    elif len(areas) == 2 and areas[0] == areas[1] and (parts := OF_TWO.search(text)):
        area, words = areas[0], [words_in(parts["one"]), words_in(parts["other"])]
        is_told = all(words)
    else:
        return []
    if area < LEAST or not is_told or (words[0] and words[0] == words[1]):
        return []
    return [Row(area, "", own) for own in words]


def without_alike(text: str) -> str:
    return ALIKE.sub("dwa mieszkania", text)
