"""Numbers of a story that are neither areas nor money to spend: a bus, a wage, an age, a way."""

import re
from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.areas.areas_of_others import TO_BE_DONE
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.money.money_words import ADDS, FINISHING
from chatbot.understanding.text.number_roles import AREA_UNIT, is_of_something, is_plausible
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

METRES = r"(?:m ?2?\b|mkw|metr\w*|sq\w*)"
NO_UNIT = rf"(?![0-9]|[.,][0-9]| ?(?:{METRES}|tys|k\b|mln|%))"
# "Jeździ autobusem 175", "linia 501 staje pod domem"
LINE = (
    r"\b(?:autobus\w*|bus(?:y|em|ik\w*)?|lini(?:a|e|i)|tramwaj\w*|trolejbus\w*|line|tram)"
    r"(?: (?:linii|nr|numer|number|no))*\.? "
    rf"(?P<line>[0-9]{{1,3}}{NO_UNIT}(?:(?:,| i| albo| lub| oraz| and| or) [0-9]{{1,3}}{NO_UNIT})*)"
)
# "Emerytura 3200", "zarabia 6500 na rękę", "ja 9100 na rękę": by the month, and nobody's budget.
MONTHLY = r"(?:na reke|netto|brutto|miesiecznie|na miesiac|zl\b|pln\b|net|gross|a month|per month)"
SMALL_SUM = r"(?:[1-9][0-9]{3}|[1-9][ ,.][0-9]{3}|[1-9](?:[.,][0-9])? ?(?:tys\w*|k\b))"
WAGE = (
    r"\b(?:emerytur\w*|pensj\w*|rent(?:a|e|y)|stypend\w*|wyplat\w*|zarabia\w*"
    r"|zarobk\w*|earn(?:s|ing)?|pension|salary)"
    r"(?: (?:ja|mam|mamy|ma|moja|to|jest|mi|nam|wynosi|okolo|ok|po|o|about|is|of|pln))*\.? "
    rf"(?P<wage>{SMALL_SUM}(?![0-9]|[.,][0-9])(?:,? {MONTHLY})*)"
)
EARNED = (
    r"\b(?:dochod\w*|zarabiamy|zarobki)"
    r"(?: (?:lacznie|razem|mamy|nasze|oboje|w sumie|to|ok\.?|okolo))* "
    rf"(?P<earned>[1-3]?[0-9](?:[.,][0-9])? ?(?:tys\w*\.?|k)(?:,? {MONTHLY})*)"
)
IN_HAND = (
    r"\b(?:ja|maz|on|ona|partner\w*|zona|i|he|she)(?: (?:ma|mam|okolo|ok\.?|po))? "
    rf"(?P<hand>{SMALL_SUM}(?: zl| pln)?) (?:na reke\b|take-home)"
)
# "Syn ma kredyt do 2051 roku", "kredyt na 30 lat, rata 3400": of the flat.
LOAN = (
    r"(?P<loan>(?:\b(?:brat|corka|maz|siostra|syn|zona|on|ona|ja) )?\b(?:ma|mam|mamy|splaca\w*)"
    r" (?:juz |jeszcze )?(?:kredyt|hipoteke)(?: hipoteczny| na (?:dom|mieszkanie))?"
    r" (?:do 20[2-9][0-9](?: ?r(?:ok|oku|\.)?)?|(?:jeszcze )?na [1-9][0-9]? lat)\b)"
)
INSTALMENT = rf"\bkredyt\w*\b[^.;?!]{{0,30}}\brat[aey] (?P<rate>{SMALL_SUM}(?: zl)?(?! (?:za|na)))"
# "Z synem (34)", "my wife is 31"
PERSON = (
    r"(?:babci|brat|chlopak|cork|dziad|dziewczyn|kolezank|kuzyn|maz|mez|mam(?:[aeo]|ie|us)"
    r"|narzeczon|partner"
    r"|siostr|synow|syn|tat|tesc|wnucz|wnuk|ziec|ziecia|zon|brother|dad|daughter|father|girlfriend"
    r"|boyfriend|husband|mother|mum|mom|sister|son|wife)\w{0,4}"
)
AGE = rf"\b{PERSON} ?\((?:lat )?(?P<age>[1-9][0-9]?)\)"
AGE_OF_TWO = (
    rf"\b(?:{PERSON}|couple|malzenstwo|para|we|my|oboje) "
    r"?\((?P<two>[1-9][0-9],? (?:i|and|oraz) [1-9][0-9])\)"
)
# "The flat of my mother is 60" is no age.
OF_WHOM = r"(?<!of )(?<!for )(?<!of my )(?<!of our )(?<!of the )(?<!for my )(?<!for our )"
AGED = (
    rf"\b(?:i'?m|i am|{OF_WHOM}(?:he|she|{PERSON}) is) (?P<aged>[1-9][0-9])"
    r"(?=[,.;)]| and\b| but\b|$)"
)
# "Mam 58 lat, mąż 61", "synowie 19 i 22 lata", "my parents are 64 and 66", "I'm a nurse, 29"
AND_AGE = (
    r"\b[1-9][0-9] (?:lat\w*|l\.),? (?:a |i )?(?:moja |moj )?"
    rf"{PERSON} (?P<too>[1-9][0-9])(?=[,;.)]|$)"
)
AGES_LISTED = (
    rf"\b(?:{PERSON}|dzieci\w*|blizniak\w*|dwoje|troje|czworo|oboje|maja|children)"
    r"[,:]?(?: [a-z]+)?[,:]? \(?(?P<listed>[0-9]{1,2}(?:(?:,| i| oraz| and) [0-9]{1,2})+"
    r" lat(?:a|ka)?\b(?! (?:od|po|przed|temu)\b))"
)
AGES_ARE = r"\b(?:grand)?parents are (?P<both>[1-9][0-9] and [1-9][0-9])(?=[,;.]|$)"
AGE_BESIDE = r"\bi'?m an? [a-z]+(?: [a-z]+)?, (?P<beside>[1-9][0-9])(?=[,;.])"
AGES = r"\bw wieku (?P<ages>[0-9]{1,2}(?:(?:,| i| oraz) [0-9]{1,2})*)(?= lat\b|,|\.| i\b|$)"
SCHOOL = (
    r"\b(?:przedszkol\w+|sp|szkol\w+|liceum|lo|zlob\w+|przychodni\w+|school)"
    rf"(?: (?:nr|numer|podstawow\w+))* (?P<school>[0-9]{{1,3}}{NO_UNIT})"
)
WEIGHT = r"(?<![0-9.,])(?P<weight>[0-9]{1,3} ?(?:kg|kilo(?:gram\w*)?)\b)"
# "Na 9 piętrze z 10"
# "Mieszkam na Lipowej 12"; "na Woli 60" is of a flat
STREET = (
    r"\b(?:na|przy) (?!cal|doln|drug|gorn|jedn|kazd|mniej|obecn|star|ta[km]|trzeci|wiek|wlasn"
    r"|zwykl)"
    rf"[a-z]{{3,}}ej (?P<house>[1-9][0-9]{{0,2}}[a-z]?{NO_UNIT})(?=[,;.)]|$)"
)
STREET_IN_ENGLISH = r"\b(?:at|on) [a-z]{4,}a (?P<number>[1-9][0-9]{0,2})(?= to\b|[,;.)])"
OF_STOREYS = rf"\bpietr\w+ z (?P<storeys>[1-9][0-9]?{NO_UNIT})"
# "Do córki mam 300 metrów", "600 m od szkoły"; "mieszkanie od babci 40 m" is of a flat
PLACE = (
    r"(?:centrum|dworc|jezior|koscio|las(?:u|em)\b|metra|morz|park|plaz|przedszkol|przychodni"
    r"|przystank|rynku|rzek|sklep|stacj|szkol|szpital|tramwaj|tory|torow|uczeln|uniwers|zlobk"
    r"|beach|centre|park|school|sea|shop|station)\w*"
)
SOMEBODY = r"(?:babci|brata|cork|mam[ay]\b|rodzic|rodzin|siostr|syna\b|wnuk|mum)\w*"
WHOSE = r"(?:mojej |mojego |najblizsz\w+ |the |my )?"
LENGTH = (
    r"[0-9]{1,4}(?:[ .,][0-9]{1,3})?"
    r" ?(?:m\b(?! ?2)|km\b|metr(?:y|ow|ach|ami)?\b|met(?:er|re)s?\b)"
)
FAR = (
    rf"\b(?:(?:do|to) {WHOSE}(?:{PLACE}|{SOMEBODY})|(?:od|from) {WHOSE}{PLACE})"
    r"(?: (?:jest|ma|mam|mamy|moze|niecale|okolo|ok\.?|raptem|tylko|zaledwie|is|it's|only))* "
    rf"(?P<far>{LENGTH})(?! (?:do wyk|pow|uzytk))"
)
AWAY = rf"(?<![0-9.,])(?P<away>{LENGTH}) (?:od|do|from|to) {WHOSE}{PLACE}(?! (?:jest |mam )?[0-9])"
# "Płacimy 3200 za wynajem 40 m2": of the flat they leave.
RENTED = (
    r"\b(?P<rented>(?:place|placimy|pay(?:ing)?) [0-9][0-9 ,.]{2,5}(?: ?zl| ?pln)?(?: (?:a month"
    rf"|miesiecznie))? (?:rent for|za wynajem|za najem|wynajmu) [0-9]{{2,3}} ?{METRES})"
)
MONEY = (LINE, WAGE, EARNED, IN_HAND, LOAN, INSTALMENT)
OF_PEOPLE = (AGE, AGE_OF_TWO, AGED, AND_AGE, AGES_LISTED, AGES_ARE, AGE_BESIDE, AGES, WEIGHT)
OF_PLACES = (SCHOOL, STREET, STREET_IN_ENGLISH, OF_STOREYS, RENTED)
PATTERNS = tuple(map(regex, (*MONEY, *OF_PEOPLE, *OF_PLACES)))
# "Mieszkanie do mamy 60 metrów" is no way: only where another number may be the area.
WAYS = tuple(map(regex, (FAR, AWAY)))
# "Kolega robił u was 55 metrów za 82 tys.", where the visitor's own area stands elsewhere.
OF_A_FRIEND = regex(
    r"\b(?:brat|ciot|kole[gz]|kolezan|kumpel|kuzyn|rodzic|sasiad|siostr|szwag|wuj|znajom"
    r"|brother|colleague|friend|neighbour|sister)\w*\b"
    r"[^.;?!]{0,40}\b(?:dal|kupil|placil|robil|wykanczal|wykonczyl|zaplacil|did|finished|paid)\w*"
    rf"[^.;?!]{{0,40}}? (?P<friend>[0-9]{{2,3}}(?:[.,][0-9])? ?{METRES} (?:za|for)"
    r" [0-9]{2,3} ?(?:k\b|tys\w*|[ .]?000(?: zl)?))"
)
OWN_AREA = regex(
    r"\b(?:ja|mam|mamy|my|moje|nasze|u mnie|u nas|have|our|ours|mine)\b[^.;?!]{0,25}"
    rf" [0-9]{{2,3}}(?:[.,][0-9]{{1,2}})? ?{METRES}"
)


# "Mieszkamy na 42 metrach, nowe mieszkanie 84 metry", "moving from a 35 sqm rental"
OLD_FLAT = regex(
    r"\b(?:cisniemy sie|gniezdzi\w+ sie|mieszka(?:l\w+|my|m)|przeprowadza\w+ sie z"
    r"|robil[ae]m|sprzeda\w+|tlocz\w+ sie|wykancza(?:la|le)m|wynajmuj(?:e|emy)|live|lived|living"
    r"|moving from|renting|sold)\b(?:(?!\b(?:chce\w*|dla|kupi\w+|mam|mamy|odbier\w+|odebr\w+|oraz"
    r"|wykancz\w+|have|to (?:my|our))\b)[^;?!]){0,45}?"
    rf"[ (](?P<old>[0-9]{{2,3}}(?:[.,][0-9]{{1,2}})? ?(?:{METRES}|metrach)"
    r"(?: (?:za|for) (?:[0-9]{2,3} ?(?:k\b|tys\w*)|[1-9][ .,]?[0-9]{3}(?: ?zl)?))?)"
)
# "Nowe płytki 25 m2", "own garden 40 sqm"
NO_FLAT = (
    r"(?:balkon|blat|drzwi|dzialk|elewac|garaz|gladz|komork|kuchn|lazien|loggi|mebl|ogrod|okn|panel"
    r"|parkiet|piwnic|plytk|podlog|pokoj|pokoi|salon|scian|sypialn|taras|tynk|balcon|bathroom|bedroom"
    r"|floor\b|garage|garden|kitchen|living|panels|plot|room|terrace|tile|wall)"
)
NEW_FLAT = regex(
    r"\b(?:kupi\w+|kupuj\w+|now(?:e|ego|ym|y)|odbier\w+|swoj\w+|teraz mam\w*"
    r"|bought|buying|new|own|to my)\b"
    rf"(?:(?!\b{NO_FLAT})[^.;?!]){{0,40}} [0-9]{{2,3}}(?:[.,][0-9]{{1,2}})? ?{METRES}"
    rf"(?! (?:of )?{NO_FLAT})"
)
# "Nowe kupię 70 m2. Ile za stare?": the one that is moved from is what the price is asked for.
FOR_THE_OLD = regex(
    r"\b(?:for|in) (?:the |our |my )?(?:current|first|old|rental|rented|smaller)\b"
    r"|\b(?:dla|do|przy|w|za|ile)(?: (?:to|te|tego|tej|tym|za|w|nasze))* (?:na wynajem|obecn\w+"
    r"|sprzedawan\w+|star(?:e|ego|ym|ej|a)\b|wynajmowan\w+)"
)

ALL_OF_THEM = regex(
    r"\b(?:kazd\w+|oba|obie|obu|obydw\w+|jedno i drugie|razem|both|each|together)\b"
)


# "Wypłata 9 tys. też pójdzie na remont", "ze stypendium 6 tys. dorzucę"
SPENT = regex(
    rf"{ADDS}|\b(?:id\w+|pojd\w+|przeznacz\w+|wyda\w+)(?: [a-z]+)? na (?:[a-z]+ )?{FINISHING}"
    rf"|^[^a-z0-9]*(?:[a-z]+ )?(?:for|na) (?:[a-z]+ )?{FINISHING}"
)
CLAUSE = regex(r"[,;?!]|\.(?![0-9])|$")


def is_spent(text: str, told: re.Match[str]) -> bool:
    """Its clause says that it is for the finishing."""
    border = CLAUSE.search(text, told.end())
    after = text[told.end() : border.start() if border else len(text)]
    start = max((found.end() for found in CLAUSE.finditer(text, 0, told.start())), default=0)
    return SPENT.search(text[start : told.start()]) is not None or SPENT.search(after) is not None


def without_asides(message: str, *, is_area_known: bool = False) -> str:
    """Their words stay, so that the story is read as before."""
    written = tidy(message)
    text = fold(written)
    found = [
        told.span(name)
        for aside in PATTERNS
        for told in aside.finditer(text)
        for name in told.groupdict()
        if not is_spent(text, told)
    ]
    for way in WAYS:
        for told in way.finditer(text):
            span = told.span(told.lastgroup or 0)
            if is_area_known or may_tell_area(text, [*found, span]):
                found.append(span)
    friends = OF_A_FRIEND.search(text)
    if friends and OWN_AREA.search(text, friends.end()):
        found.append(friends.span("friend"))
    if (old := flat_left(text)) is not None:
        found.append(old)
    end = len(written) + 1
    for start, stop in sorted(found, reverse=True):
        if stop <= end:
            written, end = written[:start] + written[stop:], start
    return written if found else message


def may_tell_area(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a number outside of these may be an area."""
    return any(
        is_plausible(number)
        and with_unit(text, number).end == number.end
        and not any(start <= number.start < stop for start, stop in spans)
        and (AREA_UNIT.match(text, number.end) or not is_of_something(text, number))
        for number in find_numbers(text)
    )


def flat_left(text: str) -> tuple[int, int] | None:
    """Where the area stands of a flat that is left for a new one, whose finishing is asked for."""
    old = OLD_FLAT.search(text)
    new = NEW_FLAT.search(text, old.end()) if old else None
    if old is None or new is None or ALL_OF_THEM.search(text):
        return None
    is_meant = TO_BE_DONE.search(text, old.end(), new.start()) or FOR_THE_OLD.search(
        text, new.end()
    )
    return None if is_meant else old.span("old")
