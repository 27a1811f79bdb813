"""What another company, or somebody who is not the visitor, asks for the same work."""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from chatbot.understanding.amounts import (
    LEAST,
    before,
    find_figures,
    is_foreign,
    is_per_area,
    with_unit,
)
from chatbot.understanding.money_words import FINISHING as FINISHED
from chatbot.understanding.number_roles import AREA_UNIT
from chatbot.understanding.numerals import Number

GROSZ, THOUSAND = Decimal("0.01"), 1000
LEAST_RATE, MOST_RATE = Decimal(300), Decimal(6_000)  # PLN per m², of any finishing
MOST = Decimal(3_000_000)
PER_AREA, NET = "/m2", " net"
FINISHING = re.compile(FINISHED)
CRAFTSMEN = (
    r"(?:budowlan|dewelop|developer|ekip|fachow|facet|gosc|guy|majst|wykonawc|builder"
    r"|contractor)\w*"
)
COMPANY = (
    r"(?:konkurencj\w*|(?:drug|inn|obc)(?:a|ej|ych) (?:ekip|firm)\w*|inn(?:y|ego|ych) wykonawc\w*"
    r"|competit\w+|(?:an)?other (?:company|firm)|elsewhere|gdzie indziej)"
)
THEY = r"(?:oni|tamci|tamt(?:a|ej|en|ego|ych)|they|the others?)"
ASK = (
    r"(?:bior|bier|chc|licz|mowi|podal|polic|(?:za)?propon\w+|wez|wol|wycen|wzial|wziel|zaspiew|zrobi|ask"
    r"|charg|offer|quot|want)\w*"
)
PAPER = (
    r"(?:ofert|propozycj|wycen)\w*(?! (?:bank|domu|kredyt|leasing|mieszk|nieruch|prac|przez bank))"
)
OFFER = (
    rf"(?:mam|mamy|dosta\w+|przysla\w+) (?:\w+ ){{0,2}}{PAPER}|{PAPER} (?:od|z)\b"
    r"|(?:got|have|received) (?:\w+ ){0,2}(?:estimate|offer|quote)\b"
    r"|(?:estimate|offer|quoted?) (?:by|from|me)\b"
)
OURS = re.compile(
    r"\b(?<!drozej )(?<!taniej )(?<!drozsze )(?<!tansze )od was\b"
    r"|\b(?:wasz\w* (?:ofert|wycen)\w*|from you|your (?:offer|quote))\b"
)
# Up to the amount; no sentence ends between.
TOLD_BEFORE = re.compile(
    rf"\b(?:(?:{COMPANY}|{OFFER}|{THEY} (?:\w+ )?{ASK}|{CRAFTSMEN} {ASK}"
    rf"|{PAPER} {THEY})[^.;?!]{{0,40}}"
    r"|oni maja (?:lacznie |razem |to |w sumie )?"
    r"|(?:oni|tamci|they)(?: za)? )$"
)
# "Zeszli do 1200 za metr", "dorzucili mi rabat, teraz 76 tys."
LOWERED_BEFORE = re.compile(
    r"\b(?:dorzucili|obnizyli|opuscili|podniesli|spuscili|spuszcza|zejda|zeszli"
    r"|they (?:came down|dropped|lowered))\b[^.;?!]{0,40}$"
)
TOLD_AFTER = re.compile(
    rf"[^0-9.;?!]{{0,25}}\b(?:(?:u|w|od|at|from) (?:the )?{COMPANY}|{COMPANY}|{CRAFTSMEN} {ASK})"
)
NET_SAID = re.compile(
    r"[^0-9.;?!]{0,25}\b(?:netto|net|bez vat|before (?:tax|vat)|(?:plus|excl\w*) vat)\b"
    r"|[^0-9.;?!]{0,20}\+ ?vat\b"
)
OTHERS = re.compile(rf"\b(?:{COMPANY}|{THEY}|{CRAFTSMEN}|nich|ich ofert\w*|them|their)\b")
# "Oni" are the parents.
FAMILY = re.compile(
    r"\b(?:babci|brat|cork|dziad|mama|maz|oj(?:ca|ciec)|parents|rodzic|siostr|syn|tat[aey]\b|tesc|wuj|zon)"
)
OWN = re.compile(
    r"\b(?:budz\w+|mam|mamy|have|budget) (?!\w*(?:ofert|offer|propoz|quote|wycen))[^.;?!]{0,15}$"
)
BY = re.compile(r"\b(?:o|by) (?:ok\.? |okolo |about )?$")  # "oni chcą o 10 tys. mniej"
RATE_SAID = re.compile(r"(?:\b|[0-9])(?:(?:za|od|na|zl(?:otych)?) ?(?:metr|m2)|per (?:m2|met|sq))")


@dataclass(frozen=True, slots=True)
class OtherOffer:
    """`value` is in PLN, for the flat, or per m² where `is_rate`; before VAT where it `is_net`."""

    value: Decimal
    is_rate: bool = False
    is_net: bool = False

    @classmethod
    def parse(cls, kept: str) -> Self | None:
        if not kept:
            return None
        told = kept.removesuffix(NET)
        return cls(
            Decimal(told.removesuffix(PER_AREA)),
            is_rate=told.endswith(PER_AREA),
            is_net=kept.endswith(NET),
        )

    def __str__(self) -> str:
        return f"{self.value:f}{PER_AREA if self.is_rate else ''}{NET if self.is_net else ''}"

    def gross(self, vat_percent: Decimal) -> Self:
        """With VAT at that rate, to the grosz."""
        value = (self.value * (100 + vat_percent) / 100).quantize(GROSZ, ROUND_HALF_UP)
        return replace(self, value=value, is_net=False) if self.is_net else self

    def is_of(self, area: Decimal) -> bool:
        """No finishing of such a flat costs as little, or as much: it is of something else."""
        return self.is_rate or LEAST_RATE * area <= self.value <= MOST_RATE * area

    def total(self, area: Decimal) -> Decimal:
        return self.value * area if self.is_rate else self.value


def other_offer(folded: str) -> OtherOffer | None:
    """The only one of the message: "inna firma chce 1350 za metr", "tamten 110 tys."; None where
    two differ, or where it is ours."""
    if OURS.search(folded):
        return None
    told = {offer for number in find_figures(folded) if (offer := as_offer(folded, number))}
    return with_materials(told.pop(), folded) if len(told) == 1 else None


# "89 tys. bez materiałów, materiały jeszcze 25"
MATERIALS = re.compile(
    r"\b(?:material\w*|robociz\w*|labour)"
    r"(?: (?:another|cost|dodatkowo|extra|for|jakies|jeszcze|kosztuj\w+|ok\w*|osobno|to|za))*"
    r" (?P<money>[1-9][0-9]{0,2}) ?(?:k|tys\w*)?(?![0-9.,%]*[0-9%])"
    r"(?! ?(?:dni|day|lat|m2?|mies|month|proc|sklep|szt|tyg|week|zl))\b"
)


def with_materials(offer: OtherOffer, folded: str) -> OtherOffer:
    """What is paid for beside it, in thousands."""
    more = None if offer.is_rate else MATERIALS.search(folded)
    added = Decimal(more["money"]) * THOUSAND if more else Decimal(0)
    return offer if added in {0, offer.value} else replace(offer, value=offer.value + added)


def is_other_offer(unread: str, kept: str) -> bool:
    """ "Od tych 75", where another company asks 75 thousand."""
    offer = OtherOffer.parse(kept)
    if offer is None:
        return False
    told = {number.value for number in find_figures(unread)}
    return len(told) == 1 and bool(told & {offer.value, offer.value / THOUSAND})


# What the amount is of, where it is no finishing of a flat.
OF_ELSE = re.compile(
    r"\b(?:agd|bram|ceglan|czynsz|dach|drzwi|garaz|godz|konsult|kredyt|kuchni|kupn|lazien|mebl|miejsc"
    r"|montaz|najem|ogrod|okn|okien|podlog|prac[ay]\b|produkt|rabat|realizac|rok[ui]|sprzedaz|szaf|taras"
    r"|wizyt|zadat|zakup|zalicz|deposit|discount|door|floor|furniture|garage|kitchen|loan|mortgage"
    r"|rent|visit)\w*"
)
BEFORE, AFTER = 25, 25  # characters
YEARS = range(1950, 2050)
ENDS = re.compile(
    r" ?(?:$|[,;.?!](?![0-9])| ?(?:to|jest|is) (?:\w+ )?(?:cen|ofert|stawk|offer|price|rate))"
)


def is_of_else(folded: str, amount: Number) -> bool:
    around = folded[max(amount.start - BEFORE, 0) : amount.end + AFTER]
    is_of_flat = "dewelop" in folded and not FINISHING.search(folded)
    return OF_ELSE.search(around) is not None or is_of_flat


def as_offer(folded: str, number: Number) -> OtherOffer | None:
    amount = with_unit(folded, number)
    start = before(folded, number)
    is_net = NET_SAID.match(folded, amount.end) is not None
    is_lowered = LOWERED_BEFORE.search(start) is not None
    is_told = is_lowered or TOLD_BEFORE.search(start) or TOLD_AFTER.match(folded, amount.end)
    is_own = FAMILY.search(folded) or OWN.search(start) or BY.search(start)
    is_else = is_own or is_foreign(folded, amount)
    is_else = is_else or (is_of_else(folded, amount) and not is_lowered)
    if not is_told or is_else or AREA_UNIT.match(folded, number.end):
        return None
    if LEAST_RATE <= amount.value <= MOST_RATE:
        is_said = is_per_area(folded, amount) or RATE_SAID.search(folded) is not None
        is_bare = amount.end == number.end and ENDS.match(folded, number.end) is not None
        is_rate = is_said or (is_bare and number.value not in YEARS and start[-1:] in {"", " "})
        return OtherOffer(amount.value, is_rate=True, is_net=is_net) if is_rate else None
    return OtherOffer(amount.value, is_net=is_net) if LEAST <= amount.value <= MOST else None
