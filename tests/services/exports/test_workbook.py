# SPDX-License-Identifier: Apache-2.0
"""Cells of every kind as a workbook has them, and work that is given up or fails."""

from __future__ import annotations

import csv
import errno
import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.export_tables import Area, Column, ExportHead, ExportTable, Share
from commdesk.services.exports.csv_files import write_csv_folder, write_csv_zip
from commdesk.services.exports.files import meaning, whole_file, whole_folder
from commdesk.services.exports.texts import exact_number, is_formula_like, neutral
from commdesk.services.exports.workbook import INEXACT_NOTE, write_workbook
from commdesk.services.progress import Cancelled

HEAD = ExportHead("云杉 & 桂苑", "初步结果", "7F3A-91C2", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001


def table(*rows, key="facts", name="概况", heads=("甲",)):
    columns = tuple(Column(one, 10) for one in heads)
    return ExportTable(key, name, columns, rows, len(rows))


def written(*tables):
    made = io.BytesIO()
    write_workbook(made, tables, HEAD)
    return openpyxl.load_workbook(made)


@pytest.mark.parametrize(
    ("value", "kept", "shown_as"),
    [
        (1505, 1505, "0"),
        (-3, -3, "0"),
        (Area(1_917_552_231), 191755.2231, "0.00##"),
        (Area(1), 0.0001, "0.00##"),
        (Share("63.38%"), 0.6338, "0.00%"),
        (Share("66.6666667%"), 0.666666667, "0.0000000%"),
        (Share("—"), "—", "@"),
        (date(2026, 11, 22), datetime(2026, 11, 22), "yyyy\\-mm\\-dd"),  # noqa: DTZ001
        (datetime(2026, 11, 22, 14, 5), datetime(2026, 11, 22, 14, 5), "yyyy\\-mm\\-dd\\ hh:mm"),  # noqa: DTZ001
        ("0502", "0502", "@"),
    ],
)
def test_a_cell_is_what_it_stands_for(value, kept, shown_as):
    cell = written(table((value,)))["概况"]["A4"]
    assert cell.value == kept
    assert cell.number_format.replace("\\", "") == shown_as.replace("\\", "")


def test_an_area_that_no_workbook_keeps_is_a_text_that_says_so():
    largest = 10**15 - 1
    sheet = written(table((Area(largest),), (Area(largest + 2),)))["概况"]
    assert Decimal(f"{sheet['A4'].value:.15g}") == Decimal(largest) / 10_000
    assert sheet["A5"].value == f"100000000000.0001{INEXACT_NOTE}"
    assert exact_number(Decimal(largest)) == largest
    assert exact_number(Decimal("0.1")) == 0.1


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠A"],
)
def test_what_may_be_a_formula_is_none(text):
    assert is_formula_like(text)
    assert neutral(text) == f"'{text}"
    cell = written(table((text,)))["概况"]["A4"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    made = io.BytesIO()
    write_csv_zip(made, [table((text,))], HEAD)
    with zipfile.ZipFile(made) as found:
        (name,) = found.namelist()
        content = found.read(name).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content, newline="")))[1] == [f"'{text}"]


@pytest.mark.parametrize("text", ["王伟", "3幢1单元", "1-502", "（另选）", ""])
def test_other_texts_stay_as_they_are(text):
    assert neutral(text) == text


def test_a_sheet_can_be_read_and_printed():
    sheet = written(table(("乙",)), table((1,), key="votes", name="各事项结果"))["各事项结果"]
    assert sheet["A1"].value == "云杉 & 桂苑　各事项结果"
    assert sheet["A2"].value == "初步结果　校验码：7F3A-91C2　导出时间：2026-11-22 14:05"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.auto_filter.ref == "A3:A4"
    assert sheet.column_dimensions["A"].width == pytest.approx(10, abs=1)
    assert sheet.page_setup.paperSize == 9
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddFooter.left.text == "校验码：7F3A-91C2"
    assert sheet.oddHeader.right.text == "初步结果"


def stop(done, total):
    raise Cancelled


def test_a_cancelled_workbook_leaves_the_old_file(tmp_path):
    path = tmp_path / "结果.xlsx"
    path.write_bytes(b"old")
    rows = [(number,) for number in range(600)]
    with pytest.raises(Cancelled), whole_file(path) as file:
        write_workbook(file, [table(*rows)], HEAD, stop)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["结果.xlsx"]


def test_progress_goes_up_to_the_whole():
    told = []
    rows = [(number,) for number in range(1200)]
    write_workbook(io.BytesIO(), [table(*rows)], HEAD, lambda *said: told.append(said))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
    told.clear()
    write_csv_zip(io.BytesIO(), [table(*rows)], HEAD, lambda *said: told.append(said))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]


def test_a_folder_is_there_as_a_whole_or_not_at_all(tmp_path):
    for wanted in ("云杉结果", "云杉结果（2）"):
        with whole_folder(tmp_path, "云杉结果") as (folder, final):
            write_csv_folder(folder, [table(("一",)), table((1,), key="v", name="各/事项")])
        assert final == tmp_path / wanted
        assert sorted(one.name for one in final.iterdir()) == ["各－事项.csv", "概况.csv"]
        assert (final / "概况.csv").read_bytes() == "\ufeff甲\r\n一\r\n".encode()
    with pytest.raises(Cancelled), whole_folder(tmp_path, "又一份") as (folder, _):
        write_csv_folder(folder, [table(("一",))], stop)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["云杉结果", "云杉结果（2）"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export-no-room"),
        (errno.EACCES, "export-not-allowed"),
        (errno.EROFS, "export-not-allowed"),
        (errno.ENOENT, "export-folder-missing"),
        (errno.EIO, "file-not-writable"),
    ],
)
def test_errors_of_the_system_say_what_to_do(tmp_path, number, code):
    def fail():
        raise OSError(number, "")

    with pytest.raises(UserError) as caught, whole_file(tmp_path / "a"):
        fail()
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []
    assert meaning(OSError(number, ""), tmp_path).code == code


def test_a_file_that_another_program_holds(tmp_path, monkeypatch):
    def held(self, target):
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr("pathlib.Path.replace", held)
    with pytest.raises(UserError) as caught, whole_file(tmp_path / "a.xlsx") as file:
        file.write(b"x")
    assert caught.value.code == "export-in-use"
    assert list(tmp_path.iterdir()) == []


class _Full(io.BytesIO):
    def write(self, content):
        raise OSError(errno.ENOSPC, "no room")


def test_a_full_disk_while_a_workbook_is_written():
    with pytest.raises(OSError, match="no room") as caught:
        write_workbook(_Full(), [table((1,))], HEAD)
    assert caught.value.errno == errno.ENOSPC


def test_more_rows_than_a_workbook_has():
    many = ExportTable("papers", "票面明细", (Column("甲"),), (), 1_048_576)
    with pytest.raises(UserError) as caught:
        write_workbook(io.BytesIO(), [many], HEAD)
    assert caught.value.code == "export-too-large"
