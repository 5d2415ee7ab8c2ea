# SPDX-License-Identifier: Apache-2.0
"""Windows beside the main one, each about the chosen topic: map, accounting, review, and so on."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from commdesk.services.office import Office
from commdesk.ui.accounting.opener import AccountOpener
from commdesk.ui.afterwards.opener import AfterwardsOpener
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.map.building_map_opener import MapOpener
from commdesk.ui.opinions.opener import OpinionsOpener
from commdesk.ui.review.opener import ReviewOpener

Chosen = tuple[Office, UUID]


class SideWindows(QObject):
    """Opens them by their keys from any tab; they follow what is stored, and close together."""

    paper_chosen = Signal(int)  # on the map: to be keyed
    paper_replaced = Signal()
    paper_decided = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        prompts: Prompts,
        window: QWidget,
        chosen: Callable[[], Chosen | None],
    ) -> None:
        """`chosen` says which topic of which office is chosen when a window is asked for."""
        super().__init__(window)
        self._chosen = chosen
        self.map = MapOpener(jobs, prompts, window)
        self.review = ReviewOpener(jobs, prompts, window)
        self.accounting = AccountOpener(jobs, prompts, window)
        self.afterwards = AfterwardsOpener(jobs, prompts, window)
        self.opinions = OpinionsOpener(jobs, prompts, window)
        self.map.paper_chosen.connect(self.paper_chosen)
        self.review.paper_decided.connect(self.paper_decided)
        self.accounting.papers_changed.connect(self.paper_replaced)
        QShortcut(QKeySequence("F9"), window, self.show_map)
        QShortcut(QKeySequence("Ctrl+Shift+R"), window, self.show_review)
        QShortcut(QKeySequence("Ctrl+H"), window, self.show_accounting)
        QShortcut(QKeySequence("Ctrl+T"), window, self.spoil_paper)
        QShortcut(QKeySequence("Ctrl+J"), window, self.show_afterwards)
        QShortcut(QKeySequence("Ctrl+Shift+O"), window, self.show_opinions)

    def show_map(self) -> None:
        """The building map."""
        if (chosen := self._chosen()) is not None:
            self.map.open(*chosen)

    def show_review(self) -> None:
        """Papers on which two readings differ."""
        if (chosen := self._chosen()) is not None:
            self.review.open(*chosen)

    def show_accounting(self) -> None:
        """The ballot accounting."""
        if (chosen := self._chosen()) is not None:
            self.accounting.open(*chosen)

    def show_afterwards(self) -> None:
        """Settled versions, objections, sheets that left."""
        if (chosen := self._chosen()) is not None:
            self.afterwards.open(*chosen)

    def show_opinions(self) -> None:
        """What was written on the papers."""
        if (chosen := self._chosen()) is not None:
            self.opinions.open(*chosen)

    def spoil_paper(self) -> None:
        """Ask for a spoilt paper."""
        if (chosen := self._chosen()) is not None:
            self.accounting.spoil(*chosen)

    def refresh(self) -> None:
        """Figures have changed."""
        self.map.refresh()
        self.accounting.refresh()

    def close(self) -> None:
        """Put them all away, as when the office is closed."""
        for opener in (self.map, self.accounting, self.review, self.afterwards, self.opinions):
            opener.close()
