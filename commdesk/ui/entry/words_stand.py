# SPDX-License-Identifier: Apache-2.0
"""What the counter says of itself: which turn it is in, and why it takes no papers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.double_entry import Turn


class StandWords(QObject):
    """Every sentence is a literal with named places."""

    def turn(self, turn: Turn) -> str:
        """First or second reading, as on the switch."""
        return self.tr("first reading") if turn is Turn.FIRST else self.tr("second reading")

    def switched(self, turn: Turn) -> str:
        """After the switch."""
        if turn is Turn.FIRST:
            return self.tr("First reading: papers that nobody has keyed yet.")
        return self.tr(
            "Second reading: key each paper from the paper alone, as if it were the first time."
        )

    def waiting(self, turn: Turn, mine: int, others: int) -> str:
        """Beside the switch: what waits for whom, and what is not shown."""
        if turn is Turn.SECOND:
            if not mine:
                return self.tr("No paper waits for you. What others keyed is not shown.")
            return self.tr("{count} papers wait for you. What others keyed is not shown.").format(
                count=f"{mine:,}"
            )
        said = [self.tr("{count} papers wait for you.").format(count=f"{mine:,}")] if mine else []
        if others or not mine:
            said.append(
                self.tr("{count} papers wait for a second person.").format(count=f"{others:,}")
            )
        return "　".join(said)

    def on_complete(self) -> str:
        """The sign that the last matter's key stores."""
        return self.tr("stores by itself after the last matter")

    def finish_first(self) -> str:
        """The other turn was wanted while a paper is at hand."""
        return self.tr("Store this paper first, or leave it with Esc; then press Ctrl+R.")

    def no_topic(self) -> tuple[str, str]:
        """With no topic chosen: what is, and what to do."""
        return (
            self.tr("No topic is chosen."),
            self.tr("Choose one at the top, or make a new one under “Topics”."),
        )

    def not_open(self, title: str) -> tuple[str, str]:
        """With a topic that is prepared only: what is, and what to do."""
        return (
            self.tr("“{title}” is not open yet.").format(title=title),
            self.tr("Open the voting under “Topics”. Papers can be keyed after that."),
        )
