# SPDX-License-Identifier: Apache-2.0
"""The pages as they will be printed, with the few large buttons that are needed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.render.layout.pages import Document
from commdesk.render.layout.printing import prepare_printer
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.lacking import may_leave, said_of
from commdesk.ui.kit.page_view import PageView
from commdesk.ui.kit.print_job import print_with_progress
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, line
from commdesk.ui.kit.theme import scaled


class PrintPreview(QDialog):
    """Shows a document page by page. Freed when closed."""

    pdf_wanted = Signal()
    printed = Signal()

    def __init__(self, document: Document, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Print preview: {title}").format(title=document.title))
        self._document = document
        self._prompts = prompts
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_printer(self._printer, document)
        self._may_leave = False
        self._view = PageView(document)
        self._view.page_changed.connect(self._tell)
        self._place = label("", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_bar())
        layout.addWidget(line())
        self.warning = Band()
        layout.addWidget(self.warning)
        if document.lacking:
            self.warning.say(said_of(document.lacking), "attention")
        layout.addWidget(self._view, 1)
        for keys, act in (
            (QKeySequence.StandardKey.Print, self.ask_and_print),
            (QKeySequence.StandardKey.ZoomIn, self._larger),
            (QKeySequence.StandardKey.ZoomOut, self._smaller),
            (QKeySequence(Qt.Key.Key_PageDown), self.next_page),
            (QKeySequence(Qt.Key.Key_PageUp), self.previous_page),
        ):
            QShortcut(QKeySequence(keys), self, act)
        screen = self.screen().availableGeometry()
        self.resize(min(scaled(1100), screen.width() - 48), min(scaled(1000), screen.height() - 72))
        self._view.fit_width()
        self._view.setFocus()
        self._tell()

    @property
    def place(self) -> str:
        """Which page of how many is shown."""
        return self._place.text()

    def next_page(self) -> None:
        """The page after."""
        self._view.show_page(self._view.current_page + 1)

    def previous_page(self) -> None:
        """The page before."""
        self._view.show_page(self._view.current_page - 1)

    def ask_and_print(self) -> None:
        """Let the user choose a printer, then print."""
        if not self._is_agreed():
            return
        if not QPrinterInfo.availablePrinterNames():
            self._prompts.show_message(
                self,
                self.tr("No printer is set up on this computer."),
                detail=self.tr("Set one up in the system, or save the pages as a PDF."),
                is_problem=True,
            )
            return
        dialog = QPrintDialog(self._printer, self)
        dialog.setMinMax(1, len(self._document.pages))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._print()

    def ask_for_pdf(self) -> None:
        """Have it saved by whoever opened the preview."""
        if self._is_agreed():
            self.pdf_wanted.emit()

    def _is_agreed(self) -> bool:
        """Whether it may leave with boxes, if it has any; asked once."""
        self._may_leave = self._may_leave or may_leave(self._document.lacking, self._prompts, self)
        return self._may_leave

    def _print(self) -> None:
        if print_with_progress(self._document, self._printer, self._prompts, self):
            self.printed.emit()

    def _make_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        fill(bar, 10)
        send = button(self.tr("Print…"), "primary", "printer")
        send.clicked.connect(self.ask_and_print)
        save = button(self.tr("Save as PDF…"), "", "download")
        save.clicked.connect(self.ask_for_pdf)
        bar.addWidget(send)
        bar.addWidget(save)
        bar.addStretch(1)
        for text, act in (
            (self.tr("Previous page"), self.previous_page),
            (self.tr("Next page"), self.next_page),
        ):
            made = button(text)
            made.clicked.connect(act)
            bar.addWidget(made)
        bar.insertWidget(bar.count() - 1, self._place)
        bar.addStretch(1)
        for text, act in (
            (self.tr("Whole page"), self._view.fit_page),
            (self.tr("Page width"), self._view.fit_width),
            (self.tr("Larger"), self._larger),
            (self.tr("Smaller"), self._smaller),
        ):
            made = button(text, "quiet")
            made.clicked.connect(act)
            bar.addWidget(made)
        close = button(self.tr("Close"))
        close.clicked.connect(self.close)
        bar.addWidget(close)
        return bar

    def _larger(self) -> None:
        self._view.zoom_in()

    def _smaller(self) -> None:
        self._view.zoom_out()

    def _tell(self) -> None:
        self._place.setText(
            self.tr("Page {page} of {pages}").format(
                page=self._view.current_page, pages=self._view.page_count
            )
        )
