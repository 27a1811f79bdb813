"""Words that point at one of the areas that were told, and what may stand round them."""

from chatbot.patterns import regex
from chatbot.understanding.areas.told_areas import (
    CONTRACT,
    DEED,
    FIGURE,
    FLAT,
    HOUSE,
    MEASURED,
    NAMES,
    NEIGHBOUR,
    OF_PART,
    PARTS,
    PLAN,
    STUDIO,
    UNIT,
    WHOLE,
)

FIRST, SECOND, SMALLER, LARGER, FORMER = "first", "second", "smaller", "larger", "former"
SMALLEST, LARGEST = "smallest", "largest"
PLACES = {FIRST, SECOND, SMALLER, LARGER, SMALLEST, LARGEST, FORMER}
OURS, THEIRS, WITHOUT, WITH = "ours", "theirs", "without", "with"
ANY_PART = "|".join(PARTS.values())
THE = (
    r"(?:ten|ta|te|to|tego|tej|tym|samo|samego|samym|metraz\w*|powierzchni\w*|wersj\w+"
    r"|wariant\w*|the|that|this)"
)
TO = r"(?:w|we|z|ze|za|na|przy|dla|do|u|od|o|wg|wedlug|po|podstawie|for|in|at|by|from|of|with)"
LEAD = rf"(?:\b(?:{TO}|{THE}) ){{0,5}}"
FLAT_NOUN = r"(?:blizniak\w*|dom(?:u|em)?|lokal\w*|metraz\w*|mieszkani\w+|flat|house|one)"
# What may follow a flat that is called by its place or size; a "większy rabat" is none.
GOES_ON = (
    rf"(?: {FLAT_NOUN})?(?=\W*$|[,.?!;)]| (?:a|bedzie|brak\w*|by|co|do|express\w*|comfort\w*|i|ile"
    r"|jednak|jest|komfort\w*|kosztuj\w+|na|nam|niz|nie|od|plus\w*|premium|przy|starcz\w+|tez|to"
    r"|w|we|wtedy|wychodz\w+|wyjdzie|wystarcz\w+|z|za|ze|zosta\w+|and|for|how|in|is|than|with)\b)"
)
# "Większy, Premium, ile?", "większy od Comfortu": so a package is called, which is masculine.
NO_PACKAGE = (
    r"(?:(?<![iyn])|(?!,? (?:(?:niz|od|pakiet\w*) )*"
    r"(?:comfort|express|komfort|pakiet|plus|premium)))"
)
# A plan, a developer and a notary are spoken of without their figures, too.
BY = r"(?:w|we|z|ze|wg|wedlug|na|przy|po|by|in|on|from)"
OF_PAPER = rf"{BY} (?:{THE} )*"
SIZE = rf"(?: (?:ma|o|to))* {FIGURE}(?:{UNIT})"  # "bez sypialni 13 m"
COUNTED = {2: "(?:2|dwu)", 3: "(?:3|trzy)", 4: "(?:4|cztero)"}
POINTERS = {
    DEED: rf"{OF_PAPER}(?:{NAMES[DEED]})",
    PLAN: rf"{OF_PAPER}(?:{NAMES[PLAN]})(?: (?:od|u) dewelopera)?",
    MEASURED: rf"{OF_PAPER}(?:{NAMES[MEASURED]})",
    CONTRACT: NAMES[CONTRACT],
    **{f"rooms{count}": rf"{words}[ -]?poko(?:je|jow\w+)" for count, words in COUNTED.items()},
    FIRST: (
        r"(?<!po )(?:(?:pierwsz|pierwotn|poczatkow|oryginaln)(?:e|ego|ym|a|ej|y)|first|original)"
        rf"{NO_PACKAGE}{GOES_ON}"
    ),
    SECOND: rf"(?:drug(?:i|ie|iego|im|a|iej)|second){NO_PACKAGE}{GOES_ON}",
    SMALLEST: rf"(?:najmniejsz(?:e|ego|ym|a|ej|y)|smallest){NO_PACKAGE}{GOES_ON}",
    LARGEST: rf"(?:najwieksz(?:e|ego|ym|a|ej|y)|biggest|largest){NO_PACKAGE}{GOES_ON}",
    SMALLER: rf"(?:mniejsz(?:e|ego|ym|a|ej|y)|smaller){NO_PACKAGE}{GOES_ON}",
    LARGER: rf"(?:wieksz(?:e|ego|ym|a|ej|y)|bigger|larger){NO_PACKAGE}{GOES_ON}",
    FORMER: rf"(?:tamt(?:o|ego|ym|a|ej|en)|poprzedni(?:e|ego|m|a|ej)?){NO_PACKAGE}{GOES_ON}",
    HOUSE: NAMES[HOUSE],
    STUDIO: NAMES[STUDIO],
    FLAT: NAMES[FLAT],
    THEIRS: rf"(?:u (?:niej|niego)|(?:u |do |od |dla )?(?:moj\w+ )?{NEIGHBOUR}\w*)",
    OURS: (
        r"(?:u mnie|dla mnie|mi|nam|nasz(?:e|ego|ym|ej|emu)|nas|moje(?:go|j|mu)?|moim|ours|mine)"
        rf"(?: {FLAT_NOUN})?"
    ),
    WITHOUT: (
        rf"(?:bez|without) (?:{THE} )?(?:{ANY_PART}){OF_PART}"
        rf"(?:{SIZE})?(?:(?:,| i| ani| oraz| and)(?: bez)? (?:{ANY_PART}){OF_PART}(?:{SIZE})?)*"
    ),
    WITH: rf"(?:(?:razem|lacznie|wraz) )?(?:z|ze|with) (?:{THE} )?(?:{ANY_PART}){OF_PART}",
    WHOLE: (
        r"(?<!za )(?<!ile )(?:cal(?:e|ego|ym) mieszkani\w+|cal(?:y|ego|ym) metraz\w*"
        r"|(?:(?<=^a )|(?<=^no )|(?<=^to )|(?<=^i )|(?<=^ale )|(?<=^)|(?<=jednak ))calosc\b"
        r"|(?:z?rob(?:ic|imy|ie|my)|wykancza(?:c|my)) (?:jednak )?(?:cal(?:e|osc)|wszystko)\b"
        r"|calosc(?=[^.?!]*\b(?:jednak|wyka?[no]\w+|z?rob\w+|z (?:tym|ta)|z [a-z]+em)\b))"
    ),
}
POINTERS[WITHOUT] += (
    r"|(?:bez|without)(?: (?:niej|niego|nich|tego|tej czesci|it)(?= (?:ile|w|we|in)\b))"
    r"|(?:bez|without)(?: (?:niej|niego|nich|tego|tej czesci|it))?(?=\W*$)"
)
POINTERS[WITH] += r"|(?:z|with) (?:nia|nim|nimi|ta czescia|it)(?=\W*$| (?:ile|w|we|in)\b)"
# Parts before papers, as "z komórką od dewelopera" is the former.
ORDER = (WITHOUT, WITH, WHOLE, *(n for n in POINTERS if n not in {WITHOUT, WITH, WHOLE}))
POINTER = regex(
    rf"{LEAD}\b(?:{'|'.join(f'(?P<{name}>{POINTERS[name]})' for name in ORDER)})(?![a-z])"
)
COMPARED = (
    r"(?:niz|wobec|wzgledem|w (?:porownaniu|stosunku) (?:do|z|ze)|zamiast|than|versus|vs\.?"
    r"|compared (?:to|with)|instead of)"
)
AGAINST = regex(rf"\b{COMPARED}(?: (?:{TO}|{THE}))* ?$")
AGAINST_FROM = regex(rf"\b(?:od|from)(?: {THE})* ?$")
NOT = regex(rf"\b(?:nie|not)(?: (?:{TO}|{THE}|chodzi|pytam))* ?$")
# Else a word for a flat is no matter of its price.
OF_PRICE = regex(
    r"\b(?:bierz\w*|brak\w*|budzet\w*|cen[aey]|doplac\w*|doloz\w*|drozej|drozsz\w+|express\w*|comfort\w*|ile"
    r"|komfort\w*|koszt\w*|licz\w*|mniej|netto|brutto|pakie\w+|plus\w*|policz\w*|premium"
    r"|przy|pytam|roznic\w*|starcz\w*|stac|tani\w+|we(?:zmy|zmiemy|zme)|wez\w*|wiecej|wyjdzie"
    r"|wychodzi|wystarcz\w*|zapla\w+|zmie\w+|zosta\w*|zl|tys|cost\w*|difference|enough|how much"
    r"|left|less|more|price\w*|short|take)\b"
)
SHORT = 5  # words: "a z aktu?", "ten bliźniak"
SOLD_BEFORE = regex(r"\b(?:po|sell\w*|splac\w*|sprzeda\w*|sold)(?: (?!na |za )[a-z]+){0,2} $")
TIME = regex(r"\b(?:dlugo|termin\w*|tygod\w*|trwa\w*|kiedy|how long|when|weeks?)\b")
OUTDOOR = {"balkon", "garaz", "komorka", "loggia", "piwnica", "taras"}
MAYBE_OUTSIDE = OUTDOOR | {"antresola", "poddasze", "strych"}  # may be in the area, or on top
# No area of its own: a kitchen left out may be its furniture alone.
INNER_ROOMS = {*PARTS} - OUTDOOR - {"kuchnia", "lazienka", "salon", "jadalnia", "korytarz"}
# "Ile zostanie w tym i w tym?"
IN_BOTH = regex(
    r"\b(?:w|przy) (?:tym|jednym|mniejszym) i (?:(?:w|przy) )?(?:drugim|tamtym|tym|wiekszym)\b"
    r"|\b(?:w|przy) (?:jednym i drugim|obu|obydwu)\b(?! pakie\w+)|\btu i tu\b"
    r"|\b(?:w|przy) (?:tym )?(?P<size>mniejsz|wieksz)ym,? (?:a|czy|i|oraz)"
    r" (?:(?:w|przy) )?(?:tym )?(?!(?P=size))(?:mniejsz|wieksz)ym\b"
    r"|\bin (?:both|each)\b(?! packages?)"
)
