"""A second flat that is told after the first: "a mama ma kawalerkę 34 m2", "kupiłem też drugie"."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_tokens import Row, number_of
from chatbot.understanding.rows.row_words import BREAK, OWN, SENTENCE, STUDIO, STUDIO_WORDS
from chatbot.understanding.rows.rows_told import AREA
from chatbot.understanding.text.number_roles import LEAST

COOLED = "cooled"  # among the words of a flat, once for each unit

HAVING = (
    r"(?:mam|mamy|ma|maja|kupi\w+|kupuj\w+|dokupi\w+|bior\w+|bierz\w+|dosta\w+|jest|robi\w*|zrobi\w+"
    r"|wykonc\w+|dochodzi|have|has|bought|buying|got)"
)
MORE = (
    r"(?:tez|jeszcze|takze|rowniez|dodatkowo|oprocz tego|poza tym|do tego|drug(?:ie|a|i|iego)"
    r"|kolejne|also|another|a second|too)"
)
# "Ja też mam swoje", "kupiłem drugie"; but "też 60 m2 ile?" is the same of another size.
ONE_MORE = regex(rf"\b(?:{HAVING}\b[^.;?!]{{0,24}}\b{MORE}|{MORE}\b[^.;?!]{{0,24}}\b{HAVING})\b")
OF_OWN = regex(
    r"\b(?:(?:dla|do) (?:siebie|mnie|nas)|u (?:mnie|nas)|nasze"
    r"|(?:mam|kupi\w+|robi\w+|zrobi\w+) (?:tez |jeszcze )?(?:swoj|wlasn)\w*"
    r"|moj(?:e|a|ego|im)|ja (?:tez |jeszcze )?mam)\b"
)
KIN_HAS = {
    name: regex(
        rf"\b(?:(?:u|dla) (?:{words})|(?:{words}) (?=[1-9][0-9](?:[.,][0-9]+)? ?m)"
        rf"|(?:{words})(?: tez| jeszcze| rowniez)?"
        r" (?:ma|maja|chce|chca|kupi\w+|dostal\w*|robi|planuje|wykancz\w+|posiada|has)"
        rf"|(?:mieszkani\w+|kawaler\w+|lokal\w*) (?:{words}))\b"
    )
    for name, words in OTHERS.items()
}
# The flat that was told is another one after all.
REPLACED = regex(
    r"\b(?:pomyl\w+|jednak|zamiast|zmieni\w+|sor(?:ry|ki)|blad|popraw\w+|gdyby|jakby|albo|lub|czy"
    r"|nie (?:[0-9]|chodzi|mam|tylko)|instead|or|sprzeda\w+|mieszkam\w*|obecn\w+|garaz\w*|komork\w*"
    r"|piwnic\w*|balkon\w*|taras\w*|ogrod\w*|dzialk\w*|antresol\w*|pietr\w*|pok(?:oj|oju|oi)\b|dom\w*"
    r"|salon\w*|kuchni\w*|lazien\w*|powierzchni)\b"
)
FIGURES = regex(r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?")
STUDIO_SAID = regex(rf"\b{STUDIO_WORDS}")


def rows_added(text: str, one: Row) -> Sequence[Row]:
    """The one that is known, and the one that is told beside it; nothing where there is none."""
    told = [*AREA.finditer(text)]
    areas = [(number_of(t["area"] or t["bare"]), t.start()) for t in told]
    new = [(area, at) for area, at in areas if area != one.area and area >= LEAST]
    if len({area for area, _ in new}) != 1 or REPLACED.search(text):
        return ()
    area, at = new[0]
    starts = [gap.end() for gap in SENTENCE.finditer(text, 0, at)]
    ends = [gap.start() for gap in SENTENCE.finditer(text, at)]
    said = text[max(starts, default=0) : min(ends, default=len(text))]
    who = [name for name, has in KIN_HAS.items() if has.search(said) and name not in one.words]
    is_own = OF_OWN.search(said) is not None and any(name in one.words for name in OTHERS)
    if len(who) > 1 or not (who or is_own or ONE_MORE.search(said)):
        return ()
    studio = (STUDIO,) if STUDIO_SAID.search(said) and STUDIO not in one.words else ()
    owner = (OWN,) if is_own else tuple(who)
    owned = any(word in {OWN, *OTHERS} for word in one.words)
    first = one.words if owned or not who else (*one.words, OWN)
    return [one._replace(words=first), Row(area, "", (*owner, *studio))]


def words_of_one(text: str, area: Decimal) -> tuple[str, ...]:
    """What a flat that is told alone goes by: of "jedno dla mnie, drugie dla mamy, moje to 52 m2"
    by what is said with its area."""
    parts = [part for part in BREAK.split(text) if area in map(number_of, FIGURES.findall(part))]
    own = parts[0] if len(parts) == 1 else ""
    is_own = OF_OWN.search(own) is not None
    said = own if is_own or any(has.search(own) for has in KIN_HAS.values()) else text
    who = [name for name, has in KIN_HAS.items() if has.search(said)]
    studio = (STUDIO,) if STUDIO_SAID.search(text) else ()
    owner = tuple(who) if len(who) == 1 and not is_own else (OWN,) if is_own and not who else ()
    return (*owner, *studio)


def kin_told(text: str) -> tuple[str, ...]:
    """Who is spoken of: "jedno dla mnie, drugie dla mamy"."""
    return tuple(name for name, words in OTHERS.items() if regex(rf"\b(?:{words})\b").search(text))
