"""What a package has: more than another, or one thing that is asked about with yes or no."""

import re
from dataclasses import replace

from chatbot.dialogue.intents import (
    DETAILS,
    answered,
    intent_answer,
    intent_text,
    next_suggestions,
    without_invitation,
)
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.prices.pricing import quote_each, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.things import LOWER, NOT_IN_PRICE
from chatbot.dialogue.turn import BUDGET, COMPARED, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.left_out_areas import has_room_with_area

ON_CONTENTS = PRICED | {BUDGET, COMPARED, DETAILS, "cheapest", "execution_time", "most_expensive"}
ON_PACKAGES = PRICED | {BUDGET, COMPARED, DETAILS, "package_choice"}
# "I co za to dostaję więcej?" after a difference, "co za to mam?" after one price.
GAINED = regex(
    r"(?:(?:a|and|i|no|ok|so|to|wiec) )*(?:"
    r"co (?:\w+ ){0,2}(?:za (?:to|te|ta|tyle|roznic\w+)) (?:\w+ ){0,2}"
    r"(?:bede mial\w*|dosta\w+|ma[mc]|mamy|zysk\w+)(?: \w+){0,2}"
    r"|co (?:\w+ )?(?:dosta\w+|mam|zysk\w+) (?:\w+ )?(?:wiecej|lepszego|ekstra|za (?:to|tyle))"
    r"(?: \w+)?"
    r"|co (?:\w+ )?zysk\w+(?: na tym)?|za co (?:ta |jest )*(?:doplat|roznic)\w*"
    r"|skad (?:ta|taka|sie bierze)(?: ta)? roznica|co (?:to |mi )*daje"
    r"|what (?:(?:extra|more) )?(?:(?:do|would|will) )?(?:i|we) (?:gain|get)"
    r"(?: (?:extra|more|for (?:it|that|the money)))*"
    r")\W*"
)
# "That's the price, I asked what I actually get extra".
PRICE_ASIDE = regex(
    r"\b(?:(?:that'?s|this is|it'?s) (?:just |only )?the price|to (?:jest |sa )?(?:tylko )?cen[ay]"
    r"|(?:ja )?(?:pytam|pytal\w*|chodzi(?:lo)? mi)(?: o to)?|i (?:asked|meant|mean|was asking)"
    r"|actually|but|faktycznie|naprawde|really|wlasciwie)\b[ ,.:;]*"
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
REASON = regex(
    rf"\b{WHY}\b[^.;?!]{{0,60}}\b{DEARER}\b"
    r"|\b(?:za co|what am i|what are we) (?:\w+ ){0,3}(?:dopl|plac|zaplac|paying)\w*"
    r" [^.;?!]{0,40}\b(?:drozej|tyle|wiecej|extra|more)\b"
    r"|\b(?:za co|po co) (?:\w+ ){0,3}(?:doplac|doplat)\w*"
    r"|\bco (?:\w+ ){0,3}(?:bede mial|dosta|ma[mc]|zysk)\w* (?:\w+ ){0,2}"
    r"za (?:ta|te|tych) (?:[0-9a-z,.]+ ){0,4}?(?:kas\w+|kwot\w+|pieniadz\w+|roznic\w+|tys\w*|zl\w*)"
    r"|\bco (?:\w+ ){0,3}(?:bede mial|dosta|ma[mc]|zysk)\w* (?:\w+ ){0,2}(?:ekstra|wiecej) "
    r"(?:w|za)\b"
    r"|\bco (?:\w+ ){0,2}(?:ekstra|lepszego|wiecej) (?:w|za) (?!metr)"
    r"|\bwhat (?:\w+ ){0,5}(?:better|extra|more) (?:do (?:i|we) get )?(?:for|from|in|with)\b"
    r"|\bwhat (?:\w+ ){0,3}(?:gain|get) (?:\w+ ){0,2}for (?:that|the|those|this) (?:\w+ ){0,3}"
    r"(?:difference|money|more|pln|zl\w*)"
    r"|\bza (?:ta|te|tych|tyle) (?:[0-9a-z,.]+ ){0,3}?(?:doplat\w+|kas\w+|kwot\w+|pieniadz\w+"
    r"|roznic\w+|tys\w*|zl\w*) (?:\w+ ){0,2}?co (?:\w+ ){0,2}?(?:bed\w+ mi\w+|dosta|ma[mc]|zysk)\w*"
)
DIFFERS = regex(r"\bczym (?:\w+ ){0,2}rozni\w*|\bhow (?:\w+ ){0,3}differ\w*")
BETTER = regex(  # "w czym Premium lepszy, tylko krótko"
    r"\b(?:w czym|what makes|how is) (?:(?:ten|the|jest|niby) )*xpackage "
    r"(?:jest )?(?:lepsz\w+|better)"
    r"|\b(?:w czym|what makes) (?:jest )?(?:lepsz\w+|better) (?:jest |is )?(?:ten )?xpackage"
)
ONLY_OF_PRICE = regex(r"\b(?:cen\w*|kwot\w+|o ile|price)\b")
OF_SOMETHING_ELSE = regex(
    r"\b(?:czas\w*|dluz\w+|konkuren\w+|kosztorys\w*|metraz\w*|niz u|promocj\w*|rabat\w*"
    r"|sasiad\w*|termin\w*|tygodni\w*|umow\w*|vat\w*|longer|neighbou?r|weeks?)\b"
)
# "Kolega płacił mniej gdzie indziej, czemu u was drożej?"
ELSEWHERE = regex(r"\b(?:gdzie indziej|u (?:innych|panstwa|was)|elsewhere|you (?:charge|are))\b")
MORE = regex(r"\b(?:wiecej|lepsz\w+|ekstra|zysk\w+|roznic\w+|doplat\w+|daje|extra|gain|more)\b")
# Beside what no package has, as in "kuchnię już mam, czy cena będzie niższa?".
IN_PRICE = regex(
    r"\b(?:drzwi|farb\w*|kafel\w*|lazien\w*|material\w*|panel\w*|plyt\w*|podlog\w*|scian\w*"
    r"|armatur\w*|bathroom|doors?|floors?|paint|tiles?)\b"
)
OWN = regex(
    r"\b(?:bez|without|juz|kupion\w*|kupi[lm]\w*|mam|mamy|swoj\w*|wlasn\w*|already|bought|have|own)\b"
)
# "A bez mebli za 20 tys.?", "a jak odpuszczę kuchnię?"
LEFT_OUT = {
    code: regex(
        r"\b(?:bez|odpu[sc]\w+|(?:z)?rezygnuj\w+ z|nie (?:bior|bede bral|chc|kup|wezm)\w*"
        r"|pomin\w+|skresl\w+|wykresl\w+|drop|leave out|skip|without)"
        rf" (?:(?:all|the|tych|tej|te|ta|waszych|wszystkich) )?{words}"
    )
    for code, words in NOT_IN_PRICE.items()
}


# "A co w tym jest?", after one package; "Express Plus z czym to, drzwi też?"
OF_IT = (
    r"(?:w (?:tym|nim|niej|nich|tej cenie|tym pakiecie|tych pakietach)"
    r"|(?:in|with|for) (?:it|that|them|these|this|this one))"
)
CONTENTS_OF_IT = regex(
    rf"(?:(?:a|and|i|no|ok|so|to|wiec) )*(?:co (?:jest |mam |dostan\w+ |bedzie )?{OF_IT}"
    rf"(?: (?:bedzie|dostan\w+|jest|mam|siedzi))?|co (?:on |to |ten pakiet )?(?:obejmuje|zawiera)"
    r"|co on ma|z czym to(?: jest)?"
    rf"|what(?:'?s| is| do (?:i|we) get|'?s included| is included| comes) {OF_IT}"
    r"|what does (?:it|that|this one) (?:have|include))\W*"
)
THEM = regex(r"\b(?:nich|tych|them|these)\b")
# "No I mean what's in it, not the price"
NOT_THE_PRICE = regex(
    r"\b(?:(?:a )?nie (?:o )?(?:(?:sam[aeo]?|te|ta) )?(?:cen\w*|kas\w*|kwot\w*|ile kosztuj\w*)"
    r"|(?:chodzi(?:lo)?|pyta(?:m|lem|lam)) (?:mi |nam )?(?:tylko |raczej )?o to|mam na mysli"
    r"|not (?:the |about the )?(?:cost|price)s?|i (?:mean|meant)|i was asking)\b"
)
# "Compare them side by side please", of the two that were weighed.
COMPARE_THEM = regex(
    r"(?:(?:a|and|can you|czy|dobra|i|just|mozesz|mozecie|no|ok|please|prosze|so|to) )*"
    r"(?:compare|porown\w+|zestaw\w*)(?: (?:mi|nam|please|prosze))*"
    r" (?:both|je|obie|oba|obydwa|te(?: dwa)?|the two|them|these|those)(?: two)?"
    r"(?: (?:obok siebie|punkt po punkcie|please|prosze|side by side|together|w tabeli|dla mnie"
    r"|for me|ze soba|dokladnie|dokladniej))*\W*"
)
# "Czego nie ma w najtańszym?"
MISSING = regex(
    r"\b(?:czego|co)\b[^.;?!]{0,30}\b(?:brak\w*|s?trac\w*"
    r"|nie (?:ma|mam|bedzie|dosta\w+|obejmuje|zawiera))\b"
    r"|\bwhat(?:'?s| is| am i| do i)?\b[^.;?!]{0,30}"
    r"\b(?:lack\w*|leave\w* out|los(?:e|ing)|missing|not (?:get|have|in|included))\b"
)
CONTENTS_FIRST = regex(
    r"(?:(?:a|biore|dobra|i|no|ok|okej|ten|to|wybieram) )*xpackage[.,:;!?]* "
    r"(?:(?:a|and|i|no|so|to) )*"
    r"(?:z czym (?:to|jest)\b|co (?:\w+ ){0,2}(?:w|za) (?:ta |ten |tej |te )?(?:cen\w+|nim|pakie\w+"
    r"|tym)\b|co (?:\w+ )?(?:obejmuje|wchodzi|zawiera)\b"
    r"|what(?:'?s| is| are| does it)? (?:\w+ )?(?:get|have|in it|in the price|include[ds]?)\b)"
)


# "Co jest w najtańszym?", "what's included in the cheapest".
CHEAPEST = r"(?:n[ao]j?ta[nm]\w*|(?:the )?cheapest(?: one| package)?)"
DEAREST = r"(?:n[ao]jdro[zg]\w*|(?:the )?most expensive(?: one| package)?)"
WHAT_IS_IN = (
    r"(?:\bco (?:\w+ ){{0,2}}(?:jes\w*|ma(?:m|cie)?|dosta\w+|zawiera|obejmuje|wchodzi|w nim"
    r"|w cenie)"
    r"(?: \w+){{0,3}} {0}|{0}(?: \w+)?,? (?:a |i |no )?co (?:\w+ ){{0,2}}(?:w nim|on ma|zawiera"
    r"|obejmuje|jes\w*|w cenie|dosta\w+)"
    r"|\bwhat(?:'?s| is| do i get| does)?(?: \w+){{0,2}} {0}(?: include| have)?"
    r"|{0}(?: \w+)? and what(?:'?s| is)? (?:\w+ )?(?:in it|included?))"
)
IN_THE_CHEAPEST = regex(WHAT_IS_IN.format(CHEAPEST))
IN_THE_DEAREST = regex(WHAT_IS_IN.format(DEAREST))


def missing_in_end(turn: Turn) -> Answer | None:
    """ "Który najtańszy i czego w nim brakuje?": which it is, and what no package has."""
    code = next((code for code, words in SUPERLATIVES.items() if words.search(turn.folded)), "")
    is_else = turn.named or turn.is_new("budget") or turn.has_new_area
    if not code or not MISSING.search(turn.folded) or is_else or turn.asks_amount:
        return None
    intents = [turn.knowledge.intents.get(named) for named in (code, "not_included")]
    texts = [text for intent in intents if intent and (text := intent_text(turn, intent))]
    if len(texts) < len(intents):
        return None
    text = "\n\n".join(map(without_invitation, texts))
    return Answer(text, "not_included", suggestions=next_suggestions(turn, "not_included"))


def contents_of_end(turn: Turn) -> Answer | None:
    """Of the cheapest or the dearest of the fixed prices, whichever is asked about."""
    is_low, is_high = (w.search(turn.folded) for w in (IN_THE_CHEAPEST, IN_THE_DEAREST))
    is_else = turn.named or turn.has_new_area or turn.is_new("budget") or turn.asks_price
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    if bool(is_low) == bool(is_high) or is_else or not fixed:
        return None
    return described(turn, (fixed[0] if is_low else fixed[-1],), DETAILS)


def gained(turn: Turn) -> Answer | None:
    """Of the two that were weighed last, and of one alone what it has."""
    if asks_reason(turn):
        prices = weighed_now(turn)
        return why_dearer(turn, prices) if len(prices) > 1 else None
    is_asked = GAINED.fullmatch(PRICE_ASIDE.sub("", turn.folded).strip(" ,.")) is not None
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
    text = NOT_THE_PRICE.sub(" ", turn.folded).strip(" ,.;:-?!")
    is_asked = CONTENTS_OF_IT.fullmatch(" ".join(text.replace(",", " ").split()))
    weighed = tuple(p for code in turn.state.weighed if (p := turn.figures.price(code)))
    if len(weighed) > 1 and not turn.named:
        is_of_both = is_asked and (turn.state.topic == COMPARED or THEM.search(turn.folded))
        if is_of_both or COMPARE_THEM.fullmatch(turn.folded):
            return described(turn, weighed, COMPARED)
    if not is_asked or turn.named or turn.state.topic not in ON_CONTENTS:
        return None
    if turn.state.topic == DETAILS or turn.package is None:
        return answered(turn, "included")
    return described(turn, (turn.package,), DETAILS)


def asks_reason(turn: Turn) -> bool:
    """Of packages, not of two flats, of money that is had, or of another company's price."""
    masked, folded = turn.extracted.masked, turn.folded
    if len(turn.named) > 2 or turn.extracted.areas or OF_SOMETHING_ELSE.search(folded):
        return False
    if ELSEWHERE.search(folded) and not turn.named:
        return False
    is_on_packages = bool(turn.named) or turn.state.topic in ON_PACKAGES
    is_of_weighed = DIFFERS.search(masked) and len(turn.state.weighed) > 1
    is_of_two = bool(is_of_weighed) and not ONLY_OF_PRICE.search(folded)
    is_of_two |= BETTER.search(masked) is not None and 0 < len(turn.named) < 3
    return is_on_packages and bool(REASON.search(folded) or is_of_two)


# "54 m2 w Premium, ile drożej od Comfortu i dlaczego tyle?"
WHY_SO_MUCH = regex(
    r"\b(?:czemu|dlaczego|skad|z czego|za co|how come|why)(?: (?:az|is|it|jest|ta|tak|taka|that|the"
    r"|to)){0,3}(?: (?:difference|drogo|drozej|duzo|duza|expensive|more|much|roznica|so much|tyle"
    r"|wiecej)){0,2} ?(?:[,.;?!]|$)"
    r"|\bwhat(?:'?s| is) better\b|\bco (?:\w+ ){0,2}lepszego\b|\bw czym (?:\w+ ){0,2}lepsz"
)


TOLD_WITH_REASON = {COMPARED, DETAILS, "haggling", "package_choice", "satisfaction"}


def note_of_reason(turn: Turn, found: Answer) -> str:
    """What each of the two has, beside what they differ by."""
    prices = weighed_now(turn)
    is_asked = found.intent in PRICED and asks_difference(turn) and len(prices) == 2
    if not is_asked or not WHY_SO_MUCH.search(turn.folded):
        return ""
    told = described(turn, prices, COMPARED)
    return f"{turn.say('what_each_has')}\n{without_invitation(told.text)}" if told else ""


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


def left_out_of_not_included(turn: Turn) -> Answer | None:
    """ "A jak odpuszczę meble za 20?", after a price: nothing of them was in it, and what they cost
    is no area. Of money that is known it may be a part."""
    code = next((code for code, words in LEFT_OUT.items() if words.search(turn.folded)), "")
    area, package = turn.before.square_meters, turn.figures.price(turn.before.package)
    intent = turn.knowledge.intents.get(code)
    text = intent_text(turn, intent) if intent else None
    if not text or area is None or turn.has_new_area or turn.named:
        return None
    if has_room_with_area(turn.folded):
        return None
    is_of_money = turn.before.budget is not None or turn.extracted.ledger is not None
    is_of_money |= bool(turn.state.offered)
    if IN_PRICE.search(turn.folded) or is_of_money or turn.state.flats:
        return None
    texts = [f"{turn.say('price_unchanged')} {without_invitation(text)}"]
    texts += [quote_text(turn, Quote(package, area))] if package else []
    suggestions = next_suggestions(turn, code)
    told = Answer("\n\n".join(texts), code, suggestions=suggestions, is_of_a_part=True)
    return replace(told, package=turn.before.package)


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
