# SPDX-License-Identifier: Apache-2.0
"""A second count of matters whose options compete, one plain question after another.

It shares no code with `commdesk.domain`; see `reference` for motions.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from fractions import Fraction

OUT, VOID, BLANK = "out", "void", "blank"


@dataclass(frozen=True)
class Sheet:
    """One paper: whose, how large (cm²), and the names chosen, or one of the words above."""

    person: int
    area: int
    mark: frozenset[str] | str


@dataclass(frozen=True)
class Question:
    """`tests` are (about, by area, of what, share, inclusive); about is "part" or "votes"."""

    printed: tuple[str, ...]
    most: int
    seats: int
    write_ins: bool
    abstain: bool  # whether 弃权 is printed
    tie_by_area: bool
    void_takes_part: bool
    blank_is_void: bool
    tests: tuple[tuple[str, bool, str, Fraction, bool], ...]


def seen(sheet: Sheet, ask: Question):
    """The names a paper counts for; VOID or OUT as they are."""
    if sheet.mark in (OUT, VOID):
        return sheet.mark
    if sheet.mark == BLANK:
        if ask.blank_is_void:
            return VOID
        return frozenset({"弃权"}) if ask.abstain else frozenset()
    names = sheet.mark
    if len(names) > ask.most:
        return VOID
    if "弃权" in names and (len(names) > 1 or not ask.abstain):
        return VOID
    strangers = [name for name in names if name not in ask.printed and name != "弃权"]
    if strangers and not ask.write_ins:
        return VOID
    return names


def tell(sheets: list[Sheet], ask: Question, heads: dict[int, int], ruled=None) -> dict:
    """People and area per name, the wholes, and who is undecided."""
    ruled = ruled or {}
    everybody = sorted({sheet.person for sheet in sheets})
    papers = {p: [s for s in sheets if s.person == p] for p in everybody}
    said = {
        p: {seen(s, ask) for s in papers[p] if seen(s, ask) not in (OUT, VOID)} for p in everybody
    }
    counts_for = {}
    for p in everybody:
        if len(said[p]) == 1:
            counts_for[p] = next(iter(said[p]))
        elif ruled.get(p) in said[p] and p in ruled:
            counts_for[p] = ruled[p]
    undecided = [p for p in everybody if len(said[p]) > 1 and p not in counts_for]
    names = set(ask.printed) | {n for s in sheets if s.mark not in (OUT, VOID, BLANK)
                                for n in (seen(s, ask) if seen(s, ask) != VOID else ())}  # fmt: skip
    if ask.abstain:
        names.add("弃权")
    people = {n: sum(heads[p] for p, c in counts_for.items() if n in c) for n in names}
    area = {
        n: sum(s.area for s in sheets if seen(s, ask) not in (OUT, VOID) and n in seen(s, ask))
        for n in names
    }

    def weight(is_in):
        chosen = [s for s in sheets if is_in(s)]
        return (sum(heads[p] for p in {s.person for s in chosen}), sum(s.area for s in chosen))

    wholes = {
        "all": weight(lambda _s: True),
        "returned": weight(lambda s: s.mark != OUT),
        "valid": weight(lambda s: seen(s, ask) not in (OUT, VOID)),
    }
    wholes["issued"] = wholes["all"]
    wholes["part"] = wholes["returned"] if ask.void_takes_part else wholes["valid"]
    return {"people": people, "area": area, "wholes": wholes, "undecided": undecided, "said": said}


def reaches(part: int, whole: int, share: Fraction, inclusive: bool) -> bool:
    if whole == 0:
        return False
    have = Fraction(part) / Fraction(whole)
    return have > share or (inclusive and have == share)


def judge(told: dict, ask: Question):
    """Whether enough took part, and the standing of each name but 弃权."""

    def holds(about, votes):
        for what, by_area, base, share, inclusive in ask.tests:
            if what != about:
                continue
            whole = told["wholes"][base][by_area]
            part = told["wholes"]["part"][by_area] if about == "part" else votes[by_area]
            if not reaches(part, whole, share, inclusive):
                return False
        return True

    votes = {n: (told["people"][n], told["area"][n]) for n in told["people"] if n != "弃权"}
    # Nobody is elected without a vote, whatever the rule leaves open.
    good = {n: v for n, v in votes.items() if v[0] > 0 and holds("votes", v)}

    def better(a, b):
        return a[0] > b[0] or (ask.tie_by_area and a[0] == b[0] and a[1] > b[1])

    standing = {}
    for name, mine in votes.items():
        if name not in good:
            standing[name] = "not-elected"
            continue
        above = sum(better(other, mine) for other in good.values())
        level = sum(not better(other, mine) and not better(mine, other) for other in good.values())
        if above + level <= ask.seats:
            standing[name] = "elected"
        elif above < ask.seats:
            standing[name] = "tied"
        else:
            standing[name] = "substitute"
    return holds("part", None), standing


def said_of(told: dict, ask: Question) -> tuple:
    """The verdict as a word, and who is elected and who stands again."""
    quorum, standing = judge(told, ask)
    elected = frozenset(n for n, s in standing.items() if s == "elected")
    tied = frozenset(n for n, s in standing.items() if s == "tied")
    if not quorum:
        return ("no_quorum", frozenset(), frozenset())
    if tied:
        return ("second_vote", elected, tied)
    if len(elected) == ask.seats:
        return ("passed", elected, tied)
    return ("partly" if elected else "not_passed", elected, tied)


def every_ruling(sheets, ask, heads):
    told = tell(sheets, ask, heads)
    ways = [[None, *sorted(told["said"][p], key=sorted)] for p in told["undecided"]]
    for picks in itertools.product(*ways):
        yield {p: c for p, c in zip(told["undecided"], picks, strict=True) if c is not None}


def ends_by_ruling(sheets, ask, heads) -> set[tuple]:
    """Everything that could be said after the rulings still open."""
    return {said_of(tell(sheets, ask, heads, r), ask) for r in every_ruling(sheets, ask, heads)}


def ends_by_all(sheets, ask, heads, marks) -> set[tuple]:
    """Everything that could be said once papers still out come back, or not, and all is ruled."""
    out = [i for i, s in enumerate(sheets) if s.mark == OUT]
    found = set()
    for late in itertools.product((OUT, *marks), repeat=len(out)):
        later = list(sheets)
        for i, mark in zip(out, late, strict=True):
            later[i] = replace(later[i], mark=mark)
        found |= ends_by_ruling(later, ask, heads)
    return found
