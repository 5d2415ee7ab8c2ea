# SPDX-License-Identifier: Apache-2.0
"""The line at the foot: what came back, whether the papers balance, whether the record holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from commdesk.domain.tally import PaperAccount
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.words.words import Words

_BETWEEN = "　"


class Balances(ElidedLabel):
    """Balances side by side. Where there is no room for all, the last are shown whole."""

    def __init__(self) -> None:
        self._parts: tuple[str, ...] = ()
        super().__init__("", "secondary")

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these; each can be read for itself."""
        self._parts = tuple(parts)
        self.show_text(_BETWEEN.join(self._parts))

    def _cut(self) -> None:
        super()._cut()
        if self.text() == self.whole:
            return
        metrics = self.fontMetrics()
        for first in range(1, len(self._parts)):
            text = _BETWEEN.join(self._parts[first:])
            if metrics.horizontalAdvance(text) <= self.contentsRect().width():
                self.setText(text)
                return


class StatusLine(QFrame):
    """Always in sight, in words."""

    record_chosen = Signal()
    accounting_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "footer")
        self.returned = ElidedLabel("", "strong")
        self.balance = Balances()
        self.accounting: QPushButton = button(self.tr("Ballot accounting"), "quiet")
        self.accounting.setToolTip("Ctrl+H")
        self.accounting.clicked.connect(self.accounting_chosen)
        self.record: QPushButton = button("", "quiet")
        self.record.setToolTip(self.tr("Check the record again"))
        self.record.clicked.connect(self.record_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(2), scaled(8), scaled(2))
        row.setSpacing(scaled(24))
        row.addWidget(self.returned)
        row.addWidget(self.balance, 1)
        row.addStretch(0)
        row.addWidget(self.accounting)
        row.addWidget(self.record)
        self.show_account(None)
        self.show_checking()

    def show_account(self, account: PaperAccount | None, *, hides_validity: bool = False) -> None:
        """The papers of the chosen topic; nothing before it has opened.

        Valid and void are hidden while papers wait for their blind reading.
        """
        if account is None or not (account.issued or account.returned):
            self.returned.show_text(self.tr("No papers issued yet"))
            self.balance.show_parts(())
            return
        self.returned.show_text(
            self.tr("Returned {returned} of {issued}").format(
                returned=f"{account.returned:,}", issued=f"{account.can_return:,}"
            )
        )
        words = Words(self)
        balances = [words.issued_balance(account)]
        if not hides_validity:
            balances.append(words.returned_balance(account))
        self.balance.show_parts(balances)

    def show_checking(self, percent: int | None = None) -> None:
        """The record is being checked."""
        if percent is None:
            self._say(self.tr("Checking the record…"), "quiet")
        else:
            self._say(self.tr("Checking the record… {percent}%").format(percent=percent), "quiet")

    def show_whole(self) -> None:
        """The record holds."""
        self._say(self.tr("Record whole ✓"), "quiet-stored")

    def show_broken(self) -> None:
        """It does not; a prompt says where."""
        self._say(self.tr("Record broken ✕"), "quiet-refused")

    def show_damaged(self) -> None:
        """The file itself is damaged; nothing is written any more."""
        self._say(self.tr("Data damaged, nothing is stored ✕"), "quiet-refused")

    def show_unchecked(self) -> None:
        """The check could not be made."""
        self._say(self.tr("Record not checked"), "quiet-attention")

    def _say(self, text: str, role: str) -> None:
        self.record.setText(text)
        set_role(self.record, role)
