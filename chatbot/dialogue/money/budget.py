"""What a sum of money pays for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import COOLING, cooling_cost, cooling_units
from chatbot.dialogue.intents import package_suggestions, spoken_of
from chatbot.dialogue.prices.pricing import ask_area, quote_each
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import BUDGET, COURTESIES, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.quotes import Fit, PackagePrice, Quote, area_for, fit_budget
from chatbot.understanding.money.amounts import has_foreign_amount
from chatbot.understanding.money.ledger import NOT_GIVEN, Ledger, named_after_without, what_of
from chatbot.understanding.money.money_again import is_so_many_times
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.money.rest_questions import asks_rest_alone
from chatbot.understanding.money.shares_told import HALF_AS_MUCH

BUDGET_WORD = regex(
    r"\b(?:zmiesc\w+|zmieszcz\w+|stac (?:mnie|nas)|wystarczy|starczy|kupie|can i afford|enough"
    r"|within (?:my|our|this) budget)\b"
    r"|\bile (?:\w+ ){0,3}"
    r"(?:(?:za)?brak\w*|dolozyc|dopl(?:ac|at)\w*|dozbierac|odlozyc|uzbierac|zosta[jln]\w*)"
    r"\b(?! (?:czasu|dni|mies\w*|tyg\w*))"
    r"|\b(?:(?:za)?brak\w+|zosta[jln]\w+)(?: (?:by|mi|nam|to|wtedy))* ile\b"
    r"|\bco(?: (?:by|mi|nam|to|wtedy))* zosta(?:je|nie)(?=\W*$|,| (?:jak|po|przy|z)\b)"
    r"|\bczy (?:\w+ ){0,2}zosta(?:nie|loby)(?: (?:cos|jeszcze|mi|nam|wtedy))*(?=\W*$|,| na\b)"
    r"|\bjaka (?:kwota|reszta) (?:mi )?zosta\w+"
    r"|\bover (?:my |our |the )?budget\b|\bhow far (?:\w+ ){0,2}over\b"
    r"|\breszt[aey] (?:(?:by|bym|to) )?(?:ida|idzie|pojd\w+|przeznacz\w*|wyda\w*)\b.*\bile\b"
    r"|\bwhat(?:'?s| is| will be| would be)? left\b|\bwhat (?:(?:will|would) )?remains?\b"
    r"|\bhow much (?:\w+ ){0,4}(?:left|short)\b|\bhow much more (?:\w+ ){0,3}need\b"
)
# What an amount may be meant to pay for beside the package; "salon z kuchnią" is a part of a flat.
NOT_IN_PRICE = regex(
    r"(?<!bez )(?<!without )(?<!pokoj z )(?<!pokoje z )(?<!salon z )(?<!salonem z )"
    r"\b(?:agd|applianc|dekorac|furni|gladz|klim(?:a|e|y)|kuchni|kitchen|lamp[aey]|lodowk"
    r"|mebl|oswietl|rtv|sprzet|szaf|wyposaz|zabudow|air.?co|wardrob)\w*|\bac\b"
)
# "Kuchnia 20 tys. już zapłacona"
PAID_ALREADY = regex(
    rf"\b{ELSE}(?:(?<=tys)\.|[^.;?!]){{0,25}}\b(?:kupion|oplacon|zaplacon|paid)\w*"
)
# "85 tys. na wykończenie, 15 na meble", "meble osobno"
APART = regex(
    rf"\b{ELSE}(?: [a-z]+)? (?:mam\w* |licz\w* |kup\w* |sa |jest )?(?:oddzielnie|osobno|separately)"
    r"|\b(?:oddzielnie|osobno|separately) (?:[a-z]+ )?(?:na |for )?" + ELSE + r""
    r"|\b(?:na|for) (?:\w+ )?(?:finishing|remont\w*|wykonczeni\w*)[^.?!0-9]{0,12}"
    rf"[0-9][0-9 .]*(?:tys\w*\.?|k|zl)? ?(?:jest |mamy |na |for ){{1,2}}(?:\w+ )?{ELSE}"
)
# "A na kuchnię 25 u was starczy?" is no question of what a package costs.
ENOUGH_FOR_ELSE = regex(
    r"\b(?:na|for) (?:\w+ )?(?:agd|furni|klim|kuchni|kitchen|mebl|szaf|wardrob)\w*[^.;?!]*"
    r"\b(?:starcz\w*|wystarcz\w*|enough)"
)
EVERY_ASKED = regex(
    r"\b(?:(?:do|na|za) kazd(?:ego|y|ym)\b(?! z nas)|kazd[aey]\w* (?:opcj|pakie|wersj)\w*"
    r"|(?<!po )(?<!po tym )wszystki\w+|every|(?<!in )(?<!after )all(?! (?:in|up)))\b"
)
FAR_MORE = 2  # times the dearest package
BUDGET_UNCLEAR = "budget_unclear"
FOREIGN_ASKED = regex(r"\b(?:in|na|w) (?:dolar|dollar|eur|funt|gbp|pound|usd)")
FOR_BOTH = regex(
    r"\b(?:na|for) (?:oba|obie|obydw\w+|both|all of them)\b|\b(?:oba|obie|both) (?:flats|mieszk\w+)"
)
# "Ona ma te 30, więc ile jej brakuje do połowy?"
OF_A_SHARE = regex(
    r"\b(?:polow[aeyi]\w*"
    r"(?! (?:roku|stycz|lut|marc|kwie|maj|czerw|lip|sierp|wrzes|pazdz|listop|grud))"
    r"|pol na pol|na pol\b(?! roku)|(?:jedn\w+|dwie) (?:czwart|trzeci)\w*|(?:po)?dziel\w+ na"
    r"|half(?! (?:a )?million)|(?:a|one|two) (?:quarter|third)s?|1/[2-5]|2/3|split)\b"
)
# "A syn ma nowe, 44 m2, dla niego ile Express?": with whose money, nobody told.
FOR_ANOTHER = regex(
    r"\b(?:dla|for) (?:my )?(?:babci|brata|corki|niego|niej|nich|rodzicow|siostry|syna|tesciow"
    r"|wnuczki|wnuka|brother|daughter|her|him|parents|sister|son|them)\b"
)
ANOTHER_FLAT = regex(r"\b(?:drug(?:a|i|ie)|jeszcze jedn[aoe]|another|second)\b")
HOW_MUCH_LEFT = regex(
    r"(?:(?:a|and|i|na (?:ta )?[a-z]+|no|so|to|wiec|wtedy) )*(?:co|ile|how much|what)"
    r"(?: (?:by|is|jest|mi|nam|to|will|will be|wtedy|wychodzi|would|would be))*"
    r" (?:(?:za)?brak\w*|zosta\w+|left|missing|remain\w*)(?: (?:mi|nam|over|then|wtedy))*"
    r"(?: (?:for|na) (?:[a-z]+ ?){1,3})?\W*"
)
TERMS = frozenset({"payment", "financing"})  # of payment, where an amount is a part of the price
# After a budget: "a na Premium?", "który najlepszy?" of those that it pays for.
# "Który pakiet?", "co polecacie?" too.
BUDGET_GOES_ON = regex(
    r"\b(?:do|na|po|przy|for) xpackage\b|\bnajlepsz\w+|\bbest\b"
    r"|\bnaj(?:mniej|wiecej)\b.*\b(?:ktor|zosta)|\b(?:ktor|zosta)\w* .*\bnaj(?:mniej|wiecej)\b"
    r"|^(?:(?:a|and|czyli|i|no|to|wiec) )*(?:(?:co|jaki|ktor[aey]\w*)(?: (?:opcj|pakiet|wersj)\w*)?"
    r"(?: (?:mam|mozna|sie))*(?: (?:brac|polec\w+|radz\w+|wybrac|wziac))?"
    r"(?: (?:teraz|wtedy|w takim razie))?"
    r"|which (?:one|package)|what do you recommend)\W*$"
)
PACKAGE_PRICE_ASKED = regex(
    r"\b(?:cen[aey]|ile (?:by )?(?:kosztuj\w*|w|wyjdzie|wyniesie|za)|koszt\w*|wycen\w*|how much is"
    r"|price|costs?)\b.{0,30}\bxpackage\b"
)
AREA_ASKED = regex(
    r"\b(?:ile|jaki|jakie|ilu) (?:(?:maks\w*|max|najwiecej) )?"
    r"(?:m2|m kw\w*|m\b|metr\w*|metraz\w*|mieszkanie)"
    r"|\bile (?:(?:bym|maks\w*|max|mialbym|miec|moge|mozemy|wykoncz\w*|zrob\w*) ){1,3}"
    r"(?:m2|m kw\w*|metr\w*)\b"
    r"|\bjak duz\w+ (?:dom|lokal|mieszk)|\bpytam,? jak duz\w+"
    r"|\bnajwieksz\w+ (?:\w+ )?(?:dom|lokal|metraz|mieszk)"
    r"|\bmetraz\w* najwieksz|\b(?:biggest|largest) (?:flat|apartment|house|size)"
    r"|\bhow (?:many (?:square )?met\w+|big|large)|\bwhat (?:size|area)"
)
# "Mam 70-80 tys."
UPPER_END = regex(
    r"\b(?:[0-9]{2,3}(?: ?(?:tys\w*\.?|k))? ?(?:[-–]|do|to)|miedzy [0-9]{2,3} a"
    r"|between [0-9]{2,3} and)"
    r" ?[0-9]{2,3} ?(?:000\b|k\b|thousand|tys)|\bmiedzy [0-9]{2,3} a [0-9]{2,3}\b(?! ?m)"
)
# "Z kuchnią za 15 plus jest ok?" may be of Express Plus, and not of the package from before.
PLUS_UNREAD = regex(r"\bplus\b(?! (?:xbudget|xnumber|[0-9]))")
BETTER = regex(r"\b(?:lepsz\w+|wyzsz\w+|better|higher) (?:opcj|pakie|standard|wersj|one|package)")
# "Ile zostanie na meble, a ile w Expressie?" is of the package from before, too.
OF_BOTH = regex(
    r"^(?:(?!xpackage)[^.;!])*\bzosta\w*(?:(?!xpackage)[^.;!])*\b(?:a|i) ile (?:na|przy|w|we|z)"
    r" xpackage\W*$"
)
WITHOUT = regex(r"\b(?:bez|without) ")
# "Na co nas stać?", whatever package was spoken of
OPEN_ASKED = regex(
    r"\bna (?:co|jak[ai]\w*|ktor\w+)(?: \w+){0,3} (?:stac|(?:wy)?starcz\w*|pozwol\w*)\b"
    r"|\bwhat can (?:i|we) afford\b"
)


def budget(turn: Turn) -> Answer | None:
    """What a budget pays for: asked for by naming it, or by naming the area it waited for."""
    money, area = turn.learned.budget, whole_area(turn)
    waited = turn.has_new_area and not turn.learned.package
    goes_on = turn.state.topic == BUDGET and BUDGET_GOES_ON.search(turn.extracted.masked)
    asks_area = AREA_ASKED.search(turn.folded) and not turn.has_new_area
    is_asked = turn.is_new("budget") or waited or goes_on or BUDGET_WORD.search(turn.folded)
    asks_largest = asks_area and turn.state.topic == BUDGET
    is_of_else = ENOUGH_FOR_ELSE.search(turn.folded) and not turn.is_new("budget")
    is_awaited = not is_of_else and (turn.state.asked == BUDGET or turn.offered)
    if money is None and is_awaited and BUDGET_WORD.search(turn.folded):
        return ask_budget(turn)
    if money is None or not (is_asked or asks_largest) or asks_package_price(turn):
        return None
    is_counted = HALF_AS_MUCH.search(turn.folded) or is_so_many_times(turn.folded)
    if (
        OF_A_SHARE.search(turn.folded) and not is_counted
    ):  # what of the price it is for, nobody read
        return ask_budget(turn)
    if is_of_else and not turn.named:
        return None
    amount = {"budget": turn.speaker.money(money)}
    if asks_area:
        return budget_area(turn, money)
    if area is None and turn.areas:
        return budget_at_each(turn, money)
    if area is None and is_another_sum(turn, money):
        return budget_area(turn, money)
    if area is None:
        return Answer(turn.say("budget_ask_area", amount), "budget", asked="area")
    if is_beyond_all(turn, money, area) and turn.state.asked != BUDGET:
        return Answer(turn.say("budget_confirm", amount), BUDGET_UNCLEAR, asked="budget")
    found = budget_fit(turn, money, area)
    note = turn.say("budget_foreign") if has_foreign_amount(turn.folded) else ""
    return replace(found, text=f"{note}\n\n{found.text}".strip())


def is_another_sum(turn: Turn, money: Decimal) -> bool:
    """ "Ile metrów za 80 tys.?", then "a w 95?", and no area is known yet."""
    is_awaited = turn.state.topic == BUDGET and turn.state.asked == "area"
    return is_awaited and turn.before.budget not in {None, money} and not turn.areas


def rest_of_another(turn: Turn) -> Answer | None:
    """ "Dam córce 25 tys., resztę dołoży sama": what there is left to pay."""
    money, area = turn.extracted.given, turn.learned.square_meters
    if money is None or area is None:
        return None
    fits, misses = fit_budget(spoken_of(turn) or turn.figures.prices, area, money)
    values = {
        "budget": turn.speaker.money(money),
        "area": turn.speaker.area(area),
        "fits": fit_lines(turn, [*fits, *misses]),
    }
    buttons = package_suggestions(fit.quote.price for fit in (*fits, *misses))
    return Answer(turn.say("budget_rest", values), BUDGET, suggestions=buttons)


def is_beyond_all(turn: Turn, money: Decimal, area: Decimal) -> bool:
    """ "480 tys. razem z mieszkaniem": far more than any package of that flat can cost."""
    dearest = max((Quote(price, area).total_max for price in turn.figures.prices), default=money)
    return money > FAR_MORE * dearest


def whole_area(turn: Turn) -> Decimal | None:
    """Of all flats together, where several are to be paid for."""
    is_for_both = FOR_BOTH.search(turn.folded) is not None
    before, new = turn.before.square_meters, turn.extracted.square_meters
    if is_for_both and before and new and before != new and ANOTHER_FLAT.search(turn.folded):
        return before + new  # "mam drugie, 52 m, na oba mam 95 tys."
    known = map(Decimal, turn.state.flats if is_for_both and not turn.has_new_area else ())
    areas = turn.areas or tuple(known)
    is_sum = (turn.are_added or is_for_both) and bool(areas)
    return sum(areas, Decimal()) if is_sum else turn.learned.square_meters


def budget_unclear(turn: Turn) -> Answer | None:
    """ "Mam dopłatę 20 tys.": that is hardly all, so nothing is said to fit or not to."""
    asks_terms = {intent.code for intent in turn.sure_intents} & TERMS
    is_offered = len(turn.extracted.offered) > 1
    if turn.state.offered and not turn.learned.budget and is_of_offers(turn):
        return ask_budget(turn)
    is_of_else = ENOUGH_FOR_ELSE.search(turn.folded) or (asks_terms and not is_offered)
    if not turn.extracted.is_budget_unclear or is_of_else:
        return None
    return ask_budget(turn)


def is_of_offers(turn: Turn) -> bool:
    """ "50 m2", "a jak zostawię 3 tys?", "a jak nie dadzą": nothing about anything else."""
    is_area = turn.is_bare and turn.has_new_area
    return is_area or bool(turn.extracted.amounts) or NOT_GIVEN.search(turn.folded) is not None


def area_or_money(turn: Turn) -> Answer | None:
    """ "A 70?" where 60 m² and 80 thousand were spoken of."""
    number = turn.extracted.either
    if number is None:
        return None
    area, money = turn.speaker.area(number), turn.speaker.money(number * 1000)
    text = turn.say("area_or_money", {"area": area, "budget": money})
    buttons = (Suggestion(area, area), Suggestion(money, money))
    return Answer(text, "area_or_money", suggestions=buttons)


def ask_budget(turn: Turn) -> Answer:
    sums = [turn.speaker.money(total) for ledger in turn.offered if (total := ledger.total)]
    code = ("budget_unclear", "budget_confirm", "budget_which")[min(len(sums), 2)]
    text = turn.say(code, {"budget": sums[0]} if sums else None)
    buttons = tuple(Suggestion(money, money) for money in sums)
    return Answer(text, "budget_unclear", suggestions=buttons, asked="budget")


def foreign_budget(turn: Turn) -> Answer | None:
    """ "Mam 40 tys. euro": no rate of exchange is known, so prices are told as they are."""
    is_asked = turn.asks_price and FOREIGN_ASKED.search(turn.folded) is not None
    note = turn.say("budget_foreign") if is_asked or has_foreign_amount(turn.folded) else ""
    if not note or turn.is_new("budget") or turn.asks_another(PRICED | YIELDING | COURTESIES):
        return None
    area = turn.learned.square_meters
    prices = spoken_of(turn) or turn.figures.prices
    found = quote_each(turn, prices, area) if area is not None else ask_area(turn)
    return replace(found, text=f"{note}\n\n{found.text}")


def budget_fit(turn: Turn, money: Decimal, area: Decimal) -> Answer:
    fits, misses = fit_budget(turn.figures.prices, area, money)
    short = [fit for fit in fits if fit.margin < cooling_cost(turn)]
    fits, misses = [fit for fit in fits if fit not in short], [*short, *misses]
    values = {
        "budget": money_told(turn, money),
        "area": turn.speaker.area(area),
        "fits": fit_lines(turn, fits),
        "rest": fit_lines(turn, misses),
    }
    told = list(verdicts(turn, fits, misses))
    is_of_one = bool(turn.named or HOW_MUCH_LEFT.fullmatch(turn.folded))
    is_of_one |= asks_rest_alone(turn.folded)
    if told and is_of_one and is_list_told(turn, money):
        code = "budget_told"
    elif misses:
        code = "budget_fits" if fits else "budget_none"
    else:
        code = "budget_all_fit" if all(fit.is_whole for fit in fits) else "budget_all_fixed_fit"
    return Answer(
        "\n".join([*told, turn.say(code, values)]),
        BUDGET,
        suggestions=package_suggestions(fit.quote.price for fit in fits),
    )


def budget_at_each(
    turn: Turn,
    money: Decimal,
    asked: tuple[PackagePrice, ...] = (),
    flats: tuple[Decimal, ...] = (),
) -> Answer:
    """Of two flats that are weighed: what the money pays for in each of them."""
    prices = asked or spoken_of(turn) or turn.figures.prices
    areas, rows = tuple(dict.fromkeys(flats or turn.areas)), []
    for area in areas:
        fits, misses = fit_budget(prices, area, money)
        rows.append(f"{turn.speaker.area(area)}:\n{fit_lines(turn, [*fits, *misses])}")
    values = {"budget": money_told(turn, money), "fits": "\n".join(rows)}
    buttons = tuple(Suggestion(size, size) for size in map(turn.speaker.area, areas))
    return Answer(turn.say("budget_areas", values), BUDGET, suggestions=buttons)


def is_list_told(turn: Turn, money: Decimal) -> bool:
    """What the same money pays for at the same area was told by the answer before, or before the
    price of one of them."""
    is_same = turn.before.budget == money and not turn.has_new_area
    is_of_rest = turn.state.topic in PRICED and bool(turn.package) and not turn.named
    return is_same and (turn.state.topic == BUDGET or is_of_rest)


def money_told(turn: Turn, money: Decimal) -> str:
    """ "110 000,00 zł (90 000,00 zł + 20 000,00 zł)"."""
    return parts_told(turn, turn.ledger, money)


def parts_told(turn: Turn, ledger: Ledger, money: Decimal) -> str:
    told = turn.speaker.money(money)
    parts = [part for part in (ledger.base, *ledger.parts.values()) if part]
    if len(parts) < 2:
        return told
    signed = [f"{'+' if part > 0 else '−'} {turn.speaker.money(abs(part))}" for part in parts]
    return f"{told} ({' '.join(signed).removeprefix('+ ')})"


def verdicts(turn: Turn, fits: list[Fit], misses: list[Fit]) -> Iterator[str]:
    """Yes or no, before the list: "wystarczy na Comfort?", "na każdy?"; no plain yes where the
    money is to pay for what is in no package's price, too: "na Comfort z kuchnią?"."""
    note = note_of_extras(turn)
    if turn.is_new("budget") and UPPER_END.search(turn.folded):
        yield turn.say("budget_upper_end")
    if note:
        yield note
    if fits and misses and EVERY_ASKED.search(turn.folded):
        yield turn.say("budget_not_every")
    is_other = not turn.named and PLUS_UNREAD.search(turn.extracted.masked) is not None
    is_other |= not turn.named and OPEN_ASKED.search(turn.folded) is not None
    asked = () if is_other else next_better(turn) or spoken_of(turn)
    before = turn.figures.price(turn.before.package)
    if before and OF_BOTH.search(turn.extracted.masked):
        asked = (before, *asked)
    for fit in [*fits, *misses]:
        code = "yes" if fit.is_whole else "partly" if fit.margin >= 0 else "no"
        if note and fit.is_whole:
            code = "yes_alone"
        values = {
            "quote.package": fit.quote.price.name,
            "quote.total": turn.speaker.total(fit.quote),
            "left": turn.speaker.money(abs(margin_of(fit))),
            "fits": verdict(turn, fit),
        }
        if fit.quote.price in asked:
            yield turn.say(f"budget_{code}", values)


def note_of_extras(turn: Turn) -> str:
    count, is_of_more = cooling_units(turn), bool(unpaid_extras(turn))
    if not count:
        return turn.say("budget_packages_alone") if is_of_more else ""
    values = {"count": str(count), "total": turn.speaker.money(cooling_cost(turn))}
    return turn.say("budget_cooling_alone" if is_of_more else "budget_with_cooling", values)


def next_better(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "Mam 45 tys., można lepszy pakiet?": the next one above that which was spoken of."""
    own = turn.package
    if own is None or turn.named or not BETTER.search(turn.folded):
        return ()
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    return tuple(price for price in fixed if price.low > own.high)[:1]


def budget_beside(turn: Turn, quote: Quote) -> str:
    """Beside the price of one package: "mam 80 tys. na 55 m2", then "Comfort?"."""
    money = turn.learned.budget
    is_of_another = FOR_ANOTHER.search(turn.folded) is not None
    if money is None or is_of_another or turn.state.own_share or OF_A_SHARE.search(turn.folded):
        return ""
    fits, misses = fit_budget((quote.price,), quote.square_meters, money)
    values = {"budget": money_told(turn, money), "fits": verdict(turn, (*fits, *misses)[0])}
    return turn.say("budget_beside", values)


def unpaid_extras(turn: Turn) -> tuple[str, ...]:
    """What is to be paid for and is in no package's price, but for what an amount was taken off
    for: "z kuchnią za 20 tys."."""
    named = {what_of(word) or word for word in NOT_IN_PRICE.findall(turn.folded)}
    is_over = WITHOUT.search(turn.folded) or turn.state.asked == BUDGET
    kept = () if is_over else turn.state.extras  # "a z klimą?", then "to starczy?"
    left_out = named_after_without(turn.folded).split("+")
    paid = {what for told in PAID_ALREADY.findall(turn.folded) for what in what_of(told).split("+")}
    apart = {what for told in APART.findall(turn.folded) for what in what_of(told).split("+")}
    out = {*turn.ledger.paid_for, *left_out, *paid, *apart, COOLING}  # whose price is known
    return tuple(sorted({*named, *kept} - out))


def margin_of(fit: Fit) -> Decimal:
    """Of a range at its end that decides."""
    span = fit.quote.total_max - fit.quote.total_min
    return fit.margin - span if fit.is_whole else fit.margin


def budget_area(turn: Turn, money: Decimal) -> Answer:
    """ "Ile metrów za 100 tys.?": the largest flat that each package does for the money."""
    prices = spoken_of(turn) or turn.figures.prices
    lines = "\n".join(f"• {price.name}: {area_within(turn, price, money)}" for price in prices)
    values = {"budget": turn.speaker.money(money), "fits": lines}
    return Answer(turn.say("budget_area", values), "budget", asked="area")


def area_within(turn: Turn, price: PackagePrice, money: Decimal) -> str:
    """Beyond the limits of what is priced here only that it lies beyond them."""
    words = {"pl": ("do", "mniej niż", "ponad"), "en": ("up to", "less than", "over")}
    most, below, above = words[turn.language]
    area, (least_priced, most_priced) = area_for(price, money), turn.figures.area_limits
    if least_priced is not None and area < least_priced:
        return f"{below} {turn.speaker.area(least_priced)}"
    if most_priced is not None and area > most_priced:
        return f"{above} {turn.speaker.area(most_priced)}"
    lower = {"pl": " (tylko dolna część widełek)", "en": " (only the lower part of the range)"}
    return f"{most} {turn.speaker.area(area)}{lower[turn.language] if price.is_range else ''}"


def asks_package_price(turn: Turn) -> bool:
    """ "Mam 80 tys. na 60 m2, ile za Comfort?": the quote of the one, and no list of all."""
    is_asked = PACKAGE_PRICE_ASKED.search(turn.extracted.masked)
    return bool(is_asked and turn.quote and turn.wants_quote) and not BUDGET_WORD.search(
        turn.folded
    )


def fit_lines(turn: Turn, fits: Iterable[Fit]) -> str:
    return "\n".join(fit_line(turn, fit) for fit in fits)


def fit_line(turn: Turn, fit: Fit) -> str:
    return f"• {fit.quote.price.name}: {turn.speaker.total(fit.quote)} ({verdict(turn, fit)})"


def verdict(turn: Turn, fit: Fit) -> str:
    """What is left or missing, of a range at its end that decides."""
    low, high = fit.quote.total_min, fit.quote.total_max
    return verdict_of(turn, low, high, fit.margin + low)


def verdict_of(turn: Turn, low: Decimal, high: Decimal, money: Decimal) -> str:
    words = {
        "pl": ("zostaje", "brakuje", "co najmniej ", "tylko dolna część widełek"),
        "en": ("left", "short", "at least ", "only the lower part of the range"),
    }
    left, short, least, word = words[turn.language]
    if not low <= money < high:
        margin = turn.speaker.money(money - high if money >= high else low - money)
        word = f"{left if money >= high else short} {least if low != high else ''}{margin}"
    cooling = cooling_cost(turn)
    if not cooling or (low != high and money - low >= cooling):
        return word
    return f"{word}, {with_cooling_too(turn, money - low - cooling)}"


def with_cooling_too(turn: Turn, margin: Decimal) -> str:
    """At most, or at least: the price of a unit is the lowest there is."""
    left, short = {
        "pl": ("z klimatyzacją do", "z klimatyzacją brakuje co najmniej"),
        "en": ("with air conditioning up to", "with air conditioning short at least"),
    }[turn.language]
    return f"{left if margin >= 0 else short} {turn.speaker.money(abs(margin))}"
