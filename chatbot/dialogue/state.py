"""Where a dialogue stands between two messages, and what an answer to one is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from chatbot.learned import Learned
from chatbot.quotes import Quote

# Of the fields of a state, those with many values.
SEVERAL = (
    "area_pair",
    "areas",
    "begin",
    "codes",
    "cooled",
    "costs",
    "deadline",
    "ends",
    "extras",
    "flats",
    "gifts",
    "homes",
    "homes_before",
    "kin",
    "listed",
    "lots",
    "lots_before",
    "lots_focus",
    "named",
    "offered",
    "offers",
    "owners",
    "pairs",
    "plan",
    "places",
    "plan_before",
    "priced",
    "quoted",
    "rivals",
    "rivals_before",
    "rival_names",
    "rooms",
    "rows",
    "spoken",
    "told_areas",
    "weighed",
)

OFFER = "offer"  # what another asks in all
EITHER_PACKAGE = "/"  # one of the flats has the one, and the other the other
FLAT_ASKED = "flat:"  # of several; and what to say before and after the area that is chosen
HOME_ASKED = "home:"  # whose of several people's it is; and what, in words

UNSURE_OF_PRICE = "price_unsure"  # the intent of an answer that tells what is known, and no more
GIFT_ASKED = "gift:"  # how much is given; and by whom, in the visitor's words


@dataclass(frozen=True, slots=True)
class State:
    """Where the dialogue stands between two messages."""

    fallbacks: int = 0  # in a row
    asked: str = ""  # what the last answer asked for: "area", "budget", "offer" or nothing
    visitor_messages: int = 0
    topic: str = ""  # the intent of the last answer: "a w Premium?" asks the same again
    about: str = ""  # the intent of what is no new, whole flat, until a flat is spoken of
    areas: tuple[str, ...] = ()  # told in place of one: "55-60 m2"
    are_added: bool = False
    are_storeys: bool = False  # of one house: the lower one, then the upper one
    flats: tuple[str, ...] = ()  # those areas, also while one of them is asked about
    listed: tuple[str, ...] = ()  # the codes of the packages that the last answer offered
    pairs: tuple[tuple[str, str], ...] = ()  # packages and areas that were priced together last
    plan: tuple[tuple[str, str], ...] = ()  # the package that each of the flats has by now
    plan_before: tuple[tuple[str, str], ...] = ()  # the last change: "ile taniej niż przed chwilą?"
    quoted: tuple[tuple[str, str], ...] = ()  # packages and areas of the last two quotes
    priced: tuple[tuple[str, ...], ...] = ()  # the last: package, areas, units, budget
    weighed: tuple[str, ...] = ()  # of the last two that were priced or compared: "różnica ile?"
    codes: tuple[str, ...] = ()  # of the packages that the last message with any named
    rows: tuple[tuple[str, str, str], ...] = ()  # of two flats: area, package, and its words
    are_two: bool = False  # flats that were told of before their areas
    kin: tuple[str, ...] = ()  # whose one of them may be
    home: str = ""  # whose flat is spoken of
    places: tuple[tuple[str, str], ...] = ()  # by whose names areas were told: "w Krakowie 54"
    homes: tuple[tuple[str, ...], ...] = ()  # of several people: who, area, package, money, units
    spoken: tuple[str, ...] = ()  # whose of them were told last
    gifts: tuple[tuple[str, ...], ...] = ()  # from whom to whom, how much, until whose change
    joint: str = ""  # money for all of them
    are_we: bool = False  # the visitor's flat is a household's: "nasze"
    is_unread: bool = False  # the last message of them changed nothing, and that was said
    homes_before: tuple[tuple[str, ...], ...] = ()  # the last change: "o ile drożej?"
    lots: tuple[tuple[str, ...], ...] = ()  # of one owner: area, package, units, names
    lots_before: tuple[tuple[str, ...], ...] = ()  # the last change of them
    are_lots_alone: bool = False  # those of the focus were told alone
    lots_focus: tuple[int, ...] = ()  # the places of those that were spoken of last
    owners: tuple[tuple[str, str], ...] = ()  # whose each of the flats is
    extras: tuple[str, ...] = ()  # that are in no package's price are to be paid for, too
    named: tuple[str, ...] = ()  # who was told of with an amount, and is no part of the ledger
    own_share: str = ""  # of the price, where others pay the rest: "1/2"
    people: int = 0  # who share the price; 0 where nothing told
    given: str = ""  # by somebody else, of the price that was shared last
    either: str = ""  # a number that was asked about: m², or thousands?
    area_before: str = ""  # the one that was told last
    gross: str = ""  # with the part that is not to be finished: "a z antresolą?"
    area_told: str = ""  # before the visitor tried another: "a o 10 większe?"
    told_areas: tuple[tuple[str, ...], ...] = ()  # each with the names it was told by
    rooms: tuple[tuple[str, str], ...] = ()  # with a size of their own
    area_pair: tuple[str, ...] = ()  # the two of which the later was told last: "o ile drożej?"
    ledger: Mapping[str, Any] = field(default_factory=dict)  # what the budget is made of
    costs: tuple[str, ...] = ()  # what the last answer added to a price, and how much
    ends: tuple[str, ...] = ()  # of a budget that was told as a range: "a przy dolnej kwocie?"
    offered: tuple[Mapping[str, Any], ...] = ()  # ledgers, of which one may be meant
    other_offer: str = ""  # what another company asks: PLN, or PLN per m² ("1350/m2")
    offers: tuple[str, ...] = ()  # every one that was told: "od tej drugiej", "te 75"
    rivals: tuple[str, ...] = ()  # each firm's offer, as it is now: "ta pierwsza"
    rivals_before: tuple[str, ...] = ()  # what each of them asked before
    rival_names: tuple[str, ...] = ()  # how each is called, "" where nobody told
    offer_area: str = ""  # of the flat, when the last of them was told
    is_against_offer: bool = False  # what was told last: "a Premium?"
    is_compared: bool = False  # with it, and not ours with each other since: "to ile taniej?"
    is_old_told: bool = False  # that the prices are of new flats, where an old one is spoken of
    is_difference: bool = False  # was told last: "a dla 38?"
    is_one_chosen: bool = False  # of the flats, so that they have no sum
    are_alternatives: bool = False  # the flats that are spoken of: one of them is taken
    is_house: bool = False  # that is spoken of, until it is a flat
    units: int = 0  # of air conditioning, that were told last
    is_cooled: bool = False  # the prices count it, until it is given up
    cooled: tuple[tuple[str, str], ...] = ()  # two packages that were compared, with their units
    begin: tuple[str, ...] = ()  # the day of the keys or of the contract that was told, and which
    deadline: tuple[str, ...] = ()  # that was asked about last, and of the keys: "a w Premium?"

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "State":
        known = {name: data[name] for name in cls.__slots__ if name in data}
        several = {name: tuple(known.get(name, ())) for name in SEVERAL}
        return cls(**known | several)

    def as_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def with_area(self, old: Decimal, new: Decimal, *, is_last: bool = False) -> "State":
        """One of several flats is of another area than was told; of those that are alike, the
        first or the last."""

        def of_areas(areas: tuple[str, ...]) -> tuple[str, ...]:
            found = [at for at, area in enumerate(areas) if Decimal(area) == old]
            at = found[-int(is_last)] if found else len(areas)
            return (*areas[:at], *[str(new)][: len(areas) - at], *areas[at + 1 :])

        def of_packages(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
            areas = of_areas(tuple(area for _, area in pairs))
            return tuple((code, area) for (code, _), area in zip(pairs, areas, strict=True))

        return replace(
            self,
            areas=of_areas(self.areas),
            flats=of_areas(self.flats),
            pairs=of_packages(self.pairs),
            plan=of_packages(self.plan),
            plan_before=of_packages(self.plan_before),
            quoted=of_packages(self.quoted),
            owners=of_packages(self.owners),
            rows=tuple(
                (str(new) if Decimal(area) == old else area, code, words)
                for area, code, words in self.rows
            ),
        )


@dataclass(frozen=True, slots=True)
class Suggestion:
    title: str
    payload: str

    def as_json(self) -> dict[str, str]:
        return {"title": self.title, "payload": self.payload}


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    intent: str
    source: str = "rule"
    quote: Quote | None = None
    suggestions: tuple[Suggestion, ...] = ()
    asked: str = ""
    is_fallback: bool = False
    # That the answer chose: "drugi najtańszy"; "" where it chose several, and so none is chosen.
    package: str | None = None
    about: str = ""  # the intent of what is no new, whole flat, and what has no price of a package
    pairs: tuple[tuple[str, str], ...] = ()  # packages and areas that are priced together
    areas: tuple[Decimal, ...] = ()  # each of which is asked about from now on, and their sum
    area: Decimal | None = None  # that is the flat's from now on
    left: tuple[Decimal, ...] = ()  # flats that are not to be finished after all
    is_difference: bool = False
    is_list: bool = False  # of several packages beside another company's offer
    is_against_offer: bool = False
    are_apart: bool = False  # the pairs have no sum
    is_cooling_told: bool = False  # that they are with air conditioning
    cooled: tuple[tuple[str, str], ...] = ()  # two packages that are compared, with their units
    is_of_a_part: bool = False  # the area that was told is not the whole flat's
    deadline: tuple[str, ...] = ()
    learned: Learned = field(default_factory=Learned)
    state: State = field(default_factory=State)

    @property
    def asks_area(self) -> bool:
        return self.asked == "area" or self.asked.startswith(FLAT_ASKED)
