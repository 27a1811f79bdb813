"""What a message makes of the area that was told before it."""

from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import OUTSIDE
from chatbot.understanding.extraction import Extracted

# "Plus kawalerka 28", "drugie mieszkanie 52 m2, razem ile": on top of the one from before.
MORE = r"(?:another|drug\w+|jeszcze|kolejn\w+|second|third|trzeci\w*)"
TOGETHER = r"(?:lacznie|razem|w sumie|in total|together)"
FURTHER = regex(
    r"^(?:a |i |no )?(?:plus(?! minus)|do tego|oprocz tego)\b"
    rf"|\b{MORE}\b.*\b{TOGETHER}\b|\b{TOGETHER}\b.*\b{MORE}\b"
)


# "A do tego kawalerka 28 m": no part of the flat that is known, as "taras do mieszkania 12 m" is.
ANOTHER_FLAT = regex(
    r"\b(?<!\bdo )(?<!przy )(?<!\bw )(?<!\bna )(?<!the )"
    r"(?:apartament|kawalerk|lokal|mieszkani|apartment|flat|studio)\w*"
    r"(?: (?:ma|o|of|with))? xarea\b"
)


# "Plus 65" after "Express 65" may be the package.
PLUS_FIRST = regex(r"(?:(?:a|and|i|to) )?plus\b")


# "A z 10 więcej?", then "a z 40 więcej?"; but "a jak teść doda jeszcze 10?"
TRIED = regex(
    r"(?:(?:a|ale|co|dobra|no|ok|okay|to|and|but|so)[ ,]+)*"
    r"(?:gdy\w*|jak\w*|jes?li|jezeli|o|z|with|if|what if)\b"
)
ON_TOP_OF_THAT = regex(
    r"^(?:i|and|oraz|plus)\b(?! (?:gdy|if\b|jak|jes|what))"
    r"|\b(?:dodatkow\w+|do tego|drug\w+|jeszcze|kolejn\w+|oprocz|poza tym"
    r"|another|more on top)\b"
)


def base_of(known: Decimal | None, told: str, folded: str) -> Decimal | None:
    """What a change is of: not of the area that was tried last, but of the one `told` before."""
    return known if not told or ON_TOP_OF_THAT.search(folded) else Decimal(told)


def told_before(before: Decimal | None, now: Decimal | None, told: str, folded: str) -> str:
    """What the next change is of, where this message tried one; else nothing."""
    if before == now:
        return told
    base = base_of(before, told, folded)
    return str(base) if base is not None and TRIED.match(folded) else ""


# "Sąsiadka dała 70 tys. za 50 m": what somebody else paid, and for which area.
OF_OTHERS = regex(
    r"\b(?:brat|koleg|kolezan|sasia|siostr|szwag|znajom|friend|neighbou?r)\w*"
    r"(?: [a-z]+){0,2} (?:dal|kosztowal|plac|wydal|zaplac|paid|spent)\w*"
)


# "70 zamiast 75", "62, nie 60"
CORRECTED = regex(
    r"(?<![0-9.,])(?P<new>[0-9]{1,3})(?: ?(?:tys\w*|k))?,? (?:a )?(?:instead of|nie|not|zamiast)"
    r"(?: za)? (?P<old>[0-9]{1,3})(?![0-9.,/]?[0-9])(?! ?m)"
)


# "If the dealer takes 8000 instead of 5000"
CORRECTED_IN_FULL = regex(
    r"(?<![0-9.,])(?P<new>[1-9][0-9]{3,5})(?: zl| pln)?,? (?:instead of|zamiast)"
    r" (?P<old>[1-9][0-9]{3,5})(?![0-9.,]*[0-9])"
)
# "Jednak 48, bo źle zmierzyłem", after 46 m².
CORRECTED_FIRST = regex(
    r"(?:(?:a|nie|no|oj|ups|sorry|przepraszam)[ ,]+)*"
    r"(?:jednak|poprawka|pomylka|pomylil\w* sie|actually|sorry|i mean)[ ,:]+"
    r"(?:(?:bedzie|it'?s|jest|ma|mam|to) )*(?P<new>[0-9]{2,3}(?:[.,][0-9]{1,2})?)"
    r"(?![ .,]?[0-9])(?= ?(?:m|sq)?(?:2|[ ,.]|$))"
    r"(?! ?(?:dni|grand|k\b|mies|people|pln|proc|thousand|tyg|tys|zl|%))"
)
# "Ile zaoszczędzę, jak zamiast 92 zrobicie 78", of 92 m².
INSTEAD = regex(
    r"\b(?:zamiast|instead of) (?:tych )?(?P<old>[0-9]{2,3}(?:[.,][0-9]{1,2})?)(?: ?m2?)?,?"
    r" (?:(?!pokoj|lazien|dni|tyg)[a-z]+ ){1,3}(?P<new>[0-9]{2,3}(?:[.,][0-9]{1,2})?)"
    r"(?![.,]?[0-9])(?= ?(?:m2?\b|[.?!]|$))"
)
NO_AREA = regex(
    r"\b(?:nie (?:[0-9]+ ?m\b|(?:o |w )?(?:metr|m2)\w*)|not (?:sq\w*|square met\w+|m2|metres))"
)
NEAR, THOUSAND = Decimal("0.25"), 1000


def is_near(told: str, known: Decimal | None) -> bool:
    """So near to what is known that it is no money."""
    return known is not None and abs(Decimal(told.replace(",", ".")) - known) <= known * NEAR


# "Jednak 42, bo z komórką lokatorską", after 65 m²: far from it, and no money all the same.
OF_FLAT = regex(
    rf"\b{OUTSIDE}\b|\b(?:dom\w*|kawalerk\w*|lokal\w*|metraz\w*|mieszkani\w*|powierzchni\w*)\b"
    r"|\b(?:apartment|area|flat|house)\b"
)
WITH_OUTSIDE = regex(rf"\b(?:z|ze|with)(?: (?:a|the))? {OUTSIDE}\b")
PAID = regex(
    r"\b(?:budzet|da(?:c|m|je|my)\b|kasa|kasy|ma(?:m|my)\b|odlozon|oszczedn|pieni|budget|have\b|money)"
)


def corrected_at_first(folded: str, known: Decimal | None) -> Decimal | None:
    told = CORRECTED_FIRST.match(folded)
    is_of_flat = OF_FLAT.search(folded) is not None and PAID.search(folded) is None
    is_told = told is not None and known is not None and (is_near(told["new"], known) or is_of_flat)
    return Decimal(told["new"].replace(",", ".")) if told and is_told else None


def instead_of(folded: str, known: Decimal | None) -> Decimal | None:
    """ "70, nie 75", and "zamiast 92 zrobicie 78" of the area that is known."""
    done = None if PAID.search(folded) else INSTEAD.search(folded)
    for told in filter(None, (CORRECTED.search(folded), done)):
        old, new = (told[name].replace(",", ".") for name in ("old", "new"))
        if known == Decimal(old) and is_near(new, known):
            return Decimal(new)
    return None


def with_changed_area(
    extracted: Extracted,
    known: Decimal | None,
    folded: str,
    *,
    before: str = "",
    budget: Decimal | None = None,
) -> Extracted:
    """With the area that "10 m2 więcej" makes of the known one; unclear where there is none, and
    where "poddasze 40 m2" may be a part of the known one or come on top of it."""
    if known is not None and extracted.has_heard_amount and OF_OTHERS.search(folded):
        return replace(extracted, square_meters=None, areas=())
    if extracted.is_part and known not in {None, extracted.square_meters}:
        return replace(extracted, square_meters=None, is_area_unclear=True)
    is_of_area = known is not None and budget != known * THOUSAND and not extracted.amounts
    if is_of_area and (other := instead_of(folded, known)) is not None:
        return replace(extracted, square_meters=other, areas=(), is_area_unclear=False)
    is_misread = known is not None and known * THOUSAND in extracted.amounts
    if is_misread and NO_AREA.search(folded):  # "50 tys. mam, nie metrów", after 37 and 50 m²
        area = Decimal(before) if before else None
        return replace(extracted, square_meters=area, areas=(), is_area_unclear=not before)
    if is_of_area and budget is None and (corrected := corrected_at_first(folded, known)):
        has_outside = extracted.has_outside or WITH_OUTSIDE.search(folded) is not None
        told_area = replace(extracted, square_meters=corrected, areas=(), has_outside=has_outside)
        return replace(told_area, is_area_unclear=False)
    is_further = FURTHER.search(extracted.unread) is not None
    is_further = is_further and ANOTHER_FLAT.search(extracted.unread) is None
    if is_further and known not in {None, extracted.square_meters} and has_own_area(extracted):
        return replace(extracted, square_meters=None, areas=(), is_area_unclear=True, is_part=True)
    if known is not None and extracted.is_of_part and not has_own_area(extracted):
        return replace(extracted, is_area_unclear=True, is_part=True)
    if extracted.area_change is None:
        return extracted
    area = (known or 0) + extracted.area_change
    is_large = known is not None and extracted.area_change * 2 >= known
    if known is None or area <= 0 or (is_large and PLUS_FIRST.match(folded)):
        return replace(extracted, is_area_unclear=True)
    return replace(extracted, square_meters=area)


# "A jak cały dom?", after the ground floor alone.
WHOLE = regex(r"\b(?:cal(?:y|ego|ym) (?:blizniak|dom|segment)\w*|(?:the )?whole house)\b")


def with_whole_again(
    extracted: Extracted, known: Decimal | None, before: str, folded: str
) -> Extracted:
    """`before` is the area that was told before the one that is known."""
    if has_own_area(extracted) or known is None or not before or not WHOLE.search(folded):
        return extracted
    whole = max(known, Decimal(before))
    return extracted if whole == known else replace(extracted, square_meters=whole)


def has_own_area(extracted: Extracted) -> bool:
    return extracted.square_meters is not None or bool(extracted.areas)
