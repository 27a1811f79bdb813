"""Whether what another asks is told with VAT or without it: "1450 netto", "do tego 8% VAT-u",
"to już z VAT-em"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.offers import offer_words as words
from chatbot.understanding.offers.offer_amounts import Known, UnreadError, names_them
from chatbot.understanding.offers.other_offers import OtherOffer

RATE = r"[0-9]{1,2} ?(?:%|proc\w*)?"
ADDED = (
    r"(?:dochodzi|dodac|dodaj\w*|dodatkowo|dojdzie|dolicz\w+|doplac\w*|doplat\w+|jeszcze|osobno)"
)
LINK = r"(?:(?!z |ze |w |za )[a-z]+ ){0,3}?"
OF_TAX = regex(r"\b(?:vat\w*|netto|brutto|podat\w+)\b")
NO_NET = r"(?<!\bnie )(?<!\bnie jest )(?<!\bnie bylo )(?<!\bnie byla )"
NET = regex(
    rf"{NO_NET}\bnetto\b|\bbez (?:tego )?(?:vat\w*|podatk\w+)"
    rf"|\b{ADDED} {LINK}(?:{RATE} ?)?(?:vat\w*|podat\w+)"
    rf"|(?:\b(?:plus|do tego)|\+) ?(?:jeszcze )?(?:{RATE} ?)?(?:vat\w*|podat\w+)"
    rf"|\b(?:vat\w*|podat\w+)(?: {RATE})? {LINK}{ADDED}"
    r"|\bnie(?: jest| byla| bylo)?(?: to)? (?:brutto|z vat\w*)"
)
GROSS = regex(
    rf"{NO_NET}(?:\bbrutto\b|\b(?:z|ze)(?: (?:tym|calym))?(?: {RATE})? (?:vat\w*|podatkiem))"
    r"|\b(?:vat\w*|podatek)(?: (?:jest|juz|maja|tam|tez|u nich|u niego))*"
    r" (?:w cenie|w tym|wliczon\w*)"
    r"|\bw tym (?:juz )?vat\w*|\bnie(?: jest| byla| bylo)?(?: to)? netto"
    rf"|\bpo (?:doliczeniu|dodaniu) (?:{RATE} ?)?(?:vat\w*|podatk\w+)"
)
# "Robocizna 48 tys. netto, materiały 37 tys. brutto"
MATERIALS_GROSS = regex(r"\bmaterial\w* (?:(?!netto)[^.;?!,])*\b(?:brutto|z vat\w*)(?!.*\bnetto)")
LABOUR = regex(rf"\b{words.LABOUR}\b")
MATERIALS = regex(r"(?<!\bz )(?<!\bze )(?<!\bbez )\bmaterial\w*")
TOLD_RATE = regex(
    r"\b(?P<rate>[0-9]{1,2}) ?(?:%|proc\w*)? ?vat"
    r"|\bvat\w*(?: (?:to|wynosi))? (?P<after>[0-9]{1,2})\b"
)
ASKED = regex(
    r"\b(?:chcial\w+|chcemy|czy|daj\w*|ile|interesuj\w+|jaki\w*|podaj\w*|policz\w*|pokaz\w*|po?prosz\w*"
    r"|wol\w+)\b"
)
HOW_MUCH = regex(r"\bile\b")
DIGIT = regex(r"[0-9]{2}(?! ?%)")


class Tax(NamedTuple):
    is_net: bool
    percent: Decimal = Decimal()  # that was told, else ours
    is_open: bool = False  # a rate of gross
    is_of_labour: bool = False  # and materials are gross
    is_of_materials: bool = False  # and of what else is asked nothing is said


def tax_told(text: str, known: Known, *, is_told: bool) -> Tax | None:
    """Of theirs; `is_told` where an amount of theirs is told, too."""
    is_of_them = is_told or known.is_against or names_them(text)
    is_of_them |= words.THEY_DO.search(text) is not None
    found = [part for part, is_asked in parts_of(text) if is_of_theirs(part, is_asked=is_asked)]
    if is_asked_of_theirs(text, known):
        told = TOLD_RATE.search(text)
        percent = Decimal(told["rate"] or told["after"]) if told else Decimal()
        is_gross = known.offer is not None and known.offer.is_gross
        return Tax(is_net=not is_gross, percent=percent)
    is_net, is_gross = (any(p.search(part) for part in found) for p in (NET, GROSS))
    if not (is_of_them and (is_net or is_gross)):
        if words.VAT.search(text):
            raise UnreadError
        return None
    told = TOLD_RATE.search(" ".join(found))
    percent = Decimal(told["rate"] or told["after"]) if told else Decimal()
    is_of_labour = is_gross and MATERIALS_GROSS.search(text) is not None
    if is_net and (is_of_labour or is_of_labour_alone(text, found, known)):
        return Tax(is_net=True, percent=percent, is_of_labour=True)
    if (is_net or is_gross) and is_of_materials_alone(found, known):
        return Tax(is_net=is_net, percent=percent, is_of_materials=True)
    is_open = is_gross and percent > 0
    return Tax(is_net and not is_gross, percent, is_open) if is_net != is_gross else None


def is_of_labour_alone(text: str, told: Sequence[str], known: Known) -> bool:
    """ "Materiały są brutto, tylko robocizna netto", "ta robocizna była netto"."""
    net = [part for part in told if NET.search(part)]
    gross = [part for part in told if GROSS.search(part)]
    is_of_labour = all(LABOUR.search(part) and not MATERIALS.search(part) for part in net)
    is_beside = known.offer is not None and known.offer.more > 0
    is_apart = is_beside and not (gross or MATERIALS.search(text))
    return is_of_labour and (is_apart or (bool(gross) and all(map(MATERIALS.search, gross))))


def is_of_materials_alone(told: Sequence[str], known: Known) -> bool:
    """ "Materiały jednak brutto", "robocizna brutto, a materiały netto"."""
    net = [part for part in told if NET.search(part)]
    gross = [part for part in told if GROSS.search(part)]
    named = net or gross
    is_of_them = all(MATERIALS.search(part) and not LABOUR.search(part) for part in named)
    if net and gross:
        return is_of_them and all(map(LABOUR.search, gross))
    return is_of_them and known.offer is not None and not known.offer.is_whole


def is_asked_of_theirs(text: str, known: Known) -> bool:
    """ "Ile wyjdzie u nich z VAT-em 8%?": it comes on top of what was told."""
    parts = [part for part, is_asked in parts_of(text) if is_asked or ASKED.search(part)]
    asked = [part for part in parts if GROSS.search(part) and HOW_MUCH.search(part)]
    is_ours = any(words.US.search(part) or words.PACKAGE in part for part in asked)
    return known.offer is not None and not is_ours and any(names_them(part) for part in asked)


def tax_beside(text: str, known: Known) -> Tax | None:
    """The same, where nothing told of it is read."""
    try:
        return tax_told(text, known, is_told=True)
    except UnreadError:
        return None


def parts_of(text: str) -> Iterator[tuple[str, bool]]:
    """Clauses, and whether each is a question."""
    start = 0
    for border in words.CLAUSE.finditer(text):
        yield text[start : border.start()], "?" in border[0]
        start = border.end()
    yield text[start:], False


def is_of_theirs(part: str, *, is_asked: bool) -> bool:
    if not OF_TAX.search(part):
        return False
    is_ours = words.US.search(part) is not None or words.PACKAGE in part
    is_question = is_asked or ASKED.search(part) is not None
    is_told = DIGIT.search(part) is not None or not is_question
    return is_told and (names_them(part) or not is_ours)


def without_net(theirs: list[tuple[Decimal, str]], text: str) -> list[tuple[Decimal, str]]:
    """ "1450 netto, z VAT-em 1566": the one with VAT."""
    if len(theirs) != len("ab") or len({unit for _, unit in theirs}) > 1:
        return theirs
    low, high = sorted(theirs)
    is_both = NET.search(text) is not None and GROSS.search(text) is not None
    is_taxed = any(abs(low[0] * (100 + rate) / 100 - high[0]) < 2 for rate in (5, 8, 23))
    return [high] if is_both and is_taxed else theirs


def with_tax(
    offer: OtherOffer, before: OtherOffer | None, tax: Tax | None, *, is_of_more: bool = False
) -> OtherOffer:
    """What was told of VAT stays of the same amount, and of one that is haggled over."""
    if tax is not None and tax.is_of_materials:
        is_net = tax.is_net and not offer.is_net
        is_gross = offer.is_net and not tax.is_net
        return replace(offer, is_more_net=is_net, is_more_gross=is_gross)
    if tax is None or is_of_more:
        is_gross = is_of_more and not (tax and tax.is_net)
        is_beside = before is not None and before.is_net and not before.more
        return replace(offer, is_more_gross=True) if is_beside and is_gross else offer
    if tax.is_of_labour:
        return replace(offer, is_net=True, vat=tax.percent, is_more_gross=True)
    if tax.is_open and before is not None and before.is_net and offer.value == before.value:
        return replace(offer, is_net=True, vat=tax.percent)  # "a liczą z VAT-em 23%"
    percent = tax.percent or (before.vat if before is not None else Decimal())
    vat = percent if tax.is_net else Decimal()
    return replace(offer, is_net=tax.is_net, is_gross=not tax.is_net, vat=vat)
