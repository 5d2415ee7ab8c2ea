# SPDX-License-Identifier: Apache-2.0
"""Tables with more columns than fit are parted between groups, with names and rows repeated."""

import pytest

from commdesk.render.layout.column_groups import Block, Group, Lead, parts_needed, split_table
from commdesk.render.layout.ink import Drawing
from commdesk.render.layout.page_format import TABLE_A5, WIDE_TABLE

pytestmark = pytest.mark.usefixtures("qapp")
LEAD = Lead(("楼栋",), (("1幢",), ("2幢",), ("合计",)), has_total=True)


def group(name, figure="1,234.5678"):
    return Group(name, ("人数", "面积（㎡）"), (("11", figure),) * 3)


def texts_of(pieces):
    return [
        text
        for piece in pieces
        if isinstance(piece.drawing, Drawing)
        for text in piece.drawing.texts
    ]


def heads_of(pieces):
    """The texts of every table's head, from left to right, row by row."""
    found = {id(piece.head): piece.head for piece in pieces}
    return [[text.text for text in head.texts] for head in found.values()]


def test_what_fits_is_one_table_in_the_largest_type():
    pieces = split_table(LEAD, [Block((group("同意"),)), Block((group("反对"),))], 5000)
    assert heads_of(pieces) == [
        ["同意", "反对", "楼栋", "人数", "面积（㎡）", "人数", "面积（㎡）"]
    ]
    assert {text.size for text in texts_of(pieces)} == {105}


def test_a_block_is_not_parted_where_it_fits_and_is_named_wherever_it_stands():
    blocks = [Block((group("同意"), group("反对")), f"{n}号") for n in range(1, 8)]
    tables = heads_of(split_table(LEAD, blocks, WIDE_TABLE.text_width))
    assert len(tables) == parts_needed(LEAD, blocks, WIDE_TABLE.text_width) > 1
    assert [text for head in tables for text in head if text.endswith("号")] == [
        block.name for block in blocks
    ]
    wide = Block(tuple(group(name) for name in "甲乙丙丁戊己"), "1号")
    parted = heads_of(split_table(LEAD, [wide], TABLE_A5.text_width))
    assert len(parted) > 1
    assert all("1号" in head for head in parted)
    assert [text for head in parted for text in head if text in "甲乙丙丁戊己"] == list(
        "甲乙丙丁戊己"
    )


def test_figures_are_never_broken_and_names_of_rows_give_way():
    lead = Lead(("号", "候选人"), tuple((str(n), "名" * 40) for n in range(3)))
    blocks = [Block((group(name, "171,755.2230"),)) for name in ("同意", "反对", "弃权")]
    pieces = split_table(lead, blocks, TABLE_A5.text_width)
    texts = [text.text for text in texts_of(pieces)]
    assert texts.count("171,755.2230") == 9
    assert "名" * 40 not in texts


def test_single_columns_without_heads_of_their_own_have_their_names_for_heads():
    groups = [Group(name, ("",), (("11",),) * 3) for name in ("同意", "反对", "未反馈计入弃权")]
    (head,) = heads_of(split_table(LEAD, [Block((one,)) for one in groups], 5000))
    assert head[:3] == ["楼栋", "同意", "反对"]
    assert "".join(head[3:]) == "未反馈计入弃权"
    (head,) = heads_of(split_table(LEAD, [Block(tuple(groups), "1号　陈国")], 5000))
    assert head[:4] == ["1号　陈国", "楼栋", "同意", "反对"]
