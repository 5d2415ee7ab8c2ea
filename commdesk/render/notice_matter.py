# SPDX-License-Identifier: Apache-2.0
"""One matter in a result notice: conclusion, votes, and the tests with their numbers."""

from __future__ import annotations

from functools import partial

from commdesk.domain.area import shown_area
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.rules import Measure
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.topics import Basis, Topic
from commdesk.render import wording
from commdesk.render.blocks import (
    HEADING,
    NOTE,
    POINT,
    Cell,
    Row,
    Style,
    Table,
    figure,
    left,
    middle,
    paragraph,
    right,
    table,
    together,
)
from commdesk.render.charts import PAPER, draw_options
from commdesk.render.flow import Piece
from commdesk.render.ink import Drawing
from commdesk.render.threshold_chart import limit_words, small_size, threshold_bar
from commdesk.render.typeset import measure

CHART_SIZE = round(10.5 * POINT)
VERDICT = Style(bold=True, keep=True)
REASON = Style(size=14, leading=22)
SOURCE = Style(size=12, leading=19)
CAPTION = Style(size=11, leading=18, indent=0, bold=True, keep=True, space=6)


def matter_pieces(outcome: Outcome, topic: Topic, heading: str, width: float) -> list[Piece]:
    """All that is said of one matter, below its heading."""
    rule = outcome.rule
    pieces = paragraph(heading, width, HEADING)
    pieces += paragraph(f"表决结论：{wording.verdict(outcome)}。", width, VERDICT)
    pieces += paragraph(wording.verdict_reasons(outcome, topic), width, REASON)
    if rule.law:
        pieces += paragraph(f"依据：{wording.sources(rule)}。", width, SOURCE)
    chart = draw_options(outcome, topic, width, CHART_SIZE)
    pieces += together(
        [
            *paragraph("各选项得票", width, CAPTION),
            *table(_options_table(outcome, topic), width),
            figure(chart, 6 * POINT),
        ]
    )
    for note in _notes(outcome, topic):
        pieces += paragraph(note, width, NOTE)
    caption = "是否达到法定条件" if rule.law else "是否达到规定条件"
    pieces += together(
        [*paragraph(caption, width, CAPTION), *table(_tests_table(outcome, topic), width)]
    )
    return pieces


def _options_table(outcome: Outcome, topic: Topic) -> Table:
    tally, basis = outcome.tally, topic.basis
    heads = wording.heads(basis)
    unit = wording.people(0, basis)[-1]
    weighs = tally.roll.area > 0
    head: tuple[str, ...] = ("选项", f"{heads}（{unit}）", f"占参与表决{heads}")
    if weighs:
        head += ("面积（㎡）", "占参与表决面积")
    line = _Lines(outcome, weighs=weighs)
    rows: list[Row] = []
    for option in tally.options:
        if option.deemed == NONE:
            rows.append(line.of(option.name, option.cast))
        else:
            rows.append(line.of(f"{option.name}（已投票）", option.cast))
            rows.append(
                line.of(f"{option.name}（{wording.silence_note(topic.policy)}）", option.deemed)
            )
            rows.append(line.of(f"{option.name}合计", option.total, bold=True))
    if tally.undecided:
        rows.append(line.of("待认定", Weight(len(tally.undecided), 0), shows_area=False))
    if tally.deemed_waiting != NONE:
        rows.append(line.of("未反馈（尚未计入选项）", tally.deemed_waiting))
    counted = topic.policy.void_takes_part
    if counted:
        rows.append(line.of("无效（计入参与表决）", tally.void))
    rows.append(line.of("参与表决合计", tally.taking_part, bold=True))
    if not counted:
        rows.append(line.of("无效（不计入参与表决）", tally.void, in_base=False))
    stretch = (1.0,) + (0.0,) * (len(head) - 1)
    return Table(tuple(middle(name, bold=True) for name in head), tuple(rows), stretch)


class _Lines:
    def __init__(self, outcome: Outcome, *, weighs: bool) -> None:
        self._rule = outcome.rule
        self._base = outcome.tally.taking_part
        self._weighs = weighs

    def of(
        self,
        name: str,
        weight: Weight,
        *,
        bold: bool = False,
        in_base: bool = True,
        shows_area: bool = True,
    ) -> Row:
        """One row of the table."""
        texts = [f"{weight.people:,}", self._share(weight, Measure.PEOPLE, in_base=in_base)]
        if self._weighs:
            texts.append(shown_area(weight.area) if shows_area else "—")
            shown = in_base and shows_area
            texts.append(self._share(weight, Measure.AREA, in_base=shown))
        return (left(name, bold=bold), *(right(text, bold=bold) for text in texts))

    def _share(self, weight: Weight, kind: Measure, *, in_base: bool) -> str:
        if not in_base:
            return "—"
        part, whole = (
            (weight.people, self._base.people)
            if kind is Measure.PEOPLE
            else (weight.area, self._base.area)
        )
        return wording.share_taking_part(part, whole, self._rule, kind)


def _notes(outcome: Outcome, topic: Topic) -> list[str]:
    tally = outcome.tally
    notes: list[str] = []
    if tally.undecided:
        sets = "；".join(
            "、".join(f"{paper:04d}" for paper in person.papers) for person in tally.undecided
        )
        has_area = tally.roll.area > 0
        area = "面积按各票意见分别计入各选项，" if has_area else ""
        notes.append(
            f"注：待认定，指同一人所持多张表决票意见不一致。{area}{wording.heads(topic.basis)}"
            f"在认定前不计入任何选项。涉及票号：{sets}。"
        )
    if not wording.is_final(topic.stage):
        notes.append(f"注：{wording.outlook_sentence(outcome, topic)}")
    return notes


def _tests_table(outcome: Outcome, topic: Topic) -> Table:
    """Part and whole of each test, its share as a bar with the threshold, and what is missing."""
    basis = topic.basis
    head = ("条件", "实际\n基数", "占比", "规定比例", "是否达到")
    rows: list[Row] = []
    for result in outcome.results:
        test = result.test
        part = wording.amount(result.part, test.measure, basis)
        whole = wording.amount(result.whole, test.measure, basis)
        verdict = "达到" if result.met else f"未达到\n{wording.missing(result, basis)}"
        rows.append(
            (
                left(f"{wording.test_name(test, basis)}\n占{wording.base_name(test, basis)}"),
                right(f"{part}\n{whole}"),
                right(wording.share(result)),
                Cell("", draw=partial(_bar, result, basis)),
                middle(verdict, bold=True),
            )
        )
    return Table(
        tuple(middle(name, bold=True) for name in head), tuple(rows), (0.0, 0.0, 0.0, 2.0, 0.0)
    )


def _bar(result: TestResult, basis: Basis, width: float, size: int) -> Drawing:
    """The bar of a test with as much said at its mark as there is room for."""
    fitting = (
        words for words in limit_words(result, basis) if measure(words, small_size(size)) <= width
    )
    return threshold_bar(result, next(fitting, ""), width, size, PAPER)
