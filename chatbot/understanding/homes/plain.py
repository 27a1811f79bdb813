"""Sentences about several people's flats in plainer words, the same for everybody."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from chatbot.understanding.homes.records import OWN, Holdings
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    CORE,
    ELSE,
    FEW,
    FIGURES,
    GIVES,
    NAMED,
    TWO,
    amount_of,
    kinds_of,
    parts_of,
    texts_of,
)
from chatbot.understanding.homes.tokens import Sentence, Token

POSSESSIVES = ("moj", "moi", "nasz", "our")
ENGLISH_KIN = {
    *("brother", "sister", "son", "daughter", "mother", "mum", "mom", "father", "dad", "parents"),
    *("in-laws", "cousin", "friend", "grandson", "granddaughter", "grandma", "grandmother"),
    *("grandpa", "grandfather", "aunt"),
}
BESIDE_PLACES = {"u", "dla", "w", "na"}
IDIOM = {"sie", "znac", "spokoj"}
ONE_IF, MANY_IF = {"jakbym", "gdybym", "zebym"}, {"jakbysmy", "gdybysmy", "zebysmy"}
PAST, PAST_OF_MANY = ("l", "la"), ("li", "ly")
DATIVE = ("owi", "ce", "ze", "i", "ie", "u", "om")
SOME = {"cos", "czegos", "something"}
FLOWS, ALSO = {"idzie", "pojdzie"}, {"i", "oraz", "and"}
LOWER = ("tansz", "nizsz", "nizej")
TAKES = ("wez", "wzi", "bior", "bierz", "wybra", "wybier", "zejd", "zesz", "take")
BARE = {"without", "glue", "gap", "flat", *NAMED}


def in_plain_words(sentence: Sentence, known: Holdings) -> Sentence:
    plain = without_greeting(without_possessive(sentence))
    if not plain:
        return plain
    plain = without_purposes(with_condition_owned(without_idioms(plain)))
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
        if not (after.kind == "kin" and is_possessive(token, after))
    )


def is_possessive(token: Token, after: Token) -> bool:
    """ "My" is the visitor's in English alone."""
    is_english = token.text == "my" and after.text in ENGLISH_KIN
    return token.text.startswith(POSSESSIVES) or is_english


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
    cheaper = [at for at, token in enumerate(sentence) if token.text.startswith(LOWER)]
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


def with_condition_owned(sentence: Sentence) -> Sentence:
    """ "Jakbym wzięła Express, a resztę dała Oli": it is the visitor who gives."""
    ifs = [at for at, token in enumerate(sentence) if token.text in {*ONE_IF, *MANY_IF}]
    if not ifs:
        return sentence
    are_many = sentence[ifs[0]].text in MANY_IF
    owned = {"give3": "give1", "v3": "v1", "v3p": "v1p" if are_many else "v3p"}
    part, found = list[Token](), list[Token]()
    for at, token in enumerate(sentence):
        part = [] if token.kind == "gap" else [*part, token]
        is_past = token.text.endswith(PAST_OF_MANY if are_many else PAST)
        is_owned = at > ifs[0] and is_past and not any(map(is_subject, part))
        found.append(token._replace(kind=owned.get(token.kind, token.kind)) if is_owned else token)
    return tuple(found)


def is_subject(token: Token) -> bool:
    """ "Ola", and not "Oli"."""
    is_taker = token.text in {"jej", "mu", "im", "niej", "jemu"} or token.text.endswith(DATIVE)
    return token.kind == "kin" and not is_taker


def without_idioms(sentence: Sentence) -> Sentence:
    """ "Nie damy rady", "da się zrobić": nothing is given."""
    follows = (*sentence[1:], Token("end", ""))
    return tuple(
        Token("glue", token.text)
        if token.kind in GIVES and (after.kind == "idiom" or after.text in IDIOM)
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


def with_cooling_denied(sentence: Sentence) -> Sentence:
    parts = parts_of(sentence)
    last = parts[-1] if parts else []
    is_denied = bool(last) and last[-1].kind == "without" and kinds_of(last) <= BARE
    is_cooled = "cool" in kinds_of(sentence)
    return (*sentence, Token("cool", "klima")) if is_denied and is_cooled else sentence


def with_cooling_meant(sentences: Sequence[Sentence], known: Holdings) -> list[Sentence]:
    """ "Syn bez klimy. Nasze też bez.", "u nas klima, u syna bez", "a bez?" after it."""
    are_cooled = any("cool" in kinds_of(sentence) for sentence in sentences)
    is_after = len(sentences) == 1 and not known.gifts
    are_cooled |= is_after and any(home.units for home in known.homes.values())
    sentences = [with_cooling_denied(sentence) for sentence in sentences]
    return [
        (*sentence, Token("cool", "klima"))
        if are_cooled and "without" in (kinds := kinds_of(sentence)) and kinds <= BARE
        else sentence
        for sentence in sentences
    ]


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
