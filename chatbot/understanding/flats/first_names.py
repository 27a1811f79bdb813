"""First names that are common in Poland, as typed in lower case, for a relative who is known."""

from collections.abc import Collection

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import HERS, HIS

# In any case: "ania", "ani", "anię", "anią"; each is a stem and what may follow it.
SHE = (
    r"ani(?:a|e)|(?:(?<=\bu )|(?<=\bdla )|(?<=\bod )|(?<=\bile ))ani"
    r"|(?:asi|basi|gosi|kasi|krysi|zosi|tosi|hani|mari|juli|natali|kamil|sylwi|wiki)(?:a|e|i|ii)?"
    r"|(?:ann|agnieszk|aleksandr|beat|dorot|ew|iwon|iz|joann|justyn|karolin|magd|mart|monik|ol|patrycj"
    r"|paul|sandr|wand|weronik)(?:a|e|y|i|ie)"
)
HE = (
    r"(?:adam|andrzej|artur|bartek|bartk|darek|dark|dawid|filip|grzesiek|grzesk|jacek|jack|janek|jank"
    r"|jarek|jark|kamil|krzysiek|krzysk|kub|lukasz|maciek|mack|marcin|marek|mark|mateusz|michal"
    r"|pawel|pawl|piotr|piotrek|piotrk|rafal|robert|romek|romk|staszek|staszk|tomek|tomk|wojtek|wojtk)"
    r"(?:a|owi|u|y|ie|em|iem)?"
)
NAMES = ((HERS, regex(rf"\b(?:{SHE})\b")), (HIS, regex(rf"\b(?:{HE})\b")))


def with_first_names(text: str, known: Collection[str]) -> str:
    """`text` is folded; each name as the one relative of that sex who is spoken of."""
    for relatives, names in NAMES:
        kin = relatives & {*known}
        if len(kin) == 1:
            text = names.sub(min(kin), text)
    return text
