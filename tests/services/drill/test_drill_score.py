# SPDX-License-Identifier: Apache-2.0
"""The score of a drill: speed, keys, and errors with what was right."""

from dataclasses import replace

import pytest

from commdesk.domain.drill import PAPERS, DrillRun, DrillScore
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.reading import BLANK, MarkState, VoidReason, chosen
from commdesk.services.drill.papers import make_papers

MATTERS = (
    Matter("m1", "一", OWNERS_GENERAL),
    Matter("m2", "二", MOST_VOTES, MatterKind.CHOICES, choices("甲乙丙丁"), most=2),
)


@pytest.fixture
def run():
    return DrillRun(MATTERS, make_papers(MATTERS, 3))


def keyed(paper, **marks):
    return replace(paper.right, marks={**paper.right.marks, **marks})


def plain(run):
    return [paper for paper in run.papers if paper.is_signed]


def test_papers_come_once_each_and_marks_follow_from_what_is_drawn(run):
    assert sorted(paper.number for paper in run.papers) == list(range(1, PAPERS + 1))
    for paper in run.papers:
        for matter in MATTERS:
            drawn, mark = paper.marked[matter.key], paper.right.marks[matter.key]
            if not drawn:
                assert mark == BLANK
            elif len(drawn) > matter.most:
                assert mark.state is MarkState.VOID
            else:
                assert mark == chosen(*drawn)
        assert (paper.right.void is None) is paper.is_signed


def test_a_drill_without_error(run):
    for at, paper in enumerate(run.papers):
        for _ in range(6):
            run.press(10_000 + at * 1500)
        assert run.current is paper
        run.store(paper.right, 10_000 + (at + 1) * 1500)
    assert run.current is None
    score = run.score()
    assert (score.papers, score.keys, score.millis, score.slips) == (40, 240, 60_000, ())
    assert (score.tenths_a_minute, score.tenths_of_keys) == (400, 60)


def test_an_error_says_paper_matter_what_was_right_and_what_was_keyed(run):
    paper = next(paper for paper in plain(run) if paper.right.marks["m1"] == chosen("for"))
    run.store(keyed(paper, m1=chosen("against")), 1)
    (slip,) = run.score().slips
    assert (slip.paper, slip.matter) == (paper.number, "m1")
    assert slip.right.marks["m1"] == chosen("for")
    assert slip.keyed.marks["m1"] == chosen("against")


def test_a_void_paper_keyed_as_valid_is_one_error(run):
    paper = next(paper for paper in run.papers if not paper.is_signed)
    run.store(replace(paper.right, void=None), 1)
    (slip,) = run.score().slips
    assert (slip.matter, slip.right.void) == ("", VoidReason.UNSIGNED)


def test_another_papers_number_is_an_error_and_the_paper_stays_on_the_desk(run):
    here, other = run.papers[0], run.papers[5]
    run.store(other.right, 1)
    assert run.current is here
    (slip,) = run.score().slips
    assert (slip.paper, slip.matter, slip.was_other) == (other.number, "", True)
    assert run.score().wrong_papers == 1


def test_a_correction_counts_as_what_was_keyed(run):
    paper = run.papers[0]
    run.store(keyed(paper, m1=BLANK, m2=BLANK), 1)
    run.store(paper.right, 2)
    assert run.score().slips == ()
    assert run.done == 1


def test_nothing_keyed_is_no_speed():
    assert (DrillScore().tenths_a_minute, DrillScore().tenths_of_keys) == (0, 0)
