"""Another amount in place of one that was told: "a jak auto pójdzie za 15?"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import TRIED
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import THOUSAND, WITHOUT, Ledger, Part, what_of
from chatbot.understanding.money.sums import frames
from chatbot.understanding.text.numerals import find_numbers

SENTENCES = regex(r"[.;?!] ")
# "A jak ja dam 5 tys. więcej"
RELATIVE = regex(
    r"[0-9](?: ?(?:k|pln|tys\w*\.?|zl\w*|grand|thousand))* (?:less|mniej|more|wiecej)\b"
    r"|\b(?:mniej|wiecej) o [0-9]"
)


def is_any_tried(folded: str) -> bool:
    """One of the sentences tries something: "jasne. a jak auto za 15?"."""
    return any(map(TRIED.match, SENTENCES.split(folded)))


# "Jednak sprzedałem za 36", after "auto sprzedam za 40".
SOLD_AFTER_ALL = regex(r"\b(?:jednak|tylko)\b[^.;?!]*\bsprzeda\w+|\bsprzeda\w+[^.;?!]*\btylko\b")


def repriced(extracted: Extracted, ledger: Ledger, folded: str) -> tuple[Part, ...]:
    """ "And if the car is 8k?", where 12 were taken off for it."""
    if len(extracted.amounts) != 1:
        return ()
    is_sold_for_less = "car" in ledger.parts and SOLD_AFTER_ALL.search(folded) is not None
    if is_sold_for_less and not what_of(folded):
        return (Part("car", extracted.amounts[0]),)
    if not is_any_tried(folded):
        return ()
    return in_place_of_named(ledger, folded, extracted.amounts[0])


def all_repriced(extracted: Extracted, ledger: Ledger, folded: str) -> tuple[Part, ...]:
    """ "A jak pożyczka będzie 55, a rodzice jednak 20": each in place of one that was told."""
    amounts = {*extracted.amounts}
    numbers = [n for n in find_numbers(folded) if {n.value, n.value * THOUSAND} & amounts]
    if len(numbers) < len(amounts) or len(numbers) < 2 or RELATIVE.search(folded):
        return ()
    values = [n.value if n.value in amounts else n.value * THOUSAND for n in numbers]
    told = [
        in_place_of_named(ledger, frame, value)
        for value, frame in zip(values, frames(folded, numbers), strict=True)
    ]
    parts = tuple(part for named in told for part in named)
    is_each_told = all(told) and len({part.what for part in parts}) == len(numbers)
    return parts if is_each_told and is_any_tried(folded) else ()


def in_place_of_named(ledger: Ledger, words: str, amount: Decimal) -> tuple[Part, ...]:
    """The one part that the words name, with another amount; nothing where they name none of them,
    or several."""
    named = {*what_of(words).split("+")} - {""}
    same = [what for what in ledger.parts if {*what.split("+")} & named]
    if len(same) != 1:
        return ()
    return (Part(same[0], amount if ledger.parts[same[0]] > 0 else -amount),)


def is_price_of_it(gone: Decimal, left: Decimal | None, folded: str) -> bool:
    """ "Bez szaf, to 9 tys. więcej", "bez tej kuchni 20": of what is left out."""
    is_small = left is not None and 2 * gone < left
    return bool(RELATIVE.search(folded) or (is_small and WITHOUT.search(folded)))
