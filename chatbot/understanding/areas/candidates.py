"""Flats of which the visitor takes one: "to w Gdyni", "to pierwsze", "a w tym 55?". Each way to
point at one of them is put into its area, which every reader knows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.places_told import known_again, places_told
from chatbot.understanding.text.text import fold, tidy

TAKE = r"(?:kupi\w*|kupuj\w+|bierz\w+|bior\w+|wezm\w+|wybier\w+|wybior\w+)"
ALTERNATIVES = regex(
    rf"\b(?:(?:tylko |jedynie )?jedno(?: z (?:nich|tych))? {TAKE}"
    rf"|{TAKE} (?:tylko |jedynie )?jedno\b(?! z tych)"
    r"|oglada(?:m|my|lismy|lem|lam)|rozwaza(?:m|my)|waha(?:m|my) sie"
    r"|zastanawia(?:m|my) sie (?:nad|miedzy)|na oku|wybiera(?:m|my) (?:miedzy|pomiedzy)"
    r"|(?:jest|mamy|mam) (?:tez|jeszcze) (?:drugie|inne|trzecie)(?: mieszkanie)?,? (?:w|we) [a-z]+"
    r"|do wyboru|nie wiem,? (?:czy|ktore)"
    rf"|{TAKE} (?:juz )?(?:tylko|jedynie) (?:to |te )?(?:male|mniejsze|duze|wieksze|pierwsze"
    r"|drugie)"
    r"|bez tego [1-9][0-9]\W+tylko"
    r"|(?:we are|we're|i am|i'm) (?:viewing|choosing|looking at))\b"
)
BOTH = regex(
    r"\b(?:oba|obydwa|obu|razem|lacznie|jedno i drugie|wszystkie|kazde(?:go)?|both|together|each)\b"
)
TO = r"(?:(?:to|tego|tym|te|ten|tamto|tamtego|tamtym|temu|this|that|the) )?"
ORDER = regex(
    rf"\b{TO}(?P<at>pierwsz|drug|trzeci)(?:ego|iego|ym|im|ie|e)\b"
    r"(?! (?:ofert|firm|ekip|pakiet|wariant|pietr|pok|raz|rat|metr))"
)
AFTER_SIZE = (
    r"(?:a|ale|bo|czy|i|ile|jednak|jest|kosztuje|lokal\w*|mieszk\w+|na|o ile|starczy|to|we?"
    r"|wystarczy|wyjdzie|wychodzi|za|zostanie|express|comfort|premium)"
)
SIZE = regex(
    rf"\b{TO}(?P<most>naj)?(?P<at>mniejsz|wieksz|mal|duz)(?:e|ego|ym|emu)\b"
    rf"(?=\W*$|[,.?!]| {AFTER_SIZE}\b)"
)
FROM_AREA = regex(r"\bod (?=[0-9]+(?:[.,][0-9]+)? m2)")
PLACES = ("pierwsz", "drug", "trzeci")
# "W tym 55", where no money is told
POINTED = r"(?:to|tego|tym|te|ten|temu|przy|samo|dla|this|that) "
NO_MONEY = r"(?![0-9]|[.,][0-9]| ?(?:tys|k\b|zl|000|%|proc|lat|dni|mies|tyg|m2|m\b|mkw|metr))"


class Pointer(NamedTuple):
    start: int
    end: int
    area: Decimal


def are_alternatives(message: str) -> bool:
    return ALTERNATIVES.search(fold(message)) is not None


def are_both_meant(message: str) -> bool:
    return BOTH.search(fold(message)) is not None


def with_area_named(
    message: str,
    areas: Sequence[Decimal],
    places: Mapping[str, str],
    *,
    is_one_chosen: bool,
    is_money_known: bool,
    spoken_of: Decimal | None = None,
) -> str:
    """`areas` in the order in which they were told, `places` with theirs; an order or a size points
    only where one of them `is_one_chosen`. Of two "the second" is not the one that is spoken of."""
    written = tidy(message)
    text = fold(written)
    found = [*by_place(text, places)] if len(areas) > 1 else []
    if len(areas) > 1 and (is_one_chosen or is_money_known):
        found += by_number(text, areas)
    if is_one_chosen and len(areas) > 1:
        found += [*by_order(text, areas, spoken_of), *by_size(text, areas)]
    ends = len(written)
    for pointer in sorted(found, reverse=True):
        if pointer.end <= ends:
            named = f"{pointer.area.normalize():f} m2"
            written = f"{written[: pointer.start]}{named}{written[pointer.end :]}"
            ends = pointer.start
    are_compared = len({pointer.area for pointer in found}) > 1
    written = FROM_AREA.sub("niz ", written) if are_compared else written
    return written if found else message


def by_place(text: str, places: Mapping[str, str]) -> Iterator[Pointer]:
    told_now = {told.key for told in places_told(text) if told.area}
    for told in known_again(text, places.keys() - told_now):
        yield Pointer(told.start, told.end, Decimal(places[told.key]))


def without_places(message: str) -> str:
    """ "48 m2 i 62 m2" of "48 m2 w Gdyni i 62 m2 na parterze", where each has its area."""
    told = places_told(message)
    if len({place.area for place in told}) < len("ab") or not all(place.area for place in told):
        return message
    written = tidy(message)
    for place in reversed(told):
        written = f"{written[: place.start]}{written[place.end :]}"
    return written


def by_number(text: str, areas: Sequence[Decimal]) -> Iterator[Pointer]:
    for area in areas:
        figure = re.escape(f"{area.normalize():f}").replace(r"\.", "[.,]")
        for told in re.finditer(rf"\b{POINTED}(?P<area>{figure}){NO_MONEY}", text):
            yield Pointer(told.start("area"), told.end("area"), area)


def by_order(text: str, areas: Sequence[Decimal], spoken_of: Decimal | None) -> Iterator[Pointer]:
    for told in ORDER.finditer(text):
        place = PLACES.index(told["at"])
        if place == 1 and len(areas) == len("ab") and spoken_of == areas[1]:
            place = 0  # the other one
        if place < len(areas):
            yield Pointer(told.start(), told.end(), areas[place])


def by_size(text: str, areas: Sequence[Decimal]) -> Iterator[Pointer]:
    for told in SIZE.finditer(text):
        if told["most"] or len(areas) == len("ab"):
            pick = min if told["at"] in {"mniejsz", "mal"} else max
            yield Pointer(told.start(), told.end(), pick(areas))
