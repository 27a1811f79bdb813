"""Labour and materials: the price has both, and what each of them comes to nobody has told us."""

from dataclasses import replace

from chatbot.dialogue.prices.choices import of_one
from chatbot.dialogue.prices.pricing import quote_each
from chatbot.dialogue.scope.promises import told_nowhere
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex

ON_MATERIALS = {"included", "materials_included"}
LABOUR = r"(?:robocizn\w*|prac[aey]?|robot[aey]|labou?r|work)"
MATERIALS = r"(?:material\w*|materials?)"
HOW_MUCH = r"(?:ile|jaki\w* (?:czesc|procent)|how much|what (?:part|share))"
# "Ile robocizna, a ile materiał?", "podział na robociznę i materiał".
APART = regex(
    rf"\b{HOW_MUCH} (?:\w+ ){{0,3}}{LABOUR},? (?:\w+ ){{0,2}}(?:{HOW_MUCH} )?"
    rf"(?:\w+ ){{0,2}}{MATERIALS}"
    rf"|\b{HOW_MUCH} (?:\w+ ){{0,3}}{MATERIALS},? (?:\w+ ){{0,2}}(?:{HOW_MUCH} )?"
    rf"(?:\w+ ){{0,2}}{LABOUR}"
    rf"|\b(?:podzial|podziel|rozbi|rozpis|split|breakdown)\w*\b[^.;?!]{{0,30}}\b{LABOUR}\b"
    rf"[^.;?!]{{0,20}}\b{MATERIALS}"
)
TOGETHER = regex(rf"\b(?:plus|razem|wraz|with|z|ze) (?:\w+ )?(?:{LABOUR}|{MATERIALS})")


WITH_LABOUR = regex(
    r"\b(?:plus|razem|wraz|with|z|ze) (?:\w+ )?(?:robocizn\w+|labou?r)\b"
    rf"|\brobocizn\w+ (?:oraz|plus|razem|z|ze) (?:\w+ )?{MATERIALS}"
    rf"|\b(?:z|ze|with) {MATERIALS} (?:i|and|oraz) (?:robocizn\w+|labou?r)\b"
)
OWN = regex(r"\b(?:bez|moj\w*|nasz\w*|sam[aey]?|swo\w+|tylko|wlasn\w+|my|only|our|own|without)\b")


# "Jakbym sam kupił materiały, to sama robota ile?"
LABOUR_ALONE = regex(
    rf"\b(?:sam[aey]?|gol[aey]|tylko(?: za)?) {LABOUR}\b|\bza sama {LABOUR}\b"
    rf"|\bbez (?:\w+ )?{MATERIALS}|\b(?:just|only)(?: the)? labou?r|\blabou?r (?:alone|only)"
    rf"|\bwithout (?:the )?{MATERIALS}"
)
PRICE_ASKED = regex(r"\b(?:ile|jaka (?:cena|kwota|stawka)|koszt\w*|how much|what (?:is|would))\b")
# "Ile gwarancji na same prace?", "ile osób do samej roboty?"
NO_PRICE = regex(r"\b(?:ekip|gwaranc|guarant|lat|ludzi|osob|people|rekojm|warrant|years?)\w*")


def with_labour(turn: Turn) -> Answer | None:
    """ "No całość 50 m z robocizną i materiałem": both are in each price."""
    area = turn.learned.square_meters
    is_told = is_with_labour(turn.folded)
    is_of_a_flat = turn.has_new_area or (turn.asks_price and turn.has_area)
    if not is_told or not is_of_a_flat or area is None or turn.is_new("budget"):
        return None
    if turn.extracted.denied or turn.asks_time:
        return None
    prices = turn.named or ((turn.package,) if turn.package else turn.figures.prices)
    found = of_one(turn, prices[0], area) if len(prices) == 1 else quote_each(turn, prices, area)
    return replace(found, text=f"{turn.say('with_labour')}\n\n{found.text}")


def is_with_labour(folded: str) -> bool:
    return WITH_LABOUR.search(folded) is not None and not OWN.search(folded)


def is_of_labour_alone(turn: Turn) -> bool:
    """Which has no price of ours."""
    is_asked = PRICE_ASKED.search(turn.folded) is not None
    is_of_else = turn.asks_time or NO_PRICE.search(turn.folded) is not None
    is_of_a_flat = turn.has_new_area or turn.extracted.square_meters is not None
    is_priced = is_asked and not is_of_else and not is_of_a_flat
    return is_priced and LABOUR_ALONE.search(turn.folded) is not None


def labour_and_materials(turn: Turn) -> Answer | None:
    """Both in one price, which is told where the flat is known."""
    is_else = TOGETHER.search(turn.folded) or OWN.search(turn.folded)
    is_asked = (APART.search(turn.folded) and not is_else) or is_of_labour_alone(turn)
    if not is_asked or turn.extracted.areas or turn.is_new("budget"):
        return None
    return told_nowhere(turn, "labour_and_materials", "materials_included")
