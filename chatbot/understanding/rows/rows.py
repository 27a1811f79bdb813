"""Two flats with a package each, and what a message changes or asks of them: "nasze Comfort, male
Express", "a gdyby kawalerka miala 28 m?", "mam na oba 150 tys., starczy?"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import KINSHIP
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.rows.row_added import rows_added
from chatbot.understanding.rows.row_alone import (
    ASKED_ALONE,
    WITHOUT_OTHER,
    only_of,
    with_only_first,
)
from chatbot.understanding.rows.row_areas import are_told_again, areas_told, without_reasons
from chatbot.understanding.rows.row_bare import with_bare_areas, with_bare_of_kin
from chatbot.understanding.rows.row_changes import Changes
from chatbot.understanding.rows.row_cooling import cooling_in, places_in, with_rooms_counted
from chatbot.understanding.rows.row_former import without_former
from chatbot.understanding.rows.row_left import is_no_change, is_one_left, one_of_a_person
from chatbot.understanding.rows.row_money import (
    for_either,
    left_for,
    money_in,
    with_bare_money,
    with_last_named,
    with_money_before,
    with_money_of_added,
    without_denied_sum,
    without_given,
    without_left_over,
)
from chatbot.understanding.rows.row_packages import with_packages
from chatbot.understanding.rows.row_people import with_people_named
from chatbot.understanding.rows.row_persons import Persons, persons_read
from chatbot.understanding.rows.row_tokens import (
    PACKAGE,
    ROLES,
    OpenNumberError,
    Row,
    Seen,
    UnreadError,
    clauses_of,
    money_of,
    number_of,
    place_of,
)
from chatbot.understanding.rows.row_words import (
    BACK,
    CHEAPEST,
    COUNTED_FIRST,
    DENIED,
    DIFFERENCE,
    ELSE,
    EVENT,
    FLAT_WORDS,
    FURNITURE,
    MONEY_FOR_BOTH,
    NOT_OLD,
    ONLY,
    OWN_MONEY,
    PLAIN,
    PLUS_ALONE,
    PLUS_COOLING,
    RATE,
    RELATIVE,
    REST,
    REVERTED,
    SUM,
    SWAPPED,
    TALK,
)
from chatbot.understanding.rows.rows_alike import rows_alike, without_alike
from chatbot.understanding.rows.rows_told import AREA, rows_told, with_relative_area
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.text import ENOUGH, fold

PLUS_NAMED = "pakiet plus"


WORD = regex(r"[a-z]+")


# "Ile za nie w Expressie" denies nothing.
# "A zamiast tego oba w Comforcie?"
INSTEAD_OF_IT = regex(r"\bzamiast te(?:go|mu)\b|\binstead\b(?! of)")
FOR_IT = regex(r"\b(?P<lead>za|na) nie\b")


def read_rows(
    message: str,
    catalogue: Catalogue,
    known: Sequence[Row],
    *,
    cheapest: str,
    budget: Decimal | None,
    reverted: Mapping[str, int],
    one: Row | None = None,
    last: Decimal | None = None,
    are_two: bool = False,
    kin: Collection[str] = (),
) -> tuple[Sequence[Row], Changes] | None:
    """The rows, told now or before, and their changes; None where the message is of something
    else; `one` is a flat that was told alone, `last` the area of the one that was priced alone;
    `are_two` that two were told of before their areas, `kin` of whom. Raises UnreadError."""
    plain = FOR_IT.sub(r"\g<lead> to", PLUS_COOLING.sub("i", fold(message)))
    plain = ENOUGH.sub("starczy", INSTEAD_OF_IT.sub(" ", plain))
    plain = PLUS_ALONE.sub(rf"\g<flat> {PLUS_NAMED}", plain)
    draft = Draft(plain)
    mentions = [*Reading(draft, catalogue).mentions()]
    codes = [mention.code or "" for mention in mentions]
    draft.take({(mention.start, mention.end) for mention in mentions}, "xpackage")
    text, words = draft.with_placeholders(), {*kin, *(one.words if one else ())}
    persons = persons_read(text, known, words, is_one_known=one is not None, budget=budget)
    text = with_relative_area(persons.text if persons else text, known)
    text = with_bare_money(text, known, budget)
    bare = with_bare_areas(text, are_two=are_two, has_money=budget is not None)
    bare = with_bare_of_kin(bare, kin) if one else bare
    is_bare, kept = bare != text, [*known, one] if one else [*known]
    text = with_people_named(bare, [*kin, *(word for row in kept for word in row.words)])
    text = without_asides(with_rooms_counted(text, known), last, budget, are_known=bool(known))
    text, given = without_given(text)
    added = rows_added(text, one) if one and not (persons and persons.rows) else ()
    told, text = flats_told(text, added, len(codes))
    told = persons.rows or told if persons and not known else told
    is_new = are_new(told, known)
    if is_new and not (codes or added or CHEAPEST.search(text)):
        if persons:
            return with_money_of_persons(text, told, persons)
        return with_money_told(text, told, is_bare=is_bare)
    rows = told if is_new else [*known]
    if len(rows) != 2 or ONE_AFTER_ALL.search(text):
        return None
    is_alone = ASKED_ALONE.search(text) is not None and only_of(text, rows) is not None
    if not is_new and not is_alone and is_one_left(text, codes):
        left = one_of_a_person(text, rows, codes)
        return None if left is None else (rows, of_one_left(text, left, codes[0]))
    if is_no_change(text, codes, is_new=is_new):
        return None
    try:
        at = [place for place, row in enumerate(rows) if row.area == last]
        seen = Seen(rows, codes, cheapest, budget, reverted, at[0] if at else None)
        place = 1 if added else None
        is_first = is_new and not added
        changes = changes_in(text, seen, is_new=is_first, added=place, given=given, persons=persons)
    except OpenNumberError:
        return None
    except UnreadError:
        if is_new or not any(told.lastgroup in ROLES - {PLAIN} for told in EVENT.finditer(text)):
            return None
        raise
    is_of_kin = any(word in KINSHIP for row in rows for word in row.words)
    is_open = is_new and not (added or is_bare or (persons and persons.money))
    if is_open and is_of_kin and len(changes.codes) == 1:
        return None  # "moje 55 m2, brata 40 m2, ile Comfort dla mnie"
    return rows, changes


# "Zapomnij, mam jedno mieszkanie 70 m2"
ONE_AFTER_ALL = regex(
    r"\b(?:mam|mamy|bedzie|jest) (?:(?:tylko|juz|teraz|jednak) )*jedn[oae] "
    r"(?:mieszkani\w+|kawaler\w+|lokal)\b|\bzapomnij\w*"
)


def flats_told(text: str, added: Sequence[Row], codes: int) -> tuple[Sequence[Row], str]:
    """And the text without "po 30 m2" of two that are alike."""
    if told := [*added] or rows_told(text):
        return told, text
    told = rows_alike(text, codes)
    return told, without_alike(text) if told else text


def are_new(told: Sequence[Row], known: Sequence[Row]) -> bool:
    is_else = bool(told) and {row.area for row in told} != {row.area for row in known}
    return is_else and not (known and is_change(told, known))


def is_change(told: Sequence[Row], known: Sequence[Row]) -> bool:
    """ "Duże 74, a małe jednak 30 m"."""
    is_one_kept = len({row.area for row in told} & {row.area for row in known}) == 1
    return is_one_kept or are_told_again(told, known)


def without_asides(
    text: str, last: Decimal | None, budget: Decimal | None, *, are_known: bool
) -> str:
    text = with_only_first(without_reasons(text.replace(" + ", " i "))) if are_known else text
    text = WITHOUT_OTHER.sub(" ", text) if are_known and ONLY.search(text) else text
    text = without_left_over(text, budget) if are_known else text
    return without_denied_sum(with_last_named(text, last), budget)


def with_money_told(
    text: str, rows: Sequence[Row], *, is_bare: bool
) -> tuple[Sequence[Row], Changes] | None:
    """ "62 m2 i kawalerka 27 m2, na oba mam 130 tys."."""
    if rows[0].area == rows[1].area:
        return with_money_alike(text, rows)
    if (each := for_either(text)) and len(AREA.findall(text)) == 2 and not ELSE.search(text):
        return rows, Changes(money={0: each, 1: each}, names_both=True)
    numbers = [told for told in EVENT.finditer(text) if told.lastgroup in {"money", "number"}]
    is_for_both = MONEY_FOR_BOTH.search(text) or (is_bare and OWN_MONEY.search(text))
    amounts = [money_of(told[0]) for told in numbers if told.lastgroup == "money" and is_for_both]
    is_told = bool(amounts) or COUNTED_FIRST.search(text) is not None or is_bare
    is_else = len(numbers) != len(amounts) or len(amounts) > 1 or ELSE.search(text)
    if not is_told or is_else or len(AREA.findall(text)) != 2:
        return None
    amount = amounts[0] if amounts else None
    return rows, Changes(budget=amount, names_both=True)


# "Mamy razem 150 tys.", beside an area of each
def with_money_of_persons(
    text: str, rows: Sequence[Row], persons: Persons
) -> tuple[Sequence[Row], Changes] | None:
    amounts = {money_of(told[0]) for told in EVENT.finditer(text) if told.lastgroup == "money"}
    if len(amounts) > 1 or ELSE.search(text):
        return None
    money = persons.places(rows)
    budget = next(iter(amounts), None)
    return rows, Changes(budget=budget, money={} if budget else money, names_both=True)


def with_money_alike(text: str, rows: Sequence[Row]) -> tuple[Sequence[Row], Changes] | None:
    """ "Dwa mieszkania po 30 m2, jedno dla mnie, drugie dla mamy, 90 tys."."""
    amounts = {money_of(told[0]) for told in EVENT.finditer(text) if told.lastgroup == "money"}
    if len(amounts) > 1 or ELSE.search(text):
        return None
    return rows, Changes(budget=next(iter(amounts), None), names_both=True)


# "Zostajemy przy Comforcie", of the one that has it.
STAYS = regex(r"\bzosta\w+ (?:(?:jednak|wiec|dalej|nadal) )?(?:przy|w) (?:tym )?xpackage")


def of_one_left(text: str, place: int, code: str) -> Changes:
    """What it leaves of the money for both."""
    asks_rest = REST.search(text) is not None
    return Changes(codes={place: code}, alone=place, is_only=True, asks_rest=asks_rest)


# "Razem z moim": beside the other one.
WITH_ONE = regex(r"\b(?:razem|lacznie|wspolnie|together) (?:juz )?(?:ze?|with)\b")
ASKED = regex(r"\b(?:ile|how much)\b")


def changes_in(
    text: str,
    seen: Seen,
    *,
    is_new: bool,
    added: int | None = None,
    given: Decimal | None = None,
    persons: Persons | None = None,
) -> Changes:
    rows = seen.rows
    cooling = cooling_in(FURNITURE.sub(" ", text), rows, added=added)
    money_for = money_in(cooling.text, rows, seen.budget)
    money_for = with_money_of_added(money_for.text, added, money_for)
    purses = persons.places(rows) if persons else {}
    text, units = money_for.text, cooling.units
    left = left_for(text, rows)
    goes_back = BACK.search(text) is not None
    text = BACK.sub(" ", text)
    is_rate = RATE.search(text) is not None
    text = RATE.sub(" ", text)
    text, codes = without_denied(CHEAPEST.sub("xcheap", text), seen.codes)
    text, old = without_old_area(text, rows)
    text, than_areas = without_former(text, rows)
    change = RELATIVE.search(text)
    text = RELATIVE.sub(" ", text)
    is_known = known_words_of(text)
    clauses, money = clauses_of(text, replace(seen, codes=codes))
    money = with_money_before(text, money, seen.budget)
    changes = Changes(
        budget=money,
        units=units,
        cooled=cooling.places,
        money={**money_for.places, **purses},
        than_areas=than_areas,
        given=given,
        left_for=left,
        asks_which=persons is not None and persons.asks_which,
        are_apart=persons is not None and persons.are_apart,
        are_told=persons is not None and persons.are_told,
        added=added,
        asks_sum=SUM.search(text) is not None,
        asks_rest=REST.search(text) is not None,
        asks_difference=DIFFERENCE.search(text) is not None,
        goes_back=goes_back,
        is_swapped=SWAPPED.search(text) is not None,
        names_both=any(t.kind == "both" for c in clauses for t in c.tokens),
    )
    reverted = seen.reverted if REVERTED.search(text) else {}
    is_of_sum = changes.names_both or changes.asks_sum or changes.budget is not None
    is_last = seen.last is not None and not is_of_sum and not changes.asks_rest
    bare_for = seen.last if is_last else None if changes.names_both else added
    kept = [row.code for row in rows] if STAYS.search(text) else []
    changes = with_packages(
        changes, clauses, reverted, rows, kept, is_new=is_new, bare_for=bare_for
    )
    changes = replace(changes, areas=areas_told(clauses, rows, text, old))
    told = [t for c in clauses for t in c.tokens if t.kind == "flat"]
    flats = {t.place for t in told}
    if is_last and not flats and [*changes.codes] == [seen.last]:
        changes = replace(changes, alone=seen.last)  # "a Express ile?", after one of them
    if change:
        changes = replace(changes, areas=changed_area(change, flats, rows))
    changes = with_one_alone(changes, text, rows, flats, is_rate=is_rate)
    if persons and persons.alone and not changes.names_both:
        place = place_of(persons.alone, rows)
        changes = replace(changes, alone=place, is_only=persons.are_apart)
    if changes.alone is None and cooling.with_flat is not None and flats == {cooling.with_flat}:
        is_asked = not (changes.codes or changes.asks_sum or changes.names_both)
        changes = replace(changes, alone=cooling.with_flat) if is_asked else changes
    if (
        cooling.places
        and flats == {p for p, n in cooling.places.items() if n}
        and (len(flats) == 1 and WITH_ONE.search(text) and not changes.codes)
    ):
        changes = replace(changes, alone=min(flats))  # "dwie u mnie, ile z moim mieszkaniem?"
    kinds = {t.value for t in told}
    is_again = "area" in kinds and bool(kinds - {"area"})
    is_of_units = units is not None or bool(cooling.places)
    is_plain = is_known and not is_again and changes.budget is None and not is_of_units
    is_plain = is_plain and not (changes.asks_sum and WITH_ONE.search(text))
    if is_plain and not changes.is_named and len(flats) == 1 and not changes.asks_difference:
        changes = replace(changes, alone=min(flats))  # "a kawalerka?"
    changes = replace(changes, tells_both=flats == {0, 1})
    if is_again and not (changes.is_named or ASKED.search(text)) and persons:
        changes = replace(changes, names_both=True)  # "mama ma 68,5 m2"
    changes = replace(changes, is_between=is_between(changes, text, rows))
    is_told = bool(cooling.places) or left is not None or bool(changes.money) or added is not None
    is_told |= changes.tells_both and (changes.asks_sum or changes.asks_rest)
    is_told |= bool(than_areas) or (persons is not None and changes.tells_both)
    is_told |= given is not None or (changes.asks_sum and WITH_ONE.search(text) is not None)
    is_told |= changes.tells_both and (is_known or ASKED.search(text) is not None)
    if not (changes.is_named or is_again or is_told or is_of_units) and flats:
        raise UnreadError
    if not (changes.is_named or is_known or is_told or goes_back):
        raise UnreadError
    return changes


# "Moje Comfort o ile droższe od jej Express Plus?"
FROM_OTHER = regex(
    rf"\b(?:o ile|how much)\b.*\b(?:od|niz|than) (?:(?:w|u|za|to|dla|the) )*{FLAT_WORDS}"
    r"|\broznic\w* (?:\w+ ){0,2}miedzy\b"
)


def is_between(changes: Changes, text: str, rows: Sequence[Row]) -> bool:
    """One of them is compared with the other, each as it is."""
    told = {**changes.codes, **changes.than}
    are_same = all(at in {0, 1} and rows[at].code == code for at, code in told.items())
    is_asked = changes.asks_difference and FROM_OTHER.search(text) is not None
    return is_asked and are_same and {*places_in(text, rows)} == {0, 1}


def with_one_alone(
    changes: Changes, text: str, rows: Sequence[Row], flats: set[int], *, is_rate: bool
) -> Changes:
    only = only_of(text, rows)
    if only is not None and not changes.areas and (not changes.codes or ASKED_ALONE.search(text)):
        return replace(changes, alone=only, is_only=True)
    if is_rate and len(flats) == 1 and not changes.areas:
        return replace(changes, alone=min(flats))
    return changes


def changed_area(
    told: re.Match[str], flats: set[int], rows: Sequence[Row]
) -> Mapping[int, Decimal]:
    """ "A male o 5 m wieksze"."""
    if len(flats) != 1:
        raise UnreadError
    place, by = min(flats), Decimal(told["by"] or told["less"])
    is_less = (told["way"] or told["way2"]).startswith("mniej")
    return {place: rows[place].area + (-by if is_less else by)}


def known_words_of(text: str) -> bool:
    """All of them say nothing that may be of something else."""
    plain = EVENT.sub(" ", REST.sub(" ", DIFFERENCE.sub(" ", SUM.sub(" ", text))))
    return all(word in TALK for word in WORD.findall(plain))


def without_denied(text: str, codes: Sequence[str]) -> tuple[str, list[str]]:
    """ "Ale nie oba Premium!" gives none of them a package, where others are named."""
    left = [*codes]
    if not DENIED.search(text) or len(codes) < 2:
        return text, left
    gone = {told.end() for told in DENIED.finditer(text)}
    places = [told.end() for told in PACKAGE.finditer(text)]
    left = [code for code, end in zip(codes, places, strict=False) if end not in gone]
    return DENIED.sub(" , ", text), left


MONEY_BESIDE = regex(r"\b[0-9]+ ?(?:tys|k\b|zl)|\bbudzet")


def without_old_area(text: str, rows: Sequence[Row]) -> tuple[str, Decimal | None]:
    for told in NOT_OLD.finditer(text):
        old = number_of(told["old"])
        left = f"{text[: told.start()]} {text[told.end() :]}"
        if any(row.area == old for row in rows):
            return left, old
        if AREA.search(told[0]) or (AREA.search(left) and not MONEY_BESIDE.search(text)):
            return left, None  # "ma 39 m, nie 36", of 31 m²
    return text, None
