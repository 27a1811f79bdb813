"""A message about a visitor's money, part by part: what there is by now, and what is asked."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.funds import words
from chatbot.understanding.funds.amounts import take_amounts
from chatbot.understanding.funds.bare import call_off, take_bare
from chatbot.understanding.funds.parts import AMOUNTS, Part, is_of_purse, part_of
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, FundsRead, UnclearError
from chatbot.understanding.funds.whole import settled, sums_of
from chatbot.understanding.homes.cooling import rooms_in
from chatbot.understanding.homes.sentences import FEW, kinds_of, parts_of
from chatbot.understanding.homes.tokens import Sentence, Token
from chatbot.understanding.money.ledger import what_of

ASKS = {"asks_more", "asks_rest"}
MOST_DENIED = 2  # tokens between "nie" and a package


def read(sentences: Sequence[Sentence], purse: Purse) -> FundsRead | None:
    """None where it is of no money, or of one plain amount. Raises ElseError."""
    try:
        return read_whole(sentences, purse)
    except UnclearError:
        told = {*purse.had, *purse.totals, *purse.own} & sums_of(purse.known)
        return FundsRead(said=frozenset(told))


def read_whole(sentences: Sequence[Sentence], purse: Purse) -> FundsRead | None:
    """Raises UnclearError and ElseError."""
    for sentence in sentences:
        take_sentence(purse, sentence)
    if purse.pending:
        raise UnclearError(purse.pending)
    if not ((purse.is_told or purse.is_asked) and purse.is_of_parts):
        return None
    tokens = [token for sentence in sentences for token in sentence]
    kinds = kinds_of(tokens)
    if kinds & words.STOPS:
        raise UnclearError
    return FundsRead(
        settled(purse),
        all(map(is_known, tokens)),
        area_in(tokens, purse.area),
        codes_in(sentences),
        units_in(sentences),
        frozenset(kinds & ASKS),
        purse.needed_from,
        is_asked=purse.is_asked,
    )


def is_known(token: Token) -> bool:
    is_named = bool(what_of(token.text)) or any(said.fullmatch(token.text) for said in words.KNOWN)
    return token.kind != "unknown" or is_named


def take_sentence(purse: Purse, sentence: Sentence) -> None:
    for tokens in parts_of(tuple(in_parts(sentence))):
        take_part(purse, part_of(tokens))
    if purse.things and kinds_of(sentence) & {"money"}:
        raise UnclearError(purse.things[0])
    purse.things = []


def in_parts(sentence: Sentence) -> Iterator[Token]:
    """A plus parts, and so does "to 75" after other amounts, which is their sum."""
    has_amount = False
    for at, token in enumerate(sentence):
        after = sentence[at + 1 : at + 2]
        is_sum = token.text == "to" and has_amount and bool(kinds_of(after) & AMOUNTS)
        if token.kind == "plus":
            yield Token("gap", token.text)
        elif is_sum:
            yield from (Token("gap", token.text), Token("sum", "razem"))
        else:
            yield token
        has_amount |= token.kind in AMOUNTS


def take_part(purse: Purse, part: Part) -> None:
    if is_of_purse(part):
        raise ElseError
    if not part.figures:
        take_bare(purse, part)
    elif "cool" in part.kinds:
        raise UnclearError
    elif part.is_called_off and not part.told:
        call_off(purse, part)
    else:
        take_amounts(purse, part)


# --- What is asked


def area_in(tokens: Sequence[Token], known: Decimal | None) -> Decimal | None:
    """Raises UnclearError where there are several."""
    told = {Decimal(token.value or 0) for token in tokens if token.kind == "area"}
    if len(told) > 1:
        raise UnclearError
    return next(iter(told), known)


def codes_in(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Raises UnclearError where one is denied."""
    found = list[str]()
    for sentence in sentences:
        for at, token in enumerate(sentence):
            if token.kind == "package" and token.value:
                before = sentence[max(at - MOST_DENIED, 0) : at]
                if kinds_of(before) & {"not", "instead", "without"}:
                    raise UnclearError
                found.append(str(token.value))
    return tuple(dict.fromkeys(found))


def units_in(sentences: Sequence[Sentence]) -> int | None:
    """Of air conditioning; None where the message tells none. Raises UnclearError."""
    found = {units for sentence in sentences for units in units_of(sentence)}
    if len(found) > 1 or any(units > MOST_UNITS for units in found):
        raise UnclearError
    return next(iter(found), None)


def units_of(sentence: Sentence) -> Iterator[int]:
    for at, token in enumerate(sentence):
        if token.kind not in {"cool", "count"}:
            continue
        before = sentence[max(at - 2, 0) : at]
        counted = [int(each.value or 0) for each in sentence if each.kind == "count"]
        counted += [FEW[each.text] for each in before if each.text in FEW]
        is_out = bool(kinds_of(before) & {"without", "not"})
        yield 0 if is_out else next(iter([*counted, rooms_in(sentence) or 1]))
