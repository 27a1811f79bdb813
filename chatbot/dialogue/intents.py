"""Answers to what the classifier recognised, and the buttons that lead on."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlencode

from chatbot.dialogue.cards import heads, merged
from chatbot.dialogue.limits import is_beyond_duration, is_beyond_vat_limit
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import COMPARED, NOT_PRICED, PRICED, Turn, Values
from chatbot.knowledge import KnownIntent
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.rendering import MissingFigureError, Speaker
from chatbot.understanding.intents.high_stakes import at_stake
from chatbot.understanding.text.text import fold

SUGGESTIONS_MAX = 3
DETAILS = "package_details"
DURATION = "execution_time"
VISUALISATIONS = "visualisations"
# What else a question about a brand sounds like.
BRANDED = {"partners", "floors", "bathroom", "doors_painting", "lighting", "furniture", "quote"}
BRANDED |= {"products_count", "outside_catalogue", "materials_included", "suppliers"}
# That people ask about. Those that are ours by the facts are ours whatever stands here.
OTHER_BRANDS = regex(
    r"\b(?:villeroy(?: (?:&|and|i) boch)?|duravit|ideal standard|viega|blanco|franke|axor|kludi"
    r"|opoczno|porcelanosa|marazzi|ravak|radaway|huppe|omnires|barlinek|tarkett|egger"
    r"|classen|porta|jotun|tikkurila|dulux|beckers|gessi|teka)\b"
)
LEADING_TO_DETAILS = frozenset({"compare_packages", "unknown_package"})  # they ask "which one?"
# Many answers end with this invitation; who gave the area already isn't asked for it again.
IN_ANOTHER = regex(r"(?:a|i|and) (?:in|w|we) xpackage\W*$")
OF_ALL = regex(
    r"\b(?:inn|kazd|poszczegoln|pozostal|wszystk)\w+ (?:opcj|pakie|wariant)\w*"
    r"|\b(?:all|each|every|other)(?: the| of the)? packages?\b"
    r"|\b(?:ktor|jak)\w* .*\bnaj(?:kro[ct]|szyb)\w+|\bnaj(?:kro[ct]|szyb)\w+ (?:opcj|pakie)\w*"
    r"|\bwhich .*\b(?:fastest|quickest)"
)
WHICH_ONE = regex(
    r"\b(?:jak\w+|ktor\w+|what|which) (?:\w+ )?(?:opcj|package|pakiet|wersj)"
    r"|\bpolec|\bwybra|\brecommend"
)
# "A wizualizacje są w obu?", after two packages.
OF_BOTH = regex(
    r"\b(?:w|we|dla|in|for|with) (?:obu|obydwu|obydwoch|both|each)\W*(?:(?:of them"
    r"|pakietach|pakietow|packages)\b|$)"
)
WARRANTIES = {"warranty", "materials_warranty"}
GOES_ON_FOR = regex(r"(?:a|i|and) (?:na|for|on) (?!wszystk|prac|robot|all|works)[a-z]+\W*$")
SINCE_WHEN = regex(r"\b(?:od kiedy|since when)\b|\bliczon\w+")
INVITATION = regex(
    r"\s+(?:(?:Proszę podać|Wystarczy) metraż|Tell me the (?:floor )?area"
    r"|The floor area is all I need)[^.?!;]*\.$"
)


def without_invitation(text: str) -> str:
    return INVITATION.sub("", text)


def high_stakes(turn: Turn) -> Answer | None:
    intent = turn.knowledge.intents.get(at_stake(turn.folded) or "")
    if intent is None:
        return None
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), intent_values(turn))
    return intent_answer(turn, intent, text, source="rule")


def known_intent(turn: Turn) -> Answer | None:
    intent = turn.sure_intent
    if intent is None or (intent.code == "coverage" and turn.is_new("city")):
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="nlu") if text else None


def brand(turn: Turn) -> Answer | None:
    """A brand named: it is one of ours, so the answer is yes; of others nothing is confirmed."""
    intent = turn.knowledge.intents.get("partners")
    names = beginnings(turn.figures.facts.get("partners", ("", ""))[0])
    named = next((name for name, word in names.items() if word.search(turn.folded)), None)
    is_of_it = all(sure.code in BRANDED for sure in turn.sure_intents)
    if intent is None or not is_of_it:
        return None
    others = dict.fromkeys(found[0].title() for found in OTHER_BRANDS.finditer(turn.folded))
    texts = [turn.say("brand", {"brand": named})] if named else []
    unknown = [brand for brand in others if fold(brand) not in map(fold, names)]
    texts += [turn.say("brand_unknown", {"brands": ", ".join(unknown)})] if unknown else []
    texts += [intent_text(turn, intent) or ""] if unknown and not named else []
    text = "\n\n".join(filter(None, texts))
    return intent_answer(turn, intent, text, source="rule") if text else None


@lru_cache(maxsize=1)  # it is the same list for most messages
def beginnings(listed: str) -> dict[str, re.Pattern[str]]:
    """What each of the names is found by, and whatever ends it has."""
    return {name: re.compile(rf"\b{re.escape(fold(name))}") for name in listed.split(", ") if name}


def warranty(turn: Turn) -> Answer | None:
    """ "36 miesięcy na wszystko?"; "a na płytki?" and "od kiedy liczona?" after another."""
    is_open = turn.state.topic in WARRANTIES and not turn.is_new("square_meters")
    months = turn.figures.number("warranty.works_months")
    is_named = months is not None and f"{months:f} miesi" in turn.folded
    if is_open and GOES_ON_FOR.match(turn.folded):
        return answered(turn, "materials_warranty", source="rule")
    if is_named or (is_open and SINCE_WHEN.search(turn.folded)):
        return answered(turn, "warranty", source="rule")
    return None


def city_text(turn: Turn, name: str) -> str:
    return turn.say(f"city_{turn.knowledge.coverage.get(name, 'elsewhere')}", {"city": name})


def answered(turn: Turn, code: str, source: str = "nlu") -> Answer | None:
    intent = turn.knowledge.intents.get(code)
    text = intent_text(turn, intent) if intent else None
    return intent_answer(turn, intent, text, source=source) if intent and text else None


def same_of_another(turn: Turn) -> Answer | None:
    """ "Jakie podłogi są w Comfort?", then "a w Premium?": the same of the package named now."""
    topic = DETAILS if turn.state.topic in LEADING_TO_DETAILS else turn.state.topic
    intent = turn.knowledge.intents.get(topic)
    is_same = IN_ANOTHER.match(turn.extracted.masked) and not turn.has_area
    if intent is None or intent.code in PRICED | NOT_PRICED or intent.has_effect:
        return None
    if not intent.package_answer[0] and not is_same:
        return None
    if not turn.named or not turn.is_bare or turn.is_new("square_meters") or turn.asks_amount:
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="nlu") if text else None


def intent_answer(turn: Turn, intent: KnownIntent, text: str, *, source: str) -> Answer:
    is_invited = intent.code in PRICED or INVITATION.search(text) is not None
    asked = "area" if is_invited and not turn.has_area else ""
    suggestions = next_suggestions(turn, intent.code)
    return Answer(text, intent.code, source, suggestions=suggestions, asked=asked)


def intent_text(turn: Turn, intent: KnownIntent) -> str | None:
    """About the package that is spoken of, where the intent can tell them apart.

    None where a fact that the answer needs is gone: then nothing is said of it.
    """
    if intent.code == "vat" and is_beyond_vat_limit(turn):
        return turn.say("vat_beyond_limit")
    text = text_of_any_area(turn, intent)
    if not text or intent.code != DURATION or not is_beyond_duration(turn):
        return text
    area = turn.speaker.area(turn.learned.square_meters or Decimal())
    return f"{turn.say('duration_beyond_limit', {'area': area})}\n{without_invitation(text)}"


def text_of_any_area(turn: Turn, intent: KnownIntent) -> str | None:
    prices = contrasted(turn, intent)
    texts = [package_text(turn, intent, price) for price in prices]
    told = [text for text in texts if text]
    is_of_two = intent.code == COMPARED and len(told) == len(prices) == 2
    if is_of_two and (text := differing(turn, told, prices)):
        return text
    if told and len(told) == len(texts):
        return "\n".join([*map(without_invitation, told[:-1]), told[-1]])
    return first_rendered(turn.speaker, [turn.in_language(intent.answer)], intent_values(turn))


def differing(turn: Turn, cards: list[str], prices: tuple[PackagePrice, ...]) -> str:
    """Two whole lists would be too long to be compared by eye."""
    lines, same, ending = merged(cards, [price.name for price in prices])
    if not lines:
        return ""
    alike = turn.say("cards_same", {"same": "; ".join(same)}) if same else ""
    return "\n".join(filter(None, (*heads(cards), *lines, alike, ending)))


def contrasted(turn: Turn, intent: KnownIntent) -> tuple[PackagePrice, ...]:
    """ "A Plus to co ma lepszego?" compares it with the one from before."""
    before = turn.before.package
    if intent.code == "package_choice" and not turn.named and WHICH_ONE.search(turn.folded):
        return ()
    if not turn.named and not turn.areas and OF_BOTH.search(turn.folded):
        both = tuple(price for code in turn.state.weighed if (price := turn.figures.price(code)))
        return both if len(both) > 1 else spoken_of(turn)
    if intent.code != COMPARED or len(turn.named) != 1 or before in {None, turn.named[0].code}:
        return spoken_of(turn)
    return tuple(price for price in (*turn.named, turn.figures.price(before)) if price)


def spoken_of(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "W innych pakietach" is of all."""
    if OF_ALL.search(turn.extracted.masked) and not turn.named:
        return ()
    return turn.named or ((turn.package,) if turn.package else ())


def package_text(turn: Turn, intent: KnownIntent, price: PackagePrice) -> str | None:
    """What the package has, or that it has none: `without_floors` and the like are replies."""
    known = turn.knowledge.intents
    if intent.code == COMPARED and len(contrasted(turn, intent)) > 1:
        intent = known.get(DETAILS, intent)
    lacking = turn.knowledge.replies.get(f"without_{intent.code}", ("", ""))
    speaker = replace(turn.speaker, package=price.code)
    templates = [turn.in_language(intent.package_answer), turn.in_language(lacking)]
    shown = rooms_shown(turn, price) if intent.code == DETAILS else {}
    return first_rendered(speaker, templates, intent_values(turn) | shown)


def rooms_shown(turn: Turn, price: PackagePrice) -> Values:
    """For the list of what a package has: none is said there in a word."""
    none = turn.knowledge.replies.get("no_visualisations")
    if none is None or f"{price.code}.{VISUALISATIONS}" in turn.figures.facts:
        return {}
    return {f"package.{VISUALISATIONS}": turn.in_language(none)}


def first_rendered(speaker: Speaker, templates: Iterable[str], values: Values) -> str | None:
    for template in filter(None, templates):
        try:
            return speaker.render(template, values)
        except MissingFigureError:
            continue
    return None


def intent_values(turn: Turn) -> Values:
    return {"company.booking_url": booking_url(turn.speaker, turn.learned)}


def booking_url(speaker: Speaker, learned: Learned) -> str:
    """Filled in with what is known, so that the visitor need not type it again."""
    url = speaker.fact_or_nothing("company.booking_url")
    known = {"name": learned.name, "email": learned.email}
    query = urlencode({key: value for key, value in known.items() if value})
    return f"{url}?{query}" if url and query else url


def next_suggestions(turn: Turn, code: str) -> tuple[Suggestion, ...]:
    intent = turn.knowledge.intents.get(code)
    return intent_suggestions(turn, intent.next_codes) if intent else ()


def intent_suggestions(turn: Turn, codes: Iterable[str]) -> tuple[Suggestion, ...]:
    intents = (turn.knowledge.intents.get(code) for code in codes)
    found = [
        Suggestion(turn.in_language(intent.title), turn.in_language(intent.question))
        for intent in intents
        if intent
    ]
    return tuple(found[:SUGGESTIONS_MAX])


def package_suggestions(prices: Iterable[PackagePrice]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(price.name, price.name) for price in prices)
