from __future__ import annotations

import pytest

from iconkit.model import Source
from iconkit.parse import parse
from iconkit.svg import (
    ATTRIBUTES,
    DESCRIPTIVE_ELEMENTS,
    DRAWN_ELEMENTS,
    INHERITED,
    INITIAL,
    NOT_INHERITED,
    REFUSED,
    has_url,
    is_local_reference,
    needed_nodes,
    referenced_ids,
    references,
    replace_references,
)
from iconkit.tree import Node


def tree(body: str) -> Node:
    return parse(Source("a.svg", "a", "", f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>'.encode())).root


def test_no_element_is_both_drawn_and_refused() -> None:
    assert not DRAWN_ELEMENTS & (REFUSED.keys() | DESCRIPTIVE_ELEMENTS)


def test_nothing_that_runs_or_loads_is_on_the_lists() -> None:
    assert not DRAWN_ELEMENTS & {"script", "foreignObject", "image", "feImage", "animate", "set", "style", "text", "a"}
    assert not [name for name in ATTRIBUTES if name.startswith("on")]
    assert not ATTRIBUTES & {"class", "src", "xlink:href", "cursor", "role", "tabindex"}


def test_a_property_is_inherited_or_not() -> None:
    assert not INHERITED & NOT_INHERITED
    assert set(INITIAL) == INHERITED


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("url(#a)", ["a"]),
        ("url(#a) red", ["a"]),
        ("url(#a) url(#b)", ["a", "b"]),
        ('url("#a b")', ["a b"]),
        (r'url("#a\"b\\c")', ['a"b\\c']),
        ('url("#a)b")', ["a)b"]),
        ("red", []),
        ("url(other.svg#a)", []),
        ("url(https://example.com/#a)", []),
    ],
)
def test_references(value: str, ids: list[str]) -> None:
    assert list(references(value)) == ids
    assert is_local_reference(value) == (bool(ids) or value == "red")
    assert has_url(value) == (value != "red")


def test_replaced_references_are_plain_and_unknown_ones_stay() -> None:
    assert replace_references('url("#a b") url(#c)', {"a b": "x_a"}) == "url(#x_a) url(#c)"


def test_referenced_ids() -> None:
    root = tree('<use href="#a"/><path fill="url(#b) red" filter="url(#c) url(#d)"/><use href="other.svg#e"/>')
    assert referenced_ids(root) == {"a", "b", "c", "d"}


def test_what_holds_something_needed_is_needed() -> None:
    root = tree('<g><g><path id="a"/></g></g><g id="b"/><use href="#a"/>')
    needed = needed_nodes(root, referenced_ids(root))
    assert [node.tag for node in root.walk() if id(node) in needed] == ["svg", "g", "g", "path"]


@pytest.mark.parametrize("tag", sorted(REFUSED))
def test_every_refusal_says_what_to_do(tag: str) -> None:
    assert REFUSED[tag].message.endswith(".")
    assert REFUSED[tag].hint.endswith((".", ")."))
    assert REFUSED[tag].code.severity == "error"
