"""Air conditioning in a message: how many units of it, and whether it is given up."""

import re

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import what_of
from chatbot.understanding.text.text import fold

WORD = r"(?:klim(?:|a|ami|e|ie|y|om|atyz\w*)|air.?con\w*|acs?)\b"
NAMED = regex(rf"\b{WORD}")
MOST_UNITS, MOST_ALONE = 20, 6  # without a word for them

# In each case, as typed in a hurry.
DIGITS = {
    1: r"jed(?:en|n(?:a|ego|ej|o|ym))|pojedyncz\w+|one|single",
    2: "dwa|dwie|dwiema|dwoch|dwoma|dwom|dwu|two",
    3: "trzy|trzech|trzema|trzem|three",
    4: "czter(?:ech|ema|em|y)|four",
    5: "piec(?:iu|ioma)?|five",
    6: "szesc(?:iu|ioma)?|six",
}
COUNT_WORD = rf"(?:[1-6]|{'|'.join(DIGITS.values())})"
WORDS = {count: regex(rf"\b(?:{words})\b") for count, words in DIGITS.items()}
# No amount, area, floor or time; "4,7 klimy" neither.
COUNT = (
    r"(?<![0-9.,/])(?P<count>1[0-9]|20|[1-9])(?![0-9]|[.,/][0-9])"
    r"(?! ?(?:%|dziec|k\b|kw\b|lat|lazien|m\b|m2|metr|mies|okien|okn|osob|piet|pln|proc|rat|tyg"
    r"|tys|zl|balcon|bath|child|floor|kid|month|people|toilet|week|window|year))"
)
PIECES = (
    r"szt(?:uk\w*)?\b(?!\.? (?:drzwi|grzejnik|lamp|lozk|okien|okn|szaf|umywal|wan|doors?|windows?))"
)
UNIT = rf"(?:{WORD}|jednost\w*|split\w*|{PIECES}|units?\b)"
# "2 klimy", "z tą 1 klimą", "1 dodatkowa jednostka"
BEFORE_UNIT = regex(
    rf"{COUNT} ?(?:x |x(?=[a-z]))?(?:(?:dodatkow\w+|mal\w+|nasz\w+|osobn\w+|t[aey]|tymi|wasz\w*"
    rf"|extra|small|more) )?(?:razy )?{UNIT}"
    rf"|{COUNT.replace('count', 'times')} ?[x×*] ?[0-9]{{1,2}} ?[0-9]{{3}}\b"
)
PLACES = r"(?:pok(?:oi|oj\w*)|pomieszcze\w*|sypial(?:en|ni\w*)|bedrooms?|rooms?)"
# "Klima x2", "klima 3 szt", "klimę jedną do salonu"
AFTER_UNIT = regex(
    rf"\b{WORD},?(?: (?:ale|but|tylko|only|razy|x|-|w ilosci))* ?[x×]? ?{COUNT}(?! ?[0-9])"
    rf"(?! {PLACES})"
)
IN_PLACE = r"(?:do|dla|na|w|we|for|in)"
OFTEN = (
    r"(?:(?:kazd\w+ z|each of|moi(?:ch|m)|mojego|nasz(?:ego|ej|ych|ym)|t(?:e|ego|ej|ych|ym)|tylko"
    r"|wszystkich|all the|all|the|our|only|just|both|my|those) )?"
)
# "Klima w 2 pokojach": one for each.
ROOMS = rf"{IN_PLACE} {OFTEN}{COUNT} (?:[a-z]+ych )?{PLACES}"
ROOMS_COOLED = regex(
    rf"\b{WORD} (?:[a-z]+ ){{0,3}}?{IN_PLACE} {OFTEN}{COUNT}"
    rf"(?: (?:[a-z]+ych )?{PLACES}\b|(?=\W*$|[,;?!]))"
    rf"|\b{WORD} {COUNT.replace('count', 'pairs')} {PLACES}\b"  # "klima 2 pokoje"
    rf"|{COUNT.replace('count', 'cooled')} {PLACES} (?:z|with) {WORD}"  # "2 pokoje z klimą"
    r"(?! (?:gotow|juz|od|zamont|zrob))"
)
ROOMS_ALONE = regex(rf"\b{ROOMS}\b")
# "Klima do 2 pokoi i salonu": one for each of them.
WHICH = (
    r"(?:duz\w+|drug\w+|dzieciec\w+|glown\w+|goscinn\w+|mal\w+|mniejsz\w+|nasz\w+|pierwsz\w+"
    r"|wieksz\w+|big|guest|kids'?|main|master|other|second|small)"
)
WHOSE = (
    r"(?:babci|corki|dzieck\w+|dzieci\w*|dziadk\w+|dzienn\w+|goscinn\w+|gosci|mam[ay]|rodzic\w+"
    r"|syna|tat[ay])"
)
# "Klima w dwóch pokojach i kuchnia 20 tys.": what it costs, and no room.
KITCHEN = (
    r"kuchni(?:i?\b|[ae]\b(?! (?:(?:ok\.?|okolo|jakies|nowa|nowe|za|ze?|to|po|bedzie|wyjdzie"
    r"|kosztuje|razem|lacznie|w sumie) )*(?![0-9.,]+ ?m(?:2|etr\w*)?\b)[1-9]))"
)
ROOM = (
    rf"(?:(?P<count>[1-6]) (?:[a-z]+ych )?{PLACES}(?: {WHOSE}\b)?"
    rf"|(?:{WHICH} )?(?:bedroom|biur(?:a|ze)|dining room|gabine(?:t|tu|cie|tow\w*)"
    rf"|jadalni[aei]?|{KITCHEN}|living room|office"
    r"|pok(?:oj|oju)|poddasz[eua]|salon(?:u|ie|em|ik\w*)?|sypialni[aei]?|study)\b"
    rf"(?: {WHOSE}\b)?(?: \(?[0-9]{{1,2}}(?:[.,][0-9])? ?(?:m2?|metr\w*)\b\)?)?)"
)
EACH = regex(ROOM)
AND = (
    r"(?:,? (?:jak )?(?:a takze|and|i|jak|oraz|plus)(?: (?:jeszcze|tez|also))?|,| ?[+/&])"
    rf" ?(?:(?:oraz |i )?(?:(?:1|another|druga|second|trzecia) )?{IN_PLACE} )?{OFTEN}"
)
ONE_ROOM = ROOM.replace(rf"(?P<count>[1-6]) (?:[a-z]+ych )?{PLACES}(?: {WHOSE}\b)?|", "")
ANY_ROOM = ROOM.replace("(?P<count>[1-6])", "[1-6]")
LISTED = rf"(?:zarowno )?{IN_PLACE} {OFTEN}(?P<rooms>{ANY_ROOM}(?:{AND}{ANY_ROOM})*)"
LISTED_COOLED = regex(
    rf"\b{WORD},?(?: (?!(?:i|oraz|plus|and|bez)\b)[a-z]+){{0,3}}? {LISTED}"
    rf"|\b{LISTED.replace('<rooms>', '<rooms_first>')} (?:[a-z]+ ){{0,2}}{WORD}"
    rf"|\b{WORD},?(?: (?:jedynie|just|only|tylko))? ?[:+-]? ?"
    rf"(?P<rooms_bare>{ONE_ROOM}(?:{AND}{ANY_ROOM})*)"
)
LISTED_ALONE = regex(
    rf"\b{LISTED}|\b(?:just|only|tylko) (?:the )?(?P<rooms_only>{ANY_ROOM}(?:{AND}{ANY_ROOM})*)"
)
# "Klima w salonie też, czyli dwie", "klima, starczy na dwie?"
SUMMED = regex(
    rf"\b(?:czyli|so that's) (?:lacznie |razem |w sumie )?{COUNT}(?=\W*$|[,.;?!])|\bna "
    rf"{COUNT.replace('count', 'times')}(?=\W*$|[,.;?!])"
)
DENIED_AFTER = regex(r"(?:,? (?:juz|jest|sa|is|are))*,? (?:nie|not)\b")
# "W dwóch pokojach, nie trzech"
DENIED_COUNT = regex(
    r"(?:,? )?\b(?:a |and )?(?:nie|not|zamiast|instead of) (?:do |in |w |z )?[1-9]\b"
    rf"(?: (?:{PLACES}|{UNIT}))?"
)
# What was spoken of before: "a tylko jedna?", "to w dwóch", "starczy z dwoma?"
ALONE_BEFORE = (
    r"(?:^|[,.;] |\b(?:a|bierz\w+|chc\w+|co|dobra|gdyby|i|jak|jakby|jednak|na|przy|raczej"
    r"|starczy|to|tylko|w|we|wol[ei]|wolal\w*|wystarcz\w*|wezm\w+|z|ze|for|in|just|only|with) )"
)
ALONE_AFTER = (
    r"(?=\W*$|[,.;?!](?! ?[0-9])"
    r"| (?:a|czyli|i|ile|o ile|starczy|to|wiec|wtedy|wystarcz\w*|and|how|is|then)\b"
    r"| (?:w|in) (?:comfor|expres|komfor|plus|premium))"
)
ALONE = regex(rf"{ALONE_BEFORE}{COUNT}{ALONE_AFTER}")
ALONE_IN_WORDS = regex(rf"{ALONE_BEFORE}(?:[1-6]|{'|'.join(DIGITS.values())}){ALONE_AFTER}")
NO_ROOM = regex(r"\bkuchni")
# "Jakie podłogi w salonie?", "mieszkanie jest na 4, to problem?": of something else.
OF_ELSE = regex(
    r"\b(?:desk\w*|drzwi\w*|farb\w*|gladz\w*|malowa\w*|okn\w*|panel\w*|parkiet\w*|plytk\w*"
    r"|podlog\w*|scian\w*|wizualiz\w*|mieszkanie jest|pietrz\w*|door\w*|floor\w*|paint\w*|tile\w*"
    r"|wall\w*|choice|best|which)\b"
)

CLAUSE_END = regex(r"[,.;?!:()]")
WANTED = regex(r"\b(?:chc\w*|chcial\w*|potrzeb\w*|wol\w*|need|prefer|want)")
# A number after these is in thousands.
GIVEN = regex(
    r"\b(?:budzet\w*|da(?:c|cie|dza|je|ja|l\w*|my|m)?|doklad\w*|doloz\w*|dorzuc\w*|dosta\w*"
    r"|kas[aey]|pozycz\w*|wplac\w*|wydal\w*|zbierz\w*|uzbiera\w*|budget"
    r"|chip\w* in|gave|gives?|lend\w*|spend)\b"
)

GIVEN_UP = (
    rf"(?:bez|without|no(?! klim)|minus|zero|zadn\w+) (?:(?:tej|zadnej|the|that|any) )?{WORD}"
    rf"|(?:rezygn\w+|zrezygn\w+) (?:(?:jednak|juz|tez) )?z(?:e|) (?:(?:tej|calej) )?{WORD}"
    rf"|(?:odpusc\w*|odpuszcz\w*|daruj\w*|skresl\w*|wykresl\w*|wyrzuc\w*|pomin\w*|drop|skip|forget)"
    rf"(?: (?:my|sobie|juz|jednak|about|the|te))* {WORD}"
    rf"|{WORD}(?: (?:to|juz|jednak|sobie|sie|na razie|w takim razie))*"
    r" (?:odpusc\w*|odpuszcz\w*|odpad\w*|daruj\w*|skresl\w*|wykresl\w*|wyrzuc\w*|pomij\w*|pomin\w*"
    r"|rezygn\w+|nie(?: jest (?:mi |nam )?)?potrzebna"
    r"|nie(?=\W*$|[,.])"
    r"|nie (?:chce(?:my)?|robi(?:e|my|c)|brac|montowac|zakladac|bedzie\W*$|bierz\w+"
    r"|potrzebuj(?:e|emy)|kupuj(?:e|emy)|licz(?:cie|my|ymy)?\b))"
    r"|nie (?:\w+ )?(?:chce(?:my)?|potrzebuj(?:e|emy)|bierz\w+|bedziemy robic|robi(?:e|my|c)"
    r"|licz(?:cie|my|ymy)?|robmy|brac|montowac|zakladac|bedzie)"
    rf" (?:(?:juz|jednak|juz jednak|tej|na|z) )*{WORD}"
    rf"|nie (?:mam\w*|stac (?:mnie|nas))(?: (?:kasy|pieniedzy|juz))* na (?:te )?{WORD}"
    rf"|(?:don'?t|do not) (?:want|need) (?:the |any )?{WORD}"
)
GIVES_UP = regex(rf"\b(?:{GIVEN_UP})")
# "Comfort bez" after one with it; "o ile droższy od tego?" weighs what was told with it.
NOTHING_ELSE = regex(
    r"(?:\b(?:a|and|ale|czyli|dobra|i|ile|jak|jakby|jednak|juz|mam|my|no|ok|okej|rezygn\w+|so"
    r"|sobie|to|w|takim|razie|ogole|wcale|zupelnie|wtedy|after all|at all|what|if"
    r"|then|how about)\b|[\W])*"
)
# "Jak dorzucę klimę, starczy z tych 60?": no money is added.
ADDING = r"(?:dodam\w*|dodac|doloz\w*|dorzuc\w*|dolicz\w*|add)"
ADDED = regex(
    rf"\b(?P<before>{ADDING})(?= (?:(?!na\b)[a-z]+ ){{0,3}}{WORD})"
    rf"|\b{WORD}(?: (?:jednak|jeszcze|jak|tez|gdyby))* (?P<after>{ADDING})(?! (?:[a-z]+ )?[0-9])\b"
)
# "Kuchnia 15 tys. i klima": the amount is of the kitchen alone.
AND_COOLING = regex(
    r"(?:tys\.?|[0-9]00|[0-9] ?k) (?P<word>i|oraz|plus) (?=(?:(?!za\b)[a-z0-9]+ )?" + WORD + ")"
)
REST_ASKED = regex(r"\bco (?=(?:mi |nam )?zosta)", re.IGNORECASE)  # "to co zostaje?"
LEFT_ASKED = regex(r"\bwhat(?:'?s| is) left\b", re.IGNORECASE)
PRICE_ASKED = ("ile to wychodzi?", "how much is it?")
WEIGHED = regex(
    rf"\b(?:comfort|express|komfort|plus|premium)\w* bez (?:tej )?{WORD}[^.;,]{{0,15}}"
    r"\b(?:o ile|drozej|drozsz\w+|taniej|tansz\w+)\b|"
    r"\b(?:niz|od (?:tego|tamt\w+)|versus|vs|wobec|z ?(?:a|i) bez|than)\b|\bczy (?:bez|z)\b"
    r"|\b(?:co|ile) (?:\w+ ){0,3}(?:klim\w+|ac) (?:i|a|oraz) bez"
)
# It is there, comes later, or is in each of several flats: nobody knows how many.
WITH = regex(rf"\b(?:plus|z|ze|and|with) (?:[a-z0-9]+ )?{WORD}")
NOT_PAID = regex(
    r"\b(?:bez|nie (?:[a-z]+ )?(?:chc|potrzeb)\w+|mamy? juz|w kazd\w+|without|in each)\b"
    r"[^.;?!]{0,20}\b(?:klim|ac\b|air)"
    r"|\bklim\w*[^.;?!]{0,15}\b(?:juz (?:jest|mam\w*|zamont\w+|zrob\w+)|pozniej|sam[ai]?\b"
    r"|w kazd\w+|kiedys)"
)


# "2 jednostki" are of nothing else.
UNITS_ALONE = regex(
    r"\b(?:[1-9]|jedn(?:a|ej)|dwie|dwiema|dwoch|dwoma|trzy|trzech|trzema|cztery|czterema)"
    r" jednost(?:ek|k\w+)\b(?! mieszk)"
)
# "Klima w każdym pokoju, są 3 pokoje"
IN_EACH = regex(
    rf"\b{WORD} (?:[a-z]+ ){{0,2}}?(?:do|w|we|in) (?:kazd\w+|each|every|wszystkich)"
    rf" {PLACES}\b(?! (?:mieszkani|z mieszk))"
    r"|\b(?:do kazdego|w kazdym|in each)(?=\W*$|[,.;?!])"
)
ROOMS_OF_FLAT = regex(rf"(?<![0-9.,])(?P<count>[2-6])(?: |-){PLACES}(?P<more> i salon\b)?")


# "Kilka klim", "klima w pokojach"
OPEN_COUNT = regex(
    rf"\b(?:kilk\w+|par(?:a|e|oma|u)|a couple of|a few|several|wiecej niz 1) (?:[a-z]+ )?{UNIT}"
    rf"|\b{WORD},? (?:[a-z]+ ){{0,2}}?(?:(?:do|w|we|in|for) (?:the |my |our |tych )?"
    r"(?:pokojach|pokoi|pokojow|sypialniach|bedrooms|rooms)\b|wszedzie|everywhere|throughout"
    rf"|(?:do|w|we|in) (?:all|cal\w+|each|every|kazd\w+|wszystkich) (?:{PLACES}|mieszkani\w+|flat))"
)


# "2-3 klimy": the larger one is counted.
BETWEEN = regex(rf"(?<![0-9.,])[1-9] ?(?:-|–|/|albo|czy|lub|or) ?[1-9] {UNIT}")


def has_open_count(folded: str) -> bool:
    said = with_digits(folded)
    if BETWEEN.search(said):
        return True
    return OPEN_COUNT.search(said) is not None and not units_told(folded)


def names_cooling(folded: str) -> bool:
    return NAMED.search(folded) is not None or UNITS_ALONE.search(folded) is not None


# "W obu sypialniach", "podwójna klima"
BOTH_ROOMS = regex(rf"\b(?:both(?: of)?|ob(?:a|ie|u|ydwu|ydwoch))(?: (?:my|our|the))? (?={PLACES})")
MULTIPLE = {
    2: regex(
        rf"\b(?:double|dubeltow\w+|podwojn\w+)(?= {WORD})|\b(?P<word>{WORD}) (?:(?:ma byc|to) )?"
        r"(?:dubeltow\w+|podwojn\w+)\b"
    ),
    3: regex(
        rf"\b(?:potrojn\w+|triple)(?= {WORD})|\b(?P<word>{WORD}) (?:(?:ma byc|to) )?potrojn\w+\b"
    ),
}
# "Po jednej klimie w sypialni i w salonie": one for each of them.
ONE_IN_EACH = regex(
    rf"\b(?:po )?(?:1|jedn(?:a|ej)|one)(?P<word> {WORD}| jednost\w+| sztuce| units?|)"
    rf"(?= (?:do|in|we?) (?:(?:each|every|kazd\w+|wszystkich) {PLACES}"
    rf"|{OFTEN}{ANY_ROOM}{AND}{ANY_ROOM}))"
)


def with_digits(folded: str) -> str:
    folded = ONE_IN_EACH.sub(lambda told: told["word"].strip() or "klima", folded)
    for count, words in MULTIPLE.items():
        folded = words.sub(rf"{count} \g<word>", folded).replace("  ", " ")
    folded = BOTH_ROOMS.sub("2 ", folded)
    for count, words in WORDS.items():
        folded = words.sub(str(count), folded)
    return folded


# "2 klimy w salonie i 1 w sypialni", "do salonu 2 sztuki i 1 do sypialni"
ALSO = rf"(?:,? (?:a|and|i|oraz|plus)|,) (?P<also>[1-6])(?: {UNIT})? {IN_PLACE} {OFTEN}{ANY_ROOM}"
DIVIDED = regex(
    rf"(?<![0-9.,])(?P<one>[1-6]) {UNIT} {IN_PLACE} {OFTEN}{ANY_ROOM}{ALSO}"
    rf"|{ANY_ROOM} (?P<first>[1-6]) {UNIT}{ALSO.replace('also', 'beside')}"
)


def counts_told(folded: str) -> list[int]:
    """Each number of units, as they are told."""
    return [
        int(told["count"] or told["times"]) for told in BEFORE_UNIT.finditer(with_digits(folded))
    ]


def units_told(folded: str, *, is_spoken_of: bool = False) -> int:
    """How many, nothing where that isn't told or several numbers are. Where air conditioning
    `is_spoken_of` it needs no naming: "a tylko jedna?", "to w salonie i sypialni"."""
    told = with_digits(folded)
    text, is_named = DENIED_COUNT.sub(" ", told), names_cooling(folded)
    is_corrected = text != told
    is_spoken_of = is_spoken_of and (is_named or OF_ELSE.search(text) is None)
    if not (is_named or is_spoken_of):
        return 0
    if divided := DIVIDED.search(text):
        return sum(int(count) for name, count in divided.groupdict().items() if count)
    counts = {*counts_told(text)}
    counts = counts or {int(told["count"]) for told in AFTER_UNIT.finditer(text)}
    if not counts and is_named and (summed := SUMMED.search(text)):
        return int(summed["count"] or summed["times"])
    if counts:
        return next(iter(counts)) if len(counts) == 1 and max(counts) <= MOST_UNITS else 0
    listed = (LISTED_COOLED.search(text) if is_named else None) or (
        LISTED_ALONE.search(text) if is_spoken_of and not NO_ROOM.search(text) else None
    )
    if listed:
        return units_of_rooms(text, listed)
    rooms = ROOMS_OF_FLAT.search(text) if IN_EACH.search(text) else None
    if rooms:
        return int(rooms["count"]) + bool(rooms["more"])
    rooms = (ROOMS_COOLED if is_named else ROOMS_ALONE).search(text)
    alone = ALONE.search(text) if is_spoken_of or is_corrected else None
    is_money = alone is not None and (
        int(alone["count"]) > MOST_ALONE or is_of_money(text, alone.start("count"))
    )
    found = rooms or (None if is_money else alone)
    return int(found[found.lastgroup or "count"]) if found else 0


def is_of_money(text: str, start: int) -> bool:
    """ "A jakby rodzice dali tylko 5?", "meble jednak 6"; but "mama woli 2"."""
    clause = CLAUSE_END.split(text[:start])[-1]
    if WANTED.search(clause):
        return False
    return GIVEN.search(clause) is not None or bool({*what_of(clause).split("+")} - {"", "cooling"})


def units_of_rooms(text: str, listed: re.Match[str]) -> int:
    """ "Klima w salonie, w sypialni nie" is of one."""
    told = next(filter(None, listed.groupdict().values()))
    units = rooms_each(told)
    is_denied = len(units) > 1 and DENIED_AFTER.match(text, listed.end()) is not None
    return sum(units[:-1] if is_denied else units)


def rooms_each(told: str) -> list[int]:
    return [int(room["count"] or 1) for room in EACH.finditer(told)]


def rooms_told(told: str) -> int:
    return sum(rooms_each(told))


def is_not_paid(folded: str) -> bool:
    """Unless it is weighed: "ile z klimą, a ile bez klimy?"."""
    return NOT_PAID.search(folded) is not None and WITH.search(NOT_PAID.sub(" ", folded)) is None


def gives_up_cooling(folded: str) -> bool:
    """ "A bez klimy?", "klimę odpuszczam"; but "Plus z klimą taniej niż Comfort bez klimy?"."""
    rest = GIVES_UP.sub(" ", folded)
    return rest != folded and not NAMED.search(rest) and not WEIGHED.search(folded)


def with_cooling_taken(message: str) -> str:
    """ "Jak wezmę klimę" for "jak dorzucę klimę"."""
    folded = fold(message)
    if len(folded) != len(message):
        return message
    for told in reversed([*AND_COOLING.finditer(folded)]):
        start, end = told.span("word")
        message = f"{message[:start].rstrip()}; z{message[end:]}"
    folded = fold(message)
    for told in reversed([*ADDED.finditer(folded)]):
        start, end = told.span("before" if told["before"] else "after")
        taken = "take" if folded[start:end] == "add" else "wezmę"
        message = f"{message[:start]}{taken}{message[end:]}"
    return message


# "A bez?", "a jak bez, to ile zostanie?", after a price with it.
WITHOUT_IT = regex(
    r"\b(?P<word>bez|without)(?: (?:niej|tego|it|that))?(?=\W*$|[,?!.](?: |$)| (?:to|ile|how)\b)",
    re.IGNORECASE,
)


# "Z jedną klimatyzacją zamiast dwóch", "te 2 to były klimatyzacje, nie złotówki"
INSTEAD_OF_SO_MANY = regex(
    rf"(?:^|,? )(?:a nie|nie|zamiast|instead of|not) (?:do |w |z )?(?:{COUNT_WORD}|[7-9]|1[0-9]|20)"
    rf"(?P<noun> (?:{UNIT}|{PLACES}))?(?=\W*$|[,.;?!]| ?[:;][)dp(]| (?:a|i|ile|to|w|how|in)\b)"
)
NOUN_LAST = regex(rf"\b(?:{UNIT}|{PLACES})[^0-9]*$")
NO_MONEY = regex(
    rf"^(?:(?:ale|nie|no|not)[ ,]+)*(?:te|tych|tamte|those|the) {COUNT_WORD}"
    rf" (?:(?:byly|chodzilo o|sa|to|was|were|are)[ ,]+)*(?:{UNIT}|air\w*)"
    r"(?:,? (?:a )?(?:nie|not) (?:kwota|money|pieniadze|pln|tys\w*|zlot\w+|zl))?[ :);!.,]*"
)


def without_units_denied(message: str) -> str:
    """Where another number of units is told, or something else is asked: it is no money."""
    folded = fold(message)
    if not names_cooling(folded) or len(folded) != len(message):
        return message
    if (told := NO_MONEY.match(folded)) and ELSE_SAID.search(folded, told.end()):
        return message[told.end() :]
    told = INSTEAD_OF_SO_MANY.search(folded)
    if told is None:
        return message
    start, end = message[: told.start()], message[told.end() :]
    for rest in (f"{start}{end}", f"{start}{told['noun'] or ''}{end}"):  # "w 2 a nie 3 pokojach"
        if counts_told(fold(rest)) or (NOUN_LAST.search(rest) and units_told(fold(rest))):
            return rest
    return message


ELSE_SAID = regex(r"[a-z]")


OF_PACKAGES = regex(r"\b(?:oba|obie|wszystk\w+|both|everything) (?:\w+ )?(?:w|in) (?:jednym|one)\b")


def with_cooling_named(message: str) -> str:
    """While it is in play: "a bez?", "mąż woli 3"."""
    folded = fold(message)
    if names_cooling(folded) or len(folded) != len(message) or OF_PACKAGES.search(folded):
        return message
    count = ALONE_IN_WORDS.search(folded)
    if count and units_told(folded, is_spoken_of=True) and not LISTED_ALONE.search(folded):
        message = f"{message[: count.end()]} klimy{message[count.end() :]}"
    return WITHOUT_IT.sub(
        lambda told: "bez klimy" if told["word"].lower() == "bez" else "without ac", message
    )


def without_given_up(message: str, *, is_price_asked: bool) -> str:
    """What the message says apart from that: "klimę odpuszczam. ile zostanie w Comforcie?"; "a bez
    klimy?" alone asks the price without it."""
    folded = fold(message)
    if not gives_up_cooling(folded) or len(folded) != len(message):
        return message
    text = message
    for told in reversed([*GIVES_UP.finditer(folded)]):
        text = f"{text[: told.start()]}{text[told.end() :]}"
    text = REST_ASKED.sub("ile ", LEFT_ASKED.sub("how much is left", text))
    is_alone = is_price_asked and NOTHING_ELSE.fullmatch(fold(text)) is not None
    text = text.replace("after all", "") if is_alone else text
    return f"{text} {PRICE_ASKED['ac' in folded.split()]}" if is_alone else text
