# SPDX-License-Identifier: Apache-2.0
"""What went wrong in the world, as a code and facts; sentences are made at the edge."""

from __future__ import annotations


class UserError(Exception):
    """The world, not the program, is at fault, and the user can act.

    `code` is stable and is turned into a sentence by the interface (or by the command
    line); `details` fills the sentence's named places. No sentence is ever stored here.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code}({facts})"
