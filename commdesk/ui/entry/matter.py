# SPDX-License-Identifier: Apache-2.0
"""One matter that is voted for or against: its title, and its answers in a row."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from commdesk.domain.keying import BLANK_KEY, VOID_KEY
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Mark, MarkState
from commdesk.ui.entry.option import OptionButton
from commdesk.ui.entry.row import AROUND, MARKER, Look, PaperRow
from commdesk.ui.kit import theme


class MatterRow(PaperRow):
    """Title on the left, one button for each answer on the right."""

    def __init__(
        self, place: int, matter: Matter, number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, matter, number, parent)
        self._buttons = [
            OptionButton(str(number), option.name, option.role)
            for number, option in enumerate(matter.options, start=1)
        ]
        self._buttons.append(OptionButton(VOID_KEY, self.tr("void")))
        self._buttons.append(OptionButton(BLANK_KEY, self.tr("blank")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.scaled(MARKER), 0, theme.scaled(12), 0)
        layout.setSpacing(theme.scaled(6))
        layout.addWidget(self._title, 1)
        for button in self._buttons:
            if button.key == VOID_KEY:
                layout.addSpacing(theme.scaled(8))
            layout.addWidget(button)
            button.clicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look()

    def fitting_title(self) -> int:
        """The type size at which the title fits whole, in pixels."""
        return self._title.fitting_size(self.height() - AROUND)

    def set_title_limit(self, size: int) -> None:
        """The title in no larger type than this, in pixels."""
        self._title.set_limit(size)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.look.room)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.look.room)

    def height_in(self, width: int, look: Look) -> int:
        return look.room

    def set_look(self, look: Look) -> None:
        for button in self._buttons:
            button.set_narrow(narrow=look.small)
            button.set_room(look.answer_room)
        super().set_look(look)

    def show_mark(self, mark: Mark | None, typed: str = "") -> None:
        key = self._key_of(mark)
        for button in self._buttons:
            button.setChecked(button.key == key)

    def set_usable(self, *, usable: bool, void: bool) -> None:
        for button in self._buttons:
            button.setEnabled(usable and not void)
            button.set_faded(faded=void)

    def _key_of(self, mark: Mark | None) -> str | None:
        if mark is None:
            return None
        if mark.state is MarkState.VOID:
            return VOID_KEY
        if mark.state is MarkState.BLANK:
            return BLANK_KEY
        keys = [option.key for option in self._matter.options]
        return str(keys.index(mark.choices[0]) + 1) if mark.choices[0] in keys else None

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, OptionButton):
            self.pressed.emit(self._place, button.key)
