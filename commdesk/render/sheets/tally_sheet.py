# SPDX-License-Identifier: Apache-2.0
"""The tally sheet 计票表: papers and votes building by building, and who counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.place_votes import LEAST_PAPERS
from commdesk.domain.results import Heard, Imprint
from commdesk.domain.tally_sheet import PlacePapers, TallySheet
from commdesk.render.layout.blocks import (
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
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import footer_parts, heading_parts, signing_lines
from commdesk.render.layout.manuscript import Words, typeset
from commdesk.render.layout.page_format import WIDE_TABLE, PageFormat
from commdesk.render.layout.pages import Document, make_document
from commdesk.render.layout.running_words import running_of
from commdesk.render.sheets.tally_votes import (
    CAPTION,
    REST,
    SIZE,
    TOTAL,
    matter_pieces,
    place_name,
    shows_places,
    tells_areas,
    terms_of,
)
from commdesk.render.words import numerals, scope_words, wording

SIGNING = ("唱票人", "计票人", "监票人")
_TITLE = Style(size=20, leading=32, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_SCOPE = replace(_NAME, size=12, leading=20)
_HEADING = replace(HEADING, size=13, leading=22, indent=0)
_NOTE = replace(NOTE, space=2)
_SIGNED = 3  # last rows, on the page of the signatures


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
    parts_above = [*heading_parts(words), Words(topic.facts.title, _NAME), Words("计票表", _TITLE)]
    if scope := scope_words.scope_line(topic.extent):
        parts_above.append(Words(scope, _SCOPE))
    pieces = typeset(parts_above, width)
    pieces += _papers(sheet, width)
    terms, parts = terms_of(sheet), iter(sheet.matters)
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
        pieces += matter_pieces(matter, own, sheet, terms, width)
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
    rows = [_paper_row(place_name(one.place), one, spoils=spoils) for one in sheet.places]
    rows.append(_paper_row(TOTAL, total, spoils=spoils, bold=True))
    head = tuple(middle(name, bold=True) for name in names)
    return [
        *typeset([Words("表决票（张）", CAPTION)], width),
        *table(Table(head, tuple(rows), (0.0,) * len(names), SIZE), width),
    ]


def _paper_row(name: str, papers: PlacePapers, *, spoils: bool, bold: bool = False) -> Row:
    counts = [papers.due, papers.issued, papers.returned, papers.out, papers.valid, papers.void]
    if spoils:
        counts.insert(2, papers.spoiled)
    return (left(name, bold=bold), *(right(f"{count:,}", bold=bold) for count in counts))


# Notes


def _notes(sheet: TallySheet) -> list[str]:
    topic = sheet.results.topic
    if topic.extent.secret:
        return ["注：无记名投票，票不对应楼栋，只列合计。"]
    notes: list[str] = []
    few = wording.people(LEAST_PAPERS, topic.basis)
    guards = f"投票不足{few}的楼栋不单列，也不能由各数相减得出，因此"
    shown = shows_places(sheet)
    if any(row.merged for part in sheet.matters for row in part.rows):
        notes.append(
            f"{guards}部分楼栋的各选项合并列为“{REST}”；合计不受影响。"
            if shown
            else f"{guards}各选项不分楼栋，只列合计。"
        )
    if shown and not sheet.is_guarded:
        exact = "并写明精确面积，" if sheet.results.roll.area else ""
        notes.append(f"本表各楼栋单列，{exact}可以推算出单户的选择，只供内部核对，不得张贴。")
    first = "第一处" if sheet.several_places else ""
    if shown and sheet.results.roll.area:
        unit, heads = few[-1], wording.heads(topic.basis)
        with_area = tells_areas(sheet)
        if not with_area:
            notes.append(
                f"各楼栋只列{heads}，面积以全体为准：各户面积是公开的，"
                "按楼栋列出面积可以推算出单户的选择。"
            )
        notes.append(
            f"每张票{'及其面积' if with_area else ''}计入票上{first}房屋所在楼栋；"
            f"一{unit}有几张票的，{heads}只计一次，计入其面积合计最大的楼栋。"
        )
    elif first:
        notes.append(f"一张票对应几处房屋的，计入{first}所在楼栋。")
    return [
        f"注{number}：{note}" if len(notes) > 1 else f"注：{note}"
        for number, note in enumerate(notes, start=1)
    ]
