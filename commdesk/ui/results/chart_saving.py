# SPDX-License-Identifier: Apache-2.0
"""Charts kept as picture files: asked for, drawn and written off the interface thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_chosen, few_votes
from commdesk.domain.results import Imprint, Results
from commdesk.render.charts.chart_book import Chart
from commdesk.render.charts.picture import chart_drawing, notes_of, write_picture
from commdesk.render.layout.ink import Drawing
from commdesk.render.layout.lacking import lacking_in
from commdesk.services.results.few_votes import FewVotes
from commdesk.ui.kit.giveaway import chosen_said, few_said, may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.lacking import may_leave
from commdesk.ui.kit.prompts import Prompts

_NOT_ALLOWED = '\\/:*?"<>|'


class ChartSaver(QObject):
    """Asks for a file and writes one chart to it."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._prompts = prompts
        self._window = window

    def save(
        self,
        chart: Chart,
        ending: str,
        results: Results,
        matter: str,
        tell: Callable[[], Imprint] | None,
    ) -> None:
        """`matter` is its title, "" for a chart of the whole topic; `tell` what it is tied to."""
        few = FewVotes(few_votes(results) if matter else 0)
        chosen = few_chosen(results) if chart.is_by_place else 0
        said = (few_said(few), chosen_said(chosen))
        if not may_give_away(said, self._prompts, self._window):
            return
        topic = results.topic
        heading = matter or topic.facts.title
        plain = "".join(" " if sign in _NOT_ALLOWED else sign for sign in heading).strip()
        path = self._prompts.ask_file_to_save(
            self._window,
            self.tr("Save as picture"),
            f"{ending.upper()} (*.{ending})",
            f"{plain[:60]} {chart.title}.{ending}",
        )
        if path is None:
            return
        title = " ".join(dict.fromkeys((topic.facts.title, heading, chart.title)))

        def draw() -> tuple[Drawing, str]:
            notes = notes_of(topic, tell()) if tell is not None else ()
            return chart_drawing(chart, heading, notes), "\n".join((*notes, chart.words))

        def write(drawn: tuple[Drawing, str]) -> None:
            drawing, words = drawn
            if not may_leave(lacking_in([drawing]), self._prompts, self._window):
                return

            def work() -> Path:
                write_picture(drawing, path, title, words)
                return path

            self._jobs.submit(self, work, self._say_saved, self._say_error)

        self._jobs.submit(self, draw, write, self._say_error)

    def _say_saved(self, path: Path) -> None:
        self._prompts.show_message(self._window, self.tr("Saved as {path}").format(path=path))

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)
