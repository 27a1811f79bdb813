"""What the pages of the site say of the company, from the rows that the chat speaks from."""

from typing import Any

from chatbot import selectors
from chatbot.rendering import Speaker


def company_page(language: str) -> dict[str, Any]:
    """What the demo page says of the company; nothing where the knowledge isn't loaded yet."""
    figures, _ = selectors.figures()
    speaker = Speaker(figures, language)
    fact = speaker.fact_or_nothing

    def facts(prefix: str, *names: str) -> dict[str, str]:
        return {name: fact(f"{prefix}.{name}") for name in names}

    return {
        "packages": [
            {
                "name": price.name,
                "price": speaker.price(price),
                "standard": fact(f"{price.code}.standard"),
                "ideal_for": fact(f"{price.code}.ideal_for"),
            }
            for price in figures.prices
        ],
        "process": listed(fact("process")),
        "cities": fact("coverage.cities"),
        "company": facts(
            "company",
            "name",
            "since_year",
            "completed_projects",
            "satisfied_clients_percent",
            "finished_before_deadline_percent",
        )
        | facts("warranty", "works_months"),
        "contact": facts("company.contact", "email", "phone"),
    }


def listed(text: str) -> list[str]:
    """The items of a fact that is a list: between semicolons where items hold commas."""
    separator = "; " if "; " in text else ", "
    return [item for item in text.split(separator) if item]
