# SPDX-License-Identifier: Apache-2.0
"""How many cases are tried: few each time the tests run, many in `make test-long`.

The few are the same each time, the many are drawn anew: see repeatable. COMMDESK_TESTS=anew
draws the few anew as well.
"""

from __future__ import annotations

import os

VARIABLE = "COMMDESK_TESTS"
MANY = 20


def wish() -> str:
    """What COMMDESK_TESTS says: "long", "anew" or nothing."""
    return os.environ.get(VARIABLE, "")


def examples(few: int) -> int:
    """So many, or twenty times as many where COMMDESK_TESTS is "long"."""
    return few * MANY if wish() == "long" else few
