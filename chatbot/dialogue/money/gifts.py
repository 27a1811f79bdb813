"""Money that comes on top of a budget, where nobody told how much."""

from chatbot.dialogue.state import GIFT_ASKED, Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.understanding.money.gifts_unsaid import gift_unsaid


def gift_asked(turn: Turn) -> Answer | None:
    """ "A jak rodzice coś dorzucą?": no verdict is told as if they gave nothing."""
    extracted, money = turn.extracted, turn.learned.budget
    is_read = bool(extracted.offered or extracted.budget_parts or len(extracted.amounts) > 1)
    if extracted.ledger is not None:
        is_read |= bool(extracted.ledger.parts) or turn.before.budget is not None
    if money is None or is_read or turn.state.other_offer:
        return None
    gift = gift_unsaid(turn.folded)
    if not gift:
        return None
    text = turn.say("gift_asked", {"budget": turn.speaker.money(money)})
    return Answer(text, BUDGET, asked=f"{GIFT_ASKED}{gift}")
