"""One work alone, a room or no flat at all: the price per m² of a whole flat isn't theirs."""

import re

from chatbot.dialogue.intents import intent_text, next_suggestions, without_invitation
from chatbot.dialogue.turn import PRICED, YIELDING, Answer, Turn
from chatbot.understanding.areas import ONLY_ROOM

# Patterns on the masked text, where "xarea" stands for an area.
WORK = (
    r"(?<!\bi )(?<!\bz )(?<!\bze )(?<!\boraz )"
    r"(?:dachu?|elektryk[ai]|elewacj[aie]|hydraulik[ai]|kafel(?:ki|kow)|malowani[ae]"
    r"|odbior technicz\w+|ogrzewani[ae] podlogowe\w*|panel[ei]|parkiet[uy]?|plyt(?:ek|ki)"
    r"|pomalowac|posadzk[aie]|(?:postawienie|przesuniecie|rozbiork[ai]|wyburzenie) \w+"
    r"|posprzatac|sprzatani[ae]|tynk(?:i|ow)?|wylewk[aie]"
    r"|cleaning|facade|flooring|painting|roof|tiling)\b"
)
WORK_ALONE = re.compile(
    rf"\b{WORK}(?: [a-z]+){{0,3}} xarea|xarea {WORK}"
    r"|\b(?:cena|ile|jedynie|koszt|sam[aoe]?|tylko|how much|just|only)"
    rf"(?: [a-z]+){{0,3}} {WORK}|{ONLY_ROOM}"
)
PREMISES = (
    r"(?:biur[ao]|hal[aei]|magazyn\w*|restauracj\w*|sklep\w*"
    r"|lokal\w* (?:gastr|handl|uslug|uzytk)\w*"
    r"|office(?: space)?|restaurant|shop|warehouse)"
)
ROOM_ALONE = re.compile(ONLY_ROOM)
COMMERCIAL = re.compile(
    rf"\b{PREMISES}(?: (?:ma|o|ok\.?|okolo|of|powierzchni))*:?,? xarea|xarea {PREMISES}\b"
    rf"|\b(?:remont\w*|wykancz\w*|wykoncz\w*|finish\w*|fit out) (?:an? |our )?{PREMISES}\b"
    r"|\blokal\w* (?:gastr|handl|uslug|uzytk)"
)
NO_FLAT = re.compile(
    r"\b(?:jacht\w*|kamper\w*|lodz motorow\w+|przyczep\w* kemp\w+|camper|caravan|yacht)\b"
)
DEALS = re.compile(
    r"\b(?:budow[aey] (?:altan|dom|garaz|hal)\w*|kupic (?:od|u) was|kupno|sprzeda(?:cie|jecie|m)"
    r"|(?<!\bdo )(?<!\bna )(?<!\bpod )wynajm[ei]\w*)\b"
)
WHOLE = re.compile(r"\b(?:pakie\w+|package\w*|pod klucz|wykancz\w*|wykoncz\w*|finish\w*)")


def something_else(turn: Turn) -> Answer | None:
    """Nothing is priced, whatever package was spoken of before."""
    codes = [intent.code for intent in turn.sure_intents]
    is_about_price = (
        turn.is_new("square_meters")
        or bool(PRICED.intersection(codes))
        or ROOM_ALONE.search(turn.extracted.masked) is not None
    )
    code = kind_of(turn) if is_about_price else None
    if code == "single_works":
        others = [other for other in codes if other not in PRICED | YIELDING | {"budget"}]
        code = next(iter(others), code)
    intent = turn.knowledge.intents.get(code or "")
    text = intent_text(turn, intent) if intent else None
    if not intent or not text:
        return None
    return Answer(
        without_invitation(text), intent.code, suggestions=next_suggestions(turn, intent.code)
    )


def kind_of(turn: Turn) -> str | None:
    """The intent that answers what is no whole flat."""
    masked = turn.extracted.masked
    is_whole = WHOLE.search(masked) is not None or bool(turn.named)
    if COMMERCIAL.search(masked):
        return "commercial"
    if NO_FLAT.search(masked) or (DEALS.search(masked) and not is_whole):
        return "out_of_scope"
    return "single_works" if WORK_ALONE.search(masked) and not is_whole else None
