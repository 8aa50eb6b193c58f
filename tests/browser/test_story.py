"""A news story in three languages, made with the built icons as a site would use them, under a strict policy."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from itertools import combinations
from math import ceil, floor
from typing import TYPE_CHECKING

import numpy as np
import pytest
from bs4 import BeautifulSoup, Tag

from iconkit.snippets import decorative, informative

from .axe import violations
from .extractors import texts
from .grid import MIN_INK, Pixels, screenshot
from .icon_folder import ROOT, IconFolder
from .site import Site, serve
from .tab import Tab
from .test_security_policy import violations as policy_violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

STORY = ROOT / "tests" / "sites" / "story"
PAGES = {
    locale: (STORY / name).read_text(encoding="utf-8")
    for locale, name in {"en": "index.html", "ja": "ja.html", "ar": "ar.html"}.items()
}
ROLES = {"button": "button", "a": "link", "input": "switch", "svg": "image"}
DIRECTIONAL = {"arrow-left", "arrow-right", "chevron-right", "external-link", "news"}
# None of these is its own mirror image, and a mirrored one would be wrong.
FIXED = {"clock", "tick", "facebook", "linkedin", "telegram", "stock-up", "search", "line-chart"}

# These say what no text beside them says; all others are silent.
INFORMATIVE = {"information", "warning", "external-link", "stock-up", "stock-down", "stock-steady"}


@pytest.fixture(scope="module")
def story(folders: dict[str, IconFolder], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site as it would be deployed: its own files, and the built set beside them in ``icons/``."""
    folder = tmp_path_factory.mktemp("site") / "story"
    shutil.copytree(STORY, folder)
    shutil.copytree(folders["own"].path, folder / "icons")
    with serve({"story": folder}) as site:
        yield site


@pytest.fixture(params=PAGES)
def locale(request: pytest.FixtureRequest) -> str:
    """The language of each page in turn."""
    return str(request.param)


@pytest.fixture
def url(story: Site, locale: str) -> str:
    return story.page("story", PAGES[locale], strict=True)


def unfold_menu(page: Page) -> None:
    """Make the menu a part of the page, so that its icons are seen and cover no others."""
    page.evaluate("document.querySelector('[popover]').removeAttribute('popover')")


# The source


def test_icons_are_in_the_manifest_and_marked_up_as_recommended(own: IconFolder, locale: str) -> None:
    """The snippets carry the catalog's titles of this language, and its decision on mirroring."""
    manifest = json.loads(own.read("icons.json"))["icons"]
    icons = {icon.id: icon for icon in own.icons}
    found = re.findall(r'<svg [^>]*width="(\d+)".*?#([\w-]+)"/></svg>', PAGES[locale])
    assert {id for _, id in found} <= manifest.keys()
    assert len(found) == PAGES[locale].count("<svg ") > 60
    named = set()
    for svg, (size, id) in zip(re.findall(r"<svg .*?</svg>", PAGES[locale]), found, strict=True):
        snippet = decorative(icons[id], int(size))
        if 'role="img"' in svg:
            snippet = informative(icons[id], int(size), locale)
            named.add(id)
        assert svg == snippet.replace("sprite.svg", "icons/sprite.svg")
    assert named == INFORMATIVE


def test_a_control_with_only_an_icon_says_the_icons_title(own: IconFolder, locale: str) -> None:
    """More words may say what it does in that place: "Share on Facebook"."""
    titles = {icon.id: icon.title(locale) for icon in own.icons}
    controls = BeautifulSoup(PAGES[locale], "html.parser").select("a[aria-label], button[aria-label]")
    labels = [(str(control["aria-label"]), str(control.select("use")[0]["href"])) for control in controls]
    assert [label for label, href in labels if titles[href.partition("#")[2]] not in label] == []
    assert len(labels) == len(set(labels)) == 12


def test_pages_differ_only_in_language() -> None:
    soups = [BeautifulSoup(html, "html.parser") for html in PAGES.values()]
    outlines = [[(tag.name, tag.get("class"), tag.get("width")) for tag in soup.find_all(True)] for soup in soups]
    assert outlines[0] == outlines[1] == outlines[2]
    labels = [{tag["aria-label"] for tag in soup.select("[aria-label]")} for soup in soups]
    assert [one & other for one, other in combinations(labels, 2)] == [set()] * 3
    roots = [soup.select("html")[0].attrs for soup in soups]
    assert roots == [{"lang": "en"}, {"lang": "ja"}, {"lang": "ar", "dir": "rtl"}]


# The browser


def test_the_policy_is_kept_and_nothing_is_missing(page: Page, url: str, complaints: list[str]) -> None:
    assert policy_violations(page, url) == []
    assert complaints == []


def test_every_name_is_heard_once(tab: Tab, url: str, locale: str) -> None:
    """All controls and all icons that are exposed, in order; an icon that is hidden would be one too many."""
    tab.goto(url)
    tab.evaluate("document.querySelector('[popover]').showPopover()")
    tree = tab.ax_tree()
    exposed = list(tree.find(*ROLES.values(), "checkbox", "graphics-symbol", "SvgRoot"))
    assert [(node.role, node.name, node.description) for node in exposed] == list(written_names(PAGES[locale]))
    assert [node for node in tree.find("image") if node.children] == []


def test_text_is_that_of_the_page_without_icons(tab: Tab, url: str) -> None:
    tab.goto(url)
    paragraphs = tab.evaluate("Array.from(document.querySelectorAll('main p'), p => p.innerText)")
    with_icons = _lines(tab)
    tab.evaluate("document.querySelectorAll('svg').forEach(icon => icon.remove())")
    assert tab.evaluate("document.querySelectorAll('svg, img, use').length") == 0
    assert _lines(tab) == with_icons
    longest = "".join(max(paragraphs, key=len).split())
    assert [name for name, text in with_icons.items() if longest not in "".join(text.split())] == []


def test_icons_draw_and_only_directional_ones_mirror(page: Page, url: str, locale: str) -> None:
    """Each icon as the page shows it, beside the same one hidden, surely not mirrored, and surely mirrored."""
    page.goto(url)
    unfold_menu(page)
    shown, hidden, plain, mirror = (
        _icons(page, style)
        for style in (
            {},
            {"visibility": "hidden"},
            {"visibility": "", "transform": "none"},
            {"transform": "scaleX(-1)"},
        )
    )
    ids = [href.partition("#")[2] for href in page.eval_on_selector_all("use", "all => all.map(u => u.href.baseVal)")]
    seen = list(zip(ids, shown, hidden, plain, mirror, strict=True))
    assert [id for id, icon, nothing, *_ in seen if int((np.abs(icon - nothing) >= 64).any(2).sum()) < MIN_INK] == []
    sided = {id for id, *_, one, other in seen if not np.array_equal(one, other)}
    assert sided >= DIRECTIONAL | FIXED
    turned = {id for id, icon, _, one, _ in seen if not np.array_equal(icon, one)}
    assert turned == (DIRECTIONAL if locale == "ar" else set())
    assert all(np.array_equal(icon, other) for id, icon, _, _, other in seen if id in turned)


def test_axe_finds_nothing(page: Page, url: str) -> None:
    page.goto(url)
    unfold_menu(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_nothing_is_wider_than_a_phone(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def _lines(tab: Tab) -> dict[str, str]:
    """The page's text by each extractor, exact but for empty lines: Beautiful Soup shortens each run of white space,
    and an icon on a line of its own makes two runs of one."""
    return {name: re.sub(r"\n+", "\n", text) for name, text in texts(tab).items()}


def written_names(html: str) -> Iterator[tuple[str, str, str]]:
    """Role, name and description of each control and of each icon that is not hidden, as one reads them in the
    source: the label, else the text and the icons' labels inside."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select("a, button, input, svg:not([aria-hidden])"):
        described = soup.select(f"#{element['aria-describedby']}") if element.has_attr("aria-describedby") else []
        label = element.get("aria-label")
        parts = [label] if label else [_text(part) for part in _named_by(soup, element)]
        yield ROLES[element.name], " ".join(map(str, parts)), "".join(map(_text, described))


def _named_by(soup: BeautifulSoup, element: Tag) -> list[Tag]:
    return list(soup.select(f"label[for={element['id']}]")) if element.name == "input" else [element]


def _text(element: Tag) -> str:
    labels = [str(icon["aria-label"]) for icon in element.select("svg[aria-label]")]
    return " ".join([*element.get_text().split(), *labels])


def _icons(page: Page, style: dict[str, str]) -> list[Pixels]:
    """What the page shows in the box of each icon after all icons got a style; scripts may set it, markup may not."""
    boxes = page.eval_on_selector_all(
        "svg.icon",
        """(icons, style) => icons.map(icon => {
            Object.assign(icon.style, style);
            const box = icon.getBoundingClientRect();
            return [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY];
        })""",
        style,
    )
    picture = screenshot(page)
    return [picture[floor(top) : ceil(bottom), floor(left) : ceil(right)] for left, top, right, bottom in boxes]
