"""Areas of two flats that are told without a unit: "moje ma 72 m2, a mamy 38"; "mamy" is "we have"
as well, so it takes a talk of two flats, or of a mother."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import KIN_SAID, MOTHER, MOTHER_SAID
from chatbot.understanding.rows.row_tokens import number_of
from chatbot.understanding.rows.row_words import MONEY

NO_AREA = (
    r"(?! ?(?:tys|k\b|zl|pln|000|proc|%|lat|dni|mies|tyg|poko|piet|osob|mln)|[0-9]|[.,][0-9]"
    r"|-[0-9])"
)
NUMBER = rf"[1-9][0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?{NO_AREA}"
UNIT = r" ?(?:m ?2(?![0-9])|m ?kw\w*|mkw\b|metr\w*|m\b)"
SAID = r"(?: (?:mieszkani\w+|lokal\w*|kawaler\w+|flat|ma|mial\w*|to|jest|bedzie|is|has|tez))*,?"
OWN = r"(?:(?:to |te )?(?:moj(?:e|a)|nasz(?:e|a)|swoje)|u (?:mnie|nas)|dla (?:mnie|nas)|ja|mine|my)"
KIN = rf"(?:(?:u |dla |my )?(?:{KIN_SAID}|mamy)(?:'s)?|(?:jej|jego|ich|hers?|his|theirs?))"
BETWEEN = r"[^.;?!]{0,24}?(?:,? (?:i|oraz|a|and|while)|,|;) "
OWN_FIRST = regex(
    rf"\b(?P<first>{OWN}{SAID}) (?P<one>{NUMBER})(?P<unit>{UNIT})?(?P<gap>{BETWEEN})"
    rf"(?P<second>{KIN}{SAID}) (?P<other>{NUMBER})(?P<unit2>{UNIT})?"
)
KIN_FIRST = regex(
    rf"\b(?P<first>{KIN}{SAID}) (?P<one>{NUMBER})(?P<unit>{UNIT})?(?P<gap>{BETWEEN})"
    rf"(?P<second>{OWN}{SAID}) (?P<other>{NUMBER})(?P<unit2>{UNIT})?"
)
KIN_ALONE = regex(rf"(?:^|\ba |\bi )(?P<first>{KIN}{SAID}) (?P<one>{NUMBER})(?P<unit>{UNIT})?")
# "Mamy z mamą 180 tysięcy na dwa mieszkania": two flats, whose areas may be told later.
TWO_FLATS = regex(
    r"\b(?:2|dwa|dwoch|dwu|dwom|two)(?: (?:now\w+|nasz\w+|mal\w+|nieduz\w+|osobn\w+|new))?"
    r" (?:mieszka(?:nia|n|niom|niach)|lokal(?:e|i)|apartament(?:y|ow)|flats|apartments)\b"
    r"|\b(?:oba|obydwa|obu) (?:mieszka\w+|lokal\w+)|\bboth flats\b"
    r"|\bpo (?:jednym |wlasnym )?mieszkani(?:u|e)\b"
)
MONEY_SAID = regex(rf"\b{MONEY}")
HERS = regex(r"\bmamy\b")
MAYBE_MONEY = Decimal(80)  # thousands, where they are round and no other money is known


def are_two_told(text: str) -> bool:
    return TWO_FLATS.search(text) is not None


def with_bare_areas(text: str, *, are_two: bool, has_money: bool) -> str:
    """With the units, and with "mama" for "mamy"; `are_two` and `has_money` are of what was said
    before."""
    told = OWN_FIRST.search(text) or KIN_FIRST.search(text)
    is_of_two = are_two or TWO_FLATS.search(text) or MOTHER_SAID.search(text)
    if told is None or (told["unit"] and told["unit2"]) or not is_of_two:
        return text
    bare = [told[at] for at, unit in (("one", "unit"), ("other", "unit2")) if not told[unit]]
    has_money = has_money or MONEY_SAID.search(text) is not None
    if HERS.search(told[0]) and not has_money and any(map(may_be_money, bare)):
        return text
    both = f"{told['first']} {told['one']} m2{told['gap']}{told['second']} {told['other']} m2"
    return f"{text[: told.start()]}{HERS.sub(MOTHER, both)}{text[told.end() :]}"


def with_bare_of_kin(text: str, kin: Collection[str]) -> str:
    """ "A mamy 33 w Expressie", after mine was told."""
    told = KIN_ALONE.search(text)
    is_hers = MOTHER in kin or (told is not None and not HERS.search(told[0]))
    if told is None or not (kin and is_hers) or may_be_money(told["one"]):
        return text
    said = HERS.sub(MOTHER, f"{told['first']} {told['one']}{told['unit'] or ' m2'}")
    return f"{text[: told.start()]}{said}{text[told.end() :]}"


def may_be_money(figures: str) -> bool:
    value = number_of(figures)
    return value >= MAYBE_MONEY and value % 10 == 0
