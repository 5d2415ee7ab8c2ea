# SPDX-License-Identifier: Apache-2.0
"""What is said of secret papers that nobody was handed, as far as is on record."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.services.entry.desk import EntryDesk


class IssuedWords(QObject):
    """Every sentence is a literal with named places."""

    def none_issued(self, desk: EntryDesk | None) -> str:
        """A secret paper is back before any is on record as handed out; else nothing."""
        if desk is None or not desk.is_secret or desk.account().issued:
            return ""
        return self.tr("No paper is on record as handed out yet. Please check the issue register.")
