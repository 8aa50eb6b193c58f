from __future__ import annotations

import pytest

from iconkit.model import Artifact, IconSet, Picture
from iconkit.outputs.png import path_of, png
from tests.samples import make_icon


@pytest.mark.parametrize(("scale", "path"), [(1, "png/close.png"), (2, "png/close@2x.png"), (3, "png/close@3x.png")])
def test_a_path_says_the_scale(scale: int, path: str) -> None:
    assert path_of("close", scale) == path


def test_each_picture_is_a_file() -> None:
    pictures = (Picture("close", 1, "resvg", b"1"), Picture("close", 2, "resvg", b"2"))

    assert list(png(IconSet((make_icon(),), "en", 24, pictures))) == [
        Artifact("png/close.png", b"1"),
        Artifact("png/close@2x.png", b"2"),
    ]
