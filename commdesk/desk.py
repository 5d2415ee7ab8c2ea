# SPDX-License-Identifier: Apache-2.0
"""The program from its first window to its last: which office is open, and who works in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from commdesk import resources
from commdesk.domain.errors import UserError
from commdesk.parts import load_parts
from commdesk.render.layout import fonts
from commdesk.services.office.folder import Kdf
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
from commdesk.workplace import Workplace

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from commdesk.services.office.office import Office
    from commdesk.ui.drill.opener import DrillOpener
    from commdesk.ui.frame.main_window import MainWindow
    from commdesk.ui.frame.side_windows import Left
    from commdesk.ui.office.office_menu import OfficeMenu
    from commdesk.ui.office.taking_turns import TakingTurns


class Desk(QObject):
    """Which office is open, who works in it, and how one window follows another."""

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
        self.place: Workplace | None = None
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

    @property
    def window(self) -> MainWindow | None:
        """The main window, where an office is open."""
        return None if self.place is None else self.place.window

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
        self.office = office
        self._build_window(tab=0)
        self.opening.end()
        self.check_record()
        # Without an answer the screen still has what fonts of the PC hold.
        self.jobs.submit(self, lambda: _rare_characters(office), self._show_rare, _nothing)

    def _show_rare(self, characters: str) -> None:
        fonts.ready_for(characters)
        if characters and self.window is not None:
            self.window.update()

    def _build_window(self, *, tab: int) -> None:
        office = self.office
        if office is None:
            return
        parts = load_parts()
        old = self.place
        place = Workplace(
            office, parts, self.jobs, self.prompts, self._preferences,
            self.appearance.language, old.topic_id if old is not None else None,
        )  # fmt: skip
        if old is not None:
            self._screen = old.beside.let_go() or self._screen
        self.menu: OfficeMenu = parts.menu(
            office, place.window, self.jobs, self.prompts, self._kdf, self.log
        )
        screen, self._screen = self._screen, None
        if screen is not None:
            place.beside.take_over(screen, office)
        self.place = place
        self._wire(place.window)
        place.show(old.window if old is not None else None, tab=tab)
        if old is not None:
            old.discard()

    def _wire(self, window: MainWindow) -> None:
        window.header.lock_chosen.connect(self.lock)
        window.header.turn_chosen.connect(self.change_operator)
        window.header.operators_chosen.connect(self.menu.manage_operators)
        window.header.password_chosen.connect(self.menu.change_password)
        window.status.record_chosen.connect(self.check_record)
        window.scale_chosen.connect(self.appearance.set_scale)
        window.dark_chosen.connect(self.appearance.set_dark)
        window.language_chosen.connect(self.appearance.set_language)
        window.sounds_chosen.connect(self._set_sounds)
        window.folder_chosen.connect(self.menu.say_folder)
        window.about_chosen.connect(self.menu.say_about)
        window.drill_chosen.connect(self.practise)
        window.closed.connect(self._window_closed)
        self._check.started.connect(window.status.show_checking)
        self._check.progressed.connect(window.status.show_checking)
        self._check.found_whole.connect(window.status.show_whole)

    def _chosen(self) -> tuple[Office, UUID] | None:
        return None if self.place is None else self.place.chosen()

    def _may_leave_paper(self) -> bool:
        return self.place is None or self.place.may_leave_paper()

    def practise(self) -> None:
        """Keying on papers that count nowhere, in an office of their own."""
        window = self.window
        if window is None or not self._may_leave_paper():
            return
        if self.drill is None:
            # Needed by few, and by none of them at the start.
            from commdesk.ui.drill.opener import DrillOpener  # noqa: PLC0415

            self.drill = DrillOpener(self.jobs, self.prompts, self)
        self.drill.open(window)

    def _end_drill(self) -> None:
        if self.drill is not None:
            self.drill.close()

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

    def lock(self) -> None:
        """Close the office and ask who is working now."""
        office, place = self.office, self.place
        if office is None or place is None or not self._may_leave_paper():
            return
        self._close_windows()
        self.office = self.place = None
        self.opening.show_login(office.folder, office.operator)
        place.discard()
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
        place, self.place = self.place, None
        self.opening.show_login(folder, operator)
        if place is not None:
            place.discard()

    def _close_windows(self) -> None:
        """Windows beside the main one that look into the office; a counting screen stays."""
        if self.place is not None:
            self._screen = self.place.leave() or self._screen
        self._end_drill()

    def _window_closed(self) -> None:
        # The last window ends the program; what is open is closed in `end`.
        self._end_drill()
        place, self.place = self.place, None
        if place is not None:
            place.beside.close()
            place.window.deleteLater()

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


def _nothing(_: object) -> None:
    pass


def _rare_characters(office: Office) -> str:
    from commdesk.services.register.rare_names import rare_characters  # noqa: PLC0415 - with the office

    return rare_characters(office)
