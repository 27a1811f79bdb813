"""What a sentence about other firms' offers asks."""

from itertools import pairwise

from chatbot.understanding.bids.tokens import Sentence

WHICH = {"ktora", "ktory", "ktore", "kto", "co", "ktorej", "ktorym"}
OF_OURS = {"us", "package", "packages"}
OF_FIRMS = {"ktora", "ktorej", "ktory"}
ASKING = {"ile", "czy", "jak", "jaka", "jaki", *WHICH}
COMPARING = {"more", "cheaper", "dearer", "better"}


def is_question(sentence: Sentence) -> bool:
    texts = {token.text for token in sentence.tokens}
    return sentence.is_asked or bool(texts & {"ile", *WHICH} - {"co"})


def asks_in(sentence: Sentence) -> set[str]:
    kinds, texts = sentence.kinds, {token.text for token in sentence.tokens}
    told = [token.text for token in sentence.tokens]
    is_by = ("o", "ile") in pairwise(told)
    asks = set[str]()
    if "rest" in kinds:
        asks.add("rest")
    if is_by or kinds & {"save", "more", "cheaper", "dearer"}:
        asks.add("saved" if is_of_former(sentence) else "gap")
    is_which = "cheapest" in kinds or (
        kinds & COMPARING and texts & WHICH and (not is_by or texts & OF_FIRMS)
    )
    if is_which or ("better" in kinds and is_question(sentence)):
        is_of_firms = bool(texts & OF_FIRMS) and not kinds & OF_OURS
        asks.add("cheaper firm" if is_of_firms and "cheapest" not in kinds else "cheapest")
        asks.discard("gap")
    if texts & {"porownaj", "porownajcie", "porownac"} and not kinds & OF_OURS:
        asks.add("cheaper firm")
    if "ktora" in texts and not (asks or kinds & {*OF_OURS, "flat", "unknown"}):
        asks.add("cheaper firm")
    if "per" in kinds and not kinds & {"rate"}:
        asks.add("rate")
    if "ile" in texts and not asks and not kinds & OF_OURS:
        asks.add("total")
    if not asks and is_question(sentence):
        asks.add("overview")
    return asks


def is_of_former(sentence: Sentence) -> bool:
    """ "Względem poprzedniej ceny"."""
    return any(token.kind == "point" and token.value == "former" for token in sentence.tokens)
