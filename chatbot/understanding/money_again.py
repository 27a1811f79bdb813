"""Money that is spoken of again without its unit: "dajemy całe 70", "a bank da tylko 100"."""

import re
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.amounts import with_unit
from chatbot.understanding.areas import CORRECTION
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.ledger import THOUSAND, WHATS, Ledger
from chatbot.understanding.money_doubts import is_of_things, is_within_word
from chatbot.understanding.number_roles import AREA_UNIT, before
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.text import fold, tidy
from chatbot.understanding.thousands import is_of_place

UNIT = " tys"
LEAST, BELOW = 10, 1000
# A number beside such a word may be an area, whatever else is said.
AREA_SAID = re.compile(
    r"\b(?:apartament|dom(?:u|ek|ku)?\b|kawaler|lokal|m2|metr|mieszka|mniejsz|pokoj|pokoi|powierzchni"
    r"|wieksz|area|apartment|bigger|flat|house|larger|size|smaller|sqm|square)"
)
# "Dajemy całe 70", "jednak cała kwota, 85", "razem 92"
GIVEN_BEFORE = re.compile(
    r"\b(?:budzet\w*|cala kwot[ae]|cale|calosc|daje(?:my)?|dam(?:y)?|lacznie (?:mam|mamy)"
    r"|mam|mamy|razem(?: (?:jest|mam|mamy))?|budget|give|have|whole)"
    r"(?: (?:cale|calosc|jednak|juz|lacznie|ok|okolo|razem|teraz|the|te|tych))*[:,]? $"
)
# "Całe 60 w Expressie": of a flat.
FLAT_AFTER = re.compile(r" (?:we?|in) (?:comfort|express|komfort|plus|premium|xpackage)")


def with_money_again(message: str, sums: Collection[Decimal], areas: Collection[Decimal]) -> str:
    """With its unit, where an area and a budget are known: of the `sums` that were told, and beside
    a word of having or giving; never one of the `areas`."""
    written = tidy(message)
    text = fold(written)
    if AREA_SAID.search(text) or CORRECTION.search(text):  # "nie 90, tylko 115"
        return message
    told = [n for n in find_numbers(text) if is_bare(text, n) and n.value not in areas]
    money = [n for n in told if n.value * THOUSAND in sums or is_given(text, n)]
    for number in reversed(money):
        written = f"{written[: number.end]}{UNIT}{written[number.end :]}"
    return written if money else message


def is_given(text: str, number: Number) -> bool:
    is_said = GIVEN_BEFORE.search(before(text, number)) is not None
    return is_said and FLAT_AFTER.match(text, number.end) is None


def is_bare(text: str, number: Number) -> bool:
    is_told = AREA_UNIT.match(text, number.end) or with_unit(text, number).end > number.end
    is_else = is_of_things(text, number) or is_within_word(text, number)
    is_else = is_else or is_of_place(text, number)
    is_likely = LEAST <= number.value < BELOW and number.value % 1 == 0
    return is_likely and not (is_told or is_else)


# "95 tys. miałam na myśli", "95 tysięcy, nie metrów", where 95 m² were understood.
MONEY_MEANT = re.compile(
    r"(?<![0-9.,])(?P<first>[0-9]{2,3}) ?(?:k|tys\w*|thousand)\b[^.;?!]{0,15}"
    r"\b(?:na mysli|chodzil\w*|meant|nie (?:m2|metr\w*)|not (?:m2|metres|sqm))"
    r"|\b(?:chodzil\w* (?:mi )?o|mial\w* na mysli|i meant) (?P<last>[0-9]{2,3})"
    r" ?(?:k|tys\w*|thousand)\b"
)


def money_after_all(message: str, area: Decimal | None) -> str | None:
    """The message with it as the budget that it is; None where nothing like that is said."""
    written = tidy(message)
    told = MONEY_MEANT.search(fold(written))
    money = told and (told["first"] or told["last"])
    if told is None or area != int(money or 0):
        return None
    return f"{written[: told.start()]}budzet {money} tys{written[told.end() :]}"


# "A jednak nic nie odkładam, całe 85", "sam kupi meble za swoje, dajemy całe 70"
WHOLE = re.compile(
    r"\b(?:cal[aey]|calosc|whole|all of it|wszystko)\b|\bnic nie (?:odkl|odloz|zostaw)\w+"
    r"|\bza (?:swoje|wlasne)\b|\bnie (?:odklada|odejmuj|odlicza|zostawia)\w*"
)


def whole_again(extracted: Extracted, ledger: Ledger, folded: str) -> Ledger | None:
    """All there is, where something was taken off it before."""
    is_less = bool(ledger.parts) and all(value < 0 for value in ledger.parts.values())
    is_base = {*extracted.amounts} == {ledger.base}
    return Ledger(ledger.base) if is_less and is_base and WHOLE.search(folded) else None


# "Mąż mówi, że bank da tylko 100", after a loan of 120 of which 20 are for furniture.
GIVER = "|".join(WHATS[what].pattern for what in ("loan", "parents", "parents-in-law"))
GIVEN_NOW = re.compile(
    rf"(?:{GIVER})\w*(?: (?:to|nam|mi|us|me|will|would|can|moze))*"
    r" (?:da|dadza|daje|dal[aiy]?(?:by)?|pozyczy\w*|gives?|lends?)"
    r"(?: (?:mi|nam|us|me))*(?: (?:jednak|najwyzej|only|tylko|just))+ (?P<money>[0-9]{2,3})"
    r"(?![.,0-9])(?! ?m)"
)


def base_again(ledger: Ledger, folded: str) -> Ledger | None:
    """Another whole, of which the same is taken off."""
    told, base = GIVEN_NOW.search(folded), ledger.base
    is_less = bool(ledger.parts) and all(value < 0 for value in ledger.parts.values())
    if told is None or base is None or not is_less:
        return None
    new = Decimal(told["money"]) * THOUSAND
    return replace(ledger, base=new, last=None) if base <= 2 * new and new != base else None
