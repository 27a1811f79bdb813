"""Parts, multiples and shares of what is known."""

from decimal import Decimal

from chatbot.dialogue.conditions import Case
from chatbot.dialogue.operators.sums import ONE, PAIR, THOUSAND, Sums, are_told
from chatbot.understanding import operator_words as words


def is_part_missing(case: Case) -> bool:
    """ "To pół tego mieszkania w Express": of something that is known, the half is told."""
    shares = [*words.parts_told(case.wanted.text)]
    is_asked = case.wanted.says(words.PRICE_ASKED) or case.wanted.asks_rest
    if is_asked and not case.offers:
        shares += words.percents_told(case.wanted.text)
    if not shares:
        return False
    known = Sums(case).all
    if of := words.OF_FIGURE.search(case.wanted.text):
        figures = {Decimal(of["of"]), Decimal(of["of"]) * THOUSAND}
        return not all(are_told(case, {each * share for each in figures}) for share in shares)
    for told, sign in ((words.DEARER_BY, 1), (words.CHEAPER_BY, -1)):
        if case.wanted.says(told):
            changed = [{each * (ONE + sign * share) for each in known} for share in shares]
            return not all(are_told(case, figures) for figures in changed)
    return not (case.says(words.PART_TOLD) or all(is_part_told(case, known, s) for s in shares))


def is_part_told(case: Case, known: set[Decimal], share: Decimal) -> bool:
    told = {figure * part for figure in known for part in (share, ONE - share)}
    return share * words.HUNDRED in case.numbers or are_told(case, told)


def is_multiple_missing(case: Case) -> bool:
    """ "Dwa razy taki metraż ile?"."""
    is_of_units = "cool" in case.wanted.kinds or case.says(words.UNITS_TOLD)
    times = [] if is_of_units else [*words.multiples_told(case.wanted.text)]
    known = Sums(case).all if times else set()
    return any(not are_told(case, {figure * each for figure in known}) for each in times)


def is_share_missing(case: Case) -> bool:
    """ "Podzielone na trzy osoby"."""
    return case.wanted.says(words.SHARED_BY) and not case.says(words.SHARE_TOLD)


def is_percent_missing(case: Case) -> bool:
    return case.wanted.says(words.PERCENT_ASKED) and not case.says(words.PERCENT_TOLD)


def is_average_missing(case: Case) -> bool:
    """ "Średnia z Comfort i Premium"; a rate is one, too."""
    is_asked = case.wanted.says(words.AVERAGE) and len(case.fixed) == PAIR
    mean = sum(case.fixed, Decimal()) / PAIR
    return is_asked and not case.has(mean, *(mean * area for area in Sums(case).areas))
