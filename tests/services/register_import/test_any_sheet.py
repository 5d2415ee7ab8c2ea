# SPDX-License-Identifier: Apache-2.0
"""Any sheet at all: no row is lost, none is taken twice, and no ID number comes through."""

from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.domain.roll import Roll, make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.ballots.file import understand_ballots
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import MergedRange, Sheet, Workbook
from tests.thorough import examples

ID = "330102199001011234"
HEADER = ("序号", "幢", "单元", "室号", "业主", "联系电话", "建筑面积", "用途", "备注")
WORDS = (
    *HEADER,
    *(
        "3幢",
        "3",
        "1单元",
        "0502",
        "502",
        "3-1-502",
        "地下车库",
        "王伟",
        "邓涵、方萍东",
        "13800138000",
    ),
    *(
        "106.28",
        "１０６.２８",
        "0",
        "合计",
        "小计",
        "合计106.28㎡",
        "住宅",
        "车位",
        "不计入",
        "未交付",
    ),
    *(
        "某某置业有限公司(未售)",
        "#REF!",
        "Err:502",
        "2026-03-01",
        "制表人：某某",
        "第1页",
        "\u3000",
        "/",
    ),
    *(
        ID,
        f"王伟({ID})",
        "同意",
        "反对",
        "无效（未签名）",
        "信箱",
        "现场",
        "共有人",
        "-",
        "\n",
        "1",
    ),
)

cells = st.one_of(st.just(""), st.sampled_from(WORDS), st.text(max_size=6))
rows = st.lists(st.lists(cells, min_size=9, max_size=9).map(tuple), max_size=12)
merges = st.lists(
    st.builds(
        lambda top, left, down, across: MergedRange(top, left, top + down, left + across),
        st.integers(0, 12),
        st.integers(0, 8),
        st.integers(0, 4),
        st.integers(0, 3),
    ),
    max_size=4,
)
fields = st.dictionaries(st.integers(0, 10), st.none() | st.sampled_from(list(Field)), max_size=3)


def sheet_of(body, merged, *, header) -> Sheet:
    whole = [HEADER, *body] if header else body
    return Sheet("名册", tuple(row if any(row) else () for row in whole), tuple(merged))


@settings(max_examples=examples(100), deadline=None)
@given(body=rows, merged=merges, header=st.booleans(), mapping=st.none() | fields)
def test_every_row_is_a_property_or_left_out_with_its_reason(body, merged, header, mapping):
    sheet = sheet_of(body, merged, header=header)
    if not any(sheet.rows):
        return
    found = understand(Workbook("a.xlsx", "", (sheet,)), mapping=mapping)
    assert ID not in repr(found)
    if any(problem.code == "column-missing" for problem in found.problems):
        return
    kept = list(found.rows.values())
    left = [item.row for item in found.left_out]
    assert len(set(kept + left)) == len(kept) + len(left)
    filled = {
        number
        for number, row in enumerate(sheet.rows, start=1)
        if any(text.strip() for text in row)
    }
    assert set(kept + left) == filled
    lost = [
        item for item in found.left_out if item.code in {"row-with-errors", "row-not-understood"}
    ]
    assert len(lost) <= len(found.errors)
    # What is understood makes a roll.
    if found.counted:
        roll = make_roll(found.register, Basis.OWNERS, PaperPer.PROPERTY)
        assert roll.area == found.total_found


@settings(max_examples=examples(50), deadline=None)
@given(body=rows, merged=merges, header=st.booleans())
def test_any_sheet_of_ballots_is_read_or_told(body, merged, header):
    sheet = sheet_of(body, merged, header=header)
    if not any(sheet.rows):
        return
    found = understand_ballots(Workbook("a.xlsx", "", (sheet,)), Roll((), ()))
    assert found.returns.readings == {}
    assert ID not in repr(found)
