"""The flats of several people: each in its package, beside its own money, and their sum."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.household_words import (
    ADDED,
    ASIDE,
    AT_LEAST,
    BOTH,
    COOLING,
    DIFFERENCE,
    HAS_AREA,
    HAS_MONEY,
    IN_PACKAGE,
    LABELS,
    LEFT_FOR,
    MORE,
    MOVED,
    OF_ALL,
    OUT_OF_POCKET,
    PAID,
    QUOTED,
    SAID,
    WITH_LEAST_COOLING,
)
from chatbot.dialogue.flats.mixing import margin_told
from chatbot.dialogue.flats.purses import beside
from chatbot.dialogue.flats.row_state import told_rows, with_units_in
from chatbot.dialogue.intents import next_suggestions, package_suggestions
from chatbot.dialogue.prices.pricing import TOGETHER
from chatbot.dialogue.state import HOME_ASKED, Answer, State, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.homes.reading import Read
from chatbot.understanding.homes.records import Choice, Holdings, Home, told_gift, told_homes
from chatbot.understanding.homes.sentences import UnclearError
from chatbot.understanding.rows.row_purses import with_purse
from chatbot.understanding.rows.row_tokens import Row

TWO = 2


def of_homes(turn: Turn) -> Answer:
    """`turn.homes` is what was read of them."""
    told = turn.homes
    if told is None or told.read is None:
        return unclear(turn)
    read = told.read
    lines = [*home_lines(turn, read), *gift_lines(turn, read)]
    text = turn.say("quote_all_areas", {"quotes": "\n".join(lines)})
    if turn.state.is_unread:
        text = f"{turn.say('homes_left_out')}\n\n{text}"
    found = finished(turn, read.holdings, text, read.shown)
    if read.open_money is None:
        return found
    text = f"{turn.say('homes_whose_money')}\n\n{found.text}"
    buttons = money_offered(turn, read.holdings, read.open_money)
    return asking(replace(found, text=text), f"{read.open_money:.0f} zł", buttons)


def label(turn: Turn, who: str) -> str:
    polish, english = LABELS[who]
    return english if turn.language == "en" else polish


# --- Lines


def home_lines(turn: Turn, read: Read) -> Iterator[str]:
    holdings = read.holdings
    homes = [holdings.homes[who] for who in read.shown]
    if read.is_sum and not any(home.code for home in homes):
        yield from bare_lines(turn, holdings, homes)
        return
    for home in homes:
        yield from lines_of(turn, read, home)
    prices = [turn.figures.price(home.code) for home in homes]
    are_sure = all(price is not None and not price.is_range for price in prices)
    if not read.is_sum or read.asks_which or not are_sure:
        return
    if not any(holdings.homes[who].code != pair[-1].code for who, pair in read.contrast.items()):
        yield sum_line(turn, holdings, homes)
    if read.left_for:
        yield left_line(turn, holdings, read.left_for)
    if len(read.contrast) > 1:
        yield sums_apart(turn, read)
    if read.are_compared:
        yield from difference_lines(turn, holdings, homes)


def lines_of(turn: Turn, read: Read, home: Home) -> Iterator[str]:
    holdings = read.holdings
    money = holdings.joint if read.is_alone else holdings.money_of(home.who)
    choices = read.contrast.get(home.who) or choices_of(turn, home, is_open=read.asks_which)
    prices = [(turn.figures.price(code), area) for code, area in choices]
    quotes = [Quote(price, area) for price, area in prices if price]
    for quote in quotes:
        yield f"{home_line(turn, home, quote, money)}{beside_others(turn, read, home, quote)}"
    if home.who in read.contrast and quotes and not any(quote.price.is_range for quote in quotes):
        gap = abs(quotes[0].total_min - quotes[-1].total_min)
        yield f"• {DIFFERENCE[turn.language]}: {turn.speaker.money(gap)}"


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


def choices_of(turn: Turn, home: Home, *, is_open: bool = False) -> list[Choice]:
    codes = [price.code for price in turn.figures.prices if not price.is_range]
    one = [home.code] if home.code and not is_open else codes
    return [Choice(code, home.area) for code in one]


def home_line(turn: Turn, home: Home, quote: Quote, money: Decimal | None) -> str:
    is_range = quote.price.is_range
    told = "" if is_range else beside(turn, quote.total_min, home.units, money)
    area, total = turn.speaker.area(quote.square_meters), turn.speaker.total(quote)
    return f"• {label(turn, home.who)}: {quote.price.name}, {area}: {total}{told}"


def bare_lines(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> Iterator[str]:
    """Of flats without a package, each package in each, beside money of their own; or in all."""
    have_own = any(holdings.money_of(home.who) is not None for home in homes)
    if not have_own:
        yield from package_lines(turn, holdings, homes)
        return
    for home in homes:
        for code, area in choices_of(turn, home):
            if price := turn.figures.price(code):
                yield home_line(turn, home, Quote(price, area), holdings.money_of(home.who))


def package_lines(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> Iterator[str]:
    speaker, word = turn.speaker, TOGETHER[turn.language].lower()
    area = speaker.area(sum((home.area for home in homes), Decimal()))
    units, money = sum(home.units for home in homes), holdings.money_of_all()
    for price in turn.figures.prices:
        if price.is_range:
            continue
        quotes = {home.who: Quote(price, home.area) for home in homes}
        each = [
            f"{speaker.money(quote.total_min)} ({label(turn, who)}, "
            f"{speaker.area(quote.square_meters)})"
            for who, quote in quotes.items()
        ]
        total = sum((quote.total_min for quote in quotes.values()), Decimal())
        told = f"{speaker.money(total)} ({word} {area}){beside(turn, total, units, money)}"
        yield f"• {price.name}: {', '.join([*each, told])}"


def total_of(turn: Turn, home: Home) -> Decimal:
    """With its air conditioning, at least."""
    price, one = turn.figures.price(home.code), turn.figures.number(PRICE_OF_ONE)
    flat = Quote(price, home.area).total_min if price else Decimal()
    return flat + (one or Decimal()) * home.units


def sum_line(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> str:
    flats = sum((total_of(turn, home._replace(units=0)) for home in homes), Decimal())
    is_all = len(homes) == len(holdings.homes)
    money, units = holdings.money_of_all() if is_all else None, sum(home.units for home in homes)
    told = beside(turn, flats, units, money, is_sum=holdings.joint is None)
    area = turn.speaker.area(sum((home.area for home in homes), Decimal()))
    of_area = f" {area}" if len({home.code for home in homes}) == 1 else ""
    word = TOGETHER[turn.language].capitalize()
    return f"• {word}{of_area}: {turn.speaker.money(flats)}{told}"


def left_line(turn: Turn, holdings: Holdings, who: str) -> str:
    """What is left of the money for all, once the others are paid."""
    others = [home for home in holdings.homes.values() if home.who != who]
    paid = sum((total_of(turn, home) for home in others), Decimal())
    left = (holdings.money_of_all() or Decimal()) - paid
    return f"• {LEFT_FOR[turn.language].format(label(turn, who))}: {margin_told(turn, left)}"


def sums_apart(turn: Turn, read: Read) -> str:
    """What all of them differ by, where several change."""
    sums = [Decimal(), Decimal()]
    for choices in read.contrast.values():
        for at, (code, area) in enumerate(choices):
            price = turn.figures.price(code)
            sums[at] += Quote(price, area).total_min if price else Decimal()
    word = TOGETHER[turn.language].lower()
    return f"• {DIFFERENCE[turn.language]} ({word}): {turn.speaker.money(abs(sums[1] - sums[0]))}"


def difference_lines(turn: Turn, holdings: Holdings, homes: Sequence[Home]) -> Iterator[str]:
    """Between the dearest and the cheapest, each with its air conditioning; and, where one gives
    another something, between what each of them pays."""
    totals = {home.who: total_of(turn, home) for home in homes}
    yield f"• {DIFFERENCE[turn.language]}: {apart(turn, totals)}{cooled_apart(turn, homes)}"
    given = {who: holdings.given_by(who) for who in totals}
    if any(given.values()):
        paid = {who: total + given[who] for who, total in totals.items()}
        yield f"• {OUT_OF_POCKET[turn.language]}: {apart(turn, paid)}"


def cooled_apart(turn: Turn, homes: Sequence[Home]) -> str:
    """Air conditioning has the least price only."""
    return f", {WITH_LEAST_COOLING[turn.language]}" if any(home.units for home in homes) else ""


def apart(turn: Turn, totals: dict[str, Decimal]) -> str:
    most, least = max(totals.values()), min(totals.values())
    who = max(totals, key=lambda each: totals[each])
    more = f" ({MORE[turn.language].format(label(turn, who))})" if most > least else ""
    return f"{turn.speaker.money(most - least)}{more}"


def gift_lines(turn: Turn, read: Read) -> Iterator[str]:
    homes = read.holdings.homes
    for gift in read.holdings.gifts:
        if not {*gift.people()} & {*read.shown}:
            continue
        money = turn.speaker.money(gift.amount)
        if not gift.taker:
            yield f"• {ASIDE[turn.language].format(label(turn, gift.giver), money)}"
            continue
        taker = label(turn, gift.taker)
        if gift.giver not in homes:
            yield f"• {ADDED[turn.language].format(taker, money)}"
            continue
        giver = label(turn, gift.giver)
        paid = total_of(turn, homes[gift.giver]) + read.holdings.given_by(gift.giver)
        least = AT_LEAST[turn.language] if homes[gift.giver].units else ""
        told = PAID[turn.language].format(f"{least}{turn.speaker.money(paid)}")
        told = told if homes[gift.giver].code else ""
        yield f"• {MOVED[turn.language].format(giver, taker, money)}{told}"


# --- Where something isn't clear


def unclear(turn: Turn) -> Answer:
    """What is known, and an honest word; nothing of the message is kept."""
    told = turn.homes
    holdings, why = (told.before, told.unclear) if told else (Holdings(), None)
    everybody = tuple(holdings.homes)
    if len(everybody) < TWO:
        messages = turn.state.visitor_messages + 1
        return Answer(
            with_strange(turn, turn.say("homes_first")),
            "area_unclear",
            learned=turn.before,
            state=replace(turn.state, visitor_messages=messages, is_unread=True),
        )
    read = Read(holdings, everybody)
    lines = "\n".join([*home_lines(turn, read), *gift_lines(turn, read)])
    code = "homes_shared" if why is not None and why.is_share else "homes_unclear"
    text = with_strange(turn, turn.say(code, {"quotes": lines}))
    found = finished(turn, holdings, text, holdings.focus or everybody)
    what, buttons = offered(turn, holdings, why)
    if not buttons:
        return replace(found, suggestions=(), state=replace(found.state, is_unread=True))
    text = f"{turn.say('which_home')}\n{lines}"
    if why is not None and why.is_cooling:
        text = f"{turn.say('cooling_per_unit')}\n\n{text}"
    return asking(replace(found, text=text, intent="area_unclear"), what, buttons)


def with_strange(turn: Turn, text: str) -> str:
    """After the words that were not understood."""
    words = turn.homes.strange if turn.homes else ()
    if not words:
        return text
    first, last = QUOTED[turn.language]
    quoted = ", ".join(f"{first}{word}{last}" for word in words)
    return f"{turn.say('homes_strange', {'asked': quoted})} {text}"


def asking(found: Answer, what: str, buttons: tuple[Suggestion, ...]) -> Answer:
    """Whose `what` is, so that a name alone tells it."""
    asked = f"{HOME_ASKED}{what}"
    state = replace(found.state, asked=asked)
    return replace(found, asked=asked, state=state, suggestions=buttons)


def offered(
    turn: Turn, holdings: Holdings, why: UnclearError | None
) -> tuple[str, tuple[Suggestion, ...]]:
    """What somebody has, in words, and a button for each who may have it."""
    price = turn.figures.price(why.code) if why else None
    if price is not None:
        return f"w {price.name}", packages_offered(turn, holdings, price.name)
    if why is not None and why.is_cooling:
        return COOLING[turn.language][1], cooling_offered(turn, holdings)
    if why is None or why.area is None:
        return "", ()
    area, has = f"{why.area.normalize():f}", HAS_AREA[turn.language]
    shown = turn.speaker.area(why.area)
    buttons = [
        Suggestion(f"{label(turn, who)}: {shown}", has.format(said_of(turn, who), area))
        for who in holdings.homes
    ]
    return f"{area} m2", tuple(buttons)


def packages_offered(turn: Turn, holdings: Holdings, name: str) -> tuple[Suggestion, ...]:
    put, both = IN_PACKAGE[turn.language], BOTH[turn.language]
    each = [
        Suggestion(f"{label(turn, who)}: {name}", put.format(said_of(turn, who), name))
        for who in holdings.homes
    ]
    return (*each, Suggestion(f"{both.capitalize()}: {name}", put.format(both, name)))


def cooling_offered(turn: Turn, holdings: Holdings) -> tuple[Suggestion, ...]:
    title, put = COOLING[turn.language]
    return tuple(
        Suggestion(f"{label(turn, who)}: {title}", f"{put}: {said_of(turn, who)}")
        for who in holdings.homes
    )


def money_offered(turn: Turn, holdings: Holdings, money: Decimal) -> tuple[Suggestion, ...]:
    shown, has = turn.speaker.money(money), HAS_MONEY[turn.language]
    title, payload = OF_ALL[turn.language]
    each = [
        Suggestion(f"{label(turn, who)}: {shown}", has.format(said_of(turn, who), f"{money:.0f}"))
        for who in holdings.homes
    ]
    return (Suggestion(title.format(shown), payload.format(f"{money:.0f}")), *each)


def said_of(turn: Turn, who: str) -> str:
    """As it is read again."""
    return SAID[turn.language].get(who, label(turn, who).lower())


# --- What is known from then on


def finished(turn: Turn, holdings: Holdings, text: str, shown: Sequence[str]) -> Answer:
    homes = [holdings.homes[who] for who in shown]
    is_cooled = any(home.units for home in homes)
    if is_cooled:
        text = f"{text}\n\n{turn.say('cooling_quoted')}"
    prices = [price for home in homes if (price := turn.figures.price(home.code))]
    asked = holdings.focus if len(holdings.focus) == 1 else shown
    one = holdings.homes[asked[0]] if len(asked) == 1 else None
    price = turn.figures.price(one.code) if one else None
    intent = AIR_CONDITIONING if is_cooled else "quote"
    return Answer(
        text,
        intent,
        quote=Quote(price, one.area) if one and price else None,
        suggestions=package_suggestions(dict.fromkeys(prices)) or next_suggestions(turn, "quote"),
        learned=replace(
            turn.learned,
            square_meters=one.area if one else None,
            package=(one.code or None) if one else None,
            budget=holdings.money_of(one.who) if one else holdings.joint,
        ),
        state=state_after(turn, holdings, intent, one),
    )


def state_after(turn: Turn, holdings: Holdings, topic: str, one: Home | None) -> State:
    """`one` is asked about alone."""
    everybody = tuple(holdings.homes.values())
    areas = tuple(str(home.area) for home in everybody)
    pairs = tuple((home.code, str(home.area)) for home in everybody if home.code)
    pairs = pairs if len(pairs) == len(everybody) else ()
    rows = [row_of(holdings, home) for home in everybody]
    return State(
        visitor_messages=turn.state.visitor_messages + 1,
        topic=topic,
        homes=told_homes(holdings.homes),
        homes_before=told_homes(holdings.former),
        home=one.who if one else "",
        spoken=holdings.focus,
        gifts=tuple(map(told_gift, holdings.gifts)),
        joint="" if holdings.joint is None else str(holdings.joint),
        are_we=holdings.are_we,
        rows=told_rows(rows) if len(rows) == TWO else (),
        areas=areas if one is None else (),
        are_added=one is None,
        flats=areas,
        pairs=pairs,
        plan=pairs,
    )


def row_of(holdings: Holdings, home: Home) -> Row:
    """For what is asked of two flats beside their prices."""
    row, money = Row(home.area, home.code, (home.who,)), holdings.money_of(home.who)
    row = with_purse(row, money) if money is not None else row
    return with_units_in(row, home.units) if home.units else row
