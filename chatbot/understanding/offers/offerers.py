"""Who offers, by a first name: "pan Zdzisiek chce 95 tys.", then "o ile taniej niż Zdzisiek?"."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

# Craftsmen as they are spoken of, folded.
NAMES = (
    *("adam", "adas", "andrzej", "antek", "artur", "arek", "bartek", "bogdan", "bogus"),
    *("czesiek", "darek", "dawid", "edek", "franek", "grzesiek", "heniek", "henryk", "hubert"),
    *("iwan", "jacek", "jan", "janek", "janusz", "jarek", "jasiek", "jurek", "jozek", "kamil"),
    *("kazik", "konrad", "krzychu", "krzysiek", "krzysztof", "kuba", "leszek", "lukasz", "maciek"),
    *("marcin", "marek", "mariusz", "mateusz", "michal", "mietek", "mirek", "norbert", "oleg"),
    *("patryk", "pawel", "piotr", "piotrek", "przemek", "rafal", "robert", "romek", "rysiek"),
    *("ryszard", "sasza", "sebastian", "slawek", "staszek", "stachu", "stefan", "szymon", "tadek"),
    *("tomasz", "tomek", "wacek", "waldek", "wiesiek", "witek", "wladek", "wojtek", "zbychu"),
    *("zbyszek", "zdzich", "zdzichu", "zdzisiek", "zenek", "zygmunt"),
)
# How a name goes on by its end, the longest end first.
ENDINGS = {
    "iek": "(?:k(?:a|owi|u)|kiem)",
    "chu": "ch(?:a|em|owi|u)",
    "ek": "k(?:a|iem|owi|u)",
    "el": "l(?:a|em|owi|u)",
    "a": "(?:y|e|ie|o)",
    "": "(?:a|em|iem|owi|ie|u)",
}


def inflected(name: str) -> str:
    """The other cases of a name, as a pattern."""
    end = next(end for end in ENDINGS if name.endswith(end))
    return f"{name[: len(name) - len(end)]}{ENDINGS[end]}"


TO_HIM = r"(?:bez|dla|do|na|od|przy|u|wobec|wzgledem|z|za|ze)"
CALLED = "|".join(NAMES)
CALLED_OTHERWISE = "|".join(map(inflected, NAMES))
SAYS = (
    r"(?:bierze|chce|krzykn\w+|liczy\w*|mi|nam|mowi\w*|poda[lj]\w*|policzy\w*|powiedzia\w*|robi\w*"
    r"|wola\w*|wyceni\w*|wzialby|zaspiewa\w*|zawola\w*|zrobi\w*)"
)
# Of somebody whose offer is known: "niż Zdzisiek", "od pana Zdziśka".
NAMED = regex(
    rf"\b(?P<to>{TO_HIM} )(?P<who>(?:pan(?:a|em|u|ie) )?(?:{CALLED_OTHERWISE}))\b"
    rf"|\b(?P<he>(?:pan )?(?:{CALLED}))\b"
)
# Of somebody who names a price for the first time.
MISTER = regex(
    rf"\b(?P<he>pan (?:{CALLED}|(?!by|chc|m[ao]|po(?:lic|wie)|zrob|wi|moze)[a-z]{{3,}}))"
    rf"(?= {SAYS}\b)|\b(?P<to>{TO_HIM} )(?P<who>pan(?:a|em|u|ie) (?:{CALLED_OTHERWISE}))\b"
)


def with_offerer_meant(message: str, *, is_known: bool) -> str:
    """A pronoun in place of the name where somebody's offer is known, else another word for who
    offers."""
    written = tidy(message)
    found = [*(NAMED if is_known else MISTER).finditer(fold(written))]
    he, him = ("on", "niego") if is_known else ("fachowiec", "fachowca")
    for told in reversed(found):
        start, end = told.span("he" if told["he"] else "who")
        written = f"{written[:start]}{he if told['he'] else him}{written[end:]}"
    return written if found else message
