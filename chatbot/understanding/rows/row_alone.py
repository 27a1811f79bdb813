"""One of two flats that is asked about alone: "za samo duże ile?", "tylko o 38 m2"."""

from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.rows.row_cooling import places_in
from chatbot.understanding.rows.row_people import KIN_SAID, with_people_named
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.rows.row_words import EVENT, ONLY, TALK

# "Pytam tylko o 38 m2, bez drugiego"
WITHOUT_OTHER = regex(
    r",? (?:a )?bez (?:te(?:go|j) )?(?:drug(?:iego|iej)|wieksze(?:go|j)|mniejsze(?:go|j)"
    rf"|tamte(?:go|j)|kawalerki|studia|(?:mieszkania )?(?:{KIN_SAID})(?: mieszkania)?)\b"
)
# "Moje samo": only mine.
ONLY_AFTER = regex(
    r"\b(?P<flat>moje|mojego|nasze|naszego|mama|kawalerk[ae]|male|duze|mniejsze|wieksze)"
    r" (?P<word>sam(?:o|a|ego))\b"
    r"|\b(?P<area>[1-9][0-9](?:[.,][0-9]{1,2})?(?: ?m2?)?),? (?P<alone>samo|sama)\b(?! [a-z])"
)
# "Wrócę do Comfortu w dużym. Ile wtedy za samą kawalerkę?"
ASKED_ALONE = regex(
    r"\bile\b[^.?!]{0,20}\bza (?:sam|tylko)\w*|\b(?:za )?sam(?:a|o|ego|ej)\b[^.?!]*\bile\b"
)


# "Bratu nie trzeba, zostaje tylko 54 m2": the other one is not to be finished.
LEAVING = regex(
    r"\b(?:zosta\w+|nie trzeba|wezm\w+|bior\w+|left|take) (?:\w+ )?(?:tylko|sam|only)"
    r"|^\W*(?:tylko|only) [0-9.,]+ ?m?2?\W*$"
)


def with_only_first(text: str) -> str:
    return ONLY_AFTER.sub(
        lambda told: f"{told['word'] or told['alone']} {told['flat'] or told['area']}", text
    )


def only_of(text: str, rows: Sequence[Row]) -> int | None:
    """ "Za samo duże", "tylko to mniejsze", "tylko o 38 m2"."""
    told = ONLY.search(text)
    event = EVENT.match(text, told.end()) if told else None
    is_number = event is not None and event.lastgroup in {"area", "number"}
    if is_number and (LEAVING.search(text) or not all(row.code for row in rows)):
        return None
    meant = places_in(event[0], rows) if event else []
    return meant[0] if len(meant) == 1 else None


WORD = regex(r"[a-z]+")
CHOOSING = {"chodzi", "chodzilo", "oczywiscie", "mieszkanie", "mieszkania"}


def chosen_of(text: str, rows: Sequence[Row]) -> int | None:
    """ "No to 36, mamy", "moje", "o to mniejsze", where it was asked which one is meant."""
    text = with_people_named(text, [word for row in rows for word in row.words])
    kinds = {told.lastgroup for told in EVENT.finditer(text)}
    words = WORD.findall(EVENT.sub(" ", text))
    meant = places_in(text, rows)
    is_all = all(word in TALK or word in CHOOSING for word in words)
    is_else = kinds & {"package", "cheap", "money", "both", "than"}
    return meant[0] if len(meant) == 1 and is_all and not is_else else None
