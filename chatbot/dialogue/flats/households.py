"""The flats of several people: each in its package, beside its own money, and their sum."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.mixing import margin_told
from chatbot.dialogue.flats.purses import beside
from chatbot.dialogue.flats.row_state import told_rows, with_units_in
from chatbot.dialogue.intents import next_suggestions, package_suggestions
from chatbot.dialogue.prices.pricing import TOGETHER
from chatbot.dialogue.state import HOME_ASKED, Answer, State, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.homes.reading import Choice, Read
from chatbot.understanding.homes.records import Holdings, Home, told_homes
from chatbot.understanding.homes.words import LABELS
from chatbot.understanding.rows.row_purses import with_purse
from chatbot.understanding.rows.row_tokens import Row

TWO = 2

SAID = {"pl": {"own": "moje"}, "en": {"own": "mine"}}
IN_PACKAGE = {"pl": "{} w {}", "en": "{} in {}"}
ALL_SAID = {"pl": "oba", "en": "both"}
HAS_AREA = {"pl": "{} ma {} m2", "en": "{} has {} m2"}
HAS_MONEY = {"pl": "na {} jest {} zł", "en": "{}: {} zł"}
OF_ALL = {
    "pl": ("Na wszystkie razem: {}", "razem na oba {} zł"),
    "en": ("For all together: {}", "together for both {} zł"),
}
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
    found = finished(turn, read.holdings, table(turn, read), read.shown)
    if read.open_money is None:
        return found
    found = asking(found, f"{read.open_money:.0f} zł")
    return replace(
        found,
        text=f"{turn.say('homes_whose_money')}\n\n{found.text}",
        suggestions=money_offered(turn, read.holdings, read.open_money),
    )


def table(turn: Turn, read: Read) -> str:
    lines = [*home_lines(turn, read), *gift_lines(turn, read)]
    return turn.say("quote_all_areas", {"quotes": "\n".join(lines)})


def label(turn: Turn, who: str) -> str:
    polish, english = LABELS[who]
    return english if turn.language == "en" else polish


def home_lines(turn: Turn, read: Read) -> Iterator[str]:
    holdings = read.holdings
    homes = [holdings.homes[who] for who in read.shown]
    if read.is_sum and not any(home.code for home in homes):
        yield from bare_lines(turn, holdings, homes)
        return
    for home in homes:
        money = holdings.joint if read.is_alone else holdings.money_of(home.who)
        choices = read.contrast.get(home.who) or choices_of(turn, home, is_open=read.asks_which)
        prices = [(turn.figures.price(code), area) for code, area in choices]
        quotes = [Quote(price, area) for price, area in prices if price]
        for quote in quotes:
            line = home_line(turn, home, quote, money)
            yield f"{line}{beside_others(turn, read, home, quote)}"
        if home.who in read.contrast:
            yield f"• {DIFFERENCE[turn.language]}: {gap(turn, quotes)}"
    if not read.is_sum or read.asks_which or not all(home.code for home in homes):
        return
    yield sum_line(turn, holdings, homes)
    if len(read.contrast) > 1:
        yield sums_apart(turn, read)
    if read.are_compared:
        yield difference_line(turn, homes)


def beside_others(turn: Turn, read: Read, home: Home, quote: Quote) -> str:
    """The sum with each package that may be taken, where the money is for all of them."""
    joint = read.holdings.money_of_all()
    others = [each for each in read.holdings.homes.values() if each.who != home.who]
    is_open = read.asks_which or not home.code
    if not is_open or read.holdings.joint is None or joint is None:
        return ""
    if not all(each.code for each in others):
        return ""
    total = quote.total_min + sum((total_of(turn, each) for each in others), Decimal())
    word = TOGETHER[turn.language].lower()
    return f" ({word} {turn.speaker.money(total)}, {margin_told(turn, joint - total)})"


def bare_lines(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> Iterator[str]:
    """Of flats without a package, each package in each, and in all of them."""
    have_own = any(holdings.money_of(home.who) is not None for home in homes)
    for home in homes if have_own else ():
        for code, area in choices_of(turn, home):
            price, money = turn.figures.price(code), holdings.money_of(home.who)
            if price:
                yield home_line(turn, home, Quote(price, area), money)
    if have_own:
        return
    area = turn.speaker.area(sum((home.area for home in homes), Decimal()))
    word, money = TOGETHER[turn.language].lower(), holdings.money_of_all()
    units = sum(home.units for home in homes)
    for price in turn.figures.prices:
        quotes = [Quote(price, home.area) for home in homes]
        total = sum((quote.total_min for quote in quotes), Decimal())
        each = [
            f"{turn.speaker.money(quote.total_min)} ({label(turn, home.who)}, "
            f"{turn.speaker.area(home.area)})"
            for quote, home in zip(quotes, homes, strict=True)
        ]
        if not price.is_range:
            told = beside(turn, total, units, money)
            yield (
                f"• {price.name}: {', '.join(each)}, {turn.speaker.money(total)} ({word} {area}){told}"
            )


def sums_apart(turn: Turn, read: Read) -> str:
    """What all of them differ by, where several change."""
    sums = [Decimal(), Decimal()]
    for choices in read.contrast.values():
        for at, (code, area) in enumerate(choices):
            price = turn.figures.price(code)
            sums[at] += Quote(price, area).total_min if price else Decimal()
    word = TOGETHER[turn.language].lower()
    return f"• {DIFFERENCE[turn.language]} ({word}): {turn.speaker.money(abs(sums[1] - sums[0]))}"


def choices_of(turn: Turn, home: Home, *, is_open: bool = False) -> list[Choice]:
    codes = [price.code for price in turn.figures.prices if not price.is_range]
    one = [home.code] if home.code and not is_open else codes
    return [Choice(code, home.area) for code in one]


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
    found = finished(turn, holdings, text, holdings.focus or everybody)
    why = told.unclear if told else None
    if why is not None and why.code:
        buttons = packages_offered(turn, holdings, why.code)
        price = turn.figures.price(why.code)
        found = asking(found, f"w {price.name}" if price else "")
        text = f"{turn.say('which_flat')}\n{lines}"
        return replace(found, text=text, intent="area_unclear", suggestions=buttons)
    area = why.area if why else None
    if area is None:
        return replace(found, suggestions=())
    found = asking(found, f"{area.normalize():f} m2")
    return replace(
        found,
        text=f"{turn.say('which_flat')}\n{lines}",
        intent="area_unclear",
        suggestions=areas_offered(turn, holdings, area),
    )


def asking(found: Answer, what: str) -> Answer:
    """Whose `what` is, so that a name alone tells it."""
    asked = f"{HOME_ASKED}{what}"
    return replace(found, asked=asked, state=replace(found.state, asked=asked))


def packages_offered(turn: Turn, holdings: Holdings, code: str) -> tuple[Suggestion, ...]:
    price, put = turn.figures.price(code), IN_PACKAGE[turn.language]
    if price is None:
        return ()
    each = [
        Suggestion(f"{label(turn, who)}: {price.name}", put.format(said_of(turn, who), price.name))
        for who in holdings.homes
    ]
    of_all = ALL_SAID[turn.language]
    return (
        *each,
        Suggestion(f"{of_all.capitalize()}: {price.name}", put.format(of_all, price.name)),
    )


def said_of(turn: Turn, who: str) -> str:
    """As it is read again."""
    return SAID[turn.language].get(who, label(turn, who).lower())


def areas_offered(turn: Turn, holdings: Holdings, area: Decimal) -> tuple[Suggestion, ...]:
    has = HAS_AREA[turn.language]
    return tuple(
        Suggestion(
            f"{label(turn, who)}: {turn.speaker.area(area)}",
            has.format(said_of(turn, who), f"{area.normalize():f}"),
        )
        for who in holdings.homes
    )


def money_offered(turn: Turn, holdings: Holdings, money: Decimal) -> tuple[Suggestion, ...]:
    """Whose it is."""
    amount = turn.speaker.money(money)
    each = [
        Suggestion(
            f"{label(turn, who)}: {amount}",
            HAS_MONEY[turn.language].format(said_of(turn, who), f"{money:.0f}"),
        )
        for who in holdings.homes
    ]
    of_all = OF_ALL[turn.language]
    return (Suggestion(of_all[0].format(amount), of_all[1].format(f"{money:.0f}")), *each)


def row_of(home: Home) -> Row:
    """For what is asked of two flats beside their prices."""
    row = Row(home.area, home.code, (home.who,))
    row = with_purse(row, home.money) if home.money is not None else row
    return with_units_in(row, home.units) if home.units else row


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
    pairs = tuple((home.code, str(home.area)) for home in holdings.homes.values() if home.code)
    price = turn.figures.price(one.code) if one else None
    state = replace(
        State(),
        visitor_messages=turn.state.visitor_messages + 1,
        topic=AIR_CONDITIONING if is_cooled else "quote",
        homes=told_homes(holdings.homes),
        rows=told_rows(map(row_of, holdings.homes.values())) if len(holdings.homes) == TWO else (),
        areas=tuple(str(home.area) for home in holdings.homes.values()) if one is None else (),
        are_added=one is None,
        flats=tuple(str(home.area) for home in holdings.homes.values()),
        pairs=pairs if len(pairs) == len(holdings.homes) else (),
        plan=pairs if len(pairs) == len(holdings.homes) else (),
        home=one.who if one else "",
        spoken=tuple(shown),
        gifts=tuple((giver, taker, str(amount)) for giver, taker, amount in holdings.gifts),
        joint="" if holdings.joint is None else str(holdings.joint),
        are_we=holdings.are_we,
        homes_before=told_homes(holdings.former),
    )
    return Answer(
        text,
        AIR_CONDITIONING if is_cooled else "quote",
        quote=Quote(price, one.area) if price and one else None,
        suggestions=buttons,
        learned=learned,
        state=state,
    )
