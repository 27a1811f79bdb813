"""An amount without an owner in its part: whose it is by what was known and said before."""

from decimal import Decimal

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.funds import words
from chatbot.understanding.funds.gifts import change, step_of
from chatbot.understanding.funds.owned import (
    LEAST_BARE,
    is_near_gap,
    take_given,
    take_own_step,
    take_thing,
)
from chatbot.understanding.funds.parts import Figure, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.funds.sums import sums_of
from chatbot.understanding.homes.sentences import texts_of
from chatbot.understanding.homes.tokens import THOUSAND
from chatbot.understanding.money.ledger import SELF

LEFT = ("brak", "zabrak", "zosta")


def take_nobodys(purse: Purse, part: Part, figure: Figure) -> None:
    """An amount without an owner in its part. Raises UnclearError and ElseError."""
    if part.has(words.FINISHING) or part.has(words.SIZE):
        raise ElseError  # "150 na wykończenie i 35 na kuchnię", "a mieszkanie 95?"
    if purse.has_offers and not part.texts & words.HAVE:
        raise ElseError  # "za płytki bym musiała dołożyć 25"
    if figure.is_bare and purse.area is not None and figure.amount == purse.area * THOUSAND:
        purse.is_area_told = True
        return
    if part.gives or part.has(words.PUTS):
        take_given(purse, part, figure)
    elif purse.pending and purse.is_giving and not part.texts & words.HAVE:
        take_of_pending(purse, part, figure)
    elif purse.things and part.texts & words.ABOUT and not part.texts & words.HAVE:
        take_thing(purse, part, figure, set())  # "meble weźmiemy tańsze, za 14"
    elif not any(reads(purse, part, figure) for reads in READS):
        take_had(purse, part, figure)


def is_aside(purse: Purse, part: Part, figure: Figure) -> bool:
    is_less = part.has(words.ASIDE) or part.has(words.STAYS_ASIDE) or "minus" in part.kinds
    if is_less and figure.is_bare and purse.is_area_told:
        raise ElseError  # "54 minus 11", m²
    costs = [-value for value in purse.known.parts.values() if value < 0]
    if is_less and figure.amount != sum(costs):  # "110 minus 45", of 30 and 15
        purse.add(purse.aside_name, -figure.amount)
    return is_less


def is_in_place(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Nie 80, tylko 90"."""
    is_denied = purse.known.base in {each.amount for each in part.denied}
    if is_denied:
        purse.own.append(figure.amount)
    return is_denied


def is_said_again(purse: Purse, _part: Part, figure: Figure) -> bool:
    """ "Da tylko połowę, 5 tys.", "AGD mama nie kupi, więc 12 tys. musimy zapłacić sami"."""
    last = [abs(share.value) for share, _ in purse.shares[-1:]]
    away = [abs(value) for what, value in purse.known.away.items() if what in purse.again]
    gone = [abs(purse.value_of(what) or 0) for what in purse.dropped]  # "te 25 wraca do puli"
    return figure.amount in {*last, *away, *gone}


def take_of_pending(purse: Purse, part: Part, figure: Figure) -> None:
    """ "Tata da więcej, 25"; "gdy przyznają kredyt, będzie 100"."""
    what, purse.pending = purse.pending, ""
    if part.texts & words.THEN:
        purse.totals.append(figure.amount)
        purse.within.add(what)
    else:
        change(purse, part, figure, what)


def is_told_sum(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Razem 90", "ile zostanie razem z tymi 15?"."""
    if not part.is_sum(figure):
        return False
    what = purse.of_amount(figure.amount) if part.texts & words.WITH else ""
    if what:
        purse.drop(what)
    else:
        purse.totals.append(figure.amount)
    return True


def is_comment(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Kurczę, 480 zł brakuje". Raises UnclearError."""
    is_left = any(token.text.startswith(LEFT) for token in part.tokens)
    is_near = is_near_gap(purse, figure)
    known = {purse.known.base, purse.known.total, purse.known.had.total}
    is_out_of = bool(texts_of(part.before(figure.at)) & {"z", "przy"}) or figure.amount in known
    if is_left and not (is_near or is_out_of):
        raise UnclearError
    return is_left and is_near and not is_out_of


def goes_on(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "A jak 15?", after "meble za 10": another amount for what was changed last. Raises
    UnclearError where it may be all of it as well."""
    denied = [what for each in part.denied if (what := purse.of_amount(each.amount))]
    if len(denied) == 1:  # "14 zamiast 20"
        purse.add(denied[0], figure.amount * (1 if purse.known.parts[denied[0]] > 0 else -1))
        return True
    if purse.is_cooled and figure.is_bare and figure.amount <= MOST_UNITS * THOUSAND:
        raise ElseError
    is_alone = not (part.kinds & {"v1", "v1p"} or part.has(words.ON_TOP))
    if is_alone and is_near_gap(purse, figure):
        return True  # "no to 18 tys.", which are missing
    last, total = purse.known.last, purse.known.total
    value = None if last is None else purse.known.parts.get(last)
    if value is None or last is None or total is None or part.texts & words.HAVE:
        return False
    if part.has(words.BUDGET) or figure.amount in {total, purse.known.base, *sums_of(purse.known)}:
        return False
    if "przy" in texts_of(part.before(figure.at)):
        return False
    if "o" in texts_of(part.before(figure.at, 1)) and not part.has(words.STEPS):  # "jednak o 10"
        purse.add(last, figure.amount if value > 0 else -figure.amount)
        return True
    if (step := step_of(part, figure)) is not None:
        before = Decimal() if last in {SELF, "+"} and purse.known.base else value
        purse.add(last, before + step if value > 0 else before - step)
        return True
    near_part = max(figure.amount, abs(value)) / min(figure.amount, abs(value))
    near_all = max(figure.amount, total) / min(figure.amount, total)
    if near_part >= near_all:
        return False
    purse.add(last, figure.amount if value > 0 else -figure.amount)
    return True


READS = (is_aside, is_in_place, is_said_again, is_comment, is_told_sum, goes_on)


def take_had(purse: Purse, part: Part, figure: Figure) -> None:
    """Raises ElseError where it may be an area."""
    known = {purse.known.base, *sums_of(purse.known)}
    is_of_money = part.has(words.BUDGET) or bool(purse.denied) or figure.amount in known
    is_open = (purse.area is None or not purse.known.parts) and not purse.shares
    if any(abs(price - figure.amount) < 1 for price in purse.prices) or figure.amount < LEAST_BARE:
        raise ElseError
    if figure.is_bare and not is_of_money and is_open:
        raise ElseError  # "mamy 62": m², or thousands?
    if (step := step_of(part, figure)) is not None:
        take_own_step(purse, step)
    else:
        purse.had.append(figure.amount)
