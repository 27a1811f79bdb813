"""What is said by the way of things that are known, in the words that the readers know: "a jakbym
znalazł mniejsze, 41?", "z tych 65 odłożę 8", "co wtedy?"."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

# "No to git. A jak da tylko 5?", "kurde prawie haha. a z rabatem?"
ALAS = regex(
    r"^(?:(?:ah|aha|dobra|elo|fajnie|git|gites|haha\w*|hehe\w*|hmm*|kurcze|kurde|lol|luz|na styk|no"
    r"|o|oh|ojej|ok|okej|oki|prawie|spoczko|spoko|super|szkoda|sztos|to|uf+|wow|ziomek)[ ,]*)+"
    r"[.!]+ (?=[a-z])"
)
# "Ile czekam na start?"
START = regex(
    r"\b(?:ile|jak dlugo) (?:sie )?(?:bede |bedziemy |trzeba |musze |musimy )?czeka\w*"
    r" (?:na|az) (?:ekip\w+|poczatek|rozpoczecie|start\w*|wejscie)\b(?: prac\w*| robot\w*| ekipy)?"
)
# "A jakbym znalazł mniejsze 41?", "jakby mieszkanie było mniejsze, 38?": m², where an area is known
OTHER_SIZE = regex(
    r"(?:\b(?:gdyby\w*|jak(?:by\w*)?|jesli|jezeli|if)\b[^.;?!0-9]{0,30}|^(?:(?:a|no|ok|to)[ ,]+)*"
    r"|\b(?:dla|na|przy|w|for|in) (?:(?:tego|tym|to|the) )?)"
    r"\b(?:ciut |troche |duzo )?(?:mniejsz|wieksz|smaller|bigger|larger)\w*"
    r"(?: (?:mieszkani\w+|lokal|flat|one|takie|cos|powiedzmy|np\.?|jak|ma|mialo|kolo|okolo|ok))*,?"
    r" (?P<size>(?:1[5-9]|[2-9][0-9]|1[0-9]{2})(?:[.,][0-9]{1,2})?)(?P<unit>)"
    r"(?=\W*$|[,;?!]|\.(?![0-9])| (?:a|co|czy|i|ile|na|to|w|za|with|how)\b)"
)
# "A średnio? Powiedzmy, że ma 30": the flat has
SUPPOSED = regex(
    r"\b(?:powiedzmy|przyjmijmy|zalozmy|zakladajac)(?:,? ze)?(?: (?:mieszkanie|ono|to))?"
    r" (?:bedzie mialo|ma|mialoby|mialo) (?:tak |okolo |ok\.? )?"
    r"(?P<size>(?:1[5-9]|[2-9][0-9]|1[0-9]{2})(?:[.,][0-9]{1,2})?)(?P<unit>)"
    r"(?=\W*$|[,;?!]|\.(?![0-9])| (?:a|co|i|ile|to|w|za)\b)"
)
# "Zamiast 42 będzie 39", of the 42 m² that are known
SIZE_INSTEAD = regex(
    r"\bzamiast (?:tych )?(?P<old>[0-9]{2,3}(?:[.,][0-9]{1,2})?)(?: ?(?:m2?|metr\w*))?,?"
    r" (?:to )?(?:bedzie|byloby|byl[ao]?by|jest|ma|mam|mialo|wezme|wyjdzie|wyszlo) (?:jednak )?"
    r"(?P<size>[0-9]{2,3}(?:[.,][0-9]{1,2})?)(?P<unit>)(?=\W*$|[,;?!]|\.(?![0-9])| [a-z]{4})"
)
KEEPING = (
    r"(?:(?:bede|bedziemy|chce|chcemy|chyba|jednak|jeszcze|mus[iz]\w*|od razu|sobie|trzeba) )*"
    r"(?:id[aez]\w*|odejd\w+|odejm\w+|odkl\w+|odloz\w+|pojd\w+|przeznacz\w+|wyda\w+|zostaw\w+)\b"
)
# "Z tych 65 muszę odłożyć 8 na meble", of the 65 thousand that are known
OUT_OF_KNOWN = regex(
    r"(?P<out>\bz (?:calych |moich |naszych |tego |tych )+(?P<sum>[0-9]{2,3})"
    rf"(?: ?(?:k|tys\w*\.?))?,? )(?={KEEPING})"
)
WHAT_THEN = regex(r"\b(?:to |i )?co wtedy(?=\W*$)|\b(?:and )?what then(?=\W*$)")
OF_MONEY = regex(rf"[0-9] ?(?:%|k\b|tys|zl|proc)|\b{KEEPING}[^.;?!]*[0-9]|[0-9]{{1,3}} {KEEPING}")
SURPRISES = regex(
    r"\b(?:na|for) (?:jakies |rozne |ewentualne |any )?(?:niespodziank\w*|niespodziewan\w*|wpadk\w*"
    r"|surprises)(?: wydatki)?\b"
)
# "Biorę kredyt 80 tys. na wykończenie", where no other money is told
LOAN = regex(
    r"\b(?P<take>biore|bierzemy|wezme|wezmiemy|wzialem|wzielam|wzielismy|dostane|dostaniemy"
    r"|dostalem|dostalam|dostalismy)(?: (?:sobie|teraz|w banku|z banku))*"
    r" (?:(?:kredyt|pozyczk[ei]|kredytu)(?: (?:na|w kwocie|w wysokosci|rzedu|okolo|ok))*"
    r" (?P<sum>[1-9][0-9]{1,2} ?(?:k\b|tys\w*\.?)|[1-9][0-9]{1,2}[ .]?000(?: ?zl)?)"
    r"|(?P<first>[1-9][0-9]{1,2} ?(?:k\b|tys\w*\.?)|[1-9][0-9]{1,2}[ .]?000(?: ?zl)?)"
    r" (?:kredytu|pozyczki))(?= na (?:remont|wykoncz|wykancz|urzadz))"
)
# "A jak wezmę kredyt i będę miał 110": what there is then
LOAN_AND_MONEY = regex(
    r"\b(?:dostan|wezm|wezmi)(?:e|iemy|emy) (?:ten |jakis )?(?:kredyt|pozyczke)(?:,? i|,? to|,) "
    r"(?=(?:juz |wtedy )?(?:bed\w+ mi(?:al|el)\w*|mam|mamy) (?:juz )?[0-9])"
)
MONEY = regex(r"[0-9] ?(?:k\b|tys|000)")
OTHER_MONEY = regex(
    r"\b(?:doloz|dorzuc|dadza|odlozon|oszczedn|rodzice|swoj|wlasn)\w*"
    r"|\bmamy?\b(?! (?:dom|kawalerk|lokal|mieszk|[0-9]{2,3}(?:[.,][0-9]+)? ?m))"
)
# "Jakby kredyt był na 58?", of all the money
LOAN_OF = regex(
    r"\b(?:gdyby|jakby|jesli|jak|jezeli) (?:ten |moj |nasz )?kredyt"
    r" (?:jednak |tylko |wyszedl |bedzie |byl |bylby |jest |dadza |dostane )+(?:na |tylko |w )*"
    r"(?P<sum>[1-9][0-9]{1,2})(?: ?(?:k\b|tys\w*))?(?![0-9.,]*[0-9]| ?(?:%|lat|m2|mies|rat))"
)
# "Ile brakuje do Comfortu, jakbym miał 58?": the condition first, as it is read
CONDITION_LAST = regex(
    r"^(?P<question>[^.;?!]*\b(?:brak\w*|starcz\w*|wejdzie|wystarcz\w*|zabrak\w*|zosta\w*)[^.;?!0-9]*?)"
    r",? (?P<condition>(?:gdyby\w*|jakby\w*) (?:nam )?mial\w* (?:tylko |ok |okolo )?"
    r"(?P<sum>[1-9][0-9]{1,2}))(?: ?(?:k|tys\w*))?\W*$"
)
# "Doliczyć 3 tys. na nieprzewidziane" takes it off the money.
COUNTED_IN = regex(
    r"\b(?P<verb>(?:do|w)licz(?P<ending>yc|e|ymy)|uwzgledni(?P<end>c|e|my))"
    rf"(?= (?:[a-z]+ ){{0,2}}[1-9][0-9]?(?: ?(?:k|tys\w*))? na (?:nieprzewidz|{ELSE}))"
)
ENDINGS = {"yc": "yc", "c": "yc", "e": "e", "ymy": "ymy", "my": "ymy"}
# "A jak jednak da tylko 5?", of who gave more
GIVES_ONLY = regex(
    r"\b(?P<verb>da|dadza|daja|daje) (?=(?:mi |nam )?(?:jednak )?tylko"
    r" [1-9][0-9]?(?: ?(?:k|tys\w*))?(?:\W*$|[,;?!]))"
)
# "Mama da 10 tys., a tata drugie tyle"
SAME_AGAIN = regex(
    r"(?<![0-9.,])(?P<sum>[1-9][0-9]{0,2}) ?(?:k|tys\w*\.?),? (?:a|i|oraz|and) [a-z]+(?: [a-z]+)?"
    r" (?P<same>drugie tyle|tyle samo|as much|the same)\b"
)
THOUSAND = 1000


# "Cześć, mamy 60 tys.": it is no part of anything.
GREETING = regex(r"^(?:czesc|hej(?:ka)?|siema)[,.! ]+(?=[a-z][^.;?!]*[0-9] ?(?:k\b|tys|000))")

# "Mamy 75 tys., damy radę plusa?"
MANAGE = regex(
    r"(?<=[.,;?!] )(?P<words>(?:czy )?dam(?:y)? rade(?: (?:na|ogarnac|wziac|z|zrobic))?)"
    r"(?P<what> (?=(?:comf|expres|komf|plus|premium)\w*)|(?=\W*$))"
)


def casually(message: str, area: Decimal | None, budget: Decimal | None) -> str:
    message = reworded(message, GREETING)
    if MONEY.search(fold(message)) and (told := MANAGE.search(fold(tidy(message)))):
        message = reworded(message, MANAGE, "starczy na " if told["what"] else "starczy")
    message = reworded(message, START, "kiedy możecie zacząć")
    message = reworded(message, LOAN_AND_MONEY)
    message = reworded(message, SUPPOSED, " m2", "unit")
    message = reworded(message, SURPRISES, "na nieprzewidziane")
    if area is not None:
        message = reworded(message, OTHER_SIZE, " m2", "unit")
        told = SIZE_INSTEAD.search(fold(tidy(message)))
        if told and Decimal(told["old"].replace(",", ".")) == area:
            message = reworded(message, SIZE_INSTEAD, f"{told['size']} m2")
    if budget is None:
        return with_loan_as_money(message)
    message = reworded(message, ALAS)
    if same := SAME_AGAIN.search(fold(tidy(message))):
        message = reworded(message, SAME_AGAIN, f"{same['sum']} tys", "same")
    return with_known_money(message, budget)


def with_loan_as_money(message: str) -> str:
    """A loan that is for the finishing is what there is to spend."""
    text = fold(tidy(message))
    told = LOAN.search(text)
    is_one = told is not None and len(MONEY.findall(text)) == 1
    if told is None or not is_one or OTHER_MONEY.search(text):
        return message
    return reworded(message, LOAN, f"mam {told['sum'] or told['first']}")


def with_known_money(message: str, budget: Decimal) -> str:
    text = fold(tidy(message))
    out = OUT_OF_KNOWN.search(text)
    if out and int(out["sum"]) * THOUSAND == budget and has_other_number(text, out):
        message = reworded(message, OUT_OF_KNOWN, "", "out")
    if loan := LOAN_OF.search(text):
        message = reworded(message, LOAN_OF, f"jakbym miał {loan['sum']} tys")
    message = with_condition_first(message)
    if gives := GIVES_ONLY.search(fold(tidy(message))):
        is_one = gives["verb"] in {"da", "daje"}
        message = reworded(message, GIVES_ONLY, "dorzuci" if is_one else "dorzucą", "verb")
    if counted := COUNTED_IN.search(fold(tidy(message))):
        ending = ENDINGS[counted["ending"] or counted["end"]]
        message = reworded(message, COUNTED_IN, f"odloz{ending}", "verb")
    is_of_money = OF_MONEY.search(text) is not None
    return reworded(message, WHAT_THEN, "na co starczy") if is_of_money else message


def with_condition_first(message: str) -> str:
    told = CONDITION_LAST.search(fold(tidy(message)))
    if told is None:
        return message
    written = tidy(message)
    question = written[told.start("question") : told.end("question")]
    condition = written[told.start("condition") : told.end("condition")]
    return f"{condition} tys, {question}?"


def has_other_number(text: str, told: re.Match[str]) -> bool:
    return any(number.start >= told.end() for number in find_numbers(text))
