"""By when a flat shall be ready, and from when on we may begin: "klucze w marcu, do sierpnia?"."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from chatbot.patterns import regex

DAYS_OF_MONTH = 31
MONTHS = (
    r"stycz(?:en|nia|niu|niem)|january|jan",
    r"lut(?:y|ego|ym)|february|feb",
    r"mar(?:zec|ca|cu|cem)|march",
    r"kwie(?:cien|tnia|tniu|tniem)|april|apr",
    r"maj(?:a|u|em)?|may",
    r"czerw(?:iec|ca|cu|cem)|june|jun",
    r"lip(?:iec|ca|cu|cem)|july|jul",
    r"sierp(?:ien|nia|niu|niem)|august|aug",
    r"wrzes(?:ien|nia|niu|niem)|september|sept",
    r"pazdziernik(?:a|u|iem)?|october|oct",
    r"listopad(?:a|zie|em)?|november|nov",
    r"grud(?:zien|nia|niu|niem)|december|dec",
)
MONTH = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(MONTHS, start=1))
BEFORE = r"do|przed|by|before|until|till"
PREPOSITION = rf"(?P<prep>{BEFORE}|na|w|we|od|po|z|ze|in|for|at|is|on|from|after|since)"
# "Do końca marca", "by the end of March", "w połowie maja".
PART = (
    r"(?:(?P<end>kon(?:ca|cem|cu|iec)|(?:the )?(?:very )?end of)"
    r"|(?P<half>polow(?:a|e|ie|y)|mid(?:dle of)?|the middle of)"
    r"|(?P<start>poczat(?:ek|kiem|ku|kow)|(?:the )?(?:beginning|start) of|early)"
    r"|(?P<late>late))[- ]"
)
YEAR = (
    r"(?: (?:(?P<year>20[0-9]{2})(?![0-9])|(?P<next_year>(?:przyszl|nastepn)\w+ roku|next year)))?"
)
DAY = r"(?P<day>[0-3]?[0-9])\.?(?:st|nd|rd|th)? (?:of )?"
BARE_DAY = DAY.replace("day", "bare")  # "klucze 10 stycznia"
BARE_PART = PART.replace("?P<", "?P<bare_")  # "keys mid April"
DAY_AFTER = r"(?: (?:the )?(?P<day_after>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9]|[.,][0-9]| ?m))?"
SEASON = (
    r"lat[ao]|jesien\w*|zim(?:a|e|y|ie)|wiosn\w+|ferie|feriach|autumn|spring|summer|winter|fall"
)
FEAST = (
    r"(?P<feast>(?:swiat|swiet\w+) (?:wielkanoc\w+|bozego narodzenia)|swiat|"
    r"swiet(?:a|ach|ami)|bozym? narodzeni\w+|bozego narodzenia|wigili\w+|gwiazdk\w+"
    r"|christmas|xmas|wielkanoc\w*|easter|sylwest\w+|now(?:y|ym|ego) rok\w*|(?:the )?new year\w*"
    r"|wakacj\w+|(?P<of_year>(?:tego )?roku|rokiem|(?:the |this )?year)"
    r"|(?P<following>przyszlym roku|next year)"
    rf"|(?P<season>{SEASON}))"
)
NUMBER = {"jeden": 1, "one": 1, "a": 1, "dwa": 2, "two": 2, "trzy": 3, "three": 3}
NUMBER |= {"cztery": 4, "four": 4, "piec": 5, "five": 5, "szesc": 6, "six": 6}
COUNT = rf"(?P<count>[0-9]{{1,2}}|{'|'.join(NUMBER)})"
SPAN = (
    rf"(?P<within>za|w|w ciagu|in|within) (?:(?:jakies|ok\.?|okolo|about) )?(?:"
    rf"(?:{COUNT} )?(?P<unit>miesi\w+|mies|tyg\w*|tydzien|months?|weeks?)"
    r"|(?P<half_year>pol ?roku|half a year)|(?P<whole_year>rok|a year))(?!\w)"
)
# No word has a meaning of its own here without its preposition, but a day with its month.
TIME = regex(
    rf"\b(?:{SPAN}|(?P<now>dzis(?:iaj)?|today)\b|(?P<in_season>jesienia|latem|wiosna|zima)\b"
    rf"|(?:(?:(?P<numeric_prep>{BEFORE}|na|od|z|on|from) )?"
    r"(?P<numeric>[0-3]?[0-9]\.(?:0[1-9]|1[0-2])(?:\.(?:20)?[0-9]{2})?)(?![0-9]|[.,][0-9]| ?m)"
    rf"|(?:{PREPOSITION} (?:(?:samego|the) )?(?:{PART})?(?:{DAY})?|{BARE_DAY}|(?:{BARE_PART})?)"
    rf"(?:(?:{MONTH}){DAY_AFTER}{YEAR}|{FEAST}))(?!\w))"
)
# What a time stands beside: of the keys and of the contract, or of the end of it all.
BEGUN = regex(
    r"\b(?:klucz(?:e|y|ami)?|odbi(?:er|or)\w*|odebrac|odda(?:je|ja|dza)\b|podpisz\w*|podpisuj\w*"
    r"|podpisa(?:c|nie|niu)|umow[eay]|zacza\w+|zaczni\w+|zaczyna\w*|rozpocz\w+|rusz(?:a|y)\w*"
    r"|startuj\w+|wejs\w+|wejdz\w+"
    r"|keys?|sign(?:ing)?|contract|begin|start|handover|dewelop\w+|developer\w*)\b"
)
# Right after these a day needs no word of its own before it: "klucze mam 15.02", "keys mid April".
DATED_BEFORE = regex(
    r"\b(?:klucz\w*|odbi(?:er|or)\w*|odebrac|podpis\w*|umow[aey]|contract|handover|keys|sign(?:ing)?)"
    r"(?: (?:a|about|are|around|beda|bedzie|bedziemy|bede|come|dewelopera|dopiero|dostan\w+|get"
    r"|gdzies|i|is|jakos|jednak|juz|kluczy?|klucze|mam|mamy|mi|mial\w*|mieszkania|nam|od|odbier\w+"
    r"|okolo|only|sa|the|to|we|will)){0,4}[:,]? $"
)
DATED_WITHIN = 60  # characters
DONE_BEFORE = regex(
    r"\b(?:odebra(?:l|n)\w*|podpisa(?:l|n[aey])\w*|(?:klucze )?(?:juz )?(?:mam|mamy)(?: juz)? od"
    r"|since|signed|got the keys)\b"
)
CONTRACT_DONE = regex(r"\b(?:podpisa(?:l|n[aey])\w*|signed)\b")
WISHED = (
    r"(?:da(?:cie|dza)? rade|gotow(?:a|e|y)\b|mieszka(?:c|m|my)\b|przeprowadz\w+|skoncz(?:ycie|ymy"
    r"|one|a)\b|uda\b|uwin\w+|wprowadz\w+|wyrobi\w*|wyrabia\w*|zakoncz(?:ycie|ymy|one|a)\b"
    r"|(?:wykoncz|zrob)(?:icie|ycie)\b(?! (?:\w+ )?(?:kosztorys|ofert|pomiar|projekt|wizual|wycen))"
    r"|zamieszka\w*|zdaz\w+|be in|done|finish(?:ed)?|live there|makes? it|manage|mov(?:e|ing) in"
    r"|ready|mozliw(?:e|y)|realn(?:a|e|y|ie)|szans[aey]|feasible|possible|realistic)"
)
SAID_OF_END = regex(
    rf"\b(?:{WISHED}|da sie(?= (?:do|na|przed|w|za) )"
    r"|(?:calosc|prace|remont|wszystko)\b[^.?!]{0,30}\bskoncz(?:a|y))\b"
)
# "Umowa najmu kończy się w marcu, zdążycie do tego czasu?"
OF_SOMETHING_ELSE = regex(
    r"\b(?:decyz|decyd|konsultacj|obejrz|oddzwon|ofert|oglad|ogledzin|omow|plac|plat|pomiar"
    r"|przyjazd|przyjech|przyjedzi|promocj|rabat|rozmow|spotka|umowic|wizyt|wplac|wstrzym|wycen"
    r"|zaliczk|zaplac|zmieni|zobacz|call|decide|discount|meeting|pay|quote|see\b|visit)\w*"
)
OF_A_VISIT = regex(
    r"\b(?:ogledzin|pomiar|przyjazd|przyjech|wizyt|zobacz|visit)\w*"
    r"|\b(?:z projektem|projekt(?:em|u)? (?:bedzie )?got\w+)\b"
)
EVENT = r"(?:chrzcin\w*|komuni\w*|porod\w*|przeprowadzk\w*|slub\w*|urodzin\w*|wesel\w*|wedding)"
BY_THEN = regex(
    r"\b(?:by then|do tego czasu|do wtedy|in time|na (?:ten )?czas"
    rf"|(?:before|do|przed) (?:our |the |tym )?{EVENT})\b"
)
# "Chcemy się wprowadzić po ślubie", whose day is no end.
AFTER_EVENT = regex(rf"\b(?:after|po) (?:our |the |tym )?{EVENT}\b")
SO_THAT = regex(r"\b(?:aby|by|so that|so|zeby)\b[^.;?!]*$")
SENTENCE_END = regex(r"[.?!;]\s+")
ENDED = regex(
    rf"\b(?:{WISHED}|konczy\w*|potrzeb\w+|przed \w+|rodzi\w*|termin\w*|chc\w+|need|want"
    r"|(?:chrzcin|porod|slub|urodzin|wesel)\w*|komuni[aei]|birthday|wedding)\b"
)
CLAUSE = regex(r"[,.;?!](?:\s|$)|\b(?:jak|jesli|jezeli|gdy|jakby\w*|gdyby\w*|zeby|aby|if|when)\b")
END_OF_CLAUSE = regex(r"[,.;?!](?:\s|$)")
# "Ślub 19 czerwca, a klucze mamy 1 lutego", without the comma: the keys are the next day's.
OF_THE_NEXT = regex(r"\b(?:a|ale|and|but|i|natomiast|while|zas)\b")
MOST_AFTER = 3  # words, as "comfort, 54 m2"
SIGNED = regex(r"\b(?:podpi|umow|sign|contract|zaczni|zaczyn|rusz|start|begin)")
# "Umowę z deweloperem podpisuję 5 grudnia": no contract with us.
ANOTHERS_CONTRACT = regex(
    r"\bumow\w* (?:\w+ )?(?:(?:z|od) (?:bank|dewelop|sprzedaj)|deweloper|kredyt|kupna|najmu"
    r"|przedwst|rezerw)|\b(?:akt\w* notarialn|notariusz|kredyt|mortgage)"
    r"|\b(?:developer|bank|purchase|rental)(?:'s)? (?:contract|agreement)"
    r"|\bcontract with (?:the |my )?(?:developer|bank|seller)"
)
BEFORE_SOMETHING = regex(r"\bprzed (?!konc|poczat)\w+ $")


class Deadline(NamedTuple):
    """`begin` is when the keys or the contract come, where it is told; both are the latest day.
    Without an `end` it is asked when all is ready. `signed` is a contract before the keys."""

    end: date | None
    begin: date | None
    is_of_keys: bool
    signed: date | None = None


class Moment(NamedTuple):
    """One time that is told, and what it is of."""

    found: re.Match[str]
    is_begin: bool
    is_wished: bool  # for the end of it all
    is_over: bool  # the keys are there already
    is_of_keys: bool
    before: str
    beside: str  # on both sides, with the time itself


def deadline_of(folded: str, today: date) -> Deadline | None:
    """Nothing where no day can be told for sure, or more than one."""
    if OF_A_VISIT.search(folded):
        return None
    moments = [moment for moment in moments_of(folded) if not moment.is_over]
    of_begin = [moment for moment in moments if moment.is_begin]
    begins = [day_of(m, today) for m in of_begin]
    known = [day for day in begins if day]
    if len(known) < len(begins):
        return None
    begin = max(known, default=None)
    ends = {day_of(m, max(begin or today, today), begin) for m in moments if not m.is_begin}
    if len(ends) > 1 or None in ends or not moments:
        return None
    keys = max((day_of(m, today) or today for m in moments if m.is_of_keys), default=None)
    end, is_of_keys = next(iter(ends), None), keys is not None and keys == begin
    others = [day for m, day in zip(of_begin, begins, strict=True) if day and not m.is_of_keys]
    signed = max(others, default=None) or (signed_before(folded, keys, today) if keys else None)
    is_before = is_of_keys and signed != keys and not ANOTHERS_CONTRACT.search(folded)
    return Deadline(end, begin, is_of_keys, signed if is_before else None)


def signed_before(folded: str, keys: date, today: date) -> date | None:
    """ "Umowa podpisana w lutym, klucze 15 kwietnia": the last February before the keys."""
    over = [m for m in moments_of(folded) if m.is_over and CONTRACT_DONE.search(m.beside)]
    days = [day for moment in over if (day := day_of(moment, today))]
    if len(days) != 1:
        return None
    return (
        days[0] if days[0] <= keys else last_possible(days[0].year - 1, *days[0].timetuple()[1:3])
    )


def asks_by_when(folded: str) -> bool:
    """ "Do marca się uda?"; not "gotowe w maju, macie wolne terminy?", which goes on."""
    moments = list(moments_of(folded))
    if OF_SOMETHING_ELSE.search(folded):
        return False
    last = SENTENCE_END.split(folded.strip())[-1]
    if any(not m.is_begin for m in moments) and BY_THEN.search(last) and SAID_OF_END.search(last):
        return True
    if not any(moment.is_wished for moment in moments):
        return False
    rest = "".join(END_OF_CLAUSE.split(folded[moments[-1].found.end() :], maxsplit=1)[1:])
    is_data = "?" not in rest and len(rest.split()) <= MOST_AFTER
    return is_data or SAID_OF_END.search(rest) is not None


def wishes_a_day(folded: str) -> bool:
    """ "Żeby mieszkać od września", wherever in the message."""
    is_wished = any(
        moment.is_wished or (not moment.is_begin and SO_THAT.search(folded[: moment.found.start()]))
        for moment in moments_of(folded)
    )
    return is_wished and not (OF_A_VISIT.search(folded) or OF_SOMETHING_ELSE.search(folded))


def names_a_day(folded: str) -> bool:
    return any(not moment.is_begin for moment in moments_of(folded))


def without_days(folded: str) -> str:
    return TIME.sub(lambda match: " " if is_time(match) else match[0], folded)


def moments_of(folded: str) -> Iterator[Moment]:
    found = [match for match in TIME.finditer(folded) if is_time(match)]
    for position, match in enumerate(found):
        start = found[position - 1].end() if position else 0
        end = found[position + 1].start() if position + 1 < len(found) else len(folded)
        before = CLAUSE.split(folded[start : match.start()])[-1]
        after = CLAUSE.split(folded[match.end() : end], maxsplit=1)[0]
        if position + 1 < len(found):
            after = OF_THE_NEXT.split(after, maxsplit=1)[0]
        beside, beside_text = nearest(before, after), f"{before}{match[0]}{after}"
        is_over = DONE_BEFORE.search(beside_text) is not None
        is_begin = is_over or (beside is not None and beside.re.pattern == BEGUN.pattern)
        is_wished = not is_begin and SAID_OF_END.search(beside_text) is not None
        is_of_keys = is_begin and not (beside and SIGNED.match(beside[0]))
        yield Moment(match, is_begin, is_wished, is_over, is_of_keys, before, beside_text)


def nearest(before: str, after: str) -> re.Match[str] | None:
    """The last word before the time that says what it is of, else the first one after it."""
    words = [match for kind in (BEGUN, ENDED) for match in kind.finditer(before)]
    if words:
        return max(words, key=lambda match: match.end())
    words = [match for kind in (BEGUN, ENDED) for match in kind.finditer(after)]
    return min(words, key=lambda match: match.start(), default=None)


def is_time(match: re.Match[str]) -> bool:
    """ "May" is a month only after a preposition, and "w maju 60 m2" has no day; "na świat" comes
    a child."""
    if match["feast"] == "swiat":
        return match["prep"] in {"do", "przed", "od"}
    if match["now"] or match["within"] or match["in_season"]:
        return True
    if match["of_year"]:
        return bool(match["end"])
    is_may = match["m5"] == "may"
    if match["prep"] or match["numeric_prep"] or (match["bare"] and not is_may):
        return True
    if is_may and match[0] == "may":  # "the keys may be late"
        return False
    start = match.start()
    return DATED_BEFORE.search(match.string, max(start - DATED_WITHIN, 0), start) is not None


def day_of(moment: Moment, today: date, begin: date | None = None) -> date | None:
    """The last one that is meant, and the next to come."""
    match = moment.found
    if match["in_season"]:
        return None
    if match["now"]:
        return today if moment.is_begin else None
    if match["within"]:
        is_from_begin = begin is not None and match["within"] != "za"
        return after_span(match, begin if is_from_begin and begin else today)
    if match["numeric"]:
        return numeric_day(match["numeric"], match["numeric_prep"], today)
    is_before = match["prep"] in BEFORE.split("|")
    is_before |= BEFORE_SOMETHING.search(moment.before) is not None
    # "Ślub w sierpniu" may be on its first day.
    is_of_something = match["prep"] in {"w", "we", "in"} and bool(moment.before.strip())
    is_before |= is_of_something and not (moment.is_begin or moment.is_wished)
    is_to_live = is_from(match) and not moment.is_begin  # "mieszkać od września"
    if match["prep"] in {"po", "after"} or (is_to_live and not moment.is_wished):
        return None
    is_before |= is_to_live
    if match["feast"]:
        return feast_day(match, today, is_before=is_before)
    return day_of_month(match, today, is_before=is_before)


def after_span(match: re.Match[str], start: date) -> date | None:
    told = match["count"] or "a"
    count = NUMBER.get(told) or int(told)
    if match["half_year"] or match["whole_year"]:
        return months_later(start, 6 if match["half_year"] else 12)
    if match["unit"].startswith(("tyg", "tydz", "week")):
        return start + timedelta(weeks=count)
    return months_later(start, count)


def months_later(start: date, count: int) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    return last_possible(start.year + years, month + 1, start.day)


def last_possible(year: int, month: int, day: int = DAYS_OF_MONTH) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def numeric_day(text: str, prep: str | None, today: date) -> date | None:
    day, month, *years = map(int, text.split("."))
    year = years[0] % 100 + today.year // 100 * 100 if years else None
    return dated(month, day, year, today, is_before=prep in {"przed", "before"})


def day_of_month(match: re.Match[str], today: date, *, is_before: bool) -> date | None:
    month = next(number for number in range(1, 13) if match[f"m{number}"])
    year = int(match["year"]) if match["year"] else None
    if match["next_year"]:
        year = today.year + 1
    told = match["day"] or match["bare"] or match["day_after"]
    if told:
        is_day_before = match["prep"] in {"przed", "before"} or (is_before and is_from(match))
        return dated(month, int(told), year, today, is_before=is_day_before)
    if part_of(match, "half"):
        return dated(month, 15, year, today)
    is_late = part_of(match, "end") or part_of(match, "late")
    if is_late or not (is_before or part_of(match, "start")):
        return dated(month, DAYS_OF_MONTH, year, today)
    return dated(month, 1, year, today, is_before=True) if is_before else None


def is_from(match: re.Match[str]) -> bool:
    return match["prep"] in {"od", "from"}


def part_of(match: re.Match[str], name: str) -> str | None:
    return match[name] or match[f"bare_{name}"]


def dated(
    month: int, day: int, year: int | None, today: date, *, is_before: bool = False
) -> date | None:
    """None for a day that is over, or that there is none of."""
    if not 1 <= day <= DAYS_OF_MONTH:
        return None
    for tried in (year,) if year else (today.year, today.year + 1):
        found = last_possible(tried, month, day) - timedelta(days=int(is_before))
        if found >= today:
            return found
    return None


def feast_day(match: re.Match[str], today: date, *, is_before: bool) -> date | None:
    feast = match["feast"]
    if match["season"] or part_of(match, "start") or part_of(match, "half"):
        return None
    if match["of_year"] or match["following"]:
        return date(today.year + int(bool(match["following"]) and not is_before), 12, 31)
    if feast.startswith("wakacj"):
        return dated(6, 30, None, today) if is_before else dated(8, 31, None, today)
    if feast.startswith("sylwest"):
        return dated(12, 30, None, today)
    if feast.startswith(("now", "new", "the new")):
        return dated(12, 31, None, today)
    christmas, easter = dated(12, 23, None, today), before_easter(today)
    if "wielkanoc" in feast or feast == "easter":
        return easter
    if "boz" in feast or feast.startswith(("wigil", "gwiazd", "christmas", "xmas")):
        return christmas
    return min(filter(None, (christmas, easter)), default=None)


def before_easter(today: date) -> date:
    """By the algorithm of Meeus, Jones and Butcher."""
    for year in (today.year, today.year + 1):
        a, (b, c) = year % 19, divmod(year, 100)
        d, e = divmod(b, 4)
        g = (8 * b + 13) // 25
        h = (19 * a + b - d - g + 15) % 30
        i, k = divmod(c, 4)
        shift = (32 + 2 * e + 2 * i - h - k) % 7
        m = (a + 11 * h + 22 * shift) // 451
        month, day = divmod(h + shift - 7 * m + 114, 31)
        found = date(year, month, day + 1) - timedelta(days=1)
        if found >= today:
            break
    return found
