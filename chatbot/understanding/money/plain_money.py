"""Is what a message tells of several amounts told in words that the readers of money know?

An amount is added or taken off only where every word of its sentence is known here. "Mam 70 tys.,
15 zostawiam na leczenie" has one that is not, so the sums that it may mean are offered instead.
"""

from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling_aside import MARKS
from chatbot.understanding.money.couples import COUPLE
from chatbot.understanding.money.ledger import AGAIN_FREE, NOT_GIVEN, WITHOUT, what_of
from chatbot.understanding.money.money_words import ELSE, FEAST, FINISHING
from chatbot.understanding.text.bare import PLACEHOLDERS

WORDS = """
a about ach add adding adds afford aha akurat ale an and another apartment april around aside at
august be beda bedzie bedziemy between bike blok bloku bo bought brakuje budget budzecie budzet
calosc chyba eat eats kupione kupiona mieli missing mowi oplacona oplacone pewnie
git gites haha hehe lol luz serio spoczko uff ufff
pochlonie pochlona probably roughly short take takes zaplacona zaplacone
zaplacony zje
cos doliczajac doliczam doliczamy dolicze doliczymy hm hmm koniec
budzetem budzetu build but buy can centrum chce chcemy chcialabym chcialbym chcielibysmy chip chips
cholera co cost costing costs could czego czerwca czerwcu czesc czy czyli da dac dadza daja daje dal
dala dalabym dalby dalbym dalej dali dalibysmy dam damy december developer developera dewelopera
deweloperski deweloperskim dla do dobrac dobry dobrze doda dodadza dodaja dodam dodamy dodatkowe
dodatkowo dodatkowymi dojdzie doklada dokladaja dokladam dokladamy dokladnie dolicz doliczyc doloza
doloze dolozy dolozyc dolozyl dolozyla dolozyli dolozymy dom domek domku domu doplaca doplace
doplacic doplacimy dorobie dorobimy dorzuca dorzucaja dorzuce dorzuci dorzucil dorzucila dorzucili
dorzucimy dostaje dostal dostala dostalam dostalem dostalismy dostane dostanie dostaniemy dozbieram
dozbieramy drugie each dwupokojowe dysponuje dysponujemy dzieki dziekuje dzien dzis dzisiaj
emergencies emergency enough extra fajnie february finansowa finansowej find flat for from gdansk
gdansku gdyni
gdzies get gets give gives giving go goes got gotowce gotowka gotowki grand grudnia grudniu had has
have hej heja hejka hello her hi him how husband i idzie ikea ile im in interesuja interesuje is it
its ja jaka jaki jakie jakies jakis january jasne je jednak jego jej jemu jest jestem jeszcze july
june just jutro juz k karcie karta kasy kawalerka kawalerke kazde keep keeping keeps kiedys kochani
koncie koncu konkretnie konto kopert kopertach kosztowac kosztowal kosztowalo kosztuja kosztuje
ktore ktory kupic kupie kupil kupila kupilam kupilem kupili kupilismy kupujac kupuje kupujemy kurcze
kurde kwietniu kwota lacznie latem leave leaves ledwo left lend less licze liczymy like lipca lipcu
listopada listopadzie live lokacie lokal lokat looking lutego lutym m ma maja maju maks maksymalnie
malo mam mamy marca march marcu max may me mebluje meters metr metraz metrazu metres metrow metry mi
mial mialam mialem miedzy mielismy miesiac miesiacu mieszkania mieszkanie mieszkaniu mieszkanka
mieszkanko minus mnie mniej mniejwiecej moge moi moj moja moje more mozemy mozna mu much musi musimy
must musze my mysle myslimy na nadal najpierw najwyzej nam nami naprawde nas nasz nasze need needs
new newly niego niej niz no nowe nowego nowy nowym o od odchodzi odejme odejmij odejmujac odjac
odklada odkladam odkladamy odkladania odlicz odliczajac odliczeniu odliczyc odloze odlozmy odlozona
odlozone odlozonych odlozyc odlozyl odlozyla odlozylam odlozylem odlozylismy odlozymy odprawe
odprawy of oj ojciec ojej ok okej okna okno okolo on ona one oni only oraz oszczednosci
oszczednosciach oszczedzilem our ours own package pakiet pakiety pan pani panstwo pazdziernika piec
pierwsze pierwszy place planuje planujemy please pln plus po poczatku podoba podobaja poduszki
pojdzie pojsc pokoi pokoje pokojowe posiadam posiadamy poslubna poszlo potrzebuje potrzebujemy
pozdrawiam prawie prezencie prezent prosze przeciez przez przeznaczam przeznaczyc przy put puts
razem remoncie remont remontowac remontu rezerwuje rodzina rodzinie rodzinny rok roku rower rozumiem
rozwazam ruszyc ruszyl sa sam sama sami save saved saving sell set sie siema sierpnia sierpniu
skarbonce slonce slubu so sobie sold sopocie spend spoko spokojnie spolka spolke sprzedaje
sprzedajemy sprzedalam sprzedalem sprzedam sq sqm square stac stan stanie stara starcza starczy
stare stary still stycznia styczniu styknie sumie super swieta swoich swoim swoja swoje szukam
szukamy ta tak te tego tej ten teraz tez thank thanks the them then there they thousand to together
total toto troche trzeba trzypokojowe tv tych tylko tym tys tysiac tysiaca tysiace tysiecy u ups
urzadzenie urzadzic us uzbieral uzbieralam uzbieralem uzbieralismy uzbierane ve visa w want warszawa
warszawie wart wchodza wchodzi wciaz wczoraj we wejda wejdzie wesela wesele weselu wezme what which
wiec wiecej wiem wife will wiosna witam with wlasne wlasnie wlasnych wolne work works would wroclaw
wroclawiu wrzesnia wrzesniu wszystkiego wszystko wtedy wybieram wybieramy wybrac wychodzi wydac
wydam wydane wydatku wyjda wyjdzie wykonczenia wykonczenie wykonczeniu wykonczyc wyniesie
wycenil wycenila wycenili wyceniono stolarz
metra oszczedzone wyjsc wyremontowac wystarcza wystarczy you z za zabiore zabraknie zakupie zakupu
zaliczki zaoszczedzilam zaoszczedzilem zaoszczedzilismy zaoszczedzone
zaraz zastanawiam zastanawiamy zatem zbieram ze
zebralismy zeby zl zlicz zlote zlotych zmiesci zmiescic zmiescilo zmiescimy zmieszcza zmieszcze
zmniejszenie zostac zostaje zostalo zostanie zostaw zostawiam zostawiamy zostawic zostawie zostawil
zostawila zostawimy zrobi zrobic zrobie zrobimy zwrot
"""
PLAIN = PLACEHOLDERS.union(WORDS.split(), MARKS)
# "A jak rodzice dadzą 20?" tries another amount; "mam 50, jak rodzice dadzą to 70" tells a sum.
CONDITION_WORDS = """
gdy gdyby gdybym gdybysmy if jak jakby jakbym jakbysmy jesli jezeli maybe when
"""
CONDITIONS = frozenset(CONDITION_WORDS.split())
# Words that are plain together only.
AMOUNT = r"(?:xbudget|[0-9]+(?: ?(?:tys\w*|k))?)"
PHRASES = regex(
    r"\bczy nie(?=\W*$)|^nie [0-9]+ ?m\w* (?:a|lecz|tylko)\b|"
    rf"\b{AMOUNT},? (?:a )?(?:instead of|nie|not|zamiast)(?: za)? {AMOUNT}|"
    rf"{AGAIN_FREE.pattern}|^nie,|\bnie teraz\b|\b[0-9] klim\w*"
    rf"|\bdosta\w+(?: [a-z]+){{0,3}} {FEAST}|{COUPLE.pattern}|\bjak by(?:m|smy)\b"
    r"|\bmo(?:ga|glab?y?|gliby|ze) (?:jeszcze |mi |nam ){0,2}"
    r"(?:dac|dolozyc|dorzucic|pozyczyc)\b|"
    r"\bnie (?:chc\w+ |mog\w+ |bede |bedziemy )?(?:rusz\w+|(?:wyda\w+ )?wiecej niz)\b"
    r"|\bnot (?:to )?(?:touch|more than)\b"
    rf"|\b(?:idzie|keep|musi zostac|musza zostac|odklada\w*|odloz\w*|pojdzie|set aside|zostaw\w*)\b"
    rf"(?: {AMOUNT})?(?: sobie)? (?:for|na) (?!czarn|wszelki)[a-z]+"
    r"|\bna (?:\w+ )?(?:czarn\w+ godz\w+|wszelki wypad\w+)|\bz (?:gory|glowy)\b"
)
# "Na wykończenie mam 60 tys., ze spadku 40 tys.": may be of these.
INHERITED = regex(r"\bspad(?:ek|kiem|ku)\b|\binherit")
SENTENCES = regex(r"[.;?!\n]+ ?")
MONEY = regex(r"\bxbudget\b|[0-9] ?(?:[0-9]{3}\b|k\b|pln|tys|zl|grand|thousand)")
WORD = regex(r"[a-z]+")
ELSEWHERE = regex(ELSE)

# What is asked beside an amount changes nothing of it: "..., co polecacie?"
QUESTION = regex(
    r", (?:i |a |chc\w+ wiedziec,? |powiedzcie,? )?"
    r"(?:co|czy|ile|jaki\w*|ktor\w*|na (?:co|jaki|ktory)|which|what|is (?:it|that)|how)\b"
    r"[^,.;?!0-9]*(?=$|[.;?!])"
)
# Whoever asks what the money is enough for has it: "na co nas stać?"
ENOUGH = regex(
    r"\b(?:stac (?:mnie|nas)|(?:mnie|nas) stac|starcz|wystarcz|co za (?:to|tyle)|afford|enough)"
)
CLAUSES = regex(r"[,.;?!\n:](?![0-9]) ?| (?:bo|ktor\w+|ze) ")
COMMA = regex(r",(?![0-9]) ?")
# Words of a clause without an amount that may change one beside it.
CHANGING = regex(
    r"\b(?:ale|bez|but|chyba|czesc\w*|dlug\w*|except|jak\w*|jes?li|juz|maybe|moze|nie|not"
    r"|obieca\w*|odda\w*|owe\w*|part|polow\w*|pozycz\w*|promis\w*|reszt\w*|rest|splac\w*|t(?:ego"
    r"|ych|ym|e)|that|those|tylko|unless|without|wyda\w*|zamiast|zosta\w*)\b"
)
# What tells that an amount is the visitor's to spend, whatever else its sentence says.
MEANT = regex(
    rf"{FINISHING}|\b(?:budz|budget|afford|(?<!x)cash|dysponuj|dosta[cjnl]|enough|finish|got\b|gotow"
    r"|fit (?:in|with)"
    r"|have|i(?:'?ve|'?d)\b|kwot|limit|mamy?\b|maks|max|miec|mial[ae]|oszczedn|odlo[zs]|odklad|przezn|posiad"
    r"|saved|saving|spend|stac\b|starcz|uzbier|wolne|wyd[aj]|wystarcz|wesz|wejd|zaoszcz|zbier|zebr"
    r"|zmie[sn]|zmniej|zosta[ljn]|zwieksz)"
    r"|\b(?:do|for|around|okolo|ok|under|up to|za|with|z) xbudget"
    r"|\b(?:mo(?:ich|je)|nasz(?:e|ych|ymi)|my|our) xbudget"
    r"|\bxbudget (?:na|on) (?:jed|ob[ai]|on|both)"
    r"|\b(?!czyta|dzwoni|pyta|rozmawia|slysza|widzia|znalaz)\w+(?:lam|lem|lismy|lysmy)\b"
)


def is_meant(unread: str) -> bool:
    """One amount by itself is a budget where its clause says so, or says nothing unknown:
    "u znajomej zrobiło się 95 tysięcy" may be anybody's."""
    said = " ".join(words for words in CLAUSES.split(unread) if MONEY.search(words))
    if ENOUGH.search(unread):
        return True
    return MEANT.search(said) is not None or is_plain(said, amounts=1, is_first=False)


def is_plain(unread: str, *, amounts: int, is_first: bool) -> bool:
    """`unread` as `extract` gives it. Where no budget was known a condition may tell a sum; without
    `amounts` the whole message has to be plain."""
    unread = QUESTION.sub("", unread)
    said = [words for words in SENTENCES.split(unread) if not amounts or MONEY.search(words)]
    told = "\n".join(map(without_asides, said) if amounts else said)
    told = told if amounts else NOT_GIVEN.sub("", WITHOUT.sub("", told))
    if is_first and INHERITED.search(told):
        return False
    known = PLAIN if is_first and amounts > 1 else PLAIN | CONDITIONS
    return all(word in known or is_named(word) for word in WORD.findall(PHRASES.sub("", told)))


def without_asides(sentence: str) -> str:
    """Without what is told between commas of no amount, and of nothing that changes one:
    "kupujemy na spółkę z siostrą, ja mam 35, ona 42"."""
    clauses = COMMA.split(sentence)
    return ", ".join(part for part in clauses if MONEY.search(part) or CHANGING.search(part))


def is_named(word: str) -> bool:
    """Whose money it is, or what it is for."""
    return what_of(word) != "" or ELSEWHERE.match(word) is not None
