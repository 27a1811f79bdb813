"""What a message asks, question by question: one may hold several, and much else around them."""

from chatbot.patterns import regex

SENTENCE = regex(r"([^.!?;\n]+)([.!?;\n]*)")
QUESTION_WORD = (
    r"(?:(?:w|na|do|od|za|z|po|o|dla|from|to|for) )?"
    r"(?:ile|ilu|iloma|jak\w*|czy|kiedy|gdzie|skad|kto|kogo|kim|co|czego|czym|po co|dlaczego|czemu"
    r"|ktor\w*|how|what|when|where|who|which|why|is|are|do|does|can|could|will|would|should)\b"
)
# "Ile to trwa i jaka jest gwarancja", "mam 60 m2, ile trwa wykończenie"
BORDER = regex(rf",|:|\s[-–]\s|\s(?:i|oraz|a|and)\s(?={QUESTION_WORD})")
OPENING = regex(
    r"^(?:(?:a|i|to|no|ale|wiec|oraz|and|so|but|also|jeszcze|prosze powiedziec|powiedz(?:cie)? mi"
    r"|chce wiedziec|interesuje mnie|chcialbym wiedziec|chcialabym wiedziec|i wonder) )*"
)
QUESTION_START = regex(QUESTION_WORD)
# "Gwarancja ile lat"
TOPIC_FIRST = regex(
    r"(?!x(?:area|budget|city|number|package)\b)[a-z]{5,} (?:ile|jak(?:a|i|ie)?|kiedy|how long)\b"
)
# "Proszę o informację o gwarancji": no question by its form, and one by its sense.
REQUEST = regex(
    r"\b(?:prosze o|poprosze|interesuj\w+ mnie|chce wiedziec|chcial(?:by|aby)m wiedziec"
    r"|zastanawiam sie|ciekawi mnie|pytanie o|pytam o|tell me|i wonder|i would like to know)\b"
)
MIN_WORDS = 2
SHORT_MESSAGE_WORDS = 9  # read as a whole, unless it asks twice
MOST_QUESTIONS = 12
POINTS_BACK = regex(
    r"\b(?:czy to (?:prawda|wszystko)|racj[ea]|tak(?:a|i|ie|iego|iej|ich|im|imi)|te|tego|tych"
    r"|za (?:sztuke|to)|is (?:it|that) true|such|those|these)\b"
)
TOLD_BEFORE = 2  # clauses
ELLIPTIC = regex(r"(?:a|i|albo|oraz|tylko|and|what about|or)\b")
ELLIPTIC_WORDS = 5
WORD = regex(r"[^\W_]+")


def questions(masked: str) -> list[str]:
    """Each clause that asks something, of a message that is long or asks more than once."""
    parts = [part for sentence in SENTENCE.finditer(masked) for part in clauses(*sentence.groups())]
    found = [
        with_what_it_points_to(parts, place)
        for place, (text, asks) in enumerate(parts)
        if asks and len(WORD.findall(text)) >= MIN_WORDS
    ]
    is_short = len(WORD.findall(masked)) <= SHORT_MESSAGE_WORDS
    return [] if is_short and len(found) < 2 else found[:MOST_QUESTIONS]


def with_what_it_points_to(parts: list[tuple[str, bool]], place: int) -> str:
    """ "Czy to prawda?" asks about what was told right before."""
    text = parts[place][0]
    told = [before for before, _ in parts[max(place - TOLD_BEFORE, 0) : place]]
    return " ".join([*told, text]) if POINTS_BACK.search(text) else text


def clauses(sentence: str, mark: str) -> list[tuple[str, bool]]:
    """With whether each asks something: by its form, or as the end of a sentence with "?"."""
    texts = [text for part in BORDER.split(sentence) if (text := part.strip())]
    return [
        (text, asks(text) or ("?" in mark and number == len(texts)))
        for number, text in enumerate(texts, start=1)
    ]


def asks(clause: str) -> bool:
    start = OPENING.match(clause)
    at = start.end() if start else 0
    is_asked = QUESTION_START.match(clause, at) or TOPIC_FIRST.match(clause, at)
    return bool(is_asked or REQUEST.search(clause))


# "Dziękuję, a zaliczka jaka?"
THANKS_FIRST = regex(
    r"^(?:dzieki|dziekuj\w+|super|swietnie|thanks|thank you)(?: (?:bardzo|very much))?[,.!]*"
    r" (?=(?:a|ale|and|but) \w+ \w)"
)


def without_thanks(masked: str) -> str:
    return THANKS_FIRST.sub("", masked)


def is_question(masked: str) -> bool:
    return "?" in masked or asks(masked.strip())


def is_elliptic(masked: str) -> bool:
    """ "A w łazience?": so short that what it is about was said before."""
    return ELLIPTIC.match(masked) is not None and len(WORD.findall(masked)) <= ELLIPTIC_WORDS
