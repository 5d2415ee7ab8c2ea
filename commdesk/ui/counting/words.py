# SPDX-License-Identifier: Apache-2.0
"""What the counting screen says besides names and figures."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.topics import PaperPer, Stage, Topic, Unreturned
from commdesk.services.results.counting_screen import ScreenCount
from commdesk.ui.words.words import Words

_UNSETTLED = frozenset({Stage.OPEN, Stage.CLOSED})


class CountingWords(QObject):
    """Every sentence is a literal with named places, and nobody's name is in any."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def title(self, topic: Topic) -> str:
        """What is voted on, and where."""
        return "　".join(part for part in (topic.facts.estate, topic.facts.title) if part)

    def stage(self, topic: Topic) -> str:
        """Where the vote stands; a count that may still change says so."""
        stage = self._words.of(topic.stage)
        if topic.stage in _UNSETTLED:
            return self.tr("{stage}, not settled yet").format(stage=stage)
        return stage

    def progress(self, count: ScreenCount) -> str:
        """How many papers were sung, of how many."""
        sung = f"{count.returned:,}"
        if count.collected is not None:
            return self.tr("{sung} papers sung, {collected} collected").format(
                sung=sung, collected=f"{count.collected:,}"
            )
        return self.tr("{sung} papers sung, {issued} issued").format(
            sung=sung, issued=f"{count.can_return:,}"
        )

    def account(self, count: ScreenCount) -> str:
        """Valid and void papers, where that may be told."""
        if count.void is None:
            return ""
        return self.tr("{valid} papers valid, {void} void as a whole").format(
            valid=f"{count.returned - count.void:,}", void=f"{count.void:,}"
        )

    def notes(self, topic: Topic) -> str:
        """What a stroke is, and what it is not."""
        said = [self.tr("Counted by papers: one stroke for each paper.")]
        if any(matter.takes_many for matter in topic.matters if matter.is_counted):
            said.append(self.tr("A paper may choose several, so options add up to more."))
        if topic.extent.carries:
            said.append(self.tr("A representative's paper counts for all represented."))
        elif not topic.extent.secret and topic.paper_per is PaperPer.PROPERTY:
            said.append(self.tr("One owner may hold several papers: strokes are not people."))
        if any(matter.rule.needs_area for matter in topic.matters):
            said.append(self.tr("Area is counted apart."))
        if topic.policy.unreturned is not Unreturned.NOT_PARTICIPATING:
            said.append(self.tr("Papers not returned are counted as the rule of this vote says."))
        said.append(self.tr("The result follows the rule and is what is posted."))
        return "　".join(said)

    def sentence(self, count: ScreenCount) -> str:
        """Why no figures show."""
        if count.awaiting:
            return self.tr(
                "{count} papers wait for their second reading. Options show when all of them "
                "are checked, so that nobody is led by figures."
            ).format(count=f"{count.awaiting:,}")
        if count.is_kept_back:
            return self.tr(
                "Until the voting is closed only the papers are counted here; what they say "
                "shows after that."
            )
        if count.matters is None:
            return self.tr("The voting is not open yet.")
        return self.tr("Only opinions are asked for: there is nothing to count here.")

    def piece(self, title: str, number: int, count: int) -> str:
        """A matter that turns its pages, with the page."""
        return self.tr("{title} ({number}/{count})").format(title=title, number=number, count=count)

    def matter(self, number: int, title: str) -> str:
        """A title with the key that shows it alone."""
        return f"{number}　{title}"

    def void(self) -> str:
        """Papers void on a matter."""
        return self.tr("Void")

    def nobody(self) -> str:
        """Valid papers that chose nothing."""
        return self.tr("Nothing chosen")

    def written(self, name: str) -> str:
        """A name that voters wrote."""
        return self.tr("written in: {name}").format(name=name)

    def others(self, count: int) -> str:
        """Names that voters wrote and that have no row of their own."""
        return self.tr("{count} other names written in").format(count=count)

    def taken_back(self, papers: int) -> str:
        """Fewer papers than before."""
        return self.tr("{count} papers were taken back; their strokes are gone.").format(
            count=f"{papers:,}"
        )

    def corrected(self) -> str:
        """As many papers, with other marks."""
        return self.tr("A paper was corrected; the strokes follow it.")

    def counting(self) -> str:
        """While the papers are read for the first time."""
        return self.tr("Counting the papers…")
