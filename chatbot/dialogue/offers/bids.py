"""Other firms' offers, as they were read: always the same lines, and first what is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from chatbot.dialogue.checked import unsure
from chatbot.dialogue.offers.offer_goes_on import rest_told, their_name
from chatbot.dialogue.offers.offers import NAMES, which_firm
from chatbot.dialogue.offers.other_offers import (
    gross,
    line,
    rate_line,
    scope,
    scope_of_several,
    suggestions,
    told_in_row,
    with_vat,
)
from chatbot.dialogue.prices.pricing import ask_area
from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.bids.records import Bid, Bids, BidsRead
from chatbot.understanding.offers.known_offers import MOST_KEPT
from chatbot.understanding.offers.other_offers import OtherOffer

GROSZ, PAIR = Decimal("0.01"), 2
VAT = "prices.vat_percent_included"
NOMINATIVE = ("pierwsza oferta", "druga oferta", "trzecia oferta")
THAN_FIRM = ("od pierwszej", "od drugiej", "od trzeciej")
AT_FIRM = ("Przy pierwszej ofercie", "Przy drugiej ofercie", "Przy trzeciej ofercie")
WITH_ONE = ("Przy tamtej ofercie", "tamta oferta")


def of_bids(turn: Turn) -> Answer:
    """`turn.bids` is what was read of them."""
    told = turn.bids
    if told is not None and told.which:
        return of_one(turn, told)
    if told is None or told.now is None:
        return unsure(turn, Answer("", "", learned=turn.learned, state=turn.state))
    area = told.now.area
    if area is None:
        return of_no_area(turn, told.now)
    table = Table(turn, told.now, told, area)
    if told.is_of_ours:
        return of_ours(turn, told, table)
    parts = [*table.first_lines(), table.head(), *table.lines()]
    text = "\n".join(filter(None, [*parts, table.scope(), note_of_area(turn, told)]))
    prices = table.prices
    return Answer(
        text,
        BUDGET if "rest" in told.asks else "quote",
        quote=Quote(prices[0], area) if len(prices) == 1 else None,
        is_list=len(prices) > 1,
        is_against_offer=True,
        suggestions=suggestions(turn),
        learned=turn.learned,
        state=state_after(turn, told, prices),
    )


def of_one(turn: Turn, told: BidsRead) -> Answer:
    """Which firm it is told of."""
    state = replace(turn.state, visitor_messages=turn.state.visitor_messages + 1, asked="")
    return replace(which_firm(turn, told.which), learned=turn.learned, state=state)


def of_ours(turn: Turn, told: BidsRead, table: "Table") -> Answer:
    """Two of our packages with each other, whatever others offer."""
    prices = table.prices
    gap = table.money(table.ours(prices[-1]) - table.ours(prices[0]))
    lines = [table.our_line(price) for price in prices]
    text = "\n".join([table.gap_of_packages(), table.head(), *lines, f"• Różnica: {gap}"])
    state = replace(
        state_after(turn, told, prices),
        is_against_offer=False,
        is_compared=False,
        is_difference=True,
        weighed=told.codes,
    )
    return Answer(
        text,
        "quote",
        is_difference=True,
        suggestions=suggestions(turn),
        learned=turn.learned,
        state=state,
    )


def of_no_area(turn: Turn, now: Bids) -> Answer:
    asked = ask_area(turn)
    lines = [
        f"• {name}: {with_vat(turn, bid.offer, '/m²' * bid.offer.is_rate)}"
        for name, bid in zip(NAMES["pl"], now.firms, strict=False)
        if not bid.offer.more
    ]
    state = state_after(turn, turn.bids, ()) if turn.bids else turn.state
    return replace(
        asked,
        text="\n".join([*lines, asked.text]),
        is_against_offer=True,
        learned=turn.learned,
        state=replace(state, asked="area"),
    )


class Table:
    """The firms and the packages that are meant, each beside the others."""

    def __init__(self, turn: Turn, now: Bids, told: BidsRead, area: Decimal) -> None:
        self.turn, self.now, self.told, self.area = turn, now, told, area
        self.firms = told.firms or tuple(range(len(now.firms)))
        self.are_several = len(now.firms) > 1
        fixed = [price for price in turn.figures.prices if not price.is_range]
        named = [price for price in fixed if price.code in told.codes]
        is_of_all = told.is_of_all or "cheapest" in told.asks
        spoken = [] if is_of_all else [price for price in fixed if price.code == now.code]
        self.prices = named or spoken or fixed
        ranges = [] if named or spoken or self.are_several else turn.figures.prices
        self.ranges = [price for price in ranges if price.is_range]

    # --- Figures

    def offer(self, at: int) -> OtherOffer:
        return self.now.firms[at].offer

    def total(self, at: int) -> Decimal:
        return self.total_of(self.offer(at))

    def total_of(self, offer: OtherOffer) -> Decimal:
        return gross(self.turn, offer).total(self.area)

    def ours(self, price: PackagePrice) -> Decimal:
        return Quote(price, self.area).total_min

    def money(self, amount: Decimal) -> str:
        return self.turn.speaker.money(amount)

    def rate(self, total: Decimal) -> str:
        return f"{self.money((total / self.area).quantize(GROSZ))}/m²"

    # --- Names

    def name(self, at: int) -> str:
        return NAMES["pl"][at] if self.are_several else their_name(self.turn)

    def than(self, at: int) -> str:
        return f"niż {NOMINATIVE[at] if self.are_several else WITH_ONE[1]}"

    # --- Lines

    def head(self) -> str:
        area, money = self.turn.speaker.area(self.area), self.now.money
        if money is None and self.told.is_of_ours:
            return f"Metraż {area}, ceny brutto:"
        if money is not None:
            return f"Budżet {self.money(money)}, metraż {area}:"
        if self.are_several:
            return f"Metraż {area}, ceny brutto:"
        offer = told_in_row(self.turn, self.offer(0), self.area)
        return f"{area}, tamta oferta: {offer}. Nasze ceny brutto obok niej:"

    def lines(self) -> Iterator[str]:
        if self.now.money is not None or self.are_several:
            yield from (self.firm_line(at) for at in self.firms)
        yield from (self.our_line(price) for price in self.prices)
        if not self.offer(self.firms[0]).is_labour:
            total = self.total(self.firms[0])
            quotes = [Quote(price, self.area) for price in self.ranges]
            yield from (line(self.turn, quote, total) for quote in quotes)
        for one, other in combinations(self.firms, 2):
            if not (self.offer(one).is_labour or self.offer(other).is_labour):
                gap = self.money(abs(self.total(one) - self.total(other)))
                named = f" ({self.name(one)}, {self.name(other)})" if len(self.firms) > PAIR else ""
                yield f"• Różnica między ofertami{named}: {gap}"
        if len(self.told.codes) == len(self.prices) == PAIR:
            between = abs(self.ours(self.prices[0]) - self.ours(self.prices[1]))
            names = ", ".join(price.name for price in self.prices)
            yield f"• Różnica ({names}): {self.money(between)}"

    def firm_line(self, at: int) -> str:
        offer = self.offer(at)
        told = told_in_row(self.turn, offer, self.area)
        per = "" if offer.is_rate and not offer.more else f", {self.rate(self.total(at))}"
        whole = ", z materiałami" if offer.is_whole or offer.more else ""
        left = self.left(self.total(at), " bez materiałów" if offer.is_labour else "")
        return f"• {self.name(at)}: {told}{whole}{left}{per}"

    def our_line(self, price: PackagePrice) -> str:
        total = self.ours(price)
        firms = () if self.told.is_of_ours else self.firms
        gaps = [self.gap(total, at) for at in firms if not self.offer(at).is_labour]
        beside = f" ({', '.join(gaps)})" if gaps else ""
        return f"• {price.name}: {self.money(total)}{self.left(total)}{beside}"

    def gap(self, total: Decimal, at: int) -> str:
        is_named = len(self.firms) > 1
        gap, than = total - self.total(at), f"{self.than(at)} " if is_named else ""
        if not gap:
            return f"tyle samo co {NOMINATIVE[at]}" if is_named else "tyle samo"
        return f"{'drożej' if gap > 0 else 'taniej'} {than}o {self.money(abs(gap))}"

    def left(self, total: Decimal, beside: str = "") -> str:
        money = self.now.money
        return "" if money is None else f" ({rest_told(self.turn, money - total)}{beside})"

    def scope(self) -> str:
        offers = [self.offer(at) for at in self.firms]
        return (
            scope(self.turn, offers[0]) if len(offers) == 1 else scope_of_several(self.turn, offers)
        )

    # --- What is asked

    def first_lines(self) -> Iterator[str]:
        asks = self.told.asks
        if "saved" in asks or ("former" in asks and "rate" in asks):
            yield from self.former_lines()
        if "cheapest" in asks:
            yield self.cheapest_line()
        elif "cheaper firm" in asks or "gap" in asks:
            yield from self.gap_lines()
        if "rate" in asks and "former" not in asks:
            yield from self.rate_lines()
        if "net" in asks:
            yield from map(self.net_line, self.firms)
        elif "total" in asks and self.told.is_pointed:
            yield from (self.total_line(at) for at in self.firms)
        if "rest" in asks and self.now.money is not None:
            yield from self.rest_lines()

    def rate_lines(self) -> Iterator[str]:
        for at in self.firms:
            total = self.total(at)
            yield f"• {self.name(at)}: {self.money(total)} to {self.rate(total)}"
        if len(self.firms) == 1 and not self.offer(self.firms[0]).is_labour:
            rate = (self.total(self.firms[0]) / self.area).quantize(GROSZ)
            yield from (rate_line(self.turn, price, rate) for price in self.prices)

    def total_line(self, at: int) -> str:
        word = " bez materiałów" if self.offer(at).is_labour else ""
        return f"{self.name(at)}: razem {self.money(self.total(at))}{word}."

    def net_line(self, at: int) -> str:
        """Both of them, whichever was told."""
        net, total = self.net(self.offer(at)), self.total(at)
        word = " bez materiałów" if self.offer(at).is_labour else ""
        return f"{self.name(at)}: {self.money(net)} netto, {self.money(total)} brutto{word}."

    def net(self, offer: OtherOffer) -> Decimal:
        """Each part without its VAT."""
        vat = offer.vat or self.turn.figures.number(VAT) or Decimal()
        in_all = offer.in_all(self.area)
        is_more_net = offer.is_more_net or (offer.is_net and not offer.is_more_gross)
        parts = ((offer.labour(self.area), offer.is_net), (in_all.more, is_more_net))
        less = [part if is_net else part * 100 / (100 + vat) for part, is_net in parts]
        return sum(less, Decimal()).quantize(GROSZ)

    def former_lines(self) -> Iterator[str]:
        for at in self.firms:
            bid = self.now.firms[at]
            if bid.former is None:
                continue
            before, now = self.total_of(bid.former), self.total(at)
            word = "taniej" if now < before else "drożej"
            gap = f"{word} o {self.money(abs(now - before))}" if now != before else "tyle samo"
            yield (
                f"{self.name(at)}: poprzednio {self.money(before)}, {self.rate(before)},"
                f" teraz {self.money(now)}, {self.rate(now)} ({gap})."
            )

    def cheapest_line(self) -> str:
        known = [at for at in self.firms if not self.offer(at).is_labour]
        sums = {self.name(at): self.total(at) for at in known}
        sums |= {price.name: self.ours(price) for price in self.prices}
        least = min(sums.values())
        names = " i ".join(name for name, total in sums.items() if total == least)
        return f"Najtaniej wychodzi: {names}, {self.money(least)}."

    def gap_lines(self) -> Iterator[str]:
        known = [at for at in self.firms if not self.offer(at).is_labour]
        if len(known) < len(self.firms) > 1 and not self.told.codes:
            yield "Tych ofert jeszcze nie porównam: jedna z nich jest bez materiałów."
        are_packages = len(self.told.codes) > 1 and len(self.prices) > 1
        if are_packages and not self.told.is_pointed:
            yield self.gap_of_packages()
        elif self.told.codes and len(known) == 1:
            yield from (self.gap_line(price, known[0]) for price in self.prices)
        elif len(known) == len(self.firms) == PAIR and not self.told.codes:
            yield self.gap_of_firms(known)

    def gap_line(self, price: PackagePrice, at: int) -> str:
        gap = self.ours(price) - self.total(at)
        if not gap:
            return f"{price.name} kosztuje tyle samo."
        word = f"{'drożej' if gap > 0 else 'taniej'} {self.than(at)}"
        return f"{price.name}: {word} o {self.money(abs(gap))}."

    def gap_of_firms(self, known: Sequence[int]) -> str:
        than = self.told.than[0] if self.told.than else max(known, key=self.total)
        at = next(each for each in known if each != than)
        gap = self.total(at) - self.total(than)
        if not gap:
            return "Obie oferty kosztują tyle samo."
        word = f"{'droższa' if gap > 0 else 'tańsza'} {THAN_FIRM[than]}"
        return f"{self.name(at)} jest {word} o {self.money(abs(gap))}."

    def gap_of_packages(self) -> str:
        dearer = max(self.prices, key=lambda price: price.low)
        cheaper = min(self.prices, key=lambda price: price.low)
        gap = self.money(self.ours(dearer) - self.ours(cheaper))
        return f"{dearer.name}: drożej niż {cheaper.name} o {gap}."

    def rest_lines(self) -> Iterator[str]:
        """Of those that are asked about, else of the firms."""
        money, codes = self.now.money or Decimal(), self.told.codes
        for at in self.firms if self.told.is_pointed or not codes else ():
            who = AT_FIRM[at] if self.are_several else WITH_ONE[0]
            word = ", bez materiałów," if self.offer(at).is_labour else ""
            yield f"{who}{word} {rest_told(self.turn, money - self.total(at))}."
        for price in self.prices if codes else ():
            yield f"{price.name}: {rest_told(self.turn, money - self.ours(price))}."


def note_of_area(turn: Turn, told: BidsRead) -> str:
    """What they asked in all was for the flat as it was told then."""
    kept, now = offer_area_after(turn, told), told.now
    if now is None or not kept or now.area is None or Decimal(kept) == now.area:
        return ""
    if all(now.firms[at].offer.is_rate for at in told.firms):
        return ""
    return turn.say("offer_of_area", {"area": turn.speaker.area(Decimal(kept))})


def offer_area_after(turn: Turn, told: BidsRead) -> str:
    now = told.now or told.before
    values = {bid.offer.value for bid in told.before.firms}
    is_new = any(bid.offer.value not in values for bid in now.firms)
    is_kept = turn.state.offer_area and not (is_new or told.is_slip)
    return turn.state.offer_area if is_kept else str(now.area or "")


# --- What is known from then on


def state_after(turn: Turn, told: BidsRead, prices: Sequence[PackagePrice]) -> State:
    now, state = told.now or told.before, turn.state
    rivals = tuple(str(bid.offer) for bid in now.firms)
    is_moneyed = now.money != told.before.money
    is_new_area = now.area != told.before.area
    focus = now.focus if now.focus is not None and now.focus < len(rivals) else None
    named = tuple((price.code, str(now.area)) for price in prices if price.code in told.codes)
    return replace(
        state,
        fallbacks=0,
        asked="",
        visitor_messages=state.visitor_messages + 1,
        topic=BUDGET if "rest" in told.asks else "quote",
        about="",
        listed=tuple(price.code for price in prices) if len(prices) > 1 else (),
        quoted=(*state.quoted, *named)[-2:],
        other_offer="" if focus is None else rivals[focus],
        offers=tuple(dict.fromkeys((*state.offers, *rivals)))[-MOST_KEPT:],
        rivals=rivals,
        rivals_before=tuple(map(former_told, now.firms)),
        rival_names=now.names,
        offer_area=offer_area_after(turn, told),
        is_against_offer=True,
        is_compared=True,
        area_before=str(told.before.area or "") if is_new_area else state.area_before,
        ledger={} if is_moneyed else state.ledger,
        offered=() if is_moneyed else state.offered,
        either="",
    )


def former_told(bid: Bid) -> str:
    return str(bid.former) if bid.former else ""
