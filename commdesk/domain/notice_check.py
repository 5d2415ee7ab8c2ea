# SPDX-License-Identifier: Apache-2.0
"""Whether the figures of a result notice hold together, whoever made it.

Nothing but what is printed is used: every share is worked out again from its part and its
whole, every total from what it is made of, and everybody who took part must be in one of the
lines. Notices made by hand fail here; the program's own do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, cast

from commdesk.domain.area import parse_area, shown_area
from commdesk.domain.errors import UserError
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
    right = _together(line, measure)
    stated = line.total.of(measure)
    if stated is not None and right is not None and stated != right:
        yield Finding(
            "notice-total-differs",
            {
                "matter": matter.name,
                "line": line.name,
                "measure": measure,
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
                "matter": matter,
                "line": line,
                "measure": measure,
                "part": _said(some, measure),
                "whole": _said(all_of_it, measure),
                "stated": stated,
                "right": right,
            },
        )


def _everybody(matter: PrintedMatter, measure: Measure) -> Iterator[Finding]:
    """Whoever took part stands in one line, and nobody in two."""
    whole = matter.taking_part.of(measure)
    parts = [_together(line, measure) for line in matter.lines]
    if whole is None or not parts or None in parts:
        return
    told = sum(part for part in parts if part is not None)
    if told != whole:
        yield Finding(
            "notice-does-not-balance",
            {
                "matter": matter.name,
                "measure": measure,
                "whole": _said(whole, measure),
                "told": _said(told, measure),
                "missing": _said(abs(whole - told), measure),
                "too_many": told > whole,
            },
        )


def _no_more(matter: str, measure: Measure, part: Amount, whole: Amount) -> Iterator[Finding]:
    some, all_of_it = part.of(measure), whole.of(measure)
    if some is not None and all_of_it is not None and some > all_of_it:
        yield Finding(
            "notice-more-than-all",
            {
                "matter": matter,
                "measure": measure,
                "part": _said(some, measure),
                "whole": _said(all_of_it, measure),
            },
        )


def _together(line: Line, measure: Measure) -> int | None:
    cast, deemed = line.cast.of(measure), line.deemed.of(measure)
    return None if cast is None or deemed is None else cast + deemed


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


def _said(value: int, measure: Measure) -> str:
    return f"{value:,}人" if measure is Measure.PEOPLE else f"{shown_area(value)}㎡"


# Reading

_VOID, _UNDECIDED = "无效", "待认定"


def notice_of(content: Any) -> PrintedNotice:
    """A notice from JSON, as `commdesk count` writes it, or typed from a printed one.

    Besides what the count writes, `taking_part` and `taking_part_share` may stand at the top,
    and each option may have `share_people`, `share_area`, `total_people`, `total_area`,
    `total_share_people` and `total_share_area`. Areas are m² as text.
    Raises UserError `notice-unreadable` (where).
    """
    reader = _Reader(content)
    content = reader.content
    matters = reader.items(content, "matters")
    common = reader.amount(content, "taking_part")
    return PrintedNotice(
        reader.amount(content, "roll"),
        common,
        reader.share(content, "taking_part_share"),
        tuple(reader.matter(matter, common) for matter in matters),
    )


class _Reader:
    """Takes JSON apart and says where it is not what it should be."""

    def __init__(self, content: Any) -> None:
        self.content = self.mapping(content, "")

    def items(self, content: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
        found = content.get(name, [])
        if not isinstance(found, list):
            raise UserError("notice-unreadable", where=name)
        listed = cast("list[Any]", found)
        return [self.mapping(one, name) for one in listed]

    @staticmethod
    def mapping(found: Any, name: str) -> Mapping[str, Any]:
        if not isinstance(found, Mapping):
            raise UserError("notice-unreadable", where=name)
        return cast("Mapping[str, Any]", found)

    def matter(self, content: Mapping[str, Any], common: Amount) -> PrintedMatter:
        own = self.amount(content, "taking_part")
        part = common if own == Amount() else own
        lines = [self.line(option) for option in self.items(content, "options")]
        void = self.amount(content, "void")
        # Of a count, void papers are in the base only where the options leave room for them.
        people = [_together(line, Measure.PEOPLE) for line in lines]
        told = sum(one for one in people if one is not None)
        undecided = len(self.items(content, "undecided"))
        if undecided:
            lines.append(Line(_UNDECIDED, Amount(undecided, 0)))
            told += undecided
        if void.people and part.people is not None and told + void.people <= part.people:
            lines.append(Line(_VOID, void))
        return PrintedMatter(str(content.get("name", "")), part, tuple(lines))

    def line(self, content: Mapping[str, Any]) -> Line:
        return Line(
            str(content.get("name", "")),
            self.pair(content, "people", "area"),
            self.shares(content, "share_people", "share_area"),
            Amount(
                self.people(content.get("deemed_people", 0), "deemed_people"),
                self.area(content.get("deemed_area", "0"), "deemed_area"),
            ),
            self.pair(content, "total_people", "total_area"),
            self.shares(content, "total_share_people", "total_share_area"),
        )

    def amount(self, content: Mapping[str, Any], name: str) -> Amount:
        found = content.get(name)
        if found is None:
            return Amount()
        return self.pair(self.mapping(found, name), "people", "area")

    def share(self, content: Mapping[str, Any], name: str) -> Share:
        found = content.get(name)
        if found is None:
            return Share()
        return self.shares(self.mapping(found, name), "people", "area")

    def pair(self, content: Mapping[str, Any], people: str, area: str) -> Amount:
        return Amount(self.people(content.get(people), people), self.area(content.get(area), area))

    def shares(self, content: Mapping[str, Any], people: str, area: str) -> Share:
        return Share(
            self.percentage(content.get(people, ""), people),
            self.percentage(content.get(area, ""), area),
        )

    def people(self, value: Any, name: str) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise UserError("notice-unreadable", where=name)
        return value

    def area(self, value: Any, name: str) -> int | None:
        if value is None:
            return None
        try:
            return parse_area(str(value))
        except UserError:
            raise UserError("notice-unreadable", where=name) from None

    def percentage(self, value: Any, name: str) -> str:
        text = str(value).strip()
        if not text:
            return ""
        number = text.rstrip("%％")
        if not number.replace(".", "", 1).isascii() or not number.replace(".", "", 1).isdigit():
            raise UserError("notice-unreadable", where=name)
        return text
