# SPDX-License-Identifier: Apache-2.0
"""What stands on which page of the counting screen, and how its pages are turned."""

from uuid import UUID

from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.services.results.counting_screen import ScreenCount, SungMatter, SungOption, SungPart
from commdesk.ui.counting.board import BoardMaker
from commdesk.ui.counting.paging import Paging
from commdesk.ui.counting.words import CountingWords

SIZE = (200, 1280, 720)


def sections(*counts):
    """A matter for each count of candidates, with one vote for each of them."""
    matters = []
    for number, count in enumerate(counts):
        options = tuple(
            Option(f"c{at}", f"候选人{at}", OptionRole.CHOICE) for at in range(1, count + 1)
        )
        kind = MatterKind.CANDIDATES
        matter = Matter(f"m{number}", "选举委员", OWNERS_GENERAL, kind=kind, options=options)
        parts = tuple(
            SungPart(
                part.key,
                part.title,
                tuple(SungOption(one.key, one.name, one.role, 1) for one in part.options),
                0,
                None,
            )
            for part in matter.parts
        )
        matters.append(SungMatter(matter, parts))
    topic = Topic(UUID(int=1), TopicFacts("换届"), tuple(one.matter for one in matters))
    count = ScreenCount(topic, 0, False, 9, 0, 20, None, tuple(matters))
    return BoardMaker(CountingWords()).sections(count, frozenset())


def test_candidates_with_three_answers_each_have_rows_of_the_whole_width(qapp):
    assert [len(one.rows) for one in sections(10)] == [10]
    assert [len(one.rows) for one in sections(13)] == [7, 6]
    assert [len(one.rows) for one in sections(30)] == [10, 10, 10]


def test_pages_are_turned_by_hand_through_all_matters_and_round(qapp):
    made, paging = sections(13, 2), Paging()

    def shown():
        return [(one.matter, len(one.rows)) for one in paging.shown(made, *SIZE)]

    assert shown() == [(0, 7)]
    assert paging.has_several
    for by, expected in ((1, (0, 6)), (1, (1, 2)), (1, (0, 7)), (-1, (1, 2))):
        paging.step(by, 2)
        assert shown() == [expected]
    paging.show_matter(0)
    assert shown() == [(0, 7)]
    for by, expected in ((1, (0, 6)), (1, (1, 2)), (1, (0, 7)), (-1, (1, 2))):
        paging.step(by, 2)
        assert shown() == [expected]
    paging.show_all()
    assert shown() == [(0, 7)]
    paging.turn()
    assert shown() == [(0, 6)]


def test_no_matters_have_no_pages():
    paging = Paging()
    assert paging.shown((), *SIZE) == ()
    paging.step(1, 0)
    paging.turn()
    assert not paging.has_several
