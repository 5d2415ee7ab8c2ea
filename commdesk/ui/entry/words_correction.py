# SPDX-License-Identifier: Apache-2.0
"""What the counter says of corrections: why, by whom approved, and what is not stored yet."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.ui.words.words import Words


class CorrectionWords(QObject):
    """Every sentence is a literal with named places; values come in as words already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = NO_CODES

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def state(self) -> str:
        """In a word, beside the voter."""
        return self.tr("correction")

    def correcting(self, paper: int, version: int, operator: str, at: datetime) -> str:
        """The note over the matters while a stored paper is corrected."""
        return self.tr(
            "Correcting {paper}: version {version} was stored by {operator} at {at}."
        ).format(
            paper=self._number(paper),
            version=version,
            operator=operator,
            at=self._words.moment(at),
        )

    def undoing(self, paper: int) -> str:
        """The last paper was opened again right after it was stored."""
        return self.tr(
            "{paper} is open again. Key it as the paper says, then press Enter; Esc leaves it as "
            "it is stored."
        ).format(paper=self._number(paper))

    def undo_reason(self) -> str:
        """What is recorded for it, unless somebody writes something else."""
        return self.tr("Noticed right after storing: keyed wrongly")

    def nothing_to_undo(self, *, is_second: bool = False) -> str:
        """With nothing stored by this operator in this turn."""
        if is_second:
            return self.tr(
                "You have keyed no paper a second time here yet, so there is nothing to take back."
            )
        return self.tr("You have stored no paper here yet, so there is nothing to take back.")

    def unchanged(self, paper: int) -> str:
        """Enter on a correction that changes nothing."""
        return self.tr("Nothing was changed on {paper}. Change a mark, or leave with Esc.").format(
            paper=self._number(paper)
        )

    def ask(self, paper: int) -> str:
        """Over the reasons for a correction."""
        return self.tr("Why is {paper} corrected?").format(paper=self._number(paper))

    def reasons(self) -> tuple[str, ...]:
        """Reasons as they are recorded; the last asks for other words."""
        return (
            self.tr("Keyed wrongly, the paper says otherwise"),
            self.tr("The paper was examined again"),
            self.tr("Wrong paper number or room"),
            self.tr("Another reason, to be written…"),
        )

    def store(self) -> str:
        """On the button under a reason in one's own words."""
        return self.tr("Store the correction")

    def not_stored(self, paper: int) -> str:
        """A correction of what was never stored."""
        return self.tr("{paper} is not stored yet, so there is nothing to correct.").format(
            paper=self._number(paper)
        )

    def not_read_twice(self, paper: int) -> str:
        """In the second turn: a correction of what has only its first reading."""
        return self.tr(
            "{paper} is not keyed a second time yet, so there is nothing to correct here. Enter "
            "keys it a second time."
        ).format(paper=self._number(paper))

    def ask_approval(self, paper: int) -> str:
        """While a supervisor is asked."""
        return self.tr("{paper}: a supervisor has to approve the correction.").format(
            paper=self._number(paper)
        )

    def because(self, reason: str) -> str:
        """The reason for it, for whoever approves it."""
        return self.tr("Reason: {reason}").format(reason=reason)

    def not_approved(self, paper: int) -> str:
        """After nobody approved it."""
        return self.tr(
            "Not stored: {paper} was not approved. What you keyed is still here; Enter asks again."
        ).format(paper=self._number(paper))

    def nobody_approves(self) -> str:
        """There is no supervisor besides the one at the counter."""
        return self.tr(
            "Corrections need a supervisor's approval, and this office has no other supervisor. "
            "Ask the administrator to name one under “Operators”. What you keyed is still here."
        )

    def _number(self, number: int) -> str:
        return self.tr("No. {number}").format(number=self._codes.printed(number))
