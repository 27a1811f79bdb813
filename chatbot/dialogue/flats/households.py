"""The flats of several people: each in its package, beside its own money, and their sum."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.purses import beside
from chatbot.dialogue.intents import next_suggestions, package_suggestions
from chatbot.dialogue.prices.pricing import TOGETHER
from chatbot.dialogue.state import Answer, State, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.homes.reading import Choice, Read
from chatbot.understanding.homes.records import Holdings, Home, told_homes
from chatbot.understanding.homes.words import LABELS

DIFFERENCE = {"pl": "Różnica", "en": "Difference"}
MORE = {"pl": "więcej: {}", "en": "more: {}"}
MOVED = {
    "pl": "Wliczone, co przechodzi: {} → {}, {}",
    "en": "Counted as given: {} → {}, {}",
}
PAID = {"pl": " ({} razem z tym: {})", "en": " ({} with that: {})"}
ADDED = {"pl": "Wliczone dodatkowo: {}, {}", "en": "Counted on top: {}, {}"}


def of_homes(turn: Turn) -> Answer:
    """`turn.homes` is what was read of them."""
    told = turn.homes
    if told is None or told.read is None:
        return unclear(turn)
    read = told.read
    return finished(turn, read.holdings, table(turn, read), read.shown)


def table(turn: Turn, read: Read) -> str:
    lines = [*home_lines(turn, read), *gift_lines(turn, read)]
    return turn.say("quote_all_areas", {"quotes": "\n".join(lines)})


def label(turn: Turn, who: str) -> str:
    polish, english = LABELS[who]
    return english if turn.language == "en" else polish


def home_lines(turn: Turn, read: Read) -> Iterator[str]:
    holdings = read.holdings
    for who in read.shown:
        home, money = holdings.homes[who], holdings.money_of(who)
        choices = read.contrast.get(who) or choices_of(turn, home)
        prices = [(turn.figures.price(code), area) for code, area in choices]
        quotes = [Quote(price, area) for price, area in prices if price]
        for quote in quotes:
            yield home_line(turn, home, quote, money)
        if who in read.contrast:
            yield f"• {DIFFERENCE[turn.language]}: {gap(turn, quotes)}"
    homes = [holdings.homes[who] for who in read.shown]
    if len(homes) < 2 or not all(home.code for home in homes) or read.contrast and not read.is_sum:
        return
    if read.is_sum:
        yield sum_line(turn, holdings, homes)
    if read.are_compared:
        yield difference_line(turn, homes)


def choices_of(turn: Turn, home: Home) -> list[Choice]:
    codes = [price.code for price in turn.figures.prices if not price.is_range]
    return [Choice(code, home.area) for code in ([home.code] if home.code else codes)]


def home_line(turn: Turn, home: Home, quote: Quote, money: Decimal | None) -> str:
    told = beside(turn, quote.total_min, home.units, money)
    area, total = turn.speaker.area(quote.square_meters), turn.speaker.total(quote)
    return f"• {label(turn, home.who)}: {quote.price.name}, {area}: {total}{told}"


def total_of(turn: Turn, home: Home) -> Decimal:
    price, one = turn.figures.price(home.code), turn.figures.number(PRICE_OF_ONE)
    flat = Quote(price, home.area).total_min if price else Decimal()
    return flat + (one or Decimal()) * home.units


def sum_line(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> str:
    flats = [replace_units(home) for home in homes]
    total = sum((total_of(turn, home) for home in flats), Decimal())
    is_all = len(homes) == len(holdings.homes)
    money, units = holdings.money_of_all() if is_all else None, sum(home.units for home in homes)
    told = beside(turn, total, units, money, is_sum=holdings.joint is None)
    codes = {home.code for home in homes}
    area = turn.speaker.area(sum((home.area for home in homes), Decimal()))
    word = TOGETHER[turn.language].capitalize()
    return f"• {word}{f' {area}' if len(codes) == 1 else ''}: {turn.speaker.money(total)}{told}"


def replace_units(home: Home) -> Home:
    return home._replace(units=0)


def difference_line(turn: Turn, homes: Sequence[Home]) -> str:
    """Between the dearest and the cheapest, each with its air conditioning."""
    totals = {home.who: total_of(turn, home) for home in homes}
    dearest = max(totals, key=lambda who: totals[who])
    amount = turn.speaker.money(max(totals.values()) - min(totals.values()))
    more = MORE[turn.language].format(label(turn, dearest))
    return f"• {DIFFERENCE[turn.language]}: {amount} ({more})"


def gap(turn: Turn, quotes: Sequence[Quote]) -> str:
    return turn.speaker.money(abs(quotes[0].total_min - quotes[-1].total_min))


def gift_lines(turn: Turn, read: Read) -> Iterator[str]:
    for giver, taker, amount in read.holdings.gifts:
        if not {giver, taker} & {*read.shown}:
            continue
        money = turn.speaker.money(amount)
        if giver in read.holdings.homes:
            words = MOVED[turn.language].format(label(turn, giver), label(turn, taker), money)
            paid = total_of(turn, read.holdings.homes[giver]) + amount
            if read.holdings.homes[giver].code:
                words += PAID[turn.language].format(label(turn, giver), turn.speaker.money(paid))
        else:
            words = ADDED[turn.language].format(label(turn, taker), money)
        yield f"• {words}"


def unclear(turn: Turn) -> Answer:
    """What is known, and an honest word; nothing of the message is kept."""
    told = turn.homes
    holdings = told.before if told else Holdings()
    everybody = tuple(holdings.homes)
    read = Read(holdings, everybody, is_sum=True)
    lines = "\n".join([*home_lines(turn, read), *gift_lines(turn, read)])
    is_share = told is not None and told.unclear is not None and told.unclear.is_share
    code = "homes_shared" if is_share else "homes_unclear"
    text = turn.say(code, {"quotes": lines})
    found = finished(turn, holdings, text, holdings.focus)
    return replace(found, suggestions=amounts_offered(turn, holdings))


def amounts_offered(turn: Turn, holdings: Holdings) -> tuple[Suggestion, ...]:
    return ()


def finished(turn: Turn, holdings: Holdings, text: str, shown: Sequence[str]) -> Answer:
    homes = [holdings.homes[who] for who in shown]
    is_cooled = any(home.units for home in homes)
    if is_cooled:
        text = f"{text}\n\n{turn.say('cooling_quoted')}"
    prices = [price for home in homes if (price := turn.figures.price(home.code))]
    buttons = package_suggestions(dict.fromkeys(prices)) or next_suggestions(turn, "quote")
    one = homes[0] if len(homes) == 1 else None
    learned = replace(
        turn.learned,
        square_meters=one.area if one else None,
        package=(one.code or None) if one else None,
        budget=holdings.money_of(one.who) if one else holdings.joint,
    )
    state = replace(
        State(),
        visitor_messages=turn.state.visitor_messages + 1,
        topic=AIR_CONDITIONING if is_cooled else "quote",
        homes=told_homes(holdings.homes),
        home=one.who if one else "",
        spoken=tuple(shown),
        gifts=tuple((giver, taker, str(amount)) for giver, taker, amount in holdings.gifts),
        joint="" if holdings.joint is None else str(holdings.joint),
        are_we=holdings.are_we,
        codes_before=tuple(holdings.codes_before.items()),
    )
    return Answer(
        text,
        AIR_CONDITIONING if is_cooled else "quote",
        suggestions=buttons,
        learned=learned,
        state=state,
    )
