# SPDX-License-Identifier: Apache-2.0
"""What a vote was settled with stays, version beside version, with the sheets that showed it."""

import json

import pytest

from commdesk.domain.count_report import as_json
from commdesk.domain.errors import UserError
from commdesk.domain.what_changed import Change, Figure
from commdesk.models.afterwards import SettledResult
from commdesk.services.afterwards.printed_sheets import (
    Way,
    has_final_notice,
    printed_sheets,
    record_sheet,
)
from commdesk.services.afterwards.settled import (
    changes_between,
    recount,
    settled_number,
    settled_results,
)
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.results import count_topic
from commdesk.services.topics.stages import (
    close_topic,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from tests import community
from tests.community import OPERATOR, paper


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=6)
    yield made
    assert verify(made).ok
    made.close()


@pytest.fixture
def topic(office):
    """Six papers of seven back, closed."""
    made = community.opened_topic(office)
    desk = EntryDesk(office, made.id)
    for number in range(1, 7):
        desk.store(paper(number, "for", "against", topic=made))
    close_topic(office, made.id)
    return made


def settle_again(office, topic, number, *marks):
    """Taken back, one paper corrected, settled once more."""
    unsettle_topic(office, topic.id, "第三号票看错")
    reopen_topic(office, topic.id, "更正")
    EntryDesk(office, topic.id).correct(paper(number, *marks, topic=topic), "看错一行")
    close_topic(office, topic.id)
    settle_topic(office, topic.id)


def test_a_settled_result_is_kept_as_it_was_counted(office, topic):
    assert settled_number(office, topic.id) is None
    settle_topic(office, topic.id)
    (kept,) = settled_results(office, topic.id)
    assert (kept.number, kept.operator, kept.taken_back) == (1, OPERATOR, None)
    assert kept.result == json.loads(json.dumps(as_json(count_topic(office, topic.id))))
    assert settled_number(office, topic.id) == 1


def test_the_second_version_stands_beside_the_first_with_what_changed(office, topic):
    settle_topic(office, topic.id)
    settle_again(office, topic, 3, "against", "against")
    first, second = settled_results(office, topic.id)
    assert (first.number, second.number) == (1, 2)
    assert first.taken_back.reason == "第三号票看错"
    assert second.taken_back is None
    assert settled_number(office, topic.id) == 2
    found = changes_between(first, second)
    title = topic.matters[0].title
    heads = {
        (one.name, one.before, one.after) for one in found if one.figure is Figure.OPTION_PEOPLE
    }
    before, after = (
        {option["name"]: option["people"] for option in kept.result["matters"][0]["options"]}
        for kept in (first, second)
    )
    assert heads == {(name, str(before[name]), str(after[name])) for name in ("同意", "反对")}
    assert after["反对"] == before["反对"] + 1
    assert {one.matter for one in found} == {title}


def test_the_same_result_settled_twice_has_no_changes(office, topic):
    settle_topic(office, topic.id)
    unsettle_topic(office, topic.id, "再核一遍")
    settle_topic(office, topic.id)
    assert changes_between(*settled_results(office, topic.id)) == ()


def test_a_result_taken_down_holds_no_more(office, topic):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    assert settled_number(office, topic.id) == 1
    take_down_topic(office, topic.id, "异议成立")
    (kept,) = settled_results(office, topic.id)
    assert kept.taken_back.reason == "异议成立"
    assert settled_number(office, topic.id) is None


def test_opening_a_closed_vote_again_takes_no_settling_back(office, topic):
    reopen_topic(office, topic.id, "又收到票")
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    assert settled_number(office, topic.id) == 1


def test_a_recount_agrees_and_is_on_record(office, topic):
    settle_topic(office, topic.id)
    found = recount(office, topic.id)
    assert found.agrees
    assert found.settled.number == 1


def test_a_recount_finds_what_is_different(office, topic):
    settle_topic(office, topic.id)
    # As if the figures were counted wrongly when it was settled.
    with office.store.connection(), office.store.write():
        text = office.store.value(SettledResult.select(SettledResult.result))
        wrong = text.replace('"returned":6', '"returned":5')
        assert wrong != text
        office.store.database.execute_sql("UPDATE settled_result SET result = ?", (wrong,))
    found = recount(office, topic.id)
    assert found.changes == (Change("", Figure.PAPERS, "returned", "5", "6"),)
    with office.store.connection(), office.store.write():
        office.store.database.execute_sql("UPDATE settled_result SET result = ?", (text,))


def test_nothing_settled_can_not_be_recounted(office, topic):
    with pytest.raises(UserError) as refused:
        recount(office, topic.id)
    assert refused.value.code == "nothing-settled"


def test_a_sheet_holds_until_what_it_shows_does_not(office, topic):
    def holds():
        return [sheet.holds for sheet in reversed(printed_sheets(office, topic.id))]

    record_sheet(office, topic.id, "notice", Way.PRINTER, "0001-0002")
    assert holds() == [True]
    settle_topic(office, topic.id)
    record_sheet(office, topic.id, "notice", Way.PDF, "0003-0004")
    assert holds() == [False, True]
    settle_again(office, topic, 3, "against", "against")
    assert holds() == [False, False]
    newest, _ = printed_sheets(office, topic.id)
    assert (newest.sheet, newest.way, newest.check_code) == ("notice", Way.PDF, "0003-0004")
    assert (newest.settled, newest.operator) == (1, OPERATOR)


def test_sheets_that_tell_no_result_never_have_to_be_collected(office, topic):
    for kind in ("ballots", "issue-sheet", "undelivered", "doors", "accounting", "key-card"):
        record_sheet(office, topic.id, kind, Way.PRINTER, "1234")
    record_sheet(office, topic.id, "tally", Way.PRINTER, "1234")
    settle_topic(office, topic.id)
    found = {one.sheet: (one.tells_result, one.holds) for one in printed_sheets(office, topic.id)}
    assert found.pop("tally") == (True, False)
    assert set(found.values()) == {(False, True)}
    assert not has_final_notice(office, topic.id)
    record_sheet(office, topic.id, "notice", Way.PDF, "1234")
    assert has_final_notice(office, topic.id)
