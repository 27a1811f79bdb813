"""Money of several people, told in the words of a talk."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.givers_told import (
    of_which_giver,
    with_giver,
    with_giver_again,
    with_giver_anew,
    with_giver_back,
    with_giver_denied,
    with_givers,
    with_last_again,
    with_loan,
    without_giver,
    without_giver_said,
    without_givers,
)
from chatbot.understanding.money.ledger import Ledger, what_of
from chatbot.understanding.money.set_aside import (
    helped_by_others,
    paid_by_others,
    part_of_what_is_set_aside,
    with_costs_told,
    without_part_of_it,
    without_thing,
)
from chatbot.understanding.money.shares_told import HALF_AS_MUCH, all_named, of_two, with_one_now
from chatbot.understanding.money.sums import NOTHING
from chatbot.understanding.money.sums_checked import (
    checked,
    first_sum,
    left_of_it,
    of_everything,
    reached,
)

# Of what was told before; the first that reads something tells what it comes to.
READERS = (
    checked,
    reached,
    of_everything,
    left_of_it,
    with_last_again,
    with_giver_back,
    with_giver_again,
    without_givers,
    without_giver_said,
    with_one_now,
    with_giver_denied,
    without_giver,
    without_thing,
    helped_by_others,
    paid_by_others,
    with_costs_told,
    with_loan,
    with_giver,
    with_givers,
)


def with_money_retold(
    extracted: Extracted, ledger: Ledger, offered: Collection[Ledger], folded: str
) -> Extracted:
    """In place of a question, or of what was read of the amounts one by one."""
    is_share = extracted.own_share is not None and not HALF_AS_MUCH.search(folded)
    if is_share or extracted.are_paired or len(extracted.areas) > 1:
        return extracted
    found = of_two(ledger, folded) or without_part_of_it(folded) or all_named(folded)
    if found is None and ledger.total is None and (found := first_sum(folded)):
        extracted = replace(extracted, square_meters=None, areas=(), is_area_unclear=False)
    elif found is None and ledger.total is not None:
        found = next((found for read in READERS if (found := read(ledger, folded))), None)
        if found is None and extracted.is_budget_unclear:
            found = with_giver_anew(ledger, folded) or told_again(extracted, ledger, folded)
        either = (
            *of_which_giver(ledger, folded),
            *part_of_what_is_set_aside(ledger, folded),
            *whole_anew(extracted, ledger),
        )
        open_yet = () if found else either
        if open_yet:
            unclear = replace(extracted, budget=None, ledger=None, is_budget_unclear=True)
            return replace(unclear, offered=tuple(sorted(open_yet, key=total_of)))
    if found is None and ledger.total is None and len(offered) == 1 and not extracted.amounts:
        offer = next(iter(offered))
        found = without_thing(offer, folded) or without_giver(offer, folded)
    if found is None or (found.total or 0) <= 0:
        return extracted
    return replace(
        extracted,
        budget=found.total,
        ledger=found,
        budget_parts=(),
        budget_aside=(),
        is_budget_unclear=False,
        small_change=NOTHING,
        either=None,
        costs=Decimal(),
        own_share=None,
        amounts=(found.total or Decimal(),),
        offered=(),
    )


def told_again(extracted: Extracted, ledger: Ledger, folded: str) -> Ledger | None:
    """ "Czyli 57 na was?", where that is what there is, and nobody is named."""
    is_same = {*extracted.amounts} == {ledger.total} and not what_of(folded)
    return ledger if is_same else None


def whole_anew(extracted: Extracted, ledger: Ledger) -> Iterator[Ledger]:
    """ "Mamy jednak 130", where some of the sum before was set aside: of this one, too?"""
    new, aside = extracted.ledger, {what: v for what, v in ledger.parts.items() if v < 0}
    is_new = new is not None and new.base not in {None, ledger.base, ledger.total}
    if new is not None and is_new and aside and not new.parts and len(extracted.amounts) == 1:
        yield new
        yield Ledger(new.base, aside, away=ledger.away)


def total_of(ledger: Ledger) -> Decimal:
    return ledger.total or Decimal()
