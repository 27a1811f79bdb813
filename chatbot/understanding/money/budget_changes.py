"""What a message makes of the budget that was told before it."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import CORRECTED, CORRECTED_IN_FULL, ON_TOP_OF_THAT, TRIED
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.budgets import KEPT_WORD
from chatbot.understanding.money.cooled_budgets import is_budget_with_cooling
from chatbot.understanding.money.echoes import without_money
from chatbot.understanding.money.known_costs import is_kept, of_known_parts
from chatbot.understanding.money.ledger import (
    AGAIN_FREE,
    GIVERS_BESIDE,
    NOT_GIVEN,
    OTHERS,
    PRONOUNS,
    SELF,
    THOUSAND,
    WITHOUT,
    Ledger,
    Part,
    akin,
    named_after_without,
    what_of,
)
from chatbot.understanding.money.money_again import less_than_known, told_anew, whole_again
from chatbot.understanding.money.money_words import ADDS, MUST, NO_FLAT
from chatbot.understanding.money.percents import kept_percent, other_percent
from chatbot.understanding.money.pronouns import antecedent, with_antecedents, with_pronoun_named
from chatbot.understanding.money.repricing import (
    RELATIVE,
    SOLD_AFTER_ALL,
    all_repriced,
    is_any_tried,
    is_price_of_it,
    repriced,
)
from chatbot.understanding.money.sums import NOTHING, Role
from chatbot.understanding.text.numerals import find_numbers


def is_tried(extracted: Extracted, folded: str) -> bool:
    """ "A jak syn da 20 tys.?", where it isn't known on top of what; but "a jak 90 tys.?"."""
    is_alone = extracted.budget_later is Role.EITHER
    return extracted.budget is not None and not is_alone and TRIED.match(folded) is not None


def is_share(extracted: Extracted) -> bool:
    """ "Siostra da tylko 25", where nobody knows of how much."""
    return bool({*extracted.budget_what.split("+")} & GIVERS)


# "Dozbieram po 1000 miesięcznie, za 5 miesięcy starczy?"
SAVED = regex(
    r"[0-9].*\b(?:co miesiac|miesiecznie|na miesiac|a month|monthly|per month)\b"
    r"|\b(?:co miesiac|miesiecznie|every month)\b.*[0-9]"
)
# "50 tys. i co miesiąc odkładam 3 tys., odbiór za 8 miesięcy": how much that makes isn't reckoned.
UNTIL = r"\b(?:za|przez|in|for) (?:ok\w* |about )?[1-9][0-9]? (?:mies\w+|months?)\b"
SAVED_UNTIL = regex(
    rf"(?:(?:\+ ?|\b(?:doklad|odklad|oszczedz)\w+ )(?:co miesiac|miesiecznie)"
    r"|\b(?:co miesiac|miesiecznie) (?:[a-z]+ )?(?:doklad|odklad|oszczedz)\w+"
    rf"|\b(?:put aside|save) [0-9]{{1,3}} ?k? (?:a|per) month)\b.*{UNTIL}"
)
# What is told of money alone: who gives it, and what is kept of it.
OF_MONEY = OTHERS | {*GIVERS_BESIDE, "car", "move", "reserve"}
GIVERS = OTHERS | {*GIVERS_BESIDE}
WITH_THOSE = regex(
    r"\b(?:lacznie|razem|wlacznie) z (?:tamtymi|tymi|moimi)\b|\bincluding (?:my|those|the)\b"
)
# "Za te 32 tys. co dostanę?" points at an amount that was told, and not by the visitor.
POINTED_AT = regex(
    r"(?<!mam )(?<!mamy )\b(?:te|tych|tymi|that|those) xbudget"
    r"|\b(?:tamten|te|ten|the one) (?:at|for|za) xbudget"
)


def with_changed_budget(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    """With the budget that "plus 20 tys. od rodziców" makes of the known one; unclear where there
    is none to come on top of, and where nothing would be left; a second amount replaces the first
    only where it is plainly a new budget."""
    if SAVED_UNTIL.search(folded):
        return without_money(extracted)
    if ledger.total is None:
        return with_first_budget(extracted)
    if again := whole_again(extracted, ledger, folded) or told_anew(ledger, folded):
        return with_ledger(replace(extracted, budget_parts=(), is_budget_unclear=False), again)
    if is_told_again(extracted, ledger) or is_so_without(extracted, ledger, folded):
        return replace(
            extracted, budget=ledger.total, budget_parts=(), is_budget_unclear=False, ledger=ledger
        )
    if SAVED.search(folded):  # what is known stays so
        return without_money(extracted)
    if (told := SO_TOGETHER.search(folded)) and extracted.amounts:
        whole = Ledger(Decimal(told["sum"]) * THOUSAND)
        return with_ledger(replace(extracted, budget_parts=(), is_budget_unclear=False), whole)
    if reckoned := with_reckoning(extracted, ledger, folded):
        return reckoned
    if extracted.is_budget_shared:
        return replace(extracted, budget=None, is_budget_unclear=True)
    bought = with_purchase(extracted, ledger, folded)
    return bought if bought != extracted else with_changes(extracted, ledger, folded)


# "Ale muszę kupić jeszcze łóżko i sofę, z 8000": whatever stands between.
MUST_BUY = regex(
    rf"\b{MUST}(?: {NO_FLAT}){{0,3}} (?:kupic|buy)\b(?: {NO_FLAT}){{1,6}}, (?:[a-z]+ ){{0,3}}"
    r"(?:xbudget|[0-9]{1,3} ?(?:k|tys\w*)|(?P<bare>[1-9][0-9]?000))\b"
)


def with_purchase(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    """What is to be bought is taken off the budget that is known."""
    told = MUST_BUY.search(extracted.unread)
    if told is None or ledger.total is None or len(extracted.amounts) > 1:
        return extracted
    amount = Decimal(told["bare"]) if told["bare"] else next(iter(extracted.amounts), None)
    if amount is None or extracted.budget not in {None, amount} or amount >= ledger.total:
        return extracted
    what = "+".join(name for name in what_of(told[0]).split("+") if name not in OTHERS)
    bare = replace(extracted, budget=None, budget_parts=(), is_budget_unclear=False)
    return with_parts(bare, ledger, (Part(what, -amount),), folded)


GIVING_SAID = regex(r"\b(?:da|dadza|dal[aiy]?|doloz\w+|dorzuc\w+|pozycz\w+|gives?|lends?)\b")
# "Ja mam 60, ona 20 zamiast 45, czyli razem 80"
SO_TOGETHER = regex(
    r"\b(?:czyli|wiec|so) (?:lacznie|razem|w sumie|together) (?:mamy )?(?P<sum>[0-9]{2,3})\b"
)


def with_changes(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    ledger = with_pronoun_named(ledger, what_of(folded))
    if others := all_repriced(extracted, ledger, folded):
        bare = replace(extracted, budget=None, budget_parts=(), is_budget_unclear=False)
        return with_ledger(bare, ledger.changed(others, is_on_top=False))
    away = antecedent(named_after_without(folded) or given_last(ledger, folded), ledger)
    if away and all(akin(part.what, away) for part in extracted.budget_parts):
        extracted = replace(extracted, budget_parts=())  # "bez tej rezerwy 10 tys."
    if changed := with_parts_named(extracted, ledger, away, folded):
        return changed
    if points_at_told(extracted, ledger, folded) and GIVING_SAID.search(folded):
        return replace(extracted, budget=None, is_budget_unclear=True)  # "jak dadzą te 30"
    if points_at_told(extracted, ledger, folded):
        return replace(extracted, budget=None, is_budget_unclear=False, small_change=NOTHING)
    if extracted.budget is None:
        return with_later_parts(extracted, ledger, folded)
    if are_all_given(extracted, folded):
        return with_parts(replace(extracted, budget=None), ledger, extracted.budget_parts, folded)
    if extracted.budget_parts:
        return with_first_budget(extracted)
    return with_later_budget(extracted, extracted.budget, ledger, folded)


def are_all_given(extracted: Extracted, folded: str) -> bool:
    """ "A jak sprzedam auto za 9 i mama pożyczy 15?": on top of what there is."""
    parts = extracted.budget_parts
    is_all = len(parts) > 1 and sum(part.value for part in parts) == extracted.budget
    named = [{*part.what.split("+")} & (GIVERS | {"car"}) - {SELF} for part in parts]
    return is_all and all(named) and TRIED.match(folded) is not None


def with_reckoning(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted | None:
    """What the visitor reckons: "110 minus 25", "22 zamiast 20"."""
    told_less = less_than_known(ledger, folded) or other_percent(ledger, folded)
    if less := told_less or kept_percent(ledger, folded):
        return with_ledger(replace(extracted, budget_parts=(), is_budget_unclear=False), less)
    if in_full := CORRECTED_IN_FULL.search(folded):
        whole = ledger.corrected(Decimal(in_full["old"]), Decimal(in_full["new"]))
        bare = replace(extracted, budget_parts=(), is_budget_unclear=False)
        return with_ledger(bare, whole) if whole else None
    told = CORRECTED.search(folded)
    is_corrected = told is not None and told["old"] != told["new"]
    return with_correction(extracted, ledger, told) if told and is_corrected else None


def points_at_told(extracted: Extracted, ledger: Ledger, folded: str) -> bool:
    """ "Za te 64 tys. co dostanę?", "so Comfort leaves me 20k": at what we told."""
    is_rest = OF_REST.search(folded) is not None and not extracted.budget_parts
    is_other = extracted.budget not in {None, ledger.total}
    return is_rest or (is_other and POINTED_AT.search(extracted.masked) is not None)


def is_told_again(extracted: Extracted, ledger: Ledger) -> bool:
    """ "Mam 62 z premią", or "ja 60, on 35", where that is what is known."""
    is_same = sum(extracted.amounts) == ledger.total and not extracted.is_budget_shared
    is_same = is_same and extracted.budget in {None, ledger.total}
    is_same = is_same and not SECOND.search(extracted.unread) and not EACH.search(extracted.unread)
    is_same = is_same and not CORRECTED_IN_FULL.search(extracted.unread)
    is_without = WITHOUT.search(extracted.unread) is not None
    is_back = (
        not is_without and ledger.with_again(what_of(extracted.unread)) != ledger
    )  # "a z kredytem 40?"
    return is_same and not is_back and not CHANGED.search(extracted.unread)


def is_so_without(extracted: Extracted, ledger: Ledger, folded: str) -> bool:
    """ "Bez córki, czyli zostaje nam 180 tys.", where hers was left out before."""
    is_away = any(akin(name, named_after_without(folded)) for name in ledger.away)
    return is_away and extracted.amounts == (ledger.total,) and not extracted.budget_parts


EACH = regex(r"\b(?:each|kazd[aey]\w*)\b")
SECOND = regex(r"\b(?:drugie|kolejne|another) xbudget\b")


def with_parts_named(
    extracted: Extracted, ledger: Ledger, away: str, folded: str
) -> Extracted | None:
    """Without an amount: "bez premii", "a z premią?"; or with the one that is set aside no more."""
    left = ledger.without(away) if away else ledger
    gone = (left.total or Decimal()) - (ledger.total or Decimal())
    # "A bez niego? ja sama mam 40", "bez szaf, to 9 tys. więcej na pakiet"
    is_gain = extracted.amounts == (gone,) and is_price_of_it(gone, left.total, folded)
    if left != ledger and (is_gain or extracted.amounts == (left.total,)):
        bare = replace(extracted, budget_parts=(), is_budget_unclear=False, amounts=())
        return with_ledger(bare, left)
    is_unknown = away in PRONOUNS and left == ledger and WITHOUT.search(folded)
    if is_unknown and extracted.amounts and extracted.amounts != (ledger.base,):
        return replace(extracted, budget=None, is_budget_unclear=True)
    if away and KEPT_WORD.search(folded) and is_kept(ledger, away):
        return with_ledger(extracted, ledger)
    is_base = extracted.amounts == (ledger.base,)  # "mam 32 bez zwrotu"
    if away and not is_base and (other := with_one_of_both(extracted, ledger, away, folded)):
        return other
    if away and (is_base or (extracted.budget is None and not extracted.budget_parts)):
        return with_part_away(extracted, ledger, away, folded)
    if is_silent(extracted) and (known := of_known_parts(ledger, folded)):
        return with_ledger(extracted, known)
    is_left = away or LATER.search(folded)
    back = ledger if is_left else ledger.with_again(what_of(FOR_REST.sub(" ", folded)))
    if back != ledger and is_silent(extracted):
        return with_ledger(extracted, back)
    left = ledger.without_amount([n.value * THOUSAND for n in find_numbers(folded)])
    is_free = (AGAIN_FREE.search(folded) or WITH_THOSE.search(folded)) and left != ledger
    return with_ledger(extracted, left) if is_free else None


def with_one_of_both(
    extracted: Extracted, ledger: Ledger, away: str, folded: str
) -> Extracted | None:
    """ "Bez pralki, tylko lodówka 3 tys.", after "pralka i lodówka 7 tys."; how much of that it is,
    "bez pralki" doesn't tell."""
    gone = {name for name in ledger.parts if name not in ledger.without(away).parts}
    is_of_more = any({*name.split("+")} - {*away.split("+")} for name in gone if "+" in name)
    left = {*what_of(folded).split("+")} - {*away.split("+"), SELF, ""}
    is_read = extracted.budget is not None or extracted.budget_parts
    are_costs = all(ledger.parts[name] < 0 for name in gone)
    if gone and are_costs and left and len(extracted.amounts) == 1 and not is_read:
        part = Part("+".join(sorted(left)), -extracted.amounts[0])
        return with_ledger(extracted, ledger.without(away).changed((part,), is_on_top=False))
    is_unclear = is_of_more and are_costs
    return replace(extracted, budget=None, is_budget_unclear=True) if is_unclear else None


def given_last(ledger: Ledger, folded: str) -> str:
    """ "A jak nie dadzą?", after "a jak teściowie dadzą 15"."""
    last, told = ledger.last or "", NOT_GIVEN.search(folded)
    is_given = ledger.parts.get(last, Decimal()) > 0
    return last if is_given and told and not PACKAGE.search(told[0]) else ""


PACKAGE = regex(r"\b(?:comfort|express|komfort|pakiet|plus|premium)")  # "Comfortu nie będzie"


def is_silent(extracted: Extracted) -> bool:
    """No amount is told."""
    is_read = extracted.budget is not None or extracted.budget_parts or extracted.budget_aside
    return not is_read and not extracted.small_change.parts and not extracted.amounts


def with_correction(extracted: Extracted, ledger: Ledger, told: re.Match[str]) -> Extracted:
    old, new = (Decimal(told[name]) * THOUSAND for name in ("old", "new"))
    if has_area_unit(extracted, told["new"]):
        return extracted
    corrected = ledger.corrected(old, new)
    if corrected is None:  # of a part that was told with others
        amounts = (abs(new - old),)
        return replace(extracted, budget=None, is_budget_unclear=True, amounts=amounts)
    return with_ledger(replace(extracted, square_meters=None, areas=()), corrected)


def has_area_unit(extracted: Extracted, number: str) -> bool:
    """ "62 a nie 60" of an area."""
    return extracted.square_meters == Decimal(number)


# "Jakbym łóżka nie kupował, to starczy?", of a bed that may have been taken off already.
NOT_BOUGHT = regex(r"\bnie kup(?:i|ow|uj)\w+")


# "Ile zostanie dla żony na kuchnię?", "kuchnia później z kredytu": it is not set aside again.
FOR_REST = regex(r"\b(?:zosta\w+|left)\b(?: [a-z]+){0,3}? (?:na|for) (?:[a-z]+ )?[a-z]+")
LATER = regex(r"\b(?:kiedys|pozniej|potem|later)\b|\b(?:na|z) kredyt\w*")


def with_part_away(extracted: Extracted, ledger: Ledger, away: str, folded: str) -> Extracted:
    """ "A bez pomocy rodziców?"; how much that was may not have been told."""
    left = ledger.without(away)
    if left != ledger:
        return with_ledger(extracted, left)
    is_known = bool({*away.split("+")} & GIVERS or {"+", "-"} & ledger.parts.keys())
    may_be_known = is_known or NOT_BOUGHT.search(folded) is not None
    return replace(extracted, is_budget_unclear=True) if may_be_known else extracted


def with_later_parts(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    if extracted.small_change.is_unclear:
        return replace(extracted, is_budget_unclear=True)
    parts = extracted.budget_parts or extracted.small_change.parts or extracted.budget_aside
    if not parts and (parts := repriced(extracted, ledger, folded)):
        is_unclear = extracted.is_budget_unclear and not SOLD_AFTER_ALL.search(folded)
        extracted = replace(extracted, is_budget_unclear=is_unclear)
    return with_parts(extracted, ledger, parts, folded) if parts else extracted


# "So Comfort leaves me 20k": what is left, as we told it.
OF_REST = regex(
    r"\bleaves? (?:me|us) [0-9]|\bzosta(?:je|nie) (?:mi |nam )?(?:ok\w* )?[0-9][^,.;?]{0,9} na\b"
    r"(?! (?:\w+ )?(?:remont|urzadz|wykancz|wykon))"
)


ADDING = regex(ADDS)
CHANGED = regex(rf"{ADDS}|\b(?:czyli|keep|minus|less|so|zostaw\w*)\b|[-−–] ?[0-9x]")
NO_COSTS = {"", "reserve"}  # "a kitchen for 20" has a price, "to keep 20" tells of a budget


# "Budżet to max 60 tys. z kuchnią" is all there is.
BUDGET_WITH = regex(
    r"\b(?:budz\w*|budget|do wydania)\b[^.;?!]{0,25}\bxbudget"
    r"(?: (?:juz|lacznie|razem|wraz))* (?:including|with|ze?)\b"
)


def with_first_budget(extracted: Extracted) -> Extracted:
    if POINTED_AT.search(extracted.masked):
        return replace(extracted, budget=None)
    is_whole = BUDGET_WITH.search(extracted.unread) is not None
    is_whole |= is_budget_with_cooling(extracted)
    if len(extracted.amounts) == 1 and is_whole:
        whole = extracted.amounts[0]
        return replace(extracted, budget=whole, budget_parts=(), ledger=Ledger(whole))
    if extracted.budget is None:
        if all_that_is_had(extracted.budget_parts):
            whole = sum((part.value for part in extracted.budget_parts), Decimal())
            ledger = Ledger.of(whole, extracted.budget_parts)
            return with_ledger(replace(extracted, is_budget_unclear=False), ledger)
        is_open = any(part.value > 0 or part.what in NO_COSTS for part in extracted.budget_parts)
        if is_open:
            return replace(extracted, is_budget_unclear=True)
        return with_all_that_is_given(extracted)
    return replace(extracted, ledger=Ledger.of(extracted.budget, extracted.budget_parts))


def all_that_is_had(parts: tuple[Part, ...]) -> bool:
    """ "Selling my car for 45k, plus 30k savings, but 6k goes to the dealer"."""
    had = [{*part.what.split("+")} for part in parts if part.value > 0]
    return len(had) > 1 and all(one & {*GIVERS, "car", "own", "savings"} for one in had)


def with_all_that_is_given(extracted: Extracted) -> Extracted:
    """ "Córka kupiła mieszkanie, dam jej 50 tys.": that is the budget, as nothing else is told."""
    parts = extracted.budget_parts
    is_one = len(parts) == 1 and len(extracted.amounts) == 1 and parts[0].value < 0
    if not is_one or not {*parts[0].what.split("+")} & OTHERS:
        return extracted
    whole = extracted.amounts[0]
    return replace(extracted, budget=whole, budget_parts=(), ledger=Ledger(whole))


def may_be_whole(part: Part, known: Decimal, ledger: Ledger) -> bool:
    """ "Gdybym dozbierał 95": added, or reached? "A jak dostanę 80 kredytu" is of the loan that all
    of the budget may have been."""
    if part.what == SELF and not (ledger.parts.keys() & {SELF, *OTHERS}):
        return True
    if part.what == "loan":
        return ledger.without(part.what) == ledger and part.value * 2 >= known
    return part.value >= known and not part.what


ONLY = regex(r"\b(?:jednak|just|only|tylko)\b")
JEDNAK = regex(r"\bjednak\b")
INSTEAD = regex(r"\b(?:just|only|tylko)\b")  # "a jak za auto dadzą tylko 34"


def with_parts(
    extracted: Extracted, ledger: Ledger, parts: tuple[Part, ...], folded: str
) -> Extracted:
    known = ledger.total or Decimal()
    if any(part.what in PRONOUNS for part in parts):
        parts = with_antecedents(parts, ledger)
    if not parts:
        return replace(extracted, budget=None, is_budget_unclear=True)
    if ONLY.search(folded) and goes_on(parts[0], ledger):
        parts = (parts[0]._replace(what=ledger.last or ""), *parts[1:])
    if len(parts) == 1 and (told := told_before(parts[0], ledger, folded)):
        parts = (parts[0]._replace(what=told),)
    if ADDING.search(folded) and not ledger.parts.keys() & {SELF, *OTHERS}:
        parts = tuple(part._replace(what="") if part.what == SELF else part for part in parts)
    is_instead = bool(INSTEAD.search(folded)) and all(part.value > 0 for part in parts)
    are_new = not any(ledger.has_giver(part.what) for part in parts)
    is_of_whole = is_instead and are_new
    if JEDNAK.search(folded) and are_new and all(part.what in OTHERS for part in parts):
        return replace(extracted, is_budget_unclear=True)  # how much it was before, nobody told
    if is_of_whole or any(may_be_whole(part, known, ledger) for part in parts):
        return replace(extracted, is_budget_unclear=True)
    is_relative = RELATIVE.search(folded) is not None and any(part.what for part in parts)
    has_new = len(parts) > 1 and not all(ledger.has(part.what) for part in parts)
    # In "meble tylko 15 i kuchnia jeszcze 10" the new one comes on top.
    is_on_top = is_relative or (ON_TOP_OF_THAT.search(folded) is not None and not has_new)
    changed = ledger.changed(parts, is_on_top=is_on_top)
    return with_ledger(extracted, changed)


GIVES = regex(
    r"\b(?:da|daje|dalaby|dalby|daliby|dadza|dolozy|doloza|dorzuci|dorzuca)\b"
    r"(?! (?:dodatkowo|jeszcze|kolejn\w+))"
)


def told_before(part: Part, ledger: Ledger, folded: str) -> str:
    """ "A jeśli da 10?", after a mother-in-law who gives 5: the same one does, and other money."""
    last = ledger.last or ""
    is_given = part.value > 0 and not part.what and ledger.parts.get(last, Decimal()) > 0
    if is_given and last in OTHERS and is_any_tried(folded) and GIVES.search(folded):
        return last
    return kept_before(part, ledger, folded)


def kept_before(part: Part, ledger: Ledger, folded: str) -> str:
    """ "A gdybym zostawił 25?", after 20 that are kept: nobody keeps both."""
    less = [what for what, value in ledger.parts.items() if value < 0]
    is_tried = is_any_tried(folded)
    is_kept = part.value < 0 and part.what in {"", "reserve"}
    return less[0] if is_tried and is_kept and less in (["reserve"], ["-"]) else ""


def goes_on(part: Part, ledger: Ledger) -> bool:
    """ "And if I keep only 8k", after "I keep 15k for furniture"."""
    before = ledger.parts.get(ledger.last or "", Decimal())
    return part.what in {"", "reserve"} and before * part.value > 0


def with_ledger(extracted: Extracted, ledger: Ledger) -> Extracted:
    if ledger.total is None or ledger.total <= 0:
        return replace(extracted, is_budget_unclear=True)
    return replace(extracted, budget=ledger.total, ledger=ledger)


# "Ile metrów za 100 tys.?" tells a whole budget.
LARGEST = regex(r"\b(?:ile (?:m2|metr\w*)|jak duz\w+|najwieksz\w+|how (?:big|large))\b")
# "Gdybym dozbierał do 95 tys."
REACHED = regex(r"\b(?:do|up to) (?:ok\.? |okolo )?xbudget")


def with_later_budget(
    extracted: Extracted, budget: Decimal, ledger: Ledger, folded: str
) -> Extracted:
    role, known = extracted.budget_later, ledger.total or Decimal()
    is_of_part = role is not Role.HAD or extracted.budget_what == SELF
    if LARGEST.search(folded):
        return with_first_budget(extracted)
    is_away = any(akin(name, extracted.budget_what) for name in ledger.away)
    if is_away and extracted.budget_what:  # "a z kredytem 40?", after "a bez kredytu?"
        part = Part(extracted.budget_what, budget)
        return with_ledger(extracted, ledger.changed((part,), is_on_top=False))
    is_of_known_part = is_of_part and ledger.has_giver(extracted.budget_what)
    if is_of_known_part or (role is Role.MORE and budget <= known):
        return with_parts(extracted, ledger, (Part(extracted.budget_what, budget),), folded)
    is_small = budget * 2 < known and bool(ledger.parts)
    if is_small and role is not Role.EITHER and is_any_tried(folded):
        return replace(extracted, budget=None, is_budget_unclear=True)  # of one of the parts
    if role is Role.EITHER and budget * 2 < known and ledger.last is not None:
        return with_parts(extracted, ledger, (ledger.again(budget),), folded)
    is_near = role is Role.EITHER and budget * 2 >= known  # "a jak 30 tys?" may be a change
    is_same = budget == known  # "za te 80 tys. meble też?"
    is_reached = budget > known and REACHED.search(extracted.masked)
    if is_same:
        return replace(extracted, ledger=ledger)
    if role is Role.HAD or is_near or is_reached:
        return with_first_budget(extracted)
    return replace(extracted, budget=None, is_budget_unclear=True)
