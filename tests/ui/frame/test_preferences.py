# SPDX-License-Identifier: Apache-2.0
"""What this PC remembers, and who may overrule it."""

import shutil
from uuid import UUID

import pytest

from commdesk.ui.frame.preferences import SCALE_VARIABLE, Preferences


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.ini"


def test_what_is_chosen_is_there_at_the_next_start(path, tmp_path):
    first = Preferences(path)
    first.scale, first.is_dark, first.language = 150, True, "en"
    first.remember_office(tmp_path / "和苑，社区")
    first.remember_office(tmp_path / "b")
    first.remember_office(tmp_path / "和苑，社区")
    first._kept.sync()
    later = Preferences(path)
    assert (later.scale, later.is_dark, later.language) == (150, True, "en")
    assert later.offices == (tmp_path / "和苑，社区", tmp_path / "b")


def test_a_copied_home_opens_the_copy_of_its_office(tmp_path):
    home, away = tmp_path / "home", tmp_path / "away" / "乙"
    home.mkdir()
    first = Preferences(home / "settings.ini")
    first.remember_topic(home / "甲", "李敏", UUID(int=7))
    for folder in (away, home / "甲"):
        first.remember_office(folder)
    first._kept.sync()
    copied = tmp_path / "copied"
    shutil.copytree(home, copied)
    again = Preferences(copied / "settings.ini")
    assert again.offices == (copied / "甲", away)
    assert again.last_topic(copied / "甲", "李敏") == UUID(int=7)


def test_folders_kept_whole_by_an_earlier_program_are_still_known(path, tmp_path):
    kept = Preferences(path)
    kept._kept.setValue("offices", f"{tmp_path / '甲'}\n{tmp_path / '乙'}")
    assert kept.offices == (tmp_path / "甲", tmp_path / "乙")
    kept.remember_office(tmp_path / "乙")
    assert kept.offices == (tmp_path / "乙", tmp_path / "甲")


def test_a_new_pc_has_the_defaults_and_nonsense_is_not_believed(path, monkeypatch):
    kept = Preferences(path)
    assert (kept.scale, kept.is_dark, kept.language, kept.offices) == (100, False, "", ())
    kept._kept.setValue("scale", "9000")
    assert kept.scale == 100
    monkeypatch.setenv(SCALE_VARIABLE, "much")
    assert kept.scale == 100


def test_the_environment_comes_first_until_another_size_is_chosen(path, monkeypatch):
    kept = Preferences(path)
    monkeypatch.setenv(SCALE_VARIABLE, "175")
    assert kept.scale == 175
    kept.scale = 125
    assert kept.scale == 125


def test_the_last_topic_is_remembered_for_each_operator_of_each_office(path, tmp_path):
    topics = [UUID(int=number) for number in range(3)]
    kept = Preferences(path)
    kept.remember_topic(tmp_path / "甲", "李敏", topics[0])
    kept.remember_topic(tmp_path / "甲", "王芳", topics[1])
    kept.remember_topic(tmp_path / "甲", "李敏", topics[2])
    again = Preferences(path)
    assert again.last_topic(tmp_path / "甲", "李敏") == topics[2]
    assert again.last_topic(tmp_path / "甲", "王芳") == topics[1]
    assert again.last_topic(tmp_path / "乙", "李敏") is None
