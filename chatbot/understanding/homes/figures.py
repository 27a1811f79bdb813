"""What a bare number is of, and whose an area is, in a message about several people's flats."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.understanding.homes.gifts import OUT_OF
from chatbot.understanding.homes.message import ALL, Message
from chatbot.understanding.homes.records import OWN
from chatbot.understanding.homes.sentences import (
    GIVES,
    NAMED,
    UnclearError,
    kinds_before,
    kinds_of,
    texts_of,
    value_of,
)
from chatbot.understanding.homes.tokens import THOUSAND, Sentence, Token

SMALLEST, LARGEST = Decimal(12), Decimal(400)  # m² of a flat that is told without a unit
ALIKE = Decimal("1.3")  # a bare number as near to an area may be one
NEAR = Decimal("1.08")
MORE = ("wiecej", "mniej", "wieksz", "bigger", "smaller", "more", "less")
VERBS = {"v1", "v1p", "v3", "v3p"}
COUNTED = {"cool", "unit_word", "room"}


def kind_of_number(message: Message, part: Sequence[Token], sentence: Sentence, at: int) -> str:
    """ "area", "money", "count", or "former" of an area from before. Raises UnclearError."""
    value = value_of(part[at])
    areas = {home.area for home in (*message.now.homes.values(), *message.known.homes.values())}
    amounts = message.now.amounts()
    if "than" in kinds_before(part, at, 3):
        if value in {home.area for home in message.known.former.values()}:
            return "former"
        raise UnclearError(part[at].text)
    if value < 10 and kinds_of(part[at : at + 3]) & {*COUNTED, "flat"}:
        return "count"
    if (value in areas) != (value * THOUSAND in amounts):
        return "area" if value in areas else "money"
    if {*message.denied} & areas:
        return "area"
    if {denied * THOUSAND for denied in message.denied} & amounts or is_spent(part, sentence, at):
        return "money"
    return by_owner(message, part, sentence, at)


def is_spent(part: Sequence[Token], sentence: Sentence, at: int) -> bool:
    """ "Z 80", "w 140 się zmieścimy?"."""
    before = texts_of(part[max(at - 1, 0) : at])
    is_limit = bool(before & {"w", "do", "za"}) and "asks_rest" in kinds_of(sentence)
    return bool(before & {*OUT_OF, "te", "budzet", "budzetu"}) or is_limit


def by_owner(message: Message, part: Sequence[Token], sentence: Sentence, at: int) -> str:
    """A number that is near to the area of who it is of may be either."""
    value, who, kinds = value_of(part[at]), message.owner(part, at), kinds_of(part)
    largest = max((home.area for home in message.now.homes.values()), default=Decimal())
    if value > LARGEST or (who == ALL and largest and value > largest * ALIKE):
        return "money"
    area = message.now.homes[who].area if who in message.now.homes else None
    if "area" in kinds and kinds & VERBS:
        return "money"  # "mam 60 na moje 37 m"
    if not area:
        is_measured = "area" in message.kinds or {"package", "asks"} <= kinds
        if who not in {"", ALL} and is_measured and value >= SMALLEST:
            return "area"
        raise UnclearError(part[at].text)
    if "money" in kinds_of(sentence):
        return "money"
    if value and max(value, area) / min(value, area) > ALIKE and kinds & {*VERBS, *NAMED, "self"}:
        return "money"
    if "flat" in kinds_of(sentence) or ("package" in kinds and not kinds & VERBS):
        return "area"
    raise UnclearError(part[at].text)


def take_area(message: Message, part: Sequence[Token], at: int) -> None:
    """Raises UnclearError where it is nobody's."""
    area = value_of(part[at])
    is_before = "o" in texts_of(part[max(at - 1, 0) : at])
    if is_before and any(token.text.startswith(MORE) for token in part):
        raise UnclearError(part[at].text)  # "o 10 m2 większe"
    if kinds_of(part) & {"sum", "both"} and not message.named(part):
        message.totals.append(area)
        return
    who = message.owner(part, at) or message.now.owner_of(area) or message.focus
    if not (who or message.now.homes):
        kin = [*dict.fromkeys(str(t.value) for t in message.tokens if t.kind == "kin")]
        who = kin[0] if len(kin) == 1 and not message.kinds & {"own", "we", *GIVES} else ""
    if who in {"", ALL}:
        known = [home.area for home in message.now.homes.values()]
        if area in known or area == sum(known):
            return
        who = nearest_area(message, area)
        if not who:
            raise UnclearError(part[at].text, area=area)
    if message.areas.get(who, area) != area and "self" in kinds_of(part):
        who = OWN  # "mieszkanie mamy, 36 m², i swoje 54"
    if message.areas.setdefault(who, area) != area:
        raise UnclearError(part[at].text)
    home = message.now.homes.get(who)
    if home is None or home.area != area:
        message.set_home(who, area=area)
    message.current = message.current or who


def nearest_area(message: Message, area: Decimal) -> str:
    """ "Jednak 57 m2", of 58 and 31."""
    homes = message.now.homes.values()
    near = [home.who for home in homes if max(area, home.area) <= NEAR * min(area, home.area)]
    return near[0] if len(near) == 1 and len(homes) > 1 else ""
