"""How much longer one package takes than another, and whose works are the shortest."""

from dataclasses import replace

from chatbot.dialogue.asked import AMOUNT_WORD, PRICE_WORD, TERM
from chatbot.dialogue.intents import (
    DURATION,
    answered,
    first_rendered,
    intent_values,
    next_suggestions,
    without_invitation,
)
from chatbot.dialogue.limits import is_beyond_duration
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times.times import (
    FROM_START_TO_END,
    LIMITS_OF_DURATION,
    MOVING_IN,
    TIMES,
    WHOLE,
    WHOLE_TIME,
    Weeks,
    time_of_each,
    weeks_of,
    whole_time,
)
from chatbot.dialogue.turn import BUDGET, COMPARED, COMPARING, PRICED, SUPERLATIVE, Turn, kept
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.text.bare import is_small_talk
from chatbot.understanding.text.clauses import is_question

# "Jaka różnica czasowo?", "no to ile tygodni różnicy".
TIME = (
    r"(?:czas\w*|dluz\w+|dni|mies(?!zk)\w*|termin\w*|trwa\w*|tyg\w*|tempo"
    r"|days|durations?|how long|months?|time|times|timing|timewise|weeks?)"
)
GAP = r"(?:rozni\w+|differ\w*|gap)"
BETWEEN = r"\b[^.?!;]{0,90}\b"
GAP_OF_TIME = regex(rf"\b(?:{GAP}{BETWEEN}{TIME}|{TIME}{BETWEEN}{GAP})\b")
# "A czasowo ile dłużej Comfort?", "co dłużej trwa, Comfort czy Premium?"
LONGER = r"(?:dluz(?:ej|sz\w+)|krocej|krotsz\w+|longer|shorter|slower)"
HOW_MUCH = regex(
    r"\b(?:o ile|ile|(?<!za )duzo|sporo|how much|how many weeks|much|a lot)"
    rf" (?:\w+ ){{0,4}}(?:{LONGER}|szybciej|szybsz\w+|faster|quicker)\b"
)
WHICH = regex(
    rf"\b(?:co (?!bedzie|gdy|jak|jesli|sie)|ktor\w+ |which )[^.;?!]{{0,60}}\b{LONGER}\b"
    rf"|\bxpackage (?:\w+ ){{0,4}}{LONGER} (?:\w+ ){{0,2}}(?:niz|od|than) (?:\w+ )?xpackage"
)
# "A Premium dłużej?", after another one.
THAN_OTHER = regex(
    rf"\bxpackage (?:\w+ ){{0,3}}{LONGER}\b(?! (?:niz|od|than) xnumber)"
    r"|\bxpackage (?:(?:any|bedzie|byloby|idzie|is|jest|to|trwa|wychodzi|wyjdzie) ){0,2}"
    r"(?:szybciej|szybsz\w+|faster|quicker)\b"
    rf"|\b{LONGER} (?:\w+ ){{0,2}}xpackage"
)
REASON = regex(r"\b(?:czemu|dlaczego|skad|why|how come)\b")
# "A czasowo?", after two packages.
TIME_ALONE = regex(
    r"(?:(?:a|and|i|ale|but|jak|how about|what about|the) )*"
    r"(?:czasowo|w czasie|terminowo|z czasem|czas|time ?wise|timewise|time|in time)\W*"
)
PRICE_TOO = regex(r"\b(?:cen\w+|drozej|drozsz\w+|koszt\w*|kwot\w+|taniej|tansz\w+|price\w*)\b")
# "Kto najszybciej?"; when somebody may come, or a date, is another question.
FASTEST = regex(
    r"\b(?:najszybciej|najszybsz\w+|najkrocej|najkrotsz\w+|fastest|quickest|shortest|soonest)\b"
)
OF_A_PACKAGE = regex(
    r"\b(?:co|kto|ktor\w+|jak(?:a|i|ie)|w czym|opcj\w+|package\w*|pakie\w+|wariant\w*"
    r"|what(?:'s)?|which)\b"
)
NOT_OF_WORKS = regex(
    r"\b(?:kiedy|jak najszybciej|dojazd\w*|ekip\w*|konsult\w*|kontakt\w*|oddzwon\w*|odpow\w*"
    r"|projekt\w*|rusz\w+|spotka\w*|start\w*|umow\w*|we[js](?:d|sc)\w*|wchodz\w+|wizualiz\w*"
    r"|wycen\w*|wprowadz\w*|zacz\w+|zadzwon\w*|zamow\w*"
    r"|begin|call|come|design|how soon|meet\w*|move|quote|reach|when)\b"
)
# What the time may depend on; without it nobody asks for which flats the times hold.
SIZE = regex(
    r"xarea|\b(?:apartament|dom|dot\w*ycz|duz|dwupoziom|garson|kawaler|kazd|klitk|lazien|lokal"
    r"|loft|mal(?:a|e|ego|ej|utk|y)|metr|mieszka|mniej|od czego|penthouse|pietr|poko[ij]|powierzchn"
    r"|rozmiar|typow|wielko|wieks|will|wplyw|wydluz|zalez"
    r"|affect|apartment|area|big|depend|every|factor|flat|home|house|large|room|size|small|sq|studio)"
)
# What else such a question may say.
OF_WORKS = regex(
    r"\b(?:bywa|czas\w*|ekspresow\w+|gotow\w+|najlep\w+|opcj\w+|pakie\w+|potrwa|prac[ae]?|realiz\w+"
    r"|robi\w*|sie|skoncz\w+|sposrod|termin\w*|trwa\w*|tych|tygodni\w*|wariant\w*|wszystk\w+"
    r"|wykon\w+|wykoncz\w+|z nich|zrob(?:i|ic|icie|ione|iony)|all|be|does|done|finish\w*|for"
    r"|gets?|of|one|packages?|ready|takes?|them|time|to|what's|will|works)\b"
)
OF_ANY = regex(f"{FASTEST.pattern}|{OF_A_PACKAGE.pattern}|{OF_WORKS.pattern}")
LIKE_GAP = TIMES | COMPARING | PRICED | {*SUPERLATIVE, "design_time", "package_change", "haggling"}
LIKE_FASTEST = TIMES | COMPARING | {"design_time", "package_standard", "small_large_flats"}


def time_difference(turn: Turn) -> Answer | None:
    """The works and the design of both, side by side; beside the prices where those are asked for
    as well."""
    if not asks_time_difference(turn) or asks_price_too(turn) or turn.is_new("budget"):
        return None
    if {sure.code for sure in turn.sure_intents} - LIKE_GAP:
        return None
    return of_both(turn, prices_in_question(turn))


@kept
def asks_time_difference(turn: Turn) -> bool:
    """Of packages: "o ile dłużej przy 110 m2?" is a question of two flats."""
    masked = turn.extracted.masked
    prices = prices_in_question(turn)
    if len(prices) < 2 or turn.extracted.areas:
        return False
    before = turn.before.square_meters
    is_other_flat = before is not None and turn.extracted.square_meters not in {None, before}
    if is_other_flat and len(turn.named) < 2:
        return False
    if TIME_ALONE.fullmatch(masked):
        return len(turn.state.weighed) > 1
    is_asked = GAP_OF_TIME.search(masked) or HOW_MUCH.search(masked) or WHICH.search(masked)
    if is_asked:
        return True
    is_other = THAN_OTHER.search(masked) is not None and not REASON.search(masked)
    return is_other and is_question(masked)


def asks_price_too(turn: Turn) -> bool:
    """ "How much longer" is none."""
    rest = HOW_MUCH.sub(" ", turn.folded)
    if turn.has_new_area and PRICE_WORD.search(rest):  # "w Plusie 72 m to ile? i ile dłużej"
        return True
    return bool(AMOUNT_WORD.search(rest) or PRICE_TOO.search(turn.folded))


def prices_in_question(turn: Turn) -> tuple[PackagePrice, ...]:
    """Those that are named; one alone with the one from before, none with the last two."""
    codes = [price.code for price in turn.named]
    if len(codes) < 2:
        before = (turn.before.package, *turn.state.weighed[::-1])
        codes += [code for code in dict.fromkeys(before) if code and code not in codes][
            : 2 - len(codes)
        ]
    return tuple(price for price in turn.figures.prices if price.code in codes)


def of_both(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    """An individual project has its design with the works, so of it all is told from signing on."""
    if any(price.is_range for price in prices):
        return time_of_each(turn, prices)
    if is_of_whole(turn) and (found := whole_of_both(turn, prices)):
        return found
    text = side_by_side(turn, prices)
    if not text:
        return None
    return Answer(text, DURATION, suggestions=next_suggestions(turn, DURATION))


def is_of_whole(turn: Turn) -> bool:
    """Of all from signing on, in this message or in what was answered before."""
    masked = turn.extracted.masked
    is_told = FROM_START_TO_END.search(masked) is not None or WHOLE_TIME.search(masked) is not None
    return is_told or turn.state.asked == WHOLE or MOVING_IN.search(masked) is not None


def whole_of_both(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    """ "O ile szybciej byłby Comfort?", after 26 weeks from signing: 20, so 6 fewer at most."""
    known = [(price, weeks.high) for price in prices if (weeks := whole_time(turn, price))]
    found = time_of_each(turn, prices) if len(known) == len(prices) == 2 else None
    if found is None:
        return None
    (_, low), (longer, high) = sorted(known, key=lambda pair: pair[1])
    gap = turn.say("weeks_same_in_all")
    if high > low:
        values = {"quote.package": longer.name, "weeks": weeks_text(turn, [high - low])}
        gap = turn.say("weeks_longer_in_all", values)
    text = "\n".join(filter(None, (beyond(turn), found.text, gap)))
    return replace(found, text=text, asked=WHOLE)


def side_by_side(turn: Turn, prices: tuple[PackagePrice, ...]) -> str:
    lines = [line for price in prices if (line := time_line(turn, price))]
    if len(lines) < len(prices):
        return ""
    text = turn.say("times_side_by_side", {"quotes": "\n".join(lines)})
    gap = weeks_longer(turn, prices) if len(prices) == 2 else ""
    return "\n".join(filter(None, (beyond(turn), text, gap, holds(turn))))


def time_line(turn: Turn, price: PackagePrice) -> str | None:
    template = turn.knowledge.replies.get("time_of_one", ("", ""))
    speaker = replace(turn.speaker, package=price.code)
    return first_rendered(speaker, [turn.in_language(template)], {})


def weeks_longer(turn: Turn, prices: tuple[PackagePrice, ...]) -> str:
    """What the shortest works differ by, and what the longest do; no single number but where both
    are the same, and nothing where one package has the shorter and the longer ones."""
    known = [(price, weeks) for price in prices if (weeks := weeks_of_works(turn, price))]
    if len(known) < 2:
        return ""
    (_, low), (longer, high) = sorted(known, key=lambda pair: pair[1].high)
    if low.low is None or high.low is None:
        return ""
    gaps = sorted({high.low - low.low, high.high - low.high})
    if gaps[0] < 0:
        return ""
    if gaps[-1] == 0:
        return turn.say("weeks_same")
    values = {"quote.package": longer.name, "weeks": weeks_text(turn, gaps)}
    return turn.say("weeks_longer", values)


def weeks_of_works(turn: Turn, price: PackagePrice) -> Weeks | None:
    fact = turn.figures.facts.get(f"{price.code}.execution_weeks")
    return weeks_of(fact[0]) if fact else None


def weeks_text(turn: Turn, gaps: list[int]) -> str:
    """In Polish the form is that of the last number: "2–4 tygodnie", "3–6 tygodni"."""
    span, last = "–".join(map(str, gaps)), gaps[-1]
    if turn.language == "en":
        return f"{span} {'week' if gaps == [1] else 'weeks'}"
    if gaps == [1]:
        return "1 tydzień"
    is_few = last % 10 in {2, 3, 4} and last % 100 not in {12, 13, 14}
    return f"{span} {'tygodnie' if is_few else 'tygodni'}"


def beyond(turn: Turn) -> str:
    area = turn.learned.square_meters
    if area is None or not is_beyond_duration(turn):
        return ""
    return turn.say("duration_beyond_limit", {"area": turn.speaker.area(area)})


def holds(turn: Turn) -> str:
    """Not where the area is known, and within the limits or said to be beyond them."""
    return "" if turn.learned.square_meters is not None else turn.say("duration_holds")


def fastest(turn: Turn) -> Answer | None:
    """ "To co najszybciej?": whose works are the shortest, and then the times of all."""
    masked, intent = turn.extracted.masked, turn.knowledge.intents.get(DURATION)
    is_asked = FASTEST.search(masked) and OF_A_PACKAGE.search(masked)
    if intent is None or not is_asked or NOT_OF_WORKS.search(masked) or asks_price_too(turn):
        return None
    if turn.is_new("budget") or {sure.code for sure in turn.sure_intents} - LIKE_FASTEST:
        return None
    if not is_small_talk(OF_ANY.sub(" ", masked)):
        return None
    if len(turn.named) > 1:
        return of_both(turn, turn.named)
    prices = turn.figures.prices
    known = [(price, weeks) for price in prices if (weeks := weeks_of_works(turn, price))]
    if not known or turn.named:
        return None
    least = min((weeks.high, weeks.low or 0) for _, weeks in known)
    first = [price for price, weeks in known if (weeks.high, weeks.low or 0) == least]
    lines = [line for price in first if (line := time_line(turn, price))]
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), intent_values(turn))
    texts = (turn.say("fastest", {"quotes": "\n".join(lines)}), beyond(turn))
    told = "\n".join(filter(None, (*texts, without_invitation(text))))
    return Answer(told, DURATION, suggestions=next_suggestions(turn, DURATION))


def of_no_size(turn: Turn) -> Answer | None:
    """Which flats the times hold for is no answer where no size is spoken of: the times have it
    beside them."""
    is_heard = [sure.code for sure in turn.sure_intents] == [LIMITS_OF_DURATION]
    return answered(turn, DURATION) if is_heard and not is_of_size(turn) else None


def is_of_size(turn: Turn) -> bool:
    return turn.has_new_area or SIZE.search(turn.extracted.masked) is not None


def note_of_time_difference(turn: Turn, found: Answer) -> str:
    """ "Price wise and time wise", beside the prices."""
    if found.intent not in PRICED | {BUDGET, COMPARED} or not asks_time_difference(turn):
        return ""
    if found.intent == COMPARED and TERM.search(found.text):
        return ""
    return side_by_side(turn, prices_in_question(turn))
