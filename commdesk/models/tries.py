# SPDX-License-Identifier: Apache-2.0
"""Wrong passwords are counted beside the data, so that starting anew does not forget them."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from commdesk.domain.errors import UserError
from commdesk.models.files import sorted_os_failure, write_whole

TRIES = 3
WAIT_SECONDS = 60


class Tries:
    """Three wrong passwords for one name, then a minute in which none is tried."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def check(self, name: str, now: datetime) -> None:
        """Raises UserError `password-wait` (seconds) while the minute runs."""
        known = self._read()
        wrong, last = known.get(name, (0, 0))
        if wrong < TRIES:
            return
        second = int(now.timestamp())
        if second < last:
            # A clock set back must not lock anybody out for longer than the minute.
            last = second
            known[name] = (wrong, second)
            self._write(known)
        left = last + WAIT_SECONDS - second
        if left > 0:
            raise UserError("password-wait", seconds=left)
        self.right(name)

    def wrong(self, name: str, now: datetime) -> UserError:
        """Count one; the error to raise: `wrong-password` (left), or `password-wait`."""
        known = self._read()
        count = known.get(name, (0, 0))[0] + 1
        known[name] = (count, int(now.timestamp()))
        self._write(known)
        if count >= TRIES:
            return UserError("password-wait", seconds=WAIT_SECONDS)
        return UserError("wrong-password", left=TRIES - count)

    def right(self, name: str) -> None:
        """Forget what was counted for this name."""
        known = self._read()
        if known.pop(name, None) is not None:
            self._write(known)

    def _read(self) -> dict[str, tuple[int, int]]:
        try:
            content = json.loads(self._path.read_bytes())
            return {str(name): (int(wrong), int(at)) for name, (wrong, at) in content.items()}
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise sorted_os_failure(error, self._path) from error
        except (ValueError, TypeError, AttributeError):
            # Unreadable is as good as absent: it guards nothing that the keys do not guard.
            return {}

    def _write(self, known: dict[str, tuple[int, int]]) -> None:
        write_whole(self._path, json.dumps(known, ensure_ascii=False).encode())
