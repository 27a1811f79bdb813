"""A part without an amount: "bez mamy", "mama się rozmyśliła", "ile mama musiałaby dać?"."""

from collections.abc import Sequence

from chatbot.understanding.funds import words
from chatbot.understanding.funds.parts import Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import UnclearError
from chatbot.understanding.homes.sentences import kinds_of, texts_of
from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.money.ledger import OTHERS, is_same

THE_LAST = 3  # tokens before an owner that say how it is meant


def take_bare(purse: Purse, part: Part) -> None:
    """Raises UnclearError."""
    is_of_them = bool(part.sources or part.things or part.sold or purse.pending)
    if part.is_called_off and (is_of_them or part.gives):
        call_off(purse, part)
        return
    if part.texts & words.ONLY and (part.is_own or "we" in part.kinds):
        purse.is_only_own = True
    for owner in part.owners:
        take_owner(purse, part, owner, part.before(owner.at, THE_LAST))
    if part.gives and not part.owners and is_away(purse, purse.pending):
        purse.again.add(purse.the_source())
    if {"ile", "sum"} <= part.texts | part.kinds and part.kinds & {"v1", "v1p"}:
        purse.is_total_asked = True
    if not part.owners and part.has(words.LENT) and part.has(words.NEEDS):
        purse.needed_from = "loan"


def is_away(purse: Purse, what: str) -> bool:
    away = purse.known.away
    return any(is_same(what, each) for each in away) if what else len(away) == 1


def take_owner(purse: Purse, part: Part, owner: Owner, before: Sequence[Token]) -> None:
    what = owner.what
    if what == words.OWN:
        return
    if "without" in kinds_of(before):
        purse.dropped.add(what if what != "?" else purse.the_source())
    elif what == "?":
        if part.gives:
            asks_need(purse, part, purse.the_source())
    elif what in words.SOURCES:
        take_source(purse, part, owner, before)
    elif "z" in texts_of(before) and is_away(purse, what):
        purse.again.add(what)
    elif owner in part.things:
        purse.things.append(what)


def take_source(purse: Purse, part: Part, owner: Owner, before: Sequence[Token]) -> None:
    """Raises UnclearError."""
    if asks_need(purse, part, owner.what):
        return
    if texts_of(before) & words.WITH or (part.gives and is_away(purse, owner.what)):
        purse.again.add(owner.what)
        purse.current = owner.what
    elif owner.what == words.HOUSEHOLD and not part.gives:
        return
    elif owner.what not in OTHERS or words.NOMINATIVE.fullmatch(owner.text):
        if purse.pending and purse.pending != owner.what:
            raise UnclearError(owner.text)
        purse.current = purse.pending = owner.what
    else:
        raise UnclearError(owner.text)


def asks_need(purse: Purse, part: Part, what: str) -> bool:
    is_asked = "ile" in part.texts and part.has(words.NEEDS)
    if is_asked:
        purse.needed_from, purse.current = what, what
    return is_asked


def call_off(purse: Purse, part: Part) -> None:
    """Raises UnclearError where it is of nobody who is known."""
    whose = [owner.what for owner in (*part.sources, *part.things, *part.sold)]
    for what in whose or [purse.the_source()]:
        if "credit" in part.kinds and what == "loan" and not purse.known.has("loan"):
            raise UnclearError
        purse.drop(what)
    purse.denied += [figure.amount for figure in part.denied]
