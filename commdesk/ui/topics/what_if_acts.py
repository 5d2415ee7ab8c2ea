# SPDX-License-Identifier: Apache-2.0
"""A trial count: the papers read once, counted as often as somebody asks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from commdesk.domain.errors import UserError
from commdesk.domain.results import Results
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Policy
from commdesk.services.office.office import Office
from commdesk.services.results.what_if import StoredPapers, count_as, count_now, read_papers
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.what_if_dialog import WhatIfDialog

_Asked = tuple[Policy, dict[str, Rule]]


class WhatIfActs(QObject):
    """At most one count runs; of what is asked meanwhile only the last is counted."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts
        self._wait: ProgressDialog | None = None
        self._counting = False
        self._next: _Asked | None = None
        self.dialog: WhatIfDialog | None = None

    def start(self, office: Office, line: TopicLine) -> None:
        """Read the papers and show the dialog."""

        def look() -> tuple[StoredPapers, Results]:
            papers = read_papers(office, line.id)
            return papers, count_now(papers)

        self._wait = ProgressDialog(self.tr("Counting…"), self._window, can_stop=False)
        self._wait.open()
        self._jobs.submit(self, look, self._show, self._refuse, on_settled=self._end_wait)

    def _show(self, found: tuple[StoredPapers, Results]) -> None:
        papers, now = found
        dialog = WhatIfDialog(papers, now, self._window)
        self._next = None

        def ask(policy: Policy, rules: dict[str, Rule]) -> None:
            self._next = (policy, rules)
            self._count(papers, dialog)

        dialog.count_wanted.connect(ask)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _count(self, papers: StoredPapers, dialog: WhatIfDialog) -> None:
        asked = self._next
        if asked is None or self._counting:
            return
        self._next, self._counting = None, True

        def is_last() -> bool:
            # By now the next count may have begun.
            return isValid(dialog) and not self._counting

        def show(results: Results) -> None:
            if is_last():
                dialog.show_trial(results)

        def refuse(error: UserError) -> None:
            if is_last():
                dialog.show_fault(error)

        def settled() -> None:
            self._counting = False
            if isValid(dialog):
                self._count(papers, dialog)

        self._jobs.submit(self, lambda: count_as(papers, *asked), show, refuse, on_settled=settled)

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget_dialog(self) -> None:
        self.dialog = None
