"""A budget that is raised by so much, and what things of it are bought for, in plainer words."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.text import fold, tidy

SUM = (
    r"[1-9][0-9]{0,2}(?:[.,][0-9])?(?: ?(?:k\b|tys\w*\.?)|[ .]?000)?"
    r"(?![0-9%]| ?(?:m2?\b|metr|proc|%))"
)
MONEY = r"(?:(?:nasz|moj|ten|caly) )?(?:budzet\w*|kwote|kase|pule)"
RAISE = (
    r"(?:podnies(?:c|iemy|lismy)|podnios(?:e|lem|lam)|podbi(?:c|je|jemy)|zwieksz(?:yc|e|ymy|ylismy)"
    r"|powieksz(?:yc|e|ymy))"
)
# "Żona mówi, żeby podnieść o 15 tys.", "żeby dorzucić jeszcze 5"
RAISED = regex(
    rf"\b(?:(?:zeby|aby|by|moze|mozemy|chcemy|da sie) )?(?:{MONEY} )?{RAISE}(?: {MONEY})?"
    rf"(?: jeszcze)? o (?:jakies |ok\w* )?(?={SUM})"
    rf"|\b(?:zeby|aby) (?:dolozyc|dorzucic|dodac)(?: (?:jeszcze|do tego|z))* (?={SUM})"
)
# "A jednak o 10"
BY_SO_MUCH = regex(
    rf"^(?:(?:a|ale|dobra|gdyby|i|jak|jakby|jednak|moze|nie|no|ok|to|tylko)[ ,]+)*(?P<by>o )"
    rf"{SUM}(?:,? (?:a )?tylko (?P<also>o ){SUM})?(?=\W*$|,? (?:to|ile|wtedy)\b)"
)
# "A jakby tylko 4?", after what somebody gives
BARE = regex(
    r"(?:(?:a|ale|and|but|dobra|gdyby|i|if|jak|jakby|jednak|just|moze|nie|no|ok|okej|only|say|to"
    r"|tylko|what)[ ,]+)*(?P<sum>[2-9]|1[0-9])\W*"
)
LEAST_PART = 3  # of what it was before
GIVER = (
    r"(?:babcia|brat|ciocia|dziadek|dziadkowie|mama|rodzice|siostra|tata|tesciowa|tesciowie"
    r"|tesc|wujek)"
)
# "Mamy 70 tys. + rodzice 25"
PLUS_GIVER = regex(
    r"(?P<money>[0-9] ?(?:k|tys\w*\.?|000|zl\w*)) ?(?:\+|plus|i|oraz) ?(?:(?:moi|nasi|od) )?"
    rf"(?P<who>{GIVER}) (?={SUM}(?! ?m))"
)
# "A jak rodzice nie dadzą 10 z tych 100"
NOT_GIVEN_OF = regex(
    rf"\b{GIVER} (?:jednak )?nie (?:da|dadza|daja) (?P<less>[1-9][0-9]?)(?: ?(?:k|tys\w*))?"
    r" z (?:tych |tego )(?P<of>[1-9][0-9]{1,2})(?: ?(?:k|tys\w*))?\b"
)
# "Źle powiedziałam, 89", and no word of what
CORRECTED = regex(
    r"(?:(?:a|ale|jednak|nie|no|oj|ups)[ ,]+)*(?:zle (?:napisal|podal|powiedzial)[ae]m|mialo byc"
    r"|pomylil[ae]m sie|przepraszam|powinno byc|sorry|sory)[ ,:.!]+"
    r"(?:(?:jednak|mialo byc|to)[ ,]+)*(?P<sum>[2-9][0-9]|[1-3][0-9]{2})\W*"
)
BUY = r"(?:bierz\w+|bior\w+|kupi(?:my|e)|wezmiemy|wezme|wybierzemy|znajdziemy|znajde)"
# "To meble za 20 weźmiemy", "meble kupimy za 25"
BOUGHT = regex(
    rf"\b(?P<thing>{ELSE}) (?:(?:jednak|tansze) )?(?:{BUY} za (?={SUM})|(?P<sum>za {SUM}) {BUY}\b)"
)
# "Budżet mam 140 z meblami, meble tak ze 30"
WITHIN = regex(
    rf"(?<=[0-9])(?P<unit>(?: ?(?:k|tys\w*))?(?: zl\w*)?)"
    rf" (?P<with>(?:razem )?z (?:tym )?{ELSE}[,.;]"
    rf" (?:na )?(?P<thing>{ELSE})"
    r"(?: (?:beda|bedzie|jakies|licze|liczymy|pewnie|tak|to|wyjda|z|ze))*)"
    rf" (?={SUM})"
)


# "Z czego 10 odkładam": it is kept back
KEPT_BACK = regex(
    rf"\bz (?:czego|tego) (?P<sum>{SUM}) (?P<verb>odkladam\w*|odloze|odlozymy)\b(?! na\b)"
)
# "A jakby 2 klimy, a budżet 100"
AND_BUDGET = regex(
    r"(?<=[a-z0-9])(?P<link>,? a )"
    r"(?=(?:moj |nasz )?budzet(?: (?:jednak|max|to|ok))* [1-9][0-9]{1,2})"
)
OF_ANOTHER = regex(
    r"\b(?:ja|tez|(?:babci|brat|cork|drug|dziad|inn|jedn|kawaler|kole|kuzyn|moj|rodzic|siostr|studi|syn"
    r"|tat|tesc|wuj|znajom)\w*|mam[ay](?! [0-9]))\b"
)
# "60 m2 comfort, mam 100"
HAD_BESIDE_AREA = regex(
    r"[0-9] ?(?:m2?|metr\w*|mkw)\b[^.;?!0-9]* mam(?: (?:max|ok|tylko))? "
    r"(?P<sum>[3-9][0-9]|[1-3][0-9]{2})(?=\W*$)"
)
# "Meble zdrożały do 30"
DEARER = regex(
    rf"\b(?P<thing>{ELSE}) (?P<now>(?:jednak )?(?:po|z)?(?:droz|tani)\w+|wzrosl\w+|spadl\w+)"
    rf" (?:do|na) (?={SUM})"
)


def with_budget_raised(message: str, *, is_changed: bool) -> str:
    """Of a budget that is known; what came on top of it before may be changed."""
    written = tidy(message)
    text = fold(written)
    for told in reversed([*RAISED.finditer(text)]):
        written = f"{written[: told.start()]}dołożymy {written[told.end() :]}"
    if missing := NOT_GIVEN_OF.search(fold(written)):
        left = Decimal(missing["of"]) - Decimal(missing["less"])
        written = f"{written[: missing.start()]}mamy {left:f} tys{written[missing.end() :]}"
    by = BY_SO_MUCH.match(fold(written)) if is_changed else None
    for start, end in [by.span("also"), by.span("by")] if by else []:
        written = f"{written[:start]}{written[end:]}" if end > 0 else written
    return written if fold(written) != fold(tidy(message)) else message


def with_budget_corrected(message: str, budget: Decimal, area: Decimal) -> str:
    """The budget, where that is nearer than the area."""
    told = CORRECTED.fullmatch(fold(tidy(message)))
    if told is None:
        return message
    number = Decimal(told["sum"])
    of_budget, of_area = abs(number - budget / THOUSAND), abs(number - area)
    return f"mam {number:f} tys" if of_budget < of_area else message


def with_last_part_meant(message: str, part: Decimal) -> str:
    """A bare number as what takes the place of that part, which is as large."""
    told = BARE.fullmatch(fold(tidy(message)))
    if told is None or Decimal(told["sum"]) * THOUSAND * LEAST_PART < abs(part):
        return message
    english = {"and", "but", "if", "just", "only", "say", "what"}
    word = "actually" if {*fold(message).split()} & english else "jednak"
    return f"{word} {told['sum']} tys"


def with_money_beside_area(message: str) -> str:
    """Where nobody else's flat is told of."""
    written = tidy(message)
    text = fold(written)
    told = None if OF_ANOTHER.search(text) else HAD_BESIDE_AREA.search(text)
    return f"{written[: told.end('sum')]} tys{written[told.end('sum') :]}" if told else message


def with_giver_plain(message: str) -> str:
    """ "70 tys. i rodzice dadzą 25", of no flat of theirs."""
    written = tidy(message)
    found = [*PLUS_GIVER.finditer(fold(written))]
    for told in reversed(found):
        written = f"{written[: told.end('money')]} i {told['who']} da {written[told.end() :]}"
    return written if found else message


def with_things_plainly(message: str) -> str:
    """ "Meble za 20", "140, w tym meble 30"."""
    written = tidy(message)
    for told in reversed([*WITHIN.finditer(fold(written))]):
        plain = f", w tym {told['thing']}"
        written = f"{written[: told.start('with') - 1]}{plain}{written[told.end('with') :]}"
    for told in reversed([*AND_BUDGET.finditer(fold(written))]):
        written = f"{written[: told.start('link')]}. {written[told.end('link') :]}"
    for told in reversed([*KEPT_BACK.finditer(fold(written))]):
        end = told.end("verb")
        written = f"{written[:end]} na bok{written[end:]}"
    for told in reversed([*DEARER.finditer(fold(written))]):
        plain = f"{told['thing']} jednak za "
        written = f"{written[: told.start()]}{plain}{written[told.end() :]}"
    for told in reversed([*BOUGHT.finditer(fold(written))]):
        plain = f"{told['thing']} {told['sum'] or 'za '}"
        written = f"{written[: told.start()]}{plain}{written[told.end() :]}"
    return written if fold(written) != fold(tidy(message)) else message
