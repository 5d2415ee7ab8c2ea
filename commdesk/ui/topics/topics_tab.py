# SPDX-License-Identifier: Apache-2.0
"""The first tab: the register, the topics, and the papers of the chosen topic."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.domain.entry_rules import Double
from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.topics import Stage
from commdesk.services.office.office import Office
from commdesk.services.papers.paper_list import PaperLine, list_papers
from commdesk.services.register.register import ImportDone, register_summary
from commdesk.services.topics.topics import TopicLine, list_topics, load_topic
from commdesk.ui.entry.papers_card import PapersCard
from commdesk.ui.frame.help_card import KeyRow
from commdesk.ui.imports.flow import ImportFlow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.register.card import RegisterCard
from commdesk.ui.topics.stage_menu import Verb
from commdesk.ui.topics.stage_said import StageSaid
from commdesk.ui.topics.topic_actions import TopicActions
from commdesk.ui.topics.topics_card import TopicsCard

_WITHOUT_PAPERS = frozenset({Stage.DRAFT, Stage.DROPPED})

if TYPE_CHECKING:
    from commdesk.ui.register.flow import RegisterFlow


class TopicsTab(QWidget):
    """What is to be voted on. Announces what was chosen or changed; others follow."""

    topic_chosen = Signal(object)  # UUID
    review_chosen = Signal()
    afterwards_chosen = Signal()
    topics_changed = Signal(object, object)  # tuple[TopicLine, ...], UUID | None to go to

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._office: Office | None = None
        self._topic_id: UUID | None = None
        self.lines: tuple[TopicLine, ...] = ()
        self.register = RegisterCard()
        self.topics = TopicsCard()
        self.papers = PapersCard()
        self.band = Band()
        self.band.keep_place()
        self._said = StageSaid(self)
        self.imports = ImportFlow(jobs, prompts, self)
        self.book: RegisterFlow | None = None
        self.acts = TopicActions(jobs, prompts, self)
        page = QWidget()
        column = QVBoxLayout(page)
        fill(column, 16, 12)
        column.addWidget(self.band)
        column.addWidget(self.register)
        column.addWidget(self.topics)
        column.addWidget(self.papers, 1)
        # Takes the room of the papers while there are none.
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wire()

    def _wire(self) -> None:
        self.register.import_chosen.connect(self._import)
        self.register.look_chosen.connect(self._look)
        self.imports.register_stored.connect(self._register_stored)
        self.topics.topic_chosen.connect(self.topic_chosen)
        for keys, act in (
            ("Ctrl+I", self._import),
            ("Ctrl+R", self._look),
            ("Ctrl+N", self._create),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for begun in (
            self.topics.new_chosen,
            self.topics.change_chosen,
            self.topics.open_chosen,
            self.topics.delivery_chosen,
            self.topics.close_chosen,
            self.topics.reopen_chosen,
            self.topics.settle_chosen,
            self.topics.publish_chosen,
            self.topics.archive_chosen,
            self.topics.verb_chosen,
        ):
            # What was said of the act before is outdated by the next.
            begun.connect(self._forget_said)
        self.topics.new_chosen.connect(self._create)
        self.topics.change_chosen.connect(self._change)
        self.topics.open_chosen.connect(self._open)
        self.topics.delivery_chosen.connect(self._deliver)
        self.topics.close_chosen.connect(self._close)
        self.topics.reopen_chosen.connect(self._reopen)
        self.topics.settle_chosen.connect(self._settle)
        self.topics.publish_chosen.connect(self._publish)
        self.topics.archive_chosen.connect(self._archive)
        self.topics.verb_chosen.connect(self._do)
        self.acts.calendar.presets_stored.connect(self._show_days)
        self.acts.roll.roll_corrected.connect(self._roll_corrected)
        self.acts.topic_stored.connect(self._topic_stored)
        self.acts.deliveries_stored.connect(self._deliveries_stored)

    def show_office(self, office: Office) -> None:
        """Show an office's register and topics."""
        self._office = office
        self.reload()

    def show_topic(self, office: Office | None, topic_id: UUID | None) -> None:
        """Mark a topic and show its papers."""
        if topic_id != self._topic_id:
            self._forget_said()
        self._office, self._topic_id = office, topic_id
        self.topics.show_current(topic_id)
        self._show_days()
        self.refresh_papers()

    def reload(self, go_to: UUID | None = None) -> None:
        """Read the register's figures and the topics again, and tell the others."""
        if self._office is None:
            return
        try:
            summary = register_summary(self._office)
            shows_all = self.topics.more.shows_dropped
            self.lines = tuple(
                line
                for line in list_topics(self._office)
                if shows_all or line.stage is not Stage.DROPPED
            )
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        self.register.show_summary(summary)
        self.topics.show_lines(self.lines, has_register=summary is not None)
        self.topics_changed.emit(self.lines, go_to)

    def refresh_papers(self) -> None:
        """Read the papers of the chosen topic, in the background."""
        office, topic_id = self._office, self._topic_id
        line = self.topics.current
        if office is None or topic_id is None or line is None or line.stage in _WITHOUT_PAPERS:
            self._show_papers_card(visible=False)
            self.papers.show_papers(())
            return
        self._show_papers_card(visible=True)

        def read() -> tuple[UUID, tuple[PaperLine, ...], PaperCodes]:
            codes = load_topic(office, topic_id).codes
            return topic_id, list_papers(office, topic_id), codes

        self._jobs.submit(self, read, self._show_papers, self._refuse)

    def help_rows(self) -> tuple[KeyRow, ...]:
        """The keys of this tab."""
        return (
            ("Ctrl+I", self.tr("import a register")),
            ("Ctrl+R", self.tr("look into the register")),
            ("Ctrl+N", self.tr("new topic")),
            ("Tab", self.tr("from the register to the topics, to the papers")),
            ("↑ / ↓", self.tr("choose a topic; it holds for all tabs")),
            ("Enter", self.tr("look at the chosen draft and change it")),
            ("Alt+N", self.tr("in a new topic: one more matter")),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            # Papers are keyed meanwhile, and what was said here is old then.
            self._forget_said()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.topics.model.rows:
            self.topics.table.setFocus()
        elif self.topics.new.isEnabled():
            self.topics.new.setFocus()
        else:
            self.register.start.setFocus()

    def _show_papers_card(self, *, visible: bool) -> None:
        self.papers.setVisible(visible)
        self._rest.setVisible(not visible)

    def _show_papers(self, found: tuple[UUID, tuple[PaperLine, ...], PaperCodes]) -> None:
        topic_id, lines, codes = found
        if topic_id == self._topic_id:
            self.papers.show_papers(lines, codes)

    def _import(self) -> None:
        if self._office is not None:
            self.imports.start(self._office)

    def _look(self) -> None:
        if self._office is None:
            return
        if self.book is None:
            # A start does not need what it is made of.
            from commdesk.ui.register.flow import RegisterFlow  # noqa: PLC0415

            self.book = RegisterFlow(self._jobs, self._prompts, self)
            self.book.changed.connect(self._register_changed)
        self.book.start(self._office)

    def _register_changed(self) -> None:
        # What was said of the register when it was stored does not hold any more.
        self.band.say("")
        self.reload()

    def _register_stored(self, done: ImportDone) -> None:
        said = self.tr("The register is stored: {properties} properties, {owners} owners.").format(
            properties=f"{done.properties:,}", owners=f"{done.owners:,}"
        )
        summary = None if self._office is None else register_summary(self._office)
        if summary is not None and summary.people != done.owners:
            why = self.tr(
                "{people} people count: all of the developer is one, and who has no counted "
                "property is none."
            ).format(people=f"{summary.people:,}")
            said = f"{said} {why}"
        self.band.say(said, "stored")
        self.reload()
        self.topics.new.setFocus()

    def _create(self) -> None:
        if self._office is not None and self.topics.new.isEnabled():
            self.band.say("")
            self.acts.create(self._office)

    def _change(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.band.say("")
            self.acts.change(self._office, self.topics.current)

    def _open(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.stages.open(self._office, self.topics.current)

    def _deliver(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.deliver(self._office, self.topics.current)

    def _close(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.reload(self._topic_id)
            self.acts.stages.close(self._office, self.topics.current)

    def _reopen(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.stages.reopen(self._office, self.topics.current)

    def _settle(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.stages.settle(self._office, self.topics.current)

    def _publish(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.stages.publish(self._office, self.topics.current)

    def _archive(self) -> None:
        if self._office is not None and self.topics.current is not None:
            self.acts.stages.archive(self._office, self.topics.current)

    def _do(self, verb: Verb) -> None:
        if self._office is None:
            return
        if verb is Verb.DATE_PRESETS:
            self.acts.calendar.set_presets(self._office)
        elif verb is Verb.REVIEW:
            self.review_chosen.emit()
        elif verb is Verb.AFTERWARDS:
            self.afterwards_chosen.emit()
        elif verb is Verb.SHOW_DROPPED:
            self.reload(self._topic_id)
        elif self.topics.current is not None:
            self.acts.do(verb, self._office, self.topics.current)

    def _show_days(self) -> None:
        line = self.topics.current
        if self._office is None or line is None:
            self.topics.days.hide()
        else:
            topic = self.acts.calendar.show(self._office, line, self.topics.days)
            self.topics.name_delivery(is_secret=topic is not None and topic.extent.secret)
            twice = topic is not None and topic.entry.double is not Double.NONE
            self.topics.more.offer_review(offered=twice)

    def _roll_corrected(self, topic_id: UUID, done: str) -> None:
        self.reload(topic_id)
        self.band.say(done, "stored")

    def _topic_stored(self, topic_id: UUID) -> None:
        self._topic_id = topic_id
        before = self._line(topic_id)
        self.reload(topic_id)
        line = self._line(topic_id)
        if line is not None:
            self.band.say(self._said.of(line, None if before is None else before.stage), "stored")
        else:
            self.band.say(
                self.tr(
                    "The draft is put aside. “More” shows drafts put aside, and brings them back."
                ),
                "stored",
            )
        self.topics.table.setFocus()

    def _forget_said(self) -> None:
        self.band.say("")

    def _line(self, topic_id: UUID) -> TopicLine | None:
        return next((line for line in self.lines if line.id == topic_id), None)

    def _deliveries_stored(self, count: int) -> None:
        self.band.say(
            self.tr("{count} deliveries are recorded.").format(count=f"{count:,}"), "stored"
        )
        self.reload(self._topic_id)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self, error)
