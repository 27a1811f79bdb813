"""What another company asks, beside our prices."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import cooling_cost, cooling_units
from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.plans import plan_of
from chatbot.dialogue.intents import intent_suggestions, spoken_of
from chatbot.dialogue.money.budget import budget_fit
from chatbot.dialogue.prices.difference_words import PERCENT_ASKED
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import TENTH, PackagePrice, Quote
from chatbot.understanding.money.amounts import find_figures
from chatbot.understanding.offers.known_offers import rates_told
from chatbot.understanding.offers.other_offers import (
    OF_OURS,
    OTHERS,
    THEIRS_IS_NET,
    OtherOffer,
    other_offer,
    other_offers,
)
from chatbot.understanding.text.clauses import is_question

COMPARED = regex(
    r"\b(?:droz\w+|drog\w+|haczyk|kontra|versus|vs|oszczedz\w+|roznic\w*|rozni\w*|tan\w+|mniej|wiecej"
    r"|cheap\w*|compar\w+|dearer|difference|expensive|less|more|save|saving)\b"
)
US = regex(
    r"\b(?:u was|wy|was|wasz\w*|you|yours?|dacie|macie|przebijecie|robicie|wychodzicie|wyjdziecie"
    r"|wypada(?:cie|ja)|zejdziecie|zmiescicie|zrobicie)\b"
)
# "Majster bierze 85 tys. za 60 m2. Comfort?"
PACKAGE_ALONE = regex(r"(?:[,.;!]|\bxarea) (?:(?:a|and|i|to|wasz|your) )*xpackage ?\?")


def compared_offer(turn: Turn) -> Answer | None:
    """ "Inna firma chce 1350 za metr, u was taniej?", then "o ile taniej od tamtych?"."""
    several, area = other_offers(turn.folded), turn.learned.square_meters
    told = several[0] if len(several) == 1 else None
    offer = told or OtherOffer.parse(offer_after(turn))
    if len(several) > 1 and not turn.is_new("budget"):
        return each_offer(turn, several) if is_asked(turn, is_told=True) else None
    if offer is None and (kept := several_kept(turn)) and not turn.is_new("budget"):
        return each_offer(turn, kept) if is_asked(turn, is_told=False) else None
    if told is not None and (found := beside_budget(turn, told)):
        return found
    if offer is None or is_of_money(turn, told) or not is_asked(turn, is_told=told is not None):
        return None
    if (pairs := pairs_of(turn)) and not offer.is_rate:
        return against_all(turn, offer, pairs)
    if area is None:
        return rates(turn, offer) if offer.is_rate and not turn.areas else None
    return beside_prices(turn, offer, area)


def against_one(turn: Turn) -> Answer | None:
    """The offer, or the offers, that were compared with before."""
    offer, area = OtherOffer.parse(offer_after(turn)), turn.learned.square_meters
    if offer is None:
        return each_offer(turn, several_kept(turn)) if several_kept(turn) else None
    return beside_prices(turn, offer, area) if area is not None else None


def several_kept(turn: Turn) -> tuple[OtherOffer, ...]:
    """That were told at once, where none of them is the one that is spoken of."""
    kept = (OtherOffer.parse(told) for told in turn.state.offers)
    return () if turn.state.other_offer else tuple(offer for offer in kept if offer)


def beside_prices(turn: Turn, offer: OtherOffer, area: Decimal) -> Answer | None:
    prices = meant(turn)
    line_of = percent_line if PERCENT_ASKED.search(turn.folded) else line
    text = compared_text(turn, offer, area, prices, line_of)
    if not text:
        return None
    return Answer(
        text,
        "quote",
        quote=turn.quote,
        is_list=len(prices) > 1,
        is_against_offer=True,
        suggestions=suggestions(turn),
    )


def meant(turn: Turn) -> Sequence[PackagePrice]:
    """The one that is spoken of, and all where none is, or where the offer is new."""
    is_first = not turn.state.other_offer and not turn.state.offers
    is_of_all = is_first and US.search(turn.folded)
    return turn.named or (() if is_of_all else spoken_of(turn)) or turn.figures.prices


def beside_budget(turn: Turn, offer: OtherOffer) -> Answer | None:
    """ "Mam 100 tys., konkurencja chce 104 tys., wy w Comforcie?"."""
    area, money = turn.learned.square_meters, turn.extracted.budget
    if area is None or money is None or turn.ledger.parts or not is_asked(turn, is_told=True):
        return None
    text = compared_text(turn, offer, area, turn.named or turn.figures.prices, line)
    found = budget_fit(turn, money, area)
    return replace(found, text=f"{text}\n\n{found.text}") if text else None


def compared_text(
    turn: Turn,
    offer: OtherOffer,
    area: Decimal,
    prices: Sequence[PackagePrice],
    line_of: Callable[[Turn, Quote, Decimal], str],
) -> str:
    """Nothing where no finishing of such a flat costs as much."""
    if turn.figures.area_fault(area) or not offer.is_of(area):
        return ""
    if offer.is_cooled and not cooling_units(turn):
        return turn.say("offer_uncooled_unknown", {"total": told_money(turn, offer, area)})
    other = gross(turn, offer).total(area)
    values = {
        "quote.area": turn.speaker.area(area),
        "total": told_money(turn, offer, area),
        "quotes": "\n".join(line_of(turn, Quote(price, area), other) for price in prices),
    }
    return f"{turn.say('other_offer', values)}\n{scope(turn, offer)}"


def is_of_money(turn: Turn, told: OtherOffer | None) -> bool:
    """The budget; but "mam na to 110 tys., tamci chcą 104" compares first."""
    is_beside = told is not None and turn.extracted.budget != told.value
    return turn.is_new("budget") and not is_beside


def pairs_of(turn: Turn) -> list[tuple[PackagePrice, Decimal]]:
    """The flats that are to be paid for together, each in its package."""
    if turn.learned.square_meters is not None or not turn.are_added:
        return []
    if len(turn.named) == 1 and not turn.named[0].is_range:
        return [(turn.named[0], area) for area in turn.areas] if len(turn.areas) > 1 else []
    return [] if turn.named else plan_of(turn)


def against_all(
    turn: Turn, offer: OtherOffer, pairs: list[tuple[PackagePrice, Decimal]]
) -> Answer | None:
    """ "Inna ekipa zrobi oba za 98 tys., ile taniej?"."""
    areas = tuple(area for _, area in pairs)
    if not offer.is_of(sum(areas, Decimal())):
        return None
    ours = sum((Quote(*pair).total_min for pair in pairs), cooling_cost(turn))
    theirs = gross(turn, offer).total(Decimal(1))
    words = {"pl": ("Tamta oferta", "my"), "en": ("The other offer", "we are")}[turn.language]
    told = told_money(turn, offer, Decimal(1))
    margin = beside(turn, pairs[0][0], ours, theirs)
    found = each_of(turn, pairs, f"• {words[0]}: {told} ({words[1]} {margin})")
    return replace(found, text=f"{found.text}\n\n{scope(turn, offer)}", areas=areas)


def each_offer(turn: Turn, offers: Sequence[OtherOffer]) -> Answer | None:
    """ "Mam 3 oferty, jedna 78 tys., druga 92 tys.": ours beside each of them."""
    area = turn.learned.square_meters
    if area is None or turn.figures.area_fault(area) or not all(o.is_of(area) for o in offers):
        return None
    totals = [gross(turn, offer).total(area) for offer in offers]
    prices = meant(turn)
    values = {
        "quote.area": turn.speaker.area(area),
        "total": ", ".join(told_in_row(turn, offer, area) for offer in offers),
        "quotes": "\n".join(line(turn, Quote(price, area), *totals) for price in prices),
    }
    scoped = scope_of_several(turn, offers)
    text = f"{turn.say('other_offers', values)}\n{scoped}"
    return Answer(
        text,
        "quote",
        quote=turn.quote,
        is_list=len(prices) > 1,
        is_against_offer=True,
        suggestions=suggestions(turn),
    )


def gross(turn: Turn, offer: OtherOffer) -> OtherOffer:
    """Ours are gross, so one that was told net is compared with the VAT of ours."""
    return offer.gross(turn.figures.number("prices.vat_percent_included") or Decimal(0))


def scope(turn: Turn, offer: OtherOffer) -> str:
    if offer.is_labour:
        return turn.say("other_scope_of_labour")
    if offer.is_whole:
        is_taxed = offer.is_net or offer.is_gross
        return turn.say("other_scope_of_whole" if is_taxed else "other_scope_of_whole_and_vat")
    return turn.say("other_scope" if offer.is_net or offer.is_gross else "other_scope_and_vat")


def scope_of_several(turn: Turn, offers: Sequence[OtherOffer]) -> str:
    if any(offer.is_labour for offer in offers):
        return turn.say("other_scopes_of_labour")
    are_taxed = all(offer.is_net or offer.is_gross for offer in offers)
    return turn.say("other_scopes_alone" if are_taxed else "other_scopes")


# "A Comfort dalej tańszy?", "how does Comfort compare", "what percent?"
SO = (
    r"(?:(?:a|and|but|czyli|dalej|does|do you|how|how about|is|it|jak|jest|jeszcze|nadal|no|o ile"
    r"|ile|ok|so|still|teraz|tez|then|to|wiec|wtedy|wypada|would|u was|wasz|your|the|in|w)[ ,]+)*"
)
ABOUT_ONE = regex(
    rf"{SO}xpackage {SO}(?:compares?|droz\w+|tan\w+|wypada|cheaper|dearer|more|more expensive)"
    r"(?: (?:jest|teraz|then|wtedy))?\W*"
    rf"|{SO}(?:(?:w )?procent\w*|what percent\w*|percent\w*|in per ?cent)\W*"
)


def is_asked(turn: Turn, *, is_told: bool) -> bool:
    is_compared = is_compared_at_all(turn)
    is_of_us = US.search(turn.folded) is not None
    if is_told:
        return (
            bool(turn.state.other_offer)
            or is_compared
            or is_of_us
            or turn.asks_price
            or PACKAGE_ALONE.search(turn.extracted.masked) is not None
            or not is_question(turn.extracted.masked)
        )
    kept = OtherOffer.parse(turn.state.other_offer) or next(iter(several_kept(turn)), None)
    if turn.state.asked == "area" and kept is not None and kept.is_rate and turn.is_bare:
        return turn.has_new_area
    named = {figure.value for figure in find_figures(turn.folded)}
    is_named = kept is not None and bool({kept.value, kept.value / 1000} & named)
    is_named |= turn.is_offer_said
    is_of_them = OTHERS.search(turn.folded) is not None or is_named
    if turn.is_offer_said and not is_question(turn.extracted.masked):
        return True
    if len(turn.named) > 1 and not is_of_them:
        return False  # "o ile u was Comfort droższy niż Plus?"
    is_money_told = bool(turn.extracted.amounts) and not is_named
    is_about_one = ABOUT_ONE.fullmatch(turn.extracted.masked) is not None
    if is_net_now(turn) or (kept is not None and is_about_one):
        return True
    if turn.is_offer_said and (turn.asks_price or turn.named):
        return True
    ours = {price.low for price in turn.figures.prices}
    is_money_told |= not is_of_them and bool({*rates_told(turn.folded)} - ours)
    return is_compared and (is_of_them or is_of_us) and not is_money_told


# "A od tej drugiej?", after a comparison.
AGAINST = regex(
    r"(?:(?:a|and|i|no|ok|to|what about) )*(?:od|niz|wobec|przy|against|from|than|to)\b"
    r"[^.;,?!]{1,40}\W*"
)
AS_MUCH = regex(
    r"\b(?:a?by|zeby|tyle|wyszlo|wyjdzie)\b[^.;?!]{0,20}\b(?:co|jak|rowno|tyle)\b"
    r"|\b(?:to|would) (?:match|equal|reach)\b"
)


def is_compared_at_all(turn: Turn) -> bool:
    is_compared = COMPARED.search(turn.folded)
    is_of_them = turn.is_offer_said or OTHERS.search(turn.folded) is not None
    is_as_much = bool(turn.named) and is_of_them and AS_MUCH.search(turn.folded) is not None
    is_again = turn.state.is_against_offer and AGAINST.fullmatch(turn.folded) is not None
    return bool(is_compared) or is_as_much or is_again or asks_difference(turn)


def asks_against(turn: Turn) -> bool:
    """What ours and theirs differ by."""
    is_of_either = OTHERS.search(turn.folded) or US.search(turn.folded)
    return is_compared_at_all(turn) and is_of_either is not None


def rates(turn: Turn, offer: OtherOffer) -> Answer:
    """ "Tamta firma liczy 1500 za metr", and no area is known yet."""
    told = gross(turn, offer).rate or Decimal()
    lines = [rate_line(turn, price, told) for price in turn.named or turn.figures.prices]
    whole = replace(offer, value=offer.rate or offer.value)
    values = {"total": with_vat(turn, whole, "/m²"), "quotes": "\n".join(lines)}
    text = f"{turn.say('other_rate', values)} {scope(turn, offer)}"
    return Answer(text, "quote", asked="area")


def with_vat(turn: Turn, offer: OtherOffer, unit: str = "") -> str:
    told = gross(turn, offer)
    percent = offer.vat or turn.figures.number("prices.vat_percent_included")
    money, net = (f"{turn.speaker.money(each.value)}{unit}" for each in (told, offer))
    word = {"pl": "netto", "en": "net"}[turn.language]
    return f"{net} {word} + {percent:f}% VAT = {money}" if offer.is_net and percent else money


def rate_line(turn: Turn, price: PackagePrice, rate: Decimal) -> str:
    return f"• {price.name}: {turn.speaker.price(price)} ({beside(turn, price, price.low, rate)})"


def suggestions(turn: Turn) -> tuple[Suggestion, ...]:
    return intent_suggestions(turn, ["not_included", "included", "booking"])


def told_money(turn: Turn, offer: OtherOffer, area: Decimal) -> str:
    """ "117 000,00 zł (1 100,00 zł/m² + 40 000,00 zł)"."""
    total = turn.speaker.money(gross(turn, offer).total(area))
    net = {"pl": " netto", "en": " net"}[turn.language] if offer.is_more_net else ""
    per = f"{'/m²' if offer.is_more_rate else ''}{net}"
    on_top = [f"{turn.speaker.money(offer.more)}{per}"] if offer.more else []
    word = {"pl": "klimatyzacja", "en": "air conditioning"}[turn.language]
    if offer.cooling:
        on_top.append(f"{word} {turn.speaker.money(offer.cooling)}")
    if offer.is_cooled:
        within = {"pl": "z klimatyzacją", "en": "with air conditioning"}[turn.language]
        total = f"{total} {within}"
    if not offer.is_rate and not on_top:
        return total if offer.is_cooled else with_vat(turn, offer)
    if on_top and offer.is_net and not offer.is_more_gross:
        whole = OtherOffer(offer.total(area), is_net=True, vat=offer.vat)
        return with_vat(turn, whole)
    told = with_vat(turn, offer, "/m²" if offer.is_rate else "")
    return f"{total} ({' + '.join([told, *on_top])})"


def told_in_row(turn: Turn, offer: OtherOffer, area: Decimal) -> str:
    """Beside another's, which may have materials in it."""
    word = {"pl": "bez materiałów", "en": "without materials"}[turn.language]
    return told_money(turn, offer, area) + f", {word}" * offer.is_labour


def is_net_now(turn: Turn) -> bool:
    """ "Tamta jest netto", of the one that was told before."""
    kept = OtherOffer.parse(turn.state.other_offer)
    is_of_ours = OF_OURS.search(turn.folded) or turn.named
    is_said = THEIRS_IS_NET.search(turn.folded) is not None and not is_of_ours
    return kept is not None and not kept.is_net and is_said


def offer_after(turn: Turn) -> str:
    told, kept = other_offer(turn.folded), OtherOffer.parse(turn.state.other_offer)
    if told is None and kept is not None and is_net_now(turn):
        return str(replace(kept, is_net=True))
    return str(told) if told else turn.state.other_offer


def percent_line(turn: Turn, quote: Quote, other: Decimal) -> str:
    """ "O ile procent?": of what the other asks."""
    return line_with_part(turn, quote, other, other, {"pl": "tamtej kwoty", "en": "that amount"})


def line_with_part(
    turn: Turn, quote: Quote, other: Decimal, whole: Decimal, of_what: Mapping[str, str]
) -> str:
    """ "Drożej o 1 952,00 zł, to 2,8% tamtej kwoty"."""
    ours = quote.total_min + cooling_cost(turn)
    word, gap = beside(turn, quote.price, ours, other), abs(ours - other)
    if gap and not quote.price.is_range:
        percent, what = (100 * gap / whole).quantize(TENTH), of_what[turn.language]
        told = {"pl": f"to {percent}% {what}".replace(".", ","), "en": f"{percent}% of {what}"}
        word += f", {told[turn.language]}"
    return f"• {quote.price.name}: {turn.speaker.total(quote)} ({word})"


def line(turn: Turn, quote: Quote, *others: Decimal) -> str:
    ours = quote.total_min + cooling_cost(turn)
    words = [beside(turn, quote.price, ours, other) for other in others]
    if len(others) > 1 and not quote.price.is_range:
        against = {"pl": "wobec", "en": "against"}[turn.language]
        told = zip(words, others, strict=True)
        words = [f"{against} {turn.speaker.money(other)} {word}" for word, other in told]
    total = f"{turn.speaker.total(quote)}{with_cooling(turn, quote.total_min)}"
    return f"• {quote.price.name}: {total} ({', '.join(dict.fromkeys(words))})"


def with_cooling(turn: Turn, total: Decimal) -> str:
    """At least, while it is in play."""
    cost, word = cooling_cost(turn), {"pl": "z klimatyzacją od", "en": "with air conditioning from"}
    return f", {word[turn.language]} {turn.speaker.money(total + cost)}" if cost else ""


def beside(turn: Turn, price: PackagePrice, ours: Decimal, other: Decimal) -> str:
    """With air conditioning ours are the least that it may cost."""
    words = {
        "pl": ("taniej", "drożej", "o", "najwyżej o", "co najmniej o"),
        "en": ("cheaper", "dearer", "by", "by at most", "by at least"),
    }
    same, depends = {
        "pl": ("tyle samo", "zależy od projektu"),
        "en": ("the same", "depends on the design"),
    }[turn.language]
    if price.is_range and ours <= other:
        return depends
    if ours == other:
        return same
    cheaper, dearer, by, most, least = words[turn.language]
    if price.is_range or cooling_units(turn):
        by = least if ours > other else most
    return f"{dearer if ours > other else cheaper} {by} {turn.speaker.money(abs(ours - other))}"
