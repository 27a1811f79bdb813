"""A number that stands alone: an area, or a budget, where the conversation is about one."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.areas import CORRECTION, MINUS
from chatbot.understanding.bare import PLACEHOLDERS, WORD
from chatbot.understanding.drafts import affirmed
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.number_roles import is_plausible
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.several_areas import several_areas

# Words that leave a number what it is; "jutro o 10", "3 pokoje" and "4 piętro" have others.
SMALL_WORDS = """
a i w we jak dla przy za to no ok okolo ca circa jakies moze mam mamy ma bedzie jest tak nie z
ze jednak raczej albo lub tylko ile by bylo byloby wyjdzie kosztuje wyniesie cena koszt wycena
poprosze prosze chce interesuje mnie nas chcialbym chcialabym wybieram biore pakiet
pakiecie metraz metry mieszkanie mieszkania dzien dobry
przepraszam pomylilem pomylilam pomylka poprawka sie mial mialo powinno byc znaczy wroc bede
zamiast tzn sorki mialem mialam zle napisalem napisalam gdybym gdybysmy jakbym jakbysmy
mialbym mialabym mielibysmy mieli sorry my mistake instead not but
about around it's it is and or for what how much in at actually of the please package would be
"""
AROUND = (PLACEHOLDERS - {"xnumber", "xarea", "xbudget"}).union(SMALL_WORDS.split())
WORDS_BETWEEN = """
od do oraz czy plus x to miedzy pomiedzy wiem wiemy jeszcze razy drugi druga drugie pierwsze
pierwsza ewentualnie niz than from between the other second maybe don't know
"""
BETWEEN = AROUND.union(WORDS_BETWEEN.split())
# "O ile drożej za 70?" asks about the area, and not for one that is so much larger.
COMPARED = re.compile(
    r"\b(?:o )?ile (?:[a-z]+ ){0,3}(?:doplac\w+|drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej)\b"
    r"|\bjak\w+ (?:jest |bedzie )?roznic\w\b|\bhow much (?:cheaper|less|more)\b"
)
THOUSAND = Decimal(1000)
CLEARLY = Decimal("1.25")  # nearer to the budget than to the area, "a 70?" may be either
GLUED = re.compile(r"[a-wyz][0-9]|[0-9][a-wyz]")  # "a60"; but "2x30"
MARKS = frozenset("~,.;:!? ")
MARKS_BETWEEN = MARKS | frozenset("+-–/*()")


def bare_numbers(unread: str) -> list[Number]:
    """The numbers of a message that says nothing else: "60", "ok. 60,5", "a jak 70?", "40 i 60"."""
    numbers = find_numbers(unread)
    marks, words = (MARKS_BETWEEN, BETWEEN) if len(numbers) > 1 else (MARKS | {"-", "–"}, AROUND)
    pieces = around(unread, numbers)
    is_alone = not GLUED.search(unread) and all(is_small(p, words, marks) for p in pieces)
    is_amount = not MINUS.search(pieces[0]) and all(number.value > 0 for number in numbers)
    return numbers if is_alone and is_amount else []


def around(text: str, numbers: list[Number]) -> list[str]:
    starts = [0, *(number.end for number in numbers)]
    ends = [*(number.start for number in numbers), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def is_small(piece: str, words: frozenset[str], marks: frozenset[str]) -> bool:
    piece = COMPARED.sub("", piece)
    rest = WORD.sub("", piece)
    return set(rest) <= marks and all(word in words for word in WORD.findall(piece))


def with_bare_area(
    extracted: Extracted, is_likely: Callable[[Decimal], bool] = lambda _: True
) -> Extracted:
    """With a bare number taken for the area, or with several; unclear how they go together."""
    numbers = bare_numbers(extracted.unread)
    several = several_areas(extracted.unread, [n for n in numbers if is_plausible(n)])
    if several and all(map(is_likely, several.values)):
        span = Number(several.start, several.end, numbers[-1].value)
        masked = with_placeholder(extracted.unread, span, "xarea")
        return replace(extracted, areas=several.values, are_added=several.are_added, masked=masked)
    if not numbers or not all(is_likely(number.value) for number in numbers):
        return extracted
    meant = affirmed(extracted.unread, numbers)
    number = meant[-1]
    corrected = CORRECTION.search(extracted.unread[meant[0].end : number.start])
    if len(meant) > 1 and not corrected:
        return replace(extracted, is_area_unclear=True)
    masked = with_placeholder(extracted.unread, number, "xarea")
    return replace(extracted, square_meters=number.value, masked=masked)


# "A za 80?" beside a budget is about money, and so is "a jakbym miał 90?".
MONEY_BEFORE = re.compile(
    r"\b(?:za|mam|majac|mial[ao]?|mieli|mialbym|mialabym|mielibysmy|wydam|with) $"
)


def with_bare_budget(extracted: Extracted, budget: Decimal, area: Decimal) -> Extracted:
    """With a bare number of the size of the budget's thousands taken for another budget."""
    numbers = bare_numbers(extracted.unread)
    if len(numbers) != 1:
        return extracted
    number = numbers[0]
    thousands = budget / THOUSAND
    is_said = MONEY_BEFORE.search(extracted.unread[: number.start]) is not None
    if not is_said and apart(number.value, thousands) * CLEARLY > apart(number.value, area):
        return extracted
    return with_thousands(extracted, number)


def with_asked_budget(extracted: Extracted) -> Extracted:
    """ "90", where the budget was asked for."""
    numbers = bare_numbers(extracted.unread)
    is_one = len(numbers) == 1 and numbers[0].value < THOUSAND
    return with_thousands(extracted, numbers[0]) if is_one else extracted


def with_thousands(extracted: Extracted, number: Number) -> Extracted:
    masked = with_placeholder(extracted.unread, number, "xbudget")
    return replace(extracted, budget=number.value * THOUSAND, masked=masked, unread=masked)


def apart(one: Decimal, other: Decimal) -> Decimal:
    return max(one / other, other / one)


def with_placeholder(unread: str, number: Number, placeholder: str) -> str:
    before, after = unread[: number.start], unread[number.end :]
    return re.sub(" +", " ", f"{before} {placeholder}{after}").strip()
