# SPDX-License-Identifier: Apache-2.0
"""How the data file is encrypted, and how a connection to it is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import peewee as pw
from sqlcipher3 import dbapi2

# Its names are made at run time, unseen by a type checker.
driver: Any = dbapi2

# Part of the file's format. A commit writes some pages, however little is in them, and each is
# encrypted, hashed and synced: half the usual size, and a hash that processors help with,
# halve what storing one paper costs.
_FORMAT = (("cipher_page_size", "2048"), ("cipher_hmac_algorithm", "HMAC_SHA256"))
# Pages kept in memory, in KiB; more while a register or a roll is written.
CACHE_KIB = 16_000
BULK_KIB = 128_000
_PRAGMAS = (
    ("journal_mode", "WAL"),
    # A commit returns when it is on disk, not before.
    ("synchronous", "FULL"),
    ("cache_size", f"-{CACHE_KIB}"),
    # Pages in the log before they are put in their places (8 MiB): some papers wait for that.
    ("wal_autocheckpoint", "4000"),
)
_BUSY_SECONDS = 5.0


class EncryptedDatabase(pw.SqliteDatabase):
    """SQLCipher behind Peewee, opened with a raw key: nothing is derived per connection."""

    def __init__(self, path: Path, key: bytes, opened: list[Any]) -> None:
        self._key = key
        self._opened = opened
        super().__init__(str(path), autoconnect=False)

    def _connect(self) -> Any:
        connection = self.connect_to(Path(self.database))
        try:
            for name, value in _PRAGMAS:
                connection.execute(f"PRAGMA {name}={value}").fetchall()
        except BaseException:
            connection.close()
            raise
        self._opened.append(connection)
        return connection

    def connect_to(self, path: Path) -> Any:
        """A file of this key and format."""
        # A connection is used by its own thread only; closing them all is left to one.
        connection = driver.connect(
            str(path), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            # First, or a wrong key would be reported on standard error.
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.execute(f"PRAGMA key=\"x'{self._key.hex()}'\"")
            for name, value in _FORMAT:
                connection.execute(f"PRAGMA {name}={value}").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    def _close(self, conn: Any) -> None:
        self._opened.remove(conn)
        conn.close()
