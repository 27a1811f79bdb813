"""How many units of air conditioning each answer about money counts.

Those that are told now, else those of before, as long as it is in play: from the first price,
sum or verdict that counted it until it is given up.
"""

from decimal import Decimal

from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.turn import BUDGET, PRICED, SUPERLATIVE, Turn, kept
from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling import (
    WORD,
    counts_told,
    has_open_count,
    is_not_paid,
    names_cooling,
    units_told,
)
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.money_words import ELSE

AIR_CONDITIONING = "air_conditioning"
PRICE_OF_ONE = "extras.air_conditioning_from_pln_per_unit"
COOLING = "cooling"  # as a part of a ledger
# "A klimę da się dołożyć? Ile wtedy razem?"
ON_TOP = regex(
    r"\b(?:dodac|dodaj\w*|dodam\w*|do (?:tego|niego)|jednak"
    r"|dolicz\w*|doloz\w*|dorzuc\w*|dojdzie|jeszcze"
    r"|lacznie|plus|policz\w*|razem|w sumie|wtedy|calosc|wez(?:me|miemy)|wziac|wziel\w+|wzial\w*"
    rf"|(?:z|i|oraz|po) (?:(?:[0-9]{{1,2}}|[a-z]+) )?{WORD}"
    r"|add|also|altogether|in total|on top|together|total)\b|\+"
    rf"|\b(?:and|with|plus) (?:(?:[0-9]{{1,2}}|[a-z]+) )?{WORD}"
)
# "Starczy na klimę?", "za to, co zostanie, da się kupić klimę?"
OF_MONEY = regex(
    r"\b(?:(?:za)?brak\w*|budzet\w*|reszt[aey]\w*|stac (?:mnie|nas)|starcz\w*|wejdzie|wyda\w*"
    r"|wystarcz\w*|zmie(?:sc|szcz)\w*|zosta\w+|afford|budget|enough|fits?|left|rest|short)\b"
)
# "To razem z tym ile?" after units that were counted.
WITH_THEM = regex(
    r"\b(?:razem|lacznie|w sumie|calosc|z (?:nia|tym|tymi|nimi)|altogether|in total|together"
    r"|with (?:it|that|them|those))\b"
)
WITH_FLAT = regex(r"\b(?:z|ze|with) (?:the )?(?:mieszkani|pakiet|wykonczeni|finishing|flat)\w*")
TOGETHER = regex(
    r"(?:(?:a|and|czyli|i|ile|no|so|to|wtedy|za|how much) )+(?:is |bedzie |wyjdzie )?(?:calosc"
    r"|lacznie|razem|w sumie|wszystko|altogether|in total|together)(?: \w+)?\W*"
)
# "Jakiej firmy klima w obu", "czy klima w obu jest w cenie": of something else than its price.
OF_ELSE = regex(
    r"\b(?:(?:brand|(?:jak|ktor)\w+ firm|gwaranc|included|mark[ai]|montuj|nie potrzeb|w cenie"
    r"|warranty|wliczon)\w*"
    r"|(?:kiedy|kto|nie ma|not|when|who)\b)"
)


# "I jeszcze w sypialni", "jeszcze jedna": on top of those that are counted.
ONE_MORE = regex(
    r"\b(?:jeszcze|dodatkowo|takze|tez) (?:do|w|we|in) |\bjeszcze (?:jedn|1 )|\bkolejn[aey]"
    r"|\b(?:another|one more|also in)\b"
)


# "Kuchnia i klima za 30 tys.": it is in that sum.
PRICED_BESIDE = regex(
    rf"\b{WORD},?(?: (?:[a-z]+ )?(?:at|for|kosztuj\w+|po|to|za))? [0-9]+ ?(?:k\b|tys|000)"
)


# "Na klimę w salonie i kuchnię 30 tys.", "klima i kuchnia razem 30": one sum for both.
AND_ELSE = rf"(?:i|oraz|and) (?:(?:na|for) )?(?:[a-z]+ )?{ELSE}"
PRICED_TOGETHER = regex(
    rf"\b(?:na|for) {WORD}[^.;?!0-9]{{0,30}} {AND_ELSE}:? [0-9]"
    rf"|\b{WORD}[^.;?!0-9]{{0,30}} {AND_ELSE} (?:lacznie|razem|w sumie|together) (?:for |za )?[0-9]"
    rf"|\b{WORD} {AND_ELSE} (?:for|za) [0-9]"
)


def is_in_play(state: State) -> bool:
    """And the last answer told a price, or of it: "a bez?", "a dwie?" after that of a kitchen is
    of the kitchen."""
    return state.is_cooled and state.topic in {AIR_CONDITIONING, BUDGET, *PRICED, *SUPERLATIVE}


def is_spoken_of(state: State) -> bool:
    return is_in_play(state) or state.topic == AIR_CONDITIONING


@kept
def units_now(turn: Turn) -> int:
    """Those of this message; nothing where it tells none."""
    if turn.is_cooling_given_up:
        return 0
    told = units_told(turn.folded, is_spoken_of=is_spoken_of(turn.state))
    if told and is_amount(turn, told):
        return 0
    is_more = told and turn.state.is_cooled and ONE_MORE.search(turn.folded)
    return told + turn.state.units if is_more else told


def is_amount(turn: Turn, count: int) -> bool:
    """A number that was read as money, and stands beside no unit."""
    if count in counts_told(turn.folded):
        return False
    extracted = turn.extracted
    parts = [part.value for part in extracted.budget_parts]
    parts += extracted.ledger.parts.values() if extracted.ledger else ()
    return count * THOUSAND in {*extracted.amounts, *map(abs, parts)}


@kept
def cooling_units(turn: Turn) -> int:
    """One where nothing tells how many; nothing where air conditioning is not in play."""
    folded = turn.folded
    is_out = turn.is_cooling_given_up or (is_not_paid(folded) and not units_now(turn))
    is_out |= turn.extracted.costs is not None and PRICED_BESIDE.search(folded) is not None
    is_out |= PRICED_TOGETHER.search(folded) is not None
    if is_out or COOLING in turn.ledger.paid_for:
        return 0
    count = units_now(turn) or turn.state.units or 1
    is_named = names_cooling(folded)
    if turn.state.is_cooled:
        return count
    if is_named and not OF_ELSE.search(folded) and is_to_pay(turn):
        return count
    return count if not is_named and goes_on(turn) else 0


# "A ile ta klima kosztuje za dwie?"
PRICE_OF_IT = regex(
    rf"\bile (?:[a-z0-9]+ ){{0,3}}{WORD}(?: \w+){{0,2}} (?:bedzie )?koszt"
    rf"|\b(?:ile|po ile) (?:za|(?:bedzie )?koszt\w+|sa|jest) (?:[a-z0-9]+ ){{0,3}}{WORD}"
    rf"|\bhow much (?:is|are|does|do|for) (?:[a-z0-9]+ ){{0,3}}{WORD}"
)


def is_to_pay(turn: Turn) -> bool:
    """Beside the price of a flat, and not asked about alone: "ile kosztuje klima?"."""
    is_beside = turn.quote is not None and not PRICE_OF_IT.search(turn.folded)
    is_of_flat = bool(turn.named or turn.has_new_area or is_beside) and units_now(turn) > 0
    is_of_sum = ON_TOP.search(turn.folded) or OF_MONEY.search(turn.folded)
    return bool(is_of_sum) or turn.is_new("budget") or is_of_flat


def goes_on(turn: Turn) -> bool:
    """ "2 klimy ile?", then "60 m2 comfort, to razem z tym ile?", or both one after the other;
    "a klimatyzacja?", then "starczy na nią?"."""
    is_topic, folded = turn.state.topic == AIR_CONDITIONING, turn.folded
    is_of_sum = WITH_THEM.search(folded) is not None and not turn.areas
    is_together = TOGETHER.fullmatch(folded) is not None
    is_of_sum |= WITH_FLAT.search(folded) is not None
    if is_topic and (is_of_sum or (units_now(turn) and is_to_pay(turn))):
        return True
    if is_topic and not (turn.named or turn.has_new_area):
        has_units = turn.state.units > 0 and turn.is_new("budget")
        is_of_money = OF_MONEY.search(folded) and not turn.is_new("budget")
        return is_together or has_units or bool(is_of_money)
    return turn.state.topic == "quote" and is_together and turn.state.units > 0


def cooling_cost(turn: Turn) -> Decimal:
    """At least, as the price of a unit is the lowest there is."""
    one = turn.figures.number(PRICE_OF_ONE)
    return Decimal() if one is None else one * cooling_units(turn)


def note_of_open_count(turn: Turn, _found: Answer) -> str:
    """ "Kilka klim", "klima w pokojach": how many are counted."""
    count = cooling_units(turn)
    is_open = count > 0 and has_open_count(turn.folded)
    return turn.say("cooling_open", {"count": str(count)}) if is_open else ""


# "Ile kosztuje klima i czy jest w cenie?"
IN_PRICE = regex(r"\b(?:w cen(?:ie|ach)|wliczon\w*|zawar\w+|included|in the (?:package|price))\b")


def note_of_price(turn: Turn, found: Answer) -> str:
    """That it comes on top of each package."""
    is_asked = names_cooling(turn.folded) and IN_PRICE.search(turn.folded)
    is_told = found.intent == AIR_CONDITIONING and not turn.asks_time
    return turn.say("cooling_on_top") if is_asked and is_told else ""


def units_kept(turn: Turn) -> int:
    """How many were spoken of last."""
    return 0 if turn.is_cooling_given_up else units_now(turn) or turn.state.units


def is_cooled_after(turn: Turn) -> bool:
    if turn.is_cooling_given_up or is_not_paid(turn.folded):
        return False
    return turn.state.is_cooled or cooling_units(turn) > 0
