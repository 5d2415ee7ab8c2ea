# SPDX-License-Identifier: Apache-2.0
"""The register's window and what is done from it: loaded, changed, exported, lists imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTime, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Register
from commdesk.services.office.office import Office
from commdesk.services.register.book import (
    Book,
    HomeLine,
    OwnerLine,
    RepresentativeLine,
    ResidentLine,
    load_book,
)
from commdesk.services.register.edit import (
    Changes,
    Known,
    change_register,
    merge_owners,
    split_owner,
)
from commdesk.services.register.households import HouseholdLine
from commdesk.services.register.patch import AfterChange, after_change, book_anew
from commdesk.services.register.refusals import unlikely_areas
from commdesk.services.register.retired import restore
from commdesk.ui.kit.jobs import Job, JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.register.dialogs import (
    EditDialog,
    HomeDialog,
    OwnerDialog,
    RepresentativeDialog,
    ResidentDialog,
)
from commdesk.ui.register.owner_dialogs import (
    MergeDialog,
    RestoreDialog,
    RetireDialog,
    SplitDialog,
)
from commdesk.ui.register.people_dialog import PeopleDialog
from commdesk.ui.register.people_flow import PeopleFlow
from commdesk.ui.register.window import RegisterWindow

# Reading and writing workbooks loads slow parts that a start does not need: hence imports in
# functions.


class RegisterFlow(QObject):
    """One window at a time. `changed` is said after each change that was stored."""

    changed = Signal()

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._jobs = jobs
        self._prompts = prompts
        self._office: Office | None = None
        self._wait: ProgressDialog | None = None
        self._remaking: Job | None = None
        self._latest: AfterChange | None = None
        self.window: RegisterWindow | None = None
        self.dialog: EditDialog | None = None
        self.people = PeopleFlow(jobs, prompts, self)
        self.people.shown.connect(self._confirm_people)

    def start(self, office: Office) -> None:
        """Load the register, then show it."""
        if self.window is not None or self._wait is not None:
            return
        self._office = office
        self._long(
            self.tr("Reading the register…"),
            lambda progress: load_book(office, progress),
            self._show,
            self._over,
        )

    def _show(self, book: Book) -> None:
        made = self.window = RegisterWindow(self._over)
        made.add_wanted.connect(self._add)
        made.change_wanted.connect(self._change)
        made.retire_wanted.connect(self._retire)
        made.restore_wanted.connect(self._restore)
        made.merge_wanted.connect(self._merge)
        made.split_wanted.connect(self._split)
        made.import_wanted.connect(self._import)
        made.export_wanted.connect(self._export)
        made.finished.connect(self._forget_window)
        made.show_book(book)
        made.open()

    def _add(self, kind: str) -> None:
        window = self.window
        if window is None or window.book is None:
            return
        book = window.book
        dialogs: dict[str, Callable[[], EditDialog]] = {
            "home": lambda: HomeDialog(book, None, window),
            "resident": lambda: ResidentDialog(book, None, window),
            "representative": lambda: RepresentativeDialog(book, None, window),
        }
        self._ask(dialogs[kind](), self._store_changes)

    def _change(self, line: object) -> None:
        window = self.window
        if window is None or window.book is None:
            return
        book = window.book
        if isinstance(line, HomeLine | HouseholdLine):
            self._ask(HomeDialog(book, line.home, window), self._store_changes)
        elif isinstance(line, OwnerLine):
            rooms = "、".join(home.address.label for home in line.homes[:40])
            self._ask(OwnerDialog(line.owner, rooms, window), self._store_changes)
        elif isinstance(line, ResidentLine):
            self._ask(ResidentDialog(book, line.resident, window), self._store_changes)
        elif isinstance(line, RepresentativeLine):
            self._ask(RepresentativeDialog(book, line.person, window), self._store_changes)

    def _retire(self, lines: tuple[Any, ...]) -> None:
        things = [_thing(line) for line in lines]
        if things:
            names = [name for name, _ in things]
            dialog = RetireDialog(names, [key for _, key in things], self.window)
            self._ask(
                dialog,
                lambda office, gone, reason: change_register(
                    office, Changes((), gone), reason, self._known()
                ),
            )

    def _restore(self, lines: tuple[HomeLine, ...]) -> None:
        if lines:
            names = [line.home.address.label for line in lines]
            dialog = RestoreDialog(names, [line.home.id for line in lines], self.window)
            self._ask(
                dialog, lambda office, ids, reason: restore(office, ids, reason, self._known())
            )

    def _merge(self, lines: tuple[OwnerLine, ...]) -> None:
        if len(lines) < 2:
            if self.window is not None:
                self.window.band.say(
                    self.tr("Mark the owners who are one person first, with Shift or Ctrl."),
                    "attention",
                )
            return
        self._ask(
            MergeDialog(lines, self.window),
            lambda office, what, reason: merge_owners(
                office, what.keep, what.others, reason, self._known()
            ),
            then=lambda what: self._choose_owner(what.keep),
        )

    def _choose_owner(self, key: UUID) -> None:
        if self.window is not None:
            self.window.owners.choose_key(key)

    def _split(self, line: OwnerLine) -> None:
        self._ask(
            SplitDialog(line, self.window),
            lambda office, what, reason: split_owner(
                office, what.owner, what.properties, what.new, reason, self._known()
            ),
        )

    def _store_changes(self, office: Office, changes: Changes, reason: str) -> Register:
        return change_register(office, changes, reason, self._known())

    def _known(self) -> Known | None:
        """The register as it is shown: a large one takes long to read."""
        book = None if self.window is None else self.window.book
        return None if book is None else book.known

    def _ask(
        self,
        dialog: EditDialog,
        work: Callable[[Office, Any, str], Register],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Open a dialog; what it asks for is stored, and the lists are made anew.

        `then` is called with its value once the lists show what was stored.
        """
        office = self._office
        if office is None:
            return
        self.dialog = dialog

        def store(value: object, reason: str) -> None:
            if not self._is_meant(value):
                dialog.set_storing(storing=False)
                dialog.say("")
                return
            if self._remaking is not None:
                # What is stored now makes those lists old.
                self._remaking.cancel()
            book = None if self.window is None else self.window.book

            def stored(found: AfterChange) -> None:
                self._stored(found)
                if then is not None:
                    then(value)

            def refuse(error: UserError) -> None:
                dialog.refuse(error)
                if self._remaking is None and self._latest is not None:
                    self._remake(self._latest)

            self._jobs.submit(
                dialog,
                lambda: after_change(office, book, lambda: work(office, value, reason)),
                stored,
                refuse,
            )

        dialog.entered.connect(store)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _is_meant(self, value: object) -> bool:
        """Ask about what is hardly so, such as a home of a whole estate's area."""
        book = None if self.window is None else self.window.book
        if not isinstance(value, Changes) or book is None:
            return True
        odd = unlikely_areas(value.put, book.home_of)
        return not odd or self._prompts.confirm(
            self.dialog,
            self.tr("{area} ㎡ for {address}: is that right?").format(
                area=shown_area(odd[0].area), address=odd[0].address.label
            ),
            action=self.tr("It is right, store it"),
            detail=self.tr(
                "A title unit hardly has more than 100,000 ㎡. The area counts in every vote to "
                "come."
            ),
            is_dangerous=True,
        )

    def _stored(self, found: AfterChange) -> None:
        """Said and shown at once; the lists of a large register are made anew meanwhile."""
        if self.dialog is not None:
            self.dialog.hold(held=False)
            self.dialog.accept()
        window = self.window
        if window is None:
            self.changed.emit()
            return
        text = self.tr("{time} Stored and on record. Votes opened already do not change.")
        window.band.say(text.format(time=QTime.currentTime().toString("HH:mm:ss")), "stored")
        if found.book is not None:
            window.show_book(found.book)
        self._remake(found)

    def _remake(self, found: AfterChange) -> None:
        """Make the lists anew; `_latest` is what they are made of until that is done."""
        window = self.window
        if window is None:
            return
        self._latest = found
        window.set_busy(busy=True)
        self._remaking = self._jobs.submit_long(
            window,
            lambda progress: book_anew(found.register, found.version, found.retired, progress),
            self._show_again,
            self._refuse,
            on_settled=self._end_remaking,
        )

    def _end_remaking(self) -> None:
        self._remaking = None
        if self.window is not None:
            self.window.set_busy(busy=False)

    def _show_again(self, book: Book) -> None:
        self._latest = None
        if self.window is not None:
            self.window.show_book(book)
        self.changed.emit()

    def _import(self, kind: str) -> None:
        if self._office is not None and self.window is not None:
            self.people.start(self._office, self.window, kind)

    def _confirm_people(self, dialog: PeopleDialog) -> None:
        def store(office: Office, chosen: Any, reason: str) -> Register:
            from commdesk.services.register.people import store_people  # noqa: PLC0415

            return store_people(office, dialog.preview, reason, chosen=chosen)

        self._ask(dialog, store)

    def _export(self) -> None:
        office, window = self._office, self.window
        if office is None or window is None:
            return
        path = self._prompts.ask_file_to_save(
            window,
            self.tr("Export the register"),
            self.tr("Workbooks (*.xlsx)"),
            self.tr("Register.xlsx"),
        )
        if path is None:
            return

        def write(progress: Any) -> tuple[Path, int]:
            from commdesk.services.register.export import export_register  # noqa: PLC0415

            return path, export_register(office, path, progress)

        self._long(self.tr("Writing the workbook…"), write, self._exported, window)

    def _exported(self, done: tuple[Path, int]) -> None:
        path, count = done
        if self.window is not None:
            self.window.band.say(
                self.tr("{count} properties are in “{path}”.").format(
                    count=f"{count:,}", path=path
                ),
                "stored",
            )

    def _long(
        self, text: str, work: Callable[[Any], Any], done: Callable[[Any], None], over: QWidget
    ) -> None:
        wait = self._wait = ProgressDialog(text, over)
        wait.open()
        job = self._jobs.submit_long(
            self,
            work,
            done,
            self._refuse,
            on_progress=wait.show_progress,
            on_settled=self._end_wait,
        )
        wait.cancel_wanted.connect(job.cancel)

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self.window or self._over, error)

    def _forget_window(self) -> None:
        self._latest = None
        self.window = None

    def _forget_dialog(self) -> None:
        self.dialog = None


def _thing(line: Any) -> tuple[str, Any]:
    if isinstance(line, HomeLine):
        return line.home.address.label, line.home.id
    if isinstance(line, ResidentLine):
        return line.resident.name, line.resident.id
    return line.person.name, line.person.id
