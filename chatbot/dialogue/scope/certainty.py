"""How sure a price is: whether it is the last word, and what may come on top of it."""

from chatbot.dialogue.intents import (
    answered,
    intent_text,
    next_suggestions,
    without_invitation,
)
from chatbot.dialogue.scope.promises import (
    CONTRACT,
    MOST_OF_BRIEF,
    in_one_sentence,
    told_nowhere,
)
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import (
    BUDGET,
    FIGURES,
    INDIVIDUAL,
    PRICED,
    YIELDING,
    Turn,
)
from chatbot.patterns import regex

BASIS, EXTRA_WORKS = "price_basis", "hidden_costs"
PRICE = regex(
    r"\b(?:cen(?:a|y|e|nik\w*)|kalkulacj\w+|koszt\w*|kwot\w*|sum[aey]|stawk\w*|wycen\w*|wyliczeni\w*"
    r"|[0-9]+ ?(?:k|tys\w*|zl\w*)|costs?|figure|price\w*|quot\w+|rates?)\b"
)
# "Czy te 53 tys. to ostateczna kwota?", "cena może się zmienić po podpisaniu?"
MAY_CHANGE = (
    r"(?:moz[ea]\w*|bedzie|beda|czy) (?:\w+ ){0,3}(?:podskocz\w+|rosn\w+|roznic|ulec zmianie"
    r"|uro[sd]n\w+|wzro[sd]n\w+|zmieni(?:c|a|ac)\b)|(?:moga|moze) (?:\w+ ){0,2}inn[aey]\b"
    r"|(?:zmieni|podniesie\w*|wzrosnie|urosnie|podskoczy)\b|sie (?:\w+ )?(?:nie )?zmieni\b"
    r"|(?:can|could|may|might|will|would) (?:\w+ ){0,3}(?:change|go up|increase|rise|stay)"
)
SAID_SURE = regex(
    r"\b(?:finaln\w+|ostateczn\w+|koncow\w+|wiazac\w+|(?:nie)?pewn(?:a|e|y)|na (?:pewno|sztywno)"
    r"|(?:za)?gwarantowan\w+|orientacyjn\w+|szacunkow\w+|przyblizon\w+|niezmienn\w+"
    r"|(?:cena|kwota|stawka|wycena) (?:(?:jest|bedzie|to|na pewno) )*stala|potwierdza\w*"
    r"|binding|definit\w+|final|firm|fixed|guaranteed|set in stone|confirm\w*)\b"
)
SURE = regex(rf"{SAID_SURE.pattern}|\b(?:{MAY_CHANGE})\b")
# "Dlaczego potwierdzacie indywidualnie?", as each price has it beside it.
CONFIRMED_APART = regex(
    r"\bpotwierdz\w+ (?:\w+ ){0,2}indywidualnie|\bindywidualnie (?:\w+ ){0,2}potwierdz\w+"
    r"|\bconfirm\w* (?:\w+ ){0,2}individually|\bindividually confirm\w*"
)
WHETHER = regex(
    r"\?|\b(?:czemu|czy|dlaczego|jaki sens|na pewno|can|could|do|does|is|might|what if|why|will)\b"
)
# What is asked of the end of something else: "końcowy odbiór", "ostateczny termin".
OF_SOMETHING_ELSE = regex(
    r"\b(?:dat[aey]|wlicz\w+|zawiera\w*|w ceni?e|included?s?|mail\w*|netto|odbio\w+"
    r"|promocj\w*|rabat\w*|rat[ay]|stac|(?:wy)?starcz\w*|termin\w*|tygod\w+|transz\w*|vat\w*"
    r"|afford|enough|date|discount\w*|instal+ments?|weeks?)\b"
)
LIKE_CERTAINTY = PRICED | YIELDING | FIGURES | {BASIS, EXTRA_WORKS, CONTRACT, BUDGET, INDIVIDUAL}
LIKE_CERTAINTY |= {"consultation_cost", "discount_materials", "haggling", "materials_included"}
LIKE_CERTAINTY |= {"measured_on", "process", "visualisations"}
# "A jakie mogą być dopłaty do tego Plusa?"
ON_TOP = regex(
    r"\b(?:jaki(?:e|ch)|what|which|any|sa|beda) (?:\w+ ){0,4}"
    r"(?:dodatkow\w+ (?:koszt|oplat)\w*|doplaty?|extras|extra (?:charges?|costs?|fees?)"
    r"|surcharges?)\b|\bco (?:(?:jeszcze|mi|nam|potem) )*(?:dochodzi|dojdzie)\b"
)
FLOOR = regex(r"\b(?:desk|drewn|floor|panel|parkiet|podlog|winyl|vinyl|wood)\w*")
# In a package that is named: "dopłacę w Comforcie za parkiet".
PAID_MORE = regex(
    r"\b(?:doplac\w*|doplat\w*|pay (?:extra|more)|surcharge) (?:\w+ ){0,3}(?:do|na|za|for)"
    r" (?:\w+ )?(?:desk|drewn|lepsz|parkiet|podlog|winyl|kafel|plyt|drzwi|armatur|floor|tiles"
    r"|vinyl|wood|better)"
)
# "W Comforcie wizualizacja salonu za dopłatą?"
MORE_VIEWS = regex(
    r"\b(?:render\w*|wizualizacj\w*|visuali[sz]ations?)\b[^.;?!]{0,40}"
    r"\b(?:dokup\w*|doplac\w*|doplat\w*|doloz\w*|extra|pay|surcharge)\b"
    r"|\b(?:dokup\w*|doplac\w*|doplat\w*|doloz\w*|extra|pay|surcharge)\b[^.;?!]{0,40}"
    r"\b(?:render\w*|wizualizacj\w*|visuali[sz]ations?)\b"
)
VIEWS = "visualisations"
OF_ONE_THING = regex(r"\b(?:roznic\w+|zeby (?:miec|przejsc)|upgrade|za (?!co\b)[a-z]{4,})\b")


def price_certain(turn: Turn) -> Answer | None:
    """What the price is based on, who confirms it and how more comes to it."""
    is_asked = in_one_sentence(turn.folded, PRICE, SURE, WHETHER)
    is_asked |= CONFIRMED_APART.search(turn.folded) is not None
    is_else = OF_SOMETHING_ELSE.search(turn.folded) or len(turn.extracted.areas) > 1
    is_of_money = turn.is_new("budget") or turn.extracted.is_budget_unclear
    if not is_asked or is_else or is_of_money or is_another_price(turn):
        return None
    codes = {sure.code for sure in turn.sure_intents}
    if codes - LIKE_CERTAINTY:
        return None
    code = EXTRA_WORKS if EXTRA_WORKS in codes and BASIS not in codes else BASIS
    is_quoted = turn.quote is not None and bool(turn.has_new_area or turn.named)
    # The quote has what the prices are based on.
    return told_nowhere(turn, "price_certain_beside" if is_quoted else "price_certain", code)


def is_another_price(turn: Turn) -> bool:
    """ "A jak cena się zmieni dla 60 m2?", "z Premium wzrośnie?", after another area or package."""
    before = turn.before
    is_other = turn.extracted.square_meters not in {None, before.square_meters}
    is_other &= before.square_meters is not None
    is_other |= bool(turn.named) and before.package not in {None, *(p.code for p in turn.named)}
    return is_other and SAID_SURE.search(turn.folded) is None


def upgrade(turn: Turn) -> Answer | None:
    """ "A jak w Comforcie sobie dopłacę za drewno na podłodze, to ile?", after what it has."""
    is_asked = PAID_MORE.search(turn.folded) is not None and len(turn.named) == 1
    is_of_views = MORE_VIEWS.search(turn.folded) is not None and len(turn.named) < 2
    if not (is_asked or is_of_views) or turn.has_new_area or turn.is_new("budget"):
        return None
    if is_of_views:
        intent = turn.knowledge.intents.get(VIEWS)
        shown = intent_text(turn, intent) if intent else None
        texts = filter(None, (without_invitation(shown or ""), turn.say("more_views")))
        return Answer("\n\n".join(texts), VIEWS, suggestions=next_suggestions(turn, VIEWS))
    text, code = turn.say("upgrade"), "floors"
    is_of_floors = FLOOR.search(turn.folded) is not None
    intent = turn.knowledge.intents.get(code)
    told = intent_text(turn, intent) if intent and is_of_floors else None
    if not is_of_floors:
        code = "package_change"
    parts = filter(None, (without_invitation(told) if told else "", text))
    return Answer("\n\n".join(parts), code, suggestions=next_suggestions(turn, code))


def on_top(turn: Turn) -> Answer | None:
    """After a price, and of no thing that is named."""
    is_brief = len(turn.folded.split()) <= MOST_OF_BRIEF
    is_asked = is_brief and ON_TOP.search(turn.folded) and not OF_ONE_THING.search(turn.folded)
    if not is_asked or turn.has_new_area or turn.is_new("budget") or len(turn.named) > 1:
        return None
    if {sure.code for sure in turn.sure_intents} - {EXTRA_WORKS, *PRICED, *YIELDING}:
        return None
    return answered(turn, EXTRA_WORKS, source="rule")
