"""Who says that no price is asked for gets none: "nie chcę cen, pytam czy zdążycie"."""

from chatbot.patterns import regex

PRICE = r"(?:cen(?:a|e|nik\w*|y)?|koszt\w*|kwot\w*|wycen\w*|prices?|costs?|quotes?)"
# Not "nie pytam o cenę za metr, tylko za całość", which denies one price for another.
DENIED = regex(
    r"\b(?:nie (?:chc\w+|chodzi (?:mi )?o|interesuj\w+ mnie|podawaj\w*|potrzebuj\w+|pyta\w+ o)"
    r"|(?:don'?t|do not) (?:need|want)|not (?:asking )?(?:about|for))"
    rf"(?: (?:any|juz|mi|teraz|the|tych|zadn\w+)){{0,3}} {PRICE}"
    r"(?:[,.;:!]+ ?| (?=(?:a|ale|but|just|only|tylko)\b)|$)"
)
LEAST_LEFT = 3  # words, else nothing is asked


def without_denied_price(text: str) -> str:
    """ "nie chce cen, pytam czy zdazycie" is left with "pytam czy zdazycie"."""
    rest = DENIED.sub(" ", text).strip()
    return rest if len(rest.split()) >= LEAST_LEFT else text
