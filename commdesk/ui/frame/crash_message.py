# SPDX-License-Identifier: Apache-2.0
"""What is said when something happened that nobody foresaw."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.ui.kit.prompts import Prompts


class CrashMessage(QObject):
    """The report itself is in the log."""

    def say(self, prompts: Prompts, window: QWidget | None, log: Path, report: str) -> None:
        """Over this window, with the last line of the report."""
        last = report.strip().splitlines()[-1] if report.strip() else ""
        prompts.show_message(
            window,
            self.tr(
                "Something unforeseen happened, and the last step may not have been done. What "
                "was stored before is safe. Please check the last step, then go on."
            ),
            detail=self.tr("Written down in {path}\n{last}").format(path=log, last=last),
            is_problem=True,
        )
