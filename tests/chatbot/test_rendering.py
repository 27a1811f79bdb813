from decimal import Decimal

import pytest

from chatbot.quotes import PackagePrice
from chatbot.rendering import Figures, MissingFigureError, Speaker, unknown_placeholders

FIGURES = Figures(
    prices=(
        PackagePrice("basic", "Basic", Decimal("999"), Decimal("999")),
        PackagePrice("own", "Own", Decimal("1700"), Decimal("5000")),
    ),
    facts={
        "company.name": ("Dom", "House"),
        "unit.cost": ("7800", ""),
        "basic.weeks": ("6–8", "6–8"),
        "coverage.cities": ("Sopot", "Sopot"),
    },
)


@pytest.mark.parametrize(
    ("template", "polish", "english"),
    [
        ("{company.name}!", "Dom!", "House!"),
        ("{unit.cost|money}", "7 800,00 zł", "PLN 7,800.00"),
        ("{package.name}: {package.weeks}", "Basic: 6–8", "Basic: 6–8"),
        ("{own.price}", "1 700,00–5 000,00 zł/m²", "PLN 1,700.00–5,000.00/m²"),
        ("{packages.weeks tyg.}", "• Basic: 6–8 tyg.", "• Basic: 6–8 tyg."),
        ("{packages.name}", "Basic, Own", "Basic, Own"),
        ("{cities} {x} { } {{", "Sopot X { } {{", "Sopot X { } {{"),
    ],
)
def test_template_becomes_text(template: str, polish: str, english: str) -> None:
    values = {"x": "X"}
    assert Speaker(FIGURES, "pl", "basic").render(template, values) == polish
    assert Speaker(FIGURES, "en", "basic").render(template, values) == english


@pytest.mark.parametrize("template", ["{nothing}", "{package.weeks}", "{packages.floors}"])
def test_missing_figure_is_never_made_up(template: str) -> None:
    speaker = Speaker(FIGURES, "pl", "own")
    with pytest.raises(MissingFigureError):
        speaker.render(template)
    assert speaker.render_anyway(template) == "–"


def test_values_of_a_visitor_are_no_templates() -> None:
    text = Speaker(FIGURES).render("{name}", {"name": "{company.name}"})
    assert text == "{company.name}"


def test_unknown_placeholders_are_named() -> None:
    unknown = unknown_placeholders(
        "{company.name} {package.weeks} {packages.price} {basic.weeks} {comapny.name} {package.x}",
        {"company.name"},
        {"weeks"},
        {"basic"},
    )
    assert unknown == ["comapny.name", "package.x"]
