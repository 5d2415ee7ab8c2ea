# SPDX-License-Identifier: Apache-2.0
"""From a template or an earlier topic to a stored draft, and from a draft to a template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.calendar import DatePresets
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Topic
from commdesk.services.office.date_presets import load_date_presets
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.topics.opening_check import titles_in_use
from commdesk.services.topics.roll_preview import RollLook
from commdesk.services.topics.template_texts import TopicDraft, copy_of, free_title
from commdesk.services.topics.templates import (
    Template,
    own_templates,
    rename_template,
    replace_template,
    save_template,
    shipped_templates,
    withdraw_template,
)
from commdesk.services.topics.topics import (
    TopicLine,
    create_topic,
    list_topics,
    load_topic,
    update_topic,
)
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.template_chooser import Beginning, Origin, TemplateChooser
from commdesk.ui.topics.template_words import TemplateWords
from commdesk.ui.topics.topic_dialog import TopicDialog
from commdesk.ui.words.words import Words


class TemplateFlow(QObject):
    """Makes and changes drafts. What a service refuses is said in the dialog, which stays open."""

    topic_stored = Signal(object)  # UUID: new or changed

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._prompts = prompts
        self._words = Words(self)
        self.chooser: TemplateChooser | None = None
        self.dialog: TopicDialog | None = None

    def create(self, office: Office) -> None:
        """Ask what to begin with, then for the topic, and store it as a draft."""
        chooser = TemplateChooser(self._window)
        try:
            chooser.show_beginnings(self._beginnings(office))
        except UserError as error:
            chooser.deleteLater()
            self._prompts.show_error(self._window, error)
            return
        chooser.chosen.connect(partial(self._begin, office))
        chooser.rename_wanted.connect(partial(self._rename, office))
        chooser.withdraw_wanted.connect(partial(self._withdraw, office))
        chooser.finished.connect(self._forget_chooser)
        self.chooser = chooser
        chooser.open()

    def change(self, office: Office, line: TopicLine) -> None:
        """Show a draft, and store what is changed in it."""
        try:
            topic = load_topic(office, line.id)
            presets, issuer = load_date_presets(office), load_letterhead(office).issuer
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        dialog = TopicDialog(
            office.name, _today(), self._window, draft=topic, presets=presets, issuer=issuer
        )
        self._ask(office, dialog, partial(_update, office, line.id))

    # What there is to begin with

    def _beginnings(self, office: Office) -> list[Beginning]:
        words, today, presets = TemplateWords(self), _today(), load_date_presets(office)
        found = [
            Beginning(
                Origin.SHIPPED,
                template.key,
                *words.of(template.key),
                partial(template.draft, today, presets),
            )
            for template in shipped_templates()
        ]
        found += [self._own(template, today, presets) for template in own_templates(office)]
        found += [self._earlier(office, line, today, presets) for line in list_topics(office)]
        return found

    def _own(self, template: Template, today: date, presets: DatePresets) -> Beginning:
        about = self.tr("A template of this office. It keeps everything but the dates.")
        return Beginning(
            Origin.OWN, template.key, template.name, about, partial(template.draft, today, presets)
        )

    def _earlier(
        self, office: Office, line: TopicLine, today: date, presets: DatePresets
    ) -> Beginning:
        stage = self._words.of(line.stage)
        about = (
            self.tr("A topic of this office ({stage}). Everything but the dates is copied.").format(
                stage=stage
            )
            if line.starts_on is None
            else self.tr(
                "A topic of this office ({stage}, from {day} on). Everything but the dates is "
                "copied."
            ).format(stage=stage, day=self._words.day(line.starts_on))
        )

        def draft() -> TopicDraft:
            copied = copy_of(load_topic(office, line.id), today, presets)
            title = free_title(copied.facts.title, titles_in_use(office))
            return replace(copied, facts=replace(copied.facts, title=title))

        return Beginning(Origin.TOPIC, line.id.hex, line.title, about, draft)

    def _begin(self, office: Office, beginning: Beginning) -> None:
        try:
            start = _with_estate(office, beginning.draft())
            presets, issuer = load_date_presets(office), load_letterhead(office).issuer
        except UserError as error:
            self._prompts.show_error(self.chooser, error)
            return
        if self.chooser is not None:
            self.chooser.accept()
        dialog = TopicDialog(
            office.name, _today(), self._window, start=start, presets=presets, issuer=issuer
        )
        self._ask(office, dialog, partial(_create, office))

    # The office's own templates

    def _rename(self, office: Office, beginning: Beginning) -> None:
        name = self._prompts.ask_text(
            self.chooser,
            self.tr("What shall the template “{name}” be called?").format(name=beginning.name),
            action=self.tr("Rename"),
            initial=beginning.name,
        )
        if name is not None:
            self._do(office, lambda: rename_template(office, beginning.key, name))

    def _withdraw(self, office: Office, beginning: Beginning) -> None:
        if self._prompts.confirm(
            self.chooser,
            self.tr("Use the template “{name}” no more?").format(name=beginning.name),
            action=self.tr("Use no more"),
            detail=self.tr(
                "It is not offered any more and stays on record. Topics made from it stay as they "
                "are; from one of them it can be made again."
            ),
        ):
            self._do(office, lambda: withdraw_template(office, beginning.key))

    def _do(self, office: Office, act: Callable[[], None]) -> None:
        try:
            act()
            beginnings = self._beginnings(office)
        except UserError as error:
            self._prompts.show_error(self.chooser, error)
            return
        if self.chooser is not None:
            self.chooser.show_beginnings(beginnings)

    def _keep(self, office: Office, dialog: TopicDialog, draft: TopicDraft) -> None:
        """Keep what is entered as a template; one of the same name can be replaced."""
        name = self._prompts.ask_text(
            dialog,
            self.tr("What shall the template be called?"),
            action=self.tr("Keep"),
            initial=draft.facts.title,
            detail=self.tr("It keeps everything entered here but the dates."),
        )
        if name is None:
            return
        try:
            if not self._replaced(office, dialog, name, draft):
                return
        except UserError as error:
            self._prompts.show_error(dialog, error)
            return
        dialog.say(
            self.tr("Kept as the template “{name}”. The topic itself is saved separately.").format(
                name=name
            ),
            "stored",
        )

    def _replaced(self, office: Office, dialog: TopicDialog, name: str, draft: TopicDraft) -> bool:
        try:
            save_template(office, name, draft)
        except UserError as error:
            if error.code != "template-name-taken":
                raise
            if not self._prompts.confirm(
                dialog,
                self.tr("There is a template “{name}” already. Replace it?").format(name=name),
                action=self.tr("Replace"),
                detail=self.tr("The earlier one stays on record and is not offered any more."),
            ):
                return False
            replace_template(office, name, draft)
        return True

    # The dialog

    def _ask(
        self, office: Office, dialog: TopicDialog, store: Callable[[TopicDraft], Topic]
    ) -> None:
        def entered(draft: TopicDraft) -> None:
            try:
                topic = store(draft)
            except UserError as error:
                if not dialog.refuse(error):
                    self._prompts.show_error(dialog, error)
                return
            dialog.accept()
            self.topic_stored.emit(topic.id)

        def may_leave() -> bool:
            return self._prompts.confirm(
                dialog,
                self.tr("Leave without saving?"),
                action=self.tr("Leave, do not save"),
                detail=self.tr("What was entered here is not saved yet, and would be lost."),
                is_dangerous=True,
            )

        dialog.topic_entered.connect(entered)
        dialog.ask_before_leaving(may_leave)
        dialog.template_wanted.connect(partial(self._keep, office, dialog))
        dialog.finished.connect(self._forget_dialog)
        dialog.watch_roll(RollLook(office), self._jobs)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _forget_chooser(self) -> None:
        self.chooser = None


def _create(office: Office, draft: TopicDraft) -> Topic:
    return create_topic(
        office,
        draft.facts,
        draft.matters,
        basis=draft.basis,
        paper_per=draft.paper_per,
        policy=draft.policy,
        extent=draft.extent,
        entry=draft.entry,
    )


def _update(office: Office, topic_id: UUID, draft: TopicDraft) -> Topic:
    return update_topic(
        office,
        topic_id,
        draft.facts,
        draft.matters,
        basis=draft.basis,
        paper_per=draft.paper_per,
        policy=draft.policy,
        extent=draft.extent,
        entry=draft.entry,
    )


def _with_estate(office: Office, start: TopicDraft) -> TopicDraft:
    """With the estate of the topic made last, which is the only one of most offices."""
    last = next(iter(list_topics(office)), None)
    if start.facts.estate or last is None:
        return start
    return replace(
        start, facts=replace(start.facts, estate=load_topic(office, last.id).facts.estate)
    )


def _today() -> date:
    return datetime.now().astimezone().date()
