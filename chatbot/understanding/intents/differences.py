"""Words for a difference in price, whatever the two are that differ."""

from chatbot.patterns import regex

# What is measured otherwise than in money.
OF_ELSE = (
    r"(?:czas|dlugosc|jakosc|material|podlog|plyt|produkt|standard|termin|wizualiz|zakres"
    r"|deadline|duration|quality|scope|time)"
)
# "Ile różnica w wykończeniu", "ile się różnią", "what's the diff between"
DIFFER = regex(
    r"\b(?:roznic\w*|rozni(?:a)?|diff(?:er|erences?|s)?)\b"
    rf"(?! (?:in|w|we) (?:\w+ )?{OF_ELSE})"
)
BY_HOW_MUCH = regex(
    r"\b(?:ile|how much) (?:[a-z]+ ){0,2}"
    r"(?:drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej|cheaper|dearer|less|more)\b"
)
# "Comfort na 38 czy Express na 46": one of them.
ONE_OR_OTHER = regex(
    r"\bdo wyboru\b|xpackage\b.*\b(?:albo|czy|lub|niz|or|than|versus|vs)\b.*xpackage\b"
    r"|\b(?:co|ktor\w+|what|which) (?:[a-z]+ ){0,3}"
    r"(?:drozej|drozsz\w+|taniej|tansz\w+|cheaper|dearer)"
)
# "Porównuję 39 i 51", "kontra": one of two flats, unless two packages are what is compared.
WEIGHED = regex(
    r"\bporown(?!ani)\w*\b(?! (?:cen|do konkur|firm|ofert|pakie|was\b|wasz|z innymi|z konkur))"
    r"|\bkontra\b|\bdo wyboru\b|\b(?:versus|vs)\b|\bcompar(?:e|ing)\b|\bhesitat\w*\b"
    r"|\bwaham\w*\b|\bzastanawiam\w* sie\b|\b(?:in view|na oku)\b"
    r"|\bwhich (?:one|of them) (?:(?:can|could|do|should|will) (?:i|we)|is (?:ok|possible)|fits?"
    r"|works?)\b"
    r"|\bktor\w+ (?:z nich )?(?:da sie|lepsze|lepsza|starczy|wejdzie|zmie(?:sci|szcze)\w*)\b"
    r"|\b(?:co|ktor\w+|what|which) (?:[a-z']+ ){0,3}"
    r"(?:drozej|drozsz\w+|taniej|tansz\w+|cheaper|dearer)"
)
ONE_ALONE = regex(
    r"\balbo (?:to )?(?:jed\w+|pierwsz\w+),? albo (?:to )?(?:drug|inn)\w+"
    r"|\bnie (?:(?:chodzi|chce|pytam) (?:mi )?)?(?:o )?(?:(?:oba|obie) )?"
    r"(?:lacznie|razem|sume|w sumie)\b"
    r"|\b(?:not (?:both|together)|either one or the other|one or the other|only one of)\b"
    r"|\bnie (?:oba|obie|obydwa)\b|\b(?:jedynie|tylko) jedno\b"
)
OF_FLATS = regex(
    r"\b(?:drug(?:i|ie|im|iego)\b|mniejsz|pierwsz|wieksz|bigger|first|larger|second|smaller)"
)
ALL_TOGETHER = regex(r"\b(?:lacznie|razem|w sumie|altogether|in total|together)\b")


def is_one_chosen(folded: str, *, is_of_packages: bool) -> bool:
    """ "Comfort 39 kontra Express 51"; `is_of_packages` where two are named for any of them."""
    is_weighed = WEIGHED.search(folded) is not None
    is_of_flats = not is_of_packages or OF_FLATS.search(folded) is not None
    return ONE_ALONE.search(folded) is not None or (is_weighed and is_of_flats)


def are_together(folded: str) -> bool:
    """ "Razem", and not "nie razem"."""
    return ALL_TOGETHER.search(ONE_ALONE.sub(" ", folded)) is not None


# "O ile wiencej", "ile drorzej", "jaka ruznica": as they sound.
SLIPS = {
    regex(r"\bwi(?:en|em|ie|e)c(?:ej|je|ei|eej)\b"): "wiecej",
    regex(r"\bdro(?:rz|z|sz|zz)(?:ej|je|ei)\b"): "drozej",
    regex(r"\bta(?:ni|n|nn|nni)(?:ej|je|ei)\b"): "taniej",
    regex(r"\br(?:o|u)(?:rz|z|sz)ni?c(?=[aeyi]\b)"): "roznic",
}


def without_slips(text: str) -> str:
    """Of the words for more and less, which one question may consist of."""
    for slip, word in SLIPS.items():
        text = slip.sub(word, text)
    return text


def asks_for_difference(folded: str) -> bool:
    return bool(DIFFER.search(folded) or BY_HOW_MUCH.search(folded))
