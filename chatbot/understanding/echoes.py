"""Amounts that we told, and that the visitor says again: no budget, and no change of one."""

import re
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.changes import TRIED
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money_words import ADDS, HAVE
from chatbot.understanding.sums import NOTHING

# "Czyli 90 tys.": a conclusion of what was told; "to mam 90 tys." isn't.
CONCLUDED = re.compile(
    r"(?:(?:a|aha|dobra|no|ok|okay)[ ,]+)*(?:czyli|so|to|wiec|that'?s|it'?s)\b"
    r"(?!.*\b(?:budz|budget|have(?! to)|i'?ve|mam|mamy|stac|starcz|wystarcz|afford|enough)\w*)"
)
ROUNDED, ROUNDED_REST, ROUND = 1000, 1, 100  # PLN
OWN = re.compile(rf"{ADDS}|{HAVE}|\b(?:mial\w*|(?:do)?zbier\w*|(?:do)?plac\w*)")


def without_echoes(
    extracted: Extracted, folded: str, totals: Collection[Decimal], rests: Collection[Decimal]
) -> Extracted:
    """`totals` are prices of what was quoted, while no budget is known; `rests` what is left of a
    known one, or missing: "cholera, 1439 zł, da się jakąś zniżkę?"."""
    money, amounts = extracted.budget, extracted.amounts
    is_price = money is not None and any(abs(total - money) < ROUNDED for total in totals)
    if is_price and CONCLUDED.match(folded):
        return replace(extracted, budget=None, ledger=None, has_heard_amount=True)
    is_own = OWN.search(folded) or TRIED.match(folded)
    if amounts and not is_own and all(is_one_of(amount, rests) for amount in amounts):
        return replace(
            extracted,
            budget=None,
            budget_parts=(),
            budget_aside=(),
            is_budget_unclear=False,
            small_change=NOTHING,
            amounts=(),
        )
    return extracted


def is_one_of(amount: Decimal, rests: Collection[Decimal]) -> bool:
    """To the złoty; a round amount may be anybody's."""
    return amount % ROUND != 0 and any(abs(amount - rest) < ROUNDED_REST for rest in rests)
