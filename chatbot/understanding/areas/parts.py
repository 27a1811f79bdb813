"""Parts of a flat that may not count in its area, and what of it is to be finished."""

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import (
    INNER,
    OUTSIDE,
    SLOPE_AFTER,
    SLOPE_BEFORE,
    is_alone,
    is_outside,
)
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LINEAR,
    MOST,
    SQUARE,
    before,
    is_of_something,
    is_plausible,
)
from chatbot.understanding.text.numerals import Number

AREA = rf"(?:{SQUARE}|{LINEAR}|[1-9][0-9])"
AREA_BEFORE = regex(AREA)
# "80 m2, w tym garaż 20": whether it counts, the visitor has to say; a bathroom does.
INCLUDED_BEFORE = regex(
    rf"(?:{AREA}[^.?!;]{{0,40}}\b(?:w tym(?! (?:blok|bud|dom|lokal|mies|mom|pak|rok|tyg))"
    r"|(?:lacznie|razem|wraz) ze?|wliczajac|including|incl\.)"
    rf"|^(?:ale )?w tym|\b{OUTSIDE}(?: jest)? w tym|\b(?:z czego|z tego|of which))"
    r"(?: [a-z]+){0,3}:? $"
)
# "48 tys., z tego 5 zostaje na koncie"
OF_MONEY_BEFORE = regex(
    r"[0-9] ?(?:k|pln|tys\w*|thousand|zl\w*)\b\.?[^0-9.?!;]{0,20}"
    r"\b(?:w tym|z czego|z tego|of which)(?: [a-z]+){0,3}:? $"
)
INNER_BEFORE = regex(rf"\b{INNER}\b[^0-9]*$")
INNER_AFTER = regex(rf" (?:to (?:jest )?|is (?:an? |the )?)?{INNER}\b")
EXCLUDED_BEFORE = regex(
    rf"{AREA}[^.?!;]{{0,40}}\b(?:bez(?! (?:w?licz|drzwi|material|mebl|podatk|vat))"
    r"|(?:o?procz|poza)(?! tego)|minus(?= [a-z])"
    r"|z wy(?:jatki|laczeni)em|except|without(?! (?:doors|furniture|materials|tax|vat)))"
    r"(?: [a-z]+){0,3}:? $"
)
NAMED_BEFORE = regex(rf"\b(?:{OUTSIDE}|poddasze|strych)(?: [a-z]+)?:? $")
# "85 m2, ale 15 to garaż", "85 m2, 30 z tego ma podłogę", "20 m2 już zrobione"
OUTSIDE_AFTER = regex(
    r" (?:z tego|of it)\b"
    rf"| (?:jest|stanowi|to(?: jest)?|zajmuje|is|are) (?:an? |the )?{OUTSIDE}\b"
)
DONE = r"(?:zrobion\w+|done)"
READY = rf"(?:{DONE}|gotow\w+|wykonczon\w+|odpad\w+|already|finished)"
DONE_AFTER = regex(rf"(?: (?:jest|juz|mam|is|are|already))* {DONE}\b")
READY_AFTER = regex(rf"(?: (?:jest|juz|mam|is|are))* {READY}\b")
FINISH = r"(?:do wykonczenia|do zrobienia|po podlo\w+|to (?:be )?finish(?:ed)?)"
SHARE_OF_IT = (
    r"(?:polow\w*|(?:jedn\w+ )?(?:trzeci\w*|czwart\w*)(?: czesc)?|cwierc|czesc|reszt[ay]"
    r"|[0-9]+ ?(?:%|proc\w*)|half|a (?:third|quarter)|the rest)"
)
SHARE = regex(
    rf"\b{SHARE_OF_IT}(?: (?:of it|to|jest|is|juz|mam|w))*"
    rf" (?:{READY}|{OUTSIDE}|{FINISH}|nie do wykon\w+|zostaje)\b"
    rf"|\b{FINISH} (?:(?:jest|mam|tylko|only) )*{SHARE_OF_IT}\b"
    rf"|\b(?:jedynie|tylko|only) [a-z0-9]+ (?:pokoj\w*|pomieszcz\w*|rooms?) {FINISH}\b"
    rf"|{AREA}[^.?!;]{{0,40}}\b(?:w tym|z czego|z tego|(?:lacznie|razem|wraz) ze?"
    rf"|wliczajac) {OUTSIDE}\b"
    rf"|\b{OUTSIDE}[^.?!;]{{0,20}} (?<!nie )(?<!not )"
    r"(?:w (?:cenie )?(?:metraz|powierzchni)\w*|wliczon\w+|wlicza\w*|included)\b"
    r"|\bantresol\w*.*\b(?:razem|lacznie|w sumie|together)\b"
    r"|\b(?:razem|lacznie|w sumie|together)\b.*\bantresol"
)
FINISH_AFTER = regex(
    rf"(?: (?:jest|mam|zostalo))? {FINISH}\b(?!:? [0-9])"
    r"(?! (?:kiedys|pozniej|potem|w przyszlosci|later))"
)
FINISH_BEFORE = regex(
    rf"\b(?:{FINISH}|robimy|wykanczam\w*|wykonczyc|wykonczymy|zrobic|finish)"
    r"(?: (?:bedzie|chc\w+|jedynie|jest|mam|mamy|moze|ok\.?|okolo|samo|to|trzeba|tylko|zosta\w+"
    r"|only|just))*:? $"
)
# "60 m2 z 80 m2 do wykończenia" tells of the first.
OF_WHOLE_BEFORE = regex(rf"[0-9](?: ?(?:{SQUARE}|{LINEAR}))? (?:z|of) $")


# "Dom 100 m2, garaż do wykończenia 20 m2"
OUTSIDE_TO_FINISH_BEFORE = regex(rf"\b{OUTSIDE} {FINISH}[^0-9]*$")


def is_to_be_finished(text: str, number: Number) -> bool:
    """ "Tylko 50 do wykończenia", "po podłodze 62 m2"."""
    unit = AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    start = before(text, number)
    is_told = FINISH_AFTER.match(text, end) or FINISH_BEFORE.search(start)
    is_beside = OUTSIDE_TO_FINISH_BEFORE.search(start) or is_outside(text, number)
    is_aside = is_beside or OF_WHOLE_BEFORE.search(start)
    if not is_told or not is_plausible(number) or is_aside:
        return False
    return bool(unit) or is_alone(text, number)


def is_part(text: str, number: Number) -> bool:
    """Of a whole that was told before, and nobody can tell whether it counts; what is under a
    slope does."""
    start, unit = before(text, number), AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    if start[-1:].isalpha():  # the 2 of "m2"
        return False
    if SLOPE_BEFORE.search(start) or SLOPE_AFTER.match(text, end):
        return False
    is_ready = READY_AFTER.match(text, end) is not None and is_plausible(number)
    if (is_ready or OUTSIDE_AFTER.match(text, end)) and AREA_BEFORE.search(start):
        return True
    if unit and DONE_AFTER.match(text, end):
        return True
    if number.value > MOST or (not unit and OF_MONEY_BEFORE.search(start)):
        return False
    is_inner = INNER_BEFORE.search(start) or INNER_AFTER.match(text, end)
    is_included = not is_inner and INCLUDED_BEFORE.search(start) is not None
    if not is_included and not EXCLUDED_BEFORE.search(start):
        return False
    is_named = NAMED_BEFORE.search(start) and not is_of_something(text, number)
    return bool(unit or is_named) or is_alone(text, number)


# "100 m2 i antresola 20", "50 m + 15 m antresoli": nobody can tell whether it counts.
MEZZANINE = regex(
    r"\b(?:antresol\w{0,4}|mezzanine)(?: (?:jest|ma|o|of|ok\.?|okolo|to)){0,3}:? [1-9]"
    rf"|(?:\+|\b(?:do tego|i|oraz|plus|and)) ?[0-9]{{1,3}} ?(?:{SQUARE}|{LINEAR})?"
    r" ?(?:na |of (?:a )?)?(?:antresol|mezzanine)"
)


def has_share(text: str) -> bool:
    """ "Połowa jest już zrobiona", "20% to garaż", "tylko 2 pokoje do wykończenia"."""
    mezzanine = MEZZANINE.search(text)
    is_besides = mezzanine is not None and AREA_BEFORE.search(text, 0, mezzanine.start())
    return SHARE.search(text) is not None or bool(is_besides)
