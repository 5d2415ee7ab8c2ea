# SPDX-License-Identifier: Apache-2.0
"""A settled version 核定结果 on paper, beside the one before it, with every figure of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Topic
from commdesk.domain.what_changed import Change, side_by_side
from commdesk.render.layout.blocks import (
    BODY,
    NOTE,
    Row,
    Style,
    Table,
    left,
    middle,
    paragraph,
    right,
    table,
)
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.pages import NOTICE, Document, PageFormat, Running, make_document
from commdesk.render.layout.watermark import SUPERSEDED
from commdesk.render.words import change_words, scope_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=16, leading=26, align=Align.CENTER, keep=True)
_CHANGED = "●"


@dataclass(frozen=True, slots=True)
class PrintedVersion:
    """One settling: its number, when and by whom, its figures, and why it holds no more.

    Times are local. `result` is as `commdesk count` writes it.
    """

    number: int
    at: datetime
    operator: str
    result: Mapping[str, Any]
    taken_back: datetime | None = None
    reason: str = ""


def version_sheet(
    topic: Topic,
    version: PrintedVersion,
    before: PrintedVersion | None,
    imprint: Imprint,
    page_format: PageFormat = NOTICE,
    letterhead: Letterhead = PLAIN,
) -> Document:
    """Every figure of the version; changed ones are marked. One that holds no more says so."""
    width = page_format.text_width
    title = f"第{version.number}次核定结果"
    pieces = paragraph(title, width, _TITLE)
    pieces += paragraph(topic.facts.title, width, _NAME)
    pieces += scope_words.scope_pieces(topic.extent, width)
    pieces += paragraph(_said(version), width, replace(BODY, size=14, leading=24))
    figures = side_by_side(None if before is None else before.result, version.result)
    if before is not None:
        changed = sum(one.before != one.after for one in figures)
        told = f"与第{before.number}次核定相比，{f'有{changed}项数字不同，以{_CHANGED}标出' if changed else '各项数字相同'}。"
        pieces += paragraph(told, width, replace(BODY, size=14, leading=24))
    pieces += table(_table(figures, topic, version, before), width)
    pieces += paragraph(
        "注：数字为核定当时所留存。“推定”为未反馈的票按规则计入的部分。",
        width,
        replace(NOTE, space=4),
    )
    is_superseded = version.taken_back is not None
    running = Running(
        topic.facts.title,
        SUPERSEDED if is_superseded else f"第{version.number}次核定",
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
        SUPERSEDED if is_superseded else "",
    )
    pieces = headed(pieces, letterhead, width)
    return make_document(f"{topic.facts.title}{title}", pieces, running, page_format)


def _said(version: PrintedVersion) -> str:
    said = f"{wording.shown_time(version.at)}由{version.operator}核定。"
    if version.taken_back is not None:
        said += f"{wording.shown_time(version.taken_back)}撤回：{version.reason}。"
    return said


def _table(
    figures: tuple[Change, ...],
    topic: Topic,
    version: PrintedVersion,
    before: PrintedVersion | None,
) -> Table:
    names = ["事项", "项目"]
    if before is not None:
        names.append(f"第{before.number}次")
    names.append(f"第{version.number}次")
    rows: list[Row] = []
    last = None
    for one in figures:
        changed = before is not None and one.before != one.after
        place = change_words.place(one)
        # The matter stands once, over all its figures.
        cells = [left("" if place == last else place)]
        cells.append(left(change_words.item(one, topic.basis), bold=changed))
        if before is not None:
            cells.append(right(change_words.value(one, one.before)))
        after = change_words.value(one, one.after)
        cells.append(right(f"{_CHANGED}{after}" if changed else after, bold=changed))
        rows.append(tuple(cells))
        last = place
    stretch = (1.0, 1.0) + (0.0,) * (len(names) - 2)
    return Table(tuple(middle(name, bold=True) for name in names), tuple(rows), stretch)
