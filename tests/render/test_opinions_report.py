# SPDX-License-Identifier: Apache-2.0
"""The opinions report says every word, and nothing of the papers they stood on."""

from datetime import UTC, datetime
from uuid import UUID

from commdesk.domain.opinions import REMARK, Written
from commdesk.domain.results import Imprint
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.render.opinions_report import Collected, opinions_report


def said(opinions):
    topic = Topic(UUID(int=1), TopicFacts("业主大会"), ())
    account = PaperAccount(9, 9, 9, 9, 0)
    collected = Collected(topic, account, tuple(opinions), {"m1": "物业", "m2": "停车"})
    made = opinions_report(
        collected, Imprint("云杉社区", "7F3A", datetime(2026, 11, 22, 14, 5, tzinfo=UTC))
    )
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
