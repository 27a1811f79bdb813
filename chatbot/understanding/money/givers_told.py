"""A giver who comes in, changes or backs out: "my boyfriend can add 15k", "he backs out",
"teściowie jednak nie dadzą tych 10"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from chatbot.patterns import regex
from chatbot.understanding.money.clause_money import SUM, money_of, thousands
from chatbot.understanding.money.ledger import (
    OTHERS,
    PRONOUNS,
    SELF,
    Ledger,
    Part,
    akin,
    what_of,
)
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.money.pronouns import OF_GENDER
from chatbot.understanding.money.repricing import is_any_tried
from chatbot.understanding.money.shares_told import ON_TOP, ONE_NOW, whose

ANYBODY = r"(?:(?:my |moj\w* )?[a-z]+)"


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
BOTH = regex(r"\b(?:both|each|oboje|obydwoje|kazd\w+)\b")
ADDED = regex(r"\badd(?:s|ing)?\b")
PRONOUN = regex(r"\b(?P<who>he|she)(?:'ll|'d)?\b(?! says?)")
TO_EACH = regex(
    r"¤ (?:to |for )?each(?: of us)?\b|\b(?:each of us|nam obojgu|po) ¤|¤ (?:dla )?kazde\w* z nas\b"
)
DENIED = regex(r"\b(?:nie|not|never|can't|cannot|doesn't|don't|didn't|won't|wouldn't)\b")
# "Na ślub brata muszę dać 5 tys."
OBLIGED = regex(r"\b(?:mus\w+|powinn\w+|trzeba|have to|must|need to)\b")
INSTEAD = regex(r"\b(?:instead|zamiast|rather than|not)\b")
FOR_ELSE = regex(rf"¤ (?:back )?(?:for|na|on|towards) (?:the |a |my )?{ELSE}|\b{ELSE}[^¤]*¤")
TWO = 2  # amounts
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
        or OBLIGED.search(said)
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


GIVEN_BY = regex(rf"{GIVING.pattern}|\b(?:from|od)\b")


def with_givers(ledger: Ledger, folded: str) -> Ledger | None:
    """ "Rodzice 20 tys., teściowie 10 tys.": each amount is somebody else's, on top of what there
    is, unless all of them may be that."""
    told = [one for one in money_of(folded) if one.value != ledger.total]
    named = [{*what_of(one.clause).split("+")} & OTHERS - PRONOUNS for one in told]
    is_any_named = any(one.is_named for one in told) or GIVEN_BY.search(folded) is not None
    if len(told) < TWO or not is_any_named or not all(len(one) == 1 for one in named):
        return None
    if len({*chain.from_iterable(named)}) < len(told) or INSTEAD.search(folded):
        return None
    unsure = (DENIED, OBLIGED, FOR_ELSE, LESS, TO_EACH, BOTH)
    if any(words.search(one.clause) for words in unsure for one in told):
        return None
    if ledger.total is None or sum(one.value for one in told) >= ledger.total:
        return None
    parts = zip(named, told, strict=True)
    gifts = tuple(Part(next(iter(who)), one.value) for who, one in parts)
    return ledger.changed(gifts, is_on_top=False)


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


# "Teściowie chyba nie dadzą tych 10", "te z wesela jednak wydaliśmy", "te 20 od rodziców odpada"
NOT_GIVEN = regex(
    r"\bnie (?:bed[az]\w* |chc[ae]\w* |mog[ae]\w* |moze )?(?:da(?:c|dza|ja|je)?|dokl\w+|dolicz\w+"
    r"|doloz\w+|dorzuc\w+|dosta\w+|licz\w+|pomo\w+|pozycz\w+|przyjd\w+|wplyn\w+)\b"
    r"(?! (?:rady|sie)\b)"
    r"|\b(?:jednak|niestety|rowniez|tez) nie\W*$"
    r"|\bwypad(?:a|aja|l[aiy]?)\b"
    r"|\b(?:odmowi|odpad|przepad|rezygn|rozmysli|wycof|zrezygn)\w+"
)
SPENT = regex(r"\bnie mam\w*|\b(?:posz[lt]\w+|stracil\w+|wydal\w+|wydan\w+|zuzyl\w+|spent)\b")
SPENDABLE = frozenset({"bonus", "inheritance", "refund", "savings", "wedding"})
A_THING = regex(rf"\b{ELSE}")
CLAUSE = regex(r"[;?!]+|[,.](?![0-9])|\b(?:ale|bo)\b")
BUT_SOME = regex(r"\b(?:niz|than|tylko|wiecej|zamiast)\b")


def givers_of(ledger: Ledger) -> list[str]:
    return [what for what, value in ledger.parts.items() if value > 0]


def without_giver_said(ledger: Ledger, folded: str) -> Ledger | None:
    """Where no amount is told but the one that falls away, or what is left then."""
    sums = {one.value for one in money_of(folded)}
    for clause in CLAUSE.split(folded):
        named = {*what_of(clause).split("+")} - {"", SELF}
        same = [what for what in givers_of(ledger) if {*what.split("+")} & named]
        is_gone = NOT_GIVEN.search(clause) is not None
        is_gone |= bool(named & SPENDABLE) and SPENT.search(clause) is not None
        if not is_gone or len(same) != 1 or BUT_SOME.search(clause) or A_THING.search(clause):
            continue
        if len({*same[0].split("+")} & OTHERS) > 1:  # how much each of them gives, nobody told
            return None
        left = ledger.without(same[0])
        return left if sums <= {ledger.parts[same[0]], left.total} else None
    return None


# "A jakby jednak dali te 10", "teście jednak dadzą"
GIVEN_AFTER_ALL = regex(
    r"\bjednak (?:[a-z]+ ){0,2}?(?:da(?:dza|ja|je|l[aiy]?|lab?y|lby|liby)?|doloz\w+|dorzuc\w+"
    r"|pozycz\w+)\b"
    r"|\b(?:da(?:dza|ja|je|l[aiy]?|lab?y|lby|liby)?|doloz\w+|dorzuc\w+|pozycz\w+)"
    r" (?:[a-z]+ ){0,2}?jednak\b"
    r"|\b(?:add|give|gives|lend|put in)\b[^.;?!]{0,25}\bafter all\b"
)
DENIAL = regex(r"\bnie\b(?! (?:wiem|da sie))|n't\b|\bnot\b")


def with_giver_again(ledger: Ledger, folded: str) -> Ledger | None:
    """Of those that were left out the one that is named, or that gave so much."""
    sums = {one.value for one in money_of(folded)}
    told = GIVEN_AFTER_ALL.search(folded)
    if told is None or len(sums) > 1 or DENIAL.search(folded):
        return None
    gone = {what: value for what, value in ledger.away.items() if value > 0}
    named = {*what_of(folded).split("+")} & OTHERS
    if named:
        gone = {what: value for what, value in gone.items() if {*what.split("+")} & named}
    elif len(gone) > 1 and sums:
        gone = {what: value for what, value in gone.items() if value in sums}
    if len(gone) != 1:
        return None
    what = next(iter(gone))
    parts = [Part(what, value) for value in sums]
    return ledger.with_again(what).changed(tuple(parts), is_on_top=False)


OF_ONESELF = frozenset({SELF, "own", "savings"})
# "60 tys. zostaje jednak, nic nie dokładamy", "nikt nic nie dołoży"
NOTHING_ADDED = regex(
    r"\b(?:nic|nikt)(?: [a-z]+)? nie (?:bed[az]\w+ )?(?:da(?:c|dza|je|ja)?|dokl\w+|dolicz\w+"
    r"|doloz\w+|dopl\w+|dorzuc\w+)\b"
    r"|\bnie (?:bed[az]\w+ )?(?:dokl\w+|dorzuc\w+) (?:juz )?(?:nic|niczego)\b"
    r"|\bbez (?:zadn\w+ )?(?:dokladani\w+|dokladek|dorzucani\w+)\b"
    r"|\b(?:nobody|no one|they|we) (?:adds?|gives?|puts? in) (?:anything|nothing)\b"
)


def without_givers(ledger: Ledger, folded: str) -> Ledger | None:
    """Nothing but what was had before others gave any."""
    others = [what for what in givers_of(ledger) if what not in OF_ONESELF]
    if not NOTHING_ADDED.search(folded) or not others:
        return None
    left = ledger
    for what in others:
        left = left.without(what)
    return left if {one.value for one in money_of(folded)} <= {left.base, left.total} else None


# "A jak da 10?", of two who give
HE_GIVES = regex(r"\b(?:da|dalaby|dalby|dolozy|dorzuci|doklada)\b")
THEY_GIVE = regex(r"\b(?:dadza|daliby|doloza|dorzuca)\b")
COUPLES = frozenset({"grandparents", "parents", "parents-in-law"})


def of_which_giver(ledger: Ledger, folded: str) -> Iterator[Ledger]:
    """What it comes to with the other amount of each who may be meant; nothing of one alone."""
    told, are_many = money_of(folded), THEY_GIVE.search(folded) is not None
    is_said = are_many or HE_GIVES.search(folded) is not None
    named = {*what_of(folded).split("+")} - {""}
    if len(told) != 1 or not is_said or named or not is_any_tried(folded):
        return
    if ON_TOP.search(told[0].clause):
        return
    whose_gifts = [what for what in givers_of(ledger) if what in OTHERS]
    whose_gifts = [what for what in whose_gifts if (what in COUPLES) == are_many] or whose_gifts
    if len(whose_gifts) > 1 and ledger.last not in whose_gifts:
        for what in whose_gifts:
            yield ledger.changed((Part(what, told[0].value),), is_on_top=False)


# What an amount may be beside one that somebody gives: more of it, or less, or not theirs.
NOT_ANEW = regex(
    r"\b(?:albo|by|chyba|czy|dodatk\w+|extra|jeszcze|kolejn\w+|lacznie|less|lub|maybe|mniej"
    r"|more|moze|o|oddac?\w*|or|po|razem|together|wiecej|z tego|z tych|zamiast|zostaw\w*|zwr\w+)\b"
)


def with_giver_anew(ledger: Ledger, folded: str) -> Ledger | None:
    """ "A jakby z wesela było 25?": the one that is named, and nothing else."""
    told = money_of(folded)
    named = {*what_of(folded).split("+")} - {""}
    same = [what for what in givers_of(ledger) if {*what.split("+")} & named]
    if len(told) != 1 or len(same) != 1 or named - {*same[0].split("+")}:
        return None
    if NOT_ANEW.search(folded) or DENIAL.search(folded) or ledger.total in {None, told[0].value}:
        return None
    return ledger.changed((Part(same[0], told[0].value),), is_on_top=False)


# "Actually 15k", after 10 that are set aside
AGAIN = regex(
    r"(?:(?:a|actually|but|i mean|jednak|make it|nie|no|raczej|rather|sorry|to|w sumie)[ ,]+)+"
    r"(?P<sum>[1-9][0-9]{0,2}) ?(?:k|tys\w*)\W*"
)


def with_last_again(ledger: Ledger, folded: str) -> Ledger | None:
    told = AGAIN.fullmatch(folded)
    value = thousands(told["sum"]) if told else Decimal()
    if not ledger.last or ledger.total is None or not 0 < 2 * value < ledger.total:
        return None
    return ledger.changed((ledger.again(value),), is_on_top=False)


ONLY = regex(r"\b(?:jedynie|just|only|tylko)\b")


def with_one_giver_anew(ledger: Ledger, folded: str) -> Ledger | None:
    """ "A jak dadzą tylko 10?", where nobody else gives any."""
    told, gains = money_of(folded), givers_of(ledger)
    named = {*what_of(folded).split("+")} - {""}
    is_said = any(words.search(folded) for words in (ONLY, HE_GIVES, THEY_GIVE))
    if len(told) != 1 or len(gains) != 1 or named - {*gains[0].split("+")} or not is_said:
        return None
    if ledger.base is None or told[0].value >= ledger.base or NOT_ANEW.search(folded):
        return None
    return ledger.changed((Part(gains[0], told[0].value),), is_on_top=False)
