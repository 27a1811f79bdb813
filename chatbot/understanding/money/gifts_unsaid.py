"""Money that somebody is said to give, without how much: "a jak rodzice coś dorzucą?"."""

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import is_of_others
from chatbot.understanding.money.ledger import NOT_GIVEN
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold

GIVE = (
    r"(?:do(?:klada(?:ja)?|lozy|loza|lozyl\w*|rzuci|rzuca|rzucil\w*|rzucaja|daja?|sypi(?:e|a)"
    r"|sypn(?:ie|a))|da(?:dza|je|ja|l[aiy]?)?|pozycz[ay]|pozyczyl\w*|przyslal\w*|przysle|przeleje"
    r"|(?:chca|chce|moga|mogliby|moze|moglby|moglaby) (?:(?:jeszcze|mi|nam) )*"
    r"(?:dac|dolozyc|dorzucic|pozyczyc)"
    r"|(?:chips?|throws?) in|gives?|lends?|adds?)"
)
# "Dostanę jeszcze kasę z urodzin", "dozbieram trochę": by the visitor
GETS = regex(
    r"\b(?:(?P<get>dostan(?:e|iemy)|dojdzie|wpadnie)(?: [a-z]+){0,3}?"
    r" (?:forsa|forse|hajs\w*|kas[aey]|pieniadze|premi[ae]|spadek|stypendium|wyplat[ae]|zwrot)"
    r"|(?P<save>dozbier(?:am|amy|ze|zemy)|dorzuc(?:e|imy)|doloz(?:e|ymy)|uzbier(?:am|amy))"
    r"(?: (?:jeszcze|sobie))* (?:cos|kas[ey]|troche|wiecej))\b"
)
FREE = regex(r"^czy\b|\b(?:gratis|promocj|rabat|upust|znizk)\w*")
# "Dorzucą coś jeszcze", but "dołoży starań", "da mi znać"
MONEY = (
    r"(?:(?: a)? (?:bit|cos|do tego|drobne|forse|forsy|hajs\w*|jakas|jakies|jeszcze|kas[aey]|me|mi"
    r"|money|nam|pare|pieniadze|pieniedzy|some|something|tez|too|troche|us|wiecej))*"
)
GIVING = regex(
    rf"^(?P<before>[^.;?!]*?)\b(?P<give>{GIVE})\b{MONEY}"
    r"(?=\W*$|[,.;?!]| (?:a|and|bo|can|czy|do|i|ile|is|na|starczy|then|to|wejdzie|wtedy|will)\b)"
)
CLAUSE = regex(r", ?| (?:a|ale|and|but|i|oraz|plus) ")
# "Ile rodzice muszą dołożyć?", "nie wiem, czy dadzą"
ASKED = regex(
    r"\b(?:ile|how much)\b[^.;?!,]{0,40}\b(?:da|daja|dadza|dolo|doklad|dorzuc|musi|musz"
    r"|trzeba|pozycz|add|chip|give|have to|need)|\b(?:nie|not|won't)\b"
)
NUMBER = regex(r"[0-9]|\bpol\b|\b(?:drugie |dwa razy )?tyle\b|\bpolow\w*|\bhalf\b|\bas much\b")
# "10", "no z 10 tys.", "jakieś 8k"
AMOUNT_ALONE = regex(
    r"(?:(?:chyba|gdzies|jakies|moze|no|ok\.?|okolo|pewnie|powiedzmy|tak|tylko|z|ze|about|around"
    r"|maybe|so|some)[ ,]+)*"
    r"(?P<sum>[1-9][0-9]{0,2}(?:[ .]?000)?)(?: ?(?:k|tys\w*\.?|thousand))?(?: ?(?:zl\w*|pln))?"
    r"(?: (?:chyba|moze|pewnie|maybe))*\W*"
)
MOST = 60  # characters


def gift_unsaid(folded: str) -> str:
    """Who gives it, in the visitor's words: "rodzice dorzuca"; "" where nobody does, or where an
    amount is told."""
    if ASKED.search(folded) or NOT_GIVEN.search(folded):
        return ""
    if (own := GETS.search(folded)) and not NUMBER.search(folded, own.end()):
        return "" if FREE.search(folded) else f"{own['get'] or own['save']} jeszcze"
    told = GIVING.search(folded)
    if told is None:
        return ""
    giver = CLAUSE.split(told["before"])[-1].strip()
    is_told = NUMBER.search(giver) or NUMBER.search(folded, told.end("give"))
    return "" if is_told or not is_of_others(f" {giver}") else f"{giver} {told['give']}"[-MOST:]


def with_gift_told(gift: str, message: str) -> str:
    """ "Z 10 tys.", "pięć", where it was asked how much `gift` is."""
    text = fold(message)
    numbers = find_numbers(text) if gift else []
    if len(numbers) == 1 and numbers[0].value % 1 == 0:
        number = numbers[0]
        text = f"{text[: number.start]}{number.value:.0f}{text[number.end :]}"
    told = AMOUNT_ALONE.fullmatch(text) if gift else None
    if told is None:
        return message
    figure = told["sum"].replace(" ", "").replace(".", "")
    thousands = figure[:-3] if len(figure) > 3 else figure
    return f"{gift} {thousands} tys"
