"""What the visitor makes of the sums that are known: "nie, 112, bo klima", "czyli całe 100"."""

from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import OTHERS, SELF, THOUSAND, Ledger, Part, is_for, what_of

SUM = r"(?P<{0}>[1-9][0-9]{{0,2}}) ?(?:k|tys\w*\.?)?"
# "No 75, bo 100 minus kuchnia", "nie, 112 bo klima 7800"
BECAUSE = regex(
    rf"(?:(?:a|ale|czyli|nie|no|ok|raczej|so|tak|to|yes)[ ,]+)*{SUM.format('left')}"
    r",? (?:bo|gdyz|poniewaz|as|because|since) (?P<why>.*)"
)
# "Czyli zostaje całość 100", "so it is the whole 100"
WHOLE_TOLD = regex(
    r"\b(?:czyli|wiec|so|that is)"
    r"(?: (?:dalej|jest|mam|mamy|nadal|wciaz|zosta\w+|have|it|is|still|the|we))*"
    rf" (?:cal[aey]|calosc|whole|all)(?: kwota)?,? {SUM.format('whole')}(?![0-9.,]*[0-9])(?! ?m)"
)
# "A gdyby rodzice dali nie 10, tylko 15?"
NOT_BUT = regex(
    rf"\b(?:nie|not) {SUM.format('old')},? (?:a |ale |lecz |tylko |but )+(?:za )?"
    rf"{SUM.format('new')}(?![0-9.,]*[0-9])(?! ?(?:m|dni|day|lat|szt|%))"
)
# "Czyli po odjęciu klimy 19 tys. na kuchnię, tak?": of what is left, and nothing that is told.
REST_ASKED = regex(
    r"\b(?:po (?:odjeciu|odliczeniu)|after (?:deducting|taking off|the))\b[^.;?!]{1,30}[0-9]"
    r"[^.;?!]{0,30}(?:\b(?:dobrze|prawda|right|tak|zgadza sie)\b|\?)"
)


def asks_of_rest(folded: str) -> bool:
    return REST_ASKED.search(folded) is not None


# "Mam 10 tys. mniej, niż mówiłem"
THAN_SAID = regex(
    rf"\b(?:mam|mamy|jest|have)(?: (?:jednak|o))* {SUM.format('by')}"
    r" (?:(?P<less>mniej|less)|wiecej|more),? (?:niz|than) (?:i |we )?"
    r"(?:bylo|mowil\w*|myslal\w*|napisal\w*|podal\w*|pisal\w*|said|thought|wrote)"
)
# "Premia jednak 5", "kitchen got cheaper, 16k": nothing but what is told anew, and how much it is.
NOW = (
    r"(?:actually|bedzie|but|can|costs?|da|dadza|daje|dearer|do|dostane|droz(?:ej|sz\w+)|for|get"
    r"|gives?|got|gets|is|jednak|kosztuje|kredyt|mniejsz\w+|na|only|obci(?:al|eli)|pojdzie|poszlo"
    r"|taniej|tansz\w+|teraz|to|tylko|went|wieksz\w+|will|be|wyjdzie|wyniesie|za|zmniejsz\w+"
    r"|zwieksz\w+|cheaper|now|my|the|moj\w*|ta|ten)"
)
TOLD_NOW = regex(
    rf"(?:(?:a|ale|no|so|{NOW})[ ,]+){{0,4}}(?P<what>[a-z]+)(?:,? {NOW}){{1,4}},?"
    rf" {SUM.format('now')}(?: zl\w*)?(?: (?:after all|jednak))?\W*"
)
# "Kredyt o 10 tys. mniejszy", "kuchnia podrożała o 2 tys."
MORE_OF_IT = r"(?:droz(?:ej|sz\w+)|podroza\w+|wieksz\w+|wyzsz\w+|wzros\w+|zdroza\w+)"
LESS_OF_IT = r"(?:mniejsz\w+|nizsz\w+|potania\w+|spad\w+|stania\w+|taniej|tansz\w+)"
TOLD_BY = regex(
    rf"(?:(?:a|ale|no|{NOW}) ){{0,4}}(?P<what>[a-z]+)(?: {NOW}){{0,2}}"
    rf" (?:(?:(?P<fewer>{LESS_OF_IT})|{MORE_OF_IT}) o {SUM.format('first')}"
    rf"|o {SUM.format('last')} (?:(?P<less>{LESS_OF_IT})|{MORE_OF_IT}))\W*"
)
WHOEVER = frozenset({"he", "on", "ona", "oni", "she", "they"})
# "No, keep 15k", after 10 that are kept.
KEPT_NOW = regex(
    r"(?:(?:actually|better|jednak|nie|no|raczej|i|we|i'll)[ ,]+)+"
    rf"(?:keep|odkladam\w*|odloz\w+|zostaw\w+|zostawiam\w*)(?: (?:jednak|sobie|tylko))*"
    rf" {SUM.format('kept')}\W*"
)
# "Rodzice dadzą 10, a teściowie 15", on top of what there is.
GIVES = (
    r"(?:add|da|dadza|dal[aiy]?|doklada\w*|doloz[aey]\w*|dorzuc[ai]\w*|gives?|pozycz[ay]\w*"
    r"|will give)"
)
TWO_GIVE = regex(
    rf"(?:(?:my|moi|moja|moj|no|to|a)[ ,]+)*(?P<one>[a-z]+)(?: (?:mi|nam|us))?(?: {GIVES})?"
    rf"(?: (?:mi|nam|us))? {SUM.format('his')}"
    r"(?:,|,? a| i|,? and)(?: (?:my|moi|moja|moj))? (?P<other>[a-z]+(?:-in-law)?)"
    rf"(?: {GIVES})? {SUM.format('hers')}\W*"
)


def reckoned(ledger: Ledger, folded: str) -> Ledger | None:
    if (told := NOT_BUT.search(folded)) is not None:
        return ledger.corrected(*(Decimal(told[name]) * THOUSAND for name in ("old", "new")))
    if (told := WHOLE_TOLD.search(folded)) is not None:
        whole = Decimal(told["whole"]) * THOUSAND
        if whole == ledger.had.total:
            return ledger.had
        return Ledger(whole) if whole in {ledger.base, ledger.total} else None
    if (told := THAN_SAID.search(folded)) is not None and ledger.base is not None:
        by = Decimal(told["by"]) * THOUSAND * (-1 if told["less"] else 1)
        return replace(ledger, base=ledger.base + by)
    readers = (part_now, kept_now, with_two_givers, left_because)
    return next((found for read in readers if (found := read(ledger, folded))), None)


def kept_now(ledger: Ledger, folded: str) -> Ledger | None:
    told, last = KEPT_NOW.fullmatch(folded), ledger.last
    less = [what for what, value in ledger.parts.items() if value < 0]
    if told is None or last is None or less != [last]:
        return None
    return replace(ledger, parts={**ledger.parts, last: -Decimal(told["kept"]) * THOUSAND})


def with_two_givers(ledger: Ledger, folded: str) -> Ledger | None:
    told = TWO_GIVE.fullmatch(folded)
    if told is None or ledger.total is None:
        return None
    named = [(what_of(told["one"]), told["his"]), (what_of(told["other"]), told["hers"])]
    parts = tuple(Part(what, Decimal(money) * THOUSAND) for what, money in named)
    are_others = all(part.what in OTHERS for part in parts) and parts[0].what != parts[1].what
    is_small = 2 * sum(part.value for part in parts) < ledger.total  # or that is all there is
    return ledger.changed(parts, is_on_top=False) if are_others and is_small else None


def part_now(ledger: Ledger, folded: str) -> Ledger | None:
    """With the one part that is named at another amount, or at so much more or less."""
    by = TOLD_BY.fullmatch(folded)
    told = by or TOLD_NOW.fullmatch(folded)
    if told is None or ledger.base is None:
        return None
    named = {*what_of(told["what"]).split("+")} - {"", SELF}
    named = set(OTHERS) if told["what"] in WHOEVER else named
    same = [what for what in ledger.parts if {*what.split("+")} & named]
    if len(same) != 1 or "+" in same[0]:
        return None
    before, sign = abs(ledger.parts[same[0]]), 1 if ledger.parts[same[0]] > 0 else -1
    change = Decimal((by and (by["first"] or by["last"])) or 0) * THOUSAND
    less = by is not None and (by["less"] or by["fewer"])
    new = (before - change if less else before + change) if by else Decimal(told["now"]) * THOUSAND
    return Ledger(ledger.base, {**ledger.parts, same[0]: sign * new}, same[0], ledger.away)


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
