"""Another's offer beside our prices, and what it leaves of the visitor's money."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.money.budget import ask_budget, fit_line
from chatbot.dialogue.offers.offer_goes_on import rest_told, their_name
from chatbot.dialogue.offers.offer_rates import per_metre_text
from chatbot.dialogue.offers.other_offers import (
    compared_text,
    each_offer,
    gross,
    line,
    percent_line,
    rates,
    scope,
    suggestions,
    told_in_row,
    told_money,
)
from chatbot.dialogue.prices.pricing import ask_area
from chatbot.dialogue.state import OFFER, Answer, Suggestion
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote, fit_budget
from chatbot.understanding.offers.offer_talk import OfferTalk
from chatbot.understanding.offers.other_offers import OtherOffer


def of_offer(turn: Turn) -> Answer | None:
    """What was read of another's offer, before any other rule."""
    told, offer = turn.offer, OtherOffer.parse(turn.state.other_offer)
    if told is None:
        return which_of_theirs(turn)
    if found := unclear(turn, told) or of_several(turn, told):
        return found
    area = turn.learned.square_meters
    if offer is None or (area is not None and not offer.is_of(area)):
        return None
    if area is None:
        found = rates(turn, offer) if offer.rate is not None else ask_area(turn)
        return replace(found, is_against_offer=True)
    if told.asks_parts:
        return parts_of_theirs(turn, offer, area)
    if told.asks_rest:
        return what_is_left(turn, offer, area)
    return beside_ours(turn, offer, area)


def unclear(turn: Turn, told: OfferTalk) -> Answer | None:
    """What has to be told before anything can be compared."""
    if told.open_amount is not None:
        return whose_amount(turn, told.open_amount, told.open_area)
    if told.of_one:
        return which_firm(turn, told.of_one)
    if told.several:
        return which_amount(turn, told.several)
    if told.is_unknown:
        return Answer(turn.say("offer_unknown"), "quote", suggestions=suggestions(turn))
    return None


def of_several(turn: Turn, told: OfferTalk) -> Answer | None:
    if not told.offers:
        return None
    found = each_offer(turn, told.offers)
    if found is None:
        return replace(ask_area(turn), is_against_offer=True)
    rest = left_of_each(turn, told.offers) if told.budget is not None else ""
    return replace(found, text="\n\n".join(filter(None, [found.text, rest])))


def left_of_each(turn: Turn, offers: Sequence[OtherOffer]) -> str:
    area, money = turn.learned.square_meters, turn.learned.budget
    if area is None or money is None:
        return ""
    rests = [money - gross(turn, offer).total(area) for offer in offers]
    told = zip(NAMES[turn.language], offers, rests, strict=False)
    lines = [
        f"• {name}: {told_in_row(turn, offer, area)} ({rest_told(turn, rest)})"
        for name, offer, rest in told
    ]
    values = {
        "budget": turn.speaker.money(money),
        "area": turn.speaker.area(area),
        "fits": "\n".join(lines),
    }
    return turn.say("offer_left", values)


# "Która tańsza?", of two firms that were told
WHICH = regex(
    r"(?:(?:a|czyli|i|no|ok|to),? )*ktor[ay]"
    r"(?: (?:bedzie|ekipa|firma|jest|oferta|teraz|w koncu|wychodzi|wyjdzie|z nich))*"
    r" (?:naj)?(?:droz\w+|korzystn\w+|lepsz\w+|tan\w+)"
    r"(?: (?:brutto|jest|oferta|wychodzi|z nich|z vatem))*\W*"
    r"|(?:(?:a|czyli|i|no|ok|to),? )*(?:kto|ktora)?,?(?: \w+)? ?pierwsza czy druga\W*"
    r"|(?:(?:a|i|jaka|jest|no|o ile|to),? )*roznic\w* (?:jest )?(?:po)?miedzy"
    r" (?:nimi|(?:tymi )?ofertami|obiema)\W*"
    r"|(?:(?:and|so) )?which (?:(?:company|is|of them|offer|one|the) )*cheap\w+\W*"
)


def which_of_theirs(turn: Turn) -> Answer | None:
    kept = turn.state.rivals if len(turn.state.rivals) > 1 else turn.state.offers
    offers = [offer for told in kept if (offer := OtherOffer.parse(told))]
    area, is_asked = turn.learned.square_meters, WHICH.fullmatch(turn.folded) is not None
    if not (is_asked and turn.state.is_against_offer) or area is None or len(offers) < len("ab"):
        return None
    return both_offers(turn, offers[-2], offers[-1], area)


def parts_of_theirs(turn: Turn, offer: OtherOffer, area: Decimal) -> Answer:
    """For their work, and for materials."""
    told = gross(turn, offer)
    labour, materials = told.labour(area), told.in_all(area).more
    values = {
        "quote.area": turn.speaker.area(area),
        "part": turn.speaker.money(labour),
        "rest": turn.speaker.money(materials),
        "total": turn.speaker.money(told.total(area)),
    }
    code = "offer_labour" if offer.is_labour else "offer_parts_unknown"
    text = turn.say("offer_parts" if materials else code, values)
    return Answer(text, "quote", is_against_offer=True, suggestions=suggestions(turn))


def which_amount(turn: Turn, several: Sequence[Decimal]) -> Answer:
    """ "Chce zaliczki 20 tys., całość 90": which of them is for all."""
    texts = [f"{their_name(turn)}: {turn.speaker.money(money)}" for money in several]
    buttons = tuple(Suggestion(text, text) for text in texts)
    return Answer(turn.say("offer_which"), "quote", asked=OFFER, suggestions=buttons)


NAMES = {
    "pl": ("Pierwsza oferta", "Druga oferta", "Trzecia oferta"),
    "en": ("The first offer", "The second offer", "The third offer"),
}


def which_firm(turn: Turn, said: str) -> Answer:
    """What was said is told again with the one that is chosen."""
    area = turn.learned.square_meters or Decimal(1)
    kept = [offer for told in turn.state.rivals if (offer := OtherOffer.parse(told))]
    named = zip(NAMES[turn.language], kept, strict=False)
    told = {name: f"{name}: {told_in_row(turn, offer, area)}" for name, offer in named}
    buttons = tuple(Suggestion(text, f"{name}: {said}") for name, text in told.items())
    text = turn.say("offer_of_which", {"quotes": "\n".join(f"• {each}" for each in told.values())})
    return Answer(text, "quote", is_against_offer=True, suggestions=buttons)


def whose_amount(turn: Turn, money: Decimal, area: Decimal | None) -> Answer:
    """Nobody knows whether it is what the other asks or what the visitor has, or the area."""
    amount = turn.speaker.money(money)
    words = {
        "pl": ("Tamta oferta", "Mój budżet"),
        "en": ("The other offer", "My budget"),
    }[turn.language]
    texts = [f"{word}: {amount}" for word in words]
    texts += [turn.speaker.area(area)] if area is not None else []
    buttons = tuple(Suggestion(text, text) for text in texts)
    return Answer(turn.say("offer_or_budget", {"total": amount}), "quote", suggestions=buttons)


def beside_ours(turn: Turn, offer: OtherOffer, area: Decimal) -> Answer | None:
    prices = ours(turn, is_for_rest=False)
    if turn.offer is not None and turn.offer.other is not None:
        return both_offers(turn, turn.offer.other, offer, area)
    text = compared_text(turn, offer, area, prices, line_of(turn))
    if not text:
        return None
    told = turn.offer
    if told is not None and told.asks_rate:
        text = f"{per_metre_text(turn, offer, area, prices)}\n\n{text}"
    is_of_money = told is not None and told.is_money_told
    rest = left_text(turn, offer, area, prices) if is_of_money and turn.learned.budget else ""
    return Answer(
        "\n\n".join(filter(None, [text, rest])),
        "quote",
        quote=turn.quote,
        is_list=True,
        is_against_offer=True,
        suggestions=suggestions(turn),
    )


def both_offers(turn: Turn, other: OtherOffer, offer: OtherOffer, area: Decimal) -> Answer | None:
    """One that was told before, and another's: "który tańszy?"."""
    found = each_offer(turn, (other, offer))
    if found is None:
        return None
    before, now = (gross(turn, each).total(area) for each in (other, offer))
    words = {"pl": ("taniej o", "drożej o"), "en": ("cheaper by", "dearer by")}[turn.language]
    same = {"pl": "tyle samo", "en": "the same"}[turn.language]
    gap = f"{words[now > before]} {turn.speaker.money(abs(now - before))}"
    if other.is_labour != offer.is_labour:
        unfit = {"pl": "nie do porównania bez materiałów", "en": "not to compare without materials"}
        same = gap = unfit[turn.language]
    values = {
        "from": told_in_row(turn, other, area),
        "total": told_in_row(turn, offer, area),
        "rest": same if now == before else gap,
    }
    return replace(found, text=f"{turn.say('two_offers', values)}\n\n{found.text}")


def what_is_left(turn: Turn, offer: OtherOffer, area: Decimal) -> Answer | None:
    told, prices = turn.offer, ours(turn, is_for_rest=True)
    if turn.learned.budget is None:
        found = beside_ours(turn, offer, area)
        asked = ask_budget(turn)
        text = f"{found.text}\n\n{asked.text}" if found else asked.text
        return replace(asked, text=text, is_against_offer=True)
    parts = [left_text(turn, offer, area, prices)]
    if told is not None and told.asks_difference:
        beside = compared_text(turn, offer, area, prices or turn.figures.prices, line_of(turn))
        parts.insert(0, beside)
    elif not is_of_ours(turn):
        parts.append(scope(turn, offer))
    text = "\n".join(filter(None, parts))
    return Answer(text, BUDGET, is_list=True, is_against_offer=True, suggestions=suggestions(turn))


def ours(turn: Turn, *, is_for_rest: bool) -> Sequence[PackagePrice]:
    """Those that are named, the one that is spoken of, or all; of a rest with the other none
    where nothing is said of us."""
    told = turn.offer
    is_of_us = told is not None and (told.is_of_us or told.asks_difference)
    if turn.named or (is_for_rest and not is_of_us):
        return turn.named
    is_of_all = told is not None and told.is_of_all
    return (() if is_of_all else spoken_of(turn)) or turn.figures.prices


def is_of_ours(turn: Turn) -> bool:
    """Of what theirs leave nothing is asked."""
    return turn.offer is not None and turn.offer.is_of_ours and not turn.offer.asks_difference


def line_of(turn: Turn) -> Callable[[Turn, Quote, Decimal], str]:
    return percent_line if turn.offer is not None and turn.offer.asks_percent else line


def left_text(turn: Turn, offer: OtherOffer, area: Decimal, prices: Sequence[PackagePrice]) -> str:
    values = {
        "budget": turn.speaker.money(turn.learned.budget or Decimal()),
        "area": turn.speaker.area(area),
        "fits": "\n".join(rest_lines(turn, offer, area, prices)),
    }
    return turn.say("offer_left", values)


def rest_lines(
    turn: Turn, offer: OtherOffer, area: Decimal, prices: Sequence[PackagePrice]
) -> Iterator[str]:
    money = turn.learned.budget or Decimal()
    rest = money - gross(turn, offer).total(area)
    if not is_of_ours(turn):
        yield f"• {their_name(turn)}: {told_money(turn, offer, area)} ({rest_told(turn, rest)})"
    fits, misses = fit_budget(tuple(prices), area, money)
    yield from (fit_line(turn, fit) for fit in (*fits, *misses))
