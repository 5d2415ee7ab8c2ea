# SPDX-License-Identifier: Apache-2.0
"""What a drill says of its progress, its score, and each error."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.drill import DrillRun, DrillScore, Slip
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Reading
from commdesk.ui.entry.marks import MarkWords


class DrillWords(QObject):
    """Sentences in the language in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = MarkWords(self)

    def progress(self, run: DrillRun) -> str:
        """Which paper lies on the desk."""
        total = len(run.papers)
        return self.tr("paper {number} of {total}").format(
            number=min(run.done + 1, total), total=total
        )

    def speed(self, score: DrillScore) -> str:
        """Papers a minute."""
        return _tenths(score.tenths_a_minute)

    def keys(self, score: DrillScore) -> str:
        """Keys a paper."""
        return _tenths(score.tenths_of_keys)

    def time(self, score: DrillScore) -> str:
        """How long it took."""
        minutes, seconds = divmod(score.millis // 1000, 60)
        return self.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)

    def result(self, score: DrillScore) -> str:
        """The whole of it in a sentence."""
        if not score.papers:
            return self.tr("No paper was keyed.")
        if not score.slips:
            said = self.tr("{papers} papers keyed, all of them right.")
        else:
            said = self.tr("{papers} papers keyed, {wrong} of them with an error.")
        return said.format(papers=score.papers, wrong=score.wrong_papers)

    def compared(self, score: DrillScore, before: Sequence[DrillScore]) -> str:
        """Against the drill before; "" where there was none."""
        if not before or not before[-1].papers or not score.papers:
            return ""
        old = before[-1]
        faster = score.tenths_a_minute - old.tenths_a_minute
        if faster > 0:
            speed = self.tr("{more} papers a minute more than last time").format(
                more=_tenths(faster)
            )
        elif faster < 0:
            speed = self.tr("{less} papers a minute fewer than last time").format(
                less=_tenths(-faster)
            )
        else:
            speed = self.tr("as fast as last time")
        return self.tr("{speed}; errors: {now}, last time {old}.").format(
            speed=speed, now=score.wrong_papers, old=old.wrong_papers
        )

    def name(self, ago: int) -> str:
        """Which drill: 0 is this one."""
        if not ago:
            return self.tr("this time")
        return self.tr("last time") if ago == 1 else self.tr("{ago} times ago").format(ago=ago)

    def matter(self, slip: Slip, matters: Sequence[Matter]) -> str:
        """Where the error is."""
        for place, matter in enumerate(matters, start=1):
            if matter.key == slip.matter:
                said = self.tr("{place}. {matter}").format(place=place, matter=matter.title)
                break
        else:
            said = self.tr("whole paper")
        if slip.was_other:
            return self.tr("{matter} (another paper lay on the desk)").format(matter=said)
        return said

    def marked(self, slip: Slip, reading: Reading, matters: Sequence[Matter]) -> str:
        """What a reading says there."""
        wanted = [matter for matter in matters if slip.matter in {"", matter.key}]
        return self._marks.of(wanted, reading)


def _tenths(value: int) -> str:
    return f"{value // 10:,}.{value % 10}"
