# SPDX-License-Identifier: Apache-2.0
"""An office: one folder with its encrypted data and the keys of those who may open it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from uuid import uuid4

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right, Role
from commdesk.models import keyslots, recovery
from commdesk.models.database import Store
from commdesk.models.files import sorted_os_failure, sync_folder
from commdesk.models.keyslots import KeySlots
from commdesk.models.office import Counter, Operator, Setting
from commdesk.models.trail import Journal
from commdesk.models.tries import Tries
from commdesk.services.accounting.accounts import Accounts
from commdesk.services.audit import recorded
from commdesk.services.clock import Clock, system_clock
from commdesk.services.office.folder import (
    DATA_FILE,
    KEYS_FILE,
    TRIES_FILE,
    Kdf,
    is_office,
    keys_of,
    operators_of,
)
from commdesk.services.results.standings import Standings

__all__ = ["Kdf", "Office", "create_office", "is_office", "open_office", "operators_of"]

SHORTEST_PASSWORD = 8
_NAME = "office.name"
# About an eighth of a second on an office PC, for each password tried.
STRONG = Kdf()


class Office:
    """An open office. Close it when done; others can not open it before.

    A thread that works with it for long calls `attach` first; any call from another thread
    opens a connection for that call only.
    """

    def __init__(self, folder: Path, store: Store, operator: str, key: bytes, clock: Clock) -> None:
        """Not for callers: see `open_office`."""
        self.folder = folder
        self.store = store
        self.operator = operator
        self.clock = clock
        self._key = key
        # Set by the verifier; see `audit.recorded`.
        self.is_damaged = False
        with store.connection():
            counter = store.value(
                Counter.select(Counter.counter).order_by(Counter.arrival).limit(1)
            )
            if counter is None:
                raise UserError("office-file-damaged", path=str(store.path))
            self.journal = Journal(store, counter)
            self.accounts = Accounts(store)
            self.standings = Standings(store)
            self.name: str = self.setting(_NAME, "")
            row = _operator_row(store, operator)
            # Somebody new, who comes in with the recovery key, is no operator yet.
            self.role = Role.ADMINISTRATOR if row is None else row[3]

    def attach(self) -> None:
        """Keep a connection for the calling thread until the office is closed."""
        self.store.attach()

    def close(self) -> None:
        """Everything stored is on disk already; this lets others open the office."""
        self.store.close()

    def setting(self, name: str, default: str) -> str:
        """A setting's value, or the default where it was never set."""
        with self.store.connection():
            value = self.store.value(
                Setting.select(Setting.value).where((Setting.name == name) & Setting.current)
            )
        try:
            return default if value is None else json.loads(value)
        except ValueError as error:
            raise UserError("office-file-damaged", path=str(self.store.path)) from error

    def operators(self) -> tuple[tuple[str, Role], ...]:
        """Names and roles of those who may come in, the longest here first."""
        with self.store.connection():
            rows = self.store.rows(
                Operator.select(Operator.name, Operator.role)
                .where(Operator.current & Operator.active)
                .order_by(Operator.arrival)
            )
        return tuple((name, _role(role)) for name, role in rows)

    def check_password(self, name: str, password: str) -> None:
        """Quiet where it is right. Raises UserError as `open_office` does for a password."""
        _key_by_password(self.folder, keys_of(self.folder), name, password, self.clock)

    def add_operator(
        self,
        name: str,
        password: str,
        *,
        role: Role = Role.ADMINISTRATOR,
        kdf: Kdf = STRONG,
    ) -> None:
        """Give someone a password of their own.

        Raises UserError `name-empty`, `password-too-short`, `operator-name-taken`,
        `right-missing`.
        """
        self._must_administer()
        name = _checked(name, password)
        keys = keyslots.load(self.folder / KEYS_FILE).with_password(name, password, self._key, kdf)
        with recorded(self, "operator.add", name=name) as act:
            if _operator_row(self.store, name) is not None:
                raise UserError("operator-name-taken", name=name)
            act.insert(
                Operator, operator=uuid4().hex, name=name, active=True, role=_role_text(role)
            )
            keyslots.save(self.folder / KEYS_FILE, keys)

    def change_role(self, name: str, role: Role) -> None:
        """Let someone do more or less from the next log-in on.

        Raises UserError `operator-unknown`, `operator-is-self`, `right-missing`.
        """
        self._must_administer()
        if name == self.operator:
            raise UserError("operator-is-self", name=name)
        with recorded(self, "operator.role", name=name, role=role.value) as act:
            row = _operator_row(self.store, name)
            if row is None or not row[2]:
                raise UserError("operator-unknown", name=name)
            act.supersede(
                Operator,
                row[0],
                operator=row[1],
                name=name,
                active=True,
                role=_role_text(role),
            )

    def change_password(self, old: str, new: str, *, kdf: Kdf = STRONG) -> None:
        """Change one's own password. Raises UserError as `open_office` and `add_operator`."""
        _checked(self.operator, new)
        keys = keyslots.load(self.folder / KEYS_FILE)
        _key_by_password(self.folder, keys, self.operator, old, self.clock)
        keys = keys.with_password(self.operator, new, self._key, kdf)
        with recorded(self, "operator.password", name=self.operator):
            keyslots.save(self.folder / KEYS_FILE, keys)

    def remove_operator(self, name: str) -> None:
        """Take someone's way in away; what they did stays under their name.

        Raises UserError `operator-unknown`, `operator-is-self`, `right-missing`.
        """
        self._must_administer()
        if name == self.operator:
            raise UserError("operator-is-self", name=name)
        with recorded(self, "operator.remove", name=name) as act:
            row = _operator_row(self.store, name)
            if row is None or not row[2]:
                raise UserError("operator-unknown", name=name)
            act.supersede(
                Operator,
                row[0],
                operator=row[1],
                name=name,
                active=False,
                role=_role_text(row[3]),
            )
            keys = keyslots.load(self.folder / KEYS_FILE).without(name)
            keyslots.save(self.folder / KEYS_FILE, keys)

    def _must_administer(self) -> None:
        if Right.ADMINISTER not in self.role.rights:
            raise UserError("right-missing", right=Right.ADMINISTER, role=self.role)


def create_office(
    folder: Path,
    *,
    name: str,
    operator: str,
    password: str,
    clock: Clock = system_clock,
    kdf: Kdf = STRONG,
) -> tuple[Office, str]:
    """A new office and its recovery key, which is shown once and kept nowhere.

    Built beside the folder and then named into place, so that it is there whole or not at all.
    Raises UserError `name-empty`, `password-too-short`, `office-folder-not-empty`,
    `office-in-use`, `office-file-read-only`, `disk-full`.
    """
    office_name = name.strip()
    if not office_name:
        raise UserError("name-empty")
    operator = _checked(operator, password)
    _refuse_content(folder)
    building = folder.with_name(f".{folder.name}.new")
    key, secret = keyslots.new_key(), recovery.new_secret()
    keys = KeySlots(uuid4().hex).with_password(operator, password, key, kdf)
    keys = keys.with_recovery(secret, key)
    try:
        building.parent.mkdir(parents=True, exist_ok=True)
        _clear(building)
        building.mkdir()
        keyslots.save(building / KEYS_FILE, keys)
        _first_record(building, office_name, operator, key, clock)
        _refuse_content(folder)
        if keys_of(building) != keys:
            # Another window makes an office of this name, in the same place, with other keys.
            raise UserError("office-in-use", path=str(folder))
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise sorted_os_failure(error, folder) from error
    return _open(folder, operator, key, clock), recovery.shown(secret)


def open_office(
    folder: Path, *, operator: str, password: str, clock: Clock = system_clock
) -> Office:
    """Open an office with an operator's password.

    Raises UserError `office-file-missing`, `keys-missing`, `keys-damaged`, `operator-unknown`,
    `wrong-password` (left), `password-wait` (seconds), `memory-short`, `office-in-use`,
    `office-file-damaged`, `office-file-read-only`, `database-from-newer-program`.
    """
    keys = keys_of(folder)
    key = _key_by_password(folder, keys, operator, password, clock)
    return _open(folder, operator, key, clock)


def open_with_recovery_key(
    folder: Path,
    *,
    recovery_key: str,
    operator: str,
    new_password: str,
    clock: Clock = system_clock,
    kdf: Kdf = STRONG,
) -> Office:
    """Open an office without a password, and give the operator, new or known, a new one.

    Raises UserError `recovery-key-mistyped`, `recovery-key-wrong`, and as `open_office`.
    """
    operator = _checked(operator, new_password)
    keys = keys_of(folder)
    key = keys.key_by_recovery(recovery.secret_of(recovery_key))
    if key is None:
        raise UserError("recovery-key-wrong")
    office = _opened(folder, operator, key, clock)
    try:
        # Read again: until it was open here, another window could change who logs in.
        keys = keys_of(folder).with_password(operator, new_password, key, kdf)
        with recorded(office, "operator.recover", name=operator) as act:
            row = _operator_row(office.store, operator)
            if row is None:
                act.insert(Operator, operator=uuid4().hex, name=operator, active=True)
            elif not row[2]:
                act.supersede(
                    Operator,
                    row[0],
                    operator=row[1],
                    name=operator,
                    active=True,
                    role=_role_text(row[3]),
                )
            keyslots.save(folder / KEYS_FILE, keys)
        Tries(folder / TRIES_FILE).right(operator)
    except BaseException:
        office.close()
        raise
    return office


def _key_by_password(
    folder: Path, keys: KeySlots, operator: str, password: str, clock: Clock
) -> bytes:
    tries = Tries(folder / TRIES_FILE)
    tries.check(operator, clock())
    key = keys.key_by_password(operator, password)
    if key is None:
        raise tries.wrong(operator, clock())
    tries.right(operator)
    return key


def _open(folder: Path, operator: str, key: bytes, clock: Clock) -> Office:
    office = _opened(folder, operator, key, clock)
    try:
        row = _operator_row(office.store, operator)
        if row is None or not row[2]:
            # A slot without its operator: a change of operators was cut off in the middle.
            raise UserError("operator-unknown", name=operator)
    except BaseException:
        office.close()
        raise
    return office


def _opened(folder: Path, operator: str, key: bytes, clock: Clock) -> Office:
    store = Store.open(folder / DATA_FILE, key)
    try:
        return Office(folder, store, operator, key, clock)
    except BaseException:
        store.close()
        raise


def _first_record(folder: Path, name: str, operator: str, key: bytes, clock: Clock) -> None:
    store = Store.create(folder / DATA_FILE, key)
    try:
        counter = uuid4().hex
        journal = Journal(store, counter)
        with journal.record("office.create", operator, clock, {"name": name}) as act:
            act.insert(Counter, counter=counter, name="")
            act.insert(Operator, operator=uuid4().hex, name=operator, active=True)
            act.insert(Setting, name=_NAME, value=json.dumps(name, ensure_ascii=False))
    finally:
        store.close()


def _operator_row(store: Store, name: str) -> tuple[int, str, bool, Role] | None:
    """Row number, operator id, whether still active, and the role."""
    row = store.one(
        Operator.select(Operator.arrival, Operator.operator, Operator.active, Operator.role).where(
            (Operator.name == name) & Operator.current
        )
    )
    return None if row is None else (row[0], row[1], bool(row[2]), _role(row[3]))


def _role(text: str | None) -> Role:
    return Role.ADMINISTRATOR if text is None else Role(text)


def _role_text(role: Role) -> str | None:
    return None if role is Role.ADMINISTRATOR else role.value


def _checked(operator: str, password: str) -> str:
    operator = operator.strip()
    if not operator:
        raise UserError("name-empty")
    if len(password) < SHORTEST_PASSWORD:
        raise UserError("password-too-short", least=SHORTEST_PASSWORD)
    return operator


def _refuse_content(folder: Path) -> None:
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("office-folder-not-empty", path=str(folder))
    except OSError as error:
        raise sorted_os_failure(error, folder) from error


def _clear(building: Path) -> None:
    """Remove what an interrupted attempt left; only our own files under our own name."""
    if building.exists():
        shutil.rmtree(building)
