"""What each word of a message about several people's flats is. A word that is in no list is
unknown, and beside a figure nothing is made of what is unknown. Each list is of patterns that
match a whole word, folded."""

from functools import lru_cache

from chatbot.patterns import regex
from chatbot.understanding.flats.first_names import HE, SHE
from chatbot.understanding.homes.harmless import GLUE, MORE_HERS, MORE_HIS, THING, TOPIC

# Of the people who may have a flat of their own, in every case.
KIN = {
    "brat": r"brat(?:a|u|owi|em)? brach(?:ol\w*)? braciszek brother",
    "siostra": r"siostr(?:a|e|y|ze|o|zyczk\w) sis(?:ka|ki|ce|tra)? sior(?:a|y|ze|e) sister",
    "corka": r"cor(?:ce|ka|ki|ke|ko) corci\w+ coreczk\w+ daughter",
    "syn": r"syn(?:a|owi|em|u|ek|ka|kiem|kowi)? son",
    "mama": r"mam(?:a|ie|e|o|in\w+|usi\w*|cia|ci) matk(?:a|i|e|a) matce mum mom mother",
    "tata": r"tat(?:a|y|e|o|us\w*) tacie ojc(?:iec|a|u|em) ojciec dad father",
    "rodzice": r"rodzic(?:e|om|ow|ami|ach) starzy starsi starszych parents",
    "tesciowie": r"tesci(?:e|ow|owie|om|ami) tesciow(?:a|ej|ie) in-laws",
    "kuzyn": r"kuzyn(?:a|ce|ka|ki|ke|owi|em)? cousin",
    "kolega": r"kole(?:ga|gi|dze) przyjaciel(?:a|owi|em)? kumpel kumpl(?:a|owi) friend",
    "kolezanka": r"kolezan(?:ka|ki|ce|ke) przyjacio(?:lka|lki|lce|lke)",
    "sasiad": r"sasiad(?:a|owi|em)?",
    "sasiadka": r"sasiadk(?:a|i|e) sasiadce",
    "znajomy": r"znajom(?:y|ego|emu|ym) ziom(?:ek|ka|kowi|al|ala|alowi)?",
    "znajoma": r"znajom(?:a|ej)",
    "wnuczka": r"wnucz(?:ce|ka|ke|ki) granddaughter",
    "wnuk": r"wnuk(?:a|owi|iem|u)? grandson",
    "babcia": r"babci(?:a|e|i|o)? grandma grandmother",
    "dziadek": r"dziad(?:ek|ka|kowi|kiem) grandpa grandfather",
    "ciocia": r"cioci(?:a|i|e)? ciotk?(?:a|ce|ki|ke) aunt",
    "narzeczona": r"narzeczon(?:a|ej) fiancee?",
}
HERS = {
    *("mama", "siostra", "corka", "babcia", "ciocia", "wnuczka", "narzeczona", "kolezanka"),
    *("kuzyn", "sasiadka", "znajoma"),
}
HIS = {"brat", "syn", "tata", "wnuk", "dziadek", "kolega", "kuzyn", "sasiad", "znajomy"}
ELDERS = {"mama", "tata", "rodzice", "tesciowie", "babcia", "dziadek", "ciocia"}
THEIRS = {"rodzice", "tesciowie"}

# The first class that fits is what a word is.
CLASSES = {
    "own": r"ja mnie mi moj(?:e|ego|emu|ym|a|ej)? moich moim moimi me mine",
    "we": r"my nam nas nami nasz(?:e|ego|emu|ym|a|ej|ych|ymi)? ours? us we",
    "his": r"on jego niego jemu mu nim his him he",
    "hers": r"ona jej niej nia hers? she",
    "theirs": r"oni ich im nich nimi theirs? them they",
    "self": r"swoj(?:e|ego|emu|ym|a|ej)? swoich swoim sobie siebie wlasn\w+",
    "each": r"kto komu kogo kazd\w+ each who whose",
    "idiom": r"rad(?:e|y)",
    "nothing": r"nic niczego nothing",
    "cancel": r"anuluj\w* skasuj\w* usun\w* odwolaj\w* cofn\w* cofam\w* cancel",
    "loan": r"""
        pozyczk\w+ pozyczani\w+ przekazywani\w+ przekazani\w+ dokladani\w+ doplacani\w+ dawani\w+
        darowizn\w+ loans?
    """,
    "apart": r"osobno oddzielnie separately",
    "drops": r"""
        daruj\w+ odpuszcz\w+ odpusc\w+ odpad\w+ wypad\w+ z?rezygn\w+ rozmysl\w+ wycof\w+
        drop(?:s|ped)?
    """,
    "done": r"wykonczon\w+ gotow(?:e|y|a) zrobion\w+ urzadzon\w+ done",
    "small": r"""
        mniejsz(?:e|ego|ym|emu|a|ej) male malego malym malemu mal(?:a|ej)
        kawaler(?:ka|ki|ce|ke|ko|eczk\w) smaller small studio
    """,
    "big": r"wieksz(?:e|ego|ym|emu|a|ej) duze duzego duzym duzemu bigger larger big",
    "cheapest": r"najta(?:niej|nsz\w+) cheapest",
    "level": r"""
        lepsz\w* gorsz\w* wyzsz\w* nizsz\w* skromniejsz\w* prostsz\w* luksusow\w+ podstawow\w+
        najlepsz\w+ najgorsz\w+ tani(?:e|a|ego|ch) better worse
    """,
    "dearest": r"najdro(?:zej|zsz\w+) dearest",
    "few": r"jeden jedn(?:a|ej|o|ego) dw(?:ie|iema|oma) trzy one two three",
    "both": r"""
        ob(?:a|aj|u|ie|oje|ydwa|ydwie|ydwu|ydwoch|ojgu|oma|ydwoje|ydwojgu) both dwoje dwojga
        dwojgu dwa dwoch
    """,
    "sum": r"""
        razem lacznie lacznego lacznym laczny laczna sumie suma sumuj\w* wspoln\w+ wszystk\w+
        calosc\w? zsumuj\w* together total altogether everything all
    """,
    "v1": r"""
        mam gdybym jakbym zebym bym mial(?:em|am|bym|abym) biore wezme wzial(?:bym|em)
        wziel(?:abym|am) kupilem kupilam odbieram dozbieram uzbieram dobiore zaplace place zostane
        wole wolalbym wolalabym ide pojde zejde zmieszcze wrac(?:am|alabym|albym) wroce
        zmiescilbym zmiescilabym musze moge have take
        zszed(?:lem|lbym) zeszl(?:am|abym) poszed(?:lem|lbym) poszl(?:am|abym) wybralabym
        odlozyl(?:em|am) uzbieral(?:em|am) zebral(?:em|am) zaoszczedzil(?:em|am) uskladal(?:em|am)
    """,
    "v1p": r"""
        mamy gdybysmy jakbysmy zebysmy bysmy zostajemy zostaniemy wracamy wrocimy wrocmy
        mielibysmy mielismy bierzemy wezmiemy wzielibysmy kupilismy kupujemy odbieramy zaplacimy
        placimy wolimy idziemy pojdziemy zmiescimy zmiescilibysmy chcemy chcielibysmy musimy
        mozemy poszlibysmy wezmy zejdziemy zejdzmy
        poszl[iy]smy zeszl[iy]smy zeszl[iy]bysmy kupilysmy mialysmy wziel[iy]smy wzielybysmy
    """,
    "v3": r"""
        ma mial(?:a|by|aby)? bierze wezmie wzial(?:by)? wziel(?:a|aby) kupil(?:a)? odbiera
        dostanie dostaje dostalby dostalaby dostal dostala zaplaci placi woli wolal\w* musi moze
        pojdzie idzie has wants takes
        zszedl(?:by)? zeszl(?:a|aby)? zejdzie poszedl(?:by)? poszl(?:a|aby)?
        wraca wroci(?:l\w*)? posiada
        odlozyl(?:a)? uzbieral(?:a)? zebral(?:a)? zaoszczedzil(?:a)? uskladal(?:a)? zbiera
    """,
    "v3p": r"""
        maja mieli mieliby biora wezma wzieli wzieliby kupili kupuja odbieraja dostana dostaja
        zaplaca placa wola musza moga pojda chca chcieliby
        odlozyli uzbierali zebrali zaoszczedzili uskladali zeszli poszli wrocili wracaja
        wziely odlozyly zeszly poszly
    """,
    "give1": r"""
        da(?:m|my|je|jemy|jmy|lbym|labym|libysmy) dawal\w* doloz(?:e|ymy|ylbym|ylabym|ylibysmy)
        doklad(?:am|amy) dorzuc(?:e|imy|am|amy|ilbym|ilabym) przekaz(?:e|emy) przelej?(?:e|emy)
        pozycz(?:e|ymy|am|amy|ylbym|ylabym) odda(?:m|my|je|jemy) dal(?:em|am) podaruj(?:e|emy)
        dodam dodamy dodaje dodajemy dopla(?:ce|cimy|cam|camy) wspom(?:oge|ozemy) dosypi(?:e|emy)
        dosyp(?:e|iemy) give lend add
    """,
    "give3": r"""
        da dal(?:a|i|by|aby|iby)? dadza daja dolozy(?:l\w*)? doloza doklada(?:ja|l\w*)?
        dorzuci(?:l\w*)? dorzuca dorzucaja przekaze przekaza przeleje pozyczy(?:l\w*)? pozycza
        odda oddadza podaruje doda dodadza doplaci doplaca dosypi\w* gives lends adds
    """,
    "giving": r"""
        dac dawac dokladac doplacac pozyczac dorzucac dolozyc dorzucic przekazac przelac pozyczyc
        oddac podarowac dodac doplacic dopomoc
    """,
    "credit": r"kredyt\w* dobior\w+ dobierz\w+ dozbier\w+ dodatkowych mortgage",
    "than": r"niz anizeli than",
    "instead": r"zamiast instead",
    "from": r"od ode from",
    "not": r"nie+ not don't",
    "without": r"bez without",
    "only": r"tylko jedynie wylacznie sam(?:a|o|i|ej|ego|emu)? only just",
    "more": r"jeszcze dodatkowo kolejn\w+ nastepn\w+ extra another",
    "rest": r"reszt(?:a|e|y|ke|ka) nadwyzk\w+ pozostal\w+ rest",
    "asks_rest": r"""
        stykn\w* zosta(?:nie|je|lo|loby|wal\w*|ja|na|c|jace) zostanie starcz\w* wystarcz\w* brak\w*
        zabrak\w* stac zmieszcz\w* zmiesc\w* brakuje left short enough afford\w* reszcie
    """,
    "asks_more": r"""
        zaoszczedz(?:e|imy|i|a|ic) oszczedz(?:am|amy|imy|e)
        drozej taniej drozsz\w+ tansz\w+ roznic\w+ wiecej mniej roznil\w+ roznia rozni dearer
        cheaper difference more less
    """,
    "asks": r"""
        ile czym jak jaki\w* jaka czy co ktor\w+ kosztuj\w* kosztow\w* koszt\w* wyjdzie wychodzi
        wyszlo\w* wyniesie wynosi cen\w+ wycen\w* kwot\w+ how much what which cost\w* price\w*
        licz\w* polic\w+ przelicz\w+ podlicz\w* pokaz\w* podaj\w* daj
    """,
    "same": r"xsame",
    "flat": r"""
        mieszka(?:nie|nia|niu|niem|n|niach|nka|nko) lokal\w* metraz\w* powierzchni\w* flats?
        apartments?
    """,
    "cool": r"""
        klim(?:a|e|y|ke|ka|ie|ki|o|ami)? klimatyz\w+ ac air-?con\w* aircon\w* klimatyzator\w*
    """,
    "unit_word": r"jednostk\w+ sztuk\w* units?",
    "partner": r"zon(?:a|ie|y) maz mez(?:a|owi) partner\w* husband wife",
    "share": r"polow\w+ pol cwierc\w* trzeci(?:a|ej) procent\w* proporcj\w* half third percent\w*",
    "room": r"salon\w* sypialn\w+ gabinet\w* biur(?:o|ze)",
}
# What changes money or an area where it stands beside one, and no rule reads it.
DEED = r"""
    brakn\w* bral\w* dobudow\w* dodaj(?:cie|my)? dojdz\w* dokup\w* dolicz(?:cie|my|yc)? doradz\w*
    dostalismy doszl\w* dosztuk\w* dziedzicz\w* inwest\w* kupi(?:e|my|c|a)? obiec\w* obniz\w*
    oddal\w* odklad\w+ odloz(?:e|ymy|yc|y|a|cie) odziedz\w* otrzym\w* placil\w* podarowal\w*
    podnies\w* podnios\w* polec\w* pomag\w* pomniejsz\w* powieksz\w* pozyskal\w* proponuj\w*
    przekazal\w* przela\w* przenies\w* przenios\w* przenos\w* przepadl\w* przepis\w* przeznacz\w*
    przyby\w* przylacz\w* radz\w+ rezerw\w* schow\w+ach schowa\w* skladamy skladk\w* skurcz\w*
    sold spadl\w* spend\w* spent splac\w* splat\w* sprzeda(?!z)\w* straci\w* sugeruj\w* uby\w*
    ukrad\w* urosl\w* uwzglednij\w* wez(?:cie)? wloz\w* wplac\w* wplat\w* wyburz\w*
    wyda(?:c|m|my|je|jemy|dza|l\w*|lib\w*|tek|tk\w*) wygra\w* wynegocj\w* wyplac\w* wzros\w*
    zabezpiecz\w* zachowa\w* zainwest\w* zaleca\w* zaplacil\w* zarabia\w* zarezerw\w* zarob\w*
    zloz\w+ zlozy\w* zmian\w+ zmien\w+ zmniejsz\w* znalazl\w* zostaw\w* zrzuc\w* zrzut\w*
    zwieksz\w* zwraca\w* zwroc\w* zwrot\w*
"""
# What turns round, takes out or shares out what is said, and no rule reads it.
STOP = r"""
    xasmuch
    ani dofinans\w* dwukrotn\w* dziel(?:imy|e|ic|a|my) except finansuj\w* fund(?:n\w*|uj\w*)
    inn(?:y|ego|ym|a|ej|e|ych|ymi|emu) minus nieaktual\w* nizej odejm\w* odja\w* odjec\w* odlic\w*
    odwroc\w* odwrot\w* olej\w* olewam\w* opak opposite oprocz other-way podobnie podwoj\w*
    podziel\w* poradzi(?:my|l\w*)? pokry\w* pomija\w* pomin\w* poprzestaw\w* potrac\w*
    potroj\w* poza procz
    przeciwn\w* przestaw\w* razy reverse rozdziel\w* sfinans\w* skladk\w* skresl\w* split
    sponsor\w* swap\w* trzykrotn\w* versa vice wstrzym\w* wykresl\w* wylacz(?:yc|my) wylaczaj\w*
    wymian\w* wymien\w* wyrzuc\w* wyzej zabier\w* zabra\w* zaden zadn(?:ego|ych|ej|a|e|ym|ymi)
    zafund\w* zamian\w* zamien\w* zapominamy zapomniec zapomnij\w*
"""
# "Z mężem": the same household.
COMPANION = regex(
    r"\b(?:(?:razem|wspolnie|together) )?(?:z|ze|with|oraz|i) (?:moj\w+ |my )?"
    r"(?:mezem|zona|partner(?:em|ka)|chlopakiem|dziewczyna|synowa|zieciem|husband|wife)\b"
    r"|\bz narzeczon(?:ym|a)\b"
)


def pattern(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


PATTERNS = (
    *((f"kin:{who}", regex(pattern(words))) for who, words in KIN.items()),
    *((kind, regex(pattern(words))) for kind, words in CLASSES.items()),
    ("stop", regex(pattern(STOP))),
    ("topic", regex(pattern(TOPIC))),
    ("deed", regex(pattern(DEED))),
    ("thing", regex(pattern(THING))),
    ("glue", regex(pattern(GLUE))),
    ("name:hers", regex(f"(?:{SHE}|{MORE_HERS})")),
    ("name:his", regex(f"(?:{HE}|{MORE_HIS})")),
)


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str:
    """ "kin:syn", a class of the lists, "name:hers", "glue", "topic", or "" where nobody knows."""
    return next((kind for kind, said in PATTERNS if said.fullmatch(word)), "")
