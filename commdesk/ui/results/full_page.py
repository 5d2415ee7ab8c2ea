# SPDX-License-Identifier: Apache-2.0
"""Where results are shown: matters and accounting at the left, the chosen page at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.tally import PaperAccount
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

_SIDE = 264
_NARROW = 860  # below this width the matters take less of it
_NARROW_SIDE = 176
_LOW = 400  # below this height they take all of it


class FullPage(QWidget):
    """Lays out what it is given; says the accounting, and what a supervisor has to decide."""

    def __init__(self, matters: QWidget, *pages: QWidget) -> None:
        super().__init__()
        self.account = label("", wrap=True)
        self.differing = Band()
        self._side_card = card()
        side = QVBoxLayout(self._side_card)
        fill(side, 1, 0)
        side.addWidget(matters, 1)
        self._account_box = QWidget()
        account = QVBoxLayout(self._account_box)
        fill(account, 12, 4)
        account.addWidget(label(self.tr("Ballot accounting"), "strong"))
        account.addWidget(self.account)
        side.addWidget(self._account_box)
        left = QVBoxLayout()
        left.setContentsMargins(scaled(12), scaled(12), 0, scaled(12))
        left.setSpacing(scaled(8))
        self._side_card.setFixedWidth(scaled(_SIDE))
        left.addWidget(self._side_card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addLayout(self._make_right(*pages), 1)

    def choose_page(self, place: int) -> None:
        """Show one of the pages."""
        self._pages.setCurrentIndex(place)

    def show_account(self, account: PaperAccount) -> None:
        """Where the papers are."""
        words = Words(self)
        self.account.setText(f"{words.issued_balance(account)}\n{words.returned_balance(account)}")

    def say_differing(self, count: int) -> None:
        """So many papers wait for a decision."""
        said = self.tr(
            "On {count} papers both readings differ, and a supervisor is to decide "
            "(Ctrl+Shift+R). The first reading counts until then."
        )
        self.differing.say(said.format(count=f"{count:,}") if count else "", "attention")
        self._above.setVisible(bool(count))

    def fit_into(self, width: int, height: int) -> None:
        """Leave the board its room in a small window, whose foot shows the accounting as well."""
        narrow = width < scaled(_NARROW)
        self._side_card.setFixedWidth(scaled(_NARROW_SIDE if narrow else _SIDE))
        self._account_box.setVisible(not narrow and height >= scaled(_LOW))

    def _make_right(self, *pages: QWidget) -> QVBoxLayout:
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(scaled(12), scaled(12), scaled(12), 0)
        above.addWidget(self.differing)
        self._above.hide()
        right.addWidget(self._above)
        right.addWidget(self._pages, 1)
        return right
