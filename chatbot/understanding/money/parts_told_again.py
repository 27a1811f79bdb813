"""A part of the money that is told again by the way: what is to be given back at once, and what is
bought elsewhere for less."""

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import Ledger, akin, is_for
from chatbot.understanding.money.money_words import ELSE
from chatbot.understanding.text.text import fold, tidy

SUM = (
    r"(?<![0-9.,])(?P<{}>[1-9][0-9]{{0,2}})(?![0-9]|[.,][0-9]| ?(?:%|m2|m\b))"
    r"(?: ?(?:k\b|tys\w*\.?))?"
)
RETURN = r"(?:oddac|oddam|oddajemy|oddaje|oddamy|zwrocic|zwroce|zwrocimy|give back|pay back|return)"
AROUND = (
    r"(?:(?:bede|bedziemy|from it|i|im|jej|mam|mamy|mu|mus\w+|od razu|must|need to|trzeba|we|zaraz"
    r"|z tego) )*"
)
# "Rodzice pożyczą 10, ale 5 muszę im oddać od razu"
LENT_AND_RETURNED = regex(
    rf"\b(?P<lent>(?:dadza|da|pozycz\w+|lend)(?: (?:mi|nam|me|us))?) {SUM.format('whole')}"
    rf"(?:,| )+(?:(?:a|ale|but|i|and|z czego|of which) )?{AROUND}{SUM.format('part')} {AROUND}"
    rf"{RETURN}(?: (?:im|jej|mu|od razu|zaraz|at once|right away|them))*+"
    r"(?! (?:kiedys|pozniej|potem|po roku|w przyszlym|za|later|next))"
)
# "Kuchnię wzięłabym z IKEI za 12"
BOUGHT_ELSEWHERE = regex(
    rf"(?:\b(?:a |no )?bez (?P<without>{ELSE})[?,.!]+ )?\b(?:a )?(?P<what>{ELSE})"
    r" (?:(?:bym|jednak|sobie|wtedy) )*(?:bior|kupi|wez|wzi|zamow)\w*(?: (?:bym|sobie))*"
    rf" (?:w|z|ze) (?!tych|tego)[a-z]+ za {SUM.format('cost')}"
)


def with_parts_again(message: str, ledger: Ledger) -> str:
    written = tidy(message)
    if told := LENT_AND_RETURNED.search(fold(written)):
        left = int(told["whole"]) - int(told["part"])
        if left > 0:
            lent = f"{told['lent']} {left} tys"
            return f"{written[: told.start()]}{lent}{written[told.end() :]}"
    told = BOUGHT_ELSEWHERE.search(fold(written))
    if told is None:
        return message
    is_known = any(akin(name, is_for(told["what"])) for name in ledger.parts)
    anew = f"{told['what']} jednak {told['cost']}" if is_known else ""
    said = anew or f"na {told['what']} {told['cost']} tys, ile zostanie"
    return f"{written[: told.start()]}{said}{written[told.end() :]}"
