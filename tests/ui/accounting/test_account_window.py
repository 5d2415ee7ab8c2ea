# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting on the screen: true sentences, every building, right after every paper."""

import pytest

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.services.topics.topics import MatterDraft, create_topic, list_topics, open_topic
from commdesk.ui.accounting.opener import AccountOpener
from commdesk.ui.accounting.window import AccountWindow
from commdesk.ui.frame.status_line import StatusLine
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(office)


@pytest.fixture
def desk(office, topic):
    return EntryDesk(office, topic.id)


@pytest.fixture
def shown(qtbot, themed, chinese, jobs, prompts, office):
    def show(topic):
        window = AccountWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.loaded):
            window.show()
        return window

    return show


def rows(window):
    model = window.model
    return [
        " ".join(
            model.data(model.index(row, column))
            for column in range(model.columnCount())
            if not window.table.isColumnHidden(column)
        )
        for row in range(model.rowCount())
    ]


def test_every_building_and_the_sum(qtbot, shown, topic, desk, office):
    for number in (1, 2, 50):
        desk.store(community.paper(number, topic=topic))
    desk.store(Reading(3, {}, VoidReason.UNSIGNED))
    replace_paper(office, topic.id, 5, "写错")
    window = shown(topic)
    assert window.issued.text() == "发出 62 = 收回 4 + 未收回 57 + 作废换票 1"
    assert window.returned.text() == "收回 4 = 有效 3 + 无效 1"
    assert window.verdict.text() == "✓  相符：每一张票都有着落。"
    assert rows(window) == [
        "1幢 49 3 45 1 2 1 6.25%",
        "2幢 12 1 11 0 1 0 8.33%",
        "商铺 1 0 1 0 0 0 0.00%",
        "合计 62 4 57 1 3 1 6.56%",
    ]
    assert not window.piles.isVisible()
    assert window.note.text() == "收回率按可收回的 61 张计，不含作废换票。"
    # The foot of the main window and the list of topics have the same figures.
    foot = StatusLine()
    qtbot.addWidget(foot)
    foot.show_account(office.accounts.of(topic.id.hex))
    assert foot.returned.whole == "已收回 4 / 61"
    assert next(line.out_of for line in list_topics(office) if line.id == topic.id) == 61


def test_it_is_exact_after_each_stored_paper(qtbot, shown, topic, desk):
    window = shown(topic)
    for number in range(1, 5):
        desk.store(community.paper(number, topic=topic))
        with qtbot.waitSignal(window.loaded):
            window.refresh()
        wanted = f"发出 61 = 收回 {number} + 未收回 {61 - number}"
        assert window.issued.text() == wanted


def test_papers_stored_while_it_reads_are_in_it(qtbot, shown, topic, desk):
    window = shown(topic)
    window.refresh()
    desk.store(community.paper(1, topic=topic))
    window.refresh()
    qtbot.waitUntil(lambda: "收回 1 " in window.issued.text())


def test_batches_are_in_it(shown, office, topic, desk):
    batches = Batches(office, topic.id)
    opened = batches.open(3)
    desk.store(community.paper(1, topic=topic))
    batches.close(opened.id, "少两张")
    batches.open(5)
    assert shown(topic).piles.text() == (
        "已结束批次 1 个：清点 3 = 录入 1 + 缺少 2　录入中批次 1 个"
    )


def test_papers_of_a_withdrawn_batch_are_named(shown, office, topic, desk):
    batches = Batches(office, topic.id)
    pile = batches.open(2)
    for number in (1, 3):
        desk.store(community.paper(number, topic=topic))
    assert shown(topic).to_do.isHidden()
    batches.withdraw(pile.id, "数错")
    window = shown(topic)
    assert window.to_do.text() == ("已作废批次中还有 2 张没有重录：1、3。重录以前计入未收回。")
    assert not window.to_do.isHidden()


def test_validity_is_not_told_before_the_blind_reading(shown, office):
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    EntryDesk(office, topic.id).store(Reading(1, {}, VoidReason.UNSIGNED))
    window = shown(topic)
    assert window.issued.text() == "发出 61 = 收回 1 + 未收回 60"
    assert "有效" in window.returned.text()
    assert "无效 1" not in window.returned.text()
    assert rows(window)[0] == "1幢 48 1 47 0 2.08%"
    heads = [
        window.model.headerData(at, window.table.horizontalHeader().orientation())
        for at in range(window.model.columnCount())
        if window.table.isColumnHidden(at)
    ]
    assert heads == ["有效", "无效"]


def test_more_secret_papers_than_were_handed_out(shown, office):
    draft = create_topic(
        office,
        TopicFacts("无记名投票", estate="桂花苑"),
        (MatterDraft("事项", RESIDENTS),),
        basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
        extent=Extent(secret=True),
    )
    topic = open_topic(office, draft.id)
    IssueRegister(office, topic.id).hand_out(1)
    desk = EntryDesk(office, topic.id)
    for number in (7, 8, 9):
        desk.store(community.paper(number, topic=topic))
    window = shown(topic)
    assert window.verdict.text() == "✕  不符：收回比发出多 2 张。请核对发票登记。"
    assert window.issued.text() == "发出 1；收回 3 + 未收回 0 + 作废换票 0 = 3"
    assert len(rows(window)) == 1
    assert "无记名" in window.note.text()


def test_it_prints(qtbot, shown, topic):
    window = shown(topic)
    window.print.click()
    qtbot.waitUntil(lambda: window.paper.preview is not None)
    assert window.paper.preview.place == "第1页，共1页" or "1" in window.paper.preview.place
    window.paper.preview.close()


@pytest.fixture
def opener(qtbot, themed, chinese, jobs, prompts):
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    return AccountOpener(jobs, prompts, parent)


def test_one_window_for_a_topic(qtbot, opener, office, topic):
    opener.open(office, topic.id)
    first = opener.window
    qtbot.waitSignal(first.loaded).wait()
    opener.open(office, topic.id)
    assert opener.window is first
    opener.open(office, community.opened_topic(office).id)
    assert opener.window is not first
    qtbot.waitSignal(opener.window.loaded).wait()
    opener.close()


def test_a_draft_has_no_paper_to_spoil(opener, office, prompts):
    opener.spoil(office, community.draft_topic(office).id)
    assert opener.dialog is None
    assert [error.code for error in prompts.errors] == ["roll-fixed"]
