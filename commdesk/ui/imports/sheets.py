# SPDX-License-Identifier: Apache-2.0
"""Which sheet of a workbook is read, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from commdesk.services.register_import.preview import SheetChoice
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import scaled


class SheetBox(QWidget):
    """A choice of sheets, each with its rows and whether it looks like a register."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setMinimumWidth(scaled(240))
        self.box.setAccessibleName(self.tr("Sheet to be read"))
        self.box.activated.connect(self._choose)
        name = label(self.tr("&Sheet"), "secondary")
        name.setBuddy(self.box)
        row = QHBoxLayout(self)
        fill(row, 0, 8)
        row.addWidget(name)
        row.addWidget(self.box)
        self._shown = ""
        self.setFocusProxy(self.box)

    def show_sheets(self, sheets: Sequence[SheetChoice], name: str) -> None:
        """Show what there is to choose from and which one is read; nothing for one sheet."""
        self._shown = name
        self.box.clear()
        for sheet in sheets:
            self.box.addItem(self._told(sheet), sheet.name)
        self.box.setCurrentIndex(self.box.findData(name))
        self.setVisible(bool(sheets))

    def _told(self, sheet: SheetChoice) -> str:
        if not sheet.is_alike:
            text = self.tr("{sheet}: {rows} rows, does not look like a register")
        elif sheet.is_hidden:
            text = self.tr("{sheet}: {rows} rows, hidden")
        else:
            text = self.tr("{sheet}: {rows} rows")
        return text.format(sheet=sheet.name, rows=f"{sheet.rows:,}")

    def _choose(self) -> None:
        name = self.box.currentData()
        if name != self._shown:
            self.chosen.emit(name)
