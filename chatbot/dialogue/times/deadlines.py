"""Whether a flat is ready by a day that is asked about: counted from the longest times of the
facts, as an estimate."""

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from chatbot.dialogue.intents import DURATION, first_rendered, next_suggestions, spoken_of
from chatbot.dialogue.limits import is_beyond_duration
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times.several_times import are_several
from chatbot.dialogue.times.times import (
    END_ASKED,
    IN_TIME,
    LIKE_END,
    WHOLE,
    Weeks,
    asks_for_a_day,
    asks_whether,
    goes_on_whole,
    parts_of_time,
    stages_text,
    weeks_text,
    whole_time,
)
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.intents.deadlines import (
    AFTER_EVENT,
    Deadline,
    asks_by_when,
    deadline_of,
    names_a_day,
    wishes_a_day,
    without_days,
)
from chatbot.understanding.text.bare import is_small_talk

KEYS = "keys"
UNTIL = "until"  # the day of the contract was asked for: "a w Premium?"
# "Kiedy muszę podpisać, żeby w maju mieszkać?"
START_ASKED = regex(
    r"\b(?:ekip\w*|rusz\w+|start\w*|wchodz\w+|wejdz\w+|we[js]sc\w*|zaczn\w+|zaczyn\w+|begin\w*)\b"
)
LIKE_WHEN = LIKE_END | PRICED
SIGN_BY = regex(
    r"\b(?:(?:do |na )?kiedy|ile (?:\w+ )?(?:wczesniej|przed)|jak wczesnie|najpozniej|when"
    r"|how (?:early|late)|by when|latest|do ktorego|ostat(?:eczn|ni)\w* (?:dzien|moment|termin))"
    r"\b[^.;?!]{0,30}\b(?:decyd\w+|podpis\w+|umow(?:a|e|ic|y)|zaczac|zaczynac|zamow\w+"
    r"|zdecydowac|zglos\w+|begin|contract|decide|order|sign|start)\b"
)
BEGIN_NAMED = regex(r"\b(?:klucz\w*|odbi(?:er|or)\w*|handover|keys)\b")
MOST_OF_BRIEF = 6  # words
MOST_OF_SIGNING = 12  # words
# "Na kiedy, jak podpiszę 1 grudnia?", "14 tygodni od 10 stycznia to kiedy wychodzi?"
WHEN_IT_ENDS = regex(
    r"\bna kiedy\b|\bkiedy (?:(?:by|mi|nam|sie|to) )*(?:bedzie|wychodzi|wyjdzie|wypad\w+)\W*$"
)
# "A jak podpiszę umowę już teraz?", "and if we sign 5 January?"
SIGNING = regex(
    r"\b(?:podpis\w+|umow(?:a|e|y)|sign(?:ed|ing)?|contract|klucz\w*|odbier\w+|odbior\w*|keys)\b"
)
IF_SIGNED = regex(r"\b(?:jak|jakby\w*|jesli|jezeli|gdy\w*|przy|z|if|with|when)\b|^(?:a|and)\b")
NOW = regex(
    r"\b(?:(?:juz |od )?(?:teraz|zaraz)|od razu|natychmiast|(?:right |straight )?(?:away|now))\b"
)
# "Odbiór kluczy 15 lutego, podpiszę od razu" is no contract of today.
AFTER_THE_KEYS = regex(
    r"\b(?:klucz\w*|keys)\b[^.;?!]{0,40}\b(?:od razu|zaraz|natychmiast|(?:right|straight) away)\b"
)
# "Gdybym podpisał teraz" is to come.
SIGNED_ONCE = regex(r"(?P<if>\b(?:gdyby|jakby|if)\w*\b[^.;?!]{0,25}\b)(?:podpisal\w*|signed)\b")
PLUS_CODE = "express_plus"
PLUS = regex(r"\bplus(?:a|em|ie)?\b")  # it may be the package, or no more than "and"
# "Czyli do 30 czerwca tak czy nie w Plusie?"
YES_OR_NO = regex(r"\b(?:tak czy nie|yes or no)\b")
# "Klucze dopiero 15 lutego! Więc?"
ROUND_A_BEGIN = regex(
    rf"{SIGNING.pattern}|\b(?:beda|bede|bedziemy|dewelopera|dopiero|dostan\w+|juz|od|przeciez|sa"
    r"|wiec|get|only|so|then|we|will)\b"
)
# A day by itself from which one counts, and the contract in another form of its name.
CONTRACT = regex(r"\bumow(?:a|e)\b")
# "Jak podpiszę wcześniej, np. 10 stycznia": the day is that of the contract.
FOR_EXAMPLE = regex(
    r",? (?:e\.g\.|for example|na przyklad|np\.?|powiedzmy|say),? (?=[0-3]?[0-9][ .])"
)
COUNTED_FROM = regex(
    r"\b(?:dni|mies(?:i\w+)?|tyg\w*|months?|weeks?) (?P<day>(?:od|from) (?:[0-9]|dzis|today|now))"
)


# "To jakie najlepsze zdąży na 1 czerwca", "which one will make it by June?", whatever was chosen.
WHICH = regex(
    r"\b(?:co|jak(?:i|ie|a)|ktor(?:y|e|a)|what|which)(?! (?:gdy|if|jak|jes))\b[^,;.?!]{0,30}"
    r"(?:\b(?:da(?:cie|dza)? rade|sie da|uda\w*|uwin\w+|wyrobi\w*|zdaz\w+|best|makes? it|ready)\b"
    r"|\bnaj(?:leps|wyzs)z\w+)"
    r"|\b(?:naj(?:leps|wyzs)z\w+|best|highest)\b[^,;.?!]{0,30}"
    r"\b(?:uda\w*|wyrobi\w*|zdaz\w+|makes? it|ready)\b"
)


def deadline(turn: Turn) -> Answer | None:
    """ "Zdążycie do sierpnia?": yes for what is ready even where everything takes longest, no for
    what is too long where everything is shortest."""
    told = told_deadline(turn)
    if told is None or is_uncounted(turn, told):
        return None
    text = deadline_text(turn, told)
    if not text:
        return None
    return Answer(
        text,
        DURATION,
        "nlu",
        suggestions=next_suggestions(turn, DURATION),
        asked=WHOLE,
        deadline=(*as_kept(told), *([UNTIL] if asks_until_when(turn) else [])),
    )


def told_deadline(turn: Turn) -> Deadline | None:
    """In this message; the one before for "a Premium?", and its keys for "a do lipca?"."""
    if turn.today is None:
        return None
    before = kept_deadline(turn)
    if asks_for_a_day(turn) and AFTER_EVENT.search(turn.folded):
        found = deadline_of(told_text(turn), turn.today)
        return found._replace(end=None) if found and found.begin else None
    if asks_when(turn) and not asks_until_when(turn):
        told = deadline_of(told_text(turn), turn.today)
        found = with_begin(told, told_begin(turn)) if told else told_begin(turn)
        return found if found and not found.end else None
    if is_another_begin(turn):
        found = with_begin(deadline_of(told_text(turn), turn.today), before or told_begin(turn))
        return found._replace(end=before.end if before else None) if found else None
    if (
        asks_for_a_day(turn)
        or asks_day_and_price(turn)
        or is_another_day(turn)
        or asks_until_when(turn)
    ):
        found = deadline_of(told_text(turn), turn.today)
        if found is None or found.end is None:
            return until_the_same(turn, found)
        known = before if before and before.begin else told_begin(turn)
        return with_begin(found, known)
    return with_contract(turn, before) if before and goes_on_whole(turn) else None


def until_the_same(turn: Turn, found: Deadline | None) -> Deadline | None:
    """ "Zdążycie do lipca?", then "a do kiedy podpisać?"."""
    before = kept_deadline(turn)
    if before is None or before.end is None or not asks_until_when(turn):
        return None
    if found is None:
        return None if names_a_day(turn.folded) else before
    told = with_begin(found, before)
    return told._replace(end=before.end) if told else None


def with_contract(turn: Turn, before: Deadline) -> Deadline:
    """ "A jak podpiszę już teraz, przed kluczami, to Plus zdąży?", after the day of the keys."""
    found = deadline_of(told_text(turn), turn.today) if turn.today else None
    is_told = found is not None and found.end is None and SIGNING.search(turn.folded) is not None
    told = with_begin(found, before) if is_told else None
    return told._replace(end=before.end) if told else before


def with_begin(found: Deadline | None, known: Deadline | None) -> Deadline | None:
    """With the keys that were told before, where this message has the contract alone, and the
    other way round."""
    if found is None or known is None or known.begin is None or found.signed:
        return found
    if found.begin is None:
        return known._replace(end=found.end)
    if known.is_of_keys and not found.is_of_keys and found.begin < known.begin:
        return known._replace(end=found.end, signed=found.begin)
    signed = known.signed if known.is_of_keys else known.begin
    is_before = found.is_of_keys and signed is not None and signed < found.begin
    return found._replace(signed=signed if is_before else None)


def is_uncounted(turn: Turn, told: Deadline) -> bool:
    """Of an area that the times don't hold for no day is told, but from keys or a contract that
    are known."""
    return is_beyond_duration(turn) and (told.begin is None or asks_until_when(turn))


def kept_deadline(turn: Turn) -> Deadline | None:
    if not turn.state.deadline:
        return None
    days = [date.fromisoformat(day) if day else None for day in turn.state.deadline[:2]]
    return Deadline(days[0], days[1], KEYS in turn.state.deadline, signed_of(turn.state.deadline))


def signed_of(kept: tuple[str, ...]) -> date | None:
    """What follows the word for the keys, in what is kept of a day."""
    after = kept[kept.index(KEYS) + 1 :] if KEYS in kept else ()
    days = [day for day in after if day != UNTIL]
    return date.fromisoformat(days[0]) if days else None


def told_begin(turn: Turn) -> Deadline | None:
    """The keys or the contract of an earlier message: "klucze w lutym", then much later "a do
    czerwca zdążycie?"."""
    day = date.fromisoformat(turn.state.begin[0]) if turn.state.begin else None
    is_to_come = day is not None and turn.today is not None and day > turn.today
    if not is_to_come:
        return None
    return Deadline(None, day, KEYS in turn.state.begin, signed_of(turn.state.begin))


def begin_after(turn: Turn, found: Answer) -> tuple[str, ...]:
    if len(found.deadline) > 1 and found.deadline[1]:
        return tuple(part for part in found.deadline[1:] if part != UNTIL)
    is_named = turn.today is not None and BEGIN_NAMED.search(turn.folded) is not None
    told = deadline_of(turn.folded, turn.today) if is_named and turn.today else None
    if told is None or told.begin is None or not told.is_of_keys:
        return turn.state.begin
    return as_kept(told)[1:]


def asks_when(turn: Turn) -> bool:
    """ "Kiedy będzie gotowe, jak podpiszę w styczniu?"."""
    is_asked = END_ASKED.search(turn.extracted.masked) is not None
    is_asked |= WHEN_IT_ENDS.search(turn.folded) is not None
    is_else = asks_by_when(turn.folded) or {sure.code for sure in turn.sure_intents} - LIKE_WHEN
    return is_asked and not is_else


def told_text(turn: Turn) -> str:
    """In the words that a day of the contract is read by."""
    text = COUNTED_FROM.sub(
        lambda found: f"{found[0][: -len(found['day'])]}umowy {found['day']}", turn.folded
    )
    text = SIGNED_ONCE.sub(lambda found: f"{found['if']}podpisze", FOR_EXAMPLE.sub(" ", text))
    if SIGNING.search(text) and not AFTER_THE_KEYS.search(text):
        text = NOW.sub("dzis", text)
    return CONTRACT.sub("umowy", text)


def is_another_begin(turn: Turn) -> bool:
    """After a time that was told: "a jak podpiszę 5 stycznia?"."""
    is_after = turn.state.topic == DURATION or turn.state.asked == WHOLE or turn.state.deadline
    folded = turn.folded
    is_told = SIGNING.search(folded) and (IF_SIGNED.search(folded) or is_begin_alone(turn))
    is_else = turn.asks_price or turn.has_new_area or turn.is_new("budget")
    is_else |= START_ASKED.search(folded) is not None or len(folded.split()) > MOST_OF_SIGNING
    if not is_after or not is_told or is_else or turn.today is None:
        return False
    found = deadline_of(told_text(turn), turn.today)
    return found is not None and found.begin is not None and found.end is None


def is_begin_alone(turn: Turn) -> bool:
    """ "Klucze dopiero 15 lutego! Więc?", after a day that was asked about."""
    rest = ROUND_A_BEGIN.sub(" ", without_days(turn.folded))
    return bool(turn.state.deadline) and is_small_talk(rest)


def asks_day_and_price(turn: Turn) -> bool:
    """ "Gotowa na 1 września, umowę podpiszę w kwietniu, ile i czy zdążą", of no package."""
    is_data = turn.has_new_area and not turn.named and not turn.extracted.areas
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_WHEN
    is_told = is_data and not is_else and not turn.wants_quote and not turn.is_new("budget")
    return is_told and turn.asks_price and asks_deadline_beside(turn)


def asks_until_when(turn: Turn) -> bool:
    """ "Ile wcześniej podpisać umowę, żeby w maju mieszkać?", and "a w Premium?" after it."""
    is_else = turn.asks_amount or turn.is_new("budget")
    is_asked = SIGN_BY.search(turn.folded) is not None and not is_else
    before = kept_deadline(turn)
    is_told = asks_by_when(turn.folded) or wishes_a_day(turn.folded)
    is_known = before is not None and before.end is not None and is_brief(turn)
    return (is_asked and (is_told or is_known)) or goes_on_until(turn)


def goes_on_until(turn: Turn) -> bool:
    """With keys to come "zdążymy w Plusie?" is counted back from the end, too."""
    before = kept_deadline(turn)
    is_of_now = IN_TIME.search(turn.folded) and not (before and before.is_of_keys)
    if UNTIL not in turn.state.deadline or is_of_now or asks_when(turn):
        return False
    return goes_on_whole(turn) or is_another_day(turn) or is_another_begin(turn)


def is_brief(turn: Turn) -> bool:
    return len(YES_OR_NO.sub(" ", turn.folded).split()) <= MOST_OF_BRIEF


def is_another_day(turn: Turn) -> bool:
    is_else = turn.asks_price or turn.has_new_area or turn.is_new("budget")
    is_after = turn.state.asked == WHOLE or bool(turn.state.deadline)
    return is_after and is_brief(turn) and not is_else and names_a_day(turn.folded)


def deadline_text(turn: Turn, told: Deadline, *, is_beside: bool = False) -> str:
    is_known = bool(turn.named) or (turn.package is not None and turn.package.code == PLUS_CODE)
    is_unclear = PLUS.search(turn.folded) is not None and not is_known
    is_which = WHICH.search(turn.folded) is not None and not turn.named
    prices = () if is_unclear or is_which else spoken_of(turn)
    asked = prices or turn.figures.prices
    lines = [line for price in asked if (line := verdict(turn, price, told))]
    if not lines or not any(whole_time(turn, price) for price in asked):
        return ""
    is_of_keys = is_before_keys(turn, told) or keys_of_signing(turn, told) is not None
    is_one = len(prices) == 1 and not is_beside and not is_of_keys
    stages = stages_text(turn, prices[0]) if is_one else ""
    weeks = "" if stages else turn.say("deadline_weeks")
    if is_of_keys:
        weeks = turn.say("deadline_before_keys")
    beyond = beyond_text(turn)  # which tells for which flats the times hold
    holds = "" if beyond else turn.say("duration_holds")
    limits = (weeks, turn.say("deadline_estimated"), holds)
    closing = " ".join(filter(None, (*limits, turn.say("date_with_consultant"))))
    best = best_in_time(turn, told) if is_which else ""
    fit = keys_fit(turn, told, asked)
    texts = (beyond, opening(turn, told), *lines, fit, best, stages, closing)
    return "\n".join(filter(None, texts))


def keys_fit(turn: Turn, told: Deadline, prices: tuple[PackagePrice, ...]) -> str:
    """That the keys come early enough for each of them."""
    keys, found = keys_of_signing(turn, told), [outcome_of(turn, price, told) for price in prices]
    is_met = all(one is None or one.code == "deadline_met" for one in found) and any(found)
    return turn.say("keys_in_time", {"begin": day_text(turn, keys)}) if keys and is_met else ""


def best_in_time(turn: Turn, told: Deadline) -> str:
    """The dearest one that is ready even where everything takes longest."""
    dearest = sorted(turn.figures.prices, key=lambda price: price.low, reverse=True)
    for price in dearest:
        found = outcome_of(turn, price, told)
        if found and found.code == "deadline_met":
            return turn.say("deadline_best", {"quote.package": price.name})
    return ""


def beyond_text(turn: Turn) -> str:
    area = turn.learned.square_meters
    if area is None or not is_beyond_duration(turn):
        return ""
    return turn.say("deadline_beyond_limit", {"area": turn.speaker.area(area)})


def note_of_deadline(turn: Turn, found: Answer) -> str:
    """ "Zdążycie do czerwca i ile to kosztuje?"."""
    told = told_beside(turn) if found.intent in {*PRICED, BUDGET} else None
    return deadline_text(turn, told, is_beside=True) if told else ""


def told_beside(turn: Turn) -> Deadline | None:
    """ "A w Plusie się wyrobicie? I ile zaoszczędzę?" is of the day that was told before."""
    if turn.today is None:
        return None
    before = kept_deadline(turn)
    found = before if IN_TIME.search(turn.folded) and before and before.end else None
    if asks_deadline_beside(turn):
        found = with_begin(deadline_of(turn.folded, turn.today), told_begin(turn))
    return None if found and is_uncounted(turn, found) else found


def deadline_after(turn: Turn, found: Answer) -> tuple[str, ...]:
    """What was asked about last, also where it is told beside a price."""
    told = told_beside(turn) if found.intent in {*PRICED, BUDGET} else None
    return found.deadline or (as_kept(told) if told else ())


def as_kept(told: Deadline) -> tuple[str, ...]:
    kept = tuple(day.isoformat() if day else "" for day in (told.end, told.begin))
    signed = (told.signed.isoformat(),) if told.signed else ()
    return (*kept, KEYS, *signed) if told.is_of_keys else kept


def asks_deadline_beside(turn: Turn) -> bool:
    is_asked = asks_whether(turn.folded) or IN_TIME.search(turn.folded) is not None
    return is_asked and asks_by_when(turn.folded)


def opening(turn: Turn, told: Deadline) -> str:
    begin = begin_of(turn, told)
    code = "deadline_from_today"
    if keys := keys_of_signing(turn, told):
        code, begin = "deadline_backwards_from_keys", keys
    elif asks_until_when(turn):
        code = "deadline_backwards"
    elif is_before_keys(turn, told):
        code = "deadline_from_both"
    elif begin != turn.today:
        code = "deadline_from_keys" if told.is_of_keys else "deadline_from_contract"
    values = {"begin": day_text(turn, begin)}
    if told.signed:
        values["signed"] = day_text(turn, told.signed)
    by = turn.say("deadline_named", {"deadline": day_text(turn, told.end)}) if told.end else ""
    text = f"{by} {turn.say(code, values)}".strip()
    return text[:1].upper() + text[1:]


def begin_of(turn: Turn, told: Deadline) -> date:
    """Until when a contract is to be signed is counted from today on, whenever the keys come."""
    begin = None if asks_until_when(turn) else told.begin
    return max(filter(None, (turn.today, begin)))


def keys_of_signing(turn: Turn, told: Deadline) -> date | None:
    """Which the works have to wait for, where the day of the contract is what is asked for."""
    is_known = told.is_of_keys and asks_until_when(turn) and turn.today is not None
    return told.begin if is_known and told.begin and told.begin > begin_of(turn, told) else None


def is_before_keys(turn: Turn, told: Deadline) -> bool:
    is_to_come = told.begin is not None and told.begin == begin_of(turn, told)
    return told.signed is not None and is_to_come and not asks_until_when(turn)


def ready_between(parts: list[Weeks], told: Deadline) -> tuple[date, date]:
    """At the earliest and at the latest: the design begins after the contract, the works after
    the design and after the keys, and what lies between is the same for both."""
    first, keys = told.signed or date.min, told.begin or date.min
    days = []
    for spans in ([part.low or 0 for part in parts], [part.high for part in parts]):
        *before, works = (timedelta(weeks=span) for span in spans)
        days.append(max(first + sum(before, timedelta()), keys + before[-1]) + works)
    return days[0], days[1]


class Outcome(NamedTuple):
    code: str  # of the reply
    weeks: Weeks
    ready: date  # at the latest


def outcome_of(turn: Turn, price: PackagePrice, told: Deadline) -> Outcome | None:
    parts, weeks = parts_of_time(turn, price), whole_time(turn, price)
    if not weeks:
        return None
    begin = begin_of(turn, told)
    ready = begin + timedelta(weeks=weeks.high)
    least = begin + timedelta(weeks=sum(part.low or 0 for part in parts))
    if told.signed and is_before_keys(turn, told):
        least, ready = ready_between(parts, told)
        weeks = Weeks(None, math.ceil((ready - told.signed).days / 7))
    if keys := keys_of_signing(turn, told):
        first, last = ready_between(parts, Deadline(None, keys, is_of_keys=True))
        least, ready = max(least, first), max(ready, last)
    code = outcome(told.end, ready, least)
    is_open = is_beyond_duration(turn) or (code == "deadline_met" and are_several(turn))
    return Outcome("ready_by" if is_open else code, weeks, ready)


def verdict(turn: Turn, price: PackagePrice, told: Deadline) -> str | None:
    speaker, found = replace(turn.speaker, package=price.code), outcome_of(turn, price, told)
    values = {}
    code = "deadline_individual"
    if found:
        code = found.code
        values = {"weeks": weeks_text(turn, found.weeks), "ready": day_text(turn, found.ready)}
        if told.end and code == "deadline_met" and asks_until_when(turn):
            values["begin"] = day_text(turn, told.end - timedelta(weeks=found.weeks.high))
            code = "sign_by"
    template = turn.in_language(turn.knowledge.replies.get(code, ("", "")))
    return first_rendered(speaker, [template], values)


def outcome(end: date | None, latest: date, least: date) -> str:
    if end is None:
        return "ready_by"
    if latest <= end:
        return "deadline_met"
    return "deadline_missed" if least > end else "deadline_doubtful"


def day_text(turn: Turn, day: date) -> str:
    return f"{day.day} {day:%B %Y}" if turn.language == "en" else f"{day:%d.%m.%Y}"
