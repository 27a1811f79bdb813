"""What is known of each person's flat after an answer."""

from decimal import Decimal

from chatbot.dialogue.flats.row_state import Told, rows_of, units_in
from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.flats.people import people_named
from chatbot.understanding.homes.records import Gift, Holdings, Home, homes_of, told_homes
from chatbot.understanding.rows.row_purses import owner_of_row, purse_of
from chatbot.understanding.rows.row_words import OWN

MOST_HOMES = 4
# "Ile kosztuje 80 m2 dla znajomego?": of nobody who is known.
OF_NOBODY = regex(r"\b(?:dla|u) (?:sasiad|szef|szwag|znajom)\w*|\bporownaj\w*|\bcompare\b")


def homes_after(turn: Turn, found: Answer, state: State) -> tuple[tuple[str, ...], ...]:
    """`found` has what is known from now on, and `state` has the rows; the latest at the end."""
    if len(turn.state.homes) > 1 and not turn.has_new_area:
        return turn.state.homes
    homes = homes_of(turn.state.homes)
    if len(state.rows) > 1:
        homes |= without_gifts(turn, homes_in(state.rows))
        return told_homes(homes)
    area = found.learned.square_meters
    is_of_nobody = OF_NOBODY.search(turn.folded) is not None
    if area is not None and not (found.asks_area or is_of_nobody or len(state.flats) > 1):
        people = {each.who for each in people_named(turn.folded, ()) if each.is_said}
        is_one = turn.is_new("square_meters") and len(people) == 1
        told = [*homes_in(state.rows)] if is_one else []
        of_rows = [who for who, home in homes_in(state.rows).items() if home.area == area]
        same = [who for who, home in homes.items() if home.area == area]
        known = [who for who in (*same, *told, *of_rows) if who in {*homes, *people}]
        who = turn.state.home or next(iter(known), OWN)
        units = (state.units or 1) if state.is_cooled else 0
        homes.pop(who, None)
        homes[who] = Home(who, area, found.learned.package or "", found.learned.budget, units)
    return told_homes(dict([*homes.items()][-MOST_HOMES:]))


def without_gifts(turn: Turn, homes: dict[str, Home]) -> dict[str, Home]:
    """The purse of a row has what was given and taken."""
    gifts = tuple(
        Gift(giver, taker, Decimal(amount)) for giver, taker, amount, *_ in turn.state.gifts
    )
    gained = Holdings(homes, gifts).gained
    return {
        who: home if home.money is None else home._replace(money=home.money - gained(who))
        for who, home in homes.items()
    }


def homes_in(rows: Told) -> dict[str, Home]:
    homes = dict[str, Home]()
    for row in rows_of(rows):
        if who := owner_of_row(row):
            homes[who] = Home(who, row.area, row.code, purse_of(row), units_in(row))
    return homes
