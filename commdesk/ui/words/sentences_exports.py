# SPDX-License-Identifier: Apache-2.0
"""Sentences for files that could not be exported."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ExportSentences(QObject):
    """What is wrong, what to do."""

    def templates(self) -> dict[str, str]:
        """Sentences by code, in the language in use."""
        return {
            "export-in-use": self.tr(
                "“{path}” is open in another program. Close it there, or choose another name."
            ),
            "export-not-allowed": self.tr(
                "You may not write to “{path}”. Choose another folder, such as the desktop."
            ),
            "export-no-room": self.tr(
                "There is no room left for “{path}”. Make room on the disk, or choose another one."
            ),
            "export-folder-missing": self.tr(
                "The folder of “{path}” is not there any more. Choose another folder."
            ),
            "export-too-large": self.tr(
                "There are more lines than a workbook can hold. Export them as CSV."
            ),
            "export-empty": self.tr(
                "There is nothing in the chosen tables yet. Choose others as well."
            ),
        }
