"""A visitor's money: whether a message is of its parts, and what there is by now."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.state import GIFT_ASKED
from chatbot.knowledge import Knowledge
from chatbot.quotes import Quote
from chatbot.rendering import Figures
from chatbot.services.hearing import Said
from chatbot.services.rows import CONTACT
from chatbot.understanding.funds.parts import AMOUNTS, is_denied
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.reading import read
from chatbot.understanding.funds.records import ElseError, FundsRead
from chatbot.understanding.funds.sums import sums_of
from chatbot.understanding.funds.words import EACH_A_FLAT, IDIOMS, OF_A_DEAL, PLUS_REST, RESERVE
from chatbot.understanding.homes.sentences import amount_of
from chatbot.understanding.homes.tokens import LONGEST, Sentence, sentences_of
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.possible_budgets import offers_of
from chatbot.understanding.text.text import fold
from chatbot.understanding.wanted_words import THEIRS


def funds_read(said: Said, figures: Figures, knowledge: Knowledge) -> FundsRead | None:
    """None where the message is of something else, or tells one plain amount."""
    if said.language != "pl" or is_of_else(said):
        return None
    folded = RESERVE.sub("rezerwa", IDIOMS.sub(" ", fold(said.message).replace("/", ",")))
    known = Ledger.from_json(said.state.ledger, said.before.budget)
    area = said.before.square_meters
    sentences = sentences_of(
        folded,
        knowledge.vocabulary.packages,
        (),
        cheapest="",
        dearest="",
        is_money_known=known.total is not None,
    )
    totals = prices(area, figures)
    purse = Purse(known, area, gaps(known, totals, figures, said.state.units), totals)
    purse.is_cooled = said.state.is_cooled or said.state.units > 0
    purse.has_offers = bool(said.state.other_offer or said.state.rivals)
    if offered := offers_of(said.state.offered):
        return chosen(sentences, offered) if known.total is None else None
    try:
        return read(sentences, purse)
    except ElseError:
        return None


def is_of_else(said: Said) -> bool:
    state = said.state
    kept = (state.flats, state.areas, state.homes, state.rows, state.owners, state.lots)
    are_several = max(map(len, kept)) > 1
    are_shared = state.home or state.own_share or state.people
    is_long = len(said.message) > LONGEST or CONTACT.search(said.message) is not None
    folded = fold(said.message)
    is_theirs = bool(THEIRS.search(folded) or PLUS_REST.search(folded))
    is_open = state.asked.startswith(GIFT_ASKED)
    parts = Ledger.from_json(state.ledger, said.before.budget).parts
    is_deal = bool(OF_A_DEAL & {*parts}) or EACH_A_FLAT.search(folded) is not None
    return bool(are_several or are_shared or is_long or is_theirs or is_open or is_deal)


def chosen(sentences: Sequence[Sentence], offered: Sequence[Ledger]) -> FundsRead | None:
    """ "No razem 85, rodzice dokładają do naszych 70", "58, meble za 12", of the sums that were
    asked about."""
    tokens = [token for sentence in sentences for token in sentence]
    told = [
        amount_of(token)
        for at, token in enumerate(tokens)
        if token.kind in AMOUNTS and not is_denied(tokens, at)
    ]
    amounts = {*told}
    if len(amounts) < len(told):
        return None  # "35 plus 35"
    found = [ledger for ledger in offered if ledger.total in amounts <= amounts_in(ledger)]
    return FundsRead(found[0], is_sure=True, is_summed_up=True) if len(found) == 1 else None


def amounts_in(ledger: Ledger) -> set[Decimal]:
    return {*map(abs, ledger.parts.values()), *sums_of(ledger)}


def prices(area: Decimal | None, figures: Figures) -> frozenset[Decimal]:
    """Of each package, in PLN."""
    if area is None:
        return frozenset()
    return frozenset(Quote(price, area).total_min for price in figures.prices)


def gaps(
    known: Ledger, totals: Collection[Decimal], figures: Figures, units: int
) -> frozenset[Decimal]:
    """What is left or missing of each package, with air conditioning or without, in PLN."""
    money, one = known.total, figures.number(PRICE_OF_ONE) or Decimal()
    if money is None:
        return frozenset()
    return frozenset(abs(money - total - one * count) for total in totals for count in (0, units))


def in_few_words(said: Said, told: FundsRead, figures: Figures) -> str:
    """ "Mam 110000 zł na 64.5 m2. Czy wystarczy na Comfort?"."""
    area = told.area or said.before.square_meters
    size = "" if area is None else f" na {area:f} m2"
    named = [price.name for price in figures.prices if price.code in told.codes]
    cooled = "" if told.units is None else cooling(told.units)
    packages = " i ".join(f"na {name}" for name in named)
    asked = f"Czy wystarczy {packages}" if named or said.before.package else "Na co wystarczy"
    return f"Mam {told.total:f} zł{size}. {asked.strip()}{cooled}?"


def cooling(units: int) -> str:
    return f" z klimatyzacją, {units} szt." if units else " bez klimatyzacji"
