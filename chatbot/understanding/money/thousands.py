"""Bare numbers that are money: "rodzice dadzą 20", "z tego 12 na kuchnię". They get their unit."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from itertools import islice

from chatbot.patterns import regex
from chatbot.understanding.areas.known_flats import UNIT as AREA
from chatbot.understanding.areas.parts import OF_MONEY_BEFORE
from chatbot.understanding.money.amounts import find_figures
from chatbot.understanding.money.budgets import ON_TOP, has_unit
from chatbot.understanding.money.money_doubts import (
    COUNTED_THINGS,
    is_counted,
    is_of_things,
    is_outside,
    is_within_word,
)
from chatbot.understanding.money.money_words import ELSE, GIVING, HAVE, OWN, POT, SOLD, SOURCE
from chatbot.understanding.money.sums import SIGNS, Role, frames, roles
from chatbot.understanding.text.left_numbers import FLAT_BEFORE, is_sized
from chatbot.understanding.text.number_roles import AREA_UNIT, STREET_BEFORE, before
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

UNIT, ZLOTY = " tys", " zl"
MOST_SMALL, ROUND_TO = 20_000, 10  # "2050", "1999"
CHANGES = frozenset({*SIGNS, Role.ASIDE})
GROUPED = regex(r"[.,][0-9]{3}$")  # "100.000"
WRITTEN_OUT = regex(r"[.,  ]?[0-9]")
CURRENCY_BEFORE = regex(r"(?:pln|zl|€|\$) ?$")
BELOW = 1000
# "A gdyby było o 10 większe" is about the flat.
OF_FLAT = regex(
    r"\b(?:powierzchni|metraz)\w*|\b(?:po|z)?(?:wieksz|mniejsz)\w* (?:mieszkanie )?o\b"
    r"|[0-9](?: ?m2?| metr\w*)? (?:(?:wieksz|mniejsz)\w*|bigger|larger|smaller)\b"
    r"|\b(?:bigger|larger|smaller) by\b"
)
ENOUGH = regex(
    r"\b(?:brakuj|budzet|musz\w+ miec|starcz|stac\b|trzeba miec|wystarcz|zmie(?:sc|szcz)|afford"
    r"|enough|need to have)"
)
# "Ja daję 60, on 35"; "on" is English, too
NAMED = regex(
    rf"{ELSE}|{SOURCE}|{POT}|{SOLD}|\bon (?:da(?:je)? |ma )?¤"
    r"|\b(?:da|dala?|dadza|doloz\w+|dorzuc\w+)\b(?: [a-z]+)? ¤"
)
# "Nie, jednak 51 m i 66", where money was spoken of
AFTER_AREA = regex(r"[0-9] ?m(?:2|etr\w*)?,? (?:(?:a|and|i|oraz|za) )?$")
OF_KNOWN_FLAT = regex(
    r"\b(?:dla|przy|t[ae]n?|to|tego|tym|mniejsz\w+|wieksz\w+|bigger|for|larger|smaller|the) ¤"
)
FOR_AMOUNT = regex(r"\b(?:za|for) ¤")  # beside a flat: "w tym 44 co mamy za 65?"
HAVING = regex(rf"{HAVE}|{OWN}|\bja ¤|\b(?:ja |i )?(?:daj[ea]|dam|give|put)\b|\bmo(?:ich|je)\b")
SOURCE_WORD = regex(rf"{SOURCE}|\bod mamy\b")
ADDED = regex(r"\b(?:doklad|doloz|dorzuc|dozbier)\w*(?: \w+)? ¤")
OR_ANOTHER = regex(r" (?:albo|czy|lub|or|vs) [0-9]")  # "to które wziąć, 44 czy 57"
# "Odłożyłem 80, stan deweloperski 50 m2"
SAVED = regex(
    r"\b(?:odloz\w+|oszczednosc\w*|(?:na|u)?zbieral\w*|zaoszczedz\w+|saved(?: up)?)"
    r"(?: (?:jakies|juz|mam|mamy|ok\.?|okolo|sobie|about|around))* ¤"
)
# "Ile brakuje do tych naszych 60?"
OF_OURS = regex(
    r"\b(?:(?:za)?brak\w*|(?:wy)?starcz\w*|short|missing)\b[^.;?!]{0,20}"
    r"\b(?:moi(?:ch|mi)|moje|nasz(?:e|ych|ymi)|my|our) ¤"
    r"|\bbrak\w* (?:mi |nam )?do (?:tych |te )?¤"
    r"|\b(?:moje|nasze) ¤ (?:wy)?starcz"
)
HAD = regex(
    rf"{HAVE}|{GIVING} po ¤|\b(?:dac|daje|dal(?:by|aby)m|dam)\b"
    r"|\b(?:budzet|budget|mial|odlozy|przeznacz|starcz|wyda|wystarcz|afford|spend)"
)


def in_thousands(
    message: str,
    *,
    is_of_money: bool,
    is_area_known: bool,
    is_asked: bool = False,
    sums: Collection[Decimal] = (),
    areas: Collection[Decimal] = (),
) -> str:
    """With "tys" after each bare number that the words round it make money. Where money was spoken
    of any word will do; else one has to be plain, as in "mamy 80, z tego 12 na meble", or, with an
    area known, "ja mam 20 i rodzice 20". Where a budget `is_asked` for, each is: "64 minus 9"; and
    beside a sum that was told before, one of the `sums`, so is each: "mam 32 bez zwrotu", "110
    minus 45". One of the known `areas` is none, and beside an amount it gets its unit, too:
    "zostajemy przy 44, z kuchnią za 15"."""
    written = tidy(message)
    text = fold(written)
    numbers = [number for number in find_numbers(text) if not is_within_word(text, number)]
    kinds = list(zip(numbers, roles(text, numbers), frames(text, numbers), strict=True))
    known = [n for n in numbers if n.value * 1000 in sums and not is_of_place(text, n)]
    known = [n for n in known if not is_written_out(text, n)]
    flats = [n for n, _, frame in kinds if n.value in areas and is_known_flat(text, n, frame)]
    flats = [n for n in flats if n not in known]
    small = [
        n for n, role, _ in kinds if is_of_money and role in CHANGES and is_small_amount(text, n)
    ]
    bare = [n for n in numbers if n in known or (n not in flats and is_bare(text, n))]
    if small and not bare:
        return with_units(written, dict.fromkeys(small, ZLOTY))
    if not bare and flats and is_of_money and any(has_unit(text, n) for n in numbers):
        return with_units(
            written, dict.fromkeys(flats, AREA)
        )  # "jak dorzucę 8 tys., to 51 wejdzie"
    if not bare or (OF_FLAT.search(text) and not flats):
        return message
    told = [(n, role in SIGNS, frame) for n, role, frame in kinds if n in bare]
    is_had = any(HAD.search(frame) for _, is_part, frame in told if not is_part)
    is_plain = is_had and any(is_part and NAMED.search(frame) for _, is_part, frame in told)
    is_plain |= is_had and ENOUGH.search(text) is not None
    has_area = is_area_known or any(AREA_UNIT.match(text, n.end) for n in numbers)
    is_plain |= has_area and any(SAVED.search(frame) for _, _, frame in told)
    is_plain |= has_area and any(OF_OURS.search(frame) for _, _, frame in told)
    is_plain |= has_area and are_shares([frame for _, _, frame in told])
    if not (is_of_money or is_asked or is_plain or known):
        return message
    cues = (HAD, ON_TOP, NAMED, SAVED, OF_OURS)
    money = [
        number
        for number, is_part, frame in told
        if is_asked
        or is_part
        or known
        or (is_of_money and AFTER_AREA.search(before(text, number)))
        or (flats and FOR_AMOUNT.search(frame))
        or any(cue.search(frame) for cue in cues)
    ]
    units = dict.fromkeys(money, UNIT) | dict.fromkeys(flats if money else (), AREA)
    return with_units(written, units | dict.fromkeys(small, ZLOTY))


# "Zmieszczę się w 100?", "can I fit in 90?": the price, in thousands; "zmieścicie się w 20?" may be
# weeks.
FITTED = regex(
    r"\b(?:(?:zmie(?:szcze|szczemy|scimy|scic)|zmieszcza) (?:mi )?sie (?:razem |spokojnie )?we?"
    r"|(?:fit|stay) (?:in|within|under))"
    r" (?P<sum>[2-9][0-9]|[1-9][0-9]{2})(?=\W*$|[,;?!]| (?:a|and|czy|i|ile|or|to|w|z|za)\b)"
)


def with_fitted_sum(message: str) -> str:
    written = tidy(message)
    told = FITTED.search(fold(written))
    return f"{written[: told.end()]}{UNIT}{written[told.end() :]}" if told else message


# "Siostra da tysiąc", "a thousand more": one of them; "sto tysięcy" is another word.
ONE_THOUSAND = regex(
    r"(?<!jeden )(?<![0-9] )(?<![0-9])\btysia(?:c|k|ka)\b"
    r"(?! (?:\w+s(?:et|cie|ta|to)|pytan|razy|rzeczy|sto)\b)"
    r"|\ba (?=thousand\b(?! (?:\w+ hundred|questions|things|times)\b)|grand\b(?! piano))"
)


MOST_THOUSANDS = 3  # nobody writes more of them in one message


def with_one_thousand(message: str) -> str:
    """With the number that "tysiąc" stands for: "siostra da 1 tys"."""
    written = tidy(message)
    for found in reversed([*islice(ONE_THOUSAND.finditer(fold(written)), MOST_THOUSANDS)]):
        one = "1 " if found[0] == "a " else f"1{UNIT}"
        written = f"{written[: found.start()]}{one}{written[found.end() :]}"
    return written


def with_units(written: str, units: Mapping[Number, str]) -> str:
    for number in sorted(units, key=lambda n: n.start, reverse=True):
        written = f"{written[: number.end]}{units[number]}{written[number.end :]}"
    return written


def is_small_amount(text: str, number: Number) -> bool:
    """ "Łóżko 1500 i lodówka 2000", where money was spoken of."""
    is_told = AREA_UNIT.match(text, number.end) or has_unit(text, number)
    is_round = BELOW <= number.value < MOST_SMALL and number.value % ROUND_TO in {0, 9}
    return is_round and not is_told and not is_of_things(text, number)


def is_known_flat(text: str, number: Number, frame: str) -> bool:
    """Not "mam 44 i rodzice 20"; but "zostajemy przy 44", "w tym mniejszym 44", and 64,2."""
    if AREA_UNIT.match(text, number.end) or has_unit(text, number):
        return False
    if number.value % 1:
        return True
    is_of_two = OR_ANOTHER.match(text, number.end) is not None
    is_counted_so = is_counted(text, number) and not is_of_two
    is_of_money = any(cue.search(frame) for cue in (HAD, ADDED, SOURCE_WORD))
    is_other = is_of_money or is_counted_so
    return OF_KNOWN_FLAT.search(frame) is not None or not is_other


def is_written_out(text: str, number: Number) -> bool:
    """ "70 m2", "70 tys.", and the 70 of "PLN 70,000.00" on a button."""
    is_told = AREA_UNIT.match(text, number.end) or WRITTEN_OUT.match(text, number.end)
    return bool(is_told or has_unit(text, number) or CURRENCY_BEFORE.search(before(text, number)))


def is_of_place(text: str, number: Number) -> bool:
    """ "A gdyby mieszkanie miało 80?", "ul. Długa 60", "an 80 flat"."""
    start = before(text, number)
    return bool(FLAT_BEFORE.search(start) or STREET_BEFORE.search(start)) or is_sized(text, number)


OVEN = regex(r"piec (?:co\b|do|kup|na\b|w\b)")  # that word is "five", too
PEOPLE_BEFORE = regex(r"\b(?:nas|nich|was) $")  # "na każdą z nas trzech"


def are_shares(said: list[str]) -> bool:
    is_had = [HAVING.search(frame) is not None for frame in said]
    is_anothers = [SOURCE_WORD.search(frame) is not None for frame in said]
    are_told = map(any, zip(is_had, is_anothers, strict=True))
    return len(said) > 1 and any(is_had) and any(is_anothers) and all(are_told)


LEAST_WITH_PARTS = 10  # "mamy 2,60" is no money
PERCENTS = regex(r"(?<![0-9.,])([1-9][0-9]?) ?(?:%|proc|percent)")


def is_other_percent(text: str, number: Number) -> bool:
    """ "Mama daje 30 procent, więc ja płacę 70"."""
    return any(int(told) + number.value == 100 for told in PERCENTS.findall(text))


# "Między 70 a 85 tys."
BETWEEN, AND_UPPER = regex(r"\b(?:(?:po)?miedzy|between) $"), regex(r" (?:a|and) [0-9]")


# "Starczy na Express z dwoma?", "klima, starczy na dwie?", of two things that were told before.
WITH_BEFORE, FEW_UNITS = regex(r"\b(?:starcz\w* na|z|ze|enough for|with) $"), 5


def is_bare(text: str, number: Number) -> bool:
    """Not "60 m2", "mieszkanie ma 62", "plus balkon 10" nor "3 pokoje"."""
    is_kept = OF_MONEY_BEFORE.search(before(text, number)) is not None
    is_kept = is_kept and COUNTED_THINGS.match(text, number.end) is None  # "5 zostaje na koncie"
    is_thing = is_of_things(text, number) and not is_kept
    is_told = AREA_UNIT.match(text, number.end) or is_thing
    is_amount = has_unit(text, number)
    is_area = FLAT_BEFORE.search(before(text, number)) or is_outside(text, number)
    is_grouped = GROUPED.search(text[number.start : number.end]) is not None
    is_grouped |= any(
        figure.start <= number.start < figure.end and figure[:2] != number[:2]
        for figure in find_figures(text)
    )
    is_lower = BETWEEN.search(before(text, number)) and AND_UPPER.match(text, number.end)
    is_pointed = WITH_BEFORE.search(before(text, number)) and number.value < FEW_UNITS
    is_people = (
        is_pointed or PEOPLE_BEFORE.search(before(text, number)) or OVEN.match(text, number.start)
    )
    is_height = number.value % 1 != 0 and number.value < LEAST_WITH_PARTS
    is_else = is_people or is_lower or is_height or is_other_percent(text, number)
    is_money = not (is_told or is_amount or is_area or is_grouped or is_else)
    return 1 < number.value < BELOW and is_money
