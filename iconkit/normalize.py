"""Source -> Normalized: parse, run PASSES, and keep the result as bytes that a cache or a worker can carry."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from iconkit import codes
from iconkit.model import Code, Drawing, Faults, Normalized, Problem, Source, ViewBox, Where
from iconkit.parse import parse
from iconkit.passes import PASSES
from iconkit.passes.current_color import is_monochrome
from iconkit.passes.set_view_box import read_view_box
from iconkit.svg import SHAPES, has_url
from iconkit.tree import Document, Node, write


def normalize(source: Source) -> Normalized:
    """The normalized drawing of one file, with everything worth saying about it. Never raises for bad input."""
    try:
        document = parse(source)
    except Faults as faults:
        return Normalized(None, faults.problems)
    title = _source_title(document.root)
    for change in PASSES:
        change(document)
    if not any(node.tag in SHAPES | {"use"} or "filter" in node.attributes for node in document.root.walk()):
        message = "This icon draws nothing: nothing visible is left in it."
        document.report(codes.DRAWS_NOTHING, document.root, message, "Check hidden layers and fills, and export again.")
    problems = tuple(sorted(set(document.problems), key=Problem.sort_key))
    failed = any(problem.code.severity == "error" for problem in problems)
    return Normalized(None if failed else _drawing(document, title), problems)


def normalize_to_bytes(source: Source) -> bytes:
    """``normalize`` for workers and the cache: JSON that ``from_bytes`` reads."""
    return json.dumps(dataclasses.asdict(normalize(source)), ensure_ascii=False).encode()


def from_bytes(data: bytes) -> Normalized:
    """The Normalized that ``normalize_to_bytes`` wrote."""
    value = json.loads(data)
    drawing = None
    if (fields := value["drawing"]) is not None:
        fields["view_box"] = ViewBox(*fields["view_box"])
        fields["attributes"] = tuple((name, text) for name, text in fields["attributes"])
        drawing = Drawing(**fields)
    return Normalized(drawing, tuple(_problem(fields) for fields in value["problems"]))


def _problem(fields: dict[str, Any]) -> Problem:
    code, where = Code(**fields["code"]), Where(**fields["where"])
    return Problem(code, where, fields["message"], fields["hint"])


def _source_title(root: Node) -> str:
    """The text of the root's own title, with white space as a reader would hear it."""
    return next((" ".join(child.text.split()) for child in root.children if child.tag == "title"), "")


def _drawing(document: Document, source_title: str) -> Drawing:
    root = document.root
    box = read_view_box(root)
    attributes = tuple((name, value) for name, value in root.attributes.items() if name != "viewBox")
    uses_urls = any(has_url(value) for node in root.walk() for value in node.attributes.values())
    return Drawing(box, attributes, write(root.children), is_monochrome(root), not uses_urls, source_title)
