# SPDX-License-Identifier: Apache-2.0
"""Papers with every kind of matter: what is stored, and what no paper can have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void
from commdesk.domain.topics import Basis
from commdesk.domain.written import LONGEST_NAME, LONGEST_OPINION
from commdesk.models.codec import marks_of, marks_text
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.fit import Fit
from tests.services.entry_kinds import kinds_topic


@pytest.fixture
def topic(estate):
    return kinds_topic(estate)


def good():
    return {
        "m1": chosen("for"),
        "m2": chosen("o2"),
        "m3": chosen("o1", "o3"),
        "m4.o1": chosen("for"),
        "m4.o2": chosen("against"),
        "m4.o3": BLANK,
        "m5": chosen("o1", "o12", written=("张三", "李 四")),
        "m6": chosen("g2"),
        "m7": chosen(written=("多种树。\n少收费。",)),
    }


def test_every_kind_is_stored_as_it_was_keyed(desk, estate):
    stored = desk.store(Reading(5, good()))
    assert desk.facts(5).stored == stored
    assert dict(stored.reading.marks) == good()
    changed = {**good(), "m3": void(VoidReason.TOO_MANY), "m7": void(VoidReason.ILLEGIBLE)}
    desk.correct(Reading(5, changed), "复核")
    assert dict(desk.facts(5).stored.reading.marks) == changed
    assert verify(estate).ok


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        ("m1", chosen("for", "against")),  # more than one answer
        ("m1", chosen("o1")),
        ("m1", chosen("for", written=("张三",))),  # nothing is written there
        ("m2", chosen("o1", "o2")),
        ("m2", chosen(written=("按天",))),
        ("m3", chosen("o1", "o2", "o3")),  # more than two
        ("m3", chosen("o1", "o1")),
        ("m4", chosen("o1")),  # the marks are by candidate
        ("m5", chosen(*(f"o{n}" for n in range(1, 11)))),
        ("m5", chosen(*(f"o{n}" for n in range(1, 9)), written=("张三", "李四"))),
        ("m5", chosen("o13")),
        ("m5", chosen(written=("张三", "张 三"))),
        ("m5", chosen(written=("\u200b",))),
        ("m6", chosen("g5")),
        ("m7", chosen("for")),
        ("m7", chosen(written=("多种树", "少收费"))),
        ("m7", chosen(written=(" \n ",))),
        ("m8", BLANK),
    ],
)
def test_what_no_paper_can_have_is_a_defect_and_stores_nothing(desk, estate, key, mark):
    before = estate.journal.sequence
    with pytest.raises(ValueError, match=r"answer|written|choices"):
        desk.store(Reading(5, {**good(), key: mark}))
    assert estate.journal.sequence == before


@pytest.mark.parametrize(
    ("key", "text", "longest"),
    [
        ("m5", "张" * (LONGEST_NAME + 1), LONGEST_NAME),
        ("m7", "言" * (LONGEST_OPINION + 1), LONGEST_OPINION),
    ],
)
def test_words_have_a_length(desk, key, text, longest):
    desk.store(Reading(5, {**good(), key: chosen(written=(text[1:],))}))
    with pytest.raises(UserError) as raised:
        desk.store(Reading(6, {**good(), key: chosen(written=(text,))}))
    assert raised.value.code == "words-too-long"
    assert raised.value.details == {"number": 6, "longest": longest}


def test_what_is_written_is_stored_without_signs_nobody_sees(desk):
    words = {"m5": chosen(written=("张\u200b三\x00",)), "m7": chosen(written=("好\x07\r\n坏 ",))}
    stored = desk.store(Reading(5, {**good(), **words}))
    assert stored.reading.marks["m5"] == chosen(written=("张三",))
    assert stored.reading.marks["m7"] == chosen(written=("好\n坏",))
    assert desk.facts(5).stored == stored


def test_a_paper_needs_a_mark_for_each_candidate(desk):
    marks = good()
    del marks["m4.o2"]
    with pytest.raises(UserError) as raised:
        desk.store(Reading(5, marks))
    assert raised.value.code == "paper-incomplete"


words = st.text(min_size=1, max_size=50)


@given(
    st.lists(words, max_size=3),
    st.lists(st.sampled_from([f"o{n}" for n in range(1, 14)]), max_size=11),
)
def test_a_mark_that_is_taken_reads_back_the_same(names, keys):
    part = next(part for part in PARTS if part.key == "m5")
    if not names and not keys:
        return
    reading = Reading(1, {"m5": chosen(*keys, written=tuple(names))})
    try:
        fitted = Fit([part]).fitted(reading)
    except (ValueError, UserError):
        return
    mark = fitted.marks["m5"]
    assert len(mark.choices) + len(mark.written) <= part.most
    assert marks_of(marks_text(fitted.marks)) == fitted.marks
    assert Fit([part]).fitted(fitted) == fitted


def _parts():
    from commdesk.domain.matters import Matter, parts_of
    from tests.services.entry_kinds import EVERY_KIND

    return parts_of(
        Matter(
            f"m{n}", one.title, one.rule, one.kind, one.options, one.most, one.seats, one.write_ins
        )
        for n, one in enumerate(EVERY_KIND, 1)
    )


PARTS = _parts()


# Looking up by name


def numbers(desk, text):
    return [facts.paper.number for facts in desk.find(text).candidates]


@pytest.fixture
def residents(estate):
    return EntryDesk(estate, kinds_topic(estate, basis=Basis.RESIDENTS).id)


@pytest.fixture
def representatives(estate):
    return EntryDesk(estate, kinds_topic(estate, basis=Basis.REPRESENTATIVES).id)


def names(desk, text):
    return [facts.voter.name for facts in desk.find(text).candidates]


def test_a_resident_is_found_by_name(residents):
    assert names(residents, "李敏") == ["李敏"]
    assert names(residents, "王伟") == ["王伟", "王伟"]
    assert names(residents, "王") == ["王伟", "王伟", "王秀兰"]
    assert names(residents, "赵强") == ["赵 强"]
    assert names(residents, "欧") == ["欧阳文"]
    with pytest.raises(UserError, match="paper-not-found"):
        residents.find("伟")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("lm", ["李敏"]), ("WXL", ["王秀兰"]), ("ww", ["王伟", "王伟"]), ("oyw", ["欧阳文"])],
)
def test_a_resident_is_found_by_initials(residents, typed, found):
    assert names(residents, typed) == found


def test_initials_that_nobody_has_are_not_found(residents):
    with pytest.raises(UserError, match="paper-not-found"):
        residents.find("xyz")


def test_a_representative_is_found_by_name(representatives):
    assert names(representatives, "张") == ["张桂兰", "张伟"]
    assert names(representatives, "张伟") == ["张伟"]
    assert numbers(representatives, "2") == [2]


def test_a_number_and_a_room_come_before_a_name(residents):
    assert names(residents, "1-1-102") == ["王伟"]
    assert len(residents.find("3").candidates) == 1


def test_an_owner_is_found_by_name_and_too_many_are_not_offered(desk):
    assert numbers(desk, "业主7") == [7]
    with pytest.raises(UserError) as raised:
        desk.find("业主")
    assert raised.value.code == "name-ambiguous"
    assert raised.value.details["text"] == "业主"


def test_names_are_read_anew_after_the_roll_was_corrected(desk, estate, topic):
    assert numbers(desk, "业主7") == [7]
    desk._finder._names._found.clear()
    with pytest.raises(UserError):
        desk.find("业主7")
    estate.accounts.forget(topic.id.hex)
    assert numbers(desk, "业主7") == [7]


def test_a_secret_paper_is_found_by_its_number_only(estate):
    desk = EntryDesk(estate, kinds_topic(estate, secret=True).id)
    (facts,) = desk.find("7").candidates
    assert (facts.voter.name, facts.paper.label, facts.paper.number) == ("", "", 7)
    for text in ("业主7", "1-1-102", "业", "102"):
        with pytest.raises(UserError, match="paper-not-found"):
            desk.find(text)
