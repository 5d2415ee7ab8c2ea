# SPDX-License-Identifier: Apache-2.0
"""Fields with their names, lined up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QSpinBox, QWidget

from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled


def number_field(least: int, most: int, value: int) -> QSpinBox:
    """A whole number, typed or stepped."""
    made = QSpinBox()
    made.setRange(least, most)
    made.setValue(value)
    made.setMinimumWidth(scaled(80))
    # The style sheet's padding does not reach the text of a spin box.
    made.lineEdit().setTextMargins(scaled(8), 0, 0, 0)
    return made


class Form(QGridLayout):
    """Names on the left, fields on the right; each field is spoken with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(scaled(12))
        self.setVerticalSpacing(scaled(10))
        self.setColumnStretch(1, 1)

    def names_width(self) -> int:
        """How wide the names are."""
        items = (self.itemAtPosition(row, 0) for row in range(self.rowCount()))
        return max((item.sizeHint().width() for item in items if item is not None), default=0)

    def add(self, name: str, field: QWidget | QLayout, hint: str = "") -> QLabel:
        """One row; `hint` stands small under the field. Returns the name's label."""
        row = self.rowCount()
        title = label(name)
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title.setMinimumHeight(scaled(32))
        self.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if isinstance(field, QWidget):
            title.setBuddy(field)
            field.setAccessibleName(name)
            self.addWidget(field, row, 1)
        else:
            self.addLayout(field, row, 1)
        if hint:
            self.addWidget(label(hint, "secondary", wrap=True), row + 1, 1)
        return title


def line_up(*forms: Form) -> None:
    """Let the fields of several forms begin at one edge."""
    width = max(form.names_width() for form in forms)
    for form in forms:
        form.setColumnMinimumWidth(0, width)
