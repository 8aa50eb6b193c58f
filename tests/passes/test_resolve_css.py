"""The cascade as a table: sheet, drawing, and the paint that CSS gives the path in it."""

from __future__ import annotations

import pytest

from iconkit.parse import parse
from iconkit.passes.resolve_css import resolve_css
from iconkit.tree import Document
from tests.drawings import svg
from tests.samples import make_source

PATH = '<path d="M2 2h9v9z"/>'


def resolved(body: str) -> Document:
    document = parse(make_source(svg(body)))
    resolve_css(document)
    return document


def fill(body: str) -> str | None:
    return next(node.attributes.get("fill") for node in resolved(body).root.walk() if node.tag == "path")


def told(body: str) -> list[tuple[str, str]]:
    return [(problem.code.name, problem.hint) for problem in resolved(body).problems]


@pytest.mark.parametrize(
    ("sheet", "body", "expected"),
    [
        ("path{fill:red}", '<path fill="blue"/>', "red"),
        ("*{fill:red}", '<path fill="blue"/>', "red"),
        ("path{fill:red}", '<path style="fill:blue"/>', "blue"),
        ("path{fill:red!important}", '<path style="fill:blue"/>', "red"),
        ("path{fill:red!important}", '<path style="fill:blue!important"/>', "blue"),
        ("path{fill:red!important;fill:blue}", "<path/>", "red"),
        ("path{fill:red;fill:blue}", "<path/>", "blue"),
        ("path{fill:red;fill:nonsense}", "<path/>", "red"),
        (".a{fill:red}.b{fill:blue}", '<path class="b a"/>', "blue"),
        (".b{fill:blue}.a{fill:red}", '<path class="b a"/>', "red"),
        (".a.b{fill:red}.b{fill:blue}", '<path class="b a"/>', "red"),
        ("#i{fill:red}.a.b.c{fill:blue}", '<path id="i" class="a b c"/>', "red"),
        ("g path{fill:red}path{fill:blue}", "<g><path/></g>", "red"),
        ("g .a path{fill:red}", '<g><g class="a"><g><path/></g></g></g>', "red"),
        ("svg>path{fill:red}", "<g><path/></g>", None),
        ("g>path{fill:red}", "<g><path/></g>", "red"),
        ("circle+path{fill:red}", "<circle/><path/>", "red"),
        ("circle~path{fill:red}", "<circle/><rect/><path/>", "red"),
        ("path:not(.a){fill:red}", "<path/>", "red"),
        ("path:first-child{fill:red}", "<g><path/></g>", "red"),
        ("[data-part=in]{fill:red}", '<path data-part="in"/>', "red"),
        (".A{fill:red}", '<path class="a"/>', None),
        ("PATH{fill:red}", "<path/>", None),
        ("path , rect{fill:red}", "<path/>", "red"),
        ("path{FILL:Red}", "<path/>", "Red"),
        ("/* path{fill:blue} */path{/* ; */fill:red}", "<path/>", "red"),
        ("<!-- path{fill:red} -->".replace("<", "&lt;"), "<path/>", "red"),
        ("path{fill:var(--a)}:root{--a:red}", "<path/>", "red"),
        ("g{--a:red}path{fill:var(--a,blue)}", '<g><path style="--a:lime"/></g>', "lime"),
        ("g{fill:red}path{fill:inherit}", '<g><path fill="blue"/></g>', None),
        ("path{fill:initial}", '<path fill="blue"/>', "#000"),
        # What stands in a symbol or is used is matched where it stands, not where it is used.
        ("symbol path{fill:red}", '<symbol id="s"><path/></symbol><use href="#s"/>', "red"),
        (".u path{fill:red}", '<defs><path id="p"/></defs><g class="u"><use href="#p"/></g>', None),
    ],
)
def test_the_cascade(sheet: str, body: str, expected: str | None) -> None:
    assert fill(f"<style>{sheet}</style>{body}") == expected
    assert fill(f"{body}<style>{sheet}</style>") == expected


def test_sheets_count_in_their_order() -> None:
    assert fill(f"<style>path{{fill:red}}</style>{PATH}<style>path{{fill:blue}}</style>") == "blue"


@pytest.mark.parametrize(
    ("sheet", "code", "advice"),
    [
        ("@media (prefers-color-scheme:dark){path{fill:#fff}}", "css-dropped", "currentColor"),
        ("@supports (fill:red){path{fill:red}}", "css-dropped", "outside of it"),
        ("path:hover{fill:red}", "css-dropped", "on the page"),
        ("path::before{fill:red}", "css-dropped", "on the page"),
        ("@keyframes a{to{fill:red}}", "css-dropped", "on the page"),
        ("path{animation:a 1s}", "css-dropped", "on the page"),
        ("path{transition:fill 1s}", "css-dropped", "on the page"),
        ("@import url(other.css);", "css-dropped", "inside"),
        ("path{translate:2px 3px}", "css-dropped", "drawing tool"),
        ("path{stroke-width:calc(1px + 1px)}", "css-dropped", "number"),
        ("path{fill:#12345}", "css-syntax", "correct the value"),
        ("path[{fill:red}", "css-syntax", "Presentation Attributes"),
        ("a|path{fill:red}", "css-syntax", "Presentation Attributes"),
        ("path{mix-blend-mode:multiply}", "css-not-attribute", "normal blend mode"),
        ("path{clip-path:inset(2px) view-box}", "css-not-attribute", "Clipping Mask"),
        ("path{filter:drop-shadow(0 1px 1px red)}", "css-not-attribute", "<filter>"),
    ],
)
def test_what_no_attribute_says_is_told_with_advice(sheet: str, code: str, advice: str) -> None:
    ((name, hint),) = told(f"<style>{sheet}</style>{PATH}")
    assert name == code
    assert advice in hint


@pytest.mark.parametrize(
    "sheet",
    [
        "path{font-family:Arial;-inkscape-stroke:none;enable-background:new;cursor:pointer;animation:none}",
        "@font-face{font-family:a;src:url(a.woff)}@charset 'utf-8';",
        "svg{display:block;width:100%;max-width:24px}",
        "path{mix-blend-mode:normal;isolation:auto;translate:none}",
    ],
)
def test_what_says_nothing_of_the_picture_goes_in_silence(sheet: str) -> None:
    assert told(f"<style>{sheet}</style>{PATH}") == []
