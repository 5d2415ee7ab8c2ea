# SPDX-License-Identifier: Apache-2.0
"""What an operator is for: chosen from a list, with what each may do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from commdesk.domain.rights import Role
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words


class RoleWords(QObject):
    """What each role may do, in a line."""

    def of(self, role: Role) -> str:
        """The line."""
        return {
            Role.CLERK: self.tr("Keys papers, records deliveries, prepares votes."),
            Role.SUPERVISOR: self.tr(
                "As a clerk; also decides where readings differ, consents to corrections, settles "
                "and publishes results."
            ),
            Role.OBSERVER: self.tr("Looks at everything and changes nothing."),
            Role.ADMINISTRATOR: self.tr("May do everything, and says who works here."),
        }[role]


class RoleBox(QWidget):
    """The four roles, and under them what the chosen one may do."""

    changed = Signal()

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._said = RoleWords(self)
        words = Words(self)
        self.box = QComboBox()
        self.box.setAccessibleName(name)
        for each in Role:
            self.box.addItem(words.of(each), each)
        self._may = label("", "secondary", wrap=True)
        self._may.setMinimumHeight(scaled(40))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.box)
        column.addWidget(self._may)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(self._say)
        self.choose(role)

    @property
    def role(self) -> Role:
        """The one chosen."""
        return self.box.currentData()

    @property
    def may(self) -> str:
        """What it may do, as said."""
        return self._may.text()

    def choose(self, role: Role) -> None:
        """Show this one."""
        self.box.setCurrentIndex(self.box.findData(role))
        self._say()

    def _say(self) -> None:
        self._may.setText(self._said.of(self.role))
        self._may.setAccessibleName(self._may.text())
        self.changed.emit()
