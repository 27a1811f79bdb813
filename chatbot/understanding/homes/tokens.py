"""A message about several people's flats as sentences of tokens."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.homes.records import STUDIO
from chatbot.understanding.homes.words import COMPANION, ELDERS, HERS, HIS, KIN, THEIRS, kind_of
from chatbot.understanding.money.figures_said import with_figures_said
from chatbot.understanding.money.slang_sums import with_slang_sums
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.rows.row_people import BESIDE_OWN, OF_MOTHER, OF_MOTHER_KNOWN
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold

THOUSAND = Decimal(1000)
LEAST_AMOUNT = Decimal(1000)
SMILEY = regex(r"(?<![0-9])[:;=]['-]?[)(/DPpOo|*\]\[\\]+(?![0-9a-z])")
NAME = regex(r"(?<=[a-z0-9ąćęłńóśźż,;:] )[A-ZĆŁŚŹŻ][a-ząćęłńóśźż]{2,}")
LONGEST = 600  # characters of a message that is read here

PLACEHOLDER, SURPLUS, NONE_ASIDE = "xpackage", "xsurplus", "xnotaside"
UNITS = (
    r"m2|m ?kw\w*\.?|mkw|metr\w*(?: ?kw\w*\.?)?|kwadrat\w*|sqm|m"
    r"|tys\w*\.?(?: ?(?:zl\w*|pln))?|k(?: ?(?:zl\w*|pln))?|zl\w*|pln"
    r"|jednost\w*|sztuk\w*|szt\.?|klim\w*|units?|ac"
    r"|%|proc\w*|lat\w*|rok\w*|pok\w*|osob\w*|dni|mies(?:iac|iec)\w*|mies|tyg\w*|eur\w*|€"
)
FIGURE = (
    r"(?<![0-9a-z.,])(?P<figure>[0-9]{1,3}(?:[ .,][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]{1,2})?)"
    rf"(?: ?-?(?P<unit>{UNITS})(?![a-z0-9]))?(?P<rate> ?/ ?m\w*| za m(?:2|etr)?\b)?"
)
TOKEN = regex(
    rf"{FIGURE}|(?P<word>[a-z][a-z0-9'’-]*)|(?P<mark>[.?!;\n]+(?![0-9])|[,:()])|(?P<else>[^ ])"
)
GROUPED, GROUP = regex(r"[0-9]{1,3}(?:[ .,][0-9]{3})+"), regex(r"[ .,]")
AREA_UNIT = regex(r"m2|m ?kw.*|mkw|metr.*|kwadrat.*|sqm|m")
MONEY_UNIT = regex(r"zl.*|pln")
THOUSANDS_UNIT = regex(r"tys.*|k(?: .*)?")
COUNT_UNIT = regex(r"jednost.*|sztuk.*|szt\.?|klim.*|units?|ac")
CONJUNCTION = {"a", "i", "ale", "oraz", "natomiast", "zas", "and", "but", "while", "wiec", "czyli"}
SENTENCE_END = regex(r"[.?!;\n]+")
# "Co mi zostanie", of what is given
REST_SAID = regex(
    r"\b(?:z )?(?:te(?:go|j)|to|tym|wszystko)?,? ?co (?:mi|nam|jej|jemu|mu|im)? ?(?:jeszcze )?"
    r"(?:zosta(?:nie|je|lo)|bedzie)"
    r"|\b(?:moj|nasz|swoj)(?:a|e) reszt[ae]\b"
)
# "A u córki w tym samym?"
SAME = regex(
    r"\b(?:w )?(?:tym|takim|ten) sam(?:ym|ego)?(?: pakiecie| standardzie)?\b"
    r"(?! (?:blok|budyn|czas|dewelop|miejs|mieszk|osied|piet|rok))|\b(?:tak|to) samo\b"
    r"|\btak(?:i|ie|a)(?: pakiet)?(?= jak\b)"
    r"|(?:(?<=\bchce )|(?<=\bwezme )|(?<=\bbiore ))to(?=,? co\b)"
)
# "Na wynajem", of a flat that the visitor lets.
KIN_SAID = regex(rf"\b(?:{'|'.join('|'.join(said.split()) for said in KIN.values())})\b")
LET = regex(r"\b(?:(?:na|pod|do) (?:wynaj\w*|inwestycj\w*)|inwestycyjn\w+|for rent|to let)\b")
STUDIO_SAID = ("kawaler", "studio")
LIVED_IN = regex(r"\bmieszka(?:m|my) (?=w [0-9])")  # beside a flat that is let
AS_BEFORE = regex(
    r"\b(?:zosta(?:je|jemy|niemy|nmy|wmy|wiamy)|wrac(?:am|amy)|wroc(?:my|imy|e)?)"
    r" (?:przy|do) (?:(?:tym|tego|to),? co bylo|poprzedni\w+|tego,? co wczesniej|wczesniejsz\w+)\b"
    r"|\bjak (?:bylo )?(?:poprzednio|przedtem|wczesniej)\b"
)
STOREYS = regex(r"\bpietr\w+ (?:nizej|wyzej)\b")
DOWN_TO = regex(r"\b(?:nizej|wyzej),? (?=(?:na|do|czyli|w) (?:pakiet\w* )?xpackage)")
THERE = regex(r"\b(?:i )?(?:tu|tutaj),? i (?:tu|tam)\b")
NO_MATTER = regex(
    r"\b(?:ja )?(?:pytal(?:am|em)|pytam|pisal(?:am|em)|chodzi(?:lo)? mi)(?: (?:o|ze))?\b|"
    r"\bbez zmian\b|"
    r"\bani (?:grosza|zlotowki)(?: wiecej)?\b|\bnikt nikomu(?= (?:juz )?nic\b)|"
    r"\bna wszystko\b|\bjak sie da\b"
    r"|\b(?:mi|nam) (?=(?:powiedz|polic|poda|przelic|wysla|wysli|napis)\w*)"
)
# "Tyle, żeby jej akurat starczyło na Premium"
JUST_ENOUGH = regex(
    r"\b(?:tylko )?tyle,? (?:zeby|aby|by|ile trzeba zeby) (?:(?:jej|mu|im|nam|mi|jemu) )?"
    r"(?:akurat |tylko |ledwo )?(?:wy)?starczy\w*"
)
EXPRESS_PLUS = regex(r"\be(?:x|ks)p?r?es+\w{0,2}[ -]?plus(?:ie|a|em|owi)?\b")
# Where money or a flat comes from: "działka po mamie".
ORIGIN = regex(
    r"\bpo (?:moj\w+ |nasz\w+ |jej |jego )?"
    r"(?:mamie|tacie|babci|dziadku|rodzicach|ojcu|matce|cioci|wujku|mezu|zonie)\b"
    r"|\bz tego,? co (?:(?:jej|mu|im|mi|nam) )?(?:maz|zona|babcia|dziadek|ojciec|matka|wuj\w*)"
    r"(?: (?:jej|mu|im|mi|nam))? (?:zostawil|zapisal)\w*"
    r"|\bz tego,? co (?:zarobil|zaoszczedzil|odlozyl|uzbieral)\w*"
    r"|\bze? sprzedazy (?:\w+ )?(?:domu|dzialki|mieszkania|auta|samochodu)\b(?! ?[0-9])"
)
AS_MUCH = regex(r"\b(?:drugie tyle|tyle (?:samo|co(?! nic))|w tym,? co)\b")
# "Mamy" that is not the mother's
WE_HAVE = regex(
    r"\bmamy(?= (?:razem |wspolnie )?(?:z|ze) (?:moj\w+ )?"
    r"(?:mezem|zona|partner\w+|chlopakiem|dziewczyna|narzeczon\w+)\b)"
)
AT = {"na", "w", "we", "pod", "przy"}  # a place, and nobody
NOT_ASIDE = regex(r"\bnie na (?:nic|cos?) innego\b")
SPACES = regex(r" +")
REASON = regex(r",? ?\b(?:bo|gdyz|poniewaz|because)\b[^.,;?!0-9]*(?=$|[.,;?!])")
PAPERS = regex(
    r"\b(?:w|wg|wedlug|na|in|z|do)"
    r" (?:ak(?:t\w{1,2}|cie)(?: notarialn\w+)?|plan\w{1,2}|rzut\w{1,2}|umow\w{1,2}|papier\w*"
    r"|the contract)\b"
)
PLUS_ALONE = regex(
    r"(?<!express )(?<![0-9] )(?<!tys )(?<!zl )\bplus(?:ie|a|em|owi)?\b"
    r"(?=\W*$|[,.?!;]| (?:ile|to|czy|wtedy|u|dla|a|za|starczy|wystarczy|zostanie|i|dla|moze)\b)"
)
LIKE_ANOTHER = regex(
    r"(?<!^)(?<!\ba)(?<!\bi)(?<!\bto)(?<!\bno),? (?:tak )?(?:samo )?jak"
    r" (?:ja|my|on|ona|oni|u (?:mnie|nas|niego|niej|nich)|moje|nasze)(?=\W*$|[,.?!])"
    r"|(?<=xsame) co (?:ja|my|on|ona|oni|u (?:mnie|nas|niego|niej|nich))(?=\W*$|[,.?!])"
)
AFTER_THOUSANDS = regex(
    r"\b(?P<said>tys\w*|zl\w*)\. (?!zl|pln|(?:na|i|a|od|dla|z|ze|w|razem|lacznie|wiecej|mniej)\b"
    r"|(?:chc|dodatkow|kredyt|odklad|odloz|oszczedn|pozycz|swo|zostaw)\w*)"
)
ENGLISH = regex(  # "my" is Polish, too
    r"\b(?:the|and|how|what|is|for|would|much|mine|have|has|gives?|takes?|wants?|brother|sister"
    r"|daughter|mother|father|parents|cousin|flat|dropped)\b"
)
NO_PRONOUNS = regex(r"\b(?:on|im)\b")
NOT_POLISH = regex(r"\b(?:the|and|how|what|would|much)\b")  # "my" is


class Token(NamedTuple):
    """`value` is an area in m², an amount in PLN, a number, a package's code or who is named."""

    kind: str
    text: str
    value: Decimal | str | None = None


Sentence = tuple[Token, ...]


def sentences_of(
    message: str,
    catalogue: Catalogue,
    kin: Collection[str],
    *,
    cheapest: str,
    dearest: str,
    is_money_known: bool,
) -> list[Sentence]:
    """`kin` are those whose flats are known, `cheapest` and `dearest` are codes of packages."""
    message = SMILEY.sub(", ", message)
    text = fold(with_slang_sums(with_figures_said(message), is_asked=is_money_known))
    text = NOT_ASIDE.sub(NONE_ASIDE, ORIGIN.sub(" ", STOREYS.sub(" ", text)))
    text = WE_HAVE.sub("my mielismy", AS_MUCH.sub("xasmuch", text))
    text = with_numbers(COMPANION.sub(" ", PAPERS.sub(" ", REASON.sub(" ", text))))
    is_let = LET.search(text) is not None and not ({*kin} - {STUDIO} or KIN_SAID.search(text))
    text = LIVED_IN.sub("moje ", LET.sub(" ", text)) if is_let else text
    text = JUST_ENOUGH.sub("tyle ile brakuje", text)
    text = AS_BEFORE.sub("xback", THERE.sub("w obu", NO_MATTER.sub(" ", text)))
    text = SAME.sub("xsame", EXPRESS_PLUS.sub("express plus", text))
    text = PLUS_ALONE.sub("pakiet plus", text)
    text = AFTER_THOUSANDS.sub(r"\g<said>.. ", REST_SAID.sub(SURPLUS, text))
    names = {fold(told[0]) for told in NAME.finditer(message)}
    draft = Draft(text)
    mentions = sorted(
        (mention for mention in Reading(draft, catalogue).mentions()), key=lambda each: each.start
    )
    codes, at, pieces = list[str](), 0, list[str]()
    for mention in mentions:
        pieces += [draft.folded[at : mention.start], f" {PLACEHOLDER} "]
        at = mention.end
        codes.append(mention.code or "")
    text = SPACES.sub(" ", "".join([*pieces, draft.folded[at:]]))
    text = LIKE_ANOTHER.sub("", text) if codes else text
    text = with_mother(DOWN_TO.sub("", text), kin)
    sentences, tokens = list[Sentence](), list[Token]()
    is_english, left = ENGLISH.search(text) is not None, iter(codes)
    if NOT_POLISH.search(text):
        text = NO_PRONOUNS.sub(" ", text)
    for token in tokens_in(text, left, is_english=is_english):
        if token.kind in {"cheapest", "dearest"}:
            token = Token("package", token.text, {"cheapest": cheapest}.get(token.kind, dearest))
        if token.kind == "end":
            sentences, tokens = [*sentences, tuple(tokens)], []
        else:
            tokens.append(token)
    told = [sentence for sentence in (*sentences, tuple(tokens)) if sentence]
    return with_people_known(with_studio_named(told, kin, is_let=is_let), kin, names)


def tokens_in(text: str, codes: Iterator[str], *, is_english: bool) -> Iterator[Token]:
    for told in TOKEN.finditer(text):
        if told["figure"]:
            yield figure_of(told["figure"], told["unit"] or "", is_rate=bool(told["rate"]))
        elif told["mark"]:
            yield Token("end" if SENTENCE_END.fullmatch(told["mark"]) else "gap", told["mark"])
        elif told["word"]:
            yield word_of(told["word"], codes, is_english=is_english)
        elif told["else"] in "+=":
            yield Token("plus", told["else"])
        elif told["else"] in "%€$@<>{}[]/\\":
            yield Token("odd", told["else"])


def figure_of(figure: str, unit: str, *, is_rate: bool) -> Token:
    is_grouped = GROUPED.fullmatch(figure) is not None
    number = Decimal(GROUP.sub("", figure) if is_grouped else figure.replace(",", "."))
    told = f"{figure} {unit}".strip()
    if is_rate:
        return Token("rate", told)
    if AREA_UNIT.fullmatch(unit):
        return Token("area", told, number)
    if THOUSANDS_UNIT.fullmatch(unit):
        return Token("money", told, number * THOUSAND if number < LEAST_AMOUNT else number)
    if MONEY_UNIT.fullmatch(unit):
        return Token("money", told, number)
    if COUNT_UNIT.fullmatch(unit):
        return Token("count", told, number)
    if unit:
        return Token("odd", told)
    return Token("money" if number >= LEAST_AMOUNT else "number", told, number)


def word_of(word: str, codes: Iterator[str], *, is_english: bool) -> Token:
    if word == PLACEHOLDER:
        code = next(codes, "")
        return Token("package", word, code) if code else Token("odd", word)
    if word == "xback":
        return Token("back", word)
    if word == NONE_ASIDE:
        return Token("unaside", word)
    if word == "plus":
        return Token("plus", word)
    if word == SURPLUS:
        return Token("rest", word)
    if is_english and word in {"i", "i'm", "i'd", "i'll", "my"}:
        return Token("own", word, "own")
    if word in CONJUNCTION:
        return Token("gap", word)
    kind = kind_of(word)
    if kind.startswith("kin:"):
        return Token("kin", word, kind.removeprefix("kin:"))
    return Token(kind or "unknown", word)


def with_numbers(text: str) -> str:
    """Numerals of several words as figures; "dwa" and "jedno" only beside what is counted."""
    for number in reversed([*find_numbers(text)]):
        said = text[number.start : number.end]
        after = text[number.end : number.end + 10].strip()
        is_counted = regex(r"(?:jednost|sztuk|klim|tys|unit)").match(after) is not None
        is_whole = number.value == int(number.value)
        if said.replace(" ", "").isalpha() and is_whole and (number.value > 3 or is_counted):
            text = f"{text[: number.start]}{int(number.value)}{text[number.end :]}"
    return text


MOTHER_SAID = regex(rf"\b(?:{'|'.join(KIN['mama'].split())})\b")


HERS_AS_THING = regex(r"\bmamy(?= (?:by |tez |jednak )?(?:zosta[nl]|byl|bedzie|mial|kosztow)\w*)")


def with_mother(text: str, kin: Collection[str]) -> str:
    """ "Mamy" is hers, or "we have"."""
    text = OF_MOTHER.sub(lambda told: f"{told['lead'] or told['in_hers']}mama", text)
    text = BESIDE_OWN.sub(r"\g<lead>mama", text)
    if "mama" in kin or MOTHER_SAID.search(text):
        text = HERS_AS_THING.sub("mama", OF_MOTHER_KNOWN.sub("mama", text))
    return text


def are_counted(tokens: Sequence[Token]) -> bool:
    """ "Dwie kawalerki"."""
    return any(
        last.kind in {"few", "both", "number"} and token.text.startswith(STUDIO_SAID)
        for last, token in pairwise(tokens)
    )


def with_studio_named(
    sentences: list[Sentence], known: Collection[str], *, is_let: bool
) -> list[Sentence]:
    """ "Moje 48 m2 i kawalerka 30 m2": the visitor has two, where no one else is spoken of."""
    tokens = [token for sentence in sentences for token in sentence]
    kinds, areas = {token.kind for token in tokens}, {t.value for t in tokens if t.kind == "area"}
    is_second = is_let or (bool(kinds & {"own", "self"}) and len(areas) > 1)
    is_alone = not known and not kinds & {"kin", "partner"} and not are_counted(tokens)
    if STUDIO not in known and not (is_second and is_alone):
        return sentences

    def named(token: Token) -> Token:
        is_visitors = not ({*known} - {STUDIO} or kinds & {"kin", "partner"})
        if token.kind == "self" and is_visitors:  # not "teściowa robi swoje"
            return Token("own", token.text)
        is_studio = token.kind == "small" and token.text.startswith(STUDIO_SAID)
        return Token("kin", token.text, STUDIO) if is_studio else token

    return [tuple(map(named, sentence)) for sentence in sentences]


def with_people_known(
    sentences: list[Sentence], known: Collection[str], names: Collection[str]
) -> list[Sentence]:
    """Pronouns and first names as the one relative who may be meant; "who" of nobody is "".
    `names` are unknown words that were written as names."""
    told = [str(token.value) for sentence in sentences for token in sentence if token.kind == "kin"]
    kin = list(dict.fromkeys((*known, *told)))
    pairs = [pair for sentence in sentences for pair in pairwise(sentence)]
    places = {token.text for before, token in pairs if before.text in AT}

    def is_name(token: Token) -> bool:
        return token.kind == "unknown" and token.text in names and token.text not in places

    def named(token: Token) -> Token:
        if token.kind in {"own", "we"}:
            return token._replace(value="own")
        if is_name(token) and len(kin) == 1:
            return Token("kin", token.text, kin[0])
        sex = token.kind.removeprefix("name:")
        if sex not in {"his", "hers", "theirs"}:
            return token
        fits = [who for who in kin if who in {"his": HIS, "hers": HERS, "theirs": THEIRS}[sex]]
        if token.kind.startswith("name:"):  # nobody calls a parent so, if it may be another
            fits = [who for who in fits if who not in ELDERS] or fits
        fits = fits or (kin if len(kin) == 1 and sex == "theirs" else [])
        return Token("kin", token.text, fits[0] if len(fits) == 1 else "")

    return [tuple(map(named, sentence)) for sentence in sentences]
