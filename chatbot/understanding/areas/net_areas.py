"""An area with a part that is plainly not to be finished: "64 m, z czego 6 m balkon" is 58 m²."""

from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.text.number_roles import AREA_UNIT, LEAST, LINEAR, SQUARE
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold

NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{1,2})?"
UNIT = rf"(?: ?(?:{SQUARE}|{LINEAR}))"
WITHIN = r"(?:w tym|z czego|z tego|including|incl\.|of which)"
TO = r"(?: (?:a|is|jest|ma|na|o|of|ok\.?|okolo|stanowi|the|to|zajmuje))*"
OPEN = r"(?:balkon(?:em|u)?|loggi[aei]|taras(?:em|u)?|balcony|terrace)"  # "w tym 2 balkony"
CLOSED = (
    r"(?:antresol\w{1,2}|garaz\w{0,3}|mezzanine|garage|piwnic\w|poddasz\w|pokoj|strych|attic|room)"
)
LEFT_OUT = (
    r",?(?: (?:ktor\w+|that|we|which))*"
    r" (?:nie (?:bedziemy )?(?:liczcie|robi(?:c|my)|rusza(?:c|my)|wykancza(?:c|my))"
    r"|nie do wykonczenia|(?:is|will) not (?:to )?be finished"
    r"|(?:don't|won't|do not|will not) (?:do|finish))\b"
)
PART = regex(
    rf"(?<![0-9.,])(?P<whole>{NUMBER}){UNIT}[ ,:(–-]{{1,3}}(?:(?:a|ale|but) )?{WITHIN}"
    rf"(?:{TO} (?P<of_open>{NUMBER}){UNIT}?{TO} {OPEN}\b"
    rf"|{TO} {OPEN}{TO}:? (?P<open>{NUMBER})(?![0-9.,]?[0-9]){UNIT}?"
    rf"|{TO} (?P<of_closed>{NUMBER}){UNIT}?(?:{TO} {CLOSED})?{LEFT_OUT}"
    rf"|{TO} {CLOSED}{TO}:? (?P<closed>{NUMBER})(?![0-9.,]?[0-9]){UNIT}?{LEFT_OUT})"
)
# "W tym balkon 6 m też do zrobienia".
FINISHED_TOO = regex(
    rf"\b{OPEN}\b[^.?!]{{0,40}}\b(?:kafl|plytk|rowniez|tez|takze|wykoncz|wlicz|zrob|also|finish|tile|too)"
)
OUTSIDE_IS = r"(?:balkon|garaz|komorka(?: lokatorska)?|loggia|piwnica|taras)"
FINISHED_WITH = regex(
    rf"\b{OUTSIDE_IS}\b[^.?!]{{0,40}}\b(?:kafl|plytk|rowniez|tez|takze|wykoncz|wlicz|zrob)"
)
# "W tym balkon 1,5 m szerokości", "2 m na 4".
LENGTH_AFTER = regex(
    r"(?: (?:dlug|gleb|szer|wys|broad|deep|high|in (?:depth|length|width)|long|tall|wide)"
    r"| ?[x*] ?[0-9]| (?:by|na) [0-9.,]{1,5} ?m)"
)
MONEY_AFTER = regex(r" ?(?:k|pln|tys|zl)")


# "Razem z komórką mam 62,2 m2, komórka to 3,5"
OUTSIDE_WITH = r"(?:balkonem|garazem|komorka(?: lokatorska)?|loggia|piwnica|tarasem)"
TOLD_WITH = regex(
    rf"(?:\b(?:razem |lacznie |wraz )?ze? {OUTSIDE_WITH}(?: (?:jest|ma|mam|mamy|to|wychodzi))*"
    rf" (?P<whole>{NUMBER}){UNIT}"
    rf"|(?<![0-9.,])(?P<first>{NUMBER}){UNIT} (?:razem |lacznie |wraz )?ze? {OUTSIDE_WITH})"
    rf",? (?:a |i |sama? )?{OUTSIDE_IS}{TO}:? (?P<part>{NUMBER})(?![0-9.,]?[0-9]){UNIT}?"
)
# "Razem z komórką 62,2 m2", then "a samo mieszkanie, bez komórki?".
WITH_OUTSIDE = regex(rf"\b(?:razem |lacznie |wraz )?ze? {OUTSIDE_WITH}\b")
FLAT_ALONE = regex(
    r"\b(?:bez|without) (?:tej |tego |the )?(?:balkonu|garazu|komorki|loggii|piwnicy|tarasu"
    r"|balcony|basement|cellar|garage|terrace)\b|\bsamo mieszkanie\b|\bthe flat alone\b"
)


def with_flat_alone(message: str, known: Decimal | None, gross: str, before: str) -> str:
    """With the area from `before` the one that was told with what lies outside."""
    is_with = bool(gross and before) and known == Decimal(gross) > Decimal(before or 0)
    text = fold(message)
    if not is_with or find_numbers(text) or not FLAT_ALONE.search(text):
        return message
    return f"{message.rstrip(' ?!.')}, {before} m2"


class NetArea(NamedTuple):
    start: int
    end: int
    whole: Decimal
    part: Decimal

    @property
    def rest(self) -> Decimal:
        return self.whole - self.part


def net_area(text: str) -> NetArea | None:
    """None where another area is told, or the part is to be finished as well."""
    told = PART.search(text) or TOLD_WITH.search(text)
    afters = (MONEY_AFTER, LENGTH_AFTER)
    if told is None or any(after.match(text, told.end()) for after in afters):
        return None
    if FINISHED_TOO.search(text) or FINISHED_WITH.search(text):
        return None
    sizes = told.groupdict()
    names = ("of_open", "open", "of_closed", "closed", "part")
    told_part = next(sizes[name] for name in names if sizes.get(name))
    told_whole = sizes["whole"] or sizes["first"]
    whole, part = (Decimal(n.replace(",", ".")) for n in (told_whole, told_part))
    others = [n for n in find_numbers(text) if not told.start() <= n.start < told.end()]
    is_alone = not any(AREA_UNIT.match(text, number.end) for number in others)
    found = NetArea(*told.span(), whole, part)
    return found if is_alone and found.rest >= max(LEAST, found.part) else None
