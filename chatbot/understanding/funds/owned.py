"""An amount beside its owner, or the thing that it is for."""

from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.gifts import change, is_after, step_of
from chatbot.understanding.funds.parts import Figure, Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.homes.sentences import texts_of
from chatbot.understanding.homes.tokens import THOUSAND
from chatbot.understanding.money.ledger import SELF

LEAST_BARE = 3 * THOUSAND  # PLN: "kuchnia 20"
CLOSE = THOUSAND  # PLN: "kurczę, 480 zł brakuje", of 482


def take_returned(purse: Purse, part: Part, figure: Figure, owners: list[Owner]) -> None:
    """ "Oddam siostrze te jej 15 tys.", which she gave before; "pożyczą 10, ale 5 oddam od razu".
    Raises UnclearError."""
    lent = [share for share, _ in purse.shares if share.what == purse.current]
    if lent and not part.texts & words.AT_ONCE:
        return
    if lent and lent[0].value > figure.amount:
        purse.shares = [told for told in purse.shares if told[0] is not lent[0]]
        purse.add(purse.current, lent[0].value - figure.amount)
        return
    whose = [owner.what for owner in owners if purse.value_of(owner.what) == figure.amount]
    if len({*whose}) != 1:
        raise UnclearError
    purse.drop(whose[0])


def take_sold(purse: Purse, part: Part, figure: Figure) -> None:
    if is_after(part, figure):
        purse.totals.append(figure.amount)
        purse.within.add(words.SOLD)
    elif part.is_sale or part.has(words.WENT) or (purse.value_of(words.SOLD) or 0) > 0:
        change(purse, part, figure, words.SOLD)
    else:
        raise UnclearError


def take_meant_for(purse: Purse, figure: Figure, sources: set[str], things: set[str]) -> None:
    """ "Rodzice dadzą 20 na kuchnię" pays for what was set aside for it, and nothing else."""
    what = "+".join(sorted(things))
    cost = purse.value_of(what)
    purse.current, purse.pending = next(iter(sources)), ""
    if cost is None:
        purse.had += [purse.known.total] if purse.known.total is not None else []
    elif -cost <= figure.amount:
        purse.drop(what)
    else:
        purse.add(what, cost + figure.amount)


def take_thing(purse: Purse, part: Part, figure: Figure, things: set[str]) -> None:
    """Raises UnclearError."""
    what = "+".join(dict.fromkeys([*purse.things, *sorted(things)]))
    cost = purse.value_of(what)
    costs = [value for value in purse.known.parts.values() if value < 0]
    is_only = "only" in part.kinds and len(costs) > (cost is not None)
    if (is_only and cost is None) or figure.amount == purse.known.total:
        raise UnclearError  # "85 jak odejmiemy meble"
    if is_only:  # "to tylko łóżko za 3"
        purse.dropped |= {each for each, value in purse.known.parts.items() if value < 0}
    if what == "reserve" and cost is not None and part.has(words.USES):  # "ruszymy z niej 3 tys."
        return purse.add(what, cost + figure.amount)
    is_aside = part.has(words.ASIDE) or part.has(words.BUYS) or "tego" in part.texts
    if part.texts & words.HAVE and not is_aside:
        raise UnclearError  # "mam 15 na meble": beside the rest, or out of it?
    is_meant = bool(part.texts & {"za", "na"}) or is_aside or cost is not None
    is_meant |= purse.known.total is not None and figure.amount >= LEAST_BARE
    if figure.is_bare and not is_meant:
        raise UnclearError
    purse.things = []
    if (step := step_of(part, figure)) is not None:
        if cost is None:
            raise UnclearError
        return purse.add(what, cost - step)
    purse.priced = what
    return purse.add(what, -figure.amount)


def take_own(purse: Purse, part: Part, figure: Figure) -> None:
    if part.is_within:
        raise UnclearError
    if part.has(words.ASIDE):
        raise ElseError  # "swoje 22 zostawiamy"
    if part.has(words.STAYS_ASIDE):
        purse.add(purse.aside_name, -figure.amount)
    elif (step := step_of(part, figure)) is not None:
        take_own_step(purse, step)
    elif part.kinds & {"give1", "give3"} and purse.known.has(purse.own_name):
        purse.add(purse.own_name, figure.amount)
    else:
        purse.own.append(figure.amount)


def take_own_step(purse: Purse, step: Decimal) -> None:
    if purse.known.base is None:
        raise ElseError  # "za te 32 tys. co więcej dostanę?"
    if any(purse.value_of(what) == -step for what in purse.dropped):
        return  # "bez szaf, to 9 tys. więcej na pakiet"
    own = purse.known.parts.get(SELF, Decimal())
    if step > 0 or own + step > 0:
        purse.add(SELF, step if purse.known.base and step > 0 else own + step)
    else:
        purse.own_less.append(-step)


def take_given(purse: Purse, part: Part, figure: Figure) -> None:
    if part.texts & words.THESE and is_near_gap(purse, figure):
        raise ElseError  # "dołożymy te 7 tys.", which are missing
    if part.has(words.ADDS) and "do" in texts_of(part.before(figure.at, 1)):
        purse.had.append(figure.amount)  # "gdybym dozbierała do 110"
    elif part.has(words.ADDS) and part.is_first_person:
        change(purse, part, figure, "loan" if part.has(words.LENT) else purse.own_name)
    elif part.is_first_person:
        take_own(purse, part, figure)
    elif (again := purse.away_of_amount(figure.amount)) and not purse.pending:
        purse.again.add(again)  # "jednak dadzą te 10"
    else:
        what = purse.the_source()
        purse.current, purse.pending = what, ""
        change(purse, part, figure, what)


def is_near_gap(purse: Purse, figure: Figure) -> bool:
    return any(abs(gap - figure.amount) < CLOSE for gap in purse.gaps)
