# SPDX-License-Identifier: Apache-2.0
"""Papers without a delivery 未送达清单 as a workbook."""

from __future__ import annotations

import io
from pathlib import Path

import xlsxwriter

from commdesk.domain.topics import Topic
from commdesk.services.delivery.desk import BuildingMissing
from commdesk.services.exports.files import write_whole

_HEADER = ("票号", "楼栋", "单元", "房号", "表决人", "电话")
_WIDTHS = (10, 12, 10, 12, 24, 16)


def export_undelivered(path: Path, topic: Topic, lines: tuple[BuildingMissing, ...]) -> int:
    """Write them in the order of the buildings; how many there are. Every cell is text.

    Raises UserError as `exports.files.whole_file`.
    """
    count = 0
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet("未送达")
    bold = book.add_format({"bold": True})
    for at, (title, width) in enumerate(zip(_HEADER, _WIDTHS, strict=True)):
        sheet.write_string(0, at, title, bold)
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    for line in lines:
        for missing in line.missing:
            count += 1
            place = missing.paper.addresses[0] if missing.paper.addresses else None
            cells = (
                topic.codes.printed(missing.paper.number),
                place.building if place else "",
                place.entrance if place else "",
                place.room if place else "",
                missing.voter.name,
                missing.voter.phone,
            )
            for at, text in enumerate(cells):
                sheet.write_string(count, at, text)
    book.close()
    write_whole(path, made.getvalue())
    return count
