"""A message about a visitor's money, part by part: what there is by now, and what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.funds import words
from chatbot.understanding.funds.parts import Figure, Owner, Part, is_of_purse, part_of
from chatbot.understanding.funds.records import ElseError, FundsRead, UnclearError
from chatbot.understanding.homes.cooling import rooms_in
from chatbot.understanding.homes.sentences import FEW, kinds_of, parts_of, texts_of
from chatbot.understanding.homes.tokens import Sentence, Token
from chatbot.understanding.money.ledger import OTHERS, SELF, Ledger, is_same, what_of
from chatbot.understanding.money.ledger import Part as Share

WITH = {"z", "ze", "pomoca", "pomocy", "wsparciem"}
THEY = {"ich", "nich"}
CLOSE = Decimal(1000)  # PLN: "kurczę, 450 zł brakuje", of 452


@dataclass(slots=True)
class Purse:
    """What the parts that were read so far say. `gaps` (PLN) are what was left or missing."""

    known: Ledger
    area: Decimal | None
    gaps: frozenset[Decimal]
    shares: list[tuple[Share, bool]] = field(default_factory=list)  # and whether on top
    dropped: set[str] = field(default_factory=set)
    again: set[str] = field(default_factory=set)
    own: list[Decimal] = field(default_factory=list)  # that is said to be the visitor's alone
    had: list[Decimal] = field(default_factory=list)  # "mamy 80": alone or with all else
    totals: list[Decimal] = field(default_factory=list)
    denied: list[Decimal] = field(default_factory=list)
    current: str = ""  # who was spoken of last
    pending: str = ""  # of whom nothing is told yet
    things: list[str] = field(default_factory=list)  # of which no price is told yet
    within: set[str] = field(
        default_factory=set
    )  # whose money is in a total, nobody knows how much
    is_only_own: bool = False
    is_total_asked: bool = False  # "to ile mamy razem?"
    is_included: bool = False  # "90 tys., w tym 20 od mamy"
    needed_from: str = ""

    @property
    def is_told(self) -> bool:
        told = (self.shares, self.dropped, self.own, self.had, self.totals, self.again)
        return any(told) or self.is_only_own

    @property
    def is_of_parts(self) -> bool:
        """More than one plain amount."""
        told = (
            self.shares,
            self.dropped,
            self.again,
            self.denied,
            self.known.parts,
            self.known.away,
            self.needed_from,
        )
        return any(told) or self.is_only_own or len(self.own + self.had + self.totals) > 1


def read(
    sentences: Sequence[Sentence],
    known: Ledger,
    area: Decimal | None,
    gaps: frozenset[Decimal],
    *,
    is_included: bool = False,
) -> FundsRead | None:
    """None where it is of no money, or of one plain amount. `area` in m². Raises UnclearError and
    ElseError."""
    purse = Purse(known, area, gaps, is_included=is_included)
    for sentence in sentences:
        take_sentence(purse, sentence)
    if purse.pending:
        raise UnclearError(purse.pending)
    is_asked = bool(purse.needed_from or purse.is_total_asked)
    if not ((purse.is_told or is_asked) and purse.is_of_parts):
        return None
    tokens = [token for sentence in sentences for token in sentence]
    kinds = kinds_of(tokens)
    if kinds & words.STOPS:
        raise UnclearError
    ledger = settled(purse)
    return FundsRead(
        ledger,
        all(map(is_known, tokens)),
        area_in(tokens, area),
        codes_in(sentences),
        units_in(sentences),
        frozenset(kinds & {"asks_more", "asks_rest"}) | {"total"} & {"total" * is_asked},
        purse.needed_from,
    )


def is_known(token: Token) -> bool:
    is_named = bool(what_of(token.text)) or any(said.fullmatch(token.text) for said in words.KNOWN)
    return token.kind != "unknown" or is_named


# --- A sentence


def take_sentence(purse: Purse, sentence: Sentence) -> None:
    for tokens in parts_of(split_at_plus(sentence)):
        take_part(purse, part_of(tokens))
    if purse.things and kinds_of(sentence) & {"money"}:
        raise UnclearError(purse.things[0])
    purse.things = []


def split_at_plus(sentence: Sentence) -> Sentence:
    return tuple(Token("gap", token.text) if token.kind == "plus" else token for token in sentence)


def take_part(purse: Purse, part: Part) -> None:
    if is_of_purse(part):
        raise ElseError
    if not part.figures:
        take_bare(purse, part)
    elif "cool" in part.kinds:
        raise UnclearError
    elif part.is_called_off and not part.told:
        call_off(purse, part)
    elif not part.told:
        purse.denied += [figure.amount for figure in part.denied]
    elif len(part.told) == 1:
        purse.denied += [figure.amount for figure in part.denied]
        take_figure(purse, part, part.told[0], [*part.owners])
    else:
        take_pairs(purse, part)


def take_bare(purse: Purse, part: Part) -> None:
    """Without an amount: "bez mamy", "z mamą", "mama się rozmyśliła", "ile mama musiałaby dać?"."""
    if part.is_called_off and (part.sources or part.things or purse.current):
        return call_off(purse, part)
    take_only_own(purse, part)
    for owner in part.owners:
        before = part.before(owner.at, 3)
        if "without" in kinds_of(before):
            purse.dropped.add(owner.what if owner.what != "?" else the_source(purse))
        elif owner.what in words.SOURCES:
            take_source(purse, part, owner, before)
        elif owner in part.things:
            if "z" in texts_of(before):
                purse.again |= {owner.what} if purse.known.away else set()
            else:
                purse.things.append(owner.what)
        elif owner.what == "?" and part.gives:
            purse.current = the_source(purse)
            asks_need(purse, part, purse.current)
    if {"ile", "sum"} <= part.texts | part.kinds and part.kinds & {"v1", "v1p"}:
        purse.is_total_asked = True
    if not part.owners and part.has(words.LENT) and part.has(words.NEEDS):
        purse.needed_from = "loan"
    return None


def take_only_own(purse: Purse, part: Part) -> None:
    """ "Tylko z naszych pieniędzy", "sami"."""
    is_own = any(owner.what == words.OWN for owner in part.owners) or "we" in part.kinds
    if part.texts & words.ONLY and is_own:
        purse.is_only_own = True


def take_source(purse: Purse, part: Part, owner: Owner, before: Sequence[Token]) -> None:
    if asks_need(purse, part, owner.what):
        return
    if texts_of(before) & WITH:
        purse.again.add(owner.what)
    elif owner.what == words.HOUSEHOLD and not part.gives:
        return
    elif owner.what in OTHERS and words.NOMINATIVE.fullmatch(owner.text):
        if purse.pending and purse.pending != owner.what:
            raise UnclearError(owner.text)
        purse.current = purse.pending = owner.what
    else:
        raise UnclearError(owner.text)


def asks_need(purse: Purse, part: Part, what: str) -> bool:
    is_asked = "asks" in part.kinds and "ile" in part.texts and part.has(words.NEEDS)
    if is_asked or ("ile" in part.texts and part.gives and part.has(words.NEEDS)):
        purse.needed_from, purse.current = what, what
        return True
    return False


def call_off(purse: Purse, part: Part) -> None:
    whose = [owner.what for owner in (*part.sources, *part.things)]
    whose = whose or [purse.pending or the_source(purse)]
    purse.dropped |= {*whose}
    purse.denied += [figure.amount for figure in part.denied]
    purse.current, purse.pending = whose[-1], ""


def the_source(purse: Purse) -> str:
    """The only one who may be meant."""
    people = [
        what for what, value in purse.known.parts.items() if value > 0 and what in words.SOURCES
    ]
    if purse.current in words.SOURCES:
        return purse.current
    if len(people) == 1:
        return people[0]
    raise UnclearError


# --- An amount


def take_pairs(purse: Purse, part: Part) -> None:
    """ "Ja 50, mama 20" without a comma: each beside its owner, in one order."""
    every: list[Figure | Owner] = [*part.told, *part.owners]
    places = sorted(every, key=lambda each: each.at)
    firsts = places[::2], places[1::2]
    are_owned = all(isinstance(each, Owner) for each in firsts[0])
    are_figures = all(isinstance(each, Figure) for each in firsts[1])
    is_before = are_owned and are_figures
    is_after = all(isinstance(each, Figure) for each in firsts[0]) and all(
        isinstance(each, Owner) for each in firsts[1]
    )
    if len(part.told) != len(part.owners) or part.denied or not (is_before or is_after):
        raise UnclearError
    for one, other in zip(*firsts, strict=True):
        figure, owner = (other, one) if is_before else (one, other)
        if isinstance(figure, Figure) and isinstance(owner, Owner):
            take_figure(purse, part, figure, [owner])


def take_figure(purse: Purse, part: Part, figure: Figure, owners: list[Owner]) -> None:
    names = {owner.what for owner in owners}
    sources, things = names & words.SOURCES, names - words.SOURCES - {words.OWN, "?", words.SOLD}
    if words.SOLD in names:
        take_sold(purse, part, figure, is_alone=not things)
    elif things and (sources or words.OWN in names or part.is_sale):
        raise UnclearError
    elif things:
        take_thing(purse, part, figure, things)
    elif sources or "?" in names:
        take_gift(purse, part, figure, owners)
    elif part.has(words.RETURNS):
        raise UnclearError
    elif words.OWN in names and not part.has(words.ADDS):
        purse.own.append(figure.amount)
    else:
        take_nobodys(purse, part, figure)


def take_sold(purse: Purse, part: Part, figure: Figure, *, is_alone: bool) -> None:
    if not is_alone or not part.is_sale:
        raise UnclearError
    add(purse, words.SOLD, figure.amount)


def take_thing(purse: Purse, part: Part, figure: Figure, things: set[str]) -> None:
    is_aside = part.has(words.ASIDE) or part.has(words.BUYS) or "tego" in part.texts
    if part.kinds & {"v1", "v1p"} and not is_aside:
        raise UnclearError  # "mam 15 na meble": beside the rest, or out of it?
    if figure.is_bare and not (part.texts & {"za", "na"} or is_aside or part.kinds & {"money"}):
        is_known = any(is_same(what, each) for what in things for each in purse.known.parts)
        if not is_known:
            raise UnclearError
    add(purse, "+".join([*purse.things, *sorted(things)]), -figure.amount)
    purse.things = []


def take_gift(purse: Purse, part: Part, figure: Figure, owners: list[Owner]) -> None:
    people = [owner for owner in owners if owner.what in words.SOURCES or owner.what == "?"]
    whats = {owner.what if owner.what != "?" else the_source(purse) for owner in people}
    if len(whats) != 1 or part.has(words.RETURNS):
        raise UnclearError
    what = next(iter(whats))
    if not all(part.is_given(owner) for owner in people):
        raise UnclearError
    if part.texts & WITH and "sum" not in part.kinds and not part.gives:
        after = [token.text for token in part.tokens[figure.at + 1 : figure.at + 2]]
        if {*after} & WITH:  # "95 tys. z mamą"
            purse.totals.append(figure.amount)
            purse.within |= whats
            return
    if part.kinds & {"sum"}:
        raise UnclearError
    is_new = purse.pending not in {"", what}
    if is_new:
        raise UnclearError
    purse.current, purse.pending = what, ""
    give(purse, part, figure, what)


def give(purse: Purse, part: Part, figure: Figure, what: str) -> None:
    if part.is_called_off:
        purse.dropped.add(what)
        purse.denied.append(figure.amount)
        return None
    is_by = "o" in texts_of(part.before(figure.at, 1))
    is_more = is_by and bool(part.texts & words.MORE)
    is_less = is_by and bool(part.texts & words.LESS)
    if is_by and not (is_more or is_less):
        raise UnclearError
    if is_less:
        before = [value for each, value in purse.known.parts.items() if is_same(each, what)]
        if len(before) != 1 or before[0] <= figure.amount:
            raise UnclearError
        return add(purse, what, before[0] - figure.amount)
    is_more |= part.has(words.ON_TOP) and purse.known.has(what)
    return add(purse, what, figure.amount, is_on_top=is_more)


def add(purse: Purse, what: str, amount: Decimal, *, is_on_top: bool = False) -> None:
    same = [share for share, _ in purse.shares if is_same(share.what, what)]
    if same and same[-1].value != amount:
        raise UnclearError
    if not same:
        purse.shares.append((Share(what, amount), is_on_top))


def take_nobodys(purse: Purse, part: Part, figure: Figure) -> None:
    """An amount without an owner in its part."""
    if part.has(words.ADDS) and part.is_first_person:
        what = "loan" if part.has(words.LENT) else SELF
        give(purse, part, figure, what)
    elif part.has(words.PUTS) and part.is_first_person:
        purse.own.append(figure.amount)
    elif part.gives:
        what = purse.pending or the_source(purse)
        purse.current, purse.pending = what, ""
        give(purse, part, figure, what)
    elif part.has(words.ASIDE):
        add(purse, "reserve", -figure.amount)
    elif is_comment(purse, part, figure):
        return
    elif "sum" in part.kinds:
        purse.totals.append(figure.amount)
    else:
        take_had(purse, part, figure)


def is_comment(purse: Purse, part: Part, figure: Figure) -> bool:
    """ "Kurczę, 450 zł brakuje"."""
    is_left = any(token.text.startswith(("brak", "zabrak", "zosta")) for token in part.tokens)
    is_near = any(abs(gap - figure.amount) < CLOSE for gap in purse.gaps)
    if is_left and not is_near and "z" not in texts_of(part.before(figure.at, 1)):
        raise UnclearError
    return is_left and is_near


def take_had(purse: Purse, part: Part, figure: Figure) -> None:
    known = {purse.known.base, purse.known.total, purse.known.had.total}
    is_of_money = part.has(words.BUDGET) or purse.denied or figure.amount in known
    if figure.is_bare and not is_of_money and purse.area is None:
        raise ElseError  # "mamy 62": m², or thousands?
    if figure.is_bare and not is_of_money and not purse.known.parts:
        raise ElseError
    if part.has(words.SIZE):
        raise ElseError
    purse.had.append(figure.amount)


# --- The whole


def settled(purse: Purse) -> Ledger:
    """Raises UnclearError where the amounts don't fit together."""
    before = purse.known
    ledger = before
    for what in sorted(purse.dropped):
        ledger = ledger.without(what)
    if purse.is_only_own:
        costs = {what: value for what, value in ledger.parts.items() if value < 0}
        gone = {what: value for what, value in ledger.parts.items() if value > 0}
        ledger = Ledger(ledger.base, costs, away={**ledger.away, **gone})
    told = {share.what for share, _ in purse.shares}
    for what in sorted(purse.again - told):
        if not ledger.has(what):
            if not any(is_same(what, each) for each in ledger.away):
                raise UnclearError(what)
            ledger = ledger.with_again(what)
    open_parts = {what for what, value in before.away.items() if not value}
    if any(is_told(what, told | purse.dropped) for what in open_parts):
        raise UnclearError
    check_kin(purse, ledger)
    ledger = with_base(purse, ledger)
    for share, is_on_top in purse.shares:
        is_other = share.what == SELF
        ledger = put(ledger, share, is_on_top=is_on_top, is_other=is_other)
    check_denied(purse, ledger)
    check_totals(purse, ledger)
    if ledger.total is None or ledger.total <= 0:
        raise UnclearError
    within = {what: Decimal() for what in purse.within if not ledger.has(what)}
    return replace(ledger, away={**ledger.away, **within})


def put(ledger: Ledger, share: Share, *, is_on_top: bool, is_other: bool) -> Ledger:
    """What the visitor adds keeps what was there."""
    if not is_other:
        return ledger.changed((share,), is_on_top=is_on_top)
    parts = {**ledger.parts, SELF: share.value + (ledger.parts.get(SELF, 0) if is_on_top else 0)}
    return Ledger(ledger.base, parts, SELF, ledger.away)


def check_kin(purse: Purse, ledger: Ledger) -> None:
    """Parents are both, so that one of them beside the two is counted twice."""
    names = {*ledger.parts} | {share.what for share, _ in purse.shares if share.value > 0}
    if any(whole in names and names & parts for whole, parts in words.PLURAL.items()):
        raise UnclearError


def with_base(purse: Purse, ledger: Ledger) -> Ledger:
    """What the visitor has, apart from what others give."""
    own, had, totals = {*purse.own}, {*purse.had}, {*purse.totals}
    fresh = sum((share.value for share, _ in purse.shares), Decimal())
    given = sum((share.value for share, _ in purse.shares if share.value > 0), Decimal())
    is_anew = bool(own or had - known_sums(purse, ledger))
    if len(own) > 1 or len(totals) > 1 or (is_anew and any(more for _, more in purse.shares)):
        raise UnclearError  # "mamy 50, mama dorzuci jeszcze 20", where she gave 15 before
    if own:
        return Ledger(own.pop(), ledger.parts, away=ledger.away)
    told = {share.what for share, _ in purse.shares}
    left = {what: value for what, value in ledger.parts.items() if not is_told(what, told)}
    sums = known_sums(purse, ledger)
    new = [amount for amount in had if amount not in sums]
    if purse.is_included and given and len({*new, *totals}) == 1:
        return Ledger(next(iter({*new, *totals})) - given, ledger.parts, away=ledger.away)
    if not new:
        return ledger if ledger.base is not None else from_totals(ledger, totals, fresh)
    if len(new) > 1:
        raise UnclearError
    if any(value > 0 for value in left.values()):
        raise UnclearError  # "mamy 95": with what the mother gives, or without it?
    if not purse.shares and purse.denied and ledger.parts:
        raise UnclearError
    return Ledger(new[0], ledger.parts, away=ledger.away)


def is_told(what: str, told: set[str]) -> bool:
    return any(is_same(what, each) for each in told)


def from_totals(ledger: Ledger, totals: set[Decimal], _fresh: Decimal) -> Ledger:
    if len(totals) != 1:
        raise UnclearError
    return Ledger(next(iter(totals)), ledger.parts)


def known_sums(purse: Purse, ledger: Ledger) -> set[Decimal]:
    """What is known by now, so that it is only said again."""
    after = ledger
    for share, is_on_top in purse.shares:
        if after.base is not None:
            after = put(after, share, is_on_top=is_on_top, is_other=share.what == SELF)
    known = [ledger.base, after.total, after.had.total]
    known += [] if purse.shares or purse.dropped else [purse.known.total]
    return {amount for amount in known if amount is not None}


def check_denied(purse: Purse, ledger: Ledger) -> None:
    """ "Da 30 zamiast 20": the 20 is what was known, and nothing of it stays."""
    before = purse.known
    known = {*map(abs, before.parts.values()), before.base, before.total, before.had.total}
    changed = before.base != ledger.base or {*before.parts.items()} != {*ledger.parts.items()}
    for amount in purse.denied:
        gone = [what for what, value in before.parts.items() if abs(value) == amount]
        is_kept = any(ledger.parts.get(what) == before.parts[what] for what in gone)
        if changed and (amount not in known or is_kept):
            raise UnclearError


def check_totals(purse: Purse, ledger: Ledger) -> None:
    if any(amount not in {ledger.total, ledger.had.total} for amount in purse.totals):
        raise UnclearError


# --- What is asked


def area_in(tokens: Sequence[Token], known: Decimal | None) -> Decimal | None:
    """Raises UnclearError where there are several."""
    told = {Decimal(token.value or 0) for token in tokens if token.kind == "area"}
    if len(told) > 1:
        raise UnclearError
    return next(iter(told), known)


def codes_in(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    found = list[str]()
    for sentence in sentences:
        for at, token in enumerate(sentence):
            if token.kind == "package" and token.value:
                if kinds_of(sentence[max(at - 2, 0) : at]) & {"not", "instead", "without"}:
                    raise UnclearError
                found.append(str(token.value))
    return tuple(dict.fromkeys(found))


def units_in(sentences: Sequence[Sentence]) -> int | None:
    """Of air conditioning; None where the message tells none. Raises UnclearError."""
    found = set[int]()
    for sentence in sentences:
        for at, token in enumerate(sentence):
            if token.kind not in {"cool", "count"}:
                continue
            before = sentence[max(at - 2, 0) : at]
            is_out = bool(kinds_of(before) & {"without", "not"})
            counted = [int(t.value or 0) for t in sentence if t.kind == "count"]
            counted += [FEW[t.text] for t in before if t.text in FEW]
            found.add(0 if is_out else next(iter([*counted, rooms_in(sentence) or 1])))
    if len(found) > 1 or any(units > MOST_UNITS for units in found):
        raise UnclearError
    return next(iter(found), None)
