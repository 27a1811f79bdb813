"""The flats of several people: whether a message is of them, and what it says."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.flats.row_state import rows_of
from chatbot.dialogue.state import HOME_ASKED, State
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.rendering import Figures
from chatbot.services.rows import CONTACT
from chatbot.understanding.homes.reading import HomesRead, Read, read
from chatbot.understanding.homes.records import Gift, Holdings, homes_of
from chatbot.understanding.homes.sentences import UnclearError, only_names
from chatbot.understanding.homes.tokens import LONGEST, sentences_of
from chatbot.understanding.homes.words import COMPANION
from chatbot.understanding.rows.row_names import with_names_as_kin
from chatbot.understanding.text.text import fold

WE_SAID = regex(r"\b(?:nasz(?:e|ego|ym|emu)|u nas|our|ours)\b")


def homes_read(
    state: State, before: Learned, message: str, figures: Figures, knowledge: Knowledge
) -> HomesRead | None:
    """None where the message is not of several people's flats."""
    if len(message) > LONGEST or CONTACT.search(message) or state.is_house:
        return None
    known = holdings_of(state, before)
    text = with_names_as_kin(message, [*known.homes], knowledge.vocabulary.cities)
    fixed = [price for price in figures.prices if not price.is_range]
    split = partial(
        sentences_of,
        catalogue=knowledge.vocabulary.packages,
        kin=known.kin,
        cheapest=min(fixed, key=lambda price: price.low).code if fixed else "",
        is_money_known=bool(known.amounts()),
    )
    try:
        sentences = split(text)
        if state.asked.startswith(HOME_ASKED) and only_names(sentences):
            sentences = split(f"{text} {state.asked.removeprefix(HOME_ASKED)}")
        told = read(sentences, known, lambda now, who: price_of(figures, now, who))
        check(told, figures)
    except UnclearError as unclear:
        return HomesRead(known, None, unclear) if known.are_several else None
    if told is None or not (told.holdings.are_several or known.are_several):
        return None
    return HomesRead(known, told)


def check(told: Read | None, figures: Figures) -> None:
    """Raises UnclearError for what no flat has."""
    for home in told.holdings.homes.values() if told else ():
        price = figures.price(home.code)
        if figures.area_fault(home.area) or (price is not None and price.is_range):
            raise UnclearError


def holdings_of(state: State, before: Learned) -> Holdings:
    homes = homes_of(state.homes)
    joint = Decimal(state.joint) if state.joint else None
    is_of_rows = len(rows_of(state.rows)) > 1
    if is_of_rows and joint is None and not any(home.money for home in homes.values()):
        joint = before.budget
    gifts = tuple(Gift(giver, taker, Decimal(amount)) for giver, taker, amount in state.gifts)
    return Holdings(homes, gifts, joint, state.spoken, state.are_we, homes_of(state.homes_before))


def we_told(state: State, message: str) -> State:
    """That the visitor's flat is of a household."""
    text = fold(message)
    is_told = WE_SAID.search(text) is not None or COMPANION.search(text) is not None
    return replace(state, are_we=True) if is_told and not state.are_we else state


def price_of(figures: Figures, holdings: Holdings, who: str) -> Decimal | None:
    """Of one's flat in its package, with its air conditioning."""
    home = holdings.homes.get(who)
    price, one = figures.price(home.code if home else ""), figures.number(PRICE_OF_ONE)
    if home is None or price is None or price.is_range or (home.units and one is None):
        return None
    return Quote(price, home.area).total_min + (one or Decimal()) * home.units
