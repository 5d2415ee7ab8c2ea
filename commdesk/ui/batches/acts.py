# SPDX-License-Identifier: Apache-2.0
"""Batches as acts: started, finished, counted again, withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.batches import Batch, BatchState
from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.services.entry.batches import Batches
from commdesk.services.office.office import Office
from commdesk.ui.batches.dialogs import CountAgainDialog, StartDialog
from commdesk.ui.batches.words import BatchWords
from commdesk.ui.kit import sounds
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sounds import Sound
from commdesk.ui.words.sentences import Sentences


class BatchActs(QObject):
    """Asks, does, and announces that the batches of the topic are others now."""

    changed = Signal()
    done = Signal(str, bool)  # what was done with a batch, in words; whether it is finished now

    def __init__(self, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._prompts = prompts
        self._words = BatchWords(self)
        self._sentences = Sentences(self)
        self._office: Office | None = None
        self._topic: UUID | None = None
        self.start_dialog: StartDialog | None = None
        self.count_dialog: CountAgainDialog | None = None

    def know(self, office: Office | None, topic_id: UUID | None) -> None:
        """Work on the batches of this topic."""
        self._office, self._topic = office, topic_id

    def leave(self) -> None:
        """Close the dialogs that are open, without doing anything."""
        for dialog in (self.start_dialog, self.count_dialog):
            if dialog is not None:
                dialog.reject()

    @property
    def stage(self) -> Stage | None:
        """Where the topic stands; None for none. Raises UserError `topic-unknown`."""
        if self._office is None or self._topic is None:
            return None
        return self._office.accounts.stage(self._topic.hex)

    def all(self) -> tuple[Batch, ...]:
        """All batches, the newest first."""
        service = self._service()
        return () if service is None else service.all()

    def mine(self) -> Batch | None:
        """The batch that this operator keys into."""
        service = self._service()
        return None if service is None else service.mine()

    def may_end(self, batch: Batch) -> bool:
        """Whether this operator may finish it, or put its number right."""
        office = self._office
        if office is None or batch.state is not BatchState.OPEN:
            return False
        rights = office.role.rights
        return Right.SUPERVISE in rights or (
            Right.KEY in rights and batch.opened_by == office.operator
        )

    def may_withdraw(self, batch: Batch) -> bool:
        """Whether it can be taken back by somebody; without the right it is said who can."""
        return batch.state is not BatchState.WITHDRAWN

    # Acts

    def start_or_finish(self) -> None:
        """The one key: end the own batch if one is open, or else begin one."""
        try:
            mine = self.mine()
        except UserError as error:
            self._refuse(error)
            return
        if mine is None:
            self.start()
        else:
            self.finish(mine)

    def finish_own(self) -> None:
        """The same key after the vote: nothing is begun any more."""
        try:
            mine = self.mine()
        except UserError as error:
            self._refuse(error)
            return
        if mine is not None:
            self.finish(mine)

    def start(self) -> None:
        """Ask how many were counted, then begin."""
        service, office = self._service(), self._office
        if service is None or office is None or self.start_dialog is not None:
            return
        if Right.KEY not in office.role.rights:
            self._refuse(UserError("right-missing", right=Right.KEY, role=office.role))
            return
        dialog = StartDialog(self._window)

        def start(declared: int, box: str, seal: str) -> None:
            try:
                batch = service.open(declared, box=box, seal=seal)
            except UserError as error:
                dialog.say(self._sentences.of(error), "refused")
                return
            dialog.accept()
            self.changed.emit()
            self.done.emit(self._words.started(batch), False)

        # Why it does not start is heard as well: eyes are on the paper.
        dialog.refused.connect(lambda: sounds.play(Sound.REFUSED))
        dialog.start_wanted.connect(start)
        dialog.finished.connect(self._forget_dialogs)
        self.start_dialog = dialog
        dialog.open()

    def finish(self, batch: Batch) -> None:
        """Say both figures, and ask for a reason only where they differ."""
        service = self._service()
        if service is None:
            return
        question, action = self._words.ask_finish(batch), self.tr("Finish the batch")
        if not batch.difference:
            if self._prompts.confirm(self._window, question, action=action):
                self._close(lambda: service.close(batch.id))
            return
        reason = self._prompts.ask_text(
            self._window,
            question,
            action=self.tr("Finish all the same"),
            detail=self._words.what_to_look_for(batch),
        )
        if reason is not None:
            self._close(lambda: service.close(batch.id, reason))

    def count_again(self, batch: Batch) -> None:
        """Put the number counted by hand right."""
        service = self._service()
        if service is None or self.count_dialog is not None:
            return
        dialog = CountAgainDialog(batch, self._window)

        def store(declared: int, reason: str) -> None:
            try:
                service.declare(batch.id, declared, reason)
            except UserError as error:
                dialog.say(self._sentences.of(error), "refused")
                return
            dialog.accept()
            self.changed.emit()

        dialog.change_wanted.connect(store)
        dialog.finished.connect(self._forget_dialogs)
        self.count_dialog = dialog
        dialog.open()

    def withdraw(self, batch: Batch) -> None:
        """Take it back, to be keyed again as a whole."""
        service, office = self._service(), self._office
        if service is None or office is None:
            return
        if Right.SUPERVISE not in office.role.rights:
            # Said before a reason is asked for in vain.
            self._refuse(UserError("right-missing", right=Right.SUPERVISE, role=office.role))
            return
        reason = self._prompts.ask_text(
            self._window,
            self._words.ask_withdraw(batch),
            action=self.tr("Withdraw the batch"),
            detail=self._words.what_withdrawing_does(is_open=self.stage is Stage.OPEN),
        )
        if reason is not None:
            self._do(lambda: service.withdraw(batch.id, reason))

    # Inside

    def _service(self) -> Batches | None:
        if self._office is None or self._topic is None:
            return None
        return Batches(self._office, self._topic)

    def _close(self, act: Callable[[], Batch]) -> None:
        if (batch := self._do(act)) is not None:
            self.done.emit(self._words.finished(batch), True)

    def _do(self, act: Callable[[], Batch]) -> Batch | None:
        try:
            batch = act()
        except UserError as error:
            self._refuse(error)
            return None
        self.changed.emit()
        return batch

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget_dialogs(self) -> None:
        self.start_dialog = self.count_dialog = None
