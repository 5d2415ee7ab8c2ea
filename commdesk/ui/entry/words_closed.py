# SPDX-License-Identifier: Apache-2.0
"""What the counter says after the vote."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.domain.topics import Stage
from commdesk.services.entry.unfinished import Begun
from commdesk.ui.words.words import Words


class ClosedWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = Words(self).all()
        self._codes = NO_CODES

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def stands(self, stage: Stage, title: str) -> tuple[str, str]:
        """What is, and what can still be done."""
        text = self.tr("“{title}” takes no more papers: {stage}.").format(
            title=title, stage=self._names[stage]
        )
        if stage is Stage.CLOSED:
            return text, self.tr(
                "Papers that come now are put on record with F11. To key or correct a paper, open "
                "the voting again under “Topics”."
            )
        return text, self.tr("What was keyed can be looked at: choose a paper, then press F10.")

    def choose_first(self) -> str:
        """F10 with no paper chosen."""
        return self.tr("Choose a paper in the list first, or type its number and press Enter.")

    def of_another(self, begun: Begun) -> str:
        """A clerk wants to give up somebody else's."""
        return self.tr("{operator} began {paper}. {operator} or a supervisor gives it up.").format(
            operator=begun.operator, paper=self._number(begun)
        )

    def ask_give_up(self, begun: Begun) -> str:
        """Before the keys go."""
        return self.tr("Give up {paper}, which {operator} began?").format(
            paper=self._number(begun), operator=begun.operator
        )

    def give_up(self) -> str:
        """The verb."""
        return self.tr("Give it up")

    def what_giving_up_does(self) -> str:
        """Its effect, and the way back."""
        return self.tr(
            "Its keys are dropped, and that is put on record. If the paper is to count, open the "
            "voting again and key it from the paper."
        )

    def given_up(self, begun: Begun) -> str:
        """Done."""
        return self.tr("{paper} is given up; nothing of it is stored.").format(
            paper=self._number(begun)
        )

    def _number(self, begun: Begun) -> str:
        return self.tr("No. {number}").format(number=self._codes.printed(begun.number))
