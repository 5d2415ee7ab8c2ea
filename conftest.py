# SPDX-License-Identifier: Apache-2.0
"""For all tests: nothing is written where this user's own program keeps its files."""

import os

import hypothesis
import pytest

from commdesk.resources import HOME_VARIABLE
from tests.thorough import examples

# Windows of tests are drawn in memory, also where pytest is called by hand.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is not a defect; how fast things are is measured by tests.bench.
hypothesis.settings.register_profile(
    "commdesk", deadline=None, print_blob=True, max_examples=examples(40)
)
hypothesis.settings.load_profile("commdesk")


@pytest.fixture(scope="session", autouse=True)
def commdesk_home(tmp_path_factory):
    """A data directory that ends with the test run."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(home))
        yield home
