"""Who writes: e-mail address, phone number and name."""

import re
from collections.abc import Iterator
from itertools import islice

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

from chatbot.patterns import regex
from chatbot.understanding.text.drafts import BLANK, Draft
from chatbot.understanding.text.text import words as words_of
from consent.emails import normalise_email

# --- E-mail -----------------------------------------------------------------------------------

AT = regex(r" ?(?:@+|\((?:at|ma[lł]pa)\)|\[(?:at|ma[lł]pa)\]| ma[lł]pa ) ?", re.IGNORECASE)
LOCAL_PART = regex(r"[\w.+%-]{1,64}$")  # lengths from RFC 5321, 4.5.3.1
DOMAIN = regex(r"[^\W_](?:[\w-]|\.(?=[\w-])){0,252}")
MOST_TRIED = 20  # addresses in one message; more is no visitor


def take_email(draft: Draft) -> str | None:
    """The last valid one; what only looks like an address is masked too."""
    spans = list(address_spans(draft.written))
    written = [AT.sub("@", draft.written[start:end], count=1) for start, end in spans]
    draft.take(spans, "xemail")
    valid = (normalised(text) for text in islice(reversed(written), MOST_TRIED))
    return next((email for email in valid if email), None)


def address_spans(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for at in AT.finditer(text):
        local = LOCAL_PART.search(text[max(done, at.start() - 64) : at.start()])
        domain = DOMAIN.match(text, at.end())
        is_close = "@" in at[0].strip() and " " not in at[0]
        if local and domain and at.start() >= done and (is_close or "." in domain[0]):
            start = at.start() - len(local[0])
            yield start, domain.end()
            done = domain.end()


def normalised(text: str) -> str | None:
    try:
        return normalise_email(text)
    except ValueError:
        return None


# --- Phone ------------------------------------------------------------------------------------

AMOUNT_UNIT = regex(r" ?(?:zl|pln|tys|mln|m2|mkw|metr)")
MOST_CANDIDATES = 100  # runs of figures that turn out to be no phone number


def take_phone(draft: Draft) -> str | None:
    """The last one, in E.164. Amounts with their units have to be out of the draft before."""
    matcher = PhoneNumberMatcher(draft.text, "PL", max_tries=MOST_CANDIDATES)
    matches = [
        match
        for match in islice(matcher, MOST_TRIED)
        if not AMOUNT_UNIT.match(draft.text, match.end)
    ]
    draft.take([(match.start, match.end) for match in matches], "xphone")
    return format_number(matches[-1].number, PhoneNumberFormat.E164) if matches else None


# --- Name -------------------------------------------------------------------------------------

NAME_WORD = regex(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
INTRODUCED = regex(
    r"\b(?:nazywam sie|mam na imie|na imie mi|moje imie(?: to| i nazwisko(?: to)?)?"
    r"|imie i nazwisko|imie:|my name is|my name's|my name:|i am called|i'm called) ?[:,-]? ?"
)
# These introduce much else, so only what is written as a name counts.
PERHAPS_INTRODUCED = regex(
    r"\b(?:jestem|z tej strony|tu mowi|i'm|i am|this is|call me|pozdrawiam|pozdrowienia"
    r"|regards|cheers),? "
)
SOMEONE = regex(r"\b(?:pan|pani|pana|panu|panem|pania|mr|mrs|ms)\.? ")
FULL_NAME = regex(r"nazyw|nazwisk|name")  # a surname may follow, even in lower case
MOST_WORDS = 3
MOST_CHARACTERS = 80
NO_NAMES = frozenset(
    words_of("""
    a i o u w we z ze na po od do za dla nie tak tu tutaj teraz juz jak jaka jaki kto co czy
    oraz ale bo bez przy pod nad the an and or not in on from at with to of so very here
    just new my pan pani panem pania panstwo jestem jest mam mamy mail email tel telefon
    numer nr kontakt moj moja prosze dziekuje dzien dobry witam hej czesc inaczej chce
    szukam interesuje ile kiedy gdzie potrzebuje zalezy mieszkam kupilem kupilam posiadam
    pisze dzwonie interested looking calling writing searching happy sure planning buying
    based i'm hi hello thanks please nova novahouse back now later today tomorrow maybe
    """)
)
# Stems of what people say they are, whatever the ending.
NO_NAME_STEM = regex(
    r"(?:zainteresow|zdecydow|zadowol|gotow|ciekaw|wlascici|klient|inwestor|kupuj|pewn|umowion"
    r"|dewelop|polak|polk|architek|projektant|singl|mam|tat|now|mlod|star|rodzic|wynajm|najemc"
    r"|posrednik|agent|firm|student|emeryt|lekarz|mieszkan|posiadacz|przyszl|szczesliw|zachwyc|rozczar"
    r"|osob|czlow|kobiet|mezczyzn|bot|robot|zmecz|swiadom|zonat|mezat|w trakcie|interest|looking)"
)
INSTRUMENTAL = regex(r"(?:em|ą)$")  # "jestem inwestorem": a role; a name stays nominative


def take_name(draft: Draft) -> str | None:
    name = introduced_name(draft) or perhaps_name(draft)
    for match in SOMEONE.finditer(draft.text):
        if words := capitalised_words(draft, match.end()):
            draft.take([(words[0].start(), words[-1].end())], "xname")
    return name


def introduced_name(draft: Draft) -> str | None:
    for match in INTRODUCED.finditer(draft.text):
        words = capitalised_words(draft, match.end()) or lower_case_words(draft, match)
        if words:
            return take_words(draft, words)
    return None


def perhaps_name(draft: Draft) -> str | None:
    if draft.written.isupper():
        return None
    for match in PERHAPS_INTRODUCED.finditer(draft.text):
        words = capitalised_words(draft, match.end())
        if words and not is_role(draft, words[0]):
            return take_words(draft, words)
    return None


def is_role(draft: Draft, word: re.Match[str]) -> bool:
    folded = draft.text[word.start() : word.end()]
    return bool(NO_NAME_STEM.match(folded) or INSTRUMENTAL.search(word[0]))


def name_words(draft: Draft, start: int) -> Iterator[re.Match[str]]:
    """The words from there on, apart by single spaces, up to one that is part of no name."""
    for _ in range(MOST_WORDS):
        word = NAME_WORD.match(draft.written, start)
        if not word or is_taken(draft, word) or draft.text[start : word.end()] in NO_NAMES:
            return
        yield word
        if draft.written[word.end() : word.end() + 1] != " ":
            return
        start = word.end() + 1


def is_taken(draft: Draft, word: re.Match[str]) -> bool:
    return BLANK in draft.text[word.start() : word.end() + 1]


def capitalised_words(draft: Draft, start: int) -> list[re.Match[str]]:
    words = []
    for word in name_words(draft, start):
        if not word[0][0].isupper():
            break
        words.append(word)
    return words


def lower_case_words(draft: Draft, introduction: re.Match[str]) -> list[re.Match[str]]:
    words = list(name_words(draft, introduction.end()))
    may_have_surname = FULL_NAME.search(introduction[0]) and len(words) > 1
    return words[: 2 if may_have_surname and not is_verb(words[1][0]) else 1]


def is_verb(word: str) -> bool:
    return re.search(r"(?:am|em|ę|uje|ać|ować|my)$", word) is not None


def take_words(draft: Draft, words: list[re.Match[str]]) -> str | None:
    """The name; each further occurrence of its words is masked as well."""
    name = " ".join(capitalised(word[0]) for word in words)
    while len(name) > MOST_CHARACTERS:
        name = name.rpartition(" ")[0]
    draft.take([(words[0].start(), words[-1].end())], "xname")
    for part in {word[0].lower() for word in words if len(word[0]) > 2}:
        pattern = re.compile(rf"\b{re.escape(part)}\b", re.IGNORECASE)
        again = [m.span() for m in pattern.finditer(draft.written) if not is_taken(draft, m)]
        draft.take(again, "xname")
    return name or None


def capitalised(word: str) -> str:
    if word.isupper() and len(word) > 1:
        word = word.lower()
    return re.sub(r"(?:^|(?<=['’ʼ-]))[^\W\d_]", lambda initial: initial[0].upper(), word)
