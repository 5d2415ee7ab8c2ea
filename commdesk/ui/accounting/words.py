# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting in words: sentences that are true as they stand, and whether all agrees."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.register import Address
from commdesk.domain.shares import percent
from commdesk.domain.tally import PaperAccount
from commdesk.services.accounting.by_building import AccountLine, BuildingAccounts, PileAccount
from commdesk.ui.words.words import Words

_MOST_NUMBERS = 20


class AccountWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def issued(self, found: BuildingAccounts) -> str:
        """Issued against what became of the papers, as an equation that holds."""
        total = found.total
        if found.balances:
            return self._words.issued_balance(_as_account(total))
        together = total.returned + total.out + total.spoiled
        return self.tr(
            "issued {issued}; returned {returned} + out {out} + spoilt {spoiled} = {together}"
        ).format(
            issued=f"{total.issued:,}",
            returned=f"{total.returned:,}",
            out=f"{total.out:,}",
            spoiled=f"{total.spoiled:,}",
            together=f"{together:,}",
        )

    def returned(self, found: BuildingAccounts) -> str:
        """Returned = valid + void; or why that is not told yet."""
        if found.hides_validity:
            return self.tr(
                "Valid and void papers show when every paper drawn was keyed a second time."
            )
        return self._words.returned_balance(_as_account(found.total))

    def verdict(self, found: BuildingAccounts) -> tuple[str, str]:
        """The state of the band (stored, refused), and whether all agrees and by how much not."""
        if found.balances:
            return "stored", self.tr("Agrees: every paper is accounted for.")
        if found.gap < 0:
            return "refused", self.tr(
                "Does not agree: {count} more came back than were issued. Please check the issue "
                "register."
            ).format(count=f"{-found.gap:,}")
        return "refused", self.tr(
            "Does not agree: {count} papers are missing in the accounts. Key nothing more, and have "
            "the record checked (bottom right)."
        ).format(count=f"{found.gap:,}")

    def piles(self, piles: PileAccount) -> str:
        """Finished batches together, and those still open; nothing where there are none."""
        gap = piles.keyed - piles.declared
        figures = {
            "batches": f"{piles.batches:,}",
            "declared": f"{piles.declared:,}",
            "keyed": f"{piles.keyed:,}",
            "gap": f"{abs(gap):,}",
        }
        if not gap:
            said = self.tr("Finished batches: {batches}, counted {declared} = keyed {keyed}")
        elif gap < 0:
            said = self.tr(
                "Finished batches: {batches}, counted {declared} = keyed {keyed} + missing {gap}"
            )
        else:
            said = self.tr(
                "Finished batches: {batches}, counted {declared} + too many {gap} = keyed {keyed}"
            )
        still_open = self.tr("{count} batches are still open").format(count=piles.still_open)
        parts = (
            said.format(**figures) if piles.batches else "",
            still_open if piles.still_open else "",
        )
        return "　".join(filter(None, parts))

    def to_do(self, found: BuildingAccounts) -> str:
        """What is still to be keyed or decided before the figures can be the last word."""
        said: list[str] = []
        if found.to_rekey:
            numbers = self.tr(", ").join(found.to_rekey[:_MOST_NUMBERS])
            if len(found.to_rekey) > _MOST_NUMBERS:
                numbers += "…"
            said.append(
                self.tr(
                    "Of withdrawn batches {count} papers are not keyed again: {which}. They count "
                    "as out until then."
                ).format(count=f"{len(found.to_rekey):,}", which=numbers)
            )
        if found.differing:
            said.append(
                self.tr(
                    "On {count} papers both readings differ, and a supervisor is to decide. The "
                    "first reading counts until then."
                ).format(count=f"{found.differing:,}")
            )
        return "\n".join(said)

    def building(self, line: AccountLine) -> str:
        """3幢; of papers that speak for no place in words."""
        return Address(line.building, "", "").label or self.tr("no building")

    def together(self) -> str:
        """The name of the sum."""
        return self.tr("Together")

    def share(self, line: AccountLine) -> str:
        """How much came back of what can."""
        return percent(line.returned, line.can_return)

    def note(self, found: BuildingAccounts) -> str:
        """What is to be known of the table; nothing where it speaks for itself."""
        if found.is_secret:
            return self.tr("A secret vote: papers belong to no building, so there is only the sum.")
        said: list[str] = []
        if found.total.spoiled:
            said.append(
                self.tr(
                    "Shares back are of the {count} papers that can come back, without those spoilt."
                ).format(count=f"{found.total.can_return:,}")
            )
        if found.first_place_only and len(found.lines) > 1:
            said.append(
                self.tr("A paper for several places is counted in the building of the first one.")
            )
        return "".join(said)


def _as_account(line: AccountLine) -> PaperAccount:
    return PaperAccount(
        line.issued, 0, line.returned, line.valid or 0, line.void or 0, line.spoiled
    )
