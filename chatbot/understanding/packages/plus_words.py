"""Words beside "plus" that make it a package, or another word for "and"."""

from chatbot.patterns import regex

# "Tylko syn plus", "pod wynajem plus": whose flat gets it.
WHOSE = (
    r"brat(?:a|owi|u)?|brother|cork[ai]|corce|daughter|mama|mamie|mnie|moje|rental|rodzic(?:e|om)"
    r"|siostr[ay]|siostrze|sister|son|syn(?:a|owi)?|tata|wynajem"
)
CHOSEN = regex(
    rf"{WHOSE}|tylko|all|both|ob(?:a|ie|oje|ydwa|ydwie)|wszystk(?:o|ie)|byl|bylby|da[cm]y?|do|dla|jednak|na|niz|od|po|przy|than|ten|w|z|za|zamiast|(?:drug|ostatni|pierwsz|trzec|(?:naj)?(?:mniej|wiek)sz)(?:[ai]?e?|[ei]?j|i?ego|i?m|ym)|about|for|in|is|want|take|wzi\w+|(?:(?:z?robi[cm])|bior|bierz|chc|we[zs]m|wol|wybier|wybr|zamaw)\w*"
)
TAKES = regex(r"bior\w*|brac|chc\w*|wezm\w*|wol\w*|wyb[io]r\w*|wzia\w+")  # "wezmę plusa"
# "Przy plusie", "cena plusa"; of "z plusem" only what asks for a price: "60 z plusem" is 60 odd.
INFLECTED_AFTER = frozenset(
    {
        "cena",
        "cene",
        "ceny",
        "dla",
        "do",
        "koszt",
        "na",
        "od",
        "po",
        "przy",
        "tego",
        "tym",
        "w",
        "za",
    }
)
PRICED_WITH = regex(r"cen[aey]|ile|koszt\w*|polic\w+|wersj\w+|wycen\w*|wy(?:chodz|jdz)\w+")
PRICED_JUST_BEFORE = frozenset({"cost", "ile", "kosztowalby", "kosztuje", "wychodzi", "wyjdzie"})
# "A w plus o ile drożej", "jakbym wziął plus, to ile", "if we went for plus instead"
ENDING = frozenset({"ile", "instead", "o", "to"})
# "Duży plus", "to plus", "na plus" praise something.
ANOTHER_PLUS = regex(r"\w+[iy]|na|to|jest|za|big|huge|is|a")
PAYS_FOR = regex(r"brak\w*|zabrak\w*|(?:wy)?starcz\w*|stac|doloz\w*|enough|short")
# "Plus a Comfort, co za różnica": there "a" stands between two names.
BESIDE = frozenset({"a", "and", "i", "oraz"})
POINTING = frozenset({"tamten", "ten"})
ASKED_ABOUT = frozenset({"czym", "dla", "for", "jest", "ma", "przy", "to"})
# "How much cheaper would plus be?"
VERBS = frozenset({"would", "will", "does", "could"})
AFTER_VERBS = frozenset({"be", "come", "contain", "cost", "have", "include", "save", "take"})
GO_FOR = frozenset({"go", "going", "opt", "opted", "went"})  # "if we went for plus instead"
COMPARED_TO = frozenset({"czego", "czy", "niz", "od", "or", "than", "vs"})
PLACING = frozenset({"dla", "do", "for", "in", "na", "w"})
PLACED = regex(
    r"(?:(?:naj)?(?:mniej|wiek)sz|drug|ostatni|pierwsz|trzeci)\w*"
    r"|big|bigger|biggest|first|large|larger|largest|last|second|small|smaller|smallest|third"
)
# "A jak wezmę plus w tej większej".
BEFORE_PLACED = regex(rf"{TAKES.pattern}|i|oraz|da[cm]y?|take|with|z")
# "3 klimy i plus zamiast zwykłego"; "klima plus zamiast drzwi" adds something.
BEFORE_INSTEAD = frozenset({"a", "ale", "and", "i", "na", "to", "w", "z"})
INSTEAD = frozenset({"instead", "zamiast"})
# "To plus się wyrobi?"; "plus zdążycie do maja?" is said to us.
READY = regex(r"gotow[aey]|potrwa|skonczy|wyrobi|zdazy")
ROUND_READY = frozenset({"bedzie", "by", "jeszcze", "sie", "tez", "to"})
EITHER = frozenset({"albo", "czy", "lub", "or", "vs"})
LINKS = frozenset({"a", "albo", "and", "czy", "do", "i", "ile", "lub", "oraz", "or", "w", "za"})
# What people add to a price, as in "express plus balkon": there "plus" may stand for "and".
EXTRA = regex(
    r"(?:agd|alarm|antresol|balkon|demontaz|drzwi|garaz|gladz|instalac|klim|komin|komork|kuchni"
    r"|lamp|lazien|mebl|ogrod|ogrzewan|oswietl|piwnic|podat|projekt|prysznic|rolet|rtv|saun|schod"
    r"|szaf|taras|transport|vat|wann|wizualiz|wyburz|zabudow|zaluz"
    r"|air|applian|balcon|basement|bathroom|design|furni|garage|garden|heating|kitchen|lighting"
    r"|stairs|storage|tax|terrace|wardrob)\w*"
)
