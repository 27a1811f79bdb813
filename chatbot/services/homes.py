"""The flats of several people, spoken of one at a time: what is known of the one that is meant is
known again when the visitor turns to it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue import BUDGET
from chatbot.dialogue.flats.row_state import (
    RowsRead,
    is_complete,
    rows_of,
    told_rows,
    with_units_in,
)
from chatbot.dialogue.state import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.understanding.flats.homes import (
    OTHER_TOPIC,
    Figure,
    Home,
    Homes,
    asked_of,
    homes_of,
    homes_said,
    told_homes,
    with_money_given_away,
    with_pronouns_named,
    with_thousands_given,
    with_thousands_had,
)
from chatbot.understanding.flats.people import with_subject_named, without_people
from chatbot.understanding.flats.transfers import transfer_told
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_purses import have_purses, purse_of, with_purse
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.rows.row_words import OWN
from chatbot.understanding.rows.rows import known_words_of
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.text import fold

COOLING, QUOTE = "cooling", "quote"
SAYS_MORE = regex(r"[a-z]{3}|[0-9]")
TWO = 2


def with_kin_named(state: State, text: str) -> str:
    folded = fold(text)
    named = with_pronouns_named(folded, homes_of(state.homes))
    return text if named == folded else named


def with_home_meant(state: State, before: Learned, text: str) -> tuple[State, Learned, str]:
    """Before the rows are read."""
    known = homes_of(state.homes)
    if len(state.rows) == TWO:
        folded = fold(text)
        kin = [*{word for row in rows_of(state.rows) for word in row.words} & {*OTHERS}]
        plain = with_thousands_given(folded)
        state = replace(state, rows=with_owners(state, known))
        if len(kin) == 1:
            plain = with_subject_named(plain, kin[0])
            state, plain = with_transfer(state, plain, kin[0])
        plain = with_thousands_had(plain) if have_purses(rows_of(state.rows)) else plain
        return state, before, text if plain == folded else plain
    said = homes_said(fold(text), known)
    others = [who for who in said.people if who in known]
    if said.are_both and said.areas:  # "nasze ma 66 m2, ile razem z córki?"
        known |= {
            who: known[who]._replace(area=area) if who in known else Home(who, area)
            for who, area in said.areas.items()
        }
    is_sum = said.are_both and (bool(homes_of(state.homes)) or not said.areas)
    if len(known) == TWO and (len(others) == TWO or is_sum):
        is_sum = said.are_both and known_words_of(without_people(fold(text), known))
        return *both(state, before, known), "ile razem?" if is_sum else text
    if len(said.people) != 1 or not others or len(known) < TWO:
        return state, before, text
    text = without_people(fold(text), known)
    if state.topic == BUDGET:
        text = with_thousands_had(text)
    if others[0] == (state.home or OWN):
        return state, before, text
    text = text if SAYS_MORE.search(text) else "ile to bedzie?"
    return *turned_to(state, before, others[0], known), text


def with_transfer(state: State, text: str, kin: str) -> tuple[State, str]:
    """Between their own money, where it is known."""
    rows, transfer = rows_of(state.rows), transfer_told(text, kin)
    if transfer is None or OTHER_TOPIC.search(text):
        return state, text
    gains = [
        next((gain for who, gain in transfer.gains.items() if who in row.words), Decimal())
        for row in rows
    ]
    purses = [purse_of(row) for row in rows]
    if any(gain and purse is None for gain, purse in zip(gains, purses, strict=True)):
        return state, text
    rows = [
        with_purse(row, purse + gain) if purse is not None else row
        for row, purse, gain in zip(rows, purses, gains, strict=True)
    ]
    is_all = known_words_of(without_people(transfer.rest, [kin]))
    text = "ile zostanie?" if is_all else transfer.rest
    return replace(state, rows=told_rows(rows)), text


def with_home_told(state: State, before: Learned, text: str) -> tuple[State, Learned, str]:
    """Where no rows were read: a flat of somebody else's, or one of two that are told at once."""
    if len(state.rows) == TWO:
        return state, before, text
    known, folded = homes_of(state.homes), fold(text)
    said = homes_said(folded, known)
    if len(said.areas) == TWO and not known:
        question, who = asked_of(folded, known)
        homes = {
            each: Home(each, area, money=said.money.get(each)) for each, area in said.areas.items()
        }
        state = replace(state, homes=told_homes(homes))
        if who not in homes:
            return state, before, text
        money = f", {homes[who].money:.0f} zl" if homes[who].money else ""
        text = f"{homes[who].area.normalize():f} m2{money}. {question}?"
        return *turned_to(state, before, who, {}), text
    own = state.home or OWN
    if own == OWN:
        text = with_given_away(text)
    if len(said.people) == 1 and said.people[0] in said.sized and said.people[0] != own:
        return *turned_to(state, before, said.people[0], known), text
    return state, before, text


def with_homes_read(
    state: State, before: Learned, message: str, catalogue: Catalogue
) -> tuple[State, Learned, RowsRead] | None:
    """What is told of two people's flats, where nothing else read it of the rows."""
    known, text = homes_of(state.homes), fold(message)
    packages = [
        Figure("code", mention.code, mention.start, mention.end)
        for mention in Reading(Draft(text), catalogue).mentions()
        if mention.code
    ]
    is_of_money = state.topic == BUDGET or any(home.money for home in known.values())
    sizes = [home.area for home in known.values()]
    said = homes_said(text, known, packages, sizes, is_of_money=is_of_money)
    homes = merged(known, said)
    people = {*said.areas, *said.money, *said.codes, *((said.code_of_both and homes) or ())}
    is_of_both = len(people) == TWO or said.are_both or len(state.rows) == TWO
    if homes is None or not people or not is_of_both or OTHER_TOPIC.search(text):
        return None
    if said.joint is not None:
        homes = {who: home._replace(money=None) for who, home in homes.items()}
    rows = tuple(row_of(home) for home in homes.values())
    if len(state.rows) == TWO:
        is_kept = said.joint is None and not have_purses(rows)
        budget, ledger = (before.budget, state.ledger) if is_kept else (said.joint, {})
        areas = tuple(str(row.area) for row in rows)
        state = replace(state, rows=told_rows(rows), flats=areas, areas=areas, ledger=ledger)
        state = replace(state, are_added=True, topic=QUOTE)
        before = replace(before, square_meters=None, budget=budget)
    else:
        state, before = both(state, before, homes)
        before = replace(before, budget=said.joint)
    if is_complete(rows):
        state = replace(state, plan=tuple((row.code, str(row.area)) for row in rows))
    asked = people if len(people) == 1 else {*said.money, *said.codes}
    alone = [*homes].index(min(asked)) if len(asked) == 1 and not said.are_both else None
    units = sum(home.units for home in homes.values())
    return (
        state,
        before,
        RowsRead(
            rows, alone=alone, units=units, is_offset=said.is_offset, is_shared=said.is_shared
        ),
    )


def merged(known: Mapping[str, Home], said: Homes) -> dict[str, Home] | None:
    """None where not both are known with their areas, or where nobody knows what comes on top."""
    homes = dict(known)
    for who, area in said.areas.items():
        homes[who] = homes.get(who, Home(who, area))._replace(area=area)
    is_open = said.is_more and said.joint is not None
    if len(homes) != TWO or is_open or not {*said.money, *said.codes} <= {*homes}:
        return None
    for who, amount in said.money.items():
        purse = homes[who].money
        if said.is_more and purse is None:
            return None
        added = purse if said.is_more and purse is not None else 0
        homes[who] = homes[who]._replace(money=amount + added)
    codes = dict.fromkeys(homes, said.code_of_both) if said.code_of_both else said.codes
    for who, code in codes.items():
        homes[who] = homes[who]._replace(code=code)
    return homes


def with_given_away(text: str) -> str:
    folded = fold(text)
    plain = with_money_given_away(folded)
    return text if plain == folded else plain


def with_owners(state: State, known: Mapping[str, Home]) -> tuple[tuple[str, str, str], ...]:
    """Whose each row is, where the rows don't tell it."""
    rows = rows_of(state.rows)
    owned = {word for row in rows for word in row.words if word == OWN or word in OTHERS}
    areas = [row.area for row in rows]
    for who, home in known.items():
        is_one = areas.count(home.area) == 1
        if not is_one or who in owned:
            continue
        at = areas.index(home.area)
        if not any(word == OWN or word in OTHERS for word in rows[at].words):
            rows[at] = rows[at]._replace(words=(who, *rows[at].words))
    return told_rows(rows)


def both(state: State, before: Learned, known: Mapping[str, Home]) -> tuple[State, Learned]:
    """They are rows from now on."""
    rows = [row_of(home) for home in known.values()]
    areas = tuple(str(row.area) for row in rows)
    state = replace(
        bare(state),
        rows=told_rows(rows),
        flats=areas,
        areas=areas,
        are_added=True,
        is_cooled=any(home.units for home in known.values()),
        units=sum(home.units for home in known.values()),
    )
    return state, replace(before, square_meters=None, budget=None)


def row_of(home: Home) -> Row:
    row = with_purse(Row(home.area, home.code, (home.who,)), home.money)
    return with_units_in(row, home.units)


def turned_to(
    state: State, before: Learned, who: str, known: Mapping[str, Home]
) -> tuple[State, Learned]:
    home = known.get(who)
    state = replace(bare(state), home=who)
    if home is None:
        return state, replace(before, square_meters=None, budget=None)
    code = home.code or before.package
    state = replace(state, is_cooled=home.units > 0, units=home.units)
    return state, replace(before, square_meters=home.area, budget=home.money, package=code)


def bare(state: State) -> State:
    """With nothing that is of one flat and its money."""
    return replace(
        state,
        asked="",
        areas=(),
        flats=(),
        are_added=False,
        pairs=(),
        plan=(),
        plan_before=(),
        rows=(),
        owners=(),
        extras=tuple(what for what in state.extras if what != COOLING),
        own_share="",
        people=0,
        given="",
        either="",
        area_before="",
        gross="",
        area_told="",
        told_areas=(),
        rooms=(),
        area_pair=(),
        ledger={},
        costs=(),
        ends=(),
        offered=(),
        units=0,
        is_cooled=False,
        cooled=(),
    )
