# SPDX-License-Identifier: Apache-2.0
"""Another vote is chosen, both stand side by side, and can be exchanged and printed."""

import pytest
from PySide6.QtWidgets import QWidget

from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.letterhead import Letterhead
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.letterhead import store_letterhead
from commdesk.ui.comparison.opener import ComparisonOpener
from commdesk.ui.comparison.window import ComparisonWindow, make_comparison
from tests import community
from tests.community import paper


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=6)
    yield made
    made.close()


def held(office, *choices, **options):
    topic = community.opened_topic(office, **options)
    desk = EntryDesk(office, topic.id)
    for number, choice in enumerate(choices, start=1):
        desk.store(paper(number, choice, topic=topic))
    return topic


@pytest.fixture
def shown(qtbot, themed, chinese, jobs, prompts, office):
    def show(topic):
        window = ComparisonWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.loaded):
            window.show()
        return window

    return show


def words(window):
    return "\n".join(card.chart.words for card in window.cards if card.isVisible())


def test_both_votes_stand_side_by_side(qtbot, office, shown):
    first = held(office, "for", "against")
    second = held(office, "for", "for")
    window = shown(second)
    assert window.pair == (first.id, second.id)
    assert len([card for card in window.cards if card.isVisible()]) == 2
    assert "变化" in words(window)
    assert shown(first).pair == (first.id, second.id)
    before = words(window)
    with qtbot.waitSignal(window.loaded):
        window.exchange.setChecked(True)
    assert words(window) != before
    assert window.pair == (second.id, first.id)
    window.print.click()
    qtbot.waitUntil(lambda: window.paper.preview is not None)
    window.paper.preview.reject()


def test_results_that_are_kept_back_are_not_compared(qtbot, office, shown):
    held(office, "for", entry=EntryRules(turnout_only=True))
    window = shown(held(office, "for"))
    assert "投票期间只显示参与情况" in window.band.text()
    assert not window.print.isEnabled()


def test_one_vote_alone_is_said(qtbot, themed, jobs, prompts, office):
    parent = QWidget()
    qtbot.addWidget(parent)
    opener = ComparisonOpener(jobs, prompts, parent)
    opener.open(office, held(office, "for").id)
    assert [error.code for error in prompts.errors] == ["nothing-to-compare"]
    assert opener.window is None


def test_the_sheet_has_the_office_s_head(qapp, office):
    store_letterhead(office, Letterhead(("桂花社区文件",), footer="咨询请到服务中心二楼"))
    document = make_comparison(office, held(office, "for").id, held(office, "against").id)
    first, *_, last = [page.drawing.texts for page in (*document.pages, *document.pages)]
    assert any(text.text == "桂花社区文件" for text in first)
    assert any(text.text == "咨询请到服务中心二楼" for text in last)
