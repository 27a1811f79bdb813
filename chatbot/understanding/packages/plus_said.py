"""A package that is called "plus" alone, where packages are spoken of already."""

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

ENDS = r"(?=\W*$|[.,;?!])"
# "Nie, plus. Ile razem plus i 2 klimatyzacje?", "a plus kiedy gotowy?"; "ile razem plus kuchnia"
# adds something.
PLUS_MEANT = regex(
    rf"(?:^|[,.;?!] )(?:nie|no)(?:,| to| jednak)+ (?P<chosen>plus){ENDS}"
    rf"|\b(?:ile|how much)(?: (?:to|wyjdzie|wtedy|is))* (?:lacznie|razem|w sumie|altogether"
    rf"|in total) (?:za )?(?P<priced>plus)(?:{ENDS}|(?= (?:i|oraz|ze?|and|with) ))"
    r"|(?:^|[,.;?!] )(?:(?:a|i|no|to|ok|and) )*(?:gdyby|jakby|jesli|moze|what if)"
    rf"(?: (?:to|tak))* (?P<tried>plus){ENDS}"
    r"|(?<!express )(?<!expres )(?<!ekspres )\b(?P<cooled>plus)"
    r"(?= (?:z|ze|with) (?:[a-z0-9]+ ){0,2}?(?:ac\b|air.?con|jednost|klim))"
    r"|\bo ile (?:(?:bedzie|by|bylby|byloby|jest|to|wtedy|wychodzi|wyjdzie|wyszedlby) )*"
    r"(?:drozej|drozszy|taniej|tanszy|wiecej|mniej)"
    r"(?: (?:bedzie|bylby|by|jest|kosztuje|wychodzi|wyjdzie|wyszedlby|za))*"
    rf" (?P<compared>plus)(?:{ENDS}|(?= (?:i|niz|od|oraz|a)\b))"
    r"|(?:^|[.;?!,] )(?:(?:a|i|no|to) )*(?P<first>plus) o ile "
    r"(?=(?:jest )?(?:drozej|drozszy|taniej|tanszy))"
    r"|(?:^|[.;?!,] )(?:(?:a|i|no|to) )*(?P<short>plus),? (?:(?:to|tez) )?"
    r"(?=ile (?:(?:bede|by|bym|jeszcze|mi|musi\w*|musze|nam|to|trzeba|tu) )*"
    r"(?:brak\w*|doloz\w*|doplac\w*|dozbiera\w*|zabrak\w*|zosta\w*))"
    rf"|\b(?:jak|jakby|jesli|jezeli) (?:(?:by|to|wezme|wybiore) )?(?P<taken>plus)(?:{ENDS}"
    r"|(?= (?:to )?ile\b))"
    r"|^(?:(?:a|i|no|to) )+(?P<asked>plus)(?=\?)"
    rf"|\b(?:od|u) was (?:w |z |za )?(?P<yours>plus){ENDS}"
    r"|(?:^|[.;?!,] )(?:(?:a|i|no|ok|to) )*(?P<wondered>plus) "
    r"(?=(?:teraz|w takim razie|w tej sytuacji|wtedy)\W*$)"
    r"|(?:^|[.;?!,] )(?:(?:a|i|no|ok|to) )*(?:to|a)"
    r"(?: (?:juz|moze|jednak|lepiej|raczej|wolimy|wole))+"
    rf" (?P<rather>plus)(?:{ENDS}|(?= (?:i|oraz|ze?) (?:[a-z0-9]+ )?(?:ac\b|klim)))"
    rf"|\bw (?:takim razie|tej sytuacji),? (?:to )?(?P<then>plus){ENDS}"
    r"|\b(?:czy|to) (?P<fitting>plus) (?:(?:by|jednak|juz|sie|tez|wtedy) )*"
    r"(?=(?:starcz\w*|wejdzie|weszl\w*|wystarcz\w*|zmie(?:sc|szcz)\w*))"
    r"|\bhow much (?:(?:are|cheaper|dearer|do|does|i|is|it|less|more|save|the|we|would|will) )*"
    rf"(?:for |in |on |with )?(?:the )?(?P<english>plus){ENDS}"
    r"|(?:^|[.;?!] )(?:(?:a|and|i|no) )*(?P<timed>plus),? (?:(?:to|na) )*"
    r"(?=(?:do kiedy|ile trwa|jak dlugo|kiedy|how long|when)\b)"
)
# "A plus kiedy gotowy?", also after something else was spoken of
READY = regex(r"^(?:(?:a|i|no|to) )*plus,? (?:to )?kiedy (?:bedzie )?gotow[aey](?=\W*$)")


def with_plus_named(message: str) -> str:
    """With its head: "nie, pakiet plus"."""
    written = tidy(message)
    if READY.search(fold(written)):
        return "kiedy będzie gotowy pakiet plus?"
    told = [*PLUS_MEANT.finditer(fold(written))]
    for found in reversed(told):
        start = max(found.start(name) for name in found.groupdict())
        written = f"{written[:start]}pakiet {written[start:]}"
    return written if told else message
