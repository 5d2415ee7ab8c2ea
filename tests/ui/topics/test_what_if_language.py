# SPDX-License-Identifier: Apache-2.0
"""A trial count says its conclusions in the program's language."""

import re

import pytest
from PySide6.QtCore import QLocale

from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.what_if import count_now, read_papers
from commdesk.ui.topics.what_if_dialog import WhatIfDialog
from tests import community
from tests.community import paper

HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture
def dialog(qtbot, themed, tmp_path):
    office = community.new_office(tmp_path / "office", homes=6)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    for number, choice in enumerate(("for", "against", "for"), start=1):
        desk.store(paper(number, choice, topic=topic))

    def make():
        papers = read_papers(office, topic.id)
        made = WhatIfDialog(papers, count_now(papers))
        qtbot.addWidget(made)
        return made

    yield make
    office.close()


def test_the_conclusions_follow_the_language(dialog):
    before = QLocale()
    try:
        for language, is_chinese in (
            (QLocale.Language.English, False),
            (QLocale.Language.Chinese, True),
        ):
            QLocale.setDefault(QLocale(language))
            shown = dialog()
            for card in shown.cards:
                for text in (card.now.text(), card.trial.text()):
                    assert bool(HAN.search(text)) is is_chinese, text
    finally:
        QLocale.setDefault(before)
