"""The package above the one that is spoken of, and those below it."""

from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice

# "A z jednym piętrem wyżej pakietem, ile dopłata?"
ONE_ABOVE = regex(
    r"\b(?:one|oczko|pietr\w+|polk\w+|poziom\w*|stop(?:ien|niem)|szczebel)"
    r" (?:above|higher|up|wyzej|wyzsz\w+)"
    r"|\b(?:kolejn|nastepn|wyzsz)\w+ (?:pakie\w+|wersj\w+)"
    r"|\bpakie\w+ (?:o (?:jeden|stopien) )?(?:wyzej|wyzsz\w+)"
    r"|\b(?:higher|next) package\b|\bpackage up\b"
)


def one_above(turn: Turn) -> list[str]:
    """The next dearer one than that which is spoken of."""
    own = turn.package
    if own is None or turn.named or not ONE_ABOVE.search(turn.folded):
        return []
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    return [price.code for price in fixed if price.low > own.high][:1]


# "A gdybyśmy wzięli tańszy, to ile oszczędzimy?"
SAVED = regex(r"\b(?:za)?oszczedz\w+|\btansz\w+|\b(?:cheaper one|sav(?:e|ing|ings))\b")


def cheaper_ones(
    turn: Turn, others: tuple[PackagePrice, ...], own: PackagePrice
) -> tuple[PackagePrice, ...]:
    """Where something is to be saved; nothing where it isn't, or where there is none."""
    if not SAVED.search(turn.folded) or turn.named:
        return ()
    return tuple(price for price in others if price.low < own.low and not price.is_range)
