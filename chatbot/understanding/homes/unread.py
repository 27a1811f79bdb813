"""What of a sentence about several people's flats is passed over, and what may never be."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from chatbot.patterns import regex
from chatbot.understanding.homes.gifts import HAS, is_missing_given
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    GIVES,
    UnclearError,
    kinds_of,
    parts_of,
    texts_of,
)
from chatbot.understanding.homes.tokens import Sentence, Token

OUT_OF = {"z", "ze", "po", "od", "przed", "przy", "w", "we", "from", "after", "in"}
FOR = {"na", "za", "dla", "pod", "for"}
BARE, ALSO = {"own", "we", "kin", "glue", "gap"}, {"tez", "rowniez", "takze", "too"}
DENYING = {"not", "without"}
VERBS = {"v1", "v1p", "v3", "v3p", "self", "own", "we", "kin"}
SAME_LEVEL = {"same", "package", "cheaper", "area"}
# "5 tys. chcą zostawić na meble"
ASIDE = regex(r"zostawi(?:c|e|my|a|am|amy)?|odloz(?:yc|e|a|y|ymy)|schowa\w*|zachowa\w*|keep\w*")
MAY = regex(r"ch[ec]\w+|mog[el]?\w*|mozem\w*|moze|planuj\w*|mam|mamy|da|can|want\w*")
RESIZES = regex(
    r"(?:zmien|zmian|powieksz|pomniejsz|zmniejsz|zwieksz|sprzed|wyburz|dobud|urosl|skurcz)\w*"
    r"|(?:radz|polec|doradz|propon|suger|zaleca)\w*"
)
MONEY = ("pieniad", "pieniedz", "kas", "budzet", "oszczedn", "srodk")
DOES, PENSIONS = ("robi", "wykancz", "remont"), ("emerytur", "rent", "pensj", "wyplat")
BUYS = ("kupil", "bought")  # "za 480 tys."
SPENDS = {"przeznaczyc", "wydac", "spend"}
ON_FLAT = {
    *("wykonczenie", "mieszkanie", "mieszkania", "to", "remont", "moje", "nasze", "swoje", "oba"),
    *("nie", "niego", "wszystko"),
}


def is_set_aside(part: Sequence[Token]) -> bool:
    return any(ASIDE.fullmatch(token.text) for token in part)


def check_known(sentence: Sentence, *, is_first: bool) -> None:
    """Nothing is passed over that may change a figure; of the flats themselves nothing is known
    yet where it `is_first`, and their story is told at length. Raises UnclearError."""
    is_bare = kinds_of(sentence) <= BARE and bool(texts_of(sentence) & ALSO)
    parts = parts_of(sentence)
    is_bare |= any(map(is_not_had, parts))
    kinds = kinds_of(sentence)
    is_bare |= not kinds & {"package", "same", "area", "cheaper"} and any(map(is_cheaper, parts))
    is_bare |= "cool" in kinds_of(sentence) and any(map(is_only_there, parts))
    if not is_first and (is_bare or any(map(is_like, parts))):
        raise UnclearError  # "i jemu też": what, nobody said
    words = list(dict.fromkeys([*strange_in(sentence, is_first=is_first), *moved_in(sentence)]))
    if words:
        raise UnclearError(" ".join(words), is_strange=True)


def strange_in(sentence: Sentence, *, is_first: bool) -> Iterator[str]:
    kinds = kinds_of(sentence)
    for part in parts_of(sentence):
        is_beside = is_beside_figure(part)
        is_thing_beside = is_beside or bool(kinds_of(part) & {"package", "cool"} and not is_first)
        things = set(things_in(part)) if is_thing_beside else set()
        for at, token in enumerate(part):
            is_level = token.kind == "level" and not kinds & SAME_LEVEL
            is_unknown = token.kind == "unknown" and (is_beside or not is_first)
            if token.kind == "stop" or is_unknown or is_level or at in things:
                yield token.text


def is_beside_figure(part: Sequence[Token]) -> bool:
    """Or beside an area that nobody has: "siostra radzi 75 m2"."""
    kinds = kinds_of(part)
    has_one = "kin" in kinds and bool(kinds & {"v3", "v3p"})
    is_owned = has_one or bool(kinds & {"own", "we", "v1", "v1p", "self"})
    return bool(kinds & ({*AMOUNTS, *GIVES, "rest"} | (set() if is_owned else {"area"})))


def check_given(sentences: Sequence[Sentence], *, are_given: bool) -> None:
    """Raises UnclearError where one gives, and nobody tells how much; `are_given` gifts that may
    be meant."""
    told = [kinds_of(sentence) for sentence in sentences]
    if are_given or any(kinds & GIVES and kinds & AMOUNTS for kinds in told):
        return
    for sentence in sentences:
        parts = parts_of(sentence)
        are_beside = any(map(is_amount_alone, parts))
        if not are_beside and any(map(is_given_open, parts)):
            raise UnclearError


def is_given_open(part: Sequence[Token]) -> bool:
    gives = any(
        token.kind in {"give1", "give3"}
        and not kinds_of(part[max(at - 2, 0) : at]) & DENYING
        and "ile" not in texts_of(part[max(at - 3, 0) : at])  # is asked
        for at, token in enumerate(part)
    )
    is_told = kinds_of(part) & {*AMOUNTS, "rest", "package", "cool", "nothing", "giving", "without"}
    return gives and not is_told and not is_missing_given(part)


def is_only_there(part: Sequence[Token]) -> bool:
    """ "Klima w obu, a jak tylko u mnie?"."""
    kinds = kinds_of(part)
    return {"only", "asks"} < kinds <= {"only", "own", "we", "kin", "glue", "asks"}


def is_not_had(part: Sequence[Token]) -> bool:
    """ "Mama nie ma pieniędzy", "ja nie mam nic", "mama nie robi", "wspólny budżet"."""
    texts = [token.text for token in part]
    is_money = any(text.startswith(MONEY) for text in texts)
    is_denied = any(
        (before == "nie" and (text in HAS and (is_money or kinds_of(part) & {*AMOUNTS, "nothing"})))
        or (before == "nie" and text.startswith(DOES) and "kin" in kinds_of(part))
        for before, text in pairwise(texts)
    )
    are_joined = is_money and any(text.startswith("wspoln") for text in texts)
    is_pension = any(
        text.startswith(PENSIONS) and before not in {"z", "ze"} for before, text in pairwise(texts)
    ) and not any(text.startswith(("odloz", "oszczedn")) for text in texts)
    is_amount = bool(kinds_of(part) & AMOUNTS)
    is_nought = any(token.kind in AMOUNTS and not token.value for token in part)
    is_denied |= is_nought and not kinds_of(part) & {*GIVES, "loan", "credit"}
    return is_denied or (are_joined and not is_amount) or (is_pension and is_amount)


def is_cheaper(part: Sequence[Token]) -> bool:
    """ "U Kacpra taniej": how, nobody said."""
    is_asked = texts_of(part) & {"ile", "czy", "czyje", "kto", "much", "how"}
    is_asked |= kinds_of(part) & {"than", "from"}
    cheaper = any(token.text.startswith(("tanie", "droze", "tansz", "drozsz")) for token in part)
    return cheaper and bool(kinds_of(part) & {"own", "we", "kin"}) and not is_asked


def is_like(part: Sequence[Token]) -> bool:
    """ "Ja tak jak Ola": what of it is like hers, nobody said."""
    for at, token in enumerate(part):
        after = [each for each in part[at + 1 : at + 3] if each.text not in {"u", "dla"}][:1]
        before = kinds_of(part[:at]) & {"own", "we", "kin"}
        if token.text == "jak" and before and kinds_of(after) & {"own", "we", "kin"}:
            return not kinds_of(part) & {*AMOUNTS, *GIVES, *SAME_LEVEL, "asks_rest", "asks_more"}
    return False


def moved_in(sentence: Sentence) -> Iterator[str]:
    parts = parts_of(sentence)
    for at, part in enumerate(parts):
        around = [other for other in parts[max(at - 1, 0) : at + 2] if other is not part]
        yield from deeds_in(part, is_beside=any(map(is_amount_alone, around)))


def deeds_in(part: Sequence[Token], *, is_beside: bool) -> list[str]:
    """`is_beside` an amount that nobody is named with: "wydam na meble, 5 tys."."""
    kinds = kinds_of(part)
    deeds = [token.text for token in part if token.kind == "deed" or token.text.startswith(BUYS)]
    if is_deed_read(part):
        return []
    if kinds & AMOUNTS or (is_beside and "asks" not in kinds):
        return deeds
    return [deed for deed in deeds if "area" in kinds and RESIZES.match(deed)]


def things_in(part: Sequence[Token]) -> Iterator[int]:
    """Not "80 tys. ze spadku", nor "po weselu"."""
    for at, token in enumerate(part):
        before = texts_of(part[max(at - 2, 0) : at])
        if token.kind == "thing" and (before & FOR or not before & OUT_OF):
            yield at


def is_deed_read(part: Sequence[Token]) -> bool:
    """ "5 tys. chcą zostawić", "możemy wydać 90 tys. na wykończenie"."""
    texts = [token.text for token in part]
    if is_set_aside(part):
        return True
    deeds = {token.text for token in part if token.kind == "deed"}
    on = {texts[at + 1] for at, text in enumerate(texts[:-1]) if text in {"na", "za", "for", "on"}}
    return deeds <= SPENDS and on <= ON_FLAT and any(MAY.fullmatch(text) for text in texts)


def is_amount_alone(part: Sequence[Token]) -> bool:
    return bool(kinds_of(part) & AMOUNTS) and not kinds_of(part) & {*VERBS, *GIVES}


def check_passed_over(sentence: Sentence) -> None:
    """A sentence that is of no flat may turn round what another says. Raises UnclearError."""
    words = [token.text for token in sentence if token.kind == "stop"]
    if words:
        raise UnclearError(" ".join(words), is_strange=True)
