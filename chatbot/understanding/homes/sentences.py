"""What a sentence about several people's flats is made of, whoever is meant in it."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from chatbot.understanding.homes.records import Holdings
from chatbot.understanding.homes.tokens import THOUSAND, Sentence, Token

FIGURES = {"area", "money", "number"}
ELSE = {"topic", "odd", "rate"}
AMOUNTS = {"money", "number"}
NAMED = {"own", "we", "kin"}
GIVES = {"give1", "give3", "giving"}
ASKING = {"asks", "asks_rest", "asks_more", "package", "cool", "same", "cheaper"}
CORE = {*FIGURES, *ASKING, "back", "unaside", "sum", "both", "each", "count", "rest"} - {"asks"}
PRICE_ASKED = {"ile", "kosztuje", "cena", "cene", "koszt", "much", "cost"}
ELSE_ASKED = {"czy", "jaki", "jaka", "jakie", "ktory", "ktora", "co", "what", "which", "does"}
SAYS = ("mowi", "twierdz", "radzi", "powiedzial", "poleca", "says", "said")
MEASURES = ("podal", "zmierz", "policz", "wymierz", "measur")
ANOTHER = {"drugi", "druga", "drugiego", "drugiej", "drugiemu", "inny", "second"}
POINTING = {"tego", "tamtego", "temu", "tym"}
PAYS = ("placimy", "place", "zaplac", "oplac", "pokry")
PAYS_FOR = ("placi", "place", "zaplac")
TAKES_ON = ("bior", "bierz", "wezm")
BUYS = ("kupuj", "kupi", "prezen", "ufund")
COMPANIES = (
    *("ekip", "firm", "ofert", "majst", "konkuren", "wykonawc", "fachow"),
    *("compan", "offer"),
)
FEW = {
    **dict.fromkeys(("jeden", "jedna", "jednej", "jedno", "one"), 1),
    **dict.fromkeys(("dwie", "dwiema", "dwoma", "two"), 2),
    **dict.fromkeys(("trzy", "three"), 3),
}
SHORT = 8  # words of "a u syna?"
TWO = 2


class UnclearError(Exception):
    """`is_share` where one pays a part of another's price, `is_strange` where it is a word that
    nobody knows, `is_else` where it is of something else; `is_cooling`, `area` and `code` where air
    conditioning, an area or a package is of nobody who is named."""

    def __init__(
        self,
        words: str = "",
        *,
        is_share: bool = False,
        is_cooling: bool = False,
        is_strange: bool = False,
        is_else: bool = False,
        area: Decimal | None = None,
        code: str = "",
    ) -> None:
        super().__init__(words)
        self.is_share, self.is_cooling = is_share, is_cooling
        self.is_strange, self.is_else = is_strange, is_else
        self.area, self.code = area, code


def kinds_of(tokens: Collection[Token]) -> set[str]:
    return {token.kind for token in tokens}


def texts_of(tokens: Collection[Token]) -> set[str]:
    return {token.text for token in tokens}


def kinds_before(part: Sequence[Token], at: int, reach: int) -> set[str]:
    return kinds_of(part[max(at - reach, 0) : at])


def value_of(token: Token) -> Decimal:
    return Decimal(token.value or 0)


def amount_of(token: Token) -> Decimal:
    """In PLN; a bare number is of thousands."""
    return value_of(token) if token.kind == "money" else value_of(token) * THOUSAND


def parts_of(sentence: Sequence[Token]) -> list[list[Token]]:
    """Between commas and conjunctions."""
    parts = [list[Token]()]
    for token in sentence:
        if token.kind == "gap":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def parts_of_gift(sentence: Sequence[Token]) -> list[list[Token]]:
    """What is asked after it is a part of its own: "jak mu dam 7 tys. starczy mu na Comfort?"."""
    return list(asked_apart(parts_of(sentence)))


def asked_apart(parts: Sequence[list[Token]]) -> Iterator[list[Token]]:
    for part in parts:
        gives = [at for at, token in enumerate(part) if token.kind in GIVES]
        asks = [at for at, token in enumerate(part) if token.kind == "asks_rest"]
        if gives and asks and asks[-1] > gives[0] and kinds_of(part[: asks[-1]]) & AMOUNTS:
            yield part[: asks[-1]]
            yield part[asks[-1] :]
        else:
            yield part


# --- What a sentence is of


def is_of_others(sentences: Sequence[Sentence]) -> bool:
    """What another company asks."""
    return any(
        token.text.startswith(COMPANIES) and kinds_of(each) & {*AMOUNTS, "rate"}
        for each in sentences
        for token in each
    )


def check_counted(sentence: Sentence) -> None:
    """Raises UnclearError for flats that are done, and for shares of a price."""
    kinds = kinds_of(sentence)
    if "done" in kinds and kinds & {*NAMED, *FIGURES}:
        raise UnclearError
    if kinds & GIVES and "area" in kinds and not kinds & AMOUNTS:  # "rodzice dali 55 m2"
        raise UnclearError
    if is_pointed_cheaper(sentence) or is_of_another(sentence) or is_part_told(sentence):
        raise UnclearError
    if is_paid_for(sentence):
        raise UnclearError(is_share=True)
    if "share" in kinds and kinds & {*NAMED, *FIGURES, *GIVES, "asks_more"}:
        raise UnclearError(is_share=True)


def is_paid_for(sentence: Sentence) -> bool:
    """ "Zapłacimy za syna 20 tys.", "my płacimy różnicę", "kupujemy mu klimę"."""
    kinds, texts = kinds_of(sentence), texts_of(sentence)
    if "cool" in kinds and any(text.startswith(BUYS) for text in texts):
        return True
    takes_on = {"na", "siebie"} <= texts and any(text.startswith(TAKES_ON) for text in texts)
    if takes_on:
        return True
    pays = any(text.startswith(PAYS_FOR) for text in texts)
    if not pays or texts & {"ile", "czy", "kto", "much"}:
        return False
    is_of_all = "za" in texts and bool(kinds & {"kin", "sum", "both"})
    return is_of_all or bool(kinds & AMOUNTS) or any(text.startswith("roznic") for text in texts)


def is_part_told(sentence: Sentence) -> bool:
    """ "Ma 48 tys., w tym 8 od nas"."""
    return any(
        (before.text, token.text) == ("w", "tym") and kinds_of(sentence[at : at + 3]) & AMOUNTS
        for at, (before, token) in enumerate(pairwise(sentence), start=1)
    )


def is_of_another(sentence: Sentence) -> bool:
    """ "Mój drugi syn ma 30 m2": not the one who is known."""
    return any(
        token.kind == "kin" and sentence[at].text in ANOTHER
        for at, token in enumerate(sentence[1:])
    )


def is_pointed_cheaper(sentence: Sentence) -> bool:
    """ "Dla syna wrócę do tego tańszego": which of them, nobody said."""
    return "package" not in kinds_of(sentence) and any(
        token.text.startswith(("tansz", "drozsz")) and sentence[at - 1].text in POINTING
        for at, token in enumerate(sentence[1:], start=1)
    )


def check_paid(sentences: Sequence[Sentence]) -> None:
    """Raises UnclearError for "za klimę u syna płacimy my", whose price is another's to pay."""
    if not any("cool" in kinds_of(sentence) for sentence in sentences):
        return
    for sentence in sentences:
        kinds = kinds_of(sentence)
        if is_cooling_paid(sentence) or is_paid_for_another(sentence):
            raise UnclearError(is_share=True)
        pays = any(token.text.startswith(PAYS) for token in sentence)
        if pays and kinds & {"own", "we"} and not kinds & {*AMOUNTS, "asks", "each"}:
            raise UnclearError(is_share=True)


def is_paid_for_another(sentence: Sentence) -> bool:
    """ "Jak ja za nią zapłacę"."""
    for at, token in enumerate(sentence):
        before = sentence[max(at - 3, 0) : at]
        if token.text.startswith(PAYS) and "kin" in kinds_of(before) and "za" in texts_of(before):
            return True
    return False


def is_cooling_paid(sentence: Sentence) -> bool:
    """ "Gdyby Ola zapłaciła za moją klimę", and not "ile zapłacę za klimę"."""
    for at, token in enumerate(sentence):
        after = sentence[at + 1 : at + 5]
        is_asked = "ile" in texts_of(sentence[max(at - 2, 0) : at])
        if token.text.startswith(PAYS) and "cool" in kinds_of(after) and not is_asked:
            return "za" in texts_of(after)
    return False


def is_than_kin(sentence: Sentence) -> bool:
    """ "Większe niż u rodziców"."""
    return any(
        token.kind == "than" and "kin" in kinds_of(sentence[at + 1 : at + 3])
        for at, token in enumerate(sentence)
    )


def is_hearsay(sentence: Sentence, known: Holdings) -> bool:
    """ "Kuzynka mówi, że Premium lepsze", and has no flat here."""
    kin = {token.value for token in sentence if token.kind == "kin"}
    is_said = any(token.text.startswith(SAYS) for token in sentence)
    return bool(kin) and is_said and not kin & {*known.homes} and not kinds_of(sentence) & FIGURES


def check_hearsay(sentences: Sequence[Sentence], known: Holdings) -> None:
    """Raises UnclearError for "koleżanka podała 63 m2", who has no flat here."""
    for sentence in sentences:
        kin = {token.value for token in sentence if token.kind == "kin"}
        is_measured = any(token.text.startswith(MEASURES) for token in sentence)
        if is_measured and kin and not kin & {*known.homes} and "area" in kinds_of(sentence):
            raise UnclearError


def is_of_homes(sentence: Sentence, known: Holdings) -> bool:
    """Raises UnclearError for figures beside what is asked of something else."""
    kinds = kinds_of(sentence)
    if kinds & ELSE:
        if kinds & FIGURES:
            words = " ".join(token.text for token in sentence if token.kind in ELSE)
            raise UnclearError(words, is_else=True)
        return False
    is_strange = "unknown" in kinds and not kinds & {*NAMED, *FIGURES, *CORE} - {"package", "cool"}
    if is_strange and (not known.are_several or texts_of(sentence) & ELSE_ASKED):
        return False
    is_of_money = kinds & {"loan", "cancel"} or (known.gifts and "credit" in kinds)
    return bool(kinds & {*CORE, *NAMED, *GIVES} or is_of_money)


def is_meant(sentences: Sequence[Sentence], known: Holdings) -> bool:
    """Enough of it is of flats; "zadzwońcie do mnie" is not."""
    tokens = [token for sentence in sentences for token in sentence]
    kinds = kinds_of(tokens)
    if kinds & {*CORE, "loan", "cancel"} or (known.gifts and kinds & {*GIVES, "credit"}):
        return True
    if any(token.kind == "kin" and token.value in known.kin for token in tokens):
        return known.are_several
    is_asked = bool(texts_of(tokens) & PRICE_ASKED)
    return "unknown" not in kinds and bool(kinds & NAMED) and (is_asked or len(tokens) <= SHORT)


BESIDE_NAMES = {
    *("both", "sum", "glue", "gap", "flat", "only", "v1", "v1p", "v3", "number", "area"),
    "partner",
}


def only_names(sentences: Sequence[Sentence]) -> bool:
    """ "U mamy", an answer to whose something is."""
    kinds = {token.kind for sentence in sentences for token in sentence}
    return bool(kinds & {*NAMED, "both", "sum"}) and kinds <= {*NAMED, *BESIDE_NAMES}
