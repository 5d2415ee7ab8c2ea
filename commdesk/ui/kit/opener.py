# SPDX-License-Identifier: Apache-2.0
"""The way to a window about a topic, from any tab."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class TopicWindow(Protocol):
    """A widget that reads anew what it shows."""

    def refresh(self) -> None:
        """The topic is at another stage, or papers were stored."""
        ...

    def show(self) -> None: ...
    def raise_(self) -> None: ...
    def activateWindow(self) -> None: ...
    def close(self) -> bool: ...
    def deleteLater(self) -> None: ...


W = TypeVar("W", bound=TopicWindow)


class TopicOpener(QObject, Generic[W]):
    """Keeps one window, as it was left, until another topic's is asked for."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: W | None = None

    def make(self, office: Office, topic_id: UUID) -> W:
        """A new window. Raises UserError where it can't be shown; that is said."""
        raise NotImplementedError

    def again(self, window: W) -> None:
        """The same topic's window is asked for once more. May raise UserError as `make`."""

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the window of this topic; say why, where that can't be."""
        try:
            if self.window is None or self._of != (office, topic_id):
                self.close()
                self.window = self.make(office, topic_id)
                self._of = (office, topic_id)
            else:
                self.again(self.window)
        except UserError as error:
            self._prompts.show_error(self._parent, error)
            return
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def refresh(self) -> None:
        """The topic is at another stage, or papers were stored."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None
