# SPDX-License-Identifier: Apache-2.0
"""What is shown in the place of results as long as nothing may tell how a vote stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.shares import percent
from commdesk.services.results.turnout import Turnout
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill, scrolled
from commdesk.ui.results import said

_BAR = 18
_SIZE = 20


class _Bar(QWidget):
    """How much of a whole, as a length; the figures stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._part, self._whole = 0, 0
        self.setFixedHeight(theme.scaled(_BAR))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, part: int, whole: int) -> None:
        """Of a whole; nothing of nothing."""
        self._part, self._whole = part, whole
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.palette(), QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.sunken))
        if self._whole:
            width = self.width() * min(self._part, self._whole) / self._whole
            painter.fillRect(QRectF(0, 0, width, self.height()), QColor(colours.accent))
        painter.end()


class _Line(QWidget):
    """A name, both figures, the share, and the bar below them."""

    def __init__(self) -> None:
        super().__init__()
        self._labels = (label(), label(), label())
        bar = QGridLayout(self)
        bar.setContentsMargins(0, 0, 0, theme.scaled(8))
        bar.setHorizontalSpacing(theme.scaled(16))
        bar.setVerticalSpacing(theme.scaled(4))
        bar.setColumnStretch(1, 1)
        for column, made in enumerate(self._labels):
            made.setFont(theme.font(_SIZE, bold=column == 0))
            bar.addWidget(made, 0, column)
        self._bar = _Bar()
        bar.addWidget(self._bar, 1, 0, 1, -1)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said, from the left."""
        return tuple(made.text() for made in self._labels)

    def say(self, name: str, figures: str, part: int, whole: int) -> None:
        """Show another share."""
        for made, text in zip(self._labels, (name, figures, percent(part, whole)), strict=True):
            made.setText(text)
        self._bar.show_share(part, whole)


class TurnoutPage(QWidget):
    """Why there are no results yet, and how many took part so far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = label("", "title", wrap=True)
        self._detail = label("", "secondary", wrap=True)
        self._papers, self._people, self._area = _Line(), _Line(), _Line()
        held = card()
        inside = QVBoxLayout(held)
        fill(inside, 20, 12)
        inside.addWidget(label(self.tr("Taking part so far"), "heading"))
        for one in (self._papers, self._people, self._area):
            inside.addWidget(one)
        page = QWidget()
        column = QVBoxLayout(page)
        fill(column, 16, 12)
        column.addWidget(self._why)
        column.addWidget(self._detail)
        column.addWidget(held)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    @property
    def texts(self) -> tuple[str, str]:
        """Why, and what can be done."""
        return (self._why.text(), self._detail.text())

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Name, figures and share of each line that is shown."""
        shown = (self._papers, self._people, self._area)
        return tuple(one.texts for one in shown if one.isVisibleTo(self))

    def show_turnout(self, turnout: Turnout) -> None:
        """Say what is known."""
        if turnout.awaiting:
            why = self.tr("{count} papers wait for their second reading").format(
                count=f"{turnout.awaiting:,}"
            )
            detail = self.tr(
                "Results show when all of them are checked: whoever keys the second time must not "
                "be led by figures. Until then notices are not printed either."
            )
        else:
            why = self.tr("Results show when the vote is closed")
            detail = self.tr(
                "This vote shows its turnout only while it is open, so that nobody is led by how "
                "it stands. Close it under “Topics”."
            )
        self._why.setText(why)
        self._detail.setText(detail)
        told, roll, basis = turnout.taking_part, turnout.roll, turnout.topic.basis
        back = turnout.back if told is None else told
        heads = said.words().heads(basis)
        if told is None:
            # Nobody may take them for those taking part.
            people = self.tr("{heads} with papers back (void ones too)").format(heads=heads)
            area = self.tr("Area of papers back (void ones too)")
        else:
            people = self.tr("{heads} taking part").format(heads=heads)
            area = self.tr("Area taking part")
        is_named = not turnout.topic.extent.secret
        self._say(self._papers, self.tr("Papers back"), turnout.returned, turnout.to_return)
        self._say(self._people, people, back.people, roll.people)
        self._area.say(
            area,
            self.tr("{part} of {whole}").format(
                part=f"{shown_area(back.area)} ㎡", whole=f"{shown_area(roll.area)} ㎡"
            ),
            back.area,
            roll.area,
        )
        self._people.setVisible(is_named)
        self._area.setVisible(is_named and bool(roll.area))

    def _say(self, shown: _Line, name: str, part: int, whole: int) -> None:
        figures = self.tr("{part} of {whole}").format(part=f"{part:,}", whole=f"{whole:,}")
        shown.say(name, figures, part, whole)
