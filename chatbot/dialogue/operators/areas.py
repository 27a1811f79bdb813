"""Which area a price is of: the whole, or what is left of it."""

from decimal import Decimal

from chatbot.dialogue.conditions import SUM_TOLD, Case
from chatbot.understanding.areas.told_areas import Told

LEAST, MOST = Decimal(12), Decimal(400)  # m² of a flat or a house


def is_saving_missing(case: Case) -> bool:
    """ "Ile zaoszczędzimy przez ten pokój?", after the area without it."""
    was, area, price = case.turn.was, case.area, case.turn.figures.price(case.turn.known.package)
    is_asked = case.wanted.asks_saved_by_part and not case.wanted.figures
    if not is_asked or area is None or price is None:
        return False
    told = {*Told.from_json(was.told_areas, was.rooms).own}
    told |= {Decimal(was.area_before)} if was.area_before else set()
    return not case.has(*(price.low * abs(before - area) for before in told - {area}))


def is_gap_at_new_area_missing(case: Case) -> bool:
    """ "W akcie jest 61,5 m2, a nie 64. To jaka teraz różnica?", of two packages."""
    was, wanted = case.turn.was, case.wanted
    prices = [price for code in was.weighed if (price := case.turn.figures.price(code))]
    is_asked = wanted.asks_gap and wanted.is_slip and not wanted.codes and not case.offers
    if not (is_asked and was.is_difference and len(prices) == len("ab") == len(wanted.areas) + 1):
        return False
    return not case.has(abs(prices[0].low - prices[1].low) * wanted.areas[0])


def is_part_the_whole_now(case: Case) -> bool:
    """ "11 metrów odejmij od mieszkania" is no flat of 11 m²."""
    known = case.turn.known.square_meters
    is_new = known not in {None, case.area} and case.area in case.wanted.areas
    return case.wanted.takes_off and is_new and len(case.wanted.areas) == 1


def is_whole_missing(case: Case) -> bool:
    """ "Jednak robimy wszystko", "na całość o ile taniej?", after a part of it."""
    was, known = case.turn.was, case.turn.known.square_meters
    told = [Decimal(was.area_before)] if was.area_before else []
    told += Told.from_json(was.told_areas, was.rooms).own
    is_less = known is not None and bool(told) and max(told) > known
    is_plain = not (case.offers or case.wanted.areas)
    return case.wanted.is_whole_again and is_plain and is_less and max(told) not in case.numbers


def is_room_kept(case: Case) -> bool:
    """ "A ten jeden pokój też sam, to już bez kuchni i pokoju" is of less than the whole."""
    known = case.turn.known.square_meters
    is_asked = case.wanted.leaves_room_out and "cool" not in case.wanted.kinds
    return is_asked and known is not None and case.area == known and not case.wanted.areas


def is_gap_of_two_areas_missing(case: Case) -> bool:
    """ "81,5, to o ile więcej w Comfort niż przy 75?"."""
    wanted = case.wanted
    sizes = [
        size for size in wanted.figures if LEAST <= size <= MOST and size not in wanted.amounts
    ]
    is_asked = wanted.asks_gap and wanted.compares_sizes and len({*sizes}) == len("ab")
    if not is_asked or len(case.fixed) != 1 or case.offers or "cool" in wanted.kinds:
        return False
    return not case.has(case.fixed[0] * abs(sizes[0] - sizes[1]))


def is_storey_unknown(case: Case) -> bool:
    """ "A góra w Expressie?", of two areas that were told."""
    own = {*Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own}
    is_open = bool(case.wanted.parts) and not case.wanted.figures and len(own) > 1
    is_same = case.area == case.turn.known.square_meters and case.area in case.numbers
    return is_open and is_same and case.turn.lots is None


def is_larger_missing(case: Case) -> bool:
    """ "O ile więcej za większe w Comforcie?", of two areas that were told."""
    own = {*Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own}
    own |= {*map(Decimal, case.turn.was.areas)}
    wanted = case.wanted
    is_asked = wanted.asks_gap and wanted.points_at_size and len(case.fixed) == 1
    if not is_asked or len(own) != len("ab") or case.offers or wanted.figures:
        return False
    return not case.has(case.fixed[0] * (max(own) - min(own)))


def is_remainder_missing(case: Case) -> bool:
    """ "A resztę w Expressie?", "pozostałe 65 w Expressie, ile razem?", after a part of a flat."""
    own = {*Told.from_json(case.turn.was.told_areas, case.turn.was.rooms).own}
    known = case.turn.known.square_meters
    is_after_part = known is not None and any(area > known for area in own)
    if not (is_after_part and case.wanted.is_of_remainder):
        return False
    is_same = case.area == known and case.area in case.numbers
    return is_same or (case.wanted.asks_sum and not case.says(SUM_TOLD))
