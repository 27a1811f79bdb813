"""An ordered list of rules, the first that has an answer gives it; then what is told beside it."""

from collections.abc import Callable
from dataclasses import replace

from chatbot.dialogue.afterwards import (
    about_after,
    are_storeys,
    area_before,
    area_told,
    areas_after,
    ends_after,
    extras,
    flats_after,
    is_old_told,
    learned_after,
    listed,
    named_after,
    offered_after,
    planned,
    quoted,
    topic_after,
    weighed,
)
from chatbot.dialogue.checked import (
    PRICED,
    checked,
    counted,
    has_what_homes_need,
    with_changes_held,
)
from chatbot.dialogue.cooling.cooled_against import cooled_against
from chatbot.dialogue.cooling.cooled_flats import cooled_flats, cooling_after
from chatbot.dialogue.cooling.units import units, with_cooling
from chatbot.dialogue.doubts import (
    currency,
    dearer_elsewhere,
    monthly,
    payback,
    presence,
    price_doubted,
)
from chatbot.dialogue.flats.as_before import as_before, plan_before_after
from chatbot.dialogue.flats.assigned import assigned, by_purpose, one_in_either
from chatbot.dialogue.flats.flat_differences import difference_of_flats
from chatbot.dialogue.flats.flats import counted_again, each_of_two, flats, one_in_another
from chatbot.dialogue.flats.homes import homes_after
from chatbot.dialogue.flats.households import of_homes, unclear
from chatbot.dialogue.flats.joint_money import held_against_rows
from chatbot.dialogue.flats.left_flats import some_left_out
from chatbot.dialogue.flats.lots import lots_kept, of_lots
from chatbot.dialogue.flats.mixing import (
    each_its_own,
    mixed,
    pair_added,
    pairs_again,
    pairs_against,
    storeys_together,
)
from chatbot.dialogue.flats.owners import by_owner, owners_after, which_of_the_mix
from chatbot.dialogue.flats.plans import (
    changed,
    own_price,
    rearranged,
    same_for_another,
    some_of_them,
    summed,
)
from chatbot.dialogue.flats.rows import area_of_each, of_rows, rows_after, rows_unread, two_after
from chatbot.dialogue.intents import (
    SUGGESTIONS_MAX,
    brand,
    city_text,
    high_stakes,
    intent_suggestions,
    known_intent,
    next_suggestions,
    same_of_another,
    warranty,
    without_invitation,
)
from chatbot.dialogue.money.budget import (
    area_or_money,
    budget,
    budget_unclear,
    foreign_budget,
    rest_of_another,
)
from chatbot.dialogue.money.funds import with_funds
from chatbot.dialogue.money.gifts import gift_asked
from chatbot.dialogue.money.own_shares import own_share, people_after, share_after
from chatbot.dialogue.money.savings import instalments, money_to_begin, paid_at_once, savings
from chatbot.dialogue.money.shares import given_now, share
from chatbot.dialogue.money.uncounted import note_of_uncounted
from chatbot.dialogue.money.whole_costs import costs_after, with_costs
from chatbot.dialogue.notes import NOTES, is_less_asked, is_priced
from chatbot.dialogue.offers.bids import of_bids
from chatbot.dialogue.offers.discounts import unpromised
from chatbot.dialogue.offers.offer_goes_on import offer_goes_on
from chatbot.dialogue.offers.offer_rates import per_metre
from chatbot.dialogue.offers.offers import of_offer
from chatbot.dialogue.offers.other_offers import compared_offer
from chatbot.dialogue.offers.paid_by_others import (
    is_compared_after,
    offer_area_after,
    offers_after,
    paid_after,
    paid_by_others,
    rival_names_after,
    rivals_after,
    rivals_before_after,
)
from chatbot.dialogue.plain_words import plain_word
from chatbot.dialogue.prices.choices import choice, condition, numbered
from chatbot.dialogue.prices.contrasts import contrast, worth
from chatbot.dialogue.prices.counted_more import counted_more
from chatbot.dialogue.prices.dearer import dearer
from chatbot.dialogue.prices.differences import (
    difference,
    difference_goes_on,
    difference_of_quoted,
)
from chatbot.dialogue.prices.floors import cheapest_with_floor, floor_or_not, priced_floor
from chatbot.dialogue.prices.half_flats import half_of_a_flat
from chatbot.dialogue.prices.houses import houses
from chatbot.dialogue.prices.instead import less_instead
from chatbot.dialogue.prices.labour import labour_and_materials, with_labour
from chatbot.dialogue.prices.last_quotes import difference_of_last
from chatbot.dialogue.prices.net_areas import gross_after, saved_by_the_part, with_the_part
from chatbot.dialogue.prices.part_prices import part_price
from chatbot.dialogue.prices.pointed_right import answered_right
from chatbot.dialogue.prices.priced import priced_after
from chatbot.dialogue.prices.pricing import (
    area_out_of_range,
    area_unclear,
    outside,
    quote,
    quote_beside,
    range_end,
    superlative,
    unknown_package,
    with_outside,
)
from chatbot.dialogue.prices.rates import (
    cheaper_than,
    haggled_rate,
    nearest,
    package_of_price,
    rate,
)
from chatbot.dialogue.prices.suited import suited
from chatbot.dialogue.prices.surcharges import surcharge
from chatbot.dialogue.prices.told_areas import areas_kept, pointed_area
from chatbot.dialogue.prices.vat import net_of_each, vat, with_vat_first
from chatbot.dialogue.repeated import price_again, unanswered
from chatbot.dialogue.scope.bathrooms import cabinet, second_bathroom
from chatbot.dialogue.scope.certainty import on_top, price_certain, upgrade
from chatbot.dialogue.scope.contents import (
    contents,
    contents_of_end,
    gained,
    left_out_of_not_included,
    missing_in_end,
    own_of_not_included,
)
from chatbot.dialogue.scope.other_works import (
    flat_after_all,
    outside_counted,
    outside_finished,
    outside_unknown,
    room_told,
    rooms_alone,
    something_else,
)
from chatbot.dialogue.scope.pictures import room_pictured
from chatbot.dialogue.scope.promises import (
    budget_without_part,
    date_moved,
    own_design,
    own_materials,
    part_left_out,
    price_later,
    prices_now,
    travel_cost,
)
from chatbot.dialogue.scope.tiles import tiles_to_the_ceiling
from chatbot.dialogue.scope.unconfirmed import invoice, means_of_payment, own_crew, penalties
from chatbot.dialogue.scope.unknown_things import number_alone, unknown_thing, whole_flat
from chatbot.dialogue.scope.villages import asks_near, distance, nobody_comes, towns, village
from chatbot.dialogue.scope.warranties import warranty_alike, warranty_until
from chatbot.dialogue.state import UNSURE_OF_PRICE, Answer, State
from chatbot.dialogue.taken_back import budget_taken_back
from chatbot.dialogue.times.calls import agreement, call_at, contact, hour_of_call, left_contact
from chatbot.dialogue.times.deadlines import begin_after, deadline, deadline_after
from chatbot.dialogue.times.end_times import time_of_end
from chatbot.dialogue.times.hours import open_on_a_day
from chatbot.dialogue.times.several_times import at_once
from chatbot.dialogue.times.time_differences import fastest, of_no_size, time_difference
from chatbot.dialogue.times.times import duration, duration_goes_on, end, faster, stages, start
from chatbot.dialogue.turn import BUDGET, NOT_SUGGESTED, Turn
from chatbot.patterns import regex
from chatbot.understanding.text.bare import is_assent

SUGGESTED_FROM = 0.08  # below this probability a suggestion would be a guess
HEARD_FROM = 0.34  # nor is one offered to a message of words that are all strange
MOST_PLACES = 6  # that are kept with their areas
HUMAN_AFTER = 2  # fallbacks in a row

COMING = regex(
    r"(?:(?:a|ale|czy|i|no|tam|to|tu|do nas|u nas|and|do|will|you) )*"
    r"(?:doje(?:dz|zdz)\w+|dzialacie|obslugujecie|przyje(?:dz|zdz)\w+|robicie|wykanczacie|come|work)"
    r"(?: (?:tam|tez|tu|do nas|u nas|here|there|too))*\W*"
)

# Said where the knowledge isn't loaded, and so there is nothing else to say.
SPEECHLESS = {
    "pl": "Nie potrafię teraz odpowiedzieć. Proszę spróbować później.",
    "en": "I can't answer just now. Please try again later.",
}

Rule = Callable[[Turn], Answer | None]


def answer(turn: Turn) -> Answer:
    """Exactly one answer to any message."""
    found = with_package_kept(turn, answer_of(turn))
    is_other = found.learned.package not in {turn.known.package, *turn.was.codes}
    codes = turn.wanted.codes or (() if is_other else turn.was.codes)
    return replace(found, state=replace(found.state, codes=codes))


def with_package_kept(turn: Turn, found: Answer) -> Answer:
    """What one is held against is not chosen: "a ile to drożej niż Comfort?"."""
    known, now = turn.known.package, found.learned.package
    is_held = turn.wanted.codes == (now,) and turn.wanted.is_than_package
    if now == known or not is_held:
        return found
    return replace(found, learned=replace(found.learned, package=known))


def answer_of(turn: Turn) -> Answer:
    """By the reader that knows what the message is of."""
    if turn.homes is not None and high_stakes(turn) is None:
        found = of_homes(turn)
        return found if has_what_homes_need(turn, found) else unclear(turn)
    if turn.bids is not None and high_stakes(turn) is None:
        return counted(turn, of_bids(turn))
    if turn.lots is not None and turn.lots.is_told and high_stakes(turn) is None:
        return of_lots(turn)
    found = with_funds(turn, checked(turn, answer_found(turn)), answer_found)
    return found if found.intent == UNSURE_OF_PRICE else with_changes_held(turn, found)


def answer_found(turn: Turn) -> Answer:
    turn, found = held_against_rows(turn, first(turn), first)
    turn, found = answered_right(turn, found, first)
    beside = quote_beside(turn, found)
    notes = [text for note in NOTES if (text := note(turn, found))]
    said = spoken(turn, found)
    parts = [*notes, said] if is_less_asked(turn) else [said, *notes]
    text = with_uncounted(turn, found, "\n\n".join(parts))
    text = with_vat_first(turn, text, is_priced=is_priced(turn, found))
    plan, flats = planned(turn, found, found.quote or beside), flats_after(turn, found)
    found = replace(found, quote=found.quote or beside, learned=learned_after(turn, found))
    state = State(
        fallbacks=turn.state.fallbacks + 1 if found.is_fallback else 0,
        asked=found.asked,
        visitor_messages=turn.state.visitor_messages + 1,
        topic=topic_after(turn, found),
        about=about_after(turn, found),
        areas=tuple(map(str, areas_after(turn, found))),
        flats=flats,
        are_storeys=are_storeys(turn, found),
        are_added=bool(found.areas) or turn.are_added,
        listed=listed(turn, found),
        pairs=found.pairs,
        plan=plan,
        plan_before=plan_before_after(turn, plan),
        rows=rows_after(turn, found, flats, plan),
        **two_after(turn),
        quoted=quoted(turn, found.quote),
        priced=priced_after(turn, found),
        owners=owners_after(turn),
        weighed=weighed(turn, found, found.quote),
        is_difference=found.is_difference,
        is_one_chosen=turn.is_one_chosen or found.are_apart,
        are_alternatives=turn.state.are_alternatives,
        is_house=turn.is_house,
        is_old_told=is_old_told(turn, found),
        extras=extras(turn, found),
        named=named_after(turn),
        own_share=share_after(turn),
        people=people_after(turn),
        given=str(given_now(turn) or ""),
        home=turn.state.home,
        places=places_after(turn),
        spoken=turn.state.spoken,
        gifts=turn.state.gifts,
        joint=turn.state.joint,
        are_we=turn.state.are_we,
        homes_before=turn.state.homes_before,
        **lots_kept(turn, flats, plan if PRICED.search(text) else (), found.learned.square_meters),
        either=str(turn.extracted.either or ""),
        area_before=area_before(turn, found),
        area_told=area_told(turn),
        **areas_kept(turn, found),
        gross=gross_after(turn),
        ledger=turn.ledger.as_json(),
        costs=costs_after(turn),
        ends=ends_after(turn),
        offered=offered_after(turn, found),
        other_offer=paid_after(turn),
        offers=offers_after(turn),
        rivals=rivals_after(turn),
        rivals_before=rivals_before_after(turn),
        rival_names=rival_names_after(turn),
        offer_area=offer_area_after(turn, found.learned.square_meters),
        is_against_offer=found.is_against_offer,
        is_compared=is_compared_after(turn, found),
        begin=begin_after(turn, found),
        deadline=deadline_after(turn, found),
        **cooling_after(turn, found),
    )
    return replace(found, text=text, state=replace(state, homes=homes_after(turn, found, state)))


def places_after(turn: Turn) -> tuple[tuple[str, str], ...]:
    told = {place: str(area) for place, area in turn.wanted.places}
    return tuple({**dict(turn.was.places), **told}.items())[-MOST_PLACES:]


def first(turn: Turn) -> Answer:
    return next(given for rule in RULES if (given := rule(turn)))


def with_uncounted(turn: Turn, found: Answer, text: str) -> str:
    """Before a verdict, which nobody shall take for the last word."""
    left = note_of_uncounted(turn, found, text)
    parts = [left, text] if found.intent == BUDGET else [text, left]
    return "\n\n".join(filter(None, parts))


def spoken(turn: Turn, found: Answer) -> str:
    is_asked_again = turn.has_area and not found.asks_area
    text = without_invitation(found.text) if is_asked_again else found.text
    return text or SPEECHLESS[turn.language]


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
    is_else = turn.questions and turn.asks_something_else and not asks_near(turn)
    if not turn.extracted.city or is_else:
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
    of_rows,
    of_offer,
    area_of_each,
    agreement,
    call_at,
    high_stakes,
    unanswered,
    price_again,
    price_doubted,
    offer_goes_on,
    unpromised,
    unknown_package,
    open_on_a_day,
    less_instead,
    difference_of_last,
    gift_asked,
    pointed_area,
    counted_again,
    one_in_either,
    cooled_flats,
    as_before,
    some_left_out,
    same_for_another,
    by_purpose,
    by_owner,
    net_of_each,
    assigned,
    rearranged,
    summed,
    some_of_them,
    changed,
    each_of_two,
    which_of_the_mix,
    rows_unread,
    storeys_together,
    mixed,
    paid_by_others,
    per_metre,
    compared_offer,
    cooled_against,
    payback,
    instalments,
    paid_at_once,
    haggled_rate,
    saved_by_the_part,
    savings,
    area_or_money,
    one_in_another,
    flats,
    labour_and_materials,
    with_labour,
    outside_counted,
    outside_unknown,
    outside_finished,
    left_out_of_not_included,
    price_later,
    half_of_a_flat,
    part_price,
    rooms_alone,
    area_unclear,
    area_out_of_range,
    cheapest_with_floor,
    with_the_part,
    something_else,
    room_told,
    flat_after_all,
    whole_flat,
    unknown_thing,
    tiles_to_the_ceiling,
    cabinet,
    second_bathroom,
    price_certain,
    upgrade,
    on_top,
    prices_now,
    dearer_elsewhere,
    date_moved,
    penalties,
    nobody_comes,
    travel_cost,
    own_design,
    own_crew,
    own_materials,
    budget_without_part,
    part_left_out,
    money_to_begin,
    currency,
    means_of_payment,
    invoice,
    with_cooling,
    units,
    own_share,
    share,
    monthly,
    presence,
    vat,
    at_once,
    time_difference,
    fastest,
    time_of_end,
    priced_floor,
    counted_more,
    contrast,
    worth,
    room_pictured,
    gained,
    missing_in_end,
    contents_of_end,
    contents,
    surcharge,
    pairs_against,
    each_its_own,
    pair_added,
    pairs_again,
    difference_of_quoted,
    difference_of_flats,
    difference_goes_on,
    dearer,
    difference,
    budget_taken_back,
    condition,
    cheaper_than,
    suited,
    numbered,
    choice,
    with_costs,
    rest_of_another,
    budget_unclear,
    nearest,
    rate,
    budget,
    foreign_budget,
    floor_or_not,
    own_of_not_included,
    brand,
    warranty_alike,
    warranty_until,
    warranty,
    deadline,
    faster,
    stages,
    end,
    start,
    duration,
    duration_goes_on,
    same_of_another,
    range_end,
    superlative,
    package_of_price,
    with_outside,
    houses,
    own_price,
    quote,
    outside,
    contact,
    hour_of_call,
    assent,
    village,
    towns,
    distance,
    city_again,
    of_no_size,
    known_intent,
    city,
    name,
    left_contact,
    number_alone,
    plain_word,
    did_you_mean,
    fallback,
)
