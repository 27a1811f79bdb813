"""What each of several flats is for, where each purpose has its own package."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from chatbot.patterns import regex

LET = r"(?:na|pod) (?:inwestycj\w+|(?:wy)?najem)|(?:for|to) (?:let|rent)(?: out)?|as an investment"
OWN = (
    r"dla (?:corki|mamy|mnie|nas|rodzicow|rodziny|siebie|syna)|for (?:me|my family|myself|us"
    r"|ourselves)|do mieszkania"
)
PURPOSE = rf"(?:{LET}|{OWN})"
EVENT = regex(rf"\b(?:(?P<area>xarea)|(?P<package>xpackage)|(?P<let>{LET})|(?P<own>{OWN}))\b")
CLAUSE = regex(r"[,;.?!]+ ?| (?:a|and|i|oraz) ")


def packages_by_purpose(
    text: str, flats: Sequence[Decimal], codes: Sequence[str]
) -> Mapping[Decimal, str]:
    """Of each size its package, empty where it is only told which it is not; nothing where any of
    it may be read otherwise. `text` has placeholders."""
    events = [(told.lastgroup or "", told.start()) for told in EVENT.finditer(text)]
    kinds = [kind for kind, _ in events]
    sizes = list(dict.fromkeys(flats))
    if kinds.count("area") != len(sizes) or kinds.count("package") != len(codes) or len(sizes) < 2:
        return {}
    if not any(codes) or kinds[:1] != ["area"]:
        return {}
    last = max(at for at, kind in enumerate(kinds) if kind == "area") + 2
    head, tail = kinds[:last], text[events[last][1] :] if last < len(events) else ""
    if head[::2] != ["area"] * len(sizes) or not {*head[1::2]} <= {"let", "own"}:
        return {}
    packages = by_clause(tail, codes)
    purposes = dict(zip(sizes, head[1::2], strict=True))
    is_plain = {*packages} == {*purposes.values()}
    return {size: packages[purpose] for size, purpose in purposes.items()} if is_plain else {}


def by_clause(text: str, codes: Sequence[str]) -> Mapping[str, str]:
    """ "Express na wynajem, dla siebie Premium"."""
    found, left = dict[str, str](), list(codes)
    for clause in CLAUSE.split(text):
        kinds = [told.lastgroup or "" for told in EVENT.finditer(clause)]
        if not kinds:
            continue
        purpose = next((kind for kind in kinds if kind != "package"), "")
        if sorted(kinds) != sorted(["package", purpose]) or purpose in {"", "area", *found}:
            return {}
        found[purpose] = left.pop(0)
    return found
