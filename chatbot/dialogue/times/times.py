"""How long it takes: the works, or everything from signing to the end, and until when."""

import math
import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.dialogue.asked import TERM
from chatbot.dialogue.intents import (
    DURATION,
    answered,
    first_rendered,
    intent_answer,
    intent_text,
    next_suggestions,
    spoken_of,
)
from chatbot.dialogue.limits import is_beyond_duration
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import COMPARED, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.intents.deadlines import asks_by_when, names_a_day
from chatbot.understanding.text.clauses import is_question
from chatbot.understanding.text.number_roles import MONTH

DESIGN_TIME = "design_time"
WHOLE = "whole_time"  # asked for
LIMITS_OF_DURATION = "duration_limits"
TIMES = {DURATION, "duration_limits", "on_time", "start_time"}
# What a question for all of the time sounds like.
TIMED = TIMES | {DESIGN_TIME, "design_included"}
LIKE_END = TIMES | {"contract", "handover_inspection"}
LIKE_KEYS = {"developer_state", "supervision_reports"}  # "keys 10 Jan 2027" sounds like these
LIKE_STAGES = TIMED | PRICED | YIELDING | {"contract", "process", "included"}
# "W 4 tygodnie da radę?", "a szybciej?"
TIME_WISHED = regex(
    r"\bw (?:ciagu )?(?:(?:xnumber|dwa|trzy|cztery|piec|szesc|osiem) (?:dni|mies|tyg)\w*|miesiac\b)"
    r"|\b(?:in|within) xnumber (?:months|weeks)"
)
FASTER = regex(r"\b(?:naj)?szybciej\b|\bnajszybsz\w+|\b(?:faster|fastest|quickest)\b")
WHICH_FASTER = regex(
    r"\b(?:co|ktor[aey]\w*|which)\b.*\b(?:szybciej|szybsz[aey]\w*|faster|quicker)\b"
)
# "Kiedy skończą, jak zaczniemy w styczniu?", "kiedy najszybciej mogę się wprowadzić?"
END_ASKED = regex(
    r"(?<!chwili, )(?<!czasu, )(?<!dnia, )(?<!momentu, )\b(?:na )?kiedy "
    r"(?:\w+ ){0,4}(?:koniec|gotow\w+|klucz\w*\b(?! (?:mam|mamy|musz\w+|wam))"
    r"|odda(?:cie|dza)\b(?! (?:ofert|projekt|wycen))|(?:za|s)koncz(?!on)\w+|wprowadz\w+"
    r"|przeprowadz\w+|zamieszka\w*)"
    r"|\bwhen (?:(?!design|offer|quote)\w+ ){0,4}(?:finish\w*|move in|done|ready)\b"
    r"|\b(?:completion|end|finish(?:ing)?) date\b|\bdata (?:konca|ukonczenia|zakonczenia)\b"
)
BEGINNING = (
    r"(?:wejs\w+|wejdzi\w+|wchodzi\w+|zaczac|zaczniecie|zaczynacie|ruszycie|come in|begin|start)"
)
NOW = (
    r"(?:od (?:razu|reki|zaraz)|natychmiast|na juz|jak najszybciej|jutro|w tym tygodniu|at once"
    r"|immediately|right away|straight away|asap|tomorrow|this week)"
)
AT_ONCE = regex(rf"\b{BEGINNING}\b[^.?!]{{0,25}}\b{NOW}\b|\b{NOW}\b[^.?!]{{0,25}}\b{BEGINNING}\b")
# "Jakbym podpisał umowę w poniedziałek, to kiedy ekipa wchodzi?"
SIGNING = r"(?:podpis|umow|sign|contract)\w*"
SOON = r"(?:kiedy|jak szybko|za ile|ile czeka\w*|how (?:long|soon|quickly)|when)"
COMING_IN = (
    r"(?:ekip\w*|rozpocz\w+|rusz\w+|start(?!u)\w*|we[js](?:d|sc)\w*|wchodz\w+|zaczn\w+|zaczyn\w+"
    r"|begin\w*|come in|crew)"
)
WITHIN = r"\b[^.;?!]{0,40}\b"
AFTER_SIGNING = regex(
    rf"\b{SIGNING}{WITHIN}{SOON}{WITHIN}{COMING_IN}\b|\b{SOON}{WITHIN}{COMING_IN}{WITHIN}{SIGNING}\b"
    rf"|\b{SOON} (?:\w+ )?(?:najszybciej|najwczesniej)(?: \w+)? {BEGINNING}\b"
)
PAID = regex(r"\b(?:placi\w*|plat\w*|rat[ay]\w*|wplac\w*|wplat\w*|zalicz\w*|pay\w*|paid)\b")
# "Zdążycie do kwietnia?", "to w marcu będę mieszkać?"
SEASON = (
    r"(?:swi[ae]t\w*|wakacj\w*|lat[ao]\b|jesien\w*|zim[aye]\b|wiosn\w+|now\w+ roku|sylwestr\w*)"
)
SEASON_IN_ENGLISH = r"(?:autumn|christmas|easter|spring|summer|winter|new year)"
DAY_TOLD = regex(
    rf"\b(?:do|na|przed|w|we|po)(?: (?:poczatk\w+|polow\w+|konc\w+|xnumber\.?))*"
    rf" (?:{MONTH}|{SEASON})"
    rf"|\b(?:by|before|in|until) (?:the )?(?:end of |early |late )?(?:{MONTH}|{SEASON_IN_ENGLISH})"
)
IN_TIME = regex(
    r"\b(?:da(?:cie|dza)? rade|uda\w* sie|sie (?:jeszcze )?uda\w*|zdaz\w+"
    r"|wyrobi\w*|wyrabia\w*|uwin\w+|makes? it|manage)\b"
)
LIVING_THERE = regex(
    r"\b(?:(?:s|za)koncz(?:ycie|a|ymy|one)|gotow(?:a|e|y)"
    r"|bed\w+ (?:\w+ ){0,2}(?:gotow|koniec|miesz)\w*"
    r"|mieszka[cm]\b|wprowadz\w+|przeprowadz\w+|zamieszka\w*"
    r"|finish(?:ed)?|ready|done|mov(?:e|ing) in|liv(?:e|ing) there|be in\b)"
)
MOVING_IN = regex(r"\b(?:wprowadz\w+|przeprowadz\w+|zamieszka\w*|mov(?:e|ing) in)\b")
# "A dłużej niż 2 miesiące?", after the weeks of the works alone.
LONGER_THAN = regex(
    r"(?:(?:a|ale|and|but|czy|i|moze|to|(?:po)?trwac?|zajmie|zajac|could|it|take|will) )*"
    r"(?:dluzej|wiecej|longer|more) (?:niz|than) "
    r"(?:xnumber|dwa|trzy|cztery|piec|pol|rok|two|three|four|a) ?(?:mies\w*|tyg\w*|roku|months?"
    r"|weeks?|year)?(?: (?:bedzie|moze|byc|potrwa|tez))*\W*"
)
SENTENCE = regex(r"[^.?!;]+[.?!;]*")
# "Klucze 10 stycznia, wynajem do maja. Zdążycie?"
IN_TIME_ALONE = regex(
    r"\W*(?:(?:a|ale|and|but|can|czy|do|i|jeszcze|no|sie|so|to|u|w|will|xpackage|you) )*"
    r"(?:da(?:cie|dza)? rade|uda\w*"
    r"|uwiniecie|wyrobi\w*|zdaz\w+|makes? it|manage)(?: (?:do|it|na|in|sie|sobie|czas|tego|time|to"
    r"|wtedy|z tym))*\W*"
)
# "Chcemy przed świętami, podpisujemy w sierpniu": no question by its form.
DAY_WISHED = regex(
    r"\b(?:chc\w+|chcial\w*|musi\w*|musz\w*|potrzeb\w+|trzeba|zalezy|must|need|want)\b[^.;?!]{0,40}"
    rf"\b(?:(?:do|na|przed)(?: (?:poczatk\w+|polow\w+|konc\w+|xnumber\.?))* (?:{MONTH}|{SEASON})"
    rf"|(?:by|before|until) (?:the )?(?:end of |early |late )?(?:{MONTH}|{SEASON_IN_ENGLISH}))"
)
BEGUN = regex(r"\b(?:klucz\w*|odbi(?:er|or)\w*|podpis\w*|umow\w*|contract|keys|sign\w*)\b")
# From signing to the keys; "od umowy do wejścia ekipy" is how long one waits.
SIGNED = (
    r"(?:od (?:dzis\w*|jutra|teraz)|(?:od|po) (?:\w+ )?(?:podpis\w*|startu|umowy|zera)"
    r"|od (?:odbioru |odebrania |otrzymania )?kluczy|from (?:the )?(?:contract|keys|sign\w*|start)"
    r"|after (?:sign\w*|(?:getting |receiving |i get )?(?:the )?keys))"
)
AT_END = (
    r"(?:gotow\w+|klucz\w*|konca|koniec|odbi\w+|oddani\w+|przeprowadz\w*|wprowadz\w*|zamieszk\w*"
    r"|completion|end|finish\w*|keys?|mov(?:e|ing) in|moving)"
)
FROM_START_TO_END = regex(rf"\b{SIGNED}\b.*\b{AT_END}\b|\b{AT_END}\b.*\b{SIGNED}\b")
WITH_DESIGN = (
    r"(?:(?:ra?zem|lacznie|wraz) |wliczajac )?(?:z|ze) projekt(?:em|owaniem)\b|wliczajac projekt\w*"
    r"|(?:including|with)(?: the)? design\b"
)
WHOLE_WORDS = (
    rf"(?:cal(?:osc\w*|a|e|y|ego|ej)|lacznie|ogolem|razem|w sumie|wszystko|od a do z|{SIGNED}"
    rf"|all in|all together|altogether|everything|in total|overall|start to finish|the whole"
    rf"|{WITH_DESIGN})"
)
WHOLE_TIME = regex(rf"\b{WHOLE_WORDS}(?!\w)")
GOES_ON = regex(rf"\b(?:{WITH_DESIGN}|{SIGNED}\b)")  # "a od podpisania?"
LENGTH_ASKED = regex(r"\b(?:ile|jak\w*|what)\b")
SPAN = regex(
    r"\b(?:xnumber|\w+) (?:dni|mies|tyg|months?|weeks?)\w*|\bpol roku\b|\brok\b|\ba year\b"
)
# "Czyli w sumie jakieś 15 tygodni?"
SPAN_ALONE = regex(
    r"(?:(?:a|about|around|czyli|is it|it's|jakies|no|okolo|ok|so|that's|to|wiec)[,. ]+)*"
    r"(?:(?:xnumber|dwa|trzy|cztery|piec|szesc) (?:mies|tyg|months?|weeks?)\w*|pol roku"
    r"|half a year)"
    r"(?: (?:tak|right|to))?\W*"
)
SPAN_GUESSED = regex(r"\bxnumber (?:mies|tyg|months?|weeks?)\w*[^?]*\?")
# "Ile czeka się od podpisania na ekipę?" is no question for the end.
WAITING = regex(
    r"\b(?:czeka\w*|ekip\w*|rozpocz\w+|rusz\w+|start(?!u)\w*|we[js](?:d|sc)\w*|wchodz\w+|zaczn\w+|zaczyn\w+"
    r"|begin|wait)\b"
)
# As the facts have it: "1–2 tygodnie po podpisaniu umowy", "do 10 dni", "6–8".
LENGTH = regex(
    r"(?P<most>do |up to )?(?P<low>[0-9]+)(?: ?[–-] ?(?P<high>[0-9]+))?(?P<days> ?d(?:ni|ay))?"
)
WORKING_DAYS = 5  # a week; so that no total is too short


class Weeks(NamedTuple):
    """`low` is None where nobody says how little it may be."""

    low: int | None
    high: int


def duration(turn: Turn) -> Answer | None:
    """ "Ile tygodni siedzicie przy Premium?": "ile" with a package or an area sounds like its
    price. Where that is asked for as well, the quote has the time beside it."""
    is_of_a_flat = bool(turn.named) or turn.is_new("square_meters")
    is_known = is_of_a_flat or turn.points_to_area
    is_asked = turn.asks_time and is_known and not turn.asks_amount
    is_wished = wishes_time(turn) and not (turn.asks_amount or turn.is_new("budget"))
    times = TIMES if is_wished else {DURATION, LIMITS_OF_DURATION}
    told = PRICED if turn.asks_price and not is_wished else PRICED | times
    if FASTER.search(turn.extracted.masked):  # "który pakiet najszybciej?"
        told |= {COMPARED, "package_choice"}
    if not (is_asked or is_wished) or {sure.code for sure in turn.sure_intents} - told:
        return None
    if is_wished and TIME_WISHED.search(turn.extracted.masked):
        return from_signing(turn, turn.say("date_with_consultant"))
    return answered(turn, DURATION)


def wishes_time(turn: Turn) -> bool:
    """ "W 4 tygodnie da radę?" of a flat; "pytam o czas, jaki najszybszy?" of any."""
    masked, is_of_a_flat = turn.extracted.masked, bool(turn.named) or turn.is_new("square_meters")
    if FASTER.search(masked):
        return bool(is_of_a_flat or turn.package or TERM.search(masked) or "pakie" in masked)
    is_told = TIME_WISHED.search(masked) is not None
    return is_told and bool(is_of_a_flat or turn.package)


def faster(turn: Turn) -> Answer | None:
    """ "Który szybciej?", of the two that are named or were weighed last, else of all: everything
    from signing on, as one of them has its design with the works."""
    if not WHICH_FASTER.search(turn.extracted.masked) or len(turn.named) == 1:
        return None
    weighed = [p for code in turn.state.weighed if (p := turn.figures.price(code))]
    return time_of_each(
        turn, turn.named or tuple(weighed if len(weighed) > 1 else turn.figures.prices)
    )


def time_of_each(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer | None:
    known = [price for price in prices if whole_time(turn, price)]
    lines = [text for price in known if (text := stages_text(turn, price, "stages_of_one"))]
    if not lines:
        return answered(turn, DURATION)
    text = turn.say("stages_of_all", {"quotes": "\n".join(lines)})
    return Answer(text, DURATION, suggestions=next_suggestions(turn, DURATION))


def duration_goes_on(turn: Turn) -> Answer | None:
    """ "Ile trwa Comfort 60 m2?", then "a 100 m?", "a express?": how long that takes."""
    intent = turn.knowledge.intents.get(DURATION)
    is_data = turn.has_new_area or bool(turn.named)
    is_after = turn.state.topic == DURATION and is_data and turn.is_bare
    is_after = is_after and not turn.turns_to_a_price
    if intent is None or not is_after or turn.asks_price or turn.is_new("budget"):
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="nlu") if text else None


def end(turn: Turn) -> Answer | None:
    """ "A kiedy by skończyli, jak zaczniemy w styczniu?", "zdążycie do kwietnia?": all that it
    takes from signing on, and no yes or no, as nobody knows when that will be."""
    is_asked = END_ASKED.search(turn.extracted.masked) is not None
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_END
    if not asks_for_a_day(turn) and (not is_asked or is_else):
        return None
    return from_signing(turn, turn.say("date_with_consultant"))


def start(turn: Turn) -> Answer | None:
    """ "Pilne, kto może wejść od razu? 39 m2 Gdynia": when, and not for how much."""
    is_signed = AFTER_SIGNING.search(turn.extracted.masked) is not None
    is_now = AT_ONCE.search(turn.extracted.masked) and not turn.named and not turn.asks_price
    if (
        not (is_signed or is_now)
        or turn.asks_amount
        or turn.is_new("budget")
        or PAID.search(turn.folded)
    ):
        return None
    found = answered(turn, "start_time")
    return replace(found, source="rule") if found else None


def asks_for_a_day(turn: Turn) -> bool:
    """Both in one sentence: a long story may have a day, and a question of something else."""
    if turn.asks_price or turn.is_new("budget"):
        return False
    masked = turn.extracted.masked
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_END
    is_else -= LIKE_KEYS if BEGUN.search(masked) else set()
    if asks_by_when(turn.folded) and asks_whether(turn.folded) and not is_else:
        return True
    sentences = SENTENCE.findall(masked)
    told = [text for text in sentences if DAY_TOLD.search(text)]
    if any(IN_TIME.search(text) for text in told):
        return True
    if told and any(map(IN_TIME_ALONE.fullmatch, sentences)):
        return True
    is_of_the_works = BEGUN.search(masked) or MOVING_IN.search(masked)
    if DAY_WISHED.search(masked) and is_of_the_works:
        return True
    is_about_it = turn.has_area or turn.package or turn.state.topic in TIMED
    is_told = bool(told) or names_a_day(turn.folded)
    asking = sentences if is_told and BEGUN.search(masked) else told
    is_asked = any(asks_whether(text) and LIVING_THERE.search(text) for text in asking)
    return bool(is_about_it and is_asked)


def asks_whether(text: str) -> bool:
    """ "Pytam, czy do maja skończycie"."""
    return is_question(text) or re.search(r"\b(?:czy|if|whether)\b", text) is not None


def stages(turn: Turn) -> Answer | None:
    """ "Od umowy do kluczy ile razem?": the design, the works and what lies between."""
    if not asks_stages(turn) and not goes_on_whole(turn):
        return None
    is_of_a_span = SPAN.search(turn.extracted.masked) is not None
    return from_signing(turn, turn.say("date_with_consultant") if is_of_a_span else "")


def goes_on_whole(turn: Turn) -> bool:
    """ "A Comfort?", "to Comfort, ile czekamy?" after all of the time of another: weeks of works
    beside it would look like less."""
    if turn.state.asked != WHOLE or turn.asks_amount or turn.is_new("budget"):
        return False
    if IN_TIME.search(turn.extracted.masked):  # "to Comfort jeszcze się uda?"
        return True
    is_short = turn.asks_time or (turn.is_bare and not turn.asks_price)
    return bool(turn.named) and is_short


def asks_stages(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_else = {sure.code for sure in turn.sure_intents} - LIKE_STAGES
    if is_else or turn.asks_amount or turn.asks_total or turn.is_new("budget"):
        return False
    if WAITING.search(masked):
        return False
    if any(map(FROM_START_TO_END.search, SENTENCE.findall(masked))):
        return True
    if LONGER_THAN.fullmatch(masked) and turn.state.topic in TIMED:
        return True
    if SPAN_ALONE.fullmatch(masked) and turn.state.topic in TIMED | PRICED:
        return bool(turn.has_area or turn.package or turn.state.topic in TIMED)
    if not WHOLE_TIME.search(masked):
        return False
    if turn.asks_time or any(map(asks_length_of_whole, SENTENCE.findall(masked))):
        return True
    if SPAN_GUESSED.search(masked) and (turn.has_area or turn.package):
        return True
    is_on = turn.state.topic in TIMED and not turn.has_new_area
    return is_on and bool(SPAN.search(masked) or GOES_ON.search(masked))


def asks_length_of_whole(sentence: str) -> bool:
    """ "Długie to. To ile razem?" asks for a sum of money."""
    return all(words.search(sentence) for words in (WHOLE_TIME, TERM, LENGTH_ASKED))


def from_signing(turn: Turn, *more: str) -> Answer | None:
    prices = spoken_of(turn)
    texts = [stages_text(turn, price) for price in prices]
    told = [text for text in texts if text] or [stages_of_all(turn)]
    if not told[0] or len(told) < len(prices):
        return answered_as_duration(turn)
    limits = "" if is_beyond_duration(turn) else turn.say("duration_holds")
    paragraph = " ".join(filter(None, (limits, *more)))
    if is_beyond_duration(turn):
        area = turn.speaker.area(turn.learned.square_meters or Decimal())
        told = [turn.say("duration_beyond_limit", {"area": area}), *told]
    text = "\n".join(filter(None, (*told, paragraph)))
    suggestions = next_suggestions(turn, DURATION)
    return Answer(text, DURATION, "nlu", suggestions=suggestions, asked=WHOLE)


def answered_as_duration(turn: Turn) -> Answer | None:
    """Where a fact that the total is made of is gone."""
    found = answered(turn, DESIGN_TIME)
    return replace(found, intent=DURATION) if found else None


def stages_text(turn: Turn, price: PackagePrice, code: str = "stages") -> str | None:
    """Of an individual project the facts have the whole with the design."""
    weeks = whole_time(turn, price)
    values = {"weeks": weeks_text(turn, weeks)} if weeks else {}
    reply = turn.knowledge.replies.get(code if weeks else "without_design_time", ("", ""))
    speaker = replace(turn.speaker, package=price.code)
    return first_rendered(speaker, [turn.in_language(reply)], values)


def stages_of_all(turn: Turn) -> str:
    prices = [price for price in turn.figures.prices if whole_time(turn, price)]
    lines = [text for price in prices if (text := stages_text(turn, price, "stages_of_one"))]
    return turn.say("stages_of_all", {"quotes": "\n".join(lines)}) if lines else ""


def whole_time(turn: Turn, price: PackagePrice) -> Weeks | None:
    known = parts_of_time(turn, price)
    if not known:
        return None
    lows = [part.low for part in known]
    low = sum(low for low in lows if low is not None)
    return Weeks(None if None in lows else low, sum(part.high for part in known))


def parts_of_time(turn: Turn, price: PackagePrice) -> list[Weeks]:
    """The design, the works and the two waits, where all four are known."""
    keys = ("times.start_of_design", "design_time", "times.start_of_works", "execution_weeks")
    facts = turn.figures.facts
    texts = [facts.get(key) or facts.get(f"{price.code}.{key}") for key in keys]
    parts = [weeks_of(text[0]) for text in texts if text]
    known = [part for part in parts if part]
    return known if len(known) == len(keys) else []


def weeks_of(text: str) -> Weeks | None:
    found = LENGTH.match(text)
    if found is None:
        return None
    low, high = int(found["low"]), int(found["high"] or found["low"])
    if found["days"]:
        low, high = low // 7, math.ceil(high / WORKING_DAYS)
    return Weeks(None if found["most"] else low, high)


def weeks_text(turn: Turn, weeks: Weeks) -> str:
    span = f"{weeks.high}" if weeks.low is None else f"{weeks.low}–{weeks.high}"
    most = weeks.low is None
    return {
        "pl": f"{'do ' if most else ''}ok. {span} tygodni",
        "en": f"{'up to ' if most else ''}about {span} weeks",
    }[turn.language]


def told_with_time(turn: Turn, found: Answer) -> set[str]:
    """What an answer about time has in it."""
    if found.intent == DESIGN_TIME:
        return {DURATION}
    if found.intent != DURATION:
        return set()
    is_whole = asks_stages(turn) or END_ASKED.search(turn.extracted.masked)
    if is_whole or found.deadline or asks_for_a_day(turn):
        return LIKE_STAGES | {"hidden_costs", "jobs", "package_choice", "supervision_reports"}
    design = {DESIGN_TIME} if spoken_of(turn) else set()
    if FASTER.search(turn.extracted.masked):
        design |= {COMPARED, "package_choice"}
    return design | (TIMES if wishes_time(turn) else {LIMITS_OF_DURATION})
