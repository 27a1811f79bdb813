"""What a message says of figures that were told wrong before it."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.row_state import rows_of
from chatbot.dialogue.prices.priced import priced_of
from chatbot.dialogue.state import EITHER_PACKAGE, FLAT_ASKED, State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import total
from chatbot.rendering import Figures
from chatbot.understanding.areas.area_pointers import Context, Pointed, pointed
from chatbot.understanding.areas.pointer_words import IN_BOTH
from chatbot.understanding.areas.told_areas import HOUSE, Told, told_with
from chatbot.understanding.flats.corrected_flats import corrected_flat, with_compared_size
from chatbot.understanding.flats.kinds import with_owner_named, with_sizes_for_kinds
from chatbot.understanding.flats.owners import STUDIO
from chatbot.understanding.money.echoes import is_pointed_at
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.money_again import money_after_all
from chatbot.understanding.packages.package_pointers import Around
from chatbot.understanding.rows.row_alone import chosen_of
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

SUM_OF_ALL = "ile razem"  # of flats that each have their own package


AREA_ALONE = regex(
    r"(?:(?:a|no|the|to|w|for|in) )*(?P<area>[0-9]{2,3}(?:[.,][0-9]{1,2})?)[ m2²]*\W*"
)


def with_flat_told(state: State, message: str) -> str:
    """ "48 m2" or "to mniejsze, mamy", where it was asked which of the flats is meant, as its
    button says it, with what was asked."""
    if not state.asked.startswith(FLAT_ASKED):
        return message
    if EITHER_PACKAGE in state.asked:
        return with_packages_told(state, message)
    told, rows = AREA_ALONE.fullmatch(fold(message)), rows_of(state.rows)
    place = chosen_of(fold(message), rows) if len(rows) == 2 else None
    if told is None and place is None:
        return message
    area = told["area"] if told else f"{rows[place or 0].area.normalize():f}"
    lead, _, after = state.asked.removeprefix(FLAT_ASKED).partition("|")
    return f"{lead} {area} m2 {after}".strip()


def with_packages_told(state: State, message: str) -> str:
    """ "Czyli 62 Premium": so the other one gets the other package."""
    folded, areas = fold(message), [row.area for row in rows_of(state.rows)]
    names, _, asked = state.asked.removeprefix(f"{FLAT_ASKED}|").partition(",")
    either = names.split(EITHER_PACKAGE)
    named = [name for name in either if regex(rf"\b{fold(name)}\b(?! plus)").search(folded)]
    told = [area for area in areas if area in {n.value for n in find_numbers(folded)}]
    if len(named) != 1 or len(told) != 1 or len({*areas}) != len(either):
        return message
    other = next(area for area in areas if area != told[0])
    left = next(name for name in either if name != named[0])
    after = f",{asked}" if asked else ""
    return f"{told[0].normalize():f} m2 {named[0]}, {other.normalize():f} m2 {left}{after}"


def with_corrected_flat(state: State, before: Learned, message: str) -> tuple[State, Learned, str]:
    """ "Sorry, the second is 72, not 70" of several flats, which stay what is spoken of, and what
    else the message says; where that is nothing, they are told again."""
    flats = [Decimal(area) for area in state.flats]
    studio = dict(state.owners).get(STUDIO)
    message = with_owner_named(message, dict(state.owners))
    message = with_sizes_for_kinds(message, flats, Decimal(studio) if studio else None)
    told = corrected_flat(message, flats)
    if told is None:
        return state, before, with_compared_size(message, flats)
    state = state.with_area(told.old, told.new, is_last=told.is_last)
    new = [Decimal(area) for area in state.flats]
    if before.square_meters == told.old:
        before = replace(before, square_meters=told.new)
    everything = f"{', '.join(map(str, new[:-1]))} i {new[-1]} m2"
    if state.are_added and len({code for code, _ in state.plan}) > 1:
        everything = SUM_OF_ALL
    return state, before, with_compared_size(told.rest, new) or everything


# "Mniejsze najtaniej", of two flats.
IN_THE_CHEAPEST = regex(
    r"\b(?:mniejsz|wieksz|bigger|larger|smaller)\w*(?: (?:as|in|mozliwie|one|w|to|we))*"
    r" (?P<word>najtaniej|najtansz(?:a|e|ej|ym)(?: (?:opcja|opcji|pakiecie|wersja|wersji))?"
    r"|cheap as possible|(?:the )?cheapest(?: one| package)?)\b"
)


def with_cheapest_named(message: str, state: State, figures: Figures) -> str:
    written = tidy(message)
    told = IN_THE_CHEAPEST.search(fold(written)) if len(state.flats) == 2 else None
    fixed = [price for price in figures.prices if not price.is_range]
    if told is None or not fixed:
        return message
    name = min(fixed, key=lambda price: price.low).name
    return f"{written[: told.start('word')]}{name}{written[told.end('word') :]}"


def with_money_meant(state: State, before: Learned, message: str) -> tuple[State, Learned, str]:
    """ "95 tys. miałam na myśli", where 95 m² were understood: the area from before that is known
    again, and the number is the budget."""
    meant = money_after_all(message, before.square_meters)
    if meant is None:
        return state, before, message
    last = Decimal(state.area_before) if state.area_before else None
    area = last if last != before.square_meters else None
    return replace(state, area_before=""), replace(before, square_meters=area), meant


IN_METRES = r"(?:m ?2\b|m\b|mkw\b|metr\w*|met(?:er|re)s\b|sq\w*)"
IN_THOUSANDS = r"[0-9]{2,3}(?: ?(?:k\b|tys\w*|thousand\b)|[ .]?000\b)"
# "Nie 160 metrów, tylko 160 tys.", "95 tys., a nie 95 m2"
AREA_DENIED = regex(
    rf"(?P<denied>\b(?:nie|not) (?:o )?(?P<area>[0-9]{{2,3}}) ?{IN_METRES},?"
    r" (?:a|ale|but|lecz|tylko)(?: (?:chodzi\w* o|o))? )"
    rf"(?=(?:[a-z]+ ){{0,3}}{IN_THOUSANDS})"
    rf"|(?<![0-9.,]){IN_THOUSANDS}(?: (?:zl\w*|pln))?"
    rf"(?P<after>,?(?: a| and)? (?:nie|not) (?P<metres>[0-9]{{2,3}}) ?{IN_METRES})"
)


def with_area_denied(state: State, before: Learned, message: str) -> tuple[State, Learned, str]:
    """What was taken for an area is money, so the area before it counts again."""
    written = tidy(message)
    told = AREA_DENIED.search(fold(written))
    if told is None:
        return state, before, message
    start, end = told.span("denied" if told["denied"] else "after")
    rest = f"{written[:start]}{written[end:]}"
    denied = Decimal(told["area"] or told["metres"])
    others = [area for area in (*state.flats, state.area_before) if area]
    left = [area for area in map(Decimal, others) if area != denied]
    if before.square_meters == denied or (len(state.flats) == 2 and len(left) < len(others)):
        before = replace(before, square_meters=left[-1] if left else None)
        state = replace(state, area_before="", areas=())
        state = replace(state, flats=(), rows=(), plan=(), pairs=(), owners=(), area_pair=())
    return state, before, rest


def with_package_pointed(
    before: Learned, message: str, figures: Figures, areas: Collection[Decimal]
) -> Learned:
    """ "Jak się płaci za te 110 tys.?", where that is what another package costs than the one that
    was spoken of last; an amount that may be the visitor's own points at none."""
    area, fixed = before.square_meters, [price for price in figures.prices if not price.is_range]
    if area is None or before.package is None or before.budget is not None:
        return before
    if any(number.value in {*areas, area} for number in find_numbers(fold(message))):
        return before  # "przy tych 51,5"
    found = [price for price in fixed if is_pointed_at(message, total(price.low, area))]
    return replace(before, package=found[0].code) if len(found) == 1 else before


def packages_around(state: State, before: Learned, figures: Figures) -> Around:
    """Those that a word like "the cheaper one" or "one step up" may stand for."""
    codes = [*dict.fromkeys(one.package for one in reversed(priced_of(state)))][:2]
    last = [price for code in codes if (price := figures.price(code))]
    fixed = sorted((p for p in figures.prices if not p.is_range), key=lambda price: price.low)
    own = figures.price(before.package)
    ranges = [price for price in figures.prices if price.is_range]
    above = [p.name for p in (*fixed, *ranges) if own and (p.low > own.high or p.is_range)]
    below = [p.name for p in fixed if own and p.low < own.low]
    higher = [price.name for price in fixed if own and price.low > own.low]
    around = Around(
        above=next(iter(above), ""),
        below=next(reversed(below), ""),
        lower=" i ".join(below),
        higher=" i ".join(higher),
        own=own.name if own else "",
    )
    if len(last) != 2:
        return around
    low, high = sorted(last, key=lambda price: price.low)
    others = [price.name for price in last if price != own]
    other = others[0] if len(others) == 1 else ""
    return around._replace(
        other=other,
        cheaper=low.name,
        dearer=high.name,
        lower=around.lower if low == own else low.name,
        higher=around.higher if high == own else high.name,
    )


FURNITURE = "kitchens_wardrobes"
# After "z garderobą 4 m?", which was taken for furniture: the flat stays as large as it was.
WARDROBE = regex(
    r"(?:(?:a|i|no|to|ok|and|ile|how much) )*(?:bez|without)(?: (?:a|the|tej))? (?:garderob\w*"
    r"|wardrobe)(?: (?:ile|to|how much))*\W*"
)


def area_pointed(message: str, state: State, before: Learned) -> Pointed:
    """With the figure of the area that is pointed at, one flat at a time: of several that are
    told together the words for each are read elsewhere, but for a house and a flat."""
    told = Told.from_json(state.told_areas, state.rooms)
    if state.topic == FURNITURE and WARDROBE.fullmatch(fold(message)):
        return Pointed(message, told)
    if IN_BOTH.search(fold(message)):  # each in turn
        return Pointed(message, told_with(told, fold(message)))
    is_one_known = before.square_meters is not None or bool(told.named(HOUSE))
    if len(state.flats) > 1 and (state.are_added or not is_one_known):
        return Pointed(message, told_with(told, fold(message)))
    former = Decimal(state.area_before) if state.area_before else None
    parts = Ledger.from_json(state.ledger, before.budget).parts.values()
    context = Context(told, before.square_meters, former, before.budget)
    return pointed(message, replace(context, costs=frozenset(map(abs, parts))))
