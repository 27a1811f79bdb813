"""What every visitor asks and no fact tells: what follows from a delay, by what means one pays,
whether a crew of the visitor's own may do a part."""

from chatbot.dialogue.scope.promises import CONTRACT, promised_nowhere, told_nowhere
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import LOWER
from chatbot.dialogue.turn import PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.understanding.money.amounts import has_foreign_amount

# "Płacicie karę, jak się spóźnicie?", "kary umowne są?"; that of a withdrawal is another.
PENALTY = regex(
    r"\b(?:kar(?:a|e|y|ami)\b|odsetk\w+|odszkodowan\w+|rekompensat\w+|zadoscuczyn\w+"
    r"|compensat\w+|liquidated damages|penalt(?:y|ies))"
)
DELAY = (
    r"(?:opozni\w+|przekrocz\w+|przeciag\w+|spozni\w+|zwlok\w+|po terminie|niedotrzyman\w+"
    r"|nie (?:bedzie na czas|dotrzyma\w+|oddacie|skonczycie|wyrobi\w+|zdazy\w+)|niewywiaz\w+"
    r"|delay\w*|late|(?:don't|do not|fail to|not) (?:finish|make it)|miss(?:ed)? the deadline"
    r"|overrun)"
)
DELAYED = regex(rf"\b{DELAY}\b")
OF_CONTRACT = regex(r"\bkar\w* umown\w+|\bumow\w* (?:\w+ ){0,3}kar[aey]\b|\bcontractual penal")
# "A jak nie zdążycie, to co?"
IF_LATE = regex(
    r"\b(?:co|what)\b[^.;?!]{0,20}\b(?:gdy\w*|jak|jesli|jezeli|if)\b[^.;?!]{0,25}"
    rf"\b{DELAY}\b|\b(?:gdy|jak|jesli|jezeli|if)\b[^.;?!]{{0,25}}\b{DELAY}\b[^.;?!]{{0,25}}"
    r"\b(?:co (?:wtedy|dalej)|to co|what (?:then|happens))\b"
)
NOT_OF_OURS = regex(
    r"\b(?:dewelop|developer|rezygn|odstap|zrezygn|wycof|cancel|withdraw|moja wplat|ja sie spozni"
    r"|z wplata|i'm late|i am late)"
)
# "Można kartą?", "płatność w euro?", "przyjmujecie gotówkę?"
MEANS = regex(
    r"\b(?:blik\w*|gotowk[aei]|kart[aey]\b|kryptowalut\w+|bitcoin\w*|paypal\w*|przelew(?:em|u)?\b"
    r"|w (?:euro|dolarach|funtach|frankach|obcej walucie)|euro"
    r"|cards?|cash|crypto\w*|bank transfer|euros|in (?:eur|dollars?|usd|pounds?))\b"
)
PAYING = regex(
    r"\b(?:zaplac\w*|zaplat\w*|plac[aei]\w*|platn\w+|rozlicz\w*|przyjmuj\w+|akceptuj\w+|honoruj\w+"
    r"|uisc\w*|ureguluj\w*|reguluj\w*|formy? platnosci|accept|pay|paid|paying|payment|take)\b"
)
# "Można gotówką?", "a kartą?"
MEANS_ALONE = regex(
    r"(?:(?:a|and|by|can i|can we|czy|da sie|i|in|mog[ae]|moge|mozna|to|tez|u was|with|w) )*"
    r"(?:blikiem|gotowka|karta|przelewem|euro|dolarach|card|cash|bank transfer|euros?)"
    r"(?: (?:mozna|moge|tez|da sie|ok|okay|too))*\W*"
)
INVOICE = regex(
    r"\b(?:dosta\w+|wystaw\w*|bedzie|da(?:cie|jecie)|moge|mozna|jest|get|issue|give|provide|have)\b"
    r"[^.;?!]{0,30}\b(?:faktur(?:a|e|y|ke)?|invoice|vat invoice)\b"
    r"|\b(?:faktur(?:a|e|y|ke)?|invoice)\b[^.;?!]{0,30}"
    r"\b(?:dosta\w+|wystaw\w*|bedzie|mozliw\w+|mozna|moge|possible|issue)\b"
    r"|^\W*(?:(?:a|czy|i|jest|z) )*(?:faktur[aey]|invoice)(?: vat)?\W*$"
)
PART_OF_PAYMENT = regex(r"\bzaliczkow|\betap|\bnumer|\bdane\b|\bnetto|\bodlicz|\b(?:23|8) ?%")
# "Mogę dać swoją ekipę do łazienki?", "can my own plumber do it?"
CREW = (
    r"(?:brygad\w*|ekip\w*|elektryk\w*|fachow\w+|glazurnik\w*|hydraulik\w*|kafelkarz\w*"
    r"|majst\w+|malarz\w*|parkieciarz\w*|plytkarz\w*|wykonawc\w*"
    r"|builders?|contractors?|crews?|electrician|painters?|plumber|tilers?|workers)"
)
OWNED = r"(?:swoj\w*|moj\w*|wlasn\w*|nasz\w*|my|our|my own|our own|own)"
OWN_CREW = regex(rf"\b{OWNED} {CREW}\b|\b{CREW} (?:mam|mamy) (?:swo[ij]|wlasn)\w*")
FIRST_PERSON = regex(
    r"\b(?:chc\w+|dac|dam|ja|mam|mamy|mog[el]\w*|mozna|mozemy|wezm\w+|wolno|wpuscic|wprowadzic"
    r"|zatrudni\w*|zlec\w*|zrobi\w*|polozy\w*|can|could|have|hire|may|use|want)\b"
)
# "Macie swoją ekipę?", "mam ekipę, szukacie podwykonawców?"
YOURS = regex(
    r"\b(?:macie|posiadacie|wasz\w*|u was pracuj\w+|do you have|your own|podwykonaw\w+|szukacie"
    r"|(?:wolne )?moce|zlecen\w*|zlecacie|zatrudnia\w+|looking for|subcontract\w*)\b"
)
LIKE_CREWS = PRICED | YIELDING | {"crews", "work_rules", "single_works", "included", "bathroom"}
LIKE_CREWS |= {"doors_painting", "floors", "special_works", "package_change", "process"}
LIKE_CREWS |= {"lighting", "supervision_reports", "out_of_scope", "jobs"}
LIKE_PAYING = PRICED | {"payment", "financing", "contract", "company_papers", "out_of_scope"}
LIKE_PAYING |= {"price_basis", "booking", "consultation_cost", "languages"}


COMPLAINT = "complaint"
# What went wrong already is no question of ours to answer.
DEMANDED = regex(
    r"\b(?:bledn\w+|domaga\w+|korekt\w+|nalezy (?:mi|nam) sie|nikt|zada(?:m|my)"
    r"|demand|owe me|wrong)\b"
)


def penalties(turn: Turn) -> Answer | None:
    is_told = "?" not in turn.extracted.masked
    is_complaint = is_told and COMPLAINT in {sure.code for sure in turn.sure_intents}
    is_complaint |= DEMANDED.search(turn.folded) is not None
    if not asks_penalties(turn) or is_with_data(turn) or is_complaint:
        return None
    return promised_nowhere(turn, "penalties", CONTRACT)


def means_of_payment(turn: Turn) -> Answer | None:
    """ "Można zapłacić w euro?"."""
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_PAYING
    if not asks_means(turn) or is_else or is_with_data(turn) or DEMANDED.search(turn.folded):
        return None
    return promised_nowhere(turn, "means_of_payment", "payment")


def invoice(turn: Turn) -> Answer | None:
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_PAYING - {"vat"}
    if not asks_invoice(turn) or is_else or is_with_data(turn) or DEMANDED.search(turn.folded):
        return None
    return promised_nowhere(turn, "invoice", "company_papers")


def asks_penalties(turn: Turn) -> bool:
    folded = turn.folded
    is_asked = PENALTY.search(folded) and (DELAYED.search(folded) or OF_CONTRACT.search(folded))
    return bool(is_asked or IF_LATE.search(folded)) and not NOT_OF_OURS.search(folded)


def asks_means(turn: Turn) -> bool:
    """A price with a means of payment may be haggled about."""
    folded = turn.folded
    is_asked = (MEANS.search(folded) and PAYING.search(folded)) or MEANS_ALONE.fullmatch(folded)
    is_else = LOWER.search(folded) or has_foreign_amount(folded) or turn.asks_amount
    return bool(is_asked) and not is_else


def asks_invoice(turn: Turn) -> bool:
    return bool(INVOICE.search(turn.folded)) and not PART_OF_PAYMENT.search(turn.folded)


def note_of_unconfirmed(turn: Turn, found: Answer) -> str:
    """ "Comfort 60 m, faktura będzie?": beside the price, where no money is told."""
    is_of_money = turn.is_new("budget") or turn.extracted.is_budget_unclear
    if found.intent not in PRICED or is_of_money:
        return ""
    asked = {"penalties": asks_penalties, "means_of_payment": asks_means, "invoice": asks_invoice}
    return "\n\n".join(turn.say(code) for code, is_asked in asked.items() if is_asked(turn))


def own_crew(turn: Turn) -> Answer | None:
    folded = turn.folded
    is_asked = OWN_CREW.search(folded) and FIRST_PERSON.search(folded) and not YOURS.search(folded)
    if not is_asked or turn.is_new("budget") or turn.extracted.is_budget_unclear:
        return None
    if {sure.code for sure in turn.sure_intents} - LIKE_CREWS:
        return None
    return told_nowhere(turn, "own_crew", "crews")


def is_with_data(turn: Turn) -> bool:
    is_of_money = turn.is_new("budget") or turn.extracted.is_budget_unclear
    return bool(is_of_money or turn.has_new_area or turn.named)
