"""The flats of several people, spoken of one at a time: what is known of the one that is meant is
known again when the visitor turns to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue import BUDGET
from chatbot.dialogue.flats.homes import homes_in
from chatbot.dialogue.flats.row_state import (
    RowsRead,
    is_complete,
    rows_of,
    told_rows,
    units_in,
    with_units_in,
)
from chatbot.dialogue.state import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.rendering import Figures
from chatbot.services.rows import is_unfit, plain_words
from chatbot.understanding.cooling.cooling import names_cooling
from chatbot.understanding.flats.homes import (
    OTHER_TOPIC,
    Figure,
    Home,
    Homes,
    asked_of,
    homes_of,
    homes_said,
    told_homes,
    with_known_thousands,
    with_money_given_away,
    with_pronouns_named,
    with_thousands_for,
    with_thousands_given,
    with_thousands_had,
)
from chatbot.understanding.flats.people import people_named, with_subject_named, without_people
from chatbot.understanding.flats.transfers import added_told, transfer_told, without_left
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_purses import have_purses, owner_of_row, purse_of, with_purse
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.rows.row_words import DIFFERENCE, OWN, REST, SENTENCE, SUM
from chatbot.understanding.rows.rows import known_words_of
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.text import fold

COOLING, QUOTE = "cooling", "quote"
SAYS_MORE = regex(r"[a-z]{3}|[0-9]")
SMALL_ENGLISH = regex(r"\b(?:and|for|the|my|what about)\b")
ENGLISH = regex(r"\b(?:and|mine|my|ours?)\b")
SMALL = regex(r"\b(?:ma|jej|mu|im|mi|nam|kazdemu|komu)\b")
MOVED = "moved"  # among the words of a flat, and the amount that was told as given
TWO = 2


def with_kin_named(state: State, text: str) -> str:
    folded = fold(text)
    named = with_pronouns_named(folded, homes_of(state.homes))
    return text if named == folded else named


def with_home_meant(state: State, before: Learned, text: str) -> tuple[State, Learned, str]:
    """Before the rows are read."""
    known = homes_of(state.homes)
    if len(state.rows) == TWO:
        return with_rows_plain(state, before, text)
    said = homes_said(fold(text), known)
    others = [who for who in said.people if who in known]
    is_sum = said.are_both and not said.areas
    if len(known) == TWO and (len(others) == TWO or is_sum):
        is_sum = said.are_both and known_words_of(without_people(fold(text), known))
        return *both(state, before, known), "ile razem?" if is_sum else text
    if len(said.people) != 1 or not others or len(known) < TWO:
        return state, before, text
    plain = without_people(fold(text), known)
    if state.topic == BUDGET:
        plain = with_thousands_had(plain)
    if not SAYS_MORE.search(SMALL_ENGLISH.sub(" ", plain)):
        plain = "how much is it?" if ENGLISH.search(fold(text)) else "ile to bedzie?"
    if others[0] == (state.home or OWN):
        return state, before, plain
    text = plain
    return *turned_to(state, before, others[0], known), text


def with_rows_plain(state: State, before: Learned, text: str) -> tuple[State, Learned, str]:
    """What the reader of rows doesn't know: who takes what is said without a name, thousands, and
    money that goes from one to the other."""
    known, folded = homes_of(state.homes), fold(text)
    state = replace(state, rows=with_owners(state, known))
    rows, plain = rows_of(state.rows), with_thousands_for(with_thousands_given(folded))
    kin = [who for row in rows if (who := owner_of_row(row)) not in {"", OWN}]
    if len(kin) == 1:
        plain = with_subject_named(plain, kin[0])
        state, plain = with_transfer(state, plain, kin[0])
        rows = rows_of(state.rows)
    purses = [purse for row in rows if (purse := purse_of(row)) is not None]
    sums = [*purses, *([before.budget] if before.budget else [])]
    if all(map(owner_of_row, rows)):
        plain = with_known_thousands(plain, sums, [row.area for row in rows])
    if purses:
        plain = with_thousands_had(without_left(plain, purses))
    elif before.budget and (more := added_told(plain)):
        before, plain = replace(before, budget=before.budget + more[0]), f"{more[1]} starczy?"
        state = replace(state, ledger={}, offered=())
    return state, before, text if plain == folded else plain


def contrast_told(state: State, message: str, catalogue: Catalogue) -> RowsRead | None:
    """ "O ile droższy jest Comfort od Express Plus u nas?": two packages in one of the flats."""
    text, rows = fold(message), rows_of(state.rows)
    codes = dict.fromkeys(m.code for m in Reading(Draft(text), catalogue).mentions() if m.code)
    asked = [part for part in SENTENCE.split(text) if DIFFERENCE.search(part)]
    known = homes_of(state.homes)
    people = {each.who for each in people_named(asked[-1], known)} if asked else set()
    meant = [row for row in rows if people == {owner_of_row(row)}]
    if len(rows) != TWO or len(meant) != 1 or len(codes) != TWO or SUM.search(text):
        return None
    return RowsRead(tuple(rows), contrast=tuple(meant[0]._replace(code=code) for code in codes))


def with_transfer(state: State, text: str, kin: str) -> tuple[State, str]:
    """Between their own money, where it is known."""
    rows, transfer = rows_of(state.rows), transfer_told(text, kin)
    if transfer is None or OTHER_TOPIC.search(text):
        return state, text
    gains = [
        next((gain for who, gain in transfer.gains.items() if who in row.words), Decimal())
        for row in rows
    ]
    said = homes_said(transfer.rest, [kin]).money
    purses = [
        next((said[who] for who in transfer.gains if who in said and who in row.words), None)
        or purse_of(row)
        for row in rows
    ]
    if any(gain and purse is None for gain, purse in zip(gains, purses, strict=True)):
        return state, text
    rows = [
        with_purse(row, purse + gain) if purse is not None else row
        for row, purse, gain in zip(rows, purses, gains_since(rows, gains, text), strict=True)
    ]
    mark = MOVED + ":".join(f"{gain:.0f}" for gain in gains)
    others = tuple(word for word in rows[-1].words if not word.startswith(MOVED))
    rows[-1] = rows[-1]._replace(words=(*others, mark))
    is_all = bool(said) or known_words_of(SMALL.sub(" ", without_people(transfer.rest, [kin])))
    text = "ile zostanie?" if is_all else transfer.rest
    return replace(state, rows=told_rows(rows)), text


def gains_since(rows: Sequence[Row], gains: Sequence[Decimal], text: str) -> list[Decimal]:
    """What is told again, or anew, takes the place of what was told of it before."""
    told = [word for word in rows[-1].words if word.startswith(MOVED)]
    before = [Decimal(gain) for gain in told[0].removeprefix(MOVED).split(":")] if told else []
    is_same_way = [gain > 0 for gain in before] == [gain > 0 for gain in gains]
    if not is_same_way or AGAIN.search(text):
        return [*gains]
    return [gain - former for gain, former in zip(gains, before, strict=True)]


AGAIN = regex(r"\b(?:dodatkow\w+|jeszcze|kolejn\w+|wiecej)\b")


def with_money_of_first(
    state: State, before: Learned, rows: RowsRead, was: State
) -> tuple[State, Learned, RowsRead]:
    """What a relative has stays theirs, where the visitor's flat is told after theirs."""
    homes, told = homes_of(was.homes), rows.rows
    who = was.home if was.home in OTHERS and len(was.rows) < TWO == len(told) else ""
    money = homes[who].money if who in homes else None
    if money is None or before.budget != money or have_purses(told):
        return state, before, rows
    told = tuple(with_purse(row, money) if who in row.words else row for row in told)
    if not have_purses(told):
        return state, before, rows
    state = replace(state, rows=told_rows(told), ledger={}, offered=())
    return state, replace(before, budget=None), replace(rows, rows=told)


def with_home_told(state: State, before: Learned, text: str) -> tuple[State, Learned, str]:
    """Where no rows were read: a flat of somebody else's, or one of two that are told at once."""
    known, folded = homes_of(state.homes), fold(text)
    said = homes_said(folded, known)
    if len(state.rows) == TWO:
        others = {*said.areas} - {owner_of_row(row) for row in rows_of(state.rows)}
        if len(said.areas) == len(others) == 1:  # of a third person
            return *turned_to(state, before, others.pop(), known), text
        return state, before, text
    if len(said.areas) == TWO and not known:
        question, who = asked_of(folded)
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
    people = said.people or tuple(said.areas)  # "mamy 56 m2", after a son's flat
    if len(people) == 1 and people[0] in said.sized and people[0] != own:
        return *turned_to(state, before, people[0], known), text
    return state, before, text


def with_homes_read(
    state: State, before: Learned, message: str, catalogue: Catalogue, figures: Figures
) -> tuple[State, Learned, str, RowsRead] | None:
    """What is told of two people's flats, where nothing else read it of the rows; the message in
    plain words."""
    known, text = homes_of(state.homes), fold(message)
    if len(state.rows) == TWO:
        known = homes_in(state.rows)
    packages = [
        Figure("code", mention.code, mention.start, mention.end)
        for mention in Reading(Draft(text), catalogue).mentions()
        if mention.code
    ]
    is_of_money = state.topic == BUDGET or any(home.money for home in known.values())
    sizes = [home.area for home in known.values()]
    said = homes_said(text, known, packages, sizes, is_of_money=is_of_money)
    homes = merged(known, said)
    people = {*said.areas, *said.money, *said.codes, *({*said.cooled} & {*known})}
    is_else = OTHER_TOPIC.search(text) or (names_cooling(text) and not said.cooled and people)
    if homes is None or is_else or any(is_unfit(figures, row_of(each)) for each in homes.values()):
        return None
    is_of_both = len(people) == TWO or said.are_both or len(state.rows) == TWO
    is_table = not people and not packages and is_of_sums(state, text)
    if not is_table and not (people and is_of_both):
        return None
    if is_table and names_cooling(text) and len(said.people) == 1 and said.people[0] in homes:
        who = said.people[0]
        homes[who] = homes[who]._replace(units=homes[who].units or 1)
    if said.joint is not None:
        homes = {who: home._replace(money=None) for who, home in homes.items()}
    rows = rows_anew(rows_of(state.rows), homes)
    state, before = of_both(state, before, rows, said)
    asked = people if len(people) == 1 else {*said.money, *said.codes, *said.cooled}
    is_alone = len(asked) == 1 and not said.are_both
    alone = [owner_of_row(row) for row in rows].index(next(iter(asked))) if is_alone else None
    told = RowsRead(
        tuple(rows),
        alone=alone,
        units=max(sum(map(units_in, rows)), state.units if state.is_cooled else 0),
        is_offset=said.is_offset,
        is_shared=said.is_shared,
    )
    return state, before, plain_words(rows, said.joint, ""), told


def rows_anew(rows: Sequence[Row], homes: Mapping[str, Home]) -> list[Row]:
    """The known ones in their order, with what else they go by."""
    if {owner_of_row(row) for row in rows} != {*homes}:
        return [row_of(home) for home in homes.values()]
    told = [(row, homes[owner_of_row(row)]) for row in rows]
    return [
        with_units_in(
            with_purse(row._replace(area=home.area, code=home.code), home.money), home.units
        )
        for row, home in told
    ]


def of_both(
    state: State, before: Learned, rows: Sequence[Row], said: Homes
) -> tuple[State, Learned]:
    """Money for both that was known stays, where nobody's own is told."""
    is_kept = len(state.rows) == TWO and said.joint is None and not have_purses(rows)
    budget, ledger = (before.budget, state.ledger) if is_kept else (said.joint, {})
    areas = tuple(str(row.area) for row in rows)
    state = state if len(state.rows) == TWO else bare(state)
    plan = tuple((row.code, str(row.area)) for row in rows) if is_complete(rows) else state.plan
    state = replace(
        state,
        home="",
        rows=told_rows(rows),
        flats=areas,
        areas=areas,
        are_added=True,
        plan=plan,
        ledger=ledger,
        topic=QUOTE,
    )
    return state, replace(before, square_meters=None, budget=budget)


def is_of_sums(state: State, text: str) -> bool:
    """ "Z tą klimą to ile razem i ile zostanie?", where each has money."""
    rows = rows_of(state.rows)
    is_asked = REST.search(text) or SUM.search(text)
    return is_complete(rows) and have_purses(rows) and bool(is_asked) and not DIGIT.search(text)


DIGIT = regex(r"[0-9]")


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
    for who, code in said.codes.items():
        homes[who] = homes[who]._replace(code=code)
    for who in {*said.cooled} & {*homes}:
        units = (homes[who].units or 1) if said.cooled[who] else 0
        homes[who] = homes[who]._replace(units=units)
    return homes


def with_given_away(text: str) -> str:
    folded = fold(text)
    plain = with_money_given_away(folded)
    return text if plain == folded else plain


def with_owners(state: State, known: Mapping[str, Home]) -> tuple[tuple[str, str, str], ...]:
    """Whose each row is, where the rows don't tell it."""
    rows = rows_of(state.rows)
    owned = {owner_of_row(row) for row in rows}
    areas = [row.area for row in rows]
    for who, home in known.items():
        is_one = areas.count(home.area) == 1
        if not is_one or who in owned:
            continue
        at = areas.index(home.area)
        if not owner_of_row(rows[at]):
            rows[at] = rows[at]._replace(words=(who, *rows[at].words))
    owners = [owner_of_row(row) for row in rows]
    if owners.count("") == 1 and {*owners} & {*OTHERS}:  # beside a relative's it is the visitor's
        at = owners.index("")
        rows[at] = rows[at]._replace(words=(OWN, *rows[at].words))
    return told_rows(rows)


def both(state: State, before: Learned, known: Mapping[str, Home]) -> tuple[State, Learned]:
    """They are rows from now on."""
    rows = [row_of(home) for home in known.values()]
    areas = tuple(str(row.area) for row in rows)
    state = replace(
        bare(state),
        home="",
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
        begin=(),
        deadline=(),
        other_offer="",
        offers=(),
        is_against_offer=False,
        is_house=False,
        is_one_chosen=False,
        ledger={},
        costs=(),
        ends=(),
        offered=(),
        units=0,
        is_cooled=False,
        cooled=(),
    )
