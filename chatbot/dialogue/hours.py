"""Whether the office can be called today, or tomorrow."""

import re
from datetime import timedelta

from chatbot.dialogue.intents import intent_text, next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.understanding.clauses import is_question

HOURS = "hours"
OPEN = (
    r"(?:czynn\w+|jestescie|otwar\w+|pracujecie|przyjechac|przyjsc|wpasc|zadzwonic|dzwonic"
    r"|call|open|come over|visit)"
)
ASKED_OF_DAY = re.compile(
    rf"\b(?P<today>dzis(?:iaj)?|today)\b(?= (?:\w+ ){{0,3}}{OPEN}\b)"
    rf"|\b(?P<tomorrow>jutro|tomorrow)\b(?= (?:\w+ ){{0,3}}{OPEN}\b)"
    rf"|\b{OPEN} (?:\w+ ){{0,3}}"
    r"(?:(?P<for_today>dzis(?:iaj)?|today)|(?P<for_tomorrow>jutro|tomorrow))\b"
)
SATURDAY, SUNDAY = 5, 6
DAYS = {
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
WORDS = {"pl": ("Dziś", "Jutro"), "en": ("Today", "Tomorrow")}


def open_on_a_day(turn: Turn) -> Answer | None:
    """ "Mogę dziś zadzwonić?" on a Sunday: no, and when."""
    asked, intent = ASKED_OF_DAY.search(turn.folded), turn.knowledge.intents.get(HOURS)
    if asked is None or turn.today is None or not is_question(turn.folded) or intent is None:
        return None
    is_later = bool(asked["tomorrow"] or asked["for_tomorrow"])
    day = (turn.today + timedelta(days=is_later)).weekday()
    name = {SATURDAY: "saturday", SUNDAY: "sunday"}.get(day, "monday_friday")
    hours = turn.speaker.fact_or_nothing(f"company.hours.{name}")
    values = {"when": WORDS[turn.language][is_later], "day": DAYS[turn.language][day]}
    told = turn.say("open_then" if hours else "closed_then", values | {"hours": hours or ""})
    text = "\n\n".join(filter(None, (told, intent_text(turn, intent))))
    return Answer(text, HOURS, suggestions=next_suggestions(turn, HOURS))
