"""Several flats that are told by whose they are."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.assigned import (
    ALL,
    FITS,
    flats_meant,
    gap,
    is_of_rooms_or_time,
    packages_before,
    with_rest_open,
)
from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.plans import plan_of
from chatbot.dialogue.flats.row_state import rows_of
from chatbot.dialogue.state import FLAT_ASKED, Answer, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.flats.kinds import studio_told
from chatbot.understanding.flats.owners import (
    KINSHIP,
    ME,
    PARTNERS,
    STUDIO,
    USES,
    gone_of,
    kept_of,
    owned_areas,
    packages_of_people,
    people_in,
    with_the_other,
)
from chatbot.understanding.intents.differences import are_together, asks_for_difference
from chatbot.understanding.rows.row_words import OWN
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import find_numbers

Owners = Mapping[str, Decimal]


def owners_of(turn: Turn) -> Owners:
    """Whose each flat is, by this message and those before it."""
    text, flats = turn.folded, flats_meant(turn) or turn.extracted.areas
    before = owners_in_rows(turn) | {who: Decimal(area) for who, area in turn.state.owners}
    told = owned_areas(text, [n for n in find_numbers(text) if n.value in flats], flats)
    kept = {who: area for who, area in before.items() if area in flats}
    is_kept = {who: who in USES or area not in told.values() for who, area in kept.items()}
    known = {who: area for who, area in kept.items() if is_kept[who]} | {**told}
    told_areas = (*flats, turn.extracted.square_meters)
    numbers = find_numbers(text)
    sized = [n for n in numbers if n.value in told_areas or AREA_UNIT.match(text, n.end)]
    if studio := studio_told(text, sized):
        known[STUDIO] = studio
    return with_the_other(known, [*before, *people_in(text)], flats)


def owners_in_rows(turn: Turn) -> dict[str, Decimal]:
    """Whose they are, where they were read row by row."""
    return {
        ME if word == OWN else word: row.area
        for row in rows_of(turn.state.rows)
        for word in row.words
        if word == OWN or word in KINSHIP
    }


def owners_after(turn: Turn) -> tuple[tuple[str, str], ...]:
    found = owners_of(turn)
    return tuple((who, str(area)) for who, area in found.items()) or turn.state.owners


def by_owner(turn: Turn) -> Answer | None:
    """ "Brat jednak Comfort, a ja Express, moje to te większe"."""
    flats, extracted = flats_meant(turn), turn.extracted
    codes = packages_of_people(extracted.unread, extracted.mentions)
    is_else = extracted.are_paired or len({*flats}) < len(flats) or is_of_rooms_or_time(turn)
    if len(flats) < 2 or not codes or is_else:
        return None
    owners, before = owners_of(turn), packages_before(turn, flats)
    if is_nobodys(turn, codes, owners):
        return which_flat(turn, flats, turn.named[0].name)
    own = {owners[who]: code for who, code in codes.items() if who in owners}
    each = [
        own.get(area) or code for area, code in zip(flats, before or [""] * len(flats), strict=True)
    ]
    if own and len(own) == len(codes) and "" in each and turn.are_added:
        return with_rest_open(turn, each, flats)
    prices = [price for code in each if (price := turn.figures.price(code)) and not price.is_range]
    if len(own) < len(codes) or len(prices) < len(flats):
        return None
    pairs = list(zip(prices, flats, strict=True))
    return replace(each_of(turn, pairs, *gap(turn, pairs)), areas=flats)


# "Brat radzi Comfort", "kolega wziął u was Comfort": of no flat of his that is to be finished.
ONLY_SAYS = regex(
    r"\b(?:mowi|podoba|polec|radzi|uwaza|wol|zdani|likes|prefers|recommends|says|thinks)\w*"
    r"|\b(?:u was|from you|with you|had|took|mial[ao]?|robil[ai]?|wzi(?:al|ela|eli))\b"
)


def is_nobodys(turn: Turn, codes: Mapping[str, str], owners: Owners) -> bool:
    """ "A jak syn weźmie Plus?", of flats that were priced, and nobody told which one is his."""
    others = {who for who in codes if who not in owners} & {*KINSHIP} - PARTNERS
    is_of_one = len(codes) == 1 == len(turn.named) and len(turn.state.flats) > 1
    is_said = ONLY_SAYS.search(turn.folded) or ALL.search(turn.folded)
    return bool(others) and is_of_one and turn.are_added and not is_said


TOGETHER_IN = regex(r"\b(?:lacznie|razem|w sumie|together) (?:in|w|we|za) xpackage\b")


def which_of_the_mix(turn: Turn) -> Answer | None:
    """ "A Premium, zmieszczę się?", after each had its own package: in one of them, or in all?
    Where all their packages are named, none changes."""
    plan, extracted = plan_of(turn), turn.extracted
    is_same = len(turn.named) > 1 and {*turn.named} == {price for price, _ in plan}
    if is_same and turn.are_added and FITS.search(turn.folded) and not extracted.areas:
        return replace(each_of(turn, plan), areas=tuple(area for _, area in plan))
    flats = tuple(area for _, area in plan)
    is_mixed = turn.are_added and len({price for price, _ in plan}) > 1 == len(turn.named)
    is_placed = extracted.areas or extracted.square_meters is not None or extracted.denied
    are_all = ALL.search(turn.folded) or TOGETHER_IN.search(extracted.masked)
    is_else = are_all or asks_for_difference(turn.folded)
    is_summed = FITS.search(turn.folded) or are_together(turn.folded)
    if not is_mixed or is_placed or is_else or not is_summed or is_of_rooms_or_time(turn):
        return None
    asked = which_flat(turn, flats, turn.named[0].name)
    both = {"pl": "oba", "en": "both"}[turn.language] if len(flats) == 2 else ""
    told = f"{both} {turn.named[0].name}"
    more = (Suggestion(told, told),) if both else ()
    return replace(asked, suggestions=(*asked.suggestions, *more))


def flats_of_the_others(turn: Turn, flats: tuple[Decimal, ...]) -> tuple[Decimal, ...] | None:
    """What is left where somebody's is left out, or only one's is kept; nothing where nobody
    knows which one that is, and None where nothing like it is said."""
    text = turn.extracted.unread
    kept, gone = kept_of(text), gone_of(text)
    if kept is None and not gone:
        return None
    owners = owners_of(turn)
    alone = [owners[who] for who in kept or () if who in owners]
    left_out = [owners[who] for who in gone if who in owners]
    if alone:
        return tuple(area for area in flats if area in alone)
    if left_out and len(left_out) == len(gone):
        return tuple(area for area in flats if area not in left_out)
    return ()


def which_flat(
    turn: Turn, flats: tuple[Decimal, ...], package: str = "", *, left: str = ""
) -> Answer:
    """What is told of one of them changes nothing, until it is told of which."""
    sizes = (turn.speaker.area(area) for area in dict.fromkeys(flats))
    buttons = tuple(Suggestion(size, f"{left} {size} {package}".strip()) for size in sizes)
    asked = f"{FLAT_ASKED}{left}|{package}"
    return Answer(turn.say("which_flat"), "area_unclear", asked=asked, suggestions=buttons)
