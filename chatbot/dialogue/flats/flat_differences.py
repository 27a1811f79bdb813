"""How much more one flat costs than another, in the package that is spoken of or in each."""

from dataclasses import replace

from chatbot.dialogue.flats.mixing import each_apart
from chatbot.dialogue.flats.plans import plan_of
from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.prices.pricing import not_denied, quote_at
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.intents.differences import BY_HOW_MUCH, DIFFER, WEIGHED

# "O ile drożej za to większe", "ile oszczędzę na mniejszym"
OF_A_FLAT = regex(
    r"\b(?:mniejsz|wieksz|bigger|larger|smaller)\w*"
    r"|\b(?:drugie|pierwsze|tym (?:drugim|pierwszym))\b|\bthe (?:first|second) (?:flat|one)\b"
)
SAVING = regex(r"\b(?:ile|how much) (?:[a-z]+ ){0,3}(?:(?:za)?oszczedz\w+|save)\b")
VERSUS = regex(r"[0-9](?: ?[a-z]+[0-9]?)?(?: flat)? (?:vs|versus)\b")
# "Czym się różnią pakiety przy 38 i 46 m2?"
OF_PACKAGES = regex(
    r"\b(?:roznic\w*|rozni(?:a)?|differ(?:ences?|s)?|diff) (?:[a-z]+ ){0,3}(?:pakie\w+|packages?)"
)
NEXT_PACKAGE = regex(r"(?:(?:a|and|co|for|i|in|no|to|w|we|what about|z) )*xpackage\W*")
BY_ITSELF = regex(
    r"(?:(?:a|czyli|i|no|o|to|so|and) )*(?:ile|how much) (?:\w+ ){0,2}"
    r"(?:drozej|mniej|taniej|wiecej|cheaper|less|more)\W*"
)


def difference_of_flats(turn: Turn) -> Answer | None:
    """ "38 czy 46 m2, ile różnica przy Express", then "czyli ile drożej za to większe"."""
    is_of_budget = turn.is_new("budget") or turn.extracted.is_budget_unclear
    if is_of_budget or not asks_of_flats(turn):
        return None
    areas = tuple(dict.fromkeys(turn.areas))
    if own := difference_of_plan(turn):
        return own
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    prices = spoken_of(turn) or not_denied(turn)
    found = quote_at(turn, prices, areas, (word, max(areas) - min(areas)))
    return replace(found, is_difference=True)


def difference_of_plan(turn: Turn) -> Answer | None:
    """ "A różnica?", after each of the two was priced in a package of its own."""
    plan = plan_of(turn)
    is_of_two = len({price.code for price, _ in plan}) == len(plan) == 2
    if turn.named or turn.extracted.areas or not is_of_two:
        return None
    return each_apart(turn, plan)


# "Czym się różni od Premium?", "jaka różnica z plusem?"
WHAT_DIFFERS = regex(r"\b(?:czym|co) (?:\w+ ){0,2}(?:rozni|differ)|\bplus(?:a|em|ie)?\b")
# "Między winylem a laminatem".
OF_OTHERS = regex(
    r"\b(?:po)?miedzy (?!(?:jednym|mieszk|mniejsz|nimi|obo|obu|pierwsz|tymi|wieksz|[0-9])\w*)"
    r"|\bbetween (?!(?:both|flats|first|larger|smaller|bigger|the|them|these|those|two|[0-9])\b)"
)
OF_TIME = regex(
    r"\b(?:czas\w*|dluz\w+|dlugo|krocej|(?:po)?trwa\w*|szybciej|termin\w*|tygod\w*|faster|longer"
    r"|long|take|weeks?)\b"
)
IN_PACKAGE = regex(r"\b(?:dla|przy|w|we|for|in|with) xpackage\b")


def is_of_else(turn: Turn) -> bool:
    """Another package than the one before is compared with that one, unless the flats are."""
    masked, code = turn.extracted.masked, turn.extracted.packages[:1]
    if WHAT_DIFFERS.search(masked) or OF_TIME.search(masked):
        return True
    is_another = bool(code) and turn.before.package not in {None, *code}
    is_of_flats = turn.extracted.areas or IN_PACKAGE.search(masked) or OF_A_FLAT.search(masked)
    return is_another and not is_of_flats


def asks_of_flats(turn: Turn) -> bool:
    """With two packages it is their difference, in each flat."""
    text, masked = turn.folded, turn.extracted.masked
    if len(set(turn.areas)) == 2 and turn.state.is_difference and NEXT_PACKAGE.fullmatch(masked):
        return True
    if (
        len(set(turn.areas)) != 2
        or len(turn.named) > 1
        or OF_PACKAGES.search(text)
        or is_of_else(turn)
    ):
        return False
    is_of_flat = bool(turn.extracted.areas) or OF_A_FLAT.search(text) is not None
    is_alone = not turn.named and BY_ITSELF.fullmatch(masked) is not None
    is_by = BY_HOW_MUCH.search(text) or SAVING.search(text)
    is_versus = VERSUS.search(text) or (turn.is_one_chosen and WEIGHED.search(text))
    is_of_others = not turn.extracted.areas and OF_OTHERS.search(text)
    is_differ = DIFFER.search(text) and not is_of_others
    is_told = is_differ or (turn.extracted.areas and is_versus)
    return bool(is_told or (is_by and (is_of_flat or is_alone)))
