# SPDX-License-Identifier: Apache-2.0
"""What is read by a short way is what the long way reads."""

import json
import pickle
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from commdesk.domain.chain import canonical
from commdesk.domain.register import Address
from commdesk.models.codec import names_of, names_text, places_of, places_text
from commdesk.models.ids import uuid_of

words = st.text(max_size=6)


@given(st.uuids())
def test_an_id_is_the_same_value_whichever_way_it_was_read(identity):
    read = uuid_of(identity.hex)
    assert read == identity
    assert hash(read) == hash(identity)
    assert read.is_safe == identity.is_safe
    assert str(pickle.loads(pickle.dumps(read))) == str(UUID(identity.hex))


@given(st.lists(words, max_size=3))
@example(['"'])
@example(["\\"])
@example([""])
@example(['a","b'])
def test_names_come_back_as_they_were_written(names):
    text = names_text(tuple(names))
    assert text == canonical(names).decode()
    assert names_of(text) == tuple(names)


@given(st.lists(st.tuples(words, words, words), max_size=3))
@example([('"', "", "")])
@example([("", "\\", "1")])
@example([("3", "1", "0502"), ("3", "", "车位1")])
def test_places_come_back_as_they_were_written(places):
    addresses = tuple(Address(*place) for place in places)
    text = places_text(addresses)
    assert text == canonical([list(place) for place in places]).decode()
    assert json.loads(text) == [list(place) for place in places]
    assert places_of(text) == addresses
