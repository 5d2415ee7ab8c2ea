# SPDX-License-Identifier: Apache-2.0
"""What is open, and how its parts hear of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from commdesk import resources
from commdesk.domain.errors import UserError
from commdesk.parts import load_parts
from commdesk.services.office_folder import Kdf
from commdesk.ui.frame.appearance import Appearance
from commdesk.ui.frame.crash_message import CrashMessage
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.frame.scan_guard import ScanGuard
from commdesk.ui.kit import sounds
from commdesk.ui.kit.collector import Collector
from commdesk.ui.kit.first_paint import FirstPaint
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.office.opening import Opening
from commdesk.ui.office.record_check import RecordCheck

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from commdesk.services.office import Office
    from commdesk.services.topics import TopicLine
    from commdesk.ui.drill.opener import DrillOpener
    from commdesk.ui.entry.tab import EntryTab
    from commdesk.ui.frame.main_window import MainWindow
    from commdesk.ui.frame.side_windows import Left, SideWindows
    from commdesk.ui.office.office_menu import OfficeMenu
    from commdesk.ui.office.taking_turns import TakingTurns
    from commdesk.ui.results.tab import ResultsTab
    from commdesk.ui.topics.topics_tab import TopicsTab

_ENTRY = 1  # the tab


class Desk(QObject):
    """What is open, and how its parts hear of each other."""

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        *,
        language: str = "",
        prompts: Prompts | None = None,
        kdf: Kdf | None = None,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self.office: Office | None = None
        self.window: MainWindow | None = None
        self.topic_id: UUID | None = None
        self.appearance = Appearance(application, preferences, language, self)
        self.appearance.changed.connect(self._rebuild)
        self.appearance.may_change = self._may_leave_paper
        self.scans = ScanGuard(self._chosen, self)
        self._kdf = kdf or Kdf()
        self.jobs = JobRunner(self)
        self._collector = Collector(lambda: self.jobs.is_busy, self)
        self.prompts = prompts or Prompts(self)
        self._check = RecordCheck(self.jobs, self)
        self._check.found_broken.connect(self._say_broken)
        self._check.failed.connect(self._say_unchecked)
        self.opening = Opening(self.jobs, self.prompts, preferences, self, kdf=self._kdf)
        self.opening.office_opened.connect(self._show_office)
        self.turns: TakingTurns | None = None
        self.drill: DrillOpener | None = None
        self._screen: Left | None = None  # before the public, while nobody sits here
        self.log = resources.log_dir() / "commdesk.log"
        self._lines: tuple[TopicLine, ...] = ()

    # Beginning and end

    def begin(self) -> None:
        """Show the first window; what the office needs is loaded while it is looked at."""
        self._collector.start()
        sounds.set_on(self._preferences.has_sounds)
        self.opening.begin()
        if self.opening.window is not None:
            seen = FirstPaint(self.opening.window)
            seen.painted.connect(self._load_ahead)

    def _load_ahead(self) -> None:
        self.jobs.submit(self, load_parts, _nothing, self._refuse)

    def end(self) -> None:
        """Nothing is left running, nothing is left open."""
        sounds.set_on(False)
        self._check.stop()
        self._end_drill()
        self.scans.stop()
        if self._screen is not None:
            self._screen.close()
            self._screen = None
        self.jobs.shut_down()
        self._collector.stop()
        if self.office is not None:
            self.office.close()
            self.office = None
        self.appearance.forget_language()

    def say_crash(self, report: str) -> None:
        """Something unforeseen happened; it is in the log."""
        window = self.window or self.opening.window
        CrashMessage(self).say(self.prompts, window, self.log, report)

    # An open office

    def _show_office(self, office: Office) -> None:
        try:
            office.attach()
        except UserError as error:
            office.close()
            self.prompts.show_error(self.opening.window, error)
            return
        self.office, self.topic_id = office, None
        self._build_window(tab=0)
        self.opening.end()
        self.check_record()

    def _build_window(self, *, tab: int) -> None:
        office = self.office
        if office is None:
            return
        parts = load_parts()
        self.topics_tab: TopicsTab = parts.topics(self.jobs, self.prompts)
        self.entry_tab: EntryTab = parts.entry(self.jobs, self.prompts)
        self.results_tab: ResultsTab = parts.results(self.jobs, self.prompts)
        window = parts.window(
            office.name,
            office.operator,
            (self.topics_tab, self.entry_tab, self.results_tab),
            self._preferences,
            self.appearance.language,
        )
        self.menu: OfficeMenu = parts.menu(
            office, window, self.jobs, self.prompts, self._kdf, self.log
        )
        if self.window is not None:
            self._screen = self.beside.let_go() or self._screen
        self.beside: SideWindows = parts.beside(self.jobs, self.prompts, window, self._chosen)
        screen, self._screen = self._screen, None
        if screen is not None:
            self.beside.take_over(screen, office)
        old, self.window = self.window, window
        self._wire(window)
        self.topics_tab.show_office(office)
        if old is None or old.isMaximized():
            window.show_fitting()
        else:
            window.setGeometry(old.geometry())
            window.show()
        window.show_tab(tab)
        if old is not None:
            _discard(old)

    def _wire(self, window: MainWindow) -> None:
        self.topics_tab.topics_changed.connect(self._topics_changed)
        self.topics_tab.topic_chosen.connect(self.choose_topic)
        self.topics_tab.acts.deliveries_stored.connect(self._papers_changed)
        self.topics_tab.acts.papers_changed.connect(self._papers_changed)
        window.header.topic_chosen.connect(self.choose_topic)
        window.header.lock_chosen.connect(self.lock)
        window.header.turn_chosen.connect(self.change_operator)
        window.header.operators_chosen.connect(self.menu.manage_operators)
        window.header.password_chosen.connect(self.menu.change_password)
        window.status.record_chosen.connect(self.check_record)
        window.tab_changed.connect(self._tab_changed)
        window.scale_chosen.connect(self.appearance.set_scale)
        window.dark_chosen.connect(self.appearance.set_dark)
        window.language_chosen.connect(self.appearance.set_language)
        self._check.started.connect(window.status.show_checking)
        self._check.progressed.connect(window.status.show_checking)
        self._check.found_whole.connect(window.status.show_whole)
        window.sounds_chosen.connect(self._set_sounds)
        window.folder_chosen.connect(self.menu.say_folder)
        window.about_chosen.connect(self.menu.say_about)
        window.drill_chosen.connect(self.practise)
        window.closed.connect(self._window_closed)
        window.may_close = self._may_leave_paper
        self.topics_tab.papers.map_chosen.connect(self.beside.show_map)
        self.topics_tab.review_chosen.connect(self.beside.show_review)
        self.topics_tab.afterwards_chosen.connect(self.beside.show_afterwards)
        self.results_tab.beside_wanted.connect(self.beside.show)
        window.status.accounting_chosen.connect(self.beside.show_accounting)
        self.beside.paper_decided.connect(self._paper_decided)
        self.beside.paper_replaced.connect(self._paper_replaced)
        self.beside.paper_chosen.connect(self._go_to_paper)
        self.entry_tab.reading_stored.connect(self._papers_changed)
        self.entry_tab.correction_stored.connect(self._papers_changed)
        self.entry_tab.batches.changed.connect(self._papers_changed)

    # The chosen topic

    def _topics_changed(self, lines: tuple[TopicLine, ...], go_to: UUID | None) -> None:
        self._lines = lines
        self.beside.refresh_results()
        ids = [line.id for line in lines]
        chosen = go_to or self.topic_id
        if chosen not in ids and self.office is not None:
            from commdesk.ui.frame.last_topic import LastTopic  # noqa: PLC0415

            chosen = LastTopic(self._preferences).choose(self.office, lines)
        if self.window is not None:
            self.window.header.show_topics(lines, chosen)
        self._go_to(chosen)

    def choose_topic(self, topic_id: UUID) -> None:
        """Another topic for all tabs, unless a paper being keyed is to be finished first."""
        if topic_id != self.topic_id and not self._may_leave_paper():
            topic_id = self.topic_id or topic_id
        self._go_to(topic_id)

    def _go_to(self, topic_id: UUID | None) -> None:
        self.topic_id = topic_id
        if self.office is not None and topic_id is not None:
            self._preferences.remember_topic(self.office.folder, self.office.operator, topic_id)
        if self.window is not None:
            self.window.header.show_current(topic_id)
        for tab in (self.topics_tab, self.entry_tab, self.results_tab):
            tab.show_topic(self.office, topic_id)
        if (chosen := self._chosen()) is not None:
            self.beside.follow(*chosen)
        self._show_account()

    def _chosen(self) -> tuple[Office, UUID] | None:
        """The chosen topic of the open office."""
        if self.office is None or self.topic_id is None:
            return None
        return self.office, self.topic_id

    def _paper_replaced(self) -> None:
        self.entry_tab.show_topic(self.office, self.topic_id)
        self._papers_changed()

    def _paper_decided(self) -> None:
        self.entry_tab.show_topic(self.office, self.topic_id)
        self._figures_changed()

    def practise(self) -> None:
        """Keying on papers that count nowhere, in an office of their own."""
        if self.window is None or not self._may_leave_paper():
            return
        if self.drill is None:
            # Needed by few, and by none of them at the start.
            from commdesk.ui.drill.opener import DrillOpener  # noqa: PLC0415

            self.drill = DrillOpener(self.jobs, self.prompts, self)
        self.drill.open(self.window)

    def _end_drill(self) -> None:
        if self.drill is not None:
            self.drill.close()

    def _go_to_paper(self, number: int) -> None:
        window = self.window
        if window is None or not self._may_leave_paper():
            return
        window.show_tab(_ENTRY)
        self.entry_tab.show_paper(number)

    def _papers_changed(self) -> None:
        self._figures_changed()
        self.beside.review.refresh()

    def _figures_changed(self) -> None:
        self._show_account()
        self.beside.refresh()
        self.results_tab.refresh()

    def _show_account(self) -> None:
        if self.window is None or self.office is None:
            return
        if self.topic_id is None:
            self.window.status.show_account(None)
            return
        from commdesk.services.blind import awaiting_check  # noqa: PLC0415

        try:
            account = self.office.accounts.of(self.topic_id.hex)
            is_blind = bool(awaiting_check(self.office, self.topic_id))
            self.window.status.show_account(account, hides_validity=is_blind)
        except UserError as error:
            self.prompts.show_error(self.window, error)

    def _tab_changed(self, at: int) -> None:
        if at == 0:
            self.topics_tab.reload()

    # The record

    def check_record(self) -> None:
        """Go through the whole record in the background."""
        if self.office is not None:
            self._check.start(self.office)

    def _say_broken(self, error: UserError) -> None:
        if self.window is not None:
            self.window.status.show_broken()
            self.prompts.show_error(self.window, error)

    def _say_unchecked(self, error: UserError) -> None:
        if self.window is not None:
            if error.code == "office-file-damaged":
                self.window.status.show_damaged()
            else:
                self.window.status.show_unchecked()
            self.prompts.show_error(self.window, error)

    # Leaving

    def _may_leave_paper(self) -> bool:
        window = self.window
        if window is None or self.entry_tab.keep_unfinished():
            return True
        leave = self.prompts.confirm(
            window,
            self.tr("A paper is being keyed, and its keys could not be kept on disk. Leave it?"),
            action=self.tr("Leave without storing"),
            detail=self.tr("The keys typed for this paper are lost; it can be keyed again."),
            is_dangerous=True,
        )
        if leave:
            # The office may be closed next, and a write that is still to come would find it gone.
            self.entry_tab.give_up_unfinished()
        elif window.tabs.currentIndex() == _ENTRY:
            # The next digit goes on with the paper, whatever had been pressed.
            window.show_tab(_ENTRY)
        return leave

    def lock(self) -> None:
        """Close the office and ask who is working now."""
        office, window = self.office, self.window
        if office is None or window is None or not self._may_leave_paper():
            return
        self._close_windows()
        self.office = self.window = None
        self.opening.show_login(office.folder, office.operator)
        _discard(window)
        self._close(office)

    def change_operator(self) -> None:
        """Somebody else goes on, at the same topic and tab."""
        office, window = self.office, self.window
        if office is None or window is None or not self._may_leave_paper():
            return
        if self.turns is None:
            from commdesk.ui.office.taking_turns import TakingTurns  # noqa: PLC0415

            self.turns = TakingTurns(self.jobs, self.prompts, self)
            self.turns.leaving.connect(self._let_go)
            self.turns.taken_over.connect(self._taken_over)
            self.turns.lost.connect(self._log_in_again)
        self.turns.start(office, window)

    def _let_go(self) -> None:
        self._close_windows()
        self._check.stop()
        self.office = None

    def _taken_over(self, office: Office) -> None:
        window = self.window
        try:
            office.attach()
        except UserError as error:
            office.close()
            self._log_in_again(office.folder, office.operator)
            self.prompts.show_error(self.opening.window, error)
            return
        self.office = office
        self._build_window(tab=0 if window is None else window.tabs.currentIndex())
        self.check_record()

    def _log_in_again(self, folder: Path, operator: str) -> None:
        window, self.window = self.window, None
        self.opening.show_login(folder, operator)
        if window is not None:
            _discard(window)

    def _close_windows(self) -> None:
        """Windows beside the main one that look into the office; a counting screen stays."""
        self._screen = self.beside.let_go() or self._screen
        self._end_drill()
        self.entry_tab.batches.put_away()

    def _window_closed(self) -> None:
        # The last window ends the program; what is open is closed in `end`.
        self._end_drill()
        if self.window is not None:
            self.beside.close()
            self.window.deleteLater()
            self.window = None

    def _close(self, office: Office) -> None:
        # Queued behind what is running, so that nothing loses its file under its feet.
        self._check.stop()
        self.jobs.submit(self, office.close, _nothing, self._refuse)

    # Settings

    def _set_sounds(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.has_sounds = on
        sounds.set_on(on)
        if on:
            sounds.play(sounds.Sound.STORED)

    def _rebuild(self) -> None:
        window = self.window
        if window is not None:
            self._build_window(tab=window.tabs.currentIndex())
            self.check_record()

    def _refuse(self, error: UserError) -> None:
        self.prompts.show_error(self.window, error)


def _discard(window: MainWindow) -> None:
    window.blockSignals(True)
    window.hide()
    window.deleteLater()


def _nothing(_: object) -> None:
    pass
