"""Other firms' offers: whether a message is of them, and what it says."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from chatbot.dialogue.doubts import DISCOUNT
from chatbot.dialogue.state import State
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.rendering import Figures
from chatbot.services.hearing import Said
from chatbot.services.rows import CONTACT
from chatbot.understanding.bids.desk import FIGURES
from chatbot.understanding.bids.names import Names, is_of_somebody, names_of
from chatbot.understanding.bids.reading import read
from chatbot.understanding.bids.records import Bid, Bids, BidsRead, UnclearError, WhichError
from chatbot.understanding.bids.tokens import Sentence, sentences_of
from chatbot.understanding.homes.tokens import LONGEST
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.offers.other_offers import OtherOffer

ASKED = {"", "area", "budget"}
PREMISES = {"net", "gross", "labourflag", "whole", "materials"}
ON_TOP = regex(r"projekt|mebl|kuch|lazien|zabudow|transport|montaz|sprzata|gladz|malowan")
SPENT = regex(r"posz(?:lo|ly|la)|wyda(?:l\w*|ne)|poch(?:l|lo)on\w*|zaplacil\w*")
VAT = "prices.vat_percent_included"


def bids_read(said: Said, figures: Figures, knowledge: Knowledge) -> BidsRead | None:
    """None where the message is of something else, or of more than one flat."""
    known = bids_of(said.state, said.before)
    if said.language != "pl" or known is None or is_of_else(said):
        return None
    names = names_of(said.message, known.names, are_firms=bool(known.firms))
    sentences = sentences_of(said.message, knowledge.vocabulary.packages, names)
    found = read_whole(said, known, sentences, figures)
    if not names.new:
        is_lost = bool(known.firms) and is_of_somebody(said.message)
        return BidsRead(known) if is_lost else found
    return with_names(known, names, found)


def with_names(known: Bids, names: Names, found: BidsRead | None) -> BidsRead | None:
    """Each that is named is a firm, or nothing is read; nobody else reads of a second one."""
    count = len(known.firms) + len(names.new)
    if found is None or found.now is None or len(found.now.firms) != count or names.is_open:
        is_second = bool(known.firms) or len(names.new) > 1
        return BidsRead(known) if is_second else None
    asked = [bid.offer.value for bid in found.now.firms]
    if known.firms and "" in known.names and {*asked[len(known.firms) :]} & {*asked[:1]}:
        return BidsRead(known)  # the one that had no name
    return replace(found, now=replace(found.now, names=names.all))


def read_whole(
    said: Said, known: Bids, sentences: list[Sentence], figures: Figures
) -> BidsRead | None:
    ours = partial(prices_of, figures)
    try:
        told = read(sentences, known, figures.number(VAT) or Decimal(), ours)
    except UnclearError as unclear:
        is_which = isinstance(unclear, WhichError) and len(known.firms) > 1
        if not are_several(known, sentences):
            return None
        return BidsRead(known, which=said.message if is_which else "")
    if told is None or told.now is None:
        is_lost = is_less_spent(sentences) or is_of_firm(known, sentences)
        return BidsRead(known) if known.firms and is_lost else None
    area, is_new = told.now.area, told.now.money != known.money
    is_of_parts = is_new and bool(Ledger.from_json(said.state.ledger, known.money).parts)
    is_open = area is None and len(told.now.firms) < 2
    if is_of_parts or is_open or (area is not None and figures.area_fault(area)):
        return None
    if len(told.now.firms) == 1 and is_of_old(told):
        return None
    prices = [figures.price(code) for code in told.codes]
    return None if any(price is None or price.is_range for price in prices) else told


def are_several(known: Bids, sentences: Sequence[Sentence]) -> bool:
    """Two that are known, or one and another that is told."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    told = {token.value for token in tokens if token.kind == "point"}
    figures = [token for token in tokens if token.kind in FIGURES]
    is_second = bool(known.firms) and known.area is not None and bool(told & {"1", "new"})
    is_first = bool(told & {"0", "one"} or {token.kind for token in tokens} & PREMISES)
    are_told = "1" in told and is_first and len(figures) > 1
    return len(known.firms) > 1 or is_second or are_told


def is_of_firm(known: Bids, sentences: Sequence[Sentence]) -> bool:
    """ "Ta pierwsza chce jeszcze 3 tys. za projekt", where several are known."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    kinds = {token.kind for token in tokens}
    is_more = any(ON_TOP.match(token.text) for token in tokens)
    return len(known.firms) > 1 and is_more and bool(kinds & FIGURES) and "point" in kinds


def is_less_spent(sentences: Sequence[Sentence]) -> bool:
    """ "Budżet jednak 105, bo 5 tys. poszło na kuchnię": nobody knows what is left of it."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    figures = [token for token in tokens if token.kind in FIGURES]
    is_anew = {"own", "slip"} <= {token.kind for token in tokens}
    return is_anew and len(figures) > 1 and any(SPENT.fullmatch(token.text) for token in tokens)


def is_of_old(told: BidsRead) -> bool:
    """What else is read of one firm's: its rate beside ours, and money that is told alone."""
    if told.now is None or told.is_of_ours:
        return False
    is_rate = "rate" in told.asks and "former" not in told.asks
    is_rate = is_rate and bool(told.is_pointed or told.codes)
    is_money = told.now.money != told.before.money and not told.is_pointed
    return is_rate or (is_money and told.now.area == told.before.area)


def is_of_else(said: Said) -> bool:
    state = said.state
    are_several = max(map(len, (state.flats, state.areas, state.homes, state.rows))) > 1
    are_shared = state.owners or state.kin or state.home or state.own_share or state.people
    is_on_else = state.about or state.units or state.is_cooled or state.asked not in ASKED
    is_long = len(said.message) > LONGEST or CONTACT.search(said.message) is not None
    is_discount = state.topic == DISCOUNT
    return bool(are_several or state.is_house or are_shared or is_on_else or is_long or is_discount)


def bids_of(state: State, before: Learned) -> Bids | None:
    """None where something of them is not read here."""
    kept = state.rivals or tuple(filter(None, (state.other_offer,)))
    offers = [OtherOffer.parse(told) for told in kept]
    former = [*map(OtherOffer.parse, state.rivals_before)]
    former = former if len(former) == len(offers) else [None] * len(offers)
    pairs = zip(offers, former, strict=True)
    firms = tuple(Bid(offer, before) for offer, before in pairs if offer)
    if len(firms) < len(offers) or any(bid.offer.has_cooling for bid in firms):
        return None
    areas = filter(None, (state.area_before, state.area_told, state.offer_area))
    return Bids(
        firms,
        before.square_meters,
        before.budget,
        kept.index(state.other_offer) if state.other_offer in kept else None,
        before.package or "",
        tuple(map(Decimal, areas)),
        state.asked,
        is_against=state.is_against_offer,
        names=names_kept(state.rival_names, len(firms)),
    )


def names_kept(names: Sequence[str], count: int) -> tuple[str, ...]:
    return (*names, *[""] * count)[:count]


def prices_of(figures: Figures, area: Decimal | None) -> set[Decimal]:
    """Of our packages, for each m² and for the flat."""
    fixed = [price for price in figures.prices if not price.is_range]
    rates = {price.low for price in fixed}
    return rates if area is None else rates | {Quote(price, area).total_min for price in fixed}


def learned_of(before: Learned, told: BidsRead) -> Learned:
    if told.now is None:
        return before
    package = before.package if not told.codes else told.codes[0] if len(told.codes) == 1 else None
    return replace(before, square_meters=told.now.area, budget=told.now.money, package=package)
