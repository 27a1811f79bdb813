"""What goes on about another company's offer: what is left with it, and further differences."""

from decimal import Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.money.budget import ENOUGH_FOR_ELSE, ask_budget, budget_fit, fit_line
from chatbot.dialogue.offers.other_offers import (
    COMPARED,
    US,
    against_one,
    gross,
    offer_after,
    scope,
    several_kept,
    suggestions,
    told_money,
)
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, fit_budget
from chatbot.understanding.offers.known_offers import AT_ANYBODY, PRONOUN, SOMEBODY, WHO
from chatbot.understanding.offers.other_offers import FAMILY, OtherOffer, other_offers

REST = regex(
    r"\b(?:zosta[jln]\w*|zostac|(?:wy)?starcz\w*|(?:za)?brak\w*|zmieszcz\w*|z?miesc\w*"
    r"|stac (?:mnie|nas)|w kieszeni|mial\w* (?:\w+ )?wiecej|left|enough|afford|remain\w*|short)\b"
)
TAKE = (
    r"(?:biore|bierz\w+|biorac|wezm\w+|wziac|wybier\w+|wybior\w+|wyborze|take|hire|choose|pick|use)"
)
THE = (
    r"(?:(?:moj|swoj|t)\w{1,4} |my |that |the |those )?"
    r"(?:(?:dr(?:oz|ug)|inn|pierwsz|tamt|tansz|cheaper|dearer|first|other|second)\w* )?"
)
# "U majstra", "jak biorę ekipę", "starczy na ekipę?", "fachowiec jak mi zrobi"
AT_THEIRS = regex(
    rf"\b(?:u|przy|na|z|ze|at|with|for) {THE}{WHO}\b|\b(?:u|przy|na|do|at|with|for) {PRONOUN}\b"
    rf"|\b{TAKE} (?:sobie |jednak )?{THE}(?:{WHO}|{PRONOUN}|ich|jego)\b"
    rf"|\b(?:{WHO}|oni?|they|he) (?:by |jak |gdyby |if |mi |nam |to ){{0,3}}"
    rf"(?:[a-z]+ ){{0,3}}zrob\w*|\b(?:gdyby|if|jak|jesli|jezeli) (?:{WHO}|ich {TAKE})\b"
    r"|\b(?:ich|jego|tamt\w+|his|their) (?:cen|kwot|ofer|wycen|offer|price|quote)\w*"
    rf"|\bgo(?:ing)? (?:for|with) {THE}(?:{WHO}|{PRONOUN})\b|{AT_ANYBODY}"
)
SENTENCE = regex(r"[.;?!](?![0-9])")
# "O ile więcej, niż mam?"
THAN_MONEY = regex(
    r"\b(?:niz|od|ponad|than|over) (?:(?:to|tego|te|tyle|kwot\w+|sum\w+|what)(?: co)?,? )*"
    r"(?:mamy?\b(?! (?:od|u|w|z|za)\b)|(?:moj|nasz)\w* (?:budz|kas|kwot|pienied|sum)\w*|budz\w+"
    r"|(?:i|we) have\b"
    r"|(?:my|our|the) (?:budget|money)\b)"
)


def offer_goes_on(turn: Turn) -> Answer | None:
    return left_at_theirs(turn) or against_money(turn) or next_against(turn)


def left_at_theirs(turn: Turn) -> Answer | None:
    """ "Ile mi zostanie, jak wezmę ekipę?": of the budget, when theirs is paid."""
    offer, area = OtherOffer.parse(offer_after(turn)), turn.learned.square_meters
    offers = other_offers(turn.folded) or ((offer,) if offer else several_kept(turn))
    money, asked = turn.learned.budget, sentences_of_theirs(turn.folded)
    is_else = turn.state.own_share or ENOUGH_FOR_ELSE.search(turn.folded)
    if not offers and asked and not is_else and not turn.named:
        return unknown_to_us(turn)
    if not offers or money is None or not asked or is_else:
        return None
    if area is None or turn.figures.area_fault(area) or not all(o.is_of(area) for o in offers):
        return None
    totals = [gross(turn, offer).total(area) for offer in offers]
    lines = [
        f"• {their_name(turn)}: {told_money(turn, offer, area)} ({rest_told(turn, money - total)})"
        for offer, total in zip(offers, totals, strict=True)
    ]
    fits, misses = fit_budget(ours_too(turn, asked), area, money)
    lines += [fit_line(turn, fit) for fit in (*fits, *misses)]
    values = {
        "budget": turn.speaker.money(money),
        "area": turn.speaker.area(area),
        "fits": "\n".join(lines),
    }
    text = f"{turn.say('offer_left', values)}\n{scope(turn, offers[0])}"
    is_list = len(lines) != 2
    return Answer(text, BUDGET, is_list=is_list, suggestions=suggestions(turn))


# Of whom no amount was told.
SOMEBODYS = regex(
    rf"\b(?:u|przy|na|{TAKE}|with|for) {THE}(?:{SOMEBODY}|(?:majst|fachow|contractor|builder)\w*)\b"
)


def unknown_to_us(turn: Turn) -> Answer | None:
    """ "Starczy na majstra?", before anybody told what he asks."""
    is_of_us = US.search(turn.folded) is not None or not SOMEBODYS.search(turn.folded)
    told = "" if is_of_us else turn.say("offer_unknown")
    return Answer(told, "quote", suggestions=suggestions(turn)) if told else None


def sentences_of_theirs(folded: str) -> list[str]:
    said = SENTENCE.split(folded)
    found = [one for one in said if REST.search(one) and AT_THEIRS.search(one)]
    if not found and (last := [one for one in said if REST.search(one)]):
        # "Bez klimy, u majstra. Ile zostanie?" says it before.
        is_only = len(said) > 1 and not US.search(folded) and "xpackage" not in folded
        found = last if is_only and AT_THEIRS.fullmatch(said[0].strip(" ,a")) else []
    return [one for one in found if not FAMILY.search(one)]


def their_name(turn: Turn) -> str:
    return {"pl": "Tamta oferta", "en": "The other offer"}[turn.language]


def rest_told(turn: Turn, rest: Decimal) -> str:
    left, short = {"pl": ("zostaje", "brakuje"), "en": ("left", "short")}[turn.language]
    return f"{left if rest >= 0 else short} {turn.speaker.money(abs(rest))}"


def ours_too(turn: Turn, asked: list[str]) -> tuple[PackagePrice, ...]:
    """Those that are asked about as well."""
    is_of_us = any(US.search(one) for one in asked)
    return turn.named or (spoken_of(turn) if is_of_us else ())


def against_money(turn: Turn) -> Answer | None:
    """ "Comfort, o ile więcej, niż mam?": than the budget, and no other package."""
    money, area = turn.learned.budget, turn.learned.square_meters
    is_of_money = THAN_MONEY.search(turn.folded)
    is_asked = COMPARED.search(turn.folded) or asks_difference(turn)
    if not is_of_money or not is_asked or area is None:
        return None
    if money is None:
        return ask_budget(turn)
    if turn.figures.area_fault(area) or turn.state.own_share or len(turn.areas) > 1:
        return None
    return budget_fit(turn, money, area)


SO = (
    r"(?:(?:a|and|are|are you|bardzo|but|by|bedzie|byl(?:by|oby)|czyli|dalej|do|does|duzo|how"
    r"|how about|how much|i|in percent|is|it|jak|jest|jestescie|jeszcze|juz|juz to|much|nadal|no"
    r"|o|o ile|ile|ok|procentowo|so|sporo|still|taki|teraz|tez|the|then|to|u was|w|we"
    r"|mial[ae]?m na mysli|chodzi(?:lo)?(?: mi)? o|pytam o|i (?:mean|meant)|w procentach"
    r"|w takim razie|dla|for|in total|lacznie|na|na calosci|przy|razem|w sumie|with"
    r"|z|ze|za calosc|what about|wasz|wiec|wtedy|wychodzi|wyjdzie|wypada|would|your)"
    r"(?:[ ,]+|$))*"
)
MORE = (
    r"(?:droz\w+|mniej|oszczedz\w+|roznic[aey]|tan\w+|wiecej|cheaper|dearer|difference|less|more"
    r"|more expensive|save)"
)
AFTER_MARK = regex(r"(?<=[.;!?]) +")
GOES_ON = regex(rf"{SO}(?:(?:xpackage|{MORE}|o ile|by how much)[ ,]*{SO}){{1,3}}\W*")


def next_against(turn: Turn) -> Answer | None:
    """ "A Premium?", "czyli o ile?", after a comparison with the offer."""
    *first, last = [part.strip(" ,") for part in parts(turn.extracted.masked)] or [""]
    goes_on = GOES_ON.fullmatch(last) is not None and all(
        GOES_ON.fullmatch(part) for part in first if part.endswith("?")
    )
    is_new = turn.is_new("budget") or turn.extracted.is_budget_unclear or turn.has_new_area
    is_of_ours = len(turn.named) > 1 and asks_difference(turn)
    if not turn.state.is_against_offer or is_new or is_of_ours or not goes_on:
        return None
    return against_one(turn)


def parts(masked: str) -> list[str]:
    """The questions of a message keep their mark, but for the last."""
    told = [part for part in AFTER_MARK.split(masked.strip()) if part.strip()]
    return [*told[:-1], told[-1].rstrip(" .;!?")] if told else []
