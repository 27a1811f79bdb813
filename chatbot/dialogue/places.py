"""Words for one of several flats: the smallest, the second."""

from decimal import Decimal

PLACE_WORD = (
    r"(?<!po )\b(?P<which>najmniejsz|najwieksz|mniejsz|wieksz|pierwsz|drug|trzeci|ostatni"
    r"|smallest|biggest|largest|smaller|bigger|larger|first|second|third|last)\w*"
)
LEAST = {"najmniejsz", "mniejsz", "smallest", "smaller"}
MOST = {"najwieksz", "wieksz", "biggest", "bigger", "largest", "larger"}
PLACES = {"pierwsz": 0, "first": 0, "drug": 1, "second": 1, "trzeci": 2, "third": 2}


def place_of(word: str, known: tuple[Decimal, ...]) -> int:
    if word in LEAST | MOST:
        return known.index((min if word in LEAST else max)(known))
    return PLACES.get(word, len(known) - 1)
