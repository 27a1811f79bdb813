"""Two flats of two people, the visitor's and a relative's, and what each of them has and pays:
"mam 39 m2 a brat 72", "ja mam 60 tys., on 130", "ile ja zapłacę?"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import PARTNERS
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.rows.row_bare import NO_AREA
from chatbot.understanding.rows.row_money import GIVEN
from chatbot.understanding.rows.row_people import HERS, HIS, OTHERS, THEIRS, with_people_named
from chatbot.understanding.rows.row_proof import FLAT_OF_ROOMS, NO_FLAT, ONE_FLAT
from chatbot.understanding.rows.row_purses import have_purses, purse_of
from chatbot.understanding.rows.row_tokens import Row, kin_of, money_of, number_of, place_of
from chatbot.understanding.rows.row_words import (
    BIG_WORDS,
    BOTH_WORDS,
    MONEY,
    OWN,
    REST,
    SMALL_WORDS,
    UNIT,
)
from chatbot.understanding.rows.rows_told import EITHER, words_told
from chatbot.understanding.text.number_roles import LEAST

# "Kupiliśmy z bratem po mieszkaniu"
WITH_KIN = {
    "brat": r"bratem",
    "siostra": r"siostra",
    "corka": r"corka",
    "syn": r"synem",
    "mama": r"mama",
    "tata": r"tata",
    "rodzice": r"rodzicami",
    "tesciowie": r"tesci(?:ami|owa)",
    "kuzyn": r"kuzyn(?:em|ka)",
    "kolega": r"kolega|przyjacielem",
    "kolezanka": r"kolezanka|przyjaciolka",
}
TOGETHER_WITH = {
    name: regex(rf"\b(?:z|ze|with) (?:moj\w+ |my )?(?:{words}|{OTHERS[name]})\b")
    for name, words in WITH_KIN.items()
}
SAID = {name: regex(rf"\b(?:{words})\b") for name, words in OTHERS.items()}
PRONOUNS = (
    (HIS, regex(r"\b(?:on|jemu|mu|he|him|his)\b(?!')")),
    (HERS, regex(r"\b(?:ona|jej|she|hers?)\b(?!')")),
    (THEIRS, regex(r"\b(?:oni|im|they|theirs?|them)\b(?!')")),
)
MINE = "moje"
KIN_SAID = "|".join(OTHERS.values())
I_SAID = regex(
    r"(?<!\bi )(?<!\boraz )\bja(?: sama?)?\b(?! (?:i|oraz|z)\b)"
    rf"|\b(?:biore|wezme|wybieram|wole) (?=(?:w |we )?xpackage(?![^,.;?!]*(?:{BOTH_WORDS}|mo[ji]|"
    rf"{KIN_SAID})))(?=.*\b(?:{KIN_SAID})\b)"
    r"|(?:(?<=\ba )|(?<=\bto )|(?<=, )|^)my(?= (?:[a-z]+ ){0,2}xpackage)"
    r"|\bmoj (?=budzet|lokal|pakiet|to\b|[1-9])|^(?:a|i|no) (?:mi|mnie)(?=\W*$)"
    r"|\b(?:a |za |ile )mnie\b|\bmnie (?=osobno|sam)"
    r"|\bi(?:'m|'ve|'d|'ll)?(?= (?:have|want|take|pay|got|will|would|like|prefer)\b)"
    r"|\bmine\b|\bfor me\b"
    r"|\bmy(?= (?:flat|own|budget|money|place|one|part|share)\b|'s)|\bmy(?= [1-9])"
)
# "Córka ma swoje 60 tys., a mi zostaje 140 tys."
HAVE_LEFT = regex(
    r"\b(?:u |dla )?(?:mi|mnie)(?= (?:[a-z]+ ){0,3}"
    r"(?:[1-9][0-9]{1,2} ?(?:tys|k\b)|[1-9][0-9]{4,5}))"
    r"(?! (?:[a-z]+ ){0,3}(?:razem|lacznie)\b)"
)
# "Ile mi zostanie?", where each has money of their own.
LEFT_TO_ME = regex(r"\b(?:mi|mnie|nam|me)\b(?![^.;?!]* (?:razem|lacznie|wszystkim)\b)")
MENTION = regex(
    rf"\b(?:(?P<own>(?:u |dla |do |na )?(?:mo(?:je|jego|jej|jemu|im|ja)\b))"
    rf"|(?P<kin>(?:u |dla |do |na )?(?:{KIN_SAID})(?:'s)?\b)"
    r"|(?P<have>mam(?= (?:[a-z]+ ){0,2}[1-9][0-9])))"
)
NUMBER = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
# "36 moje, 80 brata", "39 m2 jest moje"
OWNER_AFTER = regex(
    rf"(?<![0-9.,])(?P<figure>{NUMBER}){NO_AREA}(?: ?{UNIT})? (?:(?:to|jest|is) )*"
    rf"(?P<who>moje|(?:u )?(?:{KIN_SAID}))"
    r"(?=\W*$|[,.;?!]| (?:i|a|oraz|and|w|we|in)\b(?! [a-z]* ?[0-9]))"
)
# "Moje 54 m2, brata 41 oba w Comforcie"
BOTH_IN = regex(rf" (?P<both>{BOTH_WORDS} (?:(?:w|we|in) )?xpackage)")
# "Ja mam jeszcze 10 tys.", of money that is known
MORE = regex(r"\b(?:jeszcze|dodatkow\w+|wiecej|ekstra|doklada\w*|doloz\w+|dorzuc\w+|more|extra)\b")
# What another has paid is no money for this.
ELSEWHERE = regex(r"\b(?:zaplacil\w*|wydal\w*|kosztowal\w*|placil\w*|paid|spent)\b")
MONEY_SAID = regex(MONEY)
SAID_OF_KIN = regex(rf"\b(?:{KIN_SAID})\b")
LESS = regex(r"\b(?:mniej|less)\b")
SUM_OF_MONEY = rf"(?:{MONEY}|[1-9][0-9]{{4,5}}(?![0-9]))"
# "60 tys. ja, 130 tys. brat"
SUM_BEFORE = regex(
    rf"(?<![0-9.,])(?P<sum>{SUM_OF_MONEY}) (?:(?:ma|to|jest) )*(?P<who>moje|{KIN_SAID})"
    r"(?=\W*$|[,.;?!]| (?:i|a|oraz|and) [0-9])"
)
FIGURE = regex(
    rf"(?<![0-9.,])(?:(?P<money>{SUM_OF_MONEY})|(?P<area>{NUMBER}) ?-?{UNIT}(?![a-z0-9])"
    rf"|(?P<bare>{NUMBER}){NO_AREA})"
)
# "Ja 120 na moje 57 m, Ania 50 na swoje 40 m"
FOR_FLAT = regex(
    rf" ?(?:tys\w* )?na (?:(?:to|te|u|swoje|moje|mieszkanie|{KIN_SAID}) )+{NUMBER} ?{UNIT}"
)
JOINT = regex(
    rf"\b(?:razem|lacznie|wspoln\w+|w sumie|mamy|nam|dokladamy|{BOTH_WORDS}|together|total|we)\b"
)
FOR_BOTH = regex(rf" (?:razem|lacznie|together|(?:na|for) (?:{BOTH_WORDS}|dwa|nas|us)\b)")
SENTENCE = regex(r"\.(?![0-9])|[?!;]")
CLAUSE = regex(r"[.,;?!](?![0-9])| (?:a|i|ale|and|but) ")
OF_MONEY = regex(
    r"\b(?:budz\w+|budget\w*|kas[aye]\b|pieni\w+|money|tys\w*|starcz\w*|wystarcz\w*|zosta\w+"
    r"|brak\w+|zmie(?:sc|szcz)\w+|have|enough|na co)\b"
)
# "Każdy ma swój budżet"
EACH_OWN = regex(
    r"\b(?:kazd[ey]\w*(?: z nas)?|oboje|obaj|obie|each(?: of us)?)"
    r" (?:ma(?:my)?|plac\w+|zaplac\w+|robi\w*|finansuj\w*|has|have|pays?)"
    r" (?:(?:za|z|for) )?(?:swo\w+|wlasn\w+|osobn\w+|(?:his|her|their|our)?(?: own)|oddzieln\w+)"
    r"(?: (?:budz\w+|kas[aey]|pieni\w+|mieszkani\w+|portfel\w*|money|flat|budget))?"
)
OF_US = regex(r"\b(?P<each>kazd[aey]\w*|oboje|each) (?:z nas|of us)\b|\bkazdy\b")
WE_BOTH = regex(r"\b(?:we dwoje|we dwojke|we dwoch|the two of us|obaj)\b")
WHICH = regex(
    r"\b(?:na |w )?(?:jak(?:i|ie|im|iego)|ktor(?:y|e|ym)|which|what) (?:pakiet\w*|package\w*)\b"
    r"|\bna co\b|\bco (?:za (?:to|tyle) )?(?:dostan\w+|(?:moz\w+|da sie) (?:miec|zrobic))\b"
    r"|\bwhat (?:can|could) (?:\w+ ){1,2}(?:get|have|afford)\b"
    r"|\bco za to\b|\bco (?:(?:nam|mi|wtedy|byscie) )*(?:polec\w+|doradz\w+|proponuj\w+)\b"
)
PAYS = r"(?:zaplac\w*|plac(?:e|i|a)\b|wyda\w*|kosztuj\w*|kosztow\w*|wyjdzie|wyszlo|pays?)"
WHO = rf"(?P<{{}}>moje|{KIN_SAID})"
ASKED_ALONE = regex(
    rf"\b(?:ile|how much)\b[^.;?!0-9]{{0,24}}\b{WHO.format('one')}\b(?: [a-z]+){{0,3}}? {PAYS}"
    rf"|\b(?:ile|how much)\b[^.;?!0-9]{{0,12}}\b{PAYS}(?: [a-z]+)? {WHO.format('two')}\b"
    rf"|\b{WHO.format('three')} (?:osobno|sam[ao]?\b|separately)[^.;?!0-9]*\b(?:ile|much)\b"
)
# What a person does says nothing of the flats.
DOING = regex(
    r"\b(?:bym|by|chcial(?:a|by|abym|bym|aby)?|chce|chca|wzial(?:by)?|wziel[ai](?:by)?|bierze"
    r"|biora|biore|wezmie|wezma|woli|wole|wraca\w*|placi|zaplaci\w*|place|zaplaca|robi|ma(?:ja)?"
    r"|mial(?:o|by|aby)?|budzet\w*|osobne|dojdzie|jemu|wants?|takes?|pays?|have|has|got"
    r"|would|will|like|budget)\b(?!')"
)


@dataclass
class Figures:
    """What each of them has, and what else is said."""

    text: str
    money: dict[str, Decimal] = field(default_factory=dict)
    areas: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Persons:
    """`money` is by who has it, "own" or a relative; `alone` is who is asked about alone."""

    text: str
    kin: str
    money: Mapping[str, Decimal] = field(default_factory=dict)
    alone: str = ""
    asks_which: bool = False
    are_apart: bool = False  # each pays for their own
    rows: Sequence[Row] = ()  # where each is told with its area
    are_told: bool = False  # each with an area

    def places(self, rows: Sequence[Row]) -> Mapping[int, Decimal]:
        return {place_of(who, rows): amount for who, amount in self.money.items()}


def kin_meant(text: str, words: Collection[str]) -> str:
    """The one relative that is spoken of; "" where there is none, or several."""
    known = {word for word in words if word in OTHERS and word not in PARTNERS}
    said = {name for name, pattern in SAID.items() if pattern.search(text)}
    said |= {name for name, pattern in TOGETHER_WITH.items() if pattern.search(text)}
    meant = known | said
    return min(meant) if len(meant) == 1 else ""


def are_of_two(rows: Sequence[Row], kin: str) -> bool:
    """The visitor's and the relative's."""
    places = {place_of(OWN, rows), place_of(kin, rows)}
    return any(kin in row.words for row in rows) and places == {0, 1}


def with_names(text: str, kin: str) -> str:
    """Each of them by one word: "moje" and "brat"."""
    text = with_people_named(TOGETHER_WITH[kin].sub(" ", text) if kin in WITH_KIN else text, [kin])
    for names, pronoun in PRONOUNS:
        if kin in names:
            text = pronoun.sub(kin, text)
    return I_SAID.sub(lambda told: f"{MINE}{' ' if told[0].endswith(' ') else ''}", text)


def persons_read(
    text: str,
    rows: Sequence[Row],
    words: Collection[str],
    *,
    is_one_known: bool,
    budget: Decimal | None,
) -> Persons | None:
    """None where it is of no two people; `words` are of those that are spoken of, `budget` is for
    both."""
    kin = kin_meant(text, {*words, *(word for row in rows for word in row.words)})
    if not kin or (rows and not are_of_two(rows, kin)):
        return None
    found = persons_in(text, rows, kin, budget)
    return found if found and (rows or found.rows) else None


def persons_in(text: str, rows: Sequence[Row], kin: str, budget: Decimal | None) -> Persons | None:
    text = with_names(text, kin)
    is_less = have_purses(rows) and LESS.search(text) and MONEY_SAID.search(text)
    if ELSEWHERE.search(text) or GIVEN.search(text) or is_less:
        return None
    if len(MONEY_SAID.findall(text)) > 1 and SAID_OF_KIN.search(text):
        text = HAVE_LEFT.sub(MINE, text)
    is_each_own = EACH_OWN.search(text) is not None
    text = EACH_OWN.sub(" osobno ", text)
    text = WE_BOTH.sub("razem", OF_US.sub(lambda told: told["each"] or "kazde", text))
    are_apart = have_purses(rows)
    if (are_apart or is_each_own) and REST.search(text):
        text = LEFT_TO_ME.sub(MINE, text)
    text = BOTH_IN.sub(r", \g<both>", text)
    text = OWNER_AFTER.sub(r"\g<who> \g<figure> m2", text)
    text = SUM_BEFORE.sub(r"\g<who> \g<sum>", text)
    told = figures_of(text, rows)
    if not have_purses(rows):  # "ile zostanie wtedy ze 155?", of the money for both
        told.money = {who: amount for who, amount in told.money.items() if amount != budget}
    are_apart |= is_each_own and bool(told.money)
    asked = {who_of(m) for m in ASKED_ALONE.finditer(told.text)}
    people = {kind_of(m) for m in MENTION.finditer(told.text)}
    alone = next(iter(asked)) if len(asked) == len(people) == 1 else ""
    asks_which = WHICH.search(told.text) is not None
    new = () if rows else rows_of_two(told, text, kin)
    is_of_purse = bool(told.money) or are_apart or bool(new)
    text = WHICH.sub(" ", told.text) if asks_which and is_of_purse else told.text
    if asks_which and is_of_purse and rows and len(people) == 1:
        alone = next(iter(people))
    text = DOING.sub(" ", text)
    return Persons(
        text,
        kin,
        told.money,
        alone,
        asks_which and is_of_purse,
        are_apart,
        new,
        len(told.areas) == 2,
    )


# "Moje to te mniejsze"
OWN_SIZE = regex(
    rf"\b(?P<who>moje|{KIN_SAID}) (?:(?:to|te|ten|jest|ma|is|the) )*"
    rf"(?:(?P<small>{SMALL_WORDS})|(?P<big>{BIG_WORDS})|(?P<first>pierwsze)|(?P<second>drugie))"
)
# "45 i 52 m2"
AREA = regex(
    rf"(?<![0-9.,])(?P<area>{NUMBER})"
    rf"(?= ?-?{UNIT}(?![a-z0-9])| (?:i|oraz|and) {NUMBER} ?-?{UNIT}(?![a-z0-9]))"
)


def rows_of_two(told: Figures, text: str, kin: str) -> Sequence[Row]:
    """Two flats that are told now, with whose each is."""
    said = list(dict.fromkeys(number_of(m["area"]) for m in AREA.finditer(told.text)))
    is_else = NO_FLAT.search(FLAT_OF_ROOMS.sub(" ", text)) or ONE_FLAT.search(text)
    if is_else or EITHER.search(text):
        return ()
    if {*told.areas} == {OWN, kin} and told.areas[OWN] != told.areas[kin]:
        is_clear = {*told.areas.values()} == {*said}
        words = dict(zip(said, words_told(text, said), strict=True)) if is_clear else {}
        return [
            Row(area, "", (who, *sorted({*words[area]} - {OWN, kin})))
            for who, area in told.areas.items()
            if is_clear
        ]
    sized = OWN_SIZE.search(text)
    if len(said) != 2 or sized is None:
        return ()
    place = place_of(sized.lastgroup or "", [Row(area) for area in said])
    who = OWN if sized["who"] == MINE else kin
    other = kin if who == OWN else OWN
    return [Row(area, "", (who if at == place else other,)) for at, area in enumerate(said)]


def who_of(told: re.Match[str]) -> str:
    groups = told.groupdict()
    said = next(value for value in groups.values() if value)
    return OWN if said == MINE else kin_of(said)


def kind_of(told: re.Match[str]) -> str:
    return kin_of(told["kin"]) if told["kin"] else OWN


def parts_of_people(text: str) -> list[tuple[str, int, int]]:
    """Who is spoken of from where to where, in a row."""
    told = [(kind_of(m), m.start()) for m in MENTION.finditer(text)]
    found = list[tuple[str, int, int]]()
    for at, (who, start) in enumerate(told):
        end = told[at + 1][1] if at + 1 < len(told) else len(text)
        stop = SENTENCE.search(text, start, end)
        found.append((who, start, stop.start() if stop else end))
    return found


def figures_of(text: str, rows: Sequence[Row]) -> Figures:
    """What each of them has: money is taken out, areas get their unit."""
    known = {row.area for row in rows}
    found = [
        (who, figure)
        for who, start, end in parts_of_people(text)
        for figure in FIGURE.finditer(text, start, end)
        if figure.lastgroup == "area" or not is_joint(text, start, figure)
    ]
    marked = {figure.lastgroup or "" for _, figure in found} - {"bare"}
    is_of_money = "money" in marked or (OF_MONEY.search(text) is not None and bool(rows))
    money, areas, cuts = dict[str, Decimal](), dict[str, Decimal](), list[tuple[int, int, str]]()
    for who, figure in found:
        kind, said = figure.lastgroup or "", figure[0]
        if kind == "bare":
            value = number_of(said)
            is_for_flat = FOR_FLAT.match(text, figure.end()) is not None
            is_area = value in known or (who not in areas and "area" in marked)
            is_sum = (is_of_money or is_for_flat) and value >= LEAST
            kind = "area" if is_area and not is_for_flat else "money" if is_sum else ""
            if kind == "area":
                cuts.append((figure.start(), figure.end(), f"{said} m2"))
        is_new = kind == "money" and not have_purses(rows)
        if is_new and is_of_us(text, figure.start(), found):
            continue
        if kind == "money":
            amount = amount_of(said) + added_to(text, figure, rows, who)
            if money.setdefault(who, amount) != amount:
                return Figures(text)
            cuts.append((figure.start(), figure.end(), ""))
        if kind == "area":
            area = number_of(figure["area"] or said)
            areas.setdefault(who, area)
    for start, end, new in reversed(cuts):
        text = f"{text[:start]}{new}{text[end:]}"
    return Figures(text, money, areas)


def added_to(text: str, figure: re.Match[str], rows: Sequence[Row], who: str) -> Decimal:
    purse = purse_of(rows[place_of(who, rows)]) if rows else None
    gaps = [gap.end() for gap in CLAUSE.finditer(text, 0, figure.start())]
    ends = [gap.start() for gap in CLAUSE.finditer(text, figure.end())]
    clause = text[max(gaps, default=0) : min(ends, default=len(text))]
    return purse if purse is not None and MORE.search(clause) else Decimal()


def is_of_us(text: str, at: int, found: Sequence[tuple[str, re.Match[str]]]) -> bool:
    """ "Moje Comfort a jej Express, mam 110 tys.", unless she has money, too."""
    told = [m for m in MENTION.finditer(text) if m.start() < at]
    if not told[-1]["have"] or any(
        who != OWN and figure.lastgroup == "money" for who, figure in found
    ):
        return False
    before = told[-2] if len(told) > 1 else None
    if before is None or not before["own"]:
        return True
    gap = text[before.end() : told[-1].start()]
    return CLAUSE.search(f"{gap} ") is not None and not FIGURE.search(gap)


def is_joint(text: str, start: int, figure: re.Match[str]) -> bool:
    """ "Ja mam Comfort, razem mamy 190 tys."."""
    gaps = [gap.end() for gap in CLAUSE.finditer(text, start, figure.start())]
    clause = text[max(gaps, default=start) : figure.start()]
    return bool(JOINT.search(clause) or FOR_BOTH.match(text, figure.end()))


def amount_of(said: str) -> Decimal:
    amount = money_of(said)
    return amount if amount >= THOUSAND else amount * THOUSAND
