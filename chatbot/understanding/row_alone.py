"""One of two flats that is asked about alone: "za samo duże ile?", "tylko o 38 m2"."""

from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.row_cooling import places_in
from chatbot.understanding.row_tokens import Row
from chatbot.understanding.row_words import EVENT, ONLY

# "Pytam tylko o 38 m2, bez drugiego"
WITHOUT_OTHER = regex(
    r",? (?:a )?bez (?:te(?:go|j) )?(?:drug(?:iego|iej)|wieksze(?:go|j)|mniejsze(?:go|j)"
    r"|tamte(?:go|j))\b"
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


def only_of(text: str, rows: Sequence[Row]) -> int | None:
    """ "Za samo duże", "tylko to mniejsze", "tylko o 38 m2"."""
    told = ONLY.search(text)
    event = EVENT.match(text, told.end()) if told else None
    is_number = event is not None and event.lastgroup in {"area", "number"}
    if is_number and (LEAVING.search(text) or not all(row.code for row in rows)):
        return None
    meant = places_in(event[0], rows) if event else []
    return meant[0] if len(meant) == 1 else None
