"""What makes it unclear how much of the money that a message names is for the finishing.

A budget is compared with prices only where it is plainly the whole of it. Whatever tells that some
of it is owed, shared or not sure, and any amount that nobody accounted for, is asked back about.
"""

from chatbot.patterns import regex
from chatbot.understanding.money.money_words import ADDS, ELSE, HAVE, SOURCE, TAKEN
from chatbot.understanding.money.sums import frames
from chatbot.understanding.text.numerals import Number

# "Połowa jest żony", "40% na meble"; but "pół miliona", "w połowie roku", "8% VAT".
FRACTION = regex(
    r"(?<!w )(?<!do )(?<!od )\bpolow\w*|\bpol\b(?! (?:godz|mili|mln|roku|tora))"
    r"|\bcwierc\w*(?! mili)"
    r"|(?<![0-9/.])[1-9]/[2-9](?![0-9/.])|\b(?:jedn[aej]+|dwie|trzy) (?:czwart|piat|trzeci)\w*"
    r"|\b(?:czwarta|piata|trzecia) czesc|\bhalf\b(?! (?:a )?milli)|\bquarter\b(?! (?:of a )?milli)"
    r"|\b(?:a|one|two) thirds?\b|\b(?:a|one) fifth\b"
)
# "Mąż da drugie tyle", "część na meble", "minus podatek".
NO_FIGURE = regex(
    r"\b(?:[0-9]+|dwanascie|kilka|pare|szesc) ?(?:razy|x|times)"
    r" (?:po )?(?:[0-9]|tysiac|thousand|a)\b"
    r"|\b(?:drugie|dwa razy|razy|trzy razy) tyle\b|\btyle samo\b|\b(?:double|twice) (?:it|that)\b"
    r"|\b(?:has|have|gives?) the same\b"
    r"|\bczesc (?:bym |chce |juz |musz\w+ |z )?"
    r"(?:idzie|jest\b|na\b|odda|odlo|pojdzie|tego|wyda|zosta)"
    r"|\bja (?:\w+ )?reszt\w+|\breszt\w+ (?:ja|dopl\w+|doloz\w+)\b|\bi (?:pay|put in) the rest"
    r"|\b(?:a )?part (?:is|of it|of that)\b"
    r"|\bminus (?:podat|prowiz|tax|fee)(?![^.;?!]{0,25}[0-9])"
)
PERCENT = regex(r"[0-9] ?(?:%|percent\b|proc)")
PERCENT_OF_PRICE = regex(r"\b(?:podat|promoc|rabat|vat|zniz|discount|tax)")
# "Muszę oddać bratu", "mąż stracił".
DEBT = regex(
    r"\b(?:dlug(?:i|u|iem|ow|ami)?\b(?! czas)|odda(?:c|je|jemy|m|my)\b|pozyczk\w* do splaty"
    r"|splac\w+|stracil\w*|ukrad\w+|zwrac(?:a|am|amy)\b|zwroci(?:c|my)\b|zwroce\b|winn[aiy]\b"
    r"|wisi\w*|debts?|lost|owes?|pay back|repay)"
)
# "Tata obiecał, ale chyba nie da".
UNSURE = regex(
    r"\b(?:obieca\w*|obiecuj\w*|chyba nie|nie wiadomo|niepewn\w*"
    r"|nie wiem,? (?:czy(?! (?:brac|sie|warto|wziac|(?:wy)?starcz))|ile)"
    r"|jesli dostan\w*|promised|not sure)"
)
# "A siostra za swoje 120?"
OF_ANOTHERS_OWN = regex(
    r"\b(?:brat|corka|kolega|kolezanka|rodzice|siostra|syn|szwagier|znajom\w+)(?: [a-z]+)?"
    r" (?:ma swoje|za swoje|dla siebie)\b"
)
EACH = regex(
    r"\b(?:kazd[aey]\w*(?! (?:etap|pakie|pok))|oboje|obydwoje) (?:[a-z]+ ){0,3}"
    r"(?:ma|mamy|daje|da|dac|doklada|doloz\w+|po [0-9x])\b|\bkazd[aey]\w* po [0-9x]"
    r"|\beach (?:of us )?(?:has|have|gives?|pays?|puts?)\b|\bwe each\b"
    r"|\b(?:have|give|pay|put(?: in)?) each\b"
)
# "Pół miliona na mieszkanie i wykończenie" is not for the finishing alone.
WITH_FLAT = regex(
    r"\b(?:kupno|mieszkani[ae]|zakup\w*|buying|flat) (?:i|oraz|plus|razem z|z|and) "
    r"(?:remont|urzadz|wykancz|wykoncz|finish|renovat)"
)
# What a share or a debt is told of, where it names no amount: "połowę chcę zostawić na meble".
OF_MONEY = regex(
    r"\b(?:budz|budget|czesc|da\b|doloz|dziel|idzie|kas[ayae]\b|kwot|mebl|mo(?:ja|je|jej|jego|ge)\b"
    r"|money|odda|odlo|pay (?:back|her|him|them)|podziel|pojdzie|przeznacz|rezerw|spend|splac"
    r"|tego|tyle|wyda|zapas|zostaw|zwr)"
)
MONEY_CUE = regex(
    rf"{ADDS}|{TAKEN}|\b{ELSE}|{SOURCE}|{HAVE}|\b(?:da|dadza|dal[aiy]?|dali|daje|mama|odloz\w*"
    r"|oszczedn\w*|pozycz\w*|wyda\w*|zwrac\w*|gives?|mum|savings)\b"
)
# "Notariusz 5", "tata da 20": such a number may be thousands; "2 pokoje" may not.
COUNTED = regex(
    r"[ .,/:-]?[0-9]|%| ?(?:m2?|mkw|szt|os)\b"
    rf"| ?(?!{ELSE})(?!(?:a|ale|bo|chc\w+|czyli|da|dad\w+|doklad\w*|doloz\w*|dorzuc\w*|i|idzie"
    r"|do|dojd\w+|dosta\w+|wplyn\w+|gdy\w*|jak|jednak|jesli|jest|jezeli|juz|lacznie|musi|on[ai]?|posz\w+|razem|total|mam|mamy|mniej|musz\w+|na|nie|od|odda\w*|odejm\w*|odklad\w*|odloz\w*|oraz|plus|pojdzie"
    r"|potem|pozniej|pozycz\w*|to|w|wiec|(?:da|damy|dam|swoi|syn|wlasn|wystarcz|starcz)\w*|xpackage|wiecej|za"
    r"|wyda\w*|z|ze|zosta\w*|trzym\w*|zwrac\w*|brat\w*|ja|maz|mama|rodzic\w*|siostr\w*|tat[ay]|tesc\w*"
    r"|babci\w*|chlop\w*|ciot\w*|cork\w*|dziewczyn\w*|moich|moje|narzecz\w*|partner\w*"
    r"|tez|tylko|zon[aey]|(?:comfort|express|indywid|premium)\w*|husband|keep|leave|wife|and"
    r"|apartament|apartment|dom|flat|kawalerka|lokal|mieszkanie|aside|but|for|from|less|more|to)\b)[a-z]"
)
PLACE_BEFORE = regex(
    r"\b(?:balkon|garaz|komork|loggi|ogrod|piwnic|taras|balcony|garage|garden|terrace)\w*"
    r"(?: (?:ma|o|ok\.?|okolo|to))*:? ?$"
    # "Dwa mieszkania, jedno 54, drugie 61".
    r"|\b(?:apart\w+|flats?|kawaler\w*|mieszka\w*)\b.*"
    r"\b(?:jed(?:en|na|no)|drug(?:a|i|ie)|pierwsz[aey]|one|other|second)(?: (?:ma|to))? $"
)
# What so many as MANY_THINGS are of, where they are no money: "20 odejdzie na meble" is.
MANY_THINGS, COUNTED_THINGS = (
    10,
    regex(
        r"[ .,/:-]?[0-9]|%| ?(?:m2?|mkw|szt|os)\b"
        r"| ?(?:dni|dzie[cn]|ekip|firm|gniazd|godz|kafel|kilomet|km|kw\b|lamp|lata?\b|lazien|letni"
        r"|ludzi|metr|miesi|minut|okien|okn|ofert|osob|pietr|pokoj|pokoi|prac|proc|produkt|punkt"
        r"|raz(?!em)|rocz|rok|spotka|stop(?:ien|ni)|sztuk|tygod|wizual|zdje"
        r"|stycz|lut[ey]|marc|kwie|maj[au]|czerw|lip[ci]|sierp|wrze|pazdz|listop|grud"
        r"|januar|februar|april|june\b|july\b|august|septem|octob|novem|decem|may\b"
        r"|bathroom|bedroom|children|day|degree|door|f[et]+\b|hour|kid|meter|metre|minute|month|people"
        r"|product|room|sq|time|visual|week|window|year)"
    ),
)
GLUED_BEFORE = regex(r"[a-z0-9][.,/:-]?$")  # the "2" of "m2"
FEW_THINGS, THING_AFTER = (
    10,
    regex(r" (?:kanap|klim|lamp|lodowk|lozk|rolet|sof|szaf|telewiz|wardrob|zaslon)"),
)
BARE_BELOW, MOST = 1000, 1_000_000
LOOK_BACK = 40  # characters


def is_shared(text: str) -> bool:
    """A part of the money is somebody else's, owed, or for something else."""
    is_percent = PERCENT.search(text) and not PERCENT_OF_PRICE.search(text)
    unclear = (FRACTION, NO_FIGURE, DEBT)
    return bool(is_percent) or any(words.search(text) for words in unclear)


def is_share_of_known(text: str) -> bool:
    """ "Tylko połowę mogę wydać", after a budget."""
    return is_shared(text) and OF_MONEY.search(text) is not None


def is_doubtful(text: str) -> bool:
    doubts = (UNSURE, EACH, WITH_FLAT, OF_ANOTHERS_OWN)
    return is_shared(text) or any(doubt.search(text) for doubt in doubts)


def is_outside(text: str, number: Number) -> bool:
    """ "Balkon 10" and "drugie mieszkanie 61" are no money."""
    return PLACE_BEFORE.search(text, max(number.start - LOOK_BACK, 0), number.start) is not None


def is_within_word(text: str, number: Number) -> bool:
    """The 2 of "m2"."""
    return GLUED_BEFORE.search(text, max(number.start - 2, 0), number.start) is not None


def is_counted(text: str, number: Number) -> bool:
    """ "3 pokoje", "2 klimy"; but "15 poduszka finansowa"."""
    is_few = number.value < FEW_THINGS and THING_AFTER.match(text, number.end) is not None
    return is_few or COUNTED.match(text, number.end) is not None


def is_of_things(text: str, number: Number) -> bool:
    """As `is_counted`, but many of what nobody knows are money: an amount that is asked back about
    is better than one that is overlooked."""
    is_many = number.value >= MANY_THINGS
    return bool(COUNTED_THINGS.match(text, number.end)) if is_many else is_counted(text, number)


def is_round(number: Number) -> bool:
    return BARE_BELOW <= number.value < MOST and number.value % 100 == 0


def money_left(text: str, read: list[Number], numbers: list[Number]) -> list[Number]:
    """Those without a unit that may be money, beside the amounts that were read."""
    left = [
        number
        for number in numbers
        if (1 < number.value < BARE_BELOW or is_round(number))
        and not is_of_things(text, number)
        and not is_outside(text, number)
        and not is_within_word(text, number)
        and not any(amount.start <= number.start < amount.end for amount in read)
    ]
    amounts = sorted([*read, *left])
    said = zip(amounts, frames(text, amounts), strict=True)
    return [amount for amount, frame in said if amount in left and MONEY_CUE.search(frame)]
