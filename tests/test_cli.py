# SPDX-License-Identifier: Apache-2.0
"""`commdesk count`: some of it as a person or a script runs it, as a process.

To start a process takes longer than most counts: the rest calls what the process calls.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QLocale

from commdesk import __main__, demo
from commdesk.ui.frame import translation

ROOT = Path(__file__).parents[1]
R01 = ROOT / "tests" / "data" / "r01"
REGISTER, BALLOTS = R01 / "register.xlsx", R01 / "ballots.xlsx"


Done = subprocess.CompletedProcess[str]


def process(*arguments: object, **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "commdesk", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def commdesk(qapp, monkeypatch) -> Callable[..., Done]:
    """The same within this process; what it did not foresee ends the test."""

    def run(*arguments: object) -> Done:
        installed, found = [], translation.install

        def install(app, language):
            installed.extend(translators := found(app, language))
            return translators

        out, err = io.StringIO(), io.StringIO()
        locale = QLocale()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["commdesk", *map(str, arguments)])
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(translation, "install", install)
            patch.chdir(ROOT)
            try:
                code = __main__.main()
            except SystemExit as left:
                code = left.code
            finally:
                translation.remove(qapp, tuple(installed))
                QLocale.setDefault(locale)
        assert isinstance(code, int)
        return Done(sys.argv, code, out.getvalue(), err.getvalue())

    return run


def small(tmp_path: Path, homes: list[tuple], ballots: list[tuple]) -> tuple[Path, Path]:
    """A register and ballots of a few homes, as two workbooks."""
    register = openpyxl.Workbook()
    register.active.append(("幢", "单元", "室号", "业主", "电话", "建筑面积"))
    for home in homes:
        register.active.append(home)
    register.save(tmp_path / "register.xlsx")
    votes = openpyxl.Workbook()
    votes.active.append(("幢", "单元", "室号", "业主", "送达方式", "收回渠道", "更换电梯"))
    for ballot in ballots:
        votes.active.append(ballot)
    votes.save(tmp_path / "ballots.xlsx")
    return tmp_path / "register.xlsx", tmp_path / "ballots.xlsx"


def test_r01_to_the_last_digit():
    done = process(
        "count", REGISTER, BALLOTS,
        "--rule", "owners-general", "--unreturned", "follow-majority", "--void-takes-part",
        "--json", "-",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["roll"] == {"people": 1505, "area": "191619.21"}
    assert told["papers"] == {
        "issued": 1579, "delivered": 1422, "returned": 1318,
        "valid": 1314, "void": 4, "not_returned": 261,
    }  # fmt: skip
    (matter,) = told["matters"]
    assert matter["taking_part"] == {"people": 1360, "area": "171755.223"}
    options = {option.pop("name"): option for option in matter["options"]}
    nobody = {"deemed_people": 0, "deemed_area": "0"}
    assert options["同意"] == {"people": 238, "area": "29734.25", **nobody}
    assert options["反对"] == {
        "people": 762, "area": "95862.363", "deemed_people": 100, "deemed_area": "13000.9",
    }  # fmt: skip
    assert options["弃权"] == {"people": 256, "area": "32688.94", **nobody}
    assert matter["undecided"] == []
    assert matter["outcome"] == "not_passed"
    tests = {test.pop("name"): test for test in matter["tests"]}
    assert tests["people_taking_part"] == {
        "part": "1360", "whole": "1505", "threshold": "2/3", "inclusive": True,
        "met": True, "missing": "0",
    }  # fmt: skip
    assert tests["people_approval"] == {
        "part": "238", "whole": "1360", "threshold": "1/2", "inclusive": False,
        "met": False, "missing": "443",
    }  # fmt: skip
    assert tests["area_approval"]["part"] == "29734.25"
    assert tests["area_approval"]["whole"] == "171755.223"
    assert tests["area_approval"]["missing"] == "56143.3616"


def test_json_and_sheet_go_to_files(tmp_path):
    report, sheet = tmp_path / "结果.json", tmp_path / "公示.pdf"
    done = process(
        "count", REGISTER, BALLOTS, "--rule", "owners-special", "--json", report, "--sheet", sheet
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    matter = json.loads(report.read_text("utf-8"))["matters"][0]
    assert matter["taking_part"]["people"] == 1256
    assert sheet.read_bytes().startswith(b"%PDF")
    text = subprocess.run(
        ["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "表决结果公示" in text
    assert "191,619.21" in text


def test_a_notice_with_characters_that_no_font_holds_is_said(commdesk, tmp_path):
    done = commdesk(
        "count", REGISTER, BALLOTS, "--rule", "owners-special",
        "--title", "表决\U0002fffd", "--sheet", tmp_path / "公示.pdf",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "表决\U0002fffd" in done.stderr
    assert "方框" in done.stderr


def test_an_owner_whose_papers_disagree_is_listed(commdesk, tmp_path):
    homes = [
        (1, 1, "0101", "王伟", "13000000001", 80),
        (1, 1, "0102", "王伟", "13000000001", 90),
        (1, 1, "0201", "李敏", "13000000002", 100),
    ]
    ballots = [
        (1, 1, "0101", "王伟", "当面", "上门", "同意"),
        (1, 1, "0102", "王伟", "当面", "上门", "反对"),
        (1, 1, "0201", "李敏", "当面", "上门", "同意"),
    ]
    done = commdesk("count", *small(tmp_path, homes, ballots), "--rule", "owners-general")
    assert done.returncode == 0, done.stderr
    (matter,) = json.loads(done.stdout)["matters"]
    assert [person["name"] for person in matter["undecided"]] == ["王伟"]
    assert matter["taking_part"]["people"] == 2
    assert matter["options"][0] == {
        "name": "同意", "people": 1, "area": "180", "deemed_people": 0, "deemed_area": "0",
    }  # fmt: skip
    assert matter["outcome"] == "unsettled"


HOMES = [(1, 1, "0101", "王伟", "13000000001", 80), (1, 1, "0102", "李敏", "13000000002", 90)]
VOTES = [
    (1, 1, "0101", "王伟", "当面", "上门", "同意"),
    (1, 1, "0102", "李敏", "当面", "上门", "反对"),
]


@pytest.mark.parametrize(
    ("homes", "votes", "cell"),
    [
        ([*HOMES, (1, 1, "0103", "赵强", "13000000003", "八十九")], VOTES, "F4"),
        ([*HOMES, (1, 1, "0102", "赵强", "13000000003", 70)], VOTES, "C4"),
        ([*HOMES, ("合计", None, None, None, None, 171)], VOTES, "F4"),
        (HOMES, [*VOTES, (1, 1, "0909", "赵强", "当面", "上门", "同意")], "C4"),
        (HOMES, [*VOTES, VOTES[0]], "C4"),
        (HOMES, [VOTES[0], (1, 1, "0102", "李敏", "当面", "上门", "好的")], "G3"),
        (HOMES, [VOTES[0], (1, 1, "0102", "李敏", "当面", None, "同意")], "G3"),
    ],
    ids=[
        "area",
        "room twice",
        "total",
        "unknown room",
        "ballot twice",
        "vote",
        "vote not returned",
    ],
)
def test_bad_input_is_refused_with_its_cell(commdesk, tmp_path, homes, votes, cell):
    report = tmp_path / "result.json"
    done = commdesk(
        "count", *small(tmp_path, homes, votes), "--rule", "owners-general", "--json", report
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert cell in done.stderr
    assert not report.exists()


@pytest.mark.parametrize("which", ["missing", "empty", "truncated", "not a workbook", "folder"])
def test_a_broken_workbook_is_one_sentence(commdesk, tmp_path, which):
    broken = tmp_path / "名册.xlsx"
    if which == "empty":
        broken.write_bytes(b"")
    elif which == "truncated":
        broken.write_bytes(REGISTER.read_bytes()[:20_000])
    elif which == "not a workbook":
        broken.write_bytes(bytes(range(256)) * 40)
    elif which == "folder":
        broken.mkdir()
    done = commdesk("count", broken, BALLOTS, "--rule", "owners-general")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "名册.xlsx" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_column_is_named(commdesk, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(("幢", "单元", "室号", "业主"))
    book.active.append((1, 1, "0101", "王伟"))
    book.save(tmp_path / "register.xlsx")
    done = commdesk("count", tmp_path / "register.xlsx", BALLOTS, "--rule", "owners-general")
    assert done.returncode == 1
    assert "面积" in done.stderr


def test_a_result_that_can_not_be_written_is_said(commdesk, tmp_path):
    done = commdesk(
        "count", *small(tmp_path, HOMES, VOTES), "--rule", "owners-general",
        "--json", tmp_path / "no" / "where.json",
    )  # fmt: skip
    assert done.returncode == 1
    assert "where.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_residents_counted_by_owners_is_said(commdesk, tmp_path):
    done = commdesk("--lang", "en", "count", *small(tmp_path, HOMES, VOTES), "--rule", "residents")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["roll"]["people"] == 2
    assert any("no list of residents" in warning for warning in told["warnings"])


def test_owners_counted_as_such_need_no_such_word(commdesk, tmp_path):
    done = commdesk("count", *small(tmp_path, HOMES, VOTES), "--rule", "owners-general")
    assert json.loads(done.stdout)["warnings"] == []


@pytest.mark.parametrize(
    ("unreturned", "code"), [("not_participating", 0), ("follow_majority", 1), ("abstain", 1)]
)
def test_papers_that_did_not_come_back_count_only_by_deliveries(
    commdesk, tmp_path, unreturned, code
):
    register, ballots = small(tmp_path, HOMES, VOTES)
    book = openpyxl.load_workbook(ballots)
    book.active.delete_cols(5)
    book.save(ballots)
    done = commdesk(
        *("count", register, ballots, "--rule", "owners-general"),
        *("--unreturned", unreturned.replace("_", "-")),
    )
    assert done.returncode == code, done.stderr
    assert "送达" in done.stderr or code == 0


def test_another_sheet_is_a_warning_and_one_of_ballots_an_error(commdesk, tmp_path):
    register, ballots = small(tmp_path, HOMES, VOTES)
    book = openpyxl.load_workbook(ballots)
    book.create_sheet("说明").append(("请逐户填写",))
    book.save(ballots)
    done = commdesk("count", register, ballots, "--rule", "owners-general")
    assert done.returncode == 0, done.stderr
    assert any("说明" in warning for warning in json.loads(done.stdout)["warnings"])
    book.copy_worksheet(book.worksheets[0]).title = "二组"
    book.save(ballots)
    done = commdesk("count", register, ballots, "--rule", "owners-general", "--json", "-")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "二组" in done.stderr


def test_what_came_of_nothing_computed_is_refused_with_its_cells(commdesk, tmp_path):
    register, ballots = small(tmp_path, HOMES, VOTES)
    book = openpyxl.load_workbook(ballots)
    book.active["G3"] = "=G2"
    book.save(ballots)
    done = commdesk("count", register, ballots, "--rule", "owners-general")
    assert done.returncode == 1
    assert "G3" in done.stderr


def test_names_and_titles_come_out_without_signs_nobody_sees(commdesk, tmp_path):
    homes = [
        (1, 1, "0101", "𠮷\u202e田\u200b", "13000000001", 80),
        (1, 1, "0102", "𠮷田", "13000000001", 90),
    ]
    ballots = [
        (1, 1, "0101", "𠮷田", "当面", "上门", "同意"),
        (1, 1, "0102", "𠮷\u2066田", "当面", "上门", "反对"),
    ]
    files = small(tmp_path, homes, ballots)
    book = openpyxl.load_workbook(files[1])
    book.active["G1"] = "更换\u202e电梯\ufeff"
    book.active.title = "表\u200b决"
    book.save(files[1])
    done = commdesk("count", *files, "--rule", "owners-general", "--title", "大\u202e会\n一")
    assert done.returncode == 0, done.stderr
    (matter,) = json.loads(done.stdout)["matters"]
    assert matter["name"] == "更换电梯"
    assert [person["name"] for person in matter["undecided"]] == ["𠮷田"]
    assert not set("\u202e\u2066\u200b\ufeff") & set(done.stdout + done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_the_standard_output_is_one_sentence():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "commdesk", "count"),
                *(REGISTER, BALLOTS, "--rule", "owners-general"),
            ],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_sheet_that_can_not_be_written_leaves_no_result(commdesk, tmp_path):
    report = tmp_path / "a.json"
    done = commdesk(
        "count", *small(tmp_path, HOMES, VOTES), "--rule", "owners-general",
        "--json", report, "--sheet", tmp_path / "no" / "a.pdf",
    )  # fmt: skip
    assert done.returncode == 1
    assert not report.exists()


@pytest.mark.parametrize("option", ["--json", "--sheet"])
@pytest.mark.parametrize("way", ["itself", "symlink", "hard link"])
def test_no_output_falls_on_an_input(commdesk, tmp_path, option, way):
    register, ballots = small(tmp_path, HOMES, VOTES)
    before = ballots.read_bytes()
    output = ballots if way == "itself" else tmp_path / "other.pdf"
    if way == "symlink":
        output.symlink_to(ballots)
    elif way == "hard link":
        output.hardlink_to(ballots)
    done = commdesk("count", register, ballots, "--rule", "owners-general", option, output)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert ballots.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("count",),
        ("count", REGISTER, BALLOTS),
        ("count", REGISTER, BALLOTS, "--rule", "whatever"),
        ("count", REGISTER, BALLOTS, "--rule", "residents", "--blank", "perhaps"),
        ("nonsense",),
    ],
)
def test_wrong_usage_ends_with_two(commdesk, arguments):
    assert commdesk(*arguments).returncode == 2


def test_the_language_is_chinese_unless_english_is_asked_for(commdesk, tmp_path):
    chinese = commdesk("count", tmp_path / "x.xlsx", BALLOTS, "--rule", "residents")
    english = commdesk("--lang", "en", "count", tmp_path / "x.xlsx", BALLOTS, "--rule", "residents")
    assert "错误" in chinese.stderr
    assert "Error" in english.stderr


def test_a_place_where_the_notice_can_not_be_put_is_said(commdesk, tmp_path):
    (tmp_path / "file").touch()
    for target in (tmp_path / "file", tmp_path / "file" / "below"):
        done = commdesk("demo", target)
        assert done.returncode == 1
        assert str(tmp_path / "file") in done.stderr
        assert "Traceback" not in done.stderr


STALE = {"DISPLAY": ":4099", "WAYLAND_DISPLAY": "/nowhere/wayland-0"}
NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.mark.parametrize(
    "named",
    [{}, {"DISPLAY": ":4099"}, {"WAYLAND_DISPLAY": "wayland-4099"}, STALE],
    ids=["none", "stale X11", "stale Wayland", "both stale"],
)
def test_without_a_screen_no_window_is_tried(monkeypatch, named):
    for name, value in (NO_SCREEN | named).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", ["commdesk"])
    monkeypatch.setattr(
        demo, "run_without_screen", lambda argv: (argv, os.environ["QT_QPA_PLATFORM"])
    )
    assert __main__.main() == (["commdesk"], "offscreen")


def test_without_a_screen_the_sample_vote_is_held(tmp_path):
    done = process(**NO_SCREEN | STALE, COMMDESK_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "没有屏幕" in done.stdout
    assert "1,318" in done.stdout
    notice = tmp_path / "表决结果公示.pdf"
    assert str(notice) in done.stdout
    assert notice.read_bytes().startswith(b"%PDF")
    shutil.rmtree(tmp_path)


def test_a_printed_notice_is_checked_and_both_its_faults_are_said(commdesk):
    done = commdesk("check", ROOT / "tests" / "data" / "cases" / "r01_notice.json")
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines() == [
        "选聘候选物业服务企业 · 反对 · 人数：862人占1,360人应为63.38%，印作63.40%。",
        "选聘候选物业服务企业 · 人数：参与表决1,360人，各项合计1,356人，缺4人。",
        "公示有 2 处数字对不上。",
    ]


def test_what_the_program_counts_holds_together(commdesk, tmp_path):
    written = tmp_path / "结果.json"
    for policy in ((), ("--unreturned", "follow-majority", "--void-takes-part")):
        counted = commdesk(
            "count", REGISTER, BALLOTS, "--rule", "owners-general", *policy, "--json", written
        )
        assert counted.returncode == 0, counted.stderr
        done = commdesk("check", written)
        assert (done.returncode, done.stdout) == (0, "公示的数字前后一致。\n")


def test_what_is_no_notice_is_refused(commdesk, tmp_path):
    nothing = commdesk("check", tmp_path / "没有.json")
    assert nothing.returncode == 1
    assert "没有.json" in nothing.stderr
    (tmp_path / "不是.json").write_text("二楼", encoding="utf-8")
    other = commdesk("check", tmp_path / "不是.json")
    assert other.returncode == 1
    assert "不是.json" in other.stderr
    (tmp_path / "不是.json").write_text("[" * 100_000, encoding="utf-8")
    deep = commdesk("check", tmp_path / "不是.json")
    assert (deep.returncode, "Traceback" in deep.stderr) == (1, False)
