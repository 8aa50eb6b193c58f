"""What is remembered of a section is what would be found again."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator

import pytest

from iconkit.lint.pages import page_of
from iconkit.scan.icon_table import IconTable
from iconkit.scan.page import Finding, Page, PageRule
from iconkit.scan.readers import read
from iconkit.scan.rules import RULES, check_page
from iconkit.scan.sections import judge
from tests.scan.small_set import MANIFEST

PARTS = [text for rule in RULES for text in re.findall(r"^```html\n(.*?)^```", page_of(rule.code), re.M | re.S)]
AROUND = [
    "<div>{}</div>",
    '<section lang="ja" aria-labelledby="t">{}</section>',
    "<ul><li>{}</li></ul>",
    '<div aria-hidden="true">{}</div>',
    '<div role="button">{}</div>',
    '<nav dir="ltr"><p>{}</p></nav>',
    "<a href='x'>{}</a>",
    "<div hidden>{}</div>",
]
HEAD = ["", '<label for="x">Menu</label>', '<link href="/i/icons.css">', '<div id="t">Title</div>', "<p>é\r\n</p>"]


def new_table() -> IconTable:
    return IconTable(MANIFEST, json.dumps(MANIFEST).encode(), {})


def made_up(random_: random.Random, seed: int) -> bytes:
    """A page of a few of the rules' own examples, in elements that say something of what is in them."""
    examples, around = PARTS[seed::9], AROUND[seed % 3 :: 3]
    parts = [random_.choice(around).format(random_.choice(examples)) for _ in range(random_.randint(1, 5))]
    body = random_.choice(HEAD) + random_.choice(around).format("".join(parts)) + random_.choice(parts)
    return f'<!doctype html><html lang="{random_.choice(["en", "ja"])}"><body>{body}</body></html>'.encode()


@pytest.mark.parametrize("seed", range(9))
def test_pages_are_judged_as_if_nothing_were_remembered(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iconkit.scan.sections._LARGEST", 150 + 50 * (seed % 4))
    random_ = random.Random(seed)
    remembering = new_table()

    for _ in range(30):
        document = read("a.html", made_up(random_, seed))
        document.is_plain = False
        alone = judge(document, new_table())
        assert judge(read("a.html", document.source), remembering) == alone

    assert remembering.sections.found


def test_a_section_that_is_there_again_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    header = '<header><nav><button><svg class="i"><use href="/sprite.svg#clsoe"/></svg></button></nav></header>'
    icons = new_table()
    judged: list[str] = []

    def check(page: Page) -> Iterator[tuple[PageRule, Finding]]:
        judged.append(page.document.section.name if page.document.section else "the rest")
        yield from check_page(page)

    monkeypatch.setattr("iconkit.scan.sections.check_page", check)
    for text in ("one", "two"):
        page = f"<html><body>{header}<p>{text * 2000}</p></body></html>".encode()
        assert {code for code, _ in judge(read("a.html", page), icons).findings} == {"IK801", "IK804", "IK805"}

    assert judged == ["the rest", "header", "the rest"]


def test_where_nothing_is_there_again_pages_are_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iconkit.scan.sections._ENOUGH", 2)
    icons = new_table()

    for number in range(9):
        use = f'<svg class="{number}"><use href="/sprite.svg#clsoe"/></svg>'
        assert judge(read("a.html", f"<html><body><p>{use}</p></body></html>".encode()), icons).findings

    assert (icons.sections.found, icons.sections.missed) == (0, 2)
