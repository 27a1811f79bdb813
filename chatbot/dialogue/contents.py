"""What a package has: more than another, or one thing that is asked about with yes or no."""

import re
from collections.abc import Mapping
from dataclasses import replace

from chatbot.dialogue.choices import of_one
from chatbot.dialogue.intents import (
    DETAILS,
    answered,
    intent_answer,
    intent_text,
    next_suggestions,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.pricing import quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import LOWER, NOT_IN_PRICE
from chatbot.dialogue.turn import BUDGET, COMPARED, PRICED, Turn
from chatbot.quotes import PackagePrice

FLOORS = "floors"
WHICH_ONE = re.compile(r"\b(?:gdzie|jak(?:a|i|im)|ktor\w+|w czym|what|where|which)\b")
ON_CONTENTS = PRICED | {BUDGET, COMPARED, DETAILS, "cheapest", "execution_time", "most_expensive"}
ON_PACKAGES = PRICED | {BUDGET, COMPARED, DETAILS, "package_choice"}
# "I co za to dostaję więcej?" after a difference, "co za to mam?" after one price.
GAINED = re.compile(
    r"(?:(?:a|and|i|no|ok|so|to|wiec) )*(?:"
    r"co (?:\w+ ){0,2}(?:za (?:to|te|ta|tyle|roznic\w+)) (?:\w+ ){0,2}"
    r"(?:bede mial\w*|dosta\w+|ma[mc]|mamy|zysk\w+)(?: \w+){0,2}"
    r"|co (?:\w+ )?(?:dosta\w+|mam|zysk\w+) (?:\w+ )?(?:wiecej|lepszego|ekstra|za (?:to|tyle))"
    r"(?: \w+)?"
    r"|co (?:\w+ )?zysk\w+(?: na tym)?|za co (?:ta |jest )*(?:doplat|roznic)\w*"
    r"|skad (?:ta|taka|sie bierze)(?: ta)? roznica|co (?:to |mi )*daje"
    r"|what (?:do|would|will) (?:i|we) (?:gain|get)(?: (?:extra|more|for (?:it|that|the money)))*"
    r")\W*"
)
# "Czemu Premium jest droższy?", "za co płacę tysiąc więcej na metrze", "co dostanę za te 17 tys.".
DEARER = (
    r"(?:drozs\w+|drozej|roznic\w+|(?:wiecej|tyle) (?:kosztuj|plac|zaplac)\w*"
    r"|(?:koszt|plac|zaplac)\w* (?:\w+ ){0,3}wiecej"
    r"|costlier|dearer|more expensive|pricier|(?:cost|pay)\w* (?:\w+ ){0,4}more|gap|difference)"
)
WHY = (
    r"(?:czemu|dlaczego|po co|skad|z czego (?:(?:sie )?bierze|to|wynika)|za co|co uzasadnia"
    r"|how come|what am i paying|what (?:justifies|explains)|what makes|why)"
)
REASON = re.compile(
    rf"\b{WHY}\b[^.;?!]{{0,60}}\b{DEARER}\b"
    r"|\b(?:za co|what am i|what are we) (?:\w+ ){0,3}(?:dopl|plac|zaplac|paying)\w*"
    r" [^.;?!]{0,40}\b(?:drozej|tyle|wiecej|extra|more)\b"
    r"|\b(?:za co|po co) (?:\w+ ){0,3}(?:doplac|doplat)\w*"
    r"|\bco (?:\w+ ){0,3}(?:bede mial|dosta|ma[mc]|zysk)\w* (?:\w+ ){0,2}"
    r"za (?:ta|te|tych) (?:[0-9a-z,.]+ ){0,4}?(?:kas\w+|kwot\w+|pieniadz\w+|roznic\w+|tys\w*|zl\w*)"
    r"|\bco (?:\w+ ){0,3}(?:bede mial|dosta|ma[mc]|zysk)\w* (?:\w+ ){0,2}(?:ekstra|wiecej) "
    r"(?:w|za)\b"
    r"|\bwhat (?:\w+ ){0,3}(?:gain|get) (?:\w+ ){0,2}for (?:that|the|those|this) (?:\w+ ){0,3}"
    r"(?:difference|money|more|pln|zl\w*)"
)
DIFFERS = re.compile(r"\bczym (?:\w+ ){0,2}rozni\w*|\bhow (?:\w+ ){0,3}differ\w*")
ONLY_OF_PRICE = re.compile(r"\b(?:cen\w*|kwot\w+|o ile|price)\b")
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:czas\w*|dluz\w+|konkuren\w+|kosztorys\w*|metraz\w*|niz u|promocj\w*|rabat\w*"
    r"|sasiad\w*|termin\w*|tygodni\w*|umow\w*|vat\w*|longer|neighbou?r|weeks?)\b"
)
MORE = re.compile(
    r"\b(?:wiecej|lepsz\w+|ekstra|zysk\w+|roznic\w+|doplat\w+|daje|extra|gain|more)\b"
)
# What a floor may be asked for, and as what the lists name it.
BOARDS, PANELS, WOOD = "boards", "panels", "wood"
KINDS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    code: (re.compile(rf"\b(?:{asked})\w*"), re.compile(known))
    for code, asked, known in (
        ("laminate", "lamin", "lamin"),
        ("vinyl", "lvt|vinyl|winyl", "vinyl|winyl"),
        (PANELS, "panel", "lamin|panel|vinyl"),
        (BOARDS, "desk|plank", "desk|engineered wood"),
        (WOOD, "drewn|wood", "desk|drewn|wood"),
    )
}
# Other than yes or no, or of more than the floor is made of.
OTHER_QUESTION = re.compile(
    r"\b(?:ile|jak\w*|ktor\w*|co|gdzie|dlaczego|czemu|grubo\w+|klas\w+|how|what|which|where|why"
    r"|albo|czy \w+ czy|lub|or|z \w+ niz|lepsz\w*|better|dab|debow\w*|jesion\w*|jodelk\w*|oak"
    r"|parkiet\w*|herringbone|w kuchni|lazien\w*|sypialn\w*|salon\w*|tras\w*|taras\w*)\b"
)
# Beside what no package has, as in "kuchnię już mam, czy cena będzie niższa?".
IN_PRICE = re.compile(
    r"\b(?:drzwi|farb\w*|kafel\w*|lazien\w*|material\w*|panel\w*|plyt\w*|podlog\w*|scian\w*"
    r"|armatur\w*|bathroom|doors?|floors?|paint|tiles?)\b"
)
OWN = re.compile(
    r"\b(?:bez|without|juz|kupion\w*|kupi[lm]\w*|mam|mamy|swoj\w*|wlasn\w*|already|bought|have|own)\b"
)


# "A co w tym jest?", after one package; "Express Plus z czym to, drzwi też?"
OF_IT = r"(?:w (?:tym|nim|niej|tej cenie|tym pakiecie)|(?:in|with|for) (?:it|that|this|this one))"
CONTENTS_OF_IT = re.compile(
    rf"(?:(?:a|and|i|no|ok|so|to|wiec) )*(?:co (?:jest |mam |dostan\w+ |bedzie )?{OF_IT}"
    rf"(?: (?:bedzie|dostan\w+|jest|mam|siedzi))?|co (?:on |to |ten pakiet )?(?:obejmuje|zawiera)"
    r"|co on ma|z czym to(?: jest)?"
    rf"|what(?:'?s| is| do (?:i|we) get|'?s included| is included| comes) {OF_IT}"
    r"|what does (?:it|that|this one) (?:have|include))\W*"
)
CONTENTS_FIRST = re.compile(r"(?:(?:a|i|no) )*(?:ten )?xpackage (?:to )?z czym (?:to|jest)\b")
CHEAPEST = re.compile(r"\b(?:najtan\w+|cheapest|least expensive)\b")


def gained(turn: Turn) -> Answer | None:
    """Of the two that were weighed last, and of one alone what it has."""
    if asks_reason(turn):
        prices = weighed_now(turn)
        return why_dearer(turn, prices) if len(prices) > 1 else None
    is_asked = GAINED.fullmatch(turn.folded) is not None
    if not is_asked or turn.named or turn.state.topic not in ON_PACKAGES:
        return None
    weighed = tuple(p for code in turn.state.weighed if (p := turn.figures.price(code)))
    if len(weighed) > 1 and MORE.search(turn.folded):
        return described(turn, weighed, COMPARED)
    return described(turn, (turn.package,), DETAILS) if turn.package else None


def contents(turn: Turn) -> Answer | None:
    """Of the package that was spoken of before: what it has, and after that what all have."""
    if CONTENTS_FIRST.match(turn.extracted.masked) and len(turn.named) == 1:
        found = described(turn, turn.named, DETAILS)
        return replace(found, source="nlu") if found else None
    is_asked = CONTENTS_OF_IT.fullmatch(turn.folded) and turn.state.topic in ON_CONTENTS
    if not is_asked or turn.named:
        return None
    if turn.state.topic == DETAILS or turn.package is None:
        return answered(turn, "included")
    return described(turn, (turn.package,), DETAILS)


def cheapest_with_floor(turn: Turn) -> Answer | None:
    """ "W którym najtaniej jest winyl?": of those that have it the cheapest one."""
    asked, area = kind_asked(turn.folded), turn.learned.square_meters
    if not asks_cheapest_with(turn) or turn.named or turn.areas or turn.is_new("budget"):
        return None
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    for price in fixed:
        fact = turn.figures.facts.get(f"{price.code}.{FLOORS}")
        items = turn.in_language(fact).split(", ") if fact else []
        if named := [item for item in items if KINDS[asked][1].search(item)]:
            values = {"quote.package": price.name, "asked": ", ".join(named)}
            found = of_one(turn, price, area)
            text = f"{turn.say('cheapest_with', values)}\n\n{found.text}"
            return replace(found, text=text, package=price.code)
    return None


def asks_cheapest_with(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_asked = CHEAPEST.search(masked) is not None and WHICH_ONE.search(masked) is not None
    return is_asked and bool(kind_asked(turn.folded))


def asks_reason(turn: Turn) -> bool:
    """Of packages, not of two flats, of money that is had, or of another company's price."""
    masked, folded = turn.extracted.masked, turn.folded
    if len(turn.named) > 2 or turn.extracted.areas or OF_SOMETHING_ELSE.search(folded):
        return False
    is_on_packages = bool(turn.named) or turn.state.topic in ON_PACKAGES
    is_of_weighed = DIFFERS.search(masked) and len(turn.state.weighed) > 1
    is_of_two = is_of_weighed and not ONLY_OF_PRICE.search(folded)
    return is_on_packages and bool(REASON.search(folded) or is_of_two)


def weighed_now(turn: Turn) -> tuple[PackagePrice, ...]:
    """The two of this message; one beside that from before, else beside the one below it."""
    codes = [price.code for price in turn.named]
    before = [*turn.state.weighed[::-1], turn.before.package]
    codes += [code for code in dict.fromkeys(before) if code and code not in codes]
    found = [price for code in codes[:2] if (price := turn.figures.price(code))]
    if len(found) == 1:
        fixed = [price for price in turn.figures.prices if not price.is_range]
        below = [price for price in fixed if price.low < found[0].high]
        found += sorted(below, key=lambda price: -price.low)[:1]
    return tuple(sorted(found, key=lambda price: price.low))


def why_dearer(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    """What each has, and at an area that is told with the question what each costs."""
    found = described(turn, prices, COMPARED)
    area = turn.extracted.square_meters
    if found is None:
        return None
    texts = [f"{turn.say('what_each_has')}\n{found.text}"]
    if area is not None:
        of_each = quote_each(turn, prices, area)
        texts.append(of_each.text)
        found = replace(found, suggestions=of_each.suggestions)
        if is_beyond_vat_limit(turn):
            texts.append(turn.say("vat_beyond_limit"))
    texts[0] = without_invitation(texts[0]) if turn.has_area else texts[0]
    return replace(found, text="\n\n".join(texts))


def described(turn: Turn, prices: tuple[PackagePrice, ...], code: str) -> Answer | None:
    codes = tuple(price.code for price in prices)
    of_them = replace(turn, extracted=replace(turn.extracted, packages=codes))
    intent = turn.knowledge.intents.get(code)
    text = intent_text(of_them, intent) if intent else None
    if intent is None or not text:
        return None
    found = intent_answer(turn, intent, text, source="rule")
    return replace(found, package=codes[0] if len(codes) == 1 else None)


def floor_or_not(turn: Turn) -> Answer | None:
    """ "Deska w Comforcie w cenie?": yes or no first, where the list of that package decides."""
    intent, prices, masked = turn.knowledge.intents.get(FLOORS), spoken_of(turn), turn.folded
    fact = turn.figures.facts.get(f"{prices[0].code}.{FLOORS}") if len(prices) == 1 else None
    is_sure = {sure.code for sure in turn.sure_intents} == {FLOORS}
    is_asked = "?" in masked or re.match(r"(?:a )?czy\b|(?:is|does|has|are|do)\b", masked)
    if intent is None or fact is None or not is_sure or not is_asked:
        return None
    asked = kind_asked(masked)
    if not asked or OTHER_QUESTION.search(masked) or turn.asks_price:
        return None
    text = intent_text(turn, intent)
    items = turn.in_language(fact).split(", ")
    named = [item for item in items if KINDS[asked][1].search(item)]
    is_near = asked == BOARDS and any(KINDS[WOOD][1].search(item) for item in items)
    if text is None or (is_near and not named):  # "drewno" may well be boards
        return None
    values = {"quote.package": prices[0].name, "asked": ", ".join(named)}
    opening = turn.say("has_it" if named else "has_it_not", values)
    return intent_answer(turn, intent, f"{opening} {text}", source="nlu")


def kind_asked(text: str) -> str:
    """One, of which "panele laminowane" and "drewniana deska" tell more closely; else nothing."""
    found = {code for code, (asked, _) in KINDS.items() if asked.search(text)}
    if len(found) > 1:
        found -= {PANELS, WOOD}
    return found.pop() if len(found) == 1 else ""


def own_of_not_included(turn: Turn) -> Answer | None:
    """What the visitor has already was in no price."""
    folded = turn.folded
    if not OWN.search(folded) or not LOWER.search(folded) or IN_PRICE.search(folded):
        return None
    code = next((c for c, words in NOT_IN_PRICE.items() if re.search(rf"\b{words}", folded)), "")
    intent = turn.knowledge.intents.get(code)
    text = intent_text(turn, intent) if intent else None
    if not text or turn.is_new("budget") or turn.has_new_area:
        return None
    opening = turn.say("price_stays")
    text = f"{opening} {without_invitation(text)}"
    return Answer(text, code, suggestions=next_suggestions(turn, code))
