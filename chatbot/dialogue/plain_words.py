"""One plain word of a topic in a question that nothing else in it makes clear."""

from chatbot.dialogue.intents import answered
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.clauses import is_question

# Each belongs to one intent alone; where two are named, nobody knows which is asked about.
TOPICS = {
    "warranty": r"gwarancj\w*|warrant(?:y|ies)|guarantees?",
    "financing": r"raty|ratach|ratalni\w*|ratami|instal+ments?",
    "contract": r"umow(?:a|ie|y|e)|contract",
    "materials_included": r"material(?:y|ow)|materials",
    "cleaning": r"sprzatani\w*|cleaning",
    "visualisations": r"wizualizacj\w*|wizki|visuali[sz]ations?",
    "air_conditioning": r"klimatyzacj\w*|klim[aey]|air.?con\w*",
    "stairs": r"schod(?:y|ow|ami)|stairs|staircase",
    "plaster": r"gladz(?:i|ie|iami)?",
    "furniture": r"mebl(?:e|i|ami)|agd|furniture",
    "lighting": r"lamp(?:y|ami)?|oswietleni\w*|lighting",
    "floors": r"podlog(?:a|i|e|ami)?|parkiet\w*|floors|flooring",
    "doors_painting": r"drzwi|malowani\w*|doors|painting",
    "vat": r"vat\w*",
    "execution_time": r"(?:cza ?s|termin\w*) (?:prac\w*|realizacj\w*|wykonczeni\w*|robot)",
}
WORDS = {code: regex(rf"\b(?:{words})\b") for code, words in TOPICS.items()}
MOST_OF_BRIEF = 12  # words
# Whether it may be otherwise, or what it costs, the answer may not say.
MORE_THAN_IT = regex(
    r"\b(?:czemu|dlaczego|doplac\w*|doplat\w*|gdyby\w*|ile|jesli|jezeli|koszt\w*|kupic|moge|mozna"
    r"|sam[aie]?|swoj\w*|taniej|wlasn\w*|zamiast|zrezygn\w*|can i|cost\w*|how much|if|instead"
    r"|my own|why|without|bez)\b"
)


# "Odbieram mieszkanie w grudniu, pierwsze :) ile kosztuje wykończenie?"
FINISHING_PRICED = regex(
    r"(?:^|[.,;!?:)]|\b(?:a|i|and|prosze|to|wiec|so)\b) ?(?:(?:a|i|and|to|no|mniej wiecej) )*"
    r"(?:(?:ile|po ile|jaki jest koszt|jaka jest cena|jaka cena|how much|what)"
    r" ?(?:(?:bedzie|by|do|does|dzis|is|it|jest|mniej wiecej|sie|the|to|tak|takie|teraz|u was|would"
    r"|charge|cost|kosztowal(?:o|oby)|kosztuje|bierzecie|liczycie|placi|price|za|of|for) ){0,6})"
    r"(?:cale |calosc )?(?:wykonczeni\w+|finishing)"
    r"(?: (?:a flat|kosztuje|mieszkania|pod klucz|takiego mieszkania|u was|cost|pod klucz u was))*"
    r" ?(?:\?|$|[.!:;)])"
)


def plain_word(turn: Turn) -> Answer | None:
    return finishing_priced(turn) or one_word(turn)


def finishing_priced(turn: Turn) -> Answer | None:
    """Told beside a story that asks nothing."""
    is_asked = FINISHING_PRICED.search(turn.folded) is not None and not turn.asks_time
    if not is_asked or turn.has_area or turn.is_new("budget") or turn.about:
        return None
    return answered(turn, "quote", source="rule")


def one_word(turn: Turn) -> Answer | None:
    """ "A tamci mają 24 mies. gwarancji, wy?"."""
    folded = turn.folded
    is_brief = len(folded.split()) <= MOST_OF_BRIEF
    is_data = turn.has_new_area or turn.is_new("budget") or bool(turn.about)
    is_asked = is_question(turn.extracted.masked) or folded.startswith(("a ", "i ", "ok ", "and "))
    if not is_brief or is_data or not is_asked or MORE_THAN_IT.search(folded):
        return None
    codes = [code for code, words in WORDS.items() if words.search(folded)]
    return answered(turn, codes[0], source="rule") if len(codes) == 1 else None
