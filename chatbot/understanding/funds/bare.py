"""A part without an amount: "bez mamy", "mama się rozmyśliła", "ile mama musiałaby dać?"."""

from collections.abc import Sequence

from chatbot.understanding.funds import words
from chatbot.understanding.funds.parts import Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.homes.sentences import kinds_of, texts_of
from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.money.ledger import OTHERS, is_same, what_of

BARE = 2  # tokens of "na stół"
THE_LAST = 3  # tokens before an owner that say how it is meant


def take_bare(purse: Purse, part: Part) -> None:
    """Raises UnclearError and ElseError."""
    if take_half(purse, part) or take_called_off(purse, part) or take_bought(purse, part):
        return
    if "only" in part.kinds and part.sources and part.gives:
        raise ElseError  # "a jak tylko rodzice dadzą?"
    costs = [what for what, value in purse.known.parts.items() if value < 0]
    if "sum" in part.kinds and part.texts & words.MONEY and len(costs) == 1:
        purse.drop(costs[0])  # "ile zostaje razem z tą kasą na wyciszenie?"
    is_alone = bool(part.texts & words.ONLY) and (part.is_own or "we" in part.kinds)
    purse.is_only_own |= is_alone or is_without_gifts(part)
    for owner in part.owners:
        take_owner(purse, part, owner, part.before(owner.at, THE_LAST))
    if part.gives and not part.owners and is_away(purse, purse.pending):
        purse.again.add(purse.the_source())
    take_question(purse, part)


def take_called_off(purse: Purse, part: Part) -> bool:
    is_of_them = bool(part.sources or part.things or part.sold or purse.pending)
    is_off = part.is_called_off and (is_of_them or part.gives)
    if is_off and part.has(words.BUYS) and is_of_kin(part) and part.things:
        purse.again |= {owner.what for owner in part.things}  # "mama tego AGD nie kupi"
    elif is_off:
        call_off(purse, part)
    return is_off


def take_bought(purse: Purse, part: Part) -> bool:
    """ "Kuchnię kupią nam teściowie", "kuchnię zrobimy później"."""
    whats = [owner.what for owner in part.things if purse.value_of(owner.what)]
    is_later = part.has(words.LATER) or part.has(words.FREE)
    is_used = part.has(words.USES) and part.has(words.WHOLE)  # "ruszę całą poduszkę"
    is_bought = (part.has(words.BUYS) and is_of_kin(part)) or is_later or is_used
    is_bought &= bool(whats)
    for what in whats if is_bought else ():
        purse.drop(what)
    return is_bought


def take_question(purse: Purse, part: Part) -> None:
    has_asked = {"ile", "sum"} <= part.texts | part.kinds and part.kinds & {"v1", "v1p"}
    purse.is_total_asked |= bool(has_asked) and not purse.has_amounts
    needs = part.has(words.NEEDS) and not part.sources
    if needs and not part.owners and part.has(words.LENT):
        purse.needed_from = "loan"
    elif needs and "ile" in part.texts:
        is_own = bool(part.texts & words.MUST) or purse.current not in OTHERS
        purse.needs_own |= is_own
        purse.needed_from = purse.needed_from if is_own else purse.current


def is_of_kin(part: Part) -> bool:
    return bool(part.sources) or "kin" in part.kinds


def is_without_gifts(part: Part) -> bool:
    """ "Bez dokładania", "bez ich pomocy"."""
    nots = [at for at, token in enumerate(part.tokens) if token.kind == "without"]
    after = [token for at in nots for token in part.tokens[at + 1 : at + 1 + THE_LAST]]
    return bool(kinds_of(after) & {"giving", "loan"}) and not part.sources


def take_half(purse: Purse, part: Part) -> bool:
    """ "A gdyby rodzice dali o połowę mniej?"."""
    is_more, is_less = part.has(words.MORE), part.has(words.LESS)
    is_of_gap = any(token.text.startswith("brak") for token in part.tokens)
    if not part.has(words.HALF) or (is_more and is_less) or is_of_gap or len(part.sources) > 1:
        return False
    if not (is_more or is_less or "only" in part.kinds or part.texts & words.THESE):
        return False
    what = part.sources[0].what if part.sources else purse.the_source()
    value = purse.value_of(what)
    if value is None or value <= 0:
        raise UnclearError
    purse.is_half, purse.pending, purse.current = True, "", what
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
        check_pronoun(purse, owner)
        if part.gives:
            asks_need(purse, part, purse.the_source())
    elif what in words.SOURCES:
        take_source(purse, part, owner, before)
    elif "z" in texts_of(before) and (is_away(purse, what) or purse.known.has(what)):
        purse.again.add(what)
    elif owner in part.things and purse.known.has(what):
        purse.again.add(what)  # "i dalej te meble"
    elif owner in part.things and purse.priced and len(part.tokens) <= BARE:
        purse.rename(purse.priced, f"{purse.priced}+{what}")  # "5 tys. na sofę i stół"
    elif owner in part.things:
        purse.things.append(what)


def check_pronoun(purse: Purse, owner: Owner) -> None:
    """ "A jak ona da 30?", where only a brother is known. Raises ElseError."""
    sex = {"her": words.WOMEN, "him": words.MEN}.get(what_of(owner.text))
    who = purse.the_source()
    if sex is not None and who in words.WOMEN | words.MEN and who not in sex:
        raise ElseError


def take_source(purse: Purse, part: Part, owner: Owner, before: Sequence[Token]) -> None:
    """Raises UnclearError."""
    if asks_need(purse, part, owner.what):
        return
    if part.has(words.NEEDS) and part.gives:  # "teściowa musiałaby dać więcej"
        purse.current = owner.what
    elif texts_of(before) & words.WITH or (part.gives and is_away(purse, owner.what)):
        purse.again.add(owner.what)
        purse.current = owner.what
    elif owner.what == words.HOUSEHOLD and not part.gives:
        return
    elif owner.what not in OTHERS or words.NOMINATIVE.fullmatch(owner.text):
        if purse.pending and purse.pending != owner.what:
            raise UnclearError(owner.text)
        purse.current = purse.pending = owner.what
        is_taking = owner.what == "loan" or bool(part.kinds & {"v1", "v1p"})
        purse.is_giving = part.gives or is_taking
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
