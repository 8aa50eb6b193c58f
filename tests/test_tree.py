from __future__ import annotations

import pytest
from lxml import etree

from iconkit import codes
from iconkit.model import Where
from iconkit.tree import Document, Node, escape_attribute, escape_text, start_tag, write


def family() -> Node:
    """svg(g(path, circle), rect)"""
    root, group = Node("svg", {}), Node("g", {"fill": "red"})
    group.children = [Node("path", {"d": "M0 0h9"}), Node("circle", {"r": "4"})]
    root.children = [group, Node("rect", {})]
    return root


def test_walk_is_in_document_order() -> None:
    assert [node.tag for node in family().walk()] == ["svg", "g", "path", "circle", "rect"]


def test_what_a_tree_has() -> None:
    assert [tag for tag in ("svg", "path", "rect", "use") if family().has(tag)] == ["svg", "path", "rect"]


def test_walk_follows_children_that_change_on_the_way() -> None:
    root = family()
    seen = []
    for node in root.walk():
        seen.append(node.tag)
        node.children = [child for child in node.children if child.tag != "g"]
    assert seen == ["svg", "rect"]


def test_depth_is_no_limit() -> None:
    root = top = Node("g", {})
    for _ in range(5000):
        top.children = [Node("g", {})]
        top = top.children[0]
    assert sum(1 for _ in root.walk()) == 5001
    assert write([root]) == "<g>" * 5000 + "<g/>" + "</g>" * 5000


def test_write_leaves_no_white_space_and_closes_what_is_empty() -> None:
    assert write(family().children) == '<g fill="red"><path d="M0 0h9"/><circle r="4"/></g><rect/>'


@pytest.mark.parametrize("value", ["\"<&>'", "a\nb\tc", "]]>", "ü 图标", "&amp;"])
def test_what_is_written_is_read_again(value: str) -> None:
    element = etree.fromstring(start_tag("g", {"id": value}, empty=True))
    assert element.get("id") == value
    assert etree.fromstring(f"<g>{escape_text(value)}</g>").text == value
    assert '"' not in escape_attribute(value)


def test_a_report_says_where() -> None:
    document = Document("icons/a.svg", "a", Node("svg", {}))
    document.report(codes.SCRIPT, Node("path", {}, line=3, column=7), "message", "hint")
    (problem,) = document.problems
    assert problem.where == Where("icons/a.svg", 3, 7)
    assert (problem.code, problem.message, problem.hint) == (codes.SCRIPT, "message", "hint")
