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
    if part.has(words.BUYS) and is_of_kin(part) and any(map(purse.value_of, whats_of(part.things))):
        for what in whats_of(part.things):  # "kuchnię kupią nam teściowie"
            purse.drop(what)
        return
    is_alone = bool(part.texts & words.ONLY) and (part.is_own or "we" in part.kinds)
    purse.is_only_own |= is_alone or is_without_gifts(part)
    if take_half(purse, part):
        return
    for owner in part.owners:
        take_owner(purse, part, owner, part.before(owner.at, THE_LAST))
    if part.gives and not part.owners and is_away(purse, purse.pending):
        purse.again.add(purse.the_source())
    has_asked = {"ile", "sum"} <= part.texts | part.kinds and part.kinds & {"v1", "v1p"}
    purse.is_total_asked |= bool(has_asked) and not purse.has_amounts
    needs_own = "ile" in part.texts and part.has(words.NEEDS) and not part.sources
    purse.needs_own |= needs_own
    if not part.owners and part.has(words.LENT) and part.has(words.NEEDS):
        purse.needed_from = "loan"


def is_of_kin(part: Part) -> bool:
    return bool(part.sources) or "kin" in part.kinds


def whats_of(owners: Sequence[Owner]) -> list[str]:
    return [owner.what for owner in owners]


def is_without_gifts(part: Part) -> bool:
    """ "Bez dokładania", "bez ich pomocy"."""
    nots = [at for at, token in enumerate(part.tokens) if token.kind == "without"]
    after = [token for at in nots for token in part.tokens[at + 1 : at + 1 + THE_LAST]]
    return bool(kinds_of(after) & {"giving", "loan"}) and not part.sources


def take_half(purse: Purse, part: Part) -> bool:
    """ "A gdyby rodzice dali o połowę mniej?"."""
    is_more, is_less = part.has(words.MORE), part.has(words.LESS)
    if not part.has(words.HALF) or is_more == is_less or len(part.sources) != 1:
        return False
    what = part.sources[0].what
    value = purse.value_of(what)
    if value is None:
        raise UnclearError
    purse.is_half = True
    purse.add(what, value + value / 2 * (1 if is_more else -1))
    return True


def is_away(purse: Purse, what: str) -> bool:
    away = purse.known.away
    return any(is_same(what, each) for each in away) if what else len(away) == 1


def take_owner(purse: Purse, part: Part, owner: Owner, before: Sequence[Token]) -> None:
    what = owner.what
    if what == words.OWN:
        return
    if "without" in kinds_of(before) or (owner in part.things and part.texts & words.HAVE):
        purse.drop(what if what != "?" else purse.the_source())
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
        purse.is_giving = part.gives or bool(part.kinds & {"v1", "v1p"})
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
