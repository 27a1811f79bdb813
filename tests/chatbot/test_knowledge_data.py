"""The files that the knowledge is loaded from: complete, consistent, free of literal figures."""

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chatbot.knowledge_files import KnowledgeFiles
from chatbot.rendering import REPLY_KEYS

DATA = Path(__file__).parents[2] / "chatbot" / "data"
LANGUAGES = ("pl", "en")
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+(?:\.[a-z0-9_]+)*)(?:\|money)?(?: [^{}0-9]+)?\}")
NUMBER_WORDS = re.compile(
    r"\b(dwa|dwie|dwóch|trzy|trzech|cztery|pięć|pięciu|sześć|siedem|osiem|dziewięć|dziesięć"
    r"|\w+naście|\w+dzieścia|\w+dziesiąt|sto|dwieście|tysiąc\w*|połow\w+"
    r"|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|hundred|thousand|half)\b",
    re.IGNORECASE,
)

# What the dialogue fills in, beside facts.
REPLY_VALUES = {
    "quote": {"quote.package", "quote.area", "quote.price", "quote.total"},
    "quote_range": {
        "quote.package", "quote.area", "quote.price", "quote.total", "quote.total_min",
        "quote.total_max",
    },
    "quote_all": {"quote.area", "quotes"},
    "quote_areas": {"quote.package", "quotes"},
    "quote_all_areas": {"quotes"},
    "quote_rest_open": {"quotes"},
    "quote_rest_unknown": {"quotes"},
    "outside_not_counted": set(),
    "floor_priced": {"area", "quotes"},
    "floor_rates": {"quotes"},
    "floor_more": {"total", "quote.package"},
    "contrast_unknown": set(),
    "worth": {"quotes"},
    "cooling_each": {"count", "total"},
    "cooling_left": {"budget", "left"},
    "cooling_on_top": set(),
    "cooling_open": {"count"},
    "cooling_short": {"budget", "left"},
    "travel_cost_beside": set(),
    "prices_now": set(),
    "cards_same": {"same"},
    "deadline_backwards": {"begin"},
    "deadline_backwards_from_keys": {"begin"},
    "keys_in_time": {"begin"},
    "sign_by": {"package.name", "weeks", "begin"},
    "price_unchanged": set(),
    "distance_within": {"city"},
    "distance_beyond": {"city"},
    "town_served": {"city"},
    "town_radius": {"city"},
    "town_elsewhere": {"city"},
    "towns": set(),
    "penalties": set(),
    "means_of_payment": set(),
    "invoice": set(),
    "own_crew": set(),
    "deadline_named": {"deadline"},
    "deadline_from_today": {"begin"},
    "deadline_from_contract": {"begin"},
    "deadline_from_keys": {"begin"},
    "tiles_and_ceiling": {"height"},
    "tiles_reach": {"package.name", "package.bathroom_tiles_cm"},
    "tiles_short": {"package.name", "package.bathroom_tiles_cm"},
    "weeks_longer_in_all": {"quote.package", "weeks"},
    "weeks_same_in_all": set(),
    "brand_unknown": {"brands"},
    "warranty_until": {"from", "until"},
    "deadline_from_both": {"begin", "signed"},
    "deadline_before_keys": set(),
    "deadline_met": {"package.name", "weeks", "ready"},
    "deadline_doubtful": {"package.name", "weeks", "ready"},
    "deadline_missed": {"package.name", "weeks", "package.execution_weeks"},
    "deadline_individual": {"package.name", "package.total_weeks"},
    "deadline_best": {"quote.package"},
    "deadline_weeks": set(),
    "deadline_estimated": set(),
    "deadline_beyond_limit": {"area"},
    "times_of_one_flat": set(),
    "surcharge_unknown": set(),
    "several_at_once": set(),
    "ready_by": {"package.name", "weeks", "ready"},
    "price_before": set(),
    "vat_deducted": set(),
    "uncounted": {"left"},
    "other_offer": {"quote.area", "total", "quotes"},
    "other_offers": {"quote.area", "total", "quotes"},
    "other_rate": {"total", "quotes"},
    "other_scope": set(),
    "offer_unknown": set(),
    "offer_which": set(),
    "offer_parts": {"quote.area", "part", "rest", "total"},
    "offer_labour": {"quote.area", "total"},
    "offer_parts_unknown": {"quote.area", "total"},
    "offer_left": {"area", "budget", "fits"},
    "offer_or_budget": {"total"},
    "offer_uncooled_unknown": {"total"},
    "per_metre": {"area", "quotes"},
    "budget_per_metre": {"area", "budget", "total"},
    "without_discount": set(),
    "warranty_alike": set(),
    "discount_not_counted": set(),
    "other_scopes": set(),
    "offer_of_which": {"quotes"},
    "other_scope_of_whole": set(),
    "other_scope_of_whole_and_vat": set(),
    "other_scopes_alone": set(),
    "other_scopes_of_labour": set(),
    "two_offers": {"from", "total", "rest"},
    "budget_cooling_alone": {"count", "total"},
    "budget_with_cooling": {"count", "total"},
    "own_share": {"area", "quotes"},
    "own_share_budget": {"area", "quotes", "budget"},
    "other_scope_and_vat": set(),
    "other_scope_of_labour": set(),
    "share_each": {"area", "count", "quotes"},
    "share_gap": {"area", "budget", "count", "quotes"},
    "share_of_budget": {"area", "budget", "quotes"},
    "share_rest": {"area", "budget", "count", "quotes"},
    "ask_area": {"quote.package", "package.name", "package.price"},
    "ask_area_any": set(),
    "area_too_small": set(),
    "area_too_large": set(),
    "area_unclear": set(),
    "area_of_each": set(),
    "which_flat": set(),
    "cooling_quoted": set(),
    "homes_unclear": {"quotes"},
    "lots_unclear": {"quotes"},
    "which_lot": {"quotes"},
    "unsure_of_price": {"quotes"},
    "funds_needed": {"missing", "needed"},
    "offer_of_area": {"area"},
    "homes_strange": {"asked"},
    "homes_left_out": set(),
    "homes_shared": {"quotes"},
    "which_home": set(),
    "homes_first": set(),
    "cooling_per_unit": set(),
    "homes_whose_money": set(),
    "flats_with_cooling": {"count", "total"},
    "budget_fits": {"budget", "area", "fits", "rest"},
    "budget_told": {"budget", "area"},
    "budget_all_fit": {"budget", "area", "fits"},
    "budget_all_fixed_fit": {"budget", "area", "fits"},
    "budget_yes": {"quote.package", "quote.total", "fits"},
    "budget_yes_alone": {"quote.package", "quote.total", "fits"},
    "budget_packages_alone": set(),
    "budget_no": {"quote.package", "quote.total", "fits"},
    "budget_partly": {"quote.package"},
    "budget_beside": {"budget", "fits"},
    "budget_upper_end": set(),
    "agreement": set(),
    "area_or_money": {"area", "budget"},
    "budget_not_every": set(),
    "budget_unclear": set(),
    "gift_asked": {"budget"},
    "budget_which": set(),
    "saving": set(),
    "payback": set(),
    "payback_of_rent": set(),
    "open_then": {"day", "hours", "when"},
    "closed_then": {"day", "when"},
    "room_pictured": {"asked", "quote.package", "rooms"},
    "room_not_pictured": {"asked", "quote.package", "rooms"},
    "net_area": {"area", "part", "whole"},
    "with_costs": {"quote.package", "quote.area", "quote.total", "left", "total"},
    "budget_confirm": {"budget"},
    "share": {"area", "quotes"},
    "whole_price": {"area", "quotes"},
    "budget_none": {"budget", "area", "rest"},
    "budget_area": {"budget", "fits"},
    "budget_without_part": {"area", "budget", "fits"},
    "part_within": set(),
    "budget_rest": {"budget", "area", "fits"},
    "area_feet": {"area"},
    "budget_areas": {"budget", "fits"},
    "budget_rate": {"budget", "fits"},
    "budget_foreign": set(),
    "budget_ask_area": {"budget"},
    "brand": {"brand"},
    "unknown_package": {"asked"},
    "unknown_package_near": {"asked", "near"},
    "without_visualisations": {"package.name"},
    "without_floors": {"package.name", "package.products"},
    "without_bathroom": {"package.name", "package.products"},
    "without_outside_catalogue": {"package.name", "package.products"},
    "without_package_details": {
        "package.name", "package.price", "package.ideal_for", "package.products",
        "package.design_time", "package.designer_meetings", "package.product_changes",
        "package.visualisations",
    },
    "without_design_time": {"package.name", "package.total_weeks", "package.design_time"},
    "without_execution_time": {"package.name", "package.total_weeks", "package.design_time"},
    "city_served": {"city"},
    "city_served_beside": {"city"},
    "city_radius": {"city"},
    "city_elsewhere": {"city"},
    "name_noted": {"visitor.name"},
    "consent_request": set(),
    "contact_noted": set(),
    "call_outside_hours": set(),
    "greeting": set(),
    "welcome_back": set(),
    "go_on": set(),
    "go_on_area": set(),
    "did_you_mean": set(),
    "fallback": set(),
    "fallback_human": set(),
    "vat_beyond_limit": set(),
    "vat_over_flat": {"area"},
    "vat_over_house": {"area"},
    "vat_over_counted": set(),
    "vat_parts": {"quotes"},
    "vat_other": {"quotes", "left"},
    "gap_of_range": {"quote.package", "quote.area", "quotes"},
    "price_later": set(),
    "price_certain": set(),
    "price_certain_beside": set(),
    "upgrade": set(),
    "unanswered": set(),
    "labour_and_materials": set(),
    "with_labour": set(),
    "most_chosen": set(),
    "village": {"city"},
    "number_alone": {"area"},
    "date_moved": set(),
    "travel_cost": set(),
    "price_doubted": set(),
    "currency": set(),
    "vat_yes": {"area"},
    "units": {"count", "total"},
    "turn_to_a_flat": set(),
    "whole_flat_asked": {"area"},
    "whole_flat_yes": set(),
    "which_package": set(),
    "whole_flat": {"area"},
    "duration_beyond_limit": {"area"},
    "stages": {"weeks"} | {f"package.{key}" for key in ("name", "design_time", "execution_weeks")},
    "stages_of_one": {"weeks"}
    | {f"package.{key}" for key in ("name", "design_time", "execution_weeks")},
    "stages_of_all": {"quotes"},
    "duration_holds": set(),
    "times_side_by_side": {"quotes"},
    "time_of_one": {f"package.{key}" for key in ("name", "design_time", "execution_weeks")},
    "weeks_longer": {"quote.package", "weeks"},
    "weeks_same": set(),
    "budget_taken_back": set(),
    "fastest": {"quotes"},
    "own_design": set(),
    "own_materials": set(),
    "bathroom_cabinet": set(),
    "second_bathroom": set(),
    "paid_at_once": set(),
    "more_views": set(),
    "place_unknown": set(),
    "no_cheaper": set(),
    "cheapest_with": {"quote.package", "asked"},
    "suited": {"quotes"},
    "with_cooling": {"quote.package", "quote.area", "quote.total"},
    "with_cooling_units": {"quote.package", "quote.area", "quote.total", "count", "total"},
    "money_of_each": {"total", "count", "part"},
    "shell_state": set(),
    "has_it": {"quote.package", "asked"},
    "has_it_too": {"quote.package", "asked"},
    "has_it_not": {"quote.package"},
    "price_stays": set(),
    "what_each_has": set(),
    "no_visualisations": set(),
    "dearer": {"quote.package"},
    "cheaper": {"quote.package"},
    "dearer_depends": {"quote.package"},
    "rooms_together": {"area"},
    "date_with_consultant": set(),
    "ask_area_of": {"quotes"},
}  # fmt: skip


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", letters))


def read_facts() -> dict[str, str]:
    """Key → English, as it is loaded; those of a package begin with its code."""
    loaded = json.loads((DATA / "facts.json").read_text(encoding="utf-8"))
    files = KnowledgeFiles(loaded, {}, intents=[], replies={}, cities=[], sha256="")
    return {f"{code}.{key}" if code else key: text for code, key, _, text in files.fact_rows}


INTENTS: list[dict[str, Any]] = read("intents.toml")["intents"]
REPLIES: dict[str, dict[str, str]] = read("replies.toml")["replies"]
CITIES: list[dict[str, Any]] = read("cities.toml")["cities"]
TRANSLATIONS = read("translations.toml")
FACTS = read_facts()
PACKAGES: list[dict[str, Any]] = json.loads((DATA / "facts.json").read_text(encoding="utf-8"))[
    "packages"
]
CODES = [package["code"] for package in PACKAGES]
PACKAGE_KEYS = {
    key.partition(".")[2] for key in FACTS if key.partition(".")[0] in CODES
} | {"name", "price"}  # fmt: skip
SPOKEN = {"cities"} | FACTS.keys() | {
    f"{whose}.{key}" for whose in ("package", "packages") for key in PACKAGE_KEYS
} | {f"{code}.{key}" for code in CODES for key in ("name", "price")}  # fmt: skip

each_intent = pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: str(intent["code"]))
each_language = pytest.mark.parametrize("language", LANGUAGES)


def answers(intent: dict[str, Any]) -> dict[str, str]:
    return {name: text for name, text in intent.items() if "answer" in name}


def templates() -> Iterator[tuple[str, str, set[str]]]:
    """Where it stands, the text, and the placeholders allowed there."""
    for intent in INTENTS:
        for name, text in answers(intent).items():
            of_one = {key for key in SPOKEN if key.startswith("package.")}
            allowed = SPOKEN if name.startswith("package_answer") else SPOKEN - of_one
            yield f"{intent['code']}.{name}", text, allowed
    general = {key for key in SPOKEN if not key.startswith("package.")}
    for code, reply in REPLIES.items():
        for language, text in reply.items():
            yield f"{code}.{language}", text, general | REPLY_VALUES[code]


TEMPLATES = list(templates())
each_template = pytest.mark.parametrize(
    ("text", "allowed"),
    [(text, allowed) for _, text, allowed in TEMPLATES],
    ids=[where for where, _, _ in TEMPLATES],
)


# --- Answers and replies


@each_template
def test_template_states_no_figure_of_its_own(text: str, allowed: set[str]) -> None:
    said = PLACEHOLDER.sub("", text)
    assert not re.search(r"[0-9]", said)
    assert not NUMBER_WORDS.search(said)


@each_template
def test_template_asks_only_for_what_exists(text: str, allowed: set[str]) -> None:
    assert {match[1] for match in PLACEHOLDER.finditer(text)} <= allowed
    assert not re.search(r"[{}]", PLACEHOLDER.sub("", text))


@pytest.mark.parametrize(
    ("polish", "english"),
    [
        *((i["answer_pl"], i["answer_en"]) for i in INTENTS),
        *((i.get("package_answer_pl", ""), i.get("package_answer_en", "")) for i in INTENTS),
        *((reply["pl"], reply["en"]) for reply in REPLIES.values()),
    ],
)
def test_both_languages_tell_the_same_facts(polish: str, english: str) -> None:
    assert Counter(m[1] for m in PLACEHOLDER.finditer(polish)) == Counter(
        m[1] for m in PLACEHOLDER.finditer(english)
    )


def test_replies_cover_what_the_dialogue_says() -> None:
    assert REPLIES.keys() == REPLY_VALUES.keys()
    assert all(reply.keys() == set(LANGUAGES) and all(reply.values()) for reply in REPLIES.values())


@pytest.mark.parametrize("code", sorted(REPLY_VALUES))
@each_language
def test_reply_names_what_it_is_about(code: str, language: str) -> None:
    must_name = REPLY_VALUES[code] & {"fits", "rest", "quotes", "budget", "asked", "city"}
    assert all(f"{{{name}}}" in REPLIES[code][language] for name in must_name)


# --- Intents


def test_there_are_enough_intents_each_with_its_own_code() -> None:
    codes = [intent["code"] for intent in INTENTS]
    assert len(set(codes)) == len(codes) >= 45


@each_intent
@each_language
def test_intent_is_complete(intent: dict[str, Any], language: str) -> None:
    assert 0 < len(intent[f"title_{language}"]) <= 32
    assert 0 < len(intent[f"question_{language}"]) <= 200
    assert intent[f"answer_{language}"].strip() == intent[f"answer_{language}"] != ""
    assert ("package_answer_pl" in intent) == ("package_answer_en" in intent)
    assert len(intent[f"phrases_{language}"]) >= {"pl": 15, "en": 5}[language]
    assert isinstance(intent["has_effect"], bool)


@each_intent
def test_intent_leads_on_to_others_that_exist(intent: dict[str, Any]) -> None:
    codes = {other["code"] for other in INTENTS} - {intent["code"]}
    assert len(set(intent["next"])) == len(intent["next"]) >= 2
    assert set(intent["next"]) <= codes


def test_what_has_effects_is_marked() -> None:
    marked = {intent["code"] for intent in INTENTS if intent["has_effect"]}
    assert marked == {"booking", "human", "delete_data", "unsubscribe", "withdraw_consent"}


@each_intent
def test_package_answer_speaks_of_that_package_alone(intent: dict[str, Any]) -> None:
    for name, text in answers(intent).items():
        if name.startswith("package_answer"):
            assert "{package." in text
            assert "{packages." not in text


def sentences(intent: dict[str, Any]) -> Iterator[str]:
    """All that must lead to this intent: what visitors write and what its button sends."""
    for language in LANGUAGES:
        yield intent[f"question_{language}"]
        yield from intent[f"phrases_{language}"]


def masked(text: str) -> str:
    """Roughly what the classifier sees; here only to find phrases that it couldn't tell apart."""
    for mask, names in MASKED:
        text = re.sub(rf"\b({names})\b", mask, text)
    return re.sub(r"\b\d+ ?(m2|metr\w*)\b|\b\d+\b", "xnumber", text)


def alternatives(names: Iterable[str]) -> str:
    return "|".join(sorted(map(folded, names), key=len, reverse=True))


MASKED = [
    ("xpackage", alternatives(n for p in PACKAGES for n in (p["name"], *p["aliases"]))),
    ("xcity", alternatives(form for city in CITIES for form in city["forms"])),
]


def test_no_phrase_stands_twice() -> None:
    counted = Counter(folded(text) for intent in INTENTS for text in sentences(intent))
    assert [text for text, count in counted.items() if count > 1] == []


def test_no_two_intents_share_a_phrase_once_names_are_masked() -> None:
    owners: dict[str, set[str]] = {}
    for intent in INTENTS:
        for text in sentences(intent):
            owners.setdefault(masked(folded(text)), set()).add(intent["code"])
    assert {text: codes for text, codes in owners.items() if len(codes) > 1} == {}


@each_intent
def test_some_phrases_come_without_diacritics(intent: dict[str, Any]) -> None:
    assert any(text.isascii() for text in intent["phrases_pl"])


# --- Facts in two languages


def digits(text: str) -> list[str]:
    """Without those of the unit, which is m² in one language and m2 in the other."""
    return re.findall(r"[0-9]+", re.sub(r"m[2²]", "", text))


def test_each_textual_fact_has_its_polish() -> None:
    textual = {key for key, value in FACTS.items() if re.search(r"[^\W\d_]", value)}
    assert textual == TRANSLATIONS["facts"].keys() | set(TRANSLATIONS["same_in_both"])
    assert TRANSLATIONS["facts"].keys().isdisjoint(TRANSLATIONS["same_in_both"])


@pytest.mark.parametrize(("key", "polish"), TRANSLATIONS["facts"].items())
def test_figures_agree_in_both_languages(key: str, polish: str) -> None:
    assert digits(polish) == digits(FACTS[key])


def test_the_steps_of_the_process_are_as_many_in_polish() -> None:
    loaded = json.loads((DATA / "facts.json").read_text(encoding="utf-8"))
    assert len(TRANSLATIONS["facts"]["process"].split(", ")) == len(loaded["process"])


# --- Cities


def test_served_cities_are_those_of_the_facts() -> None:
    served = {city["name"] for city in CITIES if city["coverage"] == "served"}
    assert served == {*FACTS["coverage.cities"].split(", "), "Trójmiasto"}


def test_each_kind_of_coverage_is_known() -> None:
    counted = Counter(city["coverage"] for city in CITIES)
    assert counted.keys() == {"served", "radius", "elsewhere"}
    assert counted["radius"] >= 20
    assert counted["elsewhere"] >= 45


@pytest.mark.parametrize("city", CITIES, ids=lambda city: str(city["name"]))
def test_city_is_known_by_its_name(city: dict[str, Any]) -> None:
    assert city["forms"][0] == city["name"]
    assert len(set(city["forms"])) == len(city["forms"])


def test_no_form_belongs_to_two_cities() -> None:
    owners = Counter(
        form for city in CITIES for form in {folded(form) for form in city["forms"]}
    )  # fmt: skip
    assert [form for form, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("word", ["piła", "hel", "marki", "brzeg", "środa", "przemysł", "góra"])
def test_ordinary_words_name_no_city(word: str) -> None:
    assert folded(word) not in {folded(form) for city in CITIES for form in city["forms"]}


def test_staff_may_save_each_reply_again() -> None:
    """What the dialogue fills in is known to the form of the admin."""
    filled = set().union(*REPLY_VALUES.values())
    assert {key for key in filled if "." not in key or key.startswith("quote.")} <= REPLY_KEYS
