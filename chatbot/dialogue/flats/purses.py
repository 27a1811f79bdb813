"""Two flats whose owners pay for their own: each beside its own money and its own air conditioning,
and, where both are told, the sum beside the sum."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.mixing import each_line, margin_told
from chatbot.dialogue.flats.row_state import RowsRead, units_in
from chatbot.dialogue.intents import next_suggestions, package_suggestions
from chatbot.dialogue.prices.pricing import TOGETHER
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.rows.row_purses import purse_of
from chatbot.understanding.rows.row_tokens import Row

WITH_COOLING = {
    "pl": "z klimatyzacją ({} × od {}): od {}",
    "en": "with air conditioning ({} × from {}): from {}",
}
OF_ALL_MONEY = {"pl": "z {} {}", "en": "of {} {}"}
AT_LEAST = {
    "pl": ("zostaje do {}", "brakuje co najmniej {}"),
    "en": ("up to {} left", "short of at least {}"),
}


def of_purses(turn: Turn, told: RowsRead, more: Sequence[str]) -> Answer:
    """Those that are asked about, or both; `more` are lines below."""
    money = {at: purse_of(row) for at, row in enumerate(told.rows)} | dict(told.money)
    shown = places_shown(told, money)
    lines, pairs = list[str](), list[Quote]()
    for place in shown:
        row = told.rows[place]
        quotes = quotes_of(turn, row, is_open=told.asks_which)
        lines += [
            f"{line}{beside(turn, quote.total_min, units_in(row), money[place])}"
            for line, quote in each_line(turn, quotes)
        ]
        pairs += quotes if len(quotes) == 1 else []
    units = sum(units_in(told.rows[place]) for place in shown)
    units = max(units, told.units) if len(shown) == len(told.rows) else units  # also of no flat
    if len(pairs) == len(told.rows):
        lines.append(sum_line(turn, pairs, units, [*money.values()]))
    text = turn.say("quote_all_areas", {"quotes": "\n".join([*lines, *more])})
    is_cooled = units > 0 and turn.figures.number(PRICE_OF_ONE) is not None
    buttons = package_suggestions(dict.fromkeys(quote.price for quote in pairs))
    return Answer(
        f"{text}\n\n{turn.say('cooling_quoted')}" if is_cooled else text,
        AIR_CONDITIONING if is_cooled else "quote",
        suggestions=buttons if len(pairs) > 1 else next_suggestions(turn, "quote"),
        package="",
        pairs=tuple((quote.price.code, str(quote.square_meters)) for quote in pairs),
        areas=tuple(row.area for row in told.rows),
        are_apart=len(pairs) < len(told.rows),
        is_cooling_told=True,
    )


def places_shown(told: RowsRead, money: dict[int, Decimal | None]) -> list[int]:
    """What is asked about alone; else where the money is, while one has no package yet."""
    if told.alone is not None:
        return [told.alone]
    if told.money and (told.asks_which or not all(row.code for row in told.rows)):
        return sorted(dict(told.money))
    is_open = told.asks_which or not all(row.code for row in told.rows)
    return [at for at, amount in money.items() if not is_open or amount is not None]


def quotes_of(turn: Turn, row: Row, *, is_open: bool) -> list[Quote]:
    price = turn.figures.price(row.code)
    if price and not is_open:
        return [Quote(price, row.area)]
    return [Quote(each, row.area) for each in turn.figures.prices if not each.is_range]


def sum_line(
    turn: Turn, quotes: Sequence[Quote], units: int, money: Sequence[Decimal | None]
) -> str:
    total = sum((quote.total_min for quote in quotes), Decimal())
    known = [amount for amount in money if amount is not None]
    of_all = sum(known, Decimal()) if len(known) == len(money) else None
    word = TOGETHER[turn.language].capitalize()
    told = beside(turn, total, units, of_all, is_sum=True)
    return f"• {word}: {turn.speaker.money(total)}{told}"


def beside(
    turn: Turn, total: Decimal, units: int, money: Decimal | None, *, is_sum: bool = False
) -> str:
    """What comes on top, and what is left in the end, once."""
    one, words = turn.figures.number(PRICE_OF_ONE), ""
    is_cooled = units > 0 and one is not None
    if one is not None and units > 0:
        total += one * units
        told = WITH_COOLING[turn.language]
        words = f", {told.format(units, turn.speaker.money(one), turn.speaker.money(total))}"
    if money is None:
        return words
    rest = money - total
    left, short = AT_LEAST[turn.language]
    amount = turn.speaker.money(abs(rest))
    margin = (left if rest >= 0 else short).format(amount)
    margin = margin if is_cooled else margin_told(turn, rest)
    if is_sum:
        margin = OF_ALL_MONEY[turn.language].format(turn.speaker.money(money), margin)
    return f"{words} ({margin})"
