# SPDX-License-Identifier: Apache-2.0
"""Votes and tests of every matter as tables of figures, row by row for filters and sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commdesk.domain.export_tables import Area, Column, ExportTable, Row, Share, Value
from commdesk.domain.matters import MatterKind, OptionRole
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.ranking import Place, Ranked
from commdesk.domain.results import Heard, Results
from commdesk.domain.rules import Base, Measure
from commdesk.domain.tally import NONE, MatterTally, Weight
from commdesk.domain.topics import Unreturned
from commdesk.render.exports import words as export_words
from commdesk.render.words import numerals, ranking_words, wording
from commdesk.render.words.facts import (
    Counted,
    base_weight,
    own_tests,
    pick,
    quorum_of,
    tally_of,
    void_in_base,
)

_MEASURES = tuple(Measure)
_TITLE_WIDTH = 28
_NAME_WIDTH = 26


def votes_table(results: Results) -> ExportTable:
    """各事项结果: every option in people and area, cast and deemed, with its shares."""
    votes = _Votes(results)
    rows = tuple(votes.rows())
    return ExportTable("votes", "各事项结果", votes.columns(), rows, len(rows))


def conditions_table(results: Results) -> ExportTable:
    """判定条件: every test of every rule with part, whole, and what is missing."""
    rows = tuple(_tests(results))
    columns = (
        Column("序号", 6),
        Column("表决事项", _TITLE_WIDTH),
        Column("候选人或选项", _NAME_WIDTH),
        Column("条件", 16),
        Column("实际", 14),
        Column("基数名称", 16),
        Column("基数", 14),
        Column("单位", 6),
        Column("占比", 10),
        Column("规定比例", 14),
        Column("需要达到", 20),
        Column("是否达到", 10),
        Column("还差", 14),
    )
    return ExportTable("tests", "判定条件", columns, rows, len(rows))


@dataclass(frozen=True, slots=True)
class _Line:
    """Votes of one name within one count; shares of what is not in the base are not written."""

    name: str
    cast: Weight
    deemed: Weight = NONE
    in_base: tuple[Measure, ...] = _MEASURES
    has_area: bool = True
    place: int | None = None
    said: str = ""


class _Votes:
    """Which columns there are depends on the topic; every row has all of them."""

    def __init__(self, results: Results) -> None:
        topic = results.topic
        kinds = {matter.kind for matter in topic.matters}
        self._results, self._topic = results, topic
        self._weighs = results.roll.area > 0
        self._deems = topic.policy.unreturned is not Unreturned.NOT_PARTICIPATING
        self._parts = MatterKind.CANDIDATES in kinds
        self._ranks = any(matter.is_ranked for matter in topic.matters)

    def columns(self) -> tuple[Column, ...]:
        heads = wording.heads(self._topic.basis)
        found = [Column("序号", 6), Column("表决事项", _TITLE_WIDTH), Column("种类", 18)]
        if self._parts:
            found.append(Column("候选人", _NAME_WIDTH))
        found.append(Column("选项", _NAME_WIDTH))
        if self._deems:
            for what in ("已投票", "未反馈计入"):
                found.append(Column(f"{what}{heads}", 14))
                if self._weighs:
                    found.append(Column(f"{what}面积（㎡）", 16))
        found += [Column(f"合计{heads}", 10), Column(f"{heads}占比", 10)]
        if self._weighs:
            found += [Column("合计面积（㎡）", 16), Column("面积占比", 10)]
        found.append(Column("占比依据", 22))
        if self._ranks:
            found += [Column("名次", 6), Column("结果", 20)]
        return tuple(found)

    def rows(self) -> Iterator[Row]:
        for number, decided in enumerate(self._results.outcomes, start=1):
            if isinstance(decided, Heard):
                continue
            matter = decided.matter
            before: tuple[Value, ...] = (number, matter.title, export_words.kind(matter))
            for person, tally, lines in self._counts(decided):
                named = (*before, person) if self._parts else before
                for line in lines:
                    yield (*named, *self._cells(line, tally))

    def _counts(self, decided: Counted) -> Iterator[tuple[str, MatterTally, list[_Line]]]:
        """Every mark of a matter with its lines; the candidates from the first to the last."""
        if isinstance(decided, Outcome):
            yield "", decided.tally, [*_options(decided.tally), *self._rest(decided.tally)]
        elif decided.parts:
            for place in decided.places:
                tally = tally_of(place, decided)
                said = self._standing(place, decided)
                lines = [
                    _Line(option.name, option.cast, option.deemed, place=place.place, said=said)
                    if option.role is OptionRole.FOR
                    else _Line(option.name, option.cast, option.deemed)
                    for option in tally.options
                ]
                yield place.option.name, tally, [*lines, *self._rest(tally)]
        else:
            lines = [
                _Line(
                    ranking_words.name(place),
                    place.option.cast,
                    place.option.deemed,
                    place=place.place,
                    said=self._standing(place, decided),
                )
                for place in decided.places
            ]
            nobody = (
                _Line(option.name, option.cast, option.deemed)
                for option in decided.tally.shown
                if option.role is OptionRole.ABSTAIN
            )
            yield "", decided.tally, [*lines, *nobody, *self._rest(decided.tally)]

    def _standing(self, place: Place, ranked: Ranked) -> str:
        so_far = wording.SO_FAR if ranking_words.is_provisional(ranked, self._topic.stage) else ""
        return f"{so_far}{ranking_words.standing(place, ranked)}"

    def _rest(self, tally: MatterTally) -> list[_Line]:
        """Votes in no option, and the wholes, as a notice lists them."""
        policy = self._topic.policy
        lines: list[_Line] = []
        if tally.undecided:
            open_heads = Weight(tally.open_heads, 0)
            lines.append(_Line(wording.UNDECIDED, open_heads, has_area=False))
        if tally.deemed_waiting != NONE:
            lines.append(_Line("未反馈（尚未计入选项）", NONE, tally.deemed_waiting))
        base = wording.base_of(tally.matter.rule, Measure.PEOPLE)
        counted = tuple(kind for kind in Measure if void_in_base(tally, kind, policy))
        said = "计入参与表决" if policy.void_takes_part else "不计入参与表决"
        lines.append(_Line(f"无效（{said}）", tally.void, in_base=counted))
        # Where void votes take part, those taking part are more than the valid ones.
        fits = () if base is Base.VALID and policy.void_takes_part else _MEASURES
        silent = tally.deemed_waiting
        for option in tally.options:
            silent += option.deemed
        part = tally.taking_part - silent
        lines.append(_Line("参与表决合计", part, silent, fits))
        if base not in {Base.TAKING_PART, Base.VALID}:
            whole = tally.wholes[base] - silent
            lines.append(_Line(f"{wording.base_short(base)}合计", whole, silent))
        return lines

    def _cells(self, line: _Line, tally: MatterTally) -> Row:
        found: list[Value] = [line.name]
        if self._deems:
            for weight in (line.cast, line.deemed):
                found.append(weight.people)
                if self._weighs:
                    found.append(Area(weight.area) if line.has_area else None)
        total = line.cast + line.deemed
        found += [total.people, self._share(total, line, tally, Measure.PEOPLE)]
        if self._weighs:
            area = Area(total.area) if line.has_area else None
            found += [area, self._share(total, line, tally, Measure.AREA)]
        rule, basis = tally.matter.rule, self._topic.basis
        measures = _MEASURES if self._weighs else (Measure.PEOPLE,)
        bases = (wording.whole_name(wording.base_of(rule, one), one, basis) for one in measures)
        found.append("、".join(bases) if line.in_base else "")
        if self._ranks:
            found += [line.place or None, line.said]
        return tuple(found)

    def _share(self, total: Weight, line: _Line, tally: MatterTally, kind: Measure) -> Share | None:
        if kind not in line.in_base or (kind is Measure.AREA and not line.has_area):
            return None
        whole = pick(base_weight(tally), kind)
        return Share(wording.share_of_base(pick(total, kind), whole, tally.matter.rule, kind))


def _options(tally: MatterTally) -> list[_Line]:
    """The options of a motion or a grade; the grades that satisfy are added up."""
    lines: list[_Line] = []
    favour = [option for option in tally.options if option.role is OptionRole.FOR]
    for option in tally.shown:
        lines.append(_Line(option.name, option.cast, option.deemed))
        if tally.matter.kind is MatterKind.GRADE and len(favour) > 1 and option is favour[-1]:
            cast = NONE
            for one in favour:
                cast += one.cast
            lines.append(_Line("满意合计", cast, tally.in_favour - cast))
    return lines


def _tests(results: Results) -> Iterator[Row]:
    for number, decided in enumerate(results.outcomes, start=1):
        if isinstance(decided, Heard):
            continue
        for who, result in _tests_of(decided):
            yield (number, decided.matter.title, who, *_test_cells(result, decided, results))


def _tests_of(decided: Counted) -> Iterator[tuple[str, TestResult]]:
    if isinstance(decided, Outcome):
        yield from (("", result) for result in decided.results)
        return
    yield from (("", result) for result in quorum_of(decided))
    for place in decided.places:
        name = ranking_words.name(place)
        yield from ((name, result) for result in own_tests(place, decided))


def _test_cells(result: TestResult, decided: Counted, results: Results) -> Row:
    basis, test = results.topic.basis, result.test

    def amount(count: int) -> int | Area:
        return count if test.measure is Measure.PEOPLE else Area(count)

    unit = wording.people(0, basis)[-1] if test.measure is Measure.PEOPLE else "㎡"
    return (
        wording.name_of_test(test, basis, decided.matter.kind),
        amount(result.part),
        wording.base_name(test, basis),
        amount(result.whole),
        unit,
        Share(wording.share(result)),
        numerals.threshold_plain(test.threshold),
        wording.least(result, basis) if result.whole else "",
        "达到" if result.met else "未达到",
        amount(result.missing),
    )
