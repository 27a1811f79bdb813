"""What is left for the finishing, where a flat is sold, another is bought, or a bank is paid.

"Za stare dostaniemy 480 tys., nowe kosztuje 610, kredyt 200": none of these is the budget, which is
what is left of all of them. Each has a name in the ledger, so that "a jakby stare poszło za 500?"
changes that one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.amounts import (
    find_figures,
    is_foreign,
    is_per_area,
    with_unit,
)
from chatbot.understanding.money.ledger import THOUSAND, Ledger, what_of
from chatbot.understanding.money.money_doubts import is_of_things, is_within_word
from chatbot.understanding.money.money_words import ADDS, ELSE, FINISHING, HAVE, OWN, SOURCE
from chatbot.understanding.money.sums import frames
from chatbot.understanding.offers.superseded import is_of_offers
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number
from chatbot.understanding.text.text import fold, tidy

LEAST_PRICE = Decimal(100_000)  # of a flat
LEAST_BARE, MOST_BARE, LEAST_WRITTEN_OUT = 2, 1000, 10_000
TWO = 2  # amounts

FLAT = r"(?:apartament|dom\b|domu|dzialk|kawalerk|lokal|m[2-5]\b|mieszkan|flat|apartment|house)"
OLD = (
    r"(?:(?<!kredyt )(?<!kredytu )(?<!splata )(?<!splate )\b(?:star(?:e|ego|a|ej|ym|y)"
    r"|obecn\w+|dotychczasow\w+|poprzedni\w*|tamto|old|current)\b"
    r"(?! (?:dlug|kredyt|loan|mortgage|(?:aut|mebl|samochod|sprzet|car\b|furniture)\w*)))"
)
NEW = r"\b(?:now(?:e|ego|a|ej|ym|y)|kolejne|new)\b"
SELL = r"\b(?:sprzeda\w*|sell\w*|sold|sale)\b"
LOAN = r"\b(?:kredyt\w*|hipote\w+|loan|mortgage)\b"
OLD_LOAN = r"(?:\b(?:star\w+|old) (?:kredyt\w*|dlug\w*|hipote\w+|loan|mortgage))"
# The first that is found decides.
ROLES = tuple(
    (role, regex(pattern))
    for role, pattern in (
        ("before", r"\b(?:zamiast|instead of|(?:a |i )?nie|not)(?: za| na)? ¤"),
        ("change", r"¤ (?:wiecej|mniej|more|less)\b|\bo ¤"),
        (
            "left",
            r"\b(?:zosta(?:je|nie|lo|loby|ja|na|nam|mi)|left)\b(?: [a-z]+){0,3} ¤"
            r"|¤(?: (?:nam|mi|by))* (?:zosta(?:je|nie|lo|loby|ja|na)|left)\b"
            rf"|¤ (?:ktor\w+ )?(?:nam |mi )?zosta(?!w)\w+"
            rf"|¤(?: (?:jest|mam|mamy|mi|nam|przeznacz\w+))* (?:na|for) (?:[a-z]+ )?{FINISHING}"
            rf"|(?:na|for) (?:[a-z]+ )?{FINISHING}(?: [a-z]+){{0,3}} ¤",
        ),
        (
            "repaid",
            rf"\b(?:splat\w*|splac\w*|odda(?:c|je|jemy|m|my)|zwracam\w*|repa\w+|pay off)\b"
            rf"|\b(?:do|dla) banku\b|\bto the bank\b|{OLD_LOAN}",
        ),
        ("contribution", r"\bwklad\w*|\b(?:down payment|deposit)\b"),
        ("fees", r"\b(?:notar\w*|pcc|podat\w+|posredni\w+|prowizj\w*|oplat\w*|fees?|tax)\b"),
        ("sale", rf"{SELL}(?!.*{NEW}).*¤|¤ (?:ze |z |from )?(?:the )?(?:{SELL}|(?:za )?{OLD})"),
        ("sale", rf"{OLD}(?!.*{NEW})(?: [a-z]+){{0,4}} ¤|\bza {OLD}"),
        ("price", rf"{NEW}(?:[^¤]{{0,30}})¤|¤ (?:[a-z]+ )?(?:na|za|for|kosztuje) (?:the )?{NEW}"),
        ("bought", r"\b(?:kupi(?:l|one)\w*|kosztowal\w*|bought)\b[^¤]* (?:za|for|cost|nas)? ?¤"),
        (
            "price",
            rf"\b(?:kupujemy|kupuje|kupimy|buying)\b[^¤]* (?:za|for) ¤"
            r"|\b(?:kupni?[eou]|zakup\w*)\b[^¤]*¤"
            rf"|^(?!.*{ELSE}).*\b(?:kosztuj\w+|costs?)(?: [a-z]+)? ¤"
            rf"|¤ (?:na|za|for) (?:the )?{FLAT}|\b(?:do |dla )dewelop\w+|\bdeweloperowi\b"
            r"|\bto the developer\b"
            rf"|\bcen[aey] (?:[a-z]+ )?{FLAT}\w*[^¤]*¤",
        ),
        (
            "loan",
            rf"{LOAN}|\b(?:z|od) banku\b"
            r"|\bbank\w*(?: [a-z]+){0,2} (?:da|dal|daje|pozycz\w*|gives?|lends?)\b",
        ),
        ("aside", rf"\b{ELSE}"),
        ("own", rf"{OWN}|\b(?:oszczedn\w*|gotowk\w*|odlozon\w*|savings|cash)"),
        ("given", rf"{SOURCE}|\b(?:da(?:dza|je|ja)?|gives?)\b|{ADDS}|\bmama\b|\bod mamy\b"),
        ("own", HAVE),
    )
)
TAKEN_OFF = frozenset({"repaid", "contribution", "fees", "price", "aside"})
OF_FLATS = frozenset({"sale", "price"})
OF_BANKS = frozenset({"repaid", "contribution", "fees"})
PARTS_OF_A_DEAL = OF_FLATS | {"repaid", "contribution"}
# "Reszta na wykończenie", "co zostanie": what is left is what is asked about.
REST = regex(
    rf"\b(?:aby|zeby)\b[^.;?!0-9]{{0,25}}{FINISHING}|"
    rf"\bzosta(?:nie|je|nam|ja) (?:mi |nam )?(?:na|for) (?:[a-z]+ )?{FINISHING}"
    r"(?![^.;?!]{0,20}[0-9])|"
    r"\b(?:reszt\w+|pozostal\w+|(?:co|tyle|ile|to) (?:nam |mi )?zosta\w+|the rest|what is left)\b"
)
# "The rest goes into the new flat and the finishing"
REST_OF_BOTH = regex(
    rf"\b(?:reszt\w+|the rest)\b[^.;?!]{{0,30}}(?:{NEW}|\b{FLAT}\w*)[^.;?!]{{0,20}}"
    rf" (?:and|i|oraz) [^.;?!]{{0,15}}{FINISHING}"
)
# "Mamy 180 tys., z czego 100 tys. to wkład własny"
TAKEN_SAID = regex(
    r"\b(?:idzie|musi\w*|musz[ea]\w*|pojdzie|to wklad|trzeba|z czego|z tego|of (?:that|which))\b"
)
# "Mama sprzedaje działkę za 150 i da nam z tego 60"
OUT_OF_THAT = regex(r"\b(?:z czego|z tego|of (?:it|that|which))\b")
# "Po sprzedaży starego i zakupie nowego zostaje nam 75 tys."
AFTER_ALL = regex(
    r"\bpo (?:kupnie|splac\w+|sprzeda\w+|wszystk\w+|zakup\w+)|\bafter (?:all|buying|selling)\b"
)
ENOUGH = regex(r"\b(?:wy)?starcz\w*|\bstac\b|\bzosta(?:nie|je)\b|\benough\b|\bafford\b|\bleft\b")
ASKED = regex(
    r" (?:ile|czy|co|na co|na jaki|starczy|wystarczy|starczyloby|wystarczyloby|stac|how|what|is it"
    r"|will it)\b"
)
CLAUSE = regex(
    r"[,;.?!](?![0-9]) ?|(?<=[a-z0-9]) (?=(?:a|ale|and|but|czyli|i|minus|of which|oraz|plus|z czego"
    r"|z tego) )"
)
FLAT_PAID = regex(
    r"\b(?:for|na|za) (?:samo |the |to )?(?:apartament|dom\b|lokal|mieszkan|flat|house)|\bdewelop"
)
FEES_OF_A_FLAT = regex(r"\b(?:notar|pcc\b|posredni|prowizj)")
FOR_IT = regex(FINISHING)
OF_THE_OLD, OF_THE_NEW = regex(f"{OLD}|{SELL}"), regex(NEW)
UP = regex(r"\b(?:wiecej|drozej|more)\b")


class Told(NamedTuple):
    role: str
    value: Decimal
    frame: str


class Deal(NamedTuple):
    """`message` is what is said beside it, with the sum that is left; `is_sure` where nothing has
    to be asked about."""

    ledger: Ledger
    message: str
    is_sure: bool


def read_deal(message: str, known: Ledger, offered: Sequence[Ledger]) -> Deal | None:
    """`known` is the budget from before, `offered` are those that may be meant."""
    written = tidy(message)
    text = fold(written)
    whole = [*amounts_of(text)]
    before = next((one for one in (known, *offered[:1]) if is_deal(one)), None)
    if not whole:
        return rest_said(written, offered)
    cut = [n._replace(end=n.end - (text[n.end - 1] == ".")) for n in whole]  # "480 tys. Za nowe"
    read = [(amounts, told_of(text, amounts)) for amounts in (whole, cut)]
    amounts, said = min(read, key=lambda one: [told.role for told in one[1]].count(""))
    changed = changed_deal(before, said) if before else None
    if changed is not None:
        return Deal(changed, rest_of(written, amounts, changed), is_sure=True)
    return first_deal(written, amounts, said)


def rest_said(written: str, offered: Sequence[Ledger]) -> Deal | None:
    """ "Reszta na wykończenie", where it was asked whether what is left is for that."""
    if len(offered) != 1 or not is_deal(offered[0]) or not REST.search(fold(written)):
        return None
    return Deal(offered[0], rest_of(written, [], offered[0]), is_sure=True)


def told_of(text: str, amounts: list[Number]) -> list[Told]:
    said = zip(amounts, frames(text, amounts), strict=True)
    return [Told(role_of(frame), amount.value, frame) for amount, frame in said]


def is_deal(ledger: Ledger) -> bool:
    return bool(ledger.parts.keys() & PARTS_OF_A_DEAL)


def amounts_of(text: str) -> Iterator[Number]:
    """With a unit, or thousands without it; no area, and nothing that is counted."""
    for number in find_figures(text):
        amount = with_unit(text, number)
        is_named = amount.end > number.end
        is_rate = is_per_area(text, amount) and amount.value < LEAST_PRICE
        if is_within_word(text, number) or is_foreign(text, amount) or is_rate:
            continue
        if not is_named and (AREA_UNIT.match(text, number.end) or is_of_things(text, number)):
            continue
        if is_named or number.value >= LEAST_WRITTEN_OUT:
            yield amount
        elif LEAST_BARE <= number.value < MOST_BARE and number.value % 1 == 0:
            yield number._replace(value=number.value * THOUSAND)


def role_of(frame: str) -> str:
    return next((role for role, words in ROLES if words.search(frame)), "")


def first_deal(written: str, amounts: list[Number], said: list[Told]) -> Deal | None:
    """Where none was known; `left` of it is what the visitor says that is left."""
    text = fold(written)
    if is_of_offers(text):
        return None
    of_flat = [told for told in said if told.role in OF_FLATS]
    if any(told.value < LEAST_PRICE for told in of_flat):
        kept = [
            (amount, told)
            for amount, told in zip(amounts, said, strict=True)
            if told.role not in OF_FLATS or told.value >= LEAST_PRICE
        ]
        amounts, said = [amount for amount, _ in kept], [told for _, told in kept]
    said = [
        told._replace(role="") if told.role == "bought" and told.value < LEAST_PRICE else told
        for told in said
    ]
    if any(told.role == "sale" for told in said):  # what was paid for the new one, too
        said = [told._replace(role=told.role.replace("bought", "price")) for told in said]
    roles = [told.role for told in said]
    if not (is_about_flats(text, said) or is_left_of_price(text, said)):
        return None
    said = with_left_before(said)
    left = [told.value for told in said if told.role == "left"]
    if any(told.role == "given" and OUT_OF_THAT.search(told.frame) for told in said):
        said = [told for told in said if told.role != "sale"]
        roles = [told.role for told in said]
    parts = parts_of(said)
    is_any_unread = any(told.role == "" and told.value >= LEAST_PRICE for told in said)
    if is_any_unread or REST_OF_BOTH.search(text):
        parts = {}
    if len(left) == 1:
        total = sum(parts.values(), Decimal())
        ledger = Ledger(Decimal(), parts) if total == left[0] else Ledger(left[0])
        return Deal(ledger, rest_of(written, amounts, ledger), is_sure=True)
    once = [role for role in roles if role not in {"aside", "given"}]
    is_open = {"", "before", "bought", "change"} & {*roles} or {"price", "contribution"} <= {*roles}
    is_open = is_open or len({*once}) < len(once)  # which of two prices, nobody told
    is_asked = REST.search(text) or ("price" in roles and ENOUGH.search(text))
    ledger = Ledger(Decimal(), parts)
    return Deal(ledger, rest_of(written, amounts, ledger), is_sure=bool(is_asked) and not is_open)


def with_left_before(said: list[Told]) -> list[Told]:
    """ "Sprzedajemy za 380, spłacamy 180, zostanie nam 200 tys., nowe wymaga 120 tys. wkładu": of
    what is left, and so made of all before it, something else is taken off."""
    at = next((index for index, told in enumerate(said) if told.role == "left"), len(said))
    if at >= len(said) - 1 or FOR_IT.search(said[at].frame):
        return said
    before, after = said[:at], said[at + 1 :]
    if sum(parts_of(before).values(), Decimal()) == said[at].value:
        return [*before, *after]
    return [said[at]._replace(role="own"), *after]


def is_about_flats(text: str, said: list[Told]) -> bool:
    told, is_rest = {one.role for one in said}, REST.search(text) is not None
    if len(said) < TWO:
        return told == {"left"} and AFTER_ALL.search(text) is not None
    has_price = any(one.value >= LEAST_PRICE for one in said)
    if "sale" in told or (has_price and "left" in told and told & (PARTS_OF_A_DEAL | {"bought"})):
        return True
    if "bought" in told:
        return False
    if {"price", "loan"} <= told:
        return is_rest or bool(told & {"own", "given"})
    is_taken = is_rest or TAKEN_SAID.search(text) is not None
    if "price" in told and "own" in told and has_price and is_taken:
        return True  # "mam 500 tys., z tego 420 tys. idzie do dewelopera"
    return is_taken and bool(told & OF_BANKS) and "own" in told and not is_tax_alone(text, told)


def is_tax_alone(text: str, told: set[str]) -> bool:
    """ "Mam 150 tys., z tego 30 tys. na podatek" is no matter of a flat."""
    return told <= {"fees", "own"} and FEES_OF_A_FLAT.search(text) is None


def is_left_of_price(text: str, said: list[Told]) -> bool:
    """ "80 tys. mamy na wykończenie, a reszta, czyli 400 tys., poszła na mieszkanie"."""
    others = [told.value for told in said if told.role != "left"]
    left = [told for told in said if told.role == "left" and FOR_IT.search(told.frame)]
    is_one = len(left) == 1 and len(others) == len(said) - 1 and bool(others)
    return is_one and min(others) >= LEAST_PRICE and FLAT_PAID.search(text) is not None


def parts_of(said: list[Told]) -> dict[str, Decimal]:
    """A down payment is no part beside the price that it is of."""
    parts = dict[str, Decimal]()
    has_price = any(told.role == "price" for told in said)
    for role, value, frame in said:
        is_of_price = role == "contribution" and has_price
        if role in {"", "before", "bought", "change", "left"} or is_of_price:
            continue
        name = name_of(role, frame)
        sign = -1 if role in TAKEN_OFF else 1
        parts[name] = parts.get(name, Decimal()) + sign * value
    return dict(sorted(parts.items(), key=lambda part: part[1] < 0))


def name_of(role: str, frame: str) -> str:
    if role == "own":
        return "savings" if "savings" in what_of(frame).split("+") else role
    if role in {"aside", "given"}:
        return what_of(frame) or {"aside": "-", "given": "+"}[role]
    return role


def changed_deal(ledger: Ledger, said: list[Told]) -> Ledger | None:
    """With other amounts for what is told anew, where each of the message is accounted for."""
    parts, total = dict(ledger.parts), ledger.total
    last = ""
    others = {abs(value) for value in parts.values()}
    said = [told._replace(role=name_of(told.role, told.frame)) for told in said]
    for told in said:
        if told.role in parts and told.value not in others:  # "te 480 idzie na nowe"
            last, sign = told.role, 1 if parts[told.role] > 0 else -1
            parts[told.role] = sign * told.value
    changes = {abs(parts[name] - ledger.parts[name]) for name in parts}
    known = {*map(abs, ledger.parts.values()), total, sum(parts.values(), ledger.base or Decimal())}
    for told in said:
        is_known = told.value in known or (told.role == "change" and told.value in changes)
        if told.role not in parts and not is_known:
            return changed_by(ledger, said) or left_after_all(ledger, said)
    return replace(ledger, parts=parts, last=last or None)


def changed_by(ledger: Ledger, said: list[Told]) -> Ledger | None:
    """ "Stare pójdzie o 20 taniej"."""
    if len(said) != 1 or said[0].role != "change":
        return None
    frame = said[0].frame.replace("o ¤", "¤")
    names = [role for role, words in ROLES if role in ledger.parts and words.search(frame)]
    if len({*names}) != 1:
        return None
    value, is_up = ledger.parts[names[0]], UP.search(frame) is not None
    change = said[0].value if is_up else -said[0].value
    new = value + (change if value > 0 else -change)
    return replace(ledger, parts={**ledger.parts, names[0]: new}, last=names[0])


def left_after_all(ledger: Ledger, said: list[Told]) -> Ledger | None:
    """ "Po wszystkim zostaje nam 65 tys.", whatever was reckoned."""
    left = [told.value for told in said if told.role == "left"]
    others = [told for told in said if told.role != "left"]
    known = {*map(abs, ledger.parts.values()), ledger.total}
    is_all = len(left) == 1 and all(told.value in known or told.role for told in others)
    is_for_it = any(told.role == "left" and FOR_IT.search(told.frame) for told in said)
    return Ledger(left[0]) if is_all and (others or is_for_it) else None


def rest_of(written: str, amounts: list[Number], ledger: Ledger) -> str:
    """The message with the sum in place of what it is made of."""
    text = fold(written)
    kept, start, is_told = list[str](), 0, False
    total = ledger.total or Decimal()
    told = f"mam {total.normalize():f} zl" if total > 0 else ""
    for border in [*(match.span() for match in CLAUSE.finditer(text)), (len(text), len(text))]:
        clause = text[start : border[0]]
        inside = [n for n in amounts if start <= n.start < border[0]]
        if inside:
            asked = ASKED.search(text, inside[-1].end, border[0])
            tail = written[asked.start() : border[0]] if asked else ""
            is_old = OF_THE_OLD.search(clause) and not OF_THE_NEW.search(clause)
            areas = [] if is_old else [*areas_of(written[start : border[0]])]
            kept.append(" ".join(filter(None, ["" if is_told else told, *areas, tail.strip()])))
            is_told = True
        elif not REST.search(clause) or ASKED.search(f" {clause}"):
            kept.append(written[start : border[0]])
        else:
            kept.append(" ".join(areas_of(written[start : border[0]])))
        if border[1] > border[0] and kept and kept[-1].strip():
            kept.append(written[border[0] : border[1]] if text[border[0]] != " " else ". ")
        start = border[1]
    return " ".join("".join(f"{part} " for part in kept if part.strip()).split()).replace(" .", ".")


def areas_of(clause: str) -> Iterator[str]:
    text = fold(clause)
    for number in find_figures(text):
        if unit := AREA_UNIT.match(text, number.end):
            yield clause[number.start : unit.end()]


def with_deal(extracted: Extracted, deal: Deal | None) -> Extracted:
    if deal is None:
        return extracted
    total = deal.ledger.total or Decimal()
    bare = replace(
        extracted,
        budget=None,
        budget_parts=(),
        budget_aside=(),
        ledger=None,
        either=None,
        is_budget_unclear=True,
        amounts=(),
        offered=(),
    )
    if total <= 0:
        return bare
    if not deal.is_sure:
        return replace(bare, offered=(deal.ledger,), amounts=(total,))
    return replace(
        bare,
        is_budget_unclear=False,
        budget=total,
        ledger=deal.ledger,
        amounts=(total,),
    )
