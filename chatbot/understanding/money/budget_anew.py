"""A budget that is told anew without its unit: "a jednak będzie 170, bo sprzedamy auto"."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.bare_numbers import apart
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.money.ledger import THOUSAND, WHATS, Ledger, Part
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

ROUND = r"(?:do|jednak|juz|lacznie|mi|na|nam|ok\.?|okolo|razem|to|up|w sumie)"
RAISED = (
    r"(?:dobij\w+ do|dociagn\w+ do|dojd\w+ do|podbij\w+|podn(?:ies|ios|os)\w+|zwieksz\w+|raise\w*"
    r"|stretch\w*|go up)"
)
SAID = regex(
    rf"\b(?:jednak(?: {ROUND})* (?:bedzie(?:my miec)?|ma(?:m|my)|wyjdzie)"
    rf"|(?:bedzie(?:my miec)?|ma(?:m|my)|wyjdzie) jednak"
    rf"|(?P<raised>{RAISED})(?: (?:budget|budzet|it|kwote|sie|the budget))?)(?: {ROUND})* "
    r"(?P<money>[2-9][0-9]|[1-9][0-9]{2})(?P<unit>)"
    r"(?![0-9.,/]*[0-9])(?! ?(?:%|dni|godz|k\b|lat|m\b|m2|metr|mies|mkw|os\b|osob|pln|pok|proc|rok"
    r"|szt|tyg|tys|zl|day|grand|month|sq|week|year))"
)
OF_MONEY = regex(
    r"\b(?:(?:za)?brak\w*|budzet\w*|dolo[zs]\w*|dorzuc\w*|kas[aye]\b|kredyt\w*|na (?:\w+ )?mebl\w+"
    r"|sprzeda\w*|starcz\w*|wejdzie|wystarcz\w*|zmie(?:sc|szcz)\w*|zosta\w+|budget|enough|fit"
    r"|left|loan|sell|sold)\b"
)
OF_AREA = regex(
    r"\b(?:dom(?:u|ek|ku)?\b|kawaler|lokal|m2|metr|mieszkani|mniejsz|pokoj|pokoi|powierzchni|wieksz"
    r"|area|bigger|flat|house|larger|size|smaller|sqm|square)"
)
CLEARLY = Decimal("1.1")  # nearer to the one than to the other


class Anew(NamedTuple):
    message: str
    open_number: Decimal | None = None  # as near to the area as to the money


def budget_anew(
    message: str, area: Decimal | None, budget: Decimal | None, *, is_of_money: bool
) -> Anew:
    """With its unit, where an area and a budget are known and the number is nearer to the latter;
    `is_of_money` is the talk before it."""
    text = fold(tidy(message))
    told = SAID.search(text)
    if told is None or not area or not budget or OF_AREA.search(text):
        return Anew(message)
    number = Decimal(told["money"])
    is_said = told["raised"] is not None or OF_MONEY.search(text) is not None
    if number == area or number * THOUSAND == budget or not (is_said or is_of_money):
        return Anew(message)
    money, size = apart(number, budget / THOUSAND), apart(number, area)
    if money * CLEARLY <= size:
        end = told.end("money")
        start = told.start("money")
        written = tidy(message)
        return Anew(f"{written[:start]}budżet {number} tys.{written[end:]}")
    return Anew(message, number if size * CLEARLY > money else None)


# "A na brata budżet 200 tys. by weszło?", of the same flat
OF_THEM = (
    r"(?:brata|chlopaka|corki|ich|jego|jej|mamy|meza|mojego brata|rodzicow|siostry|syna|taty"
    r"|tesciow|zony|brother's|her|his|parents'|sister's|their)"
)
BUDGET_OF_ANOTHER = regex(
    rf"\b(?:na|w|przy|for|on|within) (?:my )?(?:{OF_THEM} (?:budzet\w*|budget)"
    rf"|(?:budzet\w*|budget) {OF_THEM})(?: of)?(?= ?[0-9])"
)
WOULD_FIT = regex(r"\b(?:by )?(?:sie )?(?:weszlo(?:by)?|weszl[aoy]by)(?: by| sie)?(?=\W*$)")


def with_budget_of_another(message: str) -> str:
    if not BUDGET_OF_ANOTHER.search(fold(tidy(message))):
        return message
    return reworded(reworded(message, BUDGET_OF_ANOTHER, "budżet"), WOULD_FIT, "wystarczy")


# "Z tych 20 na kuchnię plus to, co zostaje, ile mamy w sumie na meble?"
PART_AND_REST = regex(
    r"\b(?:(?:z|te|tych|those|the) )*(?P<part>[1-9][0-9]{0,2})(?: ?(?:k|tys\w*\.?))?"
    r" (?:na|for) (?P<what>[a-z]+)"
    r",? (?:i|oraz|plus|and) (?:to,? )?(?:co|reszta|z tym co|what is|what's)(?: (?:nam|mi))?"
    r" (?:zosta\w+|left)"
)


def with_part_and_rest(message: str, ledger: Ledger) -> str:
    """Of what was set aside before: the whole, of which the rest is asked."""
    told = PART_AND_REST.search(fold(tidy(message)))
    if told is None or ledger.base is None or ledger.total is None:
        return message
    part = Decimal(told["part"]) * THOUSAND
    same = [what for what, value in ledger.parts.items() if value == -part]
    is_named = any(WHATS[name].match(told["what"]) for what in same for name in what.split("+"))
    if len(same) != 1 or not is_named:
        return message
    whole = (ledger.total + part) / THOUSAND
    return f"budżet: {whole.normalize():f} tys., ile zostanie?"


# "To po Comforcie zostaje nam 1700 zł, tak?": that is what is asked.
REST_GUESSED = regex(
    r"\bzosta(?:je|nie)(?: (?:mi|nam|jakies|jeszcze|ok\.?|okolo|wtedy))*"
    r" [1-9][0-9]{0,2}(?:[ .]?[0-9]{3})?(?: ?(?:k|tys\w*|zl\w*))+(?:,? (?:dobrze licze|nie|tak"
    r"|zgadza sie))?(?=\W*$)"
)
DIGIT = regex(r"[0-9]")


def with_guess_asked(message: str) -> str:
    text = fold(tidy(message))
    told = REST_GUESSED.search(text)
    is_beside = told is not None and DIGIT.search(text[: told.start()]) is not None
    return reworded(message, REST_GUESSED, "ile zostanie") if is_beside else message


# "O kurczę, mamy 150, ile brakuje?", of a price with the kitchen that was told before
REST_OF_IT = regex(
    r"\b(?:(?:za)?brak\w*|starcz\w*|wejdzie|wystarcz\w*|zmie(?:sc|szcz)\w*|zosta\w+|enough|left"
    r"|missing|short)\b"
)
APART = regex(r"\b(?:bez|oprocz|osobno|sam(?:o|ego|ym)?|without|alone|apart)\b")


def less_costs(extracted: Extracted, costs: tuple[str, ...], folded: str) -> Extracted:
    """The money is to pay for what was added to the price one message before, too."""
    money = extracted.budget
    is_alone = extracted.ledger is None or not extracted.ledger.parts
    is_open = bool(extracted.is_budget_unclear or extracted.offered or extracted.areas)
    if not costs or money is None or not is_alone or is_open or len(extracted.packages) > 1:
        return extracted
    what, cost = costs[0], Decimal(costs[1])
    is_told_anew = len(find_numbers(folded)) > 1  # "150 na wykończenie i 35 na kuchnię"
    if not REST_OF_IT.search(folded) or APART.search(folded) or is_told_anew or cost >= money:
        return extracted
    ledger = Ledger.of(money - cost, (Part(what, -cost),))
    return replace(extracted, budget=money - cost, ledger=ledger)


# "No tak, 85, jak odejmiemy meble", where it was asked whether there are 85 or 100
CHOSEN = regex(
    r"(?:(?:a|czyli|dobra|jest|nie|no|ok|raczej|tak|te|to|yes)[ ,.]+)*"
    r"(?P<money>[1-9][0-9]{1,2})(?: ?(?:k|tys\w*\.?))?,? (?:po|jak|jesli|gdy|kiedy|if|when)"
    r" ?(?:juz )?(?:odejm\w*|odjec\w+|odlicz\w*|odloz\w*|zostaw\w*|we (?:subtract|take off))"
    r"[^0-9]*"
)


def with_offer_chosen(message: str, offered: Iterable[Ledger]) -> str:
    told = CHOSEN.fullmatch(fold(tidy(message)))
    totals = {ledger.total for ledger in offered}
    is_one = told is not None and Decimal(told["money"]) * THOUSAND in totals
    return f"{told['money']} tys." if told and is_one else message
