"""Discounts that nobody has promised: what one would have to be, and prices without it."""

from decimal import Decimal

from chatbot.dialogue.doubts import DISCOUNT, REBATE, discount
from chatbot.dialogue.intents import answered, intent_text, next_suggestions, spoken_of
from chatbot.dialogue.money.budget import fit_lines
from chatbot.dialogue.offers.other_offers import (
    asks_against,
    compared_text,
    line,
    line_with_part,
    offer_after,
)
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote, fit_budget
from chatbot.understanding.money.tax_rates import TAX_RATE
from chatbot.understanding.offers.other_offers import OtherOffer

CUT = (
    r"(?:obniz\w+|opus[tc]\w*|procent\w*|rabat\w*|spu(?:sc|szcz)\w+|upust\w*|urw\w+|zej(?:dz|sc)\w*"
    r"|znizk\w*|come down|discount\w*|go down|knock\w*|lower\w*|percent)"
)
MUST = (
    r"(?:a?by|dorown\w*|musi\w*|musz\w*|potrzeb\w*|przebi\w*|rowno|trzeba|wyrown\w*|zrown\w*"
    r"|zeby\w*|have to|match|must|need(?:ed)?|to beat|to get to)"
)
# "To ile rabatu byście musieli dać, żeby było tyle co u nich?"
NEEDED = regex(
    rf"\b(?:ile|jak\w*|how|what)\b(?=.*\b{MUST}\b)[^.;?!]*\b{CUT}\b"
    rf"|\b{CUT}\b[^.;?!]{{0,25}}\b(?:ile|how much)\b(?=.*\b{MUST}\b)"
    r"|\b(?:dorownacie|dorownalibyscie|przebijecie|przebilibyscie|wyrownacie|zrownacie)\b"
    r"|\b(?:dacie|dalibyscie|zrobicie) (?:cos|rabat) (?:zeby|by|aby) (?:ich |to )?przebi"
    r"|\b(?:can|could|would) you (?:beat|match)\b|\bwhat discount would (?:it|that)\b"
)
PERCENT_TOLD = regex(r"\b[0-9]{1,2} ?(?:%|proc\w*|percent)")
# "No to wtedy taniej niż u tamtych o ile?"
THEN = regex(
    r"\b(?:po (?:tym |takim )?rabacie|w takim razie|wtedy|z (?:tym|takim) rabatem|z ta znizka"
    r"|then|in that case|with that discount)\b"
)
# "Policz Premium z materiałami tańszymi o te 15%"
OFF_MATERIALS = regex(
    r"\bmaterial\w*\b[^.;?!]{0,30}\b(?:mniej|minus|rabat\w*|tan(?:iej|s\w+)|znizk\w*|cheaper|less|off)"
    r"|\b(?:tansz\w+|cheaper|discounted) (?:te |o [0-9]+ ?%? )?materia\w+"
    r"|(?:%|proc\w*|percent) (?:\w+ ){0,2}(?:na|od|off|on|z) (?:the )?(?:koszt\w* )?material\w*"
)
RECKONED = regex(
    r"\b(?:ile (?:\w+ ){0,2}(?:bedzie|wy(?:chodzi|jdzie|niesie)|zaplac\w*)|(?:ob|po|prze|wy)licz\w*"
    r"|how much|work out)\b"
)


# "A z rabatem 15% się zmieszczę?", "ten rabat to by zeszło do 80?"
OFF = (
    r"(?:(?:obnizk|raba[ct]|upus[ct]|znizc|znizk|discount)\w*|%"
    r"|[0-9]{1,2} ?(?:%|proc\w*|percent))"
)
FITS = regex(
    r"\b(?:bedzie|by bylo|brak\w*|budze\w*|mieszcz\w*|(?:wy)?starcz\w*|wej(?:de|dzie\w*|sc)"
    r"|weszl\w*|wychodzi|wyjdzie|wyniesie|zabrak\w*|zaplac\w*|zej(?:dz|sc)\w*|zesz\w+|zmie(?:sc|szcz)\w*|zosta\w*"
    r"|afford|bring\w*|budget|enough|fits?|left|possible|short|within)\b|\bstac (?:mnie|nas)\b"
)
HOPED = regex(r"\b(?:da rade|uda (?:mi |nam )?sie|sie (?:mi |nam )?uda)\b")
WITH_IT = regex(
    rf"\b(?:po|z|ze|przy|with|after)(?: (?:[a-z]+ ){{0,2}}{OFF}|\W*$)"
    rf"|\b(?:odlicz|odejm|odj)\w* (?:[a-z]+ ){{0,2}}{OFF}"
)
OF_A_RATE = regex(r"\b(?:za|od|na|per) m(?:etr\w*|2|\b)|/ ?m(?:2|kw|\b)|\bper sq")
# "Dacie jakiś rabat 10%? To ile wtedy?"
HOW_MUCH_THEN = regex(
    r"\b(?:ile|how much)(?: (?:by|bedzie|to|wyjdzie|is it|would it be))* (?:po nim|then|wtedy)\b"
)
SENTENCE_END = regex(r"[.;?!](?![0-9])")
ASKED_SHORTLY = regex(
    r"(?:(?:a|and|i|no|to|what about) )*(?:po|z|ze|with) (?:[a-z]+ )?"
    rf"{OFF}[^.;?!]{{0,12}}\W*"
)


def unpromised(turn: Turn) -> Answer | None:
    if TAX_RATE.search(turn.folded):  # "a z 23% VAT ile?"
        return None
    rules = (
        *(discount_needed, discount_then, off_materials, saved, haggled),
        *(fit_with_discount, discount),
    )
    return next((found for rule in rules if (found := rule(turn))), None)


def discount_needed(turn: Turn) -> Answer | None:
    """What would make ours as much as what another company asks."""
    offer, area = OtherOffer.parse(offer_after(turn)), turn.learned.square_meters
    is_needed = NEEDED.search(turn.folded) and not PERCENT_TOLD.search(turn.folded)
    if not is_needed or offer is None or area is None or turn.is_new("budget"):
        return None
    prices = spoken_of(turn) or turn.figures.prices
    text = compared_text(turn, offer, area, prices, needed_line)
    return discount_told(turn, text) if text else None


def needed_line(turn: Turn, quote: Quote, other: Decimal) -> str:
    if quote.total_min <= other:
        return line(turn, quote, other)
    ours = {"pl": "naszej ceny", "en": "our price"}
    return line_with_part(turn, quote, other, quote.total_min, ours)


def discount_then(turn: Turn) -> Answer | None:
    """After a discount that was asked for the comparison goes on without it."""
    offer, area = OtherOffer.parse(turn.state.other_offer), turn.learned.square_meters
    is_then = turn.state.topic == DISCOUNT and THEN.search(turn.folded) is not None
    if not is_then or offer is None or area is None or not asks_against(turn):
        return None
    text = compared_text(turn, offer, area, spoken_of(turn) or turn.figures.prices, line)
    return discount_told(turn, turn.say("without_discount"), text) if text else None


def discount_told(turn: Turn, *texts: str) -> Answer:
    intent = turn.knowledge.intents.get(DISCOUNT)
    told = intent_text(turn, intent) if intent else None
    parts = filter(None, (*texts, told))
    return Answer("\n\n".join(parts), DISCOUNT, suggestions=next_suggestions(turn, DISCOUNT))


def off_materials(turn: Turn) -> Answer | None:
    """Of a price that has works and materials in one nobody knows what is off."""
    is_asked = OFF_MATERIALS.search(turn.folded) and RECKONED.search(turn.folded)
    if not is_asked or turn.is_new("budget") or not (turn.has_area or turn.named):
        return None
    return share_unknown(turn, spoken_of(turn))


# "Zejdziecie 2 tys.?"
HAGGLED = regex(
    r"\b(?:opuscicie|spuscicie|urwiecie|zbijecie|zejdziecie"
    r"|(?:can|could|will|would) you (?:come down|knock))\b"
    r"(?![^.;?!]*(?:%|\bm2|metr|per (?:m|sq)|proc))"
)


def haggled(turn: Turn) -> Answer | None:
    if not HAGGLED.search(turn.folded) or turn.is_new("budget") or turn.has_new_area:
        return None
    return answered(turn, DISCOUNT, source="rule")


def fit_with_discount(turn: Turn) -> Answer | None:
    """What is left or short without it, and no verdict: the discount is not on the whole price."""
    area, intent = turn.learned.square_meters, turn.knowledge.intents.get(DISCOUNT)
    if area is None or intent is None or turn.figures.area_fault(area) or len(turn.areas) > 1:
        return None
    if not asks_fit(turn) or asks_against(turn) or turn.state.own_share:
        return None
    prices, money = spoken_of(turn) or turn.figures.prices, turn.learned.budget
    if money is None:
        return share_unknown(turn, prices)
    fits, misses = fit_budget(prices, area, money)
    texts = (intent_text(turn, intent), turn.say("discount_not_counted"))
    text = "\n\n".join(filter(None, texts))
    lines = fit_lines(turn, [*fits, *misses])
    return Answer(f"{text}\n{lines}", DISCOUNT, suggestions=next_suggestions(turn, DISCOUNT))


def asks_fit(turn: Turn) -> bool:
    """In one sentence with the discount, or right after it."""
    is_after = turn.state.topic == DISCOUNT and not turn.has_new_area and not turn.named
    if turn.asks_time or OF_A_RATE.search(turn.folded):
        return False
    if ASKED_SHORTLY.fullmatch(turn.folded):
        return True
    if REBATE.search(turn.folded) and HOW_MUCH_THEN.search(turn.folded):
        return True
    return any(
        (REBATE.search(said) and FITS.search(said))
        or (WITH_IT.search(said) and (FITS.search(said) or HOPED.search(said)))
        or (is_after and THEN.search(said) and FITS.search(said))
        for said in SENTENCE_END.split(turn.folded)
    )


def saved(turn: Turn) -> Answer | None:
    """ "Czyli 21 tys. mi odpadnie?"."""
    is_guess = turn.state.topic == DISCOUNT and turn.extracted.is_gap_guessed
    return share_unknown(turn, ()) if is_guess else None


def share_unknown(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    intent, area = turn.knowledge.intents.get(DISCOUNT), turn.learned.square_meters
    told = intent_text(turn, intent) if intent else None
    if told is None:
        return None
    lines = [
        f"• {price.name}: {turn.speaker.total(Quote(price, area))}" for price in prices if area
    ]
    values = {"area": turn.speaker.area(area or Decimal()), "quotes": "\n".join(lines)}
    whole = turn.say("whole_price", values) if lines else ""
    parts = filter(None, (told, turn.say("labour_and_materials"), whole))
    return Answer("\n\n".join(parts), DISCOUNT, suggestions=next_suggestions(turn, DISCOUNT))
