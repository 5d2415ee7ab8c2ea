# SPDX-License-Identifier: Apache-2.0
"""What may import what, and what each layer may speak of."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "commdesk"

# Third-party packages that belong to one layer, and the parts of Qt.
QT = {"PySide6", "shiboken6"}
DATABASE = {"peewee", "playhouse", "sqlite3", "sqlcipher3", "argon2", "cryptography"}
WORKBOOKS = {"python_calamine", "xlsxwriter", "openpyxl"}
GUARDED = {"commdesk", "platformdirs", "docx", *QT, *DATABASE, *WORKBOOKS}

MAY_IMPORT = {
    "domain": set(),
    "models": {"commdesk.domain", "playhouse.migrate", *DATABASE - {"sqlite3", "playhouse"}},
    "services": {
        "commdesk.domain",
        "commdesk.models",
        "commdesk.resources",
        *WORKBOOKS - {"openpyxl"},
    },
    "render": {
        "commdesk.domain",
        "commdesk.resources",
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtPrintSupport",
        "PySide6.QtSvg",
        "docx",
    },
    "ui": {
        "commdesk.domain",
        "commdesk.services",
        "commdesk.render",
        "commdesk.resources",
        "commdesk.__version__",
        *QT,
    },
}
# The domain needs nothing but Python, and of Python nothing that reaches the world.
WORLDLY = {
    "os", "io", "pathlib", "shutil", "subprocess", "socket", "threading", "tempfile", "time",
    "random", "secrets", "sys", "logging", "platform", "urllib", "http",
}  # fmt: skip
ENGINE_WORDS = re.compile(
    r"sqlite|sqlcipher|\bpragma\b|\bvacuum\b|without rowid|\browid\b", re.IGNORECASE
)
KNOWS_THE_ENGINE = ("models/database.py", "models/engine/")


@cache
def imports_of(path):
    """Every module that a file imports, inside functions and for type checkers included."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found += [f"{node.module}.{name.name}" for name in node.names]
    return tuple(found)


def is_within(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def files_of(layer):
    return sorted((ROOT / layer).rglob("*.py"))


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_what_lies_below(layer):
    allowed = MAY_IMPORT[layer] | {f"commdesk.{layer}"}
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files_of(layer)
        for name in imports_of(path)
        if is_within(name, GUARDED) and not is_within(name, allowed)
    ]
    assert wrong == []


def test_every_folder_is_a_layer_with_rules():
    folders = {path.parent.relative_to(ROOT).parts[0] for path in ROOT.glob("*/**/*.py")}
    assert folders == set(MAY_IMPORT)


def test_the_domain_reaches_nothing_outside():
    wrong = [
        f"{path.name}: {name}"
        for path in files_of("domain")
        for name in imports_of(path)
        if name.partition(".")[0] in WORLDLY
    ]
    assert wrong == []


def test_nobody_imports_the_composition_roots():
    roots = {
        "commdesk.app", "commdesk.desk", "commdesk.parts", "commdesk.cli", "commdesk.__main__",
    }  # fmt: skip
    wrong = [
        f"{path.relative_to(ROOT)}: {name}"
        for layer in MAY_IMPORT
        for path in files_of(layer)
        for name in imports_of(path)
        if is_within(name, roots)
    ]
    assert wrong == []


def test_no_service_knows_qt_or_the_database_driver():
    # Said by MAY_IMPORT already; here for the reader, and for the packages by name.
    names = {name.partition(".")[0] for path in files_of("services") for name in imports_of(path)}
    assert not names & (QT | DATABASE)


def test_only_the_database_module_names_the_engine():
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if where.startswith(KNOWS_THE_ENGINE):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if ENGINE_WORDS.search(line):
                wrong.append(f"{where}:{number}: {line.strip()}")
    assert wrong == []


def test_the_walker_sees_imports_wherever_they_stand(tmp_path):
    path = tmp_path / "sample.py"
    path.write_text(
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import peewee as pw\n"
        "def work():\n    from PySide6.QtWidgets import QLabel\n    import os.path\n",
        encoding="utf-8",
    )
    assert set(imports_of(path)) == {
        "typing.TYPE_CHECKING", "peewee", "PySide6.QtWidgets.QLabel", "os.path",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "packages", "within"),
    [
        ("peewee", {"peewee"}, True),
        ("PySide6.QtGui.QFont", {"PySide6.QtGui"}, True),
        ("PySide6.QtGuiExtra", {"PySide6.QtGui"}, False),
        ("commdesk.domain.area", {"commdesk.models"}, False),
    ],
)
def test_within_means_whole_names(name, packages, within):
    assert is_within(name, packages) is within
