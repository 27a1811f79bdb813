"""What a visitor wants to spend, in PLN; never a price per square metre."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.numerals import Number, find_numerals, without_overlaps

FIGURES = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:"
    r"(?:[0-9]{1,2}(?:[ .,][0-9]{3}){2}|[0-9]{1,3}[ .,][0-9]{3})(?:[.,][0-9]{2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
    r")(?![0-9])"
)
GROUPED = re.compile(r"[0-9]{1,3}(?:[ .,][0-9]{3})+")
MILLION_ALONE = re.compile(r"(?<![\w\0])(?=milli?on\b|milion\b)")
THOUSANDS = re.compile(r" ?(?:tys\w*\.?|thousand|grand|(?<=[0-9])k\b)")
MILLIONS = re.compile(r" ?(?:mln\b\.?|milion\w*|(?:of )?(?:a )?millions?\b)")
CURRENCY = re.compile(r" ?(?:zl\b\.?|zlot\w+|pln\b)")
PER_AREA = re.compile(
    r" ?(?:/|za|na|per|od|a|each) ?(?:(?:1|jeden|kazdy|one) ?)?"
    r"(?:m ?2|m\.? ?kw|mkw|m\b|metr(?:a|u|y|ow)?\b|sq|met(?:er|re)\b)"
)
PER_AREA_BEFORE = re.compile(
    r"\b(?:m ?2|mkw|m kw\.?|metr[au]?)"
    r"(?: (?:kwadratow\w+|za|to|po|kosztuje|jest|wynosi))*:? ?$"
)
BUDGET_BEFORE = re.compile(
    r"\b(?:budzet\w*|budget|do wydania|wydac|przeznaczyc|zmiescic sie|spend)\b[^0-9\0]{0,25}$"
)
BUDGET_AFTER = re.compile(r"[^0-9\0]{0,15}\b(?:budzet|budget|do wydania)")
GAP = r"(?:(?!\b(?:do|to|mam|mamy|have) |\bbudz)[^0-9\0,.;?!]){0,25}"
# What something else costs or is worth, and what comes on top of a budget, is none.
NO_BUDGET_BEFORE = re.compile(
    r"\b(?:kosztowal\w*|kosztuj\w+|kupil\w*|kupion\w+|wart\w{0,3}|zaplacil\w*|cost|bought|worth|paid"
    r"|za samo mieszkanie|deweloperowi"
    r"|doloz\w*|doplac\w*|doda(?:m|my|c)|dorzuc\w*|zwieksz\w*|add)\b"
    rf"{GAP}$"
)
NO_BUDGET_AFTER = re.compile(
    r"[^0-9\0,.;?!]{0,12}\b(?:kosztowal|wart|miesiecznie|kredyt\w* (?:hipot|na (?:mieszk|zakup)))"
)
# The price of the flat, a loan or an income, unless it is meant for the finishing.
FLAT_OR_INCOME_BEFORE = re.compile(
    r"\b(?:dom za|mieszkanie za|u dewelopera|kredyt\w*|pensj\w*|rat[aey]|sprzeda\w*|zarabia\w*"
    rf"|earn\w*|loan|mortgage|salary)\b{GAP}$"
)
FINISHING = r"\b(?:remont\w*|urzadz\w*|wykancz\w*|wykoncz\w*|finish\w*|renovat\w*)"
FINISHING_BEFORE = re.compile(rf"{FINISHING}[^0-9\0,.;?!]*$")
FINISHING_AFTER = re.compile(rf"[^0-9\0,;?!]{{0,15}}{FINISHING}")
# "100 tys., z tego 30 tys. na meble" leaves 70; "w tym 30 tys. kredytu" is where it comes from.
SHARE_BEFORE = re.compile(rf"\b(?:z tego|w tym|z czego|of which|including){GAP}$")
FOR_ELSE = re.compile(
    r" ?(?:na|for) (?:mebl|agd|rtv|sprzet|kuchni|dekorac|dodatk|furni|applianc|kitchen)"
)
FOREIGN = r"(?:€|\$|£|\b(?:dolar\w*|eur|euro|funt\w*|gbp|usd|dollars?|pounds?)\b)"
FOREIGN_BEFORE = re.compile(rf"{FOREIGN} ?$")
FOREIGN_AFTER = re.compile(rf" ?{FOREIGN}")
LOOK_BACK = 60  # characters
LEAST = Decimal(10_000)  # a smaller amount is a price, unless it is called a budget
LEAST_BARE = Decimal(1_000)  # "budżet 150" leaves open whether thousands are meant
ROUND_TO = Decimal(100)  # a bare number that is a budget is a round one


def take_named_budget(draft: Draft) -> Decimal | None:
    """With a currency or a multiplier: "150 tys", "200 000 zł", "ćwierć miliona"."""
    return take(draft, named_budgets)


def take_bare_budget(draft: Draft) -> Decimal | None:
    """Nothing but figures; only after phone numbers are out."""
    return take(draft, bare_budgets)


def take(draft: Draft, find: Callable[[str], Iterator[Number]]) -> Decimal | None:
    found = without_overlaps(list(find(draft.text)))
    value = sum_of(draft.text, affirmed(draft.text, found))
    draft.take([(number.start, number.end) for number in found], "xbudget")
    return value


def sum_of(text: str, amounts: list[Number]) -> Decimal | None:
    """The last that is named, less what of it is for something else."""
    value = None
    for amount in amounts:
        is_share = SHARE_BEFORE.search(before(text, amount)) is not None
        is_for_else = FOR_ELSE.match(text, amount.end) is not None
        if value is None or not (is_share or is_for_else):
            value = amount.value
        elif is_share and is_for_else and amount.value < value:
            value -= amount.value
    return value


def named_budgets(text: str) -> Iterator[Number]:
    numbers = [*find_figures(text), *find_numerals(text), *millions_alone(text)]
    for number in without_overlaps(sorted(numbers)):
        amount = with_unit(text, number)
        is_named = amount.end > number.end and amount.value > 0
        if is_named and is_enough(text, amount) and not is_of_something_else(text, amount):
            yield amount


def bare_budgets(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        is_bare = with_unit(text, number).end == number.end
        is_round = number.value >= LEAST_BARE and number.value % ROUND_TO == 0
        is_budget = is_enough(text, number) and not is_of_something_else(text, number)
        if is_bare and is_round and is_budget:
            yield number


def find_figures(text: str) -> list[Number]:
    return [Number(*match.span(), as_decimal(match[0])) for match in FIGURES.finditer(text)]


def as_decimal(figures: str) -> Decimal:
    if grouped := GROUPED.match(figures):
        figures = re.sub("[ .,]", "", grouped[0]) + figures[grouped.end() :]
    return Decimal(figures.replace(",", "."))


def millions_alone(text: str) -> list[Number]:
    """ "Milion" counts itself."""
    return [Number(*match.span(), Decimal(1)) for match in MILLION_ALONE.finditer(text)]


def with_unit(text: str, number: Number) -> Number:
    end, value = number.end, number.value
    for factor, pattern in ((1000, THOUSANDS), (1_000_000, MILLIONS), (1, CURRENCY)):
        if match := pattern.match(text, end):
            end, value = match.end(), value * factor
    return Number(number.start, end, value)


def is_enough(text: str, amount: Number) -> bool:
    return amount.value >= LEAST or bool(
        BUDGET_AFTER.match(text, amount.end) or BUDGET_BEFORE.search(before(text, amount))
    )


def is_of_something_else(text: str, amount: Number) -> bool:
    return (
        is_foreign(text, amount)
        or is_per_area(text, amount)
        or is_of_flat_or_income(text, amount)
        or NO_BUDGET_BEFORE.search(before(text, amount)) is not None
        or NO_BUDGET_AFTER.match(text, amount.end) is not None
    )


def is_foreign(text: str, amount: Number) -> bool:
    return bool(
        FOREIGN_AFTER.match(text, amount.end) or FOREIGN_BEFORE.search(before(text, amount))
    )


def is_of_flat_or_income(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_for_finishing = FINISHING_BEFORE.search(start) or FINISHING_AFTER.match(text, amount.end)
    return FLAT_OR_INCOME_BEFORE.search(start) is not None and not is_for_finishing


def is_per_area(text: str, amount: Number) -> bool:
    return bool(PER_AREA.match(text, amount.end) or PER_AREA_BEFORE.search(before(text, amount)))


def before(text: str, number: Number) -> str:
    return text[max(number.start - LOOK_BACK, 0) : number.start]
