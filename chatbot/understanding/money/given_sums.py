"""Money that is had and money that others give, told in words of which some are strange.

"Mamy odłożone 60 tys. plus mama daje 25 tys. darowizny": each amount stands with whoever has or
gives it, and nothing in the sentence takes any of it off, is not sure, or names another purpose.
"""

from chatbot.patterns import regex
from chatbot.understanding.areas.changes import TRIED
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.ledger import OTHERS, SELF, Ledger
from chatbot.understanding.money.money_words import ADDS, ELSE, GIVING, OWN, TO_ANOTHER
from chatbot.understanding.money.plain_money import MONEY, QUESTION, SENTENCES

GIVERS = OTHERS | {"bonus", "car", "loan", "own", "refund", "savings", "wedding"}
# What may take off some of it, make it another's, or leave it open.
DOUBTED = regex(
    rf"{ELSE}|\b{TO_ANOTHER}\b|\b(?:ale|bez|bierz\w*|but|chca|chce|chyba|czesc\w*|dlug\w*|dostal[aiy]?|except"
    r"|gdy\w*|if|jak\w*|jes?li\w*|kiedy|mniej|minus|musi\w*|musz[ea]\w*|need\w*|niby|nie|not"
    r"|o ile|obieca\w*|obiecuj\w*|odda\w*|odloz(?:e|yc|ymy)\w*|odklad\w*|of it|owe\w*|oprocz"
    r"|pol(?:ow\w*)?|potrzeb\w*|poza|promis\w*|raczej|reszt\w*|rest|splac\w*|trzym\w*|tylko"
    r"|unless|wants?|when|without|wyda\w*|zabier\w*|zalezy|zamiast|zostaw\w*|zwrac\w*|zwroc\w*"
    r"|co miesiac|miesiecznie|monthly|rocznie|in return|kiedys|later|potem|pozniej|may(?:be)?"
    r"|might|turn\w*|could|jego|jej|swoje|swojego|dolar\w*|euro)\b"
)
# A purpose, unless it is the finishing, or where and how it is had.
FOR_ELSE = regex(
    r"\b(?:dla|na|for) (?!co\b|czarn|czysto|gotow|ile\b|jaki|ktor|koncie|konto|ksiazecz|lokac"
    r"|mieszk|mnie\b|nas\b|poczat|prezent|raz|remont|razie|slub|start|swoj|to\b|urzadz|wesel"
    r"|wykancz|wykoncz|xpackage|finish|the (?:finish|flat)|us\b|me\b)[a-z]+"
    r"|\bza (?!co\b|ile\b|rok\b|to\b|tyle\b|xpackage)[a-z]+"
    # "Mama dała 25 tys. kuzynce"
    r"|\bxbudget [a-z]{3,}(?:ce|om|owi)\b|\b[a-z]{3,}(?:nce|om|owi) (?:da|dal[aiy]?|pozyczyl\w*)\b"
)
OURS = (
    r"\b(?:dosta(?:lam|lem|lismy|ne|niemy)|dysponuj\w*|got|have|i'?ve|mam|mamy|odloz(?:on|yl)\w+"
    r"|posiada(?:m|my)|uskladan\w+|uzbiera(?:lam|lem|lismy|n\w+)|zosta(?:je|lo|nie) (?:mi|nam))\b"
)
SAID_OF_IT = regex(
    rf"{ADDS}|{GIVING}|{OURS}|{OWN}|\b(?:bonus|darowizn\w*|from|gift\w*|giving|kredyt\w*|loan|lokat\w*|od"
    r"|oszczedn\w*|plus|premi\w+|savings|zwrot\w*)\b|\+"
)
I_ADD = regex(
    r"\b(?:dodam|dodamy|doloze|dolozymy|dorzuc(?:e|imy)|dozbier(?:am|amy|ze|zemy)|uzbieram\w*"
    r"|(?:i|we)(?:'ll| will)? add)\b"
)
CLAUSE = regex(r"[,;.?!](?![0-9]) ?| (?=(?:a|and|i|oraz|plus) )")
AMOUNTS = regex(r"\bxbudget\b")


def are_plainly_given(extracted: Extracted, changed: Ledger, before: Ledger) -> bool:
    """Nothing is taken off, and each of the amounts is one of the parts."""
    new = {what: value for what, value in changed.parts.items() if before.parts.get(what) != value}
    own = {"", "+", SELF} if I_ADD.search(extracted.unread) else set[str]()
    givers = GIVERS | own
    are_gifts = all(value > 0 and {*what.split("+")} & givers for what, value in new.items())
    told = [value for value in (changed.base, changed.total, *changed.parts.values()) if value]
    are_all = bool(new) and all(amount in told for amount in extracted.amounts)
    if not are_gifts or not are_all or {*before.parts} - {*changed.parts}:
        return False
    if before.total is not None and changed.base != before.base:
        return False
    unread = QUESTION.sub("", extracted.unread)
    said = " ".join(words for words in SENTENCES.split(unread) if MONEY.search(words))
    tried = TRIED.match(said)
    said = said[tried.end() :] if tried else said
    if DOUBTED.search(said) or FOR_ELSE.search(said):
        return False
    clauses = [clause for clause in CLAUSE.split(said) if AMOUNTS.search(clause)]
    return all(SAID_OF_IT.search(clause) for clause in clauses)
