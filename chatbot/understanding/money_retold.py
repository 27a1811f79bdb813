"""Money of several people, told in the words of a talk: "my boyfriend can add 15k", "he backs out",
"40 moje, 20 rodziców i 10 kredyt"."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.clause_money import SUM, money_of, thousands
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.ledger import (
    OTHERS,
    PRONOUNS,
    SELF,
    Ledger,
    Part,
    akin,
    what_of,
)
from chatbot.understanding.money_words import ELSE
from chatbot.understanding.pronouns import OF_GENDER
from chatbot.understanding.set_aside import with_costs_told, without_part_of_it, without_thing
from chatbot.understanding.sums import NOTHING

PARTNER = (
    r"(?:boyfriend|brother|daughter|dad|fiancee?|friend|girlfriend|husband|mate|mother|mum|mom"
    r"|parents|partner|sister|son|wife)"
)
ANYBODY = rf"(?:(?:my |moj\w* )?[a-z]+|{PARTNER})"


# "My boyfriend can add 15k more", "with my parents giving 10k", "rodzice mogą mi dołożyć 10 tys."
GIVING = regex(
    r"\b(?:add(?:s|ing)?|chip(?:s|ping)? in|contribut(?:es?|ing)|giv(?:es?|ing)|help(?:s|ing)?"
    r"|lend(?:s|ing)?"
    r"|put(?:s|ting)?|throw(?:s|ing)? in|doloz\w+|dorzuc\w+|dac|da|dadza|daje|daja|doklada\w*"
    r"|pozycz\w+|wyloz\w+)\b"
)
TO_HAVE = regex(
    r"\b(?:we|i)(?:'ve| have)? (?:also )?(?:found|saved(?: up)?|managed to save|scraped together)"
    r"(?: up)? (?:another|an extra|extra|some more)?|\b(?:znalazl\w+|uzbiera\w+|odlozy\w+)"
    r"(?: (?:mi|nam|sie|sobie))* (?:dodatkow\w+|jeszcze|kolejn\w+)"
)
ON_TOP = regex(r"\b(?:more|extra|another|jeszcze|kolejn\w+|dodatkow\w+)\b")
BOTH = regex(r"\b(?:both|each|oboje|obydwoje|kazd\w+)\b")
ADDED = regex(r"\badd(?:s|ing)?\b")
PRONOUN = regex(r"\b(?P<who>he|she)(?:'ll|'d)?\b(?! says?)")
TO_EACH = regex(
    r"¤ (?:to |for )?each(?: of us)?\b|\b(?:each of us|nam obojgu|po) ¤|¤ (?:dla )?kazde\w* z nas\b"
)
DENIED = regex(r"\b(?:nie|not|never|can't|cannot|doesn't|don't|didn't|won't|wouldn't)\b")
INSTEAD = regex(r"\b(?:instead|zamiast|rather than|not)\b")
FOR_ELSE = regex(rf"¤ (?:back )?(?:for|na|on|towards) (?:the |a |my )?{ELSE}|\b{ELSE}[^¤]*¤")
LESS = regex(r"\b(?:less|mniej|take|takes|took|only|tylko|out|aside|back|keep|need)\b")


def with_giver(ledger: Ledger, folded: str) -> Ledger | None:
    told = [one for one in money_of(folded) if one.value != ledger.total]
    if len(told) != 1 or ledger.total is None or told[0].value >= ledger.total:
        return None
    value, clause, is_named = told[0]
    if not is_named:  # "my parents help on 15 May"
        return None
    said = clause[: clause.find("¤")]
    if (
        DENIED.search(said)
        or FOR_ELSE.search(clause)
        or LESS.search(clause)
        or INSTEAD.search(folded)
    ):
        return None
    who = {*what_of(said).split("+")} & OTHERS - PRONOUNS
    if TO_HAVE.search(said) and ON_TOP.search(clause) and not who:
        return ledger.changed((Part("", value),), is_on_top=True)
    if not GIVING.search(said):
        return None
    if len(who) == 1 and TO_EACH.search(clause):  # "my grandma gives 5k to each of us"
        return ledger.changed((Part(who.pop(), 2 * value),), is_on_top=False)
    if BOTH.search(said):
        is_more = ON_TOP.search(clause) is not None
        return ledger.changed((Part("", 2 * value),), is_on_top=True) if is_more else None
    is_added = ON_TOP.search(clause) is not None or ADDED.search(said) is not None
    if not who and (pronoun := PRONOUN.search(said)):
        gender = OF_GENDER[whose(pronoun["who"])]
        who = {what for what, v in ledger.parts.items() if v > 0 and what in gender}
        is_added |= ADDED.search(said) is not None
    if len(who) != 1:
        return None
    is_on_top = is_added and any(what in who for what in ledger.parts)
    return ledger.changed((Part(who.pop(), value),), is_on_top=is_on_top)


# "My parents won't give 20k as they promised"
GIVES_NOT = regex(
    r"\b(?:can't|cannot|can not|didn't|doesn't|don't|won't|will not)(?: (?:actually|after all|be))*"
    r" (?:add|chip in|contribute|give|lend|put|giving|lending)\b(?!(?: [a-z]+){0,3} more than)"
)


def with_giver_denied(ledger: Ledger, folded: str) -> Ledger | None:
    told = money_of(folded)
    if len(told) != 1 or ledger.total is None or ONE_NOW.match(folded):
        return None
    said = told[0].clause[: told[0].clause.find("¤")]
    who = {*what_of(said).split("+")} & OTHERS - PRONOUNS
    if not GIVES_NOT.search(said) or len(who) != 1 or MORE.search(said):
        return None
    return replace(ledger.without(who.pop()), last=None)


MORE = regex(r"\b(?:more|than|only)\b")


# "Kredyt 10 tys. wezmę", "I will take a 10k loan"
LOAN_TAKEN = regex(
    r"\b(?:kredyt\w*|pozyczk\w*) ¤ (?:dobior\w*|wezm\w*|bior\w*)"
    r"|\b(?:dobior\w*|wezm\w*|bior\w*) (?:jeszcze )?(?:kredyt\w*|pozyczk\w*)[^¤]{0,12}¤"
    r"|\btake (?:out )?(?:a )?¤ loan|\btake (?:out )?a loan (?:of|for) ¤"
)


def with_loan(ledger: Ledger, folded: str) -> Ledger | None:
    told = money_of(folded)
    if len(told) != 1 or ledger.total is None or told[0].value >= ledger.total:
        return None
    is_taken = LOAN_TAKEN.search(told[0].clause) is not None
    return ledger.changed((Part("loan", told[0].value),), is_on_top=False) if is_taken else None


# "And if he backs out? just my part"
BACKS_OUT = regex(
    rf"\b(?P<who>{ANYBODY}) (?:(?:will|would|does|did|can|could|has|is) ?)?"
    r"(?:back(?:s|ed|ing)? out|pull(?:s|ed|ing)? out|drop(?:s|ped)? out|chang\w+ (?:his|her) mind"
    r"|(?:can ?not|can't|won't|doesn't|didn't|don't|cannot|not)(?: want to| be able to)?"
    r"(?: (?:give|pay|add|help|chip in|put|lend|contribute)\b(?! [a-z ]*[0-9])|(?=\W*$)))"
    r"|\b(?:just|only|with only|tylko|sama?) (?:my|mine|moj\w*|moich|swoje)"
    r"(?: (?:part|share|money|savings|own|czesc))?(?=\W*$|[,.;?!])"
)


ONLY_MINE = regex(r"\b(?:just|only|tylko|sam[aeo]?) (?:my|mine|moj\w*|moich)\b")


def without_giver(ledger: Ledger, folded: str) -> Ledger | None:
    told, sums = BACKS_OUT.search(folded), [one.value for one in money_of(folded)]
    if sums == [ledger.base] and ONLY_MINE.search(folded):
        return Ledger(ledger.base, away={w: v for w, v in ledger.parts.items() if v > 0})
    if told is None or sums:
        return None
    named = {*what_of(told["who"] or "").split("+")} & OTHERS
    gains = [what for what, value in ledger.parts.items() if value > 0 and what in OTHERS]
    who = told["who"] or ""
    gender = {"he": "him", "she": "her"}.get(who.split()[-1] if who else "")
    if gender:
        gains = [what for what in gains if what in OF_GENDER[gender]]
    elif named:
        gains = [what for what in gains if akin(what, next(iter(named)))]
    elif who and who != "they":
        return None
    gains = [ledger.last] if ledger.last in gains else gains  # who was told of last
    return ledger.without(gains[0]) if len(gains) == 1 and gains[0] else None


# "Ok and he puts 20k back in after all"
BACK_IN = regex(
    rf"\b(?P<who>{ANYBODY}) (?:\w+ )?(?:puts?|gives?|adds?|pays?|throws?|is|comes?)"
    rf"(?: (?:in|his|her))* (?:{SUM.format('sum')} )?(?:is )?back(?: in)?\b"
    rf"|\b(?P<other>{ANYBODY}) (?:jednak )?(?:da|daje|doklada|dorzuca)(?: jednak)?"
    rf" {SUM.format('again')} z powrotem"
)


def with_giver_back(ledger: Ledger, folded: str) -> Ledger | None:
    told = BACK_IN.search(folded)
    if told is None or not ledger.away:
        return None
    gone = [what for what, value in ledger.away.items() if value > 0]
    sums = [one.value for one in money_of(folded)]
    if len(gone) != 1 or len(sums) > 1:
        return None
    if not sums:
        return ledger.with_again(gone[0])
    return ledger.with_again(gone[0]).changed((Part(gone[0], sums[0]),), is_on_top=False)


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
    rf" ?(?:k\b|tys\w*\.?)? (?:od )?{WHOSE}){{1,4}})\W*"
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


def retold(ledger: Ledger, folded: str) -> Ledger | None:
    readers = (
        with_giver_back,
        with_one_now,
        with_giver_denied,
        without_giver,
        without_thing,
        with_costs_told,
    )
    readers_of_more = (with_loan, with_giver)
    return next(
        (
            found
            for read in (*readers, *readers_of_more)
            if (found := read(ledger, folded)) is not None
        ),
        None,
    )


def with_money_retold(
    extracted: Extracted, ledger: Ledger, offered: Collection[Ledger], folded: str
) -> Extracted:
    """In place of a question, or of what was read of the amounts one by one."""
    is_share = extracted.own_share is not None and not HALF_AS_MUCH.search(folded)
    if is_share or extracted.are_paired or len(extracted.areas) > 1:
        return extracted
    found = of_two(ledger, folded) or without_part_of_it(folded) or all_named(folded)
    if found is None and ledger.total is not None:
        found = retold(ledger, folded)
    if found is None and ledger.total is None and len(offered) == 1 and not extracted.amounts:
        offer = next(iter(offered))
        found = without_thing(offer, folded) or without_giver(offer, folded)
    if found is None or (found.total or 0) <= 0:
        return extracted
    return replace(
        extracted,
        budget=found.total,
        ledger=found,
        budget_parts=(),
        budget_aside=(),
        is_budget_unclear=False,
        small_change=NOTHING,
        either=None,
        costs=Decimal(),
        own_share=None,
        amounts=(found.total or Decimal(),),
        offered=(),
    )
