"""A share of a price, and what is paid when: never the whole price as if it were the answer."""

from decimal import Decimal
from fractions import Fraction

from chatbot.dialogue.cooling.cooling import cooling_cost
from chatbot.dialogue.doubts import DISCOUNT
from chatbot.dialogue.intents import intent_text, next_suggestions, package_suggestions, spoken_of
from chatbot.dialogue.money.budget import TERMS, ask_budget, money_told, verdict_of
from chatbot.dialogue.prices.pricing import ask_area
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote, total
from chatbot.understanding.money.own_shares import EACH, NO_PEOPLE, parts, people

# On the masked text, where "xnumber" stands for a number.
SHARE_IN_FIGURES = r"xnumber ?(?:%|percent\b|proc\w*)"
SHARE = rf"(?:{SHARE_IN_FIGURES}|\b(?<!w )polow\w+|\bpol na pol\b|\bhalf\b)"
PERCENT = regex(r"([0-9]+(?:[.,][0-9]+)?) ?(?:%|percent\b|proc)")
PART = rf"(?:{SHARE}|\bxbudget\b)"
PRICE = r"(?:cal\w+|cen[aey]|kwot[ay]|sum[ay]|te(?:go|j)|wyceny|xarea|xpackage|it|price|that|total)"
ASKED = r"\b(?:ile|jak\w*|(?:ob|po|wy)licz\w*|how (?:big|much|high)|what)(?: \w+){0,4}"
MONTHS = r"(?:miesieczn\w+|na miesiac|(?:na|w) rat(?:y|ach)|rat[ay]?|monthly|per month)"
# "A gdybyście dali 5% na Comfort?"
GIVE = (
    r"\b(?:(?:gdybyscie|jak|jakbyscie|jesli) (?:dacie|dali|opuscicie|opuscili|spuscicie|spuscili"
    r"|zejdziecie|zeszli)|dacie|dalibyscie|opuscicie|spuscicie|urwiecie|zejdziecie"
    r"|(?:if|do|would|could|will|can) you (?:come down|drop|gave|give|knocked|knock off|took))\b"
)
PAYMENTS = (
    r"(?:na (?:dzien dobry|poczat(?:ek|ku)|start)|przedplat\w*|transz\w*|wplat\w*|z gory|zadat\w*"
    r"|zaliczk\w*|deposit|down payment|instal+ments?|tranches?|up ?front)"
)
SHARE_OF_PRICE = "share"
# What is asked, by the intent that tells of it; the first that is found is meant. Of a discount, a
# tax or interest nobody pays a share; what is paid at some time, the contract says.
TOPICS = tuple(
    (code, regex(pattern))
    for code, pattern in (
        (
            DISCOUNT,
            rf"(?:\bminus|-) ?{SHARE}"
            rf"|{GIVE}(?: \w+){{0,4}} {SHARE_IN_FIGURES}(?! (?:now|teraz|z gory))"
            rf"|\btan(?:iej|s[iz]\w*) (?:o )?(?:te |tych )?{SHARE_IN_FIGURES}"
            rf"|{SHARE} (?:cheaper|less|mniej|off|taniej)\b"
            r"|\bpo (?:rabacie|upuscie|znizce)\b"
            rf"|\b(?:kod\w*|kupon\w*|coupon|voucher)\b[^.;?!]{{0,20}}{SHARE_IN_FIGURES}",
        ),
        (
            "",
            r"\b(?:bonifikat|brutto|discount|dro[zs]|gross|interest|kredyt|marz|net\b|netto|obniz"
            r"|oprocent|podat|promoc|rabat|rrso|tani|tax|upust|vat|wiecej|znizk)",
        ),
        *(
            (
                code,
                rf"{ASKED} {term}\b|\b{term} ile\b"
                rf"|{PART}(?: \w+){{0,2}} {term}\b|\b{term}(?: \w+){{0,3}} {PART}"
                rf"|xpackage(?: (?!and|czy|i|oraz)\w+)? {term}\b",
            )
            for code, term in (("financing", MONTHS), ("payment", PAYMENTS))
        ),
        ("payment", rf"{SHARE}(?: \w+)? (?:na koniec|now|od razu|po odbiorze|reszt\w+|teraz)\b"),
        (
            SHARE_OF_PRICE,
            rf"{ASKED} {SHARE}|{SHARE}(?: \w+){{0,4}} (?:how much|ile)\b"
            rf"|(?:a |and )?(?:w|in) xpackage(?: to)? {SHARE}|(?:a |and )?{SHARE} (?:w|in) xpackage"
            rf"|{SHARE_IN_FIGURES}(?: (?:z|od|of))?(?: \w+){{0,2}} {PRICE}\b",
        ),
    )
)
PAYS_BACK = regex(r"\boddam (?:jej|mu)\b|\bpay (?:back|her|him|them)\b")
OF_BUDGET = regex(r"\b(?:przeznacz\w*|wyda(?:c|m|my|l\w*)|zostaw\w*|keep|leave|spend)\b")
HUNDRED = Decimal(100)

ASKS_EACH = regex(r"\b(?:ile|jak\w*|podziel\w*|policz\w*|wyjdzie|wychodzi|how much|split|what)\b")
OF_WHAT_IS_LEFT = regex(r"\b(?:brak\w*|left|short|zabrak\w*|zosta\w*)\b")


# "A jak syn da tylko połowę swoich?"
OF_OWN = regex(r"\b(?:polow\w*|czesc\w*|half|third|part) (?:(?:ze|of) )?(?:his|her|swo\w+|their)\b")


def each_share(turn: Turn) -> Answer | None:
    """Of the price in as many equal parts as there are people, two where nothing tells."""
    area = turn.learned.square_meters
    is_asked = EACH.search(turn.folded) and ASKS_EACH.search(turn.folded)
    is_of_else = OF_WHAT_IS_LEFT.search(turn.folded) or NO_PEOPLE.search(turn.folded)
    is_uneven = any(part.value != Fraction(1, 2) for part in parts(turn.folded))
    if (
        not is_asked
        or is_uneven
        or is_of_else
        or turn.extracted.amounts
        or turn.is_new("budget")
        or turn.areas
        or turn.asks_time
    ):
        return None
    if area is None:
        return ask_area(turn) if turn.package else None
    return split_text(turn, area, people(turn.folded) or turn.state.people or 2)


# "To ile każde z nas musi dołożyć?"
EVERY_ONE = regex(
    r"\b(?:kazd[aey]\w*|each|(?:na|od) (?:glowe|osobe|osoby))\b(?! (?:lazien|pakiet|pok[oó]j))"
)
TO_ADD = regex(
    r"\b(?:(?:za)?brak\w*|doloz\w*|dopl\w+|dorzuc\w*|dozbiera\w*|add|chip in|missing|short)\b"
)


def each_gap(turn: Turn) -> Answer | None:
    """What is missing of a budget that is known, in equal parts."""
    area, money = turn.learned.square_meters, turn.learned.budget
    is_asked = EVERY_ONE.search(turn.folded) and ASKS_EACH.search(turn.folded)
    is_told = turn.is_new("budget") or turn.extracted.amounts or turn.areas
    if not is_asked or not TO_ADD.search(turn.folded) or is_told or area is None:
        return None
    if money is None:
        return ask_budget(turn) if turn.offered else None
    many, prices = people(turn.folded) or turn.state.people or 2, spoken_of(turn)
    lines = [gap_line(turn, Quote(price, area), money, many) for price in prices]
    values = {
        "area": turn.speaker.area(area),
        "budget": money_told(turn, money),
        "count": f"{many}",
        "quotes": "\n".join(lines),
    }
    if not lines:
        return None
    return Answer(turn.say("share_gap", values), BUDGET, suggestions=package_suggestions(prices))


# "A w Comforcie?"
OF_ANOTHER = regex(r"(?:(?:a|and|i|in|no|to|w|we|what about|z) )*xpackage\W*")


def given_now(turn: Turn) -> Decimal | None:
    """The part of somebody else's, also where the same is asked on."""
    if turn.extracted.shared_by:
        return turn.extracted.given
    goes_on = EACH_AGAIN.fullmatch(turn.folded) or OF_ANOTHER.fullmatch(turn.extracted.masked)
    return Decimal(turn.state.given) if turn.state.given and goes_on else None


def each_rest(turn: Turn) -> Answer | None:
    """ "A jakby rodzice dali 30 tys., to po ile my?": what is left of the price, in equal parts."""
    given, area = given_now(turn), turn.learned.square_meters
    many = turn.extracted.shared_by or turn.state.people
    if given is None or turn.areas:
        return None
    if area is None:
        return ask_area(turn) if turn.package else None
    return rest_text(turn, area, given, many)


# "Rodzice dadzą połowę, reszta na pół z bratem, po ile?"
REST_SHARED = regex(
    r"\breszt\w*[^.;?!]{0,20}\b(?:na pol|po rowno|po polowie|dziel\w+|na (?:dw|trz|[23])\w*)"
    r"|\b(?:split|share) the rest\b|\bthe rest (?:in half|50)"
)


def each_of_rest(turn: Turn) -> Answer | None:
    """Of one package, of which a part is paid by somebody else."""
    told, area, prices = parts(turn.folded), turn.learned.square_meters, spoken_of(turn)
    if not REST_SHARED.search(turn.folded) or len(told) != 1 or area is None or turn.areas:
        return None
    if len(prices) != 1 or prices[0].is_range or turn.extracted.amounts:
        return None
    price = Quote(prices[0], area).total_min
    share = told[0].value
    given = total(price * share.numerator / share.denominator, Decimal(1))
    return rest_text(turn, area, given, people(turn.folded) or turn.state.people or 2)


def rest_text(turn: Turn, area: Decimal, given: Decimal, many: int) -> Answer:
    prices = spoken_of(turn) or turn.figures.prices
    values = {
        "area": turn.speaker.area(area),
        "budget": turn.speaker.money(given),
        "count": f"{many}",
        "quotes": "\n".join(gap_line(turn, Quote(price, area), given, many) for price in prices),
    }
    return Answer(turn.say("share_rest", values), BUDGET, suggestions=package_suggestions(prices))


def gap_line(turn: Turn, quote: Quote, money: Decimal, many: int) -> str:
    low, high = quote.total_min, quote.total_max
    gap = verdict_of(turn, low, high, money)
    told = f"• {quote.price.name}: {turn.speaker.total(quote)}, {gap}"
    cooling = cooling_cost(turn)  # at least
    if money >= low + cooling:
        return told
    part = turn.speaker.money(total((low + cooling - money) / many, Decimal(1)))
    least = {"pl": "co najmniej ", "en": "at least "}[turn.language] if cooling else ""
    said = {"pl": f"po {least}{part}", "en": f"{least}{part} each"}[turn.language]
    return f"{told}, {said}"


def split_text(turn: Turn, area: Decimal, many: int) -> Answer:
    prices = spoken_of(turn) or turn.figures.prices
    values = {
        "area": turn.speaker.area(area),
        "count": f"{many}",
        "quotes": "\n".join(each_line(turn, Quote(price, area), many) for price in prices),
    }
    return Answer(turn.say("share_each", values), "quote", suggestions=package_suggestions(prices))


# "No ale na 4 osoby", "ile wychodzi na 4", after a price that was split.
FOR_SO_MANY = regex(
    r"(?:(?:a|ale|and|by|express|comfort|ile|jakby|jak|no|plus|premium|split|to|what about|wtedy"
    r"|wychodzi|wyjdzie) )*"
    r"(?:na|dla|for|in|into|between|w|we) (?:2|3|4|5|6|dw\w+|trzy|troje|trzech|cztery|czworo"
    r"|czterech|piec\w*|two|three|four|five)(?: (?:czesci|osob\w*|of us|parts|people))?\W*"
)


# "Jaki procent naszych pieniędzy pójdzie na Premium?"
PERCENT_OF_MONEY = regex(
    r"\b(?:jak[ai]\w*|ile) (?:to )?(?:proc\w*|%|czesc)\b[^.;?!]{0,20}"
    r"\b(?:budzet\w*|kas[ay]|kwoty|oszczednosci|pieniedzy|srodkow|z tych|z tego co mamy)"
    r"|\b(?:what|which) (?:percent\w*|part|share|%) of (?:the |my |our )?(?:budget|money|savings)"
)


def percent_of_money(turn: Turn) -> Answer | None:
    area, money = turn.learned.square_meters, turn.learned.budget
    if not PERCENT_OF_MONEY.search(turn.folded) or area is None or turn.areas or not money:
        return None
    prices = tuple(p for p in spoken_of(turn) or turn.figures.prices if not p.is_range)
    lines = [percent_line(turn, Quote(price, area), money) for price in prices]
    values = {
        "area": turn.speaker.area(area),
        "budget": turn.speaker.money(money),
        "quotes": "\n".join(lines),
    }
    if not lines:
        return None
    return Answer(
        turn.say("share_of_budget", values), BUDGET, suggestions=package_suggestions(prices)
    )


def percent_line(turn: Turn, quote: Quote, money: Decimal) -> str:
    told = percent_told(turn, quote.total_min, money)
    if cooling := cooling_cost(turn):
        least = percent_told(turn, quote.total_min + cooling, money)
        beside = {"pl": "z klimatyzacją od", "en": "with air conditioning from"}[turn.language]
        told = f"{told}, {beside} {least}"
    gap = verdict_of(turn, quote.total_min, quote.total_max, money)
    return f"• {quote.price.name}: {turn.speaker.total(quote)}, {told} ({gap})"


def percent_told(turn: Turn, amount: Decimal, money: Decimal) -> str:
    percent = f"{round(amount * HUNDRED / money, 1)}%"
    return percent.replace(".", ",") if turn.language == "pl" else percent


# "Czyli na głowę?", of what was told a moment ago.
EACH_AGAIN = regex(
    r"(?:(?:a|and|czyli|i|ile|no|ok|so|to|wychodzi|wyjdzie) )*"
    r"(?:each|kazd[aey]\w*(?: z nas)?|na (?:glowe|leb|osobe)|per (?:head|person))(?: ile)?\W*"
)


def same_for_others(turn: Turn) -> Answer | None:
    """ "Ile wychodzi na 4", after a price that was split in three."""
    area, many = turn.learned.square_meters, people(turn.folded)
    is_told = turn.state.people > 0 and turn.state.topic in PRICED
    if EACH_AGAIN.fullmatch(turn.folded) and is_told and area is not None:
        return split_text(turn, area, turn.state.people)
    is_asked = FOR_SO_MANY.fullmatch(turn.folded) is not None and turn.state.people > 0
    if not is_asked or area is None or not many or turn.has_new_area:
        return None
    return split_text(turn, area, many)


def each_line(turn: Turn, quote: Quote, many: int) -> str:
    low, high = (total(whole / many, Decimal(1)) for whole in (quote.total_min, quote.total_max))
    speaker = turn.speaker
    each = speaker.money_range(low, high) if quote.price.is_range else speaker.money(low)
    said = {"pl": f"po {each}", "en": f"{each} each"}[turn.language]
    if cooling := cooling_cost(turn):
        part = speaker.money(total((quote.total_min + cooling) / many, Decimal(1)))
        beside = {
            "pl": f"z klimatyzacją po co najmniej {part}",
            "en": f"with air conditioning at least {part} each",
        }
        said = f"{said} ({beside[turn.language]})"
    return f"• {quote.price.name}: {speaker.total(quote)}, {said}"


# "A jak ona da 60%, to ile ja?"
REST_IS_MINE = regex(
    r"\b(?:ona?|zona|maz|ex|byl[ay]|brat|siostra|rodzice|mama|tata|syn|corka|he|she|they)\b"
    r"[^.;?!]{0,30}(?:%|proc|percent)[^.;?!]{0,30}\b(?:ile ja|ja ile|ja reszt\w*|reszt\w* ja"
    r"|how much (?:do|for) (?:i|me)|i pay the rest)\b"
)


# "No ale połowę mówię, 50%", after the terms of payment.
ONLY_SHARE = regex(
    r"(?:(?:a|ale|and|chodzi|czyli|ile|i meant?|just|mi|mowie|no|o|pytam|sama?|samo|tylko|to"
    rf"|w sensie|znaczy|how much is|wychodzi|wyjdzie|{SHARE})[ ,:;.]*)+\W*"
)
SHARE_SAID = regex(SHARE)
SENTENCE_END = regex(r"[?!;]|\.(?![0-9])")


def topic_of_share(turn: Turn) -> str:
    masked, is_told = turn.extracted.masked, turn.state.topic in {*TERMS, "quote", DISCOUNT}
    is_share = ONLY_SHARE.fullmatch(masked) is not None and SHARE_SAID.search(masked) is not None
    if is_told and turn.has_area and is_share:
        return DISCOUNT if turn.state.topic == DISCOUNT else SHARE_OF_PRICE
    sentences = [part for part in SENTENCE_END.split(masked) if part.strip()]
    codes = [topic_of(sentence) for sentence in sentences[-1:]] if len(sentences) > 1 else []
    # "Zaliczki ile? Połowa z Comfort to ile będzie?"
    return SHARE_OF_PRICE if SHARE_OF_PRICE in codes else topic_of(masked)


def topic_of(masked: str) -> str:
    return next((code for code, asked in TOPICS if asked.search(masked)), "")


def share(turn: Turn) -> Answer | None:
    masked = turn.extracted.masked
    if (
        found := percent_of_money(turn)
        or each_rest(turn)
        or each_of_rest(turn)
        or each_gap(turn)
        or each_share(turn)
        or same_for_others(turn)
    ):
        return found
    code = topic_of_share(turn)
    is_of_money = PAYS_BACK.search(masked) or OF_BUDGET.search(turn.folded)
    if turn.state.asked == BUDGET and turn.extracted.is_budget_unclear:
        return None
    if is_of_money and turn.before.budget is not None:  # "tata dołoży połowę z tych 32 tys."
        return None
    area = turn.learned.square_meters
    sure = {intent.code for intent in turn.sure_intents}
    is_other = code == SHARE_OF_PRICE and bool(sure) and not sure & PRICED
    is_other |= code == SHARE_OF_PRICE and bool(turn.extracted.amounts)  # "połowę, czyli 30 tys."
    is_other |= code == SHARE_OF_PRICE and OF_WHAT_IS_LEFT.search(turn.folded) is not None
    is_other |= code == SHARE_OF_PRICE and OF_OWN.search(turn.folded) is not None
    if not code or is_other or turn.is_new("budget") or not (area or turn.package):
        return None
    if code == SHARE_OF_PRICE:
        return share_of_price(turn, area)
    if code in TERMS and len(sure & TERMS) == 1:
        code = next(iter(sure & TERMS))
    return terms(turn, code, area) if area else None


def terms(turn: Turn, code: str, area: Decimal) -> Answer | None:
    """ "Ile wyniesie pierwsza transza?": how it is paid, and the whole price named as such; no
    quote, whose card would look like the answer."""
    intent = turn.knowledge.intents.get(code)
    text = intent_text(turn, intent) if intent else None
    if text is None:
        return None
    quotes = [Quote(price, area) for price in spoken_of(turn) or turn.figures.prices]
    percent = asked_percent(turn) if code in TERMS and PERCENT.search(turn.folded) else None
    lines = "\n".join(whole_line(turn, quote, percent) for quote in quotes)
    whole = turn.say("whole_price", {"area": turn.speaker.area(area), "quotes": lines})
    suggestions = next_suggestions(turn, code)
    return Answer(f"{text}\n\n{whole}", code, suggestions=suggestions)


def share_of_price(turn: Turn, area: Decimal | None) -> Answer | None:
    """ "Ile to 10% z 60 m2 Comfort?" is worked out."""
    percent = asked_percent(turn)
    if percent is None:
        return None
    if area is None:
        return ask_area(turn)
    prices = spoken_of(turn) or turn.figures.prices
    lines = "\n".join(share_line(turn, Quote(price, area), percent) for price in prices)
    values = {"area": turn.speaker.area(area), "quotes": lines}
    suggestions = next_suggestions(turn, "quote") if turn.quote else package_suggestions(prices)
    return Answer(turn.say("share", values), "quote", suggestions=suggestions)


def asked_percent(turn: Turn) -> Decimal | None:
    """None where several are named: "20% teraz, 30% po łazience"."""
    found = [Decimal(figures.replace(",", ".")) for figures in PERCENT.findall(turn.folded)]
    if REST_IS_MINE.search(turn.folded):
        found = [HUNDRED - percent for percent in found]
    if not found:
        return HUNDRED / 2
    return found[0] if len(found) == 1 and 0 < found[0] <= HUNDRED else None


def whole_line(turn: Turn, quote: Quote, percent: Decimal | None) -> str:
    """The whole price, and a part of it that is asked for: "pierwsza transza, jakby było 30%"."""
    line = f"• {quote.price.name}: {turn.speaker.total(quote)}"
    return line if percent is None else f"{line}\n{share_line(turn, quote, percent)}"


def share_line(turn: Turn, quote: Quote, percent: Decimal) -> str:
    speaker, part = turn.speaker, percent / HUNDRED
    low, high = total(quote.total_min, part), total(quote.total_max, part)
    share = speaker.money_range(low, high) if quote.price.is_range else speaker.money(low)
    figures = f"{percent.normalize():f}"
    said = {
        "pl": f"{figures.replace('.', ',')}% z {speaker.total(quote)} to {share}",
        "en": f"{figures}% of {speaker.total(quote)} is {share}",
    }
    return f"• {quote.price.name}: {said[turn.language]}"
