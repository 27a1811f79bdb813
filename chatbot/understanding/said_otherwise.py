"""Words that are taken for another topic: "nie pytam o rabat", "meble odpuścimy"."""

from chatbot.patterns import regex
from chatbot.understanding.ledger import OTHERS, what_of
from chatbot.understanding.money_words import ELSE
from chatbot.understanding.text import WORD, fold, tidy

DISCOUNT = r"(?:promocj|rabat|upust|znizk|discount|promo)\w*"
ASKING = r"(?:chodzi\w*|mowi\w*|pyta\w*|prosi\w*|prosz[ea])"
# "Nie o rabat pytałem", "I'm not asking about a discount"
DENIED = regex(
    rf"\b(?:ja )?nie (?:o (?:zaden |zadna )?{DISCOUNT}(?: mi)? {ASKING}"
    rf"|{ASKING}(?: mi| was)* o (?:zaden |zadna )?{DISCOUNT})"
    r"|\b(?:i ?'?a?m |i was |i am )?not asking (?:about|for) (?:a|an|any|the)? ?"
    rf"{DISCOUNT}"
)
# "A meble chyba odpuścimy na razie", "odpuszczamy szafy": of what isn't to be bought.
HEDGE = r"(?: (?:chyba|jednak|na razie|sobie|tez|tym razem))*"
I_LEAVE_OUT = (
    r"(?:odpuszcz(?:am|amy|e)|odpusc(?:imy|ilam|ilem|ilismy)|daruj(?:e|emy)"
    r"|skresl(?:am|amy|e|imy))"
)
LEFT_OUT = regex(
    rf"\b(?P<thing>{ELSE}){HEDGE} {I_LEAVE_OUT}\b{HEDGE}"
    rf"|\b{I_LEAVE_OUT}{HEDGE} (?P<after>{ELSE})"
)


# "Pracuję na zmiany": of the hours somebody works, and of no changes.
SHIFTS = regex(
    r"\b(?:bo )?(?:pracuj\w+|(?:i )?work(?:ing)?) (?:na|in) (?:\w+ )?(?:zmiany|shifts)\b"
)


# "Starzy dorzucą 10"
PARENTS = regex(
    r"\b(?P<who>starzy|starsi|starych|staruszkowie)\b"
    r"(?= (?:[a-z]+ ){0,2}(?:da(?:dza|ja|li)\b|dola\w+|doloz\w+|dorzuc\w+|poz?ycz\w+))"
)


# "Mamy 160, więc jeszcze 8 zostanie?": that is what is asked, and nothing that comes on top.
REST_GUESSED = regex(
    r"(?<=[0-9a-z,] )(?:a |i )?(?:czyli|so|then|to|wiec|wtedy)"
    r"(?: (?:jakies|jeszcze|mi|nam|ok\.?|okolo|about))* [1-9][0-9]{0,2}(?: ?(?:k|tys\w*))?"
    r"(?: (?:mi|nam|is|will be))* (?:left|zostaje|zostana|zostanie)\b"
)
DIGIT = regex(r"[0-9]")


def with_rest_asked(message: str) -> str:
    written = tidy(message)
    text = fold(written)
    told = REST_GUESSED.search(text)
    if told is None or not DIGIT.search(text[: told.start()]):
        return message
    return f"{written[: told.start()]}ile zostanie{written[told.end() :]}"


# "Co oszczędzę, jak zrezygnuję z drzwi?": of no contract.
RESIGNED = regex(
    r"\bz?rezygnuj\w+ z (?=(?:drzwi|lazienk|listew|malowan|panel|plyt|podlog"
    r"|sprzatan|wizualizac)\w*)"
)


def without_resigning(message: str) -> str:
    written = tidy(message)
    told = RESIGNED.search(fold(written))
    return f"{written[: told.start()]}bez {written[told.end() :]}" if told else message


def said_plainly(message: str) -> str:
    message = without_resigning(with_rest_asked(message))
    told = without_shifts(with_other_sum(with_parents(message)))
    told = with_left_out_named(without_denied_topic(told))
    return without_giver_left_out(without_share_taken(told))


def without_denied_topic(message: str) -> str:
    """Where something else is said beside it."""
    written = tidy(message)
    told = DENIED.search(fold(written))
    rest = f"{written[: told.start()]}{written[told.end() :]}" if told else ""
    return rest.lstrip(" ,.;!-–") if WORD.search(rest) else message


# "Nie mam 70 tys., tylko 60"
NOT_THAT = regex(
    r"\b(?:nie mamy?|(?:i|we) (?:don't|do not) have) [0-9]{2,3}(?: ?k\b| ?tys\w*\.?)?,?"
    r" (?:a |ale |but )?(?:just|only|tylko) (?P<sum>[0-9]{2,3})(?![0-9]|[.,][0-9]| ?(?:m|sq))"
    r"(?: ?k\b| ?tys\w*)?"
)


def with_other_sum(message: str) -> str:
    written = tidy(message)
    told = NOT_THAT.search(fold(written))
    if told is None:
        return message
    return f"{written[: told.start()]}mam {told['sum']} tys{written[told.end() :]}"


def with_parents(message: str) -> str:
    written = tidy(message)
    told = PARENTS.search(fold(written))
    return f"{written[: told.start()]}rodzice{written[told.end() :]}" if told else message


def without_shifts(message: str) -> str:
    written = tidy(message)
    told = SHIFTS.search(fold(written))
    return f"{written[: told.start()]}{written[told.end() :]}" if told else message


def with_left_out_named(message: str) -> str:
    """ "Meble odpuścimy" in words that the readers of money know: "bez meble"."""
    written = tidy(message)
    told = LEFT_OUT.search(fold(written))
    if told is None:
        return message
    name = "thing" if told["thing"] else "after"
    thing = written[told.start(name) : told.end(name)]
    return f"{written[: told.start()]}bez {thing}{written[told.end() :]}"


# "Teść obiecał 10, ale nie wiadomo, czy da. Licz bez teścia"
COUNTED_WITHOUT = regex(
    r"\b(?:count|licz(?:my|cie)?|policz(?:my|cie)?|przyjmij(?:my)?) (?:to |it )?(?:bez|without) "
    r"(?:my )?(?P<who>[a-z]+)"
)
CLAUSE = regex(r"[,;.?!] ?|$")


def without_giver_left_out(message: str) -> str:
    """Without what is said of somebody whose money is told and, in the same message, isn't to be
    counted."""
    written = tidy(message)
    text = fold(written)
    told = COUNTED_WITHOUT.search(text)
    who = {*what_of(told["who"]).split("+")} & OTHERS if told else set[str]()
    if told is None or not who:
        return message
    kept, start, is_named = list[str](), 0, False
    for border in CLAUSE.finditer(text):
        clause = text[start : border.start()]
        is_his = bool({*what_of(clause).split("+")} & who)
        is_named |= is_his and any(figure.isdigit() for figure in clause)
        if not is_his:
            kept.append(written[start : border.end()])
        start = border.end()
    return "".join(kept) if is_named and kept else message


# "Mam 45 tys. po podziale, żona wzięła 120"
PARTED = regex(r"\b(?:podzial\w*|rozwod\w*|rozstani\w*|divorce\w*|split)\b")
SHARE_TAKEN = regex(
    r",? ?\b(?:a )?(?:byl[ay](?: maz| zona)?|ex|maz|zona|(?:my )?(?:ex|husband|wife))"
    r" (?:[a-z]+ )?(?:wzi[ae]l\w*|zabral\w*|took) (?:sobie )?[0-9]{1,3}(?: ?(?:k|tys\w*))?\b"
)


def without_share_taken(message: str) -> str:
    """Of what was parted, the other's share is gone."""
    written = tidy(message)
    text = fold(written)
    told = SHARE_TAKEN.search(text)
    if told is None or not PARTED.search(text):
        return message
    return f"{written[: told.start()]}{written[told.end() :]}"
