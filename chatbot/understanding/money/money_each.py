"""Money that is told for each of several flats: "30 tys. na każdą" is 60 for two."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import Ledger

ONE = (
    r"(?:apartment|flat|kawalerk\w|lokal|mieszkanie|of (?:them|these)|one|studio|unit"
    r"|z (?:nich|tych))"
)
# "Budżet 30 tys. na każdą", "na każde po 40 tys.", "35k per studio".
FOR_EACH = regex(
    rf"\bxbudget na kazd[aey](?: {ONE}| kawalerk\w)?"
    r"(?=\W*$|[,.;?!]| (?:a|co|czy|i|ile|na|starcz\w*|to|wystarcz\w*)\b)"
    rf"|\bna kazd[aey](?: {ONE})?(?: (?:jest|mam|mamy|ok\.?|okolo|po|przeznaczam\w*))* xbudget\b"
    rf"|\bxbudget (?:(?:for|on) )?(?:each|every|per) {ONE}\b"
    rf"|\b(?:for|on) each(?: {ONE})?,? (?:i have |we have )?xbudget\b"
)


class MoneyEach(NamedTuple):
    amount: Decimal
    times: int

    @property
    def total(self) -> Decimal:
        return self.amount * self.times


def money_each(extracted: Extracted, known: Sequence[str], *, are_added: bool) -> MoneyEach | None:
    """Of the flats of the message, else of those that are `known`; of flats of which one is chosen
    it is for that one."""
    flats = [*map(str, extracted.areas)] or known
    is_told = FOR_EACH.search(extracted.unread) and extracted.unread.count("xbudget") == 1
    is_told = is_told and not extracted.has_heard_amount  # "inna firma chce 30 tys. na każdą"
    if not is_told or len(flats) < 2 or len(extracted.amounts) != 1:
        return None
    is_of_all = extracted.are_added if extracted.areas else are_added
    return MoneyEach(extracted.amounts[0], len(flats) if is_of_all else 1)


def with_money_of_each(extracted: Extracted, known: Sequence[str], *, are_added: bool) -> Extracted:
    told = money_each(extracted, known, are_added=are_added)
    if told is None:
        return extracted
    return replace(
        extracted,
        budget=told.total,
        budget_parts=(),
        budget_aside=(),
        is_budget_unclear=False,
        is_budget_shared=False,
        ledger=Ledger(told.total),
        offered=(),
    )
