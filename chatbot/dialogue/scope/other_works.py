"""What is no new, whole flat: the price per m² isn't its price, whatever package is named."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from chatbot.dialogue.cooling.cooling import cooling_units, units_now
from chatbot.dialogue.intents import (
    intent_answer,
    intent_text,
    next_suggestions,
    without_invitation,
)
from chatbot.dialogue.prices.choices import chosen
from chatbot.dialogue.state import Answer
from chatbot.dialogue.subjects import ENDS, HOME, WHOLE
from chatbot.dialogue.turn import DESCRIBING, FIGURES, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import ONLY_ROOM, ROOM
from chatbot.understanding.areas.rooms import OUTSIDE as PLACE_OUTSIDE
from chatbot.understanding.cooling.cooling import NAMED
from chatbot.understanding.money.amounts import find_rate
from chatbot.understanding.text.bare import is_small_talk
from chatbot.understanding.text.numerals import find_numbers

SINGLE = "single_works"
MATERIALS = {"materials_included", "suppliers"}  # said of those that the visitor has
# Patterns on the masked text, where "xarea" stands for an area.
WORK = (
    r"(?:architekt|dachu?|drewna|elektryk[ai]|elewacj[aie]|gladz\w*|hydraulik[ai]|kafel(?:ki|kow)"
    r"|malowani[ae]|ocieplenie|odbior technicz\w+|ogrzewani[ae] podlogowe\w*|okna|panel[ei]"
    r"|parkiet[uy]?|plyt(?:ek|ki)|podlog[ai]|pomalowac|posadzk[aie]|posprzatac"
    r"|(?:postawienie|przesuniecie|rozbiork[ai]|wyburzenie) \w+|sprzatani[ae]|sufit\w* \w+"
    r"|tapet[ay]?|tynk(?:i|ow)?|winyl[ou]?w?|wylewk[aie]"
    r"|cleaning|facade|flooring|paint(?:ing)?|plastering|roof|tiling|wallpaper)"
)
MATERIAL = (
    r"(?:drewna|glazury|gladzi|kafelkow|okladzin\w*|paneli|parkietu|plytek|podlogi|posadzki"
    r"|tapety|terakoty|tynku|winylu|flooring|tiles)"
)
OUTSIDE = (
    r"(?:altan\w+|basen\w*|dach\w?|elewacj\w+|kabel|klat\w+ schodow\w+|kontener\w*"
    r"|kostka(?: brukowa)?|kurnik\w*|namiot\w*|ogrod(?:u|ow)? zimow\w+|ogrod\w?|oranzeri\w+"
    r"|ogrodzeni\w+|okna|plot\w?|podjazd\w?|stajni\w+|stodol\w+"
    r"|szaf[aey]|szklarni\w+|szop[aey]|taras\w?|trawnik\w?|wiat[aey]"
    r"|barn|driveway|facade|fence|garden|lawn|pool|roof|shed)"
)
# "Czynne jest biuro?" is about ours.
PLACE_OF_WORK = r"(?<!czynne )(?<!jest )(?<!macie )(?<!otwarte )(?<!wasze )biur(?:o|a|owiec)"
PREMISES = (
    rf"(?:aptek[aei]|bistro|{PLACE_OF_WORK}|butik\w*|cukierni\w*|hal[aei]|hostel\w*|hotel\w*"
    r"|kancelari\w+|kawiarni\w*|klinik\w*|klub\w* fitness|magazyn|pensjonat|piekarni\w*|pizzeri\w+"
    r"|przedszkol[ae]|przychodni\w*|pub|restauracj\w*|showroom\w*|silowni\w*|sklep[uy]?|warsztat\w*"
    r"|zlob\w+"
    r"|gabinet\w* (?:dent|fizj|kosm|lek|masaz|psych|stom|wet)\w*"
    r"|lokal\w* (?:biur|firm|gastr|handl|uslug|uzytk)\w*"
    r"|lokal\w* (?:na|pod) (?:\w+ )?(?:biuro|dzial|gabinet|gastr|sklep|uslug)\w*"
    r"|(?:pomieszcz|powierzchni|przestrzen)\w* (?:biur|handl|magaz|uslug)\w*"
    r"|salon\w* (?:fryz|kosm|sprz|uro)\w*|studi\w+ (?:fryz|jogi|paznok|tatuaz)\w*"
    r"|cafe|hairdresser'?s?|office(?: space)?|restaurant|shop|warehouse)"
)
VEHICLE = r"(?:jacht\w*|kamper\w*|lodz motorow\w+|przyczep\w* kemp\w+|camper|caravan|yacht)"
# Flats are finished "pod wynajem" and "for rent".
SERVICE = (
    r"(?:ubezpieczen\w+|notariusz\w*|kredyt\w*|prad\b|(?<!na )(?<!pod )(?<!do )wynajem\b|czynsz\w*"
    r"|przeprowadzk\w+|(?<!for )(?<!to )rent\b|insurance|mortgage|moving)"
)
DEAL = (
    r"(?:budow[aey] (?:altan|dom|garaz|hal)\w*|kupic (?:od|u) was|kupno|sprzeda(?:cie|jecie|m)"
    r"|(?<!\bdo )(?<!\bna )(?<!\bpod )wynajm[ei]\w*)\b"
)
DESIGN_ALONE = (
    r"(?:sam(?:ego)?|tylko|jedynie|just|only)(?: the)? (?:projekt\w*|design\w*)\b"
    r"|\bza (?:sam )?projekt\b|\bprojekt wnetrz"
)
LABOUR = (
    r"(?<!\bz )(?<!\bplus )(?<!\bi )robocizn\w+(?! (?:i|oraz|plus|z|ze) (?:\w+ )?material)"
    r"|labou?r (?:only|cost)"
    r"|ile (?:\w+ ){0,4}(?:to )?(?:kosztuja )?materialy\b"
    r"|mam juz (?:\w+ )?materialy|bez (?:waszych )?material\w+|(?:sam\w*|tylko) (?:\w+ )?materialy"
    r"|sam\w* (?:ekip|montaz|wykonawstw)\w*|(?:materials only|only materials|without materials)"
)
METRE_OF = rf"\b(?:m2|metr\w*|mkw|m kw|met(?:er|re)) (?:kwadratow\w+ )?(?:of )?{MATERIAL}\b"
METRE_PRICED = regex(METRE_OF)
# "6 m łazienka sama, nic więcej nie chcę".
ROOM_ALONE = rf"\b{ROOM},? (?:jedynie|sam[ao]?|tylko|alone|only)\b(?! (?:w|we|z|ze) )"
# These are no question of anything else.
WITHOUT_AREA = regex(f"{METRE_OF}|{ONLY_ROOM}|{ROOM_ALONE}")
PRICE_OF = (
    r"\b(?:ile (?:\w+ )?(?:kosztuj\w+|wyjdzie|zaplace)|koszt|cena|how much (?:is|are|for|does)"
    r"|w jakiej cenie(?: (?:beda|bedzie|jest|macie|robicie|sa))?)"
    r"(?: (?:u|was|mnie|taka?|nowa|wasza|the|a|your|za))* "
)
ALONE = r"\b(?:cena|ile|jedynie|koszt|sam[aoe]?|tylko|how much|just|only)(?: [a-z]+){0,3} "
# "Nad sklepem", "przy biurze", "z malowaniem" only say where the flat is, or what it gets.
NOT_BY_THE_WAY = "".join(
    rf"(?<!\b{word} )"
    for word in ("do", "i", "kolo", "nad", "obok", "od", "oraz", "przy", "w", "z", "ze")
)
FINISHING = r"\b(?:remont\w*|rob(?:icie|ic)|wykancz\w*|wykoncz\w*|finish\w*|fit out) "


def asked(words: str) -> str:
    return PRICE_OF + words


def measured(words: str, fillers: str = "ma|o|ok\\.?|okolo|of|powierzchni") -> str:
    return rf"\b{NOT_BY_THE_WAY}{words}(?: (?:{fillers}))*:?,? xarea"


def of_area(words: str) -> str:
    return rf"xarea {words}\b"


def named(words: str) -> str:
    return rf"\b{NOT_BY_THE_WAY}{words}\b"


class Thing(NamedTuple):
    """`intent` answers it, unless the message also names what `is_flat_with` has."""

    intent: str
    words: re.Pattern[str]
    is_flat_with: re.Pattern[str] | None = None


def things(*rows: tuple[str, str] | tuple[str, str, str]) -> Iterator[Thing]:
    for intent, *patterns in rows:
        yield Thing(intent, *map(regex, patterns))


# The first that is found decides.
THINGS = tuple(
    things(
        (
            "air_conditioning",
            asked(r"(?:klim(?:a\b|atyz\w+)|air.?con\w*)"),
            r"\b(?:and|i|oraz|plus) (?:\w+ )?xpackage\b",  # "klima plus pakiet Premium 66 m"
        ),
        ("stairs", asked(r"(?:schod\w+|stairs)")),
        ("furniture", asked(r"(?:mebl\w+|furniture)")),
        ("kitchens_wardrobes", asked(r"(?:kuchni[ae]?\b|szaf\w+|zabudow\w+|kitchen|wardrobe)")),
        ("design_included", asked(r"(?:sam |samego )?projekt(?:u|owanie)?\b(?! indyw)")),
        ("design_included", rf"\b{DESIGN_ALONE}"),
        ("passive_houses", r"\bdom\w* pasywn\w+|\bpassive hous\w+"),
        ("handover_inspection", asked(r"(?:odbior\w*|inspekt\w+|handover inspection|snagging)")),
        ("consultation_cost", asked(r"(?:konsultacj|rozmow|spotkani|wycen|consultation|meeting)")),
        ("out_of_scope", asked(SERVICE)),
        ("out_of_scope", rf"\b{SERVICE} (?:of |for )?(?:\w+ )?xarea", "xpackage"),
        (SINGLE, rf"\b(?:{LABOUR})"),
        (SINGLE, f"{measured(OUTSIDE)}|{of_area(rf'(?!ogrod|taras){OUTSIDE}')}"),
        (SINGLE, of_area(r"(?:ogrod|taras)\w?"), rf"(?:{HOME}) xarea"),
        (SINGLE, r"\bbiur\w+ (?:w|we) (?:domu|mieszkaniu)(?: (?:ma|ok|o))* xarea"),
        (SINGLE, r"(?<![0-9] )\bpokoj (?:dla )?(?!z\b)[a-z]+ xarea", HOME),
        (SINGLE, measured(WORK)),
        (SINGLE, METRE_OF),
        (SINGLE, ONLY_ROOM, WHOLE),
        (SINGLE, ROOM_ALONE, f"{HOME}|{WHOLE}"),
        ("commercial", f"{measured(PREMISES)}|{of_area(PREMISES)}"),
        ("commercial", FINISHING + PREMISES + r"\b"),
        ("commercial", named(PREMISES), HOME),
        ("out_of_scope", rf"\b{VEHICLE}\b"),
        ("out_of_scope", rf"\b{DEAL}", f"{WHOLE}|xpackage"),
        (SINGLE, f"{measured(WORK, '[a-z]+')}|{of_area(WORK)}", f"{WHOLE}|xpackage"),
        (SINGLE, rf"{ALONE}{NOT_BY_THE_WAY}{WORK}\b", f"{WHOLE}|xpackage"),
    )
)
IS_HOME = regex(HOME)
ROOM_MEASURED = regex(rf"^[^.,;]{{0,40}}\b{ROOM}(?: (?:ma|o|ok|okolo))* xnumber m")
PRICE_ASKED = regex(r"\b(?:cen[aey]|ile|koszt\w*|how much|price|wycen\w*)\b|xpackage")
ROOM_TOLD = regex(
    rf"(?:(?:a|i|to) )*{ROOM}(?: (?:jest|ma|na|o|ok|okolo|to))* xnumber m(?:2|etr\w*)?\W*"
)
DONE = r"(?:desk|kafel|kafl|plyt|rob(?:ic|im)|wykan?cz|wykoncz|zrobi|zrobion|finish|tile|tiling)\w*"
OUTSIDE_FINISHED = regex(
    rf"\b{PLACE_OUTSIDE} (?:rowniez|takze|tez) (?:\w+ )?(?:do|w)?liczy\w*"
    rf"|\b{PLACE_OUTSIDE} (?:\w+ ){{0,2}}{DONE}|\b{DONE} (?:\w+ ){{0,2}}{PLACE_OUTSIDE}"
)
OUTSIDE_COUNTED = regex(
    rf"(?:(?:a|and|czy|i) )*(?:{PLACE_OUTSIDE} (?:\w+ )?(?:licz|wlicz|dolicz)\w*"
    rf"|(?:licz|wlicz|dolicz)\w* (?:\w+ )?{PLACE_OUTSIDE})\W*(?:(?:bo|jest|ma|mam|to) )*"
    r"(?:x?(?:area|number)|[0-9]+)(?: ?m\w*)?\W*"
)
# After these "a ile?" asks for their own price, and only in the next message.
WITH_OWN_PRICE = frozenset(
    {
        *("air_conditioning", "handover_inspection", "kitchens_wardrobes", "plaster"),
        *("special_works", "stairs"),
    }
)


def something_else(turn: Turn) -> Answer | None:
    """Nothing is priced, whatever package was spoken of before; what is sold to pay for the flat
    is money."""
    is_of_money = turn.is_new("budget") or turn.extracted.is_budget_unclear
    is_known = turn.before.budget is not None or bool(turn.ledger.parts)
    if is_of_money and is_known and turn.extracted.amounts and not turn.state.about:
        return None  # "what if the kitchen is only 11k?"
    is_cooling = units_now(turn) or NAMED.search(turn.folded)
    if turn.has_area and is_cooling and cooling_units(turn):  # "klima tylko w salonie?"
        return None
    now = thing_named(turn) if not turn.extracted.offered else ""
    thing = now or thing_before(turn)
    intent = turn.knowledge.intents.get(answering(turn, thing))
    text = intent_text(turn, intent) if intent else None
    if not intent or not text:
        return None
    way_on = "" if now or not turn.about else turn.say("turn_to_a_flat")
    return Answer(
        f"{without_invitation(text)} {way_on}".strip(),
        intent.code,
        suggestions=next_suggestions(turn, intent.code),
        about=thing if thing in ENDS else "",
    )


# "Only a kitchen and hall, about 18 m2": all that is to be finished.
A_ROOM = rf"(?:(?:a|my|our|the) )?(?:{ROOM}|hall\w*|hol|poko(?:j|ju))"
ROOMS_ALONE = regex(
    rf"\b(?:jedynie|just|only|sam[aey]|tylko|wylacznie) {A_ROOM}"
    rf"(?:(?:,| and| i| oraz| plus) {A_ROOM})*,?"
    r"(?: (?:about|jakies|lacznie|ma|maja|ok\.?|okolo|razem|to|together|total))*"
    r" (?:xarea|xnumber m)"
)


def rooms_alone(turn: Turn) -> Answer | None:
    """Their area is no flat's, and our prices are of the whole finishing."""
    intent, masked = turn.knowledge.intents.get(SINGLE), turn.extracted.masked
    is_told = ROOMS_ALONE.search(masked) and not IS_HOME.search(masked)
    text = intent_text(turn, intent) if intent and is_told else None
    if not text:
        return None
    suggestions = next_suggestions(turn, SINGLE)
    return Answer(
        without_invitation(text), SINGLE, suggestions=suggestions, about=SINGLE, is_of_a_part=True
    )


def answering(turn: Turn, thing: str) -> str:
    """Of a single work another intent may know more: "tylko łazienka 6 m2"."""
    if thing == SINGLE and turn.asks_price and METRE_PRICED.search(turn.extracted.masked):
        return thing  # what the floors are would be no answer
    codes = [intent.code for intent in turn.sure_intents]
    own = PRICED | YIELDING | FIGURES | DESCRIBING | MATERIALS | {"package_change"}
    others = [code for code in codes if code not in own]
    return next(iter(others), thing) if thing == SINGLE else thing


def flat_after_all(turn: Turn) -> Answer | None:
    """ "A mieszkania?" after "robicie biura?"."""
    intent = turn.knowledge.intents.get("developer_state")
    is_plain = is_small_talk(turn.extracted.masked) and not turn.learned.square_meters
    if not turn.turns_to_a_flat or not is_plain or turn.named or intent is None:
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="rule") if text else None


def thing_named(turn: Turn) -> str:
    masked = turn.extracted.masked
    thing = next((thing.intent for thing in THINGS if is_named(thing, masked)), "")
    if not thing and not turn.has_area and prices_a_room(masked):
        return SINGLE
    codes = {intent.code for intent in turn.sure_intents}
    is_priced = turn.has_new_area or not PRICED.isdisjoint(codes)
    is_plain = WITHOUT_AREA.search(masked) is not None or (thing == "commercial" and not codes)
    return thing if is_priced or is_plain else ""


def room_told(turn: Turn) -> Answer | None:
    """ "Salon ma 25 m" after the flat's area: nobody knows whether that changes."""
    if not turn.has_area or not ROOM_TOLD.fullmatch(turn.extracted.masked):
        return None
    return Answer(turn.say("area_unclear"), "area_unclear", asked="area")


def outside_counted(turn: Turn) -> Answer | None:
    """ "A taras wliczać? Mam 12 m" after the flat's area, which stays as it was."""
    is_unclear = turn.extracted.is_area_unclear and turn.before.square_meters is not None
    if not is_unclear or not OUTSIDE_COUNTED.fullmatch(turn.extracted.unread):
        return None
    text, package = turn.say("outside_not_counted"), turn.before.package
    suggestions = next_suggestions(turn, "measured_on")
    told = Answer(text, "measured_on", suggestions=suggestions, is_of_a_part=True)
    return replace(told, package=package)


# "Dom ma 140 z garażem, to bez garażu ile?", and nobody told how large it is.
GROSS_AND_NET = regex(
    rf"\b(?:ze?|with(?: (?:a|the))?) {PLACE_OUTSIDE}\b.*\b(?:bez|without)(?: the)? {PLACE_OUTSIDE}"
)


def outside_unknown(turn: Turn) -> Answer | None:
    is_told = GROSS_AND_NET.search(turn.folded) is not None
    if not is_told or len(find_numbers(turn.folded)) > 1:
        return None
    text = turn.say("outside_not_counted")
    return Answer(text, "area_unclear", asked="area", is_of_a_part=True)


def outside_finished(turn: Turn) -> Answer | None:
    """ "A z balkonem wykończonym płytkami ile dojdzie?": no price of ours has it."""
    is_asked = OUTSIDE_FINISHED.search(turn.folded) and turn.asks_price
    if not is_asked or turn.has_new_area or turn.named or turn.is_new("budget"):
        return None
    text = turn.say("outside_not_counted")
    return Answer(text, "measured_on", suggestions=next_suggestions(turn, "measured_on"))


def prices_a_room(masked: str) -> bool:
    """ "Garaż 30 m2 w Expressie ile": no flat is spoken of, and none was."""
    is_room = ROOM_MEASURED.search(masked) and PRICE_ASKED.search(masked)
    return bool(is_room) and not re.search(rf"{HOME}|{WHOLE}|\bpokoj (?:i|z) ", masked)


def is_named(thing: Thing, masked: str) -> bool:
    is_flat = thing.is_flat_with is not None and thing.is_flat_with.search(masked)
    return not is_flat and thing.words.search(masked) is not None


def thing_before(turn: Turn) -> str:
    """What "ile?", "50 m2" or "a Comfort?" go on about."""
    if turn.unpriced and is_about_figures(turn):
        return turn.unpriced
    is_aside = turn.state.topic in WITH_OWN_PRICE and turn.asks_only_price
    is_data = turn.has_new_area or turn.named
    return turn.state.topic if is_aside and not is_data else ""


def is_about_figures(turn: Turn) -> bool:
    """What only a flat has in our price list and our times."""
    codes = {intent.code for intent in turn.sure_intents}
    is_data = turn.has_new_area or turn.is_new("budget") or find_rate(turn.folded) is not None
    is_data |= (bool(turn.named) and turn.is_bare) or chosen(turn) is not None
    return is_data or turn.wants_quote or not FIGURES.isdisjoint(codes)
