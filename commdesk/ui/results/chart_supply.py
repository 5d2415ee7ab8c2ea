# SPDX-License-Identifier: Apache-2.0
"""What charts are drawn from: the count, and what a loader brought of the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QObject, Signal

from commdesk.domain.errors import UserError
from commdesk.domain.results import Imprint, Results
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.render.charts.chart_book import Figures, Tags
from commdesk.services.results.breakdown import Breakdown
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.results.chart_loading import Known, Loader


class ChartSupply(QObject):
    """Loads one thing at a time, when it is first asked for and after each new count."""

    changed = Signal()  # something came

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._results: Results | None = None
        self._loader: Loader | None = None
        self._loaded: dict[str, Known] = {}  # places, returns, tags
        self._generation = 0
        self.is_loading = False

    @property
    def results(self) -> Results | None:
        """The count."""
        return self._results

    @property
    def figures(self) -> Figures | None:
        """All that is known; None while nothing may be seen."""
        if self._results is None:
            return None
        found = {need: known.found for need, known in self._loaded.items()}
        places, returns, tags = map(found.get, ("places", "returns", "tags"))
        return Figures(
            self._results,
            places.by_building if isinstance(places, Breakdown) else (),
            places.by_grid if isinstance(places, Breakdown) else (),
            returns if isinstance(returns, ReturnsByDay) else None,
            cast("Mapping[str, Tags]", tags) if isinstance(tags, Mapping) else {},
        )

    @property
    def imprint(self) -> Callable[[], Imprint] | None:
        """What tells what ties a picture to the data, if anything does."""
        return self._loader.imprint if self._loader is not None else None

    def take(self, results: Results, loader: Loader) -> bool:
        """Another count; what was loaded is old now. Tells whether it is of another topic."""
        is_other = self._results is None or self._results.topic.id != results.topic.id
        if is_other:
            self._loaded.clear()
        self._results, self._loader = results, loader
        self._generation += 1
        return is_other

    def clear(self) -> None:
        """Know nothing any more."""
        self._results, self._loader = None, None
        self._loaded.clear()

    def get(self, need: str) -> Known | None:
        """What came of a need, maybe an old one; it is loaded if that is missing or old."""
        known = self._loaded.get(need)
        if need and (known is None or known.generation != self._generation):
            self._load(need)
        return known

    def _load(self, need: str) -> None:
        if self.is_loading or self._loader is None or self._results is None:
            return
        generation, topic = self._generation, self._results.topic.id
        work: Callable[[], object] = getattr(self._loader, need)

        def keep(found: object) -> None:
            # Another topic may have been chosen meanwhile, or figures may be hidden now.
            if self._results is not None and self._results.topic.id == topic:
                self._loaded[need] = Known(found, generation)
            self.changed.emit()

        def fail(error: UserError) -> None:
            keep(error)

        self.is_loading = True
        self._jobs.submit(self, work, keep, fail, on_settled=self._settled)

    def _settled(self) -> None:
        self.is_loading = False
