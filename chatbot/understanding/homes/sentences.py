"""What a sentence about several people's flats is made of, whoever is meant in it."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from chatbot.understanding.homes.records import OWN, Holdings
from chatbot.understanding.homes.tokens import THOUSAND, Sentence, Token

FIGURES = {"area", "money", "number"}
ELSE = {"topic", "odd", "rate"}
AMOUNTS = {"money", "number"}
NAMED = {"own", "we", "kin"}
GIVES = {"give1", "give3", "giving"}
ASKING = {"asks", "asks_rest", "asks_more", "package", "cool", "same", "cheaper"}
CORE = {*FIGURES, *ASKING, "back", "sum", "both", "each", "count", "rest"} - {"asks"}
PRICE_ASKED = {"ile", "kosztuje", "cena", "cene", "koszt", "much", "cost"}
ELSE_ASKED = {"czy", "jaki", "jaka", "jakie", "ktory", "ktora", "co", "what", "which", "does"}
SAYS = ("mowi", "twierdz", "radzi", "powiedzial", "poleca", "says", "said")
MEASURES = ("podal", "zmierz", "policz", "wymierz", "measur")
POSSESSIVES = ("moj", "moi", "nasz", "our")
BESIDE_PLACES = {"u", "dla", "w", "na"}
PAYS = ("placimy", "place", "zaplac", "oplac", "pokry")
SOME = {"cos", "czegos", "something"}
FLOWS, ALSO = {"idzie", "pojdzie"}, {"i", "oraz", "and"}
TAKES = ("wez", "wzi", "bior", "bierz", "wybra", "wybier", "zejd", "zesz", "take")
COMPANIES = (
    *("ekip", "firm", "ofert", "majst", "konkuren", "wykonawc", "fachow"),
    *("compan", "offer"),
)
FEW = {
    **dict.fromkeys(("jeden", "jedna", "jednej", "jedno", "one"), 1),
    **dict.fromkeys(("dwie", "two"), 2),
    **dict.fromkeys(("trzy", "three"), 3),
}
BARE = {"without", "glue", "gap", "flat", *NAMED}
SHORT = 8  # words of "a u syna?"
TWO = 2


class UnclearError(Exception):
    """`words` are what was not understood; `is_share` where one pays a part of another's price,
    `is_strange` where it is a word that nobody knows; `is_cooling`, `area` and `code` where air
    conditioning, an area or a package is of nobody who is named."""

    def __init__(
        self,
        words: str = "",
        *,
        is_share: bool = False,
        is_cooling: bool = False,
        is_strange: bool = False,
        area: Decimal | None = None,
        code: str = "",
    ) -> None:
        super().__init__(words)
        self.words, self.is_share, self.is_cooling = words, is_share, is_cooling
        self.is_strange, self.area, self.code = is_strange, area, code


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


# --- Plainer sentences


def in_plain_words(sentence: Sentence, known: Holdings) -> Sentence:
    plain = without_greeting(without_possessive(sentence))
    if not plain:
        return plain
    plain = without_purposes(without_idioms(plain))
    plain = with_units_meant(plain, known)
    plain = with_cheaper_asked(with_giving_said(with_alike_owned(plain)))
    return with_both_named(with_sized_named(without_stories(plain), known), known)


def without_greeting(sentence: Sentence) -> Sentence:
    """ "Marek z tej strony" is of nobody who is known."""
    if kinds_of(sentence) & {*CORE, *GIVES, *FIGURES}:
        return sentence
    return tuple(token for token in sentence if token.kind != "kin" or token.value)


def without_stories(sentence: Sentence) -> Sentence:
    """ "Sprzedaliśmy dom, kupujemy 71 m2", of which the first part is of no flat here."""
    if not kinds_of(sentence) & FIGURES:
        return sentence
    told = [token for token, part in with_parts(sentence) if not is_story(part)]
    return tuple(told) if kinds_of(told) & FIGURES else sentence


def is_story(part: Sequence[Token]) -> bool:
    kinds = kinds_of(part)
    return bool(kinds & ELSE) and not kinds & {*FIGURES, *GIVES, *CORE}


def without_possessive(sentence: Sentence) -> Sentence:
    """ "Moja siostra" is no flat of mine, and "my mu dołożymy" is."""
    follows = (*sentence[1:], Token("end", ""))
    return tuple(
        token
        for token, after in zip(sentence, follows, strict=True)
        if not (token.text.startswith(POSSESSIVES) and after.kind == "kin")
    )


def with_giving_said(sentence: Sentence) -> Sentence:
    """ "6 idzie dla syna" gives him that."""
    follows = (*sentence, Token("end", ""), Token("end", ""))
    return tuple(
        Token("give1", token.text)
        if token.text in FLOWS and follows[at + 1].text == "dla" and follows[at + 2].kind == "kin"
        else token
        for at, token in enumerate(sentence)
    )


def with_both_named(sentence: Sentence, known: Holdings) -> Sentence:
    """ "Ja i siostra", who are all that have a flat here, are both."""
    if len(known.homes) != TWO:
        return sentence
    tokens = list(sentence)
    for at, token in enumerate(sentence):
        after = [each for each in sentence[at + 1 : at + 4] if each.text not in BESIDE_PLACES][:2]
        is_pair = len(after) == TWO and after[0].text in ALSO and token.kind in NAMED
        if is_pair and after[1].kind in NAMED and token.value != after[1].value:
            end = sentence.index(after[1], at)
            tokens[at : end + 1] = [Token("both", token.text)] + [Token("glue", "")] * (end - at)
    return tuple(tokens)


def with_cheaper_asked(sentence: Sentence) -> Sentence:
    """ "A jak brat weźmie coś tańszego (od Premium)?": which it is, nobody said."""
    cheaper = [at for at, token in enumerate(sentence) if token.text.startswith("tansz")]
    takes = any(token.text.startswith(TAKES) or token.text in SOME for token in sentence)
    if len(cheaper) != 1 or not takes or "same" in kinds_of(sentence):
        return sentence
    at = cheaper[0]
    is_than = at + 2 < len(sentence) and sentence[at + 1].kind in {"from", "than"}
    is_than = is_than and sentence[at + 2].kind == "package"
    left = (*sentence[:at], *sentence[at + (3 if is_than else 1) :])
    if "package" in kinds_of(left):
        return sentence
    return (*sentence[:at], Token("cheaper", sentence[at].text), *left[at:])


def without_idioms(sentence: Sentence) -> Sentence:
    """ "Nie damy rady", "da się zrobić": nothing is given."""
    follows = (*sentence[1:], Token("end", ""))
    return tuple(
        Token("glue", token.text)
        if token.kind in GIVES and (after.kind == "idiom" or after.text == "sie")
        else token
        for token, after in zip(sentence, follows, strict=True)
    )


def without_purposes(sentence: Sentence) -> Sentence:
    """ "Ile zostanie na meble?"."""
    if "asks_rest" not in kinds_of(sentence):
        return sentence
    return tuple(
        token
        for at, token in enumerate(sentence)
        if not (token.kind == "topic" and is_purpose(sentence, at))
    )


def is_purpose(sentence: Sentence, at: int) -> bool:
    """Not "na kuchnię 8 tys.", which is money for something else."""
    beside = (*sentence[max(at - 2, 0) : max(at - 1, 0)], *sentence[at + 1 : at + 2])
    is_out_of = bool(texts_of(sentence[max(at - 3, 0) : at]) & {"z", "ze", "tych"})
    is_priced = bool(kinds_of(beside) & AMOUNTS) and not is_out_of
    return bool(texts_of(sentence[max(at - 1, 0) : at]) & {"na", "for"}) and not is_priced


def with_units_meant(sentence: Sentence, known: Holdings) -> Sentence:
    """ "A z jedną?", of air conditioning that is taken."""
    kinds = kinds_of(sentence)
    is_bare = "few" in kinds and kinds <= {"few", "glue", "gap", "only", "not"}
    are_cooled = any(home.units for home in known.homes.values())
    if not (is_bare and are_cooled):
        return sentence
    told = [
        Token("count", token.text, Decimal(FEW[token.text])) if token.text in FEW else token
        for token in sentence
    ]
    return (*told, Token("cool", "klima"))


def with_alike_owned(sentence: Sentence) -> Sentence:
    """ "Kupiłyśmy z siostrą mieszkania 45 i 45 m2": one is hers, one the visitor's."""
    kin = [token for token in sentence if token.kind == "kin" and token.value]
    sizes = [token for token in sentence if token.kind in {"area", "number"}]
    are_alike = len(sizes) == TWO and sizes[0].value == sizes[1].value
    if not are_alike or len(kin) != 1 or kinds_of(sentence) & {"own", "we", "money"}:
        return sentence
    found = list[Token]()
    owners = iter((Token("own", "moje", OWN), kin[0]))
    for token in sentence:
        if token in sizes:
            found += [next(owners), Token("area", token.text, token.value)]
        elif token is not kin[0]:
            found.append(token)
    return tuple(found)


def with_sized_named(sentence: Sentence, known: Holdings) -> Sentence:
    """ "A to mniejsze w Expressie?", of two that are known; "syn ma mniejsze" names him."""
    homes = sorted(known.homes.values(), key=lambda home: home.area)
    if len(homes) != TWO or homes[0].area == homes[1].area:
        return sentence
    sized = {"small": homes[0].who, "big": homes[1].who}

    def named(token: Token) -> Token:
        who = sized.get(token.kind, "")
        return Token("own" if who == OWN else "kin", token.text, who) if who else token

    found = list[Token]()
    for token, part in with_parts(sentence):
        found.append(token if kinds_of(part) & NAMED else named(token))
    return tuple(found)


def with_parts(sentence: Sentence) -> Iterator[tuple[Token, list[Token]]]:
    """Each token, and the part it is of."""
    part = list[Token]()
    gaps = [at for at, token in enumerate(sentence) if token.kind == "gap"]
    for at, token in enumerate(sentence):
        start = max((gap for gap in gaps if gap <= at), default=-1)
        end = min((gap for gap in gaps if gap > at), default=len(sentence))
        part = list(sentence[start + 1 : end])
        yield token, part


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
    if "share" in kinds and kinds & {*NAMED, *FIGURES, *GIVES}:
        raise UnclearError(is_share=True)


def check_paid(sentences: Sequence[Sentence]) -> None:
    """Raises UnclearError for "za klimę u syna płacimy my", whose price is another's to pay."""
    if not any("cool" in kinds_of(sentence) for sentence in sentences):
        return
    for sentence in sentences:
        kinds = kinds_of(sentence)
        pays = any(token.text.startswith(PAYS) for token in sentence)
        if pays and kinds & {"own", "we"} and not kinds & {*AMOUNTS, "asks", "each"}:
            raise UnclearError(is_share=True)


def with_cooling_meant(sentences: Sequence[Sentence]) -> list[Sentence]:
    """ "Syn bez klimy. Nasze też bez."."""
    are_cooled = any("cool" in kinds_of(sentence) for sentence in sentences)
    return [
        (*sentence, Token("cool", "klima"))
        if are_cooled and "without" in (kinds := kinds_of(sentence)) and kinds <= BARE
        else sentence
        for sentence in sentences
    ]


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
            raise UnclearError(" ".join(t.text for t in sentence if t.kind in ELSE))
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


def check_known(sentence: Sentence) -> None:
    """What is unknown stands beside no figure. Raises UnclearError."""
    for part in parts_of(sentence):
        kinds = kinds_of(part)
        has_one = "kin" in kinds and bool(kinds & {"v3", "v3p"})  # not "siostra radzi wziąć 75 m2"
        is_owned = has_one or bool(kinds & {"own", "we", "v1", "v1p", "self"})
        beside = {*AMOUNTS, *GIVES, "rest"} | (set() if is_owned else {"area"})
        if "unknown" in kinds and kinds & beside:
            words = " ".join(token.text for token in part if token.kind == "unknown")
            raise UnclearError(words, is_strange=True)


# --- Sums


def with_sums(sentence: Sentence) -> Sentence:
    """ "90 plus 15 to 105", "90, i od syna 4, czyli 94": each amount once."""
    amounts = [token for token in sentence if token.kind in AMOUNTS]
    told = [*map(amount_of, amounts)]
    plus = [at for at, token in enumerate(sentence) if token.kind == "plus"]
    if not plus and len(told) > TWO and told[-1] == sum(told[:-1]):
        return tuple(token for token in sentence if token is not amounts[-1])
    return with_plus(sentence, plus[0]) if len(plus) == 1 else sentence


def with_plus(sentence: Sentence, at: int) -> Sentence:
    places = [place for place, token in enumerate(sentence) if token.kind in AMOUNTS]
    before = [place for place in places if place < at]
    after = [place for place in places if place > at]
    if not before or not after or after[0] - at > 3:
        return sentence
    total = amount_of(sentence[before[-1]]) + amount_of(sentence[after[0]])
    is_told = any(amount_of(sentence[place]) == total for place in after[1:])
    summed = Token("money", f"{total}", total)
    left_out = {at, after[0], *([before[-1]] if is_told else [])}
    return tuple(
        summed if place == before[-1] else token
        for place, token in enumerate(sentence)
        if place not in left_out
    )


def without_part_of_sum(sentence: Sentence) -> Sentence:
    """ "Mamy razem 120 tys., z czego mama daje 30": what it is made of."""
    places = [at for at, token in enumerate(sentence) if token.text == "czego"]
    amounts = [at for at, token in enumerate(sentence) if token.kind in AMOUNTS]
    if not places or len(amounts) < TWO or not kinds_of(sentence) & GIVES:
        return sentence
    out = {*GIVES, *AMOUNTS, *NAMED}
    return tuple(
        token for at, token in enumerate(sentence) if at < places[0] or token.kind not in out
    )


def with_rest_of_sum(sentence: Sentence) -> Sentence:
    """ "Z tych 110 tys. moje jest 45, a reszta syna": 65 thousand are his."""
    rests = [at for at, token in enumerate(sentence) if token.kind == "rest"]
    amounts = [at for at, token in enumerate(sentence) if token.kind in AMOUNTS]
    if len(rests) != 1 or len(amounts) != TWO or kinds_of(sentence) & GIVES:
        return sentence
    whole, part = (amount_of(sentence[at]) for at in amounts)
    if whole <= part or amounts[1] > rests[0]:
        return sentence
    rest = Token("money", f"{whole - part}", whole - part)
    return tuple(
        rest if at == rests[0] else token for at, token in enumerate(sentence) if at != amounts[0]
    )
