"""Money that is spoken of again without its unit: "dajemy całe 70", "a bank da tylko 100"."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from chatbot.patterns import regex
from chatbot.understanding.areas.areas import CORRECTION
from chatbot.understanding.cooling.cooling import ROOMS_COOLED, with_digits
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.money.ledger import (
    GIVERS_BESIDE,
    OTHERS,
    SELF,
    THOUSAND,
    WHATS,
    Ledger,
    Part,
    is_for,
    named_after_without,
    what_of,
)
from chatbot.understanding.money.money_doubts import is_counted, is_within_word
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.money.sums_reckoned import left_because, reckoned
from chatbot.understanding.money.thousands import is_of_place
from chatbot.understanding.text.number_roles import AREA_UNIT, before
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

GIVERS_OF_MONEY = OTHERS | {*GIVERS_BESIDE, "car", "own", "savings"}
UNIT = " tys"
LEAST, BELOW = 10, 1000
# A number beside such a word may be an area, whatever else is said.
AREA_SAID = regex(
    r"\b(?:apartament|dom(?:u|ek|ku)?\b|kawaler|lokal|m2|metr|mieszka|mniejsz|pokoj|pokoi|powierzchni"
    r"|wieksz|area|apartment|bigger|flat|house|larger|size|smaller|sqm|square)"
)
# "Dajemy całe 70", "jednak cała kwota, 85", "razem 92"
GIVEN_BEFORE = regex(
    r"\b(?:budzet\w*|cala kwot[ae]|cale|calosc|daje(?:my)?|dam(?:y)?|lacznie (?:mam|mamy)"
    r"|mam|mamy|razem(?: (?:jest|mam|mamy))?|budget|give|have|whole)"
    r"(?: (?:cale|calosc|jednak|juz|lacznie|ok|okolo|razem|teraz|the|te|tych))*[:,]? $"
)
# "Całe 60 w Expressie": of a flat.
FLAT_AFTER = regex(r" (?:we?|in) (?:comfort|express|komfort|plus|premium|xpackage)")


def with_money_again(message: str, sums: Collection[Decimal], areas: Collection[Decimal]) -> str:
    """With its unit, where an area and a budget are known: of the `sums` that were told, and beside
    a word of having or giving; never one of the `areas`."""
    written = tidy(message)
    text = fold(written)
    told = [n for n in find_numbers(text) if is_bare(text, n) and n.value not in areas]
    is_corrected = len(told) > 1 and CORRECTION.search(text)  # "nie 90, tylko 115"
    if AREA_SAID.search(ROOMS_COOLED.sub(" ", with_digits(text))) or is_corrected:
        return message
    money = [n for n in told if n.value * THOUSAND in sums or is_given(text, n)]
    for number in reversed(money):
        written = f"{written[: number.end]}{UNIT}{written[number.end :]}"
    return written if money else message


def is_given(text: str, number: Number) -> bool:
    is_said = GIVEN_BEFORE.search(before(text, number)) is not None
    return is_said and FLAT_AFTER.match(text, number.end) is None


def is_bare(text: str, number: Number) -> bool:
    is_told = AREA_UNIT.match(text, number.end) or with_unit(text, number).end > number.end
    is_else = is_counted(text, number) or is_within_word(text, number)
    is_else = is_else or is_of_place(text, number)
    is_likely = LEAST <= number.value < BELOW and number.value % 1 == 0
    return is_likely and not (is_told or is_else)


# "95 tys. miałam na myśli", "95 tysięcy, nie metrów", where 95 m² were understood.
MONEY_MEANT = regex(
    r"(?<![0-9.,])(?P<first>[0-9]{2,3}) ?(?:k|tys\w*|thousand)\b[^.;?!]{0,15}"
    r"\b(?:na mysli|chodzil\w*|meant|nie (?:m2|metr\w*)|not (?:m2|metres|sqm))"
    r"|\b(?:chodzil\w* (?:mi )?o|mial\w* na mysli|i meant) (?P<last>[0-9]{2,3})"
    r" ?(?:k|tys\w*|thousand)\b"
)


def money_after_all(message: str, area: Decimal | None) -> str | None:
    """The message with it as the budget that it is; None where nothing like that is said."""
    written = tidy(message)
    told = MONEY_MEANT.search(fold(written))
    money = told and (told["first"] or told["last"])
    if told is None or area != int(money or 0):
        return None
    return f"{written[: told.start()]}budzet {money} tys{written[told.end() :]}"


# "A jednak nic nie odkładam, całe 85", "sam kupi meble za swoje, dajemy całe 70"
WHOLE = regex(
    r"\b(?:cal[aey]|calosc|whole|all of it|wszystk(?:o|ie))\b|\bnic nie (?:odkl|odloz|zostaw)\w+"
    r"|\bza (?:swoje|wlasne)\b|\bnie (?:odklada|odejmuj|odlicza|zostawia)\w*"
)


AS_BEFORE = regex(
    r"\b(?:(?:jak|niz|tyle co) (?:bylo |mowil\w* |pisal\w* )?(?:na poczatku|poprzednio|przedtem"
    r"|wczesniej)|(?:as|like) (?:before|earlier|i said))\b"
)


SHARE_OF_IT = regex(r"[0-9] ?(?:%|proc)|\b(?:half|percent|pol\b|polow)")  # "a 20% z 600?"


def whole_again(extracted: Extracted, ledger: Ledger, folded: str) -> Ledger | None:
    """All there is, where something was taken off it before."""
    had, amounts = ledger.had, {*extracted.amounts}
    if ledger.away and amounts == {ledger.with_all_again.total} and AS_BEFORE.search(folded):
        return ledger.with_all_again  # "no, 75 jak wcześniej"
    is_less, is_all = had.total != ledger.total, amounts == {had.total}
    is_part = names_part(ledger, folded) or SHARE_OF_IT.search(folded) is not None
    is_said = WHOLE.search(folded) is not None or not is_part
    return had if is_less and is_all and is_said else None


def names_part(ledger: Ledger, folded: str) -> bool:
    """Somebody who gives, or something that is still to be bought: "95 z kuchnią"."""
    named = {*what_of(folded).split("+")} - {"", SELF}
    is_away = bool(named_after_without(folded))
    return bool(named & GIVERS_OF_MONEY or (named & ledger.paid_for and not is_away))


# "Mąż mówi, że bank da tylko 100", after a loan of 120 of which 20 are for furniture.
GIVER = "|".join(WHATS[what].pattern for what in ("loan", "parents", "parents-in-law"))
GIVEN_NOW = regex(
    rf"(?:{GIVER})\w*(?: (?:to|nam|mi|us|me|will|would|can|moze))*"
    r" (?:da|dadza|daje|dal[aiy]?(?:by)?|pozyczy\w*|gives?|lends?)"
    r"(?: (?:mi|nam|us|me))*(?: (?:jednak|najwyzej|only|tylko|just))+ (?P<money>[0-9]{2,3})"
    r"(?![.,0-9])(?! ?m)"
)


def base_again(ledger: Ledger, folded: str) -> Ledger | None:
    """Another whole, of which the same is taken off."""
    told, base = GIVEN_NOW.search(folded), ledger.base
    is_less = bool(ledger.parts) and all(value < 0 for value in ledger.parts.values())
    if told is None or base is None or not is_less:
        return None
    new = Decimal(told["money"]) * THOUSAND
    return replace(ledger, base=new, last=None) if base <= 2 * new and new != base else None


def whole_of_offered(
    extracted: Extracted, offered: Collection[Ledger], folded: str
) -> Ledger | None:
    """ "So the whole 95, without the kitchen", where it was asked whether there are 75."""
    offer = next(iter(offered), Ledger())
    had, is_one = offer.had, len(offered) == 1 and {*extracted.amounts} == {offer.had.total}
    is_away = bool({*named_after_without(folded).split("+")} & offer.paid_for)
    is_said = is_away or (WHOLE.search(folded) is not None and not names_part(offer, folded))
    return had if is_one and had.total != offer.total and is_said else None


# "Klima od 7800, więc 58200 zostaje", "czyli zostaje 58,2 tys."
REST_TOLD = regex(
    r"\b(?:czyli|so|to|wiec)\b(?: (?:i|mi|nam|we))?(?: (?:have|zosta\w+))? xbudget"
    r"(?: (?:is|mi|nam))? (?:left|zosta\w+)"
    r"|\b(?:czyli|wiec)(?: (?:mi|nam))? zosta\w+(?: (?:mi|nam))? xbudget"
)


def rest_told(extracted: Extracted, offered: Collection[Ledger], folded: str) -> Ledger | None:
    """What the visitor says is left, where it was asked how much there is."""
    if len(offered) == 1 and (left := left_because(next(iter(offered)), folded)):
        return left
    if (had := whole_of_offered(extracted, offered, folded)) is not None:
        return had
    totals = [ledger.total or Decimal() for ledger in offered]
    amounts = [n for n in extracted.amounts if totals and min(totals) / 2 < n <= max(totals)]
    if len(amounts) != 1 or not REST_TOLD.search(extracted.unread):
        return None
    rest, whole = amounts[0], max(totals)
    return Ledger.of(rest, (Part(is_for(folded), rest - whole),) if rest < whole else ())


# "Nie, 110 minus 25", where 110 is what there is.
MINUS = regex(
    r"(?<![0-9.,])(?P<whole>[0-9]{2,3}) ?(?:k|tys\w*)?(?: ?minus ?| odjac | [-–] )"
    r"(?P<less>[0-9]{1,3})"
    r"(?= ?(?:k|tys\w*)?\b)(?![0-9.,]*[0-9])(?! ?m)"
)


FOR_WHAT = regex(r"[,.;?!]")


def less_than_known(ledger: Ledger, folded: str) -> Ledger | None:
    told = MINUS.search(folded)
    if told is None:
        return None
    whole, less = (Decimal(told[name]) * THOUSAND for name in ("whole", "less"))
    is_known = whole in {ledger.base, ledger.total} and less < whole
    what = is_for(FOR_WHAT.split(folded[told.end() :], maxsplit=1)[0])  # "100 minus 25 za kuchnię"
    return Ledger.of(whole - less, (Part(what, -less),)) if is_known else None


# "A gdyby siostra dała 75?", "a gdybym dał 30?": nothing else is said.
GIVER_TRIED = regex(
    r"(?:(?:a|and|but|co|i|no|ok|to|what)[ ,]+)*"
    r"(?P<who>(?:gdy\w*|if|jak\w*|jes?li)(?: [a-z]+){0,3})"
    r" (?:da\w*|doloz\w+|dorzuc\w+|pozycz\w+|gave|gives?)(?: (?:jednak|me|mi|nam|only|tylko|us))*"
    r" (?P<money>[1-9][0-9]{0,2})(?: ?(?:k|tys\w*)(?: zl\w*)?)?\W*"
)
I_TRY = regex(r"\b(?:(?:gdy|jak)by(?:m|smy)|i|ja|my|we)\b")


def given_anew(ledger: Ledger, folded: str) -> Ledger | None:
    """With what one of them gives in place of what was told of the same."""
    told = GIVER_TRIED.fullmatch(folded)
    if told is None or ledger.base is None:
        return None
    named = {*what_of(told["who"]).split("+")} & OTHERS
    is_own = not named and I_TRY.search(told["who"]) is not None
    whose = {SELF, "+"} if is_own else named
    gains = [what for what, value in ledger.parts.items() if value > 0]
    same = [what for what in gains if {what, *what.split("+")} & whose]
    if len(same) != 1 or (is_own and not ledger.parts.keys() & OTHERS):
        return None
    parts = {**ledger.parts, same[0]: Decimal(told["money"]) * THOUSAND}
    return Ledger(ledger.base, parts, same[0], ledger.away)


# "A gdyby rodzice dali połowę więcej?", "a jak mama da dwa razy tyle?"
GIVEN_TIMES = (
    (Fraction(3, 2), regex(r"\b(?:o )?(?:polowe|pol) wiecej\b|\bhalf (?:as much again|more)\b")),
    (Fraction(1, 2), regex(r"\b(?:o )?polowe mniej\b|\bhalf (?:as much|of that|less)\b")),
    (Fraction(2), regex(r"\b(?:dwa|2) razy (?:tyle|wiecej)\b|\btwice (?:as much|that)\b")),
    (Fraction(3), regex(r"\b(?:trzy|3) razy (?:tyle|wiecej)\b|\bthree times (?:as much|that)\b")),
)
GIVING = regex(r"\b(?:da\w*|dolo[zs]\w*|dorzuc\w*|pozycz\w*|add(?:ed)?|gave|gives?|lend|lent)\b")


def is_so_many_times(folded: str) -> bool:
    return any(words.search(folded) for _, words in GIVEN_TIMES)


def given_times(ledger: Ledger, folded: str) -> Ledger | None:
    """So many times what one of them gives, by what was told."""
    times = [part for part, words in GIVEN_TIMES if words.search(folded)]
    named = {*what_of(folded).split("+")} & OTHERS
    gains = [what for what, value in ledger.parts.items() if value > 0 and what not in {SELF, "+"}]
    same = [what for what in gains if {*what.split("+")} & named] if named else gains
    if len(times) != 1 or len(same) != 1 or not GIVING.search(folded):
        return None
    old = ledger.parts[same[0]]
    amounts = {number.value for number in find_numbers(folded)} - {Decimal(2), Decimal(3)}
    if amounts - {old, old / THOUSAND}:
        return None
    new = old * times[0].numerator / times[0].denominator
    return Ledger(ledger.base, {**ledger.parts, same[0]: new}, same[0], ledger.away)


# "A jak kuchnię zrobię taniej o 1 tys.?", "kuchnia o 2 tys. droższa"
BY = r"(?P<{0}>[1-9][0-9]{{0,2}})(?: ?(?:k|tys\w*))?(?! ?(?:%|dni|m|proc|tyg))"
CHEAPER, DEARER = r"(?:cheaper|tan(?:iej|sz\w+))", r"(?:dearer|droz(?:ej|sz\w+)|more expensive)"
BY_SO_MUCH = regex(
    rf"\b(?:(?P<less>{CHEAPER})|{DEARER}) (?:by|o) {BY.format('first')}\b"
    rf"|\b(?:by |o )?{BY.format('last')} (?:(?P<fewer>{CHEAPER})|{DEARER})\b"
)


def cost_changed(ledger: Ledger, folded: str) -> Ledger | None:
    """Where it is one that was taken off, or a car that is sold: nothing else is known to be
    dearer, or cheaper."""
    told = BY_SO_MUCH.search(folded)
    named = {*what_of(folded).split("+")}
    priced = {what: v for what, v in ledger.parts.items() if v < 0 or "car" in what.split("+")}
    same = [what for what in priced if {*what.split("+")} & named]
    if told is None or len(same) != 1:
        return None
    less = -1 if told["less"] or told["fewer"] else 1
    price = abs(priced[same[0]]) + less * Decimal(told["first"] or told["last"]) * THOUSAND
    sign = 1 if priced[same[0]] > 0 else -1
    parts = {**ledger.parts, same[0]: sign * price}
    return Ledger(ledger.base, parts, same[0], ledger.away) if price > 0 else None


AMOUNT = r"(?P<money>[1-9][0-9]{0,2})(?: ?(?:k\b|tys\w*)|[ .]?000\b)"
PRICED_ANEW = regex(rf"(?<![0-9.,])(?<!\bo )(?<!\bby ){AMOUNT}")
LESS, MORE = regex(rf"\b{CHEAPER}"), regex(rf"\b{DEARER}")
BOUGHT_FOR = regex(
    rf"\b(?:kupi\w*|zamow\w*|zamawia\w*|znala[zl]\w*|zrobi\w*|buy|do|find|found|get)\b[^.;?!]{{0,25}}"
    rf"\b(?:at|for|za) {AMOUNT}"
)
BESIDE_IT = regex(r"\b(?:another|dodatkow\w+|drug\w+|jeszcze|kolejn\w+|more)\b")
IT = regex(r"\b(?:it|ja|je|jej|to)\b")


def cost_anew(ledger: Ledger, folded: str) -> Ledger | None:
    """ "A jeśli kuchnię zrobimy taniej, za 14 tys.?", after one for 20."""
    costs = {what: -value for what, value in ledger.parts.items() if value < 0}
    named = {*what_of(folded).split("+")}
    same = [what for what in costs if {*what.split("+")} & named]
    if not same and len(costs) == 1 and IT.search(folded):
        same = [*costs]
    amounts = [Decimal(told["money"]) * THOUSAND for told in PRICED_ANEW.finditer(folded)]
    if len(same) != 1 or len(amounts) != 1 or BESIDE_IT.search(folded):
        return None
    old, new = costs[same[0]], amounts[0]
    is_less, is_more = (word.search(folded) is not None for word in (LESS, MORE))
    is_compared = (is_less and new < old) or (is_more and new > old)
    is_named = bool(named & {*same[0].split("+")})
    if not (is_compared or (is_named and BOUGHT_FOR.search(folded))):
        return None
    if ledger.base is None or new >= ledger.base:
        return None
    return Ledger(ledger.base, {**ledger.parts, same[0]: -new}, same[0], ledger.away)


# "Co zostanie z tych 95, jak kuchnia 20?"
OF_KNOWN = regex(
    r" (?:ze?|from|(?:out )?of) (?:calych|moich|my|naszych|our|the|those|tych)"
    r" (?P<money>[1-9][0-9]{1,2})(?: ?(?:k\b|tys\w*\.?)|[ .]?000\b)?(?! ?m)"
)
COST_BARE = regex(
    rf"\b{ELSE} (?:(?:for|to|za) )?(?P<money>[1-9][0-9]?)(?=\W*$|[,.;?!]| (?:i|a|and)\b)"
)


def without_whole_named(message: str, ledger: Ledger) -> str:
    """Of what is known, where what something costs is told beside it, in thousands as well."""
    written = tidy(message)
    text = fold(written)
    told = OF_KNOWN.search(text)
    if told is None or Decimal(told["money"]) * THOUSAND not in {ledger.base, ledger.total}:
        return message
    written = f"{written[: told.start()]}{written[told.end() :]}"
    bare = [*COST_BARE.finditer(fold(written))]
    for cost in reversed(bare):
        written = f"{written[: cost.end()]}{UNIT}{written[cost.end() :]}"
    is_any = bool(bare) or (COSTS_SOMETHING.search(fold(written)) is not None)
    return written if is_any else message


COSTS_SOMETHING = regex(rf"\b{ELSE} (?:(?:for|to|za) )?{AMOUNT}")


# "A jakby wziąć z tej czarnej godziny 2 tys.?", of what is kept.
OUT_OF_KEPT = regex(
    r"\b(?:bierzemy|dolozyc|dolozymy|ruszyc|ruszymy|uszczknac|uszczkniemy|wezme|wezmiemy|wyjac|wziac"
    r"|wziela|wzieli|use|take)\b(?: [a-z0-9]+){0,3} (?:ze?|from|out of)"
    r"(?: (?:naszej|tej|tych|tego|the))*"
    r" (?:bufora|czarnej godziny|odlozonych|oszczednosci|poduszki(?: finansowej)?|rezerwy|zapasu"
    r"|emergency fund|reserve|savings)"
)
OF_IT = regex(r"(?<![0-9.,])(?P<money>[1-9][0-9]?) ?(?:k\b|tys\w*)?(?![0-9.,]*[0-9])(?! ?m)")


def out_of_kept(ledger: Ledger, folded: str) -> Ledger | None:
    """With less of it kept."""
    kept = [what for what in ledger.parts if what in {"reserve", "-", "savings"}]
    amounts = [Decimal(told["money"]) * THOUSAND for told in OF_IT.finditer(folded)]
    if not OUT_OF_KEPT.search(folded) or len(kept) != 1 or len(amounts) != 1:
        return None
    left = ledger.parts[kept[0]] + amounts[0]
    is_part = ledger.parts[kept[0]] < left <= 0
    return Ledger(ledger.base, {**ledger.parts, kept[0]: left}, kept[0]) if is_part else None


# "A jak oddam siostrze te jej 15 tysięcy?"
GIVEN_BACK = regex(
    r"\b(?:odda(?:c|libysmy|m|my)|zwroc(?:e|imy)|zwracam\w*|give back|return|repay)\b"
    r"(?P<whom>[^.;?!]*)"
)


def given_back(ledger: Ledger, folded: str) -> Ledger | None:
    """Without what somebody gave, where that is all of it."""
    told = GIVEN_BACK.search(folded)
    named = {*what_of(told["whom"]).split("+")} & OTHERS if told else set[str]()
    same = [what for what in ledger.parts if {*what.split("+")} & named]
    if len(same) != 1 or ledger.parts[same[0]] <= 0 or told is None:
        return None
    amounts = [number.value for number in find_numbers(told["whom"])]
    is_all = not {*amounts} - {ledger.parts[same[0]], ledger.parts[same[0]] / THOUSAND}
    return ledger.without(same[0]) if is_all else None


def told_anew(ledger: Ledger, folded: str) -> Ledger | None:
    """With another sum for one thing; nothing of it is left to be doubted."""
    readers = (
        out_of_kept,
        given_back,
        reckoned,
        base_again,
        given_anew,
        given_times,
        cost_changed,
        cost_anew,
    )
    return next((found for read in readers if (found := read(ledger, folded))), None)
