"""Questions for a difference that name nothing that differs: "no to o ile to jest więcej?"."""

from chatbot.patterns import regex

# What stands round the word for more or less, in a package or without one.
ROUND = regex(
    r"(?:a|ale|and|bedzie|bez|brutto|by|byloby|czyli|dla|dobra|drozsz[aey]|for|how|i|ile|in|is|it"
    r"|jak|jak[aei]|jakie|jest|jezeli|kasy|konkretnie|me|mi|mine|mnie|much|na|nas|netto|niz|no|o|okej|ok|place"
    r"|przy|razem|sie|so|taka|than|tak|ta|tego|teraz|that|then|the|this|to|tym|us|u|we|what's|what|wiec"
    r"|will|with|would|wtedy|w|wyglada|wychodzi|wyjdzie|wyniesie|wynosi|xpackage|za|zaplace"
    r"|zlotowkach|zlotych)"
)
GAP_WORD = regex(
    r"(?:drozej|mniej|taniej|wiecej|oszczedz\w+|zaoszczedz\w+|roznic\w*|cheaper|dearer|difference"
    r"|less|more|save)"
)
OF_PACKAGE_ITSELF = regex(r"(?<!\bw )(?<!\bwe )(?<!przy )(?<!dla )(?<!for )(?<!in )xpackage")
WORD = regex(r"[a-z']+")
FEW = 12  # words


def is_bare_gap(masked: str) -> bool:
    """Nothing but how large the difference is, in a package or without one."""
    words = WORD.findall(masked)
    others = [word for word in words if not ROUND.fullmatch(word)]
    is_told = bool(others) and all(map(GAP_WORD.fullmatch, others)) and len(words) <= FEW
    asks = {"ile", "much"} & {*words} or any(w.startswith(("roznic", "differ")) for w in others)
    return is_told and bool(asks) and OF_PACKAGE_ITSELF.search(masked) is None
