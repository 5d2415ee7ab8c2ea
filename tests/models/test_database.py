# SPDX-License-Identifier: Apache-2.0
"""The data file: encrypted, whole or not written at all, one process, errors said plainly."""

import os
import subprocess
import sys
import threading
from contextlib import suppress

import peewee as pw
import pytest

from commdesk.domain.errors import UserError
from commdesk.models.database import ConflictError, Store
from commdesk.models.engine.cipher import driver
from commdesk.models.engine.failures import sorted_failure
from commdesk.models.files import sorted_os_failure
from commdesk.models.migrations import STEPS
from commdesk.models.office import Setting

ROOT_ONLY = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to mount, or to become nobody"
)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_nothing_is_stored_in_a_file_that_is_not_there_any_more(store, is_replaced):
    put(store, "before")
    moved = store.path.with_name("moved.db")
    store.path.rename(moved)
    if is_replaced:
        store.path.write_bytes(moved.read_bytes())
    with pytest.raises(UserError, match="office-file-missing"):
        put(store, "lost")
    store.path.unlink(missing_ok=True)
    moved.rename(store.path)
    put(store, "after")
    names = [name for (name,) in store.rows(Setting.select(Setting.name))]
    assert names == ["before", "after"]


def put(store, name, value="1"):
    with store.write():
        store.insert(Setting, ["0" * 32, name, value])


def names(store):
    return [name for (name,) in store.rows(Setting.select(Setting.name).order_by(Setting.arrival))]


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def test_nothing_can_be_read_from_the_file_without_the_key(store):
    put(store, "桂花社区的名字", "王秀兰")
    store.close()
    content = store.path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    for text in ("CREATE TABLE", "setting", "桂花社区", "王秀兰"):
        assert text.encode() not in content


def test_another_key_opens_nothing_and_says_so(store, key):
    store.close()
    assert code_of(lambda: Store.open(store.path, bytes(32))) == "office-file-damaged"
    Store.open(store.path, key).close()


def test_a_key_has_32_bytes(tmp_path):
    with pytest.raises(ValueError, match="32"):
        Store.create(tmp_path / "x.db", b"short")


def test_an_existing_file_is_never_created_over(store, key):
    with pytest.raises(FileExistsError):
        Store.create(store.path, key)


def test_a_commit_is_synced_and_kept_in_a_log(store):
    pragma = store.database.pragma
    assert (pragma("journal_mode"), pragma("synchronous")) == ("wal", 2)


def test_a_transaction_is_stored_whole_or_not_at_all(store):
    with suppress(ZeroDivisionError), store.write():
        store.insert(Setting, ["0" * 32, "a", "1"])
        raise ZeroDivisionError
    assert names(store) == []
    put(store, "b")
    assert names(store) == ["b"]


def test_transactions_do_not_nest(store):
    with store.write(), pytest.raises(RuntimeError):
        store.begin()
    put(store, "after")
    assert names(store) == ["after"]


def test_a_row_that_must_be_unique_raises_conflict_and_stores_nothing(store):
    put(store, "a")
    with pytest.raises(ConflictError):
        put(store, "a")
    with pytest.raises(ConflictError), store.write():
        store.insert_many(Setting, [["0" * 32, "b", "1"], ["0" * 32, "a", "2"]])
    assert names(store) == ["a"]


def test_a_defect_of_ours_is_not_taken_for_the_worlds(store):
    with pytest.raises(driver.OperationalError, match="no such column"):
        store.rows(Setting.select(pw.SQL("nonsense")))


def test_a_thread_without_a_connection_fails_loudly_and_with_one_works(store):
    put(store, "a")
    seen = []

    def work():
        try:
            names(store)
        except RuntimeError as error:
            seen.append(error)
        with store.connection():
            seen.append(names(store))
            with store.connection():
                put(store, "b")
            seen.append(names(store))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert isinstance(seen[0], RuntimeError)
    assert seen[1:] == [["a"], ["a", "b"]]
    assert names(store) == ["a", "b"]


def test_a_snapshot_does_not_see_what_is_written_meanwhile(store):
    put(store, "a")

    def other():
        with store.connection():
            put(store, "b")

    with store.snapshot():
        assert names(store) == ["a"]
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        assert names(store) == ["a"]
    assert names(store) == ["a", "b"]


def test_writers_of_two_threads_wait_for_each_other(store):
    def work(letter):
        with store.connection():
            for number in range(20):
                put(store, f"{letter}{number}")

    threads = [threading.Thread(target=work, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(store)) == 40


def test_a_copy_is_consistent_and_keyed_alike(store, key, tmp_path):
    put(store, "a")
    store.copy_to(tmp_path / "copy.db")
    put(store, "b")
    copy = Store.open(tmp_path / "copy.db", key)
    assert names(copy) == ["a"]
    copy.check_file()
    copy.close()
    assert code_of(lambda: store.copy_to(tmp_path / "copy.db")) == "copy-target-exists"


# The world's faults


def test_a_missing_file_is_missing_and_none_is_made(tmp_path, key):
    assert code_of(lambda: Store.open(tmp_path / "office.db", key)) == "office-file-missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"x", b"SQLite format 3\x00" + b"\x00" * 5000, b"\x07" * 9999]
)
def test_a_file_that_is_none_of_ours_is_damaged(tmp_path, key, content):
    path = tmp_path / "office.db"
    path.write_bytes(content)
    assert code_of(lambda: Store.open(path, key)) == "office-file-damaged"
    assert path.read_bytes() == content


def test_a_file_from_a_newer_program_is_refused_and_left_alone(store, key):
    with store.write():
        store.database.execute_sql('INSERT INTO "schema_version" VALUES (99)')
    store.close()
    content = store.path.read_bytes()
    with pytest.raises(UserError) as raised:
        Store.open(store.path, key)
    assert raised.value.code == "database-from-newer-program"
    assert raised.value.details == {"have": 99, "know": len(STEPS)}
    assert store.path.read_bytes() == content


def test_a_second_opening_is_refused_while_the_first_lasts(store, key):
    assert code_of(lambda: Store.open(store.path, key)) == "office-in-use"
    put(store, "still works")
    store.close()
    Store.open(store.path, key).close()


def test_another_process_is_refused_too(store, key):
    program = (
        "import sys; from pathlib import Path; from commdesk.models.database import Store\n"
        "from commdesk.domain.errors import UserError\n"
        "try: Store.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "except UserError as error: print(error.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, store.path, key.hex()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "office-in-use"


@pytest.fixture
def full_disk(store):
    """The data file can not grow by one page more."""
    connection = store.database.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]

    def set_limit(more):
        connection.execute(f"PRAGMA max_page_count={pages + more}").fetchone()

    return set_limit


def test_a_full_disk_is_said_to_be_full_and_loses_nothing(store, full_disk):
    put(store, "before")
    full_disk(0)
    assert code_of(lambda: put(store, "big", "x" * 100_000)) == "disk-full"
    assert names(store) == ["before"]
    full_disk(1000)
    put(store, "after", "x" * 100_000)
    assert names(store) == ["before", "after"]


@ROOT_ONLY
def test_a_really_full_disk_loses_nothing(tmp_path, key):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], check=False)
    if mounted.returncode:
        pytest.skip("no right to mount")
    try:
        store = Store.create(small / "office.db", key)
        stored = []

        def fill():
            for number in range(2000):
                put(store, f"{number}", "x" * 1000)
                stored.append(f"{number}")

        assert code_of(fill) == "disk-full"
        assert stored
        assert names(store) == stored
        store.close()
        again = Store.open(small / "office.db", key)
        assert names(again) == stored
        again.check_file()
        again.close()
    finally:
        subprocess.run(["umount", small], check=True)


@pytest.fixture
def as_nobody(tmp_path):
    """Become somebody whom file rights bind."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.owner() == "root" and folder != folder.parent and "pytest" in str(folder):
            folder.chmod(0o755)

    def become():
        os.seteuid(65534)

    yield become
    os.seteuid(0)


@ROOT_ONLY
def test_a_file_that_may_not_be_written_is_read_only(store, key, as_nobody):
    store.close()
    store.path.chmod(0o644)
    as_nobody()
    assert code_of(lambda: Store.open(store.path, key)) == "office-file-read-only"


@ROOT_ONLY
def test_a_folder_that_may_not_be_written_is_read_only(store, key, as_nobody):
    store.close()
    store.path.chmod(0o666)
    (store.path.parent / "office.db.lock").chmod(0o666)
    as_nobody()
    assert code_of(lambda: Store.open(store.path, key)) == "office-file-read-only"


class EngineError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("engine", "ours"),
    [
        (26, "office-file-damaged"),
        (11, "office-file-damaged"),
        (11 | (1 << 8), "office-file-damaged"),
        (13, "disk-full"),
        (5, "office-in-use"),
        (6, "office-in-use"),
        (8, "office-file-read-only"),
        (8 | (4 << 8), "office-file-missing"),
        (3, "office-file-read-only"),
        (10 | (3 << 8), "disk-failed"),
    ],
)
def test_engine_codes_are_sorted(tmp_path, engine, ours):
    path = tmp_path / "office.db"
    path.touch()
    failure = sorted_failure(EngineError(engine), path)
    assert isinstance(failure, UserError)
    assert failure.code == ours


def test_what_can_not_be_opened_because_it_is_gone_is_missing(tmp_path):
    failure = sorted_failure(EngineError(14), tmp_path / "gone.db")
    assert isinstance(failure, UserError)
    assert failure.code == "office-file-missing"


@pytest.mark.parametrize("code", [1, 7, 9, 21, 25])
def test_other_engine_codes_are_ours(tmp_path, code):
    error = EngineError(code)
    assert sorted_failure(error, tmp_path / "x") is error


@pytest.mark.parametrize(
    ("number", "ours"),
    [
        (2, "office-file-missing"),
        (13, "office-file-read-only"),
        (30, "office-file-read-only"),
        (28, "disk-full"),
        (5, "disk-failed"),
    ],
)
def test_codes_of_the_system_are_sorted(tmp_path, number, ours):
    failure = sorted_os_failure(OSError(number, "…"), tmp_path)
    assert isinstance(failure, UserError)
    assert failure.code == ours
    other = OSError(24, "too many files")
    assert sorted_os_failure(other, tmp_path) is other
