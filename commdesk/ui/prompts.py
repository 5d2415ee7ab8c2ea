# SPDX-License-Identifier: Apache-2.0
"""The only place that opens a message box or a file dialog. Tests hand in a recorder instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.ui.sentences import Sentences
from commdesk.ui.theme import GAP, scaled, set_role


class Prompts(QObject):
    """Asks and tells. Every method waits for the answer.

    Sentences handed in are translated already; `action` is the verb on the button.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = Sentences(self)

    def show_error(self, parent: QWidget | None, error: UserError) -> None:
        """Say what is wrong and what to do. Nothing is said of what the user cancelled himself."""
        if error.code != "cancelled":
            self.show_message(parent, self._sentences.of(error), is_problem=True)

    def show_message(
        self, parent: QWidget | None, text: str, *, detail: str = "", is_problem: bool = False
    ) -> None:
        """Say something that needs no answer."""
        box = self._box(parent, text, detail)
        box.setIcon(QMessageBox.Icon.Warning if is_problem else QMessageBox.Icon.Information)
        button = box.addButton(self.tr("OK"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(button)
        _run(box)

    def confirm(
        self,
        parent: QWidget | None,
        text: str,
        *,
        action: str,
        detail: str = "",
        is_dangerous: bool = False,
    ) -> bool:
        """Whether to do it. `detail` says the effect and the way back."""
        box = self._box(parent, text, detail)
        box.setIcon(QMessageBox.Icon.Warning if is_dangerous else QMessageBox.Icon.Question)
        act = QPushButton(action)
        set_role(act, "danger" if is_dangerous else "primary")
        box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(back)
        box.setDefaultButton(back if is_dangerous else act)
        _run(box)
        return box.clickedButton() is act

    def ask_text(
        self,
        parent: QWidget | None,
        text: str,
        *,
        action: str,
        initial: str = "",
        detail: str = "",
        several_lines: bool = False,
    ) -> str | None:
        """A line (or several) that may not be empty, or None when cancelled."""
        dialog = _TextDialog(parent, self._title(), text, detail, action, self.tr("Cancel"))
        dialog.offer(initial, several_lines=several_lines)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.text()
        dialog.deleteLater()
        return answer if accepted else None

    def ask_file_to_open(
        self, parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
    ) -> Path | None:
        """A file that is there. `kinds` as Qt writes them: "Workbooks (*.xlsx *.ods)"."""
        dialog = self._file_dialog(parent, title, folder or Path.home(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _chosen(dialog)

    def ask_file_to_save(
        self, parent: QWidget | None, title: str, kinds: str, suggested: str
    ) -> Path | None:
        """Where to write; the dialog has asked before an old file is replaced."""
        dialog = self._file_dialog(parent, title, Path.home(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save"))
        # Without it a name without an ending would be checked, and another one written.
        dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
        dialog.selectFile(suggested)
        return _chosen(dialog)

    def ask_folder(
        self, parent: QWidget | None, title: str, folder: Path | None = None
    ) -> Path | None:
        """A folder that is there, or made in the dialog."""
        dialog = self._file_dialog(parent, title, folder or Path.home(), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Choose"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("Folder"))
        return _chosen(dialog)

    def _file_dialog(
        self, parent: QWidget | None, title: str, folder: Path, kinds: str
    ) -> QFileDialog:
        dialog = QFileDialog(parent, title, str(folder), kinds)
        labels = QFileDialog.DialogLabel
        # Where the system has no dialog of its own, Qt's speaks English here and there.
        dialog.setLabelText(labels.LookIn, self.tr("Look in"))
        dialog.setLabelText(labels.FileType, self.tr("Kind"))
        dialog.setLabelText(labels.FileName, self.tr("File name"))
        dialog.setLabelText(labels.Accept, self.tr("Open"))
        dialog.setLabelText(labels.Reject, self.tr("Cancel"))
        return dialog

    def _title(self) -> str:
        return self.tr("CommDesk")

    def _box(self, parent: QWidget | None, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(parent)
        box.setWindowTitle(self._title())
        # Names from a register may hold what looks like markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(detail)
        return box


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if accepted and names else None


def _run(box: QMessageBox) -> None:
    box.exec()
    box.deleteLater()


class _TextDialog(QDialog):
    def __init__(
        self, parent: QWidget | None, title: str, text: str, detail: str, action: str, cancel: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(440))
        self._edit: QLineEdit | QPlainTextEdit = QLineEdit()
        self._question = QLabel(text)
        self._question.setWordWrap(True)
        self._detail = QLabel(detail)
        self._detail.setWordWrap(True)
        self._detail.setVisible(bool(detail))
        set_role(self._detail, "secondary")
        self._act = QPushButton(action)
        set_role(self._act, "primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self.accept)
        back = QPushButton(cancel)
        back.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addWidget(back)
        self._buttons.addWidget(self._act)

    def offer(self, initial: str, *, several_lines: bool) -> None:
        if several_lines:
            self._edit = QPlainTextEdit(initial)
            self._edit.setTabChangesFocus(True)
            self._edit.setFixedHeight(scaled(96))
        else:
            self._edit = QLineEdit(initial)
        self._edit.setAccessibleName(self._question.text())
        self._edit.textChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(20), scaled(20), scaled(20), scaled(16))
        layout.setSpacing(scaled(GAP))
        layout.addWidget(self._question)
        layout.addWidget(self._detail)
        layout.addWidget(self._edit)
        layout.addSpacing(scaled(GAP))
        layout.addLayout(self._buttons)
        self._allow()
        self._edit.setFocus()

    def text(self) -> str:
        if isinstance(self._edit, QPlainTextEdit):
            return self._edit.toPlainText().strip()
        return self._edit.text().strip()

    def _allow(self) -> None:
        self._act.setEnabled(bool(self.text()))
