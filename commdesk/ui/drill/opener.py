# SPDX-License-Identifier: Apache-2.0
"""The way to a drill, and the scores of those before, kept as long as the program runs."""

from __future__ import annotations

from secrets import randbits

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.drill import DrillScore
from commdesk.domain.errors import UserError
from commdesk.services.drill.drill import Drill, open_drill
from commdesk.ui.drill.window import DrillWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class DrillOpener(QObject):
    """One drill at a time."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._prompts = jobs, prompts
        self._over: QWidget | None = None
        self._opens = False
        self.scores: list[DrillScore] = []
        self.window: DrillWindow | None = None

    def open(self, over: QWidget) -> None:
        """Start one over this window; the one under way is brought to the front."""
        if self.window is not None:
            self.window.raise_()
            self.window.activateWindow()
        elif not self._opens:
            self._over, self._opens = over, True
            seed = randbits(32)
            self._jobs.submit(
                self, lambda: open_drill(seed), self._show, self._fail, on_settled=self._settled
            )

    def close(self) -> None:
        """Throw away what is under way, as when the office is locked."""
        self._over = None
        if self.window is not None:
            self.window.close()

    def _show(self, drill: Drill) -> None:
        if self._over is None:
            drill.close()
            return
        window = DrillWindow(drill, self.scores, self._jobs, self._prompts, self._over)
        window.ended.connect(self.scores.append)
        window.again_wanted.connect(self._again)
        window.closed.connect(self._forget)
        self.window = window
        window.show()

    def _again(self) -> None:
        over = self._over
        if self.window is not None:
            self.window.close()
        if over is not None:
            self.open(over)

    def _forget(self) -> None:
        self.window = None

    def _fail(self, error: UserError) -> None:
        self._prompts.show_error(self._over, error)

    def _settled(self) -> None:
        self._opens = False
