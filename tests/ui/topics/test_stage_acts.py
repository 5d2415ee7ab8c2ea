# SPDX-License-Identifier: Apache-2.0
"""Stages, roll, days and trial counts from the first tab, as a clerk meets them."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.calendar import DatePresets, Workdays
from commdesk.domain.keying import Keying
from commdesk.domain.matters import MatterKind, Option, OptionRole
from commdesk.domain.presets import MOST_VOTES, OWNERS_SPECIAL, RESIDENTS
from commdesk.domain.reading import Channel, Reading, chosen
from commdesk.domain.rights import Role
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, Stage, TopicFacts, Unreturned
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.date_presets import load_date_presets
from commdesk.services.results.course import course_of
from commdesk.services.topics.roll_corrections import papers_back
from commdesk.services.topics.stages import close_topic, publish_topic, settle_topic
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    load_roll,
    load_topic,
    open_topic,
)
from commdesk.ui.topics.calendar_presets import days_of, text_of
from commdesk.ui.topics.stage_menu import Verb, verbs_at
from commdesk.ui.topics.stage_roll_values import Correction
from commdesk.ui.topics.topics_tab import TopicsTab
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def tab(qtbot, jobs, prompts, chinese):
    made = TopicsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.topics_changed.connect(
        lambda lines, go_to: made.show_topic(
            made._office,
            go_to if go_to in {line.id for line in lines} else (lines[0].id if lines else None),
        )
    )
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)


@pytest.fixture
def topic(office):
    return community.opened_topic(office)


def choose(tab, verb):
    action = tab.topics.more.action(verb)
    assert action is not None
    action.trigger()


def spied(prompts, name, monkeypatch):
    """What a dialog is asked with, besides its question."""
    asked, real = [], getattr(prompts, name)

    def ask(parent, text, **options):
        asked.append(options)
        return real(parent, text, **options)

    monkeypatch.setattr(prompts, name, ask)
    return asked


def stage(office, topic):
    return load_topic(office, topic.id).stage


# Stages


def test_from_closed_to_the_archive(tab, office, topic, qtbot, prompts):
    close_topic(office, topic.id)
    tab.show_office(office)
    verbs = (tab.topics.reopen, tab.topics.settle, tab.topics.publish, tab.topics.archive)
    for verb, reached, words in (
        (tab.topics.settle, Stage.SETTLED, "结果已核定"),
        (tab.topics.publish, Stage.PUBLISHED, "已公示"),
        (tab.topics.archive, Stage.ARCHIVED, "已归档"),
    ):
        assert verb.isVisible()
        if reached is Stage.ARCHIVED:
            # Seven days for objections end on a Sunday; Monday is taken in addition.
            office.clock.now = datetime(2026, 3, 10, 4, tzinfo=UTC)
        prompts.answers = [True]
        with qtbot.waitSignal(tab.acts.topic_stored):
            verb.click()
        assert stage(office, topic) is reached
        assert words in tab.band.text()
    assert not any(verb.isVisible() for verb in verbs)
    assert prompts.questions[1] == "“选聘物业服务企业”的结果公示已经张贴了吗？"
    assert prompts.errors == []


@pytest.fixture
def dated(office):
    """An open vote whose last day is the 20th."""
    draft = create_topic(
        office,
        TopicFacts("业主大会", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 20)),
        (MatterDraft("事项", OWNERS_SPECIAL),), basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    return open_topic(office, draft.id)


def test_closing_early_is_warned_about_and_needs_a_reason(tab, office, dated, prompts):
    tab.show_office(office)
    office.clock.now = datetime(2026, 3, 19, 4, tzinfo=UTC)
    prompts.answers = [None]
    tab.topics.close_vote.click()
    assert prompts.questions == ["提前结束“业主大会”的投票？"]
    assert stage(office, dated) is Stage.OPEN
    prompts.answers = ["票已全部收齐"]
    tab.topics.close_vote.click()
    assert stage(office, dated) is Stage.CLOSED
    assert course_of(office, dated.id).closed_on == date(2026, 3, 19)


def test_closing_on_the_last_day_asks_for_no_reason(tab, office, dated, prompts):
    tab.show_office(office)
    office.clock.now = datetime(2026, 3, 20, 4, tzinfo=UTC)
    prompts.answers = [True]
    tab.topics.close_vote.click()
    assert prompts.questions == ["结束投票“业主大会”？"]
    assert stage(office, dated) is Stage.CLOSED


def test_closing_before_the_first_day_has_its_own_loud_words(
    tab, office, dated, prompts, monkeypatch
):
    asked = spied(prompts, "ask_text", monkeypatch)
    tab.show_office(office)
    office.clock.now = datetime(2026, 2, 22, 4, tzinfo=UTC)
    prompts.answers = [None]
    tab.topics.close_vote.click()
    assert stage(office, dated) is Stage.OPEN
    (options,) = asked
    assert options["detail"].startswith("投票2026年3月1日才开始，今天是2026年2月22日。")
    assert options["is_dangerous"]


def test_archiving_while_objections_are_taken_needs_a_reason(
    tab, office, topic, prompts, monkeypatch
):
    asked = spied(prompts, "ask_text", monkeypatch)
    for act in (close_topic, settle_topic, publish_topic):
        act(office, topic.id)
    tab.show_office(office)
    prompts.answers = [None]
    tab.topics.archive.click()
    assert stage(office, topic) is Stage.PUBLISHED
    assert prompts.questions == ["异议期未满，现在归档“选聘物业服务企业”？"]
    (options,) = asked
    assert options["detail"].startswith("异议期到2026年3月9日，")
    assert options["is_dangerous"]
    prompts.answers = ["无人提出异议"]
    tab.topics.archive.click()
    assert stage(office, topic) is Stage.ARCHIVED


def test_a_second_vote_and_a_new_notice_are_named(tab, office, qtbot, prompts, monkeypatch):
    options = (Option("a", "甲", OptionRole.CHOICE), Option("b", "乙", OptionRole.CHOICE))
    draft = create_topic(
        office, TopicFacts("推选"),
        (MatterDraft("推选代表", MOST_VOTES, MatterKind.ELECTION, options),),
        basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY, policy=Policy(),
    )  # fmt: skip
    topic = open_topic(office, draft.id)
    desk = EntryDesk(office, topic.id)
    desk.store(community.paper(3, "a", topic=topic))
    desk.store(community.paper(5, "b", topic=topic))
    close_topic(office, topic.id)
    asked = spied(prompts, "confirm", monkeypatch)
    tab.show_office(office)

    def done(verb):
        prompts.answers = [True]
        with qtbot.waitSignal(tab.acts.topic_stored):
            verb.click()
        return asked.pop()["detail"]

    tied = "得票并列、须重新投票的事项：推选代表。"
    assert done(tab.topics.settle).startswith(tied)
    prompts.answers = ["漏计"]
    choose(tab, Verb.UNSETTLE)
    assert done(tab.topics.settle).startswith(tied)
    said = done(tab.topics.publish)
    assert said.startswith("结果重新核定过。请先打印新的公示，旧的已作废。")
    assert f"\n\n{tied}" in said


def test_what_is_settled_once_without_a_tie_is_published_without_more_words(
    tab, office, topic, qtbot, prompts, monkeypatch
):
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    record_sheet(office, topic.id, "notice", Way.PRINTER, "1234")
    asked = spied(prompts, "confirm", monkeypatch)
    tab.show_office(office)
    prompts.answers = [True]
    with qtbot.waitSignal(tab.acts.topic_stored):
        tab.topics.publish.click()
    assert asked[0]["detail"].startswith("今天公示，异议受理至")


def test_nothing_is_published_unasked_of_which_no_final_notice_left(
    tab, office, topic, qtbot, prompts, monkeypatch
):
    # A provisional one is none, nor is a sheet of another kind.
    record_sheet(office, topic.id, "notice", Way.PRINTER, "1234")
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    record_sheet(office, topic.id, "tally", Way.PDF, "1234")
    asked = spied(prompts, "confirm", monkeypatch)
    tab.show_office(office)
    prompts.answers = [True]
    with qtbot.waitSignal(tab.acts.topic_stored):
        tab.topics.publish.click()
    assert asked[0]["detail"].startswith("还没有打印或保存过正式的结果公示。")


def test_each_way_back_has_its_own_words(tab, office, topic, qtbot, prompts):
    close_topic(office, topic.id)
    settle_topic(office, topic.id, explained="另有说明")
    tab.show_office(office)
    prompts.answers = ["漏计两张"]
    choose(tab, Verb.UNSETTLE)
    assert "已撤销核定" in tab.band.text()
    prompts.answers = ["还有票"]
    tab.topics.reopen.click()
    assert "已重新开放投票" in tab.band.text()
    prompts.answers = [True]
    tab.topics.close_vote.click()
    assert "已结束投票" in tab.band.text()
    settle_topic(office, topic.id, explained="另有说明")
    publish_topic(office, topic.id)
    tab.reload()
    prompts.answers = ["有人提出异议"]
    choose(tab, Verb.TAKE_DOWN)
    assert "的公示已撤下" in tab.band.text()


def test_what_was_said_goes_with_the_next_act_and_another_topic_and_the_tab(
    themed, tab, office, topic, dated, prompts
):
    tab.show_office(office)
    tab.show_topic(office, topic.id)
    prompts.answers = [True]
    tab.topics.close_vote.click()
    assert tab.band.isVisible()
    # Nothing below moves when it goes.
    place = tab.register.y()
    prompts.answers = [None]
    tab.topics.reopen.click()
    assert not tab.band.isVisible()
    assert tab.register.y() == place
    for goes in (lambda: tab.show_topic(office, dated.id), tab.hide):
        tab.show_topic(office, topic.id)
        tab.band.say("已结束投票", "stored")
        goes()
        assert tab.band.text() == ""


def test_each_step_can_be_declined(tab, office, topic, qtbot, prompts):
    close_topic(office, topic.id)
    tab.show_office(office)
    prompts.answers = [False]
    tab.topics.settle.click()
    qtbot.waitUntil(lambda: len(prompts.questions) == 1)
    settle_topic(office, topic.id)
    tab.reload()
    prompts.answers = [False, None]
    tab.topics.publish.click()
    qtbot.waitUntil(lambda: len(prompts.questions) == 2)
    choose(tab, Verb.UNSETTLE)
    assert stage(office, topic) is Stage.SETTLED


def test_the_ways_back_ask_for_a_reason(tab, office, topic, prompts):
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    tab.show_office(office)
    prompts.answers = ["漏计两张"]
    choose(tab, Verb.UNSETTLE)
    assert stage(office, topic) is Stage.CLOSED
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    tab.reload()
    prompts.answers = ["有人提出异议"]
    choose(tab, Verb.TAKE_DOWN)
    assert stage(office, topic) is Stage.CLOSED
    assert tab.topics.reopen.isVisible()


def test_what_has_no_verdict_is_settled_with_a_reason(tab, office, qtbot, prompts):
    topic = community.opened_topic(office, policy=Policy(Unreturned.FOLLOW_MAJORITY))
    desk = EntryDesk(office, topic.id)
    desk.store(community.paper(3, "for", topic=topic))
    desk.store(community.paper(5, "against", topic=topic))
    close_topic(office, topic.id)
    tab.show_office(office)
    prompts.answers = [True, "经协商处理"]
    with qtbot.waitSignal(tab.acts.topic_stored):
        tab.topics.settle.click()
    assert "还没有结论的事项：事项1、事项2" in prompts.questions[1]
    assert stage(office, topic) is Stage.SETTLED


def test_a_draft_is_put_aside_and_brought_back(tab, office, prompts):
    draft = community.draft_topic(office)
    tab.show_office(office)
    prompts.answers = [True]
    choose(tab, Verb.DROP)
    assert stage(office, draft) is Stage.DROPPED
    assert tab.lines == ()
    assert "已弃用" in tab.band.text()
    choose(tab, Verb.SHOW_DROPPED)
    assert [line.id for line in tab.lines] == [draft.id]
    choose(tab, Verb.BRING_BACK)
    assert stage(office, draft) is Stage.DRAFT


def test_what_forbids_can_not_be_acknowledged_away(tab, office, qtbot):
    create_topic(
        office, TopicFacts("居民会议"), (MatterDraft("事项", RESIDENTS),), basis=Basis.RESIDENTS,
        paper_per=PaperPer.OWNER, policy=Policy(),
    )  # fmt: skip
    tab.show_office(office)
    tab.topics.start.click()
    qtbot.waitUntil(lambda: tab.acts.stages.opening_dialog is not None)
    dialog = tab.acts.stages.opening_dialog
    assert dialog.said[0].startswith("名册中还没有居民名单")
    assert not dialog.known.isVisible()
    assert not dialog.start.isEnabled()
    dialog.reject()


def test_opening_before_the_first_day_is_quietly_said_and_stops_nothing(tab, office, qtbot):
    draft = create_topic(
        office,
        TopicFacts(
            "业主大会", starts_on=date(2026, 3, 20), ends_on=date(2026, 4, 3), supervisor="街道办",
            objection_days=7, notice_on=date(2026, 3, 1),
        ),
        (MatterDraft("事项", OWNERS_SPECIAL),), basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    tab.show_office(office)
    tab.topics.start.click()
    qtbot.waitUntil(lambda: tab.acts.stages.opening_dialog is not None)
    dialog = tab.acts.stages.opening_dialog
    assert "投票自2026年3月20日起，现在开启只是为了编号发票。" in dialog.said
    dialog.known.setChecked(True)
    with qtbot.waitSignal(tab.acts.topic_stored):
        dialog.start.click()
    # A paper that is back before the first day is keyed as any other.
    desk = EntryDesk(office, draft.id)
    (part,) = load_topic(office, draft.id).parts
    desk.deliver([1], "当面")
    desk.store(Reading(1, {part.key: chosen("for")}))
    assert desk.account().returned == 1


# The roll


def corrected(tab, qtbot, **entered):
    choose(tab, Verb.CORRECT_ROLL)
    dialog = tab.acts.roll.dialog
    dialog.kind.setCurrentIndex(dialog.kind.findData(entered.pop("kind")))
    for name, text in entered.items():
        field = getattr(dialog, name)
        (field.setPlainText if name == "reason" else field.setText)(text)
        if name == "whom":
            field.editingFinished.emit()
    return dialog


def test_a_name_is_put_right(tab, office, topic, qtbot):
    tab.show_office(office)
    assert tab.topics.deliver.text() == "登记送达…"
    dialog = corrected(tab, qtbot, kind=Correction.VOTER, whom="3")
    assert "第 0003 号票" in dialog.found.text()
    assert dialog.name.text() == load_roll(office, topic.id).voters[1].name
    # Nobody else gets what was filled in for one.
    dialog.kind.setCurrentIndex(dialog.kind.findData(Correction.ADD_VOTER))
    assert dialog.name.text() == dialog.phone.text() == ""
    dialog.kind.setCurrentIndex(dialog.kind.findData(Correction.VOTER))
    assert dialog.phone.text() == load_roll(office, topic.id).voters[1].phone
    dialog.name.setText("王小明")
    dialog.save.click()
    assert "请填写" in dialog.band.text()  # the reason
    dialog.reason.setPlainText("写错名字")
    with qtbot.waitSignal(tab.acts.roll.roll_corrected):
        dialog.save.click()
    assert load_roll(office, topic.id).voters[1].name == "王小明"
    assert tab.acts.roll.dialog is None


def test_who_was_left_out_is_added(tab, office, topic, qtbot):
    tab.show_office(office)
    dialog = corrected(
        tab, qtbot, kind=Correction.ADD_VOTER, name="周新", building="9", room="0101",
        area="很大", reason="漏登",
    )  # fmt: skip
    assert not dialog.whom.isVisible()
    dialog.save.click()
    assert "无法识别" in dialog.band.text()
    dialog.area.setText("88.5")
    dialog.save.click()
    roll = load_roll(office, topic.id)
    assert (roll.voters[-1].name, roll.voters[-1].area) == ("周新", 885_000)
    assert roll.papers[-1].label == "9幢0101"
    assert "新票号为 62" in tab.band.text()


def test_every_other_correction_is_stored(tab, office, topic, qtbot):
    tab.show_office(office)
    roll = load_roll(office, topic.id)
    number = next(papers[0].number for papers in roll.papers_of.values() if len(papers) == 2)
    for entered in (
        {"kind": Correction.AREA, "whom": str(number), "area": "100.01"},
        {"kind": Correction.ADD_PAPER, "whom": "4", "building": "9", "room": "1", "area": "50"},
        {"kind": Correction.REPLACE, "whom": "5"},
        {"kind": Correction.WITHDRAW_PAPER, "whom": str(number)},
        {"kind": Correction.WITHDRAW_VOTER, "whom": "6"},
    ):
        dialog = corrected(tab, qtbot, reason="更正", **entered)
        if dialog.who.choices.isVisible():
            # A number may be that of a paper, which comes first, and of a room.
            dialog.who.choices.setCurrentRow(0)
        dialog.save.click()
        assert tab.acts.roll.dialog is None, dialog.band.text()
    changed = load_roll(office, topic.id)
    assert len(changed.papers) == len(roll.papers) + 1 - 2
    assert changed.people == roll.people - 1


def test_what_the_service_refuses_is_said_in_the_dialog(tab, office, topic, qtbot):
    tab.show_office(office)
    dialog = corrected(tab, qtbot, kind=Correction.WITHDRAW_PAPER, whom="6", reason="重复")
    dialog.save.click()
    assert "唯一的一张" in dialog.band.text()
    dialog.whom.setText("没有这个人")
    dialog.whom.editingFinished.emit()
    assert "不在本次表决名册中" in dialog.found.text()
    dialog.save.click()
    assert dialog.band.text().endswith(dialog.found.text())
    dialog.reject()


def test_what_has_come_back_is_said_before_it_is_withdrawn(tab, office, topic, qtbot):
    roll = load_roll(office, topic.id)
    voter, papers = next((n, held) for n, held in roll.papers_of.items() if len(held) == 2)
    first, second = (paper.number for paper in papers)
    EntryDesk(office, topic.id).store(community.paper(first, "for", topic=topic))
    tab.show_office(office)
    for kind, whom, is_said in (
        (Correction.WITHDRAW_PAPER, first, True),
        (Correction.WITHDRAW_PAPER, second, False),
        (Correction.AREA, first, False),
        (Correction.WITHDRAW_VOTER, second, True),
    ):
        dialog = corrected(tab, qtbot, kind=kind, whom=roll.papers[whom - 1].label)
        assert (f"其中{first:04d}号票已经收回" in dialog.found.text()) is is_said, kind
        dialog.reject()
    assert papers_back(office, topic.id, voter) == (first,)


def test_an_area_is_asked_for_in_words_that_fit(tab, office, topic, qtbot):
    tab.show_office(office)
    dialog = corrected(tab, qtbot, kind=Correction.AREA, whom="6", reason="更正")
    for text, said in (("", "请填面积。"), (" ", "请填面积。"), ("-5", "须大于 0")):
        dialog.area.setText(text)
        dialog.save.click()
        assert said in dialog.band.text()
    dialog.reject()


def test_of_several_papers_of_one_name_a_person_chooses(tab, office, topic, qtbot):
    roll = load_roll(office, topic.id)
    numbers = next(
        [paper.number for paper in papers] for papers in roll.papers_of.values() if len(papers) == 2
    )
    voter = next(one for one in roll.voters if one.number == roll.papers[numbers[0] - 1].voter)
    tab.show_office(office)
    dialog = corrected(tab, qtbot, kind=Correction.WITHDRAW_PAPER, whom=voter.name, reason="重复")
    choices = dialog.who.choices
    assert choices.isVisible()
    shown = [choices.item(at).text() for at in range(choices.count())]
    assert [text[:8] for text in shown] == [f"第 {number:04d} 号" for number in numbers]
    assert all(
        roll.papers[number - 1].label in text for number, text in zip(numbers, shown, strict=True)
    )
    # Nothing is taken before a person chooses.
    dialog.save.click()
    assert "有 2 张票符合" in dialog.band.text()
    qtbot.waitUntil(choices.hasFocus)
    assert load_roll(office, topic.id) == roll
    # The first key chooses the first line, the next the second.
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    assert dialog.found.text() == shown[0]
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    assert dialog.found.text() == shown[1]
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    assert tab.acts.roll.dialog is dialog
    with qtbot.waitSignal(tab.acts.roll.roll_corrected):
        dialog.save.click()
    left = load_roll(office, topic.id)
    assert {paper.number for paper in roll.papers} - {paper.number for paper in left.papers} == {
        numbers[1]
    }


def test_a_voter_of_several_papers_is_one_voter(tab, office, topic, qtbot):
    roll = load_roll(office, topic.id)
    voter = next(
        one for one in roll.voters if sum(paper.voter == one.number for paper in roll.papers) == 2
    )
    tab.show_office(office)
    dialog = corrected(tab, qtbot, kind=Correction.VOTER, whom=voter.name)
    assert not dialog.who.choices.isVisible()
    assert dialog.name.text() == voter.name
    # Another kind asks for the paper after all, and the way back for none.
    dialog.kind.setCurrentIndex(dialog.kind.findData(Correction.AREA))
    assert dialog.who.choices.isVisible()
    assert dialog.area.text() == ""
    dialog.who.choices.setCurrentRow(1)
    assert dialog.area.text() != ""
    dialog.kind.setCurrentIndex(dialog.kind.findData(Correction.VOTER))
    assert not dialog.who.choices.isVisible()
    # What is typed anew is nobody's yet.
    dialog.whom.clear()
    qtbot.keyClicks(dialog.whom, "x")
    assert dialog.who.target is None
    dialog.reject()


def test_in_a_secret_vote_a_voter_is_found_by_name(tab, office, qtbot):
    draft = create_topic(
        office, TopicFacts("推选"), (MatterDraft("推选", RESIDENTS),), basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER, policy=Policy(), extent=Extent(secret=True),
    )  # fmt: skip
    topic = open_topic(office, draft.id)
    tab.show_office(office)
    # Secret papers are handed out one by one, and the button says so.
    assert tab.topics.deliver.text() == tab.topics.deliver.accessibleName() == "发票登记…"
    dialog = corrected(tab, qtbot, kind=Correction.WITHDRAW_VOTER, whom="业主5", reason="迁出")
    kinds = {dialog.kind.itemData(at) for at in range(dialog.kind.count())}
    assert Correction.AREA not in kinds
    assert "业主5" in dialog.found.text()
    assert "票" not in dialog.found.text()
    dialog.save.click()
    assert load_roll(office, topic.id).people == 59
    dialog = corrected(tab, qtbot, kind=Correction.REPLACE, whom="7", reason="损坏")
    assert dialog.found.text() == "第 0007 号票"
    dialog.reject()


# The days


def test_the_days_of_a_topic_are_shown_with_what_is_due(tab, office, qtbot):
    draft = create_topic(
        office,
        TopicFacts(
            "业主大会", starts_on=date(2026, 3, 10), ends_on=date(2026, 3, 13),
            notice_on=date(2026, 2, 27), objection_days=7, supervisor="街道办",
        ),
        (MatterDraft("事项", OWNERS_SPECIAL),), basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    tab.show_office(office)
    assert tab.topics.days.isVisible()
    assert tab.topics.days.texts == (
        "表决公告 2月27日 已过",
        "开始投票 3月10日 还有 9 天",
        "截止投票 3月13日 还有 12 天",
        "公示结果 3月16日 还有 15 天",
        "异议期满 3月23日 还有 22 天",
    )
    assert "投票期只有 4 天" in tab.topics.days.doubt.text()
    assert "提前 11 天公告" in tab.topics.days.doubt.text()
    open_topic(office, draft.id)
    office.clock.now = datetime(2026, 3, 15, 1, tzinfo=UTC)
    tab.reload()
    assert tab.topics.days.texts[2] == "截止投票 3月13日 已超期 2 天"
    assert not tab.topics.days.doubt.isVisible()


def test_the_days_of_a_vote_ended_early_are_told_as_they_were(
    tab, office, dated, prompts, tmp_path
):
    tab.show_office(office)
    office.clock.now = datetime(2026, 3, 2, 4, tzinfo=UTC)
    close_topic(office, dated.id, "全部收齐")
    settle_topic(office, dated.id)
    publish_topic(office, dated.id)
    tab.reload()
    assert tab.topics.days.texts == (
        "开始投票 3月1日 已过",
        "截止投票 3月2日 今天已办 原定3月20日",
        "公示结果 3月2日 今天已办",
        "异议期满 3月9日 还有 7 天",
    )
    path = tmp_path / "日历.ics"
    prompts.answers = [path]
    choose(tab, Verb.EXPORT_CALENDAR)
    ends = path.read_bytes().decode().replace("\r\n ", "").split("BEGIN:VEVENT")[2]
    assert "DTSTART;VALUE=DATE:20260302" in ends
    assert "DESCRIPTION:原定2026年3月20日，实际2026年3月2日。" in ends


def test_the_days_are_saved_as_a_calendar(tab, office, topic, prompts, tmp_path):
    tab.show_office(office)
    path = tmp_path / "日历.ics"
    prompts.answers = [path]
    choose(tab, Verb.EXPORT_CALENDAR)
    text = path.read_bytes().decode()
    assert "SUMMARY:开始投票：选聘物业服务企业" in text
    assert "DTSTART;VALUE=DATE:20260301" in text
    assert prompts.messages == [f"已保存到 {path}"] or str(path) in prompts.messages[0]
    prompts.answers = [tmp_path / "没有" / "日历.ics"]
    choose(tab, Verb.EXPORT_CALENDAR)
    assert [error.code for error in prompts.errors] == ["file-not-writable"]


def test_the_numbers_of_the_papers_are_saved_for_the_printer(
    tab, office, topic, prompts, tmp_path, qtbot
):
    tab.show_office(office)
    path = tmp_path / "票号.xlsx"
    prompts.answers = [path]
    choose(tab, Verb.NUMBERS)
    qtbot.waitUntil(lambda: bool(prompts.messages))
    assert path.is_file()
    assert str(path) in prompts.messages[0]


def test_the_office_keeps_to_its_own_dates(tab, office, topic, qtbot):
    tab.show_office(office)
    choose(tab, Verb.DATE_PRESETS)
    dialog = tab.acts.calendar.presets_dialog
    dialog.notice.setValue(7)
    dialog.longest.setValue(3)
    dialog.objection.setValue(10)
    dialog.unit.setCurrentIndex(1)
    dialog.days_off.setPlainText("2026-10-01至2026-10-07\n2026年1月1日")
    dialog.days_on.setPlainText("2026-10-32")
    dialog.save.click()
    assert "“2026-10-32”不是日期" in dialog.band.text()
    dialog.days_on.setPlainText("2026-10-10\n2026－10－32\n2026-10-11")
    dialog.save.click()
    assert dialog.days_on.textCursor().selectedText() == "2026－10－32"
    dialog.days_on.setPlainText("2026-10-10")
    dialog.save.click()
    assert "最长天数少于最短天数" in dialog.band.text()
    dialog.longest.setValue(90)
    dialog.short_notice.setValue(3)
    with qtbot.waitSignal(tab.acts.calendar.presets_stored):
        dialog.save.click()
    october = {date(2026, 10, day) for day in range(1, 8)}
    assert load_date_presets(office) == DatePresets(
        notice_days=7, short_notice_days=3, longest_vote=90, objection_days=10, objection_in_workdays=True,
        workdays=Workdays(
            frozenset({*october, date(2026, 1, 1)}), frozenset({date(2026, 10, 10)})
        ),
    )  # fmt: skip
    assert tab.acts.calendar.presets_dialog is None


def test_days_are_read_and_shown_as_spans():
    days = days_of("2026-10-01 ～ 2026-10-03，2026/1/1")
    assert text_of(days) == "2026-01-01\n2026-10-01至2026-10-03"
    assert days_of(text_of(days)) == days == days_of("2026-10-01 to 2026-10-03, 2026-01-01")
    for text in ("明天", "2026-10-03至2026-10-01", "2026-01-01至2027-01-01", "2026-2-30"):
        with pytest.raises(ValueError, match=text[:4]):
            days_of(text)


# Trial counts


def test_a_trial_count_says_what_would_be_and_stores_nothing(tab, office, topic, qtbot):
    desk = EntryDesk(office, topic.id)
    for number in range(1, 49):
        desk.store(community.paper(number, "for" if number % 3 else "against", topic=topic))
    tab.show_office(office)
    before = office.journal.sequence
    choose(tab, Verb.WHAT_IF)
    qtbot.waitUntil(lambda: tab.acts.trial.dialog is not None)
    dialog = tab.acts.trial.dialog
    first = dialog.cards[0]
    assert "测算，非正式结果" in dialog.warning.text()
    assert dialog.windowTitle() == "测算，非正式结果"
    assert first.now.text() == first.trial.text()
    assert "未获通过" not in first.trial.text()
    first.rule.show_rule(OWNERS_SPECIAL)
    qtbot.waitUntil(lambda: "未获通过" in first.trial.text())
    assert "未获通过" not in first.now.text()
    # A rule that nobody can meet gives no count.
    first.rule.choice.setCurrentIndex(first.rule.choice.count() - 1)
    first.rule.approval.share_box.setEditText("5/4")
    assert first.trial.text() == "—"
    assert "不可能达到" in dialog.band.text()
    dialog.again.click()
    qtbot.waitUntil(lambda: first.trial.text() == first.now.text())
    assert not dialog.band.isVisible()
    dialog.accept()
    assert office.journal.sequence == before


def test_what_does_not_go_together_is_said(tab, office, qtbot):
    draft = create_topic(
        office, TopicFacts("推选"), (MatterDraft("推选", RESIDENTS),), basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER, policy=Policy(), extent=Extent(secret=True),
    )  # fmt: skip
    open_topic(office, draft.id)
    tab.show_office(office)
    choose(tab, Verb.WHAT_IF)
    qtbot.waitUntil(lambda: tab.acts.trial.dialog is not None)
    dialog = tab.acts.trial.dialog
    box = dialog.counting.unreturned
    box.setCurrentIndex(box.findData(Unreturned.ABSTAIN))
    qtbot.waitUntil(lambda: "无记名" in dialog.band.text())
    assert dialog.cards[0].trial.text() == "—"
    dialog.accept()


# Rights


def test_a_clerk_closes_no_vote_early_and_is_asked_for_no_reason(
    tab, office, dated, prompts, monkeypatch
):
    tab.show_office(office)
    monkeypatch.setattr(office, "role", Role.CLERK)
    office.clock.now = datetime(2026, 3, 19, 4, tzinfo=UTC)
    tab.topics.close_vote.click()
    assert prompts.questions == []
    assert [error.code for error in prompts.errors] == ["right-missing"]
    assert stage(office, dated) is Stage.OPEN


@pytest.mark.parametrize(
    ("acts", "press"),
    [
        ((close_topic,), lambda tab: tab.topics.reopen.click()),
        ((close_topic,), lambda tab: tab.topics.settle.click()),
        ((close_topic,), lambda tab: choose(tab, Verb.CORRECT_ROLL)),
        ((close_topic, settle_topic), lambda tab: tab.topics.publish.click()),
        ((close_topic, settle_topic), lambda tab: choose(tab, Verb.UNSETTLE)),
        ((close_topic, settle_topic, publish_topic), lambda tab: choose(tab, Verb.TAKE_DOWN)),
        ((close_topic, settle_topic, publish_topic), lambda tab: tab.topics.archive.click()),
    ],
)
def test_what_belongs_to_a_supervisor_is_said_before_anything_is_asked(
    tab, office, topic, prompts, monkeypatch, acts, press
):
    for act in acts:
        act(office, topic.id)
    tab.show_office(office)
    monkeypatch.setattr(office, "role", Role.CLERK)
    press(tab)
    assert prompts.questions == []
    assert [error.code for error in prompts.errors] == ["right-missing"]


# What is left


def test_closing_names_open_batches_and_papers_begun_or_not_keyed_again(
    tab, office, topic, prompts, monkeypatch
):
    desk, batches = EntryDesk(office, topic.id), Batches(office, topic.id)
    pile = batches.open(2)
    for number in (3, 4):
        desk.store(community.paper(number, topic=topic))
    batches.withdraw(pile.id, "数错")
    batches.open(2)
    keying = Keying.start(5, topic.matters).press("1")
    assert keying is not None
    UnfinishedPapers(office, desk).keep(keying, Channel.COUNTER)
    asked = spied(prompts, "confirm", monkeypatch)
    tab.show_office(office)
    prompts.answers = [False]
    tab.topics.close_vote.click()
    (options,) = asked
    lines = options["detail"].splitlines()
    assert lines[:3] == [
        "· 1 个批次没有结束（第 2 批）。结束投票后还可以结束批次，但不能再录入。",
        "· 1 张票录了一部分没有保存：5。结束投票后只能放弃。",
        "· 已作废批次中还有 2 张没有重录：3、4。结束投票后按未收回计。",
    ]
    assert stage(office, topic) is Stage.OPEN


def test_objections_are_in_reach_at_every_stage_once_a_result_may_have_been_posted():
    # Opened again after its result was posted, a vote takes papers and objections.
    for one in (Stage.OPEN, Stage.CLOSED, Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED):
        assert Verb.AFTERWARDS in verbs_at(one)
