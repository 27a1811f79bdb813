"""Words that make another figure right: parts, multiples, what is left out, what was before."""

import re
from collections.abc import Iterator
from decimal import Decimal

from chatbot.patterns import regex

HUNDRED = Decimal(100)
# A half of a flat or of a sum, and not "pół roku", "pięć i pół", "w połowie maja", "pół na pół"
NO_PART = (
    r"(?! ?(?:rok\w*|godzin\w*|miesia\w*|milion\w*|ban\w*|etat\w*|tysia\w*|metra|kol[ao]|zycia"
    r"|na pol|blizniak\w*|stycz\w+|lut\w+|marca|kwiet\w+|maja|czerwc\w+|lipc\w+|sierp\w+|wrzes\w+"
    r"|pazdz\w+|listop\w+|grud\w+|prac|robot\w*|remont\w*|drogi|scian\w*|budowy|ekranu)\b)"
)
PART = {
    Decimal(1) / 2: regex(r"(?<!\bi )(?<!na )\bpol(?:ow(?:a|e|y|ie))?\b" + NO_PART),
    Decimal(1) / 3: regex(
        r"\b(?:jedn\w+ )?trzeci(?:a|ej) czesc\w*|(?<!\ba )\bjedn(?:a|ej) trzeci(?:a|ej)\b"
    ),
    Decimal(2) / 3: regex(r"\bdw(?:ie|och|oma) trzeci\w+"),
    Decimal(1) / 4: regex(
        rf"\bcwierc\b{NO_PART}|\bczwart(?:a|ej) czesc\w*|\bjedn(?:a|ej) czwart(?:a|ej)\b"
    ),
    Decimal(3) / 4: regex(r"\btrzy czwarte\b|\btrzech czwartych\b"),
}
RATIO = regex(
    r"(?<![0-9/.,])(?P<of>[1-9])/(?P<all>[2-9]|1[0-9]|20)(?![0-9/])"
    r"(?= (?:z|te(?:go|j)|mieszk|dom|lokal|cen|kwot|koszt|sum|metraz|powierz|budzet|reszt|ile|sam"
    r"|my|rob|zrob))"
)
PERCENT = regex(
    r"(?<![0-9.,+-])(?P<share>[0-9]{1,2}(?:[.,][0-9])?) ?(?:%|proc\w*)"
    r"(?! ?(?:vat|podat)| (?:mieszkania|domu) to\b)"
)
DENIED_PART = regex(
    r"\b(?:zamiast|nie) (?:\w+ )?(?:polow\w+|[1-9]/[2-9]|cwierc|jedn\w+ (?:trzeci|czwart)\w+)"
)
# The answer is of the part, whatever sum it tells.
PART_TOLD = regex(
    r"transz|abat|zniż|część|podzial|pojedyncz|iscount|instal|share|instead of", re.IGNORECASE
)
# "Połowę z tych 30"
OF_FIGURE = regex(
    r"\b(?:pol(?:ow\w+)?|cwierc|trzeci\w+(?: czesc\w*)?|czwart\w+(?: czesc\w*)?) z"
    r" (?:tych |te(?:go|j) )?(?P<of>[1-9][0-9]{0,2})(?! ?m)"
)
TIMES = {2: r"dwa|dwu|2|two", 3: r"trzy|3|three", 4: r"cztery|4|four"}
MULTIPLE = {
    times: regex(
        rf"\b(?:{told}) razy (?:tak\w+|tyle|wieksz\w+|mniejsz\w+|dluz\w+|drozs\w+|drozej)"
        rf"|\b(?:{told}) (?:takie|takich|identyczne) (?:same )?(?:mieszkan|lokal|dom)\w*"
        rf"|\b{times} ?x\b|\bx ?{times}\b|\brazy (?:{told})\b"
        + (r"|\bpodwojnie\b|\bdwukrotnie\b" if times == 2 else "")
    )
    for times, told in TIMES.items()
}
DEARER_BY = regex(r"\b(?:podroz\w+|wzros\w+|zdroz\w+|pojd\w+ w gore|drozej o|wiecej o)\b")
CHEAPER_BY = regex(r"\b(?:spadn|spadl|stanie|potanie)\w*")
MARGIN = regex(r"\bplus minus\b|\+ ?/? ?-")
FEET = regex(r"\bstop\w* kwadr\w*|\b(?:sq(?:uare)? ?(?:ft|feet|foot)|sqft)\b")
MONTHLY = regex(
    r"\b(?:ile|jaka|jakie|how much)\b[^.?!]{0,30}\b(?:miesieczn\w+|na miesiac|co miesiac|a month)\b"
    r"|\b(?:ile|jaka|how much)\b[^.?!]{0,12}\brat(?:a|y|ach)\b"
)
MONTHLY_TOLD = regex(r"rat|transz|miesi|zwróci|month|instal")
FULL_TAX = regex(r"\b(?:vat\w*|podat\w+)(?: \w+)? 23\b|\b23 ?(?:%|proc\w*)? ?(?:vat|podat)")
FOREIGN = regex(r"\b(?:euro|eur|dolar\w*|usd|funt(?:y|ow|ach)|gbp|frank(?:i|ow|ach)|chf)\b|[€$]")
CURRENCY_TOLD = regex(r"walut|złotych|złotówk|currenc|PLN")
METRES_ASKED = regex(
    r"\bile (?:(?:to|by|bedzie|wyjdzie|max) )*(?:metr(?:ow|y)|m2)\b(?! ?(?:kosztuj|cen))"
    r"|\b(?:do|na) ilu (?:metr|m2)\w*|\bile (?:\w+ )?miec mieszkania\b"
)
LARGEST_TOLD = regex(r"powierzchni:|: do |up to")
VAT_ASKED = regex(r"\bile (?:\w+ ){0,2}vat\w*|\bsam vat\b")
VAT_TOLD = regex(r"zł VAT|zawieraj|[Ss]tawk|VAT PLN|include")
PER_ROOM = regex(r"\b(?:na|za) (?:jeden |kazdy )?pokoj\b(?! klim)")
MINUS = regex(r"\bminus\b|\bodejm\w*|\bodja\w+")
ALTOGETHER = regex(r"\b(?:razem|lacznie|w sumie|w calosci|altogether|in total)\b")
UNCOUNTED_TOLD = regex(
    r"Nie liczę|nie ma w cenie|nie jest w ich cenie|not in|razem|łącznie|total", 2
)
# What we don't do, and another does: "bez łazienki", "sami malujemy", "mąż zrobi sypialnię"
THINGS = (
    r"(?:antresol|balkon|gabinet|garaz|garderob|jadaln|komork|korytarz|kuch(?:ni|en)|lazien|loggi"
    r"|piwnic|poko|poddasz|pralni|przedpoko|salon|schow|spizar|strych|sypialn|taras|toalet|wc\b"
    r"|drzwi|podlog|panel|plyt|kafel|malowan|tynk|gladz|hydraulik|elektryk|projekt)"
)
ROOM = regex(r"\b(?:salon|sypialn|poko|gabine|kuchni)\w*")
LEFT_OUT = regex(
    r"\b(?<!\bpo )(?:bez|o?procz|poza|z wyjatkiem|odja\w+|odejm\w*|odlicz\w*|pomi(?:n|j)\w*|minus"
    rf"|wylacz\w+) (?:(?:te[jg]o?|jedn\w+|sam\w*|obu|dwoch|ta|ten|moj\w*|nasz\w*) )?{THINGS}"
    rf"|\b{THINGS}\w* (?:\w+ )?nie (?:rob|licz|wlicz|wykancz|wykoncz|trzeba|bedzie)\w*"
    rf"|\b{THINGS}\w* (?:\w+ )?(?:odja\w+|odejm\w*|odlicz\w*|pomin\w*|pomij\w*|odpada)\b"
)
WORKS = r"(?:z?robi\w*|po?malu\w+|wykoncz\w+|wykancz\w+|poloz\w+|ogarn\w+)"
WORKER = (
    r"(?:sam|sama|sami|samemu|maz|tesc|szwagier|brat|tata|ojciec|kolega|kumpel|wujek|znajomy|syn"
    r"|dziadek)"
)
OWN_WORK = regex(rf"\b{WORKER} (?:\w+ )?{WORKS}\b(?! u was\b)|\b{WORKS} (?:\w+ )?{WORKER}\b")
# "Mąż mówi, że sam zrobi za 50 tys.": what it would cost there, and no money of the visitor's
DONE_FOR = regex(
    rf"\b{WORKER}\b[^.?!;]{{0,25}}\b(?:z?robi\w*|wykoncz\w+|bierze|wezmie|chce)"
    r" (?:(?!u\b)\w+ ){0,2}?za"
    r" (?P<sum>[1-9][0-9]{1,2}) ?(?:tys|k\b|000)"
)
REMAINS = regex(r"\b(?:zosta\w+|reszt\w+|dla was|przez was|wy\b|wam)")
LESS_TOLD = regex(
    r"całe wykończenie|w ich cenie|nie liczę|za całość|pojedyncz|bez (?:tego|czego|niej)"
    r"|nie zmienia|nie ma w cenie|niej jest|whole|single|osobno",
    re.IGNORECASE,
)
FORMER = regex(
    r"\b(?:poprzedni\w+|wczesniej|przedtem|przed chwila|na poczatku|na samym poczatku|pierwotn\w+"
    r"|(?:ta|to|tamta|tamto|tej|tego) (?:pierwsz\w+|poprzedn\w+|star\w+)|tamt(?:o|a|ego|ej)"
    r"|pierwsz(?:a|ej) (?:cen|kwot|wersj|wycen|opcj)\w*)\b"
)
PRICE_ASKED = regex(r"\b(?:ile|cen\w+|kwot\w+|kosztow\w+|how much|price)\b")
WHOLE = regex(
    r"\b(?<!wykonczenie )(?<!wykonczenia )cal(?:e|y|ego|ym|a|ej|osc|osci)\b"
    r"(?: (?:to|te|nasze|moje))? (?:mieszkani|dom|lokal|metraz|blizniak|te\b|to\b|[1-9])"
    r"|\b(?:jednak|a|do) (?:wszystko|calosc|calosci|cale|caly)\b|\bcalosc (?:ale )?w\b|\bte cale\b"
    r"|\bcale jednak\b"
)
# Whose area is none of the flat's
OF_OTHERS = regex(
    r"\b(?:siost|brat|sasiad|kolez|koleg|kump|znajom|szwag|kuzyn|rodzic|tesc|cork|syn|ciot|dzialk"
    r"|sprzeda|poprzednie mieszk|friend|neighbo|sister|brother|parents|plot)\w*"
)
SWAPPED = regex(r"\b(?:odwrotnie|na odwrot|zamien\w* (?:je|to|miejscami)|the other way round)\b")
DENIED = regex(
    r"\bnie (?P<old>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)(?: ?m2?| ?tys\w*| metr\w*)?,?"
    r" (?:tylko|lecz|ale|a)\b[^.?!]{0,20}?(?P<new>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)(?![0-9])"
)
UNITS_TOLD = regex(r"[0-9] × ")
COOLED_TOLD = regex(r" × |z klimatyzacją od|with air")


GAP_ASKED = regex(
    r"\bo? ?ile (?:\w+ ){0,2}(?:mniej|wiecej|taniej|drozej)\b(?! (?:metr|m2|m\b|czasu))"
)
GAP_TOLD = regex(
    r"óżni|tani?ej|droż[es]|dopłat|oszczęd|mniej|więcej|tyle samo|differ", re.IGNORECASE
)
SHARED_BY = regex(
    r"\b(?:na|przez) (?:dwoje|troje|czworo|dwie osoby|glowe"
    r"|(?:trzy|cztery|[2-9]) osob\w*"
    r"|leb|osobe|kazdego z nas)\b|\bpo ile (?:na|dla|kazd\w+|od)\b"
    r"|\bpodziel\w* (?:to )?(?:na|przez) (?:nas|dw|tr|czwor|cztery|[2-9]\b)"
    r"|\b(?:dla|na) (?:dwoch|trzech|czterech|[2-9]) osob\w* po ile\b|\bkazd(?:emu|ego) z nas\b"
)
SHARE_TOLD = regex(
    r"\bpo [0-9]|\bpo co najmniej|części|podzia| z [0-9 ,]+zł to|each|share", re.IGNORECASE
)
FIGURE = regex(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:[.,][0-9]{1,2})?(?![0-9])")
PERCENT_ASKED = regex(r"\b(?:ile|jaki) proc\w*|\bjak(?:a|i) (?:czesc|ulamek)\b")
PERCENT_TOLD = regex(r"%|procent|część|percent", re.IGNORECASE)
AVERAGE = regex(r"\bsredni(?:a|o|ej)? (?:z|miedzy|pomiedzy)\b")
# "Obie ceny dla 40 m2", "w tym pierwszym", of two packages that were compared
EITHER = regex(
    r"\b(?:obie|oba|obydwa|obydwie|both) (?:te )?(?:cen|opcj|wersj|pakiet|wariant|kwot|price)\w*"
    r"|\bw (?:tym|tej) (?:pierwsz|drug)(?:ym|iej|im|ej)\b"
    r"(?! (?:mieszk|lokal|dom|ofert|firm|pok|pakie))"
)
OF_TWO = regex(r"\b(?P<end>tansz|drozsz)\w+ z (?:tych|nich|dwoch|obu)\b")
REST_FOR = regex(r"\bile (?:\w+ ){0,2}na (?:te |ta |sama? )?(?:mebl|kuchni|agd|wyposaz|kanap)\w*")
DEAREST = regex(r"(?<!nie )(?<!drugi )(?<!druga )\bnajdroz\w*")
CHEAPEST = regex(r"(?<!nie )(?<!drugi )(?<!druga )\bnajta(?:niej|ns\w+)")
HEADLINE = regex(r"(?:Tak, na|Nie, na|Sam) (?P<name>[A-Z]\w+(?: Plus)?)")


def parts_told(text: str) -> Iterator[Decimal]:
    """Of a folded text: each as a share of one."""
    text = DENIED_PART.sub(" ", text)
    yield from (share for share, told in PART.items() if told.search(text))
    for told in RATIO.finditer(text):
        if int(told["of"]) < int(told["all"]):
            yield Decimal(told["of"]) / Decimal(told["all"])


def percents_told(text: str) -> Iterator[Decimal]:
    for told in PERCENT.finditer(text):
        yield Decimal(told["share"].replace(",", ".")) / HUNDRED


def multiples_told(text: str) -> Iterator[int]:
    yield from (times for times, told in MULTIPLE.items() if told.search(text))
