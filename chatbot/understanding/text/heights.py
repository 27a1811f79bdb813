"""Heights in a message: "sufit jest na 2,60 m" is no area, and "mamy 2,60" no money."""

from chatbot.patterns import regex
from chatbot.understanding.text.number_roles import SQUARE
from chatbot.understanding.text.text import fold, tidy

# "2,75 to żadne płytki nie sięgną?"
TILES = r"(?:glazur\w*|kafel\w*|plyt(?:ki|ek|kami)|tiles?)"
REACH = r"(?:dosieg\w*|siega\w*|siegn\w*|reach\w*)"
HEIGHT = regex(
    r"\b(?:sufit\w*|strop(?:u|em)?|wysokos\w*|ceilings?|heights?)\b"
    rf"|\b{TILES} (?:\w+ ){{0,2}}{REACH}|\b{REACH} (?:\w+ ){{0,2}}{TILES}"
)
METRES = r"(?: ?m(?:etr\w*|et(?:er|re)s?)?\b\.?)"
AFTER = rf"(?! ?(?:{SQUARE}|%|k\b|lat|mies|mln|mil|pln|pokoj|proc|tyg|tys|x|zl|[*]))"
# "Mamy 2,60", beside a ceiling; "3 metry" and "260" only right after the word.
TOLD = regex(
    rf"(?<![0-9.,x*])(?<![x*] )(?P<metres>[2-4][.,][0-9]{{1,2}})(?![0-9]|[.,][0-9]){AFTER}{METRES}?"
    r"|\b(?:sufit\w*|wysokos\w*|ceilings?|heights?)"
    r"(?: (?:are|at|do|is|jest|ma|mamy|mieszkania|na|of|ok\.?|okolo|pomieszczen|sa|to|wynosi)){0,3}"
    rf":? (?:(?P<whole>[2-4]){AFTER}{METRES}|(?P<cm>[2-3][0-9]{{2}}|400)(?![0-9]|[.,][0-9])"
    rf"(?! ?(?:m\b|metr)){AFTER}(?: ?cm\b)?)"
)
IN_CENTIMETRES = regex(r"(?<![0-9.,])(?P<cm>[2-3][0-9]{2}|400) ?cm\b")


def with_heights(message: str) -> str:
    """In centimetres, which are read as no area and no money."""
    written = tidy(message)
    folded = fold(written)
    if not HEIGHT.search(folded):
        return message
    for told in reversed([*TOLD.finditer(folded)]):
        group = next(name for name in ("metres", "whole", "cm") if told[name])
        figures = told[group].replace(",", ".")
        height = figures if group == "cm" else f"{float(figures) * 100:.0f}"
        written = f"{written[: told.start(group)]}{height} cm{written[told.end() :]}"
    return written


def height_of(folded: str) -> int | None:
    """Of the ceiling, where one is told."""
    told = [int(found["cm"]) for found in IN_CENTIMETRES.finditer(folded)]
    return told[0] if len(set(told)) == 1 and HEIGHT.search(folded) else None
