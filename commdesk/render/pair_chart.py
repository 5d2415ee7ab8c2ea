# SPDX-License-Identifier: Apache-2.0
"""People against area: for every option two bars of shares, one below the other."""

from __future__ import annotations

from fractions import Fraction

from commdesk.domain.rules import Measure
from commdesk.domain.topics import Topic
from commdesk.render import wording
from commdesk.render.chart_parts import Look
from commdesk.render.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.facts import Counted, pick, weighs_area
from commdesk.render.ink import Pattern
from commdesk.render.option_rows import OptionRow, row_share, rows_of
from commdesk.render.palette import Colors


def pair_plan(decided: Counted, topic: Topic, colors: Colors) -> BarPlan:
    """Every option with the share of people and of area; empty where area is not weighed."""
    name = wording.heads(topic.basis)
    looks = {
        Measure.PEOPLE: Look(colors.share),
        Measure.AREA: Look(colors.met, Pattern.LEVEL),
    }
    columns = (Column(""), Column("票数、面积"), Column("占比"))
    if not weighs_area(decided):
        return BarPlan(columns, ())
    rows = tuple(
        BarRow(
            row.label,
            tuple(
                _line(row, decided, topic, kind, looks[kind])
                for kind in Measure
                if kind is Measure.PEOPLE or row.has_area
            ),
        )
        for row in rows_of(decided, topic, colors)
    )
    bases = "、".join(
        f"{wording.measure_name(kind, topic.basis)}占"
        f"{wording.base_short(wording.base_of(decided.rule, kind))}"
        for kind in Measure
    )
    return BarPlan(columns, rows, (f"实心为{name}，横条为面积，框长为100%（{bases}）。",))


def _line(row: OptionRow, decided: Counted, topic: Topic, kind: Measure, look: Look) -> BarLine:
    amount = wording.amount(pick(row.total, kind), kind, topic.basis)
    share = row_share(row, decided, kind)
    part, whole = pick(row.total, kind), pick(row.base, kind)
    counts = kind in row.in_base and whole
    name = wording.measure_name(kind, topic.basis)
    words = f"{row.label}：{name}{amount}，{'占' if counts else ''}{share}"
    # Void votes outside the base may be more than all of it.
    length = min(Fraction(part, whole), Fraction(1)) if counts else Fraction(0)
    segments = (Segment(length, look, words),) if length else ()
    return BarLine((name, amount, share), f"{words}。", segments, room=Fraction(1))
