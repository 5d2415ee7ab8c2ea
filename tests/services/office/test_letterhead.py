# SPDX-License-Identifier: Apache-2.0
"""The office's own words: stored, changed, kept over a restart, all on record."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.letterhead import OBJECTION, PERIOD, PLAIN, Letterhead
from commdesk.domain.rights import Role
from commdesk.domain.topics import TopicFacts
from commdesk.models.office import Trail
from commdesk.services.audit import head, verify
from commdesk.services.office.letterhead import load_letterhead, store_letterhead
from tests import community

OWN = Letterhead(
    ("桂花街道办事处", "桂花社区居民委员会"),
    "桂花社区居民委员会",
    "社区服务中心二楼",
    "一式三份。",
    f"请于{PERIOD}内提出。",
)


def test_they_come_back_as_they_were_stored(office):
    assert load_letterhead(office) == PLAIN
    store_letterhead(office, OWN)
    again = community.reopened(office)
    assert load_letterhead(again) == OWN
    store_letterhead(again, PLAIN)
    assert load_letterhead(again) == PLAIN
    assert verify(again).ok
    again.close()


def test_every_change_is_on_record_and_no_change_is_none(office):
    store_letterhead(office, OWN)
    before = head(office)
    store_letterhead(office, OWN)
    assert head(office) == before
    with office.store.connection():
        actions = [action for (action,) in office.store.rows(Trail.select(Trail.action))]
    assert actions.count("setting.change") == 1


def test_blanks_and_empty_lines_are_left_out(office):
    stored = store_letterhead(office, Letterhead((" 桂花  街道 ", " "), " 甲 ", "", " 注 \n"))
    assert stored == Letterhead(("桂花 街道",), "甲", "", "注")


def test_an_observer_changes_nothing(office):
    office.role = Role.OBSERVER
    with pytest.raises(UserError, match="right-missing"):
        store_letterhead(office, OWN)
    assert load_letterhead(office) == PLAIN


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "＿＿＿日"),
        ({"objection_days": 7}, "7日"),
        ({"objection_days": 10, "objection_in_workdays": True}, "10个工作日"),
    ],
)
def test_the_time_to_object_stands_where_the_office_wants_it(facts, said):
    facts = TopicFacts("会议", **facts)
    assert OWN.objection_of(facts) == f"请于{said}内提出。"
    assert PLAIN.objection_of(facts) == OBJECTION.replace(PERIOD, said)
