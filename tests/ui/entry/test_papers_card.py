# SPDX-License-Identifier: Apache-2.0
"""The list of papers with its filter by state."""

import pytest

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.reading import Reading, VoidReason
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.paper_list import PaperState, list_papers
from commdesk.ui.entry.papers_card import PapersCard
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=8)
    yield made
    made.close()


def test_void_papers_are_not_told_to_be_none_while_they_are_hidden(qtbot, themed, chinese, office):
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    card = PapersCard()
    qtbot.addWidget(card)

    def found(number, turn, who):
        office.operator = who
        EntryDesk(office, topic.id, turn).store(Reading(number, {}, VoidReason.UNSIGNED))
        card.show_papers(list_papers(office, topic.id))
        card.state.setCurrentIndex(card.state.findData(PaperState.VOID))
        return card.found.text()

    assert found(3, Turn.FIRST, "张三") == "复核前不显示"
    assert card.model.rows == ()
    assert found(3, Turn.SECOND, "李四") == "1 张，共 9 张"


def test_papers_of_a_withdrawn_batch_are_not_among_those_still_out(qtbot, themed, chinese, office):
    topic = community.opened_topic(office)
    pile = Batches(office, topic.id).open(1)
    EntryDesk(office, topic.id).store(community.paper(3, topic=topic))
    Batches(office, topic.id).withdraw(pile.id, "数错")
    states = {line.number: line.state for line in list_papers(office, topic.id)}
    assert states[3] is PaperState.REKEY
    assert set(states.values()) == {PaperState.REKEY, PaperState.ISSUED}
    card = PapersCard()
    qtbot.addWidget(card)
    card.show_papers(list_papers(office, topic.id))
    assert card.state.findText("待重录") >= 0
