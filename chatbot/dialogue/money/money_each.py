"""Money that is told for each of several flats is compared with the price of all of them."""

from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.understanding.money.money_each import money_each


def note_of_money_each(turn: Turn, found: Answer) -> str:
    """ "30 tys. na każdą", of two: what the budget was made of."""
    told = money_each(turn.extracted, turn.state.flats, are_added=turn.state.are_added)
    if told is None or told.times == 1 or found.intent != BUDGET:
        return ""
    money = turn.speaker.money
    values = {"count": str(told.times), "part": money(told.amount), "total": money(told.total)}
    return turn.say("money_of_each", values)
