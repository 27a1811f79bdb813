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
from chatbot.understanding.funds.sums import sum_told, sums_of, sums_with
from chatbot.understanding.funds.whole import settled
from chatbot.understanding.homes.cooling import rooms_in
from chatbot.understanding.homes.sentences import FEW, amount_of, kinds_of, parts_of
from chatbot.understanding.homes.tokens import Sentence, Token
from chatbot.understanding.money.ledger import what_of

SUMMED_UP = {"to", "wiec", "czyli"}
GIVING = (words.GIVES, words.ADDS, words.SELLS)
THEN = {"asks", "asks_rest", "cool", "package"}  # after "jak mama da 20, to"
ASKS = {"asks_more", "asks_rest"}
MOST_DENIED = 2  # tokens between "nie" and a package


def read(sentences: Sequence[Sentence], purse: Purse) -> FundsRead | None:
    """None where it is of no money, or of one plain amount. Raises ElseError."""
    try:
        return read_whole(sentences, purse)
    except UnclearError:
        tokens = [token for sentence in sentences for token in sentence]
        told = {*purse.had, *purse.totals, *purse.own} & sums_of(purse.known)
        if not any(value > 0 for value in purse.known.parts.values()):
            costs = sum(purse.known.parts.values(), Decimal())
            every = {*purse.had, *purse.totals}  # all that there is, whatever was set aside
            told |= every | {amount + costs for amount in every}
        amounts = {amount_of(token) for token in tokens if token.kind in AMOUNTS}
        maybe = frozenset(sums_with(purse.known, amounts) | sums_of(purse.known))
        if any(token.kind == "area" and token.value != purse.area for token in tokens):
            told = set()  # of another flat
        is_other = bool(purse.totals and purse.shares and not purse.is_included)
        return FundsRead(
            is_contradicted=is_other,
            maybe=maybe,
            said=frozenset(told | {*filter(None, [sum_told(tokens)])}),
        )


def read_whole(sentences: Sequence[Sentence], purse: Purse) -> FundsRead | None:
    """Raises UnclearError and ElseError."""
    tokens = [token for sentence in sentences for token in sentence]
    if is_of_else(tokens) or any(map(is_need_asked, sentences)):
        raise ElseError
    for sentence in sentences:
        take_sentence(purse, sentence)
    if purse.needs_own and purse.has_amounts:
        raise ElseError
    if purse.needed_from and purse.has_amounts and not purse.is_cost_alone:
        raise ElseError
    if purse.pending:
        raise UnclearError(purse.pending)
    purse.dropped -= {what for what in purse.dropped if purse.is_nothing(what)}
    has = any(token.text in words.HAVE for token in tokens)
    is_simple = purse.known.total is None and purse.is_told and has
    if not ((purse.is_told or purse.is_asked) and (purse.is_of_parts or is_simple)):
        return None
    kinds = kinds_of(tokens)
    stops = kinds_of([token for token in tokens if not is_read_else(token)]) & words.STOPS
    if stops - ({"share"} if purse.is_half else set()):
        raise UnclearError
    ledger = settled(purse)
    return FundsRead(
        ledger,
        all(map(is_known, tokens)),
        area_in(tokens, purse.area),
        codes_in(sentences),
        units_in(sentences),
        frozenset(kinds & ASKS),
        purse.needed_from,
        is_asked=purse.is_asked,
        is_plain=is_plain(purse, tokens),
        is_simple=not purse.is_of_parts,
        is_commented=purse.is_commented,
        is_summed_up=ledger.total in {*purse.had, *purse.totals},
    )


def is_plain(purse: Purse, tokens: Sequence[Token]) -> bool:
    """ "A tata jednak da tylko 5", "mamy 70 tys. i rodzice dokładają 15", and no "może"."""
    is_doubted = any(words.DOUBTS.fullmatch(token.text) for token in tokens)
    is_of_else = any(token.kind == "thing" and not what_of(token.text) for token in tokens)
    back = [what for what in purse.again if not purse.known.has(what)]
    if is_doubted or is_of_else or back or purse.is_half or purse.own_less or purse.totals:
        return False
    return is_all_told(purse) if purse.known.total is None else is_of_known(purse, tokens)


def is_of_known(purse: Purse, tokens: Sequence[Token]) -> bool:
    named = {what for token in tokens for what in what_of(token.text).split("+")}
    whose = {share.what for share, _ in purse.shares} | purse.dropped
    gives = any(said.fullmatch(token.text) for said in GIVING for token in tokens)
    given = {share.what for share, _ in purse.shares if share.value > 0 and gives}
    are_known = all((purse.value_of(what) or what in given) and what in named for what in whose)
    return bool(whose) and are_known and not (purse.had or purse.own)


def is_all_told(purse: Purse) -> bool:
    is_own_told = len({*purse.own, *purse.had}) == 1
    are_gifts = all(share.value > 0 and share.what != words.SOLD for share, _ in purse.shares)
    return is_own_told and are_gifts and bool(purse.shares) and not purse.dropped


def is_of_else(tokens: Sequence[Token]) -> bool:
    """A percentage, what is paid already, "ile muszę mieć na Comfort i kuchnię?"."""
    is_share = any(
        (token.kind == "odd" and "pro" in token.text) or "%" in token.text for token in tokens
    )
    is_paid = any(words.PAID.fullmatch(token.text) for token in tokens)
    is_income = any(words.INCOME.fullmatch(token.text) for token in tokens)
    is_deal = any(words.OF_DEALS.fullmatch(token.text) for token in tokens)
    is_compared = "than" in kinds_of(tokens)
    return is_compared or is_share or is_paid or is_income or is_deal


def is_need_asked(sentence: Sentence) -> bool:
    """ "Ile muszę mieć na Comfort i kuchnię?"."""
    gathers = any(words.GATHERS.fullmatch(token.text) for token in sentence)
    needs = any(words.NEEDS.fullmatch(token.text) for token in sentence)
    return gathers and needs and any(token.text == "ile" for token in sentence)


def is_read_else(token: Token) -> bool:
    """ "W 2 pokojach", "minus"."""
    return (token.kind == "odd" and "pok" in token.text) or words.TAKES_OFF.fullmatch(
        token.text
    ) is not None


def is_known(token: Token) -> bool:
    is_named = bool(what_of(token.text)) or any(said.fullmatch(token.text) for said in words.KNOWN)
    return token.kind not in {"unknown", "topic"} or is_named


def take_sentence(purse: Purse, sentence: Sentence) -> None:
    for tokens in parts_of(tuple(in_parts(sentence))):
        take_part(purse, part_of(tokens))
    if purse.things and kinds_of(sentence) & {"money"}:
        raise UnclearError(purse.things[0])
    purse.things, purse.priced = [], ""


def in_parts(sentence: Sentence) -> Iterator[Token]:
    """A plus parts, and so does "to 75" after other amounts, which is their sum."""
    has_amount = False
    for at, token in enumerate(sentence):
        after = sentence[at + 1 : at + 2]
        is_sum = token.text == "to" and has_amount and bool(kinds_of(after) & AMOUNTS)
        is_sum |= token.text in SUMMED_UP and has_amount and is_of_amount(sentence[at + 1 :])
        is_then = token.text == "to" and has_amount and bool(kinds_of(after) & THEN)
        is_within = has_amount and (token.text, *(t.text for t in after)) in words.WITHIN
        if token.kind == "plus":
            yield Token("gap", token.text)
        elif is_within:
            yield from (Token("gap", token.text), token)
        elif token.text == "minus":
            yield from (Token("gap", token.text), Token("minus", token.text))
        elif is_sum:
            yield from (Token("gap", token.text), Token("sum", "razem"))
        elif is_then:
            yield Token("gap", token.text)
        else:
            yield token
        has_amount |= token.kind in AMOUNTS


def is_of_amount(after: Sequence[Token]) -> bool:
    """ "To mam 100", "więc mamy 60"."""
    places = [at for at, token in enumerate(after) if token.kind in AMOUNTS]
    return bool(places) and places[0] <= 2 and "gap" not in kinds_of(after[: places[0]])


def take_part(purse: Purse, part: Part) -> None:
    if is_of_purse(part):
        raise ElseError
    if not part.figures:
        take_bare(purse, part)
    elif part.is_of_cooling:
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
    found = found - {0} if len(found) > 1 else found  # "nie 10 klim, jedna"
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
