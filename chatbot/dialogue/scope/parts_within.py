"""A part of the flat that the visitor has done already is still in a price of the whole."""

from chatbot.dialogue.prices.pricing import quote_beside
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.areas.net_areas import net_area

# What every price has: a kitchen's furniture or a balcony is in none.
PART = (
    r"(?:lazien(?:ki|ke|ka)|toalet[aey]|wc|sypialni[ae]?|salonu?|pokoj(?:u|ow)?|korytarza?"
    r"|przedpokoj\w?|podlog[ai]?|drzwi|malowania|plytek|bathrooms?|toilet|bedrooms?|floors?|hall"
    r"|living room)"
)
DONE = r"(?:(?:already|is|jest|juz|ktor\w+|mam|mamy|sa|we have|zostala) )*"
READY = r"(?:gotow|wykonczon|wyremontowan|zrobion|done|finished|ready)\w*"
WITHOUT_DONE = regex(
    rf"\b(?:bez|o?procz|poza|except|without)(?: (?:a|jednej|tamtej|tej|tego|tych|the))? {PART}\b"
    rf"|\b{PART},? (?:{DONE}){READY}\b(?! (?:do|for|na|to|w|we)\b)"
)
# "W bez" of a style, "salon bez drzwi"; and what is asked of the contents.
OF_CONTENTS = regex(r"\b(?:zawiera|w cenie|wliczon\w+|included)\b")


def note_of_part_within(turn: Turn, found: Answer) -> str:
    """ "Całość 52 m2 w Premium bez łazienki, bo mam zrobioną"."""
    is_priced = found.quote is not None or quote_beside(turn, found) is not None
    is_told = WITHOUT_DONE.search(turn.folded) is not None and not OF_CONTENTS.search(turn.folded)
    area = turn.learned.square_meters
    is_less = net_area(turn.folded) is not None or turn.pointed.is_resolved
    is_less |= turn.gross is not None and turn.gross != area
    return turn.say("part_within") if is_priced and is_told and not is_less else ""
