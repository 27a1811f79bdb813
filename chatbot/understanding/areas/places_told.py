"""Areas that are told by a place: "48 m2 w Gdyni", "Oława 66 m2", "parter, 95 m²", "na 5 piętrze
53 m", and the place by itself, once it is known."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.homes.words import kind_of
from chatbot.understanding.text.text import fold, tidy

STEM, SHORTEST = 5, 4  # letters
AREA = r"(?<![0-9.,/])(?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?) ?(?:m2|m ?kw\w*|mkw|metr\w*|m)\b"
BARE = r"(?<![0-9.,/])[1-9][0-9](?:[.,][0-9]{1,2})?(?= (?:w|we) )"
AREAS = regex(AREA)
FLOORS = {"parter": 0, "pierwsz": 1, "drug": 2, "trzeci": 3, "czwart": 4, "piat": 5, "szost": 6}
ORDINAL = r"(?:pierwszym|drugim|trzecim|czwartym|piatym|szostym)"
PART = (
    r"(?:parter\w*|pietr(?:o|a|ze)|poddasz\w*|gor(?:a|e|y|ze)|dol(?:u|e|ny)?|garaz\w*|strych\w*"
    r"|upstairs|attic)"
)
PLACE = regex(
    rf"\b(?:na (?:(?P<floor>[0-9]|{ORDINAL}) (?:pietrze|p)\b|(?P<ground>parterze\b))"
    rf"|(?P<part>{PART})\b|(?:we? )?(?P<wroclaw>wroclaw\w*)"
    r"|(?:w|we(?= w[lr])) (?P<town>[a-z]{4,})"
    r"|(?P<before>(?:(?<=i )|(?<=, )|(?<=: )|^)[a-z]{4,})"
    r" (?=[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})? ?m))"
)
TOWN = regex(
    r"bial(?:ymst|egost)|bielsk|bydgoszcz|bytom|chorzow|czestochow|dabrow|elblag|gdansk|gdyni|gliwic"
    r"|gorzow|grudziadz|jaworzn|jeleni|kalisz|katowic|kielc|koszalin|krakow|legnic|lodz|lubin|lublin"
    r"|nowym sacz|olaw|olsztyn|opol|pil[ae]\b|piotrkow|plock|poznan|pruszkow|pruszcz|radom|rumi"
    r"|rybnik|rzeszow|siedlc|slupsk|sopo[ct]|sosnowc|szczecin|tarnow|torun|tych(?:ach|ow)|warszaw"
    r"|wejherow|wloclaw|wroclaw|zabrz|zielon"
)
NO_TOWN = regex(
    r"trakc|ramach|czasie|lipcu|marcu|maju|czerw|styczn|lutym|kwiet|sierp|wrzes|pazdz|listop|grud"
    r"|stan|standard|comf|komf|expr|ekspr|prem|indywid|pakiet|plus|przyszl|zeszl|blok|kamien|centr"
    r"|spraw|okoli|nowym|cenie|kazd|srod|lazien|kuchn|salon|sypial|pokoj|mieszk|lokal|dom|ofer|umow"
    r"|akci|planie|rzuci|tych|moim|nasz|jedn|calym|calosc|wersj|opcj|waria|przypad|ogole|zasadzie"
)
END = regex(r"[.?!;](?![0-9])")


class Told(NamedTuple):
    """Where a place stands, and by what it is known again; `area` where it has one; a word that
    only stands before an area `is_bare`, and a place where there are several."""

    start: int
    end: int
    key: str
    area: Decimal | None = None
    is_bare: bool = False
    is_part: bool = False  # of a house


def places_told(message: str) -> list[Told]:
    """Each with the area that stands beside it: after it, where a place comes first."""
    text = fold(tidy(message))
    return [told for start, end in sentences(text) for told in in_sentence(text, start, end)]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def in_sentence(text: str, start: int, end: int) -> Iterator[Told]:
    part = text[start:end]
    areas = [(told.start(), decimal(told["area"])) for told in AREAS.finditer(part)]
    if areas:  # "55 we Wrocławiu", beside "38 m2 w Sopocie"
        bare = [(told.start(), decimal(told[0])) for told in regex(BARE).finditer(part)]
        areas = sorted({*areas, *bare})
    places = [
        place
        for place in places_in(part)
        if not ASIDE.search(part[: place.start]) and (len(areas) > 1 or not place.is_bare)
    ]
    bound = dict(beside(places, areas))
    for place in places:
        moved = place._replace(start=place.start + start, end=place.end + start)
        yield moved._replace(area=bound.get(place.start))


def beside(
    places: Sequence[Told], areas: Sequence[tuple[int, Decimal]]
) -> Iterator[tuple[int, Decimal]]:
    """Where a place starts, and the area that it is beside."""
    are_first = bool(areas and places) and places[0].start < areas[0][0]
    for at, (where, area) in enumerate(areas):
        least = areas[at - 1][0] if at else -1
        most = areas[at + 1][0] if at + 1 < len(areas) else None
        before = [place.start for place in places if least < place.start < where]
        after = [p.start for p in places if p.start > where and (most is None or p.start < most)]
        if found := before[-1:] if are_first else after[:1]:
            yield found[0], area


def places_in(text: str) -> Iterator[Told]:
    for told in PLACE.finditer(text):
        word = told["town"] or told["before"] or told["wroclaw"] or ""
        if told["floor"] or told["ground"]:
            yield Told(told.start(), told.end(), floor_of(told["floor"] or told["ground"]))
        elif told["part"]:
            yield Told(told.start(), told.end(), stem_of(told["part"]), is_part=True)
        elif told["wroclaw"] or is_town(word):
            yield Told(told.start(), told.end(), stem_of(word), is_bare=bool(told["before"]))


def is_town(word: str) -> bool:
    """A larger one, or an unknown word, but for what flats and years are said to be in."""
    is_unknown = kind_of(word) == "" and NO_TOWN.match(word) is None
    return is_unknown or TOWN.match(word) is not None


def floor_of(word: str) -> str:
    """ "piętro 5", "piętro 0" of the ground floor."""
    number = word if word.isdigit() else next(n for s, n in FLOORS.items() if word.startswith(s))
    return f"{FLOOR}{number}"


FLOOR = "pietro "


def stem_of(word: str) -> str:
    """ "krako" of "w Krakowie" and "krakowskie", "gor" of "góra"."""
    return word[: STEM if len(word) > STEM else max(len(word) - 1, SHORTEST - 1)]


def decimal(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "."))


def known_again(message: str, keys: Collection[str]) -> Iterator[Told]:
    """Places that were told before: "to krakowskie", "w Gdyni", "w tym na 5", "na parterze"."""
    text = fold(tidy(message))
    for key in keys:
        pattern = floor_again(key) if key.startswith(FLOOR) else rf"(?:{TO_PLACE})?{key}\w*"
        for told in regex(rf"\b{pattern}").finditer(text):
            if not ASIDE.search(text[: told.start()]):
                yield Told(told.start(), told.end(), key)


TO = r"(?:(?:to|tego|tym|te|ten|tamto|tamtego|tamtym|temu|this|that|the) )?"
TO_PLACE = (
    rf"{TO}(?:mieszkani\w+ )?(?:w|we|do|na|in) |(?:to|tego|tym|te|ten|mieszkani\w+) (?:ze? )?"
)
ASIDE = regex(r"\b(?:bez|ze?|plus|minus|oprocz|poza|with|without) $")


def floor_again(key: str) -> str:
    number = int(key.removeprefix(FLOOR))
    words = [f"{stem}(?:im|ym)" for stem, floor in FLOORS.items() if floor == number]
    figure = "|".join([str(number), *words])
    said = r"parter\w*" if number == 0 else rf"(?:{figure})\b(?: (?:pietrze|p)\b)?"
    before = rf"(?:{TO}(?:mieszkani\w+ )?)(?:w tym )?na (?:tym )?"
    no_unit = r"(?! ?(?:tys|k\b|m2|m\b|metr|lat|mies|dni|szt|os))"
    return rf"(?:{before}{said}{no_unit}" + (r"|parter\w*)" if number == 0 else ")")
