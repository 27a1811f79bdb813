"""One part of a sentence about money: its figures, and who or what stands beside them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.understanding.funds import words
from chatbot.understanding.funds.records import UnclearError
from chatbot.understanding.homes.sentences import kinds_of, texts_of
from chatbot.understanding.homes.tokens import THOUSAND, Token
from chatbot.understanding.money.ledger import OTHERS, PRONOUNS, what_of

AMOUNTS = {"money", "number"}
DENIES = {"not", "instead"}
FAR = 3  # tokens from what denies to what is denied
GIVEN = {"give1", "give3", "giving"}
NO_OWNERS = {*AMOUNTS, "area", "package", "cool", "count", "asks", "asks_rest", "asks_more", "v1p"}


class Figure(NamedTuple):
    at: int
    amount: Decimal  # PLN
    is_bare: bool  # "20", which may be of something else than thousands
    is_denied: bool


class Owner(NamedTuple):
    at: int
    what: str  # as the ledger names it
    text: str


class Part(NamedTuple):
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    owners: tuple[Owner, ...]

    @property
    def kinds(self) -> set[str]:
        return kinds_of(self.tokens)

    @property
    def texts(self) -> set[str]:
        return texts_of(self.tokens)

    def has(self, said: words.Pattern) -> bool:
        return any(said.fullmatch(token.text) for token in self.tokens)

    @property
    def told(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.figures if not figure.is_denied)

    @property
    def denied(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.figures if figure.is_denied)

    @property
    def sources(self) -> list[Owner]:
        return [owner for owner in self.owners if owner.what in words.SOURCES]

    @property
    def things(self) -> list[Owner]:
        return [owner for owner in self.owners if {*owner.what.split("+")} <= words.THINGS]

    @property
    def sold(self) -> list[Owner]:
        return [owner for owner in self.owners if owner.what == words.SOLD]

    @property
    def is_own(self) -> bool:
        return any(owner.what == words.OWN for owner in self.owners)

    @property
    def is_sale(self) -> bool:
        return self.has(words.SELLS)

    @property
    def is_first_person(self) -> bool:
        return bool(self.kinds & {"v1", "v1p", "give1"}) and not self.is_second_subject

    @property
    def is_second_subject(self) -> bool:
        return any(words.NOMINATIVE.fullmatch(owner.text) for owner in self.sources)

    @property
    def gives(self) -> bool:
        return bool(self.kinds & GIVEN) or self.has(words.GIVES) or self.has(words.ADDS)

    @property
    def is_called_off(self) -> bool:
        """ "Rozmyśliła się", "nie da", "nic nie dołoży"."""
        if self.has(words.CALLED_OFF):
            return True
        if self.denied and self.told:  # "za 8, nie za 12"
            return False
        nots = [
            place for place, token in enumerate(self.tokens) if token.kind in {"not", "nothing"}
        ]
        after = [token for place in nots for token in self.tokens[place + 1 : place + 1 + FAR]]
        is_of_them = bool(self.sources or self.things or self.gives)
        moves = (words.GETS, words.GIVES, words.ADDS, words.BUYS, words.TAKES)
        denied = any(each.kind in GIVEN or self.is_any(each, moves) for each in after)
        return bool(nots) and not self.told_after(nots) and (denied or is_of_them)

    def is_any(self, token: Token, said: tuple[words.Pattern, ...]) -> bool:
        return any(each.fullmatch(token.text) for each in said)

    def told_after(self, nots: list[int]) -> bool:
        """ "Nie 8, tylko 18"."""
        return any(token.kind == "only" for token in self.tokens[nots[0] :])

    def is_sum(self, figure: Figure) -> bool:
        around = self.tokens[max(figure.at - FAR, 0) : figure.at + FAR]
        return "sum" in kinds_of(around)

    @property
    def is_within(self) -> bool:
        """ "W tym 20 od mamy", "z tego 15"."""
        pairs = {(one.text, two.text) for one, two in pairwise(self.tokens)}
        return bool(pairs & words.WITHIN)

    def is_purpose(self, owner: Owner) -> bool:
        """ "Ile zostanie na kuchnię?"."""
        is_for = "na" in texts_of(self.before(owner.at))
        return is_for and "asks_rest" in self.kinds and "ile" in self.texts

    @property
    def is_without(self) -> bool:
        """ "Bez tej kuchni 20", and not "55 na plus bez klimy"."""
        nots = [at for at, token in enumerate(self.tokens) if token.kind == "without"]
        places = [figure.at for figure in self.figures] + [owner.at for owner in self.owners]
        return any(0 < place - at <= FAR for at in nots for place in places)

    @property
    def is_of_cooling(self) -> bool:
        """ "Klima za 8 tys.", "8 tys. na klimę"."""
        cools = [at for at, token in enumerate(self.tokens) if token.kind == "cool"]
        places = [figure.at for figure in self.figures]
        return any(0 < place - at <= FAR or 0 < at - place <= 2 for at in cools for place in places)

    def before(self, at: int, reach: int = 2) -> list[Token]:
        return list(self.tokens[max(at - reach, 0) : at])

    def is_given(self, owner: Owner) -> bool:
        """And does not get it: "mama da", "od mamy", "kredyt"."""
        is_no_person = owner.what in words.SOURCES - OTHERS
        is_source = bool(texts_of(self.before(owner.at)) & words.GENITIVE_AFTER)
        return bool(is_no_person or is_source or words.NOMINATIVE.fullmatch(owner.text))


def part_of(tokens: Sequence[Token]) -> Part:
    """Raises UnclearError and ElseError."""
    told = tuple(tokens)
    return Part(told, tuple(figures_in(told)), tuple(owners_in(told)))


def figures_in(tokens: tuple[Token, ...]) -> Iterator[Figure]:
    for at, token in enumerate(tokens):
        if token.kind not in AMOUNTS:
            continue
        if "po" in texts_of(tokens[max(at - 1, 0) : at]):
            raise UnclearError(token.text)
        is_bare = token.kind == "number"
        amount = Decimal(token.value or 0) * (THOUSAND if is_bare else 1)
        yield Figure(at, amount, is_bare, is_denied(tokens, at))


def is_denied(tokens: Sequence[Token], at: int) -> bool:
    for token in reversed(tokens[max(at - FAR, 0) : at]):
        if token.kind in DENIES:
            return True
        if token.kind in {*AMOUNTS, *GIVEN, "package", "only"}:
            return False
    return False


def owners_in(tokens: Sequence[Token]) -> Iterator[Owner]:
    for at, token in enumerate(tokens):
        if token.kind in NO_OWNERS or is_whose(tokens, at):
            continue
        before = tokens[at - 1].text if at else ""
        said = f"{before} {token.text}" if before == "z" else token.text
        what = "+".join(
            each
            for each in what_of(said).split("+")
            if each in {*words.SOURCES, *words.THINGS, words.SOLD}
        )
        if words.OWN_SAID.fullmatch(token.text):
            what = words.OWN
        if token.kind == "own" and token.text == "ja":
            what = words.OWN
        if token.kind == "kin" and (not what or what in PRONOUNS):
            what = "?"
        if what == "loan" and words.ADDS.fullmatch(token.text):
            what = ""  # "brat pożyczy 15"
        if what:
            yield Owner(at, what, token.text)


def is_whose(tokens: Sequence[Token], at: int) -> bool:
    """ "Mama narzeczonego": it is she who is meant."""
    is_after = at > 0 and tokens[at - 1].kind == "kin"
    return is_after and words.NOMINATIVE.fullmatch(tokens[at].text) is None


def is_of_purse(part: Part) -> bool:
    """Of another's: "mama ma 60 tys."."""
    has = bool(part.kinds & {"v3", "v3p"}) and not part.gives
    people = [owner for owner in part.sources if owner.what in OTHERS]
    return has and any(owner.what != words.HOUSEHOLD for owner in people) and bool(part.told)
