from __future__ import annotations

import pytest

from iconkit.audit.positions import Positions

SOURCE = """<!DOCTYPE html>
<template><svg></svg></template><noscript><img></noscript>
<p>é <svg><use/></svg>
  <SVG/><script>"<svg>"</script><!-- <svg> --></p>"""


@pytest.mark.parametrize(
    ("tag", "place", "position"),
    [
        ("svg", (0, 2), (3, 6)),
        ("svg", (1, 2), (4, 3)),
        ("use", (0, 1), (3, 11)),
        ("IMG", (0, 1), (0, 0)),
        ("svg", (1, 3), (0, 0)),
        ("svg", (-1, 2), (0, 0)),
        ("svg", None, (0, 0)),
    ],
)
def test_where(tag: str, place: tuple[int, int] | None, position: tuple[int, int]) -> None:
    """Unknown where a script has made more of them, or what is in a template was not counted."""
    where = Positions("a.html", SOURCE).where(tag, place)

    assert (where.path, where.line, where.column) == ("a.html", *position)
