# SPDX-License-Identifier: Apache-2.0
"""The key card of a topic before it is printed, and as a PDF."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Topic
from commdesk.render.layout.printing import document_name, write_pdf
from commdesk.render.sheets.key_card import key_card
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.prompts import Prompts


def show_key_card(office: str, topic: Topic, prompts: Prompts, window: QWidget) -> PrintPreview:
    """Open the preview over `window`. One page, so it is made at once."""
    document = key_card(office, topic)
    preview = PrintPreview(document, prompts, window)

    def save() -> None:
        path = prompts.ask_file_to_save(
            preview,
            QCoreApplication.translate("KeyCard", "Save the key card as PDF"),
            QCoreApplication.translate("KeyCard", "PDF files (*.pdf)"),
            f"{document_name(document.title)}.pdf",
        )
        if path is None:
            return
        try:
            write_pdf(document, path)
        except UserError as error:
            prompts.show_error(preview, error)

    preview.pdf_wanted.connect(save)
    preview.open()
    return preview
