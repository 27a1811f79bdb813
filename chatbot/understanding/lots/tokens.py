"""A message about several flats of one owner as clauses of tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.homes.sentences import kinds_of, texts_of
from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.homes.tokens import sentences_of as sentences_of_homes
from chatbot.understanding.lots.words import POINTS, kind_of, with_idioms
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.text import fold

FIXED = {"area", "money", "number", "count", "odd", "rate", "package", "gap", "plus"}
THAN = {"than", "instead"}
COUNTED = {"area", "number", "few", "two"}
VALUES = {"package", "area", "number"}
PREPOSED = {"na", "w", "we", "to", "za", "ta", "ten", "te", "dla", "z", "ze", "u"}
COUNTS, FEWER = {"two": 2}, {"jed": 1, "dw": 2, "trz": 3}
# "45-60 m2", "38 albo 45": nothing of which is read here.
OPEN = regex(
    r"[0-9] ?[-–] ?[0-9]|[0-9](?: ?m2?| ?metr\w*)? (?:albo|lub|czy|badz) [0-9]"
    r"|\bz (?:tego|tych(?: pieniedzy)?),? co (?:mi |nam )?zosta"  # of what is left by then
)
# "15 kwietnia"
DATED = regex(
    r"[0-9]{1,2}\.? (?:stycz|lut(?:y|eg)|marc|kwie|maj|czerw|lip(?:c|i)|sierp|wrze|pazdz|listop"
    r"|grud)\w*"
)
# "O 2 m większe"
RELATIVE = regex(r"wieksz\w+|mniejsz\w+|wiecej|mniej")


@dataclass(frozen=True)
class Clause:
    """`lead` is the word that opens it: "i", ",", "(", ""; `than` what stands after "niż"."""

    tokens: tuple[Token, ...]
    lead: str = ""
    than: tuple[Token, ...] = ()
    is_instead: bool = False
    sentence: int = 0
    kinds_around: frozenset[str] = frozenset()  # of its sentence
    texts_around: frozenset[str] = frozenset()

    @property
    def kinds(self) -> set[str]:
        return kinds_of(self.tokens)

    @property
    def texts(self) -> set[str]:
        return texts_of(self.tokens)


def clauses_of(
    message: str, catalogue: Catalogue, *, cheapest: str, dearest: str, is_money_known: bool
) -> list[Clause]:
    sentences = sentences_of_homes(
        with_idioms(fold(message)),
        catalogue,
        (),
        cheapest=cheapest,
        dearest=dearest,
        is_money_known=is_money_known,
    )
    return [
        clause
        for at, sentence in enumerate(sentences)
        for clause in clauses_in([*map(named_anew, sentence)], at)
    ]


def named_anew(token: Token) -> Token:
    kind = "" if token.kind in FIXED else kind_of(token.text)
    return Token(kind, token.text) if kind else token


def clauses_in(sentence: Sequence[Token], place: int) -> Iterator[Clause]:
    kinds, texts = frozenset(kinds_of(sentence)), frozenset(texts_of(sentence))
    for lead, part in parts_of(sentence):
        for at, tokens in enumerate(cut(part)):
            main, than, is_instead = compared(tokens, kinds)
            led = "" if at else lead
            yield Clause(tuple(main), led, tuple(than), is_instead, place, kinds, texts)


def compared(
    tokens: Sequence[Token], kinds: frozenset[str]
) -> tuple[list[Token], list[Token], bool]:
    """What stands after "niż", or after "zamiast" up to its package or its area."""
    values = [at for at, token in enumerate(tokens) if token.kind == "package"]
    if "change" in kinds_of(tokens) and len(values) > 1:  # "zamień Premium na Comfort"
        first = values[0]
        return [*tokens[:first], *tokens[first + 1 :]], [tokens[first]], True
    start = next((at for at, token in enumerate(tokens) if is_than(token, kinds)), None)
    if start is None:
        return [*tokens], [], False
    main, than = [*tokens[:start]], [*tokens[start + 1 :]]
    if tokens[start].kind != "instead":
        return main, than, False
    end = next((at for at, token in enumerate(than) if token.kind in VALUES), len(than)) + 1
    return [*main, *than[end:]], than[:end], True


def is_than(token: Token, kinds: frozenset[str]) -> bool:
    return token.kind in THAN or (token.kind == "from" and "asks_more" in kinds)


def parts_of(sentence: Sequence[Token]) -> Iterator[tuple[str, list[Token]]]:
    """Each with the gap before it."""
    lead, part = "", list[Token]()
    for token in sentence:
        if token.kind == "gap":
            if part:
                yield lead, part
            lead, part = token.text, []
        else:
            part.append(token)
    if part:
        yield lead, part


def cut(part: Sequence[Token]) -> Iterator[list[Token]]:
    """ "Dół Premium góra Comfort", "parter 70 piętro 50": one place and one value in each."""
    kinds = [token.kind for token in part]
    value = next((kind for kind in ("package", "area") if kinds.count(kind) > 1), "")
    opening = POINTS | (COUNTED if value == "package" else set())
    marks = [kind for kind in kinds if kind == value or kind in opening]
    if not value or not {*marks} & opening:
        yield [*part]
        return
    first, then = (opening, {value}) if marks[0] in opening else ({value}, opening)
    found, has_then = list[Token](), False
    for at, token in enumerate(part):
        if token.kind in first and has_then and {*kinds[at:]} & then:
            led = 1 if found and found[-1].text in PREPOSED else 0
            yield found[: len(found) - led]
            found, has_then = found[len(found) - led :], False
        found.append(token)
        has_then |= token.kind in then
    yield found


def count_of(token: Token) -> int:
    """How many a word or a number counts; 0 where it counts nothing."""
    if token.kind in COUNTS:
        return COUNTS[token.kind]
    if token.kind == "few":
        return next((count for word, count in FEWER.items() if token.text.startswith(word)), 0)
    value = Decimal(token.value or 0) if token.kind in {"number", "count"} else Decimal()
    return int(value) if value == int(value) and 1 <= value < 10 else 0
