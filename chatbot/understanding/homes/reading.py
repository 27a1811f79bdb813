"""What a message says of the flats of several people, token by token. Nothing is guessed: where a
figure has no owner, or something beside it is not understood, UnclearError says which words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from chatbot.understanding.homes.cooling import rooms_in, take_cooling, take_few
from chatbot.understanding.homes.figures import kind_of_number, take_area
from chatbot.understanding.homes.gifts import (
    amounts_told,
    gift_given_back,
    gift_in,
    is_gift_again,
    is_of_joint,
    is_taken_back,
    others_of,
    take_back,
    take_gift,
    with_gift_changed,
    without_what_is_not_given,
)
from chatbot.understanding.homes.message import ALL, Message, PriceOf
from chatbot.understanding.homes.money import settle_purses, take_money, take_none_aside
from chatbot.understanding.homes.packages import (
    differences,
    settle_codes,
    take_former,
    take_package,
    take_same,
)
from chatbot.understanding.homes.plain import (
    in_plain_words,
    with_cooling_meant,
    with_rest_of_sum,
    with_sums,
    without_part_of_sum,
)
from chatbot.understanding.homes.questions import take_question
from chatbot.understanding.homes.records import OWN, Choice, Holdings
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    CORE,
    ELSE,
    FIGURES,
    GIVES,
    NAMED,
    TWO,
    UnclearError,
    amount_of,
    check_counted,
    check_hearsay,
    check_paid,
    is_hearsay,
    is_meant,
    is_of_homes,
    is_of_others,
    is_than_kin,
    kinds_of,
    parts_of,
    parts_of_gift,
    texts_of,
    value_of,
)
from chatbot.understanding.homes.tokens import Sentence, Token
from chatbot.understanding.homes.unread import check_given, check_known, check_passed_over

WHICH = {"jaki", "jakie", "ktory", "ktore", "which", "what"}
PACKAGE_SAID = {"pakiet", "pakiety", "pakietu", "package", "wariant", "opcja"}
OTHER = {"drugie", "drugiego", "drugim", "drugiemu"}
CHEAPER = {"taniej", "tanszy", "tanszego", "tansze", "cheaper"}
LET_IT_BE = ["niech", "bedzie"]
ONLY_THIS = {"tylko", "jedynie", "wylacznie", "only", "just"}  # changes


@dataclass(frozen=True)
class Read:
    """The flats as they are from now on, and who is asked about; `contrast` has two choices for
    one's flat, the former first."""

    holdings: Holdings
    shown: tuple[str, ...]
    are_compared: bool = False  # the flats with each other
    contrast: Mapping[str, tuple[Choice, Choice]] = field(default_factory=dict)
    open_money: Decimal | None = None  # of which nobody told whose it is
    is_alone: bool = False  # money for all is held against those that are shown: "samo moje"
    asks_which: bool = False  # package
    left_for: str = ""  # whom, of the money for all

    @property
    def is_sum(self) -> bool:
        return len(self.shown) > 1


@dataclass(frozen=True)
class HomesRead:
    """`read` is None where something of it is not clear, and then `before` stands."""

    before: Holdings
    read: Read | None
    unclear: UnclearError | None = None
    meant: str = ""  # whose flat it is of, where it asks something else
    strange: tuple[str, ...] = ()  # words that were not understood, as they were written


def read(sentences: Sequence[Sentence], known: Holdings, price_of: PriceOf) -> Read | None:
    """None where it is of something else. Raises UnclearError."""
    if is_of_others(sentences):
        return None
    sentences = with_cooling_meant(sentences, known)
    check_paid(sentences)
    for sentence in sentences:
        check_counted(sentence)
    if not known.are_several and any(map(is_than_kin, sentences)):
        raise UnclearError
    plain = [in_plain_words(sentence, known) for sentence in with_gift_gone_on(sentences)]
    check_hearsay(plain, known)
    told = [each for each in plain if not is_hearsay(each, known)]
    of_homes = [each for each in told if is_of_homes(each, known)]
    is_of_flats = bool(of_homes) and is_meant(of_homes, known)
    check_left([each for each in told if each not in of_homes], known, is_of_flats=is_of_flats)
    if not is_of_flats:
        return None
    if is_price_of_cooling(of_homes, known):
        raise UnclearError(is_cooling=True)
    message = Message(known, price_of, [token for each in of_homes for token in each])
    message.rooms = rooms_in([token for sentence in sentences for token in sentence])
    texts = {text for sentence in sentences for text in texts_of(sentence)}
    message.asks_which = bool(texts & WHICH and texts & PACKAGE_SAID)
    message.asks_which |= bool(texts & CHEAPER) and bool(texts & {"co", *PACKAGE_SAID})
    message.asks_which |= "cheaper" in message.kinds
    check_given(of_homes, are_given=bool(known.gifts))
    for sentence in of_homes:
        take(message, sentence)
    return result(message)


def with_gift_gone_on(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """ "Nie oddajemy jej wszystkiego. Niech będzie 27 tys.": so much is given to her."""
    given: Sentence = ()
    for sentence in sentences:
        kinds, texts = kinds_of(sentence), [token.text for token in sentence]
        is_amount = bool(kinds & {"money", "number"}) and texts[:2] == LET_IT_BE
        if given and is_amount and not kinds & {*NAMED, *GIVES, "area", "package", "cool"}:
            yield (*given, *sentence)
        else:
            yield sentence
        gives = [token for token in sentence if token.kind in GIVES]
        takers = [token for token in sentence if token.kind == "kin"]
        given = (gives[0], takers[0]) if gives and takers else ()


def check_left(left: Sequence[Sentence], known: Holdings, *, is_of_flats: bool) -> None:
    """Raises UnclearError where what is of no flat may change what is: "odwrotnie!"."""
    if is_of_flats and any(is_more_than_chatter(each) for each in left):
        raise UnclearError
    is_else = any(kinds_of(each) & ELSE for each in left)
    if is_of_flats or (known.are_several and not is_else):
        for each in left:
            check_passed_over(each)


def is_more_than_chatter(sentence: Sentence) -> bool:
    kinds = kinds_of(sentence)
    takes = kinds & {*NAMED, "v1", "v1p", "v3", "v3p"}
    return bool(kinds & {"cool", *GIVES}) or ("package" in kinds and bool(takes))


def is_price_of_cooling(sentences: Sequence[Sentence], known: Holdings) -> bool:
    """ "Ile kosztuje klimatyzacja?", of nobody's flat."""
    kinds = kinds_of([token for sentence in sentences for token in sentence])
    are_cooled = any(home.units for home in known.homes.values())
    is_bare = not kinds & ((CORE - {"cool"}) | NAMED | {"v1", "v1p", "without", "not"})
    return {"cool", "asks"} <= kinds and is_bare and not are_cooled and len(known.focus) != 1


def take(message: Message, sentence: Sentence) -> None:
    """Raises UnclearError."""
    if "unaside" in kinds_of(sentence):
        take_none_aside(message, sentence)
        sentence = tuple(token for token in sentence if token.kind != "unaside")
    if is_taken_back(sentence):
        take_back(message, sentence)
        sentence = without_what_is_not_given(sentence)
    sentence = without_given_up(message, without_part_of_sum(with_other_named(message, sentence)))
    sentence = with_gift_changed(message, sentence)
    check_known(sentence, is_first=not message.known.are_several)
    sentence = with_rest_of_sum(with_sums(without_denied(message, sentence)))
    if "drops" in kinds_of(sentence) and "cool" not in kinds_of(sentence):
        take_drop(message, sentence)
    elif not take_given(message, sentence):
        take_told(message, sentence)


def take_told(message: Message, sentence: Sentence) -> None:
    kinds, than = kinds_of(sentence), len(message.than)
    people = {who for part in parts_of(sentence) for who in message.named(part)}
    message.said = list(dict.fromkeys((*message.said, *people)))
    for part in parts_of(sentence):
        is_asked = kinds_of(part) & {"asks", "asks_rest", "asks_more"}
        named = message.named(part)
        is_bare = {"package"} <= kinds_of(part) <= {"package", "glue"} and not message.codes
        if (is_asked or is_bare) and len(people) > 1 and not (named or message.by_verb(part)):
            message.current = ALL
        take_part(message, part, sentence)
        if len(named) == 1:
            message.current = named[0]
        elif not named:
            message.current = message.by_verb(part) or message.current
    if len(people) > 1:
        message.current = ALL
    take_question(message, sentence)
    settle_codes(message, kinds, message.than[than:])


def take_part(message: Message, part: Sequence[Token], sentence: Sentence) -> None:
    is_cooled = "cool" in kinds_of(sentence)
    for at in sorted(range(len(part)), key=lambda at: part[at].kind != "area"):
        token = part[at]
        kind = token.kind
        if kind == "number":
            kind = kind_of_number(message, part, sentence, at)
        if kind == "area":
            take_area(message, part, at)
        elif kind == "money":
            take_money(message, part, sentence, at, amount_of(token))
        elif kind == "package":
            take_package(message, part, at, str(token.value))
        elif kind == "same":
            take_same(message, part, at)
        elif kind == "back":
            take_former(message)
        elif kind == "cool" or (kind == "count" and not is_cooled):
            take_cooling(message, part, sentence, at)
        elif kind == "few":
            take_few(message, part, sentence, at)


def take_given(message: Message, sentence: Sentence) -> bool:
    """Whether something is given."""
    parts = parts_of_gift(sentence)
    at = gift_in(message, parts)
    back = None if at is None else gift_given_back(message, parts, at)
    if at is not None and back is not None:
        message.changed += back.people()
        kept = tuple(gift for gift in message.now.gifts if gift != back)
        message.now = replace(message.now, gifts=kept)
        for part in (*parts[:at], *parts[at + 1 :]):
            take(message, tuple(part))
        return True
    amounts = None if at is None else amounts_told(parts, at)
    if at is None or amounts is None:
        return False
    before, after = others_of(parts, at, amounts)
    for part in before:
        take(message, tuple(part))
    if not (is_gift_again(message, parts[at], amounts) or is_of_joint(message, parts[at])):
        take_gift(message, parts[at], amounts, sentence)
    for part in after:
        take(message, tuple(part))
    return True


def with_other_named(message: Message, sentence: Sentence) -> Sentence:
    """ "To drugie w Expressie", of two: the second that was told, or not the one spoken of."""
    if len(message.everybody) != TWO or kinds_of(sentence) & NAMED:
        return sentence
    spoken = message.current or message.focus
    who = message.other_than(spoken) if spoken in message.now.homes else message.everybody[1]
    kind = "own" if who == OWN else "kin"
    return tuple(
        Token(kind, token.text, who) if token.text in OTHER else token for token in sentence
    )


def without_given_up(message: Message, sentence: Sentence) -> Sentence:
    """Without "Premium odpada" and "po co córce Comfort"."""
    out = [part for part in parts_of(sentence) if is_given_up(part)]
    message.refused += [str(t.value) for part in out for t in part if t.kind == "package"]
    return tuple(token for token in sentence if not any(token in part for part in out))


def is_given_up(part: Sequence[Token]) -> bool:
    texts = [token.text for token in part]
    is_dropped = "drops" in kinds_of(part) and not kinds_of(part) & {*NAMED, "cool"}
    return "package" in kinds_of(part) and (is_dropped or texts[:2] == ["po", "co"])


def take_drop(message: Message, sentence: Sentence) -> None:
    """ "Brat się rozmyślił, zostaje tylko moje". Raises UnclearError."""
    parts = parts_of(sentence)
    dropped = next(part for part in parts if "drops" in kinds_of(part))
    named = [who for who in message.named(dropped) if who in message.now.homes]
    is_changed_mind = any(token.text.startswith("rozmysl") for token in dropped)
    is_else = bool(message.now.gifts) or is_changed_mind
    is_package = "package" in kinds_of(dropped)
    if is_package or (is_else and not message.kinds & {"only", "apart"}):
        raise UnclearError  # of the flat, or of what was told last
    if len(named) != 1 or len(message.everybody) < TWO:
        raise UnclearError
    message.now = message.now.without(named[0])
    message.before = dict(message.now.homes)
    for part in parts:
        if part is not dropped:
            take(message, tuple(part))


def without_denied(message: Message, sentence: Sentence) -> Sentence:
    """Without the old figure of "33 m, a nie 31", whose owner is known by it."""
    kept, at = list[Token](), 0
    follows = (*sentence, Token("end", ""), Token("end", ""))
    while at < len(sentence):
        token, after, last = follows[at : at + 3]
        if token.kind in {"not", "instead"} and after.kind in DENIED:
            deny(message, token, after)
            at += 2
        elif token.kind == "not" and after.kind in VERBS and last.kind in AMOUNTS:
            if sum(each.kind in AMOUNTS for each in sentence) == 1:
                raise UnclearError(last.text)  # "nie mamy 95 tys."
            kept.append(after)
            at += 3
        elif token.kind == "not" and after.kind in BETWEEN and last.kind == "package":
            message.refused.append(str(last.value))
            at += 3
        else:
            kept.append(token)
            at += 1
    return tuple(kept) if kinds_of(kept) & CORE else sentence


DENIED = {*FIGURES, "package", "sum", "both"}
VERBS = {"v1", "v1p", "v3", "v3p"}
BETWEEN = {"glue", *VERBS}


def deny(message: Message, token: Token, after: Token) -> None:
    if after.kind in {"area", "number"}:
        message.denied.append(value_of(after))
        message.current = message.current or message.now.owner_of(value_of(after))
    if after.kind == "package" and token.kind == "not":
        message.refused.append(str(after.value))
    if after.kind == "package" and token.kind == "instead":
        message.than.append(str(after.value))


def result(message: Message) -> Read:
    """Raises UnclearError where the whole makes no sense."""
    settle_purses(message)
    message.now = message.now.settled(message.known, message.given)
    check_whole(message)
    asked = [who for name in message.asked for who in message.each(name)]
    check_refused(message, asked)
    if any(who not in message.now.homes for who in asked):
        raise UnclearError
    message.changed = [who for who in message.changed if who in message.now.homes]
    message.coded = [who for who in message.coded if who in message.now.homes]
    message.contrast = {
        who: pair for who, pair in message.contrast.items() if who in message.now.homes
    }
    if message.assumed and {*asked} - {message.assumed}:
        raise UnclearError
    if is_of_cooling(message) and not message.contrast:
        message.are_compared = message.are_compared and bool(message.kinds & {"each", "from"})
    elif message.asks_gap and not message.contrast and are_told_now(message):
        message.are_compared = True
    elif message.asks_gap and not (message.are_compared or message.contrast):
        told = asked or message.coded or message.changed or changed_last(message)
        message.contrast = dict(differences(message, list(dict.fromkeys(told))))
        message.are_compared = not message.contrast
    if message.before != message.now.homes:
        message.now = replace(message.now, former=message.before)
    is_only = is_of_one_alone(message, asked)
    shown = shown_of(message, asked, is_only=is_only)
    is_of_all = "sum" in message.kinds or message.are_compared
    focus = shown if is_of_all else in_order(message, asked or message.coded or shown)
    return Read(
        replace(message.now, focus=tuple(focus)),
        tuple(shown),
        are_compared=message.are_compared,
        contrast=message.contrast,
        open_money=message.open_money,
        is_alone=is_only and message.now.joint is not None and "asks_rest" in message.kinds,
        asks_which=message.asks_which and not message.coded,
        left_for=message.left_for if message.now.joint is not None else "",
    )


def changed_last(message: Message) -> Sequence[str]:
    """ "O ile drożej niż ten Comfort?", whoever had it. Raises UnclearError where the message
    before was not understood."""
    if message.known.is_unread:
        raise UnclearError
    homes, former = message.now.homes, message.known.former
    last = [who for who in homes if who in former and former[who].code not in {"", homes[who].code}]
    named = [who for who in last if former[who].code in message.than]
    found = named or last
    return found if len(found) == 1 else message.now.focus or message.everybody


def check_refused(message: Message, asked: Sequence[str]) -> None:
    """Raises UnclearError for "Ola nie chce Comfortu", who has it, and takes no other."""
    refused = {*message.refused}
    homes = message.now.homes
    who = [name for name in asked or message.said or homes if name in homes]
    if any(homes[name].code in refused for name in who):
        raise UnclearError


def are_told_now(message: Message) -> bool:
    """ "Moje ma 48 m2 w Expressie, kumpel 63 w Comforcie. O ile więcej zapłaci?"."""
    are_new = not message.known.are_several and len(message.everybody) == TWO
    return are_new and {*message.coded} == {*message.everybody}


def is_of_cooling(message: Message) -> bool:
    """What air conditioning costs is told beside the price: no difference of packages is asked."""
    before = {who: home.units for who, home in message.known.homes.items()}
    units = {who: home.units for who, home in message.now.homes.items()}
    are_more = any(count > before.get(who, 0) for who, count in units.items())
    is_asked = "cool" in message.kinds and any(units.values()) and not message.than
    return is_asked and (are_more or not message.coded)


def check_whole(message: Message) -> None:
    areas = [home.area for home in message.now.homes.values()]
    if not all(areas):
        raise UnclearError
    if any(total not in {sum(areas), *areas} for total in message.totals):
        raise UnclearError(f"{message.totals[0]}")


def is_of_one_alone(message: Message, asked: Sequence[str]) -> bool:
    """ "Starczy na samo moje?"; "tylko moje w Premium" changes one of them."""
    only = {token.text for token in message.tokens if token.kind in {"only", "apart"}}
    is_done = any(token.text.startswith("robi") for token in message.tokens)
    return bool(only - ONLY_THIS or (only and is_done)) and len({*asked}) == 1


def shown_of(message: Message, asked: Sequence[str], *, is_only: bool) -> list[str]:
    """Who is asked about, and what changed; all of them where prices or money for all change."""
    changed = [who for who in (*message.changed, *message.coded) if who in message.known.homes]
    told = [*asked, *changed] if asked else [*message.coded] or message.changed
    if message.asks_which and len({*told}) == 1 and "sum" not in message.kinds:
        return in_order(message, told)
    are_all = "sum" in message.kinds or message.are_compared or message.open_money is not None
    is_of_money = bool(message.kinds & {"asks_rest", *GIVES} or changed)
    are_all |= message.now.joint is not None and is_of_money and not is_only
    are_all |= are_priced_anew(message) and not is_only
    return in_order(message, message.everybody if are_all else told or message.now.focus)


def are_priced_anew(message: Message) -> bool:
    """Where each has a package, so that they have a sum."""
    homes = message.now.homes
    return all(home.code for home in homes.values()) and any(
        home._replace(money=None) != homes[who]._replace(money=None)
        for who, home in message.known.homes.items()
        if who in homes
    )


def in_order(message: Message, people: Sequence[str]) -> list[str]:
    return [who for who in message.everybody if who in {*people}] or message.everybody
