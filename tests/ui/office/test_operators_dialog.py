# SPDX-License-Identifier: Apache-2.0
"""Who may work here, and as what; only an administrator says so."""

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.rights import Role
from commdesk.services.office.office import Kdf
from commdesk.ui.office.operators_dialog import Operators, OperatorsDialog
from tests import community

CHEAP = Kdf(memory=8, passes=1, lanes=1)
SECRET = "海棠依旧绿肥红瘦"


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office")
    made.add_operator("李四", SECRET, role=Role.CLERK, kdf=CHEAP)
    yield made
    made.close()


@pytest.fixture
def open_dialog(qtbot, themed, chinese, jobs, prompts, office):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    operators = Operators(jobs, prompts, CHEAP, window)
    yield lambda: operators.manage(office, window)
    qtbot.waitUntil(lambda: not jobs.is_busy)


def listed(dialog):
    return [dialog.names.item(row).text() for row in range(dialog.names.count())]


def test_everybody_is_listed_with_a_role_and_what_it_may_do(open_dialog):
    dialog = open_dialog()
    assert listed(dialog) == [f"{community.OPERATOR}　管理员", "李四　录入员"]
    assert not dialog.role.isEnabled()  # nobody changes his own
    dialog.names.setCurrentRow(1)
    assert dialog.role.role is Role.CLERK
    assert dialog.role.may == "录入表决票，登记送达，准备表决。"


def test_a_new_operator_has_the_role_that_was_chosen(open_dialog, office, qtbot):
    dialog = open_dialog()
    assert dialog.new_role.role is Role.CLERK
    dialog.name.setText("赵六")
    for field in dialog.secret.fields:
        field.setText(SECRET)
    dialog.new_role.choose(Role.OBSERVER)
    dialog._add()
    qtbot.waitUntil(lambda: "赵六　监督员" in listed(dialog))
    assert dict(office.operators())["赵六"] is Role.OBSERVER


def test_a_role_is_changed_and_it_is_said_from_when_on(open_dialog, office):
    dialog = open_dialog()
    dialog.names.setCurrentRow(1)
    assert not dialog.change.isEnabled()
    dialog.role.choose(Role.SUPERVISOR)
    dialog.change.click()
    assert dict(office.operators())["李四"] is Role.SUPERVISOR
    assert dialog.current == "李四"
    assert "下次登录起是主管" in dialog.band.text()


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR, Role.OBSERVER])
def test_others_only_look(open_dialog, office, role):
    office.role = role
    dialog = open_dialog()
    dialog.names.setCurrentRow(1)
    assert "只有管理员" in dialog.band.text()
    for widget in (dialog.role, dialog.change, dialog.remove, dialog.name, dialog.new_role):
        assert not widget.isEnabled()


def test_enter_in_the_last_box_adds_and_the_next_name_may_be_typed(qtbot, themed):
    dialog = OperatorsDialog("何立夏")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.resize(dialog.width(), 420)
    dialog.name.setText("秦月")
    for field in dialog.secret.fields:
        field.setText("password123")
    with qtbot.waitSignal(dialog.add_wanted):
        qtbot.keyClick(dialog.secret.fields[-1], Qt.Key.Key_Return)
    dialog.added("秦月")
    qtbot.waitUntil(dialog.name.hasFocus)
    assert not dialog.add.visibleRegion().isEmpty()


def test_what_is_half_typed_is_not_dropped_by_the_first_escape(open_dialog, qtbot):
    dialog = open_dialog()
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.name.setText("赵六")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.band.text().endswith("赵六还没有添加。请按“添加这名操作员”，不要了请再关一次。")
    dialog.secret.fields[0].setText("海")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)


def test_nothing_typed_is_left_at_once(open_dialog, qtbot):
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("height", [360, 480])
def test_the_button_that_adds_is_in_sight_on_a_low_screen(qtbot, themed, height):
    dialog = OperatorsDialog("何立夏")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.resize(dialog.width(), height)
    qtbot.waitUntil(lambda: dialog.add.visibleRegion().boundingRect() == dialog.add.rect())
