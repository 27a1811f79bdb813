"""What is paid on top for a thing that no price has is no difference of packages."""

from chatbot.dialogue.intents import intent_text, next_suggestions, without_invitation
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import CABINET, NOT_IN_PRICE
from chatbot.dialogue.turn import Turn, kept
from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import OUTSIDE

PLASTER, COOLING = "plaster", "air_conditioning"
THINGS = {
    **NOT_IN_PRICE,
    PLASTER: r"(?:gladz\w*|plaster\w*|skim\w*)",
    COOLING: r"(?:klim(?:a|e|y|ie)\b|klimatyz\w*|air.?con\w*|ac\b)",
}
WORDS = {code: regex(rf"\b{words}") for code, words in THINGS.items()}
OUTDOORS = regex(rf"\b{OUTSIDE}\b")
THING = rf"(?:{'|'.join(THINGS.values())}|{OUTSIDE}\b)"
# "A lampy i gładzie to ile dopłaty?", "ile drożej z kuchnią?", "how much more for furniture?"
ON_TOP = regex(
    r"\b(?:dopl(?:ac|at)\w*|doloz\w*|dolicz\w*|dodatkow\w+|extra|surcharge|on top)\b"
    r"|\b(?:drozej|wiecej|more) (?:to |bedzie |would it be )?(?:for|with|za|ze?)"
    rf" (?:\w+ ){{0,2}}{THING}"
)
ASKED = regex(r"\b(?:ile|jak(?:a|ie)|how much|what)\b")
# What was paid, or shall not be paid, is no question of what it costs.
PAID = regex(
    r"\b(?<!by )(?<!bym )(?:do|za)plac(?:il(?:a|am|em|i|ismy|y|ysmy)?|on[aeoy])\b|\bzwrot\w*"
    r"|\bnie chc\w+ (?:\w+ ){0,2}dopl|\bbez (?:\w+ ){0,2}dopl|\bnie dziala"
    r"|\b(?:i|we) paid\b|\b(?:don't|do not) want\b|\brefund"
)
# "Dopłata do Premium z kuchnią", "o ile droższy Comfort z meblami?"
OF_PACKAGES = regex(
    r"\b(?:do|from|niz|od|over|than|to|vs\.?) (?:\w+ )?xpackage"
    r"|\b(?:drozej|drozsz\w+|tan\w+|wiecej|cheaper|dearer|more|expensive) (?:\w+ ){0,2}xpackage"
    r"|xpackage (?:\w+ ){0,2}(?:drozej|drozsz\w+|tan\w+|wiecej|cheaper|dearer|more)\b"
)


@kept
def things_on_top(turn: Turn) -> tuple[str, ...]:
    """Their intents, where it is asked what is paid on top for them; "outside" of a balcony."""
    folded = CABINET.sub(" ", turn.folded)
    is_asked = ON_TOP.search(folded) and ASKED.search(folded) and not PAID.search(folded)
    if not is_asked or OF_PACKAGES.search(turn.extracted.masked) or turn.is_new("budget"):
        return ()
    found = [code for code, word in WORDS.items() if word.search(folded)]
    return (*found, "outside") if OUTDOORS.search(folded) else tuple(found)


def surcharge(turn: Turn) -> Answer | None:
    """ "A lampy i gładzie to ile dopłaty?": nobody has told us, but for what has a price of its
    own."""
    codes = things_on_top(turn)
    if not codes or turn.has_new_area or turn.unpriced:
        return None
    intents = [intent for code in codes if (intent := turn.knowledge.intents.get(code))]
    texts = [without_invitation(text) for intent in intents if (text := intent_text(turn, intent))]
    if "outside" in codes:
        texts.append(turn.say("outside_not_counted"))
    code = intents[0].code if intents else "special_works"
    opening = "" if codes == (COOLING,) else turn.say("surcharge_unknown")
    told = "\n\n".join(filter(None, (opening, *texts)))
    return Answer(told, code, suggestions=next_suggestions(turn, code)) if texts else None
