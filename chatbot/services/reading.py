"""What a message means in its conversation: from its words to the turn that is answered."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue import BUDGET, DISCOUNT, PRICED, State, Turn
from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.rendering import Figures
from chatbot.services.anew import begun_anew
from chatbot.services.bids import bids_read, learned_of
from chatbot.services.candidates import with_candidate
from chatbot.services.figures_told import (
    figures_told,
    gaps_told,
    known_sums,
    pair_told,
    small_gaps,
    told_by_us,
)
from chatbot.services.funds import funds_read, in_few_words
from chatbot.services.hearing import Heard, Said, hear
from chatbot.services.households import homes_read, we_told, with_home_meant
from chatbot.services.lots import learned_of as learned_of_lots
from chatbot.services.lots import lots_read
from chatbot.services.rows import CONTACT
from chatbot.understanding.areas.areas import CORRECTION
from chatbot.understanding.areas.changes import base_of, with_changed_area, with_whole_again
from chatbot.understanding.areas.known_flats import with_area_units
from chatbot.understanding.areas.rooms import without_room
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
from chatbot.understanding.bids.records import BidsRead
from chatbot.understanding.cooling.cooling_aside import restored, with_cooling_back
from chatbot.understanding.either import sum_open, with_either_told, with_number_open
from chatbot.understanding.extraction import Extracted, Vocabulary, extract
from chatbot.understanding.funds.records import FundsRead
from chatbot.understanding.homes.reading import HomesRead
from chatbot.understanding.intents.classifier import Ranking
from chatbot.understanding.intents.denied_prices import without_denied_price
from chatbot.understanding.intents.differences import without_slips
from chatbot.understanding.lots.records import LotsRead
from chatbot.understanding.money.budget_anew import less_costs
from chatbot.understanding.money.budget_changes import (
    is_share,
    is_tried,
    with_changed_budget,
)
from chatbot.understanding.money.costs_beside import with_costs_beside
from chatbot.understanding.money.echoes import (
    without_added_price,
    without_areas_again,
    without_echoes,
    without_payback,
)
from chatbot.understanding.money.flat_deals import with_deal
from chatbot.understanding.money.guesses import (
    with_denied,
    without_guess,
    without_saving,
)
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.money_each import with_money_of_each
from chatbot.understanding.money.money_retold import with_money_retold
from chatbot.understanding.money.own_shares import with_own_share
from chatbot.understanding.money.possible_budgets import (
    with_chosen_offer,
    with_offers,
)
from chatbot.understanding.money.rest_questions import without_purposes
from chatbot.understanding.money.rests import with_rest
from chatbot.understanding.money.shared_rests import with_shared_rest
from chatbot.understanding.money.thousands import in_thousands
from chatbot.understanding.money.unread_parts import with_part_unread
from chatbot.understanding.offers.other_offers import (
    is_other_offer,
    without_new_offer,
    without_offer_told,
)
from chatbot.understanding.text.clauses import is_elliptic, questions, without_thanks
from chatbot.understanding.text.text import fold
from chatbot.understanding.wanted import with_plus_named

HALF = "1/2"
NEW_TOPIC = 0.6  # how much less likely all else is, where a few words change the topic
WHERE = regex(r"(?:a |i |and |what about )*(?:bez|do|dla|od|przy|we?|za|ze?|at|for|in|with)\b")
# "A całe mieszkanie 40 m?", after the kitchen
WHOLE_FLAT = regex(
    r"\bcal\w{1,3} (?:(?:to|moj\w*|nasz\w*) )?(?:dom|lokal|mieszkan)\w*"
    r"|\b(?:entire|whole) (?:apartment|flat|house|place)\b"
)


def understand(said: Said, figures: Figures, knowledge: Knowledge) -> Turn:
    told = said = begun_anew(said)
    said = replace(said, state=we_told(said.state, said.message))
    homes = homes_read(said.state, said.before, said.message, figures, knowledge)
    if homes is not None and not homes.meant:
        return turn_of_homes(said, homes, figures, knowledge)
    are_several = homes is not None and homes.before.are_several
    lots = None if are_several else lots_read(said, figures, knowledge)
    if lots is not None and lots.is_told:
        return turn_of_lots(said, lots, figures, knowledge)
    if homes is not None:
        state, before = with_home_meant(said.state, said.before, homes)
        said = replace(said, state=state, before=before)
    else:
        said = with_candidate(replace(said, message=with_plus_named(said.message)))
    bids = bids_read(said, figures, knowledge) if homes is None else None
    if bids is not None:
        return turn_of_bids(said, bids, figures, knowledge)
    turn = turn_of_one(said, told, figures, knowledge)
    funds = funds_read(said, figures, knowledge) if homes is None else None
    if funds is None or not funds.is_sure:
        return replace(turn, funds=funds, lots=lots)
    plainly = turn_of_funds(told, funds, figures, knowledge)
    return replace(turn, funds=funds, lots=lots, plainly=plainly)


def turn_of_funds(told: Said, funds: FundsRead, figures: Figures, knowledge: Knowledge) -> Turn:
    """The question in few words, with nothing known of money but what was read."""
    before = replace(told.before, budget=None)
    state = replace(told.state, ledger={}, offered=(), either="", asked="", ends=(), costs=())
    said = replace(told, message=in_few_words(told, funds, figures), before=before, state=state)
    turn = turn_of_one(said, said, figures, knowledge)
    extracted = replace(turn.extracted, ledger=funds.ledger)
    return replace(
        turn,
        extracted=extracted,
        message=told.message,
        was=told.state,
        known=told.before,
        funds=funds,
    )


def turn_of_one(said: Said, told: Said, figures: Figures, knowledge: Knowledge) -> Turn:
    """One flat, whose message nothing else has read; `told` is as it was written."""
    heard = hear(said, figures, knowledge)
    extracted = extracted_of(heard, figures, knowledge.vocabulary)
    extracted, folded = (
        with_cooling_back(extracted, heard.aside),
        restored(fold(heard.text), heard.aside),
    )
    classifier = knowledge.classifier
    rank = classifier.rank if classifier else lambda _: Ranking((), 0)
    spelled = classifier.spelled if classifier else str
    folded = without_slips(folded)
    masked = without_denied_price(spelled(without_slips(extracted.masked)))
    extracted, asking = replace(extracted, masked=masked), without_denied_price(folded)
    extracted = with_contact_as_written(extracted, told.message, knowledge.vocabulary)
    learned = heard.before.updated(extracted)
    meant = masked if learned.budget is None else without_purposes(masked)
    topic = knowledge.intents.get(heard.state.topic)
    return Turn(
        folded=spelled(asking),
        extracted=extracted,
        before=heard.before,
        learned=learned,
        state=heard.state,
        ranking=rank_in_context(rank, meant, topic, said.language),
        questions=tuple(map(rank, questions(meant))),
        knowledge=knowledge,
        figures=figures,
        language=said.language,
        has_consent=said.has_consent,
        today=said.today,
        message=told.message,
        was=told.state,
        known=told.before,
        pointed=heard.pointed,
        rows=heard.rows,
        amounts_cut=heard.cut,
        offer=heard.offer,
        instead=heard.instead,
        is_offer_said=heard.is_offer_said,
        is_price_denied=asking != folded,
        is_cooling_given_up=heard.is_uncooled,
    )


def with_contact_as_written(extracted: Extracted, message: str, known: Vocabulary) -> Extracted:
    """Whatever a message is put into, an address and a number are as they were written: "jan@" is
    no "Jan", who would be "on"."""
    if not CONTACT.search(message):
        return extracted
    written = extract(message, known)
    return replace(extracted, email=written.email, phone=written.phone)


def turn_of_homes(said: Said, homes: HomesRead, figures: Figures, knowledge: Knowledge) -> Turn:
    """Who writes is learned of it, and all else is in what was read."""
    extracted = extract(said.message, knowledge.vocabulary)
    known = ("city", "name", "email", "phone")
    told = {name: value for name in known if (value := getattr(extracted, name)) is not None}
    turn = turn_of_records(said, extracted, figures, knowledge)
    return replace(turn, learned=replace(said.before, **told), homes=homes)


def turn_of_lots(said: Said, lots: LotsRead, figures: Figures, knowledge: Knowledge) -> Turn:
    """Nothing but what was read of the flats, and the money for them."""
    turn = turn_of_records(said, extract(said.message, knowledge.vocabulary), figures, knowledge)
    return replace(turn, learned=learned_of_lots(said.before, lots), lots=lots)


def turn_of_bids(said: Said, bids: BidsRead, figures: Figures, knowledge: Knowledge) -> Turn:
    """Nothing but what was read of the offers."""
    turn = turn_of_records(said, extract(said.message, knowledge.vocabulary), figures, knowledge)
    return replace(turn, learned=learned_of(said.before, bids), bids=bids)


def turn_of_records(
    said: Said, extracted: Extracted, figures: Figures, knowledge: Knowledge
) -> Turn:
    """Of a message that a reader of its own has read, with nothing learned yet."""
    classifier = knowledge.classifier
    return Turn(
        folded=fold(said.message),
        extracted=extracted,
        before=said.before,
        learned=said.before,
        state=said.state,
        ranking=classifier.rank(extracted.masked) if classifier else Ranking((), 0),
        knowledge=knowledge,
        figures=figures,
        language=said.language,
        has_consent=said.has_consent,
        today=said.today,
        message=said.message,
        was=said.state,
        known=said.before,
    )


def extracted_of(heard: Heard, figures: Figures, vocabulary: Vocabulary) -> Extracted:
    """The values of a message, beside those that are known."""
    folded = fold(heard.text)
    extracted = without_our_figures(heard, figures, vocabulary)
    if heard.open_number is not None:
        return with_number_open(extracted, heard.open_number)
    extracted = with_changes(heard, extracted, folded)
    extracted = with_numbers(heard, extracted, folded, figures)
    extracted = with_shares(heard, extracted, folded)
    return less_costs(extracted, heard.said.state.costs, folded)


def without_our_figures(heard: Heard, figures: Figures, vocabulary: Vocabulary) -> Extracted:
    """What is read, without what we told."""
    before, state, folded = heard.before, heard.state, fold(heard.text)
    prices = figures_told(before, figures)[: len(figures.prices)]
    text = without_offer_told(heard.text, state.other_offer, before.square_meters, prices)
    is_asked = state.asked == BUDGET
    extracted = read(
        without_room(without_new_offer(text)),
        vocabulary,
        before,
        heard.areas,
        (heard.ledger, *heard.offered),
        is_asked=is_asked,
        is_of_money=heard.is_denied,
    )
    extracted = without_areas_again(extracted, folded)
    is_open = before.budget is None and not heard.offered and not is_asked
    gaps = small_gaps(before, figures) if is_open else ()
    extracted = without_echoes(extracted, folded, *told_by_us(before, figures), gaps)
    extracted = without_payback(extracted, folded)
    extracted = without_added_price(extracted, folded, prices)
    extracted = with_costs_beside(extracted, folded, prices, has_budget=heard.has_budget)
    extracted = with_denied(extracted) if heard.is_denied else extracted
    extracted = without_guess(extracted, folded, gaps_told(before, figures))
    return without_saving(extracted, folded, is_of_discount=state.topic == DISCOUNT)


def with_changes(heard: Heard, extracted: Extracted, folded: str) -> Extracted:
    """What is told as a change of the area or the budget that is known."""
    before, state, ledger = heard.before, heard.state, heard.ledger
    area = base_of(before.square_meters, state.area_told, folded)
    extracted = with_changed_area(
        extracted, area, folded, before=state.area_before, budget=before.budget
    )
    extracted = with_whole_again(extracted, before.square_meters, state.area_before, folded)
    extracted = with_changed_budget(extracted, ledger, folded)
    is_first = state.asked == BUDGET and ledger.total is None
    if is_first and (is_tried(extracted, folded) or is_share(extracted)):
        extracted = replace(extracted, budget=None, is_budget_unclear=True)
    return extracted


def with_numbers(heard: Heard, extracted: Extracted, folded: str, figures: Figures) -> Extracted:
    """What bare numbers are of."""
    before, state, ledger = heard.before, heard.state, heard.ledger
    extracted = with_one_of_areas(with_largest_asked(extracted), heard.flats)
    if len(state.flats) < 3:
        extracted = with_compared_flat(
            extracted, heard.flats, before.square_meters, folded, has_budget=heard.has_budget
        )
    extracted = with_offered_number(extracted, heard.offered)
    if not (extracted.are_paired or is_other_offer(extracted.unread, state.other_offer)):
        extracted = with_bare_number(extracted, state, before, ledger, figures)
    return with_part_unread(extracted, ledger, folded)


def with_shares(heard: Heard, extracted: Extracted, folded: str) -> Extracted:
    """Which of the sums that may be meant is meant, and who pays which part."""
    state, ledger, offered = heard.state, heard.ledger, heard.offered
    extracted = with_offers(extracted, ledger, offered, folded, named=state.named)
    extracted = with_rest(with_chosen_offer(extracted, offered, folded), ledger, folded)
    extracted = with_own_share(extracted, state.own_share, folded, known=heard.before.budget)
    extracted = with_shared_rest(
        extracted,
        folded,
        kept=state.people or (2 if state.own_share == HALF else 0),
        is_budget_known=heard.has_budget,
    )
    extracted = with_money_of_each(extracted, state.flats, are_added=state.are_added)
    extracted = with_money_retold(extracted, ledger, offered, folded)
    return with_deal(extracted, heard.deal)


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
