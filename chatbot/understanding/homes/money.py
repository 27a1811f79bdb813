"""Whose a sum is that a message about several people's flats tells."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.homes.gifts import OUT_OF, THESE
from chatbot.understanding.homes.message import ALL, Message
from chatbot.understanding.homes.records import OWN, STUDIO, Gift
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    UnclearError,
    amount_of,
    kinds_of,
    texts_of,
)
from chatbot.understanding.homes.tokens import THOUSAND, Sentence, Token
from chatbot.understanding.homes.unread import is_set_aside

FLAT_SAID = {"mieszkanie", "mieszkania", "wykonczenie", "wykonczenia", "remont"}
GETS = ("dosta", "got")


def take_money(
    message: Message, part: Sequence[Token], sentence: Sentence, at: int, amount: Decimal
) -> None:
    """Raises UnclearError where nobody tells whose it is, and nothing speaks for one."""
    is_aside = is_set_aside(part)
    is_small = amount < THOUSAND  # "154 zł :D"
    if is_small or (not is_aside and is_told_again(message, part, at, amount)):
        return
    if (is_aside and message.now.joint is not None) or is_relative(part, at):
        raise UnclearError(part[at].text)
    people, is_known = message.people(part), amount in message.now.amounts()
    if {*message.now.kin} == {STUDIO} and not is_aside:  # both flats are the visitor's
        set_joint(message, amount, is_more="more" in kinds_of(part))
        return
    if not people and is_each(part, at):
        for who in message.everybody:
            message.now = message.now.with_money(who, amount)
            message.told[who] = amount
        return
    if not people and is_of_all(message, part, sentence):
        set_joint(message, amount, is_more=False)
        return
    if people and kinds_of(part) & {"sum", "both"} and not is_known:
        raise UnclearError(part[at].text)
    who = people[0] if len(people) == 1 else message.owner(part, at)
    if not people and is_known and who in {"", ALL}:
        return  # "ile mi zabraknie z tych 100?"
    if not people and "self" not in kinds_of(part):
        who = by_verb_of_having(message, part, who)
    give_to(message, part, at, amount, who)


def is_told_again(message: Message, part: Sequence[Token], at: int, amount: Decimal) -> bool:
    """What we told. Raises UnclearError."""
    return is_no_more_aside(message, part, amount) or is_rest(message, part, at, amount)


def is_no_more_aside(message: Message, part: Sequence[Token], amount: Decimal) -> bool:
    """ "Te 20 tys. to jednak na mieszkanie". Raises UnclearError where nobody tells for what."""
    owned = {home.money for home in message.now.homes.values()}
    aside = [gift for gift in message.now.gifts if not gift.taker and gift.amount == amount]
    if not aside or amount in owned:
        return False
    if "not" in kinds_of(part) or not texts_of(part) & FLAT_SAID:
        raise UnclearError
    message.changed += [gift.giver for gift in aside]
    kept = tuple(gift for gift in message.now.gifts if gift not in aside)
    message.now = replace(message.now, gifts=kept)
    return all(message.now.homes[gift.giver].money is not None for gift in aside)


def take_none_aside(message: Message, sentence: Sentence) -> None:
    """ "Nie na co innego, to na jej mieszkanie"."""
    if kinds_of(sentence) & AMOUNTS:
        return  # one by one
    people = message.people(sentence) or message.everybody
    aside = [g for g in message.now.gifts if not g.taker and g.giver in people]
    message.changed += [gift.giver for gift in aside]
    kept = tuple(gift for gift in message.now.gifts if gift not in aside)
    message.now = replace(message.now, gifts=kept)


def give_to(message: Message, part: Sequence[Token], at: int, amount: Decimal, who: str) -> None:
    kinds = kinds_of(part)
    is_of_us = "v1p" in kinds and not message.now.are_we and not have_kin_money(message)
    if who == ALL and is_of_us:
        set_joint(message, amount, is_more=False)
    elif who == ALL:
        if message.open_money is not None:
            raise UnclearError(part[at].text)
        message.open_money = amount
    elif not who and message.now.joint is not None:
        set_joint(message, amount, is_more="more" in kinds)
    else:
        if not who:
            who = message.assumed = message.focus
        set_money(message, message.home(who), amount, part, at)


def set_joint(message: Message, amount: Decimal, *, is_more: bool) -> None:
    if is_more and message.now.joint is not None:
        amount += message.now.joint
    elif amount in replace(message.now, asked=None).amounts():
        return
    message.now = message.now.with_joint(amount)
    message.changed += message.everybody


def set_money(message: Message, who: str, amount: Decimal, part: Sequence[Token], at: int) -> None:
    are_these = bool(texts_of(part[max(at - 1, 0) : at]) & THESE)
    is_given = amount in {gift.amount for gift in message.now.gifts}
    kinds, known = kinds_of(part), message.now.homes[who].money
    is_had = bool(kinds & {"v1", "v1p", "v3", "v3p", "self"}) or is_budget(part)
    if is_given and (is_set_aside(part) or "tez" in texts_of(part)):
        raise UnclearError(part[at].text)
    if amount == message.now.joint or (is_given and (are_these or not is_had)):
        return
    if is_set_aside(part):
        message.changed.append(who)
        message.now = message.now.with_gift(Gift(who, "", amount), is_more=False)
        return
    is_again = message.told.get(who, amount) != amount
    is_small = known is not None and amount * 3 < known and not is_had
    is_got = known is not None and amount not in message.now.amounts() and gets(part)
    if (
        is_again
        or is_small
        or (is_got and "more" not in kinds)
        or (are_these and amount not in message.now.amounts() and message.now.amounts())
    ):
        raise UnclearError(part[at].text)
    message.changed.append(who)
    if "more" in kinds and amount in {known, message.now.money_of(who)}:
        return  # "zmieszczę się jeszcze w swoich 120?"
    if "more" in kinds and known is not None:
        message.now = message.now.with_gift(Gift("", who, amount), is_more=True)
        return
    message.told[who] = amount
    message.now = message.now.with_money(who, amount)


def gets(part: Sequence[Token]) -> bool:
    """ "Dostała 60 tys.": on top of what she has, or that is all."""
    return any(token.text.startswith(GETS) for token in part)


def is_relative(part: Sequence[Token], at: int) -> bool:
    """ "Mam 20 tys. mniej", than nobody knows what."""
    are_these = bool(texts_of(part[max(at - 1, 0) : at]) & THESE)
    beside = texts_of(part[at + 1 : at + 3]) | texts_of(part[max(at - 2, 0) : at])
    return bool(beside & {"mniej", "wiecej", "less", "more"}) and not are_these


def is_budget(part: Sequence[Token]) -> bool:
    return any(token.text.startswith("budzet") for token in part)


def is_each(part: Sequence[Token], at: int) -> bool:
    """ "Każdy ma po 90 tys."."""
    return "po" in texts_of(part[max(at - 1, 0) : at]) and bool(
        kinds_of(part) & {"each", "both", "v1p", "v3p"}
    )


def is_of_all(message: Message, part: Sequence[Token], sentence: Sentence) -> bool:
    """ "Mamy razem 150", "mam 120 tys., oba w Comforcie starczy?"."""
    if kinds_of(part) & {"sum", "both"}:
        return True
    if sum(token.kind in AMOUNTS for token in sentence) > 1:
        return False
    whose = {message.by_verb(part)} | (set() if is_budget(part) else {message.current})
    are_said = bool(kinds_of(sentence) & {"sum", "both"})
    return are_said and whose <= {"", ALL, OWN} and not have_kin_money(message)


def have_kin_money(message: Message) -> bool:
    return any(message.now.homes[who].money is not None for who in message.now.kin)


def have_all_kin(message: Message) -> bool:
    return all(message.now.homes[who].money is not None for who in message.now.kin)


def by_verb_of_having(message: Message, part: Sequence[Token], who: str) -> str:
    """Of "mam" and "mamy", where nobody is named; ALL where it may be money for all."""
    if not kinds_of(part) & {"v1", "v1p", "we"} or not message.known.are_several:
        return who
    if message.now.joint is not None:
        return ""
    own = message.now.homes.get(OWN)
    is_known = own is not None and own.money is not None
    if "v1p" in kinds_of(part) and not message.now.are_we and is_known and have_kin_money(message):
        return ALL
    return OWN if have_kin_money(message) or message.focus else ALL


def is_rest(message: Message, part: Sequence[Token], at: int, amount: Decimal) -> bool:
    """ "Te 2 tys., co zostanie": what we told. Raises UnclearError where we told no such."""
    before = texts_of(part[max(at - 1, 0) : at])
    is_had = before & OUT_OF or kinds_of(part[:at]) & {"v1", "v1p", "v3", "v3p"}
    if "asks_rest" not in kinds_of(part) or is_had:
        return False
    people = message.people(part)
    home = message.now.homes.get(people[0]) if len(people) == 1 else None
    if home is not None and home.money is None and message.now.joint is None:
        return False  # "a mi zostaje 140 tys."
    rests = message.rests()
    if any(abs(abs(rest) - amount) < THOUSAND for rest in rests):
        return True
    if not rests or amount in message.now.amounts():
        return False
    raise UnclearError(part[at].text)


def check_told_alike(message: Message) -> None:
    """Raises UnclearError where one is told with what was given, and the other without it; but
    "razem 155, my 104, a on 51" is plain."""
    known, told = message.known, message.told
    amounts = {amount_of(token) for token in message.tokens if token.kind in AMOUNTS}
    if len(told) == len(message.now.homes) > 1 and sum(told.values()) in amounts:
        message.now = message.now.with_purses(told)
        return
    with_gifts = {who for who in told if told[who] == known.money_of(who)}
    alone = {who for who in told if who in known.homes and told[who] == known.homes[who].money}
    if with_gifts - alone and {*told} - with_gifts:
        raise UnclearError


def settle_purses(message: Message) -> None:
    """ "Mamy 120, a ona ma swoje 18"."""
    check_told_alike(message)
    open_money, own = message.open_money, message.now.homes.get(OWN)
    if open_money is not None and own is not None and own.money is None and have_all_kin(message):
        message.open_money = None
        message.changed.append(OWN)
        message.now = message.now.with_money(OWN, open_money)
