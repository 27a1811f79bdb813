"""A part that is not to be finished, in other words than "z czego": "120 with the terrace, 108
without", "z 160 odliczyć 14 m balkonu", "72 m2 bez kuchni, zostaje jak jest, ma 9 m2"."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import INNER, OUTSIDE, ROOM
from chatbot.understanding.text.number_roles import AREA_UNIT, LEAST, LINEAR, SQUARE
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

NUMBER = r"[1-9][0-9]{0,2}(?:[.,][0-9]{1,2})?"
ENDED = r"(?![0-9]|[.,][0-9]| ?(?:%|k\b|mln|pln|proc|tys|zl))"
UNIT = rf"(?: ?(?:{SQUARE}|{LINEAR}))"
THE = r"(?: (?:a|an|the|my|our|ten|tego|tym))?"
IT = rf"(?: (?:it|niego|niej))?(?:{THE} {OUTSIDE})?"
IS = r"(?: (?:area|byl[oa]?|is|it'?s|jest|just|ma|mam|razem|to|was|wychodzi))*"
AND = r"[ ,.;:-]{1,3}(?:(?:a|ale|but|(?P<and>and|i)) )?"
# "50 m2 z balkonem i 40 m2 bez" are two flats, unless the first is the one that is known.
SEVERAL = regex(
    r"\b(?:[2-9]|both|dwa|dwie|dwoch|oba|obu|obie|obydwa|trzy|two|three) (?:\w{1,20} )?"
    r"(?:apart|dom|flat|hous|kawaler|lokal|mieszka)\w*"
    r"|\b(?:drugi(?:e|ego|m)?|jedn[oa]|pierwsz[ea]|first|other|second)\b"
)
# "160 to z balkonem, bez balkonu 146", "120 is with the terrace, 108 without".
WITH_AND_WITHOUT = regex(
    rf"(?<![0-9.,])(?P<whole>{NUMBER}){ENDED}{UNIT}?{IS} (?:z|ze|with){THE} {OUTSIDE}{AND}"
    rf"(?:(?:bez|without){IT}{IS} (?P<rest>{NUMBER}){ENDED}{UNIT}?"
    rf"|(?P<first>{NUMBER}){ENDED}{UNIT}?{IS} (?:bez|without)\b{IT})"
)
# "Mieszkanie ma 95, ale bez balkonu 88", "72 m bez balkonu, 78 z balkonem".
WHOLE_AND_WITHOUT = regex(
    rf"(?<![0-9.,])(?:(?P<whole>{NUMBER}){ENDED}{UNIT}?{AND}(?:bez|without){THE} {OUTSIDE}{IS}"
    rf" (?P<rest>{NUMBER}){ENDED}{UNIT}?"
    rf"|(?P<first>{NUMBER}){ENDED}{UNIT}? (?:bez|without){THE} {OUTSIDE}[ ,.;:-]{{1,3}}(?:a )?"
    rf"(?P<last>{NUMBER}){ENDED}{UNIT}? (?:z|ze|with){THE} {OUTSIDE})"
)
# "Bez tarasu czyli 62", after 68 m².
THEN_WITHOUT = regex(
    rf"\b(?:bez|without){THE} {OUTSIDE}[, ]{{1,2}}(?:czyli|so|that leaves|wiec|zostaje)"
    rf"(?: (?:it'?s|to))? (?P<rest>{NUMBER}){ENDED}{UNIT}?"
)
# "W 120 jest garaż 20 m, to bez garażu", "balkon wliczyłem 4,5 metra, odejmij".
PART_TOLD = regex(
    rf"(?:\b(?:the|w|we|z|ze) (?:(?:tych|tym|tego|those) )?(?P<whole>{NUMBER}){ENDED}{UNIT}?"
    r"(?: (?:contains?|has|includes?|is|jest|mam|mamy|sa|wchodzi|with|z|ze))+ )?"
    rf"(?:{THE} ?(?P<part>{NUMBER}){UNIT}(?: (?:is|of|to|zajmuje))*{THE} {OUTSIDE}\b"
    rf"|(?:a )?\b{OUTSIDE}(?: (?:counted|doliczyl\w*|included|policzyl\w*|wliczon\w+|wliczyl\w*))?"
    rf"{IS}(?: of)?,? (?P<after>{NUMBER}){UNIT}\b)"
)
# Beside "bez balkonu" it is told that it is in the area: "mam balkon 8 m" may come on top of it.
IN_IT = regex(r"\b(?:w tym|z tego|counted|doliczyl|includ|policzyl|wlicz|wliczyl)\w*")
SUBTRACT = regex(
    r"\b(?<!nie )(?:odejmij\w*|odjac|odlicz(?:cie|my|yc)?|deduct|subtract"
    r"|take (?:it|that) (?:away|off))\b"
)
TAKEN_OFF = regex(rf"{SUBTRACT.pattern}|\b(?:bez|without){THE} (?:{OUTSIDE}|it|niego|niej)\b")
# "56,5-4,5 = 52", of 56.5 m².
RECKONED = regex(
    rf"(?<![0-9.,])(?P<whole>{NUMBER}){UNIT}? ?[-–−] ?(?P<part>{NUMBER}){UNIT}? ?= ?"
    rf"(?P<rest>{NUMBER}){ENDED}{UNIT}?"
)
# "54,5 - 4,5 znaczy 56,5 - 4,5".
MISRECKONED = regex(
    rf"(?<![0-9.,]){NUMBER} ?[-–−] ?{NUMBER},? (?:i mean|sorry|to znaczy|tzn\.?|znaczy),? ?$"
)
# "I said 108 without the terrace".
WITHOUT = regex(rf"(?<![0-9.,])(?P<rest>{NUMBER}){ENDED}(?!{UNIT}) (?=without{THE} {OUTSIDE}\b)")
LESS = (
    r"(?:minus|odejm\w*|odejmuj\w*|odjac|odjal\w*|odlicz\w*"
    r"|deduct\w*|subtract\w*|take (?:away|off)|took off)"
)
# "A jakbym z 160 odliczył 14 m balkonu?", "minus balkon 14 m".
SUBTRACTED = regex(
    rf"(?:(?:\b(?:z|ze|from|of) )?(?<![0-9.,])(?P<whole>{NUMBER}){ENDED}{UNIT}? )?"
    rf"(?:\b\w{{1,20}} )?{LESS}"
    rf"{THE} (?:(?P<part>{NUMBER}){ENDED}{UNIT}?(?: of)?{THE} {OUTSIDE}\b"
    rf"|{OUTSIDE}{IS} (?P<after>{NUMBER}){ENDED}{UNIT}?)"
    rf"(?:{THE} (?:z|from) (?P<last>{NUMBER}){ENDED}{UNIT}?)?"
)
# "Całe 72 m2, ale bez kuchni, bo kuchnia zostaje jak jest, ma 9 m2".
KEPT = regex(
    r"\b(?:zosta(?:je|nie|wia\w*|wimy)|nie rusza\w*|juz (?:jest )?(?:gotow|zrobion)\w+"
    r"|(?:leave|leaving|left|stays?) (?:it )?(?:as it is|the way it is)|is (?:already )?done)\b"
)
WITHOUT_ROOM = regex(
    rf"(?:(?<![0-9.,])(?P<whole>{NUMBER}){UNIT}\b\.?(?P<said>[^0-9.?!;]{{0,60}}))?"
    rf"\b(?:bez|o?procz|poza|except|without){THE} (?:{ROOM}|{INNER})\b"
    rf"(?P<why>[^0-9.?!;]{{0,70}}) (?P<part>{NUMBER}){UNIT}(?P<then>[^0-9.?!;]{{0,40}})"
)
# "Ale ja pytam bez tych 9 metrów", which were left out already.
WITHOUT_THESE = regex(rf"\b(?:bez|without) (?:tych|these|those) (?P<part>{NUMBER}){ENDED}{UNIT}?")
# "70 m, ale 10 m to antresola już zrobiona", "60 m comfort, garderoba 6 m już gotowa".
READY = (
    r"(?:,? (?:already|are|is|jest|juz|ktor[aey]|mam|sa|which))* (?:gotow|wykonczon|zrobion|done"
    r"|finished|ready)\w*+(?! (?:do|for|na|to|za)\b)"
)
READY_ROOM = regex(
    rf"(?:(?<![0-9.,])(?P<whole>{NUMBER}){UNIT}(?P<said>[^0-9?!+]{{1,40}}))?"
    rf"(?:(?<![0-9.,])\b(?P<part>{NUMBER}){UNIT}(?: (?:a|is|of|the|to|zajmuje))*"
    rf" (?:mezzanine|{ROOM}|{INNER}){READY}"
    rf"|\b{INNER}(?: (?:is|ma|o|of|to))* (?P<after>{NUMBER}){UNIT}{READY})"
)
# "Te 10 antresoli nie robimy, tylko resztę", of the area that is known.
NOT_DONE = regex(
    rf"(?:\b(?:te|tych|these|those) )?(?<![0-9.,])\b(?P<part>{NUMBER}){ENDED}{UNIT}?(?: of)?{THE}"
    rf" (?:{ROOM}|{INNER}),? (?:nie (?:bede |bedziemy )?(?:licz\w+|rob\w+|rusz\w+|wykancza\w*)"
    r"|(?:we |i )?(?:don't|won't|do not|will not) (?:do|finish))\b"
)
# "A jak odejmę garderobę 6 m, której nie robię?"
LESS_ROOM = regex(
    rf"\b{LESS}{THE} {ROOM}(?: (?:is|ma|o|of))* (?P<after>{NUMBER}){UNIT},?"
    r" (?:(?:bo|ja|jest|juz|ktor\w+|my|that|we|which) )+"
    r"(?:nie (?:bede |bedziemy )?(?:rob|rusz|wykancz)|gotow|zrobion"
    r"|(?:don't|won't|do not) (?:do|fin))\w*"
)
# "A gdyby odpuścić jeden pokój 10 m2?", "a jakbyśmy schowek 3 m2 zostawili surowy?"
LEAVE = regex(
    r"\b(?:daru(?:je|jemy|jac)|darowa\w*|odpu(?:szcz\w*|sc\w*)|pomi(?:n\w+|jam\w*)"
    r"|(?:z?rezygnuj\w*|zrezygn\w+) z"
    r"|nie (?:bede |bedziemy )?(?:rob|rusz|wykancz)\w*|bez (?:robienia|wykanczania)"
    r"|wylacz(?:y\w*|am\w*|e|ac|ymy)|wyklucz(?:y\w*|am\w*|e|ac|ymy)|wyrzuc\w*|exclud\w*|took out"
    r"|zosta(?:je|nie|w\w*|wia\w*|wim\w*|wil\w*) (?:[a-z]+ ){0,2}(?:na pozniej|surow\w*"
    r"|w stanie|niewykonczon\w*)|leave out|skip\w*)\b"
)
INSIDE = (
    rf"(?:{ROOM}|{INNER}|schow(?:ek|ka|kiem)|pokoj(?:u|em|ik)?|sypialni\w?|gabinet\w*|pralni\w?)"
    r"\b(?: (?:dziecka|dzieciec\w+|goscinn\w+|jednego|maly|malego))?"
)
ROOM_LEFT = regex(
    rf"(?:\b(?:jeden|jedna|ten|te) )?\b{INSIDE}(?: (?:ma|o|to))*,? (?P<part>{NUMBER}){ENDED}"
    rf"(?:{UNIT}|(?=\W*$|[,;.?!]| (?:bym|i|jednak|odpu|pomin|to|wy(?:lacz|klucz|rzuc)|z)))"
    rf"|(?<![0-9.,])(?P<size>{NUMBER}){ENDED}{UNIT} (?:of )?(?:{INSIDE}|room\b)"
)
# "A jak tylko 61 zrobimy?", "do zrobienia byłoby 59", of the area that is known.
DO = r"(?:z?rob\w*|wykoncz\w*|wykancz\w*)"
ONLY_DONE = regex(
    rf"\b(?:tylko|jedynie|only) (?P<rest>{NUMBER}){ENDED}{UNIT}? (?:bedziemy |do )?{DO}"
    rf"|(?:(?:mieszkanie|dom|calosc|cale) (?:ma )?(?P<whole>{NUMBER}){ENDED}{UNIT}?,?"
    r" (?:a |ale )?)?"
    rf"\b(?:do (?:z?robienia|wykonczenia|roboty)|{DO} tylko)"
    r"(?: (?:bedzie|by|byl[oa]?by|jest|mamy|tylko|zostaje|zostanie))*"
    rf" (?P<after>{NUMBER}){ENDED}{UNIT}?"
)
BESIDE_IT = regex(rf",? (?:bez|without) {INSIDE}")
ON_TOP = regex(r"(?:\b(?:and|besides|do tego|i|jeszcze|oraz|plus)|\+) $")
ROOM_WITH_AREA = regex(rf"\b(?:{ROOM}|{INNER})\b[^0-9.?!;]{{0,30}} {NUMBER}{UNIT}")
PAIRED = (("rest", "first"), ("part", "after"))
SUBTRACTIONS = (WITH_AND_WITHOUT, WHOLE_AND_WITHOUT, THEN_WITHOUT, SUBTRACTED)
# It would correct one number by another, and here both are told again.
PARDON = regex(r"\b(?:pardon|pomy[łl]ka|poprawka|przepraszam|sorr?y|sorki)\b[ ,.:]{0,3}", re.I)


OF_ANOTHER = regex(r"\b(?:koleg|kolezan|sasia|znajom|friend|neighbou?r)")
NOT_SUBTRACTED = regex(
    r"\bnie (?:\w+ )?(?:odejm|odjac|odlicz)|\b(?:not|don't) (?:\w+ )?(?:deduct|subtract)"
)


def with_left_out(message: str, area: Decimal | None, gross: Decimal | None) -> str:
    """In the words that such an area is read by. `area` is the one that is known, of which the
    part is, where the message has none itself; `gross` is that with a part left out before."""
    written = tidy(message)
    folded = fold(written)
    if OF_ANOTHER.search(folded) or NOT_SUBTRACTED.search(folded):
        return message
    for pattern in SUBTRACTIONS:
        told = pattern.search(folded)
        if told and not are_two(told, folded, area):
            return replaced(written, told, area, "balkon") or message
    told = part_to_take_off(folded, area) or reckoned(folded, area)
    if told:
        return replaced(written, told, area, "balkon") or message
    if (told := WITHOUT_ROOM.search(folded)) and KEPT.search(f"{told['why']}{told['then']}"):
        return replaced(written, told, area, "nie ruszamy") or message
    if (told := WITHOUT_THESE.search(folded)) and gross and area:
        is_same = gross - area == decimal_of(told["part"])
        return replaced(written, told, gross, "nie ruszamy") or message if is_same else message
    if told := ready_or_not_done(folded):
        part = decimal_of(told.groupdict().get("part") or told["after"])
        is_same = gross is not None and area is not None and gross - area == part
        return replaced(written, told, gross if is_same else area, "nie ruszamy") or message
    return only_rest_told(written, folded, area, gross) or message


def only_rest_told(
    written: str, folded: str, area: Decimal | None, gross: Decimal | None
) -> str | None:
    if (done := only_done(written, folded, area, gross)) is not None:
        return done
    if area and (left := rooms_left(written, folded, area)) is not None:
        return left
    told = WITHOUT.search(folded)
    if told and is_rest_of(decimal_of(told["rest"]), area):
        return f"{written[: told.end('rest')]} m2{written[told.end('rest') :]}"
    return None


def rooms_left(written: str, folded: str, area: Decimal) -> str | None:
    """That are not done for now, where no other area is told."""
    told = [*ROOM_LEFT.finditer(folded)] if LEAVE.search(folded) else []
    sized = [n for n in find_numbers(folded) if AREA_UNIT.match(folded, n.end)]
    others = [n for n in sized if not any(room.start() <= n.start < room.end() for room in told)]
    parts = [decimal_of(room["part"] or room["size"]) for room in told]
    if not told or others or SEVERAL.search(folded) or sum(parts) > area / 2:
        return None
    said = f"{area:f} m2, z czego {sum(parts):f} m nie ruszamy"
    return f"{written[: told[0].start()]}{said} {written[told[-1].end() :]}"


def only_done(written: str, folded: str, area: Decimal | None, gross: Decimal | None) -> str | None:
    """What of the known area is to be done, and without what that is no matter any more."""
    told = ONLY_DONE.search(folded)
    if told is None or area is None or SEVERAL.search(folded):
        return None
    rest = decimal_of(told["rest"] or told["after"])
    whole = decimal_of(told["whole"]) if told["whole"] else area if rest < area else gross
    if whole is None or whole not in {area, gross} or not whole / 2 <= rest < whole:
        return None
    end, beside = told.end(), BESIDE_IT.match(folded, told.end())
    end = beside.end() if beside else end
    said = f"{whole:f} m2, z czego {whole - rest:f} m nie ruszamy"
    return f"{written[: told.start()]}{said}{written[end:]}"


def part_to_take_off(folded: str, area: Decimal | None) -> re.Match[str] | None:
    """Of the area that is known, and where no other is told."""
    told = PART_TOLD.search(folded)
    if told is None or area is None or not TAKEN_OFF.search(folded):
        return None
    if told["whole"] is None and not (IN_IT.search(folded) or SUBTRACT.search(folded)):
        return None
    is_same = told["whole"] is None or decimal_of(told["whole"]) == area
    others = [n for n in find_numbers(folded) if not told.start() <= n.start < told.end()]
    return told if is_same and not others and not SEVERAL.search(folded) else None


def ready_or_not_done(folded: str) -> re.Match[str] | None:
    """Not of a room on top of the area, nor of one that another area may have."""
    patterns = (LESS_ROOM, READY_ROOM, NOT_DONE)
    told = next((found for words in patterns if (found := words.search(folded))), None)
    if told is None or SEVERAL.search(folded) or ON_TOP.search(folded[: told.start()]):
        return None
    is_on_top = ON_TOP.search(told.groupdict().get("said") or "") is not None
    others = [n for n in find_numbers(folded) if not told.start() <= n.start < told.end()]
    is_alone = not any(AREA_UNIT.match(folded, number.end) for number in others)
    return told if is_alone and not is_on_top else None


def reckoned(folded: str, area: Decimal | None) -> re.Match[str] | None:
    """The last sum that is right, where its first number is the area that is known."""
    right = [
        told
        for told in RECKONED.finditer(folded)
        if decimal_of(told["whole"]) == area
        and decimal_of(told["whole"]) - decimal_of(told["part"]) == decimal_of(told["rest"])
    ]
    return right[-1] if right else None


def are_two(told: re.Match[str], folded: str, area: Decimal | None) -> bool:
    is_joined = bool(told.groupdict().get("and")) and decimal_of(told["whole"]) != area
    return is_joined or SEVERAL.search(folded) is not None


def replaced(written: str, told: re.Match[str], area: Decimal | None, kind: str) -> str | None:
    groups = told.groupdict()
    whole_told = groups.get("whole") or groups.get("last")
    whole = decimal_of(whole_told) if whole_told else area
    rest_told, part_told = (groups.get(a) or groups.get(b) for a, b in PAIRED)
    if whole is None:
        return None
    part = decimal_of(part_told) if part_told else whole - decimal_of(rest_told or "0")
    if part <= 0 or whole - part < max(part, LEAST):
        return None
    end = told.start("then") if "then" in groups else told.end()
    start = told.start("whole") if whole_told and groups.get("whole") else told.start()
    if wrong := MISRECKONED.search(fold(written[:start])):
        start = wrong.start()
    first, said = PARDON.sub("", written[:start]), groups.get("said") or ""  # "premium, ale"
    return f"{first}{said} {whole:f} m2, z czego {part:f} m {kind} {written[end:]}".strip()


def is_rest_of(rest: Decimal, area: Decimal | None) -> bool:
    return rest >= LEAST and (area is None or area / 2 <= rest < area)


def decimal_of(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def has_room_with_area(folded: str) -> bool:
    return ROOM_WITH_AREA.search(folded) is not None
