"""An amount beside air conditioning that is the whole budget, and not what the units cost."""

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted

# "Co z 2 klimami zmieści się w 80 tys.?"
FITTING = regex(r"\b(?:zmie(?:sc|szcz)\w*(?: sie)?|fits?) (?:in|w|within) xbudget")


def is_budget_with_cooling(extracted: Extracted) -> bool:
    is_cooling = extracted.budget_what == "cooling"
    return is_cooling and FITTING.search(extracted.masked) is not None
