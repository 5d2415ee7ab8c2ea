# SPDX-License-Identifier: Apache-2.0
"""The recovery key, shown once in large groups, to be printed or saved before going on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.render.layout.printing import document_name
from commdesk.ui.frame.key_sheet import KeyFacts, KeySheet, key_groups
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import card, fill


class RecoveryKeyDialog(Sheet):
    """Can not be left before it was said that the key is kept."""

    kept = Signal()

    def __init__(self, facts: KeyFacts, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Recovery key"), 680)
        self._sheet = KeySheet(facts, self)
        self._facts = facts
        self._prompts = prompts
        self.body.addWidget(label(self.tr("Keep this key on paper"), "title"))
        for text in self._sheet.lines():
            self.body.addWidget(label("· " + text, wrap=True))
        frame = card()
        rows = QGridLayout(frame)
        fill(rows, 16, 6)
        for number, groups in enumerate(key_groups(facts.key)):
            for at, text in enumerate(groups):
                group = label(text, "key-group")
                group.setAlignment(Qt.AlignmentFlag.AlignCenter)
                rows.addWidget(group, number, at)
        frame.setAccessibleName(facts.key)
        self.body.addWidget(frame)
        ways = QHBoxLayout()
        printing = button(self.tr("Print…"), "primary", "printer")
        printing.clicked.connect(self._print)
        pdf = button(self.tr("Save as PDF…"), icon="file-text")
        pdf.clicked.connect(self._save_pdf)
        text_file = button(self.tr("Save as text…"), icon="download")
        text_file.clicked.connect(self._save_text)
        for way in (printing, pdf, text_file):
            ways.addWidget(way)
        ways.addStretch()
        self.body.addLayout(ways)
        self.check = QCheckBox(self.tr("I have kept the key in a safe place"))
        self.body.addWidget(self.check)
        self.body.addStretch()
        self._go_on = button(self.tr("Go on"), "primary")
        self._go_on.setEnabled(False)
        self._go_on.clicked.connect(self.accept)
        self.check.toggled.connect(self._go_on.setEnabled)
        self.add_main_button(self._go_on)
        printing.setFocus()

    def accept(self) -> None:
        """Go on."""
        self.kept.emit()
        super().accept()

    def reject(self) -> None:
        """Escape and the window's cross: only after asking, for the key is not shown again."""
        if self.check.isChecked():
            self.accept()
            return
        if self._prompts.confirm(
            self,
            self.tr("The key will not be shown again. Go on without having kept it?"),
            action=self.tr("Go on without the key"),
            detail=self.tr("If all passwords are lost, nobody will be able to open the data."),
            is_dangerous=True,
        ):
            self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.result() == QDialog.DialogCode.Accepted:
            super().closeEvent(event)
            return
        event.ignore()
        self.reject()

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document_name(self._sheet.title))
        dialog = QPrintDialog(printer, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            if self._sheet.paint(printer):
                self.say(self.tr("Sent to the printer."), "stored")
            else:
                self._prompts.show_error(self, UserError("printer-failed"))

    def _save_pdf(self) -> None:
        path = self._prompts.ask_file_to_save(
            self, self.tr("Save as PDF"), self.tr("PDF (*.pdf)"), self._suggested("pdf")
        )
        if path is not None:
            self._write(lambda: self._sheet.save_pdf(path), str(path))

    def _save_text(self) -> None:
        path = self._prompts.ask_file_to_save(
            self, self.tr("Save as text"), self.tr("Text (*.txt)"), self._suggested("txt")
        )
        if path is not None:
            self._write(lambda: self._sheet.save_text(path), str(path))

    def _suggested(self, suffix: str) -> str:
        name = "".join(sign for sign in self._sheet.title if sign not in '\\/:*?"<>|')
        return f"{name}.{suffix}"

    def _write(self, write, path: str) -> None:  # noqa: ANN001
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            write()
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.say(self.tr("Saved: {path}").format(path=path), "stored")
