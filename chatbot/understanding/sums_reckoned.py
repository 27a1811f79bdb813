"""What the visitor makes of the sums that are known: "nie, 112, bo klima", "czyli całe 100"."""

import re
from decimal import Decimal

from chatbot.understanding.ledger import SELF, THOUSAND, Ledger, Part, is_for

SUM = r"(?P<{0}>[1-9][0-9]{{0,2}}) ?(?:k|tys\w*\.?)?"
# "No 75, bo 100 minus kuchnia", "nie, 112 bo klima 7800"
BECAUSE = re.compile(
    rf"(?:(?:a|ale|czyli|nie|no|ok|raczej|tak|to|no|so|yes)[ ,]+)*{SUM.format('left')}"
    r",? (?:bo|gdyz|poniewaz|as|because|since) (?P<why>.*)"
)
# "Czyli zostaje całość 100", "so it is the whole 100"
WHOLE_TOLD = re.compile(
    r"\b(?:czyli|wiec|so|that is)"
    r"(?: (?:dalej|jest|mam|mamy|nadal|wciaz|zosta\w+|have|it|is|still|the|we))*"
    rf" (?:cal[aey]|calosc|whole|all)(?: kwota)?,? {SUM.format('whole')}(?![0-9.,]*[0-9])(?! ?m)"
)
# "A gdyby rodzice dali nie 10, tylko 15?"
NOT_BUT = re.compile(
    rf"\b(?:nie|not) {SUM.format('old')},? (?:a |ale |lecz |tylko |but )+(?:za )?"
    rf"{SUM.format('new')}(?![0-9.,]*[0-9])(?! ?(?:m|dni|day|lat|szt|%))"
)
# "Czyli po odjęciu klimy 19 tys. na kuchnię, tak?": of what is left, and nothing that is told.
REST_ASKED = re.compile(
    r"\b(?:po (?:odjeciu|odliczeniu)|after (?:deducting|taking off|the))\b[^.;?!]{1,30}[0-9]"
    r"[^.;?!]{0,30}(?:\b(?:dobrze|prawda|right|tak|zgadza sie)\b|\?)"
)


def asks_of_rest(folded: str) -> bool:
    return REST_ASKED.search(folded) is not None


def reckoned(ledger: Ledger, folded: str) -> Ledger | None:
    if (told := NOT_BUT.search(folded)) is not None:
        return ledger.corrected(*(Decimal(told[name]) * THOUSAND for name in ("old", "new")))
    if (told := WHOLE_TOLD.search(folded)) is not None:
        whole = Decimal(told["whole"]) * THOUSAND
        return Ledger(whole) if whole in {ledger.base, ledger.total} else None
    return left_because(ledger, folded)


def left_because(ledger: Ledger, folded: str) -> Ledger | None:
    """What is left of the whole, which need not be reckoned once more."""
    told, whole = BECAUSE.fullmatch(folded), ledger.base
    if told is None or whole is None:
        return None
    left, what = Decimal(told["left"]) * THOUSAND, is_for(told["why"])
    if left == ledger.total:
        return ledger
    is_cost = bool(what) and what != SELF and whole / 2 <= left < whole
    return Ledger.of(left, (Part(what, left - whole),)) if is_cost else None
