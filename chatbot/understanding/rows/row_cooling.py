"""Air conditioning in one of two flats, or in both: "klima w mniejszym", "moje z klimą"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling import units_told
from chatbot.understanding.rows.row_added import COOLED
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_tokens import (
    ROLES,
    Row,
    Token,
    UnreadError,
    number_of,
    token_of_flat,
    token_of_kin,
)
from chatbot.understanding.rows.row_words import (
    BOTH_WORDS,
    BREAK,
    COOLING,
    COUNT,
    EVENT,
    KIN,
    MONEY,
    NO_COOLING,
)

# "Klima i to duże" is one clause; "Express i klima w małym" are two.
PARTS = regex(rf"{BREAK.pattern}| i (?=(?:klim|ac\b|tylko|ile\b|czy\b))| and (?=(?:air|ac\b))")
WITHOUT = regex(
    rf"{NO_COOLING.pattern}|\b(?:z?rezygn\w+|odpuszcz\w+|darow\w+|usun\w+|wyrzuc\w+|bez)\b"
    r"[^,.;?!]{0,16}\bklim\w+|\bklim\w+ (?:w |u )?[a-z0-9 ]{0,16}(?:odpada|niepotrzebna|nie trzeba)"
)
IN_THIS = r"(?:do|w|we|dla|u|in|for)"
# "Klima w dużym", "w dużym chciałbym klimę", "tylko w 48".
WHERE_ONLY = regex(rf"(?:(?:tylko|jedynie|only|a|ale|no|to|i) )*{IN_THIS}\b")
# "Duże z klimą": of the flat, with its unit.
FLAT_WITH = regex(r"\b(?:z|ze|with) (?:ta |tej |jedna |jednym |1 )?(?:klim\w+|air.?con\w*|ac)\b")
# Beside a unit that is in the other one.
STAYS = regex(r"\b(?:tez|takze|rowniez|jeszcze|dodatkowo|zosta\w+|also|too|stays?)\b")
# "A 40 bez klimy ile?"
GONE_WITH = regex(r"\bbez (?:tej )?klim")
ASKED = regex(r"\b(?:ile|koszt\w*|cena|how much)\b")
BOTH_SAID = regex(rf"\b{BOTH_WORDS}")
IN_EACH = regex(
    rf"\b(?:do|w|we|dla|u|in) (?:the )?{BOTH_WORDS}|\bpo jednej\b"
    rf"|{BOTH_WORDS} (?:bez|without) (?:\w+ )?(?:klim|ac\b|air)"
)
IN_BOTH = regex(
    rf"{IN_EACH.pattern}|{BOTH_WORDS} (?:z|ze|bez|with|without) (?:\w+ )?(?:klim|ac\b|air)"
)
IN_ONE = regex(r"\b(?:do|w|in) (?:tylko |only )?(?:jedn(?:ym|ej|ego)|one)\b")
PACKAGE = regex(r"\bxpackage\b|\bxcheap\b")


ROOM = (
    r"(?:(?P<{}>[2-6]|dwoch|trzech) (?:pokoj\w*|sypialni\w*)"
    r"|salon\w*|sypialni\w*|gabine\w+|pokoj\w*)"
)
ONE_EACH = r"(?:(?:jedn[aąe]j?|drug[aąe]j?|trzeci\w*|po jednej|one|another) )?"
# "W sypialni i salonie", "jedna w salonie, jedna w sypialni": one for each.
ROOMS = regex(
    rf"\b{ONE_EACH}(?:w|we|do|na|in|mam|mamy) (?:the )?{ROOM.format('one')}"
    rf"(?:,?(?: (?:i|oraz|a|plus|and))? {ONE_EACH}(?:(?:w|we|do|in) )?(?:the )?"
    rf"{ROOM.format('more')})*(?![a-z])"
)
EACH_ROOM = regex(rf"\b{ROOM.format('count')}")
UNITS_SAID = regex(r"\b(?:jednostk|sztuk|szt\b|units?\b)")
UNITS_ALONE = regex(
    r"\b(?:jedn[aąe]|dwie|dwa|dwoma|trzy|trzema|[1-6]|one|two|three) (?:jednost\w+|units?\b)"
)
SEVERAL = {"dwoch": 2, "trzech": 3}


@dataclass
class Cooling:
    """`places` have that many units from now on; `units` are those of nobody knows which flat:
    None where nothing is said of them, and -1 where it is not said how many."""

    text: str
    places: Mapping[int, int] = field(default_factory=dict)
    units: int | None = None
    with_flat: int | None = None


def with_rooms_counted(text: str, rows: Sequence[Row]) -> str:
    """ "Klima w sypialni i salonie u mnie" is of two units."""
    is_cooled = any(COOLED in row.words for row in rows)
    is_named = COOLING.search(text) or (is_cooled and UNITS_SAID.search(text))
    if not is_named or not ROOMS.search(text):
        return text
    if count := count_in(text):
        return ROOMS.sub(f"klima x{count}", COUNT.sub(" ", text), count=1)

    def counted(told: re.Match[str]) -> str:
        each = [found["count"] or "1" for found in EACH_ROOM.finditer(told[0])]
        return f"klima x{sum(SEVERAL.get(count) or int(count) for count in each)}"

    return ROOMS.sub(counted, text)


def places_in(part: str, rows: Sequence[Row]) -> list[int]:
    found = list[int]()
    for told in EVENT.finditer(part):
        kind = told.lastgroup or ""
        if kind == "both":
            found += [0, 1]
        elif kind in {"area", "number"}:
            found += [at for at, row in enumerate(rows) if row.area == number_of(told[kind])]
        else:
            found += place_of_word(kind, told[0], rows)
    return list(dict.fromkeys(found))


def place_of_word(kind: str, word: str, rows: Sequence[Row]) -> list[int]:
    try:
        if kind == KIN:
            token: Token = token_of_kin(word, rows)
        elif kind in ROLES and kind != "plain":
            token = token_of_flat(kind, word, rows)
        else:
            return []
    except UnreadError:
        return []
    return [token.place] if token.kind == "flat" else []


def places_cooled(part: str, rows: Sequence[Row]) -> list[int]:
    meant = places_in(part, rows)
    is_known = any(COOLED in row.words for row in rows)
    in_both = IN_EACH if is_known else IN_BOTH  # "starczy na oba z klimą?", as it is counted
    are_priced = BOTH_SAID.search(part) is not None and not in_both.search(part)
    return [] if len(meant) > 1 and are_priced else meant  # "ile z tą klimą za oba"


def cooling_in(text: str, rows: Sequence[Row], *, added: int | None = None) -> Cooling:
    """`added` is the flat that is told in this message."""
    if not COOLING.search(text):
        text = UNITS_ALONE.sub(r"\g<0> klima", text)  # "czyli dwie jednostki u mnie"
    each = [told_apart(sentence, rows) for sentence in SENTENCES.split(text)]
    places = [found for _, found in each if found]
    if places:
        return Cooling(" ".join(rest for rest, _ in each), places[0])
    return cooling_of_parts(text, rows, added=added)


def is_cooled_in(rows: Sequence[Row], place: int) -> bool:
    return COOLED in rows[place].words


def is_owned(row: Row) -> bool:
    """ "Córka bez klimy i Express Plus" is of hers alone."""
    return any(word in OTHERS for word in row.words)


def count_known(rows: Sequence[Row], place: int) -> int:
    """ "Z tą klimą u mnie" is of what was told before."""
    return rows[place].words.count(COOLED) or 1


def cooling_of_parts(text: str, rows: Sequence[Row], *, added: int | None) -> Cooling:
    if not COOLING.search(text):
        return Cooling(text)
    parts, places, units = list[str](), dict[int, int](), None
    whole = units_told(text)  # "klimę w swoim, dwie sztuki"
    with_flat, is_after, is_moved = None, False, False
    for part in filter(str.strip, PARTS.split(text)):
        is_named = COOLING.search(part) is not None
        is_place = is_after and WHERE_ONLY.match(part.strip()) and not PACKAGE.search(part)
        if not (is_named or is_place):
            parts.append(part)
            is_after = False
            continue
        meant = places_cooled(part, rows)
        gone = WITHOUT.search(part)
        count = 0 if gone else count_in(part) or (whole if is_named else 0)
        plain = NO_COOLING.sub(" ", COUNT.sub(lambda t: " klima " if "klim" in t[0] else " ", part))
        joined = FLAT_WITH.search(plain)
        is_with = joined is not None and bool(places_in(plain[: joined.start()], rows))
        plain = COOLING.sub(" ", plain)
        bare = GONE_WITH.search(part)
        is_bare = bare is not None and len(places_in(part[: bare.start()], rows)) == 1
        if (
            is_bare
            and len(meant) == 1
            and ASKED.search(part)
            and not WHERE_ONLY.match(part.strip())
        ):
            places |= dict.fromkeys(meant, 0)
            with_flat = meant[0]
            parts.append(plain)
        elif gone and (not meant or PACKAGE.search(part)):
            is_of_one = len(meant) == 1 and not is_cooled_in(rows, meant[0])
            is_of_one |= len(meant) == 1 and is_owned(rows[meant[0]])
            meant = meant if is_of_one else [0, 1] if added is None else [added]
            places |= dict.fromkeys(meant, 0)
            parts.append(plain)
        elif meant and (PACKAGE.search(part) or (is_with and not WHERE_ONLY.match(part.strip()))):
            places |= {at: count or count_known(rows, at) for at in meant}
            with_flat = meant[0] if len(meant) == 1 else None
            parts.append(plain)
        elif meant:
            places |= {at: 0 if gone else count or count_known(rows, at) for at in meant}
            parts += [f"{money} starczy" for money in MONEY_SAID.findall(part) if ENDS.search(part)]
            is_moved |= not gone and len(meant) == 1 and not STAYS.search(part)
        else:
            units = count or (1 if IN_ONE.search(part) else -1)
            parts.append(plain)
        is_after = is_named
    if places:
        units = None
    if is_moved and len(places) == 1:
        places[1 - min(places)] = 0  # "a jak klima jednak w większym?"
    return Cooling(" , ".join(parts), places, units, with_flat)


MONEY_SAID = regex(MONEY)
ENDS = regex(r"\b(?:wy)?starcz\w+|\bzmie(?:sc|szcz)\w+|\bzosta\w+|\benough\b")
ANY_COUNT = regex(
    r"\b(?:(?P<one>jedn[ae]|1|one)|(?P<two>dwie|dwa|2|two)|(?P<three>trzy|3|three))\b"
)
HALVES = regex(r"[,:]|(?:^| )(?:i|a|oraz|and)(?= )")
SENTENCES = regex(r"(?<=[.?!;]) ")


def told_apart(sentence: str, rows: Sequence[Row]) -> tuple[str, Mapping[int, int]]:
    """ "Klima u mnie 2 sztuki i u mamy jedna"; "dwie, u mnie i u mamy" is one in each. And what
    else the sentence says."""
    is_other = PACKAGE.search(sentence) or BOTH_SAID.search(sentence) or WITHOUT.search(sentence)
    if is_other or not COOLING.search(sentence) or len(places_in(sentence, rows)) != 2:
        return sentence, {}
    found, whole, rest = dict[int, int](), 0, list[str]()
    for half in HALVES.split(sentence):
        places, count = places_in(half, rows), any_count(half)
        found |= dict.fromkeys(places, count)
        whole = whole or (0 if places else count)
        if not (places or count or COOLING.search(half)):
            rest.append(half)
    counts = [*found.values()]
    if (counts == [0, 0] and whole == len(found)) or (counts == [len(found), 0] and not whole):
        found = dict.fromkeys(found, 1)
    is_told = len(found) == len(rows) and all(found.values())
    return (" , ".join(rest), found) if is_told else (sentence, {})


def any_count(text: str) -> int:
    told = ANY_COUNT.search(text)
    return ("one", "two", "three").index(told.lastgroup or "one") + 1 if told else 0


def count_in(part: str) -> int:
    counted = COUNT.search(part)
    if not counted:
        return 0
    names = {"one": 1, "two": 2, "three": 3}
    count = next((n for name, n in names.items() if counted[name]), 0)
    return int(counted["times"] or count)
