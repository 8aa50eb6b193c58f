"""The loader: a sprite from another origin gets into the page whole and checked, or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest

from .ax_tree import Node
from .conftest import NONSENSE
from .grid import MIN_INK, cells, document, grid, ink, pixels, screenshot
from .icon_folder import IconFolder
from .site import Site, serve
from .tab import Tab
from .test_icon_kit import element
from .test_sprite_kinds import TOO_FAR, own_file
from .test_text_leaks import leaks, page_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHITE = (255, 255, 255)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"{}>{}</svg>'
BOX = 'width="24" height="24"'
SYMBOL = '<symbol id="ours" viewBox="0 0 24 24"{}>{}</symbol>'


@pytest.fixture(scope="package")
def cdn(folders: dict[str, IconFolder]) -> Iterator[Site]:
    """The built icons from another origin, which lets any page have them."""
    files = {name: folder.path for name, folder in folders.items()}
    with serve(files, {"Access-Control-Allow-Origin": "*"}) as served:
        yield served


def policy(*origins: str) -> str:
    return (
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
        f"connect-src {' '.join(origins)}; require-trusted-types-for 'script'; trusted-types iconkit"
    )


def with_module(site: Site, page: str, code: str, folder: str = NONSENSE) -> str:
    return page.replace("</head>", f'<script type="module" src="{site.file(folder, "js", code)}"></script></head>')


def load(site: Site, page: str, url: str, **options: str) -> str:
    """The page with a module that loads the sprite, and keeps the promise in ``loaded``."""
    code = f"""
        import {{ loadSprite }} from "./js/loader.js";
        window.loadSprite = loadSprite;
        window.loaded = loadSprite({json.dumps(url)}, {json.dumps(options)});
        window.loaded.catch(() => {{}});"""
    return with_module(site, page, code)


def integrity(folder: IconFolder, name: str) -> str:
    value: str = json.loads(folder.read("icons.json"))["files"][name]["integrity"]
    return value


@pytest.mark.parametrize("name", ["sprite.svg", "titled.svg"])
def test_every_icon_draws_and_is_heard_as_its_label(
    tab: Tab, site: Site, cdn: Site, nonsense: IconFolder, name: str
) -> None:
    use = f'<svg {BOX} color="black" role="img" aria-label="Label"><use href="#{{}}"/></svg>'
    forms = [form for icon in nonsense.icons for form in (own_file(icon), use.format(icon.id))]
    page = load(site, grid(forms), cdn.url(f"{NONSENSE}/{name}"), integrity=integrity(nonsense, name))
    tab.goto(site.page(NONSENSE, page, policy=policy(cdn.origin)))
    place = (
        'loaded.then(sprite => [sprite.getAttribute("class"), sprite.getBoundingClientRect().height, sprite.outerHTML])'
    )
    name_of_class, height, html = tab.evaluate(place)
    assert (name_of_class, height) == ("icon-sprite", 0)
    assert html.startswith('<svg class="icon-sprite" width="0" height="0" aria-hidden="true">')

    shown = cells(tab.screenshot(), len(forms))
    for icon, wanted, got in zip(nonsense.icons, shown[::2], shown[1::2], strict=True):
        assert ink(wanted, WHITE) > 50, icon.id
        assert np.abs(wanted - got).max() <= TOO_FAR, icon.id
    images = list(tab.ax_tree().find("image", "SvgRoot", "graphics-symbol", "group"))
    assert images == [Node("image", "Label")] * len(forms)


def test_no_title_gets_into_the_text_of_the_page(tab: Tab, site: Site, cdn: Site, nonsense: IconFolder) -> None:
    tab.goto(site.page(NONSENSE, load(site, page_of("<p>Ordinary</p>"), cdn.url(f"{NONSENSE}/titled.svg"))))

    symbols = nonsense.read("titled.svg").count("<symbol ")
    assert tab.evaluate("loaded.then(sprite => sprite.childElementCount)") == symbols
    assert leaks(tab, nonsense) == set()


def test_the_element_refers_to_what_was_loaded(
    page: Page, site: Site, cdn: Site, nonsense: IconFolder, complaints: list[str]
) -> None:
    code = f"""
        import {{ configure, configured }} from "./js/icons.js";
        import {{ loadSprite }} from "./js/loader.js";
        import "./js/icon-kit.js";
        configure({{ baseUrl: "{cdn.url(NONSENSE)}/", inline: true }});
        const {{ url, integrity }} = configured().sprite();
        window.loaded = loadSprite(url, {{ integrity }});"""
    snippets = [element(icon, label="Label") for icon in nonsense.icons]
    page.goto(site.page(NONSENSE, with_module(site, grid(snippets), code), policy=policy(cdn.origin)))
    page.evaluate("loaded.then(() => {})")

    hrefs = page.locator("icon-kit use").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert hrefs == [f"#{icon.id}" for icon in nonsense.icons]
    shown = cells(screenshot(page), len(snippets))
    assert [icon.id for icon, cell in zip(nonsense.icons, shown, strict=True) if ink(cell, WHITE) < MIN_INK] == []
    assert complaints == []


def test_a_sprite_is_fetched_once(page: Page, site: Site, cdn: Site) -> None:
    url = cdn.url(f"{NONSENSE}/sprite.svg")
    before = len(cdn.requests)
    page.goto(site.page(NONSENSE, load(site, document(""), url)))
    same = page.evaluate("async url => (await loadSprite(url)) === (await loaded)", url)

    assert same
    assert page.locator(".icon-sprite").count() == 1
    assert cdn.requests[before:] == [f"{NONSENSE}/sprite.svg"]


def test_a_sprite_that_is_not_what_was_built_stays_out(page: Page, site: Site, cdn: Site, nonsense: IconFolder) -> None:
    right = integrity(nonsense, "sprite.svg")
    for wrong in (integrity(nonsense, "titled.svg"), "md5-x", right.removeprefix("sha256-")):
        message = refused(page, site, cdn.url(f"{NONSENSE}/sprite.svg"), integrity=wrong)
        assert "integrity" in message


def test_a_failure_is_not_remembered(page: Page, site: Site, cdn: Site, nonsense: IconFolder) -> None:
    url = cdn.url(f"{NONSENSE}/sprite.svg")
    assert refused(page, site, url, integrity=integrity(nonsense, "titled.svg"))
    page.evaluate("url => loadSprite(url).then(() => {})", url)
    assert page.locator(".icon-sprite").count() == 1


def refused(page: Page, site: Site, url: str, policy: str = "", **options: str) -> str:
    """Why the sprite is not in the page."""
    page.goto(site.page(NONSENSE, load(site, document(""), url, **options), policy=policy))
    message: str = page.evaluate('loaded.then(() => "", error => error.message)')
    assert page.locator(".icon-sprite").count() == 0
    assert message.startswith(f"Sprite {url}: ")
    return message


def all_refused(page: Page, site: Site, texts: list[str]) -> list[str]:
    """Why each of these sprites is not in the page."""
    urls = [site.file(NONSENSE, "svg", text) for text in texts]
    page.goto(site.page(NONSENSE, document("")))
    messages: list[str] = page.evaluate(
        """async urls => {
            const { loadSprite } = await import("./js/loader.js");
            return Promise.all(urls.map(url => loadSprite(url).then(() => "", error => error.message)));
        }""",
        urls,
    )
    assert page.locator(".icon-sprite").count() == 0
    return messages


def test_a_host_has_to_allow_it_and_so_has_the_page(page: Page, site: Site, cdn: Site) -> None:
    with serve({}) as other:
        url = other.file(NONSENSE, "svg", SVG.format("", SYMBOL.format("", "")))
        assert "CORS" in refused(page, site, url)
    assert "connect-src" in refused(page, site, cdn.url(f"{NONSENSE}/sprite.svg"), policy=policy("'self'"))
    assert "404" in refused(page, site, site.url(f"{NONSENSE}/no.svg"))


PATH = '<path d="M0 0h9v9z"{}/>'
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "handler": PATH.format(' onclick="alert(1)"'),
    "foreign content": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    "HTML": '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    "style sheet": "<style>*{display:none}</style>",
    "style": PATH.format(' style="fill:red"'),
    "outside": '<use href="https://x.example/a.svg#b"/>',
    "old outside": '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="data:x#b"/>',
    "paint from outside": PATH.format(' fill="url(https://x.example/a.svg#b)"'),
    "hidden paint": PATH.format(r' fill="\75rl(https://x.example/a.svg#b)"'),
    "picture": '<image href="#x"/>',
    "animation": '<animate attributeName="d"/>',
    "link": '<a href="#x"/>',
    "text": "words",
    "title": "<title>x</title>",
}


def test_only_drawings_get_in(page: Page, site: Site) -> None:
    texts = [SVG.format("", SYMBOL.format("", body)) for body in HOSTILE.values()]
    for name, message in zip(HOSTILE, all_refused(page, site, texts), strict=True):
        assert " in ours" in message, name


def test_a_title_may_say_what_it_likes(page: Page, site: Site) -> None:
    symbol = SYMBOL.format(r' data-title="url(x) \ &lt;script>"', PATH.format(' fill="url(#ours-a)"'))
    page.goto(site.page(NONSENSE, load(site, document(""), site.file(NONSENSE, "svg", SVG.format("", symbol)))))
    assert page.evaluate("loaded.then(sprite => sprite.childElementCount)") == 1


def test_what_is_around_the_symbols_stays_outside(page: Page, site: Site, complaints: list[str]) -> None:
    inside = f"<script>window.ran = 1</script>{SYMBOL.format('', '')}<a/>"
    text = SVG.format(' onload="window.ran = 1" style="color:red"', inside)
    page.goto(site.page(NONSENSE, load(site, document(""), site.file(NONSENSE, "svg", text))))
    html = page.evaluate("loaded.then(sprite => sprite.outerHTML)")

    assert html == (
        '<svg class="icon-sprite" width="0" height="0" aria-hidden="true"><symbol id="ours" viewBox="0 0 24 24">'
        "</symbol></svg>"
    )
    assert page.evaluate("window.ran") is None
    assert complaints == []


def test_what_is_no_svg_is_refused(page: Page, site: Site) -> None:
    texts = ["", "<svg", "{}", "<html><body/></html>", "<svg><symbol/></svg>", SVG.format("", "<g>")]
    for text, message in zip(texts, all_refused(page, site, texts), strict=True):
        assert "not an SVG" in message, text


def test_an_id_of_the_page_stays_its_own(page: Page, site: Site, complaints: list[str]) -> None:
    url = site.file(
        NONSENSE, "svg", SVG.format("", SYMBOL.format("", "") + SYMBOL.replace("ours", "more").format("", ""))
    )
    page.goto(site.page(NONSENSE, load(site, document('<h1 id="ours">Ours</h1>'), url)))
    ids = page.evaluate("loaded.then(sprite => [...sprite.children].map(each => each.id))")

    assert ids == ["more"]
    assert complaints == [f"Sprite {url}: #ours is taken"]


def test_the_guide(page: Page, site: Site, cdn: Site, own: IconFolder, complaints: list[str]) -> None:
    section = own.read("README.md").partition("## A sprite from another host\n")[2].partition("\n## ")[0]
    code = section.partition("```js\n")[2].partition("```")[0].replace("https://cdn.example/icons", cdn.url(own.name))
    href = re.search('<use href="#.*?">', section)
    assert href
    html = document(f'<svg class="icon" {BOX} role="img" aria-label="Label">{href[0]}</use></svg>')
    page.goto(site.page(own.name, with_module(site, html, code, own.name), policy=policy(cdn.origin)))
    page.wait_for_selector(".icon-sprite", state="attached")

    assert ink(pixels(page.locator(".icon").screenshot()), WHITE) > MIN_INK
    assert complaints == []
