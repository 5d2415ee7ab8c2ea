# SPDX-License-Identifier: Apache-2.0
"""The other tables of a result: its facts, places, papers accounted for, opinions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commdesk.domain.export_tables import (
    Area,
    Column,
    ExportHead,
    ExportTable,
    Row,
    Share,
    Value,
)
from commdesk.domain.matters import MatterKind, part_key
from commdesk.domain.opinions import REMARK, Written
from commdesk.domain.place_votes import LEAST_PAPERS, MatterBreakdown, PlaceVotes
from commdesk.domain.register import Address
from commdesk.domain.results import Imprint, Results
from commdesk.domain.rules import Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.topics import Topic, Unreturned
from commdesk.render.charts.chart_words_places import PlaceWords
from commdesk.render.charts.place_parts import rows_apart
from commdesk.render.sheets.account_sheet import AccountRow, AccountSheet
from commdesk.render.words import (
    course_words,
    numerals,
    policy_words,
    ranking_words,
    scope_words,
    verdict_words,
    wording,
)

_TITLE_WIDTH = 28


def head(results: Results, imprint: Imprint) -> ExportHead:
    """What every table says of where it comes from."""
    topic = results.topic
    stage = wording.stage(topic.stage)
    return ExportHead(topic.facts.title, stage, imprint.check_code, imprint.printed_at)


def facts_table(results: Results, imprint: Imprint, notes: Sequence[str] = ()) -> ExportTable:
    """概况: what was voted on, how many there are, where the papers are, what follows.

    `notes` on other tables stand at the end.
    """
    rows = (*_facts(results, imprint), *(("说明", note, "") for note in notes))
    columns = (Column("项目", 34), Column("内容", 64), Column("单位", 8))
    return ExportTable("facts", "概况", columns, rows, len(rows))


def _facts(results: Results, imprint: Imprint) -> Iterator[Row]:
    topic, papers, roll = results.topic, results.papers, results.roll
    facts, basis = topic.facts, topic.basis
    for name, text in (
        ("单位", imprint.office),
        ("小区", facts.estate),
        (scope_words.NAME, scope_words.places_asked(topic.extent)),
        ("表决名称", facts.title),
        ("表决形式", facts.form),
        ("表决时间", course_words.days(facts, results.course)),
        ("监督单位", facts.supervisor),
        ("阶段", wording.stage(topic.stage)),
        ("校验码", imprint.check_code),
    ):
        if text:
            yield (name, text, "")
    yield ("导出时间", imprint.printed_at, "")
    unit = wording.people(0, basis)[-1]
    in_scope = bool(topic.extent.scope)
    whole = wording.whole_heads(basis, carries=topic.extent.carries, in_scope=in_scope)
    yield (whole, roll.people, unit)
    if roll.area:
        yield (wording.whole_area(in_scope=in_scope), Area(roll.area), "㎡")
    yield ("发出表决票", papers.issued, "张")
    if topic.extent.secret:
        yield ("未领取", max(0, roll.people - papers.issued), "张")
    elif papers.returned and not papers.delivered:
        yield ("有效送达", "未登记", "")
    else:
        yield ("有效送达", papers.delivered, "张")
    yield ("收回", papers.returned, "张")
    yield ("未收回", papers.not_returned, "张")
    if papers.spoiled:
        yield ("作废换票", papers.spoiled, "张")
    yield ("有效票", papers.valid, "张")
    yield ("无效票", papers.void, "张")
    for number, decided in enumerate(results.outcomes, start=1):
        said = verdict_words.sentence_so_far(decided, topic)
        yield (f"（{numerals.ordinal(number)}）{decided.matter.title}", said, "")
    for number, line in enumerate(policy_words.rule_lines(topic), start=1):
        yield (f"计票规则{number}", line, "")
    if said := course_words.roll_changes(results.course.changes, basis):
        yield ("名册更正", said, "")


@dataclass(frozen=True, slots=True)
class _Places:
    """Which columns a breakdown has. `tells_areas`: of votes as well; that of the roll is public."""

    topic: Topic
    weighs: bool
    tells_areas: bool

    @property
    def deems(self) -> bool:
        return self.topic.policy.unreturned is not Unreturned.NOT_PARTICIPATING

    def columns(self, place: str) -> tuple[Column, ...]:
        heads = wording.heads(self.topic.basis)
        names = [f"名册{heads}"]
        if self.weighs:
            names.append("名册面积（㎡）")
        names.append("选项")
        for what in ("已投票", "未反馈计入") if self.deems else ():
            names.append(f"{what}{heads}")
            if self.tells_areas:
                names.append(f"{what}面积（㎡）")
        names.append(f"合计{heads}")
        if self.tells_areas:
            names.append("合计面积（㎡）")
        return (
            Column("表决事项", _TITLE_WIDTH),
            Column(place, 16),
            Column("发出票", 8),
            Column("收回票", 8),
            *(Column(name, 16 if "面积" in name else 12) for name in names),
        )

    def rows(self, title: str, name: str, row: PlaceVotes) -> Iterator[Row]:
        before: list[Value] = [title, name, row.papers, row.returned, row.roll.people]
        if self.weighs:
            before.append(Area(row.roll.area))
        silent = row.waiting
        for option in row.options:
            silent += option.deemed
            name = ranking_words.option_name(option.option)
            yield (*before, name, *self._votes(option.cast, option.deemed))
        if row.undecided:
            cells = self._votes(Weight(row.undecided, 0), NONE)
            # Of those undecided the area is in the options already.
            yield (*before, wording.UNDECIDED, *self._without_area(cells))
        if row.waiting != NONE:
            yield (*before, "未反馈（尚未计入选项）", *self._votes(NONE, row.waiting))
        yield (*before, wording.VOID, *self._votes(row.void, NONE))
        yield (*before, "参与表决合计", *self._votes(row.taking_part - silent, silent))

    def _votes(self, cast: Weight, deemed: Weight) -> Row:
        weights = (cast, deemed, cast + deemed) if self.deems else (cast + deemed,)
        found: list[Value] = []
        for weight in weights:
            found.append(weight.people)
            if self.tells_areas:
                found.append(Area(weight.area))
        return tuple(found)

    @staticmethod
    def _without_area(cells: Row) -> Row:
        return tuple(None if isinstance(cell, Area) else cell for cell in cells)


def places_table(
    key: str, name: str, place: str, found: Sequence[MatterBreakdown], results: Results
) -> ExportTable:
    """按楼栋, 按网格: every option of every matter at every place, and in all.

    Where votes by place have no areas, none of theirs are in the row in all either: they are
    those of 各事项结果. Where all places had to be put together, the row in all says it.
    """
    weighs = results.roll.area > 0
    tells_areas = weighs and all(one.tells_areas for one in found)
    kind = _Places(results.topic, weighs, tells_areas)
    titles = _mark_titles(results.topic)
    rows = tuple(
        line
        for one in found
        for row, said in (
            *((row, place_name(row)) for row in rows_apart(one)),
            (one.total, "合计"),
        )
        for line in kind.rows(titles[one.matter.key], said, row)
    )
    return ExportTable(key, name, kind.columns(place), rows, len(rows))


def all_in_one_said(found: Sequence[MatterBreakdown], results: Results, place: str) -> str:
    """Why a table by `place` has no line but that in all; "" where it has others."""
    if not any(one.rows and not rows_apart(one) for one in found):
        return ""
    few = wording.amount(LEAST_PAPERS, Measure.PEOPLE, results.topic.basis)
    return PlaceWords().all_in_one(few, is_building=place == "楼栋")


def without_areas_said(found: Sequence[MatterBreakdown], results: Results) -> str:
    """Why tables by place have no areas of votes; "" where they have, or nobody has any."""
    if not results.roll.area or all(one.tells_areas for one in found):
        return ""
    heads = wording.heads(results.topic.basis)
    return (
        f"按楼栋、按网格的各选项只列{heads}，面积以“各事项结果”的全体为准：各户面积是公开的，"
        "按楼栋列出面积可以推算出单户的选择。"
    )


def place_name(row: PlaceVotes) -> str:
    """What a place is called; several that stand as one are 其余."""
    if row.merged:
        return f"其余{row.merged:,}处"
    return Address(row.place, "", "").label or "未写楼栋"


def _mark_titles(topic: Topic) -> dict[str, str]:
    found: dict[str, str] = {}
    for matter in topic.matters:
        found[matter.key] = matter.title
        if matter.kind is MatterKind.CANDIDATES:
            for option in matter.options:
                found[part_key(matter.key, option.key)] = f"{matter.title}：{option.name}"
    return found


def accounts_table(sheet: AccountSheet) -> ExportTable:
    """票数核对: the papers of every building and of all, as the sheet of that name has them."""
    names = ["楼栋", "发出", "收回", "未收回", "作废换票"]
    if not sheet.hides_validity:
        names += ["有效", "无效"]
    columns = (*(Column(name, 12) for name in names), Column("收回率", 10))

    def row(one: AccountRow) -> Row:
        counts = [one.issued, one.returned, one.out, one.spoiled]
        if not sheet.hides_validity:
            counts += [one.valid or 0, one.void or 0]
        share = Share(percent(one.returned, one.issued - one.spoiled))
        return (one.name, *counts, share)

    rows = tuple(row(one) for one in (*sheet.rows, sheet.total))
    return ExportTable("accounts", "票数核对", columns, rows, len(rows))


def opinions_table(
    results: Results,
    opinions: Iterable[Written],
    *,
    shows_numbers: bool = False,
    shows_rooms: bool = False,
) -> ExportTable:
    """意见: what was written on each matter, and as a remark on the paper, with its tags.

    Without numbers, and those of a secret vote always, they stand in no order of papers.
    """
    topic, codes = results.topic, results.topic.codes
    shows_rooms = shows_rooms and not topic.extent.secret
    shows_numbers = (shows_numbers or shows_rooms) and not topic.extent.secret
    titles = {matter.key: matter.title for matter in topic.matters}
    columns = [Column("序号", 6), Column("表决事项", _TITLE_WIDTH)]
    if shows_numbers:
        columns.append(Column("票号", 10))
    if shows_rooms:
        columns.append(Column("房屋", 24))
    columns += [Column("意见", 80), Column("标签", 24)]
    listed = list(opinions)
    if not shows_numbers:
        order = [*titles, REMARK]
        listed.sort(key=lambda one: (order.index(one.matter), one.text))
    rows: list[Row] = []
    for number, one in enumerate(listed, start=1):
        row: list[Value] = [number, titles.get(one.matter, "票面附注")]
        if shows_numbers:
            row.append(codes.printed(one.paper))
        if shows_rooms:
            row.append(one.room)
        rows.append((*row, one.text, "、".join(one.tags)))
    return ExportTable("opinions", "意见", tuple(columns), tuple(rows), len(rows))
