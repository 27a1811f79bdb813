"""What a visitor wants to spend, in PLN; never a price per square metre."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.numerals import Number, find_numerals, without_overlaps
from chatbot.understanding.sums import FINISHING, SOURCE, Role, Sum, roles, sum_of

FIGURES = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:"
    r"(?:[0-9]{1,2}(?:[ .,][0-9]{3}){2}|[0-9]{1,3}[ .,][0-9]{3})(?:[.,][0-9]{2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
    r")(?![0-9])"
)
# A date, a phone number or a count of something, where a bare number stands beside an amount.
COUNTED = re.compile(
    r"[ .,/-]?[0-9]|%| ?(?!(?:ale|i|kredyt\w*|na|od|oraz|oszczedn\w*|plus|z|ze|and|but|for|from"
    r"|to)\b)[a-z]"
)
PLUS_BEFORE = re.compile(r"\bplus $")
OTHER_UNIT = re.compile(r" ?(?:[cdk]?m ?2?|kg|szt\w*|os\w*|lat|dni|%)(?![a-z0-9])")
GROUPED = re.compile(r"[0-9]{1,3}(?:[ .,][0-9]{3})+")
MILLION_ALONE = re.compile(r"(?<![\w\0])(?<!thanks a )(?=milli?on\b|milion\b)")
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
# The price of the flat, a loan or an income, unless it is meant for the finishing.
FLAT_OR_INCOME_BEFORE = re.compile(
    r"\b(?:dom za|mieszkanie za|u dewelopera|hipote\w+|kredyt\w*|pensj\w*|rat[aey]|sprzeda\w*"
    rf"|zarabia\w*|earn\w*|loan|mortgage|salary)\b{GAP}$"
)
MEANT = r"\b(?:mam|mamy|have|budz\w*|budget)\b"
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
MOST_BARE = Decimal(1_000_000)  # a longer number is a phone's
ROUND_TO = Decimal(100)  # a bare number that is a budget is a round one, unless it is called so
LARGE = Decimal(200_000)  # a loan from here on is for the flat

CHANGES = frozenset({Role.MORE, Role.LESS})
SOURCE_WORD = re.compile(SOURCE)
WORDS_BETWEEN = re.compile(r"[^0-9\0]{1,40}")


def take_budget(draft: Draft, find: Callable[[str], Iterator[Number]]) -> Sum:
    """`find` is `named_budgets`, or `bare_budgets` after phone numbers are out."""
    text = draft.text
    found = with_others(text, without_overlaps(list(find(text))))
    draft.take(spans(text, found), "xbudget")
    return sum_of(text, affirmed(text, found))


def spans(text: str, amounts: list[Number]) -> Iterator[tuple[int, int]]:
    """With the "plus" that adds an amount: it is no package's name."""
    for amount, role in zip(amounts, roles(text, amounts), strict=True):
        plus = PLUS_BEFORE.search(before(text, amount)) if role is Role.MORE else None
        yield amount.start - (len("plus ") if plus else 0), amount.end


def with_others(text: str, known: list[Number]) -> list[Number]:
    """What is no budget by itself and changes one: a kitchen that "kosztuje 25 tys.", a small
    loan, the "30" of "60 tys. plus 30" and of "30 plus 60 tys."."""
    others, bare = list(other_amounts(text)), list(bare_amounts(text))
    if not known:  # "plus 20 od rodziców"
        is_given = len(bare) == 1 and SOURCE_WORD.search(text) and roles(text, bare) == [Role.MORE]
        return bare if is_given else []
    amounts = without_overlaps(sorted({*known, *others, *bare}))
    found = list(zip(amounts, roles(text, amounts), strict=True))
    return [
        amount
        for index, (amount, role) in enumerate(found)
        if amount in known
        or (amount in others and (role in CHANGES or is_small_loan(text, amount)))
        or (index > 0 and is_tied(text, amounts[index - 1], amount, role))
        or (index == 0 and amounts[1] in known and is_tied(text, amount, *found[1]))
    ]


def is_tied(text: str, last: Number, amount: Number, role: Role) -> bool:
    """Nothing but words between, and they say how the second goes with the first."""
    is_between = WORDS_BETWEEN.fullmatch(text, last.end, amount.start) is not None
    is_joined = role is Role.JOINED and SOURCE_WORD.search(text) is not None
    is_said = role in {*CHANGES, Role.EITHER, Role.INSTEAD, Role.MEANT} or is_joined
    return is_between and is_said and not NO_BUDGET_BEFORE.search(before(text, amount))


def other_amounts(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        amount = with_unit(text, number)
        is_others = is_heard(text, amount) or is_foreign(text, amount) or is_per_area(text, amount)
        is_for_flat = is_of_flat_or_income(text, amount) and not is_small_loan(text, amount)
        is_named = amount.end > number.end and amount.value >= LEAST_BARE
        if is_named and not is_others and not is_for_flat:
            yield amount


def has_unit(text: str, number: Number) -> bool:
    return with_unit(text, number).end > number.end


def is_small_loan(text: str, amount: Number) -> bool:
    return amount.value < LARGE and LOAN_BEFORE.search(before(text, amount)) is not None


def bare_amounts(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        value = number.value * (1000 if number.value < LEAST_BARE else 1)
        is_counted = COUNTED.match(text, number.end) or is_per_area(text, number)
        if LEAST <= value < MOST_BARE and not is_counted and not has_unit(text, number):
            yield Number(number.start, number.end, value)


def named_budgets(text: str) -> Iterator[Number]:
    """With a currency or a multiplier: "150 tys", "200 000 zł", "ćwierć miliona"."""
    numbers = [*find_figures(text), *find_numerals(text), *millions_alone(text)]
    for number in without_overlaps(sorted(numbers)):
        amount = with_unit(text, number)
        is_named = amount.end > number.end and amount.value > 0
        if is_named and is_enough(text, amount) and not is_of_something_else(text, amount):
            yield amount


def bare_budgets(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        is_bare = not has_unit(text, number) and not OTHER_UNIT.match(text, number.end)
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
