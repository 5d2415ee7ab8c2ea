# SPDX-License-Identifier: Apache-2.0
"""The calendar of a topic: shown, taken into other calendars, and what the office keeps to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.calendar import DatePresets, milestones
from commdesk.domain.date_doubts import doubts
from commdesk.domain.errors import UserError
from commdesk.domain.poll import poll_of_topic
from commdesk.domain.topics import Stage, Topic
from commdesk.services.afterwards.postings import published_on
from commdesk.services.clock import local
from commdesk.services.office.date_presets import load_date_presets, store_date_presets
from commdesk.services.office.office import Office
from commdesk.services.results.course import days_held
from commdesk.services.topics.calendar_file import Event, calendar_text, write_calendar
from commdesk.services.topics.topics import TopicLine, load_topic
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.calendar_presets import PresetsDialog
from commdesk.ui.topics.calendar_strip import CalendarStrip
from commdesk.ui.topics.calendar_words import CalendarWords
from commdesk.ui.words.sentences import Sentences


class CalendarActs(QObject):
    """Reads the days of a topic anew each time: they follow what the office keeps to."""

    presets_stored = Signal()

    def __init__(self, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._prompts = prompts
        self._words = CalendarWords(self)
        self._sentences = Sentences(self)
        self.presets_dialog: PresetsDialog | None = None

    def show(self, office: Office, line: TopicLine, strip: CalendarStrip) -> Topic | None:
        """Fill the strip; of a draft what is doubtful is said as well.

        Returns the topic whose days they are, None where it could not be read.
        """
        try:
            with office.store.connection():
                topic = load_topic(office, line.id)
                presets = load_date_presets(office)
                posted = published_on(office, line.id)
                course = days_held(office, line.id)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return None
        if line.stage is Stage.DROPPED:
            strip.show_days((), line.stage, _today(office))
            return topic
        today = _today(office)
        facts = topic.facts
        found = (
            doubts(facts, presets, today, poll_of_topic(topic)) if line.stage is Stage.DRAFT else ()
        )
        strip.show_days(
            milestones(facts, presets, posted, course),
            line.stage,
            today,
            [self._sentences.say(finding.code, finding.details) for finding in found],
            is_remark=all(finding.remark for finding in found),
        )
        return topic

    def export(self, office: Office, line: TopicLine) -> None:
        """Ask for a file and write the days of a topic to it."""
        name = self.tr("{title} calendar").format(title=file_name(line.title)) + ".ics"
        path = self._prompts.ask_file_to_save(
            self._window, self.tr("Save the calendar"), self.tr("Calendars") + " (*.ics)", name
        )
        if path is None:
            return
        try:
            write_calendar(path, self._content(office, line))
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        self._prompts.show_message(
            self._window,
            self.tr("Saved as {path}").format(path=path),
            detail=self.tr(
                "Open the file with the calendar on a telephone or a computer. Later changes of "
                "the dates do not follow by themselves: save it again."
            ),
        )

    def _content(self, office: Office, line: TopicLine) -> bytes:
        with office.store.connection():
            days = milestones(
                load_topic(office, line.id).facts,
                load_date_presets(office),
                published_on(office, line.id),
                days_held(office, line.id),
            )
        events = (
            Event(
                dated.milestone.value,
                dated.day,
                self.tr("{name}: {title}").format(
                    name=self._words.name(dated.milestone), title=line.title
                ),
                self._words.note(dated),
            )
            for dated in days
        )
        return calendar_text(line.id, line.title, events, office.clock())

    def set_presets(self, office: Office) -> None:
        """Ask what the office keeps to, and store it."""
        try:
            dialog = PresetsDialog(load_date_presets(office), self._window)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return

        def store(presets: DatePresets) -> None:
            try:
                store_date_presets(office, presets)
            except UserError as error:
                dialog.say(self._sentences.of(error), "refused")
                return
            dialog.accept()
            self.presets_stored.emit()

        dialog.presets_entered.connect(store)
        dialog.finished.connect(self._forget_dialog)
        self.presets_dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.presets_dialog = None


def _today(office: Office) -> date:
    return local(office.clock()).date()


def file_name(title: str) -> str:
    return "".join(" " if char in '\\/:*?"<>|' else char for char in title).strip()
