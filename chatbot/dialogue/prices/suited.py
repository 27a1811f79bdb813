"""Packages that the facts say are for letting or for a family, where a flat is for that."""

from dataclasses import replace

from chatbot.dialogue.intents import (
    intent_suggestions,
    package_suggestions,
    without_invitation,
)
from chatbot.dialogue.prices.choices import of_one
from chatbot.dialogue.prices.pricing import quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import things_of
from chatbot.dialogue.turn import PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.understanding.text.clauses import is_question

PACKAGE_CHOICE = "package_choice"
# What the message says, and what the facts call it.
PURPOSES = tuple(
    (regex(rf"\b(?:{asked})\b"), regex(known))
    for asked, known in (
        (
            r"(?:wy)?najem\w*|wynajm\w*|lokator\w*|inwest(?:or|yc)\w*|airbnb"
            r"|(?:to|for) let|let(?:ting)?(?: (?:it )?out)?|rent(?:ing)?(?: (?:it )?out)?|rental"
            r"|tenants?|invest(?:ment|ors?)",
            r"wynaj|inwest|let\b|invest",
        ),
        (
            r"rodzin\w*|dzie(?:ci|ck|cm)\w*|maluch\w*|bobas\w*|baby|famil(?:y|ies)|kids?|child(?:ren)?",
            r"rodzin|famil",
        ),
    )
)
# "Wynajmuję teraz za 3200, a kupiłam 38 m2": the visitor is the tenant.
NOW = r"(?:aktualnie|dalej|jeszcze|na razie|obecnie|teraz|wciaz|at the moment|currently|now|still)"
TENANT = regex(
    rf"\bwynajmuj(?:e|emy|ac) (?:(?:mieszkanie|kawalerke|pokoj|\w+) )?(?:{NOW}|od\b|u\b|za [0-9])"
    rf"|\b{NOW}(?: (?:ja|my|tylko))? (?:na wynajmie|wynajmuj(?:e|emy))\b"
    r"|\bmieszka\w+ (?:\w+ ){0,2}(?:na wynajm\w+|w wynaj\w+)"
    r"|\bplac(?:e|imy) (?:\w+ ){0,2}za (?:wy)?najem\w*"
    rf"|\b(?:we|i|i'm|we're) (?:am |are |{NOW} )*rent(?:ing)?\b(?! (?:\w+ )?out\b)"
)
CHOOSING = regex(
    r"\b(?:co\b(?! to)|cos|jak(?:a|i|ie)|ktor[aey]\w*|lepiej|lepsz\w+|najleps\w+|najlepiej|polec\w+"
    r"|radzi\w*|dorad\w+|wybra\w*|best|better|choose|pick|recommend\w*|something|suggest|what"
    r"|which)\b"
)
# "Dla inwestora", and no more.
FOR_WHOM = regex(
    r"(?:(?:a|ale|and|cos|i|jest|no|something|to) )*(?:dla|for|na|pod) (?:an? |the )?"
    r"(?:famil(?:y|ies)|inwest\w+|invest\w+|rodzin\w*|wynajem\w*)(?: z (?:dzie\w+|maluch\w*))?\W*"
)
CHEAPEST = regex(r"\b(?:naj)?tan(?:i|sz)\w*|\bcheap\w*")
OURS = regex(
    r"\b(?:naj?tan\w+|opcj\w*|pakie\w*|standard\w*|wariant\w*|wersj\w*|wykan?cz\w*|wykoncz\w*"
    r"|cheapest|finish\w*|one|option\w*|package\w*)\b"
)
OTHER = regex(r"\b(?:bezpiecz|pokoik|pokoj (?:dla|dzie)|sasiad|tapet|wnek|zabaw|safe|wallpaper)\w*")
OWN = {PACKAGE_CHOICE, "package_standard", "cheapest"} | PRICED | YIELDING


# "Co ludzie najczęściej wybierają?"
POPULAR = regex(
    r"\b(?:(?:co|jaki|ktor[aey])\b[^.;?!]*\bnaj(?:czesci\w*|chetni\w*|popularni\w*)"
    r"|najpopularniejsz\w+"
    r"|(?:co|jaki|ktor[aey])\b[^.;?!]*\b(?:wiekszosc|najwiecej (?:klientow|ludzi|osob))"
    r"|(?:what|which)\b[^.;?!]*\b(?:do most people|most popular|most people|people usually))"
)
OF_PACKAGES = regex(
    r"\b(?:biera|biora|bierze|bior\w+|opcj\w*|pakie\w*|schodzi|standard\w*|wariant\w*|wersj\w*"
    r"|wybiera\w*|wybieran\w*|choose|go for|option\w*|package\w*|pick|take)\b"
)


def popular(turn: Turn) -> Answer | None:
    """Nobody has told which; so for whom each is, and not only the one that is spoken of."""
    intent = turn.knowledge.intents.get(PACKAGE_CHOICE)
    is_asked = POPULAR.search(turn.folded) and OF_PACKAGES.search(turn.folded)
    text = turn.say("most_chosen")
    if not is_asked or intent is None or not text or turn.has_new_area or turn.is_new("budget"):
        return None
    speaker = replace(turn.speaker, package=None)
    whom = without_invitation(speaker.render_anyway(turn.in_language(intent.answer)))
    buttons = intent_suggestions(turn, ["compare_packages", "quote", "booking"])
    return Answer(f"{text}\n\n{whom}", PACKAGE_CHOICE, suggestions=buttons)


def suited(turn: Turn) -> Answer | None:
    return popular(turn) or suited_for(turn)


def suited_for(turn: Turn) -> Answer | None:
    """ "Który dla rodziny z dzieckiem?": those alone, and their prices where the area is told."""
    text_told = TENANT.sub(" ", turn.folded)
    found = next((known for asked, known in PURPOSES if asked.search(text_told)), None)
    if found is None or turn.named or turn.areas or turn.is_new("budget"):
        return None
    sure = {intent.code for intent in turn.sure_intents}
    if OURS.search(turn.folded):
        sure -= {"out_of_scope"}  # "ktora najtansza dobra dla rodzina z dziecko?"
    is_asked = (
        FOR_WHOM.fullmatch(turn.folded) is not None
        or PACKAGE_CHOICE in sure
        or (CHOOSING.search(turn.folded) and is_plain(turn))
    )
    if not is_asked or turn.asks_amount or sure - OWN or things_of(turn.folded):
        return None
    told = [(p, turn.figures.facts.get(f"{p.code}.ideal_for")) for p in turn.figures.prices]
    prices = tuple(p for p, fact in told if fact and found.search(turn.in_language(fact)))
    if not prices:
        return None
    is_of_price = CHEAPEST.search(turn.folded) is not None
    lines = [
        f"• {p.name}{rate if is_of_price else ''}: {turn.in_language(fact)}"
        for p, fact in told
        if fact and p in prices and (rate := f" ({turn.speaker.price(p)})")
    ]
    text, area = turn.say("suited", {"quotes": "\n".join(lines)}), turn.extracted.square_meters
    if area is not None:
        priced = (
            quote_each(turn, prices, area) if len(prices) > 1 else of_one(turn, prices[0], area)
        )
        text = f"{without_invitation(text)}\n\n{priced.text}"
    buttons = package_suggestions(prices) or intent_suggestions(turn, ["compare_packages"])
    return Answer(text, PACKAGE_CHOICE, suggestions=buttons, asked="" if turn.has_area else "area")


def is_plain(turn: Turn) -> bool:
    """No word of a price or of another thing: "ile za 40 m2 na wynajem" has a quote."""
    if turn.asks_price or OTHER.search(turn.folded):
        return False
    return is_question(turn.extracted.masked) or not turn.has_new_area
