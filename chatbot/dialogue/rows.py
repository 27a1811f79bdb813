"""Two flats with a package each: their sum, and how it differs, row by row."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.as_before import against, total_of
from chatbot.dialogue.assigned import is_of_else, with_rest_open
from chatbot.dialogue.cooled_flats import with_units
from chatbot.dialogue.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.mixing import each_of
from chatbot.dialogue.owners import owners_of
from chatbot.dialogue.plans import Plan, alone
from chatbot.dialogue.pricing import TOGETHER
from chatbot.dialogue.row_state import Told, is_complete, rows_of, told_rows
from chatbot.dialogue.state import FLAT_ASKED, Answer, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.owners import LET as USED_TO_LET
from chatbot.understanding.owners import ME
from chatbot.understanding.owners import STUDIO as USED_AS_STUDIO
from chatbot.understanding.row_tokens import Row
from chatbot.understanding.row_words import LET, OWN, STUDIO
from chatbot.understanding.rows_told import words_told

WORDS_OF_OWNERS = {ME: OWN, USED_TO_LET: LET, USED_AS_STUDIO: STUDIO}


def of_rows(turn: Turn) -> Answer | None:
    """What was read of the rows, before any other rule."""
    told = turn.rows
    if told is None or told.is_unread:
        return None
    areas = tuple(row.area for row in told.rows)
    if told.alone is not None:
        return alone(turn, plan_told(turn, told.rows[told.alone : told.alone + 1]), areas)
    if not is_complete(told.rows):
        return with_rest_open(turn, [row.code for row in told.rows], areas)
    plan = plan_told(turn, told.rows)
    found = replace(each_of(turn, plan, *difference_lines(turn, plan)), areas=areas)
    if len({price for price, _ in plan}) == 1:
        word = TOGETHER[turn.language]
        total = turn.speaker.area(sum(areas, Decimal()))
        text = found.text.replace(f"• {word}:", f"• {word} {total}:")
        found = replace(found, text=text, package=None)
    if not told.units or turn.figures.number(PRICE_OF_ONE) is None:
        return found
    text = f"{found.text}\n\n{with_units(turn, plan, told.units)}"
    buttons = next_suggestions(turn, AIR_CONDITIONING)
    return replace(found, text=text, intent=AIR_CONDITIONING, suggestions=buttons)


def plan_told(turn: Turn, rows: tuple[Row, ...]) -> Plan:
    return [(price, row.area) for row in rows if (price := turn.figures.price(row.code))]


def difference_lines(turn: Turn, plan: Plan) -> Iterator[str]:
    told = turn.rows
    if told is None or not told.compared:
        return
    before = plan_told(turn, told.compared)
    if not told.is_than:
        yield from against(turn, plan, before)
        return
    for pair in before:
        if pair not in plan:
            area, total = turn.speaker.area(pair[1]), turn.speaker.total(Quote(*pair))
            word = {"pl": "Dla porównania", "en": "Compared with"}[turn.language]
            yield f"• {word} {pair[0].name}, {area}: {total}"
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    yield f"• {word}: {turn.speaker.money(abs(total_of(plan) - total_of(before)))}"


def rows_unread(turn: Turn) -> Answer | None:
    """Which flat gets which package is asked about, where it is plainly of both."""
    told = turn.rows
    if told is None or not told.is_unread or not turn.named or is_of_else(turn):
        return None
    if any(price.is_range for price in turn.named) or len(turn.named) > 2:
        return None
    sizes = [turn.speaker.area(row.area) for row in told.unread]
    names = [price.name for price in turn.named]
    if len(names) == 1:
        texts = [f"{size} {names[0]}" for size in sizes]
    else:
        texts = [f"{sizes[0]} {one}, {sizes[1]} {other}" for one, other in (names, names[::-1])]
    buttons = tuple(Suggestion(text, text) for text in texts)
    package = names[0] if len(names) == 1 else ""
    return Answer(
        turn.say("which_flat"), "area_unclear", asked=f"{FLAT_ASKED}|{package}", suggestions=buttons
    )


def rows_after(
    turn: Turn, found: Answer, flats: tuple[str, ...], plan: tuple[tuple[str, str], ...]
) -> Told:
    """Of two flats that are both to be done; also while one of them is spoken of alone."""
    if turn.rows is not None and not turn.rows.is_unread:
        return told_rows(turn.rows.rows)
    known, areas = rows_of(turn.state.rows), [Decimal(area) for area in flats]
    is_pair = len({*areas}) == len(areas) == 2 and (bool(found.areas) or turn.are_added)
    if not is_pair or turn.is_one_chosen or found.are_apart:
        area = turn.learned.square_meters
        is_of_them = area is None or area in {row.area for row in known}
        is_else = len(areas) > 2 or (len(areas) == 2 and {*areas} != {r.area for r in known})
        return told_rows(known) if is_of_them and not is_else else ()
    words = dict(zip(areas, words_told(turn.folded, areas), strict=True))
    words |= {row.area: row.words for row in known if row.words and not words.get(row.area)}
    for who, area in owners_of(turn).items():
        own = WORDS_OF_OWNERS.get(who, who)
        if area in words and not any(own in told for told in words.values()):
            words[area] = (*words[area], own)
    codes = {row.area: row.code for row in known}
    codes |= {Decimal(area): code for code, area in (plan or found.pairs)}
    return told_rows(Row(area, codes.get(area, ""), words[area]) for area in areas)
