"""What each of two has, told in one sentence: "me 30k, him 40k", "40 moje, 20 rodziców i 10
kredyt", and then "and if he only puts 40k?"."""

from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.clause_money import SUM, money_of, thousands
from chatbot.understanding.money.ledger import OTHERS, SELF, Ledger, Part, what_of
from chatbot.understanding.money.pronouns import OF_GENDER

PARTNER = (
    r"(?:boyfriend|brother|daughter|dad|fiancee?|friend|girlfriend|husband|mate|mother|mum|mom"
    r"|parents|partner|sister|son|wife)"
)
ON_TOP = regex(r"\b(?:more|extra|another|jeszcze|kolejn\w+|dodatkow\w+)\b")
# "I can pay 40k and my partner half of that"
HALF_AS_MUCH = regex(
    rf"\bi(?:'ve)? (?:can |could |will )?(?:got|have|pay|put(?: in)?|give|spend|add|saved)"
    rf" (?:about |around )?{SUM.format('mine')}(?:,|,? (?:and|plus|but)) (?P<who>(?:my )?[a-z]+)"
    r" (?:(?:can|could|will|has|have|gives?|pays?|puts?(?: in)?|adds?|got|saved) )*(?:only )?"
    r"(?:half(?: (?:of )?(?:that|it|as much|this))?|(?:the )?same(?: amount)?|as much)(?=\W|$)"
    rf"|\b(?:mam|dam|dokladam|moge dac) {SUM.format('moje')},? (?:a|i) (?P<kto>(?:moj\w* )?[a-z]+)"
    r" (?:(?:da|doloz[ey]|dorzuci|ma|moze dac|tez) )*"
    r"(?:polowe (?:tego|z tego)|tyle samo|drugie tyle)(?=\W|$)"
)
SAME = regex(r"\b(?:same|as much|tyle samo|drugie tyle)(?=\W*$)")
# "I have 35k and she has 30k", "me 30k, him 40k"
HE = r"(?:he|him|her|she|(?:my )?(?:boyfriend|fiancee?|girlfriend|husband|partner|wife))"
I_AND_HE = regex(
    r"\b(?:i|me)(?:'ve|'ll)?(?: (?:can|got|have|put(?: in)?|pay|saved|give|will))*:?"
    rf" {SUM.format('mine')}(?:,|,? (?:and|plus|but)) (?P<who>{HE})(?:'s|'ll)?"
    rf"(?: (?:can|got|has|puts?(?: in)?|pays?|saved|gives?|only|will))* {SUM.format('his')}"
    r"(?! ?(?:m|sq))(?=\W|$)"
)
EACH_HAS = regex(
    rf"\b(?:me and my {PARTNER}|my {PARTNER} and (?:i|me)|i and my {PARTNER}|we(?= (?:\w+ )?both))"
    r" (?:(?:both|each|can|will|would) )*(?:both|each)(?: of us)?"
    rf"(?: (?:can|will))? (?:got|give|has|have|pay|put(?: in)?|saved)(?: about| around)?"
    rf" {SUM.format('each')}(?![0-9.,]*[0-9])(?! ?(?:a|per) month)"
    rf"|\b(?:me and my {PARTNER}|my {PARTNER} and (?:i|me))"
    rf" (?:got|have|saved|put(?: in)?) {SUM.format('apiece')} each\b(?! month)"
)


def whose(words: str) -> str:
    named = {*what_of(words).split("+")} & OTHERS
    return next(iter(named), {"he": "him", "him": "him"}.get(words, "her"))


# "If I put in 30k?", "and if he only puts 40k?", "she can't give more than 20k"
ONE_NOW = regex(
    rf"(?:(?:a|actually|and|but|ok|okay|so|then|what|well|if|that)[ ,]+)*(?P<who>i|{HE})"
    r"(?:'ll)?(?: says?(?: (?:he|she|that))*)?"
    r"(?: (?:after all|can|can't|cannot|could|do|does|gives?|has|have|only|now|pays?|puts?(?: in)?"
    r"|will|would|more than|just|in|gave|had))+"
    rf" {SUM.format('now')}(?: (?:after all|in|instead|now|only))*(?:\W*$|[.,;?!] )"
)


def with_one_now(ledger: Ledger, folded: str) -> Ledger | None:
    """Of two who have each a share."""
    told = ONE_NOW.match(folded)
    gains = {what: value for what, value in ledger.parts.items() if value > 0}
    others = [what for what in gains if what in OTHERS]
    if told is None or not others or len(money_of(folded)) != 1 or MORE_NOW.search(folded):
        return None
    value = thousands(told["now"])
    if told["who"] == "i":
        return replace(ledger, base=value, last=None) if SELF not in gains else None
    who = whose(told["who"].removeprefix("my "))
    same = [what for what in others if what == who or what in OF_GENDER.get(who, ())]
    same = same or [what for what in others if who in OF_GENDER.get(what, ())]
    if len(same) != 1:
        return None
    return replace(ledger, parts={**ledger.parts, same[0]: value}, last=same[0])


MORE_NOW = regex(r"(?<!not )(?<!than )\b(?:extra|another|back|less|[0-9]k? more|add)\b")


def of_two(ledger: Ledger, folded: str) -> Ledger | None:
    """Which need not come on top of anything; "I have 38 and he has 51" may be of flats."""
    if not any(one.is_named for one in money_of(folded)):
        return None
    if (told := HALF_AS_MUCH.search(folded)) is not None:
        mine = thousands(told["mine"] or told["moje"])
        who = {*what_of(told["who"] or told["kto"]).split("+")} & OTHERS
        value = mine / (1 if SAME.search(told[0]) else 2)
        return Ledger.of(mine + value, (Part(next(iter(who)), value),)) if len(who) == 1 else None
    if (told := I_AND_HE.search(folded)) is not None and len(money_of(folded)) == 2:
        mine, his = thousands(told["mine"]), thousands(told["his"])
        return Ledger.of(mine + his, (Part(whose(told["who"]), his),))
    told = EACH_HAS.search(folded)
    sums = money_of(folded)
    if told is None or len(sums) != 1:
        return None
    value = thousands(told["each"] or told["apiece"])
    who = {*what_of(told[0]).split("+")} & OTHERS
    part = Part(next(iter(who), ""), value)
    is_more = ledger.total is not None and ON_TOP.search(sums[0].clause) is not None
    if is_more or value != sums[0].value:
        return None
    return Ledger.of(2 * value, (part,))


# "No nie, 40 moje 20 rodziców i 10 kredyt"
WHOSE = (
    r"(?:kredyt\w*|mine|moich|moje|ode mnie|parents|pozyczki|own|rodzic\w*|swoich|wlasn\w+|[a-z]+)"
)
EACH_NAMED = regex(
    r"(?:(?:ale|czyli|mam|mamy|nie|no|to|i mean|so|we have)[ ,:]+)*"
    rf"(?P<list>(?:(?:, ?|,? (?:and|i|oraz|plus) | ?\+ ?| )?[1-9][0-9]{{0,2}} ?(?:k|tys\w*\.?)?"
    rf" (?:od )?{WHOSE})(?:(?:, ?|,? (?:and|i|oraz|plus) | ?\+ ?| )[1-9][0-9]{{0,2}}"
    rf" ?(?:k\b|tys\w*\.?)? (?:od )?{WHOSE}){{1,4}})"
    r"\W*(?:(?:co|czy|enough|ile|is it|na co|na ile|starcz\w*|to|wystarcz\w*)\b[^0-9]*)?"
)
ONE_NAMED = regex(rf"(?P<sum>[1-9][0-9]{{0,2}}) ?(?:k\b|tys\w*\.?)? (?:od )?(?P<whose>{WHOSE})")
MINE = regex(r"\b(?:mine|moich|moje|ode mnie|own|swoich|wlasn\w+)\b")
TWO = 2  # "38 moje, 51 brata" may be of flats
GIVING_TOO = OTHERS | {"bonus", "loan", "refund"}


def all_named(folded: str) -> Ledger | None:
    """Each amount has its owner, so that they make the whole."""
    told = EACH_NAMED.fullmatch(folded)
    items = [*ONE_NAMED.finditer(told["list"])] if told else []
    own = [item for item in items if MINE.search(item["whose"])]
    others = [item for item in items if item not in own]
    named = [{*what_of(item["whose"]).split("+")} & GIVING_TOO for item in others]
    is_of_money = any(one.is_named for one in money_of(folded)) or len(items) > TWO
    if not is_of_money or len(own) != 1 or not others or not all(len(one) == 1 for one in named):
        return None
    parts = tuple(
        Part(next(iter(one)), thousands(item["sum"]))
        for one, item in zip(named, others, strict=True)
    )
    whole = thousands(own[0]["sum"]) + sum((part.value for part in parts), Decimal())
    return Ledger.of(whole, parts)
