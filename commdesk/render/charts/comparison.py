# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side 两次表决对比: for every line the earlier share above the later one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Heard, Imprint, Results
from commdesk.domain.rules import Measure
from commdesk.domain.topic_comparison import ComparedMatter, compare
from commdesk.domain.topics import Topic
from commdesk.render.charts.bar_chart import bar_strips
from commdesk.render.charts.chart_book import Chart
from commdesk.render.charts.chart_parts import Look
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.charts_report import chart_pieces
from commdesk.render.charts.comparison_lines import Line, Side, What, base_of, lines_of
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.blocks import (
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
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align, Pattern
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.pages import NOTICE, Document, PageFormat, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.words import numerals, verdict_words, wording

_WORDS = CHINESE.compared
_NONE = "—"
_ABOVE = 8 * POINT
_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_SAID = Style(size=14, leading=24, indent=0)


def comparison_charts(
    earlier: Results, later: Results, say: ChartWords = CHINESE
) -> tuple[Chart, ...]:
    """A chart for every matter that was counted in either vote."""
    return tuple(
        _chart(matter, lines, earlier, later, say)
        for matter in compare(earlier, later)
        if (lines := lines_of(matter, earlier, later, say))
    )


def comparison_warning(earlier: Results, later: Results, say: ChartWords = CHINESE) -> str:
    """That both do not count the same, or did not ask the same part; "" where they do."""
    said: list[str] = []
    before, after = earlier.topic, later.topic
    if before.basis is not after.basis:
        said.append(say.compared.other_heads(say.voters(before.basis), say.voters(after.basis)))
    if set(before.extent.scope) != set(after.extent.scope):
        said.append(say.compared.other_scope())
    return say.joined(said)


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
    for name, results in ((_WORDS.earlier, earlier), (_WORDS.later, later)):
        topic = results.topic
        said = f"{name}：{topic.facts.title}，{wording.stage(topic.stage)}"
        if scope := _WORDS.scope(topic.extent):
            said += f"，{scope}"
        pieces += paragraph(said, width, _SAID)
    pieces += paragraph(
        "注：两次表决的名册可能不同，只比较占比；变化为百分点，按印出的占比相减。"
        + comparison_warning(earlier, later),
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
        (_WORDS.earlier, matter.earlier, earlier),
        (_WORDS.later, matter.later, later),
    ):
        if decided is None:
            pieces += paragraph(f"{name}：没有这一事项。", width, _SAID)
        else:
            said = verdict_words.verdict_sentence(decided, results.topic)
            pieces += paragraph(f"{name}：{said}", width, _SAID)
    lines = lines_of(matter, earlier, later)
    if not lines:
        is_heard = isinstance(matter.later or matter.earlier, Heard)
        words = "书面意见，不作比较。" if is_heard else "没有可以比较的数字。"
        return [*pieces, *paragraph(words, width, BODY)]
    pieces += table(_table(lines, earlier, later), width)
    chart = _chart(matter, lines, earlier, later, CHINESE)
    first, *rest = chart_pieces(chart, width)
    return [*pieces, replace(first, space=_ABOVE), *rest]


def _table(lines: tuple[Line, ...], earlier: Results, later: Results) -> Table:
    weighs = earlier.roll.area > 0 and later.roll.area > 0
    before, after = (CHINESE.votes(results.topic) for results in (earlier, later))
    share, change = _WORDS.share_head, _WORDS.change_head
    names = ["", f"{_WORDS.earlier}{before}", share, f"{_WORDS.later}{after}", share, change]
    if weighs:
        names += [f"面积占比\n{_WORDS.earlier}→{_WORDS.later}", change]
    rows: list[Row] = []
    for line in lines:
        cells = [left(_name(line, CHINESE))]
        for side in (line.earlier, line.later):
            count = _NONE if side is None else f"{side.votes.people:,}"
            cells += [right(count), right(_shown_share(line, side, CHINESE))]
        cells.append(right(points(_share(line.earlier), _share(line.later))))
        if weighs:
            shares = [_share(side, Measure.AREA) for side in (line.earlier, line.later)]
            cells += [right("→".join(shares)), right(points(*shares))]
        rows.append(tuple(cells))
    stretch = (1.0,) + (0.0,) * (len(names) - 1)
    return Table(tuple(middle(name, bold=True) for name in names), tuple(rows), stretch)


def _chart(
    matter: ComparedMatter,
    lines: tuple[Line, ...],
    earlier: Results,
    later: Results,
    say: ChartWords,
) -> Chart:
    plans: dict[Colors, BarPlan] = {}

    def plan(colors: Colors) -> BarPlan:
        if colors not in plans:
            plans[colors] = _plan(matter, lines, (earlier, later), colors, say)
        return plans[colors]

    return Chart(
        matter.title,
        lambda width, size, colors: bar_strips(plan(colors), width, size, colors),
        plan(Colors()).words,
    )


def _plan(
    matter: ComparedMatter,
    lines: tuple[Line, ...],
    both: tuple[Results, Results],
    colors: Colors,
    say: ChartWords,
) -> BarPlan:
    looks = (Look(colors.abstain, Pattern.LEVEL), Look(colors.share))
    topics = tuple(results.topic for results in both)
    rows = tuple(BarRow(_name(line, say), tuple(_bars(line, looks, topics, say))) for line in lines)
    words = say.compared
    bases = [
        say.base(base)
        for decided in (matter.earlier, matter.later)
        if (base := base_of(decided)) is not None
    ]
    before, after = (topic.facts.title for topic in topics)
    note = words.key(before, after, bases[0], bases[-1])
    count = words.count_head(*(say.votes(topic) for topic in topics))
    columns = (
        Column(""),
        Column(count),
        Column(words.share_head),
        Column(words.change_head),
    )
    return BarPlan(columns, rows, (note,))


def _bars(
    line: Line, looks: tuple[Look, Look], topics: tuple[Topic, ...], say: ChartWords
) -> list[BarLine]:
    bars: list[BarLine] = []
    words, label = say.compared, _name(line, say)
    names = (words.earlier, words.later)
    for name, side, look, topic in zip(
        names, (line.earlier, line.later), looks, topics, strict=True
    ):
        is_later = name == words.later
        change = points(_share(line.earlier), _share(line.later)) if is_later else ""
        share = _shown_share(line, side, say)
        count = _NONE if side is None else say.vote_count(side.votes.people, topic)
        shown = _NONE if side is None else say.vote_figure(side.votes.people, topic)
        counts = side is not None and side.whole.people
        parts = [say.measured(name, count), say.share(share) if counts else share]
        if change and change != _NONE:
            parts.append(words.change(change))
        said = say.row(label, parts)
        length = _length(side)
        segments = (Segment(length, look, said),) if length else ()
        figures = (name, shown, share, change)
        bars.append(BarLine(figures, say.sentence(said), segments, room=Fraction(1)))
    return bars


def _length(side: Side | None) -> Fraction:
    if side is None or not side.whole.people:
        return Fraction(0)
    return min(Fraction(side.votes.people, side.whole.people), Fraction(1))


def _name(line: Line, say: ChartWords) -> str:
    return {
        What.TURNOUT: say.compared.turnout,
        What.OPTION: line.name,
        What.SATISFIED: say.compared.satisfied,
        What.UNDECIDED: say.undecided,
        What.WAITING: say.waiting,
        What.VOID: say.void,
    }[line.what]


def _share(side: Side | None, measure: Measure = Measure.PEOPLE) -> str:
    return _NONE if side is None else side.share(measure)


def _shown_share(line: Line, side: Side | None, say: ChartWords) -> str:
    """The same in its column, which says where void votes are no part of the whole."""
    if line.what is What.VOID and side is not None and not side.whole.people:
        return say.not_counted
    return _share(side)
