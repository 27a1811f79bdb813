"""The bathroom cabinet, which is the one piece of furniture in a price, and a second bathroom."""

from chatbot.dialogue.intents import (
    DURATION,
    intent_text,
    next_suggestions,
    without_invitation,
)
from chatbot.dialogue.scope.promises import in_one_sentence, told_nowhere
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import CABINET, things_of
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.bare import is_small_talk
from chatbot.understanding.text.clauses import is_question

FURNITURE, BATHROOM_TOPIC = "furniture", "bathroom"
# "A szafka jest?" after the bathroom or the furniture; a wardrobe is "szafa".
CABINET_ALONE = regex(r"\b(?:szaf(?:k|eczk)\w*|cabinets?)\b")
ON_CABINETS = {FURNITURE, BATHROOM_TOPIC}
MADE_TO_MEASURE = regex(r"\b(?:na wymiar|pod wymiar|zabudow\w*|custom|made to measure)")
OF_THE_KITCHEN = regex(r"\b(?:kuch|aneks|kitchen)\w*")
OF_ITS_WARRANTY = regex(r"\b(?:gwaranc|rekojm|warrant|kolor|firm|mark|colou?r|brand)\w*")
# "Czy druga łazienka dopłata?", "łazienki są dwie, cena ta sama?"
BATHROOM = r"(?:lazien\w*|toalet\w*|wc|bathrooms?|toilets?)"
TWO = (
    r"(?:2|2 ?x|xnumber|additional|another|both|dodatkow\w+|drug\w+|dwa|dwie|dwiema|dwoch|dwoma"
    r"|extra|obie|obu|second|two)"
)
SECOND_BATHROOM = regex(
    rf"\b{TWO} (?:\w+ )?{BATHROOM}\b|\b{BATHROOM} (?:x ?2|2 ?x|2 szt\w*)\b"
    rf"|\b{BATHROOM} (?:(?:are|beda|jest|mam|mamy|sa) )?(?:2|dwie|two)\b"
)
SURCHARGE = regex(
    r"\b(?:dodatkow\w+ (?:koszt|plat)\w*|dolicz\w*|dopla[ct]\w*|drozej|drozsz\w+|ekstra|gratis"
    r"|osobno|placi\w*|platn\w+|(?<!co jest )w (?:tej )?cenie|wlicz\w+|charg\w+|cost\w*"
    r"|extra (?:cost|charge)|included|more|on top|pay|surcharge"
    r"|cen\w* (?:\w+ )?(?:rosn\w+|wzro\w+|zmieni\w*|inn[ay])|(?:inn[ay]|wyzsz[ay]) cen\w*"
    r"|(?:cen\w*|kwot\w*|price|cost) (?:\w+ ){0,2}(?:ta sama|taka sama|same)|tyle samo"
    r"|(?:ta sama|taka sama|tej samej|same) (?:cen\w*|kwot\w*|price|cost)"
    r"|(?:affect|change|wplyw|zmieni)\w* (?:\w+ ){0,2}(?:cen\w*|price|cost))\b"
)
SAYING = regex(r"\b(?:chodzi|chodzilo|mow\w+|pyta\w*|i mean|mean|tych|tej|these|that)\b")


def cabinet(turn: Turn) -> Answer | None:
    """ "Szafki do łazienki i lampy są w tym?": where it is, and then what else is named."""
    if not asks_cabinet(turn) or turn.has_new_area or turn.is_new("budget") or turn.asks_amount:
        return None
    texts = [turn.say("bathroom_cabinet")]
    beside = [DURATION] if turn.asks_time else []
    for code in (*things_of(turn.folded), *beside):
        intent = turn.knowledge.intents.get(code) if code != FURNITURE else None
        text = intent_text(turn, intent) if intent else None
        texts += [without_invitation(text)] if text else []
    suggestions = next_suggestions(turn, FURNITURE)
    return Answer("\n\n".join(filter(None, texts)), FURNITURE, suggestions=suggestions)


def asks_cabinet(turn: Turn) -> bool:
    folded = turn.folded
    is_else = any(
        words.search(folded) for words in (MADE_TO_MEASURE, OF_THE_KITCHEN, OF_ITS_WARRANTY)
    )
    is_named = CABINET.search(folded) is not None
    is_after = turn.state.topic in ON_CABINETS and CABINET_ALONE.search(folded) is not None
    is_asked = is_question(turn.extracted.masked) or "czy" in folded.split()
    return (is_named or is_after) and is_asked and not is_else


def second_bathroom(turn: Turn) -> Answer | None:
    """Also told again, or alone: "mówię o dwóch łazienkach"."""
    is_asked = in_one_sentence(turn.folded, SECOND_BATHROOM, SURCHARGE)
    if not (is_asked or tells_second_bathroom(turn)) or turn.is_new("budget"):
        return None
    return told_nowhere(turn, "second_bathroom", BATHROOM_TOPIC)


def tells_second_bathroom(turn: Turn) -> bool:
    masked = turn.extracted.masked
    if not SECOND_BATHROOM.search(masked) or not turn.has_area:
        return False
    is_of_this_flat = turn.extracted.square_meters in {None, turn.before.square_meters}
    rest = SAYING.sub(" ", SECOND_BATHROOM.sub(" ", masked))
    return is_of_this_flat and not turn.named and is_small_talk(rest)
