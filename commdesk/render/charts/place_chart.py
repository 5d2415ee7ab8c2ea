# SPDX-License-Identifier: Apache-2.0
"""Votes by building or by grid: a bar for each place, stacked by option, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.place_votes import LEAST_PAPERS, MatterBreakdown, PlaceVotes
from commdesk.domain.rules import Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import NONE
from commdesk.domain.topics import Basis, PaperPer, Topic
from commdesk.render.charts.chart_parts import Look
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.place_parts import MOST_STACKED, Part, rows_apart, stacked_parts
from commdesk.render.layout.ink import Pattern
from commdesk.render.words.facts import pick

OTHERS, REST = CHINESE.places.others, CHINESE.places.rest


class By(Enum):
    """What kind of place."""

    BUILDING = "building"  # 楼栋
    GRID = "grid"  # 网格


def place_name(row: PlaceVotes, by: By, say: ChartWords = CHINESE) -> str:
    """3幢, 第二网格; 其余3处 for places summed up."""
    is_building = by is By.BUILDING
    if row.merged:
        return say.places.merged(row.merged)
    return say.places.place(row.place, is_building=is_building)


def all_in_one_note(
    found: MatterBreakdown, topic: Topic, by: By, say: ChartWords = CHINESE
) -> tuple[str, ...]:
    """Why no place stands by itself; nothing where one does."""
    if not found.rows or rows_apart(found):
        return ()
    few = say.amount(LEAST_PAPERS, Measure.PEOPLE, topic.basis)
    return (say.places.all_in_one(few, is_building=by is By.BUILDING),)


def place_plan(
    found: Sequence[MatterBreakdown],
    matter: Matter,
    topic: Topic,
    kind: Measure,
    by: By,
    colors: Colors,
    say: ChartWords = CHINESE,
) -> BarPlan:
    """One matter by place. `found` are its marks: one, or one for every candidate."""
    return _Maker(found, matter, topic, kind, by, colors, say).plan()


class _Maker:
    def __init__(
        self,
        found: Sequence[MatterBreakdown],
        matter: Matter,
        topic: Topic,
        kind: Measure,
        by: By,
        colors: Colors,
        say: ChartWords,
    ) -> None:
        self._say = say
        self._found = found
        self._matter = matter
        self._topic = topic
        self._kind = kind
        self._by = by
        self._colors = colors
        self._rows = found[0].rows if found else ()
        self._parts = stacked_parts(found, matter, kind, colors, say)
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
        parts = self._parts
        extras = self._extras() if self._is_whole else []
        columns = [Column(part.name, part.look) for part in parts]
        if any(weight != NONE for part in parts for weight in part.deemed):
            columns.append(Column(self._say.places.deemed_head, self._deemed_look(parts)))
        columns += [Column(name, look) for name, look, _ in extras]
        places = self._say.places
        columns.append(Column(places.part_head if self._took_part_alike else places.whole_head))
        rows = [self._row(place, parts, extras, columns) for place in range(len(self._rows))]
        if rows and not self._is_all_in_one:
            rows.append(self._totals(parts, extras, columns))
        return BarPlan(tuple(columns), tuple(rows), tuple(self._notes()))

    @property
    def _is_all_in_one(self) -> bool:
        """Whether all places had to be put together: one bar, which is the total."""
        return bool(self._rows) and not rows_apart(self._found[0])

    # What is stacked

    def _deemed_look(self, parts: Sequence[Part]) -> Look:
        taken = next(part for part in parts if any(weight != NONE for weight in part.deemed))
        return Look(taken.look.color, Pattern.HATCHED)

    def _extras(self) -> list[tuple[str, Look, tuple[int, ...]]]:
        """What is in no option: silence waiting, undecided, void, each where there is any."""
        waiting = tuple(pick(row.waiting, self._kind) for row in self._rows)
        undecided = tuple(row.undecided for row in self._rows)
        void = tuple(pick(row.void, self._kind) for row in self._rows)
        if self._kind is Measure.AREA:
            undecided = (0,) * len(self._rows)
        colors, say = self._colors, self._say
        found = (
            (say.waiting, Look(colors.secondary, Pattern.HATCHED), waiting),
            (say.undecided, Look(colors.secondary, hollow=True), undecided),
            (say.void, Look(colors.void, Pattern.CROSSED), void),
        )
        return [entry for entry in found if any(entry[2])]

    # Rows

    def _row(
        self,
        place: int,
        parts: Sequence[Part],
        extras: Sequence[tuple[str, Look, tuple[int, ...]]],
        columns: Sequence[Column],
    ) -> BarRow:
        row = self._rows[place]
        say = self._say
        name = say.places.total if self._is_all_in_one else place_name(row, self._by, say)
        part = pick(row.taking_part, self._kind)
        segments: list[Segment] = []
        figures: list[int] = []
        deemed_here = 0

        def put(label: str, amount: int, look: Look) -> None:
            if not amount:
                return
            share = percent(amount, part) if self._is_whole and part else ""
            share = say.places.share(share) if share and label != say.void else ""
            said = say.measured(label, self._amount(amount))
            segments.append(Segment(amount, look, say.row(name, (said, share))))

        for each in parts:
            cast, deemed = (
                pick(weights[place], self._kind) for weights in (each.cast, each.deemed)
            )
            put(each.name, cast, each.look)
            put(say.deemed_to(each.name), deemed, Look(each.look.color, Pattern.HATCHED))
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
        parts: Sequence[Part],
        extras: Sequence[tuple[str, Look, tuple[int, ...]]],
        columns: Sequence[Column],
    ) -> BarRow:
        figures = [pick(part.whole, self._kind) for part in parts]
        if len(columns) > len(parts) + len(extras) + 1:
            deemed = (weight for part in parts for weight in part.deemed)
            figures.append(sum(pick(weight, self._kind) for weight in deemed))
        figures += [sum(amounts) for *_, amounts in extras]
        texts = (*map(self._figure, figures), self._ratio(self._found[0].total))
        name = self._say.places.total
        said = self._said(name, columns, texts)
        return BarRow(name, (BarLine(texts, said, is_bare=True),))

    def _said(self, name: str, columns: Sequence[Column], texts: Sequence[str]) -> str:
        unit = self._say.unit(self._kind, self._topic)
        figures = (
            self._say.measured(column.name, self._say.with_unit(text, unit))
            for column, text in zip(columns, texts, strict=True)
        )
        return self._say.sentence(self._say.row(name, figures))

    def _amount(self, amount: int) -> str:
        if self._kind is Measure.PEOPLE:
            return self._say.vote_count(amount, self._topic)
        return self._say.amount(amount, self._kind, self._topic.basis)

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
        topic, kind, say = self._topic, self._kind, self._say
        places, is_building = say.places, self._by is By.BUILDING
        measure = say.votes(topic) if kind is Measure.PEOPLE else say.area
        unit = say.unit(kind, topic)
        notes = [
            places.unit(unit, measure=measure, is_building=is_building, is_whole=self._is_whole)
        ]
        if not self._is_whole:
            several = self._matter.kind is not MatterKind.CANDIDATES
            notes.append(places.many(measure, on_one_paper=several))
        if any(part.name == places.others for part in self._parts):
            notes.append(places.few_options(MOST_STACKED - 1))
        if any(votes.deemed != NONE for one in self._found for votes in one.total.options):
            notes.append(places.hatched(say.silence(topic.policy)))
        if topic.basis is Basis.OWNERS and not topic.extent.secret:
            notes.append(self._where())
        if self._is_all_in_one:
            notes += all_in_one_note(self._found[0], topic, self._by, say)
        elif any(row.merged for row in self._rows):
            few = say.amount(LEAST_PAPERS, Measure.PEOPLE, topic.basis)
            notes.append(places.few_votes(few, is_building=is_building))
        if any(one.total.roll.area and not one.tells_areas for one in self._found):
            notes.append(places.no_areas(measure, is_building=is_building))
        return notes

    def _where(self) -> str:
        places, is_building = self._say.places, self._by is By.BUILDING
        if self._topic.paper_per is PaperPer.OWNER:
            return places.first_home(is_building=is_building)
        if self._kind is Measure.AREA:
            return places.area_home(is_building=is_building)
        return places.largest_home(is_building=is_building)
