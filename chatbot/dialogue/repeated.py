"""What the visitor has to ask again: a price that was not told, a call that never came."""

from dataclasses import replace

from chatbot.dialogue.intents import answered, spoken_of
from chatbot.dialogue.prices.choices import of_one
from chatbot.dialogue.prices.pricing import (
    ask_area,
    not_denied,
    quote_areas,
    quote_each,
    quote_text,
)
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import PRICED, YIELDING, Turn
from chatbot.patterns import regex

HUMAN = "human"
LIKE_SILENCE = PRICED | YIELDING | {HUMAN, "complaint", "contact", "hours", "insult", "privacy"}
# "Pytałam o cenę też", "I asked for the price, not the time".
PRICE_AGAIN = regex(
    r"(?:(?:a|ale|but|ej|hej|ja|nie,|no|przeciez|tez|to|well)[ ,]+)*"
    r"(?:pyta(?:lam|lem|lismy|my|m)|chodzi(?:lo)? mi|i(?: was|'m| am)? ask(?:ed|ing)|i mean(?:t)?)"
    r"(?: (?:jeszcze|sie|raczej|takze|tez|tylko|was|also))* (?:o|about|for)"
    r"(?: (?:sam\w*|the|a|tez))*"
    r" (?:cen[aey]\w*|koszt\w*|kwot[aey]|price|cost)"
    r"(?: (?:tez|takze|rowniez|too|as well|przeciez))?"
    r"(?:,? (?:a )?(?:nie|not) (?:(?:o|about|for|the) )*\w+)?\W*"
)
# "Wysłałam zapytanie i nikt nie oddzwonił"; a crew of others is no matter of ours.
CALLED = (
    r"(?:(?:od|za)?dzwoni\w*|oddzwania\w*|odpis\w+|odpowi\w+|odzyw\w+|odezw\w+"
    r"|skontaktow\w+|kontaktuj\w+)"
)
SILENCE = regex(
    rf"\bnikt (?:\w+ ){{0,4}}?nie (?:\w+ ){{0,2}}{CALLED}"
    r"|\bnie (?:oddzwoni(?:l\w*|on\w*)|odpisa(?:l(?:i\w*|y|o)?\b|no)"
    r"|odpisuje\w*|odpowiedzi(?:el\w+|al\w*)"
    r"|odpowiadacie|odezwa(?:l\w*|no)|skontaktowa(?:l\w*|no))"
    r"|\b(?:dzwoni|napisa|pisa|wysla)\w*\b[^.?!]{0,40}\bbez (?:odpowiedzi|odzewu)\b"
    r"|\b(?:called|emailed|messaged|wrote)\b.{0,40}\bno (?:answer|reply|response)\b"
    r"|\bbrak (?:\w+ )?(?:odpowiedzi|odzewu|kontaktu(?! (?:elektr|obok|przy|w)))\b"
    r"|\bcisza (?:z waszej|od was)"
    r"|\b(?:dalej|juz|nadal|wciaz) (?:\w+ ){0,3}czekam\w* (?:\w+ ){0,3}na (?:\w+ )?(?:kontakt\w*"
    r"|odpowiedz\w*|oddzwon\w*|telefon\w*)"
    r"|\b(?:nobody|no one|noone|you)(?: has| have|'ve)? (?:\w+ )?"
    r"(?:(?:never|not) )?(?:called|replied|answered|got back|gets back|responded)"
    r"|\b(?:nobody|no one|noone) (?:is )?(?:calls|calling|replies|answers)\b"
    r"|\bstill waiting for (?:a|an|the|your)? ?(?:answer|call|reply|response)"
    r"|\b(?:have not|haven't|didn't|never) (?:hear|heard|get|got|received) (?:\w+ ){0,2}"
    r"(?:back|reply|answer|call|response)"
)
OF_OTHERS = regex(
    r"\b(?:inn|poprzedni|tamt)\w* (?:\w+ )?(?:ekip|firm|wykonawc)\w*|\bdewelop\w*|\bkonkurencj\w*"
    r"|\b(?:another|other|previous) (?:company|contractor|builder)\w*|\bif (?:nobody|no one|you)"
    r"|\bna (?:\w+ )?pytani\w+|\bmy question"  # that is one to the chat
    r"|\b(?:co jesli|gdyby|jesli|jezeli|zeby|zanim)\b"
)


def price_again(turn: Turn) -> Answer | None:
    """Of what was spoken of, whatever was answered."""
    if not PRICE_AGAIN.fullmatch(turn.folded):
        return None
    area = turn.learned.square_meters
    prices = spoken_of(turn) or not_denied(turn)
    if turn.areas:
        return quote_areas(turn, prices)
    if area is None:
        return ask_area(turn)
    return of_one(turn, prices[0], area) if len(prices) == 1 else quote_each(turn, prices, area)


def unanswered(turn: Turn) -> Answer | None:
    """Sorry, and how we are reached: an area beside it asks for no price."""
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_SILENCE
    if not SILENCE.search(turn.folded) or OF_OTHERS.search(turn.folded) or is_else:
        return None
    found = answered(turn, HUMAN, source="rule")
    if found is None:
        return None
    text = turn.say("unanswered")
    told = f"{text} {found.text}".strip()
    if turn.quote and turn.asks_price:
        told = f"{told}\n\n{quote_text(turn, turn.quote)}"
    return replace(found, text=told)
