# SPDX-License-Identifier: Apache-2.0
"""Tables as one workbook (.xlsx), a sheet each: figures as numbers, texts as nothing but texts.

Written row by row through a temporary file, so that a large vote takes little memory.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError, FileSizeError

from commdesk.domain.errors import UserError
from commdesk.domain.export_tables import Area, ExportHead, ExportTable, Share, Value
from commdesk.services.exports.texts import (
    area_number,
    area_text,
    exact_number,
    is_formula_like,
    letters,
)
from commdesk.services.progress import Progress, unheard

_HEAD_ROW = 2  # below the topic, and the stage with the check code
_A4 = 9
_EVERY = 500
_LINE = 15  # points
_HIGHEST = 409  # points that a row can have
_INDENT = 2  # letters that the space within a cell takes
_LONGEST = 32_767  # characters that a cell can have
_MOST_ROWS = 1_048_576 - _HEAD_ROW - 1
_PORTRAIT = 110  # letters that an upright page has room for
_HEADER_LONGEST = 180  # of a printed page's head, which has 255 with its codes

INEXACT_NOTE = "（个别数字位数过多，为免失真，按文本写出）"


def write_workbook(
    file: IO[bytes], tables: Sequence[ExportTable], head: ExportHead, progress: Progress = unheard
) -> None:
    """The sheets in their order.

    Raises OSError, UserError `export-too-large`, and whatever `progress` raises to cancel.
    """
    if any(table.size > _MOST_ROWS for table in tables):
        raise UserError("export-too-large")
    total = sum(table.size for table in tables)
    # In memory when it is compressed: a file that can not be written would stay open.
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"constant_memory": True})
    try:
        book.set_properties({"title": head.topic, "comments": _imprint(head)})
        writer = _Writer(book, head, lambda done: progress(done, total))
        for table in tables:
            writer.sheet(table)
        progress(total, total)
    finally:
        # Given up or not: without it temporary files would stay open.
        try:
            book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error
        except FileSizeError as error:
            raise UserError("export-too-large") from error
    file.write(made.getbuffer())


def _lines(value: Value, width: int) -> int:
    """How many lines a text takes in a column so many Latin letters wide."""
    if not isinstance(value, str) or (len(value) * 2 < width and "\n" not in value):
        return 1
    room = max(1, width - _INDENT)
    return sum(max(1, -(-letters(line) // room)) for line in value.split("\n"))


def _imprint(head: ExportHead) -> str:
    return f"{head.stage}　校验码：{head.check_code}　导出时间：{head.made_at:%Y-%m-%d %H:%M}"


class _Writer:
    def __init__(self, book: Any, head: ExportHead, told: Callable[[int], None]) -> None:
        self._book, self._head, self._told = book, head, told
        self._done = 0
        top = {"valign": "top"}
        text = {**top, "num_format": "@", "text_wrap": True, "align": "left", "indent": 1}
        self._title = book.add_format({"bold": True, "font_size": 14, "num_format": "@"})
        self._quoted_title = book.add_format(
            {"bold": True, "font_size": 14, "num_format": "@", "quote_prefix": True}
        )
        self._small = book.add_format({"font_color": "#55606E", "num_format": "@"})
        self._heading = book.add_format(
            {
                "bold": True,
                "bg_color": "#EEF1F5",
                "bottom": 1,
                "text_wrap": True,
                "valign": "vcenter",
                "num_format": "@",
            }
        )
        self._text = book.add_format(text)
        # Stays a text even where somebody edits the cell.
        self._quoted = book.add_format({**text, "quote_prefix": True})
        self._count = book.add_format({**top, "num_format": "0"})
        self._area = book.add_format({**top, "num_format": "0.00##"})
        self._day = book.add_format({**top, "num_format": "yyyy\\-mm\\-dd"})
        self._moment = book.add_format({**top, "num_format": "yyyy-mm-dd hh:mm"})
        self._right = book.add_format({**top, "align": "right", "num_format": "@"})
        self._shares: dict[int, Any] = {}
        self._top = top

    def sheet(self, table: ExportTable) -> None:
        sheet = self._book.add_worksheet(table.name)
        columns = table.columns
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        self._prepare(sheet, table)
        title = self._quoted_title if is_formula_like(self._head.topic) else self._title
        sheet.set_row(0, _LINE * 1.5)
        sheet.write_string(0, 0, f"{self._head.topic}　{table.name}", title)
        sheet.write_string(1, 0, _imprint(self._head), self._small)
        sheet.set_row(_HEAD_ROW, max(_lines(one.name, one.width) for one in columns) * _LINE)
        for at, column in enumerate(columns):
            sheet.write_string(_HEAD_ROW, at, column.name, self._heading)
        line = _HEAD_ROW
        widths = [column.width for column in columns]
        for line, row in enumerate(table.rows, _HEAD_ROW + 1):
            lines = max(map(_lines, row, widths))
            if lines > 1:
                # Some programs do not find out by themselves.
                sheet.set_row(line, min(lines * _LINE, _HIGHEST))
            for at, value in enumerate(row):
                self._write(sheet, line, at, value)
            self._done += 1
            if self._done % _EVERY == 0:
                self._told(self._done)
        if line > _HEAD_ROW:
            sheet.autofilter(_HEAD_ROW, 0, line, len(columns) - 1)

    def _prepare(self, sheet: Any, table: ExportTable) -> None:
        """How the sheet is seen and printed."""
        head = self._head
        sheet.freeze_panes(_HEAD_ROW + 1, 0)
        sheet.set_paper(_A4)
        sheet.hide_gridlines(0)  # on paper they are there too
        if sum(column.width for column in table.columns) > _PORTRAIT:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEAD_ROW)
        sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.8)
        topic = head.topic[:_HEADER_LONGEST].replace("&", "&&")
        sheet.set_header(f"&L{topic}　{table.name}&R{head.stage}")
        made = f"{head.made_at:%Y-%m-%d %H:%M}"
        sheet.set_footer(f"&L校验码：{head.check_code}&C第 &P 页，共 &N 页&R{made}")

    def _write(self, sheet: Any, line: int, at: int, value: Value) -> None:
        if isinstance(value, str):
            self._write_text(sheet, line, at, value)
        elif isinstance(value, int):
            self._write_number(sheet, line, at, Decimal(value), self._count, str(value))
        elif isinstance(value, Area):
            number, text = area_number(value.cm2), area_text(value.cm2)
            self._write_number(sheet, line, at, number, self._area, text)
        elif isinstance(value, Share):
            self._write_share(sheet, line, at, value)
        elif isinstance(value, datetime):
            # Workbooks know no time zones; it is the clock on the wall.
            sheet.write_datetime(line, at, value.replace(tzinfo=None), self._moment)
        elif isinstance(value, date):
            sheet.write_datetime(line, at, value, self._day)

    def _write_text(self, sheet: Any, line: int, at: int, text: str) -> None:
        if text:
            kind = self._quoted if is_formula_like(text) else self._text
            sheet.write_string(line, at, text[:_LONGEST], kind)

    def _write_number(
        self, sheet: Any, line: int, at: int, number: Decimal, kind: Any, text: str
    ) -> None:
        kept = exact_number(number)
        if kept is None:
            sheet.write_string(line, at, f"{text}{INEXACT_NOTE}", self._right)
        else:
            sheet.write_number(line, at, kept, kind)

    def _write_share(self, sheet: Any, line: int, at: int, share: Share) -> None:
        """The number that is printed, not a nearer one: it crosses no threshold."""
        printed = share.printed
        if not printed.endswith("%"):
            sheet.write_string(line, at, printed, self._right)
            return
        decimals = len(printed.partition(".")[2]) - 1 if "." in printed else 0
        kind = self._shares.get(decimals)
        if kind is None:
            zeros = f"0.{'0' * decimals}%" if decimals else "0%"
            kind = self._shares[decimals] = self._book.add_format(
                {**self._top, "num_format": zeros}
            )
        number = Decimal(printed.removesuffix("%")) / 100
        self._write_number(sheet, line, at, number, kind, printed)
