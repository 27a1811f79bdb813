"""A house or a flat that somebody lives in, sells or leaves for the one that is to be finished:
"mieszkamy w domu 120 m2 i przenosimy się do mieszkania 51,7 m2"; "domu nie wykańczamy"."""

from collections.abc import Iterator

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import WORD, fold, tidy

HOUSE = r"(?:blizniak|dom(?:ek|ku|u|em|kiem)?\b|segment|szeregow|house|bungalow|townhouse)\w*"
FLAT = r"(?:apartament|apartment|flat|kawaler|lokal|mieszkan|studio)\w*"
HOME = rf"(?:{HOUSE}|{FLAT})"
# Where somebody is by now, or what is given up for another.
LEFT = regex(
    r"\b(?:mieszka(?:m|my|lem|lam|lismy)|sprzeda(?!wc|z |zy |za )\w+|wyprowadz\w+|wynajmuj(?:e|emy)"
    r"|przenos(?:ze|imy) sie ze?|przeprowadz\w+ sie ze?|zamieniam\w*|zostawiam\w*|opuszcza(?:m|my)"
    r"|ze sprzedazy|po sprzedazy|mieli(?:smy)?|mia[lł](?:am|em)|selling (?:my|our|the)"
    r"|(?:i|we|currently|now)(?: currently|'re| are| am|'m)? (?:live|living|leave|leaving|rent"
    r"|renting|sell|selling|sold|moving out)|moving (?:out of|from)|living in)\b"
)
OWNED = regex(
    r"\b(?:mam|mamy|posiadam\w*|obecnie|teraz|na razie|dotychczas|(?:i|we) (?:have|own)"
    r"|currently)\b"
)
OLD = regex(
    r"\b(?:star(?:y|e|ego|a|ej|ym)|obecn(?:y|e|ego|a|ej|ym)|dotychczasow\w+|our old|our current"
    rf"|my old|my current|the old|the current) (?:[a-z]+ )?{HOME}"
)
# For what it is given up.
TAKEN = regex(
    r"\b(?:kupuj(?:e|emy)|kupi(?:lam|lem|lismy|my|e)|kupion\w+|odbier(?:am|amy|zemy)|odbior"
    r"|przenos(?:imy|ze) sie(?! z)|przenosim\w*|przeprowadz\w+ sie(?! z)|now(?:e|ego|y|ym|ej|a)"
    r"|(?:we|i|are|am|'re|'m)(?: now)? (?:buy|buying|bought|downsizing|moving (?:in)?to)"
    r"|buying|downsizing|moving (?:in)?to|new (?:apartment|flat|house|place|one)"
    r"|zamieniam\w* [^.;?!]{0,30} na|wykancza(?:m|my) (?=mieszk|dom|kawal))\b"
)
BOTH = regex(
    r"\b(?:oba|obie|obu|obydwa|oboje|both|drugie|kolejne|tez|rowniez|wynajem|another|as well|too)\b"
)
OF_WORKS = regex(
    r"\b(?:ile|how much|koszt\w*|cen[aey]|wykanczac|wykonczyc|wykonczeni\w*|remont\w*|finish\w*"
    r"|renovat\w*)\b"
)
BORDER = regex(
    r"[;?!]+ ?|[.,](?![0-9]) ?| (?=(?:ale|and|but|i|oraz|then)\b)|"
    r" (?=a (?!(?:[0-9]|apart|big|flat|hous|larg|new|nice|plac|small)))| (?=(?:na|to|into|do)"
    rf" (?:a |the |now\w+ |mniejsz\w+ |wieksz\w+ |nasz\w+ |wlasn\w+ )?(?:[0-9.,]+ ?m2? )?{FLAT})"
)


ENGLISH = regex(r"\b(?:and|buying|flat|house|i'?m|moving|the|we)\b")


def clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for border in BORDER.finditer(text):
        if text.startswith("a ", border.end()) and border[0] == " " and ENGLISH.search(text):
            continue
        yield start, border.end()
        start = border.end()
    yield start, len(text)


# "Sprzedaję 45 m2, chcę je wcześniej wykończyć", "how much is it for the rental?"
FINISHED_TOO = regex(
    r"\b(?:chc\w+|musi\w*|mamy|want|have) (?:(?:go|ja|je|to|it|that)\b[^.;?!]{0,20}\b"
    r"(?:odswiez|wykoncz|wyremont|zrob|done|finish))"
    r"|\bfor the (?:current|old|rental|rented)\b|\b(?:do|dla) (?:starego|wynajmowanego)\b"
)


def without_home_left(message: str) -> str:
    """Where another one is taken, that alone is what is to be finished."""
    written = tidy(message)
    text = fold(written)
    if FINISHED_TOO.search(text):
        return message
    if (moved := MOVED.search(text)) and not BOTH.search(text):
        return f"{written[: moved.start('old')]}{written[moved.end('old') :]}"
    if BOTH.search(text) or len(text) != len(written) or not TAKEN.search(text):
        return message
    spans = [*clauses(text)]
    left = [span for span in spans if is_left(text, span)]
    others = [text[start:end] for start, end in spans if (start, end) not in left]
    if not left or not any(map(TAKEN.search, others)):
        return message
    for start, end in reversed(left):
        written = f"{written[:start]}{without_area(written[start:end])}{written[end:]}"
    for words in (SALE_BESIDE, MOVING_TO):
        if told := words.search(fold(written)):
            written = f"{written[: told.start()]}{written[told.end() :]}"
    return written if WORD.search(written) else message


def is_left(text: str, span: tuple[int, int]) -> bool:
    clause = text[span[0] : span[1]]
    areas = areas_in(clause)
    if len(areas) != 1 or OF_WORKS.search(clause) or TAKEN_HERE.search(clause):
        return False
    if LEFT.search(clause) or OLD.search(clause):
        return True
    return bool(OWNED.search(clause) and IS_HOME.search(clause) and is_opposed(text[span[1] :]))


def is_opposed(following: str) -> bool:
    return bool(OPPOSED.match(following) or SOLD_AFTER.match(following))


SALE_BESIDE = regex(r"^ktor\w+ (?:juz )?(?:sprzeda|wynajm|zostaw)\w+[.,;] ")
MOVING_TO = regex(
    r"\b(?:and )?(?:(?:we|i)(?:'re|'m| are| am) )?(?:now )?(?:downsizing|moving)"
    r" (?:in)?to (?:an? )?"
    r"|\b(?:i )?(?:przenos(?:imy|ze)|przeprowadz(?:am|amy)) sie (?:z [a-z]+ )?do "
)
# "Przeprowadzam się z 35 m2 do 58 m2"
MOVED = regex(
    r"\b(?:przeprowadz\w+|przenos\w+|przenies\w+|mov(?:e|ing)|downsiz\w+)(?: sie)?"
    r"(?P<old> (?:ze?|from) (?:[a-z]+ ){0,3}?[1-9][0-9]{1,2}(?:[.,][0-9]+)?"
    r" ?(?:m2?|metrow|metrach|sqm|sq m)"
    r"(?: [a-z]+)?)(?= (?:do|na|to|into) (?:[a-z]+ ){0,3}?[1-9])"
)
# "Posiadamy dom 180 m2, który sprzedajemy"
SOLD_AFTER = regex(r"ktor\w+ (?:juz )?(?:sprzeda|wynajm|zostaw)|which (?:we|i) (?:sell|rent)")
# "Mamy dom 140 m2, ale kupujemy mniejsze mieszkanie"
OPPOSED = regex(
    r"(?:a |ale |and |but |i |lecz )?(?:teraz |now |wlasnie |jednak |chcemy |juz )*"
    r"(?:kupuj\w+|przenos\w+|przeprowadz\w+|zamieniam\w*|(?:we|i)(?:'re|'m| are| am)? (?:now )?"
    r"(?:buying|moving|downsizing)|buying|moving|downsizing)"
)
TAKEN_HERE = regex(r"\b(?:kupuj\w+|odbieram\w*|buying|bought|now(?:e|ego|y|ym|ej|a)|new)\b")
IS_HOME = regex(rf"\b{HOME}")


def areas_in(clause: str) -> list[Number]:
    return [n for n in find_numbers(clause) if AREA_UNIT.match(clause, n.end)]


def without_area(clause: str) -> str:
    """All of it, unless money is told in it as well."""
    text = fold(clause)
    others = [n for n in find_numbers(text) if with_unit(text, n).end > n.end]
    if not others:
        return ""
    number = areas_in(text)[0]
    unit = AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    return f"{clause[: number.start]}{clause[end:].lstrip()}"


WE_DO_NOT = (
    r"(?:nie (?:bede |bedziemy |chce |chcemy |mamy |trzeba )?"
    r"(?:dolicz|licz|remont|rob|rusz|uwzgledni|wlicz|wykancz|wykoncz)\w*"
    r"|(?:is|are) not (?:being |to be )?(?:counted|done|finished)|is out|odpada)"
)
NO_HOUSE = r"(?:domu|domku|dom|blizniaka|segmentu|szeregowki|(?:the |our )?house)"
NO_FLAT = r"(?:(?:tego |starego )?mieszkania|(?:tej )?kawalerki|the (?:flat|apartment|studio))"
DENIED = tuple(
    (
        is_house,
        regex(
            rf"(?:\b(?:ale|nie|no|przeciez|ten|tego|to|mowie|mowilem|mowilam)[ ,]+)*\b{home}"
            rf" (?:to |juz |my |przeciez |wcale |w ogole )*{WE_DO_NOT}\b"
            rf"|(?:\b(?:ale|no|przeciez)[ ,]+)*\bnie (?:bedziemy )?(?:dolicz|licz|remont|rob|wlicz"
            rf"|wykancz)\w* (?:tego |juz |nam )?{home}\b"
            rf"|\b(?:bez|without|not) {home}(?=\W*$|[,.;?!]| (?:a|how|i|ile|to|what|wtedy)\b)"
            rf"|\b(?:(?:i|we) (?:are not|aren't|am not|don't|do not|won't)|i'm not|we're not|don't"
            rf"|not|stop) (?:\w+ )?(?:count|do|finish|includ)\w* {home}\b"
            rf"|\b(?:forget|ignore|leave out|skip) (?:about )?{home}\b"
        ),
    )
    for is_house, home in ((True, NO_HOUSE), (False, NO_FLAT))
)
ALONE = regex(
    r"\b(?:chodzi|mowie|pytam)(?: (?:mi|nam|tylko))* o (?:samo|tylko) mieszkanie[.,;!]+ "
    r"|^(?:just|only) the (?:apartment|flat)[.,;!]+ "
    r"|^(?:jedynie|sam[aeo]?|tylko|just|only) (?:the )?(?:apartment|dom|flat|house|kawalerk[ae]"
    r"|mieszkanie)\W*$"
)


def home_denied(message: str) -> tuple[bool, str] | None:
    """Whether it is a house, and what else is said: "domu nie liczymy! Ile za Comfort?"."""
    written = tidy(message)
    text = fold(written)
    for is_house, words in DENIED:
        if told := words.search(text):
            rest = f"{written[: told.start()]} {written[told.end() :]}".strip(" ,.;!-–")
            if alone := ALONE.search(fold(rest)):
                rest = f"{rest[: alone.start()]}{rest[alone.end() :]}"
            return is_house, LEADING.sub("", rest)
    return None


LEADING = regex(r"^(?:(?:nie|no)\b[ ,.!]*)+(?=[A-ZĄĆĘŁŃÓŚŹŻ])")
