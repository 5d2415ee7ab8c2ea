# SPDX-License-Identifier: Apache-2.0
"""Nothing leaves with boxes in place of characters without a question."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from commdesk.render.layout.blocks import BODY, paragraph
from commdesk.render.layout.lacking import Lacking
from commdesk.render.layout.pages import Running, make_document
from commdesk.ui.kit.lacking import may_leave
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.sheets.kind import Made
from commdesk.ui.sheets.press import Press

NO_WINDOW: Any = None
BOXES = (Lacking("𠮷", ("王𠮷祥", "张𠮷")), Lacking("𡈽", ("𡈽屋",)))


@pytest.fixture
def document(qapp):
    plain = make_document(
        "名单", paragraph("王𠮷祥", 3000, BODY), Running("主题", "投票中", "", "")
    )
    return replace(plain, lacking=BOXES)


class Asked(Prompts):
    """Prompts that keep the whole of a question."""

    def __init__(self):
        super().__init__()
        self.text = self.detail = ""

    def confirm(self, parent, text, *, action, detail="", is_dangerous=False):
        self.text, self.detail = text, detail
        return False


def test_the_question_names_the_characters_where_they_are_and_what_helps(chinese):
    asked = Asked()
    assert not may_leave(BOXES, asked, NO_WINDOW)
    assert "2 个字" in asked.text
    assert "王𠮷祥、张𠮷" in asked.detail
    assert "20BB7" in asked.detail
    assert "宋体扩展" in asked.detail
    assert not may_leave(BOXES[:1], asked, NO_WINDOW)
    assert "“王𠮷祥”" in asked.text
    assert "2 个字" not in asked.text


def test_a_sheet_without_boxes_asks_nothing(chinese, prompts):
    assert may_leave((), prompts, NO_WINDOW)
    assert prompts.questions == []


def test_a_preview_says_it_and_asks_once(qtbot, chinese, prompts, document):
    preview = PrintPreview(document, prompts)
    qtbot.addWidget(preview)
    wanted = []
    preview.pdf_wanted.connect(lambda: wanted.append(True))
    assert "王𠮷祥" in preview.warning.text()
    prompts.answers = [False, True]
    for times in (0, 1, 2):
        preview.ask_for_pdf()
        assert len(wanted) == times
    assert len(prompts.questions) == 2


def test_a_sheet_that_is_not_to_have_boxes_is_not_saved(
    qtbot, chinese, jobs, prompts, document, tmp_path
):
    kind: Any = SimpleNamespace(
        key="list", title="名单", make=lambda *_: Made(document, "", is_kept=False)
    )
    at: Any = SimpleNamespace(topic=SimpleNamespace(facts=SimpleNamespace(title="主题")))
    window = QWidget()
    qtbot.addWidget(window)
    nothing: Any = None
    press, path = Press(nothing, nothing, jobs, prompts, window), tmp_path / "名单.pdf"
    # No file is asked for before it is clear that there will be one.
    prompts.answers = [False, True, path]
    press.save(kind, at, {})
    qtbot.waitUntil(lambda: not press.is_busy and bool(prompts.questions))
    assert len(prompts.questions) == 1
    assert not path.exists()
    press.save(kind, at, {})
    qtbot.waitUntil(lambda: bool(prompts.messages))
    assert path.exists()
