# SPDX-License-Identifier: Apache-2.0
"""How a result notice is set: in the type of official papers, closer, or for the small sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commdesk.render.layout.blocks import POINT, Style
from commdesk.render.layout.ink import Align
from commdesk.render.layout.page_format import NOTICE, PageFormat, PaperSize

_TITLE = Style(bold=True, align=Align.CENTER, keep=True)


@dataclass(frozen=True, slots=True)
class NoticeStyles:
    """The type of each part. `is_narrow`: a full table must do with less width."""

    office: Style
    title: Style
    long_title: Style
    stage: Style
    addressed: Style
    body: Style
    heading: Style
    matter: Style
    verdict: Style
    reason: Style
    rule: Style
    law: Style
    note: Style
    shared: Style
    facts: float
    table: float
    is_narrow: bool = False


@dataclass(frozen=True, slots=True)
class NoticeLook:
    """Styles on a page of a format."""

    styles: NoticeStyles
    format: PageFormat = NOTICE

    @property
    def width(self) -> float:
        """Of the text."""
        return self.format.text_width


def _styles(
    body: tuple[float, float],
    reason: tuple[float, float],
    small: tuple[float, float],
    *,
    title: tuple[float, float],
    gap: float,
    facts: float,
    table: float,
    is_narrow: bool = False,
) -> NoticeStyles:
    """Sizes with their leadings; `gap` above a heading, all in points."""
    text = Style(*body)
    told = Style(*reason)
    fine = Style(*small)
    return NoticeStyles(
        office=replace(text, align=Align.CENTER, keep=True),
        title=replace(_TITLE, size=title[0], leading=title[1]),
        long_title=replace(_TITLE, size=body[0], leading=body[1]),
        stage=Style(*reason, align=Align.CENTER, keep=True),
        addressed=replace(text, indent=0, space=gap, keep=True),
        body=text,
        heading=replace(text, bold=True, keep=True, space=gap),
        matter=replace(text, bold=True, keep=True, space=gap),
        verdict=replace(told, bold=True, keep=True),
        reason=told,
        rule=fine,
        law=fine,
        note=replace(fine, indent=0, space=2),
        shared=replace(told, keep=True, space=gap),
        facts=facts,
        table=table,
        is_narrow=is_narrow,
    )


ROOMY = _styles(
    (16, 28), (14, 23), (12, 19), title=(22, 34), gap=6, facts=11, table=10.5
)  # fmt: skip
CLOSE = _styles(
    (14, 22), (12, 18), (9.5, 14), title=(22, 31), gap=4, facts=10, table=10.5
)  # fmt: skip
SMALL = _styles(
    (10.5, 17), (10.5, 16), (9, 13), title=(15, 22), gap=3, facts=9, table=9, is_narrow=True
)  # fmt: skip


def looks_for(page_format: PageFormat) -> tuple[NoticeLook, ...]:
    """How the notice may be set on such a page, what is most easily read from afar first."""
    if page_format.paper is PaperSize.A4:
        return NoticeLook(ROOMY, page_format), NoticeLook(CLOSE, page_format)
    return (NoticeLook(SMALL, page_format),)


SPACE = 6 * POINT
"""Between a matter's tables."""
