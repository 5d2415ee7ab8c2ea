# SPDX-License-Identifier: Apache-2.0
"""The PDF says what was painted, with its fonts; paper and screen have the same pages."""

import errno
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter

from commdesk.domain.errors import UserError
from commdesk.render.charts import charts
from commdesk.render.layout import printing
from commdesk.render.layout.blocks import paragraph
from commdesk.render.layout.ink import Drawing, Text
from commdesk.render.layout.page_format import WIDE_TABLE
from commdesk.render.layout.pages import Document, Page, Running, make_document
from commdesk.render.layout.writing import write_whole
from commdesk.render.notice.notice import result_notice

pytestmark = pytest.mark.usefixtures("qapp")


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def pdf_text(path, page=None):
    """What is in the PDF in the order it was painted, without the blanks."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return re.sub(r"\s", "", run("pdftotext", "-raw", *pages, str(path), "-"))


def painted_text(page):
    return re.sub(r"\s", "", "".join(text.text for text in page.drawing.texts))


@pytest.fixture
def notice(published, imprint):
    return result_notice(published, imprint)


@pytest.fixture
def pdf(notice, tmp_path):
    path = tmp_path / "公示.pdf"
    printing.write_pdf(notice, path)
    return path


def test_each_page_of_the_pdf_says_exactly_what_was_painted(notice, pdf):
    for number, page in enumerate(notice.pages, start=1):
        assert sorted(pdf_text(pdf, number)) == sorted(painted_text(page))


def test_words_and_figures_are_found_as_they_are_read(pdf):
    text = pdf_text(pdf)
    for words in (
        "君悦东方小区业主大会临时会议表决结果公示",
        "表决结论：未获通过。",
        "171,755.223㎡（89.63%）",
        "108,863.263",
        "“民法所称的‘以上’、‘以下’、‘以内’、‘届满’，包括本数；",
        "—1—",
    ):
        assert words in text, words


def test_no_character_comes_back_as_a_radical(tmp_path):
    lines = (
        "人大小工八入儿力十口土女子山川巾弓心手文日月木水火用田白皮目石示立竹米羊老耳肉行衣见角言",
        "，。、；：？！（）《》“”㎡·—①②③✓✕％＿㐂䶮",
    )
    texts = tuple(
        Text(line, 300, 500 + 200 * place, 105, "#000000") for place, line in enumerate(lines)
    )
    path = tmp_path / "a.pdf"
    printing.write_pdf(Document("字", (Page(Drawing(5950, 8420, texts)),)), path)
    assert pdf_text(path) == "".join(lines)


def test_the_fonts_are_in_the_file_and_they_are_ours(pdf):
    rows = run("pdffonts", str(pdf)).splitlines()[2:]
    assert len(rows) == 2
    for row in rows:
        assert row.startswith("CommDeskSansSC")
        assert row.split()[-5:-2] == ["yes", "no", "yes"] or "yes" in row.split()


def test_the_pdf_is_a4_and_says_its_title(notice, pdf):
    facts = run("pdfinfo", str(pdf))
    assert re.search(r"Title:\s+君悦东方小区业主大会临时会议表决结果公示\n", facts)
    assert re.search(rf"Pages:\s+{len(notice.pages)}\n", facts)
    assert re.search(r"Page size:\s+595.* x 84[12].*\(A4\)", facts)


def test_each_word_of_the_pdf_stands_where_it_was_laid_out(notice, pdf):
    for number, page in enumerate(notice.pages, start=1):
        box = run("pdftotext", "-bbox", "-f", str(number), "-l", str(number), str(pdf), "-")
        words = ET.fromstring(box).iter("{http://www.w3.org/1999/xhtml}word")
        places = [
            (
                [10 * float(word.attrib[edge]) for edge in ("xMin", "xMax", "yMin", "yMax")],
                word.text or "?",
            )
            for word in words
        ]
        assert len(places) > 10
        for (left, right, top, bottom), word in places:
            middle = QPointF((left + right) / 2, (top + bottom) / 2)
            assert any(
                text.rect.adjusted(-15, -15, 15, 15).contains(middle) and word in text.text
                for text in page.drawing.texts
            ), word


def test_a_page_looks_alike_on_a_coarse_screen_and_in_the_pdf(notice, pdf, tmp_path):
    run("pdftoppm", "-r", "96", "-f", "2", "-l", "2", "-png", str(pdf), str(tmp_path / "p"))
    (file,) = tmp_path.glob("p*.png")
    printed, shown = (
        # Dots of 2.5 mm: what is left is what stands where.
        image.scaled(84, 119, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for image in (QImage(str(file)), printing.page_image(notice, 1, 96))
    )
    apart = [
        abs((printed.pixel(x, y) & 0xFF) - (shown.pixel(x, y) & 0xFF))
        for x in range(84)
        for y in range(119)
    ]
    assert max(apart) < 70
    assert sum(apart) / len(apart) < 4


def test_an_image_has_as_many_dots_as_asked(notice):
    image = printing.page_image(notice, 0, 300)
    assert (image.width(), image.height()) == (2480, 3508)


def test_a_file_that_is_there_stays_until_the_new_one_is_whole(notice, tmp_path):
    path = tmp_path / "公示.pdf"
    path.write_bytes(b"old")

    def give_up(done, total):
        if done == 2:
            raise UserError("cancelled")

    with pytest.raises(UserError, match="cancelled"):
        printing.write_pdf(notice, path, give_up)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_is_told_page_by_page(notice, tmp_path):
    told = []
    printing.write_pdf(notice, tmp_path / "a.pdf", lambda *step: told.append(step))
    count = len(notice.pages)
    assert told == [(done, count) for done in range(count + 1)]


@pytest.mark.parametrize(
    ("place", "code"), [("missing/公示.pdf", "export-folder-missing"), (".", "pdf-not-writable")]
)
def test_a_place_that_can_not_be_written_is_said(notice, tmp_path, place, code):
    with pytest.raises(UserError) as error:
        printing.write_pdf(notice, tmp_path / place)
    assert error.value.code == code
    assert error.value.details["path"] == tmp_path / place


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export-no-room"),
        (errno.EROFS, "export-not-allowed"),
        (errno.EACCES, "export-not-allowed"),
        (errno.EIO, "otherwise"),
    ],
)
def test_a_full_disk_is_told_from_one_that_may_not_be_written_to(tmp_path, number, code):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail():
        raise OSError(number, "no")

    with pytest.raises(UserError, match=code):
        write_whole(path, fail, "otherwise")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_a_file_that_another_program_holds_is_told(tmp_path, monkeypatch):
    def refuse(_path, _target):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="export-in-use"):
        write_whole(tmp_path / "a.pdf", lambda: b"new", "otherwise")
    assert not list(tmp_path.iterdir())


def printed_to(path, notice, **settings):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printing.prepare_printer(printer, notice)
    if "pages" in settings:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(*settings["pages"])
    if "paper" in settings:
        printer.setPageSize(QPageSize(settings["paper"]))
    printing.paint_to_printer(notice, printer)
    return path


def test_a_printer_gets_the_same_pages_as_the_pdf(notice, pdf, tmp_path):
    path = printed_to(tmp_path / "printed.pdf", notice)
    for number in range(1, len(notice.pages) + 1):
        assert pdf_text(path, number) == pdf_text(pdf, number)


def test_only_the_pages_that_were_chosen_are_printed(notice, pdf, tmp_path):
    path = printed_to(tmp_path / "printed.pdf", notice, pages=(2, 2))
    assert re.search(r"Pages:\s+1\n", run("pdfinfo", str(path)))
    assert pdf_text(path, 1) == pdf_text(pdf, 2)


def test_smaller_paper_shows_the_whole_page(notice, pdf, tmp_path):
    path = printed_to(tmp_path / "small.pdf", notice, paper=QPageSize.PageSizeId.A5)
    box = run("pdftotext", "-bbox", "-f", "1", "-l", "1", str(path), "-")
    right = max(float(edge) for edge in re.findall(r'xMax="([\d.]+)"', box))
    bottom = max(float(edge) for edge in re.findall(r'yMax="([\d.]+)"', box))
    assert right < 420
    assert bottom < 596
    assert pdf_text(path, 1) == pdf_text(pdf, 1)


def test_a_chart_can_be_kept_as_svg(published, tmp_path):
    outcome = published.outcomes[0]
    drawing = charts.draw_tests(outcome, published.topic, 800, 14)
    path = tmp_path / "图.svg"
    printing.write_svg(drawing, path)
    root = ET.fromstring(path.read_text("utf-8"))
    texts = "".join(root.itertext())
    assert root.get("viewBox") == f"0 0 800 {drawing.height:g}"
    assert "90.37%" in texts
    assert "还差443人" in texts


def test_the_name_of_a_print_job_can_be_a_file_name():
    assert printing.document_name("和苑/测试：一期\\二期") == "和苑－测试：一期－二期"


def test_a_sheet_across_is_printed_across(tmp_path):
    pieces = paragraph("横向的表。" * 200, WIDE_TABLE.text_width)
    running = Running("会议", "正式结果", "7F3A", "2026年11月22日14:05")
    document = make_document("横表", pieces, running, WIDE_TABLE)
    printing.write_pdf(document, tmp_path / "a.pdf")
    paths = (tmp_path / "a.pdf", printed_to(tmp_path / "b.pdf", document))
    for path in paths:
        assert re.search(r"Page size:\s+84[12](\.\d+)? x 59[456]", run("pdfinfo", str(path)))
    assert pdf_text(paths[0], 1) == pdf_text(paths[1], 1)


def test_printing_can_be_given_up_between_two_pages(notice, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.prepare_printer(printer, notice)
    told = []

    def give_up(done, pages):
        told.append((done, pages))
        if done == 1:
            raise UserError("cancelled")

    with pytest.raises(UserError, match="cancelled"):
        printing.paint_to_printer(notice, printer, give_up)
    assert told == [(0, len(notice.pages)), (1, len(notice.pages))]
