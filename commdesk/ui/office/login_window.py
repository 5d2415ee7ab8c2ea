# SPDX-License-Identifier: Apache-2.0
"""Logging in: who, and the password. Also the way back in with the recovery key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, ElidedLabel, label
from commdesk.ui.kit.surfaces import fill, fit, line, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.office.password_field import PasswordField

if TYPE_CHECKING:
    from commdesk.ui.words.sentences import Sentences

_MOST_ROWS = 6


class LoginWindow(QWidget):
    """A window of its own: the office's name, its operators, one password.

    It asks; whoever opened it tries the password and answers with `refuse`, or closes it.
    """

    password_entered = Signal(str, str)  # operator, password
    recovery_chosen = Signal()
    other_office_chosen = Signal()

    def __init__(
        self,
        office: str,
        operators: Sequence[str],
        last: str = "",
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        """`folder` is where the office's data lie: a copy of it is told from the original so."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log in – {office}").format(office=office))
        self._sentences: Sentences | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._count_down)
        self._seconds = 0
        self.operators = self._operator_list(tuple(operators), last)
        title = label(self.tr("Password"))
        self.password = PasswordField()
        self.password.setAccessibleName(self.tr("Password"))
        title.setBuddy(self.password)
        # Stays, whatever happens below it.
        self.hint = label("", wrap=True)
        self.hint.hide()
        self.band = Band()
        self._log_in = button(self.tr("Log in"), "primary")
        self._log_in.clicked.connect(self._enter)
        self.password.returnPressed.connect(self._enter)
        content = QWidget()
        column = QVBoxLayout(content)
        fill(column, 32, 10)
        column.addWidget(label(office, "title", wrap=True))
        self.folder = ElidedLabel(str(folder or ""), "secondary", cut=Qt.TextElideMode.ElideMiddle)
        self.folder.setVisible(folder is not None)
        column.addWidget(self.folder)
        column.addWidget(label(self.tr("Who is working now?"), "secondary"))
        column.addWidget(self.operators)
        column.addWidget(title)
        column.addWidget(self.password)
        column.addWidget(self.hint)
        column.addWidget(self.band)
        column.addWidget(self._log_in)
        column.addStretch()
        self._content = content
        self._area = scrolled(content)
        # The other ways in stay in sight where the rest has to be scrolled.
        foot = QVBoxLayout()
        fill(foot, 12, 8)
        foot.addLayout(self._other_ways())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(line())
        outer.addLayout(foot)
        fit(self, 520, 410 + 36 * min(len(operators), _MOST_ROWS))
        self.password.setFocus()

    @property
    def operator(self) -> str:
        """Who is chosen."""
        item = self.operators.currentItem()
        return item.text() if item else ""

    def say_hint(self, text: str) -> None:
        """What helps whoever logs in here, for as long as the window is open."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def set_busy(self, busy: bool) -> None:
        """While the password is tried, nothing can be pressed twice."""
        for widget in (self.operators, self.password, self._log_in):
            widget.setEnabled(not busy)
        self.band.say(self.tr("Opening the office…") if busy else "")

    def refuse(self, error: UserError) -> None:
        """Say why not, and let it be tried again as soon as that is allowed."""
        self.set_busy(False)
        self.band.say(self._sentence(error), "refused")
        self._make_room()
        self.password.clear()
        self.password.setFocus()
        if error.code == "password-wait":
            seconds = error.details.get("seconds")
            self._seconds = seconds if isinstance(seconds, int) else 60
            self._log_in.setEnabled(False)
            self._wait.start()

    def _sentence(self, error: UserError) -> str:
        if self._sentences is None:
            # They know words for everything, and most people type their password right.
            from commdesk.ui.words.sentences import Sentences  # noqa: PLC0415

            self._sentences = Sentences(self)
        return self._sentences.of(error)

    def _operator_list(self, names: tuple[str, ...], last: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Operator"))
        made.addItems(names)
        rows = min(max(len(names), 1), _MOST_ROWS)
        made.setFixedHeight(rows * scaled(36) + scaled(8))
        made.setCurrentRow(names.index(last) if last in names else 0)
        made.itemActivated.connect(self._go_to_password)
        return made

    def _other_ways(self) -> QHBoxLayout:
        recovery = button(self.tr("Password lost…"), "quiet", "key-round")
        recovery.clicked.connect(self.recovery_chosen)
        other = button(self.tr("Another office…"), "quiet", "building-2")
        other.clicked.connect(self.other_office_chosen)
        row = QHBoxLayout()
        row.addWidget(recovery)
        row.addStretch()
        row.addWidget(other)
        return row

    def _enter(self) -> None:
        if self._wait.isActive():
            return
        if not self.password.text():
            self.band.say(self.tr("Please type the password."), "attention")
            self._make_room()
            self.password.setFocus()
            return
        self.password_entered.emit(self.operator, self.password.text())

    def _make_room(self) -> None:
        for widget in (self, self._content):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        area = self._area.viewport()
        missing = self._content.heightForWidth(area.width()) - area.height()
        most = self.screen().availableGeometry().height() - 48
        if missing > 0 and self.height() < most:
            self.resize(self.width(), min(self.height() + missing, most))
        QTimer.singleShot(0, self, self._show_button)

    def _show_button(self) -> None:
        # What is left to scroll is above: the sentence and the button are seen.
        for widget in (self.band, self._log_in):
            self._area.ensureWidgetVisible(widget, 0, scaled(4))

    def _go_to_password(self) -> None:
        self.password.setFocus()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            error = UserError("password-wait", seconds=self._seconds)
            self.band.say(self._sentence(error), "refused")
            return
        self._wait.stop()
        self.band.say("")
        self._log_in.setEnabled(True)
