"""Several who offer, each with an offer of its own: which of them is meant, and which is new."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.offers import offer_words as words
from chatbot.understanding.offers.known_offers import MOST_KEPT
from chatbot.understanding.offers.offer_amounts import (
    AREA,
    MONEY,
    PART,
    RATE,
    USUAL_TAX,
    Amount,
    UnreadError,
    amounts_in,
    in_money,
    is_with_tax,
)
from chatbot.understanding.offers.other_offers import MOST_RATE, OtherOffer
from chatbot.understanding.text.text import fold, tidy

PLACES, LETTERS = ("pierwsz", "drug", "trzeci"), ("a", "b", "c")
WHO = rf"(?:{words.CRAFTSMAN}|{words.PAPER}|ofert\w*)"
DOES = rf"(?= (?:chce|nadal|o ile|teraz|tez|to|{words.ASKS}|{words.DOWN}|{words.UP})\b|\W*$)"
# "U tej drugiej firmy", "ta pierwsza", "od pierwszej"
POINTED = regex(
    r"\b(?P<to>(?:do|od|przy|u|wobec|z|ze) )?"
    r"(?P<that>t(?:a|amta|amtej|amten|e|ego|ej|en|ych|ym) )?"
    rf"(?:{WHO} )?(?P<at>pierwsz|drug|trzeci)(?:a|e|ego|ej|i|iego|iej|ich|im|imi|y|ych|ym|ymi)?\b"
    rf"(?P<who> {WHO}\b)?(?P<does>{DOES})?"
    r"(?! (?:cen|etap|kwart|lokal|mieszk|opcj|pakie|pieter|pietr|pok|raz|rzecz|stron|wariant"
    r"|wersj))"
)
# "Od A", "majster B zszedł do 78"
LETTERED = regex(
    rf"\b(?P<to>(?:do|od|przy|u|wobec) )?(?P<who>{WHO} )?(?P<at>[abc])\b(?P<does>{DOES})?"
)
# "Tamta oferta a wasz Comfort?"
AND = regex(rf" (?!(?:chce|{words.ASKS}|{words.DOWN}|{words.UP})\b)")
# "Jedna 1100 zł/m2 brutto z materiałami, druga 62 tys. netto"
ONE_AND_OTHER = regex(
    rf"\b(?:jed(?:en|na)|pierwsz[ay])\b(?: {WHO})?:? (?P<one>[^;?!]*?[0-9][^;?!]*?)[,.]?"
    rf" (?:(?:a|i|natomiast|oraz|zas) )?(?:drug[ai]|inn[ay])\b(?: {WHO})?:?"
    r" (?P<other>[^;?!]*?[0-9][^;?!]*?)(?=[;?!]|(?<!tys)\.(?![0-9])|$)"
)
# "1100 netto za metr sama robota, a druga firma 120 tys. pod klucz"
BARE_AND_OTHER = regex(
    r"(?:^|[,.!] )(?P<one>[1-9][0-9 ]*(?:zl\w* )?(?:brutto |netto )?(?:/ ?|za |od )m(?:2|etr\w*)?\b"
    rf"[^,.;?!0-9]*),? (?:a|i|natomiast|oraz|zas) drug[ai] {WHO}:?"
    r" (?P<other>[^;?!]*?[0-9][^;?!]*?)(?=[;?!]|(?<!tys)\.(?![0-9])|$)"
)
BY_LETTERS = regex(
    rf"\b{WHO} (?:a|1|nr 1):? (?P<one>[^;?!]*?[0-9][^;?!]*?)[,.]? (?:(?:i|natomiast|oraz|zas) )?"
    rf"(?:{WHO} )?(?:b|2|nr 2):? (?P<other>[^;?!]*?[0-9][^;?!]*?)(?=[;?!]|(?<!tys)\.(?![0-9])|$)"
)
# "Firma x chce 1350", then "firma y", "u tej y"
BY_NAME = regex(
    r"\b(?P<of>(?:(?:firm|ekip|ofert|wycen|majst)\w*"
    r"|(?:u|od|niz|przy|wobec)(?: te[jn]| tych| ta)?) )"
    r"(?P<at>[xy])\b"
)
OF_OFFERS = regex(rf"\b(?:{WHO}|firm\w*|majst\w*)\b")
ORDINAL = regex(r"(?:drug[aiy]|trzeci\w?)\b")
# "Niż tańsza z tych dwóch", but "która tańsza z nich?"
OF_TWO = r"z (?:nich|tych|obu|dwoch)(?: (?:dwoch|dwu|obu|ofert|firm|ekip|wycen))*+"
CHEAPER = regex(
    rf"\b(?:(?P<to>od|wobec|do|u) (?:tej )?|(?<=niz )(?:ta |tej )?|(?:(?<=^a )|^)ta )"
    rf"(?P<at>tansz|drozsz)(?:a|ej)(?: {WHO})? {OF_TWO}\b"
    r"(?! (?:lokal|mieszk|opcj|pakie|standard|wariant|wersj))"
)
SENTENCE = re.compile(r"(?<!tys)\. |[;?!]+ ")
THAN = regex(r"\b(?:niz|kontra|vs) $")


def with_offer_kept(
    rivals: Sequence[str], before: str, now: str, *, is_new: bool
) -> tuple[str, ...]:
    """What was told of one takes the place of what was known of it; `before` is the one that was
    spoken of."""
    kept = tuple(rivals)
    if not now or now in kept:
        return kept
    if before in kept and not is_new:
        return tuple(now if told == before else told for told in kept)
    return (*kept, now)[-MOST_KEPT:]


def of_materials(message: str, rivals: Sequence[OtherOffer], spoken_of: str) -> list[int]:
    """ "Materiały 20 tys.": of the only one who asks for work alone, if no other is spoken of that
    may be without them."""
    text = fold(tidy(message))
    open_ones = [at for at, rival in enumerate(rivals) if rival.is_labour]
    if not (open_ones or spoken_of):
        open_ones = [at for at, rival in enumerate(rivals) if not (rival.is_whole or rival.more)]
    is_open = any(str(rivals[at]) == spoken_of for at in open_ones)
    kept = OtherOffer.parse(spoken_of)
    is_told = is_open or (kept is not None and kept.more > 0)
    is_priced = words.MATERIAL_PRICED.search(text) is not None
    return open_ones if is_priced and not is_told else []


def with_letters(message: str, known: int) -> str:
    """X and Y as the first and the second of the firms, so many are known; the next is new."""
    written = tidy(message)
    for told in reversed([*BY_NAME.finditer(fold(written))]):
        place = "xy".index(told["at"])
        letter = LETTERS[place] if place < known and known > 1 else ""
        of = written[slice(*told.span("of"))].rstrip()
        is_next = place == known > 0 and of.split()[0].casefold().startswith(("firm", "ekip"))
        named = "inna firma" if is_next else f"{of} {letter}".rstrip()
        if place >= known or letter or of.casefold().startswith(("firm", "ekip", "ofert", "wycen")):
            written = f"{written[: told.start()]}{named}{written[told.end() :]}"
    return written


def tells_another(message: str) -> bool:
    """ "Mam też drugą ofertę, 1450 za metr"."""
    text = fold(tidy(message))
    return words.FRESH.search(text) is not None and words.LED_TO.search(text) is None


def as_another(message: str) -> str:
    """ "A drugi chce 90 tys." as of another craftsman, in the words that the reader knows."""
    written = tidy(message)
    text = fold(written)
    for told in reversed([*words.FRESH.finditer(text)]):
        if ordinal := ORDINAL.match(text, told.start()):
            is_alone = told.end() > told.start() and told[0][-1].isdigit()
            word = "inny fachowiec" if is_alone else "inna"
            written = f"{written[: told.start()]}{word}{written[ordinal.end() :]}"
    return written


def pointed_at(
    message: str, rivals: Sequence[OtherOffer], area: Decimal | None, budget: Decimal | None
) -> list[int]:
    """Each by its place; what it asks says more."""
    text = fold(tidy(message))
    by_figure = list(dict.fromkeys(by_amount(text, rivals, area, budget)))
    if len(by_figure) == 1:
        return by_figure
    pointers = [*pointers_in(text)]
    named = {PLACES.index(told["at"]) for told in POINTED.finditer(text)} if pointers else set()
    named |= {place_of(told) for told in pointers}
    return sorted(named) if named and max(named) < len(rivals) else []


def said_of_each(
    message: str, rivals: Sequence[OtherOffer], area: Decimal | None, budget: Decimal | None
) -> dict[int, list[str]]:
    """ "Te 120 tys. jest z materiałami. Bez materiałów jest ta pierwsza, 1100": what is said of
    each, where both are named by what they ask and no other amount is told; or nothing."""
    written = tidy(message)
    text, told = fold(written), dict[int, list[str]]()
    if len({*by_amount(text, rivals, area, budget)}) != len(rivals) or len(rivals) != len("ab"):
        return {}
    for part in SENTENCE.split(written):
        try:
            count = len([*amounts_in(fold(part))])
        except UnreadError:
            return {}
        places = [*by_amount(fold(part), rivals, area, budget)]
        if len(places) != count:
            return {}
        if len({*places}) == 1:
            told.setdefault(places[0], []).append(part)
    return told if len(told) == len(rivals) else {}


def of_cheaper(message: str, rivals: Sequence[OtherOffer], area: Decimal | None) -> list[int]:
    """ "Niż tańsza z tych dwóch", where it is known of both what they come to."""
    told = CHEAPER.search(fold(tidy(message)))
    is_known = area is not None and not any(rival.is_labour for rival in rivals)
    if told is None or len(rivals) != len("ab") or not is_known:
        return []
    sums = [rival.gross(USUAL_TAX).total(area or Decimal()) for rival in rivals]
    wanted = min(sums) if told["at"] == "tansz" else max(sums)
    return [sums.index(wanted)] if len({*sums}) > 1 else []


def place_of(told: re.Match[str]) -> int:
    return (LETTERS if told["at"] in LETTERS else PLACES).index(told["at"])


def pointers_in(text: str) -> Iterator[re.Match[str]]:
    for told in POINTED.finditer(text):
        is_than = THAN.search(text[: told.start()]) is not None
        if told["to"] or told["that"] or told["who"] or told["does"] is not None or is_than:
            yield told
    for told in LETTERED.finditer(text):
        is_than = THAN.search(text[: told.start()]) is not None
        if told["at"] == "a" and AND.match(text, told.end()):
            continue
        is_subject = told["at"] != "a" and told["does"] is not None
        if told["to"] or told["who"] or is_subject or (is_than and told["does"] is not None):
            yield told


def by_amount(
    text: str, rivals: Sequence[OtherOffer], area: Decimal | None, budget: Decimal | None
) -> Iterator[int]:
    try:
        amounts = [*amounts_in(text)]
    except UnreadError:
        return
    for amount in amounts:
        places = [at for at, rival in enumerate(rivals) if is_of(amount, rival, area)]
        if len(places) == 1 and in_money(amount) != budget and amount.value != area:
            yield places[0]


def is_of(amount: Amount, rival: OtherOffer, area: Decimal | None) -> bool:
    if amount.unit in {AREA, PART}:
        return False
    if is_with_tax(amount, rival, area):
        return True
    if rival.is_rate and amount.value == rival.value:
        return amount.unit != MONEY or amount.value <= MOST_RATE
    if amount.unit == RATE:
        return False
    whole = {rival.total(area)} if area is not None else set[Decimal]()
    return in_money(amount) in whole | ({rival.value} if not rival.is_rate else set())


def two_told(message: str) -> tuple[str, str, str] | None:
    """What is said of the one, of the other, and beside."""
    written = tidy(message)
    text = fold(written)
    found = ONE_AND_OTHER.search(text) or BY_LETTERS.search(text) or BARE_AND_OTHER.search(text)
    told = found if OF_OFFERS.search(text) else None
    if told is None:
        return None
    one, other = (f"tamta oferta: {written[slice(*told.span(name))]}" for name in ("one", "other"))
    return one, other, f"{written[: told.start()]}{written[told.end() :]}"


def as_spoken_of(message: str) -> str:
    """ "Od tej pierwszej" of the one that is spoken of: "od nich"."""
    written = tidy(message)
    text = fold(written)
    found = [*CHEAPER.finditer(text)] or [*pointers_in(text)]
    found.sort(key=lambda told: told.start())
    for told in reversed(found):
        to = told["to"] or ""
        who = "nich" if to else "tamta oferta"
        written = f"{written[: told.start()]}{to}{who}{written[told.end() :]}"
    return written
