"""Another's offer in a message: what is known of it from now on, before all else is read."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.doubts import DISCOUNT
from chatbot.dialogue.offers.discounts import THEN
from chatbot.dialogue.state import OFFER, State
from chatbot.dialogue.turn import BUDGET
from chatbot.learned import Learned
from chatbot.rendering import Figures
from chatbot.understanding.cooling.cooling import units_told
from chatbot.understanding.extraction import Vocabulary
from chatbot.understanding.money.guesses import denies_budget
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.money_again import with_money_again
from chatbot.understanding.offers.known_offers import LETTER
from chatbot.understanding.offers.offer_amounts import Known, names_them
from chatbot.understanding.offers.offer_talk import (
    OfferTalk,
    of_two_firms,
    offer_talk,
    without_theirs,
)
from chatbot.understanding.offers.offer_words import (
    CHEAPER_OF_OURS,
    NUMBER_ALONE,
    OF_SEVERAL,
    REST,
    WITHOUT_COOLING,
)
from chatbot.understanding.offers.offerers import with_offerer_meant
from chatbot.understanding.offers.offers_again import with_several_offers
from chatbot.understanding.offers.offers_in_english import in_plain_words
from chatbot.understanding.offers.offers_plainly import (
    is_discounted,
    offer_plainly,
    tells_discount_anew,
    tells_of_one,
)
from chatbot.understanding.offers.offers_reworded import (
    reworded_offer,
    without_their_share,
)
from chatbot.understanding.offers.other_offers import OtherOffer, other_offers
from chatbot.understanding.offers.rivals import (
    as_another,
    as_spoken_of,
    of_cheaper,
    of_materials,
    pointed_at,
    said_of_each,
    tells_another,
    with_letters,
    with_offer_kept,
)
from chatbot.understanding.offers.superseded import with_newer_alone
from chatbot.understanding.rows.row_words import OWN
from chatbot.understanding.text.text import fold, tidy

ENGLISH = "en"


def with_offer_read(
    state: State,
    before: Learned,
    message: str,
    vocabulary: Vocabulary,
    figures: Figures,
    language: str,
) -> tuple[State, Learned, str, OfferTalk | None]:
    """The message in plain words, without what the other asks, where it is of an offer; what is
    told of it is kept with the one that is meant."""
    if language != ENGLISH:
        message = with_letters(message, len(state.rivals))
    if language != ENGLISH and (both := two_firms(state, before, message, vocabulary, figures)):
        return both
    if language != ENGLISH and (each := each_again(state, before, message, vocabulary)):
        return each
    state, message = with_rival_meant(state, before, message)
    meant = state.other_offer
    if language != ENGLISH and is_of_one(state, message):
        return state, before, "ok", OfferTalk(of_one=message)
    is_new = tells_another(message) and bool(meant)
    message = as_another(message) if is_new and language != ENGLISH else message
    state, before, words, told = offer_read(state, before, message, vocabulary, figures, language)
    rivals = with_offer_kept(state.rivals, meant, state.other_offer, is_new=is_new)
    return replace(state, rivals=rivals), before, words, told


def is_of_one(state: State, message: str) -> bool:
    """ "Materiały 40 tys.", after two offers that were told at once."""
    is_known = bool(state.other_offer) or not state.is_against_offer
    return len(state.rivals) > 1 and not is_known and tells_of_one(message)


def two_firms(
    state: State, before: Learned, message: str, vocabulary: Vocabulary, figures: Figures
) -> tuple[State, Learned, str, OfferTalk | None] | None:
    """Told at once, each with what it asks."""
    if len(state.flats) > 1 or state.areas or state.is_house:
        return None
    plain = offer_plainly(message, None, is_against=False)
    told = of_two_firms(plain, vocabulary.packages, Known(area=before.square_meters))
    if told is None or (told.area is not None and figures.area_fault(told.area)):
        return None
    if told.budget is not None:
        state, before = replace(state, ledger={}, offered=()), replace(before, budget=None)
    offers = tuple(map(str, told.offers))
    names = [price.name for code in told.packages if (price := figures.price(code))]
    area = told.area if told.area != before.square_meters else None
    state = replace(state, other_offer="", offers=offers, rivals=offers, asked="")
    return state, before, plain_words(told, area, names, 0), told


def each_again(
    state: State, before: Learned, message: str, vocabulary: Vocabulary
) -> tuple[State, Learned, str, OfferTalk | None] | None:
    """Both that are known, each by its own amount: what is said of the one is not the other's."""
    rivals = [offer for kept in state.rivals if (offer := OtherOffer.parse(kept))]
    area = before.square_meters
    said = said_of_each(message, rivals, area, before.budget)
    for place, parts in said.items():
        for part in parts:
            known = Known(rivals[place], area, is_against=True)
            told = offer_talk(as_spoken_of(part), vocabulary.packages, known)
            if told is not None and told.offer is not None and not told.several:
                rivals[place] = told.offer
    if not said:
        return None
    offers = tuple(map(str, rivals))
    state = replace(state, other_offer="", offers=offers, rivals=offers, asked="")
    return state, before, "ok", OfferTalk(offers=tuple(rivals))


def with_rival_meant(state: State, before: Learned, message: str) -> tuple[State, str]:
    """ "A ta pierwsza?", "ta firma za 1100": what is known of it, and nothing of the other's."""
    told = [(kept, offer) for kept in state.rivals if (offer := OtherOffer.parse(kept))]
    if len(told) < len("ab"):
        return state, message
    offers, area = [offer for _, offer in told], before.square_meters
    found = of_cheaper(message, offers, area)
    found = found or pointed_at(message, offers, area, before.budget)
    found = found or of_materials(message, offers, state.other_offer)
    if len(found) != 1:
        return state, message
    state = replace(state, other_offer=told[found[0]][0])
    return state, as_spoken_of(message)


def offer_read(
    state: State,
    before: Learned,
    message: str,
    vocabulary: Vocabulary,
    figures: Figures,
    language: str,
) -> tuple[State, Learned, str, OfferTalk | None]:
    state = without_former_discount(state, message)
    message = with_meant(state, before, message)
    plain, offer = with_letter_read(state, message, OtherOffer.parse(state.other_offer))
    are_several = len(state.flats) > 1 or bool(state.areas) or (offer is None and state.offers)
    is_of_several = len(state.offers) > 1 and OF_SEVERAL.search(fold(plain)) is not None
    is_then = state.topic == DISCOUNT and THEN.search(fold(plain)) is not None
    is_answer = state.asked == BUDGET and NUMBER_ALONE.fullmatch(fold(plain)) is not None
    is_else = is_then or is_answer or state.is_house or bool(state.about)
    is_else |= before.budget is not None and is_of_cheaper_package(plain)
    words = in_plain_words(plain) if language == ENGLISH else plain
    if words is None or are_several or is_of_several or is_else:
        return state, before, message, None
    plain, ledger = with_newer_alone(words), Ledger.from_json(state.ledger, None)
    known = Known(
        offer,
        before.square_meters,
        before.budget,
        before.package,
        is_awaited=state.asked == "area" and state.is_against_offer,
        is_against=state.is_against_offer and not state.asked,
        is_compared=state.is_compared and state.topic != DISCOUNT,
        is_rest=state.topic == BUDGET,
        is_open=not (state.named or are_of_people(state) or ledger.parts),
    )
    told = offer_talk(plain, vocabulary.packages, known)
    if told is None and language == ENGLISH:
        return state, before, message, None
    if told is None or (told.area is not None and figures.area_fault(told.area)):
        state = without_their_cooling(state, message)
        rest = without_theirs(plain, vocabulary.packages, known)
        is_read = other_offers(fold(message)) or with_several_offers(tidy(message))
        if rest is None or (is_read and not rest.is_of_a_thing):
            return state, before, message, None
        state = replace(state, other_offer=str(rest.offer or state.other_offer))
        several = OfferTalk(several=rest.several) if rest.several else None
        return state, before, rest.message, several
    if told.open_amount is None and (told.offer is not None or offer is not None):
        state = replace(state, other_offer=str(told.offer or ""), asked="")
    if told.is_budget_theirs:
        state, before = replace(state, ledger={}, offered=()), replace(before, budget=None)
    if told.budget == before.budget:
        told = replace(told, budget=None)
    if told.budget is not None:
        state, before = replace(state, ledger={}, offered=()), replace(before, budget=None)
    names = [price.name for code in told.packages if (price := figures.price(code))]
    area = told.area if told.area != before.square_meters else None
    units = units_told(fold(plain), is_spoken_of=False) if told.is_cooled else 0
    return state, before, plain_words(told, area, names, units), told


def is_of_cheaper_package(message: str) -> bool:
    """ "A w tańszym ile zostanie?", of ours, where what is left is asked."""
    text = fold(tidy(message))
    is_asked = REST.search(text) is not None and CHEAPER_OF_OURS.search(text) is not None
    return is_asked and not names_them(text)


def without_former_discount(state: State, message: str) -> State:
    """ "A jak dadzą rabat 10%?", after one of 5: of what they asked before it."""
    offers = [offer for told in state.offers[-2:] if (offer := OtherOffer.parse(told))]
    is_last = bool(state.offers) and state.offers[-1] == state.other_offer
    if len(offers) < len("ab") or not (is_last and tells_discount_anew(message)):
        return state
    return replace(state, other_offer=str(offers[0])) if is_discounted(*offers) else state


def are_of_people(state: State) -> bool:
    """ "U nich" may be a flat of theirs."""
    others = {who for who, *_ in state.homes} - {OWN}
    return bool(state.owners or others or state.home or state.kin)


def with_meant(state: State, before: Learned, message: str) -> str:
    """Whose a number is where the conversation tells, and whom a name means."""
    if before.budget is not None and denies_budget(fold(message)):  # "109 to cena majstra"
        message = with_money_again(message, {before.budget}, {before.square_meters or Decimal()})
    message = without_their_share(message)
    if not state.owners:  # of flats, who may have the name
        is_known = bool(state.other_offer)
        message = with_offerer_meant(message, is_known=is_known)
        offer = OtherOffer.parse(state.other_offer)
        message = offer_plainly(message, offer, is_against=state.is_against_offer)
        message = reworded_offer(message, before.square_meters, offer)
    if state.asked == OFFER and NUMBER_ALONE.fullmatch(fold(message)):
        message = f"tamta oferta: {message}"
    return message


def with_letter_read(
    state: State, message: str, offer: OtherOffer | None
) -> tuple[str, OtherOffer | None]:
    """ "U A ile zostanie?", of two that were told."""
    written = tidy(message)
    pointed = [*LETTER.finditer(fold(written))] if len(state.offers) == len("ab") else []
    if len({told["at"] for told in pointed}) != 1:
        return message, offer
    for told in reversed(pointed):
        written = f"{written[: told.start('at')]}niego{written[told.end('at') :]}"
    return written, OtherOffer.parse(state.offers["ab".index(pointed[0]["at"])])


def without_their_cooling(state: State, message: str) -> State:
    """ "A bez klimy?", where theirs was on top."""
    offer = OtherOffer.parse(state.other_offer)
    if offer is None or not offer.cooling or not WITHOUT_COOLING.search(fold(message)):
        return state
    return replace(state, other_offer=str(replace(offer, cooling=Decimal())))


def plain_words(told: OfferTalk, area: Decimal | None, names: Collection[str], units: int) -> str:
    count = f", {units} szt" if units > 1 else ""
    cooling = {True: f"Z klimą{count}.", False: "Bez klimy.", None: ""}[told.is_cooled]
    parts = [
        f"{area.normalize():f} m2." if area is not None else "",
        f"{' i '.join(names)}." if names else "",
        cooling,
        f"Budżet: {told.budget:.0f} zł." if told.budget is not None else "",
    ]
    return " ".join(filter(None, parts)) or "ok"
