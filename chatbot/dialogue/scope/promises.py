"""What nobody has told us: whether a price will be the same later, a date can be moved, the way
to the flat costs anything; what becomes of the price with something of the visitor's own, or
without a part."""

import re
from dataclasses import replace

from chatbot.dialogue.intents import (
    city_text,
    intent_text,
    next_suggestions,
    package_suggestions,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.money.budget import fit_lines, money_told
from chatbot.dialogue.prices.pricing import ask_area_of, quote_each, quote_text
from chatbot.dialogue.scope.other_works import SINGLE
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import LOWER
from chatbot.dialogue.times.times import SEASON, SENTENCE, TIMES
from chatbot.dialogue.turn import BUDGET, INDIVIDUAL, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.quotes import fit_budget
from chatbot.understanding.text.number_roles import MONTH

CONTRACT = "contract"
# "Za rok cena będzie taka sama?": a price that changes or doesn't, and a time to come.
PRICE = r"(?:cen\w*|koszt\w*|stawk\w*|price|rate)"
CHANGE = (
    r"(?:aktualn\w*|bez zmian|gwarant\w*|obowiaz\w*|podroz\w*|stala"
    r"|t(?:a|aka|e|akie|ej) sam(?:a|e|ej)"
    r"|(?:dalej|nadal|tez|wciaz) (?:bed\w+ )?tak(?:a|ie)"
    r"|utrzym\w*|wyzsz\w*|wzro\w+|zamroz\w*|zdroz\w*|zmien\w*"
    r"|chang\w+|go up|higher|increas\w+|rise|same)"
)
MOST_OF_BRIEF = 15  # words
BETWEEN = r"\b[^,.;?!]{0,30}\b"
LATER = (
    regex(rf"\b(?:{PRICE}{BETWEEN}{CHANGE}|{CHANGE}{BETWEEN}{PRICE})\b"),
    regex(
        rf"\b(?:(?:do|na|po|w|by|in|until) (?:\w+ )?(?:{MONTH}|{SEASON})\w*|jesienia|wiosna|zima"
        r"|za (?:\w+ )?(?:lat|lata|miesi\w+|rok\w*)|w (?:nastepn|przyszl)\w+ roku|do odbioru"
        r"|opozni\w+|pozniej\w*|przesun\w+|przesuw\w+|spozni\w+"
        r"|in (?:\w+ )?(?:months|years?)|next year|delay\w*|later|postpone\w*)\b"
    ),
)
# "Stan na ten rok? Ceny aktualne?", and not whether they will be.
PRICES_NOW = regex(
    r"\b(?:cen(?:a|y|nik)|stawk[ai]) (?:\w+ ){0,3}(?:aktualn|biezac|dzisiejsz|na dzis|nadal|wciaz"
    r"|z tego roku)\w*|\b(?:aktualn|biezac|dzisiejsz|teraz) ?(?:\w+ )?(?:to |te |wasze )?"
    r"(?:cen(?:a|y)|stawk[ai])\b\W*$"
    r"|\b(?:price\w*|rates?) (?:\w+ ){0,3}(?:current|still valid|up to date)\b"
    r"|\b(?:current|today's|up to date) (?:price|rate)s?\W*$"
)
AGO = (
    r"(?:(?:rok|lata?|miesi\w+|lat) temu|w (?:ubieglym|zeszlym) roku|(?:a |two )?years? ago"
    r"|last year)"
)
TODAY = r"(?:dalej|dzis\w*|nadal|teraz|tyle samo|wciaz|now|still|today|the same)"
HAS_PAID = r"(?:dal\w*|mial\w*|placi\w+|zaplaci\w+|wzieli|braliscie|charged|had|paid)"
OF_OURS = r"\b(?:u was|wam|wasz\w*|metr\w*|m2|you|per m)\b"
PAID_BEFORE = regex(
    rf"\A(?=.*{OF_OURS})(?:.*\b{HAS_PAID}\b.*\b{AGO}\b|.*\b{AGO}\b.*\b{HAS_PAID}\b)"
    rf".*\b{TODAY}\b"
)
# "A jak długo jest ważna oferta?"
HOW_LONG = r"(?:jak dlugo|do kiedy|ile (?:czasu|dni)|how long|until when|till when)"
HOLDS = r"(?:aktualn\w+|obowiaz\w+|trzyma\w*|wazn\w+|good for|hold\w*|stand\w*|valid\w*)"
OFFERED = r"(?:cen\w*|cennik\w*|kosztorys\w*|ofert\w*|wycen\w*|offer\w*|price\w*|quot\w+)"
VALID = regex(
    rf"\b{HOW_LONG}\b(?=[^.;?!]*\b{HOLDS}\b)(?=[^.;?!]*\b{OFFERED}\b)"
    rf"|\b{OFFERED}\b[^.;?!]{{0,30}}\b{HOLDS} (?:\w+ )?{HOW_LONG}"
)
# "Deweloper opóźnia odbiór, mogę przesunąć termin?"; not that of a meeting.
MOVE = (
    r"(?:odlozy\w+|odroczy\w+|odwle\w+|przekladac|przeloz\w+|przesun\w+|przesuw\w+"
    r"|delay|move|postpone|push back|reschedule)"
)
DATE = r"(?:dat[aey]|prac[ae]?|rozpoczeci\w+|start\w*|termin\w*|date\w*|start|works?)"
MOVED = regex(
    rf"\b{MOVE}(?: (?!i\b|a\b)\w+){{0,3}} {DATE}\b|\b{DATE}(?: \w+){{0,3}} {MOVE}\b"
    r"|\bdewelop\w*(?: \w+){0,3} (?:opozni|spozni|opozn)\w*"
    r"|\b(?:opozni|spozni)\w*(?: \w+){0,2} dewelop\w*"
    r"|\bdewelop\w*(?: \w+){0,2} nie (?:odda|przekaze|skonczy|wyda|wyrobi|zdazy)\w*"
    r"|\bdeveloper\w*(?: \w+){0,2} (?:does not|doesn't|won't) (?:deliver|finish|hand)"
    r"|\bdeveloper\w*(?: \w+){0,3} (?:delay\w*|late)\b"
)
MEETING = regex(r"\b(?:konsultacj|rozmow|spotkani|wizyt|consultation|meeting|scian|wall)\w*")
# "Dojazd płatny?"
WAY = r"(?:dojazd\w*|dojezdza\w+|travel(?:l?ing)?|call-?out)"
PAID = (
    r"(?:bezplatn\w+|darmo\w*|dodatkow\w+|dolicz\w+|doplac\w*|doplat\w*|gratis|ile|koszt\w*"
    r"|odplatn\w+|plac\w*|platn\w+|w cenie|wlicz\w+|za darmo"
    r"|charge\w*|cost\w*|extra|fee\w*|free|included|paid|pay)"
)
WAY_PAID = regex(rf"\b{WAY}\b[^.;?!]{{0,30}}\b{PAID}\b|\b{PAID}\b[^.;?!]{{0,30}}\b{WAY}\b")
DISTANCE = regex(r"\b(?:ile|jak) (?:km|kilometr\w*|daleko)|\bhow far\b")
COVERAGE = "coverage"
ON_TOP = regex(r"\b(?:dodatkow|dopla[ct]|ukryt|extra work|hidden)\w*")
# "Mam swój projekt od architekta, zrobicie wg niego?"; who wants a design of ours to be like no
# other asks for the individual one.
DESIGN = r"(?:projekt(?!ant|owa|uj)\w*|rysunk\w+|designs?\b|drawings|plans)"
HAVING = (
    r"(?:mam|mamy|posiada\w+|dysponuj\w+|wez\w+|wzial\w*|przynios\w+|dostarcz\w+|dam|damy|z|ze"
    r"|have|has|got|bring|use|with)"
)
OWNED = r"(?:swo[ij]\w*|wlasn\w+|moj\w*|nasz\w*|gotow\w+|already|(?:my |our )?own|ready)"
DESIGNER = r"(?:architekt|dekorator|projektant|pracowni)\w*"
OWN_DESIGN = regex(
    rf"\b{HAVING} (?:\w+ ){{0,2}}{OWNED} (?:\w+ )?{DESIGN}"
    rf"|\b(?:mam|mamy) (?:\w+ ){{0,2}}{DESIGN} (?:\w+ )?od (?!ciebie|panstwa|was)"
    rf"|\b{HAVING} (?:\w+ ){{0,2}}{DESIGN} (?:\w+ ){{0,2}}(?:swo[ij]\w*|wlasn\w+|od|z) "
    rf"(?:\w+ )?{DESIGNER}"
    rf"|\b{HAVING} (?:\w+ ){{0,2}}{DESIGN} (?:swo[ij]|wlasn)\w*"
    r"|\b(?:na podstawie|podlug|wedlug|wg) (?:cudz\w+|gotow\w+|moj\w+|nasz\w+|obc\w+|swo[ij]\w+"
    rf"|wlasn\w+) (?:\w+ )?projekt\w*|\bprojekt\w* (?:moj|nasz|swo[ij])\w+ {DESIGNER}"
    rf"|\b{DESIGNER} (?:juz |mi |nam ){{0,2}}(?:na|z)?(?:robil|rysowal|projektowal)\w*"
    r"|\b(?:from|to|with) (?:my|our) (?:own )?(?:\w+ )?(?:designs?|drawings|plans)\b"
    r"|\b(?:cudz|obc|zewnetrzn)\w+ projekt\w*"
    rf"|\bprojekt\w* (?:innego|innych|zewnetrzn\w+) (?:biur\w*|{DESIGNER})"
    r"|\balready have (?:an? |my |our )?(?:own )?(?:architect|(?:interior )?designer)\b"
    r"|\b(?:my|our) (?:own )?(?:architect|interior designer)\b"
    # "Mam swojego architekta, współpracujecie?"
    rf"|\b(?:moj|nasz|swo[ij]|wlasn|obc|zewnetrzn)\w* (?:\w+ )?{DESIGNER}"
    rf"|\b(?:mam|mamy) (?:juz )?{DESIGNER}"
    rf"|\bwspolprac\w+ z (?:\w+ )?{DESIGNER}"
    r"|\bwork with (?:\w+ )?(?:architects|(?:interior )?designers)\b"
)
NOT_OF_INTERIORS = regex(
    r"\bjestem\b|\bi am\b|\bbudowlan|\bprojekt domu|\bindywid|\bindividual|\bod was\b"
    r"|\bwasz\w* projekt|\byour design"
)
# What a question for it sounds like.
LIKE_OWN_DESIGN = PRICED | YIELDING | TIMES
LIKE_OWN_DESIGN |= {INDIVIDUAL, "design_included", "design_time", "designer_meetings", "houses"}
LIKE_OWN_DESIGN |= {
    "jobs",
    "out_of_scope",
    "outside_catalogue",
    "process",
    "special_works",
    "suppliers",
}
# "A jakbym sam przywoził materiały, to taniej?", then "czyli nie można swoich?".
MATERIAL = (
    r"(?:armatur|drzwi|farb|glazur|kafel|material|panel|plytek|plytk|podlog|umywalk"
    r"|doors?\b|floors?\b|flooring|materials|paint\b|tiles)\w*"
)
BY_ONESELF = r"(?:sam[aie]?|swo[ij]\w*|wlasn\w*|(?:my|our) own|myself|ourselves)\b[^.;?!]{0,30}\b"
OWN_MATERIALS = regex(
    rf"\b{BY_ONESELF}{MATERIAL}|\b{MATERIAL}[^.;?!]{{0,20}}\b(?:sam[aie]?|swo[ij]\w*|wlasn\w*"
    r"|(?:my|our) own|myself|ourselves)\b"
)
OWN_ALLOWED = regex(
    r"(?:(?:a|and|czy|czyli|i|no|so|to|wiec) )*(?:nie )?(?:can(?:no|')?t? (?:i|we)|da sie|mog\w+"
    r"|mozna|wolno) (?:\w+ ){0,2}(?:swo(?:ich|je)|wlasn(?:e|ych)|(?:my|our) own)\W*"
)
ON_MATERIALS = {"materials_included", "outside_catalogue"}
# "A jak wezmę bez łazienki, to taniej?"; of what is in no price another rule knows.
PART = (
    r"(?:drzwi|kafel\w*|kafli|lazien\w*|malowani\w*|panel\w*|plytek|podlog\w*|sprzatani\w*"
    r"|bathroom|cleaning|doors|floors?|flooring|painting|tiles|tiling)"
)
WITHOUT_PART = regex(
    rf"\b(?:bez|without)(?: a| the)? (?:\w+ )?{PART}\b"
    r"|\b(?:sam[aie]?|myself|ourselves) (?:\w+ ){0,2}(?:pomaluj|poloz|posprzat|zamontuj)\w*"
    rf"|\b(?:wykona|zrobi)\w* sam\w* {PART}|\bsam[aie]? (?:\w+ )?(?:wykona|zrobi)\w* {PART}"
    rf"|\b(?:do|does) the {PART} (?:myself|ourselves)"
    rf"|\b{PART} (?:\w+ ){{0,2}}(?:zrob(?:ie|imy)|pomaluj\w+|poloz\w+|odpu[sc]\w+) (?:sam\w*\b)?"
    r"|\b(?:paint|tile|clean)(?: \w+){0,3} (?:myself|ourselves)\b"
)
# "A jak bez podłóg, bo mam swoje?", "ile bez łazienki?"
ASKED_WITHOUT = regex(
    r"\b(?:gdyby\w*|ile|jak|jakby\w*|jesli|how much|if|what about)(?: [a-z]+){0,3}"
    rf" (?:bez|without)(?: a| the)? (?:\w+ )?{PART}\b"
    rf"|\b(?:bez|without)(?: a| the)? {PART},? (?:bo|as|because|since) (?:\w+ ){{0,2}}"
    r"(?:mam|mamy|have|kupi[lm]\w*|bought)\b"
)
ASKED_NOW = regex(r"\b(?:ile|how much)\b")


def price_later(turn: Turn) -> Answer | None:
    """No price list, which would read as a yes."""
    is_asked = asks_later(turn) and not ASKED_NOW.search(turn.folded)
    if not is_asked and not VALID.search(turn.folded):
        return None
    return promised_nowhere(turn, "price_later", CONTRACT)


def prices_now(turn: Turn) -> Answer | None:
    """ "Ceny aktualne?", "szwagier rok temu płacił 1100, teraz też tyle?": today's price list."""
    if (
        not asks_prices_now(turn)
        or turn.is_new("budget")
        or turn.has_new_area
        or len(turn.named) > 1
    ):
        return None
    area = turn.learned.square_meters
    prices = spoken_of(turn) or turn.figures.prices
    found = quote_each(turn, prices, area) if area is not None else ask_area_of(turn, prices)
    opening = turn.say("price_before" if PAID_BEFORE.search(turn.folded) else "prices_now")
    return replace(found, text=f"{opening}\n\n{found.text}") if opening else None


def asks_prices_now(turn: Turn) -> bool:
    if re.search(r"\bvat", turn.folded):
        return False
    return any(words.search(turn.folded) for words in (PRICES_NOW, PAID_BEFORE))


def asks_later(turn: Turn) -> bool:
    """Works that come on top, and what they cost, are another question."""
    return not ON_TOP.search(turn.folded) and all(words.search(turn.folded) for words in LATER)


def date_moved(turn: Turn) -> Answer | None:
    is_priced = turn.asks_price or turn.has_new_area or turn.is_new("budget")
    if not MOVED.search(turn.folded) or MEETING.search(turn.folded) or is_priced:
        return None
    return promised_nowhere(turn, "date_moved", CONTRACT)


def travel_cost(turn: Turn) -> Answer | None:
    is_told = asks_travel_cost(turn) and not turn.is_new("budget") and not turn.extracted.areas
    if is_told and turn.extracted.city:  # the city first: "czy w Tczewie też?"
        text = f"{without_invitation(city_text(turn, turn.extracted.city))}\n\n"
        return with_price(turn, text + turn.say("travel_cost_beside"), COVERAGE)
    return told_nowhere(turn, "travel_cost", COVERAGE) if is_told else None


def asks_travel_cost(turn: Turn) -> bool:
    """Not that to a consultation, which has an answer of its own."""
    is_asked = WAY_PAID.search(turn.folded) is not None
    return is_asked and not MEETING.search(turn.folded) and not DISTANCE.search(turn.folded)


def own_design(turn: Turn) -> Answer | None:
    """Whether we work from it: the price of an individual project would be another thing's."""
    is_named = OWN_DESIGN.search(turn.folded) is not None
    if not is_named or NOT_OF_INTERIORS.search(turn.folded) or turn.is_new("budget"):
        return None
    if {sure.code for sure in turn.sure_intents} - LIKE_OWN_DESIGN:
        return None
    return told_nowhere(turn, "own_design", "design_included")


def own_materials(turn: Turn) -> Answer | None:
    is_cheaper = in_one_sentence(turn.folded, OWN_MATERIALS, LOWER)
    is_after = turn.state.topic in ON_MATERIALS and OWN_ALLOWED.fullmatch(turn.folded)
    if not (is_cheaper or is_after) or turn.is_new("budget"):
        return None
    return told_nowhere(turn, "own_materials", "materials_included")


def part_left_out(turn: Turn) -> Answer | None:
    """The price is for all of it, and there is none for a part."""
    single = turn.knowledge.intents.get(SINGLE)
    is_without = ASKED_WITHOUT.search(turn.folded) is not None
    is_asked = is_without or in_one_sentence(turn.folded, WITHOUT_PART, LOWER)
    before = turn.before.square_meters
    is_of_areas = turn.has_new_area and before not in {None, turn.extracted.square_meters}
    is_of_areas |= bool(turn.extracted.areas) or turn.extracted.area_change is not None
    if single is None or not is_asked or is_of_areas or turn.is_new("budget"):
        return None
    text = intent_text(turn, single)
    if not text:
        return None
    found = with_price(turn, without_invitation(text), SINGLE)
    if found.quote or not is_without or turn.quote is None:
        return found
    return replace(found, text=f"{found.text}\n\n{quote_text(turn, turn.quote)}", quote=turn.quote)


# "A jakbym sam położył podłogi, to Comfort wejdzie w 70?"
ENOUGH_ASKED = regex(
    r"\b(?:brak\w*|starcz\w*|wystarcz\w*|wchodz\w*|wejd\w*|zabrak\w*|zmie(?:sc|szcz)\w*"
    r"|afford|enough|fit)\b"
)


def budget_without_part(turn: Turn) -> Answer | None:
    """No verdict, as nobody knows the price without that part: the whole one beside the money."""
    area, money = turn.learned.square_meters, turn.learned.budget
    is_without = ASKED_WITHOUT.search(turn.folded) or WITHOUT_PART.search(turn.folded)
    prices = spoken_of(turn)
    is_asked = ENOUGH_ASKED.search(turn.folded) is not None
    if not is_without or not is_asked or area is None or money is None or not prices:
        return None
    fits, misses = fit_budget(prices, area, money)
    if not misses and all(fit.is_whole for fit in fits):  # for all of it, so without it, too
        return None
    values = {
        "area": turn.speaker.area(area),
        "budget": money_told(turn, money),
        "fits": fit_lines(turn, [*fits, *misses]),
    }
    buttons = package_suggestions(prices)
    return Answer(turn.say("budget_without_part", values), BUDGET, suggestions=buttons)


def in_one_sentence(folded: str, *words: re.Pattern[str]) -> bool:
    """A long story may have one here and the other there."""
    texts = [folded] if len(folded.split()) <= MOST_OF_BRIEF else SENTENCE.findall(folded)
    return any(all(word.search(text) for word in words) for text in texts)


def promised_nowhere(turn: Turn, reply: str, code: str) -> Answer | None:
    text = turn.say(reply)
    return Answer(text, code, suggestions=next_suggestions(turn, code)) if text else None


def told_nowhere(turn: Turn, reply: str, code: str) -> Answer | None:
    text = turn.say(reply)
    return with_price(turn, text, code) if text else None


def with_price(turn: Turn, text: str, code: str) -> Answer:
    """That of a flat whose area or package is told in the same message."""
    area, suggestions = turn.extracted.square_meters, next_suggestions(turn, code)
    if turn.quote and (area is not None or turn.named):
        told = f"{text}\n\n{quote_text(turn, turn.quote)}"
        return Answer(told, code, quote=turn.quote, suggestions=suggestions)
    if area is not None and turn.asks_price:
        text = f"{text}\n\n{quote_each(turn, turn.named or turn.figures.prices, area).text}"
    return Answer(text, code, suggestions=suggestions)
