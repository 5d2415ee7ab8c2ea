# SPDX-License-Identifier: Apache-2.0
"""Charts of very many rows, laid out off the interface thread; what is asked for last is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.place_votes import MatterBreakdown
from commdesk.domain.results import Decided
from commdesk.render.charts.chart_book import ChartKind, Figures
from commdesk.ui.kit.jobs import JobRunner

T = TypeVar("T")
_MANY = 30  # rows that are laid out before anybody could notice


def is_long(figures: Figures, decided: Decided, kind: ChartKind) -> bool:
    """Whether to lay out the charts would be felt."""
    found: Sequence[MatterBreakdown] = ()
    if kind is ChartKind.BUILDINGS:
        found = figures.by_building
    elif kind is ChartKind.GRIDS:
        found = figures.by_grid
    keys = {part.key for part in decided.matter.parts}
    return sum(len(one.rows) for one in found if one.matter.key in keys) > _MANY


class Latest(QObject):
    """One piece of work at a time; of those that come meanwhile, the last."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_busy = False
        self._waiting: Callable[[], None] | None = None
        self._dropped = False

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._is_busy

    def ask(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Do `work`, and show what it came to unless something else is asked for before."""
        if self._is_busy:
            self._waiting = lambda: self.ask(work, show)
            return

        def done(found: T) -> None:
            if not self._dropped:
                show(found)
            self._next()

        self._is_busy, self._dropped = True, False
        self._jobs.submit(self, work, done, self._fail, on_settled=self._settled)

    def drop(self) -> None:
        """Show nothing of what is on its way."""
        self._waiting, self._dropped = None, True

    def _fail(self, error: UserError) -> None:
        raise RuntimeError("a chart asks nothing of anybody") from error

    def _settled(self) -> None:
        self._is_busy = False

    def _next(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
