"""A part of the budget that is spoken of, of which nobody knows what becomes of it."""

from dataclasses import replace

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.budget_changes import OF_MONEY, with_ledger
from chatbot.understanding.money.ledger import KINDS, WITHOUT, Ledger, named_after_without, what_of
from chatbot.understanding.money.repricing import is_any_tried

# "To w lipcu już starczy?"
MONTHS = (
    r"(?:styczni|lut|marc|kwietni|maj|czerwc|lipc|sierpni|wrzesni|pazdziernik|listopad|grudni)\w+"
)
LATER = regex(
    rf"\b(?:(?:w|od|po) {MONTHS}|po (?:premii|wyplacie)|za rok|in (?:july|june|may|march|august))\b"
    r".*\b(?:starcz|wystarcz|stac|enough|afford)"
)
OTHERS_PRICE = regex(r"ekip|firm|konkuren|ofert|wycen|compan|competit|quote")
# "Jak wezmę Express, to te 13 tys. zostanie": we told that amount.
SAID_OF_REST = regex(r"\b(?:te|tych|tymi|that|those|zostaje|zostanie|leaves?|left)\b")


# "Moi się wycofali, zostaje tylko to od jej rodziców": whose of two that are called alike.
BOTH_SIDES = regex(
    r"\b(?:moi|mojej|nasi|my)\b.*\b(?:jej|jego|her|his)\b|\b(?:jej|jego|her|his)\b.*\b(?:moi|nasi|my)\b"
)
BACKED_OUT = regex(
    r"\b(?:nie (?:dadza|daja|doloza)|odpad\w+|rezygn\w+|rozmyslil\w*|wycof\w+|zrezygn\w+"
    r"|back\w* out|won't (?:add|give))\b"
)
TOGETHER = regex(
    r"(?:(?:no|to|all|both|oba|obie) )*(?:lacznie|razem|w sumie|wszystko|together|total)"
    r"(?: z [a-z]+)?(?: (?:jasne|oczywiscie|przeciez|of course))?\W*"
)


# "Ile zostanie po Comforcie z moich i brata?": of all that was told.
OF_BOTH = regex(
    r"\bz (?:moich|naszych|swoich)(?: pieniedzy)? i (?:tych )?(?:od )?[a-z]+\b"
    r"|\b(?:from|of) (?:mine|my money|our money) and (?:my )?[a-z]+'?s\b"
)


# "Żona chce jednak Comfort, to ile nam brakuje?" is no money of hers.
WISHES = regex(
    r"\b(?:brat|corka|dziewczyna|chlopak|mama|maz|rodzice|siostra|syn|tata|zona|husband|wife)"
    r" (?:[a-z]+ )?(?:chc[aey]|chcial\w*|mowi|wol[ia]|wants?|prefers?)\b"
)


def with_part_unread(extracted: Extracted, ledger: Ledger, folded: str) -> Extracted:
    """ "A jak rodzice się rozmyślą?", "a jak weźmiemy kolegę z 15 tys.?": a part is spoken of, and
    nobody knows what becomes of it."""
    if BOTH_SIDES.search(folded) and BACKED_OUT.search(folded) and ledger.parts:
        return replace(extracted, budget=None, ledger=None, is_budget_unclear=True)
    is_read = extracted.budget is not None or extracted.either is not None
    named = {*what_of(folded).split("+")} & OF_MONEY
    has_unnamed = bool({"+", "-"} & ledger.parts.keys())
    is_of_part = any({*what.split("+")} & named for what in (*ledger.parts, *ledger.away))
    is_of_part |= has_unnamed and bool(named)  # "a jak brat poczeka?"
    is_of_part |= ledger.total is not None and LATER.search(folded) is not None
    away = named_after_without(folded)
    is_away = away == "" and has_unnamed and WITHOUT.search(folded)
    is_of_part |= bool(away) and any(
        away in named_of and named_of & ledger.parts.keys() for named_of in KINDS.values()
    )  # "bez tej kanapy", of a sofa and a bed
    is_others = OTHERS_PRICE.search(folded) is not None
    is_tried = is_any_tried(folded)
    is_news = not is_others and is_tried and not SAID_OF_REST.search(folded)
    is_tried_out = bool(extracted.amounts) and is_news
    is_of_both = OF_BOTH.search(folded) is not None and not extracted.amounts and bool(named)
    if ledger.total is not None and (TOGETHER.fullmatch(folded) or is_of_both):  # as it was told
        return with_ledger(extracted, ledger)
    if ledger.total is not None and is_tried_out and not is_read:
        return replace(extracted, is_budget_unclear=True)
    is_wish = WISHES.search(folded) is not None and not extracted.amounts
    if is_read or is_wish or not (is_of_part or is_away):
        return extracted
    return replace(extracted, is_budget_unclear=True)
