"""What two packages differ in, line by line of what each has, and what both have alike."""

from collections.abc import Sequence

from chatbot.patterns import regex

LINE = regex(r"• (?P<label>[^:\n]+): (?P<value>.+)")


def merged(cards: Sequence[str], names: Sequence[str]) -> tuple[list[str], list[str], str]:
    """The lines of both, with the name beside each value; those that are the same; and what the
    last card ends with. No lines where the cards are no such lists."""
    of_each = [{m["label"]: m["value"] for m in LINE.finditer(card)} for card in cards]
    different, same = [], []
    for label in dict.fromkeys(label for lines in of_each for label in lines):
        values = [lines.get(label) for lines in of_each]
        if len({*values}) == 1:
            same.append(f"{label}: {values[0]}")
            continue
        told = [f"{value} ({name})" for value, name in zip(values, names, strict=True) if value]
        different.append(f"• {label}: {' | '.join(told)}")
    ending = cards[-1].rpartition("\n")[2]
    return different, same, "" if LINE.match(ending) else ending


def heads(cards: Sequence[str]) -> list[str]:
    """What stands before the list: the package and its price."""
    return [card.partition("\n")[0] for card in cards]
