"""Doubts about a price: what another has paid, what a discount is taken off, which currency."""

import re
from dataclasses import replace

from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.plans import plan_of
from chatbot.dialogue.intents import answered, next_suggestions, spoken_of
from chatbot.dialogue.prices.pricing import ask_area, quote_areas, quote_each
from chatbot.dialogue.scope.contents import ELSEWHERE, asks_reason
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.intents.high_stakes import doubts_a_price
from chatbot.understanding.money.amounts import has_foreign_amount
from chatbot.understanding.money.echoes import PAYBACK

DISCOUNT = "discount_materials"
BASIS, COMPLAINT = "price_basis", "complaint"
# "Czynsz będę brał 2800 za każde", "wynajmę za 3 tys.".
RENT_TOLD = regex(
    r"\b(?:czynsz|najem|najm|wynaj|rent)\w*[^0-9.?!;]{0,30}[0-9]{3}"
    r"|[0-9]{3} ?(?:zl|pln)?[^0-9.?!;]{0,20}\b(?:czynsz|najm|wynaj|rent)"
)
# "15% od czego, od całych 94 tys.?"
TAKEN_OFF = regex(
    r"\b(?:od|z) (?:calej|calosci|calych|czego|jakiej|kwoty|robocizny|samych|wszystkiego)\b"
    r"|\b(?:rabat|znizk)\w* (?:\w+ ){0,2}od (?:\w+ )?[0-9][0-9 ,.]*(?:k\b|pln|tys|zl)"
    r"|\bminus\b|\bz ilu\b|\bzaoszczedz\w*|\bpo rabacie\b"
    r"|\b(?:liczo?n\w*|nalicz\w*|obejmuje)\b|\b(?:of|off|on) (?:what|which|the (?:total|whole))\b"
)
REBATE = regex(r"\b(?:obnizk|raba[ct]|upust|znizk|discount)\w*")
WHY_DEARER = regex(
    r"\b(?:czemu|dlaczego|skad|why|how come)\b[^.;?!]{0,40}"
    r"\b(?:drog\w*|drozej|drozs\w+|wiecej|dearer|expensive|more|pricier)\b"
)
WHY_SO_DEAR = regex(
    r"(?:(?:a|ale|but|ej|no|so|kurde|matko) )*(?:czemu|dlaczego|skad|why|how come)"
    r" (?:(?:to|jest|u was|is it|it's|is this|are you|wychodzi|az|a) )*"
    r"(?:tak|takie|taka|takie|so|such)?(?: (?:duzo|wysok\w+|high))?"
    r" ?(?:cen\w*|drog\w+|expensive|kosztuje|dear|prices?)"
    r"(?: (?:to|jest|u was|cen\w*|wychodzi))*\W*"
)
THERE = (
    r"(?:przyje(?:chac|zdza\w*)|jezdzic|(?:byc|bywac|pojawia\w*) (?:\w+ )?(?:na (?:budowie|miejscu)"
    r"|obecn\w+|osobiscie|tam|w mieszkaniu)|be (?:\w+ )?(?:on site|present|there)"
    r"|come (?:over|(?=during|to poland)))"
)
PRESENCE = regex(
    rf"\b(?:musz\w+|musi\w*|trzeba|(?:do|should|would) (?:i|we) (?:have|need) to|must (?:i|we))\b"
    rf"[^.;?!]{{0,25}}\b{THERE}\b"
    r"|\b(?:da sie|mog\w+|moz\w+|can (?:i|we))\b[^.;?!]{0,20}"
    rf"\b(?:nie|not) (?:\w+ ){{0,2}}{THERE}\b"
)
OF_A_MEETING = regex(
    r"\b(?:biur|konsult|notariusz|odbi[oe]r|podpis|spotka|umow|contract|handover|meeting|office|sign)"
)
PER_MONTH = r"(?:lat[ay]?\b|miesi\w+|a month|months?|monthly|years?)"
MONTHLY = regex(
    rf"\b(?:ile|jaka|how (?:high|much)|what)\b[^.;?!]{{0,30}}\b(?:rat[ay]|instal+ments?)\b"
    rf"[^.;?!]{{0,30}}\b{PER_MONTH}|\b(?:miesieczn\w+ rat[ay]|monthly instal+ments?)\b"
)
FOREIGN = (
    r"(?:dolar\w*|dollars?|eur|euro|euros|funt\w*|frank\w*|gbp|cad|usd|chf|czk|koron\w*|pounds?"
    r"|hrywn\w*)"
)
WORDS = (
    r"(?:a|and|are|cen[ay]|ceny|czy|i|in|is|it|no|or|podane|podajecie|prices?|sa|so|te|that|the|these"
    r"|they|this|those|to|w|wszystko|amerykanskich|american|australian|canadian|kanadyjskich|us"
    r"|zlotowkach|zlotych|zloty|pln|jest|all)"
)
CURRENCY = regex(
    rf"(?:{WORDS} )*(?:in|w) (?:{WORDS} )*{FOREIGN}(?: (?:czy|or) (?:{WORDS} ?)+)?\W*"
    rf"|(?:{WORDS} )*(?:in|w) (?:pln|zlot\w+|zloty)(?: (?:czy|or) (?:{WORDS} )*{FOREIGN})?\W*"
    rf"|(?:{WORDS} )*(?:in |w )?(?:jakiej walu\w+|(?:what|which) currency)(?: {WORDS})*\W*"
)


def price_doubted(turn: Turn) -> Answer | None:
    """ "Czemu na stronie jest tyle, a kolega zapłacił więcej?"."""
    if not doubts_a_price(turn.folded) or asks_reason(turn):
        return None
    text = turn.say("price_doubted")
    suggestions = next_suggestions(turn, BASIS)
    return Answer(text, BASIS, suggestions=suggestions) if text else None


def dearer_elsewhere(turn: Turn) -> Answer | None:
    """ "Kolega płacił mniej gdzie indziej, czemu u was drożej?": what the price has in it; what
    another company does nobody knows here."""
    is_asked = in_one_message(turn.folded, ELSEWHERE, WHY_DEARER)
    is_asked = bool(is_asked) or WHY_SO_DEAR.fullmatch(turn.folded) is not None
    if not is_asked or turn.named or turn.is_new("budget") or turn.has_new_area:
        return None
    return answered(turn, "included", source="rule")


def presence(turn: Turn) -> Answer | None:
    """ "Mogę w ogóle nie przyjeżdżać na budowę?", "do we need to be there in person?"."""
    if not PRESENCE.search(turn.folded) or OF_A_MEETING.search(turn.folded) or turn.asks_price:
        return None
    return None if turn.is_new("budget") else answered(turn, "supervision_reports")


def monthly(turn: Turn) -> Answer | None:
    """ "Ile rata miesięcznie na 3 lata?": how it is paid, and that no rate of a bank is known."""
    if not MONTHLY.search(turn.folded) or turn.is_new("budget"):
        return None
    return answered(turn, "financing", source="rule")


def payback(turn: Turn) -> Answer | None:
    """ "W ile lat się zwróci z najmu?": what it costs is told, and that no rent is known."""
    is_serious = any(sure.has_effect or sure.code == COMPLAINT for sure in turn.sure_intents)
    if not PAYBACK.search(turn.folded) or is_serious:
        return None
    area = turn.learned.square_meters
    prices = spoken_of(turn) or turn.figures.prices
    if (flats := price_of_flats(turn, prices)) is not None:
        found = flats
    else:
        found = ask_area(turn) if area is None else quote_each(turn, prices, area)
    code = "payback_of_rent" if RENT_TOLD.search(turn.folded) else "payback"
    return replace(found, text=f"{turn.say(code)}\n\n{found.text}")


def price_of_flats(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    """Of all of them in the packages that they have by now."""
    if not turn.areas:
        return None
    plan = [] if turn.has_new_area else plan_of(turn)
    own = tuple(dict.fromkeys(price for price, _ in plan))
    areas = tuple(area for _, area in plan)
    if len(own) > 1 and turn.are_added:
        return replace(each_of(turn, plan), areas=areas)
    return quote_areas(turn, own or prices)


def in_one_message(folded: str, *words: re.Pattern[str]) -> bool:
    return all(word.search(folded) for word in words)


def discount(turn: Turn) -> Answer | None:
    percent = turn.figures.number("prices.material_discount_percent")
    named = rf"(?<![0-9,.]){percent:f} ?(?:%|proc)" if percent is not None else r"(?!)"
    is_named = re.search(named, turn.folded) or REBATE.search(turn.folded)
    is_asked = is_named and TAKEN_OFF.search(turn.folded)
    return answered(turn, DISCOUNT, source="rule") if is_asked else None


def currency(turn: Turn) -> Answer | None:
    is_asked = CURRENCY.fullmatch(turn.folded) and not has_foreign_amount(turn.folded)
    text = turn.say("currency") if is_asked else ""
    suggestions = next_suggestions(turn, BASIS)
    return Answer(text, BASIS, suggestions=suggestions) if text else None
