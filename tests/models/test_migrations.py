# SPDX-License-Identifier: Apache-2.0
"""Steps of the schema: the frozen ones make today's tables, and none is half done."""

from pathlib import Path

import pytest

from commdesk.domain.errors import UserError
from commdesk.models import migrations, schema
from commdesk.models.database import Store
from commdesk.models.migrations import STEPS, migrate, schema_version


def tables_of(database):
    """Every table with its columns and its indexes, as the engine knows them."""
    return {
        table: (
            sorted(
                (column.name, column.data_type, column.null, column.primary_key)
                for column in database.get_columns(table)
            ),
            sorted((index.name, index.sql) for index in database.get_indexes(table)),
        )
        for table in database.get_tables()
        if table != "schema_version"
    }


def test_the_steps_make_the_tables_of_today(store, tmp_path, key):
    bare = Store(tmp_path / "bare.db", key)
    bare.attach()
    with bare.database.bind_ctx(schema.ALL):
        bare.database.create_tables(schema.ALL, safe=False)
    assert tables_of(store.database) == tables_of(bare.database)
    bare.close()


def test_a_new_file_has_the_newest_schema(store):
    assert schema_version(store) == len(STEPS)
    assert migrate(store) == 0


def add_table(database):
    database.execute_sql('CREATE TABLE "extra" ("a" INTEGER)')


def fail(database):
    database.execute_sql('CREATE TABLE "half" ("a" INTEGER)')
    raise ZeroDivisionError


def test_an_upgrade_keeps_a_copy_and_goes_on_where_it_stopped(store):
    with pytest.raises(ZeroDivisionError):
        migrate(store, (*STEPS, add_table, fail))
    assert schema_version(store) == len(STEPS) + 1
    assert store.has_table("extra")
    assert not store.has_table("half")
    copy = store.path.with_name(f"office.before-upgrade-{len(STEPS)}.db")
    assert copy.is_file()
    assert migrate(store, (*STEPS, add_table, lambda _database: None)) == 1
    assert schema_version(store) == len(STEPS) + 2


def test_the_copy_before_an_upgrade_opens(store, key):
    migrate(store, (*STEPS, add_table))
    store.close()
    copy = Store.open(store.path.with_name(f"office.before-upgrade-{len(STEPS)}.db"), key)
    assert schema_version(copy) == len(STEPS)
    assert not copy.has_table("extra")
    copy.close()


def test_a_newer_file_is_refused(store):
    migrate(store, (*STEPS, add_table))
    with pytest.raises(UserError) as raised:
        migrate(store)
    assert raised.value.code == "database-from-newer-program"
    assert raised.value.details == {"have": len(STEPS) + 1, "know": len(STEPS)}


def test_a_file_without_a_version_is_damaged(store):
    store.database.execute_sql('DELETE FROM "schema_version"')
    with pytest.raises(UserError, match="office-file-damaged"):
        migrate(store)
    store.database.execute_sql('DROP TABLE "schema_version"')
    with pytest.raises(UserError, match="office-file-damaged"):
        migrate(store)


def test_steps_import_nothing_of_ours():
    folder = Path(migrations.__file__).parent
    for path in folder.glob("m*.py"):
        assert "commdesk" not in path.read_text(encoding="utf-8"), path.name


def test_every_step_is_listed_in_order():
    folder = Path(migrations.__file__).parent
    names = sorted(path.stem for path in folder.glob("m*.py"))
    assert [step.__module__.rpartition(".")[2] for step in STEPS] == names
