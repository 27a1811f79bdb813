"""A place that nobody knows here, told by a town that is known."""

import re

from chatbot.dialogue.intents import city_text, next_suggestions, without_invitation
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.dialogue.unknown_things import is_harmless
from chatbot.understanding.bare import SMALL_WORDS

COVERAGE = "coverage"
NEAR = r"(?:gm|gmina|k|kolo|niedaleko|obok|okolice|pod|w okolicach|blisko|close to|near|outside)\.?"
# "Sierakowice k. Kartuz", "wieś pod Kartuzami".
BESIDE_TOWN = re.compile(rf"\b(?P<place>[a-z]{{4,}}),? {NEAR} xcity\b")
VILLAGE = re.compile(
    rf"\b(?:mala |taka )?(?:miejscowosc\w*|miasteczk\w+|wiosc\w*|wiosk\w+|ws[ia]|wies|village|town)"
    rf" (?:\w+ )?{NEAR} xcity\b"
)
NO_PLACE = re.compile(
    r"(?:bloku?|budow\w*|budynek|buduj\w+|dojazd\w*|doje\w+|dzialk\w*|dziala\w+|gdzies|inwestycj\w*"
    r"|jestes\w+|jest\w*|lokal\w*|mieszka\w*|nowe|osiedl\w*|robi\w*|szeregow\w*|takze|rowniez"
    r"|wykan\w*|wykon\w*|also|anywhere|come|flat|house|live|somewhere|work|places?)"
)


def village(turn: Turn) -> Answer | None:
    """What is said of the town, and that it is no answer for the village."""
    named = turn.extracted.city
    if not named or not names_village(turn.extracted.masked) or turn.has_new_area or turn.named:
        return None
    if {sure.code for sure in turn.sure_intents} - {COVERAGE} or turn.asks_price:
        return None
    told = without_invitation(city_text(turn, named))
    text = f"{told} {turn.say('village', {'city': named})}"
    return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE))


def names_village(masked: str) -> bool:
    if VILLAGE.search(masked):
        return True
    found = BESIDE_TOWN.search(masked)
    if found is None or found["place"] in SMALL_WORDS:
        return False
    return not NO_PLACE.fullmatch(found["place"]) and not is_harmless(found["place"])
