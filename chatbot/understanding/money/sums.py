"""How the amounts of one message go together: each has a role, by the words round it."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import GIVERS_BESIDE, OTHERS, Part, is_for, what_of
from chatbot.understanding.money.money_words import (
    ADDS,
    AND_ALSO,
    APART,
    BORROWED,
    BUYS,
    CAP,
    CAR_SOLD,
    COST,
    COST_NAMED,
    DONE_FOR,
    DOWN_PAYMENT,
    ECHO,
    EITHER,
    ELSE,
    FEW,
    FINISHING,
    FOR_FINISHING,
    GIVEN,
    GIVEN_AWAY,
    GIVES,
    GIVING,
    GOES_TO,
    HAVE,
    INSTEAD,
    KEPT,
    LEFT_FOR,
    LEFT_OVER,
    LIMIT,
    OPENER,
    OWN,
    PAID,
    PAID_FOR,
    POT,
    POT_OF_WORKS,
    RECEIVED,
    RECEIVED_OF,
    REPEATED,
    REST_LENT,
    SOLD,
    SOURCE,
    TAKEN,
    TO_AMOUNT,
    TO_ANOTHER,
    TOLERANCE,
    TOPPED_UP_TO,
    WEDDING,
)
from chatbot.understanding.text.numerals import Number


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
WHOLES = frozenset({Role.HAD, Role.INSTEAD, Role.JOINED, Role.MEANT})


class Sum(NamedTuple):
    """`whole` of what is had, with the `parts` that come on top of it or are taken off it; where
    none is told, they change the one from before. Of that one only the parts `aside` are taken
    off, too: "10 tys. na meble". `later` is the role of a whole where one was told before, and
    `what` it is then; None where the rest of the message decides."""

    whole: Decimal | None = None
    parts: tuple[Part, ...] = ()
    is_unclear: bool = False
    later: Role | None = Role.HAD
    what: str = ""
    aside: tuple[Part, ...] = ()


NOTHING = Sum()
LOOK_BACK = 60  # characters
# "70 zostawiam na remont" is kept for it.
LEFT_FOR_IT = (
    rf"¤(?: mi| nam| sobie)? zosta\w+(?: mi| nam| sobie)? (?:na|for)(?: [a-z]+)? {FINISHING}"
    rf"|\bzosta\w+ ¤ (?:na|for)(?: [a-z]+)? {FINISHING}"
)
ON_IT = (
    r"\w* na (?:pakiet|remont|wykoncz|comfort|express|premium|xpackage)"  # "co zostaje na pakiet?"
)
SENTENCE = regex(r"[,;.?!\0]")
BELONGS_BEFORE = regex(r" (?:for|from|in|kredyt\w*|na|od|of|on(?= [a-z])|oszczedn\w*|w|z|za|ze)\b")

# "70 tys. w marcu premia 12 tys."
OF_THE_NEXT = regex(rf" (?:w|in) [a-z]+ (?:[a-z]+ )?{SOURCE}(?: [a-z]+){{0,2}} $")
BORDER = regex(
    rf"(?!,{REST_LENT})[,:;.?!\0+]|(?<!\bfor)(?<!\bon) (?=(?:a|albo|ale|and|but|czy|i|including"
    rf"|lecz|lub|minus|of which|or|oraz|plus|razem|to (?:co|czy|ile|na co)"
    r"|(?:co|ile)(?= (?:mi |nam )?(?:brak|zabrak|zosta))"
    rf"|w tym|z czego|z tego|ze? {ELSE}|[-−–]) )"
)
# "30 tys. na meble i kuchnię" are for both.
LAST_BORDER = regex(rf"(?! (?:and|i|oraz) {ELSE}\b)(?:{BORDER.pattern})")

# "60 tys., w tym 25 od mamy", "razem z 25 tys. kredytu"
INCLUDES = (
    r"\b(?:including|of which|w tym|z czego|z tego)\b[^¤]*¤"
    r"|\b(?:lacznie|razem|wlacznie|wraz|together) (?:with|ze?) ¤"
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
    (role, WHERE[where], regex(pattern))
    for role, where, pattern in (
        (Role.ASIDE, "anywhere", TOLERANCE),
        (Role.ASIDE, "anywhere", r"\bnie (?:dodaw|dolicz|odejm|odlicz)\w*[^¤]*¤"),
        (
            Role.ASIDE,
            "anywhere",
            rf"¤ (?:co|ktor\w+|that|which) (?:mi |nam )?(?:is |zosta(?!{ON_IT}))",
        ),
        (Role.ASIDE, "anywhere", PAID_FOR),
        (Role.JOINED, "of several", WEDDING),
        (Role.ASIDE, "alone", ECHO),
        (Role.LESS, "anywhere", rf"\bza {ELSE}(?: (?!juz|zaplac)\w+){{0,3}} ¤"),
        (Role.INSTEAD, "of several", CAP),
        (Role.LESS, "anywhere", r"\b(?:obniz|zmniejsz|reduc)\w*(?: \w+)? (?:o|by) ¤"),
        (
            Role.MORE,
            "anywhere",
            r"\b(?:podnies|podwyz|zwieksz|increas|rais)\w*(?: \w+)? (?:o|by) ¤",
        ),
        (Role.UNCLEAR, "anywhere", rf"¤ (?:less|mniej) (?:for|na|on) (?:the )?{ELSE}"),
        (Role.LESS, "anywhere", rf"^(?!.*(?:{LEFT_FOR_IT})).*(?:{KEPT})"),
        (Role.UNCLEAR, "anywhere", f"{REPEATED}|{REST_LENT}"),
        (Role.UNCLEAR, "anywhere", r"(?<!wiecej )(?<!mniej )\bniz ¤"),
        (Role.LESS, "anywhere", BUYS),
        (Role.LESS, "of several", GOES_TO),
        (Role.LESS, "anywhere", rf"^(?!.*{FINISHING}).*{GIVEN_AWAY}"),
        (Role.UNCLEAR, "anywhere", rf"{GIVING}(?: [a-z]+)? ¤ {TO_ANOTHER}\b"),
        (Role.UNCLEAR, "of several", rf"{SOURCE} (?:needs?|potrzebuj[ae]|wants?)\b[^¤]*¤"),
        (Role.MORE, "anywhere", f"{CAR_SOLD}|{RECEIVED_OF}"),
        (Role.UNCLEAR, "anywhere", rf"{SOLD}[^¤]*\b(?:for|za) ¤"),
        (Role.ASIDE, "anywhere", rf"(?=.*{APART}).*(?:{POT}|{COST}|{COST_NAMED})"),
        (Role.LESS, "anywhere", rf"(?=.*{TAKEN}).*{POT}"),
        (Role.ASIDE, "alone", f"{POT_OF_WORKS}|{DONE_FOR}"),
        (Role.UNCLEAR, "of several", POT_OF_WORKS),
        (Role.LESS, "of several", LEFT_FOR),
        (Role.LESS, "anywhere", COST),
        (Role.LESS, "later", rf"\b{ELSE}(?: \w+){{0,3}} za ¤"),
        (Role.ASIDE, "later", rf"^\W*(?:{GIVES}|(?:a|and|i|oraz)\b).*{POT}"),
        (Role.ASIDE, "beside finishing", POT),
        (Role.UNCLEAR, "of several", POT),
        (Role.ASIDE, "alone", POT),
        (Role.LESS, "of several", COST_NAMED),
        (Role.LESS, "of several", rf"\b{ELSE}(?: (?:about|dodatkowo|extra|jeszcze|ok|tez))+ ¤"),
        (Role.LESS, "alone", rf"^(?!.*(?:{HAVE}|{PAID})).*\b{ELSE}{TO_AMOUNT}"),
        (
            Role.LESS,
            "anywhere",
            r"\b(?:less|minus|odejm\w+|odjac|odlicz\w*)\b[^¤]*¤|¤ (?:mniej(?! wiecej)|less)\b"
            r"|¤[^¤]*\b(?<!po )(?:odejm\w+|odjac|odlicz(?:am|amy|cie|yc))\b",
        ),
        (Role.MORE, "anywhere", r"¤(?: kredyt\w*| loan)? (?:more|wiecej)\b"),
        (Role.MORE, "alone", f"{BORROWED}|{RECEIVED}"),
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
        (Role.ASIDE, "later", INCLUDES),
        (Role.UNCLEAR, "alone", TOPPED_UP_TO),
        (Role.EITHER, "later", LIMIT),
        (Role.MORE, "anywhere", rf"(?<!do ){ADDS}{TO_AMOUNT}(?<! do ¤)|{GIVEN}"),
        (Role.MORE, "of several", rf"\bdostan(?:e|iemy)\b{TO_AMOUNT}"),
        (Role.MORE, "of several", SOURCE + FEW + GIVING + TO_AMOUNT),
        # "Rodzice dali to 75": added, or reached?
        (Role.UNCLEAR, "alone", rf"{GIVING},? to (?:bedzie )?¤"),
        (Role.MORE, "later", GIVES + TO_AMOUNT),
        (Role.MORE, "anywhere", rf"^\^\W*{OPENER}(?:{SOURCE} )?{GIVES}"),
        (
            Role.MORE,
            "anywhere",
            rf"^\W*(?:(?:a|and|but|so|what) )?(?:gdy\w*|if|jak\w*|jes?li) {SOURCE} {GIVES}",
        ),
        (Role.JOINED, "later", rf"{SOURCE} (?:chyba|ewentualnie|maybe|moze) ¤"),
        (Role.INSTEAD, "later", INSTEAD),
        (Role.EITHER, "later", EITHER),
        (Role.JOINED, "later", f"{SOURCE}|{OWN}"),
        (Role.JOINED, "beside what is had", AND_ALSO),
        (
            Role.JOINED,
            "beside what is had",
            r"\bm(?:am|amy|ial\w*) (?:juz|rowniez|takze|tez)\b[^¤]*¤",
        ),
        (Role.PART, "anywhere", rf"^(?!.*{LEFT_OVER}).*{DOWN_PAYMENT}"),
        (Role.PART, "alone", rf"^(?!.*{LEFT_OVER}).*\bwklad\w*"),
        (Role.HAD, "anywhere", ""),
    )
)


OWNER = regex(
    rf"(?!.*\b(?:ja|i (?:give|have|put))\b)(?:{SOURCE}|\bmama\b|\b(?:he|on|she) (?:has|ma)\b"
    r"|^[,.]? (?:a|i|oraz)? ?ona? ¤)"
)
COST_ALONE = regex(COST_NAMED)
IS_ECHO, IS_DONE_FOR = regex(ECHO), regex(DONE_FOR)
SET_ASIDE = regex(rf"^(?!.*{APART}).*(?:{POT})")


def sum_of(text: str, amounts: list[Number]) -> Sum:
    """Unclear where two amounts stand and nothing tells how they go together."""
    kinds = roles(text, amounts)
    said = frames(text, amounts)
    found = [(role, amount.value) for role, amount in zip(kinds, amounts, strict=True)]
    told = list(zip(kinds, amounts, said, strict=True))
    parts = parts_of(told)
    owned = {Role.JOINED: 1} | ({Role.HAD: 1} if Role.JOINED in kinds else {})
    joined = parts_of(told, owned) if len(told) > 1 else ()
    joined = (*joined, *parts_of(included(told), {Role.ASIDE: 1}))
    if Role.MEANT in kinds:
        found = [(role, value) for role, value in found if role is not Role.HAD]
    whole = whole_of(found)
    change = sum((part.value for part in parts), Decimal(0))
    wholes = {value for role, value in found if role in {Role.HAD, Role.MEANT}}
    is_choice = Role.EITHER in kinds and not {*kinds} & WHOLES and len(kinds) > 1
    is_doubtful = Role.UNCLEAR in kinds or len(wholes) > 1 or is_choice
    is_part = Role.PART in kinds and not {*kinds} & WHOLES  # "zaliczka 10 tys. czy 20 tys.?"
    is_doubtful = is_doubtful or is_less_told_twice(kinds, said)
    is_doubtful = is_doubtful or is_of_anothers_own(text, kinds, said)
    is_no_whole = is_part if whole is None or is_part else whole + change <= 0
    if is_doubtful or is_no_whole:
        return Sum(is_unclear=True)
    if whole is not None:
        return Sum(whole + change, (*joined, *parts))
    aside = [
        Part(what_of(said), -amount.value)
        for role, amount, said in told
        if role is Role.ASIDE and is_set_aside(said)
    ]
    return Sum(parts=parts, aside=() if parts else tuple(aside))


# "Budżet 90 tys., z tego 30 to kredyt"
INCLUDED = regex(INCLUDES)
AND_MORE = regex(r"^,? ?(?:and|i|oraz)\b")
INCLUDED_OF = OTHERS | {*GIVERS_BESIDE}


def included(told: list[tuple[Role, Number, str]]) -> list[tuple[Role, Number, str]]:
    """Whose part of the whole is named, so that it can be left out later."""
    return [
        one
        for one in told
        if one[0] is Role.ASIDE
        and (INCLUDED.search(one[2]) or AND_MORE.match(one[2]))
        and {*what_of(one[2]).split("+")} & INCLUDED_OF
    ]


# "Brat ma 50, a ja 70, moje mieszkanie ma 46 m2": his may be for his own.
ANOTHER_HAS = regex(
    r"\b(?:brat|corka|kolega|kolezanka|kuzyn\w*|siostra|syn|szwagier|szwagierka|znajom[ay]"
    r"|(?:brother|cousin|daughter|friend|sister|son)) (?:[a-z]+ )?(?:has|ma)\b[^¤]*¤"
)
JOINT = regex(
    r"\b(?:dal[aiy]?|da(?:dza|ja|je|m|my)?|doklad\w+|doloz\w+|dorzuc\w+|kupi\w+|lacznie|mamy|my|nam|nami|nas"
    r"|razem|skladam\w*|spolk\w*|sumie|wspoln\w+|gives?|our|puts?|together|us|we)\b"
)


def is_of_anothers_own(text: str, kinds: list[Role], said: list[str]) -> bool:
    """Also "50 od rodziców, a swoje 22 zostawiamy": these are no part of the 50."""
    told = list(zip(kinds, said, strict=True))
    is_had = len(said) > 1 and any(ANOTHER_HAS.search(frame) for frame in said)
    is_kept = any(role is Role.LESS and OWN_SUM.search(frame) for role, frame in told)
    is_given = any(role is not Role.LESS and GIVEN_SUM.search(frame) for role, frame in told)
    return (is_had and not JOINT.search(text)) or (is_kept and is_given)


OWN_SUM, GIVEN_SUM = regex(OWN), regex(rf"(?:{SOURCE}|\bod mamy\b)")


def is_less_told_twice(kinds: list[Role], said: list[str]) -> bool:
    """ "30 nie ruszam, mam tylko 50": what is left may have been told already."""
    if not said or kinds[-1] is not Role.HAD or Role.LESS not in kinds:
        return False
    return LEFT_ALONE.search(said[-1]) is not None


LEFT_ALONE = regex(r"\b(?:mam|mamy|zosta\w+)(?: mi| nam)? (?:tylko|wiec|wtedy) ¤|\bhave only ¤")
OF_ONESELF = frozenset({"own", "savings", "reserve"})


def parts_of(
    told: list[tuple[Role, Number, str]], signs: Mapping[Role, int] = SIGNS
) -> tuple[Part, ...]:
    return tuple(
        Part((what_of if signs[role] > 0 else is_for)(frame), signs[role] * amount.value)
        for role, amount, frame in told
        if role in signs and (role in SIGNS or {*what_of(frame).split("+")} - {"", *OF_ONESELF})
    )


def is_set_aside(frame: str) -> bool:
    """ "10 tys. na meble": taken off what is had, where that was told before."""
    is_echo = IS_ECHO.search(frame) or IS_DONE_FOR.search(frame)
    return SET_ASIDE.search(frame) is not None and not is_echo


def whole_of(found: list[tuple[Role, Decimal]]) -> Decimal | None:
    whole: Decimal | None = None
    joined = sum((value for role, value in found if role is Role.JOINED), Decimal(0))
    for role, value in found:
        if role in {Role.HAD, Role.INSTEAD, Role.MEANT}:
            whole = value
        elif role is Role.EITHER:
            whole = max(whole or value, value)
    return whole if not joined else joined + (whole or 0)


def roles(text: str, amounts: list[Number]) -> list[Role]:
    if not amounts:
        return []
    said, found = frames(text, amounts), list[Role]()
    for index, frame in enumerate(said):
        told = (role for role, where, words in ROLES if where(index, said) and words.search(frame))
        role = next(told)
        is_apart = role in {Role.ASIDE, Role.UNCLEAR} and is_set_aside(frame)
        is_more_of_it = is_apart and found[-1:] == [Role.LESS]
        role = Role.LESS if is_more_of_it else role  # "25 na kuchnię i 10 na meble"
        found.append(Role.ASIDE if is_included_too(role, found, said[: index + 1]) else role)
    found = with_owners(with_given_to_owners(found, said), said)
    is_all_aside = all(is_set_aside(frame) or COST_ALONE.search(frame) for frame in said)
    return [Role.LESS] * len(said) if len(said) > 1 and is_all_aside else found


def is_included_too(role: Role, found: list[Role], said: list[str]) -> bool:
    """ "90 tys., w tym 20 od rodziców i 10 z wesela"."""
    is_after = role is Role.JOINED and found[-1:] == [Role.ASIDE]
    return (
        is_after and INCLUDED.search(said[-2]) is not None and AND_MORE.match(said[-1]) is not None
    )


# "Ja jej dam 20, a ona ma 30": the flat is hers, so both are for it.
HAS_THEMSELVES = regex(
    r"\b(?:brat|corka|he|on|ona|she|siostra|syn|wnuczk?a|wnuk|my (?:brother|daughter|sister|son))"
    r" (?:has|ma)\b[^¤]*¤"
)
GIVEN_AWAY_SUM = regex(GIVEN_AWAY)


def with_given_to_owners(found: list[Role], said: list[str]) -> list[Role]:
    if not any(HAS_THEMSELVES.search(frame) for frame in said):
        return found
    return [
        Role.MORE if role is Role.LESS and GIVEN_AWAY_SUM.search(frame) else role
        for role, frame in zip(found, said, strict=True)
    ]


def with_owners(found: list[Role], said: list[str]) -> list[Role]:
    """ "My wife has 60k and I have 45k": what another has is a share."""
    are_had = [role is Role.HAD for role in found]
    if sum(are_had) < 2:
        return found
    is_anothers = [
        had and bool(OWNER.search(frame)) for had, frame in zip(are_had, said, strict=True)
    ]
    if sum(is_anothers) + 1 != sum(are_had) and not all(is_anothers):
        return found
    return [Role.JOINED if other else role for other, role in zip(is_anothers, found, strict=True)]


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
        afters.append(LAST_BORDER.split(text[amounts[-1].end :][:LOOK_BACK], maxsplit=1)[0])
    return [f"{before}¤{after}" for before, after in zip(befores, afters, strict=True)]


def opening(text: str) -> str:
    """The words of its sentence before an amount, with "^" where the message begins with them."""
    said = text.rstrip(", ")
    start = max((border.end() for border in SENTENCE.finditer(said)), default=0)
    return text[max(start, len(text) - LOOK_BACK) :] if start else f"^{text[-LOOK_BACK:]}"


def parted(between: str) -> tuple[str, str]:
    """What belongs to the amount before, and what to the one after."""
    if OF_THE_NEXT.match(between):
        return "", between
    if border := BORDER.search(between):
        return between[: border.start()], between[border.start() :]
    return (between, "") if BELONGS_BEFORE.match(between) else ("", between)
