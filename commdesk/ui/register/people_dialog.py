# SPDX-License-Identifier: Apache-2.0
"""A list of people from a workbook: what is wrong in it, what it changes, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from commdesk.domain.register import Resident
from commdesk.services.register.people import PeoplePreview, PersonItem
from commdesk.services.register.plan import News
from commdesk.ui.imports.mends import MendsView
from commdesk.ui.imports.problems import ProblemsView
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import set_role
from commdesk.ui.register.dialogs import EditDialog
from commdesk.ui.register.marks import MarksView
from commdesk.ui.register.people_marks import PeopleModel

_WIDTH = 1000


class PeopleDialog(EditDialog):
    """Confirms a list; the value is the lines that are marked.

    Whoever opened it reads again, and shows what was understood then.
    """

    cells_mended = Signal(object)  # dict[tuple[str, str], str]: texts by sheet and cell
    mend_taken_back = Signal(object)  # tuple[str, str]: sheet and cell
    read_again = Signal()
    leave_wanted = Signal()

    def __init__(self, preview: PeoplePreview, parent: QWidget | None = None) -> None:
        is_residents = preview.kind is Resident
        title = self.tr("Import residents") if is_residents else self.tr("Import representatives")
        super().__init__(title, parent, save=self.tr("Take over the list"), width=_WIDTH)
        self._preview = preview
        self._is_reading = False
        text = self.tr("“{file}”, sheet “{sheet}”").format(
            file=preview.file_name, sheet=preview.sheet
        )
        self.figures = label("", wrap=True)
        self.left_out = label("", "secondary", wrap=True)
        self.model = PeopleModel(self, is_residents=is_residents)
        widths = (110, 110, 150, 220, 130, 180) if is_residents else (110, 130, 240, 140, 260)
        self.marks = MarksView(self.model, widths, stretch=len(widths) - 1)
        self.model.marked_changed.connect(self._count)
        self.problems = ProblemsView()
        self.problems.table.show_at_least(3)
        self.problems.mended.connect(self.cells_mended)
        self.mends = MendsView()
        self.mends.table.show_at_least(2)
        self.mends.taken_back.connect(self.mend_taken_back)
        self.retire = QCheckBox()
        self.retire.toggled.connect(self._retire)
        shown = (
            label(text, "heading", wrap=True), self.figures, self.left_out, self.problems,
            self.mends, self.marks, self.retire,
        )  # fmt: skip
        for place, part in enumerate(shown):
            self.body.insertWidget(place, part)
        self.again = button(self.tr("Read again"), "", "refresh-cw")
        self.again.setToolTip(
            self.tr("After putting the file right and saving it in the workbook program")
        )
        self.again.clicked.connect(self.read_again)
        self.footer.insertWidget(1, self.again)
        set_role(self.again, "large")
        # Long lists scroll; what is asked for stays in sight.
        self.reason.setText(self.tr("import of “{file}”").format(file=preview.file_name))
        asked = Form()
        asked.add(self.tr("Reason"), self.reason, self.tr("It goes on record with your name."))
        self.add_foot(asked)
        # Enter in a cell puts it right; in the reason it takes the list over.
        self.save.setDefault(False)
        self.save.setAutoDefault(False)
        self.reason.returnPressed.connect(self.save.click)
        self.show_preview(preview)
        (self.problems if preview.has_errors else self.reason).setFocus()

    @property
    def preview(self) -> PeoplePreview:
        """What is shown, and taken over when it is confirmed."""
        return self._preview

    def show_preview(self, preview: PeoplePreview) -> None:
        """Show what was understood, the first time or after another reading."""
        self._preview = preview
        text = self.tr("{added} new, {changed} changed, {same} as before.").format(
            added=f"{preview.added:,}", changed=f"{preview.changed:,}", same=f"{preview.same:,}"
        )
        if preview.minors:
            text = self.tr("{text} {count} are under 18 today.").format(
                text=text, count=f"{preview.minors:,}"
            )
        self.figures.setText(text)
        columns = self.tr(", ").join(f"{one.letter} {one.meaning}" for one in preview.unread)
        self.left_out.setText(self.tr("Columns not read: {columns}").format(columns=columns))
        self.left_out.setVisible(bool(columns))
        focused = self.focusWidget()
        self.set_reading(reading=False)
        self.problems.show_preview(preview, preview.read)
        self.problems.setVisible(bool(self.problems.count))
        self.mends.show_preview(preview)
        self.mends.setVisible(bool(self.mends.count))
        self.marks.show_items(preview.items)
        self.marks.setVisible(bool(preview.items))
        count = len(preview.vanished)
        text = self.tr("The list is complete: retire the {count} who are not in it")
        self.retire.setText(text.format(count=f"{count:,}"))
        self.retire.setVisible(bool(count))
        if not count:
            self.retire.setChecked(False)
        errors = len(preview.errors)
        if errors:
            text = self.tr("Still to be put right: {count}")
            self.say(text.format(count=errors), "refused")
        else:
            self.say("")
        if not self.problems.go_on() and focused is not None and not focused.isVisibleTo(self):
            # What was put right may have been the last of its kind.
            self.reason.setFocus()

    def set_reading(self, *, reading: bool) -> None:
        """While the file is read again, nothing can be confirmed."""
        self.again.setEnabled(not reading)
        self.problems.set_busy(reading)
        self.mends.set_busy(reading)
        self._is_reading = reading
        self._count()

    def reject(self) -> None:
        """Leave; what was put right here is asked about first."""
        if self._preview.mends:
            self.leave_wanted.emit()
        else:
            super().reject()

    def leave(self) -> None:
        """Leave, whatever was put right."""
        super().reject()

    def value(self) -> tuple[PersonItem, ...]:
        """What is to be done."""
        return self.model.chosen

    def _retire(self, checked: bool) -> None:
        self.model.mark_news(News.VANISHED, marked=checked)

    def _count(self) -> None:
        can_store = not self._is_reading and not self._preview.has_errors
        self.save.setEnabled(can_store and any(self.model.marked))
