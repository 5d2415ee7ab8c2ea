# SPDX-License-Identifier: Apache-2.0
"""A topic, new or still a draft: what is asked, of whom, how papers count, when, and the notice.

What most topics leave as it is lies folded away, and says in words how it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from commdesk.domain.calendar import DatePresets
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Basis, Topic, TopicFacts
from commdesk.services.topics.drafts import LONGEST_TITLE
from commdesk.services.topics.roll_preview import RollLook
from commdesk.services.topics.template_texts import GAP, TopicDraft, as_draft
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.fold import Fold
from commdesk.ui.kit.forms import Form, line_up
from commdesk.ui.kit.gap_edit import GapEdit
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.topics.entry_section import EntrySection
from commdesk.ui.topics.matters_editor import MattersEditor
from commdesk.ui.topics.scope_preview import RollWanted, RollWatch
from commdesk.ui.topics.scope_section import ScopeSection
from commdesk.ui.topics.topic_sections import CountingSection, DatesSection, NoticeSection, as_date
from commdesk.ui.topics.topic_sight import Sight
from commdesk.ui.words.sentences import Sentences

__all__ = ["TopicDialog", "TopicDraft"]

_OF_SILENCE = {"silence-needs-motions", "secret-needs-returned-only"}


class TopicDialog(Sheet):
    """Asks; whoever opened it stores the draft and closes the dialog, or says what is refused."""

    topic_entered = Signal(object)  # TopicDraft
    template_wanted = Signal(object)  # TopicDraft

    def __init__(
        self,
        office: str,
        today: date,
        parent: QWidget | None = None,
        *,
        draft: Topic | None = None,
        start: TopicDraft | None = None,
        presets: DatePresets | None = None,
        issuer: str = "",
    ) -> None:
        """`issuer` signs for topics that name nobody else; where it is "", the office does."""
        title = self.tr("New topic") if draft is None else self.tr("Change the draft")
        super().__init__(parent, title, 980)
        self._watch: RollWatch | None = None
        self._may_leave: Callable[[], bool] | None = None
        self._has_gap = False
        self._asked()
        self._who()
        self._matters()
        self._counting()
        self._keying()
        self._days(today)
        self._notice(issuer or office, today, presets or DatePresets())
        self.body.addStretch()
        self._line_up()
        self._foot(is_new=draft is None)
        if draft is not None:
            self._show(as_draft(draft))
        elif start is not None:
            # The name of the office is left to the office, which may sign by another one day.
            own = "" if start.facts.issuer == office else start.facts.issuer
            self._show(replace(start, facts=replace(start.facts, issuer=own)))
        self._say_sections()
        self._sight = Sight(self._area, self)
        self.title.setFocus()
        self._say_gap()
        self._begun_with = self._entered()

    # Leaving

    def ask_before_leaving(self, may_leave: Callable[[], bool]) -> None:
        """Ask so before anything typed or chosen is thrown away."""
        self._may_leave = may_leave

    def reject(self) -> None:
        is_changed = self._entered() != self._begun_with
        if is_changed and self._may_leave is not None and not self._may_leave():
            return
        super().reject()

    def _entered(self) -> tuple[object, ...]:
        """All that could be lost, also what no draft can be made of yet."""
        try:
            draft = self.draft()
        except ValueError:
            draft = None
        lines = [edit.text() for edit in self.findChildren(QLineEdit)]
        pages = [edit.toPlainText() for edit in self.findChildren(QPlainTextEdit)]
        kinds = [row.chosen_kind for row in self.matters.rows]
        return (draft, lines, pages, kinds)

    # Sections

    def _asked(self) -> None:
        self.title = GapEdit()
        self.title.setPlaceholderText(self.tr("such as: First owners' meeting of 2026"))
        self.title.textChanged.connect(self._forget_fault)
        self.estate = QLineEdit()
        self.estate.setPlaceholderText(self.tr("name of the estate, printed on every paper"))
        self._head = Form()
        self._head.add(self.tr("Title"), self.title)
        self._head.add(self.tr("Estate"), self.estate)
        self.body.addLayout(self._head)
        self.body.addWidget(line())

    def _who(self) -> None:
        self.who = ScopeSection()
        self.basis, self.paper_per = self.who.basis, self.who.paper_per
        self.who_fold = Fold(self.tr("Who is asked"), "Alt+W", self.who, self.basis)
        self.body.addWidget(self.who_fold)
        self.body.addWidget(line())
        self.who.basis_changed.connect(self._basis_changed)
        self.who.changed.connect(self._who_changed)

    def _matters(self) -> None:
        self.body.addWidget(label(self.tr("Matters"), "heading"))
        self.matters = MattersEditor(Basis.OWNERS)
        self.matters.changed.connect(self._matters_changed)
        self.body.addWidget(self.matters)
        self.body.addWidget(line())

    def _counting(self) -> None:
        self.counting = CountingSection()
        self.unreturned = self.counting.unreturned
        self.void_takes_part = self.counting.void_takes_part
        self.blank_is = self.counting.blank_is
        self.counting_fold = Fold(
            self.tr("How papers count"), "Alt+P", self.counting, self.unreturned
        )
        self.counting.changed.connect(self._say_sections)
        self.body.addWidget(self.counting_fold)
        self.body.addWidget(line())

    def _keying(self) -> None:
        self.entry = EntrySection()
        self.entry_fold = Fold(
            self.tr("How papers are keyed"), "Alt+E", self.entry, self.entry.double
        )
        self.entry.changed.connect(self._say_sections)
        self.body.addWidget(self.entry_fold)
        self.body.addWidget(line())

    def _days(self, today: date) -> None:
        self.body.addWidget(label(self.tr("Dates"), "heading"))
        self.days = DatesSection(today)
        self.starts, self.ends, self.length = self.days.starts, self.days.ends, self.days.length
        self.days.changed.connect(self._who_changed)
        self.body.addWidget(self.days)
        self.body.addWidget(line())

    def _notice(self, issuer: str, today: date, presets: DatePresets) -> None:
        self.notice = NoticeSection(issuer, today, presets)
        self.form = self.notice.form_of_meeting
        self.issuer, self.supervisor = self.notice.issuer, self.notice.supervisor
        self.objection_days, self.contact = self.notice.objection_days, self.notice.contact
        self.notice_fold = Fold(self.tr("On the notice"), "Alt+O", self.notice, self.form)
        self.notice.changed.connect(self._say_sections)
        self.body.addWidget(self.notice_fold)

    def _line_up(self) -> None:
        sections = (self.who, self.counting, self.entry, self.days, self.notice)
        line_up(self._head, *(section.form for section in sections))

    def _foot(self, *, is_new: bool) -> None:
        keep = button(self.tr("Keep as a template…"))
        keep.clicked.connect(lambda: self.template_wanted.emit(self.draft()))
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        verb = self.tr("Save as draft") if is_new else self.tr("Save the changes")
        self.save = button(verb, "primary", "check")
        self.save.setToolTip("Ctrl+Enter")
        self.save.clicked.connect(self._enter)
        self.keep_template = keep
        self.back = back
        self.add_button(keep)
        self.add_button(back)
        self.add_main_button(self.save)

    def _show(self, draft: TopicDraft) -> None:
        facts = draft.facts
        self.title.setText(facts.title)
        self.title.setCursorPosition(0)
        self.estate.setText(facts.estate)
        self.days.show_days(facts)
        self.notice.show_facts(facts)
        self.counting.show_policy(draft.policy)
        self.entry.show_rules(draft.entry)
        self.who.show_all(draft.basis, draft.paper_per, draft.extent, asks=draft.asks_scope)
        # After the basis, which says what rules there are.
        self.matters.show_matters(draft.matters)
        if draft.asks_scope:
            self.who_fold.open()

    def _say_gap(self) -> None:
        titles = (self.title, *(row.title for row in self.matters.rows))
        self._has_gap = any(GAP in edit.text() for edit in titles)
        text = self.tr("Please put the real names and figures where “{gap}” stands.")
        self.say(text.format(gap=GAP) if self._has_gap else "", "attention")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fields = [self.title, self.estate]
        fields += [self.who_fold.head, *self.who.fields(), *self.matters.fields()]
        fields += [self.counting_fold.head, *self.counting.fields()]
        fields += [self.entry_fold.head, *self.entry.fields(), self.starts, self.ends]
        fields += [self.notice_fold.head, *self.notice.fields()]
        fields += [self.keep_template, self.back, self.save]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    # The roll it would have

    def watch_roll(self, look: RollLook, jobs: JobRunner) -> None:
        """Say from now on how many voters and papers today's register makes."""
        watch = RollWatch(look, jobs, self)
        watch.said.connect(self._say_size)
        watch.sized.connect(self.matters.show_whole)
        watch.places_found.connect(self.who.tree.show_places)
        watch.places_found.connect(self._say_sections)
        self._watch = watch
        watch.find_places()
        self._who_changed()
        # A place may have been put into the titles.
        self._begun_with = self._entered()

    def _say_size(self, text: str, is_problem: bool) -> None:
        self.who_fold.add_note(text, "attention" if is_problem else "secondary")

    def _who_changed(self) -> None:
        self._say_sections()
        self._name_place()
        if self._watch is None:
            return
        if self.who.lacks_places:
            # The figures of the whole estate would mislead.
            self._watch.want(None)
            self._say_size("", is_problem=False)
            self.matters.show_whole(None)
        else:
            self._watch.want(
                RollWanted(
                    self.basis.currentData(),
                    self.paper_per.currentData(),
                    self.who.extent(),
                    as_date(self.starts.date()),
                )
            )

    def _name_place(self) -> None:
        scope = self.who.extent().scope
        label = scope[0].label if len(scope) == 1 else ""
        for edit in (self.title, *(row.title for row in self.matters.rows)):
            edit.name_place(label)

    # What happens

    def _basis_changed(self) -> None:
        self.matters.set_basis(self.basis.currentData())

    def _matters_changed(self) -> None:
        if self._has_gap:
            self._say_gap()
        self.who.show_area_rules(self.matters.weigh_area())

    def _say_sections(self) -> None:
        self.who_fold.say(self.who.said())
        self.counting_fold.say(self.counting.said())
        self.entry_fold.say(self.entry.said())
        self.notice_fold.say(self.notice.said())

    def _forget_fault(self) -> None:
        if self._has_gap:
            self._say_gap()
        else:
            self.say("")

    def say_fault(self, text: str) -> None:
        """What is wrong."""
        self.say(text, "refused")

    def refuse(self, error: UserError) -> bool:
        """Say what a service refused, and go to the field it is about; False if it is about none."""
        field = self._field_of(error)
        if field is None:
            return False
        self._point_at(field, Sentences(self).of(error))
        return True

    def _field_of(self, error: UserError) -> QWidget | None:
        if error.code in _OF_SILENCE:
            return self.unreturned
        if error.code == "title-too-long" and len(self.title.text().strip()) > LONGEST_TITLE:
            return self.title
        return self.matters.field_of(error)

    def _enter(self) -> None:
        fault = self._fault()
        if fault is not None:
            self._point_at(*fault)
            return
        self.topic_entered.emit(self.draft())

    def _point_at(self, field: QWidget, text: str) -> None:
        self.say_fault(text)
        for fold in (self.who_fold, self.counting_fold, self.entry_fold, self.notice_fold):
            if fold.content.isAncestorOf(field):
                fold.open()
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self._sight.show(field)

    def draft(self) -> TopicDraft:
        """What is entered now."""
        return TopicDraft(
            TopicFacts(
                title=self.title.text().strip(),
                estate=self.estate.text().strip(),
                form=self.form.currentText().strip(),
                starts_on=as_date(self.starts.date()),
                ends_on=as_date(self.ends.date()),
                supervisor=self.supervisor.text().strip(),
                issuer=self.issuer.text().strip(),
                objection_days=self.objection_days.value(),
                contact=self.contact.text().strip(),
                notice_on=self.notice.announced(),
                publish_days=self.notice.publish_days.value() or None,
                objection_in_workdays=self.notice.in_workdays.isChecked(),
            ),
            self.matters.drafts(),
            self.basis.currentData(),
            self.paper_per.currentData(),
            self.counting.policy(),
            self.who.extent(),
            asks_scope=self.who.lacks_places,
            entry=self.entry.rules(),
        )

    def _fault(self) -> tuple[QWidget, str] | None:
        if not self.title.text().strip():
            return self.title, self.tr("The title is missing.")
        if self.who.lacks_places:
            return self.who.tree, self.tr(
                "Please tick the buildings or entrances in which the vote is held."
            )
        wrong = self.matters.fault()
        if wrong is not None:
            return wrong
        if self.ends.date() < self.starts.date():
            return self.ends, self.tr("The last day lies before the first day.")
        return None
