"""Sums as young people call them: "dychę" is 10 thousand, "dwie dychy" 20, "półtorej stówy" 150,
"piątaka" 5, "bańkę" a million, where money is spoken of."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

# Words for so many thousands, alone or after a number.
TENS = {
    10: r"dych(?:a|e|y|om|ami)?|dysze|dysz(?:k(?:a|e|i)|ce|ek)|dyszaka?|dziesion(?:a|e|y)",
    100: r"stow(?:a|e|y|ie|k[aei])?|stow(?:ce|ek)|set(?:k[aei]|ek)",
    1000: r"ban(?:k[aei]|iek)|milionik(?:a|i)?",
}
# Only after a number.
EACH_THOUSAND = (
    r"kola|kolow|kafl(?:e|i)|kawalk(?:i|ow)|kloc(?:e|ki|kow|ow)|patyk(?:a|i|ow)|tysia[ck](?:i|ow)"
)
# Alone: "trójkę", "tysiaka", "pięćdziesiątkę".
SURE_ALONE = {1: r"tysia(?:k|ka|czka|czek)|kafla|patyka", 5: r"piata(?:k|ka)"}
ALONE = {
    2: "dwojk[aei]",
    3: "trojk[aei]",
    4: "czwork[aei]",
    5: "piatk[aei]",
    6: "szostk[aei]",
    7: "siodemk[aei]",
    8: "osemk[aei]",
    9: "dziewiatk[aei]",
    10: "dziesiatk[aei]",
    12: "dwunastk[aei]",
    15: "pietnastk[aei]",
    20: "dwudziestk[aei]|dwudziech[aey]",
    30: "trzydziestk[aei]",
    40: "czterdziestk[aei]",
    50: "piecdziesiatk[aei]|piecdziesion[aey]|pol stow(?:y|ki)|pol setki",
}


def named_groups(words: dict[int, str]) -> str:
    return "|".join(f"(?P<n{value}>{pattern})" for value, pattern in words.items())


# "Dychę na metrze", "dychę do czynszu", "stówa za metr" are no sums of thousands.
NOT_AFTER = (
    r"(?! ?(?:%|/ ?m|(?:do|na|od|przy|za|w) (?:czynsz|godzin|metr|m2|miesiac|osob|sztuk)"
    r"|do (?:centrum|domu|lekarz|odbior|prac|robot|sklep|szkol|uczel|was\b)"
    r"|(?:[a-z]+ )?(?:czynszu|miesiecznie|na metrze|za metr|tygodniowo)"
    r"|dni|dzieci|godz|lat\b|minut|miesiec|osob|pokoi|procent|razy|tygodni|zlotych|zl\b))"
)
COUNTED = regex(rf" (?:{EACH_THOUSAND})\b{NOT_AFTER}")
COUNTED_TENS = regex(rf" (?:{named_groups(TENS)})\b{NOT_AFTER}")
LONE = regex(rf"\b(?:{named_groups(TENS | SURE_ALONE)})\b{NOT_AFTER}")
# "Trójkę dzieci", "w piątkę", "mam dwójkę" are people.
LONE_IF_GIVEN = regex(
    rf"(?<!we )(?<!w )(?<!na )\b(?:{named_groups(ALONE)})\b{NOT_AFTER}"
    r"(?=\W*$|[.,;?!]| (?:a|albo|bo|co|czy|da(?:dza|je)?|do tego|dolozy|dorzuci|i|ile|jeszcze|na"
    r"|od|ode|oraz|plus|pozniej|to|tylko|wiecej|wtedy|z|ze)\b)"
)
METRES = regex(r" ?(?:m2?|mkw|metr(?:a|ow|y|ach)?)\b")
# "O dychę drożej" is what something differs by.
DIFFERENCE_BEFORE = regex(r"\b(?:o|co) (?:jakas |jakies |ta |ok\.? |okolo )?$")
BUDGET_CHANGED = regex(
    r"\b(?:mam|mamy|miec)\b(?=.*\b(?:mniej|wiecej)\b)|\bbudze\w*|\b(?:zwieksz|zmniejsz|podnios|podniesi)\w*"
)
GIVING = (
    r"(?:da(?:dza|je|ja|l[aiy]?|m|my)?|doda(?:dza|je|ja|m|my)?|do(?:klad|loz|plac|rzuc|sypi|sypn"
    r"|sta[clnj]|zbier|jdzie)\w*|odda\w*|podaruj\w*|poratuj\w*|pozycz\w*|pozycz|przel(?:eje|ewa)\w*"
    r"|przysl\w*|skolowac|skombin\w*|spons\w*|sypi\w*|sypn\w*|ukrec\w*|wpad(?:nie|lo|a)"
    r"|wspom\w*|wesprz\w*|wysupl\w*|wyciagn\w*)"
)
HAVING = (
    r"(?:brak\w*|budze\w*|hajs\w*|kas[aey]|koszt\w*|kredyt\w*|ma|maja|mam|mamy|miec|mial\w*|mieli"
    r"|oszczedn\w*|odklad\w*|odloz\w*|pojdzie|posz\w+|przeznacz\w*|starcz\w*|styka?\w*"
    r"|minus|plus|schodz\w*|wchodz\w*|wejd\w*|zejd\w*"
    r"|uzbier\w*|wez(?:m\w*|mie)|wystarcz\w*|wyda\w*|zabrak\w*|zaoszcz\w*|zbier\w*|zebra\w*"
    r"|zmie(?:sc|szcz)\w*|zosta\w*|zwieksz\w*|zmniejsz\w*)"
)
IS_GIVEN = regex(rf"\b{GIVING}\b|\b(?:brak\w*|zabrak\w*|zosta\w*|odloz\w*|odklad\w*)\b")
IS_MONEY = regex(
    rf"\b(?:{GIVING}|{HAVING})\b"
    r"|\b(?:chca|krzykn\w+|rzucil\w*|wola|wolaja|wycenil\w*|zaspiewal\w*|zawolal\w*|zazyczyl\w*"
    r"|zycz[ay])\b"
    r"(?!.*\b(?:drozej|mniej|taniej|wiecej)\b)"
    r"|\bod (?:babci|brata|dziadk\w*|mam[ay]|rodzic\w*|siostry|starych"
    r"|szefa|taty|tescio\w*)\b"
)
BY_THE_METRE = regex(r"\b(?:na|za|od) (?:kazd\w+ )?(?:metr|m2|m\b)|\bczynsz|/ ?m2?\b")
SENTENCE = regex(r"[.;?!](?![0-9])")
# "Dychę", "z dychę może", where an amount was asked for
ALONE_SAID = regex(
    r"(?:(?:chyba|gdzies|jakies|jakas|jeszcze|moze|no|ok|okolo|pewnie|powiedzmy|tak|tylko|z|ze)"
    r"[ ,]+)*(?:[a-z]+ |[0-9,]+ ){0,2}[a-z]+(?: (?:chyba|jeszcze|moze|pewnie))*\W*"
)
# "Ziomek pożyczy", "stara dorzuci": givers by their nicknames
GIVERS = {
    "kolega": "kumpel|qmpel|ziom(?:al|ek)?",
    "koleżanka": r"kumpela|psiapsi\w*",
    "mama": "matka|mamuska|mamcia|stara",
    "tata": "stary|tatko|tatus",
    "babcia": "babka|babunia",
    "dziadek": "dziadzi[ou]|dziadunio",
    "brat": "brachol|brachu|bracki",
    "siostra": "siora|sister",
}
GIVEN_BY = {
    name: regex(rf"\b(?:moj |moja )?(?:{words})\b(?= (?:[a-z]+ ){{0,3}}{GIVING}\b)")
    for name, words in GIVERS.items()
}
THOUSAND = Decimal(1000)


def with_givers_named(message: str) -> str:
    for name, words in GIVEN_BY.items():
        message = reworded(message, words, name)
    return message


def with_slang_sums(message: str, *, is_asked: bool = False) -> str:
    """In figures, where the sentence speaks of money."""
    written = tidy(message)
    text = fold(written)
    found = sorted(sums_in(text, is_asked=is_asked), reverse=True)
    for start, end, said in found:
        written = f"{written[:start]}{said}{written[end:]}"
    return written if found else message


def sums_in(text: str, *, is_asked: bool) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for number in find_numbers(text):
        counted, tens = COUNTED.match(text, number.end), COUNTED_TENS.match(text, number.end)
        told = counted or tens
        if told is None:
            continue
        value = number.value * (value_of(tens) if tens else 1)
        if METRES.match(text, told.end()):  # "pięć dych metrów"
            found.append((number.start, told.end(), f"{value.normalize():f}"))
        elif " kola" in told[0] or is_money(text, number.start, is_asked=is_asked):
            found.append((number.start, told.end(), in_figures(value)))
    for told in LONE.finditer(text):
        is_read = any(start <= told.start() < end for start, end, _ in found)
        if not is_read and METRES.match(text, told.end()):  # "setka metrów"
            found.append((told.start(), told.end(), f"{value_of(told):.0f}"))
    for words, meant in ((LONE, IS_MONEY), (LONE_IF_GIVEN, IS_GIVEN)):
        for told in words.finditer(text):
            is_read = any(start <= told.start() < end for start, end, _ in found)
            is_of_it = is_money(text, told.start(), meant, is_asked=is_asked)
            if not is_read and is_of_it and not METRES.match(text, told.end()):
                found.append((told.start(), told.end(), in_figures(value_of(told))))
    return found


def is_money(
    text: str, at: int, meant: re.Pattern[str] = IS_MONEY, *, is_asked: bool = False
) -> bool:
    if is_asked and ALONE_SAID.fullmatch(text):
        return True
    start = max((end.end() for end in SENTENCE.finditer(text, 0, at)), default=0)
    end = SENTENCE.search(text, at)
    sentence = text[start : end.start() if end else len(text)]
    if BY_THE_METRE.search(sentence):
        return False
    if DIFFERENCE_BEFORE.search(text, 0, at) and not BUDGET_CHANGED.search(text):
        return False
    return meant.search(sentence) is not None


def value_of(told: re.Match[str]) -> Decimal:
    name = next(name for name, words in told.groupdict().items() if words)
    return Decimal(name[1:])


def in_figures(thousands: Decimal) -> str:
    if thousands % 1:
        return f"{(thousands * THOUSAND).normalize():f} zl"
    return f"{thousands:.0f} tys"
