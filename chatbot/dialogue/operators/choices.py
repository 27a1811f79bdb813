"""Which of the packages is meant."""

from chatbot.dialogue.conditions import Case
from chatbot.dialogue.operators.sums import PAIR, Sums
from chatbot.understanding import operator_words as words


def is_either_missing(case: Case) -> bool:
    """ "A dla 40 m2 obie ceny?", of two packages that were compared."""
    prices = [case.turn.figures.price(code) for code in case.turn.was.weighed]
    names = [price.name for price in prices if price]
    is_asked = case.wanted.says(words.EITHER) and len(names) == PAIR and not case.offers
    return is_asked and not all(f"{name}:" in case.found.text for name in names)


def is_one_of_two_missing(case: Case) -> bool:
    """ "Ten tańszy z tych dwóch", of those that were told last."""
    told, was = words.OF_TWO.search(case.wanted.text), case.turn.was
    prices = [case.turn.figures.price(code) for code in was.listed or was.weighed]
    fixed = [price for price in prices if price and not price.is_range]
    if told is None or len(fixed) != PAIR:
        return False
    end = min if told["end"] == "tansz" else max
    return end(fixed, key=lambda price: price.low).name not in case.found.text


def is_extreme_missing(case: Case) -> bool:
    """ "A najdroższy, mam 120 tys.?", answered of the package that was spoken of."""
    fixed = [price for price in case.turn.figures.prices if not price.is_range]
    ends = ((words.CHEAPEST, min), (words.DEAREST, max))
    asked = [
        end(fixed, key=lambda price: price.low) for told, end in ends if case.wanted.says(told)
    ]
    if len(asked) == len(ends) and (case.wanted.asks_gap or case.wanted.says(words.MINUS)):
        gap = abs(asked[0].low - asked[1].low)
        return not case.has(gap, *(gap * area for area in Sums(case).areas))
    is_plain = len(asked) == 1 and not case.wanted.is_of_theirs and bool(fixed)
    if not is_plain or ({*case.wanted.codes} - {asked[0].code} and not case.wanted.is_related):
        return False
    told = words.HEADLINE.search(case.found.text)
    is_of_another = told is not None and told["name"] != asked[0].name
    is_counted = case.wanted.asks_rest or "cool" in case.wanted.kinds
    is_missing = is_counted and asked[0].name not in case.found.text
    return is_of_another or is_missing


def is_swap_missing(case: Case) -> bool:
    """Nobody knows what is swapped, of one flat."""
    return case.wanted.says(words.SWAPPED)
