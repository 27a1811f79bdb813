"""The budgets that a message may mean where it doesn't tell one plainly: they are offered."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.understanding.amounts import LEAST
from chatbot.understanding.budget_changes import is_share
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.ledger import Ledger, Part, named_after_without, what_of
from chatbot.understanding.plain_money import is_plain

MOST_OFFERED = 4
YES = re.compile(r"(?:(?:dokladnie|no|ok|tak|yes|yeah|zgadza sie)[ ,.!]*)+")
# "Dajemy po 30 tys.", "we put in 30k each"
SHARED_ALIKE = re.compile(r"\b(?:each|kazd\w+|oboje|obie)\b|\bpo (?:ok\w* )?[0-9]")


def offers_of(kept: Iterable[Mapping[str, Any]]) -> tuple[Ledger, ...]:
    return tuple(Ledger.from_json(data, Decimal(data["total"])) for data in kept)


def with_offers(
    extracted: Extracted, before: Ledger, offered: Sequence[Ledger], folded: str
) -> Extracted:
    """Unclear, too, where the budget is changed or added up in words that are not all known.
    `offered` are those of the message before."""
    changed, amounts = extracted.ledger, extracted.amounts
    if changed is not None and dict(changed.parts) != dict(before.parts):
        is_first = before.total is None
        if not is_plain(extracted.unread, amounts=len(amounts), is_first=is_first):
            extracted = replace(extracted, budget=None, ledger=None, is_budget_unclear=True)
    if not extracted.is_budget_unclear:
        return extracted
    shares = [Part(extracted.budget_what, amount) for amount in amounts[:1] if is_share(extracted)]
    of_offered = [offer.changed((part,), is_on_top=False) for part in shares for offer in offered]
    # What was read comes last, and so tells of its total what it is made of.
    read = [changed] if changed is not None else []
    ledgers = (*of_offered, *possible(before, amounts, folded), *read)
    found = {ledger.total: ledger for ledger in ledgers}
    worth = sorted(total for total in found if total is not None and total >= LEAST)
    return replace(extracted, offered=tuple(found[total] for total in worth[:MOST_OFFERED]))


def with_chosen_offer(extracted: Extracted, offered: Sequence[Ledger], folded: str) -> Extracted:
    """What is known of the one that is chosen goes on being known; "tak" chooses the only one."""
    if len(offered) == 1 and YES.fullmatch(folded):
        chosen = offered[0]
        return replace(extracted, budget=chosen.total, ledger=chosen, masked="xbudget")
    is_silent = extracted.budget is None and not extracted.amounts
    left = without_part(offered, named_after_without(folded)) if is_silent else None
    if left is not None:
        return replace(extracted, budget=left.total, ledger=left, is_budget_unclear=False)
    told = extracted.amounts if extracted.budget is None else (extracted.budget,)
    is_whole = len(told) == 1 and not extracted.budget_parts
    chosen_of = {ledger.total: ledger for ledger in offered if is_whole}
    if told and told[0] in chosen_of:  # "no ja mam 58 razem"
        chosen = chosen_of[told[0]]
        return replace(extracted, budget=chosen.total, ledger=chosen, is_budget_unclear=False)
    return extracted


def without_part(offered: Sequence[Ledger], away: str) -> Ledger | None:
    """ "A bez tej premii?", where it isn't known yet whether it counts: then the rest is meant."""
    parted = [(ledger, ledger.without(away)) for ledger in offered] if away else []
    left = [rest for ledger, rest in parted if rest != ledger]
    return left[-1] if len({rest.total for rest in left}) == 1 else None


def possible(before: Ledger, amounts: Iterable[Decimal], folded: str) -> Iterator[Ledger]:
    told, what = sorted(set(amounts), reverse=True), what_of(folded)
    if len(told) == 1 and SHARED_ALIKE.search(folded):
        yield Ledger.of(2 * told[0], (Part(what, told[0]),))
    if before.total is not None:
        yield from changed_by(before, told, what)
    elif told:
        yield from made_of(told, what)


def changed_by(before: Ledger, told: list[Decimal], what: str) -> Iterator[Ledger]:
    known = before.total or Decimal()
    if told and told[0] * 2 >= known:
        yield from made_of(told, what)
    if len(told) != 1:
        return
    yield before.changed((Part("", told[0]),), is_on_top=True)
    yield before.changed((Part("", -told[0]),), is_on_top=True)
    if before.last is not None:
        yield before.changed((before.again(told[0]),), is_on_top=False)


def made_of(told: list[Decimal], what: str) -> Iterator[Ledger]:
    """Of the largest, with the others on top of it or taken off it."""
    whole, *others = told
    rest = sum(others, Decimal())
    yield Ledger(whole)
    if rest in {0, whole}:  # "22 tys. i 30, razem 52"
        return
    if others[0] * 2 >= whole:
        yield Ledger(others[0])
    yield Ledger.of(whole - rest, (Part(what, -rest),))
    yield Ledger.of(whole + rest, (Part(what, rest),))
