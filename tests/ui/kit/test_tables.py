# SPDX-License-Identifier: Apache-2.0
"""Tables over tuples, however long."""

from PySide6.QtCore import Qt

from commdesk.render.layout import fonts
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel

COLUMNS = (
    TableColumn[tuple[str, int]]("Name", lambda row: row[0]),
    TableColumn[tuple[str, int]](
        "Count", lambda row: str(row[1]), is_figure=True, colour=lambda row: "#ff0000"
    ),
)


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = TupleModel(COLUMNS)
    model.show_rows([("a", 1), ("b", 2)])
    qtmodeltester.check(model)


def test_a_row_is_asked_for_only_when_it_is_seen(qtbot, themed):
    asked = []

    def text(row):
        asked.append(row)
        return str(row)

    model = TupleModel([TableColumn("Number", text)])
    table = Table(model, "Numbers")
    qtbot.addWidget(table)
    table.resize(300, 300)
    with qtbot.waitExposed(table):
        table.show()
    model.show_rows(range(100_000))
    qtbot.waitUntil(lambda: bool(asked))
    assert model.rowCount() == 100_000
    assert max(asked) < 50


def test_figures_stand_on_the_right_and_what_stands_out_is_coloured():
    model = TupleModel(COLUMNS)
    model.show_rows([("a", 1)])
    name, count = model.index(0, 0), model.index(0, 1)
    role = Qt.ItemDataRole
    assert model.data(name, role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.data(count, role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal, role.TextAlignmentRole) & (
        Qt.AlignmentFlag.AlignRight
    )
    assert model.data(count, role.ForegroundRole).name() == "#ff0000"
    assert model.data(name, role.ForegroundRole) is None


def test_one_column_takes_the_room_that_is_left_but_never_less_than_it_needs(qtbot, themed):
    model = TupleModel(COLUMNS)
    table = Table(model, "Names")
    qtbot.addWidget(table)
    table.set_widths(200, 100, stretch=0)
    table.resize(600, 200)
    with qtbot.waitExposed(table):
        table.show()
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    table.resize(200, 200)
    qtbot.waitUntil(lambda: table.columnWidth(0) == 200)


def test_the_tab_key_leaves_the_table(qtbot, themed):
    table = Table(TupleModel(COLUMNS), "Names")
    qtbot.addWidget(table)
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Names"


def test_rare_characters_that_are_shown_have_their_font(qapp, monkeypatch):
    asked = []
    monkeypatch.setattr(fonts, "ready_for", asked.append)
    model = TupleModel([TableColumn("姓名", str)])
    model.show_rows(["王𪛕", "李敏"])
    assert asked == []
    assert model.data(model.index(0, 0)) == "王𪛕"
    assert asked == ["王𪛕"]
