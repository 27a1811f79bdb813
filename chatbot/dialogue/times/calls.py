"""Contact data that are left, and the hour at which to call."""

from chatbot.dialogue.intents import high_stakes
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.clauses import is_question

CONTACT = "contact"
# What a message with a number sounds like, where it asks nothing.
LIKE_CONTACT = frozenset({CONTACT, "booking", "human", "hours"})
# "Proszę dzwonić po 17", "najlepiej przed 9", "call me at 18".
ASKED_FOR = regex(
    r"\b(?:(?:after|past|po) (?P<after>[0-2]?[0-9])"
    r"|(?:before|przed) (?P<until>[0-2]?[0-9])"
    r"|(?:around|at|kolo|o|ok\.?|okolo) (?P<about>[0-2]?[0-9]))"
    r"(?:[:.][0-5][0-9])?(?:-?(?:ej|stej|tej))?(?P<pm> ?pm\b)?(?![0-9])"
    r"(?! ?(?:%|am\b|dni|k\b|m\b|m2|p|tys|zl))"
)
AGREEMENT = regex(
    r"(?:(?:dobrze|no|ok|tak|yes)[ ,]*)*(?:i agree|wyrazam zgode|zgadzam sie|zgoda)\W*"
)
CALL = regex(r"\b(?:dzwon|oddzwon|telefon|zadzwon|call|phone|ring)\w*")
SATURDAY, SUNDAY = regex(r"\b(?:sobot|saturday)"), regex(r"\b(?:niedziel|sunday)")
DAY = regex(
    r"\b(?:czwart|poniedzial|piat|sobot|srod|wtor|friday|monday|saturday|thursday|tuesday|wednesday)"
)
OPENING_HOURS = regex(r"(?P<opens>[0-9]{1,2}):[0-9]{2} ?[-–] ?(?P<closes>[0-9]{1,2}):")


def is_outside_hours(turn: Turn) -> bool:
    """The hour that is told for a call, or the day."""
    if SUNDAY.search(turn.folded) and CALL.search(turn.folded):
        return True
    day = "saturday" if SATURDAY.search(turn.folded) else "monday_friday"
    office = OPENING_HOURS.search(turn.speaker.fact_or_nothing(f"company.hours.{day}") or "")
    told = ASKED_FOR.search(turn.extracted.unread)
    if office is None or told is None:
        return False
    opens, closes = int(office["opens"]), int(office["closes"])
    hour = int(told["after"] or told["until"] or told["about"]) + (12 if told["pm"] else 0)
    if told["after"]:
        return hour >= closes
    return hour <= opens if told["until"] else not opens <= hour < closes


def with_hours(turn: Turn, text: str) -> str:
    """ "Proszę dzwonić po 17": nobody is in the office then."""
    told = turn.say("call_outside_hours") if is_outside_hours(turn) else ""
    return " ".join(filter(None, (text, told)))


def is_contact_alone(turn: Turn) -> bool:
    """ "Ok, mój nr 601…, Ania, proszę dzwonić po 17" asks nothing."""
    sure = {intent.code for intent in turn.sure_intents}
    return turn.is_bare or (sure <= LIKE_CONTACT and not is_question(turn.extracted.masked))


def contact(turn: Turn) -> Answer | None:
    return left_contact(turn) if is_contact_alone(turn) else None


def left_contact(turn: Turn) -> Answer | None:
    if not turn.is_new("email", "phone"):
        return None
    code = "contact_noted" if turn.has_consent else "consent_request"
    return Answer(with_hours(turn, turn.say(code)), CONTACT)


def agreement(turn: Turn) -> Answer | None:
    """ "Zgoda" in a message is none: it is given by ticking its text."""
    is_open = turn.learned.has_contact and not turn.has_consent
    if not is_open or not AGREEMENT.fullmatch(turn.folded):
        return None
    return Answer(turn.say("agreement"), CONTACT)


def call_at(turn: Turn) -> Answer | None:
    """ "601…, oddzwońcie proszę przed 8": there is no need to say where a number can be left."""
    is_told = ASKED_FOR.search(turn.extracted.unread) is not None
    is_of_call = CALL.search(turn.folded) or DAY.search(turn.folded)
    is_else = turn.has_new_area or turn.named or turn.is_new("budget")
    is_else = is_else or is_question(turn.extracted.masked) or not turn.is_new("phone")
    if not is_told or not is_of_call or is_else:
        return None
    first = high_stakes(turn)  # "usuńcie mój numer" goes before it
    return left_contact(turn) if first is None or first.intent in LIKE_CONTACT else None


def hour_of_call(turn: Turn) -> Answer | None:
    """ "Proszę dzwonić po 17", after the number."""
    is_told = turn.learned.has_contact and CALL.search(turn.folded)
    is_of_else = turn.is_new("email", "phone") or is_question(turn.extracted.masked)
    if not is_told or is_of_else or not is_outside_hours(turn):
        return None
    code = "contact_noted" if turn.has_consent else "consent_request"
    return Answer(with_hours(turn, turn.say(code)), CONTACT)
