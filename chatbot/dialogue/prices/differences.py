"""What one package costs more than another, or a flat more than another."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

from chatbot.dialogue.asked import AREA_CORRECTED
from chatbot.dialogue.flats.flat_differences import asks_of_flats
from chatbot.dialogue.flats.mixing import each_apart
from chatbot.dialogue.intents import (
    intent_text,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.money.budget import budget_at_each, fit_lines
from chatbot.dialogue.prices.difference_words import (
    AGAINST_BEFORE,
    AGAINST_NAMED,
    ALONE_IN_IT,
    AT_ONE_AREA,
    AT_THAT_AREA,
    BETWEEN_FLATS,
    BETWEEN_THEM,
    BOTH_FLATS,
    BY_HOW_MUCH,
    COMPARED_ONE,
    DIFFERENCE,
    EACH_ASKED,
    ELSEWHERE,
    FORMER,
    FURTHER_ONE,
    GAIN,
    IN_ITS_PLACE,
    IN_PLACE_OF,
    IN_RELATION,
    LESS_OF,
    MAYBE_DIFFERENCE,
    MINUS,
    MONEY_ASKED,
    MUCH_MORE,
    NEXT_AREA,
    ONLY_BY_HOW_MUCH,
    PERCENT_ASKED,
    PUT_SIDE_BY_SIDE,
    RATE_ASKED,
    REST_ASKED,
    SAVED,
    SHORT,
    SHORT_OF,
    TAKEN,
    THAN_ONE,
    TO_EACH,
)
from chatbot.dialogue.prices.one_above import cheaper_ones, one_above
from chatbot.dialogue.prices.pricing import (
    TOGETHER,
    ask_area_of,
    not_denied,
    quote_areas,
    quote_at,
    quote_each,
)
from chatbot.dialogue.prices.surcharges import things_on_top
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import BUDGET, COMPARED, COMPARING, PRICED, Turn, kept
from chatbot.quotes import Fit, PackagePrice, Quote
from chatbot.understanding.areas.net_areas import net_area
from chatbot.understanding.intents.bare_gaps import is_bare_gap

# What a question for a difference sounds like where it is of the packages as a whole.
CONTRASTED = COMPARING | PRICED | {"haggling", "hidden_costs", "package_standard"}


def difference(turn: Turn) -> Answer | None:
    """ "O ile drożej Premium niż Comfort?", "a o ile droższy Premium?" after a quote of another, or
    after two of them from each; "o ile drożej?" after one is about all of the others, "o ile
    drożej za 70?" of another area."""
    area = turn.learned.square_meters
    if not asks_difference(turn) or is_of_money(turn):
        return None
    if area is None:
        return difference_at_areas(turn) if turn.areas else rate_difference(turn)
    if (of_other := difference_of_all(turn) or difference_from_quoted(turn)) is not None:
        return of_other
    prices = compared(turn)
    if (other := other_area(turn, area, prices)) is not None:
        return quote_difference(turn, (other, area))
    if len(turn.named) < 3 and any(price.is_range for price in prices):
        return gap_of_range(turn, prices, area)
    if not prices:
        return None
    asks_else = (
        {intent.code for intent in turn.sure_intents}
        - CONTRASTED
        - ({*SUPERLATIVES} if ends_named(turn) else set())
    )
    if len(prices) < 2 and asks_else:  # "o ile drożej z kuchnią?"
        return None
    found = told_each(turn, prices if len(prices) > 1 else turn.figures.prices, area)
    if len(prices) < 2:
        others = tuple(price for price in turn.figures.prices if price not in prices)
        prices += cheaper_ones(turn, others, prices[0]) or others
    texts = [f"{found.text}\n{gaps(turn, prices, area)}", what_each_has(turn)]
    text, is_of_two = "\n\n".join(filter(None, texts)), len(prices) == 2
    return replace(found, text=text, is_difference=is_of_two, package=spoken_of_two(turn))


def gap_of_range(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer | None:
    """Both ends of it, beside the one with a fixed price: the lower one may cost less than that."""
    fixed = [price for price in prices if not price.is_range]
    ranges = [price for price in prices if price.is_range]
    if len(fixed) != 1 or len(ranges) != 1:
        return None
    own, other = Quote(fixed[0], area), Quote(ranges[0], area)
    ends = [gap_words(turn, end - own.total_min) for end in (other.total_min, other.total_max)]
    joined = {"pl": "od {} do {} niż {}", "en": "from {} to {} than {}"}[turn.language]
    names = {"quote.package": other.price.name, "quote.area": turn.speaker.area(area)}
    told = joined.format(*ends, own.price.name)
    found, gap = told_each(turn, prices, area), turn.say("gap_of_range", {**names, "quotes": told})
    return replace(found, text=f"{found.text}\n{gap}", is_difference=True)


def gap_words(turn: Turn, gap: Decimal) -> str:
    """ "13 455 zł mniej"."""
    less, more = {"pl": ("mniej", "więcej"), "en": ("less", "more")}[turn.language]
    return f"{turn.speaker.money(abs(gap))} {less if gap < 0 else more}"


def is_of_money(turn: Turn) -> bool:
    """What is short of a budget, or a budget itself, and no difference beside it."""
    masked = turn.extracted.masked
    is_gap = DIFFERENCE.search(SHORT.sub(" ", SHORT_OF.sub(" ", masked))) is not None
    is_both = REST_ASKED.search(turn.folded) and is_gap and len(compared(turn)) == 2
    if turn.extracted.is_budget_unclear or (turn.is_new("budget") and not is_both):
        return True
    if turn.learned.budget is None or is_gap:
        return False
    return bool(SHORT.search(turn.folded) or SHORT_OF.search(masked))


def told_each(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer:
    """With what is left of the budget, or short, where that is asked for as well."""
    money = turn.learned.budget
    if money is None or not asks_rest(turn):
        return quote_each(turn, prices, area)
    fits = [Fit(quote, money - quote.total_min) for quote in (Quote(p, area) for p in prices)]
    return quote_each(turn, prices, area, fit_lines(turn, fits))


def asks_rest(turn: Turn) -> bool:
    return REST_ASKED.search(turn.folded) is not None and not turn.state.own_share


def with_rests(
    turn: Turn, found: Answer, prices: tuple[PackagePrice, ...], areas: tuple[Decimal, ...]
) -> Answer:
    """Of each area, beside the difference of two."""
    money = turn.learned.budget
    if money is None or not asks_rest(turn):
        return found
    text = budget_at_each(turn, money, prices, areas).text
    return replace(found, text=f"{found.text}\n\n{text}")


def spoken_of_two(turn: Turn) -> str | None:
    """ "Jak wezmę Plus, o ile taniej niż Comfort?" goes on about the Plus."""
    *before, _ = turn.extracted.masked.split("xpackage")
    is_chosen = TAKEN.search(turn.folded) or asks_rest(turn)
    if len(turn.named) != 2 or len(before) != 2 or not is_chosen:
        return None
    told = [
        one for one, text in zip(turn.named, before, strict=True) if not COMPARED_ONE.search(text)
    ]
    return told[0].code if len(told) == 1 else None


def difference_of_quoted(turn: Turn) -> Answer | None:
    """ "Jaka różnica między nimi?", after one flat in Comfort and another in Express Plus."""
    told = [(turn.figures.price(code), Decimal(area)) for code, area in turn.state.quoted]
    pairs = [(price, area) for price, area in told if price and not price.is_range]
    are_two = len({price.code for price, _ in pairs}) == len({area for _, area in pairs}) == 2
    is_new = turn.named or turn.has_new_area or turn.is_new("budget")
    if not BETWEEN_THEM.search(turn.folded) or not are_two or is_new:
        return None
    last = turn.before.package, turn.before.square_meters
    if last != (pairs[-1][0].code, pairs[-1][1]):  # other packages were spoken of since
        return None
    return each_apart(turn, pairs)


def difference_from_quoted(turn: Turn) -> Answer | None:
    """ "To w Express Plus to 70?", then "a różnica do tego 60 w Comfort?": of both as they are."""
    before, area = turn.before.square_meters, turn.extracted.square_meters
    price = turn.figures.price(turn.before.package)
    if before is None or area in {None, before} or price is None or len(turn.named) != 1:
        return None
    if price in turn.named or price.is_range or turn.named[0].is_range or area is None:
        return None
    if is_in_its_place(turn) or is_same_flat(turn):
        return None
    return each_apart(turn, [(turn.named[0], area), (price, before)])


def difference_goes_on(turn: Turn) -> Answer | None:
    """Of the same two packages at another area, or in money."""
    masked, is_same = turn.extracted.masked, MONEY_ASKED.fullmatch(turn.extracted.masked)
    area = turn.learned.square_meters if is_same else turn.extracted.square_meters
    before = turn.state.listed if len(turn.state.listed) == 2 else turn.state.weighed
    is_told = turn.state.is_difference or are_two_at_another_area(turn)
    codes = before if is_told and not turn.named else ()
    prices = tuple(price for code in codes if (price := turn.figures.price(code)))
    if area is None or len(prices) != 2 or not (is_same or NEXT_AREA.fullmatch(masked)):
        return None
    found = quote_each(turn, prices, area)
    text = f"{found.text}\n{gaps(turn, prices, area)}"
    return replace(found, text=text, is_difference=True)


def are_two_at_another_area(turn: Turn) -> bool:
    """ "Jednak 58 m", after the prices of two packages that were named."""
    is_corrected = AREA_CORRECTED.search(turn.folded) is not None and not turn.state.flats
    is_of_two = len(turn.state.listed) == 2 and {*turn.state.listed} == {*turn.state.weighed}
    return is_corrected and is_of_two and turn.state.topic in PRICED


def other_area(turn: Turn, area: Decimal, prices: tuple[PackagePrice, ...]) -> Decimal | None:
    """Of the flat that the one of this message is compared with."""
    before, former = turn.before.square_meters, former_area(turn, area)
    if turn.named and AT_THAT_AREA.search(turn.folded):
        return None
    if is_in_its_place(turn) or is_same_flat(turn):
        return None
    is_against = any(AGAINST_BEFORE.search(text) for text in (turn.folded, turn.extracted.masked))
    if turn.state.area_before and len(prices) < 2 and is_against:
        return Decimal(turn.state.area_before)
    is_other = turn.is_new("square_meters") and before != area
    is_of_areas = len(turn.named) < 2 and not (len(prices) > 1 and is_maybe_difference(turn))
    return former or (before if is_other and is_of_areas else None)


def is_in_its_place(turn: Turn) -> bool:
    """Of an area that was told before, and of which another package was priced."""
    area = turn.extracted.square_meters
    told = filter(None, (turn.state.area_before, turn.state.area_told))
    is_known = area is not None and area in {turn.before.square_meters, *map(Decimal, told)}
    return is_known and len(turn.named) == 1 and bool(IN_ITS_PLACE.search(turn.extracted.masked))


def is_same_flat(turn: Turn) -> bool:
    """ "Bez tarasu czyli 62, a Comfort o ile drożej?", after 68 m²."""
    net = net_area(turn.folded)
    return net is not None and net.whole == turn.before.square_meters


def former_area(turn: Turn, area: Decimal) -> Decimal | None:
    told = FORMER.search(turn.folded) if turn.is_new("square_meters") else None
    former = Decimal(told["area"].replace(",", ".")) if told else area
    return former if former != area and not turn.figures.area_fault(former) else None


def gaps(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> str:
    """Of more than two packages each has the names of its two; of a range there is none."""
    quotes = [Quote(price, area) for price in prices if not price.is_range]
    is_of_all = len(turn.named) > 1 and prices[0] in turn.named
    pairs = list(combinations(quotes, 2) if is_of_all else product(quotes[:1], quotes[1:]))
    told = [turn.speaker.money(abs(one.total_min - other.total_min)) for one, other in pairs]
    if len(pairs) == 1 and len(prices) == 2:
        more = [rate_gap(turn, prices)] if RATE_ASKED.search(turn.folded) else []
        more += percent_gap(turn, prices)
        beside = f" ({', '.join(more)})" if more else ""
        return f"{difference_word(turn)}: {told[0]}{beside}."
    lines = [gap_line(turn, one, other) for one, other in pairs]
    return "\n".join([{"pl": "Różnice:", "en": "Differences:"}[turn.language], *lines])


def gap_line(turn: Turn, one: Quote, other: Quote) -> str:
    """What the second costs more, or less, than the first."""
    gap = other.total_min - one.total_min
    money = turn.speaker.money(abs(gap))
    dearer = {"pl": f"o {money} droższy niż", "en": f"{money} more than"}
    cheaper = {"pl": f"o {money} tańszy niż", "en": f"{money} less than"}
    words = dearer if gap > 0 else cheaper
    return f"• {other.price.name}: {words[turn.language]} {one.price.name}"


def note_of_gap(turn: Turn, found: Answer) -> str:
    """ "Express Plus, a Comfort o ile droższy? Mamy 80 tys.": beside the verdict on both."""
    area, prices = turn.learned.square_meters, compared(turn) if len(turn.named) == 2 else ()
    is_verdict = found.intent == BUDGET and turn.is_new("budget") and not found.is_difference
    is_asked = DIFFERENCE.search(SHORT.sub(" ", SHORT_OF.sub(" ", turn.extracted.masked)))
    is_fixed = len(prices) == 2 and not any(price.is_range for price in prices)
    if area is None:
        return ""
    if not (is_verdict and is_asked and is_fixed):
        return saved_against_before(turn, found, area)
    told = gaps(turn, prices, area)
    return "" if told in found.text else told


def saved_against_before(turn: Turn, found: Answer, area: Decimal) -> str:
    """ "A Comfort, ile zaoszczędzę wtedy z tych 150?", beside what is left of them."""
    own, named = turn.figures.price(turn.before.package), turn.named
    is_asked = SAVED.search(turn.folded) is not None and found.intent == BUDGET
    if own is None or own.is_range or len(named) != 1 or named[0] == own or not is_asked:
        return ""
    if named[0].is_range or turn.has_new_area:
        return ""
    return gap_line(turn, Quote(own, area), Quote(named[0], area)).removeprefix("• ") + "."


def what_each_has(turn: Turn) -> str:
    """ "Różnica między Comfortem a Premium?" after an area may be of either."""
    intent = turn.knowledge.intents.get(COMPARED)
    is_of_prices = bool(DIFFERENCE.search(turn.folded)) or turn.is_new("square_meters")
    is_of_prices |= FURTHER_ONE.fullmatch(turn.extracted.masked) is not None
    is_of_prices |= turn.learned.budget is not None and asks_rest(turn)
    is_of_both = EACH_ASKED.search(turn.folded) is not None and not turn.asks_time
    is_of_prices = is_of_prices and not (GAIN.search(turn.folded) or is_of_both)
    if intent is None or is_of_prices or len(turn.named) != 2:
        return ""
    return without_invitation(intent_text(turn, intent) or "")


def difference_at_areas(turn: Turn) -> Answer | None:
    is_of_flats = len(turn.extracted.areas) == 2 and len(turn.named) != 2
    is_of_flats |= len(turn.areas) == 2 and BETWEEN_FLATS.search(turn.folded) is not None
    return quote_difference(turn, turn.areas) if is_of_flats else difference_at_each(turn)


def difference_of_all(turn: Turn) -> Answer | None:
    """ "Ile oszczędzę, jak oba w Expressie?", where one of the flats was spoken of last."""
    flats, area = turn.state.flats, turn.learned.square_meters
    is_one_of_them = area is not None and area in tuple(map(Decimal, flats))
    is_known = len(flats) > 1 and is_one_of_them and not turn.has_new_area
    if not is_known or not BOTH_FLATS.search(turn.folded):
        return None
    learned, state = replace(turn.learned, square_meters=None), replace(turn.state, areas=flats)
    found = difference_at_each(replace(turn, learned=learned, state=state))
    return replace(found, areas=tuple(map(Decimal, flats))) if found else None


def difference_at_each(turn: Turn) -> Answer | None:
    """ "O ile droższy Plus od Expressu?" after "35 i 42 m2"."""
    prices = compared(turn)
    if len(prices) != 2 or any(price.is_range for price in prices):
        return None
    told = [(turn.speaker.area(area), area) for area in dict.fromkeys(turn.areas)]
    if turn.are_added or BOTH_FLATS.search(turn.folded):
        total = sum(turn.areas, Decimal())
        told.append((f"{TOGETHER[turn.language]} {turn.speaker.area(total)}", total))
    lines = [
        f"{difference_word(turn)}, {label.lower()}: {gap(turn, prices, area)}"
        for label, area in told
    ]
    found, money = quote_areas(turn, prices), turn.learned.budget
    if money is not None and asks_rest(turn) and not turn.are_added:
        found = replace(found, text=budget_at_each(turn, money, prices).text)
    text = "\n".join([found.text, *lines])
    return replace(found, text=text, package=spoken_of_two(turn))


def gap(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> str:
    one, other = (Quote(price, area).total_min for price in prices)
    return turn.speaker.money(abs(one - other))


def rate_difference(turn: Turn) -> Answer | None:
    """ "Premium czy Comfort, różnica w cenie?", and no area is known yet."""
    prices = compared(turn)
    if len(prices) != 2 or any(price.is_range for price in prices):
        return None
    told = ", ".join([rate_gap(turn, prices), *percent_gap(turn, prices)])
    found = ask_area_of(turn, prices, f"{difference_word(turn)}: {told}")
    return replace(found, text="\n\n".join(filter(None, (what_each_has(turn), found.text))))


def percent_gap(turn: Turn, prices: tuple[PackagePrice, ...]) -> list[str]:
    """Of the cheaper one's price, where it is asked for; the same for any area."""
    if not PERCENT_ASKED.search(turn.folded):
        return []
    low, high = sorted(price.low for price in prices)
    percent = round((high - low) * 100 / low, 1)
    told = {"pl": f"o {percent}% więcej".replace(".", ","), "en": f"{percent}% more"}
    return [told[turn.language]]


def rate_gap(turn: Turn, prices: tuple[PackagePrice, ...]) -> str:
    return f"{turn.speaker.money(abs(prices[0].low - prices[1].low))}/m²"


def quote_difference(turn: Turn, areas: tuple[Decimal, ...]) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    return quote_at(turn, prices, areas, (difference_word(turn), max(areas) - min(areas)))


def difference_word(turn: Turn) -> str:
    return {"pl": "Różnica", "en": "Difference"}[turn.language]


def compared(turn: Turn) -> tuple[PackagePrice, ...]:
    """Those of this message, however many; one alone with the two that were weighed before, or with
    the one from before; none with those two."""
    is_denied = len(turn.named) > 1 and not IN_PLACE_OF.search(turn.folded)
    denied = () if is_denied else turn.extracted.denied  # "nie Express, tylko Plus od Comfortu"
    told = dict.fromkeys((*turn.extracted.packages, *denied, *ends_named(turn)))
    before = dict.fromkeys(filter(None, (turn.before.package, *turn.state.weighed[::-1])))
    others = [code for code in before if code not in told]
    codes = [*told, *(others[:2] if len(told) < 2 else [])]
    if THAN_ONE.search(turn.extracted.masked) or ends_named(turn):
        codes = [*told, *others[:1]]
    if TO_EACH.search(turn.extracted.masked):
        codes = [*others[:1], *told]
    return tuple(price for code in codes if (price := turn.figures.price(code)))


def ends_named(turn: Turn) -> list[str]:
    """ "Między najtańszym a Comfortem": the packages that have the lowest and the highest price."""
    if above := one_above(turn):
        return above
    if len(turn.named) > 1 or (turn.named and turn.denies_superlatives):
        return []
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    ends = {"cheapest": fixed[:1], "most_expensive": fixed[-1:]}
    return [
        price.code
        for code, word in SUPERLATIVES.items()
        if word.search(turn.folded)
        for price in ends[code]
    ]


@kept
def asks_difference(turn: Turn) -> bool:
    masked = turn.extracted.masked
    if things_on_top(turn):
        return False
    is_told = DIFFERENCE.search(turn.folded) or BY_HOW_MUCH.fullmatch(masked)
    is_told = is_told or BETWEEN_FLATS.search(turn.folded)
    is_of_areas = turn.state.area_before and AGAINST_BEFORE.search(turn.folded)
    is_bare = is_bare_gap(masked) and turn.has_area and len(turn.state.weighed) > 1
    is_of_named = is_less_of_another(turn) or is_maybe_difference(turn) or is_bare
    is_of_named |= turn.extracted.is_gap_guessed and len(compared(turn)) > 1
    is_of_named |= is_in_relation(turn)
    return bool(is_told or is_of_areas) or asks_of_flats(turn) or is_of_named


def is_in_relation(turn: Turn) -> bool:
    """ "A Premium w stosunku do Comfortu?", where an area is known; else of what each has."""
    return turn.has_area and IN_RELATION.fullmatch(turn.extracted.masked) is not None


def is_less_of_another(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_told = LESS_OF.search(masked) or AGAINST_NAMED.fullmatch(masked)
    has_two = len(turn.named) == 1 and len(compared(turn)) > 1
    return is_told is not None and has_two and turn.has_area


def is_maybe_difference(turn: Turn) -> bool:
    if FURTHER_ONE.fullmatch(turn.extracted.masked):
        return turn.learned.square_meters is not None and len(turn.state.weighed) > 1
    if ONLY_BY_HOW_MUCH.fullmatch(turn.extracted.masked):
        return turn.learned.square_meters is not None and len(turn.state.weighed) > 1
    is_short = SHORT_OF.search(turn.extracted.masked) and turn.learned.budget is None
    is_much = MUCH_MORE.search(turn.extracted.masked) and not ELSEWHERE.search(turn.folded)
    masked = turn.extracted.masked
    is_minus = len(turn.named) == 2 and (MINUS.search(masked) or AT_ONE_AREA.search(masked))
    is_minus = is_minus or (turn.is_new("square_meters") and PUT_SIDE_BY_SIDE.search(turn.folded))
    if (is_much or is_minus) and len(turn.named) == 2:
        return True
    if is_short or is_much:
        return turn.learned.square_meters is not None and len(compared(turn)) > 1
    if not MAYBE_DIFFERENCE.search(turn.extracted.masked):
        return False
    is_alone = not turn.named and ALONE_IN_IT.search(turn.extracted.masked) is not None
    ends = SUPERLATIVES.keys() if ends_named(turn) else ()
    codes = {intent.code for intent in turn.sure_intents}.difference(ends)
    is_of_all = is_alone or codes <= CONTRASTED
    is_of_both = bool(turn.areas) and BOTH_FLATS.search(turn.folded) is not None
    has_area = turn.learned.square_meters is not None or is_of_both
    return is_of_all and has_area and len(compared(turn)) > 1
