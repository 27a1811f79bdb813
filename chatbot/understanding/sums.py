"""How the amounts of one message go together: added, taken off, one in place of another."""

import re
from decimal import Decimal

from chatbot.understanding.numerals import Number

ELSE = (
    r"(?:mebl|agd|rtv|sprzet|kuchni|dekorac|dodatk|oswietl|lamp|szaf|zabudow|klima|ogrod|balkon"
    r"|taras|garaz|notari|podat|przeprowadz|furni|applianc|kitchen|ward?rob|garden|light)"
)
WORDS = r"(?: (?!(?:a|ale|i|oraz|and|but)\b)[a-z]+){0,2}"
FOR_ELSE_AFTER = re.compile(rf"{WORDS} (?:na|for|to|on) (?:(?:the|nowe|sam[aoe]) )?{ELSE}")
FOR_ELSE_BEFORE = re.compile(rf"\b(?:na|for) {ELSE}[a-z]*{WORDS}:? ?$|\b{ELSE}[a-z]* (?:za|for) $")
# "100 tys., z tego 30 tys. na meble" leaves 70; "w tym 30 tys. kredytu" is where it comes from.
SHARE = re.compile(r"\b(?:z tego|w tym|z czego|of which|including)\b")
BUT = re.compile(r"\b(?:ale|lecz|tylko ze|przy czym|but|except)\b")
SPENT = re.compile(
    r"\b(?:idzie|pojdzie|zostaje|zostanie|zostawi\w*|odklada\w*|odlicz\w*|go(?:es)?|set aside)\b"
)
LESS = re.compile(r"\b(?:minus|bez|less)\b|[-−–] $")
LESS_WORD = re.compile(r"\b(?:minus|odjac|less)\b")
TOLERANCE = re.compile(r"\+ ?/? ?[-−–]|±|plus ?(?:/|,)? ?minus|\bgive or take\b")
INSTEAD = re.compile(
    r"\b(?:nie|jednak|raczej|wlasciwie|znaczy|tzn|sorry|przepraszam|pomyl\w*|poprawka|zamiast"
    r"|actually|rather|instead|i mean|not)\b"
)
EITHER = re.compile(r"\b(?:albo|lub|czy|do|max\w*|maks\w*|moze|or|to|up|maybe)\b|^ ?[-–] ?$")
MORE = (
    r"(?:\+|\b(?:plus|dodatkowo|do tego|jeszcze|doloz\w*|dorzuc\w*|doplac\w*|doda(?:m|my|dza)"
    r"|dojdzie|dostan(?:e|iemy)|odloz(?:e|ymy)|dadza|da (?:mi|nam)|extra|another|on top"
    r"|add|adds|adding|will (?:get|give|save))(?:\b|$))"
)
ADDED = re.compile(MORE)
ADDED_FIRST = re.compile(
    rf"^(?:(?:a|i|no|oraz|and|we|my)\b[ ,]*|rodzice ){{0,2}}{MORE}[^0-9\0,.]*$"
)
HAVE = re.compile(
    r"\b(?:mam|mamy|ma|maja|posiada\w*|dysponuj\w*|kredyt\w*|oszczedn\w*|have|has|got|loan|savings)\b"
)
AND = re.compile(r"[^0-9\0.;?!]{0,25}\b(?:i|oraz|and)\b")
# "Żona ma 50 tys., ja 40 tys."
FAMILY = (
    r"(?:ja|zon[aey]|maz|meza|mam[ay]|tat[ay]|rodzic\w*|tesc\w*|babci\w*|dziad\w*|siostr\w*|brat\w*"
    r"|partner\w*|narzeczon\w*|dziewczyn\w*|chlopak\w*|i|wife|husband|parents|brother|sister)"
)
FROM_FAMILY = re.compile(rf"\b{FAMILY}(?: [a-z]+){{0,2}} ?:? ?$")
JOINT = re.compile(r"[^0-9\0]{1,40}")
LOAN = re.compile(r"\b(?:kredyt\w*|loan)\b")
LOOK_BACK = 60  # characters


def sum_of(text: str, amounts: list[Number]) -> Decimal | None:
    """Where nothing tells how two of them go together it is the larger one.

    None where all of it is for something else, "Comfort, a kuchnia za 20 tys."
    """
    if all(is_for_else(text, amount) for amount in amounts):
        return None
    first, *others = amounts
    value, last = first.value, first
    for amount in others:
        if is_taken_off(text, last, amount):
            value -= amount.value if amount.value < value else 0
        elif is_replaced(text, last, amount) or is_for_else(text, last):
            value = amount.value
        elif is_added(text, last, amount):
            value += amount.value
        elif not is_aside(text, last, amount):
            value = max(value, amount.value)
        last = amount
    return value


def is_joined(text: str, last: Number, amount: Number) -> bool:
    """Whether nothing but words stands between, and they say how the second changes the first."""
    between = text[last.end : amount.start]
    if not JOINT.fullmatch(between):
        return False
    is_marked = ADDED.search(between) or (LOAN.search(text[: amount.start]) and AND.match(between))
    return is_taken_off(text, last, amount) or (
        is_marked is not None and is_added(text, last, amount)
    )


def is_taken_off(text: str, last: Number, amount: Number) -> bool:
    between = text[last.end : amount.start]
    if LESS_WORD.search(between) and not TOLERANCE.search(between):
        return True
    is_kept = any(pattern.search(between) for pattern in (SHARE, BUT, SPENT, LESS))
    return is_for_else(text, amount) and (is_kept or is_spent(text, amount))


def is_spent(text: str, amount: Number) -> bool:
    return SPENT.search(text[amount.end : amount.end + LOOK_BACK]) is not None


def is_for_else(text: str, amount: Number) -> bool:
    """ "15 tys. na kuchnię", "na meble 30 tys.", "szafa za 10 tys."."""
    start = text[max(amount.start - LOOK_BACK, 0) : amount.start]
    return bool(FOR_ELSE_AFTER.match(text, amount.end) or FOR_ELSE_BEFORE.search(start))


def is_aside(text: str, last: Number, amount: Number) -> bool:
    between = text[last.end : amount.start]
    return bool(SHARE.search(between) or TOLERANCE.search(between) or is_for_else(text, amount))


def is_replaced(text: str, last: Number, amount: Number) -> bool:
    between = text[last.end : amount.start]
    return INSTEAD.search(between) is not None and not is_aside(text, last, amount)


def is_added(text: str, last: Number, amount: Number) -> bool:
    between = text[last.end : amount.start]
    if EITHER.search(between) or is_aside(text, last, amount):
        return False
    is_of_two = AND.match(between) or FROM_FAMILY.search(between)
    start = text[max(last.start - LOOK_BACK, 0) : last.start]
    is_had = HAVE.search(start) or FROM_FAMILY.search(start)
    return ADDED.search(between) is not None or bool(is_of_two and is_had)


def adds_to_known(text: str, first: Number) -> bool:
    """ "Plus 20 tys. od rodziców" says nothing of what there was before."""
    return ADDED_FIRST.search(text[: first.start]) is not None
