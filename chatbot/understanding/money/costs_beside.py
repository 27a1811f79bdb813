"""What else is to be paid for beside a price of ours: "kuchnia 25 tys., ile razem z Plusem?"."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.candidate_sums import costs_of
from chatbot.understanding.money.echoes import is_one_of, without_money
from chatbot.understanding.money.money_words import ELSE

WHOLE = r"(?:calosc|lacznie|razem|w sumie|wszystko|altogether|in all|in total|together|total)"
# "To ile razem z wykończeniem", "proszę zsumować"
SUM_ASKED = regex(
    rf"\b(?:ile|how much)\b[^.;?!]{{0,40}}\b{WHOLE}\b"
    rf"|\b{WHOLE}\b[^.;?!]{{0,30}}\b(?:ile|how much)\b"
    r"|\b(?:dodac|dodaj(?:cie)?|(?:pod|z)sumowac|(?:pod|z)sumuj(?:cie)?|add up|sum up)\b"
)
# "Ile trzeba by mieć, żeby i Comfort, i kuchnia za 18?", whatever there is.
NEEDED = (
    r"\b(?:ile|jaki budzet)(?: \w+){0,2} (?:musi\w*|musz[ea]\w*|powin\w+|trzeba)"
    r"(?: (?:by|bym|bysmy|jeszcze|lacznie|razem|w sumie))* (?:miec|nazbierac|uzbierac|zebrac)\b"
    r"|\bhow much (?:do|must|should|would) (?:i|we) (?:have|need)\b"
)
NEED_ASKED = regex(NEEDED)
# What is left of a budget, or whether it is enough, is another question.
OF_BUDGET = regex(
    r"\b(?:(?:za)?brak\w*|budz\w*|starcz\w*|wystarcz\w*|zmie(?:sc|szcz)\w*|zosta\w*|afford|budget"
    r"|enough|left|short)\b"
)
# "Mam w sumie 50 tys., z Expressem ile na meble?"
BUDGET_TOLD = regex(
    r"\b(?:mam|mamy|i have|we have|budzet\w*|budget)"
    r"(?: (?:altogether|do wydania|is|juz|lacznie|max|ok\w*|razem|to|w sumie))* [0-9]"
)
HAD_FOR_ELSE = regex(rf"\b(?:na|for) (?:the )?{ELSE}[^.;?!0-9]{{0,25}}\b(?:mam|mamy|have) [0-9]")
COUNTED_BY_US = "cooling"  # its price is known


def with_costs_beside(
    extracted: Extracted, folded: str, prices: Collection[Decimal], *, has_budget: bool
) -> Extracted:
    """Where each amount is what something else costs, or one of the `prices` that were told."""
    told = {amount for amount in extracted.amounts if not is_one_of(amount, prices)}
    if BUDGET_TOLD.search(folded) and not HAD_FOR_ELSE.search(folded):
        return extracted
    is_needed = NEED_ASKED.search(folded) is not None
    is_asked = is_needed or (not has_budget and SUM_ASKED.search(folded) is not None)
    if not told or not is_asked or OF_BUDGET.search(NEED_ASKED.sub(" ", folded)):
        return extracted
    costs = costs_of(folded, told)
    if {*costs.values()} != told or COUNTED_BY_US in costs:
        return extracted
    return replace(without_money(extracted), ledger=None, costs=sum(costs.values(), Decimal()))
