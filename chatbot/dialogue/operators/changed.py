"""What a message may change of what is known, and what it can't be answered with: see ADR 21."""

from chatbot.dialogue.conditions import Check
from chatbot.dialogue.operators.changed_areas import (
    are_storeys_passed_over,
    is_area_of_else,
    is_area_said_missing,
    is_area_uncounted,
    is_flat_of_another_now,
    is_left_out_of_another,
)
from chatbot.dialogue.operators.changed_money import (
    is_amount_unused,
    is_area_a_budget_now,
    is_area_money_now,
    is_cooling_paid_still,
    is_cost_an_offer_now,
    is_cost_passed_over,
    is_money_back_by_question,
    is_money_beyond_flats,
    is_rest_of_remainder,
    is_told_money_passed_over,
)
from chatbot.dialogue.operators.meant import (
    are_units_others,
    is_discount_passed_over,
    is_gap_at_area_missing,
    is_gap_of_named_missing,
    is_gap_to_last_missing,
    is_mix_passed_over,
    is_one_cooled_alone,
    is_package_of_before,
    is_sum_with_kin_missing,
)

CHANGED: tuple[Check, ...] = (
    is_area_of_else,
    is_area_said_missing,
    is_flat_of_another_now,
    is_left_out_of_another,
    are_storeys_passed_over,
    is_area_uncounted,
    is_area_money_now,
    is_area_a_budget_now,
    is_told_money_passed_over,
    is_amount_unused,
    is_cost_passed_over,
    is_cost_an_offer_now,
    is_cooling_paid_still,
    is_money_back_by_question,
    is_rest_of_remainder,
    is_money_beyond_flats,
    are_units_others,
    is_discount_passed_over,
    is_gap_at_area_missing,
    is_gap_of_named_missing,
    is_gap_to_last_missing,
    is_mix_passed_over,
    is_one_cooled_alone,
    is_package_of_before,
    is_sum_with_kin_missing,
)
