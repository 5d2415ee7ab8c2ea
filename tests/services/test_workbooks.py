# SPDX-License-Identifier: Apache-2.0
"""Reading workbooks: every kind, as text without loss, and every way a file can be wrong."""

import datetime as dt
import hashlib
import io
import os
import random
import struct
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
import xlwt
from openpyxl.styles import Font
from xlwt.CompoundDoc import XlsDoc

from commdesk.domain.errors import UserError
from commdesk.services.progress import Cancelled
from commdesk.services.workbook_kinds import quiet
from commdesk.services.workbooks import (
    MergedRange,
    cell_name,
    column_letter,
    read_workbook,
)

R01 = Path(__file__).resolve().parents[1] / "data" / "r01"
REGISTER = R01 / "register.xlsx"

_ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="名册">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
_MANIFEST = """<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{more}
</manifest:file-entry></manifest:manifest>"""
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ROW = "<table:table-row>{}</table:table-row>"
_TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_NUMBER = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'


@pytest.fixture
def write_ods(tmp_path):
    def write(rows, *, more="", name="a.ods"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", _TYPE)
            archive.writestr("META-INF/manifest.xml", _MANIFEST.format(more=more))
            archive.writestr("content.xml", _ODS.format(rows=rows))
        return path

    return write


@pytest.fixture
def write_xlsx(tmp_path):
    def write(cells, *, merge=(), name="a.xlsx"):
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "名册"
        for place, value in cells.items():
            sheet[place] = value
        for place in merge:
            sheet.merge_cells(place)
        path = tmp_path / name
        book.save(path)
        return path

    return write


def code_of(path) -> str:
    with pytest.raises(UserError) as raised:
        read_workbook(path)
    assert raised.value.details["path"] == str(path)
    return raised.value.code


def repacked(path: Path, target: Path, **parts: bytes) -> Path:
    """A copy of an archive with some parts replaced, by the end of their names."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = next((parts[end] for end in parts if name.endswith(f"{end}.xml")), None)
            new.writestr(name, old.read(name) if content is None else content)
    return target


# What is read.


def test_the_register_of_the_real_vote_is_read_cell_by_cell():
    workbook = read_workbook(REGISTER)
    assert workbook.file_name == "register.xlsx"
    assert workbook.sha256 == hashlib.sha256(REGISTER.read_bytes()).hexdigest()
    (sheet,) = workbook.sheets
    assert (sheet.name, len(sheet.rows), sheet.hidden) == ("业主名册", 1644, False)
    assert sheet.rows[4] == (
        *("1", "1幢1单元", "0101", "沈墨俊", "17921835464", "172.73", "登记簿", "住宅", ""),
    )
    assert sheet.rows[-1][5] == "191619.21"
    assert MergedRange(2, 1, 2, 2) in sheet.merged
    assert all(isinstance(cell, str) for row in sheet.rows for cell in row)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (106.28000000000002, "106.28"),
        (0.1 + 0.2, "0.3"),
        (191619.20999999996, "191619.21"),
        (3, "3"),
        (3.0, "3"),
        (-0.0, "0"),
        (0.00001, "0.00001"),
        (13800138000, "13800138000"),
        (1e20, "100000000000000000000"),
        (True, "TRUE"),
        (dt.datetime.fromisoformat("2026-03-01"), "2026-03-01"),
        (dt.datetime.fromisoformat("2026-03-01 08:30"), "2026-03-01 08:30:00"),
        (dt.time(8, 30), "08:30:00"),
        ("  ０５０２ ", "  ０５０２ "),
    ],
)
def test_numbers_and_dates_become_exact_text(write_xlsx, value, text):
    assert read_workbook(write_xlsx({"A1": "x", "A2": value})).sheets[0].rows[1] == (text,)


def test_a_table_away_from_the_corner_keeps_its_cells_names(write_xlsx):
    (sheet,) = read_workbook(write_xlsx({"C4": "x", "D6": 1})).sheets
    assert sheet.rows == ((), (), (), ("", "", "x", ""), (), ("", "", "", "1"))
    assert cell_name(3, 2) == "C4"
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


def test_blank_rows_are_empty_and_none_stand_at_the_end(write_xlsx):
    (sheet,) = read_workbook(write_xlsx({"A1": "x", "A3": "y", "A9": ""})).sheets
    assert sheet.rows == (("x",), (), ("y",))


def test_errors_of_formulas_in_xlsx_keep_their_names(tmp_path):
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet: Any = book.add_worksheet("甲")
    sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
    sheet.write_formula("A3", "=Z9", None, "#REF!")
    sheet.write_formula("A4", "=1+1", None, 2)
    other: Any = book.add_worksheet("乙")
    other.write_formula("A1", "=NA()", None, "#N/A")
    book.close()
    first, second = read_workbook(path).sheets
    assert first.rows == ((), ("", "#DIV/0!"), ("#REF!", ""), ("2", ""))
    assert second.rows == (("#N/A",),)


def sheet_xml(rows: str) -> bytes:
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
        f'2006/main"><sheetData>{rows}</sheetData></worksheet>'
    ).encode()


@pytest.mark.parametrize(
    ("cell", "uncomputed"),
    [
        ('<c r="B2"><f>A1</f></c>', True),
        ('<c r="B2"><f>A1</f><v></v></c>', True),
        ('<c r="B2"><f>A1</f><v/></c>', True),
        ('<c r="B2" t="str"><f>A1</f></c>', True),
        ('<c r="B2"><f>IF(A1>1,"","x")</f><v></v></c>', True),
        ('<c s="1" r="B2"><f t="shared" si="0"/></c>', True),
        ('<c r="A2"><v>1</v></c><c><f>A1</f></c>', True),
        ('<c r="B2" t="str"><f>A1</f><v></v></c>', False),
        ('<c r="B2" t="str"><f>A1</f><v>同意</v></c>', False),
        ('<c r="B2"><f t="shared" si="0"/><v>7</v></c><c r="C2"><v>1</v></c>', False),
        ('<c r="B2"><f>A1</f><v>0</v></c>', False),
        ('<c r="B2"/><c r="C2"><v>3</v></c>', False),
    ],
)
def test_formulas_of_xlsx_that_nobody_computed_are_told(write_xlsx, tmp_path, cell, uncomputed):
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="2">{cell}</row>'
    plain = repacked(
        write_xlsx({"A1": 1}),
        tmp_path / "b.xlsx",
        sheet1=sheet_xml(rows),
        workbook=calculated(write_xlsx({"A1": 1})),
    )
    (sheet,) = read_workbook(plain).sheets
    assert sheet.uncomputed == (frozenset({(1, 1)}) if uncomputed else frozenset())


def calculated(path: Path) -> bytes:
    """The part that says how to compute, without the wish to do so on opening."""
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/workbook.xml").replace(b'fullCalcOnLoad="1"', b"")


def test_programs_that_do_not_calculate_leave_formulas_uncomputed(write_xlsx, tmp_path):
    (sheet,) = read_workbook(write_xlsx({"A1": "x", "B3": "=A1", "C3": 0})).sheets
    assert sheet.uncomputed == {(2, 1)}
    path = tmp_path / "zero.xlsx"
    book = xlsxwriter.Workbook(path)
    page: Any = book.add_worksheet("甲>乙")
    page.write(0, 0, "x")
    page.write_formula(1, 1, "=A1")
    page.write_formula(1, 2, "=A1", None, "x")
    book.close()
    (sheet,) = read_workbook(path).sheets
    assert sheet.uncomputed == {(1, 1)}


def test_a_formula_of_a_range_that_nobody_computed_is_all_of_it(write_xlsx, tmp_path):
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="array" ref="A2:B3">C1</f></c></row>'
    )
    path = repacked(write_xlsx({"A1": 1}), tmp_path / "b.xlsx", sheet1=sheet_xml(rows))
    (sheet,) = read_workbook(path).sheets
    assert sheet.uncomputed == {(1, 0), (1, 1), (2, 0), (2, 1)}


def test_errors_of_formulas_are_found_however_the_cell_is_written(write_xlsx, tmp_path):
    rows = (
        '<row><c s="1" t="e" r="A1"><f t="shared" si="0"/><v>#N/A</v></c>'
        '<c t="e"><f>IF(A1>1,2)</f><v>#REF!</v></c><c r="C1"><v>5</v></c></row>'
    )
    path = repacked(write_xlsx({"A1": 1}), tmp_path / "b.xlsx", sheet1=sheet_xml(rows))
    (sheet,) = read_workbook(path).sheets
    assert sheet.rows == (("#N/A", "#REF!", "5"),)


def test_formulas_of_ods_that_nobody_computed_are_told(write_ods):
    cell = "<table:table-cell {}/>"
    row = _ROW.format(
        _TEXT.format("x")
        + cell.format('table:formula="of:=[.A1]" table:number-columns-repeated="2"')
        + cell.format('table:formula="of:=1" office:value-type="float" office:value="1"')
        + cell.format('table:formula="of:=1" office:value-type="string" office:string-value=""')
        + cell.format('table:formula="of:=1" office:value-type="float"')
        + '<table:table-cell table:formula="of:=1" office:value-type="string"><text:p>同意'
        "</text:p></table:table-cell>"
    )
    rows = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    (sheet,) = read_workbook(write_ods(rows + row)).sheets
    assert sheet.uncomputed == {(3, 1), (3, 2), (3, 5)}


def test_errors_of_formulas_in_ods_keep_their_names(write_ods):
    cell = '<table:table-cell table:formula="of:=1" {}><text:p>{}</text:p></table:table-cell>'
    row = _ROW.format(
        cell.format('office:value-type="string" office:string-value=""', "#REF!")
        + cell.format('office:value-type="float" office:value="0"', "Err:502")
        + _TEXT.format("x")
    )
    (sheet,) = read_workbook(write_ods(row)).sheets
    assert sheet.rows == (("#REF!", "Err:502", "x"),)
    assert sheet.uncomputed == frozenset()


def test_ods_is_read_with_its_merged_cells(write_ods):
    wide = (
        '<table:table-cell table:number-rows-spanned="{}" table:number-columns-spanned="{}" '
        'office:value-type="string"><text:p>3幢</text:p></table:table-cell>'
    )
    covered = '<table:covered-table-cell table:number-columns-repeated="{}"/>'
    rows = (
        _ROW.format(wide.format(1, 3) + covered.format(2))
        + _ROW.format(_TEXT.format("x") + wide.format(2, 1))
        + _ROW.format(_TEXT.format("x") + covered.format(1))
    )
    (sheet,) = read_workbook(write_ods(rows)).sheets
    assert sheet.merged == (MergedRange(0, 0, 0, 2), MergedRange(1, 1, 2, 1))


def test_xls_is_read_with_its_merged_cells(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    sheet.write_merge(0, 2, 1, 1, "3幢")
    sheet.write(1, 2, 106.28)
    book.add_sheet("乙").write(0, 0, 502)
    path = tmp_path / "a.xls"
    book.save(str(path))
    first, second = read_workbook(path).sheets
    assert first.rows == (("", "3幢", ""), ("", "", "106.28"))
    assert first.merged == (MergedRange(0, 1, 2, 1),)
    assert second.rows == (("502",),)


def test_errors_of_formulas_in_xls_keep_their_names(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    sheet.write(0, 0, "x")
    sheet.row(1).set_cell_error(1, 0x17)
    path = tmp_path / "a.xls"
    book.save(str(path))
    assert read_workbook(path).sheets[0].rows == (("x", ""), ("", "#REF!"))


def test_ods_is_read(write_ods):
    path = write_ods(_ROW.format(_TEXT.format("3幢") + _NUMBER.format("106.28000000000002")))
    assert read_workbook(path).sheets[0].rows == (("3幢", "106.28"),)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("王\u200b伟", "王伟"),
        ("\u202e伟王\u202c", "伟王"),
        ("\u2066王伟\u2069\ufeff", "王伟"),
        ("𠮷田、㐂龙", "𠮷田、㐂龙"),
        ("葛\U000e0100", "葛\U000e0100"),
        ("王伟\n李娜", "王伟\n李娜"),
        ("王伟\u2028李娜", "王伟\n李娜"),
        ("同意\u00ad", "同意"),
    ],
)
def test_signs_nobody_sees_are_taken_out(write_xlsx, tmp_path, text, clean):
    (sheet,) = read_workbook(write_xlsx({"A1": "x", "A2": text})).sheets
    assert sheet.rows[1] == (clean,)
    (tmp_path / "a.csv").write_text(f'x\n"{text}"\n', encoding="utf-8")
    assert read_workbook(tmp_path / "a.csv").sheets[0].rows[1] == (clean,)


def test_control_signs_in_a_csv_do_not_come_in(tmp_path):
    (tmp_path / "a.csv").write_text("x\n王\x7f伟\x9b\n", encoding="utf-8")
    assert read_workbook(tmp_path / "a.csv").sheets[0].rows[1] == ("王伟",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_csv_is_read_in_the_encodings_of_offices(tmp_path, encoding, sign):
    rows = [
        ["幢", "室号", "业主"],
        ["3", "0502", "王伟、李娜"],
        ["", "", ""],
        ["3", "0503", "㐂龙"],
    ]
    if encoding == "gbk":
        rows[3][2] = "龙"
    path = tmp_path / "名册.csv"
    path.write_bytes("\r\n".join(sign.join(row) for row in rows).encode(encoding))
    (sheet,) = read_workbook(path).sheets
    assert sheet.name == "名册"
    assert sheet.rows == (tuple(rows[0]), tuple(rows[1]), (), tuple(rows[3]))


def test_csv_cells_may_hold_commas_and_line_breaks(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('业主,面积\n"王伟,\n李娜","1,234.50"\n短\n', encoding="utf-8")
    assert read_workbook(path).sheets[0].rows == (
        ("业主", "面积"),
        ("王伟,\n李娜", "1,234.50"),
        ("短", ""),
    )


def test_text_under_the_name_of_a_workbook_is_still_read(tmp_path):
    path = tmp_path / "导出.xls"
    path.write_bytes("幢\t室号\n3\t502\n".encode("gbk"))
    assert read_workbook(path).sheets[0].rows == (("幢", "室号"), ("3", "502"))


def test_a_workbook_under_another_name_is_still_read(tmp_path):
    path = tmp_path / "名册.xls"
    path.write_bytes(REGISTER.read_bytes())
    assert len(read_workbook(path).sheets[0].rows) == 1644


def test_hidden_sheets_say_so_and_charts_are_left_out(tmp_path):
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "x"
    book.create_sheet("旧").sheet_state = "hidden"
    book["旧"]["A1"] = "y"
    book.create_chartsheet("图")
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert [(sheet.name, sheet.hidden) for sheet in read_workbook(path).sheets] == [
        ("Sheet", False),
        ("旧", True),
    ]


def test_a_million_blank_rows_are_nothing(write_xlsx, write_ods, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "x"
    sheet["XFD1048576"].font = Font(bold=True)
    path = tmp_path / "styled.xlsx"
    book.save(path)
    assert read_workbook(path).sheets[0].rows == (("x",),)
    claimed = repacked(
        write_xlsx({"A1": "x"}),
        tmp_path / "claimed.xlsx",
        sheet1=b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/'
        b'spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1">'
        b'<c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    )
    assert read_workbook(claimed).sheets[0].rows == (("1",),)
    blank = (
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_workbook(write_ods(_ROW.format(_TEXT.format("x")) + blank)).sheets[0].rows == (
        ("x",),
    )


# What cannot be read.


def test_what_is_not_there_is_missing(tmp_path):
    assert code_of(tmp_path / "没有.xlsx") == "workbook-missing"
    assert code_of(REGISTER / "里面.xlsx") == "workbook-missing"
    assert code_of(Path("a\0b.xlsx")) == "workbook-missing"


def test_a_folder_is_no_workbook(tmp_path):
    (tmp_path / "名册.xlsx").mkdir()
    assert code_of(tmp_path / "名册.xlsx") == "workbook-kind-unknown"


def test_what_may_not_be_read_is_denied(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"x")

    def refuse(_self):
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert code_of(path) == "workbook-denied"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b"\0" * 4096])
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.xls", "a.ods"])
def test_nothing_is_empty(tmp_path, content, name):
    (tmp_path / name).write_bytes(content)
    assert code_of(tmp_path / name) == "workbook-empty"


def test_a_workbook_without_a_cell_is_empty(write_xlsx):
    assert code_of(write_xlsx({})) == "workbook-empty"


@pytest.mark.parametrize("length", [4, 100, 30_000, 88_000])
def test_a_workbook_cut_off_is_unreadable(tmp_path, length):
    path = tmp_path / "a.xlsx"
    path.write_bytes(REGISTER.read_bytes()[:length])
    assert code_of(path) == "workbook-unreadable"


def test_a_panic_of_the_reader_is_not_printed(tmp_path, capfd):
    book = xlwt.Workbook()
    book.add_sheet("名册").write(0, 0, "幢")
    stream = bytearray(book.get_biff_data())
    # In place of the window's record, one that should tell how dates are counted, but is empty.
    window, size, dates = 0x3D, 18, 0x22
    place = stream.index(struct.pack("<HH", window, size))
    struct.pack_into("<HHHH", stream, place, dates, 0, window, size - 4)
    XlsDoc().save(str(tmp_path / "a.xls"), bytes(stream).ljust(4096, b"\0"))
    assert code_of(tmp_path / "a.xls") == "workbook-unreadable"
    assert capfd.readouterr() == ("", "")


def test_what_others_print_while_a_workbook_is_read_is_kept(capfd):
    def talk() -> int:
        os.write(2, b"a word\n")
        return 7

    assert quiet.call(talk) == 7
    assert capfd.readouterr().err == "a word\n"


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.xls"])
@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 64,
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"\n%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(400),
        b"{\\rtf1\\ansi 3,1,0501}",
    ],
)
def test_files_of_another_kind_are_said_to_be_no_workbook(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert code_of(tmp_path / name) == "workbook-kind-unknown"


def test_garbage_of_another_name_is_of_no_known_kind(tmp_path):
    (tmp_path / "a.doc").write_bytes(b"x" * 100)
    assert code_of(tmp_path / "a.doc") == "workbook-kind-unknown"


def test_a_csv_with_a_nul_is_unreadable(tmp_path):
    (tmp_path / "a.csv").write_bytes("幢,室\n3,50\x002\n".encode())
    assert code_of(tmp_path / "a.csv") == "workbook-unreadable"


HOMES = "幢,室,业主\n3,501,王伟\n3,502,李娜\n3,503,赵磊\n3,504,钱进\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
@pytest.mark.parametrize(
    ("text", "less", "is_cut"),
    [
        (HOMES, 0, False),
        (HOMES.rstrip(), 0, False),
        (HOMES.rstrip(), 1, True),  # within the last sign
        (HOMES + "3,505", 0, True),
        (HOMES + "\n\n", 0, False),
        ("和苑小区名册\n" + HOMES, 0, False),
        ("和苑小区名册\n" + HOMES + "3,505", 0, True),
        ("幢,室\n3\n", 0, False),  # too few lines to tell
    ],
)
def test_a_csv_that_ends_too_early_is_known(tmp_path, encoding, text, less, is_cut):
    data = text.encode(encoding)
    (tmp_path / "a.csv").write_bytes(data[: len(data) - less])
    (sheet,) = read_workbook(tmp_path / "a.csv").sheets
    assert sheet.is_cut is is_cut
    assert any("幢" in row for row in sheet.rows)


def test_a_quotation_mark_never_closed_is_said_with_its_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('幢,业主\n3,王伟\n3,"李娜\n3,赵磊\n', encoding="utf-8")
    with pytest.raises(UserError) as raised:
        read_workbook(path)
    assert (raised.value.code, raised.value.details["line"]) == ("csv-quotes", 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<html><table><tr><td>3</td></tr></table>", "workbook-html"),
        ("\ufeff\r\n<!-- 名册 --><TABLE border=1><tr><td>3</td></tr></TABLE>", "workbook-html"),
        ("<?xml version='1.0'?>", "workbook-kind-unknown"),
    ],
)
def test_a_web_page_is_no_workbook(tmp_path, text, code):
    (tmp_path / "a.xls").write_text(text, encoding="utf-8")
    assert code_of(tmp_path / "a.xls") == code


def test_an_archive_that_unpacks_to_too_much_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    zeros = bytes(1 << 20)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(301):
                part.write(zeros)
    assert path.stat().st_size < 1 << 20

    def unpacked(*_):
        raise AssertionError

    monkeypatch.setattr(zipfile.ZipFile, "read", unpacked)
    assert code_of(path) == "workbook-too-large"


def test_reading_stops_between_rows(tmp_path):
    book = openpyxl.Workbook()
    for number in range(5000):
        book.active.append([number])
    book.save(tmp_path / "a.xlsx")
    told = []

    def stop(done, total):
        told.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(tmp_path / "a.xlsx", stop)
    assert told[-1] == (2000, 5000)


def test_documents_of_other_programs_are_no_workbooks(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert code_of(tmp_path / "a.xlsx") == "workbook-kind-unknown"
    XlsDoc().save(str(tmp_path / "b.xls"), b"x" * 5000)
    renamed = (tmp_path / "b.xls").read_bytes()
    word = "WordDocument".encode("utf-16-le")
    book = "Workbook".encode("utf-16-le")
    place = renamed.index(book)
    renamed = renamed[:place] + word + renamed[place + len(word) :]
    length = place + 64
    renamed = renamed[:length] + struct.pack("<H", len(word) + 2) + renamed[length + 2 :]
    (tmp_path / "b.xls").write_bytes(renamed)
    assert code_of(tmp_path / "b.xls") == "workbook-kind-unknown"


def test_a_password_is_said_as_such(tmp_path, write_ods):
    stream = xlwt_stream()
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    locked = stream[:first] + b"\x2f\x00\x36\x00" + bytes(54) + stream[first:]
    XlsDoc().save(str(tmp_path / "a.xls"), locked)
    assert code_of(tmp_path / "a.xls") == "workbook-locked"
    # Modern workbooks with a password stand in the old container too.
    XlsDoc().save(str(tmp_path / "a.xlsx"), stream)
    content = (tmp_path / "a.xlsx").read_bytes()
    book, package = "Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
    place = content.index(book)
    content = content[:place] + package + content[place + len(package) :]
    content = content[: place + 64] + struct.pack("<H", len(package) + 2) + content[place + 66 :]
    (tmp_path / "a.xlsx").write_bytes(content)
    assert code_of(tmp_path / "a.xlsx") == "workbook-locked"
    assert code_of(write_ods("", more="<manifest:encryption-data/>")) == "workbook-locked"


def xlwt_stream() -> bytes:
    book = xlwt.Workbook()
    book.add_sheet("名册").write(0, 0, "x" * 5000)
    return book.get_biff_data()


@pytest.mark.parametrize("place", ["XFD1048576", "AB1048576", "XFD20000", "Z1048576"])
def test_a_stray_cell_far_away_is_named(write_xlsx, place):
    # Laying such a sheet out would take the machine's memory, and end the program.
    path = write_xlsx({"A1": "幢", place: "x"})
    with pytest.raises(UserError) as raised:
        read_workbook(path)
    assert (raised.value.code, raised.value.details["cell"]) == ("workbook-too-large", place)


def test_a_cell_near_enough_is_read(write_xlsx):
    (sheet,) = read_workbook(write_xlsx({"A1": "幢", "ZZ1000": "x"})).sheets
    assert (len(sheet.rows), sheet.rows[-1][701]) == (1000, "x")


def test_endless_repetitions_in_ods_are_refused(write_ods):
    row = (
        '<table:table-row table:number-rows-repeated="{}"><table:table-cell '
        'table:number-columns-repeated="{}" office:value-type="float" office:value="1"/>'
        "</table:table-row>"
    )
    assert code_of(write_ods(row.format(1_048_570, 16_384))) == "workbook-too-large"
    assert code_of(write_ods(row.format(9_999_999_999, 1))) == "workbook-too-large"
    assert len(read_workbook(write_ods(row.format(3, 2))).sheets[0].rows) == 3


def test_a_table_in_ods_that_is_not_closed_is_unreadable(write_ods):
    path = write_ods(_ROW.format(_TEXT.format("x")))
    broken = path.with_name("b.ods")
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").replace(b"</table:table>", b"</table:other>")
    assert code_of(repacked(path, broken, content=content)) == "workbook-unreadable"


def test_an_archive_larger_than_any_register_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" ")
    content = bytearray(path.read_bytes())
    place = content.index(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 0xF0000000)
    path.write_bytes(content)
    assert code_of(path) == "workbook-too-large"


@pytest.mark.parametrize("seed", range(8))
def test_damage_anywhere_ends_in_a_workbook_or_a_user_error(tmp_path, write_ods, seed):
    dice = random.Random(seed)
    book = tmp_path / "b.xls"
    XlsDoc().save(str(book), xlwt_stream())
    seeds = [REGISTER, book, write_ods(_ROW.format(_TEXT.format("x") + _NUMBER.format("1.5")))]
    path = tmp_path / "damaged"
    for _ in range(40):
        content = bytearray(dice.choice(seeds).read_bytes())
        for _ in range(dice.randrange(1, 8)):
            place = dice.randrange(len(content))
            content[place : place + dice.randrange(4)] = dice.randbytes(dice.randrange(5))
        if dice.random() < 0.3:
            del content[dice.randrange(len(content)) :]
        path.write_bytes(content)
        with suppress(UserError):
            read_workbook(path)


def test_damage_inside_a_sheet_ends_in_a_workbook_or_a_user_error(tmp_path):
    dice = random.Random(7)
    with zipfile.ZipFile(io.BytesIO(REGISTER.read_bytes())) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    path = tmp_path / "damaged.xlsx"
    for _ in range(60):
        content = bytearray(sheet)
        for _ in range(dice.randrange(1, 4)):
            place = dice.randrange(len(content))
            content[place : place + dice.randrange(9)] = str(
                dice.choice([0, 2**31, 10**12])
            ).encode()
        with suppress(UserError):
            read_workbook(repacked(REGISTER, path, sheet1=bytes(content)))
