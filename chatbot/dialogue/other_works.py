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
    r"|posprzatac|sprzatani[ae]|tynk(?:i|ow)?|wylewk[aie]|drewna|winyl[ou]?w?|podlog[ai]"
    r"|gladz\w*|tapet[ay]?|sufit\w* \w+|ocieplenie|okna|architekt"
    r"|cleaning|facade|flooring|paint(?:ing)?|plastering|roof|tiling|wallpaper)\b"
)
# What a package is not for at all: an area beside it is its own, whatever package is named.
OUTSIDE = (
    r"(?:basen\w*|dach\w?|elewacj\w+|kabel|klatka schodowa|kontener\w*|kostka(?: brukowa)?"
    r"|ogrod\w?|ogrodzeni\w+|okna|plot\w?|podjazd\w?|szaf[aey]|taras\w?|trawnik\w?"
    r"|driveway|facade|fence|garden|lawn|pool|roof)"
)
NAMED_THING = re.compile(rf"\b(?:{OUTSIDE}|{WORK}) xarea|xarea {OUTSIDE}\b")
METRE_OF = re.compile(
    r"\b(?:m2|metr\w*|mkw|m kw|met(?:er|re)) (?:kwadratow\w+ )?(?:of )?"
    r"(?:drewna|glazury|gladzi|kafelkow|okladzin\w*|paneli|parkietu|plytek|podlogi|posadzki"
    r"|tapety|terakoty|tynku|winylu|flooring|tiles)\b"
)
PRICE_OF = (
    r"\b(?:ile (?:\w+ )?(?:kosztuj\w+|wyjdzie|zaplace)|koszt|cena|how much (?:is|are|for|does))"
    r"(?: (?:u|was|mnie|taka?|nowa|wasza|the|a|your|za))*"
)
# Asked for by name, these are answered by the intent that knows of them.
THINGS = {
    "air_conditioning": r"(?:klim(?:a\b|atyz\w+)|air.?con\w*)",
    "stairs": r"(?:schod\w+|stairs)",
    "furniture": r"(?:mebl\w+|furniture)",
    "kitchens_wardrobes": r"(?:kuchni[ae]\b|szaf\w+|zabudow\w+|kitchen|wardrobe)",
    "design_included": r"(?:sam |samego )?projekt(?:u|owanie)?\b(?! indyw)(?: wnetrz\w*)?",
    "passive_houses": r"(?:dom\w* pasywn\w+|passive hous\w+)",
    # Not "pod wynajem" and "for rent", for which flats are finished.
    "out_of_scope": (
        r"(?:ubezpieczen\w+|notariusz\w*|kredyt\w*|prad\b|(?<!na )(?<!pod )(?<!do )wynajem\b"
        r"|czynsz\w*|przeprowadzk\w+|(?<!for )(?<!to )rent\b|insurance|mortgage|moving)"
    ),
}
# Pairs, because several patterns may lead to one intent; the first that is found decides.
ASKED_THING = [(code, re.compile(rf"{PRICE_OF} {word}")) for code, word in THINGS.items()]
ASKED_THING += [
    (code, re.compile(pattern))
    for code, pattern in (
        (
            "single_works",
            r"\brobocizn\w+|\blabou?r (?:only|cost)"
            r"|\bile (?:\w+ ){0,4}(?:to )?(?:kosztuja )?materialy\b|\bmam juz (?:\w+ )?materialy",
        ),
        ("payment", r"\bile (?:\w+ ){0,2}(?:transz|rat)\w*|\bna miesiac\b|\bmiesieczn\w+ rat"),
        (
            "design_included",
            r"\b(?:sam(?:ego)?|tylko|jedynie|just|only)(?: the)? (?:projekt\w*|design\w*)\b"
            r"|\bza (?:sam )?projekt\b|\bprojekt wnetrz",
        ),
        ("out_of_scope", rf"\b{THINGS['out_of_scope']} (?:of |for )?(?:\w+ )?xarea"),
    )
]
WORK_ALONE = re.compile(
    rf"\b{WORK}(?: [a-z]+){{0,3}} xarea|xarea {WORK}"
    r"|\b(?:cena|ile|jedynie|koszt|sam[aoe]?|tylko|how much|just|only)"
    rf"(?: [a-z]+){{0,3}} {WORK}|{ONLY_ROOM}"
)
PREMISES = (
    r"(?:biur[ao]|hal[aei]|magazyn\w*|restauracj\w*|sklep\w*|aptek\w*|hotel\w*|kawiarni\w*"
    r"|klinik\w*|pensjonat\w*|przedszkol\w*|przychodni\w*|zlob\w+"
    r"|gabinet\w* (?:dent|kosm|lek|stom)\w*|salon\w* (?:fryz|kosm|sprz|urod)\w*"
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
    masked = turn.extracted.masked
    is_about_price = (
        turn.is_new("square_meters")
        or bool(PRICED.intersection(codes))
        or ROOM_ALONE.search(masked) is not None
        or METRE_OF.search(masked) is not None
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
    for code, asked in ASKED_THING:
        if asked.search(masked):
            return code
    if NAMED_THING.search(masked) or METRE_OF.search(masked):
        return "single_works"
    if ROOM_ALONE.search(masked) and not WHOLE.search(masked):
        return "single_works"
    is_whole = WHOLE.search(masked) is not None or bool(turn.named)
    if COMMERCIAL.search(masked):
        return "commercial"
    if NO_FLAT.search(masked) or (DEALS.search(masked) and not is_whole):
        return "out_of_scope"
    return "single_works" if WORK_ALONE.search(masked) and not is_whole else None
