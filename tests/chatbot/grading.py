"""Is an answer what a question demanded? The format stands in `questions/README.md`."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

QUESTIONS = Path(__file__).parent / "questions"
KINDS = ("short", "typo", "english", "long", "dialogue", "out_of_scope", "hostile")
VERDICTS = ("right", "suggestion", "fallback", "wrong")

DASH = re.compile("[‐‑‒–—−]")
NUMBER = re.compile(r"[0-9]+(?: [0-9]{3})*(?![0-9])")
MONEY = re.compile(
    r"[0-9](?:[0-9 .,-]*[0-9])? ?(?:tys\w*\.? ?)?(?:zł|zl\b|pln|złot|zlot)|(?:pln|zł) ?[0-9]"
)

Answer = Mapping[str, Any]
Ask = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    kind: str
    text: str
    before: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    says_not: tuple[str, ...] = ()
    price: bool = True  # whether the answer may name an amount of money

    @property
    def language(self) -> str:
        return "en" if self.kind == "english" else "pl"


@dataclass(frozen=True, slots=True)
class Result:
    """`offered` where a suggestion led to a right answer."""

    question: Question
    answer: Answer
    verdict: str
    faults: tuple[str, ...]
    offered: bool = False


def read(name: str) -> list[Question]:
    """Raises FileNotFoundError where there is no such set."""
    return read_file(QUESTIONS / f"{name}.toml")


def read_file(path: Path) -> list[Question]:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["questions"]
    return [question(table) for table in tables]


def question(table: Mapping[str, Any]) -> Question:
    lists = {key: tuple(table.get(key, ())) for key in ("before", "says", "says_not")}
    return Question(table["kind"], table["text"], **lists, price=table.get("price", True))


def plain(text: str) -> str:
    return DASH.sub("-", " ".join(text.lower().split())).replace("m²", "m2")


@cache
def pattern(entry: str) -> re.Pattern[str]:
    return re.compile("|".join(alternative(part) for part in plain(entry).split("|")))


def alternative(text: str) -> str:
    found, at = "", 0
    for number in NUMBER.finditer(text):
        found += re.escape(text[at : number.start()]) + grouped(number[0].replace(" ", ""))
        at = number.end()
    found += re.escape(text[at:])
    # "999" is no part of "1 999"; in a telephone number the groups are of other lengths.
    groups = "(?<![0-9][ .,])" if re.match("[0-9]{3}(?![0-9])", text) else ""
    before = f"(?<![0-9]){groups}0?" if text[:1].isdigit() else ""
    after = "(?![0-9])" if text[-1:].isdigit() else ""
    return before + found + after


def grouped(digits: str) -> str:
    first = len(digits) % 3 or 3
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    return "[ .,]?".join(groups)


def faults(question: Question, said: str) -> tuple[str, ...]:
    """What the answer lacks, or says and should not; nothing where it is right."""
    text = plain(said)
    lacking = [f"lacks {entry!r}" for entry in question.says if not pattern(entry).search(text)]
    extra = [f"says {entry!r}" for entry in question.says_not if pattern(entry).search(text)]
    amount = None if question.price else MONEY.search(text)
    return (*lacking, *extra, *([f"names an amount: {amount[0]}"] if amount else []))


def judge(question: Question, answer: Answer, ask: Ask) -> Result:
    """`ask` sends a suggestion as the next message, each to the conversation as it is now."""
    found = faults(question, answer["response"])
    if not found:
        return Result(question, answer, "right", ())
    if answer["source"] != "fallback":
        return Result(question, answer, "wrong", found)
    if answer["intent"] != "unsure":
        return Result(question, answer, "fallback", found)
    offers = (ask(offer["payload"])["response"] for offer in answer["suggestions"])
    offered = any(not faults(question, said) for said in offers)
    return Result(question, answer, "suggestion", found, offered)


def share(results: Iterable[Result], *verdicts: str) -> float:
    """Of all, from 0 to 1; nothing asked counts as nothing found."""
    all_of_them = list(results)
    found = sum(result.verdict in verdicts for result in all_of_them)
    return found / len(all_of_them) if all_of_them else 0.0
