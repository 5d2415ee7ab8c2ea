# SPDX-License-Identifier: Apache-2.0
"""Registers as offices keep them: headers, columns, groups, co-owners, sections, foots."""

import pytest

from commdesk.domain.register import Address, AreaSource, PropertyUse
from commdesk.services.register_import.headers import exact_field, guessed_field
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import Sheet, Workbook

ROWS = ("3|1|0502|王伟|13800138000|106.28", "3|1|0602|李娜|13900139000|89.7")
TOLD = ["3-1-0502 王伟 106.28", "3-1-0602 李娜 89.7"]


def fields(found):
    return [column.field for column in found.columns]


# Names of columns.


@pytest.mark.parametrize(
    ("names", "what"),
    [
        ("幢 栋 座 楼 楼栋 楼号 幢号 楼幢号 幢/单元 楼栋号*", Field.BUILDING),
        ("单元 门 单元号 单\u3000元", Field.ENTRANCE),
        ("室 室号 房号 房间号 门牌 门牌号 房间", Field.ROOM),
        ("房屋坐落 地址 坐落 房屋地址 房屋坐落(幢-单元-室) 幢-单元-室", Field.ADDRESS),
        (
            "业主 产权人 业主姓名 姓名 权利人 所有权人 业主(产权人)姓名 房屋所有权人 户主",
            Field.OWNER,
        ),
        ("共有人 共有产权人", Field.CO_OWNER),
        ("联系方式 电话 手机 联系电话 手机号码 联系电话(手机)", Field.PHONE),
        (
            "建筑面积 专有面积 专有部分面积 产权面积 面积 面积(㎡) 建筑面积(平方米) 建筑面积㎡ 房屋建筑面积/m²",
            Field.AREA,
        ),
        ("面积来源 面积依据", Field.AREA_SOURCE),
        ("用途 性质 房屋类型 房屋性质 规划用途", Field.USE),
        ("是否计入 计入面积 是否计入面积", Field.COUNTS),
        ("交付状态 是否交付 交房情况", Field.DELIVERED),
        ("备注 备\u3000注 说明", Field.NOTE),
        ("序号 编号 No.", Field.SERIAL),
        ("身份证号 身份证号码 证件号码", Field.ID_NUMBER),
    ],
)
def test_columns_have_many_names(names, what):
    for name in names.split(" "):
        found = exact_field(name)
        assert found is not None, name
        assert found[0] is what, name


@pytest.mark.parametrize(
    "name",
    [
        *(
            "套内面积",
            "公摊面积",
            "业主签名",
            "产权证号",
            "不动产权证号",
            "租户姓名",
            "承租人",
            "通讯地址",
        ),
        *("登记日期", "楼层", "户籍地址", "委托代理人", "业主人数", "车位面积", "家庭人口"),
    ],
)
def test_what_only_looks_like_ours_is_left_alone(name):
    assert exact_field(name) is None
    assert guessed_field(name) is None


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("房屋产权面积(以证为准)平方米", Field.AREA),
        ("业主姓名或单位名称(全称)", Field.OWNER),
        ("业主常用手机号(必填)", Field.PHONE),
        ("所在楼栋(几幢)", Field.BUILDING),
    ],
)
def test_other_names_are_guessed_and_said(preview, name, what):
    assert guessed_field(name) is what or exact_field(name) is not None


def test_a_guessed_column_is_a_warning(preview, told, problems):
    found = preview("幢|单元|室号|业主|本人常用手机号|建筑面积", *ROWS)
    assert told(found) == TOLD
    assert problems(found) == [("column-guessed", "E1")]
    assert found.problems[0].details["field"] is Field.PHONE
    assert not found.has_errors


# The header's place.


@pytest.mark.parametrize("above", [0, 1, 3, 29])
def test_the_header_may_stand_on_any_of_the_first_rows(preview, told, problems, above):
    titles = [f"××小区业主名册第{number}版" for number in range(above)]
    found = preview(*titles, "幢|单元|室号|业主|联系电话|建筑面积", *ROWS)
    assert told(found) == TOLD
    assert problems(found) == []
    assert [left.code for left in found.left_out] == ["row-title"] * above + ["row-header"]


def test_a_header_of_two_rows_with_merged_cells(preview, told, problems):
    found = preview(
        "房屋坐落|||权利人|联系|建筑",
        "幢|单元|室|||面积",
        *ROWS,
        merged=[(0, 0, 0, 2), (0, 3, 1, 3)],
    )
    assert told(found) == TOLD
    assert fields(found)[:4] == [Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.OWNER]
    assert fields(found)[5] is Field.AREA
    assert [left.code for left in found.left_out] == ["row-header"] * 2


def test_a_header_of_two_rows_without_word_of_merged_cells(preview, told, problems):
    found = preview("房屋坐落|||业主信息||面积(㎡)", "幢|单元|室号|姓名|电话|", *ROWS)
    assert told(found) == TOLD
    assert problems(found) == []


def test_a_header_of_three_rows(preview, told, problems):
    found = preview(
        "基本信息||||||",
        "房屋坐落|||业主||房屋",
        "幢|单元|室号|姓名|电话|建筑面积",
        "1|2|3|4|5|6",
        *ROWS,
        merged=[(0, 0, 0, 5), (1, 0, 1, 2), (1, 3, 1, 4)],
    )
    assert told(found) == TOLD
    assert problems(found) == []


def test_numbered_names_in_the_second_row_of_a_header(preview, told, problems):
    found = preview(
        "房屋坐落|||业主信息|||面积",
        "幢|单元|室号|姓名|电话1|电话2|建筑面积",
        "3|1|0502|王伟|13800138000||106.28",
        "3|1|0602|李娜|13900139000||89.7",
        merged=[(0, 0, 0, 2), (0, 3, 0, 5)],
    )
    assert told(found) == TOLD
    assert fields(found)[4] is Field.PHONE
    assert not found.has_errors


def test_a_head_over_several_areas_leaves_the_right_one(preview, told):
    found = preview(
        "幢|单元|室号|业主|电话|面积|||备注",
        "|||||套内|公摊|建筑面积|",
        "3|1|0502|王伟|13800138000|90|16.28|106.28|",
        "3|1|0602|李娜|13900139000|80|9.7|89.7|",
        merged=[(0, 5, 0, 7)],
    )
    assert told(found) == TOLD


def test_line_breaks_and_blanks_in_headers(preview, told):
    found = preview(
        ("幢 号", "单\n元", "室　号", "业主\n姓名", "联系\n电话", "建筑面积\n（平方米）"), *ROWS
    )
    assert told(found) == TOLD


def test_columns_in_any_order_with_others_between(preview, told, problems):
    found = preview(
        "建筑面积|楼层|业主|通讯地址|室号|单元|幢",
        "106.28|5|王伟|别处1号|0502|1|3",
        "89.7|6|李娜|别处2号|0602|1|3",
    )
    assert told(found) == TOLD
    assert fields(found)[1] is fields(found)[3] is None


def test_a_sheet_without_header_is_known_by_its_contents(preview, told, problems):
    found = preview(
        "某某小区",
        "3幢|0502|王伟|13800138000|106.28",
        "3幢|0602|李娜|13900139000|89.7",
        mapping={1: Field.ROOM},
    )
    assert told(found) == ["3--0502 王伟 106.28", "3--0602 李娜 89.7"]
    assert {code for code, _ in problems(found)} == {"column-guessed"}
    assert [left.code for left in found.left_out] == ["row-title"]


def test_whole_addresses_are_known_by_their_contents(preview, told):
    found = preview("3-1-0502|王伟|13800138000|106.28", "3-1-0602|李娜|13900139000|89.7")
    assert told(found) == TOLD


# A person's word on columns.


def test_a_persons_word_goes_before_every_guess(preview, told, problems):
    header = "甲|乙|丙|业主|联系人|建筑面积"
    assert preview(header, *ROWS).has_errors
    found = preview(
        header,
        *ROWS,
        mapping={0: Field.BUILDING, 1: Field.ENTRANCE, 2: Field.ROOM, 4: Field.PHONE},
    )
    assert told(found) == TOLD
    assert problems(found) == []


def test_a_column_can_be_taken_out(preview):
    found = preview(
        "幢|单元|室号|业主|电话|建筑面积|备注", "3|1|0502|王伟||106.28|未交付", mapping={6: None}
    )
    assert found.register.properties[0].note == ""
    assert found.register.properties[0].delivered


def test_a_persons_choice_of_area_takes_the_place_of_ours(preview, told):
    rows = ("3|1|0502|王伟|138|106.28|90", "3|1|0602|李娜|139|89.7|80")
    header = "幢|单元|室号|业主|电话|建筑面积|产权面积"
    assert told(preview(header, *rows)) == TOLD
    assert told(preview(header, *rows, mapping={6: Field.AREA})) == [
        "3-1-0502 王伟 90",
        "3-1-0602 李娜 80",
    ]


def test_two_columns_of_one_meaning_are_said(preview, told, problems):
    found = preview("幢|单元|室号|业主|电话|面积|建筑面积", "3|1|0502|王伟|138|90|106.28")
    assert told(found) == ["3-1-0502 王伟 106.28"]
    assert problems(found) == [("column-twice", "F1")]


# Addresses in one, two or three columns.


@pytest.mark.parametrize(
    "address",
    [
        "3-1-0502",
        "3#1-0502",
        "3栋1单元0502室",
        "３幢１单元０５０２",
        "三幢一单元五零二",
        "3幢1单元502",
    ],
)
@pytest.mark.parametrize("header", ["房屋坐落", "地址", "房号", "室号", "楼栋"])
def test_the_whole_address_in_one_cell(preview, told, header, address):
    found = preview(
        f"{header}|业主|电话|面积", f"{address}|王伟|138|106.28", "4-2-101|李娜|139|89.7"
    )
    item = found.register.properties[0]
    assert (item.address.building, item.address.entrance) == ("3", "1")
    assert item.address.room.lstrip("0") == "502"
    assert not found.has_errors


def test_building_and_entrance_in_one_cell(preview, told):
    found = preview("幢/单元|室号|业主|电话|面积", "3幢1单元|0502|王伟|138|106.28")
    assert told(found) == ["3-1-0502 王伟 106.28"]


def test_entrance_and_room_in_one_cell(preview, told):
    found = preview(
        "楼栋|房号|业主|电话|面积", "3幢|1-502|王伟|138|106.28", "3幢|2单元502室|李娜|139|89.7"
    )
    assert told(found) == ["3-1-502 王伟 106.28", "3-2-502 李娜 89.7"]


def test_the_whole_address_beside_its_building(preview, told, problems):
    found = preview(
        "幢|房号|业主|电话|面积", "3|3-1-502|王伟|138|106.28", "3|4-1-502|李娜|139|89.7"
    )
    assert told(found) == ["3-1-502 王伟 106.28"]
    assert problems(found) == [("address-contradicts", "B3")]


def test_buildings_as_numbers_and_as_text_are_one(simple, problems):
    found = simple(
        "1|1|101|王一|1|50",
        "1幢|1|102|王二|2|50",
        "1号楼|1单元|103|王三|3|50",
        "一栋|一单元|104|王四|4|50",
        "１＃|１|105|王五|5|50",
    )
    assert {item.address.building for item in found.register.properties} == {"1"}
    assert {item.address.entrance for item in found.register.properties} == {"1"}
    assert problems(found) == []


def test_an_estates_name_before_every_building_is_dropped(preview, told, problems):
    found = preview(
        "地址|业主|电话|面积",
        "阳光花园3幢1单元0502|王伟|138|106.28",
        "阳光花园3幢1单元0602|李娜|139|89.7",
    )
    assert told(found) == TOLD
    assert problems(found) == [("address-prefix-dropped", "")]


def test_parts_of_an_estate_keep_their_names(preview, problems):
    found = preview("地址|业主|电话|面积", "北区3幢502|王伟|138|106.28", "南区3幢502|李娜|139|89.7")
    assert [item.address for item in found.register.properties] == [
        Address("北区3幢", "", "502"),
        Address("南区3幢", "", "502"),
    ]
    assert problems(found) == []


def test_a_heading_names_the_building_of_the_rows_below(preview, told, problems):
    found = preview(
        "单元|室号|业主|电话|面积",
        "3幢",
        "1|0502|王伟|138|106.28",
        "4幢",
        "1|0502|李娜|139|89.7",
    )
    assert told(found) == ["3-1-0502 王伟 106.28", "4-1-0502 李娜 89.7"]
    assert problems(found) == []


# Groups.


def test_merged_cells_speak_for_all_their_rows(simple, told, problems):
    found = simple(
        "3幢|1|0502|王伟|138|106.28",
        "||0602|李娜|139|89.7",
        "|2|0502|赵磊|137|90",
        "4幢|1|0502|钱进|136|90",
        merged=[(1, 0, 3, 0), (1, 1, 2, 1)],
    )
    assert told(found) == [*TOLD, "3-2-0502 赵磊 90", "4-1-0502 钱进 90"]
    assert problems(found) == []


def test_a_value_once_a_group_is_filled_down_and_said(simple, told, problems):
    found = simple(
        "3幢|1单元|0502|王伟|138|106.28",
        "||0602|李娜|139|89.7",
        "|2单元|0502|赵磊|137|90",
        "4幢|1单元|0502|钱进|136|90",
        "||0602|孙悦|135|90",
    )
    assert told(found) == [*TOLD, "3-2-0502 赵磊 90", "4-1-0502 钱进 90", "4-1-0602 孙悦 90"]
    assert problems(found) == [("filled-down", "A3"), ("filled-down", "B3")]
    assert [problem.details["count"] for problem in found.problems] == [3, 2]
    assert not found.has_errors


def test_a_new_building_does_not_take_the_last_ones_entrance(simple, told):
    found = simple(
        "3|1|0502|王伟|138|106.28", "||0602|李娜|139|89.7", "4||0502|赵磊|137|90", "||0602|钱进|1|9"
    )
    assert told(found) == [*TOLD, "4--0502 赵磊 90", "4--0602 钱进 9"]


def test_a_blank_in_a_column_filled_row_by_row_is_a_gap(simple, told, problems):
    found = simple(*ROWS, "|1|0702|赵磊|137|90", "3|1|0802|钱进|136|90")
    assert told(found) == [*TOLD, "3-1-0802 钱进 90"]
    assert problems(found) == [("building-missing", "A4")]


def test_a_home_without_entrance_among_others_with_one_is_said(simple, told, problems):
    found = simple(*ROWS, "3||0702|赵磊|137|90", "4||0702|钱进|136|90")
    assert told(found)[2:] == ["3--0702 赵磊 90", "4--0702 钱进 90"]
    assert problems(found) == [("entrance-missing", "B4")]
    assert not found.has_errors


# Owners.


@pytest.mark.parametrize(
    "cell",
    [
        "邓涵、方萍东",
        "邓涵,方萍东",
        "邓涵，方萍东 ",
        "邓涵;方萍东",
        "邓涵/方萍东",
        "邓涵 方萍东",
        "邓涵\n方萍东",
        "邓  涵、方萍东",
    ],
)
def test_co_owners_in_one_cell(simple, cell):
    found = simple(("3", "1", "0502", cell, "138", "106.28"))
    assert found.register.owners[0].names == ("邓涵", "方萍东")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("王 伟", ("王伟",)),
        ("王\u3000伟", ("王伟",)),
        ("欧阳 小明", ("欧阳小明",)),
        ("阿依古丽·买买提", ("阿依古丽·买买提",)),
        ("John Smith", ("John Smith",)),
        ("王伟(大)", ("王伟(大)",)),
        ("王伟（户主）", ("王伟",)),
    ],
)
def test_one_owner_in_one_cell(simple, cell, names):
    found = simple(("3", "1", "0502", cell, "138", "106.28"))
    assert found.register.owners[0].names == names


def test_co_owners_in_a_column_of_their_own(preview):
    found = preview(
        "幢|室号|业主|共有人|电话|面积", "3|502|邓涵|方萍东|138|106.28", "3|602|李娜|无|139|90"
    )
    assert [owner.names for owner in found.register.owners] == [("邓涵", "方萍东"), ("李娜",)]


def test_co_owners_in_rows_of_their_own_under_a_merged_room(simple, told, problems):
    found = simple(
        "3|1|0502|邓涵|138|106.28",
        "|||方萍东|139|",
        "3|1|0602|李娜|137|89.7",
        merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 5, 2, 5)],
    )
    assert told(found) == ["3-1-0502 邓涵、方萍东 106.28", "3-1-0602 李娜 89.7"]
    assert problems(found) == []
    assert [(left.row, left.code) for left in found.left_out] == [
        (1, "row-header"),
        (3, "row-co-owner"),
    ]


def test_a_row_with_nothing_but_a_name_joins_the_one_above_and_says_so(simple, told, problems):
    found = simple("3|1|0502|邓涵|138|106.28", "|||方萍东||", "3|1|0602|李娜|137|89.7")
    assert told(found) == ["3-1-0502 邓涵、方萍东 106.28", "3-1-0602 李娜 89.7"]
    assert problems(found) == [("co-owner-row", "D3")]
    assert not found.has_errors


# Uses, sources, what counts, what is delivered.


def test_uses_are_told_by_their_words(preview, problems):
    uses = ("住宅", "普通住宅", "商铺", "办公", "车位", "地下车库", "储藏室", "公寓")
    found = preview(
        "幢|室号|业主|电话|面积|用途|是否计入",
        *(
            f"1|{place}|王{place}|{13_800_138_000 + place}|50|{use}|是"
            for place, use in enumerate(uses, 101)
        ),
    )
    home, shop, parking = PropertyUse.HOME, PropertyUse.SHOP, PropertyUse.PARKING
    assert [item.use for item in found.register.properties] == [
        *(home, home, shop, shop, parking, parking, PropertyUse.OTHER, home),
    ]
    assert problems(found) == []


def test_a_use_not_known_is_other_and_said(preview, problems):
    found = preview("幢|室号|业主|电话|面积|用途", "1|101|王伟|1|50|甲类", "1|102|李娜|2|50|住宅")
    assert found.register.properties[0].use is PropertyUse.OTHER
    assert problems(found) == [("use-unknown", "F2")]


def test_without_a_use_the_place_tells(simple):
    found = simple("地下车库||B1-054|王伟|138|12.5", "3|1|商铺2|李娜|139|50", "3|1|502|赵磊|137|90")
    assert [item.use for item in found.register.properties] == [
        PropertyUse.PARKING,
        PropertyUse.SHOP,
        PropertyUse.HOME,
    ]


def test_areas_have_sources(preview):
    rows = ("登记簿", "房产证", "实测", "购房合同", "", "听说")
    found = preview(
        "幢|室号|业主|电话|面积|面积来源",
        *(f"1|{place}|王{place}|{place}|50|{source}" for place, source in enumerate(rows, 101)),
    )
    title, unknown = AreaSource.TITLE, AreaSource.UNKNOWN
    assert [item.area_source for item in found.register.properties] == [
        *(title, title, AreaSource.SURVEY, AreaSource.CONTRACT, unknown, unknown),
    ]


@pytest.mark.parametrize(
    ("cell", "counts"),
    [("是", True), ("否", False), ("不计入", False), ("计入", True), ("", True), ("√", True)],
)
def test_a_column_says_what_counts(preview, cell, counts):
    found = preview("幢|室号|业主|电话|面积|是否计入面积", f"1|101|王伟|138|50|{cell}")
    assert found.register.properties[0].counts is counts


@pytest.mark.parametrize(
    ("cell", "delivered"),
    [("已交付", True), ("未交付", False), ("未售", False), ("", True), ("2020-06-01", True)],
)
def test_a_column_says_what_is_delivered(preview, problems, cell, delivered):
    found = preview("幢|室号|业主|电话|面积|交付状态", f"1|101|王伟|138|50|{cell}")
    assert found.register.properties[0].delivered is delivered
    assert problems(found) == []


def test_a_delivery_not_understood_is_said(preview, problems):
    found = preview("幢|室号|业主|电话|面积|交付状态", "1|101|王伟|138|50|待定")
    assert found.register.properties[0].delivered
    assert problems(found) == [("delivered-unclear", "F2")]


def test_a_remark_is_heard_where_nothing_else_says_whether_it_counts(preview, problems):
    found = preview(
        "幢|室号|业主|电话|面积|备注",
        "1|101|王伟|138|50|不计入面积",
        "1|102|李娜|139|50|尚未交付",
        "1|103|赵磊|137|50|常年在外",
    )
    assert [(item.counts, item.delivered) for item in found.register.properties] == [
        (False, True),
        (True, True),
        (True, True),
    ]
    assert found.register.properties[2].note == "常年在外"
    # Who is written down as the owner stays so; the remark is only asked about.
    assert problems(found) == [("note-denies-delivery", "F3")]


def test_a_remark_never_overrides_a_cell_of_its_own(preview, problems):
    found = preview(
        "幢|室号|业主|电话|面积|是否计入|交付状态|备注",
        "1|101|王伟|138|50|是|已交付|不计入面积，未售",
        "1|102|李娜|139|50|否|未交付|不计入，未交付",
        "1|103|和苑置业有限公司|137|50|||未售",
        "1|104|和苑置业有限公司|137|50|是|已交付|未售",
    )
    assert [(item.counts, item.delivered) for item in found.register.properties] == [
        (True, True),
        (False, False),
        (True, False),
        (True, True),
    ]
    assert problems(found) == [("note-denies-counting", "H2"), ("note-denies-delivery", "H2")]
    assert found.problems[1].details["cells"] == "H2、H5"


# Several sheets.


def test_the_sheet_most_like_a_register_is_taken(make_sheet, told):
    sheets = (
        make_sheet("填表说明", "请勿改动"),
        make_sheet("幢|单元|室号|业主|联系电话|建筑面积", *ROWS, name="业主名册"),
        make_sheet("姓名|电话", "张三|138", name="物业人员"),
    )
    found = understand(Workbook("a.xlsx", "", sheets))
    assert (found.sheet, found.problems) == ("业主名册", ())
    assert told(found) == TOLD


def test_several_registers_in_one_workbook_are_said(make_sheet, problems):
    header = "幢|单元|室号|业主|联系电话|建筑面积"
    sheets = (
        make_sheet(header, ROWS[0], name="1幢"),
        make_sheet(header, *ROWS, name="2幢"),
        make_sheet(header, *ROWS, name="旧", hidden=True),
    )
    found = understand(Workbook("a.xlsx", "", sheets))
    assert found.sheet == "2幢"
    assert problems(found) == [("sheets-several", ""), ("sheet-hidden", "")]
    assert found.problems[0].details == {"sheet": "2幢", "others": "1幢", "rows": 2}
    other = understand(Workbook("a.xlsx", "", sheets), sheet="1幢")
    assert (other.sheet, other.problems) == ("1幢", ())
    assert other.sheets == found.sheets


def test_all_sheets_can_be_chosen_and_what_they_look_like_is_said(make_sheet, preview):
    header = "幢|单元|室号|业主|联系电话|建筑面积"
    sheets = (
        make_sheet("填表说明", "请勿改动", name="说明"),
        make_sheet(header, *ROWS, name="名册"),
        make_sheet(header, *ROWS, name="旧", hidden=True),
        Sheet("空", ()),
    )
    found = understand(Workbook("a.xlsx", "", sheets))
    assert [(one.name, one.rows, one.is_alike, one.is_hidden) for one in found.sheets] == [
        ("说明", 2, False, False), ("名册", 3, True, False), ("旧", 3, True, True),
    ]  # fmt: skip
    unlike = understand(Workbook("a.xlsx", "", sheets), sheet="说明")
    assert (unlike.sheet, len(unlike.sheets)) == ("说明", 3)
    assert preview(header, *ROWS).sheets == ()


def test_what_a_person_says_of_columns_is_of_the_sheet_chosen(make_sheet):
    header = "幢|单元|室号|业主|联系电话|建筑面积"
    sheets = (make_sheet(header, *ROWS, name="甲"), make_sheet(header, *ROWS, name="乙"))
    found = understand(Workbook("a.xlsx", "", sheets), sheet="乙", mapping={3: None, 4: None})
    assert (found.sheet, found.has_errors) == ("乙", True)
    assert [one.is_alike for one in found.sheets] == [True, False]


def test_a_hidden_register_is_taken_only_for_want_of_another(make_sheet, problems):
    sheets = (
        make_sheet("说明"),
        make_sheet("幢|单元|室号|业主|电话|面积", *ROWS, name="旧", hidden=True),
    )
    found = understand(Workbook("a.xlsx", "", sheets))
    assert found.sheet == "旧"
    assert problems(found) == [("sheet-is-hidden", "")]


# Foots.


def test_totals_parts_and_foots_are_told_apart(simple, told, problems):
    found = simple(
        *ROWS,
        "3幢小计|||||195.98",
        "幢|单元|室号|业主|联系电话|建筑面积",
        "4|1|0502|赵磊|137|90",
        "4幢小计||||| 90",
        "合 计||||| 285.98",
        "制表人:某某||审核:某某",
        "注：以上面积以登记簿为准",
        "第1页 共1页",
    )
    assert len(told(found)) == 3
    assert problems(found) == []
    assert [left.code for left in found.left_out] == [
        *("row-header", "row-subtotal", "row-header", "row-subtotal", "row-total"),
        *("row-footer", "row-footer", "row-footer"),
    ]


def test_serial_numbers_prepared_for_later_are_no_rows(preview, told, problems):
    found = preview("序号|幢|室号|业主|电话|面积", "1|3|502|王伟|138|106.28", "2|||||", "3|||||")
    assert told(found) == ["3--502 王伟 106.28"]
    assert problems(found) == []


def test_somebody_may_be_called_like_a_total(simple, told):
    found = simple("3|1|0502|总计划|138|106.28", "3|1|0602|共和|139|89.7", "共计|1|2|计小|137|90")
    assert told(found)[:2] == ["3-1-0502 总计划 106.28", "3-1-0602 共和 89.7"]
