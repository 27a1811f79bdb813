"""Several flats or floors of one owner: each in its package, their sum, and what it differs by."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.mixing import MIXING, margin_told
from chatbot.dialogue.flats.purses import beside
from chatbot.dialogue.flats.row_state import told_rows, with_units_in
from chatbot.dialogue.intents import (
    intent_suggestions,
    intent_text,
    next_suggestions,
    package_suggestions,
)
from chatbot.dialogue.state import UNSURE_OF_PRICE, Answer, State, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.lots.records import (
    Lot,
    Lots,
    LotsRead,
    are_placed,
    area_of,
    code_of,
    told_lots,
)
from chatbot.understanding.lots.words import LET, MINE, STOREYS
from chatbot.understanding.rows import row_words
from chatbot.understanding.rows.row_tokens import Row

PAIR = 2
THEN = (("(zostaje do", "(zostaje wtedy do"), ("(brakuje co", "(brakuje wtedy co"))
GROSZ = Decimal("0.01")
STOREY_NAMES = {"ground": "parter", "upper": "piętro", "attic": "poddasze"}
WORDS_OF_ROWS = {LET: row_words.LET, MINE: row_words.OWN}


def of_lots(turn: Turn) -> Answer:
    """`turn.lots` is what was read of them."""
    told = turn.lots
    if told is None or told.now is None:
        return lots_unclear(turn)
    are_open = any(not told.now.each[at].code for at in told.shown)
    is_partly = are_open and any(lot.code for lot in told.now.each)
    code = "quote_rest_open" if is_partly else "quote_all_areas"
    if sum(not told.now.each[at].code for at in told.shown) > 1:
        code = "quote_rest_unknown" if is_partly else code
    text = turn.say(code, {"quotes": "\n".join(lines_of(turn, told))})
    if turn.state.is_unread:
        text = f"{turn.say('homes_left_out')}\n\n{text}"
    return finished(turn, told.now, text)


def lots_unclear(turn: Turn) -> Answer:
    """What is known, and an honest word; nothing of the message is kept."""
    lots, which = (turn.lots.before, turn.lots.which) if turn.lots else (Lots(), "")
    if price := turn.figures.price(which):
        return which_lot(turn, lots, price)
    lines = "\n".join(lot_lines(turn, lots, range(len(lots.each))))
    state = replace(
        turn.was,
        visitor_messages=turn.was.visitor_messages + 1,
        fallbacks=turn.was.fallbacks + 1,
        asked="",
        is_unread=True,
    )
    return Answer(
        turn.say("lots_unclear", {"quotes": lines}),
        UNSURE_OF_PRICE,
        suggestions=intent_suggestions(turn, ["human", "price_list", "booking"]),
        learned=turn.known,
        state=state,
    )


def which_lot(turn: Turn, lots: Lots, price: PackagePrice) -> Answer:
    """ "A jedna w Plusie?", where they differ: each in it, and a button for each."""
    each = dict.fromkeys(lot._replace(code=price.code, units=0) for lot in lots.each)
    areas = {f"{lot.area.normalize():f}": turn.speaker.area(lot.area) for lot in each}
    both = Suggestion(f"oba {price.name}", f"wszystkie w {price.name}")
    is_bare = turn.lots is not None and turn.lots.is_bare
    state = replace(turn.was, visitor_messages=turn.was.visitor_messages + 1, asked="")
    return Answer(
        turn.say("which_lot", {"quotes": "\n".join(lot_line(turn, lot, 1) for lot in each)}),
        "area_unclear",
        suggestions=(
            *(Suggestion(shown, f"to {area} m2 w {price.name}") for area, shown in areas.items()),
            *([both] if is_bare else []),
        ),
        learned=replace(turn.known, budget=lots.money),
        state=state,
    )


# --- Lines


def lines_of(turn: Turn, told: LotsRead) -> Iterator[str]:
    lots = told.now or told.before
    beside_money = replace(lots, money=None) if told.is_money_apart else lots
    is_rest = "rest" in told.asks or len(lots.each) == 1
    yield from lot_lines(turn, beside_money, told.shown, told.denied, is_rest=is_rest)
    total = total_of(turn, lots.each)
    if "rate" in told.asks and are_placed(lots.each):
        yield from rate_lines(turn, lots, total)
    if "between" in told.asks and len(lots.each) == PAIR and are_placed(lots.each):
        one, other = (total_of(turn, [lot]) for lot in lots.each)
        yield f"• Różnica między nimi: {turn.speaker.money(abs(one - other))}"
    if told.than and are_placed(told.than) and are_placed(lots.each):
        yield from than_lines(turn, told, lots, total)
    if told.variants:
        yield from variant_lines(turn, lots, told.variants)
    if beside_money.money is not None:
        money, area = turn.speaker.money(beside_money.money), turn.speaker.area(lots.area)
        if len(told.shown) == len(lots.each):
            yield f"• Budżet {money}, metraż {area}"
    if "which" in told.asks:
        for price in turn.figures.prices:
            if not price.is_range and price.code != lots.code:
                yield uniform_line(turn, lots, price)


def rate_lines(turn: Turn, lots: Lots, total: Decimal) -> Iterator[str]:
    """Of each package, and on the average."""
    for code in dict.fromkeys(lot.code for lot in lots.each):
        if price := turn.figures.price(code):
            yield f"• {price.name}: {turn.speaker.money(price.low)}/m²"
    yield f"• Średnio: {turn.speaker.money((total / lots.area).quantize(GROSZ))}/m²"


def lot_lines(
    turn: Turn,
    lots: Lots,
    shown: Sequence[int],
    denied: Set[str] = frozenset(),
    *,
    is_rest: bool = False,
) -> Iterator[str]:
    each = [lots.each[at] for at in shown]
    if not any(lot.code for lot in each):
        yield from package_lines(turn, each, lots.money)
        return
    are_open = sum(not lot.code for lot in each) > 1
    for lot, times in Counter(lot for lot in each if lot.code or not are_open).items():
        fixed = [price.code for price in turn.figures.prices if not price.is_range]
        for code in [lot.code] if lot.code else [code for code in fixed if code not in denied]:
            margin = margin_of(turn, lots, lot) if len(each) == 1 and is_rest else ""
            yield f"{lot_line(turn, lot._replace(code=code), times)}{margin}"
    if len(each) > 1 and are_placed(each):
        yield sum_line(turn, each, lots.money if len(each) == len(lots.each) else None)


def margin_of(turn: Turn, lots: Lots, lot: Lot) -> str:
    if lots.money is None or not lot.code:
        return ""
    return f" ({margin_told(turn, lots.money - total_of(turn, [lot]))})"


def label(lot: Lot) -> str:
    name = next((STOREY_NAMES[name] for name in lot.names & STOREYS), "")
    return f" ({name})" if name else ""


def lot_line(turn: Turn, lot: Lot, times: int) -> str:
    area, price = turn.speaker.area(lot.area), turn.figures.price(lot.code)
    if price is None:
        return f"• {area}{label(lot)}"
    total = turn.speaker.total(Quote(price, lot.area))
    if times > 1:
        whole = turn.speaker.money(times * Quote(price, lot.area).total_min)
        total = f"{times} × {total} = {whole}"
    cooled = beside(turn, times * Quote(price, lot.area).total_min, times * lot.units, None)
    return f"• {price.name}, {area}: {total}{label(lot)}{cooled}"


def package_lines(turn: Turn, each: Sequence[Lot], money: Decimal | None) -> Iterator[str]:
    """Of flats without a package: each package in each, and in all."""
    whole, units = area_of(each), sum(lot.units for lot in each)
    for price in turn.figures.prices:
        if price.is_range:
            continue
        quotes = Counter(Quote(price, lot.area) for lot in each)
        told = [package_in(turn, quote, times) for quote, times in quotes.items()]
        total = total_of(turn, [lot._replace(code=price.code, units=0) for lot in each])
        together = f"{turn.speaker.money(total)} (razem {turn.speaker.area(whole)})"
        parts = [*told, together] if len(each) > 1 else told
        yield f"• {price.name}: {', '.join(parts)}{beside(turn, total, units, money)}"


def package_in(turn: Turn, quote: Quote, times: int) -> str:
    area = turn.speaker.area(quote.square_meters)
    return f"{turn.speaker.total(quote)} ({f'{times} × ' if times > 1 else ''}{area})"


def sum_line(turn: Turn, each: Sequence[Lot], money: Decimal | None) -> str:
    flats = total_of(turn, [lot._replace(units=0) for lot in each])
    told = beside(turn, flats, sum(lot.units for lot in each), money)
    for said, then in THEN:
        told = told.replace(said, then)
    area = f" {turn.speaker.area(area_of(each))}" if code_of(each) else ""
    return f"• Razem{area}: {turn.speaker.money(flats)}{told}"


def than_lines(turn: Turn, told: LotsRead, lots: Lots, total: Decimal) -> Iterator[str]:
    before = total_of(turn, told.than)
    price = turn.figures.price(told.than_code)
    if not price and turn.state.are_lots_alone and "gap" not in told.asks:
        return  # one of them was told by itself, and no sum
    area = turn.speaker.area(area_of(told.than))
    name = f"Wszystko w pakiecie {price.name}, {area}" if price else "Poprzednio"
    if not price and told.than not in {told.before.each, told.before.former}:
        name = "Dla porównania"
    margin = f" ({margin_told(turn, lots.money - before)})" if lots.money is not None else ""
    yield f"• {name}: {turn.speaker.money(before)}{margin}"
    if price and lots.code:
        yield from gap_lines(turn, lots, code_of(told.than))
        return
    way = "taniej" if total < before else "drożej" if total > before else "tyle samo"
    yield f"• Różnica: {turn.speaker.money(abs(total - before))} ({way})"


def variant_lines(turn: Turn, lots: Lots, codes: Sequence[str]) -> Iterator[str]:
    prices = [price for code in codes if (price := turn.figures.price(code))]
    for price in prices:
        yield uniform_line(turn, lots, price)
    yield from gap_lines(turn, replace_code(lots, codes[0]), codes[1])


def replace_code(lots: Lots, code: str) -> Lots:
    return replace(lots, each=tuple(lot._replace(code=code) for lot in lots.each))


def gap_lines(turn: Turn, lots: Lots, code: str) -> Iterator[str]:
    """Between two packages that all of them have, in each and in all."""
    one, other = turn.figures.price(lots.code), turn.figures.price(code)
    if one is None or other is None:
        return
    gap, areas = abs(one.low - other.low), dict.fromkeys(lot.area for lot in lots.each)
    way = "taniej" if one.low < other.low else "drożej"
    for area in areas if len(areas) > 1 else ():
        yield f"• Różnica, {turn.speaker.area(area)}: {turn.speaker.money(gap * area)}"
    whole = turn.speaker.area(lots.area)
    yield f"• Różnica, razem {whole}: {turn.speaker.money(gap * lots.area)} ({way})"


def uniform_line(turn: Turn, lots: Lots, price: PackagePrice) -> str:
    each = [lot._replace(code=price.code) for lot in lots.each]
    total = total_of(turn, each)
    margin = f" ({margin_told(turn, lots.money - total)})" if lots.money is not None else ""
    return f"• Wszystko w pakiecie {price.name}: {turn.speaker.money(total)}{margin}"


def total_of(turn: Turn, each: Sequence[Lot]) -> Decimal:
    """With air conditioning, at its least price."""
    one = turn.figures.number(PRICE_OF_ONE) or Decimal()
    prices = [(turn.figures.price(lot.code), lot) for lot in each]
    flats = [Quote(price, lot.area).total_min for price, lot in prices if price]
    return sum(flats, Decimal()) + one * sum(lot.units for lot in each)


# --- What is known from then on


def finished(turn: Turn, lots: Lots, text: str) -> Answer:
    is_cooled = any(lot.units for lot in lots.each)
    if is_cooled:
        text = f"{text}\n\n{turn.say('cooling_quoted')}"
    are_mixed = any(lot.names & STOREYS for lot in lots.each) and not lots.code
    intent = turn.knowledge.intents.get(MIXING) if are_mixed and are_placed(lots.each) else None
    told = (text, (intent_text(turn, intent) or "") if intent else "")
    prices = [price for lot in lots.each if (price := turn.figures.price(lot.code))]
    topic = AIR_CONDITIONING if is_cooled else "quote"
    return Answer(
        "\n\n".join(filter(None, told)),
        topic,
        quote=quote_of(turn, lots),
        suggestions=package_suggestions(dict.fromkeys(prices)) or next_suggestions(turn, "quote"),
        learned=turn.learned,
        state=state_after(turn, lots, topic),
    )


def quote_of(turn: Turn, lots: Lots) -> Quote | None:
    """Of one that is told alone, or of a house in one package."""
    shown = [lots.each[at] for at in lots.focus] if lots.is_alone else [*lots.each]
    is_house = any(lot.names & STOREYS for lot in shown)
    price = turn.figures.price(code_of(shown))
    is_one = len(shown) == 1 or is_house
    return Quote(price, area_of(shown)) if price and is_one else None


def state_after(turn: Turn, lots: Lots, topic: str) -> State:
    are_several = len(lots.each) > 1
    areas = tuple(str(lot.area) for lot in lots.each) if are_several else ()
    pairs = tuple((lot.code, str(lot.area)) for lot in lots.each)
    pairs = pairs if are_placed(lots.each) and are_several else ()
    is_changed = lots.money != turn.known.budget
    return replace(
        turn.state,
        fallbacks=0,
        asked="",
        visitor_messages=turn.state.visitor_messages + 1,
        topic=topic,
        is_unread=False,
        areas=areas,
        flats=areas,
        are_added=are_several,
        are_storeys=False,
        is_one_chosen=False,
        either="",
        listed=(),
        pairs=pairs,
        plan=pairs,
        plan_before=plan_before(lots),
        rows=told_rows(map(row_of, lots.each)) if len(lots.each) == PAIR else (),
        home="",
        homes=(),
        owners=(),
        lots=told_lots(lots.each),
        lots_before=told_lots(lots.former),
        lots_focus=lots.focus,
        are_lots_alone=lots.is_alone,
        ledger={} if is_changed else turn.state.ledger,
        offered=(),
    )


def plan_before(lots: Lots) -> tuple[tuple[str, str], ...]:
    is_same = [lot.area for lot in lots.former] == [lot.area for lot in lots.each]
    is_told = is_same and are_placed(lots.former)
    return tuple((lot.code, str(lot.area)) for lot in lots.former) if is_told else ()


def row_of(lot: Lot) -> Row:
    row = Row(lot.area, lot.code, tuple(WORDS_OF_ROWS[n] for n in lot.names if n in WORDS_OF_ROWS))
    return with_units_in(row, lot.units) if lot.units else row


def lots_kept(
    turn: Turn, flats: Sequence[str], plan: Sequence[tuple[str, str]], area: Decimal | None
) -> dict[str, Any]:
    """After an answer of something else, unless it is of other flats, or of other packages."""
    known = sorted((Decimal(area), code) for area, code, *_ in turn.was.lots)
    areas = [*map(Decimal, flats)] if flats else [area] if area is not None else []
    placed = sorted((Decimal(area), code) for code, area in plan)
    if "cool" in turn.wanted.kinds:
        return {}  # where it is by now the rules for one flat know
    if [area for area, _ in known] != sorted(areas) or (placed and placed != known):
        return {}
    names = ("lots", "lots_before", "lots_focus", "are_lots_alone")
    return {name: getattr(turn.was, name) for name in names}
