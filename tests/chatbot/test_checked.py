"""A price is held against what was asked: where something of it is missing, the answer says what is
known, changes nothing, and gives no other figure."""

import pytest

from chatbot.models import UnansweredQuestion
from tests.chatbot.dialogues import Say

UNSURE = "Nie jestem pewien, czy dobrze to rozumiem"
ONE_OFFER = ("mieszkanie 58 m2, majster chce 92 tys netto za calosc",)
WITH_MONEY = (*ONE_OFFER, "mam 98 tys, starczy na comfort?")
TWO_OFFERS = (
    "mieszkanie 54 m2, ekipa chce 88 tys za calosc",
    "dostalem druga oferte, 1500 za metr brutto",
)
TWO_TOWNS = (
    "hej, mieszkanie 52 m2 w Olsztynie, comfort ile?",
    "jest tez drugie, w Toruniu 44,5 m2. ile w comforcie?",
)
FLOORS = ("dom 180 m2, ile w comforcie?", "a jakby sam parter, 95 m2?", "a caly dom w premium?")


@pytest.mark.parametrize(
    ("messages", "known"),
    [
        # Both of two flats, a loan that is only asked about.
        (
            (
                "mamy 90 tys gotowki i mozemy wziac kredyt 40 tys, 71,5 m2 premium starczy?",
                "a gdybysmy nie brali kredytu, ile zabraknie do comfortu?",
                "tak, 90",
                "to ile musielibysmy pozyczyc na comfort z klima w dwoch pokojach?",
            ),
            "Budżet: 90 000,00 zł",
        ),
        # What we said is left is nothing that is set aside.
        (
            (
                "65,5 m2, mam 103 tys, express plus z klima ile wyjdzie i ile zostanie?",
                "a z tych 16 tys ile na kuchnie mi trzeba? robicie kuchnie?",
            ),
            "Budżet: 103 000,00 zł",
        ),
        # A package with the one that is spoken of, and the whole of a house.
        (
            (
                "express do 31 m2 ile?",
                "sorki, pomylilam sie, 37 m a nie 31",
                "o ile drozej w premium?",
            ),
            "Różnica (Express, Premium): 37 000,00 zł",
        ),
        # Money of something that was given up, of others, of what is left of a flat.
        (
            (
                "mamy 90 tys, mieszkanie 58 m2, comfort",
                "a jak odłożymy 8 tys na klimatyzację to dalej comfort?",
                "sorry, mieszkanie ma 56 a nie 58. i klimy jednak nie bierzemy",
            ),
            "Metraż: 58 m²",
        ),
        (
            (
                "72 m Comfort, mam 95 tysiecy",
                "a jakbym tylko 40 metrow zrobil a reszte pozniej? ile w comforcie",
                "to ile mi zabraknie na te pozostałe 32 w comforcie",
            ),
            "Metraż: 40 m²",
        ),
        (
            (
                "kupilem kawalerke 29m pod wynajem, express plus",
                "a gdyby tesciowa tez zrobila swoje 41m w express plus, ile to razem z moim?",
            ),
            "Metraż: 29 m²",
        ),
        (
            (
                "38 i 47 metrów, oba w express",
                "to 47 odpuszczamy. ile kosztuje samo 38 w express?",
                "a z 50 tys ile wtedy zostanie",
                "a to 47 jednak corka chce w Comforcie, ile oba razem?",
            ),
            "Budżet: 50 000,00 zł",
        ),
        (
            (
                "32 metry, mam 45 tysiecy",
                "express plus",
                "Ja o zwyklym Expressie. Ile zostanie po odjeciu tych 5 tysiecy na lazienke?",
            ),
            "Metraż: 32 m²",
        ),
        # An area that is no money, and another's cost that is no offer.
        (
            ("52 m2, mam 80 tys, comfort", "a 55 jak doliczymy korytarz? wystarczy mi te 80?"),
            "Metraż: 52 m²",
        ),
        (
            (
                "mamy wycenę od innej ekipy na 82 tysiące za 58 metrów, jak to wygląda w Comfort",
                "a w Express Plus ile by bylo, i ile bysmy zaoszczedzili wzgledem tamtej ekipy? "
                "Bo wie Pan my jeszcze kuchnie musimy kupic za jakies 20 tys",
            ),
            "82 000,00 zł",
        ),
        # Of the area without the balcony, and of the packages that were spoken of last.
        (
            (
                "mam 55m ale z tego 6m to balkon",
                "a jednak z balkonem, express plus ile",
                "nie no jednak bez balkonu. a comfort ile? bo mam 70 tys",
                "a bez pokoju 10m to comfort wejdzie? sam go zrobie",
            ),
            "Metraż: 49 m²",
        ),
        (
            (
                "37,5 metra, 55 tys, comfort",
                "To Express Plus. Ile zaoszczedze, gdybym wzięła Express? i czym się różnią?",
                "ale ile to taniej w złotówkach?",
            ),
            "Metraż: 37,5 m²",
        ),
        (
            (
                "czym sie rozni comfort od premium?",
                "68 metrow. to o ile drozej wychodzi premium?",
                "a 72 m, roznica jaka?",
                "ok to drogo. comfort przy 68 a express plus przy 68, ile roznicy",
                "68",
            ),
            "Express: 999,00 zł/m²",
        ),
        (
            (
                "50 m mieszkanie, premium, ile brutto i ile netto",
                "a mieszkanie 160 m to ile cena",
                "ok wracam do 50m, a comfort netto?",
                "a w expresie plus o ile mniej brutto",
            ),
            "Metraż: 50 m²",
        ),
        (
            (
                "inna firma dala mi oferte 1350 zl za metr, mieszkanie 62m2. Jak wy stoicie?",
                "mam na to 95 tysiecy, ile mi zostanie u nich a ile u was w comforcie",
                "jak oni zejda do 1250 a wy dacie rabat 5% to o ile bedziecie drozsi?",
            ),
            "1 350,00 zł/m²",
        ),
        # Both with air conditioning, or the one; and no budget of millions.
        (
            (
                "59 m, comfort, klima w 2 pokojach",
                "a bez klimy o ile taniej?",
                "a premium zamiast comfort, z klima, ile drozej?",
            ),
            "Różnica (Comfort, Premium): 29 500,00 zł",
        ),
        (
            (
                "61 metrow. o ile drozej express plus od express?",
                "czyli 18300 wiecej niz plus tak? mam 80 tys wystarczy?",
            ),
            "Metraż: 61 m²",
        ),
        (
            (
                "54 m2 ile",
                "ile kosztuje klimatyzacja?",
                "to comfort plus dwie takie jednostki ile?",
            ),
            "Metraż: 54 m²",
        ),
        (
            (
                "63 m2, mamy odłożone 80 tysięcy, ale z tego 10 tys chcemy zostawić na meble",
                "A gdybyśmy jednak te 10 tysięcy na meble dołożyli, to Express Plus się zmieści?",
            ),
            "Budżet: 70 000,00 zł",
        ),
        (
            ("Comfort 31 m2", "a 47 m2?", "to o ile wieksze mieszkanie wychodzi drozej?"),
            "Metraż: 47 m²",
        ),
        (
            (
                "54m2 express plus, mam 75 tys",
                "a u konkurencji mam 68 tys za to samo, o ile jestescie tansi",
            ),
            "Budżet: 75 000,00 zł",
        ),
        (
            (
                "2 mieszkania do wyboru, 54 albo 61 metrow. ile w comfort za jedno i za drugie",
                "na wieksze w comfort",
                "to o ile drozej premium na mniejszym niz comfort na wiekszym?",
            ),
            "61 m²",
        ),
        (
            ("kawalerka 28m, mam 25k", "a jakbym kuchni i pokoju nie robil tylko lazienke 5m?"),
            "Metraż: 28 m²",
        ),
        (
            ("58 m2 comfort, mam 90 tys", "ile zostanie po tej lodowce za 3500?"),
            "Budżet: 90 000,00 zł",
        ),
        (
            (
                "Córka kupuje mieszkanie, nie wiadomo czy 45 czy 52 metry. Ile wykończenie?",
                "Córka ma 40 tysięcy, a my dołożymy drugie tyle. Na co starczy w tym większym?",
                "tak, 80",
                "A ile zostanie przy Express Plus w tym większym?",
            ),
            "80 000,00 zł",
        ),
        (
            (
                "kupuje 2 kawalerki po 28m2, ile za obie w expresie",
                "jednak tylko jedna kawalerke bede robil, express plus. druga sprzedaje. ile?",
                "a jednak wezme obie bo kolega odradza sprzedaz. mam 65 tys na obie razem, ktory?",
            ),
            "Metraż: 28 m²",
        ),
        (
            (
                "54 m2 comfort, mamy 70 tys",
                "a jak wezmiemy 20 tys kredytu?",
                "a polowa z tego na start?",
            ),
            "Metraż: 54 m²",
        ),
        (
            (
                "mamy dom 128 m2, stan deweloperski. Ile kosztuje?",
                "A garaż 22 m2 mamy w tym metrażu, jego nie chcemy. To ile bez garażu w Comfort?",
                "A jednak garaż to tylko 18 m. A ile wtedy Comfort i Premium?",
            ),
            "Metraż: 106 m²",
        ),
        (
            (
                "58 m2 i 2 klimy, comfort, razem ile",
                "o ile to wiecej niz bez klimy? i czy w 130 tys sie zmieszcze",
            ),
            "Metraż: 58 m²",
        ),
        (
            ("Mam lokal 160 m2. Jaki będzie VAT i ile wyjdzie Premium?", "A przy 23% to ile?"),
            "Metraż: 160 m²",
        ),
        (
            (
                "ile kosztuje wykonczenie 52m2? mam 75 tys",
                "aha, to z balkonem, samo mieszkanie to 48. comfort?",
                "a sasiad placil w innej firmie 1350 za metr za 48, to o ile drozej u was comfort?",
                "a jakby place z balkonem za 52, to o ile tamta oferta tansza od comforta?",
            ),
            "1 350,00 zł/m²",
        ),
        # A number that is no area, money that is not counted, two packages in one flat.
        (
            ("48,3 m2 express plus", "a comfort?", "a jakby vat byl 23 to ile ten comfort"),
            "Metraż: 48,3 m²",
        ),
        (
            ("ile za 54 m comfort", "a 61?", "ok biore to mniejsze, mam 100"),
            "Metraż: 61 m²",
        ),
        (
            ("lokal 112 m2, premium", "a 160 m2?", "Wracam do 112 m2. O ile drożej niż w Comfort?"),
            "Metraż: 160 m²",
        ),
        (
            (
                "45 m2, budzet 70k, ktory pakiet wejdzie?",
                "a jakby rodzice dolozyli 20 tys to premium wejdzie?",
                "a jednak 52 m",
                "to comfort na te 52 przy naszych 70?",
            ),
            "Metraż: 52 m²",
        ),
        (
            (
                "budzet 120 tys i mieszkanie 66,4 m2, starczy na comfort?",
                "a gdyby budzet byl 100 to comfort wejdzie?",
                "bierzemy express plus, ile zostanie z tych 120 jednak",
            ),
            "Budżet: 100 000,00 zł",
        ),
        (
            ("mam 80 tys na 45 m2", "comfort", "to po kuchni ile zostanie w comforcie"),
            "Metraż: 45 m²",
        ),
        (
            (
                "mam kawalerkę 31 m i mieszkanie 47 m, oba w express",
                "31 w Express, a 47 w Comfort?",
                "wynajmuje je teraz za 2800 wieksze. ok a gdyby oba w Express Plus?",
                "o ile drozej niz ta wersja mieszana express + comfort?",
            ),
            "31 m²",
        ),
        # Another's flat is no offer, and two that are alike are not one.
        (
            ("38 m2 comfort", "a dziewczyna ma 44 i chce to samo, ile ona zaplaci"),
            "Metraż: 38 m²",
        ),
        # One firm with two prices.
        (
            (*TWO_OFFERS, "druga firma to moze 70 tys albo 75 tys"),
            "Druga oferta: 81 000,00 zł (1 500,00 zł/m²)",
        ),
        # What comes on top, and what all of it is.
        (
            ("60 m2, mam 70 tys, comfort?", "sprzedamy auto czyli +30 tys do budzetu"),
            "70 000,00 zł",
        ),
        (("60 m2, mam 65 tys, comfort?", "nie, 85 tys, 65 + 20"), "Budżet: 65 000,00 zł"),
        (("54 m2 comfort ile?", "11 metrow odejmij od mieszkania"), "Metraż: 54 m²"),
        (("57 m2 comfort", "a ten pokoj tez sam, to juz bez kuchni i pokoju"), "Metraż: 57 m²"),
        (
            ("57 m2 comfort", "a ten pokoj pozniej, ile za te 11m?", "mam 90 tys, biore calosc"),
            "Metraż: 57 m²",
        ),
        (
            ("31 m2 express plus, mam 38 tys, starczy?", "a za metr ile to wychodzi?"),
            "Express Plus: 37 169,00 zł",
        ),
        (("58 m2 comfort, mamy 95 tys", "a ile jest na osobe, po pol?"), "Metraż: 58 m²"),
        (
            ("54m w Comfort ile?", "to ile za 49 m", "to o ile taniej niz z balkonem?"),
            "Metraż: 49 m²",
        ),
        (("47,3 m2 w premium", "a u siostry o ile drozej niz u mnie?"), "Metraż: 47,3 m²"),
        (("60 m2 comfort, mam 200 tys", "a klima do tego ile? tak 3 pokoje"), "Metraż: 60 m²"),
        (
            (
                "45 sqm, ile w Comfort?",
                "co z Premium? how much more than Comfort",
                "my budget is 75k PLN, wystarczy na Premium?",
                "hmm, and with girlfriend's 15k more?",
            ),
            "Budżet: 75 000,00 zł",
        ),
        # What a room that is left out saves, and what two packages differ by at another area.
        (
            (
                "4 pokoje 88m, comfort ile?",
                "a gdyby bez jednego pokoju, ma 14m",
                "no 74 metry",
                "to ile zaoszczedzimy przez ten pokoj?",
            ),
            "Metraż: 74 m²",
        ),
        (
            (
                "64 m2, Express Plus czy Comfort? O ile drozej wyjdzie Comfort?",
                "w akcie jest 61,5 m2 a nie 64. To jaka teraz roznica?",
            ),
            "Metraż: 64 m²",
        ),
        (
            ("60 m2, mam 70 tys, comfort?", "mama da 20, tata 10, to mam 95. starczy?"),
            "Budżet: 70 000,00 zł",
        ),
        # A loan that is not taken after all, a part that is done, rooms that are cooled.
        (
            ("54 m2, comfort ile?", "a jakby klime do tego comforta dolozyc, salon i sypialnia"),
            "Comfort: 80 946,00 zł",
        ),
        (
            (
                "mamy 60 tys i 40 tys kredytu, 70 m2, comfort?",
                "a jakbysmy wzieli wiekszy kredyt, 55 tys zamiast 40, comfort by starczyl?",
                "maz nie chce wiekszego kredytu. ile zostanie w express plus przy tym co bylo?",
            ),
            "Budżet: 115 000,00 zł",
        ),
        # What kin give is counted with the rest, and is no offer; half of a gap is no half of all.
        (
            (
                "67,5 m2 premium",
                "a jest cos posrodku? mamy 60 tys kredytu na to i ojciec moze dac 30 tys",
            ),
            "Comfort: 101 182,50 zł",
        ),
        (
            (
                "47 m2 comfort, mamy 50 tys i mama doklada 20",
                "konkurencja dala nam wycene 63 500 zl. ile drozej u was?",
                "mama to co brakuje wylozy, czyli da 22 tys. ile zostanie? jaka roznica do tamtych",
            ),
            "Tamta oferta: 63 500,00 zł",
        ),
        (
            ("64 m2 comfort", "mamy 80 a rodzice daja polowe tego co brakuje. ile sami dolozymy?"),
            "Comfort: 95 936,00 zł",
        ),
        (
            ("58 m2 comfort", "a bez komorki to 52 m2?", "jednak robimy wszystko, w premium ile?"),
            "Metraż: 58 m²",
        ),
        # What the rest of a flat costs, when its size is not told in so many metres.
        (
            ("82 m2 comfort", "robimy 68 m2", "a da sie zrobic reszte w express?"),
            "Metraż: 68 m²",
        ),
        (
            ("dom 135 m2 comfort", "70 m2", "A pozostałe 65 w Express, ile razem?"),
            "Metraż: 70 m²",
        ),
    ],
)
def test_what_is_passed_over_is_no_answer(say: Say, messages: tuple[str, ...], known: str) -> None:
    answer = say(*messages)
    assert UNSURE in answer["response"]
    assert known in answer["response"]
    assert answer["intent"] == "price_unsure"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # The visitor's money is no new offer, what they asked before is no area, and theirs are
        # compared with each other.
        ((*WITH_MONEY, "czyli z ich vatem juz mi nie wystarczy tych 98?"), "brakuje 1 360,00 zł"),
        ((*ONE_OFFER, "zeszli do 86 tys", "a ta stara cena, 92, ile to za metr?"), "1 713,10 zł"),
        (
            (*TWO_OFFERS, "a w premium?", "to ta druga od tej pierwszej o ile tansza?"),
            "7 000,00 zł",
        ),
        # A package by its short name.
        (
            ("62 m2, mam 85 tys, comfort?", "no to plus i zostaje dycha, starczy na klime?"),
            "zostaje wtedy do 2 862,00 zł",
        ),
        (("34 m2 express, ile netto?", "a plus netto?"), "37 746,30 zł netto"),
        (("72 m2, majster chce 1350 za metr. comfort?", "a plus bylby taniej?"), "10 872,00 zł"),
        # Two of ours, while another's offer is spoken of.
        (
            (*ONE_OFFER, "a jakby zona chciala premium to ile doplacic wzgledem express plus?"),
            "drożej niż Express Plus o 46 400,00 zł",
        ),
        # The flat of which the place was told.
        ((*TWO_TOWNS, "a gdyby jednak to olsztynskie, w premium?"), "Premium, 52 m²: 103 948,00"),
        (
            (*FLOORS, "a ten parter w premium za 200 tys da rade?"),
            "189 905,00 zł (parter) (zostaje 10 095,00",
        ),
        # What the visitor has is nobody's offer.
        (
            (
                "54 m2, fachowiec chce 50 tys netto, express o ile drozej?",
                "fachowca odpuszczam. ja mam 73 tys oszczednosci, na co starczy?",
                "a kredyt u was mozna? bo wzialbym moze 20 tys",
                "a ten fachowiec za ile byl?",
            ),
            "50 000,00 zł netto",
        ),
        ((*TWO_TOWNS, "o ile drozsze to w olsztynie od tego w toruniu?"), "11 242,50 zł"),
        # Words of another sense take nothing away.
        (("mieszkanie na parterze 54 m2, comfort ile? z gory dziekuje",), "80 946,00 zł"),
        (("60 m2 express plus, czyli 60 metrow to 72 tys, tak?",), "71 940,00 zł"),
        (("metraz to 58 m2 ale z tego 6 m2 balkon, comfort ile?",), "Comfort, 52 m²: 77 948,00 zł"),
        (("comfort czy premium?", "a najtanszy ile kosztuje?", "54"), "Express, 54 m²: 53 946,00"),
        (
            ("54 m2, comfort i premium ile?", "a o ile drozej z klimatyzacja w dwoch pokojach?"),
            "z klimatyzacją od 96 546,00 zł",
        ),
        (
            ("moje 52 m2 comfort, siostry 40 m2 comfort", "to moze lepiej oboje express, ile?"),
            "Razem 92 m²: 91 908,00 zł",
        ),
        (
            (
                "moje 52 m2 comfort, siostry 40 m2 comfort, mamy razem 150 tys",
                "na te 52 starczy?",
            ),
            "zostaje 12 092,00 zł",
        ),
        (("72 m2 Comfort, mam 95 tys", "a 60 m2 ile?", "jaka reszta zostanie?"), "5 060,00 zł"),
    ],
)
def test_what_is_asked_is_told(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_nothing_of_it_is_kept(say: Say) -> None:
    """The offers are what they were."""
    doubted = (*TWO_OFFERS, "druga firma to moze 70 tys albo 75 tys")
    assert "Druga oferta: 81 000,00 zł" in say(*doubted, "a u tej drugiej?")["response"]


def test_cooling_that_is_given_up_is_given_up_all_the_same(say: Say) -> None:
    say("47 m2 comfort, z klima w dwoch pokojach ile?", "a w express plus z ta sama klima?")
    assert UNSURE in say("bez klimy jednak. to o ile tansze od tego comfortu?")["response"]
    assert "Comfort: 70 453,00 zł (brakuje 10 453,00 zł)" in say("mam 60 tys, starczy?")["response"]


def test_who_writes_is_kept(say: Say) -> None:
    message = "czyli z ich vatem juz nie starczy tych 98? moj mail to jan@example.com"
    learned = say(*WITH_MONEY, message)["context"]
    assert learned["email"] == "jan@example.com"


def test_area_of_which_there_is_no_doubt_is_kept(say: Say) -> None:
    messages = ("w gdyni mam 61 m2, o ile premium drozszy od comfortu, minus te netto?",)
    assert "61" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a ta nowa?", "Druga oferta: 81 000,00 zł (1 500,00 zł/m²)"),
        ("hm a tamta firma?", "Pierwsza oferta: 88 000,00 zł"),
    ],
)
def test_offers_are_told_where_a_question_of_them_is_not_clear(
    say: Say, message: str, told: str
) -> None:
    assert told in say(*TWO_OFFERS, message)["response"]


def test_theirs_are_told_beside_ours_where_they_are_meant_too(say: Say) -> None:
    answer = say(*ONE_OFFER, "mam 98 tys na to, czyli tamci odpadaja?")["response"]
    assert "Tamta oferta: 92 000,00 zł netto + 8% VAT = 99 360,00 zł" in answer
    assert "brakuje 1 360,00 zł" in answer


@pytest.mark.parametrize(
    ("messages", "is_told"),
    [
        ((*ONE_OFFER, "o ile taniej w comforcie jakby mialo 64 m2?"), True),
        ((*ONE_OFFER, "sorki, pomylka, mieszkanie ma 64 m2", "to o ile comfort drozej?"), False),
        (
            ("58 m2, majster chce 1500 za metr", "o ile taniej w comforcie jakby mialo 64 m2?"),
            False,
        ),
    ],
)
def test_amount_for_all_of_another_flat_is_said_to_be_so(
    say: Say, messages: tuple[str, ...], is_told: bool
) -> None:
    assert ("Tamtą kwotę podano dla 58 m²" in say(*messages)["response"]) is is_told


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("firma x chce 1400 za metr netto, mieszkanie 50 m2",), "75 600,00 zł"),
        (
            ("firma x chce 1400 za metr netto, mieszkanie 50 m2", "a firma y 68 tys za calosc"),
            "Druga oferta: 68 000,00 zł",
        ),
        (
            (
                *("firma x chce 1400 za metr netto, mieszkanie 50 m2", "firma y 68 tys za calosc"),
                *("mam 80 tys", "u tej y ile mi zostanie?"),
            ),
            "Druga oferta: 68 000,00 zł (zostaje 12 000,00 zł)",
        ),
        (
            (
                *("firma x chce 1400 za metr netto, mieszkanie 50 m2", "firma y 68 tys za calosc"),
                *("mam 80 tys", "a u x ile mi zostanie?"),
            ),
            "zostaje 4 400,00 zł",
        ),
    ],
)
def test_firms_are_known_by_their_letters(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("60 m2, comfort ile?", "a o ile premium drozszy?"),
        ("60 m2, comfort ile?", "cos tanszego?"),
        ("60 m2, comfort ile?", "a jakby mieszkanie mialo 5 m2 wiecej?"),
        ("60 m2 i 95 tys, comfort?", "zostaje przy comforcie, ile mi zostanie?"),
        (*ONE_OFFER, "a premium o ile drozej od nich?"),
        (*TWO_TOWNS, "a w toruniu w premium?"),
    ],
)
def test_what_is_clear_is_answered(say: Say, messages: tuple[str, ...]) -> None:
    assert UNSURE not in say(*messages)["response"]


def test_in_english(say: Say) -> None:
    messages = ("60 sqm, a builder wants 95k", "how much dearer is premium compared to comfort?")
    answer = say(*messages, language="en")["response"]
    assert "PLN 30,000.00" in answer


@pytest.mark.django_db
def test_staff_see_what_was_not_sure(say_kept: Say) -> None:
    say_kept("ile za 54 m2 comfort", "a 61 m2?", "ok biore to mniejsze, mam 100")
    assert UnansweredQuestion.objects.filter(text__contains="mniejsze").exists()


def test_room_in_an_answer_without_a_price_takes_nothing_off(say: Say) -> None:
    say("48m express", "wezme express plus ale w lazience premium, lazienka 4m")
    assert say("to ile ten express plus?")["context"]["square_meters"] == 48


def test_area_that_is_corrected_beside_something_else_is_kept(say: Say) -> None:
    say("Premium, 85 m2. Ile?", "Jednak 100 m2. Premium minus 15% na wszystko?")
    assert "149 900,00" in say("To ile Comfort?")["response"]


def test_package_of_two_who_are_compared_is_one(say: Say) -> None:
    say("moje 35 m2 express, kolega ma 28 m")
    told = say("a w comforcie o ile mniej kolega zaplaci niz ja")["response"]
    assert "Różnica" not in told


def test_larger_of_two_is_held_against_the_smaller(say: Say) -> None:
    say("zastanawiam sie miedzy 52 a 66 m, ile w express plus?")
    told = say("no to o ile wiecej za wieksze w comfort?")["response"]
    assert "20 986,00" in told or "Różnica" not in told
