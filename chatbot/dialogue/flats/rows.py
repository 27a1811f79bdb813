"""Two flats with a package each: their sum, and how it differs, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.dialogue.cooling.cooled_flats import with_units
from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.as_before import against, total_of
from chatbot.dialogue.flats.assigned import is_of_else, with_rest_open
from chatbot.dialogue.flats.mixing import each_apart, each_line, each_of, margin_of
from chatbot.dialogue.flats.owners import owners_of
from chatbot.dialogue.flats.plans import Plan, alone
from chatbot.dialogue.flats.purses import of_purses
from chatbot.dialogue.flats.row_state import (
    RowsRead,
    Told,
    is_complete,
    rows_of,
    told_rows,
    units_in,
)
from chatbot.dialogue.intents import next_suggestions, package_suggestions
from chatbot.dialogue.money.budget import budget_beside
from chatbot.dialogue.prices.pricing import TOGETHER
from chatbot.dialogue.state import EITHER_PACKAGE, FLAT_ASKED, Answer, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.flats.owners import LET as USED_TO_LET
from chatbot.understanding.flats.owners import ME
from chatbot.understanding.flats.owners import STUDIO as USED_AS_STUDIO
from chatbot.understanding.rows.row_added import kin_told, words_of_one
from chatbot.understanding.rows.row_bare import are_two_told
from chatbot.understanding.rows.row_people import OTHERS, with_people_named
from chatbot.understanding.rows.row_persons import kin_meant
from chatbot.understanding.rows.row_purses import have_purses
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.rows.row_towns import with_towns
from chatbot.understanding.rows.row_words import DIFFERENCE, FLAT_WORDS, LET, OWN, REST, STUDIO
from chatbot.understanding.rows.rows_told import EITHER, words_told

# "29 i 36 m, 60 tys. na jedno i 50 na drugie"; of "38 lub 45" one is chosen.
BOTH_TOLD = regex(
    r"\b(?:ob(?:a|ie|u|ydwa)|drug(?:ie|a|iego)|(?:2|dwa|dwoch|two) (?:mieszka\w+|lokal\w+|flats)"
    r"|both|na kazde)\b"
)
ORDINALS = {"pl": ["pierwsze", "drugie"], "en": ["the first", "the second"]}
WORDS_OF_OWNERS = {ME: OWN, USED_TO_LET: LET, USED_AS_STUDIO: STUDIO}


def of_rows(turn: Turn) -> Answer | None:
    """What was read of the rows, before any other rule."""
    told = turn.rows
    if told is not None and told.area is not None:
        return which_area(turn, told.unread, told.area)
    if told is None or told.is_unread:
        return None
    return of_rows_read(turn, told)


def of_rows_read(turn: Turn, told: RowsRead) -> Answer:
    areas = tuple(row.area for row in told.rows)
    if told.is_between:
        bare = replace(turn, learned=replace(turn.learned, budget=None))
        return replace(each_apart(bare, plan_told(turn, told.rows)), areas=areas)
    if told.money or have_purses(told.rows):
        return of_purses(turn, told, (*difference_lines(turn), *given_lines(turn)))
    if told.left_for is not None and is_complete(told.rows):
        return one_alone(turn, told, 1 - told.left_for, is_rest_told=True)
    if told.alone is not None:
        return one_alone(turn, told, told.alone, is_rest_told=told.is_rest_told)
    if not is_complete(told.rows):
        return with_rest_open(turn, [row.code for row in told.rows], areas)
    plan = plan_told(turn, told.rows)
    lines = (*difference_lines(turn), *given_lines(turn))
    found = replace(each_of(turn, plan, *lines), areas=areas)
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


def one_alone(turn: Turn, told: RowsRead, place: int, *, is_rest_told: bool) -> Answer:
    """Its price, with its own units; money for both leaves no rest of one, unless it is asked."""
    row, areas = told.rows[place], tuple(row.area for row in told.rows)
    bare = turn if is_rest_told else replace(turn, learned=replace(turn.learned, budget=None))
    plan = [] if told.asks_which else plan_told(turn, (row,))
    if not plan:
        fixed = tuple(price for price in turn.figures.prices if not price.is_range)
        quotes = each_line(turn, [Quote(price, row.area) for price in fixed])
        lines = "\n".join(f"{line}{margin_of(bare, quote)}" for line, quote in quotes)
        values = {"quote.area": turn.speaker.area(row.area), "quotes": lines}
        text, buttons = turn.say("quote_all", values), package_suggestions(fixed)
        return Answer(text, "quote", suggestions=buttons, package="", areas=areas, are_apart=True)
    found = replace(alone(bare, plan, areas), is_cooling_told=True)
    parts, count = [found.text], units_in(row)
    if is_rest_told:
        parts.append(budget_beside(turn, Quote(*plan[0])))
    if count and turn.figures.number(PRICE_OF_ONE) is not None:
        parts.append(with_units(bare, plan, count))
    return replace(found, text="\n\n".join(filter(None, parts)))


def given_lines(turn: Turn) -> Iterator[str]:
    """ "Ile dopłacam ja, jak mama da 45?": of the sum."""
    if turn.rows is None or turn.rows.given is None or not is_complete(turn.rows.rows):
        return
    plan = plan_told(turn, turn.rows.rows)
    given, rest = turn.rows.given, total_of(plan) - turn.rows.given
    word = {"pl": "Po odjęciu", "en": "Less"}[turn.language]
    yield f"• {word} {turn.speaker.money(given)}: {turn.speaker.money(rest)}"


def plan_told(turn: Turn, rows: tuple[Row, ...]) -> Plan:
    return [(price, row.area) for row in rows if (price := turn.figures.price(row.code))]


def difference_lines(turn: Turn) -> Iterator[str]:
    told = turn.rows
    if told is None or not told.compared:
        return
    shown = slice(None) if told.alone is None else slice(told.alone, told.alone + 1)
    plan, before = plan_told(turn, told.rows[shown]), plan_told(turn, told.compared[shown])
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


def which_area(turn: Turn, rows: Sequence[Row], area: Decimal) -> Answer:
    """ "Jednak 45 m2", of 58 m² and 31 m²: which of them that is."""
    lead = {"pl": "{} m2 zamiast", "en": "{} m2 instead of"}[turn.language]
    lead, new = lead.format(f"{area.normalize():f}"), turn.speaker.area(area)
    package = f" {turn.named[0].name}" if len(turn.named) == 1 else ""
    beside = f", {new}{package}" if package else ""
    buttons = [
        Suggestion(
            f"{turn.speaker.area(row.area)} → {new}{beside}",
            f"{lead} {row.area.normalize():f} m2{beside}",
        )
        for row in rows
    ]
    only = {"pl": f"tylko {new}", "en": f"only {new}"}[turn.language] + beside.replace(
        f", {new}", ""
    )
    return Answer(
        turn.say("which_flat"),
        "area_unclear",
        asked=f"{FLAT_ASKED}{lead}|",
        suggestions=(*buttons, Suggestion(only, only)),
        areas=tuple(row.area for row in rows),
    )


EACH_ITS_OWN = regex(
    rf"\b{FLAT_WORDS} (?:(?:w|we|in|ma|byc|damy) )*xpackage\b.*\b{FLAT_WORDS}"
    r" (?:(?:w|we|in|ma|byc|damy) )*xpackage\b"
)
TOGETHER_TOLD = regex(r"\b(?:razem|lacznie|w sumie|together|in total)\b")


def area_of_each(turn: Turn) -> Answer | None:
    """ "Oba razem 75 m, moje w Premium, studio w Express": what each of them has is not told."""
    is_known = turn.rows is not None or len(rows_of(turn.state.rows)) == 2
    is_one = turn.is_new("square_meters") and not turn.extracted.areas
    is_of_two = turn.state.are_two or BOTH_TOLD.search(turn.folded) is not None
    if is_known or not (is_one and is_of_two) or len({*turn.named}) != 2:
        return None
    if not TOGETHER_TOLD.search(turn.folded) or not EACH_ITS_OWN.search(turn.extracted.masked):
        return None
    return Answer(turn.say("area_of_each"), "area_unclear", is_of_a_part=True, package="")


def rows_unread(turn: Turn) -> Answer | None:
    """Which flat gets which package is asked about, where it is plainly of both."""
    told = turn.rows
    if told is None or not told.is_unread or not turn.named or is_of_else(turn):
        return None
    if any(price.is_range for price in turn.named) or len(turn.named) > 2:
        return None
    sizes = [turn.speaker.area(row.area) for row in told.unread]
    if len({*sizes}) == 1:
        sizes = ORDINALS[turn.language]
    names = [price.name for price in turn.named]
    if len(names) == 1:
        texts = [f"{size} {names[0]}" for size in sizes]
    else:
        texts = [f"{sizes[0]} {one}, {sizes[1]} {other}" for one, other in (names, names[::-1])]
    asked = asked_beside(turn)
    buttons = tuple(Suggestion(text, f"{text}{asked}") for text in texts)
    return Answer(
        turn.say("which_flat"),
        "area_unclear",
        asked=f"{FLAT_ASKED}|{EITHER_PACKAGE.join(names)}{asked}",
        suggestions=buttons,
    )


def asked_beside(turn: Turn) -> str:
    """What the answer to "which flat?" shall tell, too: "to o ile drożej?"."""
    parts = {
        "pl": ((DIFFERENCE, "o ile drożej"), (REST, "ile zostanie")),
        "en": ((DIFFERENCE, "how much more"), (REST, "how much is left")),
    }[turn.language]
    said = [words for asked, words in parts if asked.search(turn.folded)]
    return "".join(f", {words}?" for words in said)


def two_after(turn: Turn) -> dict[str, Any]:
    """That two flats are spoken of, and with whom, until they are rows."""
    are_two = turn.state.are_two or are_two_told(turn.folded)
    told = kin_told(with_people_named(turn.folded, turn.state.kin)) if are_two else ()
    if are_two and not told and (kin := kin_meant(turn.folded, turn.state.kin)):
        told = (kin,)  # "kupiliśmy z bratem po mieszkaniu"
    return {"are_two": are_two, "kin": tuple(dict.fromkeys((*turn.state.kin, *told)))}


def rows_after(
    turn: Turn, found: Answer, flats: tuple[str, ...], plan: tuple[tuple[str, str], ...]
) -> Told:
    """Of two flats that are both to be done; also while one of them is spoken of alone."""
    if turn.rows is not None and not turn.rows.is_unread:
        return told_rows(turn.rows.rows)
    known, areas = rows_of(turn.state.rows), [Decimal(area) for area in flats]
    if len(known) == 1 or not known:
        kept, known = known, []
        if len({*areas}) < 2:
            return one_after(turn, found, kept)
    are_two = BOTH_TOLD.search(turn.folded) is not None and not EITHER.search(turn.folded)
    is_told = bool(found.areas) or turn.are_added or (not known and are_two)
    is_pair = len({*areas}) == len(areas) == 2 and is_told
    if not is_pair or turn.is_one_chosen or found.are_apart:
        area = turn.learned.square_meters
        is_of_them = area is None or area in {row.area for row in known}
        if len(plan) == len(known) == 2 and len({row.area for row in known}) == 1:
            known = [row._replace(code=code) for row, (code, _) in zip(known, plan, strict=True)]
        is_else = len(areas) > 2 or (len(areas) == 2 and {*areas} != {r.area for r in known})
        return told_rows(known) if is_of_them and not is_else else ()
    said = with_people_named(turn.folded, turn.state.kin)
    words = dict(zip(areas, words_told(said, areas), strict=True))
    words |= {row.area: row.words for row in known if row.words and not words.get(row.area)}
    for who, area in owners_of(turn).items():
        own = WORDS_OF_OWNERS.get(who, who)
        if area in words and not any(own in told for told in words.values()):
            words[area] = (*words[area], own)
    codes = {row.area: row.code for row in known}
    codes |= {Decimal(area): code for code, area in (plan or found.pairs)}
    rows = [Row(area, codes.get(area, ""), words[area]) for area in areas]
    cities = turn.knowledge.vocabulary.cities
    return told_rows(rows if known else with_towns(rows, turn.folded, cities))


def one_after(turn: Turn, found: Answer, kept: Sequence[Row]) -> Told:
    """Of a flat that is spoken of alone."""
    area = turn.learned.square_meters or found.area
    if area is None:
        return told_rows(kept)
    words = words_of_one(with_people_named(turn.folded, turn.state.kin), area)
    if home := turn.state.home:
        words = (home, *(word for word in words if word != OWN and word not in OTHERS))
    words = words or next((row.words for row in kept if row.area == area or not turn.areas), ())
    return told_rows([Row(area, turn.learned.package or "", words)])
