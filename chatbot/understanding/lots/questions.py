"""What a message about several flats asks."""

from collections.abc import Sequence

from chatbot.understanding.lots.tokens import Clause

WHICH = {"ktory", "ktora", "ktore", "jaki", "jakie", "ktorym", "co"}
VARIANTS = ("wariant", "pakiet", "opcj", "uklad")
CHEAPER = ("taniej", "tansz", "drozej", "drozsz", "roznic", "oszczedz", "zaoszczedz", "wiecej")
BETWEEN = {"miedzy", "pomiedzy"}


def asks_in(clauses: Sequence[Clause]) -> set[str]:
    asks = set[str]()
    for clause in clauses:
        kinds, texts = clause.kinds, clause.texts
        if "asks_more" in kinds or any(text.startswith(CHEAPER) for text in texts):
            asks.add("gap")
        if "asks_rest" in kinds:
            asks.add("rest")
        if "per" in kinds:
            asks.add("rate")
        if "former" in kinds or any(token.kind == "former" for token in clause.than):
            asks.add("former")
        if texts & BETWEEN:
            asks.add("between")
    codes = {t.value for clause in clauses for t in clause.tokens if t.kind == "package"}
    if "gap" in asks and len(codes) > 1 and not any(clause.than for clause in clauses):
        asks.add("between")  # "na 47 Comfort, a na 55 Plus, różnica?"
    texts = {text for clause in clauses for text in clause.texts_around}
    if texts & WHICH and any(text.startswith(VARIANTS) for text in texts):
        asks.add("which")
    return asks
