# SPDX-License-Identifier: Apache-2.0
"""The own open batch over the counter: how far it is, and what comes next."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.batches import Batch, BatchState
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import load_topic
from commdesk.ui.batches.acts import BatchActs
from commdesk.ui.batches.window import BatchWindow
from commdesk.ui.batches.words import BatchWords
from commdesk.ui.kit import sounds
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sounds import Sound
from commdesk.ui.kit.surfaces import card
from commdesk.ui.kit.theme import scaled, set_role

_LATER = 300  # milliseconds
_HEIGHT = 38
_COUNTING = frozenset({Stage.OPEN, Stage.CLOSED})


class BatchStrip(QWidget):
    """Hidden where no batch is open and none is asked for. Its keys work while its tab is seen."""

    changed = Signal()
    filled = Signal()  # the number counted by hand has just been reached

    def __init__(self, prompts: Prompts, tab: QWidget) -> None:
        super().__init__(tab)
        self._prompts = prompts
        self._words = BatchWords(self)
        self._office: Office | None = None
        self._topic: UUID | None = None
        self._asked_for = False
        self._keys_second = False
        self._last: Batch | None = None
        self.acts = BatchActs(prompts, tab)
        self.acts.changed.connect(self.refresh)
        self.acts.changed.connect(self.changed)
        self.window_of_all: BatchWindow | None = None
        self.how_far = ElidedLabel("", "strong")
        self.detail = ElidedLabel("", "secondary")
        self.act = button("")
        self.list = button(self.tr("All batches…"), "quiet")
        for made in (self.act, self.list):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.act.clicked.connect(self.acts.start_or_finish)
        self.list.clicked.connect(self.show_all)
        self.list.setToolTip("Ctrl+Shift+B")
        held = card()
        # The button changes its size with its weight; nothing under it moves for that.
        held.setFixedHeight(scaled(_HEIGHT))
        row = QHBoxLayout(held)
        row.setContentsMargins(scaled(12), 0, scaled(4), 0)
        row.setSpacing(scaled(12))
        row.addWidget(self.how_far)
        row.addWidget(self.detail, 1)
        row.addWidget(self.list)
        row.addWidget(self.act)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(held)
        # On the tab: while no batch is open the strip may be hidden.
        QShortcut(QKeySequence("Ctrl+B"), tab, self._start_or_finish)
        QShortcut(QKeySequence("Ctrl+Shift+B"), tab, self.show_all)
        self.hide()

    def show_topic(self, office: Office | None, topic_id: UUID | None) -> None:
        """The batches of this topic."""
        if (office, topic_id) != (self._office, self._topic):
            self._last = None
            self.put_away()
        self._office, self._topic = office, topic_id
        self.acts.know(office, topic_id)
        self._asked_for = False
        # What is wrong with a topic is said by the counter under it.
        with suppress(UserError):
            if office is not None and topic_id is not None:
                self._asked_for = load_topic(office, topic_id).entry.batches
                self.refresh()
                return
        self.hide()

    def show_turn(self, *, is_second: bool) -> None:
        """Second readings belong to the batch of the first one: nobody has to open one for them."""
        if is_second != self._keys_second:
            self._keys_second = is_second
            self.refresh()

    def key_rows(self) -> tuple[tuple[str, str], ...]:
        """Its keys and what they do, for the help."""
        return (
            ("Ctrl+B", self.tr("start a batch, or finish the own one")),
            ("Ctrl+Shift+B", self.tr("all batches")),
        )

    def refresh(self) -> None:
        """Read how far the own batch is; call it after a paper was stored."""
        try:
            stage = self.acts.stage
            batch = self.acts.mine() if stage in _COUNTING else None
            asked_for = self._asked_for and stage is Stage.OPEN and not self._keys_second
            # After the vote nothing is keyed into them any more, and they have to be finished.
            left = self._left_open() if stage is Stage.CLOSED and batch is None else ()
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        old, self._last = self._last, batch
        if batch is not None:
            self._show(batch)
        elif asked_for:
            name, detail = self._words.none_open()
            set_role(self.how_far, "attention")
            self.how_far.show_text(f"! {name}")
            self.detail.show_text(detail)
            self._offer(self.tr("Start a batch (Ctrl+B)"), "primary-low")
        elif left:
            name, detail = self._words.still_open(left)
            set_role(self.how_far, "attention")
            self.how_far.show_text(f"! {name}")
            self.detail.show_text(detail)
        self.act.setVisible(batch is not None or asked_for)
        self.setVisible(batch is not None or asked_for or bool(left))
        if self.window_of_all is not None:
            self.window_of_all.refresh()
        if _reaches(old, batch):
            self.filled.emit()
            # After the sound of the paper itself.
            QTimer.singleShot(_LATER, self, lambda: sounds.play(Sound.BATCH))

    def show_all(self) -> None:
        """The list of all batches, in a window of its own."""
        if self._office is None or self._topic is None:
            return
        if self.window_of_all is None:
            self.window_of_all = BatchWindow(self.acts, self._prompts, self.window())
        self.window_of_all.show()
        self.window_of_all.raise_()
        self.window_of_all.activateWindow()

    def put_away(self) -> None:
        """Close all that is open of batches, as when the office is closed."""
        self.acts.leave()
        if self.window_of_all is not None:
            self.window_of_all.close()

    def _left_open(self) -> tuple[Batch, ...]:
        return tuple(one for one in self.acts.all() if one.state is BatchState.OPEN)

    def _start_or_finish(self) -> None:
        if self._office is None:
            return
        stage = self.acts.stage
        if stage is Stage.OPEN:
            self.acts.start_or_finish()
        elif stage is Stage.CLOSED and self._last is not None:
            self.acts.finish_own()
        elif stage is Stage.CLOSED and not self.isHidden():
            self.show_all()

    def _show(self, batch: Batch) -> None:
        role = "strong" if batch.difference < 0 else "attention" if batch.difference else "stored"
        sign = {"strong": "", "attention": "! ", "stored": "✓ "}[role]
        set_role(self.how_far, role)
        self.how_far.show_text(sign + self._words.how_far(batch))
        said = (self._words.still_to_do(batch), self._words.where_from(batch))
        self.detail.show_text("　".join(filter(None, said)))
        done = "" if batch.difference < 0 else "primary-low"
        self._offer(self.tr("Finish the batch (Ctrl+B)"), done)

    def _offer(self, text: str, role: str) -> None:
        self.act.setText(text)
        set_role(self.act, role)


def _reaches(old: Batch | None, new: Batch | None) -> bool:
    """Whether the last paper of a batch has come just now."""
    if old is None or new is None or old.id != new.id:
        return False
    return old.difference < 0 <= new.difference
