# SPDX-License-Identifier: Apache-2.0
"""Papers that were begun: who began them, what others stored meanwhile, and giving them up."""

import pytest

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.domain.rights import Role
from commdesk.services.afterwards.settling import open_points
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers, begun_papers, give_up
from commdesk.services.topics.stages import close_topic
from tests import community


@pytest.fixture
def sit_down(estate):
    """Somebody else is at this PC."""

    def change(name, role=Role.CLERK):
        estate.operator, estate.role = name, role

    yield change
    estate.operator, estate.role = community.OPERATOR, Role.ADMINISTRATOR


def begin(office, topic, number, keys="1", corrects=0):
    papers = UnfinishedPapers(office, EntryDesk(office, topic.id))
    keying = Keying.start(number, topic.matters)
    for key in keys:
        keying = keying.press(key) or keying
    papers.keep(keying, Channel.COUNTER, corrects)
    return papers


def test_all_that_anybody_began_is_listed_without_what_was_keyed(estate, topic, sit_down):
    begin(estate, topic, 9)
    sit_down("张三")
    begin(estate, topic, 5, "12")
    first, second = begun_papers(estate, topic.id)
    assert (first.number, first.operator, first.turn, first.keyed) == (5, "张三", Turn.FIRST, 2)
    assert (second.number, second.operator, second.keyed) == (9, community.OPERATOR, 1)


def test_what_is_given_up_after_the_end_is_no_open_point_and_on_record(estate, topic, sit_down):
    sit_down("张三")
    begin(estate, topic, 5)
    begin(estate, topic, 6)
    sit_down(community.OPERATOR, Role.ADMINISTRATOR)
    close_topic(estate, topic.id)
    sit_down("张三")
    give_up(estate, topic.id, begun_papers(estate, topic.id)[0])
    sit_down("赵主任", Role.SUPERVISOR)
    (left,) = begun_papers(estate, topic.id)
    give_up(estate, topic.id, left)
    give_up(estate, topic.id, left)  # it is gone already
    assert begun_papers(estate, topic.id) == ()
    assert open_points(estate, topic.id) == ()
    assert verify(estate).ok


def test_a_clerk_gives_up_nobody_elses(estate, topic, sit_down):
    begin(estate, topic, 5)
    sit_down("张三")
    with pytest.raises(UserError) as raised:
        give_up(estate, topic.id, begun_papers(estate, topic.id)[0])
    assert raised.value.code == "right-missing"
    assert len(begun_papers(estate, topic.id)) == 1


def test_what_others_stored_meanwhile_is_told_once(estate, topic, desk, sit_down):
    papers = begin(estate, topic, 5)
    begin(estate, topic, 6)
    sit_down("李四")
    desk.store(community.paper(5, topic=topic))
    sit_down(community.OPERATOR, Role.ADMINISTRATOR)
    (told,) = papers.drop_overtaken()
    assert (told.number, told.was_correction) == (5, False)
    assert told.stored.operator == "李四"
    assert papers.drop_overtaken() == ()
    assert [kept.keying.paper for kept in papers.kept()] == [6]


def test_a_correction_that_somebody_else_made_first_is_told_as_one(estate, topic, desk):
    desk.store(community.paper(5, topic=topic))
    papers = begin(estate, topic, 5, corrects=1)
    desk.correct(community.paper(5, "against", topic=topic), "看错")
    (told,) = papers.drop_overtaken()
    assert (told.number, told.was_correction, told.stored.version) == (5, True, 2)
