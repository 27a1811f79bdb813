"""Words that are taken for another topic: "nie pytam o rabat", "meble odpuścimy"."""

import re

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.money.ledger import OTHERS, what_of
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.asides import is_spent
from chatbot.understanding.text.text import WORD, fold, tidy

DISCOUNT = r"(?:promocj|rabat|upust|znizk|discount|promo)\w*"
ASKING = r"(?:chodzi\w*|mowi\w*|pyta\w*|prosi\w*|prosz[ea])"
# "Nie o rabat pytałem", "I'm not asking about a discount"
DENIED = regex(
    rf"\b(?:ja )?nie (?:o (?:zaden |zadna )?{DISCOUNT}(?: mi)? {ASKING}"
    rf"|{ASKING}(?: mi| was)* o (?:zaden |zadna )?{DISCOUNT})"
    r"|\b(?:i ?'?a?m |i was |i am )?not asking (?:about|for) (?:a|an|any|the)? ?"
    rf"{DISCOUNT}"
)
# "A meble chyba odpuścimy na razie", "z AGD rezygnuję": of what isn't to be bought.
HEDGE = r"(?: (?:chyba|jednak|na razie|sobie|tez|tym razem))*"
I_LEAVE_OUT = (
    r"(?:odpuszcz(?:am|amy|e)|odpusc(?:imy|ilam|ilem|ilismy)|daruj(?:e|emy)"
    r"|skresl(?:am|amy|e|imy))"
)
LEFT_OUT = regex(
    rf"\b(?P<thing>{ELSE}){HEDGE} {I_LEAVE_OUT}\b{HEDGE}"
    rf"|\b{I_LEAVE_OUT}{HEDGE} (?P<after>{ELSE})"
    rf"|\bz (?P<resigned>{ELSE}){HEDGE} z?rezygnuj\w+\b"
)


# "Pracuję na zmiany": of the hours somebody works, and of no changes.
SHIFTS = regex(
    r"\b(?:bo )?(?:pracuj\w+|(?:i )?work(?:ing)?) (?:na|in) (?:\w+ )?(?:zmiany|shifts)\b"
)


# "Mamy 160, więc jeszcze 8 zostanie?": that is what is asked, and nothing that comes on top.
REST_GUESSED = regex(
    r"(?<=[0-9a-z,] )(?:a |i )?(?:czyli|so|then|to|wiec|wtedy)"
    r"(?: (?:jakies|jeszcze|mi|nam|ok\.?|okolo|about))* [1-9][0-9]{0,2}(?: ?(?:k|tys\w*))?"
    r"(?: (?:mi|nam|is|will be))* (?:left|zostaje|zostana|zostanie)\b"
)
DIGIT = regex(r"[0-9]")


def with_rest_asked(message: str) -> str:
    text = fold(tidy(message))
    told = REST_GUESSED.search(text)
    is_of_sum = told is not None and DIGIT.search(text[: told.start()])
    return reworded(message, REST_GUESSED, "ile zostanie") if is_of_sum else message


# "Co oszczędzę, jak zrezygnuję z drzwi?": of no contract.
RESIGNED = regex(
    r"\bz?rezygnuj\w+ z (?=(?:drzwi|lazienk|listew|malowan|panel|plyt|podlog"
    r"|sprzatan|wizualizac)\w*)"
)


# "38 tys. podzielić na 12 to jakieś 3200, nie? A ile w Plusie": what is reckoned is no question.
DIVIDED = regex(
    r"^(?:(?:a|czyli|no|ok|to|wiec)[ ,]+)*[0-9][0-9 .,]*(?:k|tys\w*\.?|zl)?"
    r" (?:po)?dziel\w+ (?:na|przez) [0-9]{1,3}\b[^.;?!]*[.;?!]+ "
)


def where_more_is_said(message: str, words: re.Pattern[str]) -> str:
    """Without what is found, where something else is said beside it."""
    rest = reworded(message, words)
    is_any_left = rest != message and WORD.search(rest) is not None
    return rest.lstrip(" ,.;!-–") if is_any_left else message


# "Jakie 12 m2 lol, mam 38 metrów"
DENIED_AREA = regex(
    r"^(?:(?:a|ale|co|haha|no|lol)[ ,]+)*(?:co za|jakie|jakich|skad|skad te|what)"
    r" [0-9]+(?:[.,][0-9]+)? ?(?:m2|m|metr\w*)\b[^0-9]*"
    r"(?=\b(?:mam|mamy|mieszkanie ma|to jest|it is|it's|i have) "
    r"(?:[a-z]+ )?[0-9]+(?:[.,][0-9]+)? ?(?:m2?|metr\w*)\b)"
)


# "Mam wypłatę 7200, a od lata 8100": no money for it, where other money is told.
WAGE = r"(?:[0-9] ?[0-9]{3}|[0-9]{1,2} ?(?:k|tys\w*\.?))(?: ?zl\w*)?"
WAGES = regex(
    r"\b(?:(?:mam|mamy|moja|nasza|z) )?(?:wyplat[aey]|pensj[aei]|zarob\w+|zarabiam\w*|my salary"
    rf"|i earn)(?: [a-z]+){{0,3}} {WAGE}(?: na reke)?"
    rf"(?:,? (?:a |i )?od [a-z]+(?: [a-z]+)? {WAGE})?"
    r"(?: na reke)?(?:,|\.| i| a)? "
)


# "Kredyt na mieszkanie spłacamy po 3200 miesięcznie"
PAID_MONTHLY = regex(
    r"\b(?:i |a |ale )?(?:alimenty|czynsz|kredyt|leasing|rat[aey]|rent|mortgage)\w*(?: [a-z]+){0,5}"
    r" [1-9][ ]?[0-9]{2,3}(?: ?zl\w*)?"
    r" (?:co miesiac|miesiecznie|na miesiac|a month|per month)[,.]? ?"
)


def without_wages(message: str) -> str:
    text = fold(tidy(message))
    found = next((words for words in (WAGES, PAID_MONTHLY) if words.search(text)), None)
    told = found.search(text) if found else None
    if found is None or told is None or is_spent(text, told):
        return message
    rest = reworded(message, found)
    return rest if HAD.search(fold(tidy(rest))) else message


HAD = regex(
    r"\b(?:budzet\w*|mam|mamy|odlozon\w+|have|budget)(?: [a-z]+){0,2} [1-9][0-9]{1,2}"
    r"(?: ?(?:k\b|tys)|[ .]?000)"
)


def said_plainly(message: str) -> str:
    message = reworded(where_more_is_said(message, DIVIDED), DENIED_AREA)
    message = with_rest_asked(without_wages(message))
    message = reworded(message, RESIGNED, "bez ")
    message = reworded(with_other_sum(message), SHIFTS)
    message = with_left_out_named(where_more_is_said(message, DENIED))
    return without_giver_left_out(without_share_taken(message))


# "Ile wtedy na meble?": what is left for them.
LEFT_FOR = regex(
    r"\b(?P<asked>(?:ile|how much)(?: (?:jeszcze|mi|nam|then|to|wtedy))*)"
    rf" (?:for|na) (?:the )?{ELSE}(?=\W*$)"
)


def with_left_asked(message: str) -> str:
    written = tidy(message)
    told = LEFT_FOR.search(fold(written))
    if told is None:
        return message
    end = told.end("asked")
    return f"{written[:end]} zostanie{written[end:]}"


# "Dobra, 55. Mam 70 tys."
AREA_FIRST = regex(
    r"^(?:(?:a|czesc|dobra|hej|hello|hi|metraz|mieszkanie|no|ok|siema|to|u mnie|witam)[ ,:]+)*"
    r"(?:[2-9][0-9]|1[0-9]{2})(?P<unit>)[.;,] "
    r"(?=(?:[a-z]+ ){0,2}(?:budzet|mam|mamy|have)\b[^.;?!0-9]* [1-9][0-9]{1,2} ?(?:k\b|tys))"
)


# "Nie mam 70 tys., tylko 60"
NOT_THAT = regex(
    r"\b(?:nie mamy?|(?:i|we) (?:don't|do not) have) [0-9]{2,3}(?: ?k\b| ?tys\w*\.?)?,?"
    r" (?:a |ale |but )?(?:just|only|tylko) (?P<sum>[0-9]{2,3})(?![0-9]|[.,][0-9]| ?(?:m|sq))"
    r"(?: ?k\b| ?tys\w*)?"
)


def with_other_sum(message: str) -> str:
    told = NOT_THAT.search(fold(tidy(message)))
    return reworded(message, NOT_THAT, f"mam {told['sum']} tys") if told else message


def with_left_out_named(message: str) -> str:
    """ "Meble odpuścimy" in words that the readers of money know: "bez meble"."""
    written = tidy(message)
    told = LEFT_OUT.search(fold(written))
    if told is None:
        return message
    start, end = told.span(told.lastgroup or 0)
    return reworded(message, LEFT_OUT, f"bez {written[start:end]}")


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
    is_parted = PARTED.search(fold(tidy(message))) is not None
    return reworded(message, SHARE_TAKEN) if is_parted else message
