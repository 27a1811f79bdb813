"""Money for one of two flats, and what another gives to it: "55 tys. na mniejsze", "mama da 45"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.rows.row_cooling import places_in
from chatbot.understanding.rows.row_people import KIN_SAID
from chatbot.understanding.rows.row_tokens import Row, money_of
from chatbot.understanding.rows.row_words import (
    BIG_WORDS,
    KIN_WORDS,
    LET_WORDS,
    MONEY,
    OWN_WORDS,
    PLACES,
    SMALL_WORDS,
    STUDIO_WORDS,
    SUM,
    UNIT,
)

AMOUNT = rf"(?:{MONEY}|[1-9][0-9]{{1,2}}(?![0-9]|[.,][0-9]| ?m(?:2|etr\\w*|kw)?\\b))"
ONE_FLAT = (
    rf"(?:{LET_WORDS}|{OWN_WORDS}|{STUDIO_WORDS}|{SMALL_WORDS}|{BIG_WORDS}|{PLACES['first']}"
    rf"|{PLACES['second']}|{KIN_WORDS}|[1-9][0-9](?:[.,][0-9]+)?(?: ?{UNIT})?(?! ?(?:tys|k\b|zl)))"
)
THIS = r"(?:(?:to|te|ten|tylko|jest|sa|mam|samo|mieszkanie|lokal|u) ){0,4}"
FOR_ONE = regex(
    rf"\b(?P<before>{AMOUNT}) {THIS}na {THIS}(?P<flat>{ONE_FLAT})"
    rf"|\b(?:na|dla) {THIS}(?P<flat2>{ONE_FLAT})(?: jedno)?,? (?:mam |mamy |jest |budzet )+"
    rf"(?P<after>{AMOUNT})"
    rf"|\b(?:w|z|ze|do|przy) (?:tych |tej |tego )?(?P<within>{AMOUNT})(?! [a-z ]{{0,12}}na oba)"
)
# "Mama z tego daje 40", "z czego mama daje 30", "mama się dorzuca 45"
GIVING = r"(?:da\w{0,3}|dal[ai]?|doklada|dolozy|dorzuc\w+|dokladaja|doloza|dadza|gives?|puts? in)"
GIVEN = regex(
    rf"(?:\bz (?:czego|tego) )?\b(?P<who>{KIN_SAID}) (?:(?:z (?:czego|tego|tych)|sie|mi|nam|juz) )*"
    rf"{GIVING} (?:(?:sie|mi|nam|swoje|jeszcze) )*(?P<sum>{AMOUNT})(?! (?:na|dla) )"
)
OUT_OF_IT = regex(r"\bz (?:czego|tego|tych)\b")
PAID_BY_ME = regex(
    r"\b(?:ile|co) (?:\w+ ){0,3}(?:doplac\w+|doloz\w+|dokladam|zaplac\w+|place)(?: ja\b)?"
    r"|\b(?:dla mnie|ja) (?:\w+ )?(?:doplac\w+|doloz\w+|place|zaplac\w+)"
)
TOTAL_TOLD = regex(
    rf"\b(?:razem|lacznie|oba|obu|budzet\w*|mamy|dwa)\b[^.;?!]{{0,20}}{MONEY}"
    rf"|{MONEY} na (?:oba|dwa|te)"
)


@dataclass
class RowMoney:
    text: str
    places: Mapping[int, Decimal] = field(default_factory=dict)
    given: Decimal | None = None  # by another, where it is asked what the visitor pays


def amount_of(text: str) -> Decimal:
    value = money_of(text)
    return value if value >= THOUSAND else value * THOUSAND


def money_in(text: str, rows: Sequence[Row], budget: Decimal | None) -> RowMoney:
    text, given = without_given(text)
    places = dict[int, Decimal]()
    for told in [*FOR_ONE.finditer(text)][::-1]:
        if told["within"]:
            amount = amount_of(told["within"])
            left = f"{text[: told.start()]} {text[told.end() :]}"
            if amount == budget or "tys" in left[: told.start()] or SUM.search(text):
                continue
            meant = places_in(left, rows)
            is_joint = budget is not None and amount > budget
            if len(meant) != 1 or is_joint or any(r.area * THOUSAND == amount for r in rows):
                continue
        else:
            meant = places_in(told["flat"] or told["flat2"], rows)
            amount = amount_of(told["before"] or told["after"])
            flat = told["flat"] or told["flat2"]
            left = f"{text[: told.start()]} {flat} {text[told.end() :]}"
        if len(meant) != 1 or places.get(meant[0], amount) != amount:
            continue
        places[meant[0]] = amount
        text = left
    if not places and (each := for_either(text)):
        text, places = FOR_EITHER.sub(" ", text), {0: each, 1: each}
    return RowMoney(text, places, given)


# "Ja mam 58 m2 i 90 tys.", where it is the flat that is told now
BESIDE_AREA = regex(rf"(?P<area>[0-9] ?{UNIT})(?: i| oraz|,)(?: mam| ma)? (?P<sum>{MONEY})")


def with_money_of_added(text: str, added: int | None, told: RowMoney) -> RowMoney:
    own = BESIDE_AREA.search(text) if added is not None else None
    if own is None or added is None or told.places:
        return told
    text = f"{text[: own.start()]}{own['area']} {text[own.end() :]}"
    return RowMoney(text, {added: amount_of(own["sum"])}, told.given)


def without_given(text: str) -> tuple[str, Decimal | None]:
    told = GIVEN.search(text)
    if told is None:
        return text, None
    left = f"{text[: told.start()]} {text[told.end() :]}"
    if PAID_BY_ME.search(left):
        return left, amount_of(told["sum"])
    if OUT_OF_IT.search(told[0]) or TOTAL_TOLD.search(left):
        return left, None
    return text, None


# "Mamy jeszcze 10 tys.", "dokładamy 10 tys."
ON_TOP = regex(
    rf"\b(?:jeszcze|dodatkow\w+|dokladam\w*|dolo(?:ze|zymy)|dorzuc(?:e|imy|am|amy)|ekstra|another"
    rf"|additional) (?:(?:z|ze|na to|do tego|jakies|ok|okolo|mam|mamy) )?{MONEY}"
    rf"|{MONEY} (?:wiecej|ekstra|dodatkowo|more|extra)\b"
)


# "Zostanie jeszcze 10 tys. na meble?"
LEFT_OVER = regex(
    rf"\b(?P<lead>zosta\w+(?: (?:mi|nam|jeszcze|wtedy|cos|chociaz|ze|jakies|ok|okolo))*) {MONEY}"
)


def without_left_over(text: str, budget: Decimal | None) -> str:
    return text if budget is None else LEFT_OVER.sub(r"\g<lead>", text)


def with_money_before(text: str, money: Decimal | None, budget: Decimal | None) -> Decimal | None:
    """What is told on top of what is known is a part of it."""
    is_more = money is not None and budget is not None and ON_TOP.search(text) is not None
    return money + budget if is_more and money is not None and budget is not None else money


# "Mamy 130", of two flats that are known
BARE_MONEY = regex(
    r"(?:(?:a|no|to|bo|ja|my|we|i) )*(?:mam|mamy|budzet(?: to)?|have) (?P<sum>[1-9][0-9]{2})"
    r"(?: (?:na (?:to|oba|wszystko|calosc)|for both))?(?P<rest>\W*|,? .*)"
)


def with_bare_money(text: str, rows: Sequence[Row], budget: Decimal | None) -> str:
    told = BARE_MONEY.fullmatch(text) if rows and budget is None else None
    if told is None or MEASURED.match(told["rest"]):
        return text
    return f"{text[: told.end('sum')]} tys{text[told.end('sum') :]}"


MEASURED = regex(r" ?(?:m\b|m2|metr|tys|k\b|zl|000|lat|dni|proc|%|[.,][0-9])")
# "Mam 50 tys. na jedno": nobody knows on which.
FOR_EITHER = regex(
    rf"\b(?P<sum>{AMOUNT}) (?:jest )?na (?:jedno|jedna|jeden)(?: z nich)?(?=\W*$|[,.;?!])"
)
FOR_OTHER = regex(r"\bna (?:drug|tamt|kazd)")


def for_either(text: str) -> Decimal | None:
    told = FOR_EITHER.search(text)
    return amount_of(told["sum"]) if told and not FOR_OTHER.search(text) else None


# "A ile mi zostanie na moje?": of the money for both, after the other one.
LEFT_FOR_ONE = regex(rf"\bzosta\w+ (?:(?:mi|nam|wtedy|to) )*(?:na|dla) {THIS}(?P<flat>{ONE_FLAT})")


def left_for(text: str, rows: Sequence[Row]) -> int | None:
    told = LEFT_FOR_ONE.search(text)
    meant = places_in(told["flat"], rows) if told else []
    return meant[0] if len(meant) == 1 else None


# "Mamy 150 tys., nie 208"
DENIED_SUM = regex(
    r"(?<=[0-9] tys),? (?:a )?nie [0-9]{2,3}\b(?! ?m)|\bnie [0-9]{2,3} tys\w*"
    r"|(?<=tysiecy),? (?:a )?nie [0-9]{2,3}\b(?! ?m)"
)


def without_denied_sum(text: str, budget: Decimal | None) -> str:
    text = DENIED_SUM.sub(" ", text)
    if budget is None:
        return text
    return re.sub(rf"\bnie {budget / THOUSAND:.0f}\b(?! ?m)", " ", text)


# "Na to jedno mam 60", after one of them.
THAT_ONE = regex(r"\bna (?:to|te) (?:jedno|jedna|mieszkanie)\b")


def with_last_named(text: str, last: Decimal | None) -> str:
    return text if last is None else THAT_ONE.sub(f"na {last.normalize():f} m", text)
