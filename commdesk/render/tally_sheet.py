# SPDX-License-Identifier: Apache-2.0
"""The tally sheet 计票表: papers and votes building by building, and who counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.breakdown import LEAST_PAPERS, MatterBreakdown, PlaceVotes
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.register import Address
from commdesk.domain.results import Heard, Imprint
from commdesk.domain.tally import Weight
from commdesk.domain.tally_sheet import PlacePapers, TallySheet
from commdesk.render import numerals, wording
from commdesk.render.blocks import (
    HEADING,
    NOTE,
    POINT,
    Row,
    Style,
    Table,
    figure,
    left,
    middle,
    right,
    table,
    together,
)
from commdesk.render.column_groups import Group, split_table
from commdesk.render.flow import Piece
from commdesk.render.ink import Align
from commdesk.render.letterhead_parts import footer_parts, heading_parts, signing_lines
from commdesk.render.manuscript import Words, typeset
from commdesk.render.page_format import WIDE_TABLE, PageFormat
from commdesk.render.pages import Document, make_document
from commdesk.render.running_words import running_of

SIGNING = ("唱票人", "计票人", "监票人")
_TITLE = Style(size=20, leading=32, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_HEADING = replace(HEADING, size=13, leading=22, indent=0)
_CAPTION = Style(size=12, leading=20, bold=True, indent=0, space=6, keep=True)
_NOTE = replace(NOTE, space=2)
_SIZE = 10.5
_NOWHERE = "未写楼栋"
_TOTAL = "合计"
_REST = "其余"
_SIGNED = 3  # last rows, on the page of the signatures
_HELD = 8  # rows of a table that is not parted


def tally_document(
    sheet: TallySheet,
    imprint: Imprint,
    page_format: PageFormat = WIDE_TABLE,
    words: Letterhead = PLAIN,
    *,
    is_superseded: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Document:
    """The pages. Where there are more options than columns find room, tables follow one another.

    `progress(done, matters)` may raise to give up.
    """
    topic, width = sheet.results.topic, page_format.text_width
    title = f"{topic.facts.title}计票表"
    running = running_of(topic, imprint, is_superseded=is_superseded)
    pieces = typeset(
        [*heading_parts(words), Words(topic.facts.title, _NAME), Words("计票表", _TITLE)], width
    )
    pieces += _papers(sheet, width)
    parts = iter(sheet.matters)
    for number, outcome in enumerate(sheet.results.outcomes, start=1):
        progress(number - 1, len(sheet.results.outcomes))
        heading = f"{numerals.ordinal(number)}、{outcome.matter.title}"
        pieces += typeset([Words(heading, _HEADING)], width)
        if isinstance(outcome, Heard):
            said = f"书面意见{len(outcome.opinions):,}条，未写意见{outcome.silent:,}张。"
            pieces += typeset([Words(said, _NOTE)], width)
            continue
        matter = outcome.matter
        own = [next(parts) for _ in matter.parts]
        pieces += _matter(matter, own, sheet, width)
    ending = typeset([Words(note, _NOTE) for note in _notes(sheet)], width)
    ending.append(figure(signing_lines(SIGNING, width, dated=True), 16 * POINT))
    ending += typeset(footer_parts(words), width)
    # Signatures on a page of their own would be for any figures: some stay with them.
    pieces = [*pieces[:-_SIGNED], *together([*pieces[-_SIGNED:], *ending])]
    return make_document(title, pieces, running, page_format)


# Papers


def _papers(sheet: TallySheet, width: float) -> list[Piece]:
    total = sheet.total
    names = ["楼栋", "应发", "发出", "收回", "未收回", "有效", "无效"]
    spoils = bool(total.spoiled)
    if spoils:
        names.insert(3, "作废换票")
    rows = [_paper_row(_place_name(one.place), one, spoils=spoils) for one in sheet.places]
    rows.append(_paper_row(_TOTAL, total, spoils=spoils, bold=True))
    head = tuple(middle(name, bold=True) for name in names)
    return [
        *typeset([Words("表决票（张）", _CAPTION)], width),
        *table(Table(head, tuple(rows), (0.0,) * len(names), _SIZE), width),
    ]


def _paper_row(name: str, papers: PlacePapers, *, spoils: bool, bold: bool = False) -> Row:
    counts = [papers.due, papers.issued, papers.returned, papers.out, papers.valid, papers.void]
    if spoils:
        counts.insert(2, papers.spoiled)
    return (left(name, bold=bold), *(right(f"{count:,}", bold=bold) for count in counts))


def _place_name(place: str) -> str:
    return Address(place, "", "").label or _NOWHERE


# Votes


@dataclass(frozen=True, slots=True)
class _Terms:
    """How figures of one topic are written; `decimals` of areas, None where none are counted."""

    heads: str
    decimals: int | None

    @property
    def columns(self) -> tuple[str, ...]:
        """Heads, and area where it is counted."""
        return (self.heads,) if self.decimals is None else (self.heads, "面积（㎡）")

    def figures(self, weight: Weight) -> tuple[str, ...]:
        """The same of one place."""
        people = f"{weight.people:,}"
        if self.decimals is None:
            return (people,)
        return (people, shown_area(weight.area, self.decimals))


def _terms(sheet: TallySheet) -> _Terms:
    topic = sheet.results.topic
    heads = "票数" if topic.extent.secret else wording.heads(topic.basis)
    if not sheet.results.roll.area:
        return _Terms(heads, None)
    areas = {
        weight.area
        for part in sheet.matters
        for row in part.rows
        for weight in (
            row.void,
            row.taking_part,
            *(votes.cast for votes in row.options),
            *(votes.deemed for votes in row.options),
        )
    }
    return _Terms(heads, decimals_of(areas))


def _matter(
    matter: Matter, parts: Sequence[MatterBreakdown], sheet: TallySheet, width: float
) -> list[Piece]:
    terms = _terms(sheet)
    if not sheet.places:
        return _without_places(matter, parts, terms, width)
    # Where all buildings are one line, that line is the total.
    shown = [row for row in parts[0].rows if row.merged < len(sheet.places)]
    names = [*(_row_name(row) for row in shown), _TOTAL]
    groups = [
        replace(group, rows=(*group.rows[: len(shown)], group.rows[-1]))
        for part in parts
        for group in _groups(part, _prefix(matter, part), terms)
    ]
    return split_table("楼栋", names, groups, width, _SIZE, _CAPTION)


def _prefix(matter: Matter, part: MatterBreakdown) -> str:
    return f"{part.matter.title}\n" if matter.kind is MatterKind.CANDIDATES else ""


def _row_name(row: PlaceVotes) -> str:
    return f"{_REST}（{row.merged}栋）" if row.merged else _place_name(row.place)


def _groups(part: MatterBreakdown, prefix: str, terms: _Terms) -> list[Group]:
    """Columns that stay together, of one mark, with the figures of each place and the total."""
    rows = (*part.rows, part.total)

    def group(label: str, weights: Sequence[Weight]) -> Group:
        return Group(prefix + label, terms.columns, tuple(map(terms.figures, weights)))

    found = [
        group(votes.option.name, [row.options[place].cast for row in rows])
        for place, votes in enumerate(part.total.options)
    ]
    for place, votes in enumerate(part.total.options):
        if votes.deemed != Weight():
            label = f"未反馈计入{votes.option.name}"
            found.append(group(label, [row.options[place].deemed for row in rows]))
    if part.total.waiting != Weight():
        found.append(group("未反馈未定", [row.waiting for row in rows]))
    found.append(group("无效", [row.void for row in rows]))
    if part.total.undecided:
        figures = tuple((f"{row.undecided:,}",) for row in rows)
        found.append(Group(f"{prefix}待认定", (terms.heads,), figures))
    found.append(group("参与表决", [row.taking_part for row in rows]))
    return found


def _without_places(
    matter: Matter, parts: Sequence[MatterBreakdown], terms: _Terms, width: float
) -> list[Piece]:
    """Totals only: an option a row, or a candidate a row."""
    found = [(part.matter.title, _groups(part, "", terms)) for part in parts]
    columns = terms.columns
    rows: list[Row]
    if matter.kind is MatterKind.CANDIDATES:
        names = list(dict.fromkeys(group.name for _, groups in found for group in groups))
        heads = [(name, column) for name in names for column in columns]
        head = ["候选人", *(f"{name}\n{column}" for name, column in heads)]
        rows = []
        for title, groups in found:
            known = {group.name: _filled(group, len(columns)) for group in groups}
            texts = [known.get(name, ("0",) * len(columns)) for name in names]
            rows.append((left(title), *(right(text) for one in texts for text in one)))
    else:
        ((_, groups),) = found
        head = ["选项", *columns]
        last = groups[-1]
        rows = [
            (
                left(group.name, bold=group is last),
                *(right(text, bold=group is last) for text in _filled(group, len(columns))),
            )
            for group in groups
        ]
    cells = tuple(middle(text, bold=True) for text in head)
    stretch = (1.0, *(0.0 for _ in head[1:]))
    made = table(Table(cells, tuple(rows), stretch, _SIZE, space=6), width)
    return together(made) if len(made) <= _HELD else made


def _filled(group: Group, columns: int) -> tuple[str, ...]:
    total = group.rows[-1]
    return (*total, *("" for _ in range(columns - len(total))))


# Notes


def _notes(sheet: TallySheet) -> list[str]:
    topic = sheet.results.topic
    if topic.extent.secret:
        return ["注：无记名投票，票不对应楼栋，只列合计。"]
    notes: list[str] = []
    rows = [row for part in sheet.matters for row in part.rows]
    if any(row.merged == len(sheet.places) for row in rows):
        notes.append(f"各楼栋收回的票不足{LEAST_PAPERS}张，各选项只列合计，以免看出某一户的选择。")
    elif any(row.merged for row in rows):
        notes.append(
            f"收回不足{LEAST_PAPERS}张的楼栋，各选项合并列为“{_REST}”，"
            "以免看出某一户的选择；各栏合计不受影响。"
        )
    if sheet.results.roll.area:
        heads = wording.heads(topic.basis)
        notes.append(f"面积计入房屋所在楼栋；一人多处的，{heads}只计一次，计入其面积最大的楼栋。")
    if sheet.several_places:
        notes.append("一票对应多处房屋的，计入第一处所在楼栋。")
    return [
        f"注{number}：{note}" if len(notes) > 1 else f"注：{note}"
        for number, note in enumerate(notes, start=1)
    ]
