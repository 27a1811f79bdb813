"""What a visitor wants to spend, in PLN; never a price per square metre."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.numerals import Number, find_numerals, without_overlaps
from chatbot.understanding.sums import adds_to_known, is_joined, sum_of

FIGURES = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:"
    r"(?:[0-9]{1,2}(?:[ .,][0-9]{3}){2}|[0-9]{1,3}[ .,][0-9]{3})(?:[.,][0-9]{2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
    r")(?![0-9])"
)
# A date, a phone number or a count of something, where a bare number stands beside an amount.
COUNTED = re.compile(
    r"[ .,/-]?[0-9]|%| ?(?!(?:ale|i|na|od|oraz|plus|z|ze|and|but|for|from|to)\b)[a-z]"
)
PLUS_BEFORE = re.compile(r"\bplus $")
OTHER_UNIT = re.compile(r" ?(?:[cdk]?m ?2?|kg|szt\w*|os\w*|lat|dni|%)(?![a-z0-9])")
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
# "Do 1600 zł/m2", "mam 1400 za metr": what is to be spent on each square metre.
RATE_BEFORE = re.compile(
    r"\b(?:budzet\w*|do|mam|mamy|maks\w*|max\w*|ponizej|budget|have|under|up to)"
    r"(?: (?:is|na|of|ok\.?|okolo|to|wynosi))*:? ?$"
)
BUDGET_BEFORE = re.compile(
    r"\b(?:budzet\w*|budget|do wydania|wydac|przeznaczyc|zmiescic sie|spend|(?:wy)?starczy)\b"
    r"[^0-9\0]{0,25}$"
)
BUDGET_AFTER = re.compile(
    r"[^0-9\0]{0,15}\b(?:budzet|budget|do wydania|(?:wy)?starcz|zmieszcz|enough)"
)
GAP = r"(?:(?!\b(?:do|to|mam|mamy|have) |\bbudz)[^0-9\0,.;?!]){0,25}"
# What something else costs or is worth is none.
NO_BUDGET_BEFORE = re.compile(
    r"\b(?:kosztowal\w*|kosztuj\w+|kupil\w*|kupion\w+|wart\w{0,3}|zaplacil\w*|cost|bought|worth|paid"
    r"|dal(?:em|am|ismy)|cen[aey] (?:dom|mieszk|nieruch|zakup)\w*|purchase price|price of the"
    r"|za samo mieszkanie|deweloperowi|(?:droz|tan)(?:ej|iej)(?: o)?|o ile)\b"
    rf"{GAP}$"
)
NO_BUDGET_AFTER = re.compile(
    r"[^0-9\0,.;?!]{0,12}\b(?:kosztowal|wart|miesiecznie|kredyt\w* (?:hipot|na (?:mieszk|zakup)))"
)
# What somebody else asked for, said or worked out is to be compared, not to be spent.
HEARD_BEFORE = re.compile(
    r"\b(?:konkurencj\w*|inn\w+ firm\w*|sasia\w+|koleg\w*|kolezan\w*|znajom\w*|kalkulator\w*"
    r"|na stronie|mowi\w*|powiedzi\w+|podal\w*|liczy\w*|(?:na|ob|po|wy)liczyl\w*|wyceni\w*|wyszlo"
    r"|wychodzi|another company|calculator|colleague\w*|competitor\w*|neighbou?r\w*|quoted|said"
    r"|told)\b(?:(?!\b(?:do|mam|mamy|have) |\bbudz)(?:[^0-9\0,.;?!]|, ze )){0,35}$"
)
HEARD_AFTER = re.compile(
    r"[^0-9\0,.;?!]{0,12}\b(?:(?:u|w|od) (?:konkurenc|inn\w+ firm)|gdzie indziej|elsewhere|mowi)"
)
# What comes on top of a budget is none by itself.
ON_TOP_BEFORE = re.compile(
    rf"\b(?:doloz\w*|doplac\w*|doda(?:m|my|c)|dorzuc\w*|zwieksz\w*|add)\b{GAP}$"
)
# "Po 40 tys. ja i siostra": how many there are to give it, nobody can tell.
EACH_BEFORE = re.compile(r"\bpo $")
EACH_AFTER = re.compile(r" (?:each|kazd[ey]|na glowe)\b")
# The price of the flat, a loan or an income, unless it is meant for the finishing.
FLAT_OR_INCOME_BEFORE = re.compile(
    r"\b(?:dom za|mieszkanie za|u dewelopera|hipote\w+|kredyt\w*|pensj\w*|rat[aey]|sprzeda\w*"
    rf"|zarabia\w*|earn\w*|loan|mortgage|salary)\b{GAP}$"
)
MEANT = r"\b(?:mam|mamy|have|budz\w*|budget)\b"
FINISHING = r"\b(?:remont\w*|urzadz\w*|wykancz\w*|wykoncz\w*|finish\w*|renovat\w*)"
FINISHING_BEFORE = re.compile(rf"{FINISHING}[^0-9\0,.;?!]*$")
FINISHING_AFTER = re.compile(rf"[^0-9\0,;?!]{{0,15}}{FINISHING}")
# "Kupiliśmy mieszkanie 60 m2 za ...": the area may stand between, the finishing may not.
BOUGHT = r"(?:kupi\w+|kupuj\w+|naby\w+|zaplac\w+|bought|buy\w*|paid)"
BOUGHT_BEFORE = re.compile(rf"\b{BOUGHT}\b(?:(?!{FINISHING}|{MEANT})[^,;?!]){{0,60}}\b(?:za|for) $")
# So much money beside these words is for the flat; "mieszkanie 60 m2 za 90 tys." is a question.
LARGE_BEFORE = re.compile(
    rf"\b(?:{BOUGHT}|(?:hipote\w+|kredyt\w*|loan|mortgage)(?: mam\w*)?"
    r"|(?:dom|kawalerk|lokal|mieszkan|apartment|flat|house)\w*(?=.* (?:za|for) $))"
    rf"(?![a-z])(?:(?!{FINISHING}|{MEANT})[^;?!]){{0,60}}$"
)
LOAN_BEFORE = re.compile(rf"\b(?:kredyt\w*|loan)\b{GAP}$")
FOREIGN = r"(?:€|\$|£|\b(?:dolar\w*|eur|euro|funt\w*|gbp|usd|dollars?|pounds?)\b)"
FOREIGN_BEFORE = re.compile(rf"{FOREIGN} ?$")
FOREIGN_AFTER = re.compile(rf" ?{FOREIGN}")
LOOK_BACK = 60  # characters
LEAST = Decimal(10_000)  # a smaller amount is a price, unless it is called a budget
LEAST_BARE = Decimal(1_000)  # "budżet 150" leaves open whether thousands are meant
ROUND_TO = Decimal(100)  # a bare number that is a budget is a round one, unless it is called so
LARGE = Decimal(200_000)  # a loan from here on is for the flat


class BudgetReading(NamedTuple):
    """`is_more` where it comes on top of what was told before."""

    value: Decimal | None
    is_more: bool


def take_named_budget(draft: Draft) -> BudgetReading:
    """With a currency or a multiplier: "150 tys", "200 000 zł", "ćwierć miliona"."""
    return take(draft, named_budgets)


def take_bare_budget(draft: Draft) -> BudgetReading:
    """Nothing but figures; only after phone numbers are out."""
    return take(draft, bare_budgets)


def take(draft: Draft, find: Callable[[str], Iterator[Number]]) -> BudgetReading:
    text = draft.text
    found = with_neighbours(text, without_overlaps(list(find(text))))
    meant = [amount for amount in affirmed(text, found) if not is_each(text, amount)]
    draft.take(spans(text, found), "xbudget")
    is_more = bool(meant) and adds_to_known(text, meant[0])
    return BudgetReading(sum_of(text, meant), is_more)


def spans(text: str, amounts: list[Number]) -> Iterator[tuple[int, int]]:
    """With the "plus" that adds an amount: it is no package's name."""
    end_before = 0
    for amount in amounts:
        plus = PLUS_BEFORE.search(text, end_before, amount.start)
        is_sum = plus and (end_before or adds_to_known(text, amount))
        yield (plus.start() if plus and is_sum else amount.start), amount.end
        end_before = amount.end


def with_neighbours(text: str, amounts: list[Number]) -> list[Number]:
    """The "30" of "60 tys. plus 30" and of "30 plus 60 tys." counts thousands as well; a loan
    and what comes on top are amounts beside another one, "kredyt 80 tys. + oszczędności 30 tys."
    """
    if not amounts:
        return []
    known = {amount.start for amount in amounts}
    joinable = [*amounts]
    for number in find_figures(text):
        amount = with_unit(text, number)
        if number.start in known or is_foreign(text, amount) or is_per_area(text, amount):
            continue
        if amount.end > number.end:
            if is_beside(text, amount):
                joinable.append(amount)
        elif not COUNTED.match(text, number.end):
            factor = 1000 if number.value < LEAST_BARE else 1
            joinable.append(Number(number.start, number.end, number.value * factor))
    joinable.sort()
    return [
        amount
        for index, amount in enumerate(joinable)
        if amount.start in known or is_joined_to_known(text, joinable, index, known)
    ]


def is_beside(text: str, amount: Number) -> bool:
    """A loan too small to be for the flat, or what comes on top."""
    is_loan = amount.value < LARGE and LOAN_BEFORE.search(before(text, amount)) is not None
    return is_loan or ON_TOP_BEFORE.search(before(text, amount)) is not None


def is_joined_to_known(text: str, amounts: list[Number], index: int, known: set[int]) -> bool:
    amount = amounts[index]
    is_after = index > 0 and amounts[index - 1].start in known
    if is_after and is_joined(text, amounts[index - 1], amount):
        return True
    after = amounts[index + 1 : index + 2]
    return bool(after and after[0].start in known and is_joined(text, amount, after[0]))


def is_each(text: str, amount: Number) -> bool:
    return bool(EACH_AFTER.match(text, amount.end) or EACH_BEFORE.search(before(text, amount)))


def named_budgets(text: str) -> Iterator[Number]:
    numbers = [*find_figures(text), *find_numerals(text), *millions_alone(text)]
    for number in without_overlaps(sorted(numbers)):
        amount = with_unit(text, number)
        is_named = amount.end > number.end and amount.value > 0
        if is_named and is_enough(text, amount) and not is_of_something_else(text, amount):
            yield amount


def bare_budgets(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        has_unit = with_unit(text, number).end > number.end
        is_bare = not has_unit and not OTHER_UNIT.match(text, number.end)
        is_round = number.value >= LEAST_BARE and number.value % ROUND_TO == 0
        is_plain = is_round or (number.value >= LEAST and is_called_budget(text, number))
        is_budget = is_enough(text, number) and not is_of_something_else(text, number)
        if is_bare and is_plain and is_budget:
            yield number


def find_rate(text: str) -> Decimal | None:
    """A budget per square metre, in PLN."""
    amounts = (with_unit(text, number) for number in find_figures(text))
    rates = [
        amount.value
        for amount in amounts
        if is_per_area(text, amount)
        and RATE_BEFORE.search(before(text, amount))
        and not is_foreign(text, amount)
    ]
    return rates[-1] if rates else None


def find_prices(text: str) -> set[Decimal]:
    """Every amount that may be in PLN, whatever it is the price of."""
    amounts = (with_unit(text, number) for number in find_figures(text))
    return {amount.value for amount in amounts if not is_foreign(text, amount)}


def has_foreign_amount(text: str) -> bool:
    amounts = (with_unit(text, number) for number in find_figures(text))
    return any(amount.value >= LEAST and is_foreign(text, amount) for amount in amounts)


def find_figures(text: str) -> list[Number]:
    return [Number(*match.span(), as_decimal(match[0])) for match in FIGURES.finditer(text)]


def as_decimal(figures: str) -> Decimal:
    if grouped := GROUPED.match(figures):
        figures = re.sub("[ .,]", "", grouped[0]) + figures[grouped.end() :]
    return Decimal(figures.replace(",", "."))


def millions_alone(text: str) -> list[Number]:
    """ "Milion" counts itself."""
    return [Number(*match.span(), Decimal(1)) for match in MILLION_ALONE.finditer(text)]


def has_heard_amount(text: str) -> bool:
    """ "U konkurencji 90 tys., a u was?"; only after phone numbers are out."""
    amounts = [with_unit(text, number) for number in find_figures(text)]
    return any(amount.value >= LEAST and is_heard(text, amount) for amount in amounts)


def with_unit(text: str, number: Number) -> Number:
    end, value = number.end, number.value
    for factor, pattern in ((1000, THOUSANDS), (1_000_000, MILLIONS), (1, CURRENCY)):
        if match := pattern.match(text, end):
            end, value = match.end(), value * factor
    return Number(number.start, end, value)


def is_enough(text: str, amount: Number) -> bool:
    return amount.value >= LEAST or is_called_budget(text, amount)


def is_called_budget(text: str, amount: Number) -> bool:
    return bool(BUDGET_AFTER.match(text, amount.end) or BUDGET_BEFORE.search(before(text, amount)))


def is_of_something_else(text: str, amount: Number) -> bool:
    return (
        is_foreign(text, amount)
        or is_per_area(text, amount)
        or is_of_flat_or_income(text, amount)
        or NO_BUDGET_BEFORE.search(before(text, amount)) is not None
        or ON_TOP_BEFORE.search(before(text, amount)) is not None
        or is_heard(text, amount)
        or NO_BUDGET_AFTER.match(text, amount.end) is not None
    )


def is_foreign(text: str, amount: Number) -> bool:
    return bool(
        FOREIGN_AFTER.match(text, amount.end) or FOREIGN_BEFORE.search(before(text, amount))
    )


def is_of_flat_or_income(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_for_finishing = FINISHING_BEFORE.search(start) or FINISHING_AFTER.match(text, amount.end)
    is_large = amount.value >= LARGE and LARGE_BEFORE.search(start)
    is_for_flat = FLAT_OR_INCOME_BEFORE.search(start) or BOUGHT_BEFORE.search(start) or is_large
    return bool(is_for_flat) and not is_for_finishing


def is_heard(text: str, amount: Number) -> bool:
    start = before(text, amount)
    heard = HEARD_BEFORE.search(start) or HEARD_AFTER.match(text, amount.end)
    return heard is not None and not BUDGET_BEFORE.search(start)


def is_per_area(text: str, amount: Number) -> bool:
    return bool(PER_AREA.match(text, amount.end) or PER_AREA_BEFORE.search(before(text, amount)))


def before(text: str, number: Number) -> str:
    return text[max(number.start - LOOK_BACK, 0) : number.start]
