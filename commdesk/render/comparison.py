# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side 两次表决对比: for every option the earlier share above the later one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Heard, Imprint, Results
from commdesk.domain.shares import percent
from commdesk.domain.topic_comparison import ComparedLine, ComparedMatter, Side, compare
from commdesk.render import numerals, verdict_words, wording
from commdesk.render.bar_chart import bar_strips
from commdesk.render.blocks import (
    BODY,
    HEADING,
    NOTE,
    POINT,
    Row,
    Style,
    Table,
    left,
    middle,
    paragraph,
    right,
    table,
)
from commdesk.render.chart_book import Chart
from commdesk.render.chart_parts import Look
from commdesk.render.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts_report import chart_pieces
from commdesk.render.flow import Piece
from commdesk.render.ink import Align, Pattern
from commdesk.render.letterhead_parts import headed
from commdesk.render.pages import NOTICE, Document, PageFormat, make_document
from commdesk.render.palette import Colors
from commdesk.render.running_words import running_of

EARLIER, LATER = "前次", "本次"
_TURNOUT = "参与表决"
_NONE = "—"
_ABOVE = 8 * POINT
_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_SAID = Style(size=14, leading=24, indent=0)


def comparison_charts(earlier: Results, later: Results) -> tuple[Chart, ...]:
    """A chart for every matter that was counted in either vote."""
    return tuple(
        _chart(matter, earlier, later) for matter in compare(earlier, later) if matter.lines
    )


def comparison_sheet(
    earlier: Results,
    later: Results,
    imprint: Imprint,
    page_format: PageFormat = NOTICE,
    letterhead: Letterhead = PLAIN,
) -> Document:
    """Both votes, matter by matter, with their charts."""
    width = page_format.text_width
    pieces = paragraph("两次表决对比", width, _TITLE)
    for name, results in ((EARLIER, earlier), (LATER, later)):
        facts = results.topic.facts
        stage = wording.stage(results.topic.stage)
        said = f"{name}：{facts.title}，{stage}"
        pieces += paragraph(said, width, _SAID)
    pieces += paragraph(
        "注：两次表决的名册可能不同，只比较占比；变化为百分点，按印出的占比相减。"
        + basis_warning(earlier, later),
        width,
        replace(NOTE, space=4),
    )
    for number, matter in enumerate(compare(earlier, later), start=1):
        pieces += paragraph(f"{numerals.ordinal(number)}、{matter.title}", width, HEADING)
        pieces += _matter(matter, earlier, later, width)
    pieces = headed(pieces, letterhead, width)
    return make_document("两次表决对比", pieces, running_of(later.topic, imprint), page_format)


def points(before: str, after: str) -> str:
    """What lies between two printed shares: +3.25, −0.40, ±0.00; — where one is missing.

    Of what is printed, so that whoever takes one from the other finds the same.
    """
    if not (before.endswith("%") and after.endswith("%")):
        return _NONE
    change = Fraction(after[:-1]) - Fraction(before[:-1])
    sign = "±" if not change else "+" if change > 0 else "−"
    places = max(len(text[:-1].partition(".")[2]) for text in (before, after))
    units = abs(change) * 10**places
    digits = f"{units.numerator // units.denominator:0{places + 1}d}"
    return f"{sign}{digits[: len(digits) - places]}.{digits[len(digits) - places :]}"


def _matter(matter: ComparedMatter, earlier: Results, later: Results, width: float) -> list[Piece]:
    pieces: list[Piece] = []
    for name, decided, results in (
        (EARLIER, matter.earlier, earlier),
        (LATER, matter.later, later),
    ):
        if decided is None:
            pieces += paragraph(f"{name}：没有这一事项。", width, _SAID)
        else:
            said = verdict_words.verdict_sentence(decided, results.topic)
            pieces += paragraph(f"{name}：{said}", width, _SAID)
    if not matter.lines:
        is_heard = isinstance(matter.later or matter.earlier, Heard)
        words = "书面意见，不作比较。" if is_heard else "没有可以比较的数字。"
        return [*pieces, *paragraph(words, width, BODY)]
    pieces += table(_table(matter, earlier, later), width)
    chart = _chart(matter, earlier, later)
    first, *rest = chart_pieces(chart, width)
    return [*pieces, replace(first, space=_ABOVE), *rest]


def _table(matter: ComparedMatter, earlier: Results, later: Results) -> Table:
    weighs = earlier.roll.area > 0 and later.roll.area > 0
    before, after = (wording.heads(results.topic.basis) for results in (earlier, later))
    names = ["", f"{EARLIER}{before}", "占比", f"{LATER}{after}", "占比", "变化"]
    if weighs:
        names += ["面积占比\n前次→本次", "变化"]
    rows: list[Row] = []
    for line in matter.lines:
        cells = [left(_name(line))]
        for side in (line.earlier, line.later):
            cells += [right(_people(side)), right(_share(side))]
        cells.append(right(points(_share(line.earlier), _share(line.later))))
        if weighs:
            cells.append(right(f"{_area(line.earlier)}→{_area(line.later)}"))
            cells.append(right(points(_area(line.earlier), _area(line.later))))
        rows.append(tuple(cells))
    stretch = (1.0,) + (0.0,) * (len(names) - 1)
    return Table(tuple(middle(name, bold=True) for name in names), tuple(rows), stretch)


def _chart(matter: ComparedMatter, earlier: Results, later: Results) -> Chart:
    plans: dict[Colors, BarPlan] = {}

    def plan(colors: Colors) -> BarPlan:
        if colors not in plans:
            plans[colors] = _plan(matter, earlier, later, colors)
        return plans[colors]

    return Chart(
        matter.title,
        lambda width, size, colors: bar_strips(plan(colors), width, size, colors),
        plan(Colors()).words,
    )


def _plan(matter: ComparedMatter, earlier: Results, later: Results, colors: Colors) -> BarPlan:
    looks = (Look(colors.abstain, Pattern.LEVEL), Look(colors.share))
    units = tuple(_unit(results) for results in (earlier, later))
    rows = tuple(
        BarRow(_name(line), tuple(_bars(line, looks, units))) for line in _ordered(matter.lines)
    )
    note = (
        f"横条为{EARLIER}（{earlier.topic.facts.title}），实心为{LATER}"
        f"（{later.topic.facts.title}）；框长为100%。{basis_warning(earlier, later)}"
    )
    return BarPlan((Column(""), Column("票数"), Column("占比"), Column("变化")), rows, (note,))


def _ordered(lines: Sequence[ComparedLine]) -> Sequence[ComparedLine]:
    """Who took part first: all else is a share of them."""
    return sorted(lines, key=lambda line: not line.is_turnout)


def basis_warning(earlier: Results, later: Results) -> str:
    """That both do not count the same; "" where they do."""
    before, after = earlier.topic.basis, later.topic.basis
    if before is after:
        return ""
    return (
        f"两次表决的计票对象不同：{EARLIER}按{wording.heads(before)}，"
        f"{LATER}按{wording.heads(after)}，占比只供参考。"
    )


def _unit(results: Results) -> str:
    """人 or 户."""
    return wording.people(0, results.topic.basis)[-1]


def _bars(line: ComparedLine, looks: tuple[Look, Look], units: tuple[str, ...]) -> list[BarLine]:
    bars: list[BarLine] = []
    for name, side, look, unit in zip(
        (EARLIER, LATER), (line.earlier, line.later), looks, units, strict=True
    ):
        change = points(_share(line.earlier), _share(line.later)) if name == LATER else ""
        share = _share(side)
        count = _NONE if side is None else f"{side.votes.people:,}{unit}"
        words = f"{_name(line)}：{name}{count}，占{share}"
        if change and change != _NONE:
            words += f"，变化{change}个百分点"
        part = None if side is None else side.people_share
        length = Fraction(0) if part is None else min(part, Fraction(1))
        segments = (Segment(length, look, words),) if length else ()
        bars.append(BarLine((name, count, share, change), f"{words}。", segments, room=Fraction(1)))
    return bars


def _name(line: ComparedLine) -> str:
    return _TURNOUT if line.is_turnout else line.name


def _people(side: Side | None) -> str:
    return _NONE if side is None else f"{side.votes.people:,}"


def _share(side: Side | None) -> str:
    return _NONE if side is None else percent(side.votes.people, side.whole.people)


def _area(side: Side | None) -> str:
    return _NONE if side is None else percent(side.votes.area, side.whole.area)
