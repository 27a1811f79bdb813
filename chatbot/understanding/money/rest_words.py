"""What is left of the money, as people say it: "ile mam luzu?", "ile będzie na czysto?"."""

from chatbot.patterns import regex
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.text.text import fold, tidy

ROUND = r"(?:bede|bedzie|by|byloby|ja|jeszcze|mam|mamy|mi|mial\w*|mielibysmy|nam|to|wtedy|miec)"
SPARE = (
    r"(?:luzu|zapasu|na czysto|na plus|na plusie|nadwyzki|oszczednosci w kieszeni|w kieszeni"
    r"|w zapasie|w portfelu|wolnego|wolnych|w reku)"
)
# "Ile mam luzu?", "jaki mam zapas?", "ile luzu będę miał?"
REST = regex(
    rf"\bile (?:{ROUND} )*{SPARE}(?: {ROUND})*\b"
    rf"|\bjak(?:i|a) (?:{ROUND} )*(?:zapas|luz|nadwyzka)(?: {ROUND})*\b"
    r"|\bhow much (?:(?:do|would|will|i|we|have|there) )*(?:slack|to spare|wiggle room)"
    r"(?: (?:do|would|will|i|we|have))*\b"
)
# "Mam luz 2 tys.?"
SPARE_SUM = regex(
    r"\b(?:mam|mamy|bede mial\w*) (?:wtedy )?(?:luz|luzu|zapas|zapasu)"
    r" (?:ok\.? |okolo |jakies )?[0-9]{1,3}(?: ?(?:k|tys\w*))?(?=\W*$)"
)
# "To na styk?", "styka?"
JUST_ENOUGH = regex(
    r"^(?P<lead>(?:(?:a|ale|czy|no|ok|to|czyli)[ ,]+)*(?:to )?)(?:na styk|styka|stykne|stykniemy)"
    r"(?= ?\?|$)"
)
# "Ile jeszcze do zdobycia, jakby kredyt był na 58?"
TO_FIND = regex(
    rf"\bile (?:{ROUND} )*(?:do (?:zdobycia|skombinowania|skolowania|dozbierania|ogarniecia)"
    r"|(?:musze|musimy|trzeba) (?:jeszcze )?(?:skombinowac|skolowac|ogarnac|zdobyc|wyczarowac))\b"
)


def with_rest_words(message: str) -> str:
    written = tidy(message)
    if not any(words.search(fold(written)) for words in (REST, TO_FIND, JUST_ENOUGH, SPARE_SUM)):
        return message
    english = fold(written)
    left = "how much is left" if "how much" in english else "ile zostanie"
    message = reworded(message, SPARE_SUM, "ile zostanie")
    message = reworded(reworded(message, REST, left), TO_FIND, "ile brakuje")
    return reworded(message, JUST_ENOUGH, "starczy")
