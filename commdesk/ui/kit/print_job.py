# SPDX-License-Identifier: Apache-2.0
"""Pages on their way to a printer: how far they are, and a way to stop them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.render.layout.pages import Document
from commdesk.render.layout.printing import paint_to_printer
from commdesk.services.progress import Cancelled
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts

_SOON = 8  # pages that are printed before anybody could read how far they are


def print_with_progress(
    document: Document, printer: QPrinter, prompts: Prompts, window: QWidget
) -> bool:
    """Whether the printer has all pages; what went wrong is said.

    A printer belongs to the interface thread: the dialog lives between two pages.
    """
    if len(document.pages) <= _SOON:
        return _printed(document, printer, prompts, window, None)
    said = QCoreApplication.translate("PrintJob", "Sending the pages to the printer…")
    dialog = ProgressDialog(said, window)
    dialog.open()
    try:
        return _printed(document, printer, prompts, window, dialog)
    finally:
        dialog.end()


def _printed(
    document: Document,
    printer: QPrinter,
    prompts: Prompts,
    window: QWidget,
    dialog: ProgressDialog | None,
) -> bool:
    stopped: list[bool] = []
    if dialog is not None:
        dialog.cancel_wanted.connect(lambda: stopped.append(True))

    def progress(done: int, total: int) -> None:
        if dialog is not None:
            dialog.show_progress(done, total)
            QCoreApplication.processEvents()
        if stopped:
            raise Cancelled

    try:
        paint_to_printer(document, printer, progress)
    except UserError as error:
        prompts.show_error(window, error)
        return False
    return True
