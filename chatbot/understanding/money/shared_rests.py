"""What some have to pay each where somebody else gives a part of the price: "a jakby rodzice dali
30 tys., to po ile my?"."""

from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.own_shares import (
    EACH,
    GIVES,
    NO_PEOPLE,
    PAYS,
    PERCENT,
    people,
)

SUM = (
    r"(?P<{0}>[1-9][0-9]{{1,2}})(?:[ .]?000\b| ?(?:k\b|tys\w*\.?))?(?![0-9.,/%]*[0-9%])"
    r"(?! ?(?:m\b|m2|lat))"
)
# None of those who share the price: "na pół z siostrą, ona daje 60 tys.".
COUPLES = r"(?:dziadkowie|oni|rodzice|tesciowie|they|(?:my |our )?(?:grand)?parents)"
ELDERS = (
    rf"(?:{COUPLES}|babcia|ciocia|dziadek|mama|matka|ojciec|tata|tesc|tesciowa|wujek"
    r"|(?:my )?(?:dad|grandad|grandma|grandpa|mom|mum))"
)
GIFT = regex(
    rf"\b{ELDERS}(?: (?!ja\b|my\b|i\b|we\b)[a-z]+){{0,2}}"
    rf" (?:{GIVES}|{PAYS}|dac|dolozyc)(?: (?:az|jednak|jeszcze|mi|nam|po|tylko|us))*"
    rf" {SUM.format('given')}"
    rf"|\b(?:a|i|and|oraz) {ELDERS} (?:{GIVES} )?{SUM.format('beside')}"
    rf"|\b(?:od|from) (?:my |our )?(?:babci|dziadkow|mamy|rodzicow|taty|tesciow|parents)"
    rf" {SUM.format('whose')}"
)
ASKED = regex(
    r"\bpo ile\b|\bile (?:kazd[aey]\w*|my|na nas|nam)\b|\b(?:my|nam) (?:po )?ile\b"
    r"|\bile (?:[a-z]+ ){0,2}(?:kazd[aey]\w* z nas|na (?:glowe|leb|osobe))\b"
    r"|\bhow much (?:do we each|each|for each|per (?:head|person))\b|\beach of us\b"
)
# "A jakby rodzice dali 30 tys.?", after a price that was split.
TRIED_ALONE = regex(
    r"(?:(?:a|and|but|i|no|what)[ ,]+)*(?:gdyby|if|jak|jakby|jesli) "
    rf"{COUPLES}(?: [a-z]+){{0,2}} {GIVES}(?: (?:nam|us))? [0-9][0-9 ]*(?: ?(?:k|tys\w*))?\W*"
)
# "Po ile ja i siostra?"
PAIR = regex(
    r"\bja i (?:moja |moj )?"
    r"(?:brat|chlopak|dziewczyna|maz|narzeczon[ay]|partner(?:ka)?|siostra|zona)\b"
    r"|\b(?:my )?(?:boyfriend|brother|girlfriend|husband|partner|sister|wife) and (?:i|me)\b"
)
MINE = regex(r"\b(?:ja|mam|mamy|i have|we have)\b[^.;?!]{0,12} [0-9]")


def with_shared_rest(
    extracted: Extracted, folded: str, *, kept: int, is_budget_known: bool
) -> Extracted:
    """`kept` is how many share the price by what was told before."""
    is_pair = EACH.search(folded) or PAIR.search(folded)
    many = people(folded) or kept or (2 if is_pair else 0)
    is_asked = ASKED.search(folded) or (EACH.search(folded) and many)
    is_asked = is_asked or (kept and TRIED_ALONE.fullmatch(folded))
    is_else = is_budget_known or NO_PEOPLE.search(folded) or PERCENT.search(folded)
    if many < 2 or not is_asked or is_else or MINE.search(folded):
        return extracted
    given = sum(map(Decimal, gifts(folded)), Decimal()) * THOUSAND
    if not given:
        return extracted
    bare = replace(extracted, budget=None, budget_parts=(), ledger=None, offered=(), own_share=None)
    return replace(bare, is_budget_unclear=False, amounts=(given,), given=given, shared_by=many)


def gifts(folded: str) -> list[str]:
    """In thousands; what stands beside the first one ("a tata 10") only with it."""
    found = [*GIFT.finditer(folded)]
    if not any(told["given"] or told["whose"] for told in found):
        return []
    return [told["given"] or told["whose"] or told["beside"] for told in found]
