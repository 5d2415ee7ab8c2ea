# SPDX-License-Identifier: Apache-2.0
"""Giving a tag: a field that knows the tags in use, and words that several opinions have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.opinions import LONGEST_TAG, TagCount
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.opinions.words import OpinionWords

_MOST = 8  # suggestions in a row


class TagBar(QWidget):
    """Type and Enter gives the tag to what is chosen; a suggestion looks for its word first."""

    given = Signal(str)
    taken = Signal(str)
    word_chosen = Signal(str)

    def __init__(self, words: OpinionWords) -> None:
        super().__init__()
        self._words = words
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
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(label(self.tr("Tag")))
        row.addWidget(self.field, 1)
        row.addWidget(self.give)
        row.addWidget(self.take)
        # As many words as there is room for; they never make the window wider.
        self._words_row = QWidget()
        self._words_row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._suggested = QHBoxLayout(self._words_row)
        self._suggested.setContentsMargins(0, 0, 0, 0)
        self._suggested.setSpacing(scaled(6))
        self._said = label(self.tr("Often written"), "secondary")
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self._words_row)
        column.addLayout(row)
        self._suggested.addWidget(self._said)
        self._suggested.addStretch(1)
        self._said.hide()
        self.field.returnPressed.connect(lambda: self.given.emit(self.field.text()))
        self.give.clicked.connect(lambda: self.given.emit(self.field.text()))
        self.take.clicked.connect(lambda: self.taken.emit(self.field.text()))

    def show_tags(self, tags: Sequence[TagCount]) -> None:
        """Offer the tags in use while one is typed."""
        self._known.setStringList([one.tag for one in tags])

    def show_suggestions(self, words: Sequence[TagCount]) -> None:
        """Other words that several opinions have."""
        for made in self.buttons:
            self._suggested.removeWidget(made)
            made.deleteLater()
        self.buttons = []
        for place, word in enumerate(words[:_MOST], start=1):
            made = button(self._words.suggestion(word))
            made.clicked.connect(lambda _=False, tag=word.tag: self._choose(tag))
            self._suggested.insertWidget(place, made)
            self.buttons.append(made)
        self._said.setVisible(bool(words))
        # Of the buttons, not of their layout: it leaves out what is not shown yet.
        tallest = max((made.sizeHint().height() for made in self.buttons), default=0)
        self._words_row.setFixedHeight(tallest)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        room = self.width() - self._said.sizeHint().width()
        for made in self.buttons:
            room -= made.sizeHint().width() + self._suggested.spacing()
            made.setVisible(room >= 0)

    def _choose(self, word: str) -> None:
        self.field.setText(word)
        self.word_chosen.emit(word)
