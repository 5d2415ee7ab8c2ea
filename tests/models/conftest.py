# SPDX-License-Identifier: Apache-2.0
"""Fixtures for the data file itself."""

import pytest

from commdesk.models.database import Store

KEY = bytes(range(32))


@pytest.fixture
def key():
    return KEY


@pytest.fixture
def store(tmp_path):
    """A new data file, open in this thread."""
    made = Store.create(tmp_path / "office.db", KEY)
    yield made
    made.close()
