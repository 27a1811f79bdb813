"""How many more of something a package has than another: "ile więcej zmian w Comforcie?"."""

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.prices.choices import PROPERTIES
from chatbot.dialogue.prices.contrasts import OF_MONEY, of_each
from chatbot.dialogue.prices.differences import difference_word
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times.time_differences import prices_in_question
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice

# The fact that counts each, by the intent; "zmiany produktów" are changes.
COUNTED = {
    "designer_meetings": "designer_meetings",
    "product_changes": "product_changes",
    "outside_catalogue": "products_outside_catalogue",
    "products_count": "products",
}
HOW_MANY_MORE = regex(
    r"\b(?:o )?ile (?:to |jest |sa |mam )*(?:wiecej|mniej)\b"
    r"|\bhow many (?:\w+ )?(?:more|fewer|less)\b"
)
PAID = regex(r"\b(?:do|za)?plac\w*")
# "To ile więcej ich jest w Comforcie?", after those of another package.
THEM = regex(r"\b(?:ich|tych|them|those)\b")


def counted_more(turn: Turn) -> Answer | None:
    """Of two packages, and no price."""
    folded, prices = turn.folded, prices_in_question(turn)
    code = counted_thing(turn) if HOW_MANY_MORE.search(folded) else ""
    intent = turn.knowledge.intents.get(code)
    is_of_money = OF_MONEY.search(folded) or PAID.search(folded) or turn.is_new("budget")
    if intent is None or is_of_money or len(prices) != 2:
        return None
    text = "\n".join(filter(None, (of_each(turn, intent, prices), gap(turn, code, prices))))
    return Answer(text, code, suggestions=next_suggestions(turn, code)) if text else None


def counted_thing(turn: Turn) -> str:
    named = (code for code in COUNTED if PROPERTIES[code].search(turn.folded))
    topic = turn.state.topic if turn.state.topic in COUNTED and THEM.search(turn.folded) else ""
    return next(named, topic)


def gap(turn: Turn, code: str, prices: tuple[PackagePrice, ...]) -> str:
    """Nothing where one of them has no number: "bez ograniczeń"."""
    counts = [turn.figures.number(f"{price.code}.{COUNTED[code]}") for price in prices]
    known = [count for count in counts if count is not None]
    return f"{difference_word(turn)}: {max(known) - min(known):f}." if len(known) == 2 else ""
