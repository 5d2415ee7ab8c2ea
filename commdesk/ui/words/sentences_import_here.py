# SPDX-License-Identifier: Apache-2.0
"""What can be done in the import's own window, beside what can be done in the file.

The command line says the sentence on the problem alone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class ImportHints(QObject):
    """A sentence more for some codes."""

    def of(self, code: str) -> str:
        """The hint, or ""."""
        return {
            "column-missing": self.tr("You can also choose it here under “Columns”."),
            "column-without-header": self.tr(
                "You can also choose here under “Columns” what it holds."
            ),
            "column-aside-as-note": self.tr("“Columns” changes that."),
            "column-left-aside": self.tr("“Columns” changes that."),
            "no-properties": self.tr(
                "The sheet is chosen at the top, the columns under “Columns”."
            ),
            "sheets-several": self.tr("Another sheet can be chosen at the top (Alt+S)."),
            "sheet-hidden": self.tr("Another sheet can be chosen at the top (Alt+S)."),
            "sheet-is-hidden": self.tr("Another sheet can be chosen at the top (Alt+S)."),
            "note-denies-delivery": self.tr(
                "If the remarks are right, take their column as “handed over or not” under "
                "“Columns”."
            ),
            "row-with-errors": self.tr("see “Problems”"),
        }.get(code, "")
