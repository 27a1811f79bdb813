"""How a part that tells what one gives another is said."""

from collections.abc import Sequence

from chatbot.understanding.homes.sentences import GIVES, NAMED, texts_of
from chatbot.understanding.homes.tokens import Token

IFS = {"jak", "jesli", "jezeli", "gdy", "gdyby", "jakby", "gdybysmy", "jakbysmy", "if"}


def is_kin_giving(part: Sequence[Token]) -> bool:
    """ "Ja Premium, jeśli mama da 15 tys."."""
    gives = next((at for at, token in enumerate(part) if token.kind == "give3"), 0)
    named = [token for token in part[:gives] if token.kind in NAMED]
    return bool(named) and named[-1].kind == "kin" and named[-1].text not in {"jej", "mu", "im"}


def is_to_own(part: Sequence[Token]) -> bool:
    """ "Daje mi"."""
    return any(
        token.kind in GIVES and texts_of(part[max(at - 2, 0) : at + 3]) & {"mi", "mnie", "nam"}
        for at, token in enumerate(part)
    )


def is_relative_gift(part: Sequence[Token]) -> bool:
    """ "Dam jej o 2 tys. mniej", "2 tys. więcej"."""
    return bool(texts_of(part) & {"mniej", "wiecej", "less", "more"})


def is_tried(sentence: Sequence[Token]) -> bool:
    """ "Gdybym mu dołożył", "a jak dołożę"."""
    texts = texts_of(sentence)
    return bool(texts & IFS) or any(
        text.endswith(("bym", "bysmy", "lby", "laby")) for text in texts
    )


def has_package(part: Sequence[Token]) -> bool:
    """ "Ja Premium, jeśli mama da 15 tys.", and not "5 tys. na Premium"."""
    return any(
        token.kind == "package" and not texts_of(part[max(at - 2, 0) : at]) & {"na", "do", "w", "z"}
        for at, token in enumerate(part)
    )
