"""Is it the whole flat that is to be finished? Where a word says it may not be, the area is asked
for: no part of a flat is worked out, unless its own area is told."""

import re

from chatbot.patterns import regex
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LINEAR,
    SQUARE,
    before,
    is_counted,
    is_told_after,
)
from chatbot.understanding.text.numerals import Number, find_numbers

UNIT = rf"(?: ?- ?| )?(?:{SQUARE}|{LINEAR})"
SOME = rf"[0-9]+(?:[.,][0-9]+)?(?:{UNIT})?"
ROOM = (
    r"(?:lazien\w+|kuchni\w*|salon\w*|sypialn\w*|jadaln\w*|gabinet\w*|garderob\w*|przedpokoj\w*"
    r"|korytarz\w*|toale[ct]\w*|pokoj\w*|pomieszczen\w*|bedrooms?|bathrooms?|kitchen|living room"
    r"|rooms?)"
)
STOREY = (
    r"(?:parter\w*|pietr[oaue]|poddasz[eau]|strych\w*|gor[aey]|dol(?:em|u)?|antresol\w*"
    r"|ground floor|first floor|upper floor|upstairs|downstairs|attic|loft)"
)
OF_FLAT = (
    r"(?:(?: (?:of|in|from|a|an|the|my|our|z|ze|w|we|calego|calym|mojego|moim|naszego|naszym|tego"
    rf"|tym|{SOME}))* (?:mieszkani[au]|dom(?:u|ku)|lokalu|apartamen(?:tu|cie)|kawaler(?:ki|ce)"
    r"|flat|house|apartment)\b)"
)
FRACTION = (
    r"(?:pol|polow\w+|cwierc|(?:jedn\w+|dwie|trzy) (?:trzeci\w+|czwart\w+)(?: czesci)?"
    r"|(?:trzeci|czwart)\w+ czesc|czesc|kawalek|fragment|[1-9] ?/ ?[2-9]|[0-9]+ ?(?:%|proc\w*)"
    r"|half|(?:a|one|two|three) (?:third|quarter)s?|part)"
)
ONLY = (
    r"(?:jedynie|na razie|najpierw|sam(?:a|e|o|ego|ej|ym)?|tylko|wylacznie|for now|just|only)"
    r"(?: (?:cal[aey]\w*|do|dla|na|o|sam\w*|ta|te|ten|tylko|w|za|for|my|our|the))*"
)
# "Pół domu 120 m2", "piętro domu", "na razie sam parter", "ile za resztę"; nor is what is "dwa razy
# większe" the flat that is known.
PART_OF_FLAT = regex(
    r"\bna (?:dole|parterze) (?:\w+ )?[0-9]{2}.*\bna (?:gorze|pietrze|poddaszu) (?:\w+ )?[0-9]{2}"
    rf"|\b{FRACTION}{OF_FLAT}(?! (?:to|zajmuje|is)\b)|(?<!\bna )\b{STOREY}{OF_FLAT}"
    rf"|\b{ONLY} {STOREY}\b|\b{STOREY} (?:only|tylko)\b"
    r"|\b(?:dwa|dwukrotnie|trzy|[23]) razy (?:mniejsz|wieksz)\w+(?! (?:cen|koszt|kwot))"
    r"|\bo (?:polow\w+|[0-9]+ ?(?:%|proc\w*)) (?:mniejsz|wieksz)\w+(?! (?:cen|koszt|kwot))"
    r"|\btwice as (?:big|large)|\bhalf (?:as big|as large|the size)"
    r"|^(?!.*[0-9] ?(?:k\b|tys|zl)).*\b(?:a|za|na|the) (?:ta |te )?reszt[ae]\b"
    r"(?! (?:pakiet|opcj|pyta|(?:\w+ )?(?:agd|klim|kuch|kupi|mebl|szaf)))|\bfor the rest\b"
)
# Beside an area: "tylko pokój 14 m", "salon 28 m w mieszkaniu", "2 rooms in a flat only"
ROOM_OF_FLAT = regex(
    rf"\b{ONLY} (?!jed[en]|1 |one )(?:[2-9] )?{ROOM}\b"
    rf"|\b{ROOM}(?: [a-z]+)? {SOME}(?: [a-z]+)?{OF_FLAT}|\b[2-9] (?:pokoj\w*|pokoi|rooms){OF_FLAT}"
)
DO = r"(?:(?:z|po)?rob\w+|wykoncz\w+|wykancza\w+|do|finish)"
LATER = r"(?:kiedys|osobno|pozniej|potem|w przyszlosci|later)"
OTHERS = (
    r"(?:innej|inna (?:ekipa|firma)|kto inny|ktos inny|sam[ai]?|samodzielnie|w[e]? wlasnym|myself"
    r"|ourselves|someone else|another (?:company|crew))"
)
LEFT_OUT = (
    rf"(?:{DO}(?: [a-z]+){{0,2}} (?:{LATER}|{OTHERS})|(?:{LATER}|{OTHERS})(?: [a-z]+)? {DO}"
    r"|nie (?:rob\w+|rusz\w+|wchodz\w+|wykancza\w+)|odpada\w*|odpuszcza\w*|pomi(?:ja|ne|nie)\w*"
    r"|zostaj\w+|zostaw\w+|leav(?:e|ing)|skip\w*)"
)
# "Pokój 15 m robimy później", "jednego pokoju nie ruszamy"; "meble zrobimy sami" is of no room,
# and "kuchnię robi stolarz" of its furniture.
MEASURED = rf"(?:{ROOM}|{STOREY})(?: [a-z]+){{0,2}} {SOME}(?![0-9]* ?(?:k\b|pln|tys|zl|thousand))"
GAP = r"(?:(?!mebl|szaf|zabudow)[^.?!;]){0,25}"
ROOM_LEFT_OUT = regex(
    rf"(?<![0-9] )\b(?:{MEASURED}|(?!kuchni|garderob){ROOM}|{STOREY}){GAP}\b{LEFT_OUT}\b"
    rf"|\b{LEFT_OUT}(?: [a-z]+){{0,2}} (?:{MEASURED}|{STOREY})"
    rf"|\b{MEASURED},? (?:(?:i|a|ale|to) )?(?:{LATER}|{OTHERS})\b"
    rf"|\b(?:bez|minus|odejm\w+|odjac|odlicz\w*|o?procz|poza|except|subtract|without)(?: [a-z]+)?"
    rf" (?:{MEASURED}|pokoju|gabinetu|salonu"
    r"|sypialni|(?:a|one) (?:bed)?room)\b"
)
ROOM_AREA = regex(rf"\b{MEASURED}")
DONE_BEFORE = regex(r"\b(?:gotow|wykonczon|zrobion)\w+(?: (?:jest|juz|mam|sa))*:? $")

# "Parter 80 i piętro 60, ile za sam parter", "mieszkanie rodziców 60 m i moje 45 m, ile za moje"
ASKED_ONE = regex(
    rf"\b(?:za|tylko|sam(?:a|o)?|jedynie|only|just|for)(?: (?:ten|to|tylko|sam\w*|the))*"
    rf" (?P<what>{STOREY}|moje|mine|my)\b(?! ?[0-9])"
)
# "Sam parter 70 m2": it is told with its own area.
ONE_STOREY = regex(rf"\b{ONLY} {STOREY}(?: (?:ma|to|jest|o|ok\.?|okolo|is|of))*:? $")
# "Brat ma 40 m2, a ja 55, ile u mnie?": one is somebody else's.
OTHERS = (
    r"(?:brat|bratow|cork|corec|kole[gz]|kuzyn|mam[ay]|rodzic|sasiad|siostr|syn|szwag|tat[ay]|tesc"
    r"|znajom|brother|daughter|friend|neighbou?r|parents|sister|son)"
)
OF_OTHERS_BEFORE = regex(rf"\b{OTHERS}\w*(?: (?!ja\b|my\b|i\b|me\b|mine\b)[a-z]+){{0,3}} $")
OWN_BEFORE = regex(
    r"\b(?:(?:ja|my|mnie|nas|i|we) (?:(?:ma(?:m|my)?|have|has|to|is) )?"
    r"|(?:moje|nasze) (?:mieszkanie )?(?:ma |to )?"
    r"|mine (?:is|has) |ours (?:is|has) |i'?ve got )(?:(?:ok\.?|okolo|about) )?$"
)
OWN_ASKED = regex(
    r"\b(?:u|dla) (?:mnie|nas)\b|\bw mo(?:im|jej)\b|\b(?:moje|nasze)\b|\bfor (?:me|mine|us|ours)\b"
)
FILLING = r"(?: (?:ma|to|jest|o|ok\.?|okolo|flat|is|of|one))*:? $"


def is_part_of_flat(text: str, *, has_area: bool) -> bool:
    """`has_area` where a flat's area is told in the same message."""
    if PART_OF_FLAT.search(text):
        return True
    if has_area:
        is_done = any(DONE_BEFORE.search(before(text, number)) for number in find_numbers(text))
        return is_done or bool(ROOM_OF_FLAT.search(text) or ROOM_LEFT_OUT.search(text))
    return bool(ROOM_AREA.search(text) and ROOM_LEFT_OUT.search(text))


def is_of_flat(text: str, number: Number) -> bool:
    """Neither money nor a count of something."""
    unit = AREA_UNIT.match(text, number.end) or AREA_UNIT.search(text, number.start, number.end)
    return unit is not None or not (is_told_after(text, number) or is_counted(text, number))


def own_one(text: str, numbers: list[Number]) -> Number | None:
    """The visitor's, where that of another is told only beside it."""
    if not all(is_of_flat(text, number) for number in numbers):
        return None
    own = [number for number in numbers if OWN_BEFORE.search(before(text, number))]
    others = [number for number in numbers if OF_OTHERS_BEFORE.search(before(text, number))]
    is_told = len(numbers) == 2 and len(own) == len(others) == 1 and own != others
    return own[0] if is_told and OWN_ASKED.search(text) else None


def areas_of_others(text: str, numbers: list[Number]) -> list[Number]:
    own = own_one(text, numbers)
    return [] if own is None else [number for number in numbers if number != own]


def asked_one(text: str, numbers: list[Number]) -> Number | None:
    """Of several the one that is asked about by its name."""
    storeys = [number for number in numbers if ONE_STOREY.search(before(text, number))]
    if len(storeys) == 1:
        return storeys[0]
    if (own := own_one(text, numbers)) is not None:
        return own
    asked = ASKED_ONE.search(text)
    if asked is None or len(numbers) < 2:
        return None
    named = re.compile(rf"\b{asked['what'][:4]}[a-z]*{FILLING}")
    found = [number for number in numbers if named.search(before(text, number))]
    return found[0] if len(found) == 1 else None
