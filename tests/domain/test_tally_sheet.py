# SPDX-License-Identifier: Apache-2.0
"""Papers and votes by building add up to the board, whatever the vote; small ones hide."""

from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.counting import count_roll, tallies_of
from commdesk.domain.place_votes import LEAST_PAPERS
from commdesk.domain.tally import Weight
from commdesk.domain.tally_sheet import PlacePapers
from commdesk.domain.topics import BlankIs, Policy, Unreturned
from tests.render.sheet_votes import Estate, every_kind

policies = st.builds(
    Policy, st.sampled_from(Unreturned), st.booleans(), st.sampled_from(list(BlankIs))
)


def added(weights):
    weights = list(weights)
    return Weight(sum(one.people for one in weights), sum(one.area for one in weights))


@given(
    st.integers(0, 40),
    st.integers(1, 25),
    st.sampled_from([0.0, 0.3, 0.9, 1.0]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 10_000),
    policies,
)
def test_all_columns_add_up_to_the_board(voters, homes, back, secret, is_guarded, seed, policy):
    estate = Estate(
        voters, *every_kind(), homes=homes, back=back, secret=secret, seed=seed, policy=policy
    )
    sheet = estate.tally(is_guarded=is_guarded)
    board = estate.results.papers
    total = sheet.total
    assert (total.issued, total.returned, total.valid, total.void, total.out) == (
        board.issued,
        board.returned,
        board.valid,
        board.void,
        board.not_returned,
    )
    if not secret:
        assert sum(sheet.places, PlacePapers("")) == total
    counted = count_roll(estate.topic.matters, policy, estate.roll, estate.returns)
    tallies = tallies_of(counted, estate.roll, estate.returns)
    assert [part.matter.key for part in sheet.matters] == list(tallies)
    for part in sheet.matters:
        tally, total = tallies[part.matter.key], part.total
        assert part.tells_areas is (secret or not is_guarded)

        def whole(weight, tells_areas=part.tells_areas):
            return weight if tells_areas else Weight(weight.people)

        for place, option in enumerate(tally.options):
            assert total.options[place].option.key == option.key
            assert (total.options[place].cast, total.options[place].deemed) == (
                option.cast,
                option.deemed,
            )
            assert added(row.options[place].cast for row in part.rows) == whole(option.cast)
            assert added(row.options[place].deemed for row in part.rows) == whole(option.deemed)
        assert (total.void, total.taking_part) == (tally.void, tally.taking_part)
        assert added(row.void for row in part.rows) == whole(tally.void)
        assert added(row.taking_part for row in part.rows) == whole(tally.taking_part)


@given(st.integers(1, 60), st.integers(1, 12), st.sampled_from([0.2, 0.5, 0.9]), st.integers())
def test_no_line_tells_how_a_handful_voted(voters, homes, back, seed):
    sheet = Estate(voters, homes=homes, back=back, seed=seed).tally()
    (part,) = sheet.matters
    for row in part.rows:
        whole = row.merged == len(sheet.places)
        assert row.returned == 0 or row.returned >= LEAST_PAPERS or whole


def test_a_supervisor_may_see_every_building_of_a_named_vote():
    estate = Estate(12, homes=3, back=1.0)
    assert [row.place for row in estate.tally(is_guarded=False).matters[0].rows] == list("1234")
    assert [row.merged for row in estate.tally().matters[0].rows] == [4]


def test_a_secret_vote_has_totals_only():
    sheet = Estate(30, secret=True).tally(is_guarded=False)
    assert sheet.places == ()
    assert sheet.is_guarded
    assert len(sheet.matters[0].rows) == 1
