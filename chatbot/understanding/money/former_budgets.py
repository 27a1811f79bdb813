"""A budget from before that is named again: "a jak mam jednak te 90", "zostaje przy 90"."""

import re
from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.bare_numbers import apart
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

UNIT = r"(?: ?(?:k\b|tys\w*\.?|thousand\b)(?: zl\w*)?)?"
NO_AREA = r"(?![0-9]|[.,][0-9]| ?(?:%|m\b|m2|metr|mkw|sq|tyg|zl))"
HAD_AGAIN = (
    r"(?:(?:(?:jak|skoro|bo) )?(?:ma(?:m|my)|mial[ao]?(?:by)?m)"
    r" (?:ciagle |jednak |tylko )*(?:tych|te)"
    r"|jednak (?:(?:ma(?:m|my)|bedzie|zosta\w+|tylko) )*(?:przy |te |tych )?"
    r"|(?:only )?(?:have|with) (?:the|those)(?: original)?)"
)
KEPT = (
    r"(?:zosta(?:je|jemy|ne|niemy|nmy|nie)(?: (?:jednak|nam|mi))* (?:przy|na) (?:tych |te )?"
    r"|(?:wracam|wracamy|wroc\w+) do (?:tych |te )?"
    r"|(?:back|stay(?:ing)?|stick(?:ing)?) (?:at|to|with) (?:the |those )?)"
)
NAMED_AGAIN = regex(
    rf"\b(?:{HAD_AGAIN}|(?P<kept>{KEPT})) ?(?P<money>[1-9][0-9]{{1,2}}){NO_AREA}(?P<unit>{UNIT})"
)
# "Te 15 odpada", of what was added.
DROPPED = regex(
    rf"\b(?:te |tych |the |those )?(?P<part>[1-9][0-9]{{0,2}}){NO_AREA}{UNIT}"
    r"(?: (?:jednak|juz|to|od [a-z]+))*"
    r" (?:odpad\w+|nie (?:bedzie|dojdzie|wypali\w*|wypal\w*)|is out|falls? through)"
    r"(?:[,.;]| (?:i|wiec|so))? ?"
)
CLEARLY = Decimal("1.1")  # nearer to the one than to the other
LETTER = regex(r"[a-z]", re.IGNORECASE)


def with_former_budget(
    message: str,
    former: Collection[Decimal],
    now: Decimal | None,
    parts: Collection[Decimal],
    areas: Collection[Decimal],
    *,
    is_of_money: bool,
) -> str:
    """The one amount of the message that is no part that is dropped, as a budget; `former` are
    those that prices were held against."""
    written = tidy(message)
    text = fold(written)
    dropped = DROPPED.search(text)
    if dropped and int(dropped["part"]) * THOUSAND in parts:
        written = f"{written[: dropped.start()]}{written[dropped.end() :]}"
        text = fold(written)
    told = NAMED_AGAIN.search(text)
    if told is None:
        return message
    money = Decimal(told["money"])
    is_kept = told["kept"] is not None
    is_known = money * THOUSAND in former and (is_kept or not told["unit"])
    is_known |= is_kept and is_of_money and is_near(money, now, areas)
    is_other = money * THOUSAND != now and money not in areas
    if not (is_known and is_other) or len(find_numbers(text)) != 1:
        return message
    rest = f"{written[: told.start()]}{written[told.end() :]}".strip(" ,.")
    return f"budżet {money} tys, {rest}" if LETTER.search(rest) else f"budżet {money} tys"


def is_near(money: Decimal, now: Decimal | None, areas: Collection[Decimal]) -> bool:
    sizes = [apart(money, area) for area in areas]
    return now is not None and all(apart(money, now / THOUSAND) * CLEARLY <= s for s in sizes)


# "Mniejsze biorę chyba. Mam 80, ile mi zostanie?"
HAVE_BARE = regex(
    r"\b(?:bed(?:e|ziemy) mi(?:al[ai]?|ec|eli)|budzet\w*|mam|mamy|mial[ao]?bym|mielibysmy"
    r"|(?:i|we)(?:'ve| have)(?: got)?)"
    r"(?: (?:jakies|juz|lacznie|na to|ok\.?|okolo|razem|sobie|tak|to|tylko|w sumie|about|around"
    r"|only))*"
    r" (?P<money>[2-9][0-9]|[1-9][0-9]{2})(?=\W*$|[,;.!?](?![0-9])"
    r"| (?:a|czy|i|ile|na|to|w|wiec|and|how|is|so|what)\b)"
)
REST = regex(
    r"\b(?:(?:za)?brak\w*|(?:wy)?starcz\w*|wejd(?:a|zie)|zmie(?:sc|szcz)\w*"
    r"|zosta(?:je|nie|loby)\w*|enough|left|short|missing)\b"
)
LEFT = regex(r"\b(?:ile|how much)\b[^.;?!]*\b(?:(?:za)?brak\w*|zosta(?:je|nie|loby)|left|short)\b")
OF_FLAT = regex(r"\b(?:kawaler|lokal|metr|mieszka|pokoj|pokoi|powierzchni|flat|room|size)")
UNITS_AFTER = regex(r" (?:klim\w*|jednost\w+|air.?con\w*|units?)\b")
CLAUSE = regex(r"[.,;!?](?![0-9])")


def with_money_had(message: str, areas: Collection[Decimal]) -> str:
    """With its unit, where an area is known and it is asked whether it is enough, or where it is
    asked what is left; it is none of the areas."""
    written = tidy(message)
    text = fold(written)
    told = HAVE_BARE.search(text)
    words = REST if areas else LEFT
    numbers = [n for n in find_numbers(text) if not UNITS_AFTER.match(text, n.end)]
    if told is None or not words.search(text) or len(numbers) != 1:
        return message
    start = max([0, *(gap.end() for gap in CLAUSE.finditer(text, 0, told.start()))])
    if OF_FLAT.search(text[start : told.end()]) or Decimal(told["money"]) in areas:
        return message
    return f"{written[: told.end('money')]} tys{written[told.end('money') :]}"
