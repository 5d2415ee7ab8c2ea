# SPDX-License-Identifier: Apache-2.0
"""What is done with a topic: made, changed, delivered; its stages, roll, days and trial counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.entry import EntryDesk
from commdesk.services.issue_register import IssueRegister
from commdesk.services.office import Office
from commdesk.services.topics import TopicLine
from commdesk.ui.entry.delivery_dialog import DeliveryDialog, DeliveryDraft
from commdesk.ui.entry.issue import IssueDialog
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.calendar_acts import CalendarActs
from commdesk.ui.topics.stage_acts import StageActs
from commdesk.ui.topics.stage_menu import Verb
from commdesk.ui.topics.stage_roll_acts import RollActs
from commdesk.ui.topics.template_flow import TemplateFlow
from commdesk.ui.topics.topic_dialog import TopicDialog
from commdesk.ui.topics.what_if_acts import WhatIfActs

T = TypeVar("T")


class TopicActions(QObject):
    """Each act asks first, saying its effect and its way back, then announces what is so now."""

    topic_stored = Signal(object)  # UUID: new or changed
    deliveries_stored = Signal(int)

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts
        self._wait: ProgressDialog | None = None
        self.making = TemplateFlow(jobs, prompts, parent)
        self.making.topic_stored.connect(self.topic_stored)
        self.stages = StageActs(jobs, prompts, parent)
        self.stages.topic_stored.connect(self.topic_stored)
        self.roll = RollActs(prompts, parent)
        self.calendar = CalendarActs(prompts, parent)
        self.trial = WhatIfActs(jobs, prompts, parent)
        self.delivery_dialog: DeliveryDialog | None = None
        self.issue_dialog: IssueDialog | None = None

    # New, and changed

    @property
    def topic_dialog(self) -> TopicDialog | None:
        """The dialog in which a topic is being entered, if there is one."""
        return self.making.dialog

    def create(self, office: Office) -> None:
        """Ask what to begin with, then for the topic, and store it as a draft."""
        self.making.create(office)

    def change(self, office: Office, line: TopicLine) -> None:
        """Show a draft, and store what is changed in it."""
        self.making.change(office, line)

    # From the menu

    def do(self, verb: Verb, office: Office, line: TopicLine) -> None:
        """An entry of the menu that is about a topic."""
        {
            Verb.UNSETTLE: self.stages.unsettle,
            Verb.TAKE_DOWN: self.stages.take_down,
            Verb.CORRECT_ROLL: self.roll.correct,
            Verb.WHAT_IF: self.trial.start,
            Verb.DROP: self.stages.drop,
            Verb.BRING_BACK: self.stages.bring_back,
            Verb.EXPORT_CALENDAR: self.calendar.export,
        }[verb](office, line)

    # Deliveries

    def deliver(self, office: Office, line: TopicLine) -> None:
        """Record deliveries for all papers but some; hand out secret papers one by one."""
        try:
            desk = EntryDesk(office, line.id)
            delivered = desk.account().delivered
            if desk.is_secret:
                self._hand_out(IssueRegister(office, line.id))
                return
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        dialog = DeliveryDialog(desk.numbers(), delivered, self._window)

        def store(draft: DeliveryDraft) -> None:
            dialog.setEnabled(False)
            dialog.hold(held=True)
            self._run(
                self.tr("Recording the deliveries…"),
                # A desk belongs to the thread that made it.
                lambda: EntryDesk(office, line.id).deliver(draft.numbers, draft.method, draft.note),
                done,
                refuse,
                settled,
            )

        def done(count: int) -> None:
            dialog.accept()
            self.deliveries_stored.emit(count)

        def settled() -> None:
            self._end_wait()
            dialog.setEnabled(True)
            dialog.hold(held=False)

        def refuse(error: UserError) -> None:
            self._prompts.show_error(dialog, error)

        dialog.delivery_entered.connect(store)
        dialog.finished.connect(self._forget_delivery_dialog)
        self.delivery_dialog = dialog
        dialog.open()

    def _hand_out(self, register: IssueRegister) -> None:
        dialog = IssueDialog(register, self._jobs, self._prompts, self._window)
        dialog.finished.connect(self._handed_out)
        self.issue_dialog = dialog
        dialog.open()

    def _handed_out(self) -> None:
        dialog, self.issue_dialog = self.issue_dialog, None
        if dialog is not None:
            self.topic_stored.emit(dialog.topic_id)

    # Inside

    def _run(
        self,
        text: str,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[UserError], None] | None = None,
        on_settled: Callable[[], None] | None = None,
    ) -> None:
        self._wait = ProgressDialog(text, self._window, can_stop=False)
        self._wait.open()
        self._jobs.submit(
            self,
            work,
            on_success,
            on_error or self._refuse,
            on_settled=on_settled or self._end_wait,
        )

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget_delivery_dialog(self) -> None:
        self.delivery_dialog = None
