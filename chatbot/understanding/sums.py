"""How the amounts of one message go together: each has a role, by the words round it."""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from chatbot.understanding.numerals import Number


class Role(Enum):
    HAD = auto()  # where nothing tells otherwise
    MEANT = auto()  # for the finishing, whatever else there is: "z czego 100 tys. na remont"
    JOINED = auto()  # another part of what is had: "i 35 tys. kredytu"
    MORE = auto()  # on top, also of what an earlier message told
    LESS = auto()  # for something else: "z tego 30 tys. na meble"
    INSTEAD = auto()
    EITHER = auto()
    ASIDE = auto()  # neither more nor less: "w tym 30 tys. kredytu"
    PART = auto()  # of what is paid, so never the whole: "zaliczka 20 tys."
    UNCLEAR = auto()


SIGNS = {Role.MORE: 1, Role.LESS: -1}


class Sum(NamedTuple):
    """`whole` of what is had; where that was told before, only the `change` of it. `later` is the
    role of a whole that one was told before; None where the rest of the message decides."""

    whole: Decimal | None = None
    change: Decimal = Decimal(0)
    is_unclear: bool = False
    later: Role | None = Role.HAD


NOTHING = Sum()
LOOK_BACK = 60  # characters
SENTENCE = re.compile(r"[,;.?!\0]")
BELONGS_BEFORE = re.compile(r" (?:for|from|in|kredyt\w*|na|od|of|on|oszczedn\w*|w|z|za|ze)\b")

# Patterns on an amount, "¤", with the words round it.
ELSE = (
    r"(?:agd|applianc|auto\b|balkon|bufor|czarna godz|dekorac|dodatk(?!ow)|furni|garaz|garden"
    r"|kitchen|klima|kuchni|lamp|light(?!er)|lodowk|mebl|nieprzewidz|notar|ogrod|oswietl"
    r"|(?<!zwrot )podat(?:ek|k)|poduszk|przeprowadz|reserv|rezerw|rtv|samochod|sprzet|szaf|taras"
    r"|tax(?:es)?\b|wakacj|ward?rob|wesel|wyposaz|zabudow|zapas)\w*"
)
REST_LENT = r" reszt\w+ (?:na |w |z )?(?:kredyt|pozycz|rat)"
BORDER = re.compile(
    rf"(?!,{REST_LENT})[,:;.?!\0+]| (?=(?:a|albo|ale|and|but|czy|i|including|lecz|lub|minus"
    rf"|of which|or|oraz|plus|razem|w tym|z czego|z tego|ze? {ELSE}|[-−–]) )"
)
FINISHING = r"\b(?:remont\w*|urzadz\w*|wykancz\w*|wykoncz\w*|finish\w*|renovat\w*)"
FEW = r"(?: (?!(?:a|ale|i|oraz|and|but)\b)[a-z]+){0,2}"
COSTS = (
    r"(?: (?:about|around|bed[az]\w*|costs?|for|is|jakies|kosztowac|kosztuj\w+|max|mi|ok|okolo"
    r"|szacuj\w+|to|wyceni\w+ na|will|wyjd[az]\w*|wyniesie|za|zl))+"
)
POT = (
    rf"(?:\b(?:na|for) (?:(?:the|now[aey]|sam[aoe]) )?{ELSE}{FEW}:? ¤"
    rf"|¤{FEW} (?:na|for|to|on) (?:(?:the|now[aey]|sam[aoe]) )?{ELSE})"
)
COST = rf"(?:\b{ELSE}{COSTS} ¤|¤{COSTS} {ELSE})"
COST_NAMED = rf"(?:\b{ELSE}:? \(?¤|¤ {ELSE})"
APART = r"\b(?:niezaleznie|oddzieln|oprocz|osobn|poza|separate)"
TAKEN = (
    r"(?:\b(?:ale|bez|but|except|go(?:es)?|idzie|including|lecz|less|minus|musze|odchodz\w*"
    r"|odejm\w+|odkladam\w*|odlicz\w*|of which|pojdzie|przy czym|set aside|tylko ze|w tym"
    r"|wydam\w*|z czego|z tego|zabi(?:era|ore)\w*|zostaje|zostanie|zostawi\w*)\b|[-−–] ?¤)"
)
# "Dodam, że mam 90 tys." adds nothing.
TO_AMOUNT = r"(?:(?!\b(?:budz|have|mam|mamy)\b)[^¤])*¤"
ADDS = (
    r"\b(?:add(?:s|ing)?|chips? in|doda(?:m|my|dza|je)|dofinans\w*|doklad(?!n)\w+|doloz\w*"
    r"|doplac\w*|doplat\w*|dorzuc\w*|dotacj\w*|dozbier\w*|on top|zwieksz\w*)\b"
)
GIVEN = r"¤(?: [a-z]+)? (?:dojdzie|doklada\w*|doloz(?:a|e|y|ymy)|dopla(?:ca|ce|ci)|dorzuc[aei])\b"
GIVES = (
    r"(?:\+|\b(?:another|da (?:mi|nam)|da(?= ¤)|dadza|dojdzie|dodatkowo|do tego|dostan(?:e|iemy)"
    r"|extra|jeszcze|kolejn\w+|odloz(?:e|ymy)|plus|will (?:get|give|save))\b)"
)
OPENER = r"(?:(?:a|and|i|my|no|oraz|rodzice|we)\b[ ,]*){0,2}"
SOURCE = (
    r"\b(?:babci\w*|brat\w*|brother|chlopak\w*|dad|darowizn\w*|dziad\w*|dziewczyn\w*|father"
    r"|gotowk\w*|husband|ja|kredyt\w*|loan|lokat\w*|mama ¤|mom|mother|mum|maz|meza|narzeczon\w*"
    r"|oszczedn\w*|parents|partner\w*"
    r"|pozycz\w*|premi(?:a|i|e)|rodzic\w*|savings|siostr\w*|sister|spad(?:ek|ku)|tat[ay]|tesc\w*"
    r"|wife|wklad\w*|zon[aey])\b"
)
TOLERANCE = r"(?:\+ ?/? ?[-−–]|±|plus ?(?:/|,)? ?minus|\bgive or take\b)[^¤]*¤"
HAVE = (
    r"\b(?:dosta\w+|got|ha[ds]|have|ma|maja|mam|mamy|posiada\w*|dysponuj\w*|zosta\w+|odlozon\w+)\b"
)
# "Mam 55 tys. i 20 tys. w gotówce"; "i 6 tys. pralka" is none.
AND_ALSO = (
    r"^ ?(?:and|i|oraz)(?: (?:about|another|have|jeszcze|kolejne|mam|mamy|ok\.?|okolo))* ¤"
    r"(?: ?(?:$|[-,.;?!\0])| (?:cash|from|gotow|in|kredyt|loan|na (?:koncie|ksiaz|lokac|wykon)|od"
    r"|oszczedn|razem|savings|together|total|w|z|ze)\b| (?:gotow|kredyt|oszczedn|na lokac)\w*)"
)
PAID = r"\b(?:juz|kosztowal\w*|kupil\w*|zaplac\w+|bought|paid)\b"
SOLD = r"\b(?:sprzed\w*|sell(?:ing)?|sold)\b"
REPEATED = (
    r"(?:\bpo|(?:\b|[0-9])(?:razy|times|x)|\b(?:co miesiac|miesiecznie)) ¤"
    r"|¤ (?:a month|co miesiac|each|kazd[ey]|miesiecznie|monthly|na (?:glowe|miesiac|osobe)"
    r"|od osoby|per (?:month|person))\b"
)
INSTEAD = (
    r"\b(?:actually|i mean|instead|jednak|nie|not|pomyl\w*|poprawka|przepraszam|raczej|rather"
    r"|sorry|tak naprawde|tzn|w sumie|wlasciwie|zamiast|znaczy)\b[^¤]*¤"
)
EITHER = r"\b(?:albo|czy|ewentualnie|gdyby\w*|lub|maybe|moze|or|w ostatecznosci)\b[^¤]*¤|[-–] ?¤"
LIMIT = r"\b(?:do|maks\w*|max\w*|up to)(?: ok\w*)? ¤|^ to ¤"
TOPPED_UP_TO = r"^(?!.*\bile\b).*\b(?:doloz|doplac|dorzuc)\w*(?: \w+)? do ¤"
# "Po wpłacie wkładu własnego zostało mi 40 tys." is all there is.
LEFT_OVER = r"\b(?:left|zosta\w+)\b[^¤]*¤"
DOWN_PAYMENT = (
    r"\b(?:deposit|down payment|na poczatek|na start|przedplat\w*|transz\w*|up ?front|wpla[ct]\w*"
    r"|z gory|zadat\w*|zaliczk\w*)\b"
)
FOR_FINISHING = (
    rf"¤ (?:for|na)(?: [a-z]+)? {FINISHING}|\b(?:for|na)(?: [a-z]+)? {FINISHING}{FEW} ¤"
    r"|\b(?:chc[ea]\w*|mog[ea]|mozemy) (?:\w+ )?(?:przeznaczyc|wydac) ¤"
)

# By the place of an amount among the frames of all of them. "Mam 100 tys. na wykończenie, 30 tys.
# na meble": the second stands beside one for the finishing.
WHERE: dict[str, Callable[[int, list[str]], object]] = {
    "anywhere": lambda _, __: True,
    "alone": lambda _, said: len(said) == 1,
    "of several": lambda _, said: len(said) > 1,
    "later": lambda index, _: index > 0,
    "beside what is had": lambda index, said: index > 0 and re.search(HAVE, "".join(said)),
    "beside finishing": lambda index, said: any(
        re.search(FINISHING, frame) for frame in (*said[:index], *said[index + 1 :])
    ),
}
# The first that is found decides.
ROLES = tuple(
    (role, WHERE[where], re.compile(pattern))
    for role, where, pattern in (
        (Role.ASIDE, "anywhere", TOLERANCE),
        (Role.UNCLEAR, "anywhere", f"{REPEATED}|{REST_LENT}"),
        (Role.UNCLEAR, "anywhere", r"(?<!wiecej )(?<!mniej )\bniz ¤"),
        (Role.UNCLEAR, "anywhere", rf"{SOLD}[^¤]*\b(?:for|za) ¤"),
        (Role.ASIDE, "anywhere", rf"(?=.*{APART}).*(?:{POT}|{COST}|{COST_NAMED})"),
        (Role.LESS, "anywhere", rf"(?=.*{TAKEN}).*{POT}"),
        (Role.LESS, "anywhere", COST),
        (Role.ASIDE, "later", rf"^\W*(?:{GIVES}|(?:a|and|i|oraz)\b).*{POT}"),
        (Role.ASIDE, "beside finishing", POT),
        (Role.UNCLEAR, "of several", POT),
        (Role.ASIDE, "alone", POT),
        (Role.LESS, "of several", COST_NAMED),
        (Role.LESS, "alone", rf"^(?!.*(?:{HAVE}|{PAID})).*\b{ELSE}{TO_AMOUNT}"),
        (
            Role.LESS,
            "anywhere",
            r"\b(?:less|minus|odejm\w+|odjac|odlicz\w*)\b[^¤]*¤|¤ (?:mniej(?! wiecej)|less)\b",
        ),
        (Role.MORE, "anywhere", r"¤ (?:more|wiecej)\b"),
        (
            Role.ASIDE,
            "anywhere",
            r"\b(?:zabrak|brak)\w*(?: \w+)? ¤|¤ (?:too|za) (?:duzo|malo|much)\b",
        ),
        (
            Role.MEANT,
            "of several",
            rf"^(?! (?:and|i|oraz)\b)(?!.*(?:{ADDS}|{GIVES}|{SOURCE})).*(?:{FOR_FINISHING})",
        ),
        (Role.ASIDE, "later", r"\b(?:including|of which|w tym|z czego|z tego)\b[^¤]*¤"),
        (Role.UNCLEAR, "alone", TOPPED_UP_TO),
        (Role.EITHER, "later", LIMIT),
        (Role.MORE, "anywhere", rf"(?<!do ){ADDS}{TO_AMOUNT}(?<! do ¤)|{GIVEN}"),
        (Role.MORE, "later", GIVES + TO_AMOUNT),
        (Role.MORE, "anywhere", rf"^\^\W*{OPENER}(?:{SOURCE} )?{GIVES}"),
        (Role.INSTEAD, "later", INSTEAD),
        (Role.EITHER, "later", EITHER),
        (Role.JOINED, "later", SOURCE),
        (Role.JOINED, "beside what is had", AND_ALSO),
        (Role.PART, "anywhere", rf"^(?!.*{LEFT_OVER}).*{DOWN_PAYMENT}"),
        (Role.PART, "alone", rf"^(?!.*{LEFT_OVER}).*\bwklad\w*"),
        (Role.HAD, "anywhere", ""),
    )
)


def sum_of(text: str, amounts: list[Number]) -> Sum:
    """Unclear where two amounts stand and nothing tells how they go together."""
    kinds = roles(text, amounts)
    found = [(role, amount.value) for role, amount in zip(kinds, amounts, strict=True)]
    if Role.MEANT in kinds:
        found = [(role, value) for role, value in found if role is not Role.HAD]
    whole = whole_of(found)
    change = sum((SIGNS.get(role, 0) * value for role, value in found), Decimal(0))
    wholes = {value for role, value in found if role in {Role.HAD, Role.MEANT}}
    is_doubtful = Role.UNCLEAR in kinds or len(wholes) > 1
    is_no_whole = Role.PART in kinds if whole is None else whole + change <= 0
    if is_doubtful or is_no_whole:
        return Sum(is_unclear=True)
    return Sum(change=change) if whole is None else Sum(whole + change)


def whole_of(found: list[tuple[Role, Decimal]]) -> Decimal | None:
    whole: Decimal | None = None
    for role, value in found:
        if role in {Role.HAD, Role.INSTEAD, Role.MEANT}:
            whole = value
        elif role is Role.JOINED:
            whole = (whole or Decimal(0)) + value
        elif role is Role.EITHER:
            whole = max(whole or value, value)
    return whole


def roles(text: str, amounts: list[Number]) -> list[Role]:
    said = frames(text, amounts)
    return [
        next(role for role, where, words in ROLES if where(index, said) and words.search(frame))
        for index, frame in enumerate(said)
    ]


def frames(text: str, amounts: list[Number]) -> list[str]:
    """Each amount as "¤" with the words round it: ", rodzice dokładają ¤"."""
    befores, afters = [], []
    for number, amount in enumerate(amounts):
        if number:
            after, before = parted(text[amounts[number - 1].end : amount.start])
            afters.append(after)
        else:
            before = opening(text[: amount.start])
        befores.append(before)
    if amounts:
        afters.append(BORDER.split(text[amounts[-1].end :][:LOOK_BACK], maxsplit=1)[0])
    return [f"{before}¤{after}" for before, after in zip(befores, afters, strict=True)]


def opening(text: str) -> str:
    """The words of its sentence before an amount, with "^" where the message begins with them."""
    said = text.rstrip(", ")
    start = max((border.end() for border in SENTENCE.finditer(said)), default=0)
    return text[max(start, len(text) - LOOK_BACK) :] if start else f"^{text[-LOOK_BACK:]}"


def parted(between: str) -> tuple[str, str]:
    """What belongs to the amount before, and what to the one after."""
    if border := BORDER.search(between):
        return between[: border.start()], between[border.start() :]
    return (between, "") if BELONGS_BEFORE.match(between) else ("", between)
