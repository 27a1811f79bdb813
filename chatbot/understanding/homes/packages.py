"""Whose flat a package is for in a message about several people's, and what it is compared with."""

from collections.abc import Iterator, Mapping, Sequence

from chatbot.understanding.homes.message import ALL, FIRST, HERE, Message
from chatbot.understanding.homes.records import Choice, Home
from chatbot.understanding.homes.sentences import (
    NAMED,
    TWO,
    UnclearError,
    kinds_before,
    kinds_of,
    texts_of,
)
from chatbot.understanding.homes.tokens import Token

STAYS = ("zosta", "wrac", "wroc", "stay", "back")


def take_package(message: Message, part: Sequence[Token], at: int, code: str) -> None:
    """Raises UnclearError where two flats are in two packages, and nobody is named."""
    before = kinds_before(part, at, 3)
    is_than = "than" in kinds_of(part[:at]) and "package" not in kinds_of(part[:at])
    if is_than or "than" in before or ("from" in before and "asks_more" in message.kinds):
        message.than.append(code)
        return
    who = reverted_in(message, part, code) or message.owner(part, at)
    if not who:
        stays = any(token.text.startswith(STAYS) for token in part) and message.focus
        who = ALL if message.kinds & {"sum", "both"} and not stays else message.focus
    codes = {home.code for home in message.known.homes.values()}
    if not who and len(codes) > 1 and message.known.are_several:
        raise UnclearError(part[at].text, code=code)
    told = message.codes.setdefault(who or ALL, [])
    if code not in told:
        told.append(code)


def reverted_in(message: Message, part: Sequence[Token], code: str) -> str:
    """ "Zostajemy przy Comforcie": whose it was, and is no more. Nobody is named."""
    stays = any(token.text.startswith(STAYS) for token in part)
    if message.named(part) or not stays or texts_of(part) & HERE:
        return ""
    former = message.known.former
    back = [
        who
        for who, home in message.known.homes.items()
        if who in former and former[who].code == code != home.code
    ]
    have_it = [who for who, home in message.known.homes.items() if home.code == code]
    if not (back or kinds_of(part) & FIRST or len(have_it) == len(message.known.homes)):
        back = have_it  # "zostaje Comfort"
    return back[0] if len(back) == 1 else ""


def take_former(message: Message) -> None:
    """ "Zostajemy przy tym, co było". Raises UnclearError where nothing has changed."""
    former = {
        who: home.code
        for who, home in message.known.former.items()
        if who in message.now.homes and home.code not in {"", message.now.homes[who].code}
    }
    if not former:
        raise UnclearError
    for who, code in former.items():
        message.set_home(who, code=code)


def take_same(message: Message, part: Sequence[Token], at: int) -> None:
    """ "A u córki w tym samym?", "dla nas to samo co u syna". Raises UnclearError."""
    like = [message.who(token) for token in part[at + 1 :] if token.kind in NAMED]
    is_like = bool(like) and part[at + 1].text in {"co", "jak"}
    people = [who for who in (*message.people(part[:at]), message.current) if who not in like]
    who = (people or [""])[0] if is_like else message.owner(part, at)
    if who == ALL:
        if "package" not in message.kinds:
            raise UnclearError(part[at].text)
        return  # "my i syn to samo, czyli oba Express Plus"
    others = like[:1] if is_like else [name for name in message.everybody if name != who]
    codes = {code for name in others if (code := code_by_now(message, name))}
    if len(codes) != 1 or not who:
        raise UnclearError(part[at].text)
    message.codes.setdefault(who, []).append(codes.pop())


def code_by_now(message: Message, who: str) -> str:
    """With what this sentence tells."""
    told = message.codes.get(who)
    home = message.now.homes.get(who)
    return told[-1] if told else home.code if home else ""


def settle_codes(message: Message, kinds: set[str], than: Sequence[str]) -> None:
    """The packages of a sentence; two of one's flat, or one and one that it is compared with, are
    weighed against each other, and one beside a sum is of all that have none."""
    told = {who: codes for name, codes in message.codes.items() for who in message.each(name)}
    told |= {who: codes for who, codes in message.codes.items() if who != ALL}
    only = {code for codes in told.values() for code in codes}
    if len(only) == 1 and kinds & {"sum", "both"}:
        told |= {who: [*only] for who in message.everybody if not message.now.homes[who].code}
    message.codes = {}
    for who, codes in told.items():
        home = message.now.homes.get(who)
        if home is None or len(codes) > TWO:
            raise UnclearError
        message.coded.append(who)
        weighed = [*than[:1], *codes] if message.asks_gap and len(codes) == 1 else codes
        if len(weighed) == TWO:
            one, other = (Choice(code, home.area) for code in weighed)
            message.contrast[who] = one, other
        else:
            message.now = message.now.with_home(who, code=codes[0])


def differences(
    message: Message, shown: Sequence[str]
) -> Iterator[tuple[str, tuple[Choice, Choice]]]:
    """ "O ile drożej niż Express?", "a w Comforcie o ile taniej?", "33 m, o ile drożej?": with what
    is named, else with what it was before this message, else before the last change."""
    homes, than = message.now.homes, message.than[:1]
    named = {who: Choice(code, homes[who].area) for who in shown for code in than}
    for former in (named, choices(message.before), choices(message.known.former)):
        found = {
            who: (former[who], Choice(homes[who].code, homes[who].area))
            for who in shown
            if who in former and former[who].code and homes[who].code
        }
        apart = {who: pair for who, pair in found.items() if pair[0] != pair[1]}
        if apart:
            yield from apart.items()
            return


def choices(homes: Mapping[str, Home]) -> dict[str, Choice]:
    return {who: Choice(home.code, home.area) for who, home in homes.items()}
