from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from iconkit.markup import digest, drawing_digest, standalone
from iconkit.model import Source
from iconkit.normalize import normalize
from iconkit.normalize_all import normalize_all, normalize_to_bytes, read_normalized
from tests.drawings import DRAWINGS
from tests.samples import make_source, make_workers

ALL = pytest.mark.parametrize("name", DRAWINGS)
FEW = list(DRAWINGS.values())[:20]  # as many as are worth a second process when pictures are compared


def test_order_and_the_number_of_workers_do_not_matter(tmp_path: Path) -> None:
    sources = [make_source(markup, icon_id=f"icon-{index}") for index, markup in enumerate(FEW)]
    alone = normalize_all(sources, make_workers(tmp_path / "one", 1), verify=True)
    shared = normalize_all(sources[::-1], make_workers(tmp_path / "two", 2), verify=True)
    assert shared[::-1] == alone
    assert [result for result in alone if result.drawing is None] == []


@ALL
def test_bytes_and_back(name: str) -> None:
    source = make_source(DRAWINGS[name])
    assert read_normalized(normalize_to_bytes(source)) == normalize(source)
    assert normalize_to_bytes(source) == normalize_to_bytes(source)


@ALL
def test_the_digest_comes_with_the_drawing(name: str) -> None:
    drawing = read_normalized(normalize_to_bytes(make_source(DRAWINGS[name]))).drawing
    assert drawing is not None
    assert drawing.digest == drawing_digest(drawing) == digest(standalone(drawing).encode())


def test_faults_go_through_bytes_too() -> None:
    source = Source("a.svg", "a", "", b"not xml at all")
    assert read_normalized(normalize_to_bytes(source)) == normalize(source)
    assert normalize(source).drawing is None


def test_what_normalizes_is_not_imported_for_what_is_cached() -> None:
    heavy = {"iconkit.normalize", "iconkit.rules", "lxml", "PIL"}
    code = f"import sys, iconkit.build; print(sorted({heavy} & {{*sys.modules}}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
