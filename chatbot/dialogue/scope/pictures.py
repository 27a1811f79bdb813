"""Whether a package has a visualisation of the room that is asked about."""

from chatbot.dialogue.intents import VISUALISATIONS, next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.text import fold

PICTURE = regex(r"\b(?:3d|render\w*|wizk\w*|wizual\w*|visual\w*)")
# What a message calls a room, what the facts call it, and what we call it.
WORDS = (
    (r"sypialn\w+|bedrooms?", "sypialn|bedroom", "sypialnia", "the bedroom"),
    (r"salon\w*|living room", "salon|living", "salon", "the living room"),
    (r"kuchn\w+|kitchen", "kuchn|kitchen", "kuchnia", "the kitchen"),
    (r"lazien\w+|bathroom", "lazien|bathroom", "łazienka", "the bathroom"),
    (r"przedpok\w+|korytarz\w*|hol(?:u|em)?\b|hall", "przedpok|hall", "przedpokój", "the hall"),
    (r"gabinet\w*|study\b|home office", "gabinet|study", "gabinet", "the study"),
    (r"garderob\w*|wardrobe", "garderob|wardrobe", "garderoba", "the wardrobe"),
    (r"pokoj\w* dzie\w+|kids'? room", "dzieci|kid", "pokój dziecka", "the children's room"),
)
ROOMS = tuple(
    (regex(rf"\b(?:{asked})"), regex(known), {"pl": polish, "en": english})
    for asked, known, polish, english in WORDS
)
WHOLE = regex(r"cale|whole")
# "A sypialnia?" after it; "gwarancja na salon?" asks something else.
ANY_ROOM = "|".join(asked for asked, *_ in WORDS)
NEXT_ROOM = regex(
    rf"(?:(?:a|and|co z|czy|dla|i|jest|no|of|the|to|w|what about|z) )*(?:{ANY_ROOM})\W*"
)


def room_pictured(turn: Turn) -> Answer | None:
    """ "Czy do niego jest wizualizacja sypialni?", of the package that is spoken of."""
    price, folded = turn.package, turn.folded
    goes_on = turn.state.topic == VISUALISATIONS and NEXT_ROOM.fullmatch(folded)
    rooms = [room for room in ROOMS if room[0].search(folded)]
    if price is None or len(turn.named) > 1 or len(rooms) != 1:
        return None
    is_asked = PICTURE.search(folded) or (goes_on and not turn.has_new_area)
    if not is_asked or turn.asks_price:
        return None
    fact = turn.figures.facts.get(f"{price.code}.{VISUALISATIONS}")
    told = turn.in_language(fact) if fact else ""
    if not told:
        return None
    _, known, names = rooms[0]
    is_told = known.search(fold(told)) or WHOLE.search(fold(told))
    values = {"asked": names[turn.language], "quote.package": price.name, "rooms": told}
    text = turn.say("room_pictured" if is_told else "room_not_pictured", values)
    suggestions = next_suggestions(turn, VISUALISATIONS)
    return Answer(text, VISUALISATIONS, "nlu", suggestions=suggestions)
