# SPDX-License-Identifier: Apache-2.0
"""Words for the days of a topic."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from commdesk.domain.calendar import Dated, Milestone, is_done
from commdesk.domain.topics import Stage


class CalendarWords(QObject):
    """What a day is called, and how far off it is."""

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
