"""Words that ask for an amount, a time, a limit, or what a package has."""

from chatbot.patterns import regex

AMOUNT = (
    r"cen(?:a|e|y)|(?<!\bw )cenie|cenow\w*|koszt\w*|wycen\w*|widelk\w*|stawk\w*|kwot\w*|po ile"
    r"|(?:od ilu|ile) (?:\w+ )?za metr"
    r"|how much|prices?|costs?|quote"
)
# "Ile razy mogę coś wymienić w Expressie?", "ile potrwa całość": what is counted is no money.
TIME_COUNTED = (
    r"(?:czasu|dni|mies(?:i\w+)?|tyg(?:odni\w*)?|(?:po)?trwa\w*|zaj(?:m|muj)\w+|czeka\w*"
    r"|(?:po)?ciagn\w+)"
)
COUNTED = (
    rf"(?:{TIME_COUNTED}|godzin\w*|km|kilometr\w*|lat|osob|poprawek|procent|produkt\w+|razy|spotkan"
    r"|sztuk|zmian)"
)
PRICE_WORD = regex(rf"\b(?:ile(?! (?:\w+ )?{COUNTED}\b)|{AMOUNT})\b")
AMOUNT_WORD = regex(rf"\b(?:{AMOUNT})\b")  # "ile" may count weeks or changes
TOTAL_ASKED = regex(
    r"\bile\b.{0,30}\b(?:wyni[eo]s\w*|wyjdzie|wychodzi|zaplac\w*|kosztuj\w*|kosztowa\w*|wyszlo"
    r")\b|\b(?:jaki|calkowity|laczny) koszt|\bhow much|\b(?:price|cost) (?:of|for)\b"
)
TIME_ASKED = regex(
    rf"\b(?:ile (?:\w+ ){{0,2}}{TIME_COUNTED}|ile (?:\w+ ){{0,4}}(?:po)?trwa\w*"
    r"|jak dlugo|how (?:long|many (?:weeks|days))"
    r"|(?:completion|end|finish(?:ing)?) date|data (?:konca|ukonczenia|zakonczenia))\b"
)
# "Za całość czy za metr?" after a price: a quote has both.
WHOLE_OR_RATE = regex(
    r"\b(?:calosc|calego|wszystko)\b.*\b(?:czy|or)\b.*\bmetr|\bmetr\w*\b.*\b(?:czy|or)\b.*\bcal"
    r"|\b(?:in total|the whole)\b.*\bper (?:m|sq)|\bper (?:m|sq)\w*\b.*\b(?:in total|the whole)"
)
TERM = regex(
    r"\b(?:czas\w*|(?<!jak )dlug(?!i[em]?\b)\w*|(?<=jak )dlug\w*|miesi\w+"
    r"|termin\w*|tygod\w+|long|months?|times?|weeks?)\b"
)
LIMITS_ASKED = regex(
    r"\b(?:(?:od|do) ilu|limit\w*|maks\w*|minim\w*|najmniejsz\w*|najwieksz\w*"
    r"|(?:tak\w*|za|zbyt) (?:duz|mal)\w+|largest|smallest|maximum|too (?:big|large|small))\b"
)
SIZE_COMPARED = regex(
    r"\b(?:(?:mniej|wiek)sz(?:a|e|ego|ej|y|ym)|(?:duz|mal)(?:a|ego|ej|ym)|bigger|larger|smaller)\b"
)
# "To ile Premium dla mnie", "a ile ten Plus za moje mieszkanie": whose price is asked for.
OF_MINE = (
    r"(?:dla|na|przy|u|w|za|for) (?:mnie|nas|mojego|moje|moim|nasze|naszego|naszym|swoje|swojego"
    r"|te|takie|takim|tym|tych|me|us|mine|my|our|that|this)"
    r"(?: (?:apartment|area|dom\w*|flat|home|house|kawaler\w*|lokal\w*|metr\w*|mieszkan\w*|place"
    r"|przypadku|size))?"
)
ROUND_A_PRICE = regex(
    rf"\b(?:{OF_MINE}|a zatem|chociaz|czyli|dobra|dobrze|fajnie|kasy|konkretnie|mniej wiecej"
    r"|oki?|okay|pieniedzy|powiedz\w*|super|teraz|wiec|wlasciwie|zaplace|i need|now|right|so"
    r"|tell me|then)\b"
)
NUMBER_TOLD = regex(r"\bx(?:area|number)\b")  # "razem 70" is no farewell
STAIRS = regex(r"\b(?:schod|stair)")
FLOOR_INCLUDED = regex(
    r"\bfloor(?:ing|s)? (?:\w+ )?included|\bincluded?s?\b.{0,20}\bfloor\b(?! area)"
)
ON_A_FLOOR = regex(r"\bpietr\w+|\bfloor [0-9]")  # its number is no area
ROOMS_TOLD = regex(r"\b(?:[1-6]|[a-z]{3,6})[ -]?pokojow\w+")  # a flat, whatever else is strange
# "A Premium i Comfort przy tych metrach?": of the area that was told before.
POINTS_TO_AREA = regex(
    r"\b(?:dla|na|przy|at|for|with)"
    r" (?:moi(?:ch|m)|takiej|takim|tej|tych|tyl\w|tym|that|the same|this)"
    r" (?:metr\w*|powierzchni\w*|area|size)"
)
SUPERLATIVE_CUE = regex(
    r"naj(?!bardziej|bliz|czesc|dalej|leps|lepi|pilni|pozni|wczesn)|tan|droz|drog|budzet|cheap|cost|dear|expens|highest|least|lowest|luks|lux|maks|max|min|most|top"
)
CONTENTS = regex(
    r"(?:(?:a|i|no) )*co (?:(?:dostane|dostaje|jest|ma|mam|macie|mi da) )?(?:w |we )?(?:tym )?"
    r"xpackage\W*$"
    r"|(?:(?:and|ok|so) )*what(?:'?s| is| do (?:i|you|we) get| (?:am|will|would) i get\w*|"
    r" does| comes)?"
    r"(?: \w+)? (?:for|in|with) (?:the )?xpackage\W*$"
)
COMPARISON = regex(r"\bxpackage (?:czy|or|vs\.?) xpackage\b|\blep(?:iej|sz\w+)\b|\bbetter\b")
# "Co ma Plus, czego nie ma Express?"
CONTRAST = regex(
    r"\bczego (?:\w+ )?(?:nie|brak)\w* .*xpackage|\bwhat (?:does|is|has) .*xpackage.*xpackage"
    r"|\bco (?:\w+ ){0,3}xpackage (?:\w+ ){0,3}(?:niz|wiecej) (?:\w+ )?xpackage"
)
# "Jednak 41 m": of the same flat, so that the packages are compared at its right area.
AREA_CORRECTED = regex(
    r"\b(?:jednak|pomyl\w*|poprawk\w*|przepraszam|raczej|tzn|wlasciwie|znaczy|actually|i mean"
    r"|rather|sorry)\b"
)
