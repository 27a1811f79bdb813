"""The area of one of two flats that is another one than was told: "a kawalerka jednak 34 m2 bo
doliczyli balkon", "39 m nie 36, zle spojrzalam"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.rows.row_tokens import (
    Clause,
    OpenNumberError,
    Row,
    UnreadError,
    flats_in,
)
from chatbot.understanding.rows.row_words import OWN_MONEY, UNIT
from chatbot.understanding.text.number_roles import LEAST

FIGURES = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
AREA = regex(rf"(?<![0-9.,])(?P<area>{FIGURES}) ?-?{UNIT}")
# Why it is another one, or how it was told wrong, is no part of the house.
REASON = regex(
    r",? ?\b(?:bo|poniewaz|gdyz|because|since|wliczyli|doliczyli|dodali|odliczyli)\b"
    r"(?:(?!xpackage|xcheap|\bile\b|\bczy\b|\bstarcz|\bwystarcz)[^,.;?!0-9])*(?=[,.;?!]|$)"
    r"|\b(?:(?:mowi|pisze|powiedzial\w*|chodzil\w*)(?: mi)?,? )?(?:ze )?"
    r"(?:wg|wedlug|wedle) (?:\w+ )?(?:umowy|aktu|planu|projektu|pomiaru|dewelopera)\b"
    r"|\bpolicz\w* jeszcze raz\b"
    r"|\bchodzil\w+ (?:mi )?(?:o to )?(?:,? ?ze)\b"
    r"|,? ?\b(?:po (?:nowym )?(?:pomiar|obmiar)\w*|(?:wg|wedlug|z) (?:nowego )?(?:planu|projektu"
    r"|aktu|pomiaru)|z (?:balkon|loggi|taras|ogrod|komork|piwnic)\w*)"
    r"(?=\W*$|[,.;?!]| ma | to | jednak)"
    r"|\b(?:(?:sprawdzi|patrz|przeczyta)\w+ )?(?:w|we) (?:umowie|akcie|projekcie|ksiedze)\b,?"
    r"|\b(?:nie o to|nie tak) (?:mi )?(?:pyta|chodzi)\w*"
)
# "Sorki, jednak 34 m2", "pomyliłam się, 39 m"
CORRECTED = regex(
    r"\b(?:jednak|pomyl\w+|zle|sor(?:ry|ki)|przepraszam|popraw\w+|zmieni\w+|okazalo|wlasciwie"
    r"|blad|blednie|doliczy\w+|wliczy\w+|dokladnie(?:j)?|pomiar\w*|actually|mistake|wrong)\b"
)
# "Te 55 to na małe" are no square metres.
THAT_SUM = regex(r"\b(?:te|tych|tymi) [0-9]{2,3}\b(?! ?m)")
MOST_OF_A_FLAT = Decimal(300)  # m²; a number without a unit
FAR = 2  # times as far from the other one


class OtherAreaError(Exception):
    """One of them is of that area, and nobody knows which."""

    def __init__(self, area: Decimal) -> None:
        super().__init__(area)
        self.area = area


def without_reasons(text: str) -> str:
    """Beside an area."""
    return REASON.sub(" ", text) if AREA.search(text) else text


def nearest(area: Decimal, rows: Sequence[Row]) -> int | None:
    """The place of the row that it is plainly nearer to."""
    gaps = [abs(row.area - area) for row in rows]
    near, far = sorted(gaps)
    return gaps.index(near) if near * FAR <= far and near != far else None


def are_told_again(told: Sequence[Row], known: Sequence[Row]) -> bool:
    """ "Mamy ma 33 m2 a moje 60 m2": the same two flats, by their words."""
    places = [[at for at, row in enumerate(known) if {*row.words} & {*new.words}] for new in told]
    return sorted(places) == [[0], [1]] and len(known) == 2


def area_of_either(
    text: str, rows: Sequence[Row], old: Decimal | None, new: Sequence[Decimal]
) -> Mapping[int, Decimal]:
    """Where no word tells which of them: by the area that it is no more, else the nearest."""
    told = list(dict.fromkeys(area for area in new if area >= LEAST))
    areas = [row.area for row in rows]
    if len(told) != 1 or told[0] in areas or areas[0] == areas[1]:
        return {}
    if old is not None:
        return {areas.index(old): told[0]}
    if not CORRECTED.search(text):
        return {}
    place = nearest(told[0], rows)
    if place is None:
        raise OtherAreaError(told[0])
    return {place: told[0]}


def is_of_money(text: str) -> bool:
    return OWN_MONEY.search(text) is not None or THAT_SUM.search(text) is not None


def areas_told(
    clauses: Sequence[Clause], rows: Sequence[Row], text: str, old: Decimal | None
) -> Mapping[int, Decimal]:
    """By the place of their row; `old` is the area that one of them has no more."""
    areas, told_before = dict[int, Decimal](), list[int]()
    everywhere = {at for clause in clauses for at in flats_in([*clause.tokens, *clause.than])}
    for clause in clauses:
        tokens = [*clause.tokens, *clause.than]
        flats = flats_in(tokens)
        new = [t.area for t in tokens if t.kind == "area"]
        bare = [t.area for t in tokens if t.kind == "number"]
        if bare and is_of_money(text):
            raise OpenNumberError
        if not new and len(bare) == 1 and LEAST <= bare[0] <= MOST_OF_A_FLAT:
            new, bare = bare, []  # "małe 30"
        if bare or len(new) > 1:
            raise OpenNumberError
        if new:
            meant = flats or told_before or [*everywhere]
            found = dict.fromkeys(meant, new[0]) or area_of_either(text, rows, old, new)
            if len(found) != 1 or any(areas.get(at, new[0]) != new[0] for at in found):
                raise UnreadError
            areas |= found
        told_before = flats or told_before
    if old is not None and any(rows[at].area != old for at in areas):
        raise OtherAreaError(next(iter(areas.values())))  # "moje ma 70 m2, nie 31"
    after = [areas.get(at, row.area) for at, row in enumerate(rows)]
    if (areas and len({*after}) < 2) or (old is not None and not (areas or everywhere)):
        raise UnreadError
    return areas
