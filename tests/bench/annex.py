# SPDX-License-Identifier: Apache-2.0
"""How long an annex takes as a PDF, beside the bare painting of the same text with Qt."""

from __future__ import annotations

import os
import resource
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMarginsF, QPointF
from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

from commdesk.domain.annex import Annex, Names, make_annex
from commdesk.domain.results import Imprint
from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Text
from commdesk.render.layout.page_format import UNITS_PER_INCH
from commdesk.render.layout.printing import PDF_DPI, write_pdf
from commdesk.render.sheets.annex import annex_document
from tests.bench.clock import compare, held_memory, peak_memory
from tests.render.sheet_votes import Estate

IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001
_ROUNDS = 5


def annex_to_pdf() -> None:
    """An annex of 1,505 rooms, and one of 20,000, laid out and written as PDF, beside bare text."""
    app = QGuiApplication.instance() or QGuiApplication([])
    fonts.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "annex.pdf"
        for rooms, rounds in ((20_000, 1), (1_505, _ROUNDS)):
            _one(rooms, rounds, path)
    print(f"   peak memory {peak_memory()}")
    del app


def _one(rooms: int, rounds: int, path: Path) -> None:
    estate = Estate(rooms)
    annex = make_annex(estate.topic, estate.roll, estate.returns, names=Names.MASKED)
    del estate
    before = held_memory()
    document = annex_document(annex, IMPRINT)
    print(f"   {rooms} rooms, {len(document.pages)} pages, held as {_mb(before)} until painted")
    texts = [page.drawing.texts for page in document.pages]
    ours: list[float] = []
    bare: list[float] = []
    # Turn about, so that whatever else the machine does falls on both alike.
    for _ in range(rounds):
        ours.append(_cpu(lambda: write_pdf(_laid_out(annex), path)))
        bare.append(_cpu(lambda: _paint_bare(texts, path)))
    compare(f"annex of {rooms}", median(ours), "bare text", median(bare))


def _laid_out(annex: Annex):
    return annex_document(annex, IMPRINT)


def _mb(before: int) -> str:
    return f"{(held_memory() - before) / 1024:.0f} MB"


def _cpu(work: Callable[[], object]) -> float:
    """Seconds of this process's own work, whatever the machine does besides."""
    begin = _used()
    work()
    return _used() - begin


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _paint_bare(pages: list[tuple[Text, ...]], path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(PDF_DPI)
    painter = QPainter(writer)
    painter.scale(PDF_DPI / UNITS_PER_INCH, PDF_DPI / UNITS_PER_INCH)
    for number, texts in enumerate(pages):
        if number:
            writer.newPage()
        for text in texts:
            painter.setFont(fonts.font(text.size, text.bold))
            painter.drawText(QPointF(text.x, text.baseline), text.text)
    painter.end()
