"""Packages told by their place in the price list: "drugi najtańszy", "następny po Comforcie"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import (
    DURATION,
    intent_answer,
    intent_text,
    next_suggestions,
    package_suggestions,
    without_invitation,
)
from chatbot.dialogue.money.budget import budget
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.prices.pricing import ask_area, quote_of, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, WITH_PRICES, YIELDING, Turn, kept
from chatbot.knowledge import KnownIntent
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.text.bare import is_small_talk

Prices = Sequence[PackagePrice]
# What a question for a place sounds like; any other intent is asked of the package there.
CHOOSING = WITH_PRICES | YIELDING | {"haggling", "package_change", "package_choice"}
CHOOSING |= {"package_standard"}
LISTING = CHOOSING | {BUDGET, "unknown_package"}

PACKAGE = r"(?:opcj|pakie[ct]|poziom|standard|wariant|wersj|option|package)\w*"
TOP = r"(?:najdroz\w+|od (?:gory|konca|najdroz\w+)|most expensive|from the top)"
BOTTOM = r"(?:najtan\w+|od (?:dolu|poczatku|najtan\w+)|cheapest|from the bottom)"
ORDINALS = {
    1: r"pierwsz\w+|first",
    2: r"drug(?:a|i|ie|iego|im)|second",
    3: r"trzec\w+|third",
    4: r"czwart\w+|fourth",
}
COUNTS = {2: r"2|dwa|dwie|dwoch|dwom|two", 3: r"3|trzy|trzech|three"}
FROM_END = [
    (
        number,
        regex(rf"\b(?:{word}) (?:{PACKAGE} |w kolejnosci |z kolei )?(?:{TOP}|{BOTTOM})(?! pietr)"),
    )
    for number, word in ORDINALS.items()
]
SEVERAL = [
    (number, regex(rf"\b(?:{word}) (?:{PACKAGE} )?(?:{TOP}|{BOTTOM})"))
    for number, word in COUNTS.items()
]
FROM_TOP = regex(TOP)
LAST_BUT_ONE = regex(r"\bprzedostatni\w*|\blast but one\b")
MIDDLE = regex(
    rf"^(?:(?:a|ile|ten|to|za) )*srodkow\w+\b(?! dom| mieszk| segment)|\bsrodkow\w+ {PACKAGE}"
    rf"|\bcos (?:\w+ )?(?:w|z|ze) srodk[ua]\b|\bsrod(?:ek|ka|ku) (?:cennik|list|ofert|staw)\w+"
    rf"|\bposredni(?:a|e|ego|ej|m)?\b|\bsredni\w* (?:polk|{PACKAGE})|\b{PACKAGE} sredni\w*\b"
    r"|\bmid[ -]?(?:level|price|priced|range|tier)\b|\bmiddle\b(?! of)"
    rf"|\bmedium (?:one|{PACKAGE})"
    r"|\b(?:ani|nie) najtan\w+.{0,20}\b(?:ani|nie) najdroz"
)
BETWEEN = regex(  # not so much money and so much
    rf"\b(?:cos|something|{PACKAGE}) (?:\w+ )?(?:in )?(?:between|(?:po)?miedzy)\b(?! x(?:n|b))"
    r"|\bin between\b"
)
NUMBERED = [
    (
        number,
        regex(
            rf"^(?:(?:a|biore|ile|jednak|moze|niech bedzie|poprosze|t[aeo]n?|wybieram|za|the) )*"
            rf"(?:{word})(?: (?:{PACKAGE}|one|z listy|ile|poprosze))*\W*$"
        ),
    )
    for number, word in ORDINALS.items()
]
NEXT_ALONE = regex(r"^(?:(?:a|i|no|ten|to|ile|za|the) )*(?:kolejny|nastepny|next)\W*$")
# "A zwykły?" after Express Plus.
PLAIN = regex(
    r"^(?:(?:a|ile|no|t[ae]n|to|w|za|the|and) )*(?:(?:normaln|zwykl)(?:y|ego|ym)|bez xpackage"
    r"|(?:plain|regular)(?: one)?)(?: (?:ile|pakiet))*\W*$"
)
STEP = r"(?:jeden|oczko|poziom|polke)"
THAN = r"(?: (?:niz|od|than) xpackage\b)"
# "O jeden wyżej" and "następny po Comforcie" are one package, "droższe od Comfortu" all of them.
NEXT_ABOVE = regex(
    rf"\b(?:{PACKAGE}|{STEP}) wyzej\b{THAN}?|^(?:(?:a|ten) )*wyzsz\w+\W*$|\bwyzsz\w+ {PACKAGE}"
    rf"|\b(?:co|jak\w+|ktor\w+|kolejn\w+|najtan\w+|nastepn\w+|zaraz|next|{PACKAGE})(?: jest)?"
    rf"(?: {PACKAGE})? (?:nad|po|powyzej|above|after) xpackage\b"
    rf"|\b(?:nastepn\w+|kolejn\w+|next) (?:{PACKAGE}|one\b)"
    rf"|\bone (?:above|higher|up)\b(?: xpackage\b)?|\b{PACKAGE} (?:above|higher)\b"
    rf"|\b(?:lepsz|wieksz|wyzsz)\w+ (?:jakosc|poziom|standard)\w*{THAN}|\bhigher standard{THAN}"
)
NEXT_BELOW = regex(
    rf"\b(?:{PACKAGE}|{STEP}) nizej\b{THAN}?|^(?:(?:a|ten) )*nizsz\w+\W*$|\bnizsz\w+ {PACKAGE}"
    rf"|\b(?:co|jak\w+|ktor\w+|najdroz\w+|zaraz|{PACKAGE})(?: jest)?(?: {PACKAGE})?"
    rf" (?:pod|ponizej|przed|below|before) xpackage\b|\bpoprzedni\w* {PACKAGE}"
    rf"|\bone (?:below|down|lower)\b(?: xpackage\b)?|\b{PACKAGE} (?:below|lower)\b"
)
# "A tańszy?", and nothing else.
ALONE = r"^(?:(?:a|ile|jest|jakis|moze|poprosze|ten|to|za|and|anything|the) )*"
TAIL = r"(?: ile| jest| one| sie da| da sie| mozna)*\W*$"
CHEAPER_ALONE = regex(rf"{ALONE}(?:taniej|tansz\w+|cheaper){TAIL}")
DEARER_ALONE = regex(rf"{ALONE}(?:drozsz\w+|lepsz\w+|better|more expensive){TAIL}")
BETTER = r"\b(?:drozsz|lepsz|wieksz)\w+"
ALL_ABOVE = regex(
    rf"\bcos (?:\w+ )?(?:drozsz|lepsz)\w+{THAN}?"
    rf"|\b(?:drozsz|lepsz)\w+(?:,? {BETTER})?(?: {PACKAGE})?{THAN}"
    rf"|\bdrozsz\w+ {PACKAGE}|\b(?:something )?(?:better|more expensive){THAN}|\bsomething better\b"
    rf"|{DEARER_ALONE.pattern}"
)
ALL_BELOW = regex(
    rf"\b(?:cos|czegos) (?:\w+ )?tan(?:sz\w+|iej){THAN}?|\btan(?:sze|iej) cos\b"
    rf"|\btan(?:sz\w+|iej) o x(?:budget|number)"
    rf"|\btansz\w+(?: {PACKAGE})?{THAN}|\btansz\w+ {PACKAGE}"
    rf"|\b(?:something )?cheaper{THAN}|\bsomething cheaper\b"
    rf"|{CHEAPER_ALONE.pattern}"
)
PLACES = "|".join(
    pattern.pattern
    for pattern in (
        *(pattern for _, pattern in (*FROM_END, *SEVERAL)),
        *(LAST_BUT_ONE, MIDDLE, BETWEEN, NEXT_ALONE, PLAIN),
        *(NEXT_ABOVE, NEXT_BELOW, ALL_ABOVE, ALL_BELOW),
    )
)
PLACE = regex(rf"(?:\bza )?(?:{PLACES})")
# What packages differ in, by the intent that lists it.
PROPERTIES = {
    code: regex(rf"\b(?:{words})\w*")
    for code, words in {
        # Not "po podłodze" (so is an area measured), not "drewniany dom".
        "floors": "deb(?!o)|desk|drewn[oae]|drewniana|laminat|panel|parkiet|(?<!po )podlog|winyl"
        "|floor|lamin|oak|vinyl|wood(?!en)",
        "bathroom": "glazur|kafel|plyt|wann|bathtub|tile",
        "visualisations": "3d|render|wizual|visual",
        "designer_meetings": "spotka|meeting",
        "product_changes": "zmian|zmieni(?:a|c|m)|change",
        "outside_catalogue": "spoza|poza katal|outside the cat",
        "products_count": "produkt|product",
    }.items()
}
WISHED = regex(r"\bnaj(?:drozs|tan|wyz|niz)\w+|\b(?:drozsz|tansz)\w+|\bcheap\w+|\bmost exp")
# "Coś podobnego, ale z drewnianą podłogą": of whichever package has it.
WHICHEVER = regex(
    rf"\bcos (?:\w+ )?(?:inn|podobn)\w+|\b(?:inn\w+|ktor\w+) {PACKAGE}|\bw kto?r(?:ym|ych)\b"
    r"|\bsomething (?:else|like|similar)\b|\bwhich (?:one|package)\b"
)
# "Jaka podłoga w najtańszym?", "ile tygodni trwa najtańszy?"
ASKED_BEFORE = r"\b(?:czy|ilu|jak\w*|what|which|how) (?:(?!ma |naj|with |z |ze )\w+ ){0,2}$"
ASKED_OF_IT = regex(
    r"\bile (?:dni|miesi\w+|produkt\w+|spotkan|tygodni|zmian)"
    r"|\b(?:in|of|w|do) (?:\w+ )?(?:the )?(?:naj|cheapest|most)"
)
LEAST = regex(r"\b(?:co najmniej|gdzie|jesli|ma|maja|min\w*|przynajmniej|z|ze|at least|with) ")
TWO = 2  # packages, of which one is the cheaper


def condition(turn: Turn) -> Answer | None:
    """ "Najtańszy z wizualizacją": which packages have that the list of it says, and so the price
    of the cheapest of all would be wrong."""
    masked = turn.extracted.masked
    whichever = WHICHEVER.search(masked)
    found = properties(masked, whichever.end() if whichever else 0) or properties(masked)
    sure = {intent.code for intent in turn.sure_intents}
    code = next((code for code in found if code in sure), next(iter(found), ""))
    match, intent = found.get(code), turn.knowledge.intents.get(code)
    is_wish = WISHED.search(masked) and (LEAST.search(masked) or turn.is_new("square_meters"))
    is_of_any = whichever and turn.package and not turn.named
    if intent is None or match is None or ASKED_OF_IT.search(masked):
        return None
    if not (is_wish or is_of_any):
        return None
    if re.search(ASKED_BEFORE, masked[: match.start()]):
        return None
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), {})
    buttons = package_suggestions(turn.figures.prices)
    return Answer(without_invitation(text), code, suggestions=buttons, package="")


def properties(masked: str, start: int = 0) -> dict[str, re.Match[str]]:
    """By their intent, those that are named from there on."""
    found = ((code, word.search(masked, start)) for code, word in PROPERTIES.items())
    return {code: match for code, match in found if match}


def numbered(turn: Turn) -> Answer | None:
    """ "Ten drugi" after a list is the second of it; after anything else nobody knows of what."""
    masked, listed = turn.extracted.masked, turn.state.listed
    if len(listed) == TWO and not turn.before.package:
        for at, pattern in ((0, CHEAPER_ALONE), (-1, DEARER_ALONE)):
            prices = sorted(
                (price for code in listed if (price := turn.figures.price(code))),
                key=lambda price: price.low,
            )
            if pattern.search(masked) and prices:
                return of_one(turn, prices[at], turn.learned.square_meters)
    place = next((number for number, pattern in NUMBERED if pattern.match(masked)), 0)
    if not place or turn.areas or turn.state.topic not in LISTING:
        return None
    price = turn.figures.price(listed[place - 1]) if place <= len(listed) else None
    if price:
        return of_one(turn, price, turn.learned.square_meters)
    buttons = package_suggestions(turn.figures.prices)
    return Answer(turn.say("which_package"), "package_choice", suggestions=buttons)


def choice(turn: Turn) -> Answer | None:
    prices = chosen(turn)
    if prices is None:
        return None
    if not prices:
        return end_of_the_list(turn)
    if asked := other_question(turn):
        return about_one(turn, asked, prices[0]) if len(prices) == 1 else None
    one = prices[0].code if len(prices) == 1 else ""
    if one and turn.is_new("budget"):  # "45 tys. starczy na wyższy pakiet?"
        named = replace(turn, extracted=replace(turn.extracted, packages=(one,)))
        return budget(named) or of_one(turn, prices[0], turn.learned.square_meters)
    if one and not turn.areas:
        return of_one(turn, prices[0], turn.learned.square_meters)
    return replace(quote_of(turn, prices), package=one)


def of_one(turn: Turn, price: PackagePrice, area: Decimal | None) -> Answer:
    if area is None:
        return ask_area(turn, price)
    quote, suggestions = Quote(price, area), next_suggestions(turn, "quote")
    text = quote_text(turn, quote)
    return Answer(text, "quote", quote=quote, suggestions=suggestions, package=price.code)


def other_question(turn: Turn) -> KnownIntent | None:
    if is_small_talk(PLACE.sub(" ", turn.extracted.masked)):
        return None
    others = [intent for intent in turn.sure_intents if intent.code not in CHOOSING]
    is_time = turn.asks_time and not turn.asks_amount
    return next(iter(others), turn.knowledge.intents.get(DURATION) if is_time else None)


def about_one(turn: Turn, intent: KnownIntent, price: PackagePrice) -> Answer | None:
    """ "Jak długo trwa niższy pakiet?": what is asked, of the package at that place."""
    extracted = replace(turn.extracted, packages=(price.code,))
    text = intent_text(replace(turn, extracted=extracted), intent)
    found = intent_answer(turn, intent, text, source="rule") if text else None
    return replace(found, package=price.code) if found else None


def end_of_the_list(turn: Turn) -> Answer | None:
    """ "Coś tańszego od Expressu?": it is the cheapest one."""
    masked = turn.extracted.masked
    is_next = NEXT_ALONE.match(masked) and not goes_down(turn)
    is_above = is_next or NEXT_ABOVE.search(masked) or ALL_ABOVE.search(masked)
    intent = turn.knowledge.intents.get("most_expensive" if is_above else "cheapest")
    text = intent_text(turn, intent) if intent else None
    if not intent or not text:
        return None
    text = text if is_above else f"{turn.say('no_cheaper')} {text}"
    return intent_answer(turn, intent, text, source="rule")


@kept
def chosen(turn: Turn) -> tuple[PackagePrice, ...] | None:
    """None where no place is told, nothing where there is none at that place."""
    if asks_difference(turn) or turn.is_new("budget"):
        return None
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda price: price.low)
    masked = turn.extracted.masked
    found = by_place(masked, fixed, turn.named)
    if found is not None:
        return found
    if PLAIN.match(masked):
        return plain_one(turn) or None
    if NEXT_ALONE.match(masked) and (package := turn.before.package):
        return next_on(fixed, package, is_down=goes_down(turn))
    return beside(masked, fixed, reference(turn), is_named=bool(turn.named))


def plain_one(turn: Turn) -> tuple[PackagePrice, ...]:
    """The one whose name the other's begins with: Express of Express Plus."""
    before = turn.before.package and turn.figures.price(turn.before.package)
    prices, denied = turn.figures.prices, turn.extracted.denied
    if before and denied and before.code not in denied:
        return ()
    return tuple(p for p in prices if before and before.name.startswith(f"{p.name} "))


def goes_down(turn: Turn) -> bool:
    """ "Najdroższy?", then "a następny?"."""
    last = [price.low for code in turn.state.weighed if (price := turn.figures.price(code))]
    return turn.state.topic == "most_expensive" or (len(last) > 1 and last[0] > last[1])


def next_on(fixed: Prices, code: str, *, is_down: bool) -> tuple[PackagePrice, ...] | None:
    ordered = list(reversed(fixed)) if is_down else list(fixed)
    codes = [price.code for price in ordered]
    if code not in codes:
        return None
    place = codes.index(code) + 1
    return tuple(ordered[place : place + 1])


def by_place(masked: str, fixed: Prices, named: Prices) -> tuple[PackagePrice, ...] | None:
    if len(named) == 2 and BETWEEN.search(masked):
        low, high = sorted(price.low for price in named)
        return tuple(p for p in fixed if low < p.low < high) or tuple(named)
    if named:
        return None
    if MIDDLE.search(masked) or BETWEEN.search(masked):
        return tuple(fixed[1:-1])
    if LAST_BUT_ONE.search(masked):
        return tuple(fixed[-2:-1])
    for number, pattern in FROM_END:
        if match := pattern.search(masked):
            ordered = fixed[::-1] if FROM_TOP.search(match[0]) else fixed
            return tuple(ordered[number - 1 : number])
    for number, pattern in SEVERAL:
        if match := pattern.search(masked):
            return tuple(fixed[-number:] if FROM_TOP.search(match[0]) else fixed[:number])
    return None


def reference(turn: Turn) -> PackagePrice | None:
    """The one package of this message, wanted or not; else the one from before."""
    codes = {*turn.extracted.packages, *turn.extracted.denied} or {turn.before.package or ""}
    return turn.figures.price(codes.pop()) if len(codes) == 1 else None


def beside(
    masked: str, fixed: Prices, package: PackagePrice | None, *, is_named: bool
) -> tuple[PackagePrice, ...] | None:
    """ "Kolejny pakiet Comfort" is that one, "następny po Comforcie" another."""
    if package is None or package.is_range:
        return None
    above = tuple(price for price in fixed if price.low > package.low)
    below = tuple(price for price in fixed if price.low < package.low)
    places = (
        (NEXT_ABOVE, above[:1]),
        (NEXT_BELOW, below[-1:]),
        (ALL_ABOVE, above),
        (ALL_BELOW, below),
    )
    for pattern, prices in places:
        match = pattern.search(masked)
        if match and (not is_named or "xpackage" in match[0]):
            return prices
    return None
