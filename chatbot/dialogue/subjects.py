"""What a conversation is about where that is no new, whole flat or house."""

import re

from chatbot.patterns import regex

HOUSE = regex(r"\b(?:blizniak\w*|dom(?:ek|ku|owi|em|u)?|segment\w*|szeregow\w*|house)\b")
FLAT = regex(r"\b(?:apartament|kawaler|mieszka[^m]|apartment|flat|studio)\w*")
HOME = (
    rf"{HOUSE.pattern}|\b(?:apartament\w*|kawaler\w*|mieszka\w*|\w*poko(?:je|jow\w+)"
    r"|apartments?|flats?)\b"
)
WHOLE = (
    r"\b(?:cal(?:e|y|ego|ej|osc\w*)|cennik\w*|lacznie|pakie\w+|package\w*|pod klucz|razem"
    r"|w sumie|wykancz\w*|wykoncz\w*|finish\w*|price list|turnkey|whole)"
)
RENOVATION = "renovation"
# Lived in, damaged or not yet a flat: it has the price of a new one, and a note beside it.
THING = (
    r"(?:agd|appliance|equipment|furniture|kitchen|lod[oó]wk|material|mebl|pralk|sprzet|thing)\w*"
)
NO_THING = r"(?<!agd )(?<!meble )(?<!mebli )(?<!sprzet )(?<!sprzetu )(?<!rzeczy )"
KIN = r"(?:babci|ciotce|dziadk\w+|mamie|rodzic\w+|tescia\w*|tesci\w+|wujku)"
# "Czy muszę przyjeżdżać w trakcie remontu?": any works are called so.
WORKS_BEFORE = (
    r"(?<!w trakcie )(?<!w czasie )(?<!na czas )(?<!na okres )(?<!podczas )(?<!przez czas )"
    r"(?<!w trakcie calego )(?<!przez caly )(?<!postep )"
)
OLD = regex(
    rf"\b(?:adaptacj\w+|{WORKS_BEFORE}remont\w*|odswiez\w+|kamienic\w*"
    r"|rewitaliz\w+|wtorn\w+)|\bjest (?:juz |teraz )?w trakcie remontu"
    r"|\bstar(?:a|e|ego|ej|y|ym) (?:\w+ )?(?:blok|budown|dom|fabry|mieszk)\w*"
    r"|\bz lat [0-9x]+|\bz (?:19[0-9]{2}|20[01][0-9])\b(?! ?(?:do|pln|za|zl))"
    rf"|(?<!tys )(?<!tys\. )(?<!tysiecy )(?<!zl )(?<!spadek )\bpo {KIN}\b"  # that is money
    r"|\bpo (?:pozarze|powodzi|poprzedni\w+|zalaniu)\b|\bpoprzedni\w+ wlascici\w+"
    rf"|{NO_THING}\bz drugiej reki\b|\bod osoby prywatn\w+"
    r"|\b(?:dom|mieszkan)\w* (?:w spadku|ze spadku)|\bodziedziczon\w+"
    r"|\b(?:dom|mieszkan)\w* uzywan\w+|\b(?:flood|fire) damage\w*|\binherited\b"
    rf"|\bsecond.?hand\b(?! (?:\w+ )?{THING})"
    r"|(?<!during )(?<!during the )(?<!after the )\brenovat\w+|\bold (?:flat|building|house)"
)
AT_A_DISTANCE = regex(
    r"\b(?:daleko|(?:na|z) odleglosc\w*|online|przyjazd\w*|przyjezdz\w*|spoza|teams|telefon\w*"
    r"|wideo\w*|zagranic\w*|z granicy|zdaln\w*|zoom|abroad|distance|remote\w*|video\w*)\b"
)
USED_THINGS = regex(rf"\bsecond.?hand (?:\w+ )?{THING}|\b{THING} (?:\w+ )?z drugiej reki")
# New, and less than the prices are for: "buduję dom, stan surowy".
SHELL = regex(r"\bstan\w* surow\w+|\bsurow\w+ (?:stan\w*|otwart\w+|zamkniet\w+)|\bshell\b")
# "40 m2 na wynajem": ours to finish, not to let.
TO_LET = regex(r"\b(?:na|pod) (?:inwestycj\w*|(?:wy)?najem)\b|\bto (?:let|rent out)\b")
# "Konkurencja 1350 za m2, 58 m2": the visitor wants ours beside it.
COMPETITION = regex(r"\b(?:konkurencj\w*|inn(?:a|ej) firm\w+|competit\w+|other company)\b")
BUILDS = regex(
    r"\b(?:budujemy|buduje(?! sie)|budow(?:ie|uje)|wybudowal\w*|postawil\w*"
    r"|(?:am|are|i'm|we're) building|built)\b"
)
PASSIVE = regex(r"\b(?:modulow|pasyw|passiv|prefab|budujecie|stawiacie|build (?:me|us|houses))")
# "Ile trwa i ile kosztuje?" is of the works, unless a meeting is spoken of.
WITH_CONSULTANT = regex(
    r"consult|dojazd|konsult|meet|pomiar|przyj|quote|rozm|spotk|visit|wizyt|wycen"
)
COST_BESIDE = regex(
    r"\b(?:a|and|i) (?:ile (?:to )?(?:kosztuje|wyjdzie)|how much)\W*$"
    r"|\b(?:ile (?:\w+ )?kosztuje|how much)\b.*\b(?:jak dlugo|ile (?:\w+ )?(?:po)?trwa|how long)\b"
    r"|\b(?:jak dlugo|ile (?:\w+ )?(?:po)?trwa|how long)\b.*\b(?:ile (?:\w+ )?kosztuje|how much)\b"
)
FROM_DEVELOPER = regex(r"\bdewelop\w+|\bdeveloper\b")
NEW = regex(
    r"\bnow(?:a|e|ego|ej|iutki\w*|y|ym) (?:\w+ )?"
    r"(?:apartament|blok|bud|dom|inwestyc|mieszk|osiedl)\w*"
    r"|\b(?:dom\w*|mieszkan\w+) (?:jest )?now(?:a|e|y)\b"
    r"|\bryn(?:ek|ku) pierwotn\w+"
    r"|\b(?:brand )?new (?:\w+ )?(?:apartment|build|flat|home|house)|\bnew.?build\b"
)
AREA_AND_PACKAGE = r"xarea.*xpackage|xpackage.*xarea"
# By the intent that answers it: the words with which the visitor turns to a flat after all. Until
# then "ile?", "a comfort?" or "50 m2" go on about the same: "lokal usługowy 50 m2", "a Comfort?".
ENDS = {
    code: regex(words)
    for code, words in {
        "commercial": HOME,
        "out_of_scope": f"{HOME}|{WHOLE}|{AREA_AND_PACKAGE}|xarea.*xbudget|xbudget.*xarea",
        # "Dom ma 85 m2" tells about the passive one.
        "passive_houses": (
            r"\b(?:apartament|kawaler|mieszka|nie pasywn|normaln|tradycyjn|zwykl|wykancz|wykoncz"
            r"|apartment|flat|ordinary|normal)\w*|\b(?:moj|nasz)\w* (?:wlasn\w+ )?dom\w*"
            r"|\bsam\w* (?:dol|gor|parter|pietr)\w*|\b(?:my|our) (?:own )?house\b"
        ),
        # "Mieszkanie ma 48 m2" tells about the old one.
        RENOVATION: r"\b(?:dewelop\w*|now(?:a|e|ego|ej|y|ym)|developer|new)\b",
        "single_works": (
            rf"{HOME}|{WHOLE}|{AREA_AND_PACKAGE}|\bmetraz\w*"
            r"|\bxpackage\b.{1,30}\bxpackage"  # their difference
        ),
    }.items()
}


# "50 m w Nowym Dworze, tam ok?" is no "wszystko ok?".
OF_A_PLACE = regex(
    r"\bxcity\b[^.?!]{0,40}\b(?:good|gra|fine|ok|okay|okej|pasuje|possible|spoko|w porzadku)\b"
)


def asks_of_a_place(masked: str) -> bool:
    return OF_A_PLACE.search(masked) is not None


ANY_HOUSE = regex(r"\b(?:blizniak|dom(?!ofon)|segment|semi|szereg|terraced|villa|hous|home)")


def is_of_flats(folded: str) -> bool:
    """ "Is it cheaper if I do two flats?" asks for no houses."""
    return FLAT.search(folded) is not None and ANY_HOUSE.search(folded) is None


def lasting(about: str, masked: str) -> str:
    """What it was about, unless the message turns to a flat."""
    return about if about in ENDS and not ENDS[about].search(masked) else ""


def builds_own(folded: str) -> bool:
    """ "Ja buduję dom 118 m" asks for none of those that are sold."""
    return BUILDS.search(folded) is not None and PASSIVE.search(folded) is None


def is_as_good_as_new(folded: str) -> bool:
    """ "Kamienica po rewitalizacji, stan deweloperski"; "remont" is what many call the finishing
    of a new flat, too."""
    is_new = FROM_DEVELOPER.search(folded) or NEW.search(folded)
    if "remont" not in folded:
        return FROM_DEVELOPER.search(folded) is not None
    return is_new is not None and not OLD.search(re.sub(r"\bremont\w*", " ", folded))


def is_old(folded: str) -> bool:
    return OLD.search(folded) is not None and not ("remont" in folded and is_as_good_as_new(folded))


# "Ile to kosztuje i jak się płaci?", after a price
COST_OF_THAT = regex(
    r"\b(?:ile|how much) (?:(?:by|does|is|it|mi|nam|that|to|wtedy|would)(?: |\b))+"
    r"(?:bedzie kosztowa\w*|cost|kosztuj\w*|kosztowa\w*|wyjdzie|wyniesie)?"
)


def is_cost_of_that(folded: str) -> bool:
    return COST_OF_THAT.search(folded) is not None and WITH_CONSULTANT.search(folded) is None


# "A jakby jednak dali te 10?" and "jednak mamy 110 tys." are of money, and of no products.
MONEY_TOLD = regex(
    r"\b(?:mam|mamy|have|dal(?:a|i|y|by|aby|iby)?|da|dadza|daja|doloz\w+|dorzuc\w+|gave|gives?)\b"
    r"(?! rade\b)"
)
CHANGES = regex(r"\b(?:chang|produk|product|wymian|wymien|zamian|zamien|zmian|zmien)\w*")


def is_of_money(folded: str) -> bool:
    return MONEY_TOLD.search(folded) is not None and not CHANGES.search(folded)


def is_cost_of_works(folded: str) -> bool:
    return COST_BESIDE.search(folded) is not None and WITH_CONSULTANT.search(folded) is None
