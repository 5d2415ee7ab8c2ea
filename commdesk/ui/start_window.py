# SPDX-License-Identifier: Apache-2.0
"""What is seen before any office is open: make one, look at the sample, or open a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.ui.parts import Band, ChoiceButton, fill, fit, label, scrolled
from commdesk.ui.theme import scaled


class StartWindow(QWidget):
    """Three ways to begin, and the offices known on this PC."""

    create_chosen = Signal()
    sample_chosen = Signal()
    folder_chosen = Signal()
    office_chosen = Signal(object)  # Path

    def __init__(
        self,
        offices: Sequence[Path] = (),
        missing: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
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
        self._missing = missing
        self._say_missing()
        for place in offices:
            known = ChoiceButton("building-2", place.name, str(place))
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
        fit(self, 680, 500 + 84 * len(offices) + (100 if missing else 0))
        first = folder if missing else self._buttons[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, text: str) -> None:
        """Say what is going on, and take no choice meanwhile; an empty text ends it."""
        if text:
            self.band.say(text)
        else:
            self._say_missing()
        for button in self._buttons:
            button.setEnabled(not text)

    def _say_missing(self) -> None:
        if self._missing is None:
            self.band.say("")
            return
        text = self.tr(
            "The office used last can not be found: {path}. Its folder may have been moved or "
            "renamed, or files in it are missing. Please look for it, then press “Open an office "
            "folder”."
        )
        self.band.say(text.format(path=self._missing), "attention")

    def _add(self, column: QVBoxLayout, button: ChoiceButton) -> None:
        self._buttons.append(button)
        column.addWidget(button)
