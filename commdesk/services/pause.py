# SPDX-License-Identifier: Apache-2.0
"""A pause for the garbage collector while a large register is laid out.

Hundreds of thousands of small values without a single cycle are made at once; going through
all of them again and again takes as long as making them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No collection of cycles within; references are still counted as always."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
