# SPDX-License-Identifier: Apache-2.0
"""People against area: for every option two bars of shares, one below the other."""

from __future__ import annotations

from fractions import Fraction

from commdesk.domain.rules import Measure
from commdesk.domain.topics import Topic
from commdesk.render.charts.chart_parts import Look
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.option_rows import OptionRow, row_share, rows_of
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Pattern
from commdesk.render.words.facts import Counted, pick, weighs_area


def pair_plan(decided: Counted, topic: Topic, colors: Colors, say: ChartWords = CHINESE) -> BarPlan:
    """Every option with the share of people and of area; empty where area is not weighed."""
    looks = {
        Measure.PEOPLE: Look(colors.share),
        Measure.AREA: Look(colors.met, Pattern.LEVEL),
    }
    columns = (Column(""), Column(say.pair_head(topic)), Column(say.share_head))
    if not weighs_area(decided):
        return BarPlan(columns, ())
    rows = tuple(
        BarRow(
            row.label,
            tuple(
                _line(row, decided, topic, kind, looks[kind], say)
                for kind in Measure
                if kind is Measure.PEOPLE or row.has_area
            ),
        )
        for row in rows_of(decided, topic, colors, say)
    )
    return BarPlan(columns, rows, (say.pair_note(topic.basis, decided.rule),))


def _line(
    row: OptionRow,
    decided: Counted,
    topic: Topic,
    kind: Measure,
    look: Look,
    say: ChartWords,
) -> BarLine:
    part, whole = pick(row.total, kind), pick(row.base, kind)
    name = say.measure(kind, topic.basis)
    share = row_share(row, decided, kind, say)
    counts = kind in row.in_base and whole
    amount = say.amount(part, kind, topic.basis)
    words = say.row(row.label, (say.measured(name, amount), say.share(share) if counts else share))
    # Void votes outside the base may be more than all of it.
    length = min(Fraction(part, whole), Fraction(1)) if counts else Fraction(0)
    segments = (Segment(length, look, words),) if length else ()
    figures = (name, say.figure(part, kind, topic.basis), share)
    return BarLine(figures, say.sentence(words), segments, room=Fraction(1))
