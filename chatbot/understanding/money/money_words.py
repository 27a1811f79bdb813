"""Words round an amount of money, as patterns on "¤", which stands for the amount."""

# What money is spent on that is no finishing.
ELSE = (
    r"(?:agd|applianc|balkon|blat|bufor|chair|czarna godz|dekorac|dodatk(?!ow)|dywan|furni|garaz"
    r"|garden|gladz|kanap|kitchen|klim|krzes|kuchni|lamp|light(?!er)|lodowk|lozk|mebl|nieprzewidz|notar"
    r"|ogrod|oswietl|pcc\b|piekarnik|(?<!zwrot )(?<!zwrot z )podat(?:ek|k)|poduszk"
    r"|pralk|przeprowadz|reserv|rezerw|rolet|rtv|sof[aey]\b|sprzet|stol(?:u|y|ow|ik\w*)?\b|szaf|table|taras|tax(?:es)?\b|telewizor"
    r"|wakacj|ward?rob|(?<!z )wesel(?!u|ach)"
    r"|wyposaz|zabudow|zapas|zaslon|zmywark)\w*"
)
REST_LENT = r" reszt\w+ (?:na |w |z )?(?:kredyt|pozycz|rat)"
FINISHING = r"\b(?:remont\w*|urzadz\w*|wykancz\w*|wykoncz\w*|finish\w*|renovat\w*)"
FEW = r"(?: (?!(?:a|ale|czy|i|ile|ilu|jak\w*|oraz|(?:wy)?starcz\w*|and|but|how|what)\b)[a-z]+){0,3}"
COSTS = (
    r"(?: (?:about|actually|around|bed[az]\w*|costs?|for|is|jakies|jednak|just|kosztowac|nam"
    r"|chyba|comes?|eats?|kosztuj\w+|ma|maja|max|mi|moze|ok|okolo|only|pewnie|pochlon\w+|probably"
    r"|roughly|szacuj\w+|takes?|to|tylko|wyceni\w+(?: (?:mi|nam))? na|will|wyjd[az]\w*|wyjsc"
    r"|wyniesc|wyniesie|zabier\w+|zje(?:dza)?"
    r"|z|za|ze|zl|ze? agd|i agd))+"
)
DETERMINER = r"(?:an?|moj\w*|my|nasz\w*|now[aey]|our|sam[aoe]|the)"
# "10 tys. na podróż": what is neither for the finishing nor a manner of having it.
NOT_ELSE = (
    r"(?:[0-9]|(?:calosc|comfort|czysto|dol|dom|dwa|dwie|express|glow|gor|indywid|jed(?:en|n[aoy])|kawaler|kazd|konc"
    r"|konci|kont|kredyt|ktor|ksiazecz|lokac|lokal|m2|metr|mieszk|miesiac|mnie|nas|oba|obie|osob|pakiet"
    r"|plus|pocz|pol|premi|raty|razie|reke|remont|rok|sieb|start|szcz|ten|tym|urzadz|wesel(?:u|ach)|wieksz"
    r"|wszystk|wykancz|wykoncz|xpackage|zyc|drozsz|inn[aey]|lepsz|najdroz|najlep|najtan|nizsz|tansz|wyzsz)"
    r"|(?:co|razie|sam|sto|ta|te|to)\b)"
)
ANYTHING = rf"(?!{NOT_ELSE}|{DETERMINER} )[a-z]{{3,}}"
POT = (
    rf"(?:\b(?:na|for) (?:{DETERMINER} )?{ELSE}{FEW}:? ¤"
    rf"|¤{FEW} (?:na|for|to|on) (?:{DETERMINER} )?{ELSE}"
    rf"|\bna (?:{DETERMINER} )?{ANYTHING}{FEW} ¤|¤(?: [a-z]+)? na (?:{DETERMINER} )?{ANYTHING})"
)
# "15 tys. na łazienkę" is for a part of the works.
SOME_WORKS = r"(?:drzwi|lazien|malow|panel|plyt|podlog|pokoj|salon|sypialn|bathr|floor|room)\w*"
POT_OF_WORKS = (
    rf"(?:\b(?:na|for) (?:(?:the|now[aey]|sam[aoe]) )?{SOME_WORKS}{FEW}:? ¤"
    rf"|¤{FEW} (?:na|for) (?:(?:the|now[aey]|sam[aoe]) )?{SOME_WORKS})"
)
DONE_FOR = (
    rf"¤ (?:wy)?starcz\w* na (?:{ELSE}|{SOME_WORKS})"
    rf"|\b(?:za|for) ¤ (?:bedzie|da sie|dostane|mozna|zrobi\w*) (?:\w+ )?(?:{ELSE}|{SOME_WORKS})"
)
# What is left of it, as was just told: "to te 13 tys. zostanie mi na meble?"
ECHO = (
    r"^(?!.*(?:\baby\b|\bzeby\b|wykoncz|remont|koncie))"
    r".*(?:\bzosta(?:je|nie)(?: mi| nam)?(?: jakies)? ¤|¤ (?:mi |nam )?zosta(?:je|nie)\b"
    r"|¤ zapasu\b|¤ roznic\w*|\broznic\w* (?:to |wynosi )?¤)"
)
COST = rf"(?:\b{ELSE}{COSTS} ¤|¤{COSTS} {ELSE})"
# "Kuchnię wycenili mi na 22 tys.": what it costs, and nobody's price of the finishing.
JOINER = r"(?: (?:juz|mi|nam|stolarz\w*|us|w (?:ikei|salonie|studiu)))*"
COST_QUOTED = (
    rf"\b{ELSE}{JOINER} wyceni(?!on)\w+{JOINER} na (?:ok\.? |okolo |jakies )?$"
    rf"|\bwyceni(?!on)\w+{JOINER} {ELSE} na (?:ok\.? |okolo |jakies )?$"
)
COST_NAMED = rf"(?:\b{ELSE}:? \(?¤|¤ {ELSE})"
APART = r"\b(?:niezaleznie|oddzieln|oprocz|osobn|poza|separate)"
TAKEN = (
    r"(?:\b(?:ale|bez|but|except|go(?:es)?|idzie|including|keep|leave|lecz|less|minus|musz[ea]\w*"
    r"|need|odchodz\w*|odejm\w+|odkladam\w*|odlicz\w*|odlozy\w*|of which|pojdzie|potrzeb\w*"
    r"|przeznacz\w*|przy czym|save|set aside|trzeba|tylko ze|w tym"
    r"|wydam\w*|z czego|z tego|zabi(?:era|ore)\w*|zostawi\w*)\b|[-−–] ?¤)"
)
# "Dodam, że mam 90 tys." adds nothing.
TO_AMOUNT = r"(?:(?!\b(?:budz|have|mam|mamy)\b)[^¤])*¤"
ADDS = (
    r"\b(?:add(?:s|ing)?|chips? in|doda(?:m|my|dza|je)?|dofinans\w*|doklad(?!n)\w+"
    r"|dolicz(?:ajac|am|amy|e|ymy)|doloz\w*"
    r"|doplac\w*|doplat\w*|dorzuc\w*|dotacj\w*|dozbier\w*|on top|zwieksz\w*)\b"
)
GIVEN = (
    r"¤(?: [a-z]+)? (?:dojdzie|doklada\w*|doloz(?:a|e|y|ymy)|dopla(?:ca|ce|ci)|dorzuc[aei]"
    r"|dozbier(?:am|amy|ze|zemy)|zaoszczedz(?:e|imy))\b"
)
GIVES = (
    r"(?:\+|\b(?:another|da(?:ja|je)? (?:mi|nam)|da(?:ja|je)?(?= ¤)|dadza|dojdzie|dodatkowo"
    r"|do tego|dorobi\w+|extra|gives?(?: me| us)?(?= ¤)|jeszcze|kolejn\w+"
    r"|odloz(?:e|ymy)|plus|will (?:get|give|save))\b)"
)
OPENER = r"(?:(?:a|and|co|gdy\w*|i|if|jak\w*|jes?li|jezeli|my|no|oraz|rodzice|we|what)\b[ ,]*){0,3}"
SOURCE = (
    r"\b(?:babci\w*|chrzes(?:n|tn)\w*|(?<=z )wesela|(?<!w )(?<!the )bank(?:u|iem)?"
    r"|bonus|brat\w*|brother|chlopak\w*|cio[ct]\w*"
    r"|cork\w*|dad|gran|grandma|grandpa|nan|darowizn\w*|daughter|dziad\w*|dziewczyn\w*|father|gotowk\w*|husband|in.laws"
    r"|(?<=the )wedding|ja|kredyt\w*"
    r"|loan|lokat\w*|mama(?= ¤)|mom|mother|mum|maz|meza|narzeczon\w*|ona"
    r"|(?:koleg\w*|kolezank\w*|on)(?= (?:da|daje|dal[ai]?(?= (?:mi|nam))|doloz\w+|dorzuc\w+|ma)\b)"
    r"|oszczedn\w*|parents|partner\w*"
    r"|pozycz\w*|premi(?:a|i|e)|rodzic\w*|savings|siostr\w*|sister|son|spad(?:ek|ku)"
    r"|syn(?:a|em|owi)?|szwag\w*|tat[aoy]|tesc\w*|uncle|wife|wklad\w*|wuj\w*|zon[aey]|zwrot\w*|refund)\b"
)
GIVING = (
    r" (?:da(?:dza|ja|je|li|la|ly|m|my)?|(?:moge|moze|mozemy) dac|doda\w*|dolo\w+|dorzuc\w*|gave"
    r"|gives?|(?:can |could |will |would )?lends?(?: me| us)?)\b"
)
TOLERANCE = r"(?:\+ ?/? ?[-−–]|±|plus ?(?:/|,)? ?minus|\bgive or take\b)[^¤]*¤"
HAVE = (
    r"\b(?:dosta\w+|dysponuj\w*|got|ha[ds]|have|i'?ve|ma|maja|mam|mamy|odlozon\w+|posiada\w*"
    r"|zosta\w+)\b"
)
OWN = r"\b(?:swoi(?:ch|m)|swoje(?:go)?|wlasn\w+|our own|my own)\b"
# What is had and not to be spent: "nie ruszam 10 tys.", "20 tys. musi zostać na koncie".
KEPT = (
    r"(?:\bnie (?:chc\w+ |mog\w+ |wolno )?(?:rusz\w+|wyda\w+) ¤"
    r"|¤ (?:nie (?:chc\w+ |mog\w+ )?(?:rusz\w+|wyda\w+)"
    r"|(?:musi|musz[ae]|ma|maja) (?:mi |nam )?zostac"
    r"|zostaje na koncie|(?:\w+ ){0,2}na wszelki)"
    r"|\bzostaw(?!al|ia\b)\w*(?: sobie| tylko| jednak| z)* ¤|\b(?:zeby|aby) ¤ (?:mi |nam )?zosta"
    r"|\b(?:na koncie (?:\w+ )?(?:zosta\w+|miec)|na wszelki wypadek)[^¤]* ¤"
    r"|\bzeby[^¤]*\bzosta\w+[^¤]*¤|¤ (?:keep\b|left\b|odlozyc|zostawi\w+|stays?\b)"
    r"|\b(?:keeps?|leaves?|not touch\w*|not spend)\b[^¤]*¤)"
)
# "Muszę jeszcze kupić auto za jakieś 25 tys."
NO_FLAT = (
    r"(?!apart|comfort|dom\b|express|flat|house|kawaler|lokal|mieszk|pakie|premium|remont|wykon"
    r"|finish|package|xpackage)[a-z]+"
)
MUST = r"(?:musi\w*|musz[ea]|trzeba|have to|must|need to)"
BUYS = (
    rf"\b(?:(?:chc\w+|planuj\w+|want to|{MUST})(?: {NO_FLAT}){{0,3}} (?:kupic|buy)"
    rf"|{MUST}(?: {NO_FLAT}){{0,3}} (?:oplacic|splacic|zaplacic|pay))\b(?: {NO_FLAT}){{0,5}} ¤"
    rf"|\b{MUST}(?: {NO_FLAT}){{0,3}} (?:oplacic|splacic|zaplacic|pay) ¤(?: {NO_FLAT})? (?:za|for)"
    rf" {NO_FLAT}"
)
# "Bratu dam 15 tys.", "I give my brother 15k", and not for the finishing.
TO_ANOTHER = (
    r"(?:babci|bratu|chlopakowi|corce|dziadkowi|dzieciom|ex|jej|jemu|kuzynowi|mamie|mezowi|mu|rodzicom"
    r"|siostrze|synowi|szwagrowi|tacie|tesciom|wnukowi|zonie|(?:(?:to )?(?:my|his|her) "
    r"(?:brother|daughter|ex|parents|sister|son)))"
)
I_GIVE = r"(?:da[cm]|daje(?:my)?|damy|odda(?:c|je|m)|przekaz\w+|give|pay)"
GIVEN_AWAY = (
    rf"(?:\b{I_GIVE} ¤ {TO_ANOTHER}\b|\b{TO_ANOTHER}(?: [a-z]+)? {I_GIVE}(?: [a-z]+)? ¤"
    rf"|\b{I_GIVE} {TO_ANOTHER}(?: [a-z]+)? ¤"
    rf"|¤(?: [a-z]+)? (?:{I_GIVE} {TO_ANOTHER}|{TO_ANOTHER} {I_GIVE})\b)"
)
# "But 5000 goes to the dealer"
GOES_TO = rf"¤ (?:will )?goe?s? to (?:my |the )?(?!{FINISHING}|you\b)[a-z]+"
# "20 tys. za auto", "auto pójdzie za 28 tys."
CAR = r"\b(?:auto|samochod|car)\w*"
CAR_SOLD = (
    rf"¤ (?:za|ze sprzedazy|for) (?:the |my )?{CAR}"
    rf"|{CAR}(?: \w+){{0,2}} (?:posz\w+|pojdzie|sprzed\w+|sold)(?: \w+)? (?:za |for )?¤"
    rf"|{CAR}(?: \w+){{0,2}} ¤ sprzed|¤ (?:z|ze|from) (?:the |my )?{CAR}"
    rf"|\b(?:z|from) {CAR}(?: \w+){{0,2}} ¤|\b(?:dosta\w+|get) za \w+ ¤"
    rf"|{CAR} (?:za|for) ¤ (?:posz\w+|pojdzie|sprzed\w+)|\bza {CAR}(?: \w+){{0,2}} ¤"
    rf"|\b(?:sprzed\w+|sell\w*|sold) (?:\w+ )?{CAR}(?: \w+)? (?:za|for) ¤"
)
# "Muszę zostawić 10 na pokoik dziecka"
LEFT_FOR = r"\b(?:zostaw\w*|odklad\w*|odloz\w*|keep|leave|set aside)\b[^¤]*¤ (?:na|dla|for)\b"
RECEIVED = rf"\bdosta\w*[^¤]*¤(?: \w+)? (?:od |z )?{SOURCE}"
# "Dostaliśmy na ślub 50 tys."
FEAST = r"na (?:chrzciny|komunie|osiemnastke|slub|swieta|urodziny|wesele)\b"
WEDDING = rf"\bdosta\w+[^¤]* (?:{FEAST}[^¤]*¤|¤ {FEAST})"
RECEIVED_OF = rf"\bdosta\w* {SOURCE}[^¤]* ¤"
BORROWED = (
    r"\b(?:borrow|pozycz\w*)\b[^¤]*¤"
    r"|^(?!.*\bmam).*\b(?:biore|dobi(?:era|ore)\w*|dobrac|wezm\w*|wziac)\b[^¤]*"
    r"(?:\b(?:kredyt|pozycz|loan)\w*[^¤]*¤|¤(?: \w+)? (?:kredyt|pozycz|loan))"
)
# "Nie chcę wydać więcej niż 65 tys."
CAP = (
    r"\bchc\w+ wydac (?:do|maks\w*|max\w*|najwyzej|tylko)(?: ok\.?)? ¤"
    r"|\bnie (?:chc\w+ |mog\w+ )?(?:\w+ )?wiecej niz ¤|\b(?:no|not) more than ¤"
)
# "Mam 55 tys. i 20 tys. w gotówce"; "i 6 tys. pralka" is none.
AND_ALSO = (
    r"^ ?(?:and|i|oraz)(?: (?:about|another|have|jeszcze|kolejne|mam|mamy|ok\.?|okolo))* ¤"
    r"(?: ?(?:$|[-,.;?!\0])| (?:cash|from|gotow|in|kredyt|loan|na (?:koncie|ksiaz|lokac|wykon)|od"
    r"|oszczedn|razem|savings|together|total|w|z|ze)\b| (?:gotow|kredyt|oszczedn|na lokac)\w*)"
)
# "Kuchnia 20 tys. już zapłacona" is taken off nothing.
PAID_FOR = rf"\b{ELSE}[^¤]*¤ (?:juz |mam |sa |jest )?(?:kupion|oplacon|zaplacon|paid)"
PAID = r"\b(?:juz|kosztowal\w*|kupil\w*|zaplac\w+|bought|paid)\b"
SOLD = r"\b(?:sprzed\w*|sell(?:ing)?|sold)\b"
REPEATED = (
    r"(?:\bpo|(?:\b|[0-9])(?:razy|times|x)|\b(?:co miesiac|miesiecznie)) ¤"
    r"|¤ (?:a month|co miesiac|each|kazd[ey]|miesiecznie|monthly|na (?:glowe|miesiac|osobe)"
    r"|od osoby|per (?:month|person))\b"
)
INSTEAD = (
    r"\b(?:actually|i mean|instead|jednak|nie|not|pomyl\w*|poprawka|przepraszam|raczej|rather"
    r"|sorry|tak naprawde|tzn|w sumie|wlasciwie|zamiast|znaczy)\b[^¤]*¤"
)
EITHER = r"\b(?:albo|czy|ewentualnie|gdyby\w*|lub|maybe|moze|or|w ostatecznosci)\b[^¤]*¤|[-–] ?¤"
LIMIT = r"\b(?:do|maks\w*|max\w*|up to)(?: ok\w*)? ¤|^ to ¤"
TOPPED_UP_TO = r"^(?!.*\bile\b).*\b(?:doloz|doplac|dorzuc)\w*(?: \w+)? do ¤"
# "Po wpłacie wkładu własnego zostało mi 40 tys." is all there is.
LEFT_OVER = r"\b(?:left|zosta\w+)\b[^¤]*¤"
DOWN_PAYMENT = (
    r"\b(?:deposit|down payment|na poczatek|na start|przedplat\w*|transz\w*|up ?front|wpla[ct]\w*"
    r"|z gory|zadat\w*|zaliczk\w*)\b"
)
FOR_FINISHING = (
    rf"¤ (?:(?:mi|nam|odklad\w*|odloz\w*|przeznacz\w*|zosta\w+) ){{0,2}}(?:for|na)(?: [a-z]+)?"
    rf" {FINISHING}|\b(?:for|na)(?: [a-z]+)? {FINISHING}{FEW} ¤"
    r"|\b(?:chc[ea]\w*|mog[ea]|mozemy) (?:\w+ )?(?:przeznaczyc|wydac) ¤"
)
