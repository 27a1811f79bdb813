"""Amounts that we told, and that the visitor says again: no budget, and no change of one."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import TRIED
from chatbot.understanding.areas.known_flats import MONEY as MONEY_NAMED
from chatbot.understanding.areas.known_flats import is_bare
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.amounts import find_figures, with_unit
from chatbot.understanding.money.ledger import OTHERS, what_of
from chatbot.understanding.money.money_words import ADDS, ELSE, HAVE
from chatbot.understanding.money.sums import NOTHING
from chatbot.understanding.offers.other_offers import OTHERS as OTHER_COMPANIES
from chatbot.understanding.text.number_roles import AREA_UNIT, before
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

# "Czyli 90 tys.": a conclusion of what was told; "to mam 90 tys." isn't.
CONCLUDED = regex(
    r"(?:(?:a|aha|dobra|no|ok|okay)[ ,]+)*(?:czyli|so|to|wiec|that'?s|it'?s)\b"
    r"(?!.*\b(?:budz|budget|have(?! to)|i'?ve|mam|mamy|stac|starcz|wystarcz|afford|enough)\w*)"
)
# "90 tys. to z materiałami?", "can I pay 112k upfront?"
IS_OF_PRICE = regex(
    r"^(?:(?:a|ok|te|and) )*[0-9][0-9., ]* ?(?:k|pln|tys\w*|zl\w*)?,?"
    r" (?:to|is|includes?|obejmuje) (?!ma)"
    r"|\b(?:pay|wplac\w*|zaplac\w*)\b"
    r".*\b(?:at once|gotowk\w*|in cash|od razu|upfront|up front|z gory)\b"
)
ROUNDED, ROUNDED_REST, ROUND = 1000, 1, 100  # PLN
OWN = regex(rf"{ADDS}|{HAVE}|\b(?:mial\w*|(?:do)?zbier\w*|(?:do)?plac\w*)")
# "Jak dołożymy te 7 tys.", "Plus za 85 i reszta na kuchnię".
POINTED_AT = regex(r"\b(?:te|tych|tymi|that|these|those) $")
PRICED_AT = regex(r"\b(?:comfort|express|plus|premium)\w* (?:at |for |is |za )$")
FOR_BEFORE = regex(r"\b(?:at|for|za) $")
VISITORS = regex(rf"{HAVE}|\b(?:budz|moj|my\b|odklad|odloz|przeznacz|budget)")
PERCENT_AFTER = regex(r" ?(?:%|proc)")
THOUSAND, LEAST_BARE = 1000, 5


def without_pointed(message: str, told: Collection[Decimal], own: Collection[Decimal]) -> str:
    """Without the amounts that point at what we told, rounded: prices, what is left and what is
    missing. Those of the visitor's `own` are no echoes."""
    written = tidy(message)
    text = fold(written)
    numbers = [n for n in find_numbers(text) if is_money(text, n)]
    rests = [n for n in numbers if is_rest(text, n) and is_echo(text, n, told, own)]
    if rests and not HAD_BEFORE.search(before(text, rests[0])):
        after = written[with_unit(text, rests[0]).end :]
        return without_pointed(f"{written[: rests[0].start]}{after}", told, own)
    is_any = any(POINTED_AT.search(s) or PRICED_AT.search(s) for s in starts(text, numbers))
    is_given = bool({*what_of(text).split("+")} & OTHERS)  # "a jak mama dołoży te 2 tys."
    is_own = is_given or VISITORS.search(text) is not None
    if is_own or not is_any or not all(is_echo(text, number, told, own) for number in numbers):
        return message
    for number in reversed(numbers):
        start = before(text, number)
        pointed = POINTED_AT.search(start) or FOR_BEFORE.search(start)
        first = number.start - (len(pointed[0]) if pointed else 0)
        written = written[:first] + written[with_unit(text, number).end :]
    return written


def is_pointed_at(message: str, price: Decimal) -> bool:
    """The one amount of the message is that price, rounded: "te 110 tys."."""
    text = fold(tidy(message))
    numbers = [n for n in find_numbers(text) if is_money(text, n)]
    if len(numbers) != 1 or VISITORS.search(text):
        return False
    is_told = POINTED_AT.search(before(text, numbers[0])) is not None
    return is_told and is_echo(text, numbers[0], [price], ())


TAX = regex(r"\b(?:nett?o|podat(?:ek|ku)|vat\w*|tax)\b")
OF_SUM = regex(r"(?:\b(?:of|od|w|z|ze))?(?: (?:kwot\w+|that|the|these|tych|tej|those))* $")


# "Dam 90 tys. z VAT, starczy?"
PAID = regex(
    r"\b(?:dam|damy|zaplac\w*|(?:wy)?starcz\w*|zmie(?:sc|szcz)\w*|afford|enough|pay"
    r"|(?:do|up to) [0-9]{2})"
)


def without_taxed(message: str, prices: Collection[Decimal]) -> str:
    """ "What would be the 8% VAT part of that 75k": without the price of ours that it is of."""
    written = tidy(message)
    text = fold(written)
    if not prices or not TAX.search(text):
        return message
    numbers = [n for n in find_figures(text) if not PERCENT_AFTER.match(text, n.end)]
    are_prices = bool(numbers) and all(is_echo(text, number, prices, ()) for number in numbers)
    is_else = any(of.search(text) for of in (VISITORS, PAID, OTHER_COMPANIES))
    if not are_prices or is_else:
        return message
    for number in reversed(numbers):
        told = OF_SUM.search(before(text, number))
        first = number.start - (len(told[0]) if told else 0)
        written = f"{written[:first]} {written[with_unit(text, number).end :]}"
    return " ".join(written.split())


# "3 tys. zapasu to mało", of what we said is left.
REST_AFTER = regex(
    r",? (?:luzu|zapasu|left over|spare)\b|,? to (?:troche |za )?malo\b|,? is not (?:much|enough)\b"
)


# "Only 2k missing for Comfort?", "zabraknie 945 zł do Plusa?": what we said is missing.
MISSING_AFTER = regex(r" (?:is |are )?(?:missing|short)\b")
MISSING_BEFORE = regex(
    r"\b(?:brak(?:uje|nie)|zabraknie|missing|short(?: of)?)"
    r"(?: (?:about|jakies|just|mi|nam|ok|only|tylko))* $"
)
ABOUT = regex(r"\b(?:about|jakies|just|only|tylko) $")
IF = regex(r"\b(?:gdyby\w*|if|jak\w*|jes?li)\b[^.;?!]*$")


def without_missing(message: str, rests: Collection[Decimal]) -> str:
    """Where another amount is told beside it."""
    if not rests:
        return message
    written = tidy(message)
    text = fold(written)
    numbers = [n for n in find_numbers(text) if is_money(text, n)]
    amounts = [with_unit(text, n) for n in numbers]
    said = [a for a in amounts if is_missing(text, a) and is_rounded_rest(a.value, rests)]
    for amount in reversed(said):
        about = ABOUT.search(before(text, amount))
        start = amount.start - (len(about[0]) if about else 0)
        written = written[:start] + written[amount.end :]
    return written if said else message


# "OK, so kitchen can be max 6k?", where about so much is left: what it may cost at most.
MAY = (
    rf"(?:so|czyli|wiec|to)\b[^.;?!]{{0,20}}\b{ELSE}"
    r" (?:can (?:be|cost)|moze (?:byc|kosztowac|wyniesc)|moge wydac)[^.;?!0-9]{0,20}"
)
MAY_COST = regex(rf"(?:^|[.;?!] )(?:(?:ok|okay|a|no|dobra),? )*{MAY}[0-9][^;?!]{{0,8}}\? ")
MAY_COST_BEFORE = regex(rf"\b{MAY}$")


def without_most_asked(message: str) -> str:
    """Where something else is asked beside it."""
    written = tidy(message)
    told = MAY_COST.search(fold(written))
    return f"{written[: told.start()]}{written[told.end() :]}" if told else message


# "19 tys. to sporo. Czyli zostałoby ile?", of what we said that packages differ by.
COMMENT = regex(
    r"^(?:(?:a|az|hm+|no|ok|oo*|te|to|wow)[ ,]+)*(?P<sum>[0-9][0-9 .,]*?)"
    r" ?(?:k|pln|tys\w*\.?|zl)? ?"
    r"(?:to|jest|is|that'?s)(?: (?:bardzo|calkiem|jednak|juz|naprawde|nie|tak|quite|really|not))*"
    r" (?:a lot|duz[ao]|kupa \w+|malo|much|niemalo|nieduzo|niewiele|niezle|roznica|spor[aoy])\b"
    r"(?: (?:kasy|money|pieniedzy|roznica))?[.,;!?]+ "
)


AS_MUCH = regex(r"\b(?:mam|mamy|have) (?:tyle|that|akurat)\b")
# "12 tys. więcej, no to za co tyle? Co jest w Comforcie?", "a za tę różnicę 15750 kupię kanapę."
GAP_SAID = regex(
    r"^(?:(?:a|az|czyli|hm+|no|ok|oo*|so|to|wow)[ ,]+)*(?:for |za )?(?:the |ta |te )?"
    r"(?:(?:extra|roznic\w+|difference)(?: of)? )?"
    r"(?P<sum>[0-9][0-9 .,]*?) ?(?:k\b|pln|tys\w*\.?|zl\w*)?"
    r"(?P<said> (?:dearer|difference|drozej|extra|more|roznic\w+|wiecej)\b)?[^.;?!0-9]*[.;?!]+ "
)


def without_comment(message: str, told: Collection[Decimal]) -> str:
    """Where something is asked after it."""
    written = tidy(message)
    text = fold(written)
    comment = COMMENT.match(text)
    gap = GAP_SAID.match(text) if comment is None else None
    if gap and OF_GAP.search(gap[0]) and not VISITORS.search(gap[0]):
        comment = gap
    numbers = [n for n in find_numbers(text) if comment and n.end <= comment.end("sum")]
    if comment is None or not numbers or not is_echo(text, numbers[0], told, ()):
        return message
    return message if AS_MUCH.search(text) else written[comment.end() :]


OF_GAP = regex(r"\b(?:dearer|difference|drozej|extra|more|roznic\w+|wiecej)\b")


def is_missing(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_said = MISSING_AFTER.match(text, amount.end) or MISSING_BEFORE.search(start)
    is_said = is_said or MAY_COST_BEFORE.search(start)
    return is_said is not None and not IF.search(start)


def is_rounded_rest(value: Decimal, rests: Collection[Decimal]) -> bool:
    step = ROUNDED if value % ROUNDED == 0 else ROUND if value % ROUND == 0 else ROUNDED_REST
    return any(abs(value - rest) < step for rest in rests)


HAD_BEFORE = regex(r"\b(?:budget|budzet\w*|have|mam|mamy)(?: \w+)? $")


def is_rest(text: str, number: Number) -> bool:
    return REST_AFTER.match(text, with_unit(text, number).end) is not None


def starts(text: str, numbers: list[Number]) -> list[str]:
    return [before(text, number) for number in numbers]


def is_money(text: str, number: Number) -> bool:
    is_named = with_unit(text, number).end > number.end
    return is_named or (number.value >= LEAST_BARE and not AREA_UNIT.match(text, number.end))


def is_echo(text: str, number: Number, told: Collection[Decimal], own: Collection[Decimal]) -> bool:
    value = with_unit(text, number).value
    value = value * THOUSAND if value < THOUSAND else value
    is_near = any(abs(value - one) < ROUNDED for one in told)
    return is_near and value not in own


def without_echoes(
    extracted: Extracted,
    folded: str,
    totals: Collection[Decimal],
    rests: Collection[Decimal],
    gaps: Collection[Decimal] = (),
) -> Extracted:
    """`totals` are prices of what was quoted, while no budget is known; `rests` what is left of a
    known one, or missing: "cholera, 1439 zł, da się jakąś zniżkę?"; `gaps` are what packages
    differ by, while no budget is known."""
    money, amounts = extracted.budget, extracted.amounts
    is_price = money is not None and any(abs(total - money) < ROUNDED for total in totals)
    if is_price and (CONCLUDED.match(folded) or IS_OF_PRICE.search(folded)):
        return replace(extracted, budget=None, ledger=None, amounts=(), has_heard_amount=True)
    is_gap = bool(amounts) and all(is_near(amount, gaps) for amount in amounts)
    if is_gap and not VISITORS.search(folded):  # "so 14400 more, floors?", of two packages
        return without_money(extracted)
    left = tuple(amount for amount in amounts if not is_one_of(amount, rests))
    if len(left) < len(amounts):  # "brakuje 2910 zł? a jak piec kupię za 12 tys.?"
        extracted, amounts = replace(extracted, amounts=left or amounts), left or amounts
    is_own = OWN.search(folded) or TRIED.match(folded)
    if amounts and not is_own and all(is_one_of(amount, rests) for amount in amounts):
        return without_money(extracted)
    return extracted


# "W ile lat się zwróci, przy 59 tys.?": what is paid, and what a rent brings in.
PAYBACK = regex(
    r"\b(?:zwroc(?:a|i|il[ao]?)|zwraca) sie\b(?! (?:do|o|z(?! (?:czynsz|(?:wy)?najm))|ze)\b)"
    r"|\bsie (?:\w+ ){0,2}(?:zwroc(?:a|i|il[ao]?)|zwraca)\b"
    r"(?! (?:(?:mi|nam) )?(?:depozyt|do\b|kaucj|o\b|zadat|zalicz|ze\b))"
    r"(?! (?:(?:mi|nam) )?z\b(?! (?:czynsz|(?:wy)?najm)))"
    r"|\bstop\w+ zwrotu\b|\brentown\w+\b|\bpay(?:s|ing)? (?:for )?itself\b"
    r"|\bpay ?back (?:period|time)\b|\breturn on (?:it|invest\w*)"
)


def without_payback(extracted: Extracted, folded: str) -> Extracted:
    return without_money(extracted) if PAYBACK.search(folded) else extracted


def without_money(extracted: Extracted) -> Extracted:
    return replace(
        extracted,
        budget=None,
        budget_parts=(),
        budget_aside=(),
        is_budget_unclear=False,
        small_change=NOTHING,
        amounts=(),
    )


def without_areas_again(extracted: Extracted, folded: str) -> Extracted:
    """ "Dwa mieszkania, 38 i 51 m2, brat ma 38, ja 51": no amounts, as nothing calls them so."""
    areas = {*extracted.areas}
    bare = {n.value for n in find_numbers(folded) if n.value in areas and is_bare(folded, n)}
    again = {area * THOUSAND for area in bare}
    is_again = len(areas) > 1 and bool(extracted.amounts) and {*extracted.amounts} <= again
    if not is_again or MONEY_NAMED.search(folded):
        return extracted
    masked, unread = (
        text.replace("xbudget", "xarea") for text in (extracted.masked, extracted.unread)
    )
    return replace(without_money(extracted), masked=masked, unread=unread)


ADDED = regex(r"[0-9] ?(?:k|pln|tys\w*|zl\w*)? ?(?:\+|plus) ?[0-9]")


def without_added_price(
    extracted: Extracted, folded: str, prices: Collection[Decimal]
) -> Extracted:
    """ "Czyli 74817 + 25000?": a price of ours, to which something is added."""
    is_told = any(is_one_of(amount, prices) for amount in extracted.amounts)
    if not is_told or VISITORS.search(folded) or not ADDED.search(folded):
        return extracted
    return replace(without_money(extracted), is_price_added=True)


def is_near(amount: Decimal, told: Collection[Decimal]) -> bool:
    return any(abs(amount - one) < ROUNDED_REST for one in told)


def is_one_of(amount: Decimal, rests: Collection[Decimal]) -> bool:
    """To the złoty; a round amount may be anybody's."""
    return amount % ROUND != 0 and is_near(amount, rests)
