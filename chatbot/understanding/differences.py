"""Words for a difference in price, whatever the two are that differ."""

import re

# What is measured otherwise than in money.
OF_ELSE = (
    r"(?:czas|dlugosc|jakosc|material|podlog|plyt|produkt|standard|termin|wizualiz|zakres"
    r"|deadline|duration|quality|scope|time)"
)
# "Ile różnica w wykończeniu", "ile się różnią", "what's the diff between"
DIFFER = re.compile(
    r"\b(?:roznic\w*|rozni(?:a)?|diff(?:er|erences?|s)?)\b"
    rf"(?! (?:in|w|we) (?:\w+ )?{OF_ELSE})"
)
BY_HOW_MUCH = re.compile(
    r"\b(?:ile|how much) (?:[a-z]+ ){0,2}"
    r"(?:drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej|cheaper|dearer|less|more)\b"
)
# "Comfort na 38 czy Express na 46": one of them.
ONE_OR_OTHER = re.compile(
    r"xpackage\b.*\b(?:albo|czy|lub|niz|or|than|versus|vs)\b.*xpackage\b"
    r"|\b(?:co|ktor\w+|what|which) (?:[a-z]+ ){0,3}"
    r"(?:drozej|drozsz\w+|taniej|tansz\w+|cheaper|dearer)"
)


def asks_for_difference(folded: str) -> bool:
    return bool(DIFFER.search(folded) or BY_HOW_MUCH.search(folded))
