"""All that a message says of money, put together with what was known."""

from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import UnclearError
from chatbot.understanding.money.ledger import KINDS, OTHERS, SELF, Ledger, Part, akin, is_same

LEAST_SHARE = 4  # times less than before, and it is something else


def settled(purse: Purse) -> Ledger:
    """Raises UnclearError where the amounts don't fit together."""
    check_open(purse)
    ledger = with_again(purse, without_dropped(purse))
    check_kin(purse, ledger)
    ledger = with_base(purse, with_base_named(purse, ledger))
    for share, is_on_top in purse.shares:
        ledger = put(ledger, share, is_on_top=is_on_top)
    check_denied(purse, ledger)
    if any(amount not in {ledger.total, ledger.had.total} for amount in purse.totals):
        ledger = told_anew(purse)
    if ledger.total is None or ledger.total <= 0:
        raise UnclearError
    if len(purse.shares) > 1:
        ledger = replace(ledger, last=None)
    within = {what: Decimal() for what in purse.within if not ledger.has(what)}
    return replace(ledger, away={**ledger.away, **within})


def told_anew(purse: Purse) -> Ledger:
    """ "To razem 61": by nothing else than that is told, whatever it is made of. Raises
    UnclearError."""
    told = (purse.shares, purse.dropped, purse.again, purse.own, purse.had, purse.denied)
    if any(told) or len({*purse.totals}) != 1 or purse.is_only_own or purse.own_less:
        raise UnclearError
    parts = purse.known.parts
    if any(value < 0 for value in parts.values()):
        raise UnclearError  # "mamy razem 64", with what is set aside, or without it?
    givers = {what: Decimal() for what, value in parts.items() if value > 0}
    return Ledger(purse.totals[0], away=givers)


def check_open(purse: Purse) -> None:
    """ "95 tys. z mamą": what she gives is in it, and nobody knows how much."""
    told = {share.what for share, _ in purse.shares} | purse.dropped
    within = [what for what, value in purse.known.away.items() if not value]
    if any(is_told(what, told) for what in within):
        raise UnclearError


def without_dropped(purse: Purse) -> Ledger:
    ledger = purse.known
    told = {share.what for share, _ in purse.shares}
    for what in sorted(purse.dropped):
        is_lost = what in words.SOURCES and not is_told(what, {*ledger.parts, *ledger.away})
        if is_lost and not is_told(what, told | purse.again):
            raise UnclearError(what)
        if is_part_of_one(what, ledger, told):
            raise UnclearError(what)
        ledger = ledger.without(what)
    if purse.is_only_own:
        costs = {what: value for what, value in ledger.parts.items() if value < 0}
        gone = {what: value for what, value in ledger.parts.items() if value > 0}
        ledger = Ledger(ledger.base, costs, away={**ledger.away, **gone})
    return ledger


def is_part_of_one(what: str, ledger: Ledger, told: set[str]) -> bool:
    """ "Bez pralki", of one sum for it and a fridge."""
    names = {what, *KINDS.get(what, ())}
    same = [each for each in ledger.parts if akin(each, what) and not {*each.split("+")} <= names]
    same = same if what in words.THINGS else []
    return bool(same) and not any(is_told(each, told) for each in same)


def with_again(purse: Purse, ledger: Ledger) -> Ledger:
    """Raises UnclearError where nobody told how much it was."""
    told = {share.what for share, _ in purse.shares} | purse.within
    for what in sorted(purse.again):
        if ledger.has(what) or is_told(what, told):
            continue
        if not is_told(what, {*ledger.away}):
            raise UnclearError(what)
        ledger = ledger.with_again(what)
    return ledger


def check_kin(purse: Purse, ledger: Ledger) -> None:
    """Parents are both, so that one of them beside the two is counted twice."""
    names = {*ledger.parts} | {share.what for share, _ in purse.shares if share.value > 0}
    if any(whole in names and names & parts for whole, parts in words.PLURAL.items()):
        raise UnclearError


def with_base_named(purse: Purse, ledger: Ledger) -> Ledger:
    """ "Cały kredyt to 130 tys.", which was all that there was."""
    new = [
        share
        for share, _ in purse.shares
        if not (ledger.has(share.what) or is_told(share.what, {*ledger.away}))
    ]
    is_same = any(share.what not in OTHERS and share.value == ledger.base for share in new)
    is_anew = bool(purse.own or purse.had)
    return replace(ledger, base=Decimal()) if is_same and not is_anew else ledger


def put(ledger: Ledger, share: Part, *, is_on_top: bool) -> Ledger:
    """What the visitor adds keeps what was there."""
    if share.what != SELF:
        return ledger.changed((share,), is_on_top=is_on_top)
    before = ledger.parts.get(SELF, Decimal()) if is_on_top else Decimal()
    return Ledger(ledger.base, {**ledger.parts, SELF: share.value + before}, SELF, ledger.away)


def with_base(purse: Purse, ledger: Ledger) -> Ledger:
    """What the visitor has, apart from what others give. Raises UnclearError."""
    own, totals = {*purse.own}, {*purse.totals}
    new = {*purse.had} - known_sums(purse, ledger)
    check_base(purse, ledger, own, new)
    if purse.own_less:
        return with_own_less(ledger, purse.own_less[0])
    if own and purse.known.base in purse.denied:
        return replace(ledger, base=own.pop())
    if own:
        return with_own(ledger, own.pop())
    given = sum((share.value for share, _ in purse.shares if share.value > 0), Decimal())
    if purse.is_included and given and len(new | totals) == 1:
        return with_own(ledger, (new | totals).pop() - given)
    if new:
        check_alone(purse, ledger)
        parts = {what: value for what, value in ledger.parts.items() if what != SELF}
        return with_own(replace(ledger, parts=parts), new.pop())  # what was added is in it
    return ledger if ledger.base is not None else from_totals(purse, ledger, totals)


def check_base(purse: Purse, ledger: Ledger, own: set[Decimal], new: set[Decimal]) -> None:
    """Raises UnclearError."""
    is_changed = bool(purse.own_less) or any(more for _, more in purse.shares)
    if max(map(len, (own, new, {*purse.totals}, purse.own_less))) > 1 or (own and new - own):
        raise UnclearError
    if len(purse.had) > len({*purse.had}):
        raise UnclearError  # "35 plus 35"
    if (own or new) and is_changed:
        raise UnclearError  # "mamy 50, mama dorzuci jeszcze 20", where she gave 15 before
    is_known = {ledger.had.total, ledger.base} - {ledger.total} & {*purse.had}
    if is_known and not (purse.shares or purse.again or purse.dropped):
        raise UnclearError  # "a przy 95?", of which 20 are set aside


def with_own_less(ledger: Ledger, step: Decimal) -> Ledger:
    if ledger.base is None or ledger.base <= step:
        raise UnclearError
    return with_own(ledger, ledger.base - step)


def with_own(ledger: Ledger, amount: Decimal) -> Ledger:
    """Raises UnclearError where it is all that there was, others' money in it."""
    has_more = any(value > 0 for value in ledger.parts.values())
    is_small = ledger.base is not None and amount * LEAST_SHARE < ledger.base
    if (has_more and amount == ledger.total) or is_small:
        raise UnclearError
    return Ledger(amount, ledger.parts, away=ledger.away)


def from_totals(purse: Purse, ledger: Ledger, totals: set[Decimal]) -> Ledger:
    """ "Biorę 120 tys. kredytu" is all that there is; "mama da 20" is not. Raises UnclearError."""
    whose = {share.what for share, _ in purse.shares if share.value > 0}
    if not totals and whose and not whose & OTHERS:
        return Ledger(Decimal(), ledger.parts)
    if len(totals) != 1:
        raise UnclearError
    return Ledger(next(iter(totals)), ledger.parts)


def check_alone(purse: Purse, ledger: Ledger) -> None:
    """ "Mamy 95": with what the mother gives, or without it? Raises UnclearError."""
    told = {share.what for share, _ in purse.shares}
    left = [what for what in ledger.parts if not is_told(what, told)]
    if [what for what in left if what != SELF]:
        raise UnclearError
    if ledger.parts and purse.denied and not purse.shares:
        raise UnclearError


def is_told(what: str, told: set[str]) -> bool:
    return any(is_same(what, each) for each in told)


def known_sums(purse: Purse, ledger: Ledger) -> set[Decimal]:
    """What is known by now, so that it is only said again."""
    after = ledger
    for share, is_on_top in purse.shares:
        after = put(after, share, is_on_top=is_on_top) if after.base is not None else after
    less = [ledger.base - step for step in purse.own_less if ledger.base is not None]
    known = [*less, ledger.base, after.total, after.had.total]
    known += [] if purse.shares or purse.dropped else [purse.known.total]
    return {amount for amount in known if amount is not None}


def check_denied(purse: Purse, ledger: Ledger) -> None:
    """ "Da 30 zamiast 20": the 20 is what was known, and nothing of it stays."""
    before = purse.known
    known = {*map(abs, before.parts.values()), before.base, before.total, before.had.total}
    is_changed = before.base != ledger.base or {*before.parts.items()} != {*ledger.parts.items()}
    for amount in purse.denied:
        gone = [what for what, value in before.parts.items() if abs(value) == amount]
        if not gone and amount == before.base == ledger.base and is_changed:
            raise UnclearError
        is_kept = any(ledger.parts.get(what) == before.parts[what] for what in gone)
        if is_changed and (amount not in known or is_kept):
            raise UnclearError
