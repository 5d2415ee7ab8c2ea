# SPDX-License-Identifier: Apache-2.0
"""Giving a tag: a field that knows the tags in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from commdesk.domain.opinions import LONGEST_TAG, TagCount
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled


class TagBar(QWidget):
    """Type and Enter gives the tag to what is chosen."""

    given = Signal(str)
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_TAG)
        self.field.setPlaceholderText(self.tr("such as “parking”"))
        self.field.setAccessibleName(self.tr("Tag"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.give = button(self.tr("Give the tag"), "primary", "check")
        self.take = button(self.tr("Take it off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(label(self.tr("Tag")))
        row.addWidget(self.field, 1)
        row.addWidget(self.give)
        row.addWidget(self.take)
        self.field.returnPressed.connect(lambda: self.given.emit(self.field.text()))
        self.give.clicked.connect(lambda: self.given.emit(self.field.text()))
        self.take.clicked.connect(lambda: self.taken.emit(self.field.text()))

    def show_tags(self, tags: Sequence[TagCount]) -> None:
        """Offer the tags in use while one is typed."""
        self._known.setStringList([one.tag for one in tags])
