"""A number that stands alone: an area, or a budget, where the conversation is about one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.area_changes import is_change
from chatbot.understanding.areas.areas import CORRECTION, MINUS
from chatbot.understanding.areas.rooms import ONE_ROOM, ROOM
from chatbot.understanding.areas.several_areas import (
    Several,
    alike_areas,
    one_of_areas,
    several_areas,
    such_areas,
    times_told,
    with_one_masked,
)
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.money.budget_changes import with_parts
from chatbot.understanding.money.ledger import OTHERS, SELF, Ledger, what_of
from chatbot.understanding.money.money_doubts import is_counted
from chatbot.understanding.money.money_words import FINISHING
from chatbot.understanding.money.repricing import in_place_of_named
from chatbot.understanding.text.bare import PLACEHOLDERS, WORD
from chatbot.understanding.text.drafts import affirmed
from chatbot.understanding.text.left_numbers import is_left
from chatbot.understanding.text.number_roles import AREA_UNIT, LEAST, before, is_plausible
from chatbot.understanding.text.numerals import Number, find_numbers

# Words that leave a number what it is; "jutro o 10", "3 pokoje" and "4 piętro" have others.
SMALL_WORDS = """
a i w we jak dla przy za to no ok okolo ca circa jakies moze mam mamy ma bedzie jest tak nie z
ze jednak raczej albo lub tylko ile by bylo byloby wyjdzie kosztuje wyniesie cena koszt wycena
poprosze prosze chce interesuje mnie nas chcialbym chcialabym wybieram biore pakiet
pakiecie metraz metry mieszkanie mieszkania dzien dobry
przepraszam pomylilem pomylilam pomylka poprawka sie mial mialo powinno byc znaczy wroc bede
zamiast tzn sorki sory pisalem pisalam mowilem mowilam podalem podalam przeciez
mialem mialam zle napisalem napisalam gdybym gdybysmy jakbym jakbysmy
mialbym mialabym mielibysmy mieli sorry my mistake instead not but co dali dalibysmy dam damy
uzbieram uzbieramy gdyby jakby siema hejka elo witam hej czesc swoje wlasne odlozone razem
lacznie sumie tylko juz if we i had have only just
ah boze cholera czekaj czekajcie hmm jejku kurcze kurde oh oj ojej ojoj oops stop ups wait
approx approximately dunno idk guess maybe perhaps probably roughly like something somewhere sure
think chyba gdzies jakos pewnie
about around it's it is and or for what how much in at actually of the please package would be
"""
AROUND = (PLACEHOLDERS - {"xnumber", "xarea", "xbudget"}).union(SMALL_WORDS.split())
WORDS_BETWEEN = """
od do oraz czy plus x to miedzy pomiedzy wiem wiemy jeszcze razy drugi druga drugie pierwsze
pierwsza ewentualnie niz than from between the other second maybe don't know
"""
BETWEEN = AROUND.union(WORDS_BETWEEN.split())
# "O ile drożej za 70?" asks about the area, and not for one that is so much larger.
COMPARED = regex(
    r"\b(?:o )?ile (?:[a-z]+ ){0,3}(?:doplac\w+|drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej)\b"
    r"|\bjak\w+ (?:jest |bedzie )?roznic\w\b|\bhow much (?:cheaper|less|more)\b"
)
THOUSAND = Decimal(1000)
MOST_ROOMS = 6  # "2", then "pokoje": nobody asks for a flat of 2 m2
CLEARLY = Decimal("1.15")  # nearer to the budget than to the area, or "a 70?" may be either
GLUED = regex(r"[a-wyz][0-9]|[0-9][a-wyz]")  # "a60"; but "2x30"
MARKS = frozenset("~,.;:!? ")
MARKS_BETWEEN = MARKS | frozenset("+-–/*()")


def bare_numbers(unread: str) -> list[Number]:
    """The numbers of a message that says nothing else: "60", "ok. 60,5", "a jak 70?", "40 i 60"."""
    numbers = find_numbers(unread)
    marks, words = (MARKS_BETWEEN, BETWEEN) if len(numbers) > 1 else (MARKS | {"-", "–"}, AROUND)
    pieces = around(unread, numbers)
    is_alone = not GLUED.search(unread) and all(is_small(p, words, marks) for p in pieces)
    is_amount = not MINUS.search(pieces[0]) and all(number.value > 0 for number in numbers)
    return numbers if is_alone and is_amount else []


def around(text: str, numbers: list[Number]) -> list[str]:
    starts = [0, *(number.end for number in numbers)]
    ends = [*(number.start for number in numbers), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def is_small(piece: str, words: frozenset[str], marks: frozenset[str]) -> bool:
    piece = COMPARED.sub("", piece.replace("mniej wiecej", ""))
    rest = WORD.sub("", piece)
    return set(rest) <= marks and all(word in words for word in WORD.findall(piece))


def with_bare_area(
    extracted: Extracted, is_likely: Callable[[Decimal], bool] = lambda _: True
) -> Extracted:
    """With a bare number taken for the area, or with several; unclear how they go together."""
    numbers = bare_numbers(extracted.unread)
    several = several_areas(extracted.unread, [n for n in numbers if is_plausible(n)])
    if several and all(map(is_likely, several.values)):
        span = Number(several.start, several.end, numbers[-1].value)
        masked = with_placeholder(extracted.unread, span, "xarea")
        return replace(extracted, areas=several.values, are_added=several.are_added, masked=masked)
    if not numbers or not all(is_likely(number.value) for number in numbers):
        return extracted
    meant = affirmed(extracted.unread, numbers)
    number = meant[-1]
    corrected = CORRECTION.search(extracted.unread[meant[0].end : number.start])
    if len(meant) > 1 and not corrected:
        return replace(extracted, is_area_unclear=True)
    if number.value <= MOST_ROOMS and number.value == int(number.value):
        return replace(extracted, is_area_unclear=True)
    masked = with_placeholder(extracted.unread, number, "xarea")
    return replace(extracted, square_meters=number.value, masked=masked)


PRICE_ASKED = regex(
    r"\b(?:ile|cen[aey]|koszt\w*|wycen\w*|(?:ob|po|prze|wy)?licz\w*|how much|price|costs?|quote"
    r"|calculate|xpackage)\b"
)
# "Ile zostanie po wpłacie 30": what is paid at a time is no area.
MONEY = regex(
    r"\bma(?:m|my) [0-9]+ na (?:calosc|to|wszystko|wykoncz\w+|xpackage)\b"
    r"|\b(?:budzet\w*|da(?:c|ja|je|m|my)|doplac\w*|dozbier\w*|ile (?:m|metr\w*)|(?<!bo )kas[aey]"
    r"|tyle (?:jest|ma(?:m|my)|zostal\w*)|wiecej nie ma(?:m|my)|konkurenc\w*"
    r"|kredyt\w*|na start|pieni\w+|(?:za)?plac\w*|rat[aey]|stac|starcz\w*|tysi\w+"
    r"|wplac\w*|wplat\w*|wyda[cmj]\w*|wystarcz\w*|zalicz\w*|zmie(?:sc|szcz)\w+|afford|deposit"
    r"|enough|pay|spend)\b"
)
# "Czy płytki w comforcie są do 270", "ile produktów ma premium, 600?"; but "a co gdyby 52".
OTHER_QUESTION = regex(
    r"\b(?:czy|czemu|co(?! (?:by|gdy\w*|jak\w*|jesli|jezeli))|dlaczego|gdzie|jak(?! by(?:m|smy)\b)"
    r"|kiedy|kto|ktor\w+|are|can|do(?= (?:i|it|the|they|we|you)\b)|does|is|when|where|which|why)\b"
    r"|\bil[eu] (?:[a-z]+ ){0,2}(?:klient|procent|produkt|projekt|realizac|spotka|wizualiz|zmian)"
)
OF_WHICH = regex(r"\bof which\b[^?]*")  # "68, of which 12 is under a slope"
AMOUNT_ASKED = regex(r"\b(?:cen[aey]|koszt\w*|ile (?:za|w|by)|how much|price|costs?)\b")
MOST_OF_FLATS = 200
ROOM_BEFORE = regex(rf"\b(?:{ROOM}|{ONE_ROOM})(?: [a-z]+){{0,2}}:? $")
# "I drugie 35" may come on top of the one from before.
FURTHER = regex(r"(?:i|and|oraz|plus|do tego|jeszcze)\b")
LAST_DAY = 31
DAY_BEFORE = regex(r"\b(?:dnia|do|od|przed|by|since|until) $")
MOST_WORDS = 5


POINTED_BEFORE = regex(r"\b(?:those|te|tych|tymi) $")  # "ile zostanie z tych 100"


def has_price_asked(unread: str) -> bool:
    return PRICE_ASKED.search(unread) is not None


def with_left_area(
    extracted: Extracted, *, is_awaited: bool, is_on_prices: bool, is_of_money: bool = False
) -> Extracted:
    """With the number that nothing else accounts for: "a gdyby 52 w comforcie", "córka ma 38".

    Whatever is said round it, the area from before is no longer the one that is asked about. Where
    it `is_awaited` or a price is asked, it is the area; where prices were spoken of and hardly
    anything else is said it is, too, unless it may be a day."""
    text = extracted.unread
    if has_area(extracted):
        return extracted
    numbers = [n for n in find_numbers(text) if not AREA_UNIT.match(text, n.end)]
    left = [n for n in numbers if is_left(text, n) or (is_plausible(n) and times_told(text, n))]
    if is_of_money:
        left = [n for n in left if not POINTED_BEFORE.search(before(text, n))]
    is_asked = is_awaited or has_price_asked(text)
    is_short = len(WORD.findall(text)) <= MOST_WORDS and "?" not in text
    if not left or not (is_asked or (is_on_prices and is_short)):
        return extracted
    if MONEY.search(text):
        return replace(extracted, is_budget_unclear=extracted.budget is None)
    several = several_areas(text, left)
    if several:
        return replace(extracted, areas=several.values, are_added=several.are_added)
    value = left[-1].value
    if value > MOST_OF_FLATS and not is_awaited and not AREA_SAID.search(text):
        return replace(extracted, either=value)  # "ile mi zostanie z tych 320"
    if OTHER_QUESTION.search(OF_WHICH.sub("", text)) and not AMOUNT_ASKED.search(text):
        masked = with_placeholder(text, left[-1], "xarea")
        is_flat = value <= MOST_OF_FLATS
        return replace(extracted, is_area_unclear=True, masked=masked) if is_flat else extracted
    may_be_day = not is_asked or DAY_BEFORE.search(before(text, left[-1]))
    is_day = may_be_day and value <= LAST_DAY and value == int(value)
    is_other = any(is_change(text, n) or ROOM_BEFORE.search(before(text, n)) for n in left)
    if len(left) > 1 or is_other or (FURTHER.match(text) and not is_awaited):
        return replace(extracted, is_area_unclear=True, is_part=True)
    if is_day:
        return replace(extracted, is_area_unclear=True)
    return replace(extracted, square_meters=value, masked=with_placeholder(text, left[0], "xarea"))


# "No 53 bez balkonu", "48 w bloku, a czy macie windę?", where the area was asked for.
LEAD = regex(r"(?:(?:a|dobra|no|ok|okej|so|tak|to|well|yes)[ ,]+){0,4}(?=[1-9][0-9])")


def with_first_number(extracted: Extracted) -> Extracted:
    """With the number that a message begins with, where it has no other that may be the area."""
    lead = LEAD.match(extracted.unread)
    if lead is None or has_area(extracted) or MONEY.search(extracted.unread):
        return extracted
    text = extracted.unread[lead.end() :]
    left = [number for number in find_numbers(text) if is_left(text, number)]
    if len(left) != 1 or left[0].start > 0 or is_change(text, left[0]):
        return extracted
    masked = with_placeholder(text, left[0], "xarea")
    return replace(extracted, square_meters=left[0].value, masked=masked)


# To "razem 59 m²" after the areas of rooms.
YES = regex(r"(?:dokladnie|owszem|tak|zgadza sie|exactly|right|yes|yep|yeah)\b(?! ?(?:ale|but))")


def with_known_areas(
    extracted: Extracted, known: Decimal | None, several: tuple[Decimal, ...]
) -> Extracted:
    """ "A dwa takie mieszkania" after one area, "a tylko pierwsze" after several."""
    text = extracted.unread
    if has_area(extracted):
        told = extracted.square_meters
        is_one = told is not None and not extracted.areas and extracted.area_change is None
        return with_such(extracted, alike_areas(text, told) if told and is_one else None)
    is_meant = bool(extracted.packages) or YES.match(text) is not None
    if len(several) == 1 and known is None and is_meant and not find_numbers(text):
        return replace(extracted, square_meters=several[0])
    one = one_of_areas(text, several)
    if one is not None:
        return replace(extracted, square_meters=one, masked=with_one_masked(extracted.masked))
    return with_such(extracted, such_areas(text, known) if known is not None else None)


def with_such(extracted: Extracted, such: Several | None) -> Extracted:
    if such is None:
        return extracted
    place = Number(such.start, such.end, such.values[0])
    masked = with_placeholder(extracted.unread, place, "xarea")
    return replace(extracted, square_meters=None, areas=such.values, are_added=True, masked=masked)


def has_area(extracted: Extracted) -> bool:
    is_told = extracted.square_meters is not None or extracted.area_change is not None
    return is_told or bool(extracted.areas) or extracted.is_area_unclear


# "A za 80?" beside a budget is about money, and so is "a jakbym miał 90?".
MONEY_BEFORE = regex(
    r"\b(?:budzet\w*|dac|dali|dalibysmy|dam|damy|dostan\w+|ma(?:m|my|jac)|mial[ao]?|mial(?:by|aby)m|mieli"
    r"|mielibysmy|na (?:sam\w+ )?(?:remont|wykonczenie)|odloz\w*|odlozyl\w*|(?:u|na|do)?zbier\w+"
    r"|wyda\w+|zmie(?:sc|szcz)\w+ sie w|zostaw\w*|za"
    r"|had|have|spend|with)"
    r" (?:(?:jednak|juz|lacznie|ok\.?|okolo|razem|sie|to|tylko|just|only) )*$"
)
AREA_SAID = regex(
    r"\b(?:dom|kawaler|lokal|metr|mieszka|mniejsz|powierzchni|wieksz|area|bigger|flat|house|larger"
    r"|size|smaller)"
)
AMOUNT_OR_AREA = regex(r"\bile\b|\bhow much\b")  # "a ile za 95?"


def with_bare_budget(extracted: Extracted, ledger: Ledger, area: Decimal) -> Extracted:
    """With a bare number for another budget, in thousands, or for what was tried last: "15 na
    meble", then "a 20?"; where it may as well be an area, it is `either`."""
    text, thousands = extracted.unread, (ledger.total or Decimal()) / THOUSAND
    numbers = bare_numbers(text)
    if len(numbers) == 2 and numbers[0].value == thousands:  # "nie 100, tylko 110"
        is_corrected = CORRECTION.search(text) is not None
        return with_thousands(extracted, numbers[1]) if is_corrected else extracted
    same = [n for n in find_numbers(text) if n.value == thousands and not has_unit(text, n)]
    if len(same) == 1 and not has_area(extracted) and thousands != area:
        return with_thousands(extracted, same[0])  # "ile metrów comfort za 75"
    if ledger.last is not None and len(numbers) == 1 and 1 < numbers[0].value < LEAST:
        return with_parts(extracted, ledger, (ledger.again(numbers[0].value * THOUSAND),), text)
    found = [n for n in find_numbers(text) if is_plausible(n)]
    if any(n.value > MOST_OF_FLATS and is_left(text, n) for n in found):
        return replace(extracted, is_budget_unclear=True)  # "a jakbym wziął 1000"
    said = [n for n in found if is_said_money(text, n) or is_said_sum(text, n, ledger)]
    if prices := [number for number in found if is_price_of_else(text, number)]:
        return with_price_of_else(extracted, ledger, prices[0])
    if has_area(extracted) or (len(numbers) != 1 and len(said) != 1) or AREA_SAID.search(text):
        return extracted
    number = numbers[0] if numbers else said[0]
    if ledger.last is not None and number.value * 2 < thousands:
        return with_parts(extracted, ledger, (ledger.again(number.value * THOUSAND),), text)
    if said:
        return with_thousands(extracted, number)
    money, square_meters = apart(number.value, thousands), apart(number.value, area)
    if money * CLEARLY <= square_meters:
        return with_thousands(extracted, number)
    is_open = square_meters * CLEARLY > money and is_plausible(number)
    return replace(extracted, either=number.value) if is_open else extracted


def has_unit(text: str, number: Number) -> bool:
    return AREA_UNIT.match(text, number.end) is not None or is_counted(text, number)


SUM_BEFORE = regex(r"\b(?:lacznie|razem|w sumie|in total|together) (?:to |jest )?$")


def is_said_sum(text: str, number: Number, ledger: Ledger) -> bool:
    """ "To razem 61", after several amounts."""
    is_alone = not AREA_UNIT.match(text, number.end)
    is_more = ledger.total is not None and number.value * THOUSAND > ledger.total
    return (
        (bool(ledger.parts) or is_more)
        and is_alone
        and SUM_BEFORE.search(before(text, number)) is not None
    )


# "A 85 to ile braknie?", after sums.
MONEY_AFTER = regex(r",? (?:to )?(?:ile )?(?:(?:za)?brak\w*|starczy|wystarczy|zostanie)\b")


def is_price_of_else(text: str, number: Number) -> bool:
    """ "A jakby auto za 20": of what is bought for it, and no budget."""
    named = {*what_of(before(text, number)).split("+")} - {"", SELF, "savings"} - OTHERS
    return bool(named) and FOR_BEFORE.search(before(text, number)) is not None


def with_price_of_else(extracted: Extracted, ledger: Ledger, number: Number) -> Extracted:
    """In place of what was told of the same; else nobody knows what it leaves."""
    told = before(extracted.unread, number)
    parts = in_place_of_named(ledger, told, number.value * THOUSAND)
    if not parts:
        return replace(extracted, is_budget_unclear=True)
    return with_parts(extracted, ledger, parts, extracted.unread)


FOR_BEFORE = regex(r"\b(?:za|for) $")


def is_said_money(text: str, number: Number) -> bool:
    is_alone = not AREA_UNIT.match(text, number.end) and not is_counted(text, number)
    is_open = AMOUNT_OR_AREA.search(text) is not None
    is_said = not is_open and MONEY_BEFORE.search(before(text, number)) is not None
    is_said = is_said and not is_price_of_else(text, number)
    return is_alone and (is_said or MONEY_AFTER.match(text, number.end) is not None)


def with_one_of_areas(extracted: Extracted, several: Sequence[Decimal]) -> Extracted:
    """ "A 39 na Comfort?", where one of the flats has 39 m²."""
    text = extracted.unread
    numbers = [n for n in find_numbers(text) if n.value in several and not is_counted(text, n)]
    if len(numbers) != 1 or has_area(extracted):
        return extracted
    masked = with_placeholder(text, numbers[0], "xarea")
    value = numbers[0].value
    return replace(extracted, square_meters=value, masked=masked, unread=masked)


NO_NOUN = (
    r"(?= ?(?:$|[,;.?!]|(?:a|by|bym|czy|flat|how|ile|in|is|jak|m|one|to|w|we|what|xpackage|za)\b"
    r"|(?:bior|brak|kup|lokal|mieszk|starcz|wez|zosta)\w+))"
)
SMALLER = regex(rf"\b(?:mniejsz(?:e|ego|ej|ym)|the smaller){NO_NOUN}")
LARGER = regex(rf"\b(?:wieksz(?:e|ego|ej|ym)|the (?:bigger|larger)){NO_NOUN}")
OF_WHAT_IS_LEFT = regex(
    r"\b(?:brak\w*|starcz\w*|wystarcz\w*|zabrak\w*|zmie(?:sc|szcz)\w*|zosta\w*|enough|left|short)\b"
)


def with_compared_flat(
    extracted: Extracted,
    flats: Sequence[Decimal],
    known: Decimal | None,
    folded: str,
    *,
    has_budget: bool,
) -> Extracted:
    """ "A gdyby to mniejsze, ile by zostało?", "a w mniejszym Comfort?", of two flats of which
    another was spoken of."""
    is_of_other = known in flats and len(extracted.packages) == 1
    text = extracted.unread if is_of_other else folded
    words = [bool(word.search(text)) for word in (SMALLER, LARGER)]
    is_told = has_area(extracted) or sum(words) != 1 or len({*flats}) != 2
    is_of_money = has_budget and OF_WHAT_IS_LEFT.search(folded) is not None
    if is_told or not (is_of_other or is_of_money):
        return extracted
    return replace(extracted, square_meters=min(flats) if words[0] else max(flats))


# "To ile największy metraż za 60", where money is known.
LARGEST = regex(
    r"\b(?:najwieksz\w+ (?:dom|lokal|metraz|mieszk)|jak duz\w+|ile (?:m2|metr\w*)|biggest|largest"
    r"|how (?:big|large))\b.*\b(?:za|for) [0-9]"
)
FOR_AMOUNT = regex(
    r"(?:(?:a|and|czy|gdyby|i|jak|jakby|no|to) )*(?:do|przy|w|za|for|in|under|with|within)"
    r" [0-9]{2,3}\W*"
)


def with_amount_after_area(extracted: Extracted) -> Extracted:
    """ "A za 90", after the largest flat for 70 thousand."""
    is_asked = FOR_AMOUNT.fullmatch(extracted.unread) is not None
    numbers = find_numbers(extracted.unread)
    return with_thousands(extracted, numbers[0]) if is_asked else extracted


def with_largest_asked(extracted: Extracted) -> Extracted:
    numbers = [n for n in find_numbers(extracted.unread) if not has_unit(extracted.unread, n)]
    is_asked = LARGEST.search(extracted.unread) is not None and extracted.budget is None
    is_one = len(numbers) == 1 and numbers[0].value < THOUSAND and not has_area(extracted)
    return with_thousands(extracted, numbers[0]) if is_asked and is_one else extracted


def with_offered_number(extracted: Extracted, offered: Sequence[Ledger]) -> Extracted:
    """ "Mam 62 z premią", where 62 thousand may be meant."""
    text, totals = extracted.unread, {ledger.total for ledger in offered}
    numbers = [n for n in find_numbers(text) if n.value * THOUSAND in totals]
    is_one = len(numbers) == 1 and not has_unit(text, numbers[0]) and not has_area(extracted)
    return with_thousands(extracted, numbers[0]) if is_one else extracted


# "Mam 80" after "60 m2 Comfort": of the area it would be a correction, of the money a budget.
MONEY_TOLD = regex(
    r"(?:(?:a|ale|i|ja|my|no|przeciez) )*(?:mam|mamy|i have|we have)"
    r" (?:(?:lacznie|odlozone|ok\.?|okolo|razem|swoje|te|tylko|tych|wlasne|only|our own|those) )*"
    r"[0-9]"
)


# What is said of the price that was just told.
COSTLY = regex(
    r"^(?:[a-z]+[ ,.!]+){0,3}(?:drogo|droga|drogie|drozyzna|duzo|masakra|sporo|expensive|steep"
    r"|a lot)\b(?: (?:sie zrobilo|troche))?[ ,.!;-]+"
)
# "O kurde. A mam 50."
WONDERING = regex(r"^(?:[a-z]+ ){0,3}[a-z]+[.!?]+ (?=(?:a|ale|no) |mam)")
ENOUGH_ASKED = regex(r"\b(?:brak|starcz|wystarcz|zabrak|zmie[sz]|enough)\w*")


def money_told(extracted: Extracted) -> Extracted | None:
    """ "Mam 60" may be money as well as another area, and so may "drogo. mam 60"."""
    text = COSTLY.sub("", WONDERING.sub("", extracted.unread))
    numbers = bare_numbers(text)
    if not MONEY_TOLD.match(text):
        return None
    if len(numbers) == 1 and is_plausible(numbers[0]):
        return replace(extracted, either=numbers[0].value)
    is_money = len(numbers) == 1 or ENOUGH_ASKED.search(text) is not None
    return replace(extracted, is_budget_unclear=True) if is_money else None


def with_asked_budget(extracted: Extracted) -> Extracted:
    """ "90", "no na wykończenie 90", where the budget was asked for."""
    numbers = bare_numbers(re.sub(f"{FINISHING}|{MONEY.pattern}", "", extracted.unread))
    is_one = len(numbers) == 1 and numbers[0].value < THOUSAND
    return with_thousands(extracted, numbers[0]) if is_one else extracted


def with_thousands(extracted: Extracted, number: Number) -> Extracted:
    masked = with_placeholder(extracted.unread, number, "xbudget")
    return replace(extracted, budget=number.value * THOUSAND, masked=masked, unread=masked)


def apart(one: Decimal, other: Decimal) -> Decimal:
    return max(one / other, other / one)


def with_placeholder(unread: str, number: Number, placeholder: str) -> str:
    before, after = unread[: number.start], unread[number.end :]
    return re.sub(" +", " ", f"{before} {placeholder}{after}").strip()
