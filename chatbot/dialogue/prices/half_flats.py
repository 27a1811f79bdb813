"""A half of a flat is a part of it, of which there is no price; a half of a price is another."""

from dataclasses import replace

from chatbot.dialogue.intents import intent_text, without_invitation
from chatbot.dialogue.scope.other_works import SINGLE
from chatbot.dialogue.scope.promises import with_price
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex

HALF = r"\b(?:polow\w+|half)"
# "Połowa mieszkania, 30 metrów"; not "mam podłogę w połowie mieszkania".
OF_FLAT = regex(
    rf"(?<!w )(?<!in ){HALF} (?:of )?(?:it'?s |moj\w+ |my |teg?o? |the )?(?:mieszkani\w*|dom\w*"
    r"|lokal\w*|metraz\w*|powierzchni\w*|apartment|area|flat|house)\b"
)
HALF_WORD = regex(HALF)
# Of money there are halves, too.
OF_MONEY = regex(
    r"(?<!nie )(?<!not )\b(?:cen\w*|kwot\w*|plac\w*|rat[aey]?|raty|sum\w*|transz\w*|wpla[ct]\w*"
    r"|zalicz\w*|zaplac\w*|deposit|instal+ments?|pay\w*|price|share)\b|%|\bproc"
)
SOMEBODY = regex(r"\b(?:brat|maz|mam[ae]|mnie|ona?|partner|rodzic|siostr|tat[ay]|zon)\w*\b")
ASKED = regex(r"\b(?:ile|chodzi|nie|tylko|how much|just|only|price)\b|\?")


def half_of_a_flat(turn: Turn) -> Answer | None:
    """ "Całe ma 60, to ile za połowę?", after the price of one room was asked for."""
    folded, intent = turn.folded, turn.knowledge.intents.get(SINGLE)
    is_after = turn.state.topic == SINGLE and HALF_WORD.search(folded) is not None
    is_told = is_after or OF_FLAT.search(folded) is not None
    is_else = OF_MONEY.search(folded) or SOMEBODY.search(folded) or turn.is_new("budget")
    if not is_told or is_else or not ASKED.search(folded) or turn.extracted.areas:
        return None
    text = intent_text(turn, intent) if intent else None
    if not text:
        return None
    found = with_price(turn, without_invitation(text), SINGLE)
    if not turn.extracted.is_area_unclear and OF_FLAT.search(folded) is None:
        return found
    # The area beside "połowa mieszkania" is none of the flat's.
    told = Answer(without_invitation(text), SINGLE, suggestions=found.suggestions)
    return replace(told, is_of_a_part=True, package=turn.before.package)
