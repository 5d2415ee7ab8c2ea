# SPDX-License-Identifier: Apache-2.0
"""What a desk prints about part of an estate says which part, below its title."""

import pytest

from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.register import Place
from commdesk.domain.topics import WHOLE_ESTATE, Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.accounting.by_building import read_accounts
from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.papers.building_map import read_map
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from commdesk.ui.accounting.printing import make_sheet
from commdesk.ui.delivery.printing import make_list
from commdesk.ui.map.building_map_printing import make_doors
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


def documents(office, extent):
    draft = create_topic(
        office,
        TopicFacts("选聘物业服务企业"),
        (MatterDraft("选聘物业服务企业", OWNERS_GENERAL),),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
        extent=extent,
    )
    topic = open_topic(office, draft.id)
    desk, shown = DeliveryDesk(office, topic.id), read_map(office, topic.id)
    doors = make_doors(office, topic.id, shown, [True] * len(shown.rooms), "", full_names=False)
    accounts = make_sheet(office, read_accounts(office, topic.id))
    return doors, accounts, make_list(desk, desk.undelivered())


def test_they_say_it_on_the_first_page_alone(qapp, office):
    part = Extent((Place("1", ""),))
    for document in documents(office, part):
        said = [[text.text for text in page.drawing.texts] for page in document.pages]
        assert [("表决范围：1幢" in texts) for texts in said] == [True] + [False] * (len(said) - 1)


def test_the_whole_estate_is_not_said(qapp, office):
    for document in documents(office, WHOLE_ESTATE):
        for page in document.pages:
            assert not any("表决范围" in text.text for text in page.drawing.texts)
