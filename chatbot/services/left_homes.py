"""A home that is not to be finished is forgotten: "domu nie wykańczamy"."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.state import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.understanding.areas.left_homes import home_denied, without_home_left
from chatbot.understanding.areas.told_areas import FLAT, HOUSE, STUDIO, Told
from chatbot.understanding.flats.done_flats import without_done_flat
from chatbot.understanding.text.text import WORD, fold


def with_homes_left(state: State, before: Learned, message: str) -> tuple[State, Learned, str]:
    """The denial alone goes on as what it is, where nothing is known that it could be of."""
    message = without_done_flat(without_home_left(message))
    denied = home_denied(message)
    if denied is None:
        return state, before, message
    is_house, rest = denied
    told = Told.from_json(state.told_areas, state.rooms)
    gone = area_of(told, is_house=is_house)
    known = {*map(Decimal, (*state.flats, *state.areas))} | {*filter(None, [before.square_meters])}
    others = known - {gone}
    if gone is not None and gone in known and others:
        state, before = without_area(state, before, gone, told)
        return state, before, rest if WORD.search(rest) else asked_anew(message)
    is_said_beside = WORD.search(rest) is not None and before.square_meters not in {None, gone}
    return state, before, rest if is_said_beside else message


def asked_anew(message: str) -> str:
    """Nothing else is said, so the price of what is left is meant."""
    return "how much is it?" if ENGLISH.search(fold(message)) else "ile to będzie?"


ENGLISH = regex(r"\b(?:flat|house|the|without)\b")


def area_of(told: Told, *, is_house: bool) -> Decimal | None:
    """The only one that was called so."""
    names = (HOUSE,) if is_house else (FLAT, STUDIO)
    found = {area for name in names for area in told.named(name)}
    return found.pop() if len(found) == 1 else None


def without_area(state: State, before: Learned, gone: Decimal, told: Told) -> tuple[State, Learned]:
    flats = tuple(area for area in state.flats if Decimal(area) != gone)
    areas = tuple(area for area in state.areas if Decimal(area) != gone)
    one = {*map(Decimal, (*flats, *areas))}
    if len(one) == 1:
        area = one.pop()
        codes = {code for code, of in state.plan if Decimal(of) == area}
        package = codes.pop() if len(codes) == 1 else before.package
        before = replace(before, square_meters=area, package=package)
    elif before.square_meters == gone:
        before = replace(before, square_meters=None)
    flats, areas = (kept if len(kept) > 1 else () for kept in (flats, areas))
    return (
        replace(
            state,
            flats=flats,
            areas=areas,
            are_added=state.are_added and bool(flats),
            plan=tuple(pair for pair in state.plan if Decimal(pair[1]) != gone) if flats else (),
            plan_before=(),
            pairs=(),
            rows=tuple(row for row in state.rows if Decimal(row[0]) != gone) if flats else (),
            homes=tuple(home for home in state.homes if Decimal(home[1]) != gone),
            owners=tuple(one for one in state.owners if Decimal(one[1]) != gone),
            quoted=tuple(pair for pair in state.quoted if Decimal(pair[1]) != gone),
            weighed=(),
            area_pair=(),
            area_before="",
            area_told="",
            is_house=False,
            is_one_chosen=False,
            asked="" if state.asked.startswith("flat:") else state.asked,
            told_areas=told.without(gone).areas_as_json(),
        ),
        before,
    )
