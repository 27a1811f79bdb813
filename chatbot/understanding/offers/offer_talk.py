"""Another's offer in a message, clause by clause: what they ask, what the visitor has, and what is
asked of both: "on chce 95 tys., ja mam 130, ile zostanie u niego, a ile u was w Comforcie?"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chatbot.understanding.money.amounts import LEAST
from chatbot.understanding.offers import offer_words as words
from chatbot.understanding.offers.offer_amounts import (
    ADDED,
    AREA,
    BY,
    COOLING,
    EXTRA,
    GIVEN,
    MONEY,
    MORE,
    OLD,
    OPEN,
    OWN,
    RATE,
    THEIRS,
    THING,
    THOUSAND,
    Amount,
    Known,
    Said,
    UnreadError,
    amounts_in,
    in_money,
    in_rate_or_money,
    is_known_amount,
    is_of_labour,
    names_them,
    roles_in,
)
from chatbot.understanding.offers.offer_sums import (
    base_of,
    changed,
    is_sum_told,
    materials_from_to,
    sum_after,
    whole_and_more,
    whole_or_labour,
    with_cooling,
    with_more,
    with_part_meant,
)
from chatbot.understanding.offers.offer_taxes import (
    Tax,
    tax_beside,
    tax_told,
    with_tax,
    without_net,
)
from chatbot.understanding.offers.other_offers import OURS, OtherOffer
from chatbot.understanding.offers.rivals import two_told
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.drafts import Draft, affirmed
from chatbot.understanding.text.text import fold

MOST_OF_BRIEF = 7  # words
NEVER = (words.CONTACT, words.OLDER, words.PAID, words.SOUGHT, OURS)


@dataclass(frozen=True)
class OfferTalk:
    """What is asked from now on, and what else a message says; `open_amount` is money of whom
    nobody knows."""

    offer: OtherOffer | None = None
    is_new: bool = False
    area: Decimal | None = None
    budget: Decimal | None = None
    packages: tuple[str, ...] = ()
    is_cooled: bool | None = None
    asks_rest: bool = False
    asks_difference: bool = False
    is_of_us: bool = False
    is_of_all: bool = False
    is_money_told: bool = False  # of the visitor's, whether or not it was known
    is_budget_theirs: bool = False  # what was taken for the visitor's money
    is_of_ours: bool = False  # and of theirs nothing
    asks_percent: bool = False
    asks_rate: bool = False  # a difference for each m²
    asks_parts: bool = False  # what theirs is for labour, and for materials
    is_unknown: bool = False  # what they ask, and it is asked what it leaves
    is_uncooled_unknown: bool = False  # what they ask without air conditioning
    open_amount: Decimal | None = None
    open_area: Decimal | None = None  # that it may be as well
    several: tuple[Decimal, ...] = ()  # of which one is what they ask in all
    other: OtherOffer | None = None  # that was told before this one
    offers: tuple[OtherOffer, ...] = ()  # of several firms, told at once
    of_one: str = ""  # what is said of one of them, and nobody knows of which


def offer_talk(message: str, catalogue: Catalogue, known: Known) -> OfferTalk | None:
    """None where the message is of something else, or is left to the rules that follow."""
    draft = Draft(message)
    text, codes = with_packages_marked(draft, catalogue)
    if words.TOTAL_AT_THEIRS.fullmatch(text) and known.offer is None:
        return of_none_known(text, codes, known)
    if is_of_else(text, known) or "" in codes:
        return None
    if several := materials_from_to(text, known):
        return OfferTalk(known.offer, several=several)
    try:
        if (told := words.MATERIALS_FROM_TO.search(text)) and known.offer is None:
            return of_materials_from_to(text, told, codes, known)
        if asks_parts(text, codes, known):
            return OfferTalk(known.offer, asks_parts=True)
        return talk_in(text, codes, known)
    except UnreadError:
        return None


def of_materials_from_to(
    text: str, told: re.Match[str], codes: tuple[str, ...], known: Known
) -> OfferTalk | None:
    """ "1000 za metr, materiały 25-30 tys.", which is the first that is told: one of both sums."""
    without = f"{text[: told.start('least')]}{text[told.start('most') :]}"
    read = talk_in(without, codes, known)
    if read is None or read.offer is None or read.area is None:
        return read
    known = replace(known, offer=read.offer, area=read.area)
    return replace(read, several=materials_from_to(text, known))


def of_two_firms(message: str, catalogue: Catalogue, known: Known) -> OfferTalk | None:
    """ "Jedna 1100 za metr z materiałami, druga 62 tys. netto", with a flat, and nothing else."""
    parts = two_told(message)
    if parts is None:
        return None
    *halves, rest = parts
    rest = words.TWO_OFFERS.sub("2 oferty", fold(rest))
    text, codes = with_packages_marked(Draft(rest), catalogue)
    try:
        said = [*roles_in(text, Known(area=known.area))]
    except UnreadError:
        return None
    read = [offer_talk(half, catalogue, Known()) for half in halves]
    told = [each for each in read if each and each.offer and not each.several]
    areas = {one.amount.value for one in said if one.role == AREA}
    areas |= {each.area for each in told if each.area is not None}
    own = {one.amount.value for one in said if one.role == OWN}
    is_else = any(one.role not in {AREA, OWN} for one in said) or is_of_else(text, known)
    offers = tuple(dict.fromkeys(each.offer for each in told if each.offer))
    if is_else or max(len(areas), len(own)) > 1 or len(offers) != len(halves) or "" in codes:
        return None
    area = next(iter(areas), known.area)
    is_fit = area is None or all(offer.is_of(area) for offer in offers)
    budget = next(iter(own), None)
    found = OfferTalk(area=area, budget=budget, packages=codes, offers=offers)
    return found if is_fit else None


@dataclass(frozen=True)
class OfferLeft:
    """What else a message says, without what they ask; of several amounts of theirs, those."""

    message: str
    offer: OtherOffer | None = None
    several: tuple[Decimal, ...] = ()
    is_of_a_thing: bool = False  # an amount of theirs is for something else


def without_theirs(message: str, catalogue: Catalogue, known: Known) -> OfferLeft | None:
    """ "Ten drugi chce 92 tys., a ile to trwa?": where it is plain whose the amount is."""
    draft = Draft(message)
    text, _ = with_packages_marked(draft, catalogue)
    is_of_offer = known.offer is not None or is_of_an_offer(text)
    if not is_of_offer or any(pattern.search(text) for pattern in NEVER):
        return None
    try:
        said = [*roles_in(text, known)]
        theirs = [one for one in said if one.role in {THEIRS, THING, MORE}]
        told = list(dict.fromkeys(one.amount[2:] for one in theirs if one.role == THEIRS))
        more = [one.amount for one in theirs if one.role == MORE]
        if told and sum_after(text, said):
            told, more = whole_and_more(text, said)
        tax = tax_beside(text, known) if told else None
        offer = base_of(told[:1], known, is_taxed=tax is not None)
        if offer is not None and (told or more):
            offer = with_more(offer, more, known.area)
            offer = with_tax(offer, known.offer, tax)
            is_labour = is_labour_alone(text, offer, known, is_told=True, has_more=bool(more))
            offer = replace(offer, is_labour=is_labour)
    except UnreadError:
        return None
    is_fit = offer is not None and (known.area is None or offer.is_of(known.area))
    is_known = bool(told) and offer == known.offer and len(told) == len(theirs) == 1
    if not theirs or is_known or (told and not is_fit):
        return None
    written = draft.written
    for one in reversed(theirs):
        word = "tamta oferta" if one.role == THEIRS else "tyle"
        written = f"{written[: one.amount.start]}{word}{written[one.amount.end :]}"
    if len(told) > 1:
        sums = [value for value, unit in told if unit != RATE]
        return OfferLeft(written, several=tuple(sums)) if len(sums) > 1 else None
    is_of_a_thing = any(one.role == THING for one in theirs)
    return OfferLeft(written, offer if told or more else None, is_of_a_thing=is_of_a_thing)


def with_packages_marked(draft: Draft, catalogue: Catalogue) -> tuple[str, tuple[str, ...]]:
    """Character for character as long as the text."""
    text = draft.text
    mentions = [*Reading(draft, catalogue).mentions()]
    for mention in mentions:
        marked = words.PACKAGE * (mention.end - mention.start)
        text = text[: mention.start] + marked + text[mention.end :]
    told = (mention.code or "" for mention in affirmed(text, mentions))
    return text, tuple(dict.fromkeys(told))


def is_of_else(text: str, known: Known) -> bool:
    """ "Dorzuca gładzie 4 tys." is of theirs, where one is known."""
    is_of_them = known.offer is not None or names_them(text)
    is_extra = is_of_them and words.EXTRA.search(text) is not None
    on_top = {told.start("what") for told in words.ON_TOP.finditer(text) if is_of_them}
    text = without_purpose(text)
    others = [told.start() for told in words.ELSE.finditer(text)]
    others = [start for start in others if start not in on_top]
    if is_extra:
        others = [start for start in others if not words.THING_SAID.match(text, start)]
    return bool(others) or any(pattern.search(text) for pattern in (words.GIVES, *NEVER))


def without_purpose(text: str) -> str:
    """ "Ile zostanie na meble?", "o ile %?" say no other topic; as long as the text."""
    patterns = [words.PURPOSE, words.COOLED_ROOM, words.AT_EACH, words.TAX_IN]
    patterns += [words.PERCENT, words.ON_A_METRE] if words.DIFFERENCE.search(text) else []
    patterns += [words.ANOTHER] if is_beside_another(text) else []
    patterns += [] if words.IS_ASKED.search(text) else [words.MATERIALS_IN]
    for told in [found for pattern in patterns for found in pattern.finditer(text)]:
        start, end = told.span(told.lastgroup or 0)
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def talk_in(text: str, codes: tuple[str, ...], known: Known) -> OfferTalk | None:
    plain = words.NOT_MY_MONEY.sub(lambda told: " " * len(told[0]), text)
    if known.offer is None and not is_of_an_offer(plain):
        return of_none_known(plain, codes, known)
    said = with_part_meant(plain, [*roles_in(plain, known)], known)
    said = with_corrections(plain, said, known)
    areas = {one.amount.value for one in said if one.role == AREA}
    is_of_another = bool(areas) and known.area not in {None, *areas}
    known = replace(known, area=next(iter(areas), known.area))
    offer, is_new = offer_in(plain, said, known)
    if offer is not None and (several := whole_or_labour(plain, said, offer, known)):
        return OfferTalk(known.offer, several=several)
    if offer is not None and offer.more and known.area and are_materials_in(plain, known):
        return OfferTalk(offer, several=(offer.total(known.area), offer.labour(known.area)))
    own = {one.amount.value for one in said if one.role == OWN}
    is_added = any(one.role == ADDED for one in said) and not own  # to what, nobody said
    if len(areas) > 1 or len(own) > 1 or is_added:
        raise UnreadError
    told = replace(
        asked_in(plain, known),
        other=known.offer if is_new and is_beside_another(plain) else None,
        offer=offer,
        is_new=is_new,
        area=known.area,
        budget=next(iter(own), None),
        is_money_told=bool(own),
        packages=codes,
        is_cooled=cooling_said(plain, offer, known),
        is_uncooled_unknown=is_uncooled_unknown(plain, said, known),
    )
    if is_of_another and words.OF_ANOTHER_FLAT.search(plain) and is_for_the_flat(offer, is_new):
        return replace(told, offer=None, is_unknown=True)
    open_amounts = [one.amount for one in said if one.role == OPEN]
    is_of_them = names_them(plain) or words.THEY_DO.search(plain) is not None
    is_of_them |= (words.AT_EACH.search(plain) or words.WHO_IS_CHEAPER.search(plain)) is not None
    if open_amounts and not is_new:
        return with_open_amount(told, open_amounts, plain, known, is_of_them=is_of_them)
    is_denied = plain != text and not own and known.offer is None and known.budget is not None
    if is_denied and is_of_them and offer is None and not open_amounts:
        return replace(told, offer=OtherOffer(known.budget or Decimal()), is_budget_theirs=True)
    if offer is None or open_amounts:
        return None
    extra = sum(one.amount.value for one in said if one.role == EXTRA)
    if extra and not is_sum_told(said, Decimal(extra), known):
        return with_extra(offer, extra, known)
    return talk_of(told, plain, known, is_of_them=is_of_them, has_area=bool(areas))


def asks_parts(text: str, codes: Sequence[str], known: Known) -> bool:
    """ "A ile by kosztowała sama robocizna u niego?"."""
    is_of_ours = bool(codes) or words.US.search(text) is not None
    is_of_them = known.is_against or names_them(text)
    is_asked = words.LABOUR_ASKED.search(text) is not None and not [*amounts_in(text)]
    return known.offer is not None and is_of_them and is_asked and not is_of_ours


def talk_of(
    told: OfferTalk, plain: str, known: Known, *, is_of_them: bool, has_area: bool
) -> OfferTalk | None:
    """What is plainly asked of an offer that is known."""
    codes, has_budget = told.packages, known.budget is not None
    if words.THEM_ALONE.fullmatch(plain):
        return replace(told, asks_rest=has_budget)
    is_asked = told.asks_rest or told.asks_difference or words.TOTAL.search(plain) is not None
    is_asked |= told.is_uncooled_unknown
    is_to_ours = words.TO_OURS.search(plain) is not None and len(codes) == 1
    is_to_ours = is_to_ours and known.package in {None, codes[0]}
    is_read = told.is_new or is_to_ours or (is_of_them and is_asked)
    if told.is_money_told and told.asks_rest and not is_read:  # "ile zostanie z tych 140?"
        return replace(told, is_of_us=True, is_of_ours=bool(codes))
    if known.is_against and (told.asks_percent or words.COOLING_ALONE.fullmatch(plain)):
        return told
    if known.is_against and not known.is_rest and words.FROM_OURS.fullmatch(plain):
        return told
    if known.is_against and told.asks_rest and codes and not has_budget:
        return told
    if known.is_compared and told.asks_difference and is_bare_difference(plain, codes, known):
        return told
    if not is_read and known.is_against and goes_on(plain, told):
        is_rest = known.is_rest or not codes
        return replace(told, is_of_us=True, asks_rest=told.asks_rest or (is_rest and has_budget))
    return told if is_read or (known.is_awaited and has_area) else None


def is_beside_another(text: str) -> bool:
    """ "Drugi majster chce 1150 za metr, który tańszy?": of two that offer."""
    return bool(words.ANOTHER.search(text) and words.OF_BOTH.search(text))


def with_extra(offer: OtherOffer, extra: Decimal, known: Known) -> OfferTalk | None:
    """Whether it is in what they ask already, nobody can tell."""
    if known.area is None:
        return None
    whole = offer.total(known.area)
    return OfferTalk(offer, several=(whole + extra, whole))


def is_for_the_flat(offer: OtherOffer | None, is_new: bool) -> bool:
    """What was asked for the flat from before, and is no rate."""
    return offer is not None and not offer.is_rate and not is_new


def is_bare_difference(text: str, codes: Sequence[str], known: Known) -> bool:
    """ "To ile taniej teraz?", after a comparison with theirs; not what two of ours differ by."""
    is_of_two = words.THAN_OURS.search(text) and known.package not in {None, *codes}
    if len(codes) > 1 or is_of_two or words.NOT_BARE.search(text):
        return False
    if words.ASKED_DIFFERENCE.search(text):
        return True
    parts = [" ".join(part.split()) for part in words.CLAUSE.split(without_purpose(text))]
    return any(words.BARE_DIFFERENCE.fullmatch(part) for part in parts)


def goes_on(text: str, told: OfferTalk) -> bool:
    """ "To ile zostaje?", "a u was?" right after a comparison."""
    is_brief = told.asks_rest and not told.packages and len(text.split()) <= MOST_OF_BRIEF
    return is_brief or words.US_ALONE.fullmatch(text) is not None


def asked_in(text: str, known: Known) -> OfferTalk:
    is_short = words.SHORT_OF_THEM.search(text) is not None
    is_different = words.DIFFERENCE.search(text) is not None
    ours = words.US.search(words.US_DENIED.sub(" ", text))
    is_of_us = (ours or words.AT_EACH.search(text)) is not None
    is_of_all = (words.WHICH.search(text) or words.WHO_IS_CHEAPER.search(text)) is not None
    return OfferTalk(
        asks_percent=is_different and words.PERCENT.search(text) is not None,
        asks_rate=is_different and words.ON_A_METRE.search(text) is not None,
        asks_rest=words.REST.search(text) is not None and not is_short,
        asks_difference=is_different or is_short,
        is_of_us=is_of_us,
        is_of_all=is_of_all or (known.offer is None and is_of_us),
    )


def of_none_known(text: str, codes: tuple[str, ...], known: Known) -> OfferTalk | None:
    """ "Ile zostanie u niego, a ile u was?" before anybody told what he asks; "on 96 tys."."""
    if not known.is_open or words.GIVES_ANY.search(text) or words.ME.search(text):
        return None
    told, amounts = asked_in(text, known), [*amounts_in(text)]
    if known.area is not None and words.TOTAL_AT_THEIRS.fullmatch(text):
        return replace(told, packages=codes, is_unknown=True)
    if told.asks_rest and words.AT_THEIRS.search(text) and not amounts:
        return replace(told, packages=codes, is_unknown=True)
    is_money = len(amounts) == 1 and amounts[0].unit == MONEY and amounts[0].value >= LEAST
    if is_money and names_them(text) and known.budget is None and known.area is not None:
        return replace(told, packages=codes, open_amount=amounts[0].value)
    return None


def with_open_amount(
    told: OfferTalk, amounts: Sequence[Amount], text: str, known: Known, *, is_of_them: bool
) -> OfferTalk:
    """Money of whom nobody knows; a number alone after a comparison may be the flat's, too."""
    is_alone = known.is_against and words.NUMBER_ALONE.fullmatch(text) is not None
    amount = amounts[0]
    if not (is_of_them or is_alone) or len({*amounts}) > 1 or known.area is None:
        raise UnreadError
    is_area = is_alone and not amount.unit and amount.value < THOUSAND
    if not (is_area or OtherOffer(in_money(amount)).is_of(known.area)):
        raise UnreadError
    return replace(told, open_amount=in_money(amount), open_area=amount.value if is_area else None)


def with_corrections(text: str, said: list[Said], known: Known) -> list[Said]:
    """ "Nie 75, tylko 78", where they ask 75."""
    if known.offer is None:
        return said
    roles = {known.offer.more: MORE, known.offer.cooling: COOLING}
    for one in said:
        if one.role == OLD and one.amount.unit != AREA:
            is_theirs = is_known_amount(one.amount, known.offer, known.area)
            is_theirs &= words.OF_MATERIALS.search(text[: one.amount.start]) is None
            of_a_part = roles.get(in_money(one.amount)) or roles.get(one.amount.value)
            role = THEIRS if is_theirs else of_a_part
            if role:
                return [with_role(each, role, known) for each in said]
    return said


def with_role(one: Said, role: str, known: Known) -> Said:
    if one.role != OPEN and (one.role, role) != (THEIRS, MORE):
        return one
    is_rate = role == MORE and known.offer is not None and known.offer.is_more_rate
    amount = one.amount._replace(unit=RATE) if is_rate else in_rate_or_money(one.amount, known)
    return Said(role, amount)


def is_uncooled_unknown(text: str, said: Sequence[Said], known: Known) -> bool:
    is_told = any(one.role == THEIRS for one in said)
    is_cooled = known.offer is not None and known.offer.is_cooled
    return is_cooled and not is_told and words.WITHOUT_COOLING.search(text) is not None


def is_of_an_offer(text: str) -> bool:
    """Where none is known: of somebody who names a price, and who gives nothing."""
    told = words.OF_PACKAGE.sub(" ", text)
    is_priced = words.PRICES_IT.search(told) is not None
    is_priced |= words.OF_FINISHING.search(told) is not None
    is_of_works = not (words.THING_SAID.search(told) or words.NO_WORKS.search(told))
    if is_of_works and words.IMPERSONAL.search(told):
        return True
    if words.NOUN.search(told):
        return is_priced or not words.ONE_GIVES.search(words.HAVE_ELSE.sub(" ", told))
    return is_priced and words.THEM.search(told) is not None


def cooling_said(text: str, offer: OtherOffer | None, known: Known) -> bool | None:
    if words.WITHOUT_COOLING.search(text):
        return False
    is_theirs = offer is not None and offer != known.offer and offer.has_cooling
    return True if is_theirs or words.COOLING.search(text) else None


def offer_in(text: str, said: Sequence[Said], known: Known) -> tuple[OtherOffer | None, bool]:
    """What is asked after the message, and whether it was told in it."""
    if any(one.role in {THING, GIVEN} for one in said):
        raise UnreadError
    theirs, more = whole_and_more(text, said)
    tax = tax_told(text, known, is_told=bool(theirs or more))
    gross = without_net(theirs, text)
    tax, theirs = (tax if gross == theirs else Tax(is_net=False)), gross
    before = of_fresh(text, known) if theirs else known
    offer = base_of(theirs, before, is_taxed=tax is not None)
    if offer is None:
        return None, False
    offer = changed(offer, [one for one in said if one.role == BY], known)
    is_of_work = any(one.role == THEIRS and is_of_labour(text, one.amount) for one in said)
    if offer != known.offer and theirs and words.ALL_IN.search(text) and not is_of_work:
        offer = replace(offer, more=Decimal())
    if (
        theirs
        and not more
        and offer == known.offer
        and is_with_materials(text, known, is_told=True)
    ):
        offer = with_materials_in(offer, theirs)
    offer = with_more(offer, more, known.area)
    offer = with_cooling(offer, text, said, is_told=bool(theirs))
    is_of_more = bool(more) and not theirs
    offer = with_tax(offer, known.offer, tax, is_of_more=is_of_more)
    is_labour = is_labour_alone(text, offer, known, is_told=bool(theirs), has_more=bool(more))
    is_told = bool(theirs or more) or any(one.role in {COOLING, BY} for one in said)
    is_told |= is_labour != offer.is_labour or are_materials_in(text, known) or tax is not None
    is_whole = is_with_materials(text, known, is_told=bool(theirs)) or (
        offer.is_whole and not is_another_figure(offer, theirs, known)
    )
    is_whole = is_whole and not (is_labour or offer.more)
    is_told |= is_whole != offer.is_whole
    offer = replace(offer, is_labour=is_labour, is_whole=is_whole)
    is_fit = known.area is None or offer.is_of(known.area)
    if is_told and not is_fit:
        raise UnreadError
    return offer, is_told


def of_fresh(text: str, known: Known) -> Known:
    """ "Inna firma bierze 90 tys.": what is known is of the first."""
    is_fresh = words.FRESH.search(text) is not None and not words.LED_TO.search(text)
    return replace(known, offer=None) if is_fresh else known


def are_materials_in(text: str, known: Known) -> bool:
    """ "Materiał w cenie u niego"."""
    is_theirs = known.is_against or names_them(text)
    is_said = is_theirs and not (words.IS_ASKED.search(text) or words.US.search(text))
    return is_said and words.MATERIALS_IN.search(text) is not None


def is_with_materials(text: str, known: Known, *, is_told: bool) -> bool:
    """ "85 tys. z materiałami", of theirs."""
    if are_materials_in(text, known):
        return True
    parts = [part for part in words.CLAUSE.split(text) if words.WITH_MATERIALS_TOLD.search(part)]
    is_else = (words.US.search(part) or words.IS_ASKED.search(part) for part in parts)
    return is_told and bool(parts) and not any(is_else)


def is_another_figure(
    offer: OtherOffer, theirs: Sequence[tuple[Decimal, str]], known: Known
) -> bool:
    """ "A jak chcą 1150?", of which nobody said whether it is with materials."""
    return bool(theirs) and known.offer is not None and offer.value != known.offer.value


def with_materials_in(offer: OtherOffer, theirs: Sequence[tuple[Decimal, str]]) -> OtherOffer:
    """ "Nie, 1100 to już z materiałami", of what was taken for their work alone."""
    is_of_work = any(value == offer.value for value, _ in theirs)
    return replace(offer, more=Decimal(), is_labour=False) if is_of_work else offer


def is_labour_alone(
    text: str, offer: OtherOffer, known: Known, *, is_told: bool, has_more: bool
) -> bool:
    """ "To bez materiałów było, sama robocizna", of theirs; and so it stays."""
    is_all = is_told and words.ALL_IN.search(text)
    if offer.more or has_more or is_all or are_materials_in(text, known):
        return False
    clauses = [part for part in words.CLAUSE.split(text) if words.LABOUR_ALONE.search(part)]
    is_ours = any(words.US.search(part) or words.PACKAGE in part for part in clauses)
    is_said = known.is_against and words.IS_ASKED.search(text) is None
    is_theirs = is_told or is_said or names_them(text)
    return offer.is_labour or (bool(clauses) and is_theirs and not is_ours)
