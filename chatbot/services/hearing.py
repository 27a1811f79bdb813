"""A message in plain words: what the conversation knows is put into it, and what is neither a value
nor a question is taken out of it, before anything is read."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from chatbot.dialogue import BUDGET, State
from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, is_in_play, is_spoken_of
from chatbot.dialogue.flats.row_state import RowsRead, rows_of
from chatbot.dialogue.prices.instead import areas_known
from chatbot.dialogue.prices.priced import budgets_of
from chatbot.dialogue.state import GIFT_ASKED
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.rendering import Figures
from chatbot.services.corrections import (
    area_pointed,
    packages_around,
    with_area_denied,
    with_cheapest_named,
    with_corrected_flat,
    with_flat_told,
    with_money_meant,
    with_package_pointed,
)
from chatbot.services.figures_told import (
    figures_told,
    gaps_to_offer,
    gaps_told,
    known_sums,
    prices_told,
    told_by_us,
)
from chatbot.services.left_homes import with_homes_left
from chatbot.services.offers import with_offer_read
from chatbot.services.rows import with_rows
from chatbot.understanding.areas.area_pointers import Pointed
from chatbot.understanding.areas.asked_twice import with_both_areas
from chatbot.understanding.areas.compared_areas import with_area_compared
from chatbot.understanding.areas.instead import Instead, area_instead, with_new_alone
from chatbot.understanding.areas.known_flats import without_rough
from chatbot.understanding.areas.left_out_areas import with_left_out
from chatbot.understanding.areas.net_areas import with_flat_alone
from chatbot.understanding.areas.storeys import (
    with_alike_storeys,
    with_level,
    with_storeys,
    without_whole,
)
from chatbot.understanding.cooling.cooling import (
    gives_up_cooling,
    names_cooling,
    with_cooling_named,
    with_cooling_taken,
    without_given_up,
    without_units_denied,
)
from chatbot.understanding.cooling.cooling_aside import with_cooling_aside
from chatbot.understanding.cooling.unit_counts import with_units_said
from chatbot.understanding.flats.first_names import with_first_names
from chatbot.understanding.money.budget_anew import (
    budget_anew,
    with_budget_of_another,
    with_guess_asked,
    with_offer_chosen,
    with_part_and_rest,
)
from chatbot.understanding.money.budget_ends import with_end_named
from chatbot.understanding.money.echoes import (
    without_comment,
    without_missing,
    without_most_asked,
    without_pointed,
    without_taxed,
)
from chatbot.understanding.money.figures_said import with_figures_said
from chatbot.understanding.money.finishing_money import amounts_cut, with_finishing_money_alone
from chatbot.understanding.money.flat_deals import Deal, read_deal
from chatbot.understanding.money.former_budgets import with_former_budget, with_money_had
from chatbot.understanding.money.gifts_unsaid import with_gift_told
from chatbot.understanding.money.giving_words import given_plainly, reworded
from chatbot.understanding.money.guesses import (
    denies_budget,
    is_area_after_all,
    without_denial,
)
from chatbot.understanding.money.known_costs import said_of_known, with_whole_in_thousands
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.money_again import with_money_again, without_whole_named
from chatbot.understanding.money.money_now import with_money_now
from chatbot.understanding.money.own_shares import with_half_asked
from chatbot.understanding.money.parts_of_money import with_part_ordered
from chatbot.understanding.money.parts_told_again import with_parts_again
from chatbot.understanding.money.possible_budgets import (
    offers_of,
)
from chatbot.understanding.money.raised_budgets import (
    with_budget_corrected,
    with_budget_raised,
    with_giver_plain,
    with_last_part_meant,
    with_money_beside_area,
    with_things_plainly,
)
from chatbot.understanding.money.rest_words import with_rest_words
from chatbot.understanding.money.said_otherwise import AREA_FIRST, said_plainly, with_left_asked
from chatbot.understanding.money.slang_sums import with_givers_named, with_slang_sums
from chatbot.understanding.money.sums_checked import with_sum_in_thousands
from chatbot.understanding.money.sums_said import with_sums_said
from chatbot.understanding.money.thousands import with_fitted_sum, with_one_thousand
from chatbot.understanding.money.thousands_said import (
    with_all_told,
    with_money_of_either,
    with_thousands_said,
)
from chatbot.understanding.offers.discount_targets import with_target_in_thousands
from chatbot.understanding.offers.known_offers import with_offer_known
from chatbot.understanding.offers.offer_talk import OfferTalk
from chatbot.understanding.offers.offers_again import with_offer_anew
from chatbot.understanding.offers.other_offers import OtherOffer
from chatbot.understanding.offers.superseded import with_newer_alone
from chatbot.understanding.packages.package_pointers import with_package_named
from chatbot.understanding.packages.plus_said import with_plus_named
from chatbot.understanding.rows.row_areas import AREA
from chatbot.understanding.rows.row_names import with_names_as_kin
from chatbot.understanding.text.asides import without_asides
from chatbot.understanding.text.casual_words import casually
from chatbot.understanding.text.heights import with_heights
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.plain_wording import in_plain_words
from chatbot.understanding.text.text import fold, plainly, tidy


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and what is known where it comes; its visitor agreed to be contacted, or not."""

    message: str
    language: str
    before: Learned
    state: State
    has_consent: bool
    today: date


@dataclass(frozen=True, slots=True)
class Heard:
    """A message between its words and its values; `text` is what is still to be read of it."""

    said: Said
    text: str
    before: Learned
    state: State
    is_denied: bool = False  # the number that was taken for a budget is none
    offer: OfferTalk | None = None  # what is said of another's, where that is all that is said
    is_offer_said: bool = False
    rows: RowsRead | None = None
    is_uncooled: bool = False
    pointed: Pointed = field(default_factory=Pointed)
    flats: tuple[Decimal, ...] = ()  # areas that were told
    deal: Deal | None = None
    cut: frozenset[Decimal] = frozenset()  # amounts that were taken out
    open_number: Decimal | None = None  # of m², or of thousands
    instead: Instead | None = None  # of another area
    aside: tuple[str, ...] = ()  # words of air conditioning that were taken out

    @property
    def is_area_known(self) -> bool:
        return bool(self.before.square_meters or self.state.flats)

    @property
    def has_budget(self) -> bool:
        return self.before.budget is not None

    @property
    def ledger(self) -> Ledger:
        return Ledger.from_json(self.state.ledger, self.before.budget)

    @property
    def offered(self) -> tuple[Ledger, ...]:
        return offers_of(self.state.offered)

    @property
    def areas(self) -> tuple[Decimal, ...]:
        own = self.before.square_meters
        return self.flats if own is None else (*self.flats, own)

    @property
    def sums(self) -> set[Decimal]:
        """That are known, and what they are made of."""
        ledger = self.ledger
        parts = map(abs, ledger.parts.values())
        return {*known_sums(self.before, (ledger, *self.offered)), *parts}


def hear(said: Said, figures: Figures, knowledge: Knowledge) -> Heard:
    said = replace(said, message=reworded_first(said))
    instead = told_instead(said)
    said = replace(said, message=with_new_alone(said.message, instead)) if instead else said
    heard = replace(without_others(said, figures, knowledge), instead=instead)
    heard = with_flats(heard, figures, knowledge)
    heard = with_money(heard)
    heard = with_pointed(heard, figures)
    return without_told(with_plain_sums(heard), figures)


def told_instead(said: Said) -> Instead | None:
    known = areas_known(said.state, said.before.square_meters)
    is_of_one = not said.state.are_added and len(said.state.rows) < 2
    return area_instead(fold(tidy(said.message)), known, said.before.budget) if is_of_one else None


def reworded_first(said: Said) -> str:
    """Sums in figures, whoever's they are."""
    asked = said.state.asked
    gift = asked.removeprefix(GIFT_ASKED) if asked.startswith(GIFT_ASKED) else ""
    message = in_plain_words(said.message)
    is_of_one = not (said.state.flats or said.state.are_two or said.state.homes)
    message = with_money_beside_area(message) if is_of_one else message
    message = with_giver_plain(message)
    message = with_givers_named(with_figures_said(message))
    ledger = Ledger.from_json(said.state.ledger, said.before.budget)
    if is_in_play(said.state) and (part := ledger.parts.get(ledger.last or "")):
        message = with_last_part_meant(message, part)
    message = with_slang_sums(message, is_asked=bool(gift) or asked == BUDGET)
    message = with_rest_words(with_gift_told(gift, message))
    return casually(message, said.before.square_meters, said.before.budget)


def without_others(said: Said, figures: Figures, knowledge: Knowledge) -> Heard:
    """What another offers, and homes that are none to be finished."""
    state, before, text = with_area_denied(said.state, said.before, said.message)
    state, before, text, offer_read = with_offer_read(
        state, before, text, knowledge.vocabulary, figures, said.language
    )
    is_masked = state.other_offer != said.state.other_offer
    is_of_rows = len(state.rows) == 2 and AREA.search(fold(text)) is not None
    is_denied = denies_budget(fold(text)) and not is_of_rows  # "chodziło mi o 68,5 m2, nie 70"
    if is_denied or (not is_of_rows and is_area_after_all(fold(text), before.budget)):
        before = replace(before, budget=None)
        state = replace(state, ledger={}, offered=(), either="", asked="")
    state, before, text = with_homes_left(state, before, text)
    text = with_flat_told(state, text if state.flats else with_both_areas(text))
    text, offer = with_offer_known(
        text,
        (*state.offers, state.other_offer),
        (before.square_meters, *areas_told(state)),
        before.budget,
        said.language,
    )
    return Heard(
        said,
        text,
        before,
        replace(state, other_offer=state.other_offer if offer is None else offer),
        is_denied=is_denied,
        offer=offer_read,
        is_offer_said=offer is not None or (offer_read is None and is_masked),
    )


def areas_told(state: State) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, (*state.flats, *state.areas, *filter(None, [state.area_before]))))


def with_flats(heard: Heard, figures: Figures, knowledge: Knowledge) -> Heard:
    """Two flats and their packages, and how many units of air conditioning."""
    state, before, text = heard.state, heard.before, heard.text
    text = with_cooling_named(text) if is_in_play(state) else text
    if is_spoken_of(state) or names_cooling(fold(text)):
        text = with_units_said(text, state.units or int(state.is_cooled))
    words = [*state.kin, *(word for row in rows_of(state.rows) for word in row.words)]
    words += [who for who, *_ in state.homes]
    text = with_names_as_kin(text, words, knowledge.vocabulary.cities)
    plain = with_first_names(fold(text), words)
    text = text if plain == fold(text) else plain
    state, before, text, rows = with_rows(state, before, text, knowledge.vocabulary, figures)
    text = without_units_denied(text)
    is_uncooled = gives_up_cooling(fold(text))
    text = without_given_up(text, is_price_asked=bool(before.square_meters or state.flats))
    if is_uncooled and state.topic == AIR_CONDITIONING:
        state = replace(state, topic="quote")  # "a bez klimy ile?" asks of the flat
    text = with_cooling_taken(with_part_ordered(text))
    return replace(heard, text=text, before=before, state=state, rows=rows, is_uncooled=is_uncooled)


def with_money(heard: Heard) -> Heard:
    """Bare numbers that are thousands, and money that is told again."""
    budget, area = heard.before.budget, heard.before.square_meters
    sizes = tuple(size for size in (area, *areas_told(heard.state)) if size)
    text = with_things_plainly(heard.text)
    if budget is not None and area is not None and heard.state.topic == BUDGET:
        text = with_budget_corrected(text, budget, area)
    if budget is not None and not heard.state.is_against_offer:
        text = with_budget_raised(text, is_changed=bool(heard.ledger.parts))
    text = with_money_had(text, sizes) if budget is None else text
    is_money_known = budget is not None or bool(heard.offered)
    text = with_parts_again(text, heard.ledger) if is_money_known else text
    parts = {*map(abs, heard.ledger.parts.values())}
    is_of_money = heard.state.topic == BUDGET
    text = with_money_now(text, budget, former_budgets(heard))
    text = with_former_budget(
        text, former_budgets(heard), budget, parts, sizes, is_of_money=is_of_money
    )
    text = with_all_told(with_money_of_either(text, heard.state.either), budget)
    is_whole = not heard.ledger.parts  # else it is read by what the parts are of
    text, open_number = (
        budget_anew(text, area, budget, is_of_money=is_of_money) if is_whole else (text, None)
    )
    text = with_offer_chosen(text, heard.offered)
    if area and not heard.state.flats:
        text = with_budget_of_another(text)
    if area and budget:
        text = with_part_and_rest(with_guess_asked(text), heard.ledger)
    text = with_whole_in_thousands(text, budget, sizes)
    if heard.is_area_known and budget is None:
        text = with_sum_in_thousands(text, area)
    text = with_thousands_said(text, area, has_budget=budget is not None)
    state, before, text = with_money_meant(heard.state, heard.before, text)
    state, before, text = with_corrected_flat(state, before, text)
    return replace(heard, text=text, before=before, state=state, open_number=open_number)


def former_budgets(heard: Heard) -> set[Decimal]:
    """That prices were held against, and what one that was added up began with."""
    return {*budgets_of(heard.state), *filter(None, [heard.ledger.base])}


def with_pointed(heard: Heard, figures: Figures) -> Heard:
    """Which flat, package and offer is meant that is not named."""
    state, before = heard.state, heard.before
    text = with_package_named(heard.text, packages_around(state, before, figures))
    meant = area_pointed(text, state, before)
    text = with_cheapest_named(meant.text, state, figures)
    told = (*(state.flats or state.areas), state.area_before, state.area_told)
    flats = tuple(Decimal(area) for area in told if area)
    before = with_package_pointed(before, text, figures, flats)
    text = with_offer_anew(
        text,
        state.other_offer,
        before.square_meters,
        is_budget_known=before.budget is not None,
    )
    text = with_plus_named(text) if before.package or before.square_meters else text
    return replace(heard, text=text, before=before, pointed=meant, flats=flats)


def with_plain_sums(heard: Heard) -> Heard:
    """Gifts, deals, wages and what is set aside, as amounts that add up."""
    state, before = heard.state, heard.before
    is_known = heard.is_area_known
    text = given_plainly(heard.text)
    text = text if is_known else reworded(text, AREA_FIRST, " m2", "unit")
    text = with_end_named(without_asides(text, is_area_known=is_known), state.ends)
    text = with_newer_alone(text)
    deal = read_deal(text, heard.ledger, heard.offered)
    text = deal.message if deal else text
    if before.budget and before.square_meters:
        text = without_whole_named(said_of_known(text), heard.ledger)
        text = with_money_again(text, heard.sums, heard.areas)
    text = with_target_in_thousands(text) if before.square_meters else text
    text = with_sums_said(with_fitted_sum(plainly(text)), is_budget_known=heard.has_budget)
    text = with_half_asked(text) if before.square_meters else text
    text = with_left_asked(text) if heard.has_budget else text
    finishing = with_finishing_money_alone(text)
    cut = frozenset(amounts_cut(text, finishing))
    text = said_plainly(finishing)
    text = without_denial(text) if heard.is_denied else text
    return replace(heard, text=text, deal=deal, cut=cut)


def without_told(heard: Heard, figures: Figures) -> Heard:
    """Figures of ours that are said again, heights, storeys and parts that are left out."""
    state, before, area = heard.state, heard.before, heard.before.square_meters
    text = without_taxed(heard.text, [] if state.other_offer else prices_told(before, figures))
    if not any(number.value in heard.areas for number in find_numbers(fold(text))):
        text = without_pointed(text, figures_told(before, figures), heard.sums)
    text = without_missing(with_one_thousand(text), told_by_us(before, figures)[1])
    gaps = gaps_to_offer(before, figures, OtherOffer.parse(state.other_offer))
    text = without_comment(text, (*gaps_told(before, figures), *gaps))
    text = with_heights(without_rough(without_most_asked(text)))
    sums = {*heard.sums, before.budget or Decimal()}
    text = with_area_compared(text, area, heard.flats, sums)
    text = without_whole(with_alike_storeys(text))
    storeys = [*map(Decimal, state.flats)] if state.are_storeys else ()
    text = with_storeys(with_level(text), storeys)
    text = with_flat_alone(text, area, state.gross, state.area_before)
    text = with_left_out(text, area, Decimal(state.gross) if state.gross else None)
    text, aside = (text, ()) if state.other_offer else with_cooling_aside(text)
    return replace(heard, text=text, aside=aside)
