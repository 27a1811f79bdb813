"""What a number is of that is no area: a floor, a date, a count, an address, money."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import PER_AREA
from chatbot.understanding.text.numerals import Number

# Without a unit only such a number may be square metres: "2 pokoje" and "2026" never are.
LEAST, MOST = Decimal(10), Decimal(1000)
LATEST_HOUR = Decimal(24)
LOOK_BACK = 60  # characters; what belongs to a number stands near it
SQUARE = (
    r"m ?\^?/? ?2(?![0-9]|[.,][0-9]+(?![0-9a-z]))|m\.? ?kw\w*\.?|mkw\w*|mtrs? ?kw\w*"
    r"|metr[a-z]{0,4} ?(?:2|kw\w*)(?![0-9])"
    r"|sq\.? ?m(?:et\w{1,4}|trs?)?\b\.?|sqm\w?\b|square[ -]met\w+"
    r"|metrow(?:y|ym|a|e|ego|ej|ych|ymi)\b"
)
LINEAR = (
    r"metr(?:y|ow|uw|of|uf|a|ach|ami|om|u)?\b"
    r"|m(?:er?tow|etorw|etrwo?|tero?w|trow|etrrow|ettrow|tery|etyr)\b"  # in a hurry
    r"|met(?:er|re)s?\b|mtrs?\b|m\b(?![/^-]|\. ?in\b)\.?"
)
AREA_UNIT = regex(rf"(?: ?- ?| )?(?:(?P<square>{SQUARE})|{LINEAR})")
MONTH = (
    r"(?:stycz|lut[ey]|marz?[ec]|marca|kwie[ct]|maj|czerw|lip(?:iec|ca|cu)|sierp|wrze[sn]|pazdz"
    r"|listop|grud|jan|feb|march|apr|june|july|aug|sept|oct|nov|dec)"
)
# A unit, a part of something longer ("12/4", "10-letni", "600 000"), or what is counted.
UNIT_AFTER = regex(
    r"[a-z_]|-[a-z]|\+(?! ?[0-9])| ?[x*] ?[0-9]|[./:-] ?[0-9]|[.,]? [0-9]{3}(?![0-9])"
    rf"| ?(?:%|[°€$£]|proc|zl|pln|eur|usd|tys|mln|mil|k\b|[ckm]m\b|m\b|metr|met(?:er|re)s?\b|st\b"
    rf"|nd\b|rd\b|th\b)|\.? {MONTH}| na (?:agd|mebl|rtv|sprzet|wyposaz)"
    r"|\.? (?:cal[ei]|centym|dni\b|dzien|godz|kilom|kondygn|lat\b|lata\b|latk|lecia|letni"
    r"|mies|min\b|minut|m-c|okien|okna|os\b|osob|osoby|p\b|pie?t|pok|rok|roku|sekund|szt|tydz|tyg|urodz|wiek"
    r"|zdjec|zl|days?\b|floor|hours?\b|km\b|minutes|months?\b|people|persons|rooms?\b|storey"
    r"|weeks?\b|years?\b)"
)
WHAT_BEFORE = regex(
    r"(?:[a-z_=]|[x*] |[0-9] ?[x*:/.-] ?|(?:^|[^a-z0-9\0])[0-9]{1,3} "
    r"|\b(?:adres\w*|blok\w*|bud(?:ynek|ynku)|budzet\w*|cen[aey]|dzialk\w*|etap\w*|faktur\w*"
    r"|godz|godzin\w*|gwarancj\w*|inwestycj\w*|klatk\w*|kod\w*|lat|latach|lata|miejsc\w*|nr"
    r"|numer\w*|oferta|(?<!\b[0-9] )(?:osob\w*|pietr\w*|pok|pokoi|pokoje)|punkt"
    r"|rabat\w*|rat(?:a|ach|ami|y)|rocznik\w*|rok\w*|schod\w*|transz\w*"
    r"|stron\w*|szerok\w*|telefon\w*|tel|umow\w*|vat\w*|wiek|wysok\w*|znizk\w*|budget|flat no|floor"
    r"|height|i am|no(?! to\b)|number|phone|street|tax|unit|width)"
    r"(?: (?:czy|do|jest|lub|ma|macie|mam|mi|na|o|od|ok|okolo|to|w|is|of|or))*[.:]? ?"
    r"(?:[0-9]+ (?:czy|lub|albo|or) )?"
    rf"|{MONTH}[a-z]* ?|[0-9] (?:z|of) |(?:^|[ \0(])[-−])$"
)
CONTRACT_BEFORE = regex(r"\bw umowie (?:[a-z]+ )?$")  # "w umowie 48,7" is what it measures
STREET_BEFORE = regex(
    r"\b(?:ul|al|os|pl|ulic\w+|alei|aleja|osiedl\w+|placu?"
    r"|przy(?! (?:[a-z]+ )?(?:apartamen|dom|kawaler|lokal|metraz|mieszk|powierzchni|tak|ty)))"
    r"\b\.? ?(?:[a-z]+ ){1,3}"
    r"(?:[0-9]+[a-z]? ?(?:/|lok|m)\b\.? ?)?$"
)
DATE = regex(r"[0-3]?[0-9]\.(?:0[1-9]|1[0-2])")
GROUPED = regex(r"[1-9][0-9]{1,2}[.,][0-9]{3}")  # "for 520,000"
HOUR_BEFORE = regex(r"\b(?:o|po|przed|after|at|before) $")
CALL = regex(r"dzwon|kontakt|spotka|telefon|umow|wizyt|\b(?:call|contact|meet)")
# "Dzieci 10 i 12 lat", "10-12 tygodni": the first is of what the second is of.
LINK_TO_NEXT = regex(r" ?(?:[-–]|\b(?:a|i|oraz|do|lub|albo|czy|and|or|to)\b) ?(?=[0-9])")
# Any other word is what is counted: "12 gniazdek". These go on with the sentence.
GOES_ON = regex(
    r" (?:a|ale|albo|bedzie|bez|bo|brutto|by|ca|cena|co|czy|dla|do|dwa|gdzie|gotow\w+|i|ile|ja"
    r"|jak\w*|jego|jej|ich|moj(?:a|e)?|nasz(?:a|e)?|hers|his|mine"
    r"|chyba|dokladnie|exactly|jakos|jest|juz|kiedy|koszt\w*|ktor\w+|lub|ma|mam|metraz\w*|moze|na|nad|netto|nie|niewykon\w+|o"
    r"|od|odlicz\w*|odpad\w*|oraz|plus|po|pod|podlog\w*|poza|prosze|poprosze|przeciez|przy|razem|sa|starcz\w*"
    r"|tam|tego|ten|teraz|to|trzeba|tylko|w|we|wiec|wyjdzie|wykancz\w*|wykoncz\w*|z|za|zajmuj\w*"
    r"|wystarcz\w*|ze|zmie(?:sc|szcz)\w+|zosta\w*|zrobion\w+"
    r"|x(?:area|budget|city|email|name|package|phone)|already|and|are|because|but"
    r"|done|finished|for|how|in|is|left|of|only|or|the|to|with)\b"
)
WORD_AFTER = regex(r" [a-z]")


# "Odbiór w czerwcu 2026", "w 2015 robiłem 48 m2"
YEARS = range(1950, 2051)
YEAR_BEFORE = regex(
    rf"(?:\b{MONTH}[a-z]*|\b(?:od|w|we|jesienia|kwartal\w*|latem|lat[ao]|q[1-4]|rok\w*|wiosn\w+|zim\w+"
    r"|in|since|of))\.? $"
)


def is_year(text: str, number: Number) -> bool:
    is_one = number.end - number.start == 4 and number.value in YEARS
    return is_one and YEAR_BEFORE.search(before(text, number)) is not None


def is_plausible(number: Number) -> bool:
    return LEAST <= number.value <= MOST


def is_of_something(text: str, number: Number) -> bool:
    """Told by what stands right before it or after it: "12 piętro", "nr 12", "o 17"."""
    return (
        is_told_before(text, number)
        or is_told_after(text, number)
        or DATE.fullmatch(text, number.start, number.end) is not None
        or GROUPED.fullmatch(text, number.start, number.end) is not None
        or is_hour(text, number)
        or is_of_same_as_next(text, number)
    )


def is_told_before(text: str, number: Number) -> bool:
    start = before(text, number)
    if number.value != int(number.value) and CONTRACT_BEFORE.search(start):
        return False
    return bool(WHAT_BEFORE.search(start) or STREET_BEFORE.search(start))


def is_told_after(text: str, number: Number) -> bool:
    return bool(UNIT_AFTER.match(text, number.end) or PER_AREA.match(text, number.end))


def is_hour(text: str, number: Number) -> bool:
    """ "Zadzwońcie od 10 do 16", "601 234 567, po 17"."""
    around = max(number.start - LOOK_BACK, 0), number.end + LOOK_BACK
    is_told = HOUR_BEFORE.search(before(text, number)) or CALL.search(text, *around)
    return number.value <= LATEST_HOUR and is_told is not None


def is_of_same_as_next(text: str, number: Number) -> bool:
    link = LINK_TO_NEXT.match(text, number.end)
    following = re.compile(r"[0-9]+").match(text, link.end()) if link else None
    if following is None:
        return False
    after = Number(*following.span(), Decimal(following[0]))
    return bool(UNIT_AFTER.match(text, after.end)) or is_counted(text, after)


def is_counted(text: str, number: Number) -> bool:
    """ "12 gniazdek": a word follows that does not go on with the sentence; of "49,6 dokladnie"
    there is no such count."""
    if number.value != int(number.value):
        return False
    has_word = WORD_AFTER.match(text, number.end) is not None
    return has_word and GOES_ON.match(text, number.end) is None


def before(text: str, number: Number) -> str:
    return text[max(number.start - LOOK_BACK, 0) : number.start]
