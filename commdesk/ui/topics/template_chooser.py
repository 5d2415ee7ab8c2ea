# SPDX-License-Identifier: Apache-2.0
"""What a new topic begins with: a shipped template, an own one, or an earlier topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.services.topics.template_texts import TopicDraft
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import scrolled
from commdesk.ui.kit.theme import font, scaled
from commdesk.ui.topics.matters_said import MattersSaid
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_ENTRY = Qt.ItemDataRole.UserRole
_GO = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Origin(Enum):
    """Where a beginning comes from."""

    SHIPPED = "shipped"
    OWN = "own"
    TOPIC = "topic"


@dataclass(frozen=True)
class Beginning:
    """One line of the list. `draft` makes the draft when it is looked at; it may refuse."""

    origin: Origin
    key: str
    name: str
    about: str
    draft: Callable[[], TopicDraft]


class TemplateChooser(Sheet):
    """Type to search, the arrows choose, Return begins. The blank topic is chosen first."""

    chosen = Signal(object)  # Beginning
    rename_wanted = Signal(object)  # Beginning
    withdraw_wanted = Signal(object)  # Beginning

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("What does the new topic begin with?"), 920, 560)
        self._beginnings: tuple[Beginning, ...] = ()
        self._said = MattersSaid(self)
        self._words = Words(self)
        self._sentences = Sentences(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("search, such as lift, election, or a year"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates and earlier topics"))
        self.name = label("", "heading", wrap=True)
        self.about = label("", wrap=True)
        self.content = label("", "secondary", wrap=True)
        self._build()
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemActivated.connect(self._begin)

    def _build(self) -> None:
        detail = QWidget()
        told = QVBoxLayout(detail)
        told.setContentsMargins(scaled(12), 0, scaled(4), 0)
        told.setSpacing(scaled(10))
        for widget in (self.name, self.about, self.content):
            told.addWidget(widget)
        told.addStretch()
        self.list.setMinimumHeight(scaled(240))
        columns = QHBoxLayout()
        columns.setSpacing(scaled(8))
        columns.addWidget(self.list, 2)
        columns.addWidget(scrolled(detail), 3)
        self.body.addWidget(self.search)
        self.body.addLayout(columns, 1)
        self.rename = button(self.tr("Rename…"))
        self.rename.clicked.connect(lambda: self.rename_wanted.emit(self.current))
        self.withdraw = button(self.tr("Use no more…"))
        self.withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(self.current))
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.begin = button(self.tr("Begin"), "primary", "check")
        self.begin.setToolTip("Enter")
        self.begin.clicked.connect(self._begin)
        for made in (self.rename, self.withdraw, back):
            self.add_button(made)
        self.add_main_button(self.begin)
        for before, after in (
            (self.search, self.list),
            (self.list, self.rename),
            (self.rename, self.withdraw),
            (self.withdraw, back),
            (back, self.begin),
        ):
            QWidget.setTabOrder(before, after)

    def show_beginnings(self, beginnings: Sequence[Beginning]) -> None:
        """All that can be begun with; what was chosen stays chosen where it is still there."""
        current = self.current
        self._beginnings = tuple(beginnings)
        self._filter()
        if current is not None:
            self._choose(current)
        self.search.setFocus()

    @property
    def current(self) -> Beginning | None:
        """What is chosen."""
        item = self.list.currentItem()
        return None if item is None else item.data(_ENTRY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in _GO:
                self.list.keyPressEvent(event)
                return True
            is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if (
                event.type() == QEvent.Type.KeyPress
                and is_return
                and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier)
            ):
                self._begin()
                return True
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        self.list.clear()
        heads = {
            Origin.SHIPPED: self.tr("Templates"),
            Origin.OWN: self.tr("Our own templates"),
            Origin.TOPIC: self.tr("Copies of earlier topics"),
        }
        last: Origin | None = None
        first: QListWidgetItem | None = None
        for beginning in self._beginnings:
            text = f"{beginning.name} {beginning.about}".casefold()
            if not all(word in text for word in words):
                continue
            if beginning.origin is not last:
                last = beginning.origin
                self._add_head(heads[last])
            item = QListWidgetItem(beginning.name)
            item.setData(_ENTRY, beginning)
            item.setToolTip(beginning.name)
            self.list.addItem(item)
            first = first or item
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.scrollToTop()
        self._show_current()

    def _add_head(self, text: str) -> None:
        head = QListWidgetItem(text)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFont(font(bold=True))
        self.list.addItem(head)

    def _choose(self, wanted: Beginning) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            found = item.data(_ENTRY)
            if found is not None and (found.origin, found.key) == (wanted.origin, wanted.key):
                self.list.setCurrentItem(item)

    def _show_current(self) -> None:
        self.say("")
        beginning = self.current
        self.begin.setEnabled(beginning is not None)
        is_own = beginning is not None and beginning.origin is Origin.OWN
        self.rename.setVisible(is_own)
        self.withdraw.setVisible(is_own)
        self.name.setText("" if beginning is None else beginning.name)
        if beginning is None:
            self.about.setText(self.tr("Nothing is called like that. Search for another word."))
            self.content.setText("")
            return
        self.about.setText(beginning.about)
        try:
            draft = beginning.draft()
        except UserError as error:
            self.content.setText(self._sentences.of(error))
            return
        self.content.setText(self._content(draft))

    def _content(self, draft: TopicDraft) -> str:
        if not draft.matters:
            return ""
        named = self.tr("secret") if draft.extent.secret else self.tr("by name")
        who = self.tr("Counted by {basis}, {named}.").format(
            basis=self._words.of(draft.basis), named=named
        )
        lines = [who, self._said.of_all(draft.matters, draft.basis)]
        if draft.facts.title:
            title = self.tr("Title: {title}").format(title=draft.facts.title)
            lines.insert(0, title)
        return "\n\n".join(lines)

    def _begin(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)
