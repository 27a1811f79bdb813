"""Is a message nothing but data, with no word left that could ask a question?"""

from chatbot.patterns import regex

PLACEHOLDERS = frozenset(
    ("xarea", "xpackage", "xcity", "xbudget", "xemail", "xphone", "xname", "xnumber")
)

# Words that carry no question of their own round an area, a package or a name.
SMALL_TALK = """
a i o u w we z ze za na to ten ta te ja my mam mamy jest bedzie moze jednak raczej albo lub czy
poprosze prosze chce chcialbym chcialabym wybieram biore pakiet pakietu pakiecie wersja opcja
mieszkanie mieszkania mieszkaniu mieszkanko kawalerka dom domu lokal lokalu metraz metrazu
metrazem powierzchnia powierzchni okolo ok jakies tak nie juz dla pod przy nowe nowym miasto
miescie kontakt kontaktowy mail email telefon tel numer moj moja adres podaje zostawiam oto
budzet budzetu budzetem do wydania i'm am is it's my the an in of have has with for at
flat apartment house about around please take want package instead then and or
jestem nazywam sie imie dzien dobry witam hej czesc pozdrawiam hello hi
ile jak by bylo bylaby byloby wyjdzie no tylko what how much would be actually but no
kosztuje kosztuja kosztowac kosztowaloby cena koszt wyniesie wychodzi cost price
ale haha hehe hmm kurcze kurde lol ojej wow xd elo hejka siema siemka siemanko yo
kawalerce kawalerke kawalerki domek domku mieszkanka studio
"""
SMALL_WORDS = PLACEHOLDERS.union(SMALL_TALK.split())
ASSENT_WORDS = """
tak nie ok oki okej okay okey dobra dobrze no hmm hm hmmm mhm yhm aha ahaa jasne spoko super
rozumiem pewnie moze chyba raczej yes yeah yep nope sure fine right well maybe
"""
ASSENT = frozenset(ASSENT_WORDS.split())
MOST_ASSENT = 4  # words
WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_bare(masked: str) -> bool:
    """`masked` as `extract` gives it: "mam xarea w xcity" is, "jakie podlogi w xpackage" is not.

    A message of small words alone ("tak", "dzień dobry") holds no data, so it is not bare.
    """
    has_data = any(word in PLACEHOLDERS for word in WORD.findall(masked))
    return has_data and is_small_talk(masked)


def is_small_talk(masked: str) -> bool:
    return all(word in SMALL_WORDS for word in WORD.findall(masked))


def is_assent(folded: str) -> bool:
    """Nothing but "tak", "no nie", "ok" or the like."""
    words = WORD.findall(folded)
    return 0 < len(words) <= MOST_ASSENT and all(word in ASSENT for word in words)
