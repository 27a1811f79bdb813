"""What each word of a message about several people's flats is. A word that is in no list is
unknown, and beside a figure nothing is made of what is unknown. Each list is of patterns that
match a whole word, folded."""

from functools import lru_cache

from chatbot.patterns import regex
from chatbot.understanding.flats.first_names import HE, SHE

# Of the people who may have a flat of their own, in every case.
KIN = {
    "brat": r"brat(?:a|u|owi|em)? brach(?:ol\w*)? braciszek brother",
    "siostra": r"siostr(?:a|e|y|ze|o) sis(?:ka|ki|ce|tra)? siora sister",
    "corka": r"cor(?:ce|ka|ki|ke|ko) corci\w+ coreczk\w+ daughter",
    "syn": r"syn(?:a|owi|em|u|ek|ka|kiem|kowi)? son",
    "mama": r"mam(?:a|ie|e|o|in\w+|usi\w*|cia|ci) matk(?:a|i|e|a) matce mum mom mother",
    "tata": r"tat(?:a|y|e|o|us\w*) tacie ojc(?:iec|a|u|em) ojciec dad father",
    "rodzice": r"rodzic(?:e|om|ow|ami|ach) starsi starszych parents",
    "tesciowie": r"tesci(?:e|ow|owie|om|ami) tesciow(?:a|ej|ie) in-laws",
    "kuzyn": r"kuzyn(?:a|ce|ka|ki|ke|owi|em)? cousin",
    "kolega": r"kole(?:ga|gi|dze) przyjaciel(?:a|owi|em)? kumpel kumpl(?:a|owi) friend",
    "kolezanka": r"kolezan(?:ka|ki|ce|ke) przyjacio(?:lka|lki|lce|lke)",
    "wnuczka": r"wnucz(?:ce|ka|ke|ki) granddaughter",
    "wnuk": r"wnuk(?:a|owi|iem|u)? grandson",
    "babcia": r"babci(?:a|e|i|o)? grandma grandmother",
    "dziadek": r"dziad(?:ek|ka|kowi|kiem) grandpa grandfather",
    "ciocia": r"cioci(?:a|i|e)? ciotk?(?:a|ce|ki|ke) aunt",
    "narzeczona": r"narzeczon(?:a|ej) fiancee?",
}
HERS = {
    *("mama", "siostra", "corka", "babcia", "ciocia", "wnuczka", "narzeczona", "kolezanka"),
    "kuzyn",
}
HIS = {"brat", "syn", "tata", "wnuk", "dziadek", "kolega", "kuzyn"}
THEIRS = {"rodzice", "tesciowie"}

# The first class that fits is what a word is.
CLASSES = {
    "own": r"ja mnie mi moj(?:e|ego|emu|ym|a|ej)? moich moim me mine",
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
        daruj\w+ odpuszcz\w+ odpusc\w+ odpad\w+ wypad\w+ z?rezygn\w+ rozmysl\w+ wycof\w+ drops?
    """,
    "done": r"wykonczon\w+ gotow(?:e|y|a) zrobion\w+ urzadzon\w+ done",
    "small": r"""
        mniejsz(?:e|ego|ym|emu|a|ej) male malego malym malemu mal(?:a|ej)
        kawaler(?:ka|ki|ce|ke|ko) smaller small studio
    """,
    "big": r"wieksz(?:e|ego|ym|emu|a|ej) duze duzego duzym duzemu bigger larger big",
    "cheapest": r"najta(?:niej|nsz\w+) cheapest",
    "few": r"jeden jedn(?:a|ej|o|ego) dwie trzy one two three",
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
    """,
    "v1p": r"""
        mamy gdybysmy jakbysmy zebysmy bysmy zostajemy zostaniemy wracamy wrocimy wrocmy
        mielibysmy mielismy bierzemy wezmiemy wzielibysmy kupilismy kupujemy odbieramy zaplacimy
        placimy wolimy idziemy pojdziemy zmiescimy zmiescilibysmy chcemy chcielibysmy musimy
        mozemy poszlibysmy wezmy
    """,
    "v3": r"""
        ma mial(?:a|by|aby)? bierze wezmie wzial(?:by)? wziel(?:a|aby) kupil(?:a)? odbiera
        dostanie dostaje dostalby dostalaby dostal dostala zaplaci placi woli wolal\w* musi moze
        pojdzie idzie has wants takes
    """,
    "v3p": r"""
        maja mieli mieliby biora wezma wzieli wzieliby kupili kupuja odbieraja dostana dostaja
        zaplaca placa wola musza moga pojda chca chcieliby
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
        zosta(?:nie|je|lo|loby|wal\w*|ja|na|c|jace) zostanie starcz\w* wystarcz\w* brak\w*
        zabrak\w* stac zmieszcz\w* zmiesc\w* brakuje left short enough afford\w* reszcie
    """,
    "asks_more": r"""
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
# Of no matter for a figure.
GLUE = r"""
    a aa+ about aby ach actually aha aj akurat albo ale alez also and are as at az b bardzo be
    beda bede bedzie bedziemy between blok\w* bo bought boze bral\w* budget budzet\w* but buying
    by by(?:l|lo|la|loby|laby|lby) byc bylby byloby bym bysmy cale calkiem caly can chce chcial\w*
    chciel\w* cho[cd]\w* chodzi\w* chwil\w+ chyba ciekaw\w* ciekawe comfortow\w* cos could czego
    czekaj\w* czemu czerw\w+ czesc czyli d da dalej decyd\w* develop\w* developersk\w* dewelop\w*
    dewelopersk\w* dla dlaczego dlatego do dobra dobre dobry dobrym dobrze does dokladnie
    dolozeni\w* dolozony\w* dopiero doplat\w* dosc dosta\w* dostalismy dowiedzie\w* drog\w*
    drug\w+ drugiego duzo dysponuj\w* dzialk\w+ dzieki dziekuj\w* dzien dzwoni\w* ech eh ej
    emerytur\w* fajn\w* fajnie fakt\w* faktycznie finalnie finans\w* finansow\w+ finish\w* for gdy
    gdyby\w* gdzies generalnie git good goraco gotowk\w* great grud\w+ haha\w* hehe\w* hej hello
    hi hihi hm+ i if in inaczej ini is it it's itp jakby\w* jakbym\w* jakies jakos jasne jednak
    jednym jesien\w* jesli jest jestem jestesmy jezeli jezu juz kas(?:ie|y) kase kasy? kawalkiem
    keys klopo\w+ klucz\w* kochan\w* koncie koncu koniec konkret\w* konta konto kontra kupi\w*
    kupowa\w* kupuj\w* kurcze kurde kwiet\w+ lacznej ladnie lat(?:em|o) lata lepiej lepsz\w+ let
    let's liczym\w* lip(?:ca|cu|iec) listop\w+ lol lub ludzi\w* ludzie luty\w* m maj\w? make makes
    maks\w* maksymalnie malo marc\w+ matko max mean\w* mialo mialoby miec miedzy mieszkac minimum
    mniej-wiecej mniej_wiecej mogl\w* moglab\w* moglby\w* money mowi\w* mowil\w* mozna moznaby
    musial\w* mysl\w+ na nad nadal najlep\w* najpierw najwyzej naprawde natomiast need niecal\w*
    niech niestety no no+ now nowe nowego nowych nowym np o obecnie obok oczywiscie odbior\w*
    odebra\w* odklad\w* odloz\w+ odlozon\w+ of ogolnie oh oho oj ojej ojoj ok ok+ okay okej oki
    okolo one oo+ ooo* opcj\w+ or oraz ostatecznie oszczedn\w+ oszczednosci\w* oszczedz\w* p
    pakie\w+ pan\w* pani panstw\w* pazdz\w+ pewnie pieniadz\w* pieniazk\w+ pieniedzy pierwsz\w+
    pierwszego pietr(?:ze|o) pisal\w* placil\w* please po poczatk\w* pod podal\w* pojedynczo poki
    policzm\w+ poludni\w+ pomaga\w+ pomiar\w* pomiedzy pomyl\w+ poprawk\w* poprosz\w* posiad\w*
    postan\w* potem potrzeb\w* potrzebuj\w* powaznie powiedzi\w* powiedzm\w+ pozniej praktyce
    prawie premi\w* prostu prosz\w* przeciez przeciwnym przejdzie przelicz\w* przemysl\w*
    przenies\w* przenos\w* przepraszam przeprowadz\w* przeznacz\w+ przeznaczy\w* przy przydalo
    przydaloby przykladowo pyta pytal\w* pytam pytan\w+ pytank\w* raczej raz razie real\w* really
    remont\w* right robi robie robimy rodzin\w* rok\w* rowniez rowno rozumiem sa samego samej
    samym samymi sasiedn\w* saved savings? se see serio sie siema siemano siemka sierp\w+ skoro
    slabo slicznie sluchaj\w* so sorki sorry sory spojrz\w* spoko spora sporo sprawdz\w* sprzeda
    sprzedac sprzedal\w* sprzedaz\w* srodk\w+ star(?:e|ych) starej stop strasznie student\w*
    styczn\w+ super swietnie swoja szkoda szuka\w* ta taak+ tak taka taki\w* takze tam tamta tamte
    tamtego tamten tamto tani\w* te tego tej temu ten teraz tez thank thanks that the then there
    this to today too toz trudno trzeba trzym\w+ tu tych tyle tym tymi u uff? ups urzadz\w*
    uskladal\w* uskladan\w* uu+ uzbier\w* vs w w(?:sp|s)omn\w* wam want wariant\w* was wasz\w* we
    wejdzie well wersj\w+ weszl\w* wez wezmie\w* wezmiem\w* wg widz\w+ wiec wiedziec wiem will
    wiosn\w+ witam\w* with wlasciwie wlasnie wlasnosciow\w* would wow wroc\w* wrzes\w+
    wspominal\w* wtedy wybier\w* wybral\w* wychodzac wychodzilo\w* wyda(?:c|m|my|je) wydac
    wyglada\w* wykancz\w+ wykon\w+ wykoncz\w* wykonczeni\w* wypada\w* wzial\w* x xd xd+ yes your z
    za zabrak\w* zakladajac zalozeni\w* zalozmy zamieszk\w* zaoszczedz\w* zapomn\w+ zaraz zarowno
    zas zastanaw\w* zatem zbier\w* zdecyd\w* ze zebral\w* zebran\w* zeby zeszl\w* zgadza zgoda
    ziec\w* zim\w+ zl zle zmian\w+ zmien\w+ zmienia\w* zmienil\w* zmierzy\w* zmiesci\w* znaczy
    znow znowu zobacz\w* zostal zostaw\w* zrobi\w* zrobieni\w* zwykl\w+
"""
# What else may be asked, which is no matter of whose flat costs how much.
TOPIC = r"""
    adres\w* agd antresol\w* balcony balkon\w* bathrooms? bratan\w+ bratow\w+ brutto chrzes\w+
    czas\w* czynsz\w* dlugo dni dojazd\w* dojedz\w* dom(?:u|ek|ku|em|ow)? drzwi\w* ekip\w+ etap\w*
    faktur\w* firm\w+ furniture garaz\w* gdzie gwaranc\w+ house includ\w+ inspekcj\w* instal\w+
    inwestycj\w* jednoczesnie kiedy kitchens? komork\w+ konkuren\w+ kontakt\w* kuchen\w* kuchni\w*
    lazien\w+ long mail\w* majst\w+ malzen\w* materia\w+ mebl\w+ meble miesiac\w* miesiec\w*
    mieszkal\w* mieszkam mieszkamy nadzor\w* najem\w* naraz netto ofert\w+ ogrod\w* panel\w*
    payment pietrow\w* piwnic\w* platnos\w+ plyt(?:ki|ek|kami) poddasz\w* podlog\w* projekt\w*
    promocj\w+ rabat\w* rat[ay]? ratach rekojm\w+ robociz\w* rownoczesnie sasiad\w* siostrzen\w*
    sprzedaje sprzedajemy stawk\w* strych\w* synow\w+ szaf\w+ szef\w* szwag\w+ szybciej szybko
    taras\w* tel telefon\w* termin\w* transz\w* trwa\w* tygodni\w* ubezpiecz\w* umow(?:a|e|om)
    vat\w* warranty weeks? when wizualiz\w+ wlicz\w+ wspollokator\w* wynaj\w* zalicz\w+ zawier\w+
    ziec\w* znajom\w* znizk\w+
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
    ("topic", regex(pattern(TOPIC))),
    ("glue", regex(pattern(GLUE))),
    ("name:hers", regex(f"(?:{SHE})")),
    ("name:his", regex(f"(?:{HE})")),
)


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str:
    """ "kin:syn", a class of the lists, "name:hers", "glue", "topic", or "" where nobody knows."""
    return next((kind for kind, said in PATTERNS if said.fullmatch(word)), "")
