"""Which kept questions ask the same."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from chatbot.anonymous import TEXT_MAX, words_of
from chatbot.understanding.intents.classifier import MEANINGLESS_MASKS, STOP_WORDS

FORM_WORDS_MAX = 20
VARIANTS_MAX = 5
SAME_FROM = 0.6  # share of the words of both that have a partner in the other
SAME_WORD_FROM = 75  # of 100, as rapidfuzz counts: an ending or a slip apart


def content_words(kept: str) -> frozenset[str]:
    """What the question is about; nothing where it is made of small words and data alone."""
    told = set(words_of(kept)) - MEANINGLESS_MASKS - STOP_WORDS
    return frozenset(sorted(told)[:FORM_WORDS_MAX])


def normal_form(kept: str) -> str:
    """The same for two texts that differ in order, small words and data only; "" says nothing."""
    return " ".join(sorted(content_words(kept)))[:TEXT_MAX]


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: of the words of both, the share that have a partner in the other."""
    if not one or not other:
        return 0.0
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < SAME_FROM * len(more):
        return 0.0  # there can't be partners enough
    left = set(more)
    matched = 0
    for word in sorted(fewer):
        partner = (
            word if word in left else next((w for w in sorted(left) if is_like(word, w)), None)
        )
        if partner is not None:
            left.discard(partner)
            matched += 1
    return matched / (len(one) + len(other) - matched)


def is_like(one: str, other: str) -> bool:
    return one[:2] == other[:2] and fuzz.ratio(one, other) >= SAME_WORD_FROM


def nearest(form: str, others: Iterable[tuple[int, str]]) -> int | None:
    """The number of the form that asks the same, if one does; of several the most alike."""
    asked = frozenset(form.split())
    ranked = [(similarity(asked, frozenset(text.split())), -number) for number, text in others]
    best = max(ranked, default=(0.0, 0))
    return -best[1] if best[0] >= SAME_FROM else None


def with_variant(text: str, variants: Sequence[str], new: str) -> list[str]:
    """The variants with a new one, at most five."""
    if new == text or new in variants or len(variants) >= VARIANTS_MAX:
        return list(variants)
    return [*variants, new]
