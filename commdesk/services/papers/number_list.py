# SPDX-License-Identifier: Apache-2.0
"""The numbers of a topic's papers as a workbook 票号表, for whoever prints the ballots.

Each line has what is to stand on one ballot: its number with the check digit, and what its
barcode or QR code says. Secret papers have neither place nor voter.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import xlsxwriter

from commdesk.domain.errors import UserError
from commdesk.services.papers.paper_list import list_papers
from commdesk.services.progress import Progress, unheard
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_HEADER = ("票面号码", "录入时按的数字", "条码（二维码）内容", "房屋", "表决人")
_WIDTHS = (14, 18, 22, 28, 24)
_PORTION = 1000


def export_numbers(office: Office, topic_id: UUID, path: Path, progress: Progress = unheard) -> int:
    """Write them in the order of the numbers; how many there are. Every cell is text.

    Raises UserError `no-papers-yet` before the topic opened, `file-not-writable` (path), and
    whatever `progress` raises to cancel.
    """
    topic, papers = load_topic(office, topic_id), list_papers(office, topic_id)
    if not papers:
        raise UserError("no-papers-yet")
    codes, made = topic.codes, io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet("票号")
    bold = book.add_format({"bold": True})
    for at, (title, width) in enumerate(zip(_HEADER, _WIDTHS, strict=True)):
        sheet.write_string(0, at, title, bold)
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    for row, paper in enumerate(papers, start=1):
        number = paper.number
        cells = (
            codes.printed(number),
            codes.typed(number),
            codes.scanned(number),
            paper.place,
            paper.voter,
        )
        for at, text in enumerate(cells):
            sheet.write_string(row, at, text)
        if row % _PORTION == 0:
            progress(row, len(papers))
    book.close()
    try:
        path.write_bytes(made.getbuffer())
    except OSError as error:
        raise UserError("file-not-writable", path=str(path)) from error
    return len(papers)
