"""Air conditioning in some of several flats, on top of what they all cost by now."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.mixing import each_of
from chatbot.dialogue.owners import owners_of
from chatbot.dialogue.places import PLACE_WORD
from chatbot.dialogue.plans import OF_ROOM, plan_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.dialogue.units import (
    AIR_CONDITIONING,
    NAMED,
    OTHER,
    PRICE_OF_ONE,
    TOGETHER,
    left_of,
    unit_count,
)
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.differences import are_together
from chatbot.understanding.owners import people_in

# "Z klimatyzacją w każdym", "klimę do obu".
EACH = regex(r"\b(?:all|both|each|every|kazd\w+|ob(?:a|ie|u|ydwu|ydwoch)|wszystki\w+)\b")
WITHOUT = regex(r"\b(?:bez|without) (?:(?:tej|the) )?(?:klim\w+|air.?con\w*|ac)\b")
# "Jakiej firmy klima w obu", "czy klima w obu jest w cenie": of something else than its price.
OF_ELSE = regex(
    r"\b(?:brand|firm|gwaranc|included|kiedy|kto|mark[ai]|montuj|nie ma\b|no\b|not\b|nie potrzeb"
    r"|w cenie|warranty|when|who|wliczon)\w*"
)


def cooled_flats(turn: Turn) -> Answer | None:
    """ "Ile z klimatyzacją w każdym", "klima tylko w większym", after each had its package."""
    plan, one = plan_of(turn), turn.figures.number(PRICE_OF_ONE)
    if not plan or one is None or not turn.are_added or turn.named:
        return None
    areas = tuple(area for _, area in plan)
    if WITHOUT.search(turn.folded) and are_together(turn.folded):
        return replace(each_of(turn, plan), areas=areas)
    count = units_of_flats(turn)
    if not count:
        return None
    priced, total = each_of(turn, plan), sum((Quote(*pair).total_min for pair in plan), Decimal())
    total += one * count
    told = {"count": str(count), "total": turn.speaker.money(total)}
    texts = [priced.text, turn.say("flats_with_cooling", told)]
    if turn.learned.budget is not None:
        texts.append(left_of(turn, turn.learned.budget - total))
    buttons = next_suggestions(turn, AIR_CONDITIONING)
    text = "\n\n".join(texts)
    return replace(priced, text=text, intent=AIR_CONDITIONING, suggestions=buttons, areas=areas)


# "Czyli wszystko z klimą się zmieści?", after it was counted.
OF_ALL = regex(
    r"\b(?:calosc|lacznie|razem|starcz\w*|sumie|wszystko|wystarcz\w*|zmie(?:sc|szcz)\w*"
    r"|altogether|enough|everything|fits?|total)\b"
)


def units_of_flats(turn: Turn) -> int:
    """One for each flat that is told, unless another number is; nothing where none is told."""
    plan, folded = plan_of(turn), turn.folded
    is_after = turn.state.topic == AIR_CONDITIONING and not NAMED.search(folded)
    if is_after and (turn.is_new("budget") or TOGETHER.fullmatch(folded)):
        return turn.state.units
    others = (OF_ELSE, OTHER, OF_ROOM, WITHOUT)
    is_else = any(word.search(folded) for word in others)
    is_else |= turn.asks_time or bool(turn.extracted.areas)
    is_short = turn.state.topic == AIR_CONDITIONING and EACH_AGAIN.fullmatch(folded)
    if not (NAMED.search(folded) or is_short) or is_else or not plan:
        return 0
    if turn.state.units and OF_ALL.search(folded) and not unit_count(folded, is_after=False):
        return turn.state.units
    flats = len(plan) if EACH.search(folded) else int(is_of_one(turn))
    return flats * (unit_count(folded, is_after=False) or 1)


# "A w obu?", "tylko w większym", after air conditioning.
EACH_AGAIN = regex(
    rf"(?:(?:a|and|i|ile|in|jak|jednak|just|only|the|to|tylko|w|we) ){{1,6}}"
    rf"(?:{PLACE_WORD}|{EACH.pattern})(?: (?:ile|flat|one))*\W*"
)


# "Do mojego dorzucę klimę"; but "dajcie mi klimę".
OF_MINE = regex(r"\b(?:do|u|w|for|in) (?:mnie|mojego|moim|moje|my flat|mine)\b")


def is_of_one(turn: Turn) -> bool:
    owners, areas = owners_of(turn), {area for _, area in plan_of(turn)}
    is_owned = any(who in owners for who in people_in(OF_MINE.sub("me", turn.folded)))
    is_placed = re.search(PLACE_WORD, turn.folded) is not None
    return is_owned or is_placed or turn.extracted.square_meters in areas
