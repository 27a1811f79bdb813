"""An area that was told with a part that is not to be finished, and then with it after all."""

from dataclasses import replace

from chatbot.dialogue.intents import next_suggestions, spoken_of
from chatbot.dialogue.prices.pricing import quote_at, quote_each, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.areas.net_areas import WITH_OUTSIDE, net_area
from chatbot.understanding.areas.rooms import ROOM

WITH_IT = regex(
    r"(?:(?:a|ale|and|bedzie|co|gdyby|i|if|ile|jak|jakby|jednak|jesli|no|to|what|wyjdzie"
    r"|xpackage),? )*"
    r"(?:razem |wraz )?(?:z|ze|with) (?:the |ta |ta cala )?"
    r"(?:antresol\w+|caloscia|garazem|mezzanine|garage|piwnica|poddaszem|strychem)"
    r"(?: (?:bedzie|ile|in|razem|to|tez|we?|wyjdzie|xpackage))*\W*"
)
SAVED = regex(
    r"\b(?:(?:ile|how much)\b[^.;?!]{0,30}\b(?:(?:za)?oszczedz\w+|mniej|taniej|cheaper|less|save)"
    r"|roznic\w+|difference)\b"
)
WITHOUT_IT = regex(
    rf"\b(?:bez|without)(?: (?:the|tej|tego|tych|that|those))? (?:{ROOM}|metrow\b|it\b)"
)


def note_of_net_area(turn: Turn, found: Answer) -> str:
    """ "64 m, z czego 6 m balkon": what was counted, and what of it was not."""
    net = net_area(turn.folded)
    is_priced = found.quote is not None or found.intent in {*PRICED, BUDGET}
    if net is None or not is_priced or turn.extracted.square_meters != net.rest:
        return ""
    names = {"whole": net.whole, "part": net.part, "area": net.rest}
    return turn.say("net_area", {name: turn.speaker.area(area) for name, area in names.items()})


def gross_after(turn: Turn) -> str:
    """Kept until another area is told."""
    if (net := net_area(turn.folded)) is not None:
        return str(net.whole)
    area, known = turn.extracted.square_meters, turn.before.square_meters
    if area and known and area > known and WITH_OUTSIDE.search(turn.folded):
        return str(area)
    is_other = turn.has_new_area and turn.extracted.square_meters != turn.before.square_meters
    return "" if is_other else turn.state.gross


def saved_by_the_part(turn: Turn) -> Answer | None:
    """ "A ile zaoszczędzam na tym, że bez tej kuchni?", after both areas are known."""
    whole, area = turn.gross, turn.learned.square_meters
    is_asked = SAVED.search(turn.folded) and WITHOUT_IT.search(turn.folded)
    if whole is None or area is None or not is_asked or turn.has_new_area:
        return None
    if turn.is_new("budget") or turn.figures.area_fault(whole) or len(turn.named) > 1:
        return None
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    prices = spoken_of(turn) or turn.figures.prices
    return replace(quote_at(turn, prices, (area, whole), (word, whole - area)), is_difference=True)


def with_the_part(turn: Turn) -> Answer | None:
    """ "A gdyby jednak z antresolą?", after "72 m, z czego 12 m antresoli nie robimy"."""
    area = turn.gross
    if area is None or turn.has_new_area or not WITH_IT.fullmatch(turn.extracted.masked):
        return None
    if turn.is_new("budget") or turn.figures.area_fault(area):
        return None
    price = turn.package
    if price is None:
        found = quote_each(turn, turn.figures.prices, area)
    else:
        quote = Quote(price, area)
        suggestions = next_suggestions(turn, "quote")
        found = Answer(quote_text(turn, quote), "quote", quote=quote, suggestions=suggestions)
    return replace(found, area=area)
