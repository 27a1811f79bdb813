"""What an answer has to tell where a word changes which figure is right: "połowa", "dwa razy tyle",
"bez łazienki", "ile to wcześniej było". Each condition knows only what the word makes of what is
known, and none of the rules that may have passed it over."""

from chatbot.dialogue.conditions import Case, Check
from chatbot.dialogue.operators.areas import (
    is_gap_at_new_area_missing,
    is_gap_of_two_areas_missing,
    is_larger_missing,
    is_part_the_whole_now,
    is_remainder_missing,
    is_room_kept,
    is_saving_missing,
    is_storey_unknown,
    is_whole_missing,
)
from chatbot.dialogue.operators.choices import (
    is_either_missing,
    is_extreme_missing,
    is_one_of_two_missing,
    is_swap_missing,
)
from chatbot.dialogue.operators.extents import (
    is_all_missing,
    is_before_missing,
    is_gap_of_areas_missing,
    is_left_out_missing,
    is_part_money_now,
)
from chatbot.dialogue.operators.figures import (
    is_amount_of_sum_missing,
    is_area_passed_over,
    is_cooling_kept,
    is_denied_kept,
    is_margin_added,
    is_rest_of_told_missing,
    is_sum_of_theirs_kept,
)
from chatbot.dialogue.operators.kinds import (
    are_feet_metres,
    are_metres_missing,
    is_currency_missing,
    is_month_missing,
    is_net_missing,
    is_room_missing,
    is_tax_missing,
    is_vat_missing,
)
from chatbot.dialogue.operators.parts import (
    is_average_missing,
    is_multiple_missing,
    is_part_missing,
    is_percent_missing,
    is_share_missing,
)
from chatbot.dialogue.operators.sums import PAIR

OPERATORS: tuple[Check, ...] = (
    is_gap_at_new_area_missing,
    is_gap_of_two_areas_missing,
    is_storey_unknown,
    is_remainder_missing,
    is_part_the_whole_now,
    is_room_kept,
    is_saving_missing,
    is_whole_missing,
    is_average_missing,
    is_multiple_missing,
    is_part_missing,
    is_percent_missing,
    is_share_missing,
    are_feet_metres,
    are_metres_missing,
    is_currency_missing,
    is_month_missing,
    is_net_missing,
    is_room_missing,
    is_tax_missing,
    is_vat_missing,
    is_all_missing,
    is_before_missing,
    is_gap_of_areas_missing,
    is_left_out_missing,
    is_part_money_now,
    is_either_missing,
    is_extreme_missing,
    is_one_of_two_missing,
    is_swap_missing,
    is_amount_of_sum_missing,
    is_area_passed_over,
    is_cooling_kept,
    is_denied_kept,
    is_margin_added,
    is_rest_of_told_missing,
    is_sum_of_theirs_kept,
)


def passes_over(case: Case) -> bool:
    """Something that the message says of one flat."""
    was, now = case.turn.was, case.found.state
    if is_larger_missing(case):
        return True  # of two that are weighed
    flats = (was.rows, was.flats, was.homes, now.rows, now.flats, case.found.areas)
    return max(map(len, flats)) < PAIR and any(check(case) for check in OPERATORS)
