"""What is at stake must not hang on a probability: words that decide before any classifier."""

import re

CONTACTING = (
    r"(dzwon(cie|ic)?|pisz(cie)?|pisac|kontaktuj(cie)?|kontaktowac|(wy|przy)syl(aj(cie)?|ac))"
)
# Intent → a pattern on folded text; the first that is found decides.
WORDS = (
    (
        "delete_data",
        # Only small words in between: "usuńcie stare płytki, dane mieszkanie 50 m2" is no request.
        r"\b(?<!nie )(usun\w*|s?kasuj\w*|(wy|s)kas(uj|ow)\w*|zapomn\w+)"
        r"( (wszystkie|wszelkie|wszystko|cal[ae]|prosze|mo(je|ich|jej|ja)|nasz(e|ych)|swoje"
        r"|t[ae]|tych|mi|nam|osobowe|natychmiast|histori[ea]|o|z|bazy|systemu))*"
        r" (dan[ey]\w*|mnie|rozmow\w+)\b"
        r"|\bprawo do (bycia zapomnian|usuniecia)"
        r"|\b(delete|erase|remove) (all )?(of )?my data\b|\bforget me\b",
    ),
    (
        "withdraw_consent",
        r"\b(cofam|wycofuje|wycofac|cofnac|odwoluje|odwolac)\b.{0,20}\bzgod"
        r"|\bwithdraw\w*\b.{0,20}\bconsent",
    ),
    (
        "unsubscribe",
        r"\bwypis(z|ac|uje|uj|anie)\b|\bunsubscribe\b"
        r"|\bprzestan(cie)?\b.{0,20}\b(pisa|wysyla|dzwoni|kontaktowa)"
        rf"|\bnie {CONTACTING}( sie| juz| wiecej| do (mnie|nas)| ze mna| z nami| mi| nam)*"
        r" ?([.,!]|$)"
        rf"|\bnie {CONTACTING}( sie| juz| wiecej)* (do (mnie|nas)|ze mna|z nami)"
        r" (juz|wiecej|nigdy)\b"
        r"|\b(stop|don't|do not) (call|contact|email|text)(ing)?( me| us)\b",
    ),
    (
        "complaint",
        r"\breklamac\w+|\bskarg\w+|\boszu(st|k)\w+|\bzlodziej\w*|\bdo sadu\b"
        r"|\bcomplain\w*|\bfraud\b",
    ),
    (
        "human",
        r"\b(z|do|od) (czlowiek\w+|konsultant\w*|doradc\w+|pracownik\w+)\b"
        r"|\bzyw\w+ czlowiek\w*|\b(to|with) an? (human|real person|person|agent|consultant)\b",
    ),
)
PATTERNS = tuple((code, re.compile(pattern)) for code, pattern in WORDS)


def at_stake(folded: str) -> str | None:
    """The intent that the words decide, or None where nothing is at stake."""
    return next((code for code, pattern in PATTERNS if pattern.search(folded)), None)
