# SPDX-License-Identifier: Apache-2.0
"""What the program stands on: the locked Qt, the bundled fonts and icons, the lock files."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

import commdesk
from commdesk import resources

ROOT = Path(__file__).resolve().parent.parent
FAMILY = "CommDesk Sans SC"
# Rare characters of names, and signs of the screens and the sheets.
NEEDED = "㐂䶮㎡①②—“”《》〔〕·✓✕▣□▨▾▲▼●○"


@pytest.fixture
def fonts(qapp):
    """The bundled faces, taken out of Qt again, so that no other test leans on them."""
    numbers = [QFontDatabase.addApplicationFont(str(path)) for path in resources.font_files()]
    yield numbers
    for number in numbers:
        QFontDatabase.removeApplicationFont(number)


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def locked(file: str) -> dict[str, str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", "\n".join(lines), re.MULTILINE))


def characters(font: TTFont) -> dict[int, str]:
    cmap = font.getBestCmap()
    assert cmap is not None
    return cmap


def normalised(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_call_without_result_does_not_eat_a_reference_to_none(qapp):
    # PySide6 6.12.0 on Python 3.11 loses one each time, and ends the program after some thousand.
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("表决")
    assert sys.getrefcount(None) > before - 500


def test_the_bundled_fonts_are_one_family_with_two_weights(fonts):
    assert -1 not in fonts
    assert {QFontDatabase.applicationFontFamilies(number)[0] for number in fonts} == {FAMILY}
    font = QFont(FAMILY)
    assert QFontInfo(font).family() == FAMILY
    assert QRawFont.fromFont(font).styleName() == "Regular"
    font.setBold(True)
    assert QRawFont.fromFont(font).styleName() == "Bold"


@pytest.mark.parametrize("path", resources.font_files(), ids=lambda path: path.stem)
def test_the_fonts_have_names_signs_and_equally_wide_digits(path):
    with TTFont(path, lazy=True) as font:
        cmap = characters(font)
        widths = font["hmtx"].metrics
        assert [sign for sign in NEEDED if ord(sign) not in cmap] == []
        assert len({widths[cmap[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("path", resources.font_files(), ids=lambda path: path.stem)
def test_no_two_characters_share_a_glyph(path):
    # A PDF would give the lower code point back for both: ⼈ (a radical) for 人.
    with TTFont(path, lazy=True) as font:
        glyphs = list(characters(font).values())
    assert len(glyphs) == len(set(glyphs))


def test_every_icon_is_readable(qapp):
    icons = sorted((resources.resources_dir() / "icons").glob("*.svg"))
    assert icons
    assert [icon.name for icon in icons if not QSvgRenderer(str(icon)).isValid()] == []
    assert resources.icon_file("printer") in icons


def test_the_runtime_lock_holds_what_the_project_names(project):
    wanted = {normalised(requirement) for requirement in project["dependencies"]}
    assert wanted <= locked("requirements.lock").keys()


def test_the_dev_lock_holds_the_tools_and_the_same_runtime(project):
    extras = project["optional-dependencies"]
    wanted = {
        normalised(requirement)
        for extra in ("test", "lint", "freeze")
        for requirement in extras[extra]
    }
    dev = locked("requirements-dev.lock")
    assert wanted <= dev.keys()
    assert locked("requirements.lock").items() <= dev.items()


def test_there_is_one_version_number(project):
    assert commdesk.__version__ == project["version"]


def test_data_and_log_go_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv(resources.HOME_VARIABLE, str(tmp_path / "居委会"))
    assert resources.data_dir() == tmp_path / "居委会"
    assert resources.log_dir() == tmp_path / "居委会" / "log"
    assert resources.log_dir().is_dir()


def test_the_frozen_program_finds_its_resources_in_the_bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.resources_dir() == tmp_path / "resources"
