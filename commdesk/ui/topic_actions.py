# SPDX-License-Identifier: Apache-2.0
"""What is done with a topic: made, changed, opened, delivered, closed, opened again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.roll import Roll, make_roll
from commdesk.domain.topics import Basis, Topic
from commdesk.services.entry import EntryDesk
from commdesk.services.office import Office
from commdesk.services.progress import Progress
from commdesk.services.register import load_register
from commdesk.services.stages import close_topic, reopen_topic
from commdesk.services.topics import (
    TopicLine,
    load_topic,
    open_topic,
)
from commdesk.ui.delivery_dialog import DeliveryDialog, DeliveryDraft
from commdesk.ui.jobs import JobRunner
from commdesk.ui.matters_said import MattersSaid
from commdesk.ui.progress_dialog import ProgressDialog
from commdesk.ui.prompts import Prompts
from commdesk.ui.template_flow import TemplateFlow
from commdesk.ui.topic_dialog import TopicDialog

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
        self.delivery_dialog: DeliveryDialog | None = None

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

    # Open

    def open(self, office: Office, line: TopicLine) -> None:
        """Say what is frozen, then open the vote."""

        def look() -> tuple[Topic, Roll]:
            topic = load_topic(office, line.id)
            register = load_register(office)
            if not register.properties:
                raise UserError("register-empty")
            return topic, make_roll(register, topic.basis, topic.paper_per)

        def ask(found: tuple[Topic, Roll]) -> None:
            topic, roll = found
            if self._prompts.confirm(
                self._window,
                self.tr("Open the vote “{title}”?").format(title=topic.facts.title),
                action=self.tr("Open the vote"),
                detail=self._effect(topic, roll),
            ):
                self._open_now(office, line.id)

        self._run(self.tr("Making the roll…"), look, ask)

    def _effect(self, topic: Topic, roll: Roll) -> str:
        if topic.basis is Basis.OWNERS:
            size = self.tr("{people} people with {area} ㎡ receive {papers} papers.").format(
                people=f"{roll.people:,}",
                area=shown_area(roll.area),
                papers=f"{len(roll.papers):,}",
            )
        else:
            size = self.tr("{people} people receive {papers} papers.").format(
                people=f"{roll.people:,}", papers=f"{len(roll.papers):,}"
            )
        size = f"{size}\n\n{MattersSaid(self).of(topic)}"
        return self.tr(
            "{size}\n\nFrom now on the roll, the matters and their rules are fixed for this vote, "
            "and this register can not be replaced any more. A vote that was opened can be "
            "closed, but it does not become a draft again."
        ).format(size=size)

    def _open_now(self, office: Office, topic_id: UUID) -> None:
        wait = ProgressDialog(self.tr("Numbering the papers…"), self._window)
        self._wait = wait

        def work(progress: Progress) -> Topic:
            return open_topic(office, topic_id, progress)

        job = self._jobs.submit_long(
            self,
            work,
            self._changed,
            self._refuse,
            on_progress=wait.show_progress,
            on_settled=self._end_wait,
        )
        wait.cancel_wanted.connect(job.cancel)
        wait.open()

    # Close and open again

    def close(self, office: Office, line: TopicLine) -> None:
        """No more papers."""
        out = line.papers - line.returned
        if self._prompts.confirm(
            self._window,
            self.tr("Close the vote “{title}”?").format(title=line.title),
            action=self.tr("Close the vote"),
            detail=self.tr(
                "Returned {returned} of {papers}; {out} papers are still out. No more papers can "
                "be keyed then. The vote can be opened again with a reason."
            ).format(returned=f"{line.returned:,}", papers=f"{line.papers:,}", out=f"{out:,}"),
        ):
            self._do(lambda: close_topic(office, line.id))

    def reopen(self, office: Office, line: TopicLine) -> None:
        """Take papers again, with a reason on record."""
        reason = self._prompts.ask_text(
            self._window,
            self.tr("Why is the vote “{title}” opened again?").format(title=line.title),
            action=self.tr("Open again"),
            detail=self.tr(
                "The reason stays on record. Notices already printed do not hold any more and "
                "must be taken down."
            ),
            several_lines=True,
        )
        if reason is not None:
            self._do(lambda: reopen_topic(office, line.id, reason))

    # Deliveries

    def deliver(self, office: Office, line: TopicLine) -> None:
        """Record deliveries for all papers but some."""
        try:
            account = EntryDesk(office, line.id).account()
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        dialog = DeliveryDialog(account.issued, account.delivered, self._window)

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

    # Inside

    def _do(self, act: Callable[[], Topic]) -> None:
        try:
            topic = act()
        except UserError as error:
            self._refuse(error)
            return
        self._changed(topic)

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

    def _changed(self, topic: Topic) -> None:
        self.topic_stored.emit(topic.id)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget_delivery_dialog(self) -> None:
        self.delivery_dialog = None
