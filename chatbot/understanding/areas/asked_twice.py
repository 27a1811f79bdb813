"""One price that is asked for two areas: "ile comfort za 50 m2, a ile za 60?"."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

NUMBER = r"[0-9]{2,3}(?:[.,][0-9]{1,2})?(?![0-9])"
UNIT = r"(?:m2|mkw|m kw|metr\w*|sqm|sq m|m)\b"
AT = r"(?:at|dla|for|przy|za)"
NO_AREA = r"(?! ?(?:%|do\b|dni|k\b|lat|mies|pln|proc|t\b|tys|tyg|zl|percent|thousand|weeks|years))"
ASKED = r"(?:how much|ile)(?: (?:bedzie|by|is it|is|it|to|wyjdzie))*"
TWICE = regex(
    rf"\b(?P<one>{NUMBER})(?P<unit> ?{UNIT}2?)?{NO_AREA}"
    r"(?P<package>(?: (?:in |w )?[a-z]+(?: plus)?)?)"
    rf",? (?:a|albo|and|i|or|oraz) (?:{ASKED} (?:{AT} )?|{AT} )"
    rf"(?P<other>{NUMBER})(?P<unit_too> ?{UNIT}2?)?{NO_AREA}"
)


def with_both_areas(message: str) -> str:
    """As two areas of which either may be meant; one of them has the unit."""
    written = tidy(message)
    told = TWICE.search(fold(written))
    if told is None or not (told["unit"] or told["unit_too"]) or told["one"] == told["other"]:
        return message
    package = written[slice(*told.span("package"))]
    both = f"{told['one']} m2 albo {told['other']} m2{package}"
    return f"{written[: told.start()]}{both}{written[told.end() :]}"
