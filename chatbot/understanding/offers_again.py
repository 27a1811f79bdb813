"""Another company's offer that is told anew: "czyli on 62640", "zszedł do 1000 za metr"."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from chatbot.understanding.amounts import before, find_figures, with_unit
from chatbot.understanding.number_roles import AREA_UNIT
from chatbot.understanding.numerals import Number
from chatbot.understanding.other_offers import (
    CRAFTSMEN,
    FAMILY,
    LEAST_RATE,
    MOST_RATE,
    OURS,
    OWN_SAID,
    THOUSAND,
    OtherOffer,
)
from chatbot.understanding.text import fold, tidy

THEY = (
    rf"(?:on|ona|oni|tamci|tamt(?:a|en)|te[nj] drug\w+|{CRAFTSMEN}|(?:inna |ta |tamta )?firma"
    r"|konkurencja|he|they|the (?:other )?(?:company|firm|guy))"
)
PAPER = (
    r"(?:jego|ich|tamta|their|his) (?:(?:final|last|new|nowa|ostateczna|ostatnia) )?"
    r"(?:cena|kwota|oferta|propozycja|stawka|wycena|offer|price|quote|rate)"
)
GLUE = (
    r"(?: (?:chce|chca|bierze|biora|daje|daja|dal[aiy]?|jednak|jest|juz|liczy|licza|mowi|mowia"
    r"|podal[aiy]?|poda[jl]e|powiedzial[aiy]?|teraz|to|wynosi|zrobi|za|asks?|charges?|is|now|says?"
    r"|wants?|ok\.?|okolo|about|only|tylko|finalnie|ostatecznie)){0,4}"
)
# "Czyli on 62640 brutto", "jego oferta to 62640"
SAID_BEFORE = re.compile(rf"\b(?:{THEY}|{PAPER}){GLUE}:? $")
DOWN = (
    r"(?:obnizyl|opuscil|opusci|spuscil|spusci|urwal|zejdzie|zjechal|zszedl|zesz[ls]?l)(?:[aiy]|by)?"
    r"|(?:came|come|went) down|dropped|knocked off|lowered"
)
UP = r"(?:podbil|podniosl|podniesl|podwyzszyl|zdrozal|podrozal)[aiy]?|raised|went up"
# "Zszedł do 1000 za metr", "opuścił cenę na 55 tys."
CHANGED_TO = re.compile(
    rf"\b(?:{DOWN}|{UP})(?: (?:cene|jednak|juz|mi|nam|oferte|teraz|z ceny|z cena|his|it|price|the"
    r"|their)){0,4} (?:do|na|to)(?: (?:ok\.?|okolo|about))? $"
)
# "Dał 1000 za m2": for each square metre, or it may be somebody's money.
GIVEN = re.compile(
    r"(?:^|[,.;!] ?|\b(?:ale|czyli|jednak|no|teraz|but|so|now)\b )"
    r"(?:mi |nam |teraz |jednak |he |they ){0,3}"
    r"(?:chce|chca|daje|daja|dal[aiy]?|liczy|(?:za)?proponowal[aiy]?|wzialby|gave|offered"
    r"|now wants?|wants?)"
    r"(?: (?:jednak|mi|nam|teraz|tylko|me|now|only|us)){0,3} $"
)
# "Spuścił 3 tys.", "opuścił o 5%", "he dropped it by 3k"
CHANGED_BY = re.compile(
    rf"\b(?:(?P<less>{DOWN})|(?:{UP}))(?: (?:cene|jeszcze|juz|kolejne|mi|nam|o|oferte|z ceny"
    r"|another|by|his|it|price|the|their)){0,4} $"
)
PERCENT = re.compile(r" ?(?:%|proc\w*|percent)")
RATE_AFTER = re.compile(
    r" ?(?:za|na|od|/|per|a) ?(?:kazdy )?(?:m ?2|m\b|mkw|metr\w*|met(?:er|re)|sq ?m)"
)
NET = r"(?:netto|net|bez vat(?:-?u)?|(?:before|excluding|without) (?:tax|vat)|(?:plus|\+) vat)"
# "On podał netto plus 8 VAT"
NET_TOLD = re.compile(
    rf"\b(?:{THEY}(?: (?:to|mi|nam|chyba|jednak)){{0,3}}|to)"
    r" (?:byl[ao]|dal|liczy\w*|mowil\w*|podal\w*|powiedzial\w*|gave|meant|quoted|said)"
    rf"(?: (?:cene|mi|to|it|that|me|his|is|price|was)){{0,3}} {NET}\b"
    r"(?:(?: i| ?,)? ?(?:plus|\+|and|do tego|dojdzie) ?(?:[58] ?%? ?)?(?:vat\w*)?)?"
)
SAID_NET, SAID_GROSS = re.compile(rf"\b{NET}\b"), re.compile(r"\b(?:brutto|gross|z vat\w*)\b")
ENDS_BARE = re.compile(r" ?(?:$|[,.;!?](?![0-9])|brutto|netto|gross|net\b|za (?:cal|wszyst))")
MOST_TIMES = 2


def with_offer_anew(message: str, kept: str, area: Decimal | None) -> str:
    """In words that are read without what was told before: "tamci chcą 55000 zł"."""
    offer = OtherOffer.parse(kept)
    written = tidy(message)
    text = fold(written)
    if offer is None or OURS.search(text) or OWN_SAID.search(text) or FAMILY.search(text):
        return message
    if net := NET_TOLD.search(text):
        return f"{written[: net.start()]}tamta cena jest netto{written[net.end() :]}"
    told = [found for n in find_figures(text) if (found := anew(text, n, offer, area))]
    if len(told) != 1:
        return message
    start, end, new = told[0]
    is_net = not SAID_GROSS.search(text) and (offer.is_net or SAID_NET.search(text))
    return f"{written[:start]}{in_words(new, is_net=bool(is_net))}{written[end:]}"


def in_words(offer: OtherOffer, *, is_net: bool) -> str:
    money = f"{offer.value.quantize(Decimal(1), ROUND_HALF_UP):f}"
    told = f"tamci chca {money} zl{' za metr' if offer.is_rate else ''}{' netto' if is_net else ''}"
    return f"{told}. Materialy jeszcze {offer.more / THOUSAND:f} tys" if offer.more else told


def anew(
    text: str, number: Number, offer: OtherOffer, area: Decimal | None
) -> tuple[int, int, OtherOffer] | None:
    """From where to where it is told, and what is asked now."""
    amount, start = with_unit(text, number), before(text, number)
    if AREA_UNIT.match(text, number.end):
        return None
    per, percent = RATE_AFTER.match(text, amount.end), PERCENT.match(text, number.end)
    end = max([amount.end, *(told.end() for told in (per, percent) if told)])
    if amount.end == number.end and amount.value < THOUSAND and not (per or percent):
        is_thousands = ENDS_BARE.match(text, number.end) is not None and amount.value >= 1
        amount = amount._replace(value=amount.value * THOUSAND if is_thousands else Decimal(0))
    if found := CHANGED_BY.search(start):
        by = -amount.value if found["less"] else amount.value
        new = changed_by(offer, by, area, is_rate=per is not None, is_percent=percent is not None)
    elif percent:
        return None
    elif found := CHANGED_TO.search(start) or SAID_BEFORE.search(start):
        is_rate = per is not None or LEAST_RATE <= amount.value <= MOST_RATE
        new = replace(offer, value=amount.value, is_rate=is_rate)
    elif per and (found := GIVEN.search(start)):
        new = replace(offer, value=amount.value, is_rate=True)
    else:
        return None
    if new is None or not is_near(new, offer, area):
        return None
    return number.start - len(start) + found.start(), end, new


def changed_by(
    offer: OtherOffer, by: Decimal, area: Decimal | None, *, is_rate: bool, is_percent: bool
) -> OtherOffer | None:
    """ "Spuścił 3 tys." is off the whole, also where each square metre had its price."""
    if is_percent:
        return replace(offer, value=offer.value * (100 + by) / 100)
    if is_rate == offer.is_rate:
        return replace(offer, value=offer.value + by)
    if is_rate or area is None:
        return None
    return replace(offer, value=offer.value * area + by, is_rate=False)


def is_near(new: OtherOffer, old: OtherOffer, area: Decimal | None) -> bool:
    """Nobody asks half of it, or twice as much: that is money of something else."""
    if new.is_rate != old.is_rate and area is None:
        return False
    totals = [offer.total(area or Decimal(1)) for offer in (new, old)]
    return max(totals) < MOST_TIMES * min(totals) and new != old
