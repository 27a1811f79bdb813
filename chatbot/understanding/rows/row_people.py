"""Whose a flat is, in words that a reader of rows can take one by one: "u mamy", "jej", "swoje"."""

import re
from collections.abc import Collection

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import BOTH, KINSHIP, PARTNERS

MOTHER = "mama"
HERS = {"mama", "siostra", "corka", "babcia", "ciocia", "wnuczka", "narzeczona", "kolezanka"}
HIS = {"brat", "syn", "tata", "wnuk", "dziadek", "kolega", "kuzyn"}
THEIRS = {"rodzice", "tesciowie"}

OTHERS = {name: words for name, words in KINSHIP.items() if name not in PARTNERS}
KIN_SAID = "|".join(OTHERS.values())
# "Mamy" is "we have" as well: it is hers after "u", before a package of hers, and in a row.
OF_MOTHER = regex(
    r"(?P<lead>\b(?:u|dla|do|od|z|bez|mieszkani[ea]|kawaler(?:ka|ki|ke|ce)|lokal\w*|moj\w+) )"
    r"mamy\b(?! (?:[0-9]+ ?(?:tys|k\b|000)|budzet|razem|lacznie|na oba))"
    r"|(?P<in_hers>\bmieszkaniu )mamy(?=\W*$|[,.;?!])"
)
BESIDE_OWN = regex(
    r"(?P<lead>\b(?:moj\w*|nasz\w*|u mnie|swoj\w*|ja)\b[^.;?!]{0,32}?(?: i|,| a|,? oraz) )"
    r"mamy(?= (?:ma )?[1-9][0-9](?:[.,][0-9]+)? ?m)"
)
OF_PACKAGE = (
    r"dalej|jednak|tez|takze|rowniez|zostaje|nadal|dac|damy|dalibysmy|dajmy|zrobic|zrobimy|wziac"
    r"|wezmiemy|bylby|byl\w*|bedzie|mial\w*|lepiej|moze|raczej|niech|mieszkani[ea]|zwykly\w*|taki|ten|sam|by"
)
OF_MOTHER_KNOWN = regex(
    rf"\bmamy(?= (?:(?:{OF_PACKAGE}) ){{0,3}}(?:w |we |na )?(?:(?:{OF_PACKAGE}) )?"
    r"(?:xpackage|xcheap)|(?: mieszkani\w+)?,? (?:ma|miala|mialo|mialoby)\b"
    r"|,? (?:to |jest |jednak )+[1-9][0-9] ?m"
    r"| [1-9][0-9](?:[.,][0-9]+)?(?! ?(?:tys|k\b|zl|[0-9]))(?: ?m|\b)|\W*$)"
    r"|(?<=\bza )mamy\b|(?<=\bsamo )mamy\b|(?<=\bi )mamy(?= (?:razem|lacznie)\W*$)"
)
MOTHER_SAID = regex(rf"\b(?:{KINSHIP[MOTHER]}|mamusi\w*)\b")
MOTHER_ELSE = regex(r"\b(?:mamus(?:i|ia|ie)|mamusi\w*|mamin(?:e|ego|ym|emu|a|ej|ka|ki)|mame)\b")
OWNED = regex(rf"\bmoj(?:a|e|ego|ej|emu|i|ich|im|ej)? (?=(?:{KIN_SAID})\b)")
# "Kawalerka po babci" is hers no more.
AFTER_KIN = regex(rf"\bpo (?:{KIN_SAID})\b")
# "Mama chce zrobić swoje": hers, and not the visitor's.
OWN_OF_KIN = regex(
    rf"\b(?P<who>{KIN_SAID})(?P<said>(?: [a-z]+){{0,3}}?(?: [0-9]{{1,3}}(?: tys\w*)?)?"
    r"(?: na| w| za)?) swoj(?:e|ego|ej|a|im|emu)\b"
)
# "Mama i ja mamy dwa mieszkania"
WE_TWO = regex(
    rf"\b(?:moj\w+ )?(?:(?:{KIN_SAID}) i ja|ja i (?:moj\w+ )?(?:{KIN_SAID}))"
    r"(?= (?:mamy|robimy|chcemy))"
)
PRONOUNS = (
    (HERS, regex(r"\b(?:u |dla |do )?(?:jej|niej)\b(?! (?:jednej|samej))")),
    (HIS, regex(r"\b(?:u |dla |do )?(?:jego|niego)\b")),
    (THEIRS, regex(r"\b(?:u |dla |do )?(?:ich|nich)\b")),
)


def with_people_named(text: str, words: Collection[str]) -> str:
    """`words` are those of the flats that are known."""
    text = MOTHER_ELSE.sub(MOTHER, text)
    is_mother_said = MOTHER in words or MOTHER_SAID.search(text) is not None
    said = {
        name
        for name, told in OTHERS.items()
        if name in words or regex(rf"\b(?:{told})\b").search(text)
    }
    text = WE_TWO.sub(" ", BOTH.sub(" ", text))
    text = OF_MOTHER.sub(lambda told: f"{told['lead'] or told['in_hers']}{MOTHER}", text)
    text = BESIDE_OWN.sub(rf"\g<lead>{MOTHER}", text)
    if is_mother_said or MOTHER_SAID.search(text):
        text = OF_MOTHER_KNOWN.sub(MOTHER, text)
    text = AFTER_KIN.sub("", OWNED.sub("", text))
    said |= {name for name, told in OTHERS.items() if regex(rf"\b(?:{told})\b").search(text)}
    for names, pronoun in PRONOUNS:
        if len(who := said & names) == 1:
            text = pronoun.sub(rf"u {min(who)}", text)
    return OWN_OF_KIN.sub(own_of_kin, text)


def own_of_kin(told: re.Match[str]) -> str:
    """ "Mama da 30 na swoje" is for hers."""
    who, said = told["who"], told["said"]
    is_for = said.rsplit(" ", 1)[-1] in {"na", "w", "za"}
    return f"{who}{said} {who}" if is_for else f"{who}{said}"
