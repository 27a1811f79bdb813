"""The flats of several people: whether a message is of them, and what it says."""

from collections.abc import Sequence
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
from chatbot.services.rows import CONTACT, SELF
from chatbot.understanding.homes.reading import HomesRead, Read, read
from chatbot.understanding.homes.records import OWN, Gift, Holdings, Home, homes_of
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    FIGURES,
    TWO,
    UnclearError,
    amount_of,
    kinds_of,
    only_names,
    parts_of,
)
from chatbot.understanding.homes.tokens import LONGEST, Sentence, sentences_of
from chatbot.understanding.homes.words import COMPANION
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.rows.row_names import with_names_as_kin
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.text.text import fold

OF_ALL = {"own", "we", "both", "sum", "v1", "v1p"}
MOST_STRANGE = 3  # words that are said not to be understood
WORD = regex(r"[^\W\d_]{2,}")
OWN_LABEL = regex(r"^Państwo: ")  # as our buttons name the visitor's flat
WE_SAID = regex(r"\b(?:nasz(?:e|ego|ym|emu)|u nas|our|ours)\b")


# "Sąsiad ma 72 m² i zapłacił 100 tys.": what it cost, and no flat that is to be finished
PAID_BY_ANOTHER = regex(
    r"\b(?:sasiad|znajom|ziom)\w*\b[^.?!]{0,80}"
    r"\b(?:(?:za)?placil|z?robil|wykanczal|wykonczyl|wyszlo|kosztowal)\w*"
)


def homes_read(
    state: State, before: Learned, message: str, figures: Figures, knowledge: Knowledge
) -> HomesRead | None:
    """None where the message is of nobody's flat; `meant` alone where it asks something else of
    one of several, or tells of the first."""
    if len(message) > LONGEST or CONTACT.search(message) or state.is_house:
        return None
    if PAID_BY_ANOTHER.search(fold(message)):
        return None
    known = holdings_of(state, before)
    sentences = sentences_read(state, known, message, figures, knowledge)
    try:
        known = with_rows_owned(state, before, known, sentences)
        told = read(sentences, known, lambda now, who: price_of(figures, now, who))
        check(told, figures)
        check_money(told, sentences)
    except UnclearError as unclear:
        is_told = known.are_several or (unclear.is_strange and are_two_told(sentences))
        is_told = is_told or is_second_told(sentences, known)
        strange = strange_words(message, unclear)
        return HomesRead(known, None, unclear, strange=strange) if is_told else None
    if told is not None and (told.holdings.are_several or known.are_several):
        return HomesRead(known, with_money_before(state, before, told))
    areas = [token for sentence in sentences for token in sentence if token.kind == "area"]
    people = parties_in(sentences, known)
    if told is not None and len(areas) == 1:
        people = [*told.holdings.kin]
    return HomesRead(known, None, meant=people[0]) if len(people) == 1 else None


def strange_words(message: str, unclear: UnclearError) -> tuple[str, ...]:
    """What stopped the reader, in the visitor's own spelling."""
    strange = {*str(unclear).split()} if unclear.is_strange or unclear.is_else else set()
    words = [word for word in WORD.findall(message) if fold(word) in strange]
    return tuple(dict.fromkeys(words))[:MOST_STRANGE]


def sentences_read(
    state: State, known: Holdings, message: str, figures: Figures, knowledge: Knowledge
) -> list[Sentence]:
    """With what was asked about, where the message only names whose it is."""
    kin = known.kin or state.kin
    text = OWN_LABEL.sub("moje: ", message)
    text = with_names_as_kin(text, kin, knowledge.vocabulary.cities)
    fixed = sorted((p for p in figures.prices if not p.is_range), key=lambda price: price.low)
    split = partial(
        sentences_of,
        catalogue=knowledge.vocabulary.packages,
        kin=kin,
        cheapest=fixed[0].code if fixed else "",
        dearest=fixed[-1].code if fixed else "",
        is_money_known=bool(known.amounts()),
    )
    sentences = split(text)
    if state.asked.startswith(HOME_ASKED) and only_names(sentences):
        return split(f"{text} {state.asked.removeprefix(HOME_ASKED)}")
    return sentences


def with_money_before(state: State, before: Learned, told: Read) -> Read:
    """What was told of money before the flats: "ja mam 60 tys., a brat 130"."""
    holdings, known = told.holdings, homes_of(state.homes)
    is_told = any(home.money is not None for home in holdings.homes.values())
    if known or is_told or holdings.joint is not None or not state.are_two:
        return told
    parts = dict(Ledger.from_json(state.ledger, before.budget).parts)
    own, others = parts.pop(SELF, None), [*parts.values()]
    if own is not None and len(others) == len(holdings.kin) == 1:
        holdings = holdings.with_home(OWN, money=own).with_home(holdings.kin[0], money=others[0])
    elif before.budget is not None and not (own or others):
        holdings = replace(holdings, joint=before.budget)
    return replace(told, holdings=holdings)


def are_two_told(sentences: Sequence[Sentence]) -> bool:
    """The visitor's flat and a relative's, each with its area."""
    parts = [part for sentence in sentences for part in parts_of(sentence)]
    told = [part for part in parts if "area" in kinds_of(part)]
    of_kin = [part for part in told if "kin" in kinds_of(part)]
    return len(told) == TWO and len(of_kin) == 1


def is_second_told(sentences: Sequence[Sentence], known: Holdings) -> bool:
    """ "A brat też się wykańcza, ma 44 metry", beside the visitor's that is known."""
    areas = {home.area for home in known.homes.values()}
    for sentence in sentences:
        told = {token.value for token in sentence if token.kind == "area"} - areas
        kin = {token.value for token in sentence if token.kind == "kin"} - {*known.homes}
        if len(told) == len(kin) == 1 and known.homes and kinds_of(sentence) & {"v3", "v3p"}:
            return True
    return False


def parties_in(sentences: Sequence[Sentence], known: Holdings) -> list[str]:
    """Who is named of those who have a flat here, where they are several."""
    if not known.are_several:
        return []
    tokens = [token for sentence in sentences for token in sentence]
    if kinds_of(tokens) & {*FIGURES, "package"}:
        return []
    named = [str(token.value) for token in tokens if token.kind in {"own", "kin"}]
    return [who for who in dict.fromkeys(named) if who in known.homes]


def with_rows_owned(
    state: State, before: Learned, known: Holdings, sentences: Sequence[Sentence]
) -> Holdings:
    """ "Mniejsze jest moje", of two flats that were told without their owners."""
    flats = [Row(Decimal(area), "") for area in state.flats]
    rows = sorted(rows_of(state.rows) or flats, key=lambda row: row.area)
    tokens = [token for sentence in sentences for token in sentence]
    named = {str(token.value) for token in tokens if token.kind == "kin" and token.value}
    kin = list(state.kin) or sorted(named)
    if known.are_several or len(rows) != TWO or len(kin) != 1:
        return known
    if rows[0].area == rows[1].area and state.kin:
        owned = zip((OWN, kin[0]), rows, strict=True)
        homes = {who: Home(who, row.area, row.code) for who, row in owned}
        return replace(known, homes=homes, joint=known.joint or before.budget)
    whose = {OWN: kin[0], kin[0]: OWN}
    for part in (part for sentence in sentences for part in parts_of(sentence)):
        owners = [str(token.value) for token in part if token.kind in {"own", "kin"}]
        sizes = kinds_of(part) & {"small", "big"}
        if len({*owners}) == len(sizes) == 1 and owners[0] in whose:
            small, big = owners[0], whose[owners[0]]
            small, big = (small, big) if sizes == {"small"} else (big, small)
            homes = {
                who: Home(who, row.area, row.code)
                for who, row in zip((small, big), rows, strict=True)
            }
            return replace(known, homes=homes)
    return known


def with_home_meant(said_state: State, before: Learned, homes: HomesRead) -> tuple[State, Learned]:
    """For the rules of one flat: what is known of the one that is asked about."""
    home = homes.before.homes.get(homes.meant) if homes.before.are_several else None
    if home is None:
        return replace(said_state, home=homes.meant), before
    state = State(
        visitor_messages=said_state.visitor_messages,
        fallbacks=said_state.fallbacks,
        topic=said_state.topic,
        home=home.who,
        homes=said_state.homes,
        homes_before=said_state.homes_before,
        gifts=said_state.gifts,
        joint=said_state.joint,
        are_we=said_state.are_we,
        units=home.units,
        is_cooled=home.units > 0,
    )
    money = homes.before.money_of(home.who)
    return state, replace(before, square_meters=home.area, package=home.code or None, budget=money)


def check(told: Read | None, figures: Figures) -> None:
    """Raises UnclearError for what no flat has."""
    for home in told.holdings.homes.values() if told else ():
        if figures.area_fault(home.area):
            raise UnclearError


def check_money(told: Read | None, sentences: Sequence[Sentence]) -> None:
    """Raises UnclearError where what one has became money for all: "a siostra 47 m2 i 72 tys?"."""
    joint = told.holdings.joint if told else None
    tokens = [token for sentence in sentences for token in sentence]
    kinds, kin = kinds_of(tokens), {token.value for token in tokens if token.kind == "kin"}
    amounts = {amount_of(token) for token in tokens if token.kind in AMOUNTS}
    is_of_all = any(token.text.startswith("budzet") for token in tokens)
    is_of_one = (
        len(kin) == 1 and not is_of_all and not kinds & {"own", "we", "both", "sum", "v1", "v1p"}
    )
    if joint is not None and is_of_one and joint in amounts:
        raise UnclearError


def holdings_of(state: State, before: Learned) -> Holdings:
    homes = homes_of(state.homes)
    joint = Decimal(state.joint) if state.joint else None
    is_of_rows = len(rows_of(state.rows)) > 1
    if is_of_rows and joint is None and not any(home.money for home in homes.values()):
        joint = before.budget
    gifts = tuple(
        Gift(giver, taker, Decimal(amount), *until) for giver, taker, amount, *until in state.gifts
    )
    spoken = tuple(who for who in state.spoken if who in homes)
    focus = spoken or ((state.home,) if state.home in homes else ())
    priced = Decimal(state.pairs[0][1]) if len(state.pairs) == 1 else before.square_meters
    last = [who for who, home in homes.items() if home.area == priced]
    focus = focus or tuple(last if len(last) == 1 else ())
    asked = MONEY_ASKED.fullmatch(state.asked)
    return Holdings(
        homes,
        gifts,
        joint,
        focus,
        state.are_we,
        Decimal(asked["amount"]) if asked else None,
        homes_of(state.homes_before),
        state.is_unread,
    )


MONEY_ASKED = regex(rf"{HOME_ASKED}(?P<amount>[0-9]+) zł")


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
