"""What another company, or somebody who is not the visitor, asks for the same work."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Self

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import (
    LEAST,
    before,
    find_figures,
    is_foreign,
    is_per_area,
    with_unit,
)
from chatbot.understanding.money.money_words import FINISHING as FINISHED
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number
from chatbot.understanding.text.text import fold, tidy

GROSZ, THOUSAND = Decimal("0.01"), 1000
LEAST_RATE, MOST_RATE = Decimal(300), Decimal(6_000)  # PLN per m², of any finishing
MOST = Decimal(3_000_000)
WITH_TAX, WITHOUT_TAX = "*", "~"
PER_AREA, NET, GROSS, COOLED, LABOUR = "/m2", " net", " gross", " ac", " labour"
WHOLE = " whole"
FINISHING = regex(FINISHED)
CRAFTSMEN = (
    r"(?:budowlan|dewelop|developer|ekip|fachow|facet|gosc|guy|majst|wykonawc|builder"
    r"|contractor|(?<!your )crew|tradesm)\w*"
)
COMPANY = (
    r"(?:konkurencj\w*|(?:drug|inn|obc)(?:a|ej|ych) (?:ekip|firm)\w*|inn(?:y|ego|ych) wykonawc\w*"
    r"|competit\w+|(?:an)?other (?:company|firm)|elsewhere|gdzie indziej)"
)
THEY = r"(?:oni|tamci|tamt(?:a|ej|en|ego|ych)|they|the others?)"
ASK = (
    r"(?:bior|bier|chc|licz|mowi|podal|polic|powiedzia|(?:za)?propon\w+|wez|wol|wycen|wzial|wziel|zaspiew|robi|zrobi|ask"
    r"|charg|offer|quot|want)\w*"
)
PAPER = (
    r"(?:ofert|propozycj|wycen)\w*(?! (?:bank|domu|kredyt|leasing|mieszk|nieruch|prac|przez bank))"
)
OFFER = (
    rf"(?:mam|mamy|dosta\w+|przysla\w+) (?:\w+ ){{0,2}}{PAPER}|{PAPER} (?:od|z)\b"
    rf"|{CRAFTSMEN} (?:na|za)\b|(?<!moja )(?<!nasza )firm[aey] (?:[a-z]+ ){{0,3}}{ASK}"
    r"|(?:dwa[ij]|dwie|dwoch|trzech|trzej|trzy|two|three|2|3)"
    rf" (?:\w+ )?(?:{CRAFTSMEN}|(?:firm|compan)\w*)"
    r"|(?:got|have|received) (?:\w+ ){0,2}(?:estimate|offer|quote)s?\b"
    r"|(?:estimate|offer|quoted?) (?:by|from|me)\b"
)
WHOSE = r"(?:drozsz|drug|inn|jedn|pierwsz|tamt|tansz|trzeci)(?:a|e|ej|y)"
# "Ta tańsza oferta 78 tys.", "u majstra wychodzi 85 tys.": nothing else stands between.
OTHER_PAPER = (
    rf"(?:t[ae] )?{WHOSE} (?:{WHOSE} )?{PAPER}|(?:cheaper|dearer|first|other|second)"
    r" (?:estimate|offer|quote)"
)
AT_THEIRS = (
    rf"u (?:konkurencj\w*|{CRAFTSMEN}|tamt(?:ego|ej|ych)(?: (?:ekip|firm)\w*)?"
    r"|te(?:go|j) drugie(?:go|j)|innej (?:ekip|firm)\w*)"
)
MEANWHILE = r"(?:(?: (?!dodatkow|doplac|kon(?:ci|t)|lokac|mam|mamy|zostaw)[a-z]+){0,3},?:? )"
# "117 to cena tego drugiego"
THEIR_PRICE = (
    r"(?:ich|jego|tamt(?:a|ej|ych)|their|his) (?:cen|kwot|ofert|stawk|wycen|offer|price|quote)\w*"
    r"|(?:cen|kwot|ofert|wycen)\w* (?:(?:od|u) )?(?:te(?:go|j) drugie(?:go|j)|tamt(?:ego|ej|ych)"
    rf"|nie(?:go|j)|nich|ich|{CRAFTSMEN}"
    r"|(?:koleg|kolezan|kumpl|sasiad|znajom)\w*)"
    r"|(?:ofert|wycen)\w* od (?!bank|panstw|was\b)[a-z]+|(?:offer|quote) from (?!you\b)[a-z]+"
)
OURS = regex(
    r"\b(?<!drozej )(?<!taniej )(?<!drozsze )(?<!tansze )od was\b"
    r"|\b(?:wasz\w* (?:\w+ )?(?:firm|ofert|wycen)\w*|from you|your (?:company|offer|quote))\b"
    rf"|\b(?:chc\w+|macie|poprosz\w+|szukam\w*|do you have) (?:(?:any|an?|jakas) )?{WHOSE} {PAPER}"
)
# "So is that more or less than 120k?"
MORE_OR_LESS = (
    r"(?:(?:drozej|wiecej) (?:czy|albo|lub) (?:mniej|taniej)"
    r"|(?:mniej|taniej) (?:czy|albo|lub) (?:drozej|wiecej)"
    r"|(?:dearer|more) or (?:cheaper|less)|(?:cheaper|less) or (?:dearer|more))"
)
# Up to the amount; no sentence ends between.
TOLD_BEFORE = regex(
    rf"\b(?:(?:{COMPANY}|{OFFER}|{THEY} (?:\w+ )?{ASK}|{CRAFTSMEN} (?:co )?{ASK}"
    rf"|{PAPER} {THEY})[^.;?!]{{0,40}}"
    r"|oni maja (?:lacznie |razem |to |w sumie )?"
    rf"|{MORE_OR_LESS} (?:niz|od|than) (?:te |the |those )?"
    rf"|(?:{AT_THEIRS}|{OTHER_PAPER}){MEANWHILE}"
    r"|(?:ekipa|fachowiec|firma|konkurencja|majster|tamci|tamta|tamten|wykonawca) (?:mi |nam )?"
    r"(?:daja|daje|dal[aiy]?) (?:mi |nam )?(?:(?:cene|oferte|wycene) )?(?:na |za )?"
    rf"|{CRAFTSMEN}(?: [a-z]+){{0,3}} (?:do(?:es)?|finish\w*|robi\w*)(?: (?:all|it|that|this|to))?"
    r" (?:for|po|za) |(?<![a-z] )(?:oferta|wycena)(?: jest)? (?:(?:na|za|to) )?"
    r"|(?:oni|tamci|they)(?: za)? )$"
)
# "Razem u niego wychodzi 117 tys."; but "mam 40 tys., u niej 30 tys."
AT_HIS_BEFORE = regex(rf"\bu (?:nie(?:go|j)|nich){MEANWHILE}$")
OWN_SUM = regex(r"\b(?:mam|mamy) (?:\w+ )?[0-9]{2,3}(?: ?(?:k|tys\w*)|[ .]?000)\b")
SAVED_AFTER = regex(r" (?:na konci|na lokac|odlozon|oszczedn|zaoszczedz|w gotow)")
# "U kolegi 1250 za metr", "pan X 1600 od metra": for each square metre, or it may be his money.
RATE_TOLD_BEFORE = regex(
    r"(?:^|[.,;!?:] ?|\b(?:a|ale|and|at|bo|but|czyli|i|od|to|u|wychodzi|ze) )(?:moj\w* |my |the )?"
    r"(?:(?:koleg|kolezan|kumpel|kumpl|sasia|sasie|znajom|colleague|friend|mate\b|neighbou?r)\w*"
    rf"|{CRAFTSMEN}|(?:pan[ai]?|mr|mrs) [a-z]+)"
    r"(?: (?!budz|kon(?:ci|t)|mam\b|mamy\b|nie\b|wy\b|xpackage)[a-z]+){0,4}:? $"
)
AT_OURS = regex(r"[^,.;?!0-9]{0,20} (?:u was|wasz\w*|at yours)\b")
# "350 za metr płytek"
OF_WORK = regex(
    r"[^,.;?!0-9]{0,20}\b(?:elewac|gladz|glazur|kafel|malow|plyt(?:ek|ki)\b|tynk|wylew|painting|til)"
)
# "Zeszli do 1200 za metr", "dorzucili mi rabat, teraz 76 tys."
LOWERED_BEFORE = regex(
    r"\b(?:dorzucili|obnizyli|opuscili|podniesli|spuscili|spuszcza|zejda|zeszli"
    r"|they (?:came down|dropped|lowered))\b[^.;?!]{0,40}$"
)
TOLD_AFTER = regex(
    rf"[^0-9.;?!]{{0,25}}\b(?:(?:u|w|od|at|from) (?:the )?{COMPANY}|{COMPANY}|{CRAFTSMEN} {ASK}"
    rf"|(?:to|is|was|byla) (?:{THEIR_PRICE})\b)"
)
PRICE_AFTER = regex(rf" ?(?:k|tys\w*)? (?:to|is|was|byla) (?:{THEIR_PRICE})\b")
NET_WORDS = (
    r"(?:netto|net|bez vat(?:-?u)?|(?:before|excluding|without) (?:tax|vat)|(?:plus|excl\w*) vat)"
)
OF_AREA = r"(?:[0-9]{2,3}(?:[.,][0-9]{1,2})? ?(?:m ?2?|mkw|metr\w*|sq ?m)\b[^0-9.;?!]{0,15})?"
NO_DENIAL = r"(?:(?!\b(?:ile|nie|not|u was|wasz\w*|you)\b)[^0-9.;?!]){0,25}"
NET_SAID = regex(
    rf"{NO_DENIAL}{OF_AREA}{NO_DENIAL}\b{NET_WORDS}\b(?! u was)"
    rf"|[^0-9.;?!]{{0,20}}{OF_AREA}\+ ?vat\b"
)
NET_BEFORE = regex(r"\b(?:netto|net)(?: (?:of|price))? $")
# "Tamta jest netto, +8%", "I said their price is net", once an offer is known.
THEIRS_IS_NET = regex(
    rf"\b(?:{COMPANY}|{CRAFTSMEN}|{THEY}|{PAPER}|ich|nich|niego|ten drugi|their|his|quote)"
    rf"\b{NO_DENIAL}\b{NET_WORDS}\b"
    r"|^(?:(?:a|ale|and|but|no|ok),? )*(?:[0-9][0-9., ]*(?:k|tys\w*|zl)?\.? )?"
    r"(?:(?:his|ich|jego|ta|tamta|that|their) )?(?:cena|kwota|price|that|to)"
    rf"(?:'s)?(?: (?:byl[ao]|is|jest|was))? {NET_WORDS}\b(?: ?[,.+(][^?]{{0,40}})?$"
)
OF_OURS = regex(r"\b(?:u was|wasz\w*|you|yours?)\b")
OTHERS = regex(
    rf"\b(?:{COMPANY}|{THEY}|{CRAFTSMEN}|nich|ich ofert\w*|them|their"
    r"|(?:niz|od|u|wobec) nie(?:go|j)|te(?:j|n|go|mu) (?:drug\w+|ofert\w*)|(?:than|to) him)\b"
    rf"|\b{OTHER_PAPER}|\bis (?:it|that) (?:cheaper|dearer|more|less)\b"
    r"|\bto (?:bedzie |jest )?(?:drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej) (?:niz|od)\b"
)
# "Oni" are the parents.
FAMILY = regex(
    r"\b(?:babci|brat|cork|dziad|mama|maz|oj(?:ca|ciec)|parents|rodzic|siostr|syn|tat[aey]\b|tesc|wuj|zon)"
)
FRIENDS = regex(r"\b(?:koleg|kolezan|kumpel|kumpl|sasia|znajom|friend|neighbou?r)")
OWN = regex(
    r"\b(?:budz\w+|mam|mamy|have|budget) (?!(?:\w+ ){0,2}(?:ofert|offer|propoz|quote|wycen))"
    r"[^.;?!]{0,15}$"
)
BY = regex(r"\b(?:o|by) (?:ok\.? |okolo |about )?$")  # "oni chcą o 10 tys. mniej"
RATE_SAID = regex(r"(?:\b|[0-9])(?:(?:za|od|na|zl(?:otych)?) ?(?:metr|m2)|per (?:m2|met|sq))")


@dataclass(frozen=True, slots=True)
class OtherOffer:
    """`value` is in PLN, for the flat, or per m² where `is_rate`, and `more` what is to be paid
    beside it for materials, or per m² where `is_more_rate`; before VAT where it `is_net`, without
    materials where it `is_labour`, and with them, as was told, where it `is_whole`; with VAT
    where it `is_gross`, else nobody told; `vat` is the rate that was told, in percent, and has
    nothing to do with materials where `is_more_gross`; they alone are before VAT where it
    `is_more_net`.
    Air conditioning is in it where it `is_cooled`, or `cooling` is what it costs on top."""

    value: Decimal
    is_rate: bool = False
    is_net: bool = False
    more: Decimal = Decimal(0)
    cooling: Decimal = Decimal(0)
    is_cooled: bool = False
    is_labour: bool = False
    is_more_rate: bool = False
    is_gross: bool = False
    vat: Decimal = Decimal(0)
    is_more_gross: bool = False
    is_whole: bool = False
    is_more_net: bool = False

    @classmethod
    def parse(cls, kept: str) -> Self | None:
        if not kept:
            return None
        priced, net, vat = kept.removesuffix(GROSS).partition(NET)
        is_whole, priced = priced.endswith(WHOLE), priced.removesuffix(WHOLE)
        whole, cooled, cooling = priced.removesuffix(LABOUR).partition(COOLED)
        told, _, more = whole.partition("+")
        is_more_gross, more = WITH_TAX in more, more.replace(WITH_TAX, "")
        is_more_net, more = WITHOUT_TAX in more, more.replace(WITHOUT_TAX, "")
        return cls(
            Decimal(told.removesuffix(PER_AREA)),
            is_rate=told.endswith(PER_AREA),
            is_net=bool(net),
            more=Decimal(more.removesuffix(PER_AREA) or 0),
            cooling=Decimal(cooling or 0),
            is_cooled=bool(cooled) and not cooling,
            is_labour=priced.endswith(LABOUR),
            is_more_rate=more.endswith(PER_AREA),
            is_gross=kept.endswith(GROSS),
            vat=Decimal(vat or 0),
            is_more_gross=is_more_gross,
            is_whole=is_whole,
            is_more_net=is_more_net,
        )

    def __str__(self) -> str:
        told = f"{self.value:f}{PER_AREA if self.is_rate else ''}"
        cooled = f"{COOLED}{self.cooling or ''}" if self.has_cooling else ""
        taxed = f"{WITH_TAX * self.is_more_gross}{WITHOUT_TAX * self.is_more_net}"
        per = f"{PER_AREA * self.is_more_rate}{taxed}"
        more = f"+{self.more:f}{per}" if self.more else ""
        net = f"{NET}{self.vat or ''}" if self.is_net else GROSS * self.is_gross
        return f"{told}{more}{cooled}{LABOUR * self.is_labour}{WHOLE * self.is_whole}{net}"

    @property
    def rate(self) -> Decimal | None:
        """Per m² of any flat, with the materials."""
        is_of_any = self.is_rate and (self.is_more_rate or not self.more)
        return self.value + self.more if is_of_any else None

    @property
    def has_cooling(self) -> bool:
        return self.is_cooled or self.cooling > 0

    def gross(self, vat_percent: Decimal) -> Self:
        """With VAT at that rate where none was told, to the grosz."""
        vat_percent = self.vat or vat_percent
        value, more, cooling = (
            (money * (100 + vat_percent) / 100).quantize(GROSZ, ROUND_HALF_UP)
            for money in (self.value, self.more, self.cooling)
        )
        more = self.more if self.is_more_gross else more
        if not self.is_net:
            return replace(self, more=more, is_more_net=False) if self.is_more_net else self
        return replace(self, value=value, more=more, cooling=cooling, is_net=False)

    def is_of(self, area: Decimal) -> bool:
        """No finishing of such a flat costs as little, or as much: it is of something else."""
        return self.is_rate or LEAST_RATE * area <= self.total(area) <= MOST_RATE * area

    def total(self, area: Decimal) -> Decimal:
        return self.labour(area) + self.in_all(area).more + self.cooling

    def labour(self, area: Decimal) -> Decimal:
        """Or what is asked in all, where no materials come on top."""
        return self.value * area if self.is_rate else self.value

    def in_all(self, area: Decimal) -> Self:
        """With the materials for the flat, whatever they were told for."""
        more = self.more * area if self.is_more_rate else self.more
        return replace(self, more=more, is_more_rate=False)


def other_offer(folded: str) -> OtherOffer | None:
    """The only one of the message: "inna firma chce 1350 za metr", "tamten 110 tys."; None where
    two differ, or where it is ours."""
    told = other_offers(folded)
    return told[0] if len(told) == 1 else None


@lru_cache(maxsize=4)  # the readers of one message ask for the same again
def other_offers(folded: str) -> tuple[OtherOffer, ...]:
    """ "Mam 3 oferty, jedna 78 tys., druga 92 tys."; nothing where it is ours."""
    if OURS.search(folded):
        return ()
    figures = [number for number in find_figures(folded) if not is_beside(folded, number)]
    found = (as_offer(folded, number) for number in figures)
    told = tuple(dict.fromkeys(offer for offer in found if offer))
    return (with_more(told[0], folded),) if len(told) == 1 else told


# "89 tys. bez materiałów, materiały jeszcze 25"
MATERIALS = regex(
    r"(?<!z )(?<!with )\b(?:material\w*|robociz\w*|labour)"
    r"(?: (?:another|cost|dodatkowo|extra|for|jakies|jeszcze|kosztuj\w+|ok\w*|osobno|to|za))*"
    r" (?P<money>[1-9][0-9]{0,2}) ?(?:k|tys\w*)?(?![0-9.,%]*[0-9%])"
    r"(?! ?(?:dni|day|lat|m2?|mies|month|proc|sklep|szt|tyg|week|zl))\b"
)


# "Bez drzwi. Drzwi u nich dodatkowo 7 tys.", "plus 40 tys. za materiały"
THING = (
    r"(?:armatur\w*|drzwi|lazienk\w*|material\w*|montaz\w*|panel\w*|plytk\w*|podlog\w*|projekt\w*"
    r"|robociz\w*|transport\w*|doors?|floors?|labour|materials?|tiles)"
)
ON_TOP = r"(?:another|dodatkowo|doplacam|doplac\w*|extra|jeszcze|osobno|plus|\+)"
MONEY = r"(?P<money>[1-9][0-9]{0,2}) ?(?:k|tys\w*)\b"
BESIDE = (
    MATERIALS,
    regex(
        rf"\b{THING}(?: (?:u (?:nich|nie(?:go|j))|tam))? {ON_TOP}"
        rf"(?: (?:cost|jakies|kosztuj\w+|ok\w*|to|za))* {MONEY}"
    ),
    regex(rf"(?<![a-z0-9]){ON_TOP} ?{MONEY} (?:(?:for|na|za) )?(?:the )?{THING}\b"),
)


LABOUR_ALONE = regex(
    r"\b(?:bez material|without materials?\b)(?!.*\b(?:z material|with materials?\b))"
    r"|\bsam\w+ robo(?:ciz|t[aey]\b)|\b(?:just|only) labou?r\b|\blabou?r only\b"
)


def with_more(offer: OtherOffer, folded: str) -> OtherOffer:
    """What is paid for beside it, in thousands."""
    told = {found.start("money"): found for words in BESIDE for found in words.finditer(folded)}
    amounts = (Decimal(found["money"]) * THOUSAND for found in told.values())
    more = sum((a for a in amounts if a != offer.value), Decimal(0))
    is_labour = not more and LABOUR_ALONE.search(folded) is not None
    return replace(offer, more=more, is_labour=is_labour)


def is_beside_offer(folded: str, amount: Number) -> bool:
    """The 7 thousand of "inna firma chce 88 tys., drzwi dodatkowo 7 tys."."""
    return is_beside(folded, amount) and bool(other_offers(folded))


@lru_cache(maxsize=4)  # of a message with many amounts it is asked for each
def spans_beside(folded: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for words in BESIDE for found in words.finditer(folded))


def is_beside(folded: str, amount: Number) -> bool:
    spans = spans_beside(folded)
    return any(start <= amount.start < end for start, end in spans)


def is_other_offer(unread: str, kept: str) -> bool:
    """ "Od tych 75", where another company asks 75 thousand."""
    offer = OtherOffer.parse(kept)
    if offer is None:
        return False
    told = {number.value for number in find_figures(unread)}
    if OWN_SAID.search(unread):
        return False
    return len(told) == 1 and bool(told & {offer.value, offer.value / THOUSAND})


# "117 tys. mam" is the visitor's own, whatever another asks.
OWN_SAID = regex(
    r"\b(?:budz\w*|dam|doloz\w*|dorzuc\w*|mam|mamy|mial\w*|mielibysmy|moj\w*|przeznacz\w*"
    r"|(?:wy)?starcz\w*|wyda\w*|afford|budget|enough|have|spend"
    r"|dosta(?:lam|lem|ne|niemy)|kredyt\w*|maks\w*|max|u was za|zaplac\w*|zrobi\w* \w+ za"
    r"|loan|pay)\b"
)
CLAUSE = regex(r"[,;?!]|(?<!tys)\.(?![0-9])| (?:a|ale|and|but) ")


def without_offer_told(
    message: str, kept: str, area: Decimal | None, prices: Collection[Decimal]
) -> str:
    """Without what another asks in all, said again, and what it is reckoned with: "117000 minus
    104930 to 12 tys."."""
    told_before = OtherOffer.parse(kept)
    if told_before is None or area is None:
        return message
    written, offer = tidy(message), told_before.total(area)
    text = fold(written)
    near = [offer, *prices, *(abs(offer - price) for price in prices)]
    spans = list[tuple[int, int]]()
    for start, end in clauses(text):
        told = [with_unit(text, n) for n in find_figures(text) if start <= n.start < end]
        told = [amount for amount in told if not AREA_UNIT.match(text, amount.end)]
        said = [a for a in told if {a.value, a.value * THOUSAND} & {offer}]
        reckoned = [a for a in told if a in said or is_near(a.value, near)]
        if said and not OWN_SAID.search(text[start:end]):
            spans.append((reckoned[0].start, reckoned[-1].end))
    for start, end in reversed(spans):
        written = written[:start] + written[end:]
    return written if spans else message


def without_new_offer(message: str) -> str:
    """ "90 tys. budżetu, ekipa chce 80 tys." without what they ask, beside money of one's own."""
    written = tidy(message)
    text = fold(written)
    told = [number for number in find_figures(text) if as_offer(text, number)]
    if len(told) != 1 or OURS.search(text) or not BUDGET_TOLD.search(text):
        return message
    end = with_unit(text, told[0]).end
    end -= text[end - 1] == "."
    return f"{written[: told[0].start]}tyle{written[end:]}"


# "90 tys. budżetu"
BUDGET_TOLD = regex(
    r"\b[0-9]{2,3} ?(?:k|tys\w*\.?|000)(?: zl\w*)?(?: (?:of|to))? (?:budz\w*|budget)"
    r"|\bbudz\w*(?: to| mam)? [0-9]{2,3} ?(?:k|tys|000)\b"
)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for border in CLAUSE.finditer(text):
        yield start, border.start()
        start = border.end()
    yield start, len(text)


def is_near(value: Decimal, told: Iterable[Decimal]) -> bool:
    return value >= THOUSAND and any(abs(value - one) < THOUSAND for one in told)


# What the amount is of, where it is no finishing of a flat.
OF_ELSE = regex(
    r"\b(?<!bez )(?<!without )"
    r"(?:agd|bram|ceglan|czynsz|dach|drzwi|garaz|godz|konsult|kredyt|kuchni|kupn|lazien|mebl|miejsc"
    r"|montaz|najem|ogrod|okn|okien|podlog|prac[ay]\b|produkt|rabat|realizac|rok[ui]|sprzedaz|szaf|taras"
    r"|wizyt|zadat|zakup|zalicz|deposit|discount|door|floor|furniture|garage|kitchen|loan|mortgage"
    r"|rent|visit)\w*"
)
BEFORE, AFTER = 25, 25  # characters
SENTENCE = regex(r"[;?!+]|\.(?![0-9])| plus ")
YEARS = range(1950, 2050)
ENDS = regex(
    r" ?(?:$|[,;.?!](?![0-9])| ?(?:to|jest|is) (?:\w+ )?(?:cen|ofert|stawk|offer|price|rate)"
    r"| ?(?:za )?(?:robociz|labour))"
)


PLAINLY = regex(r"\btamci chca $")  # as an offer that is told anew is read


def is_of_else(folded: str, amount: Number) -> bool:
    after = SENTENCE.split(folded[amount.end : amount.end + AFTER], maxsplit=1)[0]
    start = folded[max(amount.start - BEFORE, 0) : amount.start]
    start = "" if PLAINLY.search(start) else start
    around = start + folded[amount.start : amount.end] + after
    is_of_works = FINISHING.search(folded) or "pod klucz" in folded
    is_rate = amount.value <= MOST_RATE and is_per_area(folded, amount)  # no flat is as cheap
    is_of_flat = "dewelop" in folded and not (is_of_works or is_rate)
    return OF_ELSE.search(around) is not None or is_of_flat


def is_at_his(folded: str, start: str, amount: Number) -> bool:
    is_sum = OWN_SUM.search(folded) is not None and "budz" not in folded
    is_own = is_sum or SAVED_AFTER.match(folded, amount.end)
    is_his = AT_HIS_BEFORE.search(start) is not None
    return is_his and not (is_own or FRIENDS.search(folded))


# "Majster 62 tys., mieszkanie 62 m"
THEIRS_ALONE = regex(rf"(?:^|[.,;!?] ?)(?:a |to )?{CRAFTSMEN}:? $")


def is_bare_told(folded: str, start: str, amount: Number) -> bool:
    is_of_flat = amount.value >= 2 * LEAST and not OWN_SAID.search(folded)
    return is_of_flat and THEIRS_ALONE.search(start) is not None


def as_offer(folded: str, number: Number) -> OtherOffer | None:
    amount = with_unit(folded, number)
    start = before(folded, number)
    if amount.value < THOUSAND and PRICE_AFTER.match(folded, amount.end):
        amount = amount._replace(value=amount.value * THOUSAND)
    is_net = bool(NET_SAID.match(folded, amount.end) or NET_BEFORE.search(start))
    is_lowered = LOWERED_BEFORE.search(start) is not None
    told = is_lowered or TOLD_BEFORE.search(start) or TOLD_AFTER.match(folded, amount.end)
    is_of_family = FAMILY.search(folded) and not PLAINLY.search(start)
    is_own = is_of_family or OWN.search(start) or BY.search(start)
    is_else = is_own or is_foreign(folded, amount)
    is_else = is_else or (is_of_else(folded, amount) and not is_lowered)
    is_rate_told = is_per_area(folded, amount) and RATE_TOLD_BEFORE.search(start) is not None
    is_rate_told = is_rate_told and not (AT_OURS.match(folded, amount.end) or "u was" in start)
    is_rate_told |= amount.end > number.end and is_bare_told(folded, start, amount)
    is_told = bool(told) or is_at_his(folded, start, amount) or is_rate_told
    if not is_told or is_else or AREA_UNIT.match(folded, number.end):
        return None
    if LEAST_RATE <= amount.value <= MOST_RATE:
        is_said = is_per_area(folded, amount) or RATE_SAID.search(folded) is not None
        is_bare = amount.end == number.end and ENDS.match(folded, number.end) is not None
        is_rate = is_said or (is_bare and number.value not in YEARS and start[-1:] in {"", " "})
        is_rate = is_rate and not OF_WORK.match(folded, amount.end)
        return OtherOffer(amount.value, is_rate=True, is_net=is_net) if is_rate else None
    return OtherOffer(amount.value, is_net=is_net) if LEAST <= amount.value <= MOST else None
