# SPDX-License-Identifier: Apache-2.0
"""The charts report 图表汇总: all charts of a topic on pages, every figure beside its mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Decided, Heard, Imprint
from commdesk.render.charts.chart_book import Chart, ChartKind, Figures, charts_of, turnout_charts
from commdesk.render.charts.palette import PAPER
from commdesk.render.layout.blocks import HEADING, NOTE, Style, paragraph
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.pages import NOTICE, Document, PageFormat, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.words import numerals, scope_words, verdict_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_LONG_TITLE = replace(_TITLE, size=16, leading=26)
_STAGE = Style(size=14, leading=26, align=Align.CENTER, keep=True)
_SAID = Style(size=12, leading=20, indent=2)
_CAPTION = Style(size=12, leading=20, bold=True, indent=0, space=8, keep=True)
_SIZE = 95  # tenths of a point
_LONG = 60
_SMALL = 0.7  # of the width: a chart no higher takes half a page at the most
_Progress = Callable[[int, int], None]
_ALL = (ChartKind.OPTIONS, ChartKind.PAIR, ChartKind.BUILDINGS, ChartKind.GRIDS)


def charts_report(
    figures: Figures,
    imprint: Imprint,
    page_format: PageFormat = NOTICE,
    letterhead: Letterhead = PLAIN,
    progress: _Progress = lambda _done, _total: None,
) -> Document:
    """Matter by matter: the conclusion and its charts; the days at the end.

    `progress(done, steps)` is called before each chart, and may raise to give up.
    """
    topic, width = figures.results.topic, page_format.text_width
    title = f"{topic.facts.title}图表汇总"
    pieces = paragraph(title, width, _TITLE if len(title) <= _LONG else _LONG_TITLE)
    if not wording.is_final(topic.stage):
        pieces += paragraph("（初步结果，以核定后的正式结果为准）", width, _STAGE)
    if scope := scope_words.scope_line(topic.extent):
        pieces += paragraph(scope, width, _STAGE)
    outcomes, seen = figures.results.outcomes, set[str]()
    steps = len(outcomes) * len(_ALL) + 1
    for number, decided in enumerate(outcomes, start=1):

        def told(done: int, before: int = (number - 1) * len(_ALL)) -> None:
            progress(before + done, steps)

        heading = f"{numerals.ordinal(number)}、{decided.matter.title}"
        pieces += _above(paragraph(heading, width, HEADING))
        pieces += _matter(figures, decided, width, seen, told)
    progress(steps - 1, steps)
    days = turnout_charts(figures)
    if days:
        heading = f"{numerals.ordinal(len(outcomes) + 1)}、收回进度"
        pieces += _above(paragraph(heading, width, HEADING))
        for chart in days:
            pieces += _kept(chart_pieces(chart, width), width)
    progress(steps, steps)
    pieces = headed(pieces, letterhead, width)
    return make_document(title, pieces, running_of(topic, imprint), page_format)


def chart_pieces(chart: Chart, width: float, size: int = _SIZE) -> list[Piece]:
    """A chart as pieces of a page: its notes stay with it, and every page shows its heads."""
    pieces: list[Piece] = []
    head = None
    for strip in chart.strips(width, size, PAPER):
        if strip.repeats:
            head = strip.drawing
        else:
            pieces.append(Piece(strip.drawing, 0.0, strip.keep, head))
    return pieces


def _matter(
    figures: Figures,
    decided: Decided,
    width: float,
    seen: set[str],
    told: Callable[[int], None],
) -> list[Piece]:
    """One matter; `seen` are the charts of several matters that are there already.

    `told(done)` is called before each chart, with how many kinds are done.
    """
    topic = figures.results.topic
    # What can still turn is said to stand so for now, as on the board and in the notice.
    said = (
        f"{verdict_words.verdict_so_far(decided, topic)}。"
        if verdict_words.is_unheard(decided, topic)
        else verdict_words.sentence_so_far(decided, topic)
    )
    pieces = _above(paragraph(said, width, _SAID))
    for done, kind in enumerate(_ALL):
        told(done)
        for chart in charts_of(figures, decided, kind):
            told(done)
            if chart.title in seen:
                continue
            if chart.is_of_several:
                seen.add(chart.title)
            pieces += _above(paragraph(chart.title, width, _CAPTION))
            pieces += _kept(chart_pieces(chart, width), width)
    if isinstance(decided, Heard) and not charts_of(figures, decided, ChartKind.OPTIONS):
        pieces += paragraph("书面意见尚未归类。", width, NOTE)
    return pieces


def _kept(pieces: Sequence[Piece], width: float) -> list[Piece]:
    """A small chart is never parted, a large one only where a large hole would come of it.

    The last row is not alone on a page.
    """
    is_small = sum(piece.height for piece in pieces) <= _SMALL * width
    last = len(pieces) - 1
    return [
        replace(piece, keep=piece.keep or is_small or place == last - 1, near=True)
        if place < last
        else piece
        for place, piece in enumerate(pieces)
    ]


def _above(pieces: Sequence[Piece]) -> list[Piece]:
    """What stands above a chart is on its page."""
    return [replace(piece, keep=True) for piece in pieces]
