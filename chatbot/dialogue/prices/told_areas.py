"""Of several areas that were told one after another: what is kept of them, which one is meant, and
what one costs more than another."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.dialogue.asked import AREA_CORRECTED
from chatbot.dialogue.intents import answered, next_suggestions, spoken_of, without_invitation
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.prices.differences import difference_word, is_same_flat, with_rests
from chatbot.dialogue.prices.pricing import answer_beside_areas, not_denied, quote_at
from chatbot.dialogue.prices.vat import PARTS_ASKED, VAT, net_of, parts
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import MEASURED_ON, Turn, kept
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.area_pointers import asks_gap
from chatbot.understanding.areas.rooms import sum_of_rooms
from chatbot.understanding.areas.told_areas import Told, told_with
from chatbot.understanding.intents.bare_gaps import is_bare_gap
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.rest_questions import without_rest_asked
from chatbot.understanding.text.numerals import find_numbers

SORRY = regex(r"\b(?:pomyl\w+|poprawk\w*|przepraszam|sorki|sorry|my mistake)\b")


def areas_kept(turn: Turn, found: Answer) -> dict[str, Any]:
    told = told_after(turn, found)
    return {
        "told_areas": told.areas_as_json(),
        "rooms": told.rooms_as_json(),
        "area_pair": area_pair_after(turn),
    }


def pointed_area(turn: Turn) -> Answer | None:
    return which_area(turn) or area_gap(turn)


def told_after(turn: Turn, found: Answer) -> Told:
    """With what this message told; what is corrected takes the place of what was wrong."""
    told = without_costs(told_with(turn.pointed.told, turn.folded), turn)
    before, area = turn.before.square_meters, turn.extracted.square_meters
    if found.intent == "area_out_of_range" or turn.about:
        return Told.from_json(turn.state.told_areas, turn.state.rooms)
    is_corrected = area is not None and area != before and SORRY.search(turn.folded)
    if is_corrected and before is not None:
        told = told.without(before)
    now = turn.learned.square_meters
    for one in filter(None, (area, *turn.extracted.areas, found.area, now)):
        if one not in {known.area for known in told.areas}:
            told = told.with_area(one)
    return told


def without_costs(told: Told, turn: Turn) -> Told:
    """ "Z tego kuchnia 20" is what a kitchen costs, and not how large it is."""
    money = {*turn.extracted.amounts}
    rooms = tuple(
        (name, size)
        for name, size in told.rooms
        if size * THOUSAND not in money or (name, str(size)) in turn.state.rooms
    )
    return replace(told, rooms=rooms)


def area_pair_after(turn: Turn) -> tuple[str, ...]:
    """The two that were compared, or the one that was spoken of before and the one that is now;
    until a package is named."""
    if compared := compared_areas(turn):
        return tuple(map(str, compared))
    before, area = turn.before.square_meters, turn.learned.square_meters
    is_corrected = AREA_CORRECTED.search(turn.folded) and len(turn.state.weighed) > 1
    if before is not None and area is not None and before != area:
        return () if is_corrected else (str(before), str(area))
    return turn.state.area_pair if before == area and not turn.named else ()


def buttons(turn: Turn, areas: Iterable[Decimal]) -> tuple[Suggestion, ...]:
    package = turn.named[0].name if len(turn.named) == 1 else ""
    sizes = [turn.speaker.area(area) for area in areas if not turn.figures.area_fault(area)]
    return tuple(Suggestion(size, f"{size} {package}".strip()) for size in sizes)


WHICH_COUNTS = regex(
    r"\bktor\w+ (?:\w+ )?(?:jest wazn|liczycie|liczymy|metraz|obowiaz|powierzchni|sie licz|z nich)"
    r"|\b(?:which|what) (?:area|of them|one) (?:counts|do you|is)\b"
)


def which_area(turn: Turn) -> Answer | None:
    """Nobody knows which of those that were told is meant: they are offered."""
    told = told_with(Told(), turn.folded)
    are_several = bool(told.own) and len(told.areas) > 1
    if turn.extracted.is_area_unclear and are_several and not sum_of_rooms(turn.folded):
        counted = answered(turn, MEASURED_ON) if WHICH_COUNTS.search(turn.folded) else None
        beside = without_invitation(counted.text) if counted else answer_beside_areas(turn)
        text = "\n\n".join(filter(None, (beside, turn.say("area_unclear"))))
        suggestions = buttons(turn, told.own)
        return Answer(text, "area_unclear", asked="area", suggestions=suggestions)
    if not turn.pointed.is_open:
        return None
    return Answer(
        turn.say("area_unclear"),
        "area_unclear",
        asked="area",
        suggestions=buttons(turn, turn.pointed.told.own),
        is_of_a_part=True,
        package=turn.learned.package,
    )


LESS = regex(r"\b(?:mniej|taniej|tansz\w+|(?:za)?oszczedz\w*|cheaper|less|save)\b")
MEANT_INSTEAD = regex(
    r"\bchodzi(?:lo)? (?:mi |nam )?o [^.?!]*\b(?:zamiast|a nie|nie)\b|\bmeant\b.*\binstead\b"
)
THAN_PACKAGE = regex(r"\b(?:niz|od|than|from|do) (?:the |w |za )?xpackage")


@kept
def compared_areas(turn: Turn) -> tuple[Decimal, ...]:
    """Those whose prices differ by what is asked for."""
    before, area = turn.before.square_meters, turn.learned.square_meters
    is_of_packages = len(turn.named) > 1 or THAN_PACKAGE.search(turn.extracted.masked)
    if area is None or is_of_packages or turn.extracted.is_budget_unclear or turn.asks_time:
        return ()
    asks = asks_gap(turn.folded)
    if turn.pointed.against not in {None, area} and turn.pointed.against is not None:
        return (turn.pointed.against, area) if asks else ()
    if turn.is_new("budget") or turn.extracted.areas:
        return ()
    if MEANT_INSTEAD.search(turn.folded) and len(both := told_again(turn)) > 1:
        return both
    is_other = before not in {None, area} and turn.is_new("square_meters")
    if is_other and before is not None and asks:
        is_less = is_same_flat(turn) and LESS.search(turn.folded) is not None
        is_net = PARTS_ASKED.search(turn.folded) is not None
        return (before, area) if turn.pointed.is_resolved or is_less or is_net else ()
    pair = tuple(map(Decimal, turn.state.area_pair))
    is_bare = not turn.has_new_area and is_bare_gap(without_rest_asked(turn.extracted.masked))
    return pair if is_bare and pair and pair[-1] == area else ()


def told_again(turn: Turn) -> tuple[Decimal, ...]:
    """Of "48 zamiast 61" both, the one that was told first before the other."""
    told = {number.value for number in find_numbers(turn.folded)}
    both = tuple(area for area in told_with(turn.pointed.told, turn.folded).own if area in told)
    return both if len(both) == 2 else ()


def area_gap(turn: Turn) -> Answer | None:
    """ "To o ile drożej niż to pierwsze?", in the package that is spoken of, or in each."""
    areas = compared_areas(turn)
    if not areas or any(map(turn.figures.area_fault, areas)):
        return None
    prices = spoken_of(turn) or not_denied(turn)
    gap = abs(areas[1] - areas[0])
    if net := net_gap(turn, prices, areas):
        return net
    found = quote_at(turn, prices, areas, (difference_word(turn), gap))
    return with_rests(turn, replace(found, is_difference=False), prices, areas)


def net_gap(
    turn: Turn, prices: tuple[PackagePrice, ...], areas: tuple[Decimal, ...]
) -> Answer | None:
    rate = turn.figures.number("prices.vat_percent_included")
    is_net = PARTS_ASKED.search(turn.folded) is not None or turn.state.topic == VAT
    fixed = [price for price in prices if not price.is_range]
    if rate is None or not is_net or not fixed or is_beyond_vat_limit(turn):
        return None
    lines = []
    for price in fixed:
        rows = [(q.total_min, net_of(q.total_min, rate)) for q in (Quote(price, a) for a in areas)]
        labels = [f"{price.name}, {turn.speaker.area(area)}" for area in areas]
        lines += [parts(turn, label, *row) for label, row in zip(labels, rows, strict=True)]
        gross, without = (abs(one - other) for one, other in zip(*rows, strict=True))
        lines.append(parts(turn, difference_word(turn), gross, without))
    text = turn.say("vat_parts", {"quotes": "\n".join(lines)})
    return Answer(text, VAT, suggestions=next_suggestions(turn, VAT)) if text else None
