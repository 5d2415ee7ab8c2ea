# SPDX-License-Identifier: Apache-2.0
"""The opinions report says every word, and nothing of the papers they stood on."""

from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QRectF

from commdesk.domain.opinions import REMARK, TagCount, Written
from commdesk.domain.results import Imprint
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.render.layout.pages import PAGE_HEIGHT, PAGE_WIDTH
from commdesk.render.sheets.opinions_report import Collected, opinions_report


def report(opinions, words=()):
    topic = Topic(UUID(int=1), TopicFacts("业主大会"), ())
    account = PaperAccount(9, 9, 9, 9, 0)
    titles = {"m1": "物业", "m2": "停车"}
    collected = Collected(topic, account, tuple(opinions), titles, tuple(words))
    return opinions_report(
        collected, Imprint("云杉社区", "7F3A", datetime(2026, 11, 22, 14, 5, tzinfo=UTC))
    )


def said(opinions, words=()):
    made = report(opinions, words)
    return "".join(text.text for page in made.pages for text in page.drawing.texts)


def test_opinions_stand_in_no_order_of_papers(qapp):
    texts = ["c", "a", "b"]
    written = [Written("m2", n, f"车位{one}") for n, one in enumerate(texts)]
    written += [Written("m1", n, f"保洁{one}", tags=("环境",)) for n, one in enumerate(texts)]
    written += [Written(REMARK, n, f"折痕{one}") for n, one in enumerate(texts)]
    whole = said(written)
    assert whole == said(reversed(written))
    for first, second in (("保洁a", "保洁b"), ("保洁c", "车位a"), ("车位c", "折痕a")):
        assert whole.index(first) < whole.index(second)


def test_the_same_words_stand_once_with_how_many_papers_say_them(qapp):
    written = [Written("m1", n, text) for n, text in enumerate(("保洁差", "保洁差。", "保洁 差"))]
    written += [Written("m2", 5, "车位少", tags=("停车",)), Written(REMARK, 7, "保洁差！")]
    whole = said(written)
    assert whole.count("保洁") == 2
    assert "保洁差（物业，3条）" in whole
    assert "保洁差！（票面附注）" in whole
    assert "未归类（4条）" in whole
    assert "合并为一条" in whole
    assert "合并为一条" not in said(written[:1])


def test_words_often_written_are_ranked_bars_that_touch_nothing(qapp, strays, words_touching):
    words = [TagCount(f"停车位第{n}区" + "长" * (n % 5), 40 - n) for n in range(12)]
    made = report([Written("m1", n, f"保洁{n}") for n in range(60)], words)
    for page in made.pages:
        assert strays(page.drawing, QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT)) == []
        assert words_touching(page.drawing) == []
    whole = said([Written("m1", 1, "保洁")], words)
    places = [whole.index(f"{word.count}条") for word in words]
    assert "二、常见词" in whole
    assert places == sorted(places)
