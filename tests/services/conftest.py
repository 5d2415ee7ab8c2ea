# SPDX-License-Identifier: Apache-2.0
"""Fixtures for tests of what is stored."""

import pytest

from commdesk.services.entry.desk import EntryDesk
from tests import community


@pytest.fixture
def office(tmp_path):
    """An open office with nothing in it."""
    made = community.new_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def estate(tmp_path):
    """An open office with a register of 60 homes, a shop and a parking space."""
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def topic(estate):
    """An open topic of two matters with 61 papers."""
    return community.opened_topic(estate)


@pytest.fixture
def desk(estate, topic):
    return EntryDesk(estate, topic.id)
