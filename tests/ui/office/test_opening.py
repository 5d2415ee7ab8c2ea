# SPDX-License-Identifier: Apache-2.0
"""From the first start to an open office, and back in with a lost password."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from commdesk.domain.errors import UserError
from commdesk.services.clock import system_clock
from commdesk.services.office.folder import Kdf, is_office
from commdesk.services.office.office import create_office, open_office
from commdesk.ui.frame.key_sheet import KeyFacts, KeySheet, key_groups
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import theme
from commdesk.ui.office.create_office_dialog import (
    CreateOfficeDialog,
    OfficeDraft,
    folder_name,
    free_folder,
)
from commdesk.ui.office.login_window import LoginWindow
from commdesk.ui.office.opening import SAMPLE_PASSWORD, Opening
from commdesk.ui.office.recovery_dialog import RecoveryDialog
from commdesk.ui.office.recovery_key_dialog import RecoveryKeyDialog
from commdesk.ui.office.start_window import StartWindow

CHEAP = Kdf(memory=8, passes=1, lanes=1)
PASSWORD = "long enough"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMDESK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def opened():
    """Offices that were opened; closed at the end."""
    offices = []
    yield offices
    for office in offices:
        office.close()


@pytest.fixture
def opening(jobs, prompts, home, chinese, opened, tmp_path):
    made = Opening(jobs, prompts, Preferences(tmp_path / "settings.ini"), kdf=CHEAP)
    made.office_opened.connect(opened.append)
    yield made
    made.end()


@pytest.fixture
def folder(home):
    """An office that was set up before, closed; its recovery key beside it."""
    office, key = create_office(
        home / "桂花社区", name="桂花社区", operator="李敏", password=PASSWORD, kdf=CHEAP
    )
    office.add_operator("王秀兰", PASSWORD, kdf=CHEAP)
    office.close()
    return home / "桂花社区", key


def fill_in(dialog, *, password=PASSWORD, repeated=None):
    dialog.name.setText("桂花社区居委会")
    dialog.operator.setText("李敏")
    dialog.secret.fields[0].setText(password)
    dialog.secret.fields[1].setText(password if repeated is None else repeated)


def test_a_first_start_offers_three_ways(opening, qtbot):
    opening.begin()
    assert isinstance(opening.window, StartWindow)
    qtbot.waitExposed(opening.window)
    assert opening.window.band.isHidden()


def test_an_office_is_set_up_and_its_key_must_be_kept(opening, opened, home, qtbot, prompts):
    opening.begin()
    opening.window.create_chosen.emit()
    dialog = opening.dialog
    assert isinstance(dialog, CreateOfficeDialog)
    fill_in(dialog)
    assert dialog.folder == home / "桂花社区居委会"
    qtbot.keyClick(dialog.secret.fields[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(opening.dialog, RecoveryKeyDialog))
    key = opening.dialog
    assert opened == []
    assert not key._go_on.isEnabled()

    prompts.answers = [False]
    key.reject()
    assert "还没有保存" in prompts.questions[-1]
    assert opening.dialog is key

    key.check.setChecked(True)
    key._go_on.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "桂花社区居委会"
    assert opened[0].operator == "李敏"


@pytest.mark.parametrize(
    ("password", "repeated", "said", "field"),
    [("short", "short", "至少要 8 位", 0), (PASSWORD, "long enouhg", "不一样", 1)],
)
def test_a_bad_password_is_said_beside_its_field(
    opening, qtbot, opened, password, repeated, said, field
):
    opening.begin()
    opening.window.create_chosen.emit()
    fill_in(opening.dialog, password=password, repeated=repeated)
    opening.dialog._make.click()
    assert said in opening.dialog.band.text()
    qtbot.waitUntil(opening.dialog.secret.fields[field].hasFocus)
    assert not opening.dialog.folder.exists()
    opening.dialog.close()


def test_a_folder_that_can_not_be_used_is_said_and_the_dialog_stays(
    opening, prompts, qtbot, tmp_path
):
    (tmp_path / "x").write_text("x")
    opening.begin()
    opening.window.create_chosen.emit()
    dialog = opening.dialog
    dialog.office_entered.emit(OfficeDraft(tmp_path, "桂花社区", "李敏", PASSWORD))
    assert not dialog.name.isEnabled()
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert prompts.errors[0].code == "office-folder-not-empty"
    assert dialog.name.isEnabled()
    dialog.close()


def test_two_offices_of_one_name_get_two_folders(opening, home):
    (home / "桂花社区居委会").mkdir(parents=True)
    (home / "桂花社区居委会" / "x").write_text("x")
    opening.begin()
    opening.window.create_chosen.emit()
    fill_in(opening.dialog)
    assert opening.dialog.folder == home / "桂花社区居委会 2"
    opening.dialog.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("和苑/社区\\居委会", "和苑社区居委会"),
        ("../../etc", "etc"),
        (" . ", ""),
        ("NUL", "NUL_"),
        ("com1.x", "com1.x_"),
        ("和" * 500, "和" * 60),
        ("a\ud800b", "ab"),
    ],
)
def test_any_name_of_an_office_gives_a_name_for_its_folder(tmp_path, text, name):
    assert folder_name(text) == name
    free_folder(tmp_path, name or "x").mkdir()


def test_a_file_or_a_place_that_can_not_be_looked_at_does_not_end_the_typing(tmp_path):
    (tmp_path / "x").touch()
    assert free_folder(tmp_path, "x") == tmp_path / "x 2"
    assert free_folder(tmp_path / "x", "y") == tmp_path / "x" / "y"
    assert free_folder(tmp_path, "y" * 300) == tmp_path / ("y" * 300)


def test_the_sample_office_opens_at_once_and_asks_for_its_password_the_next_time(
    themed, opening, opened, qtbot, home
):
    opening.begin()
    opening.window.sample_chosen.emit()
    assert not opening.window._buttons[0].isEnabled()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    opened[0].attach()
    assert opened[0].name == "示范社区"
    opened.pop().close()
    opening.begin()
    assert isinstance(opening.window, LoginWindow)
    window = opening.window
    assert SAMPLE_PASSWORD in window.hint.text()
    assert window.band.isHidden()
    # Pressing Return at once says what is missing, and the password is still told.
    qtbot.waitUntil(window.password.hasFocus)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)
    assert "请输入密码" in window.band.text()
    assert window.hint.isVisible()
    assert SAMPLE_PASSWORD in window.hint.text()
    for said in (window.hint, window.band, window._log_in):
        assert said.visibleRegion().boundingRect().height() == said.height()


def test_the_folder_of_the_office_is_seen_before_anybody_logs_in(opening, folder, qtbot, themed):
    opening.show_login(folder[0])
    window = opening.window
    assert window.folder.isVisible()
    assert window.folder.whole == str(folder[0])
    shown = window.folder.text()
    assert shown == window.folder.whole or (
        shown.endswith(folder[0].name[-3:]) and window.folder.toolTip() == window.folder.whole
    )


def test_a_folder_without_an_office_is_said(opening, prompts, tmp_path):
    prompts.answers = [tmp_path]
    opening.begin()
    opening.window.folder_chosen.emit()
    assert [error.code for error in prompts.errors] == ["office-file-missing"]
    assert isinstance(opening.window, StartWindow)


def test_logging_in_with_the_keys_alone(opening, opened, folder, qtbot, prompts):
    prompts.answers = [folder[0]]
    opening.begin()
    opening.window.folder_chosen.emit()
    window = opening.window
    assert isinstance(window, LoginWindow)
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.waitUntil(window.password.hasFocus)
    qtbot.keyClick(window.password, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(window.operators.hasFocus)
    qtbot.keyClick(window.operators, Qt.Key.Key_Down)
    qtbot.keyClick(window.operators, Qt.Key.Key_Return)
    qtbot.waitUntil(window.password.hasFocus)
    qtbot.keyClicks(window.password, PASSWORD)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)
    assert not window.password.isEnabled()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].operator == "王秀兰"


def test_a_wrong_password_says_the_tries_left_and_then_counts_the_wait_down(
    opening, folder, qtbot, opened
):
    opening.show_login(folder[0])
    window = opening.window

    def try_with(password):
        window.password.setText(password)
        window._enter()
        qtbot.waitUntil(window.password.isEnabled)

    try_with("wrong password")
    assert window.band.text() == "✕  密码不对。还可以再试 2 次，之后要等 1 分钟。"
    assert window.password.text() == ""
    try_with("wrong password")
    try_with("wrong password")
    assert "秒后再试" in window.band.text()
    assert not window._log_in.isEnabled()
    window._seconds = 2
    window._count_down()
    assert "请在 1 秒后再试" in window.band.text()
    window._count_down()
    assert window._log_in.isEnabled()
    assert opened == []


def test_an_empty_password_is_not_tried(opening, folder):
    opening.show_login(folder[0])
    opening.window._log_in.click()
    assert "请输入密码" in opening.window.band.text()
    assert opening.window.password.isEnabled()


def test_the_recovery_key_gives_a_new_password(opening, opened, folder, qtbot):
    path, key = folder
    opening.show_login(path)
    opening.window.recovery_chosen.emit()
    dialog = opening.dialog
    assert isinstance(dialog, RecoveryDialog)
    dialog.key.setText("nonsense")
    for field in dialog.secret.fields:
        field.setText("another long one")
    dialog._open.click()
    qtbot.waitUntil(lambda: "恢复密钥有误" in dialog.band.text())
    dialog.key.setText(key.lower())
    dialog.operator.setCurrentText("王秀兰")
    dialog._open.click()
    qtbot.waitUntil(lambda: bool(opened))
    opened.pop().close()
    again = open_office(path, operator="王秀兰", password="another long one")
    again.close()


def test_leaving_the_log_in_while_it_is_tried_leaves_no_office_open(
    opening, opened, folder, qtbot, jobs
):
    opening.show_login(folder[0])
    opening.window.password.setText(PASSWORD)
    opening.window._enter()
    opening.show_start()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert opened == []
    office = open_office(folder[0], operator="李敏", password=PASSWORD)
    office.close()


def test_an_office_that_is_gone_is_not_offered_any_more(opening, folder, tmp_path):
    opening._preferences.remember_office(folder[0])
    opening._preferences.remember_office(tmp_path / "gone")
    assert is_office(folder[0])
    opening.begin()
    assert isinstance(opening.window, StartWindow)
    said = opening.window.band.accessibleName()
    assert said.startswith(f"上次使用的单位找不到：{tmp_path / 'gone'}。")
    shown = [button.accessibleName() for button in opening.window._buttons]
    assert shown[:2] == ["桂花社区", "建立本单位"]


def damaged_in(folder, how):
    """Spoil an office in one way; returns what puts it right again."""
    file = folder / ("office.db" if how == "data gone" else "keys.json")
    whole = file.read_bytes()
    if how == "keys damaged":
        file.write_bytes(whole[:-20])
    else:
        file.unlink()
    return lambda: file.write_bytes(whole)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ("keys gone", "keys-missing"),
        ("keys damaged", "keys-damaged"),
        ("data gone", "office-file-missing"),
    ],
)
def test_a_damaged_office_stays_known_and_is_said_to_be_damaged(
    opening, folder, qtbot, prompts, how, code
):
    opening._preferences.remember_office(folder[0])
    mend = damaged_in(folder[0], how)
    opening.begin()
    window = opening.window
    assert isinstance(window, StartWindow)
    said = window.band.accessibleName()
    assert said.startswith(f"上次使用的单位数据损坏：{folder[0]} 中缺少文件")
    assert "备份" in said
    known = window._buttons[0]
    assert known.accessibleName() == "桂花社区"
    assert known.accessibleDescription().startswith("数据损坏")
    known.click()
    assert [error.code for error in prompts.errors] == [code]
    assert opening.window is window
    assert opening._preferences.offices == (folder[0],)
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.waitUntil(window._buttons[-1].hasFocus)
    assert window._buttons[-1].accessibleName() == "打开已有的单位"
    mend()
    prompts.answers = [folder[0]]
    qtbot.keyClick(window._buttons[-1], Qt.Key.Key_Return)
    assert isinstance(opening.window, LoginWindow)
    opening.show_start()
    assert opening.window.band.isHidden()
    assert isinstance(opening.window, StartWindow)
    assert opening.window._buttons[0].accessibleDescription() == str(folder[0])


@pytest.mark.parametrize("how", ["keys gone", "keys damaged", "data gone", "all gone"])
def test_an_office_spoilt_while_somebody_logs_in_is_said_in_the_window(
    opening, folder, qtbot, opened, prompts, how
):
    opening.show_login(folder[0])
    window = opening.window
    if how == "all gone":
        folder[0].rename(folder[0].with_name("elsewhere"))
    else:
        damaged_in(folder[0], how)
    window.password.setText(PASSWORD)
    window._enter()
    qtbot.waitUntil(window.password.isEnabled)
    said = {
        "keys gone": "不见了",
        "keys damaged": "已损坏",
        "data gone": "没有本程序的数据",
        "all gone": "没有本程序的数据",
    }
    assert said[how] in window.band.accessibleName()
    assert opened == []
    window.recovery_chosen.emit()
    if how == "data gone":
        opening.dialog.close()
    else:
        assert len(prompts.errors) == 1
        assert opening.dialog is None


def test_a_folder_that_may_not_be_read_is_said(opening, folder, prompts, monkeypatch):
    def refuse(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    opening._preferences.remember_office(folder[0])
    monkeypatch.setattr("pathlib.Path.is_file", refuse)
    opening.begin()
    assert isinstance(opening.window, StartWindow)
    assert str(folder[0]) in opening.window.band.accessibleName()


@pytest.mark.parametrize("percent", [100, 200])
def test_after_an_error_every_way_in_is_in_sight(themed, opening, folder, qtbot, qapp, percent):
    theme.apply(qapp, theme.LIGHT, percent)
    opening.show_login(folder[0])
    window = opening.window
    qtbot.waitExposed(window)
    window.refuse(UserError("wrong-password", left=2))
    qapp.processEvents()
    ways = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert len(ways) == 3
    for each in (*ways, window.band):
        assert each.visibleRegion().boundingRect() == each.rect()


def test_a_second_error_leaves_the_buttons_whole(themed, opening, qtbot, qapp):
    opening.begin()
    opening.window.create_chosen.emit()
    dialog = opening.dialog
    qtbot.waitExposed(dialog)
    heights = []
    for name in ("", "桂花社区", "桂花"):
        dialog.name.setText(name)
        qapp.processEvents()
        heights.append(dialog.height())
        dialog._make.click()
        qapp.processEvents()
        heights.append(dialog.height())
        for each in (dialog._make, dialog._back):
            assert each.visibleRegion().boundingRect() == each.rect()
    assert heights == sorted(heights)
    dialog.close()


def test_the_key_goes_to_a_page_and_to_a_text(qapp, chinese, tmp_path, home, folder):
    facts = KeyFacts("桂花社区", folder[1], system_clock())
    sheet = KeySheet(facts)
    sheet.save_text(tmp_path / "key.txt")
    text = (tmp_path / "key.txt").read_text(encoding="utf-8")
    for row in key_groups(folder[1]):
        assert "  ".join(row) in text
    assert "桂花社区的恢复密钥" in text
    sheet.save_pdf(tmp_path / "key.pdf")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
