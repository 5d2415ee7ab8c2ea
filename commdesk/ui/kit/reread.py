# SPDX-License-Identifier: Apache-2.0
"""Reading anew what a window shows, as often as it is asked for and never twice at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.jobs import JobRunner

T = TypeVar("T")


class Reread(Generic[T]):
    """Calls while one is under way come to one more after it; nothing is read unseen."""

    def __init__(
        self,
        jobs: JobRunner,
        window: QWidget,
        work: Callable[[], Callable[[], T]],
        show: Callable[[T], None],
        fail: Callable[[UserError], None],
    ) -> None:
        """`work` says, on the interface thread, what is to be read off it."""
        self._jobs, self._window = jobs, window
        self._work, self._show, self._fail = work, show, fail
        self._reading = self._again = False

    def run(self) -> None:
        """Read anew, now or after what is under way."""
        if not self._window.isVisible():
            return
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        self._jobs.submit(
            self._window, self._work(), self._show, self._fail, on_settled=self._settled
        )

    def _settled(self) -> None:
        self._reading = False
        if self._again:
            self.run()
