# SPDX-License-Identifier: Apache-2.0
"""The result notice as a Word file (.docx), for offices that must edit it.

The same words and figures as the printed notice, from the same parts. Charts are left out: they
repeat tables, and would go on saying what somebody has changed there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint, Results
from commdesk.render.layout.blocks import Style
from commdesk.render.layout.ink import Align
from commdesk.render.layout.manuscript import Part, Picture, Rows, Words
from commdesk.render.layout.pages import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TEXT_WIDTH,
    TOP,
)
from commdesk.render.layout.word_file import FANG, HEI, SONG, WordFile
from commdesk.render.notice.notice import notice_parts, notice_title
from commdesk.render.words import wording


def notice_word(results: Results, imprint: Imprint, words: Letterhead = PLAIN) -> bytes:
    """The content of the file: A4 with the margins of the notice, its head and foot.

    `words` are the office's own, as on the printed notice.
    """
    topic = results.topic
    facts, moment = topic.facts, imprint.printed_at
    made = WordFile(notice_title(facts.title), words.issuer_of(facts, imprint.office), moment)
    made.page((PAGE_WIDTH, PAGE_HEIGHT), (TOP, RIGHT, BOTTOM, LEFT))
    made.header(facts.title, wording.stage(topic.stage))
    made.footer((f"校验码：{imprint.check_code}", f"打印时间：{wording.shown_time(moment)}"))
    _write(made, notice_parts(results, imprint, words))
    return made.content()


def _write(made: WordFile, parts: Sequence[Part], *, whole: bool = False) -> None:
    """`whole`: each part stays with the next one."""
    following = (*parts[1:], None)
    for part, after in zip(parts, following, strict=True):
        held = isinstance(after, Words | Picture) and after.clings > 0
        keep = (whole and after is not None) or held
        if isinstance(part, Words):
            style = replace(part.style, keep=True) if keep else part.style
            made.paragraph(part.text, style, _face(part.style))
        elif isinstance(part, Rows):
            made.table(part.content, TEXT_WIDTH, keep=keep)
        else:
            _write(made, part.instead, whole=True)


def _face(style: Style) -> str:
    """Titles in 宋体, headings in 黑体, what is read in 仿宋."""
    if style.align is Align.CENTER and style.bold:
        return SONG
    return HEI if style.bold else FANG
