"""Areas that were told, with the words that named them: "44,5 m wg aktu", "bliźniak 96 m2", "58,5
razem z komórką", and the rooms that were told with a size of their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from chatbot.patterns import regex
from chatbot.understanding.areas.net_areas import net_area
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.text.number_roles import AREA_UNIT, LEAST, is_plausible
from chatbot.understanding.text.numerals import Number, find_numbers

DEED, PLAN, MEASURED, CONTRACT = "deed", "plan", "measured", "contract"
HOUSE, FLAT, STUDIO = "house", "flat", "studio"
WHOLE, REST, OTHER = "whole", "rest", "other"
PAPERS, KINDS = (DEED, PLAN, MEASURED, CONTRACT), (HOUSE, FLAT, STUDIO)
ROOMS = {2: "two rooms", 3: "three rooms", 4: "four rooms"}
MOST_KEPT = 6
MOST_ROOMS = 12  # a house has more of them than anybody asks about

NAMES = {
    DEED: (
        r"ak(?:t|tu|tem|cie)(?: notarialn\w+)?|notariusz(?:a|em|owi)?|notarialn(?:ego|ie|ym)"
        r"|ksie(?:dze|gi|ga) wieczyst\w+|deed|notary(?:'s)?"
    ),
    PLAN: (
        r"rzut(?:u|cie|em|y)?|rzucie|planie|planu|plan|prospek(?:cie|t|tu)"
        r"|(?<!stan )(?<!stanie )(?<!od )dewelop(?:er|era|erem|erowi)|od dewelopera"
        r"|(?<!stan )(?<!stanie )deweloperski(?:ego|m)?|developer(?:'s)?|floor plan"
    ),
    CONTRACT: r"(?:wg|wedlug|w|we|z|ze|na) umow(?:ie|y)|(?:in|by) the contract",
    ROOMS[2]: r"(?:2|dwa|dwu)[ -]?pok(?:oje|ojow\w+)?|two[ -]room(?:s|ed)?",
    ROOMS[3]: r"(?:3|trzy)[ -]?pok(?:oje|ojow\w+)?|three[ -]room(?:s|ed)?",
    ROOMS[4]: r"(?:4|cztery|cztero)[ -]?pok(?:oje|ojow\w+)?|four[ -]room(?:s|ed)?",
    MEASURED: r"(?:ob|po)miar(?:u|em|ach|ze)?|inwentaryzacj\w+|measurements?",
    HOUSE: r"blizniak(?:a|iem|u|iem|owi)?|dom(?:u|em|ek|ku|kiem)?|segment(?:u|cie|em)?"
    r"|szeregow(?:ca|cu|iec|ka|ke|ki|ce|cem)|house",
    STUDIO: r"kawaler(?:ka|ki|ke|ce)|studio",
    FLAT: r"mieszkan(?:ie|ia|iu|iem|ko|ku|ka)|lokal(?:u|em|owi)?|apartamen(?:t|cie|tu|tem)"
    r"|flat|apartment",
}
# Of somebody else, so that it is never the visitor's.
NEIGHBOUR = (
    r"(?:ciot|koleg|kolez|kump(?:el|l)|kuzyn|rodzic|sasia|siostr|szwag|szwagier|tesci|znajom|brat\b|brata\b"
    r"|friend|neighbou?r)"
)
NAMED = {name: regex(rf"\b(?:{words})\b") for name, words in NAMES.items()}
NAMED[OTHER] = regex(rf"\b(?<!\bz )(?<!\bze )(?<!with ){NEIGHBOUR}\w*")
# "Siostra i ja mamy 58 m2", "kolega radzi, żebyśmy kupili 58 m2".
OURS = regex(
    r"\b(?:bierzemy|chce(?:my)?|i ja|ja|kupi(?:l\w+|my)|kupuje(?:my)?|mam|mamy|nam|nas|mi|mnie"
    r"|zebysmy|i have|me|mine|ours|us|we)\b(?! (?:mowi\w*|powiedzial\w*))"
    rf"|\b(?:moj|moja|moje|nasz\w*|my|our) (?!{NEIGHBOUR})"
    r"|\b(?:(?:od|prze|po)?da(?:dza|ja|je|l|la|li)|odstap\w+|odstep\w+|podarow\w+|przepis\w+"
    r"|zapis\w+) (?:[a-z]+ )?(?:dom|kawalerke|lokal|mieszkanie)\b"  # "rodzice dali mieszkanie"
)
# One name for each part of a flat, in whatever case.
PARTS = {
    "antresola": r"antresol\w{1,3}|mezzanine",
    "balkon": r"balkon(?:em|u)?|balcony",
    "gabinet": r"gabinet(?:em|u)?|study",
    "garaz": r"garaz(?:em|u)?|garage",
    "garderoba": r"garderob(?:a|e|y)|wardrobe room",
    "jadalnia": r"jadalni(?:a|e)?",
    "komorka": r"komork?(?:a|e|i)|komorce|storage(?: room)?",
    "korytarz": r"korytarz(?:a|em)?|hall",
    "kuchnia": r"kuchni(?:a|e)?|kitchen",
    "lazienka": r"lazien(?:ka|ke|ki|ce)|bathroom",
    "loggia": r"loggi(?:a|e)?",
    "piwnica": r"piwnic(?:a|e|y)|basement|cellar",
    "pokoj": r"pokoj(?:u|em|ik|iku|ikiem)?|(?<!bath)(?<!living )room",
    "poddasze": r"poddasz(?:e|a|em)|attic",
    "pralnia": r"pralni(?:a|e)?",
    "przedpokoj": r"przedpokoj(?:u|em)?",
    "salon": r"salon(?:em|u)?|living room",
    "schowek": r"schow(?:ek|ka|kiem)",
    "spizarnia": r"spizar(?:ka|ki|ke|nia|ni|nie)",
    "strych": r"strych(?:em|u)?",
    "sypialnia": r"sypialni(?:a|e)?|bedroom",
    "taras": r"taras(?:em|u)?|terrace",
}
PART = "|".join(f"(?P<{name}>{words})" for name, words in PARTS.items())
ANY_PART = "|".join(PARTS.values())
PART_WORD = regex(rf"\b(?:{PART})\b")
OF_PART = (
    r"(?: (?:dziecka|dzieci|malego|malej|maly|duzego|drugiego|goscinn\w+|lokatorsk\w+"
    r"|dzieciec\w+|dla [a-z]+|z aneksem|z kuchnia|podziemn\w+))?"
)
FIGURE = r"[1-9][0-9]{0,2}(?:[.,][0-9]{1,2})?"
UNIT = r"(?: ?(?:m2|m kw\w*|mkw|metr\w*|m|sqm)\b)"
NO_AREA = r"(?![0-9]|[.,][0-9]| ?(?:%|cm|k\b|mln|pln|tys|zl))"
SIZED = regex(
    rf"\b(?:{PART}){OF_PART}(?: (?:ma|o|ok\.?|okolo|to|jest|is|of))*:? ?(?P<after>{FIGURE})"
    rf"{NO_AREA}(?:{UNIT}|(?=\W|$))"
)
SIZED_BEFORE = regex(
    rf"(?<![0-9.,])(?P<size>{FIGURE}){UNIT}(?: (?:to|na|ma|zajmuje|is|of|the))* (?:{PART})\b"
)
BOUNDARY = regex(r"[;!?]|[.,](?![0-9])| (?:a|ale|and|but|i|natomiast|oraz|zas) ")
SENTENCE_END = regex(r"[!?]|\.(?![0-9])")


@dataclass(frozen=True, slots=True)
class ToldArea:
    area: Decimal
    names: frozenset[str] = frozenset()

    @property
    def is_own(self) -> bool:
        return OTHER not in self.names


@dataclass(frozen=True, slots=True)
class Told:
    """The areas in the order in which they were told first, and the sizes of rooms."""

    areas: tuple[ToldArea, ...] = ()
    rooms: tuple[tuple[str, Decimal], ...] = field(default=())

    @classmethod
    def from_json(cls, areas: Iterable[Sequence[str]], rooms: Iterable[Sequence[str]]) -> "Told":
        return cls(
            tuple(ToldArea(Decimal(area), frozenset(names)) for area, *names in areas),
            tuple((name, Decimal(size)) for name, size in rooms),
        )

    def areas_as_json(self) -> tuple[tuple[str, ...], ...]:
        return tuple((str(told.area), *sorted(told.names)) for told in self.areas)

    def rooms_as_json(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, str(size)) for name, size in self.rooms)

    @property
    def own(self) -> tuple[Decimal, ...]:
        return tuple(told.area for told in self.areas if told.is_own)

    def named(self, name: str) -> tuple[Decimal, ...]:
        return tuple(t.area for t in self.areas if t.is_own and name in t.names)

    def with_area(self, area: Decimal, names: Iterable[str] = ()) -> "Told":
        """A name stays with the area that was called so last, unless that may be several."""
        new = frozenset(names)
        of_one = new & {*PAPERS, WHOLE, REST}
        kept = [replace(t, names=t.names - of_one) if t.area != area else t for t in self.areas]
        if any(t.area == area for t in kept):
            found = [replace(t, names=merged(t.names, new)) if t.area == area else t for t in kept]
        else:
            found = [*kept, ToldArea(area, new)]
        return replace(self, areas=tuple(found[-MOST_KEPT:]))

    def without(self, area: Decimal) -> "Told":
        return replace(self, areas=tuple(t for t in self.areas if t.area != area))

    def with_room(self, name: str, size: Decimal) -> "Told":
        rooms = [room for room in self.rooms if room != (name, size)]
        return replace(self, rooms=(*rooms[1 - MOST_ROOMS :], (name, size)))


def merged(known: frozenset[str], new: frozenset[str]) -> frozenset[str]:
    """Another's that is told as the visitor's own is their own."""
    kept = known - {*KINDS} if new & {*KINDS} else known
    return kept | new


def told_with(told: Told, text: str) -> Told:
    """With what a message tells; `text` is folded."""
    for area, names in named_areas(text, told.own):
        told = told.with_area(area, names)
    if (net := net_area(text)) is not None:
        told = told.with_area(net.whole, {WHOLE}).with_area(net.rest, {REST})
    elif (within := part_within(text)) is not None:
        whole, name, size = within
        told = told.with_area(whole, {WHOLE}).with_area(whole - size, {REST})
        told = told.with_room(name, size)
    for name, size in sized_rooms(text):
        told = told.with_room(name, size)
    if (inside := known_within(text, told)) is not None:
        whole, size = inside
        told = told.with_area(whole, {WHOLE}).with_area(whole - size, {REST})
    return told


# "160 razem z poddaszem", after an attic of 40 m²
TOGETHER_WITH = regex(
    rf"(?<![0-9.,])(?P<whole>{FIGURE}){UNIT}?,? (?:(?:bo|czyli|jest|juz|to) )*"
    rf"(?:lacznie|razem|wlacznie|wraz|including|together with)(?: (?:z|ze|the))*"
    rf" (?:{PART})(?![^.?!]*[0-9])"
)


def known_within(text: str, told: Told) -> tuple[Decimal, Decimal] | None:
    """The whole and the size of a part of it that was told before."""
    found = TOGETHER_WITH.search(text)
    name = next((name for name in PARTS if found[name]), "") if found else ""
    sizes = [size for room, size in told.rooms if room == name]
    if found is None or len(sizes) != 1:
        return None
    whole = decimal_of(found["whole"])
    return (whole, sizes[0]) if whole - sizes[0] >= max(LEAST, sizes[0]) else None


# "A gdyby doszła antresola 8 m2?"
ADDED = regex(
    r"(?:\b(?:do tego|doda\w*|dodatkow\w+|dojdzie|dolicz\w*|doloz\w*|doszl\w*|dobud\w*|jeszcze"
    r"|oprocz|osobn\w+|plus|besides)|\+)(?: (?:jeszcze|jeden|jedna|nam|sie))* ?$"
)


def sized_rooms(text: str) -> Iterator[tuple[str, Decimal]]:
    for pattern, group in ((SIZED, "after"), (SIZED_BEFORE, "size")):
        for found in pattern.finditer(text):
            if ADDED.search(text[: found.start()]):
                continue
            name = next(name for name in PARTS if found[name])
            yield name, decimal_of(found[group])


WITHIN = r"(?:w tym|z czego|w czym|including|incl\.|of which)"
# "58,5 m2 w tym komórka 4 m2"
PART_WITHIN = regex(
    rf"(?<![0-9.,])(?P<whole>{FIGURE}){UNIT}(?: (?:lacznie |razem )?(?:z|ze) (?:{ANY_PART}))?"
    rf"[ ,(:–-]{{1,3}}(?:a )?{WITHIN}"
    rf"(?: (?:jest|mam|mamy|is|a))* (?:(?:{PART}){OF_PART}(?: (?:ma|o|to))*:? ?(?P<after>{FIGURE})"
    rf"|(?P<size>{FIGURE}){UNIT}? (?P<part>{ANY_PART}))"
)


def part_within(text: str) -> tuple[Decimal, str, Decimal] | None:
    found = PART_WITHIN.search(text)
    if found is None:
        return None
    part = PART_WORD.fullmatch(found["part"]) if found["part"] else found
    name = next(name for name in PARTS if part and part[name])
    whole, size = decimal_of(found["whole"]), decimal_of(found["after"] or found["size"])
    return (whole, name, size) if whole - size >= max(LEAST, size) else None


def named_areas(text: str, known: Sequence[Decimal]) -> Iterator[tuple[Decimal, frozenset[str]]]:
    """Each number that is plainly an area, with the names that stand beside it."""
    numbers = [number for number in find_numbers(text) if is_plausible(number)]
    spans, rooms = [*named_spans(text, numbers)] if numbers else [], room_spans(text)
    others = [*known, *(n.value for n in numbers if n.value % 1 or AREA_UNIT.match(text, n.end))]
    for number, around in zip(numbers, spans, strict=True):
        unit = AREA_UNIT.match(text, number.end)
        names = names_in(around)
        is_exact = number.value % 1 != 0 and bool(names & {*PAPERS, *KINDS})
        is_exact |= bool(names & {*PAPERS}) and any(is_near(number, one) for one in others)
        is_money = unit is None and with_unit(text, number).end > number.end
        if is_money or is_within(number, rooms):
            continue
        if unit or number.value in known or is_exact:
            yield number.value, names


NEAR = Decimal("0.1")


def is_near(number: Number, known: Decimal) -> bool:
    """So near to an area that it is another measure of the same flat."""
    return number.value != known and abs(number.value - known) <= known * NEAR


def room_spans(text: str) -> list[tuple[int, int]]:
    """Of numbers that are the size of a room."""
    return [m.span() for pattern in (SIZED, SIZED_BEFORE) for m in pattern.finditer(text)]


def is_within(number: Number, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= number.start < end for start, end in spans)


def named_spans(text: str, numbers: Sequence[Number]) -> Iterator[str]:
    """What stands before each number, and after it, until the next one's clause begins."""
    gaps = list[tuple[int, int]]()
    for one, other in pairwise(numbers):
        gap = BOUNDARY.search(text, one.end, other.start)
        gaps.append((gap.start(), gap.end()) if gap else (one.end, one.end))
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    for number, start, end in zip(numbers, starts, ends, strict=True):
        last = [gap.end() for gap in SENTENCE_END.finditer(text, start, number.start)]
        following = BOUNDARY.search(text, number.end, end)
        stop = following.start() if following else end
        yield f"{text[max([start, *last]) : number.start]} # {text[number.end : stop]}"


def names_in(around: str) -> frozenset[str]:
    """Of several kinds the last one before the number: "zamiast mieszkania bliźniak 124"."""
    found = {name: [*words.finditer(around)] for name, words in NAMED.items()}
    names = {name for name, all_of in found.items() if all_of and name not in KINDS}
    if OURS.search(around):
        names.discard(OTHER)
    middle = around.find("#")
    kinds = sorted(
        (told.end() <= middle, told.end() if told.end() <= middle else -told.start(), name)
        for name in KINDS
        for told in found[name]
    )
    return frozenset(names | ({kinds[-1][2]} if kinds else set()))


def decimal_of(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "."))
