"""Which packages a message names, and which of those don't exist."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.packages.grades import (
    BOUND,
    ELSEWHERE,
    GRADE_AFTER_NAME,
    GRADE_ALONE,
    GRADE_OF_STANDARD,
    MEASURE,
    PRICES_OF,
    STANDARD,
    STRICT_GRADE,
)
from chatbot.understanding.packages.package_denials import PackageMention, affirmed
from chatbot.understanding.packages.packages import (
    ADJECTIVE,
    ADJECTIVE_ENDINGS,
    FEMININE_ENDINGS,
    ORDINARY,
    PLUS,
    Catalogue,
    Token,
)
from chatbot.understanding.packages.plus_words import (
    AFTER_VERBS,
    ANOTHER_PLUS,
    ASKED_ABOUT,
    BEFORE_INSTEAD,
    BEFORE_PLACED,
    BESIDE,
    CHOSEN,
    COMPARED_TO,
    EITHER,
    ENDING,
    EXTRA,
    GO_FOR,
    INFLECTED_AFTER,
    INSTEAD,
    LINKS,
    PAYS_FOR,
    PLACED,
    PLACING,
    POINTING,
    PRICED_JUST_BEFORE,
    PRICED_WITH,
    READY,
    ROUND_READY,
    TAKES,
    VERBS,
)
from chatbot.understanding.text.drafts import BLANK, Draft
from chatbot.understanding.text.text import words

LONGEST_CLAUSE = 12  # words to each side of a name
FEW_WORDS = 4  # in a message as short as that an ordinary word may be a name
MOST_CHARACTERS = 40  # of a name that nobody knows

HEAD = regex(r"pakie\w{1,4}|package\w?|projek\w{1,4}|project|wariant\w*")
FEMININE_HEAD = regex(r"wersj\w{1,2}|opcj\w{1,2}|version|option")
NOT_A_NAME_AFTER = frozenset(
    words("""
    klient klienta klienci kolor koloru kolorze zakres zakresu zakresie standard poziom
    problem cel kredyt tryb termin styl stylu charakter duzy wielki na ogromny
    """)
)
STANDARD_ASKED = {"w standardzie ile", "ile w standardzie", "a w standardzie ile"}
FUNCTION_WORDS = frozenset(
    words("""
    a aby albo ale bez bo bym by byc bylby byloby chce chcialbym chcialabym czy dla do dzien
    dobry dobrze i ile ilu ja jak jaka jaki jakie jest jesli kosztuje kosztowac kosztowalby
    lub ma mam mi moze mozna na nie niz o od ok okolo oraz po pod poprosze prosze przy przez
    sa sie ta tak tam taki tez to ten tego tylko u w we wybieram wychodzi wyjdzie wyniesie
    wole biore bedzie z za zawiera ze zl i'd and at for in is it of on or the with how much
    what about cost costs want take me please jednak wiecej mniej drozszy tanszy lepszy
    kosztowal wyszedl wyszedlby wyszloby roznica roznice roznicy difference
    rozni roznia drozej taniej so more less me drozsze tansze tym duzo sporo wiele znacznie
    oferuje obejmuje wykonczenie mieszkania mieszkanie trwa macie cena ceny cene
    wejdzie starczy wystarczy zmiesci
    """)
)

PACKAGE_WORD = regex(r"pakie(?:t|tu|cie|tem|towi)|package")
# "jaki pakiet ...", "ten pakiet ...": what follows is no name.
DETERMINER = regex(
    r"(?:jak|ktor|t[eay]n?|tak|kazd|inn|jedn|dw|naj|wasz|czy|sam|wszyst|moj|which|what|this|every"
    r"|each|any)\w*"
)
NO_PACKAGE = regex(
    r"(?:\w+(?:uje|aja|acie|ecie|icie|ac|ic|yc|ec|amy|emy|imy|alem|alam|ing)"
    r"|za|dla|jaki|ktory|moze|dobry|najlepszy|pod|klucz|jest|bedzie|cenowo|najtansz\w+|najdrozsz\w+"
    r"|altogether|each|overall|together|total|price|prices|for|is|the|deal|does|do|in|includes?|contains?|costs?|na|czy|nam|pani?|prosze"
    r"|pozniej|potem|nizej|wyzej|lower|higher|later|potrzebny|wybrac|panstw\w*|firm\w*|nova\w*|poprosze|dalej|teraz|info"
    r"|ofert\w+|was|nie|tak|sie|wykonczeni\w+|mog[ea]|mozna|wtedy|starcz\w+|wystarcz\w+)"
)
MAY_BE_GENITIVE = regex(r"\w+(?:a|i|ych|ow)|uslug|mebli")  # "pakiet produktów"
COUNTING = regex(r"[0-9]+|an?|the|two|three")


class PackageReading(NamedTuple):
    """Codes in the order named; `unknown` is a package that does not exist, as it was written.
    `mentions` has a code as often as it is named, and "" where it is not meant."""

    named: tuple[str, ...]
    denied: tuple[str, ...]
    unknown: str | None
    mentions: tuple[str, ...] = ()


class Reading:
    """One text's tokens with the names that are meant in it."""

    def __init__(self, draft: Draft, catalogue: Catalogue) -> None:
        self.draft = draft
        self.catalogue = catalogue
        self.tokens = catalogue.tokens(draft.text)
        self.is_short = len(self.tokens) <= FEW_WORDS

    @cached_property
    def has_name_but_plus(self) -> bool:
        others = (at for at, token in enumerate(self.tokens) if token.lemma != PLUS)
        return any(self.catalogue.name_at(self.tokens, at) for at in others)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens)

    def mentions(self) -> Iterator[PackageMention]:
        index = 0
        while index < len(self.tokens):
            name = self.name_at(index)
            if name and self.is_meant(name, index):
                end = index + len(name)
                grade = int(self.is_another_grade(end))
                code = None if grade else self.catalogue.code(name)
                if shorter := self.code_without_plus(name, end):
                    yield self.mention(index, end, shorter)
                yield self.mention(index, end + grade, code)
                index = end + grade
            else:
                index += 1

    def name_at(self, index: int) -> tuple[str, ...] | None:
        """In "express 60 m2 plus balkon" the "plus" is none of the name."""
        name = self.catalogue.name_at(self.tokens, index)
        last = index + len(name) - 1 if name else index
        if not name or last == index or name[-1] != PLUS or self.is_adjacent(last):
            return name
        is_next_named = self.catalogue.name_at(self.tokens, last + 1) is not None
        is_and = (
            "," in self.between(last)  # "Express, plus i Comfort"
            or (is_next_named and not self.is_apart(last + 1))  # "Express 40 plus Comfort 55"
            or self.is_counted(last + 1)
            or not self.is_free(last + 1, last + 1)
        )
        return self.catalogue.known(name[:-1]) if is_and else name

    def code_without_plus(self, name: tuple[str, ...], end: int) -> str | None:
        """Of "express plus klimatyzacja" both packages may be meant, of "Express Plus" one."""
        shorter = self.catalogue.known(name[:-1]) if name[-1] == PLUS else None
        plus = self.tokens[end - 1]
        thing = end + 1 if self.is_counted(end) else end
        is_extra = EXTRA.fullmatch(self.word(thing)) and not self.is_apart(end)
        is_name = plus.word == "+" or self.draft.written[plus.start].isupper()
        return self.catalogue.code(shorter) if shorter and is_extra and not is_name else None

    def is_counted(self, index: int) -> bool:
        """ "2 klimatyzatory", "the garage"; but "3 pokoje" tell about the flat."""
        is_start = COUNTING.fullmatch(self.word(index)) and not self.is_apart(index)
        thing = index + 1
        return bool(is_start) and not self.is_free(thing, thing) and "pok" not in self.word(thing)

    def mention(self, first: int, end: int, code: str | None) -> PackageMention:
        return PackageMention(self.tokens[first].start, self.tokens[end - 1].end, code)

    def is_meant(self, name: tuple[str, ...], index: int) -> bool:
        end = index + len(name)
        is_adjective = len(name) == 1 and ADJECTIVE.search(name[0]) is not None
        if name in ORDINARY and self.is_head_of_next(index, end):
            return False
        if self.has_head(index, end, is_adjective=is_adjective):
            return True
        if name in self.catalogue.derived:
            return False
        if name in ORDINARY:
            return self.is_sure_plus(index) or self.is_plain_plus(index, end)
        if is_adjective:
            return self.stands_for_a_noun(index)
        return not self.is_coffee_machine(name, end)

    def is_sure_plus(self, index: int) -> bool:
        is_chosen = self.is_inflected_plus(index) or self.is_chosen_plus(index)
        is_chosen = is_chosen or self.is_either_plus(index) or self.is_placed_plus(index)
        is_chosen = is_chosen or self.is_priced_plus(index)
        return is_chosen or self.is_plus_pointed_at(index) or self.is_plus_ready(index)

    def is_priced_plus(self, index: int) -> bool:
        """ "Jest gwarancja? I ile kosztuje plus 54 m": there is nothing that it could add to."""
        after = self.draft.text[self.tokens[index].end :].lstrip()
        is_alone = after.startswith(BLANK) and not self.has_name_but_plus
        is_priced = self.word(index - 1) in PRICED_JUST_BEFORE and self.word(index) == PLUS
        return is_priced and is_alone and not self.is_apart(index)

    def is_plus_ready(self, index: int) -> bool:
        """ "A jak podpiszę w styczniu, to plus się wyrobi?", "i plus zamiast zwykłego"."""
        at = index + 1
        while self.word(at) in ROUND_READY:
            at += 1
        is_ready = READY.fullmatch(self.word(at)) is not None
        is_ready |= self.word(index - 1) in BEFORE_INSTEAD and self.word(at) in INSTEAD
        is_plus = self.word(index) == PLUS and is_ready
        return is_plus and not any(map(self.is_apart, range(index + 1, at + 1)))

    def is_plus_pointed_at(self, index: int) -> bool:
        """ "A ile ten plus za moje mieszkanie?"."""
        is_pointed_at = self.word(index - 1) in POINTING and self.word(index) == PLUS
        return is_pointed_at and "ile" in self.words

    def is_plain_plus(self, index: int, end: int) -> bool:
        if self.adds_another(index):
            return False
        if self.is_final_plus(index) or self.is_paid_plus(index):
            return True
        if self.word(index - 1) in VERBS and self.word(index + 1) in AFTER_VERBS:
            return True
        if self.word(index - 1) == "for" and self.word(index - 2) in GO_FOR:
            return True
        is_free = self.is_free(index - 1, index) and self.is_free(end, end)
        is_alone = self.is_short or self.is_alone_plus(index) or self.is_listed_plus(index)
        return is_alone and is_free and not self.is_counted(end) and not self.is_added(end)

    def adds_another(self, index: int) -> bool:
        """ "Express 40 plus Comfort 55"."""
        is_next_named = self.catalogue.name_at(self.tokens, index + 1) is not None
        return index > 0 and not self.is_adjacent(index) and is_next_named

    def is_inflected_plus(self, index: int) -> bool:
        """ "Z Expressa do plusa", "jest w plusie winyl?"; "plusy i minusy" are none."""
        has_name = self.has_name_but_plus
        is_placed = self.word(index - 1) in INFLECTED_AFTER
        priced = any(PRICED_WITH.fullmatch(self.word(at)) for at in (index - 2, index - 3))
        is_placed |= self.word(index - 1) == "z" and priced
        is_placed = is_placed or TAKES.fullmatch(self.word(index - 1)) is not None
        return (has_name or is_placed) and self.word(index) in {"plusa", "plusem", "plusie"}

    def is_alone_plus(self, index: int) -> bool:
        """ "A plus ile by wyszedł?": no other word that it could add to; nor do "a plus to co ma
        lepszego?" and "and plus for the bigger one?" add anything."""
        is_first = index == 0 or (index == 1 and self.word(0) in {"a", "and", "i"})
        is_asked_about = is_first and self.word(index + 1) in ASKED_ABOUT
        return self.word(index) == PLUS and (is_asked_about or self.is_all_free_but(index))

    def is_chosen_plus(self, index: int) -> bool:
        """ "Ile dołożyć, żeby był plus?": at the end it adds nothing; "to duży plus" has another
        word before it."""
        is_plus = self.word(index) == PLUS
        is_end = self.is_last(index) or (self.word(index + 1) in ENDING and index > 0)
        # "Na to mniejsze dam plus, a większe Express"
        is_end = is_end or (self.word(index + 1) in BESIDE and self.has_name_but_plus)
        return is_plus and is_end and CHOSEN.fullmatch(self.word(index - 1)) is not None

    def is_paid_plus(self, index: int) -> bool:
        """ "To na plus dalej brakuje?" """
        is_placed = self.word(index) == PLUS and self.word(index - 1) in {"na", "do", "for"}
        return is_placed and any(PAYS_FOR.fullmatch(word) for word in self.words)

    def is_final_plus(self, index: int) -> bool:
        """ "57,2 m2, to ile plus", "jak długo, plus": at the end it adds nothing."""
        is_end = index + 1 == len(self.tokens) and self.word(index) == PLUS
        if is_end and index > 0 and ("," in self.between(index) or self.word(index - 1) == "i"):
            return True  # "a 4 klimy i plus?"
        if self.word(index) == PLUS and self.is_after_a_flat(index):
            return True
        told, rest = self.draft.text[: self.tokens[index].start], self.draft.text
        has_area = BLANK in told and BLANK not in rest[self.tokens[index].end :]
        return is_end and has_area and ANOTHER_PLUS.fullmatch(self.word(index - 1)) is None

    def is_after_a_flat(self, index: int) -> bool:
        """ "47 w Comfort czy 55 plus", "na 55 plus różnica?"."""
        is_end = self.is_last(index) or self.word(index + 1) in {*ENDING, "a", "razem", "roznica"}
        is_sized = self.word(index - 1).isdigit() and self.word(index - 2) in PLACING
        if is_sized and self.is_last(index):  # "a w 35 plus, razem?"
            return True
        has_other = self.has_name_but_plus
        is_after = self.word(index - 1).isdigit() or self.word(index - 1) in {"m", "m2"}
        is_after = is_after or BLANK in self.between(index)
        return is_end and has_other and is_after

    def is_listed_plus(self, index: int) -> bool:
        """ "Ile Express, a ile plus?", "o ile droższy plus od Expressu?"; "ile za Comfort, plus czy
        macie…" adds a question."""
        is_linked = self.word(index - 1) in LINKS or "," in self.between(index)
        is_linked = is_linked or self.word(index + 1) in COMPARED_TO
        has_other = self.has_name_but_plus
        return is_linked and has_other and self.word(index + 1) not in {"czy", "jeszcze"}

    def is_placed_plus(self, index: int) -> bool:
        """ "A plus w tym mniejszym", "plus for the bigger one?"."""
        is_first = index == 0 or (index == 1 and self.word(0) in {"a", "and", "i", "to"})
        is_first = is_first or BEFORE_PLACED.fullmatch(self.word(index - 1)) is not None
        at = index + 2 if self.word(index + 1) in PLACING else index
        at += at > index and self.word(at) in {"ta", "te", "tej", "tego", "the", "to", "tym"}
        is_placed = at > index and PLACED.fullmatch(self.word(at)) is not None
        # "Odwrotnie, mniejsza plus, a większa Express"
        is_before = PLACED.fullmatch(self.word(index - 1)) and self.word(index + 1) in BESIDE
        is_before = is_before and self.has_name_but_plus
        return bool((is_first and is_placed) or is_before) and self.word(index) == PLUS

    def is_either_plus(self, index: int) -> bool:
        """ "W mniejszym plus albo Comfort"."""
        at = index + 3 if self.word(index + 2) in {"w", "na", "in", "for"} else index + 2
        is_named = at < len(self.tokens) and self.catalogue.name_at(self.tokens, at) is not None
        is_beside = index == 0 and self.word(1) in BESIDE and not self.is_apart(1)
        is_linked = self.word(index + 1) in EITHER or is_beside
        return is_named and is_linked and self.word(index) == PLUS

    def is_added(self, index: int) -> bool:
        """ "Plus 5m balkonu"."""
        has_number = self.word(index)[:1].isdigit()
        return has_number and bool(self.word(index + 1)) and not self.is_free(index + 1, index + 1)

    def has_head(self, index: int, end: int, *, is_adjective: bool) -> bool:
        """Beside "pakiet", "wersja" and the like, with the gender that goes with it."""
        is_feminine = is_adjective and self.word(index).endswith(FEMININE_ENDINGS)
        neighbours = [self.word(index - 1), self.word(end)]
        if any(FEMININE_HEAD.fullmatch(word) for word in neighbours):
            return is_feminine or not is_adjective
        return not is_feminine and any(HEAD.fullmatch(word) for word in neighbours)

    def is_head_of_next(self, index: int, end: int) -> bool:
        """ "Klima do salonu plus pakiet Premium"."""
        before, after = (
            HEAD.fullmatch(word) or FEMININE_HEAD.fullmatch(word)
            for word in (self.word(index - 1), self.word(end))
        )
        is_next_named = self.catalogue.name_at(self.tokens, end + 1) is not None
        return index > 0 and bool(after) and is_next_named and not before

    def stands_for_a_noun(self, index: int) -> bool:
        """ "W pomarańczowym za 70 m2", not "pomarańczowy kolor"."""
        is_masculine = self.word(index).endswith(ADJECTIVE_ENDINGS)
        has_noun_before = self.word(index - 1) in NOT_A_NAME_AFTER
        return is_masculine and not has_noun_before and self.is_free(index + 1, index + 1)

    def is_coffee_machine(self, name: tuple[str, ...], end: int) -> bool:
        return name == ("ekspres",) and [self.word(end), self.word(end + 1)] == ["do", "kawy"]

    def word(self, index: int) -> str:
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def is_free(self, index: int, gap: int) -> bool:
        """The word there is none that the name on the other side of the gap could belong to."""
        word = self.word(index)
        if not word or word in FUNCTION_WORDS or word[0].isdigit() or self.is_apart(gap):
            return True
        return self.catalogue.name_at(self.tokens, index) is not None

    def is_apart(self, gap: int) -> bool:
        """Something other than a space stands before that token."""
        return bool(re.search(r"[^ ]", self.between(gap)))

    def between(self, gap: int) -> str:
        return self.draft.text[self.tokens[gap - 1].end : self.tokens[gap].start]

    # --- Packages that don't exist ------------------------------------------------------------

    def is_another_grade(self, index: int) -> bool:
        """Right after a name: "Comfort Plus", "Premium Gold", "comfort+"."""
        if index >= len(self.tokens) or not self.is_adjacent(index):
            return False
        token = self.tokens[index]
        if token.word == "+":
            return True
        if token.lemma == PLUS:
            is_title = self.draft.written[token.start].isupper()
            is_last = self.is_free(index + 1, index + 1) and not self.is_counted(index + 1)
            return is_title or is_last
        return GRADE_AFTER_NAME.fullmatch(token.word) is not None

    def is_adjacent(self, index: int) -> bool:
        return self.between(index) in {"", " ", "-", " - "}

    def unknown_grade(self) -> PackageMention | None:
        """Named by "pakiet" before it, or "package" after it, or by a capital letter."""
        for index, token in enumerate(self.tokens):
            if self.catalogue.name_at(self.tokens, index) is None and self.is_unknown(index, token):
                return PackageMention(token.start, token.end, None)
        return None

    def is_unknown(self, index: int, token: Token) -> bool:
        if not token.word.isalpha() or HEAD.fullmatch(token.word):
            return False
        is_grade = GRADE_ALONE.fullmatch(token.word) is not None
        if self.has_package_before(index):
            return is_grade or self.is_named_after_package(index, token)
        if ELSEWHERE.fullmatch(token.word) and self.is_all_free_but(index):
            return True
        is_alone = len(self.tokens) == 1 and not BOUND.fullmatch(token.word)
        if is_grade and (self.word(index + 1) in {"pakiet", "package"} or is_alone):
            return True
        if STRICT_GRADE.fullmatch(token.word) and self.is_in_a_price_list(index):
            return True
        if token.word == "standardzie" and self.is_standard_priced(index):
            return True
        if STANDARD.fullmatch(self.word(index - 1)) and self.is_adjacent(index):
            is_named = self.is_last(index) or self.is_free(index + 1, index + 1)  # "złote klamki"
            return is_named and GRADE_OF_STANDARD.fullmatch(token.word) is not None
        return STRICT_GRADE.fullmatch(token.word) is not None and self.stands_out(index, token)

    def is_in_a_price_list(self, index: int) -> bool:
        """ "Cennik gold i platinum poproszę"."""
        after = self.word(index + 1)
        is_end = self.is_last(index) or after in FUNCTION_WORDS or STRICT_GRADE.fullmatch(after)
        return PRICES_OF.fullmatch(self.word(index - 1)) is not None and bool(is_end)

    def is_standard_priced(self, index: int) -> bool:
        """ "Ile za 47 m2 w standardzie?"; "panele są w standardzie?" asks what is in the price."""
        if " ".join(self.words) in STANDARD_ASKED:
            return True
        is_end = self.word(index - 1) == "w" and self.is_last(index)
        is_asked = bool({"ile", "cena", "koszt"} & {*self.words}) and BLANK in self.draft.text
        return is_end and is_asked and self.is_alone_in_clause(index)

    def is_alone_in_clause(self, index: int) -> bool:
        """ "A nie ma gold? W ulotce było", "gold standard for 50 m2"; not "gold taps?"."""
        before = range(index, max(index - LONGEST_CLAUSE, 0), -1)
        after = range(index + 1, min(index + LONGEST_CLAUSE, len(self.tokens)))
        first = next((at for at in before if self.ends_clause(at)), before.stop)
        end = next((at for at in after if self.ends_clause(at)), after.stop)
        others = [self.word(at) for at in range(first, end) if at != index]
        return all(word in FUNCTION_WORDS or MEASURE.fullmatch(word) for word in others)

    def ends_clause(self, gap: int) -> bool:
        return re.search(r"[,;.?!]", self.between(gap)) is not None

    def is_all_free_but(self, index: int) -> bool:
        """ "A basic?", "a economy ile", "ile za basic i ile za premium"."""
        return all(
            token.word in FUNCTION_WORDS or self.catalogue.name_at(self.tokens, at) is not None
            for at, token in enumerate(self.tokens)
            if at != index
        )

    def stands_out(self, index: int, token: Token) -> bool:
        """ "Czy macie Gold?", "a gold?"; not "klamki gold mat"."""
        is_capital = index > 0 and self.draft.written[token.start].isupper()
        return is_capital or self.is_alone_in_clause(index)

    def has_package_before(self, index: int) -> bool:
        before = self.word(index - 1)
        is_head = PACKAGE_WORD.fullmatch(before) or before in {"wersja", "wersji", "wersje"}
        is_named = index > 1 and self.catalogue.name_at(self.tokens, index - 2)  # "Comfort package"
        return bool(is_head) and not is_named and self.is_adjacent(index)

    def is_named_after_package(self, index: int, token: Token) -> bool:
        is_version = self.word(index - 1).startswith("wersj")  # "wersja deweloperska"
        is_ordinary = token.word in FUNCTION_WORDS or NO_PACKAGE.fullmatch(token.word) is not None
        if is_version or is_ordinary or len(token.word) < 3:
            return False
        if self.draft.written[token.start].isupper() and not self.draft.written.isupper():
            return True
        is_asked = DETERMINER.fullmatch(self.word(index - 2)) is not None
        return self.is_last(index) and not is_asked and not MAY_BE_GENITIVE.fullmatch(token.word)

    def is_last(self, index: int) -> bool:
        return index + 1 >= len(self.tokens) or self.is_apart(index + 1)


def take_packages(draft: Draft, catalogue: Catalogue) -> PackageReading:
    reading = Reading(draft, catalogue)
    mentions = list(reading.mentions())
    unknown = [mention for mention in mentions if mention.code is None]
    if not unknown and (grade := reading.unknown_grade()):
        unknown = [grade]
    spans = {(mention.start, mention.end) for mention in [*mentions, *unknown]}
    meant = affirmed(draft.text, mentions)
    named = codes(meant)
    denied = [code for code in codes(mentions) if code not in named]
    each = tuple((mention.code or "") if mention in meant else "" for mention in mentions)
    draft.take(spans, "xpackage")
    if unknown:
        return PackageReading(named, tuple(denied), written(draft, unknown[0]))
    return PackageReading(named, tuple(denied), None, each)


def codes(mentions: Iterable[PackageMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.code for mention in mentions if mention.code))


def written(draft: Draft, mention: PackageMention) -> str:
    return draft.written[mention.start : mention.end][:MOST_CHARACTERS].strip()
