# SPDX-License-Identifier: Apache-2.0
"""The stages of a topic as acts: each says its effect and its way back before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Topic
from commdesk.services.afterwards.objections import Objections
from commdesk.services.afterwards.postings import objections_until
from commdesk.services.afterwards.printed_sheets import has_final_notice
from commdesk.services.afterwards.settling import left_before_closing
from commdesk.services.clock import local
from commdesk.services.office.office import Office
from commdesk.services.office.rights import require
from commdesk.services.progress import Progress
from commdesk.services.results.results import count_topic
from commdesk.services.topics import stages
from commdesk.services.topics.opening_check import OpeningCheck, check_opening
from commdesk.services.topics.topics import TopicLine, open_topic
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.stage_notes import StageNotes
from commdesk.ui.topics.stage_opening import OpeningDialog
from commdesk.ui.words.sentences import Sentences

T = TypeVar("T")

# What is refused without a reason, and by which name the reason is handed over.
_REASONS = {"not-balanced": "explained", "matters-unsettled": "reason"}


class StageActs(QObject):
    """Asks, does, and announces the topic that is at another stage now."""

    topic_stored = Signal(object)  # UUID

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts
        self._notes = StageNotes(self)
        self._sentences = Sentences(self)
        self._wait: ProgressDialog | None = None
        self.opening_dialog: OpeningDialog | None = None

    # Open

    def open(self, office: Office, line: TopicLine) -> None:
        """Look at everything once more, say what becomes fixed, then open."""

        def ask(check: OpeningCheck) -> None:
            dialog = OpeningDialog(check, self._window)
            dialog.confirmed.connect(lambda: self._open_now(office, line.id, check.to_acknowledge))
            dialog.finished.connect(self._forget_opening)
            self.opening_dialog = dialog
            dialog.open()

        self._run(self.tr("Looking at the register…"), lambda: check_opening(office, line.id), ask)

    def _open_now(self, office: Office, topic_id: UUID, known: tuple[str, ...]) -> None:
        wait = ProgressDialog(self.tr("Numbering the papers…"), self._window)
        self._wait = wait

        def work(progress: Progress) -> Topic:
            return open_topic(office, topic_id, progress, acknowledged=known)

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

    # Forward

    def close(self, office: Office, line: TopicLine) -> None:
        """No more papers; before the last day that is warned about, and needs a reason."""
        out = max(line.out_of - line.returned, 0)
        effect = self.tr(
            "Returned {returned} of {papers}; {out} papers are still out. No more papers can "
            "be keyed then. The vote can be opened again with a reason."
        ).format(returned=f"{line.returned:,}", papers=f"{line.out_of:,}", out=f"{out:,}")
        verb = self.tr("Close the vote")
        try:
            stages.must_be_able_to_close(office, line.id)
            first, last = stages.begins_later(office, line.id), stages.ends_later(office, line.id)
            left = self._notes.left_before_closing(left_before_closing(office, line.id))
        except UserError as error:
            self._refuse(error)
            return
        if first is not None:
            today = local(office.clock()).date()
            early = _paragraphs(left, self._notes.start_to_come(first, today))
            self._close_early(office, line, early, verb, effect)
        elif last is not None:
            early = _paragraphs(left, self._notes.end_to_come(last))
            self._close_early(office, line, early, verb, effect)
        elif self._confirm(
            self.tr("Close the vote “{title}”?").format(title=line.title),
            verb,
            _paragraphs(left, effect),
        ):
            self._do(lambda: stages.close_topic(office, line.id))

    def _close_early(
        self, office: Office, line: TopicLine, early: str, verb: str, effect: str
    ) -> None:
        asked = self.tr("Why is it closed early? The reason stays on record.")
        reason = self._prompts.ask_text(
            self._window,
            self.tr("Close the vote “{title}” before its last day?").format(title=line.title),
            action=verb,
            detail=_paragraphs(early, effect, asked),
            several_lines=True,
            is_dangerous=True,
        )
        if reason is not None:
            self._do(lambda: stages.close_topic(office, line.id, reason))

    def settle(self, office: Office, line: TopicLine) -> None:
        """Make the count the last word; what is open needs a reason."""
        if not self._may_supervise(office):
            return

        def ask(titles: tuple[str, ...]) -> None:
            effect = self.tr(
                "No paper, ruling or voter can be changed then, and notices are printed as the "
                "final result. It can be taken back with a reason."
            )
            if self._confirm(
                self.tr("Settle the result of “{title}”?").format(title=line.title),
                self.tr("Settle the result"),
                _paragraphs(self._notes.second_votes(titles), effect),
            ):
                self._settle_now(office, line.id, {})

        self._count(office, line.id, ask)

    def _count(
        self, office: Office, topic_id: UUID, go_on: Callable[[tuple[str, ...]], None]
    ) -> None:
        """Go on with the matters that need a second vote."""
        self._run(
            self.tr("Counting…"),
            lambda: stages.second_vote_titles(count_topic(office, topic_id)),
            go_on,
        )

    def _settle_now(self, office: Office, topic_id: UUID, reasons: Mapping[str, str]) -> None:
        """Settle with the reasons that were asked for; ask for one more, and try again."""

        def refuse(error: UserError) -> None:
            asked = _REASONS.get(error.code)
            if asked is None or asked in reasons:
                self._refuse(error)
                return
            reason = self._prompts.ask_text(
                self._window,
                self._sentences.of(error),
                action=self.tr("Settle all the same"),
                detail=self.tr("Why is it settled as it is? The reason stays on record."),
                several_lines=True,
            )
            if reason is not None:
                self._settle_now(office, topic_id, {**reasons, asked: reason})

        self._run(
            self.tr("Counting…"),
            lambda: stages.settle_topic(office, topic_id, **reasons),
            self._changed,
            refuse,
        )

    def publish(self, office: Office, line: TopicLine) -> None:
        """The notice hangs now."""
        if not self._may_supervise(office):
            return

        def ask(titles: tuple[str, ...]) -> None:
            try:
                again = stages.is_settled_again(office, line.id)
                is_missing = not again and not has_final_notice(office, line.id)
                objections = self._notes.objections(office, line.id)
            except UserError as error:
                self._refuse(error)
                return
            if self._confirm(
                self.tr("Is the result notice of “{title}” posted?").format(title=line.title),
                self.tr("Record as published"),
                _paragraphs(
                    self._notes.notice_missing() if is_missing else "",
                    self._notes.notice_anew() if again else "",
                    self._notes.second_votes(titles, is_posted=True),
                    objections,
                ),
            ):
                self._do(lambda: stages.publish_topic(office, line.id))

        self._count(office, line.id, ask)

    def archive(self, office: Office, line: TopicLine) -> None:
        """Over and done with; while objections are taken that needs a reason."""
        if not self._may_supervise(office):
            return
        verb = self.tr("Archive")
        effect = self.tr(
            "The vote can be looked at and printed; papers, count and result cannot be changed "
            "any more. There is no way back."
        )
        try:
            last = objections_until(office, line.id)
            waiting = len(Objections(office, line.id).unanswered())
        except UserError as error:
            self._refuse(error)
            return
        if last is None and not waiting:
            if self._prompts.confirm(
                self._window,
                self.tr("Archive “{title}”?").format(title=line.title),
                action=verb,
                detail=effect,
                is_dangerous=True,
            ):
                self._do(lambda: stages.archive_topic(office, line.id))
            return
        reason = self._prompts.ask_text(
            self._window,
            self.tr("Archive “{title}” while objections are taken?").format(title=line.title)
            if last is not None
            else self.tr("Archive “{title}” with objections not answered?").format(
                title=line.title
            ),
            action=verb,
            detail=_paragraphs(
                self._notes.objections_to_come(last) if last is not None else "",
                self._sentences.say("objections-open", {"count": waiting}) if waiting else "",
                effect,
                self.tr("Why is it archived early? The reason stays on record."),
            ),
            several_lines=True,
            is_dangerous=True,
        )
        if reason is not None:
            self._do(lambda: stages.archive_topic(office, line.id, reason))

    # Back

    def reopen(self, office: Office, line: TopicLine) -> None:
        """Take papers again."""
        self._go_back(
            office,
            self.tr("Why is the vote “{title}” opened again?").format(title=line.title),
            self.tr("Open again"),
            self.tr(
                "The reason stays on record. Notices already printed do not hold any more and "
                "must be taken down."
            ),
            lambda reason: stages.reopen_topic(office, line.id, reason),
        )

    def unsettle(self, office: Office, line: TopicLine) -> None:
        """The count may change again."""
        self._go_back(
            office,
            self.tr("Why is the result of “{title}” not final any more?").format(title=line.title),
            self.tr("Take the settling back"),
            self.tr(
                "The reason stays on record. Final notices already printed will be marked as "
                "superseded; please collect them. The vote is closed then, and can be settled "
                "again."
            ),
            lambda reason: stages.unsettle_topic(office, line.id, reason),
        )

    def take_down(self, office: Office, line: TopicLine) -> None:
        """The posted result holds no more."""
        self._go_back(
            office,
            self.tr("Why is the published result of “{title}” taken down?").format(
                title=line.title
            ),
            self.tr("Take the result down"),
            self.tr(
                "The reason stays on record. The notices that hang will be marked as superseded; "
                "please take them down. The vote is closed then, and can be settled and published "
                "again. Objections that still come are recorded all the same."
            ),
            lambda reason: stages.take_down_topic(office, line.id, reason),
        )

    # Drafts

    def drop(self, office: Office, line: TopicLine) -> None:
        """Put a draft aside."""
        if self._confirm(
            self.tr("Put the draft “{title}” aside?").format(title=line.title),
            self.tr("Put aside"),
            self.tr(
                "It is not listed any more, but nothing is deleted: under “More”, drafts put aside "
                "can be shown and brought back."
            ),
        ):
            self._do(lambda: stages.drop_draft(office, line.id))

    def bring_back(self, office: Office, line: TopicLine) -> None:
        """A draft again."""
        self._do(lambda: stages.bring_back_draft(office, line.id))

    # Inside

    def _confirm(self, text: str, action: str, detail: str) -> bool:
        return self._prompts.confirm(self._window, text, action=action, detail=detail)

    def _may_supervise(self, office: Office) -> bool:
        """Said before anything is asked: nobody writes a reason in vain."""
        try:
            require(office, Right.SUPERVISE)
        except UserError as error:
            self._refuse(error)
            return False
        return True

    def _go_back(
        self,
        office: Office,
        text: str,
        action: str,
        detail: str,
        step: Callable[[str], Topic],
    ) -> None:
        if not self._may_supervise(office):
            return
        reason = self._prompts.ask_text(
            self._window, text, action=action, detail=detail, several_lines=True
        )
        if reason is not None:
            self._do(lambda: step(reason))

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
    ) -> None:
        self._wait = ProgressDialog(text, self._window, can_stop=False)
        self._wait.open()
        self._jobs.submit(
            self, work, on_success, on_error or self._refuse, on_settled=self._end_wait
        )

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _changed(self, topic: Topic) -> None:
        self.topic_stored.emit(topic.id)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget_opening(self) -> None:
        self.opening_dialog = None


def _paragraphs(*texts: str) -> str:
    """Those that say something, one below the other."""
    return "\n\n".join(filter(None, texts))
