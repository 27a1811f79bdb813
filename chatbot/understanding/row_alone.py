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


def only_of(text: str, rows: Sequence[Row]) -> int | None:
    """ "Za samo duże", "tylko to mniejsze", "tylko o 38 m2"."""
    told = ONLY.search(text)
    event = EVENT.match(text, told.end()) if told else None
    meant = places_in(event[0], rows) if event else []
    return meant[0] if len(meant) == 1 else None
