"""The budgets that a message may mean where it doesn't tell one plainly: they are offered."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import CORRECTED, CORRECTED_IN_FULL
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.amounts import LEAST
from chatbot.understanding.money.budget_changes import MUST_BUY, is_share
from chatbot.understanding.money.budgets import LARGE, has_unit
from chatbot.understanding.money.candidate_sums import (
    SHARED_ALIKE,
    costs_of,
    givers_of,
    more_of_it,
    named_in,
    possible,
    shares_of,
    signs_of,
    with_names,
    without_absurd,
)
from chatbot.understanding.money.given_sums import are_plainly_given
from chatbot.understanding.money.givers_told import with_one_giver_anew
from chatbot.understanding.money.ledger import (
    GIVERS_BESIDE,
    SELF,
    THOUSAND,
    Ledger,
    Part,
    akin,
    named_after_without,
    what_of,
)
from chatbot.understanding.money.money_again import rest_told, told_anew
from chatbot.understanding.money.money_doubts import (
    MONEY_CUE,
    is_of_things,
    is_outside,
    is_shared,
    is_within_word,
)
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.money.plain_money import is_meant, is_plain
from chatbot.understanding.money.sums_reckoned import asks_of_rest, part_now
from chatbot.understanding.money.sums_said import saved_until_then
from chatbot.understanding.money.unread_parts import TOGETHER
from chatbot.understanding.text.numerals import Number, find_numbers

MOST_OFFERED = 4
# "Dam jej połowę ceny": not of the money.
OF_PRICE = regex(
    r"\b(?:polow[aey]|trzeci\w*|czwart\w*|half|third|quarter|%|[1-3]/[2-5]) (?:of )?(?:the )?"
    r"(?:[a-z]+ )?(?:cen[aey]|koszt\w*|cost|price)"
)
TWO = 2  # amounts
MOST_TIMES = 4  # what is known already
LEAST_BARE = 2  # thousands
YES = regex(r"(?:(?:dokladnie|no|ok|tak|yes|yeah|zgadza sie)[ ,.!]*)+")
BORDERS = ",.;?!\n"
FOR_THINGS = regex(rf"\b{ELSE}")
YES_FIRST = regex(r"(?:no )?(?:dokladnie|tak|yes|yeah|zgadza sie)[,. ]+(?!ale|but|jakby)")
RESULT = regex(r"\b(?:czyli|lacznie|razem|w sumie|altogether|together|total)\b")
# Somebody's share that nobody read: "ona ma xbudget, ja 50".
UNREAD_SHARE = regex(
    r"\b(?:brat|ja|maz|mama|ona?|rodzice|siostra|tata|zona)(?: (?:da|dala?|ma|mam))? [0-9]{2,3}\b"
    r"(?! ?(?:%|lat|m|pln|zl))"
)
# All that there is, whoever has it.
TOTAL = regex(
    r"\b(?:budget|budzet\w*|cal[aey]\w*|lacznie|razem|sumie|wszystk\w+|together|total)\b"
    r"|\bza xbudget"
)


def offers_of(kept: Iterable[Mapping[str, Any]]) -> tuple[Ledger, ...]:
    return tuple(Ledger.from_json(data, Decimal(data["total"])) for data in kept)


def with_offers(
    extracted: Extracted,
    before: Ledger,
    offered: Sequence[Ledger],
    folded: str,
    *,
    named: Collection[str] = (),
) -> Extracted:
    """Unclear, too, where the budget is changed or added up in words that are not all known.
    `offered` are those of the message before."""
    if is_too_small(extracted, before, offered, folded) or is_bought(extracted, offered):
        amounts = extracted.amounts or tuple(filter(None, [extracted.budget]))
        extracted = replace(
            extracted, budget=None, ledger=None, is_budget_unclear=True, amounts=amounts
        )
    if before.total is None and (rest := rest_told(extracted, offered, folded)) is not None:
        read_so = replace(extracted, budget=rest.total, budget_parts=(), ledger=rest)
        return replace(read_so, is_budget_unclear=False)
    if asked := asked_anew(before, offered, folded):
        bare = replace(extracted, budget=None, budget_parts=(), ledger=None)
        return replace(bare, is_budget_unclear=True, offered=asked)
    changed, amounts = extracted.ledger, of_a_budget(extracted.amounts)
    if changed and extracted.square_meters is not None and is_anybodys(extracted, changed, before):
        return replace(extracted, budget=None, ledger=None, has_heard_amount=True)
    is_again = changed is not None and is_known_again(changed, before, named)
    is_again = is_again and changed != before.with_all_again
    if changed is not None and (is_again or is_doubted(extracted, changed, before, folded)):
        extracted = replace(extracted, budget=None, ledger=None, is_budget_unclear=True)
    is_awaited = before.total is None and bool(offered) and extracted.budget is None
    if is_awaited and amounts:  # "a jak meble będą tańsze, 10 tys."
        extracted = replace(extracted, is_budget_unclear=True)
    if not extracted.is_budget_unclear:
        return extracted
    shares = [Part(extracted.budget_what, amount) for amount in amounts[:1] if is_share(extracted)]
    of_offered = [offer.changed((part,), is_on_top=False) for part in shares for offer in offered]
    is_short = changed is not None and left_out(changed, amounts)
    read = [changed] if changed is not None and not (is_short and len(amounts) > TWO) else []
    signs = signs_of(folded, extracted.unread)
    left = amounts_left(extracted.unread, before, *offered) if amounts else ()
    told = (*amounts, *{*left} - {*amounts, sum(amounts)})
    bases = [before] if before.total is not None or not offered else offered
    ledgers = (
        *read,
        *of_offered,
        *(one for base in bases for one in possible(base, told, folded, signs)),
    )
    found = {ledger.total: ledger for ledger in reversed(ledgers)}  # what was read is kept
    most = max(told, default=Decimal()) if "=" in folded else None  # the result of an unread sum
    worth = sorted(t for t in found if t is not None and LEAST <= t <= (most or t))
    if before.total is not None:  # "would 500 more do?" are no thousands
        worth = [total for total in worth if total < before.total * MOST_TIMES]
    else:
        are_added = 1 in signs and not is_shared(folded)
        worth = without_absurd(worth, told, folded, are_added=are_added)
        worth = of_those_told(worth, amounts, offered)
    if len(worth) <= 1 and is_shared(folded) and not OF_PRICE.search(folded):
        whole = before.total or next(iter(worth), None)
        more = more_of_it(whole, folded)
        worth = [more] if more else sorted(shares_of(whole, folded)) or worth
        named = named_in(folded) - {SELF, *GIVERS_BESIDE}  # "spadek, połowę daję bratu" is his
        what = min(named, default="")
        found |= {total: share_of_whole(total, whole, what) for total in worth if total != whole}
    costs = costs_of(folded, amounts)
    chosen = (with_names(found[total], costs) for total in worth[:MOST_OFFERED])
    return replace(extracted, offered=tuple(chosen))


def asked_anew(before: Ledger, offered: Sequence[Ledger], folded: str) -> tuple[Ledger, ...]:
    """What is asked about whatever else was read: "kitchen got cheaper, 16k", where it was asked
    how much there is."""
    if saved := saved_until_then(folded):
        return saved
    if before.total is not None:
        return ()
    readers = (part_now, with_one_giver_anew)
    found = (read(offer, folded) for offer in offered for read in readers)
    anew = [ledger for ledger in found if ledger is not None]
    is_of_rest = len(offered) == 1 and asks_of_rest(folded)
    return tuple(offered) if is_of_rest else tuple(anew[:1])


def of_those_told(
    worth: list[Decimal], amounts: Iterable[Decimal], offered: Sequence[Ledger]
) -> list[Decimal]:
    """ "40. A jakbym sprzedał połowę obligacji?": no amount is new, so there is no more than what
    was offered."""
    totals = [offer.total or Decimal() for offer in offered]
    is_any_new = not {*amounts} <= {*totals}
    return worth if is_any_new else [t for t in worth if t <= max(totals, default=t)]


def share_of_whole(total: Decimal, whole: Decimal | None, what: str) -> Ledger:
    """ "Połowę daję bratu", then "a jak bratu dam 15?": of all there was."""
    less = total - (whole or total)
    return Ledger.of(total, (Part(what, less),)) if less and what else Ledger(total)


# "What if only 10k?"
ONLY = regex(r"\b(?:tylko|jedynie|only|just)\b")


def is_too_small(
    extracted: Extracted, before: Ledger, offered: Sequence[Ledger], folded: str
) -> bool:
    """ "A jak tylko 8?", after a bonus of 12: nobody finishes a flat for that."""
    if extracted.budget is None or not (before.total is not None or offered):
        return False
    least = min((offer.total or Decimal() for offer in offered), default=Decimal())
    is_told_so = ONLY.search(folded) is not None or bool(what_of(folded))
    is_part = 2 * extracted.budget < least and is_told_so
    return extracted.budget < LEAST or is_part


def is_bought(extracted: Extracted, offered: Sequence[Ledger]) -> bool:
    """ "Yes, but I must buy a sofa and a bed, maybe 10000", where 86 thousand were asked about."""
    return bool(offered) and MUST_BUY.search(extracted.unread) is not None


def of_a_budget(amounts: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Without what flats cost, where there is something else."""
    small = tuple(amount for amount in amounts if amount < LARGE)
    return small or amounts


def is_doubted(extracted: Extracted, changed: Ledger, before: Ledger, folded: str) -> bool:
    """It was added up or changed, and not all that was told of that is sure to be understood."""
    amounts = [amount for amount in extracted.amounts if amount < LARGE]
    is_changed = dict(changed.parts) != dict(before.parts)
    is_known_sum = not changed.parts and changed.total in {before.base, before.total}
    is_known_sum |= changed in (before.had, before.with_all_again)
    if is_known_sum or is_one_for_another(changed, before, folded):
        return False
    is_same = changed.base == before.base and dict(changed.parts) == dict(before.parts)
    if is_same and len(amounts) > 1 and not left_out(changed, amounts):  # "100 minus 25", again
        return False
    if is_all_without(amounts, changed, before, folded) or changed == told_anew(before, folded):
        return False
    if amounts_left(extracted.unread, changed, before):
        return True
    if not is_changed and len(amounts) < TWO:
        return is_anybodys(extracted, changed, before)
    if is_without_givers(extracted, changed, before) or UNREAD_SHARE.search(extracted.unread):
        return True
    is_result = RESULT.search(extracted.unread) is not None
    if len(amounts) > TWO and left_out(changed, amounts) and not is_result:
        return True
    has_unnamed = bool({"+", "-"} & before.parts.keys())
    if is_for_things(extracted.unread, changed, before):
        return True
    is_of_whom = has_unnamed and bool(changed.parts.keys() - before.parts.keys())
    is_first = before.total is None
    if are_plainly_given(extracted, changed, before):
        return is_of_whom
    return is_of_whom or not is_plain(extracted.unread, amounts=len(amounts), is_first=is_first)


def is_known_again(changed: Ledger, before: Ledger, named: Collection[str]) -> bool:
    """ "Auto za 20 i 35 odłożone, razem 55", then "a jeśli auto pójdzie za 15": among them."""
    new = {what for part in changed.parts.keys() - before.parts.keys() for what in part.split("+")}
    return before.total is not None and bool(new & {*named})


# "To ile trzeba kredytu na Comfort?" tells of no loan.
ASKED_OF = regex(r"\b(?:ile|how much)\b[^.;?!]*")


def named_besides(extracted: Extracted, ledger: Ledger, folded: str) -> set[str]:
    """Who is told of with an amount, and is no part of what that came to."""
    said = ASKED_OF.sub("", folded)
    told = {*what_of(said).split("+")} - {""} if extracted.amounts else set[str]()
    return told - {what for part in ledger.parts for what in part.split("+")} - {SELF}


def is_one_for_another(changed: Ledger, before: Ledger, folded: str) -> bool:
    """ "Piec 12 tys. zamiast 15", where the 15 was known."""
    told, thousand = CORRECTED.search(folded), THOUSAND
    if in_full := CORRECTED_IN_FULL.search(folded):
        told, thousand = in_full, 1
    keys = [key for key in changed.parts if changed.parts[key] != before.parts.get(key)]
    if told is None or len(keys) != 1 or changed.parts.keys() != before.parts.keys():
        return False
    values = [abs(ledger.parts[keys[0]]) for ledger in (changed, before)]
    return values == [Decimal(told[name]) * thousand for name in ("new", "old")]


def is_all_without(
    amounts: Sequence[Decimal], changed: Ledger, before: Ledger, folded: str
) -> bool:
    """ "Bez mebli, kuchnia 25 zostaje": one cost is left out, and each amount is in the sum."""
    away = named_after_without(folded)
    costs = {what: value for what, value in before.parts.items() if akin(what, away)}
    is_gone = bool(away and costs) and all(value < 0 for value in costs.values())
    is_gone = is_gone and not any("+" in what for what in costs)  # "pralka i lodówka 7 tys."
    is_gone = is_gone and not any(akin(what, away) for what in changed.parts)
    are_costs = all(value < 0 for value in changed.parts.values())
    is_base = changed.base == before.base
    return is_gone and are_costs and is_base and not left_out(changed, amounts)


def is_anybodys(extracted: Extracted, changed: Ledger, before: Ledger) -> bool:
    """One amount by itself, and nothing tells that it is the visitor's."""
    is_alone = dict(changed.parts) == dict(before.parts) and len(extracted.amounts) < TWO
    is_new = changed.total != before.total
    return is_alone and is_new and not is_meant(extracted.unread)


def amounts_left(unread: str, *ledgers: Ledger) -> set[Decimal]:
    """Numbers that nobody read, as thousands: "110 together, but keep 10 back"."""
    left = {
        number.value * THOUSAND
        for number in find_numbers(unread)
        if LEAST_BARE <= number.value < LARGE / THOUSAND
        and number.value == int(number.value)
        and MONEY_CUE.search(clause_of(unread, number))
        and not has_unit(unread, number)
        and not is_within_word(unread, number)
        and not is_of_things(unread, number)
        and not is_outside(unread, number)
    }
    for ledger in ledgers:
        left = left_out(ledger, left)
    return left


def clause_of(text: str, number: Number) -> str:
    """Between commas: "..., ul. Długa 15" says nothing of money."""
    start = max(text.rfind(border, 0, number.start) for border in BORDERS) + 1
    ends = [end for border in BORDERS if (end := text.find(border, number.end)) >= 0]
    return text[start : min(ends, default=len(text))]


def is_for_things(unread: str, changed: Ledger, before: Ledger) -> bool:
    """ "A lampy i lodówka? Mam jeszcze 4 tys.": may be for these."""
    told = before.parts
    is_more = any(value > max(told.get(what, 0), 0) for what, value in changed.parts.items())
    is_more = is_more and not any(v < 0 and w not in told for w, v in changed.parts.items())
    return is_more and before.total is not None and FOR_THINGS.search(unread) is not None


def left_out(ledger: Ledger, amounts: Iterable[Decimal]) -> set[Decimal]:
    """What was told and is in no sum: "ja mam 35, żona 45", where 45 alone was read."""
    values = (ledger.base, ledger.total, *ledger.parts.values())
    return {*amounts} - {abs(value) for value in values if value is not None}


def is_without_givers(extracted: Extracted, changed: Ledger, before: Ledger) -> bool:
    """ "Dam 32", where a daughter has 28: nobody knows whether that is all."""
    is_whole = not changed.parts and bool(givers_of(before))
    return is_whole and not TOTAL.search(extracted.masked)


def with_chosen_offer(extracted: Extracted, offered: Sequence[Ledger], folded: str) -> Extracted:
    """What is known of the one that is chosen goes on being known; "tak" chooses the only one."""
    is_yes = YES.fullmatch(folded) or (YES_FIRST.match(folded) and not extracted.amounts)
    if len(offered) == 1 and is_yes and extracted.budget is None:
        chosen = offered[0]
        masked = "xbudget" if YES.fullmatch(folded) else extracted.masked
        return replace(extracted, budget=chosen.total, ledger=chosen, masked=masked)
    if offered and TOGETHER.fullmatch(folded):
        largest = offered[-1]
        return replace(extracted, budget=largest.total, ledger=largest, masked="xbudget")
    is_silent = extracted.budget is None and not extracted.amounts
    away = named_after_without(folded)
    left = without_part(offered, away) if is_silent else None
    if left is not None:
        return replace(extracted, budget=left.total, ledger=left, is_budget_unclear=False)
    if offered and is_silent and away:  # "bez babci", of which nobody knows how much it is
        return replace(extracted, is_budget_unclear=True, offered=tuple(offered))
    told = extracted.amounts if extracted.budget is None else (extracted.budget,)
    is_whole = len(told) == 1 and not extracted.budget_parts
    chosen_of = {ledger.total: ledger for ledger in offered if is_whole}
    if offered and is_whole and SHARED_ALIKE.search(folded):  # "ale każdy po 18"
        whole = offered[-1]
        is_multiple = 0 < told[0] < (whole.total or 0) and (whole.total or 0) % told[0] == 0
        chosen_of = {told[0]: whole} if is_multiple else {}
    if told and told[0] in chosen_of:  # "no ja mam 58 razem"
        chosen = chosen_of[told[0]]
        if others := amounts_left(extracted.unread, chosen):
            less = chosen.changed((Part("", -sum(others, Decimal())),), is_on_top=True)
            both = tuple(one for one in (less, chosen) if (one.total or 0) > LEAST)
            return replace(extracted, budget=None, is_budget_unclear=True, offered=both)
        return replace(extracted, budget=chosen.total, ledger=chosen, is_budget_unclear=False)
    return extracted


def without_part(offered: Sequence[Ledger], away: str) -> Ledger | None:
    """ "A bez tej premii?", where it isn't known yet whether it counts: then the rest is meant."""
    parted = [(ledger, ledger.without(away)) for ledger in offered] if away else []
    left = [rest for ledger, rest in parted if rest != ledger]
    return left[-1] if len({rest.total for rest in left}) == 1 else None
