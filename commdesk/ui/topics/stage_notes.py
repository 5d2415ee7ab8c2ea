# SPDX-License-Identifier: Apache-2.0
"""What is to be known before a topic goes on: days still to come, second votes, old notices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from commdesk.domain.calendar import objections_end, rest_day_end
from commdesk.services.afterwards.settling import OpenPoint, PointKind
from commdesk.services.clock import local
from commdesk.services.office.date_presets import load_date_presets
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import load_topic
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words


class StageNotes(QObject):
    """Sentences for the dialogs of the stages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._sentences = Sentences(self)

    def end_to_come(self, last: date) -> str:
        """Closed before its last day."""
        return self.tr(
            "The last day of voting is {day}, which is still to come. Whoever has not voted by now "
            "cannot vote any more, and the notice will say that the vote was closed early."
        ).format(day=self._words.day(last))

    def start_to_come(self, first: date, today: date) -> str:
        """Closed before its first day."""
        return self.tr(
            "Voting begins only on {day}; today is {today}. Closed now, the vote ends before it "
            "was announced to begin: voters who keep to the announced days cannot vote any more, "
            "and the notice will say so."
        ).format(day=self._words.day(first), today=self._words.day(today))

    def left_before_closing(self, points: tuple[OpenPoint, ...]) -> str:
        """What is not done, and what becomes of it once the vote is closed; "" for nothing."""
        texts = {
            PointKind.BATCH_OPEN: self.tr(
                "{count} batches are not finished (number {which}). They can be finished after "
                "the end as well; nothing is keyed into them any more."
            ),
            PointKind.UNFINISHED: self.tr(
                "{count} papers were begun and not stored: {which}. Once the vote is closed they "
                "can only be given up."
            ),
            PointKind.REKEY: self.tr(
                "Of withdrawn batches {count} papers are not keyed again: {which}. Once the vote "
                "is closed they count as not returned."
            ),
        }
        return "\n".join(
            "· "
            + texts[point.kind].format(
                count=f"{point.count:,}", which=self._sentences.which(point.which)
            )
            for point in points
        )

    def objections_to_come(self, last: date) -> str:
        """Archived while objections are taken."""
        return self.tr(
            "Objections are taken until {day}, which is not over yet. Those that still come can be "
            "recorded and answered, but the result cannot be taken down any more."
        ).format(day=self._words.day(last))

    def second_votes(self, titles: Sequence[str], *, is_posted: bool = False) -> str:
        """Equal votes for the last place: what comes next; "" for none."""
        if not titles:
            return ""
        said = (
            self.tr(
                "Places stay empty, because of equal votes: {titles}. Those who are equal stand "
                "again: make a new topic for the second vote under “New topic”."
            )
            if is_posted
            else self.tr(
                "Equal votes for the last place: {titles}. Places stay empty until a second vote "
                "among those who are equal: settle and post this result, then make a new topic "
                "for it."
            )
        )
        return said.format(titles=self.tr(", ").join(titles))

    def notice_missing(self) -> str:
        """No notice of this result left this program."""
        return self.tr(
            "No final result notice was printed or saved yet. What hangs should be the final "
            "notice: if it is not printed, leave this and print it first."
        )

    def notice_anew(self) -> str:
        """Settled again after a way back."""
        return self.tr(
            "This result was settled again. Please print the new notice first; those printed "
            "before do not hold any more."
        )

    def objections(self, office: Office, topic_id: UUID) -> str:
        """Until when they run if the result is posted today. Raises UserError `topic-unknown`."""
        today = local(office.clock()).date()
        facts, presets = load_topic(office, topic_id).facts, load_date_presets(office)
        ends = objections_end(facts, presets, today)
        if ends is None:
            return self.tr(
                "If the result turns out to be wrong, it can be taken down with a reason."
            )
        said = self.tr(
            "Objections run from today; their last day is {day}. If the result turns out to "
            "be wrong, it can be taken down with a reason."
        ).format(day=self._words.day(ends))
        put_off = rest_day_end(facts, presets, today)
        if put_off is None:
            return said
        rest = {"day": put_off[0], "following": ends}
        return said + "\n\n" + self._sentences.say("objection-ends-on-rest-day", rest)
