# SPDX-License-Identifier: Apache-2.0
"""The way to the accounting, and to a spoilt paper, from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.topics.roll_corrections import must_be_able_to_replace
from commdesk.ui.accounting.spoilt import SpoiltDialog
from commdesk.ui.accounting.window import AccountWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.opener import TopicOpener
from commdesk.ui.kit.prompts import Prompts


class AccountOpener(TopicOpener[AccountWindow]):
    """The accounting of a topic, and the question for a spoilt paper."""

    papers_changed = Signal()

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(jobs, prompts, parent)
        self.dialog: SpoiltDialog | None = None

    def make(self, office: Office, topic_id: UUID) -> AccountWindow:
        """A new window."""
        window = AccountWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        window.spoilt_wanted.connect(lambda: self.spoil(office, topic_id))
        return window

    def spoil(self, office: Office, topic_id: UUID) -> None:
        """Ask for a spoilt paper."""
        if self.dialog is not None:
            return
        try:
            must_be_able_to_replace(office, topic_id)
            dialog = SpoiltDialog(office, topic_id, self._over())
        except UserError as error:
            self._prompts.show_error(self._over(), error)
            return
        dialog.replaced.connect(self._replaced)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def close(self) -> None:
        """Put both away for good, as when the office is closed."""
        if self.dialog is not None:
            self.dialog.reject()
        super().close()

    def _over(self) -> QWidget:
        window = self.window
        return window if window is not None and window.isActiveWindow() else self._parent

    def _replaced(self) -> None:
        self.papers_changed.emit()

    def _forget(self) -> None:
        self.dialog = None
