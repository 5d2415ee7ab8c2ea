# SPDX-License-Identifier: Apache-2.0
"""What is done with a topic: made, changed, delivered; its stages, roll, days and trial counts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import TopicLine, load_topic
from commdesk.ui.delivery.window import DeliveryWindow
from commdesk.ui.entry.issue import IssueDialog
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.calendar_acts import CalendarActs
from commdesk.ui.topics.number_acts import NumberActs
from commdesk.ui.topics.stage_acts import StageActs
from commdesk.ui.topics.stage_menu import Verb
from commdesk.ui.topics.stage_roll_acts import RollActs
from commdesk.ui.topics.template_flow import TemplateFlow
from commdesk.ui.topics.topic_dialog import TopicDialog
from commdesk.ui.topics.what_if_acts import WhatIfActs

if TYPE_CHECKING:
    from commdesk.ui.online.window import OnlineWindow


class TopicActions(QObject):
    """Each act asks first, saying its effect and its way back, then announces what is so now."""

    topic_stored = Signal(object)  # UUID: new or changed
    deliveries_stored = Signal(int)
    papers_changed = Signal()  # one more, or one withdrawn, while a window is open

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts
        self.making = TemplateFlow(jobs, prompts, parent)
        self.making.topic_stored.connect(self.topic_stored)
        self.stages = StageActs(jobs, prompts, parent)
        self.stages.topic_stored.connect(self.topic_stored)
        self.roll = RollActs(prompts, parent)
        self.calendar = CalendarActs(prompts, parent)
        self.numbers = NumberActs(jobs, prompts, parent)
        self.trial = WhatIfActs(jobs, prompts, parent)
        self.delivery_window: DeliveryWindow | None = None
        self.online_window: OnlineWindow | None = None
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
            Verb.ONLINE: self.bring_online,
            Verb.DROP: self.stages.drop,
            Verb.BRING_BACK: self.stages.bring_back,
            Verb.EXPORT_CALENDAR: self.calendar.export,
            Verb.NUMBERS: self.numbers.export,
        }[verb](office, line)

    # Deliveries

    def deliver(self, office: Office, line: TopicLine) -> None:
        """Open the delivery desk; hand out secret papers one by one."""
        try:
            if load_topic(office, line.id).extent.secret:
                self._hand_out(IssueRegister(office, line.id))
                return
            desk = DeliveryDesk(office, line.id)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        if self.delivery_window is not None:
            self.delivery_window.close()
        window = DeliveryWindow(desk, self._jobs, self._prompts, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.delivered.connect(self.papers_changed)
        window.finished.connect(lambda: self._delivery_desk_closed(window, line.id))
        self.delivery_window = window
        window.show()

    def bring_online(self, office: Office, line: TopicLine) -> None:
        """Open the import of online answers, and the papers where both came."""
        # A start does not need what it is made of.
        from commdesk.ui.online.window import OnlineWindow  # noqa: PLC0415

        try:
            window = OnlineWindow(office, line.id, self._jobs, self._prompts, self._window)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.stored.connect(lambda: self.topic_stored.emit(line.id))
        window.decided.connect(self.papers_changed)
        self.online_window = window
        window.finished.connect(self._online_closed)
        window.open()

    def _online_closed(self) -> None:
        self.online_window = None

    def _hand_out(self, register: IssueRegister) -> None:
        dialog = IssueDialog(register, self._jobs, self._prompts, self._window)
        dialog.papers_issued.connect(self.papers_changed)
        dialog.finished.connect(self._handed_out)
        self.issue_dialog = dialog
        dialog.open()

    def _handed_out(self) -> None:
        dialog, self.issue_dialog = self.issue_dialog, None
        if dialog is not None:
            self.topic_stored.emit(dialog.topic_id)

    def _delivery_desk_closed(self, window: DeliveryWindow, topic_id: UUID) -> None:
        if self.delivery_window is window:
            self.delivery_window = None
        if window.total > 0:
            self.deliveries_stored.emit(window.total)
        elif window.total:
            self.topic_stored.emit(topic_id)
