"""Sums that are told in few words: "45 m2, mam 80", "rodzice dadzą po 5 tys. każdy"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import ME, people_in
from chatbot.understanding.money.ledger import THOUSAND, Ledger
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.text import fold, tidy

UNIT = " tys"
ENDS = r"(?=\W*$|[,;!?]|\.(?![0-9])| (?:a|ale|and|but|co|czy|i co|ile|na co|na to|to|what)\b)"
THOUSANDS = r"(?P<sum>[2-9][0-9]|[1-3][0-9]{2})"
BARE = (
    # "45 m2, mam 80": one number has the area's unit, and the other can't be an area.
    regex(
        r"(?<![0-9.,])[0-9]{2,3}(?:[.,][0-9]{1,2})? ?(?:m2?|mkw|metr\w*|sq ?m)\b,?"
        rf"(?: (?:a|ale|and|but|i|ja|my|we))* ?(?:mam|mamy|i have|we have|have) {THOUSANDS}{ENDS}"
    ),
    # "Na wykończenie zostało mi 90"
    regex(
        r"\b(?:na (?:remont|urzadzenie|wykonczenie)|for (?:the )?finishing)"
        r"(?: (?:jest|mam|mamy|zosta\w+|i|we|have|left|there is))+(?: (?:mi|nam|juz|tylko|ok))*"
        rf" {THOUSANDS}{ENDS}"
    ),
)
# "Ile nam z 90 zostanie na kuchnie", "jakby oni dali 20"
OF_WHAT_IS_HAD = (
    regex(
        r"\b(?:ile|co|how much)(?: [a-z]+){0,3} (?:ze?|from)(?: (?:tych|naszych|moich|the))?"
        rf" {THOUSANDS}"
        r"(?= (?:mi |nam )?(?:zosta|na |w |po |starcz|left))"
    ),
    regex(
        r"\b(?:oni|rodzice|tesciowie|dziadkowie|they)(?: (?:jednak|mi|nam|tez))*"
        rf" (?:dadza|dali(?:by)?|daja|doloza|dolozyli|dorzuca|dorzucili|gave|give) {THOUSANDS}"
        r"(?=\W*$|[,;!?]|\.(?![0-9])| (?:to|ile|i|na)\b)"
    ),
)
# Of whom there are two: "rodzice dadzą po 5 tys. każdy"; "nasi rodzice" may be four.
COUPLES = r"(?:dziadkowie|rodzice|tesciowie|(?:grand)?parents)"
GIVE = r"(?:dadza|daja|dali(?:by)?|doloza|dorzuca|pozycza|(?:will |each |both )*(?:add|gave|give))"
EACH = r"(?:kazd[aeiy]\w*|each(?: of them)?)"
OF_EACH = regex(
    rf"(?<!i )(?<!and )(?<!nasi )(?<!our )\b(?P<couple>{COUPLES})"
    rf"(?: (?:mi|moi|nam|jednak|us|me))* {GIVE}(?: (?:mi|nam|us|me))*"
    r" (?P<po>po )?(?P<sum>[1-9][0-9]{0,2}) ?(?:k|tys\w*\.?)"
    rf"(?P<each> {EACH})?(?! (?:co|miesiecz|na mies|a month))"
)
SEVERAL = regex(r"\b(?:moi i|jego|jej|obie|obydwoje|his|her|both our)\b")
# "Ja nie mam 70 tys., kolega miał. Ja mam 100 tys."
NOT_MINE = regex(
    r"\b(?:ja |i )?(?:nie mam|nie mamy|do not have|don't have) [0-9]{2,3} ?(?:k|tys\w*\.?)?,?"
    r"(?: (?:a|bo|to|tyle|tylko|ale|but|it was|that was|my|moj))* "
    r"(?:brat|koleg|kolezank|kumpel|sasiad|siostr|znajom|brother|colleague|friend|neighbou?r|sister)\w*"
    r"(?: (?:ma|mial\w*|did|does|had|has))?(?:[.,;!]+|(?= (?:a |ale )?ja ))(?= .*[0-9])"
)
# "Budżet plus 10 tys.", of the one that is known.
BUDGET_PLUS = regex(r"^(?:(?:a|no|ok|to),? )*(?:budzet|budget) (?=(?:plus|\+) ?[0-9])")
# "15 tys. zostaje na lokacie": as on an account.
ON_DEPOSIT = regex(r"\bzosta(?:je|ja|nie|na) na (?P<where>lokacie)\b")


# "2 x 10 tys. od dziadków"
TIMES = regex(
    r"(?<![0-9.,])(?P<count>[2-6]) ?[x*×] ?(?:po )?(?P<sum>[1-9][0-9]{0,2})"
    r" ?(?:k|tys\w*\.?)(?![a-z])"
)


# "Mam 60 koła", "budżet stówa": thousands, as they are called.
SLANG = regex(r"(?<=[0-9]) ?(?:kola|klockow|klocki|tysiakow|tysiaki|tysie|tysiow)\b")
HUNDRED = regex(
    r"\b(?P<lead>bedzie|budzet|mam|mamy|do wydania|(?:ile|zosta\w+)(?: (?:by|ile|mi|nam))*)"
    r"(?: (?:jakas|jest|naszej|okolo|tej|to|ze?))*"
    r" st(?:owa|owe|owke|owka|owki)\b"
)


def with_thousands_named(written: str) -> str:
    told = SLANG.search(fold(written))
    if told:
        written = f"{written[: told.start()]}{UNIT}{written[told.end() :]}"
    if hundred := HUNDRED.search(fold(written)):
        lead = written[: hundred.end("lead")]
        written = f"{lead} 100{UNIT}{written[hundred.end() :]}"
    return written


def with_product(written: str) -> str:
    told = TIMES.search(fold(written))
    if told is None:
        return written
    return (
        f"{written[: told.start()]}{int(told['count']) * int(told['sum'])}{UNIT}"
        f"{written[told.end() :]}"
    )


# "110 tys. (95 plus siostra 15)": the parts of what is told.
MONEY = r"(?P<{0}>[1-9][0-9]{{0,2}}) ?(?:k\b|tys\w*\.?)?"
IN_BRACKETS = regex(
    rf"(?<![0-9.,]){MONEY.format('whole')} ?\([^()0-9]*{MONEY.format('one')}(?P<of_one>[a-z ]*?),?"
    rf" (?:(?:a|and|i|oraz|plus|\+) )*(?P<whose>[a-z][a-z ]{{2,25}} )?{MONEY.format('other')}"
    r"(?P<of_other>[a-z ]*)\)"
)


def with_parts_in_brackets(written: str) -> str:
    """Where they make that sum."""
    told = IN_BRACKETS.search(fold(written))
    if told is None or int(told["one"]) + int(told["other"]) != int(told["whole"]):
        return written
    one = f"{told['one']}{UNIT} {told['of_one']}"
    other = f"{told['whose'] or ''} {told['other']}{UNIT} {told['of_other']}"
    said = " ".join(f"{one} plus {other}".split())
    return f"{written[: told.start()]}{said}{written[told.end() :]}"


# "Mamy 80 tys. oszczędności i rodzice dadzą połowę tego", "i mama da drugie tyle"
AS_MUCH = regex(
    r"(?<![0-9.,])(?P<sum>[1-9][0-9]{0,2}) ?(?:k\b|tys\w*\.?)[^.;?!0-9]{0,60}"
    r"\b(?:da|dadza|dal[aiy]?|doloz[aey]|dorzuc[ai]|daje|daja|gives?|add)(?: (?:mi|nam|us))?"
    r" (?P<part>(?P<half>(?:polowe|half)(?: (?:z )?(?:tego|tej kwoty|of (?:it|that))))"
    r"|(?:drugie tyle|tyle samo|as much(?: again)?|the same))\b"
    # "i połowę tego od rodziców"
    r"|(?<![0-9.,])(?P<own>[1-9][0-9]{0,2}) ?(?:k\b|tys\w*\.?) (?:and|i|oraz|plus)"
    r" (?P<beside>(?P<half_of>(?:polowe|half)(?: (?:z )?(?:tego|tej kwoty|of (?:it|that))))"
    r"|drugie tyle|tyle samo|as much)(?= (?:from|od) )"
)


def with_part_of_it(written: str) -> str:
    told = AS_MUCH.search(fold(written))
    if told is None:
        return written
    part = "part" if told["part"] else "beside"
    is_half = told["half"] or told["half_of"]
    amount = int(told["sum"] or told["own"]) * THOUSAND // (2 if is_half else 1)
    said = f"{amount // THOUSAND}{UNIT}" if amount % THOUSAND == 0 else f"{amount} zl"
    return f"{written[: told.start(part)]}{said}{written[told.end(part) :]}"


# "Zostaje nam 85, bo musimy odłożyć 10 tys. na AGD": that is taken off already.
KEPT_BACK = r"(?P<cost>[1-9][0-9]?) ?(?:k\b|tys\w*\.?)"
REST = (
    r"\bzosta(?:je|nie|lo)(?: (?:mi|nam|wtedy))* (?P<rest>[1-9][0-9]{1,2})"
    r"(?: ?(?:k\b|tys\w*\.?))?(?![0-9.,]*[0-9])"
)
AFTER_THAT = r"po (?:odjeciu|odlozeniu|odliczeniu)"
REST_TOLD = (
    regex(
        rf"{REST},? (?:bo|gdyz|poniewaz|{AFTER_THAT})\b[^.;?!0-9]{{0,40}} {KEPT_BACK}"
        rf"(?= [^.;?!0-9]{{0,15}}\b{ELSE})"
    ),
    regex(rf"\b{AFTER_THAT} {KEPT_BACK}(?P<what> [^.;?!0-9]{{0,15}}\b{ELSE}),? {REST}"),
)


def with_whole_of_rest(written: str) -> str:
    text = fold(written)
    told = next(filter(None, (words.search(text) for words in REST_TOLD)), None)
    if told is None:
        return written
    rest, cost = int(told["rest"]), int(told["cost"])
    what = told.groupdict().get("what") or ""
    said = f"mamy {rest + cost}{UNIT}, odkladamy {cost}{UNIT}{what}"
    return f"{written[: told.start()]}{said}{written[told.end() :]}"


def with_sums_said(message: str, *, is_budget_known: bool) -> str:
    """In words that the readers of money know."""
    written = with_whole_of_rest(with_part_of_it(with_parts_in_brackets(tidy(message))))
    message = message if written == tidy(message) else written
    written = with_product(without_anothers(with_thousands_named(tidy(message))))
    written = with_each_of_two(with_bare_sum(written))
    if deposit := ON_DEPOSIT.search(fold(written)):
        written = f"{written[: deposit.start('where')]}koncie{written[deposit.end() :]}"
    if is_budget_known and (told := BUDGET_PLUS.search(fold(written))):
        written = written[told.end() :]
    return message if written == tidy(message) else written


OTHERS = regex(
    r"\b(?:kolezan|kumpel|kumpl|sasi[ae]|szwag|znajom|colleague|friend|neighbou?r)\w*"
    r"|\b(?:oni|they) (?:have|maja|mieli|robili)\b"
)


def with_bare_sum(written: str) -> str:
    """Of "brat ma 40 m2, ja mam 55" both are areas."""
    are_others = {*people_in(fold(written))} - {ME} or OTHERS.search(fold(written))
    own = () if are_others else BARE
    for words in (*own, *OF_WHAT_IS_HAD):
        if told := words.search(fold(written)):
            end = told.end("sum")
            written = f"{written[:end]}{UNIT}{written[end:]}"
    return written


def with_each_of_two(written: str) -> str:
    text = fold(written)
    told = OF_EACH.search(text)
    is_each = told is not None and (told["po"] or told["each"] or " each " in told[0])
    if told is None or not is_each or SEVERAL.search(text):
        return written
    both = (
        f"{written[told.start('couple') : told.end('couple')]} dadza {2 * int(told['sum'])}{UNIT}"
    )
    return f"{written[: told.start()]}{both}{written[told.end() :]}"


def without_anothers(written: str) -> str:
    told = NOT_MINE.search(fold(written))
    return f"{written[: told.start()]}{written[told.end() :]}".strip() if told else written


# "Odkładam po 2 tys. miesięcznie, klucze za 10 miesięcy, mam 60 tys."
MONTHLY = r"(?:miesiecznie|co miesiac|na miesiac|a month|per month|every month|monthly)"
SAVING = regex(
    r"\b(?:odkladam\w*|odkladamy|oszczedzam\w*|(?:i|we) save|saving)(?: (?:po|ok|about))*"
    rf" (?P<each>[1-9][0-9]?) ?(?:k|tys\w*\.?) {MONTHLY}"
)
UNTIL = regex(
    r"\b(?:klucze|odbior\w*|keys|handover)(?: (?:are|dostane|dostaniemy|mam|mamy|sa|beda|dopiero"
    r"|bedzie))* (?:za|in) (?:ok\.? |about )?(?P<months>[1-9][0-9]?) (?:mies\w*|months?)\b"
)
HAVE = regex(
    r"\b(?:mam|mamy|i have|we have)(?: (?:juz|teraz|odlozone|now|already))* "
    r"(?P<sum>[1-9][0-9]{1,2}) ?(?:k\b|tys)"
)


def saved_until_then(folded: str) -> tuple[Ledger, ...]:
    """What there is now, and what there would be with what is saved up to then."""
    each, until, have = (words.search(folded) for words in (SAVING, UNTIL, HAVE))
    if each is None or until is None or have is None:
        return ()
    now = Decimal(have["sum"]) * THOUSAND
    return (Ledger(now), Ledger(now + int(each["each"]) * int(until["months"]) * THOUSAND))
