"""What nobody has told us: whether a price will be the same later, a date can be moved, the way
to the flat costs anything."""

import re

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn

CONTRACT = "contract"
# "Za rok cena będzie taka sama?": a price that changes or doesn't, and a time to come.
PRICE = r"(?:cen\w*|koszt\w*|stawk\w*|price|rate)"
CHANGE = (
    r"(?:aktualn\w*|bez zmian|gwarant\w*|obowiaz\w*|podroz\w*|stala|t(?:a|aka|e|akie) sam[ae]"
    r"|utrzym\w*|wyzsz\w*|wzro\w+|zamroz\w*|zdroz\w*|zmien\w*"
    r"|chang\w+|go up|higher|increas\w+|rise|same)"
)
BETWEEN = r"\b[^,.;?!]{0,30}\b"
LATER = (
    re.compile(rf"\b(?:{PRICE}{BETWEEN}{CHANGE}|{CHANGE}{BETWEEN}{PRICE})\b"),
    re.compile(
        r"\b(?:za (?:\w+ )?(?:lat|lata|miesi\w+|rok\w*)|w (?:nastepn|przyszl)\w+ roku|do odbioru"
        r"|opozni\w+|pozniej\w*|przesun\w+|przesuw\w+|spozni\w+"
        r"|in (?:\w+ )?(?:months|years?)|next year|delay\w*|later|postpone\w*)\b"
    ),
)
# "A jak długo jest ważna oferta?"
HOW_LONG = r"(?:jak dlugo|do kiedy|ile (?:czasu|dni)|how long|until when|till when)"
HOLDS = r"(?:aktualn\w+|obowiaz\w+|trzyma\w*|wazn\w+|good for|hold\w*|stand\w*|valid\w*)"
OFFERED = r"(?:cen\w*|cennik\w*|kosztorys\w*|ofert\w*|wycen\w*|offer\w*|price\w*|quot\w+)"
VALID = re.compile(
    rf"\b{HOW_LONG}\b(?=[^.;?!]*\b{HOLDS}\b)(?=[^.;?!]*\b{OFFERED}\b)"
    rf"|\b{OFFERED}\b[^.;?!]{{0,30}}\b{HOLDS} (?:\w+ )?{HOW_LONG}"
)
# "Deweloper opóźnia odbiór, mogę przesunąć termin?"; not that of a meeting.
MOVE = (
    r"(?:odlozy\w+|odroczy\w+|odwle\w+|przekladac|przeloz\w+|przesun\w+|przesuw\w+"
    r"|delay|move|postpone|push back|reschedule)"
)
DATE = r"(?:dat[aey]|prac[ae]?|rozpoczeci\w+|start\w*|termin\w*|date\w*|start|works?)"
MOVED = re.compile(
    rf"\b{MOVE}(?: (?!i\b|a\b)\w+){{0,3}} {DATE}\b|\b{DATE}(?: \w+){{0,3}} {MOVE}\b"
    r"|\bdewelop\w*(?: \w+){0,3} (?:opozni|spozni|opozn)\w*"
    r"|\b(?:opozni|spozni)\w*(?: \w+){0,2} dewelop\w*"
    r"|\bdeveloper\w*(?: \w+){0,3} (?:delay\w*|late)\b"
)
MEETING = re.compile(r"\b(?:konsultacj|rozmow|spotkani|wizyt|consultation|meeting|scian|wall)\w*")
# "Dojazd płatny?"
WAY = r"(?:dojazd\w*|dojezdza\w+|travel(?:l?ing)?|call-?out)"
PAID = (
    r"(?:bezplatn\w+|darmo\w*|dodatkow\w+|dolicz\w+|doplac\w*|doplat\w*|gratis|ile|koszt\w*"
    r"|odplatn\w+|plac\w*|platn\w+|w cenie|wlicz\w+|za darmo"
    r"|charge\w*|cost\w*|extra|fee\w*|free|included|paid|pay)"
)
WAY_PAID = re.compile(rf"\b{WAY}\b[^.;?!]{{0,30}}\b{PAID}\b|\b{PAID}\b[^.;?!]{{0,30}}\b{WAY}\b")
DISTANCE = re.compile(r"\b(?:ile|jak) (?:km|kilometr\w*|daleko)|\bhow far\b")
COVERAGE = "coverage"
ON_TOP = re.compile(r"\b(?:dodatkow|dopla[ct]|ukryt|extra work|hidden)\w*")
ASKED_NOW = re.compile(r"\b(?:ile|how much)\b")


def price_later(turn: Turn) -> Answer | None:
    """No price list, which would read as a yes."""
    is_asked = asks_later(turn) and not ASKED_NOW.search(turn.folded)
    if not is_asked and not VALID.search(turn.folded):
        return None
    return promised_nowhere(turn, "price_later", CONTRACT)


def asks_later(turn: Turn) -> bool:
    """Works that come on top, and what they cost, are another question."""
    return not ON_TOP.search(turn.folded) and all(words.search(turn.folded) for words in LATER)


def date_moved(turn: Turn) -> Answer | None:
    is_priced = turn.asks_price or turn.has_new_area or turn.is_new("budget")
    if not MOVED.search(turn.folded) or MEETING.search(turn.folded) or is_priced:
        return None
    return promised_nowhere(turn, "date_moved", CONTRACT)


def travel_cost(turn: Turn) -> Answer | None:
    is_told = asks_travel_cost(turn) and not turn.has_new_area and not turn.named
    return promised_nowhere(turn, "travel_cost", COVERAGE) if is_told else None


def asks_travel_cost(turn: Turn) -> bool:
    """Not that to a consultation, which has an answer of its own."""
    is_asked = WAY_PAID.search(turn.folded) is not None
    return is_asked and not MEETING.search(turn.folded) and not DISTANCE.search(turn.folded)


def promised_nowhere(turn: Turn, reply: str, code: str) -> Answer | None:
    text = turn.say(reply)
    return Answer(text, code, suggestions=next_suggestions(turn, code)) if text else None
