# SPDX-License-Identifier: Apache-2.0
"""What became of papers that were begun here and stored by somebody else meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.services.entry.unfinished import Overtaken

_MOST = 3  # told one by one


class OvertakenWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = NO_CODES

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def said(self, papers: Sequence[Overtaken], more: str = "") -> str:
        """Each of them, and what else there is to say."""
        told = [self._of(paper) for paper in papers[:_MOST]]
        if len(papers) > _MOST:
            told.append(self.tr("… and {count} more.").format(count=len(papers) - _MOST))
        return " ".join(filter(None, (*told, more)))

    def _of(self, paper: Overtaken) -> str:
        number = self.tr("No. {number}").format(number=self._codes.printed(paper.number))
        if paper.stored is None:
            return self.tr(
                "The batch of {paper} was withdrawn meanwhile; your unfinished correction is not "
                "needed any more."
            ).format(paper=number)
        said = self.tr(
            "{paper} was keyed by {operator} meanwhile; what you left unfinished is not needed any "
            "more."
        )
        if paper.was_correction:
            said = self.tr(
                "{paper} was corrected by {operator} meanwhile; your unfinished correction is not "
                "needed any more."
            )
        return said.format(paper=number, operator=paper.stored.operator)
