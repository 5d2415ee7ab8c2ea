# SPDX-License-Identifier: Apache-2.0
"""The clerk's guide names keys and pictures that are there."""

import re
from pathlib import Path

from commdesk.ui.entry.words_keys import KeyWords

DOCS = Path(__file__).parents[1] / "docs"


def test_every_picture_of_the_guide_is_there_and_no_other():
    text = (DOCS / "clerks-guide.md").read_text("utf-8")
    wanted = set(re.findall(r"\]\(guide/([a-z]+\.png)\)", text))
    assert wanted == {path.name for path in (DOCS / "guide").iterdir()}


def test_every_key_of_the_counter_is_in_the_guide():
    text = (DOCS / "clerks-guide.md").read_text("utf-8")
    keys = {key for key, _ in KeyWords().all() if re.fullmatch(r"F\d+|Esc|Ctrl\+\w", key)}
    assert keys
    assert {key for key in keys if not re.search(rf"{re.escape(key)}(?!\d)", text)} == set()
