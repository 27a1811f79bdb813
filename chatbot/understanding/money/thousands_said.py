"""Amounts in thousands, by the words that say so: "mam na to 110", "tamci wołają 104",
"żona dołoży 10", "a do 110?"."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.offers.other_offers import COMPANY, CRAFTSMEN
from chatbot.understanding.text.text import fold, tidy

ABOUT = r"(?:ok\.? |okolo |maks\w* |max |tylko |cos kolo |about |only )?"
FIGURE = r"(?P<money>[2-9][0-9]|[1-4][0-9]{2})"
# What they say beside an area is no price: "deweloper podał 54".
ASK = r"(?:bior|bier|chc|licz|propon|wol|wycen|zaspiew|ask|charg|quot|want)\w*"
THEY = rf"(?:tamci|{COMPANY}|(?!dewelop|developer){CRAFTSMEN})"
NO_UNIT = (
    r"(?![0-9.,/]*[0-9])(?! ?(?:%|dni|godz|k\b|lat|m\b|m2|metr|mies|min|mkw|osob|pln|pok|proc|rat"
    r"|szt|t\b|tyg|tys|zl|day|hour|month|sq|week|year|za (?!calosc|to\b|wszystk)))"
)
SAID = regex(
    r"\b(?:(?:mam|mamy|have|got) (?:na|for)"
    rf" (?:calosc|nie|to|wszystko|everything|it|this) {ABOUT}"
    r"|z (?:moich|naszych) (?=[^.;?!]{0,30}\b(?:brak|starcz|wystarcz|zmie|zosta))"
    r"|zosta\w+ (?:mi |nam )?ze? "
    rf"|{THEY} (?:sobie |za to |nam |mi )?{ASK}"
    rf" (?:za (?:calosc|to|wszystko) |razem |od nas )?{ABOUT}){FIGURE}{NO_UNIT}"
)


# "A jak żona dołoży 10?", where no money is known yet
ADDED = regex(
    r"\b(?:doda(?:dza|m|my)?|dokladaj?[aey]?m?y?|doloz(?:a|e|y|ymy)|dorzuc(?:a|e|i|imy)"
    r"|(?:can|could|will|would) add|chips? in) (?:jeszcze |mi |nam |do tego |us |me )*"
    rf"(?P<money>[1-9][0-9]?|[1-4][0-9]{{2}}){NO_UNIT}"
)
# "A do 110?" of what may be spent
UP_TO = regex(rf"(?:(?:a|i|no|and|ok) )*(?:do|up to) {FIGURE}\W*")


def with_thousands_said(message: str, area: Decimal | None, *, has_budget: bool = False) -> str:
    """Once an area is known, and where the number is another."""
    written = tidy(message)
    text = fold(written)
    is_end = has_budget and UP_TO.fullmatch(text) is not None
    said = [*SAID.finditer(text), *ADDED.finditer(text), *(UP_TO.finditer(text) if is_end else ())]
    told = [found for found in said if Decimal(found["money"]) != area]
    if area is None or not told:
        return message
    for found in sorted(told, key=lambda found: -found.start("money")):
        written = f"{written[: found.end('money')]} tys{written[found.end('money') :]}"
    return written


# "Ale my mamy 80, a nie 95", "mamy tylko te 80", "mamy 80 i koniec": all of it.
ALL_THERE_IS = regex(
    r"\b(?:(?:mam|mamy|have) (?:(?:juz )?(?:tylko|just|only) )?te |(?:mam|mamy|have) (?:juz )?"
    r"(?:tylko|just|only) (?:te )?|(?:mam|mamy|have) )"
    r"(?P<money>[1-9][0-9]{1,2})(?: ?(?:tys\w*\.?|k\b))?"
    r"(?P<not>,? (?:a )?(?:nie|not) (?P<old>[1-9][0-9]{1,2})(?: ?(?:tys\w*\.?|k\b))?| i koniec)?"
    r"(?![0-9.,/]*[0-9])(?! ?(?:m2?\b|metr|%|zl|klim|jedn))"
)


def with_all_told(message: str, budget: Decimal | None) -> str:
    """Where a budget is known, which is other than this."""
    written = tidy(message)
    told = ALL_THERE_IS.search(fold(written))
    if told is None or budget is None:
        return message
    is_only = re.search(r"\b(?:te|tylko|just|only) ", told[0]) is not None
    is_old = told["old"] is not None and int(told["old"]) * 1000 == budget
    is_last = told["not"] is not None and told["old"] is None
    if not (is_only or is_old or is_last) or int(told["money"]) * 1000 >= budget:
        return message
    start, end = told.span()
    return f"{written[:start]}budżet: {told['money']} tys.{written[end:]}"


def with_money_of_either(message: str, either: str) -> str:
    """ "Mam 70", which may have been m², then "rodzice dołożą 15": it was money."""
    return f"mam {either} tys., {message}" if either and ADDED.search(fold(message)) else message
