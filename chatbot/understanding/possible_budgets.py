"""The budgets that a message may mean where it doesn't tell one plainly: they are offered."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.understanding.amounts import LEAST
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.ledger import Ledger, Part
from chatbot.understanding.plain_money import is_plain

MOST_OFFERED = 4
YES = re.compile(r"(?:(?:dokladnie|no|ok|tak|yes|yeah|zgadza sie)[ ,.!]*)+")
# "Dajemy po 30 tys.", "we put in 30k each"
SHARED_ALIKE = re.compile(r"\b(?:each|kazd\w+|oboje|obie|po) ")


def with_offers(extracted: Extracted, before: Ledger, folded: str) -> Extracted:
    """Unclear, too, where the budget is changed or added up in words that are not all known."""
    changed = extracted.ledger
    if changed is not None and is_reckoned(changed, before):
        if not is_plain(
            extracted.masked, amounts=len(extracted.amounts), is_first=before.total is None
        ):
            extracted = replace(extracted, budget=None, ledger=None, is_budget_unclear=True)
    if not extracted.is_budget_unclear:
        return extracted
    found = {
        ledger.total: ledger for ledger in possible(changed, before, extracted.amounts, folded)
    }
    worth = sorted(total for total in found if total is not None and total >= LEAST)
    return replace(extracted, offered=tuple(found[total] for total in worth[:MOST_OFFERED]))


def with_chosen_offer(
    extracted: Extracted, offered: Sequence[Mapping[str, Any]], folded: str
) -> Extracted:
    """What is known of the budget that was chosen goes on being known; "tak" chooses the only one."""
    ledgers = [Ledger.from_json(data, Decimal(data["total"])) for data in offered]
    if len(ledgers) == 1 and YES.fullmatch(folded):
        chosen = ledgers[0]
        return replace(extracted, budget=chosen.total, ledger=chosen, masked="xbudget")
    is_whole = extracted.budget is not None and not extracted.budget_parts
    chosen_of = {ledger.total: ledger for ledger in ledgers} if is_whole else {}
    chosen = chosen_of.get(extracted.budget)
    return extracted if chosen is None else replace(extracted, ledger=chosen)


def is_reckoned(changed: Ledger, before: Ledger) -> bool:
    return dict(changed.parts) != dict(before.parts)


def possible(
    read: Ledger | None, before: Ledger, amounts: Iterable[Decimal], folded: str
) -> Iterator[Ledger]:
    """What was read comes last, and so tells best what its total is made of."""
    told = sorted(set(amounts), reverse=True)
    if len(told) == 1 and SHARED_ALIKE.search(folded):
        yield Ledger(2 * told[0])
    if before.total is not None:
        yield from changed_by(before, told)
    elif told:
        yield from made_of(told)
    if read is not None:
        yield read


def changed_by(before: Ledger, told: list[Decimal]) -> Iterator[Ledger]:
    known = before.total or Decimal()
    if told and told[0] * 2 >= known:
        yield from made_of(told)
    if len(told) != 1:
        return
    yield before.changed((Part("", told[0]),), is_on_top=True)
    yield before.changed((Part("", -told[0]),), is_on_top=True)
    if before.last is not None:
        yield before.changed((before.again(told[0]),), is_on_top=False)


def made_of(told: list[Decimal]) -> Iterator[Ledger]:
    """Of the largest, with the others on top of it or taken off it."""
    whole, *others = told
    yield Ledger(whole)
    if not others:
        return
    if others[0] * 2 >= whole:
        yield Ledger(others[0])
    rest = sum(others, Decimal())
    yield Ledger.of(whole + rest, (Part("", rest),))
    yield Ledger.of(whole - rest, (Part("", -rest),))
