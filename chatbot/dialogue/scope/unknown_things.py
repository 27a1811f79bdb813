"""An area of something that nobody knows for a flat is asked about, and not priced as one."""

from decimal import Decimal

from rapidfuzz import fuzz, process

from chatbot.dialogue.intents import intent_text
from chatbot.dialogue.prices.choices import of_one
from chatbot.dialogue.prices.pricing import quote_each
from chatbot.dialogue.scope.other_works import SINGLE
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.subjects import HOME, WHOLE
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.bare import SMALL_WORDS, WORD, is_assent

# What stands beside the area of a flat: kinds of it, and words that say nothing about it.
FLATS = """
antresola apartament apartamencie blizniak blizniaka bungalow chata chalupa czteropokojowe
deweloper dewelopera deweloperka deweloperskie deweloperskiego domek domki domkiem dwupokojowe
dwupoziomowe dupleks inwestycja inwestycyjne jednopokojowe kamienica kawalerke kawalerki loft
lokum lokalu mieszkaniem mieszkalne mieszkalny mieszkanka nowka osiedle osiedlu parter parterowy
penthouse pietro pietrowy poddasze pokoj pokoje pokoi pokojowe polblizniak rezydencja segment
segmencie studio strych szeregowiec szeregowka trzypokojowe uzytkowa uzytkowej willa wlasnosciowe
bedroom bungalow condo cottage development duplex home maisonette penthouse property semi terraced
townhouse villa
"""
NEUTRAL = """
brutto cale calego calkowita calosc cennik ceny circa czyli daj dokladnie duze duzy ekipa firma
gotowe
informacja interesuja interesuje kalkulacja klucz koszty kupilam kupilem kupilismy lacznie male
maly mamy metrow metry netto odbieram odbieramy odbior oferta oferte orientacyjnie pilne policz
policzcie policzyc potrzebuje potrzebujemy ponad ponizej powiedzmy powyzej prawie niecale razem
remont remontu siema standard standardzie stawka szukam szukamy wariant witajcie wycena wyceny
wycene wycenic wycencie wycenisz wykanczanie wykonczenie wykonczenia wykonczyc zalezy znaczy
zrobic zrobicie zrobienie najtaniej najtansza najtanszy najdrozszy cheapest calculate estimate
finish finishing looking need quote size total turnkey
chyba gdzies jakos pewnie approx approximately dunno exactly guess maybe perhaps probably roughly
"""
HARMLESS = FLATS.split() + NEUTRAL.split() + [word for word in SMALL_WORDS if len(word) > 3]
# "Wykańczam 60 m2", "przytulne 60 m2": a verb, or what a flat ("mieszkanie") is like.
VERB_OR_ADJECTIVE = regex(r"\w+(?:[aeuy]m|my|uje|cie|lismy|[ntw]e|[cs]ze|[gk]ie)")
BESIDE = regex(r"(?:(?:a|ile|mam|mamy|na|to|za) )*(?P<word>[a-z]{4,}) xarea\b")
LEAST_RATIO = 80  # "mieszkane" and "kawlerka" are flats
YES = regex(r"(?:dokladnie|owszem|tak|zgadza sie|exactly|right|yes|yep|yeah)\b")
NO = regex(r"(?:nie|no|nope)\b")
NUMBER_ALONE = regex(r"(?:(?:a|mam|no) )*(?P<number>[0-9]{2,3}(?:[.,][0-9]{1,2})?)\W*")
FLAT_NAMED = regex(f"{HOME}|{WHOLE}")
WHOLE_FLAT = "whole_flat"  # asked for


def unknown_thing(turn: Turn) -> Answer | None:
    """ "Wagon 40 m2", and "premium" after that, too, until a flat is named."""
    area, masked = turn.learned.square_meters, turn.extracted.masked
    is_named = has_area_told(turn) and names_unknown_thing(masked)
    is_open = turn.state.asked == WHOLE_FLAT and not FLAT_NAMED.search(masked)
    if area is None or not (is_named or is_open) or not turn.wants_quote:
        return None
    values = {"area": turn.speaker.area(area)}
    yes = Suggestion(turn.say("whole_flat_yes"), turn.say("whole_flat", values))
    text = turn.say("whole_flat_asked", values)
    return Answer(text, "area_unclear", suggestions=(yes,), asked=WHOLE_FLAT)


def has_area_told(turn: Turn) -> bool:
    """After a flat a mere number is that of another: "a teściowie 70 w comforcie"."""
    is_told = turn.before.square_meters is None or "xarea" in turn.extracted.unread
    return is_told and turn.is_new("square_meters")


def names_unknown_thing(masked: str) -> bool:
    """One word beside the area, and none else but small ones."""
    beside = BESIDE.match(masked)
    if beside is None or masked.count("xarea") > 1:
        return False
    words = [word for word in WORD.findall(masked, beside.start("word")) if word not in SMALL_WORDS]
    return words == [beside["word"]] and not is_harmless(words[0])


def is_harmless(word: str) -> bool:
    if VERB_OR_ADJECTIVE.fullmatch(word):
        return True
    return (
        process.extractOne(word, HARMLESS, scorer=fuzz.ratio, score_cutoff=LEAST_RATIO) is not None
    )


def whole_flat(turn: Turn) -> Answer | None:
    """ "Tak" and "nie" after that question."""
    area, single = turn.learned.square_meters, turn.knowledge.intents.get(SINGLE)
    if turn.state.asked != WHOLE_FLAT or area is None:
        return None
    if YES.match(turn.folded):
        prices = turn.figures.prices
        return of_one(turn, turn.package, area) if turn.package else quote_each(turn, prices, area)
    text = intent_text(turn, single) if single and is_plain_no(turn) else None
    return Answer(text, SINGLE, about=SINGLE) if text else None


def is_plain_no(turn: Turn) -> bool:
    return NO.match(turn.folded) is not None and is_assent(turn.folded)


def number_alone(turn: Turn) -> Answer | None:
    """ "58", and nothing before it: it may be an area, which a button says."""
    found = NUMBER_ALONE.fullmatch(turn.extracted.unread)
    if found is None or turn.has_area or turn.state.asked or turn.state.about:
        return None
    area = Decimal(found["number"].replace(",", "."))
    if turn.figures.area_fault(area):
        return None
    text = turn.speaker.area(area)
    said = turn.say("number_alone", {"area": text})
    return Answer(said, "area_unclear", asked="area", suggestions=(Suggestion(text, text),))
