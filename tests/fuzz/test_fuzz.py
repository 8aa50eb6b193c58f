"""Strangers' files, made up: what ``invariants.py`` says holds for each of them."""

from __future__ import annotations

import gzip
import tomllib
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit import codes
from iconkit.attribute_values import is_value
from iconkit.catalog.edit import set_titles
from iconkit.model import Faults, Source
from iconkit.normalize import normalize
from iconkit.path import read
from iconkit.reports.printable import printable
from iconkit.svg import ATTRIBUTES
from iconkit.toml_file import read_toml
from tests.fuzz.invariants import check_drawing, check_outputs
from tests.fuzz.mutations import SEEDS, mutated
from tests.fuzz.strategies import declarations, path_data, style_sheets, svg_files, titles
from tests.samples import SVG

FUZZ = settings(settings.get_profile("fuzz"))


@FUZZ
@given(svg_files, titles)
def test_trees(text: str, title: str) -> None:
    drawing = check_drawing(text.encode())
    if drawing is not None:
        check_outputs(drawing, title)


@FUZZ
@given(style_sheets, declarations, path_data)
def test_styles_and_paths(sheet: str, style: str, path: str) -> None:
    plain = {"&": "&amp;", "<": "&lt;", '"': "&quot;"}
    sheet, style, path = ("".join(plain.get(c, c) for c in text if c.isprintable()) for text in (sheet, style, path))
    check_drawing(SVG.replace("<path", f'<style>{sheet}</style><path style="{style}" d="{path}"/><path', 1).encode())


@FUZZ
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
def test_hostile_files_with_changes(path: Path, chance: Random) -> None:
    check_drawing(mutated(path.read_bytes(), chance))


@FUZZ
@given(st.binary(max_size=200))
def test_bytes(data: bytes) -> None:
    for name, packed in (("icon.svg", data), ("icon.svgz", data), ("icon.svgz", gzip.compress(data, mtime=0))):
        assert normalize(Source(name, "icon", "", packed)).drawing is None


@FUZZ
@given(st.text())
def test_path_data_reads_and_values_end(text: str) -> None:
    read(text)
    for name in sorted(ATTRIBUTES):
        is_value(name, text)


@FUZZ
@given(titles)
def test_a_title_comes_back_from_a_catalog(title: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "catalog.toml"
        path.write_text("[close]\n", encoding="utf-8")
        set_titles(path, {"close": title})
        assert tomllib.loads(path.read_bytes().decode())["close"]["title"] == title


@FUZZ
@given(st.binary(max_size=80))
def test_catalogs(data: bytes) -> None:
    try:
        read_toml("catalog.toml", data, codes.CATALOG_SYNTAX)
    except Faults as faults:
        assert [problem.code for problem in faults.problems] == [codes.CATALOG_SYNTAX]


@FUZZ
@given(st.text())
def test_what_is_printed_steers_nothing(text: str) -> None:
    assert all(character.isprintable() for character in printable(text))
