# SPDX-License-Identifier: Apache-2.0
"""What is found wrong or doubtful before a step: a code and facts, as with errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to know before going on; `forbids` where there is no going on.

    A `remark` is said and asks for nothing.

    `code` and `details` make a sentence as those of a UserError do.
    """

    code: str
    details: Mapping[str, object] = field(default_factory=dict[str, object])
    forbids: bool = False
    remark: bool = False
