"""A part with an amount: which of its words owns each figure."""

from itertools import combinations

from chatbot.understanding.funds import words
from chatbot.understanding.funds.bare import take_bare, take_half
from chatbot.understanding.funds.gifts import take_gift
from chatbot.understanding.funds.owned import (
    take_meant_for,
    take_own,
    take_returned,
    take_sold,
    take_thing,
)
from chatbot.understanding.funds.parts import Figure, Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.funds.unowned import take_nobodys
from chatbot.understanding.homes.sentences import texts_of


def take_amounts(purse: Purse, part: Part) -> None:
    """Raises UnclearError and ElseError."""
    if part.has(words.JUDGES) or (part.has(words.DIFFERS) and not part.texts & words.HAVE):
        return  # "19 tys. to sporo", "3 tys. różnicy"
    if part.has(words.ALREADY) and part.things:
        return  # "kuchnia za 15 już odjęta"
    if part.has(words.SPENT) and part.things:
        raise ElseError
    purse.has_amounts = True
    if part.has(words.HALF) and take_half(purse, part):
        return
    told = [figure for figure in part.told if not is_known_else(purse, part, figure)]
    if not (told or part.denied):
        take_bare(purse, part)
        return
    part = part._replace(figures=(*told, *part.denied))
    is_of_gap = "package" in part.kinds and (part.has(words.MORE) or part.has(words.LESS))
    if is_of_gap or (part.things and is_left_asked(part)):
        raise ElseError  # "a premium drożej o 30 tys.?", "14 tys. starczy na kuchnię?"
    purse.denied += [figure.amount for figure in part.denied]
    if part.is_without or (part.is_called_off and part.told):
        take_denied(purse, part)
    elif len(part.told) == 1:
        owners = [owner for owner in part.owners if not part.is_purpose(owner)]
        take_figure(purse, part, part.told[0], owners)
    elif part.told:
        take_pairs(purse, part)


def is_out_of(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Z tych 88 chcemy kanapę", "ile zostanie ze 100?": what is known."""
    before = [token.text for token in part.before(figure.at) if token.text not in words.THESE]
    known = {purse.known.base, purse.known.total, purse.known.had.total}
    is_known = figure.amount in known or bool(part.things and purse.of_amount(figure.amount))
    return (
        before[-1:] in (["z"], ["ze"], ["do"])
        and is_known
        and len(part.told) + len(part.owners) > 1
    )


def is_known_else(purse: Purse, part: Part, figure: Figure) -> bool:
    """What is known, or what two packages differ by: "to 14100 więcej"."""
    is_of_gap = part.has(words.MORE) or part.has(words.LESS) or part.has(words.DIFFERS)
    is_gap = is_of_gap and not part.texts & words.HAVE and is_gap_of_packages(purse, figure)
    purse.is_commented |= is_gap
    return is_gap or is_out_of(purse, part, figure)


def is_gap_of_packages(purse: Purse, figure: Figure) -> bool:
    pairs = combinations(purse.prices, 2)
    return any(abs(abs(one - other) - figure.amount) < 1 for one, other in pairs)


def is_left_asked(part: Part) -> bool:
    return "asks_rest" in part.kinds and not part.kinds & {"asks"}


def take_denied(purse: Purse, part: Part) -> None:
    """ "Bez tej kuchni za 20", "te 15 odpada", "mam 32 bez zwrotu". Raises UnclearError."""
    owners = [owner.what for owner in (*part.sources, *part.things)]
    if len(part.told) != 1 or len({*owners}) > 1:
        raise UnclearError
    amount = part.told[0].amount
    what = owners[0] if owners else purse.of_amount(amount)
    if not what and part.gives:
        what = purse.the_source()
    if not what:
        raise UnclearError
    if owners and part.texts & words.HAVE:
        purse.had.append(amount)
    elif (value := purse.value_of(what)) is not None and abs(value) != amount:
        raise UnclearError
    purse.drop(what)


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
    elif words.SOLD in names and "na" in texts_of(part.before(part.sold[0].at)):
        purse.add(words.SOLD, -figure.amount)
    elif (words.SOLD in names and not things) or (names == {"?"} and is_of_sold(purse)):
        take_sold(purse, part, figure)
    elif things and (words.OWN in names or part.is_sale or words.SOLD in names):
        raise UnclearError
    elif things and sources and not part.has(words.ASIDE):
        take_meant_for(purse, figure, sources, things)
    elif things:
        take_thing(purse, part, figure, things)
    elif sources and is_together(part, owners):
        purse.totals.append(figure.amount)
    elif sources:
        take_gift(purse, part, figure, owners, is_pair=is_pair)
    elif words.OWN in names and not part.has(words.ADDS):
        take_own(purse, part, figure)
    else:
        take_nobodys(purse, part, figure)


def is_together(part: Part, owners: list[Owner]) -> bool:
    """ "Mam 85 tys. łącznie z rodzicami"."""
    before = {text for owner in owners for text in texts_of(part.before(owner.at)[-1:])}
    return "sum" in part.kinds and bool(before) and before <= {"z", "ze"}


def is_of_sold(purse: Purse) -> bool:
    """ "A jak za niego 25 tys.?"."""
    return not purse.current and purse.the_source() == words.SOLD
