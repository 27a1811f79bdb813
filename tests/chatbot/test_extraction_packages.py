import pytest

from tests.chatbot.extraction_vocabulary import read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ile za 60 m² w Comfort?", "comfort"),
        ("COMFORT", "comfort"),
        ("w comforcie", "comfort"),
        ("w komforcie", "comfort"),
        ("pakietu komfort", "comfort"),
        ("szafranowym", "comfort"),
        ("a premium?", "premium"),
        ("w pomarańczowym za 70 m2", "premium"),
        ("w ekspresie", "express"),
        ("waniliowego", "express"),
        ("express", "express"),
        ("Express Plus", "express_plus"),
        ("express+", "express_plus"),
        ("ekspres plus", "express_plus"),
        ("ile za expressa plusa 45 m", "express_plus"),
        ("Projekt Indywidualny", "individual"),
        ("projektu indywidualnego", "individual"),
        ("indywidualny projekt", "individual"),
        ("indywidualnego", "individual"),
        ("projekt na miarę", "individual"),
        ("individual project", "individual"),
        ("the comfort package please", "comfort"),
    ],
)
def test_package(text: str, code: str) -> None:
    found = read(text)
    assert (found.packages, found.unknown_package) == ((code,), None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("konfort", "comfort"),
        ("comfrot", "comfort"),
        ("premim", "premium"),
        ("exspress", "express"),
        ("expres plus", "express_plus"),
        ("exspres pluss", "express_plus"),
        ("express plsu", "express_plus"),
        ("indywidulany", "individual"),
    ],
)
def test_package_with_a_typo(text: str, code: str) -> None:
    assert read(text).packages == (code,)


def test_packages_keep_their_order_without_repeats() -> None:
    text = "premium czy express plus, a może jednak premium albo komfort?"
    assert read(text).packages == ("premium", "express_plus", "comfort")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("premium, jednak comfort", ("comfort",)),
        ("premium, a właściwie to comfort", ("comfort",)),
        ("premium, actually the comfort", ("comfort",)),
        ("czy premium, czy jednak comfort", ("premium", "comfort")),
    ],
)
def test_correction_takes_back_what_was_named_before(text: str, codes: tuple[str, ...]) -> None:
    assert read(text).packages == codes


def test_denied_package_gives_way_to_the_one_meant() -> None:
    found = read("nie comfort, tylko premium")
    assert (found.packages, found.denied) == (("premium",), ("comfort",))


@pytest.mark.parametrize(
    "text",
    [
        "nie comfort", "nie chcę comfortu", "nie chcę pakietu comfort", "comfort odpada",
        "nie interesuje mnie comfort", "comfort jest za drogi", "comfort nie", "bez comfortu",
        "oprócz comfortu", "wszystkie poza comfortem", "z wyjątkiem pakietu comfort",
        "not comfort", "I don't want comfort", "comfort is too expensive", "all except comfort",
    ],
)  # fmt: skip
def test_package_that_is_not_wanted(text: str) -> None:
    found = read(text)
    assert (found.packages, found.denied) == ((), ("comfort",))


@pytest.mark.parametrize(
    "text",
    [
        *("czy comfort nie jest mały?", "nie wiem, comfort?", "nie, comfort"),
        *("dlaczego nie comfort", "do maja tak czy nie w comforcie?", "yes or no comfort?"),
    ],
)
def test_package_is_wanted_in_spite_of_a_no(text: str) -> None:
    assert read(text).packages == ("comfort",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("to plus się wyrobi?", ("express_plus",)),
        ("a plus zdąży do maja?", ("express_plus",)),
        ("a jak podpiszę w styczniu to plus będzie gotowy?", ("express_plus",)),
        ("60 m2 plus taras, zdążycie?", ()),
        ("balkon plus zdążycie do maja?", ()),
    ],
)
def test_plus_that_is_ready_by_some_day(text: str, codes: tuple[str, ...]) -> None:
    assert read(text).packages == codes


# Aliases that are ordinary words count where nothing else can be meant: alone, beside "pakiet"
# or "wersja", or, for adjectives, without a noun of their own.
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("plus", "express_plus"),
        ("a plus?", "express_plus"),
        ("interesuje mnie głównie Państwa pakiet plus", "express_plus"),
        ("podstawowy", "express"),
        ("wersja podstawowa", "express"),
        ("ile wyjdzie podstawowy za 60 m2", "express"),
        ("coś luksusowego", "premium"),
        ("pakiet komfortowy", "comfort"),
        ("custom", "individual"),
    ],
)
def test_ordinary_word_as_a_package(text: str, code: str) -> None:
    assert read(text).packages == (code,)


@pytest.mark.parametrize(
    "text",
    [
        "podstawowe pytanie", "podstawowy problem", "komfortowo", "komfortowe mieszkanie",
        # An adverb tells how, not which package: somebody in a hurry gets no price of Express.
        "expressowo", "ekspresowo", "chcę to ekspresowo",
        "plus minus 60 m2", "to duży plus", "mieszkanie plus balkon i duży taras",
        "pomarańczowy kolor ścian", "klient indywidualny", "indywidualna wycena",
        "meble na miarę", "kuchnia na miarę", "custom furniture", "ekspres do kawy", "ekspert",
        "premiera", "komputer", "podstawa", "luksusowo",
    ],
)  # fmt: skip
def test_no_package_in_ordinary_words(text: str) -> None:
    found = read(text)
    assert (found.packages, found.unknown_package) == ((), None)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("pakiet Gold", "Gold"),
        ("ile kosztuje pakiet Standard za 60 m2?", "Standard"),
        ("pakiet titanium", "titanium"),
        ("pakiet Optima", "Optima"),
        ("the gold package", "gold"),
        ("Czy macie Gold?", "Gold"),
        ("Comfort Plus", "Comfort Plus"),
        ("a w comfort plus?", "comfort plus"),
        ("ile kosztuje Premium Gold za 60 m2", "Premium Gold"),
        ("comfort+", "comfort+"),
        ("Pakiet " + "Bardzo" * 20, ("Bardzo" * 20)[:40]),
    ],
)
def test_unknown_package_as_it_was_written(text: str, asked: str) -> None:
    found = read(text)
    assert (found.packages, found.unknown_package) == ((), asked)


@pytest.mark.parametrize(
    "text",
    [
        "jaki pakiet polecacie", "Jaki Pakiet Wybrać", "pakiet za 60 m2", "pakiet dla rodziny",
        "pakiet usług", "czym się różnią pakiety", "najtańszy pakiet", "co zawiera pakiet",
        "czy pakiet obejmuje meble", "w standardzie deweloperskim", "klamki gold mat",
        "wersja deweloperska", "comfort plus klimatyzacja", "the comfort package please",
    ],
)  # fmt: skip
def test_no_unknown_package(text: str) -> None:
    assert read(text).unknown_package is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("express 45 m2 plus piwnica", ("express",)),
        ("express 45m2 plus vat", ("express",)),
        ("express, 45 m2, plus meble", ("express",)),
        ("express 45 m2 plus 9 m2 tarasu", ("express",)),
        ("express 45 m2 plus wardrobes", ("express",)),
        ("45 m2 express plus piwnica", ("express", "express_plus")),
        ("express plus 2 klimatyzatory, 45 m2", ("express", "express_plus")),
        ("express plus the kitchen", ("express", "express_plus")),
        ("Express Plus kuchnia", ("express_plus",)),
        ("express+ kuchnia", ("express_plus",)),
        ("express plus, kuchnia", ("express_plus",)),
        ("express plus 45 m2", ("express_plus",)),
        ("express 45 m2 plus", ("express_plus",)),
        ("express plus 2 pokoje 45 m2", ("express_plus",)),
        ("comfort plus 3 klimatyzatory", ("comfort",)),
        ("comfort plus a terrace", ("comfort",)),
        ("comfort plus the kitchen", ("comfort",)),
        ("plus 2 klimatyzatory", ()),
        ("plus a komfort co za różnica", ("express_plus", "comfort")),
        ("plus i comfort ile wychodzi", ("express_plus", "comfort")),
        ("ok a ile ten plus za moje mieszkanie", ("express_plus",)),
        ("ten plus że macie ekipę", ()),
        ("142 m2 bez garażu, więc cena z plusem", ("express_plus",)),
        ("koszt plusa przy 60 m2?", ("express_plus",)),
        ("ile wyszedłby koszt całości z plusem", ("express_plus",)),
        ("mieszkanie ma 60 z plusem, dokładnie nie wiem", ()),
        ("dużym plusem jest łazienka, ile z nią", ()),
        ("jakie są plusy i minusy", ()),
    ],
)
def test_plus_may_stand_for_and(text: str, codes: tuple[str, ...]) -> None:
    found = read(text)
    assert (found.packages, found.unknown_package) == (codes, None)


@pytest.mark.parametrize("text", ["comfort plus 45 m2", "comfort plus 45", "comfort plus 3 pokoje"])
def test_plus_of_no_package_is_told_of(text: str) -> None:
    assert read(text).unknown_package == "comfort plus"


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("50m ale w standardzie gold, i czy zdazycie", "gold"),
        *(("a nie ma gold? w ulotce bylo", "gold"), ("macie standard silver", "silver")),
        *(("gold standard for 50 m2", "gold"), ("50 m2 w standardzie vip", "vip")),
        *(("a gold?", "gold"), ("standard wykończenia gold?", "gold")),
        *(("standard deweloperski", None), ("w standardzie premium", None)),
        *(("złoty kran", None), ("gold taps for 50 m2", None), ("kran gold", None)),
        *(("jaki standard wykończenia", None), ("czy w standardzie złote klamki", None)),
        *(("czy baterie są gold czy chrom?", None), ("60 m2 comfort, kran gold", None)),
    ],
)
def test_standard_of_others(message: str, asked: str | None) -> None:
    assert read(message).unknown_package == asked
