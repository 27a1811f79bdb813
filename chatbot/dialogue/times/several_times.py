"""The times are those of one flat: how several are done, nobody has told us."""

from chatbot.dialogue.intents import DURATION, intent_text, next_suggestions, without_invitation
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times.times import TIMES
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.understanding.areas.several_areas import COUNT, PLURAL

# "Jednocześnie czy po kolei?", "can you do them in parallel?"
AT_ONCE = regex(
    r"\b(?:jednoczesnie|naraz|na raz|rownoczesnie|rownolegle|po kolei|jed(?:en|na|no) po drug\w+"
    r"|w tym samym czasie|wszystkie od razu|all at once|at the same time|in parallel"
    r"|one (?:after|by) (?:another|one)|simultaneously)\b"
)
COUNTED = regex(rf"\b{COUNT} (?:[a-z]+ )?{PLURAL}\b")
# Who pays for them, meets us, complains or wants data deleted at the same time asks something
# else.
OF_ELSE = regex(
    r"\b(?:dan(?:e|ych)\b|kasuj|skas|skarg|reklam|usu[nw]|complain|data\b|delet|remov|plac|plat|przelew|rat[ayo]|rozliczy|spotka|umow|wplac|zaplac|meet|pay|paid|sign)\w*"
)


def are_several(turn: Turn) -> bool:
    """All of which are to be done, and not one that is chosen."""
    return len(turn.areas) > 1 and turn.are_added


def at_once(turn: Turn) -> Answer | None:
    """ "Robicie jednocześnie czy po kolei?", of several flats."""
    is_known = are_several(turn) or COUNTED.search(turn.folded) is not None
    is_asked = AT_ONCE.search(turn.folded) is not None and not OF_ELSE.search(turn.folded)
    is_else = turn.asks_price or turn.is_new("budget")
    intent = turn.knowledge.intents.get(DURATION)
    if not is_known or not is_asked or is_else or intent is None:
        return None
    text = intent_text(turn, intent)
    texts = [turn.say("several_at_once"), without_invitation(text) if text else ""]
    told = "\n\n".join(filter(None, texts))
    return (
        Answer(told, DURATION, suggestions=next_suggestions(turn, DURATION)) if texts[0] else None
    )


def note_of_several(turn: Turn, found: Answer) -> str:
    """Beside weeks or a day, wherever they stand."""
    is_told = found.intent in TIMES or (found.intent in {*PRICED, BUDGET} and turn.asks_time)
    is_said = found.text.startswith(turn.say("several_at_once"))
    is_asked = are_several(turn) and not is_said
    return turn.say("times_of_one_flat") if is_told and is_asked else ""
