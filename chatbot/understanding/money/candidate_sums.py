"""The sums that amounts may make where nothing plain tells how they go together."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import CORRECTED
from chatbot.understanding.money.amounts import LEAST
from chatbot.understanding.money.budget_changes import GIVERS
from chatbot.understanding.money.ledger import OTHERS, SELF, THOUSAND, Ledger, Part, what_of
from chatbot.understanding.money.money_words import ADDS, ELSE, HAVE, OWN, SOLD, SOURCE
from chatbot.understanding.money.own_shares import parts
from chatbot.understanding.money.sums import frames
from chatbot.understanding.text.numerals import find_numbers

ADDING = GIVERS | {"guests", "own", "refund", "savings"}
HALF = regex(r"\b(?:half|pol|polow\w*)\b")
# "Dajemy po 30 tys.", "we put in 30k each"
SHARED_ALIKE = regex(r"\b(?:each|kazd\w+|oboje|obie)\b|\bpo (?:ok\w* )?[0-9]")


RANGE = regex(
    r"(?<![0-9.,])(?P<low>[0-9]{2,3})(?: ?(?:k|tys\w*))? ?(?:[-–]|do|to|a|and) ?"
    r"(?P<high>[0-9]{2,3}) ?(?:k|tys)"
)
ENDS = ("low", "high")
PERSONS = r"(?:brac\w*|brothers|friends|koleg\w*|osob\w*|people|siostr\w*|sisters)"
COUNTS = {
    many: regex(rf"\b(?:{words})\b")
    for many, words in {
        3: rf"three|troje|trzech|trzy|3 {PERSONS}|nas (?:jest )?3",
        4: rf"czterech|czworo|cztery|four|4 {PERSONS}|nas (?:jest )?4",
    }.items()
}
# What is told beside the whole is added to it, or taken off it.
MORE = regex(
    rf"{ADDS}|\b(?:bonus|cze(?:ka|kam|kamy)\b|da(?:c|ja|je|dz\w*|l[aiy]?|my)?\b(?! (?:rade|sie))"
    r"|dosta\w+|dam\b"
    r"|(?:brat|mama|maz|partner(?:ka)?|rodzice|siostra|tata|zona) (?:[a-z]+ )?maj?a?\b"
    r"|gives?\b|get\b|dojdzie\b|doszl\w+|obiec\w+|promis\w+|plus\b|(?:mi|nam) odda\w*"
    r"|odda\w* (?:mi|nam)\b|(?:i|mam|mamy|plus) jeszcze (?=[0-9x])|premi|lends?\b"
    r"|pozycz|rusz(?:y|e)\w*|wyj(?:m|ac)\w*|sprzed|(?<=z )wesela\b|zwrot|refund|sell|sold)"
)
LESS = regex(
    rf"\b{ELSE}|\b(?:aside|dla siebie|idzie|keep|kupil\w*|leave|less|minus|must|musz[ea]\w*"
    r"|owes?|posz\w+"
    r"|(?<!nam )(?<!mi )odda(?!(?:dza|l[aiy]?)? (?:mi|nam)\b)\w*"
    r"|odejm\w*|odlicz\w*|odloz(?!on|yl)\w*"
    r"|oplac\w*|potrzeb\w*|stays?|wyda\w*|z (?:czego|tego)"
    r"|zaplac\w*|zostaw\w*|zostac)\b"
)
# "Żona też ma 12 tys."
HAS_TOO = regex(r"\b(?:tez ma|ma tez|also has|has also)\b")
# It can't be on top, whatever else is said: "z tego 15 muszę dać na meble".
ONLY_LESS = regex(
    r"\bchc\w+ (?:[a-z]+ ){0,2}z powrotem\b"
    r"|\b(?:(?<!co )z (?:czego|tego)|of (?:that|which)|ale (?:maz|zona|ja|i) (?:kupil|wydal)\w*"
    r"|musi\w*|musz[ea]|owes?|is for|posz\w+)\b"
)
# "A gdybyśmy mieli o 15 tys. mniej?"
BY_LESS = regex(r"\b(?:o|by) [0-9]{1,3} ?(?:k|tys\w*)? ?(?:mniej|less)\b")


def possible(
    before: Ledger, amounts: Iterable[Decimal], folded: str, signs: tuple[int, ...]
) -> Iterator[Ledger]:
    told = sorted(set(amounts), reverse=True)
    ends = RANGE.search(folded) if len(told) <= len(ENDS) else None
    if ends:  # "60-80 tys., zależy, czy sprzedam działkę"
        yield from (Ledger(Decimal(ends[name]) * THOUSAND) for name in ENDS)
        return
    whats = whats_of(folded)
    many = people(folded) if len(told) == 1 else 1
    if many > 1 and before.total is not None:
        told = [many * told[0]]
    elif many > 1:
        yield Ledger.of(many * told[0], (Part(whats[1], (many - 1) * told[0]),))
    if before.total is not None:
        yield from changed_by(before, told, whats, signs)
    elif told:
        yield from made_of(told, whats, signs)


def named_in(folded: str) -> set[str]:
    return {*what_of(folded).split("+")} - {""}


def whats_of(folded: str) -> dict[int, str]:
    """Who may give what comes on top, and what that may be for which is taken off. Of several that
    are named nobody knows which one an amount is of."""
    named = named_in(folded)
    givers = named & ADDING - {"own", "savings"} or named & ADDING
    of_sign = {1: givers, -1: named - ADDING - {SELF}}
    return {sign: next(iter(one)) if len(one) == 1 else "" for sign, one in of_sign.items()}


def people(folded: str) -> int:
    """Who each give the same: "jest nas trzech, każdy po 18 tys."."""
    if not SHARED_ALIKE.search(folded):
        return 1
    return next((many for many, words in COUNTS.items() if words.search(folded)), 2)


def signs_of(folded: str, unread: str) -> tuple[int, ...]:
    """Whether what is told beside the whole can be on top of it, taken off it, or both. In `unread`
    the "plus" of a package's name is none."""
    if CORRECTED.search(folded):  # "23, a nie 25": of what is kept less, of what is given more
        return (1, -1)
    if ONLY_LESS.search(folded) or BY_LESS.search(folded):
        return (-1,)
    is_more = MORE.search(unread) is not None
    is_less = bool(LESS.search(folded) or named_in(folded) - ADDING - {SELF})
    # "Moi i jego rodzice po 5 tys."
    is_given = bool(named_in(folded) & OTHERS) and SHARED_ALIKE.search(folded) is not None
    is_more |= not is_less and (is_given or HAS_TOO.search(folded) is not None)
    return (1, -1) if is_more == is_less else (1,) if is_more else (-1,)


def changed_by(
    before: Ledger, told: list[Decimal], whats: Mapping[int, str], signs: tuple[int, ...]
) -> Iterator[Ledger]:
    known = before.total or Decimal()
    is_large = bool(told) and told[0] * 2 >= known
    is_for_else = len(told) == 1 and signs == (-1,)
    if is_large and not is_for_else:
        is_taken = len(told) > 1 and signs == (-1,)  # "za 20 tys. chcemy z tych 60 kupić"
        yield from (
            one for one in made_of(told, whats, signs) if not is_taken or one.total != told[0]
        )
    for what in before.parts if not told else ():  # "a bez tego zwrotu?"
        yield before.without(what)
    if len(told) != 1:
        return
    if (givers := givers_of(before)) and is_large:
        yield Ledger(told[0], givers)
    for sign in signs:  # "a jak meble będą tańsze, 10 tys."
        if whats[sign] in before.parts:
            part = Part(whats[sign], sign * told[0])
            yield before.changed((part,), is_on_top=False)
    for sign in signs if not is_large or len(signs) == 1 else ():
        what = whats[sign] if whats[sign] not in before.parts else ""
        yield before.changed((Part(what, sign * told[0]),), is_on_top=True)
    if before.last is not None:
        again = before.again(told[0])
        if (1 if again.value > 0 else -1) in signs:
            yield before.changed((again,), is_on_top=False)


def made_of(
    told: list[Decimal], whats: Mapping[int, str], signs: tuple[int, ...]
) -> Iterator[Ledger]:
    """Of the largest, with the others on top of it or taken off it."""
    whole, *others = told
    rest = sum(others, Decimal())
    yield Ledger(whole)
    if rest == 0 or (rest == whole and -1 not in signs):  # "22 tys. i 30, razem 52"
        return
    if others[0] * 2 >= whole and signs != (-1,):
        yield Ledger(others[0])
    if len(others) > 1 and -1 in signs:  # "ja mam 35, żona 45, 10 na meble"
        least = others[-1]
        yield Ledger.of(whole + rest - 2 * least, (Part(whats[-1], -least),))
    for sign in sorted(signs):
        yield Ledger.of(whole + sign * rest, (Part(whats[sign], sign * rest),))


def givers_of(ledger: Ledger) -> dict[str, Decimal]:
    return {
        what: value
        for what, value in ledger.parts.items()
        if value > 0 and {*what.split("+")} & GIVERS
    }


# "Dołożę 10%", of what there is
I_ADD = regex(
    r"\b(?:dodam|dodamy|doloze|dolozymy|dorzuc(?:e|imy)|dozbieram\w*|(?:i|we)(?:'ll| will)? add)\b"
)


def shares_of(whole: Decimal | None, folded: str) -> set[Decimal]:
    """ "80 tys., ale 10 % zostawiam", "połowa na meble": that share, and the rest."""
    told = {part.value for part in parts(folded)}
    if HALF.search(folded):
        told.add(Fraction(1, 2))
    if whole is None or len(told) != 1:
        return set()
    part = told.pop()
    if I_ADD.search(folded):
        return {(whole * (1 + part).numerator / (1 + part).denominator).quantize(Decimal(1))}
    shares = {
        (whole * one.numerator / one.denominator).quantize(Decimal(1)) for one in (part, 1 - part)
    }
    return {share for share in shares if share >= LEAST}


# "Tata obiecał połowę tego co ja": on top of what the visitor has.
OF_WHAT_IS_OURS = regex(
    r"\b(?:da(?:dza|je|ja)?|dal[aiy]?|doklada\w*|doloz\w+|dorzuc\w+|obieca\w+|gives?|promised)\b"
    r"(?: [a-z]+){0,3} (?:tego|of (?:it|mine|that|what)),?(?: (?:co|ile))?"
    r"(?: (?:i|ja|my|mam|mamy|have|we))*"
)
AS_MUCH = regex(
    r"\b(?:brat|corka|da(?:dza|je)?|dal[aiy]?|doklada\w*|doloz\w+|dorzuc\w+|mama|maz|obieca\w+|rodzice"
    r"|siostra|syn|tata|tesc\w*|zona)(?: (?!zaplac)\w+)? (?:drugie tyle|tyle samo)\b"
    r"|\b(?:drugie tyle|tyle samo) (?:da|dadza|doloz\w+|dorzuc\w+)\b"
    r"|\b(?:gives?|has|have|promised) the same\b"
)


def more_of_it(whole: Decimal | None, folded: str) -> Decimal | None:
    """ "Mam 62 tys. i tata obiecał połowę tego co ja": 93 thousand."""
    if whole is not None and AS_MUCH.search(folded):
        return 2 * whole
    told = OF_WHAT_IS_OURS.search(folded)
    shares = {part.value for part in parts(folded)}
    if whole is None or told is None or len(shares) != 1:
        return None
    is_all = told.end() == len(folded.rstrip(" .!?"))  # "mąż dorzuci połowę tego"
    if not (is_all or OURS.search(told[0])):
        return None
    share = shares.pop()
    return whole + (whole * share.numerator / share.denominator).quantize(Decimal(1))


OURS = regex(r"\b(?:i|ja|my|mam|mamy|mine|have|we)$")


def costs_of(folded: str, amounts: Iterable[Decimal]) -> dict[str, Decimal]:
    """What each amount is for: "kuchnia za 18 i łóżko za 3"."""
    numbers = find_numbers(folded)
    told = {*amounts}
    said = zip(numbers, frames(folded, numbers), strict=True)
    named = [
        (what_of(frame), value)
        for number, frame in said
        for value in (number.value, number.value * THOUSAND)
        if value in told
    ]
    return {what: value for what, value in named if what and not {*what.split("+")} & ADDING}


def with_names(ledger: Ledger, costs: Mapping[str, Decimal]) -> Ledger:
    """So that one of them can be changed: "a jak kuchnię wezmę za 14?"."""
    values = [*ledger.parts.values()]
    is_sum = len(costs) > 1 and values == [-sum(costs.values())]
    parts = {what: -value for what, value in costs.items()}
    return replace(ledger, parts=parts, last=None) if is_sum else ledger


# Money that is had by somebody, whatever else becomes of it.
HAD = regex(rf"{HAVE}|{OWN}|{SOLD}|{SOURCE}|\b(?:lokat|obligacj|oszczedn|gotow|savings|bonds)")


OWED = regex(r"\b(?:dlug\w*|owe|winien|winn[aiy])\b")


def without_absurd(
    totals: list[Decimal], amounts: Iterable[Decimal], folded: str, *, are_added: bool
) -> list[Decimal]:
    """Neither more than all that is had, with what something costs added, nor, where they
    `are_added`, what the money of one differs by from another's."""
    told = {*amounts}
    named = costs_of(folded, told)
    costs = {value for what, value in named.items() if what not in {SELF, "car"}}
    most = sum(told - costs, Decimal())
    had = {*had_of(folded, told)} - costs if are_added else set[Decimal]()
    apart = {abs(one - other) for one in had for other in had} - told
    left = [total for total in totals if not (costs and total > most) and total not in apart]
    return left or totals


def had_of(folded: str, told: Collection[Decimal]) -> Iterator[Decimal]:
    numbers = find_numbers(folded)
    for number, frame in zip(numbers, frames(folded, numbers), strict=True):
        is_kept = LESS.search(frame) or OWED.search(frame) or not HAD.search(frame)
        values = {number.value, number.value * THOUSAND} & {*told}
        if values and not is_kept:
            yield values.pop()
