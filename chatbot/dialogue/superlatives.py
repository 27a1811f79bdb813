"""The cheapest and the most expensive, where they are meant and not denied."""

from chatbot.patterns import regex

# "Nie chcemy przesadzać, ale też nie najtaniej"; "czy nie najtańszy byłby Express?" asks.
MEANT = (
    r"(?:(?<=\bczy nie )|(?<!\bani )(?<!\bnie )(?<!\bnie ten )(?<!\bnie ta )(?<!\bnie te )"
    r"(?<!\bnie ta z )(?<!\bnie z tych )(?<!\bnie musi byc )(?<!\bnie koniecznie )(?<!\bnie w )"
    r"(?<!\bnie chce )(?<!\bnie chcemy )(?<!\bnie za )(?<!\bnot )(?<!\bnot the )(?<!\bnor the ))"
)
SUPERLATIVES = {
    "cheapest": regex(rf"{MEANT}\b(?:najtan\w+|cheapest\b)"),
    "most_expensive": regex(rf"{MEANT}\b(?:najdroz\w+|most expensive\b)"),
}
SUPERLATIVE_WORD = regex(r"\b(?:najdroz|najtan)\w+|\b(?:cheapest|most expensive)\b")
SUPERLATIVE_MEANT = regex(rf"{MEANT}(?:{SUPERLATIVE_WORD.pattern})")
