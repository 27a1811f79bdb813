"""An area of the visitor's own stays, whoever and whatever else the message tells of."""

from decimal import Decimal

import pytest

from chatbot.understanding.areas.told_areas import MOST_ROOMS, Told, told_with
from tests.chatbot.dialogues import Say

SIXTY = "60 m2 Comfort"
FIFTY_EIGHT = "jednak 58 m2"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Sprzedaliśmy auto, mieszkanie ma 60 m2, ile Comfort?", "60 m²: 89 940,00"),
        ("Sprzedajemy samochód i chcemy wykończyć 60 m2 w Comfort, ile?", "60 m²: 89 940,00"),
        ("Sprzedałem mieszkanie i teraz mam 48 m2. Comfort ile?", "48 m²: 71 952,00"),
        ("Sprzedajemy kawalerkę, zostaje nam 60 m2 do wykończenia. Comfort ile?", "89 940,00"),
        ("Sprzedaliśmy działkę, budujemy dom 120 m2. Comfort ile?", "120 m²: 179 880,00"),
        ("Deweloper sprzedał nam mieszkanie 60 m2, garaż 18 m2 osobno. Comfort ile?", "89 940,00"),
        ("Sprzedaliśmy kawalerkę 28 m2 i kupiliśmy 60 m2, Comfort ile?", "60 m²: 89 940,00"),
        ("Sprzedaliśmy garaż 18 m2, mieszkanie ma 60. Comfort ile?", "60 m²: 89 940,00"),
        ("Blok ma 20 lat, mamy 65, ile Comfort?", "65 m²: 97 435,00"),
        ("Budynek ma 20 lat, mam 60. Ile Comfort?", "60 m²: 89 940,00"),
        ("Mieszkanie 60, 10 lat po remoncie, ile Comfort?", "60 m²: 89 940,00"),
        ("Mam 60, 10 lat temu kupione. Ile Comfort?", "60 m²: 89 940,00"),
        ("Mamy dzieci 12 i 14 lat, mieszkanie 60, Comfort ile?", "60 m²: 89 940,00"),
        ("Przeprowadzamy się do centrum 55 metrów, ile Comfort?", "55 m²: 82 445,00"),
        ("Mam blisko do szkoły 60 metrów ile Comfort", "60 m²: 89 940,00"),
        ("Mieszkanie do mamy 60 metrów, ile Comfort?", "60 m²: 89 940,00"),
        ("Do rodziców mamy 60 metrów mieszkania obok, ile Comfort", "60 m²: 89 940,00"),
        ("Mam 60 m2, do szkoły mamy 300 metrów, ile Premium?", "60 m²: 119 940,00"),
        ("Mieszkamy na 60 m2, chcemy to wykończyć w Comfort, swoje garaż 20 m2 nie. Ile?",
         "60 m²: 89 940,00"),
        ("Przeprowadzamy się z 40 m2 do nowego mieszkania 60 m2, Comfort ile?", "60 m²: 89 940,00"),
        ("Mieszkamy na 42 m2, kupiliśmy nowe 84 m2, chcemy to wykończyć w Comfort. Ile?",
         "84 m²: 125 916,00"),
        ("Sprzedajemy mieszkanie 45 m2 i kupujemy nowe 70 m2. Ile Express?", "70 m²: 69 930,00"),
    ],
)  # fmt: skip
def test_own_area_of_a_first_message_is_priced(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "We sold our car and want to finish our flat of 60 sqm in Comfort, how much?",
        "The flat of my mother is 60, Comfort how much?",
        "My mother is 70, the flat is 60. Comfort how much?",
        "I live in a 60 sqm flat and want it done, new kitchen 12 sqm. Comfort how much?",
        "We are moving from Warsaw to our flat, 60 sqm, own garden 40 sqm. How much is Comfort?",
        "We live in 40 sqm and bought a 60 sqm flat. How much is Comfort for the new one?",
    ],
)
def test_own_area_of_an_english_message_is_priced(say: Say, message: str) -> None:
    assert "60 m²: PLN 89,940.00" in say(message, language="en")["response"]


@pytest.mark.parametrize(
    ("message", "language", "titles"),
    [
        ("Wynajmujemy mieszkanie 60 m2 i chcemy je wykończyć w Express, nowe płytki 25 m2. Ile?",
         "pl", ["60 m²", "25 m²"]),
        ("We are renting out our flat of 40 sqm and own a new one of 60 sqm. How much is Express"
         " for the rental?", "en", ["40 m²", "60 m²"]),
        ("Sprzedaję mieszkanie 45 m2, chcę je wcześniej wykończyć w Express. Nowe kupię 70 m2. Ile"
         " Express?", "pl", ["45 m²", "70 m²"]),
        ("Mieszkanie które mam (60), Comfort ile?", "pl", []),
    ],
)  # fmt: skip
def test_area_that_may_be_either_is_asked_about(
    say: Say, message: str, language: str, titles: list[str]
) -> None:
    answer = say(message, language=language)
    assert answer["intent"] == "area_unclear"
    assert [button["title"] for button in answer["suggestions"]] == titles


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((SIXTY, "Rodzice dokładają i bierzemy 75 m2. Ile u nas wyjdzie Comfort?"), "112 425,00"),
        ((SIXTY, "Siostra się wprowadza, więc biorę 80 m2. Ile za nasze w Comforcie?"),
         "80 m²: 119 920,00"),
        ((SIXTY, "Kolega zmierzył i wyszło 62 m2. Ile w takim razie za nasze?"), "92 938,00"),
        ((SIXTY, "Brat policzył 64 m2. Ile u nas wyjdzie?"), "64 m²: 95 936,00"),
        ((SIXTY, "Siostra radzi wziąć 75 m2. Ile u nas wyjdzie?"), "75 m²: 112 425,00"),
        ((SIXTY, "Rodzice dali mieszkanie 55 m2. Ile za nasze Comfort?"), "55 m²: 82 445,00"),
        ((SIXTY, "Przejmuję po rodzicach 55 m2. Ile za moje Comfort?"), "55 m²: 82 445,00"),
        ((SIXTY, "Teściowie odstępują mieszkanie 55 m2. Ile za nasze Comfort?"), "82 445,00"),
        ((SIXTY, "Koleżanka, architektka, podała 63 m2. Ile za nasze Comfort?"), "94 437,00"),
        ((SIXTY, "Znajomi z 80 m2 są zadowoleni. Ile nasze w Premium?"), "60 m²: 119 940,00"),
        ((SIXTY, "Sąsiadka ma 72 m2, a my 58 m2. Ile za nasze w Comforcie?"), "58 m²: 86 942,00"),
        ((SIXTY, "Sąsiad ma 72 m2 i zapłacił 100 tys. Ile za nasze w Comforcie?"), "89 940,00"),
        ((SIXTY, "Koleżanka ma mieszkanie 72 m2. Nasze w Premium ile?"), "60 m²: 119 940,00"),
        ((SIXTY, "U siostry na 75 m2 zapłacili 90 tys. Ile u nas wyjdzie Comfort?"), "89 940,00"),
        (("96 m2 dom Comfort", "Sprzedaliśmy działkę 900 m2, ile Premium?"), "96 m²: 191 904,00"),
        (("60 m2 Comfort", "do szkoły mamy 300 metrów, ile Premium?"), "60 m²: 119 940,00"),
        ((SIXTY, "a gdyby miało 52 w premium?"), "52 m²: 103 948,00"),
    ],
)  # fmt: skip
def test_own_area_is_told_beside_others(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("Na planie 60 m2", "pomiar wyszedł 58 m2", "Mam taki plan: Comfort, ile to będzie?"),
         "58 m²: 86 942,00"),
        (("Na planie 60 m2", "jednak 58 m2", "deweloper się spóźnia, ile Premium?"),
         "58 m²: 115 942,00"),
        (("w akcie 48,2 m2", "a w planie 49 m2", "byliśmy u notariusza, premium ile?"),
         "49 m²: 97 951,00"),
        ((SIXTY, FIFTY_EIGHT, "wolałabym większy, Premium, ile?"), "58 m²: 115 942,00"),
        ((SIXTY, FIFTY_EIGHT, "a droższy, większy od Comfortu, ile?"), "58 m²: 115 942,00"),
        ((SIXTY, "48 m2", "a to większe, Premium, ile?"), "60 m²: 119 940,00"),
        (("45 m2 comfort", "lokal 48 m2", "a ten mniejszy lokal, Premium, ile?"), "89 955,00"),
    ],
)  # fmt: skip
def test_common_words_point_at_no_other_area(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize("what", ["20 lat", "12 okien", "10 pięter", "20 letnie okna"])
def test_years_and_windows_are_no_area(say: Say, what: str) -> None:
    answer = say(SIXTY, f"a gdyby miało {what}, to drożej?")
    assert f"{what[:2]} m²" not in answer["response"]
    assert answer["context"]["square_meters"] == 60


def test_rooms_that_are_kept_are_bounded() -> None:
    told = Told()
    for metres in range(10, 14):
        rooms = ", ".join(f"pokoj {metres},{part:02} m" for part in range(1, 90))
        told = told_with(told, rooms)
    assert len(told.rooms) == MOST_ROOMS
    assert told.rooms[-1] == ("pokoj", Decimal("13.89"))
