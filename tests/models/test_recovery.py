# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.models import recovery

secrets = st.binary(min_size=20, max_size=20)


@given(secrets)
def test_a_key_gives_its_secret_back_however_it_is_typed(secret):
    shown = recovery.shown(secret)
    assert recovery.secret_of(shown) == secret
    assert recovery.secret_of(shown.lower().replace("-", " ")) == secret
    assert recovery.secret_of(f"  {shown.replace('-', '')}\n") == secret
    assert recovery.secret_of(shown.replace("0", "o").replace("1", "l")) == secret
    full_width = "".join(chr(ord(sign) + 0xFEE0) if sign != "-" else "－" for sign in shown)
    assert recovery.secret_of(full_width) == secret


@given(secrets, st.data())
def test_one_wrong_character_is_noticed(secret, data):
    shown = recovery.shown(secret)
    place = data.draw(st.integers(0, len(shown) - 1).filter(lambda at: shown[at] != "-"))
    other = data.draw(
        st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ").filter(shown[place].__ne__)
    )
    with pytest.raises(UserError) as raised:
        recovery.secret_of(shown[:place] + other + shown[place + 1 :])
    assert raised.value.code == "recovery-key-mistyped"


@pytest.mark.parametrize("typed", ["", "JCY8", "桂花", "U" * 36, "0" * 35, "0" * 37, "²" * 36])
def test_what_is_no_key_is_said_to_be_mistyped(typed):
    with pytest.raises(UserError, match="recovery-key-mistyped"):
        recovery.secret_of(typed)


def test_a_key_has_nine_groups_without_look_alikes():
    groups = recovery.shown(recovery.new_secret()).split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert not set("".join(groups)) & set("ILOU")
