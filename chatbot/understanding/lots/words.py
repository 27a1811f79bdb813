"""What words of a message about several flats of one owner are, beside those of people's flats."""

from functools import lru_cache

from chatbot.patterns import regex
from chatbot.understanding.homes.words import pattern

GROUND, UPPER, ATTIC, LET, MINE, STUDIO = "ground", "upper", "attic", "let", "mine", "studio"
SMALL, BIG, OTHER, REST, IT = "small", "big", "other", "rest", "it"
ORDINALS = ("first", "second", "third", "fourth")
PART = "part"  # of something larger that was told
STOREYS = {GROUND, UPPER, ATTIC}
NAMES = {*STOREYS, LET, MINE, STUDIO}  # by which a flat is known again
STEMS = {"parte": GROUND, "dol": GROUND, "gor": UPPER, "piet": UPPER, "podda": ATTIC, "stry": ATTIC}
POINTS = {*NAMES, *ORDINALS, SMALL, BIG, OTHER, REST, IT}
CLASSES = {
    GROUND: r"parter\w* dol(?:e|u|em|na|nej|ny|nym|ne)?",
    UPPER: r"gor(?:a|e|y|ze|na|nej|ny|nym|ne) pietr(?:o|a|ze|u|em) pieterk\w+",
    ATTIC: r"poddasz\w+ strych\w*",
    "first": r"pierwsz(?:e|a|y|ego|ej|ym|emu)",
    "second": r"drug(?:i|ie|a|iego|iej|im|iemu)",
    "third": r"trzeci(?:a|e|ego|ej|emu|m)?",
    "fourth": r"czwart(?:a|e|y|ego|ej|emu|ym)",
    SMALL: r"(?:naj)?mniejsz\w+ mal(?:e|ego|ym|emu|a|ej|y|ych)",
    BIG: r"(?:naj)?wieksz\w+ duz(?:e|ego|ym|emu|a|ej|y|ych)",
    OTHER: r"tamt(?:o|a|e|en|ego|ej|emu|ym)",
    IT: "ono",
    REST: r"reszt(?:a|e|y|ke|ka) pozostal(?:e|a|ych|ym|ymi|ego|ej)",
    STUDIO: r"kawaler(?:k\w+|ek|eczk\w+) studio",
    "noun": r"""
        mieszka(?:nie|nia|niu|niem|n|niach|nka|nko|niom) lokal(?:e|i|u|ach|om|em)? apartament\w*
        (?:dwu|trzy|cztero|piecio)pokojow\w+ dom(?:u|ek|ku|em|owi)? kondygnacj\w+ poziom\w*
        nieruchomosc\w*
    """,
    LET: "xlet",
    MINE: r"xown mo(?:j|je|jego|im|jemu|ja|jej) nasz(?:e|ego|ym|emu)? swoj(?:e|ego|ym|emu)",
    "per": "xper",
    "former": "xformer",
    "swap": "xswap",
    "alike": "xalike",
    "more": r"jeszcze dodatkow\w+ kolejn\w+ nastepn\w+ dochodz\w+ dojdz\w+ dokup\w+ dolicz\w+",
    "drops": r"""
        z?rezygn\w+ odpada\w* odpusc\w+ odpuszcz\w+ sprzeda(?:m|my|je|jemy|l|la|lem|lam|limy|lismy)
    """,
    "not": "nie+",
    "only": r"tylko jedynie wylacznie sam(?:a|o|e|i|ej|ego|emu|ym)?",
    "except": r"oprocz procz poza",
    "inorder": r"odpowiednio kolejno",
    "change": r"zamien\w* wymien\w* zmien\w*",
    "asks_rest": r"zmie(?:szcz|sc)\w* styka\w* stykn\w* w?y?starcz\w*",
    "all": r"wszystk\w+ calosc\w? wszedzie kazd(?:y|e|ym|a|ej|ego)",
    "sum": r"""
        razem lacznie lacznego lacznym laczny laczna sumie suma sumuj\w* zsumuj\w* podsumuj\w*
    """,
    "both": r"oba obaj obu obie oboje obydwa obydwie obydwu obydwoch oboma",
    "two": r"dwa dwoch dwom",
    "few": r"jed(?:en|na|no|nego|nej|nym|nemu) dwie dwiema trzy",
    "glue": r"""
        wariant\w* mieszan\w+ uklad\w* opcj\w* kombinacj\w+ miks\w* srednio srednia zwykl\w*
        dorzuc(?:ajac) kupi(?:l|e|c|my)? kupil(?:em|am|ismy|bym|abym)? kupuj\w* chcia\w+
        policz\w* licz\w* przelicz\w* podaj\w* daj dajmy dam damy wez wezmy
        da(?:l|lbym|labym|lem|lam|c)? zrob\w* robi\w*
        buduj\w* stawia\w* wyszl\w* wykonczeni\w+ wykonczyc pietrow\w* jednorodzinn\w+
        powierzchni\w* metraz\w*
        pyta\w* chodzi\w* mowi\w* wroc\w* wrac\w* zosta(?:je|ja|wmy|wiam|wic|niemy|jemy)
    """,
}
PATTERNS = tuple((kind, regex(pattern(words))) for kind, words in CLASSES.items())
# Phrases that are one word of these classes, or none.
IDIOMS = (
    (
        r"\b(?:(?:na|pod|do|dla|w) (?:wynaj\w*|najm\w*|inwestycj\w*|najemc\w*)|inwestycyjn\w+"
        r"|(?:najemcom|najemcy|studentom|studentow|studenci)|wynajmowan\w+)\b",
        "xlet",
    ),
    (r"\b(?:dla|do|u|pod) (?:siebie|mnie|nas)\b|\bw ktorym (?:bede|bedziemy) mieszkac\b", "xown"),
    (
        r"\bna (?:[0-9]{1,2}|pierwszym|drugim|trzecim|czwartym)\.? pietrze\b"
        r"|(?<![0-9,.])[0-9]\.? pietr\w+",
        " ",
    ),
    (
        r"\b(?:w )?(?:porownani\w+|stosunku) (?:do|z|ze)\b|\bwzgledem\b|\bwobec\b"
        r"|\b(?:a )?nie tak jak (?=xpackage)",
        "niz",
    ),
    (
        r"\b(?:na )?(?:odwrot\w*|opak|odwroc\w*)\b|\bzamien\w* (?:je |te |pakiety )*"
        r"(?:miejscami)\b|\bzamien\w* (?:te )?pakiety\b|\b(?:na )?zamian[ae]?\b|\bw druga strone\b",
        "xswap",
    ),
    (
        r"\b(?:tak(?:a|ie|i|iego|iej|im) sam(?:a|o|ego|ej|ym|y)|tak(?:a|ie|ich) sam(?:e|ych)"
        r"|identyczn\w+)\b(?! (?:pakiet|standard))",
        "xalike",
    ),
    (
        r"\b(?:tamto |to |ten |tego |tamtego |co |przy |za )?(?:poprzedni\w*|wczesniej(?:sz\w+)?"
        r"|przedtem)\b|\b(?:tamt\w+|pierwsz\w+|poprzedni\w*) (?:wariant|wersj|opcj)\w*"
        r"|\bprzed chwila\b|\btego co bylo\b",
        "xformer",
    ),
    (
        r"(?<![0-9] )(?<![0-9])\b(?:na|za|od|z) (?:1 |jeden |kazdy )?"
        r"(?:metr\w*|m2|m ?kw\w*)(?: ?kw\w*)?(?![a-z0-9])|\bcena metra\b",
        "xper",
    ),
    (r"\bz(?:e)? (?:tych )?(?:dwoch|trzech|czterech|pieciu|szesciu)\b", " "),
    (r"\bz (?:nich|tych|tej trojki|tej dwojki)\b(?! [0-9])", " "),
    (r"\b(?P<times>[2-9]) ?[x×*] ?(?=[0-9])", r"\g<times> po "),
    (
        r"\b(?P<area>[0-9]{2,3}(?:[.,][0-9]+)?)(?: ?m2?| ?metr\w*)? ?[x×*] ?(?P<times>[2-9])"
        r"(?![0-9]| ?m)",
        r"\g<times> po \g<area> m2",
    ),
    (r"\b(?:za|na) nie\b(?! (?:wiem|mam|starcz))", " "),
    (
        r"\b(?:a |i )?reszt\w+ (?:(?:zrobi\w*|bedzie|zostawi\w*) )?"
        r"(?:kiedy ?indziej|pozniej|potem|za rok)\b",
        " ",
    ),
    (
        r"\b(?:z?robi\w*|wykoncz\w*|zostawi\w*) (?:to |je )?"
        r"(?:kiedy ?indziej|pozniej|potem|na pozniej|za rok)\b",
        "rezygnuje",
    ),
    (
        r"\b(?P<flat>gor\w+|pietro|parter|poddasze|mniejsze|wieksze)"
        r" (?:kiedy ?indziej|pozniej|potem|za rok)\b(?! (?:za rok )?(?:ile|[0-9]))",
        r"\g<flat> rezygnuje",
    ),
    (r"\bkiedy ?indziej\b|\bpozniej\b|\bpotem\b|\bna razie\b|\bteraz\b", " "),
    (r"\bile (?:na tym |wtedy |bym |to |tak )*(?:za)?oszczedz\w*", "o ile taniej"),
    (
        r"\bile (?:(?:bede|trzeba|musze|musimy|musial\w*|mam|mamy|jeszcze|bym|mi|nam|to) )*"
        r"(?:doloz\w*|doplac\w*|dobrac|dozbierac|dopl\w*)",
        "ile brakuje",
    ),
    (r",? \bbez plus(?:a|ie|u)?\b", " "),
    (r"\b(?:na )?wszystki\w+ (?:pietr\w+|kondygnacj\w*|poziom\w*)\b", "wszedzie"),
    (r"\bw plus(?:ie)?\b", "w express plus"),
    (r"\bplus (?=(?:ta|te|tamta|ewentualnie|jedna|dwie|[1-9]) |klim)", "i "),
    (
        r"\bnie (?:(?:bede|bedziemy|chce|chcemy) )?"
        r"(?:rob\w+|bior\w+|wez\w+|wykancz\w+|wykoncz\w+|licz\w*)"
        r"(?: wcale)?\b(?! klim)",
        "rezygnuje",
    ),
    (r"\b(?:ten|tego|tym|w tym|taki|takim|takiego) (?=wariant|mieszan|uklad|miks)", " "),
    (r"\bcal(?:y|ego|ym|e|emu) (?:dom\w*)\b", "calosc"),
    (r"\bprzy (?=tych)", "za "),
)
SAID = tuple((regex(phrase), word) for phrase, word in IDIOMS)


def with_idioms(text: str) -> str:
    """`text` is folded."""
    for said, word in SAID:
        text = said.sub(word if word.strip() and "\\" in word else f" {word} ", text)
    return text


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str:
    """ "" where it is what it is of people's flats."""
    return next((kind for kind, said in PATTERNS if said.fullmatch(word)), "")
