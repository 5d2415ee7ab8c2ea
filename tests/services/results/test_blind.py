# SPDX-License-Identifier: Apache-2.0
"""Two worlds that differ only in first readings look the same to whoever keys second."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, Reading, VoidReason, chosen, void
from commdesk.domain.topics import Topic
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.office import Office
from tests import community
from tests.thorough import examples

TWICE = EntryRules(Double.ALL)
FIRST, SECOND, PAPERS = "张三", "李四", range(1, 6)
marks = st.sampled_from([chosen("for"), chosen("against"), chosen("abstain"), BLANK, void()])
contents = st.tuples(
    marks,
    marks,
    st.sampled_from([None, None, None, VoidReason.UNSIGNED]),
    st.sampled_from(["", "有意见"]),
    st.sampled_from(Channel),
)


@dataclass(frozen=True)
class World:
    office: Office
    topic: Topic

    def desk(self, name, turn):
        self.office.operator = name
        return EntryDesk(self.office, self.topic.id, turn)


@pytest.fixture(scope="module")
def offices(tmp_path_factory):
    folder = tmp_path_factory.mktemp("worlds")
    made = [community.new_office(folder / name, homes=20) for name in ("one", "other")]
    yield made
    for office in made:
        office.close()


def reading_of(topic, number, content):
    one, two, whole, remark, channel = content
    keys = [part.key for part in topic.parts]
    return Reading(number, dict(zip(keys, (one, two), strict=True)), whole, channel, remark)


def in_sight(world, number):
    """All that is to be seen of the desk by the one who keys second."""
    desk, seen = world.desk(SECOND, Turn.SECOND), []
    for turn in Turn:
        desk = world.desk(SECOND, turn)
        account = desk.account()
        if desk.hides_validity:
            account = replace(account, valid=0, void=0)
        seen += [
            [plain(stored) for stored in desk.last()],
            [plain(facts.stored) for facts in desk.find(str(number)).candidates],
            account,
            desk.awaiting(),
            desk.counts_today(),
            UnfinishedPapers(world.office, desk).kept(),
        ]
    seen.append(desk.to_read())
    history = paper_history(world.office, world.topic.id, number)
    seen.append([(v.operator, v.turn, v.version, v.reading, v.reason) for v in history.versions])
    seen += [history.state, history.decisions]
    return seen


def plain(stored: StoredReading | None):
    """Without the time, which is another in the other world."""
    if stored is None:
        return None
    return (stored.version, stored.reading, stored.operator, stored.reason, stored.concealed)


@settings(
    max_examples=examples(4),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_what_the_second_sees_does_not_depend_on_the_first_reading(offices, data):
    worlds = []
    for office in offices:
        office.operator = community.OPERATOR
        worlds.append(World(office, community.opened_topic(office, entry=TWICE)))
    for number in PAPERS:
        for world in worlds:
            first = data.draw(contents)
            world.desk(FIRST, Turn.FIRST).store(reading_of(world.topic, number, first))
    # One stays, so that there is always something to be read.
    for number in PAPERS[:-1]:
        assert in_sight(worlds[0], number) == in_sight(worlds[1], number)
        content, corrects = data.draw(contents), data.draw(st.booleans())
        said = []
        for world in worlds:
            desk, reading = (
                world.desk(SECOND, Turn.SECOND),
                reading_of(world.topic, number, content),
            )
            said.append([plain(desk.store(reading))])
            if corrects:
                said[-1].append(plain(desk.correct(reading, "更正")))
            with pytest.raises(UserError) as again:
                desk.store(reading)
            said[-1] += [again.value.code, again.value.details["operator"]]
        assert said[0] == said[1]
        assert in_sight(worlds[0], number) == in_sight(worlds[1], number)
