# SPDX-License-Identifier: Apache-2.0
"""Whether the figures of a result notice hold together, whoever made it.

Nothing but what is printed is used: every share is worked out again from its part and its
whole, every total from what it is made of, and everybody who took part must be in one of the
lines. Notices made by hand fail here; the program's own do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from commdesk.domain.area import shown_area
from commdesk.domain.findings import Finding
from commdesk.domain.rules import Measure

_NAMES = {Measure.PEOPLE: "people", Measure.AREA: "area"}


@dataclass(frozen=True, slots=True)
class Amount:
    """People (heads) and area (cm²) as printed; None where the notice does not say."""

    people: int | None = None
    area: int | None = None

    def of(self, measure: Measure) -> int | None:
        """One of both."""
        return self.people if measure is Measure.PEOPLE else self.area


@dataclass(frozen=True, slots=True)
class Share:
    """Shares as printed, such as "63.40%"; "" where the notice has none."""

    people: str = ""
    area: str = ""

    def of(self, measure: Measure) -> str:
        """One of both."""
        return self.people if measure is Measure.PEOPLE else self.area


@dataclass(frozen=True, slots=True)
class Line:
    """A line of votes: what was cast, what silence was counted as, and both together."""

    name: str
    cast: Amount
    share: Share = Share()
    deemed: Amount = Amount(0, 0)
    total: Amount = Amount()
    total_share: Share = Share()

    def together(self, measure: Measure) -> int | None:
        """Cast and deemed; None where the notice does not say."""
        cast, deemed = self.cast.of(measure), self.deemed.of(measure)
        return None if cast is None or deemed is None else cast + deemed


@dataclass(frozen=True, slots=True)
class PrintedMatter:
    """One matter. `lines` has options, void papers that took part, and the undecided."""

    name: str
    taking_part: Amount
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PrintedNotice:
    """A notice as far as it has figures."""

    roll: Amount
    taking_part: Amount
    taking_part_share: Share
    matters: tuple[PrintedMatter, ...]


def check_notice(notice: PrintedNotice) -> tuple[Finding, ...]:
    """What does not hold together, in the order of the notice; empty where everything does."""
    return tuple(_findings(notice))


def _findings(notice: PrintedNotice) -> Iterator[Finding]:
    for measure in Measure:
        yield from _share(
            "", "", measure, notice.taking_part_share, notice.taking_part, notice.roll
        )
        yield from _no_more("", measure, notice.taking_part, notice.roll)
    for matter in notice.matters:
        for measure in Measure:
            yield from _no_more(matter.name, measure, matter.taking_part, notice.roll)
            for line in matter.lines:
                yield from _of_line(matter, line, measure)
            yield from _everybody(matter, measure)


def _of_line(matter: PrintedMatter, line: Line, measure: Measure) -> Iterator[Finding]:
    part = matter.taking_part
    yield from _share(matter.name, line.name, measure, line.share, line.cast, part)
    right = line.together(measure)
    stated = line.total.of(measure)
    if stated is not None and right is not None and stated != right:
        yield Finding(
            "notice-total-differs",
            {
                "place": _place(matter.name, line.name, measure),
                "stated": _said(stated, measure),
                "right": _said(right, measure),
            },
        )
    # A share of a wrong total is judged by that total: one fault is told once.
    total = stated if stated is not None else right
    held = Amount(total, None) if measure is Measure.PEOPLE else Amount(None, total)
    yield from _share(matter.name, line.name, measure, line.total_share, held, part)


def _share(
    matter: str, line: str, measure: Measure, share: Share, part: Amount, whole: Amount
) -> Iterator[Finding]:
    stated, some, all_of_it = share.of(measure), part.of(measure), whole.of(measure)
    if not stated or some is None or not all_of_it:
        return
    right = _printed_right(stated, some, all_of_it)
    if right != stated:
        yield Finding(
            "notice-share-differs",
            {
                "place": _place(matter, line, measure),
                "part": _said(some, measure),
                "whole": _said(all_of_it, measure),
                "stated": stated,
                "right": right,
            },
        )


def _everybody(matter: PrintedMatter, measure: Measure) -> Iterator[Finding]:
    """Whoever took part stands in one line, and nobody in two."""
    whole = matter.taking_part.of(measure)
    parts = [line.together(measure) for line in matter.lines]
    if whole is None or not parts or None in parts:
        return
    told = sum(part for part in parts if part is not None)
    if told != whole:
        yield Finding(
            "notice-counts-too-many" if told > whole else "notice-does-not-balance",
            {
                "place": _place(matter.name, "", measure),
                "whole": _said(whole, measure),
                "told": _said(told, measure),
                "missing": _said(abs(whole - told), measure),
            },
        )


def _no_more(matter: str, measure: Measure, part: Amount, whole: Amount) -> Iterator[Finding]:
    some, all_of_it = part.of(measure), whole.of(measure)
    if some is not None and all_of_it is not None and some > all_of_it:
        yield Finding(
            "notice-more-than-all",
            {
                "place": _place(matter, "", measure),
                "part": _said(some, measure),
                "whole": _said(all_of_it, measure),
            },
        )


def _printed_right(stated: str, part: int, whole: int) -> str:
    """`stated` where it is right to its own digits, rounded or cut off; else what is right."""
    _, _, decimals = stated.rstrip("%％").partition(".")
    scale = 100 * 10 ** len(decimals)
    rounded = (2 * part * scale + whole) // (2 * whole)
    cut = part * scale // whole
    value = Fraction(stated.rstrip("%％")) * 10 ** len(decimals)
    if value in (rounded, cut):
        return stated
    digits = f"{rounded:0{len(decimals) + 1}d}"
    if not decimals:
        return f"{digits}%"
    return f"{digits[: -len(decimals)]}.{digits[-len(decimals) :]}%"


def _place(matter: str, line: str, measure: Measure) -> str:
    """Where on the sheet: 选聘物业服务企业 · 反对 · 人数."""
    kind = "人数" if measure is Measure.PEOPLE else "面积"
    return " · ".join(filter(None, (matter or "参与表决", line, kind)))


def _said(value: int, measure: Measure) -> str:
    return f"{value:,}人" if measure is Measure.PEOPLE else f"{shown_area(value)}㎡"
