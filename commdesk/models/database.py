# SPDX-License-Identifier: Apache-2.0
"""The encrypted data file: the only module that knows which engine keeps it.

Queries above are built with Peewee and run here, so that none of them names the engine.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

import peewee as pw

from commdesk.domain.errors import UserError
from commdesk.models.base import has_versions, sealed_columns, table_of
from commdesk.models.engine.cipher import BULK_KIB, CACHE_KIB, EncryptedDatabase, driver
from commdesk.models.engine.failures import ConflictError, sorted_failure
from commdesk.models.engine.filelock import FileLock
from commdesk.models.engine.log import LeftLog, read_log
from commdesk.models.files import make_private, open_private, sorted_os_failure
from commdesk.models.migrations import migrate
from commdesk.models.statement import Statement

__all__ = ["ConflictError", "Store"]

_PORTION = 2000
_CLOSING_SECONDS = 30.0
# The engine would take anything shorter for a new file.
_SMALLEST = 512

Row = tuple[Any, ...]


class Store:
    """One open data file.

    A thread reads and writes through its own connection: `attach` opens one for good,
    `connection` one for a piece of work. Errors of the world come out as UserError:
    `office-file-damaged`, `office-file-missing`, `office-file-read-only`, `office-in-use`,
    `disk-full`, `disk-failed`, `database-from-newer-program`.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Not for callers: see `create` and `open`."""
        if len(key) != 32:
            raise ValueError("the key of a data file has 32 bytes")
        self.path = path
        self._name = os.fspath(path)
        self._opened: list[Any] = []
        self._database = EncryptedDatabase(path, key, self._opened)
        self._inserts: dict[tuple[type[pw.Model], int], str] = {}
        self._writer: int | None = None
        self._is_open = False
        self._write_lock = threading.Lock()
        self._at_work = 0
        self._file: tuple[int, int] | None = None
        self._quiet = threading.Condition()
        self._here = threading.local()
        self._lock = FileLock(path.with_name(path.name + ".lock"), guarded=path)

    @classmethod
    def create(cls, path: Path, key: bytes) -> Store:
        """A new data file with the newest schema. FileExistsError if there is one."""
        if path.exists():
            raise FileExistsError(path)
        # The engine gives its own files beside it the same rights.
        try:
            os.close(open_private(os.fspath(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except OSError as error:
            raise sorted_os_failure(error, path) from error
        return cls._opened_store(path, key, is_new=True)

    @classmethod
    def open(cls, path: Path, key: bytes) -> Store:
        """An existing data file, brought to the newest schema."""
        if not path.is_file():
            raise UserError("office-file-missing", path=str(path))
        if path.stat().st_size < _SMALLEST and not path.with_name(path.name + "-wal").exists():
            raise UserError("office-file-damaged", path=str(path))
        make_private(path, *(path.with_name(path.name + end) for end in ("-wal", "-shm")))
        return cls._opened_store(path, key, is_new=False)

    @classmethod
    def _opened_store(cls, path: Path, key: bytes, *, is_new: bool) -> Store:
        store = cls(path, key)
        try:
            left = store._read_log()
            store.attach()
            store._check_log(left)
            if not is_new and not store.has_tables:
                raise UserError("office-file-damaged", path=str(path))
            migrate(store)
            store._file = _identity(store._name)
        except BaseException:
            store.close()
            raise
        return store

    # Connections

    def attach(self) -> bool:
        """Keep a connection for this thread until the store is closed; False if it has one."""
        if hasattr(self._here, "connection"):
            return False
        try:
            self._database.connect(reuse_if_open=True)
        except (driver.Error, pw.DatabaseError) as error:
            self._fail(error)
        self._here.connection = connection = self._database.connection()
        # One for all that is written: a paper has four statements, each of them short.
        self._here.writes = connection.cursor()
        return True

    def detach(self) -> None:
        """Close this thread's connection."""
        del self._here.connection, self._here.writes
        self._database.close()

    @contextmanager
    def connection(self) -> Iterator[None]:
        """A connection for this thread; one that is open already is used and stays open."""
        if hasattr(self._here, "connection"):
            yield
            return
        with self._quiet:
            self._at_work += 1
        try:
            self.attach()
            try:
                yield
            finally:
                self.detach()
        finally:
            with self._quiet:
                self._at_work -= 1
                self._quiet.notify_all()

    def close(self) -> None:
        """Close every thread's connection and let other processes in.

        Waits for pieces of work of other threads: an engine whose connection is taken away
        while it reads ends the program.
        """
        with self._quiet:
            self._quiet.wait_for(lambda: not self._at_work, timeout=_CLOSING_SECONDS)
        for connection in tuple(self._opened):
            with suppress(driver.Error):
                connection.close()
        self._opened.clear()
        self._here = threading.local()
        self._database.dispose()
        self._lock.release()

    # Writing

    @contextmanager
    def write(self) -> Iterator[None]:
        """One transaction: all of it is on disk on leaving, or nothing of it."""
        self.begin()
        try:
            yield
            self.commit()
        finally:
            self.end()

    def begin(self) -> None:
        """Start a transaction; `end` must follow, whatever happens. Others wait for that.

        Raises UserError as `take_turn`.
        """
        self.take_turn()
        try:
            self._write("BEGIN IMMEDIATE")
        except BaseException:
            self.end()
            raise
        self._is_open = True

    def take_turn(self) -> None:
        """Be the only one who writes until `end`, which must follow; nothing is begun yet.

        Raises UserError `office-file-missing` where the file was moved or deleted meanwhile:
        the engine would go on writing into what nobody can find again.
        """
        me = threading.get_ident()
        if self._writer == me:
            raise RuntimeError("a transaction is open in this thread already")
        self._write_lock.acquire()
        try:
            if self._file is not None and self._file != _identity(self._name):
                raise UserError("office-file-missing", path=str(self.path))
        except BaseException:
            self._write_lock.release()
            raise
        self._writer = me

    def commit(self) -> None:
        """Everything since `begin` is on disk when this returns."""
        self._write("COMMIT")
        self._is_open = False

    def write_two(
        self, first: str, values: Sequence[Any], second: str, others: Sequence[Any]
    ) -> None:
        """A transaction of two statements, inside a turn; on disk when this returns.

        Raises ConflictError; `end` undoes what was begun.
        """
        try:
            execute = self._here.writes.execute
        except AttributeError:
            raise self._unconnected() from None
        try:
            execute("BEGIN IMMEDIATE")
            self._is_open = True
            execute(first, values)
            execute(second, others)
            execute("COMMIT")
            self._is_open = False
        except driver.Error as error:
            self._fail(error)

    def end(self) -> None:
        """Undo what was not committed, and let the next one in."""
        self._writer = None
        try:
            if self._is_open:
                self._is_open = False
                self._roll_back()
        finally:
            self._write_lock.release()

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside `write` or `snapshot`."""
        return bool(self._connection.in_transaction)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several queries that see one state, whatever is written meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        self._execute("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def insert(self, model: type[pw.Model], values: Sequence[Any]) -> None:
        """One row: values of its first columns. Raises ConflictError."""
        self._write(self.insert_sql(model, len(values)), values)

    def insert_many(self, model: type[pw.Model], rows: Sequence[Sequence[Any]]) -> None:
        """Many rows of one length, at least one. Raises ConflictError."""
        sql = self.insert_sql(model, len(rows[0]))
        try:
            self._connection.executemany(sql, rows)
        except driver.Error as error:
            self._fail(error)

    @contextmanager
    def bulk(self) -> Iterator[None]:
        """More memory for a while: pages that do not fit are encrypted over and over."""
        self._execute(f"PRAGMA cache_size=-{BULK_KIB}")
        try:
            yield
        finally:
            with suppress(driver.Error):
                self._connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")

    def change(self, query: Any, *given: Any) -> int:
        """Run an update; return how many rows it touched."""
        return self._execute(*self._compiled(query, given)).rowcount

    # Reading: a query of Peewee, or a statement with the values it left open

    def rows(self, query: Any, *given: Any) -> list[Row]:
        """All rows of a query, as stored."""
        return self._fetch_all(self._execute(*self._compiled(query, given)))

    def stream(self, query: Any, *given: Any) -> Iterator[Row]:
        """Rows of a query one by one, however many there are."""
        cursor = self._execute(*self._compiled(query, given))
        while True:
            try:
                portion = cursor.fetchmany(_PORTION)
            except driver.Error as error:
                self._fail(error)
            if not portion:
                return
            yield from portion

    def one(self, query: Any, *given: Any) -> Row | None:
        """The first row of a query."""
        return self._fetch_one(self._execute(*self._compiled(query, given)))

    def value(self, query: Any, *given: Any) -> Any:
        """The first column of the first row; None without a row."""
        row = self.one(query, *given)
        return None if row is None else row[0]

    # The file as a whole

    @property
    def database(self) -> pw.Database:
        """For migrations only."""
        return self._database

    @property
    def has_tables(self) -> bool:
        """Whether anything was ever made in this file."""
        with self._failing():
            return bool(self._database.get_tables())

    def has_table(self, name: str) -> bool:
        """Whether a table of this name is there."""
        with self._failing():
            return self._database.table_exists(name)

    def _read_log(self) -> LeftLog:
        try:
            return read_log(self.path)
        except OSError as error:
            raise sorted_os_failure(error, self.path) from error

    def _check_log(self, left: LeftLog) -> None:
        _, replayed, _ = self._execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
        if not left.is_whole(replayed):
            raise UserError("office-file-damaged", path=str(self.path))

    def check_file(self) -> None:
        """Read every page and compare tables with their indexes; quiet where all is well.

        Raises UserError `office-file-damaged`.
        """
        found = self._fetch_all(self._execute("PRAGMA integrity_check(1)"))
        if found != [("ok",)]:
            raise UserError("office-file-damaged", path=str(self.path))

    def copy_to(self, target: Path) -> None:
        """A consistent copy under the same key, with all that is committed.

        Raises UserError `copy-target-exists`, and for `target` what a store raises for its file.
        """
        if target.exists():
            raise UserError("copy-target-exists", path=str(target))
        try:
            copy = self._database.connect_to(target)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()
        except driver.Error as error:
            target.unlink(missing_ok=True)
            raise sorted_failure(error, target) from error

    # Inside

    @property
    def _connection(self) -> Any:
        try:
            return self._here.connection
        except AttributeError:
            raise self._unconnected() from None

    @staticmethod
    def _unconnected() -> RuntimeError:
        return RuntimeError("this thread has no connection to the data file")

    def _execute(self, sql: str, values: Sequence[Any] = ()) -> Any:
        try:
            return self._here.connection.execute(sql, values)
        except driver.Error as error:
            self._fail(error)
        except AttributeError:
            raise self._unconnected() from None

    def _write(self, sql: str, values: Sequence[Any] = ()) -> None:
        try:
            self._here.writes.execute(sql, values)
        except driver.Error as error:
            self._fail(error)
        except AttributeError:
            raise self._unconnected() from None

    def _fetch_all(self, cursor: Any) -> list[Row]:
        try:
            return cursor.fetchall()
        except driver.Error as error:
            self._fail(error)

    def _fetch_one(self, cursor: Any) -> Row | None:
        try:
            row = cursor.fetchone()
            cursor.close()
        except driver.Error as error:
            self._fail(error)
        return row

    def _compiled(self, query: Any, given: Sequence[Any]) -> tuple[str, Sequence[Any]]:
        if isinstance(query, Statement):
            return query.filled(self._database, given)
        return self._database.get_sql_context().sql(query).query()

    def insert_sql(self, model: type[pw.Model], width: int) -> str:
        """The statement of a new row of so many columns; the rest of them is NULL.

        A new version of a row is the current one.
        """
        sql = self._inserts.get((model, width))
        if sql is None:
            names = [f'"{name}"' for name in sealed_columns(model)[:width]]
            values = ["?"] * width
            if has_versions(model):
                names.append('"current"')
                values.append("TRUE")
            sql = (
                f'INSERT INTO "{table_of(model)}" ({", ".join(names)}) VALUES ({", ".join(values)})'  # noqa: S608
            )
            self._inserts[model, width] = sql
        return sql

    def _roll_back(self) -> None:
        with suppress(driver.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except (driver.Error, pw.DatabaseError) as error:
            self._fail(error)

    def _fail(self, error: Exception) -> NoReturn:
        """Raise what an engine's error means."""
        cause = getattr(error, "orig", error)  # what Peewee wrapped, if it did
        failure = sorted_failure(cause, self.path)
        if failure is cause:
            raise error
        raise failure from error


def _identity(name: str) -> tuple[int, int] | None:
    """Which file the name leads to; None for no file."""
    try:
        found = os.stat(name)  # noqa: PTH116 - asked before every act, and this is quicker
    except OSError:
        return None
    return found.st_dev, found.st_ino
