# SPDX-License-Identifier: Apache-2.0
"""The annex by room 附表 as pages: a line for each paper, thousands of them where need be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from commdesk.domain.annex import Annex, AnnexLine, Names, PaperFate
from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis
from commdesk.render.blocks import Style
from commdesk.render.ink import Align
from commdesk.render.letterhead_parts import footer_parts, heading_parts
from commdesk.render.long_table import LongColumn, long_table
from commdesk.render.manuscript import Words, typeset
from commdesk.render.page_format import TABLE, PageFormat
from commdesk.render.pages import Document, make_document
from commdesk.render.running_words import running_of

TITLE = "表决票分户附表"
_TITLE = Style(size=20, leading=32, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_SAID = Style(size=10.5, leading=18, indent=0, keep=True)
_SIZE = 10.5
FATES = {PaperFate.OUT: "未收回", PaperFate.RETURNED: "收回", PaperFate.VOID: "无效"}
_WHO = {
    Basis.OWNERS: "业主",
    Basis.HOUSEHOLDS: "户主",
    Basis.RESIDENTS: "居民",
    Basis.REPRESENTATIVES: "居民代表",
}
_NAMES = {
    Names.MASKED: "姓名隐去中间字。",
    Names.FULL: "本表载有姓名，仅供核对，不得张贴。",
}


def annex_document(
    annex: Annex,
    imprint: Imprint,
    page_format: PageFormat = TABLE,
    words: Letterhead = PLAIN,
    *,
    is_superseded: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Document:
    """The pages, which are made when they are asked for.

    `progress(done, papers)` may raise to give up.
    """
    topic, width = annex.topic, page_format.text_width
    title = f"{topic.facts.title}{TITLE}"
    running = running_of(topic, imprint, is_superseded=is_superseded)
    parts = [*heading_parts(words), Words(topic.facts.title, _NAME), Words(TITLE, _TITLE)]
    parts += [Words(said, _SAID) for said in _said(annex)]
    columns, rows = _table(annex)
    pieces = [*typeset(parts, width), *long_table(columns, rows, width, _SIZE, progress)]
    if footer := typeset(footer_parts(words), width):
        # The office's note does not stand on a page of its own.
        pieces = [*pieces[:-1], replace(pieces[-1], keep=True), *footer]
    return make_document(title, pieces, running, page_format)


def _said(annex: Annex) -> list[str]:
    if not annex.lines:
        return ["没有表决票。"]
    counted = Counter(line.fate for line in annex.lines)
    parts = [
        f"{FATES[fate]}{counted[fate]:,}张"
        for fate in (PaperFate.RETURNED, PaperFate.VOID, PaperFate.OUT)
        if not (annex.hides_void and fate is PaperFate.VOID)
    ]
    back = "（有效与无效暂不分列）" if annex.hides_void else ""
    valid = "" if annex.hides_void else "收回指有效票，无效票另列。"
    said = f"共{len(annex.lines):,}张：{'，'.join(parts)}{back}。{valid}"
    more = _NAMES.get(annex.names, "")
    if annex.shows_choices:
        more += "本表载有各户的选择，不得张贴，用毕收回。"
    return [said, more] if more else [said]


def _table(annex: Annex) -> tuple[list[LongColumn], list[tuple[str, ...]]]:
    has_area = any(line.area for line in annex.lines)
    decimals = decimals_of([line.area for line in annex.lines])
    columns = [LongColumn("房号", share=1.0), LongColumn("票号", Align.RIGHT)]
    if has_area:
        columns.append(LongColumn("面积（㎡）", Align.RIGHT))
    if annex.names is not Names.HIDDEN:
        columns.append(LongColumn(_WHO[annex.topic.basis], share=1.0))
    columns.append(LongColumn("状态", Align.CENTER))
    if annex.shows_choices:
        columns.append(LongColumn("选择", share=1.6))

    def row(line: AnnexLine) -> tuple[str, ...]:
        cells = [line.room, line.number]
        if has_area:
            cells.append(shown_area(line.area, decimals))
        if annex.names is not Names.HIDDEN:
            cells.append(line.name)
        cells.append(FATES[line.fate])
        if annex.shows_choices:
            cells.append(line.choice)
        return tuple(cells)

    return columns, [row(line) for line in annex.lines]
