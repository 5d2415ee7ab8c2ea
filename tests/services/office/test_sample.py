# SPDX-License-Identifier: Apache-2.0
"""The sample office comes through the real import, and not by halves."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.office.office import open_with_recovery_key
from commdesk.services.office.sample import SAMPLE_NAME, open_sample
from commdesk.services.progress import Cancelled
from commdesk.services.register.register import register_summary
from commdesk.services.topics.topics import list_topics
from tests.community import CHEAP, OPERATOR, PASSWORD


def test_the_sample_has_a_register_and_no_topic(tmp_path):
    office, key = open_sample(tmp_path / "sample", OPERATOR, PASSWORD, kdf=CHEAP)
    summary = register_summary(office)
    assert office.name == SAMPLE_NAME
    assert summary is not None
    assert summary.properties > 0
    assert list_topics(office) == ()
    assert verify(office).ok
    office.close()
    open_with_recovery_key(
        tmp_path / "sample", recovery_key=key, operator=OPERATOR, new_password=PASSWORD, kdf=CHEAP
    ).close()


def test_a_cancelled_sample_leaves_nothing(tmp_path):
    def cancel(done, total):
        raise Cancelled

    with pytest.raises(UserError, match="cancelled"):
        open_sample(tmp_path / "sample", OPERATOR, PASSWORD, cancel, kdf=CHEAP)
    assert list(tmp_path.iterdir()) == []
