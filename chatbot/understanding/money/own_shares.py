"""The part of a price that the visitor pays, where others pay the rest: "brat płaci połowę"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import (
    OTHERS,
    THOUSAND,
    Ledger,
    named_after_without,
    what_of,
)
from chatbot.understanding.text.text import fold, tidy

ANOTHER = (
    r"(?:babcia|brat|byl[ay]|ciocia|corka|dziad(?:ek|kowie)|kolega|kolezanka|mama|matka|maz"
    r"|narzeczon[ay]|ojciec|ona?|oni|partnerk?a?|rodzice|siostra|syn|szwagier|szwagierka|tata|tesc"
    r"|tesciow(?:a|ie)|wspolnik|zona|he|she|they|parents|grandad|grandma|grandpa|wujek"
    r"|my (?:brother|dad|daughter|ex|friend|husband|mum|mom|parents|partner|sister|son|wife))"
)
PAYS = r"(?:(?:o|za)?plac[aei]|pokry(?:ja|je|wa|waja)|covers?|pays?)"
# Of a budget that is known these may be a part, too: "mam 60 tys., tata dołoży połowę".
GIVES = (
    r"(?:da(?:dza|ja|je)?|dal[aiy]?|doklada(?:ja)?|doloz(?:[aey]|yl[aiy]?)|dorzuc(?:[ai]|il[aiy]?)"
    r"|chips in|gives?|(?:chc[ae]|chcieli|ma|maja|moga|moze|mogliby|obieca(?:l[aiy]?|ja|je))"
    r"(?: (?:mi|nam))? (?:dac|dolozyc|doplacic|dorzucic|pokryc|zaplacic))"
)
FRACTIONS = {
    Fraction(1, 2): r"polow[aey]|pol(?= (?:ceny|kosztow|kwoty|sumy|tego))|1/2|half",
    Fraction(1, 3): r"jedna trzecia(?: czesc)?|trzecia czesc|1/3|(?:a|one) third",
    Fraction(2, 3): r"dwie trzecie|2/3|two thirds",
    Fraction(1, 4): r"jedna czwarta(?: czesc)?|czwarta czesc|1/4|(?:a|one) quarter",
    Fraction(3, 4): r"trzy czwarte|3/4|three quarters",
}
TOLD = tuple(
    (part, regex(rf"(?<![0-9/])\b(?:{words})\b(?![0-9/])")) for part, words in FRACTIONS.items()
)
PERCENT = regex(r"(?<![0-9.,])(?P<percent>[1-9][0-9]?) ?(?:%|proc\w*|percent)")
MOST_PARTS = 3  # of a message
OF_WHOM = (
    r"(?:babci|brata|mamy|meza|rodzicow|siostry|taty|tesciow|zony|brother|dad|mum|parents|sister)"
)
FEW = r"(?: (?!and\b|ja\b|my\b|i\b|we\b)[a-z]+){0,2}"
# What a part may be of, or be followed by: "połowę czynszu", "połowę mniej" are of nothing here.
OF_THE_PRICE = (
    r"(?: (?:calej |calych |tej |of the |of that |the )?(?:(?!i\b)[a-z]+ )?"
    r"(?:cen[aey]|koszt\w*|cost|price))"
)
AFTER_WORDS = (
    r"(?:a|ale|and|brat\w*|comfort|czy|da|dadza|daja|daje|doloz\w*|dorzuc\w*|enough|express|for|from"
    r"|how|i|if|ile|is|ja|jak|kupuj\w*|mam\w*|maz|mi|mnie|my|nam|od|oplaca|oplaci|paid|place|placa"
    r"|placi|placimy|pokry\w+|premium|reszt\w*|rodzic\w*|siostr\w*|so|starczy|syn|tata|tesc\w*|to|we"
    r"|wiec|will|wystarczy|xpackage|zaplac\w*|zeby|zona)"
)
AFTER = regex(
    rf"§(?:{OF_THE_PRICE}\b|(?: (?:ceny|kosztow|z tego|of (?:it|that)))? ?(?:$|[-,.;:?!)])"
    r"| (?:in|na|przy|w|za) (?:calosc|comfort|express|premium|pakie|remont|to\b|wszystko|wykon"
    rf"|xpackage)| {AFTER_WORDS}\b)"
)
# A sentence with such a word tells of another part than one of the price.
OF_ELSE = regex(
    r"\b(?:blizniak\w*|bath\w*|czynsz\w*|deposit\w*|discount\w*|etap\w*|etat\w*|ekip\w*|house"
    r"|instal\w*|lazien\w*|mieszka(?:m|my)|mniej|oszczedn\w*|pensj\w*|podat\w*|pokoi|pokoje"
    r"|poczatek|promoc\w*|rabat\w*|rat(?:a|ach|e|y)|rent|rocznic\w*|room\w*|salon\w*|spadk\w*|start"
    r"|stawk\w*|tax|tranches?|transz\w*|up ?front|vat\w*|walls?|wiecej|year|zadat\w*|zalicz\w*"
    r"|znizk\w*)\b"
)
ADDRESS = regex(r"\b(?:adres\w*|al|os|ul|ulic\w+)\b")
BORDERS = ".;?!\n"
DENIED = regex(r"\b(?:instead of|nie|not|zamiast)(?: a)? $")
LOOK_BACK = 20  # characters


def whose(pays: str) -> tuple[re.Pattern[str], ...]:
    """Of a text with "§" in place of the part."""
    return (
        re.compile(rf"\b{ANOTHER}{FEW} {pays}{FEW} §"),
        re.compile(rf"§(?:{OF_THE_PRICE})?{FEW} {pays}(?: (?:mi|nam|za))* {ANOTHER}\b"),
        re.compile(rf"§(?:{OF_THE_PRICE})?{FEW} {ANOTHER} {pays}\b"),
    )


OTHERS_PAY, OTHERS_GIVE = (
    (
        *whose(PAYS),
        # "Rodzice dają nam połowę ceny", "half of the price is paid by my parents"
        regex(rf"\b{ANOTHER}{FEW} {GIVES}{FEW} §{OF_THE_PRICE}"),
        regex(rf"§{OF_THE_PRICE}?(?: is| will be)? (?:covered|paid) by {ANOTHER}\b"),
        regex(rf"§{OF_THE_PRICE}? (?:from|od) (?:my )?{OF_WHOM}\b"),
    ),
    whose(rf"(?:{PAYS}|{GIVES})"),
)
# "A jak dadzą tylko jedną czwartą?", where a share is known
GIVEN_NOW = regex(
    rf"^(?:(?:a|and|gdyby|i|if|jak\w*|no|to|what) )*(?:(?:jednak|tylko) )*{GIVES}(?: tylko)? §"
)
# "Mam 26 tys. na 40% ceny, mąż opłaca resztę"
THEIR_REST = regex(
    rf"\breszt[aey] {PAYS} {ANOTHER}\b|\b{ANOTHER} {PAYS} (?:cala )?reszt[aey]\b"
    rf"|\b{ANOTHER} {PAYS} the rest\b"
)
# "A ja jej dam połowę ceny": the flat is hers, and so is the other half.
TO_OWNER = regex(
    r"\b(?:corce|im|jej|mu|synowi|wnuczce|wnukowi) (?:dam|damy|doloz\w+|oplac\w+|zaplac\w+) §"
)
MINE = regex(
    rf"\b(?:kazd[aey]|each(?: of us)?) {PAYS} §|"
    rf"\b(?:moj[ae]|mojej|nasz[ae]|naszej|swoj[ae]|swojej|my|our) §"
    rf"|\b(?:place|placimy|pokrywam\w*|zaplace|zaplacimy|(?:i|we) pay) §"
)
# "Ile wyjdzie na osobę?", "ile płacimy na pół z siostrą?"
EACH = regex(
    r"\b(?:na|od) (?:glow[ey]|leb(?:ka)?|osob[ey])\b|\bkazd[aey]\w* z nas\b|\bpo rowno\b"
    r"|\b(?:po|na) pol(?:owie)?\b(?! roku)|\bpodziel\w* na\b"
    r"|\bna (?:dwie|dwoch|trzy|cztery|[2-9]) osob"
    r"|\b(?:na|we) (?:dwojke|dwoje|trojke|troje|czworke|czworo)\b"
    r"|\b(?:per|a) (?:head|person)\b|\beach of us\b|\b(?:half and half|fifty[- ]fifty|50[/ -]50)\b"
    r"|\bsplit (?:it |the (?:bill|cost|price) )?(?:between|by|in|into)\b|\bdo we each pay\b"
)
# "Would my boyfriend's half be 41k?", "and Comfort? Each half?"
HALF_GUESSED = regex(
    r"\b(?:would|will|is|so|then) (?:(?:my|his|her|our|their|the|that) )?(?:[a-z]+'?s? )?"
    r"(?:half|share|part)(?: (?:of it|then|would|will))*(?: (?:be|is))?(?: (?:about|around|ca))?"
    r" [0-9][0-9.,]* ?(?:k|thousand|pln|zl\w*)?\b\??"
    r"|\b(?:each half|half each|a half each)(?=\W*$|[?.,])"
    r"|\b(?:czyli|to) (?:[a-z]+ )?polow[ae](?: (?:bedzie|to|wyjdzie))* [0-9][0-9.,]* ?(?:tys\w*|zl)"
    r"\.?\?"
)


def with_half_asked(message: str) -> str:
    """What is guessed is what is asked."""
    written = tidy(message)
    text = fold(written)
    told = HALF_GUESSED.search(text)
    if told is None:
        return message
    asked = "ile na pół?" if "polow" in told[0] else "how much do we each pay?"
    return f"{written[: told.start()]}{asked}{written[told.end() :].lstrip('?')}"


# "Na pół z bratem", and not "po 30 tys. na głowę", which each of them has.
WITH_SOMEBODY = (
    r"ze? (?:[a-z]+ )?(?:bratem|chlopak\w*|corka|dziewczyna|kolega|kumpl\w*|mama|mezem|narzeczon\w*"
    r"|partner\w*|rodzicami|siostra|synem|tata|tesc\w*|zona)|with my"
)
IN_HALVES = regex(
    r"^(?!.*\b(?:po [0-9]|brak\w*|kazd\w+|kupi\w+|zosta\w*|each|left)\b)"
    r"(?=.*\b(?:cen\w*|cost\w*|how much|ile|koszt\w*|na mnie|pay|placi?\w*|price|skladam\w*"
    rf"|{WITH_SOMEBODY})\b).*"
    r"\b(?:(?:po|na) pol(?:owie)?\b(?! roku)|half and half|fifty[- ]fifty|50[/ -]50)"
)
# "Dzielimy koszt na 3 osoby, ja mam 28 tys."
SPLIT = regex(
    r"\b(?:(?:po)?dziel\w+|split\w*)\b[^.;?!]{0,15}"
    r"\b(?:cen\w*|koszt\w*|to|wszystko|costs?|it|price|this)\b[^.;?!]{0,20}"
    r"\b(?:na|between|in|into)\b|\bplacimy we? (?:dwoch|trzech|czterech|dwoje|troje)\b"
)
# Halves of other things, and parts in time.
NO_PEOPLE = regex(
    r"\b(?:domu|etap\w*|koniec|konsult\w*|lazien\w*|plyt\w*|rat(?:a|ach|e|y)?|start|transz\w*"
    r"|zaliczk\w*|consult\w*|deposit|instal+ments?|tranches?|upfront|up front)\b"
)
PEOPLE = {
    2: r"2|dwie|dwoch|dwoje|dwojk[aei]|oboje|obie|two|both",
    3: r"3|trzech|troje|trojk[aei]|trzy|three",
    4: r"4|czterech|czworo|czwork[aei]|cztery|four",
    5: r"5|pieciu|piecioro|piec|five",
    6: r"6|szesciu|szescioro|szesc|six",
}
COUNTED = {
    many: regex(
        rf"\b(?:(?:between|by|in|into|na|nas|of|we|ways) (?:the )?(?:{words})"
        rf"|(?:{words}) (?:of us|brac\w*|brothers|friends|koleg\w*|osob\w*|people|persons"
        r"|siostr\w*|sisters|ways))\b"
    )
    for many, words in PEOPLE.items()
}
# What all of them have: it is compared with the whole price.
TOGETHER = regex(
    r"\b(?:lacznie|razem|w sumie|wspoln\w+|oboje|obie|all of us|altogether|together|total)\b"
)
# "Ja mam 55 na swoją połowę"
OWN_MONEY = regex(
    r"\b(?:mam|mamy|have) (?P<money>[0-9]{2,3}) (?:na (?:swoj|moj|nasz)[ae]|for (?:my|our)) "
)
# "Mama daje 30%, resztę ja": of the price, whatever money is told beside it.
MY_REST = regex(
    r"\breszt[aey] (?:juz )?(?:ja|my|nasz\w*|moj\w*|place|placimy)\b"
    r"|\b(?:ja|my) (?:[a-z]+ )?reszt[aey]\b"
    r"|\b(?:i|we) (?:pay|cover) the rest\b|\bthe rest is (?:mine|ours)\b"
)
# "A jak da tylko 30 tys.?", "a jakby jednak teściowie dali konkretnie 40 tys., ile my"
GIVEN_INSTEAD = regex(
    rf"^(?:(?:a|ale|and|but|dokladnie|i|if|jak\w*|jednak|jes?li|gdyby|no|to|what) )*(?:{ANOTHER} )?"
    rf"(?:(?:jednak|konkretnie|tylko) )*{GIVES}\b"
)
GIVEN_BESIDE = regex(
    r"\b(?:doklad\w+|doloz\w+|dorzuc\w+|pozycz\w+|lends?|adds?|chips? in)\b[^.;?!]{0,15}[0-9]"
)
WHOLE = regex(r"\b(?:cal[aey]|calosc|whole)\b")
# "Ile ja zapłacę?", "ile na mnie?"
ON_ME = regex(
    r"\b(?:ile (?:bym|bysmy|ja)|na mnie|ja (?:bym |musze |mam )?(?:d[ao]\w*|plac\w*|zaplac\w*)"
    r"|moj\w* (?:czesc|polow\w*)"
    r"|na (?:moj|swoj)a (?:czesc|polowe)|for me|my (?:half|part|share)|(?:do|would|will) i pay)\b"
)


def people(folded: str) -> int:
    """Who share the price; 0 where nothing tells."""
    return next((many for many, words in COUNTED.items() if words.search(folded)), 0)


def own_share(folded: str, *, is_money_known: bool, is_known: bool = False) -> Fraction | None:
    """What is left to the visitor: 2/3 where "teść pokryje 1/3"; None where nothing tells, where it
    is told in two ways, and where a part is told that nobody read."""
    others = OTHERS_PAY if is_money_known else (*OTHERS_PAY, *OTHERS_GIVE)
    others = (*others, GIVEN_NOW) if is_known else others
    told = [] if ADDRESS.search(folded) else parts(folded)
    found = {share_told(folded, part, others) for part in told}
    if len(told) == 2 and told[0].value + told[1].value == 1:  # "mąż płaci 60%, ja 40%"
        found -= {None}
    if not told and SPLIT.search(folded) and not NO_PEOPLE.search(folded):
        found = {Fraction(1, many) for many in filter(None, [people(folded)])}
    if not told and not found and IN_HALVES.search(folded) and not is_of_else(folded):
        found = {Fraction(1, 2)}
    return found.pop() if len(found) == 1 else None


def is_of_else(folded: str) -> bool:
    return bool(NO_PEOPLE.search(folded) or OF_ELSE.search(folded))


class PartTold(NamedTuple):
    value: Fraction
    start: int
    end: int


def share_told(folded: str, part: PartTold, others: Iterable[re.Pattern[str]]) -> Fraction | None:
    """Within its sentence."""
    first = max(folded.rfind(border, 0, part.start) for border in BORDERS) + 1
    ends = [end for border in BORDERS if (end := folded.find(border, part.end)) >= 0]
    last = min(ends, default=len(folded))
    marked = f"{folded[first : part.start]}§{folded[part.end : last]}"
    if OF_ELSE.search(marked) or not AFTER.search(marked):
        return None
    if any(pattern.search(marked) for pattern in (*others, TO_OWNER)):
        return 1 - part.value
    is_mine = MINE.search(marked) or THEIR_REST.search(folded)
    return part.value if is_mine else None


def parts(folded: str) -> list[PartTold]:
    """Not "a nie jedną trzecią"; nothing where there are too many to be told apart."""
    told = [
        PartTold(part, *found.span())
        for part, words in TOLD
        for found in words.finditer(folded)
        if not DENIED.search(folded[max(found.start() - LOOK_BACK, 0) : found.start()])
    ]
    percents = [
        PartTold(Fraction(int(f["percent"]), 100), *f.span()) for f in PERCENT.finditer(folded)
    ]
    found = [*told, *percents]
    return found if len(found) <= MOST_PARTS else []


def with_own_share(
    extracted: Extracted, kept: str, folded: str, *, known: Decimal | None
) -> Extracted:
    """`kept` is the share from before, as "1/2". One amount that is told of the visitor's own money
    is for that share; of several nobody knows."""
    is_money = known is not None or bool(extracted.amounts) or extracted.budget is not None
    is_of_price = bool(kept) or MY_REST.search(folded) is not None
    told = own_share(folded, is_money_known=is_money and not is_of_price, is_known=bool(kept))
    is_all = is_of_all(extracted, folded)
    if is_all or (told is None and not kept) or extracted.has_heard_amount:
        return extracted
    if told is None and len(extracted.amounts) == 1 and GIVEN_INSTEAD.search(folded):
        # "A jak da tylko 30 tys. zamiast połowy?"
        bare = replace(extracted, budget=None, budget_parts=(), ledger=None)
        return replace(bare, given=extracted.amounts[0], is_budget_unclear=False)
    if told is None and (is_new_sum(extracted, folded) or parts(folded)):
        return extracted
    share = told or Fraction(kept)
    thousands = OWN_MONEY.search(folded)
    amounts = {*extracted.amounts} or {*filter(None, [extracted.budget])}
    amounts = amounts or ({Decimal(thousands["money"]) * THOUSAND} if thousands else set())
    is_one = len(amounts) == 1 and (extracted.ledger is None or not extracted.ledger.parts)
    if not is_one:
        bare = replace(extracted, budget=None, budget_parts=(), ledger=None)
        return replace(bare if amounts else extracted, own_share=share if told else None)
    money = amounts.pop()
    if known is not None and GIVEN_BESIDE.search(folded):  # "my brother also lends me 15k"
        money += known
    return replace(
        extracted,
        own_share=share,
        budget=money,
        budget_parts=(),
        ledger=Ledger(money),
        is_budget_unclear=False,
        offered=(),
    )


ANOTHER_FLAT = regex(r"\b(?:drugie|inne|mieszkani\w+|another|flat)\b")


def is_new_sum(extracted: Extracted, folded: str) -> bool:
    """ "Mam 72 i brat 30", "mam drugie mieszkanie, 70 m2": a share holds no more."""
    has_others = bool({*what_of(folded).split("+")} & OTHERS)
    has_area = bool(extracted.square_meters or extracted.areas)
    is_new = (has_area and ANOTHER_FLAT.search(folded) is not None) or extracted.given is not None
    is_other = has_others and bool(extracted.amounts)
    return is_new or is_other or len(extracted.amounts) > 1 or WHOLE.search(folded) is not None


# "A jednak płacę sam", "zapomnij o bracie", "what if they give nothing?"
ALONE = regex(
    r"\b(?:sam|sama|sami)\b[^.;?!]{0,15}\b(?:plac\w+|zaplac\w+)|\b(?:za)?plac\w+ (?:to )?sam[ai]?\b"
    r"|\bzapomnij\w* o\b|\bnic nie (?:da|dadza|doloz\w+|zaplac\w+)|\b(?:by myself|on my own)\b"
    r"|\b(?:gives?|pays?) nothing\b|\bforget\b|\bi pay (?:it )?alone\b"
)


def is_of_all(extracted: Extracted, folded: str) -> bool:
    """ "Razem mamy 100 tys.", "a bez brata?", "a jednak płacę sam"."""
    away = {*named_after_without(folded).split("+")} & OTHERS
    is_sum = bool(extracted.amounts) and TOGETHER.search(folded) is not None
    return bool(away) or is_sum or ALONE.search(folded) is not None
