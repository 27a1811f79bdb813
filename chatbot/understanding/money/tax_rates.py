"""A rate of VAT that is named in percents."""

from chatbot.patterns import regex

TAX = r"(?:podat(?:ek|ku)|vat\w*|tax)"
# "A z 23% VAT ile?", "with VAT at 23%".
TAX_RATE = regex(
    r"(?<![0-9.,])(?P<first>[1-9][0-9]?) ?(?:%|proc\w*|percent)(?: (?:of|stawk\w+))?"
    r" ?(?:podatk\w+|vat\w*|tax)\b"
    r"|\b(?:podatk\w+|vat\w*|tax)(?: (?:at|bedzie|by|jest|na|of|po|rowny|to|w wysokosci|wynosi))*"
    r" (?P<last>[1-9][0-9]?) ?(?:%|proc\w*|percent)"
)
