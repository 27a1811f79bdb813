"""What other firms call their packages, and what makes a name of such a word."""

from chatbot.patterns import regex

# What other firms call their packages; after a real name they make another package of it.
GRADE = (
    r"gold\w{0,3}|silver|bronze|platin\w{0,3}|platyn\w{1,5}|diament\w{1,5}|diamond|titan\w{0,3}"
    r"|tytan\w{0,5}|vip|deluxe|lux|luks|exclusive|ekskluzyw\w{1,5}|mini|maxi|max|midi|medium|pro"
    r"|ultra"
    r"|elite?|prestige|prestiz\w{0,5}|royal|smart|light|lite|eko|eco|extra"
)
GRADE_AFTER_NAME = regex(GRADE)
GRADE_ALONE = regex(
    rf"{GRADE}|standard\w{{0,6}}|basic\w{{0,2}}|bazow\w{{1,4}}|econom\w+|classic|zlot\w{{1,3}}"
    rf"|srebrn\w{{1,3}}"
    r"|super|optimum|business|family|starter|start"
)
# Named alone, a package of others: "a basic ile?".
ELSEWHERE = regex(r"basic|econom\w+|gold|silver|platinum|deluxe|optimum|starter|business")
BOUND = regex(r"ma(?:x|ks)|min")  # "max 75 tys."
STRICT_GRADE = regex(r"gold|silver|platinum|titanium|deluxe|diamond")
# "W standardzie gold"; but "standard premium" is what Comfort has.
STANDARD = regex(r"standard\w{0,4}")
GRADE_OF_STANDARD = regex(
    rf"{STRICT_GRADE.pattern}|bronze|diament\w{{1,5}}|platyn\w{{1,5}}|srebrn\w{{1,3}}|vip|zlot\w{{1,3}}"
)
PRICES_OF = regex(r"cen[aey]|cennik\w{0,3}|kosztuje|prices?")
# What may stand beside such a name in its clause, and is no other thing that is "gold".
MEASURE = regex(
    r"[0-9]+\w*|m|m2|metr\w*|mkw|sqm|standard\w{0,4}|wersj\w{1,2}|opcj\w{1,2}|wykonczeni\w{1,2}"
)
