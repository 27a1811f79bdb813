"""What a price is asked to come down to, in thousands: "ile musielibyście zejść, żeby było 80?"."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

DOWN = (
    r"(?:obniz\w+|opus[tc]\w*|rabat\w*|spu(?:sc|szcz)\w+|upust\w*|urw\w+|zej(?:dz|sc)\w*|znizk\w*"
    r"|come down|discount\w*|knock\w*)"
)
TO = (
    r"(?:(?:a?by|zeby)(?:m|scie|smy)?(?: (?:bylo|mi|nam|sie|starczylo|wyszlo|zamknac|zmiescic"
    r"|zaplac\w+|w|za)){1,4}|do|to(?: get to)?)"
)
TARGET = regex(
    rf"\b{DOWN}\b[^.;?!0-9]{{0,25}}\b{TO} (?P<sum>[2-9][0-9]|[1-3][0-9]{{2}})"
    r"(?=\W*$|[,;?!]|\.(?![0-9])| (?:i|na|to|w)\b)(?! ?%)"
)


def with_target_in_thousands(message: str) -> str:
    written = tidy(message)
    told = TARGET.search(fold(written))
    return f"{written[: told.end('sum')]} tys{written[told.end('sum') :]}" if told else message
