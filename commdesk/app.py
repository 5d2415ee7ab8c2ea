# SPDX-License-Identifier: Apache-2.0
"""The window's composition root: from the command line to a running program."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from commdesk import __version__, resources
from commdesk.crash import CrashReporter, start_log
from commdesk.desk import Desk
from commdesk.domain.errors import UserError
from commdesk.render.layout import fonts
from commdesk.ui.frame import translation
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import theme
from commdesk.ui.kit.prompts import Prompts


def run(argv: Sequence[str]) -> int:
    """Open the program's window; returns the exit code when it is closed."""
    told = _arguments(argv)
    QApplication.setApplicationName("CommDesk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("commdesk")
    application = QApplication([argv[0] if argv else "commdesk"])
    application.setWindowIcon(QIcon(str(resources.icon_file("commdesk"))))
    fonts.load()
    try:
        resources.data_dir()
        log = start_log()
    except OSError as error:
        _say_no_place(application, told.lang, error)
        return 1
    desk = Desk(application, Preferences(), language=told.lang)
    reporter = CrashReporter(application)
    reporter.crashed.connect(desk.say_crash)
    reporter.install()
    desk.log = log
    desk.begin()
    code = application.exec()
    desk.end()
    return code


def _say_no_place(application: QApplication, language: str, error: OSError) -> None:
    # Nothing can be remembered, not even the language chosen before.
    translation.install(application, translation.wanted(language))
    theme.apply(application)
    place = str(error.filename or "")
    Prompts().show_error(None, UserError("office-file-read-only", path=place))


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="commdesk", add_help=False)
    parser.add_argument("--lang", default="")
    known, _ = parser.parse_known_args(list(argv[1:]))
    return known
