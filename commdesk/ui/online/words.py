# SPDX-License-Identifier: Apache-2.0
"""Online answers in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from commdesk.domain.entry_rules import Precedence
from commdesk.domain.online import Side
from commdesk.services.online.returns import Change, OnlinePreview, Planned
from commdesk.ui.words.words import Words


class OnlineWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def rule(self, precedence: Precedence) -> str:
        """Which counts where both came, by the topic's setting."""
        return {
            Precedence.PAPER: self.tr("Where both came, the paper ballot counts."),
            Precedence.FIRST: self.tr("Where both came, the earlier one counts."),
            Precedence.LAST: self.tr("Where both came, the later one counts."),
        }[precedence]

    def side(self, side: Side) -> str:
        """Paper or online."""
        return self.tr("paper ballot") if side is Side.PAPER else self.tr("online answer")

    def change(self, planned: Planned) -> str:
        """What an answer would change."""
        said = {
            Change.NEW: self.tr("new"),
            Change.BESIDE: "! " + self.tr("a paper ballot came too"),
            Change.CHANGED: "! " + self.tr("answer changed"),
            Change.KNOWN: self.tr("stored before"),
        }[planned.change]
        if planned.change is Change.CHANGED and planned.both:
            said += self.tr(", a paper ballot came too")
        return said

    def moment(self, at: datetime | None) -> str:
        """When, or that nobody knows."""
        return "—" if at is None else self._words.moment(at)

    def preview(self, preview: OnlinePreview) -> tuple[str, str]:
        """The whole preview in one sentence, and the band's state."""
        counts = preview.counts
        left = sum(problem.is_error for problem in preview.file.problems)
        facts = {
            "rows": f"{preview.file.rows:,}",
            "matched": f"{len(preview.planned):,}",
            "fresh": f"{len(preview.planned) - counts[Change.KNOWN]:,}",
            "left": f"{left:,}",
        }
        if preview.file.is_unusable:
            return self.tr("The file cannot be used as it is; see what is not matched."), "refused"
        if not preview.changes_anything:
            said = self.tr("{rows} rows read, {matched} matched, nothing new; {left} not matched.")
            return said.format(**facts), "attention"
        said = self.tr(
            "{rows} rows read, {matched} matched, {fresh} new or changed; {left} not matched. "
            "Nothing is stored yet."
        )
        return said.format(**facts), "attention" if left else ""
