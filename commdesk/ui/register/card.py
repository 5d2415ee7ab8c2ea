# SPDX-License-Identifier: Apache-2.0
"""The register in figures, and the way to import one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.area import shown_area
from commdesk.services.register.register import RegisterSummary
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scale, scaled
from commdesk.ui.words.words import Words

_LARGE = 175  # percent


class Figure(QWidget):
    """A number with its name under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.value = label("—", "figure")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.value)
        column.addWidget(label(name, "secondary"))

    def show_value(self, text: str) -> None:
        """Show another value."""
        self.value.setText(text)
        self.setAccessibleName(f"{self._name} {text}")


class RegisterCard(QWidget):
    """Empty, it says the first step; filled, what is in it and where it came from."""

    import_chosen = Signal()
    look_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self.properties = Figure(self.tr("properties"))
        self.people = Figure(self.tr("people counted"))
        self.area = Figure(self.tr("area counted, ㎡"))
        self.source = label("", "secondary", wrap=True)
        self.empty = self._empty()
        self.filled = self._filled()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.filled)
        self.show_summary(None)

    def show_summary(self, summary: RegisterSummary | None) -> None:
        """None before the first import."""
        self.empty.setVisible(summary is None)
        self.filled.setVisible(summary is not None)
        if summary is None:
            return
        self.properties.show_value(f"{summary.properties:,}")
        self.people.show_value(f"{summary.people:,}")
        self.area.show_value(shown_area(summary.area))
        text = self.tr("Imported {when} from “{file}”.").format(
            when=self._words.full_moment(summary.imported_at), file=summary.file_name
        )
        left_out = summary.properties - summary.counted
        if left_out:
            text = self.tr("{text} {count} properties are not counted.").format(
                text=text, count=f"{left_out:,}"
            )
        self.source.setText(text)

    def _empty(self) -> QFrame:
        made = card()
        row = QHBoxLayout(made)
        fill(row, 20, 20)
        words = QVBoxLayout()
        words.addWidget(label(self.tr("First step: import the register"), "heading", wrap=True))
        words.addWidget(
            label(
                self.tr(
                    "A workbook with room, owner and area is enough (.xlsx, .xls, .ods, .csv). "
                    "You see what was understood before anything is stored."
                ),
                "secondary",
                wrap=True,
            )
        )
        row.addLayout(words, 1)
        self.start = button(self.tr("Import a register…"), "primary", "file-up")
        self.start.clicked.connect(self.import_chosen)
        row.addWidget(self.start)
        return made

    def _filled(self) -> QFrame:
        made = card()
        row, figures = QHBoxLayout(), QHBoxLayout()
        # In the largest type the verbs need a line of their own.
        is_large = scale() >= _LARGE
        for line in (row, figures):
            line.setSpacing(scaled(24))
        row.addWidget(label(self.tr("Register"), "heading"))
        for figure in (self.properties, self.people, self.area):
            (figures if is_large else row).addWidget(figure)
        row.addStretch()
        self.look = button(self.tr("Look into the register…"), "", "search")
        self.look.clicked.connect(self.look_chosen)
        row.addWidget(self.look)
        again = button(self.tr("Import…"), "", "file-up")
        again.clicked.connect(self.import_chosen)
        row.addWidget(again)
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10))
        column.setSpacing(scaled(4))
        column.addLayout(row)
        if is_large:
            figures.addStretch()
            column.addLayout(figures)
        column.addWidget(self.source)
        return made
