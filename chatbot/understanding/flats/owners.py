"""Whose each of several flats is, or what it is for: "brat 38 m, ja 51 m pod wynajem", and what is
said of one of them by that."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.corrected_flats import LEAST, MOST
from chatbot.understanding.text.numerals import Number

ME = "me"
# One name for each, in whatever case; "mamy" is "we have".
KINSHIP = {
    "brat": r"brat(?:a|u|owi)?|brother",
    "siostra": r"siostr(?:a|e|y|ze)|sis(?:ka|ki|ce)?|sister",
    "corka": r"cor(?:ce|ka|ki|ke)|daughter",
    "syn": r"syn(?:a|owi)?|son",
    "mama": r"mam(?:a|ie)|mum|mom|mother",
    "tata": r"tat(?:a|y)|tacie|dad|father",
    "rodzice": r"rodzic(?:e|om|ow)|parents",
    "tesciowie": r"tesci(?:e|ow|owa|owej|owie|om)|in-laws",
    "kuzyn": r"kuzyn(?:a|ce|ka|ki|owi)?|cousin",
    "kolega": r"kole(?:ga|gi|dze)|przyjaciel(?:a|owi)?|friend",
    "kolezanka": r"kolezan(?:ka|ki|ce)|przyjacio(?:lka|lki|lce)",
    "wnuczka": r"wnucz(?:ce|ka|ke|ki)|granddaughter",
    "wnuk": r"wnuk(?:a|owi)?|grandson",
    "babcia": r"babci(?:a|e|i)?|grandma|grandmother",
    "dziadek": r"dziad(?:ek|ka|kowi)|grandpa|grandfather",
    "ciocia": r"cioci(?:a|i)?|ciotk?(?:a|ce|ki)|aunt",
    "narzeczona": r"narzeczon(?:a|ej)|fiancee?",
    "maz": r"maz|mez(?:a|owi)|husband",
    "zona": r"zon(?:a|ie|y)|wife",
}
# Who shares the visitor's flat, as far as nothing else is told.
PARTNERS = {"maz", "zona"}
LET, STUDIO = "wynajem", "kawalerka"
USES = {LET, STUDIO}  # and no person
LET_WORDS = (
    r"(?:(?:na|pod|ten|w tym na|w tym pod) )?(?:(?:wy)?najem|wynajm(?:ie|u)|inwestycj(?:a|e))"
    r"|(?:for|to) (?:let|rent)|as an investment|(?:the )?rental"
)
KIN = "|".join(f"(?P<{name}>{words})" for name, words in KINSHIP.items())
OWN_USE = (
    r"dla nas|do mieszkania|do zycia|(?:gdzie|w ktorym|w nim) bede(?:my)? mieszkac"
    r"|for us|to live in|ours|nasz(?:e|ego|ej|ym)(?= (?:w )?xpackage|,|\W*$)"
)
MINE = (
    rf"(?:{OWN_USE}|ja|mi|mnie|moj(?:a|e|ego|ej)?|my|sobie|siebie|me|mine"
    r"|i(?=(?:'m|'d| am| have| take| want)\b))"
)
PERSON = regex(rf"\b(?:(?:moj\w* |my )?(?:{KIN})(?:'s)?|(?P<{LET}>{LET_WORDS})|(?P<{ME}>{MINE}))\b")
# "Mamy z bratem dwa mieszkania" tells of both at once.
BOTH = regex(
    r"\b(?:z|ze|with) (?:(?:moj\w+|my) )?(?:bratem|cork\w|dad|daughter|husband|kolega|kuzyn\w+|mama"
    r"|mezem|mum|brother|rodzicami|siostra|sister|son|synem|tata|tesci\w+|wife|zona)\b"
    r"|\b(?:my )?(?:brother|husband|sister|wife) and (?:i|me)\b"
)
# "Wynajem Express syn Comfort".
NO_COMMA = regex(rf"\bxpackage (?=(?:{PERSON.pattern}) (?:w |we |in )?xpackage\b)")
CLAUSE = regex(
    r"[,;?!]+ ?|\.(?![0-9]) ?| (?:a|ale|and|but|i|oraz|while|zas) | (?=drug(?:a|i|ie)\b)"
)
PLACE = regex(r"\b(mniejsz|wieksz|smaller|bigger|larger)\w*")
PACKAGE = regex(r"\bxpackage\b")
DIGIT = regex(r"[0-9]")


# "Dwa mieszkania pod wynajem": of all of them.
OF_SEVERAL = regex(
    r"\b(?:both|dwa|dwie|flats|kawaler(?:ki|ek)|lokale|mieszka(?:nia|n)|oba|obie|studios|trzy"
    r"|wszystkie)(?: [a-z]+)? (?:na|pod|for|to) (?:inwestycj\w+|let|rent|wynajem)\b"
)


def clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in CLAUSE.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]


def people_in(text: str) -> list[str]:
    names = (told.lastgroup or "" for told in PERSON.finditer(BOTH.sub(" ", text)))
    return list(dict.fromkeys(names))


def owned_areas(
    text: str, areas: Sequence[Number], flats: Sequence[Decimal]
) -> Mapping[str, Decimal]:
    """Of each person the flat that is told in the same clause, by its area or as "to
    większe"; nothing where somebody has two. Of "39 i 47 na wynajem" both may be let, so a use
    needs the flats of all others."""
    found, are_let = dict[str, Decimal](), OF_SEVERAL.search(text) is not None
    for start, clause in clauses(text):
        people = people_in(clause)
        own = [n.value for n in areas if start <= n.start < start + len(clause)]
        if len({*flats}) == 2:
            own += [placed(told[1], flats) for told in PLACE.finditer(clause)]
        if not people or len([*filter(LET.__ne__, people)]) > 1 or len(own) != 1:
            continue
        are_let |= LET in people and found.get(LET, own[0]) != own[0]
        if any(found.setdefault(who, own[0]) != own[0] for who in people if who != LET):
            return {}
        found |= {LET: own[0]} if LET in people else {}
    if are_let or not {n.value for n in areas} <= {*found.values()} or len({*found.values()}) < 2:
        found.pop(LET, None)
    return found


def placed(word: str, flats: Sequence[Decimal]) -> Decimal:
    return min(flats) if word in LEAST else max(flats) if word in MOST else flats[0]


def with_the_other(
    owners: Mapping[str, Decimal], people: Sequence[str], flats: Sequence[Decimal]
) -> Mapping[str, Decimal]:
    """Of two people and two flats, the other's is the other one."""
    others = [person for person in people if person not in {*owners, *USES}]
    left = [flat for flat in flats if flat not in owners.values()]
    are_two = len({*flats}) == 2 == len(flats) and len({*owners.values()}) == 1
    is_plain = are_two and len(others) == len(left) == 1
    return {**owners, others[0]: left[0]} if is_plain else owners


def packages_of_people(text: str, codes: Sequence[str]) -> Mapping[str, str]:
    """ "Brat jednak Comfort, a ja Express", "syn nie chce Comfortu, tylko Plus"; nothing where one
    of them is nobody's, or none is meant. The code of a package that is not meant is empty."""
    found, left = dict[str, str](), [*codes]
    for _, clause in clauses(NO_COMMA.sub("xpackage, ", text)):
        count, people = len(PACKAGE.findall(clause)), people_in(clause)
        people = [who for who in people if who != LET] or people  # "ja pod wynajem Express"
        if count == 0:
            continue
        meant, left = [code for code in left[:count] if code], left[count:]
        if len(meant) != 1 or len(people) != 1 or people[0] in found:
            return {}
        found[people[0]] = meant[0]
    return {} if left else found


def are_each_ones(text: str, areas: Sequence[Number]) -> bool:
    """ "Córce kawalerkę 33 m i sobie 61 m": so they are as many flats."""
    owners = owned_areas(text, areas, ())
    people = [area for who, area in owners.items() if who != LET]
    told = people + [area for area in [*owners.values()] if area not in people][:1]
    return len(areas) > 1 and sorted(told) == sorted(n.value for n in areas)


def are_spoken_of_again(text: str, areas: Sequence[Number]) -> bool:
    """ "Syn ma 39 m2, ja 47. Ja Express, syn Comfort": what is asked is asked of all."""
    rest = [clause for _, clause in clauses(text) if not DIGIT.search(clause)]
    again = [people[0] for clause in rest if len(people := people_in(clause)) == 1]
    return len(again) > 1 and {*again} >= {*owned_areas(text, areas, ())} - {LET}


# Who does something: of "kredyt brata odpada" he does nothing.
SUBJECT = (
    r"(?:moj(?:a|i)? |my )?(?:babcia|brat|corka|dziadek|kolega|kuzyn(?:ka)?|maz|mama|rodzice"
    r"|siostra|syn|tata|wnuczka|wnuk|granddaughter|grandson"
    r"|tescio(?:wa|wie)|zona|brother|cousin|dad|daughter|father|friend|husband|in-laws|mother|mum"
    r"|parents|sister|son|wife|(?:(?:mieszkanie |to )?(?:na |pod )?wynajem)|(?:the )?rental)"
)
DROPS = (
    r"(?:odpad(?:a|l|la|aja|li)|(?:z?rezygnuj(?:e|a))(?! z\b)|wypad(?:l|la|li)|zrezygnowal\w*"
    r"|wycofal\w*|wycofuj\w+"
    r"|(?:is|are|backed|backs|dropped|drops|pulled|pulls) out)"
)
# "Brat odpada", "brat i siostra odpadają"; who "się rozmyślił" may only want another package.
GONE = regex(
    rf"\b{SUBJECT}(?: (?:and|i|oraz|z|with) {SUBJECT}){{0,4}}"
    rf"(?: (?:chyba|has|have|jednak|just|juz|sie|tez))* {DROPS}\b(?! (?:z|from) xpackage)"
    rf"|\b{DROPS} (?:jednak |mi |nam )?{SUBJECT}\b"
)
MAYBE_GONE = regex(
    r"\b(?:rozmyslil\w*|changed (?:his|her|their) mind"
    r"|nie (?:chce|bierze|robi|kupuje|wykancza)(?: (?:jednak|juz|na razie|swojego))*\W*$"
    r"|(?:doesn't|does not|don't|won't) (?:buy|do|want) (?:hers|his|it|theirs)\W*$)"
)
ANYONE = re.sub(r"\?P<\w+>", "?:", PERSON.pattern)
WITHOUT = regex(
    rf"\b(?:bez|oprocz|except|without) (?:mieszkania |the flat of )?{ANYONE}"
    rf"(?: (?:and|ani|i|or|oraz) {ANYONE})*(?! nie\b)"
)
# "Zostaje tylko moje", "licz już tylko moje"; "tylko moje w Plusie" gives mine another package.
ONLY = regex(
    r"\b(?<!nie )(?<!not )(?:jedynie|just|only|tylko|sam[aeo]?)"
    r"(?: (?:dla|for|mieszkanie|na|to|the))?"
    rf" (?:{PERSON.pattern})(?P<changed> (?:(?:in|na|we?) )?xpackage)?"
    r"(?=\W*$|[,.;?!]| (?:flat|how|ile|in|licz\w*|mieszkanie|teraz|then|to|we?|wtedy|x[a-z]+"
    r"|zosta\w+|[0-9]+)\b)"
)
STAYS = regex(r"\b(?:licz\w*|policz\w*|robi\w+|wykancza\w+|zosta\w+|count|left|remains?)\b")


def kept_of(text: str) -> tuple[str, ...] | None:
    """Whose flat alone is kept; None where nothing like it is said."""
    told = ONLY.search(text)
    if told is None:
        return None
    said = next(part for at, part in [*clauses(text)][::-1] if at <= told.start())
    if told["changed"] and not (STAYS.search(said) or gone_of(text)):
        return None
    return tuple(person for person in people_in(told[0]))


def gone_of(text: str) -> tuple[str, ...]:
    """Whose flat is left out."""
    told = [told[0] for pattern in (WITHOUT, GONE) for told in pattern.finditer(text)]
    found = [each.lastgroup or "" for words in told for each in PERSON.finditer(words)]
    is_kept = ONLY.search(text) is not None or not PACKAGE.search(text)
    for _, clause in clauses(text):
        is_gone = is_kept and MAYBE_GONE.search(clause)
        if is_gone and not PACKAGE.search(clause) and len(people := people_in(clause)) == 1:
            found += people
    return tuple(dict.fromkeys(found))
