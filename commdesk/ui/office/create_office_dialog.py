# SPDX-License-Identifier: Apache-2.0
"""Setting up an office: its name, the first operator, a password, and where it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.office.password_field import NewPassword

# A disk takes 255 bytes for a name; what is made from it there needs a few of them.
_MOST_NAME_BYTES = 180
# Windows keeps these for itself, with whatever ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NOT_IN_FOLDER_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """What was entered."""

    folder: Path
    name: str
    operator: str
    password: str


class CreateOfficeDialog(Sheet):
    """Asks for an office; whoever opened it makes the office and closes the dialog."""

    office_entered = Signal(object)  # OfficeDraft

    def __init__(self, home: Path, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Set up this office"), 600)
        self._home = home
        self._chosen: Path | None = None
        self._prompts = prompts
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("such as: Heyuan Residents' Committee"))
        self.operator = QLineEdit()
        self.operator.setPlaceholderText(self.tr("your own name"))
        self.secret = NewPassword(self)
        self._place = QLineEdit()
        self._place.setReadOnly(True)
        self._place.setAccessibleName(self.tr("Folder"))
        other = button(self.tr("Other place…"))
        other.clicked.connect(self._choose_place)
        place = QHBoxLayout()
        place.setSpacing(scaled(8))
        place.addWidget(self._place, 1)
        place.addWidget(other)
        self.body.addWidget(
            label(
                self.tr(
                    "All data of an office lies in one folder, encrypted. Whoever works here "
                    "logs in with a name and a password."
                ),
                "secondary",
                wrap=True,
            )
        )
        form = Form()
        form.add(self.tr("Name of the office"), self.name)
        form.add(self.tr("First operator"), self.operator)
        self.secret.add_to(form)
        form.add(self.tr("Folder"), place)
        self.body.addLayout(form)
        self.body.addStretch()
        self._back = button(self.tr("Cancel"))
        self._back.clicked.connect(self.reject)
        self._make = button(self.tr("Set up"), "primary")
        self._make.setDefault(True)
        self._make.clicked.connect(self._enter)
        self.add_button(self._back)
        self.add_main_button(self._make)
        self.name.textChanged.connect(self._show_place)
        self._fields = (self.name, self.operator, *self.secret.fields)
        for field in self._fields:
            field.textChanged.connect(self._forget_fault)
        self._show_place()
        self.name.setFocus()

    @property
    def folder(self) -> Path:
        """Where the office will lie."""
        if self._chosen is not None:
            return self._chosen
        return free_folder(self._home, folder_name(self.name.text()) or self.tr("New office"))

    def set_busy(self, busy: bool) -> None:
        """While the office is made, nothing can be pressed twice."""
        self.hold(held=busy)
        for widget in (*self._fields, self._make):
            widget.setEnabled(not busy)
        self.say(self.tr("Setting up the office…") if busy else "")

    def say_fault(self, text: str) -> None:
        """What is wrong, beside the fields."""
        self.say(text, "refused")

    def _show_place(self) -> None:
        self._place.setText(str(self.folder))
        self._place.setCursorPosition(0)

    def _choose_place(self) -> None:
        folder = self._prompts.ask_folder(
            self, self.tr("Choose the folder in which the office's folder is made"), self._home
        )
        if folder is not None:
            self._home, self._chosen = folder, None
            self._show_place()

    def _forget_fault(self) -> None:
        self.say("")
        for field in self._fields:
            set_role(field, "")

    def _enter(self) -> None:
        fault = self._fault()
        if fault is not None:
            field, text = fault
            self.say_fault(text)
            set_role(field, "wrong")
            field.setFocus()
            return
        self.office_entered.emit(
            OfficeDraft(
                self.folder,
                self.name.text().strip(),
                self.operator.text().strip(),
                self.secret.text(),
            )
        )

    def _fault(self) -> tuple[QLineEdit, str] | None:
        if not self.name.text().strip():
            return self.name, self.tr("The name of the office is missing.")
        if not self.operator.text().strip():
            return self.operator, self.tr("The name of the first operator is missing.")
        return self.secret.fault()


def folder_name(text: str) -> str:
    """What of an office's name every disk takes as the name of a folder; may be empty."""
    name = _NOT_IN_FOLDER_NAMES.sub("", text).strip(" .")
    name = name.encode(errors="ignore")[:_MOST_NAME_BYTES].decode(errors="ignore").strip(" .")
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def free_folder(home: Path, name: str) -> Path:
    """A folder of this name that is empty or not there yet, numbered when it must be."""
    folder, number = home / name, 2
    while _is_taken(folder):
        folder = home / f"{name} {number}"
        number += 1
    return folder


def _is_taken(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except NotADirectoryError:
        return folder.exists()
    except OSError:
        # Setting up says what is wrong with this place; another name would not help.
        return False
