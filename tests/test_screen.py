# SPDX-License-Identifier: Apache-2.0
"""A screen is believed only when something answers there."""

import os
import shutil
import socket
import subprocess
import threading

import pytest

from commdesk import screen

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows always has a desktop")


@pytest.fixture(autouse=True)
def on_linux(monkeypatch):
    monkeypatch.setattr(screen.sys, "platform", "linux")


@pytest.fixture
def listening(tmp_path):
    """Starts something that listens on a path, and answers with these bytes, or never."""
    ends = []

    def listen(name, answer=None):
        server = socket.socket(socket.AF_UNIX)
        server.bind(str(tmp_path / name))
        server.listen()
        ends.append(server.close)
        if answer is not None:
            thread = threading.Thread(target=_answer, args=(server, answer))
            thread.start()
            ends.append(thread.join)
        return str(tmp_path / name)

    yield listen
    for end in reversed(ends):
        end()


def _answer(server, answer):
    line, _ = server.accept()
    with line:
        line.recv(64)
        line.sendall(answer)


def test_where_nothing_is_named_there_is_no_screen():
    assert not screen.find({})
    assert not screen.find({"DISPLAY": "", "WAYLAND_DISPLAY": ""})


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_have_a_desktop(monkeypatch, system):
    monkeypatch.setattr(screen.sys, "platform", system)
    assert screen.find({})


def test_a_platform_set_by_hand_is_believed():
    told = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4099"}
    assert screen.find(told)
    assert told["DISPLAY"] == ":4099"


@pytest.mark.parametrize(
    "name",
    [":4099", "unix:4099", ":4099.0", "localhost:4099", "127.0.0.1:4099", "tcp/localhost:4099",
     "[::1]:4099", ":99999", "nonsense", ":", "/nowhere/X0", "\0:0", "unix:/nowhere:0"],
)  # fmt: skip
def test_a_stale_display_is_found_out_and_forgotten(name):
    told = {"DISPLAY": name}
    assert not screen.find(told)
    assert told == {}


@pytest.mark.parametrize("name", ["wayland-0", "/nowhere/wayland-0", "a" * 200, "a\0b"])
def test_a_stale_wayland_display_is_found_out_and_forgotten(name, tmp_path):
    told = {"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not screen.find(told)
    assert "WAYLAND_DISPLAY" not in told
    assert not screen.find({"WAYLAND_DISPLAY": name})


def test_a_wayland_display_that_answers_is_kept_and_the_dead_one_beside_it_is_not(
    listening, tmp_path
):
    listening("wayland-7", b"\2")
    told = {
        "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":4099",
    }  # fmt: skip
    assert screen.find(told)
    assert set(told) == {"WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"}


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_one_that_listens_and_says_nothing_is_not_waited_for(listening, monkeypatch, variable):
    monkeypatch.setattr(screen, "_SECONDS", 0.05)
    assert not screen.find({variable: listening("silent")})


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_one_that_hangs_up_is_not_believed(listening, variable):
    assert not screen.find({variable: listening("rude", b"")})


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_display_that_answers_is_kept():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            name = f":{told.readline().strip()}"
        environment = {"DISPLAY": name, "WAYLAND_DISPLAY": "/nowhere/wayland-0"}
        assert screen.find(environment)
        assert environment == {"DISPLAY": name}
    finally:
        server.terminate()
        server.wait()
    assert not screen.find({"DISPLAY": name})
