"""An ordered list of rules, the first that has an answer gives it; then what is told beside it."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.budget import (
    area_or_money,
    budget,
    budget_beside,
    budget_unclear,
    foreign_budget,
    unpaid_extras,
)
from chatbot.dialogue.choices import choice, chosen, condition, numbered, other_question
from chatbot.dialogue.flats import flats
from chatbot.dialogue.intents import (
    DURATION,
    LEADING_TO_DETAILS,
    LIMITS_OF_DURATION,
    SUGGESTIONS_MAX,
    TIMES,
    brand,
    duration,
    duration_goes_on,
    end,
    high_stakes,
    intent_suggestions,
    intent_text,
    known_intent,
    next_suggestions,
    same_of_another,
    stages,
    warranty,
    wishes_time,
    without_invitation,
)
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.mixing import each_its_own, mixed
from chatbot.dialogue.other_works import flat_after_all, room_told, something_else
from chatbot.dialogue.pricing import (
    MEASURED_ON,
    WITH_OUTSIDE,
    area_out_of_range,
    area_unclear,
    areas_beside,
    asks_difference,
    difference,
    outside,
    quote,
    quote_beside,
    quote_each,
    quote_text,
    range_end,
    superlative,
    superlative_price,
    unknown_package,
    with_outside,
)
from chatbot.dialogue.promises import CONTRACT, asks_later, price_later
from chatbot.dialogue.rates import package_of_price, rate
from chatbot.dialogue.shares import is_shared, share
from chatbot.dialogue.subjects import OLD, RENOVATION
from chatbot.dialogue.turn import (
    BUDGET,
    COURTESIES,
    DESCRIBING,
    FIGURES,
    MOST_ANSWERS,
    NOT_PRICED,
    NOT_SUGGESTED,
    PRICED,
    SUPERLATIVES,
    TIME_ASKED,
    WHOLE_INSTEAD,
    Answer,
    State,
    Turn,
)
from chatbot.dialogue.units import units
from chatbot.dialogue.unknown_things import unknown_thing, whole_flat
from chatbot.dialogue.vat import vat
from chatbot.learned import Learned
from chatbot.quotes import Quote
from chatbot.understanding.bare import is_assent
from chatbot.understanding.changes import told_before
from chatbot.understanding.clauses import is_question
from chatbot.understanding.ledger import named_after_without

SUGGESTED_FROM = 0.08  # below this probability a suggestion would be a guess
HEARD_FROM = 0.34  # nor is one offered to a message of words that are all strange
HUMAN_AFTER = 2  # fallbacks in a row
WEIGHED_AT_ONCE = 2  # packages
MOST_OF_BRIEF = 5  # words
ASKED_BESIDE = 0.5  # the probability of what is told beside a price
# "Tyle u konkurencji, a u was?" doesn't haggle.
ABOUT_DISCOUNT = re.compile(r"\b(?:cheaper|negoc|obniz|opust|spusc|tanie|targ|upust|zejd|zejsc)\w*")

COMING = re.compile(
    r"(?:(?:a|ale|czy|i|no|tam|to|tu|do nas|u nas|and|do|will|you) )*"
    r"(?:doje(?:dz|zdz)\w+|dzialacie|obslugujecie|przyje(?:dz|zdz)\w+|robicie|wykanczacie|come|work)"
    r"(?: (?:tam|tez|tu|do nas|u nas|here|there|too))*\W*"
)
DONE_PART = r"(?:drzwi|kuchni|lazien|panel|plyt|podlog|polow|scian|bathroom|floor|kitchen)\w*"
# By the intent that answers it.
EXTRAS = {
    "vat": re.compile(r"\b(?:vat\w*|podat(?:ek|ku|kiem)|netto|tax(?:es)?)\b"),
    "discount_materials": re.compile(r"\b(?:rabat|znizk|upust|promocj|discount)\w*"),
    "furniture": re.compile(r"\b(?:agd|mebl(?:e|i|ami|om)|appliances|furniture)\b"),
    "kitchens_wardrobes": re.compile(
        r"(?<!pokoj )(?<!pokoje )(?<!salon )(?<!salonem )(?:\b(?:plus|z|ze|with) |\+ ?)"
        r"(?:kuchni|zabudow|szaf|kitchen|wardrob)\w*"
        r"|\b(?:kuchni|kitchen)\w* (?:\w+ ){0,2}(?:dolicz|doplac|doloz|extra|ile|how much)\w*"
        r"|\b(?:dolicz|doplac|doplat|doloz|extra)\w* (?:\w+ ){0,2}(?:kuchni|szaf|kitchen|wardrob)"
        r"|\b(?:kuchni|szaf|kitchen|wardrob)\w* (?:za |ok\.? |okolo )?[0-9]+ ?(?:[0-9]{3}|k\b|tys)"
    ),
    "air_conditioning": re.compile(r"\b(?:klim(?:a|y|e|atyzacj\w*)|air.?con\w*)\b"),
    "financing": re.compile(
        r"\b(?:w|na|in) (?:ilu |kilku )?(?:rat(?:ach|y)|instal+ments)\b|\bile rat\b"
    ),
    "execution_time": TIME_ASKED,
    "plaster": re.compile(r"\b(?:plus|z|ze) gladzi\w*"),
    "stairs": re.compile(r"\b(?:ze schodami|with stairs)\b"),
    # A part that is left out or done already; a flat that is not new.
    "single_works": re.compile(
        r"\b(?:bez|without(?: the| a)?) (?:drzwi|lazien|kuchni|podl|plytek|malow|bathr|floor|kitch)"
        rf"|\b{DONE_PART} (?:\w+ ){{0,2}}(?:gotow|mam\b|mamy\b|zrobion)\w*"
        rf"|\b(?:gotow\w+|zrobion\w+) (?:\w+ )?{DONE_PART}"
        rf"|\bjuz (?:(?:mam|mamy|sa|z|ze) )+{DONE_PART}"
        r"|\bza (?:pozostal|reszt)\w+|\bzostawi\w+ na pozniej"
    ),
    RENOVATION: OLD,
}

# Who sets money aside for it knows that it is not in the price.
SET_ASIDE = {
    "air_conditioning": {"cooling"},
    "furniture": {"furniture"},
    "kitchens_wardrobes": {"kitchen", "wardrobes"},
}

# "Czy w cenie jest kuchnia i AGD?": of each of them.
IN_THE_PRICE = re.compile(r"\b(?:w cenie|wlicz\w+|included|in the price)\b")
# "Wycena 57 m2, odbiór w czerwcu": told about the flat, beside a price no question of its own.
DESCRIPTIONS = DESCRIBING | {"handover_inspection", "package_standard"}
ALSO = re.compile(r"\b(?:rowniez|takze|tez|also|as well|too)\b")

# Said where the knowledge isn't loaded, and so there is nothing else to say.
SPEECHLESS = {
    "pl": "Nie potrafię teraz odpowiedzieć. Proszę spróbować później.",
    "en": "I can't answer just now. Please try again later.",
}

Rule = Callable[[Turn], Answer | None]


def answer(turn: Turn) -> Answer:
    """Exactly one answer to any message."""
    found = next(given for rule in RULES if (given := rule(turn)))
    beside = quote_beside(turn, found)
    notes = [text for note in NOTES if (text := note(turn, found))]
    return replace(
        found,
        text="\n\n".join([spoken(turn, found), *notes]),
        quote=found.quote or beside,
        learned=learned_after(turn, found),
        state=State(
            fallbacks=turn.state.fallbacks + 1 if found.is_fallback else 0,
            asked=found.asked,
            visitor_messages=turn.state.visitor_messages + 1,
            topic=topic_after(turn, found),
            about=about_after(turn, found),
            areas=tuple(map(str, areas_after(turn, found))),
            flats=flats_after(turn, found),
            are_added=bool(found.areas) or turn.are_added,
            listed=listed(turn, found),
            weighed=weighed(turn, found.quote or beside),
            is_house=turn.is_house,
            extras=extras(turn, found),
            is_shared=is_shared(turn),
            either=str(turn.extracted.either or ""),
            area_told=area_told(turn),
            ledger=turn.ledger.as_json(),
        ),
    )


def area_told(turn: Turn) -> str:
    area, before = turn.learned.square_meters, turn.before.square_meters
    if area != before and turn.extracted.area_change is None:
        return ""
    return told_before(before, area, turn.state.area_told, turn.folded)


def extras(turn: Turn, found: Answer) -> tuple[str, ...]:
    """Those of what is to be paid, and not of a question whether they are in the price."""
    is_of_money = found.intent in {*PRICED, BUDGET} or turn.learned.budget is not None
    return unpaid_extras(turn) if is_of_money else turn.state.extras


def listed(turn: Turn, found: Answer) -> tuple[str, ...]:
    """In the order of their buttons, so that "ten drugi" has one."""
    codes = {price.name: price.code for price in turn.figures.prices}
    names = [suggestion.payload for suggestion in found.suggestions]
    return tuple(codes[name] for name in names if name in codes)


def weighed(turn: Turn, quote: Quote | None) -> tuple[str, ...]:
    """The last two, the later one last; at another area than before there is nothing to compare."""
    quoted = [quote.price.code] if quote else []
    area_before = turn.before.square_meters
    is_same = area_before is None or area_before == turn.learned.square_meters
    codes = [*(turn.state.weighed if is_same else ()), *turn.extracted.packages, *quoted]
    return tuple(dict.fromkeys(reversed(codes)))[:WEIGHED_AT_ONCE][::-1]


def topic_after(turn: Turn, found: Answer) -> str:
    """What data or small talk follow is still what the conversation is about."""
    is_topic = found.intent in {*turn.knowledge.intents, *LEADING_TO_DETAILS, BUDGET}
    return found.intent if is_topic else turn.state.topic


def spoken(turn: Turn, found: Answer) -> str:
    is_asked_again = turn.has_area and found.asked != "area"
    text = without_invitation(found.text) if is_asked_again else found.text
    return text or SPEECHLESS[turn.language]


def about_after(turn: Turn, found: Answer) -> str:
    """ "Robicie biura?" was answered, then "70 m2": that is the area of the office."""
    if found.about and not is_by_the_way(turn):
        return found.about
    if EXTRAS[RENOVATION].search(turn.folded):
        return RENOVATION
    is_told = found.source == "nlu" and found.intent in NOT_PRICED and not is_by_the_way(turn)
    return found.intent if is_told else turn.about


def areas_after(turn: Turn, found: Answer) -> tuple[Decimal, ...]:
    return found.areas or (turn.areas if found.intent != "area_out_of_range" else ())


def flats_after(turn: Turn, found: Answer) -> tuple[str, ...]:
    """ "A większe w Plusie?", then "oba w Plusie"."""
    area, flats = turn.learned.square_meters, turn.state.flats
    is_one_of_them = area is not None and area in map(Decimal, flats)
    return tuple(map(str, areas_after(turn, found))) or (flats if is_one_of_them else ())


def is_by_the_way(turn: Turn) -> bool:
    """ "Robicie też biura?" after "60 m2 comfort"; the flat is still what it is about."""
    has_flat = turn.before.square_meters is not None and not turn.state.about
    return has_flat and not turn.is_new("square_meters") and ALSO.search(turn.folded) is not None


def learned_after(turn: Turn, found: Answer) -> Learned:
    """An area that is no flat's, or none that is priced, is not kept."""
    if found.areas:
        return replace(turn.learned, square_meters=None)
    if found.is_of_a_part:
        before = replace(turn.learned, square_meters=turn.before.square_meters)
        return replace(before, package=found.package or None)
    if found.package is not None:
        return replace(turn.learned, package=found.package or None)
    if (price := superlative_price(turn, found.intent)) and not turn.asks_superlatives:
        return replace(turn.learned, package=price.code)
    if not found.about and found.intent != "area_out_of_range":
        return turn.learned
    return replace(turn.learned, square_meters=turn.before.square_meters)


def contact(turn: Turn) -> Answer | None:
    return left_contact(turn) if turn.is_bare else None


def left_contact(turn: Turn) -> Answer | None:
    if not turn.is_new("email", "phone"):
        return None
    code = "contact_noted" if turn.has_consent else "consent_request"
    return Answer(turn.say(code), "contact")


def assent(turn: Turn) -> Answer | None:
    """ "Tak", "nie", "ok", "hmm": no question, so the way on is shown; what was asked stays so."""
    if not is_assent(turn.folded):
        return None
    code = "go_on" if turn.learned.square_meters else "go_on_area"
    suggestions = intent_suggestions(turn, ["quote", "compare_packages", "booking"])
    return Answer(turn.say(code), "go_on", suggestions=suggestions, asked=turn.state.asked)


def city(turn: Turn) -> Answer | None:
    """Only of the city in this message: the one known from before may not be the one meant; and
    no answer to a story's question that nobody understood."""
    if not turn.extracted.city or (turn.questions and turn.asks_something_else):
        return None
    return Answer(
        city_text(turn, turn.extracted.city),
        "coverage",
        suggestions=next_suggestions(turn, "coverage"),
    )


def city_again(turn: Turn) -> Answer | None:
    """ "Wejherowo", then "dojedziecie?": nothing but whether we come there."""
    named, is_asked = turn.learned.city, COMING.fullmatch(turn.extracted.masked) is not None
    if not named or turn.extracted.city or not is_asked or turn.state.topic != "coverage":
        return None
    suggestions = next_suggestions(turn, "coverage")
    return Answer(city_text(turn, named), "coverage", suggestions=suggestions)


def city_text(turn: Turn, name: str) -> str:
    return turn.say(f"city_{turn.knowledge.coverage.get(name, 'elsewhere')}", {"city": name})


def name(turn: Turn) -> Answer | None:
    if not turn.extracted.name:
        return None
    return Answer(turn.say("name_noted", {"visitor.name": turn.extracted.name}), "name")


def did_you_mean(turn: Turn) -> Answer | None:
    """Unsure: what it may have been, as buttons. A second time in a row a person is offered."""
    rankings = sorted((*turn.questions, turn.ranking), key=lambda ranking: -ranking.lead)
    codes = [
        code
        for position in range(SUGGESTIONS_MAX)
        for ranking in rankings
        for code, probability in ranking.intents[position : position + 1]
        if probability >= SUGGESTED_FROM and code not in NOT_SUGGESTED
    ]
    is_heard = any(ranking.known_share >= HEARD_FROM for ranking in rankings)
    suggestions = intent_suggestions(turn, dict.fromkeys(codes))
    if not suggestions or not is_heard or turn.state.fallbacks + 1 >= HUMAN_AFTER:
        return None
    return Answer(
        turn.say("did_you_mean"), "unsure", "fallback", suggestions=suggestions, is_fallback=True
    )


def fallback(turn: Turn) -> Answer:
    needs_human = turn.state.fallbacks + 1 >= HUMAN_AFTER
    code = "fallback_human" if needs_human else "fallback"
    offered = ["human"] if needs_human else []
    return Answer(
        turn.say(code),
        "fallback",
        "fallback",
        suggestions=intent_suggestions(turn, [*offered, "price_list", "quote", "booking"]),
        is_fallback=True,
    )


RULES: tuple[Rule, ...] = (
    high_stakes,
    unknown_package,
    mixed,
    area_or_money,
    flats,
    area_unclear,
    area_out_of_range,
    something_else,
    room_told,
    flat_after_all,
    whole_flat,
    unknown_thing,
    price_later,
    units,
    share,
    vat,
    difference,
    each_its_own,
    condition,
    numbered,
    choice,
    budget_unclear,
    rate,
    budget,
    foreign_budget,
    brand,
    warranty,
    stages,
    duration,
    end,
    duration_goes_on,
    same_of_another,
    range_end,
    superlative,
    package_of_price,
    with_outside,
    quote,
    outside,
    contact,
    assent,
    city_again,
    known_intent,
    city,
    name,
    left_contact,
    did_you_mean,
    fallback,
)


def note_of_quote(turn: Turn, found: Answer) -> str:
    beside, area = quote_beside(turn, found), turn.extracted.square_meters
    if beside is None and area is not None and found.source == "nlu" and len(turn.named) > 1:
        return quote_each(turn, turn.named, area).text
    return quote_text(turn, beside) if beside else areas_beside(turn, found)


def note_of_outside(turn: Turn, found: Answer) -> str:
    """ "60 m2 plus taras 20 m2": what the price of the flat leaves out."""
    is_told = turn.extracted.has_outside and turn.has_new_area
    is_told = is_told or WITH_OUTSIDE.search(turn.extracted.masked) is not None
    return turn.say("outside_not_counted") if is_told and is_priced(turn, found) else ""


def is_priced(turn: Turn, found: Answer) -> bool:
    return found.intent in {"quote", BUDGET} or bool(note_of_quote(turn, found))


def note_of_budget(turn: Turn, found: Answer) -> str:
    return budget_beside(turn, found.quote) if found.quote else ""


def note_of_later(turn: Turn, found: Answer) -> str:
    is_told = asks_later(turn) and found.intent != CONTRACT
    return turn.say("price_later") if is_told else ""


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
    is_priced = found.intent in {*PRICED, "budget"}
    is_answer = is_priced or found.source == "nlu" or found.intent == "coverage"
    told = {found.intent, *({*PRICED, *SUPERLATIVES} if is_priced else ())} | (
        {"coverage"} if turn.extracted.city else set()
    )
    if is_priced:
        told |= COURTESIES
        told |= DESCRIPTIONS - turn.asked_intents
    if found.intent in SUPERLATIVES:
        told |= PRICED
    if found.intent == BUDGET:
        told.update(SUPERLATIVES)  # the most expensive one may not be within it
    if is_priced and turn.extracted.has_outside:
        told.add(MEASURED_ON)
    told |= {intent.code for intent in turn.sure_intents} - told_beside(turn, found)
    told |= {code for code, what in SET_ASIDE.items() if is_priced and what & turn.ledger.paid_for}
    if found.intent == DURATION:
        told |= TIMES if wishes_time(turn) else {LIMITS_OF_DURATION}
    if is_priced and (asks_difference(turn) or turn.extracted.denied):
        told.add("compare_packages")
    if is_priced and (found.package or chosen(turn) is not None):
        told |= {"compare_packages", "package_change", "package_choice", "package_details"}
    if chosen(turn) is not None and other_question(turn) is None:
        told |= {intent.code for intent in turn.sure_intents}  # what "a następny?" sounds like
    more = [intent for intent in turn.sure_intents if is_answer and intent.code not in told]
    texts = [text for intent in more if (text := intent_text(turn, intent))]
    return "\n\n".join(map(without_invitation, texts))


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
    said = [code for code, word in EXTRAS.items() if is_told and word.search(turn.folded)]
    away = turn.ledger.paid_for | {*named_after_without(turn.folded).split("+")}
    said = [code for code in said if not SET_ASIDE.get(code, set()) & away]
    if turn.about == RENOVATION and found.intent in FIGURES | {BUDGET}:
        said.append(turn.about)
    told = {found.intent, *told_beside(turn, found)}
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
    is_plain = turn.knowledge.coverage.get(named) == "served" and not is_asked
    return "" if is_plain else without_invitation(city_text(turn, named))


def note_of_contact(turn: Turn, found: Answer) -> str:
    if found.intent == "contact" or not turn.is_new("email", "phone"):
        return ""
    return turn.say("contact_noted" if turn.has_consent else "consent_request")


NOTES: tuple[Callable[[Turn, Answer], str], ...] = (
    note_of_budget,
    note_of_more,
    note_of_extras,
    note_of_quote,
    note_of_outside,
    note_of_vat,
    note_of_later,
    note_of_city,
    note_of_contact,
)
