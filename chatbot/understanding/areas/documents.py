"""Papers that an area is read from: "w umowie jest 66,4", "57,2 w akcie"."""

from chatbot.patterns import regex
from chatbot.understanding.text.drafts import BLANK, Draft
from chatbot.understanding.text.number_roles import LINEAR, LOOK_BACK, SQUARE, is_plausible
from chatbot.understanding.text.numerals import Number

PAPER = (
    r"(?:(?:wg|wedlug) (?:dewelopera|obmiaru|pomiaru)"
    r"|(?:w|we|z|ze|na|wg|wedlug|according to|in|on|per) (?:mojej |naszej |tej |the |my |our )?"
    r"(?:ak(?:cie|tu)|umow(?:ie|y)|rzu(?:cie|tu)|plan(?:ie|u)|dokument(?:ach|ow)|papier(?:ach|ow)"
    r"|ksie(?:dze|gi)(?: wieczyst\w+)?|prospek(?:cie|tu)|kar(?:cie|ty)(?: lokalu)?"
    r"|contract|deed|floor plan|plan)"
    r"(?: (?:notarialn\w+|deweloperski\w+|od dewelopera|przedwstepn\w+|kupna))?)"
)
FILLING = (
    r"(?: (?:bylo|chyba|jednak|jest|mam|mamy|ma|napisane|napisali|pisze|podane|podali|stoi"
    r"|to|widnieje|wpisane|it says|is|it's))*:? "
)
FIGURE = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
UNIT = rf"(?: ?(?:{SQUARE}|{LINEAR}))"
# What follows is of nothing else: "w umowie 36 miesięcy", "10% na umowie".
ALONE = r"(?= ?(?:$|[,.;?!)](?![0-9])|[-–] )| (?:a|ale|ile|nie|to|i|czyli|wiec|and|but|so|not)\b)"
BEFORE = regex(rf"(?<![a-z]){PAPER}{FILLING}(?={FIGURE}(?:{UNIT}|{ALONE}))")
AFTER = regex(rf"(?<![0-9.,/])(?<![a-z]){FIGURE}{UNIT}? (?P<paper>{PAPER})\b")


def papers(text: str) -> list[tuple[int, int]]:
    found = [match.span() for match in BEFORE.finditer(text)]
    found += [match.span("paper") for match in AFTER.finditer(text)]
    return sorted(set(found))


def take_papers(draft: Draft, found: list[tuple[int, int]]) -> None:
    """They say nothing but where the figure is from; a contract is asked about in other words."""
    draft.take([span for span in found if BLANK not in draft.text[slice(*span)]], "")


def is_on_paper(text: str, number: Number) -> bool:
    """ "62,5 w umowie": no other figure of a contract has a fraction."""
    if number.value == int(number.value) or not is_plausible(number):
        return False
    start = max(number.start - LOOK_BACK, 0)
    is_before = any(match.end() == number.start for match in BEFORE.finditer(text, start))
    return is_before or AFTER.match(text, number.start) is not None
