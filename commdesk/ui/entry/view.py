# SPDX-License-Identifier: Apache-2.0
"""How the counter is laid out. It knows the pieces and their places, not what they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.matters import Matter
from commdesk.domain.paper_code import PaperCodes
from commdesk.ui.entry.actions import Actions
from commdesk.ui.entry.band import Band
from commdesk.ui.entry.chooser import Choice, Chooser
from commdesk.ui.entry.form import BallotForm
from commdesk.ui.entry.last_card import LastCard
from commdesk.ui.entry.more import MoreButton
from commdesk.ui.entry.number import NumberField
from commdesk.ui.entry.turn_strip import TurnStrip
from commdesk.ui.entry.voter import VoterPanel
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scaled

_MARGIN = 12
_COMPACT_MARGIN = 8
_LEAST_WORK = 132
_FRAME = 6  # pixels of the card around the matters, top and bottom
_SIDE_SPAN = 5  # rows of the grid that the actions stand beside
_LEAST_MATTERS = 88
_NARROW_MATTERS = 48
_LEAST_LINES = 3  # of the last papers, in sight however many matters there are
_LEAST = (560, 232)
_NARROW = 760  # below this width the actions stand under the matters
_ROOMY = 400  # from this height on nothing has to be small, unless matters are many
_BESIDE = 272  # what is beside the matters, with one of the last papers
_COMPACT_BESIDE = 158  # the same where everything is small, without any


class EntryView(QWidget):
    """Number and voter on top, the matters below, then the band, then what was stored last.

    All matters are in sight as long as lower rows can bring that about, and nothing moves
    between one paper and the next. Where papers are keyed twice, `turns`, which its owner puts
    over all of it, says which reading is keyed.

    Where there is little height, everything but the matters and the voter gets smaller, the
    list of papers shows in the place of the matters when its button is pressed, and what is
    seldom needed is behind `more`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turns = TurnStrip()
        self.field = NumberField()
        self.voter = VoterPanel()
        self.form = BallotForm()
        self.chooser = Chooser()
        self.band = Band()
        self._actions = Actions()
        self.channel = self._actions.channel
        self.store_button = self._actions.store
        self.void_button = self._actions.void
        self.leave_button = self._actions.leave
        self.last = LastCard()
        self.papers = self.last.papers
        self.correct_button = self.last.correct_button
        self._field_name = label(self.tr("Paper number or room"), "secondary")
        self._papers_button = button(self.tr("Last ten papers"))
        self._papers_button.setCheckable(True)
        # Everything has a key of its own, so nothing but the paper ever takes the keyboard.
        self._papers_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more = MoreButton(self.last.buttons[1:])
        # Begins as a chip, because a label without padding never gets any later.
        self._state = label("", "chip")
        self._state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state.hide()
        self._answer: Callable[[int], None] | None = None
        self._compact: tuple[bool, bool] | None = None  # low, narrow
        self._work = QStackedWidget()
        self._work.addWidget(self.form)
        self._work.addWidget(self.chooser)
        self._work_card = card()
        self._work_card.setMinimumHeight(scaled(_LEAST_MATTERS))
        self._head_row = QHBoxLayout()
        self._side = QWidget()
        self._band_row = QHBoxLayout()
        self._grid = QGridLayout(self)
        # See minimumSizeHint.
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lay_out()
        self.chooser.chosen.connect(self._chosen)
        # Matters have their width after this has its own, and then may need another height.
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.timeout.connect(self._fit_work)
        self.form.width_changed.connect(lambda: self._refit.start(0))
        self._papers_button.toggled.connect(self._papers_wanted)

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self.voter.know(codes)

    def set_lookup(self, name: str, *, nameless: bool) -> None:
        """What papers are found by, and whether they are nobody's."""
        self._field_name.setText(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name if self.field.placeholderText() else "")
        self.papers.set_nameless(nameless=nameless)

    def show_account(self, text: str, *, warns: bool = False) -> None:
        """The ballot accounting, or what is wrong with it."""
        self.last.show_account(text, warns=warns)

    @property
    def account(self) -> str:
        """The ballot accounting as shown."""
        return self.last.account

    def ask(
        self,
        question: str,
        choices: Sequence[Choice],
        answer: Callable[[int], None],
        *,
        columns: int = 1,
    ) -> None:
        """Put a question in the place of the matters; `answer` gets the place of what is chosen.

        Esc puts the matters back and answers nothing.
        """
        self._answer = answer
        self._work.setCurrentWidget(self.chooser)
        # Nothing there is of use now, and the answers need the room.
        self._actions.below.setVisible(False)
        self.chooser.ask(question, choices, columns=columns)

    def show_form(self) -> None:
        """The matters; an open question is dropped."""
        self._answer = None
        self._papers_button.setChecked(False)
        self._work.setCurrentWidget(self.form)
        self._actions.below.setVisible(self._is_narrow)

    @property
    def _is_narrow(self) -> bool:
        return self._compact is not None and self._compact[1]

    @property
    def is_asking(self) -> bool:
        """Whether a question is open."""
        return self._work.currentWidget() is self.chooser

    def show_state(self, role: str, text: str) -> None:
        """What is special about the paper at hand, in a word, or nothing."""
        theme.set_role(self._state, role)
        self._state.setText(text)
        self._state.setVisible(bool(text))
        self._field_name.setVisible(not text and not self._is_narrow)

    @property
    def state(self) -> str:
        """What is special about the paper at hand."""
        return self._state.text() if self._state.isVisibleTo(self) else ""

    def set_keying(self, *, keying: bool) -> None:
        """Whether a paper is being keyed: then the number field rests."""
        self.field.setEnabled(not keying)
        for widget in self._actions.buttons:
            widget.setEnabled(keying)

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """The matters of a topic, in as much height as they need if there is room."""
        self.form.set_matters(matters)
        if self._compact is not None:
            self._choose_size()
        self._fit_work()

    def _fit_work(self) -> None:
        room = 0
        # The list of papers gives way before a matter is out of sight.
        for lines in range(_LEAST_LINES, 0, -1):
            if not self.last.isHidden():
                self.papers.setMinimumHeight(self.papers.height_of(lines))
            room = self._room_for_matters()
            self.form.fit(room - _FRAME)
            if self.form.content_height + _FRAME <= room:
                break
        wanted = max(self.form.content_height + _FRAME, scaled(_LEAST_WORK))
        self._work_card.setMaximumHeight(wanted)
        least = scaled(_NARROW_MATTERS if self._is_narrow else _LEAST_MATTERS)
        self._work_card.setMinimumHeight(max(least, min(wanted, room)))

    def _room_for_matters(self) -> int:
        """What the pieces around the matters leave them, in pixels."""
        margins, spacing = self._grid.contentsMargins(), self._grid.verticalSpacing()
        beside = (self._head, self._actions.below, self.band, self.last)
        shown = [piece for piece in beside if not piece.isHidden()]
        taken = sum(piece.sizeHint().height() + spacing for piece in shown)
        return self.height() - margins.top() - margins.bottom() - taken

    def _chosen(self, place: int) -> None:
        answer = self._answer
        self.show_form()
        if answer is not None:
            answer(place)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST[0]), scaled(_LEAST[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_size()
        if self._is_narrow:
            self._actions.fit_row(self.width() - 2 * scaled(4))
        # Answers below each other need another height in another width.
        self._fit_work()

    def _choose_size(self) -> None:
        narrow = self.width() < scaled(_NARROW)
        compact = narrow or self._is_low()
        if (compact, narrow) != self._compact:
            self._compact = (compact, narrow)
            self._set_compact(compact=compact, narrow=narrow)

    def _is_low(self) -> bool:
        """Whether only small pieces leave the matters their room."""
        height = self.height()
        if height <= scaled(_ROOMY):
            return True
        full, small = self.form.least_heights(self._width_of_matters())
        fits = full + scaled(_BESIDE) <= height
        return not fits and small + scaled(_COMPACT_BESIDE) <= height

    def _width_of_matters(self) -> int:
        """Where the actions stand beside them and nothing is small, in pixels."""
        side = self._side.sizeHint().width()
        return self.width() - 2 * scaled(_MARGIN) - scaled(8) - side - 2

    def _set_compact(self, *, compact: bool, narrow: bool) -> None:
        if narrow:
            fill(self._grid, 4, 4)
        else:
            fill(self._grid, _COMPACT_MARGIN if compact else _MARGIN, 6 if compact else 8)
        self.voter.set_compact(compact=compact, narrow=narrow)
        self.form.set_compact(compact=compact, narrow=narrow)
        self.field.set_narrow(narrow=narrow)
        self.field.setFixedWidth(scaled(156 if narrow else 208))
        self.chooser.set_narrow(narrow=narrow)
        self._head_row.setContentsMargins(
            scaled(12), scaled(2 if narrow else 4), scaled(12), scaled(2 if narrow else 4)
        )
        self._place_actions(narrow=narrow)
        self.band.set_compact(compact=compact)
        self._field_name.setVisible(not narrow and not self.state)
        self.field.setPlaceholderText(self._field_name.text() if narrow else "")
        self._papers_button.setVisible(compact)
        self._papers_button.setChecked(False)
        # The window's foot shows the accounting as well, so that line can go.
        self.last.setVisible(not compact)
        self.papers.setMinimumHeight(0)
        self._place_side(compact=compact)
        if compact:
            self._work.addWidget(self.papers)
            (self._actions.row if narrow else self._band_row).addWidget(self.correct_button)
        else:
            self.last.take_back()
            self._actions.column.addWidget(self.correct_button)
        for made in self.last.buttons:
            if made is not self.correct_button:
                self._actions.column.addWidget(made)
                made.setVisible(not compact)
        (self._actions.row if narrow else self._band_row).addWidget(self.more)
        self.more.setVisible(compact)

    def _place_actions(self, *, narrow: bool) -> None:
        """Beside the matters, or in one row under them."""
        self._actions.place(narrow=narrow)
        self._side.setVisible(not narrow)
        (self._actions.row if narrow else self._band_row).addWidget(self._papers_button)
        self._actions.below.setVisible(narrow and not self.is_asking)
        self._grid.setHorizontalSpacing(0 if narrow else self._grid.verticalSpacing())

    def _papers_wanted(self, wanted: bool) -> None:
        if wanted:
            self._work.setCurrentWidget(self.papers)
        elif self._work.currentWidget() is self.papers:
            self._work.setCurrentWidget(self.form)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._work_card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._work)
        self._band_row.setSpacing(scaled(8))
        self._band_row.addWidget(self.band, 1)
        self._band_row.addWidget(self._papers_button)
        self._head = self._make_head()
        self._grid.addWidget(self._head, 1, 0)
        self._grid.addWidget(self._work_card, 2, 0)
        self._side.setLayout(self._actions.column)
        self._actions.column.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._actions.below, 3, 0, 1, 2)
        self._place_side(compact=False)
        self._grid.setColumnStretch(0, 1)
        # The matters come first: the list of papers gets what they leave.
        self._grid.setRowStretch(2, 1000)
        self._grid.setRowStretch(5, 1)

    def _place_side(self, *, compact: bool) -> None:
        """The actions beside all of it, or where there is little height beside the matters."""
        for piece in (self._side, self.last):
            self._grid.removeWidget(piece)
        self._grid.removeItem(self._band_row)
        self._grid.addWidget(self._side, 1, 1, 2 if compact else _SIDE_SPAN, 1)
        self._grid.addLayout(self._band_row, 4, 0, 1, 2 if compact else 1)
        self._grid.addWidget(self.last, 5, 0, 1, 2 if compact else 1)

    def _make_head(self) -> QWidget:
        made = card()
        number = QVBoxLayout()
        number.setSpacing(scaled(2))
        # The chip takes the place of the name, so that the voter keeps all the width.
        number.addStretch(1)
        number.addWidget(self._field_name)
        number.addWidget(self._state)
        number.addWidget(self.field)
        number.addStretch(1)
        self.field.setFixedWidth(scaled(208))
        self.field.setAccessibleName(self._field_name.text())
        row = self._head_row
        made.setLayout(row)
        row.setSpacing(scaled(20))
        row.addLayout(number)
        row.addWidget(self.voter, 1)
        return made
