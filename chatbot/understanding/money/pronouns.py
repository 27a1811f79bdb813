"""Whose share a pronoun is: "mąż da 20", then "a jak on da 30?"."""

from dataclasses import replace

from chatbot.understanding.money.ledger import OTHERS, PRONOUNS, Ledger, Part

OF_EITHER = frozenset({"friend", "godparents", "grandchildren", "spouse"})
OF_GENDER = {
    "him": OF_EITHER | {"him", "brother", "father", "grandfather", "son", "uncle"},
    "her": OF_EITHER | {"her", "aunt", "daughter", "grandmother", "mother", "sister"},
}


def with_antecedents(parts: tuple[Part, ...], ledger: Ledger) -> tuple[Part, ...]:
    """ "Mąż da 20", then "a jak on da 30?"; nothing where it may be one of several."""
    gender = OF_GENDER[next(part.what for part in parts if part.what in PRONOUNS)]
    named = [what for what in ledger.parts if {*what.split("+")} & gender]
    if len(named) > 1:
        return ()
    own = named[0] if named else ""
    told = (part._replace(what=own or part.what) for part in parts if part.what in PRONOUNS)
    return (*told, *(part for part in parts if part.what not in PRONOUNS))


def with_pronoun_named(ledger: Ledger, what: str) -> Ledger:
    """ "A on 35", then "kolega ma jednak tylko 28"."""
    others = {*what.split("+")} & OTHERS - PRONOUNS
    pronouns = [name for name in ledger.parts if name in PRONOUNS]
    if len(others) != 1 or len(pronouns) != 1 or others & ledger.parts.keys():
        return ledger
    if not others <= OF_GENDER[pronouns[0]]:
        return ledger
    parts = {
        next(iter(others)) if name in PRONOUNS else name: v for name, v in ledger.parts.items()
    }
    return replace(ledger, parts=parts)


def antecedent(what: str, ledger: Ledger) -> str:
    """ "A bez niego?": the one whom the pronoun may mean, where there is but one."""
    if what not in PRONOUNS or what in ledger.parts:
        return what
    named = [name for name in ledger.parts if {*name.split("+")} & OF_GENDER[what]]
    return named[0] if len(named) == 1 else what
