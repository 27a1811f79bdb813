"""Words of a message about another's offer: whose a number is, and what is asked of it."""

from chatbot.patterns import regex

PACKAGE = "\x01"  # stands for each character of a package that is named

KNOWN_TO_VISITOR = r"(?:kole(?:g|zan|zk)\w*|kump(?:el|l)\w*|sasi[ae]d\w*|szwag\w*|znajom\w*)"
CRAFTSMAN = (
    r"(?:budowlan(?:iec|ca|cy|cow|cem|cowi)|ekip\w+|fac(?:et|ec)\w*|fachow\w+|gosci?(?:a|u|em|owi)?"
    r"|konkurencj\w+|majst\w+|remontow\w+|typ(?:a|ek|ka|kowi)?|wykonawc\w+"
    r"|(?<!wasza )(?<!waszej )firm(?:a|y|ie|e))"
)
PRONOUN = r"(?:on(?! jest\b)|oni|ona|jego|jemu|niego|niej|nim|nich|nimi|ich|tamt\w+|tamci)"
PAPER = r"(?:ofer(?:ta|ty|cie|te|ta)|wycen(?:a|y|ie|e)|propozycj\w+)"
# "Droższy jest on od Express Plus": that is the package.
OF_PACKAGE = regex(r"\b(?:drozsz|tansz)\w* (?:jest )?on\b|\bon (?:jest )?(?:drozsz|tansz)\w*")
NOUN = regex(rf"\b(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|{PAPER}|tamt\w+|tamci)\b")
THEM = regex(rf"\b(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|{PRONOUN}|{PAPER})\b")
# Said of whoever was spoken of: "a jakby opuścił do 90?"
DOWN = (
    r"(?:obniz(?:y|yl|ylby|a)|opusc(?:i|il|ilby|ili)|spusc(?:i|il|ilby|ili)|urw(?:ie|al|alby)"
    r"|ze(?:jdzie|jda|szli|szlaby|szla)|z(?:jedzie|jechal|jechalby|szedl|szedlby)"
    r"|(?:moze |moglby |dalby )(?:\w+ )?(?:zejsc|opuscic|spuscic))"
)
UP = r"(?:podni(?:esie|osl|oslby)|podbi(?:je|l|lby)|podwyzsz(?:y|yl|ylby)|podroz(?:eje|al|alby))"
ASKS = (
    r"(?:bierze|bior[ao]|chca|chcial(?:by|oby|a)?|da(?:je|l|lby)?(?= )|krzykn\w+"
    r"|licz(?:y|a|yl|ylby)"
    r"|mow(?:i|ia|il)|policz(?:y|yl|ylby)|powiedzi(?:al|alby|eli)|poda(?:l|je|li)|rob(?:i|ia|ilby)"
    r"|wez(?:mie|ma)|wol(?:a|al|aja)|wycen(?:il|ili|ia|i)|wzi(?:al|alby|eli|eliby)|zaspiewal\w*"
    r"|zawolal\w*|zazyczyl\w*|zrob(?:i|ia|ilby|il)|zaproponowal\w*|zad(?:a|al))"
)
THEY_DO = regex(rf"\b(?:{ASKS}|{DOWN}|{UP})\b")
# No more than that of whom nobody told before: "on da 45" is somebody who helps.
PRICES_IT = regex(
    r"\b(?:bierze|bior[ao]|chce|chca|chcial\w*|krzykn\w+|licz(?:y|a|yl)|policzyl\w*|powiedzial\w*"
    r"|rob(?:i|ia)|zrobi|wezm(?:ie|a)|wola|wolal|wycenil\w*|zaspiewal\w*|zawolal\w*)\b"
)
HAS_OR_GIVES = regex(r"\b(?:da(?:je|dza|lby|li|l|la)?|ma|maja|mial\w*|odlozyl\w*|wlozy|doklada)\b")
MY_MONEY = r"(?:budz\w*|kas[ay]|kase|oszczednosc\w*|pieniedzy|pieniadze)"
ME = regex(
    r"\b(?:ja mam|mam|mamy|mial(?:bym|abym|em|am)|mielibysmy|posiadam\w*|dysponuj\w+"
    rf"|(?:moj|nasz)\w* {MY_MONEY}|budz\w+|(?:od|u)loz\w+|uzbiera\w+|przeznacz\w+|wyda[cmj]\w*"
    r"|moich|moje|maks(?:imum|ymalnie)?|max)\b"
)
# "Mam ofertę", "mam fachowca"
HAVE_ELSE = regex(
    r"\b(?:mam|mamy) "
    r"(?:(?:juz|tez|tu|jedna|inna|druga|lepsza|taka|od|w|na|nowe|do|jakies|ta|te) ){0,3}"
    rf"(?:{PAPER}|ofert\w*|propoz\w*|wycen\w*|{CRAFTSMAN}|{KNOWN_TO_VISITOR})"
)
NOT_MY_MONEY = regex(
    rf"\b(?:a |ale )?(?:to )?nie (?:jest |byl |o )?(?:to )?(?:(?:moj|nasz)\w* )?{MY_MONEY}\b"
)
US = regex(
    r"\b(?:(?:u|od|z|ze|do|przy|przez) was|was|wasz\w*|wy|wam|wami|u panstwa|panstwo"
    r"|(?:bierz|chc|jestes|lic|robi|wychodzi|zrobi|wyjdzie|wezmie|policzy)cie|macie)\b"
)
# "150 tys to ja mam", "120 tys budżetu"
ME_AFTER = regex(
    rf"(?:, (?=to )| )(?:(?:to|jest|ja|my|tyle|tylko|wlasnie) ){{0,4}}"
    rf"(?:mam\b|mamy\b|(?:(?:moj|nasz)\w* )?{MY_MONEY}|moje\b(?! mieszk)|odloz\w+|uzbiera\w+"
    r"|w kieszeni)(?![^,.;?!]{0,20}[0-9])"
)
# "93 tys to nowa cena fachowca", "98 od gościa"
PRICE = r"(?:cen[aey]|kwot[aey]|koszt\w*|stawk[aiey]|wycen[aey]|ofert[ay]|propozycja)"
THEM_AFTER = regex(
    r",? (?:brutto )?(?:(?:to|jest|byla|bylo|bedzie|wlasnie) ){0,2}"
    rf"(?:(?:nowa|ostateczna|ostatnia|ta|ten) )?(?:{PRICE} )?(?:(?:od|u|tego|ten|ta|jest) ){{0,3}}"
    rf"(?:jego\b|ich\b|tamt\w+|{CRAFTSMAN}|{KNOWN_TO_VISITOR}|(?<=od )niego|(?<=u )ni(?:ego|ch))"
    r"(?! (?:na |za )?[0-9])"
)
COPULA = regex(r",? (?:brutto )?(?:to|jest|od|u|byla)\b")
NEW_PRICE_AFTER = regex(
    r",? (?:to|jest) (?:(?:jest|jego|ta) )?(?:nowa|ostateczna|ostatnia)"
    r" (?:cena|oferta|kwota|stawka)"
)
# "Z tych 150", but "zszedł z 95".
OF_MONEY = regex(
    r"(?<!mowi )(?<!mowia )(?<!powiedzial )"
    r"\b(?:z|ze)(?: (?:tych|tego|te|moich|naszych|mojego|calych|budzetu)){0,2} $"
    r"|\bprzy(?: (?:tych|moich|moim|naszym|budzecie))+ $"
)
OLD = regex(r"\b(?:nie|zamiast|miast)(?: (?:za|od|te|jak|juz|po))? $")
CHANGED_FROM = regex(rf"\b(?:{DOWN}|{UP})(?: (?:\w+ )?)?(?:z|ze) $")
CHANGED_BY = regex(
    rf"\b(?:(?P<less>{DOWN})|{UP})(?: (?:cene|mi|nam|jeszcze|o|kolejne|ok|okolo|z ceny|tylko|ze"
    r"|jakies)){0,4} $"
)
# "Jeszcze 3 tys. opuścili"
CHANGED_BY_AFTER = regex(
    rf"(?: (?:by|jeszcze|mi|nam|z ceny)){{0,3}} (?:(?P<less>{DOWN})|{UP})\b(?! (?:do|na|za)\b)"
)
# "To zostanie 10, nie?", which our answer tells.
CLAIMED = regex(
    r"\b(?:zosta\w+|(?:za)?brak\w+|roznic\w+|droz\w+|drozsz\w+|tan\w+|wiecej|mniej|dopl\w+)"
    r"(?: (?:mi|nam|by|tylko|jakies|okolo|ok|to|o|wynosi|jest|bedzie)){0,3} $"
)
MATERIAL = r"(?:material\w*|robociz\w*|drzwi)"
MORE_BEFORE = regex(
    rf"(?<!z )(?<!ze )\b{MATERIAL}(?: (?:to|za|jeszcze|jakies|okolo|ok|beda|bedzie|osobno"
    r"|dodatkowo|jednak|wyjda|kosztuja|kosztuje|policzyl|on|mu|po|u niego|licze|sa|jest|niby"
    r"|kolejne|plus|teraz|na)){0,5} $"
)
MORE_AFTER = regex(rf" (?:(?:za|na) )?{MATERIAL}\b")
PLUS_BEFORE = regex(
    r"(?:\bplus|\+|\bi|\bdo tego|\bdodatkowo|\bjeszcze|\boraz|\bosobno)(?: ok\w*)? ?$"
)
ALL_IN = regex(
    r"\b(?:z|ze) material\w*|\bmaterial\w* (?:w cenie|wliczon\w*)"
    r"|\b(?:razem|lacznie|w sumie|calosc)\b"
)
WITH_COOLING = regex(
    r"\b(?:z|ze|wraz z|lacznie z|wlacznie z|w tym)(?: (?:ta|juz))? klim\w*"
    r"|\bklim\w* (?:w cenie|wliczon)"
)
WITHOUT_COOLING = regex(r"\b(?:bez|minus) (?:tej )?klim\w*")
COOLING = regex(r"\bklim(?:a|e|y|atyz\w*|ie)\b")
COOLING_BEFORE = regex(
    r"(?<!z )(?<!ze )(?<!bez )\bklim(?:a|e|y|atyz\w*)(?: (?!z |ze )[a-z]+){0,4} $"
)
COOLING_AFTER = regex(r" (?:za|na) klim\w*")
DIFFERENCE = regex(
    r"\b(?:droz\w+|taniej|tansz\w+|tansi|roznic\w*|wiecej|mniej|dopl(?:ac|at)\w*|dolo[zy]\w*"
    r"|oszczedz\w*|zaoszczedz\w*|porown\w+|zestaw\w*|przebij\w*|kontra|vs|versus|wypada\w*)\b"
    rf"|\bjak (?:to |sie to )?(?:ma (?:sie )?)?(?:do|przy|wobec) (?:wasz\w+ )?{PACKAGE}"
)
# "Ile wam brakuje do niego?"
SHORT_OF_THEM = regex(
    r"\bbrak\w* (?:wam|panstwu)|\bbrak\w*(?: (?:wam|mi|jeszcze))? do (?:nie|je|ni)(?:go|ch)\b"
)
AT_THEIRS = regex(
    rf"\b(?:u|przy) (?:(?:tego|tej|moj\w+) )?(?:{CRAFTSMAN}|niego|nich)\b"
    rf"|\b(?:bior[ea]|wez[me]\w+|wybior\w+|biorac) (?:(?:tego|ta|te) )?(?:{CRAFTSMAN}|jego|ich)\b"
)
TO_OURS = regex(
    rf"\broznic\w*(?: (?:jest|bedzie|wychodzi|wyjdzie))? (?:do|wobec|wzgledem|z|ze) (?:wasz\w+ )?"
    rf"{PACKAGE}"
)
# Money that is plainly what finishing costs: "on 96 tys. z materiałami".
OF_FINISHING = regex(
    r"\b(?:material\w*|robociz\w*|za (?:calosc|cale|wszystko|wykoncz\w+)|pod klucz)\b"
)
NUMBER_ALONE = regex(
    r"(?:(?:a|ale|czyli|i|jak|jakby|jednak|moze|nie|no|ok|to|za|ewentualnie),? )*"
    r"[0-9][0-9 .,]*(?:zl\w*|pln)?\W*"
)
REST = regex(
    r"\b(?:zosta(?:je|nie|lo|loby|nic|ja|na)|(?:za)?brak\w*|(?:wy)?starcz\w*|zmieszcz\w*|zmiesc\w*"
    r"|w kieszeni)\b"
)
TOTAL = regex(
    r"\b(?:razem|w sumie|lacznie|calosc|wyjdzie|wychodzi|wyniesie|kosztuje|policzyl\w*|ile to)\b"
)
WHICH = regex(r"\b(?:co|cos|jaki\w*|ktor\w+|kazd\w+|opcj\w*|pakie\w+|wszystk\w+)\b")
# Who helps, paid or recommends is none that offers.
FAMILY = (
    r"(?:babci\w*|brat\w*|cork\w*|dziad\w*|mam[aey]|maz|oj(?:ca|ciec)\w*|rodzic\w*|siostr\w*"
    r"|szwag\w*|syn\w*|tat[aey]|tesc\w*|wuj\w*|zon\w*|znajom\w*|kole(?:g|zan)\w*)"
)
GIVES = regex(
    rf"\b{FAMILY}(?: \w+){{0,3}} (?:dorzuc|doloz|poz(?:y|a)cz|podaruj"
    r"|da(?:dza|je|l|la|li)? (?:mi |nam )?[0-9])"
    rf"|\b(?:dorzuc\w*|doloz\w*|pozycz\w*)(?: \w+){{0,2}} {FAMILY}"
)
PAID = regex(
    rf"\b(?:{KNOWN_TO_VISITOR}|{FAMILY})(?: (?!chce|ktor)\w+){{0,3}}"
    r" (?:(?:za)?plac\w+|wydal\w*|kupil\w*|polec\w*)"
    rf"|\b(?:(?:za)?placil\w*|wydal\w*) (?:\w+ )?{KNOWN_TO_VISITOR}"
    rf"|\b{KNOWN_TO_VISITOR}(?: \w+){{0,2}}"
    r" (?:robil|robili|mial|mieli|bral|brali|wykanczal)\w*\b(?! by)"
    rf"|\bu (?:\w+ )?(?:{KNOWN_TO_VISITOR}|{FAMILY}) (?:robili|brali|wzieli|wykanczali)"
    r"|\bz polecenia|\bpolecil\w*"
)
# Another topic, which other rules answer.
ELSE = regex(
    r"\b(?:balkon|taras|ogrod|garaz|komork|piwnic|antresol|dom(?:u|ek|ku)?\b|poddasz|lazien|kuchni"
    r"|salon|garderob|zawier|wlicz|wizualiz|konsultac|spotka|gwaranc|rabat|promoc|kredyt|rat[ay]\b"
    r"|ratach|vat|netto|leasing|zalicz|transz|podlog|plytk|szaf|agd|mebl|zakres|jakosc|lepi?ej"
    r"|warto\b|roznia|czym|spolk|dlaczego|czemu|kiedy|trwa|termin|dlugo|szybc|tygod|miesi|dni\b"
    r"|polow|czesc (?:w|mieszk)|procent|w cenie|umow|telefon|adres|zadzwon|kontakt|metrze|na metr"
    r"|od metra|dwoch|dwie|obie|oba|drug[aeio]|pierwsz|(?:ofert|ekip|firm)\w* [abx]\b|sasiad"
    r"|prac[aye]|czynsz|najem|rodzic|godz|elewac|tynk|wylew|malow|kafel|glazur|punkt|poprzedn|dewelop|dorowna"
    r"|lamp|wizyt|musieliby|(?:zejd|opusc|obniz|spusc|znizy|urw)\w*cie\b)"
    r"|\b(?:cena|czyli|ile|jaka|jest|kosztuje|to|wychodzi|wy)(?: [a-z]+){0,3}"
    r" (?:za|na|od|per) (?:metr|m2)\w*(?! [0-9])"
)
OF_SEVERAL = regex(
    r"\b(?:te\w|ta|t\w+) (?:(?:tan|droz)sz|in)\w+|\b(?:od|u|przy) (?:tan|droz)szej\b"
)
UNREAD_AFTER = regex(
    r" ?(?:%|proc|dni\b|dzien|lat\b|lata\b|miesi|mies\b|tyg|pok|sypial|osob|os\b|godz|min\b|szt"
    r"|jednost|klim\w* (?!w)|piet|rok|rat\b|okn|drzwi|[x*] ?[0-9]|[.:/-] ?[0-9]|euro?|[$€])"
)
CONTACT = regex(r"@|(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}(?![0-9])|\+[0-9]{2}")
CLAUSE = regex(r"[,;?!:()]|(?<!tys)(?<!ok)\.(?![0-9])|(?<=tys)\. |(?:^| )(?:a|ale|bo|natomiast) ")
