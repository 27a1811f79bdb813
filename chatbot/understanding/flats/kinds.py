"""Of two flats one is a studio: "mieszkanie 64 m i kawalerka 27 m", then "kawalerka w Plusie"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import ME, USES, clauses
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

STUDIO_WORD = regex(r"\b(?:kawaler(?:ce|ka|ke|ki)|studi(?:o|u|a|em)(?: flat)?)\b")
# "Drugie mieszkanie" and "oba mieszkania" are told by other words.
NAMED_OTHERWISE = (
    r"(?<!\bdruga )(?<!\bdrugie )(?<!\bdrugiej )(?<!\bdrugim )(?<!\bjedno )(?<!\bjednym )"
    r"(?<!\bcale )(?<!\bmniejsze )(?<!\bmniejszym )(?<!\bwieksze )(?<!\bwiekszym )(?<!\bkazde )"
    r"(?<!\boba )(?<!\bobu )(?<!\bdwa )(?<!\binne )(?<!\bjeszcze )(?<!\bkolejn[ae] )(?<!\bnowe )"
    r"(?<!\bnowa )(?<!\bpierwsze )(?<!\bpierwszym )"
)
KIND = regex(
    rf"{NAMED_OTHERWISE}\b(?:(?:duze|duzym|the|the big) )?"
    r"(?:(?P<studio>kawaler(?:ce|ka|ke|ki)|studi(?:o|u)(?: flat)?)"
    r"|(?P<flat>mieszkani(?:e|u)|(?:dwu|trzy|cztero|[2-4])[- ]?pokojow(?:e|ym|ego)"
    r"|(?<=the )flat))\b(?! (?:pod|na) )"
)
INSIDE = regex(r"\b(?:we?|z|in|with) (?:(?:duzym|tej|tym|the) )?$")
WORDS = {True: ("mniejsze", "mniejszym"), False: ("wieksze", "wiekszym")}


# "Kawalerka bez zmian": what is said of the other one counts.
UNCHANGED = regex(
    r",? ?\b(?:(?:a|and|i|ale|but) )?(?:to |the )?(?:mniejsze|wieksze|drugie|pierwsze|kawalerka"
    r"|mieszkanie|studio|(?:other|smaller|bigger|larger) one)(?: (?:tez|dalej|zostaje|stays))*"
    r" (?:bez zmian|jak (?:bylo|jest)|po staremu|tak samo|tak jak bylo|unchanged|as it (?:is|was))"
    r"(?=\W|$)"
)


# "Moje Comfort, a jej Express", where one other person's flat is known.
PACKAGE_NAMES = r"(?:comfort|express|komfort|plus|premium)"
PRONOUN = regex(
    r"\b(?:jej|jemu|jego|hers?|his)\b"
    rf"(?= (?:tez |jednak |mieszkanie |flat )?(?:w |we |in )?(?:{PACKAGE_NAMES}|najta|nie)"
    r"|,? [0-9]| mieszkani\w+| flat\b)"
)


def with_owner_named(message: str, owners: Iterable[str]) -> str:
    """The one who is no user of a flat, and not the visitor."""
    people = [who for who in owners if who not in {ME, *USES}]
    if len(people) != 1:
        return message
    written = tidy(message)
    for told in reversed([*PRONOUN.finditer(fold(written))]):
        written = f"{written[: told.start()]}{people[0]}{written[told.end() :]}"
    return written


def studio_told(text: str, areas: Sequence[Number]) -> Decimal | None:
    """None where nothing, or more than one, is called so."""
    found = set[Decimal]()
    for start, clause in clauses(text):
        own = [n.value for n in areas if start <= n.start < start + len(clause)]
        if len(own) == 1 and STUDIO_WORD.search(clause):
            found.add(own[0])
    return found.pop() if len(found) == 1 else None


def with_sizes_for_kinds(message: str, flats: Sequence[Decimal], studio: Decimal | None) -> str:
    """In words for its size, where no area is told beside it."""
    if studio is None or len(flats) != 2 or studio != min(flats) or flats[0] == flats[1]:
        return message
    written = tidy(message)
    text = fold(written)
    if any(number.value in flats for number in find_numbers(text)):
        return message
    for told in reversed([*KIND.finditer(text)]):
        is_inside = INSIDE.search(text[: told.start()]) is not None
        word = WORDS[told["studio"] is not None][is_inside]
        written = f"{written[: told.start()]}{word}{written[told.end() :]}"
    return without_unchanged(written)


def without_unchanged(written: str) -> str:
    told = UNCHANGED.search(fold(written))
    rest = f"{written[: told.start()]}{written[told.end() :]}".strip(" ,.;!") if told else ""
    return rest or written
