# SPDX-License-Identifier: Apache-2.0
"""What tests of several layers share. Nothing here opens a window by itself."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication

from tests import repeatable

repeatable.begin()

from commdesk import resources  # noqa: E402 - see repeatable.begin
from commdesk.ui.kit import theme  # noqa: E402
from commdesk.ui.kit.jobs import JobRunner  # noqa: E402


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Widgets a test is done with go at once: no event loop runs that would free them.

    pytest-qt has closed them when this begins. Left alone they would pile up, and every
    change of colours or type would paint all of them anew.
    """
    if "qtbot" in item.fixturenames:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return (yield)


_MANY = 100_000


def pytest_configure():
    """As in the program, cycles are not looked for in the middle of anything: see Collector."""
    gc.disable()


def pytest_runtest_logfinish():
    """Between two tests nothing runs and no window is open."""
    if gc.get_count()[0] > _MANY:
        gc.collect()


def pytest_unconfigure():
    """Python ends as it always does."""
    gc.enable()


class PromptsRecorder:
    """Stands in for Prompts: notes what was said, and gives the answers laid ready.

    A question for which no answer lies ready fails the test.
    """

    def __init__(self):
        self.errors = []
        self.messages = []
        self.questions = []
        self.answers = []

    def _answer(self, question):
        self.questions.append(question)
        assert self.answers, f"no answer lies ready for: {question}"
        return self.answers.pop(0)

    def show_error(self, parent, error):
        self.errors.append(error)

    def show_message(self, parent, text, *, detail="", is_problem=False):
        self.messages.append(text)

    def confirm(self, parent, text, *, action, detail="", is_dangerous=False):
        return self._answer(text)

    def ask_text(
        self,
        parent,
        text,
        *,
        action,
        initial="",
        detail="",
        several_lines=False,
        is_dangerous=False,
    ):
        return self._answer(text)

    def ask_file_to_open(self, parent, title, kinds, folder=None):
        return self._answer(title)

    def ask_file_to_save(self, parent, title, kinds, suggested):
        return self._answer(title)

    def ask_folder(self, parent, title, folder=None):
        return self._answer(title)


@pytest.fixture
def prompts():
    """Prompts that note: `errors`, `messages`, `questions`; put replies into `answers`."""
    return PromptsRecorder()


@pytest.fixture
def jobs(qapp):
    """A job runner that is empty again when the test ends."""
    runner = JobRunner()
    yield runner
    runner.shut_down()
    qapp.processEvents()


@pytest.fixture(scope="session")
def chinese_file(tmp_path_factory):
    """The Chinese translation, built from its source as it is now."""
    source = resources.translations_dir() / "commdesk_zh_CN.ts"
    built = tmp_path_factory.mktemp("i18n") / "commdesk_zh_CN.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", built], check=True)
    return built


@pytest.fixture
def chinese(qapp, chinese_file):
    """The program in Chinese, as its users see it."""
    translator = QTranslator()
    assert translator.load(str(chinese_file))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def themed(qapp):
    """The program's own colours and sizes; tests without this fixture have none.

    To give them to the program takes longer than most tests: they stay for the next test,
    unless that one wants none.
    """
    _look(qapp, is_themed=True)


@pytest.fixture
def unstyled(request, monkeypatch):
    """A whole desk gives the program type and colours, but no style sheet.

    To dress its window takes as long as all the rest of it. Tests that look at one say
    `themed` besides.
    """
    if "themed" not in request.fixturenames:
        monkeypatch.setattr(theme, "style_sheet", lambda: "")


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef):
    """A fixture that several tests share is the same whichever of them comes first."""
    if fixturedef.scope == "function":
        return (yield)
    with repeatable.aside(f"{fixturedef.baseid}::{fixturedef.argname}"):
        return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    repeatable.reseed(item.nodeid)
    app = QApplication.instance()
    if isinstance(app, QApplication) and "themed" not in item.fixturenames:
        _look(app, is_themed=False)


def _look(app, *, is_themed):
    if theme.palette() is not theme.LIGHT or theme.scale() != 100:
        theme.apply(app)
    wanted = theme.style_sheet() if is_themed else ""
    if app.styleSheet() == wanted:
        return
    if is_themed:
        theme.apply(app)
    else:
        app.setStyleSheet("")
