"""Amounts that guess what two prices differ by, and budgets that were none: "27 tys. różnicy?"."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.echoes import OWN, VISITORS, without_money
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.text.text import WORD, fold, tidy

AMOUNT = r"(?:xbudget\b|[0-9])"
# "The difference to Premium is what, 27k?", "25 tys. różnicy".
OF_DIFFERENCE = regex(
    rf"\b(?:roznic\w*|doplat[aey]|difference|price gap)\b[^.;?!]{{0,40}}\b{AMOUNT}"
    rf"|{AMOUNT}[0-9 ]*(?:tys\w*|k|pln|zl\w*)?,? (?:of )?(?:roznicy|difference)\b"
)
# "O ile drożej Premium, 20 tysięcy?": of a gap that is about as large.
DEARER = regex(
    r"\b(?:drozej|drozsz\w+|oszczedz\w*|taniej|tansz\w+|wiecej"
    r"|cheaper|dearer|extra|more|save)\b"
)
ABOUT = Decimal("0.35")
# What is had, or may be spent, is a budget; so is what something has to stay below.
SPENT = regex(
    rf"{VISITORS.pattern}"
    r"|\b(?:da[cm]|dol(?:oz|ozymy|oze)|gotowk|kredyt|mog[ae]|mozemy|stac|starcz|wystarcz|wyda[cmj]"
    r"|zaplac|zmies[cz]|zmieszcz|can (?:i|we)|could|afford|enough|pay|save up|spend)\w*"
)
BELOW = regex(
    r"\b(?:do|max\w*|maks\w*|najwyzej|nie wiecej niz|ponizej|przy|w|za|at|below|for|under|up to"
    rf"|within) (?:\w+ )?{AMOUNT}"
)
# "Zejdziecie z ceny o 5 tys.?", "u konkurencji 10 tys. taniej".
OF_OTHERS = regex(
    r"\b(?:da sie|konkurenc|gdzie indziej|inn[aey]\w* (?:firm|ofert)|mozna|negoc|obniz|opus[ct]"
    r"|rabat|spus[ct]|targ|upust|zej(?:d|s)|zniz|competit|discount|elsewhere"
    r"|other (?:company|offer))"
)


def without_guess(extracted: Extracted, folded: str, gaps: Collection[Decimal]) -> Extracted:
    """`gaps` are what each two packages differ by at the area that is known."""
    text, amounts = extracted.unread, extracted.amounts
    if not amounts or SPENT.search(folded) or BELOW.search(text) or OF_OTHERS.search(folded):
        return extracted
    is_about = "?" in text and all(is_about_one(amount, gaps) for amount in amounts)
    is_compared = DEARER.search(text) is not None and OWN.search(folded) is None
    is_guess = OF_DIFFERENCE.search(text) or (is_about and is_compared)
    return replace(without_money(extracted), is_gap_guessed=True) if is_guess else extracted


# "Czyli 21 tys. mi odpadnie?", where a discount was spoken of.
SAVED = regex(
    r"\b(?:mniej|odejd\w*|odejm\w*|odlicz\w*|odpad\w*|oszczedz\w*|spadni\w*|tanie\w*|urw\w+"
    r"|w kieszeni|zaoszczedz\w*|zejdzie|zyska\w*|cheaper|less|off|save|saving)\b"
)


def without_saving(extracted: Extracted, folded: str, *, is_of_discount: bool) -> Extracted:
    is_told = is_of_discount and bool(extracted.amounts) and SAVED.search(folded) is not None
    if not is_told or SPENT.search(folded) or BELOW.search(extracted.unread):
        return extracted
    return replace(without_money(extracted), is_gap_guessed=True)


def is_about_one(amount: Decimal, gaps: Collection[Decimal]) -> bool:
    return any(abs(amount - gap) <= gap * ABOUT for gap in gaps)


# "I didn't say my budget is 27k", "nie mówiłem o budżecie", "to nie budżet".
NO_BUDGET = regex(
    r"\bnie (?:mowi(?:l\w*|my|e)|podaw?al\w*|pisal\w*|wspominal\w*)"
    r" (?:(?:a|nic|o|wam|ze|zadnego|zadnym|zaden) ){0,3}(?:(?:moim|moj|naszym|nasz) )?budze\w+"
    r"|, (?:a )?nie (?:(?:jest )?to )?(?:moj|nasz) budzet\b"
    r"|\b(?:to|ja) nie (?:jest |byl )?(?:(?:moj|nasz|zaden) )?budzet\b(?! (?:calk|dla|na))"
    r"|\bnie (?:chodzi|chodzilo) (?:mi )?o (?:moj )?budzet\b(?!,? tylko o (?:czas|termin))"
    r"|\b(?:didn'?t|did not|never) (?:give|gave|mention|mean|say|said|tell|told)\w*"
    r" (?:(?:about|a|any|it'?s|it was|that|you) ){0,3}(?:my |our )?budget\b"
    r"|\bnie mam (?:jeszcze |zadnego )?budzetu\b(?! (?:[0-9]|dla|na|za))"
    r"|\b(?:don'?t|do not) have (?:a|any) budget\b(?! (?:for|of))"
    r"|\bhave no budget\b(?! (?:cap|for|limit|of|problem))"
    r"|\bnie mam [0-9]+ ?(?:tys\w*|k)? ?(?:zl )?budzet\w*|\bto (?:byla|jest) ich (?:cena|kwota)\b"
    r"|\b(?:is not|it'?s not|not|that'?s not|wasn'?t) (?:my|our) budget\b(?! (?:of|option|pack))"
)


# The amount that was none, too.
DENIED = regex(
    rf"(?:{NO_BUDGET.pattern})(?:(?: (?:is|jest|na poziomie|of|to|was|wynosi))?"
    r" [0-9][0-9., ]*(?:tys\w*|k\b|pln|zl\w*)?)?"
)


# "82 metry miałem na myśli", where 82 thousand were understood.
AREA_MEANT = regex(
    r"\b(?P<area>[0-9]{2,3}) ?(?:m|m2|metr\w*|sqm)\b[^.;?!]{0,15}\b(?:na mysli|chodzil\w*|meant)\b"
    r"|\b(?:chodzil\w* (?:mi )?o|i meant) (?P<meant>[0-9]{2,3}) ?(?:m|m2|metr\w*|sqm)\b"
)


def is_area_after_all(folded: str, budget: Decimal | None) -> bool:
    told = AREA_MEANT.search(folded)
    return told is not None and budget == int(told["area"] or told["meant"]) * THOUSAND


def denies_budget(folded: str) -> bool:
    return NO_BUDGET.search(folded) is not None


def without_denial(message: str) -> str:
    """What is said beside it; all of it where nothing is."""
    written = tidy(message)
    told = DENIED.search(fold(written))
    rest = f"{written[: told.start()]}{written[told.end() :]}" if told else message
    return rest if WORD.search(rest) else message


def with_denied(extracted: Extracted) -> Extracted:
    is_said_again = denies_budget(extracted.unread)
    left = without_money(extracted) if is_said_again else extracted
    return replace(left, is_budget_denied=True)
