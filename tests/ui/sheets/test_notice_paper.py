# SPDX-License-Identifier: Apache-2.0
"""The notice is laid out for the paper that was chosen, in type that is read from it."""

import pytest

from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.render.layout.page_format import PaperSize
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from commdesk.ui.sheets.kind import Situation
from commdesk.ui.sheets.result_kinds import NoticeKind
from commdesk.ui.sheets.words import SheetWords
from tests import community


@pytest.mark.parametrize("paper", PaperSize)
def test_it_is_laid_out_for_its_paper(qapp, tmp_path, paper):
    office = community.new_office(tmp_path / "office", homes=3)
    draft = create_topic(
        office,
        TopicFacts("选聘物业服务企业"),
        (MatterDraft("选聘物业服务企业", OWNERS_GENERAL),),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )
    topic = open_topic(office, draft.id)
    kind, at = NoticeKind(SheetWords()), Situation(office, topic)
    document = kind.make(at, {"paper": paper}, lambda *_: None).document
    office.close()
    assert document.format.paper is paper
    for page in document.pages:
        assert page.scale == 1
        assert page.drawing.width == document.format.width
