"""How the amounts of one message go together: each has a role, by the words round it."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from chatbot.understanding.ledger import Part, what_of
from chatbot.understanding.numerals import Number


class Role(Enum):
    HAD = auto()  # where nothing tells otherwise
    MEANT = auto()  # for the finishing, whatever else there is: "z czego 100 tys. na remont"
    JOINED = auto()  # another part of what is had: "i 35 tys. kredytu"
    MORE = auto()  # on top, also of what an earlier message told
    LESS = auto()  # for something else: "z tego 30 tys. na meble"
    INSTEAD = auto()
    EITHER = auto()
    ASIDE = auto()  # neither more nor less: "w tym 30 tys. kredytu"
    PART = auto()  # of what is paid, so never the whole: "zaliczka 20 tys."
    UNCLEAR = auto()


SIGNS = {Role.MORE: 1, Role.LESS: -1}
WHOLES = frozenset({Role.HAD, Role.INSTEAD, Role.JOINED, Role.MEANT})


class Sum(NamedTuple):
    """`whole` of what is had, with the `parts` that come on top of it or are taken off it; where
    none is told, they change the one from before. Of that one only the parts `aside` are taken
    off, too: "10 tys. na meble". `later` is the role of a whole where one was told before, and
    `what` it is then; None where the rest of the message decides."""

    whole: Decimal | None = None
    parts: tuple[Part, ...] = ()
    is_unclear: bool = False
    later: Role | None = Role.HAD
    what: str = ""
    aside: tuple[Part, ...] = ()


NOTHING = Sum()
LOOK_BACK = 60  # characters
SENTENCE = re.compile(r"[,;.?!\0]")
BELONGS_BEFORE = re.compile(r" (?:for|from|in|kredyt\w*|na|od|of|on|oszczedn\w*|w|z|za|ze)\b")

# Patterns on an amount, "¤", with the words round it.
ELSE = (
    r"(?:agd|applianc|balkon|bufor|czarna godz|dekorac|dodatk(?!ow)|dywan|furni|garaz"
    r"|garden|gladz|kanap|kitchen|klim|kuchni|lamp|light(?!er)|lodowk|lozk|mebl|nieprzewidz|notar"
    r"|ogrod|oswietl|piekarnik|(?<!zwrot )podat(?:ek|k)|poduszk|pralk|przeprowadz|reserv|rezerw"
    r"|rolet|rtv|sof[aey]\b|sprzet|szaf|taras|tax(?:es)?\b|telewizor|wakacj|ward?rob|(?<!z )wesel"
    r"|wyposaz|zabudow|zapas|zaslon|zmywark)\w*"
)
REST_LENT = r" reszt\w+ (?:na |w |z )?(?:kredyt|pozycz|rat)"
BORDER = re.compile(
    rf"(?!,{REST_LENT})[,:;.?!\0+]|(?<!\bfor) (?=(?:a|albo|ale|and|but|czy|i|including|lecz|lub"
    rf"|minus|of which|or|oraz|plus|razem|w tym|z czego|z tego|ze? {ELSE}|[-−–]) )"
)
# "30 tys. na meble i kuchnię" are for both.
LAST_BORDER = re.compile(rf"(?! (?:and|i|oraz) {ELSE}\b)(?:{BORDER.pattern})")
FINISHING = r"\b(?:remont\w*|urzadz\w*|wykancz\w*|wykoncz\w*|finish\w*|renovat\w*)"
FEW = r"(?: (?!(?:a|ale|czy|i|ile|ilu|jak\w*|oraz|and|but|how|what)\b)[a-z]+){0,3}"
COSTS = (
    r"(?: (?:about|actually|around|bed[az]\w*|costs?|for|is|jakies|jednak|just|kosztowac"
    r"|kosztuj\w+|max|mi|ok|okolo|only|szacuj\w+|to|tylko|wyceni\w+ na|will|wyjd[az]\w*|wyniesie"
    r"|z|za|ze|zl|ze? agd|i agd))+"
)
DETERMINER = r"(?:an?|moj\w*|my|nasz\w*|now[aey]|our|sam[aoe]|the)"
# "10 tys. na podróż": what is neither for the finishing nor a manner of having it.
NOT_ELSE = (
    r"(?:[0-9]|(?:calosc|comfort|czysto|dol|dom|dwa|dwie|express|glow|gor|indywid|kawaler|kazd|konc"
    r"|konci|kont|kredyt|ksiazecz|lokac|lokal|m2|metr|mieszk|miesiac|mnie|nas|oba|obie|osob|pakiet"
    r"|plus|pocz|pol|premi|raty|razie|reke|remont|rok|sieb|start|sto|szcz|ten|tym|urzadz|wieksz"
    r"|wszystk|wykancz|wykoncz|xpackage|zyc)|(?:co|razie|sam|ta|te|to)\b)"
)
ANYTHING = rf"(?!{NOT_ELSE}|{DETERMINER} )[a-z]{{3,}}"
POT = (
    rf"(?:\b(?:na|for) (?:{DETERMINER} )?{ELSE}{FEW}:? ¤"
    rf"|¤{FEW} (?:na|for|to|on) (?:{DETERMINER} )?{ELSE}"
    rf"|\bna (?:{DETERMINER} )?{ANYTHING}{FEW} ¤|¤(?: [a-z]+)? na (?:{DETERMINER} )?{ANYTHING})"
)
# "15 tys. na łazienkę" is for a part of the works.
SOME_WORKS = r"(?:drzwi|lazien|malow|panel|plyt|podlog|pokoj|salon|sypialn|bathr|floor|room)\w*"
POT_OF_WORKS = (
    rf"(?:\b(?:na|for) (?:(?:the|now[aey]|sam[aoe]) )?{SOME_WORKS}{FEW}:? ¤"
    rf"|¤{FEW} (?:na|for) (?:(?:the|now[aey]|sam[aoe]) )?{SOME_WORKS})"
)
DONE_FOR = (
    rf"\b(?:za|for) ¤ (?:bedzie|da sie|dostane|mozna|zrobi\w*) (?:\w+ )?(?:{ELSE}|{SOME_WORKS})"
)
COST = rf"(?:\b{ELSE}{COSTS} ¤|¤{COSTS} {ELSE})"
COST_NAMED = rf"(?:\b{ELSE}:? \(?¤|¤ {ELSE})"
APART = r"\b(?:niezaleznie|oddzieln|oprocz|osobn|poza|separate)"
TAKEN = (
    r"(?:\b(?:ale|bez|but|except|go(?:es)?|idzie|including|keep|leave|lecz|less|minus|musz[ea]\w*"
    r"|need|odchodz\w*|odejm\w+|odkladam\w*|odlicz\w*|odlozy\w*|of which|pojdzie|potrzeb\w*"
    r"|przeznacz\w*|przy czym|save|set aside|trzeba|tylko ze|w tym"
    r"|wydam\w*|z czego|z tego|zabi(?:era|ore)\w*|zostaje|zostanie|zostawi\w*)\b|[-−–] ?¤)"
)
# "Dodam, że mam 90 tys." adds nothing.
TO_AMOUNT = r"(?:(?!\b(?:budz|have|mam|mamy)\b)[^¤])*¤"
ADDS = (
    r"\b(?:add(?:s|ing)?|chips? in|doda(?:m|my|dza|je)?|dofinans\w*|doklad(?!n)\w+|doloz\w*"
    r"|doplac\w*|doplat\w*|dorzuc\w*|dotacj\w*|dozbier\w*|on top|zwieksz\w*)\b"
)
GIVEN = r"¤(?: [a-z]+)? (?:dojdzie|doklada\w*|doloz(?:a|e|y|ymy)|dopla(?:ca|ce|ci)|dorzuc[aei])\b"
GIVES = (
    r"(?:\+|\b(?:another|da(?:ja|je)? (?:mi|nam)|da(?:ja|je)?(?= ¤)|dadza|dojdzie|dodatkowo"
    r"|do tego|dorobi\w+|extra|gives?(?: me| us)?(?= ¤)|jeszcze|kolejn\w+"
    r"|odloz(?:e|ymy)|plus|will (?:get|give|save))\b)"
)
OPENER = r"(?:(?:a|and|co|gdy\w*|i|if|jak\w*|jes?li|jezeli|my|no|oraz|rodzice|we|what)\b[ ,]*){0,3}"
SOURCE = (
    r"\b(?:babci\w*|bank(?:u|iem)?|brat\w*|brother|chlopak\w*|ciotk\w*|cork\w*|dad|darowizn\w*"
    r"|daughter|dziad\w*|dziewczyn\w*|father|gotowk\w*|husband|ja|kredyt\w*|loan|lokat\w*|mama ¤"
    r"|mom|mother|mum|maz|meza|narzeczon\w*|ona|oszczedn\w*|parents|partner\w*|pozycz\w*"
    r"|premi(?:a|i|e)|rodzic\w*|savings|siostr\w*|sister|son|spad(?:ek|ku)|syn(?:a|em|owi)?"
    r"|szwag\w*|tat[ay]|tesc\w*|uncle|wife|wklad\w*|wuj\w*|zon[aey])\b"
)
GIVING = (
    r" (?:da(?:dza|ja|je|li|la|ly|m|my)?|(?:moge|moze|mozemy) dac|doda\w*|dolo\w+|dorzuc\w*|gave"
    r"|gives?)\b"
)
TOLERANCE = r"(?:\+ ?/? ?[-−–]|±|plus ?(?:/|,)? ?minus|\bgive or take\b)[^¤]*¤"
HAVE = (
    r"\b(?:dosta\w+|got|ha[ds]|have|ma|maja|mam|mamy|posiada\w*|dysponuj\w*|zosta\w+|odlozon\w+)\b"
)
OWN = r"\b(?:swoi(?:ch|m)|swoje(?:go)?|wlasn\w+|our own|my own)\b"
# What is had and not to be spent: "nie ruszam 10 tys.", "20 tys. musi zostać na koncie".
KEPT = (
    r"(?:\bnie (?:chc\w+ |mog\w+ |wolno )?(?:rusz\w+|wyda\w+) ¤"
    r"|¤ (?:nie (?:chc\w+ |mog\w+ )?(?:rusz\w+|wyda\w+)|(?:musi|musz[ae]|ma|maja) zostac"
    r"|zostaje na koncie|(?:\w+ ){0,2}na wszelki)"
    r"|\bzostaw(?!al)\w*(?: sobie)? ¤|\b(?:zeby|aby) ¤ (?:mi |nam )?zosta"
    r"|\b(?:na koncie (?:\w+ )?(?:zosta\w+|miec)|na wszelki wypadek)[^¤]* ¤"
    r"|\b(?:keep|not touch\w*|not spend)\b[^¤]*¤)"
)
# "20 tys. za auto", "auto pójdzie za 28 tys."
CAR = r"\b(?:auto|samochod|car)\w*"
CAR_SOLD = (
    rf"¤ (?:za|ze sprzedazy|for) (?:the |my )?{CAR}"
    rf"|{CAR}(?: \w+){{0,2}} (?:posz\w+|pojdzie|sprzed\w+|sold)(?: \w+)? (?:za |for )?¤"
    rf"|{CAR}(?: \w+){{0,2}} ¤ sprzed|¤ (?:z|ze|from) (?:the |my )?{CAR}"
    rf"|\b(?:z|from) {CAR}(?: \w+){{0,2}} ¤|\b(?:dosta\w+|get) za (?:\w+ )?¤"
    rf"|{CAR} (?:za|for) ¤ (?:posz\w+|pojdzie|sprzed\w+)|\bza {CAR}(?: \w+){{0,2}} ¤"
    rf"|\b(?:sprzed\w+|sell\w*|sold) (?:\w+ )?{CAR}(?: \w+)? (?:za|for) ¤"
)
# "Muszę zostawić 10 na pokoik dziecka"
LEFT_FOR = r"\b(?:zostaw\w*|odklad\w*|odloz\w*|keep|leave|set aside)\b[^¤]*¤ (?:na|dla|for)\b"
RECEIVED = rf"\bdosta\w*[^¤]*¤(?: \w+)? (?:od |z )?{SOURCE}|\bdosta\w* {SOURCE}[^¤]* ¤"
BORROWED = (
    r"\b(?:borrow|pozycz\w*)\b[^¤]*¤|^(?!.*\bmam).*\b(?:biore|dobi(?:era|ore)\w*|dobrac|wezm\w*|wziac|borrow)\b[^¤]*"
    r"(?:\b(?:kredyt|pozycz|loan)\w*[^¤]*¤|¤(?: \w+)? (?:kredyt|pozycz|loan))"
)
# "Nie chcę wydać więcej niż 65 tys."
CAP = r"\bnie (?:chc\w+ |mog\w+ )?(?:\w+ )?wiecej niz ¤|\b(?:no|not) more than ¤"
# "Mam 55 tys. i 20 tys. w gotówce"; "i 6 tys. pralka" is none.
AND_ALSO = (
    r"^ ?(?:and|i|oraz)(?: (?:about|another|have|jeszcze|kolejne|mam|mamy|ok\.?|okolo))* ¤"
    r"(?: ?(?:$|[-,.;?!\0])| (?:cash|from|gotow|in|kredyt|loan|na (?:koncie|ksiaz|lokac|wykon)|od"
    r"|oszczedn|razem|savings|together|total|w|z|ze)\b| (?:gotow|kredyt|oszczedn|na lokac)\w*)"
)
PAID = r"\b(?:juz|kosztowal\w*|kupil\w*|zaplac\w+|bought|paid)\b"
SOLD = r"\b(?:sprzed\w*|sell(?:ing)?|sold)\b"
REPEATED = (
    r"(?:\bpo|(?:\b|[0-9])(?:razy|times|x)|\b(?:co miesiac|miesiecznie)) ¤"
    r"|¤ (?:a month|co miesiac|each|kazd[ey]|miesiecznie|monthly|na (?:glowe|miesiac|osobe)"
    r"|od osoby|per (?:month|person))\b"
)
INSTEAD = (
    r"\b(?:actually|i mean|instead|jednak|nie|not|pomyl\w*|poprawka|przepraszam|raczej|rather"
    r"|sorry|tak naprawde|tzn|w sumie|wlasciwie|zamiast|znaczy)\b[^¤]*¤"
)
EITHER = r"\b(?:albo|czy|ewentualnie|gdyby\w*|lub|maybe|moze|or|w ostatecznosci)\b[^¤]*¤|[-–] ?¤"
LIMIT = r"\b(?:do|maks\w*|max\w*|up to)(?: ok\w*)? ¤|^ to ¤"
TOPPED_UP_TO = r"^(?!.*\bile\b).*\b(?:doloz|doplac|dorzuc)\w*(?: \w+)? do ¤"
# "Po wpłacie wkładu własnego zostało mi 40 tys." is all there is.
LEFT_OVER = r"\b(?:left|zosta\w+)\b[^¤]*¤"
DOWN_PAYMENT = (
    r"\b(?:deposit|down payment|na poczatek|na start|przedplat\w*|transz\w*|up ?front|wpla[ct]\w*"
    r"|z gory|zadat\w*|zaliczk\w*)\b"
)
FOR_FINISHING = (
    rf"¤ (?:for|na)(?: [a-z]+)? {FINISHING}|\b(?:for|na)(?: [a-z]+)? {FINISHING}{FEW} ¤"
    r"|\b(?:chc[ea]\w*|mog[ea]|mozemy) (?:\w+ )?(?:przeznaczyc|wydac) ¤"
)

# By the place of an amount among the frames of all of them. "Mam 100 tys. na wykończenie, 30 tys.
# na meble": the second stands beside one for the finishing.
WHERE: dict[str, Callable[[int, list[str]], object]] = {
    "anywhere": lambda _, __: True,
    "alone": lambda _, said: len(said) == 1,
    "of several": lambda _, said: len(said) > 1,
    "later": lambda index, _: index > 0,
    "beside what is had": lambda index, said: index > 0 and re.search(HAVE, "".join(said)),
    "beside finishing": lambda index, said: any(
        re.search(FINISHING, frame) for frame in (*said[:index], *said[index + 1 :])
    ),
}
# The first that is found decides.
ROLES = tuple(
    (role, WHERE[where], re.compile(pattern))
    for role, where, pattern in (
        (Role.ASIDE, "anywhere", TOLERANCE),
        (Role.INSTEAD, "of several", CAP),
        (Role.UNCLEAR, "anywhere", rf"¤ (?:less|mniej) (?:for|na|on) (?:the )?{ELSE}"),
        (Role.LESS, "anywhere", KEPT),
        (Role.UNCLEAR, "anywhere", f"{REPEATED}|{REST_LENT}"),
        (Role.UNCLEAR, "anywhere", r"(?<!wiecej )(?<!mniej )\bniz ¤"),
        (Role.MORE, "anywhere", CAR_SOLD),
        (Role.UNCLEAR, "anywhere", rf"{SOLD}[^¤]*\b(?:for|za) ¤"),
        (Role.ASIDE, "anywhere", rf"(?=.*{APART}).*(?:{POT}|{COST}|{COST_NAMED})"),
        (Role.LESS, "anywhere", rf"(?=.*{TAKEN}).*{POT}"),
        (Role.ASIDE, "alone", f"{POT_OF_WORKS}|{DONE_FOR}"),
        (Role.UNCLEAR, "of several", POT_OF_WORKS),
        (Role.LESS, "of several", LEFT_FOR),
        (Role.LESS, "anywhere", COST),
        (Role.ASIDE, "later", rf"^\W*(?:{GIVES}|(?:a|and|i|oraz)\b).*{POT}"),
        (Role.ASIDE, "beside finishing", POT),
        (Role.UNCLEAR, "of several", POT),
        (Role.ASIDE, "alone", POT),
        (Role.LESS, "of several", COST_NAMED),
        (Role.LESS, "alone", rf"^(?!.*(?:{HAVE}|{PAID})).*\b{ELSE}{TO_AMOUNT}"),
        (
            Role.LESS,
            "anywhere",
            r"\b(?:less|minus|odejm\w+|odjac|odlicz\w*)\b[^¤]*¤|¤ (?:mniej(?! wiecej)|less)\b"
            r"|¤[^¤]*\b(?:odejm\w+|odjac|odlicz\w*)\b",
        ),
        (Role.MORE, "anywhere", r"¤(?: kredyt\w*| loan)? (?:more|wiecej)\b"),
        (Role.MORE, "alone", f"{BORROWED}|{RECEIVED}"),
        (
            Role.ASIDE,
            "anywhere",
            r"\b(?:zabrak|brak)\w*(?: \w+)? ¤|¤ (?:too|za) (?:duzo|malo|much)\b",
        ),
        (
            Role.MEANT,
            "of several",
            rf"^(?! (?:and|i|oraz)\b)(?!.*(?:{ADDS}|{GIVES}|{SOURCE})).*(?:{FOR_FINISHING})",
        ),
        (Role.ASIDE, "later", r"\b(?:including|of which|w tym|z czego|z tego)\b[^¤]*¤"),
        (Role.UNCLEAR, "alone", TOPPED_UP_TO),
        (Role.EITHER, "later", LIMIT),
        (Role.MORE, "anywhere", rf"(?<!do ){ADDS}{TO_AMOUNT}(?<! do ¤)|{GIVEN}"),
        (Role.MORE, "of several", rf"\bdostan(?:e|iemy)\b{TO_AMOUNT}"),
        (Role.MORE, "of several", SOURCE + FEW + GIVING + TO_AMOUNT),
        (
            Role.UNCLEAR,
            "alone",
            rf"{GIVING},? to (?:bedzie )?¤",
        ),  # "rodzice dali to 75": added, or reached?
        (Role.MORE, "later", GIVES + TO_AMOUNT),
        (Role.MORE, "anywhere", rf"^\^\W*{OPENER}(?:{SOURCE} )?{GIVES}"),
        (Role.INSTEAD, "later", INSTEAD),
        (Role.EITHER, "later", EITHER),
        (Role.JOINED, "later", f"{SOURCE}|{OWN}"),
        (Role.JOINED, "beside what is had", AND_ALSO),
        (
            Role.JOINED,
            "beside what is had",
            r"\bm(?:am|amy|ial\w*) (?:juz|rowniez|takze|tez)\b[^¤]*¤",
        ),
        (Role.PART, "anywhere", rf"^(?!.*{LEFT_OVER}).*{DOWN_PAYMENT}"),
        (Role.PART, "alone", rf"^(?!.*{LEFT_OVER}).*\bwklad\w*"),
        (Role.HAD, "anywhere", ""),
    )
)


OWNER = re.compile(
    rf"(?!.*\b(?:ja|i (?:give|have|put))\b)(?:{SOURCE}|\bmama\b|\b(?:he|on|she) (?:has|ma)\b)"
)
COST_ALONE = re.compile(COST_NAMED)
SET_ASIDE = re.compile(rf"^(?!.*{APART}).*(?:{POT})")


def sum_of(text: str, amounts: list[Number]) -> Sum:
    """Unclear where two amounts stand and nothing tells how they go together."""
    kinds = roles(text, amounts)
    said = frames(text, amounts)
    found = [(role, amount.value) for role, amount in zip(kinds, amounts, strict=True)]
    told = list(zip(kinds, amounts, said, strict=True))
    parts = parts_of(told)
    joined = parts_of(told, {Role.JOINED: 1, Role.HAD: 1}) if len(told) > 1 else ()
    if Role.MEANT in kinds:
        found = [(role, value) for role, value in found if role is not Role.HAD]
    whole = whole_of(found)
    change = sum((part.value for part in parts), Decimal(0))
    wholes = {value for role, value in found if role in {Role.HAD, Role.MEANT}}
    is_doubtful = Role.UNCLEAR in kinds or len(wholes) > 1
    is_part = Role.PART in kinds and not {*kinds} & WHOLES  # "zaliczka 10 tys. czy 20 tys.?"
    is_no_whole = is_part if whole is None or is_part else whole + change <= 0
    if is_doubtful or is_no_whole:
        return Sum(is_unclear=True)
    if whole is not None:
        return Sum(whole + change, (*joined, *parts))
    aside = [
        Part(what_of(said), -amount.value)
        for role, amount, said in told
        if role is Role.ASIDE and is_set_aside(said)
    ]
    return Sum(parts=parts, aside=() if parts else tuple(aside))


OF_ONESELF = frozenset({"own", "savings", "reserve"})


def parts_of(
    told: list[tuple[Role, Number, str]], signs: Mapping[Role, int] = SIGNS
) -> tuple[Part, ...]:
    return tuple(
        Part(what_of(frame), signs[role] * amount.value)
        for role, amount, frame in told
        if role in signs and (role in SIGNS or {*what_of(frame).split("+")} - {"", *OF_ONESELF})
    )


def is_set_aside(frame: str) -> bool:
    """ "10 tys. na meble": taken off what is had, where that was told before."""
    return SET_ASIDE.search(frame) is not None


def whole_of(found: list[tuple[Role, Decimal]]) -> Decimal | None:
    whole: Decimal | None = None
    joined = sum((value for role, value in found if role is Role.JOINED), Decimal(0))
    for role, value in found:
        if role in {Role.HAD, Role.INSTEAD, Role.MEANT}:
            whole = value
        elif role is Role.EITHER:
            whole = max(whole or value, value)
    return whole if not joined else joined + (whole or 0)


def roles(text: str, amounts: list[Number]) -> list[Role]:
    said, found = frames(text, amounts), list[Role]()
    for index, frame in enumerate(said):
        told = (role for role, where, words in ROLES if where(index, said) and words.search(frame))
        role = next(told)
        is_more_of_it = role is Role.ASIDE and found[-1:] == [Role.LESS] and is_set_aside(frame)
        found.append(Role.LESS if is_more_of_it else role)  # "25 na kuchnię i 10 na meble"
    found = with_owners(found, said)
    is_all_aside = all(is_set_aside(frame) or COST_ALONE.search(frame) for frame in said)
    return [Role.LESS] * len(said) if len(said) > 1 and is_all_aside else found


def with_owners(found: list[Role], said: list[str]) -> list[Role]:
    """ "My wife has 60k and I have 45k": what another has is a share."""
    are_had = [role is Role.HAD for role in found]
    if sum(are_had) < 2:
        return found
    is_anothers = [
        had and bool(OWNER.search(frame)) for had, frame in zip(are_had, said, strict=True)
    ]
    if sum(is_anothers) + 1 != sum(are_had) and not all(is_anothers):
        return found
    return [Role.JOINED if other else role for other, role in zip(is_anothers, found, strict=True)]


def frames(text: str, amounts: list[Number]) -> list[str]:
    """Each amount as "¤" with the words round it: ", rodzice dokładają ¤"."""
    befores, afters = [], []
    for number, amount in enumerate(amounts):
        if number:
            after, before = parted(text[amounts[number - 1].end : amount.start])
            afters.append(after)
        else:
            before = opening(text[: amount.start])
        befores.append(before)
    if amounts:
        afters.append(LAST_BORDER.split(text[amounts[-1].end :][:LOOK_BACK], maxsplit=1)[0])
    return [f"{before}¤{after}" for before, after in zip(befores, afters, strict=True)]


def opening(text: str) -> str:
    """The words of its sentence before an amount, with "^" where the message begins with them."""
    said = text.rstrip(", ")
    start = max((border.end() for border in SENTENCE.finditer(said)), default=0)
    return text[max(start, len(text) - LOOK_BACK) :] if start else f"^{text[-LOOK_BACK:]}"


def parted(between: str) -> tuple[str, str]:
    """What belongs to the amount before, and what to the one after."""
    if border := BORDER.search(between):
        return between[: border.start()], between[border.start() :]
    return (between, "") if BELONGS_BEFORE.match(between) else ("", between)
