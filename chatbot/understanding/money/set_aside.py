"""What money is set aside for, as it is told in a talk: "łóżko 3 tys., kanapa 4 tys.", and what of
that falls away: "kanapę biorę od babci za darmo"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.clause_money import SUM, money_of, thousands
from chatbot.understanding.money.ledger import (
    KINDS,
    OTHERS,
    PRONOUNS,
    Ledger,
    Part,
    akin,
    named_after_without,
    what_of,
)
from chatbot.understanding.money.money_words import ELSE

PHRASE = regex(r"[;?!]+|[,.](?![0-9])")
# "110k altogether, of which 20k is for the kitchen"
OF_WHICH = regex(
    rf"{SUM.format('whole')}(?: (?:altogether|in total|together|total|razem|lacznie))?,?"
    rf" (?:but )?(?:of (?:which|that)|including|z czego|z tego|w tym) {SUM.format('part')}"
    rf" (?:(?:is|are|goes|odlozone|idzie|pojdzie|jest|to|mam) )*(?:for|on|to|na) "
    rf"(?:(?:the|a|my|our) )?(?P<what>{ELSE})"
)


def without_part_of_it(folded: str) -> Ledger | None:
    told = OF_WHICH.search(folded)
    if told is None or len(money_of(folded)) != 2:
        return None
    whole, part = thousands(told["whole"]), thousands(told["part"])
    what = what_of(told["what"])
    return Ledger.of(whole - part, (Part(what, -part),)) if part * 2 < whole else None


# "Łóżko 3 tys., kanapa 4 tys., to ile mi zostanie?", "dorzucilibyśmy kuchnię za 20 tysięcy"
THING = rf"(?:{ELSE}|(?:bed\b|blinds?\b|curtain|dishwash|fridge|oven\b|tv\b|wardrob|washing)\w*)"
THING_BEFORE = regex(rf"\b(?P<thing>{THING})[^¤]{{0,40}}¤")
THING_AFTER = regex(
    rf"¤ (?:(?:an?|buy|buying|for|kupi(?:e|my)|kupuj(?:e|emy)|my|na|on|the|za) )*(?P<thing>{THING})"
)
OF_REST = regex(
    r"\b(?:zosta\w+|zostal\w*|brak\w*|zabrak\w*|(?:wy)?starcz\w*|left|enough|short|afford|fine"
    r"|ok|okay|stac|zmie(?:sc|szcz)\w*)\b"
)
NOT_GAINED = regex(
    r"\b(?:sprzed\w+|sell\w*|sold|taniej|tansz\w+|drozej|drozsz\w+|cheaper|dearer|zamiast|instead"
    r"|mniej|less|wiecej|more|zaplacon\w+|paid|juz)\b"
)
FOR_BEFORE = regex(r"\b(?:for|po|za) (?:jakies |ok\w* |about )?¤")
# "A na kuchnię 25 u was starczy?"
ENOUGH_FOR_IT = regex(
    rf"\b(?:na|for) (?:[a-z]+ )?{ELSE}[^.;?!]{{0,25}}\b(?:wystarcz|starcz|enough)"
    rf"|\b(?:wystarcz|starcz)\w* (?:mi |nam )?na (?:[a-z]+ )?{ELSE}"
)
ONLY = regex(r"\b(?:tylko|jedynie|samo|sama|only|just)\b")


def with_costs_told(ledger: Ledger, folded: str) -> Ledger | None:
    """What is to be bought beside it, each with its price; "tylko łóżko za 3" is all of that."""
    is_else = NOT_GAINED.search(folded) or ENOUGH_FOR_IT.search(folded)
    if ledger.total is None or is_else or named_after_without(folded):
        return None
    known = {ledger.base, ledger.total}
    told = [one for one in money_of(folded) if one.value not in known]
    costs = list[Part]()
    for value, clause, is_named in told:
        if not is_named and not FOR_BEFORE.search(clause):
            return None
        thing = THING_BEFORE.search(clause) or THING_AFTER.search(clause)
        what = what_of(thing["thing"]) if thing else ""
        if not thing or what in {"", "cooling", "reserve"}:
            return None
        costs.append(Part(what, -value))
    is_small = -sum((part.value for part in costs), Decimal()) < ledger.total
    if not costs or not is_small or not (OF_REST.search(folded) or ONLY.search(folded)):
        return None
    if ONLY.search(folded) and all(value < 0 for value in ledger.parts.values()):
        known_costs = [what for what in ledger.parts if any(akin(what, c.what) for c in costs)]
        if known_costs or len(ledger.parts) > 0:
            gone = {what: v for what, v in ledger.parts.items() if what not in known_costs}
            return Ledger(ledger.base, {c.what: c.value for c in costs}, away=gone)
    return ledger.changed(tuple(costs), is_on_top=False)


# "A jak kanapę wezmę od babci za darmo?", "forget the furniture, my mum gives us that"
FREE = regex(
    rf"\b{THING} (?:juz |tez )?(?:mam|mamy)(?=\W*$)|"
    rf"\b(?:{ELSE}) bez(?=\W*$)|\b(?:a gift|gift from|as a present|mam juz)\b"
    r"|\bhave (?:already|an old)\b"
    r"|\bmam(?:y)? (?:juz |przeciez )?(?:sw(?:oj|oja|oje)|star(?:a|y|e))\b"
    r"|\b(?:mi|nam) (?:da|dadza|odda|oddadza|kupi|kupia|zrobi|zrobia|podaruj\w+)\b"
    r"|\bnie (?:bede |bedziemy )?(?:robi(?:e|my)|zrobi\w*|bior\w+|wezm\w+|potrzeb\w+"
    r"|licz(?:e|ymy)|odejmuj\w+|odklad\w+)\b|"
    r"\b(?:za darmo|gratis\w*|za free|for free|w prezencie|as a gift|w spadku)\b"
    r"|\b(?:wezm\w+|biore|bierzemy|dosta\w+|mam|mamy)\b[^.;?!0-9]{0,20}\b(?:od|po) (?:[a-z]+)"
    r"|\b(?:gives?|giving|gave|buys?|lends?) (?:us|me) (?:that|it|them|one|those)\b"
    r"|\bforget (?:about )?(?:the|that)\b|\b(?:da|dadza|daje|daja|odda|oddadza|kupi|kupia"
    r"|podaruj\w+) (?:nam|mi)\b"
    r"|\b(?:nie (?:bede |bedziemy )?kupuj\w+|nie kupi\w+|not buying|won't buy|don't need)\b"
    r"|\b(?:z?rezygnuj\w+|odpusc\w+|odpuszcz\w+|odpada\w*)\b"
)
THINGS = regex(rf"\b{THING}")


def without_thing(ledger: Ledger, folded: str) -> Ledger | None:
    """Where it was set aside for; what is left of it is told again, or nothing is."""
    if ledger.total is None:
        return None
    left, is_any = replace(ledger, last=None), False
    for phrase in PHRASE.split(folded):
        things = {what_of(thing[0]) for thing in THINGS.finditer(phrase)} - {""}
        if len(things) != 1 or not FREE.search(phrase):
            continue
        thing = things.pop()
        gone = [what for what, value in left.parts.items() if value < 0 and akin(what, thing)]
        if any("+" in what or thing in KINDS.get(what, ()) for what in gone):
            return None  # how much of it that is, nobody told
        for what in gone:
            left, is_any = left.without(what), True
        is_any = is_any or HAVE_NOW.search(folded) is not None
    sums = {one.value for one in money_of(folded)}
    if left == replace(ledger, last=None):
        return left if is_any and sums == {ledger.total} else None
    return left if sums <= {left.total} else None


HAVE_NOW = regex(r"\b(?:mam|mamy|have)\b")


def part_of_what_is_set_aside(ledger: Ledger, folded: str) -> Iterator[Ledger]:
    """ "Zmywarki nie kupujemy", of 15 thousand for all appliances: between the two."""
    named = {*what_of(folded).split("+")}
    whole = [w for w, v in ledger.parts.items() if v < 0 and named & KINDS.get(w, frozenset())]
    is_gone = FREE.search(folded) or named_after_without(folded)
    if len(whole) == 1 and is_gone and not money_of(folded):
        yield ledger
        yield ledger.without(whole[0])


# "Rodzice kupią nam kuchnię za 18 tys."
PAID_BY = regex(
    r"\b(?:bior[ae] na siebie|kupi|kupia|pokryj[ae]|oplac[ai]"
    r"|sfinansuj[ea]|(?:za)?funduj[ea]|zaplac[ai]|buy(?:ing|s)?|pay(?:ing|s)?)\b"
)
# "Rodzice dadzą 20 na kuchnię", on top of what there is, and gone with it
GIVEN_FOR = regex(
    r"\b(?:da|dadza|daje|daja|dal(?:i|a)|doklada\w*|doloz\w+|dorzuc\w+|gives?|will give)\b"
    rf"[^.;?!0-9]{{0,20}}[0-9]+(?: ?(?:k|tys\w*\.?))? (?:for|na) (?:[a-z]+ )?{ELSE}"
)
OUR_MONEY = regex(r"\b(?:from our|of (?:it|our|that)|z (?:naszych|tego|tych|wspoln\w+))\b")


def helped_by_others(ledger: Ledger, folded: str) -> Ledger | None:
    """ "Rodzice dadzą 10 na kuchnię", after one for 20 that is taken off."""
    things = {what_of(thing[0]) for thing in THINGS.finditer(folded)} - {""}
    costs = (-v for w, v in ledger.parts.items() if v < 0 and any(akin(w, t) for t in things))
    givers, sums = {*what_of(folded).split("+")} & OTHERS - {"spouse"}, money_of(folded)
    is_said = len(things) == 1 and len(sums) == 1 and GIVEN_FOR.search(folded) is not None
    is_part = is_said and bool(givers) and 0 < sums[0].value <= sum(costs)
    if not is_part or OUR_MONEY.search(folded):
        return None
    return ledger.changed((Part("+".join(sorted(givers)), sums[0].value),), is_on_top=True)


def paid_by_others(ledger: Ledger, folded: str) -> Ledger | None:
    """What another pays is taken off nothing; husband and wife have the same money."""
    things = {what_of(thing[0]) for thing in THINGS.finditer(folded)} - {""}
    is_others = bool({*what_of(folded).split("+")} & OTHERS - {"spouse"} - PRONOUNS)
    is_given = (PAID_BY.search(folded) or GIVEN_FOR.search(folded)) is not None
    is_paid = is_others and is_given and not OUR_MONEY.search(folded)
    is_new = len(things) == 1 and not any(akin(what, *things) for what in ledger.parts)
    is_told = is_paid and is_new and len(money_of(folded)) == 1
    return ledger if is_told and ledger.total is not None else None
