"""A message about other firms' offers as sentences of tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.bids.names import Names
from chatbot.understanding.bids.words import kind_of
from chatbot.understanding.homes.tokens import GROUP, GROUPED, SMILEY, with_numbers
from chatbot.understanding.homes.words import COMPANION
from chatbot.understanding.money.figures_said import with_figures_said
from chatbot.understanding.money.slang_sums import with_slang_sums
from chatbot.understanding.packages.package_mentions import Reading
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.text import fold

THOUSAND, LEAST_AMOUNT = Decimal(1000), Decimal(1000)
PLACEHOLDER = "xpackage"
AMOUNTS = {"rate", "money", "number"}
METRE = r"(?:m2|mkw|m ?kw\w*|metr(?:a|ze|ow|y|em)?(?: ?kw\w*)?|kwadrat\w*|m)(?![a-z0-9])"
A_METRE = rf"(?: ?/ ?| (?:za|od|na|z|ze|per) (?:(?:1|jeden|kazd[ya]|kazdego) )?){METRE}"
TAX = r"netto|brutto"
UNIT = (
    r"m2|m ?kw\w*|mkw|metr\w*(?: ?kw\w*)?|kwadrat\w*|m"
    r"|tys\w*(?: ?(?:zl\w*|pln))?|k(?: ?(?:zl\w*|pln))?|zl\w*|pln|%|proc\w*"
    r"|lat\w*|dni|mies\w*|tyg\w*|eur\w*|szt\w*|jednost\w*"
)
TOKEN = regex(
    r"(?<![0-9a-z.,])(?P<figure>[0-9]{1,3}(?:[ .,][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]{1,2})?)"
    rf"(?: ?-?(?P<unit>{UNIT})(?![a-z0-9]))?(?P<rate>(?: (?P<tax>{TAX}))?{A_METRE})?"
    r"|(?P<range>(?<=[0-9])[-–](?=[0-9]))|(?P<word>[a-z][a-z0-9'’-]*)"
    r"|(?P<end>[.?!;\n]+(?![0-9]))|(?P<gap>[,:()])|(?P<else>[^ ])"
)
AREA_UNIT = regex(r"m2|m ?kw.*|mkw|metr.*|kwadrat.*|m")
THOUSANDS_UNIT, MONEY_UNIT = regex(r"tys.*|k(?: .*)?"), regex(r"zl.*|pln")
# "95 tys. netto", where no sentence ends
ABBREVIATED = regex(
    r"\b(?P<said>[Tt]ys|zł|zl)\."
    r"(?= (?![A-ZĄĆĘŁŃÓŚŹŻ]|(?:a|czy|i|ile|jak|kt[oó]r\w+|co|o|u|mamy?) ))"
)
CONJUNCTION = {"a", "i", "ale", "oraz", "natomiast", "zas", "wiec", "czyli", "bo", "tylko"}
WITH_MATERIALS = (
    r"(?:(?:razem|lacznie|juz|tez) )?z (?:tymi |calymi? |wszystkimi )?material(?:ami|em)"
    r"(?!(?: (?:do|w|u|dla) \w+(?: \w+)?)? (?:za|po|ok\w*|tak|jakies) [0-9])"
    r"|material\w* (?:juz )?(?:sa |jest )?(?:juz )?(?:w cenie|wliczon\w+)"
    r"|ze wszystkim|kompleksowo|pod klucz|na gotowo|za wszystko|wszystko w cenie"
)
IDIOMS = (
    (regex(r"\bda sie\b|\bsie (?:cos )?da\b"), "rabat"),  # of us
    (regex(r"\b(?:metrow\w*|mieszkani\w+) (?=[0-9])"), "xflat "),
    (regex(rf"(?<!czy )\b(?:{WITH_MATERIALS})\b"), "xwhole"),
    (regex(r"\bmaterial\w* (?:bez zmian|(?:te |tyle )?(?:samo|same))\b|\bbez zmian\b"), " "),
    (
        regex(
            r"\bbez (?:(?:zadnych|tych) )?material\w*|\b(?:bez|nie ma) material\w* w cenie"
            r"|\b(?:sam\w+|tylko|wylacznie) (?:za )?(?:robociz\w*|robot[aey]\b)"
        ),
        "xlabour",
    ),
    (regex(r"\bbez(?=[,.?!;]|\W*$)"), "xlabour"),
    (
        regex(
            r"\b(?:bez (?:zadnego )?(?:vat\w*|podatku)(?: zadnego)?,? (?:bo )?)?"
            r"(?:na reke|na czarno|bez faktury)\b"
        ),
        "xgross",
    ),
    (regex(r"\b[a-z]+ (?:mi |nam )?polec(?:a|il|ila|ili|aja)\b"), " "),
    (regex(r"\bmo(?:ze|ga) (?=(?:zejsc|opuscic|spuscic|obnizyc)\b)"), " "),
    (regex(r"\bbez (?:tego )?(?:vat\w*|podatku)|\b(?:plus|dochodzi|\+) ?vat\w*"), "xnet"),
    (regex(r"(?<!czy )\bz (?:tym )?vat\w*|\bz podatkiem\b|\bvat\w* w cenie\b"), "xgross"),
    (regex(r"\bna (?:wykonczeni\w+|mieszkani\w+|to|calosc|ten cel)\b"), " "),
    (regex(r"\bza (?:cal\w+ )?(?:mieszkani\w+|calosc|wykonczeni\w+|to)\b"), " "),
    (
        regex(r"\b(?:w|wg|z) (?:umow\w+|akt\w+|plan\w+)\b|\bmniej wiecej\b|\bstan\w* dewelop\w*"),
        " ",
    ),
    (
        regex(
            r"\b(?:tez|jeszcze|takze|rowniez) (?:mam |jedn\w+ )?(?=(?:oferte|wycene|propozycje)\b)"
        ),
        "inna ",
    ),
    (regex(r"\b(?:po)?miedzy (?:nimi|soba)\b"), "obie"),
    (regex(r"\bw (?:jednym (?:i|oraz|a|i w) drugim|ob(?:u|ydwu)) (?:przypad|wariant)\w+"), "obie"),
    (regex(r"\b(?<!express )plus(?:a|ie|em|owi)\b"), "express plus"),
    (regex(r"\b(?:niz|od|wobec) (?=(?:tansz|drozsz)(?:a|ej)\b)"), "niz ta "),
)
LETTER_ACTS = regex(r"\b(?P<at>[bxy])(?= (?:chce|zesz|zszed|spus|opus|obniz|daje|dal|bierze)\w*)")
PER_METRE = regex(rf"\b(?:za|na|od|z|w) (?:(?:1|jeden|kazdy) )?{METRE}")
PRICED = regex(r"\b[0-9][0-9.,]*(?: ?(?:zl\w*|tys\w*|k|pln))?(?: (?:netto|brutto))? $")
LETTERED = regex(
    r"\b(?P<of>firm\w*|ekip\w*|ofert\w*|wycen\w*|wykonawc\w*|majst\w*|fachow\w*|od|u|niz|przy|tej"
    r"|tych|do|po|wzgledem) (?P<at>[bxy]|(?:(?<=\bu )|(?<=\bod )|(?<=\bniz )|(?<=\bprzy )"
    r"|(?<=\bpo )|(?<=\bwzgledem ))a"
    r"|a(?= (?:chce|liczy|daje|dala?|bierze|ma|zesz\w+|zszedl|spus\w+|opus\w+|czy b|i b|[0-9])\b"
    r"|:|\W*$|,))\b"
)
# "Ekipa 2", "oferta nr 1"
NUMBERED = regex(
    r"\b(?:(?P<of>firm\w*|ekip\w*|ofert\w*|wycen\w*) (?:(?:nr|numer)\.? ?)?|(?:nr|numer)\.? ?)"
    r"(?P<at>[12])(?![0-9.,]*[0-9])(?! ?(?:[0-9]|tys|k\b|zl|m\b|m2|metr|%))\b"
)
NUMBER_ALONE = regex(r"\b(?P<of>przy|u|niz|po) (?P<at>[12])(?=\W*$|[,?!]| (?:a|i|czy|ile|oraz)\b)")
FIRM_NOUN = regex(r"(?:firm|ekip|ofert|wycen|wykonawc|majst|fachow|gosc|facet|konkuren|brygad)")
COUNTED = regex(
    r"\b(?:[2-4]|dwie|dwoch|trzy|dwu) (?=(?:\w+ )?(?:ofert|firm|ekip|wycen|majst|fachow))"
)


class Token(NamedTuple):
    """`value` is an area in m², an amount in PLN, a number, percents, a package's code or a firm's
    place, or how it is pointed at."""

    kind: str
    text: str
    value: Decimal | str | None = None

    @property
    def number(self) -> Decimal:
        return Decimal(self.value or 0)


@dataclass(frozen=True)
class Sentence:
    parts: tuple[tuple[Token, ...], ...]
    is_asked: bool

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for part in self.parts for token in part)

    @property
    def kinds(self) -> set[str]:
        return kinds_of(self.tokens)


@dataclass(frozen=True)
class Spot:
    """A token where it stands."""

    sentence: Sentence
    part: tuple[Token, ...]
    at: int

    @property
    def token(self) -> Token:
        return self.part[self.at]

    @property
    def before(self) -> tuple[Token, ...]:
        return self.part[: self.at]

    @property
    def after(self) -> tuple[Token, ...]:
        return self.part[self.at + 1 :]

    @property
    def kinds(self) -> set[str]:
        """Of its part."""
        return kinds_of(self.part)

    @property
    def texts(self) -> set[str]:
        return {token.text for token in self.part}

    def near(self, reach: int) -> set[str]:
        """Before it."""
        return kinds_of(self.before[-reach:])

    @property
    def amount(self) -> Decimal:
        """In PLN; a bare number is of thousands."""
        return self.token.number * THOUSAND if self.token.kind == "number" else self.token.number

    @property
    def since_figure(self) -> tuple[Token, ...]:
        """What stands between the figure before it, if any, and this one."""
        figures = [at for at, token in enumerate(self.before) if token.kind in AMOUNTS]
        return self.before[figures[-1] + 1 :] if figures else self.before

    @property
    def is_denied(self) -> bool:
        return bool(self.near(2) & {"not", "instead"})

    @property
    def is_asked(self) -> bool:
        """Its part asks."""
        is_last = self.part == self.sentence.parts[-1]
        asks = bool(self.texts & {"ile", "czy", "ktora"})
        return asks or (self.sentence.is_asked and is_last)


def kinds_of(tokens: Sequence[Token]) -> set[str]:
    return {token.kind for token in tokens}


def sentences_of(message: str, catalogue: Catalogue, names: Names | None = None) -> list[Sentence]:
    """With firms that are called by their `names`."""
    message = ABBREVIATED.sub(r"\g<said>", SMILEY.sub(", ", message))
    text = fold(with_slang_sums(with_figures_said(message), is_asked=True))
    text = with_numbers(COMPANION.sub(" ", text))
    draft = Draft(with_idioms(names.placed(text) if names else text))
    mentions = sorted(Reading(draft, catalogue).mentions(), key=lambda each: each.start)
    codes, at, pieces = list[str](), 0, list[str]()
    for mention in mentions:
        pieces += [draft.folded[at : mention.start], f" {PLACEHOLDER} "]
        at = mention.end
        codes.append(mention.code or "")
    tokens = tokens_in("".join([*pieces, draft.folded[at:]]), iter(codes))
    return [*cut_in_sentences([*with_firms(list(tokens))])]


def with_idioms(text: str) -> str:
    text = LETTERED.sub(letter_said, text)
    for numbered in (NUMBERED, NUMBER_ALONE):
        text = numbered.sub(number_said, text)
    text = LETTER_ACTS.sub(lambda told: f"xletter{'a' if told['at'] == 'x' else 'b'}", text)
    for said, plain in (*IDIOMS, (COUNTED, "")):
        text = said.sub(plain, text)
    return PER_METRE.sub(
        lambda told: told[0] if PRICED.search(text[: told.start()]) else "xper", text
    )


def number_said(told: re.Match[str]) -> str:
    return f"{told['of'] or ''} xletter{'ab'[int(told['at']) - 1]}"


def letter_said(told: re.Match[str]) -> str:
    return f"{told['of']} xletter{'a' if told['at'] in 'ax' else 'b'}"


def tokens_in(text: str, codes: Iterator[str]) -> Iterator[Token]:
    for told in TOKEN.finditer(text):
        if told["figure"]:
            yield figure_of(told["figure"], told["unit"] or "", is_rate=bool(told["rate"]))
            if told["tax"]:
                yield Token(kind_of(told["tax"]), told["tax"])
        elif told["range"]:
            yield Token("odd", told["range"])
        elif told["end"]:
            yield Token("end", told["end"])
        elif told["gap"]:
            yield Token("gap", told["gap"])
        elif told["word"]:
            yield word_of(told["word"], codes)
        elif told["else"] in "+=":
            yield Token("plus", told["else"])
        elif told["else"] in "%€$@<>{}[]/\\":
            yield Token("odd", told["else"])


def figure_of(figure: str, unit: str, *, is_rate: bool) -> Token:
    is_grouped = GROUPED.fullmatch(figure) is not None
    number = Decimal(GROUP.sub("", figure) if is_grouped else figure.replace(",", "."))
    told = f"{figure} {unit}".strip()
    if is_rate and not AREA_UNIT.fullmatch(unit):
        is_of_thousands = THOUSANDS_UNIT.fullmatch(unit) is not None and number < LEAST_AMOUNT
        return Token("rate", told, number * THOUSAND if is_of_thousands else number)
    if AREA_UNIT.fullmatch(unit):
        return Token("area", told, number)
    if THOUSANDS_UNIT.fullmatch(unit):
        return Token("money", told, number * THOUSAND if number < LEAST_AMOUNT else number)
    if MONEY_UNIT.fullmatch(unit):
        return Token("money", told, number)
    if unit.startswith(("%", "proc")):
        return Token("percent", told, number)
    if unit:
        return Token("odd", told)
    return Token("money" if number >= LEAST_AMOUNT else "number", told, number)


def word_of(word: str, codes: Iterator[str]) -> Token:
    if word == PLACEHOLDER:
        code = next(codes, "")
        return Token("package", word, code) if code else Token("odd", word)
    if word in CONJUNCTION:
        return Token("gap", word)
    return Token(kind_of(word) or "unknown", word)


def cut_in_sentences(tokens: Sequence[Token]) -> Iterator[Sentence]:
    parts = [list[Token]()]
    for token in (*tokens, Token("end", "")):
        if token.kind == "gap":
            parts.append([])
        elif token.kind != "end":
            parts[-1].append(token)
        elif any(parts):
            yield Sentence(tuple(tuple(part) for part in parts if part), "?" in token.text)
            parts = [[]]


# --- Which firm is pointed at

POINTS = {
    "first": "0",
    "second": "1",
    "third": "2",
    "one": "one",
    "other": "new",
    "next": "new",
    "newer": "newer",
    "older": "older",
    "cheaper": "cheaper",
    "dearer": "dearer",
    "letter": "letter",
    "placed": "placed",
    "they": "they",
    "that": "that",
    "each": "all",
    "firm": "they",
    "paper": "they",
}
PLURAL = regex(r"(?:firm|ekip|ofert|wycen)(?:om|ami|ach)?")
NOUNS = {"firm", "paper", "price"}
POINTING = regex(r"t(?:a|e|ej|en|ego|ych|emu|amta|amtej|amten|amtego|ym)")
# "Drugi pokój", "po pierwsze", "za pierwszym razem"
NO_FIRM_AFTER = {"flat", "packages", "unknown", "topic"}


def with_firms(tokens: Sequence[Token]) -> Iterator[Token]:
    """Words that point at a firm as one token."""
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and is_of_pointer(tokens, at, end):
            end += 1
        words = tokens[at:end]
        if spec := spec_of(words, tokens[end : end + 1]):
            yield Token("point", " ".join(token.text for token in words), spec)
            at = end
        else:
            yield tokens[at]
            at += 1


def is_of_pointer(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[end]
    if end > at and tokens[end - 1].kind in {"they", "that"}:  # "od niej droższy"
        return token.kind in NOUNS
    if token.kind in {"cheaper", "dearer"} and any(each.kind in POINTS for each in tokens[at:end]):
        return False  # "która z tych firm tańsza?"
    is_that = POINTING.fullmatch(token.text) is not None
    return token.kind in POINTS or (token.kind == "price" and end > at) or (is_that and end == at)


def spec_of(words: Sequence[Token], after: Sequence[Token]) -> str:
    """ "" where the words point at no firm."""
    kinds = kinds_of(words)
    told = [word for word in words if word.kind in POINTS]
    marks = [word.text[-1] if word.kind == "placed" else POINTS[word.kind] for word in told]
    if any(PLURAL.fullmatch(word.text) for word in words):
        return "all"
    special = [mark for mark in marks if mark != "they"]
    if not marks or len({*special}) > 1:
        return "odd" if len({*special}) > 1 else ""
    spec = special[0] if special else "they"
    if spec == "letter":
        return "0" if words[-1].text.endswith("a") or "xlettera" in {w.text for w in words} else "1"
    is_bare = len(words) == 1
    if not kinds & NOUNS and kinds_of(after) & NO_FIRM_AFTER and spec != "they":
        return ""
    is_of_two = is_bare and spec in {"cheaper", "dearer"}
    if is_of_two or (is_bare and spec in {"newer", "older", "new"}):
        return ""
    if "price" in kinds and spec in {"newer", "new"}:
        return "they"
    if "price" in kinds and spec == "older":
        return "former"
    if spec == "older":
        return "former" if not kinds & {"firm", "paper"} else "older"
    if spec == "newer":
        return "new" if kinds & {"firm", "paper"} else "newer"
    return spec
