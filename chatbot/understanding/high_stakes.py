"""What is at stake must not hang on a probability: words that decide before any classifier."""

import re

# Intent → a pattern on folded text; the first that is found decides.
WORDS = (
    (
        "delete_data",
        r"\b(usun\w*|skasuj\w*|wykasuj\w*|zapomnij\w*)\b.{0,20}\b(dan[aey]\w*|mnie|rozmow\w+)\b"
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
        r"|\bprzestancie\b.{0,20}\b(pisa|wysyla|dzwoni)",
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
