# SPDX-License-Identifier: Apache-2.0
"""Batches in words: where one stands, what is missing, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from commdesk.domain.batches import Batch, BatchState
from commdesk.ui.words.words import Words

WITHDRAWN = BatchState.WITHDRAWN


class BatchWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def name(self, batch: Batch) -> str:
        """Batch 3."""
        return self.tr("Batch {number}").format(number=batch.number)

    def how_far(self, batch: Batch) -> str:
        """Batch 3, keyed 12 of 50."""
        return self.tr("Batch {number}　keyed {keyed} / {declared}").format(
            number=batch.number, keyed=f"{batch.keyed:,}", declared=f"{batch.declared:,}"
        )

    def still_to_do(self, batch: Batch) -> str:
        """What follows, for whoever keys it."""
        if batch.difference < 0:
            return self.tr("{count} to go").format(count=f"{-batch.difference:,}")
        if batch.difference:
            return self.tr("{count} more than counted: please look before you go on").format(
                count=f"{batch.difference:,}"
            )
        return self.tr("all keyed: finish it with Ctrl+B")

    def where_from(self, batch: Batch) -> str:
        """The box and its seal, as far as they are known."""
        box = self.tr("box: {box}").format(box=batch.box) if batch.box else ""
        seal = self.tr("seal: {seal}").format(seal=batch.seal) if batch.seal else ""
        return "　".join(filter(None, (box, seal)))

    def none_open(self) -> tuple[str, str]:
        """Where papers are keyed in batches only, and none is open."""
        return (
            self.tr("No batch is open"),
            self.tr("Count a pile of papers by hand, then start a batch."),
        )

    def still_open(self, batches: Sequence[Batch]) -> tuple[str, str]:
        """After the vote: batches of others that were never finished."""
        names = "、".join(
            self.tr("{batch} of {operator}").format(batch=self.name(one), operator=one.opened_by)
            for one in reversed(batches)
        )
        return (
            self.tr("Not finished: {batches}").format(batches=names),
            self.tr("Whoever began it or a supervisor finishes it under “All batches…”."),
        )

    def difference(self, batch: Batch) -> str:
        """Keyed against counted."""
        if batch.state is WITHDRAWN:
            return "—"
        if batch.state is BatchState.OPEN and batch.difference < 0:
            return self.tr("{count} to go").format(count=f"{-batch.difference:,}")
        return self.gap(batch.difference)

    def gap(self, difference: int) -> str:
        """2 missing, 1 too many, or that both agree."""
        if difference < 0:
            return self.tr("{count} missing").format(count=f"{-difference:,}")
        if difference:
            return self.tr("{count} too many").format(count=f"{difference:,}")
        return self.tr("agrees")

    def state(self, batch: Batch) -> str:
        """Where it stands, with a sign."""
        if batch.state is BatchState.OPEN:
            return "… " + self.tr("being keyed")
        if batch.state is WITHDRAWN:
            return "✕ " + self.tr("withdrawn, to be keyed again")
        if batch.difference:
            return "! " + self.tr("finished, difference explained")
        return "✓ " + self.tr("finished")

    def opened(self, batch: Batch) -> str:
        """By whom, and when."""
        return self._act(batch.opened_by, batch.opened_at)

    def closed(self, batch: Batch) -> str:
        """By whom it was finished or withdrawn, and when; nothing while it is open."""
        return "" if batch.closed_at is None else self._act(batch.closed_by, batch.closed_at)

    def _act(self, operator: str, at: datetime) -> str:
        return f"{operator} {self._words.moment(at)}"

    def together(self, batches: Sequence[Batch]) -> str:
        """Finished ones together, and those that are open or withdrawn, in one line."""
        if not batches:
            return self.tr("No batch yet. Count a pile of papers by hand, then start a batch.")
        done = [batch for batch in batches if batch.state is BatchState.CLOSED]
        declared, keyed = sum(one.declared for one in done), sum(one.keyed for one in done)
        finished = self.tr("{batches} finished: {declared} counted, {keyed} keyed, {gap}")
        still_open = sum(batch.state is BatchState.OPEN for batch in batches)
        withdrawn = sum(batch.state is WITHDRAWN for batch in batches)
        parts = (
            finished.format(
                batches=len(done),
                declared=f"{declared:,}",
                keyed=f"{keyed:,}",
                gap=self.gap(keyed - declared),
            )
            if done
            else "",
            self.tr("{count} being keyed").format(count=still_open) if still_open else "",
            self.tr("{count} withdrawn").format(count=withdrawn) if withdrawn else "",
        )
        return "；".join(filter(None, parts))

    # Finishing

    def ask_finish(self, batch: Batch) -> str:
        """The question, with both figures."""
        figures = {"declared": f"{batch.declared:,}", "keyed": f"{batch.keyed:,}"}
        if not batch.difference:
            return self.tr(
                "Batch {number}: {declared} counted, {keyed} keyed, they agree. Finish it?"
            ).format(number=batch.number, **figures)
        return self.tr("Batch {number}: {declared} counted, {keyed} keyed, {gap}.").format(
            number=batch.number, gap=self.gap(batch.difference), **figures
        )

    def what_to_look_for(self, batch: Batch) -> str:
        """Before a difference is explained."""
        if batch.difference < 0:
            return self.tr(
                "Look for it first: in the box, under other papers, two papers stuck together. The "
                "pile may also have been counted wrong: count it again. If it is found, cancel and "
                "key on. If not, write down why; the reason stays on record."
            )
        return self.tr(
            "Look first whether papers of another pile came in between, or the pile was counted "
            "wrong: count it again. If the number counted was wrong, cancel and correct it. If "
            "not, write down why; the reason stays on record."
        )

    def started(self, batch: Batch) -> str:
        """Said where papers are keyed."""
        return self.tr("Batch {number} is started: {declared} papers counted.").format(
            number=batch.number, declared=f"{batch.declared:,}"
        )

    def finished(self, batch: Batch) -> str:
        """Said there too."""
        return self.tr(
            "Batch {number} is finished: {declared} counted, {keyed} keyed, {gap}."
        ).format(
            number=batch.number,
            declared=f"{batch.declared:,}",
            keyed=f"{batch.keyed:,}",
            gap=self.gap(batch.difference),
        )

    # Withdrawing

    def ask_withdraw(self, batch: Batch) -> str:
        """The question."""
        return self.tr(
            "Why is batch {number} withdrawn, to be keyed again as a whole ({keyed} papers)?"
        ).format(number=batch.number, keyed=f"{batch.keyed:,}")

    def what_withdrawing_does(self, *, is_open: bool) -> str:
        """The effect, and what follows."""
        said = self.tr(
            "All its papers count as not returned until they are keyed again, in a new batch. What "
            "was keyed stays in the history of each paper. This cannot be undone."
        )
        if is_open:
            return said
        return said + self.tr(
            " The vote is closed: to key the papers again, it has to be opened again first."
        )
