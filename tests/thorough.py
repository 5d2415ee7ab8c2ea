# SPDX-License-Identifier: Apache-2.0
"""How many cases are tried: few each time the tests run, many in `make test-long`.

The few are the same each time, the many are drawn anew: see repeatable.
"""

from __future__ import annotations

import os

VARIABLE = "COMMDESK_TESTS"
MANY = 20


def examples(few: int) -> int:
    """So many, or twenty times as many where COMMDESK_TESTS is "long"."""
    return few * MANY if os.environ.get(VARIABLE) == "long" else few
