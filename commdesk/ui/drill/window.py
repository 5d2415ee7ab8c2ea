# SPDX-License-Identifier: Apache-2.0
"""The window of a drill: the paper on one side, the real entry desk on the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.drill import DrillRun, DrillScore
from commdesk.services.drill.drill import Drill
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.ui.drill.paper_picture import PaperPicture, Sheet
from commdesk.ui.drill.report import DrillReport
from commdesk.ui.drill.sign import DrillSign, Stripes
from commdesk.ui.drill.words import DrillWords
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fit, scrolled

_ONLY_HELD = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}  # fmt: skip
_WIDEST_DESK = 860  # px


def _millis() -> int:
    return time.monotonic_ns() // 1_000_000


class DrillWindow(QWidget):
    """Works on its own office alone; `before` are the scores of earlier drills.

    It throws its office away when it closes.
    """

    ended = Signal(object)  # DrillScore, of papers that were keyed
    again_wanted = Signal()
    closed = Signal()
    _all_stored = Signal()

    def __init__(
        self,
        drill: Drill,
        before: Sequence[DrillScore],
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], int] = _millis,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Meanwhile nobody can key into the real vote by mistake.
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("DRILL: nothing here is counted"))
        self._drill, self._before, self._clock = drill, tuple(before), clock
        self.run = DrillRun(drill.topic.matters, drill.papers)
        self._roll = EntryDesk(drill.office, drill.topic.id).roll
        words = DrillWords(self)
        self._words = words
        self.sign = DrillSign()
        self.progress = label("", "heading")
        self.end_button = button(self.tr("End the drill"))
        self.end_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.end_button.clicked.connect(self.end)
        self.sign.row.addWidget(self.progress)
        self.sign.row.addWidget(self.end_button)
        self.picture = PaperPicture()
        self.entry = EntryTab(jobs, prompts)
        self.entry.reading_stored.connect(self._stored)
        self.entry.correction_stored.connect(self._stored)
        self.report = DrillReport(words)
        self.report.again_wanted.connect(self.again_wanted)
        self.report.close_wanted.connect(self.close)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_desk())
        self._report_page = scrolled(self.report)
        self._pages.addWidget(self._report_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (Stripes(), self.sign):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        column.addWidget(Stripes())
        fit(self, 1360, 820)
        self.entry.show_topic(drill.office, drill.topic.id)
        self._show_paper()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.destroyed.connect(drill.close)
        # Later, when the desk is done with the last paper.
        self._all_stored.connect(self.end, Qt.ConnectionType.QueuedConnection)

    @property
    def has_ended(self) -> bool:
        """Whether the score is shown."""
        return self._pages.currentWidget() is self._report_page

    def end(self) -> None:
        """Show the score of what was keyed so far."""
        if self.has_ended:
            return
        score = self.run.score()
        topic = self._drill.topic
        self.progress.hide()
        self.end_button.hide()
        self._pages.setCurrentWidget(self._report_page)
        self.report.show_score(score, self._before, topic.matters, topic.codes)
        self._leave_office()
        if score.papers:
            self.ended.emit(score)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count what is pressed on the desk: once each, and only by a person's hand."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by_hand = event.spontaneous() and not event.isAutoRepeat()
            if (
                by_hand
                and watched is QApplication.focusWidget()
                and isinstance(watched, QWidget)
                and self.entry.isAncestorOf(watched)
                and event.key() not in _ONLY_HELD
            ):
                self.run.press(self._clock())
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self.has_ended and self.run.done:
            self.ended.emit(self.run.score())
        self._leave_office()
        self.closed.emit()

    def _leave_office(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.entry.show_topic(None, None)
        self._drill.close()

    def _stored(self, stored: StoredReading) -> None:
        self.run.store(stored.reading, self._clock())
        if self.run.current is None:
            self._all_stored.emit()
        else:
            self._show_paper()

    def _show_paper(self) -> None:
        drawn = self.run.current
        if drawn is None:
            return
        paper = next(paper for paper in self._roll.papers if paper.number == drawn.number)
        voter = next(voter for voter in self._roll.voters if voter.number == paper.voter)
        topic = self._drill.topic
        self.picture.show_sheet(Sheet(paper, voter, drawn, topic.matters, topic.codes))
        self.progress.setText(self._words.progress(self.run))

    def _make_desk(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picture, 2)
        # The desk keeps its own least width, as far as that leaves the paper legible.
        desk = scrolled(self.entry)
        desk.setMinimumWidth(min(self.entry.minimumSizeHint().width(), _WIDEST_DESK))
        row.addWidget(desk, 3)
        return page
