"""What each word of a message about other firms' offers is: the first class that fits. A word of
no list is unknown, and beside a figure nothing is made of what is unknown."""

from functools import lru_cache

from chatbot.patterns import regex
from chatbot.understanding.homes.words import kind_of as kind_at_home
from chatbot.understanding.homes.words import pattern

CLASSES = {
    "firm": r"""
        firm(?:a|ie|y|e|o|om|ami|ach)? firemk\w* ekip(?:a|ie|y|e|o)? brygad\w+
        majst(?:er|ra|rowi|rem|rzy) fachow(?:iec|ca|cy|com|cow|cem|cowi) wykonawc\w*
        gosc(?:ia|iu|iem|iowi)? facet\w* konkuren(?:cja|cji|cje|tow|ci|t|ta)
    """,
    "paper": r"ofert(?:a|y|e|o|cie|ach|ami)? ofercie wycen(?:a|e|y|ie|ach) propozycj(?:a|e|i)",
    "price": r"cen(?:a|e|y|ie|nik\w*) kwot(?:a|e|y) stawk(?:a|e|i) stawce sum(?:a|e|y)",
    "that": r"tamt(?:a|ej|en|ego|ym)",
    "they": r"oni ich im nich nim nimi tamci tamt(?:ych|ymi) niego jej niej nia jego",
    "first": r"pierwsz(?:a|ej|y|ego|ym|emu)",
    "second": r"drug(?:a|iej|i|iego|im|iemu)",
    "third": r"trzeci(?:a|ej|ego|m|emu)?",
    "each": r"kazd(?:a|ej|y|ego|ym) obydw(?:ie|u|och|iema) obie obu obiema",
    "one": r"jed(?:na|nej|en|nego|nym)",
    "other": r"inn(?:a|ej|y|ego|ym|i|ych)",
    "next": r"kolejn(?:a|ej|y|ego|ym) nastepn(?:a|ej|y|ego|ym)",
    "newer": r"now(?:a|ej|y|ego|ym|e)",
    "older": r"star(?:a|ej|y|ego|ym) poprzedni\w* wczesniejsz\w+ dawn\w+ pierwotn\w+",
    "ofours": r"(?:tansz|drozsz)(?:ym|ego)",
    "cheaper": r"tansz(?:a|ej|y|e|ych)",
    "dearer": r"drozsz(?:a|ej|y|e|ych)",
    "more": r"""
        drozej taniej tansi drozsi roznic\w+ rozni(?:a|l\w*)? wiecej mniej
        dopla(?:ta|ty|te|cic|ce|cam|cimy) dopla(?:ca|cil\w*) przepla\w+ minus
    """,
    "cheapest": r"najta(?:niej|nsz\w+|nsi) najkorzystniej\w*",
    "better": r"lepsz\w+ lepiej korzystniej\w* oplacaln\w+ oplaca",
    "materials": r"material\w*",
    "thing": r"""
        plyt(?:ki|ek|kami) panel(?:e|i|ami)? drzwi armatur\w+ ceramik\w+ glazur\w+ terakot\w+
        gres\w* farb\w+ podlog\w+ kafel\w+ kafl\w+ wyposazeni\w+
    """,
    "labour": r"robociz\w+ robot(?:a|y|e) robocie",
    "net": r"nett?o xnet",
    "gross": r"brut?to xgross",
    "vat": r"vat\w* podat\w+",
    "plus": r"plus dolicz\w* dochodz\w* dodac dodaj(?:ac|a|e)? doszl\w+ dojd\w+",
    "lower": r"""
        zejd\w+ zejsc zgodzi\w* zeszl\w+ zeszed\w* zszed\w* zsz\w+ schodz\w* opuszcz\w+ opusci\w*
        spusci\w* spuszcz\w* obniz\w+ utarg\w* wytarg\w* wynegocj\w* stargow\w* zbi(?:l\w*|ja|je)
        urwal\w*
    """,
    "raise": r"podni(?:es|os)\w+ podwyzsz\w+ podroz\w+",
    "theyverb": r"""
        chc(?:a|ieli) wola biora licza policzyli wycenili dali daja podali zaproponowali proponuja
        zrobia robia wezma wzieli napisali odezwali powiedzieli maja przyslali
    """,
    "itverb": r"""
        chc(?:e|ial|iala) bierze liczy policzyl\w* wycenil\w* dal(?:a)? daje podal(?:a)?
        wzi(?:al|ela)by zaproponowal\w* proponuje da zrobi robi wezmie napisal(?:a)? odezwal(?:a)?
        powiedzial(?:a)? ma kosztuje kosztowal\w* przyslal\w* wola
    """,
    "rest": r"""
        zostawi\w+ zosta(?:nie|je|lo|loby|wal\w*|ja|na|c) starcz\w* wystarcz\w* brak\w* zabrak\w*
        stac zmieszcz\w* zmiesc\w* odpad\w+ nadwyzk\w+
    """,
    "own": r"""
        budzet\w* odloz\w+ odlozon\w+ oszczedn\w+ kieszeni koncie dysponuj\w* uzbier\w+ pieni\w+
        srodk\w* gotowk\w* kas(?:a|y|e|ie)
    """,
    "partner": r"zon(?:a|y|ie) maz mez(?:a|owi) partner\w*",
    "have": r"mam mamy mial(?:bym|abym|a|em|am)? mielibysmy miec",
    "save": r"zaoszczedz\w* oszczedz\w* zyskuj\w* zyskam zysk",
    "total": r"razem lacznie sumie calosc\w* wszystk(?:o|iego|im|ie|ich)",
    "ask": r"""
        ile czy jak jaki jaka jakie jaki\w* co ktor\w+ kto czym policz\w* przelicz\w* podlicz\w*
        porowna\w* porown\w+
    """,
    "come": r"""
        wyjdzie wyjd\w+ wychodz\w+ wyszl\w* wyniesie wynosi\w* kosztow\w* koszt\w* bedzie byloby
        bylo jest to wypad\w*
    """,
    "flat": r"mieszka(?:nie|nia|niu|n|nko) lokal\w* metraz\w* powierzchni\w* xflat",
    "not": r"nie",
    "instead": r"zamiast",
    "of": r"niz od wobec wzgledem porownaniu kontra vs porownujac",
    "at": r"u przy",
    "with": r"z ze",
    "for": r"za po",
    "upto": r"do na",
    "by": r"o",
    "without": r"bez",
    "us": r"was wasz\w* wy wam wami panstw\w*",
    "slip": r"przepraszam pomyl\w+ jednak sorki sorry poprawk\w* sprawdzil\w*",
    "try": r"jakby gdyby jesli jezeli zalozmy zeby powiedzmy",
    "back": r"wrac\w+ wroc\w*",
    "both": r"ob(?:ie|u|ydwie|ydwu|a|ydwoch) dwie dwoch dwiema dwa",
    "packages": r"pakie\w+",
    "labourflag": r"xlabour",
    "whole": r"xwhole",
    "per": r"xper",
    "letter": r"xletter[ab]",
    "placed": r"xplace[0-5]",
}
# Of no matter for a figure, beside what is of no matter for a flat.
GLUE = r"""
    licze liczymy szacuj\w* zakladam zalozyl\w* budowlan\w+ remontow\w+ stron(?:a|y|ie) bank\w*
    hejka siema siemka elo ta te tej ten tego tych tym temu tyle na w we i a ale no ok okej dobra
    to teraz wtedy tez jeszcze juz tylko samo sama same sam sami wlasnie dostal\w+ mozna bede beda
    byl\w* sa wasnie musial\w* musimy musze kupi\w* chcial\w* biore wezm\w* bior(?:ac)? wybior\w+
    wybier\w*
    wykoncz\w* wykonczeni\w* calkiem cal(?:e|y|a|ej|ego) zl max maks\w* ok\w* jakies jakis gdzies
    tak mysl\w+ dzien dobry czesc hej witam odbier\w* dewelop\w* stan\w* stanie aha wiec czyli
    finalnie ostatecznie tam tu on nim mu niego wygl\w+ umow\w* zapisal\w* widz\w+ wiem wlacznie
    ogolem lub albo dwie obie kwadrat\w* caloksztalt\w* remont\w* znalazl\w* mnie mi nam moje moj
    moja nasz\w* mojej wzgledzie sie by obecn\w+ aktualn\w+ dalej nadal rowniez natomiast oraz zas
    bo ze zeby wy chodzi\w* pytam pytal\w* opcj\w+ wariant\w* wersj\w+ porownani\w* porownac innym
    inne zamierz\w+ swoj\w* zonie macie dajecie robicie jestescie wychodzicie wypadacie bierzecie
    mialo mialaby mialoby ma miec zwykl\w* zaplac\w+ place placic wydam wydac dzieki dziekuje
    prosz\w+ prosze oczywiscie raczej rzeczywistosci rachunk\w* mowi\w* policzyc liczac dokladni\w*
    mniejwiecej akurat super spoko znaczy zrozum\w* rozumiem samej samego swoja cenowo ogolnie
    zarazem choc chociaz wtenczas znow odlicz\w* wsz\w* prawdziw\w* ponownie troche duzo sporo
    najpierw potem razie takim taki taka wzial wziela bym
"""
# What is asked of something else, or counted by others.
TOPIC = r"""
    szuka\w+ rabat\w* znizk\w+ upust\w* promocj\w+ proc\w* procent\w* zalicz\w+ zadat\w+ transz\w+
    rat(?:a|y|ach)? kredyt\w* klim\w+ gwaranc\w+ termin\w* czas\w* dlugo kiedy trwa\w* tygodni\w*
    miesi\w+ umowe faktur\w+ projekt\w* mebl\w+ kuch\w+ lazien\w+ zakres\w* zabudow\w+ euro eur
    gladz\w* malowan\w* doloz\w+ dorzuc\w+ doklad\w+ pozycz\w* dostan\w+ wynagrodz\w+ balkon\w*
    ogrod\w* taras\w* wynaj\w* dom(?:u|ek|em)? pietr\w+ haczyk\w* dlaczego czemu transport\w*
    montaz\w* sprzata\w* wliczon\w+ obejm\w+ zawier\w+ skad
"""
PATTERNS = (
    *((kind, regex(pattern(words))) for kind, words in CLASSES.items()),
    ("topic", regex(pattern(TOPIC))),
    ("glue", regex(pattern(GLUE))),
)


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str:
    """A class of the lists, "glue", "topic", or "" where nobody knows."""
    found = next((kind for kind, said in PATTERNS if said.fullmatch(word)), "")
    if found:
        return found
    other = kind_at_home(word)
    if other.startswith(("kin:", "name:")) or other in {"topic", "cool", "share", "loan"}:
        return "topic"
    return (
        "glue"
        if other in {"glue", "own", "we", "only", "more", "few", "self", "v1", "partner"}
        else ""
    )
