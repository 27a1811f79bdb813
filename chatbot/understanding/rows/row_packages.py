"""Which of two flats gets which package: "nasze Comfort, małe Express"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chatbot.understanding.rows.row_changes import Changes
from chatbot.understanding.rows.row_tokens import Clause, Row, Token, UnreadError, flats_in


def with_packages(
    changes: Changes,
    clauses: Sequence[Clause],
    reverted: Mapping[str, int],
    rows: Sequence[Row],
    kept: Sequence[str],
    *,
    is_new: bool,
    bare_for: int | None = None,
) -> Changes:
    codes, than = dict[int, str](), dict[int, str]()
    told_before, bare, last, shared = list[int](), list[str](), "", set[int]()
    told = {t.place for c in clauses for t in c.tokens if t.kind == "flat"}
    are_open = is_new and sum(t.kind == "package" for c in clauses for t in c.tokens) == 1
    for clause in clauses:
        packages = [t.value for t in clause.tokens if t.kind == "package"]
        flats = flats_in(clause.tokens)
        if are_open and packages and not flats and told == {0, 1}:
            told_before = [0, 1]  # "jedno 29, drugie 45 m, ile w Comforcie?"
        pairs = pairs_of(clause, packages, flats or told_before, last if flats else "")
        for place, code in pairs:
            if place in shared:  # "moje 64 i siostry 36 w Expressie, moje Comfort"
                del codes[place]
            put(codes, place, code)
        sized = {t.place for t in clause.tokens if t.kind == "flat" and t.value == "area"}
        shared = sized if len(packages) == 1 < len(pairs) else set()
        bare += packages if not pairs else []
        than |= compared(clause, flats, codes) if clause.is_than else {}
        last = packages[-1] if packages else last
        told_before = [] if packages or not flats else flats
    bare = [code for code in bare if not (codes and kept.count(code) == 1)]
    if rows[0].area == rows[1].area and len(bare) == len(codes) == 1:
        codes, bare = {**codes, 1 - min(codes): bare[0]}, []  # "jedno Comfort, drugie Express"
    if len(bare) == 1 and not codes and bare[0] in reverted:
        codes, bare = {reverted[bare[0]]: bare[0]}, []
    are_alike = len({row.code for row in rows}) == 1
    is_both = changes.names_both or (are_alike and (changes.asks_sum or changes.budget is not None))
    if len(bare) == 1 and not codes and not told and is_both and not than:
        codes, bare = dict.fromkeys((0, 1), bare[0]), []  # "92 m2 łącznie, ile w Comforcie?"
    if bare_for is not None and len(bare) == 1 and bare_for not in codes:
        codes, bare = {**codes, bare_for: bare[0]}, []  # "a mama ma 34 m2. Express?"
    if bare:
        raise UnreadError
    return replace(changes, codes=codes, than=than)


def pairs_of(
    clause: Clause, packages: Sequence[str], flats: Sequence[int], last: str
) -> list[tuple[int, str]]:
    """Which flat gets which package in one clause; `last` is the package named before."""
    if len(packages) > 1:
        return alternate(clause.tokens)
    if not packages:
        is_too = last and len(flats) == 1 and any(t.kind == "too" for t in clause.tokens)
        return [(flats[0], last)] if is_too else []
    if any(t.kind == "both" for t in clause.tokens) and not flats_in(clause.tokens):
        flats = (0, 1)
    return [(place, packages[0]) for place in flats or flats_in(clause.than)]


def put(codes: dict[int, str], place: int, code: str) -> None:
    if codes.get(place, code) != code:
        raise UnreadError
    codes[place] = code


def alternate(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """ "Nasze Comfort male Express", "Comfort w duzym Express w malym"."""
    row = [t for t in tokens if t.kind in {"flat", "package"}]
    merged = list[Token]()
    for token in row:
        is_again = merged and merged[-1].kind == token.kind == "flat"
        if not (is_again and merged[-1].place == token.place):
            merged.append(token)
    kinds = [t.kind for t in merged]
    pairs = [*zip(merged[::2], merged[1::2], strict=False)]
    if kinds == ["flat", "package"] * len(pairs):
        return [(flat.place, package.value) for flat, package in pairs]
    if kinds == ["package", "flat"] * len(pairs):
        return [(flat.place, package.value) for package, flat in pairs]
    if kinds == ["package", "flat", "flat", "package"]:
        return [(merged[1].place, merged[0].value), (merged[2].place, merged[3].value)]
    raise UnreadError


def compared(clause: Clause, flats: Sequence[int], codes: Mapping[int, str]) -> dict[int, str]:
    packages = [t.value for t in clause.than if t.kind == "package"]
    if not packages:
        return {}
    own = flats_in(clause.than)
    if any(t.kind == "both" for t in clause.than):
        own = [0, 1]
    if len(packages) == len(own) == 2:
        return dict(zip(own, packages, strict=True))
    if len(packages) > 1:
        raise UnreadError
    places = own or flats or ([*codes] if len(codes) == 1 else [-1])
    return dict.fromkeys(places, packages[0])
