# SPDX-License-Identifier: Apache-2.0
"""The only place that opens a message box or a file dialog. Tests hand in a recorder instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import WrappedLabel
from commdesk.ui.kit.message_box import MessageBox
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled, set_role

if TYPE_CHECKING:
    from commdesk.ui.words.sentences import Sentences


class Prompts(QObject):
    """Asks and tells. Every method waits for the answer.

    Sentences handed in are translated already; `action` is the verb on the button.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences: Sentences | None = None

    def show_error(self, parent: QWidget | None, error: UserError) -> None:
        """Say what is wrong and what to do. Nothing is said of what the user cancelled himself."""
        if error.code != "cancelled":
            self.show_message(parent, self._sentence(error), is_problem=True)

    def _sentence(self, error: UserError) -> str:
        if self._sentences is None:
            # They know words for everything, and the program starts without an error.
            from commdesk.ui.words.sentences import Sentences  # noqa: PLC0415

            self._sentences = Sentences(self)
        return self._sentences.of(error)

    def show_message(
        self, parent: QWidget | None, text: str, *, detail: str = "", is_problem: bool = False
    ) -> None:
        """Say something that needs no answer."""
        icon = "triangle-alert" if is_problem else "info"
        box = MessageBox(parent, self._title(), text, detail, icon)
        box.offer(button(self.tr("OK"), "primary"))
        _accepted(box)

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
        icon = "triangle-alert" if is_dangerous else "circle-help"
        box = MessageBox(parent, self._title(), text, detail, icon)
        act = button(action, "danger" if is_dangerous else "primary")
        box.offer(act, button(self.tr("Cancel")), is_dangerous=is_dangerous)
        return _accepted(box)

    def ask_text(
        self,
        parent: QWidget | None,
        text: str,
        *,
        action: str,
        initial: str = "",
        detail: str = "",
        several_lines: bool = False,
        is_dangerous: bool = False,
    ) -> str | None:
        """A line (or several) that may not be empty, or None when cancelled."""
        dialog = _TextDialog(parent, self._title(), text, detail, action, self.tr("Cancel"))
        dialog.offer(initial, several_lines=several_lines)
        if is_dangerous:
            dialog.warn()
        accepted = _accepted(dialog)
        return dialog.answer if accepted else None

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


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if accepted and names else None


def _accepted(dialog: Sheet) -> bool:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


class _TextDialog(Sheet):
    def __init__(
        self, parent: QWidget | None, title: str, text: str, detail: str, action: str, cancel: str
    ) -> None:
        super().__init__(parent, title, 480)
        self.keep()
        self.answer = ""
        self._edit: QLineEdit | QPlainTextEdit = QLineEdit()
        self._question = WrappedLabel(text)
        self.body.addWidget(self._question)
        if detail:
            self.body.addWidget(WrappedLabel(detail, "secondary"))
        self._act = button(action, "primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self.accept)
        self._back = button(cancel)
        self._back.clicked.connect(self.reject)
        self.add_button(self._back)
        self.add_main_button(self._act)

    def warn(self) -> None:
        """What is asked about is not done by a Return at once."""
        set_role(self._act, "danger")
        self._act.setDefault(False)
        self._act.setAutoDefault(False)
        self._back.setDefault(True)

    def offer(self, initial: str, *, several_lines: bool) -> None:
        if several_lines:
            self._edit = QPlainTextEdit(initial)
            self._edit.setTabChangesFocus(True)
            self._edit.setFixedHeight(scaled(96))
        else:
            self._edit = QLineEdit(initial)
        self._edit.setAccessibleName(self._question.whole)
        self._edit.textChanged.connect(self._allow)
        self.body.addWidget(self._edit)
        self._allow()
        self._edit.setFocus()

    def _allow(self) -> None:
        edit = self._edit
        text = edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text()
        self.answer = text.strip()
        self._act.setEnabled(bool(self.answer))
