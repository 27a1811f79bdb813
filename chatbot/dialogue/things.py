"""Things that a flat has or has not when it is finished, by the intent that answers about each."""

from chatbot.patterns import regex

NOT_IN_PRICE = {
    "kitchens_wardrobes": r"(?:kuchni|meble kuchenne|szaf|zabudow|kitchen|wardrobe)\w*",
    "furniture": r"(?:meb(?:el|l)|agd|lozk|kanap|materac|furniture|appliance|couch|sofa)\w*",
    "lighting": r"(?:lamp|opraw|oswietleni|lights?\b|lighting)\w*",
}
THINGS = NOT_IN_PRICE | {
    "floors": r"(?:panel|parkiet|podlog|floor)\w*",
    "doors_painting": r"(?:drzwi|malowan|doors?\b|painting)\w*",
    "bathroom": r"(?:lazien|plytk|kafel|bathroom|tiles?\b)\w*",
    "air_conditioning": r"(?:klim[aey]\b|klimatyz\w*|air.?con\w*|ac\b)",
}
WORDS = {code: regex(rf"\b{words}") for code, words in THINGS.items()}
# "Szafka pod umywalkę", "szafki łazienkowe": no kitchen, no wardrobe and no question of the tiles.
BASIN = r"(?:lazien\w*|umywal\w*|basin|bathroom|sink|washbasin)"
SMALL_CABINET = r"(?:szaf(?:k|eczk)\w*|meb(?:el|la)|cabinets?)"
CABINET = regex(
    rf"\b{SMALL_CABINET} (?:(?!i\b|oraz\b|and\b)\w+ ){{0,3}}{BASIN}"
    rf"|\b{BASIN} (?:(?!i\b|oraz\b|and\b)\w+ ){{0,3}}{SMALL_CABINET}\b|\bvanity(?: unit)?\b"
)
# What is asked of a price where one of them is the visitor's already, or is left out.
CHEAPER = (
    r"(?:mniej|mniejsz\w*|nizsz\w*|obniz\w*|odejm\w*|odlicz\w*|spad\w*|tani\w+|tansz\w*"
    r"|cheaper|deduct\w*|less|lower|reduc\w*)"
)
LOWER = regex(rf"\b{CHEAPER}\b")
TOTAL = regex(r"\b(?:calosc|lacznie|razem|sumie|altogether|in total|together)\b")
NEVER_INCLUDED = frozenset({*NOT_IN_PRICE, "air_conditioning"})


def things_of(folded: str) -> tuple[str, ...]:
    """The intents of all that is named, in the order of the table."""
    folded = CABINET.sub(" mebel ", folded)
    return tuple(code for code, words in WORDS.items() if words.search(folded))
