# SPDX-License-Identifier: Apache-2.0
"""Windows beside the main one, each about the chosen topic: map, accounting, review, and so on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from commdesk.services.office.office import Office
from commdesk.ui.accounting.opener import AccountOpener
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.map.building_map_opener import MapOpener
from commdesk.ui.results.bar import Beside
from commdesk.ui.review.opener import ReviewOpener

Chosen = tuple[Office, UUID]
KEYS = {
    "Ctrl+Shift+P": Beside.SHEETS,
    "Ctrl+E": Beside.EXPORT,
    "Ctrl+D": Beside.COUNTING,
    "Ctrl+Shift+O": Beside.OPINIONS,
    "Ctrl+J": Beside.AFTERWARDS,
}


class Opener(Protocol):
    """Shows a window about a topic, keeps it right, and puts it away: see `ui.kit.opener`."""

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show it."""
        ...

    def refresh(self) -> None:
        """Figures have changed."""
        ...

    def close(self) -> None:
        """Put it away."""
        ...


@runtime_checkable
class Follower(Protocol):
    """Shows whatever topic is chosen, as long as it is there at all."""

    def show_topic(self, office: Office, topic_id: UUID) -> None:
        """Show this one."""
        ...


class Left(Protocol):
    """A window that stays while nobody sits at the desk."""

    def close(self) -> None:
        """Nobody comes back to it."""
        ...


@runtime_checkable
class Stayer(Protocol):
    """Its window can stay while somebody else sits down."""

    def let_go(self) -> Left | None:
        """Leave the window as it is; None where there is none."""
        ...

    def take_over(self, left: Any, office: Office) -> None:
        """Go on with what another one left."""
        ...


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
        self._made: dict[Beside, Opener] = {}
        self._parts = (jobs, prompts, window)
        self.map = MapOpener(jobs, prompts, window)
        self.review = ReviewOpener(jobs, prompts, window)
        self.accounting = AccountOpener(jobs, prompts, window)
        self.map.paper_chosen.connect(self.paper_chosen)
        self.review.paper_decided.connect(self.paper_decided)
        self.accounting.papers_changed.connect(self.paper_replaced)
        QShortcut(QKeySequence("F9"), window, self.show_map)
        QShortcut(QKeySequence("Ctrl+Shift+R"), window, self.show_review)
        QShortcut(QKeySequence("Ctrl+H"), window, self.show_accounting)
        QShortcut(QKeySequence("Ctrl+T"), window, self.spoil_paper)
        for keys, what in KEYS.items():
            QShortcut(QKeySequence(keys), window, partial(self.show, what))

    def show_map(self) -> None:
        """The building map."""
        if (chosen := self._asked()) is not None:
            self.map.open(*chosen)

    def show_review(self) -> None:
        """Papers on which two readings differ."""
        if (chosen := self._asked()) is not None:
            self.review.open(*chosen)

    def show_accounting(self) -> None:
        """The ballot accounting."""
        if (chosen := self._asked()) is not None:
            self.accounting.open(*chosen)

    def show(self, what: Beside) -> None:
        """What there is of a result besides its figures."""
        if (chosen := self._asked()) is not None:
            if what not in self._made:
                self._made[what] = _opener(what)(*self._parts)
            self._made[what].open(*chosen)

    def follow(self, office: Office, topic_id: UUID) -> None:
        """Another topic is chosen: the counting screen shows that one, if it is there."""
        counting = self._made.get(Beside.COUNTING)
        if isinstance(counting, Follower):
            counting.show_topic(office, topic_id)

    def show_afterwards(self) -> None:
        """Settled versions, objections, sheets that left."""
        self.show(Beside.AFTERWARDS)

    def spoil_paper(self) -> None:
        """Ask for a spoilt paper."""
        if (chosen := self._asked()) is not None:
            self.accounting.spoil(*chosen)

    def refresh(self) -> None:
        """Figures have changed."""
        self.map.refresh()
        self.accounting.refresh()
        self.refresh_results()

    def refresh_results(self) -> None:
        """The topic is at another stage, or a sheet left."""
        for opener in self._made.values():
            opener.refresh()

    def let_go(self) -> Left | None:
        """Put them away, but for a counting screen: the public goes on looking at it.

        Gives back what holds it until `take_over`, or None.
        """
        counting = self._made.pop(Beside.COUNTING, None)
        left = counting.let_go() if isinstance(counting, Stayer) else None
        self.close()
        return left

    def take_over(self, left: Left, office: Office) -> None:
        """Somebody sits down again: the screen goes on, if it is of this office."""
        opener = _opener(Beside.COUNTING)(*self._parts)
        self._made[Beside.COUNTING] = opener
        if isinstance(opener, Stayer):
            opener.take_over(left, office)

    def close(self) -> None:
        """Put them all away, as when the office is closed."""
        for opener in (self.map, self.accounting, self.review, *self._made.values()):
            opener.close()

    def _asked(self) -> Chosen | None:
        """The chosen topic; None after saying that there is none."""
        chosen = self._chosen()
        if chosen is None:
            _, prompts, window = self._parts
            detail = self.tr("Choose one at the top, or make a new one under “Topics”.")
            prompts.show_message(window, self.tr("No topic is chosen."), detail=detail)
        return chosen


def _opener(what: Beside) -> Callable[[JobRunner, Prompts, QWidget], Opener]:
    """Imported when it is first asked for: none of them is needed to key a paper."""
    if what is Beside.SHEETS:
        from commdesk.ui.sheets.opener import SheetsOpener  # noqa: PLC0415

        return SheetsOpener
    if what is Beside.EXPORT:
        from commdesk.ui.exports.opener import ExportOpener  # noqa: PLC0415

        return ExportOpener
    if what is Beside.COUNTING:
        from commdesk.ui.counting.opener import CountingOpener  # noqa: PLC0415

        return CountingOpener
    if what is Beside.OPINIONS:
        from commdesk.ui.opinions.opener import OpinionsOpener  # noqa: PLC0415

        return OpinionsOpener
    if what is Beside.COMPARISON:
        from commdesk.ui.comparison.opener import ComparisonOpener  # noqa: PLC0415

        return ComparisonOpener
    from commdesk.ui.afterwards.opener import AfterwardsOpener  # noqa: PLC0415

    return AfterwardsOpener
