"""Air conditioning in one of several people's flats: in whose, and how many units."""

from collections.abc import Sequence

from chatbot.understanding.cooling.cooling import MOST_UNITS, rooms_told, with_digits
from chatbot.understanding.homes.message import ALL, HERE, Message
from chatbot.understanding.homes.records import OWN
from chatbot.understanding.homes.sentences import (
    FEW,
    NAMED,
    UnclearError,
    kinds_before,
    kinds_of,
    parts_of,
    texts_of,
    value_of,
)
from chatbot.understanding.homes.tokens import Sentence, Token

INSTEAD = {"not", "instead"}
IN_BOTH = {"obu", "obydwu", "obydwoch"}


def take_cooling(message: Message, part: Sequence[Token], sentence: Sentence, at: int) -> None:
    """Raises UnclearError where nobody is named, and nobody has it yet."""
    after = [] if denied_in(message, part) else part[at + 1 :]
    around = kinds_before(part, at, 3) | (kinds_of(after) & {"not"})
    is_out = "drops" in kinds_of(sentence) or bool(around & {"without", "not"})
    owners = owners_of(message, part, sentence, at, is_out=is_out)
    rooms = rooms_in(sentence) or message.rooms
    units = 0 if is_out else units_told(part, sentence, len(owners), rooms)
    is_counted = "count" in kinds_of(sentence) or bool(rooms)
    for who in owners:
        known = message.now.homes[who].units
        is_more = "more" in kinds_of(part) and bool(kinds_of(part) & {"few", "count"})
        if known and is_more and not is_out:  # "jeszcze jedna klima"
            if known + units_more(part) > MOST_UNITS:
                raise UnclearError
            message.set_home(who, units=known + units_more(part))
            continue
        message.set_home(who, units=units if is_out or is_counted else max(known, units))
    for who in denied_in(message, sentence):
        message.now = message.now.with_home(who, units=0)
    if "only" in kinds_of(part) and not is_out:
        for who in message.everybody:
            if who not in owners:
                message.now = message.now.with_home(who, units=0)


def units_more(part: Sequence[Token]) -> int:
    counts = [int(value_of(token)) for token in part if token.kind == "count"]
    return next(iter([*counts, *(FEW[token.text] for token in part if token.text in FEW)]), 1)


def owners_of(
    message: Message, part: Sequence[Token], sentence: Sentence, at: int, *, is_out: bool
) -> list[str]:
    denied = denied_in(message, part)
    people = [who for who in message.people(part) if who not in denied]
    whose = message.by_verb(part)
    who = people[0] if len(people) == 1 else whose or message.current
    is_of_all = bool(texts_of(part) & IN_BOTH) and "kin" not in kinds_of(part)
    if is_of_all or (not people and "both" in kinds_of(part[at + 1 : at + 4])):  # "klima w obu"
        who = ALL
    elif not people and (who in {"", ALL} or (message.now.focus and not whose)):
        cooled = [name for name, home in message.now.homes.items() if home.units]
        told = [message.people(sentence), message.people(message.tokens), cooled]
        told = [cooled, *told] if is_out else told  # "bez klimy, i siostra Premium"
        one = next((each for each in (*told, message.now.focus) if len(each) == 1), None)
        if one is None and "both" not in kinds_of(part) and not is_out:
            raise UnclearError(part[at].text, is_cooling=True)
        who = one[0] if one else ALL
    owners = [*message.each(who), *named_beside(message, part, sentence)]
    return [name for name in dict.fromkeys(owners) if name in message.now.homes]


def denied_in(message: Message, sentence: Sequence[Token]) -> list[str]:
    """ "Klima w kawalerce, nie u siebie", "u mnie, a nie u mamy"."""
    found = list[str]()
    for at, token in enumerate(sentence):
        if kinds_before(sentence, at, 2) & INSTEAD and token.text in HERE:
            found.append(OWN)
        elif is_denied_place(sentence, at):
            found += message.people([token])
    return [who for who in dict.fromkeys(found) if who in message.now.homes]


def is_denied_place(sentence: Sequence[Token], at: int) -> bool:
    """A name right after "nie u"."""
    before = sentence[max(at - 2, 0) : at]
    is_place = bool(before) and before[-1].text in {"u", "w", "dla"}
    return sentence[at].kind in NAMED and is_place and before[0].kind in INSTEAD


def named_beside(message: Message, part: Sequence[Token], sentence: Sentence) -> list[str]:
    """ "Klima u nas i u syna"."""
    parts, found = parts_of(sentence), list[str]()
    for other in parts[parts.index([*part]) + 1 :] if [*part] in parts else []:
        if kinds_of(other) - {"glue", *NAMED}:
            break
        found += message.people(other)
    return found


def units_told(part: Sequence[Token], sentence: Sentence, owners: int, rooms: int) -> int:
    """In each of so many flats. Raises UnclearError."""
    counts = [token for token in part if token.kind == "count"]
    counts = counts or [token for token in sentence if token.kind == "count"]
    if any(value_of(count) % 1 or not value_of(count) for count in counts):
        raise UnclearError
    units = int(value_of(counts[0])) if counts else max(rooms, 1)
    if counts and owners > 1 and "po" not in texts_of(sentence):  # of all of them
        if units != owners:
            raise UnclearError(counts[0].text)
        units = 1
    if units > MOST_UNITS:
        raise UnclearError(f"{units}")
    return units


def rooms_in(tokens: Sequence[Token]) -> int:
    return rooms_told(with_digits(" ".join(token.text for token in tokens)))


def take_few(message: Message, part: Sequence[Token], sentence: Sentence, at: int) -> None:
    """ "Klima u mnie 2 sztuki, a u mamy jedna"; "jeden wystarczy", of two that are known."""
    people, units = message.people(part), FEW.get(part[at].text)
    cooled = [who for who, home in message.now.homes.items() if home.units]
    if units is None or "cool" in kinds_of(part):
        return
    if "cool" in kinds_of(sentence) and len(people) == 1:
        message.set_home(people[0], units=units)
    elif "asks_rest" in kinds_of(part) and len(cooled) == 1 and not kinds_of(part) & {"flat"}:
        message.set_home(cooled[0], units=units)
