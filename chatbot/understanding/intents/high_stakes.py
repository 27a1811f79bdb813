"""What is at stake must not hang on a probability: words that decide before any classifier."""

from chatbot.patterns import regex
from chatbot.understanding.intents.tricks import TRICKS

CONTACTING = (
    r"(dzwon(cie|ic)?|pisz(cie)?|pisac|kontaktuj(cie)?|kontaktowac|(wy|przy)syl(aj(cie)?|ac))"
)
# Told, not asked: "jaka gwarancja, gdy coś przecieka?" is a question, and a flat as its developer
# left it is not our work.
TOLD = (
    r"^(?!.*\bdewelop)"
    r"(?:(?!\b(?:co|czesto|czy|gdy|gdyby|ile|jak\w*|jesli|jezeli|kiedy|if|when|whether)\b).)*"
)
FAULT = (
    r"(?:\b(cieknie|przecieka|zalal[aio]|popekal[aeioy]?|pekl[aoy]?|pekniet[aey])\b"
    r"|\b(farba|fug[aiy]|panele?|plytk[ai]|tynki?) (\w+ )?(odchodz|odkle|odpad|pek|schodz)\w+"
    r"|\b(odchodz|odkleja|odpada)\w* (mi |nam )?(farba|fug[aiy]|panele?|plytk[ai]|tynki?)\b"
    r"|\b(polozy|pomalowa|zamontowa|zrobi)li(scie)?\b.{0,30}\b(krzywo|nierowno|zle)\b"
    r"|\b(opoznieni|spoznieni)\w+ (\w+ )?(z )?wasz\w*|\bwasz\w* (\w+ )?(opoznieni|spoznieni)\w+"
    r"|\bspoznia(cie|ja) sie\b|\b(do|za)placil(am|em|ismy|ysmy)\b.{0,60}\bnie dziala"
    r"|\bnie dziala\b.{0,60}\b(do|za)placil(am|em|ismy|ysmy)\b"
    r"|\b(furious|ruined)\b|\b(is|are|keeps?) leaking\b|\byou(r \w+)? (broke|damaged|destroyed)\b)"
)
CONTRACT = r"(umow\w*|kontrakt\w*|zleceni\w+|zamowieni\w+)"
# Intent → a pattern on folded text; the first that is found decides.
PRIVACY = (
    (
        "delete_data",
        # Only small words in between: "usuńcie stare płytki, dane mieszkanie 50 m2" is no request.
        r"\b(?<!nie )(usun\w*|s?kasuj\w*|(wy|s)kas(uj|ow)\w*|zapomn\w+|wymaz\w*|wyczysc\w*)"
        r"( (wszystkie|wszelkie|wszystko|cal[ae]|prosze|mo(je|ich|jej|ja)|nasz(e|ych)|swoje"
        r"|t[ae]|tych|mi|nam|osobowe|natychmiast|histori[ea]|o|z|bazy|systemu|numer|telefon|mail"
        r"|email|adres))*"
        r" (dan[ey]\w*|mnie|rozmow\w+|moj (numer|telefon|e-?mail|adres))\b"
        r"|\b(usun\w*|skasuj\w*|wykasuj\w*|wymaz\w*|wykasowa\w+|skasowa\w+)\b.{0,40}"
        r"\b(o mnie|na moj temat|moj\w* dan\w+|z (waszej |tej )?bazy)\b"
        r"|\bprawo do (bycia zapomnian|usuniecia)|\bchce byc zapomnian"
        r"|\b(delete|erase|remove|wipe) (all )?(of )?(my|our) (personal )?(data|details|phone"
        r"|number"
        r"|e-?mail|chat|conversation)\b|\b(delete|erase) everything about me\b|\bforget me\b"
        r"|\b(delete|erase|remove) (me|us)\b",
    ),
    (
        "withdraw_consent",
        r"\b(cofam|cofnij\w*|wycofuj\w*|wycofac|cofnac|odwoluje|odwolac"
        r"|rezygnuje z)\b.{0,20}\bzg(od|od\w+)"
        r"|\b(withdraw|revoke)\w*\b.{0,20}\b(consent|permission)",
    ),
    (
        "unsubscribe",
        r"\bwypis(z|zcie|ac|uje|uj|anie) (mnie|sie|z|nas)\b|^wypisz\w*$"
        r"|\bwypisac\b(?!,? (?:cen|co|czego|ile|jak|koszt|list|mi\b|nam\b|w\b|wszystk))"
        r"|\bunsubscribe\b"
        r"|\bprzestan(cie)?\b.{0,20}\b(pisa|wysyla|dzwoni|kontaktowa)"
        rf"|\bnie {CONTACTING}( sie| juz| wiecej| do (mnie|nas)| ze mna| z nami| mi| nam)*"
        r" ?([.,!]|$)"
        rf"|\bnie {CONTACTING}( sie| juz| wiecej)* (do (mnie|nas)|ze mna|z nami)"
        r" (juz|wiecej|nigdy)\b"
        r"|\b(stop|don't|do not) (call|contact|email|text|spam)(ing)?( me| us)\b",
    ),
)
PEOPLE = (
    (
        "contract_withdrawal",
        rf"\b(odstap\w+|odstepuj\w+|zerwa\w+|zryw\w+|wypowied\w+|rozwiaz\w+"
        rf"|anulu\w+)\b.{{0,20}}\b{CONTRACT}"
        r"|\b(rezygnuje|zrezygnowac|wycofuje sie|wycofac sie) z (podpisanej )?umow"
        r"|\b(cancel|terminate|withdraw from)\b.{0,20}\b(contract|agreement|order)",
    ),
    (
        "complaint",
        r"\breklamacj\w*|\b(?<!nie )(?<!nie chce )(za)?reklam(owac|uj\w*)\b"
        r"|\bskarg\w+|\boszu(st|sc|k)\w+|\bzlodziej\w*"
        r"|\bdo sadu\b|\bskandal\w*"
        r"|\bspartacz\w*|\bspapra\w*|\bschrzani\w*"
        r"|\bzepsuli(scie)?\b|\bzniszczyli(scie)?\b|\b(uokik|rzecznik\w* (praw )?konsument\w*)"
        r"|\bjestem (bardzo |strasznie |mega )?(niezadowolon|rozczarowan|wsciek|oburzon|zl[ya]\b"
        r"|wkurz)"
        r"|\boddajcie (mi |nam )?(moje |nasze )?(pieniadze|kase)|\bzwrot\w* (pieniedzy|kasy"
        r"|kosztow)"
        r"|\bprosze o zwrot(?= ?(?:$|[.,!?])| za\b)"
        r"|\bekipa\b.{0,20}\bnie (przyszla|pojawila|przyjechala|dotarla)"
        rf"|{TOLD}(?:\b(?:fuszer|partactw)\w*|{FAULT})"
        r"|\bcomplain\w*|\bfraud\b|\bscam\b|\bmoney back\b|\brefund\w*|\bsue you\b",
    ),
    (
        "human",
        r"\b(?<!rozmawiam )(?<!pisze )(?<!gadam )(?<!botem czy )(?<!botem a )"
        r"(z|do|od) (\w+ )?(czlowiek\w+|konsultant\w*|doradc\w+|pracownik\w+)\b"
        r"(?!.{0,15}\b(czy|a) (\w+ )?(bot|robot|automat|maszyn))"
        r"|\b(polacz|przelacz)(cie)? (mnie|nas)\b|\boddzwon(cie|ic)?\b|\bzadzwon(cie)? do (mnie"
        r"|nas)\b"
        r"|\bniech\b.{0,25}\b(zadzwoni|oddzwoni|skontaktuje|odezwie)\b"
        r"|\bzyw(a|ej|ego|ym) (osob\w|czlowiek\w*)\b(?!.{0,15}\b(czy|a) )"
        r"|\bktos\b.{0,15}\b(do mnie|do nas) (zadzwoni|oddzwoni)"
        r"|\b(zywego|prawdziwego|zywym|prawdziwym) (czlowiek\w*|konsultant\w*)\b.{0,20}(chce"
        r"|prosze|poprosze|$)"
        r"|\b(?<!am i talking )(?<!i talking )(?<!talking )(to|with) (a|an|some|the)? ?"
        r"(human|real person|live person|person|agent|consultant|someone|somebody)\b(?! or)"
        r"|\bcall me( back)?\b|\bget me a (human|person)",
    ),
)
WORDS = (*PRIVACY, *TRICKS, *PEOPLE)
PATTERNS = tuple((code, regex(pattern)) for code, pattern in WORDS)


ACCUSATION = regex(r"\b(?:oszu(?:st|sc|k)\w+|klam\w+|sciem\w+|naciaga\w+|liars?|lying)\b")
# "Raz mnie ekipa oszukała, skąd mam wiedzieć, że u was tak nie będzie?"
CHEATED = r"(?:oszuk\w+|oszust\w+|naciag\w+|cheated|scammed)"
CRAFTSMEN = r"\b(?:ekip|fachowc|firm|majst|wykonawc|builder|company|contractor)\w*"
ANOTHER_ACCUSED = regex(
    rf"^(?=.*\b(?:a wy|u was|with you)\b)(?=.*\b(?:czy|gwarancj\w*|jak\w*|skad|how|what)\b)"
    rf".*{CRAFTSMEN} (?:\w+ ){{0,3}}{CHEATED}"
    rf"|\b(?:inn|poprzedni|tamt|wczesniejsz|another|previous)\w* \w+ (?:\w+ ){{0,2}}{CHEATED}"
)
OURS = regex(r"\b(?:wasz\w*|(?:od|przez) was|a wy nic|a wy w|your|yours|you sent|by you)\b")
# "Czemu na stronie jest od 999, a kolega zapłacił 1500 za metr?", "skąd 1500?"
WHY = r"(?:czemu|dlaczego|jak to|skad|how come|why)"
RATE = (
    r"(?<![0-9.,])(?<![0-9] )[0-9](?: ?[0-9]{3}|[0-9]{2})(?: ?(?:zl\w*|pln))?"
    r"(?! ?(?:[0-9]|k\b|m2?\b|metr|tys))"
)
ANOTHER = (
    r"(?:brat\w*|cennik\w*|ktos|kolega|koledz\w+|kolezan\w+|kuzyn\w*|reklam\w+|sasiad\w*|siostr\w+"
    r"|stron(?:a|ie)|znajom\w+|ad|friends?|neighbours?|neighbors?|site|website)"
)
DOUBT = regex(
    rf"^(?=.*\b{WHY}\b)(?=.*\b{ANOTHER}\b)(?=.*{RATE})"
    rf"|\b{WHY} (?:(?:jest|sie|ta|taka|te|to|wziel\w+|the|does|comes?|is) )*"
    rf"(?:cena |kwota |stawka |price )?{RATE} ?(?:/ ?m2?|(?:za|per) m\w*)?\W*(?:$|[?!])"
)


def at_stake(folded: str) -> str | None:
    """The intent that the words decide, or None where nothing is at stake. Who doubts a price
    complains about no work, whatever we are called."""
    code = decided(folded)
    if code == "complaint" and (doubts_a_price(folded) or accuses_another(folded)):
        return decided(ACCUSATION.sub(" ", folded))
    return code


def accuses_another(folded: str) -> bool:
    return ANOTHER_ACCUSED.search(folded) is not None and not OURS.search(folded)


def decided(folded: str) -> str | None:
    return next((code for code, pattern in PATTERNS if pattern.search(folded)), None)


def doubts_a_price(folded: str) -> bool:
    return DOUBT.search(folded) is not None
