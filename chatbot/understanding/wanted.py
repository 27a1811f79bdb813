"""What an answer to a message has to have, whatever reads the message: a second, small reader that
knows nothing of how a price is found, and so is not wrong where the others are."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.understanding.areas.places_told import known_again, places_told
from chatbot.understanding.homes.tokens import THOUSAND, Token, sentences_of
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.text import fold

THEIRS = regex(
    r"\b(?<!nie )(?:tamci"
    r"|tamt(?:a|ej|en|ego|ych|ymi|emu)(?= (?:ekip|firm|ofert|wycen|cen|drug)|\W*$)"
    r"|konkuren\w+|ekip\w+|majst\w+|fachow(?:iec|ca|cy|cow|com|cem)|wykonawc\w+"
    r"|(?:od|u|niz|wobec) (?:nich|niego|tamt\w+)|ich (?:ofert|cen|wycen|kwot|stawk|vat)\w*"
    r"|(?:u|od|niz) (?:(?:tej|tych|ta) )?[xy]"
    r"|(?<!wasza )(?<!wasze )(?<!wasz )(?<!waszej )(?<!wasza )(?<!na )(?<!nasza )(?:ofert|firm)\w*"
    r"|competit\w+|contractors?|(?:their|other) (?:offer|price|quote|company))\b"
)
OF_US = regex(r"\b(?:wasz\w*|u was|od was|yours?|at yours)\b")
# "Ta druga od tej pierwszej o ile tańsza?"
IN_ORDER = regex(
    r"\b(?P<at>drug|pierwsz)(?:a|i|iej|iego|y|ej|ego)\b"
    r"(?! (?:pakiet|opcj|wariant|mieszk|lokal|pietr|raz|pok|stron))"
)
PER_METRE = regex(
    r"\b(?:za|na|od|z) (?:m2|m|metr\w*|jeden metr|kazdy metr)\b|\bper (?:m2|met\w+|sqm)\b"
)
HOW_MUCH = regex(r"\b(?:ile|jak\w+ (?:stawk|cen)\w*|how much|what rate)\b")
# "O ile drożej", but not "coś tańszego"
GAP = regex(
    r"\b(?:o ile|roznic\w*|wzgledem|dopla(?:ci|c)\w*|difference"
    r"|ile(?: [a-z]+){0,3} (?:drozej|taniej|wiecej|mniej|drozsz\w+|tansz\w+)"
    r"|how much (?:[a-z]+ ){0,2}(?:more|less|cheaper|dearer))\b"
)
EXPRESS_PLUS = "express_plus"
PLUS = regex(r"(?<!express )\bplus\b")
# "No to plus", "a plus netto?", for Express Plus
PLUS_NAMED = regex(
    r"\b(?:no to|a|w|to|biore|bierzemy|wezme|na) plus(?:ie|a|em)?"
    r"(?= (?:i|netto|ile|to|czy|z|bez|starczy|wystarczy)\b|[,.?!]|$)"
)
STAYS = regex(r"\bzosta(?:je|jemy|niemy|ne|n|nmy|wiam) (?:juz |jednak )?(?:przy|w)\b")
BOTH = regex(r"\b(?:oba|obydwa|jedno i drugie|both)\b")
FORMER = regex(r"\b(?:poprzedni(?:o|e|ego|m)|wczesniej|przedtem|przed chwila|previous(?:ly)?)\b")
MINUS = regex(r"\bminus\b")
# Another package is meant than the one that is named.
RELATED = regex(
    r"\b(?:zamie[nm]\w*|zamiast|od|niz|po|przed|ponizej|powyzej|nizej|wyzej|drozej|taniej|tansz\w+"
    r"|drozsz\w+|pomiedzy|miedzy|nastepn\w+|poprzedn\w+|nie|bez|odpuszcz\w*|rezygn\w*|odpad\w*"
    r"|zmieni\w*|below|above|under|than|not|instead|between|next|after|before)\b"
)
NET = regex(r"\bnett?o\b|\bnet\b")
WITH_TAX = regex(r"\bbrutto\b|\bz (?:tym )?vat\w*|\bgross\b")
TAXED = regex(r"\b(?:nett?o|net|brutto|gross|vat\w*|podat\w+|tax)\b")
TAKEN_BACK = regex(
    r"\b(?:jak|jesli|jezeli|gdyby)\b[^.?!;]* nie (?:sprzeda|da|dadza|dosta|dorzuc|doloz"
    r"|pozycz|przyzna|przejdzie|wypali|wyjdzie)\w*|\bprzy tym,? co bylo\b"
    r"|\bnie (?:chce(?:my)?|bierzemy|biore|wezme|wezmiemy) (?:[a-z]+ )?(?:kredyt|pozycz)\w*"
    r"|\bif\b[^.?!;]*(?:n't|not) (?:get|give|sell|lend)"
)
ON_TOP = regex(r"\+ ?[0-9]|\bdo (?:tego )?budzetu\b|\bto (?:my|the) budget\b")
SUMMED_UP = regex(r"\+|=|\b(?:razem|lacznie|czyli|to mam|w sumie|altogether)\b")
LESS = regex(r"-|\b(?:minus|bez|odklad\w+|odloz\w+|less)\b")
WITH_LOAN = regex(r"\bz (?:tym |tamtym |takim )?(?:kredytem|pozyczka)\b|\bwith (?:the|that) loan\b")
OWN_MONEY = regex(r"\b(?:mam|mamy|budzet\w*|kredyt\w*|z banku|oszczedn\w+|swoich|moich|razem)\b")
ASK = regex(
    r"\b(?:oni|on|chc(?:e|a)|bior\w*|bierz\w*|lic[zy]\w*|podal\w*|wola\w*|dal[aiy]?|zrobi\w*|wycen\w+"
    r"|policz\w*|zeszl\w*|zszedl|spusc\w*|opusc\w*|obniz\w*|nich|niego|jego|ich|tamt\w+|robocizn\w+"
    r"|material\w*|wants?|asks?|quoted?|charges?)\b"
)
WHOLE_AGAIN = regex(
    r"\b(?:z?rob\w+|wykancz\w+|wykoncz\w+) (?:jednak )?(?:wszystko|calosc|cale)\b"
    r"|\bjednak (?:wszystko|calosc|cale)\b|\bdo everything after all\b"
)
# "Mam 95 tys.", and no more of money
OWN_TOLD = regex(
    r"\b(?:mam|mamy|dysponuj\w+|(?:moj |nasz )?budzet(?: to| wynosi| mam| mamy)?:?)"
    r" (?:(?:tylko|max|maks\w*|lacznie|razem|na to|okolo|ok|teraz|jednak|odlozone) )*[0-9]"
)
NO_OTHERS = regex(
    r"\b(?:jeszcze|dodatkow\w*|plus|oprocz|bez|nie|ofert\w*|zostal\w*|po|wiecej|mniej|kredyt\w*|na"
    r" wszystko|wszystkiego)\b"
)
DENIES = {"not", "instead"}


class Wanted(NamedTuple):
    """`figures` are of a message: m², PLN, and bare numbers, which may be of either."""

    areas: tuple[Decimal, ...]
    amounts: tuple[Decimal, ...]
    numbers: tuple[Decimal, ...]
    codes: tuple[str, ...]  # of packages
    words: frozenset[str]
    kinds: frozenset[str]
    text: str  # folded
    places: tuple[tuple[str, Decimal], ...]  # that are told with an area
    meant: frozenset[str]  # places that were told before

    @property
    def figures(self) -> tuple[Decimal, ...]:
        return (*self.areas, *self.amounts, *self.numbers)

    @property
    def values(self) -> set[Decimal]:
        """All that the figures may be: a bare number may be of thousands."""
        return {*self.figures} | {number * THOUSAND for number in self.numbers}

    @property
    def money(self) -> list[Decimal]:
        """Amounts, and bare numbers as thousands, in PLN."""
        return [*self.amounts, *(number * THOUSAND for number in self.numbers)]

    @property
    def is_on_top(self) -> bool:
        """One amount that is added."""
        return len(self.money) == 1 and ON_TOP.search(self.text) is not None

    @property
    def is_all_of_it(self) -> bool:
        """The only amount is what the visitor has."""
        is_one = len(self.amounts) == len(self.figures) == 1
        return is_one and bool(OWN_TOLD.search(self.text)) and not NO_OTHERS.search(self.text)

    @property
    def asks_rest(self) -> bool:
        return bool(self.kinds & {"asks_rest", "rest"}) and STAYS.search(self.text) is None

    @property
    def asks_gap(self) -> bool:
        is_minus = len(self.codes) > 1 and MINUS.search(self.text) is not None
        return is_minus or GAP.search(self.text) is not None

    @property
    def names_what_it_wants(self) -> bool:
        """ "Comfort ile?", and not "coś tańszego od Comfortu", nor a plus that adds something."""
        is_plus = PLUS.search(self.text) and not PLUS_NAMED.search(self.text)
        return bool(self.codes) and not (self.is_related or is_plus)

    @property
    def is_related(self) -> bool:
        return RELATED.search(self.text) is not None

    @property
    def asks_rate(self) -> bool:
        asks = PER_METRE.search(self.text) is not None and HOW_MUCH.search(self.text) is not None
        return asks and "rate" not in self.kinds

    @property
    def is_of_theirs(self) -> bool:
        return THEIRS.search(self.text) is not None

    @property
    def are_two_of_theirs(self) -> bool:
        return len({told["at"] for told in IN_ORDER.finditer(self.text)}) > 1

    @property
    def is_of_us(self) -> bool:
        return OF_US.search(self.text) is not None

    @property
    def are_both(self) -> bool:
        return BOTH.search(self.text) is not None

    @property
    def is_of_former(self) -> bool:
        return FORMER.search(self.text) is not None

    @property
    def is_summed_up(self) -> bool:
        """ "85 tys., 65 + 20"."""
        return SUMMED_UP.search(self.text) is not None and not LESS.search(self.text)

    @property
    def is_of_a_loan(self) -> bool:
        return WITH_LOAN.search(self.text) is not None

    @property
    def is_of_own_money(self) -> bool:
        """And nobody else asks anything."""
        is_own = OWN_MONEY.search(self.text) is not None
        return is_own and not (self.is_of_theirs or ASK.search(self.text))

    @property
    def is_whole_again(self) -> bool:
        return WHOLE_AGAIN.search(self.text) is not None

    @property
    def takes_money_back(self) -> bool:
        return TAKEN_BACK.search(self.text) is not None

    @property
    def is_net(self) -> bool:
        """And nothing that is told with VAT."""
        return NET.search(self.text) is not None and WITH_TAX.search(self.text) is None

    @property
    def is_taxed(self) -> bool:
        return TAXED.search(self.text) is not None


def wanted(
    message: str, catalogue: Catalogue, known: Learned, places: Collection[str] = ()
) -> Wanted:
    """`places` are the keys of those that are known."""
    told = sentences_of(
        message, catalogue, (), cheapest="", dearest="", is_money_known=known.budget is not None
    )
    tokens = [token for sentence in told for token in sentence]
    kept, text = [*not_denied(tokens)], fold(message)
    codes = [str(token.value) for token in kept if token.kind == "package" and token.value]
    return Wanted(
        figures_in(kept, "area"),
        figures_in(kept, "money"),
        figures_in(kept, "number"),
        tuple(dict.fromkeys([*codes, *([EXPRESS_PLUS] if PLUS_NAMED.search(text) else [])])),
        frozenset(token.text for token in tokens),
        frozenset(token.kind for token in tokens),
        text,
        tuple((place.key, place.area) for place in places_told(message) if place.area),
        frozenset(place.key for place in known_again(message, places)),
    )


def figures_in(tokens: Sequence[Token], kind: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(token.value or 0) for token in tokens if token.kind == kind)


def not_denied(tokens: Sequence[Token]) -> Iterator[Token]:
    """Without what "a nie 48" denies."""
    for last, token in pairwise([Token("start", ""), *tokens]):
        if last.kind not in DENIES:
            yield token
