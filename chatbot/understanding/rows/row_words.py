"""Words that one of two flats goes by, and what is asked of both: "a male jednak w Expressie"."""

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import KINSHIP

SMALL, BIG, OWN, LET, FIRST, SECOND = "small", "big", "own", "let", "first", "second"
STUDIO, PLAIN, BOTH, KIN, OTHER = "studio", "plain", "both", "kin", "other"
OPPOSITE = {SMALL: BIG, BIG: SMALL, OWN: LET, LET: OWN, FIRST: SECOND, SECOND: FIRST}
OPPOSITE |= {STUDIO: PLAIN, PLAIN: STUDIO}

UNIT = r"(?:m ?2(?![0-9])|m ?kw\w*\.?|mkw\b|metr\w*(?: ?kw\w*)?|sqm|m\b)"
LET_WORDS = (
    r"(?:(?:na|pod|do|w|ten|to|tym|w tym|to na|u) ){0,3}(?:(?:wy)?naj(?:em|mu|mie)\b|wynajm\w+"
    r"|wynajec\w*|inwestyc\w+|studen(?:ci|t|c)\w*|lokator\w*|najemc\w+)|rental"
    r"|(?:for|to) (?:let|rent)"
)
OWN_WORDS = (
    r"(?:to )?(?:dla (?:nas|siebie|mnie|rodziny)|do (?:siebie|zycia|nas)|u (?:nas|siebie|mnie)"
    r"|(?:(?:dla|do|w|u) )?(?:(?:nasz|moj|swoj)(?:e|ego|ym|im|emu|a|ej)?|moim|swoim)(?: wlasne\w*)?"
    r"|(?:w )?(?:wlasn|rodzinn)(?:e|ego|ym)|sobie|our(?:s| own| flat)?|mine"
    r"|(?:(?:w nim |w ktorym |gdzie )?(?:bede|bedziemy|zamierzamy|chcemy|mamy) (?:sami )?"
    r"(?:za)?mieszkac|(?:sami )?zamieszka(?:m|my)\b|(?:sami )?mieszkamy\b)(?: sam[aie])?"
    r"|(?:my|ja|nam)(?= (?:jednak |bierzemy |wezmiemy |chcemy )?(?:w |we )?(?:xpackage|xcheap)))"
)
SMALL_WORDS = (
    r"(?<!za )(?<!zbyt )(?:mal(?:e|ego|ym|emu|a|ej|utk\w+)|(?:naj)?mniejsz\w+"
    r"|(?:small(?:er)?|smallest)(?: one| flat)?)"
)
BIG_WORDS = (
    r"(?<!za )(?<!zbyt )(?:duz(?:e|ego|ym|emu|a|ej)|(?:naj)?wieksz\w+"
    r"|(?:big(?:ger)?|large[r]?|biggest|largest)(?: one| flat)?)"
)
STUDIO_WORDS = (
    r"(?:kawaler(?:ka|ke|ko|ce)\b|(?:(?:do|dla|od|samej|tej|malej|z) )kawalerki\b"
    r"|(?:the )?studi(?:o|u|a|em)\b(?: flat)?)"
)
ROOMS = r"(?:(?:dwu|trzy|cztero|[2-5])[ -]?pokojow\w+|[2-5][ -]?(?:poko(?:je|i|jach)|pok\b\.?))"
PLAIN_WORDS = rf"(?:(?:mieszkani(?:e|u|a) )?{ROOMS}|(?:do|dla) mieszkania|mieszkani(?:e|u))"
PLACES = {
    FIRST: r"(?:t\w+ )?(?:pierwsz\w+|first)(?: one| flat)?",
    SECOND: r"(?:t\w+ )?(?:drug(?:ie|iego|im|iemu|a|iej)|second|other)(?: one| flat)?",
}
KIN_WORDS = rf"(?:(?:dla|u|do) )?(?:moj\w+ )?(?:{'|'.join(KINSHIP.values())})(?:'s)?"
OTHER_WORDS = r"(?:tamt(?:o|ego|ym|a|ej|emu)|the other)"
BOTH_WORDS = (
    r"(?:ob(?:a|u|ydwa|ydwu|ydwoch|ydwie|ie|oje)|wszystk(?:o|ie|ich|im)|caly?(?:osc|osci)"
    r"|(?:na |za )(?:dwa|dwoje|dwie)|dwoch|kazd(?:e|ym|ego|emu|a|ej)|both|each|everything)\b"
)
MONEY = (
    r"(?:[1-9][0-9]{1,2}(?:[.,][0-9])? ?(?:tys\w*\.?|k\b)(?: ?(?:zl\w*|pln))?"
    r"|[1-9][0-9]{1,2}[ .]?000(?![0-9])(?: ?(?:zl\w*|pln))?|[1-9][0-9]{4,5} ?(?:zl\w*|pln))"
)
THAN = (
    r"(?:(?:niz|zamiast|wobec|wzgledem|w stosunku do|w porownaniu (?:do|ze?)|w zestawieniu z"
    r"|instead of|than|compared (?:to|with))\b|od(?= (?:samego |tego )?xpackage)"
    r"|(?<=roznica )do\b|(?<=roznicy )do\b)"
)
# "Dwa mieszkania": how many there are.
COUNTED = r"(?:2|dwa|dwoch|dwu|two)(?: (?:nowe|nowych|male))? (?:mieszka\w+|lokal\w+|flats)"
AREA_TOLD = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
EVENT = regex(
    rf"\b(?:(?P<count>{COUNTED})|(?P<plain>{PLAIN_WORDS})|(?P<money>{MONEY})"
    rf"|(?P<area>{AREA_TOLD}) ?(?:{UNIT})|(?P<number>[0-9]+(?:[.,][0-9]+)?)(?! ?(?:proc|%))"
    r"|(?P<package>xpackage)|(?P<cheap>xcheap)"
    rf"|(?P<than>{THAN})|(?P<let>{LET_WORDS})|(?P<own>{OWN_WORDS})|(?P<studio>{STUDIO_WORDS})"
    rf"|(?P<small>{SMALL_WORDS})|(?P<big>{BIG_WORDS})|(?P<first>{PLACES[FIRST]})"
    rf"|(?P<second>{PLACES[SECOND]})|(?P<both>{BOTH_WORDS})"
    rf"|(?P<kin>{KIN_WORDS})|(?P<other>{OTHER_WORDS})"
    r"|(?P<too>tez|takze|rowniez|too|also))(?![a-z0-9])"
)
FLAT_WORDS = (
    rf"(?:{LET_WORDS}|{OWN_WORDS}|{STUDIO_WORDS}|{SMALL_WORDS}|{BIG_WORDS}|{PLACES[FIRST]}"
    rf"|{PLACES[SECOND]}|{BOTH_WORDS}|{PLAIN_WORDS}|{KIN_WORDS})"
)
CHEAPEST = regex(
    r"\b(?:(?:as )?cheap(?:est)?(?: as possible)?|najta(?:niej|nsz(?:y|ego|ym|a|ej|e)))"
    r"(?: (?:pakie\w+|opcj\w+|wersj\w+|package))?"
)
# Beside a package that is not meant: "ale nie oba Premium!", "nie Premium, tylko Comfort".
DENIED = regex(
    rf"\bnie (?:(?:ma byc|chodzi o|chce|chcemy|w|we|{BOTH_WORDS}) ?){{0,4}}"
    r"(?: ?(?:w |we )?)xpackage"
)
# "28 m, a nie 25"
NOT_OLD = regex(
    rf"\b(?:a )?(?:nie|zamiast|not|instead of)"
    rf" (?P<old>[1-9][0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)(?: ?{UNIT})?\b"
)
# "O 20 mniejsza", than the other or than it was told.
RELATIVE = regex(
    rf"\bo (?P<by>[1-9][0-9]?)(?: ?{UNIT})? (?P<way>mniejsz|wieksz)\w*"
    rf"|\bo (?P<less>[1-9][0-9]?) ?{UNIT} (?P<way2>mniej|wiecej)\b"
)
BREAK = regex(
    r"[,;:?!()–-]+(?: |$)|\.(?![0-9])|(?:^| )(?:a|ale|natomiast|zas|but|while"
    r"|jak|jesli|jezeli|skoro|if) "
)
AND = regex(r"(?:^| )(?:i|oraz|and) ")
# Where the words of one flat end and those of the next begin.
BETWEEN = regex(r"[,;.]? (?:a|i|oraz|ale|and) | (?=drug)|[,;.] | (?=kawaler)| (?:plus|\+) ")
SENTENCE = regex(r"\.(?![0-9])|[?!;]")
TOLD_UNTIL = regex(
    rf"{SENTENCE.pattern}|\b(?:xpackage|xcheap|ile|jak|czy|gdyby|how|comfort|express|premium)\b"
)

COOLING = regex(
    r"(?:\b(?:ta|te|tej|z|ze|plus|dorzuc\w*|dac|dam\w*|i|with) ){0,4}"
    r"\b(?:klim(?:a|y|e|ie|atyz\w+|ka|ke|ki)|air.?con\w*|ac)\b"
)
COOLED = r"(?:,? (?:tylko|jedynie|dac|bedzie|only|jest|ma byc|bylaby|chcemy|tez)){0,3}"
COUNT = regex(
    r"\b(?:(?P<one>jedn(?:a|e|ej|ego|ym|o)|1|one|single)|(?P<two>dwie|dwa|dwoma|2|two)"
    r"|(?P<three>trzy|trzema|3|three))"
    r" (?:jednost\w+|szt\w*\b\.?|klim\w+|urzadz\w+|units?|split\w*)"
    r"|\bklim\w+ x ?(?P<times>[1-9])|\bpo jednej\b"
)
NO_COOLING = regex(
    r"(?:\b(?:bez|without)(?: (?:tej|tego|the|tych))? (?:klim\w+|air.?con\w*|ac\b)"
    r"|\bnie (?:mam|mamy|starcza|stac\w*|chce|chcemy|bierz\w+|bedzie|trzeba|potrzeb\w+)"
    r"(?: (?:mnie|nas|juz|jednak|na|tej|pieniedzy|kasy)){0,4} klim\w+"
    r"|\b(?:z?rezygnuj\w*|odpuszcz\w+|darujem\w*|daruje)(?: (?:jednak|sobie|z))* klim\w+"
    r"|\bklim\w+(?: (?:jednak|juz))* (?:odpada|nie|odpuszcz\w+|sobie daruj\w+))"
    r"(?:,? (?:wiec |to )?z?rezygnuj\w*)?"
)
# "A tylko w większym", after air conditioning was counted.
PLACE_ALONE = regex(
    rf"(?:(?:a|i|no|to|jednak|tylko|w|we|do|only|in|the|and) )+{FLAT_WORDS}(?: flat| one)?\W*"
)
ONLY = regex(
    r"\b(?:tylko|sam(?:a|o|e|ego|ej|ym)|jedynie|wylacznie|just|only)"
    rf"(?: (?:to|te|za|w|ta|dla|tego|tym|the|na|o|u|mieszkanie|for|in))*"
    rf" (?={FLAT_WORDS}|[1-9][0-9](?![0-9]| ?(?:tys|k\b)))"
)
# "Tylko to 45"; "klima tylko w dużym" is of no flat that is left out.
ONLY_ONE = regex(
    r"(?<!klima )(?<!klime )(?<!klimy )\b"
    r"(?:tylko|sam(?:a|o|e|ego|ej|ym)|jedynie|wylacznie|just|only)\b"
)
SUM = regex(
    r"\b(?:razem|lacznie|sum(?:a|e|y|ie|arycznie)|calosc|ogolem|total|together|altogether)\b"
)
REST = regex(
    r"\b(?:zosta(?:nie|je|loby|ja|lo|na)\b|(?:wy)?starcz\w+|wystarcz\w+|(?:z)?mie(?:sc|szcz)\w+"
    r"|(?:za)?brak\w+|doloz\w+|dolozyc|doplac\w+|left|enough|short|wejdzie|wejdziemy)"
)
DIFFERENCE = regex(
    r"\b(?:roznic\w*|o ile|oszczed\w+|zaoszczed\w+|ile (?:\w+ )?(?:drozej|taniej|mniej|wiecej)"
    r"|difference|how much (?:more|less|cheaper)|save)\b"
)
RATE = regex(r"\b(?:(?:na|za|per) (?:1 ?)?(?:metr\w*|m2?|sqm)(?![a-z0-9])|stawk\w+)")
BACK = regex(
    r"\b(?:(?:tak )?jak (?:bylo|wczesniej|przedtem|poprzednio)|as (?:it was )?before"
    r"|(?:(?:przy|do) )?(?:mo|swo)jej (?:wersji|opcji)"
    r"|(?:(?:przy|do) )?(?:pierwsz|poprzedni|pierwotn)\w+ (?:opcj|wersj|wariant|plan)\w*)\b"
)
# "A jednak Express", after one of them had another package.
REVERTED = regex(r"\b(?:jednak|wroc\w*|wracam\w*|zosta(?:n|j)\w+ przy|back to|stay with)\b")
SWAPPED = regex(
    r"\b(?:na odwrot|odwrotnie|zamieni\w+ (?:je |pakiety )?miejscami|other way (?:a)?round)\b"
)
# "Na oba 130 tys.", "200 tys. na dwa mieszkania"
# "2 mieszkania: 55 m i kawalerka 29 m" are two, and not two of 55 m.
COUNTED_FIRST = regex(r"\b(?:2|dwa|two) (?:mieszkania|lokale|flats) ?[:–-] ?.*kawaler")
MONEY_FOR_BOTH = regex(
    rf"\b(?:na|for) (?:{BOTH_WORDS}|dwa|dwoje)(?: mieszkania)?,? (?:(?:mam|mamy|budzet|to) )?"
    rf"(?P<after>{MONEY})"
    rf"|\b(?P<before>{MONEY}) (?:na|for) (?:{BOTH_WORDS}|dwa)"
)
# The whole of the money, and no part of it.
OWN_MONEY = regex(
    r"\b(?:mam|mamy|budzet\w*|(?:na|za) (?:ob|dwa|wszystk|calosc)\w*|(?:wy)?starcz\w+|zostan\w+"
    r"|zostaje|zmie(?:sc|szcz)\w+|brak\w+|doloz\w+|doplac\w+|have|budget|enough|w tych|do tych"
    r"|z tych|ze|dysponuj\w+)\b"
)
# What is no price of a flat, or makes another question of it.
ELSE = regex(
    r"\b(?:z?rezygnuj|zrezygnow|wycofuj|wycofal|rozmysl"
    r"|(?:bez|oprocz) (?:te(?:go|j)|mniejsz|wieksz|mal|duz|kawaler|drug|[0-9])"
    r"|nie (?:robi|bior|bierz|kup|wykancz|dotycz|remont)|odpada|not doing|hesitat|wybor"
    r"|porown(?:aj|uj)"
    r"|(?:dwie|trzy|cztery|[2-9]) (?:kawaler|takie|studi|z nich)|po [1-9][0-9] ?m|(?:dwa|dwie) po"
    r"|razy [2-9]|[0-9] ?m?2? ?x ?[0-9]|[0-9]x|te dw\w+ po|(?:jedn\w+|dwa|dwie|trzy) z\b"
    r"|albo\b|lub\b|or\b|ewentualnie|kontra|vs|versus|czy (?:moze )?(?:w |we )?xpackage"
    r"|balkon|taras|ogrod|garaz|komork|piwnic|antresol|pietr|parter|dom(?:u|ek|ku)?\b|poddasz"
    r"|strych|lazien|kuchni|salon|sypialn|przedpok|garderob|aneks|zawier|wlicz|w cenie|wizualiz"
    r"|projekt|konsultac|spotka|gwaranc|rabat|znizk|upust|promoc|kredyt|rat[ay]\b|ratach|vat|netto"
    r"|leasing|zalicz|transz|material|podlog|plytk|drzwi|szaf|agd|polec|lepi?ej|lepsz|warto\b"
    r"|rozni[ąa]?\b|czym|ktor[aey]\b|dlaczego|czemu|kiedy|trwa|termin|dlugo|szybc|tygod|miesi"
    r"|czynsz|konkurenc|reszt|pozostal|doloza\b|dolozy\b"
    r"|dadza|da (?:nam|mi)\b|dorzuca?\b|dostan|pozycz|dokladaj|doklada\b|dozbier"
    r"|odloz|sprzeda|zarob"
    r"|polow|czesc (?:w\b|mieszk)|trzeci|trzy mieszk|sasiad|pokoj\b|pokoju|w kazd\w+ pok"
    r"|how long|when|why|which|warranty|includ|house|kitchen|bathroom|balcony|terrace|garage|loan"
    r"|co (?:jest|dosta|obejm|mam w|to)\b|adres|telefon|umow|zadzwon|kontakt|obejrz)"
)
# "Plus ta klima" names no package.
PLUS_COOLING = regex(r"\bplus(?! (?:bez|z|ze|i|with|without)\b)(?= (?:[a-z0-9]+ ){0,2}klim)")
# "W kawalerce plus": no "and" after the word for a flat.
PLUS_ALONE = regex(
    rf"\b(?P<flat>(?:{FLAT_WORDS}|u n(?:iej|iego|ich)|jej|jego)"
    r"(?: (?:w|jednak|to|dac|damy|tez|zostaje))?) plus(?:a|ie|em|ik)?"
    r"(?=\W*$|[,.;?!]| (?:a|ale|i|to|bez|z|ze|przy|ile|starczy|wystarczy|zostaje|razem) )"
)
FURNITURE = regex(r"\b(?:(?:cos|jeszcze) )*(?:na|for) (?:mebl\w+|urzadzen\w+|furniture|agd)\b")
# All that a message of both flats may say, where it names none of them.
SMALL_TALK = """
oraz
trzeba potrzeba potrzebuje potrzebowala musialabym musialbym musielibysmy osobno oddzielnie
odwrot odwrotnie zamienic zamienie zamienimy miejscami pakiety
poprzedniego poprzedniej wersji przedtem wczesniej poprzednio sztuki sztuk jednostki dorzucic takim
ukladzie obydwoma obydwoch lokali
a aha ale all and are bede bedzie bedziemy bez bo both braknie brakowac brakuje budget budzecie
budzet budzetem budzetu by bylo cala calosc calosci chce chcemy chwila co cos czesc czy czyli da
dam damy difference dla do dobra dobry dobrze dolozyc dolozymy doplacic doplacimy drozej dwa
dysponuje dysponujemy dzieki dziekuje dzien ekstra enough ewentualnie fajnie finalnie for have hej
hmm how i ile in is it jak jaka jakas jaki jakie jedna jednak jedno jednostka jest jeszcze juz
kasa kasy klima klimatyzacja klimatyzacje klimatyzacji klime klimy koszt kosztowac kosztuje kwota
kwoty lacznie left lokale luz maks maksymalnie mam mamy max meble mebli mi mieszkan mieszkania
mnie mniej moment money much musial musiala musielibysmy musimy musze my na nam no o oba obie obu
obydwa oczywiscie od odpuszczam odpuszczamy ok okej okolo on ostatecznie oszczedzam oszczedzamy
oszczedze oszczedzimy our pieniedzy plus po podliczysz podsumowujac podsumuj policz poprosze
powiedz prosze przemyslalam przemyslelismy przy razem rezygnuje rezygnujemy roznica roznice
rozumiem sie so spoko sporo starcza starczy suma sumarycznie sume sumie super swietnie szt sztuka
ta tak taka tam taniej te tego tej ten teraz the then to total tych tyle tym tysiecy u w wam was
we wezme wezmiemy what wiec wiecej wszystko wtedy wychodzi wyjdzie wykonczenia wykonczenie
wyniesie wynosi wystarcza wystarczy wyszlo z za zabraknie zaoszczedze zaoszczedzimy zaplace
zaplacimy zdecydowalam zdecydowalismy ze zl zlotych zmiesci zmiescimy zmieszcza zmieszcze zostaje
zostanie
"""
TALK = frozenset(SMALL_TALK.split())
