"""Encodings and compression. What cannot be read is in ``test_parse.py``, with all other faults of a file."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from iconkit import codes
from iconkit.file_text import text_of
from iconkit.model import Code, Faults, Source
from iconkit.parse import parse
from tests.samples import SVG, make_source


@pytest.mark.parametrize(
    "data",
    [
        SVG.encode(),
        b"\xef\xbb\xbf" + SVG.encode(),
        b"\n  " + SVG.encode(),
        SVG.encode("utf-16"),
        f'<?xml version="1.0" encoding="UTF-16"?>{SVG}'.encode("utf-16"),
        b"\xfe\xff" + SVG.encode("utf-16-be"),
        f'<?xml version="1.0" encoding="ISO-8859-1"?><!-- é -->{SVG}'.encode("latin-1"),
        f"\n<?xml version='1.0' encoding='windows-1252' ?><!-- € -->{SVG}".encode("cp1252"),
        f'<?xml version="1.0" encoding="utf8"?>{SVG}'.encode(),
        f'<?xml version="1.0"?><?editor state="x"?>{SVG}'.encode(),
    ],
)
def test_encodings_that_can_be_read(data: bytes) -> None:
    document = parse(make_source(data))

    assert document.problems == []
    assert [node.tag for node in document.root.walk()] == ["svg", "path"]


def test_a_compressed_icon_is_read() -> None:
    assert text_of(_compressed(gzip.compress(SVG.encode(), mtime=0))) == SVG


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (gzip.compress(b" " * 50_000_000, mtime=0), codes.TOO_LARGE),
        (gzip.compress(gzip.compress(SVG.encode(), mtime=0), mtime=0), codes.NOT_SVG),
        (gzip.compress(SVG.encode(), mtime=0)[:-12], codes.XML_TRUNCATED),
        (b"\x1f\x8bnonsense", codes.NOT_SVG),
    ],
    ids=["large", "packed twice", "cut off", "nonsense"],
)
def test_a_compressed_icon_that_is_a_trap(data: bytes, code: Code) -> None:
    with pytest.raises(Faults) as raised:
        text_of(_compressed(data))
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_compressed_trap_is_never_unpacked() -> None:
    trap = _compressed(gzip.compress(b" " * 50_000_000, mtime=0))
    tracemalloc.start()
    try:
        with pytest.raises(Faults):
            text_of(trap)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10_000_000  # bytes


def _compressed(data: bytes) -> Source:
    return Source("icon.svgz", "icon", "", data)
