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


# "Córka z Anglii może przyśle 20 tys.", "a jak córka nie przyśle?": gives it.
SENT = regex(
    r"\b(?P<verb>podaruj(?:e|a)|przel(?:eje|eja)|przys(?:le|la|lala|lal)|przyslalby|przyslalaby"
    r"|spons(?:oruje|oruja)|sprezentuj(?:e|a)|wesprz(?:e|a)|wspomo(?:ze|ga)|wysl(?:e|a)"
    r"|(?:will )?send|sends)\b"
    r"(?=(?: (?:jednak|jeszcze|kwota|kwote|mi|nam|us|me))*"
    r" (?:[1-9][0-9]{0,2} ?(?:k\b|tys)|[1-9][0-9]{4})"
    r"|\W*$)"
)
MANY_GIVE = frozenset({"podaruja", "przeleja", "sponsoruja", "sprezentuja", "wespra", "wspomoga"})


# "Babcia mówi, że dołoży 10"; "ekipa powiedziała, że trzeba dołożyć" gives nothing
SAYS = regex(
    r"\b(?:deklaruj(?:e|a)|mowi(?:a|l[aiy]?)?|powiedzial[aiy]?|twierdz[ia]|zapewnia(?:ja|l[aiy]?)?|said"
    r"|says?),? (?:(?:it|she|he|that|they|ze)(?:'ll| will)? )*"
    r"(?=(?:(?!mus|trzeba)[a-z]+ ){0,2}"
    r"(?:add|da|dadza|doklada\w*|doloz[aey]\w*|dorzuc[ai]\w*|give|pozycz[aey]\w*)\b)"
)


# "Gdyby mama dała nam 15 tys. na prezent"
GIFT = regex(
    r"\b(?:da|dal[aiy]?|daje|dadza|dolozy|doloza|dorzuci|dorzuca|give|gives)\b[^.;?!]{0,30}?"
    r"[0-9](?: ?(?:tys\w*\.?|k|zl))?(?P<gift> (?:na|w) prezen(?:cie|t)(?: slubn\w+)?"
    r"| as a (?:gift|present))\b"
)


def without_gift(message: str) -> str:
    written = tidy(message)
    told = GIFT.search(fold(written))
    return f"{written[: told.start('gift')]}{written[told.end('gift') :]}" if told else message


def without_saying(message: str) -> str:
    written = tidy(message)
    text = fold(written)
    told = SAYS.search(text)
    if told is None or not {*what_of(text[: told.start()].split(",")[-1]).split("+")} & OTHERS:
        return message
    return f"{written[: told.start()]}{written[told.end() :]}"


def with_giving_named(message: str) -> str:
    """Where somebody of the family does it."""
    message = without_saying(message)
    written = tidy(message)
    text = fold(written)
    told = SENT.search(text)
    if told is None or not {*what_of(text[: told.start()]).split("+")} & OTHERS:
        return message
    gives = "dadza" if told["verb"] in MANY_GIVE else "da"
    return f"{written[: told.start('verb')]}{gives}{written[told.end('verb') :]}"


# "38 tys. podzielić na 12 to jakieś 3200, nie? A ile w Plusie": what is reckoned is no question.
DIVIDED = regex(
    r"^(?:(?:a|czyli|no|ok|to|wiec)[ ,]+)*[0-9][0-9 .,]*(?:k|tys\w*\.?|zl)?"
    r" (?:po)?dziel\w+ (?:na|przez) [0-9]{1,3}\b[^.;?!]*[.;?!]+ "
)


def without_division(message: str) -> str:
    """Where more is said after it."""
    written = tidy(message)
    told = DIVIDED.match(fold(written))
    rest = written[told.end() :] if told else ""
    return rest if WORD.search(rest) else message


# "Jakie 12 m2 lol, mam 38 metrów"
DENIED_AREA = regex(
    r"^(?:(?:a|ale|co|haha|no|lol)[ ,]+)*(?:co za|jakie|jakich|skad|skad te|what)"
    r" [0-9]+(?:[.,][0-9]+)? ?(?:m2|m|metr\w*)\b[^0-9]*"
    r"(?=\b(?:mam|mamy|mieszkanie ma|to jest|it is|it's|i have) "
    r"(?:[a-z]+ )?[0-9]+(?:[.,][0-9]+)? ?(?:m2?|metr\w*)\b)"
)


def without_denied_area(message: str) -> str:
    written = tidy(message)
    told = DENIED_AREA.match(fold(written))
    return written[told.end() :] if told else message


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
    written = tidy(message)
    told = WAGES.search(fold(written)) or PAID_MONTHLY.search(fold(written))
    if told is None:
        return message
    rest = f"{written[: told.start()]}{written[told.end() :]}"
    return rest if HAD.search(fold(rest)) else message


HAD = regex(
    r"\b(?:budzet\w*|mam|mamy|odlozon\w+|have|budget)(?: [a-z]+){0,2} [1-9][0-9]{1,2}"
    r"(?: ?(?:k\b|tys)|[ .]?000)"
)


def said_plainly(message: str) -> str:
    message = without_gift(message)
    message = without_wages(without_denied_area(without_division(with_giving_named(message))))
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
