# SPDX-License-Identifier: Apache-2.0
"""The window of the building map: buildings with their shares, the map, filters and printing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.building_map import Share
from commdesk.domain.errors import UserError
from commdesk.domain.shares import percent
from commdesk.services.office.office import Office
from commdesk.services.papers.building_map import BuildingMap, read_again, read_map
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, fit, line
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.map.building_map_filter import MapFilter
from commdesk.ui.map.building_map_index import MapIndex
from commdesk.ui.map.building_map_legend import MapLegend
from commdesk.ui.map.building_map_painter import MapPainter
from commdesk.ui.map.building_map_printing import MapPaper
from commdesk.ui.map.building_map_view import MapView
from commdesk.ui.map.building_map_words import MapWords

_LEAST_HEIGHT = 40


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A building in the list: its place among the blocks, and its share."""

    number: int
    name: str
    share: Share


class BuildingMapWindow(QDialog):
    """One topic's map. It hides once a paper was chosen, and reads anew when shown again."""

    paper_chosen = Signal(int)
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
        self._office, self._topic_id = office, topic_id
        self._jobs, self._prompts = jobs, prompts
        self._reading = self._again = False
        self.words = MapWords(self)
        self.map: BuildingMap | None = None
        self._index: MapIndex | None = None
        self._wanted: list[bool] = []
        self._shares: list[Share] = []
        self.setWindowTitle(self.tr("Building map"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.view = MapView(
            self._describe, self._describe_block, MapPainter(self.words.block, self._share)
        )
        self.view.setAccessibleName(self.tr("Building map"))
        self.view.room_reached.connect(self._show_room)
        self.view.room_chosen.connect(self._choose)
        self.filter = MapFilter(self.words)
        self.filter.changed.connect(self._show)
        self.legend = MapLegend(self.words)
        self.total = ElidedLabel("", "strong")
        self.here = ElidedLabel("")
        self.blind = ElidedLabel(self.words.blind(), "attention")
        self.blind.hide()
        self.model: TupleModel[BlockLine] = TupleModel(self._columns(), self)
        self.list = Table(self.model, self.tr("Buildings"))
        self.list.set_widths(90, 96, 72, stretch=0)
        self.list.clicked.connect(lambda index: self._show_block(index.row()))
        self.list.activated.connect(lambda index: self._show_block(index.row()))
        self._paper = MapPaper(jobs, prompts, self)
        self._why = label(self.tr("Reading the papers…"), "heading", wrap=True)
        self._why_detail = label("", "secondary", wrap=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_empty())
        self._pages.addWidget(self._make_map())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        for keys, act in (
            (QKeySequence.StandardKey.ZoomIn, self.view.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self.view.zoom_out),
            (QKeySequence.StandardKey.Print, self._print_all),
            (QKeySequence(Qt.Key.Key_F5), self.refresh),
        ):
            QShortcut(QKeySequence(keys), self, act)
        # In the largest type on a low screen these give way, and the buttons stay in sight.
        for part in (self.list, self.view):
            part.setMinimumHeight(scaled(_LEAST_HEIGHT))
        fit(self, 1240, 800)

    @property
    def empty_texts(self) -> tuple[str, str]:
        """What is said in place of a map; empty texts while there is one."""
        if self._pages.currentIndex():
            return "", ""
        return self._why.text(), self._why_detail.text()

    def refresh(self) -> None:
        """Read the papers anew; call it after one was stored. Fine to call often."""
        if not self.isVisible():
            return
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        office, topic, old, index = self._office, self._topic_id, self.map, self._index

        def work() -> tuple[BuildingMap, MapIndex]:
            shown = read_map(office, topic) if old is None else read_again(office, topic, old)
            if index is not None and index.of is shown.blocks:
                return shown, index
            return shown, MapIndex(shown)

        self._jobs.submit(
            self,
            work,
            self._take,
            self._fail,
            on_settled=self._settled,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # What is shown

    def _take(self, read: tuple[BuildingMap, MapIndex]) -> None:
        first = self.map is None
        self.map, self._index = shown, _ = read
        self.setWindowTitle(self.tr("Building map: {title}").format(title=shown.title))
        if shown.none_because is not None:
            why, detail = self.words.none(shown.none_because)
            self._why.setText(why)
            self._why_detail.setText(detail)
            self._pages.setCurrentIndex(0)
        else:
            self._pages.setCurrentIndex(1)
            self.filter.offer(shown)
            self._show()
            if first:
                self.view.setFocus()
        self.loaded.emit()

    def _fail(self, error: UserError) -> None:
        self._prompts.show_error(self, error)

    def _settled(self) -> None:
        self._reading = False
        if self._again:
            self.refresh()

    def _show(self) -> None:
        if self.map is None or self._index is None or self.map.none_because is not None:
            return
        self._wanted = self.filter.wanted(self.map)
        grid = self.filter.grid
        self._shares = [self.map.share(block, grid) for block in self.map.blocks]
        whole = self.map.share(grid=grid)
        said = self.words.share(whole)
        narrowed = self.filter.said()
        if narrowed:
            said = self.tr("{share}. Shown: {filter}").format(filter=narrowed, share=said)
        self.total.show_text(said)
        self.blind.setVisible(self.map.is_blind)
        self.legend.show_share(whole, is_blind=self.map.is_blind)
        lines = (
            BlockLine(number, self.words.block(block), self._shares[number])
            for number, block in enumerate(self.map.blocks)
        )
        chosen = self.list.chosen_row()
        rows = tuple(line for line in lines if line.share.rooms)
        self.model.show_rows(rows)
        if 0 <= chosen < len(rows):
            self.list.selectRow(chosen)
        self.view.show_map(self.map, self._index, self._wanted)

    def _share(self, number: int) -> Share:
        """States of a block's rooms that are in the grid, whatever state is wanted."""
        return self._shares[number]

    def _describe(self, room: int) -> str:
        return "" if self.map is None else self.words.room(self.map, room)

    def _describe_block(self, number: int) -> str:
        if self.map is None:
            return ""
        return self.words.share_of(self.map.blocks[number], self._shares[number])

    def _show_room(self, room: int) -> None:
        self.here.show_text(self._describe(room))

    def _show_block(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            self.view.show_block(self.model.rows[row].number)

    # What is done

    def _choose(self, room: int) -> None:
        if self.map is None:
            return
        papers = self.map.rooms[room].papers
        if len(papers) == 1:
            self._go_to_paper(papers[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number in papers:
            act = menu.addAction(self.words.paper(self.map, number))
            act.triggered.connect(_calling(self._go_to_paper, number))
        menu.setActiveAction(menu.actions()[0])
        rect = self.view.rect_of(room)
        menu.popup(self.view.viewport().mapToGlobal(rect.bottomLeft()))

    def _go_to_paper(self, number: int) -> None:
        self.hide()
        self.paper_chosen.emit(number)

    def _print_all(self) -> None:
        self._print(only_out=False)

    def _print_out(self) -> None:
        self._print(only_out=True)

    def _print_doors(self, *, full_names: bool) -> None:
        if self.map is not None and self.map.none_because is None:
            self._paper.open_doors(
                self._office,
                self._topic_id,
                self.map,
                self._wanted,
                self.filter.said(),
                full_names=full_names,
            )

    def _print(self, *, only_out: bool) -> None:
        if self.map is None or self.map.none_because is not None:
            return
        self._paper.open_preview(
            self._office, self.map, self._wanted, self.filter.said(), only_out=only_out
        )

    # How it is put together

    def _make_empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        fill(column, 32, 12)
        column.addStretch(1)
        column.addWidget(self._why)
        column.addWidget(self._why_detail)
        column.addStretch(2)
        return page

    def _make_map(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_bar())
        column.addWidget(line())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.list.setFixedWidth(scaled(284))
        middle.addWidget(self.list)
        middle.addWidget(self.view, 1)
        column.addLayout(middle, 1)
        column.addWidget(line())
        foot = QVBoxLayout()
        fill(foot, 10, 6)
        foot.addWidget(self.here)
        foot.addWidget(self.legend)
        foot.addWidget(self.blind)
        column.addLayout(foot)
        return page

    def _make_bar(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        fill(rows, 10, 8)
        bar, below = QHBoxLayout(), QHBoxLayout()
        for row in (bar, below):
            row.setSpacing(scaled(8))
            rows.addLayout(row)
        bar.addWidget(self.filter)
        bar.addStretch(1)
        printed = button(self.tr("Print"), "", "printer")
        printed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(printed)
        for text, act in (
            (self.tr("Door-knocking list…"), lambda: self._print_doors(full_names=False)),
            (
                self.tr("Door-knocking list with full names…"),
                lambda: self._print_doors(full_names=True),
            ),
            (self.tr("Map of rooms still out…"), self._print_out),
            (self.tr("Map of all rooms…"), self._print_all),
        ):
            menu.addAction(text).triggered.connect(act)
        printed.setMenu(menu)
        self._paper.busy_changed.connect(printed.setDisabled)
        bar.addWidget(printed)
        below.addWidget(self.total, 1)
        for text, name, act in (
            ("−", self.tr("Smaller"), self.view.zoom_out),
            ("＋", self.tr("Larger"), self.view.zoom_in),
            (self.tr("Whole estate"), "", self.view.show_all),
        ):
            made = self._button(text, act)
            made.setAccessibleName(name or text)
            below.addWidget(made)
        return rows

    def _button(self, text: str, act: Callable[[], None], icon: str = "") -> QPushButton:
        made = button(text, "", icon)
        made.clicked.connect(act)
        # The arrow keys stay with the map after a click.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _columns(self) -> list[TableColumn[BlockLine]]:
        return [
            TableColumn(self.tr("Building"), lambda line: line.name),
            TableColumn(
                self.tr("Back"),
                lambda line: f"{line.share.back:,} / {line.share.rooms:,}",
                is_figure=True,
            ),
            TableColumn(
                self.tr("Share"),
                lambda line: percent(line.share.back, line.share.rooms, digits=0),
                is_figure=True,
            ),
        ]


def _calling(act: Callable[[int], None], number: int) -> Callable[[], None]:
    return lambda: act(number)
