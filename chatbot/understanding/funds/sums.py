"""Sums that are known, and sums that a message tells itself."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import chain, combinations

from chatbot.understanding.homes.sentences import amount_of, texts_of
from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.money.ledger import Ledger

AMOUNTS = {"money", "number"}
NEAR = 2  # tokens between "minus" and what is taken off


def sums_of(ledger: Ledger) -> set[Decimal]:
    """All that some of the parts come to, those that were taken out among them."""
    parts = [*ledger.parts.values(), *ledger.away.values()]
    chosen = chain.from_iterable(combinations(parts, count) for count in range(len(parts) + 1))
    base = ledger.base or Decimal()
    return {base + sum(each, Decimal()) for each in chosen}


def sum_told(tokens: Sequence[Token]) -> Decimal | None:
    """ "60 + 20 minus 15 na meble, czyli 65" and "60 + 10 = 70 minus 5 = 65" tell it in PLN."""
    running, told, is_sum = Decimal(), 0, False
    for at, token in enumerate(tokens):
        if token.kind not in AMOUNTS:
            continue
        amount = amount_of(token)
        is_sum = told > 1 and amount == running
        if not is_sum:
            is_less = "minus" in texts_of(tokens[max(at - NEAR, 0) : at])
            running += -amount if is_less else amount
            told += 1
    return running if is_sum else None


def sums_with(ledger: Ledger, amounts: Collection[Decimal]) -> set[Decimal]:
    """All that it may come to with one of the parts, or one more, of each amount."""
    parts = {"": ledger.base or Decimal(), **ledger.parts}
    total = sum(parts.values(), Decimal())
    less = {
        total - value + sign * amount
        for value in parts.values()
        for amount in amounts
        for sign in (1, -1)
    }
    return {
        *amounts,
        *less,
        *(total + amount for amount in amounts),
        *(total - amount for amount in amounts),
    }
