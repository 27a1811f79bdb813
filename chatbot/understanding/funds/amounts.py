"""A part with an amount: whose it is, and what it is for."""

from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.parts import Figure, Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.homes.sentences import texts_of
from chatbot.understanding.money.ledger import SELF

CLOSE = Decimal(1000)  # PLN: "kurczę, 450 zł brakuje", of 452
LEFT = ("brak", "zabrak", "zosta")


def take_amounts(purse: Purse, part: Part) -> None:
    """Raises UnclearError and ElseError."""
    if part.has(words.PAID) or (part.things and is_left_asked(part)):
        raise ElseError  # "kuchnia 20 tys. już zapłacona", "14 tys. starczy na kuchnię?"
    purse.denied += [figure.amount for figure in part.denied]
    if len(part.told) == 1:
        take_figure(purse, part, part.told[0], [*part.owners])
    elif part.told:
        take_pairs(purse, part)


def is_left_asked(part: Part) -> bool:
    return "asks_rest" in part.kinds and not part.kinds & {"asks"}


def take_pairs(purse: Purse, part: Part) -> None:
    """ "Ja 50, mama 20" without a comma: each beside its owner, in one order."""
    every: list[Figure | Owner] = [*part.told, *part.owners]
    places = sorted(every, key=lambda each: each.at)
    pairs = [*zip(places[::2], places[1::2], strict=False)]
    found = [each for pair in pairs if (each := in_order(pair))]
    starts = {isinstance(one, Owner) for one, _ in pairs}
    if not len(found) == len(part.told) == len(part.owners) or len(starts) > 1 or part.denied:
        raise UnclearError
    for figure, owner in found:
        take_figure(purse, part, figure, [owner], is_pair=True)


def in_order(pair: tuple[Figure | Owner, Figure | Owner]) -> tuple[Figure, Owner] | None:
    one, other = pair
    if isinstance(one, Figure) and isinstance(other, Owner):
        return one, other
    if isinstance(one, Owner) and isinstance(other, Figure):
        return other, one
    return None


def take_figure(
    purse: Purse, part: Part, figure: Figure, owners: list[Owner], *, is_pair: bool = False
) -> None:
    names = {owner.what for owner in owners}
    sources = names & {*words.SOURCES, "?"}
    things = names - words.SOURCES - {words.OWN, "?", words.SOLD}
    if part.has(words.RETURNS):
        take_returned(purse, part, figure, owners)
    elif words.SOLD in names and not things:
        take_sold(purse, part, figure)
    elif things and (words.OWN in names or part.is_sale or words.SOLD in names):
        raise UnclearError
    elif things and sources:
        take_meant_for(purse, figure, sources, things)
    elif things:
        take_thing(purse, part, figure, things)
    elif sources:
        take_gift(purse, part, figure, owners, is_pair=is_pair)
    elif words.OWN in names and not part.has(words.ADDS):
        take_own(purse, part, figure)
    else:
        take_nobodys(purse, part, figure)


def take_returned(purse: Purse, part: Part, figure: Figure, owners: list[Owner]) -> None:
    """ "Oddam siostrze te jej 15 tys.", which she gave before."""
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


def is_after(part: Part, figure: Figure) -> bool:
    """ "Po sprzedaży auta będziemy mieli 85", "z pomocą rodziców 85", "jak sprzedam auto, będzie
    75": that is all of it."""
    before = part.tokens[: figure.at]
    has = any(words.HAS_THEN.fullmatch(token.text) for token in before)
    is_with = bool(texts_of(before) & words.AFTER)
    return has or (is_with and not part.gives)


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
    what = "+".join([*purse.things, *sorted(things)])
    cost = purse.value_of(what)
    is_aside = part.has(words.ASIDE) or part.has(words.BUYS) or "tego" in part.texts
    if part.texts & words.HAVE and not is_aside:
        raise UnclearError  # "mam 15 na meble": beside the rest, or out of it?
    is_meant = bool(part.texts & {"za", "na"}) or is_aside or cost is not None
    if figure.is_bare and not is_meant:
        raise UnclearError
    purse.things = []
    if (step := step_of(part, figure)) is not None:
        if cost is None:
            raise UnclearError
        purse.add(what, cost - step)
    else:
        purse.add(what, -figure.amount)


def take_gift(
    purse: Purse, part: Part, figure: Figure, owners: list[Owner], *, is_pair: bool
) -> None:
    """Raises UnclearError."""
    people = [owner for owner in owners if owner.what in {*words.SOURCES, "?"}]
    whats = {owner.what if owner.what != "?" else purse.the_source() for owner in people}
    if len(whats) != 1 or part.has(words.BUYS) or purse.pending not in {"", *whats}:
        raise UnclearError
    what = next(iter(whats))
    after = part.tokens[figure.at + 1 : figure.at + 2]
    is_with = bool(texts_of(after) & words.WITH) and what in words.OTHERS_OF_ALL
    if not part.gives and (is_with or is_after(part, figure)):  # "95 tys. z mamą"
        purse.totals.append(figure.amount)
        purse.within.add(what)
        return
    if not (is_pair or all(part.is_given(owner) for owner in people)):
        raise UnclearError
    purse.current, purse.pending = what, ""
    change(purse, part, figure, what)


def change(purse: Purse, part: Part, figure: Figure, what: str) -> None:
    """Raises UnclearError."""
    if part.is_called_off:
        purse.drop(what)
        purse.denied.append(figure.amount)
    elif (step := step_of(part, figure)) is not None:
        before = purse.value_of(what)
        if before is None and step < 0:
            raise UnclearError
        purse.add(what, (before or 0) + step)
    else:
        purse.add(what, figure.amount, is_on_top=part.has(words.ON_TOP) and purse.known.has(what))


def step_of(part: Part, figure: Figure) -> Decimal | None:
    """ "O 5 więcej", "5 tys. mniej", "podrożała o 2". Raises UnclearError."""
    is_more, is_less = part.has(words.MORE), part.has(words.LESS)
    is_by = "o" in texts_of(part.before(figure.at, 1))
    if is_more == is_less:
        if is_by or is_more:
            raise UnclearError
        return None
    return figure.amount if is_more else -figure.amount


def take_own(purse: Purse, part: Part, figure: Figure) -> None:
    if part.has(words.STAYS_ASIDE):
        purse.add("reserve", -figure.amount)
    elif (step := step_of(part, figure)) is not None:
        purse.own_more.append(step)
    else:
        purse.own.append(figure.amount)


def take_nobodys(purse: Purse, part: Part, figure: Figure) -> None:
    """An amount without an owner in its part."""
    if part.has(words.FINISHING):
        raise ElseError  # "150 na wykończenie i 35 na kuchnię"
    if part.has(words.ADDS) and part.is_first_person:
        change(purse, part, figure, "loan" if part.has(words.LENT) else SELF)
    elif part.has(words.PUTS) and part.is_first_person:
        take_own(purse, part, figure)
    elif part.gives and not part.is_first_person:
        what = purse.the_source()
        purse.current, purse.pending = what, ""
        change(purse, part, figure, what)
    elif part.has(words.ASIDE) or part.has(words.STAYS_ASIDE):
        purse.add("reserve", -figure.amount)
    elif is_comment(purse, part, figure):
        return
    elif part.is_sum(figure):
        purse.totals.append(figure.amount)
    elif not goes_on(purse, part, figure):
        take_had(purse, part, figure)


def is_comment(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Kurczę, 450 zł brakuje". Raises UnclearError."""
    is_left = any(token.text.startswith(LEFT) for token in part.tokens)
    is_near = any(abs(gap - figure.amount) < CLOSE for gap in purse.gaps)
    known = {purse.known.base, purse.known.total, purse.known.had.total}
    is_out_of = bool(texts_of(part.before(figure.at)) & {"z", "przy"}) or figure.amount in known
    if is_left and not (is_near or is_out_of):
        raise UnclearError
    return is_left and is_near and not is_out_of


def goes_on(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "A jak 15?", after "meble za 10": another amount for what was changed last. Raises
    UnclearError where it may be all of it as well."""
    last, total = purse.known.last, purse.known.total
    value = None if last is None else purse.known.parts.get(last)
    if value is None or last is None or total is None or part.texts & words.HAVE:
        return False
    if part.has(words.BUDGET) or figure.amount in {total, purse.known.base}:
        return False
    step = step_of(part, figure)
    if step is not None:
        purse.add(last, value + step if value > 0 else value - step)
        return True
    near_part = max(figure.amount, abs(value)) / min(figure.amount, abs(value))
    near_all = max(figure.amount, total) / min(figure.amount, total)
    if near_part >= near_all:
        raise UnclearError
    purse.add(last, figure.amount if value > 0 else -figure.amount)
    return True


def take_had(purse: Purse, part: Part, figure: Figure) -> None:
    """Raises ElseError where it may be an area."""
    known = {purse.known.base, purse.known.total, purse.known.had.total}
    is_of_money = part.has(words.BUDGET) or bool(purse.denied) or figure.amount in known
    is_open = purse.area is None or not purse.known.parts
    if part.has(words.SIZE) or (figure.is_bare and not is_of_money and is_open):
        raise ElseError  # "mamy 62": m², or thousands?
    if (step := step_of(part, figure)) is not None:
        purse.own_more.append(step)
    else:
        purse.had.append(figure.amount)
