"""Whether two areas of one message are of two flats, and not twice of the same one: "w akcie 60 m2,
na planie 62 m2", "nasze 60 m2, panele 45 m2 juz mam"."""

from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import KINSHIP
from chatbot.understanding.rows.row_words import (
    BIG_WORDS,
    CHEAPEST,
    EVENT,
    LET,
    ROOMS,
    SMALL_WORDS,
    STUDIO_WORDS,
    TALK,
    UNIT,
)

FLAT = r"(?:mieszka(?:n|nie|nia|niu|niach)|lokal\w*|flats?|apartament\w*)"
# One of the areas is of the same flat, or of one that is not to be finished.
ONE_FLAT = regex(
    r"\b(?:akt(?:u|em|cie)?|akcie|notarial\w+|(?:na|z|w|wg|wedlug) plan\w{1,3}"
    r"|rzu(?:t|cie|tu)|pomi[ae]r\w*"
    r"|(?:z|po)mierz\w+|obmiar\w*|uzytkow\w+|inwentaryzac\w+|ksie(?:dze|gi) wieczyst\w+|umowie"
    r"|(?:wg|wedlug)(?! (?:was|cen\w*))|projekcie|katalog\w*|[zw] czego|z tego"
    r"|mial[aoy]?(?! by)|mialo by(?:c|lo)"
    r"|gotow(?:e|a|ego)|(?:juz|jest) (?:z?robion|wykonczon)[ea]|wykonczone juz"
    r"|(?:wy|od)?remontowan[ea]|odnowion[ea]|urzadzon[ea]|umeblowan[ea]"
    r"|mieszka(?:m|my|ja)?(?: (?:teraz|obecnie|sam[aie]?|dzis))?,? (?:na|w) (?:[a-z]+ )?(?=[1-9])"
    r"|(?:chc\w+|wol\w+|marz\w+|szuka\w*)(?: sie| by| o)? (?:czegos )?(?:wieksz|mniejsz)\w*"
    r"(?! (?:w |we )?xpackage)"
    r"|sprzeda\w+|wynajmuj(?:e|emy)(?!.* (?:oba|obu|obie))|tyle co|pomyl\w+"
    r"|(?:wieksz|mniejsz)\w+ (?:niz|od)"
    r"|usable|of which|supposed|(?:in|by) the (?:deed|plan)|floor plan|measured|sold"
    r"|already (?:done|finished))\b"
    r"|\b(?:nie|not)(?: ma)? [1-9][0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:m\b|m ?2|metr)"
)
# "Oba pokoje" are of one flat.
ROOM = r"(?:poko|sypial|lazien|balkon|pietr|poziom|kondygnac|lokator|scian|stron)"
COUNTED = regex(
    rf"\b(?:kawaler\w+|{STUDIO_WORDS}|(?:dwa|dwoch|dwu|2|two) (?:(?:now|mal)\w+ )?{FLAT}"
    r"|(?:jedno|pierwsze)\b.*\bdrugi\w*|i drug(?:ie|a)\b|mieszkania (?=[1-9][0-9])"
    r"|drug(?:ie|iego|im|a|i)(?= ?(?:mieszk|lokal|[1-9]|to\b|ma\b|,))"
    rf"|(?:oba|obu|obie|obydwa|obydwu|both)\b(?! (?:\w+ )?{ROOM}))"
)
# What has an area and is no flat.
NO_FLAT = regex(
    r"\b(?:panel|plyt(?:e|k)|glaz|glad[zk]|scian|sufit|malowa|tynk|podwiesz|parkiet|desk|winyl"
    r"|stref|dzial(?:ka|ki|ke)|open|hal[ai]\b|magazyn|gabinet|loggi|poko(?:j\b|ju|i\b|je\b)"
    r"|sypial|antresol|taras|balkon|ogrod|garaz|piwnic|komork|poddasz|strych|salon|kuchn|lazien"
    r"|wylew|wykladz|mozaik|tapet|dach|elewac|schod|podlog|floor(?:s|ing)?\b|tiles|walls?\b"
    r"|ceiling|plot\b|rooms?\b)"
)
FLAT_OF_ROOMS = regex(rf"\b{ROOMS}")
# Between two areas that are told in a row.
JOINED = regex(r"\b(?:i|oraz|a|and|plus)\b|\+")
PACKAGE = regex(r"\bx(?:package|cheap)\b")
# "Comfort, a ile Premium" are both asked of the same.
LISTED = regex(
    r"\bxpackage\b(?:[ ,;/]|\b(?:a|i|oraz|albo|lub|czy|and|or|ile|w|za|to|jak)\b)*\bxpackage\b"
)
SMALL_SAID = regex(rf"\b{SMALL_WORDS}(?![a-z])")
BIG_SAID = regex(rf"\b{BIG_WORDS}(?![a-z])")
GAP = regex(r"[,;?!()]+|\.(?![0-9])|\b(?:a|ale|natomiast|but|while)\b")
# Words that may stand beside the area of a flat.
BESIDE = regex(
    rf"\b(?:{UNIT}|{FLAT}|kupi\w+|kupuj\w+|dokupi\w+|odebra\w+|odbier\w+|wlasn\w+|now\w{{1,3}}"
    r"|stan\w*|deweloper\w*|jedn\w{1,2}|ok|powierzchni|wykoncz\w+|robi\w*|zrobi\w*|planuj\w+"
    r"|ma|maja|have|has|bought|of|my|another|about|flat|live)\b"
)
WORD = regex(r"[a-z]{2,}")


def are_two_flats(
    text: str, spans: Sequence[tuple[int, int]], told: Sequence[Sequence[str]]
) -> bool:
    """`spans` are of the areas, `told` are the words that each goes by."""
    if ONE_FLAT.search(text):
        return False
    if len(PACKAGE.findall(CHEAPEST.sub("xcheap", text))) > 1 and not LISTED.search(text):
        return True
    beside = [part for at in range(len(spans)) for part in beside_of(text, spans, at)]
    if any(NO_FLAT.search(FLAT_OF_ROOMS.sub(" ", part)) for part in beside):
        return False
    if COUNTED.search(text):
        return True
    return all(is_of_flat(part) for part in beside) and have_two_owners(text, spans, told)


def beside_of(text: str, spans: Sequence[tuple[int, int]], at: int) -> tuple[str, str]:
    """What stands before and after it: "plytek mam" and "kupionych"."""
    start, end = spans[at]
    since = spans[at - 1][1] if at else 0
    until = spans[at + 1][0] if at + 1 < len(spans) else len(text)
    before = [part for part in GAP.split(text[since:start]) if part.strip()]
    return before[-1] if before else "", GAP.split(text[end:until])[0]


def is_of_flat(part: str) -> bool:
    plain = BESIDE.sub(" ", EVENT.sub(" ", part))
    return all(word in TALK for word in WORD.findall(plain))


def have_two_owners(
    text: str, spans: Sequence[tuple[int, int]], told: Sequence[Sequence[str]]
) -> bool:
    """ "Dla siebie 60 m2, na wynajem 30 m2", "60 m2 i dla corki 30 m2", "duze 75 i male 30"."""
    if all(told):
        return True
    if not JOINED.search(text, spans[0][1], spans[-1][0]):
        return False
    words = {word for each in told for word in each}
    are_sized = SMALL_SAID.search(text) is not None and BIG_SAID.search(text) is not None
    return are_sized or bool(words & {LET, *KINSHIP})
