"""Two flats in two towns: "Wrocław 33,5 m2 i Oława 47 m2", then "Wrocław w Comforcie"."""

from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.rows.row_tokens import Row, number_of
from chatbot.understanding.text.places import Gazetteer
from chatbot.understanding.text.text import fold

TOWN = "town:"  # before the name of one, of those that the company knows
AREA = regex(r"(?<![0-9.,])(?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?) ?-?m(?:2|etr\w*|kw)?\b")


def word_of(name: str) -> str:
    return TOWN + fold(name).replace(" ", "-")


def with_towns(rows: Sequence[Row], text: str, cities: Gazetteer) -> list[Row]:
    """Each with the town that is told with its area."""
    towns, areas = cities.find(text), [*AREA.finditer(text)]
    if len({town.name for town in towns}) != 2 or len(towns) != 2 or len(areas) != 2:
        return [*rows]
    places = [(town.start, "town") for town in towns] + [(told.start(), "area") for told in areas]
    kinds = [kind for _, kind in sorted(places)]
    if kinds not in (["town", "area"] * 2, ["area", "town"] * 2):
        return [*rows]
    names = {
        number_of(told["area"]): word_of(town.name) for told, town in zip(areas, towns, strict=True)
    }
    return [
        row._replace(words=(*row.words, names[row.area])) if row.area in names else row
        for row in rows
    ]


def with_towns_as_areas(message: str, rows: Sequence[Row], cities: Gazetteer) -> str:
    """ "Wrocław w Comforcie" is "33,5 m2 w Comforcie"."""
    if not any(word.startswith(TOWN) for row in rows for word in row.words):
        return message
    text = fold(message)
    for town in reversed(cities.find(text)):
        told = [row.area for row in rows if word_of(town.name) in row.words]
        if len(told) == 1:
            before, after = text[: town.start], text[town.end :]
            area = f"{told[0].normalize():f}"
            is_told = after.replace(",", ".").lstrip().startswith(area)
            text = f"{before}{'' if is_told else area + ' m2'}{after}"
    return text
