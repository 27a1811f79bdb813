"""Whose flat a message is of, where several people's are spoken of one at a time: each area, sum
and question belongs to the person who is named nearest."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import HERS, HIS, OTHERS, THEIRS
from chatbot.understanding.rows.row_tokens import money_of, number_of
from chatbot.understanding.rows.row_words import BOTH_WORDS, MONEY, OWN, SENTENCE, SUM, UNIT
from chatbot.understanding.text.number_roles import LEAST

KIN_SAID = "|".join(OTHERS.values())
KINS = {name: regex(words) for name, words in OTHERS.items()}
OWN_SAID = (
    r"(?:(?:u|dla|do) (?:nas|mnie|siebie)(?! na )|nasz(?:e|ego|ym|emu|a|ej)"
    r"|moj(?:e|ego|ym|emu)"
    r"|ours|mine|for us|our (?:own )?(?:flat|apartment|place)"
    r"|(?<=\ba )my(?! (?:flat|son|own|mother))|(?<=\bto )my(?! (?:flat|son|own|mother))"
    r"|(?<=\bczyli )my|^my(?= (?:ze? |jednak |bierz|wezm|chc|w |mamy ))|(?<=, )my(?= [a-z0-9])|ja"
    r"|(?<=^a )(?:my|nam)|(?<=^i )(?:my|nam)|(?<=^to )(?:my|nam))"
)
# Who has, buys or takes it, where nobody is named.
OURS = (
    r"(?:kupuj(?:e|emy)|kupil(?:ismy|am|em)|odbieram(?:y)?|mamy|mam|chcemy|chce|bierzemy|biore"
    r"|przeznacz\w+|we (?:have|bought|buy)|i(?:'ve| have)? (?:bought|have))"
)
PRONOUN = (
    r"(?:on|jego|niego|jemu|his|(?P<hers>ona|jej|niej|hers?)|(?P<theirs>oni|ich|nich|im|theirs?))"
)
NAMED = regex(
    rf"\b(?:(?P<own>{OWN_SAID})|(?:moj\w* |nasz\w* |my |our )?(?P<kin>{KIN_SAID}|(?<=u )mamy"
    rf"|(?<=dla )mamy)(?:'s)?|(?P<they>{PRONOUN})|(?P<ours>{OURS}))(?![a-z0-9])"
)
# Nobody's flat: who gives, says or is told of beside somebody.
BESIDE = regex(
    r"\b(?:od|z|ze|przez|from|with|by|(?:da|doda|dolozy|odda|pozyczy|pomaga|pomoze|dorzuci|przekaze)"
    r"(?:m|my|c)(?: (?:jeszcze|tez))?|doloz\w+|doklada\w+|oddaj\w+|pozycz\w+|pomaga\w*|dorzuc\w+)"
    r" (?:moj\w* |nasz\w* |my |our )?$"
)
GIVING = regex(
    r"(?: (?:mi|nam|tez|jeszcze|ze?|tego|tych|swoich|mezem|zona|by|to|mu|jej)){0,3}"
    r" (?:(?:by)?da(?:dza|lby|l|ly|la|je|ja)?\b"
    r"|doklad\w+|doloz\w+|dorzuc\w+|pozycz\w+|odda\w*|zaplac\w+|plac[aei]\w*|dofinans\w+|wspier\w+"
    r"|pomo[gz]\w+|pomaga\w*|sfinans\w+|przekaz\w+|mowi\w*|radzi\w*|twierdzi\w*|uwaza\w*|polec\w+"
    r"|robil\w*|pracuj\w*|gives?|adds?|pays?|says?|lends?|helps?)"
)
# Parts of a flat, and what is not to be finished.
PART = regex(
    r"\b(?:antresol|balkon|dom(?:ek|u)?\b|dzialk|garaz|garderob|gabinet|komork|kuchni|lazien|ogrod"
    r"|ogrodek|piwnic|pietr|poddasz|pok(?:oj|oi|oju)|salon|sypialn|taras|wc\b|aneks|room|kitchen"
    r"|bathroom|garage|garden|balcony|terrace)\w*"
)
FIGURE = regex(
    rf"(?<![0-9.,])(?:(?P<money>{MONEY})|(?P<area>[1-9][0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)"
    rf" ?-?{UNIT}(?![a-z0-9]))"
)
BARE = regex(
    r"(?<![0-9.,])(?P<area>[2-9][0-9](?:[.,][0-9]{1,2})?)(?=\W*$|[,;.?!](?![0-9])"
    r"| (?:i|a|dla|to|tez|w|we|ile|in)\b)"
)
JOINT = regex(rf"\b(?:razem|lacznie|w sumie|wspoln\w+|together|in total|na (?:{BOTH_WORDS}|dwa))\b")
ASKED = regex(
    r"\b(?:ile|jak\w*|czy|co|na co|starcz\w*|koszt\w*|wycen\w*|polec\w*|propon\w*|how|what|which)\b"
)
BOTH = regex(rf"{SUM.pattern}|\b(?:za |w |u )?(?:ob(?:a|u|ydwa|ydwu|ydwoch|ie)|both)\b")
CLOSE = 12  # characters between a person and the verb that is theirs
# "31 m2, dla córki", "38 syna"
OF_WHOM = regex(r"(?:,? |, )?(?:(?:to|jest|ma|dla|u|for) )*")
CLOSEST = 4  # characters from an owner to what is told of theirs


class Home(NamedTuple):
    """A person's flat as it is known by now; `units` are of air conditioning."""

    who: str
    area: Decimal
    code: str = ""
    money: Decimal | None = None
    units: int = 0


@dataclass
class Homes:
    """Who is spoken of, and what is told of each in this message."""

    people: tuple[str, ...] = ()
    areas: dict[str, Decimal] = field(default_factory=dict)
    money: dict[str, Decimal] = field(default_factory=dict)
    sized: set[str] = field(default_factory=set)  # who is told of with what may be an area
    are_both: bool = False


class Named(NamedTuple):
    who: str
    start: int
    end: int
    is_said: bool  # and not only meant by a verb


def homes_said(text: str, known: Collection[str]) -> Homes:
    """`known` are those whose flats were spoken of."""
    named, found = [*people_named(text, known)], Homes()
    found.people = tuple(dict.fromkeys(each.who for each in named if each.is_said))
    found.are_both = BOTH.search(text) is not None
    torn = set[tuple[str, str]]()
    figures = [*FIGURE.finditer(text)]
    is_only = sum(figure.lastgroup == "area" for figure in figures) == 1
    for figure in figures:
        start, end = sentence_of(text, figure.start())
        kind = figure.lastgroup or ""
        clause = clause_of(text, figure.start(), start)
        who = owner_of(text, named, figure.span(), (start, end))
        if kind == "area" and is_only and not is_said_before(named, start, figure.start()):
            who = only_one_in(named, start, end) or who  # "mam 55 m2 dla córki"
        if not who or (kind == "area" and PART.search(clause)) or JOINT.search(clause):
            continue
        value = number_of(figure["area"]) if kind == "area" else money_of(figure["money"])
        told = found.areas if kind == "area" else found.money
        if (kind == "area" and value < LEAST) or told.setdefault(who, value) != value:
            torn.add((kind, who))
    for kind, who in torn:
        (found.areas if kind == "area" else found.money).pop(who, None)
    bare = {
        owner_of(text, named, told.span(), part) or only_one_in(named, *part)
        for told in BARE.finditer(text)
        for part in [sentence_of(text, told.start())]
    }
    found.sized = {*found.areas} | (bare & {OWN})  # "rodzice 20" is money
    return found


def people_named(text: str, known: Collection[str]) -> Iterator[Named]:
    told = [*NAMED.finditer(text)]
    kin = {kin_of(each["kin"]) for each in told if each["kin"]} | {*known} - {OWN}
    last = -CLOSE
    for each in told:
        if each["ours"] and each.start() - last < CLOSE:  # "syn kupuje"
            continue
        if each["ours"] or each["own"]:
            yield Named(OWN, *each.span(), is_said=bool(each["own"]))
            continue
        last = each.end()
        names = HERS if each["hers"] else THEIRS if each["theirs"] else HIS
        who = [kin_of(each["kin"])] if each["kin"] else [*(names & kin)]
        is_aside = BESIDE.search(text, 0, each.start()) or GIVING.match(text, each.end())
        if len(who) == 1 and not is_aside:
            yield Named(who[0], *each.span(), is_said=True)


def kin_of(words: str) -> str:
    return next((name for name, said in KINS.items() if said.fullmatch(words)), "mama")


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
    if after and not (before and start - before[-1].end < CLOSEST):
        return after[0].who
    return before[-1].who if before else ""


def is_said_before(named: Collection[Named], start: int, end: int) -> bool:
    return any(each.is_said and start <= each.start < end for each in named)


def only_one_in(named: Collection[Named], start: int, end: int) -> str:
    people = {each.who for each in named if each.is_said and start <= each.start < end}
    return people.pop() if len(people) == 1 else ""


def sentence_of(text: str, at: int) -> tuple[int, int]:
    starts = [gap.end() for gap in SENTENCE.finditer(text, 0, at)]
    ends = [gap.start() for gap in SENTENCE.finditer(text, at)]
    return max(starts, default=0), min(ends, default=len(text))


CLAUSE = regex(r"[,;] | (?:a|ale|i|oraz|and|but) ")


def clause_of(text: str, at: int, start: int) -> str:
    starts = [gap.end() for gap in CLAUSE.finditer(text, start, at)]
    return text[max(starts, default=start) : at]


def asked_of(text: str, known: Collection[str]) -> tuple[str, str]:
    """The last sentence that asks, and who alone is named in it; "" where nobody or several."""
    parts = [part.strip() for part in SENTENCE.split(text) if part.strip()]
    asking = [part for part in parts if ASKED.search(part) and not FIGURE.search(part)]
    if not asking:
        return "", ""
    people = {each.who for each in people_named(asking[-1], known) if each.is_said}
    return asking[-1], people.pop() if len(people) == 1 else ""


# "Ona ma 30 tys.", after "mieszkanie córki, 29,5 m2": no company's offer.
SUBJECTS = ((HERS, regex(r"\bona\b")), (HIS, regex(r"\bon\b")), (THEIRS, regex(r"\boni\b")))


def with_pronouns_named(text: str, known: Collection[str]) -> str:
    kin = {*known, *homes_said(text, known).areas} - {OWN}
    for names, pronoun in SUBJECTS:
        if len(who := names & kin) == 1:
            text = pronoun.sub(min(who), text)
    return text


# "Gdyby rodzice wzięli Plus", where theirs is what is spoken of.
DOING = regex(
    r" (?:by |tez |jednak |moze )?(?:wzi(?:al|ela|eli)(?:by)?|wezm(?:ie|a|iemy|e)|bior(?:a|e)"
    r"|bierz(?:e|emy)|chc(?:e|ieli|ialby|ialaby)|wol(?:i|a|e)|robi(?:my|a)?|sami?|(?:wy)?starczy|takes?|wants?)\b"
)


def without_people(text: str, known: Collection[str]) -> str:
    """Once it is known whose flat is meant."""
    for named in reversed([*people_named(text, known)]):
        if named.is_said:
            doing = DOING.match(text, named.end)
            start = OF_PERSON.search(text, 0, named.start)
            end = doing.end() if doing else named.end
            text = (
                f"{text[: start.start() if start else named.start].rstrip()} {text[end:].strip()}"
            )
    return text.strip()


UNITS = r"(?:m\b|m2|met|mkw|sqm|pok|lat|tys|k\b|zl|%|proc|[0-9.,]*[0-9])"
# "A jakby córka dała 15?"
GIVEN = regex(
    r"\b(?P<lead>(?:da(?:l|la|li|lby|laby|liby|je|ja)?|dalby|dorzuc\w+|doloz\w+|doklada\w*"
    r"|pozycz\w+|gave|gives?|adds?)(?: (?:nam|mi|tylko|jednak|jeszcze|z|us|me))*)"
    rf" (?P<sum>[1-9][0-9]{{0,2}})(?! ?{UNITS})(?=\W*$|[,.?!;]| (?:to|i|a)\b)"
)


def with_thousands_given(text: str) -> str:
    """Beside what is known of two flats."""
    return GIVEN.sub(r"\g<lead> \g<sum> tys", text)


# "My mamy 150", "a nam ze 120?", where the last answer told what money is enough for.
HAVING = regex(
    rf"\b(?P<lead>mam|mamy|ma|maja|ze?|have|has) (?P<sum>[1-9][0-9]{{1,2}})(?! ?{UNITS})"
)


def with_thousands_had(text: str) -> str:
    return HAVING.sub(r"\g<lead> \g<sum> tys", text)


OF_PERSON = regex(r"\b(?:dla|do|u|za|od|for) $")


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
        (home.who, str(home.area), home.code, str(home.money or ""), str(home.units))
        for home in homes.values()
    )


def homes_of(told: Collection[Collection[str]]) -> dict[str, Home]:
    return {
        who: Home(who, Decimal(area), code, Decimal(money) if money else None, int(units))
        for who, area, code, money, units in told
    }
