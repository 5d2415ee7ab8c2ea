# SPDX-License-Identifier: Apache-2.0
"""Opinions 意见: everything that was written, searched, tagged and reported."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.opinions import TagCount, Written, found, tag_counts, untagged
from commdesk.domain.results import Heard, Imprint, Results
from commdesk.render.opinions_report import Collected, opinions_report
from commdesk.render.pages import Document
from commdesk.services.letterhead import load_letterhead
from commdesk.services.office import Office
from commdesk.services.opinions import Opinions, suggestions
from commdesk.services.results import count_topic, imprint
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.giveaway import may_give_away, opinions_said
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.reread import Reread
from commdesk.ui.kit.sheet_paper import SheetPaper
from commdesk.ui.kit.surfaces import fill, fit
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.opinions.tag_bar import TagBar
from commdesk.ui.opinions.words import OpinionWords
from commdesk.ui.words.sentences import Sentences

_TAGS = 210  # pixels at 100 %
_ALL, _WITHOUT = 0, 1  # places in the list of tags
_FULL = 300  # more rows than this are shown one line high each, and whole when pointed at


@dataclass(frozen=True, slots=True)
class Read:
    """What the window shows, read at one time."""

    results: Results
    opinions: tuple[Written, ...]
    suggested: tuple[TagCount, ...]
    imprint: Imprint


def read(office: Office, topic_id: UUID) -> Read:
    """Read it. Raises UserError `results-blind`, `results-kept-back`, `topic-unknown`."""
    opinions = Opinions(office, topic_id).all()
    results = count_topic(office, topic_id)
    return Read(results, opinions, suggestions(opinions), imprint(office))


def titles_of(results: Results) -> dict[str, str]:
    """The matters that opinions were asked for, by key."""
    return {
        heard.matter.key: heard.matter.title
        for heard in results.outcomes
        if isinstance(heard, Heard)
    }


def make_report(office: Office, topic_id: UUID) -> Document:
    """The report as it stands. Raises UserError as `read`."""
    now = read(office, topic_id)
    return report_of(now, load_letterhead(office))


def report_of(now: Read, letterhead: Letterhead) -> Document:
    """The report of what was read."""
    results = now.results
    collected = Collected(results.topic, results.papers, now.opinions, titles_of(results))
    return opinions_report(collected, now.imprint, letterhead=letterhead)


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
        self._tags: tuple[TagCount, ...] = ()
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
        self.tags = QListWidget()
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setFixedWidth(scaled(_TAGS))
        self.merge = button(self.tr("Rename or merge…"))
        self.model: TupleModel[Written] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Opinions"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.set_widths(150, 300, 150, 130, stretch=1)
        self.table.setWordWrap(True)
        self.bar = TagBar(self._words)
        self.band = Band()
        self.report = button(self.tr("Opinions report…"), "primary", "printer")
        self.close_button = button(self.tr("Close"))
        self.paper = SheetPaper(jobs, prompts, self)
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.matters.currentIndexChanged.connect(self._filter)
        self.tags.currentRowChanged.connect(self._filter)
        self.merge.clicked.connect(self._merge)
        self.bar.given.connect(self._give)
        self.bar.taken.connect(self._take)
        self.bar.word_chosen.connect(self._look_for)
        self.report.clicked.connect(self._report)
        self.close_button.clicked.connect(self.close)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Print), self._report),
            (QKeySequence("F5"), self.refresh),
        ):
            QShortcut(keys, self, act)
        fit(self, 1040, 680)

    @property
    def chosen(self) -> tuple[Written, ...]:
        """The opinions chosen in the list."""
        rows = self.table.selectionModel().selectedRows()
        return tuple(self.model.rows[index.row()] for index in rows)

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
        self._tags = tag_counts(now.opinions)
        self.bar.show_tags(self._tags)
        self.bar.show_suggestions(now.suggested)
        self._show_tags()
        self._show_matters()
        # In a secret vote nothing says on which paper it stood.
        self._is_secret = now.results.topic.extent.secret
        self.table.setColumnHidden(0, self._is_secret)
        self.table.setColumnHidden(2, len(self._titles) <= 1 and not self._has_remarks())
        self._filter()
        self.loaded.emit()

    def _has_remarks(self) -> bool:
        return any(not one.matter for one in self._opinions)

    def _show_tags(self) -> None:
        was = self.tags.currentItem()
        chosen = was.data(Qt.ItemDataRole.UserRole) if was is not None else None
        self.tags.blockSignals(True)
        self.tags.clear()
        self.tags.addItem(self._words.everything(len(self._opinions)))
        self.tags.addItem(self._words.without(untagged(self._opinions)))
        at = self.tags.item(_ALL)
        for tag in self._tags:
            self.tags.addItem(self._words.tag(tag))
            item = self.tags.item(self.tags.count() - 1)
            item.setData(Qt.ItemDataRole.UserRole, tag.tag)
            if tag.tag == chosen:
                at = item
        self.tags.setCurrentItem(at)
        self.tags.blockSignals(False)

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
        tag = self._chosen_tag()
        if self.tags.currentRow() == _WITHOUT:
            shown = tuple(one for one in shown if not one.tags)
        elif tag:
            shown = tuple(one for one in shown if tag in one.tags)
        self.merge.setEnabled(bool(tag))
        kept = {one.key for one in self.chosen}
        self.model.show_rows(shown)
        self._choose_again(kept)
        if len(shown) <= _FULL:
            self.table.resizeRowsToContents()
        self.count.setText(self._words.shown(len(shown), len(self._opinions)))

    def _choose_again(self, keys: set[tuple[str, int]]) -> None:
        """What was chosen stays so where it is still listed: the next tag is for the same."""
        model = self.table.selectionModel()
        rows = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for place, one in enumerate(self.model.rows):
            if one.key in keys:
                model.select(self.model.index(place, 0), rows)

    def _chosen_tag(self) -> str:
        item = self.tags.currentItem()
        return "" if item is None else item.data(Qt.ItemDataRole.UserRole) or ""

    # Acts

    def _look_for(self, word: str) -> None:
        """All that have the word, chosen: one key more gives them the tag."""
        self.tags.setCurrentRow(_ALL)
        self.search.setText(word)
        self.table.selectAll()
        self.bar.field.setFocus()

    def _give(self, tag: str) -> None:
        self._tag(tag, given=True)

    def _take(self, tag: str) -> None:
        self._tag(tag, given=False)

    def _tag(self, tag: str, *, given: bool) -> None:
        keys = [one.key for one in self.chosen]
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
        tag = self._chosen_tag()
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
        self._opinions, self._tags = (), ()
        self.bar.show_suggestions(())
        self.bar.show_tags(())
        self._show_tags()
        self._filter()
        self.report.setEnabled(False)
        self.band.say(self._sentences.of(error), "attention")

    # Layout

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(scaled(8))
        top.addWidget(self.search, 1)
        top.addWidget(self.matters)
        top.addWidget(self.count)
        side = QVBoxLayout()
        side.setSpacing(scaled(8))
        side.addWidget(self.tags, 1)
        side.addWidget(self.merge)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(10))
        middle.addLayout(side)
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

    def _columns(self) -> tuple[TableColumn[Written], ...]:
        words = self._words
        return (
            TableColumn(self.tr("Room"), words.place),
            TableColumn(self.tr("Opinion"), lambda one: one.text),
            TableColumn(self.tr("Matter"), lambda one: words.matter(one, self._titles)),
            TableColumn(self.tr("Tags"), words.tags),
        )
