"""Amounts that are told in halves, in hundreds or for a metre in slang, put into figures: "74 i pol
tysiaca", "stówkę i 20", "po tysiaku za metr"; and digits that are told of, which are none."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

# "Mniej więcej 63 tys.": of no difference
ABOUT = regex(r"\bmniej[ -]wiecej(?= [0-9])")
THOUSAND_SAID = r"(?:k\b|kafl\w+|kol(?:a|ow|o)\b|patyk\w*|kloc\w*|tys\w*\.?|tysia[ck]\w*)"
HALVES = regex(rf"(?P<half> i pol) ?(?P<unit>{THOUSAND_SAID})")
# "Stówkę i 20", "sto i 20 tys."
HUNDRED_AND = regex(
    r"\b(?:stow(?:k?[aei])|setk[aei]) i (?P<rest>[1-9][0-9]?)(?: ?(?:k|kola|kafli|tys\w*))?"
    r"(?![0-9.,]*[0-9])(?! ?(?:m2?\b|metr|%|zl|proc))"
)
DIGIT_SAID = r"(?:jedyn|dwoj|troj|czwor|piat|szost|siodem|osem|dziewiat)(?:k[aeiuo]\w*|ce\b)"
# "Pięć cyfr z siódemką z przodu, dokładnie 74 tys.": no amount is a digit.
DIGITS = regex(
    r"(?:\b(?:[4-7]|cztery|piec|szesc|siedem)[- ]?(?:cyfr\w*)|\b(?:cztero|piecio|szescio)cyfrow\w*)"
    rf"(?:,? (?:kwot\w+|sum\w+))?(?:,? (?:z|ze|od) {DIGIT_SAID}(?: (?:z przod\w+|na poczatku))?)?"
    r"(?:,?(?= (?:a )?(?:dokladni\w*|konkretnie)))?"
    rf"|\b(?:(?:z|ze) )?{DIGIT_SAID} (?:z przod\w+|na poczatku)"
    r"(?:,?(?= (?:a )?(?:dokladni\w*|konkretnie)))?"
)
HUNDREDS = r"sto|dwiescie|trzysta|czterysta|piecset|szescset|siedemset|osiemset|dziewiecset"
TENS = r"dwadziescia|piecdziesiat"
A_METRE = r"(?: ?/ ?| (?:za|od|na|z) )(?:(?:kazd\w+|jeden|1) )?(?:m2?\b|mkw\b|metr(?:a|ze)?\b)"
# "Po tysiaku za metr", "tysiąc dwieście od metra", "półtora koła za metr"
RATE = regex(
    rf"\b(?P<one>tysia(?:c|k)\w*|kol[aeo]|kafl\w*|patyk\w*)"
    rf"(?P<rest>(?: (?:{HUNDREDS}))?(?: (?:{TENS}))?)"
    rf"(?=(?: zl\w*)?{A_METRE})"
)
THOUSAND = Decimal(1000)


def with_figures_said(message: str) -> str:
    message = with_halves(reworded(reworded(message, DIGITS), ABOUT, "okolo"))
    written = tidy(message)
    if told := HUNDRED_AND.search(fold(written)):
        whole = 100 + int(told["rest"])
        message = f"{written[: told.start()]}{whole} tys{written[told.end() :]}"
    return with_rate_in_figures(message)


def with_halves(message: str) -> str:
    """ "74 i pół tysiąca" is "74,5 tys"."""
    written = tidy(message)
    text = fold(written)
    for half in reversed([*HALVES.finditer(text)]):
        number = next((n for n in find_numbers(text) if n.end == half.end("half")), None)
        if number is not None:
            value = f"{number.value.normalize():f}".replace(".", ",")
            message = written = f"{written[: number.start]}{value} tys{written[half.end() :]}"
    return message


def with_rate_in_figures(message: str) -> str:
    """What is told in thousands for a square metre."""
    written = tidy(message)
    text = fold(written)
    for told in reversed([*RATE.finditer(text)]):
        number = next((n for n in find_numbers(text) if n.end + 1 == told.start()), None)
        count = number.value if number else Decimal(1)
        value = count * THOUSAND + sum(n.value for n in find_numbers(told["rest"]))
        start = number.start if number else told.start()
        message = written = f"{written[:start]}{value.normalize():f} zl{written[told.end() :]}"
    return message
