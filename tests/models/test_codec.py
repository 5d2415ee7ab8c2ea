# SPDX-License-Identifier: Apache-2.0
"""What is stored as JSON comes back as it was, and in one form only."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.chain import canonical
from commdesk.domain.matters import MOTION_OPTIONS
from commdesk.domain.presets import PRESETS, custom_rule
from commdesk.domain.reading import BLANK, VoidReason, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.topics import BlankIs, Policy, TopicFacts, Unreturned
from commdesk.models import codec
from commdesk.models.plain_json import list_text, mapping_text, text_of

texts = st.text(max_size=8)
marks = st.one_of(
    st.just(BLANK),
    st.sampled_from(VoidReason).map(void),
    st.lists(texts.filter(bool), min_size=1, max_size=3).map(lambda keys: chosen(*keys)),
)
days = st.none() | st.dates()
facts = st.builds(
    TopicFacts, texts, texts, texts, days, days, texts, texts, st.none() | st.integers(0, 99), texts
)


@given(st.dictionaries(texts, marks, max_size=4))
def test_marks(value):
    assert codec.marks_of(codec.marks_text(value)) == value


@given(st.dictionaries(texts, marks, max_size=4))
def test_marks_are_written_in_the_canonical_form(value):
    text = codec.marks_text(value)
    plain = {
        matter: list(mark.choices) or (mark.reason.value if mark.reason else None)
        for matter, mark in value.items()
    }
    assert text == canonical(plain).decode()


@given(facts)
def test_facts(value):
    assert codec.facts_of(codec.facts_text(value)) == value


@given(st.builds(Policy, st.sampled_from(Unreturned), st.booleans(), st.sampled_from(BlankIs)))
def test_policy(value):
    assert codec.policy_of(codec.policy_text(value)) == value


@given(st.lists(texts, max_size=4).map(tuple))
def test_names_are_json_as_everything_else(value):
    text = codec.names_text(value)
    assert codec.names_of(text) == value
    assert text == canonical(list(value)).decode()


@given(st.lists(st.builds(Address, texts, texts, texts), max_size=3).map(tuple))
def test_places_are_json_as_everything_else(value):
    text = codec.places_text(value)
    assert codec.places_of(text) == value
    plain = [[place.building, place.entrance, place.room] for place in value]
    assert text == canonical(plain).decode()


def test_rules_keep_their_exact_shares_and_their_law():
    own = custom_rule(
        taking_part=Fraction(12_345_679, 98_765_431),
        taking_part_inclusive=False,
        approval=Fraction(1),
        approval_inclusive=True,
        weigh_area=True,
    )
    for rule in (*PRESETS, own):
        assert codec.rule_of(codec.rule_text(rule)) == rule


def test_options():
    assert codec.options_of(codec.options_text(MOTION_OPTIONS)) == MOTION_OPTIONS


def test_a_day_is_written_as_iso():
    assert '"starts_on":"2026-03-01"' in codec.facts_text(
        TopicFacts("选聘", starts_on=date(2026, 3, 1))
    )


plain = st.none() | st.booleans() | st.integers() | texts


@given(st.lists(plain, max_size=5), st.dictionaries(texts, plain | st.lists(plain), max_size=4))
def test_the_short_way_to_json_is_the_canonical_one(values, mapping):
    assert list_text(values) == canonical(values).decode()
    assert mapping_text(mapping) == canonical(mapping).decode()


@pytest.mark.parametrize("value", [1.0, float("nan"), b"x", {1}, [1.5]])
def test_the_short_way_refuses_what_the_long_one_does(value):
    with pytest.raises(TypeError):
        text_of(value)
