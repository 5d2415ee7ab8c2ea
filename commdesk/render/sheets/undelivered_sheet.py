# SPDX-License-Identifier: Apache-2.0
"""The list of papers without a delivery 未送达清单: rooms by building, no names, so it can hang."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import WHOLE_ESTATE, Extent
from commdesk.render.layout.blocks import BODY, NOTE, Style, paragraph
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.long_table import LongColumn, long_table
from commdesk.render.layout.named_table import named_rows
from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document, Running, make_document
from commdesk.render.words import scope_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=16, leading=26, align=Align.CENTER, keep=True)
_SAID = replace(BODY, size=14, leading=24, indent=0, space=6, keep=True)
_BUILDING = replace(BODY, size=14, leading=28, bold=True, indent=0, space=8, keep=True)
_SIZE = 10.5
_BESIDE = 2  # papers in each row
_COLUMNS = (LongColumn("票号"), LongColumn("房屋"), LongColumn("送达情况")) * _BESIDE


@dataclass(frozen=True, slots=True)
class UndeliveredBuilding:
    """One building: how many papers it has, and those left, as number and room."""

    name: str
    papers: int
    missing: tuple[tuple[str, str], ...]


def undelivered_document(
    topic: str,
    stage: str,
    lines: Sequence[UndeliveredBuilding],
    imprint: Imprint,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    letterhead: Letterhead = PLAIN,
    extent: Extent = WHOLE_ESTATE,
    page_format: PageFormat = NOTICE,
) -> Document:
    """Two papers side by side in each row, with room for what came of them.

    `progress(done, papers)` is called building by building and may raise to give up.
    """
    width = page_format.text_width
    total = sum(len(line.missing) for line in lines)
    pieces: list[Piece] = [
        *paragraph(topic, width, replace(_NAME, size=12) if len(topic) > 60 else _NAME),
        *paragraph("表决票未送达清单", width, _TITLE),
        *scope_words.scope_pieces(extent, width),
        *paragraph(_said(total, len(lines)), width, _SAID),
    ]
    done = 0
    for line in lines:
        progress(done, total)
        done += len(line.missing)
        said = f"{line.name}：共 {line.papers:,} 张，未送达 {len(line.missing):,} 张"
        rows = long_table(_COLUMNS, _rows(line.missing), width, _SIZE)
        pieces += named_rows(paragraph(said, width, _BUILDING), rows)
    if total:
        pieces += paragraph("送达情况栏由送达人填写。", width, replace(NOTE, space=6))
    running = Running(topic, stage, imprint.check_code, wording.shown_time(imprint.printed_at))
    pieces = headed(pieces, letterhead, width)
    return make_document(f"{topic}未送达清单", pieces, running, page_format)


def _said(papers: int, buildings: int) -> str:
    if not papers:
        return "没有未送达的表决票。"
    return f"尚未送达 {papers:,} 张，涉及 {buildings:,} 个楼栋。"


def _rows(missing: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """From left to right, so that neighbours stand on one page."""
    pairs = [missing[at : at + _BESIDE] for at in range(0, len(missing), _BESIDE)]
    return [
        tuple(text for number, room in (*pair, ("", ""))[:_BESIDE] for text in (number, room, ""))
        for pair in pairs
    ]
