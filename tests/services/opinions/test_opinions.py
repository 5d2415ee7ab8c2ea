# SPDX-License-Identifier: Apache-2.0
"""Opinions of papers: listed, tagged, merged, and words suggested for them."""

import pytest

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind
from commdesk.domain.opinions import REMARK, TagCount, found, tag_counts, untagged
from commdesk.domain.presets import NOT_COUNTED, OWNERS_GENERAL
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.services.audit import head, verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.opinions.opinions import Opinions, suggestions
from commdesk.services.opinions.words import words_of
from commdesk.services.topics.stages import archive_topic, close_topic, publish_topic, settle_topic
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import community

SAID = {
    1: "停车位太少，电梯经常坏",
    2: "电梯太旧了，希望更换",
    3: "垃圾分类要加强管理",
    5: "停车位不够，垃圾堆在门口",
}


def asked(office, **options):
    draft = create_topic(
        office,
        TopicFacts("征求意见"),
        (
            MatterDraft("物业服务是否续聘", OWNERS_GENERAL),
            MatterDraft("其他意见和建议", NOT_COUNTED, MatterKind.OPINION),
        ),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
        **options,
    )
    return open_topic(office, draft.id)


def reading(number, text="", **options):
    marks = {"m1": chosen("for"), "m2": chosen(written=(text,)) if text else BLANK}
    return Reading(number, marks, **options)


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=8)
    yield made
    assert verify(made).ok
    made.close()


@pytest.fixture
def topic(office):
    made = asked(office)
    desk = EntryDesk(office, made.id)
    for number, text in SAID.items():
        desk.store(reading(number, text))
    desk.store(reading(4, remark="票面有折痕"))
    desk.store(Reading(6, {}, VoidReason.UNSIGNED, remark="电梯不修不投票"))
    return made


@pytest.fixture
def opinions(office, topic):
    return Opinions(office, topic.id)


def tags_of(opinions):
    return {one.key: one.tags for one in opinions.all() if one.tags}


def refusal(work):
    with pytest.raises(UserError) as refused:
        work()
    return refused.value.code


def test_everything_written_is_listed_once(opinions):
    listed = opinions.all()
    assert [one.key for one in listed] == [
        ("m2", 1), ("m2", 2), ("m2", 3), ("m2", 5), (REMARK, 4), (REMARK, 6),
    ]  # fmt: skip
    assert [one.text for one in listed[:4]] == list(SAID.values())
    assert listed[0].room == "1幢1单元0101"
    assert [one.is_void for one in listed] == [False] * 5 + [True]


def test_a_corrected_paper_says_what_it_says_now(office, topic, opinions):
    EntryDesk(office, topic.id).correct(reading(2, "电梯换新"), "看错")
    EntryDesk(office, topic.id).correct(reading(4), "备注录错")
    assert [one.text for one in opinions.all()] == [
        SAID[1], "电梯换新", SAID[3], SAID[5], "电梯不修不投票",
    ]  # fmt: skip


def test_tags_are_given_counted_and_taken_off(opinions):
    assert opinions.give([("m2", 1), ("m2", 2), (REMARK, 6)], " 电梯 ") == 3
    assert opinions.give([("m2", 1), ("m2", 5)], "停车") == 2
    assert opinions.give([("m2", 1), ("m2", 3)], "电梯") == 1
    assert tags_of(opinions)["m2", 1] == ("电梯", "停车")
    assert opinions.take([("m2", 3), ("m2", 5)], "电梯") == 1
    assert opinions.tags() == (TagCount("电梯", 3), TagCount("停车", 2))
    assert tag_counts(opinions.all()) == opinions.tags()
    assert untagged(opinions.all()) == 2


def test_tags_merge_into_one_and_each_opinion_carries_it_once(opinions):
    opinions.give([("m2", 1), ("m2", 5)], "停车")
    opinions.give([("m2", 1)], "车位")
    opinions.give([("m2", 2)], "电梯")
    assert opinions.merge(["停车", "车位"], "停车难") == 2
    assert tags_of(opinions) == {
        ("m2", 1): ("停车难",),
        ("m2", 5): ("停车难",),
        ("m2", 2): ("电梯",),
    }
    assert opinions.merge(["车位"], "停车难") == 0


def test_every_act_of_tagging_is_one_record(office, opinions):
    before = head(office)
    opinions.give([("m2", 1), ("m2", 2), ("m2", 3)], "设施")
    after = head(office)
    assert after != before
    opinions.give([("m2", 1)], "设施")
    assert head(office) == after


@pytest.mark.parametrize(("tag", "code"), [(" \n", "tag-empty"), ("长" * 21, "tag-too-long")])
def test_a_tag_is_a_short_word(opinions, tag, code):
    assert refusal(lambda: opinions.give([("m2", 1)], tag)) == code
    assert tags_of(opinions) == {}


def test_tagging_ends_when_the_vote_is_archived(office, topic, opinions):
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    opinions.give([("m2", 1)], "电梯")
    publish_topic(office, topic.id)
    archive_topic(office, topic.id, "已处理")
    assert refusal(lambda: opinions.give([("m2", 2)], "电梯")) == "topic-archived"
    assert tags_of(opinions) == {("m2", 1): ("电梯",)}


def test_nothing_is_listed_while_papers_wait_for_their_second_reading(office):
    made = asked(office, entry=EntryRules(Double.ALL))
    EntryDesk(office, made.id).store(reading(1, "电梯"))
    assert refusal(Opinions(office, made.id).all) == "results-blind"


def test_a_search_finds_words_in_text_tags_and_rooms(opinions):
    opinions.give([("m2", 3)], "环境")
    listed = opinions.all()
    assert [one.paper for one in found(listed, "停车")] == [1, 5]
    assert [one.paper for one in found(listed, "停车 电梯")] == [1]
    assert [one.paper for one in found(listed, "环境")] == [3]
    assert [one.paper for one in found(listed, "0102")] == [2]
    assert found(listed, "") == listed


def test_words_suggested_are_what_several_opinions_speak_of(opinions):
    words = {one.tag: one.count for one in suggestions(opinions.all())}
    assert words["电梯"] == 3
    assert words["停车位"] == 2
    assert words["垃圾"] == 2
    assert "希望" not in words
    opinions.give([("m2", 1)], "电梯维修")
    assert "电梯" not in {one.tag for one in suggestions(opinions.all())}


def test_words_of_an_opinion_are_its_nouns():
    assert {"物业", "服务态度"} <= words_of("物业服务态度不好，业主有意见")
    assert words_of("业主有意见") == frozenset()
    assert words_of("") == frozenset()
