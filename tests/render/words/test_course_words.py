# SPDX-License-Identifier: Apache-2.0
"""The course of a vote on its notice: true days, and what was put right in the roll."""

from dataclasses import replace
from datetime import date

import pytest

from commdesk.domain.results import Course, RollChanges
from commdesk.domain.topics import Basis, TopicFacts
from commdesk.render.notice.notice import result_notice
from commdesk.render.words import course_words

FACTS = TopicFacts("选聘", starts_on=date(2026, 11, 1), ends_on=date(2026, 11, 20))
PLANNED = "2026年11月1日至2026年11月20日"


@pytest.mark.parametrize(
    ("opened", "closed", "said"),
    [
        (1, None, PLANNED),
        (1, 20, PLANNED),
        (1, 18, f"{PLANNED}，提前于2026年11月18日结束"),
        (1, 22, f"{PLANNED}，实际于2026年11月22日结束"),
        (3, 20, f"{PLANNED}，实际于2026年11月3日开始"),
        (3, 19, f"{PLANNED}，实际于2026年11月3日开始，提前于2026年11月19日结束"),
    ],
)
def test_the_days_are_said_as_they_were(opened, closed, said):
    course = Course(date(2026, 11, opened), closed and date(2026, 11, closed))
    assert course_words.days(FACTS, course) == said


def test_papers_numbered_before_the_first_day_begin_no_vote():
    assert course_words.days(FACTS, Course(date(2026, 10, 25))) == PLANNED


@pytest.mark.parametrize(("keyed", "begun"), [(25, 25), (None, 22)])
def test_no_vote_ends_before_it_begins(keyed, begun):
    october = [keyed and date(2026, 10, keyed), date(2026, 10, begun)]
    course = Course(date(2026, 10, 22), date(2026, 10, 28), keyed_from=october[0])
    assert course_words.days(FACTS, course) == (
        f"{PLANNED}，实际于2026年10月{begun}日开始，提前于2026年10月28日结束"
    )


def test_days_that_nobody_set_are_left_to_be_written():
    course = Course(date(2026, 11, 1), date(2026, 11, 2))
    said = course_words.days(TopicFacts("选聘"), course)
    assert said == "＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日"


def test_a_roll_nobody_touched_is_not_spoken_of():
    assert course_words.roll_changes(RollChanges(), Basis.OWNERS) == ""


def test_corrections_of_the_roll_are_said_in_one_sentence():
    changes = RollChanges(2, 1, 3, 4, 5, 6, 7)
    assert course_words.roll_changes(changes, Basis.HOUSEHOLDS) == (
        "表决名册固定后作过更正：增加2户，撤出1户，补发表决票3张，撤回表决票4张，作废换发表决票5张，"
        "更正面积6处，更正姓名或电话7处。本公示按更正后的名册计票，各项更正的时间、经办人和原因均有"
        "记录。"
    )


def printed(document):
    return "".join(text.text for page in document.pages for text in page.drawing.texts)


def test_both_stand_on_the_notice(qapp, new_vote, imprint):
    results = new_vote().group(9, 900, "for").results()
    plain = printed(result_notice(results, imprint))
    assert "提前" not in plain
    assert "更正" not in plain
    changed = replace(
        results,
        course=Course(date(2026, 11, 1), date(2026, 11, 18), RollChanges(papers_replaced=2)),
    )
    text = printed(result_notice(changed, imprint))
    assert "提前于2026年11月18日结束" in text
    assert "注：表决名册固定后作过更正：作废换发表决票2张。" in text
