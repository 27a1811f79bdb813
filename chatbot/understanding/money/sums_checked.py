"""What the visitor reckons from the sums that are known: "90 + 20 od rodziców minus 30 na meble
czyli 80", "gdyby 90 podskoczyło do 97", "gdy przyznają kredyt, będzie 100"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import OUTSIDE
from chatbot.understanding.money.clause_money import SUM, thousands
from chatbot.understanding.money.flat_deals import amounts_of
from chatbot.understanding.money.ledger import (
    GIVERS_BESIDE,
    OTHERS,
    THOUSAND,
    Ledger,
    Part,
    is_for,
    what_of,
)
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.asides import METRES
from chatbot.understanding.text.numerals import Number
from chatbot.understanding.text.text import fold, tidy

PLUS, MINUS = regex(r"\+|\bplus\b"), regex(r"[-−–]|\b(?:less|minus|odjac)\b")
AND = regex(r"^(?: [a-z]+){0,3},? (?:a|and|i|oraz)\b")
EQUALS = regex(
    r"=|\b(?:czyli|daje|lacznie|makes|razem|w sumie|wiec|wychodzi|zosta(?:je|nie))\b"
    r"|\bto (?:bedzie |jest )?$"
)
BORDER = regex(r"[,;.?!](?![0-9])")
OF_REST = regex(rf"\b(?:zosta\w+|left|(?:for|na) {ELSE})")
LEAST_TERMS = 2
UNREAD = regex(r"[0-9=]")
DESCENDING = regex(r"(?<![0-9.,])(?P<one>[0-9]{1,3})[-−–](?P<other>[0-9]{1,3})(?![0-9.,]*[0-9])")
# The "-" of "90-85=5" is of no range.
TIGHT = regex(r"(?<=[0-9ks])(?:\+|[-−–](?=[0-9]{1,3} ?(?:tys\w*|k)? ?=))(?=[0-9])")


def checked(ledger: Ledger, folded: str) -> Ledger | None:
    """What is added and taken off, where it comes to what the visitor says it does, or begins with
    what is known, and each of the parts has a name or is known."""
    folded = TIGHT.sub(r" \g<0> ", DESCENDING.sub(with_minus, folded))
    amounts = [*amounts_of(folded)]
    gaps = [folded[one.end : two.start] for one, two in pairwise(amounts)]
    if not any(PLUS.search(gap) or MINUS.search(gap) for gap in gaps):
        return None
    parts, is_equation = list[Part](), False
    total = first = amounts[0].value
    for at, gap in enumerate(gaps, start=1):
        is_equation = EQUALS.search(gap) is not None and amounts[at].value == total and bool(parts)
        if is_equation:
            continue
        if UNREAD.search(gap):  # another number, or a result that is none
            return None
        until = amounts[at + 1].start if at + 1 < len(amounts) else len(folded)
        after = BORDER.split(folded[amounts[at].end : until], maxsplit=1)[0]
        value = sign_of(gap) * amounts[at].value
        what = named_so(gap, after, sign_of(gap)) or known_as(ledger, value)
        if not value:
            return None
        if not what or "cooling" in what.split("+"):
            is_asked = OF_REST.search(folded, amounts[-1].end) is not None
            return ledger if is_asked and leads_to(ledger, amounts, gaps) else None
        parts.append(Part(what, value))
        total += value
    if not parts or total <= 0 or not (is_equation or first in {ledger.base, ledger.total}):
        return None
    if first == ledger.total != ledger.base:
        return ledger.changed(tuple(parts), is_on_top=False)
    new = Ledger.of(total, parts)
    gone = {what: value for what, value in ledger.parts.items() if what not in new.parts}
    gone = {what: value for what, value in {**ledger.away, **gone}.items() if what not in new.parts}
    return replace(new, away=gone)


def with_minus(told: re.Match[str]) -> str:
    """ "10-5" is no range."""
    is_less = int(told["one"]) > int(told["other"])
    return f"{told['one']} - {told['other']}" if is_less else told[0]


# "70 + 20 + 10 = 100, wystarczy?"
ENOUGH = regex(r"\b(?:wy)?starcz\w*|\bstac\b|\benough\b|\bafford\b")
AREA = regex(rf"[0-9] ?{METRES}\b|\bmetr|\b{OUTSIDE}\b|\b(?:kuchni|parter|pietr|pokoj|room|salon)")
UNIT = regex(r"[0-9] ?(?:k|tys\w*|000)\b")


def first_sum(folded: str) -> Ledger | None:
    """Of money, where it is asked what that is enough for."""
    return sum_asked(folded) if UNIT.search(folded) else None


def sum_asked(folded: str) -> Ledger | None:
    amounts = [*amounts_of(folded)]
    gaps = [folded[one.end : two.start] for one, two in pairwise(amounts)]
    is_equation = bool(gaps) and EQUALS.search(gaps[-1]) is not None
    addends = amounts[:-1] if is_equation else amounts
    total = sum((amount.value for amount in addends), Decimal())
    are_added = all(PLUS.search(gap) for gap in gaps[: len(addends) - 1])
    is_right = not is_equation or total == amounts[-1].value
    is_asked = ENOUGH.search(folded) is not None and AREA.search(folded) is None
    if len(addends) < LEAST_TERMS or not (are_added and is_right and is_asked):
        return None
    parts = [
        Part(named_so(gap, BORDER.split(folded[amount.end :], maxsplit=1)[0], 1), amount.value)
        for gap, amount in zip(gaps, addends[1:], strict=False)
    ]
    return Ledger.of(total, parts)


def with_sum_in_thousands(message: str, area: Decimal | None) -> str:
    """The same beside an `area` that is known, with its unit: it is no sum of areas."""
    written = tidy(message)
    text = fold(written)
    amounts = [*amounts_of(text)]
    if sum_asked(text) is None or any(amount.value == (area or 0) * THOUSAND for amount in amounts):
        return message
    for amount in reversed(amounts):
        unit = " tys" if text[amount.start : amount.end].isdigit() else ""
        written = f"{written[: amount.end]}{unit}{written[amount.end :]}"
    return written


def leads_to(ledger: Ledger, amounts: Sequence[Number], gaps: Sequence[str]) -> bool:
    """ "Czyli 90 - 85 = 5 zostaje na meble?": what a price, as told, leaves of what is known."""
    values = [amount.value for amount in amounts]
    is_right = sign_of(gaps[0]) < 0 and values[0] - values[1] == values[-1]
    return values[0] == ledger.total and is_right and EQUALS.search(gaps[-1]) is not None


def sign_of(gap: str) -> int:
    """0 where nothing tells."""
    is_more, is_less = PLUS.search(gap) is not None, MINUS.search(gap) is not None
    if is_more or is_less:
        return 0 if is_more and is_less else 1 if is_more else -1
    return 1 if AND.search(gap) else 0


def named_so(before: str, after: str, sign: int) -> str:
    """ "20 od rodziców", and "rodzice 20" where nothing is told after it."""
    name = what_of if sign > 0 else is_for
    told = PLUS.split(MINUS.split(after)[0])[0]
    return name(told) or name(BORDER.split(PLUS.split(MINUS.split(before)[-1])[-1])[-1])


def known_as(ledger: Ledger, value: Decimal) -> str | None:
    same = [what for what, known in ledger.parts.items() if known == value]
    return same[0] if len(same) == 1 else None


# "A gdyby 90 podskoczyło do 97?", "jak z 90 zrobi się 105", "wzrośnie z 90 do 100"
GROWS = (
    r"(?:podni[eo]s\w+|podskocz\w+|skocz\w+|spad\w+|uros\w+|wzr[oa]s\w+|zejd\w+|zmal\w+|zmniejsz\w+"
    r"|zrobi\w*|zwieksz\w+|becomes?|drops?|grows?|(?:goes|went) (?:down|up))"
)
FROM_TO = regex(
    rf"(?<![0-9.,]){SUM.format('old')}(?: [a-z]+){{0,2}}? {GROWS}(?: (?:jednak|nam|sie))*"
    rf"(?: (?:do|na|to))? {SUM.format('new')}(?![0-9.,]*[0-9])(?! ?(?:m|%|dni|lat))"
    rf"|\b{GROWS}(?: (?:jednak|nam|sie))* (?:z|from) {SUM.format('low')} (?:do|na|to)"
    rf" {SUM.format('high')}(?![0-9.,]*[0-9])(?! ?(?:m|%|dni|lat))"
)
# "Gdy przyznają kredyt, będzie 100", "po dopłacie teściów mamy 85", "z kredytem byłoby 100"
END = r"(?![0-9.,]*[0-9])(?! ?(?:m|%|dni|lat|osob|rat|tyg|zl za))(?P<more> (?:wiecej|more))?"
COMES_TO = regex(
    r"\b(?P<cause>(?:gdy\w*|jak\w*|jes?li|jezeli|kiedy|if|once|when"
    r"|po (?:dolozeni|dopla|kredy|otrzyma|pomoc|premi|przyzna|sprzeda|wplyn|wypla|zwro)\w*)\b"
    r"[^.;?!]{0,40}?),?"
    r" (?:(?:to|wtedy|then) )?(?:(?:juz|razem|w sumie) )*"
    r"(?:bed[az]\w*(?: (?:mial[aiy]?|mieli|miec))?|byloby|mam|mamy|zrobi sie|uzbiera sie"
    r"|we(?:'ll| will) have)"
    rf"(?: (?:juz|lacznie|razem|w sumie|wtedy))* {SUM.format('sum')}{END}"
)
WITH_SOURCE = regex(
    r"\b(?P<cause>(?:with|ze?)(?: (?:a|kasa|my|pieniedzmi|pomoca|the|tym))* [a-z]+)"
    r"(?: (?:bed[az]\w*|byloby|it|jest|mam|mamy|razem|to|w sumie|we|would be|would have))* "
    rf"{SUM.format('sum')}{END}"
)
OF_FLAT = regex(r"\b(?:apartament|dom(?:u|em)?\b|kawaler|lokal|metr|mieszka|pokoj|flat|house)")
OF_MONEY = regex(r"[0-9] ?(?:k|tys\w*)\b|\b(?:kasa|pieniedzmi|pomoca)\b")
CAUSES = OTHERS | {*GIVERS_BESIDE, "car", "refund"}


def reached(ledger: Ledger, folded: str) -> Ledger | None:
    """Another sum in place of one that is known, or all there will be."""
    if (told := FROM_TO.search(folded)) is not None:
        return ledger.corrected(
            thousands(told["old"] or told["low"]), thousands(told["new"] or told["high"])
        )
    is_tried, known = COMES_TO.search(folded), ledger.total
    told = is_tried or WITH_SOURCE.search(folded)
    named = {*what_of(told["cause"]).split("+")} & CAUSES if told else set[str]()
    if told is not None and not is_tried:
        named -= {*ledger.parts, *ledger.away}  # "a z kredytem 40?", after "a bez kredytu?"
        named -= set() if OF_MONEY.search(told[0]) else OTHERS  # "z żoną mamy 75"
    if told is not None and OF_FLAT.search(told["cause"]):  # "jak mama da mieszkanie, będzie 70"
        return None
    if told is None or known is None or len(named) != 1:
        return None
    what, whole = named.pop(), thousands(told["sum"])
    rest = ledger.without(what)
    before = rest.total or Decimal()
    whole += before if told["more"] else 0
    gifts = [amount.value for amount in amounts_of(told["cause"])]
    if gifts not in ([], [whole - before]):  # "jak bank da 40, to będzie 100"
        return None
    if whole == known:
        return ledger
    is_more = whole > known
    return rest.changed((Part(what, whole - before),), is_on_top=False) if is_more else None


# "Po weselu zostanie nam z tego 50"
LEFT_OF_IT = regex(
    r"\bzosta(?:je|nie|lo)(?: (?:jakies|mi|nam|ok\.?|okolo|tylko))* z (?:tego|tych)"
    rf"(?: (?:jakies|ok\.?|okolo|tylko))* {SUM.format('sum')}"
    rf"(?![0-9.,]*[0-9])(?! ?(?:m|%))(?! (?:for|na) (?:[a-z]+ )?{ELSE})"
)


def left_of_it(ledger: Ledger, folded: str) -> Ledger | None:
    told, known = LEFT_OF_IT.search(folded), ledger.total
    left = thousands(told["sum"]) if told else Decimal()
    if known is None or not known / LEAST_TERMS <= left < known:
        return None
    return ledger.changed((Part("", left - known),), is_on_top=False)


# "Na wszystko mamy jednak 130", of which the furniture is paid, too
EVERYTHING = regex(
    r"\bna (?:calosc|to wszystko|wszystko)(?: (?:razem|lacznie|z meblami))*"
    r"(?: (?:bedzie|jednak|jest|lacznie|mam|mamy|razem|teraz|w sumie))+"
    rf" {SUM.format('sum')}(?![0-9.,]*[0-9])(?! ?m)"
    r"|\b(?:have|is) (?P<other>[1-9][0-9]{1,2}) ?k? for everything\b"
)


def of_everything(ledger: Ledger, folded: str) -> Ledger | None:
    """The same is set aside of another whole."""
    told, aside = EVERYTHING.search(folded), {w: v for w, v in ledger.parts.items() if v < 0}
    whole = thousands(told["sum"] or told["other"]) if told else Decimal()
    if not aside or whole in {Decimal(), ledger.total}:
        return None
    return Ledger(whole, aside, away=ledger.away)
