# SPDX-License-Identifier: Apache-2.0
"""One matter's result: the sentence, the tests, the options, and who is undecided."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.topics import Topic
from commdesk.render import wording
from commdesk.ui import theme
from commdesk.ui.labels import label
from commdesk.ui.results_chart import OPTIONS, TESTS, Chart
from commdesk.ui.results_figures import FiguresTable
from commdesk.ui.results_undecided import UndecidedCard
from commdesk.ui.results_verdict import Look, look_of
from commdesk.ui.surfaces import fill, scrolled

_SIGN = 64
_WIDE = 960
_FIRST, _LAST = 1, 3  # places in the column, after the sentence and after the options


class Sentence(QWidget):
    """The verdict in a sentence that is read at a glance, under it whether it can change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._text = label("", wrap=True)
        self._text.setFont(theme.font(22, bold=True))
        self._outlook = label("", wrap=True)
        self._outlook.setFont(theme.font(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(
            theme.scaled(_SIGN), theme.scaled(14), theme.scaled(16), theme.scaled(14)
        )
        layout.setSpacing(theme.scaled(6))
        layout.addWidget(self._text)
        layout.addWidget(self._outlook)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, str]:
        """The sentence, and whether it can change."""
        return (self._text.text(), self._outlook.text())

    def show_outcome(self, outcome: Outcome, topic: Topic) -> None:
        """Say what is."""
        self._look = look_of(outcome, topic.stage)
        so_far = wording.SO_FAR if wording.is_tentative(outcome, topic.stage) else ""
        self._text.setText(f"{so_far}{wording.verdict_sentence(outcome, topic)}")
        self._outlook.setText(wording.outlook_sentence(outcome, topic))
        self.setAccessibleName(self._text.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.ground))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(QColor(self._look.ink))
        bar = QRectF(0, 0, theme.scaled(6), self.height())
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QColor(self._look.ink))
        painter.setFont(theme.font(32, bold=True))
        place = QRectF(theme.scaled(6), 0, theme.scaled(_SIGN - 6), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._look.sign)
        painter.end()


class Board(QWidget):
    """One glance: the sentence. One minute: the bars. The rest below."""

    ruling_wanted = Signal(object)  # Undecided

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Sentence()
        self.tests = Chart(TESTS)
        self.options = Chart(OPTIONS)
        self.figures = FiguresTable(self.tr("Votes for each option"))
        self.undecided = UndecidedCard()
        self.undecided.ruling_wanted.connect(self.ruling_wanted)
        page = QWidget()
        self._column = QVBoxLayout(page)
        fill(self._column, 12)
        self._column.addWidget(self.sentence)
        self._column.addWidget(_Section(self.tr("What is asked for"), self.tests))
        self._column.addWidget(
            _Section(self.tr("Votes for each option"), self.options, self.figures)
        )
        self._column.addWidget(self.undecided)
        self._column.addStretch(1)
        self._area = scrolled(page)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_outcome(self, outcome: Outcome, topic: Topic) -> None:
        """Show one matter."""
        self.sentence.show_outcome(outcome, topic)
        self.tests.show_outcome(outcome, topic)
        self.options.show_outcome(outcome, topic)
        self.figures.show_outcome(outcome, topic)
        self.undecided.show_outcome(outcome)
        # Whoever has to rule before there is a verdict finds it right under the sentence.
        self._column.removeWidget(self.undecided)
        place = _FIRST if outcome.verdict is Verdict.UNSETTLED else _LAST
        self._column.insertWidget(place, self.undecided)

    def go_to_top(self) -> None:
        """Begin at the sentence, as for another matter."""
        self._area.verticalScrollBar().setValue(0)


class _Section(QFrame):
    """A titled card whose parts stand side by side where there is room for it."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        theme.set_role(self, "card")
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addWidget(label(title, "heading"))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.scaled(24))
        for part in parts:
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(_WIDE)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
