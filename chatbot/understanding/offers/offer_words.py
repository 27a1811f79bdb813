"""Words of a message about another's offer: whose a number is, and what is asked of it."""

from chatbot.patterns import regex

PACKAGE = "\x01"  # stands for each character of a package that is named

KNOWN_TO_VISITOR = (
    r"(?:chlop(?:a|em|u)?|kogos|kole(?:g|zan|zk|s)\w*|ktos|kump(?:el|l)\w*|specjalist\w*"
    r"|szwag\w*|ziom\w*|znajom\w*)"
)
CRAFTSMAN = (
    r"(?:budowlan(?:iec|ca|cy|cow|cem|cowi)|(?:(?<=ten )|(?<=tego )|(?<=ma )|(?<=mam ))czlowieka?"
    r"|ekip\w+|fac(?:et|ec)\w*|fachow\w+|gosci?(?:a|u|em|owi)?|konkurencj\w+|majst\w+"
    r"|remontow\w+|typ(?:a|ek|ka|kowi)?|wykonawc\w+"
    r"|(?<!wasza )(?<!waszej )firm(?:a|y|ie|e))"
)
PRONOUN = (
    r"(?:t(?:en|ego|ym) (?:drugi\w*|za(?= [0-9]))|(?:drugi|inny|kolejny|trzeci)(?= (?:\w+ )?[0-9])"
    r"|on(?! jest\b)|oni|ona|jego|jemu|niego|niej|nim"
    r"|nich|nimi|ich|tamt\w+|tamci)"
)
PAPER = r"(?:ofer(?:ta|ty|cie|te|ta)|wycen(?:a|y|ie|e)|propozycj\w+)"
# "Droższy jest on od Express Plus": that is the package.
OF_PACKAGE = regex(r"\b(?:drozsz|tansz)\w* (?:jest )?on\b|\bon (?:jest )?(?:drozsz|tansz)\w*")
NOUN = regex(rf"\b(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|{PAPER}|tamci)\b")
THEM = regex(rf"\b(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|{PRONOUN}|{PAPER})\b")
# Said of whoever was spoken of: "a jakby opuścił do 90?"
OF_MATERIALS = regex(r"\bmaterial\w*(?: (?:jednak|to))* nie (?:za )?$")
DOWN = (
    r"(?:obniz(?:y|yl|yla|yli|ylby|a)|opuszcza|spuszcza|opusc(?:i|il|ila|ilby|ili)|spusc(?:i|il|ila|ilby|ili)|urw(?:a|ie|al|alby)"
    r"|ze(?:jdzie|jda|szli|szlaby|szla)|z(?:jedzie|jechal|jechalby|szedl|szedlby)"
    r"|(?:moze |moglby |dalby )(?:\w+ )?(?:zejsc|opuscic|spuscic))"
)
UP = (
    r"(?:podni(?:esie|osl|osla|oslby|osa|esli)|podbi(?:je|l|la|li|lby)|podwyzsz(?:y|yl|yla|yli|ylby)"
    r"|podroz(?:eje|al|ala|alby|eli))"
)
ASKS = (
    r"(?:bierze|bior[ao]|chca|chcial(?:by|oby|a)?|da(?:je|l|lby)?(?= )|krzykn\w+"
    r"|licz(?:y|a|yl|ylby)|powie(?:dza)?(?= [0-9])"
    r"|mow(?:i|ia|il)|policz(?:y|yl|yli|ylby|ono)|skalkulowal\w*|wyliczyl\w*|powiedzi(?:al|alby|eli)|poda(?:l|je|li)|rob(?:i|ia|ilby)"
    r"|wez(?:mie|ma)|wol(?:a|al|aja)|wycen(?:il|ili|ia|i|iono)|zaproponowano|wzi(?:al|alby|ela|elaby|eli|eliby)|zaspiewal\w*"
    r"|zawolal\w*|zazyczyl\w*|zrob(?:i|ia|ilby|il)|zaproponowal\w*|zad(?:a|al))"
)
THEY_DO = regex(rf"\b(?:{ASKS}|{DOWN}|{UP})\b")
# No more than that of whom nobody told before: "on da 45" is somebody who helps.
PRICES_IT = regex(
    r"\b(?:bierze|bior[ao]|chce|chca|chcial\w*|krzykn\w+|licz(?:y|a|yl)|policzyl\w*|powiedzial\w*"
    r"|rob(?:i|ia)|zrobi|wezm(?:ie|a)|wola|wolal|wycenil\w*|wzi(?:al|ela|eli)(?:by)?|zaspiewal\w*|zawolal\w*)\b"
)
HAS_OR_GIVES = r"(?:da(?:je|dza|lby|li|l|la)?|ma|maja|mial\w*|odlozyl\w*|wlozy|doklada)\b"
ONE_GIVES = regex(
    rf"\b(?:(?<!tamta )(?<!inna )(?<!druga ){CRAFTSMAN}|{KNOWN_TO_VISITOR}|tamt\w+|tamci)"
    rf"(?: (?!ofert|wycen|firm|ekip)\w+)? {HAS_OR_GIVES}"
    r"(?! (?:\w+ )?[0-9][0-9 ]*(?:zl\w*)? ?(?:/|za |od |na )(?:m2?\b|metr))"
    r"(?! (?:\w+ ){0,2}(?:cen|ofert|opcj|propoz|wycen))"
)
# "Wycenili mi 1350 za metr": whoever they are.
IMPERSONAL = regex(
    r"\b(?:policzono|wyceniono|zaproponowano|policzyli|podali|powiedzieli|skalkulowali|wyliczyli|wycenili|zaproponowali|zaspiewali"
    r"|zawolali|krzykneli)\b(?: (?!was|panstw)\w+){0,3} (?:na |za )?[0-9]"
)
NO_WORKS = regex(r"\b(?:aut[ao]|samochod|dzialk|kredyt|koszyk)")
GIVES_ANY = regex(rf"\b(?:dam|dac|dajemy|doloz\w*|reszt\w*|{HAS_OR_GIVES})")
MY_MONEY = r"(?:budz\w*|kas[ay]|kase|oszczednosc\w*|pieniedzy|pieniadze)"
ME = regex(
    r"\b(?:ja(?= (?:tylko |ok\w* )?[0-9])|ja mam|mam|mamy|mial(?:bym|abym|em|am)|mielibysmy"
    r"|bede(?:my)? (?:mial|mie[cl])\w*|posiadam\w*|dysponuj\w+|dostan(?:e|iemy)"
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
    r"\b(?:(?:gdy|jak)?byscie|(?:u|od|z|ze|do|przy|przez) was|was|wasz\w*|wy|wam|wami"
    r"|u panstwa|panstwo"
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
    r"(?:,(?= (?:to|od|u)\b))? (?:brutto )?(?:(?:to|jest|byla|bylo|bedzie|wlasnie) ){0,2}"
    rf"(?:(?:nowa|ostateczna|ostatnia|ta|ten) )?(?:{PRICE} )?(?:(?:od|u|tego|ten|ta|jest) ){{0,3}}"
    rf"(?:jego\b|ich\b|tamt\w+|{CRAFTSMAN}|{KNOWN_TO_VISITOR}|(?<=od )niego|(?<=u )ni(?:ego|ch))"
    r"(?![^,.;?!]{0,25}[0-9])"
)
COPULA = regex(r",? (?:brutto )?(?:to|jest|od|u|byla)\b")
NEW_PRICE_AFTER = regex(
    r",? (?:to|jest) (?:(?:jest|jego|ta) )?(?:nowa|ostateczna|ostatnia)"
    r" (?:cena|oferta|kwota|stawka)"
)
# "Z tych 150", but "zszedł z 95".
OF_MONEY = regex(
    r"(?<!mowi )(?<!mowia )(?<!powiedzial )(?<!licze )(?<!mysle )(?<!tak )"
    r"(?<!pisalem )(?<!pisalam )(?<!mowilem )(?<!mowilam )(?<!mowie )(?<!pisze )"
    r"\b(?:z|ze)(?: (?:tych|tego|te|moich|naszych|mojego|calych|budzetu)){0,2} $"
    r"|\bbrak\w*(?: (?:mi|nam|jeszcze))? do $"
    r"|\bprzy(?: (?:tych|moich|moim|naszym|budzecie))+ $"
)
OLD = regex(r"\b(?:nie|zamiast|miast)(?: (?:za|od|te|jak|juz|po))? $|\bbez tych $")
CHANGED_FROM = regex(rf"\b(?:{DOWN}|{UP})(?: (?:\w+ )?)?(?:z|ze) $")
CHANGED_BY = regex(
    rf"\b(?:(?P<less>{DOWN})|{UP})(?: (?:cen[ey]|mi|nam|jeszcze|o|kolejne|ok|okolo|z ceny|tylko|ze"
    r"|jakies)){0,4} $"
)
# "Jak dołożę 5 tys., to będę miał 90"
ADDED_BEFORE = regex(
    r"\b(?:doloz(?:e|ymy)|dorzuc(?:e|imy)|dozbier(?:am|amy))(?: (?:jeszcze|swoje|ok\w*))? $"
    r"|\b(?:ma|mam|mamy|maja) (?:dodatkowo|jeszcze|tez)(?: (?:jakies|kolejne|ok\w*))? $"
)
# "Mieszkanie ma 71, a nie 74"
AREA_BEFORE = regex(
    r"\b(?:lokal|metraz|mieszkani)\w*"
    r"(?: (?:bedzie|byl\w*|jednak|ma|mam|mamy|mial\w*|jest|to|ok\w*|wynosi)){0,3} $"
)
# "Oferta 1: 79 tys."
LABEL_BEFORE = regex(r"\b(?:ekip|firm|ofert|opcj|wycen)\w*(?: (?:nr|numer))? $")
# "Jeszcze 3 tys. opuścili"
CHANGED_BY_AFTER = regex(
    rf"(?: (?:by|jeszcze|mi|nam|z ceny)){{0,3}} (?:(?P<less>{DOWN})|{UP})\b(?! (?:do|na|za)\b)"
)
# "To zostanie 10, nie?", which our answer tells.
CLAIMED = regex(
    r"\b(?:zosta\w+|(?:za)?brak\w+|roznic\w+|droz\w+|drozsz\w+|tan\w+|wiecej|mniej|dopl\w+)"
    r"(?: (?:mi|nam|by|tylko|jakies|niecale|okolo|ok|ponad|prawie|to|o|wynosi|jest|bedzie)){0,3} $"
)
CLAIMED_AFTER = regex(
    r"(?: ?(?:k|tys\w*))?(?: zl\w*)? (?:roznic\w*|droz\w+|taniej|wiecej|mniej|zosta\w+"
    r"|(?:za)?brak\w+)"
)
MATERIAL = r"(?:material\w*|robociz\w*|robot[aey]|drzwi)"
MATERIAL_SAID = regex(rf"\b{MATERIAL}")
LABOUR = r"(?:robociz\w*|robot[aey])"
NOT_WITH = (
    r"(?<!\bz )(?:(?<!\bze )|(?<=mowi ze )|(?<=mowia ze )|(?<=mowil ze )|(?<=mowili ze )"
    r"|(?<=chodzi mi ze )|(?<=chodzilo mi ze ))"
)
MORE_BEFORE = regex(
    rf"{NOT_WITH}\b{MATERIAL}"
    r"(?: (?!(?:calosc|chc[ae]|i|ja|lacznie|mam|on|oni|razem|sumie)\b)[a-z]+){0,5}"
    r"(?:,(?: (?:licz[ey]|mysle|zakladam|jakies|okolo|tak)(?: ze?)?)?)? $"
)
MORE_AFTER = regex(rf" (?:(?:za|na|to|sa|kosztuja) )?{MATERIAL}\b")
# What they ask for themselves, where materials on top are known: "spuścił do 70 za robotę".
LABOUR_BESIDE = regex(rf" (?:(?:za|na|to) )?(?:sam\w+ )?{LABOUR}\b")
# "Samą robociznę bierze 600 za metr": no more on top of what he asked with materials.
LABOUR_APART = regex(rf"\bsam\w+ {LABOUR}|\b{LABOUR}\b.*\bmaterial|\bmaterial.*\b{LABOUR}\b")
LABOUR_BEFORE = regex(
    rf"\b{LABOUR}(?: u (?:nie(?:go|j)|nich))?"
    r"(?: (?:bierze|do|jakies|jednak|jest|na|ok|okolo|po|spadla|teraz|to|tylko|wychodzi|wyjdzie"
    r"|wzrosla|za|zdrozala)){0,3} $"
)
# "To było bez materiałów": what they ask is for their work alone.
LABOUR_ALONE = regex(
    r"(?:\bplus|\+) (?:jeszcze |do tego )?material\w*(?![^.;?!]*[0-9])"
    rf"|\bbez material\w*|\b(?:sam\w+|gol\w+|tylko) (?:za |na )?{LABOUR}\b|\bza {LABOUR}\b"
    rf"|[0-9](?: ?(?:k|tys\w*|zl\w*))*(?: ?(?:/|za |od |na )(?:m2?|metr\w*))? (?:to )?{LABOUR}\b"
    r"|\bmaterial\w* (?:\w+ )?(?:osobno|po mojej stronie|sam kupuje|we wlasnym zakresie)"
    r"|\bmaterial\w* (?:sam|sama|sami|musze|musimy|kupuje|mam kupic) (?:\w+ )?kup\w*"
    r"|\b(?:nie (?:ma|wlicz\w*|licz\w*|obejmuje)|niewliczon\w*) (?:\w+ ){0,2}material\w*"
)
MATERIAL_PRICED = regex(
    r"\bmaterial\w*[^,.;?!]{0,30}[0-9]|[0-9](?: ?(?:k|tys\w*|zl\w*))* (?:za |na |to )?material"
)
MATERIALS_WITHIN = regex(r"\b(?:w tym|z czego|z tego) (?:juz |jakies )?(?:na |za )?material\w*")
MATERIALS_FROM_TO = regex(
    r"\bmaterial\w*[^0-9,.;?!]{0,25}\b(?P<least>[1-9][0-9]?) ?(?:-|do|lub|czy|albo) ?"
    r"(?P<most>[1-9][0-9]{1,2}) ?(?:k\b|tys)"
)
IS_ASKED = regex(r"\?|\b(?:czy|ile|jak|jaki\w*|gdyby\w*|jakby\w*)\b")
WITH_MATERIALS_AFTER = regex(r"(?: zl\w*)? (?:juz )?(?:z|ze|razem z|lacznie z) material\w*")
WITH_MATERIALS = regex(r"\b(?:z|ze|razem z|lacznie z) material\w*(?: (?:to|za|juz|ok|jest))? $")
# "To razem 160", after amounts that come to it.
IN_SUM = regex(
    r"\b(?:calosc|lacznie|razem|suma|w sumie)"
    r"(?: (?:by|bedzie|jest|juz|mi|nam|ok\w*|to|wychodzi|wyjdzie|wyszlo|z tym)){0,3}:? $"
)
# "120 tys. brutto pod klucz"; of no sum it may be asked of ours.
TURNKEY = (
    r"[0-9](?: ?(?:k|tys\w*\.?|zl\w*|brutto|netto|/|za|m2?|metr\w*|calosc|wszystko))* pod klucz\b"
    r"|\bpod klucz (?:za |to |jest )?(?=[0-9])"
)
# "Bez materiałów jest ta pierwsza, 1100"
WITHOUT_MATERIALS_BEFORE = regex(r"\bbez material(?:ow|u):?(?: [a-z]+){0,4} $")
ALL_IN = regex(
    rf"{TURNKEY}|\b(?:z|ze) material(?:em|ami)?\b|\bmaterial\w* (?:w cenie|wliczon\w*)"
    r"|(?<!ile )(?<!ile to )\b(?:razem|lacznie|w sumie|calosc|ze wszystkim)\b(?! (?:to )?ile)"
    r"|^tamta oferta: [0-9 ]+(?:,00)? zl$"  # a button
)
# "Materiał w cenie u niego", of theirs.
MATERIALS_IN = regex(
    r"\bmaterial\w*(?: [a-z]+){0,2} (?P<what>w cenie|wlicz(?:a|yl|one|ony)\b|zawart\w+)"
    r"|\b(?P<also>(?:to )?(?:bylo|jest|byla) (?:juz )?(?:razem )?z material(?:em|ami))\b"
    r"|\b(?P<other>wlicz(?:a|yl) (?:juz )?material\w*)"
)
WITH_MATERIALS_TOLD = regex(
    r"(?<!ile )\b(?:z|ze|razem z|lacznie z|wraz z) material(?:em|ami)\b"
    rf"|\bmaterial\w* (?:w cenie|wliczon\w*)|{TURNKEY}"
)
TAX_IN = regex(r"\bvat\w*(?: [a-z]+){0,3} (?P<what>w cenie|wliczon\w*)")
WITH_COOLING = regex(
    r"\b(?:z|ze|wraz z|lacznie z|wlacznie z|w tym)(?: (?:ta|juz))? klim\w*"
    r"|\bklim\w* (?:w cenie|wliczon)"
)
WITHOUT_COOLING = regex(
    r"\b(?:bez|minus) (?:tej )?klim\w*|\bklim\w* (?:jednak )?(?:odpuszcza\w*|odpuscimy|nie chce\w*)"
    r"|\b(?:odpuszcza\w*|odpuscimy|rezygnuj\w*)(?: z)?(?: tej)? klim\w*"
)
COOLING = regex(r"\bklim(?:a|e|y|atyz\w*|ie)\b")
COOLING_BEFORE = regex(
    r"(?<!\bz )(?<!\bze )(?<!bez )\bklim(?:a|e|y|atyz\w*)(?: (?!z |ze )[a-z]+){0,4} $"
)
COOLING_AFTER = regex(r" (?:za|na) klim\w*")
DIFFERENCE = regex(
    r"\b(?:droz\w+|taniej|tansz\w+|tansi|roznic\w*|wiecej|mniej|dopl(?:ac|at)\w*|dolo[zy]\w*"
    r"|oszczedz\w*|zaoszczedz\w*|do przodu|na plus"
    r"|porown\w+|zestaw\w*|przebij\w*|kontra|vs|versus|wypada\w*)\b"
    r"|\bo ile\W*$"
    rf"|\bjak (?:to |sie to )?(?:ma (?:sie )?)?(?:do|przy|wobec) (?:wasz\w+ )?{PACKAGE}"
)
# "Ile zaoszczędzę w Comforcie na metrze?"
ON_A_METRE = regex(
    r"(?<![0-9] )(?<!zl )\b(?:na|za|od|per) (?:(?:1|jednym|kazdym) )?(?:metr(?:a|ze|y)?|m2)\b"
)
# "Klimę do salonu"
COOLED_ROOM = regex(
    r"\bklim\w*(?: [a-z]+){0,3}"
    r" (?P<what>(?:do|na|w) (?:(?:[1-5]|obu|dwoch|trzech) )?(?:salon|sypialn|poko)\w*"
    r"(?: i (?:salon|sypialn|poko)\w*)?)"
)
# A difference and nothing else: "to dalej taniej?", "no to Comfort ile do przodu?".
HOW_MUCH_MORE = (
    r"(?:do przodu|droz\w+|na plusie?|(?:za)?oszczedz\w*|roznic\w*|tani\w+|tan(?:iej|sz\w+|si\w*))"
)
SO = (
    rf"(?:(?:a|ale|bedzie\w*|by|czyli|dalej|duzo|i|jest\w*|jednak|mi|mimo|na|nadal|nam|no|o|ok|przy"
    r"|sporo|tak|tego|teraz|to|troche|u was|w|we|wasz|wciaz|wiec|wtedy|wy|wychodzi\w*|wyjdzie\w*"
    rf"|z klim\w+|bez klimy|{PACKAGE}+)(?: |$))*"
)
IN_MONEY = (
    r"(?: (?:o )?(?:(?:jakies|niecale|ok\w*|ponad|prawie) )?[0-9][0-9 ]*(?:k\b|tys\w*)?"
    r"(?: ?zl\w*)?)?"
)
THAN_THEM = (
    rf"(?: (?:niz|od|wobec|wzgledem|w porownaniu (?:do|z)) (?!was\b|wasz|{PACKAGE})[a-z]+"
    r"(?: [a-z]+)?)?"
)
ASKED_DIFFERENCE = regex(
    rf"\bile (?:[\w%{PACKAGE}]+ ){{0,5}}(?:{HOW_MUCH_MORE}|mniej|wiecej)\b"
    rf"|\b{HOW_MUCH_MORE} (?:\w+ ){{0,2}}ile\b"
)
BARE_DIFFERENCE = regex(
    rf"{SO}{HOW_MUCH_MORE}{IN_MONEY}{THAN_THEM}"
    r"(?: (?:bedzie|jest|nie|prawda|tak|teraz|to|wychodzi|wyjdzie|wtedy|za metr))*"
)
# "Drugi majster chce 1150 za metr", where one is known
ANOTHER = regex(
    rf"\b(?:drug[aiy]|inn[aey]|jeszcze (?:jeden|jedna)|kolejn[aey]|nastepn[aey]|now[ay]|trzeci\w?)"
    rf" (?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|{PAPER})\b(?=[^;?!]*[0-9])"
)
# Another one than the one that is known: what he asks has nothing of the first's.
FRESH = regex(
    rf"(?<!\bta )(?<!\bten )(?<!\btej )(?<!\btego )\b(?:drug[aiy]|inn[aey]|jeszcze (?:jeden|jedna)"
    rf"|kolejn[aey]|now[ay]|trzeci\w?) (?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}"
    r"|(?<!nowa )(?:ofert[ae]|wycen[ae]))\b"
    # "A drugi chce 90 tys."
    r"|(?<!\bta )(?<!\bten )\b(?:drug[aiy]|inn[aey]|kolejn[aey]|trzeci\w?)"
    rf" (?:(?:by|chce|mi|nam|to|za|{ASKS}) ){{0,3}}[0-9]{{2}}"
)
# "Z materiałami za 25 tys."
WITH_MATERIALS_FOR = regex(r"\bz material(?:em|ami) (?:za|po)(?: (?:jakies|ok\w*))? $")
CHANGED_TO = regex(rf"\b(?:{DOWN}|{UP})(?: (?:cen[ey]|mi|nam|jeszcze|z ceny))* do $")
LED_TO = regex(rf"\b(?:{DOWN}|{UP})(?: (?:cen[ey]|mi|nam|jeszcze|z ceny))* (?:do|na|o) [0-9]")
# "A ile by kosztowała sama robocizna u niego?"
LABOUR_ASKED = regex(
    rf"\b(?:ile|jaki\w*)\b[^.;?!]*\b(?:sam\w*|gol\w*|tylko) (?:za )?{LABOUR}\b"
    rf"|\b(?:sam\w*|gol\w*|tylko) {LABOUR}\b[^.;?!]*\bile\b"
    rf"|^(?:(?:a|i|to)[ ,]+)*(?:za )?sam\w* {LABOUR}(?: u (?:nie\w+|nich|tamt\w+))?\?"
    rf"|\bile (?:[a-z]+ ){{0,3}}(?:to|jest|za) {LABOUR}\b"
    r"|\bile\b[^.;?!]*\b(?:sam\w*|tylko) material\w*|\bile (?:[a-z]+ ){0,2}bez material\w*"
)
OF_BOTH = regex(
    r"\b(?:ktor(?:y|a|e|zy)|kto) (?:\w+ ){0,3}(?:droz|korzystn|lepsz|opla[ct]|tan)\w+"
    r"|\b(?:porown|zestaw)\w*"
)
# "A od Expressa?", after what theirs and ours differ by
FROM_OURS = regex(
    rf"(?:(?:a|i|no|ok|to|dobra|o ile|ile),? )*(?:od|niz|wobec|wzgledem) (?:wasz\w* )?{PACKAGE}+\W*"
)
# What they may do for us, or something else that is dearer.
NOT_BARE = regex(
    r"\b(?:da sie|daloby|mozna|moze\w*|rabat\w*|upust\w*|znizk\w*|prosze|byscie|pakie\w+|zamiast"
    r"|standard\w*|wyposaz\w*|reszt\w*|(?:zej|znizy|obniz|opusc|spusc|wez|zrob|da|policz)\w*cie"
    r"|(?:niz|od|ponad) (?:\w+ )?(?:mam|mamy|budzet\w*)|cos|szuka\w*"
    r"|bez (?!klim|material)|z (?!klim|material))\b"
)
THAN_OURS = regex(rf"\b(?:niz|od|wobec) (?:wasz\w* )?{PACKAGE}")
# "A bez klimy jednak", "to z klimą", where both were compared before.
COOLING_ALONE = regex(
    r"(?:(?:a|ale|dobra|i|jednak|no|ok|to|albo),? )*"
    r"(?:(?:bez|z) (?:tej )?klim\w*|klim\w* (?:jednak )?(?:odpuszcz\w*|nie chc\w*))"
    r"(?: (?:jednak|teraz|wtedy|to))*\W*"
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
    r"|\bu (?:nie(?:go|j)|nich|tamt\w+)(?: \w+)? (?:wychodzi|wyjdzie|wyszlo|kosztuje|bedzie|jest)\b"
    r"|\b(?:wychodzi|wyjdzie|wyszlo|kosztuje) u (?:nie(?:go|j)|nich)\b"
)
# "Na razie chce 90", where an offer is known: he, and not I.
WANTS = regex(r"(?<!ja )\bchce (?:(?:juz|nadal|ok|tylko|za to) )?$")
SAID_SO = r"(?:(?:a|ale|czyli|dobra|i|jak|jakby|jednak|moze|nie|no|ok|to|tylko|za|ewentualnie),? )*"
NUMBER_ALONE = regex(
    rf"{SAID_SO}[0-9][0-9 .,]*(?:(?:zl\w*|pln)?|(?:(?:k|tys\w*) )?(?:zl )?chce)\W*"
)
# "Nie, źle powiedziałam, 89"
CORRECTED = regex(
    r"[ ,;.!]*\b(?:zle (?:powiedz|napis|poda)\w*|(?:pomylil\w* sie|pomylka)|sorry|sory|przepraszam"
    r"|mialo byc|powinno byc|literowka|chodzilo mi o|mialam na mysli|mialem na mysli)[ ,;:.!]*"
)
# "A jak tylko 24 tys.?", "jednak 400 za metr"
AMOUNT_ALONE = regex(
    rf"{SAID_SO}[0-9][0-9 .,]*(?:k\b|tys\w*\.?)?(?: ?zl\w*)?(?: ?(?:za|/) ?(?:metr|m2))?\W*"
)
# "A Express Plus, kto tańszy teraz?"
WHO_IS_CHEAPER = regex(r"\bkto (?:\w+ ){0,2}(?:droz|tan)\w+|\b(?:tan|droz)\w+ u kogo")
# "Ile u kogo zostaje?", "co zostanie przy każdym?"
IN_BOTH_CASES = (
    r"w (?:jednym i (?:w )?drugim|obu|obydwu|kazdym)(?: (?:przypadk|wariant|wypadk)\w*)?"
)
AT_EACH = regex(
    rf"\b(?:u kogo|(?:u|przy) kazd(?:ego|ej|ym)|(?:u|w|przy) obu|(?P<what>{IN_BOTH_CASES}))\b"
)
US_ALONE = regex(
    rf"(?:(?:a|i|no|to|ile|jak) )*(?:u was|wy|was)(?: (?:we? |za |przy )?{PACKAGE}+)?\W*"
)
US_DENIED = regex(r"\bnie (?:(?:u|od|z|przy) was|wy|was(?:z\w*)?)\b")
# "A dla 80 m2 o ile drożej niż on?": they were asked about another flat.
OF_ANOTHER_FLAT = regex(r"\b(?:dla|gdyby (?:bylo|mialo)|na|przy|za) [0-9]{2,3}(?:[.,][0-9]+)? ?m")
REST = regex(
    r"\b(?:zosta(?:je|nie|lo|loby|nic|ja|na)|(?:za)?brak\w*|(?:wy)?starcz\w*|zmieszcz\w*|zmiesc\w*"
    r"|w kieszeni)\b"
)
# "A w tańszym ile zostanie?", "jest coś tańszego niż Express Plus?": of a package of ours.
CHEAPER_OF_OURS = regex(
    r"\bw (?:tym )?tanszym\b(?! (?:z|miescie|sklepie))|\b(?:cos|inny|jakis|pakiet) tansz(?:ego|y)\b"
    r"(?: pakiet)?(?: (?:niz|od) (?:comfort\w*|express(?: plus\w*)?|premium))?(?! (?:niz|od))"
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
GIVEN_BEFORE = regex(
    rf"\b{FAMILY}(?: \w+){{0,2}} (?:da\w*|dorzuc\w*|doloz\w*|pozycz\w*|ma|maja|wloz\w*|doklad\w*)"
    r"(?: (?:mi|nam|jeszcze|tez|ok\w*|do tego)){0,2} $"
)
GIVES = regex(
    rf"\b{FAMILY}(?: \w+){{0,3}} (?:dorzuc|doloz|poz(?:y|a)cz|podaruj"
    r"|da(?:dza|je|l|la|li)? (?:mi |nam )?[0-9](?![^,.;?!]*\b(?:za |na |od )?"
    r"(?:robociz|robot[ae]|calosc|wykoncz|wszystko|metr|m2)))"
    rf"|\b(?:dorzuc\w*|doloz\w*|pozycz\w*)(?: \w+){{0,2}} {FAMILY}"
)
PAID = regex(
    rf"\b(?:{KNOWN_TO_VISITOR}|{FAMILY})(?: (?!chce|ktor)\w+){{0,3}}"
    r" (?:(?:za)?plac\w+|wydal\w*|kupil\w*|polec\w*(?!.*\b(?:bierze|chce|liczy|robi|wola|zrobi)\b))"
    rf"|\b(?:(?:za)?placil\w*|wydal\w*) (?:\w+ )?{KNOWN_TO_VISITOR}"
    rf"|\b{KNOWN_TO_VISITOR}(?: \w+){{0,2}}"
    r" (?:robil|robili|mial|mieli|bral|brali|wykanczal)\w*\b(?! by)"
    rf"|\bu (?:\w+ )?(?:{KNOWN_TO_VISITOR}|{FAMILY}) (?:robili|brali|wzieli|wykanczali)"
    rf"|\bu (?:\w+ )?{KNOWN_TO_VISITOR}(?: \w+){{0,3}} (?:zrobil|wyszl|kosztowal)[oa]\b"
    r"|(?<!majster )(?<!majstra )(?<!fachowiec )(?<!fachowca )(?<!ekipa )(?<!ekipy )"
    r"(?<!czlowiek )(?<!czlowieka )\bsasi[ae]d\w*(?! (?:ma|poleca|zna) "
    r"(?:czlowiek|ekip|fachow|goscia|kogos|majst))"
    r"|\bz polecenia(?!.*\b(?:bierze|chc[ae]|krzykn\w+|liczy|mowi\w*|poda[lj]\w*|policzyl\w*"
    r"|powiedzial\w*|robi|rzucil\w*|wola|wycenil\w*|zawolal\w*|zyczy)\b)|\bpolecil\w*"
)
# "Ile zostanie na meble?": for what, and no topic.
PURPOSE = regex(
    r"\b(?:reszt\w*|(?:mial|star|wystar|zost)\w*)(?: (?:by|mi|nam|pojdzie|to|wtedy)){0,2}"
    r" (?P<what>(?:jeszcze )?na (?:agd|kuchni|lazien|material|mebl|szaf|garderob)\w*"
    r"(?:(?:,| i) (?:agd|kuchni|mebl|szaf|garderob)\w*)*)(?! (?:za )?[0-9])"
)
PERCENT = regex(
    r"\b(?:o )?ile (?:jest |to )?(?P<what>%|proc\w*)|\b(?P<other>procentowo|w procentach)\b"
)
# Another topic, which other rules answer.
ELSE = regex(
    r"\b(?:balkon|taras|ogrod|garaz|komork|piwnic|antresol|dom(?:u|ek|ku)?\b|poddasz|lazien|kuchni"
    r"|salon|garderob|zawier|wlicz|wizualiz|konsultac|spotka|gwaranc|(?<!dal )(?<!da )rabat|promoc"
    r"|kredyt|rat[ay]\b"
    r"|ratach|leasing|zalicz|transz|podlog|plytk|szaf|agd|mebl|zakres|jakosc|lepi?ej"
    r"|warto\b(?! (?:do|u) (?:was|panstw))|roznia|czym|spolk|dlaczego|czemu|kiedy|trwa|termin"
    r"|dlugo|szybc|tygod|miesi|dni\b"
    r"|(?:miedzy nimi|ktor[ay] z nich)\b|polow|czesc (?:w|mieszk)|procent|w cenie|umow|telefon"
    r"|adres|zadzwon|kontakt|metrze|na metr"
    r"|(?<![0-9] )(?<!zl )od metra|dwoch|dwie(?! (?:jednost|klim|szt))|obie|oba|pierwsz"
    r"|(?<!ten )(?<!tego )(?<!tym )drug[aeio]\w*\b(?! [0-9])"
    r"|(?:ofert|ekip|firm)\w* [abx]\b|prac[aye]|czynsz|najem|rodzic|godz|elewac|tynk"
    r"|wylew|malow|kafel|glazur|punkt|dewelop|dorowna|lamp|wizyt|musieliby|(?:zejd|opusc|obniz|spusc|znizy|urw)\w*cie\b)"
    r"|\b(?:cena|czyli|ile|jaka|jest|kosztuje|to|wychodzi|wy)(?: [a-z]+){0,3}"
    r" (?:za|na|od|per) (?:metr|m2)\w*(?! [0-9])"
    r"|\b(?:za|na|od|per) (?:metr\w*|m2) (?:\w+ )?(?:ile|jak)\b"
)
TWO_OFFERS = regex(r"\bdwie (?:ekipy|firmy|oferty|propozycje|wyceny)\b")
OF_SEVERAL = regex(
    r"\b(?:te\w|ta|t\w+) (?:(?:tan|droz)sz|in|drug)\w+|\b(?:od|u|przy) (?:tan|droz)szej\b"
)
COUNTED_AFTER = regex(
    r" ?(?:-?(?:pok|osob|pietr)\w*|sypial\w*|os\b|lat(?:a|ek)?\b|okn\w*|szt\w*|jednost\w*"
    r"|godz\w*|dni\b|dzien|miesi\w*|mies\b|tyg\w*|rok\w*|drzwi)"
    r"|,? ?(?:%|proc\w*)? ?vat\w*"
)
# "2 opcje", and no "5 tys."
WORD_AFTER = regex(
    r" (?!k\b|klim|tys|zl|pln|za |na |brak|droz|mniej|roznic|tan|wiecej|zosta)[a-z]{3,}"
)
UNREAD_AFTER = regex(r" ?(?:%|proc|min\b|klim\w* (?!w)|rat\b|[x*] ?[0-9]|[.:/-] ?[0-9]|euro?|[$€])")
VAT = regex(r"\b(?:vat\w*|netto|podat\w+)\b")
TAX_BEFORE = regex(r"\bvat\w*(?: (?:to|wynosi|-))? $")
# "80 za punkt", "zaliczki 20 tys.": what they ask, and not for the flat.
THING = (
    r"(?:agd|dach|dojazd|drzwi|dzien|dnio|elewac|garaz|gladz|godz|kuchni|lazien|malow|mebl|ogrod|okn"
    r"|plytk|podlog|pokoj|projekt|punkt|sciane|szaf|sztuk|wizyt|zalicz)\w*"
)
OF_A_THING_AFTER = regex(
    rf"(?: zl\w*)?(?: netto)? (?:za|na|od) (?:sam\w+ )?{THING}|(?: zl\w*)? zalicz"
)
OF_A_THING_BEFORE = regex(
    r"\b(?:zalicz\w*|zadat\w*|wizyt\w*|dojazd\w*|punkt\w*)(?: (?:za|to|w wysokosci|chce|\w+))? $"
    rf"|\b(?:na|za) (?:sam\w+ )?{THING}(?: (?:za|to|ok|okolo|chce|wychodzi))* $"
    rf"|(?<!\bz )(?<!\bze )(?<!\bi )(?<!plus )\b{THING} za(?: ok\w*)? $"
)
# "Szukam ekipy, która zrobi 60 m² za 80 tys.": that is what may be spent.
SOUGHT = regex(r"\b(?:szuka(?:m|my)|potrzebuj(?:e|emy))\b")
# "Dorzuca jeszcze gładzie 4 tys.", "plus płytki 8 tys. osobno": on top of what they ask.
EXTRA = regex(
    r"\b(?:dodatkowo|dolicz(?:a|y|yl|aja)|doplat[aey]|dorzuc(?:a|il|aja)|ekstra|extra|jeszcze|osobno"
    r"|plus)\b|\+"
)
EXTRA_BEFORE = regex(
    rf"\b{THING}(?: (?:dodatkowo|doplata|ekstra|extra|jeszcze|ok|okolo|osobno|to|za))* $"
)
EXTRA_AFTER = regex(rf"(?: zl\w*)? (?:(?:na|za) )?{THING}")
THING_SAID = regex(THING)
FOR_WORKS = (
    r"(?: zl\w*)? (?:na(?! agd| mebl| szaf)|za)"
    r" (?P<what>agd|drzwi|elewac|gladz|kuchni|lazien|malow|mebl|okn|panel"
    r"|plytk|podlog|projekt|szaf)"
)
EXTRA_FOR = regex(FOR_WORKS)
# "1000 za metr plus 8 tys. za łazienkę": on top of what was just told
PLUS = r"(?:\b(?:do tego|i|oraz|plus)|\+)(?: (?:jeszcze|jakies|ok|okolo|osobno|te))* ?"
PLUS_BEFORE = regex(rf"{PLUS}$")
ON_TOP = regex(rf"{PLUS}[1-9][0-9.,]*(?: ?(?:k|tys\w*\.?|000)\b)?{FOR_WORKS}")
# "A u sąsiada ile wyjdzie razem?"
HOW_MUCH_IN_ALL = (
    r"(?:(?: |^)(?:a|bedzie|bym|calosc|i|ile|jak|koniec|kosztuje|lacznie|mi|nam|no|ok|razem|sumie"
    r"|to|w|wtedy|wychodzi|wyjdzie|wyniesie|wynosi|za|zaplace))*"
)
TOTAL_AT_THEIRS = regex(
    rf"(?=.*\b(?:ile|wychodzi|wyjdzie|kosztuje)\b){HOW_MUCH_IN_ALL}(?: |^)u"
    rf" (?:(?:te(?:go|j|mu)|moj\w+|tych) )?(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|sasiad(?:a|ki|ow)"
    rf"|niego|niej|nich|tamt\w+){HOW_MUCH_IN_ALL}\W*"
)
# "A on?"
THEM_ALONE = regex(
    r"(?:(?:a|i|ile|no|to) )*"
    r"(?:on|oni|(?:u )?(?:niego|nich)|majster|fachowiec|ekipa|tamci|tamten"
    r"|tamta (?:ekipa|firma|oferta))\W*"
)
OLDER = regex(r"\b(?:poprzedni|dotychczasow)\w*|\bstar(?:a|y|ej|ego|a)\b")
CONTACT = regex(r"@|(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}(?![0-9])|\+[0-9]{2}")
CLAUSE = regex(r"[,;?!:()]|(?<!tys)(?<!ok)\.(?![0-9])|(?<=tys)\. |(?:^| )(?:a|ale|bo|natomiast) ")
