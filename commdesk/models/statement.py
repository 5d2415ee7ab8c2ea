# SPDX-License-Identifier: Apache-2.0
"""Queries that are asked again and again, put into SQL once in the life of the program.

To build a query and to put it into words takes many times as long as to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import peewee as pw


class _Given(str):
    # A text, because fields hand on unchanged what they can not convert, and texts.
    __slots__ = ()


GIVEN: Any = _Given()
"""Stands in a `Statement` for a value that is given when it runs."""


class Statement:
    """A query as `build` makes it, with `GIVEN` where values come later, in the order of its SQL.

    They are handed to the engine as they are: an id in hex, the `value` of an enumeration.
    """

    __slots__ = ("_build", "_sql", "_values")

    def __init__(self, build: Callable[[], Any]) -> None:
        """`build` is called when the statement first runs."""
        self._build = build
        self._sql = ""
        self._values: tuple[Any, ...] | None = None

    def filled(self, database: pw.Database, given: Sequence[Any]) -> tuple[str, Sequence[Any]]:
        """The SQL, and all its values. ValueError for more or fewer values than are left open."""
        if not self._sql:
            self._compile(database)
        if self._values is None:
            # The engine counts them.
            return self._sql, given
        left = iter(given)
        try:
            values = [next(left) if value is GIVEN else value for value in self._values]
        except StopIteration:
            values = []
        if next(left, GIVEN) is not GIVEN or len(values) != len(self._values):
            raise ValueError(f"{len(given)} values given for: {self._sql}")
        return self._sql, values

    def _compile(self, database: pw.Database) -> None:
        sql, values = database.get_sql_context().sql(self._build()).query()
        if any(value is not GIVEN for value in values):
            self._values = tuple(values)
        # Last: another thread takes it for ready.
        self._sql = sql
