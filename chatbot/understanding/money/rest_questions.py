"""Clauses that ask what is left of the money: "i ile zostanie na meble?". What it is for is told
by the way, and nothing is asked about it."""

from chatbot.patterns import regex

LEFT = (
    r"(?:(?:za)?brak(?:nie|uje|lo|loby|owalo|owaloby)|zosta(?:je|nie|lo|loby|nie by)"
    r"|(?:is |be )?left(?: over)?|missing|remains?)"
)
ROUND = r"(?:by|cos|is|jest|jeszcze|me|mi|mnie|nam|to|us|wiele|will|will be|would|would be|wtedy)"
THING = r"(?:agd|furniture|kitchen|kuchni|lamp|mebl|rtv|sprzet|szaf|wardrob)\w*"
# "Na podróż poślubną", "for the furniture"
PURPOSE = (
    r"(?:na|for) (?:(?:jakies|jakis|moj\w*|nasz\w*|nowe|ta|ten|te|my|new|our|some|the) )?[a-z]+"
    rf"(?:,? (?:and|i|oraz) {THING})*"
    r"(?: (?!a\b|and\b|czy\b|i\b|ile\b|jak\b|o\b|oraz\b|w\b|z\b|if\b|with\b)[a-z]+)?"
)
OF_PACKAGE = r"(?:(?:do|na|po|przy|for|to|with) (?:the )?xpackage|w takim razie|then|wtedy)"
IF_GIVEN = (
    r"(?:jakby|gdyby|jak|jesli|jezeli|if)(?: [a-z0-9]+){0,4}"
    r" (?:dal\w*|da|dadz\w+|doloz\w*|dorzuc\w*|gave|give)(?: [a-z0-9]+){0,3}"
)
ASKED = (
    rf"(?:co|czy|ile|jaka (?:kwota|reszta)|how much|what(?:'?s)?)(?: {ROUND})* {LEFT}"
    rf"(?: {ROUND})*(?: {OF_PACKAGE})*(?: {PURPOSE})?(?: {IF_GIVEN})?"
)
ENOUGH_FOR = rf"na co(?: {ROUND})* (?:wy)?starcz\w*(?: {ROUND})*"
PURPOSE_FIRST = rf"{PURPOSE}(?: to)? (?:ile|how much)(?: {ROUND})* {LEFT}(?: {ROUND})*"
PURPOSE_BEFORE = rf"ile(?: {ROUND})* {PURPOSE} (?:mi |nam )?{LEFT}(?: {ROUND})*"
REST_CLAUSE = regex(
    r"(?:^|(?<=[.,;?!] )|(?<=\b(?:or|to) )|(?<= )(?=(?:a|and|i|oraz|plus) ))"
    r"(?:(?:a|and|czyli|i|no|oraz|plus|so|to|wiec|wtedy),? )*"
    rf"(?:{PURPOSE_BEFORE}|{PURPOSE_FIRST}|{ENOUGH_FOR}|{ASKED})"
    r"(?= *(?:$|[.,;?!]| (?:a|and|i|jak|jesli|if|oraz)\b| (?:przy|w|with|z) xpackage))"
)
# "Reszta pójdzie na meble", "żeby zostało na AGD".
GOES = (
    r"(?:ida|idzie|odloz\w+|odklad\w+|pojda|pojdzie|przeznacz\w*|reszt\w*|wyda\w*|zosta\w*"
    r"|zostaw\w*|goes|go|leave|left|spend|save)"
)
FOR_THINGS = regex(
    rf"(?:\breszt[aey] )?\b{GOES}(?: [a-z]+){{0,3}} (?:na|for|on) (?:[a-z]+ )?[a-z]+"
    rf"(?:,? (?:and|i|oraz) {THING})*\b|\b{PURPOSE}(?= {GOES}\b)"
)
WORD = regex(r"[a-z]{2,}")
FEW = 2  # words, of which no question is made


def without_rest_asked(text: str) -> str:
    return REST_CLAUSE.sub(" ", text).strip()


def asks_rest_alone(folded: str) -> bool:
    return WORD.search(without_rest_asked(folded)) is None


def without_purposes(text: str) -> str:
    """Of what the money is for, where nobody asks whether it is in a price; a message that has
    nothing else stays."""
    left = without_rest_asked(text)
    rest = FOR_THINGS.sub(" ", left).strip()
    return rest if len(WORD.findall(rest)) >= FEW else left
