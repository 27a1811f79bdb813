"""Money that is saved month by month: what is to be saved up is told, and no number of months."""

import re
from dataclasses import replace

from chatbot.dialogue.intents import answered, spoken_of
from chatbot.dialogue.money.budget import budget_fit
from chatbot.dialogue.prices.pricing import ask_area, quote_each
from chatbot.dialogue.scope.promises import told_nowhere
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn, kept
from chatbot.patterns import regex
from chatbot.understanding.money.ledger import PUT_OFF

PERIOD = (
    r"\b(?:lat(?:a|ach)?|mies(?:iac\w*|iec\w*)?|months?|monthly|rok\w*|tygod\w+|wyplat\w+|years?)\b"
)
# Not what is saved up already: "odłożyłem przez lata 62 tys."
SAVING = (
    r"\b(?:odklad\w+|odloz(?!on|yl)\w+|oszczedz(?!il|on)\w+|(?:do|u)?zbier(?!al)\w+|put aside|save"
    r"|saving|set aside)\b"
)
MONTHLY = r"(?:co miesiac|miesieczni\w+|na miesiac|a month|per month)"
MONEY = (
    r"(?:na (?:xpackage|ten|to|caly|pakiet\w*|wykoncz\w+|remont\w*)|cala|kas\w+|kwot\w+"
    r"|pieniadz\w+|sum\w+|te|ta|tyle|stac)"
)
SAVED = regex(
    rf"{SAVING}.*{PERIOD}|{PERIOD}.*{SAVING}|[0-9] ?(?:zl|tys\w*|k)? {MONTHLY}.*{PERIOD}"
    rf"|\+ ?{MONTHLY} [0-9].*{PERIOD}"
    r"|\b[0-9]+ (?:razy|times) (?:po )?(?:[0-9]|tysiac|thousand)"
)
SUM = r"(?<![0-9])[0-9]{1,7} ?(?:zl|tys\w*|k)?"
WHEN = r"(?:kiedy|za ile|po ilu|przez ile|ile (?:czasu|lat|mies(?!zk)\w*|tyg\w*)|jak dlugo)"
# "Za ile miesięcy będę miał tę kwotę?", "24950 po 3 tys. to ile miesięcy?"
WHEN_SAVED = regex(
    rf"\b{WHEN}\b[^.;?!]{{0,30}}\b(?:(?:bede|bedziemy|bedzie) (?:juz |mnie |nas )*"
    rf"(?:(?:mial\w*|miec|mieli) (?:juz )?{MONEY}|stac)"
    r"|(?:na|u)?zbiera(?:m|my|c)|odloz(?:e|ymy|yc)|odklada[cm]\w*|zaoszczedz\w+)\b"
    rf"|\bile (?:\w+ )?(?:bede|bedziemy) (?:mial\w*|miec|mieli) (?:\w+ ){{0,2}}(?:po|za) "
    rf".*{PERIOD}|{SUM} po {SUM}\b[^.;?!]*\bile\b[^.;?!]*\b(?:lat|mies(?!zk)|tyg)"
    r"|\b(?:how long|how many (?:months|years|weeks)|when)\b[^.;?!]{0,30}\b(?:afford|save|saving"
    r"|put (?:aside|away)|set aside|have (?:enough|saved|the money|that (?:much|money)))\b"
)
TO_BEGIN = regex(
    r"\bile (?!czasu|dni|lat\b|m2|metr|osob)(?:\w+ ){0,4}(?:miec(?! lat\b| m2| metr)|odlozyc"
    r"|wylozyc|gotowk\w+|kasy|pieniedzy|wklad\w*|wlasn\w+)"
    r"\b[^.;?!]{0,25}\b(?:zaczac|zeby ruszyc|by ruszyc|na (?:start|poczatek|dzien dobry))\b"
    r"|\bhow much (?:\w+ ){0,3}(?:cash|money|need|have|own) [^.;?!]{0,25}"
    r"\bto (?:begin|get started|start)\b"
)
TALK_LATER = regex(r"\b(?:odezw\w*|wroce|wrocimy|zadzwoni\w*|dam znac|get back|be back)\b")
# What goes on about it: "to po ile miesięcznie?"
EACH_PERIOD = regex(rf"\b(?:ile|how)\b.*(?:{PERIOD}|{MONTHLY})")
OF_THE_WORKS = regex(r"\b(?:czeka\w*|prac[ae]?|remont\w*|robot\w*|trwa\w*|works?)\b")
# "Do I save anything paying all at once?", "rabat za płatność z góry?"
PAYING = r"(?:(?:za|w)?plac\w*|platnos\w+|place|pay(?:ing|ment)?|paid)"
AT_ONCE = (
    r"(?:(?:cal\w+ )?(?:kwot\w+ |sum\w+ )?(?:z gory|od razu|naraz|na raz|jednorazow\w+)|w calosci"
    r"|calosc|all at once|everything|in full|the (?:whole|lot)|up ?front|in advance|one go)"
)
PAID_AT_ONCE = regex(
    rf"\b{PAYING}\b[^.;?!]{{0,25}}\b{AT_ONCE}\b|\b{AT_ONCE}\b[^.;?!]{{0,15}}\b{PAYING}\b"
)
REBATE = regex(
    r"\b(?:bonus\w*|gratis\w*|obniz\w+|rabat\w*|tan(?:iej|sz\w+)|upust\w*|zaoszczedz\w+|znizk\w*"
    r"|zysk\w+|mniej|cheaper|discount\w*|less|save|saving)\b"
)
# "2 tys. brakuje, to da się na raty?": what is lacking is no budget.
INSTALMENTS = regex(r"\b(?:(?:na|w) raty|(?:na|w) ratach|ratalni\w*|instal+ments?)\b")
LACKING = regex(r"\b(?:za)?brak\w*|\b(?:lack|miss|short)\w*")
MOST_OF_BRIEF = 15  # words
SAVING_UP = "saving_up"  # asked about


def asks_when(turn: Turn) -> bool:
    return any(map(WHEN_SAVED.search, (turn.folded, turn.extracted.masked)))


@kept
def asks_savings(turn: Turn) -> bool:
    """That, or how it goes on, is no question of how long the works take."""
    if TALK_LATER.search(turn.folded) or PUT_OFF.search(turn.folded):
        return False  # "kuchnię odłożymy na za rok"
    if SAVED.search(turn.folded) or asks_when(turn):
        return True
    is_after = turn.state.asked == SAVING_UP and not OF_THE_WORKS.search(turn.folded)
    return is_after and EACH_PERIOD.search(turn.folded) is not None


def money_to_begin(turn: Turn) -> Answer | None:
    """ "Ile trzeba mieć własnego, żeby zacząć?": how it is paid."""
    if not TO_BEGIN.search(turn.folded) or turn.is_new("budget") or turn.has_new_area:
        return None
    return answered(turn, "payment", source="rule")


def paid_at_once(turn: Turn) -> Answer | None:
    """Nobody has told us whether that makes it cheaper."""
    is_asked = PAID_AT_ONCE.search(turn.folded) and REBATE.search(turn.folded)
    is_brief = len(turn.folded.split()) <= MOST_OF_BRIEF
    if not is_asked or not is_brief or turn.is_new("budget"):
        return None
    return told_nowhere(turn, "paid_at_once", "payment")


def instalments(turn: Turn) -> Answer | None:
    is_asked = INSTALMENTS.search(turn.folded) and LACKING.search(turn.folded)
    is_brief = len(turn.folded.split()) <= MOST_OF_BRIEF
    if not is_asked or not is_brief or turn.has_new_area or turn.named:
        return None
    return answered(turn, "financing", source="rule")


def savings(turn: Turn) -> Answer | None:
    """ "Odkładam 2500 miesięcznie, po roku starczy?" """
    told = turn.extracted.square_meters
    if not asks_savings(turn) or turn.extracted.offered:
        return None
    if told is not None and turn.figures.area_fault(told):
        return None
    area, money, prices = turn.learned.square_meters, turn.before.budget, spoken_of(turn)
    is_named = re.search(SAVING, turn.folded) or asks_when(turn)
    if area is None and money is None and not is_named:
        return None  # "ile to jest 37 razy 14?"
    if area is None:
        found = ask_area(turn)
    elif money is not None:
        found = budget_fit(turn, money, area)
    else:
        package = (turn.package,) if turn.package else ()
        found = quote_each(turn, prices or package or turn.figures.prices, area)
    text = f"{turn.say('saving')}\n\n{found.text}"
    return replace(found, text=text, asked=found.asked or SAVING_UP)
