"""Words by which a message tells what an answer to it has to have."""

from chatbot.patterns import regex

THEIRS = regex(
    r"\b(?<!nie )(?:tamci"
    r"|tamt(?:a|ej|en|ego|ych|ymi|emu)(?= (?:ekip|firm|ofert|wycen|cen|drug)|\W*$)"
    r"|konkuren\w+|ekip\w+|majst\w+|fachow(?:iec|ca|cy|cow|com|cem)|wykonawc\w+"
    r"|(?:od|u|niz|wobec) (?:nich|niego|tamt\w+)|ich (?:ofert|cen|wycen|kwot|stawk|vat)\w*"
    r"|(?:u|od|niz) (?:(?:tej|tych|ta) )?[xy]"
    r"|(?<!wasza )(?<!wasze )(?<!wasz )(?<!waszej )(?<!wasza )(?<!na )(?<!nasza )(?:ofert|firm)\w*"
    r"|competit\w+|contractors?|(?:their|other) (?:offer|price|quote|company))\b"
)
OF_US = regex(r"\b(?:wasz\w*|u was|od was|yours?|at yours)\b")
# "Ta druga od tej pierwszej o ile tańsza?"
IN_ORDER = regex(
    r"\b(?P<at>drug|pierwsz)(?:a|i|iej|iego|y|ej|ego)\b"
    r"(?! (?:pakiet|opcj|wariant|mieszk|lokal|pietr|raz|pok|stron))"
)
PER_METRE = regex(
    r"\b(?:za|na|od|z) (?:m2|m|metr\w*|jeden metr|kazdy metr)\b|\bper (?:m2|met\w+|sqm)\b"
)
HOW_MUCH = regex(r"\b(?:ile|jak\w+ (?:stawk|cen)\w*|how much|what rate)\b")
# "O ile drożej", but not "coś tańszego"
# "Ile zaoszczędzimy przez ten pokój?"
BY_A_PART = regex(
    r"\b(?:przez|na|dzieki|bez) (?:ten|tym|tego|tej|ta|te|temu) (?:pokoj\w*|lazien\w*|kuchni\w*"
    r"|sypialni\w*|salon\w*|czesc\w*|metr\w*|mniejsz\w*|garderob\w*|balkon\w*)"
    r"|\bniz (?:z|bez) (?:(?:tym|tego|ta|tej) )?(?:balkon\w*|taras\w*|antresol\w*|pokoj\w*"
    r"|komork\w*|garaz\w*|lazien\w*|sypialni\w*|kuchni\w*)"
)
SAVED = regex(r"\b(?:za)?oszczedz\w*|\bo ile (?:taniej|mniej|drozej|wiecej)\b")
LEFT_OUT_ROOM = r"(?:pokoj(?:u|ow)?|sypialni|salonu|garderoby|przedpokoju|gabinetu|jadalni)"
# "Bez kuchni i pokoju", "ten pokój też sam zrobię"
ROOM_LEFT_OUT = regex(
    rf"\bbez (?:[a-z]+ i )?(?:(?:tego|tej|jednego|jednej|tych) )?{LEFT_OUT_ROOM}\b"
    r"|\b(?:pokoj|sypialni[ae]|salon) (?:tez |jednak |zrob\w+ ){0,2}sam(?:a|i|e)?\b"
)
# "Ile na osobę?", of money that both have
EACH_OF_US = regex(
    r"\bna (?:osobe|glowe|kazd\w+|mnie|nia|niego)\b|\bpo pol\b|\bpo polowie\b|\bpo ile\b"
)
COMPARES_PEOPLE = regex(
    r"\bniz (?:ja|my|on|ona|oni|u)\b|\bode?m?nie\b|\bod(?:e)? (?:mnie|niego|niej|nich|nas)\b"
)
POINTS_AT_SIZE = regex(r"\b(?:wieksz\w+|mniejsz\w+)\b(?! pakiet)")
# What is left of a flat, and no money
REMAINDER = regex(
    r"\b(?:z?rob\w+|wykoncz\w+|dorob\w+) (?:te |ta )?reszte\b|\breszt[ae] mieszkania\b"
    r"|\bpozostal(?:e|ych|a) (?:[0-9]|metr|pokoj|czesc)"
)
SUM_ASKED = regex(r"\b(?:razem|lacznie|w sumie)\b")
COMPARES_SIZES = regex(r"\b(?:niz|kontra|zamiast|od) (?:(?:przy|za|w|dla|tych) )?[1-9]")
COOLED_ROOMS = regex(
    r"\bklim\w*[^.0-9]{0,30}[.?!,]? ?(?:tak |w |do |na )?(?P<count>[2-6]|dwa|trzy) poko\w*"
)
# "11 metrów odejmij od mieszkania"
TAKES_OFF = regex(r"\b(?:odejm\w*|odlicz\w*|odjac|(?<!plus )minus)\b")
# "61,5, a nie 64"
SLIP = regex(r"\b(?:nie|zamiast) [0-9]|\b(?:pomyli\w+|pomylk\w+|jednak)\b")
GAP = regex(
    r"\b(?:o ile|roznic\w*|wzgledem|dopla(?:ci|c)\w*|difference"
    r"|ile(?: [a-z]+){0,3} (?:drozej|taniej|wiecej|mniej|drozsz\w+|tansz\w+)"
    r"|how much (?:[a-z]+ ){0,2}(?:more|less|cheaper|dearer))\b"
)
EXPRESS = "express"
EXPRESS_PLUS = "express_plus"
PLUS = regex(r"(?<!express )\bplus\b")
# "No to plus", "a plus byłby taniej?", for Express Plus
PLUS_NAMED = regex(
    r"\b(?:no to|to moze|to|a|w|biore|bierzemy|wezme|moze|czy) (?P<plus>plus)"
    r"(?= (?:i|netto|ile|to|czy|z|bez|starczy|wystarczy|byl\w*|wejdzie|jest|moze|drozej|taniej)\b"
    r"|[,.?!]|$)"
)
# "Wezmę zwykły", for Express
PLAIN_NAMED = regex(
    r"\b(?:wezme|biore|bierzemy|wezmiemy|w|to|ten|o|od|niz) zwykl(?:y|ym|ego)"
    r"(?=\W*$|[.?!]| (?:e(?:x|ks)p?res\w*|to|ile|zamiast)\b)"
)
STAYS = regex(r"\bzosta(?:je|jemy|niemy|ne|n|nmy|wiam) (?:juz |jednak )?(?:przy|w)\b")
BOTH = regex(
    r"(?<!\bwe )(?<!pracujemy )(?<!zarabiamy )\b(?:oba|oboje|obydwa|obydwoje|jedno i drugie|both)\b"
)
BOTH_IN = regex(
    r"(?<!nie )(?<!za )(?<!not )(?<!niz )(?<!od )\b(?:oba|oboje|obydwa|obydwoje|both)"
    r"(?: (?:w|bierzemy|wezmiemy|chcemy|na|in))? (?:expres|ekspres|comfor|komfor|premium)"
)
OF_PACKAGES = regex(r"\b(?:pakiet\w*|wariant\w*|opcj\w*|packages?|options?)\b")
FORMER = regex(
    r"\b(?:poprzedni(?:o|e|ego|m)|wczesniej|przedtem|przed chwila|na poczatku|previous(?:ly)?)\b"
)
CORRECTED = regex(
    r"\b(?:jednak|za drogi\w*|oprocz|procz|poza|wyjatkiem|except|but|too expensive)\b"
)
ALL_BUT = regex(
    r"\b(?:wszystki\w*|kazd\w*|all) (?:pakiet\w* |packages )?(?:o?procz|poza|bez|except|but)\b"
)
MINUS = regex(r"\bminus\b")
# Another package is meant than the one that is named.
RELATED = regex(
    r"\b(?:zamie[nm]\w*|zamiast|od|niz|po|przed|ponizej|powyzej|nizej|wyzej|drozej|taniej|tansz\w+"
    r"|drozsz\w+|pomiedzy|miedzy|nastepn\w+|poprzedn\w+|nie|bez|odpuszcz\w*|z?rezygn\w*|odpad\w*"
    r"|zmieni\w*|below|above|under|than|not|instead|between|next|after|before)\b"
)
NET = regex(r"\bnett?o\b|\bnet\b")
WITH_TAX = regex(r"\bbrutto\b|\bz (?:tym )?vat\w*|\bgross\b")
TAXED = regex(r"\b(?:nett?o|net|brutto|gross|vat\w*|podat\w+|tax)\b")
TAKEN_BACK = regex(
    r"\b(?:jak|jesli|jezeli|gdyby)\b[^.?!;]* nie (?:sprzeda|da|dadza|dosta|dorzuc|doloz"
    r"|pozycz|przyzna|przejdzie|wypali|wyjdzie)\w*|\bprzy tym,? co bylo\b"
    r"|\bnie (?:chce(?:my)?|bierzemy|biore|wezme|wezmiemy) (?:[a-z]+ )?(?:kredyt|pozycz)\w*"
    r"|\bif\b[^.?!;]*(?:n't|not) (?:get|give|sell|lend)"
)
ON_TOP = regex(r"\+ ?[0-9]|\bdo (?:tego )?budzetu\b|\bto (?:my|the) budget\b")
SUMMED_UP = regex(r"\+|=|\b(?:razem|lacznie|czyli|to mam|w sumie|altogether)\b")
LESS = regex(r"-|\b(?:minus|bez|odklad\w+|odloz\w+|less)\b")
WITH_LOAN = regex(r"\bz (?:tym |tamtym |takim )?(?:kredytem|pozyczka)\b|\bwith (?:the|that) loan\b")
OWN_MONEY = regex(
    r"\b(?:mam|mamy|budzet\w*|kredyt\w*|z banku|oszczedn\w+|swoich|moich|razem|za malo)\b"
)
ASK = regex(
    r"\b(?:oni|on|chc(?:e|a)|bior\w*|bierz\w*|lic[zy]\w*|podal\w*|wola\w*|dal[aiy]?|z?robi\w*|zaplac\w*|place\w*|placi\w*|paid|wycen\w+"
    r"|policz\w*|zeszl\w*|zszedl|spusc\w*|opusc\w*|obniz\w*|nich|niego|jego|ich|tamt\w+|robocizn\w+"
    r"|material\w*|wants?|asks?|quoted?|charges?)\b"
)
# "Kumpel ma 63 i wziął Comfort"
FLAT_OF_FRIEND = regex(
    r"\b(?:kump(?:el|la)|koleg\w*|kolezan\w*|sasiad\w*|znajom\w*|szwag\w*|brat|siostra|friend"
    r"|dziewczyna|chlopak|narzeczon[ay]|zona|maz|mama|tata|corka|syn|girlfriend|boyfriend)\b"
    r"[^.?!;]{0,20} (?:ma|has) [1-9][0-9]{1,2}(?! ?(?:tys|k\b|zl|pln|000))"
)
SIZE = regex(r"\b(?:metraz\w*|powierzchni\w*|metr\w*|mieszkanie ma|area|size)\b")
# "Ile musielibyśmy pożyczyć?"
ASKS_LOAN = regex(
    r"\bile (?:[a-z]+ ){0,2}(?:pozyczy\w*|dobrac|wziac (?:\w+ )?kredyt\w*|kredytu (?:wziac|potrz))"
    r"|\bhow much (?:[a-z]+ ){0,4}borrow\b"
)
ROOMS = regex(
    r"\b(?:salon\w*|sypialni\w*|gabine\w*|biurze|biuro|pokoju|pokoj|kuchni|living room|bedroom"
    r"|study)\b"
)
SEVERAL_ROOMS = regex(
    r"\b(?:dw(?:a|ie|och|oma)|trz(?:y|ech)|ob(?:u|ie|a)|wszystkich|kazd\w+|[2-9])\b"
)
GIVERS = regex(
    r"\b(?:bank|kredyt|rodzic|tesci|mama|tata|maz|mezem|zona|brat|siostr|partner|narzeczon|babci"
    r"|dziad|loan|parents)\w*"
)
KIN = (
    r"(?:mama|mamusia|tata|tato|ojciec|rodzice|tescio\w*|tesc|babcia|dziadek|dziadkowie|mum|mom|dad"
    r"|parents)"
)
GIFT = regex(
    rf"\b{KIN}\b[^.?!;0-9]{{0,40}}?\b(?:da|dac|daja|daje|dadza|dal[aiy]?|doklad\w+|doloz\w+"
    r"|dorzuc\w+|pozycz\w+|wyloz\w+|gives?|adds?)\b[^.?!;0-9]{0,24}(?P<after>[1-9][0-9 ]*)"
    r"|(?P<before>[1-9][0-9]*(?: tys\w*| 000)?(?: zl)?) (?:to daje|daje|da|od) "
    rf"(?:(?:mojej|mojego|moich|naszych) )?(?:{KIN}|nie(?:go|j)|mamy|taty|ojca|rodzicow)\b"
)
PART_OF_IT = regex(r"\b(?:z tego|w tym|wliczajac|razem z|lacznie z|including|of (?:it|that))\b")
HALF_OF_GAP = regex(
    r"\bpolow\w+ (?:z )?(?:tego,? )?(?:co|czego|brak)|\b(?:polow\w+|cwierc|trzecia) z tego\b"
    r"|\bpolow\w+ (?:tych|tej|roznicy|reszty)\b|\bhalf of (?:what|the (?:gap|rest|difference))"
)
COOLING_DROPPED = regex(
    r"\bbez (?:tej |zadnej )?klim|\bklim\w+ (?:sobie |juz )?(?:daruj|out\b|wypada|wylatuje)"
    r"|\bdaruj\w* sobie (?:te )?klim"
    r"|\bklim\w+ (?:\w+ )?(?:nie ?(?:rob|chc|bierz|bior|brac|wezm|mont"
    r"|potrzeb|bedz|\W*$|[,.])|odpusc|odpuszcz|odpad|rezygn|wyrzuc|skresl|pomi[jn])"
    r"|\b(?:odpusc|odpuszcz|rezygn|zrezygn|wyrzuc|skresl)\w* (?:z )?(?:tej |te )?klim"
    r"|\bnie (?:\w+ )?(?:robi?m?y?c?|brac|montowac|zakladac|bedzie|chce(?:my)?) (?:tej )?klim"
)
WITH_COOLING = regex(r"\bz (?:ta |jedna |dwiema )?klim")
UNITS = regex(
    r"\b(?P<count>[2-6]|dwa|dwie|trzy|two|three)"
    r" (?:z klim\w*|klim\w*|jednost\w*|units?)\b"
)
POINTED_MONEY = regex(r"\b(?:tych|te|tymi|those|these) (?:[a-z]+ )?[1-9]")
# "Od Budremu", "pan Mirek": as it is written
NAMED_FIRM = regex(
    r"\b(?:[Pp]an(?:a|u|em)?|[Pp]ani|[Ff]irm\w*|[Ee]kip\w*|od|u|przy|niż)"
    r" (?P<name>[A-ZĆŁŚŹŻ][\w-]{2,})"
)
NO_FIRM = regex(r"(?:Expr|Ekspr|Comf|Komf|Prem|Plus|Indyw|Nova|VAT|Państw|Was)")
MATERIALS_PRICED = regex(
    r"[0-9] ?(?:tys\w*\.?|k|zl\w*)? (?:na |za |to )?material\w*"
    r"|(?<!\bz )\bmaterial\w* (?:[a-z]+ ){0,3}[0-9]"
)
ALTOGETHER = regex(r"\b(?:razem|lacznie|w sumie|na czysto|calosc|in total|altogether|all in)\b")
MATERIALS = regex(r"\b(?:material\w*|plyt(?:ki|ek)|panel\w*)\b")
WHOLE_AGAIN = regex(
    r"\b(?:z?rob\w+|wykancz\w+|wykoncz\w+) (?:jednak )?(?:wszystko|calosc|cale)\b"
    r"|\bjednak (?:wszystko|calosc|cale)\b|\bdo everything after all\b"
    r"|\b(?:na|za|bior\w+|bierz\w+|wezm\w+) (?:jednak )?calosc\b|\bcal(?:y|ego|ym) dom\w*"
    r"|\bcale m\w*szk\w+"
)
# "Mam 95 tys.", and no more of money
OWN_TOLD = regex(
    r"\b(?:mam|mamy|dysponuj\w+|(?:moj |nasz )?budzet(?: to| wynosi| mam| mamy)?:?)"
    r" (?:(?:tylko|max|maks\w*|lacznie|razem|na to|okolo|ok|teraz|jednak|odlozone) )*[0-9]"
)
NO_OTHERS = regex(
    r"\b(?:jeszcze|dodatkow\w*|plus|oprocz|bez|nie|ofert\w*|zostal\w*|po|wiecej|mniej|kredyt\w*|na"
    r" wszystko|wszystkiego)\b"
)
DENIES = {"not", "instead"}
SUM_OF_ALL = regex(r"\b(?:razem|lacznie|w sumie|oba|obu|obie|obydw\w+|wszystk\w+|na dwa)\b")
