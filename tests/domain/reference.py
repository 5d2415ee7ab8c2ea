# SPDX-License-Identifier: Apache-2.0
"""A second count, written from the law's words and not from the program.

Slow and plain on purpose: flat lists, `Fraction` for every number, one question at a time.
It shares no code with `commdesk.domain` but the words it is asked in.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from fractions import Fraction

FOR, AGAINST, ABSTAIN, BLANK, VOID, OUT = "for", "against", "abstain", "blank", "void", "out"
OPTIONS = (FOR, AGAINST, ABSTAIN)


@dataclass(frozen=True)
class Sheet:
    """One paper: whose, how large (cm²), delivered or not, and what came back."""

    person: int
    area: int
    delivered: bool
    mark: str


@dataclass(frozen=True)
class Terms:
    """How to count. Shares are (share, inclusive)."""

    silence: str  # "not-participating", "follow-majority", "abstain"
    void_takes_part: bool
    blank: str  # ABSTAIN or VOID
    quorum: tuple[Fraction, bool]
    approval: tuple[Fraction, bool]
    by_area: bool = True


def reaches(part: int, whole: int, share: tuple[Fraction, bool]) -> bool:
    if whole == 0:
        return False
    ratio = Fraction(part) / Fraction(whole)
    return ratio > share[0] or (share[1] and ratio == share[0])


def tell(  # noqa: C901 - one question after another, as the law asks them
    sheets: list[Sheet], terms: Terms, rulings: dict[int, str] | None = None
) -> dict:
    """Everything the program should find."""
    rulings = rulings or {}

    def seen(sheet: Sheet) -> str:
        if sheet.mark == BLANK:
            return terms.blank
        return sheet.mark

    people = sorted({sheet.person for sheet in sheets})
    own = {person: [s for s in sheets if s.person == person] for person in people}
    heads: dict[str, list[int]] = {option: [] for option in OPTIONS}
    undecided: list[int] = []
    voids: list[int] = []
    silent: list[int] = []
    for person in people:
        back = [s for s in own[person] if s.mark != OUT]
        said = {seen(s) for s in back} - {VOID}
        if len(said) == 1:
            heads[said.pop()].append(person)
        elif said:
            if rulings.get(person) in said:
                heads[rulings[person]].append(person)
            else:
                undecided.append(person)
        elif back:
            voids.append(person)
        elif any(s.delivered for s in own[person]):
            silent.append(person)
    area = {
        option: sum(s.area for s in sheets if s.mark != OUT and seen(s) == option)
        for option in OPTIONS
    }
    void_area = sum(s.area for s in sheets if s.mark != OUT and seen(s) == VOID)
    silent_area = sum(s.area for p in silent for s in own[p] if s.delivered)

    leader = None
    for option in OPTIONS:
        others = [o for o in OPTIONS if o != option]
        more_heads = all(len(heads[option]) > len(heads[o]) for o in others)
        more_area = all(area[option] > area[o] for o in others)
        if more_heads and (more_area or not terms.by_area):
            leader = option
    taken_as = {"not-participating": None, "abstain": ABSTAIN, "follow-majority": leader}[
        terms.silence
    ]
    part_people = sum(map(len, heads.values())) + len(undecided)
    part_area = sum(area.values())
    if terms.void_takes_part:
        part_people += len(voids)
        part_area += void_area
    if terms.silence != "not-participating":
        part_people += len(silent)
        part_area += silent_area
    deemed = (len(silent), silent_area) if taken_as else (0, 0)
    yes_people = len(heads[FOR]) + (deemed[0] if taken_as == FOR else 0)
    yes_area = area[FOR] + (deemed[1] if taken_as == FOR else 0)

    all_people, all_area = len(people), sum(s.area for s in sheets)
    quorum = reaches(part_people, all_people, terms.quorum)
    approval = reaches(yes_people, part_people, terms.approval)
    if terms.by_area:
        quorum = quorum and reaches(part_area, all_area, terms.quorum)
        approval = approval and reaches(yes_area, part_area, terms.approval)
    stuck = terms.silence == "follow-majority" and leader is None
    return {
        "roll": (all_people, all_area),
        "taking_part": (part_people, part_area),
        "cast": {option: (len(heads[option]), area[option]) for option in OPTIONS},
        "deemed": {option: deemed if option == taken_as else (0, 0) for option in OPTIONS},
        "void": (len(voids), void_area),
        "undecided": undecided,
        "stuck": stuck,
        "quorum": quorum,
        "approval": approval,
        "leader": leader,
    }


def verdict(sheets: list[Sheet], terms: Terms, rulings: dict[int, str] | None = None) -> str:
    """The verdict, trying out every possible ruling on those still undecided."""
    rulings = rulings or {}
    first = tell(sheets, terms, rulings)
    if first["stuck"]:
        return "unsettled"
    if not first["quorum"]:
        return "no_quorum"
    ends = set()
    for ruled in every_ruling(sheets, terms, rulings):
        told = tell(sheets, terms, ruled)
        ends.add("stuck" if told["stuck"] else told["approval"])
    if len(ends) > 1:
        return "unsettled"
    return "passed" if first["approval"] else "not_passed"


def every_ruling(sheets: list[Sheet], terms: Terms, rulings: dict[int, str]):
    """Each way to rule, or not to rule, on each undecided person."""
    open_people = tell(sheets, terms, rulings)["undecided"]
    ways = []
    for person in open_people:
        said = {
            terms.blank if s.mark == BLANK else s.mark
            for s in sheets
            if s.person == person and s.mark != OUT
        } - {VOID}
        ways.append([None, *sorted(said)])
    for picks in itertools.product(*ways):
        extra = {p: pick for p, pick in zip(open_people, picks, strict=True) if pick}
        yield {**rulings, **extra}


def futures(sheets: list[Sheet], terms: Terms):
    """Whether a pass is possible, and whether a failure is, over every future there is."""
    out = [i for i, s in enumerate(sheets) if s.mark == OUT]
    can_pass = can_fail = False
    for marks in itertools.product((OUT, FOR, AGAINST, ABSTAIN, VOID), repeat=len(out)):
        later = list(sheets)
        for i, mark in zip(out, marks, strict=True):
            later[i] = replace(later[i], mark=mark)
        for ruled in every_ruling(later, terms, {}):
            passed = verdict(later, terms, ruled) == "passed"
            can_pass |= passed
            can_fail |= not passed
    return can_pass, can_fail
