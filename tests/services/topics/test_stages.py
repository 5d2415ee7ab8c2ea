# SPDX-License-Identifier: Apache-2.0
"""Stages: forward one by one, back only with a reason, and nothing settled that is open."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind, Option, OptionRole
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import MOST_VOTES
from commdesk.domain.rights import Right, Role
from commdesk.domain.topics import Basis, PaperPer, Policy, Stage, TopicFacts, Unreturned
from commdesk.models.topics import TopicStage
from commdesk.services.afterwards.postings import objections_until, published_on
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.results.results import count_topic
from commdesk.services.topics.stages import (
    archive_topic,
    bring_back_draft,
    close_topic,
    drop_draft,
    is_settled_again,
    publish_topic,
    reopen_topic,
    second_vote_titles,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    load_roll,
    load_topic,
    open_topic,
)
from tests import community


def refusal(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value


def archived(office, topic_id):
    return archive_topic(office, topic_id, "异议已处理")


def steps(office, topic):
    with office.store.connection():
        return office.store.rows(
            TopicStage.select(TopicStage.stage, TopicStage.reason)
            .where(TopicStage.topic == topic.id.hex)
            .order_by(TopicStage.arrival)
        )


def test_from_the_draft_to_the_archive_and_every_step_is_on_record(estate, topic):
    for act in (close_topic, settle_topic, publish_topic, archived):
        act(estate, topic.id)
    assert [stage for stage, _ in steps(estate, topic)] == [
        "draft", "open", "closed", "settled", "published", "archived",
    ]  # fmt: skip
    assert verify(estate).ok


def test_the_ways_back_need_a_reason_and_keep_it(estate, topic):
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id)
    assert refusal(lambda: unsettle_topic(estate, topic.id, " ")).code == "reason-missing"
    assert unsettle_topic(estate, topic.id, " 漏计两张 ").stage is Stage.CLOSED
    settle_topic(estate, topic.id)
    publish_topic(estate, topic.id)
    assert refusal(lambda: take_down_topic(estate, topic.id, "")).code == "reason-missing"
    assert take_down_topic(estate, topic.id, "有人提出异议").stage is Stage.CLOSED
    assert reopen_topic(estate, topic.id, "补交").stage is Stage.OPEN
    assert [reason for _, reason in steps(estate, topic) if reason] == [
        "漏计两张", "有人提出异议", "补交",
    ]  # fmt: skip
    assert verify(estate).ok


@pytest.mark.parametrize("stage", Stage)
def test_each_act_is_done_from_its_own_stage_only(estate, stage):
    topic = community.draft_topic(estate)
    way = {
        Stage.DRAFT: (),
        Stage.OPEN: (open_topic,),
        Stage.CLOSED: (open_topic, close_topic),
        Stage.SETTLED: (open_topic, close_topic, settle_topic),
        Stage.PUBLISHED: (open_topic, close_topic, settle_topic, publish_topic),
        Stage.ARCHIVED: (open_topic, close_topic, settle_topic, publish_topic, archived),
        Stage.DROPPED: (drop_draft,),
    }[stage]
    for act in way:
        act(estate, topic.id)
    acts = {
        close_topic: Stage.OPEN,
        lambda office, one: reopen_topic(office, one, "因"): Stage.CLOSED,
        settle_topic: Stage.CLOSED,
        lambda office, one: unsettle_topic(office, one, "因"): Stage.SETTLED,
        publish_topic: Stage.SETTLED,
        lambda office, one: take_down_topic(office, one, "因"): Stage.PUBLISHED,
        archived: Stage.PUBLISHED,
        drop_draft: Stage.DRAFT,
        bring_back_draft: Stage.DROPPED,
    }
    for act, own in acts.items():
        if own is not stage:
            assert refusal(lambda act=act: act(estate, topic.id)).code == "stage-not-allowed"
    assert load_topic(estate, topic.id).stage is stage


def test_a_draft_put_aside_comes_back(estate):
    topic = community.draft_topic(estate)
    assert drop_draft(estate, topic.id).stage is Stage.DROPPED
    assert refusal(lambda: open_topic(estate, topic.id)).code == "stage-not-allowed"
    assert bring_back_draft(estate, topic.id) == topic
    assert open_topic(estate, topic.id).stage is Stage.OPEN


def test_what_is_unsettled_is_settled_with_a_reason_only(estate):
    topic = community.opened_topic(estate, policy=Policy(Unreturned.FOLLOW_MAJORITY))
    desk = EntryDesk(estate, topic.id)
    desk.deliver_all("当面送达")
    # Two people lean two ways, so there is no majority for silence to follow.
    desk.store(community.paper(3, "for", topic=topic))
    desk.store(community.paper(5, "against", topic=topic))
    close_topic(estate, topic.id)
    verdicts = {getattr(one, "verdict", None) for one in count_topic(estate, topic.id).outcomes}
    assert verdicts == {Verdict.UNSETTLED}
    error = refusal(lambda: settle_topic(estate, topic.id))
    assert (error.code, error.details["titles"]) == ("matters-unsettled", ("事项1", "事项2"))
    assert load_topic(estate, topic.id).stage is Stage.CLOSED
    assert settle_topic(estate, topic.id, "经协商，按未形成多数处理").stage is Stage.SETTLED
    assert steps(estate, topic)[-1] == ("settled", "经协商，按未形成多数处理")
    assert verify(estate).ok


def test_no_paper_is_taken_after_closing(estate, topic, desk):
    desk.store(community.paper(3, topic=topic))
    for act in (close_topic, settle_topic, publish_topic):
        act(estate, topic.id)
        error = refusal(lambda: desk.store(community.paper(4, topic=topic)))
        assert error.code == "topic-not-open"


def test_no_ruling_is_made_after_settling(estate, topic, desk):
    roll = load_roll(estate, topic.id)
    voter, papers = next((n, papers) for n, papers in roll.papers_of.items() if len(papers) == 2)
    for paper, choice in zip(papers, ("for", "against"), strict=True):
        desk.store(community.paper(paper.number, choice, topic=topic))
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id, "先行核定", explained="本人未到场")
    error = refusal(lambda: rule_on(estate, topic.id, "m1", voter, "for", "本人说明"))
    assert error.code == "ruling-too-late"
    unsettle_topic(estate, topic.id, "补作认定")
    rule_on(estate, topic.id, "m1", voter, "for", "本人说明")
    assert verify(estate).ok


def test_the_day_of_publication_is_known_while_it_holds(estate, topic):
    assert published_on(estate, topic.id) is None
    for act in (close_topic, settle_topic, publish_topic):
        act(estate, topic.id)
    assert published_on(estate, topic.id) == date(2026, 3, 1)
    take_down_topic(estate, topic.id, "更正")
    assert published_on(estate, topic.id) is None


@pytest.mark.parametrize(("day", "is_early"), [(1, True), (9, True), (10, False)])
def test_no_result_is_archived_while_objections_are_taken_without_a_reason(
    estate, topic, day, is_early
):
    for act in (close_topic, settle_topic, publish_topic):
        act(estate, topic.id)
    # Seven days from Sunday the 1st end on a Sunday; objections are taken on Monday too.
    last = date(2026, 3, 9)
    estate.clock.now = datetime(2026, 3, day, 4, tzinfo=UTC)
    if not is_early:
        assert objections_until(estate, topic.id) is None
        assert archive_topic(estate, topic.id).stage is Stage.ARCHIVED
        return
    assert objections_until(estate, topic.id) == last
    error = refusal(lambda: archive_topic(estate, topic.id, " "))
    assert (error.code, error.details) == ("archived-early", {"day": last})
    assert load_topic(estate, topic.id).stage is Stage.PUBLISHED
    archive_topic(estate, topic.id, "无人提出异议")
    assert steps(estate, topic)[-1] == ("archived", "无人提出异议")


def test_a_second_settling_is_known(estate, topic):
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id)
    assert not is_settled_again(estate, topic.id)
    unsettle_topic(estate, topic.id, "漏计")
    settle_topic(estate, topic.id)
    assert is_settled_again(estate, topic.id)


def test_equal_votes_for_the_last_place_are_named(estate):
    asked = MatterDraft(
        "推选代表", MOST_VOTES, MatterKind.ELECTION,
        (Option("a", "甲", OptionRole.CHOICE), Option("b", "乙", OptionRole.CHOICE)),
    )  # fmt: skip
    draft = create_topic(
        estate, TopicFacts("推选"), (asked,), basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    topic = open_topic(estate, draft.id)
    desk = EntryDesk(estate, topic.id)
    desk.store(community.paper(3, "a", topic=topic))
    assert second_vote_titles(count_topic(estate, topic.id)) == ()
    desk.store(community.paper(5, "b", topic=topic))
    assert second_vote_titles(count_topic(estate, topic.id)) == ("推选代表",)


def test_an_unknown_topic_has_no_stage(office):
    for act in (close_topic, settle_topic, publish_topic, drop_draft, published_on):
        assert refusal(lambda act=act: act(office, uuid4())).code == "topic-unknown"


@pytest.fixture
def dated_until_the_20th(estate):
    draft = create_topic(
        estate, TopicFacts("业主大会", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 20)),
        (MatterDraft("事项", MOST_VOTES),), basis=Basis.OWNERS, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    return open_topic(estate, draft.id)


def test_a_clerk_closes_a_vote_on_its_last_day_and_not_before(
    estate, dated_until_the_20th, monkeypatch
):
    topic = dated_until_the_20th
    monkeypatch.setattr(estate, "role", Role.CLERK)
    estate.clock.now = datetime(2026, 3, 19, 4, tzinfo=UTC)
    for reason in ("", "票已收齐"):
        error = refusal(lambda reason=reason: close_topic(estate, topic.id, reason))
        assert (error.code, error.details["right"]) == ("right-missing", Right.SUPERVISE)
    estate.clock.now = datetime(2026, 3, 20, 4, tzinfo=UTC)
    assert close_topic(estate, topic.id).stage is Stage.CLOSED


def test_a_supervisor_closes_a_vote_early_with_a_reason(estate, dated_until_the_20th, monkeypatch):
    topic = dated_until_the_20th
    monkeypatch.setattr(estate, "role", Role.SUPERVISOR)
    estate.clock.now = datetime(2026, 3, 19, 4, tzinfo=UTC)
    assert refusal(lambda: close_topic(estate, topic.id)).code == "closed-early"
    assert close_topic(estate, topic.id, "票已收齐").stage is Stage.CLOSED
