# SPDX-License-Identifier: Apache-2.0
"""What tests draw by lot, they draw alike each time: a test that passed passes again.

That holds for Hypothesis' cases and for ids, which decide check digits, and with them
whether "0102" can be a paper's number. In `make test-long` all is drawn anew (see thorough).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

from hypothesis import settings

from tests import thorough

_IS_ANEW = thorough.wish() in {"anew", "long"}
_ids = Random()


def begin() -> None:
    """To be called before a module of the program is imported, which takes uuid4 by its name."""
    settings.register_profile("commdesk", derandomize=not _IS_ANEW, deadline=None)
    settings.load_profile("commdesk")
    uuid.uuid4 = _next_id


def reseed(name: str) -> None:
    """The ids drawn from here on hang on this name alone."""
    _ids.seed(None if _IS_ANEW else name)


@contextmanager
def aside(name: str) -> Iterator[None]:
    """As reseed, until the end of the block; then the ids go on as before."""
    before = _ids.getstate()
    reseed(name)
    yield
    _ids.setstate(before)


def _next_id() -> uuid.UUID:
    return uuid.UUID(int=_ids.getrandbits(128), version=4)
