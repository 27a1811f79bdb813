"""A message in English about another's offer in the words of the reader of offers: "a builder wants
80k, how much is left with him?" is "majster chce 80 tys, ile zostanie u niego?"."""

import re

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

METRE = r"(?:m ?2|sq\.? ?m\w*|square met\w+|met(?:er|re)s?)"
WHO = r"(?:builder|contractor|crew|guy|handyman|tradesman)s?"
THE = r"(?:(?:an?|my|our|that|the|this) )"
PAPER = r"(?:estimate|offer|price|quote)"
ASKS = r"(?:asks?|charges?|offer(?:ed|s)|quote[ds]?|said|says|takes?|told|took|wants?)"
WOULD = r"(?:(?:can|could|will|would|'d|'ll) ?)"
AC = r"(?:ac|air[- ]?con(?:ditioning)?)"
IN_ALL = r"(?:all in|altogether|in (?:all|total))\b"
ANYBODY = r"(?: be| do| does| have| i| is| we| will| would)"
KNOWN = r"(?:colleague|friend|mate|neighbou?r)"
THINGS = r"(?:the )?(?:fittings|floor(?:ing|s)|paint|panels|tiles)"
LOWERS = r"(?:cuts?|drops?|dropped|lower(?:s|ed)|reduced)"
RAISES = r"(?:increased|puts? up|raises?|raised)"
ALSO = r"(?:'d|'ll| can| could| would| will)?(?: also)?"
GIVE = r"(?:gives?|gave|offer(?:s|ed)?)"
CUT = r"(?P<percent>[1-9][0-9]?) ?(?:%|per ?cent)"
TAX = r"(?P<rate>[0-9]{1,2} ?% ?)?(?:tax|vat)"
PERCENT_OFF = r"opuszcza \g<percent>%"


def tax_word(told: re.Match[str]) -> str:
    word = {"net": "netto", "gross": "brutto"}[told["net"]]
    return f"nie {word}" if told["not"] else word


# Each takes the place of what it matches, in this order.
WORDS = tuple(
    (regex(pattern), plain)
    for pattern, plain in (
        (r"\b(?:was|were)\b", "is"),
        (r"\b(?:i|we)(?:'d|'ll| would| will)? (?:choose|go for|pick|take)\b", ""),
        (r"(?<=[0-9]),(?=[0-9]{3}\b)", ""),
        (r"\bpln ?(?=[0-9])", ""),
        (r"(?<=[0-9]) ?(?:k|thousand|grand)\b", " tys"),
        (rf" ?/ ?{METRE}\b| (?:per|a) {METRE}\b", " za metr"),
        (rf"(?<=[0-9]) ?{METRE}\b", " m2"),
        (
            rf"\b(?:the )?{WHO} of (?:a|my|our) {KNOWN}\b|\b(?:a|my|our) {KNOWN}'s {WHO}\b",
            "majster",
        ),
        (rf"\b{LOWERS}(?: the| his| their)? labou?r to\b", "zszedl z robocizna do"),
        (rf"\b{RAISES}(?: the| his| their)? labou?r to\b", "robocizna jednak"),
        (r"\b(?:about|around|roughly|some)(?= [0-9])", ""),
        (r"\b(?:he|she|they) (?:called|phoned|rang)(?: me| us| back)?(?: and)?(?: said)?,?", ""),
        (r"\b(?:he|she|they) (?:said|says)(?: that)?(?: the)? materials?\b", "materials"),
        (
            rf"\b(?:he|she|they){ALSO} {GIVE}(?: me| us)?(?: an?)? {CUT} (?:discount|off)\b",
            PERCENT_OFF,
        ),
        (rf"\b(?:he|she|they){ALSO} add {TAX}(?: on top)?\b", r"oni doliczaja \g<rate>vat"),
        (rf"(?:\b(?:plus|excl\w*|excluding|on top)|\+) {TAX}\b", r"plus \g<rate>vat"),
        (r"\b(?:before|excluding|without)(?: the)? (?:tax|vat)\b", "bez vatu"),
        (rf"\b(?:after|incl\w*\.?|inc\.?|with)(?: the)? {TAX}\b", "z vatem"),
        (r"\b(?:tax|vat)(?: is)? (?:already )?(?:in|included)\b", "z vatem"),
        (r"\b(?P<not>not )?(?P<net>net|gross)\b(?: of vat)?", tax_word),
        (r"\b(?:a )?(?:good|fair) (?:deal|offer|price)\b", "dobra cena"),
        (r"\bwho(?: is|'s|'d be)? cheaper\b", "kto tanszy"),
        (
            r"\b(?:he|she|they)(?:'d| would| will)? (?:comes?|works out) (?:out )?(?:at|to)\b",
            "oni chca",
        ),
        (r"\bafter all\b", "jednak"),
        (r"\b(?:cheaper|different|other) materials?\b", "tansze materialy"),
        (r"\b(?:excluding|no|not including|without)(?: any| the)? materials?\b", "bez materialow"),
        (r"\bmaterials? (?:are |is )?not (?:in|included)\b", "bez materialow"),
        (r"\b(?:includ(?:es|ing)|with)(?: all| the)? materials?\b", "z materialami"),
        (r"\bmaterials? included\b", "z materialami"),
        (r"\b(?:for )?(?:just|only)(?: for)?(?: the)? labou?r\b", "za sama robocizne"),
        (r"\b(?:for )?labou?r (?:alone|only)\b", "za sama robocizne"),
        (r"\bmaterials?(?: are| cost| is| will be| would be)?\b", "materialy"),
        (r"\blabou?r\b", "robocizna"),
        (rf"\bwithout(?: the)? {AC}\b", "bez klimy"),
        (rf"\bwith(?: the)? {AC}\b", "z klima"),
        (rf"(?P<sum>\b[0-9]+(?: tys)?),? {IN_ALL}", r"razem \g<sum>"),
        (rf"\b{IN_ALL}", "razem"),
        (r"\b(?:another|extra)(?= [0-9])", "jeszcze"),
        (r"\b(?:how many|what) (?:percent\w*|per cent)\b", "ile procent"),
        (rf"\b(?:at|from|with) {THE}?(?:him|her|them|theirs|{WHO})\b", "u niego"),
        (rf"\bthan {THE}?(?:he|her|him|his|they|theirs|them|{WHO})(?: is| are|'s)?\b", "niz on"),
        (r"\bthan (?:you|yours)(?: are)?\b", "niz wy"),
        (r"\bthan\b", "niz"),
        (r"\b(?:at|from|with) (?:you|yours)\b", "u was"),
        (rf"\b(?:his|her|their|the other) {PAPER}(?: is)?\b", "tamta oferta"),
        (rf"\b(?:i )?(?:got|have|received) an? {PAPER}(?: for| of)?\b", "dostalem oferte"),
        (r"\b(?:an)?other (?:company|firm)\b", "tamta firma"),
        (rf"\b{THE}?{WHO}\b", "majster"),
        (rf"\b(?:a|my|our) {KNOWN}'s (?:company|firm)\b", "majster"),
        (r"\bfor (?:the|a) (?:same|identical) (?:flat|apartment|size)\b", ""),
        (r"\bin both(?: cases)?\b", "w obu przypadkach"),
        (
            rf"\b{THINGS}(?:(?:,| and) {THINGS})*(?: are| cost| is| will be| would be)?\b",
            "materialy",
        ),
        (r"\b(?:a |my )?(?:friend|mate|colleague)\b", "znajomy"),
        (r"\bcompetit\w+\b", "konkurencja"),
        (rf"\bthey {WOULD}?{ASKS}(?: me| us| for)?\b", "oni chca"),
        (rf"\b(?:{WOULD}(?:do|finish) it for|is asking(?: for)?)\b", "chce"),
        (rf"\b{WOULD}?{ASKS}(?: me| us)?\b", "chce"),
        (r"\bhow much (?:\w+ ){0,3}save\b", "o ile taniej"),
        (r"\bhow much (?:\w+ ){0,5}(?:add|pay extra|top up) (?:on top of|over|to)\b", "drozej niz"),
        (rf"\b(?:how much|what){ANYBODY}* left(?: over)?\b", "ile zostanie"),
        (r"\bleft(?: over)?\b", "zostanie"),
        (r"\b(?:i|we)(?: only)? have\b|\b(?:i|we)'?ve got\b|\bmy budget is\b", "mam"),
        (r"\b(?:i(?:'d|'ll|'m)?|do)\b", ""),
        (r"\b(?:comes|came|come|goes|went|go) down(?: to)?(?= [0-9])", "zszedl do"),
        (rf"\b{LOWERS}(?: it| the price)? to\b", "zszedl do"),
        (r"\b(?:drops?|dropped|lower(?:s|ed))(?: it| the price)? by\b", "opuscil o"),
        (r"\b(?:goes up|raises?|raised)(?: it| the price)? to\b", "podniesie do"),
        (r"\b(?:dearer|more(?: expensive)?|pricier)\b", "drozej"),
        (r"\b(?:cheaper|less)\b", "taniej"),
        (r"\bdifference\b", "roznica"),
        (r"\bcompared?\b", "porownaj"),
        (r"\bwhat if\b", "a jak"),
        (r"\b(?:by )?how much\b|\bwhat\b", "o ile"),
        (r"\bnot(?= [0-9])", "nie"),
        (r"(?<=[0-9]) but(?= [0-9])|(?<=tys) but(?= [0-9])", " tylko"),
        (r"\bfor(?= [0-9])", "za"),
        (r"\b(?:he|she)(?:'s)?\b", "on"),
        (r"\bthey(?:'re)?\b", "oni"),
        (r"\b(?:your|yours|you)\b", "wy"),
        (r"\b(?:apartment|flat)\b", "mieszkanie"),
        (r"\bor (?:them|him|her)\b", "czy oni"),
        (r"\bif\b", "jak"),
        (r"\band\b", "i"),
        (r"\bbut\b", "ale"),
    )
)
# They say nothing of an offer.
EMPTY = regex(
    r"\b(?:a(?! jak)|an|are|as|be|been|by|choose|did|does|for|get|go|going|have|hello|hi|hire|hmm"
    r"|in|is|it(?:'s)?|just|me|my|no|now|of|ok|on(?= the)|only|please|right|so|still|take"
    r"|that(?:'s)?|the|then|there|this|to|us|we|well|will|with|would|yes)\b"
)
READ = regex(
    r"(?:[0-9.,;:?!()/%+-]+|a|tys|zl|m2|za|metr|bez|z|materialow|materialami|materialy|sama|robocizne"
    r"|robocizna|klimy|klima|razem|jeszcze|ile|procent|u|niego|niz|on|oni|was|wy|tamta|oferta"
    r"|oferte|dostalem|firma|majster|znajomy|konkurencja|chca|chce|zszedl|robocizna|do|opuscil|o|podniesie"
    r"|taniej|zostanie|drozej|roznica|porownaj|mam|nie|tylko|mieszkanie|jak|i|ale"
    r"|w|obu|przypadkach|brutto|cena|czy|dobra|doliczaja|jednak|kto|netto|opuszcza|tansze|tanszy|vat|vatem|vatu"
    r"|comfort|express|plus|premium)"
)
WORD = regex(r"[0-9]+[.,]?[0-9]*|[a-z0-9']+|[^\sa-z0-9]")


def in_plain_words(message: str) -> str | None:
    """None where a word is left that may say something else."""
    text = fold(tidy(message))
    for pattern, plain in WORDS:
        text = pattern.sub(plain, text)
    text = " ".join(EMPTY.sub(" ", text).split())
    return text if all(READ.fullmatch(word) for word in WORD.findall(text)) else None
