from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image

from iconkit import codes
from iconkit.audit.codes import BLANK_ICON, FAINT_ICON
from iconkit.audit.ink import as_webp
from iconkit.audit.outcome import Outcome
from iconkit.audit.records import Audited, Box, Control, Finding, Heard, Icon, Look
from iconkit.model import Problem, Where
from iconkit.reports.as_audit import as_audit
from tests.audit.auditing import chromium
from tests.browser.axe import violations
from tests.scan.small_set import ICONS
from tests.unavailable import unavailable

PICTURE = as_webp(Image.new("RGB", (72, 72), "#fff"))
SEEN = Look("seen", 0.2, 2.96, PICTURE, (36, 36))
ICON = Icon(
    number=1,
    id="close",
    kind="use",
    written="sprite.svg#close",
    href="https://x.example/sprite.svg#close",
    tag="svg",
    attributes={},
    where=Where("a.html", 3, 5),
    path="button > svg.icon",
    language="en",
    beside="",
    control=Control(1, False, Heard("button", "<b>Close</b>")),
    heard=Heard("image", ""),
    inner=(),
    own_title="",
    symbol_texts=(),
    symbol_title="",
    is_pointed=True,
    missing_labels=(),
    box=Box(0, 0, 24, 24),
    is_displayed=True,
    looks={"light": SEEN, "dark": Look("blank", picture=PICTURE, picture_size=(36, 36))},
)
HIDDEN = replace(ICON, number=2, heard=None, control=None, where=Where("a.html"), is_displayed=False, looks={})
TURNED = replace(ICON, number=3, looks={**ICON.looks, "right to left": replace(SEEN, turns=True)})
MODES = ("light", "dark", "right to left")
PAGE = Audited(
    "a.html", "a.html", "A & B", "", "ltr", MODES, (ICON, HIDDEN, TURNED), (), frozenset(), (), ("https://y",), ICONS
)
FOUND = (
    (FAINT_ICON, Finding(ICON.where, "It's <faint>.", "Darker.", ICON)),
    (BLANK_ICON, Finding(Where("a.html"), "Of the page.", "Look.", None)),
)
UNOPENED = Problem(codes.PAGE_NOT_OPENED, Where("b.html"), "This page was not audited: it hangs.", "")


@pytest.fixture
def text() -> str:
    return as_audit([Outcome(PAGE, FOUND), Outcome(replace(PAGE, name="c.html", icons=()), ())], [UNOPENED])


def test_each_icon_as_it_is_heard_and_seen(text: str) -> None:
    assert text.count("data:image/webp;base64,") == 5
    assert '<em class="missing">no name</em>' in text
    assert "&lt;b&gt;Close&lt;/b&gt;" in text
    assert "2.9:1</figcaption>" in text
    assert "nothing drawn" in text
    assert "2.9:1, mirrored" in text
    assert '<td class="quiet" colspan="3">not in sight</td>' in text
    assert "<small>line 3</small>" in text
    assert "<small>button &gt; svg.icon</small>" in text


def test_findings_stand_with_their_icon_or_page(text: str) -> None:
    assert text.index("IK831") < text.index("<table") < text.index("It&#x27;s &lt;faint&gt;.") < text.index(">2</span>")
    assert text.count('class="fine"') + text.count("class=fine") == 2


def test_pages_are_counted_linked_and_told_where_they_are_missing(text: str) -> None:
    assert "2 pages with 3 icons" in text
    assert '<strong class="error">2 errors</strong>, <strong class="warning">1 warning</strong>.' in text
    assert '<a href="#page-2">c.html</a> <strong class="none">Nothing was found.</strong>' in text
    assert "b.html <strong class=error>not opened</strong>: This page was not audited: it hangs." in text
    assert "<bdi>A &amp; B</bdi> · language not said, from left to right · 3 icons · 1 not in sight" in text
    assert "also asked https://y" in text


def test_the_report_itself_is_accessible(text: str, here: Path) -> None:
    if find_spec("playwright") is None:
        unavailable("Playwright is not installed: pip install playwright")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be there

    from iconkit.audit.browser import flags  # noqa: PLC0415

    (here / "audit.html").write_text(text, "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags())
        page = browser.new_page()
        page.goto((here / "audit.html").as_uri())
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page) == []
        assert page.locator("tbody tr").count() == 4
        page.check("#only")
        assert [row.is_visible() for row in page.locator("tbody tr").all()] == [True, True, False, False]
        browser.close()
