# SPDX-License-Identifier: Apache-2.0
"""What is said after a topic was stored or has come to another stage, forward or back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.topics import Stage
from commdesk.services.topics.topics import TopicLine


class StageSaid(QObject):
    """A sentence on where a topic stands now, and what comes next."""

    def of(self, line: TopicLine, before: Stage | None) -> str:
        """`before` is the stage it had; the way back to a stage is not the way forward to it."""
        text = self._back().get((before, line.stage), self._forward()[line.stage])
        return text.format(title=line.title, papers=f"{line.papers:,}")

    def _forward(self) -> dict[Stage, str]:
        return {
            Stage.DRAFT: self.tr(
                "“{title}” is stored as a draft. Open the vote when all is right."
            ),
            Stage.OPEN: self.tr("“{title}” is open: {papers} papers. Next tab: entry (Ctrl+2)."),
            Stage.CLOSED: self.tr("“{title}” is closed. The result is under “Results” (Ctrl+3)."),
            Stage.SETTLED: self.tr(
                "The result of “{title}” is settled. Print the notice under “Results” (Ctrl+3)."
            ),
            Stage.PUBLISHED: self.tr("“{title}” is published; objections run from today."),
            Stage.ARCHIVED: self.tr("“{title}” is archived."),
            Stage.DROPPED: self.tr("The draft “{title}” is put aside."),
        }

    def _back(self) -> dict[tuple[Stage | None, Stage], str]:
        return {
            (Stage.CLOSED, Stage.OPEN): self.tr(
                "“{title}” is open again: papers can be keyed. Notices already printed do not hold "
                "any more."
            ),
            (Stage.SETTLED, Stage.CLOSED): self.tr(
                "The settling of “{title}” is taken back; the vote is closed. Put right what is "
                "wrong, then settle it again."
            ),
            (Stage.PUBLISHED, Stage.CLOSED): self.tr(
                "The published result of “{title}” is taken down; the vote is closed. Please take "
                "the notices down that hang."
            ),
            (Stage.DROPPED, Stage.DRAFT): self.tr("“{title}” is a draft again."),
            # Papers were handed out one by one, each said in its own dialog.
            (Stage.OPEN, Stage.OPEN): "",
        }
