"""The real packages and a few cities, as the tests of extraction use them."""

import json
from pathlib import Path

from chatbot.understanding.extraction import CityNames, Extracted, PackageNames, Vocabulary, extract

FACTS = Path(__file__).parents[2] / "chatbot" / "data" / "facts.json"

VOCABULARY = Vocabulary(
    packages=[
        PackageNames(row["code"], (row["name"], *row["aliases"]))
        for row in json.loads(FACTS.read_text(encoding="utf-8"))["packages"]
    ],
    cities=[
        CityNames("Gdańsk", ("Gdańska", "Gdańsku", "Gdańskiem")),
        CityNames("Gdynia", ("Gdyni", "Gdynię")),
        CityNames("Wrocław", ("Wrocławia", "Wrocławiu")),
        CityNames("Pruszcz Gdański", ("Pruszcza Gdańskiego", "Pruszczu Gdańskim")),
        CityNames("Łódź", ("Łodzi",)),
    ],
)


def read(text: str) -> Extracted:
    return extract(text, VOCABULARY)
