# SPDX-License-Identifier: Apache-2.0
"""Every code has a sentence, and every sentence gets the facts it names."""

import ast
import re
import string
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.ui.words.sentences import Sentences

PACKAGE = Path(__file__).resolve().parents[3] / "commdesk"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
# What looks like a code and is none: keys of presets and names of encodings.
NO_CODES = {
    "owners-general", "owners-special", "committee-election", "committee-runoff", "most-votes",
    "not-counted",
    # Kinds of sheets, as they are put on record; the window has their names.
    "issue-sheet", "key-card", "export-docx",
}  # fmt: skip
# The verifier's findings, which the window says as `record-…`.
RECORD = {
    "sequence", "link", "seal", "row-changed", "rows-missing", "rows-added", "stray-row",
    "current-wrong",
}  # fmt: skip


def modules():
    for layer in ("domain", "models", "services", "render"):
        yield from sorted((PACKAGE / layer).rglob("*.py"))


def is_code(node):
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
        and not node.value.startswith("utf-")
    )


def is_enum(node):
    return isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases
    )


def is_raised(node):
    """Whether it makes a UserError with its code and all its details spelt out."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "UserError"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and all(keyword.arg for keyword in node.keywords)
    )


class Source(NamedTuple):
    """What the layers below say in codes."""

    codes: dict[str, list[str]]
    """Every literal that is written as a code, with the places where it stands."""
    raised: dict[str, tuple[str, set[str]]]
    """By the place: code and names of the details."""


@cache
def source():
    """To parse all modules takes seconds: once, and only where it is asked for."""
    found, raised, no_codes = {}, {}, NO_CODES | RECORD
    for path in modules():
        node: Any
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            place = f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
            if is_code(node):
                found.setdefault(node.value, []).append(place)
            elif is_enum(node):
                no_codes |= {
                    str(item.value) for item in ast.walk(node) if isinstance(item, ast.Constant)
                }
            elif is_raised(node):
                details = {keyword.arg for keyword in node.keywords}
                raised[f"{place}:{node.col_offset}"] = node.args[0].value, details
    codes = {code: places for code, places in found.items() if code not in no_codes}
    return Source(codes, raised)


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture
def sentences(qapp):
    return Sentences()


def test_every_code_in_the_source_has_a_sentence(sentences):
    known = sentences.templates()
    codes = source().codes
    assert len(codes) > 80  # the search itself works
    assert {code: where for code, where in codes.items() if code not in known} == {}


def test_every_finding_about_the_record_has_a_sentence(sentences):
    for kind in RECORD:
        assert places(sentences.templates()[f"record-{kind}"]) <= {
            "counter", "sequence", "table", "row"
        }  # fmt: skip


def test_no_sentence_is_kept_for_a_code_that_nobody_raises(sentences):
    raised_in_ui = {"cancelled", "file-not-written", "file-not-writable", "printer-failed"}
    # By the command line.
    raised_in_ui |= {"output-is-input", "output-not-a-file"}
    raised_in_ui |= {"residents-by-owners", "deliveries-unknown", "figures-file-missing"}
    raised_in_ui |= {"nothing-to-compare"}
    raised_in_ui |= {f"record-{kind}" for kind in RECORD}
    why = {code for code in sentences.templates() if code.endswith("-why")}
    kept = set(sentences.templates()) - set(source().codes) - raised_in_ui - why
    assert kept == set()


def test_a_sentence_names_only_facts_that_are_handed_over(sentences):
    templates = sentences.templates()
    assert len(source().raised) > 200  # the search itself works
    lacking = {
        place: missing
        for place, (code, details) in source().raised.items()
        if (missing := places(templates[code]) - details)
    }
    assert lacking == {}


def test_stages_times_areas_and_lists_are_said_in_words(sentences, chinese):
    said = sentences.of(UserError("stage-not-allowed", current=Stage.OPEN, following=Stage.OPEN))
    assert "投票中" in said
    at = datetime(2026, 3, 1, 4, 5, tzinfo=UTC)
    said = sentences.of(UserError("paper-already-stored", number=7, operator="李敏", at=at))
    local = at.astimezone()
    assert f"2026年{local.month}月{local.day}日 {local:%H:%M}" in said
    facts = {"stated": 10_000_000, "found": 9_998_000, "difference": -2_000}
    said = sentences.say("total-differs", facts)
    assert "合计 1,000.00 ㎡ 与各行之和 999.80 ㎡ 不符，相差 0.20 ㎡" in said


def test_the_wrong_password_is_said_as_a_clerk_would(sentences, chinese):
    error = UserError("wrong-password", left=2)
    assert sentences.of(error) == "密码不对。还可以再试 2 次，之后要等 1 分钟。"


def test_a_code_without_sentence_is_a_defect_and_says_so(sentences):
    with pytest.raises(KeyError):
        sentences.of(UserError("no-such-code"))
