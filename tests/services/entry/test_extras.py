# SPDX-License-Identifier: Apache-2.0
"""Papers that came and do not count are kept, counted by themselves, and on record."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Role
from commdesk.services.audit import verify
from commdesk.services.entry.extras import LONGEST_NOTE, ExtraKind, ExtraPapers
from commdesk.services.topics.stages import close_topic
from tests import community


@pytest.fixture
def extras(estate, topic):
    return ExtraPapers(estate, topic.id)


def extra_code(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def test_a_second_paper_of_a_number_is_kept_and_changes_no_count(extras, desk, topic, estate):
    desk.store(community.paper(3, "for", topic=topic))
    before = desk.account()
    extras.add(ExtraKind.DUPLICATE, 3, " 门卫 代交 ")
    extras.add(ExtraKind.DUPLICATE, 3)
    extras.add(ExtraKind.FOREIGN, note="另一小区的票")
    assert desk.account() == before
    assert extras.of_paper(3) == 2
    assert extras.counts() == {ExtraKind.DUPLICATE: 2, ExtraKind.FOREIGN: 1}
    newest, _, first = extras.all()
    assert (newest.paper, newest.kind, newest.note) == (None, ExtraKind.FOREIGN, "另一小区的票")
    assert (first.paper, first.note, first.operator) == (3, "门卫 代交", community.OPERATOR)
    assert verify(estate).ok


def test_a_line_made_in_error_is_withdrawn_with_a_reason(extras, estate):
    extras.add(ExtraKind.COPY, 5)
    made = extras.all()[0]
    assert extra_code(lambda: extras.withdraw(made.id, " ")) == "reason-missing"
    extras.withdraw(made.id, "看错票号")
    (left,) = extras.all()
    assert (left.withdrawn, left.note, left.paper) == (True, "看错票号", 5)
    assert extras.counts() == {}
    assert extras.of_paper(5) == 0
    assert extra_code(lambda: extras.withdraw(left.id, "再撤")) == "extra-gone"
    assert verify(estate).ok


def test_what_can_not_be_put_on_record_is_said(extras, estate, topic):
    assert extra_code(lambda: extras.add(ExtraKind.COPY, 999)) == "paper-not-in-topic"
    long = "长" * (LONGEST_NOTE + 1)
    assert extra_code(lambda: extras.add(ExtraKind.COPY, 1, long)) == "note-too-long"
    with pytest.raises(ValueError, match="number"):
        extras.add(ExtraKind.DUPLICATE)
    assert extras.all() == ()


def test_an_observer_puts_nothing_on_record(extras, estate, monkeypatch):
    monkeypatch.setattr(estate, "role", Role.OBSERVER)
    assert extra_code(lambda: extras.add(ExtraKind.COPY, 1)) == "right-missing"


def test_papers_are_still_put_on_record_after_the_vote(extras, estate, topic):
    close_topic(estate, topic.id)
    extras.add(ExtraKind.OTHER, 2, "截止后送来")
    assert extras.counts() == {ExtraKind.OTHER: 1}


def test_there_is_no_second_paper_before_the_first_one(extras, desk, topic):
    with pytest.raises(UserError) as raised:
        extras.add(ExtraKind.DUPLICATE, 3)
    assert (raised.value.code, raised.value.details) == ("first-paper-missing", {"number": 3})
    assert extras.all() == ()
    extras.add(ExtraKind.COPY, 3)
    desk.store(community.paper(3, "for", topic=topic))
    extras.add(ExtraKind.DUPLICATE, 3)
    assert extras.of_paper(3) == 2
