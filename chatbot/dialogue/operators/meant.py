"""Of which packages and flats a difference, a sum or a price is that was asked for."""

from decimal import Decimal

from chatbot.dialogue.conditions import COOLING_TOLD, SUM_TOLD, Case
from chatbot.understanding import change_words as words
from chatbot.understanding.areas.told_areas import Told


def is_gap_at_area_missing(case: Case) -> bool:
    """ "Wracam do 112 m². O ile drożej niż w Comfort?", in one flat."""
    wanted, package = case.wanted, case.turn.figures.price(case.turn.known.package)
    is_asked = wanted.asks_gap and wanted.is_than_package
    if not is_asked or len(wanted.areas) != 1 or len(case.fixed) != 1 or package is None:
        return False
    gap = abs(case.fixed[0] - package.low)
    return gap > 0 and not case.has(gap * wanted.areas[0])


def is_gap_to_last_missing(case: Case) -> bool:
    """ "A w Express Plus o ile mniej?", after Comfort net, whatever other area was told before."""
    wanted, area = case.wanted, case.turn.known.square_meters
    price = case.turn.figures.price(case.turn.known.package)
    is_plain = not (wanted.figures or wanted.is_of_theirs or case.offers or wanted.are_both)
    is_plain &= max(len(case.turn.was.rows), len(case.turn.was.flats)) < len("ab")
    is_plain &= not (wanted.points_at_size or wanted.meant or wanted.is_of_former)
    is_asked = is_plain and wanted.asks_gap and len(case.fixed) == 1
    is_asked = is_asked and case.turn.was.topic == "vat"
    if not is_asked or price is None or price.is_range or area is None:
        return False
    gap = abs(case.fixed[0] - price.low)
    return gap > 0 and area == case.area and not case.has(gap * area)


def is_gap_of_two_flats_missing(case: Case) -> bool:
    """ "Różnica między nimi?", "o ile większe drożej?", after 31 m² and 47 m² in Comfort."""
    was, wanted = case.turn.was, case.wanted
    own = {*Told.from_json(was.told_areas, was.rooms).own}
    price = case.turn.figures.price(case.turn.known.package)
    is_of_them = wanted.says(words.THOSE_TWO) or (wanted.asks_gap and wanted.points_at_size)
    is_bare = not (wanted.codes or wanted.figures or case.offers) and len(was.weighed) < len("ab")
    is_bare = is_bare and len({code for code, _ in was.quoted}) == 1
    if not (is_of_them and is_bare and len(own) == len("ab")) or price is None or price.is_range:
        return False
    return not case.has(price.low * (max(own) - min(own)))


def is_gap_of_named_missing(case: Case) -> bool:
    """ "Ile to taniej w złotówkach?", after Express and Express Plus were spoken of."""
    prices = [price for code in case.turn.was.codes if (price := case.turn.figures.price(code))]
    fixed = [price.low for price in prices if not price.is_range]
    others = {*case.wanted.figures} - {case.turn.known.square_meters}
    is_bare = not (case.wanted.codes or others or case.offers)
    is_bare = is_bare and not ("cool" in case.wanted.kinds or case.wanted.is_taxed)
    is_asked = case.wanted.asks_gap or case.wanted.says(words.THOSE_TWO)
    are_several = max(len(case.turn.was.rows), len(case.turn.was.flats)) > 1
    if not (is_bare and is_asked and len(fixed) == len("ab")) or are_several or case.area is None:
        return False
    return not case.has(abs(fixed[0] - fixed[1]) * case.area)


def is_mix_passed_over(case: Case) -> bool:
    """ "O ile drożej niż ta wersja mieszana?", of several flats."""
    is_asked = case.wanted.asks_gap and case.wanted.says(words.THAN_MIX)
    return is_asked and len(case.turn.was.flats) > 1 and case.turn.lots is None


def is_package_of_before(case: Case) -> bool:
    """ "Comfort przy 68, a Express Plus?" was not read and the area asked for; then "68"."""
    was, package = case.turn.was, case.turn.figures.price(case.found.learned.package)
    is_bare = was.asked == "area" and not case.wanted.codes and len(case.wanted.figures) == 1
    is_other = package is not None and bool(was.codes) and package.code not in was.codes
    return is_bare and is_other


def is_sum_with_kin_missing(case: Case) -> bool:
    """ "A teściowa swoje 41 m, ile razem z moim?", answered with one price."""
    is_asked = case.wanted.says(words.WITH_MINE) and "kin" in case.wanted.kinds
    return is_asked and bool(case.wanted.areas) and not case.says(SUM_TOLD)


def is_discount_passed_over(case: Case) -> bool:
    """ "Jak dacie rabat 5%, o ile będziecie drożsi?"."""
    return case.wanted.says(words.DISCOUNT) and not case.says(words.DISCOUNT_TOLD)


def are_units_others(case: Case) -> bool:
    """ "A Premium zamiast Comfortu, z klimą?", of which two were spoken of."""
    wanted, units = case.wanted, case.turn.was.units
    is_told = wanted.units > 0 or wanted.says(words.UNITS_TOLD) or wanted.drops_cooling
    is_of_it = "cool" in wanted.kinds and units > 0 and not is_told
    return is_of_it and " × " in case.found.text and f"{units} × " not in case.found.text


def is_one_cooled_alone(case: Case) -> bool:
    """ "A Premium zamiast Comfortu, z klimą, ile drożej?": both with it, or the one?"""
    wanted = case.wanted
    is_asked = wanted.asks_gap and "cool" in wanted.kinds and "instead" in wanted.kinds
    is_asked = is_asked and bool(wanted.codes) and not wanted.drops_cooling
    return is_asked and case.found.text.count(" × ") == 1


def are_units_flats(case: Case) -> bool:
    """ "Comfort plus dwie takie jednostki, ile razem?", after what air conditioning costs."""
    is_of_units = case.wanted.says(words.UNITS_NAMED) and not case.says(COOLING_TOLD)
    return is_of_units and case.says(SUM_TOLD)


def is_gap_across_missing(case: Case) -> bool:
    """ "Premium na mniejszym niż Comfort na większym, o ile drożej?"."""
    was, wanted = case.turn.was, case.wanted
    own = {*Told.from_json(was.told_areas, was.rooms).own, *map(Decimal, was.areas)}
    is_asked = wanted.asks_gap and wanted.says(words.SMALLER) and wanted.says(words.LARGER)
    if not is_asked or len(case.fixed) != len("ab") or len(own) != len("ab"):
        return False
    one, other = case.fixed
    gaps = (one * min(own) - other * max(own), one * max(own) - other * min(own))
    return not case.has(*map(abs, gaps))


def is_sum_of_either(case: Case) -> bool:
    """ "Ile zostanie przy Express Plus w tym większym?", of 45 or 52 m², of which one is bought."""
    was, wanted = case.turn.was, case.wanted
    are_apart = len(was.flats) == len("ab") and not was.are_added
    is_of_one = wanted.asks_rest and len(wanted.codes) == 1 and not wanted.asks_sum_of_all
    return are_apart and is_of_one and case.says(SUM_TOLD)


def is_tax_a_share(case: Case) -> bool:
    """ "A przy 23% ile by wyszło?", after what VAT is."""
    return case.wanted.says(words.FULL_TAX) and "23% z " in case.found.text


def is_gap_of_part_missing(case: Case) -> bool:
    """ "A z tarasem o ile więcej?"."""
    is_asked = (
        case.wanted.asks_gap and not case.wanted.codes and case.wanted.says(words.WITH_OUTSIDE)
    )
    return is_asked and not case.says(words.OUTSIDE_TOLD)


def is_cooling_lost(case: Case) -> bool:
    """ "O ile to więcej niż bez klimy, i czy w 130 tys. się zmieszczę?"."""
    return case.wanted.says(words.THAN_WITHOUT) and not case.says(COOLING_TOLD)
