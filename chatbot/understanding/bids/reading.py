"""A message about other firms' offers, token by token: what changes, and what is asked."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from chatbot.understanding.bids.amounts import take_figure
from chatbot.understanding.bids.desk import ANY_FIGURE, FIGURES, NEW, PAIR, Desk, Totals
from chatbot.understanding.bids.premises import take_flag, take_percent, take_tax, take_vat
from chatbot.understanding.bids.prices import Said, is_of
from chatbot.understanding.bids.questions import asks_in, is_question
from chatbot.understanding.bids.records import Bids, BidsRead, ElseError, UnclearError
from chatbot.understanding.bids.roles import take_area
from chatbot.understanding.bids.tokens import FIRM_NOUN, Sentence, Spot, Token, kinds_of

OF_ONE = {"gap", "rest", "total", "rate", "saved"}  # firm, that was spoken of last
FEMALE = {"drozsza", "tansza"}  # an offer, and no package
PREPOSED = {"upto", "at", "with", "for"}


def read(sentences: Sequence[Sentence], known: Bids, vat: Decimal, ours: Totals) -> BidsRead | None:
    """None where it is of something else. Raises UnclearError."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    pairs = pairwise([Token("start", ""), *tokens])
    points = [token for last, token in pairs if token.kind == "point" and last.kind != "us"]
    has_words = any(FIRM_NOUN.search(token.text) for token in points)
    kinds = kinds_of(tokens)
    if not (known.firms or has_words) or kinds & {"topic", "ofours"} or is_of_tax_alone(tokens):
        return None
    if not (points or known.is_against or kinds & {"materials", "lower"}):
        return None
    desk = Desk(known, vat, ours, has_firm_words=has_words, is_slip="slip" in kinds)
    try:
        for sentence in sentences:
            take(desk, sentence)
    except ElseError:
        return None
    if "odd" in kinds:
        raise UnclearError
    return result(desk, known, sentences)


def is_of_tax_alone(tokens: Sequence[Token]) -> bool:
    """ "To ten sam VAT co u was?"."""
    return "vat" in kinds_of(tokens) and {"sam", "co"} <= {token.text for token in tokens}


# --- A sentence


def take(desk: Desk, sentence: Sentence) -> None:
    """Raises UnclearError."""
    desk.role, desk.said = "", Said()
    for place, part in enumerate(sentence.parts):
        kinds = kinds_of(part)
        if "unknown" in kinds and kinds & ANY_FIGURE:
            raise UnclearError
        desk.last = None
        for at in range(len(part)):
            take_token(desk, Spot(sentence, part, at), place)
    desk.asks |= asks_in(sentence)
    is_told = sentence.kinds & {*FIGURES, "net", "gross"}
    if "materials" in sentence.kinds and not is_told and is_question(sentence):
        raise UnclearError  # "ile mogę wydać na materiały?"


def take_token(desk: Desk, spot: Spot, place: int) -> None:
    kind = spot.token.kind
    if kind == "point":
        take_point(desk, spot, place)
    elif kind == "package":
        take_package(desk, spot)
    elif kind in LED:
        if desk.last is None or desk.last[0] != LED[kind]:
            desk.role = "labour" if kind == "labour" else "materials"
            desk.role_part = place
    elif kind in TAKES:
        TAKES[kind](desk, spot)


# What the figure after it is, unless the one before it was.
LED = {"materials": "materials", "thing": "materials", "labour": "price"}
TAKES: dict[str, Callable[[Desk, Spot], None]] = {
    **dict.fromkeys(FIGURES, take_figure),
    "area": take_area,
    "percent": take_percent,
    "net": take_tax,
    "gross": take_tax,
    "vat": take_vat,
    "labourflag": take_flag,
    "whole": take_flag,
}


def take_point(desk: Desk, spot: Spot, place: int) -> None:
    spec = str(spot.token.value)
    if spot.near(1) & {"not", "us"}:
        return
    if spec == "odd":
        raise UnclearError
    if spec == "former":
        desk.asks.add("former")
    is_from = is_source(spot)
    if is_from and desk.firms:
        desk.firms.pop()
    is_than = "of" in spot.near(2) and spec != "new" and bool(desk.now.firms) and not is_from
    found = desk.resolved(spec)
    if found == NEW and is_than:
        raise UnclearError
    if desk.role and place > desk.role_part and not spot.near(1) & PREPOSED:
        desk.role = ""
    desk.point(found, is_than=is_than)


def is_source(spot: Spot) -> bool:
    """ "Ofertę od drugiej firmy"."""
    last = spot.before[-2:]
    is_of = len(last) == len("ab") and last[0].kind == "point" and last[1].text == "od"
    return is_of and last[0].value in {"they", "new"} and "ofer" in last[0].text


def take_package(desk: Desk, spot: Spot) -> None:
    if not spot.near(1) & {"not", "instead"}:
        desk.codes.append(str(spot.token.value))
        desk.codes_than += [str(spot.token.value)] if spot.near(1) == {"of"} else []


# --- The whole


def result(desk: Desk, known: Bids, sentences: Sequence[Sentence]) -> BidsRead | None:
    """Raises UnclearError where it makes no sense."""
    kinds = {kind for sentence in sentences for kind in sentence.kinds}
    if "unknown" in kinds and any(map(is_question, sentences)):
        if kinds & ANY_FIGURE or desk.asks:
            raise UnclearError
        return None
    settle(desk, known)
    is_chatter = not desk.is_told and (not desk.firms or "unknown" in kinds)
    codes = codes_meant(desk, known)
    if not desk.now.firms or is_chatter or codes is None:
        return None
    check(desk)
    told = {*desk.firms} - {*desk.than} or {*desk.than}
    focus = next(iter(told)) if len(told) == 1 else None if told else known.focus
    return BidsRead(
        known,
        replace(desk.now, focus=focus),
        firms_meant(desk, known, sentences, focus),
        codes,
        tuple(dict.fromkeys(desk.than)),
        frozenset(desk.asks),
        is_of_all=bool(kinds & {"packages"}) or is_of_any_package(sentences),
        is_pointed=bool(desk.firms),
        is_slip=desk.is_slip,
        is_of_ours=is_of_ours(desk),
    )


def settle(desk: Desk, known: Bids) -> None:
    """One area and one amount of money at most. Raises UnclearError."""
    areas, moneys = {*desk.areas} - {known.area}, {*desk.moneys}
    if len(areas) > 1 or len(moneys) > 1:
        raise UnclearError
    area, money = [*areas, desk.now.area][0], [*moneys, desk.now.money][0]
    desk.now = replace(desk.now, area=area, money=money)


def check(desk: Desk) -> None:
    """Raises UnclearError."""
    area = desk.now.area
    asked = [desk.now.firms[at] for at in {*desk.firms} or range(len(desk.now.firms))]
    if desk.asks & {"saved", "former"} and not any(bid.former for bid in asked):
        raise UnclearError
    is_fit = area is None or all(is_of(bid.offer, area) for bid in desk.now.firms)
    if desk.subject == NEW or not is_fit:
        raise UnclearError


def is_of_ours(desk: Desk) -> bool:
    """ "O ile Premium droższy od Comfortu?"."""
    is_of_one = bool(desk.codes_than) and len(desk.now.firms) == 1
    are_two = is_of_one or len({*desk.codes}) > 1
    return are_two and "gap" in desk.asks and not desk.firms


def codes_meant(desk: Desk, known: Bids) -> tuple[str, ...] | None:
    """One is held against the one that is spoken of; None where there is none."""
    codes = tuple(dict.fromkeys(desk.codes))
    if not is_of_ours(desk) or len(codes) > 1:
        return codes
    return (known.code, *codes) if known.code and known.code not in codes else None


def firms_meant(
    desk: Desk, known: Bids, sentences: Sequence[Sentence], focus: int | None
) -> tuple[int, ...]:
    firms, everybody = {*desk.firms}, {*range(len(desk.now.firms))}
    if is_of_one_more(desk, sentences):
        firms |= everybody if len(everybody) == PAIR or known.focus is None else {known.focus}
    texts = {token.text for sentence in sentences for token in sentence.tokens}
    is_firm = bool(desk.codes_than and texts & FEMALE)  # "o ile tańsza od Comfortu?"
    is_bare = is_firm or not (desk.codes or desk.moneys or desk.areas)
    is_bare = is_bare and not firms
    if is_bare and focus is not None and desk.asks & OF_ONE:
        firms = {focus}
    is_of_all = "cheapest" in desk.asks or ("cheaper firm" in desk.asks and len(firms) == 1)
    return tuple(sorted(everybody if is_of_all else firms or everybody))


def is_of_one_more(desk: Desk, sentences: Sequence[Sentence]) -> bool:
    """ "O ile droższa od pierwszej?", "o ile druga droższa?": another is meant beside it."""
    texts = {token.text for sentence in sentences for token in sentence.tokens}
    is_alone = len({*desk.firms}) == 1 and not desk.codes and "gap" in desk.asks
    return is_alone and bool(texts & FEMALE)


def is_of_any_package(sentences: Sequence[Sentence]) -> bool:
    """ "Na co mi starczy u was?"."""
    texts = {token.text for sentence in sentences for token in sentence.tokens}
    kinds = {kind for sentence in sentences for kind in sentence.kinds}
    return {"us", "rest"} <= kinds and bool(texts & {"co", "ktory", "jaki"})
