"""Two flats with a package each, and what a message changes or asks of them: "nasze Comfort, male
Express", "a gdyby kawalerka miala 28 m?", "mam na oba 150 tys., starczy?"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.drafts import Draft
from chatbot.understanding.owners import KINSHIP
from chatbot.understanding.package_mentions import Reading
from chatbot.understanding.packages import Catalogue
from chatbot.understanding.row_added import rows_added
from chatbot.understanding.row_alone import ASKED_ALONE, WITHOUT_OTHER, only_of, with_only_first
from chatbot.understanding.row_areas import are_told_again, areas_told, without_reasons
from chatbot.understanding.row_bare import with_bare_areas, with_bare_of_kin
from chatbot.understanding.row_cooling import cooling_in, with_rooms_counted
from chatbot.understanding.row_left import is_no_change, is_one_left, one_of_a_person
from chatbot.understanding.row_money import (
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
from chatbot.understanding.row_people import with_people_named
from chatbot.understanding.row_tokens import (
    PACKAGE,
    ROLES,
    Clause,
    OpenNumberError,
    Row,
    Seen,
    Token,
    UnreadError,
    clauses_of,
    flats_in,
    money_of,
    number_of,
)
from chatbot.understanding.row_words import (
    BACK,
    CHEAPEST,
    COUNTED_FIRST,
    DENIED,
    DIFFERENCE,
    ELSE,
    EVENT,
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
from chatbot.understanding.rows_alike import rows_alike, without_alike
from chatbot.understanding.rows_told import AREA, rows_told, with_relative_area
from chatbot.understanding.text import fold

PLUS_NAMED = "pakiet plus"


WORD = regex(r"[a-z]+")


# "Ile za nie w Expressie" denies nothing.
FOR_IT = regex(r"\b(?P<lead>za|na) nie\b")


@dataclass(frozen=True)
class Changes:
    """`codes` and `areas` by the place of their row; `than` is what is compared with, with -1 for
    whatever was changed; `alone` is the one that is asked about; `units` of air conditioning are
    None where nothing is said of them, and -1 where it is not said how many."""

    codes: Mapping[int, str] = field(default_factory=dict)
    areas: Mapping[int, Decimal] = field(default_factory=dict)
    than: Mapping[int, str] = field(default_factory=dict)
    alone: int | None = None
    budget: Decimal | None = None
    units: int | None = None
    cooled: Mapping[int, int] = field(default_factory=dict)  # units by the place of their row
    money: Mapping[int, Decimal] = field(default_factory=dict)  # that is for one of them
    given: Decimal | None = None  # by another, where it is asked what the visitor pays
    left_for: int | None = None  # "ile mi zostanie na moje?"
    added: int | None = None  # the flat that is told now, beside the one that was known
    asks_sum: bool = False
    tells_both: bool = False  # one after the other
    is_only: bool = False
    asks_rest: bool = False
    asks_difference: bool = False
    goes_back: bool = False
    is_swapped: bool = False
    names_both: bool = False

    @property
    def is_named(self) -> bool:
        """One of the flats, or a package, is."""
        return bool(self.codes or self.areas or self.than) or self.alone is not None

    @property
    def is_of_money(self) -> bool:
        is_of_units = self.units is not None or bool(self.cooled)
        return self.budget is not None or self.asks_rest or is_of_units


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
    plain = PLUS_ALONE.sub(rf"\g<flat> {PLUS_NAMED}", plain)
    draft = Draft(plain)
    mentions = [*Reading(draft, catalogue).mentions()]
    codes = [mention.code or "" for mention in mentions]
    draft.take({(mention.start, mention.end) for mention in mentions}, "xpackage")
    text = with_relative_area(draft.with_placeholders(), known)
    text = with_bare_money(text, known, budget)
    bare = with_bare_areas(text, are_two=are_two, has_money=budget is not None)
    bare = with_bare_of_kin(bare, kin) if one else bare
    is_bare, kept = bare != text, [*known, one] if one else [*known]
    text = with_people_named(bare, [*kin, *(word for row in kept for word in row.words)])
    text = without_asides(with_rooms_counted(text, known), last, budget, are_known=bool(known))
    text, given = without_given(text)
    added = rows_added(text, one) if one else ()
    told, text = flats_told(text, added, len(codes))
    is_new = bool(told) and {row.area for row in told} != {row.area for row in known}
    if is_new and known and is_change(told, known):
        is_new = False
    if is_new and not (codes or added or CHEAPEST.search(text)):
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
        changes = changes_in(text, seen, is_new=is_new and not added, added=place, given=given)
    except OpenNumberError:
        return None
    except UnreadError:
        if is_new or not any(told.lastgroup in ROLES - {PLAIN} for told in EVENT.finditer(text)):
            return None
        raise
    is_of_kin = any(word in KINSHIP for row in rows for word in row.words)
    if is_new and is_of_kin and len(changes.codes) == 1 and not (added or is_bare):
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
) -> Changes:
    rows = seen.rows
    cooling = cooling_in(FURNITURE.sub(" ", text), rows, added=added)
    money_for = money_in(cooling.text, rows, seen.budget)
    money_for = with_money_of_added(money_for.text, added, money_for)
    text, units = money_for.text, cooling.units
    left = left_for(text, rows)
    goes_back = BACK.search(text) is not None
    text = BACK.sub(" ", text)
    is_rate = RATE.search(text) is not None
    text = RATE.sub(" ", text)
    text, codes = without_denied(CHEAPEST.sub("xcheap", text), seen.codes)
    text, old = without_old_area(text, rows)
    change = RELATIVE.search(text)
    text = RELATIVE.sub(" ", text)
    is_known = known_words_of(text)
    clauses, money = clauses_of(text, replace(seen, codes=codes))
    money = with_money_before(text, money, seen.budget)
    changes = Changes(
        budget=money,
        units=units,
        cooled=cooling.places,
        money=money_for.places,
        given=given,
        left_for=left,
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
    if changes.alone is None and cooling.with_flat is not None and flats == {cooling.with_flat}:
        is_asked = not (changes.codes or changes.asks_sum or changes.names_both)
        changes = replace(changes, alone=cooling.with_flat) if is_asked else changes
    kinds = {t.value for t in told}
    is_again = "area" in kinds and bool(kinds - {"area"})
    is_of_units = units is not None or bool(cooling.places)
    is_plain = is_known and not is_again and changes.budget is None and not is_of_units
    is_plain = is_plain and not (changes.asks_sum and WITH_ONE.search(text))
    if is_plain and not changes.is_named and len(flats) == 1 and not changes.asks_difference:
        changes = replace(changes, alone=min(flats))  # "a kawalerka?"
    changes = replace(changes, tells_both=flats == {0, 1})
    is_told = bool(cooling.places) or left is not None or bool(changes.money) or added is not None
    is_told |= changes.tells_both and (changes.asks_sum or changes.asks_rest)
    is_told |= given is not None or (changes.asks_sum and WITH_ONE.search(text) is not None)
    is_told |= changes.tells_both and (is_known or ASKED.search(text) is not None)
    if not (changes.is_named or is_again or is_told or is_of_units) and flats:
        raise UnreadError
    if not (changes.is_named or is_known or is_told or goes_back):
        raise UnreadError
    return changes


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


def with_packages(
    changes: Changes,
    clauses: Sequence[Clause],
    reverted: Mapping[str, int],
    rows: Sequence[Row],
    kept: Sequence[str],
    *,
    is_new: bool,
    bare_for: int | None = None,
) -> Changes:
    codes, than = dict[int, str](), dict[int, str]()
    told_before, bare, last, shared = list[int](), list[str](), "", set[int]()
    told = {t.place for c in clauses for t in c.tokens if t.kind == "flat"}
    are_open = is_new and sum(t.kind == "package" for c in clauses for t in c.tokens) == 1
    for clause in clauses:
        packages = [t.value for t in clause.tokens if t.kind == "package"]
        flats = flats_in(clause.tokens)
        if are_open and packages and not flats and told == {0, 1}:
            told_before = [0, 1]  # "jedno 29, drugie 45 m, ile w Comforcie?"
        pairs = pairs_of(clause, packages, flats or told_before, last if flats else "")
        for place, code in pairs:
            if place in shared:  # "moje 64 i siostry 36 w Expressie, moje Comfort"
                del codes[place]
            put(codes, place, code)
        sized = {t.place for t in clause.tokens if t.kind == "flat" and t.value == "area"}
        shared = sized if len(packages) == 1 < len(pairs) else set()
        bare += packages if not pairs else []
        than |= compared(clause, flats, codes) if clause.is_than else {}
        last = packages[-1] if packages else last
        told_before = [] if packages or not flats else flats
    bare = [code for code in bare if not (codes and kept.count(code) == 1)]
    if rows[0].area == rows[1].area and len(bare) == len(codes) == 1:
        codes, bare = {**codes, 1 - min(codes): bare[0]}, []  # "jedno Comfort, drugie Express"
    if len(bare) == 1 and not codes and bare[0] in reverted:
        codes, bare = {reverted[bare[0]]: bare[0]}, []
    are_alike = len({row.code for row in rows}) == 1
    is_both = changes.names_both or (are_alike and (changes.asks_sum or changes.budget is not None))
    if len(bare) == 1 and not codes and not told and is_both and not than:
        codes, bare = dict.fromkeys((0, 1), bare[0]), []  # "92 m2 łącznie, ile w Comforcie?"
    if bare_for is not None and len(bare) == 1 and bare_for not in codes:
        codes, bare = {**codes, bare_for: bare[0]}, []  # "a mama ma 34 m2. Express?"
    if bare:
        raise UnreadError
    return replace(changes, codes=codes, than=than)


def pairs_of(
    clause: Clause, packages: Sequence[str], flats: Sequence[int], last: str
) -> list[tuple[int, str]]:
    """Which flat gets which package in one clause; `last` is the package named before."""
    if len(packages) > 1:
        return alternate(clause.tokens)
    if not packages:
        is_too = last and len(flats) == 1 and any(t.kind == "too" for t in clause.tokens)
        return [(flats[0], last)] if is_too else []
    if any(t.kind == "both" for t in clause.tokens) and not flats_in(clause.tokens):
        flats = (0, 1)
    return [(place, packages[0]) for place in flats or flats_in(clause.than)]


def put(codes: dict[int, str], place: int, code: str) -> None:
    if codes.get(place, code) != code:
        raise UnreadError
    codes[place] = code


def alternate(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """ "Nasze Comfort male Express", "Comfort w duzym Express w malym"."""
    row = [t for t in tokens if t.kind in {"flat", "package"}]
    merged = list[Token]()
    for token in row:
        is_again = merged and merged[-1].kind == token.kind == "flat"
        if not (is_again and merged[-1].place == token.place):
            merged.append(token)
    kinds = [t.kind for t in merged]
    pairs = [*zip(merged[::2], merged[1::2], strict=False)]
    if kinds == ["flat", "package"] * len(pairs):
        return [(flat.place, package.value) for flat, package in pairs]
    if kinds == ["package", "flat"] * len(pairs):
        return [(flat.place, package.value) for package, flat in pairs]
    if kinds == ["package", "flat", "flat", "package"]:
        return [(merged[1].place, merged[0].value), (merged[2].place, merged[3].value)]
    raise UnreadError


def compared(clause: Clause, flats: Sequence[int], codes: Mapping[int, str]) -> dict[int, str]:
    packages = [t.value for t in clause.than if t.kind == "package"]
    if not packages:
        return {}
    own = flats_in(clause.than)
    if any(t.kind == "both" for t in clause.than):
        own = [0, 1]
    if len(packages) == len(own) == 2:
        return dict(zip(own, packages, strict=True))
    if len(packages) > 1:
        raise UnreadError
    places = own or flats or ([*codes] if len(codes) == 1 else [-1])
    return dict.fromkeys(places, packages[0])
