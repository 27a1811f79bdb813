"""Money that one of several people gives another, or that comes on top: "daję synowi 7 tys.",
"wezmę 15 tys. kredytu", "bez pożyczki"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.homes.giving import (
    has_package,
    is_kin_giving,
    is_relative_gift,
    is_to_own,
    is_tried,
)
from chatbot.understanding.homes.message import ALL, Message
from chatbot.understanding.homes.records import ANY, OWN, Gift
from chatbot.understanding.homes.sentences import (
    AMOUNTS,
    GIVES,
    NAMED,
    TWO,
    UnclearError,
    amount_of,
    kinds_before,
    kinds_of,
    parts_of,
    texts_of,
    value_of,
)
from chatbot.understanding.homes.tokens import SURPLUS, Sentence, Token

NEEDED = ("potrzeb", "chce", "bior", "wezm", "trzeba")
ADDS = ("doloz", "doklad", "dorzuc", "dod", "dosyp", "dopl", "add")
LACKING = {"trzeba", "potrzeba", "brakuje", "zabraknie", "brak"}
HAS = {"ma", "mam", "maja", "mamy", "has", "have"}
HUNDRED = Decimal(100)
HAVING = {"v1", "v1p", "v3", "v3p"}
BACK = ("odda", "zwro", "zwrac")
OUTSIDE = ("dewelop", "develop", "bank", "urzad", "skarb", "panstwo", "firm", "spoldz", "gmin")
THESE = {"te", "tych", "tymi", "tej"}
OUT_OF = {"z", "ze", "tych", "moich", "naszych", "swoich", "of"}
PUT_IN = ("doplat", "dokladk", "dolozeni", "pieniad", "pieniedz", "kas")
MONEY_SAID, STAYS = ("pieniad", "pieniedz"), ("zosta", "zostaw")


def is_taken_back(sentence: Sequence[Token]) -> bool:
    """ "Bez pożyczki", "nic jej nie daję", "daję bratu 0 zł", "każda za swoje"."""
    kinds = kinds_of(sentence)
    amounts = [amount_of(token) for token in sentence if token.kind in AMOUNTS]
    if is_not_needed(sentence):
        return True
    if "credit" in kinds and "without" in kinds:
        return is_without_money(sentence)
    if "cancel" in kinds and kinds & {*AMOUNTS, "loan"}:
        return True
    if any(is_denied_part(part) for part in parts_of(sentence)):
        return True
    if amounts and kinds & GIVES:
        return not any(amounts)
    if amounts and "loan" not in kinds:
        return is_without_money(sentence)
    is_each_own = {"each", "self"} <= kinds and not kinds & {"package", "money", "asks_more"}
    is_denied = bool(kinds & GIVES) and ("nothing" in kinds or is_denied_gift(sentence))
    return is_without_money(sentence) or is_denied or is_each_own or is_left(sentence)


def is_not_needed(sentence: Sequence[Token]) -> bool:
    """ "Tych 7 tysięcy od rodziców już nie potrzebuję", "kredytu jednak nie biorę"."""
    is_of_money = bool(sources_in(sentence)) or "credit" in kinds_of(sentence)
    return is_of_money and any(
        token.text.startswith(NEEDED) and "not" in kinds_before(sentence, at, 2)
        for at, token in enumerate(sentence)
    )


def is_without_money(sentence: Sequence[Token]) -> bool:
    """ "Bez pożyczki", "bez naszych pieniędzy"."""
    return any(
        (
            token.kind == "without"
            and any(
                each.kind in {"loan", "giving", "credit"} or each.text.startswith(PUT_IN)
                for each in sentence[at + 1 : at + 4]
            )
        )
        or (token.kind == "without" and is_source(sentence[at + 1 : at + 6]))
        for at, token in enumerate(sentence)
    )


def is_denied_part(part: Sequence[Token]) -> bool:
    """ "Mama nic nie dokłada", whatever else is told beside it."""
    kinds = kinds_of(part)
    return bool(kinds & GIVES) and "nothing" in kinds and not kinds & AMOUNTS


def is_denied_gift(sentence: Sequence[Token]) -> bool:
    return any(
        token.kind in GIVES and "not" in kinds_before(sentence, at, 1) and not is_asked(sentence)
        for at, token in enumerate(sentence)
    )


def is_asked(sentence: Sequence[Token]) -> bool:
    return bool(texts_of(sentence) & {"ile", "czy", "much"})


def is_left(sentence: Sequence[Token]) -> bool:
    """ "Mamy pieniądze niech zostaną u mamy"."""
    texts = texts_of(sentence)
    return any(text.startswith(MONEY_SAID) for text in texts) and any(
        text.startswith(STAYS) for text in texts
    )


def without_what_is_not_given(sentence: Sentence) -> Sentence:
    """Without "bez naszych pieniędzy", which names nobody's flat, and what is cancelled."""
    kept = list[Token]()
    ends = [
        at + 1
        for at, token in enumerate(sentence)
        if token.kind in {"loan", "giving", "credit"} or token.text.startswith(PUT_IN)
    ]
    ends += [
        at + 1
        for at, token in enumerate(sentence)
        if token.kind in NAMED and kinds_before(sentence, at, 2) & {"from"}
    ]
    denied = [part for part in parts_of(sentence) if is_denied_part(part)]
    is_not_wanted = is_not_needed(sentence)
    for at, token in enumerate(sentence):
        starts = [place for place in range(at + 1) if sentence[place].kind == "without"]
        is_out = bool(starts) and any(starts[-1] <= at < end <= starts[-1] + 6 for end in ends)
        is_out |= any(token in part for part in denied) and token.kind in {*NAMED, "nothing", "not"}
        is_cancelled = "cancel" in kinds_of(sentence) and token.kind in {*AMOUNTS, "area"}
        is_nought = token.kind in AMOUNTS and (is_not_wanted or not amount_of(token))
        is_nought |= is_not_wanted and token.kind in {*NAMED, "from", "credit"}
        if not (is_out or is_cancelled or is_nought or token.kind in {*GIVES, "loan"}):
            kept.append(token)
    return tuple(kept)


def take_back(message: Message, sentence: Sentence) -> None:
    """What people give each other, or what a bank does."""
    is_of_bank = "credit" in kinds_of(sentence)
    denied = [
        who for part in parts_of(sentence) if is_denied_part(part) for who in message.people(part)
    ]
    message.current = message.current or next((who for who in denied if who != OWN), "")
    out = [gift for gift in message.now.gifts if bool(gift.giver) != is_of_bank]
    if message.now.joint is not None and not out:  # of money for all nobody here is the giver
        out = list(message.now.gifts)
    message.changed += [who for gift in out for who in gift.people() if who]
    message.now = replace(
        message.now, gifts=tuple(gift for gift in message.now.gifts if gift not in out)
    )


def gift_in(message: Message, parts: Sequence[Sequence[Token]]) -> int | None:
    """The place of the part that tells of one; not "dołożyła, ma teraz 130"."""
    for at, part in enumerate(parts):
        kinds = kinds_of(part)
        if is_had_after_all(part):
            continue
        if kinds & {*GIVES, "credit"} or is_source(part):
            return at
        if "loan" in kinds and kinds & AMOUNTS:
            return at
    return None


def is_had_after_all(part: Sequence[Token]) -> bool:
    gives = [at for at, token in enumerate(part) if token.kind in GIVES]
    has = [at for at, token in enumerate(part) if token.text in HAS]
    amounts = [at for at, token in enumerate(part) if token.kind in AMOUNTS]
    return bool(gives and has and amounts) and gives[0] < has[-1] < amounts[-1]


def is_source(part: Sequence[Token]) -> bool:
    """ "Dostanie ode mnie 7 tys.", "z tymi 8 tys. od córki": and no "drożej od siostry"."""
    kinds = kinds_of(part)
    return bool(sources_in(part)) and bool(kinds & AMOUNTS) and "asks_more" not in kinds


def sources_in(part: Sequence[Token]) -> list[str]:
    return [
        str(token.value)
        for at, token in enumerate(part)
        if token.kind in NAMED and "from" in kinds_before(part, at, 2)
    ]


def amounts_told(parts: Sequence[list[Token]], at: int) -> list[Token] | None:
    """How much is given, one at most; None where nothing is: "ile trzeba mu dołożyć?".
    Raises UnclearError."""
    part = parts[at]
    amounts = [token for token in part if token.kind in AMOUNTS]
    if not amounts and "giving" in kinds_of(part) and "ile" in texts_of(part):
        return None  # "z tego, co zostanie, ile możemy dać córce?"
    if not amounts and "rest" not in kinds_of(part):
        if not kinds_of(part) & GIVES:
            return None
        if is_missing_given(part):
            return []
        beside = [other for other in parts if other is not part and is_amount_alone(other)]
        amounts = [token for other in beside for token in other if token.kind in AMOUNTS]
        if not amounts:
            return None
    if len(amounts) > 1:
        amounts = [token for token in amounts if not is_out_of(part, token)]
    if len(amounts) > 1:
        raise UnclearError(" ".join(token.text for token in amounts))
    return amounts


def is_missing_given(part: Sequence[Token]) -> bool:
    """ "Gdybyśmy mu dołożyli te brakujące", "dołożę, ile trzeba"."""
    texts = [token.text for token in part]
    gives = [at for at, token in enumerate(part) if token.kind in {"give1", "give3"}]
    is_needed = any(
        text == "ile" and {*texts[at + 1 : at + 3]} & LACKING and gives and gives[0] < at
        for at, text in enumerate(texts)
    )
    return is_needed or any(text.startswith("brakujac") for text in texts)


def is_amount_alone(part: Sequence[Token]) -> bool:
    """ ", jeszcze 8 tys."."""
    kinds = kinds_of(part)
    is_had = bool(kinds & {*HAVING}) or any(token.text.startswith("budzet") for token in part)
    is_else = bool(kinds & {*NAMED, "asks", "asks_rest", "package", "area"})
    return bool(kinds & AMOUNTS) and not (is_had or is_else)


def is_out_of(part: Sequence[Token], token: Token) -> bool:
    """ "Z naszych 110"."""
    at = list(part).index(token) if token in part else 0
    return bool(texts_of(part[max(at - 2, 0) : at]) & OUT_OF)


def adds(part: Sequence[Token]) -> bool:
    return any(token.kind in GIVES and token.text.startswith(ADDS) for token in part)


def is_of_joint(message: Message, part: Sequence[Token]) -> bool:
    """ "Mamy 130 tys., mama z tego daje 40"."""
    return message.now.joint is not None and bool(texts_of(part) & {"tego", "czego"})


def is_own_purse(part: Sequence[Token]) -> bool:
    """ "Mama da 30 na swoje"."""
    return any(
        token.kind == "self" and "na" in texts_of(part[max(at - 1, 0) : at])
        for at, token in enumerate(part)
    )


def take_gift(
    message: Message, part: Sequence[Token], amounts: Sequence[Token], sentence: Sequence[Token]
) -> None:
    """Raises UnclearError where it isn't plain who gives, who takes, or how much."""
    kinds = kinds_of(part)
    if "loan" in kinds and not kinds & GIVES and (inner := inner_gifts(message)):
        giver, taker = inner[-1][:2]
    else:
        giver, taker = giver_and_taker(message, part, sentence)
    is_instead = "instead" in kinds and bool(inner_gifts(message))  # "kredyt zamiast naszych"
    is_open = is_relative_gift(part) or is_instead or is_denied_gift(part) or has_package(part)
    if amounts and (is_open or kinds & {"each", "both"}):
        raise UnclearError(amounts[0].text)
    amount, until = amount_given(message, part, amounts, giver, taker)
    until = ANY if until and is_tried(sentence) else until
    if amount <= 0:
        raise UnclearError(f"{amount}")
    whose = giver if is_own_purse(part) else taker if "credit" in kinds else ""
    if whose in message.now.homes and message.now.homes[whose].money is None:
        price = message.price_of(message.now, whose)
        if price is not None and amount * 2 < price:
            raise UnclearError(f"{amount}")  # of one who has more, we don't know how much
        message.told[whose] = amount  # "oni 75 tys. z kredytu"
        message.changed.append(whose)
        message.now = message.now.with_money(whose, amount)
        return
    giver = "" if message.now.joint is not None else giver
    gift = Gift(giver, taker, amount, until)
    from_elsewhere = Gift("", taker, amount)
    is_more = "more" in kinds_of(sentence) and not until
    if giver and from_elsewhere in message.now.gifts:  # "ale te 8 tys. to od nas"
        kept = tuple(each for each in message.now.gifts if each != from_elsewhere)
        message.now, is_more = replace(message.now, gifts=kept), True
    message.now = message.now.with_gift(gift, is_more=is_more)
    message.given.append(gift)
    message.changed += [who for who in gift.people() if who in message.now.homes]
    message.current = message.current or taker


def inner_gifts(message: Message) -> list[Gift]:
    return [gift for gift in message.now.gifts if gift.giver in message.now.homes]


def amount_given(
    message: Message, part: Sequence[Token], amounts: Sequence[Token], giver: str, taker: str
) -> tuple[Decimal, str]:
    """What is left to one, or missing to another, is given until the flat of that one changes."""
    if amounts:
        if amounts[0].kind == "number" and value_of(amounts[0]) >= HUNDRED:
            raise UnclearError(amounts[0].text)  # "damy mu jeszcze 200": of zł, or of thousands
        return amount_of(amounts[0]), ""
    known = sum(
        (gift.amount for gift in message.now.gifts if gift.people() == (giver, taker)), Decimal()
    )
    if SURPLUS in texts_of(part):  # "dam mu to, co mi zostanie"
        return known - message.missing(giver), giver
    if is_missing_given(part):
        return known + message.missing(taker), taker
    if adds(part):  # "resztę dołożymy my"
        return known + message.missing(taker), ""
    raise UnclearError("reszta")


def giver_and_taker(
    message: Message, part: Sequence[Token], sentence: Sequence[Token]
) -> tuple[str, str]:
    """The giver is "" of what comes from elsewhere. Raises UnclearError."""
    kinds, people = kinds_of(part), message.people(part)
    kin = [who for who in people if who != OWN] or [
        who for who in message.people(sentence) if who != OWN
    ]
    sources = sources_in(part)
    if sources:
        taker = people[0] if people else message.by_verb(part) or message.current
        taker = message.other_than(sources[0]) if taker in {"", ALL, sources[0]} else taker
        return party(message, sources[0]), message.home(taker)
    if not kinds & GIVES:  # of a bank
        taker = people[0] if len(people) == 1 else message.by_verb(part) or message.current or OWN
        return "", message.home(OWN if taker == ALL else taker)
    if "giving" in kinds and kinds & {"v3", "v3p"} and not is_to_own(part):
        raise UnclearError(" ".join(token.text for token in part))  # "8 musi oddać"
    texts = texts_of(part)
    is_own = kinds & {"v1", "v1p"} or texts & {"ja", "my"}
    if ("give3" in kinds or is_to_own(part)) and (not is_own or is_kin_giving(part)):
        return given_by_kin(message, part, kin)
    return given_by_own(message, part, kin)


def given_by_kin(message: Message, part: Sequence[Token], kin: Sequence[str]) -> tuple[str, str]:
    is_own, homes = bool(kinds_of(part) & {"own", "we"}), message.now.homes
    if not kin and any(token.text.startswith(OUTSIDE) for token in part):
        raise UnclearError(" ".join(token.text for token in part))
    if not kin and is_own and "partner" in kinds_of(part):
        return "", message.home(OWN)
    if is_own and (kin or len(message.now.kin) == 1):
        return party(message, (kin or message.now.kin)[0]), message.home(OWN)
    if len(kin) == TWO:
        return party(message, kin[0]), message.home(kin[1])
    if len(kin) != 1:
        raise UnclearError(" ".join(token.text for token in part))
    if kin[0] not in homes:
        of_all = OWN if message.now.joint is not None else ""
        return "", message.home(message.focus or of_all)
    if adds(part):
        return "", kin[0]
    return kin[0], message.other_than(kin[0])


def given_by_own(message: Message, part: Sequence[Token], kin: Sequence[str]) -> tuple[str, str]:
    last = [gift.taker for gift in message.now.gifts if gift.giver == OWN]
    if len(kin) == 1:
        return OWN, message.home(kin[0])
    if not kin and adds(part) and not last:
        return "", message.home(OWN)
    if not kin and (last or len(message.now.kin) == 1):
        return OWN, message.home((last or message.now.kin)[-1])
    raise UnclearError(" ".join(token.text for token in part))


def party(message: Message, who: str) -> str:
    return who if who in message.now.homes else ""


def is_gift_again(message: Message, part: Sequence[Token], amounts: Sequence[Token]) -> bool:
    """ "Pożyczka dalej 5 tys.", "te 8 tys. to od nas"."""
    inner, kinds = inner_gifts(message), kinds_of(part)
    if not amounts or kinds & GIVES or not inner:
        return False
    is_these = any(
        amounts[0] is token and part[at - 1].text in THESE for at, token in enumerate(part)
    )
    is_known = amount_of(amounts[0]) in {gift.amount for gift in inner}
    return (is_known and "loan" in kinds) or (is_these and is_source(part))


def with_gift_changed(message: Message, sentence: Sentence) -> Sentence:
    """ "Niech będzie 20 tys. zamiast 15", of what is given."""
    places = [at for at, token in enumerate(sentence) if token.kind in AMOUNTS]
    own = {home.money for home in message.now.homes.values()}
    for at in places:
        amount, before = amount_of(sentence[at]), kinds_before(sentence, at, 1)
        gifts = [gift for gift in message.now.gifts if gift.amount == amount]
        others = [place for place in places if place != at]
        is_old = before & {"instead", "not"} and len(gifts) == 1 and amount not in own
        if is_old and len(others) == 1 and amount_of(sentence[others[0]]) > 0:
            new = gifts[0]._replace(amount=amount_of(sentence[others[0]]))
            message.now = message.now.with_gift(new, is_more=False)
            message.changed += [who for who in new.people() if who in message.now.homes]
            left = {at - 1, at, others[0]}
            return tuple(token for place, token in enumerate(sentence) if place not in left)
    return sentence


def gift_given_back(message: Message, parts: Sequence[Sequence[Token]], at: int) -> Gift | None:
    """ "Oddam mu te 5 tys.", "michał oddaje mi te 3 tys.", which were given the other way. Raises
    UnclearError."""
    part = parts[at]
    if not any(token.text.startswith(BACK) for token in part):
        return None
    amounts = [amount_of(token) for token in part if token.kind in AMOUNTS]
    way = [gift for gift in inner_gifts(message) if (gift.giver == OWN) == is_to_own(part)]
    found = [gift for gift in way if not amounts or gift.amount in amounts]
    if way and not found:
        raise UnclearError  # a part of what was given
    return found[0] if len(found) == 1 else None


def others_of(
    parts: Sequence[list[Token]], at: int, amounts: Sequence[Token]
) -> tuple[list[list[Token]], list[list[Token]]]:
    """The parts before and after it, without the one that tells how much."""
    left = [
        (place, part)
        for place, part in enumerate(parts)
        if place != at and not (amounts and any(token is amounts[0] for token in part))
    ]
    return [part for place, part in left if place < at], [
        part for place, part in left if place > at
    ]
