"""Whose flat a message is of, where several people's are spoken of one at a time: each area, sum,
package and question belongs to the person who is named nearest."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.flats.people import KIN_SAID, Named, people_named
from chatbot.understanding.rows.row_people import HERS, HIS, THEIRS
from chatbot.understanding.rows.row_persons import MORE
from chatbot.understanding.rows.row_tokens import money_of, number_of
from chatbot.understanding.rows.row_words import BOTH_WORDS, MONEY, OWN, SENTENCE, SUM, UNIT
from chatbot.understanding.text.number_roles import LEAST

# What is no matter of whose flat costs how much.
OTHER_TOPIC = regex(
    r"\b(?:kiedy|jak dlugo|trwa|termin|gwaranc|zawier|wlicz|w cenie|platnos|plac[ia]c|rat[ay]\b"
    r"|ratach|transz|zaplacil|placil|zadowolen|fachow|ekip|firm|ofert|majst|konkuren|wykonawc|wycen|vat|netto|projekt|wizualiz|ktor|czym|rozni[ac]?\b|umow|kontakt|telefon|when"
    r"|how long|warranty|includ|payment|instal)"
)
# Who pays for a part of the other one's.
OFFSET = regex(
    r"\b(?:doplat|doplac|doloz|doklad|(?:moj|je)\w+ reszt|odj[ae]|odejm|odlicz|minus|wklad"
    r"|przypad(?:a|nie)\b|contribut|top up)\w*"
)
PART_OF = (
    r"(?:polow\w+|jedn\w+ (?:czwart|trzeci)\w*|half|a third|[1-9][0-9]? ?(?:%|proc\w*)|1/[2-5])"
)
PAYS = r"(?:za)?(?:plac\w+|pokry\w+|pays?)|daje\w*|da(?:m|my)|doklad\w+|doloz\w+"
SHARED = regex(
    rf"\b(?:{PAYS})\b[^.;?!]{{0,24}}\b{PART_OF}|\b{PART_OF}[^.;?!]{{0,24}}\b(?:{PAYS})\b"
)
# Parts of a flat, and what is not to be finished.
PART = regex(
    r"\b(?:antresol|balkon|dom(?:ek|u)?\b|dzialk|garaz|garderob|gabinet|komork|kuchni|lazien|ogrod"
    r"|ogrodek|piwnic|pietr|poddasz|pok(?:oj|oi|oju)\b|salon|sypialn|taras|wc\b|aneks|room|kitchen"
    r"|bathroom|garage|garden|balcony|terrace)\w*"
)
# "72 m2 paneli", "45 m2 już gotowe"
NOT_TO_DO = "desk|gotow|gres|kafel|panel|parkiet|plyt|podlog|scian|skoncz|wykoncz|zrobion|done|tile"
FIGURE = regex(
    rf"(?<![0-9.,])(?:(?P<money>{MONEY}|[1-9][0-9]{{3}} ?(?:zl|pln)\w*)"
    r"|(?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)"
    rf" ?-?{UNIT}(?![a-z0-9])(?! (?:juz )?(?:{NOT_TO_DO})))"
)
BARE = regex(
    r"(?<![0-9.,])(?P<area>[2-9][0-9](?:[.,][0-9]{1,2})?)(?=\W*$|[,;.?!](?![0-9])"
    r"| (?:i|a|dla|to|tez|w|we|ile|in)\b)"
)
# "Razem z mężem": of one household.
SPOUSE = r"(?! ze? (?:moj\w+ )?(?:chlopak|dziewczyn|mez|narzecz|partner|zon)\w*)"
JOINT = regex(
    rf"\b(?:razem{SPOUSE}|lacznie|w sumie|wspoln\w+|together|in total|na (?:{BOTH_WORDS}|dwa))\b"
)
ASKED = regex(
    r"\b(?:ile|jak\w*|czy|co|na co|starcz\w*|koszt\w*|wycen\w*|polec\w*|propon\w*|how|what|which)\b"
)
BOTH = regex(rf"{SUM.pattern}|\b(?:za |w |u )?(?:ob(?:a|u|ydwa|ydwu|ydwoch|ie)|both)\b")
# "31 m2, dla córki", "38 syna"
OF_WHOM = regex(r" ?|,? (?:(?:to|jest|tylko|ma|na|dla|u|for) )+")
HAS = regex(r"(?: (?:juz|ma|mam|mamy|maja|teraz|tylko|swoje|wtedy|jednak|ze?|has|have|only|now))* ")
NOT = regex(r"\b(?:nie|not) $")
OUT_OF = regex(r"\b(?:ze?|of|out of)(?: (?:tych|naszych|calych|the))? $")
FOR_BOTH = regex(
    rf" (?:zl |pln )?(?:razem{SPOUSE}|lacznie|together|(?:na|for) (?:{BOTH_WORDS}|dwa|nas))\b"
)
COOLED = regex(r"\b(?:klim(?:a|e|y|ke|ka|ie)|klimatyz\w+|air.?con\w*)\b")
WITHOUT = regex(
    r"\b(?:bez|without)(?: (?:ac|air.?con\w*|it|klim\w+|niej))?\W*(?=$| (?:i|ile|to)\b)"
)
WE_TAKE = regex(r"\b(?:bierzemy|biore|chcemy|wezme|wezmiemy|zakladamy)\b")
ONLY_OURS = regex(r"\btylko (?:ja|my|u (?:mnie|nas))\b")  # "córka nie chce klimy, tylko my"
NOT_WANTED = regex(
    r"\bnie (?:bedzie|bierze|chce|ma|musi|potrzeb\w+|trzeba)\b(?= [a-z]*klim| tej| ac\b|\W*$)"
)
# "A u nas nie", "u syna nie trzeba"
NOT_THERE = regex(
    r" (?:juz )?(?:nie(?: (?:chce|potrzeb\w+|trzeba))?|bez)(?=\W*$|[,.;?!]| (?:a|i|to)\b)"
)
# ", budżet 140 tys.", and nobody's
OF_ALL = regex(r"\W*budzet\w*:?(?: (?:to|jest|mamy|razem))* ?")
BUDGET_SAID = regex(r"\bbudzet")
FOR_ALL = regex(rf"\b(?:na|za|for) {BOTH_WORDS}")
REST = regex(r"\b(?:reszta|reszte|pozostale|the rest)\b")


class Home(NamedTuple):
    """A person's flat as it is known by now; `units` are of air conditioning."""

    who: str
    area: Decimal
    code: str = ""
    money: Decimal | None = None
    units: int = 0


class Figure(NamedTuple):
    kind: str  # "area", "money", or "code" of a package
    value: Decimal | str
    start: int
    end: int


@dataclass
class Homes:
    """Who is spoken of, and what is told of each in this message."""

    people: tuple[str, ...] = ()
    areas: dict[str, Decimal] = field(default_factory=dict)
    money: dict[str, Decimal] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    sized: set[str] = field(default_factory=set)  # who is told of with what may be an area
    joint: Decimal | None = None  # money for both
    are_both: bool = False
    is_more: bool = False  # the money comes on top
    cooled: dict[str, bool] = field(default_factory=dict)  # with air conditioning, or without
    is_offset: bool = False  # by what another pays
    is_shared: bool = False  # somebody pays a part


def homes_said(
    text: str,
    known: Collection[str],
    packages: Sequence[Figure] = (),
    areas: Collection[Decimal] = (),
    *,
    is_of_money: bool = False,
) -> Homes:
    """`known` are those whose flats were spoken of, `areas` those of the flats; `is_of_money` that
    what each has is known."""
    named, found = [*people_named(text, known)], Homes()
    found.people = tuple(dict.fromkeys(each.who for each in named if each.is_said))
    found.are_both = BOTH.search(text) is not None
    found.is_more = MORE.search(text) is not None
    found.is_offset = OFFSET.search(text) is not None and not found.is_more
    found.is_shared = SHARED.search(text) is not None
    told = {"area": dict[str, Decimal | str](), "money": {}, "code": {}}
    torn = set[tuple[str, str]]()
    figures = sorted(
        [*figures_in(text, named, areas, is_of_money=is_of_money), *packages],
        key=lambda each: each.start,
    )
    is_only = sum(figure.kind == "area" for figure in figures) == 1
    for figure in figures:
        start, end = sentence_of(text, figure.start)
        clause = clause_of(text, figure.start, start)
        who = owner_of(text, named, (figure.start, figure.end), (start, end))
        if figure.kind == "area" and is_only and not is_said_before(named, start, figure.start):
            who = only_one_in(named, start, end) or who  # "mam 55 m2 dla córki"
        is_of_part = figure.kind == "area" and PART.search(clause)
        is_own = any(HAS.fullmatch(text, each.end, figure.start) for each in named)
        is_of_one = is_own or bool(only_one_in(named, start, end))
        if figure.kind == "money" and is_joint(text, clause, figure, is_of_one=is_of_one):
            found.joint = Decimal(figure.value)
            continue
        is_told = bool(who) and not is_of_part
        if is_told and told[figure.kind].setdefault(who, figure.value) != figure.value:
            torn.add((figure.kind, who))
    for kind, who in torn:
        del told[kind][who]
    found.areas = {who: Decimal(area) for who, area in told["area"].items()}
    found.money = {who: Decimal(amount) for who, amount in told["money"].items()}
    found.codes = {who: str(code) for who, code in told["code"].items()}
    found.cooled = cooled_in(text, named)
    bare = {
        owner_of(text, named, told.span(), part) or only_one_in(named, *part)
        for told in BARE.finditer(text)
        for part in [sentence_of(text, told.start())]
    }
    found.sized = {*found.areas} | (bare & {OWN})  # "rodzice 20" is money
    is_weak = OWN not in {*found.people, *found.areas}  # "mamy 120 tys."
    if [*found.money] == [OWN] and (is_weak or FOR_ALL.search(text)):
        found.joint = found.money.pop(OWN)
    return with_rest_of_money(text, found)


def cooled_in(text: str, named: Sequence[Named]) -> dict[str, bool]:
    """ "Ja z klimą, a ona bez", "klima tylko u syna, u nas nie"."""
    found = dict[str, bool]()
    if not COOLED.search(text):
        return found
    for start, end in clauses_in(text):
        clause = text[start:end]
        said = {each.who for each in named if each.is_said and start <= each.start < end}
        if not said and WE_TAKE.search(clause):
            said = {OWN}
        if len(said) != 1:
            continue
        last = max((each.end for each in named if start <= each.start < end), default=start)
        if NOT_THERE.match(text, last) or WITHOUT.search(clause) or NOT_WANTED.search(clause):
            found[said.pop()] = False
        elif COOLED.search(clause):
            found[said.pop()] = True
    if ONLY_OURS.search(text):
        found[OWN] = True
    return found


def clauses_in(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in CLAUSE_END.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def figures_in(
    text: str, named: Collection[Named], areas: Collection[Decimal], *, is_of_money: bool
) -> Iterator[Figure]:
    told = [each for each in FIGURE.finditer(text) if not NOT.search(text, 0, each.start())]
    for each in told:
        if each["money"]:
            yield Figure("money", money_of(each["money"]), *each.span())
        elif (area := number_of(each["area"])) >= LEAST:
            yield Figure("area", area, *each.span())
    if not (is_of_money or any(each["money"] for each in told)):
        return
    for each in THOUSANDS.finditer(text):  # "Paweł ma 90 tys., ja 55"
        amount = Decimal(each[0])
        is_had = any(HAS.fullmatch(text, one.end, each.start()) for one in named)
        if is_had and amount not in areas:
            yield Figure("money", amount * 1000, *each.span())


def is_joint(text: str, clause: str, figure: Figure, *, is_of_one: bool) -> bool:
    """ "Razem mamy 155", "ile zostanie ze 106 tys.?"."""
    is_out_of = not is_of_one and OUT_OF.search(text, 0, figure.start) is not None
    is_told = JOINT.search(clause) or FOR_BOTH.match(text, figure.end)
    return bool(
        is_out_of or is_told or (OF_ALL.fullmatch(clause) and len(BUDGET_SAID.findall(text)) == 1)
    )


def with_rest_of_money(text: str, found: Homes) -> Homes:
    """ "Z tych 110 tys. moje jest 45 tys., a reszta syna"."""
    others = [who for who in found.people if who not in found.money]
    if found.joint is None or len(found.money) != 1 or len(others) != 1 or not REST.search(text):
        return found
    found.money[others[0]] = found.joint - next(iter(found.money.values()))
    found.joint = None
    return found


def owner_of(
    text: str, named: Collection[Named], figure: tuple[int, int], sentence: tuple[int, int]
) -> str:
    """Who is named right after it, or last before it in its sentence."""
    start, end = figure
    after = [
        each
        for each in named
        if each.is_said and each.start >= end and OF_WHOM.fullmatch(text, end, each.start)
    ]
    before = [each for each in named if sentence[0] <= each.start < start]
    if after and not (before and HAS.fullmatch(text, before[-1].end, start)):
        return after[0].who
    return before[-1].who if before else ""


def is_said_before(named: Collection[Named], start: int, end: int) -> bool:
    return any(each.is_said and start <= each.start < end for each in named)


def only_one_in(named: Collection[Named], start: int, end: int) -> str:
    people = {each.who for each in named if each.is_said and start <= each.start < end}
    return people.pop() if len(people) == 1 else ""


# "Ona ma 30 tys.", after "mieszkanie córki, 29,5 m2": no company's offer.
SUBJECTS = ((HERS, regex(r"\bona\b")), (HIS, regex(r"\bon\b")), (THEIRS, regex(r"\boni\b")))


def with_pronouns_named(text: str, known: Collection[str]) -> str:
    kin = {*known, *homes_said(text, known).areas} - {OWN}
    for names, pronoun in SUBJECTS:
        who = names & kin or (kin if names is THEIRS else set())
        if len(who) == 1:
            text = pronoun.sub(min(who), text)
    return text


def sentence_of(text: str, at: int) -> tuple[int, int]:
    starts = [gap.end() for gap in SENTENCE.finditer(text, 0, at)]
    ends = [gap.start() for gap in SENTENCE.finditer(text, at)]
    return max(starts, default=0), min(ends, default=len(text))


CLAUSE = regex(r"[,;] | (?:a|ale|i|oraz|and|but) ")
CLAUSE_END = regex(
    r"[,;.?!](?![0-9])|(?<!^) (?:a|ale|and|but) "
    rf"| (?:i|oraz) (?=(?:ja|my|ona?|u (?:mnie|nas|niej|niego)|(?:u )?(?:{KIN_SAID}))\b)"
)


def clause_of(text: str, at: int, start: int) -> str:
    starts = [gap.end() for gap in CLAUSE.finditer(text, start, at)]
    return text[max(starts, default=start) : at]


def asked_of(text: str) -> tuple[str, str]:
    """The last sentence that asks, and who alone is named in it; "" where nobody or several."""
    parts = [part.strip() for part in SENTENCE.split(text) if part.strip()]
    asking = [part for part in parts if ASKED.search(part) and not FIGURE.search(part)]
    if not asking:
        return "", ""
    people = {each.who for each in people_named(asking[-1], ()) if each.is_said}
    return asking[-1], people.pop() if len(people) == 1 else ""


UNITS = r"(?:m\b|m2|met|mkw|sqm|pok|lat|tys|k\b|zl|%|proc|[0-9.,]*[0-9])"
THOUSANDS = regex(rf"(?<![0-9.,])[1-9][0-9]{{1,2}}(?! ?{UNITS})")
# "A jakby córka dała 15?"
GIVEN = regex(
    r"\b(?P<lead>(?:da(?:l|la|li|lby|laby|liby|dza)?|dorzucil\w+|dolozyl\w+|pozyczyl\w+|gave)"
    r"(?: (?:nam|mi|tylko|jednak|jeszcze|z|us|me))*)"
    rf" (?P<sum>[1-9][0-9]{{0,2}})(?! ?{UNITS})(?=\W*$|[,.?!;]| (?:to|i|a)\b)"
)


# "My 130 na nasze, a córka 45 na swoje"
FOR_FLAT = regex(
    rf"(?<![0-9.,])(?<![0-9] )(?P<sum>[1-9][0-9]{{1,2}})(?! ?{UNITS})"
    r"(?= (?:tylko )?na (?:nasze|moje|swoje|jej|jego)\b)"
)


def with_thousands_for(text: str) -> str:
    return FOR_FLAT.sub(r"\g<sum> tys", text)


def with_thousands_given(text: str) -> str:
    """Beside what is known of two flats."""
    return GIVEN.sub(r"\g<lead> \g<sum> tys", text)


# "Te 80 to tylko na nasze, syn ma swoje 34": of money, where one of the figures is known as that.
BARE_SUM = regex(rf"(?<![0-9.,])(?<![0-9] )(?P<sum>[1-9][0-9]{{1,2}})(?! ?{UNITS})")
HAD = regex(r"\b(?:ma|maja|mam|swoich|swoje|te|tych|ze?) $")
NOT_AREA = regex(r"\b(?:nie|zamiast|not) (?P<area>[1-9][0-9]{1,2})(?![0-9])")
NEAR = Decimal("1.25")


def with_known_thousands(text: str, sums: Collection[Decimal], areas: Collection[Decimal]) -> str:
    """`sums` are what is known to be had; a figure that is as near to an area is left as it is,
    unless another of them is one of the sums."""
    if any(Decimal(each["area"]) in areas for each in NOT_AREA.finditer(text)):
        return text  # "46, nie 44"
    told = [Decimal(each["sum"]) for each in BARE_SUM.finditer(text)]
    left = [number for number in told if number not in areas]
    is_sure = any(number * 1000 in sums for number in left)

    def is_money(each: re.Match[str]) -> bool:
        number = Decimal(each["sum"])
        if number in areas or not sums:
            return False
        to_sum = min(distance(number * 1000, amount) for amount in sums)
        to_area = min((distance(number, area) for area in areas), default=NEAR * 2)
        is_had = is_sure and HAD.search(text, 0, each.start()) is not None
        return is_had or (to_sum < to_area and to_area > NEAR)

    return BARE_SUM.sub(lambda each: f"{each[0]} tys" if is_money(each) else each[0], text)


def distance(one: Decimal, other: Decimal) -> Decimal:
    """As a factor of at least 1."""
    return max(one, other) / min(one, other)


# "My mamy 150", "a nam ze 120?", where the last answer told what money is enough for.
HAVING = regex(
    rf"\b(?P<lead>mam|mamy|ma|maja|ze?|have|has) (?P<sum>[1-9][0-9]{{1,2}})(?! ?{UNITS})"
    r"(?=\W*$|[,.;?!]| (?:a|i|ile|na|starcz|to|zosta)\w*)"
)


def with_thousands_had(text: str) -> str:
    return HAVING.sub(r"\g<lead> \g<sum> tys", text)


# "Z tego dołożymy synowi te 6 tys.": it is less by that.
GIVEN_AWAY = regex(
    r"\b(?:z tego )?(?:dolozy(?:my)?|doloze|da(?:m|my)|odda(?:m|my|je|jemy)|pozycz(?:e|ymy)"
    r"|przekaz(?:e|emy)|dorzuc(?:e|imy))(?: z tego)?"
    rf" (?:{KIN_SAID})(?: (?:te|jeszcze|z tego))* (?P<sum>{MONEY}|[1-9] ?tys\w*)"
)


def with_money_given_away(text: str) -> str:
    """Of the visitor's own money."""
    return GIVEN_AWAY.sub(r"minus \g<sum>", text)


def told_homes(homes: Mapping[str, Home]) -> tuple[tuple[str, ...], ...]:
    """For the state."""
    return tuple(
        (
            home.who,
            str(home.area),
            home.code,
            "" if home.money is None else str(home.money),
            str(home.units),
        )
        for home in homes.values()
    )


def homes_of(told: Collection[Collection[str]]) -> dict[str, Home]:
    return {
        who: Home(who, Decimal(area), code, Decimal(money) if money else None, int(units))
        for who, area, code, money, units in told
    }
