"""Several flats against what they cost before the last change, and back to that."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.plans import Plan, plan_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.intents.differences import asks_for_difference
from chatbot.understanding.text.numerals import find_numbers

EARLIER = (
    r"(?:ostatnio|poprzedni\w*|przedtem|przed chwila|przed zmiana|wczesniej\w*|before|earlier"
    r"|(?:the )?previous(?:ly)?)"
)
# "Ile taniej niż przed chwilą?", "how much more is that than before?"
THAN_BEFORE = regex(rf"\b(?:niz|od|wobec|than) (?:to |w |co |tego |za )?{EARLIER}\b")
# "I ile oszczędzam?", right after a change.
SAVED = regex(
    r"(?:(?:a|and|czyli|i|no|so|to|wtedy) )*(?:ile|how much)"
    r" (?:(?:am|do|i|ja|na|teraz|tym|we|wtedy) )*"
    r"(?:oszczedz\w+|sav\w+)(?: (?:i|na|teraz|tym|we|wtedy))*\W*"
)
# "Dobra, wracam do poprzedniego", "go back to the previous version", "jednak tak jak było".
BACK = regex(
    rf"\b(?:cofnij\w*|cofam\w*|wraca(?:m|my)|wroc(?:my|cie)?|wrocmy|(?:go|going|let's go) back)"
    rf"(?: (?:do|jednak|na|to|tego|the|wersji|co|jak)){{0,4}} (?:{EARLIER}|bylo|mix(?:u)?)\b"
    r"(?! (?:pytan|question|spraw|temat|topic|tematu|wlasc|owner))"
    rf"|\bjednak (?:tak )?jak (?:bylo|{EARLIER})\b|^(?:[a-z]+ ){{0,3}}as (?:it was )?before\W*$"
)


def as_before(turn: Turn) -> Answer | None:
    now, before = plan_of(turn), plan_known_before(turn)
    is_new = turn.named or turn.has_new_area or turn.is_new("budget") or find_numbers(turn.folded)
    if not now or not before or is_new or not turn.are_added:
        return None
    areas = tuple(area for _, area in now)
    is_than = THAN_BEFORE.search(turn.folded) and asks_for_difference(turn.folded)
    if is_than or (SAVED.fullmatch(turn.folded) and total_of(now) < total_of(before)):
        return replace(each_of(turn, now, *against(turn, now, before)), areas=areas)
    if BACK.search(turn.folded) and not turn.asks_time:
        return replace(each_of(turn, before), areas=areas)
    return None


def against(turn: Turn, now: Plan, before: Plan) -> list[str]:
    words = {"pl": ("Poprzednio", "Różnica"), "en": ("Before", "Difference")}[turn.language]
    sums = (total_of(before), abs(total_of(now) - total_of(before)))
    told = zip(words, sums, strict=True)
    return [f"• {word}: {turn.speaker.money(amount)}" for word, amount in told]


def total_of(plan: Plan) -> Decimal:
    return sum((Quote(price, area).total_min for price, area in plan), Decimal())


def plan_known_before(turn: Turn) -> Plan:
    return plan_of(replace(turn, state=replace(turn.state, plan=turn.state.plan_before)))


def plan_before_after(turn: Turn, plan: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Of the same flats, until one of them has another package again."""
    known = turn.state.plan
    are_same = sorted(Decimal(area) for _, area in plan) == sorted(
        Decimal(area) for _, area in known
    )
    if not plan or not are_same:
        return () if plan else turn.state.plan_before
    is_kept = sorted(map(tuple, plan)) == sorted(map(tuple, known))
    return turn.state.plan_before if is_kept else known
