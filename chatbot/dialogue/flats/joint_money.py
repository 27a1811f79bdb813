"""Money for two flats is held against both: against neither of them, unless that is asked."""

from collections.abc import Callable
from dataclasses import replace

from chatbot.dialogue.flats.row_state import RowsRead, is_complete, rows_of, units_in
from chatbot.dialogue.flats.rows import of_rows, which_area
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.patterns import regex
from chatbot.understanding.rows.row_added import kin_told
from chatbot.understanding.rows.row_alone import WITHOUT_OTHER
from chatbot.understanding.rows.row_people import with_people_named
from chatbot.understanding.rows.row_tokens import Row

VERDICT = regex(r"\((?:zostaje|brakuje|left|short) ")
# "A koleżanka ma 70 m2", "jeszcze trzecie 25 m2": of no flat that the money is for.
THIRD = regex(
    r"\b(?:trzeci\w*|kolejn\w+|jeszcze jedn\w+|kolezan\w+|znajom\w+|sasiad\w*|szwag\w+|szef\w*"
    r"|third|another|neighbour\w*)\b"
)
ALONE = regex(
    r"\b(?:tylko|sam(?:a|o|e|ego|ej|ym)|jedynie|wylacznie|osobno|oddzielnie|jedno|jedna|jednego"
    r"|jednym|just|only|alone|separately)\b"
)

# "Na 31 m² jaki pakiet się zmieści?"
WHICH = regex(r"\b(?:jaki\w*|ktor(?:y|a|e|ego|ym)|na co|what|which)\b")


def held_against_rows(
    turn: Turn, found: Answer, rule: Callable[[Turn], Answer]
) -> tuple[Turn, Answer]:
    """The flats as they have been planned, and not one of them, nor one package in both; with
    the message as it is read then."""
    rows, is_read = rows_of(turn.state.rows), turn.rows is not None and not turn.rows.is_unread
    if len(rows) != 2 or is_read or not tells_verdict(turn, found) or turn.extracted.areas:
        return turn, found
    area = turn.learned.square_meters
    if area is None:
        is_plan = is_complete(rows) and len({row.code for row in rows}) > 1
        is_of_plan = is_plan and found.intent == BUDGET and not turn.named
        return turn, (planned_rows(turn, rows) if is_of_plan else None) or found
    is_of_one = ALONE.search(turn.folded) or WITHOUT_OTHER.search(turn.folded)
    if is_of_one or turn.learned.budget != turn.before.budget:
        return turn, found
    if all(row.area != area for row in rows):
        if not is_of_a_third(turn, rows):
            return turn, which_area(turn, rows, area)
        bare = replace(turn, learned=replace(turn.learned, budget=None))
        return replace(turn, rows=RowsRead(tuple(rows), units=units_of(turn, rows))), rule(bare)
    if len(turn.named) == 1 and not turn.named[0].is_range:
        code = turn.named[0].code
        rows = [row._replace(code=code) if row.area == area else row for row in rows]
    elif not turn.named and WHICH.search(turn.folded):
        rows = [row._replace(code="") if row.area == area else row for row in rows]
    if any(row.code for row in rows):
        return turn, planned_rows(turn, rows) or found
    both = of_both(turn)
    return both, rule(both)


def tells_verdict(turn: Turn, found: Answer) -> bool:
    is_told = found.intent == BUDGET or found.quote is not None
    is_told |= VERDICT.search(found.text) is not None
    return is_told and turn.learned.budget is not None


def is_of_a_third(turn: Turn, rows: list[Row]) -> bool:
    known = {word for row in rows for word in row.words}
    told = {*kin_told(with_people_named(turn.folded, known))} - known
    return bool(told) or THIRD.search(turn.folded) is not None


def planned_rows(turn: Turn, rows: list[Row]) -> Answer | None:
    return of_rows(replace(turn, rows=RowsRead(tuple(rows), units=units_of(turn, rows))))


def units_of(turn: Turn, rows: list[Row]) -> int:
    return turn.state.units if turn.state.is_cooled else sum(map(units_in, rows))


def of_both(turn: Turn) -> Turn:
    """The same message, of the flats that have no packages yet."""
    flats = turn.state.flats or tuple(area for area, _, _ in turn.state.rows)
    return replace(
        turn,
        learned=replace(turn.learned, square_meters=None),
        before=replace(turn.before, square_meters=None),
        extracted=replace(turn.extracted, square_meters=None),
        state=replace(turn.state, areas=flats, flats=flats, are_added=True),
    )
