"""What is known of each person's flat after an answer."""

from chatbot.dialogue.flats.row_state import Told, rows_of, units_in
from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.turn import Turn
from chatbot.understanding.flats.homes import Home, homes_of, told_homes
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_purses import purse_of
from chatbot.understanding.rows.row_words import OWN

MOST_HOMES = 4


def homes_after(turn: Turn, found: Answer, state: State) -> tuple[tuple[str, ...], ...]:
    """`found` has what is known from now on, and `state` has the rows."""
    homes = homes_of(turn.state.homes)
    if len(state.rows) > 1:
        homes |= homes_in(state.rows)
        return told_homes(homes)
    area = found.learned.square_meters
    if area is not None and not found.asks_area and len(state.flats) < 2:
        who, units = turn.state.home or OWN, state.units if state.is_cooled else 0
        homes[who] = Home(who, area, found.learned.package or "", found.learned.budget, units)
    return told_homes(dict([*homes.items()][:MOST_HOMES]))


def homes_in(rows: Told) -> dict[str, Home]:
    homes = dict[str, Home]()
    for row in rows_of(rows):
        who = next((word for word in row.words if word == OWN or word in OTHERS), "")
        if who:
            homes[who] = Home(who, row.area, row.code, purse_of(row), units_in(row))
    return homes
