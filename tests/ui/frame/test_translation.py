# SPDX-License-Identifier: Apache-2.0
"""The Chinese is complete, says what the source says, and is written as Chinese is."""

import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from enum import Enum
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale

from commdesk import resources
from commdesk.domain import reading, register, topics
from commdesk.services.papers import paper_list
from commdesk.services.register_import import preview
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.frame import translation
from commdesk.ui.topics.stage_said import StageSaid
from commdesk.ui.words.words import Words

LINE = TopicLine(UUID(int=1), "Owners' meeting", topics.Stage.ARCHIVED, 0, 0, 0, None, None)
PACKAGE = Path(__file__).resolve().parents[3] / "commdesk"
SOURCE = resources.translations_dir() / "commdesk_zh_CN.ts"
# What stands in Latin letters on Chinese screens too: keys, kinds of files, licences.
LATIN = re.compile(
    r"\{[^}]*\}|\*?\.(xlsx|xls|ods|csv|pdf|txt|svg|png|json|zip|docx)|Ctrl\+\w+|Alt\+[\w↑↓]+|Shift\+Tab|Tab|Esc"
    r"|Enter|F\d+|PDF|SVG|PNG|Qt|Apache [\d.]+|LGPL \d|OFL [\d.]+|JSON|yyyy|M月|d日|\d-1-502|Excel"
)


def messages(path=SOURCE):
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translated = message.find("translation")
            assert translated is not None
            yield name, message.findtext("source") or "", translated.text or "", translated


def places(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.fixture(scope="module")
def updated(tmp_path_factory):
    """The translation file as it would be after another look through the source."""
    copy = tmp_path_factory.mktemp("ts") / SOURCE.name
    shutil.copy(SOURCE, copy)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    files = sorted(map(str, PACKAGE.rglob("*.py")))
    subprocess.run(
        [tool, *files, "-locations", "none", "-ts", copy], check=True, capture_output=True
    )
    return copy


def test_nothing_is_missing_or_unfinished(updated):
    lacking = [
        (context, source)
        for context, source, text, element in messages(updated)
        if element.get("type") == "unfinished" or not text
    ]
    assert lacking == []


def test_nothing_is_kept_that_the_source_does_not_say_any_more(updated):
    gone = [
        (context, source)
        for context, source, _, element in messages(updated)
        if element.get("type") in ("obsolete", "vanished")
    ]
    assert gone == []


def test_named_places_are_the_same_in_both_languages():
    differing = [
        (source, text)
        for _, source, text, _ in messages()
        if set(places(source)) != set(places(text))
    ]
    assert differing == []


def test_chinese_has_full_width_punctuation_and_no_exclamation_marks():
    odd = [
        text
        for _, _, text, _ in messages()
        # How Qt wants the kinds of files of a dialog.
        if "(*." not in text
        and re.search(
            r"[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]|！|!|[\u4e00-\u9fff]\.(\s|$)",
            text,
        )
    ]
    assert odd == []


def test_no_english_word_is_left_on_chinese_screens():
    # The command line names options and files in Latin letters.
    left = [text for _, _, text, _ in messages() if re.search(r"[A-Za-z]{2,}", LATIN.sub("", text))]
    assert left == []


def test_every_value_a_screen_may_show_has_words(qapp):
    known = Words().all()
    modules = (topics, reading, register, paper_list, preview)
    kinds = [
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Enum) and kind is not Enum
    ]
    # What a screen says in other ways.
    silent = {"MatterKind", "OptionRole", "MarkState", "Turn"}
    lacking = [value for kind in kinds if kind.__name__ not in silent for value in kind]
    assert [value for value in lacking if value not in known] == []


def test_the_language_is_as_told_else_of_the_environment_else_as_kept_else_chinese(monkeypatch):
    monkeypatch.setenv(translation.VARIABLE, "en")
    assert translation.wanted("zh", "en") == "zh"
    assert translation.wanted("", "zh") == "en"
    monkeypatch.delenv(translation.VARIABLE)
    assert translation.wanted("", "en") == "en"
    assert translation.wanted("fr", "") == "zh"


@pytest.fixture
def speak(qapp):
    """Makes the program speak a language; the test after it hears none of that."""
    before = QLocale()
    installed = ()

    def choose(language):
        nonlocal installed
        translation.remove(qapp, installed)
        installed = translation.install(qapp, language)

    yield choose
    translation.remove(qapp, installed)
    QLocale.setDefault(before)


def test_another_language_can_be_chosen_and_taken_back(speak):
    words = Words()
    assert words.of(topics.Stage.OPEN) == "voting"
    speak("zh")
    assert words.of(topics.Stage.OPEN) == "投票中"
    speak("en")
    assert words.of(topics.Stage.OPEN) == "voting"


def test_english_has_the_quotes_of_a_keyboard(speak):
    speak(translation.ENGLISH)
    said = StageSaid().of(LINE, None)
    assert said == '"Owners\' meeting" is archived.'
    assert Words().of(topics.Stage.OPEN)


# Where Chinese has one word for two.
ONE_WORD = {
    ("EntrySection", "带校验数字"),
    ("ExtrasDialog", "票号"),
    ("ListPage", "票号"),
    ("RegisterCard", "导入名册…"),
    ("ScopeSection", "、"),
    ("TakeOverDialog", "换人"),
    ("Words", "电话"),
}


def test_no_window_says_two_things_in_the_same_words():
    """Two entries of a menu with one text are a slip: the tool guesses from a neighbour."""
    said: dict[tuple[str, str], set[str]] = {}
    for context, source, translated, _ in messages():
        said.setdefault((context or "", translated), set()).add(source)
    slips = {
        where: sources
        for where, sources in said.items()
        if where not in ONE_WORD and any(" " in source for source in sources) and len(sources) > 1
    }
    assert slips == {}
