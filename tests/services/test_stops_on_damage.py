# SPDX-License-Identifier: Apache-2.0
"""Once the verifier has found the file damaged, nothing is written on top of the damage."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from tests import community
from tests.community import paper


def test_nothing_is_stored_on_a_damaged_file(tmp_path, monkeypatch):
    office = community.new_office(tmp_path / "office", homes=6)
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    desk.store(paper(1, "for", topic=topic))

    def damaged():
        raise UserError("office-file-damaged", path="office.db")

    monkeypatch.setattr(office.store, "check_file", damaged)
    with pytest.raises(UserError):
        verify(office)
    with pytest.raises(UserError) as refused:
        desk.store(paper(2, "for", topic=topic))
    assert refused.value.code == "office-file-damaged"
    monkeypatch.undo()
    assert desk.account().returned == 1
    office.close()
