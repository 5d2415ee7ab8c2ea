# SPDX-License-Identifier: Apache-2.0
"""What can be asked of an open office besides its votes: who works here, where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from commdesk import __version__
from commdesk.services.office.office import Kdf, Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.office.operators_dialog import Operators


class OfficeMenu(QObject):
    """Belongs to one window and goes with it."""

    def __init__(
        self,
        office: Office,
        window: QWidget,
        jobs: JobRunner,
        prompts: Prompts,
        kdf: Kdf,
        log: Path,
    ) -> None:
        super().__init__(window)
        self._office = office
        self._window = window
        self._prompts = prompts
        self._log = log
        self.operators = Operators(jobs, prompts, kdf, self)

    def manage_operators(self) -> None:
        """The list of operators."""
        self.operators.manage(self._office, self._window)

    def change_password(self) -> None:
        """One's own."""
        self.operators.change_password(self._office, self._window)

    def say_folder(self) -> None:
        """Where the data lies."""
        if self._prompts.confirm(
            self._window,
            self.tr("The data of this office lies in this folder:"),
            action=self.tr("Show the folder"),
            detail=str(self._office.folder),
        ):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._office.folder)))

    def say_about(self) -> None:
        """Version, licences, log."""
        self._prompts.show_message(
            self._window,
            self.tr("CommDesk {version}").format(version=__version__),
            detail=self.tr(
                "Counts votes on paper, without a network. Free software under the Apache "
                "License 2.0; the Qt library under the LGPL 3, the typeface under the OFL 1.1.\n\n"
                "Log: {path}"
            ).format(path=self._log),
        )
