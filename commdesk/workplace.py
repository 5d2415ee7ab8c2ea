# SPDX-License-Identifier: Apache-2.0
"""An open office at one topic: the main window, its tabs, and the windows beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError

if TYPE_CHECKING:
    from commdesk.parts import Parts
    from commdesk.services.office.office import Office
    from commdesk.services.topics.topics import TopicLine
    from commdesk.ui.entry.tab import EntryTab
    from commdesk.ui.frame.main_window import MainWindow
    from commdesk.ui.frame.preferences import Preferences
    from commdesk.ui.frame.side_windows import Left, SideWindows
    from commdesk.ui.kit.jobs import JobRunner
    from commdesk.ui.kit.prompts import Prompts
    from commdesk.ui.results.tab import ResultsTab
    from commdesk.ui.topics.topics_tab import TopicsTab

ENTRY = 1  # the tab


class Workplace(QObject):
    """All tabs and windows show the same topic, and hear of each other's changes."""

    def __init__(
        self,
        office: Office,
        parts: Parts,
        jobs: JobRunner,
        prompts: Prompts,
        preferences: Preferences,
        language: str,
        topic_id: UUID | None = None,
    ) -> None:
        """Nothing is shown before `show`; `topic_id` is gone on with, if it is still there."""
        super().__init__()
        self.office: Office | None = office
        self.topic_id = topic_id
        self._prompts = prompts
        self._preferences = preferences
        self.topics_tab: TopicsTab = parts.topics(jobs, prompts)
        self.entry_tab: EntryTab = parts.entry(jobs, prompts)
        self.results_tab: ResultsTab = parts.results(jobs, prompts)
        self.window: MainWindow = parts.window(
            office.name,
            office.operator,
            (self.topics_tab, self.entry_tab, self.results_tab),
            preferences,
            language,
        )
        self.setParent(self.window)
        self.beside: SideWindows = parts.beside(jobs, prompts, self.window, self.chosen)
        self._wire()

    def _wire(self) -> None:
        topics, entry, beside, window = self.topics_tab, self.entry_tab, self.beside, self.window
        topics.topics_changed.connect(self._topics_changed)
        topics.topic_chosen.connect(self.choose_topic)
        topics.acts.deliveries_stored.connect(self._papers_changed)
        topics.acts.papers_changed.connect(self._papers_changed)
        topics.papers.map_chosen.connect(beside.show_map)
        topics.review_chosen.connect(beside.show_review)
        topics.afterwards_chosen.connect(beside.show_afterwards)
        entry.reading_stored.connect(self._papers_changed)
        entry.correction_stored.connect(self._papers_changed)
        entry.batches.changed.connect(self._papers_changed)
        self.results_tab.beside_wanted.connect(beside.show)
        beside.paper_decided.connect(self._paper_decided)
        beside.paper_replaced.connect(self._paper_replaced)
        beside.paper_chosen.connect(self._go_to_paper)
        window.header.topic_chosen.connect(self.choose_topic)
        window.status.accounting_chosen.connect(beside.show_accounting)
        window.tab_changed.connect(self._tab_changed)
        window.may_close = self.may_leave_paper

    def show(self, before: MainWindow | None, *, tab: int) -> None:
        """Where the window before it stood, if there was one."""
        if self.office is not None:
            self.topics_tab.show_office(self.office)
        if before is None or before.isMaximized():
            self.window.show_fitting()
        else:
            self.window.setGeometry(before.geometry())
            self.window.show()
        self.window.show_tab(tab)

    def leave(self) -> Left | None:
        """The office is closed next: nothing here asks it any more, though the window may stay.

        What looks into it beside the window is put away. A counting screen stays before the
        public, and is handed over.
        """
        self.office = None
        left = self.beside.let_go()
        self.entry_tab.batches.put_away()
        return left

    def discard(self) -> None:
        """Put the window away without a word."""
        self.window.blockSignals(True)
        self.window.hide()
        self.window.deleteLater()

    # The chosen topic

    def choose_topic(self, topic_id: UUID) -> None:
        """Another topic for all tabs, unless a paper being keyed is to be finished first."""
        if topic_id != self.topic_id and not self.may_leave_paper():
            topic_id = self.topic_id or topic_id
        self._go_to(topic_id)

    def chosen(self) -> tuple[Office, UUID] | None:
        """The chosen topic of the open office."""
        if self.office is None or self.topic_id is None:
            return None
        return self.office, self.topic_id

    def _topics_changed(self, lines: tuple[TopicLine, ...], go_to: UUID | None) -> None:
        self.beside.refresh_results()
        chosen = go_to or self.topic_id
        if chosen not in [line.id for line in lines] and self.office is not None:
            from commdesk.ui.frame.last_topic import LastTopic  # noqa: PLC0415

            chosen = LastTopic(self._preferences).choose(self.office, lines)
        self.window.header.show_topics(lines, chosen)
        self._go_to(chosen)

    def _go_to(self, topic_id: UUID | None) -> None:
        self.topic_id = topic_id
        if self.office is not None and topic_id is not None:
            self._preferences.remember_topic(self.office.folder, self.office.operator, topic_id)
        self.window.header.show_current(topic_id)
        for tab in (self.topics_tab, self.entry_tab, self.results_tab):
            tab.show_topic(self.office, topic_id)
        if (chosen := self.chosen()) is not None:
            self.beside.follow(*chosen)
        self._show_account()

    def _tab_changed(self, at: int) -> None:
        if at == 0:
            self.topics_tab.reload()

    # Papers and figures

    def may_leave_paper(self) -> bool:
        """Whether the paper being keyed is safe, or may be given up."""
        if self.entry_tab.keep_unfinished():
            return True
        leave = self._prompts.confirm(
            self.window,
            self.tr("A paper is being keyed, and its keys could not be kept on disk. Leave it?"),
            action=self.tr("Leave without storing"),
            detail=self.tr("The keys typed for this paper are lost; it can be keyed again."),
            is_dangerous=True,
        )
        if leave:
            # The office may be closed next, and a write that is still to come would find it gone.
            self.entry_tab.give_up_unfinished()
        elif self.window.tabs.currentIndex() == ENTRY:
            # The next digit goes on with the paper, whatever had been pressed.
            self.window.show_tab(ENTRY)
        return leave

    def _go_to_paper(self, number: int) -> None:
        if self.may_leave_paper():
            self.window.show_tab(ENTRY)
            self.entry_tab.show_paper(number)

    def _paper_replaced(self) -> None:
        self.entry_tab.show_topic(self.office, self.topic_id)
        self._papers_changed()

    def _paper_decided(self) -> None:
        self.entry_tab.show_topic(self.office, self.topic_id)
        self._figures_changed()

    def _papers_changed(self) -> None:
        self._figures_changed()
        self.beside.review.refresh()

    def _figures_changed(self) -> None:
        self._show_account()
        self.beside.refresh()
        self.results_tab.refresh()

    def _show_account(self) -> None:
        if self.office is None:
            return
        if self.topic_id is None:
            self.window.status.show_account(None)
            return
        from commdesk.services.results.blind import awaiting_check  # noqa: PLC0415

        try:
            account = self.office.accounts.of(self.topic_id.hex)
            is_blind = bool(awaiting_check(self.office, self.topic_id))
            self.window.status.show_account(account, hides_validity=is_blind)
        except UserError as error:
            self._prompts.show_error(self.window, error)
