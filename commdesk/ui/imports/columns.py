# SPDX-License-Identifier: Apache-2.0
"""What each column of the file was taken for, to be put right by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from commdesk.services.register_import.preview import Column, Field
from commdesk.ui.kit.labels import Band, ElidedLabel, label
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

_QUIET = 250  # ms without another change
# What a register may hold; the rest of Field belongs to workbooks of ballots.
_OFFERED = (
    Field.BUILDING,
    Field.ENTRANCE,
    Field.ROOM,
    Field.ADDRESS,
    Field.OWNER,
    Field.CO_OWNER,
    Field.OWNER_KEY,
    Field.PHONE,
    Field.AREA,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
    Field.NOTE,
    Field.GRID,
    Field.SERIAL,
    Field.ID_NUMBER,
)


class ColumnsView(QWidget):
    """One line for each column: letter, heading, meaning, a sample.

    The lines stay while the file is understood anew, so that keys go on where they are; what
    is changed in quick succession is told together.
    """

    begun = Signal()  # something was changed, and is told soon
    changed = Signal(object)  # dict[int, Field | None]: the columns changed, by their index

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self._boxes: dict[int, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QScrollArea | None = None
        self._shown: tuple[Column, ...] = ()
        self._samples: dict[int, ElidedLabel] = {}
        self._waiting: dict[int, Field | None] = {}
        self._said: dict[int, Field | None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self._tell)
        self.notice = Band()
        self._column.addWidget(self.notice)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        before, self._shown = self._shown, tuple(columns)
        known = [(column.index, column.header) for column in before]
        if known == [(column.index, column.header) for column in columns]:
            self._update(before)
            return
        self.notice.say("")
        self._waiting, self._said = {}, {}
        scrolled_to = 0
        if self._content is not None:
            scrolled_to = self._content.verticalScrollBar().value()
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._boxes, self._samples = {}, {}
        content = QWidget()
        grid = QGridLayout(content)
        fill(grid, 12, 8)
        grid.setHorizontalSpacing(scaled(20))
        grid.setColumnStretch(3, 1)
        for at, title in enumerate(
            (self.tr("Column"), self.tr("Heading"), self.tr("Taken as"), self.tr("Example"))
        ):
            grid.addWidget(label(title, "secondary"), 0, at)
        for row, column in enumerate(columns, start=1):
            grid.addWidget(label(column.letter, "strong"), row, 0)
            grid.addWidget(ElidedLabel(column.header or self.tr("(no heading)")), row, 1)
            grid.addWidget(self._box_for(column), row, 2)
            sample = self._samples[column.index] = ElidedLabel(column.sample, "secondary")
            grid.addWidget(sample, row, 3)
        grid.setRowStretch(len(columns) + 1, 1)
        self._content = scrolled(content)
        self._column.insertWidget(0, self._content, 1)
        # Where it was, once it is laid out.
        self._column.activate()
        content.adjustSize()
        self._content.verticalScrollBar().setValue(scrolled_to)

    @property
    def is_waiting(self) -> bool:
        """Whether something was changed that is not told yet."""
        return bool(self._waiting)

    def meanings(self) -> dict[int, Field | None]:
        """What each column is taken as now, by its index."""
        return {index: box.currentData() for index, box in self._boxes.items()}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel is meant for the list of columns, not for a meaning under the pointer.
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _box_for(self, column: Column) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(scaled(200))
        box.setAccessibleName(self.tr("Column {letter} is taken as").format(letter=column.letter))
        box.addItem(self.tr("not taken over"), None)
        for field in _OFFERED:
            box.addItem("", field)
        self._fill(box, column)
        box.activated.connect(self._change)
        box.installEventFilter(self)
        self._boxes[column.index] = box
        return box

    def _fill(self, box: QComboBox, column: Column) -> None:
        """The words of a box, and what is chosen in it."""
        for at, field in enumerate(_OFFERED, start=1):
            text = self._words.of(field)
            if field is column.field and column.guessed:
                text = self.tr("{meaning} (please check)").format(meaning=text)
            if box.itemText(at) != text:
                box.setItemText(at, text)
        if column.index not in self._waiting:
            what = column.field
            box.setCurrentIndex(_OFFERED.index(what) + 1 if what in _OFFERED else 0)

    def _update(self, before: Sequence[Column]) -> None:
        """The same columns with other meanings."""
        for column in self._shown:
            self._fill(self._boxes[column.index], column)
            self._samples[column.index].show_text(column.sample)
        letters = {column.index: column.letter for column in self._shown}
        told = [
            self.tr(
                "Column {letter} is not taken over now, because column {other} is “{field}”."
            ).format(letter=old.letter, other=letters[index], field=self._words.of(field))
            for index, field in self._said.items()
            if field is not None and field is not Field.ID_NUMBER
            for old, new in zip(before, self._shown, strict=True)
            if old.field is field and new.field is None and old.index != index
        ]
        if self._said:
            self.notice.say(" ".join(told), "attention" if told else "")
        self._said = {}

    def _change(self) -> None:
        box = self.sender()
        for index, known in self._boxes.items():
            if known is not box:
                continue
            what = known.currentData()
            # Of two columns with one meaning the one said last has it.
            self._waiting = {
                at: None if field is what and what is not Field.ID_NUMBER else field
                for at, field in self._waiting.items()
                if at != index
            }
            self._waiting[index] = what
            self.begun.emit()
            self._timer.start()

    def _tell(self) -> None:
        self._said, self._waiting = self._waiting, {}
        if self._said:
            self.changed.emit(self._said)
