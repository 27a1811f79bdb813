"""Words beside which a bare number is no area, and sums that an answer has to be of."""

import re
from decimal import Decimal

from chatbot.patterns import regex

NUMBER = regex(r"(?<![0-9.,])[0-9]{1,3}(?:[.,][0-9]{1,2})?(?![0-9]|[.,][0-9])")
# Before it: "VAT byłby 23", "mam 100"
OF_ELSE = regex(
    r"\b(?:vat\w*|podat\w+|proc\w*|rat(?:a|y|ach)|rabat\w*|mam|mamy|mialabym|mialbym|mielibysmy"
    r"|dysponuj\w+|wydam|wydac|budzet\w*|kas[ay]|numer\w*|wieku?)"
    r" (?:(?:mi|nam|by|byl\w*|to|jest|jakies|okolo|ok|tylko|max|na) ){0,2}$"
)
# After it: "23 procent", "60 miesięcy"
ELSE = regex(r" ?(?:%|proc|lat\b|miesi|tygodn|dni\b|osob|rat\b)")
# Beside it: "zamiast 55 mam 58", "w umowie mamy 52,8"
OF_SIZE = regex(
    r"\b(?:zamiast|jednak|umow\w+|akt|akcie|plan\w*|rzuci\w*|pomyl\w+|sor+y|przepraszam)\b"
)
# A floor with an area or a package: "parter 78, góra w Premium", and not "z góry dziękuję"
PLACED = r" (?:w |na |ma |to |za )?(?:[0-9]|expre|ekspre|comf|komf|prem|plus)"
GROUND_PLACED = regex(rf"\b(?:parter\w*|dol(?:e|u|em)?){PLACED}")
ABOVE_PLACED = regex(rf"\b(?:gor(?:a|e|y|ze)|pietr(?:o|a|ze|u|em)|poddasz\w+){PLACED}")
NO_STOREY = regex(r"\b(?:z gory|do gory|gor\w+ kalwari\w*|(?:mam|mamy|max) gora)\b")
THAN_IN = regex(
    r"\bniz (?:(?:w|za|przy|na|ten|sam) )*(?:expre|ekspre|expe|comf|komf|konf|prem|plus)\w*"
)
# "Przy naszych 70", "ile zostanie z tych 120?"
TOLD_MONEY = regex(
    r"\b(?:przy|z|ze|na) (?:nasz\w+|moich|swoich|tych|te) (?P<sum>[1-9][0-9]{1,2})"
    r"(?! ?(?:m|%|proc)|[0-9.,]*[0-9])"
)

# "Po odjęciu tych 5 tysięcy"
TAKEN_OFF = regex(
    r"\b(?:po odjeciu|po odliczeniu|odejm\w*|odlicz\w*) (?:tych |te |jeszcze )?"
    r"(?P<sum>[1-9][0-9]{0,2}) ?(?:tys|k\b|000)"
)
# All that there is, and nothing beside it: "przy naszych 70"
ALL_MONEY = regex(
    r"\bprzy (?:nasz\w+|moich|swoich) (?P<sum>[1-9][0-9]{1,2})(?! ?(?:m|%|proc|[0-9]))"
)
THAN_MIX = regex(r"\bniz (?:\w+ ){0,2}(?:wersj|wariant|mieszan|miks|mix|uklad|opcj)\w*")
AFTER_COST = regex(
    r"\bpo (?:tej |zakupie |oplaceniu |odliczeniu |odjeciu )?"
    r"(?:kuchni|mebl(?:ach|i)|agd|sprzet\w+)\b"
)

# "Kumpel z pracy ma 48 metrów", and who else has a flat that is none of the visitor's
OF_ANOTHER = regex(
    r"\b(?:kump\w+|kole[gz]\w*|kolezan\w+|sasiad\w*|znajom\w+|ziom\w*|szwag\w+|szef\w*|klient\w*"
    r"|wspolni\w+|przyjaci\w+|tesciow\w+|siostrze\w+|bratan\w+|ciotk?\w*|wujek|wuj\w*)"
    r" (?:(?!mamy|mam\b|moje|nasze)[a-z]+ ){0,3}?(?:ma|maja|kupil\w*|kupuje|bierze|zrobil\w*)\b"
)
OWN = regex(r"\b(?:moje|nasze|u (?:mnie|nas)|mam|mamy|bierzemy|biore|kupuj(?:e|emy))\b")
WITH_MINE = regex(r"\brazem (?:z )?(?:moim|naszym|moje|nasze)\b|\b(?:oba|obie|obydwa) razem\b")
REST_OF_FLAT = regex(r"\bna (?:te )?(?:pozostal|reszt)\w*|\bpozostal\w+ [0-9]")
THOSE_TWO = regex(r"\bmiedzy (?:tymi|nimi|tamtymi)(?: dwoma)?\b|\bz tych dwoch\b")

# "58 to metraż", "jakby metrów było 58"
SAID_AREA = regex(
    r"(?<![0-9.,])(?P<one>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?) to (?:jest )?"
    r"(?:metraz|metry|powierzchnia)\b"
    r"|(?<![0-9] )(?<![0-9])\b(?:metrow|metrazu|metraz) (?:by |jest |bylo |wynosi |ma |to ){1,2}"
    r"(?P<other>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)"
    r"(?![0-9.,]*[0-9]| ?(?:tys|k\b|zl|%|[-–])| [0-9]{3}\b)"
)
AT = regex(r"\bprzy (?:tych )?(?P<figure>[1-9][0-9]{1,2})(?![0-9.,]| ?(?:tys|k\b|zl|000))")
# "Kuchnię musimy kupić za jakieś 20 tys."
COST_TOLD = regex(
    r"\b(?:kuchni|mebl|agd|szaf|sprzet|lodowk|lazienk|sofe|kanap)\w*[^.?!;0-9]{0,30}?"
    r"(?P<sum>[1-9][0-9]{0,2})(?! ?(?:m|%)|[0-9])"
)
ADDS = regex(r"\b(?:doloz|dorzuc|dobier|dobior|dodam|dodaj)\w* (?:jeszcze )?[1-9]")
# Of ours, and of nobody else's: "jak dacie rabat 5%"
DISCOUNT = regex(
    r"\b(?:wy|dacie|dajecie|u was|od was|wasz\w*)\b[^.?!]{0,15}"
    r"\b(?:(?:rabat|znizk|upust)\w* (?:\w+ )?[1-9]"
    r"|[1-9][0-9]? ?(?:%|proc\w*) (?:rabat|znizk|upust))"
)
DISCOUNT_TOLD = re.compile(r"rabat|zniż|discount", re.IGNORECASE)
UNITS_TOLD = regex(
    r"\b(?:jedn\w+|drug\w+|dwi\w+|dwo\w+|dwa|trzy|trzem\w*|[1-6])\b|\b(?:poko|salon|sypialn|kazd|wszystk)\w*"
)
UNITS_NAMED = regex(r"\b(?:takie |takich )?jednost(?:ki|ek|ka|kami)\b")
GIVEN_BACK = regex(
    r"\bte (?P<sum>[1-9][0-9]{0,2}) ?(?:tys\w*|k\b|000)? ?(?:na [a-z]+ )?(?:jednak )?"
    r"(?:doloz|dorzuc|dolicz|przeznacz|dodal|dodam|wydal|wydam|ruszy)\w*"
)
THAN_MINE = regex(r"\bniz (?:(?:ten|to|ta|u|w) )*(?:moj\w*|nasz\w*|mnie|nas|ja)\b")
COMPETITOR = regex(
    r"\b(?:u|od) (?:tej |innej |waszej )?(?:konkurencji|innej (?:firmy|ekipy)|drugiej firmy)\b"
    r"|\bw innej firmie\b|\bgdzie indziej\b"
)
SMALLER = regex(r"\b(?:naj)?mniejsz\w+")
LARGER = regex(r"\b(?:naj)?wieksz\w+")
# "A jakbym kuchni nie robił, tylko łazienkę 5 m?"
ONLY_ROOM = regex(
    r"\btylko (?:sam\w+ |ta |te )?(?:lazienk|kuchni|salon|sypialn|poko)\w*,? "
    r"(?P<area>[1-9][0-9]?(?:[.,][0-9])?) ?m"
)
AFTER_BUYING = regex(r"\bpo (?:[a-z]+ ){1,3}za [1-9]")
MILLIONS = regex(r"\b(?:mln|milion\w*|million\w*|banki?)\b")
# "Mam 65 tys. na obie razem"
FOR_BOTH = regex(
    r"\bna (?:obie|oba|obydwa|obydwie|(?:dwa|dwie|2|trzy|3) (?:mieszk|kawaler|lokal))\w*"
)
LESS_BY = regex(
    r"(?<![0-9.,])(?P<metres>[1-9][0-9]?(?:[.,][0-9])?) ?(?:m2?|metr\w*)"
    r" (?:mniej(?! wiecej)|wiecej|mniejsz|wieksz)"
)
OUTSIDE = r"(?:garaz|balkon|taras|piwnic|komork|ogrod|loggi)"
# "Garaż to tylko 18 m"
OUTSIDE_AREA = regex(
    rf"\b{OUTSIDE}\w* (?:(?:to|ma|jest|tylko|jednak) ){{0,3}}"
    r"(?P<area>[1-9][0-9]?(?:[.,][0-9])?)(?![0-9])"
)
WITH_OUTSIDE = regex(rf"\bz (?:tym )?{OUTSIDE}(?:em|a|ami)\b")
OUTSIDE_TOLD = re.compile(r"garaż|balkon|taras|piwnic|komórk|ogród|loggi", re.IGNORECASE)
FULL_TAX = regex(r"\b(?:przy|z) 23 ?(?:%|proc)")
THAN_WITHOUT = regex(r"\bniz bez (?:tej )?klim")
HALF_TO_BEGIN = regex(r"\bpolow\w+ (?:z tego )?(?:na (?:start|poczatek)|zaliczk\w+)\b")
BUYS = regex(r"\b(?:do)?kup(?:ic|ujemy|uje|ie|imy)\b|\bmusimy\b")
BETTER = regex(r"(?<!moze )\b(?:lepiej|lepsz\w+|wyzsz\w+)\b")
FIGURE = regex(r"(?<![0-9,])(?<![0-9][ \xa0])[0-9]{2,3}(?:,[0-9]{1,2})?(?![0-9\xa0]| [0-9])")
COOLING_PRICED = regex(r"\b(?:ile|jaka) (?:\w+ ){0,2}(?:kosztuj\w+|cena)\b")


def is_of_else(text: str, area: Decimal) -> bool:
    """Of a folded message: whether the words beside that number say that it is no area."""
    return not OF_SIZE.search(text) and any(
        OF_ELSE.search(text[: told.start()]) or ELSE.match(text[told.end() :])
        for told in NUMBER.finditer(text)
        if Decimal(told[0].replace(",", ".")) == area
    )
