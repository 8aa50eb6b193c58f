"""Whatever stands in a file, reading it ends well."""

from __future__ import annotations

import re
import time

import pytest

from iconkit.lint.pages import page_of
from iconkit.scan.readers import ENDINGS, read
from iconkit.scan.rules import RULES
from iconkit.scan.scanned import Scanned, scan_text
from iconkit.scan.sections import judge
from tests.scan.small_set import ICONS

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = [match for rule in RULES for match in _BLOCK.findall(page_of(rule.code))]


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_a_file_that_is_cut_off_or_of_another_syntax(ending: str) -> None:
    for _, text in EXAMPLES[::4]:
        for end in range(0, len(text), 17):
            assert not scan_text(ICONS, f"a.{ending}", text[:end].encode()).error


@pytest.mark.parametrize("ending", ["html", "jsx", "svelte", "j2"])
def test_elements_without_end(ending: str) -> None:
    text = "<button>" + "<span>" * 3000 + '<svg><use href="/sprite.svg#close"/></svg>'

    scanned = scan_text(ICONS, f"a.{ending}", f"const a = {text}".encode())

    assert scanned.error in {"", "its elements are nested too deep"}


OPENINGS = [
    *("{{", "{%", "<%", "{", "<", "`", "{{ '", "{#"),
    *("{{!--", "<!--", "<script>", "{% comment %}", "{{{", "<? ", "url("),
]


@pytest.mark.parametrize("text", OPENINGS)
@pytest.mark.parametrize("ending", ["html", "svelte", "md", "mdx", "tsx", "css"])
def test_openings_without_end_take_no_time(ending: str, text: str) -> None:
    page = f"<svg><use href='sprite.svg#close'>{text * 5000}".encode()
    start = time.process_time()

    assert not scan_text(ICONS, f"a.{ending}", page).error
    assert time.process_time() - start < 2


@pytest.mark.parametrize("text", ["<!-- ", "<script>", "<style>", "<p><!-- a > "])
def test_what_is_never_closed_is_searched_once(text: str) -> None:
    page = f"<svg><use href='sprite.svg#close'/></svg>{text * 40_000}".encode()
    start = time.process_time()

    assert len(scan_text(ICONS, "a.html", page).places) == 1
    assert time.process_time() - start < 5  # searched from each, it takes minutes


def test_what_is_not_parsed_has_nothing_to_find() -> None:
    for language, text in EXAMPLES:
        name = f"a.{'html' if language == 'django' else language}"
        assert judge(read(name, text.encode(), ICONS.addresses), ICONS) == judge(read(name, text.encode()), ICONS)


@pytest.mark.parametrize("name", ["a.html", "a.jsx", "a.vue"])
def test_a_page_without_an_address_of_ours_is_not_parsed(name: str) -> None:
    page = b"const a = <p><img src='/photo.jpg'/><svg><path d='M0 0h1'/></svg></p>"

    assert read(name, page).roots
    assert read(name, page, ICONS.addresses).roots == ()
    assert read(name, page.replace(b"path", b"use"), ICONS.addresses).roots


def test_what_is_cached_is_what_was_found() -> None:
    scanned = scan_text(ICONS, "a.j2", b'{{ icon("cross", decorative=True) }}{{ icon("nope", label="x") }}')

    assert scanned.found
    assert scanned.places
    assert Scanned.from_bytes(scanned.as_bytes()) == scanned


def test_a_file_that_is_not_what_it_says_is_named() -> None:
    assert "utf-8" in scan_text(ICONS, "a.html", b"\xef\xbb\xbf\xff").error
