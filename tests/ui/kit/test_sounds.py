# SPDX-License-Identifier: Apache-2.0
"""Sounds are heard where they can be, and never in anybody's way."""

import sys
import wave
from itertools import combinations

import pytest
from PySide6.QtCore import QProcess, QStandardPaths
from PySide6.QtWidgets import QApplication

from commdesk import resources
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import sounds
from commdesk.ui.kit.sounds import Sound

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="winsound plays there")


@pytest.fixture
def player(monkeypatch):
    made = sounds._Player()
    monkeypatch.setattr(sounds, "_player", made)
    monkeypatch.setattr(sounds, "_CLOSEST", 0)
    return made


@pytest.fixture
def heard(monkeypatch):
    """What was played, and "beep" for each beep."""
    made = []
    monkeypatch.setattr(
        QProcess,
        "startDetached",
        lambda program, arguments: made.append((program, *arguments)) or True,
    )
    monkeypatch.setattr(QApplication, "beep", lambda: made.append("beep"))
    return made


@pytest.fixture
def has(monkeypatch):
    """Makes this machine one with these programs only."""

    def has(*names):
        monkeypatch.setattr(
            QStandardPaths,
            "findExecutable",
            lambda name: f"/usr/bin/{name}" if name in names else "",
        )

    return has


def test_nothing_is_heard_before_it_is_turned_on(player, heard, has):
    has("paplay")
    sounds.play(Sound.STORED)
    assert heard == []
    sounds.set_on(True)
    sounds.play(Sound.STORED)
    sounds.set_on(False)
    sounds.play(Sound.STORED)
    assert heard == [("/usr/bin/paplay", str(resources.sound_file("stored")))]


def test_the_player_that_is_there_is_taken(player, heard, has):
    sounds.set_on(True)
    has("aplay", "paplay")
    sounds.play(Sound.REFUSED)
    assert heard[0][0] == "/usr/bin/paplay"


def test_where_nothing_plays_it_beeps(player, heard, has):
    has()
    sounds.set_on(True)
    sounds.play(Sound.BATCH)
    assert heard == ["beep"]


def test_a_player_that_does_not_start_is_not_tried_again(player, heard, has, monkeypatch):
    has("aplay")
    sounds.set_on(True)
    tried = []
    monkeypatch.setattr(
        QProcess, "startDetached", lambda program, arguments: tried.append(program) and False
    )
    sounds.play(Sound.STORED)
    sounds.play(Sound.STORED)
    assert tried == ["/usr/bin/aplay"]
    assert heard == ["beep", "beep"]


def test_sounds_on_top_of_each_other_are_one(player, heard, has, monkeypatch):
    monkeypatch.setattr(sounds, "_CLOSEST", 3600)
    player._last = -3600.0 * 2
    sounds.set_on(True)
    has("paplay")
    sounds.play(Sound.STORED)
    sounds.play(Sound.REFUSED)
    assert len(heard) == 1


def test_each_sound_is_a_short_wave_of_its_own():
    content = {}
    for sound in Sound:
        with wave.open(str(resources.sound_file(sound.value)), "rb") as file:
            assert file.getnframes() / file.getframerate() < 0.5
            content[sound] = file.readframes(file.getnframes())
    assert all(content[one] != content[other] for one, other in combinations(Sound, 2))


def test_whether_there_are_sounds_is_remembered(tmp_path):
    path = tmp_path / "settings.ini"
    assert Preferences(path).has_sounds
    Preferences(path).has_sounds = False
    assert not Preferences(path).has_sounds
    Preferences(path).has_sounds = True
    assert Preferences(path).has_sounds
