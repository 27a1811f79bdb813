"""What a visitor wants to spend, in PLN; never a price per square metre."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import (
    LEAST,
    LOOK_BACK,
    before,
    find_figures,
    is_foreign,
    is_per_area,
    millions_alone,
    with_unit,
)
from chatbot.understanding.money.couples import of_both
from chatbot.understanding.money.ledger import Part, what_of
from chatbot.understanding.money.money_doubts import (
    MONEY_CUE,
    is_doubtful,
    is_outside,
    money_left,
)
from chatbot.understanding.money.money_words import (
    CAR,
    COST_QUOTED,
    ELSE,
    FINISHING,
    OWN,
    SOLD,
    SOURCE,
)
from chatbot.understanding.money.percents import percent_of
from chatbot.understanding.money.sums import NOTHING, SIGNS, Role, Sum, frames, roles, sum_of
from chatbot.understanding.offers.other_offers import as_offer, is_beside_offer
from chatbot.understanding.text.drafts import Draft, affirmed
from chatbot.understanding.text.number_roles import is_year
from chatbot.understanding.text.numerals import Number, find_numerals, without_overlaps

# A date, a phone number or a count of something, where a bare number stands beside an amount.
COUNTED = regex(
    r"[ .,/-]?[0-9]|%| ?(?!(?:a|ale|chc\w+|i|idzie|kredyt\w*|less|minus|musi|musz\w+|na|nie|od"
    r"|odklad\w*|odloz\w*|oraz|oszczedn\w*|plus|pojdzie|swoi\w+|wlasn\w+|z|ze|zostaw\w*|and|but|for|from"
    r"|goes|savings|to)\b)[a-z]"
)
LOWER_END = regex(
    r"(?:(?<![0-9.,/:-])[0-9]{1,3} ?[-–]|(?<![0-9.,/:-])(?:\bod )?\b[0-9]{1,3} (?:do|to)"
    r"|\b(?:po)?miedzy [0-9]{1,3}(?: tys\w*)? a|\bbetween [0-9]{1,3}(?: ?k| thousand)? and) ?$"
)
PLUS_BEFORE = regex(r"\bplus $")
OTHER_UNIT = regex(r" ?(?:[cdk]?m ?2?|kg|szt\w*|os\w*|lat|dni|%)(?![a-z0-9])")
BUDGET_BEFORE = regex(
    r"\b(?:budzet\w*|budget|do wydania|wydac|przeznaczyc|zmiescic sie|spend|(?:wy)?starczy)\b"
    r"[^0-9\0]{0,25}$"
)
CALLED_BEFORE = regex(
    r"\b(?:budzet\w*|budget)(?: (?:do|jest|mam|mamy|max\w*|maks\w*|moj|nasz|ok\.?|okolo|to|wynosi"
    r"|about|around|is|of))*:? ?$"
)
END = regex(r" ?(?:$|[;!?)]|[,.](?! ?[0-9])| (?:a|ale|dla|i|na|przy|w|za|and|but|for|in)\b)")
ENOUGH_AFTER = regex(r" (?:mi |nam )?(?:wystarcz|starcz)\w*")
FOR_THAT_BEFORE = regex(r"\bna (?:tamto|te|ten|to) $")  # "na to 47 starczy?" is a flat
THOUSAND = Decimal(1_000)
BUDGET_AFTER = regex(r"[^0-9\0]{0,15}\b(?:budzet|budget|do wydania|(?:wy)?starcz|zmieszcz|enough)")
GAP = r"(?:(?!\b(?:do|to|mam|mamy|have) |\bbudz)[^0-9\0,.;?!]){0,25}"
# What something else costs or is worth is none.
NO_BUDGET_BEFORE = regex(
    r"\b(?:kosztowal\w*|kosztuj\w+|kupil\w*|kupion\w+|wart\w{0,3}|zaplacil\w*|cost|bought|worth|paid"
    r"|dal(?:em|am|ismy)|cen[aey] (?:dom|mieszk|nieruch|zakup)\w*|purchase price|price of the"
    r"|za samo mieszkanie|deweloperowi|(?:droz|tan)(?:ej|iej|sz\w+)(?: o)?|o ile|rat(?:a|ach|y)?"
    r"|rozlozyc|wiecej niz)\b"
    rf"{GAP}$"
)
KEPT_WORD = regex(r"\bnie (?:\w+ )?rusz\w+|\b(?:not|don't) touch")
RESULT_BEFORE = regex(
    r"(?:\b(?:czyli|lacznie|razem|w sumie|wiec|in total|so|together)"
    r"(?: (?:bedzie|mam|mamy|to|we have))?|=) $"
)
CAP_BEFORE = regex(r"\bnie (?:[a-z]+ ){0,2}wiecej niz (?:ok\.? |okolo )?$")
NO_BUDGET_AFTER = regex(
    r"[^0-9\0,.;?!]{0,12}\b(?:kosztowal|wart|miesiecznie|kredyt\w* (?:hipot|na (?:mieszk|zakup)))"
)
# What somebody else asked for, said or worked out is to be compared, not to be spent.
HEARD_BEFORE = regex(
    r"\b(?:konkurencj\w*|inn\w+ firm\w*|sasia\w+|koleg\w*|kolezan\w*|znajom\w*|kalkulator\w*"
    r"|na stronie|(?<!zona )(?<!maz )(?<!on )(?<!ona )(?<!mama )mowi\w*|powiedzi\w+|podal\w*"
    r"|liczy\w*|skonczyl\w*|zacz[ae]l\w*|(?:na|ob|po|wy)liczyl\w*|wyceni\w*|wyszlo|wychodzi"
    r"|another company|calculator"
    r"|colleague\w*|competitor\w*|neighbou?r\w*|quoted|said|told)\b"
    r"(?:(?!\b(?:dal[ai]?|dolozy\w*|dorzuci\w*) (?:mi|nam) (?:jeszcze |ok\w* )?$"
    r"|\b(?:do|ma|maja|mam|mamy|has|have) |\bbudz)(?:[^0-9\0,.;?!]|, ze )){0,35}$"
)
# "Sąsiad ma 80 m2 i płaci 120 tys."
OTHER_PAYS_BEFORE = regex(
    r"\b(?:brat\w*|koleg\w*|kolezan\w*|sasia\w+|siostr\w*|szwagi?e?r\w*|znajom\w*"
    r"|friend\w*|neighbou?r\w*)\b[^.;?!]{0,50}"
    r"\b(?:dal|kosztowal|plac|wydal|wzial|wziel|zaplac|paid|pays|spent)\w*"
    r"(?: (?:jakies|ok\.?|okolo|za to|about))* $"
)
HEARD_AFTER = regex(
    r"[^0-9\0,.;?!]{0,12}\b(?:(?:u|w|od) (?:konkurenc|inn\w+ firm)|gdzie indziej|elsewhere|mowi"
    r"|(?:is|was) what (?:he|she|they|(?:a|my) [a-z]+) (?:paid|spent)"
    r"|(?:dal|wydal|zaplacil)\w* (?:moj[a]? )?(?:brat|koleg|kolezan|sasia|siostr|szwag|znajom))"
)
# "Mieszkanie za 480 tys., wkład własny 96 tys." is the flat's; "po wkładzie zostało" isn't.
DOWN_PAYMENT = regex(r"\bwklad\w* (?:[a-z]+ )?[0-9]")
# The price of the flat, a loan or an income, unless it is meant for the finishing.
FLAT_OR_INCOME_BEFORE = regex(
    r"\b(?:dom za|mieszkanie za|u dewelopera|hipote\w+|kredyt\w*|pensj\w*|rat[aey]|sprzeda\w*"
    rf"|zarabia\w*|earn\w*|loan|mortgage|salary)\b{GAP}$"
)
MEANT = r"\b(?:mam|mamy|have|budz\w*|budget)\b"
FINISHING_BEFORE = regex(rf"{FINISHING}[^0-9\0,.;?!]*$")
FINISHING_AFTER = regex(rf"[^0-9\0,;?!]{{0,15}}{FINISHING}")
# "Kupiliśmy mieszkanie 60 m2 za ...": the area may stand between, the finishing may not.
BOUGHT = r"(?:kupi\w+|kupuj\w+|naby\w+|zaplac\w+|bought|buy\w*|paid)"
BOUGHT_BEFORE = regex(
    rf"\b{BOUGHT}\b(?! (?:(?!dom|lokal|mieszk|flat|house)[a-z]+ ){{0,3}}"
    rf"(?:{CAR}|{ELSE}|kociol\b|piec\b|pomp))"
    rf"(?:(?!{FINISHING}|{MEANT})[^,;?!]){{0,60}}\b(?:za|for) $"
)
# So much money beside these words is for the flat; "mieszkanie 60 m2 za 90 tys." is a question.
LARGE_BEFORE = regex(
    rf"\b(?:{BOUGHT}|(?:hipote\w+|kredyt\w*|loan|mortgage)(?: mam\w*)?"
    r"|(?:dom|drug|kawalerk|lokal|mieszkan|pierwsz|apartment|flat|house)\w*"
    r"(?=.* (?:za|w cenie|for) $)|na oku|w cenie)"
    rf"(?![a-z])(?:(?!{FINISHING}|{MEANT})[^;?!]){{0,60}}$"
)
AREA_FOR = regex(r"\0 (?:for|za) $")  # "50 m za 480 tys. czy 56 m za 510"
CAR_BEFORE = regex(rf"{CAR}[^.;?!]*$")
FOR_FLAT = regex(r"\b(?:hipote|mortgage|na (?:mieszk|zakup|dom))")
LOAN_BEFORE = regex(rf"\b(?:kredyt\w*|loan)\b{GAP}$")
INCOME_BEFORE = regex(
    rf"\b(?:czynsz\w*|emerytur\w*|pensj\w*|rat[aey]|zarabia\w*|earn\w*|salary)\b{GAP}$"
)
MONTHLY_AFTER = regex(
    r"[^0-9\0,.;?!]{0,12}\b(?:czynsz|emerytur|miesiecznie|na miesiac|na reke|pensji|a month"
    r"|monthly)"
)
# "Premia 9 tys. na rękę" is no income.
ONCE_BEFORE = regex(r"\b(?:bonus|nagrod|odpraw|premi|trzynastk)\w*[^.;?!]*$")
PAID_BEFORE = regex(
    rf"\b(?:kosztowal\w*|kupil\w*|zaplacil\w*|zaplacon\w*|(?<!will )cost|bought|paid)\b{GAP}$"
)
# "Żona ma jeszcze 15 tys.", "tata da 15 tys.", "mogę dobrać 15 tys. kredytu", after a budget.
ON_TOP = regex(
    r"\b(?:jeszcze|dobiore|dobrac|dodatkow\w+|drugie(?= ¤)|kolejn\w+|additional|another|extra)\b"
    rf"|(?:{SOURCE}|\bmama\b)[^¤]*\b(?:da|dac|dam|damy|dad[az]\w*|daje|dal[aiy]?\w*|doklada\w*"
    r"|dolozy\w*|podarowa\w*|pozycz\w*|tez ma(?:ja)?|ma(?:ja)? tez|gave|gives?|lends?|will"
    r"|also has|has also)\b"
)
ONLY = regex(r"\b(?:tylko|jedynie|only|just)\b")
ONLY_CHANGE = regex(r"\b(?:brak\w*|kredyt\w*|oddal\w*|zosta\w+|left|loan)\b")
# "A żona ma 30 tys., to razem na jaki metraż?"
ANOTHER_HAS = regex(rf"(?:{SOURCE}|\bmama\b)(?: (?:jeszcze|tez))* (?:ma(?:ja)?|has|have)\b[^¤]*¤")
RESULT_ASKED = regex(r"\b(?:lacznie|razem|w sumie|altogether|together)\b(?! z\b)")
PLAINLY_HAD = regex(
    r"\b(?:mam|mamy|(?:bed\w+ )?mial\w*|(?:bed\w+ )?mieli\w*|mialbym|mialabym|have|had)"
    r"(?: (?:about|around|dokladnie|jakies|jednak|juz|lacznie|ok\.?|okolo|only|razem|teraz|tylko"
    r"|w sumie|zl))* ¤"
    rf"|¤ (?:mam|mamy|do wydania)\b|{FINISHING}"
)
LEAST_CHANGE = Decimal(100)  # "tata dołoży 600 zł"
LEAST_BARE = Decimal(1_000)  # "budżet 150" leaves open whether thousands are meant
MOST_BARE = Decimal(1_000_000)  # a longer number is a phone's
ROUND_TO = Decimal(100)  # a bare number that is a budget is a round one, unless it is called so
LARGE = Decimal(200_000)  # a loan from here on is for the flat

CHANGES = frozenset({Role.MORE, Role.LESS})
SOURCE_WORD, OWN_WORD, SOLD_WORD = regex(SOURCE), regex(OWN), regex(SOLD)
COST_TOLD = regex(COST_QUOTED)
HAD_BEFORE = regex(
    r"\b(?:mam|mamy|zmie(?:sc|szcz)\w+ sie w|have) $"
)  # "rodzice dadzą 40 tys., my mamy 35"
WORDS_BETWEEN = regex(r"[^0-9\0]{1,40}")


def take_budget(draft: Draft, find: Callable[[str], Iterator[Number]]) -> Sum:
    """`find` is `named_budgets`, or `bare_budgets` after phone numbers are out."""
    text = draft.text
    found = with_others(text, without_overlaps(list(find(text))))
    draft.take(spans(text, found), "xbudget")
    if not (found or find_figures(text) or find_numerals(text)):
        return NOTHING
    if len(found) > 1 and is_result(text, found):
        return Sum(found[-1].value)  # "150 minus 20, czyli 130 tys."
    if whole := sum_of_others(text, found):
        return Sum(whole.value)
    if out_of := [n for n in amounts_named(text) if OUT_OF_BEFORE.search(before(text, n))]:
        return Sum(out_of[-1].value)  # "209860 + 23400 przy 250 tys. zostanie?"
    if part := percent_of(text, found) or of_both(text, found):
        return part
    told = sum_of(text, affirmed(text, found))
    if told == NOTHING:
        return Sum(is_unclear=has_sale(text))
    is_kept = KEPT_WORD.search(text) is not None and all(part.value > 0 for part in told.parts)
    if is_doubtful(text) or is_kept or is_any_left(text, found, told):
        return Sum(is_unclear=True)
    what = what_of(frames(text, found)[0]) if len(found) == 1 else ""
    return told._replace(later=later_role(text, found), what=what)


OUT_OF_BEFORE = regex(r"[0-9] ?\+ ?[0-9][^.;?!]*\bprzy (?:budzecie )?$")


def is_result(text: str, found: list[Number]) -> bool:
    """Not "muszę kupić kuchnię za 25 tys., w sumie mam 90": that is before it."""
    is_told = RESULT_BEFORE.search(before(text, found[-1])) is not None
    others = roles(text, found)[:-1]
    return is_told and not all(role is Role.LESS for role in others)


def has_sale(text: str) -> bool:
    """ "Sprzedałem motor za 22 tys." may be a part of it."""
    small = (amount for amount in amounts_named(text) if amount.value < LARGE)
    return any(SOLD_WORD.search(before(text, amount)) for amount in small)


def sum_of_others(text: str, found: list[Number]) -> Number | None:
    """ "Razem mamy 65 tys., ja 20 i on 45"; not "45 tys., rodzice 30, meble za 15"."""
    whole = max(found, key=lambda amount: amount.value, default=None)
    if whole is None or len(found) < 3 or Role.LESS in roles(text, found):
        return None
    return whole if sum(amount.value for amount in found) == 2 * whole.value else None


def is_any_left(text: str, found: list[Number], told: Sum) -> bool:
    """Some other money stands in the message, and nobody knows how it goes with the budget."""
    figures = find_figures(text)
    if DOWN_PAYMENT.search(text) and any(is_large_of_flat(text, n) for n in figures):
        return True
    named = [amount for amount in amounts_named(text) if not is_among(amount, found)]
    is_unknown = any(not is_apart(text, found, amount, told) for amount in named)
    numbers = without_overlaps(sorted([*figures, *find_numerals(text)]))
    left = [
        number
        for number in money_left(text, sorted([*found, *named]), numbers)
        if not is_income(text, number)
    ]
    return is_unknown or any(role_beside(text, found, n) is not Role.ASIDE for n in left)


def is_large_of_flat(text: str, number: Number) -> bool:
    amount = with_unit(text, number)
    return amount.value >= LARGE and is_of_flat_or_income(text, amount)


def amounts_named(text: str, least: Decimal = LEAST_BARE) -> Iterator[Number]:
    numbers = without_overlaps(sorted([*find_figures(text), *find_numerals(text)]))
    for number in numbers:
        amount = with_unit(text, number)
        if amount.end > number.end and amount.value >= least:
            yield amount


# "Ja nie mam 70 tys., kolega miał"
NOT_HAD = regex(r"\b(?:nie mam|nie mamy|(?:don't|do not) have) $")


def named_amounts(text: str) -> Iterator[Decimal]:
    """Those that may be a part of a budget, whatever the words round them tell."""
    for amount in amounts_named(text):
        is_other = is_per_area(text, amount) or is_foreign(text, amount) or is_income(text, amount)
        is_other = is_other or as_offer(text, amount) is not None
        if not is_other and not NOT_HAD.search(before(text, amount)):
            yield amount.value


def is_among(amount: Number, found: list[Number]) -> bool:
    return any(other.start <= amount.start < other.end for other in found)


def is_apart(text: str, found: list[Number], amount: Number, told: Sum) -> bool:
    """Plainly no money for the finishing, nor any that is taken off it: the price of the flat, a
    month's income, what was paid already, what somebody else asks for about the same work."""
    start = before(text, amount)
    is_same_size = told.whole is not None and amount.value * 2 >= told.whole
    return bool(
        is_per_area(text, amount)
        or (amount.value >= LARGE and is_of_something_else(text, amount))
        or is_income(text, amount)
        or PAID_BEFORE.search(start)
        or (is_heard(text, amount) and is_same_size)
        or role_beside(text, found, amount) is Role.ASIDE
    )


def is_income(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_monthly = MONTHLY_AFTER.match(text, amount.end) and not ONCE_BEFORE.search(start)
    return bool(INCOME_BEFORE.search(start) or is_monthly)


def small_change(text: str) -> Sum:
    """What "a jak dołożę 5 tys.?" or "kuchnia będzie kosztować 8 tys." does to a budget that was
    told before: by itself it is too small for one, or something else's price."""
    amounts = [
        amount
        for amount in amounts_named(text, LEAST_CHANGE)
        if not is_heard(text, amount) and may_change(text, amount)
    ]
    kinds = roles(text, amounts)
    said = list(zip(kinds, frames(text, amounts), strict=True))
    on_top = {Role.JOINED} if Role.MORE in kinds else set[Role]()  # "tata dorzuci 5, a mama 4"
    signs = [
        SIGNS.get(role, int(role in on_top or ON_TOP.search(frame) is not None))
        for role, frame in said
    ]
    if amounts and all(signs) and not is_doubtful(text):
        changes = zip(signs, amounts, said, strict=True)
        return Sum(
            parts=tuple(
                Part(what_of(frame), sign * amount.value) for sign, amount, (_, frame) in changes
            )
        )
    return Sum(is_unclear=any(MONEY_CUE.search(frame) for _, frame in said))


def may_change(text: str, amount: Number) -> bool:
    is_change = role_beside(text, [], amount) in CHANGES
    return is_change or not is_apart(text, [], amount, NOTHING)


def role_beside(text: str, found: list[Number], amount: Number) -> Role:
    amounts = sorted([*found, amount])
    return roles(text, amounts)[amounts.index(amount)]


def later_role(text: str, found: list[Number]) -> Role | None:
    """How one amount goes with a budget that was told before."""
    if len(found) != 1:
        return Role.HAD
    amount, frame = found[0], frames(text, found)[0]
    if ON_TOP.search(frame) and not ONLY.search(frame):
        return Role.MORE
    if ANOTHER_HAS.search(frame) and RESULT_ASKED.search(text):
        return Role.MORE
    if re.search(SOURCE, frame) or ONLY_CHANGE.search(frame):
        return Role.UNCLEAR
    return Role.HAD if PLAINLY_HAD.search(frame) or is_called_budget(text, amount) else None


def spans(text: str, amounts: list[Number]) -> Iterator[tuple[int, int]]:
    """With the "plus" that adds an amount: it is no package's name."""
    for amount, role in zip(amounts, roles(text, amounts), strict=True):
        plus = PLUS_BEFORE.search(before(text, amount)) if role is Role.MORE else None
        yield amount.start - (len("plus ") if plus else 0), amount.end


def with_others(text: str, known: list[Number]) -> list[Number]:
    """What is no budget by itself and changes one: a kitchen that "kosztuje 25 tys.", a small
    loan, the "30" of "60 tys. plus 30" and of "30 plus 60 tys."."""
    others, bare = list(other_amounts(text)), list(bare_amounts(text))
    if not known and OWN_WORD.search(text):  # "kredyt 20 tys. i 35 swoich"
        known = [amount for amount in others if is_small_loan(text, amount)]
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
    is_had = role is Role.HAD and HAD_BEFORE.search(text, last.end, amount.start)
    is_said = role in {*CHANGES, Role.EITHER, Role.INSTEAD, Role.MEANT} or is_joined or is_had
    return is_between and bool(is_said) and not NO_BUDGET_BEFORE.search(before(text, amount))


def other_amounts(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        amount = with_unit(text, number)
        is_others = is_heard(text, amount) or is_foreign(text, amount) or is_per_area(text, amount)
        is_for_flat = is_of_flat_or_income(text, amount) and not is_small_loan(text, amount)
        is_named = amount.end > number.end and amount.value >= LEAST_BARE
        is_others = is_others or is_income(text, amount)
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
        is_money = not is_counted and not has_unit(text, number) and not is_outside(text, number)
        is_money = is_money and not is_income(text, number) and not is_year(text, number)
        is_enough = (value >= LEAST and number.value % 1 == 0) or number.value >= LEAST_BARE
        if is_enough and value < MOST_BARE and is_money:
            yield Number(number.start, number.end, value)


def named_budgets(text: str) -> Iterator[Number]:
    """With a currency or a multiplier: "150 tys", "200 000 zł", "ćwierć miliona"."""
    numbers = [*find_figures(text), *find_numerals(text), *millions_alone(text)]
    for number in without_overlaps(sorted(numbers)):
        amount = with_unit(text, number)
        is_named = amount.end > number.end and amount.value > 0
        if is_named and is_enough(text, amount) and not is_of_something_else(text, amount):
            yield with_lower_end(text, amount)


def with_lower_end(text: str, amount: Number) -> Number:
    """ "60-70 tys." is up to 70: the 60 is nothing of its own."""
    lower = LOWER_END.search(text, max(amount.start - LOOK_BACK, 0), amount.start)
    return amount._replace(start=lower.start()) if lower else amount


def bare_budgets(text: str) -> Iterator[Number]:
    for number in find_figures(text):
        is_bare = not has_unit(text, number) and not OTHER_UNIT.match(text, number.end)
        is_round = number.value >= LEAST_BARE and number.value % ROUND_TO == 0
        is_plain = is_round or (number.value >= LEAST and is_called_budget(text, number))
        if is_bare and is_in_thousands(text, number):
            yield number._replace(value=number.value * THOUSAND)
        is_budget = is_enough(text, number) and not is_of_something_else(text, number)
        if is_bare and is_plain and is_budget:
            yield number


def is_in_thousands(text: str, number: Number) -> bool:
    """ "Budżet 85", "czy moje 120 wystarczy"."""
    start = before(text, number)
    is_said = CALLED_BEFORE.search(start) and END.match(text, number.end)
    is_enough = ENOUGH_AFTER.match(text, number.end) and not FOR_THAT_BEFORE.search(start)
    return number.value < LEAST_BARE and bool(is_said or is_enough)


def has_heard_amount(text: str) -> bool:
    """ "U konkurencji 90 tys., a u was?"; only after phone numbers are out."""
    amounts = [with_unit(text, number) for number in find_figures(text)]
    return any(amount.value >= LEAST and is_heard(text, amount) for amount in amounts)


def is_enough(text: str, amount: Number) -> bool:
    return amount.value >= LEAST or is_called_budget(text, amount)


def is_called_budget(text: str, amount: Number) -> bool:
    return bool(BUDGET_AFTER.match(text, amount.end) or BUDGET_BEFORE.search(before(text, amount)))


def is_of_something_else(text: str, amount: Number) -> bool:
    return (
        is_foreign(text, amount)
        or is_per_area(text, amount)
        or is_of_flat_or_income(text, amount)
        or is_told_to_be_none(text, amount)
        or is_heard(text, amount)
        or NO_BUDGET_AFTER.match(text, amount.end) is not None
    )


def is_told_to_be_none(text: str, amount: Number) -> bool:
    start = before(text, amount)
    return NO_BUDGET_BEFORE.search(start) is not None and not CAP_BEFORE.search(start)


def is_of_flat_or_income(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_for_finishing = FINISHING_BEFORE.search(start) or FINISHING_AFTER.match(text, amount.end)
    is_large = amount.value >= LARGE and (LARGE_BEFORE.search(start) or AREA_FOR.search(start))
    is_other = is_loan_alone(text, amount) or CAR_BEFORE.search(start)
    is_of_it = FLAT_OR_INCOME_BEFORE.search(start) and not is_other
    is_for_flat = is_of_it or BOUGHT_BEFORE.search(start) or is_large
    return bool(is_for_flat) and not is_for_finishing


def is_loan_alone(text: str, amount: Number) -> bool:
    """So small that it is not for the flat."""
    start = before(text, amount)
    is_loan = LOAN_BEFORE.search(start) and not INCOME_BEFORE.search(start)
    return bool(is_loan) and LEAST <= amount.value < LARGE and not FOR_FLAT.search(text)


def is_heard(text: str, amount: Number) -> bool:
    start = before(text, amount)
    heard = (
        HEARD_BEFORE.search(start)
        or HEARD_AFTER.match(text, amount.end)
        or OTHER_PAYS_BEFORE.search(start)
    )
    is_offered = as_offer(text, amount) is not None or is_beside_offer(text, amount)
    is_none = BUDGET_BEFORE.search(start) or COST_TOLD.search(start)
    return (heard is not None or is_offered) and not is_none
