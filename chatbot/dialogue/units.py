"""Air conditioning has a price for each unit, from which that of several is worked out."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.pricing import superlative_quote
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.numerals import find_numbers

AIR_CONDITIONING = "air_conditioning"
PRICE_OF_ONE = "extras.air_conditioning_from_pln_per_unit"
NAMED = regex(r"\b(?:klim(?:a|ami|y|e|ie|atyz\w*)|air.?con\w*|ac)\b")
UNIT = regex(r" ?(?:jednost\w*|klim(?:ami|y|atyz\w*)|split\w*|szt\w*|air.?con\w*|ac|units?)\b")
# "A klimę da się dołożyć? Ile wtedy razem?"
ON_TOP = regex(
    r"\b(?:dodac|dodam|dodamy|do tego|dolicz\w*|doloz\w*|dojdzie|lacznie|plus|razem|w sumie"
    r"|wtedy|z (?:(?:[0-9]{1,2}|jedna|ta|tymi|dwoma|dwiema|trzema|czterema|piecioma) )?klim\w+"
    r"|calosc|add|also"
    r"|altogether|in total|on top|together|total|with (?:(?:[0-9]{1,2}|two|three|four) )?(?:ac"
    r"|air\w*))\b|\+"
)
# "To razem z tym ile?" after units that were counted.
WITH_THEM = regex(
    r"\b(?:razem|lacznie|w sumie|calosc|z (?:tym|tymi|nimi)|altogether|in total|together"
    r"|with (?:that|them|those))\b"
)
ASKED = regex(r"\b(?:ile|jak\w* (?:cena|koszt|kwota)|how much|what)\b|\?")
# Each needs a flat's price of its own.
OTHER = regex(r"\b(?:kuchni|mebl|szaf|zabudow|furniture|kitchen|wardrobe)\w*")
# "1 klima", "klimę do sypialni".
ROOM = r"(?:bedroom|gabinet\w*|kuchni|living room|poko(?:j|ju)|salon\w*|sypialni\w*)"
ONE_UNIT = regex(
    r"(?<![0-9,.])1 (?:jednost|klim|szt|ac\b|air|unit)|\b(?:jedn(?:a|ego|ej) |one )"
    r"(?:jednost|klim|sztuk|ac\b|air|unit)"
    r"|\bklim\w* x ?1\b|\b1 ?x klim|\bjedna (?:ta )?klim|\bta jedna klim"
    rf"|\bklim(?:a|e|y|atyz\w+) (?:do|dla|w|we) (?:\w+ )?{ROOM}\b(?! (?:i|oraz|a) )"
    rf"|\b(?:ac|air.?con\w*) (?:for|in) (?:the |a |one )?{ROOM}\b(?! and )"
)
# "Klima w 2 pokojach": one for each.
COUNTS = {"dwoch": 2, "trzech": 3, "czterech": 4, "two": 2, "three": 3, "four": 4}
ROOMS = regex(
    r"\b(?:klim(?:a|e|y|atyz\w*)|air.?con\w*|ac) (?:do|w|we|for|in)"
    rf" (?P<rooms>[2-6]|{'|'.join(COUNTS)}) (?:bedrooms|pokoi|pokoj\w*|rooms|sypialni\w*)\b"
)
# "Klima do 2 pokoi i salonu": one for each of them.
IN_ROOM = (
    rf"(?:the |our )?(?:(?:[2-6]|{'|'.join(COUNTS)}) (?:bedrooms|pokoi|pokoj\w*|rooms|sypialni\w*)"
    r"|bedroom|gabinet(?:u|cie)|kuchni|living room|poko(?:ju|j)|salon(?:u|ie)|sypialni)\b"
)
ROOMS_LISTED = regex(
    r"\b(?:klim(?:a|e|y|atyz\w*)|air.?con\w*|ac) (?:do|dla|we?|for|in) "
    rf"(?P<rooms>{IN_ROOM}"
    rf"(?:(?:, | i | oraz | and | plus |, and )(?:(?:do|we?|in|for) )?{IN_ROOM})+)"
)
ONE_TOLD = regex(r"\b(?:1|jedn\w+|one|single) (?:ac|air|klim)")
DENIED_AFTER = regex(r"(?:,? (?:juz|jest|sa|is|are))*,? (?:nie|not)\b")
COUNT_TOLD = regex(rf"\b(?:[2-6]|{'|'.join(COUNTS)})\b")
EACH_ROOM = regex(IN_ROOM)
LEFT = regex(r"\b(?:zosta\w+|left)\b")
TOGETHER = regex(
    r"(?:(?:a|and|czyli|ile|i|no|so|to|wtedy|za|how much) )+(?:is |bedzie |wyjdzie )?(?:calosc"
    r"|lacznie|razem|w sumie|wszystko|altogether|in total|together)(?: \w+)?\W*"
)
ALONE = regex(r"(?:(?:a|i|ile|jak|and|how about|to|za|what about) )*[a-z0-9]+\W*")
MOST_UNITS = 20


def units(turn: Turn) -> Answer | None:
    """ "Klima ile?", then "3 sztuki"; "3 klimatyzatory ile?"."""
    is_after = turn.state.topic == AIR_CONDITIONING and not turn.named
    if not (is_after or NAMED.search(turn.folded)) or turn.has_new_area:
        return None
    one, count = turn.figures.number(PRICE_OF_ONE), unit_count(turn.folded, is_after=is_after)
    if one is None or not count:
        return None
    values = {"count": str(count), "total": turn.speaker.money(one * count)}
    text = turn.say("units", values)
    return Answer(text, AIR_CONDITIONING, suggestions=next_suggestions(turn, AIR_CONDITIONING))


def with_cooling(turn: Turn) -> Answer | None:
    """The flat's price and what comes on top of it at least; a sum where the units are counted."""
    price, folded = quote_meant(turn), turn.folded
    is_left = ONE_UNIT.search(folded) and LEFT.search(folded)
    is_asked = NAMED.search(folded) and (ON_TOP.search(folded) or is_left) and ASKED.search(folded)
    one, is_after = turn.figures.number(PRICE_OF_ONE), turn.state.topic == AIR_CONDITIONING
    is_after = is_after and not turn.named and TOGETHER.fullmatch(folded) is not None
    is_for_money = turn.is_new("budget") and turn.state.topic == AIR_CONDITIONING
    kept = turn.state.units if goes_on_with_units(turn) or is_for_money else 0
    is_after |= kept > 0
    count = unit_count(folded, is_after=False) or int(bool(ONE_UNIT.search(folded))) or kept
    is_after |= count > 0 and bool(turn.named) and NAMED.search(folded) is not None
    if price is None or one is None or not (is_asked or is_after) or OTHER.search(folded):
        return None
    is_other = bool(turn.named or turn.has_new_area) and not count  # "klima w Comforcie ile?"
    is_of_money = turn.extracted.budget not in {None, price.total_min} and not is_for_money
    if is_other or is_of_money:
        return None
    values = {
        "quote.package": price.price.name,
        "quote.area": turn.speaker.area(price.square_meters),
        "quote.total": turn.speaker.total(price),
        "count": str(count),
        "total": turn.speaker.money(price.total_min + one * count),
    }
    text = turn.say("with_cooling_units" if count else "with_cooling", values)
    if count and turn.learned.budget is not None:
        text = f"{text}\n\n{left_of(turn, turn.learned.budget - price.total_min - one * count)}"
    suggestions = next_suggestions(turn, AIR_CONDITIONING)
    found = Answer(text, AIR_CONDITIONING, quote=price, suggestions=suggestions)
    return found if turn.quote else replace(found, package=price.price.code)


def quote_meant(turn: Turn) -> Quote | None:
    """ "Najtańszy pakiet 41 m2 i klima w 2 pokojach, ile razem" is of the cheapest one."""
    area = turn.extracted.square_meters
    code = next((code for code, word in SUPERLATIVES.items() if word.search(turn.folded)), "")
    is_end = bool(code) and area is not None and not turn.named and not turn.asks_superlatives
    if is_end and area is not None and not turn.denies_superlatives:
        return superlative_quote(turn, code, area)
    return turn.quote


def goes_on_with_units(turn: Turn) -> bool:
    """ "2 klimy ile?", then "60 m2 comfort, to razem z tym ile?", or both one after the other."""
    is_on = turn.state.topic == AIR_CONDITIONING
    is_on |= turn.state.topic == "quote" and TOGETHER.fullmatch(turn.folded) is not None
    return is_on and WITH_THEM.search(turn.folded) is not None and not turn.areas


def units_kept(turn: Turn, found: Answer) -> int:
    """How many were spoken of last."""
    is_after = turn.state.topic == AIR_CONDITIONING and not turn.named
    count = unit_count(turn.folded, is_after=is_after) if found.intent == AIR_CONDITIONING else 0
    return count or turn.state.units


def left_of(turn: Turn, rest: Decimal) -> str:
    """At most, as the price of a unit is the least one."""
    values = {"budget": turn.speaker.money(turn.learned.budget or Decimal())}
    values["left"] = turn.speaker.money(abs(rest))
    return turn.say("cooling_left" if rest >= 0 else "cooling_short", values)


def is_price_of_units(turn: Turn) -> bool:
    """ "Czyli za 3 sztuki 23400?": of what we told, and no budget."""
    one, money = turn.figures.number(PRICE_OF_ONE), turn.extracted.budget
    return one is not None and money is not None and one > 0 and money % one == 0


def count_of(word: str) -> int:
    return COUNTS.get(word) or int(word)


def unit_count(folded: str, *, is_after: bool) -> int:
    """Nothing where none is told, or more than one."""
    numbers = find_numbers(folded)
    is_alone = is_after and ALONE.fullmatch(folded) is not None
    counts = [n.value for n in numbers if is_alone or UNIT.match(folded, n.end)]
    listed = ROOMS_LISTED.search(folded)
    is_denied = listed and DENIED_AFTER.match(folded, listed.end())
    if listed and not counts and not is_denied and not ONE_TOLD.search(folded):
        rooms_told = [COUNT_TOLD.search(room[0]) for room in EACH_ROOM.finditer(listed["rooms"])]
        return sum(count_of(told[0]) if told else 1 for told in rooms_told)
    rooms = ROOMS.search(folded)
    if rooms and not counts:
        return count_of(rooms["rooms"])
    is_count = len(counts) == 1 and counts[0] == int(counts[0])
    return int(counts[0]) if is_count and 1 < counts[0] <= Decimal(MOST_UNITS) else 0
