"""What a message says of the flats of several people, token by token. Nothing is guessed: where a
figure has no owner, or something beside it is not understood, UnclearError says which words."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.understanding.cooling.cooling import MOST_UNITS, rooms_told, with_digits
from chatbot.understanding.homes.records import OWN, Gift, Holdings, Home
from chatbot.understanding.homes.tokens import SURPLUS, THOUSAND, Sentence, Token

FIGURES = {"area", "money", "number"}
NAMED = {"own", "we", "kin"}
SAYS = ("mowi", "twierdz", "radzi", "powiedzial", "poleca", "says", "said")
COMPANIES = ("ekip", "firm", "ofert", "majst", "konkuren", "wykonawc", "fachow", "compan", "offer")
ONLY_THIS = {"tylko", "jedynie", "wylacznie", "only", "just"}  # changes
WHICH = {"jaki", "jakie", "ktory", "ktore", "which", "what"}
PACKAGE_SAID = {"pakiet", "pakiety", "pakietu", "package", "wariant", "opcja"}
FEW = {"jedna": 1, "jednej": 1, "jedno": 1, "dwie": 2, "trzy": 3, "one": 1, "two": 2, "three": 3}
CORE = {
    *FIGURES,
    "package",
    "asks_rest",
    "asks_more",
    "sum",
    "both",
    "each",
    "cool",
    "count",
    "rest",
}
ASKING = {"asks", "asks_rest", "asks_more", "package", "cool"}
GIVES = {"give1", "give3", "giving"}
FIRST = {"v1", "give1"}
FIRST_PLURAL = {"v1p"}
THIRD = {"v3", "v3p"}
SMALLEST, LARGEST = Decimal(12), Decimal(400)  # m² of a flat that is told without a unit
NEAR = Decimal("1.08")
ALIKE = Decimal("1.3")  # a bare number as near to an area may be one
ADDS = ("doloz", "doklad", "dorzuc", "dod", "dosyp", "dopl", "add")
OUT_OF = {"z", "ze", "tych", "moich", "swoich", "of"}
PRICE_ASKED = {"ile", "kosztuje", "cena", "cene", "koszt", "much", "cost"}
GAP = {"ile", "roznica", "roznice", "roznicy", "kto", "komu", "much", "difference", "who"}
SHORT = 8  # words of "a u syna?"
BESIDE_NAMES = {"both", "sum", "glue", "gap", "flat", "only", "v1", "v1p", "v3", "number", "area"}
TWO = 2
ALL = "all"

PriceOf = Callable[[Holdings, str], Decimal | None]


class UnclearError(Exception):
    """`words` are what was not understood; `is_share` where one pays a part of another's price,
    and `area` and `code` are of nobody who is named."""

    def __init__(
        self,
        words: str = "",
        *,
        is_share: bool = False,
        area: Decimal | None = None,
        code: str = "",
    ) -> None:
        super().__init__(words)
        self.words, self.is_share, self.area, self.code = words, is_share, area, code


class Choice(NamedTuple):
    """A package for a flat of so many m²."""

    code: str
    area: Decimal


@dataclass(frozen=True)
class Read:
    """The flats as they are from now on, and who is asked about; `contrast` has two choices for
    one's flat, the former first."""

    holdings: Holdings
    shown: tuple[str, ...]
    is_sum: bool = False
    are_compared: bool = False  # the flats with each other
    contrast: Mapping[str, tuple[Choice, Choice]] = field(default_factory=dict)
    open_money: Decimal | None = None  # of which nobody told whose it is
    is_alone: bool = False  # money for all is held against those that are shown: "samo moje"
    asks_which: bool = False  # package


@dataclass(frozen=True)
class HomesRead:
    """`read` is None where something of it is not clear, and then `before` stands."""

    before: Holdings
    read: Read | None
    unclear: UnclearError | None = None


def is_of_others(sentences: Sequence[Sentence]) -> bool:
    """What another company asks."""
    return any(token.text.startswith(COMPANIES) for each in sentences for token in each)


def read(sentences: Sequence[Sentence], known: Holdings, price_of: PriceOf) -> Read | None:
    """None where it is of something else. Raises UnclearError."""
    if is_of_others(sentences):
        return None
    for sentence in sentences:
        if "done" in kinds_of(sentence) and kinds_of(sentence) & {*NAMED, *FIGURES}:
            raise UnclearError
        if "share" in kinds_of(sentence) and kinds_of(sentence) & {*NAMED, *FIGURES, *GIVES}:
            raise UnclearError(is_share=True)
    if not known.are_several and any(map(is_than_kin, sentences)):
        raise UnclearError  # "większe niż u rodziców"
    plain = [
        with_sized_named(without_purposes(without_possessive(each)), known) for each in sentences
    ]
    of_homes = [each for each in plain if is_of_homes(each) and not is_hearsay(each, known)]
    for sentence in plain:
        if of_homes and sentence not in of_homes and kinds_of(sentence) & {"cool", *GIVES}:
            raise UnclearError
    if not of_homes or not is_meant(of_homes):
        return None
    reading = Reading(known, price_of)
    texts = {token.text for sentence in sentences for token in sentence}
    reading.asks_which = bool(texts & WHICH and texts & PACKAGE_SAID)
    reading.tokens = [token for sentence in of_homes for token in sentence]
    for sentence in of_homes:
        reading.take(sentence)
    return reading.result()


def without_possessive(sentence: Sentence) -> Sentence:
    """ "Moja siostra" is no flat of mine."""
    follows = (*sentence[1:], Token("end", ""))
    return tuple(
        token
        for token, after in zip(sentence, follows, strict=True)
        if not (token.kind in {"own", "we"} and after.kind == "kin")
    )


def with_sized_named(sentence: Sentence, known: Holdings) -> Sentence:
    """ "A to mniejsze w Expressie?", of two that are known; "syn ma mniejsze" names him."""
    homes = sorted(known.homes.values(), key=lambda home: home.area)
    if len(homes) != TWO or homes[0].area == homes[1].area:
        return sentence
    sized = {"small": homes[0].who, "big": homes[1].who}
    found = list[Token]()
    for part in parts_with_gaps(sentence):
        is_named = any(token.kind in NAMED for token in part)
        found += [
            Token("own" if sized[token.kind] == OWN else "kin", token.text, sized[token.kind])
            if token.kind in sized and not is_named
            else token
            for token in part
        ]
    return tuple(found)


def parts_with_gaps(sentence: Sentence) -> list[list[Token]]:
    parts = [list[Token]()]
    for token in sentence:
        if token.kind == "gap":
            parts.append([])
        parts[-1].append(token)
    return parts


def without_purposes(sentence: Sentence) -> Sentence:
    """ "Ile zostanie na meble?"."""
    if "asks_rest" not in {token.kind for token in sentence}:
        return sentence
    before = (Token("", ""), *sentence)
    return tuple(
        token
        for token, last in zip(sentence, before, strict=False)
        if not (token.kind == "topic" and last.text in {"na", "for"})
    )


def is_than_kin(sentence: Sentence) -> bool:
    return any(
        token.kind == "than" and any(each.kind == "kin" for each in sentence[at + 1 : at + 3])
        for at, token in enumerate(sentence)
    )


def is_hearsay(sentence: Sentence, known: Holdings) -> bool:
    """ "Kuzynka mówi, że Premium lepsze", and has no flat here."""
    kin = {token.value for token in sentence if token.kind == "kin"}
    is_said = any(token.text.startswith(SAYS) for token in sentence)
    return bool(kin) and is_said and not kin & {*known.homes} and not kinds_of(sentence) & FIGURES


def is_of_homes(sentence: Sentence) -> bool:
    kinds = {token.kind for token in sentence}
    is_else = bool(kinds & {"topic", "odd"})
    if is_else and kinds & FIGURES:
        raise UnclearError(" ".join(t.text for t in sentence if t.kind in {"topic", "odd"}))
    if is_else:
        return False
    if "unknown" in kinds and not kinds & (
        NAMED | FIGURES | {"both", "sum", "asks_rest", "asks_more"}
    ):
        return False
    return bool(kinds & (CORE | NAMED | GIVES))


def is_meant(sentences: Sequence[Sentence]) -> bool:
    """Enough of it is of flats; "zadzwońcie do mnie" is not."""
    tokens = [token for sentence in sentences for token in sentence]
    kinds = {token.kind for token in tokens}
    if kinds & CORE:
        return True
    is_asked = any(token.text in PRICE_ASKED for token in tokens)
    return "unknown" not in kinds and bool(kinds & NAMED) and (is_asked or len(tokens) <= SHORT)


def parts_of(sentence: Sentence) -> list[list[Token]]:
    parts, part = list[list[Token]](), list[Token]()
    for token in sentence:
        if token.kind == "gap":
            parts, part = [*parts, part] if part else parts, []
        else:
            part.append(token)
    return [*parts, part] if part else parts


class Reading:
    """One message, sentence by sentence."""

    def __init__(self, known: Holdings, price_of: PriceOf) -> None:
        self.known, self.now, self.price_of = known, known, price_of
        self.tokens: list[Token] = []
        self.open_money: Decimal | None = None
        self.current: str = ""  # who was spoken of last in this message
        self.said: list[str] = []  # who was named in this message
        self.asked: list[str] = []
        self.changed: list[str] = []
        self.codes: dict[str, list[str]] = {}  # of the sentence
        self.coded: list[str] = []
        self.contrast: dict[str, tuple[Choice, Choice]] = {}
        self.before: dict[str, Home] = dict(known.homes)
        self.than: list[str] = []  # packages, and people, to compare with
        self.kinds: set[str] = set()
        self.told: dict[str, Decimal] = {}  # what each has
        self.denied: list[Decimal] = []  # "nie 48"
        self.totals: list[Decimal] = []  # areas of all together
        self.are_compared = self.asks_gap = self.asks_which = False
        self.assumed = ""  # whose money it is taken for, of whom nothing is said

    # --- who is meant

    @property
    def everybody(self) -> list[str]:
        return list(self.now.homes)

    def who(self, token: Token) -> str:
        """ALL is everybody."""
        if token.kind == "kin":
            if not token.value:
                raise UnclearError(token.text)
            return str(token.value)
        if token.kind == "we" and not self.now.are_we and self.now.kin:
            return ALL
        return OWN

    def strong(self, part: Sequence[Token]) -> list[str]:
        """Who is named in it, in order; not whom it is compared with."""
        found = list[str]()
        for at, token in enumerate(part):
            before = {each.kind for each in part[max(at - 2, 0) : at]}
            if token.kind in NAMED and not before & {"than", "from"}:
                found.append(self.who(token))
        if not found:
            found = [who for token in part if (who := self.by_area(token))]
        return list(dict.fromkeys(found))

    def by_area(self, token: Token) -> str:
        """Whose flat is of that area, and no other's: "a 58 w Premium?"."""
        if token.kind not in {"area", "number"}:
            return ""
        area = Decimal(token.value or 0)
        is_money = token.kind == "number" and area * THOUSAND in self.now.amounts()
        return "" if is_money else self.now.owner_of(area)

    def weak(self, part: Sequence[Token]) -> str:
        """By the form of a verb."""
        kinds = {token.kind for token in part}
        if kinds & FIRST:
            return OWN
        if kinds & FIRST_PLURAL:
            return OWN if self.now.are_we or not self.now.kin else ALL
        if kinds & THIRD and not kinds & {"flat"}:
            kin = [who for who in self.said if who not in {OWN, ALL}] or [*self.now.kin]
            if self.current not in {"", OWN, ALL}:
                return self.current
            return kin[-1] if len({*kin}) == 1 else ""
        return ""

    def owner(self, part: Sequence[Token], at: int) -> str:
        """Whose the figure or package at this place is; "" where it isn't told."""
        kinds = {token.kind for token in part}
        named = self.strong(part)
        if "both" in kinds:
            return ALL
        if len(named) == 1:
            return named[0]
        if len(named) > 1:
            return self.nearest(part, at)
        if "self" in kinds and (whose := self.weak(part) or self.current):
            return whose
        return self.weak(part) or self.current

    def each(self, who: str) -> list[str]:
        return self.everybody if who == ALL else [who] if who else []

    def nearest(self, part: Sequence[Token], at: int) -> str:
        named = [place for place, token in enumerate(part) if token.kind in NAMED]
        if not named:
            return self.by_area(part[at])
        before = [place for place in named if place < at]
        first = min(
            place for place, token in enumerate(part) if token.kind in FIGURES | {"package"}
        )
        if before and not (first < named[0]):
            return self.who(part[before[-1]])
        after = [place for place in named if place > at]
        return self.who(part[(after or before)[0]])

    # --- a sentence

    def take(self, sentence: Sentence) -> None:
        kinds = {token.kind for token in sentence}
        self.kinds |= kinds
        if "unknown" in kinds and kinds & (FIGURES | GIVES | {"rest"}):
            check_known(sentence)
        sentence = self.with_rest_of_sum(self.with_sums(self.without_denied(sentence)))
        if "drops" in kinds and self.take_drop(sentence):
            return
        if self.take_gift(sentence):
            return
        several = {who for part in parts_of(sentence) for who in self.strong(part)}
        self.said = list(dict.fromkeys((*self.said, *several)))
        for part in parts_of(sentence):
            if kinds_of(part) & {"asks", "asks_rest", "asks_more"} and len(several) > 1:
                if not self.strong(part) and not self.weak(part):
                    self.current = ALL
            self.take_part(part, sentence)
            named = self.strong(part)
            if len(named) == 1:
                self.current = named[0]
            elif not named and (weak := self.weak(part)):
                self.current = weak
        if len(several) > 1:
            self.current = ALL
        self.take_question(sentence)
        self.settle_codes(kinds)

    def take_drop(self, sentence: Sentence) -> bool:
        """ "Brat się rozmyślił, zostaje tylko moje"."""
        parts = parts_of(sentence)
        dropped = next(part for part in parts if "drops" in kinds_of(part))
        named = [who for who in self.strong(dropped) if who in self.now.homes]
        if len(named) != 1 or len(self.everybody) < TWO:
            raise UnclearError
        self.now = self.now.without(named[0])
        self.before = dict(self.now.homes)
        for part in parts:
            if part is not dropped:
                self.take(tuple(part))
        return True

    def settle_codes(self, kinds: set[str]) -> None:
        """The packages of a sentence; two of one's flat are weighed against each other, and one
        beside a sum is of all that have none."""
        told = {who: codes for name, codes in self.codes.items() for who in self.each(name)}
        told |= {who: codes for who, codes in self.codes.items() if who != ALL}
        only = {code for codes in told.values() for code in codes}
        if len(only) == 1 and kinds & {"sum", "both"}:
            told |= {who: [*only] for who in self.everybody if not self.now.homes[who].code}
        self.codes = {}
        for who, codes in told.items():
            home = self.now.homes.get(who)
            if home is None or len(codes) > TWO:
                raise UnclearError
            self.coded.append(who)
            if len(codes) == TWO:
                self.contrast[who] = Choice(codes[0], home.area), Choice(codes[1], home.area)
            else:
                self.now = self.now.with_home(who, code=codes[0])

    def without_denied(self, sentence: Sentence) -> Sentence:
        """Without the old figure of "33 m, a nie 31", whose owner is known by it."""
        kept, at = list[Token](), 0
        while at < len(sentence):
            token = sentence[at]
            after = sentence[at + 1] if at + 1 < len(sentence) else Token("end", "")
            if token.kind in {"not", "instead"} and after.kind in {
                *FIGURES,
                "package",
                "sum",
                "both",
            }:
                if after.kind in {"area", "number"}:
                    self.denied.append(Decimal(after.value or 0))
                    self.current = self.current or self.now.owner_of(self.denied[-1])
                if after.kind == "package" and token.kind == "instead":
                    self.than.append(str(after.value))
                at += 2
                continue
            follows = sentence[at + 2] if at + 2 < len(sentence) else Token("end", "")
            is_said = after.kind in {"glue", "v1", "v1p", "v3", "v3p"}
            if token.kind == "not" and is_said and follows.kind == "package":
                at += 3
                continue
            kept.append(token)
            at += 1
        return tuple(kept) if any(token.kind in CORE for token in kept) else sentence

    def with_sums(self, sentence: Sentence) -> Sentence:
        """ "90 plus 15 to 105", "50 swoich plus te 7": what it comes to."""
        plus = [at for at, token in enumerate(sentence) if token.kind == "plus"]
        amounts = [token for token in sentence if token.kind in {"money", "number"}]
        told = [*map(amount_of, amounts)]
        if not plus and len(told) > TWO and told[-1] == sum(told[:-1]):
            return tuple(token for token in sentence if token is not amounts[-1])
        if len(plus) != 1:
            return sentence
        at = plus[0]
        before = [place for place in range(at) if sentence[place].kind in {"money", "number"}]
        after = [
            place
            for place in range(at + 1, len(sentence))
            if sentence[place].kind in {"money", "number"}
        ]
        if not before or not after or after[0] - at > 3:
            return sentence
        total = amount_of(sentence[before[-1]]) + amount_of(sentence[after[0]])
        told = [place for place in after[1:] if amount_of(sentence[place]) == total]
        drop = {before[-1], at, after[0]} if told else {at, after[0]}
        found = [token for place, token in enumerate(sentence) if place not in drop]
        if not told:
            found[before[-1]] = Token("money", f"{total}", total)
        return tuple(found)

    def with_rest_of_sum(self, sentence: Sentence) -> Sentence:
        """ "Z tych 110 tys. moje jest 45, a reszta syna": 65 thousand are his."""
        rests = [at for at, token in enumerate(sentence) if token.kind == "rest"]
        amounts = [at for at, token in enumerate(sentence) if token.kind in {"money", "number"}]
        if len(rests) != 1 or len(amounts) != TWO or kinds_of(sentence) & GIVES:
            return sentence
        whole, part = (amount_of(sentence[at]) for at in amounts)
        if whole <= part or amounts[1] > rests[0]:
            return sentence
        rest = Token("money", f"{whole - part}", whole - part)
        return tuple(
            rest if at == rests[0] else token
            for at, token in enumerate(sentence)
            if at != amounts[0]
        )

    # --- money that goes from one to another

    def take_gift(self, sentence: Sentence) -> bool:
        kinds = kinds_of(sentence)
        gets = "from" in kinds and any(is_source(part) for part in parts_of(sentence))
        if not (kinds & GIVES or gets or "credit" in kinds):
            return False
        parts = parts_of(sentence)
        at = next(
            (
                place
                for place, part in enumerate(parts)
                if kinds_of(part) & (GIVES | {"credit"}) or (gets and "from" in kinds_of(part))
            ),
            None,
        )
        if at is None:
            return False
        part = parts[at]
        amounts = [token for token in part if token.kind in {"money", "number"}]
        if not amounts and "rest" not in kinds_of(part):
            if not kinds_of(part) & GIVES and not gets:
                return False
            around = [
                *(parts[at - 1] if at else []),
                *(parts[at + 1] if at + 1 < len(parts) else []),
            ]
            amounts = [token for token in around if token.kind in {"money", "number"}]
            if not amounts or kinds_of(around) & {"asks", "asks_rest", "package"}:
                return False  # "ile trzeba mu dołożyć?"
        if len(amounts) > 1:
            amounts = [token for token in amounts if not is_out_of(part, token)]
        if len(amounts) > 1:
            raise UnclearError(" ".join(token.text for token in amounts))
        others = [
            other for other in parts if other is not part and not (amounts and amounts[0] in other)
        ]
        for other in parts[:at]:
            if other in others:
                self.take(tuple(other))
        giver, taker = self.giver_and_taker(part, sentence, gets=gets)
        self.give(giver, taker, amounts, part, is_more="more" in kinds)
        for other in parts[at + 1 :]:
            if other in others:
                self.current = self.current or taker
                self.take(tuple(other))
        if not self.asked:
            parties = [who for who in (giver, taker) if who in self.now.homes]
            asked = [who for who in self.strong(part) if "asks_rest" in kinds_of(part)]
            self.asked = [who for who in asked if who in self.now.homes] or parties
        return True

    def giver_and_taker(
        self, part: Sequence[Token], sentence: Sequence[Token], *, gets: bool
    ) -> tuple[str, str]:
        """The giver is "" of what comes from elsewhere."""
        kinds = kinds_of(part)
        of_source = [
            str(token.value)
            for at, token in enumerate(part)
            if token.kind in NAMED and any(t.kind == "from" for t in part[max(at - 2, 0) : at])
        ]
        named = [who for who in self.strong(part) if who != ALL]
        kin = [who for who in named if who != OWN] or [
            who for who in self.strong(sentence) if who not in {OWN, ALL}
        ]
        if gets and of_source:
            taker = named[0] if named else self.weak(part) or self.current
            taker = self.other_than(of_source[0]) if taker in {"", ALL, of_source[0]} else taker
            return self.party(of_source[0]), self.home(taker)
        if "credit" in kinds and not kinds & GIVES:
            taker = named[0] if len(named) == 1 else self.weak(part) or self.current or OWN
            return "", self.home(OWN if taker == ALL else taker)
        if "give3" in kinds:
            is_own = any(token.kind in {"own", "we"} for token in part)
            if is_own and kin:
                return self.party(kin[0]), self.home(OWN)
            if len(kin) == TWO:
                return self.party(kin[0]), self.home(kin[1])
            if len(kin) == 1 and kin[0] not in self.now.homes:
                return "", self.home(self.only_focus())
            if is_own and len(self.now.kin) == 1:
                return self.now.kin[0], self.home(OWN)
            if len(kin) == 1 and adds(part):
                return "", self.home(kin[0])
            if len(kin) == 1 and len(self.everybody) == TWO:
                return kin[0], self.other_than(kin[0])
            raise UnclearError(" ".join(token.text for token in part))
        last = [gift.taker for gift in self.now.gifts if gift.giver == OWN]
        if len(kin) == 1:
            return OWN, self.home(kin[0])
        if not kin and adds(part) and not last:
            return "", self.home(OWN)
        if not kin and (last or len(self.now.kin) == 1):
            return OWN, self.home(last[-1] if last else self.now.kin[0])
        raise UnclearError(" ".join(token.text for token in part))

    def give(
        self,
        giver: str,
        taker: str,
        amounts: Sequence[Token],
        part: Sequence[Token],
        *,
        is_more: bool,
    ) -> None:
        if amounts:
            amount = amount_of(amounts[0])
        elif any(token.text == SURPLUS for token in part):
            amount = -self.missing(giver)  # "dam mu to, co mi zostanie"
        elif adds(part):
            amount = self.missing(taker)  # "resztę dołożymy my"
        else:
            raise UnclearError("reszta")
        if amount <= 0:
            raise UnclearError(f"{amount}")
        giver = "" if self.now.joint is not None else giver
        self.now = self.now.with_gift(Gift(giver, taker, amount), is_more=is_more)
        self.changed += [who for who in (giver, taker) if who in self.now.homes]

    def other_than(self, who: str) -> str:
        others = [name for name in self.everybody if name != who]
        if len(others) != 1:
            raise UnclearError
        return others[0]

    def missing(self, who: str) -> Decimal:
        price, money = self.price_of(self.now, who), self.now.money_of(who)
        if price is None or money is None:
            raise UnclearError("reszta")
        return price - money

    def party(self, who: str) -> str:
        return who if who in self.now.homes else ""

    def home(self, who: str) -> str:
        if who not in self.now.homes:
            raise UnclearError(who)
        return who

    def only_focus(self) -> str:
        return self.now.focus[0] if len(self.now.focus) == 1 else ""

    # --- figures

    def take_part(self, part: Sequence[Token], sentence: Sequence[Token]) -> None:
        for at, token in enumerate(part):
            kind = (
                self.kind_of_number(token, part, sentence, at)
                if token.kind == "number"
                else token.kind
            )
            if kind == "area":
                self.take_area(part, at, Decimal(token.value or 0))
            elif kind == "money":
                self.take_money(part, sentence, at, amount_of(token))
            elif kind == "package":
                self.take_package(part, at, str(token.value))
            elif kind == "cool" or (kind == "count" and "cool" not in kinds_of(sentence)):
                self.take_cooling(part, sentence, at)
            elif kind == "few" and {"cool", "few"} <= kinds_of(sentence):
                self.take_few(part, token)

    def kind_of_number(
        self, token: Token, part: Sequence[Token], sentence: Sequence[Token], at: int
    ) -> str:
        """Of m² or of thousands. Raises UnclearError."""
        value = Decimal(token.value or 0)
        if any(each.kind == "than" for each in part[max(at - 3, 0) : at]):
            if value in {home.area for home in self.known.former.values()}:
                return "former"
            raise UnclearError(token.text)
        areas = {home.area for home in self.now.homes.values()}
        is_area, is_money = value in areas, value * THOUSAND in self.now.amounts()
        if (
            any(each.kind in {"cool", "unit_word", "room"} for each in part[at : at + 3])
            and value < 10
        ):
            return "count"
        if is_area != is_money:
            return "area" if is_area else "money"
        if any(denied in areas for denied in self.denied):
            return "area"
        if any(denied * THOUSAND in self.now.amounts() for denied in self.denied):
            return "money"
        before = part[at - 1].text if at else ""
        is_limit = before in {"w", "do", "za"} and "asks_rest" in kinds_of(sentence)
        if before in {*OUT_OF, "te", "budzet", "budzetu"} or is_limit or value > LARGEST:
            return "money"
        who = self.owner(part, at)
        area = self.now.homes[who].area if who in self.now.homes else None
        largest = max(areas, default=Decimal())
        if who == ALL and largest and value > largest * ALIKE:
            return "money"
        if not area:
            is_measured = any(each.kind == "area" for each in self.tokens)
            if who not in {"", ALL} and is_measured and SMALLEST <= value <= LARGEST:
                return "area"
            raise UnclearError(token.text)
        if any(each.kind == "money" for each in sentence):
            return "money"
        if max(value, area) / min(value, area) <= ALIKE if value else True:
            verbs = kinds_of(part) & {"v1", "v1p", "v3", "v3p"}
            if "flat" in kinds_of(sentence) or ("package" in kinds_of(part) and not verbs):
                return "area"
            raise UnclearError(token.text)
        if kinds_of(part) & {"v1", "v1p", "v3", "v3p", "own", "we", "kin", "self"}:
            return "money"
        raise UnclearError(token.text)

    def take_area(self, part: Sequence[Token], at: int, area: Decimal) -> None:
        if kinds_of(part) & {"sum", "both"} and not self.strong(part):
            self.totals.append(area)
            return
        who = self.owner(part, at) or self.now.owner_of(area) or self.only_focus()
        if who in {"", ALL}:
            known = [home.area for home in self.now.homes.values()]
            former = [home.area for home in self.known.former.values()]
            if area in known or area == sum(known) or ("than" in self.kinds and area in former):
                return
            who = self.nearest_area(area)
            if not who:
                raise UnclearError(part[at].text, area=area)
        if not self.now.homes.get(who) or self.now.homes[who].area != area:
            self.now = self.now.with_home(who, area=area)
            self.changed.append(who)
        self.current = self.current or who

    def nearest_area(self, area: Decimal) -> str:
        """ "Jednak 57 m2", of 58 and 31."""
        homes = self.now.homes.values()
        near = [home.who for home in homes if max(area, home.area) <= NEAR * min(area, home.area)]
        return near[0] if len(near) == 1 and len(homes) > 1 else ""

    def take_money(
        self, part: Sequence[Token], sentence: Sequence[Token], at: int, amount: Decimal
    ) -> None:
        if amount < THOUSAND or self.is_rest(part, at, amount):  # "154 zł :D"
            return
        kinds, is_known = kinds_of(part), amount in self.now.amounts()
        named = [who for who in self.strong(part) if who != ALL]
        who = named[0] if len(named) == 1 else self.owner(part, at)
        if not named and self.is_of_all(part, sentence):
            if any(token.text == "po" for token in part):
                for name in self.everybody:
                    self.now = self.now.with_money(name, amount)
            elif not is_known:
                self.now = self.now.with_joint(amount)
            self.changed += self.everybody
            return
        if kinds & {"sum", "both"} and named and not is_known:
            raise UnclearError(part[at].text)
        if not named and is_known and who in {"", ALL}:
            return  # "ile mi zabraknie z tych 100?"
        if not named and "self" not in kinds:
            who = self.owner_by_verb(part, who)
        if who == ALL and "v1p" in kinds and not self.now.are_we:
            self.now = self.now.with_joint(amount)
            self.changed += self.everybody
            return
        if who == ALL and self.open_money is None:
            self.open_money = amount
            return
        if not who and self.now.joint is not None:
            more = self.now.joint if "more" in kinds else Decimal()
            self.now = self.now.with_joint(amount + more)
            self.changed += self.everybody
            return
        if not who:
            who = self.assumed = self.only_focus()
        if who not in self.now.homes:
            raise UnclearError(part[at].text)
        self.set_money(who, amount, part, at)

    def set_money(self, who: str, amount: Decimal, part: Sequence[Token], at: int) -> None:
        if amount == self.now.joint:
            return
        is_given = amount in {gift.amount for gift in self.now.gifts}
        if is_given and part[at - 1].text in {"te", "tych", "tymi", "tej"}:
            return
        self.changed.append(who)
        if "more" in kinds_of(part) and self.now.homes[who].money is not None:
            self.now = self.now.with_gift(Gift("", who, amount), is_more=True)
            return
        self.told[who] = amount
        self.now = self.now.with_money(who, amount)

    def is_of_all(self, part: Sequence[Token], sentence: Sequence[Token]) -> bool:
        """ "Mamy razem 150", "mam 120 tys., oba w Comforcie starczy?"."""
        if kinds_of(part) & {"sum", "both"}:
            return True
        if sum(token.kind in {"money", "number"} for token in sentence) > 1:
            return False
        is_budget = any(token.text.startswith("budzet") for token in part)
        whose = {self.weak(part)} if is_budget else {self.current, self.weak(part)}
        are_own = any(self.now.homes[name].money is not None for name in self.now.kin)
        return (
            bool(kinds_of(sentence) & {"sum", "both"}) and whose <= {"", ALL, OWN} and not are_own
        )

    def owner_by_verb(self, part: Sequence[Token], who: str) -> str:
        """Of "mam" and "mamy", where nobody is named; ALL where it may be money for all."""
        kinds = kinds_of(part)
        if not kinds & {"v1", "v1p", "we"} or not self.known.are_several:
            return who
        if self.now.joint is not None:
            return ""
        if any(self.now.homes[name].money is not None for name in self.now.kin):
            return OWN
        return OWN if self.only_focus() else ALL

    def is_rest(self, part: Sequence[Token], at: int, amount: Decimal) -> bool:
        """ "Te 2 tys., co zostanie": what we told. Raises UnclearError where we told no such."""
        before = part[at - 1].text if at else ""
        is_had = before in OUT_OF or kinds_of(part[:at]) & {"v1", "v1p", "v3", "v3p"}
        if "asks_rest" not in kinds_of(part) or is_had:
            return False
        rests = list[Decimal]()
        for who in self.everybody:
            money, price = self.now.money_of(who), self.price_of(self.now, who)
            rests += [money - price] if money is not None and price is not None else []
        whole = [self.price_of(self.now, who) for who in self.everybody]
        if (money := self.now.money_of_all()) is not None and all(whole):
            rests.append(money - sum(filter(None, whole), Decimal()))
        if any(abs(abs(rest) - amount) < THOUSAND for rest in rests):
            return True
        if amount in self.now.amounts():
            return False
        raise UnclearError(part[at].text)

    def with_each(self, amount: Decimal) -> Holdings:
        now = self.now
        for who in self.everybody:
            now = now.with_money(who, amount)
        return now

    def take_package(self, part: Sequence[Token], at: int, code: str) -> None:
        before = part[max(at - 3, 0) : at]
        is_than = any(token.kind == "than" for token in before) or (
            any(token.kind == "from" for token in before) and "asks_more" in self.kinds
        )
        if is_than:
            self.than.append(code)
            return
        who = self.owner(part, at)
        focus = ALL if len(self.now.focus) != 1 else self.now.focus[0]
        codes = {home.code for home in self.known.homes.values()}
        if not who and focus == ALL and len(codes) > 1 and self.known.are_several:
            raise UnclearError(part[at].text, code=code)
        told = self.codes.setdefault(who or focus, [])
        if code not in told:
            told.append(code)

    def take_cooling(self, part: Sequence[Token], sentence: Sequence[Token], at: int) -> None:
        kinds = kinds_of(part)
        is_out = any(
            token.kind in {"without", "not"} for token in part[max(at - 3, 0) : at]
        ) or any(token.kind == "not" for token in part[at + 1 :])
        named = [name for name in self.strong(part) if name != ALL]
        who = named[0] if len(named) == 1 else self.current
        if not named and is_in_both(part, at):
            who = ALL
        elif not named and (who in {"", ALL} or self.now.focus):
            told = [name for name in self.strong(sentence) if name != ALL]
            told = told or [name for name in self.strong(self.tokens) if name != ALL]
            cooled = [name for name, home in self.now.homes.items() if home.units]
            one = next((each for each in (told, cooled, self.now.focus) if len(each) == 1), None)
            if one is None and "both" not in kinds and not is_out:
                raise UnclearError(part[at].text)
            who = one[0] if one else ALL
        owners = [name for name in self.each(who) if name in self.now.homes]
        owners += [name for name in self.named_beside(part, sentence) if name in self.now.homes]
        counts = [token for token in part if token.kind == "count"]
        counts = counts or [token for token in sentence if token.kind == "count"]
        rooms = rooms_told(with_digits(" ".join(token.text for token in sentence)))
        units = int(Decimal(counts[0].value or 1)) if counts else max(rooms, 1)
        is_each = any(token.text == "po" for token in sentence)
        if counts and len(owners) > 1 and not is_each:  # of all of them
            if units != len(owners):
                raise UnclearError(part[at].text)
            units = 1
        if units > MOST_UNITS:
            raise UnclearError(part[at].text)
        for who in owners:
            self.now = self.now.with_home(who, units=0 if is_out else units)
            self.changed.append(who)
        if "only" in kinds and not is_out:
            for who in self.everybody:
                if who not in owners:
                    self.now = self.now.with_home(who, units=0)

    def named_beside(self, part: Sequence[Token], sentence: Sequence[Token]) -> list[str]:
        """ "Klima u nas i u syna"."""
        parts, found = parts_of(sentence), list[str]()
        for other in parts[parts.index([*part]) + 1 :]:
            if kinds_of(other) - {"glue", *NAMED}:
                break
            found += [name for name in self.strong(other) if name != ALL]
        return found

    def take_few(self, part: Sequence[Token], token: Token) -> None:
        """ "Klima u mnie 2 sztuki, a u mamy jedna"."""
        named = [name for name in self.strong(part) if name != ALL]
        if "cool" not in kinds_of(part) and len(named) == 1 and token.text in FEW:
            self.now = self.now.with_home(named[0], units=FEW[token.text])
            self.changed.append(named[0])

    # --- what is asked

    def asked_in(self, sentence: Sentence) -> list[str]:
        """Who is named where it is asked, apart from what is told: "..., ile dla mnie?"."""
        asking = [
            token
            for part in parts_of(sentence)
            if kinds_of(part) & ASKING and not kinds_of(part) & FIGURES
            for token in (*part, Token("gap", ""))
        ]
        return self.strong(asking) or self.strong(sentence)

    def take_question(self, sentence: Sentence) -> None:
        kinds = kinds_of(sentence)
        is_asked = kinds & ASKING
        if not is_asked and kinds & {*FIGURES, "not"}:
            return
        named = self.asked_in(sentence)
        texts = {token.text for token in sentence}
        if {"na", "co"} <= texts and "asks_rest" in kinds:
            self.asks_which = True
        is_gap = any(token.text in GAP for token in sentence) or kinds >= {"asks_more", "than"}
        if "asks_more" in kinds and is_gap:
            self.asks_gap = True
            others = [
                self.who(token)
                for at, token in enumerate(sentence)
                if token.kind in NAMED
                and any(each.kind in {"than", "from"} for each in sentence[max(at - 2, 0) : at])
            ]
            is_between = any(
                token.text in {"miedzy", "pomiedzy", "vs", "between"} for token in sentence
            )
            is_of_people = len(named) > 1 and "package" not in kinds
            if others or "each" in kinds or is_between or is_of_people:
                self.are_compared = True
        others = [
            token
            for at, token in enumerate(sentence)
            if token.kind == "without" and any(t.kind == "kin" for t in sentence[at + 1 : at + 3])
        ]
        if others and len(named) == 1:
            self.asked += [name for name in self.everybody if name != named[0]]
            return
        if kinds & {"each", "both"} or (kinds & {"apart"} and not named):
            named = [ALL]
        elif not named and (weak := self.weak(sentence)):
            named = [weak]
        self.asked += named

    # --- the whole

    def result(self) -> Read:
        homes = self.now.homes
        if not all(home.area for home in homes.values()):
            raise UnclearError
        areas = [home.area for home in homes.values()]
        if any(total not in {sum(areas), *areas} for total in self.totals):
            raise UnclearError(f"{self.totals[0]}")
        self.settle_purses()
        asked = [who for name in self.asked for who in self.each(name)]
        if any(who not in homes for who in asked) or (self.assumed and {*asked} - {self.assumed}):
            raise UnclearError
        changed = [who for who in (*self.changed, *self.coded) if who in self.known.homes]
        only = {token.text for token in self.tokens if token.kind in {"only", "apart"}}
        is_done = any(token.text.startswith("robi") for token in self.tokens)
        is_only = bool(only - ONLY_THIS or (only and is_done)) and len({*asked}) == 1
        are_all = "sum" in self.kinds or self.are_compared or self.open_money is not None
        is_compact = all(home.code for home in homes.values())
        are_priced = any(
            home._replace(money=None) != homes[who]._replace(money=None)
            for who, home in self.known.homes.items()
            if who in homes
        )
        if are_priced and is_compact and not (is_only or self.asks_which):
            are_all = True
        is_of_money = bool(self.kinds & {"asks_rest", *GIVES} or changed)
        if self.now.joint is not None and is_of_money and not is_only:
            are_all = True
        told = [*asked, *changed] if asked else [*self.coded] or self.changed
        are_all = are_all and not (self.asks_which and len({*told}) == 1)
        shown = self.everybody if are_all else told or [*self.now.focus] or self.everybody
        contrast = self.contrast or dict(self.differences([*asked] or shown))
        shown = self.everybody if self.are_compared else shown
        if any(home != self.now.homes.get(who) for who, home in self.before.items()):
            self.now = replace(self.now, former=self.before)
        asked_only = [who for who in self.everybody if who in {*asked}]
        shown = [who for who in self.everybody if who in {*shown}]
        focus = shown if "sum" in self.kinds or self.are_compared else asked_only or shown
        return Read(
            replace(self.now, focus=tuple(focus)),
            tuple(shown),
            is_sum=len(shown) > 1,
            are_compared=self.are_compared,
            contrast=contrast,
            open_money=self.open_money,
            is_alone=is_only and self.now.joint is not None and "asks_rest" in self.kinds,
            asks_which=self.asks_which and not self.coded,
        )

    def settle_purses(self) -> None:
        """ "Ja mam 95, a syn 40", of all again, and so nothing is given."""
        homes = self.now.homes.values()
        if "money" in self.kinds | {"number"} and not self.kinds & GIVES:
            if len(self.told) > 1 and all(self.told.get(home.who) == home.money for home in homes):
                self.now = replace(
                    self.now,
                    gifts=tuple(
                        gift for gift in self.now.gifts if gift.giver not in self.now.homes
                    ),
                )

    def differences(self, shown: Sequence[str]) -> Iterator[tuple[str, tuple[Choice, Choice]]]:
        """ "O ile drożej niż Express?", "a w Comforcie o ile taniej?", "33 m, o ile drożej?"."""
        if not self.asks_gap or self.are_compared:
            return
        found = False
        for who in shown:
            now = self.now.homes[who]
            former = self.before.get(who, now)
            code = self.than[0] if self.than else former.code
            if (code, former.area) == (now.code, now.area):
                former = self.known.former.get(who, now)
                code = former.code
            if code and now.code and (code, former.area) != (now.code, now.area):
                found = True
                yield who, (Choice(code, former.area), Choice(now.code, now.area))
        if not found:
            self.are_compared = True


def only_names(sentences: Sequence[Sentence]) -> bool:
    """ "U mamy", an answer to whose something is."""
    kinds = {token.kind for sentence in sentences for token in sentence}
    return bool(kinds & {*NAMED, "both", "sum"}) and kinds <= {*NAMED, *BESIDE_NAMES}


def kinds_of(tokens: Collection[Token]) -> set[str]:
    return {token.kind for token in tokens}


def amount_of(token: Token) -> Decimal:
    value = Decimal(token.value or 0)
    return value if token.kind == "money" else value * THOUSAND


def is_source(part: Sequence[Token]) -> bool:
    """ "Dostanie ode mnie 7 tys.", "z tymi 8 tys. od córki": and no "drożej od siostry"."""
    kinds = kinds_of(part)
    named = [
        at
        for at, token in enumerate(part)
        if token.kind in NAMED and any(t.kind == "from" for t in part[max(at - 2, 0) : at])
    ]
    return bool(named) and bool(kinds & {"money", "number"}) and "asks_more" not in kinds


def is_out_of(part: Sequence[Token], token: Token) -> bool:
    """ "Z naszych 110"."""
    before = [each.text for each in part[max(part.index(token) - 2, 0) : part.index(token)]]
    return bool({*before} & {*OUT_OF, "naszych"})


def is_in_both(part: Sequence[Token], at: int) -> bool:
    """ "Klima w obu"."""
    return any(token.kind == "both" for token in part[at + 1 : at + 4])


def adds(part: Sequence[Token]) -> bool:
    return any(token.kind in GIVES and token.text.startswith(ADDS) for token in part)


def check_known(sentence: Sentence) -> None:
    """What is unknown stands beside no figure."""
    for part in parts_of(sentence):
        kinds = kinds_of(part)
        if "unknown" in kinds and kinds & (FIGURES | GIVES | {"rest"}):
            raise UnclearError(" ".join(t.text for t in part if t.kind == "unknown"))
