"""Is a message nothing but data, with no word left that could ask a question?"""

import re

PLACEHOLDERS = frozenset(
    ("xarea", "xpackage", "xcity", "xbudget", "xemail", "xphone", "xname", "xnumber")
)

# Words that carry no question of their own round an area, a package or a name.
SMALL_TALK = """
a i o u w we z ze na to ten ta te ja my mam mamy jest bedzie moze jednak raczej albo lub czy
poprosze prosze chce chcialbym chcialabym wybieram biore pakiet pakietu pakiecie wersja opcja
mieszkanie mieszkania mieszkaniu mieszkanko kawalerka dom domu lokal lokalu metraz metrazu
metrazem powierzchnia powierzchni okolo ok jakies tak nie juz dla pod przy nowe nowym miasto
miescie kontakt kontaktowy mail email telefon tel numer moj moja adres podaje zostawiam oto
budzet budzetu budzetem do wydania i'm am is it's my the an in of have has with for at
flat apartment house about around please take want package instead then and or
jestem nazywam sie imie dzien dobry witam hej czesc pozdrawiam hello hi
"""
SMALL_WORDS = PLACEHOLDERS.union(SMALL_TALK.split())
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_bare(masked: str) -> bool:
    """`masked` as `extract` gives it: "mam xarea w xcity" is, "jakie podlogi w xpackage" is not.

    A message of small words alone ("tak", "dzień dobry") holds no data, so it is not bare.
    """
    words = WORD.findall(masked)
    has_data = any(word in PLACEHOLDERS for word in words)
    return has_data and all(word in SMALL_WORDS for word in words)
