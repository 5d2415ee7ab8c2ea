# SPDX-License-Identifier: Apache-2.0
"""裁定 is said of two readings of one paper, 认定 of several papers of one voter."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.paper_history import paper_history
from commdesk.ui.entry.words_history import HistoryWords
from tests import community

ROOT = Path(__file__).resolve().parents[3]
TEXTS = ROOT / "resources" / "i18n" / "commdesk_zh_CN.ts"
RENDER = ROOT / "commdesk" / "render"


def said_in_chinese():
    for message in ElementTree.parse(TEXTS).getroot().iter("message"):
        yield message.findtext("translation") or ""
    for module in sorted(RENDER.glob("*.py")):
        yield from module.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("about", "wrong"),
    [("两次录入", "认定"), ("第一遍", "认定"), ("意见不一致", "裁定"), ("各票", "裁定")],
)
def test_readings_and_papers_have_each_their_own_word(about, wrong):
    texts = [text for text in said_in_chinese() if about in text]
    assert texts
    assert [text for text in texts if wrong in text] == []


def test_a_withdrawal_is_no_reading_of_whoever_withdrew(tmp_path, qapp, chinese):
    office = community.new_office(tmp_path / "office", homes=8)
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL, batches=True))
    pile = Batches(office, topic.id).open(1)
    EntryDesk(office, topic.id).store(community.paper(3, topic=topic))
    Batches(office, topic.id).withdraw(pile.id, "数错")
    # Somebody else looks while the paper is blind.
    office.operator = "李四"
    first, withdrawn = paper_history(office, topic.id, 3).versions
    assert first.turn is Turn.FIRST
    assert withdrawn.concealed
    words = HistoryWords()
    assert words.what(first) == "初录，第 1 版"
    assert words.what(withdrawn) == "初录，随批次作废"
    assert "版" not in words.content(withdrawn, topic.matters)
    assert words.content(first, topic.matters) != words.content(withdrawn, topic.matters)
    office.close()
