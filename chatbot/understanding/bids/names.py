"""Firms that are called by a name, or by who asks: "Budmax", "szwagier". Each is kept by its place,
and its name points at it from then on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.patterns import regex
from chatbot.understanding.bids.words import kind_of
from chatbot.understanding.homes.words import kind_of as kind_at_home
from chatbot.understanding.text.text import fold

PERSONS = {
    "szwagier": r"szwag(?:ier|ra|rowi|rem|rze)",
    "kolega": r"kole(?:ga|gi|dze|ge)",
    "znajomy": r"znajom(?:y|ego|emu|ym|a|ej)",
    "sasiad": r"sasiad(?:a|owi|em|ka|ki|ke)?|sasiadce",
    "kuzyn": r"kuzyn(?:a|owi|em)?",
    "brat": r"brat(?:a|u|em)?",
    "wujek": r"wuj(?:ek|ka|kowi|kiem)",
}
PERSON = regex(rf"\b(?:{'|'.join(PERSONS.values())})\b")
# Who says so is to be paid: "szwagier bierze 45 tys.", but not "teść da nam 40 tys."
ASKS_PAY = regex(
    r"\b(?:bierze|bralby|wzialby|wezmie|chce|chcialby|liczy|policzyl\w*|wycenil\w*|zrobi\w*"
    r"|ma ekip\w+|robociz\w+|zaproponowal\w*)\b"
    rf"|\b(?:{'|'.join(PERSONS.values())}):? (?:za |ma )?[0-9]"
)
MONEY = regex(r"[0-9] ?(?:tys|zl|pln|k\b|000\b|za m|/ ?m)|\b[0-9]{2,4}\b(?! ?m)")
# Somebody else, and no more is made of it: "pan Marek zrobi za 60 tys."
SOMEBODY = regex(r"\b[Pp]an(?:a|em|u)? [A-ZĆŁŚŹŻ]\w+")
PAID = regex(r"\b(?:kole(?:ga|zanka)|sasiad(?:ka)?|znajom[ay]|brat|siostra) (?:za|)placil\w*")
GIVES = regex(
    r"\b(?:chce (?:comfort|express|premium)\w*"
    r"|pozycz\w*|doloz\w*|dorzuc\w*|doklad\w*|da|dal|dala|daje|sie|pol|polow\w*|dla nas"
    r"|mieszkani\w+ \w*(?:kole|szwag|znajom|sasiad|kuzyn)\w*)\b"
)
FIRM = (
    r"(?:(?:[Jj]edn|[Pp]ierwsz|[Dd]rug)a (?:jest )?od|[Ff]irm\w+|[Ee]kip\w+"
    r"|(?:[Oo]fert|[Ww]ycen)\w* (?:\w+ )?od|[Mm]ajst\w+|[Ww]ykonawc\w+)"
)
NAMED = regex(rf"\b{FIRM}[,:]? (?P<name>[A-ZĆŁŚŹŻ][\w&-]{{2,}})")
NAMED_LOW = regex(
    rf"\b{FIRM}[,:]? (?P<name>[a-z]+(?:[xkptsnrd]|xu|xa))(?=,|:|$| [0-9]| (?:chce|liczy|bierze))"
)
TWO_TOLD = regex(r"\b(?:dwie|dwoch|2|obie|trzy|3) (?:\w+ )?(?:ofert|firm|wycen|ekip)\w*")
BEFORE_FIGURE = regex(
    r"(?:^|[,:;.(–-]|\b(?:i|a|oraz))\s*(?P<name>[^\W\d_][\w&]{2,})\s*[:–-]?\s"
    r"(?:chce |liczy |bierze |za |dala |dal |daje )?(?=[0-9]{2})"
)
VERB_LIKE = regex(r".*(?:[aeiy]l[aiyo]?|uje|aja|ija|owac|je|ze|my|cie)")
OUR_WORDS = ("comfort", "express", "premium", "projekt", "nova", "pakiet", "indywidual")
LIKE_A_WORD = regex(r"(?:remont|wykoncz|projekt)(?:ex|eks|max|maks|pol|bud|dom|us|ix)u?")
ORDER_OF = regex(r"\b(?:jedn|pierwsz|drug)a (?:jest )?od (?P<at>xplace)")
INTRODUCED = regex(r"\b(?:tez|jeszcze|drug\w+|inn\w+|now(?:a|y|ej)|kolejn\w+|takze|rowniez)\b")
CHANGED = regex(
    r"\b(?:zesz\w+|zszed\w*|zejd\w+|zejsc|spusc\w+|spuszcz\w+|opusc\w+|obniz\w+|podni\w+|podroz\w+"
    r"|teraz|jednak)\b"
)
LEAST = 3  # letters of a name without its ending


@dataclass(frozen=True)
class Names:
    """`known` by place, "" where nobody told; `new` are of the firms that come next."""

    known: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    is_open: bool = False  # whether it is a new firm, or the one that has no name yet

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.known, *self.new)

    def placed(self, folded: str) -> str:
        """With the place of each firm for its name."""
        is_of_one = len(self.all) == 1  # who was told of by others' rules
        for place, name in enumerate(self.all):
            if name and not (is_of_one and name in PERSONS):
                folded = said(name).sub(f"xplace{place}", folded)
        for place in range(len(self.known), len(self.all)):
            folded = re.sub(rf"\b(ofert\w*|wycen\w*) od (?=xplace{place})", r"\1 ", folded)
        return ORDER_OF.sub(r"\g<at>", folded)


def said(name: str) -> re.Pattern[str]:
    if name in PERSONS:
        return re.compile(rf"\b(?:{PERSONS[name]})\b")
    return re.compile(rf"\b{re.escape(name)}(?:a|u|y|i|ie|e|o|em|owi|i?ego|i?emu|im)?\b")


def stem(name: str) -> str:
    folded = fold(name)
    return folded[:-1] if folded[-1] in "aeiouy" and len(folded) > LEAST else folded


def names_of(message: str, known: Sequence[str], *, are_firms: bool) -> Names:
    """`are_firms` where some are known, whose names `known` are."""
    found = list(dict.fromkeys(company_names(message)))
    folded = fold(message)
    if are_firms and not found and ASKS_PAY.search(folded) and not GIVES.search(folded):
        found = [*persons_in(folded)] if MONEY.search(folded) else []
    new = tuple(name for name in found if not any(is_same(name, each) for each in known))
    is_changed = CHANGED.search(folded) is not None and not INTRODUCED.search(folded)
    return Names(tuple(known), new, is_open=bool(new) and "" in known and is_changed)


def is_of_somebody(message: str) -> bool:
    folded = fold(message)
    is_pay = SOMEBODY.search(message) is not None and ASKS_PAY.search(folded) is not None
    return MONEY.search(folded) is not None and (is_pay or PAID.search(folded) is not None)


def is_same(name: str, known: str) -> bool:
    return bool(known) and (name == known or said(known).fullmatch(name) is not None)


def persons_in(folded: str) -> Iterator[str]:
    for told in PERSON.finditer(folded):
        yield next(who for who, words in PERSONS.items() if re.fullmatch(words, told[0]))


def company_names(message: str) -> Iterator[str]:
    patterns = (NAMED_LOW,) if message.isupper() else (NAMED, NAMED_LOW)
    matches = [told for pattern in patterns for told in pattern.finditer(message)]
    found = [(told.start("name"), told["name"]) for told in matches]
    if TWO_TOLD.search(fold(message)):
        found += [
            (told.start("name"), told["name"])
            for told in BEFORE_FIGURE.finditer(message)
            if told["name"][0].isupper() or not VERB_LIKE.fullmatch(fold(told["name"]))
        ]
    for _, name in sorted(found):
        folded = fold(name)
        is_name = LIKE_A_WORD.fullmatch(folded) or kind_at_home(folded).startswith("name:")
        is_word = kind_of(folded) != "" and not is_name
        if not is_word and not folded.startswith(OUR_WORDS):
            yield stem(name)


def name_after(message: str) -> str:
    """Of the firm that a message tells of, "" where there is none, or more than one."""
    found = {*company_names(message)} or {*persons_in(fold(message))}
    return found.pop() if len(found) == 1 else ""
