# SPDX-License-Identifier: Apache-2.0
"""The command line: a count from two files, by the same services as in the window.

The second composition root beside `app`; it opens no window.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NoReturn
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from commdesk import __version__
from commdesk.cli_words import Words
from commdesk.domain.chain import digest, short_code
from commdesk.domain.count_report import as_json
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.notice_check import check_notice
from commdesk.domain.presets import preset
from commdesk.domain.printed_notice import notice_of
from commdesk.domain.results import Imprint, Results, count
from commdesk.domain.roll import make_roll, roll_of_persons
from commdesk.domain.topics import (
    Basis,
    BlankIs,
    PaperPer,
    Policy,
    Stage,
    Topic,
    TopicFacts,
    Unreturned,
)
from commdesk.services.ballots.file import read_ballots
from commdesk.services.exports.count_json import count_text
from commdesk.services.register_import.preview import Problem
from commdesk.services.register_import.understand import preview_register
from commdesk.services.unseen import one_line
from commdesk.ui.frame import translation
from commdesk.ui.words.sentences import Sentences

COUNTED, INPUT_HAS_ERRORS, USAGE = 0, 1, 2

_BASIS = {
    "owners-general": Basis.OWNERS,
    "owners-special": Basis.OWNERS,
    "residents": Basis.RESIDENTS,
    "households": Basis.HOUSEHOLDS,
}

# What the notice calls the meeting unless told; sheets are Chinese in every language.
_MEETING = {
    Basis.OWNERS: "业主大会会议",
    Basis.RESIDENTS: "居民会议",
    Basis.HOUSEHOLDS: "户代表会议",
}


@dataclass(frozen=True, slots=True)
class CountRequest:
    """What `commdesk count` was asked."""

    register: Path
    ballots: Path
    rule: str
    policy: Policy
    title: str
    json: str | None
    sheet: Path | None


def main(argv: Sequence[str]) -> int:
    """Run the program with these arguments; returns the exit code."""
    application = QCoreApplication.instance() or _application(argv)
    translation.install(application, translation.wanted(_language(argv)))
    arguments = _parser(Words()).parse_args(argv)
    if arguments.command == "count":
        return _count(_request(arguments))
    if arguments.command == "check":
        return _check(arguments.notice)
    if arguments.command == "demo":
        from commdesk.demo import run_demo

        return run_demo(arguments.directory)
    raise AssertionError(arguments.command)


def _application(argv: Sequence[str]) -> QCoreApplication:
    """An application fit for what follows: painting a sheet needs Qt's own font engine."""
    if "--sheet" in argv or any(word.startswith("--sheet=") for word in argv) or "demo" in argv:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication

        return QGuiApplication([sys.argv[0]])
    return QCoreApplication([sys.argv[0]])


def _language(argv: Sequence[str]) -> str:
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return ""


class _Parser(argparse.ArgumentParser):
    """Exits with 2 on wrong usage, like every argparse, and says how it is meant."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def _parser(words: Words) -> argparse.ArgumentParser:
    usage, told = words.usage_help(), words.count_help()
    parser = _Parser(prog="commdesk", description=usage[""])
    parser.add_argument(
        "--version", action="version", version=f"commdesk {__version__}", help=usage["version"]
    )
    parser.add_argument("--lang", choices=["zh", "en"], help=usage["lang"])
    commands = parser.add_subparsers(
        dest="command", parser_class=_Parser, metavar="", required=True
    )
    counting = commands.add_parser("count", help=told[""], description=told[""])
    counting.add_argument("register", metavar="REGISTER", type=Path, help=told["register"])
    counting.add_argument("ballots", metavar="BALLOTS", type=Path, help=told["ballots"])
    counting.add_argument("--rule", choices=list(_BASIS), required=True, help=told["rule"])
    counting.add_argument(
        "--unreturned",
        choices=[choice.value for choice in Unreturned],
        default=Unreturned.NOT_PARTICIPATING.value,
        help=told["unreturned"],
    )
    counting.add_argument("--void-takes-part", action="store_true", help=told["void"])
    counting.add_argument(
        "--blank",
        choices=[choice.value for choice in BlankIs],
        default=BlankIs.ABSTAIN.value,
        help=told["blank"],
    )
    counting.add_argument("--title", default="", help=told["title"])
    counting.add_argument("--json", metavar="FILE|-", help=told["json"])
    counting.add_argument("--sheet", metavar="FILE.pdf", type=Path, help=told["sheet"])
    checking = commands.add_parser("check", help=usage["check"], description=usage["check"])
    checking.add_argument("notice", metavar="NOTICE.json", type=Path, help=usage["notice"])
    demo = commands.add_parser("demo", help=usage["demo"], description=usage["demo"])
    demo.add_argument("directory", metavar="DIRECTORY", type=Path, nargs="?", help=usage["demo"])
    return parser


def _request(arguments: argparse.Namespace) -> CountRequest:
    return CountRequest(
        register=arguments.register,
        ballots=arguments.ballots,
        rule=arguments.rule,
        policy=Policy(
            unreturned=Unreturned(arguments.unreturned),
            void_takes_part=arguments.void_takes_part,
            blank_is=BlankIs(arguments.blank),
        ),
        title=one_line(arguments.title),
        json=arguments.json,
        sheet=arguments.sheet,
    )


def _count(request: CountRequest) -> int:
    words, sentences = Words(), Sentences()
    try:
        _refuse_overwriting(request)
        counted = _counted(request)
        told = {
            is_error: [
                one_line(
                    words.at_place(file, problem, sentences.say(problem.code, problem.details))
                )
                for file, problem in counted.problems
                if problem.is_error is is_error
            ]
            for is_error in (False, True)
        }
        for sentence in told[False]:
            print(words.warning(sentence), file=sys.stderr)
        for sentence in told[True]:
            print(words.error(sentence), file=sys.stderr)
        if counted.results is None:
            return INPUT_HAS_ERRORS
        _deliver(request, counted.results, told[False], words)
    except UserError as error:
        print(words.error(one_line(sentences.of(error))), file=sys.stderr)
        return INPUT_HAS_ERRORS
    return COUNTED


def _check(notice: Path) -> int:
    """Say what does not hold together; `COUNTED` where everything does."""
    words, sentences = Words(), Sentences()
    try:
        found = check_notice(notice_of(_figures(notice)))
    except UserError as error:
        print(words.error(one_line(sentences.of(error))), file=sys.stderr)
        return INPUT_HAS_ERRORS
    for finding in found:
        print(one_line(sentences.say(finding.code, finding.details)))
    print(words.checked(len(found)))
    return INPUT_HAS_ERRORS if found else COUNTED


def _figures(notice: Path) -> object:
    """What a file of figures says. Raises UserError `figures-file-missing`, `notice-unreadable`."""
    try:
        return json.loads(notice.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError("figures-file-missing", path=str(notice)) from error
    except (ValueError, RecursionError) as error:
        # Brackets within brackets without end are no figures either.
        raise UserError("notice-unreadable", where=notice.name) from error


def _refuse_overwriting(request: CountRequest) -> None:
    """No output may fall on an input, by whatever name, nor on the other output.

    Raises UserError `output-is-input`, `output-not-a-file`.
    """
    taken = [request.register, request.ballots]
    named = [Path(request.json)] if request.json not in (None, "-") else []
    for output in [*named, *([request.sheet] if request.sheet is not None else [])]:
        if any(_is_same(output, other) for other in taken):
            raise UserError("output-is-input", path=str(output))
        if output.exists() and not output.is_file():
            raise UserError("output-not-a-file", path=str(output))
        taken.append(output)


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count, None when errors forbid it, and what was noticed in which file."""

    results: Results | None
    problems: tuple[tuple[Path, Problem], ...]


def _counted(request: CountRequest) -> _Counted:
    preview = preview_register(request.register)
    problems = [(request.register, problem) for problem in preview.problems]
    if preview.has_errors:
        return _Counted(None, tuple(problems))
    basis = _BASIS[request.rule]
    register = preview.register
    if basis is Basis.RESIDENTS and not register.residents:
        roll = roll_of_persons(register)
        problems.append((request.register, Problem("residents-by-owners", is_error=False)))
    else:
        roll = make_roll(register, basis, PaperPer.PROPERTY)
    asked = {place for paper in roll.papers for place in paper.addresses}
    without_vote = [p.address for p in preview.register.properties if p.address not in asked]
    ballots = read_ballots(request.ballots, roll, without_vote)
    found = [_weighed(problem, request.policy) for problem in ballots.problems]
    problems += [(request.ballots, problem) for problem in found]
    if any(problem.is_error for problem in found):
        return _Counted(None, tuple(problems))
    rule = preset(request.rule)
    topic = Topic(
        id=UUID(int=0),
        facts=TopicFacts(title=request.title or _MEETING[basis]),
        matters=tuple(Matter(key, title, rule) for key, title in _keyed(ballots.matters).items()),
        basis=basis,
        policy=request.policy,
        # The files say nothing of stages; that somebody counts them says that it is over.
        stage=Stage.CLOSED,
    )
    return _Counted(count(topic, roll, ballots.returns), tuple(problems))


def _weighed(problem: Problem, policy: Policy) -> Problem:
    """A doubt about deliveries is an error where papers that did not come back count."""
    counts = policy.unreturned is not Unreturned.NOT_PARTICIPATING
    if counts and problem.code == "delivery-column-missing":
        return replace(problem, code="deliveries-unknown", is_error=True)
    return problem


def _keyed(titles: Iterable[str]) -> dict[str, str]:
    return {f"m{place}": title for place, title in enumerate(titles, start=1)}


def _deliver(request: CountRequest, results: Results, warnings: list[str], words: Words) -> None:
    """The notice first: where it fails, no result is left that looks complete."""
    if request.sheet is not None:
        from commdesk.render.layout.printing import write_pdf
        from commdesk.render.notice.notice import result_notice

        imprint = Imprint(
            office="",
            check_code=short_code(digest(as_json(results))),
            printed_at=datetime.now().astimezone(),
        )
        notice = result_notice(results, imprint)
        write_pdf(notice, request.sheet)
        if notice.lacking:
            print(words.prints_boxes([one.texts[0] for one in notice.lacking]), file=sys.stderr)
    report = count_text(results, warnings)
    if request.json == "-" or (request.json is None and request.sheet is None):
        _print(report, words)
    elif request.json is not None:
        try:
            Path(request.json).write_text(report, encoding="utf-8")
        except OSError as error:
            raise UserError(
                "file-not-writable", path=request.json, reason=error.strerror or ""
            ) from error
    if request.sheet is not None:
        print(words.sheet_written(request.sheet), file=sys.stderr)


def _print(report: str, words: Words) -> None:
    try:
        print(report, end="", flush=True)
    except OSError as error:
        # What is left in the buffer would be tried, and fail, once more at the end.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        raise UserError(
            "file-not-writable", path=words.standard_output(), reason=error.strerror or ""
        ) from error
