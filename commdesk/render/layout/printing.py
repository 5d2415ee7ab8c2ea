# SPDX-License-Identifier: Apache-2.0
"""The same pages as a PDF, on a printer, and as an image."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgGenerator

from commdesk.domain.errors import UserError
from commdesk.render.layout.ink import Drawing
from commdesk.render.layout.page_format import UNITS_PER_INCH, PageFormat, PaperSize
from commdesk.render.layout.pages import Document
from commdesk.render.layout.pdf_text import PaintedText
from commdesk.render.layout.writing import write_whole

PDF_DPI = 1200
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|', "－"))
_PAPERS = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.A5: QPageSize.PageSizeId.A5,
}


def write_pdf(
    document: Document, path: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Write all pages to `path`; it is there as a whole or, whatever happens, as it was before.

    `progress(done, pages)` is called before each page and may raise to give up. Raises
    UserError `pdf-not-writable` (path), or why as `writing.write_whole` says it.
    """
    write_whole(path, lambda: _pdf_of(document, progress), "pdf-not-writable")


def _pdf_of(document: Document, progress: Callable[[int, int], None] | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    painted = PaintedText()
    writer = QPdfWriter(buffer)
    writer.setPageSize(_paper(document.format))
    writer.setPageOrientation(_orientation(document.format))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DPI)
    writer.setTitle(document.title)
    writer.setCreator("社区表决台")
    painter = QPainter()
    if not painter.begin(writer):
        raise RuntimeError("a PDF can not be painted")
    try:
        painter.scale(PDF_DPI / UNITS_PER_INCH, PDF_DPI / UNITS_PER_INCH)
        for number, page in enumerate(document.pages):
            if progress is not None:
                progress(number, len(document.pages))
            if number:
                writer.newPage()
            page.paint(painter)
            painted.note(page.drawing.texts)
        if progress is not None:
            progress(len(document.pages), len(document.pages))
    finally:
        painter.end()
    return painted.mended(bytes(buffer.data().data()))


def document_name(title: str) -> str:
    """A title as the name of a print job: printing to a file makes a file name of it."""
    return title.translate(_NOT_IN_NAMES)


def prepare_printer(printer: QPrinter, document: Document) -> None:
    """The document's paper up to its edge, under the document's name; before a dialog is shown."""
    printer.setDocName(document_name(document.title))
    printer.setCreator("社区表决台")
    printer.setFullPage(True)
    printer.setPageSize(_paper(document.format))
    printer.setPageOrientation(_orientation(document.format))


def _paper(at: PageFormat) -> QPageSize:
    return QPageSize(_PAPERS[at.paper])


def _orientation(at: PageFormat) -> QPageLayout.Orientation:
    way = QPageLayout.Orientation
    return way.Landscape if at.landscape else way.Portrait


def paint_to_printer(
    document: Document, printer: QPrinter, progress: Callable[[int, int], None] | None = None
) -> None:
    """Print. `progress(done, pages)` is called before each page and may raise to give up.

    Pages left out in the printer's dialog are left out. On paper smaller than the document's the
    page shrinks; it never grows.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("printer-not-ready", printer=printer.printerName())
    try:
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        scale = min(
            printer.logicalDpiX() / UNITS_PER_INCH,
            paper.width() / document.format.width,
            paper.height() / document.format.height,
        )
        painter.scale(scale, scale)
        numbers = _chosen(document, printer)
        for place, number in enumerate(numbers):
            if progress is not None:
                progress(place, len(numbers))
            if place:
                printer.newPage()
            document.pages[number].paint(painter)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _chosen(document: Document, printer: QPrinter) -> range:
    count = len(document.pages)
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        return range(min(printer.fromPage(), count) - 1, min(max(printer.toPage(), 1), count))
    return range(count)


def page_image(document: Document, index: int, dpi: int = 96) -> QImage:
    """One page on white."""
    scale = dpi / UNITS_PER_INCH
    image = QImage(
        round(document.format.width * scale),
        round(document.format.height * scale),
        QImage.Format.Format_RGB32,
    )
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    document.pages[index].paint(painter)
    painter.end()
    return image


def write_svg(drawing: Drawing, path: Path) -> None:
    """A chart as SVG, whole or not at all. Raises UserError as `write_pdf`, `svg-not-writable`."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(drawing.width), round(drawing.height)))
    generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    painter = QPainter(generator)
    drawing.paint(painter)
    painter.end()
    write_whole(path, lambda: bytes(buffer.data().data()), "svg-not-writable")
