# SPDX-License-Identifier: Apache-2.0
"""Opinions 意见: everything that was written, searched, tagged and reported."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.domain.opinions import Written, found, tag_counts
from commdesk.services.office.office import Office
from commdesk.services.opinions.opinions import Opinions
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.giveaway import may_give_away, opinions_said
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.reread import Reread
from commdesk.ui.kit.sheet_paper import SheetPaper
from commdesk.ui.kit.surfaces import fill, fit, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.opinions.reading import Read, make_report, read, titles_of
from commdesk.ui.opinions.side import SIDE_WIDTH, OpinionSide
from commdesk.ui.opinions.table import OpinionTable
from commdesk.ui.opinions.tag_bar import TagBar
from commdesk.ui.opinions.words import OpinionWords
from commdesk.ui.words.sentences import Sentences


class OpinionsWindow(QDialog):
    """Tags at the left, opinions at the right, the tag to give below."""

    loaded = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._topic = office, topic_id
        self._prompts = prompts
        self._reread = Reread(
            jobs, self, lambda: partial(read, office, topic_id), self._show, self._fail
        )
        self._words = OpinionWords(self)
        self._sentences = Sentences(self)
        self._titles: dict[str, str] = {}
        self._is_secret = True  # until it was read
        self._opinions: tuple[Written, ...] = ()
        self.setWindowTitle(self.tr("Opinions"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in texts, tags and rooms"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.matters = QComboBox()
        self.matters.setAccessibleName(self.tr("Matter"))
        self.matters.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.count = label("", "secondary")
        self.apart = QCheckBox(self.tr("Each paper by itself"))
        self.apart.setToolTip(
            self.tr(
                "Opinions that say the same in the same words stand in one line. Enter or a double "
                "click shows the papers of one line."
            )
        )
        self.side = OpinionSide(self._words)
        self.table = OpinionTable(self._words)
        self.bar = TagBar()
        self.band = Band()
        self.report = button(self.tr("Opinions report…"), "primary", "printer")
        self.close_button = button(self.tr("Close"))
        self.paper = SheetPaper(jobs, prompts, self)
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.matters.currentIndexChanged.connect(self._filter)
        self.apart.toggled.connect(self._filter)
        self.side.tag_changed.connect(self._filter)
        self.side.merge_wanted.connect(self._merge)
        self.side.word_chosen.connect(self._look_for)
        self.bar.given.connect(self._give)
        self.bar.taken.connect(self._take)
        self.report.clicked.connect(self._report)
        self.close_button.clicked.connect(self.close)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Print), self._report),
            (QKeySequence("F5"), self.refresh),
        ):
            QShortcut(keys, self, act)
        fit(self, 1040, 680)

    def refresh(self) -> None:
        """Read everything anew."""
        self._reread.run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.setFocus()

    # What is shown

    def _show(self, now: Read) -> None:
        self.report.setEnabled(True)
        self._opinions, self._titles = now.opinions, titles_of(now.results)
        self.setWindowTitle(
            self.tr("Opinions: {title}").format(title=now.results.topic.facts.title)
        )
        tags = tag_counts(now.opinions)
        self.bar.show_tags(tags)
        self.side.show_tags(tags, now.opinions)
        self.side.show_words(now.suggested)
        self._show_matters()
        self._is_secret = now.results.topic.extent.secret
        self.table.know(self._titles, is_secret=self._is_secret, has_remarks=self._has_remarks())
        self._filter()
        self.loaded.emit()

    def _has_remarks(self) -> bool:
        return any(not one.matter for one in self._opinions)

    def _show_matters(self) -> None:
        chosen = self.matters.currentData()
        self.matters.blockSignals(True)
        self.matters.clear()
        self.matters.addItem(self.tr("All matters"), None)
        for key, title in self._titles.items():
            self.matters.addItem(title, key)
        if self._has_remarks():
            self.matters.addItem(self.tr("remarks on papers"), "")
        self.matters.setCurrentIndex(max(0, self.matters.findData(chosen)))
        self.matters.setVisible(self.matters.count() > 2)
        self.matters.blockSignals(False)

    def _filter(self, *_: object) -> None:
        shown = found(self._opinions, self.search.text())
        matter = self.matters.currentData()
        if matter is not None:
            shown = tuple(one for one in shown if one.matter == matter)
        shown = self.side.chosen_of(shown)
        lines = self.table.show_opinions(shown, apart=self.apart.isChecked())
        self.count.setText(self._words.shown(len(shown), len(self._opinions), lines))

    def _look_for(self, word: str) -> None:
        """All that have the word, chosen: one key more gives them the tag."""
        self.side.show_all()
        self.search.setText(word)
        self.bar.field.setText(word)
        self.table.selectAll()
        self.bar.field.setFocus()

    def _give(self, tag: str) -> None:
        self._tag(tag, given=True)

    def _take(self, tag: str) -> None:
        self._tag(tag, given=False)

    def _tag(self, tag: str, *, given: bool) -> None:
        keys = [one.key for one in self.table.chosen]
        if not keys:
            self.band.say(self._words.choose_first(), "attention")
            return
        opinions = Opinions(self._office, self._topic)
        try:
            count = (opinions.give if given else opinions.take)(keys, tag)
        except UserError as error:
            self.band.say(self._sentences.of(error), "refused")
            self.bar.field.setFocus()
            return
        said = self._words.given if given else self._words.taken
        self.band.say(said(tag.strip(), count), "stored" if count else "attention")
        self.bar.field.clear()
        self.refresh()

    def _merge(self) -> None:
        tag = self.side.tag
        if not tag:
            return
        new = self._prompts.ask_text(
            self,
            self.tr("What is “{tag}” to be called?").format(tag=tag),
            action=self.tr("Rename"),
            initial=tag,
            detail=self.tr("The name of another tag puts both together."),
        )
        if new is None or new.strip() == tag:
            return
        try:
            count = Opinions(self._office, self._topic).merge([tag], new)
        except UserError as error:
            self.band.say(self._sentences.of(error), "refused")
            return
        self.band.say(self._words.merged(new.strip(), count), "stored")
        self.refresh()

    def _report(self) -> None:
        office, topic = self._office, self._topic
        said = opinions_said() if self._is_secret else ""
        if not may_give_away((said,), self._prompts, self):
            return
        self.paper.open_preview(lambda: make_report(office, topic))

    def _fail(self, error: UserError) -> None:
        # Nothing of what was read before may stay in sight.
        self._opinions = ()
        self.bar.show_tags(())
        self.side.show_tags((), ())
        self.side.show_words(())
        self._filter()
        self.report.setEnabled(False)
        self.band.say(self._sentences.of(error), "attention")

    # Layout

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(scaled(8))
        top.addWidget(self.search, 1)
        top.addWidget(self.matters)
        top.addWidget(self.apart)
        top.addWidget(self.count)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(10))
        # At the largest type on a low screen it scrolls.
        side = scrolled(self.side)
        side.setFixedWidth(scaled(SIDE_WIDTH))
        middle.addWidget(side)
        middle.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        foot.addWidget(self.report)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addLayout(top)
        column.addLayout(middle, 1)
        # Its room is kept free: what is pressed next does not move when something is said.
        self.band.keep_place()
        column.addWidget(self.band)
        column.addWidget(self.bar)
        column.addLayout(foot)
