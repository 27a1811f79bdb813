"""Whether a flat is ready by a day that is asked about: counted from the longest times of the
facts, as an estimate."""

import re
from dataclasses import replace
from datetime import date, timedelta

from chatbot.dialogue.intents import DURATION, first_rendered, next_suggestions, spoken_of
from chatbot.dialogue.limits import is_beyond_duration
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times import (
    END_ASKED,
    IN_TIME,
    LIKE_END,
    WHOLE,
    asks_for_a_day,
    asks_whether,
    goes_on_whole,
    parts_of_time,
    stages_text,
    weeks_text,
    whole_time,
)
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.quotes import PackagePrice
from chatbot.understanding.deadlines import Deadline, asks_by_when, deadline_of, names_a_day

KEYS = "keys"
# "Kiedy muszę podpisać, żeby w maju mieszkać?"
SIGN_BY = re.compile(
    r"\b(?:(?:do |na )?kiedy|ile (?:\w+ )?(?:wczesniej|przed)|najpozniej|when|how early|by when)\b"
    r"[^.;?!]{0,30}\b(?:decyd\w+|podpis\w+|umow(?:e|ic|y)|zaczac|zaczynac|zamow\w+|zdecydowac"
    r"|zglos\w+|begin|decide|order|sign|start)\b"
)
MOST_OF_BRIEF = 6  # words


def deadline(turn: Turn) -> Answer | None:
    """ "Zdążycie do sierpnia?": yes for what is ready even where everything takes longest, no for
    what is too long where everything is shortest."""
    told = told_deadline(turn)
    if told is None or is_beyond_duration(turn):
        return None
    text = deadline_text(turn, told)
    if not text:
        return None
    kept = tuple(day.isoformat() if day else "" for day in (told.end, told.begin))
    return Answer(
        text,
        DURATION,
        "nlu",
        suggestions=next_suggestions(turn, DURATION),
        asked=WHOLE,
        deadline=(*kept, KEYS) if told.is_of_keys else kept,
    )


def told_deadline(turn: Turn) -> Deadline | None:
    """In this message; the one before for "a Premium?", and its keys for "a do lipca?"."""
    if turn.today is None:
        return None
    before = kept_deadline(turn)
    if asks_when(turn) and not asks_until_when(turn):
        found = deadline_of(turn.folded, turn.today)
        return found if found and not found.end else None
    if asks_for_a_day(turn) or is_another_day(turn) or asks_until_when(turn):
        found = deadline_of(turn.folded, turn.today)
        if found is None or found.end is None:
            return None
        if before is None or found.begin is not None:
            return found
        return found._replace(begin=before.begin, is_of_keys=before.is_of_keys)
    return before if goes_on_whole(turn) else None


def kept_deadline(turn: Turn) -> Deadline | None:
    if not turn.state.deadline:
        return None
    days = [date.fromisoformat(day) if day else None for day in turn.state.deadline[:2]]
    return Deadline(days[0], days[1], KEYS in turn.state.deadline)


def asks_when(turn: Turn) -> bool:
    """ "Kiedy będzie gotowe, jak podpiszę w styczniu?"."""
    is_asked = END_ASKED.search(turn.extracted.masked) is not None and not asks_by_when(turn.folded)
    return is_asked and not {sure.code for sure in turn.sure_intents} - LIKE_END


def asks_until_when(turn: Turn) -> bool:
    """ "Ile wcześniej podpisać umowę, żeby w maju mieszkać?"."""
    is_else = turn.asks_amount or turn.is_new("budget")
    is_asked = SIGN_BY.search(turn.folded) is not None and not is_else
    return is_asked and asks_by_when(turn.folded)


def is_another_day(turn: Turn) -> bool:
    is_brief = len(turn.folded.split()) <= MOST_OF_BRIEF
    is_else = turn.asks_price or turn.has_new_area or turn.is_new("budget")
    return turn.state.asked == WHOLE and is_brief and not is_else and names_a_day(turn.folded)


def deadline_text(turn: Turn, told: Deadline, *, is_beside: bool = False) -> str:
    prices = spoken_of(turn)
    asked = prices or turn.figures.prices
    lines = [line for price in asked if (line := verdict(turn, price, told))]
    if not lines or not any(whole_time(turn, price) for price in asked):
        return ""
    stages = stages_text(turn, prices[0]) if len(prices) == 1 and not is_beside else ""
    weeks = "" if stages else turn.say("deadline_weeks")
    limits = (weeks, turn.say("deadline_estimated"), turn.say("duration_holds"))
    closing = " ".join(filter(None, (*limits, turn.say("date_with_consultant"))))
    return "\n".join(filter(None, (opening(turn, told), *lines, stages, closing)))


def note_of_deadline(turn: Turn, found: Answer) -> str:
    """ "Zdążycie do czerwca i ile to kosztuje?"."""
    is_told = found.intent in {*PRICED, BUDGET} and asks_deadline_beside(turn)
    told = deadline_of(turn.folded, turn.today) if is_told and turn.today else None
    return deadline_text(turn, told, is_beside=True) if told else ""


def asks_deadline_beside(turn: Turn) -> bool:
    is_asked = asks_whether(turn.folded) or IN_TIME.search(turn.folded) is not None
    return is_asked and asks_by_when(turn.folded) and not is_beyond_duration(turn)


def opening(turn: Turn, told: Deadline) -> str:
    begin = begin_of(turn, told)
    code = "deadline_from_today"
    if asks_until_when(turn):
        code = "deadline_backwards"
    elif begin != turn.today:
        code = "deadline_from_keys" if told.is_of_keys else "deadline_from_contract"
    values = {"begin": day_text(turn, begin)}
    by = turn.say("deadline_named", {"deadline": day_text(turn, told.end)}) if told.end else ""
    text = f"{by} {turn.say(code, values)}".strip()
    return text[:1].upper() + text[1:]


def begin_of(turn: Turn, told: Deadline) -> date:
    return max(filter(None, (turn.today, told.begin)))


def verdict(turn: Turn, price: PackagePrice, told: Deadline) -> str | None:
    parts, weeks = parts_of_time(turn, price), whole_time(turn, price)
    begin, speaker = begin_of(turn, told), replace(turn.speaker, package=price.code)
    values = {}
    code = "deadline_individual"
    if weeks:
        ready = begin + timedelta(weeks=weeks.high)
        least = begin + timedelta(weeks=sum(part.low or 0 for part in parts))
        values = {"weeks": weeks_text(turn, weeks), "ready": day_text(turn, ready)}
        code = outcome(told.end, ready, least)
        if told.end and code == "deadline_met" and asks_until_when(turn):
            values["begin"] = day_text(turn, told.end - timedelta(weeks=weeks.high))
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
