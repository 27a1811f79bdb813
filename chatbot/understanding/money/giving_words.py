"""Who gives money and where it comes from, in the few words that the readers of money know: "starzy
sypną 10" is "rodzice dadzą 10 tys.", "w prezencie ślubnym" is "z wesela"."""

import re

from chatbot.patterns import regex
from chatbot.understanding.cooling.cooling import WORD
from chatbot.understanding.money.ledger import OTHERS, what_of
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

AMOUNT = r"[1-9][0-9]{0,2} ?(?:k\b|tys)|[1-9][0-9]{4}"


def reworded(message: str, words: re.Pattern[str], said: str = "", name: str | int = 0) -> str:
    """The message with `said` in place of what is found, or of the group of that name."""
    written = tidy(message)
    told = words.search(fold(written))
    return f"{written[: told.start(name)]}{said}{written[told.end(name) :]}" if told else message


# "Starzy dorzucą 10", "teście dadzą"
PARENTS = regex(
    r"\b(?P<who>starzy|starsi|starych|staruszkowie)\b"
    r"(?= (?:[a-z]+ ){0,2}(?:da(?:dza|ja|li)\b|dola\w+|doloz\w+|dorzuc\w+|poz?ycz\w+|sypn\w+))"
)
# "Gdyby mama dała nam 15 tys. na prezent"
GIFT = regex(
    r"\b(?:da|dal[aiy]?|daje|dadza|dolozy|doloza|dorzuci|dorzuca|give|gives)\b[^.;?!]{0,30}?"
    r"[0-9](?: ?(?:tys\w*\.?|k|zl))?(?P<gift> (?:na|w) prezen(?:cie|t)(?: slubn\w+)?"
    r"| na (?:chrzciny|komunie|slub|swieta|urodziny|wesele)| as a (?:gift|present))\b"
)
# "12 tys. dostaliśmy w prezencie ślubnym", "co mi zostało z kopert na weselu"
WEDDING = regex(
    r"(?:\b(?:co|ktore)(?: (?:mi|nam))? (?:mam|mamy|zosta\w+) )?"
    r"\b(?:(?:jako|w|z|ze) (?:koper\w+(?: (?:na|z) (?:slub|wesel)\w*)?|(?:prezen\w+ )?slubu"
    r"|(?:gosc\w+ )?(?:wesel(?:nych|nej) )?(?:koper|prezen)\w+ (?:slubn|weseln)\w+"
    r"|prezen\w+ (?:na|z) (?:slub|wesel)\w*)"
    r"|(?:kas[aey]|kopert[ay]?|pieniadze|prezent(?:y|ow))"
    r" (?:ze? (?:slub|wesel)\w*|(?:slubn|weseln)\w+))"
    r"(?! (?:musi|kosztuje|za)\b)"
)
WEDDING_GIFTS = regex(
    r"\b(?:from|in|of|as) (?:a |our |the )?(?:wedding (?:cash|envelopes?|gifts?|money|presents?)"
    r"|wedding)\b"
)
# "Też coś dadzą, myślę z 10 tys."
HEDGE = regex(
    r"\b(?:beda|bedzie|da(?:dza|ja|je)?|dolozy|doloza|dorzuci|dorzuca|pozycz[ay])"
    r"(?P<hedge>(?: (?:cos|jakos|mi|nam|pewnie|tez))*,?"
    r" (?:gdzies|licze|mysl[ei]\w*|obstawiam\w*|powiedzmy|zakladam\w*|ze?)"
    rf"(?:,? ze)?(?: (?:gdzies|okolo|tak))?(?: ze?)?) (?={AMOUNT}|[1-9][0-9]\b)"
)
# "A z kredytem 20 tys.?", "jak weźmiemy 30 tys. kredytu"
WITH_LOAN = regex(r"\b(?P<loan>z (?:dodatkowym )?kredytem) (?:na )?(?=[1-9][0-9]* ?(?:tys|k\b))")
LOAN_TAKEN = regex(
    r"\b(?P<take>wezmiemy|wezmy|wzielibysmy|wzialbym|wzielabym|mozemy wziac|moge wziac"
    r"|(?:a )?(?:jak|jakbym|jakbysmy|gdybym|gdybysmy) (?:wezme|wezmiemy|wzial|wziela|wzieli|biore"
    r"|bierzemy))(?= (?:jeszcze )?(?:kredyt\w* (?:na )?[1-9]|[1-9][0-9]* ?(?:tys\w*\.?|k) kredyt)"
    r"(?!.* zamiast ))"
)
# "Jakie 95, mamy 80 tysięcy i koniec"
DENIED_SUM = regex(
    r"^(?:(?:a|ale|co|haha|no|lol)[ ,]+)*(?:co za|jakie|jakich|skad|what|where from)"
    r"(?: (?:te|tych))? [0-9]{2,3}(?: ?(?:k|tys\w*))?[,.?!]+ "
    r"(?=(?:[a-z]+ ){0,3}(?:budzet|jest|mam|mamy|have):? (?:[a-z]+ )?[0-9]{2,3}(?![0-9]| ?m))"
)
# "Liczymy, że z wesela będzie jakieś 25"
COUNTED_ON = regex(
    r"\b(?:licz(?:e|ymy)|mysl(?:e|imy)|spodziewam\w* sie|zakladam\w*),? ze "
    r"(?=(?:[a-z]+ ){0,3}(?:bed[az]\w*|da(?:dza|ja|je)?|doloz\w+|dorzuc\w+|dosta\w+|wpad\w+"
    r"|zosta\w+)\b[^.;?!]{0,15}[0-9])"
    r"|(?<=z wesela )licz\w+ na (?=(?:jakies |ok\w* )?[0-9])"
)
# "Z wesela będzie jakieś 25"
OF_WEDDING = regex(
    r"\bz wesela(?: (?:bed[az]\w*|chyba|dosta\w+|jakies|jeszcze|mam|mamy|mi|nam|ok\.?|okolo|pewnie"
    r"|to|wpad\w+|wyjdzie|ze?|zosta\w+))* [1-9][0-9]{1,2}(?P<unit>)"
    r"(?=\W*$|[,;!?]|\.(?![0-9])| (?:a|co|czy|i|ile|na co|to)\b)"
)
# "20 z tego odkładam na meble"
OUT_OF_IT = regex(
    r"(?<![0-9.,])(?P<sum>[1-9][0-9]?)(?: ?(?:k|tys\w*))? (?P<out>z (?:tego|tych)"
    r"(?: (?:(?:chc\w+|mus\w+|trzeba) )?"
    rf"(?:id\w+|odkl\w+|odloz\w+|pojd\w+|przeznacz\w+|wyda\w+)|(?= na (?:[a-z]+ )?{ELSE})))"
)
# "Córka z Anglii może przyśle 20 tys.", "a jak córka nie przyśle?": gives it.
SENT = regex(
    r"\b(?P<verb>podaruj(?:e|a)|przel(?:eje|eja)|przys(?:le|la|lala|lal)|przyslalby|przyslalaby"
    r"|spons(?:oruje|oruja)|sprezentuj(?:e|a)|wesprz(?:e|a)|wspomo(?:ze|ga)|wysl(?:e|a)"
    r"|(?:will )?send|sends)\b"
    r"(?=(?: (?:jednak|jeszcze|kwota|kwote|mi|nam|us|me))*"
    rf" (?:{AMOUNT})|\W*$)"
    r"|\b(?P<slang>sypn(?:ie|a)|wysupl(?:a|aja))\b"
)
MANY_GIVE = frozenset(
    {
        "sypna",
        "wysuplaja",
        "podaruja",
        "przeleja",
        "sponsoruja",
        "sprezentuja",
        "wespra",
        "wspomoga",
    }
)
# "Babcia mówi, że dołoży 10"; "ekipa powiedziała, że trzeba dołożyć" gives nothing
SAYS = regex(
    r"\b(?:deklaruj(?:e|a)|mowi(?:a|l[aiy]?)?|powiedzial[aiy]?|twierdz[ia]|zapewnia(?:ja|l[aiy]?)?|said"
    r"|says?),? (?:(?:it|she|he|that|they|ze)(?:'ll| will)? )*"
    r"(?=(?:(?!mus|trzeba)[a-z]+ ){0,2}"
    r"(?:add|da|dadza|doklada\w*|doloz[aey]\w*|dorzuc[ai]\w*|give|pozycz[aey]\w*)\b)"
)


# "A kuchnia wyjdzie z 25", "z tego 20 na kuchnię i z 10 na meble": about so much.
SO_MUCH = r"(?=[1-9][0-9]?(?![0-9.,]*[0-9])(?! ?m))"
ABOUT_SO_MUCH = regex(
    rf"\b{ELSE}(?: (?:bedzie|jest|kosztuje|mi|nam|pewnie|to|wyjdzie|wyniesie))*"
    rf" (?P<about>z) {SO_MUCH}"
)
AND_ABOUT = regex(
    rf"(?<=[0-9a-z] )(?:i|oraz) (?P<about>z ){SO_MUCH}[0-9]+(?: ?(?:k|tys\w*))? na {ELSE}"
)
# "Ja mam 40, chłopak 35 i rodzice obiecali 30"; one promise alone is asked about
OF_ONE_PROMISE = 2
PROMISED = regex(
    r"\b(?P<verb>(?:zadeklarowa|obieca)(?:l[aiy]?)|obiecuj[ea])"
    r"(?: (?:dac|dolozyc|dorzucic|mi|nam))*(?= (?:ok\.? |okolo |jakies )?[1-9][0-9]{0,2}\b)"
)
# "Rodzice chłopaka dają 20, a moi 15"
MINE_TOO = regex(
    r"\b(?:rodzice|tesc\w+)\b[^.;?!]{0,40}[0-9](?: ?(?:k|tys\w*))?,? (?:a|i) moi(?P<too>)"
    r"(?= (?:da(?:dza|ja)? |doloz\w+ )?[1-9][0-9]?\b)"
)
# "Jak mamy 110 tys. i kuchnia wyjdzie 25, to starczy?": that is what there is.
IF_WE_HAVE = regex(
    r"^(?:(?:a|czyli|no|ok|so|wiec)[ ,]+)*(?P<if>(?:if|jak|jes?li|jezeli|skoro) )"
    r"(?=(?:i|ja|my|we) ?(?:mam|mamy|have) |(?:mam|mamy) )(?=[^.;?!]{0,20}[0-9])"
    rf"(?=[^.;?!]*\b{ELSE})"
)
# "Dołożą te brakujące 3,5 tys. i jeszcze 12 na klimę", which is counted by its price.
GIVES = r"(?:da|dadza|daje|daja|daliby|doklada\w*|doloz\w+|dorzuc\w+)"
WOULD_GIVE = regex(rf"\b(?P<by>by )(?={GIVES}\b)")
MISSING_GIVEN = regex(rf"\b{GIVES} (?P<missing>te brakujace |to brakujace |brakujace )(?=[0-9])")
FOR_COOLING = regex(
    rf"\b{GIVES}\b[^.;?!]*[0-9](?: ?(?:k|tys\w*\.?))?(?P<for> (?:na|for) (?:t[ea] |the )?{WORD})"
)


def is_of_others(words: str) -> bool:
    return bool({*what_of(words).split("+")} & OTHERS)


def given_plainly(message: str) -> str:
    for words, said, name in (
        (DENIED_SUM, "", 0),
        (WITH_LOAN, "plus kredyt", "loan"),
        (LOAN_TAKEN, "wezme", "take"),
        (GIFT, "", "gift"),
        (WEDDING, "z wesela", 0),
        (WEDDING_GIFTS, "from the wedding", 0),
        (COUNTED_ON, "", 0),
        (HEDGE, "", "hedge"),
        (OF_WEDDING, " tys", "unit"),
        (PARENTS, "rodzice", "who"),
        (MINE_TOO, " rodzice", "too"),
        (ABOUT_SO_MUCH, "za", "about"),
        (AND_ABOUT, "", "about"),
        (IF_WE_HAVE, "", "if"),
        (WOULD_GIVE, "", "by"),
        (MISSING_GIVEN, "", "missing"),
        (FOR_COOLING, ", z klimą", "for"),
    ):
        message = reworded(message, words, said, name)
    if len(find_numbers(fold(message))) > OF_ONE_PROMISE:
        message = reworded(message, PROMISED, "dadza")
    told = OUT_OF_IT.search(fold(tidy(message)))
    out = f"{told['out']} {told['sum']} tys" if told else ""
    return with_giving_named(reworded(message, OUT_OF_IT, out))


def with_giving_named(message: str) -> str:
    """Where somebody of the family does it, or says so."""
    text = fold(tidy(message))
    told = SAYS.search(text)
    if told is not None and is_of_others(text[: told.start()].split(",")[-1]):
        message = reworded(message, SAYS)
        text = fold(tidy(message))
    told = SENT.search(text)
    if told is None or not is_of_others(text[: told.start()]):
        return message
    name = told.lastgroup or 0
    return reworded(message, SENT, "dadza" if told[name] in MANY_GIVE else "da", name)
