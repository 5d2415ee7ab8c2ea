# SPDX-License-Identifier: Apache-2.0
"""How far a long piece of work is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

from commdesk.domain.errors import UserError

# Called with what is done and the total. It may raise `Cancelled`: then nothing is stored.
Progress = Callable[[int, int], None]


class Cancelled(UserError):  # noqa: N818  (no error, a wish)
    """The user asked to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled")


def unheard(_done: int, _total: int) -> None:
    """For work whose progress nobody watches."""
