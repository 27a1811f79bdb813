"""What somebody whom the visitor knows paid per square metre, beside our prices."""

from collections.abc import Iterable
from decimal import Decimal

from chatbot.dialogue.offers.other_offers import (
    COMPARED,
    US,
    gross,
    line,
    offer_after,
    scope,
    suggestions,
    told_money,
)
from chatbot.dialogue.prices.choices import end_of_the_list
from chatbot.dialogue.prices.pricing import superlative_price
from chatbot.dialogue.prices.told_areas import SORRY
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.bids.names import name_after
from chatbot.understanding.money.amounts import (
    LEAST,
    find_figures,
    find_prices,
    is_foreign,
    with_unit,
)
from chatbot.understanding.offers.known_offers import MOST_KEPT, rates_told
from chatbot.understanding.offers.known_offers import SOMEBODY as FRIEND
from chatbot.understanding.offers.other_offers import OtherOffer, other_offers
from chatbot.understanding.offers.rivals import tells_another, with_offer_kept

SOMEBODY = rf"(?:(?:brat|siostr)\w*|{FRIEND})"
PAID = r"(?:dal|mial|plac|wydal|zaplac|got|had|paid)\w*"
# "850 zł/m2, tak płacił kolega w 2021".
AT_SOMEBODYS = (
    rf"u (?:moj\w+ )?{SOMEBODY} (?:brali|chcieli|liczyli|policzyli|robili|wykanczali|wzieli)"
)
PAID_BY = regex(
    rf"\b(?:{AT_SOMEBODYS}|{PAID} (?:\w+ ){{0,2}}{SOMEBODY}|{SOMEBODY} (?:\w+ ){{0,2}}{PAID})"
)
# "Jest u was coś za tyle?"
FOR_AS_MUCH = regex(
    r"\b(?:cos|jest|macie|mozna|pakiet|zrobicie|anything|can you|do you|is there|something)\b"
    r"[^.;?!]{0,30}\b(?:po tyle|tak tanio|w tej cenie|za (?:taka|te) (?:cene|stawke)|za tyle"
    r"|(?:at|for) (?:as much|that)|that cheap)\b"
)
# "Sąsiad zapłacił 68 tys. za swoje 49 metrów", of a flat that is as large
SAME_SIZE = regex(
    rf"\b(?P<size>[0-9]{{2,3}}(?:[.,][0-9]{{1,2}})?) ?(?:m\b|m2|metr\w*|sq)"
    rf".{{0,80}}\b(?:{SOMEBODY})\b"
    r"[^.;?!]{0,80}\b(?:for|za) (?:his |her |swoj\w+ |their )?(?P=size) ?(?:m\b|m2|metr\w*|sq)"
    rf"|\b(?:{SOMEBODY})\b[^.;?!]{{0,80}}\b(?:for|za) (?:his |her |swoj\w+ |their )?"
    r"(?P<his>[0-9]{2,3}(?:[.,][0-9]{1,2})?) ?(?:m\b|m2|metr\w*|sq).{0,80}"
    r"\b(?P=his) ?(?:m\b|m2|metr\w*|sq)"
    rf"|\b(?:{SOMEBODY})\b[^.;?!]*\b(?:ident\w+|tak\w+ sam\w+|(?:the )?same)"
    r" (?:flat|metraz\w*|mieszkan\w*|size)"
)
# "Ile drożej, niż kolega miał?"
THAN_SOMEBODY = regex(rf"\b(?:niz|od|than|wobec)(?: (?:moj\w*|my|placil|the|ten|u|w))? {SOMEBODY}")


def paid_by_others(turn: Turn) -> Answer | None:
    return as_cheap(turn) or than_somebody(turn)


def as_cheap(turn: Turn) -> Answer | None:
    """ "850 za metr, jest u was coś za tyle?": none is below the lowest rate."""
    rates = rates_told(turn.folded)
    fixed = [price.low for price in turn.figures.prices if not price.is_range]
    is_asked = FOR_AS_MUCH.search(turn.folded) and not turn.is_new("budget")
    if not is_asked or len(rates) != 1 or not fixed or rates[0] >= min(fixed):
        return None
    return end_of_the_list(turn)


def than_somebody(turn: Turn) -> Answer | None:
    offer, area = OtherOffer.parse(paid_after(turn)), turn.learned.square_meters
    is_of_them = THAN_SOMEBODY.search(turn.folded)
    is_of_us = US.search(turn.folded) is not None and paid_told(turn) is not None
    is_asked = COMPARED.search(turn.folded) and (is_of_them or is_of_us)
    if not is_asked or offer is None or area is None or turn.is_new("budget"):
        return None
    is_same = offer.is_rate or (paid_told(turn) is not None and offer.is_of(area))
    if turn.figures.area_fault(area) or not is_same:
        return None
    total = gross(turn, offer).total(area)
    values = {
        "quote.area": turn.speaker.area(area),
        "total": told_money(turn, offer, area),
        "quotes": "\n".join(line(turn, Quote(price, area), total) for price in meant(turn)),
    }
    text = f"{turn.say('other_offer', values)}\n{scope(turn, offer)}"
    return Answer(text, "quote", is_against_offer=True, suggestions=suggestions(turn))


def meant(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "Czyli najtaniej tyle?": the one that has that price, or that end of the list."""
    told = find_prices(turn.folded)
    of_price = tuple(price for price in turn.figures.prices if price.low in told)
    ends = [code for code, word in SUPERLATIVES.items() if word.search(turn.folded)]
    end = superlative_price(turn, ends[0]) if len(ends) == 1 else None
    return turn.named or of_price or ((end,) if end else turn.figures.prices)


def paid_after(turn: Turn) -> str:
    """Kept as what another company asks is; of several none is the one."""
    told = paid_told(turn)
    several = len(other_offers(turn.folded)) > 1
    return str(told) if told else "" if several else offer_after(turn)


def offers_after(turn: Turn) -> tuple[str, ...]:
    """In the order in which they were told; several at once take the place of what was before."""
    several = other_offers(turn.folded)
    if len(several) > 1:
        return tuple(map(str, several))[:MOST_KEPT]
    told = filter(None, (*turn.state.offers, paid_after(turn)))
    return tuple(dict.fromkeys(told))[-MOST_KEPT:]


def rivals_after(turn: Turn) -> tuple[str, ...]:
    """An older figure that is spoken of again is no other firm's."""
    several, now = other_offers(turn.folded), paid_after(turn)
    if len(several) > 1:
        return tuple(map(str, several))[:MOST_KEPT]
    kept, before = turn.state.rivals, turn.state.other_offer
    if now in turn.state.offers and before not in kept:
        return kept
    return with_offer_kept(kept, before, now, is_new=tells_another(turn.folded))


def rivals_before_after(turn: Turn) -> tuple[str, ...]:
    """What each of them asked before it was changed."""
    before, now, kept = turn.was.rivals, rivals_after(turn), turn.was.rivals_before
    kept = kept if len(kept) == len(before) else ("",) * len(before)
    if len(now) != len(before):
        return (*kept, *[""] * len(now))[: len(now)]
    told = zip(before, now, kept, strict=True)
    return tuple(former if old == new else old for old, new, former in told)


def rival_names_after(turn: Turn) -> tuple[str, ...]:
    """How each of them is called; of several that are told at once nobody knows."""
    count, kept = len(rivals_after(turn)), turn.was.rival_names
    told = len(turn.was.rivals)
    if count <= told or count - told > 1:
        return (*kept, *[""] * count)[:count]
    return (*(*kept, *[""] * told)[:told], name_after(turn.message))


def offer_area_after(turn: Turn, area: Decimal | None) -> str:
    """Of which flat the last amount was told; a slip that is corrected is of the same."""
    before, now = (amounts_kept(kept) for kept in (turn.was.rivals, rivals_after(turn)))
    is_anew = not now <= before or not turn.was.offer_area or SORRY.search(turn.folded)
    return str(area) if area is not None and is_anew else turn.was.offer_area


def amounts_kept(offers: Iterable[str]) -> set[Decimal]:
    return {offer.value for told in offers if (offer := OtherOffer.parse(told))}


def paid_told(turn: Turn) -> OtherOffer | None:
    """For each square metre, or for a flat of the same size."""
    if not PAID_BY.search(turn.folded):
        return None
    if len(rates := rates_told(turn.folded)) == 1:
        return OtherOffer(rates[0], is_rate=True)
    amounts = [with_unit(turn.folded, number) for number in find_figures(turn.folded)]
    sums = {a.value for a in amounts if a.value >= LEAST and not is_foreign(turn.folded, a)}
    is_same = SAME_SIZE.search(turn.folded) is not None and not turn.extracted.areas
    return OtherOffer(sums.pop()) if len(sums) == 1 and is_same else None


def is_compared_after(turn: Turn, found: Answer) -> bool:
    """What differences are told against from now on, until two of ours, or two flats, are."""
    is_of_ours = found.is_difference or len(turn.named) > 1 or len(turn.areas) > 1
    return found.is_against_offer or (turn.state.is_compared and not is_of_ours)
