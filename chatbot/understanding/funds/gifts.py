"""Money that somebody gives, lends or gives more of."""

from decimal import Decimal

from chatbot.understanding.funds import words
from chatbot.understanding.funds.bare import check_pronoun
from chatbot.understanding.funds.parts import Figure, Owner, Part
from chatbot.understanding.funds.purse import Purse
from chatbot.understanding.funds.records import ElseError, UnclearError
from chatbot.understanding.homes.sentences import kinds_of, texts_of


def take_gift(
    purse: Purse, part: Part, figure: Figure, owners: list[Owner], *, is_pair: bool
) -> None:
    """Raises UnclearError and ElseError."""
    people = [owner for owner in owners if owner.what in {*words.SOURCES, "?"}]
    people = without_speakers(part, people)
    check_else(purse, part, owners)
    what = the_giver(purse, part, people)
    if any(texts_of(part.before(owner.at, 1)) & words.ONLY for owner in people):
        raise UnclearError  # "sam kredyt 60 tys."
    after = part.tokens[figure.at + 1 : figure.at + 2]
    is_with = bool(texts_of(after) & words.WITH) and what in words.OTHERS_OF_ALL
    if (is_with and not part.gives) or is_after(part, figure):  # "95 tys. z mamą"
        purse.totals.append(figure.amount)
        purse.within.add(what)
    elif (purse.value_of(what) or 0) < 0:  # "a jak bratu dam 15?", who gets 25
        purse.add(what, -figure.amount)
    elif part.gives and "to" in texts_of(part.before(figure.at, 1)):
        raise UnclearError  # "jakby rodzice dali, to 75": theirs, or all of it?
    elif is_pair or all(part.is_given(owner) for owner in people):
        purse.is_included |= part.is_within
        purse.current, purse.pending = what, ""
        take_given_by(purse, part, figure, what)
    else:
        raise UnclearError


def check_else(purse: Purse, part: Part, owners: list[Owner]) -> None:
    """Raises ElseError."""
    has_other_verb = bool(part.kinds & {"v3", "v3p"}) and not part.texts & words.COULD
    is_own = words.OWN in {owner.what for owner in owners}  # "a siostra za swoje 120 tys.?"
    is_given = part.gives and not part.has(words.WORKS)
    if part.has(words.WORKS) or (not is_given and (has_other_verb or is_own or purse.has_offers)):
        raise ElseError  # "szwagier zrobi za 40 tys.", "mąż woli 3"


def the_giver(purse: Purse, part: Part, people: list[Owner]) -> str:
    """Raises UnclearError where it is not one."""
    for owner in people:
        if owner.what == "?":
            check_pronoun(purse, owner)
    whats = {owner.what if owner.what != "?" else purse.the_source() for owner in people}
    is_taken = part.has(words.TOOK) and not {"loan", "bonus"} & whats
    if len(whats) != 1 or part.has(words.BUYS) or is_taken or purse.pending not in {"", *whats}:
        raise UnclearError
    return next(iter(whats))


def take_given_by(purse: Purse, part: Part, figure: Figure, what: str) -> None:
    """Raises UnclearError."""
    are_given = any(value > 0 for value in purse.known.parts.values())
    is_anew = what == "loan" and not purse.known.has(what) and purse.known.base is not None
    if is_anew and part.texts & words.WAS and not (purse.own or purse.had):
        raise UnclearError  # "jakby kredyt był na 58": beside what there is, or in its place?
    if is_anew and "only" in part.kinds and not are_given:
        purse.own.append(figure.amount)  # "bank da tylko 80", of 100 that were all from it
    else:
        change(purse, part, figure, what)


def is_after(part: Part, figure: Figure) -> bool:
    """ "Po sprzedaży auta będziemy mieli 85", "z pomocą rodziców 85", "jak sprzedam auto, będzie
    75": that is all of it."""
    before = part.tokens[: figure.at]
    texts = texts_of(before)
    has = any(words.HAS_THEN.fullmatch(token.text) for token in before)
    is_with = has and bool(texts & {*words.WITH, *words.AFTER, "jak"})
    will_be = bool(texts & {"bedzie", "byloby"})
    gives = part.gives or part.has(words.GETS)
    is_then = will_be and (part.is_sale or (gives and "to" in texts))
    is_together = "sum" in kinds_of(before) and bool(texts & words.WITH)
    return is_with or is_then or is_together or bool(texts & words.AFTER and not part.gives)


def without_speakers(part: Part, people: list[Owner]) -> list[Owner]:
    """ "Mąż mówi, że bank da 80"."""
    says = [owner for owner in people if is_speaker(part, owner)]
    return people if len(says) == len(people) else [who for who in people if who not in says]


def is_speaker(part: Part, owner: Owner) -> bool:
    after = part.tokens[owner.at + 1 : owner.at + 2]
    return any(words.SAYS.match(token.text) for token in after)


def change(purse: Purse, part: Part, figure: Figure, what: str) -> None:
    """Raises UnclearError."""
    if part.is_called_off:
        purse.drop(what)
        purse.denied.append(figure.amount)
    elif (step := step_of(part, figure)) is not None:
        before = purse.value_of(what)
        if before is None and step < 0:
            raise UnclearError
        purse.add(what, (before or 0) + step)
    else:
        is_more = part.has(words.ON_TOP) or part.has(words.ON_TOP_OF_IT)
        purse.add(what, figure.amount, is_on_top=is_more and purse.known.has(what))


def step_of(part: Part, figure: Figure) -> Decimal | None:
    """ "O 5 więcej", "5 tys. mniej", "podrożała o 2". Raises UnclearError."""
    is_more, is_less = part.has(words.MORE), part.has(words.LESS)
    before = texts_of(part.before(figure.at, 1))
    is_by = "o" in before
    if not is_by and (before & words.UP_TO or not part.has(words.STEPS)):
        return None  # "taniej, za 14", "zdrożały do 12"
    if is_more == is_less:
        raise UnclearError
    return figure.amount if is_more else -figure.amount
