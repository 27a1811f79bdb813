"""What a budget is made of: what is had, who adds to it, and what is set aside for something else.

"Rodzice dadzą 20 tys.", and then "a jak rodzice dadzą 10?": the second takes the place of the
first; so do "meble za 15 tys." and "a jakby meble tylko za 10?".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple, Self

from chatbot.patterns import regex

SELF = "self"
# What a part is for, or whose it is, by the words that name it.
WHATS = {
    what: regex(rf"\b(?:{words})")
    for what, words in {
        "appliances": r"agd|applianc|rtv|sprzet",
        "aunt": r"cioc|ciot|aunt",
        "bed": r"lozk|bed\b",
        "blinds": r"blinds|curtain|firan|rolet|zaluzj|zaslon",
        "bonus": r"bonus|nagrod|premi[aei]{1,2}\b",
        "brother": r"brat\w*|brother",
        "car": r"aut[aoe]m?\b|car\b|samochod|\bza (?:niego|nia)\b",
        "dishwasher": r"zmywark|dishwash",
        "brother-in-law": r"szwagi?e?r",
        "cooling": r"ac\b|air.?con|klim",
        "father": r"dad\b|father|oj(?:ca|cem|ciec|cu)\b|tat[aeoy]\b|tatus",
        "fees": r"notar|pcc\b|(?<!zwrot )(?<!zwrot z )podat(?:ek|k)|tax(?! refund)",
        "daughter": r"cork|daughter",
        "fridge": r"fridge|lodowk",
        "friend": r"koleg|kolezan|kumpel|kumpl|wspollokator|flatmate|friend",
        "furniture": r"furni|mebl",
        "her": r"(?:jej|(?<!za )(?<!na )niej|ona)\b",
        "him": (
            r"(?:jemu|mu|(?<!za )(?<!na )niego)\b"
            r"|on(?= (?:da|daje|doloz\w+|dorzuc\w+|ma|[0-9¤]))"
        ),
        "heating": (
            r"boiler|heater|kociol|kotl[ay]|piec(?:a|em|yk)\b|pomp\w+ ciepl"
            r"|piec(?= (?:co|gaz|kosztuj|kup|na gaz|wyjdzie|za)\w*)"
        ),
        "grandfather": r"dziad(?!ko(?:m|w)|kami)|grand?dad\b|grandpa\b",
        "grandmother": r"babci|gran(?:dma|ny)?\b|nan(?:a|'?s)?\b",
        "grandparents": r"dziadk(?:ow|om|ami)|grandparents",
        "inheritance": r"inherit|spad(?:ek|kiem|ku)\b",
        "kitchen": r"kitchen|kuch(?:ni|en)",
        "lights": r"lamp|light(?!er)|oswietl",
        "loan": r"(?<!the )(?<!w )bank|kredyt|loan|pozycz",
        "move": r"przeprowadz",
        "mother": r"mam[ae]\b|od mamy|(?<=^ )mamy\b|mother|mum\b|mom\b|my mam\b",
        "outside": r"balkon|garaz|garden|ogrod|taras",
        "oven": r"oven|piekarnik",
        "parents": r"parents(?!.in.law)|rodzic",
        "parents-in-law": r"tesc|parents.in.law|(?<=my )in.laws|(?<=his )in.laws|(?<=the )in.laws",
        "refund": r"refund|zwrot",
        "godparents": r"chrzes|god(?:father|mother|parent)",
        "guests": r"gosc|guests",
        "reserve": (
            r"bufor|czarn\w+ godz|na koncie|na wszelki|nie (?:\w+ )?(?:rusz|wyda)|nieprzewidz"
            r"|in the bank|podusz|reserv|rezerw|zapas"
        ),
        "savings": r"lokat|oszczedn|saving",
        "own": r"own\b|swoi(?:ch|m)|swoje|wlasn",
        SELF: (
            r"ja\b|dam\b|dal(?:by|aby)m\b|wyloz[ey]\w*"
            r"|(?<!and )i\b(?= (?:only )?(?:give|have|put))"
        ),
        "sofa": r"kanap|sof[aey]",
        "table": r"stol|table",
        "television": r"telewizor|tv\b",
        "washer": r"pralk|washing",
        "sister": r"siostr|sister",
        "son": r"son\b|syn(?:a|em|owi)?\b",
        "grandchildren": r"wnu(?:czk|czek|k\b|kowi)|grand(?:daughter|son)",
        "spouse": (
            r"boyfriend|chlopak|dziewczyn|fianc|girlfriend|husband|maz\b|meza|narzeczon|partner|wife"
            r"|zon[aey]\b"
        ),
        "travel": r"podroz|urlop|wakacj|holiday|\btrip\b",
        "uncle": r"wuj|uncle",
        "wedding": r"(?<=z )wesela|koper(?:t|ta|ty)\b|wedding\b",
        "wardrobes": r"szaf|ward?rob|zabudow",
    }.items()
}
# What a general word may be told of as well: "kanapa za 5 tys.", then "a meble za 10?".
KINDS = {
    "appliances": frozenset({"dishwasher", "fridge", "oven", "television", "washer"}),
    "furniture": frozenset({"bed", "sofa", "table"}),
}
# Who may have a share beside the visitor's own.
GIVERS_BESIDE = ("bonus", "inheritance", "loan", "wedding")
OTHERS = frozenset(
    {
        *("aunt", "brother", "brother-in-law", "daughter", "father", "friend", "godparents"),
        *("grandchildren", "grandfather", "grandmother", "grandparents", "her", "him", "mother"),
        *("parents", "parents-in-law", "sister", "son", "spouse", "uncle"),
    }
)
PRONOUNS = frozenset({"her", "him"})
WITHOUT = regex(
    r"\b(?:bez|without|no need for|(?:z|po)?rezygnuj\w* z|drop|skip|nie (?:bede |bedziemy |chce )?"
    r"(?:bior|jedz|kupu|licz|odklad|odloz|pojed|potrzeb|wezm|zostaw)\w+)\b"
    r"(?P<what>(?: [a-z0-9]+){1,5})"
)


# "A jak rodzice nie dadzą?", "jak szef nie da premii"
NOT_GIVEN = regex(
    r"\b(?:[a-z]+ ){1,6}nie (?:bedzie|da|dobior\w+|dadza|daja|dosta\w+|doloz\w+|dorzuc\w+|pomo\w+"
    r"|kup(?:i|ow|uj)\w+|pozycz\w+|przyj[dt]\w+|rusz\w+|wplyn\w+)\b"
    r"(?! (?:rady|sie)\b)(?: [a-z]+)?"
    r"|\b[a-z]+ (?:jednak |sie ){0,2}(?:odmowi\w+|rozmysli\w+|wycof\w+|zrezygn\w+)\b"
)
# "A jakby kuchnię zrobić później?"
PUT_OFF = regex(
    r"\b[a-z]+ (?:jednak )?(?:(?:kupi|odklad|odloz|zostawi|zrobi)\w* )?(?:dopiero |na )?"
    r"(?:kiedys|pozniej|potem)\b"
    r"|\b[a-z]+ (?:jednak )?(?:kupi|odklad|odloz|zostawi|zrobi)\w* (?:dopiero |na )?"
    r"(?:(?:na )?(?:za|przyszly) (?:pol )?rok)"
    r"|\b(?:buy|do|leave) (?:the |my )?[a-z]+ (?:later|for later)\b"
)
AGAIN_FREE = regex(
    r"^(?:(?:a|co|no|to)[ ,]+)*(?:gdyby\w*|jak\w*|jes?li) (?:\w+ ){0,2}nie (?:bede |bysmy )?"
    r"(?:odklada|odloz|zostawi)\w*\W*$|"
    r"\bnie (?:bede |bym )?(?:odejmow|odklada|zostawia)\w*(?: juz)? (?:te|tej|tych)\b"
    r"|\b(?:bez|without) (?:odkladani\w+|odlozon\w+|zostawiani\w+|the savings|tych [0-9]+|those)\b"
)
THOUSAND = 1000


class Part(NamedTuple):
    what: str  # several with "+" between; "" where nothing tells
    value: Decimal  # PLN, below zero where it is taken off

    @property
    def named(self) -> str:
        """What is added by nobody known shares one place, and so does what is taken off."""
        return self.what or ("+" if self.value > 0 else "-")


def what_of(words: str) -> str:
    return "+".join(what for what, pattern in WHATS.items() if pattern.search(words))


def is_for(words: str) -> str:
    """What is taken off is for something, whoever pays it: "za kuchnię dam 15"."""
    return "+".join(what for what in what_of(words).split("+") if what != SELF)


def named_after_without(folded: str) -> str:
    """ "A bez pomocy rodziców?"."""
    if found := WITHOUT.search(folded):
        return what_of(found["what"])
    missing = NOT_GIVEN.search(folded) or PUT_OFF.search(folded)
    return what_of(missing[0]) if missing else ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """`last` is what the last message changed, where that was one part: "a jak 15?" goes on; `away`
    is what was taken out: "bez premii", then "a z premią?"."""

    base: Decimal | None = None
    parts: Mapping[str, Decimal] = field(default_factory=dict)
    last: str | None = None
    away: Mapping[str, Decimal] = field(default_factory=dict)

    @classmethod
    def of(cls, total: Decimal | None, parts: Iterable[Part] = ()) -> Self:
        told = dict[str, Decimal]()
        for part in parts:
            told[part.named] = told.get(part.named, Decimal()) + part.value
        base = None if total is None else total - sum(told.values(), Decimal())
        return cls(base, told, next(iter(told)) if len(told) == 1 else None)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], total: Decimal | None) -> Self:
        """The one that was kept, where it still adds up to the budget that is known."""
        if not data or total is None:
            return cls(total)
        parts, away = (
            {what: Decimal(value) for what, value in pairs(data.get(name, []))}
            for name in ("parts", "away")
        )
        kept = cls(Decimal(data["base"]), parts, data["last"], away)
        return kept if kept.total == total else cls(total)

    def as_json(self) -> dict[str, Any]:
        """Parts as pairs: PostgreSQL keeps no order of an object's keys, and they are told in the
        order in which they came."""
        if self.total is None:
            return {}
        parts, away = (
            [[what, str(value)] for what, value in told.items()] for told in (self.parts, self.away)
        )
        told = {"base": str(self.base), "parts": parts, "last": self.last, "away": away}
        return {**told, "total": str(self.total)}

    @property
    def total(self) -> Decimal | None:
        return None if self.base is None else self.base + sum(self.parts.values(), Decimal())

    @property
    def had(self) -> Self:
        """All there is, whatever is set aside of it: "a z kuchnią?" is without that again."""
        costs = {what: value for what, value in self.parts.items() if value < 0}
        gains = {what: value for what, value in self.parts.items() if value > 0}
        return type(self)(self.base, gains, away={**self.away, **costs})

    @property
    def with_all_again(self) -> Self:
        """What was taken out, too."""
        return type(self)(self.base, {**self.parts, **self.away})

    @property
    def paid_for(self) -> frozenset[str]:
        """What money is set aside for."""
        less = (what for what, value in self.parts.items() if value < 0)
        return frozenset(name for what in less for name in what.split("+"))

    def changed(self, parts: tuple[Part, ...], *, is_on_top: bool) -> Self:
        """A part takes the place of what was told of the same, unless it comes on top of that."""
        told, base, last = dict(self.parts), self.base, ""
        for part in parts:
            what = part.named
            if part.value < 0 and {*what.split("+")} & OTHERS and self.has_giver(what):
                what = "reserve"  # "a jak żona zostawi sobie 5?", of the 28 she has
            if what in {SELF, "+"} and SELF in told:
                what = SELF
            elif what == SELF and part.value > 0 and told.keys() & OTHERS and not is_on_top:
                base = part.value  # "a jak ja dam 30?", beside what the others give
                continue
            same = [name for name in told if is_same(name, what)]
            before = sum((told.pop(name) for name in same), Decimal())
            is_gain = before > 0 and not is_on_top  # "a jak auto za 26?"
            value = abs(part.value) if is_gain else part.value
            told[what] = value + (before if is_on_top else 0)
            last = what
        away = {name: value for name, value in self.away.items() if name not in told}
        return type(self)(base, told, last if len(parts) == 1 else None, away)

    def has(self, what: str) -> bool:
        return any(is_same(name, what) for name in self.parts)

    def has_giver(self, what: str) -> bool:
        return any(akin(name, what) and value > 0 for name, value in self.parts.items())

    def again(self, amount: Decimal) -> Part:
        """Another amount for what was changed last."""
        last = self.last or ""
        return Part(last, amount if self.parts.get(last, Decimal()) > 0 else -amount)

    def without_amount(self, amounts: Iterable[Decimal]) -> Self:
        """ "Bez odkładania tych 40": what is set aside, of that amount, or all there is of it."""
        aside = {what: value for what, value in self.parts.items() if value < 0}
        told = [*amounts]
        gone = {what for what, value in aside.items() if -value in told or not told}
        left = {what: value for what, value in self.parts.items() if what not in gone}
        return self if len(gone) != 1 else type(self)(self.base, left)

    def corrected(self, old: Decimal, new: Decimal) -> Self | None:
        """ "22 zamiast 20", "podróż za 8, nie za 12": the one of that amount; None where it is of
        none of them, or of several."""
        same = [what for what, value in self.parts.items() if abs(value) == old]
        if len(same) == 1:
            sign = 1 if self.parts[same[0]] > 0 else -1
            return type(self)(self.base, {**self.parts, same[0]: sign * new}, same[0])
        return type(self)(new, self.parts) if not same and old in {self.base, self.total} else None

    def only(self, what: str) -> Self:
        """ "A jak tylko rodzice dadzą?": nothing but what they give."""
        kept = {name: value for name, value in self.parts.items() if akin(name, what)}
        is_given = len(kept) == 1 and all(value > 0 for value in kept.values())
        return type(self)(Decimal(), kept) if is_given else self

    def without(self, what: str) -> Self:
        left = {name: value for name, value in self.parts.items() if not akin(name, what)}
        gone = {name: value for name, value in self.parts.items() if name not in left}
        return type(self)(self.base, left, away={**self.away, **gone}) if gone else self

    def with_again(self, what: str) -> Self:
        """ "A z premią?", after "bez premii"."""
        again = {name: value for name, value in self.away.items() if akin(name, what)}
        away = {name: value for name, value in self.away.items() if name not in again}
        return type(self)(self.base, {**self.parts, **again}, away=away) if again else self


def is_same(one: str, other: str) -> bool:
    """ "Meble 10 tys. i łóżko 3 tys." are two."""
    return one == other or bool({*one.split("+")} & {*other.split("+")} - {""})


def akin(one: str, other: str) -> bool:
    """Where it is left out: "bez mebli" is without the sofa, too."""
    ones, others = ({*what.split("+")} - {""} for what in (one, other))
    are_general = any(
        (kind in ones and others & named) or (kind in others and ones & named)
        for kind, named in KINDS.items()
    )
    return one == other or bool(ones & others) or are_general


def pairs(kept: Any) -> Iterable[tuple[str, str]]:
    """Of a conversation that began before parts were kept in their order as well."""
    return kept.items() if isinstance(kept, Mapping) else kept
