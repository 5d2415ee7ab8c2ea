# SPDX-License-Identifier: Apache-2.0
"""Beside the opinions: the tags in use, and words that stand in several of them, ranked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from commdesk.domain.opinions import TagCount, Written, untagged
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.opinions.words import OpinionWords

SIDE_WIDTH = 210  # pixels at 100 %
_LEAST = 52  # of each list, so that the window fits a low screen in large type
_ALL, _WITHOUT = 0, 1  # places in the list of tags
_TAG = Qt.ItemDataRole.UserRole


class OpinionSide(QWidget):
    """Which opinions are listed: by their tag, or by a word that is looked for."""

    tag_changed = Signal()
    merge_wanted = Signal()
    word_chosen = Signal(str)

    def __init__(self, words: OpinionWords) -> None:
        super().__init__()
        self._words = words
        self.tags = QListWidget()
        self.tags.setAccessibleName(self.tr("Tags"))
        self.merge = button(self.tr("Rename or merge…"))
        self._head: QLabel = label(self.tr("Often written"), "secondary")
        self.frequent = QListWidget()
        self.frequent.setAccessibleName(self.tr("Often written"))
        for listed in (self.tags, self.frequent):
            listed.setMinimumHeight(scaled(_LEAST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.tags, 3)
        column.addWidget(self.merge)
        column.addWidget(self._head)
        column.addWidget(self.frequent, 2)
        self.show_words(())
        self.tags.currentRowChanged.connect(self.tag_changed)
        self.merge.clicked.connect(self.merge_wanted)
        # A key that only passes a word chooses nothing.
        self.frequent.itemClicked.connect(self._choose)
        self.frequent.itemActivated.connect(self._choose)

    @property
    def tag(self) -> str:
        """The tag that is chosen; "" for none of them."""
        item = self.tags.currentItem()
        return "" if item is None else item.data(_TAG) or ""

    def show_all(self) -> None:
        """Choose every opinion, whatever its tag."""
        self.tags.setCurrentRow(_ALL)

    def show_tags(self, tags: Sequence[TagCount], opinions: Sequence[Written]) -> None:
        """The tags of these opinions; what was chosen stays so."""
        was = self.tag
        self.tags.blockSignals(True)
        self.tags.clear()
        self.tags.addItem(self._words.everything(len(opinions)))
        self.tags.addItem(self._words.without(untagged(opinions)))
        at = self.tags.item(_ALL)
        for tag in tags:
            self.tags.addItem(self._words.tag(tag))
            item = self.tags.item(self.tags.count() - 1)
            item.setData(_TAG, tag.tag)
            if tag.tag == was:
                at = item
        self.tags.setCurrentItem(at)
        self.tags.blockSignals(False)

    def show_words(self, words: Sequence[TagCount]) -> None:
        """Words that may serve as tags, the most frequent first."""
        self.frequent.clear()
        for word in words:
            item = QListWidgetItem(self._words.tag(word), self.frequent)
            item.setData(_TAG, word.tag)
        self._head.setVisible(bool(words))
        self.frequent.setVisible(bool(words))

    def chosen_of(self, opinions: Sequence[Written]) -> tuple[Written, ...]:
        """Those of the tag that is chosen."""
        tag = self.tag
        self.merge.setEnabled(bool(tag))
        if self.tags.currentRow() == _WITHOUT:
            return tuple(one for one in opinions if not one.tags)
        return tuple(one for one in opinions if not tag or tag in one.tags)

    def _choose(self, item: QListWidgetItem) -> None:
        self.word_chosen.emit(item.data(_TAG))
