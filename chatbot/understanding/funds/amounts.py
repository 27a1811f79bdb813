"""A part with an amount: whose it is, and what it is for."""

from decimal import Decimal
from itertools import combinations

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.funds import words
from chatbot.understanding.funds.bare import take_bare, take_half
from chatbot.understanding.funds.gifts import change, is_after, step_of, take_gift
from chatbot.understanding.funds.parts import Figure, Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.funds.sums import sums_of
from chatbot.understanding.homes.sentences import texts_of
from chatbot.understanding.homes.tokens import THOUSAND
from chatbot.understanding.money.ledger import SELF

LEAST_BARE = 3 * THOUSAND  # PLN: "kuchnia 20"
CLOSE = THOUSAND  # PLN: "kurczę, 480 zł brakuje", of 482
LEFT = ("brak", "zabrak", "zosta")


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
    elif sources:
        take_gift(purse, part, figure, owners, is_pair=is_pair)
    elif words.OWN in names and not part.has(words.ADDS):
        take_own(purse, part, figure)
    else:
        take_nobodys(purse, part, figure)


def is_of_sold(purse: Purse) -> bool:
    """ "A jak za niego 25 tys.?"."""
    return not purse.current and purse.the_source() == words.SOLD


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


def is_near_gap(purse: Purse, figure: Figure) -> bool:
    return any(abs(gap - figure.amount) < CLOSE for gap in purse.gaps)


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
