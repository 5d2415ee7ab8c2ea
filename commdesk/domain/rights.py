# SPDX-License-Identifier: Apache-2.0
"""Who may do what: four roles, and what each act needs."""

from __future__ import annotations

from enum import Enum


class Right(Enum):
    """What an act needs."""

    KEY = "key"  # record deliveries, key papers
    SUPERVISE = "supervise"  # decide differences, approve corrections, settle
    SET_UP = "set-up"  # register and topics
    ADMINISTER = "administer"  # operators and the office itself


class Role(Enum):
    """What an operator is for."""

    CLERK = "clerk"  # 录入员
    SUPERVISOR = "supervisor"  # 主管
    OBSERVER = "observer"  # 监督员: sees, changes nothing
    ADMINISTRATOR = "administrator"  # 管理员

    @property
    def rights(self) -> frozenset[Right]:
        """All that this role may do."""
        return _RIGHTS[self]


_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: frozenset({Right.KEY, Right.SET_UP}),
    Role.SUPERVISOR: frozenset({Right.KEY, Right.SET_UP, Right.SUPERVISE}),
    Role.OBSERVER: frozenset(),
    Role.ADMINISTRATOR: frozenset(Right),
}
