"""Who is named in a message, as one whose flat may be meant."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import HERS, HIS, OTHERS, THEIRS
from chatbot.understanding.rows.row_words import OWN

KIN_SAID = "|".join(OTHERS.values())
KINS = {name: regex(words) for name, words in OTHERS.items()}
# "Moje pytanie", "nasza umowa": of no flat.
NO_FLAT = r"(?! (?:dane|imie|mail|nazwisk|numer|pytani|spotkan|telefon|umow|wymagan|zdani))"
# "My mother" is no "my" of Polish.
ENGLISH = (
    r"(?! (?:brother|budget|dad|daughter|father|flat|friend|husband|money|mother|mum|own|parents"
    r"|place|sister|son|wife)\b)"
)
OWN_SAID = (
    rf"(?:(?:(?:u|dla) (?:nas|mnie|siebie)|do siebie)(?! na )|nasz(?:e|ego|ym|emu|a|ej){NO_FLAT}"
    rf"|moj(?:e|ego|ym|emu){NO_FLAT}|moich|naszych"
    r"|ours|mine|for us|our (?:own )?(?:flat|apartment|place)"
    rf"|(?<=\ba )my{ENGLISH}|(?<=\bto )my{ENGLISH}|(?<=\bmoze )my"
    r"|(?<=\bczyli )my|^my(?= (?:ze? |jednak |bierz|wezm|chc|w |mamy ))|(?<=, )my(?= [a-z0-9])"
    r"|ja(?! (?:kupi|odebr|remont|sprzeda|urzadz|wykonc|wynaj|zrob)\w*)"  # "chce ją wykończyć"
    r"|(?<=^a )(?:my|nam)|(?<=^i )(?:my|nam)|(?<=^to )(?:my|nam))"
)
# Who has, buys or takes it, where nobody is named.
OURS = (
    r"(?:kupuj(?:e|emy)|kupil(?:ismy|am|em)|odbieram(?:y)?|mamy|mam|chcemy|chce|bierzemy|biore"
    r"|przeznacz\w+|mnie|mi|nam|we (?:have|bought|buy)|i(?:'ve| have)? (?:bought|have))"
)
# "Ile on trwa?" is of a thing.
NO_THING = r"(?! (?:bedzie|dotyczy|jest|kosztuje|obejmuje|oznacza|trwa|zawiera)\b)"
PRONOUN = (
    rf"(?:on{NO_THING}|jego|niego|jemu|his|(?P<hers>ona{NO_THING}|jej|niej|hers?)"
    rf"|(?P<theirs>oni{NO_THING}|ich|nich|im|theirs?))"
)
# Where "on" and "im" are no pronouns of Polish.
IN_ENGLISH = regex(r"\b(?:and|how|i'm|is|much|my|our|ours|the|what|would)\b")
POLISH = {"on", "im"}
NAMED = regex(
    rf"\b(?:(?P<own>{OWN_SAID})|(?:moj\w* |nasz\w* |my |our )?(?P<kin>{KIN_SAID}|(?<=u )mamy"
    rf"|(?<=dla )mamy)(?:'s)?|(?P<they>{PRONOUN})|(?P<ours>{OURS}))(?![a-z0-9])"
)
# Nobody's flat: who gives, says or is told of beside somebody.
BESIDE = regex(
    r"\b(?:niz|od|z|ze|przez|than|from|with|by|(?:da|doda|dolozy|odda|pozyczy|pomaga|pomoze|dorzuci|przekaze)"
    r"(?:m|my|c)(?: (?:jeszcze|tez))?|doloz\w+|doklada\w+|oddaj\w+|pozycz\w+|pomaga\w*|dorzuc\w+)"
    r" (?:moj\w* |nasz\w* |my |our )?$"
)
GIVING = regex(
    r"(?: (?:mi|nam|tez|jeszcze|ze?|tego|tych|swoich|mezem|zona|by|to|mu|jej)){0,3}"
    r"(?:, [a-z]+,)? (?:(?:by)?da(?:dza|lby|l|li|ly|la|je|ja)?\b"
    r"|odst[ae]p\w+|zostawi\w*|przepis\w+|poda(?:l|la|li|je)\b|(?:z|wy)mierz\w+|(?:po|ob)?licz\w+"
    r"|doklad\w+|doloz\w+|dorzuc\w+|pozycz\w+|odda\w*|zaplac\w+|plac[aei]\w*|dofinans\w+|wspier\w+"
    r"|pomo[gz]\w+|pomaga\w*|sfinans\w+|przekaz\w+|mowi\w*|radzi\w*|twierdzi\w*|uwaza\w*|polec\w+"
    r"|robil\w*|pracuj\w*|gives?|adds?|pays?|says?|lends?|helps?)"
)
CLOSE = 12  # characters between a person and the verb that is theirs


class Named(NamedTuple):
    who: str  # "" of who only gives or says something
    start: int
    end: int
    is_said: bool  # and not only meant by a verb


def people_named(text: str, known: Collection[str]) -> Iterator[Named]:
    told = [*NAMED.finditer(text)]
    kin = {kin_of(each["kin"]) for each in told if each["kin"]} | {*known} - {OWN}
    last, is_english = -CLOSE, IN_ENGLISH.search(text) is not None
    for each in told:
        if is_english and each["they"] in POLISH:
            continue
        if each["ours"] and each.start() - last < CLOSE:  # "syn kupuje"
            continue
        if each["ours"] or each["own"]:
            yield Named(OWN, *each.span(), is_said=bool(each["own"]))
            continue
        last = each.end()
        names = HERS if each["hers"] else THEIRS if each["theirs"] else HIS
        who = [kin_of(each["kin"])] if each["kin"] else [*(names & kin)]
        if each["theirs"] and not who and len(kin) == 1:  # "syn z synową mają 63 m2, oni ..."
            who = [*kin]
        is_aside = BESIDE.search(text, 0, each.start()) or GIVING.match(text, each.end())
        if is_aside:
            yield Named("", *each.span(), is_said=False)
        elif len(who) == 1:
            yield Named(who[0], *each.span(), is_said=True)


def kin_of(words: str) -> str:
    return next((name for name, said in KINS.items() if said.fullmatch(words)), "mama")
