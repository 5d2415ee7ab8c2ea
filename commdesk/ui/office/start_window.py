# SPDX-License-Identifier: Apache-2.0
"""What is seen before any office is open: make one, look at the sample, or open a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.ui.kit.buttons import ChoiceButton
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.surfaces import fill, fit, scrolled
from commdesk.ui.kit.theme import scaled


class StartWindow(QWidget):
    """Three ways to begin, and the offices known on this PC."""

    create_chosen = Signal()
    sample_chosen = Signal()
    folder_chosen = Signal()
    office_chosen = Signal(object)  # Path

    def __init__(
        self,
        offices: Mapping[Path, bool] | None = None,
        last: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`offices` says of each whether it is whole; `last` could not be opened just now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("CommDesk"))
        self._buttons: list[ChoiceButton] = []
        content = QWidget()
        column = QVBoxLayout(content)
        fill(column, 32, 12)
        column.addWidget(label(self.tr("CommDesk"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Votes on paper: hand out, key in, count and post. Everything stays on this "
                    "computer; no network is used."
                ),
                "secondary",
                wrap=True,
            )
        )
        column.addSpacing(scaled(8))
        self.band = Band()
        column.addWidget(self.band)
        offices = offices or {}
        self._trouble = "" if last is None else self._said_of(last, is_there=last in offices)
        self._say_trouble()
        for place, is_whole in offices.items():
            known = self._known(place, is_whole=is_whole)
            known.clicked.connect(lambda _=False, place=place: self.office_chosen.emit(place))
            self._add(column, known)
        create = ChoiceButton(
            "plus",
            self.tr("Set up this office"),
            self.tr("Name, first operator and password. Takes about two minutes."),
        )
        create.clicked.connect(self.create_chosen)
        sample = ChoiceButton(
            "eye",
            self.tr("Try the sample office"),
            self.tr("Invented owners and homes, to practise with. Nothing in it counts."),
        )
        sample.clicked.connect(self.sample_chosen)
        folder = ChoiceButton(
            "download",
            self.tr("Open an office folder"),
            self.tr("The office was set up before, on this computer or on another one."),
        )
        folder.clicked.connect(self.folder_chosen)
        for button in (create, sample, folder):
            self._add(column, button)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        fit(self, 680, 500 + 84 * len(offices) + (100 if last else 0))
        first = folder if last else self._buttons[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, text: str) -> None:
        """Say what is going on, and take no choice meanwhile; an empty text ends it."""
        if text:
            self.band.say(text)
        else:
            self._say_trouble()
        for button in self._buttons:
            button.setEnabled(not text)

    def _known(self, place: Path, *, is_whole: bool) -> ChoiceButton:
        if is_whole:
            return ChoiceButton("building-2", place.name, str(place))
        text = self.tr("Damaged: files in it are missing or cannot be read. {path}")
        return ChoiceButton("triangle-alert", place.name, text.format(path=place))

    def _said_of(self, last: Path, *, is_there: bool) -> str:
        if is_there:
            text = self.tr(
                "The office used last is damaged: in {path} files are missing or cannot be read. "
                "Leave this folder as it is. Put a backup copy of the whole folder in another "
                "place, then press “Open an office folder”."
            )
        else:
            text = self.tr(
                "The office used last can not be found: {path}. Its folder may have been moved or "
                "renamed. Please look for it, then press “Open an office folder”."
            )
        return text.format(path=last)

    def _say_trouble(self) -> None:
        self.band.say(self._trouble, "attention" if self._trouble else "")

    def _add(self, column: QVBoxLayout, button: ChoiceButton) -> None:
        self._buttons.append(button)
        column.addWidget(button)
