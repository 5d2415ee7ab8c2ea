# SPDX-License-Identifier: Apache-2.0
"""The annex of what is stored; whoever wants names is on record before having them."""

import json

import pytest

from commdesk.domain.annex import Names, PaperFate
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.models.office import Trail
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.annex import annex_of
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import community
from tests.community import paper


def disclosures(office):
    with office.store.connection():
        rows = office.store.rows(
            Trail.select(Trail.operator, Trail.details).where(Trail.action == "sheet.disclose")
        )
    return [(operator, json.loads(details)) for operator, details in rows]


def test_every_paper_is_there_with_what_became_of_it(estate, topic, desk):
    desk.store(paper(1, "for", "against", topic=topic))
    desk.store(Reading(2, {}, VoidReason.UNSIGNED))
    annex = annex_of(estate, topic.id)
    assert len(annex.lines) == 61
    assert [line.fate for line in annex.lines[:3]] == [
        PaperFate.RETURNED,
        PaperFate.VOID,
        PaperFate.OUT,
    ]
    assert annex.lines[0].room == "1幢1单元0101"
    assert annex.lines[0].name == ""
    assert disclosures(estate) == []


def test_names_and_choices_are_put_on_record(estate, topic, desk):
    desk.store(paper(1, "for", "against", topic=topic))
    annex = annex_of(estate, topic.id, names=Names.FULL, shows_choices=True)
    assert annex.lines[0].name == "业主1"
    assert annex.lines[0].choice == "1.同意；2.反对"
    ((operator, details),) = disclosures(estate)
    assert operator == community.OPERATOR
    del details["record"]
    assert details == {
        "topic": topic.id.hex,
        "sheet": "annex",
        "names": "full",
        "choices": True,
    }
    assert annex_of(estate, topic.id, names=Names.MASKED).lines[0].name == "业*1"
    assert len(disclosures(estate)) == 2


def test_a_secret_vote_has_none(estate):
    topic = open_topic(
        estate,
        create_topic(
            estate,
            TopicFacts("换届"),
            (MatterDraft("事项", RESIDENTS),),
            basis=Basis.HOUSEHOLDS,
            paper_per=PaperPer.OWNER,
            policy=Policy(),
            extent=Extent(secret=True),
        ).id,
    )
    with pytest.raises(UserError, match="rooms-secret"):
        annex_of(estate, topic.id, names=Names.FULL)
    assert disclosures(estate) == []


def test_as_long_as_papers_are_read_blind_nothing_of_them_is_told(estate):
    topic = community.opened_topic(estate, entry=EntryRules(double=Double.ALL))
    desk = EntryDesk(estate, topic.id)
    desk.store(Reading(1, {}, VoidReason.UNSIGNED))
    annex = annex_of(estate, topic.id)
    assert annex.hides_void
    assert annex.lines[0].fate is PaperFate.RETURNED
    with pytest.raises(UserError, match="results-blind"):
        annex_of(estate, topic.id, shows_choices=True)
    assert disclosures(estate) == []


def test_a_vote_that_keeps_its_results_back_keeps_these_back_too(estate):
    topic = community.opened_topic(estate, entry=EntryRules(turnout_only=True))
    EntryDesk(estate, topic.id).store(Reading(1, {}, VoidReason.UNSIGNED))
    assert annex_of(estate, topic.id).lines[0].fate is PaperFate.RETURNED
    with pytest.raises(UserError, match="results-kept-back"):
        annex_of(estate, topic.id, shows_choices=True)


def test_a_draft_has_none(estate):
    with pytest.raises(UserError, match="topic-never-opened"):
        annex_of(estate, community.draft_topic(estate).id)
