"""Words by which a message tells whose money is, and what it is for."""

import re

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import OTHERS

Pattern = re.Pattern[str]

# Parts of a budget that come from somebody or something else than what the visitor has, and those
# that are set aside for what is in no package's price; both as the ledger names them.
SOURCES = frozenset({*OTHERS, "bonus", "inheritance", "loan", "refund", "wedding"})
THINGS = frozenset(
    {
        *("appliances", "bed", "blinds", "dishwasher", "fees", "fridge", "furniture", "heating"),
        *("kitchen", "lights", "move", "oven", "reserve", "sofa", "table", "television", "travel"),
        *("wardrobes", "washer"),
    }
)
SOLD = "car"  # is bought, or sold
OWN = "own"  # what the visitor has
HOUSEHOLD = "spouse"  # has money of the household's
WOMEN = frozenset({"aunt", "daughter", "grandmother", "mother", "sister"})
MEN = frozenset({"brother", "brother-in-law", "father", "grandfather", "son", "uncle"})
PLURAL = {"parents": frozenset({"father", "mother"})}

IDIOMS = regex(
    r"\bna (?:sto|100) ?(?:procent\w*|%)|\b(?:jeszcze )?nie wiadomo\b|\bz kasa krucho\b"
    r"|\bz (?:mojej|naszej|wlasnej) kieszeni\b|\bz (?:pomoca|moja|nasza) (?=reszt)"
    r"|\b(?:nie )?da(?:loby)? sie\b|\b(?:nie )?da(?:m|my|c|dza|libysmy|lbym|labym) rad[ey]\b"
    r"|\bczy nie\b(?=\W*$|[?.!])"
    r"|\bjak (?:bylo )?na poczatku\b|\btak jak (?:bylo|mowil\w+)\b|\b(?:slub|wesele) za \w+\b"
)
OWN_SAID = regex(r"(?:swo(?:ich|je|im|imi)|wlasn\w+|naszych|nasze|moich|moje|oszczednos\w+)")
NOMINATIVE = regex(
    r"(?:tescie|mama|mamusia|matka|tata|tato|ojciec|rodzice|starzy|brat|siostra|tesc|tesciowa|tesciowie"
    r"|babcia|dziadek|dziadkowie|ciocia|ciotka|wujek|wuj|maz|zona|narzeczon[ya]|partner(?:ka)?"
    r"|chlopak|dziewczyna|kolega|kolezanka|kumpel|przyjaciel|przyjaciolka|bank|szwagier|chrzestn[ya]"
    r"|chrzestni|ona|on|oni|corka|syn|moi|kuzyn(?:ka)?)"
)
GENITIVE_AFTER = {
    "od",
    "ze",
    "z",
    "bez",
    "dla",
    "pomoca",
    "pomocy",
    "wsparciem",
    "kasy",
    "pieniedzy",
}
BUDGET = regex(
    r"(?:budzet\w*|odlozon\w+|uzbieran\w+|uzbieral\w*|odlozyl\w*|zebral\w*|zaoszczedz\w+|gotowk\w+"
    r"|uskladal\w*|oszczedn\w+|kasy|dysponuj\w+|wyda(?:c|nia))"
)
WITHIN = {("w", "tym"), *(("z", each) for each in ("czego", "tego", "tych", "nich"))}
ADDS = regex(r"(?:doloz|doklad|dorzuc|dosyp|dopla|doda|dobior|dobier|dozbier|pozycz(?!k))\w*")
PUTS = regex(r"(?:dam|damy|dalbym|dalabym|wyloz\w+|przeznacz\w+)")
GIVES = regex(
    r"(?:daj[ea]|da|dadza|dac|dal(?:a|i|by|aby|iby)?|obieca\w*|sponsoruj\w*|zasponsoruj\w*|wylozy\w*"
    r"|przysle\w*|przysla\w*)"
)
TAKES_OFF = regex(r"(?:minus|odj[ae]\w*|odejm\w*|odlicz\w*|wliczon\w*)")
ASIDE = regex(
    r"(?:odja\w*|odejm\w*|odlicz\w*|odklad\w+|odloz(?:e|ymy|yc)|zostaw\w+|rezerw\w*|idzie|pojdzie)"
)
STAYS_ASIDE = regex(r"(?:rusz\w+|nietykaln\w+)")
TOOK = regex(r"(?:wzi\w+|zabra\w+|wzial)")
SAYS = regex(r"mow|twierdz|uwaz|radz|mysl|chce|pyta|pisze|powiedzial")
SELLS = regex(r"(?:sprzeda\w*)")
WENT = regex(r"(?:poszl[oa]|poszedl|pojdzie|wart[ea]?)")
GETS = regex(r"(?:przyzna\w*|dostan\w+|dostaj\w+|bedzie|wplyn\w+|przyjd\w+|wpad\w+)")
HAS_THEN = regex(r"(?:bedziemy|mieli|mialbym|mialabym|mielibysmy|mamy|mam)")
BUYS = regex(r"(?:kup\w+|wyda\w*|wyjd\w+|wychodz\w*|kosztuj\w*|koszt\w*|zabier\w*|wycen\w+)")
SPENT = regex(r"wyda(?:l\w*|ne)")
PAID = regex(r"(?:zaplac(?:on|il)\w*|oplac(?:on|il)\w*|kupion\w*|zaliczk\w*)")
CALLED_OFF = regex(
    r"(?:rozmysl\w+|wycof\w+|z?rezygn\w+|odpusc\w+|odpuszcz\w+|odmowi\w+|odpad\w+|wypada\w*"
    r"|wydal\w+|poszly)"
)
RETURNS = regex(r"(?:odda\w*|zwro[ct]\w*|splac\w*|winien|winna)")
TAKES = regex(r"(?:wezm\w+|bior\w+|bierz\w+|wzi\w+|licz\w*)")
NEEDS = regex(r"(?:mog[eal]\w*|mozemy|musial\w*|musi|trzeba|potrzeb\w*|powin\w*|musze|musimy)")
# What is of something else than the money that there is.
OF_DEALS = regex(r"(?:star[eay]\w*|obecn\w+|wklad\w*|splat\w*|now[ea]go?|nowe)")
INCOME = regex(r"(?:stypendi\w+|pensj\w+|zarabia\w*|wyplat\w*|miesieczn\w*|miesiac\w*|zarob\w+)")
WORKS = regex(r"(?:zrob\w*|robi|robia|robociz\w*|material\w*|wykona\w*|wykoncz[ay]\w*)")
COULD = {"ma", "maja", "mial", "miala", "mieli", "moze", "moga", "musi", "chce", "chca"}
DIFFERS = regex(r"(?:roznic\w*)")
ON_TOP_OF_IT = regex(r"(?:dopla\w*|brakujac\w+)")
THEN = {"bedzie", "byloby", "bedziemy"}
PLUS_REST = regex(r"\bplus to,? co zosta")
OF_A_DEAL = {"sale", "price", "contribution", "repaid"}  # parts of a flat that is sold and bought
EACH_A_FLAT = regex(r"\bpo mieszkani\w+|\b(?:dwa|dwoch|dwoma) mieszka\w+")
WAS = {"byl", "bylby", "bedzie"}
JUDGES = regex(r"(?:sporo|duzo|malo|drogo|niezle|super)")
USES = regex(r"(?:rusz\w+|wzi\w+|wez\w+|wyjm\w+)")
GATHERS = regex(r"(?:wydac|miec|uzbierac|zebrac|dozbierac|odlozyc|zaplacic)")
STEPS = regex(r"(?:wiecej|mniej)")
HALF = regex(r"polow\w+")
LATER = regex(r"(?:pozniej|kiedys|potem|rok|zas)")
FREE = regex(r"(?:darmo|gratis|prezen\w+)")
DOUBTS = regex(r"(?:moze|chyba|obieca\w*|moga|moglby|moglaby|wiem|wiemy|potem|ewentualnie)")
WHOLE = regex(r"(?:cal[aey]\w*)")
MORE = regex(r"(?:wiecej|drozej|drozsz\w+|wieksz\w+|podrozal\w*|zdrozal\w*)")
LESS = regex(r"(?:mniej|taniej|tansz\w+|mniejsz\w+|potanial\w*)")
ON_TOP = regex(r"(?:jeszcze|dodatkow\w+|kolejn\w+)")
LENT = regex(r"(?:kredyt\w*|pozyczk\w*|bank\w*|dobior\w*|dobier\w*)")
FINISHING = regex(r"(?:wykonczen\w+|remont\w*)")
SIZE = regex(r"(?:mieszkani\w*|lokal\w*|metraz\w*|powierzchni\w*)")
ONLY = {"tylko", "sami", "sam", "sama", "wylacznie", "jedynie"}
HAVE = {"mam", "mamy", "mial", "miala", "mialbym", "mialabym", "mielismy", "mielibysmy"}
WITH = {"z", "ze", "pomoca", "pomocy", "wsparciem"}
AFTER = {"po", "pomoca", "pomocy", "wsparciem"}
THESE = {"te", "tych", "tej", "tego", "tymi"}
AT_ONCE = {"razu", "zaraz"}
ABOUT = {"za", "jakies", "okolo", "z", "ze"}
ALREADY = regex(r"(?:odjet\w*|odjeciu|odliczon\w*|odliczeniu|wliczon\w*)")
MONEY = {"kasa", "kase", "pieniedzmi", "kwota", "kasiora"}
MUST = {"musze", "musimy", "musialbym", "musialabym", "musielibysmy", "trzeba"}
UP_TO = {"za", "do", "na"}
RESERVE = regex(r"\bczarn\w+ godzin\w+")
OTHERS_OF_ALL = frozenset({*OTHERS, "loan", "bonus"})
# Of no matter here, and unknown to the reader of people's flats.
HARMLESS = regex(
    r"(?:pomoc\w*|wspar\w*|zapas\w*|kas[aeo]\w*|krucho|halo|moi|nasi|brakn\w*|starczylob\w*|styka"
    r"|wypad\w*|etap\w*|sprawdz\w*|hej\w*|zakladaj\w*|zaloz\w*|gdyb\w*|pomog\w*|pomoz\w*|surow\w*|stan|dewelop\w*|puli?|wracaj?a?|je|osob[ey]|szefa?|podwyzk\w*|wejd\w*|musieli\w*|mniejsz\w*|ekip[yae]?|znajdzie\w*|wymar\w*)"
)
KNOWN = (
    BUDGET,
    ADDS,
    PUTS,
    GIVES,
    ASIDE,
    SELLS,
    GETS,
    BUYS,
    CALLED_OFF,
    NEEDS,
    HARMLESS,
)
# What stops the reader: whose, of what, or how much of it nobody can tell.
STOPS = frozenset(
    {
        *("stop", "share", "odd", "rate", "each", "cancel", "back", "unaside", "level", "done"),
        *("loan_back", "same", "small", "big"),
    }
)
