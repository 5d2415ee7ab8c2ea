# SPDX-License-Identifier: Apache-2.0
"""Sentences on files: those for everybody, and those for the import's window alone."""

import pytest

from commdesk.ui.words.sentences_import import ImportSentences
from commdesk.ui.words.sentences_import_here import ImportHints


def test_what_the_command_line_says_names_no_part_of_a_window(chinese):
    for code, sentence in ImportSentences().templates().items():
        assert "列的含义" not in sentence, code
        assert "待处理" not in sentence, code
        assert "上方" not in sentence, code


@pytest.mark.parametrize("code", ["column-missing", "column-without-header", "sheets-several"])
def test_the_window_says_what_can_be_done_in_it(chinese, code):
    assert code in ImportSentences().templates()
    hint = ImportHints().of(code)
    assert "列的含义" in hint or "上方" in hint


def test_most_sentences_have_no_hint(chinese):
    assert ImportHints().of("area-missing") == ""
