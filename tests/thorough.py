# SPDX-License-Identifier: Apache-2.0
"""How many cases are tried: few each time the tests run, many in `make test-long`.

Which cases these are is drawn anew each time, so that the few add up from run to run.
"""

from __future__ import annotations

import os

VARIABLE = "COMMDESK_TESTS"
MANY = 20


def examples(few: int) -> int:
    """So many, or twenty times as many where COMMDESK_TESTS is "long"."""
    return few * MANY if os.environ.get(VARIABLE) == "long" else few
