"""Whether the office can be called today, or tomorrow."""

from datetime import timedelta

from chatbot.dialogue.intents import intent_text, next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.clauses import is_question

HOURS = "hours"
# A clause of nothing else: "czy jutro jesteście otwarci", and not "jutro są otwarte drzwi".
CLAUSE = regex(r"[,.;:?!]+ ?")
TODAY, TOMORROW = regex(r"\b(?:dzis(?:iaj)?|today)\b"), regex(r"\b(?:jutro|tomorrow)\b")
ASKED = regex(
    r"\b(?:czynn[aei]\w*|otwarci|otwarte|otwarty|open|jestescie|pracujecie)\b"
    r"|\b(?:mog[ae]|moglbym|moglabym|mozemy|mozna|(?:can|could|may) (?:i|we))\b"
    r".{0,40}\b(?:dzwonic|zadzwonic|podjechac|przyjechac|przyjsc|wpasc|call|come|ring|visit)\b"
)
BESIDE = regex(
    r"(?:(?:a|ale|and|are|at|biur(?:a|o|ze)|by|call|can|come|could|czy|czynn[aei]\w*|do|dzien dobry"
    r"|dzis(?:iaj)?|dzwonic|hej|hello|hi|i|ile|in|is|jest|jestescie|jeszcze|jutro|ktorej|may|mog[ae]"
    r"|moglabym|moglbym|mozemy|mozna|normalnie|o|od|office|ok|open|otwarci|otwarte|otwarty|over"
    r"|panstwa|please|podjechac|pracujecie|prosze|przyjechac|przyjsc|ring|still|tam|tel(?:efon)?"
    r"|telefonicznie|tez|the|to|today|tomorrow|until|visit|w|was|wasze|we|what time|when|witam"
    r"|wpasc|you|your|zadzwonic)\b ?)+"
)
SATURDAY, SUNDAY = 5, 6
DAYS = {
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
WORDS = {"pl": ("Dziś", "Jutro"), "en": ("Today", "Tomorrow")}


def asked_of_day(folded: str) -> str:
    """The clause with one day, and no other object than the office."""
    for clause in CLAUSE.split(folded):
        days = [bool(day.search(clause)) for day in (TODAY, TOMORROW)]
        if sum(days) == 1 and ASKED.search(clause) and BESIDE.fullmatch(clause):
            return clause
    return ""


def open_on_a_day(turn: Turn) -> Answer | None:
    """ "Mogę dziś zadzwonić?" on a Sunday: no, and when."""
    asked, intent = asked_of_day(turn.folded), turn.knowledge.intents.get(HOURS)
    is_else = turn.has_new_area or turn.named or turn.is_new("budget", "email", "phone")
    if not asked or turn.today is None or not is_question(turn.folded) or intent is None or is_else:
        return None
    is_later = TODAY.search(asked) is None
    day = (turn.today + timedelta(days=is_later)).weekday()
    name = {SATURDAY: "saturday", SUNDAY: "sunday"}.get(day, "monday_friday")
    hours = turn.speaker.fact_or_nothing(f"company.hours.{name}")
    values = {"when": WORDS[turn.language][is_later], "day": DAYS[turn.language][day]}
    told = turn.say("open_then" if hours else "closed_then", values | {"hours": hours or ""})
    text = "\n\n".join(filter(None, (told, intent_text(turn, intent))))
    return Answer(text, HOURS, suggestions=next_suggestions(turn, HOURS))
