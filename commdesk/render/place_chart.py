# SPDX-License-Identifier: Apache-2.0
"""Votes by building or by grid: a bar for each place, stacked by option, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.place_votes import LEAST_PAPERS, MatterBreakdown, PlaceVotes
from commdesk.domain.register import Address
from commdesk.domain.rules import Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.topics import Basis, PaperPer, Topic
from commdesk.render import wording
from commdesk.render.chart_parts import Look, looks_of
from commdesk.render.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.facts import pick
from commdesk.render.ink import Pattern
from commdesk.render.palette import Colors
from commdesk.render.policy_words import silence_note

MOST_STACKED = 6
"""More options than this are not told apart in one bar: those with the fewest are one piece."""
OTHERS = "其他选项"
REST = "其余"


class By(Enum):
    """What kind of place."""

    BUILDING = "building"  # 楼栋
    GRID = "grid"  # 网格


@dataclass(frozen=True, slots=True)
class _Part:
    """One option (or several small ones together) in every place, cast and deemed."""

    name: str
    look: Look
    cast: tuple[Weight, ...]
    deemed: tuple[Weight, ...]


def place_name(row: PlaceVotes, by: By) -> str:
    """3幢, 第二网格; 其余3处 for places summed up."""
    if row.merged:
        return f"{REST}{row.merged}处"
    if not row.place:
        return "未写楼栋" if by is By.BUILDING else "未分网格"
    if by is By.BUILDING:
        return Address(row.place, "", "").label
    return f"第{row.place}网格" if row.place.isdecimal() else row.place


def place_plan(
    found: Sequence[MatterBreakdown],
    matter: Matter,
    topic: Topic,
    kind: Measure,
    by: By,
    colors: Colors,
) -> BarPlan:
    """One matter by place. `found` are its marks: one, or one for every candidate."""
    return _Maker(found, matter, topic, kind, by, colors).plan()


class _Maker:
    def __init__(
        self,
        found: Sequence[MatterBreakdown],
        matter: Matter,
        topic: Topic,
        kind: Measure,
        by: By,
        colors: Colors,
    ) -> None:
        self._found = found
        self._matter = matter
        self._topic = topic
        self._kind = kind
        self._by = by
        self._colors = colors
        self._rows = found[0].rows if found else ()
        # Figures of a column stand with their points below one another.
        self._decimals = decimals_of(
            {
                weight.area
                for row in self._rows
                for weight in (row.roll, row.taking_part, row.void, *(v.total for v in row.options))
            }
        )
        # Where every candidate has a mark, not the same people may have taken part.
        shares = {tuple(row.taking_part for row in one.rows) for one in found}
        self._took_part_alike = len(shares) < 2
        # Only then do the pieces of a bar make up those who took part.
        self._is_whole = matter.kind in (MatterKind.MOTION, MatterKind.GRADE, MatterKind.CHOICE)

    def plan(self) -> BarPlan:
        parts = self._parts()
        extras = self._extras() if self._is_whole else []
        columns = [Column(part.name, part.look) for part in parts]
        if any(weight != NONE for part in parts for weight in part.deemed):
            columns.append(Column("其中未反馈", self._deemed_look(parts)))
        columns += [Column(name, look) for name, look, _ in extras]
        columns.append(Column("参与 / 全体" if self._took_part_alike else "全体"))
        rows = [self._row(place, parts, extras, columns) for place in range(len(self._rows))]
        if rows:
            rows.append(self._totals(parts, extras, columns))
        return BarPlan(tuple(columns), tuple(rows), tuple(self._notes()))

    # What is stacked

    def _parts(self) -> list[_Part]:
        if self._matter.kind is MatterKind.CANDIDATES:
            looks = looks_of(self._matter.options, self._colors)
            parts = [
                _part(part, option, looks[option.key], OptionRole.FOR)
                for option, part in zip(self._matter.options, self._found, strict=True)
            ]
        elif self._found:
            options = [votes.option for votes in self._found[0].total.options]
            looks = looks_of(options, self._colors)
            parts = [_part(self._found[0], option, looks[option.key]) for option in options]
        else:
            parts = []
        if len(parts) <= MOST_STACKED:
            return parts
        ranked = sorted(
            range(len(parts)),
            key=lambda place: (-pick(_whole(parts[place]), self._kind), place),
        )
        first = [parts[place] for place in ranked[: MOST_STACKED - 1]]
        rest = [parts[place] for place in ranked[MOST_STACKED - 1 :]]
        options = [Option(str(n), "", OptionRole.CHOICE) for n in range(len(first))]
        looks = looks_of(options, self._colors)
        shown = [
            _Part(part.name, looks[str(n)], part.cast, part.deemed) for n, part in enumerate(first)
        ]
        others = Look(self._colors.secondary, hollow=True)
        return [*shown, _Part(OTHERS, others, _added(rest, "cast"), _added(rest, "deemed"))]

    def _deemed_look(self, parts: Sequence[_Part]) -> Look:
        taken = next(part for part in parts if any(weight != NONE for weight in part.deemed))
        return Look(taken.look.color, Pattern.HATCHED)

    def _extras(self) -> list[tuple[str, Look, tuple[int, ...]]]:
        """What is in no option: silence waiting, undecided, void, each where there is any."""
        waiting = tuple(pick(row.waiting, self._kind) for row in self._rows)
        undecided = tuple(row.undecided for row in self._rows)
        void = tuple(pick(row.void, self._kind) for row in self._rows)
        if self._kind is Measure.AREA:
            undecided = (0,) * len(self._rows)
        colors = self._colors
        found = (
            (wording.WAITING, Look(colors.secondary, Pattern.HATCHED), waiting),
            (wording.UNDECIDED, Look(colors.secondary, hollow=True), undecided),
            (wording.VOID, Look(colors.void, Pattern.CROSSED), void),
        )
        return [entry for entry in found if any(entry[2])]

    # Rows

    def _row(
        self,
        place: int,
        parts: Sequence[_Part],
        extras: Sequence[tuple[str, Look, tuple[int, ...]]],
        columns: Sequence[Column],
    ) -> BarRow:
        row = self._rows[place]
        name = place_name(row, self._by)
        part = pick(row.taking_part, self._kind)
        segments: list[Segment] = []
        figures: list[int] = []
        deemed_here = 0

        def put(label: str, amount: int, look: Look) -> None:
            if not amount:
                return
            share = percent(amount, part) if self._is_whole and part else ""
            share = f"，占参与表决的{share}" if share and label != wording.VOID else ""
            segments.append(Segment(amount, look, f"{name}：{label}{self._amount(amount)}{share}"))

        for each in parts:
            cast, deemed = (
                pick(weights[place], self._kind) for weights in (each.cast, each.deemed)
            )
            put(each.name, cast, each.look)
            put(f"{each.name}（未反馈计入）", deemed, Look(each.look.color, Pattern.HATCHED))
            figures.append(cast + deemed)
            deemed_here += deemed
        if len(columns) > len(parts) + len(extras) + 1:
            figures.append(deemed_here)
        for label, look, amounts in extras:
            put(label, amounts[place], look)
            figures.append(amounts[place])
        room = pick(row.roll, self._kind) if self._is_whole else 0
        texts = (*map(self._figure, figures), self._ratio(row))
        return BarRow(
            name, (BarLine(texts, self._said(name, columns, texts), tuple(segments), room=room),)
        )

    def _totals(
        self,
        parts: Sequence[_Part],
        extras: Sequence[tuple[str, Look, tuple[int, ...]]],
        columns: Sequence[Column],
    ) -> BarRow:
        figures = [pick(_whole(part), self._kind) for part in parts]
        if len(columns) > len(parts) + len(extras) + 1:
            deemed = (weight for part in parts for weight in part.deemed)
            figures.append(sum(pick(weight, self._kind) for weight in deemed))
        figures += [sum(amounts) for *_, amounts in extras]
        texts = (*map(self._figure, figures), self._ratio(self._found[0].total))
        said = self._said("合计", columns, texts)
        return BarRow("合计", (BarLine(texts, said, is_bare=True),))

    def _said(self, name: str, columns: Sequence[Column], texts: Sequence[str]) -> str:
        unit = wording.people(0, self._topic.basis)[-1] if self._kind is Measure.PEOPLE else "㎡"
        figures = "，".join(
            f"{column.name}{text}{unit}" for column, text in zip(columns, texts, strict=True)
        )
        return f"{name}：{figures}。"

    def _amount(self, amount: int) -> str:
        return wording.amount(amount, self._kind, self._topic.basis)

    def _figure(self, amount: int) -> str:
        if self._kind is Measure.PEOPLE:
            return f"{amount:,}"
        return shown_area(amount, self._decimals)

    def _ratio(self, row: PlaceVotes) -> str:
        part, whole = pick(row.taking_part, self._kind), pick(row.roll, self._kind)
        if not self._took_part_alike:
            return self._figure(whole)
        return f"{self._figure(part)} / {self._figure(whole)}"

    # Words

    def _notes(self) -> list[str]:
        topic, kind = self._topic, self._kind
        name = wording.measure_name(kind, topic.basis)
        unit = wording.people(0, topic.basis)[-1] if kind is Measure.PEOPLE else "㎡"
        places = "楼栋" if self._by is By.BUILDING else "网格"
        frame = "，框长为全体，空白为未参与" if self._is_whole else ""
        notes = [f"各{places}{name}（单位：{unit}{frame}）"]
        if not self._is_whole:
            more = "一张票可选多项，" if self._matter.kind is not MatterKind.CANDIDATES else ""
            notes.append(f"{more}各项得票分别计，合起来可多于参与表决的{name}。")
        if any(part.name == OTHERS for part in self._parts()):
            notes.append(f"只列得票最多的{MOST_STACKED - 1}项，其余合为“{OTHERS}”。")
        if any(votes.deemed != NONE for one in self._found for votes in one.total.options):
            notes.append(f"斜线部分：{silence_note(topic.policy)}。")
        if topic.basis is Basis.OWNERS and not topic.extent.secret:
            notes.append(self._where(places))
        if any(row.merged for row in self._rows):
            few = wording.people(LEAST_PAPERS, topic.basis)
            notes.append(
                f"为免从单列的数字或各数相减看出不足{few}的选择，部分{places}合为“{REST}”。"
            )
        return notes

    def _where(self, places: str) -> str:
        if self._topic.paper_per is PaperPer.OWNER:
            return f"一票对应多处房屋的，计入第一处所在{places}。"
        if self._kind is Measure.AREA:
            return f"面积计入房屋所在{places}。"
        return f"一人有多处房屋的，计为1人，计入其面积最大的{places}。"


def _part(
    found: MatterBreakdown, option: Option, look: Look, role: OptionRole | None = None
) -> _Part:
    """An option in every place; of a candidate's mark, the votes of a role."""

    def mine(row: PlaceVotes) -> tuple[Weight, Weight]:
        votes = next(
            each
            for each in row.options
            if (each.option.role is role if role else each.option.key == option.key)
        )
        return votes.cast, votes.deemed

    pairs = [mine(row) for row in found.rows]
    cast, deemed = tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)
    return _Part(option.name, look, cast, deemed)


def _whole(part: _Part) -> Weight:
    total = NONE
    for weight in (*part.cast, *part.deemed):
        total += weight
    return total


def _added(parts: Sequence[_Part], name: str) -> tuple[Weight, ...]:
    columns = zip(*(getattr(part, name) for part in parts), strict=True)
    return tuple(
        Weight(sum(weight.people for weight in column), sum(weight.area for weight in column))
        for column in columns
    )
