"""An older offer, price or budget beside a newer one: "stary budżet 120 tys., nowy 140". None of
these is of a flat that is sold or bought, and the newer one alone holds."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

NAMED = (
    r"(?:budzet|cen[ay]|kosztorys|kwot|ofert|propozycj|stawk|wycen|budget|estimate|offer|price"
    r"|quote)"
)
OF_WORKS = r"(?:ekip|fachow|firm|konkurencj|majst|wykonawc|company|competit|contractor|crew)"
OLDER = (
    r"(?:dotychczasow|obecn|poprzedni|star)(?:a|e|ej|emu|i|iego|iej|y|ych|ym)?"
    r"|current|first|old|previous"
)
NEWER = r"now(?:a|ej|y|ego|ym)|new"
FLAT = r"(?:apartament|dom\b|domu|dzialk|kawalerk|lokal|mieszkan|flat|apartment|house)"
# "Nowa cena za stare 480" is of a flat, as is "stara kawalerka".
OF_OFFERS = regex(
    rf"\b(?:{OLDER}|{NEWER}) (?:{NAMED}|{OF_WORKS})\w*(?! (?:za )?(?:star|now|{FLAT}))"
    rf"|\b(?:{NAMED}|{OF_WORKS})\w* (?:[a-z]+ )?(?:obecna|poprzedni[a]?|star[ay]|now[ay])\b"
    rf"(?! {FLAT})"
)
OF_A_FLAT = regex(rf"\b(?:{OLDER}|{NEWER}) {FLAT}|\b(?:sprzeda|sell|sold|sale)")
BESIDE_OFFERS = regex(rf"\b{OF_WORKS}\w*")
FLAT_MEANT = regex(r"\b(?:stare|starego|nowe|nowego|tamto)\b(?! (?:budzet|kosztorys))")
ELLIPTIC = regex(r"\b(?:stara|starej|poprzednia|nowa|nowej)\b")
SUM = r"[1-9][0-9]{1,2}(?:[.,][0-9])?(?: ?(?:k\b|tys\w*\.?)|[ .,]?000\b)(?: ?zl\b)?"
PAPER = regex(r"ofert|wycen")
OURS = regex(r"\b(?:od was|wasz\w* (?:[a-z]+ )?(?:ofert|wycen))")
BETWEEN = rf"(?: (?!(?:{OF_WORKS})\w*)[a-z]+){{0,4}}:? "
MINE = r"(?:moj |nasz |moja |nasza |my |our )?"
OLD_WORD = r"(?:dotychczasow[ay]|poprzedni[a]?|star[ay]|current|old|previous)"
OLD_ONE = (
    rf"(?:a |i |and |the )?{MINE}\b(?:{OLD_WORD}(?: (?P<old>{NAMED}\w*))?"
    rf"|(?P<stated>{NAMED}\w*) {OLD_WORD}){BETWEEN}{SUM}"
)
NEW_ONE = (
    rf"(?:a |i |and |the )?{MINE}(?P<newer>\b(?:{NEWER})\b)(?: one)?(?: (?P<new>{NAMED}\w*))?"
    rf"{BETWEEN}{SUM}"
)
OLD_FIRST = regex(rf"(?P<first>{OLD_ONE}(?:,|;|\.)? ?){NEW_ONE}")
NEW_FIRST = regex(rf"{NEW_ONE}(?P<first>(?:,|;|\.)? {OLD_ONE})")


def is_of_offers(folded: str) -> bool:
    """What is old and new here is what somebody asks for the work, or may be spent on it."""
    if OF_A_FLAT.search(folded):
        return False
    if OF_OFFERS.search(folded):
        return True
    is_beside = BESIDE_OFFERS.search(folded) and ELLIPTIC.search(folded)
    return bool(is_beside) and FLAT_MEANT.search(folded) is None


def with_newer_alone(message: str) -> str:
    """ "Stara wycena była na 120 tys., nowa 105 tys." is "nowa wycena 105 tys."."""
    written = tidy(message)
    text = fold(written)
    if not is_of_offers(text):
        return message
    found = OLD_FIRST.search(text) or NEW_FIRST.search(text)
    named = found and (found["new"] or found["old"] or found["stated"])
    if found is None or not named:
        return message
    end = found.end("new" if found["new"] else "newer")
    is_paper = PAPER.match(named) is not None and OURS.search(text) is None
    newer = f"tamta {named}" if is_paper else f"{found['newer']} {named}"
    cuts = [(*found.span("first"), ""), (found.start("newer"), end, newer)]
    for start, end, said in sorted(cuts, reverse=True):
        written = written[:start] + said + written[end:]
    return written
