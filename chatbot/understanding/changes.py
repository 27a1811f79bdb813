"""What a message says, joined with the area and the budget that were told before it."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.budgets import ON_TOP
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money_doubts import COUNTED, is_outside, is_shared
from chatbot.understanding.number_roles import AREA_UNIT
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.sums import ELSE, NOTHING, SIGNS, SOURCE, Role, frames, roles
from chatbot.understanding.text import fold

THOUSAND = Decimal(1000)
# "A gdyby było o 10 większe" is about the flat.
OF_FLAT = re.compile(
    r"\b(?:(?:po|z)?(?:wieksz|mniejsz)\w*|powierzchni\w*|metraz\w*|bigger|larger|smaller)\b"
)
# "Plus kawalerka 28", "drugie mieszkanie 52 m2, razem ile": on top of the one from before.
MORE = r"(?:another|drug\w+|jeszcze|kolejn\w+|second|third|trzeci\w*)"
TOGETHER = r"(?:lacznie|razem|w sumie|in total|together)"
FURTHER = re.compile(
    r"^(?:a |i |no )?(?:plus(?! minus)|do tego|oprocz tego)\b"
    rf"|\b{MORE}\b.*\b{TOGETHER}\b|\b{TOGETHER}\b.*\b{MORE}\b"
)


# "Plus 65" after "Express 65" may be the package.
PLUS_FIRST = re.compile(r"(?:(?:a|and|i|to) )?plus\b")


def with_changed_area(extracted: Extracted, known: Decimal | None, folded: str) -> Extracted:
    """With the area that "10 m2 więcej" makes of the known one; unclear where there is none, and
    where "poddasze 40 m2" may be a part of the known one or come on top of it."""
    if extracted.is_part and known not in {None, extracted.square_meters}:
        return replace(extracted, square_meters=None, is_area_unclear=True)
    is_further = FURTHER.search(extracted.unread) is not None
    if is_further and known not in {None, extracted.square_meters} and has_own_area(extracted):
        return replace(extracted, square_meters=None, areas=(), is_area_unclear=True, is_part=True)
    if known is not None and extracted.is_of_part and not has_own_area(extracted):
        return replace(extracted, is_area_unclear=True, is_part=True)
    if extracted.area_change is None:
        return extracted
    area = (known or 0) + extracted.area_change
    is_large = known is not None and extracted.area_change * 2 >= known
    if known is None or area <= 0 or (is_large and PLUS_FIRST.match(folded)):
        return replace(extracted, is_area_unclear=True)
    return replace(extracted, square_meters=area)


def has_own_area(extracted: Extracted) -> bool:
    return extracted.square_meters is not None or bool(extracted.areas)


def with_changed_budget(extracted: Extracted, known: Decimal | None) -> Extracted:
    """With the budget that "plus 20 tys. od rodziców" makes of the known one; unclear where there
    is none to come on top of, and where nothing would be left; a second amount replaces the first
    only where it is plainly a new budget."""
    if known is not None and extracted.is_budget_shared:
        return replace(extracted, budget=None, is_budget_unclear=True)
    if known is not None and extracted.budget is not None:
        return with_later_budget(extracted, extracted.budget, known)
    small = extracted.small_change if known is not None else NOTHING
    if small.is_unclear:
        return replace(extracted, is_budget_unclear=True)
    change = extracted.budget_change or small.change or None
    if change is None or (known is None and change < 0):
        return extracted
    budget = (known or 0) + change
    if known is None or budget <= 0:
        return replace(extracted, is_budget_unclear=True)
    return replace(extracted, budget=budget, budget_change=change)


# "Gdybym dozbierał do 95 tys."
REACHED = re.compile(r"\b(?:do|up to) (?:ok\.? |okolo )?xbudget")


def with_later_budget(extracted: Extracted, budget: Decimal, known: Decimal) -> Extracted:
    role = extracted.budget_later
    if role is Role.MORE and budget < known:
        return replace(extracted, budget=known + budget)
    is_near = role is Role.EITHER and budget * 2 >= known  # "a jak 30 tys?" may be a change
    is_same = budget == known  # "za te 80 tys. meble też?"
    is_reached = budget > known and REACHED.search(extracted.masked)
    if role is Role.HAD or is_near or is_same or is_reached:
        return extracted
    return replace(extracted, budget=None, is_budget_unclear=True)


def with_bare_change(extracted: Extracted, text: str, known: Decimal | None) -> Extracted:
    """With the thousands that "a gdybym dołożył 10" adds to the budget that was spoken of: without
    a unit it is no area."""
    folded = fold(text)
    if known is None or OF_FLAT.search(folded):
        return extracted
    numbers = find_numbers(folded)
    if any(AREA_UNIT.match(folded, number.end) for number in numbers):
        return extracted
    if extracted.area_change is not None:
        change = extracted.area_change * THOUSAND
        masked = extracted.masked.replace("xarea", "xbudget")
        unread = extracted.unread.replace("xarea", "xbudget")
        return replace(
            extracted, area_change=None, budget_change=change, masked=masked, unread=unread
        )
    if any(is_outside(folded, number) for number in numbers):  # "plus balkon 10"
        return extracted
    if len(numbers) != 1 or extracted.budget is not None or extracted.budget_change is not None:
        return extracted
    if not 1 < numbers[0].value < THOUSAND or COUNTED.match(folded, numbers[0].end):
        return extracted
    sign = SIGNS.get(roles(folded, numbers)[0], 0)
    if not sign and ON_TOP.search(frames(folded, numbers)[0]):
        sign = 1
    if not sign:
        is_money = re.search(rf"{ELSE}|{SOURCE}", folded) is not None or is_shared(folded)
        return replace(extracted, is_budget_unclear=True) if is_money else extracted
    change = sign * numbers[0].value * THOUSAND
    if change >= known:  # "gdybym dozbierał 95": added, or reached?
        return replace(extracted, is_budget_unclear=True)
    unread = replace_number(extracted.unread, numbers[0], folded)
    return replace(
        extracted,
        budget_change=change,
        square_meters=None,
        areas=(),
        is_area_unclear=False,
        is_part=False,
        masked=unread,
        unread=unread,
    )


def replace_number(unread: str, number: Number, folded: str) -> str:
    said = folded[number.start : number.end]
    return re.sub(rf"(?<![0-9a-z]){re.escape(said)}(?![0-9a-z])", "xbudget", unread, count=1)
