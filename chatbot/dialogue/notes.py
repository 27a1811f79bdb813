"""What is told beside an answer, each where the message asks for it or the answer needs it."""

from collections.abc import Callable

from chatbot.dialogue.asked import TIME_ASKED
from chatbot.dialogue.cooling.cooled_flats import note_of_cooling
from chatbot.dialogue.cooling.cooling import (
    AIR_CONDITIONING,
    OF_ELSE,
    cooling_units,
    note_of_open_count,
    note_of_price,
)
from chatbot.dialogue.intents import (
    DETAILS,
    DURATION,
    city_text,
    intent_text,
    without_invitation,
)
from chatbot.dialogue.limits import is_beyond_duration, is_beyond_vat_limit
from chatbot.dialogue.money.budget import budget_beside
from chatbot.dialogue.money.money_each import note_of_money_each
from chatbot.dialogue.money.savings import asks_savings
from chatbot.dialogue.prices.choices import chosen, other_question
from chatbot.dialogue.prices.dearer import asks_dearer
from chatbot.dialogue.prices.difference_words import ELSEWHERE, GAIN, SHORT_OF
from chatbot.dialogue.prices.differences import asks_difference, note_of_gap
from chatbot.dialogue.prices.floors import FLOORS, asks_cheapest_with, asks_floor_price
from chatbot.dialogue.prices.houses import without_basis
from chatbot.dialogue.prices.labour import ON_MATERIALS, is_with_labour
from chatbot.dialogue.prices.net_areas import note_of_net_area
from chatbot.dialogue.prices.pricing import (
    WITH_OUTSIDE,
    areas_beside,
    quote_beside,
    quote_each,
    quote_text,
)
from chatbot.dialogue.scope.contents import TOLD_WITH_REASON, note_of_reason
from chatbot.dialogue.scope.parts_within import note_of_part_within
from chatbot.dialogue.scope.promises import CONTRACT, asks_later, asks_prices_now, asks_travel_cost
from chatbot.dialogue.scope.unconfirmed import note_of_unconfirmed
from chatbot.dialogue.scope.villages import says_nobody_comes, towns_beside
from chatbot.dialogue.state import Answer
from chatbot.dialogue.subjects import OLD, RENOVATION, SHELL, is_old
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.things import CABINET, NEVER_INCLUDED, TOTAL
from chatbot.dialogue.times.calls import with_hours
from chatbot.dialogue.times.deadlines import note_of_deadline
from chatbot.dialogue.times.several_times import note_of_several
from chatbot.dialogue.times.time_differences import (
    asks_time_difference,
    is_of_size,
    note_of_time_difference,
)
from chatbot.dialogue.times.times import LIMITS_OF_DURATION, TIMES, told_with_time
from chatbot.dialogue.turn import (
    BUDGET,
    COMPARED,
    COURTESIES,
    DESCRIBING,
    FIGURES,
    MEASURED_ON,
    MOST_ANSWERS,
    PRICED,
    WHOLE_INSTEAD,
    Turn,
)
from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import WHOLE_AND_ROOM
from chatbot.understanding.cooling.cooling import is_not_paid
from chatbot.understanding.money.echoes import PAYBACK
from chatbot.understanding.money.ledger import named_after_without
from chatbot.understanding.money.rest_questions import without_purposes
from chatbot.understanding.text.clauses import is_question

# "A sam parter 70 m?" sounds like it.
LIMITS_OF_TIME_ASKED = regex(r"\b(?:czas|dlu[gz]|mies|szyb|termin|trwa|tyg|long|time|week)")
MOST_OF_BRIEF = 5  # words
ASKED_BESIDE = 0.5  # the probability of what is told beside a price
# "Tyle u konkurencji, a u was?" doesn't haggle.
ABOUT_DISCOUNT = regex(r"\b(?:cheaper|negoc|obniz|opust|spusc|tanie|targ|upust|zejd|zejsc)\w*")
DONE_PART = r"(?:drzwi|kuchni|lazien|panel|plyt|podlog|polow|scian|bathroom|floor|kitchen)\w*"
NOT_INCLUDED = "not_included"
LISTING_NOT_INCLUDED = {"hidden_costs", "included"}  # they end with all of that
# By the intent that answers it.
EXTRAS = {
    "vat": regex(r"\b(?:vat\w*|podat(?:ek|ku|kiem)|netto|tax(?:es)?)\b"),
    "discount_materials": regex(r"\b(?:rabat|znizk|upust|promocj|discount)\w*"),
    "furniture": regex(r"\b(?:agd|mebl(?:e|i|ami|om)|appliances|furniture)\b"),
    "kitchens_wardrobes": regex(
        r"(?<!pokoj )(?<!pokoje )(?<!salon )(?<!salonem )(?:\b(?:plus|z|ze|with) |\+ ?)"
        r"(?:kuchni|zabudow|szaf|kitchen|wardrob)\w*"
        r"|\b(?:kuchni|kitchen)\w* (?:\w+ ){0,2}(?:dolicz|doplac|doloz|extra|ile|how much)\w*"
        r"|\b(?:dolicz|doplac|doplat|doloz|extra)\w* (?:\w+ ){0,2}(?:kuchni|szaf|kitchen|wardrob)"
        r"|\b(?:bez|without)(?: the| a)? (?:kuchni|szaf|zabudow|kitch|wardrob)\w*"
        r"|\b(?:kuchni|szaf|kitchen|wardrob)\w* (?:za |ok\.? |okolo )?[0-9]+ ?(?:[0-9]{3}|k\b|tys)"
    ),
    "air_conditioning": regex(r"\b(?:klim(?:a|y|e|atyzacj\w*)|air.?con\w*|ac)\b"),
    "financing": regex(
        r"\b(?:w|na|z|in) (?:ilu |kilku )?(?:rat(?:ach|ami|y)|instal+ments)\b|\bile rat\b"
    ),
    "payment": regex(r"\b(?:transz\w*|instal+ments?|w (?:rownych )?(?:czesciach|wplatach))\b"),
    "execution_time": TIME_ASKED,
    "plaster": regex(r"\b(?:plus|z|ze) gladzi\w*"),
    "stairs": regex(
        r"\b(?:ze schodami|with (?:the )?stairs)\b"
        r"|\bschod\w+ (?:\w+ )?(?:tez )?(?:w cenie|w tym|wlicz\w*)|\bstairs (?:are )?included\b"
        r"|\b(?:w cenie|wlicz\w+|w tym|included?s?) (?:\w+ ){0,2}(?:schod\w+|stairs)\b"
    ),
    # A part that is left out or done already; a flat that is not new.
    "single_works": regex(
        rf"{WHOLE_AND_ROOM.pattern}"
        r"|\b(?:bez|without(?: the| a)?) (?:drzwi|lazien|podl|plytek|malow|bathr|floor)"
        rf"|\b{DONE_PART} (?:\w+ ){{0,2}}(?:gotow|mam\b|mamy\b|zrobion)\w*"
        rf"|\b(?:gotow\w+|zrobion\w+) (?:\w+ )?{DONE_PART}"
        rf"|\bjuz (?:(?:mam|mamy|sa|z|ze) )+{DONE_PART}"
        r"|\bza (?:pozostal|reszt)\w+|\bzostawi\w+ na pozniej"
    ),
    RENOVATION: OLD,
}
# "Łazienka już zrobiona, ile mniej zapłacę?": that isn't known, and is told before the price.
LESS_ASKED = regex(
    r"\b(?:ile|how much) (?:[a-z]+ ){0,2}(?:cheaper|less|mniej|taniej)\b|\bo ile tansz\w+"
)


def is_less_asked(turn: Turn) -> bool:
    works = EXTRAS["single_works"]
    is_asked = LESS_ASKED.search(turn.folded) is not None and len(turn.named) < 2
    return is_asked and works.search(turn.folded) is not None


# Who sets money aside for it knows that it is not in the price.
SET_ASIDE = {
    "air_conditioning": {"cooling"},
    "furniture": {"appliances", "furniture"},
    "kitchens_wardrobes": {"kitchen", "wardrobes"},
}
AMOUNT_PAID = regex(r"\b(?:ile (?:\w+ ){0,2}(?:za)?plac\w+|how much (?:\w+ ){0,3}pay)\b")
# "Czy w cenie jest kuchnia i AGD?": of each of them.
IN_THE_PRICE = regex(r"\b(?:w cenie|wlicz\w+|included|in the price)\b")
MIXING_ASKED = regex(
    r"\b(?:bez|czesc|lacz|miesza|mix|odlicz|pol\b|polow|pozniej|reszt|rezygn|wyrzuc|zamian|zamien"
    r"|zmian|zmien|chang|combin|half|later|part|rest\b|switch|without)\w*"
)
CONTENTS_ASKED = regex(
    r"\bco (?:\w+ ){0,3}(?:dostan\w+|dostaj\w+|jest|ma|obejmuj\w+|zawiera)\b"
    r"|\bopis\w*|\bopowiedz|\bwhat (?:\w+ ){0,3}(?:get|has|have|in|included?s?)\b|\bdescribe"
)
WHOLE_ASKED = regex(r"\b(?:calosc|lacznie|razem|w sumie|wszystko|everything|in total)\b")
# "Wycena 57 m2, odbiór w czerwcu": told about the flat, beside a price no question of its own.
DESCRIPTIONS = DESCRIBING | {"handover_inspection", "package_standard"}


def note_of_quote(turn: Turn, found: Answer) -> str:
    beside, area = quote_beside(turn, found), turn.extracted.square_meters
    if beside is None and area is not None and found.source == "nlu" and len(turn.named) > 1:
        return quote_each(turn, turn.named, area).text
    is_timed = found.intent in TIMES and turn.package is None and not turn.unpriced
    is_asked = turn.asks_amount or (bool(found.deadline) and turn.asks_price)
    if beside is None and area is not None and is_timed and is_asked:
        return quote_each(turn, turn.figures.prices, area).text
    if beside is None and asks_sum_with(turn, found) and turn.quote:
        return quote_text(turn, turn.quote)
    return quote_text(turn, beside) if beside else areas_beside(turn, found)


def asks_sum_with(turn: Turn, found: Answer) -> bool:
    """ "To ile razem z kuchnią?": its own price isn't known, that of the flat is told again."""
    if found.quote is not None:
        return False
    return found.intent in NEVER_INCLUDED and turn.asks_price and bool(TOTAL.search(turn.folded))


def note_of_outside(turn: Turn, found: Answer) -> str:
    """ "60 m2 plus taras 20 m2": what the price of the flat leaves out."""
    is_told = turn.extracted.has_outside and turn.has_new_area
    is_told = is_told or WITH_OUTSIDE.search(turn.extracted.masked) is not None
    return turn.say("outside_not_counted") if is_told and is_priced(turn, found) else ""


def is_priced(turn: Turn, found: Answer) -> bool:
    return found.intent in {"quote", BUDGET} or bool(note_of_quote(turn, found))


def note_of_shell(turn: Turn, found: Answer) -> str:
    """ "Dom w stanie surowym": the prices are for what a developer hands over."""
    is_told = SHELL.search(turn.folded) is not None and is_priced(turn, found)
    return turn.say("shell_state") if is_told else ""


def note_of_budget(turn: Turn, found: Answer) -> str:
    if found.intent == AIR_CONDITIONING and found.source == "rule":
        return ""  # what is left with it is told
    if turn.rows is not None and not turn.rows.is_unread:
        return ""  # what is left is told with them, or it is no rest of one
    if found.is_list:  # of which package it were, nobody could tell
        return ""
    return budget_beside(turn, found.quote) if found.quote else ""


def note_of_later(turn: Turn, found: Answer) -> str:
    is_told = asks_later(turn) and found.intent != CONTRACT
    return turn.say("price_later") if is_told else ""


WITH_WEEKS = {"design_time", *SUPERLATIVES}


def note_of_duration(turn: Turn, found: Answer) -> str:
    """Some answers tell the weeks of the works as well, which hold for some areas only."""
    area = turn.learned.square_meters
    if found.intent not in WITH_WEEKS or area is None or not is_beyond_duration(turn):
        return ""
    return turn.say("duration_beyond_limit", {"area": turn.speaker.area(area)})


def note_of_vat(turn: Turn, found: Answer) -> str:
    """A price is told as gross; beyond the limits of the lower rate that is to be confirmed."""
    is_extra = found.intent in {*PRICED, BUDGET} and EXTRAS["vat"].search(turn.folded)
    is_told = is_extra or "vat" in told_beside(turn, found)
    is_said = is_priced(turn, found) and not is_told and is_beyond_vat_limit(turn)
    return turn.say("vat_beyond_limit") if is_said else ""


def note_of_more(turn: Turn, found: Answer) -> str:
    """The answers to the other questions of the message."""
    is_brief = len(turn.folded.split()) <= MOST_OF_BRIEF
    if found.intent == BUDGET and turn.extracted.ledger is not None and is_brief:
        return ""  # "a bez rezerwy?" is about the money alone
    if found.intent == "coverage" and (asks_travel_cost(turn) or says_nobody_comes(turn)):
        return ""  # the cost of a meeting is another, and it is no complaint
    if asks_savings(turn) and found.source == "rule":
        return ""  # the time is that of the saving
    is_priced = found.intent in {*PRICED, "budget"}
    is_answer = is_priced or found.source == "nlu" or found.intent == "coverage"
    told = {found.intent} | ({"coverage"} if turn.extracted.city else set())
    if is_priced:
        told |= told_with_price(turn, found)
    if found.intent in SUPERLATIVES:
        told |= PRICED
    told |= {intent.code for intent in turn.sure_intents} - told_beside(turn, found)
    told |= told_with_time(turn, found) | told_with_units(turn, found)
    if chosen(turn) is not None and other_question(turn) is None:
        told |= {intent.code for intent in turn.sure_intents}  # what "a następny?" sounds like
    told |= said_already(turn, found, told)
    told |= set() if is_of_size(turn) else {LIMITS_OF_DURATION}
    more = [intent for intent in turn.sure_intents if is_answer and intent.code not in told]
    texts = [without_invitation(text) for intent in more if (text := intent_text(turn, intent))]
    if is_priced or note_of_quote(turn, found):
        texts = [without_basis(turn, text) for text in texts]
    return "\n\n".join(filter(None, texts))


def said_already(turn: Turn, found: Answer, told: set[str]) -> set[str]:
    """By the answer, or by another text beside it."""
    beside = {intent.code for intent in turn.sure_intents} - told
    texts, has_area = beside | {found.intent}, turn.learned.square_meters is not None
    said = {NOT_INCLUDED} if texts & LISTING_NOT_INCLUDED else set()
    is_listed = DETAILS in texts and turn.package is not None
    is_listed |= COMPARED in texts and len(turn.named) > 1
    if is_listed and has_area and not is_beyond_duration(turn):
        said.add(DURATION)  # each list has the weeks of its package
    if found.quote is not None or found.intent == "quote":
        said.add("price_basis")
    return said


def told_with_price(turn: Turn, found: Answer) -> set[str]:
    """What a price tells, and what the question for one only sounds like. Within a budget the
    most expensive package need not be."""
    told = {*PRICED, *SUPERLATIVES, *COURTESIES} | (DESCRIPTIONS - turn.asked_intents)
    told |= ON_MATERIALS if is_with_labour(turn.folded) else set()
    if not LIMITS_OF_TIME_ASKED.search(turn.folded):
        told.add(LIMITS_OF_DURATION)
    if asks_cheapest_with(turn) or asks_floor_price(turn):
        told |= {FLOORS, "hidden_costs", "package_change"}
    if asks_prices_now(turn):
        told.add("developer_state")  # what "stan na ten rok" sounds like
    is_of_payback = PAYBACK.search(turn.folded) is not None  # "po ilu miesiącach się zwróci?"
    if is_of_payback or asks_time_difference(turn) or note_of_deadline(turn, found):
        told |= TIMES  # both are told, side by side; or by when
    if turn.extracted.has_outside:
        told.add(MEASURED_ON)
    told |= {code for code, what in SET_ASIDE.items() if what & turn.ledger.paid_for}
    is_of_two = asks_difference(turn) or asks_dearer(turn) or ELSEWHERE.search(turn.folded)
    if is_of_two or turn.extracted.denied:
        told |= {"compare_packages", "discount_materials", "hidden_costs", "package_change"}
        told |= {"included"} if GAIN.search(turn.folded) and len(turn.named) == 2 else set()
        told |= TOLD_WITH_REASON if note_of_reason(turn, found) else set()
    if SHORT_OF.search(turn.extracted.masked):
        told.add("package_change")
    is_against_other = bool(turn.state.other_offer) and len(turn.named) < 2
    told |= {COMPARED} if is_against_other else set()  # "Comfort dalej tańszy?"
    told |= told_of_some(turn) if found.left else set()
    if found.intent == BUDGET or len(found.areas) > 1:  # "a oba w Plusie?"
        told |= told_with_verdict(turn)
    if found.package is not None or chosen(turn) is not None:
        told |= {"compare_packages", "package_change", "package_choice", "package_details"}
    return told


def told_with_units(turn: Turn, found: Answer) -> set[str]:
    if found.is_cooling_told:
        return {AIR_CONDITIONING, COMPARED, DETAILS, "package_change"}
    if is_not_paid(turn.folded):  # "klima już jest"
        return {AIR_CONDITIONING}
    is_counted = cooling_units(turn) > 0 and not OF_ELSE.search(turn.folded)
    return {AIR_CONDITIONING} if is_counted or note_of_cooling(turn, found) else set()


def told_of_some(turn: Turn) -> set[str]:
    """ "Dam tylko 2 do wykończenia, ile wtedy płacę?" is of whole flats, and of an amount;
    "rezygnuję z tego 33" of no contract."""
    told = {"single_works"} | ({"payment"} if AMOUNT_PAID.search(turn.folded) else set())
    return told if "umow" in turn.folded else told | {"contract_withdrawal"}


def told_with_verdict(turn: Turn) -> set[str]:
    """ "Starczy na Express z łazienką?" mixes no packages."""
    is_of_one = len(turn.named) == 1 and not MIXING_ASKED.search(turn.folded)
    told = {"package_change"} if is_of_one else set[str]()
    if not CONTENTS_ASKED.search(turn.folded):
        told |= {"compare_packages", "package_choice", DETAILS}  # no sheet beside a verdict
    return told


def told_beside(turn: Turn, found: Answer) -> set[str]:
    """A price is told on less than this, but nothing beside it: a question has to ask it."""
    sure = {intent.code for intent in turn.sure_intents}
    return sure & asked_beside(turn) if found.intent in {*PRICED, BUDGET} else sure


def asked_beside(turn: Turn) -> set[str]:
    is_clear = bool(turn.ranking.best) and turn.ranking.intents[0][1] >= WHOLE_INSTEAD
    whole = [turn.ranking] if is_clear or is_question(turn.extracted.masked) else []
    asking = [*turn.questions, *whole]
    codes = {r.best or "" for r in asking if r.best and r.intents[0][1] >= ASKED_BESIDE}
    return codes if ABOUT_DISCOUNT.search(turn.folded) else codes - {"haggling"}


def note_of_extras(turn: Turn, found: Answer) -> str:
    """What a price does not cover, named beside it in a word: "60 m2 w Comforcie z meblami". What
    is old stays so: "blok z lat 70", then "premium 50 m2"."""
    is_priced = found.intent in {*PRICED, BUDGET} or bool(note_of_quote(turn, found))
    is_told = is_priced or IN_THE_PRICE.search(turn.folded) is not None
    folded = CABINET.sub(" ", turn.folded)
    folded = folded if turn.learned.budget is None else without_purposes(folded)
    said = [code for code, word in EXTRAS.items() if is_told and word.search(folded)]
    if not is_old(turn.folded):
        said = [code for code in said if code != RENOVATION]
    if is_priced and WHOLE_ASKED.search(turn.folded):  # "ile na wszystko", with a kitchen
        said += [code for code, what in SET_ASIDE.items() if what & {*turn.state.extras}]
    if asks_savings(turn):
        said = [code for code in said if code != DURATION]
    away = turn.ledger.paid_for
    if turn.learned.budget is not None:
        away |= {*named_after_without(turn.folded).split("+")}
    said = [code for code in said if not SET_ASIDE.get(code, set()) & away]
    is_to_tell = turn.about == RENOVATION and not turn.state.is_old_told
    if is_to_tell and found.intent in FIGURES | {BUDGET}:
        said.append(turn.about)
    told = {found.intent} | told_with_units(turn, found)
    if is_priced or found.source == "nlu" or found.intent == "coverage":
        told |= told_beside(turn, found)
    told |= TIMES if asks_time_difference(turn) or note_of_deadline(turn, found) else set()
    codes = [code for code in dict.fromkeys(said) if code not in told]
    known = [intent for code in codes if (intent := turn.knowledge.intents.get(code))]
    texts = [text for intent in known[:MOST_ANSWERS] if (text := intent_text(turn, intent))]
    return "\n\n".join(map(without_invitation, texts))


def note_of_city(turn: Turn, found: Answer) -> str:
    """A city beside a question: its coverage is told if asked for, or if it is not served."""
    named = turn.extracted.city
    if not named or found.intent == "coverage":
        return ""
    is_asked = any(intent.code == "coverage" for intent in turn.sure_intents)
    is_served = turn.knowledge.coverage.get(named) == "served"
    if is_asked and (told := towns_beside(turn)):
        return told
    if is_served and not is_asked:
        return ""
    brief = turn.say("city_served_beside", {"city": named}) if is_served else ""
    return brief or without_invitation(city_text(turn, named))


def note_of_contact(turn: Turn, found: Answer) -> str:
    if found.intent == "contact" or not turn.is_new("email", "phone"):
        return ""
    return with_hours(turn, turn.say("contact_noted" if turn.has_consent else "consent_request"))


NOTES: tuple[Callable[[Turn, Answer], str], ...] = (
    note_of_budget,
    note_of_gap,
    note_of_reason,
    note_of_deadline,
    note_of_time_difference,
    note_of_duration,
    note_of_more,
    note_of_extras,
    note_of_several,
    note_of_money_each,
    note_of_quote,
    note_of_cooling,
    note_of_open_count,
    note_of_price,
    note_of_outside,
    note_of_net_area,
    note_of_part_within,
    note_of_shell,
    note_of_vat,
    note_of_later,
    note_of_unconfirmed,
    note_of_city,
    note_of_contact,
)
