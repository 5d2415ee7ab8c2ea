# SPDX-License-Identifier: Apache-2.0
"""The register: taken over whole or not at all, and given back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.register import Owner, OwnerKind, Register
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.models.register import Property
from commdesk.services.audit import verify
from commdesk.services.progress import Cancelled
from commdesk.services.register.register import (
    ImportDone,
    _figures,
    load_register,
    register_summary,
    store_import,
)
from commdesk.services.register_import.preview import Problem
from tests import community
from tests.community import preview_of, register_of
from tests.thorough import examples


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def test_before_the_first_import_there_is_nothing(office):
    assert load_register(office) == Register((), ())
    assert register_summary(office) is None


def test_a_register_comes_back_as_it_was(office):
    register = register_of(60)
    register = Register(
        (
            *register.owners,
            Owner(
                community.UUID(int=5_000_000),
                ("邓涵", '方"萍\\东', "𠮷䶮"),
                "１３",
                OwnerKind.ORGANISATION,
            ),
        ),
        register.properties,
    )
    assert store_import(office, preview_of(register)) == ImportDone(62, len(register.owners))
    assert load_register(office) == register
    again = community.reopened(office)
    assert load_register(again) == register
    assert verify(again).ok
    again.close()


def test_the_summary_counts_as_a_vote_of_owners_does(estate):
    register = register_of(60)
    summary = register_summary(estate)
    roll = make_roll(register, Basis.OWNERS, PaperPer.OWNER)
    assert summary is not None
    assert (summary.people, summary.area) == (roll.people, roll.area)
    assert (summary.properties, summary.counted, summary.owners) == (62, 61, len(register.owners))
    assert summary.file_name == "名册.xlsx"
    assert summary.imported_at.tzinfo is not None


@settings(max_examples=examples(20))
@given(st.data())
def test_the_heads_are_those_of_the_roll(data):
    register = register_of(8)
    owners = tuple(
        Owner(owner.id, owner.names, owner.phone, data.draw(st.sampled_from(OwnerKind)))
        for owner in register.owners
    )
    properties = tuple(
        type(item)(
            item.id, item.address, data.draw(st.sampled_from(owners)).id, item.area,
            counts=data.draw(st.booleans()), delivered=data.draw(st.booleans()),
        )
        for item in register.properties
    )  # fmt: skip
    register = Register(owners, properties)
    people, counted, area = _figures(register)
    if counted:
        roll = make_roll(register, Basis.OWNERS, PaperPer.OWNER)
        assert (people, area) == (roll.people, roll.area)
    else:
        assert (people, area) == (0, 0)


def test_a_preview_with_errors_is_not_stored(office):
    preview = preview_of(
        register_of(3), problems=[Problem("area-unreadable"), Problem("x", is_error=False)]
    )
    with pytest.raises(UserError) as raised:
        store_import(office, preview)
    assert (raised.value.code, raised.value.details) == ("import-has-errors", {"count": 1})
    assert register_summary(office) is None


def test_warnings_do_not_hinder(office):
    preview = preview_of(register_of(3), problems=[Problem("x", is_error=False)])
    assert store_import(office, preview).properties == 5


def test_a_cancelled_import_stores_nothing(office):
    heard = []

    def cancel(done, total):
        heard.append((done, total))
        if done:
            raise Cancelled

    before = office.journal.sequence
    assert code_of(lambda: store_import(office, preview_of(register_of(60)), cancel)) == "cancelled"
    assert heard[0] == (0, len(register_of(60).owners) + 62)
    assert register_summary(office) is None
    assert office.journal.sequence == before
    assert office.store.rows(Property.select()) == []
    assert store_import(office, preview_of(register_of(60))).properties == 62
    assert verify(office).ok


def test_a_register_no_topic_was_opened_on_is_replaced_and_kept_on_record(estate):
    community.draft_topic(estate)
    store_import(estate, preview_of(register_of(7), name="新名册.xlsx"))
    assert load_register(estate) == register_of(7)
    summary = register_summary(estate)
    assert summary is not None
    assert (summary.file_name, summary.properties) == ("新名册.xlsx", 9)
    assert len(estate.store.rows(Property.select())) == 62 + 9
    assert verify(estate).ok


def test_a_register_a_topic_was_opened_on_stays(estate):
    community.opened_topic(estate)
    assert (
        code_of(lambda: store_import(estate, preview_of(register_of(7))))
        == "register-already-there"
    )
    assert load_register(estate) == register_of(60)
