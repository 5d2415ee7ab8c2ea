# SPDX-License-Identifier: Apache-2.0
"""Words for the days of a topic."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from commdesk.domain.calendar import Dated, Milestone, is_done
from commdesk.domain.topics import Stage
from commdesk.ui.words.words import Words


class CalendarWords(QObject):
    """What a day is called, and how far off it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def name(self, milestone: Milestone) -> str:
        """In a word or two."""
        return {
            Milestone.NOTICE: self.tr("announcement"),
            Milestone.START: self.tr("voting begins"),
            Milestone.END: self.tr("voting ends"),
            Milestone.PUBLICATION: self.tr("result posted"),
            Milestone.OBJECTION: self.tr("objections end"),
        }[milestone]

    def task(self, milestone: Milestone) -> str:
        """What is to be done on that day."""
        return {
            Milestone.NOTICE: self.tr("Post the announcement of the vote."),
            Milestone.START: self.tr("Open the vote and hand out the papers."),
            Milestone.END: self.tr("Collect the papers and close the vote."),
            Milestone.PUBLICATION: self.tr("Post the result on this day at the latest."),
            Milestone.OBJECTION: self.tr("The last day on which objections are taken."),
        }[milestone]

    def day(self, day: date, today: date) -> str:
        """With the year where it is another."""
        same = day.year == today.year
        return self._words.day_of_year(day) if same else self._words.day(day)

    def planned(self, dated: Dated, today: date) -> str:
        """The day that was announced, where it came otherwise; "" for as announced."""
        if dated.planned is None:
            return ""
        return self.tr("planned for {day}").format(day=self.day(dated.planned, today))

    def note(self, dated: Dated) -> str:
        """What a calendar says of that day: what is to be done, or how it came otherwise."""
        if dated.planned is None:
            return self.task(dated.milestone)
        return self.tr("Announced for {planned}; really on {day}.").format(
            planned=self._words.day(dated.planned), day=self._words.day(dated.day)
        )

    def distance(self, dated: Dated, stage: Stage, today: date) -> str:
        """Done, today, in so many days, or overdue."""
        days = (dated.day - today).days
        if is_done(dated, stage, today):
            if days == 0:
                return self.tr("done today")
            return self.tr("done") if days < 0 else self.tr("done before its day")
        if days == 0:
            return self.tr("today")
        if days > 0:
            return self.tr("days to go: {days}").format(days=days)
        return self.tr("days overdue: {days}").format(days=-days)
