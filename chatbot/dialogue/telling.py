"""Whose answer tells what other questions ask as well."""

from chatbot.understanding.intents.classifier import Ranking

# "Zejdziecie z ceny?" is as likely about a discount as about haggling, and either answer is right.
TELLS_TOO = {
    "bathroom": {"partners"},
    "company_about": {"experience"},
    "compare_packages": {"package_choice", "package_details", "price_list"},
    "contact": {"human"},
    "contract": {"start_time"},
    "data_copy": {"privacy"},
    "design_time": {"start_time"},
    "designer_meetings": {"design_included"},
    "discount_materials": {"haggling"},
    "execution_time": {"start_time"},
    "experience": {"company_about"},
    "haggling": {"discount_materials"},
    "hidden_costs": {"not_included"},
    "human": {"contact"},
    "included": {
        *("cleaning", "design_included", "doors_painting", "handover_inspection"),
        *("materials_included", "not_included"),
    },
    "materials_included": {"suppliers"},
    "materials_warranty": {"warranty"},
    "not_included": {"hidden_costs"},
    "price_list": {"quote"},
    "privacy": {"data_copy"},
    "quote": {"price_list"},
    "satisfaction": {"on_time"},
    "suppliers": {"materials_included"},
    "supervision_reports": {"crews"},
    "warranty": {"materials_warranty"},
}


def as_told(ranking: Ranking) -> Ranking:
    """What the answer to the best guess tells too is no doubt about it."""
    told = {ranking.best, *TELLS_TOO.get(ranking.best or "", ())}
    shares = [probability for code, probability in ranking.intents if code in told]
    others = [pair for pair in ranking.intents if pair[0] not in told]
    best = [(ranking.best, sum(shares))] if ranking.best else []
    return Ranking((*best, *others), ranking.known_share)
