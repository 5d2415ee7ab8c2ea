# SPDX-License-Identifier: Apache-2.0
"""The list of numbers for the printer: each code in it finds its paper, and no other."""

import pytest
from openpyxl import load_workbook

from commdesk.domain.entry_rules import NEW_ENTRY
from commdesk.domain.errors import UserError
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.number_list import export_numbers
from tests import community


def test_every_code_of_the_list_finds_its_paper(estate, tmp_path):
    topic = community.opened_topic(estate, entry=NEW_ENTRY)
    path = tmp_path / "numbers.xlsx"
    assert export_numbers(estate, topic.id, path) == 61
    head, *rows = load_workbook(path).active.iter_rows(values_only=True)
    assert head[:3] == ("票面号码", "录入时按的数字", "条码（二维码）内容")
    assert len(rows) == 61
    desk = EntryDesk(estate, topic.id)
    for number, (printed, typed, scanned, place, voter) in enumerate(rows, start=1):
        facts = desk.facts(number)
        assert (place, voter) == (facts.paper.label, facts.voter.name)
        for text in (printed, typed, scanned):
            assert isinstance(text, str)
            assert desk.find(text).candidates[0] == facts


def test_a_draft_has_no_numbers_yet(estate, tmp_path):
    topic = community.draft_topic(estate)
    with pytest.raises(UserError) as refused:
        export_numbers(estate, topic.id, tmp_path / "numbers.xlsx")
    assert refused.value.code == "no-papers-yet"
    assert not (tmp_path / "numbers.xlsx").exists()
