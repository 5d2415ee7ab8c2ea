# SPDX-License-Identifier: Apache-2.0
"""What can be chosen, and an export from the choice to the file."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.register import edit as register_edit
from commdesk.services.register.register import load_register
from commdesk.services.results.place_reading import places_known
from commdesk.ui.exports.dialog import ExportDialog
from commdesk.ui.exports.opener import ExportOpener
from commdesk.ui.exports.wish import TABLES, Format
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=12)
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, chinese, office):
    made = ExportDialog(community.opened_topic(office))
    made.keep()
    qtbot.addWidget(made)
    return made


def test_at_first_all_tables_but_the_papers_and_nobody_named(dialog):
    wish = dialog.wish()
    assert wish.format is Format.WORKBOOK
    assert wish.tables == frozenset(TABLES) - {"papers"}
    assert not any((wish.rooms, wish.names, wish.ties_people))
    assert dialog.band.isHidden()
    assert not dialog.names.isEnabled()


def test_names_are_warned_about(dialog):
    dialog.tables["papers"].setChecked(True)
    dialog.names.setChecked(True)
    assert dialog.wish().ties_people
    assert "会记入记录" in dialog.band.text()
    dialog.choose(Format.WORD)
    assert not dialog.wish().names
    assert dialog.band.isHidden()
    assert not any(box.isEnabled() for box in dialog.tables.values())


def test_numbers_are_warned_about_as_names_are(dialog):
    assert not dialog.wish().shows_numbers
    dialog.numbers.setChecked(True)
    assert dialog.wish().ties_people
    assert "会记入记录" in dialog.band.text()


def test_small_buildings_by_themselves_are_warned_about(dialog):
    assert dialog.apart.isEnabled()
    dialog.apart.setChecked(True)
    assert dialog.wish().apart
    assert "会记入记录" in dialog.band.text()
    assert "可以推算出单户的选择" in dialog.band.text()
    for key in ("buildings", "grids"):
        dialog.tables[key].setChecked(False)
    assert not dialog.wish().apart
    assert dialog.band.isHidden()


def test_json_can_name_those_who_disagree_with_themselves(dialog):
    dialog.choose(Format.JSON)
    assert (dialog.rooms.isEnabled(), dialog.names.isEnabled()) == (False, True)


def test_nothing_is_exported_without_a_table(dialog):
    for box in dialog.tables.values():
        box.setChecked(False)
    assert not dialog.save.isEnabled()
    dialog.choose(Format.WORD)
    assert dialog.save.isEnabled()


def test_of_a_secret_vote_nobody_can_be_named(qtbot, chinese, office):
    topic = kinds_topic(office, secret=True, matters=EVERY_KIND[5:])
    made = ExportDialog(topic)
    qtbot.addWidget(made)
    made.tables["papers"].setChecked(True)
    made.names.setChecked(True)
    made.apart.setChecked(True)
    made.numbers.setChecked(True)
    assert not made.names.isEnabled()
    assert not made.wish().apart
    assert not made.wish().ties_people


def test_a_table_by_grid_without_grids_is_not_offered_and_it_says_why(opener, office):
    opener.open(office, community.opened_topic(office).id)
    dialog = opener.dialog
    assert dialog.tables["buildings"].isEnabled()
    assert not dialog.tables["grids"].isEnabled()
    assert dialog.wish().tables == frozenset(TABLES) - {"papers", "grids"}
    assert not dialog.no_places.isHidden()
    assert dialog.no_places.text().startswith("按网格：本次表决的房屋都没有登记网格")
    dialog.choose(Format.WORD)
    dialog.choose(Format.CSV_ZIP)
    assert not dialog.tables["grids"].isEnabled()


def test_a_table_by_grid_is_offered_where_a_home_has_one(opener, office):
    first = load_register(office).properties[0]
    register_edit.change_register(
        office, register_edit.Changes(put=(replace(first, grid="甲"),)), "补录"
    )
    topic = community.opened_topic(office)
    assert places_known(office, topic.id) == (True, True)
    opener.open(office, topic.id)
    assert opener.dialog.tables["grids"].isChecked()
    assert opener.dialog.no_places.isHidden()


def test_a_vote_without_places_says_so(opener, office):
    topic = kinds_topic(office, secret=True, matters=EVERY_KIND[5:])
    assert places_known(office, topic.id) == (False, False)
    opener.open(office, topic.id)
    assert not opener.dialog.tables["buildings"].isEnabled()
    assert opener.dialog.no_places.text().startswith("本次表决的票不对应楼栋和网格")


@pytest.fixture
def opener(qtbot, chinese, jobs, prompts):
    parent = QWidget()
    qtbot.addWidget(parent)
    return ExportOpener(jobs, prompts, parent)


def test_from_the_choice_to_the_file(qtbot, office, opener, jobs, prompts, tmp_path):
    topic = community.opened_topic(office)
    path = tmp_path / "结果.xlsx"
    prompts.answers = [path]
    opener.open(office, topic.id)
    opener.dialog.save.click()
    qtbot.waitUntil(lambda: prompts.messages != [])
    assert prompts.messages == [f"已保存为 {path}"]
    assert path.read_bytes().startswith(b"PK")
    assert opener.dialog is opener.wait is None


def test_into_a_folder(qtbot, office, opener, prompts, tmp_path):
    topic = community.opened_topic(office)
    prompts.answers = [tmp_path]
    opener.open(office, topic.id)
    opener.dialog.choose(Format.CSV_FOLDER)
    opener.dialog.save.click()
    qtbot.waitUntil(lambda: prompts.messages != [])
    assert (tmp_path / "选聘物业服务企业结果" / "概况.csv").is_file()


def test_where_nothing_may_be_written(qtbot, office, opener, prompts, tmp_path):
    topic = community.opened_topic(office)
    prompts.answers = [tmp_path / "gone" / "结果.xlsx"]
    opener.open(office, topic.id)
    opener.dialog.save.click()
    qtbot.waitUntil(lambda: prompts.errors != [])
    assert [error.code for error in prompts.errors] == ["export-folder-missing"]


def test_no_file_chosen_nothing_done(office, opener, prompts, jobs):
    prompts.answers = [None]
    opener.open(office, community.opened_topic(office).id)
    opener.dialog.save.click()
    assert not jobs.is_busy
    assert opener.wait is None


def test_nothing_is_offered_while_papers_wait_for_their_second_reading(office, opener, prompts):
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    opener.open(office, topic.id)
    assert opener.dialog is None
    assert [error.code for error in prompts.errors] == ["results-blind"]
