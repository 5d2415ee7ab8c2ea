# SPDX-License-Identifier: Apache-2.0
"""What the counter says where a paper could not be stored: that it is not, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError


class NotStoredWords(QObject):
    """Begins with what matters most: the paper is not stored."""

    def of(self, error: UserError, sentence: str) -> str:
        """`sentence` is what the error says elsewhere, for those with no next step of their own."""
        own = {
            "office-file-missing": self.tr(
                "Not stored: the data folder is not in its place. Put the folder back where it "
                "was, then press Enter; what you keyed is still here."
            ),
            "office-file-read-only": self.tr(
                "Not stored: the data folder cannot be written to. Check its rights and the "
                "disk's write protection, then press Enter; what you keyed is still here."
            ),
            "office-in-use": self.tr(
                "Not stored: another window or program holds the data. Close it there, then press "
                "Enter; what you keyed is still here."
            ),
            "disk-full": self.tr(
                "Not stored: the disk is full. Free some space, then press Enter; what you keyed "
                "is still here."
            ),
            "disk-failed": self.tr(
                "Not stored: the disk reports an error. Press Enter once more; if that does not "
                "help, leave the program open and call your supervisor. What you keyed is still "
                "here."
            ),
        }.get(error.code)
        return own or self.tr("Not stored: {why}").format(why=sentence)
