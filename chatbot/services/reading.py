"""What a message means in its conversation: from its words to the turn that is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chatbot.dialogue import BUDGET, DISCOUNT, PRICED, State, Turn
from chatbot.dialogue.cooling import AIR_CONDITIONING, is_in_play, is_spoken_of
from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.rendering import Figures
from chatbot.services.corrections import (
    area_pointed,
    with_cheapest_named,
    with_corrected_flat,
    with_flat_told,
    with_money_meant,
    with_package_pointed,
)
from chatbot.services.figures_told import (
    figures_told,
    gaps_told,
    known_sums,
    pair_told,
    prices_told,
    small_gaps,
    told_by_us,
)
from chatbot.services.left_homes import with_homes_left
from chatbot.services.offers import with_offer_read
from chatbot.services.rows import with_rows
from chatbot.understanding.areas import CORRECTION
from chatbot.understanding.asides import without_asides
from chatbot.understanding.asked_twice import with_both_areas
from chatbot.understanding.bare_numbers import (
    bare_numbers,
    has_price_asked,
    money_told,
    with_amount_after_area,
    with_asked_budget,
    with_bare_area,
    with_bare_budget,
    with_compared_flat,
    with_first_number,
    with_known_areas,
    with_largest_asked,
    with_left_area,
    with_offered_number,
    with_one_of_areas,
)
from chatbot.understanding.budget_changes import (
    is_share,
    is_tried,
    with_changed_budget,
)
from chatbot.understanding.budget_ends import with_end_named
from chatbot.understanding.changes import base_of, with_changed_area, with_whole_again
from chatbot.understanding.classifier import Ranking
from chatbot.understanding.clauses import is_elliptic, questions, without_thanks
from chatbot.understanding.compared_areas import with_area_compared
from chatbot.understanding.cooling import (
    gives_up_cooling,
    names_cooling,
    with_cooling_named,
    with_cooling_taken,
    without_given_up,
    without_units_denied,
)
from chatbot.understanding.cooling_aside import restored, with_cooling_aside, with_cooling_back
from chatbot.understanding.costs_beside import with_costs_beside
from chatbot.understanding.denied_prices import without_denied_price
from chatbot.understanding.differences import without_slips
from chatbot.understanding.discount_targets import with_target_in_thousands
from chatbot.understanding.echoes import (
    without_added_price,
    without_areas_again,
    without_comment,
    without_echoes,
    without_missing,
    without_most_asked,
    without_payback,
    without_pointed,
    without_taxed,
)
from chatbot.understanding.either import sum_open, with_either_told
from chatbot.understanding.extraction import Extracted, Vocabulary, extract
from chatbot.understanding.finishing_money import amounts_cut, with_finishing_money_alone
from chatbot.understanding.flat_deals import read_deal, with_deal
from chatbot.understanding.giving_words import given_plainly, reworded
from chatbot.understanding.guesses import (
    denies_budget,
    is_area_after_all,
    with_denied,
    without_denial,
    without_guess,
    without_saving,
)
from chatbot.understanding.heights import with_heights
from chatbot.understanding.known_costs import said_of_known, with_whole_in_thousands
from chatbot.understanding.known_flats import with_area_units, without_rough
from chatbot.understanding.known_offers import with_offer_known
from chatbot.understanding.ledger import Ledger
from chatbot.understanding.left_out_areas import with_left_out
from chatbot.understanding.money_again import with_money_again, without_whole_named
from chatbot.understanding.money_each import with_money_of_each
from chatbot.understanding.money_retold import with_money_retold
from chatbot.understanding.net_areas import with_flat_alone
from chatbot.understanding.numerals import find_numbers
from chatbot.understanding.offers_again import with_offer_anew
from chatbot.understanding.other_offers import is_other_offer, without_new_offer, without_offer_told
from chatbot.understanding.own_shares import with_half_asked, with_own_share
from chatbot.understanding.parts_of_money import with_part_ordered
from chatbot.understanding.plus_said import with_plus_named
from chatbot.understanding.possible_budgets import (
    offers_of,
    with_chosen_offer,
    with_offers,
)
from chatbot.understanding.rest_questions import without_purposes
from chatbot.understanding.rests import with_rest
from chatbot.understanding.rooms import without_room
from chatbot.understanding.said_otherwise import AREA_FIRST, said_plainly, with_left_asked
from chatbot.understanding.shared_rests import with_shared_rest
from chatbot.understanding.storeys import (
    with_alike_storeys,
    with_level,
    with_storeys,
    without_whole,
)
from chatbot.understanding.sums_checked import with_sum_in_thousands
from chatbot.understanding.sums_said import with_sums_said
from chatbot.understanding.superseded import with_newer_alone
from chatbot.understanding.text import fold, plainly
from chatbot.understanding.thousands import in_thousands, with_fitted_sum, with_one_thousand
from chatbot.understanding.thousands_said import (
    with_all_told,
    with_money_of_either,
    with_thousands_said,
)
from chatbot.understanding.unit_counts import with_units_said
from chatbot.understanding.unread_parts import with_part_unread

HALF = "1/2"
NEW_TOPIC = 0.6  # how much less likely all else is, where a few words change the topic
WHERE = regex(r"(?:a |i |and |what about )*(?:bez|do|dla|od|przy|we?|za|ze?|at|for|in|with)\b")
# "A całe mieszkanie 40 m?", after the kitchen
WHOLE_FLAT = regex(
    r"\bcal\w{1,3} (?:(?:to|moj\w*|nasz\w*) )?(?:dom|lokal|mieszkan)\w*"
    r"|\b(?:entire|whole) (?:apartment|flat|house|place)\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and what is known where it comes; its visitor agreed to be contacted, or not."""

    message: str
    language: str
    before: Learned
    state: State
    has_consent: bool
    today: date


def understand(said: Said, figures: Figures, knowledge: Knowledge) -> Turn:
    state, before, text, offer_read = with_offer_read(
        said.state, said.before, said.message, knowledge.vocabulary, figures, said.language
    )
    is_offer_masked = state.other_offer != said.state.other_offer
    is_denied = denies_budget(fold(text))
    if is_denied or is_area_after_all(fold(text), before.budget):
        before = replace(before, budget=None)
        state = replace(state, ledger={}, offered=(), either="", asked="")
    state, before, text = with_homes_left(state, before, text)
    text = with_flat_told(state, text if state.flats else with_both_areas(text))
    offers = (*state.offers, state.other_offer)
    flats_told = map(Decimal, (*state.flats, *state.areas, *filter(None, [state.area_before])))
    sizes = (before.square_meters, *flats_told)
    sizes_known = tuple(filter(None, sizes))
    text, offer = with_offer_known(text, offers, sizes, before.budget, said.language)
    state = replace(state, other_offer=state.other_offer if offer is None else offer)
    text = with_cooling_named(text) if is_in_play(state) else text
    if is_spoken_of(state) or names_cooling(fold(text)):
        text = with_units_said(text, state.units or int(state.is_cooled))
    state, before, text, rows = with_rows(state, before, text, knowledge.vocabulary, figures)
    is_known = bool(before.square_meters or state.flats)
    text = without_units_denied(text)
    is_uncooled = gives_up_cooling(fold(text))
    text = without_given_up(text, is_price_asked=is_known)
    if is_uncooled and state.topic == AIR_CONDITIONING:
        state = replace(state, topic="quote")  # "a bez klimy ile?" asks of the flat
    text = with_money_of_either(with_cooling_taken(with_part_ordered(text)), state.either)
    text = with_all_told(text, before.budget)
    text = with_whole_in_thousands(text, before.budget, sizes_known)
    if is_known and before.budget is None:
        text = with_sum_in_thousands(text, before.square_meters)
    text = with_thousands_said(text, before.square_meters, has_budget=before.budget is not None)
    state, before, text = with_money_meant(state, before, text)
    state, before, text = with_corrected_flat(state, before, text)
    meant = area_pointed(text, state, before)
    text = with_cheapest_named(meant.text, state, figures)
    told = (*(state.flats or state.areas), state.area_before, state.area_told)
    flats = tuple(Decimal(area) for area in told if area)
    before = with_package_pointed(before, text, figures, flats)
    has_budget = before.budget is not None
    text = with_offer_anew(
        text, state.other_offer, before.square_meters, is_budget_known=has_budget
    )
    text = with_plus_named(text) if before.package or before.square_meters else text
    text = given_plainly(text)
    text = text if is_known else reworded(text, AREA_FIRST, " m2", "unit")
    ledger = Ledger.from_json(state.ledger, before.budget)
    is_asked = state.asked == BUDGET
    offered = offers_of(state.offered)
    text = with_end_named(without_asides(text, is_area_known=is_known), state.ends)
    text = with_newer_alone(text)
    deal = read_deal(text, ledger, offered)
    text = deal.message if deal else text
    own = known_sums(before, (ledger, *offered)) | {*map(abs, ledger.parts.values())}
    areas = flats if before.square_meters is None else (*flats, before.square_meters)
    if before.budget and before.square_meters:
        text = with_money_again(without_whole_named(said_of_known(text), ledger), own, areas)
    text = with_target_in_thousands(text) if before.square_meters else text
    plain = with_sums_said(with_fitted_sum(plainly(text)), is_budget_known=has_budget)
    plain = with_half_asked(plain) if before.square_meters else plain
    plain = with_left_asked(plain) if has_budget else plain
    finishing = with_finishing_money_alone(plain)
    cut = amounts_cut(plain, finishing)
    plain = said_plainly(finishing)
    plain = without_denial(plain) if is_denied else plain
    message = without_taxed(plain, [] if state.other_offer else prices_told(before, figures))
    if not any(number.value in areas for number in find_numbers(fold(message))):
        message = without_pointed(message, figures_told(before, figures), own)
    message = without_missing(with_one_thousand(message), told_by_us(before, figures)[1])
    message = without_comment(message, gaps_told(before, figures))
    message = with_heights(without_rough(without_most_asked(message)))
    sums = {*own, before.budget or Decimal()}
    message = with_area_compared(message, before.square_meters, flats, sums)
    message = without_whole(with_alike_storeys(message))
    message = with_storeys(
        with_level(message), [*map(Decimal, state.flats)] if state.are_storeys else ()
    )
    gross = Decimal(state.gross) if state.gross else None
    message = with_flat_alone(message, before.square_meters, state.gross, state.area_before)
    message = with_left_out(message, before.square_meters, gross)
    message, aside = (message, ()) if state.other_offer else with_cooling_aside(message)
    folded = fold(message)
    prices = figures_told(before, figures)[: len(figures.prices)]
    read_from = without_offer_told(message, state.other_offer, before.square_meters, prices)
    extracted = read(
        without_room(without_new_offer(read_from)),
        knowledge.vocabulary,
        before,
        areas,
        (ledger, *offered),
        is_asked=is_asked,
        is_of_money=is_denied,
    )
    extracted = without_areas_again(extracted, folded)
    is_open = before.budget is None and not offered and not is_asked
    gaps = small_gaps(before, figures) if is_open else ()
    extracted = without_echoes(extracted, folded, *told_by_us(before, figures), gaps)
    extracted = without_payback(extracted, folded)
    extracted = without_added_price(extracted, folded, prices)
    extracted = with_costs_beside(extracted, folded, prices, has_budget=has_budget)
    if is_denied:
        extracted = with_denied(extracted)
    extracted = without_guess(extracted, folded, gaps_told(before, figures))
    is_of_discount = state.topic == DISCOUNT
    extracted = without_saving(extracted, folded, is_of_discount=is_of_discount)
    area = base_of(before.square_meters, state.area_told, folded)
    extracted = with_changed_area(
        extracted, area, folded, before=state.area_before, budget=before.budget
    )
    extracted = with_whole_again(extracted, before.square_meters, state.area_before, folded)
    extracted = with_changed_budget(extracted, ledger, folded)
    is_first = state.asked == BUDGET and ledger.total is None
    if is_first and (is_tried(extracted, folded) or is_share(extracted)):
        extracted = replace(extracted, budget=None, is_budget_unclear=True)
    extracted = with_largest_asked(extracted)
    extracted = with_one_of_areas(extracted, flats)
    if len(state.flats) < 3:
        extracted = with_compared_flat(
            extracted, flats, before.square_meters, folded, has_budget=has_budget
        )
    extracted = with_offered_number(extracted, offered)
    if not (extracted.are_paired or is_other_offer(extracted.unread, state.other_offer)):
        extracted = with_bare_number(extracted, state, before, ledger, figures)
    extracted = with_part_unread(extracted, ledger, folded)
    extracted = with_offers(extracted, ledger, offered, folded, named=state.named)
    extracted = with_rest(with_chosen_offer(extracted, offered, folded), ledger, folded)
    extracted = with_own_share(extracted, state.own_share, folded, known=before.budget)
    extracted = with_shared_rest(
        extracted,
        folded,
        kept=state.people or (2 if state.own_share == HALF else 0),
        is_budget_known=has_budget,
    )
    extracted = with_money_of_each(extracted, state.flats, are_added=state.are_added)
    extracted = with_money_retold(extracted, ledger, offered, folded)
    extracted = with_deal(extracted, deal)
    extracted, folded = with_cooling_back(extracted, aside), restored(folded, aside)
    classifier = knowledge.classifier
    rank = classifier.rank if classifier else lambda _: Ranking((), 0)
    spelled = classifier.spelled if classifier else str
    folded = without_slips(folded)
    masked = without_denied_price(spelled(without_slips(extracted.masked)))
    extracted, asking = replace(extracted, masked=masked), without_denied_price(folded)
    learned = before.updated(extracted)
    heard = masked if learned.budget is None else without_purposes(masked)
    return Turn(
        folded=spelled(asking),
        extracted=extracted,
        before=before,
        learned=learned,
        state=state,
        ranking=rank_in_context(rank, heard, knowledge.intents.get(state.topic), said.language),
        questions=tuple(map(rank, questions(heard))),
        knowledge=knowledge,
        figures=figures,
        language=said.language,
        has_consent=said.has_consent,
        today=said.today,
        pointed=meant,
        rows=rows,
        amounts_cut=frozenset(cut),
        offer=offer_read,
        is_offer_said=offer is not None or (offer_read is None and is_offer_masked),
        is_price_denied=asking != folded,
        is_cooling_given_up=is_uncooled,
    )


def read(
    message: str,
    vocabulary: Vocabulary,
    before: Learned,
    areas: Sequence[Decimal],
    ledgers: Sequence[Ledger],
    *,
    is_asked: bool,
    is_of_money: bool,
) -> Extracted:
    """`areas` are those that are known, `ledgers` are of the budget that is known, and of those
    that may be meant."""
    message = with_area_units(message, areas)
    extracted = extract(message, vocabulary)
    if extracted.areas and "xarea" not in extracted.masked:  # "38 w Comforcie, 51 w Expressie"
        return extracted
    if extracted.are_paired and not extracted.amounts:  # "brat 38 Express, ja 51 Comfort"
        return extracted
    has_amount = extracted.budget is not None or bool(extracted.budget_parts)
    is_known = before.budget is not None or has_amount or extracted.is_budget_unclear
    told = in_thousands(
        message,
        is_of_money=is_of_money or is_known,
        is_area_known=before.square_meters is not None or "xarea" in extracted.masked,
        is_asked=is_asked and len(bare_numbers(extracted.unread)) != 1,
        sums=() if CORRECTION.search(extracted.unread) else known_sums(before, ledgers),
        areas=areas,
    )
    return extracted if told == message else extract(told, vocabulary)


def with_bare_number(
    extracted: Extracted, state: State, before: Learned, ledger: Ledger, figures: Figures
) -> Extracted:
    """What "a 70?" is about, the conversation tells."""
    if state.either:
        extracted = with_either_told(extracted, Decimal(state.either))
    several = tuple(
        map(Decimal, state.areas or state.flats or pair_told(state.area_before, before))
    )
    extracted = with_known_areas(extracted, before.square_meters, several)
    if state.asked == "area":
        return with_awaited_area(extracted, state, before)
    if state.asked == "budget":
        return with_asked_budget(extracted)
    if extracted.is_budget_unclear or extracted.ledger is not None:  # its number is no area
        return extracted
    if before.budget and before.square_meters:
        extracted = with_bare_budget(extracted, ledger, before.square_meters)
        is_read = extracted.either is not None or extracted.budget is not None
        if is_read or extracted.is_budget_unclear:
            return extracted
    has_area = before.square_meters is not None or bool(state.flats)
    if has_area and (told := money_told(extracted) or sum_open(extracted)):
        return told
    is_known = bool(before.square_meters or state.areas or before.package)
    is_named = bool(extracted.packages or extracted.denied)
    if is_known or is_named or has_price_asked(extracted.unread):
        extracted = with_bare_area(extracted, lambda area: not figures.area_fault(area))
    if not is_known and not is_named:
        return extracted
    is_on_prices = is_known and state.topic in {*PRICED, BUDGET}
    return with_left_area(
        extracted,
        is_awaited=False,
        is_on_prices=is_on_prices,
        is_of_money=before.budget is not None,
    )


def with_awaited_area(extracted: Extracted, state: State, before: Learned) -> Extracted:
    is_of_largest = state.topic == BUDGET and before.square_meters is None
    if is_of_largest and before.budget is not None:
        extracted = with_amount_after_area(extracted)
    extracted = with_bare_area(with_first_number(extracted))
    return with_left_area(extracted, is_awaited=True, is_on_prices=True)


def rank_in_context(
    rank: Callable[[str], Ranking], masked: str, topic: KnownIntent | None, language: str
) -> Ranking:
    """ "A na same materiały?" goes on about the warranty that was spoken of before; "and doors"
    after the kitchen asks something new, of which a title in the same language says less. "A
    meble?" is sure by itself to be new; "a w kuchni?" only says where the same is asked of."""
    masked = without_thanks(masked)
    alone = rank(masked)
    is_new = WHOLE_FLAT.search(masked) is not None
    if topic is None or topic.code in PRICED or is_new or not is_elliptic(masked):
        return alone
    title = topic.title[1] if language == "en" else topic.title[0]
    together = rank(f"{fold(title)} {masked}")
    if together.best == topic.code and alone.best not in {topic.code, *PRICED}:
        if WHERE.match(masked):
            return together
        if alone.known_share == 1 and alone.lead >= NEW_TOPIC:
            return alone
    return max(alone, together, key=lambda ranking: ranking.lead)
