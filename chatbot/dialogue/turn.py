"""What an answer may depend on, and what it is made of."""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, wraps
from typing import Any, TypeVar

from chatbot.dialogue import subjects
from chatbot.dialogue.alternatives import are_in_place_of_one, are_told_again
from chatbot.dialogue.asked import (
    AMOUNT_WORD,
    COMPARISON,
    CONTENTS,
    CONTRAST,
    FLOOR_INCLUDED,
    LIMITS_ASKED,
    NUMBER_TOLD,
    ON_A_FLOOR,
    POINTS_TO_AREA,
    PRICE_WORD,
    ROOMS_TOLD,
    ROUND_A_PRICE,
    SIZE_COMPARED,
    STAIRS,
    SUPERLATIVE_CUE,
    TERM,
    TIME_ASKED,
    TOTAL_ASKED,
    WHOLE_OR_RATE,
)
from chatbot.dialogue.flats.row_state import RowsRead
from chatbot.dialogue.state import State
from chatbot.dialogue.subjects import ENDS, FLAT, HOUSE, RENOVATION, lasting
from chatbot.dialogue.superlatives import SUPERLATIVE_MEANT, SUPERLATIVE_WORD, SUPERLATIVES
from chatbot.dialogue.telling import as_told
from chatbot.dialogue.things import NEVER_INCLUDED, THINGS, TOTAL, things_of
from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.learned import Learned
from chatbot.quotes import PackagePrice, Quote
from chatbot.rendering import Figures, Speaker
from chatbot.understanding.areas.area_pointers import Pointed
from chatbot.understanding.areas.instead import Instead
from chatbot.understanding.bids.records import BidsRead
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.funds.records import FundsRead
from chatbot.understanding.homes.reading import HomesRead
from chatbot.understanding.intents.classifier import Ranking, Thresholds, is_sure
from chatbot.understanding.intents.differences import are_together, is_one_chosen
from chatbot.understanding.lots.records import LotsRead
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.possible_budgets import offers_of
from chatbot.understanding.offers.offer_talk import OfferTalk
from chatbot.understanding.text.bare import is_assent, is_bare, is_small_talk
from chatbot.understanding.text.clauses import is_question
from chatbot.understanding.wanted import Wanted, wanted

THRESHOLDS = Thresholds()

LIMITS = "small_large_flats"
CONSULTATION_COST = "consultation_cost"
REMOTE = "remote_consultation"
DURATION = "execution_time"
MEASURED_ON = "measured_on"
# Who names the area together with a package or a price word wants the price, even where the rest
# of the sentence sounds like one of these: "mam 60 m2 od dewelopera w Gdańsku, ile za Comfort?"
YIELDING = frozenset(
    {
        *("coverage", "package_details", "handover_inspection", "developer_state"),
        *("compare_packages", "package_standard", "single_works", LIMITS),
    }
)
INDIVIDUAL = "individual_project"  # as people call the package with a range of prices
PRICE_LIST = "price_list"
PRICED = frozenset({"quote", PRICE_LIST})  # what an area turns into a quote
BUDGET = "budget"  # no intent of the classifier's, and a topic all the same
# Said beside whatever else a message is about.
COURTESIES = frozenset({"greeting", "thanks", "goodbye", "smalltalk", "out_of_scope"})
BESIDE_OTHERS = COURTESIES | {"insult"}
FAREWELLS = frozenset({"thanks", "goodbye"})
NOT_PRICED = (
    frozenset(ENDS) - COURTESIES
)  # beside these a package's price would be taken for theirs
# Nobody is asked whether they meant one of these.
NOT_SUGGESTED = COURTESIES | {"insult", "instructions", "haggling"}
MOST_ANSWERS = 3  # to one message
# Of two that are as likely both are answered, where next to nothing speaks for a third.
SURE_OF_TWO = 0.75
# "Ile kosztuje rower": what has a price in its answer needs more words that we know.
WITH_PRICES = PRICED | {"cheapest", "most_expensive", "compare_packages"}
KNOWN_FOR_PRICES = 0.67
SUPERLATIVE = ("cheapest", "most_expensive")
# "Lepiej Express czy Comfort?" sounds like each of these.
COMPARED = "compare_packages"
PACKAGE_DETAILS = "package_details"
COMPARING = frozenset({COMPARED, "package_choice", "package_details"})
# What a flat is said to be; with its area the price is wanted.
DESCRIBING = frozenset({"developer_state", "duration_limits", "houses", LIMITS})
# What is told of flats and houses alone.
FIGURES = WITH_PRICES | {
    *(DURATION, INDIVIDUAL, LIMITS, "package_choice", "package_details"),
    *("price_basis", "vat"),
}
# From here on what a long message tells is answered beside what it asks, or in its place.
WHOLE_BESIDE, WHOLE_INSTEAD = 0.6, 0.9

Values = dict[str, str]
Found = TypeVar("Found")


@dataclass(frozen=True)  # without slots, so that what the rules ask again and again is kept
class Turn:
    """One message with everything that an answer may depend on."""

    folded: str
    extracted: Extracted
    before: Learned
    learned: Learned  # `before` and what this message says
    state: State
    ranking: Ranking
    knowledge: Knowledge
    figures: Figures
    language: str
    has_consent: bool
    questions: tuple[Ranking, ...] = ()  # each of a message that asks, or tells, more than one
    today: date | None = None
    message: str = ""  # as it was written
    was: State = field(default_factory=State)  # before it
    known: Learned = field(default_factory=Learned)  # before it
    pointed: Pointed = field(default_factory=Pointed)  # which of the areas that were told is meant
    rows: RowsRead | None = None  # what is said of two flats, where that is all that is said
    homes: HomesRead | None = None  # what is said of several people's flats
    bids: BidsRead | None = None  # what is said of other firms' offers
    funds: FundsRead | None = None  # what is said of the parts of the visitor's money
    plainly: "Turn | None" = None  # the same message, as `funds` was read, in few words
    lots: LotsRead | None = None  # what is said of several flats, or floors, of one owner
    offer: OfferTalk | None = None  # what is said of another's offer, where that is all
    instead: Instead | None = None  # an area, of another
    is_offer_said: bool = False  # the amount of one that is known, which is taken out of the texts
    amounts_cut: frozenset[Decimal] = frozenset()  # out of the texts, as of something else
    is_price_denied: bool = False  # "nie chcę cen", which is taken out of the texts
    is_cooling_given_up: bool = False  # so is "bez klimy"
    kept: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def wanted(self) -> Wanted:
        places = dict(self.was.places)
        return wanted(self.message, self.knowledge.vocabulary.packages, self.known, places)

    @cached_property
    def speaker(self) -> Speaker:
        return Speaker(self.figures, self.language, self.package.code if self.package else None)

    def say(self, code: str, values: Values | None = None) -> str:
        template = self.knowledge.replies.get(code)
        return self.speaker.render_anyway(self.in_language(template), values) if template else ""

    def in_language(self, both: tuple[str, str]) -> str:
        return both[1] if self.language == "en" else both[0]

    def is_new(self, *names: str) -> bool:
        """This message named one of them, whether or not it was known before."""
        return any(getattr(self.extracted, name) is not None for name in names)

    @cached_property
    def named(self) -> tuple[PackagePrice, ...]:
        prices = (self.figures.price(code) for code in self.extracted.packages)
        return tuple(price for price in prices if price)

    @cached_property
    def package(self) -> PackagePrice | None:
        """The one that is spoken of; none while the visitor weighs several."""
        return None if len(self.named) > 1 else self.figures.price(self.learned.package)

    @cached_property
    def areas(self) -> tuple[Decimal, ...]:
        """Those told in place of one, now or before."""
        if self.learned.square_meters is not None or self.extracted.is_area_unclear:
            return ()
        return self.extracted.areas or tuple(map(Decimal, self.state.areas))

    @cached_property
    def are_added(self) -> bool:
        if self.is_one_chosen:
            return False
        if not self.extracted.areas:
            return self.state.are_added
        if are_told_again(self.state, self.extracted, self.folded):
            return True
        is_one = are_in_place_of_one(self.state, self.extracted, self.folded)
        return self.extracted.are_added and not is_one

    @cached_property
    def is_one_chosen(self) -> bool:
        """ "Porównuję 39 i 51 m2", until both are asked for together or others are told."""
        is_of_packages = len(self.named) > 1 and not self.extracted.are_paired
        if are_together(self.folded):
            return False
        if self.state.are_alternatives:
            return True
        if is_one_chosen(self.folded, is_of_packages=is_of_packages):
            return True
        areas = {*self.extracted.areas} or {*map(Decimal, self.state.flats)}
        return self.state.is_one_chosen and areas == {*map(Decimal, self.state.flats)}

    @property
    def gross(self) -> Decimal | None:
        """With the part that is not to be finished."""
        return Decimal(self.state.gross) if self.state.gross else None

    @property
    def has_area(self) -> bool:
        return self.learned.square_meters is not None or bool(self.areas)

    @cached_property
    def has_new_area(self) -> bool:
        return self.is_new("square_meters") or bool(self.extracted.areas)

    @cached_property
    def ledger(self) -> Ledger:
        """What the budget that is known now is made of."""
        kept = Ledger.from_json(self.state.ledger, self.learned.budget)
        return self.extracted.ledger or replace(kept, last=None)

    @cached_property
    def offered(self) -> tuple[Ledger, ...]:
        """The budgets that may be meant; those of the answer before until one is chosen."""
        return self.extracted.offered or offers_of(self.state.offered)

    @cached_property
    def is_house(self) -> bool:
        """ "Dom 240 m2", then "a taki sam brat ma 180"."""
        if HOUSE.search(self.folded):
            return True
        return self.state.is_house and not FLAT.search(self.folded)

    @property
    def points_to_area(self) -> bool:
        return self.has_area and POINTS_TO_AREA.search(self.folded) is not None

    @cached_property
    def quote(self) -> Quote | None:
        area = self.learned.square_meters
        return Quote(self.package, area) if self.package and area is not None else None

    @cached_property
    def about(self) -> str:
        """What was spoken of before that is no new, whole flat, where this may go on about it."""
        return lasting(self.state.about, self.extracted.masked)

    @property
    def unpriced(self) -> str:
        """The same, where it has no price: an old flat has that of a new one, and a note."""
        return "" if self.about == RENOVATION else self.about

    @property
    def turns_to_a_flat(self) -> bool:
        return bool(self.state.about) and not self.about

    @cached_property
    def is_bare(self) -> bool:
        return is_bare(self.extracted.masked)

    @cached_property
    def sure_intents(self) -> tuple[KnownIntent, ...]:
        """What a button asks; the classifier's answers, where it is sure: to the questions, else
        to the whole."""
        if by_button := self.knowledge.asked_by_button.get(self.folded):
            return (by_button,)
        if self.is_bare:
            return ()
        is_on_prices = self.state.topic in {"", BUDGET} | PRICED | COURTESIES
        if self.asks_only_price and is_on_prices and PRICE_LIST in self.knowledge.intents:
            return (self.knowledge.intents[PRICE_LIST],)
        if len(self.named) == 2 and CONTRAST.search(self.extracted.masked):
            return tuple(filter(None, [self.knowledge.intents.get(COMPARED)]))
        questions = self.questions or self.question_after_data
        asked = [intent for ranking in questions for intent in self.sure_of(ranking)]
        needed = (WHOLE_BESIDE if asked else WHOLE_INSTEAD) if self.questions else 0
        is_likely = self.ranking.best is not None and self.ranking.intents[0][1] >= needed
        is_told = is_likely and len(asked) < 2
        whole = self.sure_of(self.ranking) if is_told else []
        found = {intent.code: intent for intent in [*asked, *whole]}
        wrong = self.misheard(found)
        if CONSULTATION_COST in wrong and PRICE_LIST in self.knowledge.intents:
            found[PRICE_LIST] = self.knowledge.intents[PRICE_LIST]
        for code in wrong:
            del found[code]
        if not found and self.asks_contents and PACKAGE_DETAILS in self.knowledge.intents:
            return (self.knowledge.intents[PACKAGE_DETAILS],)
        if set(found) <= PRICED and not self.asks_price:
            found = self.things_asked or found
        elif set(found) <= THINGS.keys():
            found |= self.things_asked
        telling = [intent for code, intent in found.items() if code not in BESIDE_OTHERS]
        return tuple((telling or list(found.values()))[:MOST_ANSWERS])

    @property
    def question_after_data(self) -> tuple[Ranking, ...]:
        """ "Dobra, Comfort. Kto kupuje materiały?": the first sentence asks nothing."""
        first, _, rest = self.extracted.masked.partition(". ")
        classifier = self.knowledge.classifier
        is_after_data = is_bare(" ".join(w for w in first.split() if not is_assent(w)))
        if classifier is None or not is_after_data or not is_question(rest):
            return ()
        return (classifier.rank(rest),)

    def misheard(self, codes: Iterable[str]) -> set[str]:
        """What the data of the message sounds like, and what it doesn't ask."""
        is_on_a_floor = ON_A_FLOOR.search(self.folded) is not None
        is_area = (self.has_new_area or is_on_a_floor) and not self.asks_limits
        is_one = SIZE_COMPARED.search(self.folded) is not None and not self.asks_limits
        is_one = is_one and bool(self.named or self.state.flats) and not self.asks_time
        wrong = {
            INDIVIDUAL: self.prices_another,
            # "Od ilu za metr jest indywidualny?" asks its own price.
            **dict.fromkeys(
                SUPERLATIVE,
                self.denies_superlatives
                or not (SUPERLATIVE_WORD if self.named else SUPERLATIVE_CUE).search(self.folded),
            ),
            # "40 m2 na wynajem, Warszawa, ile?"
            "out_of_scope": self.asks_price_of_ours,
            "houses": self.has_new_area and subjects.is_of_flats(self.folded),
            "smalltalk": subjects.asks_of_a_place(self.extracted.masked),
            "passive_houses": subjects.builds_own(self.folded),
            # "A zwykły dom 120 m2?" sounds like the passive one before it.
            self.state.about: self.turns_to_a_flat,
            REMOTE: self.is_new("budget") and not subjects.AT_A_DISTANCE.search(self.folded),
            "stairs": is_on_a_floor and not STAIRS.search(self.folded),
            # "Ile trwa i ile kosztuje?"
            CONSULTATION_COST: subjects.is_cost_of_works(self.folded) or self.asks_cost_of_that,
            "product_changes": bool(self.learned.budget) and subjects.is_of_money(self.folded),
            MEASURED_ON: FLOOR_INCLUDED.search(self.folded) is not None,  # that is no area
            LIMITS: is_area or is_one,  # an area that is priced is within them
            DURATION: self.turns_to_a_price,
            "duration_limits": is_one,  # "a jak wezmę Plus w tej większej?"
            # "Czy posadzicie tuje? Pozdrawiam"
            **dict.fromkeys(FAREWELLS, "?" in self.extracted.masked),
            **({"goodbye": True} if NUMBER_TOLD.search(self.extracted.masked) else {}),
        }
        is_new = subjects.is_as_good_as_new(self.folded)
        if is_new and (self.has_new_area or subjects.OLD.search(self.folded)):
            wrong[RENOVATION] = True
        if subjects.USED_THINGS.search(self.folded):
            wrong[RENOVATION] = True
        return {code for code in codes if wrong.get(code)}

    @property
    def turns_to_a_price(self) -> bool:
        """ "A jakby 95 m zamiast 110? Premium", after a price and how long that takes."""
        is_data = bool(self.named) and self.has_new_area and bool(self.state.quoted)
        return is_data and self.state.topic == DURATION and not self.asks_time

    @property
    def asks_cost_of_that(self) -> bool:
        """Of the flat that was priced last."""
        is_priced = self.state.topic in PRICED and self.quote is not None
        return is_priced and subjects.is_cost_of_that(self.folded)

    @property
    def things_asked(self) -> dict[str, KnownIntent]:
        """ "W Express Plus jest kuchnia i drzwi?": two things in one question."""
        codes = things_of(self.folded)
        is_of_extras = {*codes} <= NEVER_INCLUDED and not self.named
        is_of_extras = is_of_extras and not TOTAL.search(self.folded)
        is_asked = is_question(self.extracted.masked) and (is_of_extras or not self.asks_price)
        is_of_money = self.is_new("budget") or self.extracted.is_budget_unclear
        if not is_asked or is_of_money or self.about:
            return {}
        found = {code: self.knowledge.intents.get(code) for code in codes}
        return {code: intent for code, intent in found.items() if intent}

    @property
    def asks_contents(self) -> bool:
        return CONTENTS.match(self.extracted.masked) is not None

    @property
    def compares(self) -> bool:
        return len(self.named) > 1 and COMPARISON.search(self.extracted.masked) is not None

    @property
    def prices_another(self) -> bool:
        """ "60 m2 Express plus projekt" is not about the individual project."""
        is_fixed = self.named and not any(price.is_range for price in self.named)
        is_named = "indywid" in self.folded or "individual" in self.folded
        return bool(is_fixed) and (self.is_new("square_meters") or not is_named)

    def sure_of(self, ranking: Ranking) -> list[KnownIntent]:
        ranking = as_told(ranking)
        if self.compares and ranking.best in COMPARING and COMPARED in self.knowledge.intents:
            return [self.knowledge.intents[COMPARED]]
        intents = [self.knowledge.intents.get(code) for code, _ in ranking.intents[:2]]
        known = [intent for intent in intents if intent]
        needed = THRESHOLDS.known_share if ROOMS_TOLD.search(self.folded) else KNOWN_FOR_PRICES
        if ranking.best in WITH_PRICES and ranking.known_share < needed:
            return []
        if known and is_sure(ranking, THRESHOLDS, has_effect=known[0].has_effect):
            return known[:1]
        likely = sum(probability for _, probability in ranking.intents[:2])
        is_clear = ranking.known_share >= THRESHOLDS.known_share and likely >= SURE_OF_TWO
        has_effect = any(intent.has_effect for intent in known)
        return known if len(known) == 2 and is_clear and not has_effect else []

    @property
    def sure_intent(self) -> KnownIntent | None:
        return next(iter(self.sure_intents), None)

    def asks_another(self, own: Set[str]) -> bool:
        """A question, and not about the price, that is sure to be of something else."""
        is_other = is_question(self.extracted.masked) and not self.asks_price
        return is_other and not {intent.code for intent in self.sure_intents} <= own

    @cached_property
    def asks_price(self) -> bool:
        return PRICE_WORD.search(self.folded) is not None

    @property
    def asks_superlatives(self) -> bool:
        """ "Ile najtaniej i najdrożej?": of two packages."""
        return all(word.search(self.folded) for word in SUPERLATIVES.values())

    @property
    def denies_superlatives(self) -> bool:
        is_named = SUPERLATIVE_WORD.search(self.folded) is not None
        return is_named and not SUPERLATIVE_MEANT.search(self.folded)

    @property
    def asks_price_of_ours(self) -> bool:
        """Of a flat in a city, or one that is let: what is not finished is no matter of ours."""
        is_of_flat = self.is_new("city") or subjects.TO_LET.search(self.folded) is not None
        has_data = self.is_new("square_meters") or bool(self.named)
        return is_of_flat and has_data and self.asks_price and not self.about

    @cached_property
    def asks_amount(self) -> bool:
        return AMOUNT_WORD.search(self.folded) is not None

    @property
    def asks_total(self) -> bool:
        return TOTAL_ASKED.search(self.folded) is not None

    @property
    def asks_time(self) -> bool:
        return TIME_ASKED.search(self.folded) is not None

    @property
    def asks_limits(self) -> bool:
        return LIMITS_ASKED.search(self.folded) is not None

    @property
    def asks_only_price(self) -> bool:
        """ "Ile?", "a ile to będzie w Gdańsku"."""
        return self.asks_price and is_small_talk(self.extracted.masked)

    @property
    def asks_something_else(self) -> bool:
        """A question that nobody understood, and not about the price."""
        is_other = not self.asks_price and not is_small_talk(self.extracted.masked)
        return is_other and is_question(self.extracted.masked)

    @property
    def describes_a_flat(self) -> bool:
        """ "Bliźniak 140 m2", "60 m2 stan deweloperski", "czy zrobicie 35 m2?"."""
        codes = {intent.code for intent in self.sure_intents}
        told = codes or {intent.code for intent in self.sure_of(self.ranking)}
        is_asked = self.asks_limits or TERM.search(self.folded)
        return bool(told) and not is_asked and told <= DESCRIBING

    @cached_property
    def asked_intents(self) -> set[str]:
        """Those that a question is of, and not only what is told round it."""
        whole = [self.ranking] if is_question(self.extracted.masked) else []
        return {ranking.best or "" for ranking in self.questions or whole}

    @property
    def prices_package(self) -> bool:
        """ "To ile premium dla mnie", whatever was spoken of before."""
        is_asked = bool(self.named) and self.asks_price and not self.asks_time
        return is_asked and is_small_talk(ROUND_A_PRICE.sub(" ", self.extracted.masked))

    @cached_property
    def wants_quote(self) -> bool:
        if self.asks_only_price and (self.has_area or self.learned.package):
            return True
        if self.has_area and (WHOLE_OR_RATE.search(self.folded) or self.prices_package):
            return True
        if self.extracted.has_heard_amount and self.learned.square_meters is not None:
            return True
        has_area = self.has_new_area or (self.points_to_area and not self.asks_time)
        if has_area and (self.extracted.has_outside or self.describes_a_flat):
            return True
        if self.has_new_area and subjects.COMPETITION.search(self.folded) and not self.asks_time:
            return True
        names_package = bool(self.named or self.extracted.denied)
        codes = {intent.code for intent in self.sure_intents}
        if not codes:
            topics = {*PRICED, *SUPERLATIVE, BUDGET}
            is_on_prices = self.state.topic in topics or self.turns_to_a_flat
            goes_on = is_on_prices and self.has_area
            if names_package + has_area + goes_on >= 2:  # two of three make a quote
                return True
            is_clear = self.ranking.known_share == 1 or self.is_bare
            is_about_price = self.asks_amount or self.asks_total or is_clear
            has_data = has_area or (names_package and is_about_price)
            return (has_data and not self.asks_something_else) or self.asks_only_price
        is_of_that = PRICE_LIST in codes and self.asks_cost_of_that
        has_asked = has_area and (codes & PRICED or self.asks_total)
        if "quote" in codes or is_of_that or has_asked:
            return True
        asks_both = names_package and self.asks_price and not self.asks_time
        if not self.has_area or not codes <= YIELDING:
            return False
        goes_on = self.state.topic in PRICED and not is_question(self.extracted.masked)
        return asks_both or (has_area and (names_package or self.asks_price or goes_on))


def kept(find: Callable[[Turn], Found]) -> Callable[[Turn], Found]:
    """What rules of several modules ask is found out once a message, as a cached property is."""

    @wraps(find)
    def once(turn: Turn) -> Found:
        if find not in turn.kept:
            turn.kept[find] = find(turn)
        found: Found = turn.kept[find]
        return found

    return once
