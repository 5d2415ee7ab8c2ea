# SPDX-License-Identifier: Apache-2.0
"""Tables of a matter in a result notice: votes with their shares, and tests with their bars."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.matters import MatterKind, OptionRole
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.rules import Base, Measure
from commdesk.domain.tally import NONE, MatterTally, Weight
from commdesk.domain.topics import Basis, Topic
from commdesk.render.charts.chart_words import limit_words
from commdesk.render.charts.palette import PAPER
from commdesk.render.charts.threshold_chart import small_size, threshold_bar
from commdesk.render.layout.blocks import POINT, Cell, Row, Table, left, middle, right
from commdesk.render.layout.ink import Drawing
from commdesk.render.layout.manuscript import Part, Words
from commdesk.render.layout.typeset import measure
from commdesk.render.notice import bars as notice_bars
from commdesk.render.notice.bars import Fill, share_cell
from commdesk.render.notice.styles import SPACE, NoticeStyles
from commdesk.render.words import policy_words, wording
from commdesk.render.words.facts import Counted, base_weight, deemed_in, pick, void_in_base

ALL_MEASURES = tuple(Measure)
_SHORT_NAME = 14  # characters


class VoteLines:
    """Rows of people and area with their shares, for one count."""

    def __init__(
        self,
        tally: MatterTally,
        *,
        weighs: bool,
        decimals: int | None = None,
        stacks: bool = False,
    ) -> None:
        """`decimals` of areas, by default as many as those of the tally need.

        `is_narrow`: shares stand below what they are of, in the same cell.
        """
        self._stacks = stacks
        self._decimals = decimals_in(tally) if decimals is None else decimals
        self._rule = tally.matter.rule
        self._base = base_weight(tally)
        self._measures = ALL_MEASURES if weighs else (Measure.PEOPLE,)

    def cells(
        self,
        weight: Weight,
        *,
        bold: bool = False,
        in_base: Sequence[Measure] = ALL_MEASURES,
        shows_area: bool = True,
        fill: Fill | None = None,
    ) -> Row:
        """People and their share; area and its share, with bars in `fill` where there is room."""
        cells: list[Cell] = []
        for kind in self._measures:
            part, whole = pick(weight, kind), pick(self._base, kind)
            amount = f"{part:,}" if kind is Measure.PEOPLE else shown_area(part, self._decimals)
            share = "—"
            if kind is Measure.AREA and not shows_area:
                amount = "—"
            elif kind in in_base:
                share = wording.share_of_base(part, whole, self._rule, kind)
            if self._stacks:
                cells.append(right(amount if share == "—" else f"{amount}\n{share}", bold=bold))
                continue
            cells.append(right(amount, bold=bold))
            if fill is None or share == "—":
                cells.append(right(share, bold=bold))
            else:
                cells.append(share_cell(share, part, whole, fill, bold=bold))
        return tuple(cells)


def decimals_in(*tallies: MatterTally) -> int:
    """How many decimals show all areas that stand in a column, one below the other."""
    weights = [
        weight
        for tally in tallies
        for weight in (
            tally.void,
            tally.deemed_waiting,
            tally.taking_part,
            tally.in_favour,
            *tally.wholes.values(),
            *(one for option in tally.shown for one in (option.cast, option.deemed)),
            *(option.total for option in tally.shown),
        )
    ]
    return decimals_of([weight.area for weight in weights])


def vote_heads(
    tally: MatterTally, basis: Basis, *, weighs: bool, stacks: bool = False
) -> tuple[str, ...]:
    """What stands above such rows: 人数（人）, 占参与表决人数, …"""
    rule, heads = tally.matter.rule, wording.heads(basis)
    unit = wording.people(0, basis)[-1]

    def of(kind: Measure) -> str:
        return f"占{wording.whole_name(wording.base_of(rule, kind), kind, basis)}"

    names = (f"{heads}（{unit}）", of(Measure.PEOPLE), "面积（㎡）", of(Measure.AREA))
    if stacks:
        pairs = zip(names[::2], names[1::2], strict=True)
        names = tuple("\n".join(pair) for pair in pairs)
    return names if weighs else names[: len(names) // 2]


def broken_heads(heads: Sequence[str]) -> tuple[str, ...]:
    """The same over two lines, so that the type of a full table needs not shrink."""
    return tuple(name.replace("（", "\n（").replace("表决", "表决\n") for name in heads)


def notes_below(notes: Sequence[str], styles: NoticeStyles) -> list[Part]:
    """What is to be known of a table, never on another page than its end."""
    return [Words(note, styles.note, clings=1) for note in notes]


def options_table(outcome: Outcome, topic: Topic, styles: NoticeStyles) -> Table:
    """The options of a motion or a grade, what of them is deemed, and who took part."""
    tally, kind = outcome.tally, outcome.matter.kind
    weighs, is_narrow = tally.roll.area > 0, styles.is_narrow
    lines = VoteLines(tally, weighs=weighs)
    first = "评价" if kind is MatterKind.GRADE else "选项"
    heads = vote_heads(tally, topic.basis, weighs=weighs)
    head = (first, *(broken_heads(heads) if weighs and is_narrow else heads))
    rows: list[Row] = []
    favour = [option for option in tally.options if option.role is OptionRole.FOR]
    for option in tally.shown:
        fill = notice_bars.ROLES[option.role]
        if option.deemed == NONE:
            rows.append((left(option.name), *lines.cells(option.cast, fill=fill)))
        else:
            note = policy_words.silence_note(topic.policy)
            silent = lines.cells(option.deemed, fill=notice_bars.deemed(fill))
            rows.append((left(f"{option.name}（已投票）"), *lines.cells(option.cast, fill=fill)))
            rows.append((left(f"{option.name}（{note}）"), *silent))
            total = left(f"{option.name}合计", bold=True)
            rows.append((total, *lines.cells(option.total, bold=True)))
        if kind is MatterKind.GRADE and len(favour) > 1 and option is favour[-1]:
            total = left("满意合计", bold=True)
            rows.append((total, *lines.cells(tally.in_favour, bold=True)))
    rows += rest_rows(tally, topic, lines)
    # Shares take the free width for their bars, but for where names need it.
    has_room = not is_narrow and all(len(row[0].text) <= _SHORT_NAME for row in rows)
    stretch = (
        (0.0, *(0.0, 1.0) * (len(head) // 2)) if has_room else (1.0, *(0.0,) * (len(head) - 1))
    )
    named = tuple(middle(name, bold=True) for name in head)
    return Table(named, tuple(rows), stretch, styles.table, SPACE / POINT)


def rest_rows(tally: MatterTally, topic: Topic, lines: VoteLines, span: int = 1) -> list[Row]:
    """Votes in no option, and the wholes. The name takes `span` columns."""
    policy = topic.policy

    def name(text: str, *, bold: bool = False) -> Cell:
        return Cell(text, bold=bold, span=span)

    rows: list[Row] = []
    if tally.undecided:
        open_heads = Weight(tally.open_heads, 0)
        rows.append((name(wording.UNDECIDED), *lines.cells(open_heads, shows_area=False)))
    if tally.deemed_waiting != NONE:
        waiting = lines.cells(tally.deemed_waiting)
        rows.append((name("未反馈（尚未计入选项）"), *waiting))
    takes_part = policy.void_takes_part
    void_base = tuple(kind for kind in Measure if void_in_base(tally, kind, policy))
    void = lines.cells(tally.void, in_base=void_base)
    if takes_part:
        rows.append((name("无效（计入参与表决）"), *void))
    base = wording.base_of(tally.matter.rule, Measure.PEOPLE)
    # Where void votes take part, those taking part are more than the valid ones.
    fits = () if base is Base.VALID and takes_part else ALL_MEASURES
    part = lines.cells(tally.taking_part, bold=True, in_base=fits)
    rows.append((name("参与表决合计", bold=True), *part))
    if not takes_part:
        rows.append((name("无效（不计入参与表决）"), *void))
    if base not in {Base.TAKING_PART, Base.VALID}:
        whole = lines.cells(tally.wholes[base], bold=True)
        rows.append((name(f"{wording.base_short(base)}合计", bold=True), *whole))
    return rows


def tests_table(
    results: Sequence[TestResult], topic: Topic, decided: Counted, styles: NoticeStyles
) -> Table:
    """Part and whole of each test, its share as a bar with the threshold, and what is missing."""
    basis, kind = topic.basis, decided.matter.kind
    first = "法定条件" if decided.rule.law else "规定条件"
    head = (first, "实际／基数", "占比", "规定比例", "是否达到")
    rows: list[Row] = []
    for result in results:
        test = result.test
        part = wording.amount(result.part, test.measure, basis)
        whole = wording.amount(result.whole, test.measure, basis)
        verdict = "达到" if result.met else f"未达到\n{wording.missing(result, basis)}"
        if styles.is_narrow and test.measure is Measure.AREA:
            verdict = verdict.replace("还差", "还差\n")
        name = wording.name_of_test(test, basis, kind)
        deemed = deemed_in(test, decided)
        rows.append(
            (
                left(f"{name}\n占{wording.base_name(test, basis)}"),
                right(f"{part}\n{whole}"),
                right(wording.share(result)),
                Cell("", draw=partial(_bar, result, basis, deemed), instead=_limit(result, basis)),
                middle(verdict, bold=True),
            )
        )
    heads = tuple(middle(name, bold=True) for name in head)
    stretch = (0.0, 0.0, 0.0, 1.0 if styles.is_narrow else 2.0, 0.0)
    return Table(heads, tuple(rows), stretch, styles.table, SPACE / POINT)


def _limit(result: TestResult, basis: Basis) -> str:
    """The threshold in words, as long as they may be."""
    return limit_words(result, basis)[0]


def _bar(result: TestResult, basis: Basis, deemed: int, width: float, size: int) -> Drawing:
    """The bar of a test with as much said at its mark as there is room for."""
    fitting = (
        words for words in limit_words(result, basis) if measure(words, small_size(size)) <= width
    )
    return threshold_bar(result, next(fitting, ""), width, size, PAPER, deemed)
