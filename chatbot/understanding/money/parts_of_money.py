"""What of an amount is for something else, told in the order that the readers of money know: "z
tego na wesele idzie 15" is "z tego 15 tys. idzie na wesele"."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

SUM = (
    r"(?P<sum>[0-9]{1,3}(?:[ .][0-9]{3})?)(?![0-9]|[.,][0-9])(?: ?(?:k\b|tys\w*\.?|tysi\w+))?"
    r"(?! ?(?:%|m2?\b|metr|proc|sq))"
)
GOES = (
    r"(?:(?:mi|nam) )?(?:ida|idzie|odklad\w+|odloz\w+|pojd(?:a|zie)|przeznacz\w+|wyda\w*|zostaw\w*)"
)
THING = r"(?P<thing>na (?:(?:nasz|nowe?|samo|te|ten)\w* )?[a-z]{3,})"
AND, OF_IT = r",?(?: a| i)?", r"z (?:tego|czego)(?: (?:juz|mi|nam|to))*"
END = r"(?=\W*$|[,.;?!]| (?:a|czyli|i|no|wiec|to)\b)"
PARTS = (
    regex(rf"{AND} {OF_IT} {THING} {GOES} (?:jakies |ok\.? |okolo )?{SUM}{END}"),
    regex(rf"{AND} {OF_IT} {SUM} {GOES} {THING}{END}"),
    regex(rf"{AND} {SUM} {OF_IT} {GOES} {THING}{END}"),
)


def with_part_ordered(message: str) -> str:
    written = tidy(message)
    told = next(filter(None, (part.search(fold(written)) for part in PARTS)), None)
    if told is None:
        return message
    amount = told["sum"] if len(told["sum"]) > len("000") else f"{told['sum']} tys."
    part = f", z tego {amount} idzie {told['thing']},"
    return f"{written[: told.start()]}{part}{written[told.end() :]}".rstrip(" ,")
