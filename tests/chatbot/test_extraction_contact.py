import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chatbot.extraction_vocabulary import read


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("jan@example.com", "jan@example.com"),
        ("mój mail: JAN.Kowalski@Example.COM.", "jan.kowalski@example.com"),
        ("<jan+dom@example.com>, proszę pisać", "jan+dom@example.com"),
        ("mailto:jan@example.com", "jan@example.com"),
        ("jan @ example.com", "jan@example.com"),
        ("jan@@example.com", "jan@example.com"),
        ("jan(at)example.com", "jan@example.com"),
        ("jan małpa example.com", "jan@example.com"),
        ("jan(małpa)example.com", "jan@example.com"),
        ("Jan MAŁPA example.com", "jan@example.com"),
        ("ｊａｎ＠example.com", "jan@example.com"),
        ("jan@bücher.example.com", "jan@xn--bcher-kva.example.com"),
        ("jan@exmaple.com, nie, jan@example.com", "jan@example.com"),
        ("jan@example.com albo jan@example", "jan@example.com"),
    ],
)
def test_email(text: str, email: str) -> None:
    assert read(text).email == email


@pytest.mark.parametrize("text", ["jan@example", "@novahouse", "a@b@c", "jan@", "@"])
def test_no_email_but_nothing_left_of_an_address(text: str) -> None:
    found = read(text)
    assert found.email is None
    assert "jan@example" not in found.masked


@pytest.mark.parametrize(
    "text",
    [
        "601234567", "601 234 567", "601-234-567", "+48 601 234 567", "0048 601 234 567",
        "tel. 601234567.", "jan@example.com, 601 234 567", "601 234 567, 60 m2",
        "60 m2 601 234 567", "601 234 567 60 m", "150 000 zł, 601 234 567",
        "22 000 00 00, a lepiej 601 234 567",
    ],
)  # fmt: skip
def test_phone(text: str) -> None:
    assert read(text).phone == "+48601234567"


def test_phone_of_a_landline_and_from_abroad() -> None:
    assert read("(22) 000 00 00").phone == "+48220000000"
    assert read("+49 30 901820").phone == "+4930901820"


@pytest.mark.parametrize(
    "text",
    [
        "60 m2 150 000 zł",
        "120 000 120 m2",
        "600 000 500 zł",
        "12.05.2026 10:00",
        "100 000 - 150 000",
    ],
)
def test_no_phone_in_amounts_and_dates(text: str) -> None:
    assert read(text).phone is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nazywam się Jan Kowalski", "Jan Kowalski"),
        ("Nazywam się Łucja Nowak-Żak, mam 60 m2", "Łucja Nowak-Żak"),
        ("nazywam sie jan kowalski mieszkam w gdansku", "Jan Kowalski"),
        ("mam na imię Ola i mam pytanie", "Ola"),
        ("mam na imie ola", "Ola"),
        ("imię i nazwisko: Anna Nowak", "Anna Nowak"),
        ("my name is Mary O'Neil", "Mary O'Neil"),
        ("Hello, I'm Mark and I have a flat", "Mark"),
        ("Dzień dobry, jestem Marek", "Marek"),
        ("Jestem Joanna Nowak z Gdańska", "Joanna Nowak"),
        ("Pozdrawiam, Jan Nowak", "Jan Nowak"),
        ("NAZYWAM SIĘ JAN", "Jan"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert read(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "jestem zainteresowany", "Jestem Zainteresowana ofertą", "JESTEM ZAINTERESOWANY",
        "jestem Inwestorem", "jestem z Gdańska", "jestem marek", "Jestem Klientką", "I'm fine",
        "I am Looking for a flat", "jak się nazywasz?", "nazywam się", "call me back", "Jan",
        "mam na imię 123", "jestem w Gdańsku",
    ],
)  # fmt: skip
def test_no_name(text: str) -> None:
    assert read(text).name is None


def test_long_name_is_cut_at_a_word() -> None:
    name = read(f"nazywam się {'A' * 50} {'B' * 50}").name
    assert name == "A" + "a" * 49


LETTERS = st.text("abcdefghijklmnoprstuwyz", min_size=3, max_size=12)


@given(LETTERS, LETTERS, st.sampled_from(["{}", "pisz na {}", "{}, 601 234 567", "60 m2 ({})"]))
def test_masked_holds_no_address(local: str, domain: str, phrasing: str) -> None:
    email = f"{local}@{domain}.com"
    found = read(phrasing.format(email))
    assert found.email == email
    assert "@" not in found.masked
    assert "xemail" in found.masked


@given(st.integers(600_000_000, 609_999_999), st.sampled_from(["", "+48 ", "tel. "]), st.booleans())
def test_masked_holds_no_phone(number: int, prefix: str, spaced: bool) -> None:
    figures = f"{number:,}".replace(",", " ") if spaced else str(number)
    found = read(f"proszę dzwonić {prefix}{figures} po 17")
    assert not any(character.isdigit() for character in found.masked)


def test_masked_holds_no_name_wherever_it_stands() -> None:
    masked = read(
        "Kowalski z tej strony. Nazywam się Jan Kowalski, pani Anna Nowak dzwoniła"
    ).masked
    assert masked == "xname z tej strony. nazywam sie xname, pani xname dzwonila"
