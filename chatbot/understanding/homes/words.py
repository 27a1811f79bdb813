"""What each word of a message about several people's flats is. A word that is in no list is
unknown, and beside a figure nothing is made of what is unknown."""

from chatbot.patterns import regex
from chatbot.understanding.flats.first_names import HE, SHE

# Of the people who may have a flat of their own: every case of the word, then a label.
KIN = {
    "brat": r"brat(?:a|u|owi|em)?|brach(?:ol\w*)?|braciszek|brother",
    "siostra": r"siostr(?:a|e|y|ze|o)|sis(?:ka|ki|ce|tra)?|siora|sister",
    "corka": r"cor(?:ce|ka|ki|ke|ko)|corci\w+|coreczk\w+|daughter",
    "syn": r"syn(?:a|owi|em|u|ek|ka|kiem|kowi)?|son",
    "mama": r"mam(?:a|ie|e|o|in\w+|usi\w*|cia|ci)|matk(?:a|i|e|a)|matce|mum|mom|mother",
    "tata": r"tat(?:a|y|e|o|us\w*)|tacie|ojc(?:iec|a|u|em)|ojciec|dad|father",
    "rodzice": r"rodzic(?:e|om|ow|ami|ach)|starsi|starszych|parents",
    "tesciowie": r"tesci(?:e|ow|owie|om|ami)|tesciow(?:a|ej|ie)|in-laws",
    "kuzyn": r"kuzyn(?:a|ce|ka|ki|ke|owi|em)?|cousin",
    "kolega": r"kole(?:ga|gi|dze)|przyjaciel(?:a|owi|em)?|kumpel|kumpl(?:a|owi)|friend",
    "kolezanka": r"kolezan(?:ka|ki|ce|ke)|przyjacio(?:lka|lki|lce|lke)",
    "wnuczka": r"wnucz(?:ce|ka|ke|ki)|granddaughter",
    "wnuk": r"wnuk(?:a|owi|iem|u)?|grandson",
    "babcia": r"babci(?:a|e|i|o)?|grandma|grandmother",
    "dziadek": r"dziad(?:ek|ka|kowi|kiem)|grandpa|grandfather",
    "ciocia": r"cioci(?:a|i|e)?|ciotk?(?:a|ce|ki|ke)|aunt",
    "narzeczona": r"narzeczon(?:a|ej)|fiancee?",
}
LABELS = {
    "own": ("Państwo", "You"),
    "brat": ("Brat", "Your brother"),
    "siostra": ("Siostra", "Your sister"),
    "corka": ("Córka", "Your daughter"),
    "syn": ("Syn", "Your son"),
    "mama": ("Mama", "Your mother"),
    "tata": ("Tata", "Your father"),
    "rodzice": ("Rodzice", "Your parents"),
    "tesciowie": ("Teściowie", "Your in-laws"),
    "kuzyn": ("Kuzyn(ka)", "Your cousin"),
    "kolega": ("Kolega", "Your friend"),
    "kolezanka": ("Koleżanka", "Your friend"),
    "wnuczka": ("Wnuczka", "Your granddaughter"),
    "wnuk": ("Wnuk", "Your grandson"),
    "babcia": ("Babcia", "Your grandmother"),
    "dziadek": ("Dziadek", "Your grandfather"),
    "ciocia": ("Ciocia", "Your aunt"),
    "narzeczona": ("Narzeczona", "Your fiancée"),
}
HERS = {
    "mama",
    "siostra",
    "corka",
    "babcia",
    "ciocia",
    "wnuczka",
    "narzeczona",
    "kolezanka",
    "kuzyn",
}
HIS = {"brat", "syn", "tata", "wnuk", "dziadek", "kolega", "kuzyn"}
THEIRS = {"rodzice", "tesciowie"}

# The classes of words; the first that fits is what a word is. Each is matched as a whole.
CLASSES = {
    "own": r"ja|mnie|mi|moj(?:e|ego|emu|ym|a|ej)?|moich|moim|me|mine|my_",
    "we": r"my|nam|nas|nami|nasz(?:e|ego|emu|ym|a|ej|ych|ymi)?|ours?|us|we",
    "his": r"on|jego|niego|jemu|mu|nim|his|him|he",
    "hers": r"ona|jej|niej|nia|hers?|she",
    "theirs": r"oni|ich|im|nich|nimi|theirs?|them|they",
    "self": r"swoj(?:e|ego|emu|ym|a|ej)?|swoich|swoim|sobie|siebie|wlasn\w+",
    "each": r"kto|komu|kogo|kazd\w+|each|who|whose",
    "apart": r"osobno|oddzielnie|separately",
    "drops": r"odpad\w+|rezygn\w+|rozmysl\w+|wycof\w+|drops?",
    "done": r"wykonczon\w+|gotow(?:e|y|a)|zrobion\w+|urzadzon\w+|done",
    "small": r"mniejsz(?:e|ego|ym|emu|a|ej)|male|malego|malym|malemu|mal(?:a|ej)|kawaler(?:ka|ki|ce|ke|ko)|smaller|small|studio",
    "big": r"wieksz(?:e|ego|ym|emu|a|ej)|duze|duzego|duzym|duzemu|bigger|larger|big",
    "cheapest": r"najta(?:niej|nsz\w+)|cheapest",
    "few": r"jedn(?:a|ej|o|ego)|dwie|trzy|one|two|three",
    "both": r"ob(?:a|u|ie|oje|ydwa|ydwie|ydwu|ydwoch|ojgu|oma|ydwoje|ydwojgu)|both|dwoje|dwojga|dwojgu|dwa|dwoch",
    "sum": r"razem|lacznie|lacznego|lacznym|laczny|laczna|sumie|suma|sumuj\w*|wspoln\w+|wszystk\w+|calosc\w?|zsumuj\w*"
    r"|together|total|altogether|everything|all",
    "v1": r"mam|mial(?:em|am|bym|abym)|biore|wezme|wzial(?:bym|em)|wziel(?:abym|am)|kupilem|kupilam|odbieram"
    r"|dozbieram|uzbieram|dobiore|zaplace|place|zostane|wole|wolalbym|wolalabym|ide|pojde|zejde|zmieszcze|zmiescilbym|zmiescilabym"
    r"|musze|moge|have|take",
    "v1p": r"mamy|mielibysmy|mielismy|bierzemy|wezmiemy|wzielibysmy|kupilismy|kupujemy|odbieramy|zaplacimy"
    r"|placimy|wolimy|idziemy|pojdziemy|zmiescimy|zmiescilibysmy|chcemy|chcielibysmy|musimy|mozemy|poszlibysmy|wezmy",
    "v3": r"ma|mial(?:a|by|aby)?|bierze|wezmie|wzial(?:by)?|wziel(?:a|aby)|kupil(?:a)?|odbiera|dostanie"
    r"|dostaje|dostalby|dostalaby|dostal|dostala|zaplaci|placi|woli|wolal\w*|musi|moze|pojdzie|idzie|has|wants|takes",
    "v3p": r"maja|mieli|mieliby|biora|wezma|wzieli|wzieliby|kupili|kupuja|odbieraja|dostana|dostaja|zaplaca"
    r"|placa|wola|musza|moga|pojda|chca|chcieliby",
    "give1": r"da(?:m|my|je|jemy|lbym|labym|libysmy)|dawal\w*|doloz(?:e|ymy|ylbym|ylabym|ylibysmy)|doklad(?:am|amy)|dorzuc(?:e|imy|am|amy|ilbym|ilabym)"
    r"|przekaz(?:e|emy)|przelej?(?:e|emy)|pozycz(?:e|ymy|am|amy|ylbym|ylabym)|odda(?:m|my|je|jemy)|dal(?:em|am)|podaruj(?:e|emy)"
    r"|dodam|dodamy|dodaje|dodajemy|dopla(?:ce|cimy|cam|camy)|wspom(?:oge|ozemy)|dosypi(?:e|emy)|dosyp(?:e|iemy)|give|lend|add",
    "give3": r"da|dal(?:a|i|by|aby|iby)?|dadza|daja|dolozy(?:l\w*)?|doloza|doklada(?:ja|l\w*)?|dorzuci(?:l\w*)?|dorzuca|dorzucaja"
    r"|przekaze|przekaza|przeleje|pozyczy(?:l\w*)?|pozycza|odda|oddadza|podaruje|doda|dodadza|doplaci|doplaca|dosypi\w*|gives|lends|adds",
    "giving": r"dac|dolozyc|dorzucic|przekazac|przelac|pozyczyc|oddac|podarowac|dodac|doplacic|dopomoc",
    "credit": r"kredyt\w*|pozyczk\w+|dobior\w+|dozbier\w+|uzbier\w+|dodatkowych|loan|mortgage",
    "than": r"niz|anizeli|than",
    "instead": r"zamiast|instead",
    "from": r"od|ode|from",
    "not": r"nie|not|no_|don't",
    "without": r"bez|without",
    "only": r"tylko|jedynie|wylacznie|sam(?:a|o|ej|ego|emu)?|only|just",
    "more": r"jeszcze|dodatkowo|kolejn\w+|nastepn\w+|plus_|extra|another",
    "rest": r"reszt(?:a|e|y|ke|ka)|nadwyzk\w+|pozostal\w+|rest",
    "asks_rest": r"zosta(?:nie|je|lo|loby|wal\w*|ja|na|c|jace)|zostanie|starcz\w*|wystarcz\w*|brak\w*|zabrak\w*|stac"
    r"|zmieszcz\w*|zmiesc\w*|brakuje|left|short|enough|afford\w*|reszcie",
    "asks_more": r"drozej|taniej|drozsz\w+|tansz\w+|roznic\w+|wiecej|mniej|roznil\w+|roznia|rozni|dearer|cheaper|difference|more|less",
    "asks": r"ile|jak|jaki\w*|jaka|czy|co|ktor\w+|kosztuj\w*|kosztow\w*|koszt\w*|wyjdzie|wychodzi|wyszlo\w*|wyniesie|wynosi|cen\w+|wycen\w*|kwot\w+"
    r"|how|much|what|which|cost\w*|price\w*|licz\w*|polic\w+|przelicz\w+|podlicz\w*|pokaz\w*|podaj\w*|daj",
    "flat": r"mieszka(?:nie|nia|niu|niem|n|niach|nka|nko)|lokal\w*|metraz\w*|powierzchni\w*|flats?|apartments?",
    "cool": r"klim(?:a|e|y|ke|ka|ie|ki|kę|o)|klimatyz\w+|ac|air-?con\w*|aircon\w*|klimatyzator\w*",
    "unit_word": r"jednostk\w+|sztuk\w*|units?",
    "partner": r"zon(?:a|ie|y)|maz|mez(?:a|owi)|partner\w*|husband|wife",
    "share": r"polow\w+|pol|cwierc\w*|trzeci(?:a|ej)|procent\w*|proporcj\w*|half|third|percent\w*",
    "room": r"salon\w*|sypialn\w+|gabinet\w*|biur(?:o|ze)",
}
# Of no matter for a figure.
GLUE = (
    r"a|aa+|ach|aha|akurat|ale|alez|albo|and|as|at|aby|az|b|bardzo|be|bede|bedzie|bedziemy|beda|bo|boze|budzet\w*|budget|but|by|byc|bym|bysmy"
    r"|by(?:l|lo|la|loby|laby|lby)|calkiem|cale|caly|chce|chcial\w*|cho[cd]\w*|chodzi\w*|chwil\w+|chyba|ciekaw\w*|cos|could|czekaj\w*|czesc"
    r"|czyli|dalej|dla|dlatego|do|dobra|dobrze|dokladnie|dopiero|dosc|drug\w+|duzo|dzien|dobry|dobre|dobrym|dzieki|dziekuj\w*|ech|eh|ej|faktycznie|fajnie|finansow\w+|for|gdy|gdyby\w*|generalnie"
    r"|git|haha\w*|hej|hello|hi|hm+|i|if|in|inaczej|ini|is|it|it's|ich_|itp|jakby\w*|jakbym\w*|jakies|jakos|jasne|jednak|jest|jestem|jesli|jezeli"
    r"|juz|kasy?|kase|kas(?:ie|y)|keys|kochan\w*|konkret\w*|kurcze|kurde|lepiej|lub|ludzi\w*|m|max|maks\w*|malo|mowi\w*|mysl\w+|na|nad|naprawde|najpierw|natomiast"
    r"|niech|niestety|no|nowe|nowego|nowym|nowych|o|obok|odloz\w+|ogolnie|oj|ojej|ok|okej|oki|okay|okolo|ok_|on_|one|or|oraz|oszczedn\w+|oszczednosci\w*|odlozon\w+|pakie\w+|pan\w*|panstw\w*|pani|pewnie|pieniadz\w*|pieniedzy|pieniazk\w+|pierwsz\w+"
    r"|po|pod|poki|policzm\w+|pomyl\w+|poprosz\w*|poprawk\w*|potem|potrzeb\w*|pozniej|prawie|praktyce|prosz\w*|przeciez|przeciwnym|przelicz\w*|przepraszam|przy|pytal\w*|pytam|pyta|pytan\w+|raczej|razie|real\w*|rozumiem|robi|robimy|robie|zrobi\w*|sa|se|serio|siebie_|sie"
    r"|skoro|slabo|so|sorki|sorry|sory|spoko|spora|sporo|sprawdz\w*|srodk\w+|stop|super|szkoda|swietnie|taka|taki\w*|tak|take_|tam|ta|te|tego|tej|ten|temu|teraz|tez|that|the|then|there|this|to|today|toz|trzeba|trudno|trzym\w+|tu|tych|tym|tymi|tyle|u|uff?|uu+|oo+"
    r"|w|wam|was|wariant\w*|wasz\w*|wersj\w+|opcj\w+|wg|wiem|witam\w*|wlasciwie|wow|would|with|wtedy|wiec|wychodzac|wykon\w+|wykancz\w+|wykoncz\w*|wypada\w*|wez|we|xd|yes|your|z|za|zapomn\w+|zwykl\w+|raz|wroc\w*|chciel\w*|emerytur\w*|premi\w*|dostalismy|klucz\w*|dzwoni\w*|pomiar\w*|zmierzy\w*|podal\w*|spojrz\w*|dewelop\w*|develop\w*|zmienil\w*|actually|really|instead_|well|just_|so|both_|i_|make|makes|wiosn\w+|lat(?:em|o)|jesien\w*|zim\w+|rok\w*|styczn\w+|luty\w*|marc\w+|kwiet\w+|maj\w?|czerw\w+|lip(?:ca|cu|iec)|sierp\w+|wrzes\w+|pazdz\w+|listop\w+|grud\w+|prostu|czemu|dlaczego|kawalkiem|goraco|poludni\w+|miedzy|pomiedzy|between|oczywiscie|hm+|uu+|ooo*|powaznie|musial\w*|moglby\w*|moglab\w*|mogl\w*|moznaby|mozna|da|wyglada\w*|wychodzilo\w*|placil\w*|wzial\w*|weszl\w*|wejdzie|zmiesci\w*|wezmiem\w*|wezmie\w*|bral\w*|wybier\w*|wybral\w*|rowno|dokladnie|pierwszego|drugiego|samego|pomaga\w+|siema|siemka|siemano|jednym|lepsz\w+|zaraz|zarowno|zas|zatem|ze|zeby|zeszl\w*|zl|zle|znaczy|zmian\w+|zmien\w+|zmienia\w*|zobacz\w*|znowu|znow|ona_|hehe\w*|lol|d|p|x"
    r"|vs|kontra|rozumiem|powiedzm\w+|przykladowo|np|maksymalnie|najwyzej|minimum|mniej_wiecej|gdzies|wlasnie|obecnie|niego_|bylby|mialo|mial_|mialoby|ma_|byloby|gotowk\w*|konta|koncie|konto|zostal|finalnie|koncu|koniec|ostatecznie|lacznej|pojedynczo|naszemu_|kazdemu_|bym_"
    r"|comfortow\w*|standard_|zalozmy|zalozeni\w*|zakladajac|zgoda|zgadza|good|great|thanks|thank|please|want|wants_|need|also|too|does|do_|will|be_|are|can|has_|if_|about|he_|now|oh|let's|let|see|right|only_|of|on__|to_|by_|mean\w*|buying|bought|finish\w*|money|savings?|saved"
    r"|mieszkan\w+_|chlopak\w*_|starej|rodzin\w*|ludzie|sztuk_|swoja|swoj_|takze|rowniez|przydalo|przydaloby|dolozeni\w*|doplat\w*|dolozony\w*|finans\w*|przeznacz\w+|wyda(?:c|m|my|je)|wydac|dysponuj\w*|uskladan\w*|uskladal\w*|zaoszczedz\w*|zebran\w*|zebral\w*|oszczedz\w*|posiad\w*"
    r"|blok\w*|pietr(?:ze|o)|sasiedn\w*|tamto|tamten|tamte|tamta|tamtego|obok_|buduj\w*_|kupuj\w*|kupowa\w*|odbior\w*|dewelopersk\w*|developersk\w*|stan\w*_|wlasnosciow\w*|remont\w*|urzadz\w*|zrobieni\w*|robot\w*_|wykonczeni\w*"
)
# What else may be asked, which is no matter of whose flat costs how much.
TOPIC = (
    r"kiedy|trwa\w*|termin\w*|gwaranc\w+|rekojm\w+|zawier\w+|wlicz\w+|platnos\w+|rat[ay]?|ratach|transz\w*|etap\w*|zalicz\w+|faktur\w*|umow(?:a|e|om)|kontakt\w*|telefon\w*|tel|mail\w*|adres\w*|vat\w*|netto|brutto"
    r"|projekt\w*|wizualiz\w+|materia\w+|robociz\w*|ekip\w+|majst\w+|firm\w+|ofert\w+|konkuren\w+|rabat\w*|znizk\w+|promocj\w+|panel\w*|plyt(?:ki|ek|kami)|podlog\w*|drzwi\w*|lazien\w+|kuchni\w*|kuchen\w*|meble|mebl\w+|agd|szaf\w+|balkon\w*|taras\w*|ogrod\w*|garaz\w*|piwnic\w*|komork\w+|dom(?:u|ek|ku|em|ow)?|strych\w*|poddasz\w*|antresol\w*|pietrow\w*"
    r"|metr_|stawk\w*|dlugo|szybciej|szybko|tygodni\w*|miesiec\w*|miesiac\w*|dni|gdzie|dojazd\w*|dojedz\w*|ubezpiecz\w*|inspekcj\w*|nadzor\w*|czynsz\w*|wynaj\w*|najem\w*|inwestycj\w*|warranty|includ\w+|payment|instal\w+|when|long|weeks?|kitchens?|furniture|bathrooms?|house|balcony"
    r"|malzen\w*|siostrzen\w*|szwag\w+|bratow\w+|synow\w+|ziec\w*|chrzes\w+|bratan\w+"
)
COMPANION = regex(
    r"\b(?:(?:razem|wspolnie|together) )?(?:z|ze|with|oraz|i) (?:moj\w+ |my )?(?:mezem|zona|partner(?:em|ka)|chlopakiem|dziewczyna|narzeczonym|husband|wife)\b"
)
PATTERNS = tuple((kind, regex(rf"(?:{said})")) for kind, said in CLASSES.items())
KINS = tuple((who, regex(rf"(?:{said})")) for who, said in KIN.items())
IS_GLUE, IS_TOPIC = regex(rf"(?:{GLUE})"), regex(rf"(?:{TOPIC})")
NAMES = (("hers", regex(rf"(?:{SHE})")), ("his", regex(rf"(?:{HE})")))


def kind_of(word: str) -> str:
    """ "kin:syn", a class of the lists, "name:hers", "glue", "topic", or "" where nobody knows."""
    for who, said in KINS:
        if said.fullmatch(word):
            return f"kin:{who}"
    for kind, said in PATTERNS:
        if said.fullmatch(word):
            return kind
    if IS_TOPIC.fullmatch(word):
        return "topic"
    if IS_GLUE.fullmatch(word):
        return "glue"
    for sex, names in NAMES:
        if names.fullmatch(word):
            return f"name:{sex}"
    return ""
