"""A place that nobody knows here, told by a town that is known; several towns in one question; a
distance from one."""

from collections.abc import Sequence

from chatbot.dialogue.intents import city_text, next_suggestions, without_invitation
from chatbot.dialogue.scope.unknown_things import is_harmless
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.bare import SMALL_WORDS, is_small_talk
from chatbot.understanding.text.clauses import is_question
from chatbot.understanding.text.places import lives_elsewhere, towns_asked

COVERAGE = "coverage"
NEAR = (
    r"(?:gm|gmina|k|kolo|niedaleko|obok|okolice|pod|w okolicach|w poblizu|(?:po)?miedzy|between"
    r"|blisko|close to|near|outside)\.?"
)
# "Sierakowice k. Kartuz", "wieś pod Kartuzami".
BESIDE_TOWN = regex(rf"\b(?P<place>[a-z]{{4,}}),? {NEAR} xcity\b")
VILLAGE = regex(
    rf"\b(?:mala |taka )?(?:miejscowosc\w*|miasteczk\w+|wiosc\w*|wiosk\w+|ws[ia]|wies|village|town)"
    rf" (?:\w+ )?{NEAR} xcity\b"
)
# "30 km od Gdyni, przyjedziecie?"
DISTANCE = regex(
    r"(?<![0-9,.])(?P<km>[0-9]{1,3}) ?(?:km|kilomet\w+)(?: \w+){0,2} (?:od|za|from|of) $"
)
LOOK_BACK = 40  # characters
# "So it's 43,956 and nobody comes?", of a city that we don't work in.
NOBODY_COMES = regex(
    r"\b(?:nikt|nobody|no one)\b[^.;?!]{0,20}\b(?:doje|przyje|przyjdz|zrobi|come|show|work)\w*"
    r"|\b(?:nie (?:dojedzie|przyjedzie|dojezdza|przyjezdza)\w*|you (?:don't|do not) come)\b"
)
# "Wieś koło Gdańska, ze 30 km"
DISTANCE_AFTER = regex(
    r"(?:[, (]+(?:ale|czyli|dokladnie|gdzies|jakies|moze|ok\.?|okolo|tak|to|z|ze|about|around"
    r"|approx|like|maybe|some)\b)*[, (]+(?P<km>[0-9]{1,3}) ?(?:km|kilomet\w+)\b"
)
# "Mieszkam we wsi Przywidz, dojedziecie?"
PLACE_NAMED = regex(
    r"\b(?:gmin(?:a|ie|y)|miejscowosc(?:i|ia)?|miasteczk(?:a|o|u)|wiosc?[ck]\w+|wies|wsi"
    r"|village(?: called| of)?|town called|place called),? "
    r"(?:(?:o nazwie|zwan\w+|called) )?(?P<place>[a-z]{4,})\b"
)
NO_NAME = regex(
    r"(?:bez|beda|blisko|czy|dalej|daleko|gdzie|gorach|ktor\w+|kolo|miedzy|mozliw\w+|nad|niedaleko"
    r"|niestety|obok|okolic\w*|oraz|poza|pomiedzy|przy|rowniez|tez|takze|wojewodztw\w+"
    r"|w(?:ielkopolsk|arminsk)\w*|mazowieck\w*|pomorsk\w*|close|near\w*|outside|that|where|which)"
)
NO_PLACE = regex(
    r"(?:xcity|bloku?|budow\w*|budynek|buduj\w+|dojazd\w*|doje\w+|dzialk\w*|dziala\w+|gdzies|inwestycj\w*"
    r"|jestes\w+|jest\w*|lokal\w*|mieszka\w*|nowe|osiedl\w*|robi\w*|szeregow\w*|takze|rowniez"
    r"|wykan\w*|wykon\w*|also|anywhere|come|flat|house|live|somewhere|work|places?)"
)


def village(turn: Turn) -> Answer | None:
    """What is said of the town, and that it is no answer for the village."""
    named = turn.extracted.city
    if not named:
        return place_unknown(turn)
    if not names_village(turn.extracted.masked) or turn.has_new_area or turn.named:
        return None
    if {sure.code for sure in turn.sure_intents} - {COVERAGE} or turn.asks_price:
        return None
    if km := km_after(turn, named):
        return distance_from(turn, named, km)
    told = without_invitation(city_text(turn, named))
    text = f"{told} {turn.say('village', {'city': named})}"
    return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE))


def nobody_comes(turn: Turn) -> Answer | None:
    """What is known of the city told before, and neither a complaint nor a price."""
    named = turn.extracted.city or turn.learned.city
    if not named or coverage_of(turn, named) != "elsewhere" or turn.has_new_area or turn.named:
        return None
    if not says_nobody_comes(turn):
        return None
    text = without_invitation(city_text(turn, named))
    return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE))


def says_nobody_comes(turn: Turn) -> bool:
    return NOBODY_COMES.search(turn.folded) is not None


def place_unknown(turn: Turn) -> Answer | None:
    """A village that is named; whether it is within the radius nobody knows here."""
    found = PLACE_NAMED.search(turn.folded)
    if found is None or turn.has_new_area or turn.named or turn.asks_price:
        return None
    place = found["place"]
    is_name = not (NO_NAME.fullmatch(place) or NO_PLACE.fullmatch(place) or is_harmless(place))
    if (
        not is_name
        or place in SMALL_WORDS
        or {sure.code for sure in turn.sure_intents} - {COVERAGE, "smalltalk"}
    ):
        return None
    text = turn.say("place_unknown")
    return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE)) if text else None


def km_after(turn: Turn, named: str) -> int:
    """Of a city that is served; 0 where no distance follows it."""
    if coverage_of(turn, named) != "served":
        return 0
    mentions = turn.knowledge.vocabulary.cities.find(turn.folded)
    ends = [mention.end for mention in mentions if mention.name == named]
    told = [found for end in ends if (found := DISTANCE_AFTER.match(turn.folded, end))]
    return int(told[0]["km"]) if len(mentions) == len(told) == 1 else 0


def distance_from(turn: Turn, name: str, km: int) -> Answer | None:
    radius = turn.figures.number("coverage.radius_km")
    if radius is None:
        return None
    code = "distance_within" if km <= radius else "distance_beyond"
    text = turn.say(code, {"city": name})
    return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE))


def towns(turn: Turn) -> Answer | None:
    """ "Robicie w Łodzi i Warszawie?": each of them."""
    if turn.extracted.masked.count("xcity") < 2 or turn.has_new_area or turn.named:
        return None
    if {sure.code for sure in turn.sure_intents} - {COVERAGE} or turn.asks_price:
        return None
    gazetteer = turn.knowledge.vocabulary.cities
    names = towns_asked(turn.folded, gazetteer)
    if len(names) == 1 and lives_elsewhere(turn.folded, gazetteer):
        text = city_text(turn, names[0])
        return Answer(text, COVERAGE, suggestions=next_suggestions(turn, COVERAGE))
    if len(names) < 2 or turn.is_new("budget"):
        return None
    return Answer(towns_text(turn, names), COVERAGE, suggestions=next_suggestions(turn, COVERAGE))


def towns_text(turn: Turn, names: Sequence[str]) -> str:
    lines = [f"• {turn.say(f'town_{coverage_of(turn, name)}', {'city': name})}" for name in names]
    return "\n".join([*lines, turn.say("towns")])


def towns_beside(turn: Turn) -> str:
    """Several of which each is asked about, beside another question."""
    if turn.extracted.masked.count("xcity") < 2:
        return ""
    names = towns_asked(turn.folded, turn.knowledge.vocabulary.cities)
    return towns_text(turn, names) if len(names) > 1 else ""


def distance(turn: Turn) -> Answer | None:
    """Within the radius round a city that is served, or beyond it; another one may be nearer."""
    if {sure.code for sure in turn.sure_intents} - {COVERAGE} or turn.has_new_area or turn.named:
        return None
    radius, served = turn.figures.number("coverage.radius_km"), turn.knowledge.coverage
    found = [
        (mention.name, told)
        for mention in turn.knowledge.vocabulary.cities.find(turn.folded)
        if (told := DISTANCE.search(turn.folded[: mention.start][-LOOK_BACK:]))
    ]
    is_else = turn.extracted.city or turn.asks_price or turn.is_new("budget")
    if len(found) != 1 or served.get(found[0][0]) != "served" or radius is None or is_else:
        return None
    name, told = found[0]
    return distance_from(turn, name, int(told["km"]))


def coverage_of(turn: Turn, name: str) -> str:
    return turn.knowledge.coverage.get(name, "elsewhere")


def names_village(masked: str) -> bool:
    if VILLAGE.search(masked):
        return True
    found = BESIDE_TOWN.search(masked)
    if found is None or found["place"] in SMALL_WORDS:
        return False
    return not NO_PLACE.fullmatch(found["place"]) and not is_harmless(found["place"])


NEAR_CITY = regex(
    r"\b(?:to )?(?:jakies |jest )?(?:xnumber )?(?:km|kilometr\w*) (?:od|from) xcity"
    r"|\b(?:pod|kolo|obok|blisko|niedaleko|w okolic\w+|w poblizu|close to|near)? ?xcity"
)


def asks_near(turn: Turn) -> bool:
    """ "A koło Mławy? To jakieś 110 km od Warszawy" says nothing else."""
    is_near = is_small_talk(NEAR_CITY.sub(" ", turn.extracted.masked))
    return is_near or asks_coverage_alone(turn)


IN_CITY = regex(
    r"\b(?:czy )?(?:dojezdzacie|dzialacie|jestescie|obslugujecie|robicie|wykanczacie|do you work)"
    r" (?:(?:tez|rowniez|moze|mieszkania) )*(?:do|in|na|w|we) xcity ?\?"
)


def asks_coverage_alone(turn: Turn) -> bool:
    """ "Robicie w Rumi? Mieszkanie 47 m2, odbiór za 3 tygodnie": nothing else is a question."""
    rest, count = IN_CITY.subn(" ", turn.extracted.masked)
    return count == 1 and not is_question(rest)
