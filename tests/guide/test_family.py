"""What ``icons/README.md`` says of all icons holds for each."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.guide.draw import ICONS

DIST = ICONS.parent / "dist"
OUTLINE = {"viewBox": "0 0 24 24", "fill": "none", "stroke": "#000", "stroke-width": "2"}
FILLED = {"viewBox": "0 0 24 24", "fill": "#000"}
FILES = sorted(path for path in ICONS.glob("*/*.svg") if not path.parent.name.startswith("."))
DRAWN_BY_RULE = [path for path in FILES if path.parent.name != "social"]

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def elements(path: Path) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(path.read_text(encoding="utf-8")).iter())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_is_an_outline_of_2_or_filled(path: Path) -> None:
    root, *shapes = elements(path)
    assert root.attrib in (OUTLINE, FILLED)
    assert not {name for shape in shapes for name in shape.attrib} & {"fill", "stroke", "stroke-width", "transform"}


@pytest.mark.parametrize("path", DRAWN_BY_RULE, ids=lambda path: path.stem)
def test_nodes_are_on_half_units(path: Path) -> None:
    values = " ".join(value for shape in elements(path)[1:] for value in shape.attrib.values())
    assert [number for number in _NUMBER.findall(values) if float(number) % 0.5] == []


def test_sprite_stays_small() -> None:
    sprite = (DIST / "sprite.svg").read_bytes()
    assert len(sprite) < 16_000
    assert len(gzip.compress(sprite)) < 6_000


def test_every_icon_works_from_another_file() -> None:
    icons = json.loads((DIST / "icons.json").read_text(encoding="utf-8"))["icons"]
    assert len(icons) == len(FILES)
    assert [name for name, entry in icons.items() if not entry["external_use"]] == []
