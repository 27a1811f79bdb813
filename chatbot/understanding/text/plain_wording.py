"""Ways of saying a known thing that are put in the words that the readers know."""

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.text.text import fold, tidy

# "A gdyby miało 61,5 m? Bo tak mam w umowie": why it is so, and no question of contracts
AS_IN_CONTRACT = regex(
    r"[,.;?!]? ?\b(?:bo|gdyz|poniewaz|as|because) (?:tak|tyle|tyl\w*|that's what|it says so)"
    r"(?: (?:jest|mam|mamy|pisze|stoi|wpisane|i have|is))* (?:w|na|in) (?:the |mojej |naszej )?"
    r"(?:akcie|planie|rzucie|umowie|contract|plan)(?: (?:od )?dewelopera?\w*)?(?=\W*$)"
)
# "Do jakiego metrażu mi starczy w Expressie?"
UP_TO_AREA = regex(
    r"\b(?:do jakiego metrazu|na jaki metraz|na ile metrow|na jak duze mieszkanie)"
    r"(?= (?:[a-z]+ ){0,3}(?:wy)?starcz)"
)
# "70 m, ale może jednak 45, zastanawiam się między dwoma mieszkaniami": either
OF_TWO_FLATS = regex(
    r",? ?\b(?:(?:mysle|waham sie|zastanawiam sie) )?(?:(?:po)?miedzy|nad) (?:dwoma|2)"
    r"(?: (?:lokalami|metrazami|mieszkaniami))?\b"
    r"|,? ?\b(?:i'm )?(?:hesitating|torn|deciding) between two (?:flats|apartments)\b"
)
OR_ELSE = regex(
    r"(?<=[0-9])(?: ?(?:m2|metr\w*|m)\b),? (?:ale|albo|but|or)"
    r" (?:(?:moze|jednak|raczej|maybe) )+(?=[1-9][0-9]{1,2}\b(?! ?(?:k\b|tys|zl|%)))"
)
# "A jakby metrów było 58?", "58 to metraż"
AREA = r"(?P<area>[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?)"
METRES_SAID = regex(
    rf"(?<![0-9] )(?<![0-9])\b(?:metrow|metrazu) (?:(?:by|jest|bylo|to|tylko) ){{1,2}}{AREA}"
    r"(?![0-9.,]*[0-9]| ?(?:tys|k\b|zl|m|%)| [0-9]{3}\b)"
)
AREA_SAID = regex(rf"(?<![0-9.,]){AREA} to (?:jest )?(?:metraz|metry|powierzchnia)\b")
# "Mam 95 tys., czyli Comfort odpada?"
IS_OUT = regex(
    r"\b(?:czyli|to|a|i) (?:ten |na )?(?:comf\w+|komf\w+|prem\w+|expre\w+(?: plus)?)"
    r" (?P<out>odpada)(?=\W*\?)"
)
# "54 metrów to 80 000 zł, dobrze liczę?": no range of areas
IS_PRICE = regex(r"\bmetrow(?P<to> to)(?= [1-9][0-9]{1,2}(?:[ .]?[0-9]{3}| ?tys))")
# "Pokuj", "individualny", as they sound
ROOM_SLIPPED = regex(r"\bpokuj\b")
INDIVIDUAL_SLIPPED = regex(r"\bindividu(?=aln[aey])")


def in_plain_words(message: str) -> str:
    message = reworded(message, AS_IN_CONTRACT)
    message = reworded(message, UP_TO_AREA, "ile metrów")
    if OF_TWO_FLATS.search(fold(tidy(message))) and OR_ELSE.search(fold(tidy(message))):
        message = reworded(reworded(message, OF_TWO_FLATS), OR_ELSE, " m2 albo ")
    for said in (METRES_SAID, AREA_SAID):
        if told := said.search(fold(tidy(message))):
            message = reworded(message, said, f"mieszkanie ma {told['area']} m2")
    message = reworded(message, IS_PRICE, ",", "to")
    message = reworded(message, IS_OUT, "starczy", "out")
    message = reworded(message, INDIVIDUAL_SLIPPED, "indywidu")
    return reworded(message, ROOM_SLIPPED, "pokój")
